/* SPDX-License-Identifier: MIT */
/* A forgiving index of short texts in many languages: the labels of skills, and the names of people. It knows rows by
 * number and nothing else about them. docs/search.md explains the classes and the points.
 *
 * Invariants: hits depend on what the rows hold now and on the query, never on the order in which rows were set.
 * find(limit) is the beginning of find(SIZE_MAX). A change that fails leaves the index as it was. Text that is
 * replaced, removed or was searched for is wiped before its memory is given back: names are personal. */
#ifndef AID_SEARCH_SEARCH_INDEX_H
#define AID_SEARCH_SEARCH_INDEX_H

#include "base/error.h"
#include "base/vector.h"
#include "event/events.h"

typedef struct aid__search_index aid__search_index;

#define AID__SEARCH_ANY_LIST UINT32_MAX /* a query over every list */

typedef struct aid__search_query {
    const char *text;          /* what someone typed */
    const uint16_t *languages; /* preferred ones first, as aid__language_list gives them; NULL when there are none */
    size_t language_count;     /* 0: no language is foreign */
    uint32_t list;             /* this list besides list 0; AID__SEARCH_ANY_LIST: every list */
    int32_t prefix_ok;         /* not 0: a word that is only begun fits too, as while somebody types */
    bool (*allow)(void *context, uint32_t row); /* NULL: every row; else rows it refuses do not exist. Pure */
    void *context;                              /* handed to `allow` */
} aid__search_query;

typedef struct aid__search_hit {
    uint32_t row;
    int32_t points; /* 1..1000; the bands of the classes do not overlap */
    int32_t kind;   /* aid_hit_kind */
    uint32_t label; /* index into the row's labels as they were set */
} aid__search_hit;

/* An empty index; NULL: out of memory. The allocator must outlive it. */
aid__search_index *aid__search_new(const aid_allocator *allocator);
void aid__search_free(aid__search_index *index); /* NULL is fine */

/* Gives the row these labels instead of whatever it had; none removes it. `list` 0 is the community's list, else a
 * group's. Row numbers are dense: memory grows with the highest. The cost grows with the row's own text and, for what
 * it had, with how many other labels share its letters; nothing is rebuilt.
 * AID_E_ARGUMENT (a text is not UTF-8, or a language no tag), AID_E_MEMORY: the row keeps what it had. */
aid_status aid__search_set(aid__search_index *index, uint32_t row, uint32_t list, const aid__label *labels,
                           size_t count, aid_error *error);

/* The best `limit` rows that fit, best first, one hit each; equal ones by row number. `hits` holds aid__search_hit and
 * is cleared first. AID_E_ARGUMENT: the text is not UTF-8; AID_E_MEMORY. */
aid_status aid__search_find(aid__search_index *index, const aid__search_query *query, aid__vector *hits, size_t limit,
                            aid_error *error);

/* One label as it was given, NULL when there is no such label. Lives until the row is set again. */
const char *aid__search_label(const aid__search_index *index, uint32_t row, uint32_t label, const char **out_language);

/* The one row that a text names, by whole words (`prefix_ok` is not looked at). `near` gets the nearest rows, best
 * first, in every case but AID_E_ARGUMENT and AID_E_MEMORY; `*out_row` only on AID_OK.
 * - Whole labels: the row with the most points. The user's languages come before foreign ones, then preferred labels
 *   before synonyms, then the same marks, then the asked list before list 0; two rows equal in all that are ambiguous.
 * - Else words of labels, or words with typos: the best row if it is at least AID__SEARCH_CLEAR points ahead.
 * AID_E_AMBIGUOUS names up to three; AID_E_NOT_FOUND: letters that are merely alike never resolve. */
aid_status aid__search_resolve(aid__search_index *index, const aid__search_query *query, uint32_t *out_row,
                               aid__search_hit near[3], size_t *out_near, aid_error *error);

enum { AID__SEARCH_CLEAR = 40 }; /* points; a typo costs 50, a foreign language 45, a label of which words are left 46 */

#endif
