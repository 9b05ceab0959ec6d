// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/byte_codec.h"

#include <bit>
#include <boost/crc.hpp>

namespace axscope::analysis {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

namespace {

std::uint32_t checksumOf(std::string_view bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

}  // namespace

std::string ByteWriter::finish() {
    put(checksumOf(m_bytes));
    return std::move(m_bytes);
}

ByteReader::ByteReader(std::string_view bytes) {
    std::uint32_t checksum = 0;
    if (bytes.size() < sizeof(checksum) + 1) {
        fail("only " + std::to_string(bytes.size()) + " bytes");
        return;
    }
    m_bytes = bytes.substr(0, bytes.size() - sizeof(checksum));
    std::memcpy(&checksum, bytes.data() + m_bytes.size(), sizeof(checksum));
    if (checksum != checksumOf(m_bytes)) {
        fail("wrong checksum");
        return;
    }
    read(m_version);
    if (m_version < 1 || m_version > kByteCodecVersion)
        fail("version " + std::to_string(m_version) + " of the encoding");
}

bool ByteReader::take(void* target, std::size_t size) {
    if (!m_fault.empty())
        return false;
    if (size > m_bytes.size()) {
        fail("ends too early");
        return false;
    }
    if (size != 0)
        std::memcpy(target, m_bytes.data(), size);
    m_bytes.remove_prefix(size);
    return true;
}

Result<void> ByteReader::finish() const {
    if (m_version > kByteCodecVersion)
        return Error{ErrorCode::Unsupported,
                     "figures in the study were written by a newer version of Axscope (encoding " +
                         std::to_string(m_version) + ", this one knows up to " + std::to_string(kByteCodecVersion) + ")",
                     {}};
    std::string fault = m_fault;
    if (fault.empty() && !m_bytes.empty())
        fault = std::to_string(m_bytes.size()) + " bytes too many";
    if (!fault.empty())
        return Error{ErrorCode::Format, "figures in the study are damaged: " + fault, {}};
    return {};
}

}  // namespace axscope::analysis
