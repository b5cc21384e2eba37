/* SPDX-License-Identifier: MIT */
/* How both sides see their trade: writing this side's view, and saying where the other's differs and why. */
#include "api/partner_inside.h"

#include "base/unit.h"
#include "base/vector.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char *const compare_states[] = { "", "held", "posted", "settled", "void", "accepted" };

/* ---- writing ---- */

static void compare_add(aid_store *store, aid__row partner, aid__buffer *out)
{
    const aid__model *model = &store->model;
    char line[AID__LINES_FIELD], code[33];
    aid__unit unit, other;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_POSITION); row++) {
        const aid__position_row *position = aid__position_at(model, row);
        if (position->partner != partner)
            continue;
        (void)aid__unit_find(position->unit, &unit);
        (void)aid__unit_find(position->other_unit, &other);
        snprintf(line, sizeof line, "%s %s %" PRId64 " %" PRId64, unit.code, other.code, position->here, position->there);
        aid__lines_add(out, "position", line);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TRADE); row++) {
        const aid__trade_row *trade = aid__trade_at(model, row);
        if (trade->partner != partner)
            continue;
        aid__lines_from_bytes(trade->code, 16, code);
        snprintf(line, sizeof line, "%s %s %s %" PRId64 " %" PRId64 " %d", code, trade->direction == AID_TRADE_OUT ? "out" : "in",
                 compare_states[trade->state], trade->here, trade->there, (int)trade->extra);
        aid__lines_add(out, "trade", line);
    }
}

aid_status aid_partner_position(aid_store *store, aid_partner partner, aid_text_fn write, void *context, aid_error *error)
{
    aid__row row;
    aid__text_route route;
    aid__buffer text;
    aid_status status = aid__signature_enter(store, write, error);
    if (status == AID_OK)
        status = aid__partner_enter(store, partner, &row, error);
    if (status != AID_OK)
        return status;
    aid__buffer_init(&text, &store->memory);
    aid__buffer_add_text(&text, AID__POSITION_FIRST);
    aid__text_route_of(store, row, &route);
    aid__text_route_add(&text, &route);
    aid__lines_add_time(&text, "made", aid__store_now(store));
    aid__lines_add_number(&text, "sequence", (int64_t)store->model.seq);
    compare_add(store, row, &text);
    status = aid__signing_close(store, &text, error);
    if (status == AID_OK)
        status = aid__text_write(store, &text, write, context, error);
    aid__buffer_free(&text);
    return status;
}

/* ---- comparing ---- */

typedef struct compare_trade {
    uint8_t code[16];
    int64_t here, there; /* as the other side sees it */
    int32_t out, state, extra, reserved;
} compare_trade;

typedef struct compare_run {
    aid_store *store;
    aid__receiving from; /* only who sent it */
    aid__list list;
    aid__vector seen; /* one byte a trade of ours: the other side spoke of it */
    aid_error *error;
} compare_run;

static const char *const compare_under_way = "A message about it is under way: let both sides take what is in the other's outbox.";
static const char *const compare_lost_there =
    "The other side has lost it; it may have gone back to an older copy. Send it the message about this trade from the outbox: it "
    "carries the other side's own signature, and is booked again.";
static const char *const compare_lost_here =
    "This side has lost it; it may have gone back to an older copy. Ask the other side for the message about this trade from its "
    "outbox: it carries this side's own signature, and is booked again.";

static aid_status compare_tell(compare_run *run, aid_difference difference, const uint8_t code[16])
{
    char hex[33] = "";
    if (code != NULL)
        aid__lines_from_bytes(code, 16, hex);
    difference.code = aid__list_wants(&run->list) ? aid__store_keep_text(run->store, hex) : "";
    if (difference.code == NULL)
        return aid__fail_memory(run->error);
    aid__list_add(&run->list, &difference);
    return AID_OK;
}

/* What a pair of states means: `payer` and `receiver` are the two sides' states, 0 not known there. */
static int32_t compare_states_differ(int32_t payer, int32_t receiver)
{
    bool payer_booked = payer == AID_TRADE_POSTED || payer == AID_TRADE_SETTLED, receiver_booked = receiver == AID_TRADE_SETTLED;
    bool payer_open = payer == AID_TRADE_HELD || payer == AID_TRADE_POSTED, receiver_open = receiver == AID_TRADE_ACCEPTED;
    if (payer == AID_TRADE_SETTLED && receiver_booked)
        return 0;
    if (payer_booked && receiver_booked)
        return AID_DIFFERENCE_UNDER_WAY; /* "done" is */
    if (!payer_booked && receiver_booked)
        return AID_DIFFERENCE_PAYER_LOST;
    if (payer_booked && !receiver_open)
        return AID_DIFFERENCE_RECEIVER_LOST;
    return payer_open || receiver_open ? AID_DIFFERENCE_UNDER_WAY : 0;
}

static aid_status compare_pair(compare_run *run, aid__row row, const compare_trade *theirs)
{
    const aid__model *model = &run->store->model;
    const aid__trade_row *ours = aid__trade_at(model, row);
    bool out = row != 0 ? ours->direction == AID_TRADE_OUT : !theirs->out;
    int32_t our_state = ours->state, their_state = theirs != NULL ? theirs->state : 0;
    aid_difference difference = { .trade = { ours->id }, .here = row != 0 ? ours->here : theirs->there,
                                  .there = theirs != NULL ? theirs->there : 0, .state = our_state, .other_state = their_state,
                                  .unit = aid__deal_at(model, ours->deal)->unit };
    difference.what = out ? compare_states_differ(our_state, their_state) : compare_states_differ(their_state, our_state);
    difference.advice = compare_under_way;
    if (difference.what == AID_DIFFERENCE_PAYER_LOST)
        difference.advice = out ? compare_lost_here : compare_lost_there;
    if (difference.what == AID_DIFFERENCE_RECEIVER_LOST)
        difference.advice = out ? compare_lost_there : compare_lost_here;
    if (row != 0 && theirs != NULL &&
        (theirs->there != ours->here || theirs->here != ours->there || theirs->out == (ours->direction == AID_TRADE_OUT) ||
         (difference.what == 0 && our_state == AID_TRADE_SETTLED && theirs->extra != ours->extra))) {
        difference.what = AID_DIFFERENCE_AMOUNT;
        difference.advice = "The amounts differ, which no message of this library can bring about: verify both journals.";
    }
    return difference.what == 0 ? AID_OK : compare_tell(run, difference, row != 0 ? ours->code : theirs->code);
}

static aid_status compare_read_trade(compare_run *run, aid__lines *lines)
{
    char value[AID__LINES_FIELD], *rest = value;
    compare_trade theirs = { .state = 0 };
    int64_t extra = 0;
    uint32_t line = lines->line;
    aid__lines_text(lines, "trade", value);
    if (lines->status != AID_OK)
        return AID_OK;
    const char *code = aid__lines_cut(&rest), *direction = aid__lines_cut(&rest), *state = aid__lines_cut(&rest);
    const char *here = aid__lines_cut(&rest), *there = aid__lines_cut(&rest);
    for (int32_t i = 1; i <= AID_TRADE_ACCEPTED; i++)
        theirs.state = strcmp(state, compare_states[i]) == 0 ? i : theirs.state;
    theirs.out = strcmp(direction, "out") == 0;
    if (theirs.state == 0 || !aid__lines_to_bytes(code, theirs.code, 16) || !aid__lines_to_number(here, &theirs.here) ||
        !aid__lines_to_number(there, &theirs.there) || !aid__lines_to_number(rest, &extra)) {
        aid__lines_refuse(lines, line, "code, direction, state, two amounts and extra, one blank between");
        return AID_OK;
    }
    theirs.extra = (int32_t)extra;
    aid__row row = aid__model_trade(&run->store->model, theirs.code);
    if (row != 0 && aid__trade_at(&run->store->model, row)->partner == run->from.partner)
        *(uint8_t *)aid__vector_at(&run->seen, row) = 1;
    return compare_pair(run, row, &theirs);
}

static aid_status compare_read_position(compare_run *run, aid__lines *lines)
{
    char value[AID__LINES_FIELD], *rest = value;
    int64_t theirs = 0, ours = 0;
    aid__unit there = { 0 }, here = { 0 };
    uint32_t line = lines->line;
    aid__lines_text(lines, "position", value);
    if (lines->status != AID_OK)
        return AID_OK;
    const char *other = aid__lines_cut(&rest), *unit = aid__lines_cut(&rest), *position = aid__lines_cut(&rest);
    if (!aid__unit_named(other, &there) || !aid__unit_named(unit, &here) || !aid__lines_to_number(position, &theirs) ||
        !aid__lines_to_number(rest, &ours)) {
        aid__lines_refuse(lines, line, "two units and two amounts, one blank between");
        return AID_OK;
    }
    const aid__model *model = &run->store->model;
    const aid__position_row *at = aid__position_at(model, aid__model_position(model, run->from.partner, here.number, there.number));
    if (at->here == ours && at->there == theirs)
        return AID_OK;
    const aid_difference difference = { .here = at->here, .there = ours, .what = AID_DIFFERENCE_POSITION, .unit = here.number,
                                        .advice = "The clearing accounts do not mirror each other now; the trades above say why." };
    return compare_tell(run, difference, NULL);
}

static aid_status compare_read(compare_run *run, const char *text, size_t length)
{
    aid__lines lines;
    aid__text_route route;
    size_t head = sizeof AID__POSITION_FIRST - 1;
    aid_status status = AID_OK;
    aid__lines_begin(&lines, text + head, length - head - AID__SIGNED_LINES, run->error);
    lines.line = 2;
    aid__text_route_read(&lines, &route);
    (void)aid__lines_time(&lines, "made");
    (void)aid__lines_number(&lines, "sequence");
    if (lines.status == AID_OK)
        status = aid__receive_from(&run->from, &route, run->error);
    const char *positions = lines.at;
    while (status == AID_OK && aid__lines_is(&lines, "position")) { /* told last: the trades say why */
        char value[AID__LINES_FIELD];
        aid__lines_text(&lines, "position", value);
    }
    while (status == AID_OK && aid__lines_is(&lines, "trade"))
        status = compare_read_trade(run, &lines);
    if (status == AID_OK && lines.status == AID_OK && lines.at != lines.end)
        aid__lines_refuse(&lines, lines.line, "a position or a trade stands here");
    for (aid__row row = 1; status == AID_OK && lines.status == AID_OK && row <= aid__model_count(&run->store->model, AID__TABLE_TRADE); row++)
        if (aid__trade_at(&run->store->model, row)->partner == run->from.partner && *(uint8_t *)aid__vector_at(&run->seen, row) == 0)
            status = compare_pair(run, row, NULL);
    lines.at = positions;
    while (status == AID_OK && aid__lines_is(&lines, "position"))
        status = compare_read_position(run, &lines);
    return status == AID_OK ? lines.status : status;
}

aid_status aid_partner_compare(aid_store *store, const char *text, size_t length, aid_difference *rows, uint32_t row_size,
                               size_t capacity, size_t *out_count, aid_error *error)
{
    compare_run run = { .store = store, .from = { .command = { .store = store } }, .error = error };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&run.list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__signing_check(text, length, run.from.signer, error);
    if (status != AID_OK)
        return status;
    if (length < sizeof AID__POSITION_FIRST - 1 + AID__SIGNED_LINES ||
        memcmp(text, AID__POSITION_FIRST, sizeof AID__POSITION_FIRST - 1) != 0)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 1, 1,
                            "this is no view of a trade: its first line is \"mutualaid position 1\"");
    aid__vector_init(&run.seen, &store->memory, 1);
    for (aid__row row = 0; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_TRADE); row++)
        if (aid__vector_push(&run.seen) == NULL)
            status = aid__fail_memory(error);
    if (status == AID_OK)
        status = compare_read(&run, text, length);
    aid__vector_free(&run.seen);
    if (status == AID_OK)
        *out_count = run.list.count;
    return status;
}
