/* SPDX-License-Identifier: MIT */
/* The text of a recovery sheet: 32 bytes as 52 letters and digits (Crockford's base 32, which has no I, L, O, U to
 * confuse) and four more that are drawn from the hash of the bytes, so that a slip of the pen is found before it looks
 * like a wrong key. Written in groups of four. */
#include "store/holders.h"

#include <sodium.h>
#include <string.h>

enum {
    RECOVERY_KEY = 32,
    RECOVERY_LETTERS = 52,
    RECOVERY_CHECK = 4,
    RECOVERY_ALL = RECOVERY_LETTERS + RECOVERY_CHECK,
    RECOVERY_GROUP = 4
};

static const char recovery_alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The 56 letters, five bits each: the key, four zero bits, and 20 bits of its hash. */
static void recovery_letters(const uint8_t key[32], uint8_t out[RECOVERY_ALL])
{
    uint8_t bytes[RECOVERY_KEY + 1] = { 0 };
    uint8_t hash[crypto_generichash_BYTES_MIN];
    memcpy(bytes, key, RECOVERY_KEY);
    crypto_generichash(hash, sizeof hash, key, RECOVERY_KEY, NULL, 0);
    for (int i = 0; i < RECOVERY_LETTERS; i++) {
        int bit = i * 5;
        unsigned two = (unsigned)bytes[bit / 8] << 8 | bytes[bit / 8 + 1];
        out[i] = two >> (11 - bit % 8) & 31;
    }
    unsigned check = (unsigned)hash[0] << 12 | (unsigned)hash[1] << 4 | (unsigned)hash[2] >> 4;
    for (int i = 0; i < RECOVERY_CHECK; i++)
        out[RECOVERY_LETTERS + i] = check >> (15 - 5 * i) & 31;
    sodium_memzero(bytes, sizeof bytes);
}

void aid__recovery_draw(aid_store *store, char out[AID_RECOVERY_TEXT_BYTES])
{
    uint8_t key[RECOVERY_KEY], letters[RECOVERY_ALL];
    size_t at = 0;
    aid__store_random(store, key, sizeof key);
    recovery_letters(key, letters);
    sodium_memzero(key, sizeof key);
    for (int i = 0; i < RECOVERY_ALL; i++) {
        if (i > 0 && i % RECOVERY_GROUP == 0)
            out[at++] = '-';
        out[at++] = recovery_alphabet[letters[i]];
    }
    out[at] = '\0';
    sodium_memzero(letters, sizeof letters);
}

void aid__recovery_wipe(char text[AID_RECOVERY_TEXT_BYTES])
{
    sodium_memzero(text, AID_RECOVERY_TEXT_BYTES);
}

/* The value of a letter as a person may write it; 32 for what is none, 33 for what is passed over. */
static unsigned recovery_value(char letter)
{
    if (letter >= 'a' && letter <= 'z')
        letter = (char)(letter - 'a' + 'A');
    letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
    if (letter == '-' || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n')
        return 33;
    const char *found = letter != '\0' ? strchr(recovery_alphabet, letter) : NULL;
    return found != NULL ? (unsigned)(found - recovery_alphabet) : 32;
}

static aid_status recovery_wrong(aid_error *error, size_t place, const char *what)
{
    return aid__fail_at(error, AID_E_FORMAT, AID_REASON_VALUE, 1, (uint32_t)place, "the recovery text: %s", what);
}

aid_status aid__recovery_read(const char *text, size_t length, uint8_t out[32], aid_error *error)
{
    uint8_t letters[RECOVERY_ALL] = { 0 }, again[RECOVERY_ALL];
    uint8_t key[RECOVERY_KEY + 1] = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned value = recovery_value(text[i]);
        if (value == 33)
            continue;
        if (value == 32)
            return recovery_wrong(error, i + 1, "it has letters and digits only; U is none of them");
        if (count == RECOVERY_ALL)
            return recovery_wrong(error, i + 1, "it is too long; right are 14 groups of four");
        letters[count++] = (uint8_t)value;
    }
    if (count < RECOVERY_ALL)
        return recovery_wrong(error, length + 1, "it is too short; right are 14 groups of four");
    for (int i = 0; i < RECOVERY_LETTERS; i++) {
        int bit = i * 5;
        unsigned two = (unsigned)letters[i] << (11 - bit % 8);
        key[bit / 8] = (uint8_t)(key[bit / 8] | two >> 8);
        key[bit / 8 + 1] = (uint8_t)(key[bit / 8 + 1] | (two & 0xFF));
    }
    recovery_letters(key, again);
    bool same = memcmp(letters, again, sizeof letters) == 0;
    if (same)
        memcpy(out, key, RECOVERY_KEY);
    sodium_memzero(key, sizeof key);
    sodium_memzero(letters, sizeof letters);
    sodium_memzero(again, sizeof again);
    return same ? AID_OK
                : recovery_wrong(error, 1, "there is a slip in it: its last group does not fit the others; compare it "
                                           "with the sheet");
}
