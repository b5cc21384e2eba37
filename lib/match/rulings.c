/* SPDX-License-Identifier: MIT */
/* Keeps what `rulings.h` promises. */
#include "match/rulings.h"

#include <string.h>

void aid__rulings_init(aid__match_rulings *rulings, const aid_allocator *memory)
{
    aid__vector_init(&rulings->rows, memory, sizeof(aid__match_ruling));
}

void aid__rulings_free(aid__match_rulings *rulings)
{
    aid__vector_free(&rulings->rows);
}

/* Where the pair stands, or would. */
static size_t rulings_place(const aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id, bool *out_found)
{
    const aid__match_ruling *rows = rulings->rows.rows;
    size_t low = 0, high = rulings->rows.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const aid__match_ruling *row = &rows[middle];
        if (row->request_id < request_id || (row->request_id == request_id && row->offer_id < offer_id))
            low = middle + 1;
        else
            high = middle;
    }
    *out_found =
        low < rulings->rows.count && rows[low].request_id == request_id && rows[low].offer_id == offer_id;
    return low;
}

bool aid__rulings_set(aid__match_rulings *rulings, aid__match_ruling ruling)
{
    bool found;
    size_t place = rulings_place(rulings, ruling.request_id, ruling.offer_id, &found);
    if (!found) {
        if (aid__vector_push(&rulings->rows) == NULL)
            return false;
        aid__match_ruling *rows = rulings->rows.rows;
        memmove(&rows[place + 1], &rows[place], (rulings->rows.count - 1 - place) * sizeof *rows);
    }
    ((aid__match_ruling *)rulings->rows.rows)[place] = ruling;
    return true;
}

void aid__rulings_drop(aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id)
{
    bool found;
    size_t place = rulings_place(rulings, request_id, offer_id, &found);
    if (!found)
        return;
    aid__match_ruling *rows = rulings->rows.rows;
    rulings->rows.count--;
    memmove(&rows[place], &rows[place + 1], (rulings->rows.count - place) * sizeof *rows);
}

const aid__match_ruling *aid__rulings_find(const aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id)
{
    bool found;
    size_t place = rulings_place(rulings, request_id, offer_id, &found);
    return found ? (const aid__match_ruling *)rulings->rows.rows + place : NULL;
}

bool aid__rulings_ban(const aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id, int64_t now)
{
    if (rulings == NULL || rulings->rows.count == 0)
        return false;
    const aid__match_ruling *ruling = aid__rulings_find(rulings, request_id, offer_id);
    return ruling != NULL && ruling->kind == AID_RULING_BAN && (ruling->until == 0 || ruling->until > now);
}
