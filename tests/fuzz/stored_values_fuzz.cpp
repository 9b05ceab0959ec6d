// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/image_records.h"
#include "analysis/run_sums.h"
#include "analysis/study/result_fields.h"
#include "models/emulation/ranges.h"
#include "tests/analysis/study/older_bytes.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

namespace {

using namespace axscope;
using namespace axscope::analysis;

/// `fields` with version and checksum around them, so that what lies behind the checksum is reached.
std::string sealed(std::string_view fields, std::uint8_t version) {
    ByteWriter writer;
    for (const char byte : fields)
        writer(static_cast<std::uint8_t>(byte));
    return older::withVersion(writer.finish(), version);
}

/// Whatever is read is written as the same bytes again, or rather as bytes that mean the same.
template <class Record, class Look>
void check(std::string_view fields, std::uint8_t version, Look look) {
    const Result<Record> read = fromBytes<Record>(sealed(fields, version));
    if (!read) {
        require(!read.error().message.empty(), "an error says something");
        return;
    }
    look(*read);
    const std::string written = toBytes(*read);
    const Result<Record> again = fromBytes<Record>(written);
    require(again.has_value(), "what was written can be read");
    require(toBytes(*again) == written, "and says the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view fields(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::uint8_t version = (data[0] & 8U) == 0 ? kByteCodecVersion : 1;
    switch (data[0] % 8) {
        case 0:
            check<RunSums>(fields, version, [](const RunSums& sums) {
                if (sums.isConsistent())
                    (void)sums.accuracy.result();
            });
            break;
        case 1:
            check<ImageRecords>(fields, version, [](const ImageRecords& records) { (void)records.isConsistent(); });
            break;
        case 2:
            check<RunResult>(fields, version, [](const RunResult& run) {
                StudyResult study;
                study.checkpoints.resize(1);
                study.multipliers.resize(1);
                (void)faultOf(run, study);
            });
            break;
        case 3:
            check<StudyResult>(fields, version, [](const StudyResult&) {});
            break;
        case 4:
            check<CheckpointInfo>(fields, version, [](const CheckpointInfo&) {});
            break;
        case 5:
            check<MultiplierInfo>(fields, version, [](const MultiplierInfo&) {});
            break;
        case 6:
            check<AblationResult>(fields, version, [](const AblationResult& ablation) {
                if (faultOf(ablation).empty())
                    for (const AblatedPart& part : ablation.parts)
                        require(part.agreementInt8() >= 0 && part.agreementInt8() <= 1, "a share is one");
            });
            break;
        default:
            check<models::ActivationRanges>(fields, version, [](const models::ActivationRanges&) {});
            break;
    }
    return 0;
}
