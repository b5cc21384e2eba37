/* SPDX-License-Identifier: MIT */
/* A backup: the journal of one community and its key store in one file, encrypted as a whole under a secret of the file's
 * own. docs/journal.md says it byte by byte.
 *
 * Invariants: the file gets its name only when all of it was written, synced and read back; whatever comes out of the reader
 * was checked first: each byte by the encryption, each record by the chain, the whole by its end.
 *
 *   archive_write.c    from a store into a file
 *   archive_read.c     from a file to whoever takes records and keys; to nobody: a check
 *   archive_restore.c  into a new community */
#ifndef AID_STORE_ARCHIVE_H
#define AID_STORE_ARCHIVE_H

#include "base/buffer.h"
#include "base/error.h"
#include <mutualaid/storage.h>
#include <mutualaid/store.h>
#include <sodium.h>
#include <stdio.h>

enum {
    AID__ARCHIVE_SALT = 16,
    AID__ARCHIVE_SUM = 16,
    AID__ARCHIVE_HEADER_MOST = 512,
    AID__ARCHIVE_CHUNK = 65536,    /* a chunk ends with the first batch behind so many bytes */
    AID__ARCHIVE_TOMBSTONE = 65535 /* the length of a key that was destroyed */
};

#define AID__ARCHIVE_FIRST "mutualaid backup 1\n"

/* The first byte of a chunk. */
typedef enum aid__archive_kind { AID__ARCHIVE_RECORDS = 'R', AID__ARCHIVE_KEYS = 'K', AID__ARCHIVE_END = 'E' } aid__archive_kind;

typedef struct aid__archive_header {
    int32_t kind; /* aid_secret_kind */
    uint32_t passes;
    uint64_t memory_kib;
    uint8_t salt[AID__ARCHIVE_SALT];
    uint8_t community[16];
    int64_t at;
    char name[AID_STORAGE_NAME_BYTES + 1];
    uint8_t check[AID__ARCHIVE_SUM]; /* of the key: tells a wrong secret from a damaged file */
    uint8_t stream[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
} aid__archive_header;

/* As bytes; also what every chunk is tied to. Answers the length. */
size_t aid__archive_encode(const aid__archive_header *header, uint8_t out[AID__ARCHIVE_HEADER_MOST]);

/* The key of a file, and the check that goes with it. `header` has salt, passes and memory. */
aid_status aid__archive_key(const aid__archive_header *header, const aid_secret *secret, uint8_t key[32],
                            uint8_t check[AID__ARCHIVE_SUM], aid_error *error);

typedef struct aid__archive_facts {
    uint64_t records, keys, bytes;
    int64_t at;
    uint8_t community[16];
    uint8_t head[32];
    char name[AID_STORAGE_NAME_BYTES + 1];
} aid__archive_facts;

typedef struct aid__archive_progress {
    aid_progress_fn call; /* may be NULL */
    void *context;
} aid__archive_progress;

aid_status aid__archive_write(aid_store *store, const char *path, const aid_secret *secret,
                              const aid__archive_progress *progress, aid__archive_facts *out, aid_error *error);

/* Who takes what is read, record by record and then key by key; NULL for nobody. What they point at lives only during the
 * call. */
typedef struct aid__archive_sink {
    aid_status (*begin)(void *context, const aid__archive_facts *facts, aid_error *error);
    aid_status (*record)(void *context, const aid_storage_record *record, aid_error *error);
    aid_status (*key)(void *context, const aid_storage_key *key, aid_error *error);
    void *context;
} aid__archive_sink;

aid_status aid__archive_read(const aid_allocator *allocator, const char *path, const aid_secret *secret,
                             const aid__archive_sink *sink, const aid__archive_progress *progress,
                             aid__archive_facts *out, aid_error *error);

/* Makes the community again at `location`, whose key store also gets the tombstones of the key store at `erased_by`, and
 * whose members in `erased` are erased. `options` is how the new store is opened. */
typedef struct aid__archive_target {
    const char *location;
    const aid_store_options *options;
    const char *erased_by; /* NULL: none */
    const char *erased;    /* rows of aid_erased_row, of which we know the first 16 bytes */
    size_t erased_count, erased_row_size;
} aid__archive_target;

aid_status aid__archive_restore(const char *path, const aid_secret *secret, const aid__archive_target *target,
                                const aid__archive_progress *progress, aid_store **out_store, aid_error *error);

#endif
