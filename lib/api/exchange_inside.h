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
void aid__exchange_negated(const aid__model *model, const aid__exchange_row *exchange,
                           aid__posting lines[AID__BOOKING_LINES], aid__exchange_act_record *record);

#endif
