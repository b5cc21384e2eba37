/* SPDX-License-Identifier: MIT */
#include "rules/evaluation_rules.h"

#include "base/calendar.h"
#include "base/error.h"
#include <assert.h>

static const aid__evaluation_row *evaluation_of(const aid__model *model, aid__row exchange)
{
    return aid__evaluation_at(model, aid__model_evaluation(model, exchange)); /* row 0 says nothing */
}

static bool evaluation_is_booked(const aid__exchange_row *exchange)
{
    return exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED;
}

static bool evaluation_is_late(const aid__exchange_row *exchange, int64_t at)
{
    int64_t when = exchange->happened != 0 ? exchange->happened : exchange->created;
    return at - when > AID_EVALUATION_OPEN_DAYS * AID__DAY_US;
}

aid_status aid__evaluation_give(const aid__model *model, aid__row row, int64_t at, aid__evaluation_record *record,
                                aid_error *error)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    const aid__evaluation_row *evaluation = evaluation_of(model, row);
    assert(record->side == AID_SIDE_REQUESTER || record->side == AID_SIDE_HELPER);
    if (!evaluation_is_booked(exchange))
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION,
                         "the help is not booked; how it was can be said once both sides have confirmed it");
    if (evaluation->said[record->side - 1].seq != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "this side has said how it was; that is said once");
    if (evaluation->shown != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED,
                         "what the other side said has been shown; it can be contested, and nothing be added");
    if (evaluation_is_late(exchange, at))
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the help was more than %d days ago",
                         (int)AID_EVALUATION_OPEN_DAYS);
    record->stand = AID__STAND_SAID;
    if (evaluation->said[AID_SIDE_HELPER - record->side].seq != 0)
        record->shown = 1; /* both have spoken */
    else
        record->deadline = at + AID_EVALUATION_DAYS * AID__DAY_US;
    return AID_OK;
}

aid_status aid__evaluation_contest(const aid__model *model, aid__row row, aid__evaluation_record *record, aid_error *error)
{
    const aid__evaluation_row *evaluation = evaluation_of(model, row);
    const aid__evaluation_side *said = &evaluation->said[record->side - 1];
    if (evaluation->shown == 0 || said->seq == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION,
                         "nothing that this side said has been shown; there is nothing to contest");
    if (said->stand != AID__STAND_SAID)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "it is contested or settled already");
    record->stand = AID__STAND_CONTESTED;
    return AID_OK;
}

aid_status aid__evaluation_settle(const aid__model *model, aid__row row, aid__evaluation_record *record, aid_error *error)
{
    if (evaluation_of(model, row)->said[record->side - 1].stand == AID__STAND_CONTESTED)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "what this side said is not contested");
}

int32_t aid__evaluation_state(const aid__evaluation_row *evaluation, int32_t side)
{
    const aid__evaluation_side *said = &evaluation->said[side - 1];
    if (said->seq == 0)
        return AID_EVALUATION_NONE;
    if (evaluation->shown == 0)
        return AID_EVALUATION_WAITS;
    return said->stand == AID__STAND_CONTESTED   ? AID_EVALUATION_CONTESTED
           : said->stand == AID__STAND_UPHELD    ? AID_EVALUATION_UPHELD
           : said->stand == AID__STAND_SET_ASIDE ? AID_EVALUATION_SET_ASIDE
                                                 : AID_EVALUATION_SHOWN;
}

bool aid__evaluation_is_open(const aid__model *model, aid__row row, int32_t side, int64_t at)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    const aid__evaluation_row *evaluation = evaluation_of(model, row);
    return evaluation_is_booked(exchange) && evaluation->shown == 0 && evaluation->said[side - 1].seq == 0
           && !evaluation_is_late(exchange, at);
}

/* The author always; the other side once shown, unless set aside; coordinators and the host once shown, and at once when
 * somebody did not feel safe. Who is a side is nothing but a side. */
bool aid__evaluation_sees(const aid__model *model, const aid__actor *actor, uint32_t relations, aid__row row, int32_t side)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    const aid__evaluation_row *evaluation = evaluation_of(model, row);
    const aid__evaluation_side *said = &evaluation->said[side - 1];
    aid__row author = side == AID_SIDE_REQUESTER ? exchange->requester : exchange->helper;
    bool party = actor->id != 0 && (actor->row == exchange->requester || actor->row == exchange->helper);
    if (party && actor->row == author)
        return true;
    if (party)
        return evaluation->shown != 0 && said->stand != AID__STAND_SET_ASIDE;
    if ((relations & (AID__RELATION_HOST | AID__RELATION_COORDINATOR)) == 0)
        return false;
    return evaluation->shown != 0 || (said->flags & AID_BIT(AID_EVALUATION_NOT_SAFE)) != 0;
}
