# SPDX-License-Identifier: MIT
"""A class for every way a call can fail; where Python has a word for it, the class is that too."""
from __future__ import annotations

from typing import Any, Dict, Tuple, Type

from ._abi import ReasonCode, StatusCode, aid_error


class Error(Exception):
    """A call of the library that failed; nothing was changed.

    `status` says how (a StatusCode), `reason` why (a ReasonCode, or None), `line` and `column` where in the text
    or file that was read (0 where there is none), `str(error)` all of it in one English sentence.
    """

    status: StatusCode = StatusCode.OK

    def __init__(self, message: str, status: int = 0, reason: int = 0, line: int = 0, column: int = 0) -> None:
        super().__init__(message, status, reason, line, column)
        if status:
            self.status = StatusCode(status)
        self.reason = ReasonCode(reason) if reason else None
        self.line = line
        self.column = column

    def __str__(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), self.args


class ArgumentError(Error, ValueError):
    """An input is wrong."""

    status = StatusCode.ARGUMENT


class DeniedError(Error, PermissionError):
    """The acting member may not do this."""

    status = StatusCode.DENIED


class NotFoundError(Error, LookupError):
    """No such thing in this community."""

    status = StatusCode.NOT_FOUND


class AmbiguousError(Error, LookupError):
    """The text fits several things; the message names the nearest."""

    status = StatusCode.AMBIGUOUS


class LimitError(Error):
    """A credit, size or number limit would be passed."""

    status = StatusCode.LIMIT


class StateError(Error):
    """The thing is not in a state that allows this."""

    status = StatusCode.STATE


class ConflictError(Error):
    """Undone; the same call may be tried again. `Store.run` does."""

    status = StatusCode.CONFLICT


class UnknownError(Error):
    """The storage's answer was lost; the store's next call finds out."""

    status = StatusCode.UNKNOWN


class RepeatedError(Error):
    """A transaction under this command id was committed before."""

    status = StatusCode.REPEATED


class RewoundError(Error):
    """The storage is behind what this store has already seen."""

    status = StatusCode.REWOUND


class NewerError(Error):
    """Written by a newer library."""

    status = StatusCode.NEWER


class StorageError(Error, OSError):
    """The storage failed: disk full, read-only, not a database, no such file."""

    status = StatusCode.STORAGE


class FormatError(Error, ValueError):
    """A text, file or record does not have its format; `line` and `column` say where."""

    status = StatusCode.FORMAT


class CorruptError(Error):
    """A record does not fit the chain."""

    status = StatusCode.CORRUPT


class CancelledError(Error):
    """A progress callback asked to stop."""

    status = StatusCode.CANCELLED


class OutOfMemoryError(Error, MemoryError):
    """The allocator refused."""

    status = StatusCode.MEMORY


BY_STATUS: Dict[int, Type[Error]] = {int(kind.status): kind for kind in (
    ArgumentError, DeniedError, NotFoundError, AmbiguousError, LimitError, StateError, ConflictError, UnknownError,
    RepeatedError, RewoundError, NewerError, StorageError, FormatError, CorruptError, CancelledError,
    OutOfMemoryError)}


def from_box(status: int, box: aid_error) -> Error:
    """The exception for what the library put into its error box."""
    message = box.message.decode("utf-8", "replace")
    return BY_STATUS.get(status, Error)(message, status, box.reason, box.line, box.column)
