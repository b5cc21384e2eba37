/* SPDX-License-Identifier: MIT */
/* The next time of a need that comes again. */
#ifndef AID_STORE_SERIES_H
#define AID_STORE_SERIES_H

#include "base/repeat.h"
#include "store/store.h"

/* An occurrence is there so long before it begins: as far as matching looks ahead. */
#define AID__SERIES_AHEAD_US (35 * AID__DAY_US)

const aid__zone *aid__series_zone(aid_store *store, aid__row member, aid__row group); /* whose clocks it goes by */
int64_t aid__series_due(const aid__series_row *series); /* when the next one has to be there; 0 never */

/* Emits the next occurrence: as due at `due`, or, with 0, now. */
aid_status aid__series_open(aid__command *command, aid__row series, int64_t due, aid_error *error);

#endif
