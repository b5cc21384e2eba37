# SPDX-License-Identifier: MIT
"""A plan of `assign` that stays the best one while requests and helpers come and go."""
from __future__ import annotations

import threading
import weakref
from ctypes import POINTER, byref, c_size_t, c_uint32, c_uint64, sizeof
from dataclasses import dataclass
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from . import _abi
from ._convert import give_number
from ._errors import from_box
from ._library import lib
from ._solve import Memory, Vector, give_array, plan_of, put

INDEX = 2**53 - 1


class Move(NamedTuple):
    """One step of a change: a seat of `request` goes from one helper to another; None is nobody."""

    request: int
    before: Optional[int]
    after: Optional[int]


@dataclass(frozen=True)
class AssignmentInfo:
    """What a plan is worth now."""

    requests: int
    helpers: int
    seats: int
    tier_seats: Tuple[int, ...]      # filled, by request tier
    outer_seats: Tuple[int, ...]     # filled, by edge tier
    load_squares: int
    objective: int                   # the sum of scores
    work: int


class Assignment:
    """A best plan, kept the best: each change costs a path through the plan, not a fresh one.

    It starts from a result of `assign`. Indexes are those of its arrays; what is added later gets the next ones.
    It ends when nobody keeps it, with `close`, or at the end of a `with` block. Any thread may use it, one at a time.

    Ana and Ben could both be helped by helper 0, who has one hour; then helper 1 comes, who could help Ana:

    >>> from mutualaid.solve import Assignment, assign
    >>> plan = assign(offsets=[0, 1, 2], helpers=[0, 0], scores=[90, 10], helper_count=1)
    >>> with Assignment(plan) as live:
    ...     live.helpers(0), live.helpers(1)
    ...     newcomer = live.add_helper([0], scores=[20])
    ...     live.helpers(0), live.helpers(1), live.moves
    ([0], [])
    ([1], [0], [Move(request=1, before=None, after=0), Move(request=0, before=0, after=1)])
    """

    def __init__(self, plan: Any) -> None:
        asked, result = plan_of(plan)
        self._lock = threading.RLock()
        opened = POINTER(_abi.aid_assignment)()
        box = _abi.aid_error()
        known = None if asked.problem.fairness > 1 else result       # levelled loads have no duals to go on from
        if known is not None:
            for name in ("helper_seat_duals", "helper_outer_duals", "helper_duals"):
                put(known, name, give_array(getattr(plan, name), "q", name))
        status = lib.aid_assignment_open(byref(asked.problem), byref(known) if known is not None else None, None,
                                         byref(opened), byref(box))
        if status:
            raise from_box(status, box)
        self._plan = opened
        self._end = weakref.finalize(self, lib.aid_assignment_free, opened)

    def _call(self, function: Any, *arguments: Any) -> None:
        box = _abi.aid_error()
        with self._lock:
            if not self._end.alive:
                raise ValueError("the plan is closed")
            status = function(self._plan, *arguments, byref(box))
        if status:
            raise from_box(status, box)

    def _add(self, function: Any, row: Any, others: str, edges: Dict[str, Any]) -> int:
        kept: List[Memory] = []
        for name, code in ((others, "I"), ("scores", "i"), ("edge_tiers", "B")):
            if edges[name] is None:
                continue
            kept.append(give_array(edges[name], code, name))
            if kept[-1].length != kept[0].length:
                raise ValueError("%s: %d numbers, and there are %d %s" % (name, kept[-1].length, kept[0].length, others))
            put(row, name, kept[-1])
        row.struct_size, row.edge_count = sizeof(row), kept[0].length
        out = c_uint64()
        self._call(function, byref(row), byref(out))
        return out.value

    def add_request(self, helpers: Vector, scores: Optional[Vector] = None, edge_tiers: Optional[Vector] = None, *,
                    seats: int = 1, tier: int = 0) -> int:
        """Puts a request in, which these helpers could help; its index."""
        row = _abi.aid_assign_row(seats=give_number(seats, 1, 2**32 - 1, "seats"), tier=give_number(tier, 0, 255, "tier"))
        return self._add(lib.aid_assignment_add_request, row, "helpers",
                         {"helpers": helpers, "scores": scores, "edge_tiers": edge_tiers})

    def drop_request(self, request: int) -> None:
        """Takes a request out; its helpers go to whoever gains by it."""
        self._call(lib.aid_assignment_drop_request, give_number(request, 0, INDEX, "request"))

    def add_helper(self, requests: Vector, scores: Optional[Vector] = None, edge_tiers: Optional[Vector] = None, *,
                   capacity: int = 1, load_before: int = 0) -> int:
        """Puts a helper in, who could help these requests; the index."""
        row = _abi.aid_assign_column(capacity=give_number(capacity, 1, 2**32 - 1, "capacity"),
                                     load_before=give_number(load_before, 0, 2**32 - 1, "load_before"))
        return self._add(lib.aid_assignment_add_helper, row, "requests",
                         {"requests": requests, "scores": scores, "edge_tiers": edge_tiers})

    def set_capacity(self, helper: int, capacity: int) -> None:
        """Changes how many seats a helper can take; 0 leaves them in, without a seat."""
        self._call(lib.aid_assignment_set_capacity, give_number(helper, 0, INDEX, "helper"),
                   give_number(capacity, 0, 2**32 - 1, "capacity"))

    def drop_helper(self, helper: int) -> None:
        """Takes a helper out; the seats go to others where they can."""
        self._call(lib.aid_assignment_drop_helper, give_number(helper, 0, INDEX, "helper"))

    def keep(self) -> None:
        """From now on, among plans that are equal in seats and edge tiers the one that keeps most of today's pairs
        comes first, so that a change disturbs the fewest people."""
        self._call(lib.aid_assignment_keep)

    @property
    def info(self) -> AssignmentInfo:
        """What the plan is worth now."""
        out = _abi.aid_assignment_info(sizeof(_abi.aid_assignment_info))
        self._call(lib.aid_assignment_info_get, byref(out))
        return AssignmentInfo(out.requests, out.helpers, out.seats, tuple(out.tier_seats), tuple(out.outer_seats),
                              out.load_squares, out.objective, out.work)

    def helpers(self, request: int) -> List[int]:
        """Who helps a request now."""
        index, count = give_number(request, 0, INDEX, "request"), c_size_t()
        with self._lock:
            self._call(lib.aid_assignment_helpers, index, None, 0, byref(count))
            rows = (c_uint32 * count.value)()
            self._call(lib.aid_assignment_helpers, index, rows, len(rows), byref(count))
        return list(rows)

    @property
    def moves(self) -> List[Move]:
        """Who was moved by the last change, step by step: "request 1 to B, so request 2 to C" read backwards."""
        count = c_size_t()
        with self._lock:
            self._call(lib.aid_assignment_moves, None, sizeof(_abi.aid_assign_move), 0, byref(count))
            rows = (_abi.aid_assign_move * count.value)()
            self._call(lib.aid_assignment_moves, rows, sizeof(_abi.aid_assign_move), len(rows), byref(count))
        return [Move(row.request, row.from_ if row.from_ >= 0 else None, row.to if row.to >= 0 else None) for row in rows]

    def close(self) -> None:
        """Ends it. Twice is fine."""
        with self._lock:
            self._end()

    def __enter__(self) -> Assignment:
        return self

    def __exit__(self, *raised: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return "<Assignment: closed>" if not self._end.alive else "<Assignment: %d seats filled>" % self.info.seats

    def __reduce__(self) -> Any:
        raise TypeError("an Assignment is open in one process; pickle the plan it started from instead")
