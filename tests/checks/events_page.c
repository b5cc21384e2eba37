/* SPDX-License-Identifier: MIT */
/* Prints docs/events.md from the table of events, or with `--check FILE` says whether that page is up to date. */
#include "event/event_table.h"
#include "event/registry.h"

#include <stdio.h>

static const char *const page_head =
    "<!-- written by tests/checks/events_page.c; do not edit -->\n"
    "# Events\n\n"
    "What can ever happen in a community, from the table in `lib/event/events.h`. A body is one JSON object: `\"v\"` (the\n"
    "version) first, then these keys in this order; what is zero or empty is left out. A field with a class is personal: it\n"
    "stands in a part of its own for each (holder, class), not in the body. The class in parentheses holds only for a group\n"
    "whose `sensitive` is set; for other groups the field is clear.\n\n"
    "| type | in JSON |\n|---|---|\n"
    "| id | an integer from 1 to 2^53\xE2\x88\x92" "1: the handle of a group, member, \xE2\x80\xA6 |\n"
    "| num | an integer within \xC2\xB1(2^53\xE2\x88\x92" "1); times are UTC microseconds |\n"
    "| text | a string; only `\\\"`, `\\\\` and control characters as `\\u00xx` are escaped |\n"
    "| ids, nums | a list of such integers |\n";

static const char *page_type(uint8_t type)
{
    static const char *const names[] = { [AID__FIELD_TYPE_id] = "id", [AID__FIELD_TYPE_num] = "num",
                                         [AID__FIELD_TYPE_text] = "text", [AID__FIELD_TYPE_ids] = "ids",
                                         [AID__FIELD_TYPE_nums] = "nums", [AID__FIELD_TYPE_postings] = "postings",
                                         [AID__FIELD_TYPE_labels] = "labels", [AID__FIELD_TYPE_windows] = "windows" };
    return names[type];
}

static const char *page_class(uint8_t personal_class)
{
    switch (personal_class) {
    case AID_CLASS_IDENTITY: return "identity";
    case AID_CLASS_CONTACT: return "contact";
    case AID_CLASS_CASE: return "case";
    case AID_CLASS_SPECIAL: return "special";
    default: return "";
    }
}

static void page_add_name(aid__buffer *out, const aid__event_field *field)
{
    size_t length;
    const char *name = aid__event_field_name(field, &length);
    aid__buffer_add_char(out, '`');
    aid__buffer_add(out, name, length);
    aid__buffer_add_char(out, '`');
}

/* `| postings | a list of objects: owner id, … |` */
static void page_add_elements(aid__buffer *out)
{
    for (uint8_t type = AID__FIELD_TYPE_postings; type <= AID__FIELD_TYPE_windows; type++) {
        const aid__event_layout *element = aid__event_element(type);
        aid__buffer_add_text(out, "| ");
        aid__buffer_add_text(out, page_type(type));
        aid__buffer_add_text(out, " | a list of objects: ");
        for (size_t i = 0; i < element->count; i++) {
            aid__buffer_add_text(out, i > 0 ? ", " : "");
            page_add_name(out, &element->fields[i]);
            aid__buffer_add_char(out, ' ');
            aid__buffer_add_text(out, page_type(element->fields[i].type));
        }
        aid__buffer_add_text(out, " |\n");
    }
}

static void page_add_fields(aid__buffer *out, const aid__event_layout *layout)
{
    aid__buffer_add_text(out, "\n| key | type | class | holder |\n|---|---|---|---|\n");
    for (size_t i = 0; i < layout->count; i++) {
        const aid__event_field *field = &layout->fields[i];
        aid__buffer_add_text(out, "| ");
        page_add_name(out, field);
        aid__buffer_add_text(out, " | ");
        aid__buffer_add_text(out, page_type(field->type));
        aid__buffer_add_text(out, field->group_held ? " | (" : " | ");
        aid__buffer_add_text(out, page_class(field->personal_class));
        aid__buffer_add_text(out, field->group_held ? ") | " : " | ");
        for (size_t k = 0; field->personal_class != 0 && k < layout->count; k++)
            if (layout->fields[k].offset == field->holder)
                page_add_name(out, &layout->fields[k]);
        aid__buffer_add_text(out, " |\n");
    }
}

/* NULL for a number that is no kind. */
static const aid__event_layout *page_layout(int kind)
{
    const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
    return type != NULL ? type->layout() : NULL;
}

/* Each record once, under all the kinds that have it. */
static void page_add_records(aid__buffer *out)
{
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_layout *layout = page_layout(kind);
        int first = 1;
        while (page_layout(first) != layout)
            first++;
        if (layout == NULL || first < kind)
            continue;
        aid__buffer_add_text(out, "\n## ");
        for (int other = kind; other < AID__EVENT_END; other++) {
            const aid__event_type *type = aid__event_type_at((aid__event_kind)other);
            if (page_layout(other) != layout)
                continue;
            aid__buffer_add_text(out, other > kind ? ", " : "");
            aid__buffer_add_text(out, type->name);
            aid__buffer_add_text(out, " (");
            aid__buffer_add_u64(out, (uint64_t)other);
            aid__buffer_add_text(out, ", v");
            aid__buffer_add_u64(out, type->version);
            aid__buffer_add_char(out, ')');
        }
        aid__buffer_add_char(out, '\n');
        page_add_fields(out, layout);
    }
}

static const char *const page_registry_head =
    "\n## Registry of processing\n\n"
    "For each kind, from the rows in `lib/event/registry.h`: which classes of personal data it can have, whom they are\n"
    "about, whether it goes into that person's export, why its clear body stays when the person is erased, and which clock\n"
    "its retention goes by. What is personal in a kind is always erasable; a class in parentheses is a sensitive group's.\n\n"
    "* **life**: ids and days of belonging, of offers and requests: who was there when\n"
    "* **books**: minutes and money that are in the books of others too\n"
    "* **rules**: what a group decided for all, and the catalogue\n"
    "* **duty**: proof of who decided what, when, and on which ground\n\n"
    "The clock runs from the day of the record, from leaving the last group, or from the closing of the last case; in each\n"
    "class of a person the latest of them counts ([privacy.md](privacy.md)).\n\n"
    "| kind | about | personal | exported | stays | clock from |\n|---|---|---|---|---|---|\n";

static void page_add_classes(aid__buffer *out, uint64_t classes, const char *open, const char *close)
{
    bool first = true;
    for (uint8_t personal_class = 1; personal_class < 64; personal_class++) {
        if ((classes >> personal_class & 1) == 0)
            continue;
        aid__buffer_add_text(out, first ? open : ", ");
        aid__buffer_add_text(out, page_class(personal_class));
        first = false;
    }
    aid__buffer_add_text(out, first ? "" : close);
}

static void page_add_registry(aid__buffer *out)
{
    static const char *const about[] = { [AID__ABOUT_NOBODY] = "nobody", [AID__ABOUT_GROUP] = "a group",
                                         [AID__ABOUT_MEMBER] = "the member", [AID__ABOUT_AUTHOR] = "its author" };
    static const char *const shown[] = { [AID__EXPORT_SHOWN] = "yes", [AID__EXPORT_INSIDE] = "no" };
    static const char *const stays[] = { [AID__STAYS_LIFE] = "life", [AID__STAYS_BOOKS] = "books",
                                         [AID__STAYS_RULES] = "rules", [AID__STAYS_DUTY] = "duty" };
    static const char *const clock[] = { [AID__CLOCK_NONE] = "", [AID__CLOCK_RECORD] = "the record",
                                         [AID__CLOCK_LEAVING] = "leaving", [AID__CLOCK_CASE] = "closing the case" };
    aid__buffer_add_text(out, page_registry_head);
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__registry_row *row = aid__registry_at((aid__event_kind)kind);
        if (row == NULL)
            continue;
        const char *const cells[] = { shown[row->exported], stays[row->stays], clock[row->clock] };
        aid__buffer_add_text(out, "| ");
        aid__buffer_add_text(out, aid__event_type_at((aid__event_kind)kind)->name);
        aid__buffer_add_text(out, " | ");
        aid__buffer_add_text(out, about[row->about]);
        aid__buffer_add_text(out, " | ");
        page_add_classes(out, row->classes, "", "");
        page_add_classes(out, row->group_classes, "(", ")");
        for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
            aid__buffer_add_text(out, " | ");
            aid__buffer_add_text(out, cells[i]);
        }
        aid__buffer_add_text(out, " |\n");
    }
}

/* Is the file, byte for byte, the page? */
static bool page_is_current(const char *path, const aid__buffer *page)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    bool same = true;
    for (size_t i = 0; i < page->length && same; i++)
        same = fgetc(file) == (unsigned char)page->bytes[i];
    same = same && fgetc(file) == EOF;
    fclose(file);
    return same;
}

int main(int count, char **arguments)
{
    aid_allocator memory;
    aid__buffer page;
    if (aid__allocator_choose(NULL, &memory, NULL) != AID_OK)
        return 1;
    aid__buffer_init(&page, &memory);
    aid__buffer_add_text(&page, page_head);
    page_add_elements(&page);
    page_add_records(&page);
    page_add_registry(&page);
    int result = aid__buffer_ok(&page) ? 0 : 1;
    if (count == 1) {
        fwrite(page.bytes, 1, page.length, stdout);
    } else if (count != 3 || strcmp(arguments[1], "--check") != 0) {
        fprintf(stderr, "usage: events_page [--check FILE]\n");
        result = 2;
    } else if (!page_is_current(arguments[2], &page)) {
        fprintf(stderr, "%s is stale: write it anew with events_page > %s\n", arguments[2], arguments[2]);
        result = 1;
    }
    aid__buffer_free(&page);
    return result;
}
