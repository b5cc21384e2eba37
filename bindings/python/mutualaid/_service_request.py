# SPDX-License-Identifier: MIT
"""Asking a service for support, and its answer."""
from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from . import _abi
from ._abi import Refusal, ServiceRequestState
from ._convert import NO, YES, give_text
from ._handles import Handle
from ._library import lib
from ._service import Service

if TYPE_CHECKING:
    from ._data import ServiceRequestInfo


class ServiceRequest(Handle):
    """A request for support.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana = street.enrol(name="Ana")
    >>> talk = street.add_service(name="Somebody to talk to")
    >>> talk.publish()
    >>> asked = town.apply(person=ana, service=talk, summary="cannot sleep")
    >>> asked.accept("come on Monday")
    >>> asked.state.name, talk.info.served
    ('ACCEPTED', 1)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_service_request

    @property
    def info(self) -> ServiceRequestInfo:
        """Everything known about it, as of now; its words are for whoever may read them."""
        return self.store._get(lib.aid_service_request_get, self._c, _abi.aid_service_request_info,
                               _data.read_service_request_info)

    @property
    def state(self) -> ServiceRequestState:
        return self.info.state

    def send(self, service: Service, emergency: bool = False) -> None:
        """Sends it to a service; a higher tier is open only where the lower ones cannot help, or in an emergency."""
        self._do(lib.aid_service_request_send, service._c, YES if emergency else NO)

    def accept(self, note: Optional[str] = None) -> None:
        """Takes it on."""
        self._do(lib.aid_service_request_accept, give_text(note, "note"))

    def decline(self, reason: Refusal, note: Optional[str] = None) -> None:
        """Refuses it; info.appeal_to then names who decides an appeal."""
        self._do(lib.aid_service_request_decline, int(Refusal(reason)), give_text(note, "note"))

    def withdraw(self) -> None:
        """Takes it back."""
        self._do(lib.aid_service_request_withdraw)

    def fulfil(self, note: Optional[str] = None) -> None:
        """What was asked was given."""
        self._do(lib.aid_service_request_fulfil, give_text(note, "note"))

    def fail(self, reason: Refusal, note: Optional[str] = None) -> None:
        """What was asked could not be given."""
        self._do(lib.aid_service_request_fail, int(Refusal(reason)), give_text(note, "note"))


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
