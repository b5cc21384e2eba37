/* SPDX-License-Identifier: MIT */
/* A host with keys of its own: several commands in one transaction, done once however often they are tried; things found
 * again by the host's references; a second handle on the same file that catches up. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>

#define TRY(call)                                                                       \
    do {                                                                                \
        aid_status said = (call);                                                       \
        if (said != AID_OK)                                                             \
            return said;                                                                \
    } while (0)

/* The street and who lives in it, whole or not at all. */
static aid_status keys_settle(aid_store *town, aid_error *error)
{
    aid_group street;
    aid_member ana, ben;
    TRY(aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm Street", .reference = "elm"), &street, error));
    TRY(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana", .reference = "u7", .group = street), &ana, error));
    TRY(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ben", .reference = "u9", .group = street), &ben, error));
    TRY(aid_request_open(town, ana, AID_WITH(aid_request_options, .skill_text = "plumbing", .reference = "r1"), NULL, error));
    return aid_offer_post(town, ben, AID_WITH(aid_offer_options, .skill_text = "plumbing", .reference = "o1"), NULL, error);
}

static aid_status keys_settle_once(aid_store *town, const uint8_t id[16], const char **out_said, aid_error *error)
{
    TRY(aid_store_command_id(town, id, error));
    aid_status status = aid_store_begin(town, NULL, error);
    if (status == AID_E_REPEATED) { /* the answer was lost the first time: it is done, and not done again */
        *out_said = "was done before";
        return AID_OK;
    }
    TRY(status);
    status = keys_settle(town, error);
    if (status != AID_OK) {
        aid_store_rollback(town);
        return status;
    }
    *out_said = "done";
    return aid_store_commit(town, NULL, error);
}

/* Who can help with request r1? Everything by the host's keys; one exchange is logged under the key x1. */
static aid_status keys_book(aid_store *town, aid_error *error)
{
    aid_group street;
    aid_member ana, found;
    aid_request need;
    aid_offer help;
    aid_skill skill;
    aid_exchange booked, again;
    aid_match *match = NULL;
    size_t pairs = 0;
    TRY(aid_group_find(town, "elm", &street, error));
    TRY(aid_member_find(town, street, "u7", &ana, error));
    TRY(aid_request_find(town, street, "r1", &need, error));
    TRY(aid_offer_find(town, street, "o1", &help, error));
    TRY(aid_skill_resolve(town, "plumbing", NULL, &skill, error));
    TRY(aid_match_run(town, NULL, &match, error));
    aid_status status = aid_match_size(match, &pairs, error);
    aid_match_free(match);
    TRY(status);
    printf("%zu pair\n", pairs);
    TRY(aid_exchange_log(town, AID_WITH(aid_log_options, .request = need, .offer = help, .minutes = 90, .reference = "x1"), &booked, error));
    TRY(aid_exchange_find(town, street, "x1", &again, error));
    printf("booked under x1: %s\n", booked.id == again.id ? "found again" : "lost");
    return aid_member_find(town, street, "u9", &found, error);
}

/* What another handle wrote is there after a refresh; a name that was read is forgotten on purpose. */
static aid_status keys_follow(aid_store *other, aid_error *error)
{
    aid_member ben;
    aid_group none = { 0 };
    aid_member_info info = { .struct_size = sizeof info };
    aid_insight *insight = NULL;
    size_t people = 0;
    uint64_t events = 0;
    int64_t balance = 0;
    TRY(aid_store_refresh(other, &events, error));
    TRY(aid_member_find(other, none, "u9", &ben, error));
    TRY(aid_member_get(other, ben, &info, error));
    TRY(aid_balance_get(other, ben, none, 0, &balance, error));
    printf("%s has %+" PRId64 " minutes, seen through another handle\n", info.name, balance);
    aid_store_forget_text(other); /* info.name is no longer to be read */
    TRY(aid_insight_run(other, NULL, &insight, error));
    aid_status status = aid_insight_member_size(insight, &people, error);
    aid_insight_free(insight);
    printf("%zu people in the figures\n", people);
    return status;
}

int main(int count, char **arguments)
{
    static const uint8_t id[16] = { 0x3b, 0xd0, 0x41 }; /* a host draws it at random and keeps it until it has an answer */
    aid_error error = { 0 };
    aid_version_info version = { .struct_size = sizeof version };
    aid_store *town = NULL, *other = NULL;
    const char *said = "";
    const char *file = count > 1 ? arguments[1] : "memory:";
    aid_status status = aid_version_get(&version, &error);

    if (status == AID_OK)
        status = aid_store_open(file, NULL, &town, &error);
    for (int try = 1; status == AID_OK && try <= 2; try++) {
        status = keys_settle_once(town, id, &said, &error);
        if (status == AID_OK)
            printf("try %d: %s\n", try, said);
    }
    if (status == AID_OK && count > 1)
        status = aid_store_open(file, NULL, &other, &error);
    if (status == AID_OK)
        status = keys_book(town, &error);
    if (status == AID_OK)
        status = keys_follow(other != NULL ? other : town, &error); /* in memory there is one handle only */
    if (status != AID_OK)
        fprintf(stderr, "%s: %s\n", aid_status_name(status), error.message);
    aid_store_close(other);
    aid_store_close(town);
    return status == AID_OK ? 0 : 1;
}
