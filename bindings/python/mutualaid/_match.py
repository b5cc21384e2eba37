# SPDX-License-Identifier: MIT
"""A match result: who should help whom, why, and why not."""
from __future__ import annotations

import weakref
from ctypes import byref, c_size_t, sizeof
from typing import TYPE_CHECKING, Any, Callable, List, Optional, Type, TypeVar

from . import _abi, _data
from ._convert import fill
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
