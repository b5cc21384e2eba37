# SPDX-License-Identifier: MIT
"""What moves in the books without an exchange: gifts, opening balances, and the funds that a group collects and spends."""
from __future__ import annotations

from ctypes import byref, c_int64, sizeof
from typing import TYPE_CHECKING, Any, List, Optional, Sequence

from . import _abi
from ._abi import Receipt, TransferKind, TransferState
from ._convert import checked, fill, give_number, give_text
from ._handles import Handle
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._data import Application, FundFields, FundInfo, TransferActFields, TransferFields, TransferInfo


class Transfer(Handle):
    """Something that moved, or is held to move: a gift, an opening balance, what a fund received or spent.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    >>> exchange = town.log_exchange(requester=ana, helper=ben, minutes=90)
    >>> gift = ben.give(30, to=ana, memo="for the garden")
    >>> gift.state.name, ana.balance(), ben.balance()
    ('POSTED', -60, 60)
    >>> gift.reverse("a mistake")
    >>> gift.state.name, ben.balance()
    ('REVERSED', 90)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_transfer

    @property
    def info(self) -> TransferInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_transfer_get, self._c, _abi.aid_transfer_info, _data.read_transfer_info)

    @property
    def state(self) -> TransferState:
        return self.info.state

    def _act(self, function: Any, note: Optional[str], stands: Optional[bool] = None) -> None:
        stated: TransferActFields = {"note": note}
        if stands is not None:
            stated["stands"] = stands
        self._do(function, byref(fill(_abi.aid_transfer_act_options, _data.TRANSFER_ACT_OPTIONS, stated)))

    def post(self, note: Optional[str] = None) -> None:
        """Books a held one."""
        self._act(lib.aid_transfer_post, note)

    def void(self, note: Optional[str] = None) -> None:
        """Calls off a held one."""
        self._act(lib.aid_transfer_void, note)

    def dispute(self, note: Optional[str] = None) -> None:
        """Says that something is wrong: freezes a held one, marks a booked one."""
        self._act(lib.aid_transfer_dispute, note)

    def resolve(self, stands: bool, note: Optional[str] = None) -> None:
        """A coordinator decides a dispute: it is booked or stays so, or it is called off or reversed."""
        self._act(lib.aid_transfer_resolve, note, stands)

    def reverse(self, note: Optional[str] = None) -> None:
        """Undoes a booked one by a new transaction with every line negated; once."""
        self._act(lib.aid_transfer_reverse, note)


class Fund(Handle):
    """Money or hours that a group collects and spends for a purpose.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> winter = street.open_fund("Winter", "heating", "warm meals", unit=parse_unit("EUR"))
    >>> grant = winter.receive(500_00, Receipt.FOUNDATION)
    >>> bill = winter.spend(120_00, "heating")
    >>> winter.balance, winter.info.receipt[Receipt.FOUNDATION], street.funds == [winter]
    (38000, 50000, True)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_fund

    @property
    def info(self) -> FundInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_fund_get, self._c, _abi.aid_fund_info, _data.read_fund_info)

    @property
    def name(self) -> str:
        return self.info.name

    @property
    def balance(self) -> int:
        """What is in it, in its unit."""
        return self.info.balance

    def update(self, **fields: Unpack[FundFields]) -> None:
        """Changes what is stated; fund.update(closed=True) ends it."""
        self._do(lib.aid_fund_update, byref(fill(_abi.aid_fund_options, _data.FUND_OPTIONS, fields)))

    def receive(self, amount: int, receipt: Receipt, /, **fields: Unpack[TransferFields]) -> Transfer:
        """Books what came in, from a member (`payer`) or somebody outside."""
        return self.store.make_transfer(TransferKind.RECEIPT, amount, **_with(fields, fund=self, receipt=receipt))

    def spend(self, amount: int, purpose: str, /, **fields: Unpack[TransferFields]) -> Transfer:
        """Books what was spent on one of its purposes, to a member (`receiver`) or somebody outside."""
        return self.store.make_transfer(TransferKind.SPENDING, amount, **_with(fields, fund=self, purpose=purpose))

    def award(self, purpose: str, budget: int, applications: Sequence[Application]) -> List[int]:
        """Awards a budget of it to groups by `share_award`, in one transaction; the amounts, in order.

        >>> from mutualaid import *
        >>> with Store.open("memory:") as town:
        ...     fund = town.found_group(name="City").open_fund("Grants", "gardens")
        ...     income = fund.receive(300, Receipt.GRANT)
        ...     elm, oak = town.found_group(name="Elm"), town.found_group(name="Oak")
        ...     fund.award("gardens", 300, [Application(elm, 100, 700), Application(oak, 400, 700)])
        [100, 200]
        """
        rows, awards = _applications(applications), (c_int64 * len(applications))()
        self._do(lib.aid_fund_award, give_text(purpose, "purpose"), give_number(budget, -2**63, 2**63 - 1, "budget"), rows,
                 sizeof(_abi.aid_application), len(rows), awards)
        return list(awards)

    @property
    def transfers(self) -> List[Transfer]:
        """What it received and spent, in order."""
        return self.store.transfers(fund=self)


def _with(fields: Any, **more: Any) -> Any:
    return dict(fields, **more)


def _applications(applications: Sequence[Application]) -> Any:
    rows = (_abi.aid_application * len(applications))()
    for row, one in zip(rows, applications):
        row.body.id = one.body.id
        row.asked = give_number(one.asked, -2**63, 2**63 - 1, "asked")
        row.points = give_number(one.points, -2**31, 2**31 - 1, "points")
    return rows


def share_award(budget: int, applications: Sequence[Application]) -> List[int]:
    """How a budget is shared among those who ask: those with more points come first, equal points get equal shares,
    nobody more than asked. What kind of body asks is not looked at.

    >>> from mutualaid import *
    >>> with Store.open("memory:") as town:
    ...     elm, oak, ash = [town.found_group(name=name) for name in ("Elm", "Oak", "Ash")]
    ...     share_award(1000, [Application(elm, 200, 800), Application(oak, 900, 800), Application(ash, 500, 600)])
    [200, 800, 0]
    """
    rows, awards = _applications(applications), (c_int64 * len(applications))()
    checked(lib.aid_award_share, give_number(budget, -2**63, 2**63 - 1, "budget"), rows, sizeof(_abi.aid_application),
            len(rows), awards)
    return list(awards)


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
