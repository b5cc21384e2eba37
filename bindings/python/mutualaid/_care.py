# SPDX-License-Identifier: MIT
"""How a case is helped: assessments, plans of goals and ordered measures."""
from __future__ import annotations

from ctypes import byref, c_uint32
from typing import TYPE_CHECKING, Any, List, Optional, Sequence

from . import _abi
from ._abi import Aim, Domain, MeasureResult, PlanState
from ._convert import fill, give_number, give_text
from ._handles import Exchange, Handle, Member
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._case import Case
    from ._data import (AssessmentFields, AssessmentInfo, GoalFields, GoalInfo, InstrumentInfo, MeasureFields, MeasureInfo, PlanFields,
                        PlanInfo)


def record_assessment(case: Case, instrument: str, answers: Sequence[int], fields: Any) -> Assessment:
    """Records what somebody answered, in the order of the questions."""
    stated = dict(fields, instrument=instrument, answers=" ".join(str(int(one)) for one in answers))
    options = fill(_abi.aid_assessment_options, _data.ASSESSMENT_OPTIONS, stated)
    made = case.store._made(lib.aid_assessment_record, _abi.aid_assessment(), case._c, byref(options))
    return Assessment(case.store, case.store.community, made.id)


def draft_plan(store: Any, fields: Any) -> Plan:
    """Begins a plan."""
    options = fill(_abi.aid_plan_options, _data.PLAN_OPTIONS, fields)
    made = store._made(lib.aid_plan_draft, _abi.aid_plan(), byref(options))
    return Plan(store, store.community, made.id)


def instrument_info(store: Any, code: str) -> InstrumentInfo:
    """What is known of an instrument."""
    answer: InstrumentInfo = store._get(lib.aid_instrument_get, give_text(code, "code"), _abi.aid_instrument_info, _data.read_instrument_info)
    return answer


class Assessment(Handle):
    """What somebody answered to an instrument. The score follows from the answers each time it is asked for."""

    __slots__ = ()
    _struct = _abi.aid_assessment

    @property
    def info(self) -> AssessmentInfo:
        """Everything known about it; for those who may read what is shared on the case."""
        return self.store._get(lib.aid_assessment_get, self._c, _abi.aid_assessment_info, _data.read_assessment_info)

    def void(self, text: str) -> None:
        """Says that it does not count, and why."""
        self._do(lib.aid_assessment_void, give_text(text, "text"))


class Plan(Handle):
    """Goals, and measures that each have one responsible person and an order.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben, cy, dora = [street.enrol(name=name) for name in ("Ana", "Ben", "Cy", "Dora")]
    >>> ana.set_roles(street, Role.COORDINATOR)
    >>> cy.grant("social-work")
    >>> with town.acting_as(ben):
    ...     case = ben.open_case(street, title="A quiet year")
    ...     given = ben.give_consent(ConsentPurpose.HELP, [Class.CASE], roles=[CaseRole.LEAD, CaseRole.SPECIALIST])
    >>> with town.acting_as(ana):
    ...     case.grant(cy, CaseRole.LEAD)
    ...     case.grant(dora, CaseRole.SPECIALIST)
    >>> with town.acting_as(cy):
    ...     case.activate()
    ...     plan = case.draft_plan(title="Out again")
    ...     goal = plan.set_goal("somebody to talk to", Domain.LONELINESS, Aim.REDUCE)
    ...     visit = plan.set_measure("a visit on Saturdays", dora, goal=goal)
    ...     call = plan.set_measure("ring up the choir", ben, follows=[visit])
    ...     plan.propose()
    >>> with town.acting_as(ben):
    ...     plan.agree()
    >>> with town.acting_as(dora):
    ...     plan.approve()
    ...     plan.start(visit)
    ...     plan.do(visit, MeasureResult.CONTACT)
    >>> with town.acting_as(ben):
    ...     plan.start(call)
    ...     plan.state.name, [measure.state.name for measure in plan.measures], plan.info.finished
    ('ACTIVE', ['DONE', 'STARTED'], 1)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_plan

    @property
    def info(self) -> PlanInfo:
        """Everything known about it; for those who may read what is shared on the case."""
        return self.store._get(lib.aid_plan_get, self._c, _abi.aid_plan_info, _data.read_plan_info)

    @property
    def state(self) -> PlanState:
        return self.info.state

    # ---- what it holds ----

    def set_goal(self, text: str, domain: Domain, aim: Aim, /, **fields: Unpack[GoalFields]) -> int:
        """Adds a goal to a draft, or restates the one of this number; answers its number."""
        number = c_uint32()
        options = fill(_abi.aid_goal_options, _data.GOAL_OPTIONS, dict(fields, text=text, domain=domain, aim=aim))
        self._do(lib.aid_plan_set_goal, byref(options), byref(number))
        return number.value

    def set_measure(self, text: str, responsible: Member, /, *, follows: Sequence[int] = (), **fields: Unpack[MeasureFields]) -> int:
        """Adds a measure to a draft, or restates the one of this number; answers its number. Those of the numbers in
        `follows` come first."""
        number = c_uint32()
        stated: Any = dict(fields, text=text, responsible=responsible, after=" ".join(str(int(one)) for one in follows))
        options = fill(_abi.aid_measure_options, _data.MEASURE_OPTIONS, stated)
        self._do(lib.aid_plan_set_measure, byref(options), byref(number))
        return number.value

    def goal(self, number: int) -> GoalInfo:
        """The goal of this number."""
        found: GoalInfo = self._part(lib.aid_goal_get, number, _abi.aid_goal_info, _data.read_goal_info)
        return found

    def measure(self, number: int) -> MeasureInfo:
        """The measure of this number."""
        found: MeasureInfo = self._part(lib.aid_measure_get, number, _abi.aid_measure_info, _data.read_measure_info)
        return found

    def _part(self, function: Any, number: int, struct: Any, read: Any) -> Any:
        return self.store._get(function, (self._c, give_number(number, 0, 2**32 - 1, "number")), struct, read)

    @property
    def goals(self) -> List[GoalInfo]:
        """Its goals, by number."""
        return [self.goal(number) for number in range(1, self.info.goals + 1)]

    @property
    def measures(self) -> List[MeasureInfo]:
        """Its measures, by number."""
        return [self.measure(number) for number in range(1, self.info.measures + 1)]

    # ---- its life ----

    def _act(self, function: Any, refused: Sequence[Domain] = (), **fields: Any) -> None:
        options = fill(_abi.aid_plan_act_options, _data.PLAN_ACT_OPTIONS, fields)
        options.refused = sum(1 << one for one in set(refused))
        self._do(function, byref(options))

    def propose(self, text: Optional[str] = None) -> None:
        """Puts a draft before the client. Where the client does nothing in it, the text says why."""
        self._act(lib.aid_plan_propose, text=text)

    def agree(self, text: Optional[str] = None, refused: Sequence[Domain] = ()) -> None:
        """The client agrees, and says in which domains no goal is wanted although an assessment says that there is a need."""
        self._act(lib.aid_plan_agree, refused, text=text)

    def approve(self, text: Optional[str] = None, **fields: Any) -> None:
        """A specialist who wrote none of it approves it: plan.approve(review=…)."""
        self._act(lib.aid_plan_approve, text=text, **fields)

    def object(self, text: str) -> None:
        """The client objects; nothing of it goes on until somebody else answers."""
        self._act(lib.aid_plan_object, text=text)

    def answer(self, text: str) -> None:
        """Answers an objection."""
        self._act(lib.aid_plan_answer, text=text)

    def revise(self, text: Optional[str] = None) -> None:
        """Makes it a draft again, before it is approved."""
        self._act(lib.aid_plan_revise, text=text)

    def end(self, text: str) -> None:
        """Ends it, and says what came of it."""
        self._act(lib.aid_plan_end, text=text)

    # ---- what becomes of it ----

    def rate(self, goal: int, rating: int, text: Optional[str] = None) -> None:
        """How near a goal is: −2 much further away than hoped, 0 as hoped, 2 much nearer."""
        self._do(lib.aid_goal_rate, give_number(goal, 0, 2**32 - 1, "goal"), give_number(rating, -2**31, 2**31 - 1, "rating"),
                 give_text(text, "text"))

    def _step(self, function: Any, number: int, **fields: Any) -> None:
        options = fill(_abi.aid_measure_act_options, _data.MEASURE_ACT_OPTIONS, fields)
        self._do(function, give_number(number, 0, 2**32 - 1, "number"), byref(options))

    def start(self, number: int, text: Optional[str] = None) -> None:
        """Starts a measure, once those before it are over; the credential is asked for at this moment."""
        self._step(lib.aid_measure_start, number, text=text)

    def do(self, number: int, result: MeasureResult, text: Optional[str] = None, exchange: Optional[Exchange] = None) -> None:
        """A started measure is done. Its hours are an exchange in the books, logged before."""
        self._step(lib.aid_measure_do, number, result=result, text=text, exchange=exchange)

    def fail(self, number: int, text: str) -> None:
        """A started measure did not come about; it may be started again."""
        self._step(lib.aid_measure_fail, number, text=text)

    def skip(self, number: int, text: str) -> None:
        """Leaves a measure out, with the reason."""
        self._step(lib.aid_measure_skip, number, text=text)


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
