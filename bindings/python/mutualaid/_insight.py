# SPDX-License-Identifier: MIT
"""Is everybody giving and getting fairly? The figures of a window of time, read whole."""
from __future__ import annotations

from ctypes import POINTER, byref, c_size_t, sizeof
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Callable, Mapping, Optional, Tuple, Type, TypeVar

from . import _abi, _data
from ._abi import Figure
from ._convert import checked
from ._library import lib

if TYPE_CHECKING:
    from ._store import Store

T = TypeVar("T")


@dataclass(frozen=True)
class Insight:
    """What was found. A figure that has no meaning in the window is None, which is not 0."""

    summary: _data.InsightSummary
    figures: Mapping[Figure, Optional[Fraction]]
    members: Tuple[_data.MemberInsight, ...]
    links: Tuple[_data.LinkInsight, ...]
    periods: Tuple[_data.PeriodInsight, ...]
    skills: Tuple[_data.SkillInsight, ...]


def _filled(store: Store, function: Any, arguments: Any, struct: Type[Any], read: Callable[[Any, Any], T]) -> T:
    out = struct()
    out.struct_size = sizeof(struct)
    checked(function, *arguments, byref(out))
    return read(out, store)


def _fraction(info: _data.FigureInfo) -> Optional[Fraction]:
    return Fraction(info.numerator, info.denominator) if info.denominator else None


def _list(store: Store, insight: Any, size: Any, function: Any, struct: Type[Any],
          read: Callable[[Any, Any], T]) -> Tuple[T, ...]:
    count = c_size_t()
    checked(size, insight, byref(count))
    return tuple(_filled(store, function, (insight, index), struct, read) for index in range(count.value))


def run(store: Store, options: Any) -> Insight:
    """Under the store's lock, all of a result, which is ended at once."""
    insight = POINTER(_abi.aid_insight)()
    with store._lock:
        store._call(lib.aid_insight_run, byref(options), byref(insight))
        try:
            return Insight(
                _filled(store, lib.aid_insight_summary_get, (insight,), _abi.aid_insight_summary,
                        _data.read_insight_summary),
                {figure: _fraction(_filled(store, lib.aid_insight_figure, (insight, int(figure)), _abi.aid_figure_info,
                                           _data.read_figure_info)) for figure in Figure},
                _list(store, insight, lib.aid_insight_member_size, lib.aid_insight_member, _abi.aid_member_insight,
                      _data.read_member_insight),
                _list(store, insight, lib.aid_insight_link_size, lib.aid_insight_link, _abi.aid_link_insight,
                      _data.read_link_insight),
                _list(store, insight, lib.aid_insight_period_size, lib.aid_insight_period, _abi.aid_period_insight,
                      _data.read_period_insight),
                _list(store, insight, lib.aid_insight_skill_size, lib.aid_insight_skill, _abi.aid_skill_insight,
                      _data.read_skill_insight))
        finally:
            lib.aid_insight_free(insight)
