/* SPDX-License-Identifier: MIT */
/* Unfolds the table of events.h into data.
 *
 * Each record becomes a function that answers its layout: inside a function the macros can all say `record_type`,
 * which at file scope each record would have to repeat. Kinds lie at the index of their number. */
#include "event/event_table.h"

#include "base/error.h"
#include <assert.h>

_Static_assert(sizeof(aid__ids) == sizeof(aid__event_list), "every list is a pointer and a count");
_Static_assert(sizeof(aid__nums) == sizeof(aid__event_list), "every list is a pointer and a count");
_Static_assert(sizeof(aid__postings) == sizeof(aid__event_list), "every list is a pointer and a count");
_Static_assert(sizeof(aid__labels) == sizeof(aid__event_list), "every list is a pointer and a count");
_Static_assert(sizeof(aid__windows) == sizeof(aid__event_list), "every list is a pointer and a count");
_Static_assert(sizeof(aid__any_record) < UINT16_MAX, "offsets fit in 16 bits");

/* ---- one field --------------------------------------------------------------------------------------------- */

#define EVENT_TABLE_KEY(name) ",\"" #name "\":"

#define EVENT_TABLE_FIELD(field_kind, name)                                                       \
    .key = EVENT_TABLE_KEY(name), .key_length = (uint8_t)(sizeof(EVENT_TABLE_KEY(name)) - 1),     \
    .type = AID__FIELD_TYPE_##field_kind, .offset = (uint16_t)offsetof(record_type, name)

#define EVENT_TABLE_CLEAR(field_kind, name) { EVENT_TABLE_FIELD(field_kind, name) },

#define EVENT_TABLE_PERSONAL(field_kind, name, class, holder_name)                                \
    { EVENT_TABLE_FIELD(field_kind, name), .personal_class = AID_CLASS_##class,                   \
      .holder = (uint16_t)offsetof(record_type, holder_name) },

#define EVENT_TABLE_GROUP_HELD(field_kind, name, class, holder_name)                              \
    { EVENT_TABLE_FIELD(field_kind, name), .personal_class = AID_CLASS_##class,                   \
      .holder = (uint16_t)offsetof(record_type, holder_name), .group_held = true,                 \
      .sensitive = (uint16_t)offsetof(record_type, sensitive) },

/* ---- one blank value --------------------------------------------------------------------------------------- */

#define EVENT_TABLE_BLANK_id 0
#define EVENT_TABLE_BLANK_num 0
#define EVENT_TABLE_BLANK_text ""
#define EVENT_TABLE_BLANK_ids { NULL, 0 }
#define EVENT_TABLE_BLANK_nums { NULL, 0 }
#define EVENT_TABLE_BLANK_postings { NULL, 0 }
#define EVENT_TABLE_BLANK_labels { NULL, 0 }
#define EVENT_TABLE_BLANK_windows { NULL, 0 }

#define EVENT_TABLE_BLANK_CLEAR(field_kind, name) .name = EVENT_TABLE_BLANK_##field_kind,
#define EVENT_TABLE_BLANK_PERSONAL(field_kind, name, class, holder_name) .name = EVENT_TABLE_BLANK_##field_kind,

/* ---- records and list elements ------------------------------------------------------------------------------ */

#define EVENT_TABLE_POSTING(C, P, G) C(id, owner) C(num, kind) C(id, group) C(num, unit) C(num, amount)
#define EVENT_TABLE_LABEL(C, P, G) C(text, language) C(text, text) C(num, kind)
#define EVENT_TABLE_WINDOW(C, P, G) C(num, from) C(num, until)

#define EVENT_TABLE_LAYOUT(function, struct_type, LIST)                                           \
    static const aid__event_layout *function(void)                                                \
    {                                                                                             \
        typedef struct_type record_type;                                                          \
        static const aid__event_field fields[] = {                                                \
            LIST(EVENT_TABLE_CLEAR, EVENT_TABLE_PERSONAL, EVENT_TABLE_GROUP_HELD)                 \
        };                                                                                        \
        static const record_type blank = {                                                        \
            LIST(EVENT_TABLE_BLANK_CLEAR, EVENT_TABLE_BLANK_PERSONAL, EVENT_TABLE_BLANK_PERSONAL) \
        };                                                                                        \
        static const aid__event_layout layout = { .fields = fields,                               \
                                                  .count = sizeof fields / sizeof fields[0],      \
                                                  .blank = &blank,                                \
                                                  .size = sizeof blank };                         \
        return &layout;                                                                           \
    }

#define EVENT_TABLE_RECORD(record, LIST) EVENT_TABLE_LAYOUT(event_table_##record, aid__##record##_record, LIST)
AID__RECORDS(EVENT_TABLE_RECORD)

EVENT_TABLE_LAYOUT(event_table_element_posting, aid__posting, EVENT_TABLE_POSTING)
EVENT_TABLE_LAYOUT(event_table_element_label, aid__label, EVENT_TABLE_LABEL)
EVENT_TABLE_LAYOUT(event_table_element_window, aid__window, EVENT_TABLE_WINDOW)

const aid__event_layout *aid__event_element(aid__field_type type)
{
    switch (type) {
    case AID__FIELD_TYPE_postings: return event_table_element_posting();
    case AID__FIELD_TYPE_labels: return event_table_element_label();
    case AID__FIELD_TYPE_windows: return event_table_element_window();
    default: return NULL;
    }
}

/* ---- kinds -------------------------------------------------------------------------------------------------- */

#define EVENT_TABLE_KIND(NAME, number, text, rises, record)                                       \
    [number] = { .kind = AID__EVENT_##NAME, .name = text, .name_length = sizeof(text) - 1, .version = rises, \
                 .layout = event_table_##record },

static const aid__event_type event_table_kinds[] = { AID__EVENTS(EVENT_TABLE_KIND) };

enum { EVENT_TABLE_COUNT = sizeof event_table_kinds / sizeof event_table_kinds[0] };

const aid__event_type *aid__event_type_at(aid__event_kind kind)
{
    if ((int)kind < 0 || (int)kind >= EVENT_TABLE_COUNT || event_table_kinds[kind].name == NULL)
        return NULL;
    return &event_table_kinds[kind];
}

const aid__event_type *aid__event_type_find(const char *kind)
{
    assert(kind != NULL);
    size_t length = strlen(kind);
    for (size_t i = 0; i < EVENT_TABLE_COUNT; i++) {
        const aid__event_type *type = &event_table_kinds[i];
        if (type->name_length == length && type->name != NULL && memcmp(type->name, kind, length) == 0)
            return type;
    }
    return NULL;
}

aid_status aid__event_type_require(const char *kind, uint64_t version, const aid__event_type **out_type,
                                   aid_error *error)
{
    const aid__event_type *type = aid__event_type_find(kind);
    if (type == NULL)
        return aid__fail(error, AID_E_NEWER, AID_REASON_EVENT_NEWER,
                         "events of kind \"%.80s\" (version %llu) are unknown to this library, %s; a newer one knows",
                         kind, (unsigned long long)version, aid_version());
    if (version > type->version)
        return aid__fail(error, AID_E_NEWER, AID_REASON_EVENT_NEWER,
                         "%s has version %llu here, this library, %s, reads up to version %llu; a newer one reads it",
                         type->name, (unsigned long long)version, aid_version(), (unsigned long long)type->version);
    if (version == 0)
        return aid__fail(error, AID_E_FORMAT, AID_REASON_EVENT_FORMAT, "%s: version 0; versions begin with 1",
                         type->name);
    *out_type = type;
    return AID_OK;
}

const char *aid__event_type_name(const aid__event_type *type)
{
    return type->name;
}

aid__event_kind aid__event_type_kind(const aid__event_type *type)
{
    return type->kind;
}

uint64_t aid__event_type_version(const aid__event_type *type)
{
    return type->version;
}

uint64_t aid__event_handle(const aid__event_type *type, const void *record)
{
    const aid__event_field *first = type->layout()->fields;
    assert(first->type == AID__FIELD_TYPE_id && first->personal_class == 0);
    return aid__event_load_id(record, first->offset);
}
