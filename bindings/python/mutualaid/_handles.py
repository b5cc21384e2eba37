# SPDX-License-Identifier: MIT
"""Groups, members, skills, offers, requests and exchanges: values that name a thing of a community.

A handle is equal to every other handle of the same thing, may be a key of a dictionary, and pickles as (community,
id). One that was unpickled belongs to no open store until `Store.of` gives it one.
"""
from __future__ import annotations

from ctypes import byref, c_int64, c_uint64, sizeof
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Dict, List, Optional, Sequence, Tuple, Type, Union

from . import _abi
from ._abi import CaseRole, Class, ConsentPurpose, HoldGround, Mark, Role, SupportType, TransferKind, Unit
from ._bulk import Table, table
from ._convert import NO, YES, fill, give_number, give_text, give_time
from ._home import Home as _Home
from ._keys import written
from ._library import lib

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._data import (AccessListFields, AccessRow, BalanceRow, BetweenFields, ClearingRow, Candidate, CharterInfo, Credential, CredentialFields, CreditAdvice, CreditAdviceFields, DataRow, ErasureInfo, ExchangeFields, ExchangeInfo, GroupFields, GroupInfo,
                        MatchFields, MemberFields, MemberInfo, OfferFields, OfferInfo, PartnerFields, Policy, PolicyFields, Posting,
                        RequestFields, RequestInfo, ServiceFields, SkillFields, SkillInfo, Standing, StatementFields,
                        Terms, TermsFields, TransferFields)
    from ._service import Service
    from ._store import Store as Home
    from ._between import Between
    from ._case import Case
    from ._consent import Consent
    from ._partner import Partner
    from ._transfer import Fund, Transfer
else:
    Home = _Home


class Handle:
    """What all handles have: an `id` for the host's own tables, and the store they were met in."""

    __slots__ = ("_home", "_community", "id")
    _struct: ClassVar[Type[Any]]

    def __init__(self, home: Optional[Home], community: bytes, id: int) -> None:
        self._home = home
        self._community = community
        self.id = give_number(id, 0, 2**53 - 1, "id")

    @property
    def store(self) -> Home:
        """The open store this handle belongs to; ValueError for one that was unpickled (see Store.of)."""
        if self._home is None:
            raise ValueError("%r was unpickled and belongs to no open store; ask store.of(handle)" % self)
        return self._home

    @property
    def _c(self) -> Any:
        return self._struct(self.id)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Handle):
            return NotImplemented
        return type(self) is type(other) and self.id == other.id and self._community == other._community

    def __hash__(self) -> int:
        return hash((self._community, self.id))

    def __repr__(self) -> str:
        return "%s(%d)" % (type(self).__name__, self.id)

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (None, self._community, self.id)

    def _do(self, function: Any, *arguments: Any) -> None:
        self.store._call(function, self._c, *arguments)


def given(handle: Optional[Handle], kind: Type[Handle], name: str) -> Any:
    """A handle as C takes it by value; None is id 0."""
    if handle is None:
        return kind._struct(0)
    if not isinstance(handle, kind):
        raise TypeError("%s must be a %s, not %s" % (name, kind.__name__, type(handle).__name__))
    return handle._c


class Group(Handle):
    """A group of people.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street", reference="elm")
    >>> ana = street.enrol(name="Ana")
    >>> street.set_policy(credit_min=-300)
    >>> street.policy.credit_min, street.members == [ana], town.find_group("elm") == street
    (-300, True, True)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_group

    @property
    def info(self) -> GroupInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_group_get, self._c, _abi.aid_group_info, _data.read_group_info)

    @property
    def name(self) -> str:
        return self.info.name

    @property
    def members(self) -> List[Member]:
        """Its active members in order of joining."""
        return self.store._handles(lib.aid_group_members, (self._c,), _abi.aid_member, self.store.member)

    @property
    def skills(self) -> List[Skill]:
        """Its own list of skills."""
        return self.store._handles(lib.aid_skill_list, (self._c,), _abi.aid_skill, self.store.skill)

    @property
    def policy(self) -> Policy:
        """The policy in force; change it with set_policy."""
        return self.store._get(lib.aid_group_policy_get, self._c, _abi.aid_policy, _data.read_policy)

    def set_policy(self, **fields: Unpack[PolicyFields]) -> None:
        """Changes what is stated, leaves the rest: group.set_policy(credit_min=-300)."""
        self._do(lib.aid_group_policy_set, byref(fill(_abi.aid_policy, _data.POLICY, fields)))

    def terms(self, unit: Union[Unit, int, None] = None, at: Optional[datetime] = None) -> Terms:
        """What holds for a unit in its books, on a date; change it with set_terms."""
        return self.store._get(lib.aid_terms_get, (self._c, unit or 0, give_time(at)), _abi.aid_terms, _data.read_terms)

    def set_terms(self, **fields: Unpack[TermsFields]) -> None:
        """Decides what is stated, leaves the rest: group.set_terms(fee_bp=500)."""
        self._do(lib.aid_terms_set, byref(fill(_abi.aid_terms, _data.TERMS, fields)))

    def credit_advice(self, **fields: Unpack[CreditAdviceFields]) -> CreditAdvice:
        """How its limits work out, and what could be changed: street.credit_advice(refused=12). Changes nothing."""
        options = fill(_abi.aid_credit_advice_options, _data.CREDIT_ADVICE_OPTIONS, fields)
        return self.store._get(lib.aid_insight_credit, (self._c, byref(options)), _abi.aid_credit_advice,
                               _data.read_credit_advice)

    def set_charter(self, text: str) -> None:
        """Sets what its charter forbids on the support side: group.set_charter("forbid action=refer level=closed")."""
        self._do(lib.aid_group_set_charter, give_text(text))

    @property
    def charter(self) -> CharterInfo:
        """Its own charter's text, and what is strictest in it and in those of the groups above."""
        return self.store._get(lib.aid_group_charter, self._c, _abi.aid_charter_info, _data.read_charter_info)

    def expiring(self, days: int) -> List[Credential]:
        """Verified credentials of its members that are over within so many days, the soonest first."""
        return self.store._rows(lib.aid_credential_expiring, (self._c, give_number(days, 0, 3660, "days")), _abi.aid_credential,
                                _data.read_credential)

    @property
    def funds(self) -> List[Fund]:
        """Its funds in order of opening."""
        return self.store.funds(self)

    def add_service(self, **fields: Unpack[ServiceFields]) -> Service:
        """Enters a service into the catalogue, as a draft: street.add_service(name="Somebody to talk to").publish()."""
        options = fill(_abi.aid_service_options, _data.SERVICE_OPTIONS, fields)
        return self.store.service(self.store._made(lib.aid_service_add, _abi.aid_service(), self._c, byref(options)).id)

    def propose_between(self, other: Group, /, **fields: Unpack[BetweenFields]) -> Between:
        """Proposes what is to hold for what people of this group get from people of the other one:
        elm.propose_between(oak, limit=1200); the other side's coordinator agrees."""
        stated = dict(fields, group=self, other=other)
        options = fill(_abi.aid_between_options, _data.BETWEEN_OPTIONS, stated)
        return self.store.between(self.store._made(lib.aid_between_propose, _abi.aid_between(), byref(options)).id)

    def clearing(self, unit: Optional[Unit] = None) -> List[ClearingRow]:
        """How it stands towards each other group: what it received more than it gave."""
        return self.store._rows(lib.aid_clearing_list, (self._c, unit or 0), _abi.aid_clearing_row, _data.read_clearing_row)

    def add_partner(self, **fields: Unpack[PartnerFields]) -> Partner:
        """Enters a group of another community that it trades with."""
        options = fill(_abi.aid_partner_options, _data.PARTNER_OPTIONS, dict(fields, group=self))
        return self.store.partner(self.store._made(lib.aid_partner_add, _abi.aid_partner(), byref(options)).id)

    def open_fund(self, name: str, *purposes: str, unit: Union[Unit, int, None] = None) -> Fund:
        """Opens a fund in its books, to be spent on these purposes: street.open_fund("Winter", "heating")."""
        stated: Dict[str, Any] = {"name": name, "purposes": "\n".join(purposes), "unit": unit}
        options = fill(_abi.aid_fund_options, _data.FUND_OPTIONS, stated)
        return self.store.fund(self.store._made(lib.aid_fund_open, _abi.aid_fund(), self._c, byref(options)).id)

    def update(self, **fields: Unpack[GroupFields]) -> None:
        """Changes what is stated; None clears."""
        self._do(lib.aid_group_update, byref(fill(_abi.aid_group_options, _data.GROUP_OPTIONS, fields)))

    def close(self, reason: Optional[str] = None) -> None:
        """Closes it for good; its history stays."""
        self._do(lib.aid_group_close, give_text(reason, "reason"))

    def agree(self, other: Group) -> None:
        """Agrees with another group to help each other."""
        self._do(lib.aid_group_agree, given(other, Group, "other"))

    def end_agreement(self, other: Group) -> None:
        """Ends such an agreement."""
        self._do(lib.aid_group_end_agreement, given(other, Group, "other"))

    @property
    def agreements(self) -> List[Group]:
        """The groups it has an agreement with, in order of founding."""
        return self.store._handles(lib.aid_group_agreements, (self._c,), _abi.aid_group, self.store.group)

    def enrol(self, **fields: Unpack[MemberFields]) -> Member:
        """Enrols a person who joins this group at once: group.enrol(name="Ana")."""
        return self.store.enrol(group=self, **fields)    # type: ignore[misc]

    def balances(self, unit: Optional[Unit] = None) -> List[BalanceRow]:
        """The accounts of its books; they sum to zero per unit."""
        return self.store._rows(lib.aid_balance_list, (self._c, unit or 0), _abi.aid_balance_row, _data.read_balance_row)


    def balance_table(self, unit: Optional[Unit] = None) -> Table:
        """The same rows as numbers in one piece of memory, for many members: table["balance"].sum()."""
        return table(self.store, lib.aid_balance_list, (self._c, unit or 0), _abi.aid_balance_row)


class Member(Handle):
    """A person.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben", languages="en")
    >>> ben.update(week="Mo-Fr 09:00-12:00", place=(56.8, 60.6))
    >>> str(ben.info.week), ben.info.languages
    ('Mo-Fr 09:00-12:00', 'en')
    >>> ana.block(ben, "a quarrel")
    >>> ana.blocked == [ben]
    True
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_member

    @property
    def info(self) -> MemberInfo:
        """Everything known about them that the acting member may see, as of now."""
        return self.store._get(lib.aid_member_get, self._c, _abi.aid_member_info, _data.read_member_info)

    @property
    def name(self) -> str:
        return self.info.name

    @property
    def groups(self) -> List[Group]:
        """The groups they are active in, in order of joining."""
        return self.store._handles(lib.aid_member_groups, (self._c,), _abi.aid_group, self.store.group)

    def update(self, **fields: Unpack[MemberFields]) -> None:
        """Changes what is stated; None clears."""
        self._do(lib.aid_member_update, byref(fill(_abi.aid_member_options, _data.MEMBER_OPTIONS, fields)))

    def join(self, group: Group, roles: Role = Role(0)) -> None:
        """Joins a group, as a plain member unless roles are given."""
        options = fill(_abi.aid_join_options, _data.JOIN_OPTIONS, {"roles": roles})
        self._do(lib.aid_member_join, given(group, Group, "group"), byref(options))

    def leave(self, group: Group, reason: Optional[str] = None) -> None:
        """Leaves a group; what is booked stays in the books."""
        options = fill(_abi.aid_leave_options, _data.LEAVE_OPTIONS, {"reason": reason})
        self._do(lib.aid_member_leave, given(group, Group, "group"), byref(options))

    def roles(self, group: Group) -> Role:
        """Their roles in a group; empty when they are no active member."""
        bits = c_uint64()
        self._do(lib.aid_member_roles, given(group, Group, "group"), byref(bits))
        return Role(bits.value)

    def set_roles(self, group: Group, roles: Role) -> None:
        """Says all their roles in a group."""
        self._do(lib.aid_member_set_roles, given(group, Group, "group"), int(Role(roles)))

    def block(self, other: Member, reason: Optional[str] = None) -> None:
        """Never to be matched with this person, in either direction."""
        self._do(lib.aid_member_block, given(other, Member, "other"), YES, give_text(reason, "reason"))

    def unblock(self, other: Member) -> None:
        """Takes back a block."""
        self._do(lib.aid_member_block, given(other, Member, "other"), NO, None)

    def household(self, other: Member, together: bool = True) -> None:
        """Says whether two people live together; then they are not matched with each other."""
        self._do(lib.aid_member_household, given(other, Member, "other"), YES if together else NO)

    @property
    def blocked(self) -> List[Member]:
        """Whom they have blocked, in order of enrolling."""
        return self._marked(Mark.BLOCK)

    @property
    def housemates(self) -> List[Member]:
        """With whom they live."""
        return self._marked(Mark.HOUSEHOLD)

    def _marked(self, mark: Mark) -> List[Member]:
        return self.store._handles(lib.aid_member_marked, (self._c, int(mark)), _abi.aid_member, self.store.member)

    @property
    def credentials(self) -> List[Credential]:
        """What they hold or held, the newest first."""
        return self.store._rows(lib.aid_member_credentials, (self._c,), _abi.aid_credential, _data.read_credential)

    # ---- what is kept about them ----

    @property
    def data(self) -> List[DataRow]:
        """What is kept about them, by kind of record and class: what an erasure takes."""
        return self.store._rows(lib.aid_member_data, (self._c,), _abi.aid_data_row, _data.read_data_row)

    @property
    def erasure(self) -> ErasureInfo:
        """How far their erasure has come, and what one now would take and leave."""
        return self.store._get(lib.aid_member_erasure, self._c, _abi.aid_erasure_info, _data.read_erasure_info)

    def signed_statement(self, **fields: Unpack[StatementFields]) -> str:
        """Their statement as a signed text that another program can check: see check_statement."""
        options = fill(_abi.aid_statement_options, _data.STATEMENT_OPTIONS, fields)
        return written(self.store, lib.aid_statement_sign, self._c, byref(options))

    def export(self) -> str:
        """Everything that is kept about them, as a JSON document.

        >>> import json
        >>> from mutualaid import Store
        >>> with Store.open("memory:") as town:
        ...     ana = town.enrol(name="Ana", phones="+49 30 1")
        ...     [list(record["personal"]) for record in json.loads(ana.export())["records"]]
        [['identity', 'contact']]
        """
        return written(self.store, lib.aid_member_export, self._c)

    def hold(self, *classes: Class, ground: Optional[HoldGround] = None) -> None:
        """Keeps these classes, and no others, from being erased; without any, lets go of all."""
        self._do(lib.aid_member_hold, sum(1 << one for one in classes), 0 if ground is None else int(ground))

    def erase(self, *classes: Class) -> None:
        """Erases them, or only some classes of what is kept about them. It cannot be taken back."""
        self._do(lib.aid_member_erase, sum(1 << one for one in classes))

    # ---- credentials ----

    def grant(self, code: str, /, **fields: Unpack[CredentialFields]) -> None:
        """Records a credential: ben.grant("first-aid", until=…)."""
        stated: Dict[str, Any] = dict(fields, code=code)
        options = fill(_abi.aid_credential_options, _data.CREDENTIAL_OPTIONS, stated)
        self._do(lib.aid_member_grant_credential, byref(options))

    def claim(self, code: str, /, **fields: Unpack[CredentialFields]) -> None:
        """Says that they have a credential; it counts once somebody else grants it."""
        stated: Dict[str, Any] = dict(fields, code=code)
        options = fill(_abi.aid_credential_options, _data.CREDENTIAL_OPTIONS, stated)
        self._do(lib.aid_member_claim_credential, byref(options))

    def name_guardian(self, guardian: Member, until: Optional[datetime] = None, document: Optional[str] = None) -> None:
        """Names a guardian of theirs: kid.name_guardian(ana, document="court, 7 March")."""
        self._do(lib.aid_member_guardian, given(guardian, Member, "guardian"), YES, give_time(until),
                 give_text(document, "document"))

    def end_guardian(self, guardian: Member) -> None:
        """Ends a guardianship; what the guardian consented to for them ends with it."""
        self._do(lib.aid_member_guardian, given(guardian, Member, "guardian"), NO, 0, None)

    # ---- consent ----

    def ask_consent(self, purpose: ConsentPurpose, classes: Sequence[Class], to: Sequence[Any] = (),
                    roles: Sequence[CaseRole] = (), **fields: Any) -> Consent:
        """Asks them for consent: ben.ask_consent(ConsentPurpose.HELP, [Class.CASE], to=[ana])."""
        from ._consent import consent_options, give_consent
        return give_consent(self.store, lib.aid_consent_ask, self, consent_options(purpose, classes, to, roles, fields))

    def give_consent(self, purpose: ConsentPurpose, classes: Sequence[Class], to: Sequence[Any] = (),
                     roles: Sequence[CaseRole] = (), **fields: Any) -> Consent:
        """Consents about them; whoever acts is the person or a guardian."""
        from ._consent import consent_options, give_consent
        return give_consent(self.store, lib.aid_consent_give, self, consent_options(purpose, classes, to, roles, fields))

    @property
    def consents(self) -> List[Consent]:
        """The consents about them that whoever acts may see, the newest first."""
        return self.store._handles(lib.aid_consent_list, (self._c,), _abi.aid_consent, self.store.consent)

    def access_log(self, limit: Optional[int] = None, **fields: Unpack[AccessListFields]) -> List[AccessRow]:
        """Who read what is kept about them, the newest first: ben.access_log(actor=cy). Page by page: `limit=50`, then
        `before=` the number of the last line."""
        options = fill(_abi.aid_access_list_options, _data.ACCESS_LIST_OPTIONS, fields)
        return self.store._rows(lib.aid_access_list, (self._c, byref(options)), _abi.aid_access_row, _data.read_access_row,
                                limit=limit)

    def open_case(self, group: Group, types: Sequence[SupportType] = (), **fields: Any) -> Case:
        """Opens a support case of theirs with a service: ben.open_case(house, title="A quiet year")."""
        from ._case import open_case
        return open_case(self.store, self, group, types, fields)

    def revoke(self, code: str) -> None:
        """Takes a credential back."""
        self._do(lib.aid_member_revoke_credential, give_text(code, "code"))

    def offer(self, skill: Union[Skill, str, None] = None, /, **fields: Unpack[OfferFields]) -> Offer:
        """Posts an offer, its skill given in words or as a Skill: ben.offer("plumbing", minutes=60)."""
        options = fill(_abi.aid_offer_options, _data.OFFER_OPTIONS, _with_skill(skill, fields))
        return self.store.offer(self.store._made(lib.aid_offer_post, _abi.aid_offer(), self._c, byref(options)).id)

    def request(self, skill: Union[Skill, str, None] = None, /, **fields: Unpack[RequestFields]) -> Request:
        """Asks for help: ana.request("dripping tap", minutes=60, urgency=Urgency.HIGH)."""
        options = fill(_abi.aid_request_options, _data.REQUEST_OPTIONS, _with_skill(skill, fields))
        return self.store.request(self.store._made(lib.aid_request_open, _abi.aid_request(), self._c, byref(options)).id)

    def balance(self, group: Optional[Group] = None, unit: Optional[Unit] = None) -> int:
        """Minutes given minus minutes received, in a group's books (their first group's)."""
        balance = c_int64()
        self._do(lib.aid_balance_get, given(group, Group, "group"), unit or 0, byref(balance))
        return balance.value

    def give(self, amount: int, /, *, to: Optional[Member] = None, **fields: Unpack[TransferFields]) -> Transfer:
        """Gives what is theirs to a member (`to`), to a fund (`fund`), or to the pool: ben.give(30, to=ana)."""
        stated: Any = dict(fields, payer=self)
        if to is not None:
            stated["receiver"] = to
        return self.store.make_transfer(TransferKind.DONATION, amount, **stated)

    def standing(self, group: Optional[Group] = None, unit: Union[Unit, int, None] = None) -> Standing:
        """How their account stands and how far it may go."""
        return self.store._get(lib.aid_standing_get, (self._c, given(group, Group, "group"), unit or 0), _abi.aid_standing,
                               _data.read_standing)

    def statement(self, **fields: Unpack[StatementFields]) -> List[Posting]:
        """The lines of their account, oldest first."""
        options = fill(_abi.aid_statement_options, _data.STATEMENT_OPTIONS, fields)
        return self.store._rows(lib.aid_statement, (self._c, byref(options)), _abi.aid_posting, _data.read_posting)


def _with_skill(skill: Union[Skill, str, None], fields: Any) -> Dict[str, Any]:
    stated: Dict[str, Any] = dict(fields)
    if skill is not None:
        stated["skill_text" if isinstance(skill, str) else "skill"] = skill
    return stated


class Skill(Handle):
    """Something a person can do.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> plumbing = town.resolve_skill("plumbing")
    >>> plumbing.label, plumbing.told("ru").label != plumbing.label
    ('Plumbing', True)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_skill

    @property
    def info(self) -> SkillInfo:
        """Everything known about it, as of now."""
        return self.told()

    @property
    def label(self) -> str:
        return self.info.label

    def told(self, languages: Optional[str] = None) -> SkillInfo:
        """Its info with the label in one of these languages, such as "ru en", where there is one."""
        asked = give_text(languages, "languages")

        def get(store: Any, skill: Any, out: Any, error: Any) -> int:
            return int(lib.aid_skill_get(store, skill, asked, out, error))

        return self.store._get(get, self._c, _abi.aid_skill_info, _data.read_skill_info)

    def update(self, **fields: Unpack[SkillFields]) -> None:
        """Changes what is stated; labels given to a free skill adopt it."""
        self._do(lib.aid_skill_update, byref(fill(_abi.aid_skill_options, _data.SKILL_OPTIONS, fields)))


class Offer(Handle):
    """What a member offers.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> ben = town.found_group(name="Elm Street").enrol(name="Ben")
    >>> help = ben.offer("gardening", minutes=60)
    >>> help.info.minutes, help.info.state.name
    (60, 'OPEN')
    >>> help.withdraw("no time")
    >>> town.offers(), help.info.state.name
    ([], 'WITHDRAWN')
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_offer

    @property
    def info(self) -> OfferInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_offer_get, self._c, _abi.aid_offer_info, _data.read_offer_info)

    def update(self, **fields: Unpack[OfferFields]) -> None:
        """Changes what is stated; None clears."""
        self._do(lib.aid_offer_update, byref(fill(_abi.aid_offer_options, _data.OFFER_OPTIONS, fields)))

    def withdraw(self, reason: Optional[str] = None) -> None:
        """Takes it back."""
        self._do(lib.aid_offer_withdraw, give_text(reason, "reason"))


class Request(Handle):
    """What a member asks for.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> need = street.enrol(name="Ana").request("gardening", minutes=60, urgency=Urgency.HIGH)
    >>> help = street.enrol(name="Ben").offer("gardening")
    >>> [candidate.helper.name for candidate in need.best(limit=3)]
    ['Ben']
    >>> need.propose(help).state.name
    'PROPOSED'
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_request

    @property
    def info(self) -> RequestInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_request_get, self._c, _abi.aid_request_info, _data.read_request_info)

    def update(self, **fields: Unpack[RequestFields]) -> None:
        """Changes what is stated; None clears."""
        self._do(lib.aid_request_update, byref(fill(_abi.aid_request_options, _data.REQUEST_OPTIONS, fields)))

    def withdraw(self, reason: Optional[str] = None) -> None:
        """Takes it back."""
        self._do(lib.aid_request_withdraw, give_text(reason, "reason"))

    def end_repeat(self, reason: Optional[str] = None) -> None:
        """Ends a need that comes again: its open times are withdrawn, and no more come."""
        self._do(lib.aid_request_end_repeat, give_text(reason, "reason"))

    def best(self, limit: Optional[int] = None, **fields: Unpack[MatchFields]) -> List[Candidate]:
        """The best helpers for it, best first."""
        options = fill(_abi.aid_match_options, _data.MATCH_OPTIONS, fields)
        return self.store._rows(lib.aid_match_best, (self._c, byref(options)), _abi.aid_candidate, _data.read_candidate,
                                limit)

    def propose(self, offer: Offer, **fields: Unpack[ExchangeFields]) -> Exchange:
        """Suggests that the offer's member helps."""
        options = fill(_abi.aid_exchange_options, _data.EXCHANGE_OPTIONS, fields)
        made = self.store._made(lib.aid_exchange_propose, _abi.aid_exchange(), self._c, given(offer, Offer, "offer"),
                                byref(options))
        return self.store.exchange(made.id)


class Exchange(Handle):
    """One member helping another, from proposal to books.

    >>> from mutualaid import *
    >>> town = Store.open("memory:")
    >>> street = town.found_group(name="Elm Street")
    >>> ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    >>> exchange = ana.request("gardening").propose(ben.offer("gardening"))
    >>> exchange.accept()
    >>> exchange.confirm(90)
    >>> exchange.state.name, ben.balance()
    ('DONE', 90)
    >>> exchange.reverse()
    >>> exchange.state.name, ben.balance()
    ('REVERSED', 0)
    >>> town.close()
    """

    __slots__ = ()
    _struct = _abi.aid_exchange

    @property
    def info(self) -> ExchangeInfo:
        """Everything known about it, as of now."""
        return self.store._get(lib.aid_exchange_get, self._c, _abi.aid_exchange_info, _data.read_exchange_info)

    @property
    def state(self) -> _abi.ExchangeState:
        return self.info.state

    def _act(self, function: Any, fields: Any) -> None:
        self._do(function, byref(fill(_abi.aid_exchange_options, _data.EXCHANGE_OPTIONS, fields)))

    def _judge(self, function: Any, fields: Any) -> None:
        self._do(function, byref(fill(_abi.aid_evaluation_options, _data.EVALUATION_OPTIONS, fields)))

    def evaluate(self, text: Optional[str] = None, /, **fields: Unpack[_data.EvaluationFields]) -> None:
        """One side says how it was; shown to the other when both have, or after 14 days."""
        if text is not None:
            fields["text"] = text
        self._judge(lib.aid_evaluation_give, fields)

    def contest_evaluation(self, **fields: Unpack[_data.EvaluationFields]) -> None:
        """Whoever was spoken about says that it is not right; `side` is who spoke."""
        self._judge(lib.aid_evaluation_contest, fields)

    def settle_evaluation(self, **fields: Unpack[_data.EvaluationFields]) -> None:
        """A coordinator lets what `side` said stand (`stands=True`), or sets it aside."""
        self._judge(lib.aid_evaluation_settle, fields)

    def evaluation(self, side: _abi.Side) -> _data.EvaluationInfo:
        """What is known of what that side said."""
        out = _abi.aid_evaluation_info()
        out.struct_size = sizeof(out)
        self.store._call(lib.aid_evaluation_get, self._c, int(side), byref(out))
        return _data.read_evaluation_info(out, self.store)

    def accept(self, **fields: Unpack[ExchangeFields]) -> None:
        """Both sides mean to do it."""
        self._act(lib.aid_exchange_accept, fields)

    def decline(self, **fields: Unpack[ExchangeFields]) -> None:
        """No; the pair is not proposed again for a while."""
        self._act(lib.aid_exchange_decline, fields)

    def cancel(self, **fields: Unpack[ExchangeFields]) -> None:
        """Calls it off before it is booked."""
        self._act(lib.aid_exchange_cancel, fields)

    def confirm(self, minutes: Union[int, timedelta, None] = None, /, **fields: Unpack[ExchangeFields]) -> None:
        """One side says it was done; booked when both name the same minutes. The host program confirms for both."""
        self._act(lib.aid_exchange_confirm, _with_minutes(minutes, fields))

    def dispute(self, **fields: Unpack[ExchangeFields]) -> None:
        """Says that something is wrong."""
        self._act(lib.aid_exchange_dispute, fields)

    def settle(self, minutes: Union[int, timedelta, None] = None, /, **fields: Unpack[ExchangeFields]) -> None:
        """A coordinator settles differing or disputed minutes."""
        self._act(lib.aid_exchange_settle, _with_minutes(minutes, fields))

    def reverse(self, **fields: Unpack[ExchangeFields]) -> None:
        """Undoes a booking by a new one with every amount negated."""
        self._act(lib.aid_exchange_reverse, fields)

    def correct(self, minutes: Union[int, timedelta], /, **fields: Unpack[ExchangeFields]) -> Exchange:
        """Reverses a booking and enters it again with other minutes; the new entry."""
        options = fill(_abi.aid_exchange_options, _data.EXCHANGE_OPTIONS, _with_minutes(minutes, fields))
        made = self.store._made(lib.aid_exchange_correct, _abi.aid_exchange(), self._c, byref(options))
        return self.store.exchange(made.id)


def _with_minutes(minutes: Union[int, timedelta, None], fields: Any) -> Dict[str, Any]:
    return dict(fields) if minutes is None else dict(fields, minutes=minutes)


# Rows name handles and handles answer rows: whichever module comes first, the other is complete when it is used.
from . import _data  # noqa: E402
