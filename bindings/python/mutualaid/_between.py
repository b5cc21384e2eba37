# SPDX-License-Identifier: MIT
"""Between groups that each keep books of their own: what two of them agreed on, and how they stand towards each other."""
from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from . import _abi
from ._abi import BetweenState
from ._handles import Handle
from ._library import lib

if TYPE_CHECKING:
    from ._data import BetweenInfo

_YES, _NO = 1, 2  # aid_answer


class Between(Handle):
    """What is to hold in one direction and unit between two groups: a limit, and the rate by which what one pays is credited by
    the other. One side proposes it, the other agrees.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> all_of_it = town.found_group(name="Town")
    >>> elm, oak = town.found_group(name="Elm", parent=all_of_it), town.found_group(name="Oak", parent=all_of_it)
    >>> ana, ben = elm.enrol(name="Ana"), oak.enrol(name="Ben")
    >>> terms = elm.propose_between(oak, rate_num=4, rate_den=5, limit=300)
    >>> terms.agree()
    >>> terms.state.name, terms.rate
    ('AGREED', Fraction(4, 5))
    >>> exchange = town.log_exchange(requester=ana, helper=ben, minutes=61, group=elm, helper_group=oak)
    >>> ana.balance(), ben.balance(), terms.kept
    (-61, 48, Fraction(4, 5))
    >>> [(row.other == oak, row.balance) for row in elm.clearing()], [row.balance for row in oak.clearing()]
    ([(True, 61)], [-61])
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_between

    @property
    def info(self) -> BetweenInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_between_get, self._c, _abi.aid_between_info, _data.read_between_info)

    @property
    def state(self) -> BetweenState:
        return self.info.state

    @property
    def rate(self) -> Fraction:
        """What is credited of each one that is paid."""
        info = self.info
        return Fraction(info.rate_num, info.rate_den)

    @property
    def kept(self) -> Fraction:
        """What rounding has kept back by it so far, of one."""
        info = self.info
        return Fraction(info.kept, info.rate_den)

    def agree(self) -> None:
        """The other side's coordinator agrees: it holds from its date on."""
        self._do(lib.aid_between_answer, _YES)

    def refuse(self) -> None:
        """The other side refuses, or the proposing side takes it back."""
        self._do(lib.aid_between_answer, _NO)


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
