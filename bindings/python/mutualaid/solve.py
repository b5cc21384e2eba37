# SPDX-License-Identifier: MIT
# Written by bindings/generate.py from the public headers; do not edit.
"""The solvers on plain arrays, without a store: who helps whom, rings, balance, timetables, set-off.

An array may be a NumPy array, an array.array, a memoryview, bytes, or any sequence of whole numbers. One that
holds numbers of the very type that the library reads (said per function: int32, uint32, int64, uint64, uint8) is
read where it lies; any other is copied, and refused when a number does not fit. Results are NumPy arrays when
one of the inputs is, else array.array; the library writes them where they lie. Indexes count from 0.

Other threads run during a call. Nothing is global: any number of solvers may run at once.
"""
from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Optional, Tuple

from . import _abi
from ._abi import BalanceObjective, Fairness, Objective, SolveState
from ._live import Assignment, AssignmentInfo, Move
from ._solve import Array, Change, HallSet, Numbers, Progress, Result, Solver, Vector, force, hall, solve


@dataclass(frozen=True, eq=False)
class AssignResult(Result):
    """The plan and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted); all
    else is written. Everything is untouched unless the call answers AID_OK. **The certificate.** Of each dual there
    are three words, compared like the stages: (seat, outer, score). Let g(e) be (256 − tier of the request,
    −outer_price of the edge's tier, score); under AID_OBJECTIVE_SCORE (0, 0, score), with `complete` (256, 0,
    score). Of an optimal plan, word by word in this order: request and helper duals are ≥ 0; a request with empty
    seats has dual 0, or has no edge left; a helper with room has dual 0; a chosen edge has g ≥ request dual +
    helper dual; any other edge has g ≤ it. So in each word Σ g of the plan = Σ seats·request dual + Σ
    capacity·helper dual + Σ over edges of max(0, g − both duals), and that sum bounds every plan. With aid_fairness
    the duals are written as 0: there the proof is that no path of exchanges improves the plan. The first word of a
    helper's dual is 0 when one more seat of that helper would serve nobody more, else 256 − the most urgent tier of
    which it would serve one seat more: where to recruit."""

    state: SolveState  # one of aid_solve_state
    objective: int  # Σ score of the plan
    bound: int  # no plan has a higher Σ score (among those of equal seats and edge tiers when AID_SOLVE_OPTIMAL or
    # AID_SOLVE_INFEASIBLE, where it equals `objective`)
    seats: int  # seats filled
    seats_bound: int  # no plan fills more; equals `seats` when optimal under SEATS_THEN_SCORE
    work: int  # edges looked at
    components: int  # connected parts that were solved one by one
    outer_price: Tuple[int, ...]  # per edge tier: its weight in the second dual word; 0 for tier 0
    outer_seats: Tuple[int, ...]  # per edge tier: seats of the plan
    load_squares: int  # Σ (load before + seats given)² over the helpers; 0 with `loads`
    tier_count: int  # 1 + the highest tier of the problem; 0 without requests
    chosen: Numbers  # edge_count: 1 = in the plan, 0 = not
    tier_seats: Numbers  # tier_capacity: seats filled per tier; min(tier_capacity, tier_count) written
    request_duals: Numbers  # request_count: score word: what one seat more would add
    helper_duals: Numbers  # helper_count: score word: what one seat of capacity more would add
    request_seat_duals: Numbers  # request_count: seat word
    helper_seat_duals: Numbers  # helper_count: seat word
    request_outer_duals: Numbers  # request_count: outer word
    helper_outer_duals: Numbers  # helper_count: outer word


def assign(*, offsets: Vector, helpers: Vector, scores: Optional[Vector] = None, seats: Optional[Vector] = None,
           tiers: Optional[Vector] = None, capacities: Optional[Vector] = None, edge_tiers: Optional[Vector] = None,
           request_ids: Optional[Vector] = None, helper_ids: Optional[Vector] = None, loads: Optional[Vector] = None,
           loads_before: Optional[Vector] = None, objective: Optional[Objective] = None, seed: int = 0,
           complete: bool = False, fairness: Optional[Fairness] = None, load_weight: int = 0,
           request_count: Optional[int] = None, helper_count: Optional[int] = None, edge_count: Optional[int] = None,
           work_limit: int = 0, time_limit: Optional[timedelta] = None,
           progress: Optional[Progress] = None) -> AssignResult:
    """Find the best plan.

    Exact: with AID_SOLVE_OPTIMAL the plan is best in every stage named at the top of this file. Connected
    components are solved one after the other. Time grows about with the number of pairs times how scarce helpers
    are: a town of 10,000 requests with 32 candidates each takes well under a second. Memory: about 30 bytes an
    edge and 150 a row. **Loads.** Where all edges of each helper have one load, capacities are divided by it and
    all of this holds. Where a helper's loads differ it is the generalised assignment problem, which is NP-hard:
    the answer is a plan with a bound, AID_SOLVE_OPTIMAL where the search could close the gap, else AID_SOLVE_GAP.
    `bound` then bounds Σ score among plans that are equal in the stages before, `seats_bound` the seats among
    those that fill as many in each tier before. With `complete` the answer is AID_SOLVE_INFEASIBLE when no plan
    fills every seat, which is proven then. Urgency still comes first, but may now cost seats in all. The last
    stage, ties, is left out, and all duals are 0. Without a `work_limit` some seconds of work are spent. All
    stages must fit into one number of 52 bits (AID_E_LIMIT).

    Two requests; helper 0 could help with both, helper 1 with the second only:

    >>> plan = assign(offsets=[0, 1, 3], helpers=[0, 0, 1], scores=[10, 90, 20], helper_count=2)
    >>> plan.seats, plan.objective, list(plan.chosen), plan.state.name
    (2, 30, [1, 0, 1], 'OPTIMAL')

    Args:
        offsets: request_count + 1; starts with 0, never falls, ends with edge_count
        helpers: edge_count: the helper of each edge; none twice in one request
        scores: edge_count: 0..AID_ASSIGN_SCORE_MAX; NULL means 0 each
        seats: request_count: helpers wanted; NULL means 1 each
        tiers: request_count: urgency, 0 first; NULL means 0 each
        capacities: helper_count: seats (with `loads`: load) a helper can take; NULL means 1 each
        edge_tiers: edge_count: 0 own group … 3 outermost; NULL means 0 each
        request_ids: request_count, all different: for ties only; NULL means the indexes
        helper_ids: helper_count, all different: for ties only; NULL means the indexes
        loads: edge_count: what the edge takes of its helper's capacity, at least 1; NULL means 1 each. See "Loads" at
            aid_solve_assign
        loads_before: helper_count: what a helper has carried already, in seats, 0..AID_ASSIGN_LOAD_MAX; counts with
            `fairness` only; NULL means 0 each
        objective: one of aid_objective; 0 means AID_OBJECTIVE_SEATS_THEN_SCORE
        seed: of the tie rule
        complete: AID_YES: every seat is to be filled; where that cannot be, the answer is AID_SOLVE_INFEASIBLE with
            the best plan of the most seats
        fairness: one of aid_fairness; 0 means AID_FAIRNESS_SCORE
        load_weight: with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..AID_ASSIGN_LOAD_MAX
        request_count: requests, at most AID_ASSIGN_ROWS_MAX; told by the arrays where it can be
        helper_count: helpers, at most AID_ASSIGN_ROWS_MAX; told by the arrays where it can be
        edge_count: edges, at most AID_ASSIGN_ROWS_MAX; told by the arrays where it can be
        work_limit: stop after so much work, the same on every machine; 0 never
        time_limit: stop after so long
        progress: told (stage, done, total) now and then; answering True cancels
    """
    found: AssignResult = solve(ASSIGN, dict(offsets=offsets, helpers=helpers, scores=scores, seats=seats,
        tiers=tiers, capacities=capacities, edge_tiers=edge_tiers, request_ids=request_ids, helper_ids=helper_ids,
        loads=loads, loads_before=loads_before), dict(objective=objective, seed=seed, complete=complete,
        fairness=fairness, load_weight=load_weight, request_count=request_count, helper_count=helper_count,
        edge_count=edge_count), work_limit, time_limit, progress)
    return found


@dataclass(frozen=True, eq=False)
class RingsResult(Result):
    """The packing and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted);
    all else is written. Everything is untouched unless the call answers AID_OK."""

    state: SolveState  # one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
    objective: int  # Σ value of the packing; in millionths when success_ppm is below 1,000,000
    bound: int  # no packing has a higher value, in the same unit; equals `objective` when optimal
    unit: int  # what one point counts in both: 1, or 1,000,000
    score: int  # Σ score of the arcs chosen
    members: int  # members who are served
    ring_count: int  # rings chosen
    chain_count: int  # chains chosen
    columns: int  # different rings and chains that were looked at; 0 where none had to be listed
    nodes: int  # problems that the search has split
    work: int  # arcs and places looked at
    chosen: Numbers  # arc_count: 1 = in the packing, 0 = not
    group: Numbers  # member_count + altruist_count: which ring or chain, numbered from 0 by their lowest giver;
    # UINT32_MAX: in none


def rings(*, offsets: Vector, targets: Vector, scores: Optional[Vector] = None, max_ring: int = 0, max_chain: int = 0,
          success_ppm: int = 0, member_count: Optional[int] = None, altruist_count: Optional[int] = None,
          arc_count: Optional[int] = None, work_limit: int = 0, time_limit: Optional[timedelta] = None,
          progress: Optional[Progress] = None) -> RingsResult:
    """Find the best packing of rings and chains.

    Rings and chains within the caps are listed and packed by branch and cut: bounds from prices on people,
    columns ruled out by their price, cuts over three people, pairs put together or apart. The same problem gives
    the same packing on every machine; the order of arcs inside a row never matters. Where the list would pass
    AID_RINGS_COLUMNS_MAX, the best packing of the rings and chains listed by then is given, with the bound of the
    uncapped problem. With `work_limit` or `time_limit_ms` the best packing found so far comes with its bound.

    Three members in a ring, and the second could also serve the first:

    >>> packing = rings(member_count=3, offsets=[0, 1, 3, 4], targets=[1, 0, 2, 0], max_ring=3)
    >>> packing.members, packing.ring_count, list(packing.chosen)
    (3, 1, [1, 0, 1, 1])

    Args:
        offsets: member_count + altruist_count + 1; starts with 0, never falls, ends with arc_count
        targets: arc_count: the member who is served; none twice in one row, nobody herself
        scores: arc_count: 0..AID_RINGS_SCORE_MAX; NULL means 1 each
        max_ring: most members in a ring: 0 no cap, 1 no rings at all
        max_chain: most arcs in a chain; 0 no chains
        success_ppm: p in millionths, 1..1000000; 0 means 1000000: certain
        member_count: members; told by the arrays where it can be
        altruist_count: altruists; together with the members at most AID_RINGS_GIVERS_MAX; told by the arrays where it
            can be
        arc_count: arcs, at most AID_ASSIGN_ROWS_MAX less the members; told by the arrays where it can be
        work_limit: stop after so much work, the same on every machine; 0 never
        time_limit: stop after so long
        progress: told (stage, done, total) now and then; answering True cancels
    """
    found: RingsResult = solve(RINGS, dict(offsets=offsets, targets=targets, scores=scores), dict(max_ring=max_ring,
        max_chain=max_chain, success_ppm=success_ppm, member_count=member_count, altruist_count=altruist_count,
        arc_count=arc_count), work_limit, time_limit, progress)
    return found


@dataclass(frozen=True, eq=False)
class SetoffResult(Result):
    """What is struck out. The caller sets `struct_size`, the capacities and the array pointers (NULL: not wanted);
    all else is written. Everything is untouched unless the call answers AID_OK. The list of cycles is the audit
    trail: each cycle names its parties, each owing the next and the last the first, and the amount struck out
    around it; the sums over the list are the amounts struck out. Cycles of few parties come first, each starting
    from its lowest party, and of one size those of the lowest party first. A cycle through the source contains the
    number `party_count` for it, and is a chain that credit has closed."""

    state: SolveState  # AID_SOLVE_OPTIMAL; GAP or TIME_LIMIT when stopped: then nothing is struck out
    objective: int  # Σ struck out of the obligations
    bound: int  # no circulation strikes out more; equals `objective` when optimal
    total: int  # Σ of all obligations
    net_debt: int  # Σ of positive net positions: what no set-off without credit can go below
    credit_used: int  # Σ of credit drawn
    pairs: int  # different ordered pairs among the obligations
    work: int  # places looked at
    cycle_count: int  # cycles of the list
    place_count: int  # Σ of their parties
    cycles_written: int  # the first so many cycles fitted both
    cleared: Numbers  # obligation_count: what is struck out of each
    drawn: Numbers  # party_count: credit drawn
    claims: Numbers  # party_count: claims on the source that end the chains
    cycle_starts: Numbers  # cycle_capacity + 1: where each cycle starts in `cycle_parties`; then the end
    cycle_amounts: Numbers  # cycle_capacity: what is struck out around each
    cycle_parties: Numbers  # place_capacity


def setoff(*, debtors: Vector, creditors: Vector, amounts: Vector, consents: Optional[Vector] = None,
           credits: Optional[Vector] = None, party_count: Optional[int] = None,
           obligation_count: Optional[int] = None, work_limit: int = 0, time_limit: Optional[timedelta] = None,
           progress: Optional[Progress] = None) -> SetoffResult:
    """Find the most that can be struck out.

    One circulation of least cost, by cost scaling. 100,000 obligations take a fraction of a second. Memory: about
    100 bytes an obligation and 100 a party.

    Three parties in a circle; the least of the three amounts is struck out of all:

    >>> struck = setoff(debtors=[0, 1, 2], creditors=[1, 2, 0], amounts=[100, 70, 90], party_count=3)
    >>> struck.objective, list(struck.cleared), list(struck.cycle_amounts)
    (210, [70, 70, 70], [70])

    Args:
        debtors: obligation_count: who owes
        creditors: obligation_count: to whom; never the debtor herself
        amounts: obligation_count: how much, ≥ 0
        consents: party_count: 1 takes part, 0 does not, and then none of her obligations shrinks; NULL: all take part
        credits: party_count: what the source would lend her, ≥ 0; NULL: nothing
        party_count: parties, at most AID_SETOFF_PARTIES_MAX; told by the arrays where it can be
        obligation_count: obligations, at most AID_SETOFF_OBLIGATIONS_MAX; told by the arrays where it can be
        work_limit: stop after so much work, the same on every machine; 0 never
        time_limit: stop after so long
        progress: told (stage, done, total) now and then; answering True cancels
    """
    found: SetoffResult = solve(SETOFF, dict(debtors=debtors, creditors=creditors, amounts=amounts, consents=consents,
        credits=credits), dict(party_count=party_count, obligation_count=obligation_count), work_limit, time_limit,
        progress)
    return found


@dataclass(frozen=True, eq=False)
class BalanceResult(Result):
    """The plan. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written.
    Everything is untouched unless the call answers AID_OK."""

    state: SolveState  # one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
    objective: int  # Σ score · amount of the plan
    bound: int  # no plan has more under AID_BALANCE_SCORE; equals `objective` when optimal
    exchanged: int  # Σ of what members receive
    exchanged_bound: int  # no plan exchanges more; equals `exchanged` when optimal under MAX_THEN_LEX
    members: int  # members who receive something
    rings: int  # with a cap: rings of members that are possible at all
    work: int  # arcs looked at
    amounts: Numbers  # arc_count: what is given along each
    received: Numbers  # member_count: y, what each receives, and gives


def balance(*, givers: Vector, receivers: Vector, quotas: Optional[Vector] = None, scores: Optional[Vector] = None,
            supplies: Optional[Vector] = None, priorities: Optional[Vector] = None,
            objective: Optional[BalanceObjective] = None, max_ring: int = 0, member_count: Optional[int] = None,
            arc_count: Optional[int] = None, work_limit: int = 0, time_limit: Optional[timedelta] = None,
            progress: Optional[Progress] = None) -> BalanceResult:
    """Find the best balanced plan.

    Takes one circulation of least cost; under the two lexicographic objectives then one search of the network per
    member who could get more, O(members · arcs) at worst. A run that is stopped by a limit gives a valid plan and
    bounds: before the circulation is found, the empty plan. The order of arcs decides only between plans of equal
    worth.

    Ana could give to Ben, Ben to Cy, Cy to Ana, two hours each:

    >>> plan = balance(givers=[0, 1, 2], receivers=[1, 2, 0], quotas=[2, 2, 2], supplies=[2, 2, 2])
    >>> plan.exchanged, list(plan.amounts)
    (6, [2, 2, 2])

    Args:
        givers: arc_count: who would give
        receivers: arc_count: to whom; never the giver. Two arcs of one pair are two services
        quotas: arc_count: how much is accepted, ≥ 0; NULL means 1 each
        scores: arc_count: worth of one unit, 0..AID_ASSIGN_SCORE_MAX; NULL means 1 each
        supplies: member_count: how much she can give, ≥ 0; their sum is at most 2^53 − 1; NULL means 1 each
        priorities: member_count: lower goes first, equal ones by index; NULL means the indexes
        objective: one of aid_balance_objective; 0 means AID_BALANCE_MAX_THEN_LEX
        max_ring: most members in a ring: at most AID_BALANCE_RING_MAX; 0, or as many as there are members: no cap
        member_count: members, at most AID_BALANCE_MEMBERS_MAX; told by the arrays where it can be
        arc_count: arcs, at most AID_BALANCE_ARCS_MAX; told by the arrays where it can be
        work_limit: stop after so much work, the same on every machine; 0 never
        time_limit: stop after so long
        progress: told (stage, done, total) now and then; answering True cancels
    """
    found: BalanceResult = solve(BALANCE, dict(givers=givers, receivers=receivers, quotas=quotas, scores=scores,
        supplies=supplies, priorities=priorities), dict(objective=objective, max_ring=max_ring,
        member_count=member_count, arc_count=arc_count), work_limit, time_limit, progress)
    return found


@dataclass(frozen=True, eq=False)
class ScheduleResult(Result):
    """The timetable. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written.
    Everything is untouched unless the call answers AID_OK."""

    state: SolveState  # one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
    objective: int  # Σ score
    bound: int  # no timetable with as many tasks as `seats` has more (any timetable at all, when `seats` is below
    # `seats_bound`); equals `objective` when optimal
    seats: int  # tasks done
    seats_bound: int  # no timetable does more; equals `seats` when optimal
    minutes: int  # Σ durations of the tasks done
    tours: int  # different tours that were listed
    nodes: int  # problems that the search has split
    work: int  # steps looked at
    done_by: Numbers  # task_count: the helper, or UINT32_MAX
    starts: Numbers  # task_count: the minute it starts, as early as the tour allows; 0 when not done


def schedule(*, earliest: Vector, latest: Vector, durations: Vector, offsets: Vector, helpers: Vector,
             scores: Optional[Vector] = None, window_offsets: Optional[Vector] = None,
             window_from: Optional[Vector] = None, window_to: Optional[Vector] = None,
             task_places: Optional[Vector] = None, helper_places: Optional[Vector] = None,
             latitudes: Optional[Vector] = None, longitudes: Optional[Vector] = None, travel: Optional[Vector] = None,
             speed_m_per_hour: int = 0, task_count: Optional[int] = None, helper_count: Optional[int] = None,
             edge_count: Optional[int] = None, window_count: Optional[int] = None, place_count: Optional[int] = None,
             work_limit: int = 0, time_limit: Optional[timedelta] = None,
             progress: Optional[Progress] = None) -> ScheduleResult:
    """Find the best timetable.

    Exact where the tours of all helpers can be listed (AID_SCHEDULE_TOURS_MAX in all) and the search ends:
    communities of some hundred tasks a day, a few tasks a tour. Beyond, the best of the tours listed, completed
    with single tasks where there is room, and a bound from the assignment of tasks to helpers who can do so many.
    The order of tasks, helpers and edges decides only between timetables of equal worth.

    Two tasks of an hour, one helper, who has time from 9 to 11:

    >>> day = schedule(earliest=[540, 540], latest=[600, 660], durations=[60, 60], offsets=[0, 1, 2], helpers=[0, 0],
    ...                window_offsets=[0, 1], window_from=[540], window_to=[660])
    >>> day.seats, sorted(day.starts)
    (2, [540, 600])

    Args:
        earliest: task_count: the first minute at which it may start
        latest: task_count: the last one, ≥ earliest
        durations: task_count: minutes, ≥ 1
        offsets: task_count + 1; starts with 0, never falls, ends with edge_count
        helpers: edge_count: a helper who could do the task; none twice in one task
        scores: edge_count: 0..AID_SCHEDULE_SCORE_MAX; NULL means 0 each
        window_offsets: helper_count + 1, likewise with window_count; NULL: helpers have always time
        window_from: window_count: the first minute
        window_to: window_count: the minute at which all must be done, ≥ window_from
        task_places: task_count: a place, or UINT32_MAX for none; NULL: none have one
        helper_places: helper_count: where she starts, likewise
        latitudes: place_count: degrees · 10^7, ±90°; NULL with `travel`
        longitudes: place_count: degrees · 10^7, ±180°; NULL with `travel`
        travel: place_count²: minutes from the place of the row to that of the column; NULL: by distance
        speed_m_per_hour: of travel between `latitudes` and `longitudes`; not used with `travel`
        task_count: tasks; together with the helpers at most AID_SCHEDULE_ROWS_MAX; told by the arrays where it can be
        helper_count: helpers; told by the arrays where it can be
        edge_count: edges, at most AID_ASSIGN_ROWS_MAX; told by the arrays where it can be
        window_count: windows of all helpers; told by the arrays where it can be
        place_count: places, at most AID_SCHEDULE_ROWS_MAX; told by the arrays where it can be
        work_limit: stop after so much work, the same on every machine; 0 never
        time_limit: stop after so long
        progress: told (stage, done, total) now and then; answering True cancels
    """
    found: ScheduleResult = solve(SCHEDULE, dict(earliest=earliest, latest=latest, durations=durations,
        offsets=offsets, helpers=helpers, scores=scores, window_offsets=window_offsets, window_from=window_from,
        window_to=window_to, task_places=task_places, helper_places=helper_places, latitudes=latitudes,
        longitudes=longitudes, travel=travel), dict(speed_m_per_hour=speed_m_per_hour, task_count=task_count,
        helper_count=helper_count, edge_count=edge_count, window_count=window_count, place_count=place_count),
        work_limit, time_limit, progress)
    return found


# ---- what the library is told of each: arrays with their element, length and whether it is squared ----

ASSIGN = Solver(
    "aid_solve_assign", _abi.aid_assign_problem, _abi.aid_assign_result, AssignResult,
    inputs=(
        Array('offsets', 'Q', ('request_count',), False, 1),
        Array('helpers', 'I', ('edge_count',), False, 0),
        Array('scores', 'i', ('edge_count',), False, 0),
        Array('seats', 'I', ('request_count',), False, 0),
        Array('tiers', 'B', ('request_count',), False, 0),
        Array('capacities', 'I', ('helper_count',), False, 0),
        Array('edge_tiers', 'B', ('edge_count',), False, 0),
        Array('request_ids', 'Q', ('request_count',), False, 0),
        Array('helper_ids', 'Q', ('helper_count',), False, 0),
        Array('loads', 'I', ('edge_count',), False, 0),
        Array('loads_before', 'I', ('helper_count',), False, 0),
    ),
    outputs=(
        Array('chosen', 'B', ('edge_count',), False, 0),
        Array('tier_seats', 'Q', ('tier_capacity',), False, 0),
        Array('request_duals', 'q', ('request_count',), False, 0),
        Array('helper_duals', 'q', ('helper_count',), False, 0),
        Array('request_seat_duals', 'q', ('request_count',), False, 0),
        Array('helper_seat_duals', 'q', ('helper_count',), False, 0),
        Array('request_outer_duals', 'q', ('request_count',), False, 0),
        Array('helper_outer_duals', 'q', ('helper_count',), False, 0),
    ),
    counts=('request_count', 'helper_count', 'edge_count'),
    optional=(),
    figures=('status_code', 'objective', 'bound', 'seats', 'seats_bound', 'work', 'components', 'outer_price',
        'outer_seats', 'load_squares', 'tier_count'),
    capacities=('tier_capacity',))

RINGS = Solver(
    "aid_solve_rings", _abi.aid_rings_problem, _abi.aid_rings_result, RingsResult,
    inputs=(
        Array('offsets', 'Q', ('member_count', 'altruist_count'), False, 1),
        Array('targets', 'I', ('arc_count',), False, 0),
        Array('scores', 'i', ('arc_count',), False, 0),
    ),
    outputs=(
        Array('chosen', 'B', ('arc_count',), False, 0),
        Array('group', 'I', ('member_count', 'altruist_count'), False, 0),
    ),
    counts=('member_count', 'altruist_count', 'arc_count'),
    optional=('altruist_count',),
    figures=('status_code', 'objective', 'bound', 'unit', 'score', 'members', 'ring_count', 'chain_count', 'columns',
        'nodes', 'work'),
    capacities=())

SETOFF = Solver(
    "aid_solve_setoff", _abi.aid_setoff_problem, _abi.aid_setoff_result, SetoffResult,
    inputs=(
        Array('debtors', 'I', ('obligation_count',), False, 0),
        Array('creditors', 'I', ('obligation_count',), False, 0),
        Array('amounts', 'q', ('obligation_count',), False, 0),
        Array('consents', 'B', ('party_count',), False, 0),
        Array('credits', 'q', ('party_count',), False, 0),
    ),
    outputs=(
        Array('cleared', 'q', ('obligation_count',), False, 0),
        Array('drawn', 'q', ('party_count',), False, 0),
        Array('claims', 'q', ('party_count',), False, 0),
        Array('cycle_starts', 'Q', ('cycle_capacity',), False, 1),
        Array('cycle_amounts', 'q', ('cycle_capacity',), False, 0),
        Array('cycle_parties', 'I', ('place_capacity',), False, 0),
    ),
    counts=('party_count', 'obligation_count'),
    optional=(),
    figures=('status_code', 'objective', 'bound', 'total', 'net_debt', 'credit_used', 'pairs', 'work', 'cycle_count',
        'place_count', 'cycles_written'),
    capacities=('cycle_capacity', 'place_capacity'))

BALANCE = Solver(
    "aid_solve_balance", _abi.aid_balance_problem, _abi.aid_balance_result, BalanceResult,
    inputs=(
        Array('givers', 'I', ('arc_count',), False, 0),
        Array('receivers', 'I', ('arc_count',), False, 0),
        Array('quotas', 'q', ('arc_count',), False, 0),
        Array('scores', 'i', ('arc_count',), False, 0),
        Array('supplies', 'q', ('member_count',), False, 0),
        Array('priorities', 'I', ('member_count',), False, 0),
    ),
    outputs=(
        Array('amounts', 'q', ('arc_count',), False, 0),
        Array('received', 'q', ('member_count',), False, 0),
    ),
    counts=('member_count', 'arc_count'),
    optional=(),
    figures=('status_code', 'objective', 'bound', 'exchanged', 'exchanged_bound', 'members', 'rings', 'work'),
    capacities=())

SCHEDULE = Solver(
    "aid_solve_schedule", _abi.aid_schedule_problem, _abi.aid_schedule_result, ScheduleResult,
    inputs=(
        Array('earliest', 'q', ('task_count',), False, 0),
        Array('latest', 'q', ('task_count',), False, 0),
        Array('durations', 'q', ('task_count',), False, 0),
        Array('offsets', 'Q', ('task_count',), False, 1),
        Array('helpers', 'I', ('edge_count',), False, 0),
        Array('scores', 'i', ('edge_count',), False, 0),
        Array('window_offsets', 'Q', ('helper_count',), False, 1),
        Array('window_from', 'q', ('window_count',), False, 0),
        Array('window_to', 'q', ('window_count',), False, 0),
        Array('task_places', 'I', ('task_count',), False, 0),
        Array('helper_places', 'I', ('helper_count',), False, 0),
        Array('latitudes', 'i', ('place_count',), False, 0),
        Array('longitudes', 'i', ('place_count',), False, 0),
        Array('travel', 'I', ('place_count',), True, 0),
    ),
    outputs=(
        Array('done_by', 'I', ('task_count',), False, 0),
        Array('starts', 'q', ('task_count',), False, 0),
    ),
    counts=('task_count', 'helper_count', 'edge_count', 'window_count', 'place_count'),
    optional=('window_count', 'place_count'),
    figures=('status_code', 'objective', 'bound', 'seats', 'seats_bound', 'minutes', 'tours', 'nodes', 'work'),
    capacities=())

__all__ = ["AssignResult", "BalanceResult", "Change", "HallSet", "RingsResult", "ScheduleResult", "SetoffResult",
           "assign", "balance", "force", "hall", "rings", "schedule", "setoff"]
