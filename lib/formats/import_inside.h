/* SPDX-License-Identifier: MIT */
/* What the parts of the import share. One import goes through four steps:
 *
 *     import_map    which column is which field
 *     import_rows   every record as text, checked by its kind; a later row of the same key supersedes the earlier one
 *     plan          what a person should know before anything is written
 *     write         row by row, in one transaction (import.c), looking things up through import_find
 *
 * A kind (import_groups.c, …) is a table row of aid__import_kind: its fields and its four functions. Only good rows are
 * kept; their texts lie in one buffer that no longer moves once reading is over. */
#ifndef AID_FORMATS_IMPORT_INSIDE_H
#define AID_FORMATS_IMPORT_INSIDE_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/map.h"
#include "base/text.h"
#include "base/vector.h"
#include <mutualaid/csv.h>
#include <mutualaid/import.h>

#define AID__IMPORT_NONE UINT32_MAX /* no such column, no such row */

enum {
    AID__IMPORT_FIELDS_MOST = 24,    /* of one kind */
    AID__IMPORT_LANGUAGE_BYTES = 36, /* a language tag and its NUL */
    AID__IMPORT_SHORT = 64,          /* bytes of a number, a word, a time */
    AID__IMPORT_REFERENCE_BYTES = 21 /* "csv:", 16 hex digits and a NUL */
};

/* A field of a kind. In a list of columns it stands for its column. */
typedef struct aid__import_field {
    const char *name;
    const char *also; /* another system's name of the column; NULL: none */
    uint32_t max_bytes;
    uint32_t lines;      /* 1: newlines and tabs may stand in it */
    const char *example; /* for the template */
} aid__import_field;

/* A column that is used. */
typedef struct aid__import_column {
    uint32_t number; /* in the file */
    uint32_t field;  /* AID__IMPORT_NONE: labels in a language */
    char language[AID__IMPORT_LANGUAGE_BYTES];
} aid__import_column;

typedef struct aid__import_cell {
    size_t text; /* offset in the texts; 0 is the empty text */
    uint32_t line, column;
} aid__import_cell;

enum { AID__IMPORT_PENDING = 0, AID__IMPORT_DONE, AID__IMPORT_SUPERSEDED, AID__IMPORT_BAD };

typedef struct aid__import_row {
    uint32_t line;
    uint32_t state;
} aid__import_row;

/* What writing a row did. LATER: what it needs is not there yet, another row may bring it. */
enum { AID__IMPORT_ADDED = 1, AID__IMPORT_UPDATED, AID__IMPORT_REPEATED, AID__IMPORT_LATER };

typedef struct aid__import aid__import;

typedef struct aid__import_kind {
    const char *noun; /* "listing" */
    const aid__import_field *fields;
    size_t field_count;
    aid_status (*columns)(aid__import *import, aid_error *error);           /* are those there that must be? */
    aid_status (*check)(aid__import *import, size_t row, aid_error *error); /* is the row well formed? no store */
    aid_status (*key)(aid__import *import, size_t row, aid__buffer *key);   /* nothing: every row for itself */
    aid_status (*plan)(aid__import *import, aid_error *error);              /* notes; NULL: none */
    aid_status (*write)(aid__import *import, size_t row, int32_t *outcome, aid_error *error);
} aid__import_kind;

/* What has been looked up, per round of writing. The maps lead from hashes to rows of the vectors. */
typedef struct aid__import_found {
    aid__map groups;      /* text → group_rows */
    aid__map group_names; /* folded name → name_rows */
    aid__map group_ids;   /* every group rows belong to */
    aid__map members;     /* (group, text) → member_rows */
    aid__map people;      /* folded name → people_rows, chained */
    aid__map skills;      /* (group, text) → skill_rows */
    aid__vector group_rows, name_rows, member_rows, people_rows, skill_rows;
    bool names_read, people_read;
} aid__import_found;

struct aid__import {
    aid_store *store;
    aid_import_options options;
    aid_allocator allocator;
    const aid__import_kind *kind;
    aid_csv *csv;
    aid__vector columns;                         /* aid__import_column */
    uint32_t column_of[AID__IMPORT_FIELDS_MOST]; /* field → columns, or AID__IMPORT_NONE */
    aid__vector rows;                            /* aid__import_row: good ones */
    aid__vector cells;                           /* aid__import_cell: columns.count a row */
    aid__buffer texts;
    aid__buffer scratch; /* of whoever builds a text for the row at hand */
    aid__vector labels;  /* aid_label: of the skill at hand */
    aid__vector skills;  /* aid_skill: of the listing at hand */
    aid__map keys;       /* hash of a key → the last row that has it */
    aid__map settled;    /* skills whose parent this file has said already */
    aid__import_found found;
    aid_import_report report;
    aid_import_report checked; /* what reading alone knows: a round of writing begins with it */
    uint64_t commands;         /* that succeeded for the row at hand */
    bool joined;               /* the host began the transaction */
    bool last;                 /* nothing may wait any longer */
    bool again;                /* a refused row left something behind: another round without it */
};

/* A cell, for the functions that read values. */
typedef struct aid__import_at {
    aid__import *import;
    size_t row;
    uint32_t field;
    uint32_t reserved;
} aid__import_at;

static inline aid__import_at aid__import_cell_at(aid__import *import, size_t row, uint32_t field)
{
    return (aid__import_at) { .import = import, .row = row, .field = field };
}

/* A word that stands for a number. A list of them ends with NULL. */
typedef struct aid__import_word {
    const char *word;
    int32_t value;
} aid__import_word;

/* import.c */
aid_status aid__import_note(aid__import *import, aid_error *error, const char *format, ...) AID_PRINTF(3, 4);
/* Tells of a bad row and counts it. AID_OK: go on; otherwise the import ends and `error` says why. */
aid_status aid__import_problem(aid__import *import, const aid_error *problem, aid_error *error);
aid_status aid__import_progress(aid__import *import, const char *stage, uint64_t done, uint64_t total,
                                aid_error *error);

/* import_map.c */
aid_status aid__import_map(aid__import *import, aid_error *error);
bool aid__import_has(const aid__import *import, uint32_t field);
aid_status aid__import_require(aid__import *import, uint32_t field, aid_error *error);

/* import_rows.c */
aid_status aid__import_read(aid__import *import, aid_error *error);
const char *aid__import_text(const aid__import *import, size_t row, uint32_t field); /* "" when there is none */
const aid__import_cell *aid__import_row_cells(const aid__import *import, size_t row);
aid__map_key aid__import_hash(const void *bytes, size_t length);
/* The row's reference, or in `out` the one that its content gives. */
const char *aid__import_reference(const aid__import *import, size_t row, uint32_t field,
                                  char out[AID__IMPORT_REFERENCE_BYTES]);
void aid__import_key_part(aid__buffer *key, const char *text); /* the text and a NUL, so that parts stay apart */

/* import_values.c. Each leaves the result alone when the cell is empty, and answers AID_E_FORMAT with the cell's place,
 * its value and what would be right. */
aid_status aid__import_refuse(aid__import_at at, int32_t reason, aid_error *error, const char *format, ...)
    AID_PRINTF(4, 5);
int aid__import_shown(const char *text); /* for "%.*s" in a message */
aid_status aid__import_minutes(aid__import_at at, int32_t least, int32_t most, int32_t *out, aid_error *error);
aid_status aid__import_number(aid__import_at at, int32_t least, int32_t most, int32_t *out, aid_error *error);
aid_status aid__import_choice(aid__import_at at, const aid__import_word *words, int32_t *out, aid_error *error);
aid_status aid__import_answer(aid__import_at at, int32_t *out, aid_error *error);
aid_status aid__import_time(aid__import_at at, aid_time *out, aid_error *error);
aid_status aid__import_week(aid__import_at at, aid_week *out, aid_error *error);
aid_status aid__import_languages(aid__import_at at, aid_error *error);
aid_status aid__import_degrees(aid__import_at at, const char **text, int32_t limit, int32_t *out, aid_error *error);
/* Two cells that are both given or both empty. */
aid_status aid__import_place(aid__import_at latitude, uint32_t longitude, int32_t out[2], int32_t *out_placed,
                             aid_error *error);
/* Are two places (latitude, longitude) the same, or the second the cell that the first is shown as? */
bool aid__import_same_place(const int32_t stated[2], const int32_t known[2]);
bool aid__import_same_languages(const char *one, const char *other);
/* The next piece of a list without blanks around it, empty ones skipped; moves `list`. NULL at the end. */
const char *aid__import_piece(const char **list, const char *separators, size_t *out_length);
/* The pieces of a list, one a line, into the scratch buffer; its offset there. */
size_t aid__import_lines(aid__import *import, const char *list, const char *separators);

/* import_find.c */
void aid__import_found_init(aid__import_found *found, const aid_allocator *allocator);
void aid__import_found_free(aid__import_found *found);
/* The group by its reference or name; id 0: there is none. An ambiguous name is refused. */
aid_status aid__import_group(aid__import_at at, const char *text, aid_group *out, aid_error *error);
/* Remembers a group that the import has made under this text. */
aid_status aid__import_group_made(aid__import *import, const char *text, aid_group group, aid_error *error);
aid_status aid__import_group_count(aid__import *import, aid_group group); /* rows belong to it */
/* The group of a row's cell, or the options' one; refused when it is neither. */
aid_status aid__import_group_of(aid__import_at at, aid_group *out, aid_error *error);
/* The member by reference, or by a name that only one has; refused otherwise. */
aid_status aid__import_member(aid__import_at at, aid_group group, aid_member *out, aid_error *error);
/* The member of this name in this group (id 0: anywhere); id 0: nobody. Several are refused, unless just one of them
 * has no reference and `bare` says that it is meant then. */
aid_status aid__import_named(aid__import_at at, aid_group group, bool bare, aid_member *out, aid_error *error);
/* Remembers a member that the import has made. */
aid_status aid__import_member_made(aid__import *import, aid_member member, const aid_member_options *options,
                                   aid_error *error);
/* The skill that a code or a text means; id 0: none that is known. Ambiguous text is refused. */
aid_status aid__import_skill(aid__import_at at, aid_group group, const char *text, aid_skill *out, aid_error *error);
aid_status aid__import_skill_keep(aid__import *import, aid_group group, const char *text, aid_skill skill);

/* The kinds, each in its file. */
extern const aid__import_kind aid__import_groups;
extern const aid__import_kind aid__import_members;
extern const aid__import_kind aid__import_listings;
extern const aid__import_kind aid__import_exchanges;
extern const aid__import_kind aid__import_skills;
extern const aid__import_kind aid__import_services;
extern const aid__import_kind aid__import_criteria;
const aid__import_kind *aid__import_kind_of(int32_t kind); /* import.c; NULL: no such kind */
#define AID__IMPORT_KINDS "1 skills, 2 groups, 3 members, 4 listings, 5 exchanges, 6 services or 7 criteria"

#endif
