/* SPDX-License-Identifier: MIT */
/* Unfolds the rows of registry.h, and refuses to compile where they and the table of events differ. */
#include "event/registry.h"

#include <stddef.h>

/* ---- the classes of each record, added up from its fields ---- */

#define REGISTRY_NO_BIT(type, name)
#define REGISTRY_NONE(type, name, class, holder)
#define REGISTRY_BIT(type, name, class, holder) | (1 << AID_CLASS_##class)
#define REGISTRY_CLASSES(record, LIST)                                                            \
    REGISTRY_PERSONAL_##record = 0 LIST(REGISTRY_NO_BIT, REGISTRY_BIT, REGISTRY_NONE),            \
    REGISTRY_GROUPS_##record = 0 LIST(REGISTRY_NO_BIT, REGISTRY_NONE, REGISTRY_BIT),
typedef enum registry_records { AID__RECORDS(REGISTRY_CLASSES) REGISTRY_RECORDS_END } registry_records;

#define REGISTRY_OF_KIND(NAME, number, text, version, record)                                     \
    REGISTRY_CLASSES_##NAME = (int)REGISTRY_PERSONAL_##record,                                    \
    REGISTRY_OF_GROUP_##NAME = (int)REGISTRY_GROUPS_##record,
typedef enum registry_kinds { AID__EVENTS(REGISTRY_OF_KIND) REGISTRY_KINDS_END } registry_kinds;

/* ---- every kind has a row, and the row fits it ---- */

#define REGISTRY_ABOUT(NAME, about, exported, stays, clock) REGISTRY_ROW_##NAME = (int)AID__ABOUT_##about,
typedef enum registry_rows_there { AID__REGISTRY(REGISTRY_ABOUT) REGISTRY_ROWS_END } registry_rows_there;

/* An undeclared REGISTRY_ROW_… here is a kind whose line is missing in registry.h. */
#define REGISTRY_HAS_ROW(NAME, number, text, version, record)                                                  \
    _Static_assert((int)REGISTRY_ROW_##NAME != 0, "the kind " text " needs its row in lib/event/registry.h");  \
    _Static_assert(((int)REGISTRY_PERSONAL_##record != 0) == ((int)REGISTRY_ROW_##NAME >= (int)AID__ABOUT_MEMBER), \
                   text ": its row must be about MEMBER or AUTHOR if, and only if, it has personal fields");   \
    _Static_assert((int)REGISTRY_GROUPS_##record == 0 || (int)REGISTRY_ROW_##NAME == (int)AID__ABOUT_GROUP,    \
                   text ": a group's own fields need a row about GROUP");
AID__EVENTS(REGISTRY_HAS_ROW)

#define REGISTRY_HAS_CLOCK(NAME, about, exported, stays, clock)                                                \
    _Static_assert(((int)REGISTRY_CLASSES_##NAME != 0) == ((int)AID__CLOCK_##clock != (int)AID__CLOCK_NONE),   \
                   "what is personal in " #NAME " needs a clock, and nothing else does");
AID__REGISTRY(REGISTRY_HAS_CLOCK)

/* ---- the rows ---- */

#define REGISTRY_ROW(NAME, who, shown, why, when)                                                 \
    [AID__EVENT_##NAME] = { .classes = REGISTRY_CLASSES_##NAME,                                   \
                            .group_classes = REGISTRY_OF_GROUP_##NAME,                            \
                            .about = AID__ABOUT_##who,                                            \
                            .exported = AID__EXPORT_##shown,                                      \
                            .stays = AID__STAYS_##why,                                            \
                            .clock = AID__CLOCK_##when },
static const aid__registry_row registry_rows[AID__EVENT_END] = { AID__REGISTRY(REGISTRY_ROW) };

const aid__registry_row *aid__registry_at(aid__event_kind kind)
{
    if ((int)kind < 0 || (int)kind >= AID__EVENT_END || registry_rows[kind].about == 0)
        return NULL;
    return &registry_rows[kind];
}
