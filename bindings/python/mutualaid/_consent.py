# SPDX-License-Identifier: MIT
"""Consent: asked for, given, refused, withdrawn, confirmed."""
from __future__ import annotations

from ctypes import byref, c_uint64
from typing import TYPE_CHECKING, Any, Optional, Sequence, Union

from . import _abi
from ._abi import CaseRole, Class, ConsentPurpose, ConsentState, ReceiptForm
from ._convert import fill, give_text
from ._handles import Group, Handle, Member
from ._library import lib

if TYPE_CHECKING:
    from ._data import ConsentInfo


def consent_options(purpose: ConsentPurpose, classes: Sequence[Class], to: Sequence[Union[Member, Group]],
                    roles: Sequence[CaseRole], fields: Any) -> Any:
    """The struct for asking and giving; nobody in `to` and `roles` means nobody."""
    from . import _data
    options = fill(_abi.aid_consent_options, _data.CONSENT_OPTIONS, fields)
    options.purpose = int(purpose)
    options.classes = sum(1 << one for one in set(classes))
    options.roles = sum(1 << one for one in set(roles))
    options.recipient_count = len(to)
    options.recipients = (c_uint64 * len(to))(*[one.id for one in to])
    return options


class Consent(Handle):
    """What may be done with what is known about somebody, for what, by whom, and how long.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    >>> with town.acting_as(ben):
    ...     consent = ben.give_consent(ConsentPurpose.HELP, [Class.CASE], to=[ana])
    ...     consent.withdraw("changed my mind")
    ...     consent.state.name
    'WITHDRAWN'
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_consent

    @property
    def info(self) -> ConsentInfo:
        """Everything known about it, as of now."""
        from . import _data
        return self.store._get(lib.aid_consent_get, self._c, _abi.aid_consent_info, _data.read_consent_info)

    @property
    def state(self) -> ConsentState:
        return self.info.state

    def receipt(self, form: ReceiptForm = ReceiptForm.TEXT) -> str:
        """Its receipt, to be printed and kept: lines, or JSON; signed by the community when it has a key.

        >>> from mutualaid import *
        >>> with Store.open("memory:") as town:
        ...     ben = town.enrol(name="Ben")
        ...     with town.acting_as(ben):
        ...         given = ben.give_consent(ConsentPurpose.RESEARCH, [])
        ...         [line for line in given.receipt().splitlines() if line.startswith(("purpose", "recipient"))]
        ['purpose: research', 'recipient: nobody']
        """
        from ._keys import written
        return written(self.store, lib.aid_consent_receipt, self._c, int(form))

    def accept(self) -> None:
        """Gives it as it was asked for."""
        self._do(lib.aid_consent_accept)

    def refuse(self, note: Optional[str] = None) -> None:
        """Refuses it."""
        self._do(lib.aid_consent_refuse, give_text(note, "note"))

    def withdraw(self, note: Optional[str] = None) -> None:
        """Withdraws it; it allows nothing from the next call on."""
        self._do(lib.aid_consent_withdraw, give_text(note, "note"))

    def confirm(self, note: Optional[str] = None) -> None:
        """The person's own word for what a guardian once gave."""
        self._do(lib.aid_consent_confirm, give_text(note, "note"))


def give_consent(store: Any, function: Any, member: Member, options: Any) -> Consent:
    """Asks or gives, and answers the new consent."""
    made = store._made(function, _abi.aid_consent(), member._c, byref(options))
    return Consent(store, store.community, made.id)
