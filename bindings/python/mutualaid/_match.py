# SPDX-License-Identifier: MIT
"""A match result: who should help whom, why, and why not."""
from __future__ import annotations

import weakref
from ctypes import POINTER, byref, c_size_t, sizeof
from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, List, Optional, Type, TypeVar

from . import _abi, _data
from ._convert import fill, give_time
from ._handles import Exchange, Offer, Request, given
from ._library import lib

if TYPE_CHECKING:
    from ._store import Store

T = TypeVar("T")


class Match:
    """The best plan for all open requests. Nothing has changed yet; `commit` makes its pairs proposed exchanges.

    It ends when nobody keeps it, or with `close`, or at the end of a `with` block.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> need = street.enrol(name="Ana").request("gardening")
    >>> help = street.enrol(name="Ben").offer("gardening")
    >>> with town.match() as match:
    ...     why = match.explain(need, help)
    >>> match, why.chosen, why.violated
    (<Match: 1 of 1 seats filled>, True, frozenset())
    >>> town.close()
    """

    def __init__(self, store: Store, pointer: Any, callbacks: Any) -> None:
        self._store = store
        self._pointer = pointer
        self._callbacks = callbacks      # `allow` is asked again by `explain`
        self._end = weakref.finalize(self, store._shelf.drop, pointer)
        self.summary: _data.MatchSummary = self._read(lib.aid_match_summary_get, (), _abi.aid_match_summary,
                                                      _data.read_match_summary)
        self.proposals: List[_data.Proposal] = [
            self._read(lib.aid_match_proposal, (index,), _abi.aid_proposal, _data.read_proposal)
            for index in range(self.summary.proposals)]
        self.unserved: List[_data.Unserved] = [
            self._read(lib.aid_match_unserved, (index,), _abi.aid_unserved, _data.read_unserved)
            for index in range(self.summary.unserved)]

    def _read(self, function: Any, arguments: Any, struct: Type[Any], read: Callable[[Any, Any], T]) -> T:
        out = struct()
        out.struct_size = sizeof(struct)
        with self._store._lock:
            self._open()
            self._store._enter(function, self._pointer, *arguments, byref(out))
            return read(out, self._store)

    def _open(self) -> None:
        if not self._end.alive:
            raise ValueError("the match is closed")
        self._store._ready()

    def __len__(self) -> int:
        return len(self.proposals)

    def __repr__(self) -> str:
        return "<Match: %d of %d seats filled>" % (self.summary.seats, self.summary.seats_wanted)

    def explain(self, request: Request, offer: Offer) -> _data.Reason:
        """Why a pair was chosen, could be, or cannot be, as of now."""
        return self._read(lib.aid_match_explain, (given(request, Request, "request"), given(offer, Offer, "offer")),
                          _abi.aid_reason, _data.read_reason)

    def shortage(self, index: int) -> _data.Shortage:
        """What the empty seats of `unserved[index]` are short of: how many requests share how many offers, for which
        skill, and when."""
        return self._read(lib.aid_match_shortage, (index,), _abi.aid_shortage, _data.read_shortage)

    def rivals(self, index: int) -> List[Request]:
        """The requests that compete for too few offers with `unserved[index]`, itself among them."""
        return self._rows(lib.aid_match_rivals, (index,), _abi.aid_request, self._request)

    def shared(self, index: int) -> List[Offer]:
        """The offers that the rivals of `unserved[index]` share."""
        return self._rows(lib.aid_match_shared, (index,), _abi.aid_offer, self._offer)

    @staticmethod
    def _request(row: Any, store: Store) -> Request:
        request: Request = store.request(row.id)
        return request

    @staticmethod
    def _offer(row: Any, store: Store) -> Offer:
        offer: Offer = store.offer(row.id)
        return offer

    def recruit(self) -> List[_data.Recruit]:
        """Whom to look for: for each skill that the unserved ask for, in their group, how many more seats one more helper
        would fill; who serves most first."""
        return self._rows(lib.aid_match_recruit, (), _abi.aid_recruit, _data.read_recruit)

    def decisions(self, request: Optional[Request] = None) -> List[_data.Decision]:
        """The record of what was decided, for an audit outside: every pair whose skill fits, what stood in its way, or
        its terms and whether the plan has it; of one request, or of all."""
        which = _abi.aid_request(0) if request is None else given(request, Request, "request")
        return self._rows(lib.aid_match_decisions, (which,), _abi.aid_decision, _data.read_decision)

    def pin(self, request: Request, offer: Offer) -> None:
        """This pair stays, from the next `repair` on."""
        self._rule(request, offer, _abi.CONSTANTS["AID_RULING_PIN"])

    def ban(self, request: Request, offer: Offer, until: Optional[datetime] = None) -> None:
        """This pair is not to be, for good or until a time."""
        self._rule(request, offer, _abi.CONSTANTS["AID_RULING_BAN"], until)

    def prefer(self, request: Request, offer: Offer) -> None:
        """This pair is to stay where that costs no seat and no nearness."""
        self._rule(request, offer, _abi.CONSTANTS["AID_RULING_KEEP"])

    def release(self, request: Request, offer: Offer) -> None:
        """Takes back what was said about a pair."""
        self._rule(request, offer, _abi.CONSTANTS["AID_RULING_NONE"])

    def _rule(self, request: Request, offer: Offer, ruling: int, until: Optional[datetime] = None) -> None:
        with self._store._lock:
            self._open()
            self._store._enter(lib.aid_match_rule, self._pointer, given(request, Request, "request"),
                               given(offer, Offer, "offer"), ruling, give_time(until, "until"))

    def repair(self, fresh: bool = False) -> Match:
        """The plan that follows after a no, a cancellation, an arrival or a ruling: as many seats as a fresh one, and
        the fewest people disturbed; `changes` says whom. With `fresh` nothing but what was said has to stay."""
        options = fill(_abi.aid_match_repair_options, _data.MATCH_REPAIR_OPTIONS, {"keep": not fresh})
        pointer = POINTER(_abi.aid_match)()
        with self._store._lock:
            self._open()
            self._store._enter(lib.aid_match_repair, self._pointer, byref(options), byref(pointer))
            return Match(self._store, pointer, self._callbacks)

    def _rows(self, function: Any, arguments: Any, row: Type[Any], read: Callable[[Any, Any], T],
              limit: Optional[int] = None) -> List[T]:
        count = c_size_t()
        with self._store._lock:
            self._open()
            self._store._enter(function, self._pointer, *arguments, None, sizeof(row), 0, byref(count))
            capacity = count.value if limit is None else min(limit, count.value)
            rows = (row * capacity)()
            if capacity:
                self._store._enter(function, self._pointer, *arguments, rows, sizeof(row), capacity, byref(count))
            return [read(one, self._store) for one in rows]

    @property
    def changes(self) -> List[_data.MatchChange]:
        """What a repair changed, each step after the one it follows from."""
        return self._rows(lib.aid_match_changes, (), _abi.aid_match_change, _data.read_match_change)

    def next(self, request: Request, limit: int = 3) -> List[_data.MatchNextRow]:
        """The next best for one request: up to `limit` other offers, and what insisting on each costs others."""
        return self._rows(lib.aid_match_next, (given(request, Request, "request"),), _abi.aid_match_next_row,
                          _data.read_match_next_row, limit)

    def commit(self, keep_valid: bool = False) -> List[Optional[Exchange]]:
        """Makes every proposed pair an exchange, in one transaction, in the order of `proposals`. With `keep_valid`
        pairs that are no longer allowed become None instead of refusing all."""
        options = fill(_abi.aid_match_commit_options, _data.MATCH_COMMIT_OPTIONS, {"keep_valid": keep_valid})
        rows = (_abi.aid_exchange * len(self.proposals))()
        count = c_size_t()
        with self._store._lock:
            self._open()
            self._store._enter(lib.aid_match_commit, self._pointer, byref(options), rows, len(rows), byref(count))
        return [self._store.exchange(row.id) if row.id else None for row in rows]

    def close(self) -> None:
        """Ends it; what was read stays."""
        self._end()

    def __enter__(self) -> Match:
        return self

    def __exit__(self, *raised: Any) -> None:
        self.close()
