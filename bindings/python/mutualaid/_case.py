# SPDX-License-Identifier: MIT
"""Support cases: their life, their team, and what is written in them."""
from __future__ import annotations

from ctypes import byref
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence

from . import _abi
from ._abi import CaseLevel, CaseReason, CaseRole, CaseState, EmergencyOutcome, EmergencyReason, SupportType
from ._care import Assessment, Plan, draft_plan, record_assessment
from ._convert import fill, give_text
from ._handles import Group, Handle, Member, given
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._data import (AssessmentFields, CaseInfo, CaseRoleFields, CaseRoleRow, EmergencyFields, EmergencyInfo, EntryFields, EntryInfo,
                        PlanFields)


def open_case(store: Any, subject: Member, group: Group, types: Sequence[SupportType], fields: Any) -> Case:
    """Opens a case and answers it."""
    options = fill(_abi.aid_case_options, _data.CASE_OPTIONS, dict(fields, group=group))
    options.types = sum(1 << one for one in set(types))
    made = store._made(lib.aid_case_open, _abi.aid_case(), subject._c, byref(options))
    return Case(store, store.community, made.id)


class Case(Handle):
    """One shared record of somebody's support.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben, cy = [street.enrol(name=name) for name in ("Ana", "Ben", "Cy")]
    >>> ana.set_roles(street, Role.COORDINATOR)
    >>> cy.grant("social-work")
    >>> with town.acting_as(ben):
    ...     case = ben.open_case(street, title="A quiet year")
    ...     given = ben.give_consent(ConsentPurpose.HELP, [Class.CASE], roles=[CaseRole.LEAD])
    >>> with town.acting_as(ana):
    ...     case.grant(cy, CaseRole.LEAD)
    >>> with town.acting_as(cy, Purpose.SUPPORT):
    ...     case.activate()
    ...     note = case.write("we talked")
    ...     case.info.title, town.may(Action.READ_SHARED, case).permitted, Store.may_letter(Action.READ_SHARED, CaseRole.LEAD)
    ('A quiet year', True, 'c')
    >>> with town.acting_as(ben):
    ...     case.state.name, note.info.text, [row.member == cy for row in case.team]
    ('ACTIVE', 'we talked', [True])
    >>> with town.acting_as(ben):
    ...     [(row.actor == cy, row.role.name, row.purpose.name) for row in ben.access_log()]
    [(True, 'LEAD', 'SUPPORT')]
    >>> with town.acting_as(ana):
    ...     town.cases()
    []
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_case

    @property
    def info(self) -> CaseInfo:
        """Everything known about it, as of now; for those who may read what is shared on it."""
        return self.store._get(lib.aid_case_get, self._c, _abi.aid_case_info, _data.read_case_info)

    @property
    def state(self) -> CaseState:
        return self.info.state

    # ---- its life ----

    def _act(self, function: Any, **fields: Any) -> None:
        self._do(function, byref(fill(_abi.aid_case_act_options, _data.CASE_ACT_OPTIONS, fields)))

    def activate(self, text: Optional[str] = None) -> None:
        """Makes it active: on the client's consent for whoever leads it, or another recorded ground."""
        self._act(lib.aid_case_activate, text=text)

    def pause(self, text: Optional[str] = None) -> None:
        """Lets it rest."""
        self._act(lib.aid_case_pause, text=text)

    def close(self, reason: CaseReason, text: Optional[str] = None) -> None:
        """Closes it; a finding that nobody answered stands in the way."""
        self._act(lib.aid_case_close, reason=reason, text=text)

    def reopen(self, text: Optional[str] = None) -> None:
        """Takes it up again, in intake."""
        self._act(lib.aid_case_reopen, text=text)

    def set_level(self, level: CaseLevel, text: Optional[str] = None) -> None:
        """Says how closely it is kept from now on."""
        self._act(lib.aid_case_set_level, level=level, text=text)

    # ---- its team ----

    def _role(self, function: Any, member: Member, fields: Dict[str, Any]) -> None:
        options = fill(_abi.aid_case_role_options, _data.CASE_ROLE_OPTIONS, fields)
        self._do(function, given(member, Member, "member"), byref(options))

    def grant(self, member: Member, role: CaseRole, /, **fields: Unpack[CaseRoleFields]) -> None:
        """Puts somebody on the team: case.grant(cy, CaseRole.LEAD)."""
        stated: Dict[str, Any] = dict(fields, role=role)
        self._role(lib.aid_case_grant, member, stated)

    def end_role(self, member: Member, role: CaseRole, text: Optional[str] = None) -> None:
        """Ends a role on it."""
        self._role(lib.aid_case_end_role, member, {"role": role, "text": text})

    def bar(self, member: Member, text: Optional[str] = None) -> None:
        """Keeps somebody away from it for good: nothing permits them anything there any more, but to complain."""
        self._role(lib.aid_case_bar, member, {"text": text})

    @property
    def team(self) -> List[CaseRoleRow]:
        """Who is and was on it, the newest first."""
        return self.store._rows(lib.aid_case_team, (self._c,), _abi.aid_case_role_row, _data.read_case_role_row)

    def open_emergency(self, reason: EmergencyReason, text: str, /, **fields: Unpack[EmergencyFields]) -> Emergency:
        """Opens it to whoever acts, who is not on its team, for a short time."""
        stated: Dict[str, Any] = dict(fields, reason=reason, text=text)
        options = fill(_abi.aid_emergency_options, _data.EMERGENCY_OPTIONS, stated)
        made = self.store._made(lib.aid_emergency_open, _abi.aid_emergency(), self._c, byref(options))
        return Emergency(self._home, self._community, made.id)

    # ---- care ----

    def assess(self, instrument: str, answers: Sequence[int], /, **fields: Unpack[AssessmentFields]) -> Assessment:
        """Records what somebody answered, in the order of the questions: case.assess("loneliness-3", [2, 0, 1])."""
        return record_assessment(self, instrument, answers, fields)

    @property
    def assessments(self) -> List[Assessment]:
        """What was answered in it, the newest first."""
        return self.store._handles(lib.aid_assessment_list, (self._c,), _abi.aid_assessment, self.store.assessment)

    def draft_plan(self, /, **fields: Unpack[PlanFields]) -> Plan:
        """Begins a plan: case.draft_plan(title="Out again")."""
        stated: Dict[str, Any] = dict(fields, support_case=self)
        return draft_plan(self.store, stated)

    @property
    def plans(self) -> List[Plan]:
        """Its plans, the newest first."""
        return self.store._handles(lib.aid_plan_list, (self._c,), _abi.aid_plan, self.store.plan)

    # ---- entries ----

    def write(self, text: str, /, **fields: Unpack[EntryFields]) -> Entry:
        """Writes an entry: case.write("we talked", audience=Audience.TEAM)."""
        stated: Dict[str, Any] = dict(fields, text=text)
        options = fill(_abi.aid_entry_options, _data.ENTRY_OPTIONS, stated)
        made = self.store._made(lib.aid_entry_write, _abi.aid_entry(), self._c, byref(options))
        return Entry(self._home, self._community, made.id)

    @property
    def entries(self) -> List[Entry]:
        """Its entries, the newest first; that one is there is seen by all who may read what is shared."""
        return self.store._handles(lib.aid_entry_list, (self._c,), _abi.aid_entry, self.store.entry)


class Entry(Handle):
    """What somebody wrote in a case. Nothing is ever replaced: a correction is an entry that names the one it corrects."""

    __slots__ = ()
    _struct = _abi.aid_entry

    @property
    def info(self) -> EntryInfo:
        """Everything known about it; its text is for those whom its audience allows."""
        return self.store._get(lib.aid_entry_get, self._c, _abi.aid_entry_info, _data.read_entry_info)

    def answer(self, text: str) -> None:
        """Answers a finding, by somebody else than its author."""
        self._do(lib.aid_entry_answer, give_text(text, "text"))


class Emergency(Handle):
    """Somebody who is not on the team opens a case because it cannot wait: with a reason, for a short time, reviewed by
    another.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben, ida, pia = [street.enrol(name=name) for name in ("Ana", "Ben", "Ida", "Pia")]
    >>> ana.set_roles(street, Role.COORDINATOR)
    >>> ida.set_roles(street, Role.INTAKE)
    >>> pia.set_roles(street, Role.PRIVACY)
    >>> ida.grant("on-call")
    >>> with town.acting_as(ben):
    ...     case = ben.open_case(street, title="A quiet year")
    >>> with town.acting_as(ida, Purpose.SUPPORT):
    ...     emergency = case.open_emergency(EmergencyReason.LIFE, "does not open the door", minutes=20)
    ...     case.info.title
    ...     emergency.end()
    'A quiet year'
    >>> with town.acting_as(pia, Purpose.AUDIT):
    ...     [waiting] = town.emergencies(state=EmergencyState.OVER)
    ...     waiting.review(EmergencyOutcome.JUSTIFIED, "she had fallen")
    >>> with town.acting_as(ben):
    ...     emergency.info.finding, [row.action.name for row in ben.access_log(actor=ida)]
    ('she had fallen', ['READ_SHARED', 'BREAK_GLASS'])
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_emergency

    @property
    def info(self) -> EmergencyInfo:
        """Everything known about it that whoever acts may see; reading its words is recorded."""
        return self.store._get(lib.aid_emergency_get, self._c, _abi.aid_emergency_info, _data.read_emergency_info)

    def end(self) -> None:
        """Ends it before its time."""
        self._do(lib.aid_emergency_end)

    def review(self, outcome: EmergencyOutcome, text: str) -> None:
        """Says what was found, by somebody else than whoever opened it."""
        self._do(lib.aid_emergency_review, int(outcome), give_text(text, "text"))


# As in _handles: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
