/* SPDX-License-Identifier: MIT */
/* Skills: adding to the tree, showing, and giving labels and synonyms in several languages. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const cli_column skill_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the skill; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "code", "Code", CLI_CELL_TEXT, "stable code" },
    { "label", "Label", CLI_CELL_TEXT, "label; null: not to be seen" },
    { "parent", NULL, CLI_CELL_ID, "id of the wider skill" },
    { "parent_label", "Kind of", CLI_CELL_TEXT, "its label" },
    { "group", NULL, CLI_CELL_ID, "id of the group whose own list it is in; null: the community's" },
    { "group_name", "List of", CLI_CELL_TEXT, "its name" },
    { "offers", "Offers", CLI_CELL_NUMBER, "open offers that name it" },
    { "requests", "Requests", CLI_CELL_NUMBER, "open requests that name it" },
    { "typed_by", NULL, CLI_CELL_ID, "id of the member who typed it, while nobody has adopted it" },
    { "typed_by_name", "Typed by", CLI_CELL_TEXT, "their name" },
    { "retired", "Retired", CLI_CELL_FLAG, "whether it is out of use" },
    { "labels", NULL, CLI_CELL_LINES, "its labels as language:text" },
    { "synonyms", NULL, CLI_CELL_LINES, "what it is also found by, as language:text" },
    { NULL },
};
const cli_shape cli_shape_skill[] = { { NULL, skill_columns }, { NULL } };
const cli_shape cli_shape_skills[] = { { "skills", skill_columns }, { NULL } };

static void skill_labels(cli_table *row, const aid_skill_info *info, int32_t kind, const char *column)
{
    cli_text text = { 0 };
    for (uint64_t i = 0; i < info->label_count; i++) {
        const aid_label *label = &info->labels[i];
        if (label->kind == kind)
            cli_text_format(&text, "%s%s:%s", text.length > 0 ? "\n" : "", label->language, label->text);
    }
    cli_put_text(row, column, cli_text_get(&text));
    cli_text_free(&text);
}

static bool skill_row(cli *tool, const char *key, aid_skill skill)
{
    aid_skill_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_skill_get(tool->store, skill, cli_value(tool, "--languages"), &info, &tool->error)))
        return false;
    char *parent = cli_skill_name(tool, info.parent), *group = cli_group_name(tool, info.group);
    char *typed_by = cli_member_name(tool, info.typed_by);
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", skill.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "code", info.code);
    cli_put_text(row, "label", info.label);
    cli_put_id(row, "parent", info.parent.id);
    cli_put_text(row, "parent_label", parent);
    cli_put_id(row, "group", info.group.id);
    cli_put_text(row, "group_name", group);
    cli_put_number(row, "offers", (int64_t)info.offers);
    cli_put_number(row, "requests", (int64_t)info.requests);
    cli_put_id(row, "typed_by", info.typed_by.id);
    cli_put_text(row, "typed_by_name", typed_by);
    cli_put_flag(row, "retired", info.retired != 0);
    skill_labels(row, &info, AID_LABEL_PREFERRED, "labels");
    skill_labels(row, &info, AID_LABEL_SYNONYM, "synonyms");
    free(parent);
    free(group);
    free(typed_by);
    return true;
}

static bool skill_done(cli *tool, aid_skill skill, const char *what)
{
    if (!skill_row(tool, NULL, skill))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    const char *label = cli_cell_at(row, 0, "label")->text;
    cli_say(tool, "skill #%" PRId64 " %s %s.", cli_cell_at(row, 0, "number")->number, label == NULL ? "" : label, what);
    return true;
}

/* The labels a skill will have: those it has, changed by what was said. */
typedef struct skill_set {
    aid_label *labels;
    uint64_t count;
} skill_set;

/* "ru:Сантехник" as language and text; without a tag of two or three letters before the colon it is any language. */
static void skill_cut(cli *tool, const char *value, aid_label *out)
{
    size_t tag = strspn(value, "abcdefghijklmnopqrstuvwxyz-");
    bool tagged = tag >= 2 && tag <= 10 && value[tag] == ':';
    char *language = cli_keep(tool, tagged ? tag + 1 : 1);
    memcpy(language, value, tagged ? tag : 0);
    out->language = language;
    out->text = tagged ? value + tag + 1 : value;
}

static void skill_put(skill_set *set, const aid_label *label)
{
    for (uint64_t i = 0; i < set->count; i++) {
        aid_label *known = &set->labels[i];
        bool same_place = label->kind == AID_LABEL_PREFERRED && known->kind == AID_LABEL_PREFERRED &&
                          strcmp(known->language, label->language) == 0;
        if (same_place) {
            known->text = label->text;
            return;
        }
    }
    set->labels[set->count++] = *label;
}

/* What was said with --label and --synonym, on top of what `info` has (NULL: nothing). */
static void skill_gather(cli *tool, const aid_skill_info *info, skill_set *set)
{
    uint64_t known = info == NULL ? 0 : info->label_count;
    set->labels = cli_keep(tool, ((size_t)known + tool->given_count + 1) * sizeof *set->labels);
    set->count = known;
    if (known > 0)
        memcpy(set->labels, info->labels, (size_t)known * sizeof *set->labels);
    for (size_t i = 0; i < tool->given_count; i++) {
        const char *option = tool->given[i].option->name;
        bool preferred = strcmp(option, "--label") == 0;
        if (!preferred && strcmp(option, "--synonym") != 0)
            continue;
        aid_label label = { .kind = preferred ? AID_LABEL_PREFERRED : AID_LABEL_SYNONYM };
        skill_cut(tool, tool->given[i].value, &label);
        skill_put(set, &label);
    }
}

bool cli_verb_skill_add(cli *tool)
{
    aid_skill_options options = { .struct_size = sizeof options };
    aid_skill skill;
    skill_set set;
    skill_gather(tool, NULL, &set);
    aid_label first = { .kind = AID_LABEL_PREFERRED };
    skill_cut(tool, cli_operand(tool, 0), &first);
    memmove(set.labels + 1, set.labels, (size_t)set.count * sizeof *set.labels);
    set.labels[0] = first;
    options.labels = set.labels;
    options.label_count = set.count + 1;
    return cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_skill_add(tool->store, &options, &skill, &tool->error)) && skill_done(tool, skill, "added");
}

static bool skill_all(cli *tool, aid_skill **out, size_t *out_count)
{
    aid_group group = { 0 };
    const char *name = cli_value(tool, "--group");
    if (!cli_has(tool, "--unadopted"))
        return (name == NULL || cli_find_group(tool, name, &group)) && cli_all_skills(tool, group, out, out_count);
    if (!cli_try(tool, aid_skill_unadopted(tool->store, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_skill_unadopted(tool->store, *out, *out_count, out_count, &tool->error));
}

bool cli_verb_skill_list(cli *tool)
{
    aid_skill *skills = NULL;
    size_t count = 0;
    bool good = skill_all(tool, &skills, &count);
    for (size_t i = 0; good && i < count; i++)
        good = skill_row(tool, "skills", skills[i]);
    free(skills);
    return good;
}

bool cli_verb_skill_show(cli *tool)
{
    aid_skill skill;
    return cli_find_skill(tool, cli_operand(tool, 0), &skill) && skill_row(tool, NULL, skill);
}

bool cli_verb_skill_edit(cli *tool)
{
    aid_skill skill;
    aid_skill_info info = { .struct_size = sizeof info };
    aid_skill_options options = { .struct_size = sizeof options };
    if (!cli_find_skill(tool, cli_operand(tool, 0), &skill) ||
        !cli_try(tool, aid_skill_get(tool->store, skill, NULL, &info, &tool->error)))
        return false;
    skill_set set;
    skill_gather(tool, &info, &set);
    bool labelled = cli_has(tool, "--label") || cli_has(tool, "--synonym");
    options.labels = labelled ? set.labels : NULL;
    options.label_count = labelled ? set.count : 0;
    return cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_skill_update(tool->store, skill, &options, &tool->error)) && skill_done(tool, skill, "changed");
}
