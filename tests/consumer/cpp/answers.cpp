// SPDX-License-Identifier: MIT
// Figures of a community, and the solvers on arrays of one's own.
#include "expect.hpp"

#include <cstdint>

static void figures()
{
    mutualaid::insight found;
    EXPECT(!found);
    {
        mutualaid::store town("memory:");
        mutualaid::group_options street;
        street.name = "Elm Street";
        street.kind = AID_GROUP_TIME_BANK;
        mutualaid::member_options who;
        who.group = town.group_found(street);
        who.name = "Ana";
        const aid_member ana = town.member_enrol(who);
        who.name = "Ben";
        const aid_member ben = town.member_enrol(who);
        mutualaid::log_options visit;
        visit.requester = ana;
        visit.helper = ben;
        visit.minutes = 60;
        town.exchange_log(visit);
        mutualaid::insight_options how;
        how.group = who.group;
        found = mutualaid::insight(town, how);
        how.rewirings = -1;
        EXPECT_THROWS(mutualaid::argument_error, mutualaid::insight(town, how));
    }
    // The store is gone, what was found is not.
    const std::vector<aid_member_insight> members = found.members();
    EXPECT(members.size() == 2 && members.size() == found.member_size());
    EXPECT(found.links().size() == 1 && found.link_size() == 1);
    EXPECT(found.periods().size() == found.period_size() && found.skills().size() == found.skill_size());
    EXPECT(members[0].received == 60 && members[1].given == 60);
    EXPECT_THROWS(mutualaid::argument_error, found.member(2));
    EXPECT_THROWS(mutualaid::argument_error, found.figure(99));
    mutualaid::insight moved = std::move(found);
    EXPECT(moved && !found && moved.summary().struct_size == sizeof(aid_insight_summary));
}

static void assignment()
{
    const std::vector<std::uint64_t> offsets { 0, 2, 3 };
    const std::vector<std::uint32_t> helpers { 0, 1, 0 };
    const std::vector<std::int32_t> scores { 900, 800, 500 };
    mutualaid::assign_problem problem;
    problem.request_count = 2;
    problem.helper_count = 2;
    problem.edge_count = 3;
    problem.offsets = offsets.data();
    problem.helpers = helpers.data();
    problem.scores = scores.data();
    const mutualaid::assign_plan plan = mutualaid::solve_assign(problem);
    EXPECT(plan.seats == 2 && plan.objective == 1300 && plan.status_code == AID_SOLVE_OPTIMAL);
    EXPECT((plan.chosen == std::vector<std::uint8_t> { 0, 1, 1 }));
    const mutualaid::assign_plan copy = plan;
    EXPECT(copy.chosen == plan.chosen && static_cast<const aid_assign_result &>(copy).chosen == nullptr);
    problem.offsets = nullptr;
    EXPECT_THROWS(mutualaid::argument_error, mutualaid::solve_assign(problem));
}

static void the_other_solvers()
{
    // Three who could go round: 0 to 1, 1 to 2, 2 to 0.
    const std::vector<std::uint32_t> debtors { 0, 1, 2 }, creditors { 1, 2, 0 };
    const std::vector<std::int64_t> amounts { 50, 40, 30 };
    mutualaid::setoff_problem books;
    books.party_count = 3;
    books.obligation_count = 3;
    books.debtors = debtors.data();
    books.creditors = creditors.data();
    books.amounts = amounts.data();
    const mutualaid::setoff_plan struck = mutualaid::solve_setoff(books);
    EXPECT((struck.objective == 90 && struck.cleared == std::vector<std::int64_t> { 30, 30, 30 }));
    EXPECT_THROWS(mutualaid::argument_error, mutualaid::solve_rings([] {
                      mutualaid::rings_problem nothing;
                      nothing.arc_count = 1;
                      nothing.member_count = 2;
                      return nothing;
                  }()));
    EXPECT(mutualaid::people_to_ask(2, 300000) == 12);
    EXPECT(mutualaid::solve_balance(mutualaid::balance_problem()).objective == 0);
    EXPECT(mutualaid::solve_schedule(mutualaid::schedule_problem()).done_by.empty());
}

static void a_plan_kept_up_to_date()
{
    const std::vector<std::uint64_t> offsets { 0, 1, 2 };
    const std::vector<std::uint32_t> helpers { 0, 0 };
    const std::vector<std::int32_t> scores { 90, 10 };
    mutualaid::assign_problem problem;
    problem.request_count = 2;
    problem.helper_count = 1;
    problem.edge_count = 2;
    problem.offsets = offsets.data();
    problem.helpers = helpers.data();
    problem.scores = scores.data();
    mutualaid::assignment opened(problem), live = std::move(opened);
    EXPECT(live && !opened && live.info().seats == 1 && live.info().objective == 90);
    EXPECT(live.add_helper({ 0 }, { 20 }) == 1);
    EXPECT((live.helpers(0) == std::vector<std::uint32_t> { 1 } && live.helpers(1) == std::vector<std::uint32_t> { 0 }));
    EXPECT(live.moves().size() == 2 && live.moves()[1].to == 1);
    live.keep();
    const std::uint64_t third = live.add_request({ 0, 1 });
    EXPECT(third == 2 && live.helpers(third).empty() && live.moves().empty());
    live.set_capacity(0, 2);
    EXPECT(live.info().seats == 3);
    live.drop_request(1);
    live.drop_helper(0);
    EXPECT(live.info().requests == 2 && live.info().helpers == 1 && live.info().seats == 1);
    EXPECT_THROWS(mutualaid::not_found_error, live.drop_helper(0));
    EXPECT_THROWS(mutualaid::argument_error, live.add_request({ 0, 1 }, { 5 }));
}

void figures_and_plans()
{
    a_plan_kept_up_to_date();
    figures();
    assignment();
    the_other_solvers();
}
