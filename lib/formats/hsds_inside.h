/* SPDX-License-Identifier: MIT */
/* What the parts of the HSDS reader share. A directory in the Open Referral format is a handful of tables that name each
 * other; its reading goes through three steps:
 *
 *     hsds_read     every table once: what it says of a service is added to that service's texts
 *     hsds.c        one row for each organisation and each service, in the layout of this library's own import
 *     import        those rows, checked and written as any file of services is
 *
 * hsds_values turns what a cell holds (hours, languages) into what that import reads. */
#ifndef AID_FORMATS_HSDS_INSIDE_H
#define AID_FORMATS_HSDS_INSIDE_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/map.h"
#include "base/vector.h"
#include <mutualaid/csv.h>
#include <mutualaid/import.h>

/* What is gathered of a service from other tables than its own. */
enum {
    AID__HSDS_MEASURES, /* codes of taxonomies, blanks between */
    AID__HSDS_TOPICS,   /* their names, a line each */
    AID__HSDS_CONTACT,  /* telephones and addresses, a line each */
    AID__HSDS_DOCUMENTS,
    AID__HSDS_LANGUAGES, /* tags */
    AID__HSDS_HOURS,     /* as aid_week_parse reads them */
    AID__HSDS_ELIGIBILITY,
    AID__HSDS_LATITUDE,
    AID__HSDS_LONGITUDE,
    AID__HSDS_PARTS
};

typedef struct aid__hsds_service {
    aid__buffer parts[AID__HSDS_PARTS];
    uint32_t line;     /* in services.csv */
    uint32_t placed;   /* 1: a location has said where */
} aid__hsds_service;

typedef struct aid__hsds {
    aid_store *store;
    const aid_import_file *files; /* of file_size bytes each */
    size_t file_count, file_size;
    const aid_import_options *options;
    aid_allocator allocator;
    aid__vector services;   /* aid__hsds_service */
    aid__map service_rows;  /* id of a service → services */
    aid__map locations;     /* id of a location → the first service there; others follow in `next_at` */
    aid__vector next_at;    /* uint32_t: for each service the next one at the same location, AID__MAP_NONE none */
    aid__map organisations; /* id of an organisation → 1 */
    aid__map taxonomy;      /* id of a term → term_names */
    aid__vector term_names; /* uint64_t: where the name lies in `names` */
    aid__buffer names;
    uint64_t strays;        /* rows of the table at hand that name no service */
} aid__hsds;

/* A file of this name, with or without ".csv" and a folder before it; NULL: it is not there. */
const aid_import_file *aid__hsds_file(const aid__hsds *hsds, const char *name);

/* Reads all tables. A table that is not there says nothing; services.csv must be there. */
aid_status aid__hsds_read(aid__hsds *hsds, aid_error *error);

/* One table again, row by row: the cells of the wanted columns, "" where the table has none. */
enum { AID__HSDS_COLUMNS_MOST = 12 };
typedef aid_status (*aid__hsds_take)(void *context, const char *const *cells, uint32_t line, aid_error *error);
typedef struct aid__hsds_table {
    const char *name, *also;                           /* of the file; NULL: one name only */
    const char *columns[AID__HSDS_COLUMNS_MOST + 1];   /* "a|b": the first that is there; the first column must be */
    aid__hsds_take take;
} aid__hsds_table;
aid_status aid__hsds_each(const aid__hsds *hsds, const aid__hsds_table *table, void *context, aid_error *error);

aid__map_key aid__hsds_key(const char *id);

/* hsds_values.c. "9:00am" to "5:00pm" on "Monday", or 09:00 to 17:00 on "MO,TU": "Mo 09:00-17:00", whole quarter-hours
 * inside it. Nothing is added when one of them cannot be read, or it runs past midnight. */
void aid__hsds_hours(aid__buffer *out, const char *days, const char *opens, const char *closes);
/* A language's name or tag, as a tag; nothing for anything else. */
void aid__hsds_language(aid__buffer *out, const char *text);
/* The text with "\n" as some exports write a line end made one. */
void aid__hsds_text(aid__buffer *out, const char *text);
/* Another line, unless it is empty or there already. */
void aid__hsds_line(aid__buffer *out, const char *text, size_t length);

#endif
