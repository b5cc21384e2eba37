# SPDX-License-Identifier: MIT
"""The machinery under a Store: one C store, its lock, its callbacks, who acts in which thread.

A C store is used by one thread at a time, and ctypes lets other threads run during a call: so every call, and the
reading of the text that it answers, happens under the store's own lock. Exceptions in callbacks cannot cross C: they
are kept, the library is told to stop, and they are raised when the call has come back.
"""
from __future__ import annotations

import os
import threading
import time
import weakref
from collections import deque
from ctypes import POINTER, byref, c_size_t, cast, memmove, sizeof
from datetime import datetime
from typing import Any, Callable, Deque, List, Optional, Tuple, Type, TypeVar

from . import _abi
from ._convert import give_time
from ._errors import StateError, from_box
from ._library import lib

T = TypeVar("T")
Progress = Callable[[str, int, int], Any]
Actor = Tuple[int, int, int]       # member, purpose, role plus 1
HOST: Actor = (0, 0, 0)


class Shelf:
    """Match results that the collector has dropped. It may run in any thread, at any moment: they are put here, and
    freed when nobody is inside the library with their store."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.busy = False
        self.dropped: Deque[Any] = deque()

    def drop(self, match: Any) -> None:
        self.dropped.append(match)
        if self.lock.acquire(blocking=False):
            try:
                self.sweep()
            finally:
                self.lock.release()

    def sweep(self) -> None:
        """To be called under the lock."""
        while self.dropped and not self.busy:
            lib.aid_match_free(self.dropped.popleft())


def _close(store: Any, shelf: Shelf) -> None:
    with shelf.lock:
        shelf.busy = False
        shelf.sweep()
        lib.aid_store_close(store)


class Home:
    """An open C store."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._lock = self._shelf.lock
        self._raised: Optional[BaseException] = None
        self._thread = threading.local()
        self._said: Optional[Actor] = HOST
        self._depth = 0                  # transactions: one, or none
        self._callbacks: List[Any] = []
        self._store: Any = None
        self._end: Any = None
        self.community = b""

    def _attach(self, location: bytes, options: Any) -> None:
        store = POINTER(_abi.aid_store)()
        box = _abi.aid_error()
        status = lib.aid_store_open(location, byref(options), byref(store), byref(box))
        self._raise_kept()
        if status:
            raise from_box(status, box)
        self._store = store
        self._end = weakref.finalize(self, _close, store, self._shelf)
        info = _abi.aid_store_info(sizeof(_abi.aid_store_info))
        self._call(lib.aid_store_get, byref(info))
        self.community = bytes(info.community)

    # ---- calling ----

    def _raise_kept(self) -> None:
        kept, self._raised = self._raised, None
        if kept is not None:
            raise kept

    def _ready(self) -> None:
        """Under the lock: the store is open, nobody is inside it, and it knows who acts."""
        if self._store is None:
            raise ValueError("the store is closed")
        if self._shelf.busy:
            raise StateError("a callback of a store must not call the same store", _abi.StatusCode.STATE,
                             _abi.ReasonCode.CALLBACK)
        self._shelf.sweep()
        lib.aid_store_forget_text(self._store)       # all that was read before is copied; C need not keep it
        wanted: Actor = getattr(self._thread, "actor", HOST)
        if wanted != self._said:
            options = _abi.aid_act_options(sizeof(_abi.aid_act_options), wanted[1], wanted[2])
            self._said = None
            self._enter(lib.aid_store_act_as, self._store, _abi.aid_member(wanted[0]), byref(options))
            self._said = wanted

    def _enter(self, function: Any, *arguments: Any) -> None:
        """One call into the library, under the lock."""
        box = _abi.aid_error()
        self._shelf.busy = True
        try:
            status = function(*arguments, byref(box))
        finally:
            self._shelf.busy = False
        self._raise_kept()
        if status:
            raise from_box(status, box)

    def _call(self, function: Any, *arguments: Any) -> None:
        """function(store, arguments…, error)"""
        with self._lock:
            self._ready()
            self._enter(function, self._store, *arguments)

    def _made(self, function: Any, out: T, *arguments: Any) -> T:
        """A command whose last result is a handle."""
        self._call(function, *arguments, byref(out))     # type: ignore[arg-type]
        return out

    def _get(self, function: Any, handle: Any, struct: Type[Any], read: Callable[[Any, Any], T]) -> T:
        """What is known about a thing; text is copied before anyone else may call."""
        info = struct()
        info.struct_size = sizeof(struct)
        with self._lock:
            self._call(function, *(handle if isinstance(handle, tuple) else (handle,)), byref(info))
            return read(info, self)

    def _rows(self, function: Any, arguments: Tuple[Any, ...], row: Type[Any], read: Callable[[Any, Any], T],
              limit: Optional[int] = None) -> List[T]:
        """A list of rows, asked for its size first unless few are wanted (a few best are found without counting all);
        nothing can come between, for the lock is kept."""
        count = c_size_t()
        with self._lock:
            if limit is None or not 0 < limit <= 1000:
                self._call(function, *arguments, None, sizeof(row), 0, byref(count))
                capacity = count.value if limit is None else min(limit, count.value)
            else:
                capacity = limit
            rows = (row * capacity)()
            if capacity:
                self._call(function, *arguments, rows, sizeof(row), capacity, byref(count))
            return [read(one, self) for one in rows[:min(capacity, count.value)]]

    def _handles(self, function: Any, arguments: Tuple[Any, ...], struct: Type[Any], make: Callable[[int], T]) -> List[T]:
        """A list of handles."""
        count = c_size_t()
        with self._lock:
            self._call(function, *arguments, None, 0, byref(count))
            rows = (struct * count.value)()
            if count.value:
                self._call(function, *arguments, rows, count.value, byref(count))
            return [make(one.id) for one in rows]

    # ---- callbacks ----

    def _keeping(self, body: Callable[..., T], stop: T) -> Callable[..., T]:
        """A body that may raise, for C to call: what it raises is kept, and `stop` answered."""
        def guarded(*arguments: Any) -> T:
            try:
                return body(*arguments)
            except BaseException as raised:      # KeyboardInterrupt too; all of it comes back after the call
                if self._raised is None:
                    self._raised = raised
                return stop
        return guarded

    def _progress(self, body: Optional[Progress]) -> Any:
        """A progress callback for C; true from `body` cancels."""
        if body is None:
            return cast(0, _abi.aid_progress_fn)     # NULL
        told = body
        return _abi.aid_progress_fn(self._keeping(
            lambda context, stage, done, total: 1 if told(stage.decode(), done, total) else 0, 1))

    def _clock(self, body: Callable[[], datetime]) -> Any:
        def failing() -> int:
            try:
                return give_time(body(), "clock")
            except BaseException as raised:
                self._raised = self._raised or raised
                return time.time_ns() // 1000    # a command that is under way goes on with the machine's time
        return _abi.aid_clock_fn(lambda context: failing())

    def _random(self, body: Callable[[int], bytes]) -> Any:
        def fill_bytes(context: Any, target: Any, length: int) -> None:
            try:
                drawn = bytes(body(length))
                if len(drawn) != length:
                    raise ValueError("random: %d bytes were asked for, and %d came" % (length, len(drawn)))
            except BaseException as raised:
                self._raised = self._raised or raised
                drawn = os.urandom(length)       # never a predictable id
            memmove(target, drawn, length)
        return _abi.aid_random_fn(fill_bytes)

    def _zone_data(self, body: Callable[[str], Optional[bytes]]) -> Any:
        def give(context: Any, zone: bytes, target: Any, capacity: int, out_size: Any) -> int:
            data = body(zone.decode())
            if data is None:
                return 1
            out_size[0] = len(data)
            memmove(target, data, min(capacity, len(data)))
            return 0
        return _abi.aid_zone_data_fn(self._keeping(give, 1))

    def _log(self, body: Callable[[int, str], Any]) -> Any:
        def tell(context: Any, level: int, message: bytes) -> None:
            body(level, message.decode("utf-8", "replace"))
        return _abi.aid_log_fn(self._keeping(tell, None))

