/* SPDX-License-Identifier: MIT */
#include "rules/charter_says.h"

#include "rules/charter.h"

int32_t aid__charter_minutes(const aid__model *model, aid__row group)
{
    int32_t least = AID__CHARTER_MINUTES;
    for (; group != 0; group = aid__group_at(model, group)->parent) {
        int32_t said = aid__charter_at(model, aid__group_at(model, group)->charter)->glass_minutes;
        if (said != 0 && said < least)
            least = said;
    }
    return least;
}

int32_t aid__charter_threshold(const aid__model *model, aid__row group)
{
    int32_t most = 0;
    for (; group != 0; group = aid__group_at(model, group)->parent) {
        int32_t said = aid__charter_at(model, aid__group_at(model, group)->charter)->threshold;
        if (said > most)
            most = said;
    }
    return most;
}

bool aid__charter_has_service_team(const aid__model *model, aid__row group)
{
    return aid__charter_at(model, aid__group_at(model, group)->charter)->service_team != 0;
}
