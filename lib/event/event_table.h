/* SPDX-License-Identifier: MIT */
/* The table of events.h as data: what encode.c and decode.c walk. Nothing here is known to anyone outside the codec
 * and its tests. */
#ifndef AID_EVENT_EVENT_TABLE_H
#define AID_EVENT_EVENT_TABLE_H

#include "event/codec.h"
#include <stdbool.h>
#include <string.h>

/* Named after the types of the table, so that the macros can spell them. */
typedef enum aid__field_type {
    AID__FIELD_TYPE_id = 1,
    AID__FIELD_TYPE_num,
    AID__FIELD_TYPE_text,
    AID__FIELD_TYPE_ids,
    AID__FIELD_TYPE_nums,
    AID__FIELD_TYPE_postings,
    AID__FIELD_TYPE_labels,
    AID__FIELD_TYPE_windows
} aid__field_type;

enum { AID__KEY_BYTES = 24 };

#define AID__NUMBER_MAX INT64_C(9007199254740991) /* 2^53−1: numbers and ids end there */

typedef struct aid__event_field {
    char key[AID__KEY_BYTES]; /* `,"name":`, padded, so that writing one is three words */
    uint8_t key_length;
    uint8_t type;           /* aid__field_type */
    uint8_t personal_class; /* aid_class; 0: clear */
    bool group_held;        /* clear while the record's field at `sensitive` is 0 */
    uint16_t offset;        /* of the value in the record */
    uint16_t holder;        /* of the id of the one whose data it is */
    uint16_t sensitive;
} aid__event_field;

/* A record, or an element of a list. */
typedef struct aid__event_layout {
    const aid__event_field *fields;
    size_t count;
    const void *blank; /* one with every number 0, every text "" and every list empty */
    size_t size;
} aid__event_layout;

struct aid__event_type {
    aid__event_kind kind;
    const char *name;
    size_t name_length;
    uint64_t version;
    const aid__event_layout *(*layout)(void);
};

/* The layout of one element of a list of objects (postings, labels, windows); NULL for every other type. */
const aid__event_layout *aid__event_element(aid__field_type type);

/* All lists are a pointer and a count; this is what they have in common. */
typedef struct aid__event_list {
    const void *at;
    size_t count;
} aid__event_list;

static inline uint64_t aid__event_load_id(const void *record, size_t offset)
{
    uint64_t id;
    memcpy(&id, (const char *)record + offset, sizeof id);
    return id;
}

static inline int64_t aid__event_load_number(const void *record, size_t offset)
{
    int64_t number;
    memcpy(&number, (const char *)record + offset, sizeof number);
    return number;
}

static inline const char *aid__event_load_text(const void *record, size_t offset)
{
    const char *text;
    memcpy(&text, (const char *)record + offset, sizeof text);
    return text;
}

static inline aid__event_list aid__event_load_list(const void *record, size_t offset)
{
    aid__event_list list;
    memcpy(&list, (const char *)record + offset, sizeof list);
    return list;
}

/* Does the field lie in a part, in this record? */
static inline bool aid__event_is_personal(const aid__event_field *field, const void *record)
{
    if (field->personal_class == 0)
        return false;
    return !field->group_held || aid__event_load_number(record, field->sensitive) != 0;
}

/* `,"name":` without its marks. */
static inline const char *aid__event_field_name(const aid__event_field *field, size_t *out_length)
{
    *out_length = (size_t)field->key_length - 4;
    return field->key + 2;
}

#endif
