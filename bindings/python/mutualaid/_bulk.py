# SPDX-License-Identifier: MIT
"""Reading much at once: chosen fields of many things without an object for each, and rows of numbers as columns.

A handle and a dataclass cost about ten times what the library takes to answer a row. So what reads thousands of rows
asks for the fields it wants (`read`), or for whole columns of memory that the library has filled (`Table`).
"""
from __future__ import annotations

import struct
from ctypes import byref, c_size_t, sizeof
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, List, Sequence, Tuple, Type

from . import _abi
from ._errors import from_box
from ._library import lib

if TYPE_CHECKING:
    from ._store import Store

CHUNK = 1024                     # things read under one hold of the store's lock
LISTS: Dict[str, Any] = {"Group": lib.aid_group_list, "Member": lib.aid_member_list}
OF_GROUP: Dict[str, Any] = {"Member": lib.aid_group_members, "Skill": lib.aid_skill_list}
GETS: Dict[str, Any] = {
    "Group": (lib.aid_group_get, _abi.aid_group_info), "Member": (lib.aid_member_get, _abi.aid_member_info),
    "Skill": (lambda store, skill, info, box: lib.aid_skill_get(store, skill, None, info, box), _abi.aid_skill_info),
    "Offer": (lib.aid_offer_get, _abi.aid_offer_info), "Request": (lib.aid_request_get, _abi.aid_request_info),
    "Exchange": (lib.aid_exchange_get, _abi.aid_exchange_info)}


def _listed(store: Store, kind: Any, of: Any) -> Any:
    """An array of C handles: what `of` names, or all of a kind."""
    name = kind.__name__
    function: Any
    arguments: Tuple[Any, ...]
    if of is None and name in LISTS:
        function, arguments = LISTS[name], ()
    elif type(of).__name__ == "Group" and name in OF_GROUP:
        function, arguments = OF_GROUP[name], (of._c,)
    elif of is None:
        listed: Dict[str, Callable[[], Sequence[Any]]] = {
            "Skill": lambda: store.skills, "Offer": store.offers, "Request": store.requests, "Exchange": store.exchanges}
        return _rows(kind, listed[name]())
    else:
        return _rows(kind, list(of))
    count = c_size_t()
    with store._lock:
        store._call(function, *arguments, None, 0, byref(count))
        rows = (kind._struct * count.value)()
        if count.value:
            store._call(function, *arguments, rows, count.value, byref(count))
    return rows


def _rows(kind: Any, handles: Sequence[Any]) -> Any:
    rows = (kind._struct * len(handles))()
    for row, handle in zip(rows, handles):
        if not isinstance(handle, kind):
            raise TypeError("of must hold %ss, not %s" % (kind.__name__, type(handle).__name__))
        row.id = handle.id
    return rows


def _chunk(store: Store, rows: Any, get: Any, info: Any, take: List[Callable[[Any, Store], Any]]) -> List[Tuple[Any, ...]]:
    """The fields of some things, under one hold of the lock; all text is copied here."""
    found = []
    box, at = _abi.aid_error(), info()
    at.struct_size = sizeof(info)
    at_box, at_info = byref(box), byref(at)
    with store._lock:
        store._ready()
        pointer = store._store
        for row in rows:
            store._shelf.busy = True
            status = get(pointer, row, at_info, at_box)
            store._shelf.busy = False
            if status:
                store._raise_kept()
                raise from_box(status, box)
            found.append((row.id, *[reader(at, store) for reader in take]))
        store._raise_kept()
    return found


def read(store: Store, kind: Any, fields: Sequence[str], of: Any = None) -> Iterator[Tuple[Any, ...]]:
    """See Store.read."""
    readers = _data.READERS[kind.__name__]
    for name in fields:
        if name != "id" and name not in readers:
            raise ValueError("%r is no field of a %s; there are: id, %s" % (name, kind.__name__, ", ".join(readers)))
    get, info = GETS[kind.__name__]
    rows = _listed(store, kind, of)
    plain = [name for name in fields if name != "id"]
    take = [readers[name] for name in plain]
    order = [0 if name == "id" else 1 + plain.index(name) for name in fields]
    straight = order == list(range(len(order)))

    def each() -> Iterator[Tuple[Any, ...]]:
        for first in range(0, len(rows), CHUNK):
            found = _chunk(store, rows[first:first + CHUNK], get, info, take)
            if straight and len(order) == len(take) + 1:
                yield from found
            elif not straight and order == list(range(1, len(order) + 1)):
                for row in found:
                    yield row[1:]
            else:
                for row in found:
                    yield tuple([row[index] for index in order])
    return each()


FORMATS = {"c_int32": "i", "c_uint32": "I", "c_int64": "q", "c_long": "q", "c_uint64": "Q", "c_ulong": "Q",
           "c_int": "i", "c_uint": "I", "c_longlong": "q", "c_ulonglong": "Q"}


class Table:
    """Rows of numbers as the library wrote them, in one piece of memory.

    `table["balance"]` is a column that lies in that memory: a NumPy array where NumPy is installed, else a memoryview;
    both have `tolist`. A loop over the table gives tuples in the order of `columns`; handles are their ids.
    """

    def __init__(self, rows: Any) -> None:
        self.memory = rows
        self._row: Type[Any] = rows._type_
        self.columns: Tuple[str, ...] = tuple(name for name, _ in self._row._fields_)
        codes = []
        for _, kind in self._row._fields_:
            codes.append("Q" if hasattr(kind, "_fields_") else FORMATS[kind.__name__])
        self._codes = codes

    def __len__(self) -> int:
        return len(self.memory)

    def __iter__(self) -> Iterator[Tuple[int, ...]]:
        return struct.Struct("=" + "".join(self._codes)).iter_unpack(self.memory) if len(self) else iter(())

    def __getitem__(self, column: str) -> Any:
        if column not in self.columns:
            raise KeyError("%r is no column; there are: %s" % (column, ", ".join(self.columns)))
        code, at = self._codes[self.columns.index(column)], getattr(self._row, column).offset
        width = struct.calcsize("=" + code)
        try:
            import numpy
        except ImportError:
            numbers = memoryview(self.memory).cast("B").cast(code)
            return numbers[at // width::sizeof(self._row) // width]
        return numpy.frombuffer(self.memory, "=%s%d" % ("u" if code.isupper() else "i", width))[
            at // width::sizeof(self._row) // width]

    def __repr__(self) -> str:
        return "<Table: %d rows of %s>" % (len(self), ", ".join(self.columns))


def table(store: Store, function: Any, arguments: Tuple[Any, ...], row: Type[Any]) -> Table:
    """A list of rows of numbers, as it is."""
    count = c_size_t()
    with store._lock:
        store._call(function, *arguments, None, sizeof(row), 0, byref(count))
        rows = (row * count.value)()
        if count.value:
            store._call(function, *arguments, rows, sizeof(row), count.value, byref(count))
    return Table(rows)


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
