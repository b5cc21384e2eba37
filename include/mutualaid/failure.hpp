/* SPDX-License-Identifier: MIT */
/** @file failure.hpp
 * C++17: what a call of the library throws when it fails. One class a status, all of them ::mutualaid::error, which is a
 * std::runtime_error whose what() is the library's English sentence.
 *
 *     try { town.exchange_confirm(visit); }
 *     catch (const mutualaid::limit_error &refused) { … refused.reason() == AID_REASON_CREDIT … }
 *     catch (const mutualaid::error &failed) { … } */
#ifndef MUTUALAID_FAILURE_HPP
#define MUTUALAID_FAILURE_HPP

#include <mutualaid/base.h>

#include <cstdint>
#include <stdexcept>

namespace mutualaid {

/** A call that failed; nothing was changed. */
class error : public std::runtime_error {
public:
    error(aid_status status, const aid_error &box)
        : std::runtime_error(box.message[0] != '\0' ? box.message : aid_status_name(status)), status_(status),
          reason_(box.reason), line_(box.line), column_(box.column)
    {
    }

    /** How it failed, an ::aid_status_code. */
    aid_status status() const noexcept { return status_; }
    /** Why, an ::aid_reason_code that a host can translate; 0 where none applies. */
    std::int32_t reason() const noexcept { return reason_; }
    /** Line in the text or file that was read; 0 where there is none. */
    std::uint32_t line() const noexcept { return line_; }
    /** Column in code points; 0 where there is none. */
    std::uint32_t column() const noexcept { return column_; }

private:
    aid_status status_;
    std::int32_t reason_;
    std::uint32_t line_;
    std::uint32_t column_;
};

/** The error of one status, so that it can be caught by it. */
template <aid_status Status>
class error_of : public error {
public:
    explicit error_of(const aid_error &box) : error(Status, box) {}
};

using argument_error = error_of<AID_E_ARGUMENT>;       /**< an input is wrong */
using denied_error = error_of<AID_E_DENIED>;           /**< the acting member may not do this */
using not_found_error = error_of<AID_E_NOT_FOUND>;     /**< no such thing in this community */
using ambiguous_error = error_of<AID_E_AMBIGUOUS>;     /**< the text fits several things */
using limit_error = error_of<AID_E_LIMIT>;             /**< a credit, size or number limit would be passed */
using state_error = error_of<AID_E_STATE>;             /**< the thing is not in a state that allows this */
using conflict_error = error_of<AID_E_CONFLICT>;       /**< undone; the same call may be tried again */
using unknown_error = error_of<AID_E_UNKNOWN>;         /**< the storage's answer was lost; the next call finds out */
using repeated_error = error_of<AID_E_REPEATED>;       /**< a transaction under this command id was committed before */
using rewound_error = error_of<AID_E_REWOUND>;         /**< the storage is behind what was seen already */
using newer_error = error_of<AID_E_NEWER>;             /**< written by a newer library */
using storage_error = error_of<AID_E_STORAGE>;         /**< the storage failed */
using format_error = error_of<AID_E_FORMAT>;           /**< a text, file or record does not have its format */
using corrupt_error = error_of<AID_E_CORRUPT>;         /**< a record does not fit the chain */
using cancelled_error = error_of<AID_E_CANCELLED>;     /**< a progress callback asked to stop */
using out_of_memory_error = error_of<AID_E_MEMORY>;    /**< the allocator refused */

/** Throws the exception of a status. */
[[noreturn]] inline void fail(aid_status status, const aid_error &box)
{
    switch (status) {
    case AID_E_ARGUMENT: throw argument_error(box);
    case AID_E_DENIED: throw denied_error(box);
    case AID_E_NOT_FOUND: throw not_found_error(box);
    case AID_E_AMBIGUOUS: throw ambiguous_error(box);
    case AID_E_LIMIT: throw limit_error(box);
    case AID_E_STATE: throw state_error(box);
    case AID_E_CONFLICT: throw conflict_error(box);
    case AID_E_UNKNOWN: throw unknown_error(box);
    case AID_E_REPEATED: throw repeated_error(box);
    case AID_E_REWOUND: throw rewound_error(box);
    case AID_E_NEWER: throw newer_error(box);
    case AID_E_STORAGE: throw storage_error(box);
    case AID_E_FORMAT: throw format_error(box);
    case AID_E_CORRUPT: throw corrupt_error(box);
    case AID_E_CANCELLED: throw cancelled_error(box);
    case AID_E_MEMORY: throw out_of_memory_error(box);
    default: throw error(status, box); /* a newer library's status */
    }
}

/** Throws unless a call of the C interface answered AID_OK: for calls that mutualaid.hpp has no method for.
 *
 *     aid_error box{};
 *     mutualaid::check(aid_import_members(town.get(), …, &box), box); */
inline void check(aid_status status, const aid_error &box)
{
    if (status != AID_OK)
        fail(status, box);
}

} // namespace mutualaid
#endif
