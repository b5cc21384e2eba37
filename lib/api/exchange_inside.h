/* SPDX-License-Identifier: MIT */
/* What the files about exchanges share. */
#ifndef AID_API_EXCHANGE_INSIDE_H
#define AID_API_EXCHANGE_INSIDE_H

#include "rules/booking.h"
#include "rules/life.h"
#include "store/store.h"
#include <mutualaid/exchange.h>

aid_status aid__exchange_read_options(const aid_exchange_options *options, aid_exchange_options *out, aid_error *error);

/* The lines that undo a booking, and the flag where they pass a limit. The record points at `lines`. */
void aid__exchange_negated(const aid__model *model, const aid__exchange_row *exchange, int64_t now,
                           aid__posting lines[AID__BOOKING_LINES], aid__exchange_act_record *record);

/* Who pays instead of the requester must be an active member of the group, and say so, or a coordinator or the host must. */
aid_status aid__exchange_check_payer(const aid_store *store, aid__row payer, aid__row helper, aid__row group,
                                     aid_error *error);

#endif
