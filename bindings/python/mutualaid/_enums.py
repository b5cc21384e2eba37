# SPDX-License-Identifier: MIT
"""What every enumeration of the package is: an IntEnum or IntFlag that survives numbers of a newer library."""
from __future__ import annotations

from enum import IntEnum, IntFlag


class Named(IntEnum):
    """One value by its name. A number that a newer library has added becomes UNKNOWN_n instead of an exception."""

    @classmethod
    def _missing_(cls, value: object) -> Named | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = "UNKNOWN_%d" % value, value
        return member


class Mask(IntFlag):
    """Any of several values; join them with `|`."""
