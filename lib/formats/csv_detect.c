/* SPDX-License-Identifier: MIT */
/* Finds out a table's separator: the first records are cut with each candidate, and the one with which most of them
 * have as many fields as the first record, the header as a rule, is right. Since the scanner is strict about quotes, a
 * wrong candidate fails early on quoted files. */
#include "formats/csv_inside.h"

#include <assert.h>

enum { CSV_DETECT_RECORDS = 50 };

typedef struct csv_detect_score {
    size_t records; /* looked at, good or bad */
    size_t agree;   /* with the first record's count; 0 when that is one field */
    size_t fields;  /* of the first record */
} csv_detect_score;

/* A longer separator comes before one that is part of it: `a||b` is also constant under `|`. Comma is last, since it
 * is also the decimal sign (1,5;2,7) and common in text. */
static const char *const csv_detect_candidates[] = { "||", "::", " | ", "* ", "\t", ";", "|", "," };

static aid_status csv_detect_try(aid__csv_text *text, const char *separator, aid__vector *spans, csv_detect_score *out)
{
    aid_status status = aid__csv_dialect_set(&text->dialect, separator, NULL);
    assert(status == AID_OK);
    aid__csv_cursor cursor = aid__csv_start();
    *out = (csv_detect_score){ 0 };
    while (out->records < CSV_DETECT_RECORDS) {
        status = aid__csv_scan(text, &cursor, spans, NULL);
        if (status == AID_E_MEMORY)
            return status;
        if (status == AID_OK && spans->count == 0)
            break;
        size_t fields = status == AID_OK ? spans->count : 0;
        if (out->records++ == 0)
            out->fields = fields;
        if (fields == out->fields && fields > 1)
            out->agree++;
    }
    return AID_OK;
}

/* Wrong separators cut multi-line fields into other records, so shares are compared, not numbers. A single record
 * says little; then more fields are better. */
static bool csv_detect_better(const csv_detect_score *a, const csv_detect_score *b)
{
    if (a->agree == 0 || b->agree == 0)
        return b->agree == 0 && a->agree > 0;
    size_t left = a->agree * b->records;
    size_t right = b->agree * a->records;
    if (left == right && a->records == 1)
        return a->fields > b->fields;
    return left > right;
}

aid_status aid__csv_detect(aid__csv_text *text, aid__vector *spans, aid_error *error)
{
    const char *best = ",";
    csv_detect_score best_score = { 0 };
    for (size_t i = 0; i < sizeof csv_detect_candidates / sizeof *csv_detect_candidates; i++) {
        csv_detect_score score;
        if (csv_detect_try(text, csv_detect_candidates[i], spans, &score) != AID_OK)
            return aid__fail_memory(error);
        if (csv_detect_better(&score, &best_score)) {
            best = csv_detect_candidates[i];
            best_score = score;
        }
    }
    return aid__csv_dialect_set(&text->dialect, best, error);
}
