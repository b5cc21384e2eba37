/* SPDX-License-Identifier: MIT */
/* What every file of the public interface does the same way: turning handles into rows, lists into caller arrays,
 * checking numbers. Every check names the parameter. */
#ifndef AID_API_HANDLE_H
#define AID_API_HANDLE_H

#include "api/give.h"
#include "store/store.h"

/* Says why the id is no handle of that kind. */
aid_status aid__handle_refuse(const aid_store *store, aid__thing thing, uint64_t id, aid_error *error);

/* The row of a handle. AID_E_ARGUMENT for id 0 and for a handle of another kind, AID_E_NOT_FOUND for one this
 * community does not know. */
static inline aid_status aid__handle_row(const aid_store *store, aid__thing thing, uint64_t id, aid__row *out_row,
                                         aid_error *error)
{
    if (aid__model_find(&store->model, id, out_row) == thing)
        return AID_OK;
    *out_row = 0;
    return aid__handle_refuse(store, thing, id, error);
}

/* The same, but id 0 is fine and gives row 0. */
static inline aid_status aid__handle_row_or_none(const aid_store *store, aid__thing thing, uint64_t id, aid__row *out_row,
                                                 aid_error *error)
{
    *out_row = 0;
    return id == 0 ? AID_OK : aid__handle_row(store, thing, id, out_row, error);
}

/* A text field and what it may be; a number and its range. Checked in order, the first that is wrong is named. */
typedef struct aid__text_field {
    const char *text, *field;
    size_t most; /* bytes */
    int lines;   /* 1: may have several lines */
} aid__text_field;
typedef struct aid__number_field {
    int64_t value, least, most;
    const char *field;
} aid__number_field;
aid_status aid__check_texts(const aid__text_field *fields, size_t count, aid_error *error);
aid_status aid__check_numbers(const aid__number_field *fields, size_t count, aid_error *error);
#define AID__FIELDS(array) (array), sizeof(array) / sizeof *(array)

aid_status aid__check_range(int64_t value, int64_t least, int64_t most, const char *field, aid_error *error);
aid_status aid__check_enum(int32_t value, int32_t most, const char *field, aid_error *error); /* 0..most */
aid_status aid__check_bits(uint64_t set, int bits, const char *name, aid_error *error); /* no bit from `bits` on */
aid_status aid__check_time(int64_t time, const char *field, aid_error *error);

/* A list that is being given to a caller: rows of `row_size` bytes, of which we know `our_size`. */
typedef struct aid__list {
    char *rows;
    size_t capacity, row_size, our_size, count;
} aid__list;

/* Checks rows, sizes and out_count. */
aid_status aid__list_begin(aid__list *list, void *rows, size_t row_size, size_t our_size, size_t capacity,
                           const size_t *out_count, aid_error *error);
bool aid__list_wants(const aid__list *list);              /* would the next row be written? */
void aid__list_add(aid__list *list, const void *our_row); /* counts it, and writes it if there is room */

/* Hands a text to a host's writer, during which the store answers nothing. */
aid_status aid__text_write(aid_store *store, const aid__buffer *text, aid_text_fn write, void *context, aid_error *error);

/* Ends a command that its arguments alone refuse: the id that the host gave it names no other call. */
aid_status aid__refuse(aid_store *store, aid_status status);

/* The thing that has this reference: AID_E_NOT_FOUND when nothing has. */
aid_status aid__find_reference(aid_store *store, aid__thing thing, aid__row group, const char *reference,
                               aid__row *out_row, aid_error *error);

/* The row of a short number, which is the row itself: AID_E_NOT_FOUND when there is none yet. `what`: "case". */
aid_status aid__find_number(const aid_store *store, aid__table table, uint64_t number, const char *what, aid__row *out_row,
                            aid_error *error);

/* The `set` mask as text, for the digest of a command. */
const char *aid__set_text(uint64_t set, char text[32]);

/* Is the field stated: by its bit, or by a value? */
#define AID__STATED(set, bit, value) (((set) & AID_BIT(bit)) != 0 || (value))

/* Text for an event: NULL becomes "". */
static inline const char *aid__text_or_empty(const char *text)
{
    return text == NULL ? "" : text;
}

/* Language tags as they are stored: "ru en". Lives in the store's text arena. */
aid_status aid__languages_canonical(aid_store *store, const char *text, const char **out, aid_error *error);
const char *aid__languages_of(aid_store *store, aid__span languages); /* back to text; NULL: out of memory */

/* The week as the ranges of an event; they live in the store's text arena. `given` all zero and not stated: none. */
aid_status aid__week_ranges(aid_store *store, const uint64_t quarter[11], bool stated, aid__nums *out,
                            aid_error *error);

/* May the acting member see personal text of this person (and group)? Sets the DENIED bit when not. */
bool aid__may_read(const aid_store *store, aid__act act, aid__row person, aid__row other, aid__row group);

#endif
