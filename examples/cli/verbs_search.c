/* SPDX-License-Identifier: MIT */
/* One search box for skills and people. */
#include "verbs.h"
#include "who.h"

#include <stdlib.h>

enum { SEARCH_MOST = 20 };

static const cli_column search_skill_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the skill" },
    { "number", "#", CLI_CELL_NUMBER, "its short number" },
    { "code", "Code", CLI_CELL_TEXT, "its code" },
    { "label", "Skill", CLI_CELL_TEXT, "the label that was hit" },
    { "language", NULL, CLI_CELL_TEXT, "the label's language; null: any" },
    { "offers", "Offers", CLI_CELL_NUMBER, "open offers that name it" },
    { "requests", "Requests", CLI_CELL_NUMBER, "open requests that name it" },
    { "hit", "Found by", CLI_CELL_TEXT, "how it was found: " CLI_WORDS_HIT },
    { "points", NULL, CLI_CELL_NUMBER, "how well it fits, 0 to 1000" },
    { NULL },
};
static const cli_column search_member_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the member" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "reference", "Ref", CLI_CELL_TEXT, "the host's own key" },
    { "name", "Name", CLI_CELL_TEXT, "name" },
    { "hit", "Found by", CLI_CELL_TEXT, "how they were found: " CLI_WORDS_HIT },
    { "points", NULL, CLI_CELL_NUMBER, "how well it fits, 0 to 1000" },
    { NULL },
};
const cli_shape cli_shape_search[] = {
    { "skills", search_skill_columns },
    { "members", search_member_columns },
    { NULL },
};

static bool search_skill_row(cli *tool, const aid_skill_hit *hit)
{
    aid_skill_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_skill_get(tool->store, hit->skill, NULL, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "skills");
    cli_put_id(row, "id", hit->skill.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "code", info.code);
    cli_put_text(row, "label", hit->label);
    cli_put_text(row, "language", hit->language);
    cli_put_number(row, "offers", (int64_t)info.offers);
    cli_put_number(row, "requests", (int64_t)info.requests);
    cli_put_text(row, "hit", cli_word(CLI_WORDS_HIT, hit->kind, word));
    cli_put_number(row, "points", hit->points);
    return true;
}

static bool search_skills(cli *tool, const char *text, const aid_search_options *options)
{
    aid_skill_hit hits[SEARCH_MOST];
    size_t count = 0;
    bool good = cli_try(tool, aid_skill_search(tool->store, text, options, hits, sizeof *hits, SEARCH_MOST, &count,
                                               &tool->error));
    for (size_t i = 0; good && i < count && i < SEARCH_MOST; i++)
        good = search_skill_row(tool, &hits[i]);
    return good;
}

static bool search_member_row(cli *tool, const aid_member_hit *hit)
{
    aid_member_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_member_get(tool->store, hit->member, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "members");
    cli_put_id(row, "id", hit->member.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "reference", info.reference);
    cli_put_text(row, "name", hit->name);
    cli_put_text(row, "hit", cli_word(CLI_WORDS_HIT, hit->kind, word));
    cli_put_number(row, "points", hit->points);
    return true;
}

static bool search_members(cli *tool, const char *text, const aid_search_options *options)
{
    aid_member_hit hits[SEARCH_MOST];
    size_t count = 0;
    bool good = cli_try(tool, aid_member_search(tool->store, text, options, hits, sizeof *hits, SEARCH_MOST, &count,
                                                &tool->error));
    for (size_t i = 0; good && i < count && i < SEARCH_MOST; i++)
        good = search_member_row(tool, &hits[i]);
    return good;
}

bool cli_verb_search(cli *tool)
{
    aid_search_options options = { .struct_size = sizeof options };
    const char *text = cli_operand(tool, 0);
    return cli_bind(tool, &options, NULL) && search_skills(tool, text, &options) && search_members(tool, text, &options);
}
