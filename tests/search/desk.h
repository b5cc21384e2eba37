/* SPDX-License-Identifier: MIT */
/* An index to try things on, with short ways to fill it and to ask. */
#ifndef AID_TESTS_SEARCH_DESK_H
#define AID_TESTS_SEARCH_DESK_H

#include "../test.h"
#include "../failing.h"
#include "base/text.h"
#include "search/search_index.h"

typedef struct desk {
    failing memory; /* refuses nothing, counts what is live */
    aid__search_index *index;
    aid__vector hits;
    uint16_t languages[AID__LANGUAGES];
    aid__search_query query; /* what find and resolve ask, but for the text */
    aid_error error;
} desk;

static inline void desk_open(desk *d)
{
    *d = (desk){ .memory = failing_at(0) };
    d->index = aid__search_new(failing_allocator(&d->memory));
    assert_non_null(d->index);
    aid__vector_init(&d->hits, failing_allocator(&d->memory), sizeof(aid__search_hit));
    d->query.list = AID__SEARCH_ANY_LIST;
}

static inline void desk_close(desk *d)
{
    aid__vector_free(&d->hits);
    aid__search_free(d->index);
    assert_int_equal(d->memory.live_bytes, 0);
}

static inline void desk_set(desk *d, uint32_t row, uint32_t list, const aid__label *labels, size_t count)
{
    assert_ok(aid__search_set(d->index, row, list, labels, count, &d->error));
}

/* One preferred label of any language in the community's list. */
static inline void desk_put(desk *d, uint32_t row, const char *text)
{
    desk_set(d, row, 0, &(aid__label){ .language = "", .text = text, .kind = AID__LABEL_PREFERRED }, 1);
}

static inline void desk_languages(desk *d, const char *tags)
{
    assert_ok(aid__language_list(tags, d->languages, AID__LANGUAGES, &d->query.language_count, "languages", NULL));
    d->query.languages = d->languages;
}

static inline size_t desk_find(desk *d, const char *text, size_t limit)
{
    d->query.text = text;
    assert_ok(aid__search_find(d->index, &d->query, &d->hits, limit, &d->error));
    return d->hits.count;
}

static inline const aid__search_hit *desk_hit(const desk *d, size_t at)
{
    assert_true(at < d->hits.count);
    return aid__vector_at(&d->hits, at);
}

/* Where the row stands among the first `limit` hits, from 0; -1 when it does not. */
static inline int desk_rank(desk *d, const char *text, uint32_t row, size_t limit)
{
    desk_find(d, text, limit);
    for (size_t i = 0; i < d->hits.count; i++)
        if (desk_hit(d, i)->row == row)
            return (int)i;
    return -1;
}

/* The kind of the best hit, which must be of this row; 0 when there is none. */
static inline int desk_kind(desk *d, const char *text, uint32_t row)
{
    if (desk_find(d, text, 10) == 0)
        return 0;
    assert_int_equal(desk_hit(d, 0)->row, row);
    return desk_hit(d, 0)->kind;
}

#endif
