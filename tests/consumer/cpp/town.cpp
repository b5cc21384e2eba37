// SPDX-License-Identifier: MIT
// A day in a community, written as a C++17 program writes it: everything that mutualaid.hpp has is called at least
// once, and what it answers is checked.
#include "expect.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace {

struct people {
    aid_group elm, oak;
    aid_member ana, ben, cleo;
};

aid_member enrol(mutualaid::store &town, const std::string &name, aid_group group, const std::string &reference = {})
{
    mutualaid::member_options who;
    who.name = name.c_str();
    who.group = group;
    who.reference = reference.empty() ? nullptr : reference.c_str();
    return town.member_enrol(who);
}

aid_group found(mutualaid::store &town, const char *name, const char *reference)
{
    mutualaid::group_options what;
    what.name = name;
    what.reference = reference;
    what.kind = AID_GROUP_TIME_BANK;
    what.zone = "Europe/Berlin";
    return town.group_found(what);
}

people settle(mutualaid::store &town)
{
    people all{};
    all.elm = found(town, "Elm Street", "elm");
    all.oak = found(town, "Дубовая улица", "oak");
    all.ana = enrol(town, "Ana", all.elm, "a1");
    all.ben = enrol(town, "Ben", all.elm);
    all.cleo = enrol(town, "Cleo", all.oak);
    return all;
}

void groups_and_members(mutualaid::store &town, const people &us)
{
    EXPECT(town.group_list() == (std::vector<aid_group>{ us.elm, us.oak }));
    EXPECT(town.group_find("oak") == us.oak);
    mutualaid::group_options cleared;
    cleared.text = "by the river";
    cleared.counts(AID_GROUP_FIELD_ZONE);
    town.group_update(us.oak, cleared);
    const mutualaid::group_info oak = town.group_get(us.oak);
    town.forget_text(); // the facts own their text
    EXPECT(oak.name == "Дубовая улица" && oak.text == "by the river" && oak.zone.empty() && oak.member_count == 1);

    town.group_agree(us.elm, us.oak);
    EXPECT(town.group_agreements(us.oak) == std::vector<aid_group>{ us.elm });
    town.group_end_agreement(us.elm, us.oak);
    EXPECT(town.group_agreements(us.oak).empty());
    mutualaid::policy policy = town.group_policy_get(us.elm);
    EXPECT(policy.silence_days > 0);
    mutualaid::policy stricter;
    stricter.credit_min = -600;
    stricter.credit_min_mode = AID_CREDIT_BLOCK;
    town.group_policy_set(us.elm, stricter);
    EXPECT(town.group_policy_get(us.elm).credit_min == -600);

    town.member_join(us.cleo, us.elm, AID_BIT(AID_ROLE_VOLUNTEER));
    EXPECT(town.member_roles(us.cleo, us.elm) & AID_BIT(AID_ROLE_VOLUNTEER));
    town.member_set_roles(us.cleo, us.elm, AID_BIT(AID_ROLE_COORDINATOR));
    town.member_set_roles(us.ana, us.elm, AID_BIT(AID_ROLE_COORDINATOR));
    EXPECT(town.member_groups(us.cleo).size() == 2 && town.group_members(us.elm).size() == 3);
    town.member_leave(us.cleo, us.elm, "moved");
    EXPECT(town.member_groups(us.cleo) == std::vector<aid_group>{ us.oak });

    town.member_block(us.ana, us.cleo, true, "no");
    EXPECT(town.member_marked(us.ana, AID_MARK_BLOCK) == std::vector<aid_member>{ us.cleo });
    town.member_block(us.ana, us.cleo, false);
    town.member_household(us.ana, us.cleo);
    EXPECT(town.member_marked(us.cleo, AID_MARK_HOUSEHOLD) == std::vector<aid_member>{ us.ana });
    town.member_household(us.ana, us.cleo, false);

    mutualaid::credential_options first_aid;
    first_aid.code = "first-aid";
    town.member_grant_credential(us.ben, first_aid);
    EXPECT(town.member_credentials(us.ben).at(0).code == "first-aid");
    town.member_revoke_credential(us.ben, "first-aid");
    EXPECT(town.member_credentials(us.ben).at(0).revoked == 1);

    mutualaid::member_options update;
    update.languages = "ru de";
    town.member_update(us.ana, update);
    EXPECT(town.member_get(us.ana).languages == "ru de" && town.member_get(us.ana).name == "Ana");
    EXPECT(town.member_find("a1") == us.ana && town.member_list().size() == 3);
    EXPECT(town.member_search("cle").at(0).name == "Cleo");
    EXPECT(town.member_search("cle").at(0).aid_member_hit::name == nullptr); // nothing dangles

    std::set<aid_member> sorted{ us.ana, us.ben, us.ana };
    std::unordered_map<aid_group, int> hashed{ { us.elm, 1 }, { us.oak, 2 } };
    EXPECT(sorted.size() == 2 && hashed.at(us.oak) == 2 && us.ana != us.ben);
    EXPECT(town.id_kind(us.ana.id) == 2);
}

void skills(mutualaid::store &town, const people &us)
{
    mutualaid::search_options german;
    german.languages = "de";
    const std::vector<mutualaid::skill_hit> hits = town.skill_search("plumbing", german, 3);
    EXPECT(!hits.empty() && hits.size() <= 3 && !hits[0].label.empty());
    EXPECT(town.skill_resolve("plumbing") == hits[0].skill);
    const mutualaid::skill_info plumbing = town.skill_get(hits[0].skill, "en");
    EXPECT(!plumbing.labels.empty() && plumbing.labels[0].text.size() > 2 && !plumbing.labels[0].language.empty());
    EXPECT(town.skill_find(plumbing.code) == hits[0].skill);
    EXPECT(town.skill_list().size() > 64); // longer than the first guess: asked for twice

    mutualaid::skill_options own;
    own.group = us.elm;
    own.code = "lending-ladder";
    own.label = "lending the ladder";
    const aid_skill ladder = town.skill_add(own);
    mutualaid::skill_options retired;
    retired.retired = AID_YES;
    town.skill_update(ladder, retired);
    EXPECT(town.skill_get(ladder).label == "lending the ladder" && town.skill_unadopted().empty());
}

struct listings {
    aid_request tap;
    aid_offer plumber;
};

listings list(mutualaid::store &town, const people &us)
{
    mutualaid::request_options wanted;
    wanted.skill_text = "plumbing";
    wanted.minutes = 60;
    wanted.title = "dripping tap";
    wanted.reference = "r1";
    mutualaid::offer_options offered;
    offered.skill_text = "plumbing";
    offered.reference = "o1";
    const listings both{ town.request_open(us.ana, wanted), town.offer_post(us.ben, offered) };
    EXPECT(town.request_get(both.tap).title == "dripping tap" && town.request_get(both.tap).skills.size() == 1);
    EXPECT(town.request_find(us.elm, "r1") == both.tap && town.offer_find(us.elm, "o1") == both.plumber);

    const aid_window tomorrow{ town.info().now + INT64_C(86400000000), town.info().now + INT64_C(90000000000) };
    mutualaid::offer_options narrower;
    narrower.text = "with tools";
    narrower.windows = &tomorrow;
    narrower.window_count = 1;
    town.offer_update(both.plumber, narrower);
    EXPECT(town.offer_get(both.plumber).text == "with tools" && town.offer_get(both.plumber).windows.size() == 1);
    mutualaid::offer_options anytime;
    anytime.counts(AID_OFFER_FIELD_WINDOWS);
    town.offer_update(both.plumber, anytime);
    mutualaid::request_options soon;
    soon.urgency = AID_URGENCY_HIGH;
    town.request_update(both.tap, soon);
    EXPECT(town.request_get(both.tap).urgency == AID_URGENCY_HIGH);

    wanted.reference = offered.reference = nullptr;
    town.request_withdraw(town.request_open(us.ana, wanted), "found it");
    town.offer_withdraw(town.offer_post(us.ben, offered), "no time");
    mutualaid::list_options every;
    every.state = -1;
    EXPECT(town.request_list() == std::vector<aid_request>{ both.tap } && town.request_list(every).size() == 2);
    const aid_window first{ town.info().now + INT64_C(3600000000), town.info().now + INT64_C(7200000000) };
    mutualaid::request_options weekly = wanted;
    weekly.windows = &first;
    weekly.window_count = 1;
    weekly.repeats = "FREQ=WEEKLY;COUNT=3";
    const aid_request again = town.request_open(us.ana, weekly);
    EXPECT(town.request_get(again).repeats == "FREQ=WEEKLY;COUNT=3" && town.request_get(again).occurrence == 1);
    town.request_end_repeat(again, "moved");
    EXPECT(town.offer_list() == std::vector<aid_offer>{ both.plumber } && town.offer_list(every).size() == 2);
    return both;
}

void matching(mutualaid::store &town, const people &us, const listings &here)
{
    EXPECT(town.match_best(here.tap).at(0).helper == us.ben);
    mutualaid::match plan = town.match_run();
    EXPECT(plan.size() == 1 && plan.summary().proposals == 1 && plan.all_unserved().empty());
    EXPECT(plan.proposals().at(0).helper == us.ben && plan.proposal(0).request == here.tap);
    EXPECT(plan.explain(here.tap, here.plumber).chosen == 1);
    EXPECT_THROWS(mutualaid::argument_error, plan.proposal(7));

    mutualaid::match moved = std::move(plan);
    EXPECT(!plan && moved);
    const std::vector<aid_exchange> made = moved.commit();
    EXPECT(made.size() == 1 && town.exchange_list() == made);
    town.exchange_cancel(made[0]);
}

aid_exchange confirmed(mutualaid::store &town, const listings &here)
{
    const aid_exchange visit = town.exchange_propose(here.tap, here.plumber);
    town.exchange_accept(visit);
    mutualaid::exchange_options how;
    how.minutes = 75;
    how.side = AID_SIDE_REQUESTER;
    how.note = "thank you";
    town.exchange_confirm(visit, how);
    how.side = AID_SIDE_HELPER;
    town.exchange_confirm(visit, how);
    EXPECT(town.exchange_get(visit).state == AID_EXCHANGE_DONE && town.exchange_get(visit).minutes == 75);
    return visit;
}

void exchanges(mutualaid::store &town, const people &us, const listings &here)
{
    const aid_exchange visit = confirmed(town, here);
    EXPECT(town.balance_get(us.ben, us.elm) == 75 && town.balance_get(us.ana, us.elm) == -75);
    EXPECT(town.balance_list(us.elm).size() >= 2);
    const std::vector<mutualaid::posting> lines = town.statement(us.ben);
    EXPECT(lines.size() == 1 && lines[0].amount == 75 && lines[0].other == us.ana);

    mutualaid::evaluation_options said;
    said.side = AID_SIDE_REQUESTER;
    said.text = "quick, and no mess";
    mutualaid::evaluation_list_options open_to;
    open_to.member = us.ben;
    EXPECT(town.evaluation_list(open_to).size() == 1);
    town.evaluation_give(visit, said);
    EXPECT(town.evaluation_get(visit, AID_SIDE_REQUESTER).state == AID_EVALUATION_WAITS);
    said.side = AID_SIDE_HELPER;
    said.text = "good tea";
    town.evaluation_give(visit, said);
    EXPECT(town.evaluation_get(visit, AID_SIDE_HELPER).text == "good tea");
    town.evaluation_contest(visit, said);
    said.stands = AID_YES;
    town.evaluation_settle(visit, said);
    EXPECT(town.evaluation_get(visit, AID_SIDE_HELPER).state == AID_EVALUATION_UPHELD);

    mutualaid::exchange_options why;
    why.minutes = 60;
    why.note = "an hour was agreed";
    const aid_exchange right = town.exchange_correct(visit, why);
    EXPECT(town.balance_get(us.ben, us.elm) == 60 && town.exchange_get(right).corrects == visit);
    town.exchange_dispute(right, why);
    EXPECT(town.exchange_get(right).state == AID_EXCHANGE_CONTESTED);
    town.exchange_settle(right, why);
    why.minutes = 0;
    town.exchange_reverse(right, why);
    EXPECT(town.balance_get(us.ben, us.elm) == 0);

    mutualaid::log_options bread;
    bread.requester = us.ana;
    bread.helper = us.ben;
    bread.minutes = 30;
    bread.memo = "bread";
    bread.reference = "e1";
    const aid_exchange baked = town.exchange_log(bread);
    EXPECT(town.exchange_find(us.elm, "e1") == baked);
    bread.minutes = 900;
    bread.reference = nullptr;
    bread.confirm_unusual = AID_YES;
    EXPECT_THROWS(mutualaid::limit_error, town.exchange_log(bread)); // beyond -600
    mutualaid::request_options lift;
    lift.skill_text = "plumbing";
    lift.minutes = 60;
    const aid_exchange declined = town.exchange_propose(town.request_open(us.ana, lift), here.plumber);
    town.exchange_decline(declined);
    EXPECT(town.exchange_get(declined).state == AID_EXCHANGE_VOID);
}

void transactions(mutualaid::store &town, const people &us)
{
    const std::size_t before = town.member_list().size();
    {
        mutualaid::transaction all(town);
        enrol(town, "Nobody", us.elm);
        EXPECT(town.info().in_transaction == 1 && town.member_list().size() == before + 1);
    } // not committed
    EXPECT(town.info().in_transaction == 0 && town.member_list().size() == before);
    try {
        mutualaid::transaction all(town);
        enrol(town, "Nobody", us.elm);
        enrol(town, "", us.elm);
    } catch (const mutualaid::argument_error &refused) {
        EXPECT(refused.reason() == AID_REASON_TEXT_MISSING);
    }
    EXPECT(town.member_list().size() == before);
    mutualaid::transaction all(town);
    enrol(town, "Dora", us.elm);
    mutualaid::transaction moved(std::move(all));
    moved.commit();
    EXPECT_THROWS(mutualaid::error, moved.commit()); // it has ended
    EXPECT(town.member_list().size() == before + 1);
    town.begin();
    town.rollback();
    town.begin();
    town.commit();

    const mutualaid::command_id once{ { 1, 2, 3 } };
    town.command_id(once);
    const aid_member eva = enrol(town, "Eva", us.elm);
    town.command_id(once);
    EXPECT(enrol(town, "Eva", us.elm) == eva);
}

void the_journal(mutualaid::store &town, const people &us)
{
    const mutualaid::store_info here = town.info();
    EXPECT(here.groups == 2 && here.name == "main");
    const aid_verify_report report = town.verify();
    EXPECT(report.ok == 1 && report.records == here.records);
    const std::vector<mutualaid::log_row> log = town.log_read();
    EXPECT(log.size() == here.records && log.back().seq == here.records && !log.back().kind.empty());
    EXPECT(town.log_read(2, 3).size() == 3 && town.log_read(2, 3)[0].seq == 3 && town.log_read(0, 0).empty());
    EXPECT(town.advance().events == 0 && !town.advance().more && town.refresh() == 0);
    EXPECT(town.zone_offset("", 0) == 0);

    town.act_as(us.ben);
    EXPECT_THROWS(mutualaid::denied_error, town.group_close(us.oak, "mine now"));
    town.act_as(aid_member{});
    EXPECT_THROWS(mutualaid::not_found_error, town.member_get(aid_member{ 5 }));
}

void transfers_and_funds(mutualaid::store &town, const people &us)
{
    mutualaid::transfer_options gift;
    gift.kind = AID_TRANSFER_DONATION;
    gift.group = us.elm;
    gift.payer = us.ben;
    gift.receiver = us.ana;
    gift.amount = 5;
    const std::int64_t before = town.balance_get(us.ana, us.elm);
    const aid_transfer given = town.transfer_make(gift);
    EXPECT(town.balance_get(us.ana, us.elm) == before + 5 && town.transfer_get(given).payer == us.ben);
    town.transfer_dispute(given);
    mutualaid::transfer_act_options stands;
    stands.stands = AID_NO;
    town.transfer_resolve(given, stands);
    EXPECT(town.transfer_get(given).state == AID_TRANSFER_REVERSED);
    EXPECT_THROWS(mutualaid::state_error, town.transfer_reverse(given));
    gift.hold_days = 3;
    const aid_transfer held = town.transfer_make(gift), off = town.transfer_make(gift);
    town.transfer_post(held);
    town.transfer_void(off);
    EXPECT(town.transfer_list().size() == 3 && town.balance_get(us.ana, us.elm) == before + 5);

    mutualaid::fund_options what;
    what.name = "Winter";
    what.purposes = "heating\nwarm meals";
    what.unit = mutualaid::store::unit_parse("EUR");
    const aid_fund winter = town.fund_open(us.elm, what);
    mutualaid::transfer_options income;
    income.kind = AID_TRANSFER_RECEIPT;
    income.fund = winter;
    income.receipt = AID_RECEIPT_GRANT;
    income.amount = 300;
    town.transfer_make(income);
    mutualaid::fund_options renamed;
    renamed.name = "Cold days";
    town.fund_update(winter, renamed);
    EXPECT(town.fund_get(winter).name == "Cold days" && town.fund_get(winter).balance == 300);
    EXPECT((town.fund_list(us.elm) == std::vector<aid_fund>{ winter }));
    const std::vector<aid_application> asked{ { us.oak, 100, 700, 0 }, { us.elm, 400, 700, 0 } };
    const std::vector<std::int64_t> shares{ 100, 200 };
    EXPECT(mutualaid::store::award_share(300, asked) == shares);
    EXPECT_THROWS(mutualaid::limit_error, town.fund_award(winter, "fireworks", 300, asked));
    EXPECT(town.fund_award(winter, "heating", 300, asked) == shares && town.fund_get(winter).balance == 0);
}

void keys_and_privacy()
{
    mutualaid::store town("memory:");
    const mutualaid::secret words = mutualaid::secret::passphrase("twelve green bottles", 1, 64);
    town.keys_init("office", words);
    mutualaid::member_options who;
    who.name = "Ana";
    who.phones = "+49 30 1";
    const aid_member ana = town.member_enrol(who);
    const std::string sheet = town.keys_recovery("sheet");
    town.keys_add("file", mutualaid::secret::key(std::string(32, 'k')));
    EXPECT(town.keys_holders().size() == 3 && town.keys_holders()[0].name == "office");
    town.keys_lock();
    EXPECT(town.member_get(ana).name.empty() && town.info().sealing == AID_SEALING_LOCKED);
    EXPECT_THROWS(mutualaid::denied_error, town.keys_unlock(mutualaid::secret::passphrase("wrong")));
    EXPECT(town.keys_check(mutualaid::secret::recovery(sheet)) == "sheet");
    mutualaid::secret moved = mutualaid::secret::passphrase("twelve green bottles"), gone = std::move(moved);
    EXPECT_THROWS(mutualaid::error, town.keys_unlock(moved)); // wiped
    town.keys_unlock(gone);
    town.keys_change("office", mutualaid::secret::key(std::string(32, 'q')));
    EXPECT_THROWS(mutualaid::denied_error, town.keys_check(words));
    town.keys_remove("file");

    EXPECT(town.member_export(ana).find("+49 30 1") != std::string::npos && town.member_data(ana).size() == 2);
    town.member_hold(ana, AID_BIT(AID_CLASS_CONTACT), AID_HOLD_LAW);
    town.member_erase(ana);
    EXPECT(town.member_erasure(ana).parts_held == 1 && town.member_get(ana).name.empty());
    town.member_release(ana);
    EXPECT(town.member_erasure(ana).parts == 0 && town.verify().ok == 1);
}

template <class Kind>
void one_class(aid_status status)
{
    aid_error box{};
    box.reason = AID_REASON_RANGE;
    box.line = 17;
    box.column = 4;
    try {
        mutualaid::check(status, box);
        EXPECT(status == AID_OK);
    } catch (const Kind &caught) {
        const std::runtime_error &any = caught;
        EXPECT(caught.status() == status && caught.reason() == AID_REASON_RANGE && caught.line() == 17);
        EXPECT(caught.column() == 4 && std::string(any.what()) == aid_status_name(status));
    }
}

void every_status_has_its_class()
{
    one_class<mutualaid::error>(AID_OK);
    one_class<mutualaid::argument_error>(AID_E_ARGUMENT);
    one_class<mutualaid::denied_error>(AID_E_DENIED);
    one_class<mutualaid::not_found_error>(AID_E_NOT_FOUND);
    one_class<mutualaid::ambiguous_error>(AID_E_AMBIGUOUS);
    one_class<mutualaid::limit_error>(AID_E_LIMIT);
    one_class<mutualaid::state_error>(AID_E_STATE);
    one_class<mutualaid::conflict_error>(AID_E_CONFLICT);
    one_class<mutualaid::unknown_error>(AID_E_UNKNOWN);
    one_class<mutualaid::repeated_error>(AID_E_REPEATED);
    one_class<mutualaid::rewound_error>(AID_E_REWOUND);
    one_class<mutualaid::newer_error>(AID_E_NEWER);
    one_class<mutualaid::storage_error>(AID_E_STORAGE);
    one_class<mutualaid::format_error>(AID_E_FORMAT);
    one_class<mutualaid::corrupt_error>(AID_E_CORRUPT);
    one_class<mutualaid::cancelled_error>(AID_E_CANCELLED);
    one_class<mutualaid::out_of_memory_error>(AID_E_MEMORY);
    one_class<mutualaid::error>(12345);
}

} // namespace

int main(int count, char **arguments)
{
    return run([&] {
        every_status_has_its_class();
        mutualaid::store town("memory:");
        const people us = settle(town);
        groups_and_members(town, us);
        skills(town, us);
        const listings here = list(town, us);
        matching(town, us, here);
        exchanges(town, us, here);
        transfers_and_funds(town, us);
        keys_and_privacy();
        transactions(town, us);
        the_journal(town, us);
        mutualaid::store moved = std::move(town);
        EXPECT(!town && moved.member_list().size() == 5);
        moved.group_close(us.oak);
        EXPECT(moved.group_get(us.oak).closed == 1);
        figures_and_plans();
        if (count > 1)
            keep_and_reopen(arguments[1]);
    });
}
