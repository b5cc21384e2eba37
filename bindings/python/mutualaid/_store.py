# SPDX-License-Identifier: MIT
"""The store: an open community, and everything that is done in it as a whole."""
from __future__ import annotations

import os
import pathlib
import uuid
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_uint8, c_uint64, c_void_p, cast, pointer, sizeof
from datetime import datetime, timedelta, timezone
from typing import (TYPE_CHECKING, Any, Callable, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Type,
                    TypeVar, Union)

from . import _abi, _data
from ._abi import Action, CaseRole, ImportKind, OpenFlag, OpenMode, Purpose, Role, TransferKind, Unit
from ._bulk import read
from ._convert import fill, give_number, give_text, give_time
from ._errors import ConflictError, Error, from_box
from ._handles import Exchange, Group, Handle, Member, Offer, Request, Skill, given
from ._home import HOST, Home, Progress
from ._library import lib
from ._insight import Insight, run as run_insight
from ._keys import Keys, Secret
from ._match import Match
from ._care import Assessment, Plan, draft_plan, instrument_info
from ._case import Case, Emergency, Entry
from ._between import Between
from ._consent import Consent
from ._service import Service
from ._service_request import ServiceRequest
from ._partner import Partner, Trade, receive
from ._transfer import Fund, Transfer

if TYPE_CHECKING:
    from typing_extensions import Unpack

T = TypeVar("T")
H = TypeVar("H", bound=Handle)
KINDS = (Group, Member, Skill, Offer, Request, Exchange)


class Advanced(NamedTuple):
    """What time alone has caused."""

    events: int
    more: bool


class Store(Home):
    """An open community. `Store.open` makes one; a `with` block or `close` ends it.

    >>> with Store.open("memory:") as town:
    ...     street = town.found_group(name="Elm Street")
    ...     ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    ...     exchange = town.log_exchange(requester=ana, helper=ben, minutes=90)
    ...     ben.balance(), ana.balance()
    (90, -90)

    Any thread may use it; calls come one after the other, and a transaction keeps others waiting until it ends.
    """

    @classmethod
    def open(cls, location: Union[str, os.PathLike[str]] = "memory:", *, mode: OpenMode = OpenMode.MAY_CREATE,
             flags: OpenFlag = OpenFlag(0), wait: Optional[timedelta] = None, max_clock_jump: Optional[timedelta] = None,
             clock: Optional[Callable[[], datetime]] = None, random: Optional[Callable[[int], bytes]] = None,
             zone_data: Optional[Callable[[str], Optional[bytes]]] = None,
             log: Optional[Callable[[int, str], Any]] = None, progress: Optional[Progress] = None,
             secret: Optional[Secret] = None) -> Store:
        """Opens a community: "memory:", a file such as "town.aid", or "town.aid?community=elm".

        `clock` answers the present time and `random` so many random bytes, for tests. `zone_data` gives the TZif bytes
        of a time zone. `log` is told (level, sentence), `progress` (stage, done, total); it cancels by answering True.
        `secret` opens what is personal; a new community is sealed with it.
        """
        store = cls()
        options = _abi.aid_store_options()
        options.struct_size = sizeof(options)
        options.mode, options.flags = int(OpenMode(mode)), int(OpenFlag(flags))
        options.wait_ms = give_number((wait or timedelta()) // timedelta(milliseconds=1), 0, 2**32 - 1, "wait")
        options.max_clock_jump_days = give_number((max_clock_jump or timedelta()).days, 0, 2**32 - 1, "max_clock_jump")
        for name, wrap, body in (("clock", store._clock, clock), ("random", store._random, random),
                                 ("zone_data", store._zone_data, zone_data), ("log", store._log, log),
                                 ("progress", store._progress, progress)):
            if body is not None:
                callback = wrap(body)    # type: ignore[operator]
                store._callbacks.append(callback)
                setattr(options, name, callback)
        if secret is not None:
            options.secret = pointer(secret._struct)
        where = give_text(os.fspath(location), "location")
        store._attach(where or b"", options)
        return store

    def close(self) -> None:
        """Ends it; an open transaction is rolled back. Once closed, every use is a ValueError. Twice is fine."""
        with self._lock:
            if self._store is not None:
                if self._shelf.busy:
                    self._ready()        # says why not
                self._store = None
                self._end()

    @property
    def closed(self) -> bool:
        return self._store is None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *raised: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return "<Store: closed>" if self.closed else "<Store %s>" % self.community.hex()

    def __reduce__(self) -> Any:
        raise TypeError("a Store is open in one process; pickle its location instead")

    @property
    def keys(self) -> Keys:
        """Sealing, and who holds the key."""
        return Keys(self)

    # ---- handles by id, reference or words ----

    def group(self, id: int) -> Group:
        """The group of this id, as kept in the host's own tables. Nothing is looked up."""
        return Group(self, self.community, id)

    def member(self, id: int) -> Member:
        """The member of this id."""
        return Member(self, self.community, id)

    def skill(self, id: int) -> Skill:
        """The skill of this id."""
        return Skill(self, self.community, id)

    def offer(self, id: int) -> Offer:
        """The offer of this id."""
        return Offer(self, self.community, id)

    def request(self, id: int) -> Request:
        """The request of this id."""
        return Request(self, self.community, id)

    def exchange(self, id: int) -> Exchange:
        """The exchange of this id."""
        return Exchange(self, self.community, id)

    def consent(self, id: int) -> Consent:
        """The consent of this id."""
        return Consent(self, self.community, id)

    def case(self, id: int) -> Case:
        """The support case of this id."""
        return Case(self, self.community, id)

    def entry(self, id: int) -> Entry:
        """The entry of this id."""
        return Entry(self, self.community, id)

    def find_case(self, number: int) -> Case:
        """The support case of this short number; whether it may be read is another question."""
        return self.case(self._found(lib.aid_case_find, Case, give_number(number, 1, 2**53 - 1, "number")))

    def find_entry(self, number: int) -> Entry:
        """The entry of this short number."""
        return self.entry(self._found(lib.aid_entry_find, Entry, give_number(number, 1, 2**53 - 1, "number")))

    def find_plan(self, number: int) -> Plan:
        """The plan of this short number."""
        return self.plan(self._found(lib.aid_plan_find, Plan, give_number(number, 1, 2**53 - 1, "number")))

    def find_assessment(self, number: int) -> Assessment:
        """The assessment of this short number."""
        return self.assessment(self._found(lib.aid_assessment_find, Assessment, give_number(number, 1, 2**53 - 1, "number")))

    def find_consent(self, number: int) -> Consent:
        """The consent of this short number."""
        return self.consent(self._found(lib.aid_consent_find, Consent, give_number(number, 1, 2**53 - 1, "number")))
    def assessment(self, id: int) -> Assessment:
        """The assessment of this id."""
        return Assessment(self, self.community, id)

    def plan(self, id: int) -> Plan:
        """The plan of this id."""
        return Plan(self, self.community, id)

    def set_instrument(self, text: str) -> None:
        """Loads an instrument: its questions, and how a score follows from their answers."""
        self._call(lib.aid_instrument_set, give_text(text, "text"))

    def instrument(self, code: str) -> _data.InstrumentInfo:
        """What is known of an instrument: "loneliness-3" is its newest version, "loneliness-3@1" one of them."""
        return instrument_info(self, code)

    @property
    def instruments(self) -> List[_data.InstrumentRow]:
        """The instruments that are loaded, each at its newest version."""
        return self._rows(lib.aid_instrument_list, (), _abi.aid_instrument_row, _data.read_instrument_row)

    def draft_plan(self, /, **fields: Unpack[_data.PlanFields]) -> Plan:
        """Begins a plan of whoever acts, for themselves: nobody else reads it."""
        return draft_plan(self, fields)

    @property
    def plans(self) -> List[Plan]:
        """The plans that whoever acts made for themselves, the newest first."""
        return self._handles(lib.aid_plan_list, (_abi.aid_case(),), _abi.aid_plan, self.plan)

    def emergency(self, id: int) -> Emergency:
        """The emergency access of this id."""
        return Emergency(self, self.community, id)

    def emergencies(self, **fields: Unpack[_data.EmergencyListFields]) -> List[Emergency]:
        """The emergency accesses that whoever acts may see something of, the newest first."""
        options = fill(_abi.aid_emergency_list_options, _data.EMERGENCY_LIST_OPTIONS, fields)
        return self._handles(lib.aid_emergency_list, (byref(options),), _abi.aid_emergency, self.emergency)

    def cases(self, subject: Optional[Member] = None) -> List[Case]:
        """The support cases that whoever acts may read, in order of opening: all, or one person's."""
        whose = _abi.aid_member() if subject is None else given(subject, Member, "subject")
        return self._handles(lib.aid_case_list, (whose,), _abi.aid_case, self.case)

    def may(self, action: Action, about: Handle, /, **fields: Unpack[_data.MayFields]) -> _data.VerdictInfo:
        """May whoever acts do this to that, and why (not)? store.may(Action.READ_SHARED, case).permitted"""
        given(about, Handle, "about")
        options = fill(_abi.aid_may_options, _data.MAY_OPTIONS, fields)
        return self._get(lib.aid_may, (int(action), about.id, byref(options)), _abi.aid_verdict_info, _data.read_verdict_info)

    @staticmethod
    def may_letter(action: Action, role: CaseRole) -> str:
        """The letter of the table for an action and a role: y o c 4 b a h or -."""
        return chr(lib.aid_may_letter(int(action), int(role)))

    def fund(self, id: int) -> Fund:
        """The fund of this id."""
        return Fund(self, self.community, id)

    def between(self, id: int) -> Between:
        """The terms between two groups of this id."""
        return Between(self, self.community, id)

    def betweens(self, **fields: Unpack[_data.BetweenListFields]) -> List[Between]:
        """What groups proposed to each other and agreed on: all, or with a `group` and an `other`, in a `state`, `in_force`."""
        options = fill(_abi.aid_between_list_options, _data.BETWEEN_LIST_OPTIONS, fields)
        return self._handles(lib.aid_between_list, (byref(options),), _abi.aid_between, self.between)

    def transfer(self, id: int) -> Transfer:
        """The transfer of this id."""
        return Transfer(self, self.community, id)

    def partner(self, id: int) -> Partner:
        """The partner of this id."""
        return Partner(self, self.community, id)

    def trade(self, id: int) -> Trade:
        """The trade of this id."""
        return Trade(self, self.community, id)

    def partners(self, group: Optional[Group] = None) -> List[Partner]:
        """The groups of other communities that this one trades with, or one of its groups."""
        return self._handles(lib.aid_partner_list, (given(group, Group, "group"),), _abi.aid_partner, self.partner)

    def trades(self, partner: Optional[Partner] = None, state: Optional[_abi.TradeState] = None) -> List[Trade]:
        """Trades with other communities in order of making."""
        arguments = (given(partner, Partner, "partner"), 0 if state is None else int(state))
        return self._handles(lib.aid_trade_list, arguments, _abi.aid_trade, self.trade)

    def receive(self, text: str) -> str:
        """Takes what a partner wrote, message by message; answers what goes back to it. The first message that is refused
        raises; those before it are taken."""
        return "".join(answer for answer in receive(self, text) if isinstance(answer, str))

    def compare(self, position: str) -> List[_data.Difference]:
        """Where a partner's view of the trade (partner.position() over there) differs from this side's, and why."""
        data = position.encode()
        return self._rows(lib.aid_partner_compare, (data, len(data)), _abi.aid_difference, _data.read_difference)

    def thing(self, id: int) -> Union[Group, Member, Skill, Offer, Request, Exchange, None]:
        """Whatever has this id in the community; None when nothing has. What log rows are about is found by it."""
        with self._lock:
            self._ready()
            kind = lib.aid_id_kind(self._store, give_number(id, 0, 2**64 - 1, "id"))
        return KINDS[kind - 1](self, self.community, id) if kind else None

    def of(self, handle: H) -> H:
        """The same handle, belonging to this store: for one that was unpickled or comes from another Store object.
        LookupError when it is of another community."""
        if handle._community != self.community:
            raise LookupError("%r is of another community" % handle)
        return type(handle)(self, self.community, handle.id)

    def _found(self, function: Any, kind: Any, *arguments: Any) -> int:
        return int(self._made(function, kind._struct(), *arguments).id)

    def find_group(self, reference: str) -> Group:
        """The group with this reference, exactly. NotFoundError, a LookupError, when there is none."""
        return self.group(self._found(lib.aid_group_find, Group, give_text(reference, "reference")))

    def find_member(self, reference: str, group: Optional[Group] = None) -> Member:
        """The member with this reference."""
        return self.member(self._found(lib.aid_member_find, Member, given(group, Group, "group"),
                                       give_text(reference, "reference")))

    def find_skill(self, code: str, group: Optional[Group] = None) -> Skill:
        """The skill with this code, in the group's own list first."""
        return self.skill(self._found(lib.aid_skill_find, Skill, given(group, Group, "group"), give_text(code, "code")))

    def find_offer(self, group: Group, reference: str) -> Offer:
        """The group's offer with this reference."""
        return self.offer(self._found(lib.aid_offer_find, Offer, given(group, Group, "group"),
                                      give_text(reference, "reference")))

    def find_request(self, group: Group, reference: str) -> Request:
        """The group's request with this reference."""
        return self.request(self._found(lib.aid_request_find, Request, given(group, Group, "group"),
                                        give_text(reference, "reference")))

    def find_exchange(self, group: Group, reference: str) -> Exchange:
        """The exchange that was logged with this reference."""
        return self.exchange(self._found(lib.aid_exchange_find, Exchange, given(group, Group, "group"),
                                         give_text(reference, "reference")))

    def search_members(self, name: str, group: Optional[Group] = None, limit: int = 20) -> List[_data.MemberHit]:
        """People whose name is like the text, best first."""
        options = fill(_abi.aid_search_options, _data.SEARCH_OPTIONS, {"group": group})
        return self._rows(lib.aid_member_search, (give_text(name, "name"), byref(options)), _abi.aid_member_hit,
                          _data.read_member_hit, limit)

    def search_skills(self, text: str, group: Optional[Group] = None, languages: Optional[str] = None,
                      limit: int = 20) -> List[_data.SkillHit]:
        """Skills that fit what someone typed, best first.

        >>> with Store.open("memory:") as town:
        ...     [hit.label for hit in town.search_skills("plumbng", limit=1)]
        ['Plumbing']
        """
        options = fill(_abi.aid_search_options, _data.SEARCH_OPTIONS, {"group": group, "languages": languages})
        return self._rows(lib.aid_skill_search, (give_text(text), byref(options)), _abi.aid_skill_hit,
                          _data.read_skill_hit, limit)

    def resolve_skill(self, text: str, group: Optional[Group] = None, languages: Optional[str] = None) -> Skill:
        """The one skill that a text names. AmbiguousError names the nearest; NotFoundError when none fits."""
        options = fill(_abi.aid_search_options, _data.SEARCH_OPTIONS, {"group": group, "languages": languages})
        return self.skill(self._found(lib.aid_skill_resolve, Skill, give_text(text), byref(options)))

    # ---- lists ----

    @property
    def groups(self) -> List[Group]:
        """All groups in order of founding."""
        return self._handles(lib.aid_group_list, (), _abi.aid_group, self.group)

    @property
    def members(self) -> List[Member]:
        """All members in order of enrolling."""
        return self._handles(lib.aid_member_list, (), _abi.aid_member, self.member)

    @property
    def skills(self) -> List[Skill]:
        """All skills in order of adding."""
        return self._handles(lib.aid_skill_list, (_abi.aid_group(0),), _abi.aid_skill, self.skill)

    @property
    def unadopted_skills(self) -> List[Skill]:
        """Free-text skills that nobody has adopted yet: work for a coordinator."""
        return self._handles(lib.aid_skill_unadopted, (), _abi.aid_skill, self.skill)

    def offers(self, *, every_state: bool = False, **fields: Unpack[_data.ListFields]) -> List[Offer]:
        """Open offers, or those in a `state`, of a `group`, `member` or `skill`."""
        options = fill(_abi.aid_list_options, _data.LIST_OPTIONS, fields)
        options.state = -1 if every_state else options.state
        return self._handles(lib.aid_offer_list, (byref(options),), _abi.aid_offer, self.offer)

    def requests(self, *, every_state: bool = False, **fields: Unpack[_data.ListFields]) -> List[Request]:
        """Open requests, or those in a `state`, of a `group`, `member` or `skill`."""
        options = fill(_abi.aid_list_options, _data.LIST_OPTIONS, fields)
        options.state = -1 if every_state else options.state
        return self._handles(lib.aid_request_list, (byref(options),), _abi.aid_request, self.request)

    def exchanges(self, **fields: Unpack[_data.ExchangeListFields]) -> List[Exchange]:
        """Exchanges in order of coming in."""
        options = fill(_abi.aid_exchange_list_options, _data.EXCHANGE_LIST_OPTIONS, fields)
        return self._handles(lib.aid_exchange_list, (byref(options),), _abi.aid_exchange, self.exchange)

    def service(self, id: int) -> Service:
        """The service of this id."""
        return Service(self, self.community, id)

    def services(self, **fields: Unpack[_data.ServiceListFields]) -> List[Service]:
        """The catalogue of support in order of entering: open services, or those of a `group`, `state`, `type`, `tier` or
        with `flags`."""
        options = fill(_abi.aid_service_list_options, _data.SERVICE_LIST_OPTIONS, fields)
        return self._handles(lib.aid_service_list, (byref(options),), _abi.aid_service, self.service)

    def service_request(self, id: int) -> ServiceRequest:
        """The request for support of this id."""
        return ServiceRequest(self, self.community, id)

    def apply(self, **fields: Unpack[_data.ServiceRequestFields]) -> ServiceRequest:
        """Asks for support, and sends it to a `service` at once when one is named."""
        options = fill(_abi.aid_service_request_options, _data.SERVICE_REQUEST_OPTIONS, fields)
        return self.service_request(self._made(lib.aid_service_request_open, _abi.aid_service_request(), byref(options)).id)

    def service_requests(self, **fields: Unpack[_data.ServiceRequestListFields]) -> List[ServiceRequest]:
        """Requests for support in order of asking; with overdue=True those whose answer was due before now."""
        options = fill(_abi.aid_service_request_list_options, _data.SERVICE_REQUEST_LIST_OPTIONS, fields)
        return self._handles(lib.aid_service_request_list, (byref(options),), _abi.aid_service_request, self.service_request)

    def unmet(self, least: int = 10, limit: int = 1000) -> List[_data.UnmetRow]:
        """The register of unmet needs, by place and type of support; cells of fewer than `least` people are left out."""
        return self._rows(lib.aid_unmet_list, (give_number(least, 3, 2**31 - 1, "least"),), _abi.aid_unmet_row,
                          _data.read_unmet_row, limit)

    def find_service(self, code: str) -> Service:
        """The service with this code."""
        return self.service(self._found(lib.aid_service_find, Service, give_text(code, "code")))

    def search_services(self, text: str, group: Optional[Group] = None, limit: int = 20) -> List[_data.ServiceHit]:
        """Open services whose name or topics are like the text, best first."""
        options = fill(_abi.aid_search_options, _data.SEARCH_OPTIONS, {"group": group})
        return self._rows(lib.aid_service_search, (give_text(text, "text"), byref(options)), _abi.aid_service_hit,
                          _data.read_service_hit, limit)

    def route(self, limit: int = 20, **fields: Unpack[_data.NeedFields]) -> List[_data.RouteRow]:
        """Who should help with a need, the lowest capable tier first; nothing of it is stored."""
        options = fill(_abi.aid_need_options, _data.NEED_OPTIONS, fields)
        return self._rows(lib.aid_service_route, (byref(options),), _abi.aid_route_row, _data.read_route_row, limit)

    def set_criterion(self, code: str, label: str, /, **fields: Unpack[_data.CriterionFields]) -> None:
        """Adds a word that rules of services may use: town.set_criterion("low-income", "poor families")."""
        stated: Any = dict(fields, code=code, label=label)
        self._call(lib.aid_criterion_set, byref(fill(_abi.aid_criterion_options, _data.CRITERION_OPTIONS, stated)))

    def criteria(self, languages: Optional[str] = None, limit: int = 1000) -> List[_data.CriterionRow]:
        """The words that rules of services may use, in order of adding."""
        return self._rows(lib.aid_criterion_list, (give_text(languages, "languages"),), _abi.aid_criterion_row, _data.read_criterion_row, limit)

    def funds(self, group: Optional[Group] = None) -> List[Fund]:
        """The funds of a group, or of all groups, in order of opening."""
        return self._handles(lib.aid_fund_list, (given(group, Group, "group"),), _abi.aid_fund, self.fund)

    def transfers(self, **fields: Unpack[_data.TransferListFields]) -> List[Transfer]:
        """What moved without an exchange, in order of making: all, or of a `group`, `fund`, `member`, `kind` or `state`."""
        options = fill(_abi.aid_transfer_list_options, _data.TRANSFER_LIST_OPTIONS, fields)
        return self._handles(lib.aid_transfer_list, (byref(options),), _abi.aid_transfer, self.transfer)

    def evaluations(self, **fields: Unpack[_data.EvaluationListFields]) -> List[Exchange]:
        """Exchanges after which `member` may still say how it was; or, for coordinators, `which` are contested or unsafe."""
        options = fill(_abi.aid_evaluation_list_options, _data.EVALUATION_LIST_OPTIONS, fields)
        return self._handles(lib.aid_evaluation_list, (byref(options),), _abi.aid_exchange, self.exchange)

    def read(self, kind: Type[Handle], *fields: str, of: Union[Group, Iterable[Handle], None] = None) -> Iterator[Tuple[Any, ...]]:
        """Chosen fields of many things, as tuples: of all groups, members, skills, open offers, open requests or
        exchanges, of a group's members, or of the handles in `of`. Several times faster than asking each for its info.

        >>> with Store.open("memory:") as town:
        ...     street = town.found_group(name="Elm Street")
        ...     people = [street.enrol(name=name, languages="en") for name in ("Ana", "Ben")]
        ...     list(town.read(Member, "name", "languages", of=street))
        [('Ana', 'en'), ('Ben', 'en')]
        """
        return read(self, kind, fields, of)

    # ---- commands ----

    def found_group(self, **fields: Unpack[_data.GroupFields]) -> Group:
        """Founds a group: town.found_group(name="Elm Street", kind=GroupKind.TIME_BANK)."""
        options = fill(_abi.aid_group_options, _data.GROUP_OPTIONS, fields)
        return self.group(self._found(lib.aid_group_found, Group, byref(options)))

    def enrol(self, **fields: Unpack[_data.MemberFields]) -> Member:
        """Enrols a person; only `name` is needed."""
        options = fill(_abi.aid_member_options, _data.MEMBER_OPTIONS, fields)
        return self.member(self._found(lib.aid_member_enrol, Member, byref(options)))

    def add_skill(self, label: Optional[str] = None, /, **fields: Unpack[_data.SkillFields]) -> Skill:
        """Adds a skill: town.add_skill("Plumbing", code="home.plumbing")."""
        stated = dict(fields) if label is None else dict(fields, label=label)
        options = fill(_abi.aid_skill_options, _data.SKILL_OPTIONS, stated)
        return self.skill(self._found(lib.aid_skill_add, Skill, byref(options)))

    def log_exchange(self, **fields: Unpack[_data.LogFields]) -> Exchange:
        """Books help already given: town.log_exchange(requester=ana, helper=ben, minutes=90)."""
        options = fill(_abi.aid_log_options, _data.LOG_OPTIONS, fields)
        return self.exchange(self._found(lib.aid_exchange_log, Exchange, byref(options)))

    def log_group(self, helpers: Sequence[Member], **fields: Unpack[_data.LogFields]) -> List[Exchange]:
        """Books help that several gave together: town.log_group([ben, cy], requester=ana, minutes=60)."""
        options = fill(_abi.aid_log_options, _data.LOG_OPTIONS, fields)
        given_by = (_abi.aid_member * len(helpers))(*[helper._c for helper in helpers])
        made = (_abi.aid_exchange * len(helpers))()
        self._call(lib.aid_exchange_log_group, byref(options), given_by, len(helpers), made)
        return [self.exchange(one.id) for one in made]

    def make_transfer(self, kind: TransferKind, amount: int, /, **fields: Unpack[_data.TransferFields]) -> Transfer:
        """Moves something without an exchange: town.make_transfer(TransferKind.OPENING, 120, receiver=ana). Gifts are
        also member.give(…), what funds receive and spend fund.receive(…) and fund.spend(…)."""
        stated: Any = dict(fields, kind=kind, amount=amount)
        options = fill(_abi.aid_transfer_options, _data.TRANSFER_OPTIONS, stated)
        return self.transfer(self._made(lib.aid_transfer_make, _abi.aid_transfer(), byref(options)).id)

    def balance(self, member: Member, group: Optional[Group] = None, unit: Optional[Unit] = None) -> int:
        """A member's minutes given minus minutes received."""
        return self.of(member).balance(group, unit)

    def statement(self, member: Member, **fields: Unpack[_data.StatementFields]) -> List[_data.Posting]:
        """A member's account, oldest line first."""
        return self.of(member).statement(**fields)

    def match(self, *, allow: Optional[Callable[[Request, Offer], bool]] = None, progress: Optional[Progress] = None,
              **fields: Unpack[_data.MatchFields]) -> Match:
        """The best plan for all open requests. `allow` is the host's own opinion on a pair, asked last.

        >>> with Store.open("memory:") as town:
        ...     street = town.found_group(name="Elm Street")
        ...     need = street.enrol(name="Ana").request("dripping tap", minutes=60)
        ...     help = street.enrol(name="Ben").offer("plumbing")
        ...     match = town.match()
        ...     exchange, = match.commit()
        ...     len(match), match.proposals[0].helper.name, exchange.state.name
        (1, 'Ben', 'PROPOSED')
        """
        options = fill(_abi.aid_match_options, _data.MATCH_OPTIONS, fields)
        callbacks: List[Any] = []
        if allow is not None:
            asked = allow
            options.allow = _abi.aid_pair_fn(self._keeping(
                lambda context, request, offer: 0 if asked(self.request(request.id), self.offer(offer.id)) else 1, 1))
            callbacks.append(options.allow)
        options.progress = self._progress(progress)
        callbacks.append(options.progress)
        pointer = POINTER(_abi.aid_match)()
        with self._lock:
            self._call(lib.aid_match_run, byref(options), byref(pointer))
            return Match(self, pointer, callbacks)

    def insight(self, *, progress: Optional[Progress] = None, **fields: Unpack[_data.InsightFields]) -> Insight:
        """Is everybody giving and getting fairly? Figures over a window of time, of a group or the whole community.

        >>> with Store.open("memory:") as town:
        ...     street = town.found_group(name="Elm Street")
        ...     ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
        ...     first = town.log_exchange(requester=ana, helper=ben, minutes=90)
        ...     back = town.log_exchange(requester=ben, helper=ana, minutes=30)
        ...     found = town.insight(group=street)
        ...     found.summary.minutes, found.figures[_abi.Figure.MUTUAL_MINUTES]
        (120, Fraction(1, 2))
        """
        options = fill(_abi.aid_insight_options, _data.INSIGHT_OPTIONS, fields)
        options.progress = self._progress(progress)
        return run_insight(self, options)

    def _import_options(self, problem: Optional[Callable[[Error], Any]], note: Optional[Callable[[str], Any]],
                        progress: Optional[Progress], fields: Any) -> Any:
        options = fill(_abi.aid_import_options, _data.IMPORT_OPTIONS, fields)
        if problem is not None:
            told = problem
            options.problem = _abi.aid_import_problem_fn(self._keeping(
                lambda context, box: 1 if told(from_box(box[0].status, box[0])) else 0, 1))
        if note is not None:
            said = note
            options.note = _abi.aid_import_note_fn(self._keeping(
                lambda context, sentence: 1 if said(sentence.decode()) else 0, 1))
        options.progress = self._progress(progress)
        return options

    def import_directory(self, folder: Union[str, os.PathLike[str], Mapping[str, bytes]], /, *,
                         problem: Optional[Callable[[Error], Any]] = None, note: Optional[Callable[[str], Any]] = None,
                         progress: Optional[Progress] = None, **fields: Unpack[_data.ImportFields]) -> _data.ImportReport:
        """Brings in a directory of services in the Open Referral format (HSDS, as CSV): a folder, or name → bytes.

        `group` is where services go whose organisation the directory does not describe.
        """
        tables = folder if isinstance(folder, Mapping) else {
            path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir() if path.suffix == ".csv"}
        rows = (_abi.aid_import_file * len(tables))(*(
            _abi.aid_import_file(len(data), name.encode(), cast(c_char_p(data), c_void_p)) for name, data in sorted(tables.items())))
        options = self._import_options(problem, note, progress, fields)
        report = _abi.aid_import_report(sizeof(_abi.aid_import_report))
        self._call(lib.aid_import_hsds, rows, sizeof(_abi.aid_import_file), len(tables), byref(options), byref(report))
        return _data.read_import_report(report, self)

    def import_csv(self, source: Union[str, os.PathLike[str], bytes], kind: ImportKind, /, *,
                   columns: Optional[Mapping[str, str]] = None, problem: Optional[Callable[[Error], Any]] = None,
                   note: Optional[Callable[[str], Any]] = None, progress: Optional[Progress] = None,
                   **fields: Unpack[_data.ImportFields]) -> _data.ImportReport:
        """Imports a CSV file, or its bytes, in one transaction: town.import_csv("members.csv", ImportKind.MEMBERS).

        `columns` says which column is which field where the names differ. `problem` is told of each row that is not
        taken, `note` the sentences a person should read first; answering True stops, and nothing is written.
        """
        data = source
        if not isinstance(source, bytes):
            with open(source, "rb") as file:
                data = file.read()
        options = self._import_options(problem, note, progress, dict(fields, kind=kind))
        if columns is not None:
            pairs = ("%s=%s" % (_quoted(column), field) for column, field in columns.items())
            options.map = give_text(",".join(pairs), "columns")
        report = _abi.aid_import_report(sizeof(_abi.aid_import_report))
        self._call(lib.aid_import_csv, data, len(data), byref(options), byref(report))  # type: ignore[arg-type]
        return _data.read_import_report(report, self)

    # ---- transactions, who acts, what others do ----

    @contextmanager
    def transaction(self, wait: Optional[timedelta] = None) -> Iterator[Store]:
        """All commands of the block become durable together, or none when it raises. Other threads wait."""
        options = _abi.aid_begin_options(sizeof(_abi.aid_begin_options))
        options.wait_ms = give_number((wait or timedelta()) // timedelta(milliseconds=1), 0, 2**32 - 1, "wait")
        with self._lock:
            self._call(lib.aid_store_begin, byref(options))
            try:
                yield self
                self._call(lib.aid_store_commit, None)
            except BaseException:
                if self._store is not None:
                    lib.aid_store_rollback(self._store)
                raise
            finally:
                self._said = None        # an actor named inside held to this end only

    def run(self, body: Callable[[Store], T], attempts: int = 5) -> T:
        """Runs a body in a transaction, again when another process was faster, so many times."""
        for attempt in range(1, attempts + 1):
            try:
                with self.transaction():
                    return body(self)
            except ConflictError:
                if attempt >= attempts:
                    raise
        raise ValueError("attempts: %d is not 1 or more" % attempts)

    @contextmanager
    def acting_as(self, member: Optional[Member], purpose: Optional[Purpose] = None,
                  role: Optional[Role] = None) -> Iterator[Store]:
        """In the block, in this thread, this member acts; None is the host program itself."""
        options = fill(_abi.aid_act_options, _data.ACT_OPTIONS, {"purpose": purpose, "role": role})
        before = getattr(self._thread, "actor", HOST)
        given(member, Member, "member")
        self._thread.actor = (member.id if member is not None else 0, options.purpose, options.role)
        try:
            with self._lock:
                self._ready()            # a stranger is refused here, not at the first command
            yield self
        finally:
            self._thread.actor = before

    def command_id(self, id: Union[bytes, uuid.UUID]) -> None:
        """Names the next command or transaction: done before under this id, it is not done again."""
        octets = id.bytes if isinstance(id, uuid.UUID) else bytes(id)
        if len(octets) != 16:
            raise ValueError("id: 16 bytes, not %d" % len(octets))
        self._call(lib.aid_store_command_id, (c_uint8 * 16).from_buffer_copy(octets))

    def refresh(self) -> int:
        """Catches up with what other processes wrote; how many events that were."""
        events = c_uint64()
        self._call(lib.aid_store_refresh, byref(events))
        return events.value

    def advance(self, max_events: int = 0) -> Advanced:
        """Books what time alone causes by now. Run it from cron."""
        options = fill(_abi.aid_advance_options, _data.ADVANCE_OPTIONS, {"max_events": max_events})
        events, more = c_uint64(), c_int32()
        self._call(lib.aid_store_advance, byref(options), byref(events), byref(more))
        return Advanced(events.value, more.value != 0)

    def local(self, time: datetime, zone: str) -> datetime:
        """An instant as the clocks of a zone show it, by the store's zone data."""
        seconds = c_int32()
        self._call(lib.aid_zone_offset, give_text(zone, "zone"), give_time(time), byref(seconds))
        return time.astimezone(timezone(timedelta(seconds=seconds.value)))

    # ---- the journal ----

    @property
    def info(self) -> _data.StoreInfo:
        """What the store knows about itself: counts, head, clock."""
        info = _abi.aid_store_info(sizeof(_abi.aid_store_info))
        with self._lock:
            self._call(lib.aid_store_get, byref(info))
            return _data.read_store_info(info, self)

    def verify(self, progress: Optional[Progress] = None) -> _data.VerifyReport:
        """Reads the whole journal again, checks every hash, and that the books balance."""
        options = _abi.aid_verify_options(sizeof(_abi.aid_verify_options))
        options.progress = self._progress(progress)
        report = _abi.aid_verify_report(sizeof(_abi.aid_verify_report))
        self._call(lib.aid_store_verify, byref(options), byref(report))
        return _data.read_verify_report(report, self)

    def log(self, after: int = 0, page: int = 256) -> Iterator[_data.LogRow]:
        """The journal's records after number `after`, read in pages; whatever is written meanwhile comes too."""
        count = c_size_t()
        rows = (_abi.aid_log_row * give_number(page, 1, 2**20, "page"))()
        seq = give_number(after, 0, 2**53 - 1, "after")
        while True:
            with self._lock:
                self._call(lib.aid_log_read, seq, rows, sizeof(_abi.aid_log_row), len(rows), byref(count))
                read = [_data.read_log_row(rows[index], self) for index in range(min(count.value, len(rows)))]
            yield from read
            if count.value <= len(rows):
                return
            seq = read[-1].seq

    def backup(self, path: Union[str, os.PathLike[str]], progress: Optional[Progress] = None) -> None:
        """Writes one consistent copy to a new file while others go on working."""
        self._call(lib.aid_store_backup, give_text(os.fspath(path), "path"), self._progress(progress), None)

    def forget_text(self) -> None:
        """Wipes the text that the C library still holds for its last answers. What Python has read stays read."""
        with self._lock:
            self._ready()
            lib.aid_store_forget_text(self._store)


def _quoted(column: str) -> str:
    return '"%s"' % column if "," in column or "=" in column else column

