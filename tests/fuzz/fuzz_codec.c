/* SPDX-License-Identifier: MIT */
/* Fuzzes the codec: whatever bytes come, reading them answers; and what was read, written again, is read as the same.
 *
 * Input: a byte that chooses the kind, a byte that is the length of the body in units of 8 (255: all of it), the body,
 * and the rest is the personal part of the record's first handle, salt included.
 *
 *     clang -fsanitize=fuzzer,address …          a libFuzzer target
 *     -DFUZZ_STANDALONE                          a program: fuzz_codec [rounds [seed]]; breaks records of its own */
#include "../event/records.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* assert() is off in release builds; this is what the fuzzer is for. */
static void fuzz_must(bool held, const char *what)
{
    if (held)
        return;
    fprintf(stderr, "broken: %s\n", what);
    abort();
}

typedef struct fuzz_desk {
    aid_allocator memory;
    aid__arena *arena;
    aid__encoded encoded;
} fuzz_desk;

/* A record that was read can be written, is then no longer than it was, and of the same length only if it is the same;
 * and it is read as the same record. */
static void fuzz_write_again(fuzz_desk *desk, const aid__event_type *type, const char *body, size_t length,
                             const aid__any_record *record)
{
    aid__any_record again;
    aid_status status = aid__event_encode(type, record, records_salt, NULL, &desk->encoded, NULL);
    if (status == AID_E_LIMIT)
        return;
    fuzz_must(status == AID_OK, "what was read can be written");
    fuzz_must(desk->encoded.body.length <= length, "writing adds nothing");
    if (desk->encoded.body.length == length)
        fuzz_must(memcmp(desk->encoded.body.bytes, body, length) == 0, "a record has one text");
    fuzz_must(records_decode(type, &desk->encoded, desk->arena, &again, NULL) == AID_OK, "what was written can be read");
    fuzz_must(records_equal(type, record, &again), "it is read as it was");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const aid__event_type *type = aid__event_type_at((aid__event_kind)(1 + data[0] % (AID__EVENT_END - 1)));
    if (type == NULL) /* numbers have gaps */
        return 0;
    fuzz_desk desk;
    fuzz_must(aid__allocator_choose(NULL, &desk.memory, NULL) == AID_OK, "an allocator");
    desk.arena = aid__arena_new(&desk.memory);
    aid__encoded_init(&desk.encoded, &desk.memory);
    const char *body = (const char *)data + 2;
    size_t rest = size - 2, length = data[1] == 255 || rest < data[1] * 8u ? rest : data[1] * 8u;
    aid__any_record record;
    if (aid__event_decode(type, type->version, body, length, desk.arena, &record, NULL) == AID_OK) {
        fuzz_write_again(&desk, type, body, length, &record);
        for (int32_t class = AID_CLASS_IDENTITY; class <= AID_CLASS_CASE; class++) {
            const aid_storage_part part = { .subject = aid__event_handle(type, &record), .personal_class = class,
                                            .bytes = (const uint8_t *)body + length, .length = rest - length };
            aid__any_record whole = record;
            if (part.subject != 0 &&
                aid__event_decode_parts(type, &part, 1, desk.arena, &whole, NULL, NULL) == AID_OK)
                fuzz_write_again(&desk, type, body, length, &whole);
        }
    }
    aid__encoded_free(&desk.encoded);
    aid__arena_free(desk.arena);
    return 0;
}

#ifdef FUZZ_STANDALONE
enum { FUZZ_BYTES = 8192, FUZZ_ROUNDS = 200000, FUZZ_PER_RECORD = 64 };

/* An input made of a record that is right. */
static size_t fuzz_compose(records_dice *dice, fuzz_desk *desk, uint8_t *out)
{
    uint8_t kind;
    do
        kind = (uint8_t)dice_roll(dice, AID__EVENT_END - 1);
    while (aid__event_type_at((aid__event_kind)(kind + 1)) == NULL); /* numbers have gaps */
    const aid__event_type *type = aid__event_type_at((aid__event_kind)(kind + 1));
    aid__any_record record;
    aid__arena_reset(desk->arena);
    records_draw(dice, type, desk->arena, &record);
    fuzz_must(aid__event_encode(type, &record, records_salt, NULL, &desk->encoded, NULL) == AID_OK, "a drawn record");
    size_t body = desk->encoded.body.length < FUZZ_BYTES / 2 ? desk->encoded.body.length : FUZZ_BYTES / 2;
    size_t part = desk->encoded.part_count != 0 ? desk->encoded.parts[0].length : 0;
    if (part > FUZZ_BYTES / 4)
        part = FUZZ_BYTES / 4;
    out[0] = kind;
    out[1] = body % 8 == 0 && body / 8 < 255 ? (uint8_t)(body / 8) : 255;
    memcpy(out + 2, desk->encoded.body.bytes, body);
    if (part != 0)
        memcpy(out + 2 + body, desk->encoded.parts[0].bytes, part);
    return 2 + body + (out[1] == 255 ? 0 : part);
}

/* Changes, drops, doubles or puts in a few bytes. */
static size_t fuzz_break(records_dice *dice, uint8_t *bytes, size_t length)
{
    static const char *const tokens[] = { "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "\\u0001", "\\ud83d", "\xF0",
                                          "\xED\xA0\x80", "9007199254740993", ",\"zz\":[{\"a\":1.5}]", "null", "\"group\":7" };
    for (uint64_t left = 1 + dice_roll(dice, 3); left > 0 && length > 2; left--) {
        size_t at = 2 + (size_t)dice_roll(dice, length - 2);
        const char *token = tokens[dice_roll(dice, sizeof tokens / sizeof tokens[0])];
        size_t span = 1 + (size_t)dice_roll(dice, 8), more = strlen(token);
        switch (dice_roll(dice, 4)) {
        case 0: bytes[at] = (uint8_t)dice_roll(dice, 256); break;
        case 1: bytes[at] ^= (uint8_t)(1u << dice_roll(dice, 8)); break;
        case 2:
            span = span < length - at ? span : length - at;
            memmove(bytes + at, bytes + at + span, length - at - span);
            length -= span;
            break;
        default:
            memmove(bytes + at + more, bytes + at, length - at);
            memcpy(bytes + at, token, more);
            length += more;
        }
    }
    return length;
}

int main(int count, char **arguments)
{
    unsigned long rounds = count > 1 ? strtoul(arguments[1], NULL, 10) : FUZZ_ROUNDS;
    records_dice dice = { count > 2 ? strtoul(arguments[2], NULL, 10) : 1 };
    fuzz_desk desk;
    fuzz_must(aid__allocator_choose(NULL, &desk.memory, NULL) == AID_OK, "an allocator");
    desk.arena = aid__arena_new(&desk.memory);
    aid__encoded_init(&desk.encoded, &desk.memory);
    uint8_t whole[FUZZ_BYTES], bytes[FUZZ_BYTES];
    size_t whole_length = 0;
    for (unsigned long round = 0; round < rounds; round++) {
        if (round % FUZZ_PER_RECORD == 0)
            whole_length = fuzz_compose(&dice, &desk, whole);
        memcpy(bytes, whole, whole_length);
        size_t length = fuzz_break(&dice, bytes, whole_length);
        uint8_t *exact = malloc(length);
        fuzz_must(exact != NULL, "memory");
        memcpy(exact, bytes, length);
        LLVMFuzzerTestOneInput(exact, length);
        free(exact);
    }
    aid__encoded_free(&desk.encoded);
    aid__arena_free(desk.arena);
    printf("%lu broken records, none broke the codec\n", rounds);
    return 0;
}
#endif
