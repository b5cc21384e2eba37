# SPDX-License-Identifier: MIT
"""The catalogue of support: which group gives which support, to whom, where and when."""
from __future__ import annotations

from ctypes import byref
from typing import TYPE_CHECKING

from . import _abi
from ._abi import ServiceState
from ._convert import fill, give_number
from ._handles import Handle
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._data import ServiceFields, ServiceInfo


class Service(Handle):
    """A service of the catalogue.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street", kind=GroupKind.SELF_HELP)
    >>> town.set_criterion("low-income", "poor families")
    >>> talk = street.add_service(name="Somebody to talk to", measures="psychology.counselling", rule="low-income")
    >>> talk.publish()
    >>> [row.service == talk for row in town.route(measure="psychology", criteria="low-income")]
    [True]
    >>> town.route(measure="psychology"), talk.answer().answered
    ([], 1)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_service

    @property
    def info(self) -> ServiceInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_service_get, self._c, _abi.aid_service_info, _data.read_service_info)

    @property
    def state(self) -> ServiceState:
        return self.info.state

    def answer(self) -> ServiceInfo:
        """Tells somebody about it: the same as `info`, and counted. Nothing is stored about who asked."""
        return self.store._get(lib.aid_service_answer, self._c, _abi.aid_service_info, _data.read_service_info)

    def update(self, **fields: Unpack[ServiceFields]) -> None:
        """Changes what is stated; None clears."""
        self._do(lib.aid_service_update, byref(fill(_abi.aid_service_options, _data.SERVICE_OPTIONS, fields)))

    def set_capacity(self, capacity: int) -> None:
        """How many people it can serve at a time."""
        self._do(lib.aid_service_set_capacity, give_number(capacity, 0, 2**31 - 1, "capacity"))

    def publish(self) -> None:
        """Opens it: from then on it is found and can be applied to."""
        self._do(lib.aid_service_publish)

    def pause(self) -> None:
        """It stays in the catalogue, but nobody is sent there."""
        self._do(lib.aid_service_pause)

    def close(self) -> None:
        """Closes it for good."""
        self._do(lib.aid_service_close)


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
