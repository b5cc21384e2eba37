/* SPDX-License-Identifier: MIT */
/* What is kept of one holder: the master key, wrapped by the holder's secret. */
#ifndef AID_STORE_HOLDERS_H
#define AID_STORE_HOLDERS_H

#include "store/store.h"
#include <mutualaid/keys.h>

enum { AID__HOLDER_SALT = 16 };

typedef struct aid__holder {
    uint64_t key_id;
    int32_t kind; /* aid_secret_kind */
    uint32_t passes;
    uint64_t memory_kib;
    char name[AID_HOLDER_NAME_BYTES + 1];
    uint8_t salt[AID__HOLDER_SALT]; /* of a passphrase */
    size_t wrapped_length;
    uint8_t wrapped[AID_SECRET_WRAPPED_BYTES];
} aid__holder;

/* All holders, oldest first, in a vector that the caller frees. */
aid_status aid__holders_read(aid_store *store, aid__vector *out, aid_error *error);

/* Wraps the master key for `holder` (name and key_id given) with `secret`, and keeps it. */
aid_status aid__holder_keep(aid_store *store, aid__holder *holder, const aid_secret *secret, aid_error *error);
aid_status aid__holder_drop(aid_store *store, const aid__holder *holder, aid_error *error);

/* The first holder whose copy the secret opens, or NULL; `master` (may be NULL) then holds the master key. */
aid_status aid__holders_match(aid_store *store, const aid__vector *holders, const aid_secret *secret, uint8_t *master,
                              const aid__holder **out, aid_error *error);

/* The 32 bytes that a secret of any kind but a service wraps with. */
aid_status aid__secret_stretch(const aid_secret *secret, const uint8_t salt[AID__HOLDER_SALT], uint32_t passes,
                               uint64_t memory_kib, uint8_t out[32], aid_error *error);

/* A secret as the caller gave it, completed and checked. */
aid_status aid__secret_read(const aid_secret *given, aid_secret *out, aid_error *error);

/* recovery.c: the text of 32 bytes that are drawn now; and back, AID_E_FORMAT naming what is wrong in it. */
void aid__recovery_draw(aid_store *store, char out[AID_RECOVERY_TEXT_BYTES]);
void aid__recovery_wipe(char text[AID_RECOVERY_TEXT_BYTES]);
aid_status aid__recovery_read(const char *text, size_t length, uint8_t out[32], aid_error *error);

#endif
