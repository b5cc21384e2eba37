# SPDX-License-Identifier: MIT
"""Between Python's values and the library's: text, times, places, weeks, and the filling of options.

Nothing is cut or wrapped in silence: a NUL in a text, a number that does not fit, a time without its zone are
ValueError, a value of the wrong kind TypeError.
"""
from __future__ import annotations

from ctypes import byref, c_size_t, c_uint64, create_string_buffer, sizeof
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Callable, Dict, Mapping, NamedTuple, Optional, Tuple, Type, Union

from . import _abi
from ._errors import from_box
from ._library import lib

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MICROSECOND = timedelta(microseconds=1)
YES, NO = 1, 2


class Place(NamedTuple):
    """Where something is, in degrees."""

    latitude: float
    longitude: float


class Slot:
    """One field that a caller may state: its kind, the C field that holds it, and what goes with that."""

    __slots__ = ("kind", "field", "of", "beside", "bit", "forget", "low", "high")

    def __init__(self, kind: str, field: str, of: Any = None, beside: str = "", bit: Optional[int] = None,
                 forget: Optional[int] = None, low: int = 0, high: int = 0) -> None:
        self.kind, self.field, self.of, self.beside = kind, field, of, beside
        self.bit, self.forget, self.low, self.high = bit, forget, low, high


def checked(function: Callable[..., Any], *arguments: Any) -> None:
    """Calls a function that needs no store; raises what it answers."""
    box = _abi.aid_error()
    status = function(*arguments, byref(box))
    if status:
        raise from_box(status, box)


def give_text(value: Optional[str], name: str = "text") -> Optional[bytes]:
    """UTF-8 for the library; it would end at a NUL, so there must be none."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError("%s must be a str, not %s" % (name, type(value).__name__))
    if "\0" in value:
        raise ValueError("%s holds a NUL character" % name)
    return value.encode("utf-8")


def give_number(value: Any, low: int, high: int, name: str = "number") -> int:
    """An integer that fits; ctypes alone would wrap it."""
    if isinstance(value, float) or not hasattr(value, "__index__"):
        raise TypeError("%s must be an int, not %s" % (name, type(value).__name__))
    number = int(value.__index__())
    if not low <= number <= high:
        raise ValueError("%s: %d is not within %d…%d" % (name, number, low, high))
    return number


def give_time(value: Optional[datetime], name: str = "time") -> int:
    """Microseconds since 1970, from a datetime that knows its zone."""
    if value is None:
        return 0
    if not isinstance(value, datetime):
        raise TypeError("%s must be a datetime, not %s" % (name, type(value).__name__))
    if value.tzinfo is None or value.utcoffset() is None:
        raise ValueError("%s: %s has no time zone; say datetime(…, tzinfo=timezone.utc)" % (name, value))
    return (value - EPOCH) // MICROSECOND


def give_minutes(value: Any, slot: Slot, name: str) -> int:
    if isinstance(value, timedelta):
        if value % timedelta(minutes=1):
            raise ValueError("%s: %s is no whole number of minutes" % (name, value))
        value = value // timedelta(minutes=1)
    return give_number(value, slot.low, slot.high, name)


def read_text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def read_time(value: int) -> datetime:
    return EPOCH + timedelta(microseconds=value)


def read_answer(value: int) -> Optional[bool]:
    return None if value == 0 else value == YES


def read_place(struct: Any) -> Optional[Place]:
    return Place(struct.latitude / 1e7, struct.longitude / 1e7) if struct.placed else None


@dataclass(frozen=True)
class Week:
    """The times of a week, Monday 00:00 to Sunday 24:00, in quarters of an hour.

    >>> str(Week.parse("Mo-Fr 09:00-12:30; Sa 10-12"))
    'Mo-Fr 09:00-12:30; Sa 10:00-12:00'
    """

    quarters: Tuple[int, ...]

    @classmethod
    def parse(cls, text: str) -> Week:
        """Reads a text such as "Mo-Fr 09:00-12:30; Sa 10:00-14:00", "always" or "never"."""
        week = _abi.aid_week()
        checked(lib.aid_week_parse, give_text(text, "week"), byref(week))
        return cls(tuple(week.quarter))

    def __str__(self) -> str:
        week = _abi.aid_week((c_uint64 * 11)(*self.quarters))
        length = c_size_t()
        checked(lib.aid_week_format, byref(week), None, 0, byref(length))
        text = create_string_buffer(length.value + 1)
        checked(lib.aid_week_format, byref(week), text, len(text), byref(length))
        return text.value.decode()


def _give_week(struct: Any, slot: Slot, value: Union[Week, str], name: str) -> None:
    week = Week.parse(value) if isinstance(value, str) else value
    if not isinstance(week, Week):
        raise TypeError("%s must be a Week or a str, not %s" % (name, type(value).__name__))
    struct.week.quarter = (c_uint64 * 11)(*week.quarters)


def _give_place(struct: Any, slot: Slot, value: Tuple[float, float], name: str) -> None:
    latitude, longitude = value
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("%s: %r is not (latitude, longitude) in degrees" % (name, value))
    struct.placed = 1
    struct.latitude, struct.longitude = round(latitude * 10**7), round(longitude * 10**7)


def _give_mask(struct: Any, slot: Slot, value: Any, name: str) -> None:
    setattr(struct, slot.field, int(slot.of(value)))


def _give_role(struct: Any, slot: Slot, value: Any, name: str) -> None:
    role = int(slot.of(value))
    if role == 0 or role & (role - 1):
        raise ValueError("%s: one role, not %r" % (name, value))
    setattr(struct, slot.field, role.bit_length())


def _give_handle(struct: Any, slot: Slot, value: Any, name: str) -> None:
    if not isinstance(value, slot.of):
        raise TypeError("%s must be a %s, not %s" % (name, slot.of.__name__, type(value).__name__))
    getattr(struct, slot.field).id = value.id


def _give_list(struct: Any, slot: Slot, values: Any, row: Type[Any], beside: str, fill_row: Callable[[Any, Any], None]) -> None:
    values = list(values)
    rows = (row * len(values))()
    for target, value in zip(rows, values):
        fill_row(target, value)
    setattr(struct, slot.field, rows)
    setattr(struct, beside, len(values))


def _give_handles(struct: Any, slot: Slot, values: Any, name: str) -> None:
    def fill_row(target: Any, value: Any) -> None:
        if not isinstance(value, slot.of):
            raise TypeError("%s must hold %ss, not %s" % (name, slot.of.__name__, type(value).__name__))
        target.id = value.id
    _give_list(struct, slot, values, slot.of._struct, slot.beside, fill_row)


def _give_windows(struct: Any, slot: Slot, values: Any, name: str) -> None:
    def fill_row(target: Any, value: Any) -> None:
        since, until = (value.from_, value.until) if isinstance(value, slot.of) else value
        target.from_, target.until = give_time(since, name), give_time(until, name)
    _give_list(struct, slot, values, _abi.aid_window, slot.beside, fill_row)


def _give_labels(struct: Any, slot: Slot, values: Any, name: str) -> None:
    def fill_row(target: Any, value: Any) -> None:
        kind, language, text = _abi.LabelKind.PREFERRED, "", value
        if isinstance(value, slot.of):
            kind, language, text = value.kind, value.language, value.text
        elif isinstance(value, tuple):
            language, text = value
        target.kind, target.language, target.text = kind, give_text(language, name), give_text(text, name)
    _give_list(struct, slot, values, _abi.aid_label, slot.beside, fill_row)


def _give_by(struct: Any, slot: Slot, value: Mapping[Any, int], name: str) -> None:
    numbers = getattr(struct, slot.field)
    for key, number in value.items():
        numbers[slot.of(key)] = give_number(number, -2**31, 2**31 - 1, name)


def _give_numbers(struct: Any, slot: Slot, value: Any, name: str) -> None:
    numbers = getattr(struct, slot.field)
    if len(value) != len(numbers):
        raise ValueError("%s: %d numbers, not %d" % (name, len(numbers), len(value)))
    for index, number in enumerate(value):
        numbers[index] = give_number(number, -2**31, 2**31 - 1, name)


def _plain(give: Callable[[Any, Slot, str], Any]) -> Callable[[Any, Slot, Any, str], None]:
    """A filler for what goes into its field as it is."""
    def fill_field(struct: Any, slot: Slot, value: Any, name: str) -> None:
        setattr(struct, slot.field, give(value, slot, name))
    return fill_field


FILLERS: Dict[str, Callable[[Any, Slot, Any, str], None]] = {
    "text": _plain(lambda value, slot, name: give_text(value, name)),
    "integer": _plain(lambda value, slot, name: give_number(value, slot.low, slot.high, name)),
    "minutes": _plain(give_minutes),
    "answer": _plain(lambda value, slot, name: YES if value else NO),
    "enum": _plain(lambda value, slot, name: int(slot.of(value))),
    "time": _plain(lambda value, slot, name: give_time(value, name)),
    "week": _give_week, "place": _give_place, "mask": _give_mask, "role": _give_role, "handle": _give_handle,
    "handles": _give_handles, "windows": _give_windows, "labels": _give_labels, "by": _give_by,
    "numbers": _give_numbers,
}


def fill(struct_type: Type[Any], slots: Mapping[str, Slot], fields: Mapping[str, Any]) -> Any:
    """Options with what a caller stated. None states that there is none, which clears the field in an update; what
    is not mentioned is left as it is."""
    struct = struct_type()
    struct.struct_size = sizeof(struct_type)
    for name, value in fields.items():
        slot = slots.get(name)
        if slot is None:
            raise TypeError("%r is no field here; there are: %s" % (name, ", ".join(sorted(slots))))
        if value is not None:
            FILLERS[slot.kind](struct, slot, value, name)
        if value is None and slot.forget is not None:
            struct.set |= 1 << slot.forget
        elif slot.bit is not None:
            struct.set |= 1 << slot.bit
    return struct

