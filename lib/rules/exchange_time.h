/* SPDX-License-Identifier: MIT */
/* What time alone does to an exchange, and what its request's state becomes with it. */
#ifndef AID_RULES_EXCHANGE_TIME_H
#define AID_RULES_EXCHANGE_TIME_H

#include "rules/booking.h"

/* The booking of an exchange as it stands, with these minutes, judged at `now`. */
aid__booking aid__exchange_booking(const aid__model *model, const aid__exchange_row *exchange, int64_t minutes, int64_t now);

/* Completes the act by which time moves the exchange on: a proposal lapses; what one side named is booked because the
 * other stayed silent; where a limit or an unusual figure wants somebody to look, it is disputed instead. */
void aid__exchange_lapse(const aid__model *model, aid__row exchange, int64_t due, aid__posting lines[AID__BOOKING_LINES],
                         aid__exchange_act_record *out);

/* How many exchanges of the request fill a seat (accepted or further), one of them left out (row 0: none). */
int32_t aid__exchange_filled_seats(const aid__model *model, aid__row request, aid__row left_out);

/* The state the request gets when this exchange goes to `state`; 0: it stays as it is. A request is filled when as many
 * exchanges as it has seats are accepted or further; it opens again when one of them is called off. */
int32_t aid__exchange_request_state(const aid__model *model, aid__row exchange, aid__row request, int32_t state,
                                    int64_t now);

#endif
