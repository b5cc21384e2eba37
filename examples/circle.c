/* SPDX-License-Identifier: MIT */
/* Who helps whom in a year, in rows a program can draw: the links between people, the kinds of help, the parts of the time.
 * `mutualaid stats` shows the same for reading. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>

/* Three neighbours in a circle: everybody gives an hour to the next. */
static aid_status circle_live(aid_store *town, aid_error *error)
{
    static const char *const names[] = { "Ana", "Ben", "Cy" };
    aid_group street;
    aid_member people[3];
    aid_skill garden = { 0 };
    aid_status status = aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm Street"), &street, error);
    if (status == AID_OK)
        status = aid_skill_resolve(town, "gardening", NULL, &garden, error);
    for (int i = 0; status == AID_OK && i < 3; i++)
        status = aid_member_enrol(town, AID_WITH(aid_member_options, .name = names[i], .group = street), &people[i], error);
    for (int i = 0; status == AID_OK && i < 3; i++)
        status = aid_exchange_log(town, AID_WITH(aid_log_options, .helper = people[i], .requester = people[(i + 1) % 3],
                                                 .skill = garden, .minutes = 60), NULL, error);
    return status;
}

static aid_status circle_name(aid_store *town, aid_member member, aid_error *error)
{
    aid_member_info info = { .struct_size = sizeof info };
    aid_status status = aid_member_get(town, member, &info, error);
    if (status == AID_OK)
        printf("%s", info.name);
    return status;
}

static aid_status circle_links(aid_store *town, const aid_insight *insight, aid_error *error)
{
    size_t size = 0;
    aid_status status = aid_insight_link_size(insight, &size, error);
    for (size_t i = 0; status == AID_OK && i < size; i++) {
        aid_link_insight link = { .struct_size = sizeof link };
        status = aid_insight_link(insight, i, &link, error);
        if (status == AID_OK)
            status = circle_name(town, link.giver, error);
        if (status == AID_OK)
            printf(" helped ");
        if (status == AID_OK)
            status = circle_name(town, link.receiver, error);
        if (status == AID_OK)
            printf(" for %" PRId64 " minutes\n", link.minutes);
    }
    return status;
}

static aid_status circle_kinds(aid_store *town, const aid_insight *insight, aid_error *error)
{
    size_t size = 0;
    aid_status status = aid_insight_skill_size(insight, &size, error);
    for (size_t i = 0; status == AID_OK && i < size; i++) {
        aid_skill_insight kind = { .struct_size = sizeof kind };
        aid_skill_info info = { .struct_size = sizeof info };
        status = aid_insight_skill(insight, i, &kind, error);
        if (status == AID_OK)
            status = aid_skill_get(town, kind.skill, NULL, &info, error);
        if (status == AID_OK)
            printf("%s: %" PRIu64 " times\n", info.label, kind.exchanges);
    }
    return status;
}

static aid_status circle_periods(const aid_insight *insight, aid_error *error)
{
    size_t size = 0;
    uint64_t exchanges = 0, people = 0;
    aid_status status = aid_insight_period_size(insight, &size, error);
    for (size_t i = 0; status == AID_OK && i < size; i++) {
        aid_period_insight part = { .struct_size = sizeof part };
        status = aid_insight_period(insight, i, &part, error);
        exchanges += part.exchanges;
        people = part.people > people ? part.people : people;
    }
    if (status == AID_OK)
        printf("%" PRIu64 " exchanges; at most %" PRIu64 " people in one part of the time\n", exchanges, people);
    return status;
}

int main(void)
{
    aid_error error = { 0 };
    aid_store *town = NULL;
    aid_insight *insight = NULL;
    aid_status status = aid_store_open("memory:", NULL, &town, &error);
    if (status == AID_OK)
        status = circle_live(town, &error);
    if (status == AID_OK)
        status = aid_insight_run(town, NULL, &insight, &error);
    if (status == AID_OK)
        status = circle_links(town, insight, &error);
    if (status == AID_OK)
        status = circle_kinds(town, insight, &error);
    if (status == AID_OK)
        status = circle_periods(insight, &error);
    if (status != AID_OK)
        fprintf(stderr, "%s: %s\n", aid_status_name(status), error.message);
    aid_insight_free(insight);
    aid_store_close(town);
    return status == AID_OK ? 0 : 1;
}
