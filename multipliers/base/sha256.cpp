// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <system_error>
#include <vector>

namespace axscope {
namespace {

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

std::string hexOfFinished(EVP_MD_CTX* context) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(context, digest.data(), &length);
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{2} * length);
    for (unsigned int i = 0; i < length; ++i) {
        hex.push_back(kDigits[digest[i] >> 4]);
        hex.push_back(kDigits[digest[i] & 15]);
    }
    return hex;
}

DigestContext begunContext() {
    DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    return context;
}

}  // namespace

std::string sha256(std::span<const std::byte> bytes) {
    const DigestContext context = begunContext();
    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size());
    return hexOfFinished(context.get());
}

Result<std::string> sha256OfFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        std::error_code problem;
        const bool exists = std::filesystem::exists(file, problem);
        return Error{exists || problem ? ErrorCode::Io : ErrorCode::NotFound, "cannot be opened",
                     file.string()};
    }
    const DigestContext context = begunContext();
    std::vector<char> buffer(std::size_t{1} << 20);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad() || !in.eof())
        return Error{ErrorCode::Io, "reading failed", file.string()};
    return hexOfFinished(context.get());
}

}  // namespace axscope
