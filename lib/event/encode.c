/* SPDX-License-Identifier: MIT */
/* Writes a record as canonical JSON: a body, and a part for each (holder, class) with something to say.
 *
 * Numbers that are out of range and text that is not UTF-8 never get here: rules refuse them. Memory that runs out
 * marks a buffer, which is looked at once, at the end. */
#include "event/event_table.h"

#include "base/error.h"
#include "event/octets.h"
#include <assert.h>
#include <sodium.h>

enum { ENCODE_FIRST_PARTS = 4, ENCODE_NUMBER_BYTES = 24 };

/* Which fields of a record go into the object that is being written. */
typedef enum encode_choice { ENCODE_ALL, ENCODE_CLEAR, ENCODE_PART } encode_choice;

typedef struct encode_frame {
    const aid__event_layout *layout;
    const void *record;
    encode_choice choice;
    uint64_t subject;       /* of the part */
    uint8_t personal_class; /* of the part */
    size_t first;           /* no field before this one can be chosen */
} encode_frame;

static void encode_object(aid__buffer *out, const encode_frame *frame, bool comma);

/* ---- values -------------------------------------------------------------------------------------------------- */

/* The eight digits of a number below 10^8, zeros in front. */
static inline char *encode_eight_digits(char *out, uint32_t value)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                                "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    uint32_t high = value / 10000, low = value % 10000;
    memcpy(out + 0, pairs + 2 * (size_t)(high / 100), 2);
    memcpy(out + 2, pairs + 2 * (size_t)(high % 100), 2);
    memcpy(out + 4, pairs + 2 * (size_t)(low / 100), 2);
    memcpy(out + 6, pairs + 2 * (size_t)(low % 100), 2);
    return out + 8;
}

/* The digits of a number below 10^8 without zeros in front. */
static inline char *encode_first_digits(char *out, uint32_t value)
{
    if (value >= 10000000)
        return encode_eight_digits(out, value);
    size_t length = 1;
    for (uint32_t limit = 10; value >= limit; limit *= 10)
        length++;
    for (size_t i = length; i > 0; value /= 10)
        out[--i] = (char)('0' + value % 10);
    return out + length;
}

/* A sign and 16 digits at most. */
static inline char *encode_digits(char *out, int64_t value)
{
    assert(value >= -AID__NUMBER_MAX && value <= AID__NUMBER_MAX);
    if (value < 0)
        *out++ = '-';
    uint64_t rest = value < 0 ? (uint64_t)-value : (uint64_t)value;
    if (rest < 100000000)
        return encode_first_digits(out, (uint32_t)rest);
    out = encode_first_digits(out, (uint32_t)(rest / 100000000));
    return encode_eight_digits(out, (uint32_t)(rest % 100000000));
}

static bool encode_must_escape(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F;
}

static void encode_escape(aid__buffer *out, char c)
{
    static const char hex[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        aid__buffer_add_char(out, '\\');
        aid__buffer_add_char(out, c);
        return;
    }
    aid__buffer_add(out, "\\u00", 4);
    aid__buffer_add_char(out, hex[(unsigned char)c >> 4]);
    aid__buffer_add_char(out, hex[(unsigned char)c & 15]);
}

/* How much of the text needs no escape. */
static size_t encode_plain_run(const char *text, size_t length)
{
    size_t run = 0;
    while (length - run >= 8 && !aid__octets_need_escape(aid__octets_load(text + run)))
        run += 8;
    while (run < length && !encode_must_escape((unsigned char)text[run]))
        run++;
    return run;
}

void aid__event_add_text(aid__buffer *out, const char *text)
{
    size_t length = strlen(text);
    aid__buffer_add_char(out, '"');
    for (;;) {
        size_t run = encode_plain_run(text, length);
        aid__buffer_add(out, text, run);
        if (run == length)
            break;
        encode_escape(out, text[run]);
        text += run + 1;
        length -= run + 1;
    }
    aid__buffer_add_char(out, '"');
}

/* Where `size` bytes may be written; NULL: the buffer has failed. */
static inline char *encode_room(aid__buffer *out, size_t size)
{
    if (out->capacity - out->length < size && !aid__buffer_reserve(out, size))
        return NULL;
    return out->bytes + out->length;
}

static inline void encode_number(aid__buffer *out, int64_t value)
{
    char *end = encode_room(out, ENCODE_NUMBER_BYTES);
    if (end == NULL)
        return;
    out->length = (size_t)(encode_digits(end, value) - out->bytes);
}

static void encode_list(aid__buffer *out, aid__field_type type, aid__event_list list)
{
    const aid__event_layout *element = aid__event_element(type);
    aid__buffer_add_char(out, '[');
    for (size_t i = 0; i < list.count; i++) {
        if (i > 0)
            aid__buffer_add_char(out, ',');
        if (element != NULL) {
            const encode_frame frame = { .layout = element, .record = (const char *)list.at + i * element->size };
            encode_object(out, &frame, false);
        } else {
            int64_t value = aid__event_load_number(list.at, i * sizeof value);
            assert(type != AID__FIELD_TYPE_ids || value > 0);
            encode_number(out, value);
        }
    }
    aid__buffer_add_char(out, ']');
}

/* ---- objects ------------------------------------------------------------------------------------------------- */

static inline bool encode_is_empty(const aid__event_field *field, const void *record)
{
    switch (field->type) {
    case AID__FIELD_TYPE_id:
    case AID__FIELD_TYPE_num: return aid__event_load_number(record, field->offset) == 0;
    case AID__FIELD_TYPE_text: {
        const char *text = aid__event_load_text(record, field->offset);
        return text == NULL || *text == '\0';
    }
    default: return aid__event_load_list(record, field->offset).count == 0;
    }
}

static bool encode_is_chosen(const encode_frame *frame, const aid__event_field *field)
{
    if (field->personal_class == 0 || frame->choice == ENCODE_ALL)
        return frame->choice != ENCODE_PART;
    bool personal = aid__event_is_personal(field, frame->record);
    if (frame->choice == ENCODE_CLEAR)
        return !personal;
    return personal && field->personal_class == frame->personal_class &&
           aid__event_load_id(frame->record, field->holder) == frame->subject;
}

/* Writes the key, with its comma unless it is the object's first, and then the value. */
static void encode_field(aid__buffer *out, const aid__event_field *field, const void *record, bool comma)
{
    char *end = encode_room(out, AID__KEY_BYTES);
    if (end == NULL)
        return;
    if (comma)
        memcpy(end, field->key, AID__KEY_BYTES);
    else
        memcpy(end, field->key + 1, AID__KEY_BYTES - 1);
    out->length += field->key_length - (comma ? 0u : 1u);
    switch (field->type) {
    case AID__FIELD_TYPE_id:
        assert(aid__event_load_number(record, field->offset) > 0);
        encode_number(out, aid__event_load_number(record, field->offset));
        break;
    case AID__FIELD_TYPE_num: encode_number(out, aid__event_load_number(record, field->offset)); break;
    case AID__FIELD_TYPE_text: aid__event_add_text(out, aid__event_load_text(record, field->offset)); break;
    default: encode_list(out, field->type, aid__event_load_list(record, field->offset)); break;
    }
}

/* The chosen fields in braces; the brace before them is the caller's when there are others before (`comma`). */
static void encode_object(aid__buffer *out, const encode_frame *frame, bool comma)
{
    if (!comma)
        aid__buffer_add_char(out, '{');
    for (size_t i = frame->first; i < frame->layout->count; i++) {
        const aid__event_field *field = &frame->layout->fields[i];
        if (encode_is_empty(field, frame->record) || !encode_is_chosen(frame, field))
            continue;
        encode_field(out, field, frame->record, comma);
        comma = true;
    }
    aid__buffer_add_char(out, '}');
}

static void encode_body(aid__buffer *out, const aid__event_type *type, const void *record, encode_choice choice)
{
    const encode_frame frame = { .layout = type->layout(), .record = record, .choice = choice };
    aid__buffer_add(out, "{\"v\":", 5);
    aid__buffer_add_u64(out, type->version);
    encode_object(out, &frame, true);
    aid__buffer_add(out, "", 1);
    if (aid__buffer_ok(out))
        out->length--;
}

/* ---- parts --------------------------------------------------------------------------------------------------- */

static bool encode_has_part(const aid__encoded *encoded, uint64_t subject, uint8_t personal_class)
{
    for (size_t i = 0; i < encoded->part_count; i++)
        if (encoded->parts[i].subject == subject && encoded->parts[i].personal_class == personal_class)
            return true;
    return false;
}

static aid_storage_part *encode_add_part(aid__encoded *encoded)
{
    if (encoded->part_count == encoded->part_capacity) {
        size_t row = sizeof *encoded->parts;
        size_t capacity = encoded->part_capacity ? encoded->part_capacity * 2 : ENCODE_FIRST_PARTS;
        aid_storage_part *parts = aid__resize(encoded->body.allocator, encoded->parts, encoded->part_capacity * row,
                                              capacity * row);
        if (parts == NULL)
            return NULL;
        encoded->parts = parts;
        encoded->part_capacity = capacity;
    }
    aid_storage_part *part = &encoded->parts[encoded->part_count++];
    *part = (aid_storage_part){ 0 };
    return part;
}

/* One part, from the field that makes it needed. */
static bool encode_part(aid__encoded *out, const encode_frame *frame, aid__salt_fn salt, void *salt_context)
{
    aid_storage_part *part = encode_add_part(out);
    size_t start = out->bytes.length;
    if (part == NULL || !aid__buffer_reserve(&out->bytes, AID__PART_SALT_BYTES))
        return false;
    salt(salt_context, (uint8_t *)out->bytes.bytes + start, AID__PART_SALT_BYTES);
    out->bytes.length += AID__PART_SALT_BYTES;
    encode_object(&out->bytes, frame, false);
    part->subject = frame->subject;
    part->personal_class = frame->personal_class;
    part->length = out->bytes.length - start;
    return aid__buffer_ok(&out->bytes);
}

/* In the order in which (holder, class) first appears in the table. */
static bool encode_parts(aid__encoded *out, const aid__event_layout *layout, const void *record, aid__salt_fn salt,
                         void *salt_context)
{
    for (size_t i = 0; i < layout->count; i++) {
        const aid__event_field *field = &layout->fields[i];
        if (field->personal_class == 0 || encode_is_empty(field, record) || !aid__event_is_personal(field, record))
            continue;
        uint64_t subject = aid__event_load_id(record, field->holder);
        assert(subject != 0 && "personal data is somebody's: the holder must be set");
        if (encode_has_part(out, subject, field->personal_class))
            continue;
        const encode_frame frame = { .layout = layout, .record = record, .choice = ENCODE_PART, .subject = subject,
                                     .personal_class = field->personal_class, .first = i };
        if (!encode_part(out, &frame, salt, salt_context))
            return false;
    }
    const char *bytes = out->bytes.bytes; /* only now do they stay where they are */
    for (size_t i = 0; i < out->part_count; i++) {
        out->parts[i].bytes = (const uint8_t *)bytes;
        bytes += out->parts[i].length;
    }
    return true;
}

/* ---- the codec's own ------------------------------------------------------------------------------------------ */

void aid__encoded_init(aid__encoded *encoded, const aid_allocator *allocator)
{
    *encoded = (aid__encoded){ 0 };
    aid__buffer_init(&encoded->body, allocator);
    aid__buffer_init(&encoded->bytes, allocator);
}

static void encode_wipe(aid__buffer *buffer)
{
    if (buffer->bytes != NULL)
        sodium_memzero(buffer->bytes, buffer->capacity);
    aid__buffer_free(buffer);
}

void aid__encoded_free(aid__encoded *encoded)
{
    const aid_allocator *allocator = encoded->body.allocator;
    aid__give(allocator, encoded->parts, encoded->part_capacity * sizeof *encoded->parts);
    encode_wipe(&encoded->body);
    encode_wipe(&encoded->bytes);
    aid__encoded_init(encoded, allocator);
}

void aid__encoded_wipe(aid__encoded *encoded)
{
    encode_wipe(&encoded->body);
    encode_wipe(&encoded->bytes);
    encoded->part_count = 0;
}

static void encode_clear(aid__encoded *encoded)
{
    aid__buffer_clear(&encoded->body);
    aid__buffer_clear(&encoded->bytes);
    encoded->part_count = 0;
}

static aid_status encode_check_size(const aid__event_type *type, const aid__encoded *encoded, aid_error *error)
{
    size_t size = encoded->body.length + encoded->bytes.length;
    if (size <= AID_LIMIT_EVENT_BYTES)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_EVENT_SIZE,
                     "%s would take %llu bytes; an event may have %d: shorten its text or lists", type->name,
                     (unsigned long long)size, (int)AID_LIMIT_EVENT_BYTES);
}

aid_status aid__event_encode(const aid__event_type *type, const void *record, aid__salt_fn salt, void *salt_context,
                             aid__encoded *out, aid_error *error)
{
    assert(type != NULL && record != NULL && salt != NULL);
    encode_clear(out);
    encode_body(&out->body, type, record, ENCODE_CLEAR);
    aid_status status = AID_OK;
    if (!encode_parts(out, type->layout(), record, salt, salt_context) || !aid__buffer_ok(&out->body))
        status = aid__fail_memory(error);
    else
        status = encode_check_size(type, out, error);
    if (status != AID_OK)
        encode_clear(out);
    return status;
}

/* Everything in one object, since a draft may have no holder yet; each piece after its length, so that no two drafts
 * give the same bytes. */
aid_status aid__event_digest(const aid__event_type *type, const void *record, const char *extra, uint8_t out[32],
                             aid__encoded *scratch, aid_error *error)
{
    assert(type != NULL && record != NULL);
    encode_clear(scratch);
    encode_body(&scratch->body, type, record, ENCODE_ALL);
    if (!aid__buffer_ok(&scratch->body))
        return aid__fail_memory(error);
    aid_status status = encode_check_size(type, scratch, error);
    if (status != AID_OK)
        return status;
    const char *pieces[] = { "aid draft 1", type->name, scratch->body.bytes, extra != NULL ? extra : "" };
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, 32);
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        uint64_t length = strlen(pieces[i]);
        uint8_t prefix[8];
        for (unsigned k = 0; k < sizeof prefix; k++)
            prefix[k] = (uint8_t)(length >> (8 * k));
        crypto_generichash_update(&state, prefix, sizeof prefix);
        crypto_generichash_update(&state, (const unsigned char *)pieces[i], length);
    }
    crypto_generichash_final(&state, out, 32);
    sodium_memzero(&state, sizeof state);
    return AID_OK;
}
