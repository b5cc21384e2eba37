/* SPDX-License-Identifier: MIT */
/** @file backup.h
 * A community in one file, with its keys inside, and back.
 *
 * A backup holds the journal of one community and its key store, encrypted as a whole by a secret of its own: a
 * passphrase stretched with Argon2id, or a key. So it may lie where others can reach it, and one file is enough to have
 * everything again. Making one reads it back before it gets its name; every piece, record and number in it is checked
 * when it is read, so that a wrong secret, a cut end and a changed byte are told apart.
 *
 * An older backup knows nothing of who was erased since. So restoring asks for what does: the key store that was in use
 * last (`erased_by`), or a list that the host keeps (::aid_store_erased). They are erased again before the
 * restored community can be opened by anybody.
 *
 * ::aid_store_backup is something else: a plain copy of a SQLite file, without keys, to be read by SQL. */
#ifndef MUTUALAID_BACKUP_H
#define MUTUALAID_BACKUP_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to write or check a backup. */
typedef struct aid_backup_options {
    uint32_t struct_size;       /**< sizeof(aid_backup_options) */
    uint32_t reserved;          /**< 0 */
    const aid_secret *secret;   /**< what opens the file: AID_SECRET_PASSPHRASE, _KEY or _RECOVERY; must be given */
    aid_progress_fn progress;   /**< may cancel; may be NULL */
    void *progress_context;     /**< handed to `progress` */
} aid_backup_options;

/** What is in a backup. */
typedef struct aid_backup_info {
    uint32_t struct_size;  /**< sizeof(aid_backup_info) */
    uint32_t reserved;     /**< 0 */
    uint64_t records;      /**< records of the journal */
    uint64_t keys;         /**< entries of the key store, tombstones too */
    uint64_t size;         /**< of the file, in bytes */
    aid_time at;           /**< when it was made */
    uint8_t community[16]; /**< the community's id */
    uint8_t head[32];      /**< the chain's hash at the last record */
} aid_backup_info;

/** Writes a backup into a new file, reads it back and checks it. Others may go on working meanwhile.
 * @param store     the community; no key is needed, since sealed keys stay sealed inside
 * @param path      a file that must not exist
 * @param options   with the file's secret
 * @param out_info  with its struct_size set; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (there is such a file, a transaction is open); AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE;
 *         AID_E_CANCELLED; AID_E_CORRUPT (what is to be backed up is damaged); AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_backup_make(aid_store *store, const char *path, const aid_backup_options *options,
                                   aid_backup_info *out_info, aid_error *error);

/** Reads a backup to its end and checks every piece, record and number in it. No store is needed.
 * @param path      the file
 * @param options   with the file's secret
 * @param out_info  with its struct_size set; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_FORMAT (no backup); AID_E_DENIED (WRONG_KEY); AID_E_CORRUPT (BACKUP: cut off or
 *         changed, with the byte where it was seen); AID_E_NEWER; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_CANCELLED;
 *         AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_backup_check(const char *path, const aid_backup_options *options, aid_backup_info *out_info,
                                    aid_error *error);

/** Somebody who was erased, as ::aid_store_erased lists them. */
typedef struct aid_erased_row {
    uint64_t member;  /**< the person's id */
    uint64_t classes; /**< ::aid_class bits whose erasure was asked for */
} aid_erased_row;

/** How to restore a backup. */
typedef struct aid_restore_options {
    uint32_t struct_size;           /**< sizeof(aid_restore_options) */
    uint32_t erased_row_size;       /**< sizeof(aid_erased_row); 0 when there are none */
    uint64_t erased_count;          /**< rows of `erased` */
    const aid_secret *secret;       /**< what opens the file; must be given */
    const aid_erased_row *erased;   /**< who the host knows to be erased; NULL none */
    const char *erased_by;          /**< path of a later key store (such as town.aid-keys.old) whose tombstones count; NULL none */
    const aid_store_options *store; /**< how the restored store is opened; NULL for all defaults. With a `storage` the community is made there */
    aid_progress_fn progress;       /**< may cancel; may be NULL */
    void *progress_context;         /**< handed to `progress` */
} aid_restore_options;

/** Makes a community again from a backup, with its id, its whole journal and its keys; erases who was erased since;
 * verifies all of it; and opens it. A file gets its name last, so a restoring that ends on the way leaves nothing but
 * a file that ends in ".part". In a storage of the host's own it may leave a part of the journal.
 * @param path       the backup
 * @param location   where it is made, as for ::aid_store_open; a file and its key store must not exist
 * @param options    with the file's secret
 * @param out_store  receives the store, to be ended with ::aid_store_close; untouched on failure
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; as ::aid_backup_check; AID_E_STATE (EXISTS); what ::aid_store_open answers
 * @since 0.1 */
AID_API aid_status aid_backup_restore(const char *path, const char *location, const aid_restore_options *options,
                                      aid_store **out_store, aid_error *error);

/** Lists who was erased, for a host that keeps such a list of its own, apart from every backup. It holds numbers only.
 * @param store      the community
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_erased_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_DENIED
 * @since 0.1 */
AID_API aid_status aid_store_erased(aid_store *store, aid_erased_row *rows, uint32_t row_size, size_t capacity,
                                    size_t *out_count, aid_error *error);

/** Erases again who a list says was erased, where this community does not know it: after a copy was put back together
 * with its old key store. People who are not there are passed over.
 * @param store     the community; no transaction open
 * @param rows      what ::aid_store_erased gave once
 * @param row_size  sizeof(aid_erased_row)
 * @param count     how many rows
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STATE; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_store_erase_again(aid_store *store, const aid_erased_row *rows, uint32_t row_size, size_t count,
                                         aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
