/* SPDX-License-Identifier: MIT */
/* Which skills an offer or request means: handles, a code, or words. */
#include "api/listing_inside.h"
#include "api/skill_inside.h"

#include "base/text.h"
#include <string.h>

static aid_status listing_skill_handles(aid_store *store, const aid__listing_input *input, aid__row group,
                                        aid__ids *out, aid_error *error)
{
    size_t count = input->skills_given.count;
    uint64_t *ids = aid__arena_take(store->text, count * sizeof *ids);
    if (ids == NULL)
        return aid__fail_memory(error);
    for (size_t i = 0; i < count; i++) {
        aid__row row;
        aid_status status = aid__handle_row(store, AID__THING_SKILL, input->skills_given.at[i], &row, error);
        if (status != AID_OK)
            return status;
        const aid__skill_row *skill = aid__skill_at(&store->model, row);
        if (skill->group != 0 && skill->group != group)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE,
                             "skills: number %zu is on another group's own list", i + 1);
        if (skill->retired)
            return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "skills: number %zu is retired", i + 1);
        ids[i] = input->skills_given.at[i];
    }
    *out = (aid__ids){ ids, count };
    return AID_OK;
}

/* Nothing fits: the member's own words become a skill that only a coordinator sees until it is adopted. */
static aid_status listing_skill_free(aid__command *command, const aid__listing_input *input, aid__row member,
                                     aid__row group, uint64_t *out_id, aid_error *error)
{
    aid_store *store = command->store;
    aid__skill_record record = { .skill = aid__store_draw_id(store),
                                 .group = aid__group_at(&store->model, group)->id,
                                 .member = aid__member_at(&store->model, member)->id,
                                 .code = "", .typed = input->skill_text };
    *out_id = record.skill;
    return aid__command_emit(command, AID__EVENT_SKILL_ADDED, &record, record.member, error);
}

aid_status aid__listing_skills(aid__command *command, aid__listing_input *input, aid__row member, aid__row group,
                               aid__ids *out, aid_error *error)
{
    aid_store *store = command->store;
    if (input->skills_given.count != 0)
        return listing_skill_handles(store, input, group, out, error);
    if (input->skill_text == NULL || input->skill_text[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING,
                         "skill: say which, by a handle or in words (skill_text)");
    aid__skill_question question = { .text = input->skill_text, .group = group, .member = member,
                                     .languages = aid__member_at(&store->model, member)->languages };
    aid__row row = 0;
    uint64_t *id = aid__arena_take(store->text, sizeof *id);
    if (id == NULL)
        return aid__fail_memory(error);
    aid_status status = aid__skill_resolve_row(store, &question, &row, error);
    if (status == AID_E_NOT_FOUND && input->strict_skill != AID_YES)
        status = listing_skill_free(command, input, member, group, id, error);
    else if (status == AID_OK)
        *id = aid__skill_at(&store->model, row)->id;
    *out = (aid__ids){ id, 1 };
    return status;
}
