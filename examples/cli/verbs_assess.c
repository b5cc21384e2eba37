/* SPDX-License-Identifier: MIT */
/* Instruments, and what somebody answered to them. */
#include "verbs_support.h"
#include "exit.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const cli_column instrument_columns[] = {
    { "code", "Instrument", CLI_CELL_TEXT, "its code" },
    { "version", "Version", CLI_CELL_NUMBER, "the newest" },
    { "title", "Title", CLI_CELL_TEXT, "what people call it" },
    { "domain", "Domain", CLI_CELL_TEXT, CLI_WORDS_DOMAIN },
    { "licence", "Licence", CLI_CELL_TEXT, "what allows its use" },
    { "source", NULL, CLI_CELL_TEXT, "where it comes from, and what is proven about it" },
    { "least", NULL, CLI_CELL_NUMBER, "least score" },
    { "most", NULL, CLI_CELL_NUMBER, "highest score" },
    { "need_from", NULL, CLI_CELL_NUMBER, "from which score on there is a need; null: it says nothing" },
    { "least_change", NULL, CLI_CELL_NUMBER, "least difference of two scores that counts" },
    { "credential", NULL, CLI_CELL_TEXT, "asked of whoever records it for somebody else" },
    { "questions", NULL, CLI_CELL_LINES, "its questions" },
    { "answers", NULL, CLI_CELL_LINES, "its answers: number and words" },
    { NULL },
};
const cli_shape cli_shape_instruments[] = { { "instruments", instrument_columns }, { NULL } };

static bool instrument_row(cli *tool, const char *code)
{
    aid_instrument_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_instrument_get(tool->store, code, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "instruments");
    cli_put_text(row, "code", info.code);
    cli_put_number(row, "version", info.version);
    cli_put_text(row, "title", info.title);
    cli_put_text(row, "domain", cli_word(CLI_WORDS_DOMAIN, info.domain, word));
    cli_put_text(row, "licence", info.licence);
    cli_put_text(row, "source", info.source);
    cli_put_number(row, "least", info.least);
    cli_put_number(row, "most", info.most);
    if (info.has_need != 0)
        cli_put_number(row, "need_from", info.need_from);
    cli_put_number(row, "least_change", info.least_change);
    cli_put_text(row, "credential", info.credential);
    cli_put_text(row, "questions", info.questions);
    cli_put_text(row, "answers", info.answers);
    return true;
}

static bool instrument_rows(cli *tool)
{
    size_t count = 0;
    const uint32_t size = sizeof(aid_instrument_row);
    if (!cli_try(tool, aid_instrument_list(tool->store, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_instrument_row *rows = cli_keep(tool, (count + 1) * sizeof *rows);
    bool good = cli_try(tool, aid_instrument_list(tool->store, rows, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = instrument_row(tool, rows[i].code);
    return good;
}

bool cli_verb_assess_load(cli *tool)
{
    cli_text text = { 0 };
    bool good = cli_read_file(tool, cli_operand(tool, 0), &text) &&
                cli_try(tool, aid_instrument_set(tool->store, cli_text_get(&text), &tool->error)) && instrument_rows(tool);
    cli_text_free(&text);
    return good;
}

bool cli_verb_assess_instruments(cli *tool)
{
    return instrument_rows(tool);
}

/* ---- assessments ---- */

static const cli_column assessment_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the assessment; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "case", NULL, CLI_CELL_ID, "in which case" },
    { "instrument", "Instrument", CLI_CELL_TEXT, "its code" },
    { "version", NULL, CLI_CELL_NUMBER, "of the instrument" },
    { "about", NULL, CLI_CELL_ID, "who answered" },
    { "about_name", "Who", CLI_CELL_TEXT, "their name" },
    { "author_name", "Recorded by", CLI_CELL_TEXT, "who recorded it" },
    { "happened", "When", CLI_CELL_TIME, "when it was answered" },
    { "score", "Score", CLI_CELL_NUMBER, "by the instrument's rule; null: the answers are not for the acting member, sealed or erased" },
    { "need", "Need", CLI_CELL_FLAG, "whether the instrument says that there is a need" },
    { "voided", "Void", CLI_CELL_FLAG, "whether it does not count" },
    { "answers", NULL, CLI_CELL_WORDS, "the numbers, in the order of the questions" },
    { "strengths", NULL, CLI_CELL_TEXT, "what the client can build on" },
    { "text", NULL, CLI_CELL_TEXT, "a remark" },
    { "void_text", NULL, CLI_CELL_TEXT, "why it does not count" },
    { NULL },
};
const cli_shape cli_shape_assessment[] = { { NULL, assessment_columns }, { NULL } };
const cli_shape cli_shape_assessments[] = { { "assessments", assessment_columns }, { NULL } };

static bool assessment_row(cli *tool, const char *key, aid_assessment assessment)
{
    aid_assessment_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_assessment_get(tool->store, assessment, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", assessment.id);
    cli_put_number(row, "number", info.number);
    cli_put_id(row, "case", info.support_case.id);
    cli_put_text(row, "instrument", info.instrument);
    cli_put_number(row, "version", info.version);
    cli_put_id(row, "about", info.about.id);
    cli_put_time(row, "happened", info.happened);
    if (info.scored != 0) {
        cli_put_number(row, "score", info.score);
        cli_put_flag(row, "need", info.need != 0);
    }
    cli_put_flag(row, "voided", info.voided != 0);
    cli_put_text(row, "answers", info.answers);
    cli_put_text(row, "strengths", info.strengths);
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "void_text", info.void_text);
    char *about = cli_member_name(tool, info.about), *author = cli_member_name(tool, info.author);
    cli_put_text(row, "about_name", about);
    cli_put_text(row, "author_name", author);
    free(about);
    free(author);
    return true;
}

/* "assess record CASE INSTRUMENT 2 0 1" */
bool cli_verb_assess_record(cli *tool)
{
    aid_case of;
    aid_assessment made;
    aid_assessment_options options = { .struct_size = sizeof options, .instrument = cli_operand(tool, 1) };
    cli_text answers = { 0 };
    for (size_t i = 2; i < tool->operand_count; i++)
        cli_text_format(&answers, "%s%s", i > 2 ? " " : "", cli_operand(tool, i));
    options.answers = cli_text_get(&answers);
    bool good = cli_find_case(tool, cli_operand(tool, 0), &of) && cli_bind(tool, &options, NULL) &&
                cli_try(tool, aid_assessment_record(tool->store, of, &options, &made, &tool->error)) &&
                assessment_row(tool, NULL, made);
    cli_text_free(&answers);
    return good;
}

bool cli_verb_assess_show(cli *tool)
{
    aid_assessment assessment;
    return cli_find_assessment(tool, cli_operand(tool, 0), &assessment) && assessment_row(tool, NULL, assessment);
}

bool cli_verb_assess_void(cli *tool)
{
    aid_assessment assessment;
    return cli_find_assessment(tool, cli_operand(tool, 0), &assessment) &&
           cli_try(tool, aid_assessment_void(tool->store, assessment, cli_operand(tool, 1), &tool->error)) &&
           assessment_row(tool, NULL, assessment);
}

bool cli_verb_assess_list(cli *tool)
{
    aid_case of;
    size_t count = 0;
    if (!cli_find_case(tool, cli_operand(tool, 0), &of) ||
        !cli_try(tool, aid_assessment_list(tool->store, of, NULL, 0, &count, &tool->error)))
        return false;
    aid_assessment *all = cli_keep(tool, (count + 1) * sizeof *all);
    bool good = cli_try(tool, aid_assessment_list(tool->store, of, all, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = assessment_row(tool, "assessments", all[i]);
    return good;
}
