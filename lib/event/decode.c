/* SPDX-License-Identifier: MIT */
/* Reads canonical JSON back into a record: the body first, then its personal parts.
 *
 * Keys come in the table's order, so the field that is expected next is tried first and the walk never goes back. Each
 * record has one text: what is out of order, twice, empty, zero, or in the wrong part is refused. Only keys that no
 * field of ours has are skipped, since a newer release may have written them. */
#include "event/event_table.h"
#include "event/pull.h"

#include <assert.h>

enum { DECODE_FIRST_ROWS = 4 };

/* What is being read into `record`. */
typedef struct decode_frame {
    const aid__event_layout *layout;
    void *record;
    bool body;              /* the clear body: "v" is taken, personal fields do not belong */
    uint64_t subject;       /* of the part; 0: not a part */
    uint8_t personal_class; /* of the part */
} decode_frame;

/* A list that is being read. */
typedef struct decode_rows {
    char *at;
    size_t count, capacity, row_size;
} decode_rows;

static bool decode_fields(aid__pull *pull, const decode_frame *frame, bool comma);

/* ---- values -------------------------------------------------------------------------------------------------- */

static bool decode_id(aid__pull *pull, int64_t *out)
{
    const char *start = pull->at;
    if (!aid__pull_number(pull, out))
        return false;
    return *out > 0 || aid__pull_fail(pull, start, "an id must lie within 1 and 2^53−1");
}

static bool decode_element(aid__pull *pull, aid__field_type type, const aid__event_layout *element, void *row)
{
    if (element != NULL) {
        if (!aid__pull_accept(pull, '{'))
            return aid__pull_fail(pull, pull->at, "an object was expected");
        memcpy(row, element->blank, element->size);
        const decode_frame frame = { .layout = element, .record = row };
        return decode_fields(pull, &frame, false);
    }
    int64_t value;
    if (!(type == AID__FIELD_TYPE_ids ? decode_id(pull, &value) : aid__pull_number(pull, &value)))
        return false;
    memcpy(row, &value, sizeof value);
    return true;
}

/* The list's length is known at its end only, so it moves to twice the room when it is full. */
static char *decode_row(aid__pull *pull, decode_rows *rows)
{
    if (rows->count == rows->capacity) {
        size_t capacity = rows->capacity ? rows->capacity * 2 : DECODE_FIRST_ROWS;
        char *at = aid__arena_take(pull->arena, capacity * rows->row_size);
        if (at == NULL) {
            aid__pull_fail_memory(pull);
            return NULL;
        }
        if (rows->count != 0)
            memcpy(at, rows->at, rows->count * rows->row_size);
        rows->at = at;
        rows->capacity = capacity;
    }
    return rows->at + rows->count++ * rows->row_size;
}

static bool decode_list(aid__pull *pull, aid__field_type type, aid__event_list *out)
{
    const aid__event_layout *element = aid__event_element(type);
    decode_rows rows = { .row_size = element != NULL ? element->size : sizeof(int64_t) };
    if (!aid__pull_accept(pull, '['))
        return aid__pull_fail(pull, pull->at, "a list was expected");
    if (pull->at < pull->end && *pull->at == ']')
        return aid__pull_fail(pull, pull->at, "an empty list is left out");
    do {
        char *row = decode_row(pull, &rows);
        if (row == NULL || !decode_element(pull, type, element, row))
            return false;
    } while (aid__pull_accept(pull, ','));
    *out = (aid__event_list){ .at = rows.at, .count = rows.count };
    return aid__pull_accept(pull, ']') || aid__pull_fail(pull, pull->at, "',' or ']' was expected");
}

static bool decode_value(aid__pull *pull, const aid__event_field *field, void *record)
{
    char *to = (char *)record + field->offset;
    const char *start = pull->at;
    switch (field->type) {
    case AID__FIELD_TYPE_id:
    case AID__FIELD_TYPE_num: {
        int64_t value;
        if (!(field->type == AID__FIELD_TYPE_id ? decode_id(pull, &value) : aid__pull_number(pull, &value)))
            return false;
        memcpy(to, &value, sizeof value);
        return value != 0 || aid__pull_fail(pull, start, "a field that is 0 is left out");
    }
    case AID__FIELD_TYPE_text: {
        const char *text;
        if (!aid__pull_text(pull, &text))
            return false;
        memcpy(to, &text, sizeof text);
        return true;
    }
    default: {
        aid__event_list list;
        if (!decode_list(pull, field->type, &list))
            return false;
        memcpy(to, &list, sizeof list);
        return true;
    }
    }
}

/* ---- objects ------------------------------------------------------------------------------------------------- */

/* memcmp for the 4 to 16 bytes that keys have, as two words that may overlap; a call would cost more than the work. */
static inline bool decode_is_same(const char *one, const char *other, size_t length)
{
    assert(length >= 4);
    if (length < 8)
        return memcmp(one, other, 4) == 0 && memcmp(one + length - 4, other + length - 4, 4) == 0;
    if (memcmp(one, other, 8) != 0)
        return false;
    return length <= 16 ? memcmp(one + length - 8, other + length - 8, 8) == 0 : memcmp(one, other, length) == 0;
}

/* The first field from `next` on whose key comes now; the count when there is none. */
static size_t decode_match(const aid__pull *pull, const aid__event_layout *layout, size_t next)
{
    size_t left = (size_t)(pull->end - pull->at);
    for (size_t i = next; i < layout->count; i++) {
        const aid__event_field *field = &layout->fields[i];
        size_t length = (size_t)field->key_length - 1; /* without the comma */
        if (length <= left && decode_is_same(pull->at, field->key + 1, length))
            return i;
    }
    return layout->count;
}

static bool decode_is_known(const decode_frame *frame, const char *name, size_t length)
{
    if (frame->body && length == 1 && name[0] == 'v')
        return true;
    for (size_t i = 0; i < frame->layout->count; i++) {
        size_t known_length;
        const char *known = aid__event_field_name(&frame->layout->fields[i], &known_length);
        if (known_length == length && memcmp(known, name, length) == 0)
            return true;
    }
    return false;
}

/* Steps over a key that is no field's and its value. */
static bool decode_unknown(aid__pull *pull, const decode_frame *frame)
{
    const char *start = pull->at;
    if (!aid__pull_accept(pull, '"'))
        return aid__pull_fail(pull, start, "a key in quotes was expected");
    const char *name = pull->at;
    while (pull->at < pull->end && *pull->at > ' ' && *pull->at < 0x7F && *pull->at != '"' && *pull->at != '\\')
        pull->at++;
    size_t length = (size_t)(pull->at - name);
    if (length == 0 || !aid__pull_accept(pull, '"'))
        return aid__pull_fail(pull, pull->at, "a key is one or more visible ASCII characters without escapes");
    if (!aid__pull_accept(pull, ':'))
        return aid__pull_fail(pull, pull->at, "':' was expected");
    pull->name = name;
    pull->name_length = length;
    if (decode_is_known(frame, name, length))
        return aid__pull_fail(pull, start, "the key comes twice or not in its order");
    return aid__pull_skip(pull);
}

/* Does the field belong in the object that is being read? `sensitive` stands before every field that asks for it. */
static bool decode_belongs(const decode_frame *frame, const aid__event_field *field)
{
    if (frame->subject == 0)
        return field->personal_class == 0 || !aid__event_is_personal(field, frame->record);
    return field->personal_class == frame->personal_class && aid__event_is_personal(field, frame->record) &&
           aid__event_load_id(frame->record, field->holder) == frame->subject;
}

static bool decode_field(aid__pull *pull, const decode_frame *frame, const aid__event_field *field)
{
    pull->name = aid__event_field_name(field, &pull->name_length);
    if (!decode_belongs(frame, field))
        return aid__pull_fail(pull, pull->at, frame->body ? "personal data must stand in a part"
                                                          : "the field does not belong in this part");
    pull->at += field->key_length - 1;
    return decode_value(pull, field, frame->record);
}

/* The fields of an object whose brace was read, and its closing brace. */
static bool decode_fields(aid__pull *pull, const decode_frame *frame, bool comma)
{
    const aid__event_layout *layout = frame->layout;
    for (size_t next = 0; !aid__pull_accept(pull, '}'); comma = true) {
        if (comma && !aid__pull_accept(pull, ','))
            return aid__pull_fail(pull, pull->at, "',' or '}' was expected");
        size_t found = decode_match(pull, layout, next);
        if (found < layout->count) {
            if (!decode_field(pull, frame, &layout->fields[found]))
                return false;
            next = found + 1;
        } else if (!decode_unknown(pull, frame)) {
            return false;
        }
        pull->name = NULL;
    }
    return true;
}

static bool decode_end(aid__pull *pull)
{
    return pull->at == pull->end || aid__pull_fail(pull, pull->at, "nothing may follow the closing brace");
}

/* ---- body ---------------------------------------------------------------------------------------------------- */

static bool decode_version(aid__pull *pull, uint64_t version)
{
    static const char opening[] = "{\"v\":";
    size_t length = sizeof opening - 1;
    if ((size_t)(pull->end - pull->at) < length || memcmp(pull->at, opening, length) != 0)
        return aid__pull_fail(pull, pull->at, "a body begins with {\"v\":");
    pull->at += length;
    const char *start = pull->at;
    int64_t stated;
    if (!aid__pull_number(pull, &stated))
        return false;
    return (stated > 0 && (uint64_t)stated == version) ||
           aid__pull_fail(pull, start, "\"v\" must be the version that the record states");
}

aid_status aid__event_decode(const aid__event_type *type, uint64_t version, const char *body, size_t length,
                             aid__arena *arena, void *record, aid_error *error)
{
    assert(type != NULL && body != NULL && arena != NULL && record != NULL);
    const aid__event_type *readable;
    const aid__event_layout *layout = type->layout();
    memcpy(record, layout->blank, layout->size);
    if (version == 0 || version > type->version)
        return aid__event_type_require(type->name, version, &readable, error);
    aid__pull pull = { .start = body, .at = body, .end = body + length, .arena = arena, .kind = type->name,
                       .place = "body", .error = error };
    const decode_frame frame = { .layout = layout, .record = record, .body = true };
    if (decode_version(&pull, version) && decode_fields(&pull, &frame, true) && decode_end(&pull))
        return AID_OK;
    return pull.status;
}

/* ---- parts --------------------------------------------------------------------------------------------------- */

/* The first field that the part can hold; the count when none can: then a newer release made it. */
static size_t decode_part_place(const decode_frame *frame)
{
    size_t i = 0;
    while (i < frame->layout->count && !decode_belongs(frame, &frame->layout->fields[i]))
        i++;
    return i;
}

static bool decode_part(aid__pull *pull, const decode_frame *frame, size_t *last_place)
{
    if (pull->end - pull->at < AID__PART_SALT_BYTES)
        return aid__pull_fail(pull, pull->at, "a part begins with 16 bytes of salt");
    pull->at += AID__PART_SALT_BYTES;
    if (pull->at == pull->end || *pull->at != '{')
        return aid__pull_fail(pull, pull->at, "an object was expected behind the salt");
    size_t place = decode_part_place(frame);
    if (place == frame->layout->count)
        return aid__pull_skip(pull) && decode_end(pull);
    if (*last_place != 0 && place <= *last_place)
        return aid__pull_fail(pull, pull->at, "the part comes twice or not in its order");
    *last_place = place;
    pull->at++;
    if (pull->at < pull->end && *pull->at == '}')
        return aid__pull_fail(pull, pull->at, "an empty part is left out");
    return decode_fields(pull, frame, false) && decode_end(pull);
}

aid_status aid__event_decode_parts(const aid__event_type *type, const aid_storage_part *parts, size_t count,
                                   aid__arena *arena, void *record, uint64_t *out_cut, aid_error *error)
{
    assert(type != NULL && (count == 0 || parts != NULL) && arena != NULL && record != NULL);
    size_t last_place = 0; /* the first field of a record is never personal */
    uint64_t cut = 0;
    for (size_t i = 0; i < count; i++) {
        const aid_storage_part *part = &parts[i];
        if (part->subject == 0 || part->personal_class < 1 || part->personal_class > 63)
            return aid__fail(error, AID_E_FORMAT, AID_REASON_EVENT_FORMAT,
                             "%s: part %llu has subject %llu and class %d; right are a subject and a class from 1 to 63",
                             type->name, (unsigned long long)(i + 1), (unsigned long long)part->subject,
                             (int)part->personal_class);
        if (part->bytes == NULL) {
            cut |= AID_BIT(part->personal_class);
            continue;
        }
        const char *bytes = (const char *)part->bytes;
        aid__pull pull = { .start = bytes, .at = bytes, .end = bytes + part->length, .arena = arena, .kind = type->name,
                           .place = "part", .part = i + 1, .error = error };
        const decode_frame frame = { .layout = type->layout(), .record = record, .subject = part->subject,
                                     .personal_class = (uint8_t)part->personal_class };
        if (!decode_part(&pull, &frame, &last_place))
            return pull.status;
    }
    if (out_cut != NULL)
        *out_cut = cut;
    return AID_OK;
}
