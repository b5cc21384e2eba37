/* SPDX-License-Identifier: MIT */
/* From asking to the books: the README's program carried on. The match is committed, both sides confirm what was done,
 * and the statement shows it. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>

/* A street with somebody who needs help and somebody who can give it. */
static aid_status settle_in(aid_store *town, aid_group *street, aid_member *ana, aid_member *ben, aid_error *error)
{
    aid_status status = aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK),
                                        street, error);
    if (status == AID_OK)
        status = aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana", .group = *street), ana, error);
    if (status == AID_OK)
        status = aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ben", .group = *street), ben, error);
    if (status == AID_OK)
        status = aid_request_open(town, *ana, AID_WITH(aid_request_options, .skill_text = "dripping tap", .minutes = 60),
                                  NULL, error);
    if (status == AID_OK)
        status = aid_offer_post(town, *ben, AID_WITH(aid_offer_options, .skill_text = "plumbing"), NULL, error);
    return status;
}

/* The plan becomes an exchange, which both sides accept and confirm: an hour was agreed, 75 minutes it took. */
static aid_status settle_visit(aid_store *town, aid_exchange *visit, aid_error *error)
{
    aid_match *match = NULL;
    size_t made = 0;
    aid_status status = aid_match_run(town, NULL, &match, error);
    if (status == AID_OK)
        status = aid_match_commit(match, NULL, visit, 1, &made, error);
    aid_match_free(match);
    if (status == AID_OK)
        status = aid_exchange_accept(town, *visit, NULL, error);
    for (int32_t side = AID_SIDE_REQUESTER; status == AID_OK && side <= AID_SIDE_HELPER; side++)
        status = aid_exchange_confirm(town, *visit, AID_WITH(aid_exchange_options, .side = side, .minutes = 75), error);
    return status;
}

int main(int count, char **arguments)
{
    aid_error error = { 0 };
    aid_store *town = NULL;
    aid_group street;
    aid_member ana, ben;
    aid_exchange visit;
    aid_posting line;
    size_t lines = 0;
    aid_status status = aid_store_open(count > 1 ? arguments[1] : "memory:", NULL, &town, &error);

    if (status == AID_OK)
        status = settle_in(town, &street, &ana, &ben, &error);
    if (status == AID_OK)
        status = settle_visit(town, &visit, &error);
    if (status == AID_OK)
        status = aid_statement(town, ben, NULL, &line, sizeof line, 1, &lines, &error);
    if (status == AID_OK)
        printf("Ben's statement has %zu line: %+" PRId64 " minutes, balance %+" PRId64 "\n", lines, line.amount, line.balance);
    else
        fprintf(stderr, "%s\n", error.message);
    aid_store_close(town);
    return status == AID_OK ? 0 : 1;
}
