/* SPDX-License-Identifier: MIT */
/* Records for tests of the codec: drawn at random from a seed, and compared field by field, both by the table, so that
 * a new kind or field is tested without a line here. */
#ifndef AID_TESTS_EVENT_RECORDS_H
#define AID_TESTS_EVENT_RECORDS_H

#include "base/mix.h"
#include "event/event_table.h"

typedef struct records_dice {
    uint64_t state;
} records_dice;

static inline uint64_t dice_roll(records_dice *dice, uint64_t sides)
{
    dice->state += 0x9E3779B97F4A7C15u;
    return aid__mix(dice->state) % sides;
}

/* Small, middling and extreme numbers; never 0. */
static inline int64_t records_number(records_dice *dice)
{
    static const int64_t extremes[] = { AID__NUMBER_MAX, -AID__NUMBER_MAX, 1, -1, 99999999, 100000000, 100000001,
                                        -99999999, 10000000000000000 / 10, 999999999999999 };
    uint64_t kind = dice_roll(dice, 4);
    if (kind == 0)
        return extremes[dice_roll(dice, sizeof extremes / sizeof extremes[0])];
    int64_t number = 1 + (int64_t)dice_roll(dice, kind == 1 ? 100 : kind == 2 ? 1000000000 : (uint64_t)AID__NUMBER_MAX);
    return dice_roll(dice, 3) == 0 ? -number : number;
}

static inline uint64_t records_id(records_dice *dice)
{
    int64_t number = records_number(dice);
    return (uint64_t)(number < 0 ? -number : number);
}

/* Up to 40 pieces of every kind that text has: never empty. */
static inline const char *records_text(records_dice *dice, aid__arena *arena)
{
    static const char *const pieces[] = {
        "a", "bc", " ", "garden help on Tuesday", "\"", "\\", "/", "\t", "\n", "\x01", "\x1f", "\x7f",
        "\xC2\x80", "\xC3\xA9", "\xD0\xBF\xD0\xBE\xD0\xBC\xD0\xBE\xD1\x89\xD1\x8C", "\xDF\xBF", "\xE0\xA0\x80",
        "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF",
    };
    char text[40 * 24];
    size_t length = 0;
    for (uint64_t left = 1 + dice_roll(dice, dice_roll(dice, 4) == 0 ? 40 : 4); left > 0; left--) {
        const char *piece = pieces[dice_roll(dice, sizeof pieces / sizeof pieces[0])];
        memcpy(text + length, piece, strlen(piece));
        length += strlen(piece);
    }
    return aid__arena_text(arena, text, length);
}

static inline void records_draw_fields(records_dice *dice, const aid__event_layout *layout, aid__arena *arena, void *record);

static inline aid__event_list records_list(records_dice *dice, aid__field_type type, aid__arena *arena)
{
    const aid__event_layout *element = aid__event_element(type);
    size_t size = element != NULL ? element->size : sizeof(int64_t);
    size_t count = 1 + (size_t)dice_roll(dice, dice_roll(dice, 4) == 0 ? 40 : 4);
    char *rows = aid__arena_take(arena, count * size);
    for (size_t i = 0; i < count; i++) {
        int64_t number = type == AID__FIELD_TYPE_ids ? (int64_t)records_id(dice)
                         : dice_roll(dice, 4) == 0   ? 0
                                                     : records_number(dice);
        if (element != NULL)
            records_draw_fields(dice, element, arena, rows + i * size);
        else
            memcpy(rows + i * size, &number, sizeof number);
    }
    return (aid__event_list){ rows, count };
}

static inline void records_draw_field(records_dice *dice, const aid__event_field *field, aid__arena *arena, void *record)
{
    char *to = (char *)record + field->offset;
    if (field->type == AID__FIELD_TYPE_id) {
        uint64_t id = records_id(dice);
        memcpy(to, &id, sizeof id);
    } else if (field->type == AID__FIELD_TYPE_num) {
        int64_t number = records_number(dice);
        memcpy(to, &number, sizeof number);
    } else if (field->type == AID__FIELD_TYPE_text) {
        const char *text = records_text(dice, arena);
        memcpy(to, &text, sizeof text);
    } else {
        aid__event_list list = records_list(dice, field->type, arena);
        memcpy(to, &list, sizeof list);
    }
}

/* About two of three fields get a value, the rest stays blank. */
static inline void records_draw_fields(records_dice *dice, const aid__event_layout *layout, aid__arena *arena, void *record)
{
    memcpy(record, layout->blank, layout->size);
    for (size_t i = 0; i < layout->count; i++)
        if (dice_roll(dice, 3) != 0)
            records_draw_field(dice, &layout->fields[i], arena, record);
}

/* A record that may be encoded: who holds personal data is set. */
static inline void records_draw(records_dice *dice, const aid__event_type *type, aid__arena *arena, void *record)
{
    const aid__event_layout *layout = type->layout();
    records_draw_fields(dice, layout, arena, record);
    for (size_t i = 0; i < layout->count; i++) {
        const aid__event_field *field = &layout->fields[i];
        uint64_t holder = 1 + dice_roll(dice, 1000);
        if (field->personal_class != 0 && aid__event_load_id(record, field->holder) == 0)
            memcpy((char *)record + field->holder, &holder, sizeof holder);
    }
}

static inline bool records_fields_equal(const aid__event_layout *layout, const void *one, const void *other);

static inline bool records_field_equal(const aid__event_field *field, const void *one, const void *other)
{
    size_t offset = field->offset;
    if (field->type == AID__FIELD_TYPE_id || field->type == AID__FIELD_TYPE_num)
        return aid__event_load_number(one, offset) == aid__event_load_number(other, offset);
    if (field->type == AID__FIELD_TYPE_text)
        return strcmp(aid__event_load_text(one, offset), aid__event_load_text(other, offset)) == 0;
    aid__event_list a = aid__event_load_list(one, offset), b = aid__event_load_list(other, offset);
    const aid__event_layout *element = aid__event_element(field->type);
    size_t size = element != NULL ? element->size : sizeof(int64_t);
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++) {
        const char *x = (const char *)a.at + i * size, *y = (const char *)b.at + i * size;
        if (element != NULL ? !records_fields_equal(element, x, y) : memcmp(x, y, size) != 0)
            return false;
    }
    return true;
}

static inline bool records_fields_equal(const aid__event_layout *layout, const void *one, const void *other)
{
    for (size_t i = 0; i < layout->count; i++)
        if (!records_field_equal(&layout->fields[i], one, other))
            return false;
    return true;
}

static inline bool records_equal(const aid__event_type *type, const void *one, const void *other)
{
    return records_fields_equal(type->layout(), one, other);
}

/* Salt whose bytes are told apart in a dump. */
static inline void records_salt(void *context, uint8_t *bytes, size_t length)
{
    (void)context;
    memset(bytes, 's', length);
}

/* Body and parts of a kind, encoded or not, back into a record. */
static inline aid_status records_decode(const aid__event_type *type, const aid__encoded *encoded, aid__arena *arena,
                                        aid__any_record *record, aid_error *error)
{
    aid_status status = aid__event_decode(type, aid__event_type_version(type), encoded->body.bytes,
                                          encoded->body.length, arena, record, error);
    if (status != AID_OK)
        return status;
    return aid__event_decode_parts(type, encoded->parts, encoded->part_count, arena, record, NULL, error);
}

#endif
