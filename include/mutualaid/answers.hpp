/* SPDX-License-Identifier: MIT */
/** @file answers.hpp
 * C++17: the figures of a community (::aid_insight_run), and the solvers on arrays of one's own. A plan is its C struct
 * with the arrays that most programs want as std::vector of the same name; whoever wants the others too calls the C
 * function with ::mutualaid::check behind it. Included by mutualaid.hpp. */
#ifndef MUTUALAID_ANSWERS_HPP
#define MUTUALAID_ANSWERS_HPP

#include <mutualaid.hpp>

#include <cstdio>

namespace mutualaid
{

using insight_options = sized<aid_insight_options>;
using solve_options = sized<aid_solve_options>;
using assign_problem = sized<aid_assign_problem>;
using rings_problem = sized<aid_rings_problem>;
using balance_problem = sized<aid_balance_problem>;
using schedule_problem = sized<aid_schedule_problem>;
using setoff_problem = sized<aid_setoff_problem>;

using credit_advice_options = sized<aid_credit_advice_options>;

/** How a group's limits work out, and what could be changed. */
inline aid_credit_advice credit_advice(store &town, aid_group group, aid_credit_advice_options how = {})
{
    return detail::made<aid_credit_advice>(aid_insight_credit, town.get(), group, detail::fill(how));
}

/** What was found about a community. Moves; ends itself; may outlive its store. */
class insight
{
  public:
    insight() noexcept = default; /**< none */
    /** Finds all figures of a window. */
    explicit insight(store &town, aid_insight_options how = {})
        : insight_(detail::made<aid_insight *>(aid_insight_run, town.get(), detail::fill(how)))
    {
    }

    aid_insight *get() const noexcept
    {
        return insight_.get();
    }
    explicit operator bool() const noexcept
    {
        return insight_ != nullptr;
    }

    /** One ::aid_figure; its denominator is 0 when it is undefined. */
    aid_figure_info figure(std::int32_t which) const
    {
        return detail::made<aid_figure_info>(aid_insight_figure, get(), which);
    }
    aid_insight_summary summary() const
    {
        return detail::made<aid_insight_summary>(aid_insight_summary_get, get());
    }

    std::size_t member_size() const
    {
        return detail::made<std::size_t>(aid_insight_member_size, get());
    }
    aid_member_insight member(std::size_t index) const
    {
        return detail::made<aid_member_insight>(aid_insight_member, get(), index);
    }
    std::vector<aid_member_insight> members() const
    {
        return all<aid_member_insight>(member_size(), [this](std::size_t index) { return member(index); });
    }

    std::size_t link_size() const
    {
        return detail::made<std::size_t>(aid_insight_link_size, get());
    }
    aid_link_insight link(std::size_t index) const
    {
        return detail::made<aid_link_insight>(aid_insight_link, get(), index);
    }
    std::vector<aid_link_insight> links() const
    {
        return all<aid_link_insight>(link_size(), [this](std::size_t index) { return link(index); });
    }

    std::size_t period_size() const
    {
        return detail::made<std::size_t>(aid_insight_period_size, get());
    }
    aid_period_insight period(std::size_t index) const
    {
        return detail::made<aid_period_insight>(aid_insight_period, get(), index);
    }
    std::vector<aid_period_insight> periods() const
    {
        return all<aid_period_insight>(period_size(), [this](std::size_t index) { return period(index); });
    }

    std::size_t skill_size() const
    {
        return detail::made<std::size_t>(aid_insight_skill_size, get());
    }
    aid_skill_insight skill(std::size_t index) const
    {
        return detail::made<aid_skill_insight>(aid_insight_skill, get(), index);
    }
    std::vector<aid_skill_insight> skills() const
    {
        return all<aid_skill_insight>(skill_size(), [this](std::size_t index) { return skill(index); });
    }

  private:
    template <class Row, class One> static std::vector<Row> all(std::size_t count, One one)
    {
        std::vector<Row> rows(count);
        for (std::size_t i = 0; i < count; i++)
            rows[i] = one(i);
        return rows;
    }

    struct closer {
        void operator()(aid_insight *ended) const noexcept
        {
            aid_insight_free(ended);
        }
    };
    std::unique_ptr<aid_insight, closer> insight_;
};

/** Who helps whom: `chosen` has a number per edge, 1 where it is in the plan. */
struct assign_plan : aid_assign_result {
    std::vector<std::uint8_t> chosen;

    /** The numbers of a result; its pointers are forgotten, for they would not survive a copy. */
    void take(const aid_assign_result &raw)
    {
        static_cast<aid_assign_result &>(*this) = raw;
        aid_assign_result::chosen = nullptr;
    }
};
/** Rings and chains: `chosen` per arc, `group` per giver (UINT32_MAX: in none). */
struct rings_plan : aid_rings_result {
    std::vector<std::uint8_t> chosen;
    std::vector<std::uint32_t> group;

    /** The numbers of a result; its pointers are forgotten, for they would not survive a copy. */
    void take(const aid_rings_result &raw)
    {
        static_cast<aid_rings_result &>(*this) = raw;
        aid_rings_result::chosen = nullptr;
        aid_rings_result::group = nullptr;
    }
};
/** A balanced exchange: `amounts` per arc, `received` per member. */
struct balance_plan : aid_balance_result {
    std::vector<std::int64_t> amounts, received;

    /** The numbers of a result; its pointers are forgotten, for they would not survive a copy. */
    void take(const aid_balance_result &raw)
    {
        static_cast<aid_balance_result &>(*this) = raw;
        aid_balance_result::amounts = nullptr;
        aid_balance_result::received = nullptr;
    }
};
/** A timetable: `done_by` (UINT32_MAX: nobody) and `starts` per task. */
struct schedule_plan : aid_schedule_result {
    std::vector<std::uint32_t> done_by;
    std::vector<std::int64_t> starts;

    /** The numbers of a result; its pointers are forgotten, for they would not survive a copy. */
    void take(const aid_schedule_result &raw)
    {
        static_cast<aid_schedule_result &>(*this) = raw;
        aid_schedule_result::done_by = nullptr;
        aid_schedule_result::starts = nullptr;
    }
};
/** What is struck out: `cleared` per obligation, `drawn` per party. */
struct setoff_plan : aid_setoff_result {
    std::vector<std::int64_t> cleared, drawn;

    /** The numbers of a result; its pointers are forgotten, for they would not survive a copy. */
    void take(const aid_setoff_result &raw)
    {
        static_cast<aid_setoff_result &>(*this) = raw;
        aid_setoff_result::cleared = nullptr;
        aid_setoff_result::drawn = nullptr;
    }
};

namespace detail
{

/* Solves into `plan`, whose vectors `point` ties to the C struct while the solver writes. */
template <class Result, class Plan, class Problem, class Function, class Point>
Plan solved(Function function, Problem &problem, aid_solve_options &how, Plan plan, Point point)
{
    Result raw {};
    fill(raw);
    point(raw, plan);
    done(function, fill(problem), fill(how), &raw);
    plan.take(raw);
    return plan;
}

} // namespace detail

/** ::aid_solve_assign. */
inline assign_plan solve_assign(aid_assign_problem problem, aid_solve_options how = {})
{
    assign_plan plan {};
    plan.chosen.resize(static_cast<std::size_t>(problem.edge_count));
    return detail::solved<aid_assign_result>(
        aid_solve_assign, problem, how, std::move(plan),
        [](aid_assign_result &raw, assign_plan &to) { raw.chosen = to.chosen.data(); });
}

/** A plan of ::solve_assign that stays the best one while requests and helpers come and go. Moves; ends itself. Vectors
 * of scores and edge tiers may be empty: 0 each. */
class assignment
{
  public:
    assignment() noexcept = default; /**< none */
    /** Solves a problem, whose arrays are copied, and keeps its plan up to date. */
    explicit assignment(assign_problem problem, aid_solve_options how = {})
        : assignment_(detail::made<aid_assignment *>(aid_assignment_open, detail::fill(problem),
                                                     static_cast<const aid_assign_result *>(nullptr), detail::fill(how)))
    {
    }

    aid_assignment *get() const noexcept
    {
        return assignment_.get();
    }
    explicit operator bool() const noexcept
    {
        return assignment_ != nullptr;
    }

    std::uint64_t add_request(const std::vector<std::uint32_t> &helpers, const std::vector<std::int32_t> &scores = {},
                              aid_assign_row row = {})
    {
        row.edge_count = edges(helpers, scores);
        row.helpers = helpers.data();
        row.scores = scores.empty() ? nullptr : scores.data();
        return detail::made<std::uint64_t>(aid_assignment_add_request, get(), detail::fill(row));
    }
    void drop_request(std::uint64_t request)
    {
        detail::done(aid_assignment_drop_request, get(), request);
    }
    std::uint64_t add_helper(const std::vector<std::uint32_t> &requests, const std::vector<std::int32_t> &scores = {},
                             aid_assign_column column = {})
    {
        column.edge_count = edges(requests, scores);
        column.requests = requests.data();
        column.scores = scores.empty() ? nullptr : scores.data();
        return detail::made<std::uint64_t>(aid_assignment_add_helper, get(), detail::fill(column));
    }
    void set_capacity(std::uint64_t helper, std::uint32_t capacity)
    {
        detail::done(aid_assignment_set_capacity, get(), helper, capacity);
    }
    void drop_helper(std::uint64_t helper)
    {
        detail::done(aid_assignment_drop_helper, get(), helper);
    }
    void keep()
    {
        detail::done(aid_assignment_keep, get());
    }
    aid_assignment_info info() const
    {
        return detail::made<aid_assignment_info>(aid_assignment_info_get, get());
    }
    std::vector<std::uint32_t> helpers(std::uint64_t request) const
    {
        return detail::handles<std::uint32_t>(aid_assignment_helpers, get(), request);
    }
    std::vector<aid_assign_move> moves() const
    {
        return detail::list<aid_assign_move, true>(no_limit, aid_assignment_moves, get());
    }

  private:
    static std::uint64_t edges(const std::vector<std::uint32_t> &others, const std::vector<std::int32_t> &scores)
    {
        if (!scores.empty() && scores.size() != others.size()) {
            aid_error box {};
            box.reason = AID_REASON_PROBLEM;
            std::snprintf(box.message, sizeof box.message, "scores: %zu numbers, and there are %zu pairs", scores.size(),
                          others.size());
            fail(AID_E_ARGUMENT, box);
        }
        return others.size();
    }

    struct closer {
        void operator()(aid_assignment *ended) const noexcept
        {
            aid_assignment_free(ended);
        }
    };
    std::unique_ptr<aid_assignment, closer> assignment_;
};

/** ::aid_solve_rings. */
inline rings_plan solve_rings(aid_rings_problem problem, aid_solve_options how = {})
{
    rings_plan plan {};
    plan.chosen.resize(static_cast<std::size_t>(problem.arc_count));
    plan.group.resize(static_cast<std::size_t>(problem.member_count + problem.altruist_count));
    return detail::solved<aid_rings_result>(aid_solve_rings, problem, how, std::move(plan),
                                            [](aid_rings_result &raw, rings_plan &to) {
                                                raw.chosen = to.chosen.data();
                                                raw.group = to.group.data();
                                            });
}

/** ::aid_solve_balance. */
inline balance_plan solve_balance(aid_balance_problem problem, aid_solve_options how = {})
{
    balance_plan plan {};
    plan.amounts.resize(static_cast<std::size_t>(problem.arc_count));
    plan.received.resize(static_cast<std::size_t>(problem.member_count));
    return detail::solved<aid_balance_result>(aid_solve_balance, problem, how, std::move(plan),
                                              [](aid_balance_result &raw, balance_plan &to) {
                                                  raw.amounts = to.amounts.data();
                                                  raw.received = to.received.data();
                                              });
}

/** ::aid_solve_schedule. */
inline schedule_plan solve_schedule(aid_schedule_problem problem, aid_solve_options how = {})
{
    schedule_plan plan {};
    plan.done_by.resize(static_cast<std::size_t>(problem.task_count));
    plan.starts.resize(static_cast<std::size_t>(problem.task_count));
    return detail::solved<aid_schedule_result>(aid_solve_schedule, problem, how, std::move(plan),
                                               [](aid_schedule_result &raw, schedule_plan &to) {
                                                   raw.done_by = to.done_by.data();
                                                   raw.starts = to.starts.data();
                                               });
}

/** ::aid_solve_setoff. */
inline setoff_plan solve_setoff(aid_setoff_problem problem, aid_solve_options how = {})
{
    setoff_plan plan {};
    plan.cleared.resize(static_cast<std::size_t>(problem.obligation_count));
    plan.drawn.resize(static_cast<std::size_t>(problem.party_count));
    return detail::solved<aid_setoff_result>(aid_solve_setoff, problem, how, std::move(plan),
                                             [](aid_setoff_result &raw, setoff_plan &to) {
                                                 raw.cleared = to.cleared.data();
                                                 raw.drawn = to.drawn.data();
                                             });
}

} // namespace mutualaid
#endif
