/* SPDX-License-Identifier: MIT */
/* A pull reader for canonical JSON: whoever reads knows what must come next and asks for it.
 *
 * Every function moves `at` behind what it read and answers true, or says why not in the error box, with the byte
 * position (from 0), and answers false; then the reader is done. Nothing is read at or behind `end`. */
#ifndef AID_EVENT_PULL_H
#define AID_EVENT_PULL_H

#include "base/error.h"
#include "event/codec.h"
#include <stdbool.h>

typedef struct aid__pull {
    const char *start, *at, *end;
    aid__arena *arena;
    const char *kind;  /* for messages: the event's kind, */
    const char *place; /* "body" or "part", */
    size_t part;       /* which part, from 1; 0 for a body, */
    const char *name;  /* and the field that is being read, not NUL-terminated; NULL between fields */
    size_t name_length;
    aid_error *error;
    aid_status status; /* why it stopped */
} aid__pull;

enum { AID__PULL_DEPTH = 16 }; /* arrays and objects inside one another in a skipped value */

/* Says what is wrong at `at` and what would be right. Answers false. */
bool aid__pull_fail(aid__pull *pull, const char *at, const char *message);
bool aid__pull_fail_memory(aid__pull *pull);

/* Takes the one byte if it comes next. */
static inline bool aid__pull_accept(aid__pull *pull, char c)
{
    if (pull->at == pull->end || *pull->at != c)
        return false;
    pull->at++;
    return true;
}

bool aid__pull_number(aid__pull *pull, int64_t *out);     /* within ±(2^53−1), canonical */
bool aid__pull_text(aid__pull *pull, const char **out);   /* not empty; lives in the arena */
bool aid__pull_skip(aid__pull *pull);                     /* any one JSON value of RFC 8259, with white space around */

/* The length (2–4) of the code point beyond ASCII that begins at `at`; 0: not valid UTF-8. */
size_t aid__pull_code_point(const char *at, const char *end);

#endif
