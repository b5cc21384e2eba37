/* SPDX-License-Identifier: MIT */
/* Mutual evaluation in public: options become a record, rules complete it; reading keeps to who may see what. */
#include <mutualaid/evaluation.h>

#include "api/handle.h"
#include "base/text.h"
#include "rules/evaluation_rules.h"
#include <string.h>

/* One act: who may do it, and which rule decides. */
typedef struct evaluation_act {
    uint64_t exchange;
    aid__event_kind kind;
    int32_t side; /* as stated */
    int32_t reserved;
} evaluation_act;

void aid_evaluation_options_init(aid_evaluation_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status evaluation_read(const aid_evaluation_options *options, aid_evaluation_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_evaluation_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_evaluation_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_evaluation_options.set", error);
    if (status == AID_OK)
        status = aid__check_bits(out->flags, AID_BIT(AID_EVALUATION_NOT_AGAIN) | AID_BIT(AID_EVALUATION_NOT_SAFE), "flags", error);
    if (status == AID_OK)
        status = aid__check_enum(out->side, AID_SIDE_HELPER, "side", error);
    if (status == AID_OK)
        status = aid__check_enum(out->stands, AID_NO, "stands", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    return status;
}

/* ---- who speaks about whom ---- */

/* The acting member's own side; 0 when neither. */
static int32_t evaluation_own(const aid_store *store, const aid__exchange_row *exchange)
{
    if (store->actor.id == 0)
        return 0;
    return store->actor.row == exchange->requester ? AID_SIDE_REQUESTER
           : store->actor.row == exchange->helper  ? AID_SIDE_HELPER
                                                   : 0;
}

/* Whose words the act is about. A side speaks for itself and contests the other; others say which side is meant. */
static aid_status evaluation_side(const aid_store *store, const aid__exchange_row *exchange, const evaluation_act *act,
                                  int64_t *out_side, aid_error *error)
{
    int32_t own = evaluation_own(store, exchange);
    bool gives = act->kind == AID__EVENT_EVALUATION_GIVEN;
    int32_t meant = own == 0 ? 0 : gives ? own : AID_SIDE_REQUESTER + AID_SIDE_HELPER - own;
    *out_side = act->side != 0 ? act->side : meant;
    if (*out_side == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "side: say which side is meant, requester or helper");
    if (own == 0)
        return AID_OK;
    if (act->kind == AID__EVENT_EVALUATION_SETTLED)
        return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE, "you are one of the two; another coordinator settles it");
    if (*out_side == meant)
        return AID_OK;
    return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE, "you are the %s; say it for your own side",
                     own == AID_SIDE_REQUESTER ? "requester" : "helper");
}

/* Words are their author's: of the side that speaks, contests (the other one), or of the coordinator. */
static uint64_t evaluation_author(const aid_store *store, const aid__exchange_row *exchange, const evaluation_act *act,
                                  const aid__evaluation_record *record)
{
    bool requester = (record->side == AID_SIDE_REQUESTER) == (act->kind == AID__EVENT_EVALUATION_GIVEN);
    if (record->text[0] == '\0')
        return 0;
    if (act->kind == AID__EVENT_EVALUATION_SETTLED && store->actor.id != 0)
        return store->actor.id;
    return aid__member_at(&store->model, requester ? exchange->requester : exchange->helper)->id;
}

static aid_status evaluation_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__evaluation_record *record = draft;
    const evaluation_act *act = context;
    aid__row row;
    aid_status status = aid__handle_row(store, AID__THING_EXCHANGE, act->exchange, &row, error);
    if (status != AID_OK)
        return status;
    const aid__exchange_row *exchange = aid__exchange_at(&store->model, row);
    const aid__access access = { .subject = exchange->requester, .other = exchange->helper, .group = exchange->group };
    bool settles = act->kind == AID__EVENT_EVALUATION_SETTLED;
    status = aid__access_check(&store->model, &store->actor, settles ? AID__ACT_SETTLE : AID__ACT_ANSWER, &access, error);
    if (status == AID_OK)
        status = evaluation_side(store, exchange, act, &record->side, error);
    if (status != AID_OK)
        return status;
    record->author = evaluation_author(store, exchange, act, record);
    command->subject = aid__member_at(&store->model, record->side == AID_SIDE_REQUESTER ? exchange->requester : exchange->helper)->id;
    if (act->kind == AID__EVENT_EVALUATION_GIVEN)
        return aid__evaluation_give(&store->model, row, command->at, record, error);
    return settles ? aid__evaluation_settle(&store->model, row, record, error)
                   : aid__evaluation_contest(&store->model, row, record, error);
}

static aid_status evaluation_execute(aid_store *store, aid_exchange exchange, aid__event_kind kind,
                                     const aid_evaluation_options *options, aid_error *error)
{
    aid_evaluation_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = evaluation_read(options, &ours, error);
    if (status == AID_OK && kind == AID__EVENT_EVALUATION_SETTLED && ours.stands == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "stands: say yes to let it stand, no to set it aside");
    if (status != AID_OK)
        return aid__refuse(store, status);
    evaluation_act act = { .exchange = exchange.id, .kind = kind, .side = ours.side };
    aid__evaluation_record record = { .exchange = exchange.id, .side = ours.side,
                                      .flags = kind == AID__EVENT_EVALUATION_GIVEN ? (int64_t)ours.flags : 0,
                                      .text = aid__text_or_empty(ours.text) };
    if (kind == AID__EVENT_EVALUATION_SETTLED)
        record.stand = ours.stands == AID_YES ? AID__STAND_UPHELD : AID__STAND_SET_ASIDE;
    const aid__execution execution = { .kind = kind, .draft = &record, .decide = evaluation_decide, .context = &act };
    return aid__execute(store, &execution, error);
}

aid_status aid_evaluation_give(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                               aid_error *error)
{
    return evaluation_execute(store, exchange, AID__EVENT_EVALUATION_GIVEN, options, error);
}

aid_status aid_evaluation_contest(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                  aid_error *error)
{
    return evaluation_execute(store, exchange, AID__EVENT_EVALUATION_CONTESTED, options, error);
}

aid_status aid_evaluation_settle(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                 aid_error *error)
{
    return evaluation_execute(store, exchange, AID__EVENT_EVALUATION_SETTLED, options, error);
}

/* ---- reading ---- */

static aid_status evaluation_words(aid_store *store, const aid__evaluation_side *said, aid_evaluation_info *info,
                                   aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = AID_OK;
    if (said->contest_seq != 0) {
        status = aid__store_recall(store, said->contest_seq, &record, &gaps, error);
        info->contest = status == AID_OK ? record.evaluation.text : "";
    }
    if (status == AID_OK)
        status = aid__store_recall(store, said->seq, &record, &gaps, error);
    info->text = status == AID_OK ? record.evaluation.text : "";
    if (status == AID_OK)
        info->withheld = aid__withheld(&gaps, UINT64_MAX);
    return status;
}

aid_status aid_evaluation_get(aid_store *store, aid_exchange exchange, int32_t side, aid_evaluation_info *out_info,
                              aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(side, AID_SIDE_REQUESTER, AID_SIDE_HELPER, "side", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_EXCHANGE, exchange.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__exchange_row *known = aid__exchange_at(model, row);
    const aid__access access = { .subject = known->requester, .other = known->helper, .group = known->group };
    status = aid__access_check(model, &store->actor, AID__ACT_READ_MEMO, &access, error);
    if (status != AID_OK)
        return status;
    const aid__evaluation_row *evaluation = aid__evaluation_at(model, aid__model_evaluation(model, row));
    const aid__evaluation_side *said = &evaluation->said[side - 1];
    uint64_t requester = aid__member_at(model, known->requester)->id, helper = aid__member_at(model, known->helper)->id;
    aid_evaluation_info info = {
        .state = aid__evaluation_state(evaluation, side), .exchange = exchange,
        .author = { side == AID_SIDE_REQUESTER ? requester : helper },
        .about = { side == AID_SIDE_REQUESTER ? helper : requester }, .deadline = evaluation->deadline,
        .shown = evaluation->shown, .text = "", .contest = "",
    };
    if (said->seq == 0) {
        info.withheld = AID_BIT(AID_WITHHELD_NOT_GIVEN);
    } else if (!aid__evaluation_sees(model, &store->actor, aid__access_relations(model, &store->actor, &access), row, side)) {
        info.withheld = AID_BIT(AID_WITHHELD_DENIED);
    } else {
        info.flags = said->flags;
        status = evaluation_words(store, said, &info, error);
    }
    return status == AID_OK
               ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_evaluation_info", error)
               : status;
}

/* ---- lists ---- */

typedef struct evaluation_filter {
    aid_evaluation_list_options options;
    aid__row member, group;
    int64_t now;
} evaluation_filter;

static bool evaluation_passes(const aid__model *model, aid__row row, const evaluation_filter *filter)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    const aid__evaluation_row *evaluation = aid__evaluation_at(model, aid__model_evaluation(model, row));
    bool requester = filter->member == exchange->requester, helper = filter->member == exchange->helper;
    if ((filter->group != 0 && exchange->group != filter->group) || (filter->member != 0 && !requester && !helper))
        return false;
    if (filter->options.which == AID_EVALUATION_LIST_NOT_SAFE)
        return ((evaluation->said[0].flags | evaluation->said[1].flags) & AID_BIT(AID_EVALUATION_NOT_SAFE)) != 0;
    if (filter->options.which == AID_EVALUATION_LIST_CONTESTED)
        return evaluation->said[0].stand == AID__STAND_CONTESTED || evaluation->said[1].stand == AID__STAND_CONTESTED;
    return aid__evaluation_is_open(model, row, requester ? AID_SIDE_REQUESTER : AID_SIDE_HELPER, filter->now);
}

/* A member's own list, or what a coordinator of the group looks after; the host, of all groups. */
static aid_status evaluation_filter_may(const aid_store *store, const evaluation_filter *filter, aid_error *error)
{
    bool own = filter->options.which <= AID_EVALUATION_LIST_TO_GIVE;
    const aid__access access = { .subject = own ? filter->member : 0, .group = filter->group };
    if (own && filter->member == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "member: say whose list is wanted");
    if (!own && filter->group == 0 && store->actor.id != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "group: say of which group; you coordinate some, not all");
    return aid__access_check(&store->model, &store->actor, own ? AID__ACT_EDIT_MEMBER : AID__ACT_SETTLE, &access, error);
}

static aid_status evaluation_filter_read(aid_store *store, const aid_evaluation_list_options *options,
                                         evaluation_filter *filter, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&filter->options, sizeof filter->options, options, AID__OPTIONS_LEAST,
                                   "aid_evaluation_list_options", error);
    if (status == AID_OK)
        status = aid__check_enum(filter->options.which, AID_EVALUATION_LIST_NOT_SAFE, "which", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, filter->options.member.id, &filter->member, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, filter->options.group.id, &filter->group, error);
    filter->now = status == AID_OK ? aid__store_now(store) : 0;
    return status == AID_OK ? evaluation_filter_may(store, filter, error) : status;
}

aid_status aid_evaluation_list(aid_store *store, const aid_evaluation_list_options *options, aid_exchange *exchanges,
                               size_t capacity, size_t *out_count, aid_error *error)
{
    evaluation_filter filter = { .member = 0 };
    aid__list list;
    aid_status status = evaluation_filter_read(store, options, &filter, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, exchanges, sizeof *exchanges, sizeof *exchanges, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_EXCHANGE); row++)
        if (evaluation_passes(&store->model, row, &filter))
            aid__list_add(&list, &aid__exchange_at(&store->model, row)->id);
    *out_count = list.count;
    return AID_OK;
}
