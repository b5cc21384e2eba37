/* SPDX-License-Identifier: MIT */
/** @file store.h
 * Opening a community, acting in it, transactions, following what others wrote, checking and copying it.
 *
 * A *community* is one journal: any number of groups, members, skills, offers, requests and exchanges. A *location*
 * says where it is kept:
 *
 * | location | where |
 * |---|---|
 * | `memory:` | in this process only |
 * | `town.aid` | a file; the community in it, or a new one called `main` |
 * | `town.aid?community=elm` | the community `elm` of that file (percent-decoded) |
 *
 * A call that changes something is a *command*: it happens whole and durably, or not at all. Alone it is a transaction
 * of one; between ::aid_store_begin and ::aid_store_commit many make one. */
#ifndef MUTUALAID_STORE_H
#define MUTUALAID_STORE_H

#include <mutualaid/storage.h>
#include <mutualaid/values.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to treat a location that is or is not there. */
typedef enum aid_open_mode {
    AID_OPEN_MAY_CREATE = 1,  /**< the default */
    AID_OPEN_MUST_EXIST = 2,  /**< AID_E_NOT_FOUND (NO_STORE) when missing */
    AID_OPEN_MUST_CREATE = 3, /**< AID_E_STATE (EXISTS) when there */
    AID_OPEN_READ_ONLY = 4    /**< must exist; every command answers AID_E_STORAGE (READ_ONLY) */
} aid_open_mode;

/** Bits of aid_store_options.flags. */
typedef enum aid_open_flag {
    AID_OPEN_REQUIRE_ACTOR = 0, /**< bit: every command needs ::aid_store_act_as with a member */
    AID_OPEN_NO_TAXONOMY = 1,   /**< bit: a new community starts without the shipped skills */
    AID_OPEN_VERIFY = 2,        /**< bit: check the whole chain while opening */
    AID_OPEN_ANY_CLOCK = 3      /**< bit: accept a clock far behind or ahead of the journal */
} aid_open_flag;

/** Answers the present time. Must not call the store. */
typedef aid_time (*aid_clock_fn)(void *context);
/** Fills `length` random bytes; predictable ones only in tests. Must not call the store. */
typedef void (*aid_random_fn)(void *context, uint8_t *bytes, size_t length);
/** Gives the TZif bytes of a zone such as "Europe/Berlin": copies min(capacity, size) bytes and sets *out_size to the
 * whole size; called again with a larger buffer when it was too small.
 * @return 0, or non-zero when the zone is not known */
typedef int32_t (*aid_zone_data_fn)(void *context, const char *zone, uint8_t *bytes, size_t capacity,
                                    size_t *out_size);
/** Receives what the library would like to say to whoever runs it. `level` 1 trouble, 2 worth knowing, 3 detail. */
typedef void (*aid_log_fn)(void *context, int32_t level, const char *message);

/** What opens the personal parts of a sealed community; see keys.h. */
typedef enum aid_secret_kind {
    AID_SECRET_KEY = 1,        /**< 32 random bytes, such as a key file holds */
    AID_SECRET_PASSPHRASE = 2, /**< words that a person remembers; stretched with Argon2id */
    AID_SECRET_RECOVERY = 3,   /**< the text of a recovery sheet; spaces, hyphens and case do not matter */
    AID_SECRET_SERVICE = 4     /**< the host's own key service wraps and unwraps */
} aid_secret_kind;

/** Wraps (`unwrap` 0) the 32 bytes of a master key, or unwraps them again. Must not call the store.
 * @return 0; anything else: the service refused */
typedef int32_t (*aid_wrap_fn)(void *context, int32_t unwrap, const uint8_t *bytes, size_t length, uint8_t *out,
                               size_t capacity, size_t *out_length);

/** One secret. Nothing of it is kept: its memory may be wiped as soon as the call returns. */
typedef struct aid_secret {
    uint32_t struct_size; /**< sizeof(aid_secret) */
    int32_t kind;         /**< ::aid_secret_kind */
    uint64_t memory_kib;  /**< Argon2id memory for a new passphrase in KiB; 0: 262,144 (256 MiB); at least 8 */
    uint32_t passes;      /**< Argon2id passes for a new passphrase; 0: 3 */
    uint32_t reserved;    /**< 0 */
    const void *bytes;    /**< the key, the passphrase (its bytes count, so give it in one Unicode form: NFC), or the text */
    size_t length;        /**< how many bytes */
    aid_wrap_fn wrap;     /**< the service, for AID_SECRET_SERVICE */
    void *wrap_context;   /**< handed to `wrap` */
} aid_secret;

/** How to open a store. All zero is a good default. */
typedef struct aid_store_options {
    uint32_t struct_size;       /**< sizeof(aid_store_options) */
    int32_t mode;               /**< ::aid_open_mode; 0 may create */
    uint64_t set;               /**< 0; no field needs a bit yet */
    uint64_t flags;             /**< ::aid_open_flag bits */
    uint32_t wait_ms;           /**< how long to wait for the write lock; 0 means 5000 */
    uint32_t max_clock_jump_days; /**< how far ahead of the journal the clock may be; 0 means 400 */
    aid_clock_fn clock;         /**< NULL: the system's clock */
    void *clock_context;        /**< handed to `clock` */
    aid_random_fn random;       /**< NULL: libsodium's randomness */
    void *random_context;       /**< handed to `random` */
    aid_zone_data_fn zone_data; /**< NULL: the system's zoneinfo */
    void *zone_context;         /**< handed to `zone_data` */
    aid_log_fn log;             /**< hears of a time zone that cannot be had and counts as UTC; NULL: nothing is said */
    void *log_context;          /**< handed to `log` */
    const aid_allocator *allocator; /**< NULL: malloc. Copied */
    const aid_storage *storage; /**< a backend of the host's own; then `location` is only the community's name. Copied, and closed with the store; when opening fails it stays the host's */
    aid_progress_fn progress;   /**< called while a long journal is replayed */
    void *progress_context;     /**< handed to `progress` */
    const aid_secret *secret;   /**< opens what is sealed; a new community is sealed with it from its first record on. NULL: without a key */
} aid_store_options;

/** Fills options with "all defaults" and the caller's size (what ::AID_WITH does in C).
 * @param options  to fill
 * @param struct_size  sizeof(aid_store_options) as the caller knows it
 * @since 0.1 */
AID_API void aid_store_options_init(aid_store_options *options, uint32_t struct_size);

/** Opens a community.
 *
 * Reads the journal into memory: about a microsecond an event. A new community gets the shipped taxonomy unless
 * AID_OPEN_NO_TAXONOMY is set.
 *
 * @param location   where; see the table above
 * @param options    how; NULL for all defaults
 * @param out_store  receives the store, to be ended with ::aid_store_close; untouched on failure
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_STORAGE (no room, not a store, read-only); AID_E_STATE (must not exist);
 *         AID_E_NEWER; AID_E_CORRUPT; AID_E_CONFLICT (locked too long); AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_open(const char *location, const aid_store_options *options, aid_store **out_store,
                                  aid_error *error);

/** Ends a store; an open transaction is rolled back. NULL is fine. Text it handed out is wiped.
 * @param store  to end
 * @since 0.1 */
AID_API void aid_store_close(aid_store *store);

/** In which role and for which purpose someone acts. */
typedef struct aid_act_options {
    uint32_t struct_size; /**< sizeof(aid_act_options) */
    int32_t purpose;      /**< ::aid_purpose; 0 not stated */
    int32_t role;         /**< ::aid_role plus 1; 0 whatever role fits best */
    int32_t reserved;     /**< 0 */
} aid_act_options;

/** Says who acts from now on. Said inside a transaction it holds to that transaction's end.
 * @param store    the community
 * @param member   who acts; id 0 is the host program itself
 * @param options  role and purpose; NULL not stated
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_store_act_as(aid_store *store, aid_member member, const aid_act_options *options,
                                    aid_error *error);

/** Names the next command, or the next transaction when ::aid_store_begin comes next. A command that was committed
 * under this id before answers with its first handle and appends nothing; begin answers AID_E_REPEATED; the same id
 * with other arguments is AID_E_STATE. A refused command uses up no id. The name holds for one call: after AID_E_UNKNOWN
 * say it again before the call is repeated; only after AID_E_CONFLICT it still stands.
 * @param store  the community
 * @param id     16 bytes of the host's choice, unique in the community; not all zero
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STATE inside a transaction
 * @since 0.1 */
AID_API aid_status aid_store_command_id(aid_store *store, const uint8_t id[16], aid_error *error);

/** How a transaction begins. */
typedef struct aid_begin_options {
    uint32_t struct_size; /**< sizeof(aid_begin_options) */
    uint32_t wait_ms;     /**< how long to wait for the lock; 0 as the store was opened */
} aid_begin_options;

/** How a transaction ends. */
typedef struct aid_commit_options {
    uint32_t struct_size; /**< sizeof(aid_commit_options) */
    uint32_t reserved;    /**< 0 */
} aid_commit_options;

/** Begins a transaction: takes the community's write lock and catches up with what others wrote.
 * @param store    the community
 * @param options  NULL for defaults
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when one is open; AID_E_CONFLICT (lock not had in time); AID_E_REPEATED; AID_E_UNKNOWN;
 *         AID_E_REWOUND; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_begin(aid_store *store, const aid_begin_options *options, aid_error *error);

/** Ends the transaction: all its commands become durable together.
 * @param store    the community
 * @param options  NULL for defaults
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE without a transaction; AID_E_CONFLICT (all undone); AID_E_UNKNOWN (the next call finds out);
 *         AID_E_STORAGE (all undone); AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_commit(aid_store *store, const aid_commit_options *options, aid_error *error);

/** Undoes the open transaction; without one it does nothing.
 * @param store  the community
 * @since 0.1 */
AID_API void aid_store_rollback(aid_store *store);

/** Catches up with what other processes and handles wrote. Queries never do this by themselves.
 * @param store       the community
 * @param out_events  receives how many events came; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE inside a transaction; AID_E_NEWER; AID_E_CORRUPT; AID_E_REWOUND; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_refresh(aid_store *store, uint64_t *out_events, aid_error *error);

/** How far to advance. */
typedef struct aid_advance_options {
    uint32_t struct_size; /**< sizeof(aid_advance_options) */
    uint32_t reserved;    /**< 0 */
    uint64_t max_events;  /**< stop after so many; 0 no limit */
} aid_advance_options;

/** Books what time alone causes by now: silence that counts as consent, proposals that lapse, offers and requests that
 * expire. Idempotent; in time order; in batches of at most 1,000. Run it from cron; every command also does it first.
 * @param store       the community
 * @param options     NULL for defaults
 * @param out_events  receives how many events were appended; may be NULL
 * @param out_more    receives 1 when `max_events` left some undone; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_CONFLICT; AID_E_STATE (clock, transaction); AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_advance(aid_store *store, const aid_advance_options *options, uint64_t *out_events,
                                     int32_t *out_more, aid_error *error);

/** Wipes the text that info structs handed out, now rather than at the next command.
 * @param store  the community
 * @since 0.1 */
AID_API void aid_store_forget_text(aid_store *store);

/** What a store knows about itself. */
typedef struct aid_store_info {
    uint32_t struct_size;  /**< sizeof(aid_store_info) */
    uint32_t in_transaction; /**< 1 inside begin…commit */
    uint8_t community[16]; /**< the community's id, drawn when it was made */
    uint8_t head[32];      /**< hash of the last record this store has seen */
    uint64_t records;      /**< number of the last record this store has seen */
    uint64_t groups;       /**< how many groups there are */
    uint64_t members;      /**< how many members */
    uint64_t skills;       /**< how many skills */
    uint64_t offers;       /**< how many offers, open or not */
    uint64_t requests;     /**< how many requests, open or not */
    uint64_t exchanges;    /**< how many exchanges, in any state */
    aid_time now;          /**< the store's clock */
    const char *name;      /**< the community's name here */
    int32_t sealing;       /**< ::aid_sealing */
    int32_t reserved;      /**< 0 */
} aid_store_info;

/** Fills what a store knows about itself.
 * @param store     the community
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_store_get(aid_store *store, aid_store_info *out_info, aid_error *error);

/** How to verify. */
typedef struct aid_verify_options {
    uint32_t struct_size;      /**< sizeof(aid_verify_options) */
    uint32_t reserved;         /**< 0 */
    aid_progress_fn progress;  /**< may cancel; may be NULL */
    void *progress_context;    /**< handed to `progress` */
} aid_verify_options;

/** What verifying found. */
typedef struct aid_verify_report {
    uint32_t struct_size;   /**< sizeof(aid_verify_report) */
    int32_t ok;             /**< 1: everything fits */
    uint64_t records;       /**< records read */
    uint64_t bad_seq;       /**< number of the first record that does not fit; 0 when all do */
    uint8_t head[32];       /**< the chain's hash at the end */
    uint8_t state_hash[32]; /**< hash of the state that the journal gives */
    aid_error problem;      /**< what is wrong, when ok is 0 */
} aid_verify_report;

/** Reads the whole journal again, recomputes every hash, replays it into a second model, checks that books balance and
 * that the replayed state is the one in memory.
 * @param store       the community
 * @param options     NULL for defaults
 * @param out_report  with its struct_size set; filled also when something is wrong (then the call still answers AID_OK)
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK when the check could be made; AID_E_STATE inside a transaction; AID_E_CANCELLED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_verify(aid_store *store, const aid_verify_options *options,
                                    aid_verify_report *out_report, aid_error *error);

/** Writes one consistent copy to a new file while others go on working.
 * @param store     the community
 * @param path      a file that must not exist
 * @param progress  may cancel; may be NULL
 * @param context   handed to `progress`
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (there is such a file, or this backend cannot); AID_E_STORAGE; AID_E_CANCELLED
 * @since 0.1 */
AID_API aid_status aid_store_backup(aid_store *store, const char *path, aid_progress_fn progress, void *context,
                                    aid_error *error);

/** One record of the journal as the log shows it. Text lives as info text does. */
typedef struct aid_log_row {
    uint64_t seq;       /**< its number */
    aid_time at;        /**< when it was appended */
    aid_time due;       /**< when it took effect */
    uint64_t subject;   /**< id of the member it was done for; 0 nobody */
    uint64_t thing;     /**< id of the group, member, skill, offer, request or exchange it is about */
    aid_member actor;   /**< who acted; id 0 the host */
    int32_t role;       /**< ::aid_role plus 1; 0 not stated */
    int32_t purpose;    /**< ::aid_purpose; 0 not stated */
    uint8_t hash[32];   /**< the chain's hash at this record */
    const char *kind;   /**< such as "exchange.confirmed" */
    const char *body;   /**< its clear body, JSON */
} aid_log_row;

/** Reads the journal by cursor: records with a number greater than `after`.
 * @param store      the community
 * @param after      0 for the start, or the last seq already seen
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_log_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many records there are after `after`; min(capacity, that) rows are filled
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_DENIED (the acting member is no auditor or coordinator); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_log_read(aid_store *store, uint64_t after, aid_log_row *rows, uint32_t row_size,
                                size_t capacity, size_t *out_count, aid_error *error);

/** How far a zone's clocks are ahead of UTC at an instant, by the store's zone data.
 * @param store        the community
 * @param zone         such as "Europe/Berlin"; "" is UTC
 * @param time         the instant
 * @param out_seconds  receives seconds east of UTC; add them to show local time
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (ZONE: not known); AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_zone_offset(aid_store *store, const char *zone, aid_time time, int32_t *out_seconds,
                                   aid_error *error);

/** What kind of thing an id belongs to: 1 group, 2 member, 3 skill, 4 offer, 5 request, 6 exchange; 0 none of this
 * community.
 * @param store  the community
 * @param id     any number
 * @return the kind
 * @since 0.1 */
AID_API int32_t aid_id_kind(aid_store *store, uint64_t id);

#ifdef __cplusplus
}
#endif
#endif
