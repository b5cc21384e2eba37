/* SPDX-License-Identifier: MIT */
/** @file storage.h
 * Second tier: for those who write a storage backend. Everyone else needs only ::aid_store_open.
 *
 * A backend keeps *communities*, each a run of numbered records that is only ever appended to, and a head (number and
 * hash of the last record). It knows nothing about what the records mean. The library calls one backend object from
 * one thread at a time, never re-entrantly, in this order: `attach` once, then any number of the others, `close` last.
 * Every slot answers an ::aid_status and fills `error` when it fails; a slot that may be NULL says so. The conformance
 * suite in tests/storage runs against any backend. */
#ifndef MUTUALAID_STORAGE_H
#define MUTUALAID_STORAGE_H

#include <mutualaid/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How `attach` treats a community that is or is not there. */
typedef enum aid_attach_mode {
    AID_ATTACH_MAY_CREATE = 1,  /**< found or made */
    AID_ATTACH_MUST_EXIST = 2,  /**< AID_E_NOT_FOUND when missing */
    AID_ATTACH_MUST_CREATE = 3  /**< AID_E_STATE (reason EXISTS) when there */
} aid_attach_mode;

/** One personal part of a record: what erasure can cut out without breaking the chain. */
typedef struct aid_storage_part {
    uint64_t subject;      /**< the member (or sensitive group) whose data it is */
    int32_t personal_class; /**< ::aid_class */
    uint32_t reserved;     /**< 0 */
    uint64_t key_id;       /**< which key sealed it; 0 when not sealed */
    uint8_t hash[32];      /**< BLAKE2b-256 of the bytes; stays when they are cut */
    const uint8_t *bytes;  /**< the part; NULL once cut */
    size_t length;         /**< its length; 0 once cut */
} aid_storage_part;

/** One record of the journal. Text is NUL-terminated and `body` also has its length. Everything must come back exactly
 * as it was given, for the hash is over all of it: numbers over their whole range of ±(2^53−1), parts in their order,
 * an empty part (bytes not NULL, length 0) as something else than a cut one (bytes NULL). */
typedef struct aid_storage_record {
    uint64_t seq;          /**< 1, 2, 3, … without gaps */
    uint64_t batch_first;  /**< number of the first record of its batch (all or nothing) */
    uint64_t batch_length; /**< how many records the batch has */
    int64_t at;            /**< when it was appended, ::aid_time */
    int64_t due;           /**< when it took effect, if that differs; else 0 */
    const char *kind;      /**< such as "exchange.logged"; ASCII, 1 to 64 bytes */
    uint64_t version;      /**< the body's version */
    uint64_t actor;        /**< the acting member; 0 is the host program */
    uint64_t subject;      /**< for whom it was done; 0 where it is nobody */
    uint64_t role;         /**< the actor's role, an ::aid_role plus 1; 0 not stated */
    uint64_t purpose;      /**< ::aid_purpose; 0 not stated */
    uint8_t command[48];   /**< the host's command id (16 bytes) and the hash of its arguments (32); zero when none */
    uint64_t has_command;  /**< 1 when `command` is given: on at most one record of its batch */
    uint8_t hash[32];      /**< the chain's hash at this record */
    const char *body;      /**< canonical JSON */
    size_t body_length;    /**< its length in bytes */
    const aid_storage_part *parts; /**< its personal parts in order */
    size_t part_count;     /**< how many; at most ::AID_STORAGE_PARTS_MAX */
} aid_storage_record;

/** Numbers a backend may rely on. */
typedef enum aid_storage_limit {
    AID_STORAGE_PARTS_MAX = 1024, /**< personal parts of one record */
    AID_STORAGE_NAME_BYTES = 200, /**< a community's name */
    AID_STORAGE_KEY_BYTES = 512   /**< a sealed key */
} aid_storage_limit;

/** Where a community's journal ends. */
typedef struct aid_storage_head {
    uint64_t seq;     /**< 0 when empty */
    uint8_t hash[32]; /**< 32 zero bytes when empty */
} aid_storage_head;

/** Which entries of the key store are wanted. */
typedef enum aid_storage_keys {
    AID_STORAGE_KEYS_OF = 1,   /**< those of one subject; subject 0: the holders of the master key */
    AID_STORAGE_KEYS_GONE = 2, /**< the tombstones of all subjects: what was destroyed */
    AID_STORAGE_KEYS_ALL = 3   /**< every entry, for a copy */
} aid_storage_keys;

/** One entry of the key store: a key that seals one subject's parts of one class, itself sealed by the master key; or,
 * with subject 0, one way for its holder to get at the master key; or, with the subject 2^53 that no person has, the
 * secret half of the community's signing key. An entry without bytes is a tombstone: the key was
 * destroyed and no other may take its place. */
typedef struct aid_storage_key {
    uint64_t subject;       /**< whose parts it seals; 0: a holder of the master key */
    int32_t personal_class; /**< ::aid_class; 0 for a holder */
    uint32_t reserved;      /**< 0 */
    uint64_t key_id;        /**< its number among the subject's; never 0 */
    const uint8_t *bytes;   /**< the sealed key; NULL in a tombstone */
    size_t length;          /**< its length, at most ::AID_STORAGE_KEY_BYTES; 0 in a tombstone */
} aid_storage_key;

/** Receives one record; what it points at lives only during the call.
 * @return AID_OK to go on; anything else ends the reading with that status, `error` filled by the callback */
typedef aid_status (*aid_storage_record_fn)(void *context, const aid_storage_record *record, aid_error *error);

/** Receives one entry of the key store; what it points at lives only during the call.
 * @return AID_OK to go on */
typedef aid_status (*aid_storage_key_fn)(void *context, const aid_storage_key *key, aid_error *error);

/** Receives one community.
 * @return AID_OK to go on */
typedef aid_status (*aid_storage_name_fn)(void *context, const char *name, const uint8_t id[16], aid_error *error);

/** A storage backend: its context and its slots. The object is copied by ::aid_store_open. */
typedef struct aid_storage {
    uint32_t struct_size; /**< sizeof(aid_storage) */
    uint32_t reserved;    /**< 0 */
    void *context;        /**< handed to every slot */

    /** Names every community that is kept here, in the order of making. */
    aid_status (*list)(void *context, aid_storage_name_fn each, void *each_context, aid_error *error);

    /** Chooses the community that all later calls are about; makes it with `new_id` when the mode allows.
     * `out_id` receives the id that is kept, which is `new_id` only if it was made now. AID_E_ARGUMENT for a name that
     * is empty or longer than ::AID_STORAGE_NAME_BYTES; any other name is as good as the next (see
     * ::aid_storage_choose). A backend may keep one community only, and then answers AID_E_LIMIT when a second is to be
     * made. Never called under a lock. */
    aid_status (*attach)(void *context, const char *name, int32_t mode, const uint8_t new_id[16], uint8_t out_id[16],
                         aid_error *error);

    /** Where the journal ends, asked of the primary: never of a replica that may lag, for by this a lost append is
     * found out. Also called under the lock. */
    aid_status (*head)(void *context, aid_storage_head *out_head, aid_error *error);

    /** Takes the community's write lock, waiting at most `wait_ms` (then AID_E_CONFLICT, reason BUSY), and says where
     * the journal ends. Until `append` or `unlock` nobody else can append. */
    aid_status (*lock)(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error);

    /** Gives the lock back without appending. Cannot fail; without a lock it does nothing. */
    void (*unlock)(void *context);

    /** Appends all records durably or none, and gives the lock back in either case (a backend also accepts it without
     * a lock). AID_E_CONFLICT: others appended, nothing was written. AID_E_REWOUND: the journal is behind
     * `expected`, or has another hash at its number. AID_E_STATE (reason COMMAND_ID): the command id that one of
     * the records has (the first 16 bytes) is in this community's journal already. AID_E_UNKNOWN: the answer was lost; the
     * records may be in or not, and must not come back once `head` has said that they are not. Any other failure:
     * nothing was written, and no crash can bring it back. The records follow `expected` without a gap and are one
     * batch. */
    aid_status (*append)(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                         size_t count, aid_error *error);

    /** Reads records after number `after`, at most up to number `until` (0: to the end), in order and as of one moment.
     * An empty range is AID_OK. Also called under the lock. AID_E_CORRUPT when a record has lost its shape; whether it
     * is the right one the library finds out by its hash. Does not wait for whoever holds the lock, if it can be
     * helped. */
    aid_status (*read)(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *each_context,
                       aid_error *error);

    /** Writes one consistent copy of everything kept here to a new file; NULL when the backend cannot.
     * AID_E_STATE (reason EXISTS) when the file is there. */
    aid_status (*backup)(void *context, const char *path, aid_progress_fn progress, void *progress_context,
                         aid_error *error);

    /** Ends the backend and frees its context. */
    void (*close)(void *context);

    /** Reads entries of the community's key store, in no order; none is AID_OK. `which` is an ::aid_storage_keys, and
     * `subject` counts for AID_STORAGE_KEYS_OF only. NULL, together with the next two: this backend keeps no keys, and a
     * community here cannot be sealed. Keys are kept apart from the journal, so that a copy of one is no copy of the
     * other. */
    aid_status (*keys)(void *context, int32_t which, uint64_t subject, aid_storage_key_fn each, void *each_context,
                       aid_error *error);

    /** Keeps entries durably, all or none; one with the same subject, class and number is replaced, and what it held is
     * overwritten wherever it stood. Called before the records that were sealed with them are appended, also under the
     * lock. */
    aid_status (*put_keys)(void *context, const aid_storage_key *keys, size_t count, aid_error *error);

    /** Takes the bytes of a subject's parts in these classes (bits by ::aid_class) out of every record for good: they
     * read as NULL with length 0 from then on, and stand nowhere in what is kept here. Never called under the lock;
     * doing it again does nothing. */
    aid_status (*cut)(void *context, uint64_t subject, uint64_t classes, aid_error *error);
} aid_storage;

/* ---- For small backends. A backend with an index of its own needs none of this. ---- */

/** Fills an error box, so that `return aid_storage_fail(error, …)` is the whole sentence.
 * @param error     to fill; may be NULL
 * @param status    an ::aid_status
 * @param reason    an ::aid_reason_code; 0 none
 * @param sentence  what was wrong and what would be right; copied, cut at a code point
 * @return `status`
 * @since 0.1 */
AID_API aid_status aid_storage_fail(aid_error *error, aid_status status, int32_t reason, const char *sentence);

/** What `attach` must answer before anything is made: is it a name, and does the mode allow what is there?
 * @param name    of the community
 * @param mode    ::aid_attach_mode
 * @param exists  1: the community is there
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK: it is to be found, or made; AID_E_ARGUMENT; AID_E_STATE (EXISTS); AID_E_NOT_FOUND (COMMUNITY)
 * @since 0.1 */
AID_API aid_status aid_storage_choose(const char *name, int32_t mode, int32_t exists, aid_error *error);

/** The `read` slot of a backend. */
typedef aid_status (*aid_storage_read_fn)(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                                          void *each_context, aid_error *error);

/** What `append` must answer before anything is written, found out by reading the whole journal; also where it ends, for
 * `head` and `lock`. To be called under the lock, so that the answer still holds when the batch is written.
 * @param read      the backend's `read`
 * @param context   handed to it
 * @param expected  what the library expects; NULL when only the end is asked for
 * @param records   the batch; NULL when there is none
 * @param count     how many records it has
 * @param out_head  receives where the journal ends, also when the batch is refused; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK: the batch may follow; AID_E_CONFLICT; AID_E_REWOUND; AID_E_STATE (COMMAND_ID); AID_E_ARGUMENT; what
 *         `read` answers; O(records)
 * @since 0.1 */
AID_API aid_status aid_storage_judge(aid_storage_read_fn read, void *context, const aid_storage_head *expected,
                                     const aid_storage_record *records, size_t count, aid_storage_head *out_head,
                                     aid_error *error);

/** Writes records as bytes, one behind the other: about 200 each, besides their text and parts. The same on every machine
 * and with every later release; packed runs may be put one behind the other.
 * @param records   to pack
 * @param count     how many
 * @param out       to fill; NULL only counts
 * @param capacity  bytes there; where they are too few, what `out` holds means nothing
 * @return how many bytes they take
 * @since 0.1 */
AID_API size_t aid_storage_pack(const aid_storage_record *records, size_t count, uint8_t *out, size_t capacity);

/** Reads packed records back, as `read` must: in order, those in the range. What they point at lies in the bytes.
 * @param packed        what ::aid_storage_pack wrote
 * @param size          its bytes; 0 no record
 * @param after         records after this number
 * @param until         up to this number; 0 to the end
 * @param each          receives each of them
 * @param each_context  handed to it
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_CORRUPT when the bytes have lost their shape; what `each` answers; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_storage_unpack(const uint8_t *packed, size_t size, uint64_t after, uint64_t until,
                                      aid_storage_record_fn each, void *each_context, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
