// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace axscope {

/// What kind of thing went wrong. The command line maps these to exit codes (see `axscope-cli --help`).
enum class ErrorCode {
    InvalidArgument,  ///< the request itself makes no sense (unknown name, count of 0)
    NotFound,         ///< a file, folder, tensor or name does not exist
    Io,               ///< the operating system refused (permission, disk full, short read)
    Format,           ///< a file's contents break the rules of its format
    Unsupported,      ///< well-formed, but nothing that this program can do
    Cancelled,        ///< the user asked to stop; nothing half-written was left behind
    OutOfMemory,      ///< an allocation failed
    Internal,         ///< an exception of a library that has no better translation
};

/// A failure that a user, a file or the machine can cause, worded for people.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;  ///< cause, with names and numbers, without a final period
    std::string where;    ///< the file, tensor or option concerned; may be empty

    /// One line: "where: message", or just the message where `where` is empty.
    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }
};

/// A value or an Error: the part of std::expected's interface (C++23) that this code base uses.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;
    using error_type = Error;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const& { return std::get<1>(m_state); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;
    using error_type = Error;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

}  // namespace axscope
