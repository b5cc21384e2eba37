/* SPDX-License-Identifier: MIT */
#include "rules/route.h"

#include "base/geography.h"
#include <string.h>

int32_t aid__service_free(const aid__service_row *service)
{
    if (service->capacity == 0)
        return -1;
    int32_t all = service->capacity == AID__STATED_ZERO ? 0 : service->capacity;
    return all > service->served ? all - service->served : 0;
}

int64_t aid__route_distance(const aid__model *model, const aid__need *need, aid__row service)
{
    const aid__service_row *row = aid__service_at(model, service);
    const aid__group_row *group = aid__group_at(model, row->group);
    if (!need->placed || (!row->placed && !group->placed))
        return -1;
    return row->placed ? aid__distance_m(need->latitude, need->longitude, row->latitude, row->longitude)
                       : aid__distance_m(need->latitude, need->longitude, group->latitude, group->longitude);
}

/* "psychology" is the beginning of "psychology.counselling" and of itself, not of "psychologyx". */
static bool route_begins(const char *code, const char *wanted)
{
    size_t length = strlen(wanted);
    return strncmp(code, wanted, length) == 0 && (code[length] == '\0' || code[length] == '.' || code[length] == '-');
}

static bool route_does(const aid__model *model, aid__span measures, const char *wanted)
{
    for (uint32_t i = 0; i < measures.count; i++)
        if (route_begins(aid__model_symbol_text(model, (uint32_t)aid__model_words(model, measures)[i]), wanted))
            return true;
    return wanted[0] == '\0';
}

static bool route_reaches(const aid__model *model, const aid__need *need, aid__row service)
{
    const aid__service_row *row = aid__service_at(model, service);
    if (row->online == AID_YES && need->online != AID_NO)
        return true;
    int64_t distance = row->reach_m == 0 ? -1 : aid__route_distance(model, need, service);
    return distance < 0 || distance <= (row->reach_m == AID__STATED_ZERO ? 0 : row->reach_m);
}

static bool route_speaks(const aid__model *model, const aid__need *need, aid__span languages)
{
    bool common = languages.count == 0 || need->language_count == 0;
    for (uint32_t i = 0; !common && i < languages.count; i++)
        for (size_t j = 0; j < need->language_count; j++)
            common = common || aid__model_words(model, languages)[i] == need->languages[j];
    return common;
}

uint64_t aid__route_bars(const aid__model *model, const aid__need *need, aid__row service)
{
    const aid__service_row *row = aid__service_at(model, service);
    const bool barred[] = {
        [AID_SERVICE_BAR_STATE] = row->state != AID_SERVICE_OPEN,
        [AID_SERVICE_BAR_TYPE] = need->type != 0 && row->type != need->type,
        [AID_SERVICE_BAR_MEASURE] = !route_does(model, row->measures, need->measure),
        [AID_SERVICE_BAR_PLACE] = !route_reaches(model, need, service),
        [AID_SERVICE_BAR_RULE] = !aid__rule_holds(model, row->rule, need->said, need->said_count, need->said_ago),
        [AID_SERVICE_BAR_CAPACITY] = aid__service_free(row) == 0,
        [AID_SERVICE_BAR_LANGUAGE] = !route_speaks(model, need, row->languages),
    };
    uint64_t bars = 0;
    for (size_t bar = 0; bar < sizeof barred / sizeof *barred; bar++)
        bars |= barred[bar] ? AID_BIT(bar) : 0;
    return bars;
}

static int route_order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

int aid__route_compare(const void *a, const void *b)
{
    const aid__route_step *x = a, *y = b;
    int order = route_order(x->bars != 0, y->bars != 0);
    if (order == 0)
        order = route_order(x->tier, y->tier);
    if (order == 0)
        order = route_order(x->distance_m < 0, y->distance_m < 0);
    if (order == 0)
        order = route_order(x->distance_m, y->distance_m);
    return order != 0 ? order : route_order(x->service, y->service);
}
