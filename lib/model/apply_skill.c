/* SPDX-License-Identifier: MIT */
/* Skills: added and updated. Labels stay in the journal; the search index reads them from there. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>

enum { APPLY_SKILL_PARENTS = AID_LIMIT_LIST };

static aid_status skill_parents(aid__apply *apply, const aid__skill_record *record, aid__span *out)
{
    uint64_t rows[APPLY_SKILL_PARENTS];
    size_t count = record->also_under.count < APPLY_SKILL_PARENTS ? record->also_under.count : APPLY_SKILL_PARENTS;
    for (size_t i = 0; i < count; i++) {
        aid__row row;
        aid_status status = aid__apply_row(apply, AID__THING_SKILL, record->also_under.at[i], &row);
        if (status != AID_OK)
            return status;
        rows[i] = row;
    }
    return aid__model_span(apply->model, rows, count, out) ? AID_OK : aid__fail_memory(apply->error);
}

/* The code's link follows the code. */
static bool skill_code(aid__apply *apply, aid__row row, aid__row group, uint32_t old_code, uint32_t code)
{
    if (old_code == code)
        return true;
    if (old_code != 0 && !aid__model_unlink(apply->model, AID__MAP_LINKS, aid__link_code(group, old_code)))
        return false;
    return code == 0 || aid__model_link(apply->model, AID__MAP_LINKS, aid__link_code(group, code), row);
}

static aid_status skill_store(aid__apply *apply, aid__row row, const aid__skill_record *record)
{
    aid__row parent, group, typed_by;
    aid__span also_under;
    uint32_t code;
    aid_status status = aid__apply_row(apply, AID__THING_SKILL, record->parent, &parent);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &typed_by);
    if (status == AID_OK)
        status = skill_parents(apply, record, &also_under);
    if (status != AID_OK)
        return status;
    if (!aid__model_symbol(apply->model, record->code, &code))
        return aid__fail_memory(apply->error);
    aid__skill_row *skill = aid__vector_at(&apply->model->tables[AID__TABLE_SKILL], row);
    if (!skill_code(apply, row, group, skill->code, code))
        return aid__fail_memory(apply->error);
    skill->text_seq = apply->event->seq;
    skill->parent = parent;
    skill->group = group;
    skill->typed_by = typed_by;
    skill->also_under = also_under;
    skill->code = code;
    skill->retired = record->retired == AID_YES;
    return AID_OK;
}

aid_status aid__apply_skill(aid__apply *apply)
{
    const aid__skill_record *record = apply->event->record;
    aid__row row;
    if (apply->event->kind == AID__EVENT_SKILL_ADDED) {
        aid__skill_row *skill = aid__model_add(apply->model, AID__TABLE_SKILL, &row);
        if (skill == NULL
            || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->skill),
                                aid__place(AID__THING_SKILL, row)))
            return aid__fail_memory(apply->error);
        skill->id = record->skill;
        return skill_store(apply, row, record);
    }
    aid_status status = aid__apply_row(apply, AID__THING_SKILL, record->skill, &row);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "skill", record->skill);
    if (aid__model_touch(apply->model, AID__TABLE_SKILL, row) == NULL)
        return aid__fail_memory(apply->error);
    return skill_store(apply, row, record);
}
