#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Emulated top-1 and routing shifts of ResNet-20 on the first N CIFAR-100 test images, by code of its own.

Shares nothing with the C++ implementation: multipliers come from their bit masks, one convolution per bit of the
weight, and everything is computed by PyTorch. Prints the table that first_images_test.cpp holds.

Usage: first_images_reference.py SHARED_DIR [IMAGES]
"""
import json
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

MASKS = {
    "mul8s_1KV8": "FF FF FF FF FF FF FF FF",
    "mul8s_1KVA": "FC FE FF FF FF FF FF FF",
    "mul8s_1KVB": "F8 FC FE FF FF FF FF FF",
    "mul8s_1KR6": "F8 FC FE FE FE FE FE FE",
    "mul8s_1L2H": "00 FE FE FE FE FE FE FE",
    "mul8s_1L2D": "00 00 FC FC FC FC FC FC",
    "mul8s_1L1G": "00 00 00 F8 F8 F8 F8 F8",
    "mul8s_1KR3": "C0 C0 C0 C0 C0 C0 C0 C0",
}


def load(path):
    data = open(path, "rb").read()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    header.pop("__metadata__", None)
    return {
        name: torch.from_numpy(
            np.frombuffer(data, "<f4", offset=8 + size + entry["data_offsets"][0],
                          count=int(np.prod(entry["shape"]))).copy()).reshape(entry["shape"])
        for name, entry in header.items()
    }


def masked(codes, mask):
    """A & mask read as int8, on float-valued integers."""
    return torch.from_numpy((codes.numpy().astype(np.int8) & np.uint8(mask).view(np.int8)).astype(np.float32))


class Emulator:
    def __init__(self, state, ranges, masks):
        self.state, self.ranges, self.masks = state, ranges, masks
        self.shift = {}

    def product(self, x, w, op):
        """sum_k L[x_k][w_k]: one exact float32 product per bit of the weight, added in float64."""
        if self.masks is None:
            return op(x, w).double()
        bits = torch.from_numpy(w.numpy().astype(np.int8).view(np.uint8))
        total = 0
        for j, mask in enumerate(self.masks):
            weight = -128.0 if j == 7 else float(2 ** j)
            plane = ((bits >> j) & 1).float() * weight
            total = total + op(masked(x, mask), plane).double()
        return total

    def layer(self, name, x, norm=None, stride=1, padding=0):
        w = self.state[name + ".weight"]
        b = self.state.get(name + ".bias", torch.zeros(w.shape[0]))
        if norm is not None:
            g = self.state[norm + ".weight"] / torch.sqrt(self.state[norm + ".running_var"] + 1e-5)
            w = w * g.reshape(-1, 1, 1, 1)
            b = self.state[norm + ".bias"] - self.state[norm + ".running_mean"] * g
        flat = w.reshape(w.shape[0], -1)
        s_w = flat.abs().max(1).values / 127
        q_w = torch.clamp(torch.round(flat / s_w[:, None]), -127, 127).reshape(w.shape)
        s_a = torch.tensor(self.ranges[name], dtype=torch.float32) / 127
        q_x = torch.clamp(torch.round(x / s_a), -127, 127)
        if w.dim() == 4:
            # Padding by hand: a zero goes through the table like any other operand.
            q_x = F.pad(q_x, (padding,) * 4)
            sums = self.product(q_x, q_w, lambda a, c: F.conv2d(a, c, stride=stride))
            shape = (1, -1, 1, 1)
        else:
            sums = self.product(q_x, q_w, F.linear)
            shape = (1, -1)
        return sums.float() * (s_a * s_w).reshape(shape) + b.reshape(shape)

    def branch(self, prefix, x, stride):
        h = F.relu(self.layer(prefix + "conv1", x, prefix + "bn1", stride, 1))
        return self.layer(prefix + "conv2", h, prefix + "bn2", 1, 1)

    def forward(self, x):
        decisions = []
        x = F.relu(self.layer("conv1", x, "bn1", 1, 1))
        for stage in (1, 2, 3):
            for block in range(3):
                name = f"layer{stage}.{block}."
                stride = 2 if stage > 1 and block == 0 else 1
                if name + "router.weight" in self.state:
                    logits = F.linear(x.mean((2, 3)), self.state[name + "router.weight"],
                                      self.state[name + "router.bias"])
                    p = logits.softmax(1)
                    chosen = p.argmax(1)
                    decisions.append(chosen)
                    y = None
                    for e in range(p.shape[1]):
                        rows = (chosen == e).nonzero()[:, 0]
                        if len(rows):
                            out = self.branch(f"{name}experts.{e}.", x[rows], stride) * p[rows, e].reshape(-1, 1, 1, 1)
                            y = torch.zeros((len(x),) + out.shape[1:]) if y is None else y
                            y[rows] = out
                else:
                    y = self.branch(name, x, stride)
                if name + "downsample.0.weight" in self.state:
                    x = self.layer(name + "downsample.0", x, name + "downsample.1", stride, 0)
                x = F.relu(y + x)
        return self.layer("fc", x.mean((2, 3))), decisions


def main():
    shared, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    torch.set_num_threads(2)
    raw = np.fromfile(f"{shared}/data/cifar-100-binary/test.bin", np.uint8).reshape(-1, 3074)[:count]
    labels = torch.from_numpy(raw[:, 1].astype(np.int64))
    mean = torch.tensor([0.5071, 0.4867, 0.4408]).reshape(1, 3, 1, 1)
    std = torch.tensor([0.2675, 0.2565, 0.2761]).reshape(1, 3, 1, 1)
    images = (torch.from_numpy(raw[:, 2:].reshape(-1, 3, 32, 32).astype(np.float32)) / 255 - mean) / std
    emulation = json.load(open(f"{shared}/reference/emulation.json"))
    for net in ("resnet20_dense", "resnet20_hard"):
        state, ranges = load(f"{shared}/checkpoints/{net}.safetensors"), emulation[net]["activation_absmax"]
        int8 = None
        for name, text in [("int8", None)] + list(MASKS.items()):
            masks = None if text is None else [int(m, 16) for m in text.split()]
            with torch.no_grad():
                logits, decisions = Emulator(state, ranges, masks).forward(images)
            int8 = int8 or decisions
            shifts = [int((a != b).sum()) for a, b in zip(int8, decisions)]
            print(f'    {{"{net}", "{name}", {int((logits.argmax(1) == labels).sum())}, '
                  f'{{{", ".join(map(str, shifts))}}}}},', flush=True)


if __name__ == "__main__":
    main()
