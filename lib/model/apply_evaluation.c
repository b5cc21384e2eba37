/* SPDX-License-Identifier: MIT */
/* Mutual evaluation: what each side said, whether it is shown, contested, settled. A row appears with the first word. */
#include "model/model.h"

#include "base/error.h"

static aid__evaluation_row *evaluation_row(aid__apply *apply, aid__row exchange)
{
    aid__model *model = apply->model;
    aid__row row = aid__model_evaluation(model, exchange);
    if (row != 0)
        return aid__model_touch(model, AID__TABLE_EVALUATION, row);
    aid__evaluation_row *evaluation = aid__model_add(model, AID__TABLE_EVALUATION, &row);
    if (evaluation == NULL || !aid__model_link(model, AID__MAP_LINKS, aid__link_evaluation(exchange), row))
        return NULL;
    evaluation->exchange = exchange;
    return evaluation;
}

/* Did a side report that it would rather not meet again, or was not safe, and does that count? */
static bool evaluation_is_bad(const aid__evaluation_row *evaluation)
{
    bool bad = false;
    for (int side = 0; side < 2; side++)
        bad = bad || (evaluation->said[side].flags != 0 && evaluation->said[side].stand != AID__STAND_SET_ASIDE);
    return evaluation->shown != 0 && bad;
}

/* Matching asks the exchange. */
static aid_status evaluation_mark(aid__apply *apply, const aid__evaluation_row *evaluation)
{
    bool bad = evaluation_is_bad(evaluation);
    aid__exchange_row *exchange = aid__model_touch(apply->model, AID__TABLE_EXCHANGE, evaluation->exchange);
    if (exchange == NULL)
        return aid__fail_memory(apply->error);
    exchange->flags = bad ? exchange->flags | AID__FLAG_NOT_WELL : exchange->flags & ~(uint32_t)AID__FLAG_NOT_WELL;
    return AID_OK;
}

aid_status aid__apply_evaluation(aid__apply *apply)
{
    const aid__evaluation_record *record = apply->event->record;
    aid__row exchange;
    aid_status status = aid__apply_row(apply, AID__THING_EXCHANGE, record->exchange, &exchange);
    if (status != AID_OK)
        return status;
    if (exchange == 0)
        return aid__apply_unknown(apply, "exchange", record->exchange);
    if (record->side < 0 || record->side > AID_SIDE_HELPER)
        return aid__apply_unknown(apply, "an evaluation's side", (uint64_t)record->side);
    aid__evaluation_row *evaluation = evaluation_row(apply, exchange);
    if (evaluation == NULL)
        return aid__fail_memory(apply->error);
    aid__evaluation_side *said = record->side == 0 ? NULL : &evaluation->said[record->side - 1];
    evaluation->deadline = record->deadline;
    if (record->shown != 0)
        evaluation->shown = apply->when;
    if (said != NULL)
        said->stand = (uint32_t)record->stand;
    if (said != NULL && apply->event->kind == AID__EVENT_EVALUATION_GIVEN) {
        said->seq = apply->event->seq;
        said->flags = (uint32_t)record->flags;
    }
    if (said != NULL && apply->event->kind == AID__EVENT_EVALUATION_CONTESTED)
        said->contest_seq = apply->event->seq;
    return evaluation_mark(apply, evaluation);
}
