#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/models/datasets/fixtures: images, data sets and what Pillow and NumPy make of them.

Needs Debian's python3-pil and python3-numpy, and nothing of this project. Run it by /usr/bin/python3. With the folder of
Tiny ImageNet-200 as argument it also writes tiny_imagenet_val.txt.

  images/*             small files of every kind that is read
  images.txt           name, width, height and SHA-256 of convert("RGB") of each, as rows of RGB bytes
  transforms.txt       image, resize (0: none), crop, SHA-256 of torchvision's Resize and CenterCrop on PIL images
  cifar10, folder, npy small data sets: see write_datasets
  tiny_imagenet_val.txt  file, class and first 16 digits of the SHA-256 of each validation image
"""

import hashlib
import io
import math
import os
import struct
import sys
import zlib

import numpy as np
from PIL import Image

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures")


def path(*parts):
    name = os.path.join(ROOT, *parts)
    os.makedirs(os.path.dirname(name), exist_ok=True)
    return name


def pattern(width, height, seed):
    """Smooth colours with edges and noise: compresses well, and shows every mistake of resampling."""
    rng = np.random.RandomState(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    channels = []
    for _ in range(3):
        a, b, c, d = rng.uniform(0.02, 0.4, 4)
        value = 127 + 90 * np.sin(a * x + b * y) + 60 * np.sign(np.sin(c * x - d * y))
        channels.append(value + rng.normal(0, 6, value.shape))
    return np.clip(np.stack(channels, -1), 0, 255).astype(np.uint8)


def sha(image):
    return hashlib.sha256(np.ascontiguousarray(np.asarray(image.convert("RGB"))).tobytes()).hexdigest()


def raw_png(width, height, depth, colour, rows, extra=b""):
    """A PNG of any colour type and depth, from packed rows: Pillow writes few of them."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    data = b"".join(b"\0" + row for row in rows)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")


def write_images():
    rgb = Image.fromarray(pattern(37, 29, 1))
    grey = rgb.convert("L")
    alpha = Image.fromarray(pattern(37, 29, 2)[:, :, 0])
    made = []

    def save(image, name, **options):
        image.save(path("images", name), **options)
        made.append(name)

    def write(data, name):
        with open(path("images", name), "wb") as file:
            file.write(data)
        made.append(name)

    save(rgb, "rgb_444.jpg", quality=92, subsampling=0)
    save(rgb, "rgb_420.jpg", quality=75, subsampling=2)
    save(rgb, "rgb_422.jpg", quality=75, subsampling=1)
    save(rgb, "progressive.jpg", quality=80, progressive=True)
    save(grey, "grey.jpg", quality=80)
    save(rgb.convert("CMYK"), "cmyk.jpg", quality=85)
    save(rgb, "optimised.jpg", quality=50, optimize=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # rotated: not applied
    save(rgb, "rotated.jpg", quality=80, exif=exif)
    save(Image.fromarray(pattern(1, 1, 3)), "one_pixel.jpg")
    save(Image.fromarray(pattern(97, 61, 4)), "larger.jpg", quality=70)

    save(rgb, "rgb8.png")
    save(grey, "grey8.png")
    save(Image.merge("LA", (grey, alpha)), "grey_alpha8.png")
    save(Image.merge("RGBA", (*rgb.split(), alpha)), "rgba8.png")
    save(rgb.quantize(200), "palette8.png")
    save(rgb.quantize(13), "palette4.png", bits=4)
    save(rgb.quantize(4), "palette2.png", bits=2)
    save(rgb.convert("1"), "grey1.png")
    save(rgb, "transparent.png", transparency=(10, 20, 30))
    save(rgb.quantize(100), "palette_alpha.png", transparency=bytes(range(100)))
    rng = np.random.RandomState(5)
    for depth in (2, 4):
        width = 21
        rows = [bytes(rng.randint(0, 256, (width * depth + 7) // 8).tolist()) for _ in range(9)]
        write(raw_png(width, 9, depth, 0, rows), f"grey{depth}.png")
    for depth, colour, samples, name in ((16, 0, 1, "grey16"), (16, 2, 3, "rgb16"), (16, 4, 2, "grey_alpha16"), (16, 6, 4, "rgba16")):
        rows = [bytes(rng.randint(0, 256, 12 * samples * 2).tolist()) for _ in range(7)]
        write(raw_png(12, 7, depth, colour, rows), name + ".png")
    dark = [struct.pack(">12H", *rng.randint(0, 400, 12).tolist()) for _ in range(7)]
    write(raw_png(12, 7, 16, 0, dark), "grey16_dark.png")
    # A palette of 3 entries with indices beyond it.
    palette = struct.pack(">I", 9) + b"PLTE" + bytes([255, 0, 0, 0, 255, 0, 0, 0, 255])
    palette += struct.pack(">I", zlib.crc32(palette[4:]))
    write(raw_png(16, 4, 8, 3, [bytes(range(i, i + 16)) for i in range(4)], palette), "palette_short.png")

    save(rgb, "rgb.ppm")
    save(grey, "grey.pgm")
    write(b"P6 # a comment\n5\t3\n# another\n100\n" + bytes(rng.randint(0, 101, 45).tolist()), "max100.ppm")
    write(b"P6 5 3 1000\n" + struct.pack(">45H", *rng.randint(0, 1001, 45).tolist()), "max1000.ppm")
    write(b"P5 5 3 7\n" + bytes(rng.randint(0, 8, 15).tolist()), "max7.pgm")
    write(b"P5 5 3 65535\n" + struct.pack(">15H", *rng.randint(0, 600, 15).tolist()), "max65535.pgm")

    with open(path("images.txt"), "w") as file:
        for name in made:
            image = Image.open(path("images", name))
            file.write(f"{name} {image.width} {image.height} {sha(image)}\n")


def write_interlaced():
    """Adam7, by hand: Pillow cannot write it."""
    image = pattern(19, 11, 9)
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    data = b""
    for x0, y0, dx, dy in passes:
        part = image[y0::dy, x0::dx]
        if part.shape[1]:
            data += b"".join(b"\0" + row.tobytes() for row in part)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 19, 11, 8, 2, 0, 0, 1))
    png += chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")
    with open(path("images", "interlaced.png"), "wb") as file:
        file.write(png)
    decoded = Image.open(path("images", "interlaced.png"))
    assert (np.asarray(decoded.convert("RGB")) == image).all()
    with open(path("images.txt"), "a") as file:
        file.write(f"interlaced.png 19 11 {sha(decoded)}\n")


def torchvision_resize(image, size):
    """torchvision.transforms.functional.resize(image, size) for an int on a PIL image."""
    width, height = image.size
    short, long = (width, height) if width <= height else (height, width)
    new_long = int(size * long / short)
    new = (size, new_long) if width <= height else (new_long, size)
    return image.resize(new, Image.BILINEAR)


def torchvision_center_crop(image, size):
    """torchvision.transforms.functional.center_crop(image, size) on a PIL image."""
    width, height = image.size
    if size > width or size > height:
        left = (size - width) // 2 if size > width else 0
        top = (size - height) // 2 if size > height else 0
        right = (size - width + 1) // 2 if size > width else 0
        bottom = (size - height + 1) // 2 if size > height else 0
        padded = Image.new("RGB", (width + left + right, height + top + bottom))
        padded.paste(image, (left, top))
        image = padded
        width, height = image.size
    top = int(round((height - size) / 2.0))
    left = int(round((width - size) / 2.0))
    return image.crop((left, top, left + size, top + size))


def write_transforms():
    shapes = ((37, 29), (64, 64), (61, 97), (97, 61), (1, 1), (3, 50), (50, 3), (224, 130), (33, 32), (32, 33))
    with open(path("transforms.txt"), "w") as file:
        for index, (width, height) in enumerate(shapes):
            name = f"shape_{width}x{height}.png"
            image = Image.fromarray(pattern(width, height, 20 + index))
            image.save(path("transforms", name), optimize=True)
            for resize, crop in ((0, 32), (0, 7), (0, 64), (32, 32), (33, 32), (36, 31), (7, 7), (64, 57), (96, 64), (1, 1), (16, 40)):
                out = torchvision_resize(image, resize) if resize else image
                out = torchvision_center_crop(out, crop)
                file.write(f"{name} {resize} {crop} {sha(out)}\n")


def write_datasets():
    rng = np.random.RandomState(77)
    # CIFAR-10, binary: few images, as the official files otherwise.
    os.makedirs(path("cifar10", "cifar-10-batches-bin", ""), exist_ok=True)
    names = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
    with open(path("cifar10", "cifar-10-batches-bin", "batches.meta.txt"), "w") as file:
        file.write("\n".join(names) + "\n\n")
    for batch, count in (("test_batch", 3), *((f"data_batch_{i}", 1) for i in range(1, 6))):
        with open(path("cifar10", "cifar-10-batches-bin", batch + ".bin"), "wb") as file:
            for i in range(count):
                label = int(batch[-1]) if batch[-1].isdigit() else 9 - i
                file.write(bytes([label]) + bytes([(label * 16 + j % 16) for j in range(3072)]))
    # ImageFolder.
    for label, (name, images) in enumerate((("ant", ("b.png", "a.jpg")), ("Bee", ("1.JPEG", "10.ppm", "2.PNG")), ("cat", ("deep/x.png", "y.png")))):
        for index, file in enumerate(images):
            shade = Image.new("RGB", (8 + label, 8 + index), (40 * label, 60 * index, 200))
            shade.save(path("folder", name, file))
    # Arrays.
    images = rng.randint(0, 256, (5, 6, 4, 3)).astype(np.uint8)
    np.save(path("npy", "nhwc_images.npy"), images)
    np.save(path("npy", "nchw_images.npy"), np.ascontiguousarray(images.transpose(0, 3, 1, 2)))
    np.save(path("npy", "fortran_images.npy"), np.asfortranarray(images))
    np.save(path("npy", "grey_images.npy"), np.ascontiguousarray(images[:, :, :, 0]))
    np.save(path("npy", "float_images.npy"), (images / 255).astype(np.float32))
    np.save(path("npy", "big_endian_images.npy"), (images / 255).astype(">f4"))
    np.save(path("npy", "double_images.npy"), images / 255)
    np.save(path("npy", "labels.npy"), np.array([3, 0, 2, 2, 1]))
    np.save(path("npy", "bytes_labels.npy"), np.array([[3], [0], [2], [2], [1]], np.uint8))
    with open(path("npy", "images.txt"), "w") as file:
        for image in images:
            file.write(hashlib.sha256(image.tobytes()).hexdigest() + "\n")


def write_tiny_imagenet_hashes(folder):
    with open(path("tiny_imagenet_val.txt"), "w") as file:
        for line in open(os.path.join(folder, "val", "val_annotations.txt")):
            name, wnid = line.split("\t")[:2]
            file.write(f"{name} {wnid} {sha(Image.open(os.path.join(folder, 'val', 'images', name)))[:16]}\n")


if __name__ == "__main__":
    write_images()
    write_interlaced()
    write_transforms()
    write_datasets()
    if len(sys.argv) > 1:
        write_tiny_imagenet_hashes(sys.argv[1])
