/* SPDX-License-Identifier: MIT */
/* What the files of the search index share.
 *
 * A label is cut into words; a word that several labels have is kept once. Two kinds of postings lead back from words
 * and from trigrams to labels. A label is known by its slot: a row's labels have neighbouring slots, new ones are
 * appended, and when more slots are dead than live all are moved together (in place, so it cannot fail).
 *
 * Invariants: postings are ascending and name live slots only; a word without postings does not exist; between two
 * calls every mark is 0, every cost is 0 and every row's best is SEARCH_NONE. */
#ifndef AID_SEARCH_SEARCH_INSIDE_H
#define AID_SEARCH_SEARCH_INSIDE_H

#include "base/buffer.h"
#include "base/map.h"
#include "search/search_index.h"

enum {
    SEARCH_CODES = 256,     /* code points of a text that count, in its words together */
    SEARCH_WORDS = 64,      /* words of a text that count */
    SEARCH_WORD_CODES = 64, /* code points of a word that count */
    SEARCH_TRIGRAMS = SEARCH_CODES + SEARCH_WORDS,
    SEARCH_HEAD = 8,             /* code points that a word's head covers */
    SEARCH_ENOUGH = 5,           /* rows found by whole words or beginnings: then typos are not looked for */
    SEARCH_CANDIDATES = 256,     /* labels that are compared letter by letter because of their trigrams */
    SEARCH_BUCKETS = SEARCH_WORD_CODES + 1
};
#define SEARCH_NONE UINT32_MAX

/* A folded text, cut. Word i is codes[ends[i-1] .. ends[i]), ends[-1] being 0. */
typedef struct aid__search_text {
    uint32_t codes[SEARCH_CODES];
    uint16_t ends[SEARCH_WORDS];
    uint32_t count; /* words */
} aid__search_text;

/* Ascending slots. */
typedef struct aid__slots {
    uint32_t *at;
    uint32_t count, capacity;
} aid__slots;

/* A word of the dictionary. Free ones are chained by `next`. */
typedef struct aid__search_word {
    uint32_t *codes;
    aid__slots slots; /* whose labels have it */
    uint32_t length;  /* in code points; 0: free */
    uint32_t next;    /* the next word of its hash chain */
    uint32_t hash;
    uint32_t place; /* in its bucket */
} aid__search_word;

/* What the scan over all words of one length looks at: which letters a word has, as bits of their low six bits. */
typedef struct aid__search_sign {
    uint64_t letters; /* of the whole word */
    uint64_t head;    /* of its first SEARCH_HEAD code points */
    uint32_t first;   /* its first code point */
    uint32_t word;
} aid__search_sign;

typedef struct aid__search_slot {
    uint32_t *words;    /* the label's words in order; its memory block holds text and language behind them */
    const char *text;   /* as given */
    size_t block_size;
    uint32_t row;       /* SEARCH_NONE: dead */
    uint32_t moved;     /* its next place, while slots are moved together */
    uint16_t word_count;
    uint16_t trigrams;  /* how many different ones */
    uint16_t language;  /* 0: any */
    uint16_t kind;      /* AID__LABEL_… */
    uint32_t letters;   /* of all its words */
    uint32_t reserved;
} aid__search_slot;

typedef struct aid__search_row {
    uint32_t first, count; /* slots */
    uint32_t list;
    uint32_t best; /* during a query: the best way it fits, smaller is better; else SEARCH_NONE */
} aid__search_row;

/* A dictionary word that fits a word of the query. */
typedef struct aid__search_match {
    uint32_t word;
    uint16_t cost; /* edits * 256 + letters not yet typed, at most 255 */
    uint16_t reserved;
} aid__search_match;

/* A label that is being looked at. */
typedef struct aid__search_candidate {
    uint32_t slot;
    uint16_t edits;
    uint16_t unfinished; /* letters not yet typed */
} aid__search_candidate;

struct aid__search_index {
    aid_allocator allocator;
    aid__vector rows;     /* of aid__search_row, by row number */
    aid__vector slots;    /* of aid__search_slot */
    aid__vector words;    /* of aid__search_word */
    aid__vector grams;    /* of aid__slots */
    aid__map gram_of;     /* packed trigram → index into grams */
    aid__vector signs[SEARCH_BUCKETS]; /* of aid__search_sign, by word length */
    uint32_t *chains;     /* heads of the words' hash chains */
    size_t chain_count;   /* a power of two, or 0 */
    uint32_t word_count;  /* live words */
    uint32_t free_word;   /* the first free word */
    uint32_t dead;        /* slots */
    aid__vector marks;    /* of uint8_t, by slot */
    aid__vector costs;    /* of uint16_t, by word: cost + 1 */
    aid__vector matches;  /* of aid__search_match; scratch of one query, as the two below */
    aid__vector candidates; /* of aid__search_candidate */
    aid__vector keys;     /* of uint64_t: the rows found */
    aid__vector alike;    /* of uint64_t: labels to compare letter by letter */
    aid__buffer folded;   /* scratch; wiped after each use */
};

static inline uint32_t aid__search_word_start(const aid__search_text *text, uint32_t word)
{
    return word == 0 ? 0 : text->ends[word - 1];
}

static inline aid__search_word *aid__search_word_at(const aid__search_index *index, uint32_t word)
{
    return (aid__search_word *)index->words.rows + word;
}

static inline aid__search_slot *aid__search_slot_at(const aid__search_index *index, uint32_t slot)
{
    return (aid__search_slot *)index->slots.rows + slot;
}

static inline aid__search_row *aid__search_row_at(const aid__search_index *index, uint32_t row)
{
    return (aid__search_row *)index->rows.rows + row;
}

/* Overwrites memory so that no compiler leaves it out. */
void aid__search_wipe(void *memory, size_t size);

/* search_text.c */
aid_status aid__search_cut(aid__search_index *index, const char *text, aid__search_text *out, aid_error *error);
uint32_t aid__search_trigrams(const aid__search_text *text, uint64_t out[SEARCH_TRIGRAMS]); /* different, ascending */
uint32_t aid__search_typos(const uint32_t *codes, uint32_t length); /* how many edits are forgiven in a word */

/* search_slots.c */
bool aid__slots_add(const aid_allocator *allocator, aid__slots *list, uint32_t slot); /* slot: last, or above all */
void aid__slots_remove(const aid_allocator *allocator, aid__slots *list, uint32_t slot); /* absent is fine */
void aid__slots_free(const aid_allocator *allocator, aid__slots *list);

/* search_words.c */
uint32_t aid__search_intern(aid__search_index *index, const uint32_t *codes, uint32_t length); /* SEARCH_NONE: memory */
uint32_t aid__search_lookup(const aid__search_index *index, const uint32_t *codes, uint32_t length);
void aid__search_release(aid__search_index *index, uint32_t word); /* drops it if it has no postings */

/* search_scan.c: appends the words that fit to index->matches; `forgiven` says what a typed word may be besides one */
enum { AID__SEARCH_BEGUN = 1, AID__SEARCH_TYPOS_UNKNOWN = 2 /* in words that no label has */, AID__SEARCH_TYPOS = 4 };
aid_status aid__search_scan(aid__search_index *index, const uint32_t *codes, uint32_t length, uint32_t forgiven,
                            aid_error *error);

/* search_label.c */
aid_status aid__search_label_add(aid__search_index *index, uint32_t row, const aid__label *label, aid_error *error);
void aid__search_label_remove(aid__search_index *index, uint32_t slot);
void aid__search_label_words(const aid__search_index *index, const aid__search_slot *slot, aid__search_text *out);

/* search_marks.c: are two texts equal before marks are dropped, but for case, width and white space? */
bool aid__search_same_marks(const char *a, const char *b);

/* One query under way. */
typedef struct aid__search_run {
    aid__search_index *index;
    const aid__search_query *query;
    aid__search_text text;
    uint32_t forgiven; /* AID__SEARCH_TYPOS_UNKNOWN, AID__SEARCH_TYPOS or 0 */
    size_t found; /* rows that fit so far; index->keys holds their numbers */
} aid__search_run;

/* search_score.c */
bool aid__search_allowed(const aid__search_run *run, const aid__search_slot *slot);
int32_t aid__search_points_words(const aid__search_run *run, const aid__search_candidate *found, int32_t *out_kind);
int32_t aid__search_points_joined(const aid__search_run *run, const aid__search_slot *slot, uint32_t distance);
int32_t aid__search_points_alike(const aid__search_run *run, const aid__search_slot *slot, uint32_t thousandths);
aid_status aid__search_note(aid__search_run *run, uint32_t slot, int32_t points, int32_t kind, aid_error *error);

bool aid__search_is_whole(const aid__search_row *row); /* found by a whole label */
bool aid__search_is_near(const aid__search_row *row); /* … by that or a whole label but for one typo */
bool aid__search_is_strong(const aid__search_row *row); /* found by whole words or beginnings: nothing is better */

/* search_alike.c: the labels whose letters are alike */
aid_status aid__search_alike(aid__search_run *run, aid_error *error);

#endif
