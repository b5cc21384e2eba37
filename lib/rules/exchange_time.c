/* SPDX-License-Identifier: MIT */
#include "rules/exchange_time.h"

#include "rules/life.h"
#include <assert.h>

static bool exchange_fills_seat(int32_t state)
{
    return state >= AID_EXCHANGE_ACCEPTED && state <= AID_EXCHANGE_CONTESTED;
}

int32_t aid__exchange_filled_seats(const aid__model *model, aid__row request, aid__row left_out)
{
    int32_t filled = 0;
    aid__row row = aid__member_at(model, aid__listing_at(model, request)->member)->last_as_requester;
    for (; row != 0; row = aid__exchange_at(model, row)->previous_of_requester)
        if (row != left_out && aid__exchange_at(model, row)->request == request
            && exchange_fills_seat(aid__exchange_at(model, row)->state))
            filled++;
    return filled;
}

int32_t aid__exchange_request_state(const aid__model *model, aid__row exchange, aid__row request, int32_t state,
                                    int64_t now)
{
    if (request == 0)
        return 0;
    const aid__listing_row *listing = aid__listing_at(model, request);
    int32_t filled = aid__exchange_filled_seats(model, request, exchange) + (int32_t)exchange_fills_seat(state);
    if (listing->state == AID_LISTING_OPEN && filled >= listing->seats)
        return AID_LISTING_FILLED;
    bool expired = listing->expires != 0 && listing->expires <= now;
    if (listing->state == AID_LISTING_FILLED && filled < listing->seats)
        return expired ? AID_LISTING_EXPIRED : AID_LISTING_OPEN;
    return 0;
}

aid__booking aid__exchange_booking(const aid__model *model, const aid__exchange_row *exchange, int64_t minutes, int64_t now)
{
    return (aid__booking){
        .group = exchange->group, .helper_group = exchange->helper_group, .agreed = exchange->was_accepted != 0, .requester = exchange->requester, .helper = exchange->helper, .payer = exchange->payer,
        .unit = exchange->unit, .minutes = minutes, .price = exchange->price, .released = exchange->hold, .now = now,
        .happened = exchange->happened, .override_reason = "",
        .essential = exchange->request != 0 && aid__listing_at(model, exchange->request)->essential == AID_YES,
    };
}

/* Tries to book what one side named. */
static void exchange_book_silence(const aid__model *model, const aid__exchange_row *exchange, int64_t due,
                                  aid__posting lines[AID__BOOKING_LINES], aid__exchange_act_record *out)
{
    int64_t minutes = exchange->requester_minutes ? exchange->requester_minutes : exchange->helper_minutes;
    aid__booking booking = aid__exchange_booking(model, exchange, minutes, due);
    bool unusual = (exchange->flags & AID__FLAG_UNUSUAL) != 0;
    if (unusual || aid__booking_decide(model, &booking, NULL) != AID_OK) {
        out->state = AID_EXCHANGE_DISPUTED;
        out->hold = exchange->hold;
        return;
    }
    for (size_t i = 0; i < booking.count; i++)
        lines[i] = booking.lines[i];
    out->postings = (aid__postings){ lines, booking.count };
    out->flags = AID__FLAG_SILENCE | booking.flags;
    out->between = aid__between_at(model, booking.between)->id;
    out->fraction = booking.fraction;
    if (booking.unit_booked != 0)
        out->unit = booking.unit_booked;
    out->requester_minutes = out->helper_minutes = minutes;
}

void aid__exchange_lapse(const aid__model *model, aid__row row, int64_t due, aid__posting lines[AID__BOOKING_LINES],
                         aid__exchange_act_record *out)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    int32_t next = 0;
    aid_status status = aid__life_next(exchange->state, AID__LIFE_LAPSE, &next, NULL);
    assert(status == AID_OK); /* only states that time moves have a deadline */
    (void)status;
    *out = (aid__exchange_act_record){ .exchange = exchange->id, .state = next,
                                       .group = aid__group_at(model, exchange->group)->id, .unit = exchange->unit,
                                       .note = "", .override_reason = "" };
    if (next == AID_EXCHANGE_DONE)
        exchange_book_silence(model, exchange, due, lines, out);
    out->request_state = aid__exchange_request_state(model, row, exchange->request, (int32_t)out->state, due);
}
