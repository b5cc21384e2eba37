/* SPDX-License-Identifier: MIT */
/* The journal of one community: numbered records in batches, each tied to all before it by the hash chain, kept by a
 * storage backend. It knows how far we have seen and verified (`head`), and whether an append's answer was lost.
 *
 * Invariants: `head` only ever moves to the end of a batch; while `in_doubt` is set nothing is appended and `head` is
 * where we stood before the lost append. Nothing here knows what a record means. */
#ifndef AID_JOURNAL_JOURNAL_H
#define AID_JOURNAL_JOURNAL_H

#include "base/error.h"
#include <mutualaid/storage.h>

typedef struct aid__journal {
    const aid_allocator *allocator;
    aid_storage storage;
    uint8_t community[16];  /* the id that is in every hash */
    aid_storage_head head;  /* what we have seen and verified */
    aid_storage_head told;  /* what the storage last said its head is */
    int32_t locked;         /* 1 between lock and unlock or append */
    int32_t in_doubt;       /* 1 while an append's answer is lost */
    aid_storage_head doubt; /* the head that the lost append would have made */
    uint64_t doubt_first;   /* number of its first record */
} aid__journal;

/* Receives one record; what it points at lives only during the call. Anything but AID_OK ends the reading. */
typedef aid_status (*aid__journal_fn)(void *context, const aid_storage_record *record, aid_error *error);

/* Copies a host's storage by the struct_size rule, and refuses one without the slots that must be there. */
aid_status aid__journal_take_storage(const aid_storage *given, aid_storage *storage, aid_error *error);

/* Takes `storage` as above and attaches `name`; `new_id` becomes the
 * community's id if it is made now. After AID_OK the journal owns the storage; on failure the caller still does. */
aid_status aid__journal_open(aid__journal *journal, const aid_allocator *allocator, const aid_storage *storage,
                             const char *name, int32_t mode, const uint8_t new_id[16], aid_error *error);

/* Gives a held lock back and closes the storage. A journal of zero bytes, or one closed before, is fine. */
void aid__journal_close(aid__journal *journal);

/* Takes the write lock and says where the journal ends. AID_E_CONFLICT (BUSY) after wait_ms. AID_E_REWOUND when that
 * is before `head`, or at `head` with another hash; then nothing is locked. */
aid_status aid__journal_lock(aid__journal *journal, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error);

/* Gives the lock back; without one it does nothing. */
void aid__journal_unlock(aid__journal *journal);

/* Where the storage says the journal ends; no lock needed. AID_E_REWOUND as for lock. */
aid_status aid__journal_head(aid__journal *journal, aid_storage_head *out, aid_error *error);

/* Hands each record from head.seq + 1 up to `until` (0: the end; otherwise the end of a batch, such as a head that was
 * told) to `each`, and moves `head` whenever the last record of a batch was accepted. Always checked: no number is
 * missing, batches are whole, our own head is still in the journal (else AID_E_REWOUND), the end is the storage's head.
 * With `verify` also the hash of every part and of every record: AID_E_CORRUPT naming number and field. */
aid_status aid__journal_read(aid__journal *journal, uint64_t until, int32_t verify, aid__journal_fn each, void *context,
                             aid_error *error);

/* Hands one record to `each`, its parts checked against their hashes: for text that is read when it is asked for.
 * AID_E_NOT_FOUND when there is no such record. `head` stays. */
aid_status aid__journal_record(aid__journal *journal, uint64_t seq, aid__journal_fn each, void *context,
                               aid_error *error);

/* Appends `count` ≥ 1 records as one batch after `head`, and gives the lock back in either case. Fills seq,
 * batch_first, batch_length and hash of each record, and the hash of each part: what `parts` points at must be
 * writable although the type says const. AID_OK moves `head`. AID_E_UNKNOWN puts the journal in doubt; every other
 * failure means that nothing was appended. */
aid_status aid__journal_append(aid__journal *journal, aid_storage_record *records, size_t count, aid_error *error);

/* Finds out what became of the lost append. AID_OK: the doubt is over; *out_kept is 1 if the batch is in (then `head`
 * is its end) and 0 if it is not. AID_E_UNKNOWN: the storage cannot be reached; still in doubt. */
aid_status aid__journal_resolve(aid__journal *journal, int32_t *out_kept, aid_error *error);

/* Recomputes the whole chain from record 1 and compares its end with the storage's head; `head` stays. On success the
 * number of records and the last hash. On AID_E_CORRUPT *out_bad_seq is the first record that does not fit (the head's
 * number when only the head row is wrong). Any out pointer may be NULL. Linear in the journal's length. */
aid_status aid__journal_verify(aid__journal *journal, uint64_t *out_records, uint8_t out_head[32],
                               aid_progress_fn progress, void *progress_context, uint64_t *out_bad_seq,
                               aid_error *error);

#endif
