/* SPDX-License-Identifier: MIT */
/* The catalogue of support: who gives what, to whom, and who comes first. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "verbs.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column service_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the service; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "code", "Code", CLI_CELL_TEXT, "the host's own key" },
    { "name", "Service", CLI_CELL_TEXT, "what people call it" },
    { "group", NULL, CLI_CELL_ID, "id of the group that gives it" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "type", "Type", CLI_CELL_TEXT, "type of support: " CLI_WORDS_SUPPORT ", or the community's own number" },
    { "tier", "Tier", CLI_CELL_TEXT, "how large a circle gives it: " CLI_WORDS_TIER },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_SERVICE },
    { "capacity", "Places", CLI_CELL_NUMBER, "how many people at a time; null: not stated" },
    { "served", NULL, CLI_CELL_NUMBER, "how many it serves now" },
    { "measures", NULL, CLI_CELL_WORDS, "what is done, as codes, the main one first" },
    { "rule", NULL, CLI_CELL_LINES, "for whom: alternatives; null: anyone" },
    { "contact", NULL, CLI_CELL_LINES, "how to reach it" },
    { "documents", NULL, CLI_CELL_LINES, "what to bring along" },
    { "open", NULL, CLI_CELL_TEXT, "weekly hours; null: not stated" },
    { "zone", NULL, CLI_CELL_TEXT, "time zone of the hours" },
    { "fee", NULL, CLI_CELL_AMOUNT, "what it costs, in the smallest part of the unit; null: not stated" },
    { "unit", NULL, CLI_CELL_TEXT, "unit of the fee" },
    { "languages", NULL, CLI_CELL_WORDS, "in which it is given; null: any" },
    { "credentials", NULL, CLI_CELL_WORDS, "what whoever gives it must hold" },
    { "legal_basis", NULL, CLI_CELL_TEXT, "the law or decision it rests on" },
    { "topics", NULL, CLI_CELL_LINES, "further words it is found by" },
    { "text", NULL, CLI_CELL_TEXT, "what it is" },
    { "latitude", NULL, CLI_CELL_DEGREES, "degrees north" },
    { "longitude", NULL, CLI_CELL_DEGREES, "degrees east" },
    { "reach_m", NULL, CLI_CELL_NUMBER, "how far from there it serves, metres; null: anywhere" },
    { "online", NULL, CLI_CELL_TEXT, "yes: also online or by phone; null: not stated" },
    { "answer_hours", NULL, CLI_CELL_NUMBER, "within how many hours it answers; null: by urgency" },
    { "answered", NULL, CLI_CELL_NUMBER, "how often it was told to somebody who asked" },
    { "assured", NULL, CLI_CELL_TIME, "when somebody last made sure that all this is true" },
    { "flags", NULL, CLI_CELL_WORDS, "what a coordinator should look at: " CLI_WORDS_SERVICE_FLAG },
    { NULL },
};
const cli_shape cli_shape_service[] = { { NULL, service_columns }, { NULL } };
const cli_shape cli_shape_services[] = { { "services", service_columns }, { NULL } };

static void service_where(cli_table *row, const aid_service_info *info)
{
    char word[CLI_WORD_BYTES];
    if (info->placed != 0) {
        cli_put_number(row, "latitude", info->latitude);
        cli_put_number(row, "longitude", info->longitude);
    }
    cli_put_stated(row, "reach_m", info->reach_m);
    cli_put_text(row, "online", cli_word(CLI_WORDS_ANSWER, info->online, word));
}

static void service_texts(cli_table *row, const aid_service_info *info)
{
    cli_put_text(row, "code", info->code);
    cli_put_text(row, "name", info->name);
    cli_put_text(row, "measures", info->measures);
    cli_put_text(row, "rule", info->rule);
    cli_put_text(row, "contact", info->contact);
    cli_put_text(row, "documents", info->documents);
    cli_put_text(row, "languages", info->languages);
    cli_put_text(row, "credentials", info->credentials);
    cli_put_text(row, "legal_basis", info->legal_basis);
    cli_put_text(row, "topics", info->topics);
    cli_put_text(row, "text", info->text);
}

static void service_numbers(cli_table *row, const aid_service_info *info)
{
    char word[CLI_WORD_BYTES];
    cli_put_number(row, "number", (int64_t)info->number);
    cli_put_text(row, "type", cli_support_word(info->type, word));
    cli_put_text(row, "tier", cli_word(CLI_WORDS_TIER, info->tier, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_SERVICE, info->state, word));
    cli_put_stated(row, "capacity", info->capacity);
    cli_put_number(row, "served", info->served);
    cli_put_number(row, "answered", (int64_t)info->answered);
    cli_put_time(row, "assured", info->assured);
    cli_put_mask(row, "flags", CLI_WORDS_SERVICE_FLAG, info->flags, 0);
    if (info->answer_hours != 0)
        cli_put_number(row, "answer_hours", info->answer_hours);
    if (info->fee_stated != 0) {
        cli_put_amount(row, "fee", info->fee, info->unit);
        cli_put_text(row, "unit", cli_unit_word(info->unit, word));
    }
}

static void service_fill(cli *tool, const char *key, aid_service service, const aid_service_info *info)
{
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", service.id);
    cli_put_id(row, "group", info->group.id);
    service_texts(row, info);
    service_numbers(row, info);
    service_where(row, info);
    if (info->hours_stated != 0) {
        cli_put_week(tool, row, "open", &info->week);
        cli_put_text(row, "zone", info->zone);
    }
    char *group = cli_group_name(tool, info->group);
    cli_put_text(row, "group_name", group);
    free(group);
}

static bool service_row(cli *tool, const char *key, aid_service service)
{
    aid_service_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_service_get(tool->store, service, &info, &tool->error)))
        return false;
    service_fill(tool, key, service, &info);
    return true;
}

static bool service_done(cli *tool, aid_service service, const char *what)
{
    if (!service_row(tool, NULL, service))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    cli_say(tool, "service #%" PRId64 " %s %s.", cli_cell_at(row, 0, "number")->number, cli_cell_at(row, 0, "name")->text, what);
    return true;
}

/* ---- changing ---- */

bool cli_verb_service_add(cli *tool)
{
    aid_group group;
    aid_service service;
    aid_service_options options = { .struct_size = sizeof options, .name = cli_operand(tool, 1) };
    bool opens = cli_has(tool, "--publish");
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_support_type(tool, "--type", &options.type) &&
           cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_service_add(tool->store, group, &options, &service, &tool->error)) &&
           (!opens || cli_try(tool, aid_service_publish(tool->store, service, &tool->error))) &&
           service_done(tool, service, opens ? "entered, and open" : "entered as a draft; service publish opens it");
}

bool cli_verb_service_edit(cli *tool)
{
    aid_service service;
    aid_service_options options = { .struct_size = sizeof options };
    return cli_find_service(tool, cli_operand(tool, 0), &service) && cli_support_type(tool, "--type", &options.type) &&
           cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_service_update(tool->store, service, &options, &tool->error)) &&
           service_done(tool, service, "changed");
}

bool cli_verb_service_capacity(cli *tool)
{
    aid_service service;
    uint64_t places = 0;
    return cli_find_service(tool, cli_operand(tool, 0), &service) &&
           cli_read_count(tool, "PLACES", cli_operand(tool, 1), 1000000, &places) &&
           cli_try(tool, aid_service_set_capacity(tool->store, service, (int32_t)places, &tool->error)) &&
           service_done(tool, service, "can serve so many people now");
}

typedef aid_status (*service_act)(aid_store *store, aid_service service, aid_error *error);

static bool service_move(cli *tool, service_act act, const char *what)
{
    aid_service service;
    return cli_find_service(tool, cli_operand(tool, 0), &service) && cli_try(tool, act(tool->store, service, &tool->error)) &&
           service_done(tool, service, what);
}

bool cli_verb_service_publish(cli *tool)
{
    return service_move(tool, aid_service_publish, "is open: it is found and can be applied to");
}

bool cli_verb_service_pause(cli *tool)
{
    return service_move(tool, aid_service_pause, "is paused: nobody is sent there");
}

bool cli_verb_service_close(cli *tool)
{
    return service_move(tool, aid_service_close, "is closed for good");
}

/* ---- reading ---- */

bool cli_verb_service_show(cli *tool)
{
    aid_service service;
    return cli_find_service(tool, cli_operand(tool, 0), &service) && service_row(tool, NULL, service);
}

/* For whoever asks; nothing about them is asked or kept. */
bool cli_verb_service_tell(cli *tool)
{
    aid_service service;
    aid_service_info info = { .struct_size = sizeof info };
    if (!cli_find_service(tool, cli_operand(tool, 0), &service) ||
        !cli_try(tool, aid_service_answer(tool->store, service, &info, &tool->error)))
        return false;
    service_fill(tool, NULL, service, &info);
    return true;
}

bool cli_verb_service_list(cli *tool)
{
    aid_service_list_options options = { .struct_size = sizeof options };
    aid_service *services = NULL;
    size_t count = 0;
    if (cli_has(tool, "--all"))
        options.state = -1;
    bool good = cli_support_type(tool, "--type", &options.type) && cli_bind(tool, &options, NULL) &&
                cli_all_services(tool, &options, &services, &count);
    for (size_t i = 0; good && i < count; i++)
        good = service_row(tool, "services", services[i]);
    free(services);
    return good;
}

bool cli_verb_service_search(cli *tool)
{
    enum { HITS = 50 };
    aid_service_hit hits[HITS];
    aid_search_options options = { .struct_size = sizeof options };
    size_t count = 0;
    const char *group = cli_value(tool, "--group");
    bool good = (group == NULL || cli_find_group(tool, group, &options.group)) &&
                cli_try(tool, aid_service_search(tool->store, cli_operand(tool, 0), &options, hits, sizeof *hits, HITS, &count,
                                                 &tool->error));
    for (size_t i = 0; good && i < count && i < HITS; i++)
        good = service_row(tool, "services", hits[i].service);
    return good;
}

/* ---- who comes first ---- */

static const cli_column route_columns[] = {
    { "service", NULL, CLI_CELL_ID, "id of the service" },
    { "number", "#", CLI_CELL_NUMBER, "its short number" },
    { "code", "Code", CLI_CELL_TEXT, "its code" },
    { "name", "Service", CLI_CELL_TEXT, "its name" },
    { "group_name", "Group", CLI_CELL_TEXT, "who gives it" },
    { "tier", "Tier", CLI_CELL_TEXT, CLI_WORDS_TIER },
    { "distance_m", "Metres", CLI_CELL_NUMBER, "how far away; null: not known" },
    { "free", "Free", CLI_CELL_NUMBER, "how many more people it can serve; null: not stated" },
    { "bars", "Cannot, because of", CLI_CELL_WORDS, "why it cannot help: " CLI_WORDS_SERVICE_BAR "; null: it can" },
    { NULL },
};
const cli_shape cli_shape_route[] = { { "route", route_columns }, { NULL } };

static bool route_row(cli *tool, const aid_route_row *found)
{
    aid_service_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_service_get(tool->store, found->service, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "route");
    cli_put_id(row, "service", found->service.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "code", info.code);
    cli_put_text(row, "name", info.name);
    cli_put_text(row, "tier", cli_word(CLI_WORDS_TIER, found->tier, word));
    cli_put_stated(row, "distance_m", found->distance_m);
    cli_put_stated(row, "free", found->free);
    cli_put_mask(row, "bars", CLI_WORDS_SERVICE_BAR, found->bars, 0);
    char *group = cli_group_name(tool, info.group);
    cli_put_text(row, "group_name", group);
    free(group);
    return true;
}

bool cli_verb_service_route(cli *tool)
{
    enum { ROUTE_SHOWN = 20 };
    aid_need_options need = { .struct_size = sizeof need };
    uint64_t most = ROUTE_SHOWN;
    size_t count = 0;
    if (!cli_support_type(tool, "--type", &need.type) || !cli_bind(tool, &need, NULL) ||
        !cli_option_count(tool, "--top", 100000, &most))
        return false;
    aid_route_row *rows = cli_keep(tool, (size_t)(most > 0 ? most : 1) * sizeof *rows);
    bool good = cli_try(tool, aid_service_route(tool->store, &need, rows, sizeof *rows, (size_t)most, &count, &tool->error));
    for (size_t i = 0; good && i < count && i < most; i++)
        good = route_row(tool, &rows[i]);
    if (good && count > most)
        cli_warn(tool, "… and %zu more; --top shows them", count - (size_t)most);
    return good;
}

/* ---- criteria ---- */

static const cli_column criterion_columns[] = {
    { "code", "Word", CLI_CELL_TEXT, "the word" },
    { "label", "For", CLI_CELL_TEXT, "what people call it" },
    { "special", "Sealed", CLI_CELL_FLAG, "whether saying it of somebody says what the law protects most" },
    { "document", "By document", CLI_CELL_FLAG, "whether it counts only when a document says it" },
    { "days", "Days", CLI_CELL_NUMBER, "for how many days it holds once said; null: without end" },
    { "services", "Services", CLI_CELL_NUMBER, "services whose rule uses it" },
    { NULL },
};
const cli_shape cli_shape_criteria[] = { { "criteria", criterion_columns }, { NULL } };

static bool criterion_rows(cli *tool, const char *languages)
{
    size_t count = 0;
    const uint32_t size = sizeof(aid_criterion_row);
    if (!cli_try(tool, aid_criterion_list(tool->store, languages, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_criterion_row *rows = cli_keep(tool, (count + 1) * sizeof *rows);
    bool good = cli_try(tool, aid_criterion_list(tool->store, languages, rows, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++) {
        cli_table *row = cli_row(tool, "criteria");
        cli_put_text(row, "code", rows[i].code);
        cli_put_text(row, "label", rows[i].label);
        cli_put_flag(row, "special", rows[i].special != 0);
        cli_put_flag(row, "document", rows[i].document != 0);
        cli_put_number(row, "services", (int64_t)rows[i].services);
        if (rows[i].days != 0)
            cli_put_number(row, "days", rows[i].days);
    }
    return good;
}

bool cli_verb_criterion_set(cli *tool)
{
    aid_criterion_options options = { .struct_size = sizeof options, .code = cli_operand(tool, 0), .label = cli_operand(tool, 1) };
    return cli_bind(tool, &options, NULL) && cli_try(tool, aid_criterion_set(tool->store, &options, &tool->error)) &&
           criterion_rows(tool, NULL);
}

bool cli_verb_criterion_list(cli *tool)
{
    return criterion_rows(tool, cli_value(tool, "--languages"));
}
