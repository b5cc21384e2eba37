/* SPDX-License-Identifier: MIT */
/** @file base.h
 * What every other header stands on: status codes, the error box, handles, time, memory.
 *
 * The grammar of the interface, said once:
 *
 * - A function is `aid_noun_verb(object, inputs, options, out_results, error)` and answers an ::aid_status.
 *   Outputs are untouched on failure. `error` may be NULL.
 * - **Owning handles** are opaque pointers (`aid_store *`, `aid_match *`); each ends with one named function that
 *   accepts NULL. **Entity handles** are opaque values (`aid_group`, `aid_member`, …): nothing to free, nothing to
 *   dangle; they stay valid in other processes and years later, so a host may keep `.id` in its own tables. Id 0 is
 *   "none". A handle of another community answers AID_E_NOT_FOUND, one of another kind AID_E_ARGUMENT.
 * - Options are structs whose first field is `struct_size`; NULL means all defaults. ::AID_WITH fills it in C, the
 *   `aid_x_options_init` functions elsewhere. Fields are only ever appended. A field that is 0 or NULL is "not
 *   stated"; to state a zero (or to clear a field in an update) set the field's bit in `set` with ::AID_BIT.
 * - All text is UTF-8. Text of info structs is never NULL; it lives until the store's next command, begin, refresh or
 *   rollback, or ::aid_store_forget_text.
 * - Lists are `(rows, row_size, capacity, out_count)`: min(capacity, total) rows are written, `*out_count` becomes the
 *   total. `row_size` is `sizeof` the row type as the caller was compiled.
 * - Nothing here prints, exits, aborts on bad input, or keeps global state. */
#ifndef MUTUALAID_BASE_H
#define MUTUALAID_BASE_H

#include <stddef.h>
#include <stdint.h>

/** Marks a public function. Empty when `AID_STATIC` is defined (static linking, binding generators). */
#if defined(AID_STATIC)
#define AID_API
#elif defined(_WIN32) && defined(AID_BUILDING)
#define AID_API __declspec(dllexport)
#elif defined(_WIN32)
#define AID_API __declspec(dllimport)
#elif defined(__GNUC__)
#define AID_API __attribute__((visibility("default")))
#else
#define AID_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** How a call ended: ::AID_OK, or one of the positive failures of ::aid_status_code. */
typedef int32_t aid_status;

/** Every status there is; the numbers never change. */
typedef enum aid_status_code {
    AID_OK = 0,           /**< done */
    AID_E_ARGUMENT = 1,   /**< an input is wrong; the message names it and what would be right */
    AID_E_DENIED = 2,     /**< the acting member may not do this */
    AID_E_NOT_FOUND = 3,  /**< no such thing in this community */
    AID_E_AMBIGUOUS = 4,  /**< the text fits several things; the message names the nearest */
    AID_E_LIMIT = 5,      /**< a credit, size or number limit would be passed */
    AID_E_STATE = 6,      /**< the thing is not in a state that allows this */
    AID_E_CONFLICT = 7,   /**< undone; the same call may be tried again */
    AID_E_UNKNOWN = 8,    /**< the storage's answer was lost; the store's next call finds out */
    AID_E_REPEATED = 9,   /**< a transaction under this command id was committed before */
    AID_E_REWOUND = 10,   /**< the storage is behind what this store has already seen */
    AID_E_NEWER = 11,     /**< written by a newer library; the message names both versions */
    AID_E_STORAGE = 12,   /**< the storage failed: disk full, read-only, not a database, no such file */
    AID_E_FORMAT = 13,    /**< a text, file or record does not have its format; line and column say where */
    AID_E_CORRUPT = 14,   /**< a record does not fit the chain; the message names its sequence number */
    AID_E_CANCELLED = 15, /**< the progress callback asked to stop; nothing was changed */
    AID_E_MEMORY = 16     /**< the allocator refused; nothing was changed */
} aid_status_code;

/** A status as a word.
 * @param status  any number
 * @return such as "AID_E_LIMIT"; "unknown status" for a number that is none. Never NULL, static
 * @since 0.1 */
AID_API const char *aid_status_name(aid_status status);

/** Why a call failed. Caller-owned, last parameter of every call, may be NULL. 256 bytes, frozen for ever. */
typedef struct aid_error {
    aid_status status;   /**< the same as the call's answer */
    int32_t reason;      /**< one of ::aid_reason, pinned: a host translates by it; 0 where none applies */
    uint32_t line;       /**< line in the text or file that was read, from 1; 0 where there is none */
    uint32_t column;     /**< column in code points, from 1; 0 where there is none */
    char message[240];   /**< one English sentence for people; cut at a code point; never parse it */
} aid_error;

/** Microseconds since 1970-01-01T00:00:00Z, within ±(2^53−1). */
typedef int64_t aid_time;

/** A group of people: a self-help group, a time bank, a volunteer centre, … */
typedef struct aid_group {
    uint64_t id; /**< opaque; 0 is none */
} aid_group;
/** A person. */
typedef struct aid_member {
    uint64_t id; /**< opaque; 0 is none */
} aid_member;
/** Something a person can do, or a kind of service. */
typedef struct aid_skill {
    uint64_t id; /**< opaque; 0 is none */
} aid_skill;
/** What a member offers. */
typedef struct aid_offer {
    uint64_t id; /**< opaque; 0 is none */
} aid_offer;
/** What a member asks for. */
typedef struct aid_request {
    uint64_t id; /**< opaque; 0 is none */
} aid_request;
/** One member helping another, from proposal to books. */
typedef struct aid_exchange {
    uint64_t id; /**< opaque; 0 is none */
} aid_exchange;
/** A fund: means that a group collects and spends for a purpose. Has its number like the others. */
typedef struct aid_fund {
    uint64_t id; /**< 0 is none; never arithmetic on it */
} aid_fund;
/** A transfer: what moved in the books without an exchange. */
typedef struct aid_transfer {
    uint64_t id; /**< 0 is none; never arithmetic on it */
} aid_transfer;
/** What holds between the books of two groups in one direction and unit. */
typedef struct aid_between {
    uint64_t id; /**< opaque; 0 is none */
} aid_between;
/** A partner: a group of another community that one of this community trades with. Has its number like the others. */
typedef struct aid_partner {
    uint64_t id; /**< 0 is none; never arithmetic on it */
} aid_partner;
/** A trade: a payment to or from somebody in another community. */
typedef struct aid_trade {
    uint64_t id; /**< 0 is none; never arithmetic on it */
} aid_trade;
/** A service in the catalogue of support. */
typedef struct aid_service {
    uint64_t id; /**< opaque; 0 is none */
} aid_service;
/** A request for support: somebody asks a service. */
typedef struct aid_service_request {
    uint64_t id; /**< opaque; 0 is none */
} aid_service_request;
/** A consent, asked for or given, or another recorded ground. */
typedef struct aid_consent {
    uint64_t id; /**< opaque; 0 is none */
} aid_consent;
/** A support case. */
typedef struct aid_case {
    uint64_t id; /**< opaque; 0 is none */
} aid_case;
/** An entry of a support case. */
typedef struct aid_entry {
    uint64_t id; /**< opaque; 0 is none */
} aid_entry;
/** An emergency access to one case. */
typedef struct aid_emergency {
    uint64_t id; /**< opaque; 0 is none */
} aid_emergency;

/** An assessment: what a client answered to an instrument. */
typedef struct aid_assessment {
    uint64_t id; /**< opaque; 0 is none */
} aid_assessment;
/** A plan of support: goals and ordered measures. */
typedef struct aid_plan {
    uint64_t id; /**< opaque; 0 is none */
} aid_plan;

/** An open community: its journal and its model. Used by one thread at a time. */
typedef struct aid_store aid_store;
/** What the matching engine proposes. Keeps a counted reference to its store's shell; may outlive the store. */
typedef struct aid_match aid_match;

/** The one bit with number `n`, for `set` fields and masks. */
#define AID_BIT(n) ((uint64_t)1 << (n))

/** Options written in place: `AID_WITH(aid_group_options, .name = "Elm Street")`. C only; C++ uses the init functions. */
#ifndef __cplusplus
#define AID_WITH(type, ...) (&(type){ .struct_size = (uint32_t)sizeof(type), __VA_ARGS__ })
#endif

/** Called now and then by long work. Non-zero cancels: the call answers AID_E_CANCELLED and nothing has changed.
 * @param context  what the caller gave along
 * @param stage    what is being done, a static English word
 * @param done     steps done
 * @param total    steps in all; 0 when not known
 * @return 0 to go on */
typedef int32_t (*aid_progress_fn)(void *context, const char *stage, uint64_t done, uint64_t total);

/** Where a store takes its own memory from. Every failure is survivable. */
typedef struct aid_allocator {
    uint32_t struct_size; /**< sizeof(aid_allocator) */
    uint32_t reserved;    /**< 0 */
    /** Resizes, allocates (`block` NULL, `old_size` 0) or frees (`new_size` 0, answer ignored) one block; NULL on
     * failure, then the old block stands. Contents up to the smaller size are kept. */
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context; /**< handed to `resize` */
} aid_allocator;

/** The library's version as numbers. */
typedef struct aid_version_info {
    uint32_t struct_size; /**< sizeof(aid_version_info) */
    uint32_t major;       /**< 0 before the first stable release */
    uint32_t minor;       /**< grows with each release that adds */
    uint32_t patch;       /**< grows with each release that mends */
} aid_version_info;

/** The version of the library that is loaded.
 * @return text such as "0.1.0"; never NULL, static
 * @since 0.1 */
AID_API const char *aid_version(void);

/** The ABI's number: programs built for one number work with every library of the same number.
 * @return the number in the shared library's name
 * @since 0.1 */
AID_API uint32_t aid_abi(void);

/** The version of the loaded library as numbers.
 * @param out_info  its `struct_size` says how much of it the caller knows
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_version_get(aid_version_info *out_info, aid_error *error);

/** Receives a piece of UTF-8 text without an end mark; it lives only during the call. Must not call the store.
 * @return 0; anything else ends the writing */
typedef int32_t (*aid_text_fn)(void *context, const uint8_t *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
