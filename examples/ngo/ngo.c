/* SPDX-License-Identifier: MIT */
/* A food bank's evening: who asked, who can drive, who goes to whom. Run it again on the same file and nobody is
 * enrolled twice: people are found by the reference that the food bank has for them. */
#include <mutualaid.h>
#include <stdio.h>

typedef struct neighbour {
    const char *reference, *name, *skill;
    int32_t asks;
} neighbour;

static const neighbour list[] = {
    { "card-17", "Ana", "shopping", 1 },
    { "card-23", "Ben", "shopping", 0 },
    { "card-31", "Chidi", "dog walking", 1 },
    { "card-40", "Dalia", "dog walking", 0 },
};

/* The neighbour with this card, who is enrolled, and asks or offers, the first time. */
static aid_status ngo_neighbour(aid_store *town, aid_group bank, const neighbour *one, aid_error *error)
{
    aid_member member;
    aid_status status = aid_member_find(town, bank, one->reference, &member, error);
    if (status != AID_E_NOT_FOUND)
        return status;
    status = aid_member_enrol(
        town, AID_WITH(aid_member_options, .name = one->name, .group = bank, .reference = one->reference), &member,
        error);
    if (status == AID_OK && one->asks)
        status = aid_request_open(town, member, AID_WITH(aid_request_options, .skill_text = one->skill, .minutes = 45),
                                  NULL, error);
    else if (status == AID_OK)
        status = aid_offer_post(town, member, AID_WITH(aid_offer_options, .skill_text = one->skill), NULL, error);
    return status;
}

/* The food bank itself, founded the first time. */
static aid_status ngo_bank(aid_store *town, aid_group *bank, aid_error *error)
{
    aid_status status = aid_group_find(town, "food-bank", bank, error);
    if (status == AID_E_NOT_FOUND)
        status = aid_group_found(town, AID_WITH(aid_group_options, .name = "Food bank", .reference = "food-bank"), bank,
                                 error);
    return status;
}

static aid_status ngo_evening(aid_store *town, aid_error *error)
{
    aid_match *match = NULL;
    size_t proposals = 0;
    aid_status status = aid_match_run(town, NULL, &match, error);
    if (status == AID_OK)
        status = aid_match_size(match, &proposals, error);
    for (size_t i = 0; status == AID_OK && i < proposals; i++) {
        aid_proposal proposal = { .struct_size = sizeof proposal };
        aid_member_info asks = { .struct_size = sizeof asks }, helps = { .struct_size = sizeof helps };
        status = aid_match_proposal(match, i, &proposal, error);
        if (status == AID_OK)
            status = aid_member_get(town, proposal.requester, &asks, error);
        if (status == AID_OK)
            status = aid_member_get(town, proposal.helper, &helps, error);
        if (status == AID_OK)
            printf("%s could help %s\n", helps.name, asks.name);
    }
    aid_match_free(match);
    return status;
}

int main(int count, char **arguments)
{
    aid_error error = { 0 };
    aid_store *town = NULL;
    aid_status status = aid_store_open(count > 1 ? arguments[1] : "memory:", NULL, &town, &error);
    aid_group bank = { 0 };
    if (status == AID_OK)
        status = ngo_bank(town, &bank, &error);
    for (size_t i = 0; status == AID_OK && i < sizeof list / sizeof *list; i++)
        status = ngo_neighbour(town, bank, &list[i], &error);
    if (status == AID_OK)
        status = ngo_evening(town, &error);
    if (status != AID_OK)
        fprintf(stderr, "%s\n", error.message);
    aid_store_close(town);
    return status == AID_OK ? 0 : 1;
}
