/* SPDX-License-Identifier: MIT */
/* What the files about the catalogue of services share. */
#ifndef AID_API_SERVICE_INSIDE_H
#define AID_API_SERVICE_INSIDE_H

#include "rules/route.h"
#include "store/store.h"
#include <mutualaid/service.h>

/* Options with what had to be worked out from their text; all of it lives in the store's text arena. */
typedef struct aid__service_input {
    aid_service_options options;
    aid__nums week;
    const char *languages, *measures, *credentials, *rule; /* canonical */
    uint64_t service; /* updating; else 0 */
} aid__service_input;

/* Reads and checks everything that needs no row. */
aid_status aid__service_check(aid_store *store, const aid_service_options *options, aid__service_input *input,
                              aid_error *error);

/* A need, ready for aid__route_bars; its lists live here. */
typedef struct aid__need_input {
    aid_need_options options;
    aid__need need;
    aid__said said[AID__SAID_MOST];
    uint16_t languages[16];
} aid__need_input;

aid_status aid__need_check(aid_store *store, const aid_need_options *options, aid__need_input *input, aid_error *error);

/* Is the code a word: a letter, then letters, digits, '.', '-' or '_', at most 64 bytes? */
bool aid__service_is_word(const char *code, size_t length);

#endif
