# SPDX-License-Identifier: MIT
"""How the solvers get at a host's arrays: where they lie if they are of the type that the library reads, else a copy
that fits. Results are written straight into the arrays that the host receives."""
from __future__ import annotations

import sys
from array import array
from ctypes import POINTER, addressof, byref, c_char, c_char_p, c_uint32, c_void_p, cast, sizeof
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Type

from . import _abi
from ._convert import give_number
from ._errors import from_box
from ._library import lib

Vector = Any                     # a sequence of whole numbers, or a buffer of them
Numbers = Sequence[int]          # a NumPy array or an array.array
Progress = Callable[[str, int, int], Any]

SIZES = {"b": 1, "B": 1, "i": 4, "I": 4, "q": 8, "Q": 8}
NUMPY = {"b": "int8", "B": "uint8", "i": "int32", "I": "uint32", "q": "int64", "Q": "uint64"}


class Array(NamedTuple):
    """An array of a problem or a result."""

    name: str
    code: str                    # of its elements, as in the array module
    terms: Tuple[str, ...]       # the counts whose sum is its length
    square: bool                 # the length is the square of that
    plus: int                    # what is added


class Solver(NamedTuple):
    """One solver, as solve.py describes it."""

    function: str
    problem: Type[Any]
    result: Type[Any]
    row: Type[Any]
    inputs: Tuple[Array, ...]
    outputs: Tuple[Array, ...]
    counts: Tuple[str, ...]
    optional: Tuple[str, ...]
    figures: Tuple[str, ...]
    capacities: Tuple[str, ...]


class Result:
    """What all results share: they keep the problem they answer, for `hall` and `force`."""

    _asked: "Asked"


class Memory(NamedTuple):
    """Numbers where the library can reach them: address and length; `keeper` owns them."""

    keeper: Any
    address: int
    length: int


def _is_numpy(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def _kind(code: str) -> str:
    return "u" if code.isupper() else "i"


def _from_numpy(value: Any, code: str, name: str) -> Memory:
    """In place if the type is right and the numbers stand side by side, else converted without losing any."""
    import numpy
    if value.dtype.kind not in "iub":
        raise TypeError("%s must hold whole numbers, not %s" % (name, value.dtype))
    wanted = numpy.dtype(NUMPY[code])
    if value.dtype != wanted:
        if value.size:
            limits = numpy.iinfo(wanted)
            low, high = int(value.min()), int(value.max())
            if low < limits.min or high > limits.max:
                raise ValueError("%s: %d is not within %d…%d" % (
                    name, low if low < limits.min else high, limits.min, limits.max))
        value = value.astype(wanted)
    value = numpy.ascontiguousarray(value)
    return Memory(value, int(value.__array_interface__["data"][0]), int(value.size))


def _from_buffer(view: memoryview, code: str) -> Optional[Memory]:
    """A buffer in place, when its numbers are of the right type; None when they are not."""
    kind = {"B": "u", "H": "u", "I": "u", "L": "u", "Q": "u", "b": "i", "h": "i", "i": "i", "l": "i", "q": "i"}
    if not view.c_contiguous or kind.get(view.format.lstrip("@=")) != _kind(code) or view.itemsize != SIZES[code]:
        return None
    length = view.nbytes // view.itemsize
    if length == 0:
        return Memory(view, 0, 0)
    if not view.readonly:
        return Memory(view, addressof(c_char.from_buffer(view)), length)
    if isinstance(view.obj, bytes) and view.nbytes == len(view.obj):
        return Memory(view.obj, cast(c_char_p(view.obj), c_void_p).value or 0, length)
    return None                  # ctypes finds no address of other memory that may only be read


def _copied(value: Any, code: str, name: str) -> Memory:
    try:
        numbers = array(code, value)
    except OverflowError:
        bits = 8 * SIZES[code]
        low, high = (0, 2**bits - 1) if code.isupper() else (-2**(bits - 1), 2**(bits - 1) - 1)
        raise ValueError("%s: a number is not within %d…%d" % (name, low, high)) from None
    except TypeError as problem:
        raise TypeError("%s must hold whole numbers: %s" % (name, problem)) from None
    return Memory(numbers, numbers.buffer_info()[0] if numbers else 0, len(numbers))


def give_array(value: Any, code: str, name: str) -> Memory:
    """Numbers of a host for the library to read."""
    if _is_numpy(value):
        return _from_numpy(value, code, name)
    if isinstance(value, (str, Mapping)):
        raise TypeError("%s must be a sequence of numbers, not %s" % (name, type(value).__name__))
    try:
        view = memoryview(value)
    except TypeError:
        return _copied(value, code, name)
    lies = _from_buffer(view, code)
    return lies if lies is not None else _copied(view if view.ndim == 1 else view.cast("B").cast(view.format), code, name)


def take_array(code: str, length: int, numpy: bool) -> Memory:
    """Room for the library to write into."""
    if numpy:
        import numpy as np
        room = np.zeros(length, NUMPY[code])
        return Memory(room, int(room.__array_interface__["data"][0]), length)
    numbers = array(code, bytes(length * SIZES[code]))
    return Memory(numbers, numbers.buffer_info()[0] if length else 0, length)


def _find_counts(solver: Solver, given: Dict[str, Memory], stated: Dict[str, Any]) -> Dict[str, int]:
    """The counts of a problem, from what was stated and from the lengths of its arrays."""
    counts = {name: give_number(stated[name], 0, 2**53 - 1, name) for name in solver.counts if stated[name] is not None}
    for several in (False, True):            # arrays of one unknown count first; of several, all but the first are 0
        for one in solver.inputs:
            unknown = [term for term in one.terms if term not in counts]
            if one.name not in given or one.square or not unknown or (len(unknown) > 1 and not several):
                continue
            rest = given[one.name].length - one.plus - sum(counts.get(term, 0) for term in one.terms)
            counts.update({term: 0 for term in unknown}, **{unknown[0]: max(rest, 0)})
    for name in solver.counts:
        if name not in counts and name in solver.optional:
            counts[name] = 0
        elif name not in counts:
            arrays = [one.name for one in solver.inputs if one.terms == (name,)]
            raise TypeError("%s must be stated%s" % (name, ", or %s given" % " or ".join(arrays) if arrays else ""))
    return counts


def length_of(one: Array, counts: Mapping[str, int]) -> int:
    total = sum(counts[term] for term in one.terms)
    return (total * total if one.square else total) + one.plus


class Asked:
    """A problem handed over, with everything that must live as long as it."""

    def __init__(self, solver: Solver, arrays: Mapping[str, Any], stated: Mapping[str, Any]) -> None:
        self.solver = solver
        self.numpy = any(_is_numpy(value) for value in arrays.values())
        self.given = {one.name: give_array(arrays[one.name], one.code, one.name) for one in solver.inputs
                      if arrays[one.name] is not None}
        self.counts = _find_counts(solver, self.given, dict(stated))
        self.problem = solver.problem(sizeof(solver.problem))
        for name, number in self.counts.items():
            setattr(self.problem, name, number)
        for name, value in stated.items():
            if name not in solver.counts and value is not None:
                bits = 8 * getattr(solver.problem, name).size
                setattr(self.problem, name, give_number(value, -2**(bits - 1), 2**bits - 1, name))
        for one in solver.inputs:
            if one.name in self.given:
                self._place(one)

    def _place(self, one: Array) -> None:
        memory, wanted = self.given[one.name], length_of(one, self.counts)
        if memory.length != wanted:
            raise ValueError("%s: %d numbers, and there should be %d (%s%s%s)" % (
                one.name, memory.length, wanted, " + ".join(one.terms), "²" if one.square else "",
                " + %d" % one.plus if one.plus else ""))
        put(self.problem, one.name, memory)


def put(struct: Any, name: str, memory: Memory) -> None:
    """Lets a pointer field point at memory; an empty array is an address all the same, for NULL means not given."""
    field = dict(struct._fields_)[name]
    setattr(struct, name, cast(memory.address or addressof(NOWHERE), field))


NOWHERE = (c_uint32 * 2)()


class Run:
    """The options of one run, and what its progress callback raised."""

    def __init__(self, work_limit: int = 0, time_limit: Optional[timedelta] = None,
                 progress: Optional[Progress] = None) -> None:
        self.raised: List[BaseException] = []
        self.options = _abi.aid_solve_options(sizeof(_abi.aid_solve_options))
        self.options.work_limit = give_number(work_limit, 0, 2**64 - 1, "work_limit")
        if time_limit is not None:
            self.options.time_limit_ms = give_number(
                max(1, time_limit // timedelta(milliseconds=1)) if time_limit >= timedelta() else -1, 0, 2**53 - 1,
                "time_limit, in milliseconds")
        if progress is not None:
            self.options.progress = _abi.aid_progress_fn(self._guarded(progress))

    def _guarded(self, body: Progress) -> Callable[..., int]:
        def told(context: Any, stage: bytes, done: int, total: int) -> int:
            try:
                return 1 if body(stage.decode(), done, total) else 0
            except BaseException as problem:     # it cannot cross C; it comes back when the call has
                self.raised.append(problem)
                return 1
        return told

    def call(self, function: str, *arguments: Any) -> None:
        box = _abi.aid_error()
        status = getattr(lib, function)(*arguments, byref(box))
        if self.raised:
            raise self.raised[0]
        if status:
            raise from_box(status, box)


def _room(solver: Solver, asked: Asked) -> Dict[str, int]:
    """A first guess of what results without a known length need; the library says how much it would have been."""
    largest = max(list(asked.counts.values()) + [64])
    return {name: 256 if name == "tier_capacity" else 4 * largest for name in solver.capacities}


def _outputs(asked: Asked, room: Mapping[str, int]) -> Tuple[Any, Dict[str, Memory]]:
    solver = asked.solver
    result = solver.result(sizeof(solver.result))
    for name, capacity in room.items():
        setattr(result, name, capacity)
    known = dict(asked.counts, **room)
    memories = {one.name: take_array(one.code, length_of(one, known), asked.numpy) for one in solver.outputs}
    for name, memory in memories.items():
        put(result, name, memory)
    return result, memories


def solve(solver: Solver, arrays: Mapping[str, Any], stated: Mapping[str, Any], work_limit: int,
          time_limit: Optional[timedelta], progress: Optional[Progress]) -> Any:
    """Runs a solver on a host's arrays; once more with more room when a list was longer than was guessed."""
    asked, run = Asked(solver, arrays, stated), Run(work_limit, time_limit, progress)
    room = _room(solver, asked)
    result, memories = _outputs(asked, room)
    run.call(solver.function, byref(asked.problem), byref(run.options), byref(result))
    needed = {name: getattr(result, name.replace("_capacity", "_count")) for name in room}
    if any(needed[name] > room[name] for name in room):
        room = needed
        result, memories = _outputs(asked, room)
        run.call(solver.function, byref(asked.problem), byref(run.options), byref(result))
    values: Dict[str, Any] = {}
    for name in solver.figures:
        value = getattr(result, name)
        values["state" if name == "status_code" else name] = (
            _abi.SolveState(value) if name == "status_code" else value if isinstance(value, int) else tuple(value))
    found = dict(asked.counts, **needed)
    for one in solver.outputs:
        keeper = memories[one.name].keeper
        length = min(length_of(one, found), len(keeper))
        values[one.name] = keeper if length == len(keeper) else keeper[:length]
    answer = solver.row(**values)
    object.__setattr__(answer, "_asked", asked)
    return answer


# ---- questions about a plan of `assign` ----

@dataclass(frozen=True)
class HallSet:
    """Too few helpers, proven: these requests need more seats than these helpers, and one each elsewhere, can give."""

    need: int
    capacity: int
    elsewhere: int
    requests: Tuple[int, ...]
    helpers: Tuple[int, ...]


def plan_of(plan: Any) -> Tuple[Asked, Any]:
    asked = getattr(plan, "_asked", None)
    if asked is None or asked.solver.function != "aid_solve_assign":
        raise TypeError("plan must be a result of assign, not %s" % type(plan).__name__)
    result = _abi.aid_assign_result(sizeof(_abi.aid_assign_result), int(plan.state))
    put(result, "chosen", give_array(plan.chosen, "B", "chosen"))
    return asked, result


def hall(plan: Any, request: int) -> HallSet:
    """Why a seat of `request` stayed empty in a plan of `assign`: who competes for too few helpers.

    >>> from mutualaid.solve import assign
    >>> plan = assign(offsets=[0, 1, 2], helpers=[0, 0], helper_count=1)
    >>> empty = list(plan.chosen).index(0)
    >>> found = hall(plan, empty)
    >>> found.need, found.capacity, found.requests, found.helpers
    (2, 1, (0, 1), (0,))
    """
    asked, result = plan_of(plan)
    lists = _abi.aid_hall_lists(sizeof(_abi.aid_hall_lists))
    rows: List[Any] = []
    for name, count in (("request", asked.problem.request_count), ("helper", asked.problem.helper_count)):
        rows.append((c_uint32 * max(1, count))())
        setattr(lists, name + "_capacity", count)
        setattr(lists, name + "s", cast(rows[-1], POINTER(c_uint32)))
    info = _abi.aid_hall_info(sizeof(_abi.aid_hall_info))
    run = Run()
    run.call("aid_solve_hall", byref(asked.problem), byref(result), give_number(request, 0, 2**53 - 1, "request"),
             byref(run.options), byref(lists), byref(info))
    return HallSet(info.need, info.capacity, info.elsewhere, tuple(rows[0][:info.request_count]),
                   tuple(rows[1][:info.helper_count]))


@dataclass(frozen=True)
class Change:
    """What insisting on a pair changes: with the pair minus without the demand."""

    tier: Optional[int]          # the first request tier whose filled seats change; None when none does
    tier_seats: int
    seats: int
    outer: Tuple[int, ...]
    score: int


def force(plan: Any, edge: int, progress: Optional[Progress] = None) -> Change:
    """What would change if the pair of `edge` had to be in a plan of `assign`.

    >>> from mutualaid.solve import assign
    >>> plan = assign(offsets=[0, 2], helpers=[0, 1], scores=[30, 10], helper_count=2)
    >>> force(plan, 1).score
    -20
    """
    asked, result = plan_of(plan)
    change, run = _abi.aid_assign_change(sizeof(_abi.aid_assign_change)), Run(progress=progress)
    run.call("aid_solve_force", byref(asked.problem), byref(result), give_number(edge, 0, 2**53 - 1, "edge"),
             byref(run.options), byref(change))
    return Change(change.tier if change.tier >= 0 else None, change.tier_seats, change.seats, tuple(change.outer),
                  change.score)
