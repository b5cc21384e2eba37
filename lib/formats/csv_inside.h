/* SPDX-License-Identifier: MIT */
/* What the parts of the CSV reader and writer share. The reader is three pure steps over one text: csv_decode makes
 * UTF-8 of the bytes, csv_detect chooses the separator, csv_scan cuts one record into spans. csv_read holds the handle
 * and is alone in copying fields out. */
#ifndef AID_FORMATS_CSV_INSIDE_H
#define AID_FORMATS_CSV_INSIDE_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/vector.h"
#include <mutualaid/csv.h>

enum {
    AID__CSV_SEPARATOR_MOST = 4,     /* bytes */
    AID__CSV_BYTES_LIMIT = INT32_MAX /* 2 GiB − 1: then every line number fits 32 bits */
};

/* What a byte can be to the scanner. */
enum { AID__CSV_PLAIN, AID__CSV_SEPARATOR, AID__CSV_QUOTE, AID__CSV_LINE };

typedef struct aid__csv_dialect {
    char separator[AID__CSV_SEPARATOR_MOST + 1];
    uint8_t length;    /* of the separator */
    uint8_t core;      /* of the separator without the spaces at its end: what may stand at the end of a line */
    uint8_t kind[256]; /* of each byte; the separator's is that of its first byte */
} aid__csv_dialect;

/* Sound UTF-8 without NUL and byte order mark. */
typedef struct aid__csv_text {
    const char *bytes;
    size_t length;
    aid__csv_dialect dialect;
} aid__csv_text;

/* Between two records, or within one while scanning. */
typedef struct aid__csv_cursor {
    size_t at;
    size_t line_start;
    uint32_t line;
    uint32_t reserved;
} aid__csv_cursor;

/* A field in the text. */
typedef struct aid__csv_span {
    size_t start;  /* of what counts, after the quote */
    size_t length; /* doubled quotes still doubled */
    size_t origin; /* of the field, its quote included */
    size_t line_start;
    uint32_t line;
    uint32_t doubled; /* 1: there are doubled quotes */
} aid__csv_span;

typedef struct aid__csv_decoded {
    const char *bytes; /* in the source, or in the buffer */
    size_t length;
    int32_t encoding;
    int32_t has_bom;
} aid__csv_decoded;

/* csv_decode.c. `buffer` receives the text when it is not the source itself. */
aid_status aid__csv_decode(const char *source, size_t length, int32_t encoding, aid__buffer *buffer,
                           aid__csv_decoded *out, aid_error *error);

/* csv_detect.c. `spans` is scratch. */
aid_status aid__csv_detect(aid__csv_text *text, aid__vector *spans, aid_error *error);

/* csv_scan.c */
aid_status aid__csv_dialect_set(aid__csv_dialect *dialect, const char *separator, aid_error *error);
/* The next record's spans, none at the end of the text. After AID_E_FORMAT the cursor is where reading can go on;
 * after AID_E_MEMORY it is where it was. */
aid_status aid__csv_scan(const aid__csv_text *text, aid__csv_cursor *cursor, aid__vector *spans, aid_error *error);
uint32_t aid__csv_column_of(const char *bytes, size_t line_start, size_t at);

/* How many of the text's bytes, at most `most`, a message may show without cutting a code point; for "%.*s". */
static inline int aid__csv_shown(const char *text, size_t most)
{
    size_t length = 0;
    while (length < most && text[length] != '\0')
        length++;
    while (length > 0 && length == most && ((unsigned char)text[length] & 0xC0) == 0x80)
        most = --length;
    return (int)length;
}

/* csv_file.c */
aid_status aid__csv_file_read(const char *path, aid__buffer *buffer, aid_error *error);

static inline aid__csv_cursor aid__csv_start(void)
{
    return (aid__csv_cursor){ .line = 1 };
}

#endif
