/* SPDX-License-Identifier: MIT */
/* What the unserved are short of, and whom to look for. */
#include "api/match_inside.h"

#include <stdio.h>
#include <string.h>

static const char *const shortage_days[] = { "",          "Mondays", "Tuesdays",  "Wednesdays",
                                             "Thursdays", "Fridays", "Saturdays", "Sundays" };
static const char *const shortage_parts[] = { "", "at night", "in the morning", "in the afternoon", "in the evening" };

/* ", on Tuesdays in the evening" */
static void shortage_when(int32_t weekday, int32_t part, char *out, size_t size)
{
    snprintf(out, size, "%s%s%s%s", weekday != 0 || part != 0 ? ", " : "", weekday != 0 ? "on " : "", shortage_days[weekday],
             weekday != 0 && part != 0 ? " " : "");
    size_t length = strlen(out);
    snprintf(out + length, size - length, "%s", shortage_parts[part]);
}

static aid_status shortage_make(const aid_match *match, size_t index, aid__match_shortage *out, aid_error *error)
{
    if (index >= match->plan.unserved.count)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "index: %zu; this result has %zu unserved requests, counted from 0", index,
                         match->plan.unserved.count);
    aid_status status = aid__match_shortage_make(&match->plan, aid__vector_at(&match->plan.unserved, index), out, error);
    if (status != AID_OK)
        aid__match_shortage_free(out);
    return status;
}

aid_status aid_match_shortage(const aid_match *match, size_t index, aid_shortage *out_shortage, aid_error *error)
{
    aid__match_call call;
    aid__match_shortage shortage;
    char when[48];
    aid_status status = aid__match_read(match, out_shortage, "out_shortage", error);
    if (status == AID_OK)
        status = aid__match_again(match, &call, error);
    if (status == AID_OK)
        status = shortage_make(match, index, &shortage, error);
    if (status != AID_OK)
        return status;
    status = aid__match_shortage_read(&call.context, &match->plan, &shortage, error);
    if (status == AID_OK)
        status = aid__store_zones_had(call.store, error);
    if (status == AID_OK) {
        aid_shortage ours = { .weekday = shortage.weekday, .day_part = shortage.part,
                              .requests = shortage.requests.count, .offers = shortage.offers.count,
                              .need = shortage.need, .capacity = shortage.capacity, .elsewhere = shortage.elsewhere,
                              .skill = { aid__skill_at(call.context.model, shortage.skill)->id } };
        shortage_when(ours.weekday, ours.day_part, when, sizeof when);
        if (ours.requests != 0)
            snprintf(ours.sentence, sizeof ours.sentence, "%llu request(s) want %llu seat(s) and share %llu offer(s)%s.",
                     (unsigned long long)ours.requests, (unsigned long long)ours.need, (unsigned long long)ours.offers, when);
        status = aid__info_write(out_shortage, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_shortage", error);
    }
    aid__match_shortage_free(&shortage);
    return status;
}

static bool shortage_id_before(const void *context, uint32_t a, uint32_t b)
{
    return ((const uint64_t *)context)[a] < ((const uint64_t *)context)[b];
}

/* Gives the ids of one of the two lists, rising. */
static void shortage_give_ids(aid__vector *rows, const uint64_t *ids, aid__list *list)
{
    aid__order(rows->rows, rows->count, shortage_id_before, ids);
    for (size_t i = 0; i < rows->count; i++)
        aid__list_add(list, &ids[*(const uint32_t *)aid__vector_at(rows, i)]);
}

static aid_status shortage_list(const aid_match *match, size_t index, bool offers, aid__list *list, size_t *out_count,
                                aid_error *error)
{
    aid__match_shortage shortage;
    aid_status status = shortage_make(match, index, &shortage, error);
    if (status != AID_OK)
        return status;
    aid__vector *rows = offers ? &shortage.offers : &shortage.requests;
    shortage_give_ids(rows, offers ? match->plan.problem.helper_ids : match->plan.problem.request_ids, list);
    *out_count = rows->count;
    aid__match_shortage_free(&shortage);
    return AID_OK;
}

aid_status aid_match_rivals(const aid_match *match, size_t index, aid_request *rows, uint32_t row_size, size_t capacity,
                            size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    return status == AID_OK ? shortage_list(match, index, false, &list, out_count, error) : status;
}

aid_status aid_match_shared(const aid_match *match, size_t index, aid_offer *rows, uint32_t row_size, size_t capacity,
                            size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    return status == AID_OK ? shortage_list(match, index, true, &list, out_count, error) : status;
}

/* ---- whom to look for ---- */

static void shortage_give_recruit(const aid__model *model, const aid__match_recruit *found, aid__list *list)
{
    char when[48];
    aid_recruit row = { .skill = { aid__skill_at(model, found->skill)->id },
                        .group = { aid__group_at(model, found->group)->id },
                        .serves = found->serves,
                        .unserved = found->unserved,
                        .weekday = found->weekday,
                        .day_part = found->part };
    shortage_when(row.weekday, row.day_part, when, sizeof when);
    snprintf(row.sentence, sizeof row.sentence, "One more helper would fill up to %llu more seat(s)%s.",
             (unsigned long long)row.serves, when);
    aid__list_add(list, &row);
}

aid_status aid_match_recruit(const aid_match *match, aid_recruit *rows, uint32_t row_size, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid__match_call call;
    aid__list list;
    aid__vector found;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__match_again(match, &call, error);
    if (status == AID_OK)
        status = aid__match_recruit_make(&call.context, &match->plan, &found, error);
    if (status != AID_OK)
        return status;
    status = aid__store_zones_had(call.store, error);
    if (status == AID_OK) {
        for (size_t i = 0; i < found.count; i++)
            shortage_give_recruit(call.context.model, aid__vector_at(&found, i), &list);
        *out_count = found.count;
    }
    aid__vector_free(&found);
    return status;
}
