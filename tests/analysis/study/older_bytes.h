// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/crc.hpp>
#include <cstdint>
#include <cstring>
#include <string>

#include "analysis/study/result_fields.h"

/// What earlier versions of Axscope wrote into study files.
namespace axscope::analysis::older {

/// A checkpoint as version 1 of the encoding has it: without the hash of the multiplier that it was retrained
/// for.
struct CheckpointOfVersion1 {
    CheckpointInfo info;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        auto& d = self.info.description;
        codec(self.info.name, self.info.file, self.info.sha256);
        codec(d.architecture, d.topology, d.numExperts, d.topK, d.renormalise, d.sharedExperts,
              d.slotsPerExpert, d.numClasses, d.dataset, d.inputSize, d.mean, d.std, d.moeLayers,
              d.reportedTop1, d.patch, d.dim, d.depth, d.heads, d.meanPool, d.parentSha256, d.retrainedFor);
        codec(self.info.parameters, self.info.ranges, self.info.denseMacs, self.info.activeMacs);
    }
};

/// Without the settings as values.
struct ProvenanceOfVersion1 {
    Provenance provenance;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        auto& p = self.provenance;
        codec(p.version, p.commit, p.startedUtc, p.elapsedSeconds, p.kernelPath, p.cpu, p.threads, p.seed,
              p.batchSize, p.inputs, p.dataset, p.datasetImages, p.subset, p.preparation, p.labelsMeaningful,
              p.ranges, p.arithmetic, p.settings);
    }
};

/// Without the rules of an assignment as values, and without its table.
struct MultiplierOfVersion1 {
    MultiplierInfo info;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        auto& i = self.info;
        codec(i.name, i.metrics, i.powerMw, i.powerSource, i.structure, i.kernel, i.note, i.assignment);
    }
};

/// Without checkpoints, multipliers and runs.
struct StudyOfVersion1 {
    StudyResult result;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(ProvenanceOfVersion1{self.result.provenance}, self.result.classNames,
              self.result.imagesRequested, self.result.complete);
    }
};

struct AblationOfVersion1 {
    AblationResult result;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        auto& r = self.result;
        codec(ProvenanceOfVersion1{r.provenance}, CheckpointOfVersion1{r.checkpoint},
              MultiplierOfVersion1{r.multiplier}, r.unit, r.int8, r.all, r.parts, r.rankings);
    }
};

/// `bytes` of ByteWriter with version `version` in front, under a sound checksum.
inline std::string withVersion(std::string bytes, std::uint8_t version) {
    bytes.front() = static_cast<char>(version);
    boost::crc_32_type crc;
    const std::size_t size = bytes.size() - sizeof(std::uint32_t);
    crc.process_bytes(bytes.data(), size);
    const std::uint32_t checksum = crc.checksum();
    std::memcpy(bytes.data() + size, &checksum, sizeof(checksum));
    return bytes;
}

}  // namespace axscope::analysis::older
