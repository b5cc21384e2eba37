/* SPDX-License-Identifier: MIT */
/* The keys of a sealed community in memory: the master key once a holder has opened it, and the keys of the subjects
 * that were asked for lately. Kept entries are in the storage's key store, each sealed by the master key.
 *
 * Invariants: a key is in the key store before a record that it sealed is in the journal; a subject's class has at most
 * one key for ever, and a tombstone keeps it from getting another; whatever held a key is wiped before it is given back.
 *
 *   keyring.c    looking up, drawing, keeping; sealing and unsealing parts
 *   holders.c    the ways to the master key: key bytes, passphrase, recovery text, the host's own wrapping */
#ifndef AID_STORE_KEYRING_H
#define AID_STORE_KEYRING_H

#include "base/error.h"
#include "base/map.h"
#include "base/vector.h"
#include "event/codec.h"
#include "journal/journal.h"
#include "journal/seal.h"
#include <mutualaid/store.h>

typedef enum aid__ring_state {
    AID__RING_NONE,  /* there is no such key yet */
    AID__RING_READY, /* `key` holds it */
    AID__RING_GONE,  /* destroyed: whom it was for is erased */
    AID__RING_STRANGE /* there is one, and this master key does not open it */
} aid__ring_state;

typedef struct aid__ring_key {
    uint64_t subject;
    uint64_t key_id;
    uint64_t fresh; /* number of the record it was drawn for, until it is kept; else 0 */
    int32_t personal_class;
    aid__ring_state state;
    uint8_t key[AID__SEAL_KEY];
} aid__ring_key;

typedef struct aid__keyring {
    const aid_allocator *allocator;
    aid__map places;     /* (subject, class) → index in `keys`; class 0: the subject's keys were looked up */
    aid__vector keys;    /* aid__ring_key *, in `arena` */
    aid__arena *arena;   /* wiped before it is given back */
    size_t fresh_from;   /* no key before this index is fresh */
    int32_t unlocked;    /* 1: `master` holds the master key */
    uint8_t master[AID__SEAL_KEY];
} aid__keyring;

struct aid_store;

bool aid__keyring_init(aid__keyring *ring, const aid_allocator *allocator);
void aid__keyring_free(aid__keyring *ring);
void aid__keyring_forget(aid__keyring *ring); /* all but the master key: another process may have changed the rest */

/* Seals every part of an event in `record` by its subject's key, drawing the keys that are missing. AID_E_STATE (SEALED)
 * without the master key, (ERASED) for someone who was erased. */
aid_status aid__keyring_seal(struct aid_store *store, aid_storage_record *record, aid_error *error);

/* Opens sealed parts of `record` into `out` (part_count rows in `arena`, bytes as the codec wants them). What cannot be
 * opened has NULL bytes there, and its class stands in *out_sealed (no key here) or *out_erased. AID_E_CORRUPT when
 * the key is there and the bytes do not fit it. */
typedef struct aid__gaps {
    uint64_t sealed; /* classes whose text cannot be read without the key */
    uint64_t erased; /* classes whose text is gone */
} aid__gaps;
aid_status aid__keyring_open(struct aid_store *store, const aid_storage_record *record, aid__arena *arena,
                             const aid_storage_part **out, aid__gaps *gaps, aid_error *error);

/* Keeps what was drawn since: before the append. After an undo the keys of records that never came are dropped. */
aid_status aid__keyring_keep(struct aid_store *store, aid_error *error);
void aid__keyring_undo(aid__keyring *ring, uint64_t seq);

/* Destroys the subject's keys of these classes and leaves tombstones, also where no key was. */
aid_status aid__keyring_destroy(struct aid_store *store, uint64_t subject, uint64_t classes, aid_error *error);

/* holders.c: opens the master key with a secret. AID_E_DENIED when no holder fits. */
aid_status aid__keyring_unlock(struct aid_store *store, const aid_secret *secret, aid_error *error);

void aid__keyring_lock(aid__keyring *ring); /* wipes it again */

/* Draws the master key and keeps it for its first holder; the event that seals is the caller's business. */
aid_status aid__keyring_begin(struct aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);

#endif
