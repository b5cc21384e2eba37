/* SPDX-License-Identifier: MIT */
#include "journal/seal.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

static const char seal_tag[] = "mutualaid-seal-1";

enum { SEAL_TAG = sizeof seal_tag - 1, SEAL_COMMUNITY = 16, SEAL_PLACE = SEAL_TAG + SEAL_COMMUNITY + 6 * 8 };

static uint8_t *seal_u64(uint8_t *at, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        *at++ = (uint8_t)(value >> (8 * i));
    return at;
}

/* The place as fixed-length bytes: nothing that a separator could confuse. */
static void seal_place(const aid__seal_place *place, uint8_t out[SEAL_PLACE])
{
    memcpy(out, seal_tag, SEAL_TAG);
    memcpy(out + SEAL_TAG, place->community, SEAL_COMMUNITY);
    uint8_t *at = out + SEAL_TAG + SEAL_COMMUNITY;
    at = seal_u64(at, (uint64_t)place->kind);
    at = seal_u64(at, place->seq);
    at = seal_u64(at, place->index);
    at = seal_u64(at, place->subject);
    at = seal_u64(at, (uint64_t)(int64_t)place->personal_class);
    at = seal_u64(at, place->key_id);
    assert(at == out + SEAL_PLACE);
}

void aid__seal(const uint8_t key[32], const aid__seal_place *place, const uint8_t nonce[24], const uint8_t *clear,
               size_t length, uint8_t *out)
{
    uint8_t bound[SEAL_PLACE];
    unsigned long long written = 0;
    seal_place(place, bound);
    memcpy(out, nonce, AID__SEAL_NONCE);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + AID__SEAL_NONCE, &written, clear, length, bound, sizeof bound,
                                               NULL, nonce, key);
    assert(written == length + AID__SEAL_OVERHEAD - AID__SEAL_NONCE);
}

bool aid__unseal(const uint8_t key[32], const aid__seal_place *place, const uint8_t *sealed, size_t length,
                 uint8_t *out)
{
    uint8_t bound[SEAL_PLACE];
    if (length < AID__SEAL_OVERHEAD)
        return false;
    seal_place(place, bound);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(out, NULL, NULL, sealed + AID__SEAL_NONCE,
                                                      length - AID__SEAL_NONCE, bound, sizeof bound, sealed, key) == 0;
}
