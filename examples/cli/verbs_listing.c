/* SPDX-License-Identifier: MIT */
/* Offers and requests. Both are listings with nearly the same fields, so one row, one list and one window text serve
 * both; the library keeps them apart so that a program cannot mix them up. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { LISTING_EXPIRING_DAYS = 14, LISTING_SKILLS_MOST = 32 };

#define LISTING_DAY_US INT64_C(86400000000)

static const cli_column listing_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the offer or request; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number; offers and requests are numbered together" },
    { "kind", NULL, CLI_CELL_TEXT, "offer or request" },
    { "reference", "Ref", CLI_CELL_TEXT, "the host's own key, unique in its group" },
    { "title", "Title", CLI_CELL_TEXT, "title" },
    { "member", NULL, CLI_CELL_ID, "id of the member whose it is" },
    { "member_name", "Whose", CLI_CELL_TEXT, "their name" },
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "skill", NULL, CLI_CELL_ID, "id of its first skill" },
    { "skills", "Skills", CLI_CELL_LINES, "labels of its skills" },
    { "minutes", "Time", CLI_CELL_MINUTES, "minutes at a time" },
    { "seats", NULL, CLI_CELL_NUMBER, "offers: exchanges at a time; requests: helpers needed" },
    { "taken", NULL, CLI_CELL_NUMBER, "seats with an open or done exchange" },
    { "urgency", "Urgency", CLI_CELL_TEXT, "of requests: " CLI_WORDS_URGENCY },
    { "essential", NULL, CLI_CELL_TEXT, "of requests: yes is never refused for a balance" },
    { "state", "State", CLI_CELL_TEXT, "where it stands: " CLI_WORDS_LISTING },
    { "level", NULL, CLI_CELL_NUMBER, "how well the helper can do it, or must, 0 to 5" },
    { "online", NULL, CLI_CELL_TEXT, "yes: online; no: in person only; null: either" },
    { "unit", NULL, CLI_CELL_TEXT, "in what it is counted: " CLI_WORDS_UNIT },
    { "price", NULL, CLI_CELL_AMOUNT, "what an hour costs, or may cost at most; null: not stated" },
    { "available", NULL, CLI_CELL_TEXT, "weekly times; null: the member's own" },
    { "windows", NULL, CLI_CELL_LINES, "spans of time as from/until" },
    { "latitude", NULL, CLI_CELL_DEGREES, "degrees north, where it is not the member's place" },
    { "longitude", NULL, CLI_CELL_DEGREES, "degrees east" },
    { "reach_m", NULL, CLI_CELL_NUMBER, "how far, metres; null: not stated" },
    { "languages", NULL, CLI_CELL_WORDS, "language tags in order of preference" },
    { "credentials", NULL, CLI_CELL_WORDS, "codes of credentials brought along, or needed" },
    { "series", NULL, CLI_CELL_ID, "of requests that come again: id of the first" },
    { "occurrence", NULL, CLI_CELL_NUMBER, "which time of its series, from 1; null: it comes once" },
    { "repeats", NULL, CLI_CELL_TEXT, "its rule, as RFC 5545 writes it; null: it comes once" },
    { "posted", NULL, CLI_CELL_TIME, "when it came in" },
    { "expires", "Ends", CLI_CELL_TIME, "when it ends; null: never" },
    { "text", NULL, CLI_CELL_TEXT, "description" },
    { NULL },
};
const cli_shape cli_shape_listing[] = { { NULL, listing_columns }, { NULL } };
const cli_shape cli_shape_offers[] = { { "offers", listing_columns }, { NULL } };
const cli_shape cli_shape_requests[] = { { "requests", listing_columns }, { NULL } };
static const cli_column expiring_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the offer or request" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "kind", "Kind", CLI_CELL_TEXT, "offer or request" },
    { "title", "Title", CLI_CELL_TEXT, "title" },
    { "member", NULL, CLI_CELL_ID, "id of the member whose it is" },
    { "member_name", "Whose", CLI_CELL_TEXT, "their name" },
    { "group_name", "Group", CLI_CELL_TEXT, "name of the group" },
    { "expires", "Ends", CLI_CELL_TIME, "when it ends" },
    { NULL },
};
const cli_shape cli_shape_expiring[] = { { "listings", expiring_columns }, { NULL } };

/* The two info structs are one text of fields under two types; `view` is an offer's. */
#define LISTING_COPY(field) view->field = info.field;
#define LISTING_FIELDS(COPY)                                                                                        \
    COPY(state) COPY(number) COPY(skill_count) COPY(window_count) COPY(member) COPY(group) COPY(skill) COPY(posted) \
    COPY(expires) COPY(week) COPY(minutes) COPY(seats) COPY(taken) COPY(level) COPY(placed) COPY(latitude)          \
    COPY(longitude) COPY(reach_m) COPY(online) COPY(unit) COPY(week_stated) COPY(urgency) COPY(essential)           \
    COPY(skills) COPY(windows) COPY(title) COPY(text) COPY(languages) COPY(credentials) COPY(reference)

static bool listing_offer(cli *tool, aid_offer offer, aid_offer_info *view)
{
    view->struct_size = sizeof *view;
    return cli_try(tool, aid_offer_get(tool->store, offer, view, &tool->error));
}

static bool listing_request(cli *tool, aid_request request, aid_offer_info *view)
{
    aid_request_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_request_get(tool->store, request, &info, &tool->error)))
        return false;
    LISTING_FIELDS(LISTING_COPY)
    return true;
}

static void listing_windows(cli_table *row, const aid_offer_info *view)
{
    cli_text text = { 0 };
    for (uint64_t i = 0; i < view->window_count; i++) {
        char from[40] = "", until[40] = "";
        aid_time_format(view->windows[i].from, from, sizeof from, NULL, NULL);
        aid_time_format(view->windows[i].until, until, sizeof until, NULL, NULL);
        cli_text_format(&text, "%s%s/%s", i > 0 ? "\n" : "", from, until);
    }
    cli_put_text(row, "windows", cli_text_get(&text));
    cli_text_free(&text);
}

static void listing_when(cli *tool, cli_table *row, const aid_offer_info *view)
{
    size_t length = 0;
    if (view->week_stated != 0 && aid_week_format(&view->week, NULL, 0, &length, NULL) == AID_OK) {
        char *week = cli_keep(tool, length + 1);
        aid_week_format(&view->week, week, length + 1, &length, NULL);
        cli_put_text(row, "available", week);
    }
    listing_windows(row, view);
    cli_put_time(row, "posted", view->posted);
    cli_put_time(row, "expires", view->expires);
}

static void listing_skills(cli *tool, cli_table *row, const aid_offer_info *view)
{
    cli_text text = { 0 };
    for (uint64_t i = 0; i < view->skill_count; i++) {
        char *label = cli_skill_name(tool, view->skills[i]);
        cli_text_format(&text, "%s%s", i > 0 ? "\n" : "", label);
        free(label);
    }
    cli_put_id(row, "skill", view->skill.id);
    cli_put_text(row, "skills", cli_text_get(&text));
    cli_text_free(&text);
}

static void listing_terms(cli_table *row, const aid_offer_info *view)
{
    char word[CLI_WORD_BYTES];
    cli_put_number(row, "minutes", view->minutes);
    cli_put_number(row, "seats", view->seats);
    cli_put_number(row, "taken", view->taken);
    cli_put_text(row, "urgency", cli_word(CLI_WORDS_URGENCY, view->urgency, word));
    cli_put_text(row, "essential", cli_word(CLI_WORDS_ANSWER, view->essential, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_LISTING, view->state, word));
    cli_put_number(row, "level", view->level);
    cli_put_text(row, "online", cli_word(CLI_WORDS_ANSWER, view->online, word));
    cli_put_text(row, "unit", cli_unit_word(view->unit, word));
    if (view->price != 0)
        cli_put_amount(row, "price", view->price, view->unit);
    cli_put_stated(row, "reach_m", view->reach_m);
    if (view->placed != 0) {
        cli_put_number(row, "latitude", view->latitude);
        cli_put_number(row, "longitude", view->longitude);
    }
}

static cli_table *listing_row(cli *tool, const char *key, const char *kind, uint64_t id, const aid_offer_info *view)
{
    char *member = cli_member_name(tool, view->member), *group = cli_group_name(tool, view->group);
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", id);
    cli_put_number(row, "number", (int64_t)view->number);
    cli_put_text(row, "kind", kind);
    cli_put_text(row, "reference", view->reference);
    cli_put_text(row, "title", view->title);
    cli_put_id(row, "member", view->member.id);
    cli_put_text(row, "member_name", member);
    cli_put_id(row, "group", view->group.id);
    cli_put_text(row, "group_name", group);
    listing_skills(tool, row, view);
    listing_terms(row, view);
    listing_when(tool, row, view);
    cli_put_text(row, "languages", view->languages);
    cli_put_text(row, "credentials", view->credentials);
    cli_put_text(row, "text", view->text);
    free(member);
    free(group);
    return row;
}

static bool listing_offer_row(cli *tool, const char *key, aid_offer offer)
{
    aid_offer_info view = { 0 };
    if (!listing_offer(tool, offer, &view))
        return false;
    listing_row(tool, key, "offer", offer.id, &view);
    return true;
}

/* What requests have that come again. */
static bool listing_series(cli *tool, cli_table *row, aid_request request)
{
    aid_request_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_request_get(tool->store, request, &info, &tool->error)))
        return false;
    if (info.occurrence == 0)
        return true;
    cli_put_id(row, "series", info.series.id);
    cli_put_number(row, "occurrence", info.occurrence);
    cli_put_text(row, "repeats", info.repeats);
    return true;
}

static bool listing_request_row(cli *tool, const char *key, aid_request request)
{
    aid_offer_info view = { 0 };
    if (!listing_request(tool, request, &view))
        return false;
    return listing_series(tool, listing_row(tool, key, "request", request.id, &view), request);
}

static void listing_say(cli *tool, const char *what)
{
    const cli_table *row = cli_list(tool, NULL);
    const char *title = cli_cell_at(row, 0, "title")->text, *skills = cli_cell_at(row, 0, "skills")->text;
    cli_say(tool, "%s #%" PRId64 " %s %s.", cli_cell_at(row, 0, "kind")->text, cli_cell_at(row, 0, "number")->number,
            title != NULL ? title : skills != NULL ? skills : "", what);
}

static bool listing_offer_done(cli *tool, aid_offer offer, const char *what)
{
    if (!listing_offer_row(tool, NULL, offer))
        return false;
    listing_say(tool, what);
    return true;
}

bool cli_listing_request_done(cli *tool, aid_request request, const char *what)
{
    if (!listing_request_row(tool, NULL, request))
        return false;
    listing_say(tool, what);
    return true;
}

/* What the skill words name. `#12`, `@ID` and codes are found here; other words the library resolves, or makes a skill
 * of the member's own of. With --also there are several, and then all must be known. */
typedef struct listing_wanted {
    aid_skill *skills;
    uint64_t count;
    const char *words;
} listing_wanted;

static bool listing_skill(cli *tool, const char *text, aid_skill *out)
{
    return text[0] == '#' || text[0] == '@' || aid_skill_find(tool->store, (aid_group){ 0 }, text, out, NULL) != AID_OK
               ? cli_find_skill(tool, text, out) : true;
}

static bool listing_skills_read(cli *tool, const char *first, listing_wanted *out)
{
    *out = (listing_wanted){ .skills = cli_keep(tool, LISTING_SKILLS_MOST * sizeof(aid_skill)) };
    bool plain = first != NULL && first[0] != '#' && first[0] != '@';
    if (plain && !cli_has(tool, "--also")) {
        out->words = first;
        return true;
    }
    if (first != NULL && !listing_skill(tool, first, &out->skills[out->count++]))
        return false;
    for (size_t i = 0; i < tool->given_count && out->count < LISTING_SKILLS_MOST; i++) {
        bool also = strcmp(tool->given[i].option->name, "--also") == 0;
        if (also && !listing_skill(tool, tool->given[i].value, &out->skills[out->count++]))
            return false;
    }
    return true;
}

static bool listing_window(cli *tool, const char *text, aid_window *out)
{
    const char *slash = strchr(text, '/');
    if (slash == NULL)
        return cli_fail(tool, CLI_EXIT_USAGE, "--window: \"%.60s\" has no /; say FROM/UNTIL, such as "
                                              "2026-12-01T09:00Z/2026-12-01T12:00Z", text);
    char *from = cli_keep(tool, (size_t)(slash - text) + 1);
    memcpy(from, text, (size_t)(slash - text));
    return cli_read_time(tool, "--window", from, &out->from) && cli_read_time(tool, "--window", slash + 1, &out->until);
}

static bool listing_windows_read(cli *tool, const aid_window **out, uint64_t *out_count)
{
    aid_window *windows = cli_keep(tool, (tool->given_count + 1) * sizeof *windows);
    for (size_t i = 0; i < tool->given_count; i++) {
        bool window = strcmp(tool->given[i].option->name, "--window") == 0 && tool->given[i].value[0] != '\0';
        if (window && !listing_window(tool, tool->given[i].value, &windows[(*out_count)++]))
            return false;
    }
    *out = windows;
    return true;
}

static bool listing_offer_options(cli *tool, const char *skill, aid_offer_options *options)
{
    listing_wanted wanted;
    if (!cli_bind(tool, options, &options->set) || !listing_skills_read(tool, skill, &wanted) ||
        !listing_windows_read(tool, &options->windows, &options->window_count))
        return false;
    options->skills = wanted.skills;
    options->skill_count = wanted.count;
    options->skill_text = wanted.words;
    return true;
}

static bool listing_request_options(cli *tool, const char *skill, aid_request_options *options)
{
    listing_wanted wanted;
    if (!cli_bind(tool, options, &options->set) || !listing_skills_read(tool, skill, &wanted) ||
        !listing_windows_read(tool, &options->windows, &options->window_count))
        return false;
    options->skills = wanted.skills;
    options->skill_count = wanted.count;
    options->skill_text = wanted.words;
    return true;
}

bool cli_verb_offer_add(cli *tool)
{
    aid_member member;
    aid_offer offer;
    aid_offer_options options = { .struct_size = sizeof options };
    return cli_find_member(tool, cli_operand(tool, 0), &member) &&
           listing_offer_options(tool, cli_operand(tool, 1), &options) &&
           cli_try(tool, aid_offer_post(tool->store, member, &options, &offer, &tool->error)) &&
           listing_offer_done(tool, offer, "is open");
}

bool cli_verb_request_add(cli *tool)
{
    aid_member member;
    aid_request request;
    aid_request_options options = { .struct_size = sizeof options };
    return cli_find_member(tool, cli_operand(tool, 0), &member) &&
           listing_request_options(tool, cli_operand(tool, 1), &options) && cli_series_rule(tool, &options) &&
           cli_try(tool, aid_request_open(tool->store, member, &options, &request, &tool->error)) &&
           cli_listing_request_done(tool, request, "is open");
}

bool cli_verb_offer_edit(cli *tool)
{
    aid_offer offer;
    aid_offer_options options = { .struct_size = sizeof options };
    return cli_find_offer(tool, cli_operand(tool, 0), &offer) &&
           listing_offer_options(tool, cli_value(tool, "--skill"), &options) &&
           cli_try(tool, aid_offer_update(tool->store, offer, &options, &tool->error)) &&
           listing_offer_done(tool, offer, "changed");
}

bool cli_verb_request_edit(cli *tool)
{
    aid_request request;
    aid_request_options options = { .struct_size = sizeof options };
    return cli_find_request(tool, cli_operand(tool, 0), &request) &&
           listing_request_options(tool, cli_value(tool, "--skill"), &options) &&
           cli_try(tool, aid_request_update(tool->store, request, &options, &tool->error)) &&
           cli_listing_request_done(tool, request, "changed");
}

bool cli_verb_offer_withdraw(cli *tool)
{
    aid_offer offer;
    return cli_find_offer(tool, cli_operand(tool, 0), &offer) &&
           cli_try(tool, aid_offer_withdraw(tool->store, offer, cli_value(tool, "--reason"), &tool->error)) &&
           listing_offer_done(tool, offer, "withdrawn");
}

bool cli_verb_request_withdraw(cli *tool)
{
    aid_request request;
    return cli_find_request(tool, cli_operand(tool, 0), &request) &&
           cli_try(tool, aid_request_withdraw(tool->store, request, cli_value(tool, "--reason"), &tool->error)) &&
           cli_listing_request_done(tool, request, "withdrawn");
}

bool cli_verb_offer_show(cli *tool)
{
    aid_offer offer;
    return cli_find_offer(tool, cli_operand(tool, 0), &offer) && listing_offer_row(tool, NULL, offer);
}

bool cli_verb_request_show(cli *tool)
{
    aid_request request;
    return cli_find_request(tool, cli_operand(tool, 0), &request) && listing_request_row(tool, NULL, request);
}

static bool listing_choose(cli *tool, aid_list_options *options)
{
    options->struct_size = sizeof *options;
    options->state = cli_has(tool, "--all") ? -1 : 0;
    return cli_bind(tool, options, NULL);
}

bool cli_verb_offer_list(cli *tool)
{
    aid_list_options options = { 0 };
    aid_offer *offers = NULL;
    size_t count = 0;
    bool good = listing_choose(tool, &options) && cli_all_offers(tool, &options, &offers, &count);
    for (size_t i = 0; good && i < count; i++)
        good = listing_offer_row(tool, "offers", offers[i]);
    free(offers);
    return good;
}

bool cli_verb_request_list(cli *tool)
{
    aid_list_options options = { 0 };
    aid_request *requests = NULL;
    size_t count = 0;
    bool good = listing_choose(tool, &options) && cli_all_requests(tool, &options, &requests, &count);
    for (size_t i = 0; good && i < count; i++)
        good = listing_request_row(tool, "requests", requests[i]);
    free(requests);
    return good;
}

static void listing_expiring_row(cli *tool, const char *kind, uint64_t id, const aid_offer_info *view)
{
    char *member = cli_member_name(tool, view->member), *group = cli_group_name(tool, view->group);
    cli_table *row = cli_row(tool, "listings");
    cli_put_id(row, "id", id);
    cli_put_number(row, "number", (int64_t)view->number);
    cli_put_text(row, "kind", kind);
    cli_put_text(row, "title", view->title);
    cli_put_id(row, "member", view->member.id);
    cli_put_text(row, "member_name", member);
    cli_put_text(row, "group_name", group);
    cli_put_time(row, "expires", view->expires);
    free(member);
    free(group);
}

static bool listing_expiring_offers(cli *tool, const aid_list_options *options)
{
    aid_offer *offers = NULL;
    size_t count = 0;
    bool good = cli_all_offers(tool, options, &offers, &count);
    for (size_t i = 0; good && i < count; i++) {
        aid_offer_info view = { 0 };
        good = listing_offer(tool, offers[i], &view);
        if (good)
            listing_expiring_row(tool, "offer", offers[i].id, &view);
    }
    free(offers);
    return good;
}

static bool listing_expiring_requests(cli *tool, const aid_list_options *options)
{
    aid_request *requests = NULL;
    size_t count = 0;
    bool good = cli_all_requests(tool, options, &requests, &count);
    for (size_t i = 0; good && i < count; i++) {
        aid_offer_info view = { 0 };
        good = listing_request(tool, requests[i], &view);
        if (good)
            listing_expiring_row(tool, "request", requests[i].id, &view);
    }
    free(requests);
    return good;
}

bool cli_verb_expiring(cli *tool)
{
    aid_store_info info = { .struct_size = sizeof info };
    aid_list_options options = { .struct_size = sizeof options };
    uint64_t days = LISTING_EXPIRING_DAYS;
    if (!cli_bind(tool, &options, NULL) || !cli_option_count(tool, "--days", 36500, &days) ||
        !cli_try(tool, aid_store_get(tool->store, &info, &tool->error)))
        return false;
    options.expires_before = info.now + (aid_time)days * LISTING_DAY_US;
    return listing_expiring_offers(tool, &options) && listing_expiring_requests(tool, &options);
}
