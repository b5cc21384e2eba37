/* SPDX-License-Identifier: MIT */
/* The community as a whole: making it, letting time act, copying, checking, reading its journal. */
#include "verbs.h"
#include "exit.h"
#include "secret.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOG_DEFAULT = 50, LOG_MOST = 1000000, HEX_BYTES = 65 };

static const cli_column init_columns[] = {
    { "store", NULL, CLI_CELL_TEXT, "where the community is kept" },
    { "name", NULL, CLI_CELL_TEXT, "its name there" },
    { "community", NULL, CLI_CELL_TEXT, "its id, 32 hexadecimal digits" },
    { "records", NULL, CLI_CELL_NUMBER, "records in its journal" },
    { "skills", NULL, CLI_CELL_NUMBER, "skills it starts with" },
    { "sealed", NULL, CLI_CELL_FLAG, "whether personal parts are encrypted" },
    { NULL },
};
const cli_shape cli_shape_init[] = { { NULL, init_columns }, { NULL } };

/* A passphrase is forgotten sooner or later. */
static bool store_offer_sheet(cli *tool, int32_t sealing)
{
    char line[16] = "";
    if (sealing != AID_SEALING_OPEN || !cli_for_people(tool))
        return true;
    if (!cli_secret_terminal()) {
        cli_say(tool, "For the day on which it is lost: mutualaid key recovery writes a sheet to print.");
        return true;
    }
    fprintf(stderr, "Show a recovery sheet to print, for the day on which the passphrase is lost? [Y/n] ");
    if (fgets(line, sizeof line, stdin) == NULL || line[0] == 'n' || line[0] == 'N')
        return true;
    return cli_keys_sheet(tool, "recovery sheet", NULL);
}

bool cli_verb_init(cli *tool)
{
    aid_store_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_store_get(tool->store, &info, &tool->error)))
        return false;
    char community[HEX_BYTES];
    cli_hex(info.community, sizeof info.community, community);
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "store", tool->place);
    cli_put_text(row, "name", info.name);
    cli_put_text(row, "community", community);
    cli_put_number(row, "records", (int64_t)info.records);
    cli_put_number(row, "skills", (int64_t)info.skills);
    cli_put_flag(row, "sealed", info.sealing != AID_SEALING_OFF);
    cli_say(tool, "%s: a new community \"%s\" with %" PRIu64 " skills.", tool->place, info.name, info.skills);
    if (info.sealing == AID_SEALING_OFF)
        cli_say(tool, "Nothing is sealed: who can read the file can read what people told. Keep it where only you can.");
    else
        cli_say(tool, "What people tell is sealed. Keep %s-keys with it, and what opens it apart from both.", tool->place);
    if (!store_offer_sheet(tool, info.sealing))
        return false;
    cli_say(tool, "Next: mutualaid group add NAME, then member add NAME --group GROUP");
    return true;
}

static const cli_column advance_columns[] = {
    { "events", NULL, CLI_CELL_NUMBER, "how many records were appended" },
    { "more", NULL, CLI_CELL_FLAG, "whether --limit left some undone" },
    { NULL },
};
const cli_shape cli_shape_advance[] = { { NULL, advance_columns }, { NULL } };

bool cli_verb_advance(cli *tool)
{
    aid_advance_options options = { .struct_size = sizeof options };
    uint64_t events = 0;
    int32_t more = 0;
    if (!cli_option_count(tool, "--limit", LOG_MOST, &options.max_events) ||
        !cli_try(tool, aid_store_advance(tool->store, &options, &events, &more, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, NULL);
    cli_put_number(row, "events", (int64_t)events);
    cli_put_flag(row, "more", more != 0);
    cli_say(tool, "%" PRIu64 " thing%s became due%s.", events, events == 1 ? "" : "s", more != 0 ? "; more are" : "");
    return true;
}

static const cli_column verify_columns[] = {
    { "ok", NULL, CLI_CELL_FLAG, "whether everything fits" },
    { "records", NULL, CLI_CELL_NUMBER, "records read" },
    { "head", NULL, CLI_CELL_TEXT, "hash of the chain at its end, 64 hexadecimal digits" },
    { "state_hash", NULL, CLI_CELL_TEXT, "hash of the state that the journal gives" },
    { "bad_record", NULL, CLI_CELL_NUMBER, "the first record that does not fit; null when all do" },
    { "problem", NULL, CLI_CELL_TEXT, "what is wrong with it" },
    { NULL },
};
const cli_shape cli_shape_verify[] = { { NULL, verify_columns }, { NULL } };

static void store_report(cli *tool, const aid_verify_report *report)
{
    char head[HEX_BYTES], state[HEX_BYTES];
    cli_hex(report->head, sizeof report->head, head);
    cli_hex(report->state_hash, sizeof report->state_hash, state);
    cli_table *row = cli_row(tool, NULL);
    cli_put_flag(row, "ok", report->ok != 0);
    cli_put_number(row, "records", (int64_t)report->records);
    cli_put_text(row, "head", head);
    cli_put_text(row, "state_hash", state);
    if (report->ok != 0) {
        cli_say(tool, "ok: %" PRIu64 " records", report->records);
        cli_say(tool, "head: %s", head);
        return;
    }
    cli_put_number(row, "bad_record", (int64_t)report->bad_seq);
    cli_put_text(row, "problem", report->problem.message);
    cli_say(tool, "NOT ok: record %" PRIu64 ": %s", report->bad_seq, report->problem.message);
    tool->exit_code = CLI_EXIT_FORMAT;
}

bool cli_verb_verify(cli *tool)
{
    aid_verify_options options = { .struct_size = sizeof options, .progress = cli_progress_show, .progress_context = tool };
    aid_verify_report report = { .struct_size = sizeof report };
    cli_progress_begin(tool);
    bool good = cli_try(tool, aid_store_verify(tool->store, &options, &report, &tool->error));
    cli_progress_end(tool);
    if (good)
        store_report(tool, &report);
    return good;
}

static const cli_column log_columns[] = {
    { "seq", "Seq", CLI_CELL_NUMBER, "number of the record" },
    { "at", "At", CLI_CELL_TIME, "when it was appended" },
    { "due", NULL, CLI_CELL_TIME, "when it took effect" },
    { "kind", "Kind", CLI_CELL_TEXT, "what happened, such as exchange.confirmed" },
    { "actor", NULL, CLI_CELL_ID, "who acted; null is the host program" },
    { "actor_name", "By", CLI_CELL_TEXT, "their name" },
    { "subject", NULL, CLI_CELL_ID, "the member it was done for" },
    { "subject_name", "For", CLI_CELL_TEXT, "their name" },
    { "thing", NULL, CLI_CELL_ID, "id of what it is about" },
    { "thing_kind", NULL, CLI_CELL_TEXT, "what that is: " CLI_WORDS_THING },
    { "role", NULL, CLI_CELL_TEXT, "in which role: " CLI_WORDS_ROLE },
    { "purpose", NULL, CLI_CELL_TEXT, "for what purpose: " CLI_WORDS_PURPOSE },
    { "hash", NULL, CLI_CELL_TEXT, "hash of the chain at this record" },
    { "body", "Body", CLI_CELL_JSON, "the record's clear body" },
    { NULL },
};
const cli_shape cli_shape_log[] = { { "records", log_columns }, { NULL } };

static void store_log_names(cli *tool, cli_table *table, const aid_log_row *record)
{
    char *actor = cli_member_name(tool, record->actor);
    char *subject = aid_id_kind(tool->store, record->subject) == 2
                        ? cli_member_name(tool, (aid_member){ record->subject }) : cli_copy("");
    cli_put_text(table, "actor_name", actor);
    cli_put_text(table, "subject_name", subject);
    free(actor);
    free(subject);
}

static void store_log_row(cli *tool, const aid_log_row *record)
{
    char hash[HEX_BYTES], word[CLI_WORD_BYTES];
    cli_table *table = cli_row(tool, "records");
    cli_put_number(table, "seq", (int64_t)record->seq);
    cli_put_time(table, "at", record->at);
    cli_put_time(table, "due", record->due);
    cli_put_text(table, "kind", record->kind);
    cli_put_id(table, "actor", record->actor.id);
    cli_put_id(table, "subject", record->subject);
    cli_put_id(table, "thing", record->thing);
    cli_put_text(table, "thing_kind", cli_word(CLI_WORDS_THING, aid_id_kind(tool->store, record->thing), word));
    cli_put_text(table, "role", cli_word(CLI_WORDS_ROLE, record->role, word));
    cli_put_text(table, "purpose", cli_word(CLI_WORDS_PURPOSE, record->purpose, word));
    cli_hex(record->hash, sizeof record->hash, hash);
    cli_put_text(table, "hash", hash);
    cli_put_text(table, "body", record->body);
    store_log_names(tool, table, record);
}

bool cli_verb_log(cli *tool)
{
    uint64_t after = 0, limit = LOG_DEFAULT;
    if (!cli_option_count(tool, "--after", UINT64_C(1) << 53, &after) || !cli_option_count(tool, "--limit", LOG_MOST, &limit))
        return false;
    aid_log_row *rows = cli_take((size_t)limit, sizeof *rows);
    size_t count = 0;
    bool good = cli_try(tool, aid_log_read(tool->store, after, rows, sizeof *rows, (size_t)limit, &count, &tool->error));
    size_t shown = count < limit ? count : (size_t)limit;
    for (size_t i = 0; good && i < shown; i++)
        store_log_row(tool, &rows[i]);
    if (good && count > shown && cli_for_people(tool))
        cli_warn(tool, "%zu more: mutualaid log --after %" PRIu64, count - shown, shown > 0 ? rows[shown - 1].seq : after);
    free(rows);
    return good;
}
