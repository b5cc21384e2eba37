/* SPDX-License-Identifier: MIT */
/* One file with everything and its keys: written, checked, and made a community again. */
#include "verbs.h"
#include "exit.h"
#include "secret.h"

#include <inttypes.h>

static const cli_column backup_columns[] = {
    { "file", NULL, CLI_CELL_TEXT, "the backup" },
    { "records", NULL, CLI_CELL_NUMBER, "records in it" },
    { "keys", NULL, CLI_CELL_NUMBER, "entries of the key store in it; of a plain copy null: it has none" },
    { "bytes", NULL, CLI_CELL_NUMBER, "its size; of a plain copy null" },
    { "at", NULL, CLI_CELL_TIME, "when it was made" },
    { NULL },
};
const cli_shape cli_shape_backup[] = { { NULL, backup_columns }, { NULL } };

static const cli_column restore_columns[] = {
    { "store", NULL, CLI_CELL_TEXT, "where the community is now" },
    { "records", NULL, CLI_CELL_NUMBER, "records in its journal" },
    { "erased", NULL, CLI_CELL_NUMBER, "people who are erased in it" },
    { "sealed", NULL, CLI_CELL_FLAG, "whether personal parts are encrypted" },
    { NULL },
};
const cli_shape cli_shape_restore[] = { { NULL, restore_columns }, { NULL } };

static void backup_show(cli *tool, const aid_backup_info *info)
{
    const char *path = cli_operand(tool, 0);
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "file", path);
    cli_put_number(row, "records", (int64_t)info->records);
    cli_put_number(row, "keys", (int64_t)info->keys);
    cli_put_number(row, "bytes", (int64_t)info->size);
    cli_put_time(row, "at", info->at);
    cli_say(tool, "%s: whole; %" PRIu64 " records and %" PRIu64 " entries of the key store.", path, info->records, info->keys);
}

static bool backup_plain(cli *tool)
{
    const char *path = cli_operand(tool, 0);
    aid_store_info info = { .struct_size = sizeof info };
    cli_progress_begin(tool);
    bool good = cli_try(tool, aid_store_backup(tool->store, path, cli_progress_show, tool, &tool->error)) &&
                cli_try(tool, aid_store_get(tool->store, &info, &tool->error));
    cli_progress_end(tool);
    if (!good)
        return false;
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "file", path);
    cli_put_number(row, "records", (int64_t)info.records);
    cli_put_time(row, "at", info.now);
    cli_say(tool, "%s: a copy of %" PRIu64 " records, without keys.", path, info.records);
    cli_say(tool, "Next: mutualaid --store '%s' verify", path);
    return true;
}

static bool backup_with(cli *tool, bool making)
{
    cli_secret secret;
    aid_backup_info info = { .struct_size = sizeof info };
    if (!cli_secret_backup(tool, making, &secret))
        return false;
    const aid_backup_options options = { .struct_size = sizeof options, .secret = &secret.secret,
                                         .progress = cli_progress_show, .progress_context = tool };
    const char *path = cli_operand(tool, 0);
    cli_progress_begin(tool);
    bool good = cli_try(tool, making ? aid_backup_make(tool->store, path, &options, &info, &tool->error)
                                     : aid_backup_check(path, &options, &info, &tool->error));
    cli_progress_end(tool);
    cli_secret_wipe(&secret);
    if (good)
        backup_show(tool, &info);
    return good;
}

bool cli_verb_backup(cli *tool)
{
    if (cli_has(tool, "--plain"))
        return backup_plain(tool);
    if (!backup_with(tool, true))
        return false;
    cli_say(tool, "Keep what opens it apart from it. Back again: mutualaid restore '%s' NEW.aid", cli_operand(tool, 0));
    return true;
}

bool cli_verb_backup_check(cli *tool)
{
    return backup_with(tool, false);
}

static bool restore_show(cli *tool, aid_store *store)
{
    const char *to = cli_operand(tool, 1);
    size_t erased = 0;
    aid_store_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_store_get(store, &info, &tool->error)) ||
        !cli_try(tool, aid_store_erased(store, NULL, sizeof(aid_erased_row), 0, &erased, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "store", to);
    cli_put_number(row, "records", (int64_t)info.records);
    cli_put_number(row, "erased", (int64_t)erased);
    cli_put_flag(row, "sealed", info.sealing != AID_SEALING_OFF);
    cli_say(tool, "%s: the community with its %" PRIu64 " records, verified.", to, info.records);
    if (info.sealing != AID_SEALING_OFF)
        cli_say(tool, "It opens with the secrets of its holders, as when the backup was made.");
    return true;
}

bool cli_verb_restore(cli *tool)
{
    cli_secret secret;
    aid_store *store = NULL;
    if (!cli_secret_backup(tool, false, &secret))
        return false;
    const aid_restore_options options = { .struct_size = sizeof options, .secret = &secret.secret,
                                          .erased_by = cli_value(tool, "--erased-by"), .progress = cli_progress_show,
                                          .progress_context = tool };
    cli_progress_begin(tool);
    bool good = cli_try(tool, aid_backup_restore(cli_operand(tool, 0), cli_operand(tool, 1), &options, &store, &tool->error));
    cli_progress_end(tool);
    cli_secret_wipe(&secret);
    good = good && restore_show(tool, store);
    aid_store_close(store);
    return good;
}
