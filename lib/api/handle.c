/* SPDX-License-Identifier: MIT */
#include "api/handle.h"

#include "base/calendar.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

aid_status aid__handle_refuse(const aid_store *store, aid__thing thing, uint64_t id, aid_error *error)
{
    aid__row row;
    if (id == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE, "the handle of %s is needed; its id is 0",
                         aid__thing_words(thing));
    aid__thing found = aid__model_find(&store->model, id, &row);
    if (found == AID__THING_NONE)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE,
                         "%llu is no handle of this community; %s was expected", (unsigned long long)id,
                         aid__thing_words(thing));
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE_KIND, "%llu is %s; %s was expected",
                     (unsigned long long)id, aid__thing_words(found), aid__thing_words(thing));
}

aid_status aid__check_texts(const aid__text_field *fields, size_t count, aid_error *error)
{
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i < count; i++)
        status = aid__text_check(fields[i].text, fields[i].most, fields[i].lines, fields[i].field, error);
    return status;
}

aid_status aid__check_numbers(const aid__number_field *fields, size_t count, aid_error *error)
{
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i < count; i++)
        status = aid__check_range(fields[i].value, fields[i].least, fields[i].most, fields[i].field, error);
    return status;
}

aid_status aid__refuse(aid_store *store, aid_status status)
{
    if (store != NULL && !store->in_callback && !store->in_transaction)
        aid__store_end_command_id(store, status);
    return status;
}

aid_status aid__check_range(int64_t value, int64_t least, int64_t most, const char *field, aid_error *error)
{
    if (value >= least && value <= most)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "%s: %lld is outside %lld..%lld", field,
                     (long long)value, (long long)least, (long long)most);
}

aid_status aid__check_enum(int32_t value, int32_t most, const char *field, aid_error *error)
{
    if (value >= 0 && value <= most)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "%s: %d is none of its values; 0 (not stated) to %d are",
                     field, (int)value, (int)most);
}

aid_status aid__check_bits(uint64_t set, int bits, const char *name, aid_error *error)
{
    if (bits >= 64 || (set >> bits) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "%s: bit %d and beyond are not known to this library",
                     name, bits);
}

aid_status aid__check_time(int64_t time, const char *field, aid_error *error)
{
    if (time >= -AID__TIME_MAX && time <= AID__TIME_MAX)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "%s: the time is outside ±(2^53−1) microseconds", field);
}

aid_status aid__list_begin(aid__list *list, void *rows, size_t row_size, size_t our_size, size_t capacity,
                           const size_t *out_count, aid_error *error)
{
    if (out_count == NULL || (rows == NULL && capacity != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s is NULL",
                         out_count == NULL ? "out_count" : "the array for a capacity that is not 0");
    if (capacity != 0 && row_size < sizeof(uint64_t))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "row_size: %zu is no size of a row", row_size);
    *list = (aid__list){ .rows = rows, .capacity = capacity, .row_size = row_size, .our_size = our_size };
    return AID_OK;
}

bool aid__list_wants(const aid__list *list)
{
    return list->count < list->capacity;
}

void aid__list_add(aid__list *list, const void *our_row)
{
    if (list->count < list->capacity) {
        char *to = list->rows + list->count * list->row_size;
        size_t known = list->row_size < list->our_size ? list->row_size : list->our_size;
        memcpy(to, our_row, known);
        memset(to + known, 0, list->row_size - known);
    }
    list->count++;
}

aid_status aid__find_number(const aid_store *store, aid__table table, uint64_t number, const char *what, aid__row *out_row,
                            aid_error *error)
{
    size_t count = aid__model_count(&store->model, table);
    if (number == 0 || number > count)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "%s %llu: there is none of this number; there are %zu", what,
                         (unsigned long long)number, count);
    *out_row = (aid__row)number;
    return AID_OK;
}

aid_status aid__find_reference(aid_store *store, aid__thing thing, aid__row group, const char *reference,
                               aid__row *out_row, aid_error *error)
{
    if (reference == NULL || reference[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "reference: is empty");
    aid_status status = aid__text_check(reference, AID_LIMIT_NAME_BYTES, 0, "reference", error);
    if (status == AID_OK)
        status = aid__reference_find(store, thing, group, reference, out_row, error);
    if (status == AID_OK && *out_row == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_REFERENCE, "reference: nothing here has \"%.80s\"",
                           reference);
    return status;
}

const char *aid__set_text(uint64_t set, char text[32])
{
    snprintf(text, 32, "set %llu", (unsigned long long)set);
    return text;
}

/* ---- languages and weeks ---- */

static const char *handle_join_languages(aid_store *store, const uint16_t *codes, size_t count)
{
    char text[AID__LANGUAGES * 4 + 1] = "";
    size_t length = 0;
    for (size_t i = 0; i < count && i < AID__LANGUAGES; i++) {
        char tag[4];
        aid__language_text(codes[i], tag);
        if (length != 0)
            text[length++] = ' ';
        memcpy(text + length, tag, strlen(tag) + 1);
        length += strlen(tag);
    }
    return aid__store_keep_text(store, text);
}

aid_status aid__languages_canonical(aid_store *store, const char *text, const char **out, aid_error *error)
{
    uint16_t codes[AID__LANGUAGES];
    size_t count = 0;
    aid_status status = aid__language_list(text, codes, AID__LANGUAGES, &count, "languages", error);
    if (status != AID_OK)
        return status;
    *out = handle_join_languages(store, codes, count);
    return *out == NULL ? aid__fail_memory(error) : AID_OK;
}

const char *aid__languages_of(aid_store *store, aid__span languages)
{
    uint16_t codes[AID__LANGUAGES];
    for (uint32_t i = 0; i < languages.count && i < AID__LANGUAGES; i++)
        codes[i] = (uint16_t)aid__model_words(&store->model, languages)[i];
    return handle_join_languages(store, codes, languages.count);
}

static bool handle_quarter(const uint64_t quarter[11], int q)
{
    return (quarter[q / 64] >> (q % 64) & 1) != 0;
}

aid_status aid__week_ranges(aid_store *store, const uint64_t quarter[11], bool stated, aid__nums *out,
                            aid_error *error)
{
    if (quarter[10] >> 32 != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "week: a bit beyond quarter-hour 671 is set");
    int64_t *ranges = aid__arena_take(store->text, (AID__WEEK_QUARTERS + 2) * sizeof *ranges);
    if (ranges == NULL)
        return aid__fail_memory(error);
    size_t count = 0;
    for (int q = 0; q < AID__WEEK_QUARTERS; q++) {
        bool in = handle_quarter(quarter, q), before = q > 0 && handle_quarter(quarter, q - 1);
        if (in != before)
            ranges[count++] = q;
    }
    if (count % 2 != 0)
        ranges[count++] = AID__WEEK_QUARTERS;
    if (count == 0 && stated) { /* never */
        ranges[count++] = 0;
        ranges[count++] = 0;
    }
    *out = (aid__nums){ ranges, count };
    return AID_OK;
}

bool aid__may_read(const aid_store *store, aid__act act, aid__row person, aid__row other, aid__row group)
{
    aid__access access = { .subject = person, .other = other, .group = group };
    aid__actor actor = store->actor;
    actor.required = 0; /* reading as the host is the host's own business */
    return aid__access_check(&store->model, &actor, act, &access, NULL) == AID_OK;
}

aid_status aid__text_write(aid_store *store, const aid__buffer *text, aid_text_fn write, void *context, aid_error *error)
{
    if (!aid__buffer_ok(text))
        return aid__fail_memory(error);
    store->in_callback = 1;
    int32_t stop = text->length == 0 ? 0 : write(context, (const uint8_t *)text->bytes, text->length);
    store->in_callback = 0;
    return stop == 0 ? AID_OK : aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the text was ended by its writer");
}
