/* SPDX-License-Identifier: MIT */
/** @file secret.hpp
 * C++17: what opens a sealed community. A secret owns its bytes and wipes them at its end.
 *
 *     mutualaid::store town("town.aid");
 *     town.keys_unlock(mutualaid::secret::passphrase("twelve green bottles")); */
#ifndef MUTUALAID_SECRET_HPP
#define MUTUALAID_SECRET_HPP

#include <mutualaid/store.h>

#include <cstdint>
#include <string>
#include <utility>

namespace mutualaid
{

/** A key, a passphrase or the text of a recovery sheet. Moves, by copying and wiping; so there is one of it. */
class secret
{
  public:
    /** 32 random bytes, such as a key file holds. */
    static secret key(std::string bytes)
    {
        return secret(AID_SECRET_KEY, std::move(bytes), 0, 0);
    }
    /** Words that a person remembers. `passes` and `memory_kib` say how hard guessing a new one is made; 0: the
     * library's good defaults. */
    static secret passphrase(std::string words, std::uint32_t passes = 0, std::uint64_t memory_kib = 0)
    {
        return secret(AID_SECRET_PASSPHRASE, std::move(words), passes, memory_kib);
    }
    /** The text of a recovery sheet, as it was typed. */
    static secret recovery(std::string text)
    {
        return secret(AID_SECRET_RECOVERY, std::move(text), 0, 0);
    }

    secret(secret &&other) : struct_(other.struct_), bytes_(other.bytes_)
    {
        other.wipe();
    }
    secret &operator=(secret &&other)
    {
        if (this != &other) {
            wipe();
            struct_ = other.struct_;
            bytes_ = other.bytes_;
            other.wipe();
        }
        return *this;
    }
    secret(const secret &) = delete;
    secret &operator=(const secret &) = delete;
    ~secret()
    {
        wipe();
    }

    /** As C takes it; valid while this object is neither moved nor ended. */
    const aid_secret *get() const noexcept
    {
        struct_.bytes = bytes_.data();
        struct_.length = bytes_.size();
        return &struct_;
    }

    /** Overwrites it; it opens nothing any more. */
    void wipe() noexcept
    {
        for (char &one : bytes_)
            *static_cast<volatile char *>(&one) = 0;
        bytes_.clear();
    }

  private:
    secret(std::int32_t kind, std::string bytes, std::uint32_t passes, std::uint64_t memory_kib)
        : bytes_(std::move(bytes))
    {
        struct_.struct_size = static_cast<std::uint32_t>(sizeof struct_);
        struct_.kind = kind;
        struct_.passes = passes;
        struct_.memory_kib = memory_kib;
    }

    mutable aid_secret struct_ {};
    std::string bytes_;
};

} // namespace mutualaid
#endif
