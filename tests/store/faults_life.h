/* SPDX-License-Identifier: MIT */
/* The life of a small community as a list of steps, each a public call (or several queries), for tests in which something
 * fails: every command and every query of a store is in it. A step answers the status of the call that failed first, may
 * be taken again, and never asserts on what it could not get. */
#ifndef AID_TESTS_FAULTS_LIFE_H
#define AID_TESTS_FAULTS_LIFE_H

#include "store/store.h"
#include "town.h"

enum { LIFE_ROWS = 400 };

typedef struct life {
    town t; /* its clock and dice; store, people and group */
    const char *location;
    const aid_allocator *allocator;
    const aid_storage *storage;
    uint64_t flags;
    const char *backup; /* where to; NULL: the storage cannot */
    uint64_t handled;   /* failures inside a transaction that were overcome there */
    aid_group hill, shed;
    aid_member dora;
    aid_skill garden, tap;
    aid_offer offer, spare_offer;
    aid_request request, spare_request;
    aid_exchange agreed, differing, logged, corrected, declined;
    aid_match *match;
    aid_service service;
    aid_service_request asked;
} life;

typedef aid_status (*life_step)(life *w, aid_error *error);

#define LIFE_STEP(name) static aid_status life_##name(life *w, aid_error *error)
#define LIFE_TRY(call)             \
    do {                           \
        aid_status tried = (call); \
        if (tried != AID_OK)       \
            return tried;          \
    } while (0)

/* ---- commands ---- */

LIFE_STEP(open)
{
    return aid_store_open(w->location,
                          AID_WITH(aid_store_options, .flags = w->flags, .clock = town_clock, .clock_context = &w->t,
                                   .random = town_random, .random_context = &w->t, .allocator = w->allocator,
                                   .storage = w->storage),
                          &w->t.store, error);
}

LIFE_STEP(enrol_ana)
{
    return aid_member_enrol(w->t.store,
                            AID_WITH(aid_member_options, .name = "Ana Müller", .preferred_name = "Ana", .reference = "m-1",
                                     .phones = "+49 30 1", .emails = "ana@example.org", .languages = "de en",
                                     .zone = "Europe/Berlin", .placed = 1, .latitude = 525200000, .longitude = 134050000,
                                     .week = { .quarter = { 0xFFFF } }, .birth_band = "1950-1959"),
                            &w->t.ana, error);
}

LIFE_STEP(found)
{
    return aid_group_found(w->t.store,
                           AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK,
                                    .founder = w->t.ana, .reference = "elm", .zone = "Europe/Berlin", .topics = "garden",
                                    .languages = "de"),
                           &w->t.street, error);
}

LIFE_STEP(found_hill)
{
    return aid_group_found(w->t.store, AID_WITH(aid_group_options, .name = "Hill", .founder = w->t.ana), &w->hill, error);
}

LIFE_STEP(found_shed)
{
    return aid_group_found(w->t.store,
                           AID_WITH(aid_group_options, .name = "Shed", .sensitive = AID_YES, .parent = w->t.street,
                                    .reference = "shed"),
                           &w->shed, error);
}

LIFE_STEP(enrol_ben)
{
    return aid_member_enrol(w->t.store,
                            AID_WITH(aid_member_options, .name = "Ben", .group = w->t.street, .reference = "m-2",
                                     .zone = "Europe/London", .week = { .quarter = { 0xFFFF } }),
                            &w->t.ben, error);
}

LIFE_STEP(enrol_cy)
{
    return aid_member_enrol(w->t.store, AID_WITH(aid_member_options, .name = "Cy", .group = w->t.street), &w->t.cy, error);
}

LIFE_STEP(enrol_dora)
{
    return aid_member_enrol(w->t.store, AID_WITH(aid_member_options, .name = "Дора"), &w->dora, error);
}

LIFE_STEP(update_member)
{
    return aid_member_update(w->t.store, w->t.ben,
                             AID_WITH(aid_member_options, .address = "Elm Street 2", .day_minutes = 300, .reference = "m-3"),
                             error);
}

LIFE_STEP(join)
{
    return aid_member_join(w->t.store, w->dora, w->t.street, NULL, error);
}

LIFE_STEP(set_roles)
{
    return aid_member_set_roles(w->t.store, w->dora, w->t.street, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_VOLUNTEER),
                                error);
}

LIFE_STEP(block)
{
    return aid_member_block(w->t.store, w->t.cy, w->dora, AID_YES, "a quarrel", error);
}

LIFE_STEP(unblock)
{
    return aid_member_block(w->t.store, w->t.cy, w->dora, AID_NO, NULL, error);
}

LIFE_STEP(household)
{
    return aid_member_household(w->t.store, w->t.cy, w->dora, AID_YES, error);
}

LIFE_STEP(grant)
{
    return aid_member_grant_credential(w->t.store, w->t.ben,
                                       AID_WITH(aid_credential_options, .code = "first-aid", .issuer = "Red Cross"), error);
}

LIFE_STEP(revoke)
{
    return aid_member_revoke_credential(w->t.store, w->t.ben, "first-aid", error);
}

LIFE_STEP(update_group)
{
    return aid_group_update(w->t.store, w->t.street,
                            AID_WITH(aid_group_options, .name = "Elm Street and Mews", .reference = "elm-2"), error);
}

LIFE_STEP(set_policy)
{
    return aid_group_policy_set(w->t.store, w->t.street,
                                AID_WITH(aid_policy, .credit_min = -1000, .credit_min_mode = AID_CREDIT_BLOCK), error);
}

LIFE_STEP(agree)
{
    return aid_group_agree(w->t.store, w->t.street, w->hill, error);
}

LIFE_STEP(end_agreement)
{
    return aid_group_end_agreement(w->t.store, w->t.street, w->hill, error);
}

LIFE_STEP(close_group)
{
    return aid_group_close(w->t.store, w->hill, "merged", error);
}

LIFE_STEP(add_skill)
{
    return aid_skill_add(w->t.store, AID_WITH(aid_skill_options, .label = "Hedge laying", .code = "hedges"), &w->garden,
                         error);
}

LIFE_STEP(add_group_skill)
{
    const aid_label labels[2] = { { .kind = AID_LABEL_PREFERRED, .language = "en", .text = "Tap mending" },
                                  { .kind = AID_LABEL_SYNONYM, .language = "de", .text = "Wasserhahn reparieren" } };
    return aid_skill_add(w->t.store,
                         AID_WITH(aid_skill_options, .labels = labels, .label_count = 2, .group = w->t.street,
                                  .code = "taps"),
                         &w->tap, error);
}

LIFE_STEP(update_skill)
{
    return aid_skill_update(w->t.store, w->garden, AID_WITH(aid_skill_options, .label = "Hedge laying and cutting"), error);
}

LIFE_STEP(open_request)
{
    return aid_request_open(w->t.store, w->t.ana,
                            AID_WITH(aid_request_options, .skill = w->garden, .minutes = 60, .group = w->t.street,
                                     .seats = 3, .title = "The front hedge", .text = "It is long", .reference = "r-1",
                                     .languages = "de", .week = { .quarter = { 0xFFFFFF } }),
                            &w->request, error);
}

LIFE_STEP(open_spare_request)
{
    return aid_request_open(w->t.store, w->t.cy,
                            AID_WITH(aid_request_options, .skill_text = "reading Sanskrit to the cat", .group = w->t.street,
                                     .expires = w->t.now + town_days(3)),
                            &w->spare_request, error);
}

LIFE_STEP(update_request)
{
    return aid_request_update(w->t.store, w->request, AID_WITH(aid_request_options, .title = "Front and back hedge"), error);
}

LIFE_STEP(withdraw_request)
{
    return aid_request_withdraw(w->t.store, w->request, "done", error);
}

LIFE_STEP(post_offer)
{
    return aid_offer_post(w->t.store, w->t.ben,
                          AID_WITH(aid_offer_options, .skill = w->garden, .group = w->t.street, .seats = 4,
                                   .title = "Hedges", .reference = "o-1", .week = { .quarter = { 0xFFFFFF } }),
                          &w->offer, error);
}

LIFE_STEP(post_spare_offer)
{
    return aid_offer_post(w->t.store, w->dora,
                          AID_WITH(aid_offer_options, .skill = w->garden, .group = w->t.street,
                                   .expires = w->t.now + town_days(2)),
                          &w->spare_offer, error);
}

LIFE_STEP(update_offer)
{
    return aid_offer_update(w->t.store, w->offer, AID_WITH(aid_offer_options, .text = "Own ladder"), error);
}

LIFE_STEP(withdraw_offer)
{
    return aid_offer_withdraw(w->t.store, w->offer, NULL, error);
}

LIFE_STEP(propose)
{
    return aid_exchange_propose(w->t.store, w->request, w->offer, AID_WITH(aid_exchange_options, .note = "Tuesday?"),
                                &w->agreed, error);
}

LIFE_STEP(accept)
{
    return aid_exchange_accept(w->t.store, w->agreed, AID_WITH(aid_exchange_options, .note = "yes"), error);
}

LIFE_STEP(confirm_helper)
{
    return aid_exchange_confirm(w->t.store, w->agreed,
                                AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER, .minutes = 75), error);
}

LIFE_STEP(confirm_requester)
{
    return aid_exchange_confirm(w->t.store, w->agreed, AID_WITH(aid_exchange_options, .side = AID_SIDE_REQUESTER), error);
}

LIFE_STEP(dispute_booked)
{
    return aid_exchange_dispute(w->t.store, w->agreed, AID_WITH(aid_exchange_options, .note = "it was less"), error);
}

LIFE_STEP(settle_booked)
{
    return aid_exchange_settle(w->t.store, w->agreed, NULL, error);
}

LIFE_STEP(reverse)
{
    return aid_exchange_reverse(w->t.store, w->agreed, AID_WITH(aid_exchange_options, .note = "a mistake"), error);
}

LIFE_STEP(log)
{
    return aid_exchange_log(w->t.store,
                            AID_WITH(aid_log_options, .requester = w->t.ana, .helper = w->t.ben, .minutes = 45,
                                     .group = w->t.street, .memo = "the gate", .reference = "x-1"),
                            &w->logged, error);
}

LIFE_STEP(correct)
{
    return aid_exchange_correct(w->t.store, w->logged, AID_WITH(aid_exchange_options, .minutes = 50), &w->corrected, error);
}

LIFE_STEP(match_run)
{
    return aid_match_run(w->t.store, AID_WITH(aid_match_options, .seed = 1), &w->match, error);
}

LIFE_STEP(match_commit)
{
    return aid_match_commit(w->match, NULL, NULL, 0, NULL, error);
}

LIFE_STEP(decline)
{
    size_t count = 0;
    LIFE_TRY(aid_exchange_list(w->t.store, AID_WITH(aid_exchange_list_options, .state = AID_EXCHANGE_PROPOSED),
                               w->declined.id == 0 ? &w->declined : NULL, w->declined.id == 0, &count, error));
    return aid_exchange_decline(w->t.store, w->declined, NULL, error);
}

LIFE_STEP(evaluate_requester)
{
    return aid_evaluation_give(w->t.store, w->logged, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER,
                                                               .text = "late"), error);
}

LIFE_STEP(evaluate_helper)
{
    return aid_evaluation_give(w->t.store, w->logged, AID_WITH(aid_evaluation_options, .side = AID_SIDE_HELPER,
                                                               .flags = AID_BIT(AID_EVALUATION_NOT_AGAIN)), error);
}

LIFE_STEP(contest_evaluation)
{
    return aid_evaluation_contest(w->t.store, w->logged, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER,
                                                                  .text = "the bus"), error);
}

LIFE_STEP(settle_evaluation)
{
    return aid_evaluation_settle(w->t.store, w->logged, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER,
                                                                 .stands = AID_YES), error);
}

LIFE_STEP(read_evaluations)
{
    aid_evaluation_info info = { .struct_size = sizeof info };
    aid_exchange exchanges[LIFE_ROWS];
    size_t count;
    LIFE_TRY(aid_evaluation_get(w->t.store, w->logged, AID_SIDE_REQUESTER, &info, error));
    assert_string_equal(info.contest, "the bus");
    return aid_evaluation_list(w->t.store, AID_WITH(aid_evaluation_list_options, .which = AID_EVALUATION_LIST_CONTESTED),
                               exchanges, LIFE_ROWS, &count, error);
}

LIFE_STEP(leave)
{
    return aid_member_leave(w->t.store, w->dora, w->t.street, AID_WITH(aid_leave_options, .reason = "moved"), error);
}

LIFE_STEP(advance)
{
    return aid_store_advance(w->t.store, NULL, NULL, NULL, error);
}

/* A command that fails inside a transaction is undone alone; it is tried again there. */
static aid_status life_in_transaction(life *w, int32_t minutes, aid_exchange *out, aid_error *error)
{
    for (int tries = 0;; tries++) {
        aid_status status = aid_exchange_log(w->t.store,
                                             AID_WITH(aid_log_options, .requester = w->t.ben, .helper = w->t.cy,
                                                      .minutes = minutes, .group = w->t.street),
                                             out, error);
        if (status == AID_OK || tries == 1)
            return status;
        w->handled++;
    }
}

static aid_status life_transaction_body(life *w, aid_error *error)
{
    aid_exchange one, two;
    LIFE_TRY(life_in_transaction(w, 10, &one, error));
    LIFE_TRY(life_in_transaction(w, 20, &two, error));
    return aid_store_commit(w->t.store, NULL, error);
}

LIFE_STEP(transaction)
{
    LIFE_TRY(aid_store_begin(w->t.store, NULL, error));
    aid_status status = life_transaction_body(w, error);
    aid_store_rollback(w->t.store); /* after a commit it does nothing */
    return status;
}

LIFE_STEP(rollback)
{
    LIFE_TRY(aid_store_begin(w->t.store, NULL, error));
    aid_exchange one;
    aid_status status = life_in_transaction(w, 30, &one, error);
    aid_store_rollback(w->t.store);
    return status;
}

/* Under a command id: the second call answers what the first made. */
LIFE_STEP(command)
{
    static const uint8_t id[16] = "sixteen letters";
    aid_exchange one = { 0 }, two = { 0 };
    for (int i = 0; i < 2; i++) {
        LIFE_TRY(aid_store_command_id(w->t.store, id, error));
        LIFE_TRY(aid_exchange_log(w->t.store,
                                  AID_WITH(aid_log_options, .requester = w->t.ana, .helper = w->t.ben, .minutes = 5,
                                           .group = w->t.street),
                                  i == 0 ? &one : &two, error));
    }
    assert_int_equal(one.id, two.id);
    return AID_OK;
}

LIFE_STEP(act)
{
    LIFE_TRY(aid_store_act_as(w->t.store, w->t.ana, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), error));
    return aid_store_act_as(w->t.store, (aid_member){ 0 }, NULL, error);
}

/* ---- queries ---- */

LIFE_STEP(read_groups)
{
    aid_group_info info = { .struct_size = sizeof info };
    aid_policy policy = { .struct_size = sizeof policy };
    aid_group groups[LIFE_ROWS], found;
    aid_member members[LIFE_ROWS];
    size_t count;
    LIFE_TRY(aid_group_get(w->t.store, w->t.street, &info, error));
    assert_string_equal(info.name, "Elm Street and Mews");
    LIFE_TRY(aid_group_find(w->t.store, "elm-2", &found, error));
    assert_int_equal(found.id, w->t.street.id);
    LIFE_TRY(aid_group_list(w->t.store, groups, LIFE_ROWS, &count, error));
    assert_int_equal(count, 3);
    LIFE_TRY(aid_group_members(w->t.store, w->t.street, members, LIFE_ROWS, &count, error));
    assert_int_equal(count, 4);
    return aid_group_policy_get(w->t.store, w->t.street, &policy, error);
}

LIFE_STEP(read_members)
{
    aid_member_info info = { .struct_size = sizeof info };
    aid_member members[LIFE_ROWS], found;
    aid_group groups[LIFE_ROWS];
    uint64_t roles;
    size_t count;
    LIFE_TRY(aid_member_get(w->t.store, w->t.ana, &info, error));
    assert_string_equal(info.phones, "+49 30 1");
    LIFE_TRY(aid_member_find(w->t.store, (aid_group){ 0 }, "m-3", &found, error));
    assert_int_equal(found.id, w->t.ben.id);
    LIFE_TRY(aid_member_list(w->t.store, members, LIFE_ROWS, &count, error));
    assert_int_equal(count, 4);
    LIFE_TRY(aid_member_groups(w->t.store, w->t.ana, groups, LIFE_ROWS, &count, error));
    assert_int_equal(count, 2);
    return aid_member_roles(w->t.store, w->dora, w->t.street, &roles, error);
}

LIFE_STEP(search_members)
{
    aid_member_hit hits[4];
    size_t count;
    LIFE_TRY(aid_member_search(w->t.store, "muller", NULL, hits, sizeof *hits, 4, &count, error));
    assert_int_equal(count, 1);
    assert_string_equal(hits[0].name, "Ana Müller");
    return AID_OK;
}

LIFE_STEP(read_skills)
{
    aid_skill_info info = { .struct_size = sizeof info };
    aid_skill skills[LIFE_ROWS], found;
    size_t count;
    LIFE_TRY(aid_skill_get(w->t.store, w->tap, "de", &info, error));
    assert_int_equal(info.label_count, 2);
    LIFE_TRY(aid_skill_find(w->t.store, (aid_group){ 0 }, "hedges", &found, error));
    assert_int_equal(found.id, w->garden.id);
    LIFE_TRY(aid_skill_list(w->t.store, w->t.street, skills, LIFE_ROWS, &count, error));
    LIFE_TRY(aid_skill_unadopted(w->t.store, skills, LIFE_ROWS, &count, error));
    assert_int_equal(count, 1);
    return AID_OK;
}

LIFE_STEP(search_skills)
{
    aid_skill_hit hits[4];
    aid_skill found;
    size_t count;
    LIFE_TRY(aid_skill_search(w->t.store, "hedgee laying", NULL, hits, sizeof *hits, 4, &count, error));
    assert_true(count >= 1);
    LIFE_TRY(aid_skill_resolve(w->t.store, "Hedge laying and cutting", NULL, &found, error));
    assert_int_equal(found.id, w->garden.id);
    return AID_OK;
}

LIFE_STEP(read_listings)
{
    aid_offer_info offer = { .struct_size = sizeof offer };
    aid_request_info request = { .struct_size = sizeof request };
    aid_offer offers[LIFE_ROWS], found_offer;
    aid_request requests[LIFE_ROWS], found_request;
    size_t count;
    LIFE_TRY(aid_offer_get(w->t.store, w->offer, &offer, error));
    assert_string_equal(offer.text, "Own ladder");
    LIFE_TRY(aid_offer_find(w->t.store, w->t.street, "o-1", &found_offer, error));
    LIFE_TRY(aid_offer_list(w->t.store, NULL, offers, LIFE_ROWS, &count, error));
    LIFE_TRY(aid_request_get(w->t.store, w->request, &request, error));
    assert_string_equal(request.title, "Front and back hedge");
    LIFE_TRY(aid_request_find(w->t.store, w->t.street, "r-1", &found_request, error));
    return aid_request_list(w->t.store, NULL, requests, LIFE_ROWS, &count, error);
}

LIFE_STEP(read_exchanges)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    aid_exchange exchanges[LIFE_ROWS], found;
    size_t count;
    LIFE_TRY(aid_exchange_get(w->t.store, w->logged, &info, error));
    assert_string_equal(info.memo, "the gate");
    LIFE_TRY(aid_exchange_find(w->t.store, w->t.street, "x-1", &found, error));
    assert_int_equal(found.id, w->logged.id);
    return aid_exchange_list(w->t.store, NULL, exchanges, LIFE_ROWS, &count, error);
}

LIFE_STEP(read_books)
{
    int64_t balance;
    aid_balance_row rows[LIFE_ROWS];
    aid_posting lines[LIFE_ROWS];
    size_t count;
    LIFE_TRY(aid_balance_get(w->t.store, w->t.ana, w->t.street, 0, &balance, error));
    assert_int_equal(balance, -55);
    LIFE_TRY(aid_balance_list(w->t.store, w->t.street, 0, rows, sizeof *rows, LIFE_ROWS, &count, error));
    LIFE_TRY(aid_statement(w->t.store, w->t.ana, NULL, lines, sizeof *lines, LIFE_ROWS, &count, error));
    assert_int_equal(lines[count - 1].balance, -55);
    return AID_OK;
}

LIFE_STEP(read_match)
{
    aid_candidate rows[4];
    aid_match_summary summary = { .struct_size = sizeof summary };
    aid_proposal proposal = { .struct_size = sizeof proposal };
    aid_unserved unserved = { .struct_size = sizeof unserved };
    aid_reason reason = { .struct_size = sizeof reason };
    size_t count, size;
    LIFE_TRY(aid_match_best(w->t.store, w->request, NULL, rows, sizeof *rows, 4, &count, error));
    LIFE_TRY(aid_match_summary_get(w->match, &summary, error));
    LIFE_TRY(aid_match_size(w->match, &size, error));
    assert_true(size >= 1 && summary.unserved >= 1);
    LIFE_TRY(aid_match_proposal(w->match, 0, &proposal, error));
    LIFE_TRY(aid_match_unserved(w->match, 0, &unserved, error));
    return aid_match_explain(w->match, proposal.request, proposal.offer, &reason, error);
}

LIFE_STEP(read_log)
{
    static aid_log_row rows[LIFE_ROWS];
    size_t count;
    aid_store_info info = { .struct_size = sizeof info };
    LIFE_TRY(aid_log_read(w->t.store, 0, rows, sizeof *rows, LIFE_ROWS, &count, error));
    for (size_t i = 1; i < count && i < LIFE_ROWS; i++)
        assert_true(rows[i].thing != 0 || strcmp(rows[i].kind, "criterion.set") == 0); /* each but the first is about something, or a word */
    return aid_store_get(w->t.store, &info, error);
}

LIFE_STEP(refresh)
{
    return aid_store_refresh(w->t.store, NULL, error);
}

LIFE_STEP(verify)
{
    aid_verify_report report = { .struct_size = sizeof report };
    LIFE_TRY(aid_store_verify(w->t.store, NULL, &report, error));
    if (!report.ok)
        fail_msg("verify: %s", report.problem.message);
    return AID_OK;
}

LIFE_STEP(backup)
{
    if (w->backup == NULL)
        return AID_OK;
    remove(w->backup);
    return aid_store_backup(w->t.store, w->backup, NULL, NULL, error);
}

/* ---- support ---- */

LIFE_STEP(set_term)
{
    return aid_criterion_set(w->t.store, AID_WITH(aid_criterion_options, .code = "low-income", .label = "poor families", .labels = "ru слово"),
                        error);
}

LIFE_STEP(add_service)
{
    return aid_service_add(w->t.store, w->t.street, AID_WITH(aid_service_options, .name = "Talk", .rule = "low-income",
                                                             .topics = "listening\nadvice", .measures = "talk.listening"),
                           &w->service, error);
}

LIFE_STEP(publish_service)
{
    return aid_service_publish(w->t.store, w->service, error);
}

LIFE_STEP(update_service)
{
    return aid_service_update(w->t.store, w->service, AID_WITH(aid_service_options, .contact = "555 0100"), error);
}

LIFE_STEP(ask)
{
    return aid_service_request_open(w->t.store, AID_WITH(aid_service_request_options, .person = w->t.ben, .service = w->service,
                                                         .summary = "cannot sleep", .criteria = "low-income = letter 7"),
                                    &w->asked, error);
}

LIFE_STEP(decline_asked)
{
    return aid_service_request_decline(w->t.store, w->asked, AID_REFUSAL_OTHER, "not now", error);
}

LIFE_STEP(send_asked)
{
    return aid_service_request_send(w->t.store, w->asked, w->service, 0, error);
}

LIFE_STEP(read_services)
{
    aid_service_info info = { .struct_size = sizeof info };
    aid_service_request_info asked = { .struct_size = sizeof asked };
    aid_route_row routes[4];
    aid_service_hit hits[4];
    aid_criterion_row criteria[4];
    aid_unmet_row unmet[4];
    aid_service_request requests[4];
    size_t count = 0;
    LIFE_TRY(aid_service_get(w->t.store, w->service, &info, error));
    LIFE_TRY(aid_service_search(w->t.store, "listening", NULL, hits, sizeof *hits, 4, &count, error));
    LIFE_TRY(aid_service_route(w->t.store, AID_WITH(aid_need_options, .measure = "talk", .all = AID_YES), routes, sizeof *routes, 4,
                               &count, error));
    LIFE_TRY(aid_criterion_list(w->t.store, "ru", criteria, sizeof *criteria, 4, &count, error));
    LIFE_TRY(aid_service_request_get(w->t.store, w->asked, &asked, error));
    LIFE_TRY(aid_service_request_list(w->t.store, NULL, requests, 4, &count, error));
    return aid_unmet_list(w->t.store, 3, unmet, sizeof *unmet, 4, &count, error);
}

/* Later: what has expired by then is due. */
LIFE_STEP(wait)
{
    (void)error;
    if (w->t.now < town_days(TOWN_START_DAY + 20))
        w->t.now = town_days(TOWN_START_DAY + 20);
    return AID_OK;
}

typedef struct life_row {
    const char *name;
    life_step take;
} life_row;

#define LIFE_ROW(name) { #name, life_##name }

/* After the first, which opens. */
static const life_row life_steps[] = {
    LIFE_ROW(enrol_ana), LIFE_ROW(found), LIFE_ROW(found_hill), LIFE_ROW(found_shed), LIFE_ROW(enrol_ben),
    LIFE_ROW(enrol_cy), LIFE_ROW(enrol_dora), LIFE_ROW(update_member), LIFE_ROW(join), LIFE_ROW(set_roles),
    LIFE_ROW(block), LIFE_ROW(unblock), LIFE_ROW(household), LIFE_ROW(grant), LIFE_ROW(revoke), LIFE_ROW(update_group),
    LIFE_ROW(set_policy), LIFE_ROW(agree), LIFE_ROW(end_agreement), LIFE_ROW(close_group), LIFE_ROW(act),
    LIFE_ROW(add_skill), LIFE_ROW(add_group_skill), LIFE_ROW(search_members), LIFE_ROW(update_skill),
    LIFE_ROW(open_request), LIFE_ROW(open_spare_request), LIFE_ROW(update_request), LIFE_ROW(post_offer),
    LIFE_ROW(post_spare_offer), LIFE_ROW(update_offer), LIFE_ROW(propose), LIFE_ROW(accept), LIFE_ROW(confirm_helper),
    LIFE_ROW(confirm_requester), LIFE_ROW(dispute_booked), LIFE_ROW(settle_booked), LIFE_ROW(reverse), LIFE_ROW(log),
    LIFE_ROW(evaluate_requester), LIFE_ROW(evaluate_helper), LIFE_ROW(contest_evaluation), LIFE_ROW(settle_evaluation),
    LIFE_ROW(read_evaluations),
    LIFE_ROW(correct), LIFE_ROW(transaction), LIFE_ROW(rollback), LIFE_ROW(command), LIFE_ROW(set_term),
    LIFE_ROW(add_service), LIFE_ROW(publish_service), LIFE_ROW(update_service), LIFE_ROW(ask), LIFE_ROW(decline_asked),
    LIFE_ROW(send_asked), LIFE_ROW(read_services), LIFE_ROW(read_groups),
    LIFE_ROW(read_members), LIFE_ROW(search_members), LIFE_ROW(read_skills), LIFE_ROW(search_skills),
    LIFE_ROW(read_listings), LIFE_ROW(read_exchanges), LIFE_ROW(read_books), LIFE_ROW(match_run), LIFE_ROW(read_match),
    LIFE_ROW(match_commit), LIFE_ROW(decline), LIFE_ROW(wait), LIFE_ROW(advance), LIFE_ROW(withdraw_request),
    LIFE_ROW(withdraw_offer), LIFE_ROW(leave), LIFE_ROW(read_log), LIFE_ROW(refresh), LIFE_ROW(verify), LIFE_ROW(backup),
};
enum { LIFE_STEPS = sizeof life_steps / sizeof *life_steps };

static inline life life_new(const char *location)
{
    return (life){ .location = location, .t = { .now = town_days(TOWN_START_DAY), .dice = 42 } };
}

static inline void life_close(life *w)
{
    aid_match_free(w->match);
    aid_store_close(w->t.store);
}

/* What the community is now; zero before it is open. */
static inline void life_hash(const life *w, uint8_t out[32])
{
    memset(out, 0, 32);
    if (w->t.store != NULL)
        aid__model_hash(&w->t.store->model, AID__STATE_LIST, out);
}

#endif
