/* SPDX-License-Identifier: MIT */
/* Finds what a word on the command line names. All kinds of thing go the same way: a card of each (number, name,
 * reference) is looked at; `every` and `card` are what differs between kinds. */
#include "who.h"
#include "exit.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { WHO_SHOWN = 9, WHO_HITS = 64 };

/* What a person knows a thing by. Text lives as the library's does. */
typedef struct who_card {
    uint64_t number;
    const char *name;
    const char *reference;
    bool open; /* finished things give way to open ones when a name fits both */
} who_card;

typedef struct who_ids {
    uint64_t *ids;
    size_t count, capacity;
} who_ids;

typedef struct who_noun {
    const char *word;
    bool (*every)(cli *tool, who_ids *out);
    bool (*card)(cli *tool, uint64_t id, who_card *out);
    /* Finds by name with the library's own search; NULL: a part of the card's name, folded. */
    bool (*search)(cli *tool, const char *name, who_ids *sure, who_ids *near);
} who_noun;

static void who_add(who_ids *ids, uint64_t id)
{
    for (size_t i = 0; i < ids->count; i++) {
        if (ids->ids[i] == id)
            return;
    }
    if (ids->count == ids->capacity) {
        ids->capacity = ids->capacity * 2 + 16;
        ids->ids = cli_grow(ids->ids, ids->capacity, sizeof *ids->ids);
    }
    ids->ids[ids->count++] = id;
}

/* The handles of all kinds have one field, so their lists differ in the type only. */
#define WHO_EVERY(name, type, list)                    \
    static bool name(cli *tool, who_ids *out)          \
    {                                                  \
        type *handles = NULL;                          \
        size_t count = 0;                              \
        bool good = list;                              \
        out->ids = cli_take(count, sizeof *out->ids);  \
        out->count = out->capacity = good ? count : 0; \
        for (size_t i = 0; i < out->count; i++)        \
            out->ids[i] = handles[i].id;               \
        free(handles);                                 \
        return good;                                   \
    }

WHO_EVERY(who_groups, aid_group, cli_all_groups(tool, &handles, &count))
WHO_EVERY(who_members, aid_member, cli_all_members(tool, (aid_group){ 0 }, &handles, &count))
WHO_EVERY(who_skills, aid_skill, cli_all_skills(tool, (aid_group){ 0 }, &handles, &count))
WHO_EVERY(who_offers, aid_offer, cli_all_offers(tool, AID_WITH(aid_list_options, .state = -1), &handles, &count))
WHO_EVERY(who_requests, aid_request, cli_all_requests(tool, AID_WITH(aid_list_options, .state = -1), &handles, &count))
WHO_EVERY(who_exchanges, aid_exchange, cli_all_exchanges(tool, NULL, &handles, &count))

static bool who_group_card(cli *tool, uint64_t id, who_card *out)
{
    aid_group_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_group_get(tool->store, (aid_group){ id }, &info, &tool->error)))
        return false;
    *out = (who_card){ info.number, info.name, info.reference, info.closed == 0 };
    return true;
}

static bool who_member_card(cli *tool, uint64_t id, who_card *out)
{
    aid_member_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_member_get(tool->store, (aid_member){ id }, &info, &tool->error)))
        return false;
    *out = (who_card){ info.number, info.name, info.reference, true };
    return true;
}

static bool who_skill_card(cli *tool, uint64_t id, who_card *out)
{
    aid_skill_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_skill_get(tool->store, (aid_skill){ id }, NULL, &info, &tool->error)))
        return false;
    *out = (who_card){ info.number, info.label, info.code, info.retired == 0 };
    return true;
}

static bool who_offer_card(cli *tool, uint64_t id, who_card *out)
{
    aid_offer_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_offer_get(tool->store, (aid_offer){ id }, &info, &tool->error)))
        return false;
    *out = (who_card){ info.number, info.title, info.reference, info.state == AID_LISTING_OPEN };
    return true;
}

static bool who_request_card(cli *tool, uint64_t id, who_card *out)
{
    aid_request_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_request_get(tool->store, (aid_request){ id }, &info, &tool->error)))
        return false;
    *out = (who_card){ info.number, info.title, info.reference, info.state == AID_LISTING_OPEN };
    return true;
}

/* An exchange has no name of its own: it is known by the two people in it. */
static bool who_exchange_card(cli *tool, uint64_t id, who_card *out)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    aid_member_info helper = { .struct_size = sizeof helper }, requester = { .struct_size = sizeof requester };
    if (!cli_try(tool, aid_exchange_get(tool->store, (aid_exchange){ id }, &info, &tool->error)) ||
        !cli_try(tool, aid_member_get(tool->store, info.helper, &helper, &tool->error)) ||
        !cli_try(tool, aid_member_get(tool->store, info.requester, &requester, &tool->error)))
        return false;
    const char *helps = " helps ";
    char *name = cli_keep(tool, strlen(helper.name) + strlen(helps) + strlen(requester.name) + 1);
    strcat(strcat(strcat(name, helper.name), helps), requester.name);
    bool open = info.state != AID_EXCHANGE_DONE && info.state != AID_EXCHANGE_REVERSED && info.state != AID_EXCHANGE_VOID;
    *out = (who_card){ info.number, name, info.reference, open };
    return true;
}

static bool who_search_members(cli *tool, const char *name, who_ids *sure, who_ids *near)
{
    aid_member_hit hits[WHO_HITS];
    size_t count = 0;
    if (!cli_try(tool, aid_member_search(tool->store, name, NULL, hits, sizeof *hits, WHO_HITS, &count, &tool->error)))
        return false;
    count = count < WHO_HITS ? count : WHO_HITS;
    size_t exact = 0;
    for (size_t i = 0; i < count; i++)
        exact += hits[i].kind == AID_HIT_EXACT;
    for (size_t i = 0; i < count; i++) {
        bool fits = exact > 0 ? hits[i].kind == AID_HIT_EXACT : hits[i].kind <= AID_HIT_PREFIX;
        who_add(fits ? sure : near, hits[i].member.id);
    }
    return true;
}

static bool who_search_skills(cli *tool, const char *name, who_ids *sure, who_ids *near)
{
    aid_skill_hit hits[WHO_HITS];
    size_t count = 0;
    if (!cli_try(tool, aid_skill_search(tool->store, name, NULL, hits, sizeof *hits, WHO_HITS, &count, &tool->error)))
        return false;
    count = count < WHO_HITS ? count : WHO_HITS;
    int32_t best = count > 0 ? hits[0].kind : 0;
    for (size_t i = 0; i < count; i++) {
        bool fits = best <= AID_HIT_SYNONYM ? hits[i].kind <= AID_HIT_SYNONYM : hits[i].kind <= AID_HIT_PREFIX;
        who_add(fits ? sure : near, hits[i].skill.id);
    }
    return true;
}

static char *who_fold(const char *text)
{
    size_t length = 0;
    if (aid_text_fold(text, NULL, 0, &length, NULL) != AID_OK)
        return cli_copy(text);
    char *folded = cli_take(length + 1, 1);
    aid_text_fold(text, folded, length + 1, &length, NULL);
    return folded;
}

static bool who_search_cards(cli *tool, const who_noun *noun, const who_ids *every, const char *name, who_ids *sure)
{
    char *wanted = who_fold(name);
    who_ids finished = { 0 };
    bool good = true;
    for (size_t i = 0; good && i < every->count && wanted[0] != '\0'; i++) {
        who_card card;
        good = noun->card(tool, every->ids[i], &card);
        char *folded = good ? who_fold(card.name) : NULL;
        if (good && strstr(folded, wanted) != NULL)
            who_add(card.open ? sure : &finished, every->ids[i]);
        free(folded);
    }
    if (sure->count == 0) {
        free(sure->ids);
        *sure = finished;
    } else {
        free(finished.ids);
    }
    free(wanted);
    return good;
}

static bool who_by_number(cli *tool, const who_noun *noun, const who_ids *every, uint64_t number, who_ids *out)
{
    size_t low = 0, high = every->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        who_card card;
        if (!noun->card(tool, every->ids[middle], &card))
            return false;
        if (card.number == number) {
            who_add(out, every->ids[middle]);
            return true;
        }
        if (card.number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return true;
}

static bool who_by_reference(cli *tool, const who_noun *noun, const who_ids *every, const char *name, who_ids *out)
{
    for (size_t i = 0; i < every->count; i++) {
        who_card card;
        if (!noun->card(tool, every->ids[i], &card))
            return false;
        if (strcmp(card.reference, name) == 0)
            who_add(out, every->ids[i]);
    }
    return true;
}

static bool who_digits(const char *text, uint64_t *out)
{
    *out = 0;
    size_t length = strspn(text, "0123456789");
    if (length == 0 || length > 16 || text[length] != '\0')
        return false;
    *out = strtoull(text, NULL, 10);
    return true;
}

static bool who_show(cli *tool, const who_noun *noun, const who_ids *ids)
{
    for (size_t i = 0; i < ids->count && i < WHO_SHOWN; i++) {
        who_card card;
        if (!noun->card(tool, ids->ids[i], &card))
            return false;
        cli_warn(tool, "  #%-6" PRIu64 " %s%s%s%s", card.number, card.name, card.reference[0] != '\0' ? "  (" : "",
                 card.reference, card.reference[0] != '\0' ? ")" : "");
    }
    if (ids->count > WHO_SHOWN)
        cli_warn(tool, "  … and %zu more", ids->count - WHO_SHOWN);
    return true;
}

static bool who_decide(cli *tool, const who_noun *noun, const char *name, const who_ids *sure, const who_ids *near)
{
    if (sure->count == 1)
        return true;
    if (sure->count > 1) {
        cli_fail(tool, CLI_EXIT_NOT_FOUND, "%s \"%.80s\" fits %zu; say which by its number:", noun->word, name, sure->count);
        tool->error.status = AID_E_AMBIGUOUS;
        return who_show(tool, noun, sure) && false;
    }
    bool hint = near->count > 0;
    cli_fail(tool, CLI_EXIT_NOT_FOUND, "%s \"%.80s\": there is none%s", noun->word, name,
             hint ? "; is it one of these?" : " of this number, reference or name");
    return who_show(tool, noun, near) && false;
}

static bool who_gather(cli *tool, const who_noun *noun, const char *name, who_ids *sure, who_ids *near)
{
    uint64_t number = 0;
    who_ids every = { 0 };
    bool good = noun->every(tool, &every);
    bool hash = name[0] == '#' && who_digits(name + 1, &number);
    if (good && !hash)
        good = who_by_reference(tool, noun, &every, name, sure);
    if (good && (hash || who_digits(name, &number)))
        good = who_by_number(tool, noun, &every, number, sure);
    if (good && !hash && sure->count == 0)
        good = noun->search != NULL ? noun->search(tool, name, sure, near)
                                    : who_search_cards(tool, noun, &every, name, sure);
    free(every.ids);
    return good;
}

static bool who_find(cli *tool, const who_noun *noun, const char *name, uint64_t *out)
{
    if (name[0] == '@' && who_digits(name + 1, out))
        return true; /* whether there is such a thing, and of this kind, the library says when it is used */
    if (name[0] == '\0')
        return cli_fail(tool, CLI_EXIT_USAGE, "the name of a %s is empty; say a reference, a number or a part of the name",
                        noun->word);
    who_ids sure = { 0 }, near = { 0 };
    bool good = who_gather(tool, noun, name, &sure, &near) && who_decide(tool, noun, name, &sure, &near);
    if (good)
        *out = sure.ids[0];
    free(sure.ids);
    free(near.ids);
    return good;
}

bool cli_find_group(cli *tool, const char *name, aid_group *out)
{
    static const who_noun noun = { "group", who_groups, who_group_card, NULL };
    return who_find(tool, &noun, name, &out->id);
}

bool cli_find_member(cli *tool, const char *name, aid_member *out)
{
    static const who_noun noun = { "member", who_members, who_member_card, who_search_members };
    return who_find(tool, &noun, name, &out->id);
}

bool cli_find_skill(cli *tool, const char *name, aid_skill *out)
{
    static const who_noun noun = { "skill", who_skills, who_skill_card, who_search_skills };
    return who_find(tool, &noun, name, &out->id);
}

bool cli_find_offer(cli *tool, const char *name, aid_offer *out)
{
    static const who_noun noun = { "offer", who_offers, who_offer_card, NULL };
    return who_find(tool, &noun, name, &out->id);
}

bool cli_find_request(cli *tool, const char *name, aid_request *out)
{
    static const who_noun noun = { "request", who_requests, who_request_card, NULL };
    return who_find(tool, &noun, name, &out->id);
}

bool cli_find_exchange(cli *tool, const char *name, aid_exchange *out)
{
    static const who_noun noun = { "exchange", who_exchanges, who_exchange_card, NULL };
    return who_find(tool, &noun, name, &out->id);
}

static char *who_name(const char *name, uint64_t number)
{
    if (name[0] != '\0')
        return cli_copy(name);
    cli_text text = { 0 };
    cli_text_format(&text, "#%" PRIu64, number);
    return text.bytes;
}

char *cli_group_name(cli *tool, aid_group group)
{
    aid_group_info info = { .struct_size = sizeof info };
    if (group.id == 0 || aid_group_get(tool->store, group, &info, NULL) != AID_OK)
        return cli_copy("");
    return who_name(info.name, info.number);
}

char *cli_member_name(cli *tool, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    if (member.id == 0 || aid_member_get(tool->store, member, &info, NULL) != AID_OK)
        return cli_copy("");
    return who_name(info.name, info.number);
}

char *cli_skill_name(cli *tool, aid_skill skill)
{
    aid_skill_info info = { .struct_size = sizeof info };
    if (skill.id == 0 || aid_skill_get(tool->store, skill, NULL, &info, NULL) != AID_OK)
        return cli_copy("");
    return who_name(info.label, info.number);
}
