/* SPDX-License-Identifier: MIT */
/* Sealing: XChaCha20-Poly1305 over one personal part, one key, or the master key. What is sealed is tied to its place
 * (community, record, part, subject, class, key), so that sealed bytes cannot be moved to another. docs/journal.md says
 * it byte by byte; the layout is the file format and never changes. */
#ifndef AID_JOURNAL_SEAL_H
#define AID_JOURNAL_SEAL_H

#include <mutualaid/base.h>
#include <stdbool.h>

enum {
    AID__SEAL_KEY = 32,
    AID__SEAL_NONCE = 24,
    AID__SEAL_OVERHEAD = AID__SEAL_NONCE + 16,         /* sealed bytes are so much longer than clear ones */
    AID__SEAL_WRAPPED = AID__SEAL_KEY + AID__SEAL_OVERHEAD /* a sealed key */
};

typedef enum aid__seal_kind {
    AID__SEAL_PART = 1,  /* a personal part, by its subject's key */
    AID__SEAL_SUBJECT = 2, /* a subject's key, by the master key */
    AID__SEAL_MASTER = 3, /* the master key, by a holder's */
    AID__SEAL_SIGNER = 4 /* the secret half of the signing key, by the master key */
} aid__seal_kind;

/* Where sealed bytes belong. Numbers that a kind has no use for are 0. */
typedef struct aid__seal_place {
    aid__seal_kind kind;
    int32_t personal_class;
    const uint8_t *community; /* 16 bytes */
    uint64_t seq;             /* the record, and */
    uint64_t index;           /* which of its parts */
    uint64_t subject;
    uint64_t key_id;
} aid__seal_place;

/* Writes nonce, ciphertext and tag: `length` + AID__SEAL_OVERHEAD bytes. The nonce must be random. */
void aid__seal(const uint8_t key[32], const aid__seal_place *place, const uint8_t nonce[24], const uint8_t *clear,
               size_t length, uint8_t *out);

/* Writes `length` − AID__SEAL_OVERHEAD bytes; false when the key is another, or a bit of the bytes or the place is. */
bool aid__unseal(const uint8_t key[32], const aid__seal_place *place, const uint8_t *sealed, size_t length,
                 uint8_t *out);

#endif
