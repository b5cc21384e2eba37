# SPDX-License-Identifier: MIT
"""Trade with other communities: partners, terms, and payments that both sides book."""
from __future__ import annotations

from ctypes import byref, c_uint64, sizeof, string_at
from typing import TYPE_CHECKING, Any, Iterator, List, Optional, Union

from . import _abi
from ._abi import TradeState
from ._convert import fill, give_number
from ._handles import Handle, Member, given
from ._keys import written
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._data import DealFields, DealRow, Difference, MessageInfo, PartnerFields, PartnerInfo, TradeFields, TradeInfo
    from ._store import Store


class Trade(Handle):
    """A payment to or from somebody in another community."""

    __slots__ = ()
    _struct = _abi.aid_trade

    @property
    def info(self) -> TradeInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_trade_get, self._c, _abi.aid_trade_info, _data.read_trade_info)

    @property
    def state(self) -> TradeState:
        return self.info.state

    def void(self) -> None:
        """Calls off one that is held."""
        self._do(lib.aid_trade_void)


class Partner(Handle):
    """A group of another community, with which a group of this one trades.

    >>> from mutualaid import *
    >>> elm, oak = Store.open("memory:"), Store.open("memory:")
    >>> street, lane = elm.found_group(name="Elm Street"), oak.found_group(name="Oak Lane")
    >>> ana, olga = street.enrol(name="Ana"), lane.enrol(name="Olga")
    >>> for town in (elm, oak):
    ...     town.keys.begin_signing()
    >>> there = street.add_partner(name="Oak Lane", community=oak.info.community.hex(), other_group=lane.id,
    ...                            key=oak.keys.signing[-1].key)
    >>> here = lane.add_partner(name="Elm Street", community=elm.info.community.hex(), other_group=street.id,
    ...                         key=elm.keys.signing[-1].key)
    >>> def carry():
    ...     for outbox, store in ((there, oak), (here, elm)) * 3:
    ...         answers = store.receive(outbox.outbox())
    ...         (elm if store is oak else oak).receive(answers)
    >>> version = there.propose(most=600, other_most=600)
    >>> carry()
    >>> here.agree(version)
    >>> carry()
    >>> trade = there.pay(olga, 90, payer=ana)
    >>> carry()
    >>> trade.state.name, ana.balance(), olga.balance(), oak.compare(there.position())
    ('SETTLED', -90, 90, [])
    >>> elm.close(), oak.close()
    (None, None)
    """

    __slots__ = ()
    _struct = _abi.aid_partner

    @property
    def info(self) -> PartnerInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_partner_get, self._c, _abi.aid_partner_info, _data.read_partner_info)

    @property
    def name(self) -> str:
        return self.info.name

    def update(self, **fields: Unpack[PartnerFields]) -> None:
        """Changes its name or key; partner.update(closed=True) ends trading with it."""
        self._do(lib.aid_partner_update, byref(fill(_abi.aid_partner_options, _data.PARTNER_OPTIONS, fields)))

    def propose(self, **fields: Unpack[DealFields]) -> int:
        """Says terms to it: partner.propose(most=600, other_most=600); answers their number."""
        version = c_uint64()
        self._do(lib.aid_deal_propose, byref(fill(_abi.aid_deal_options, _data.DEAL_OPTIONS, fields)), byref(version))
        return version.value

    def agree(self, version: int) -> None:
        """Says yes to terms that it has said."""
        self._do(lib.aid_deal_agree, give_number(version, 0, 2**53 - 1, "version"))

    @property
    def deals(self) -> List[DealRow]:
        """The terms as they stand, in order of saying, with what was traded."""
        return self.store._rows(lib.aid_deal_list, (self._c,), _abi.aid_deal_row, _data.read_deal_row)

    def pay(self, receiver: Union[Member, int, None], amount: int, /, **fields: Unpack[TradeFields]) -> Trade:
        """Holds a payment to a member over there (their id; None its group's pool); the outbox offers it."""
        stated: Any = dict(fields, amount=amount, receiver=receiver.id if isinstance(receiver, Member) else receiver or 0)
        options = fill(_abi.aid_trade_options, _data.TRADE_OPTIONS, stated)
        return self.store.trade(self.store._made(lib.aid_trade_pay, _abi.aid_trade(), self._c, byref(options)).id)

    @property
    def trades(self) -> List[Trade]:
        """All trades with it, in order of making."""
        return self.store.trades(self)

    def outbox(self, trade: Optional[Trade] = None) -> str:
        """Everything that it should hear now; for one trade only, its message whatever its state."""
        return written(self.store, lib.aid_partner_outbox, self._c, given(trade, Trade, "trade"))

    def position(self) -> str:
        """How this side sees the trade, as a signed text for Store.compare at the other."""
        return written(self.store, lib.aid_partner_position, self._c)


def receive(home: Store, text: str) -> Iterator[Union[str, MessageInfo]]:
    """Takes one message after the other; gives its answer, if there is one, then what became of it."""
    data = text.encode()
    while data:
        pieces: List[bytes] = []

        def take(context: Any, piece: Any, length: int) -> int:
            pieces.append(string_at(piece, length))
            return 0
        info = _abi.aid_message_info(sizeof(_abi.aid_message_info))
        home._call(lib.aid_partner_receive, data, len(data), _abi.aid_text_fn(take), None, byref(info))
        yield b"".join(pieces).decode()
        yield _data.read_message_info(info, home)
        data = data[info.used:]


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
