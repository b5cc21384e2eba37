/* SPDX-License-Identifier: MIT */
/* The community's own signature: an Ed25519 key whose public half is an event of the journal and whose secret half lies
 * in the key store, sealed by the master key once the community is sealed, and in clear before that.
 *
 * Invariants: the secret half is kept before its public half is published; only the newest published key signs; once it
 * is published, the secret halves of earlier ones are overwritten.
 *
 * What is signed is a text: a first line that says what it is (`mutualaid statement 1`), lines `word: value`, and as the
 * last two lines `key: ` with 64 and `signature: ` with 128 hex digits. The signature goes over every byte before the
 * line that begins with `signature: `, so any program with Ed25519 can check it. */
#ifndef AID_STORE_SIGNING_H
#define AID_STORE_SIGNING_H

#include "base/buffer.h"
#include "base/error.h"
#include <mutualaid/base.h>

struct aid_store;

enum {
    AID__SIGNING_KEY = 32,
    AID__SIGNATURE = 64,
    AID__SIGNED_LINES = 5 + 64 + 1 + 11 + 128 + 1 /* what aid__signing_close adds */
};

/* Inside a command: the public half that is to be published next. Draws a key; one that was kept and never published,
 * because the program died in between, is taken up again. */
aid_status aid__signing_draw(struct aid_store *store, uint8_t public_key[32], aid_error *error);

/* What the newest published key says for the next one, as 128 hex digits; "" when there is none yet, or its secret half
 * was lost. */
aid_status aid__signing_endorse(struct aid_store *store, const uint8_t next[32], char hex[129], aid_error *error);

/* The text that such a signature goes over: key `number` of the community, after the one before it. */
void aid__signing_next_text(aid__buffer *text, const char *community, uint64_t number, const char *previous, const char *next);

/* After that: overwrites the secret halves of the keys before the newest. */
aid_status aid__signing_retire(struct aid_store *store, aid_error *error);

/* Seals the secret half that still lies in clear, once there is a master key; nothing to do is AID_OK. */
aid_status aid__signing_seal(struct aid_store *store, aid_error *error);

/* AID_E_STATE: no key is published (NO_SIGNER), or it is sealed and the store is locked (SEALED). AID_E_NOT_FOUND: its
 * secret half is not in the key store. */
aid_status aid__signing_sign(struct aid_store *store, const void *bytes, size_t length, uint8_t signature[64],
                             uint8_t public_key[32], aid_error *error);
bool aid__signing_fits(const uint8_t public_key[32], const void *bytes, size_t length, const uint8_t signature[64]);

void aid__signing_hex(const uint8_t public_key[32], char hex[65]);

/* Adds the two last lines to a text. */
aid_status aid__signing_close(struct aid_store *store, aid__buffer *text, aid_error *error);

/* Whether the two last lines fit what stands above them; then the key that signed is in `public_key`. Needs no store. AID_E_CORRUPT (SIGNATURE) when
 * they do not, AID_E_ARGUMENT when it is no signed text at all. */
aid_status aid__signing_check(const char *text, size_t length, uint8_t public_key[32], aid_error *error);

#endif
