# SPDX-License-Identifier: MIT
# Written by bindings/generate.py from the public headers; do not edit.
"""What the library tells, as frozen dataclasses, and what it can be told, as typed fields."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Callable, Dict, FrozenSet, Mapping, Optional, Sequence, Tuple, TypedDict, Union

from ._abi import (AccountKind, Action, Aim, Audience, Basis, BetweenState, CaseEntryKind, CaseLevel, CaseReason,
                   CaseRole, CaseState, CheckpointFinding, Class, Condition, ConsentPurpose, ConsentState, Constraint,
                   CredentialState, CreditMode, DayPart, DifferenceKind, Domain, EmergencyOutcome, EmergencyReason, EmergencyState,
                   EntryKind, EvaluationFlag, EvaluationListKind, EvaluationState, ExchangeState, Extent, Fairness, Figure, Ground,
                   GroupKind, HitKind, HoldGround, ImportKind, InsightFlag, LabelKind, LegalForm, ListingState, MatchStage,
                   MeasureResult, MeasureState, MessageOutcome, PlanState, Presence, Purpose, ReasonCode, Receipt, Refusal, Role,
                   Sealing, SecretKind, ServiceBar, ServiceFlag, ServiceRequestKind, ServiceRequestState, ServiceState, Side,
                   SolveState, Stays, Step, SupportType, Term, Tier, TierGround, TradeDirection, TradeState, TransferKind,
                   TransferState, Unit, Urgency, Weekday, Withheld)
from ._convert import Place, Slot, Week, read_answer, read_place, read_text, read_time
from ._between import Between
from ._care import Assessment, Plan
from ._case import Case, Emergency, Entry
from ._consent import Consent
from ._handles import Exchange, Group, Member, Offer, Request, Skill
from ._partner import Partner, Trade
from ._service import Service
from ._service_request import ServiceRequest
from ._transfer import Fund, Transfer

if TYPE_CHECKING:
    from ._store import Store as Home


@dataclass(frozen=True)
class StoreInfo:
    """What a store knows about itself."""

    in_transaction: bool  # 1 inside begin…commit
    community: bytes  # the community's id, drawn when it was made
    head: bytes  # hash of the last record this store has seen
    records: int  # number of the last record this store has seen
    groups: int  # how many groups there are
    members: int  # how many members
    skills: int  # how many skills
    offers: int  # how many offers, open or not
    requests: int  # how many requests, open or not
    exchanges: int  # how many exchanges, in any state
    now: datetime  # the store's clock
    name: str  # the community's name here
    sealing: Sealing  # aid_sealing


def read_store_info(s: Any, home: Home) -> StoreInfo:
    return StoreInfo(in_transaction=s.in_transaction != 0, community=bytes(s.community), head=bytes(s.head),
        records=s.records, groups=s.groups, members=s.members, skills=s.skills, offers=s.offers, requests=s.requests,
        exchanges=s.exchanges, now=read_time(s.now), name=read_text(s.name), sealing=Sealing(s.sealing))


@dataclass(frozen=True)
class VerifyReport:
    """What verifying found."""

    ok: bool  # 1: everything fits
    records: int  # records read
    bad_seq: int  # number of the first record that does not fit; 0 when all do
    head: bytes  # the chain's hash at the end
    state_hash: bytes  # hash of the state that the journal gives
    problem: str  # what is wrong, when ok is 0


def read_verify_report(s: Any, home: Home) -> VerifyReport:
    return VerifyReport(ok=s.ok != 0, records=s.records, bad_seq=s.bad_seq, head=bytes(s.head),
        state_hash=bytes(s.state_hash), problem=read_text(s.problem.message))


@dataclass(frozen=True)
class LogRow:
    """One record of the journal as the log shows it. Text lives as info text does."""

    seq: int  # its number
    at: datetime  # when it was appended
    due: datetime  # when it took effect
    subject: int  # id of the member it was done for; 0 nobody
    thing: int  # id of the group, member, skill, offer, request or exchange it is about
    actor: Optional[Member]  # who acted; id 0 the host
    role: Optional[Role]  # aid_role plus 1; 0 not stated
    purpose: Optional[Purpose]  # aid_purpose; 0 not stated
    hash: bytes  # the chain's hash at this record
    kind: str  # such as "exchange.confirmed"
    body: str  # its clear body, JSON


def read_log_row(s: Any, home: Home) -> LogRow:
    return LogRow(seq=s.seq, at=read_time(s.at), due=read_time(s.due), subject=s.subject, thing=s.thing,
        actor=home.member(s.actor.id) if s.actor.id != 0 else None, role=Role(1 << s.role >> 1) if s.role != 0 else
        None, purpose=Purpose(s.purpose) if s.purpose != 0 else None, hash=bytes(s.hash), kind=read_text(s.kind),
        body=read_text(s.body))


@dataclass(frozen=True)
class CheckpointInfo:
    """What a checkpoint says, and what was found."""

    finding: CheckpointFinding  # aid_checkpoint_finding; of aid_checkpoint_read HOLDS or STRANGER
    records: int  # records when it was made
    present: int  # records there are now; 0 when nothing was compared
    bad_seq: int  # BROKEN: the first record that does not fit; else 0
    at: datetime  # when it was made
    community: bytes  # the community's id
    head: bytes  # the chain's hash at record `records`
    state_hash: bytes  # hash of the state then
    key: bytes  # the public key that signed it
    problem: str  # what was found, in a sentence; empty when it holds


def read_checkpoint_info(s: Any, home: Home) -> CheckpointInfo:
    return CheckpointInfo(finding=CheckpointFinding(s.finding), records=s.records, present=s.present,
        bad_seq=s.bad_seq, at=read_time(s.at), community=bytes(s.community), head=bytes(s.head),
        state_hash=bytes(s.state_hash), key=bytes(s.key), problem=read_text(s.problem.message))


@dataclass(frozen=True)
class HolderRow:
    """One holder of the master key. Text lives as info text does."""

    key_id: int  # its number
    kind: SecretKind  # aid_secret_kind
    passes: int  # Argon2id passes of a passphrase; 0 for other kinds
    memory_kib: int  # Argon2id memory of a passphrase in KiB; 0 for other kinds
    name: str  # as it was given


def read_holder_row(s: Any, home: Home) -> HolderRow:
    return HolderRow(key_id=s.key_id, kind=SecretKind(s.kind), passes=s.passes, memory_kib=s.memory_kib,
        name=read_text(s.name))


@dataclass(frozen=True)
class BackupInfo:
    """What is in a backup."""

    records: int  # records of the journal
    keys: int  # entries of the key store, tombstones too
    size: int  # of the file, in bytes
    at: datetime  # when it was made
    community: bytes  # the community's id
    head: bytes  # the chain's hash at the last record


def read_backup_info(s: Any, home: Home) -> BackupInfo:
    return BackupInfo(records=s.records, keys=s.keys, size=s.size, at=read_time(s.at), community=bytes(s.community),
        head=bytes(s.head))


@dataclass(frozen=True)
class ErasedRow:
    """Somebody who was erased, as aid_store_erased lists them."""

    member: int  # the person's id
    classes: FrozenSet[Class]  # aid_class bits whose erasure was asked for


def read_erased_row(s: Any, home: Home) -> ErasedRow:
    return ErasedRow(member=s.member, classes=frozenset(one for one in Class if s.classes >> one & 1))


@dataclass(frozen=True)
class GroupInfo:
    """What is known about a group."""

    kind: GroupKind  # aid_group_kind
    withheld: Withheld  # aid_withheld bits for the text that is empty
    presence: Presence  # aid_presence bits
    member_count: int  # active members
    number: int  # short number, from 1, in order of founding
    parent: Optional[Group]  # id 0 none
    founder: Optional[Member]  # id 0 the host program
    legal_form: LegalForm  # aid_legal_form
    sensitive: Optional[bool]  # aid_answer
    place: Optional[Place]  # in degrees
    closed: bool  # 1 once closed
    name: str  # never NULL, nor are the following
    topics: str  # one a line
    text: str  # description
    reference: str  # the host's key
    zone: str  # "" is UTC
    languages: str  # tags separated by spaces


def read_group_info(s: Any, home: Home) -> GroupInfo:
    return GroupInfo(kind=GroupKind(s.kind), withheld=Withheld(s.withheld), presence=Presence(s.presence),
        member_count=s.member_count, number=s.number, parent=home.group(s.parent.id) if s.parent.id != 0 else None,
        founder=home.member(s.founder.id) if s.founder.id != 0 else None, legal_form=LegalForm(s.legal_form),
        sensitive=read_answer(s.sensitive), place=read_place(s), closed=s.closed != 0, name=read_text(s.name),
        topics=read_text(s.topics), text=read_text(s.text), reference=read_text(s.reference), zone=read_text(s.zone),
        languages=read_text(s.languages))


@dataclass(frozen=True)
class Policy:
    """What a group has decided for itself. Charter versions judge commands, never what is booked already."""

    unit: Unit  # aid_unit of its help; default by kind: volunteer centres count volunteer minutes, the rest time
    credit_min: int  # lowest balance, ≤ 0, in the unit; default −600
    credit_max: int  # highest balance, ≥ 0; default 1800
    credit_min_mode: CreditMode  # aid_credit_mode; default AID_CREDIT_BLOCK
    credit_max_mode: CreditMode  # aid_credit_mode; default AID_CREDIT_FLAG
    default_minutes: int  # minutes of a listing that states none; default 60
    silence_days: int  # after so many days the other side's silence is consent; default 14
    proposal_days: int  # a proposal lapses after so many days; default 14
    ban_days: int  # a declined pair is not proposed again for so many days; default 90
    generalise: int  # how many levels up in the skill tree an offer may be; default 2
    hold_days: int  # what was accepted is called off when nobody confirms it so many days after it was to take place;
    # default 90
    tier_hours: Tuple[int, ...]  # hours after which tiers 0..3 open: own group, agreements, ancestors' groups, public
    # service; default 0 24 48 72
    weights: Mapping[Term, int]  # score weights by aid_term, 0..10⁶; default 20 15 15 15 10 5 5 5 5 5


def read_policy(s: Any, home: Home) -> Policy:
    return Policy(unit=Unit(s.unit), credit_min=s.credit_min, credit_max=s.credit_max,
        credit_min_mode=CreditMode(s.credit_min_mode), credit_max_mode=CreditMode(s.credit_max_mode),
        default_minutes=s.default_minutes, silence_days=s.silence_days, proposal_days=s.proposal_days,
        ban_days=s.ban_days, generalise=s.generalise, hold_days=s.hold_days, tier_hours=tuple(s.tier_hours),
        weights={one: s.weights[one] for one in Term})


@dataclass(frozen=True)
class Credential:
    """A credential that a member holds or held."""

    from_: datetime  # valid from
    until: Optional[datetime]  # valid until; 0 for ever
    revoked: bool  # 1: taken back
    state: CredentialState  # aid_credential_state at this moment
    holder: Member  # whose
    verifier: Optional[Member]  # who looked at the document; id 0 the host program, or nobody yet
    code: str  # which; lives as info text does, like the next two
    issuer: str  # who issued it
    evidence: str  # a hash of the document


def read_credential(s: Any, home: Home) -> Credential:
    return Credential(from_=read_time(s.from_), until=read_time(s.until) if s.until != 0 else None, revoked=s.revoked
        != 0, state=CredentialState(s.state), holder=home.member(s.holder.id), verifier=home.member(s.verifier.id) if
        s.verifier.id != 0 else None, code=read_text(s.code), issuer=read_text(s.issuer),
        evidence=read_text(s.evidence))


@dataclass(frozen=True)
class MemberInfo:
    """What is known about a person, as far as the acting member may see it."""

    withheld_identity: Withheld  # aid_withheld bits: why name, reference, birth band are empty
    withheld_contact: Withheld  # aid_withheld bits: why phones, e-mails, address are empty
    number: int  # short number, from 1, in order of enrolling
    group_count: int  # groups they are active in
    first_group: Optional[Group]  # the first of them; id 0 none
    pause_until: Optional[datetime]  # 0 not paused
    week: Optional[Week]  # when they can help
    place: Optional[Place]  # in degrees
    reach_m: Optional[int]  # −1 not stated
    day_minutes: Optional[int]  # −1 not stated
    week_minutes: Optional[int]  # −1 not stated
    asks_per_week: Optional[int]  # −1 not stated
    matching: Optional[bool]  # aid_answer; 0 not stated
    online: Optional[bool]  # aid_answer; 0 not stated
    name: str  # never NULL, nor are the following
    preferred_name: str  # how they want to be called
    reference: str  # the host's key
    birth_band: str  # such as "1950-1959"
    phones: str  # one a line
    emails: str  # one a line
    address: str  # lines
    preferred_contact: str  # such as "phone, evenings"
    languages: str  # tags separated by spaces
    zone: str  # "" not stated


def read_member_info(s: Any, home: Home) -> MemberInfo:
    return MemberInfo(withheld_identity=Withheld(s.withheld_identity), withheld_contact=Withheld(s.withheld_contact),
        number=s.number, group_count=s.group_count, first_group=home.group(s.first_group.id) if s.first_group.id != 0
        else None, pause_until=read_time(s.pause_until) if s.pause_until != 0 else None,
        week=Week(tuple(s.week.quarter)) if s.week_stated else None, place=read_place(s), reach_m=s.reach_m if
        s.reach_m != -1 else None, day_minutes=s.day_minutes if s.day_minutes != -1 else None,
        week_minutes=s.week_minutes if s.week_minutes != -1 else None, asks_per_week=s.asks_per_week if
        s.asks_per_week != -1 else None, matching=read_answer(s.matching), online=read_answer(s.online),
        name=read_text(s.name), preferred_name=read_text(s.preferred_name), reference=read_text(s.reference),
        birth_band=read_text(s.birth_band), phones=read_text(s.phones), emails=read_text(s.emails),
        address=read_text(s.address), preferred_contact=read_text(s.preferred_contact),
        languages=read_text(s.languages), zone=read_text(s.zone))


@dataclass(frozen=True)
class MemberHit:
    """Someone whose name is like the text."""

    member: Member  # who
    points: int  # how well it fits, 0..1000
    kind: HitKind  # aid_hit_kind
    name: str  # their name; lives as info text does


def read_member_hit(s: Any, home: Home) -> MemberHit:
    return MemberHit(member=home.member(s.member.id), points=s.points, kind=HitKind(s.kind), name=read_text(s.name))


@dataclass(frozen=True)
class SignatureKeyRow:
    """One public key of the community. Text lives as info text does."""

    seq: int  # the record that published it
    since: datetime  # when
    key: str  # 64 hex digits


def read_signature_key_row(s: Any, home: Home) -> SignatureKeyRow:
    return SignatureKeyRow(seq=s.seq, since=read_time(s.since), key=read_text(s.key))


@dataclass(frozen=True)
class Label:
    """One name of a skill."""

    kind: LabelKind  # aid_label_kind
    language: str  # a tag such as "ru"; "" any language
    text: str  # at most 200 bytes


def read_label(s: Any, home: Home) -> Label:
    return Label(kind=LabelKind(s.kind), language=read_text(s.language), text=read_text(s.text))


@dataclass(frozen=True)
class SkillInfo:
    """What is known about a skill."""

    retired: bool  # 1 once retired
    withheld: Withheld  # aid_withheld bits: why the label is empty
    number: int  # short number, from 1
    offers: int  # open offers that name it
    requests: int  # open requests that name it
    parent: Optional[Skill]  # id 0 a root
    group: Optional[Group]  # whose own list; id 0 the community's
    typed_by: Optional[Member]  # a free skill that nobody adopted yet: who typed it; else id 0
    labels: Tuple[Label, ...]  # all labels; live as info text does
    code: str  # never NULL, nor are the following
    label: str  # preferred label in the asked language, else the default one, else what was typed


def read_skill_info(s: Any, home: Home) -> SkillInfo:
    return SkillInfo(retired=s.retired != 0, withheld=Withheld(s.withheld), number=s.number, offers=s.offers,
        requests=s.requests, parent=home.skill(s.parent.id) if s.parent.id != 0 else None,
        group=home.group(s.group.id) if s.group.id != 0 else None, typed_by=home.member(s.typed_by.id) if
        s.typed_by.id != 0 else None, labels=tuple(read_label(one, home) for one in s.labels[:s.label_count]),
        code=read_text(s.code), label=read_text(s.label))


@dataclass(frozen=True)
class SkillHit:
    """A skill that fits a text."""

    skill: Skill  # which
    points: int  # how well it fits, 0..1000
    kind: HitKind  # aid_hit_kind
    label: str  # the label that was hit; lives as info text does
    language: str  # the label's language; "" any


def read_skill_hit(s: Any, home: Home) -> SkillHit:
    return SkillHit(skill=home.skill(s.skill.id), points=s.points, kind=HitKind(s.kind), label=read_text(s.label),
        language=read_text(s.language))


@dataclass(frozen=True)
class Window:
    """A span of time."""

    from_: datetime  # not before
    until: datetime  # not after; later than `from`


def read_window(s: Any, home: Home) -> Window:
    return Window(from_=read_time(s.from_), until=read_time(s.until))


@dataclass(frozen=True)
class OfferInfo:
    """What is known about an offer."""

    state: ListingState  # aid_listing_state
    withheld: Withheld  # aid_withheld bits: why title, text, reference are empty
    number: int  # short number, from 1, in order of coming in (offers and requests together)
    member: Member  # whose
    group: Group  # where
    skill: Skill  # the first of `skills`
    posted: datetime  # when it came in
    expires: Optional[datetime]  # 0 never
    price: int  # what an hour costs, in units of money or points; 0 not stated
    week: Optional[Week]  # weekly times
    minutes: int  # minutes at a time
    seats: int  # how many at most
    taken: int  # exchanges that run on it now, from proposed to disputed
    level: int  # 0..5
    place: Optional[Place]  # in degrees
    reach_m: Optional[int]  # −1 not stated
    online: Optional[bool]  # aid_answer; 0 either
    unit: Unit  # aid_unit
    urgency: Optional[Urgency]  # aid_urgency; 0 for offers
    essential: Optional[bool]  # aid_answer; 0 for offers
    skills: Tuple[Skill, ...]  # all skills; live as info text does, like the rest
    windows: Tuple[Window, ...]  # all windows
    title: str  # never NULL, nor are the following
    text: str  # description
    languages: str  # tags separated by spaces
    credentials: str  # codes separated by spaces
    reference: str  # the host's key


def read_offer_info(s: Any, home: Home) -> OfferInfo:
    return OfferInfo(state=ListingState(s.state), withheld=Withheld(s.withheld), number=s.number,
        member=home.member(s.member.id), group=home.group(s.group.id), skill=home.skill(s.skill.id),
        posted=read_time(s.posted), expires=read_time(s.expires) if s.expires != 0 else None, price=s.price,
        week=Week(tuple(s.week.quarter)) if s.week_stated else None, minutes=s.minutes, seats=s.seats, taken=s.taken,
        level=s.level, place=read_place(s), reach_m=s.reach_m if s.reach_m != -1 else None,
        online=read_answer(s.online), unit=Unit(s.unit), urgency=Urgency(s.urgency) if s.urgency != 0 else None,
        essential=read_answer(s.essential), skills=tuple(home.skill(one.id) for one in s.skills[:s.skill_count]),
        windows=tuple(read_window(one, home) for one in s.windows[:s.window_count]), title=read_text(s.title),
        text=read_text(s.text), languages=read_text(s.languages), credentials=read_text(s.credentials),
        reference=read_text(s.reference))


@dataclass(frozen=True)
class RequestInfo:
    """What is known about a request."""

    state: ListingState  # aid_listing_state
    withheld: Withheld  # aid_withheld bits: why title, text, reference are empty
    number: int  # short number, from 1, in order of coming in (offers and requests together)
    member: Member  # whose
    group: Group  # where
    skill: Skill  # the first of `skills`
    series: Optional[Request]  # the first request of the need that comes again; id 0: it comes once
    posted: datetime  # when it came in
    expires: Optional[datetime]  # 0 never
    price: int  # what an hour may cost at most, in units of money or points; 0 not stated
    week: Optional[Week]  # weekly times
    minutes: int  # minutes at a time
    seats: int  # how many at most
    taken: int  # seats with an open or done exchange
    level: int  # 0..5
    place: Optional[Place]  # in degrees
    reach_m: Optional[int]  # −1 not stated
    online: Optional[bool]  # aid_answer; 0 either
    unit: Unit  # aid_unit
    urgency: Optional[Urgency]  # aid_urgency; 0 for offers
    essential: Optional[bool]  # aid_answer; 0 for offers
    occurrence: int  # which time of its series, from 1, days left out counted; 0 it comes once
    repeat_cover: int  # as in the options
    repeats: str  # the rule of its series in one spelling, UNTIL as an instant; "" once. Never NULL
    skills: Tuple[Skill, ...]  # all skills; live as info text does, like the rest
    windows: Tuple[Window, ...]  # all windows
    title: str  # never NULL, nor are the following
    text: str  # description
    languages: str  # tags separated by spaces
    credentials: str  # codes separated by spaces
    reference: str  # the host's key


def read_request_info(s: Any, home: Home) -> RequestInfo:
    return RequestInfo(state=ListingState(s.state), withheld=Withheld(s.withheld), number=s.number,
        member=home.member(s.member.id), group=home.group(s.group.id), skill=home.skill(s.skill.id),
        series=home.request(s.series.id) if s.series.id != 0 else None, posted=read_time(s.posted),
        expires=read_time(s.expires) if s.expires != 0 else None, price=s.price, week=Week(tuple(s.week.quarter)) if
        s.week_stated else None, minutes=s.minutes, seats=s.seats, taken=s.taken, level=s.level, place=read_place(s),
        reach_m=s.reach_m if s.reach_m != -1 else None, online=read_answer(s.online), unit=Unit(s.unit),
        urgency=Urgency(s.urgency) if s.urgency != 0 else None, essential=read_answer(s.essential),
        occurrence=s.occurrence, repeat_cover=s.repeat_cover, repeats=read_text(s.repeats),
        skills=tuple(home.skill(one.id) for one in s.skills[:s.skill_count]), windows=tuple(read_window(one, home) for
        one in s.windows[:s.window_count]), title=read_text(s.title), text=read_text(s.text),
        languages=read_text(s.languages), credentials=read_text(s.credentials), reference=read_text(s.reference))


@dataclass(frozen=True)
class ExchangeInfo:
    """What is known about an exchange."""

    state: ExchangeState  # aid_exchange_state
    withheld: Withheld  # aid_withheld bits: why memo and reference are empty
    number: int  # short number, from 1
    request: Optional[Request]  # id 0 none
    offer: Optional[Offer]  # id 0 none
    group: Group  # in whose books
    requester: Optional[Member]  # who receives; id 0 the group as a whole
    helper: Member  # who gives
    skill: Optional[Skill]  # id 0 not stated
    corrects: Optional[Exchange]  # the reversed exchange that this one replaces; id 0 none
    created: datetime  # when it was proposed or logged
    starts: Optional[datetime]  # when it is to take place; 0 open
    happened: Optional[datetime]  # when it took place; 0 not yet
    deadline: Optional[datetime]  # when time alone moves it on; 0 never
    price: int  # what an hour costs, in units that have a price
    amount: int  # what is booked, in the unit; 0 nothing
    held: int  # what the payer's account keeps free for it
    payer: Optional[Member]  # who pays instead of the requester; id 0 nobody
    minutes: int  # agreed; once booked: booked
    requester_minutes: Optional[int]  # named by the requester; 0 not yet
    helper_minutes: Optional[int]  # named by the helper; 0 not yet
    unit: Unit  # aid_unit
    over_limit: bool  # 1: booked beyond a credit limit
    by_silence: bool  # 1: booked because one side stayed silent
    by_pool: bool  # 1: the group's pool paid
    gifted: bool  # 1: nobody could pay, so it is counted as unpaid help
    memo: str  # never NULL, nor is the following
    reference: str  # the host's key
    helper_group: Optional[Group]  # in whose books the helper is credited, where these are not `group`'s; id 0 the
    # same
    credited: int  # what the helper is credited, in `credited_unit`; 0 nothing
    credited_unit: Unit  # aid_unit


def read_exchange_info(s: Any, home: Home) -> ExchangeInfo:
    return ExchangeInfo(state=ExchangeState(s.state), withheld=Withheld(s.withheld), number=s.number,
        request=home.request(s.request.id) if s.request.id != 0 else None, offer=home.offer(s.offer.id) if s.offer.id
        != 0 else None, group=home.group(s.group.id), requester=home.member(s.requester.id) if s.requester.id != 0
        else None, helper=home.member(s.helper.id), skill=home.skill(s.skill.id) if s.skill.id != 0 else None,
        corrects=home.exchange(s.corrects.id) if s.corrects.id != 0 else None, created=read_time(s.created),
        starts=read_time(s.starts) if s.starts != 0 else None, happened=read_time(s.happened) if s.happened != 0 else
        None, deadline=read_time(s.deadline) if s.deadline != 0 else None, price=s.price, amount=s.amount,
        held=s.held, payer=home.member(s.payer.id) if s.payer.id != 0 else None, minutes=s.minutes,
        requester_minutes=s.requester_minutes if s.requester_minutes != 0 else None, helper_minutes=s.helper_minutes
        if s.helper_minutes != 0 else None, unit=Unit(s.unit), over_limit=s.over_limit != 0, by_silence=s.by_silence
        != 0, by_pool=s.by_pool != 0, gifted=s.gifted != 0, memo=read_text(s.memo), reference=read_text(s.reference),
        helper_group=home.group(s.helper_group.id) if s.helper_group.id != 0 else None, credited=s.credited,
        credited_unit=Unit(s.credited_unit))


@dataclass(frozen=True)
class UnitInfo:
    """A unit as people write it."""

    unit: Unit  # aid_unit
    priced: bool  # 1: help in it has a price an hour
    exponent: int  # decimal places of the main unit: EUR 2, JPY 0, KWD 3; other units 0
    code: str  # "time", "volunteer", "none", "points", or an ISO 4217 code; static


def read_unit_info(s: Any, home: Home) -> UnitInfo:
    return UnitInfo(unit=Unit(s.unit), priced=s.priced != 0, exponent=s.exponent, code=read_text(s.code))


@dataclass(frozen=True)
class Terms:
    """What a group has decided for all accounts of one unit, from a date on. What happened is judged by the terms
    of its date; what is booked stays. Nothing here is on unless stated. Amounts are in the unit; shares in basis
    points (bp), of which 10,000 are the whole. Rounding is always down, so in favour of who pays a levy, and no
    levy takes a balance below zero."""

    unit: Optional[Unit]  # aid_unit; 0 the group's own
    from_: Optional[datetime]  # from when on, not in the past; 0 now
    credit_min: int  # lowest balance of a member, ≤ 0. In the group's own unit the policy says it
    credit_max: int  # highest balance, ≥ 0. Likewise
    price_cap: int  # what an hour may cost at most; 0 no cap
    pool_min: int  # how low the pool may go when it pays, ≤ 0: the community's promise; default no limit
    demurrage_exempt: int  # the balance up to which demurrage takes nothing
    adaptive_base: int  # the credit of someone who gave nothing yet; default 300
    adaptive_least: int  # the least credit; default 180
    adaptive_most: int  # the most; default 1800
    credit_min_mode: CreditMode  # aid_credit_mode; default AID_CREDIT_OFF. Not for the group's own unit
    credit_max_mode: CreditMode  # aid_credit_mode; default AID_CREDIT_OFF. Likewise
    fee_bp: int  # of what a helper gets, to the pool, 0..5000
    demurrage_bp: int  # of what lies above the exempt balance, to the pool at the start of each month (UTC), 0..5000
    expiry_days: int  # credit older than so many days goes to the pool at the start of a month; the oldest is used up
    # first; 0 never
    notice_days: int  # nothing expires before this many days after expiry was decided; default 30
    adaptive: Optional[bool]  # aid_answer: yes, a member's lowest balance follows what they gave in 180 days:
    # −clamp(base + ⌊num·given/den⌋, least, most); for the first 30 days in the group the base
    adaptive_num: int  # default 1
    adaptive_den: int  # default 2
    suspend_at: int  # with so many open disputes against them a member's account pays for nothing new; 0 off
    ceiling_weeks: int  # members' balances may lie below zero together by so many times the lower median of what
    # members were credited a week, over the last 12 full weeks; 0 no ceiling; 8 is usual


def read_terms(s: Any, home: Home) -> Terms:
    return Terms(unit=Unit(s.unit) if s.unit != 0 else None, from_=read_time(s.from_) if s.from_ != 0 else None,
        credit_min=s.credit_min, credit_max=s.credit_max, price_cap=s.price_cap, pool_min=s.pool_min,
        demurrage_exempt=s.demurrage_exempt, adaptive_base=s.adaptive_base, adaptive_least=s.adaptive_least,
        adaptive_most=s.adaptive_most, credit_min_mode=CreditMode(s.credit_min_mode),
        credit_max_mode=CreditMode(s.credit_max_mode), fee_bp=s.fee_bp, demurrage_bp=s.demurrage_bp,
        expiry_days=s.expiry_days, notice_days=s.notice_days, adaptive=read_answer(s.adaptive),
        adaptive_num=s.adaptive_num, adaptive_den=s.adaptive_den, suspend_at=s.suspend_at,
        ceiling_weeks=s.ceiling_weeks)


@dataclass(frozen=True)
class Standing:
    """How an account stands and how far it may go."""

    unit: Unit  # aid_unit
    group: Group  # in whose books
    balance: int  # in the unit
    held: int  # kept free for what is agreed and not booked yet
    limit: int  # the lowest balance that the terms let it have now
    available: int  # balance − held − limit, never below 0; INT64_MAX where nothing limits
    expiring: int  # what goes to the pool at `expires` if it is not used before
    expires: Optional[datetime]  # the next month start at which credit expires; 0 none does
    limit_mode: CreditMode  # aid_credit_mode: what happens beyond the limit
    suspended: bool  # 1: too many disputes are open against this member
    certified: bool  # 1: the pool pays where their credit does not reach
    disputes: int  # open disputes against this member


def read_standing(s: Any, home: Home) -> Standing:
    return Standing(unit=Unit(s.unit), group=home.group(s.group.id), balance=s.balance, held=s.held, limit=s.limit,
        available=s.available, expiring=s.expiring, expires=read_time(s.expires) if s.expires != 0 else None,
        limit_mode=CreditMode(s.limit_mode), suspended=s.suspended != 0, certified=s.certified != 0,
        disputes=s.disputes)


@dataclass(frozen=True)
class BalanceRow:
    """One account's standing."""

    member: Optional[Member]  # whose; id 0 for the group's own accounts
    balance: int  # in the unit
    given: int  # sum of what came in
    received: int  # sum of what went out, as a positive number
    entries: int  # how many lines
    account: Optional[AccountKind]  # aid_account_kind; 0 a member's ordinary account
    unit: Unit  # aid_unit


def read_balance_row(s: Any, home: Home) -> BalanceRow:
    return BalanceRow(member=home.member(s.member.id) if s.member.id != 0 else None, balance=s.balance, given=s.given,
        received=s.received, entries=s.entries, account=AccountKind(s.account) if s.account != 0 else None,
        unit=Unit(s.unit))


@dataclass(frozen=True)
class Posting:
    """One line of a member's account."""

    seq: int  # number of the journal record
    at: datetime  # when it was booked
    happened: datetime  # when the help took place
    amount: int  # positive: given; negative: received
    balance: int  # after this line, in order of booking
    exchange: Optional[Exchange]  # which exchange; id 0 none
    transfer: int  # id of the transfer, see <mutualaid/transfer.h>; 0 none
    other: Optional[Member]  # the other side; id 0 the group
    skill: Optional[Skill]  # id 0 not stated
    reversal: bool  # 1: this line undoes an earlier one
    over_limit: bool  # 1: booked beyond a credit limit
    kind: EntryKind  # aid_entry_kind
    unit: Unit  # aid_unit
    memo: str  # never NULL; lives as info text does


def read_posting(s: Any, home: Home) -> Posting:
    return Posting(seq=s.seq, at=read_time(s.at), happened=read_time(s.happened), amount=s.amount, balance=s.balance,
        exchange=home.exchange(s.exchange.id) if s.exchange.id != 0 else None, transfer=s.transfer,
        other=home.member(s.other.id) if s.other.id != 0 else None, skill=home.skill(s.skill.id) if s.skill.id != 0
        else None, reversal=s.reversal != 0, over_limit=s.over_limit != 0, kind=EntryKind(s.kind), unit=Unit(s.unit),
        memo=read_text(s.memo))


@dataclass(frozen=True)
class FundInfo:
    """What is known about a fund."""

    unit: Unit  # aid_unit
    number: int  # short number, from 1
    group: Group  # whose
    balance: int  # what is in it
    held: int  # what of it is held for spending
    spent: int  # what was spent and not reversed
    receipt: Mapping[Receipt, int]  # what came in and was not reversed, by aid_receipt; [0] is 0. Their sum less
    # `spent` is `balance`
    closed: bool  # 1: nothing more is collected or spent
    name: str  # never NULL, nor is the following
    purposes: str  # one a line


def read_fund_info(s: Any, home: Home) -> FundInfo:
    return FundInfo(unit=Unit(s.unit), number=s.number, group=home.group(s.group.id), balance=s.balance, held=s.held,
        spent=s.spent, receipt={one: s.receipt[one] for one in Receipt}, closed=s.closed != 0, name=read_text(s.name),
        purposes=read_text(s.purposes))


@dataclass(frozen=True)
class TransferInfo:
    """What is known about a transfer."""

    state: TransferState  # aid_transfer_state
    withheld: Withheld  # aid_withheld bits: why the memo is empty
    number: int  # short number, from 1
    amount: int  # in the unit
    held: int  # kept free for it
    group: Group  # in whose books
    payer: Optional[Member]  # id 0 none
    receiver: Optional[Member]  # id 0 none
    fund: Optional[Fund]  # id 0 none
    body: Optional[Group]  # award, across: the group that got it; id 0 none
    created: datetime  # when it was made
    happened: datetime  # when it took place
    deadline: Optional[datetime]  # when time calls it off; 0 never
    kind: TransferKind  # aid_transfer_kind
    unit: Unit  # aid_unit
    receipt: Optional[Receipt]  # aid_receipt; 0 none
    over_limit: bool  # 1: booked beyond a credit limit
    purpose: str  # never NULL, nor is the following
    memo: str  # a note
    credited: int  # award, across: what is credited in the other group's books, in `credited_unit`; 0 nothing
    credited_unit: Unit  # aid_unit


def read_transfer_info(s: Any, home: Home) -> TransferInfo:
    return TransferInfo(state=TransferState(s.state), withheld=Withheld(s.withheld), number=s.number, amount=s.amount,
        held=s.held, group=home.group(s.group.id), payer=home.member(s.payer.id) if s.payer.id != 0 else None,
        receiver=home.member(s.receiver.id) if s.receiver.id != 0 else None, fund=home.fund(s.fund.id) if s.fund.id !=
        0 else None, body=home.group(s.body.id) if s.body.id != 0 else None, created=read_time(s.created),
        happened=read_time(s.happened), deadline=read_time(s.deadline) if s.deadline != 0 else None,
        kind=TransferKind(s.kind), unit=Unit(s.unit), receipt=Receipt(s.receipt) if s.receipt != 0 else None,
        over_limit=s.over_limit != 0, purpose=read_text(s.purpose), memo=read_text(s.memo), credited=s.credited,
        credited_unit=Unit(s.credited_unit))


@dataclass(frozen=True)
class Application:
    """One who asks for a share of a budget: what is asked, and how the application was judged. There is no field
    for what kind of body it is, so no rule can look at it: access is equal."""

    body: Group  # the group that asks; aid_award_share does not look at it
    asked: int  # in the unit, above 0
    points: int  # how it was judged, 0..1000


def read_application(s: Any, home: Home) -> Application:
    return Application(body=home.group(s.body.id), asked=s.asked, points=s.points)


@dataclass(frozen=True)
class PartnerInfo:
    """What is known about a partner."""

    closed: bool  # 1: nothing new is traded
    number: int  # short number, from 1
    other_group: int  # id of its group in its community
    group: Group  # which group trades with it
    since: datetime  # when it was entered
    trades: int  # how many trades there were
    community: str  # its id, 32 hex digits; never NULL, nor are the following
    key: str  # its public key, 64 hex digits
    name: str  # what it is called here


def read_partner_info(s: Any, home: Home) -> PartnerInfo:
    return PartnerInfo(closed=s.closed != 0, number=s.number, other_group=s.other_group, group=home.group(s.group.id),
        since=read_time(s.since), trades=s.trades, community=read_text(s.community), key=read_text(s.key),
        name=read_text(s.name))


@dataclass(frozen=True)
class DealRow:
    """Terms as they stand, with what was traded under that pair of units."""

    version: int  # their number
    from_: datetime  # judges trades made from then on
    most: int  # how much this side may have received beyond what it gave, in `unit`
    other_most: int  # how much the other side may, in `other_unit`
    position: int  # how much this side has, in `unit`; negative: it gave more. The clearing account's balance
    mirror: int  # what the partner's own position should be, in `other_unit`
    held: int  # offered and not booked yet, in `unit`
    other_held: int  # promised to the partner and not booked yet, in `other_unit`
    fraction: int  # what rounding left of what went out, in parts of `rate_den`: a whole unit goes to the other
    # side's pool when it is full
    unit: Unit  # aid_unit here
    other_unit: Unit  # aid_unit there
    rate_num: int  # `rate_num` of `other_unit` …
    rate_den: int  # … are `rate_den` of `unit`
    said_here: bool  # 1: this side has said them
    said_there: bool  # 1: the partner has
    in_force: bool  # 1: they judge what is traded now


def read_deal_row(s: Any, home: Home) -> DealRow:
    return DealRow(version=s.version, from_=read_time(s.from_), most=s.most, other_most=s.other_most,
        position=s.position, mirror=s.mirror, held=s.held, other_held=s.other_held, fraction=s.fraction,
        unit=Unit(s.unit), other_unit=Unit(s.other_unit), rate_num=s.rate_num, rate_den=s.rate_den,
        said_here=s.said_here != 0, said_there=s.said_there != 0, in_force=s.in_force != 0)


@dataclass(frozen=True)
class TradeInfo:
    """What is known about a trade."""

    state: TradeState  # aid_trade_state
    withheld: Withheld  # aid_withheld bits: why the memo is empty
    number: int  # short number, from 1
    partner: Partner  # with whom
    member: Optional[Member]  # who pays or receives here; id 0 the pool
    other: int  # id of who receives or pays there; 0 the pool
    amount: int  # here, in `unit`
    other_amount: int  # there, in `other_unit`
    extra: int  # what rounding had left before and made a whole: to the receiving side's pool, besides the amount
    version: int  # of the terms that judged it
    made: datetime  # when it was held
    deadline: datetime  # when it is void without a promise
    ended: Optional[datetime]  # when it was booked or became void; 0 not yet
    direction: TradeDirection  # aid_trade_direction
    unit: Unit  # aid_unit here
    other_unit: Unit  # aid_unit there
    over_limit: bool  # 1: booked beyond a credit limit
    code: str  # 32 hex digits, the same on both sides; never NULL, nor are the following
    reason: str  # why it is void, in one word; "" otherwise
    memo: str  # a note


def read_trade_info(s: Any, home: Home) -> TradeInfo:
    return TradeInfo(state=TradeState(s.state), withheld=Withheld(s.withheld), number=s.number,
        partner=home.partner(s.partner.id), member=home.member(s.member.id) if s.member.id != 0 else None,
        other=s.other, amount=s.amount, other_amount=s.other_amount, extra=s.extra, version=s.version,
        made=read_time(s.made), deadline=read_time(s.deadline), ended=read_time(s.ended) if s.ended != 0 else None,
        direction=TradeDirection(s.direction), unit=Unit(s.unit), other_unit=Unit(s.other_unit),
        over_limit=s.over_limit != 0, code=read_text(s.code), reason=read_text(s.reason), memo=read_text(s.memo))


@dataclass(frozen=True)
class MessageInfo:
    """What became of a message."""

    outcome: MessageOutcome  # aid_message_outcome
    used: int  # bytes of the text that this message took; further ones may follow it. Set on failure too, 0 where no
    # message can be told from the rest
    partner: Partner  # who sent it
    trade: Optional[Trade]  # which trade it is about; id 0 none


def read_message_info(s: Any, home: Home) -> MessageInfo:
    return MessageInfo(outcome=MessageOutcome(s.outcome), used=s.used, partner=home.partner(s.partner.id),
        trade=home.trade(s.trade.id) if s.trade.id != 0 else None)


@dataclass(frozen=True)
class Difference:
    """Where the two sides differ. Text lives as info text does."""

    trade: Optional[Trade]  # which trade here; id 0: not known here, or the positions as a whole
    here: int  # amount here, in this side's unit; of positions: the clearing account
    there: int  # what the other side says it is
    what: DifferenceKind  # aid_difference_kind
    state: Optional[TradeState]  # aid_trade_state here; 0 not known here
    other_state: Optional[TradeState]  # aid_trade_state there; 0 not known there
    unit: Unit  # aid_unit here
    code: str  # the trade's; "" of the positions
    advice: str  # what explains it and what mends it, in one English sentence


def read_difference(s: Any, home: Home) -> Difference:
    return Difference(trade=home.trade(s.trade.id) if s.trade.id != 0 else None, here=s.here, there=s.there,
        what=DifferenceKind(s.what), state=TradeState(s.state) if s.state != 0 else None,
        other_state=TradeState(s.other_state) if s.other_state != 0 else None, unit=Unit(s.unit),
        code=read_text(s.code), advice=read_text(s.advice))


@dataclass(frozen=True)
class ErasureInfo:
    """How far a person's erasure has come. Masks are bits by aid_class."""

    ground: Optional[HoldGround]  # aid_hold_ground of the hold; 0 nothing is held
    held: FrozenSet[Class]  # aid_class bits that may not be erased now
    asked: FrozenSet[Class]  # aid_class bits whose erasure was asked for
    erased: FrozenSet[Class]  # aid_class bits that are gone
    parts: int  # personal parts that are still there
    parts_held: int  # those of them that the hold keeps
    records: int  # records that stay, under the person's number


def read_erasure_info(s: Any, home: Home) -> ErasureInfo:
    return ErasureInfo(ground=HoldGround(s.ground) if s.ground != 0 else None, held=frozenset(one for one in Class if
        s.held >> one & 1), asked=frozenset(one for one in Class if s.asked >> one & 1), erased=frozenset(one for one
        in Class if s.erased >> one & 1), parts=s.parts, parts_held=s.parts_held, records=s.records)


@dataclass(frozen=True)
class DataRow:
    """How much of one class one kind of record says about a person. Text lives as info text does."""

    kind: str  # of the record, such as "member.enrolled"
    personal_class: Class  # aid_class
    held: bool  # 1: a hold keeps it
    parts: int  # how many parts are there
    erased: int  # how many are gone
    sealed: int  # how many of those that are there this store cannot read
    stays: Stays  # aid_stays: why ids, times and amounts of the record stay


def read_data_row(s: Any, home: Home) -> DataRow:
    return DataRow(kind=read_text(s.kind), personal_class=Class(s.personal_class), held=s.held != 0, parts=s.parts,
        erased=s.erased, sealed=s.sealed, stays=Stays(s.stays))


@dataclass(frozen=True)
class VerdictInfo:
    """A decision, and what it rests on."""

    permitted: Optional[bool]  # aid_answer
    roles: FrozenSet[CaseRole]  # what the acting member is towards the object: aid_case_role bits
    role: Optional[CaseRole]  # aid_case_role that permitted, or whose condition failed; 0 none has the action at all
    condition: Condition  # aid_condition that the permission rests on, or that failed
    reason: Optional[ReasonCode]  # aid_reason_code; 0 when permitted
    letter: int  # the table's letter there, as a character: y o c 4 b a h or -


def read_verdict_info(s: Any, home: Home) -> VerdictInfo:
    return VerdictInfo(permitted=read_answer(s.permitted), roles=frozenset(one for one in CaseRole if s.roles >> one &
        1), role=CaseRole(s.role) if s.role != 0 else None, condition=Condition(s.condition),
        reason=ReasonCode(s.reason) if s.reason != 0 else None, letter=s.letter)


@dataclass(frozen=True)
class AccessRow:
    """One line of the access log: somebody read something about a person."""

    number: int  # of the line, rising
    at: datetime  # when; AID_ACCESS_SAME_MINUTES from then on are the same line
    actor: Member  # who
    support_case: Optional[Case]  # in which case; id 0 in none
    object: int  # what was read: the id of the case, entry or request; 0 not shown to headers only
    consent: Optional[Consent]  # the consent or other ground that it rested on; id 0 none was needed, or headers only
    emergency: Optional[Emergency]  # the emergency access that was opened, or that it rested on; id 0 none, or
    # headers only
    classes: int  # which classes: a bit for each; 0 headers only
    action: Action  # aid_action
    role: CaseRole  # aid_case_role that permitted it
    condition: Condition  # aid_condition that the permission rested on
    purpose: Optional[Purpose]  # aid_purpose that the actor named; 0 headers only
    acting: Optional[Role]  # aid_role plus 1 in which the actor said to act; 0 not said
    extent: Extent  # aid_extent: how much of the line is shown


def read_access_row(s: Any, home: Home) -> AccessRow:
    return AccessRow(number=s.number, at=read_time(s.at), actor=home.member(s.actor.id),
        support_case=home.case(s.support_case.id) if s.support_case.id != 0 else None, object=s.object,
        consent=home.consent(s.consent.id) if s.consent.id != 0 else None, emergency=home.emergency(s.emergency.id) if
        s.emergency.id != 0 else None, classes=s.classes, action=Action(s.action), role=CaseRole(s.role),
        condition=Condition(s.condition), purpose=Purpose(s.purpose) if s.purpose != 0 else None, acting=Role(1 <<
        s.acting >> 1) if s.acting != 0 else None, extent=Extent(s.extent))


@dataclass(frozen=True)
class CharterInfo:
    """What charters say in a group: its own text, and the strictest of its own and of all above it."""

    glass_minutes: int  # how long an emergency access is open at most
    forbids: int  # how many prohibitions hold here
    threshold: int  # how many people a published figure is about at least; 0 no charter says it
    service_team: bool  # 1: all specialists are the team of a case that is kept at AID_LEVEL_AUDITED
    text: str  # the group's own; never NULL


def read_charter_info(s: Any, home: Home) -> CharterInfo:
    return CharterInfo(glass_minutes=s.glass_minutes, forbids=s.forbids, threshold=s.threshold,
        service_team=s.service_team != 0, text=read_text(s.text))


@dataclass(frozen=True)
class ConsentInfo:
    """What is known about a consent."""

    state: ConsentState  # aid_consent_state at this moment
    withheld: Withheld  # aid_withheld bits: why text, method and document are empty
    number: int  # short number, from 1
    classes: FrozenSet[Class]  # aid_class bits
    roles: FrozenSet[CaseRole]  # aid_case_role bits
    subject: Member  # about whom
    giver: Optional[Member]  # who gave it; id 0 not given; of another ground who recorded it
    asker: Optional[Member]  # who asked; id 0 nobody, or the host program
    created: datetime  # asked, or given unasked
    decided: Optional[datetime]  # given, refused, withdrawn or confirmed; 0 not yet
    from_: Optional[datetime]  # 0 at once
    until: Optional[datetime]  # 0 until withdrawn
    majority: Optional[datetime]  # 0 not known
    review: Optional[datetime]  # 0 none
    purpose: ConsentPurpose  # aid_consent_purpose
    ground: Basis  # aid_basis
    notice: str  # never NULL, nor are the following
    text: str  # what was put to the person
    method: str  # how it was said
    document: str  # of another ground


def read_consent_info(s: Any, home: Home) -> ConsentInfo:
    return ConsentInfo(state=ConsentState(s.state), withheld=Withheld(s.withheld), number=s.number,
        classes=frozenset(one for one in Class if s.classes >> one & 1), roles=frozenset(one for one in CaseRole if
        s.roles >> one & 1), subject=home.member(s.subject.id), giver=home.member(s.giver.id) if s.giver.id != 0 else
        None, asker=home.member(s.asker.id) if s.asker.id != 0 else None, created=read_time(s.created),
        decided=read_time(s.decided) if s.decided != 0 else None, from_=read_time(s.from_) if s.from_ != 0 else None,
        until=read_time(s.until) if s.until != 0 else None, majority=read_time(s.majority) if s.majority != 0 else
        None, review=read_time(s.review) if s.review != 0 else None, purpose=ConsentPurpose(s.purpose),
        ground=Basis(s.ground), notice=read_text(s.notice), text=read_text(s.text), method=read_text(s.method),
        document=read_text(s.document))


@dataclass(frozen=True)
class StatementInfo:
    """What a signed statement says."""

    unit: Unit  # aid_unit
    sequence: int  # records of the journal that it knows
    entries: int  # lines in the period
    group: int  # id of the group in whose books
    member: int  # id of the member
    made: datetime  # when it was written
    from_: datetime  # of the period; 0: from the start
    until: datetime  # its end, not within it; 0: to the end
    opening: int  # before the period
    given: int  # what came in in the period
    received: int  # what went out, as a positive number
    closing: int  # opening + given − received
    balance: int  # of the account with everything that was booked by then
    community: bytes  # the community's id
    head: bytes  # hash of the journal's last record
    key: bytes  # the public key that signed


def read_statement_info(s: Any, home: Home) -> StatementInfo:
    return StatementInfo(unit=Unit(s.unit), sequence=s.sequence, entries=s.entries, group=s.group, member=s.member,
        made=read_time(s.made), from_=read_time(s.from_), until=read_time(s.until), opening=s.opening, given=s.given,
        received=s.received, closing=s.closing, balance=s.balance, community=bytes(s.community), head=bytes(s.head),
        key=bytes(s.key))


@dataclass(frozen=True)
class CaseRoleRow:
    """One role on a case, past or present."""

    member: Member  # whose
    granted_by: Optional[Member]  # by whom; id 0 the host program
    from_: datetime  # from when
    until: Optional[datetime]  # until when; 0 open
    role: Optional[CaseRole]  # aid_case_role; 0 barred
    active: bool  # 1: held at this moment, or barred


def read_case_role_row(s: Any, home: Home) -> CaseRoleRow:
    return CaseRoleRow(member=home.member(s.member.id), granted_by=home.member(s.granted_by.id) if s.granted_by.id !=
        0 else None, from_=read_time(s.from_), until=read_time(s.until) if s.until != 0 else None,
        role=CaseRole(s.role) if s.role != 0 else None, active=s.active != 0)


@dataclass(frozen=True)
class CaseInfo:
    """What is known of a case."""

    state: CaseState  # aid_case_state
    level: CaseLevel  # aid_case_level
    reason: Optional[CaseReason]  # aid_case_reason; 0 it is not closed
    ground: Optional[Ground]  # aid_ground that it was made active on; 0 it never was
    number: int  # short number
    withheld: Withheld  # aid_withheld bits: why texts are empty
    types: FrozenSet[SupportType]  # what support it is about: aid_support_type bits
    group: Group  # whose service
    family: Optional[Group]  # id 0: for one person
    subject: Member  # the client
    lead: Optional[Member]  # who leads it at this moment; id 0 nobody
    opened: datetime  # when
    changed: datetime  # when its state was reached
    entries: int  # how many entries it has
    title: str  # never NULL, nor is the following
    text: str  # what it is about


def read_case_info(s: Any, home: Home) -> CaseInfo:
    return CaseInfo(state=CaseState(s.state), level=CaseLevel(s.level), reason=CaseReason(s.reason) if s.reason != 0
        else None, ground=Ground(s.ground) if s.ground != 0 else None, number=s.number, withheld=Withheld(s.withheld),
        types=frozenset(one for one in SupportType if s.types >> one & 1), group=home.group(s.group.id),
        family=home.group(s.family.id) if s.family.id != 0 else None, subject=home.member(s.subject.id),
        lead=home.member(s.lead.id) if s.lead.id != 0 else None, opened=read_time(s.opened),
        changed=read_time(s.changed), entries=s.entries, title=read_text(s.title), text=read_text(s.text))


@dataclass(frozen=True)
class EntryInfo:
    """What is known of an entry."""

    kind: CaseEntryKind  # aid_case_entry_kind
    audience: Audience  # aid_audience
    number: int  # short number
    withheld: Withheld  # aid_withheld bits: why texts are empty
    support_case: Case  # in which case
    corrects: Optional[Entry]  # id 0 none
    corrected_by: Optional[Entry]  # id 0 it stands
    about: Member  # whom it is about
    author: Member  # who wrote it
    written: datetime  # when
    answer_by: Optional[datetime]  # a finding: when it is to be answered; 0 no such date
    answered: Optional[datetime]  # when it was; 0 it was not
    text: str  # never NULL, nor is the following
    answer: str  # "" there is none


def read_entry_info(s: Any, home: Home) -> EntryInfo:
    return EntryInfo(kind=CaseEntryKind(s.kind), audience=Audience(s.audience), number=s.number,
        withheld=Withheld(s.withheld), support_case=home.case(s.support_case.id), corrects=home.entry(s.corrects.id)
        if s.corrects.id != 0 else None, corrected_by=home.entry(s.corrected_by.id) if s.corrected_by.id != 0 else
        None, about=home.member(s.about.id), author=home.member(s.author.id), written=read_time(s.written),
        answer_by=read_time(s.answer_by) if s.answer_by != 0 else None, answered=read_time(s.answered) if s.answered
        != 0 else None, text=read_text(s.text), answer=read_text(s.answer))


@dataclass(frozen=True)
class InstrumentInfo:
    """What is known of an instrument."""

    version: int  # from 1
    domain: Domain  # aid_domain
    less_is_better: bool  # 1: a lower score is better
    least_change: int  # least difference of two scores that counts
    has_need: bool  # 1: need_from says from which score on there is a need
    need_from: int  # downwards when more is better
    again_days: int  # days after which it is asked again; 0 not said
    least: int  # least score
    most: int  # highest score
    special: bool  # 1: answers are sealed as what the law protects most
    code: str  # such as "loneliness-3"; never NULL, nor is the following
    title: str  # what people call it
    licence: str  # what allows its use
    source: str  # where it comes from and what is proven about it
    credential: str  # asked of whoever records it for somebody else; "" none
    questions: str  # one a line
    answers: str  # one a line: number, space, words


def read_instrument_info(s: Any, home: Home) -> InstrumentInfo:
    return InstrumentInfo(version=s.version, domain=Domain(s.domain), less_is_better=s.less_is_better != 0,
        least_change=s.least_change, has_need=s.has_need != 0, need_from=s.need_from, again_days=s.again_days,
        least=s.least, most=s.most, special=s.special != 0, code=read_text(s.code), title=read_text(s.title),
        licence=read_text(s.licence), source=read_text(s.source), credential=read_text(s.credential),
        questions=read_text(s.questions), answers=read_text(s.answers))


@dataclass(frozen=True)
class InstrumentRow:
    """An instrument of the list."""

    code: str  # lives as info text does
    version: int  # the newest


def read_instrument_row(s: Any, home: Home) -> InstrumentRow:
    return InstrumentRow(code=read_text(s.code), version=s.version)


@dataclass(frozen=True)
class AssessmentInfo:
    """What is known of an assessment."""

    voided: bool  # 1: it does not count
    number: int  # short number
    scored: bool  # 1: `score` and `need` are known; 0: the answers are sealed or erased
    withheld: Withheld  # aid_withheld bits: why texts are empty
    support_case: Case  # in which case
    about: Member  # who answered
    author: Member  # who recorded it
    happened: datetime  # when it was answered
    score: int  # by the instrument's rule
    need: bool  # 1: the instrument says that there is a need
    domain: Optional[Domain]  # aid_domain of the instrument; 0 not known
    version: int  # of the instrument
    instrument: str  # its code; never NULL, nor is the following
    answers: str  # "2 0 1"
    strengths: str  # what the client can build on
    text: str  # a remark
    void_text: str  # why it does not count


def read_assessment_info(s: Any, home: Home) -> AssessmentInfo:
    return AssessmentInfo(voided=s.voided != 0, number=s.number, scored=s.scored != 0, withheld=Withheld(s.withheld),
        support_case=home.case(s.support_case.id), about=home.member(s.about.id), author=home.member(s.author.id),
        happened=read_time(s.happened), score=s.score, need=s.need != 0, domain=Domain(s.domain) if s.domain != 0 else
        None, version=s.version, instrument=read_text(s.instrument), answers=read_text(s.answers),
        strengths=read_text(s.strengths), text=read_text(s.text), void_text=read_text(s.void_text))


@dataclass(frozen=True)
class PlanInfo:
    """What is known of a plan."""

    state: PlanState  # aid_plan_state
    number: int  # short number
    goals: int  # how many goals, numbered from 1
    measures: int  # how many measures, numbered from 1
    finished: int  # how many of them are done, failed or skipped
    withheld: Withheld  # aid_withheld bits: why texts are empty
    support_case: Optional[Case]  # id 0: somebody's own plan
    subject: Member  # the client
    author: Member  # who began it
    replaces: Optional[Plan]  # id 0 none
    drafted: datetime  # when
    changed: datetime  # when its state was reached
    review: Optional[datetime]  # when an approved one is looked at again; 0 not approved
    refused: FrozenSet[Domain]  # domains in which the client wants no goal: aid_domain bits
    title: str  # never NULL, nor is the following
    text: str  # what it is about
    objection: str  # the newest; "" there was none
    answer: str  # to it; "" not yet


def read_plan_info(s: Any, home: Home) -> PlanInfo:
    return PlanInfo(state=PlanState(s.state), number=s.number, goals=s.goals, measures=s.measures,
        finished=s.finished, withheld=Withheld(s.withheld), support_case=home.case(s.support_case.id) if
        s.support_case.id != 0 else None, subject=home.member(s.subject.id), author=home.member(s.author.id),
        replaces=home.plan(s.replaces.id) if s.replaces.id != 0 else None, drafted=read_time(s.drafted),
        changed=read_time(s.changed), review=read_time(s.review) if s.review != 0 else None, refused=frozenset(one for
        one in Domain if s.refused >> one & 1), title=read_text(s.title), text=read_text(s.text),
        objection=read_text(s.objection), answer=read_text(s.answer))


@dataclass(frozen=True)
class GoalInfo:
    """What is known of a goal."""

    number: int  # in the plan, from 1
    withheld: Withheld  # aid_withheld bits: why texts are empty
    plan: Plan  # of which plan
    about: Member  # whose goal
    domain: Optional[Domain]  # aid_domain; 0 withheld
    aim: Optional[Aim]  # aid_aim; 0 withheld
    ratings: int  # how often it was rated
    rating: int  # the newest, −2 to 2
    rated: bool  # 1: `rating` is known
    text: str  # never NULL, nor is the following
    target: str  # by what one will see that it is reached


def read_goal_info(s: Any, home: Home) -> GoalInfo:
    return GoalInfo(number=s.number, withheld=Withheld(s.withheld), plan=home.plan(s.plan.id),
        about=home.member(s.about.id), domain=Domain(s.domain) if s.domain != 0 else None, aim=Aim(s.aim) if s.aim !=
        0 else None, ratings=s.ratings, rating=s.rating, rated=s.rated != 0, text=read_text(s.text),
        target=read_text(s.target))


@dataclass(frozen=True)
class MeasureInfo:
    """What is known of a measure."""

    state: MeasureState  # aid_measure_state
    number: int  # in the plan, from 1
    goal: int  # the goal that it serves; 0 none in particular
    withheld: Withheld  # aid_withheld bits: why texts are empty
    plan: Plan  # of which plan
    about: Member  # whose data its texts are
    responsible: Member  # who does it
    service: Optional[Service]  # id 0 none
    exchange: Optional[Exchange]  # the hours in the books; id 0 none
    due: Optional[datetime]  # 0 no date
    started: Optional[datetime]  # 0 not yet
    ended: Optional[datetime]  # 0 not yet
    result: Optional[MeasureResult]  # aid_measure_result; 0 it is not done
    waits_for: int  # number of a measure that comes first and is not over; 0 it may start
    overdue: bool  # 1: it is not over, and was due before now
    after: str  # numbers of the measures that come first; never NULL, nor is the following
    credential: str  # that the responsible person must hold
    code: str  # what kind of measure
    text: str  # what is done
    result_text: str  # what came of it, or why not


def read_measure_info(s: Any, home: Home) -> MeasureInfo:
    return MeasureInfo(state=MeasureState(s.state), number=s.number, goal=s.goal, withheld=Withheld(s.withheld),
        plan=home.plan(s.plan.id), about=home.member(s.about.id), responsible=home.member(s.responsible.id),
        service=home.service(s.service.id) if s.service.id != 0 else None, exchange=home.exchange(s.exchange.id) if
        s.exchange.id != 0 else None, due=read_time(s.due) if s.due != 0 else None, started=read_time(s.started) if
        s.started != 0 else None, ended=read_time(s.ended) if s.ended != 0 else None, result=MeasureResult(s.result)
        if s.result != 0 else None, waits_for=s.waits_for, overdue=s.overdue != 0, after=read_text(s.after),
        credential=read_text(s.credential), code=read_text(s.code), text=read_text(s.text),
        result_text=read_text(s.result_text))


@dataclass(frozen=True)
class EmergencyInfo:
    """What is known of an emergency access."""

    state: EmergencyState  # aid_emergency_state at this moment
    withheld: Withheld  # aid_withheld bits: why texts are empty
    classes: int  # what it opens: a bit for each class
    support_case: Case  # which case
    subject: Member  # whose
    member: Member  # who opened it
    reviewer: Optional[Member]  # who reviewed it; id 0 nobody yet
    opened: datetime  # when
    until: datetime  # open until then at most
    ended: Optional[datetime]  # when it ended; 0 it is open
    notice_from: Optional[datetime]  # the client sees it from then on; 0 at once
    review_by: datetime  # when it has to be reviewed
    reviewed: Optional[datetime]  # when it was; 0 not yet
    reason: Optional[EmergencyReason]  # aid_emergency_reason; 0 headers only
    outcome: Optional[EmergencyOutcome]  # aid_emergency_outcome; 0 not reviewed, or headers only
    number: int  # short number
    extent: Extent  # aid_extent: how much is shown
    credential: str  # the one it was opened with; never NULL, nor are the following
    text: str  # why
    finding: str  # what the review found


def read_emergency_info(s: Any, home: Home) -> EmergencyInfo:
    return EmergencyInfo(state=EmergencyState(s.state), withheld=Withheld(s.withheld), classes=s.classes,
        support_case=home.case(s.support_case.id), subject=home.member(s.subject.id), member=home.member(s.member.id),
        reviewer=home.member(s.reviewer.id) if s.reviewer.id != 0 else None, opened=read_time(s.opened),
        until=read_time(s.until), ended=read_time(s.ended) if s.ended != 0 else None,
        notice_from=read_time(s.notice_from) if s.notice_from != 0 else None, review_by=read_time(s.review_by),
        reviewed=read_time(s.reviewed) if s.reviewed != 0 else None, reason=EmergencyReason(s.reason) if s.reason != 0
        else None, outcome=EmergencyOutcome(s.outcome) if s.outcome != 0 else None, number=s.number,
        extent=Extent(s.extent), credential=read_text(s.credential), text=read_text(s.text),
        finding=read_text(s.finding))


@dataclass(frozen=True)
class EvaluationInfo:
    """What is known of what one side said."""

    state: EvaluationState  # aid_evaluation_state
    withheld: Withheld  # aid_withheld bits: why text and flags are empty
    flags: EvaluationFlag  # aid_evaluation_flag bits
    exchange: Exchange  # about which
    author: Member  # who spoke, or may
    about: Member  # the other side
    deadline: Optional[datetime]  # when it is shown even if the other side stays silent; 0 no date
    shown: Optional[datetime]  # when it was shown to both; 0 not yet
    text: str  # never NULL, nor is the following
    contest: str  # why it was contested; "" it was not


def read_evaluation_info(s: Any, home: Home) -> EvaluationInfo:
    return EvaluationInfo(state=EvaluationState(s.state), withheld=Withheld(s.withheld),
        flags=EvaluationFlag(s.flags), exchange=home.exchange(s.exchange.id), author=home.member(s.author.id),
        about=home.member(s.about.id), deadline=read_time(s.deadline) if s.deadline != 0 else None,
        shown=read_time(s.shown) if s.shown != 0 else None, text=read_text(s.text), contest=read_text(s.contest))


@dataclass(frozen=True)
class BetweenInfo:
    """What holds, or was proposed."""

    state: BetweenState  # aid_between_state
    number: int  # short number, from 1
    group: Group  # whose books pay
    other: Group  # whose books credit
    by: Group  # which of the two proposed it
    proposed: datetime  # when
    answered: Optional[datetime]  # when; 0 not yet
    from_: datetime  # from when on
    limit: int  # counts when `limited`
    kept: int  # what rounding has kept back by it so far, in parts of `rate_den`
    limited: bool  # 1: there is a limit
    in_force: bool  # 1: it holds now
    unit: Unit  # aid_unit
    unit_there: Unit  # aid_unit
    rate_num: int  # see aid_between_options
    rate_den: int  # see aid_between_options


def read_between_info(s: Any, home: Home) -> BetweenInfo:
    return BetweenInfo(state=BetweenState(s.state), number=s.number, group=home.group(s.group.id),
        other=home.group(s.other.id), by=home.group(s.by.id), proposed=read_time(s.proposed),
        answered=read_time(s.answered) if s.answered != 0 else None, from_=read_time(s.from_), limit=s.limit,
        kept=s.kept, limited=s.limited != 0, in_force=s.in_force != 0, unit=Unit(s.unit),
        unit_there=Unit(s.unit_there), rate_num=s.rate_num, rate_den=s.rate_den)


@dataclass(frozen=True)
class ClearingRow:
    """How a group stands towards another in a unit."""

    other: Group  # towards whom
    balance: int  # received from the other less given to it; the other's row says the same, negated
    received: int  # Σ of what came from there
    given: int  # Σ of what went there
    limit: int  # how far the balance may go; INT64_MAX no limit
    other_limit: int  # how far the other's may
    converted: int  # on the conversion account of this group's books: what rates took (above 0) or added, in the unit
    unit: Unit  # aid_unit
    closed: bool  # 1: at its limit; no new help comes from there until something goes the other way


def read_clearing_row(s: Any, home: Home) -> ClearingRow:
    return ClearingRow(other=home.group(s.other.id), balance=s.balance, received=s.received, given=s.given,
        limit=s.limit, other_limit=s.other_limit, converted=s.converted, unit=Unit(s.unit), closed=s.closed != 0)


@dataclass(frozen=True)
class Candidate:
    """A helper who can answer a request."""

    offer: Offer  # with which offer
    helper: Member  # who
    distance_m: Optional[int]  # metres; −1 not known or online
    score: int  # 0..1000
    points: Mapping[Term, int]  # by aid_term, 0..1000 each
    tier: int  # 0 own group, 1 agreement, 2 common ancestor, 3 public service


def read_candidate(s: Any, home: Home) -> Candidate:
    return Candidate(offer=home.offer(s.offer.id), helper=home.member(s.helper.id), distance_m=s.distance_m if
        s.distance_m != -1 else None, score=s.score, points={one: s.points[one] for one in Term}, tier=s.tier)


@dataclass(frozen=True)
class MatchSummary:
    """What a plan amounts to."""

    status: SolveState  # aid_solve_state
    proposals: int  # proposed pairs
    seats: int  # seats filled, the same number
    seats_wanted: int  # seats that were open
    requests: int  # open requests looked at
    unserved: int  # requests with a seat that stays empty
    offers: int  # open offers looked at
    pairs: int  # pairs that could be
    score: int  # sum of scores
    bound: int  # proven upper bound of that sum at these seats
    isolated_wanted: int  # seats that were to go to members without a partner in the last 90 days
    isolated_seats: int  # seats that do; fewer than wanted: more cannot be
    kept: int  # pinned pairs, and pairs that were to stay and do
    load_squares: int  # with fairness: Σ load² over the offers, in hours and seats
    refused: Mapping[Constraint, int]  # by aid_constraint: pairs whose first violated constraint it is, among pairs
    # of open requests and offers
    would_open: Mapping[Constraint, int]  # by aid_constraint: pairs that fail this one only


def read_match_summary(s: Any, home: Home) -> MatchSummary:
    return MatchSummary(status=SolveState(s.status), proposals=s.proposals, seats=s.seats,
        seats_wanted=s.seats_wanted, requests=s.requests, unserved=s.unserved, offers=s.offers, pairs=s.pairs,
        score=s.score, bound=s.bound, isolated_wanted=s.isolated_wanted, isolated_seats=s.isolated_seats, kept=s.kept,
        load_squares=s.load_squares, refused={one: s.refused[one] for one in Constraint}, would_open={one:
        s.would_open[one] for one in Constraint})


@dataclass(frozen=True)
class Proposal:
    """One proposed pair."""

    score: int  # 0..1000
    request: Request  # what is needed
    offer: Offer  # what answers it
    requester: Member  # who needs
    helper: Member  # who helps
    group: Group  # in whose books
    skill: Skill  # the offered skill that fits best
    starts: Optional[datetime]  # earliest time that suits both; 0 when no time was stated
    distance_m: Optional[int]  # metres; −1 not known or online
    points: Mapping[Term, int]  # by aid_term
    weights: Mapping[Term, int]  # by aid_term, as used
    minutes: int  # as requested
    tier: int  # as in aid_candidate


def read_proposal(s: Any, home: Home) -> Proposal:
    return Proposal(score=s.score, request=home.request(s.request.id), offer=home.offer(s.offer.id),
        requester=home.member(s.requester.id), helper=home.member(s.helper.id), group=home.group(s.group.id),
        skill=home.skill(s.skill.id), starts=read_time(s.starts) if s.starts != 0 else None, distance_m=s.distance_m
        if s.distance_m != -1 else None, points={one: s.points[one] for one in Term}, weights={one: s.weights[one] for
        one in Term}, minutes=s.minutes, tier=s.tier)


@dataclass(frozen=True)
class Unserved:
    """A request that keeps an empty seat, and why."""

    seats_missing: int  # how many seats stay empty
    request: Request  # which
    candidates: int  # offers that could answer it
    refused: Mapping[Constraint, int]  # by aid_constraint: offers whose first violated constraint it is
    would_open: Mapping[Constraint, int]  # by aid_constraint: offers that fail this one only
    rivals: int  # requests (itself included) that share too few helpers, when candidates is not 0 (Hall's theorem)
    helpers: int  # the helpers they share


def read_unserved(s: Any, home: Home) -> Unserved:
    return Unserved(seats_missing=s.seats_missing, request=home.request(s.request.id), candidates=s.candidates,
        refused={one: s.refused[one] for one in Constraint}, would_open={one: s.would_open[one] for one in
        Constraint}, rivals=s.rivals, helpers=s.helpers)


@dataclass(frozen=True)
class Shortage:
    """What an empty seat is short of, when offers could answer it: the smallest set of requests, itself among them,
    that want more seats than the offers they share can give (P. Hall, On representatives of subsets, 1935)."""

    weekday: Optional[Weekday]  # aid_weekday on which all of them want it, as clocks there show; 0 several, or not
    # stated
    day_part: Optional[DayPart]  # aid_day_part in which most of their time lies; 0 several, or not stated
    requests: int  # requests that compete; 0: too few offers is not the reason
    offers: int  # offers they share
    need: int  # seats that the requests want
    capacity: int  # seats that the offers can give
    elsewhere: int  # pairs of the plan of these requests with other offers; need > capacity + elsewhere
    skill: Skill  # what most of the requests ask for
    sentence: str  # the same in words, without the skill's


def read_shortage(s: Any, home: Home) -> Shortage:
    return Shortage(weekday=Weekday(s.weekday) if s.weekday != 0 else None, day_part=DayPart(s.day_part) if s.day_part
        != 0 else None, requests=s.requests, offers=s.offers, need=s.need, capacity=s.capacity, elsewhere=s.elsewhere,
        skill=home.skill(s.skill.id), sentence=read_text(s.sentence))


@dataclass(frozen=True)
class Recruit:
    """Whom to look for: somebody new with one skill."""

    skill: Skill  # that she would offer
    group: Group  # where
    serves: int  # seats more that the plan would fill; with k seats of her own min(k, serves)
    unserved: int  # requests with an empty seat that she could answer
    weekday: int  # when those want it, as in aid_shortage; 0 several, or not stated
    day_part: int  # as in aid_shortage
    sentence: str  # the same in words, without the skill's and the group's


def read_recruit(s: Any, home: Home) -> Recruit:
    return Recruit(skill=home.skill(s.skill.id), group=home.group(s.group.id), serves=s.serves, unserved=s.unserved,
        weekday=s.weekday, day_part=s.day_part, sentence=read_text(s.sentence))


@dataclass(frozen=True)
class Reason:
    """Why a pair was chosen, could be, or cannot be."""

    chosen: bool  # 1: the plan has it
    violated: FrozenSet[Constraint]  # aid_constraint bits; 0: the pair could be
    first: Optional[Constraint]  # the first violated aid_constraint; −1 none
    score: int  # 0..1000; 0 when it cannot be
    distance_m: Optional[int]  # metres; −1 not known or online
    points: Mapping[Term, int]  # by aid_term
    weights: Mapping[Term, int]  # by aid_term, as used
    tier: int  # as in aid_candidate
    stage: Optional[MatchStage]  # a pair that could be and is not: the first aid_match_stage that insisting on it
    # would change; 0 none (a tie), or nothing is known: `instead` says which
    seats_change: int  # … by so many seats of the whole plan
    outer_change: int  # … pairs with outer groups
    loads_change: int  # … of Σ load², under fairness
    score_change: int  # … of the sum of scores
    loses: Optional[Request]  # … the most urgent request that would have a seat fewer; id 0 none
    moved: int  # … other requests whose helper would be another
    sentence: str  # why, in one English sentence
    instead: str  # what insisting would change, in one English sentence; empty where that is no question


def read_reason(s: Any, home: Home) -> Reason:
    return Reason(chosen=s.chosen != 0, violated=frozenset(one for one in Constraint if s.violated >> one & 1),
        first=Constraint(s.first) if s.first != -1 else None, score=s.score, distance_m=s.distance_m if s.distance_m
        != -1 else None, points={one: s.points[one] for one in Term}, weights={one: s.weights[one] for one in Term},
        tier=s.tier, stage=MatchStage(s.stage) if s.stage != 0 else None, seats_change=s.seats_change,
        outer_change=s.outer_change, loads_change=s.loads_change, score_change=s.score_change,
        loses=home.request(s.loses.id) if s.loses.id != 0 else None, moved=s.moved, sentence=read_text(s.sentence),
        instead=read_text(s.instead))


@dataclass(frozen=True)
class Decision:
    """One decision of a run: a pair whose skill fits, what stood in its way, or its terms and whether the plan has
    it."""

    request: Request  # what is needed
    offer: Offer  # what might answer it
    requester: Member  # who needs
    helper: Member  # who might help
    group: Group  # the request's
    skill: Optional[Skill]  # the offered skill that fits best; id 0 none does
    violated: FrozenSet[Constraint]  # aid_constraint bits; 0: the pair could be
    distance_m: Optional[int]  # metres; −1 not known or online
    first: Optional[Constraint]  # the first violated aid_constraint; −1 none
    chosen: bool  # 1: the plan has it
    score: int  # 0..1000; 0 when it cannot be
    tier: int  # as in aid_candidate
    points: Mapping[Term, int]  # by aid_term
    weights: Mapping[Term, int]  # by aid_term, as used


def read_decision(s: Any, home: Home) -> Decision:
    return Decision(request=home.request(s.request.id), offer=home.offer(s.offer.id),
        requester=home.member(s.requester.id), helper=home.member(s.helper.id), group=home.group(s.group.id),
        skill=home.skill(s.skill.id) if s.skill.id != 0 else None, violated=frozenset(one for one in Constraint if
        s.violated >> one & 1), distance_m=s.distance_m if s.distance_m != -1 else None, first=Constraint(s.first) if
        s.first != -1 else None, chosen=s.chosen != 0, score=s.score, tier=s.tier, points={one: s.points[one] for one
        in Term}, weights={one: s.weights[one] for one in Term})


@dataclass(frozen=True)
class MatchChange:
    """One step from the plan before a repair to the plan after it."""

    request: Request  # whose helper changes
    from_: Optional[Offer]  # the offer before; id 0: nobody
    to: Optional[Offer]  # the offer now; id 0: nobody
    follows: bool  # 1: because the step before takes its helper, "r1 to B, so r2 to C"
    sentence: str  # the same in words, with the short numbers that people see


def read_match_change(s: Any, home: Home) -> MatchChange:
    return MatchChange(request=home.request(s.request.id), from_=home.offer(s.from_.id) if s.from_.id != 0 else None,
        to=home.offer(s.to.id) if s.to.id != 0 else None, follows=s.follows != 0, sentence=read_text(s.sentence))


@dataclass(frozen=True)
class MatchNextRow:
    """Another offer for a request, and what insisting on it costs others."""

    offer: Offer  # which
    helper: Member  # whose
    moved_request: Optional[Request]  # the first other request whose helper would change; id 0: none
    moved_from: Offer  # its offer now
    moved_to: Optional[Offer]  # its offer then; id 0: nobody
    seats_change: int  # seats of the whole plan: 0, or fewer
    score_change: int  # sum of scores of the whole plan
    score: int  # of the pair, 0..1000
    tier: int  # as in aid_candidate
    moved: int  # other requests whose helper would change
    sentence: str  # the same in words, with the short numbers that people see


def read_match_next_row(s: Any, home: Home) -> MatchNextRow:
    return MatchNextRow(offer=home.offer(s.offer.id), helper=home.member(s.helper.id),
        moved_request=home.request(s.moved_request.id) if s.moved_request.id != 0 else None,
        moved_from=home.offer(s.moved_from.id), moved_to=home.offer(s.moved_to.id) if s.moved_to.id != 0 else None,
        seats_change=s.seats_change, score_change=s.score_change, score=s.score, tier=s.tier, moved=s.moved,
        sentence=read_text(s.sentence))


@dataclass(frozen=True)
class CriterionRow:
    """A word that rules may use."""

    services: int  # services whose rule uses it, closed ones not counted
    special: bool  # 1: what the law protects most
    document: bool  # 1: counts only when a document says it
    days: int  # how long it holds once said; 0 without end
    code: str  # the word; lives as info text does
    label: str  # in the asked language where there is one


def read_criterion_row(s: Any, home: Home) -> CriterionRow:
    return CriterionRow(services=s.services, special=s.special != 0, document=s.document != 0, days=s.days,
        code=read_text(s.code), label=read_text(s.label))


@dataclass(frozen=True)
class ServiceInfo:
    """What is known about a service."""

    state: ServiceState  # aid_service_state
    number: int  # short number, from 1
    flags: ServiceFlag  # aid_service_flag bits: what a coordinator should look at
    answered: int  # how often it was told to somebody who asked; see aid_service_answer
    group: Group  # who gives it
    assured: Optional[datetime]  # when somebody last made sure that all this is true; 0 never
    fee: int  # in the smallest part of `unit`; 0 free of charge or not stated: see `fee_stated`
    week: Week  # when it is open, in `zone`; see `hours_stated`
    type: Optional[SupportType]  # aid_support_type or the community's own; 0 not stated
    tier: Tier  # aid_tier
    unit: int  # of the fee
    fee_stated: bool  # 1: the fee is stated, even when it is 0
    hours_stated: bool  # 1: `week` says when it is open
    capacity: int  # how many people at a time; -1 not stated
    served: int  # how many it serves now
    answer_hours: int  # within how many hours it answers; 0 by urgency
    place: Optional[Place]  # in degrees
    reach_m: int  # metres from there; -1 not stated: anywhere
    online: Optional[bool]  # aid_answer; 0 not stated
    name: str  # never NULL, nor are the following
    code: str  # the host's own key
    measures: str  # codes with spaces between
    topics: str  # a line each
    text: str  # what it is
    contact: str  # how to reach it
    documents: str  # what to bring along
    legal_basis: str  # what it rests on
    languages: str  # tags with spaces between; "" any
    credentials: str  # what whoever gives it must hold
    rule: str  # for whom; "" anyone
    zone: str  # the group's time zone


def read_service_info(s: Any, home: Home) -> ServiceInfo:
    return ServiceInfo(state=ServiceState(s.state), number=s.number, flags=ServiceFlag(s.flags), answered=s.answered,
        group=home.group(s.group.id), assured=read_time(s.assured) if s.assured != 0 else None, fee=s.fee,
        week=Week(tuple(s.week.quarter)), type=SupportType(s.type) if s.type != 0 else None, tier=Tier(s.tier),
        unit=s.unit, fee_stated=s.fee_stated != 0, hours_stated=s.hours_stated != 0, capacity=s.capacity,
        served=s.served, answer_hours=s.answer_hours, place=read_place(s), reach_m=s.reach_m,
        online=read_answer(s.online), name=read_text(s.name), code=read_text(s.code), measures=read_text(s.measures),
        topics=read_text(s.topics), text=read_text(s.text), contact=read_text(s.contact),
        documents=read_text(s.documents), legal_basis=read_text(s.legal_basis), languages=read_text(s.languages),
        credentials=read_text(s.credentials), rule=read_text(s.rule), zone=read_text(s.zone))


@dataclass(frozen=True)
class ServiceHit:
    """A service that fits a text."""

    service: Service  # which
    points: int  # how well it fits, 0..1000
    kind: HitKind  # aid_hit_kind
    label: str  # the name or topic that was hit; lives as info text does


def read_service_hit(s: Any, home: Home) -> ServiceHit:
    return ServiceHit(service=home.service(s.service.id), points=s.points, kind=HitKind(s.kind),
        label=read_text(s.label))


@dataclass(frozen=True)
class RouteRow:
    """A service on the way to help."""

    service: Service  # which
    bars: ServiceBar  # aid_service_bar bits: why it cannot help; 0: it can
    distance_m: int  # from the person to its place; -1 where one of the two is not known
    tier: Tier  # aid_tier
    free: int  # how many more people it can serve; -1 not stated


def read_route_row(s: Any, home: Home) -> RouteRow:
    return RouteRow(service=home.service(s.service.id), bars=ServiceBar(s.bars), distance_m=s.distance_m,
        tier=Tier(s.tier), free=s.free)


@dataclass(frozen=True)
class ServiceRequestInfo:
    """What is known about a request for support. Its words are for the person, for whoever asked for them, and for
    coordinators of the service while it is sent or accepted: access ends with the refusal, withdrawal or end."""

    kind: ServiceRequestKind  # aid_service_request_kind
    number: int  # short number, from 1
    withheld: Withheld  # aid_withheld bits: why summary, criteria and note are empty
    person: Optional[Member]  # for whom; id 0 nobody named
    service: Optional[Service]  # where it is, or was last; id 0 not sent
    group: Optional[Group]  # who answers; id 0 nobody yet
    appeal_to: Group  # after a refusal: who decides an appeal
    about: ServiceRequest  # complaint or appeal: what it is about
    created: datetime  # when it was asked
    deadline: datetime  # when the answer is due
    state: ServiceRequestState  # aid_service_request_state
    urgency: Urgency  # aid_urgency
    type: SupportType  # aid_support_type
    reason: Refusal  # aid_refusal of the last refusal or failure
    ground: TierGround  # aid_tier_ground: why the tier of the last sending was open
    overdue: bool  # 1: open or sent, and the answer was due before now
    sendings: int  # how often it was sent
    measure: str  # never NULL, nor are the following
    summary: str  # what it is about
    criteria: str  # what holds for the person
    note: str  # of the last answer


def read_service_request_info(s: Any, home: Home) -> ServiceRequestInfo:
    return ServiceRequestInfo(kind=ServiceRequestKind(s.kind), number=s.number, withheld=Withheld(s.withheld),
        person=home.member(s.person.id) if s.person.id != 0 else None, service=home.service(s.service.id) if
        s.service.id != 0 else None, group=home.group(s.group.id) if s.group.id != 0 else None,
        appeal_to=home.group(s.appeal_to.id), about=home.service_request(s.about.id), created=read_time(s.created),
        deadline=read_time(s.deadline), state=ServiceRequestState(s.state), urgency=Urgency(s.urgency),
        type=SupportType(s.type), reason=Refusal(s.reason), ground=TierGround(s.ground), overdue=s.overdue != 0,
        sendings=s.sendings, measure=read_text(s.measure), summary=read_text(s.summary),
        criteria=read_text(s.criteria), note=read_text(s.note))


@dataclass(frozen=True)
class UnmetRow:
    """A need that stays unmet, by place and type."""

    people: int  # how many people, unnamed callers counted one by one
    type: Optional[SupportType]  # aid_support_type; 0 not stated
    place: Optional[Place]  # in degrees


def read_unmet_row(s: Any, home: Home) -> UnmetRow:
    return UnmetRow(people=s.people, type=SupportType(s.type) if s.type != 0 else None, place=read_place(s))


@dataclass(frozen=True)
class FigureInfo:
    """One figure."""

    exact: bool  # 1: the fraction is exact; otherwise it is rounded to billionths
    numerator: int  # the figure is numerator/denominator
    denominator: int  # more than 0; 0 when the figure is undefined, which is not the figure 0


def read_figure_info(s: Any, home: Home) -> FigureInfo:
    return FigureInfo(exact=s.exact != 0, numerator=s.numerator, denominator=s.denominator)


@dataclass(frozen=True)
class InsightSummary:
    """What was counted. Minutes are of the unit asked for unless said otherwise."""

    defined: FrozenSet[Figure]  # aid_figure bits: the figures that have a meaning here
    from_: datetime  # the window as used
    until: datetime  # its end
    members: int  # n
    took_part: int  # members who gave or received
    exchanges: int  # exchanges in the window
    links: int  # L: ordered pairs with help
    mutual_links: int  # of them, those whose opposite is there
    minutes: int  # W
    mutual_minutes: int  # that came back the same way
    indirect_minutes: int  # that came back round longer circles; 0 where INDIRECT is undefined
    circulating_minutes: int  # the most that can run in circles at once; 0 where CIRCULATION is undefined
    time_minutes: int  # of time credit, in whatever unit was asked for
    volunteer_minutes: int  # unpaid, likewise
    pool_minutes: int  # that pools paid for help
    turnover: int  # that time accounts of members were credited
    components: int  # parts of the network without a link between them; an isolate is one
    largest_component: int  # members of the largest
    isolates: int  # members without a partner
    alone_90_days: int  # members without a partner in the 90 days before the end
    one_link: int  # members with one partner only
    articulations: int  # members without whom a part would fall apart
    bridges: int  # links without which a part would fall apart
    largest_core: int  # the largest k such that some members all have k partners among themselves
    circles: int  # strong components; a member in none is one
    largest_circle: int  # members of the largest
    in_2_cycles: int  # members with help both ways
    in_3_cycles: int  # members in a circle of three
    over_relied: int  # members relied on too much; 0 for an auditor
    never_received: int  # members who received nothing
    never_gave: int  # members who gave nothing
    never_asked: int  # members whom no proposal asked to help
    cycles: Tuple[int, ...]  # simple cycles of 2, 3, 4 and 5 members; 0 where ON_CYCLES is undefined
    hour_value: int  # as asked; 0 not stated
    volunteer_value: int  # ⌊volunteer_minutes × hour_value / 60⌋; 0 while no value is stated


def read_insight_summary(s: Any, home: Home) -> InsightSummary:
    return InsightSummary(defined=frozenset(one for one in Figure if s.defined >> one & 1), from_=read_time(s.from_),
        until=read_time(s.until), members=s.members, took_part=s.took_part, exchanges=s.exchanges, links=s.links,
        mutual_links=s.mutual_links, minutes=s.minutes, mutual_minutes=s.mutual_minutes,
        indirect_minutes=s.indirect_minutes, circulating_minutes=s.circulating_minutes, time_minutes=s.time_minutes,
        volunteer_minutes=s.volunteer_minutes, pool_minutes=s.pool_minutes, turnover=s.turnover,
        components=s.components, largest_component=s.largest_component, isolates=s.isolates,
        alone_90_days=s.alone_90_days, one_link=s.one_link, articulations=s.articulations, bridges=s.bridges,
        largest_core=s.largest_core, circles=s.circles, largest_circle=s.largest_circle, in_2_cycles=s.in_2_cycles,
        in_3_cycles=s.in_3_cycles, over_relied=s.over_relied, never_received=s.never_received,
        never_gave=s.never_gave, never_asked=s.never_asked, cycles=tuple(s.cycles), hour_value=s.hour_value,
        volunteer_value=s.volunteer_value)


@dataclass(frozen=True)
class CreditAdvice:
    """How a group's limits work out, and what could be changed. Minutes, counts and basis points."""

    unit: Unit  # aid_unit
    fee_bp: int  # the fee to the pool now, in 1/10,000
    advised_fee_bp: int  # the fee by which the last 12 full weeks would have filled the pool to zero,
    # ⌈deficit·10⁴/turnover⌉, at most 1,000; never below `fee_bp`
    from_: datetime  # the window as used
    until: datetime  # its end: now
    posted: int  # exchanges booked in it
    refused: int  # as the host counted
    waiting: int  # open requests that are not essential and that their requester has no credit for now
    refusal_numerator: int  # `refused` + `waiting`
    refusal_denominator: int  # these + `posted`; 0: no rate can be said
    beyond_limit: int  # of `posted`, booked beyond a limit: flagged, warned of or overridden
    pool_paid: int  # of `posted`, paid by the pool
    gifted: int  # of `posted`, booked unpaid because the pool could not pay either
    accounts: int  # members' accounts in the books
    idle_accounts: int  # of them, above zero and with nothing spent for 90 days
    credit: int  # Σ of the balances above zero
    idle_credit: int  # what of it lies on idle accounts
    below: int  # how far the others lie below zero together, as a positive number
    pool_balance: int  # of the solidarity pool
    credit_min: int  # the limit now; where it is adaptive, −base
    advised_credit_min: int  # the same while at most 2 % are refused or no limit refuses; else credit · 5/4, from 10
    # % on · 3/2, to whole quarter-hours


def read_credit_advice(s: Any, home: Home) -> CreditAdvice:
    return CreditAdvice(unit=Unit(s.unit), fee_bp=s.fee_bp, advised_fee_bp=s.advised_fee_bp, from_=read_time(s.from_),
        until=read_time(s.until), posted=s.posted, refused=s.refused, waiting=s.waiting,
        refusal_numerator=s.refusal_numerator, refusal_denominator=s.refusal_denominator, beyond_limit=s.beyond_limit,
        pool_paid=s.pool_paid, gifted=s.gifted, accounts=s.accounts, idle_accounts=s.idle_accounts, credit=s.credit,
        idle_credit=s.idle_credit, below=s.below, pool_balance=s.pool_balance, credit_min=s.credit_min,
        advised_credit_min=s.advised_credit_min)


@dataclass(frozen=True)
class MemberInsight:
    """What was found about one member."""

    member: Member  # who
    flags: FrozenSet[InsightFlag]  # aid_insight_flag bits
    given: int  # G: minutes given. Give and take is (G−R)/(G+R), undefined when both are 0
    received: int  # R: minutes received
    recent: int  # minutes given in the 28 days before the end
    partners: int  # people helped or helped by
    helped: int  # people helped
    helped_by: int  # people helped by
    asked: int  # proposals to help, made in the window
    component: int  # which part of the network, from 1 in order of its first member
    component_size: int  # its members
    circle: int  # which strong component, numbered likewise
    circle_size: int  # its members
    core: int  # the largest k such that this member is in a k-core
    sole_provider_of: int  # members who received from nobody else
    cycles: Tuple[int, ...]  # cycles of 2, 3, 4 and 5 members through this one; of all, by the summary's, the share


def read_member_insight(s: Any, home: Home) -> MemberInsight:
    return MemberInsight(member=home.member(s.member.id), flags=frozenset(one for one in InsightFlag if s.flags >> one
        & 1), given=s.given, received=s.received, recent=s.recent, partners=s.partners, helped=s.helped,
        helped_by=s.helped_by, asked=s.asked, component=s.component, component_size=s.component_size, circle=s.circle,
        circle_size=s.circle_size, core=s.core, sole_provider_of=s.sole_provider_of, cycles=tuple(s.cycles))


@dataclass(frozen=True)
class LinkInsight:
    """One link of the network: all help of a giver to a receiver."""

    bridge: bool  # 1: without it a part of the network would fall apart
    giver: Member  # who helped
    receiver: Member  # who was helped
    from_: int  # the giver's index in this result
    to: int  # the receiver's
    minutes: int  # of help
    back: int  # minutes of help the other way; 0 none


def read_link_insight(s: Any, home: Home) -> LinkInsight:
    return LinkInsight(bridge=s.bridge != 0, giver=home.member(s.giver.id), receiver=home.member(s.receiver.id),
        from_=s.from_, to=s.to, minutes=s.minutes, back=s.back)


@dataclass(frozen=True)
class PeriodInsight:
    """What happened in one part of the window. Help counts by when it took place; requests and proposals by when
    they were made and by what has become of them by now."""

    from_: datetime  # from this time on: a whole step, but for the window's first and last period
    until: datetime  # before this time
    time_minutes: int  # of time credit; 0 when only unpaid help was asked for
    volunteer_minutes: int  # unpaid; 0 when only time credit was asked for
    exchanges: int  # booked
    givers: int  # people who helped
    receivers: int  # people who were helped
    people: int  # either
    requests: int  # posted, of any unit
    requests_filled: int  # of them: every seat was filled
    requests_withdrawn: int  # of them: taken back
    requests_expired: int  # of them: their time ran out
    requests_open: int  # of them: still open
    proposals: int  # made, of any unit
    proposals_done: int  # of them: booked
    proposals_ended: int  # of them: declined, called off or lapsed
    proposals_questioned: int  # of them: disputed or contested, and not yet settled
    proposals_reversed: int  # of them: booked and undone


def read_period_insight(s: Any, home: Home) -> PeriodInsight:
    return PeriodInsight(from_=read_time(s.from_), until=read_time(s.until), time_minutes=s.time_minutes,
        volunteer_minutes=s.volunteer_minutes, exchanges=s.exchanges, givers=s.givers, receivers=s.receivers,
        people=s.people, requests=s.requests, requests_filled=s.requests_filled,
        requests_withdrawn=s.requests_withdrawn, requests_expired=s.requests_expired, requests_open=s.requests_open,
        proposals=s.proposals, proposals_done=s.proposals_done, proposals_ended=s.proposals_ended,
        proposals_questioned=s.proposals_questioned, proposals_reversed=s.proposals_reversed)


@dataclass(frozen=True)
class SkillInsight:
    """One kind of help with all kinds below it (each below its first parent), over booked exchanges of the window."""

    skill: Optional[Skill]  # which; id 0: help whose kind was not stated
    parent: Optional[Skill]  # the kind above it; id 0 at the top. Those at the top add up to W
    minutes: int  # of help, with the kinds below
    own_minutes: int  # of help that names just this one
    exchanges: int  # with the kinds below, and so the following
    givers: int  # people who helped
    receivers: int  # people who were helped
    people: int  # either


def read_skill_insight(s: Any, home: Home) -> SkillInsight:
    return SkillInsight(skill=home.skill(s.skill.id) if s.skill.id != 0 else None, parent=home.skill(s.parent.id) if
        s.parent.id != 0 else None, minutes=s.minutes, own_minutes=s.own_minutes, exchanges=s.exchanges,
        givers=s.givers, receivers=s.receivers, people=s.people)


@dataclass(frozen=True)
class ImportReport:
    """What an import did. read = added + updated + repeated + rejected."""

    read: int  # rows read, without the header
    added: int  # new things
    updated: int  # things changed
    repeated: int  # rows that change nothing: known already, or superseded by a later row of the same key
    rejected: int  # bad rows
    groups: int  # different groups that its rows belong to
    groups_added: int  # groups that were made
    members_added: int  # members that were made for listings without one
    skills_added: int  # skills that were made, not counting words that stay with one listing
    offers_added: int  # offers among the added
    requests_added: int  # requests among the added


def read_import_report(s: Any, home: Home) -> ImportReport:
    return ImportReport(read=s.read, added=s.added, updated=s.updated, repeated=s.repeated, rejected=s.rejected,
        groups=s.groups, groups_added=s.groups_added, members_added=s.members_added, skills_added=s.skills_added,
        offers_added=s.offers_added, requests_added=s.requests_added)


@dataclass(frozen=True)
class ImportFile:
    """A file of a directory, in memory."""

    length: int  # bytes, less than 2 GiB
    name: str  # such as "services.csv"; a folder before it does not count


def read_import_file(s: Any, home: Home) -> ImportFile:
    return ImportFile(length=s.length, name=read_text(s.name))


class ActFields(TypedDict, total=False):
    """In which role and for which purpose someone acts."""

    purpose: Optional[Purpose]  # aid_purpose; 0 not stated
    role: Optional[Role]  # aid_role plus 1; 0 whatever role fits best


class AdvanceFields(TypedDict, total=False):
    """How far to advance."""

    max_events: Optional[int]  # stop after so many; 0 no limit


class RestoreFields(TypedDict, total=False):
    """How to restore a backup."""

    erased_row_size: Optional[int]  # sizeof(aid_erased_row); 0 when there are none
    erased_count: Optional[int]  # rows of `erased`
    erased_by: Optional[str]  # path of a later key store (such as town.aid-keys.old) whose tombstones count; NULL
    # none


class GroupFields(TypedDict, total=False):
    """What a group is. For aid_group_found and aid_group_update."""

    kind: Optional[GroupKind]  # aid_group_kind; 0 mutual aid when founding
    presence: Optional[Presence]  # aid_presence bits; 0 not stated
    parent: Optional[Group]  # the group it belongs to; a group is never its own ancestor
    founder: Optional[Member]  # becomes its first coordinator; id 0: the acting member, if any. Founding only
    legal_form: Optional[LegalForm]  # aid_legal_form; 0 informal when founding
    sensitive: Optional[bool]  # aid_answer: yes seals name and topics too (health, addiction, crisis, …)
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    name: Optional[str]  # required when founding; at most 200 bytes
    topics: Optional[str]  # one a line
    text: Optional[str]  # a description; at most 64 KiB
    reference: Optional[str]  # the host's own key, unique among the community's groups; at most 200 bytes
    zone: Optional[str]  # such as "Europe/Berlin"; default of its members; not stated: UTC
    languages: Optional[str]  # tags in order of preference, such as "ru en"


class PolicyFields(TypedDict, total=False):
    """What a group has decided for itself. Charter versions judge commands, never what is booked already."""

    unit: Optional[Unit]  # aid_unit of its help; default by kind: volunteer centres count volunteer minutes, the rest
    # time
    credit_min: Optional[int]  # lowest balance, ≤ 0, in the unit; default −600
    credit_max: Optional[int]  # highest balance, ≥ 0; default 1800
    credit_min_mode: Optional[CreditMode]  # aid_credit_mode; default AID_CREDIT_BLOCK
    credit_max_mode: Optional[CreditMode]  # aid_credit_mode; default AID_CREDIT_FLAG
    default_minutes: Optional[Union[int, timedelta]]  # minutes of a listing that states none; default 60
    silence_days: Optional[int]  # after so many days the other side's silence is consent; default 14
    proposal_days: Optional[int]  # a proposal lapses after so many days; default 14
    ban_days: Optional[int]  # a declined pair is not proposed again for so many days; default 90
    generalise: Optional[int]  # how many levels up in the skill tree an offer may be; default 2
    hold_days: Optional[int]  # what was accepted is called off when nobody confirms it so many days after it was to
    # take place; default 90
    tier_hours: Optional[Sequence[int]]  # hours after which tiers 0..3 open: own group, agreements, ancestors'
    # groups, public service; default 0 24 48 72
    weights: Optional[Mapping[Term, int]]  # score weights by aid_term, 0..10⁶; default 20 15 15 15 10 5 5 5 5 5


class MemberFields(TypedDict, total=False):
    """What a member tells about themselves. Only `name` is needed; what is not stated does not constrain matching."""

    group: Optional[Group]  # a group to join at once; id 0 none. Enrolling only
    roles: Optional[Role]  # aid_role bits in that group; 0 a plain member. Enrolling only
    pause_until: Optional[datetime]  # not matched before this time; 0 not paused
    week: Optional[Union[Week, str]]  # when they can help, in their own zone; all zero: always
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    exact_place: Optional[bool]  # aid_answer: yes lets matching see the exact place; otherwise a cell of 150 m or
    # more
    reach_m: Optional[int]  # how far they go, metres; 0 any distance
    day_minutes: Optional[Union[int, timedelta]]  # most minutes of help a day; 0 any
    week_minutes: Optional[Union[int, timedelta]]  # most minutes of help a week; 0 any
    asks_per_week: Optional[int]  # how often they want to be asked; 0 any
    matching: Optional[bool]  # aid_answer: no keeps them out of matching
    online: Optional[bool]  # aid_answer: yes helps online too, no in person only
    name: Optional[str]  # required when enrolling; at most 200 bytes
    preferred_name: Optional[str]  # how they want to be called
    reference: Optional[str]  # the host's own key, unique among the community's members
    birth_band: Optional[str]  # such as "1950-1959"
    phones: Optional[str]  # one a line
    emails: Optional[str]  # one a line
    address: Optional[str]  # lines
    preferred_contact: Optional[str]  # such as "phone, evenings"
    languages: Optional[str]  # tags in order of preference
    zone: Optional[str]  # such as "Asia/Yekaterinburg"; not stated: their first group's


class JoinFields(TypedDict, total=False):
    """Joining a group."""

    roles: Optional[Role]  # aid_role bits; 0 a plain member. More than member and volunteer needs a coordinator


class LeaveFields(TypedDict, total=False):
    """Leaving a group."""

    reason: Optional[str]  # a note, kept as the leaving member's; may be NULL


class CredentialFields(TypedDict, total=False):
    """A credential that matching can ask for."""

    from_: Optional[datetime]  # valid from; 0 from now
    until: Optional[datetime]  # valid until; 0 for ever
    code: Optional[str]  # which, such as "first-aid" or "over-18"; letters, digits, '-', '_', '.'; at most 64 bytes
    issuer: Optional[str]  # who issued it; clear text; may be NULL
    evidence: Optional[str]  # a hash of the document, 16 to 64 hex digits; the document itself is not kept; may be
    # NULL


class SearchFields(TypedDict, total=False):
    """How to search."""

    group: Optional[Group]  # members: only this group's; skills: also this group's own list; id 0 the whole community
    languages: Optional[str]  # skills: labels in these languages first


class SkillFields(TypedDict, total=False):
    """What a skill is."""

    retired: Optional[bool]  # aid_answer: yes takes it out of search; what uses it keeps it
    parent: Optional[Skill]  # the wider skill; id 0 a root
    group: Optional[Group]  # whose own list it belongs to; id 0 the community's. Adding only
    labels: Optional[Sequence[Union[Label, Tuple[str, str], str]]]  # all of them; the first preferred one is the
    # default label
    code: Optional[str]  # a stable code such as "home.plumbing", unique in its list; at most 200 bytes
    label: Optional[str]  # shorthand for one preferred label of any language


class ListFields(TypedDict, total=False):
    """Which offers or requests to list."""

    state: Optional[ListingState]  # aid_listing_state; 0 open ones; -1 all
    group: Optional[Group]  # only this group's; id 0 all
    member: Optional[Member]  # only this member's; id 0 all
    skill: Optional[Skill]  # only with this skill or a narrower one; id 0 all
    expires_before: Optional[datetime]  # only those that end before this time; 0 all


class OfferFields(TypedDict, total=False):
    """What someone offers."""

    strict_skill: Optional[bool]  # aid_answer: yes refuses a `skill_text` that no skill fits, instead of making a
    # free one
    group: Optional[Group]  # where; id 0 when the member has one group only
    skill: Optional[Skill]  # the skill, when it is one
    posted: Optional[datetime]  # when it was really posted, for imports; 0 now
    expires: Optional[datetime]  # when it ends; 0 never
    price: Optional[int]  # what an hour costs, in units of money or points; 0 not stated
    week: Optional[Union[Week, str]]  # when, in the member's zone, if it differs from the member's own week; all
    # zero: not stated
    minutes: Optional[Union[int, timedelta]]  # minutes of help at a time, 1..525,600; 0 the group's default
    seats: Optional[int]  # how many exchanges at most run at a time on it; 0 means 1
    level: Optional[int]  # how well the member can do it, 0..5
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    exact_place: Optional[bool]  # aid_answer: yes lets matching see the exact place
    reach_m: Optional[int]  # how far the member goes for it, metres; 0 the member's, or any
    online: Optional[bool]  # aid_answer: yes online, no in person only; 0 either
    unit: Optional[Unit]  # aid_unit; 0 the group's
    skills: Optional[Sequence[Skill]]  # several acceptable skills instead of one
    windows: Optional[Sequence[Union[Window, Tuple[datetime, datetime]]]]  # dates on which it holds, besides or
    # instead of `week`
    skill_text: Optional[str]  # the skill in words; what fits one skill is used, what fits several is
    # AID_E_AMBIGUOUS, what fits none becomes a free skill
    title: Optional[str]  # at most 200 bytes
    text: Optional[str]  # at most 64 KiB
    languages: Optional[str]  # tags in order of preference; NULL the member's
    credentials: Optional[str]  # what the member brings along for it (informative; what counts is what was granted),
    # codes separated by spaces
    reference: Optional[str]  # the host's own key, unique among the group's offers


class RequestFields(TypedDict, total=False):
    """What someone needs."""

    strict_skill: Optional[bool]  # aid_answer: yes refuses a `skill_text` that no skill fits, instead of making a
    # free one
    group: Optional[Group]  # where; id 0 when the member has one group only
    skill: Optional[Skill]  # the skill, when it is one
    posted: Optional[datetime]  # when it was really opened, for imports; 0 now
    expires: Optional[datetime]  # when it ends; 0 never
    price: Optional[int]  # what an hour may cost at most, in units of money or points; 0 not stated
    week: Optional[Union[Week, str]]  # when it suits, in the member's zone; all zero: not stated
    minutes: Optional[Union[int, timedelta]]  # minutes of help at a time, 1..525,600; 0 the group's default
    seats: Optional[int]  # how many helpers are needed; 0 means 1
    level: Optional[int]  # the least level a helper needs, 0..5
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    exact_place: Optional[bool]  # aid_answer: yes lets matching see the exact place
    reach_m: Optional[int]  # how far away a helper may be, metres; 0 the member's, or any
    online: Optional[bool]  # aid_answer: yes online, no in person only; 0 either
    unit: Optional[Unit]  # aid_unit; 0 the group's
    urgency: Optional[Urgency]  # aid_urgency; 0 normal
    essential: Optional[bool]  # aid_answer: yes is never refused for a balance
    all_seats: Optional[bool]  # aid_answer: yes makes fewer helpers than `seats` useless
    generalise: Optional[int]  # how many levels wider an offer may be, 0..8; not stated: the group's policy
    repeat_cover: Optional[int]  # with `repeats`: of a thousand of its times that are known a helper has time at so
    # many, or is not proposed; 0 any
    repeats: Optional[str]  # it comes again: a rule of RFC 5545 for weeks,
    # "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10", or UNTIL=20261231 instead of COUNT, and EXDATE=20261224,… for
    # days left out; the only window is the first time, and clocks of the member's zone count; NULL once. See
    # aid_request_open
    skills: Optional[Sequence[Skill]]  # several acceptable skills instead of one
    windows: Optional[Sequence[Union[Window, Tuple[datetime, datetime]]]]  # spans of time in which it can take place,
    # besides or instead of `week`
    skill_text: Optional[str]  # the skill in words; what fits one skill is used, what fits several is
    # AID_E_AMBIGUOUS, what fits none becomes a free skill
    title: Optional[str]  # at most 200 bytes
    text: Optional[str]  # at most 64 KiB
    languages: Optional[str]  # tags in order of preference; NULL the member's
    credentials: Optional[str]  # what a helper must hold to the end of the service, codes separated by spaces
    reference: Optional[str]  # the host's own key, unique among the group's requests


class ExchangeFields(TypedDict, total=False):
    """What an act may say besides itself."""

    minutes: Optional[Union[int, timedelta]]  # confirm, settle, correct: minutes of help, 1..525,600; 0 as agreed, or
    # as the other side named
    confirm_unusual: Optional[bool]  # aid_answer: yes, more than three times what was agreed or over 16 hours is
    # meant
    accept_warning: Optional[bool]  # aid_answer: yes, go on although a credit limit warns
    side: Optional[Side]  # aid_side for whom a coordinator or the host acts; 0 the acting member's own; when nobody
    # acts: both
    starts: Optional[datetime]  # propose, accept: when it is to take place; 0 open
    happened: Optional[datetime]  # confirm, correct: when it took place; 0 now, or as logged
    price: Optional[int]  # propose: what an hour costs, in the unit of money or points; 0 as offered or asked for
    payer: Optional[Member]  # propose: the member who pays instead of the requester; id 0 nobody. Only this member, a
    # coordinator or the host may say so
    note: Optional[str]  # kept as the author's; at most 64 KiB
    override_reason: Optional[str]  # a coordinator's reason to pass a credit limit in override mode


class LogFields(TypedDict, total=False):
    """Help already given."""

    minutes: Optional[Union[int, timedelta]]  # minutes of help, 1..525,600; required
    requester: Optional[Member]  # who received it; required unless `request` says it
    helper: Optional[Member]  # who gave it; required unless `offer` says it
    group: Optional[Group]  # in whose books; id 0 the request's, or the one group both belong to
    request: Optional[Request]  # the request it answers; id 0 none
    offer: Optional[Offer]  # the offer it came from; id 0 none
    skill: Optional[Skill]  # what kind of help; id 0 not stated
    happened: Optional[datetime]  # when; 0 now; not in the future
    price: Optional[int]  # what an hour cost, in a unit of money or points; 0: the request's or the offer's
    payer: Optional[Member]  # the member who pays instead of the requester; id 0 nobody. Then this member, a
    # coordinator or the host books it
    confirm_unusual: Optional[bool]  # aid_answer: yes, over 16 hours is meant
    accept_warning: Optional[bool]  # aid_answer: yes, go on although a credit limit warns
    unit: Optional[Unit]  # aid_unit; 0 the request's, or the group's
    for_group: Optional[bool]  # aid_answer: yes, the group as a whole was helped and its pool pays; no requester then
    memo: Optional[str]  # kept as the author's; at most 64 KiB
    reference: Optional[str]  # the host's own key, unique among the group's exchanges
    override_reason: Optional[str]  # a coordinator's reason to pass a credit limit in override mode
    helper_group: Optional[Group]  # in whose books the helper is credited; id 0: `group` where the helper belongs to
    # it, else the offer's group or the one the helper belongs to; see <mutualaid/between.h>


class ExchangeListFields(TypedDict, total=False):
    """Which exchanges to list."""

    state: Optional[ExchangeState]  # aid_exchange_state; 0 all
    group: Optional[Group]  # only in this group's books; id 0 all
    member: Optional[Member]  # only with this member on either side; id 0 all
    request: Optional[Request]  # only of this request; id 0 all
    from_: Optional[datetime]  # only that took place (or began) at this time or later; 0 all
    until: Optional[datetime]  # only before this time; 0 all


class TermsFields(TypedDict, total=False):
    """What a group has decided for all accounts of one unit, from a date on. What happened is judged by the terms
    of its date; what is booked stays. Nothing here is on unless stated. Amounts are in the unit; shares in basis
    points (bp), of which 10,000 are the whole. Rounding is always down, so in favour of who pays a levy, and no
    levy takes a balance below zero."""

    unit: Optional[Unit]  # aid_unit; 0 the group's own
    from_: Optional[datetime]  # from when on, not in the past; 0 now
    credit_min: Optional[int]  # lowest balance of a member, ≤ 0. In the group's own unit the policy says it
    credit_max: Optional[int]  # highest balance, ≥ 0. Likewise
    price_cap: Optional[int]  # what an hour may cost at most; 0 no cap
    pool_min: Optional[int]  # how low the pool may go when it pays, ≤ 0: the community's promise; default no limit
    demurrage_exempt: Optional[int]  # the balance up to which demurrage takes nothing
    adaptive_base: Optional[int]  # the credit of someone who gave nothing yet; default 300
    adaptive_least: Optional[int]  # the least credit; default 180
    adaptive_most: Optional[int]  # the most; default 1800
    credit_min_mode: Optional[CreditMode]  # aid_credit_mode; default AID_CREDIT_OFF. Not for the group's own unit
    credit_max_mode: Optional[CreditMode]  # aid_credit_mode; default AID_CREDIT_OFF. Likewise
    fee_bp: Optional[int]  # of what a helper gets, to the pool, 0..5000
    demurrage_bp: Optional[int]  # of what lies above the exempt balance, to the pool at the start of each month
    # (UTC), 0..5000
    expiry_days: Optional[int]  # credit older than so many days goes to the pool at the start of a month; the oldest
    # is used up first; 0 never
    notice_days: Optional[int]  # nothing expires before this many days after expiry was decided; default 30
    adaptive: Optional[bool]  # aid_answer: yes, a member's lowest balance follows what they gave in 180 days:
    # −clamp(base + ⌊num·given/den⌋, least, most); for the first 30 days in the group the base
    adaptive_num: Optional[int]  # default 1
    adaptive_den: Optional[int]  # default 2
    suspend_at: Optional[int]  # with so many open disputes against them a member's account pays for nothing new; 0
    # off
    ceiling_weeks: Optional[int]  # members' balances may lie below zero together by so many times the lower median of
    # what members were credited a week, over the last 12 full weeks; 0 no ceiling; 8 is usual


class StatementFields(TypedDict, total=False):
    """Which lines of an account."""

    unit: Optional[Unit]  # aid_unit; 0 the group's
    group: Optional[Group]  # in whose books; id 0 the member's first group
    from_: Optional[datetime]  # only lines that took effect at this time or later; 0 from the start
    until: Optional[datetime]  # only before this time; 0 to the end


class FundFields(TypedDict, total=False):
    """What a fund is. For aid_fund_open and aid_fund_update."""

    unit: Optional[Unit]  # aid_unit: time, points or money; 0 the group's. Opening only
    closed: Optional[bool]  # aid_answer: yes, nothing more is collected or spent. Updating only
    name: Optional[str]  # required when opening; at most 200 bytes, unique among the group's funds
    purposes: Optional[str]  # what it may be spent on, one a line; required when opening


class TransferFields(TypedDict, total=False):
    """What is to move."""

    kind: Optional[TransferKind]  # aid_transfer_kind; required
    amount: Optional[int]  # in the unit, above 0. Opening: negative for somebody who has received more. Closing: 0,
    # all there is. Write-off: 0, all that is open
    group: Optional[Group]  # in whose books; id 0 the fund's, or the one group of the member
    payer: Optional[Member]  # donation: who gives, required; across: who gives, id 0 the pool; receipt: the member it
    # comes from, id 0 somebody outside; closing: whose account, required
    receiver: Optional[Member]  # donation: who gets it, id 0 the pool or the fund; across: who gets it there, id 0
    # the other group's pool; opening: whose account, required; closing: the heir, id 0 the pool; spending: the member
    # paid, id 0 somebody outside
    fund: Optional[Fund]  # receipt, spending: which, required; donation: id 0 none
    happened: Optional[datetime]  # when it took place; 0 now; not in the future
    unit: Optional[Unit]  # aid_unit; 0 the fund's, or the group's
    receipt: Optional[Receipt]  # aid_receipt; required for receipt; a donation to a fund is AID_RECEIPT_DONATION
    hold_days: Optional[int]  # donation, receipt, spending: kept free for so many days, until posted or called off; 0
    # booked at once
    accept_warning: Optional[bool]  # aid_answer: yes, go on although a credit limit warns
    purpose: Optional[str]  # spending: one of the fund's purposes, required
    memo: Optional[str]  # kept as the author's; at most 64 KiB
    body: Optional[Group]  # across: the other group, whose books are its own; required


class TransferActFields(TypedDict, total=False):
    """What an act on a transfer may say."""

    stands: Optional[bool]  # aid_answer: resolve: yes, it is booked, or stays so; no, it is called off, or reversed;
    # required
    note: Optional[str]  # why; kept as the author's; at most 64 KiB


class TransferListFields(TypedDict, total=False):
    """Which transfers to list."""

    state: Optional[TransferState]  # aid_transfer_state; 0 all
    group: Optional[Group]  # only in this group's books; id 0 all
    fund: Optional[Fund]  # only of this fund; id 0 all
    member: Optional[Member]  # only with this member on either side; id 0 all
    kind: Optional[TransferKind]  # aid_transfer_kind; 0 all


class PartnerFields(TypedDict, total=False):
    """Who the partner is."""

    closed: Optional[bool]  # aid_answer: yes, nothing new is traded; no, again. Updating only
    other_group: Optional[int]  # id of the group in the other community, as its people tell it; required when adding
    group: Optional[Group]  # which group trades with it; required when adding
    community: Optional[str]  # id of the other community, 32 hex digits; required when adding
    key: Optional[str]  # its public key, 64 hex digits, had on a way that you trust; required when adding
    name: Optional[str]  # what it is called here; at most 200 bytes; required when adding


class DealFields(TypedDict, total=False):
    """Terms between two partners, for one pair of units."""

    unit: Optional[Unit]  # aid_unit here: time, points or money; 0 the group's
    most: Optional[int]  # how much this side may have received beyond what it gave, in `unit`; 0 nothing
    other_most: Optional[int]  # how much the other side may, in `other_unit`; 0 nothing
    from_: Optional[datetime]  # judges trades made from then on; 0 now
    other_unit: Optional[Unit]  # aid_unit there; 0 the same as here
    rate_num: Optional[int]  # `rate_num` of `other_unit` are `rate_den` of `unit`; 1..1,000,000; 0 is 1
    rate_den: Optional[int]  # 1..1,000,000; 0 is 1


class TradeFields(TypedDict, total=False):
    """A payment to somebody in another community."""

    unit: Optional[Unit]  # aid_unit here; 0 the group's
    amount: Optional[int]  # what the payer pays, in `unit`, above 0; the receiver gets ⌊amount · rate_num / rate_den⌋
    receiver: Optional[int]  # id of the member over there; 0 the pool of the partner's group
    payer: Optional[Member]  # who pays; id 0 the group's pool: a gift, or to bring the position back
    hold_hours: Optional[int]  # void without a promise after so many hours; 1..8760; 0 is 72
    accept_warning: Optional[bool]  # aid_answer: yes, go on although a credit limit warns
    memo: Optional[str]  # kept here as the author's, never sent; at most 64 KiB


class MayFields(TypedDict, total=False):
    """What else a decision goes by."""

    extent: Optional[Extent]  # aid_extent; 0 the thing itself
    classes: Optional[int]  # what would be seen: a bit for each class; 0 AID_CLASS_CASE
    author: Optional[Member]  # who wrote it, and so is no second person; id 0 nobody
    assigned: Optional[Member]  # to whom it is assigned; id 0 nobody
    purpose: Optional[ConsentPurpose]  # aid_consent_purpose; 0 AID_CONSENT_HELP
    credential: Optional[str]  # the code that it asks for at this moment; NULL none


class AccessListFields(TypedDict, total=False):
    """Which lines of the access log."""

    support_case: Optional[Case]  # only of this case; id 0 all
    actor: Optional[Member]  # only what this member read; id 0 anybody
    from_: Optional[datetime]  # not before; 0 no bound
    until: Optional[datetime]  # before; 0 no bound
    before: Optional[int]  # only lines with lower numbers: the last number of the page before; 0 from the newest


class ConsentFields(TypedDict, total=False):
    """What is asked for or given."""

    purpose: Optional[ConsentPurpose]  # aid_consent_purpose; required
    classes: Optional[int]  # a bit for each class; 0 nothing at all
    roles: Optional[int]  # recipients by what they are towards the person: a bit for each role
    from_: Optional[datetime]  # begins then; 0 at once
    until: Optional[datetime]  # over at that very second; 0 until withdrawn
    majority: Optional[datetime]  # given by a guardian: when the person comes of age and has to confirm; 0 not known
    review: Optional[datetime]  # another ground than consent: counts until then; required there
    ground: Optional[Basis]  # aid_basis; 0 AID_BASIS_CONSENT
    notice: Optional[str]  # which version of the notice was read, such as "2026-11"; clear text; may be NULL
    text: Optional[str]  # what was put to the person, in words; kept as the person's; may be NULL
    method: Optional[str]  # how it was said, such as "on paper, signed"; kept as the person's; may be NULL
    document: Optional[str]  # another ground than consent: its document; required there; kept as the person's


class CaseFields(TypedDict, total=False):
    """What a new case states."""

    level: Optional[CaseLevel]  # aid_case_level; 0 AID_LEVEL_PROTECTED
    types: Optional[int]  # what support it is about: a bit for each type; 0 not stated
    group: Optional[Group]  # whose service it is; required
    family: Optional[Group]  # of kind AID_GROUP_FAMILY when the case is for a family; the subject then speaks for it
    title: Optional[str]  # at most 200 bytes
    text: Optional[str]  # what it is about; at most 64 KiB


class CaseActFields(TypedDict, total=False):
    """What an act on a case says."""

    reason: Optional[CaseReason]  # close: aid_case_reason; required
    level: Optional[CaseLevel]  # set level: aid_case_level; required
    text: Optional[str]  # a remark; at most 64 KiB. Closing with AID_CASE_OTHER needs it


class CaseRoleFields(TypedDict, total=False):
    """What a role on a case states."""

    role: Optional[CaseRole]  # aid_case_role: guardian, peer, specialist or lead
    from_: Optional[datetime]  # from when; 0 now
    until: Optional[datetime]  # until when; 0 until it is ended
    accept_warning: Optional[bool]  # aid_answer: yes assigns a specialist beyond AID_CASELOAD_WARN
    text: Optional[str]  # a remark; at most 64 KiB


class EntryFields(TypedDict, total=False):
    """What an entry states."""

    kind: Optional[CaseEntryKind]  # aid_case_entry_kind; 0 a note
    about: Optional[Member]  # in a family case the member of it whom it is about; id 0 the subject
    corrects: Optional[Entry]  # the entry that this one corrects, of the same case; id 0 none
    audience: Optional[Audience]  # aid_audience; 0 shared
    text: Optional[str]  # required; at most 64 KiB


class AssessmentFields(TypedDict, total=False):
    """What an assessment states."""

    about: Optional[Member]  # in a family case who of it answered; id 0 the subject
    happened: Optional[datetime]  # when it was answered; 0 now; not in the future
    instrument: Optional[str]  # its code, or "code@version"; required
    answers: Optional[str]  # the numbers in the order of the questions, "2 0 1"; required
    strengths: Optional[str]  # what the client is good at and can build on; at most 64 KiB
    text: Optional[str]  # a remark; at most 64 KiB


class PlanFields(TypedDict, total=False):
    """What a plan states as it is begun."""

    support_case: Optional[Case]  # of which case; id 0: the acting member's own plan, which nobody else reads
    replaces: Optional[Plan]  # an active plan of the same case whose place it takes when it is approved; id 0 none
    title: Optional[str]  # at most 200 bytes
    text: Optional[str]  # at most 64 KiB


class GoalFields(TypedDict, total=False):
    """What a goal states."""

    number: Optional[int]  # 0: a new one; else the one of the draft that it restates
    about: Optional[Member]  # in a family case whose goal it is; id 0 the subject's
    domain: Optional[Domain]  # aid_domain; required
    aim: Optional[Aim]  # aid_aim: how far it goes; required
    text: Optional[str]  # what is hoped for; required, at most 64 KiB
    target: Optional[str]  # by what one will see that it is reached; at most 64 KiB


class MeasureFields(TypedDict, total=False):
    """What a measure states."""

    number: Optional[int]  # 0: a new one; else the one of the draft that it restates
    goal: Optional[int]  # number of the goal that it serves; 0 none in particular
    responsible: Optional[Member]  # the one person who does it; required
    service: Optional[Service]  # the service that gives it: its credentials are asked for too; id 0 none
    due: Optional[datetime]  # by when; 0 no date
    after: Optional[str]  # numbers of the measures that come first, "1 2"; each smaller than its own
    credential: Optional[str]  # code of the credential that the responsible person must hold when it starts; NULL
    # none
    code: Optional[str]  # what kind of measure, such as "psychology.counselling"; at most 200 bytes
    text: Optional[str]  # what is done; required, at most 64 KiB


class PlanActFields(TypedDict, total=False):
    """What an act on a plan says."""

    refused: Optional[int]  # agree: domains in which the client wants no goal although an assessment says need: a bit
    # for each
    review: Optional[datetime]  # approve: when the plan is looked at again; 0 after AID_PLAN_REVIEW_DAYS days
    text: Optional[str]  # a remark; objecting, answering and ending need it, and proposing a plan in which the client
    # does nothing; at most 64 KiB


class MeasureActFields(TypedDict, total=False):
    """What an act on a measure says."""

    result: Optional[MeasureResult]  # done: aid_measure_result; required
    exchange: Optional[Exchange]  # done: the exchange in the books that holds the hours, between the responsible
    # person and whom it is about; id 0 none
    text: Optional[str]  # a remark; failing and skipping need it, and AID_RESULT_OTHER; at most 64 KiB


class EmergencyFields(TypedDict, total=False):
    """What an emergency access states."""

    reason: Optional[EmergencyReason]  # aid_emergency_reason; required
    classes: Optional[int]  # what is needed: a bit for each class; 0 AID_CLASS_CASE
    notice_from: Optional[datetime]  # the client sees it from then on, at the latest when its review is due; 0 at
    # once. Whoever leads the case sees it at once, and `text` says why the client does not
    minutes: Optional[Union[int, timedelta]]  # how long, at most AID_EMERGENCY_MINUTES or what the charter says; 0 as
    # long as that
    text: Optional[str]  # why, in words; required; kept as the client's; at most 64 KiB


class EmergencyListFields(TypedDict, total=False):
    """Which emergency accesses."""

    state: Optional[EmergencyState]  # aid_emergency_state; 0 all
    support_case: Optional[Case]  # only to this case; id 0 any
    subject: Optional[Member]  # only to this client's cases; id 0 anybody's
    member: Optional[Member]  # only those that this member opened; id 0 anybody's


class EvaluationFields(TypedDict, total=False):
    """What an act about an evaluation says."""

    side: Optional[Side]  # aid_side: who speaks (give), or who spoke (contest, settle): requester or helper. Give: 0
    # the acting member's own; contest: 0 the other than the acting member's
    flags: Optional[EvaluationFlag]  # give: aid_evaluation_flag bits
    stands: Optional[bool]  # settle: aid_answer, yes lets it stand, no sets it aside; required
    text: Optional[str]  # what is said, or why; at most 64 KiB


class EvaluationListFields(TypedDict, total=False):
    """Which exchanges to list."""

    which: Optional[EvaluationListKind]  # aid_evaluation_list_kind; 0 those in which `member` may still speak
    member: Optional[Member]  # whose; required for 0 and AID_EVALUATION_LIST_TO_GIVE; id 0 anybody's
    group: Optional[Group]  # only in this group's books; id 0 all


class BetweenFields(TypedDict, total=False):
    """What is to hold between two groups. What is not stated stays as it is in force."""

    unit: Optional[Unit]  # aid_unit in which `group` pays: time, points or money; 0 the group's own
    group: Optional[Group]  # whose books pay; required
    other: Optional[Group]  # whose books credit; required
    by: Optional[Group]  # which of the two proposes it; id 0 the one that the acting member coordinates
    from_: Optional[datetime]  # from when on, not in the past; 0 as soon as both agree
    limit: Optional[int]  # how far `group` may have received more than it gave, 0 or more
    limited: Optional[bool]  # aid_answer: yes, `limit` holds; no, there is none; 0: yes when `limit` is not 0
    unit_there: Optional[Unit]  # aid_unit in which `other` credits; 0 the same, or as in force
    rate_num: Optional[int]  # of an amount in `unit` this many …
    rate_den: Optional[int]  # … to so many are credited; both above 0, or both 0: 1 to 1, or as in force


class BetweenListFields(TypedDict, total=False):
    """Which terms to list."""

    state: Optional[BetweenState]  # aid_between_state; 0 all
    group: Optional[Group]  # only with this group on either side; id 0 all
    other: Optional[Group]  # only between `group` and this one; id 0 all
    in_force: Optional[bool]  # aid_answer: yes, only what holds now


class MatchFields(TypedDict, total=False):
    """How to match."""

    meet_new_people: Optional[bool]  # aid_answer: yes turns the continuity term into its mirror
    seed: Optional[int]  # breaks exact ties; the same seed gives the same plan
    group: Optional[Group]  # only requests of this group; id 0 all
    now: Optional[datetime]  # matched as of this time; 0 the store's clock
    weights: Optional[Mapping[Term, int]]  # by aid_term, 0..10⁶; all zero: the group's policy
    fairness: Optional[Fairness]  # aid_fairness: level loads of offers before the score, or in it; a seat counts as
    # an hour beside the hours that the helper gave in the last 28 days; 0: score
    load_weight: Optional[int]  # with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..10⁶
    ageing_days: Optional[int]  # each so many days of waiting make a request one step more urgent; 0: 7
    isolated_every: Optional[int]  # of so many seats at least one goes to a member without a partner in the last 90
    # days, where that can be; 0: 20


class MatchRepairFields(TypedDict, total=False):
    """How to repair a plan."""

    keep: Optional[bool]  # aid_answer: no makes a fresh plan under the rulings; else the pairs of the present plan
    # are to stay, and only those with another ruling, or that cannot be any more, may go


class MatchCommitFields(TypedDict, total=False):
    """How to commit a plan."""

    keep_valid: Optional[bool]  # aid_answer: yes leaves out pairs that are no longer allowed, instead of refusing all


class CriterionFields(TypedDict, total=False):
    """A word that rules may use: a category of people a service is for."""

    special: Optional[bool]  # aid_answer: yes: saying it of somebody says what the law protects most; always sealed
    document: Optional[bool]  # aid_answer: yes: counts only when a document says it
    days: Optional[int]  # for how many days it holds once said, 0 without end
    code: Optional[str]  # the word: a letter, then letters, digits, '.', '-' or '_'; at most 64 bytes
    label: Optional[str]  # what people call it; at most 200 bytes
    labels: Optional[str]  # the same in other languages, a line each: "ru малоимущие семьи"; NULL none


class ServiceFields(TypedDict, total=False):
    """What a service is."""

    type: Optional[SupportType]  # aid_support_type, or a number of the community's own from AID_SUPPORT_EXTENSION to
    # 999; 0 not stated
    assured: Optional[datetime]  # when somebody last made sure that all this is true; 0 not stated
    fee: Optional[int]  # what it costs, in the smallest part of `unit`; 0 not stated
    week: Optional[Union[Week, str]]  # when it is open, in the group's zone; all zero: not stated
    tier: Optional[Tier]  # aid_tier; 0: what the group's kind says
    unit: Optional[int]  # of the fee; 0 the group's
    capacity: Optional[int]  # how many people it can serve at a time; 0 not stated: as many as come
    answer_hours: Optional[int]  # within how many hours it answers who applies; 0: by urgency
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    reach_m: Optional[int]  # how far from there it serves, metres; 0 not stated: anywhere
    online: Optional[bool]  # aid_answer: yes: also online or by phone, so from anywhere
    name: Optional[str]  # what people call it; at most 200 bytes
    code: Optional[str]  # the host's own key, unique in the community; at most 200 bytes
    measures: Optional[str]  # what is done, as codes with spaces between, the main one first:
    # "psychology.counselling"
    topics: Optional[str]  # further words it is found by, a line each
    text: Optional[str]  # what it is, at most 64 KiB
    contact: Optional[str]  # how to reach it: phone, address, page; a line each
    documents: Optional[str]  # what to bring along, a line each
    legal_basis: Optional[str]  # the law or decision it rests on; a service of the state without one is flagged
    languages: Optional[str]  # in which it is given; NULL any
    credentials: Optional[str]  # what whoever gives it must hold, codes with spaces between
    rule: Optional[str]  # for whom: alternatives, one a line; the words of a line must all hold; "" anyone


class ServiceListFields(TypedDict, total=False):
    """Which services to list."""

    state: Optional[ServiceState]  # aid_service_state; 0 open ones; -1 all
    flags: Optional[ServiceFlag]  # only those with one of these aid_service_flag bits; 0 all
    group: Optional[Group]  # only this group's; id 0 all
    type: Optional[int]  # only of this type; 0 all
    tier: Optional[int]  # only of this tier; 0 all


class NeedFields(TypedDict, total=False):
    """What is needed, where, by whom. What is not stated does not constrain."""

    type: Optional[SupportType]  # aid_support_type; 0 any
    when: Optional[datetime]  # when the words in `criteria` must hold; 0 now
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    online: Optional[bool]  # aid_answer: yes: online or by phone will do; no: must be in person
    all: Optional[bool]  # aid_answer: yes also lists, after those that can help, those that cannot, and why
    measure: Optional[str]  # a code, or the beginning of one up to a '.' or '-', such as "psychology"; NULL any
    criteria: Optional[str]  # what holds for the person, as for aid_service_request_options; stored nowhere
    languages: Optional[str]  # what the person speaks; NULL not stated


class ServiceRequestFields(TypedDict, total=False):
    """What is asked."""

    kind: Optional[ServiceRequestKind]  # aid_service_request_kind; 0 an application
    person: Optional[Member]  # for whom; id 0: nobody is named, and no word of anybody may be stored
    service: Optional[Service]  # where it is sent at once; id 0: not sent yet
    about: Optional[ServiceRequest]  # complaint or appeal: the request it is about
    type: Optional[SupportType]  # aid_support_type of what is needed; 0: the service's
    urgency: Optional[Urgency]  # aid_urgency; 0 normal
    place: Optional[Tuple[float, float]]  # latitude and longitude in degrees
    emergency: Optional[bool]  # aid_answer: yes opens every tier at once, and is recorded
    measure: Optional[str]  # a code such as "psychology.counselling"; NULL any
    summary: Optional[str]  # what it is about, in words: sealed as the person's; needs `person`
    criteria: Optional[str]  # what holds for the person, a word a line, "low-income" or "low-income = document":
    # sealed as what the law protects most; needs `person`


class ServiceRequestListFields(TypedDict, total=False):
    """Which requests for support to list."""

    state: Optional[ServiceRequestState]  # aid_service_request_state; 0 all
    group: Optional[Group]  # only those that this group answers; id 0 all
    person: Optional[Member]  # only for this person; id 0 all
    kind: Optional[ServiceRequestKind]  # aid_service_request_kind; 0 all
    overdue: Optional[bool]  # aid_answer: yes only those whose answer was due before now, the longest overdue first


class InsightFields(TypedDict, total=False):
    """Over what."""

    unit: Optional[Unit]  # aid_unit: time or volunteer; 0 both together
    seed: Optional[int]  # of the rewiring; the same seed gives the same figures
    cycle_work: Optional[int]  # arcs to look at for each length of cycles; 0 a hundred million
    group: Optional[Group]  # a group with all groups below it, such as a union; id 0 the whole community
    from_: Optional[datetime]  # from this time on; 0 from the first help there is
    until: Optional[datetime]  # before this time; 0 to now
    books_only: Optional[bool]  # aid_answer: yes leaves out the groups below `group`
    null_model: Optional[bool]  # aid_answer: yes, up to 2,000 members; no, never; 0 up to 200
    circulation: Optional[bool]  # aid_answer: yes, however long it takes; no, never; 0 up to 100,000 links
    rewirings: Optional[int]  # random networks to compare the cycles with, at most 10,000; 0 none; 100 is usual
    hour_value: Optional[int]  # what an unpaid hour is worth, in minor units of some currency, 0..10⁹; 0 not stated
    step: Optional[Step]  # aid_step: how the window is cut; 0 the finest with at most 60 periods


class CreditAdviceFields(TypedDict, total=False):
    """What advice about limits is to go by."""

    unit: Optional[Unit]  # aid_unit: time; 0 time
    from_: Optional[datetime]  # from this time to now; 0 the last 90 days
    refused: Optional[int]  # commands in that time that ended in AID_E_LIMIT with reason AID_REASON_CREDIT, as the
    # host counted them


class ImportFields(TypedDict, total=False):
    """How to import."""

    kind: Optional[ImportKind]  # aid_import_kind; required
    dry_run: Optional[bool]  # aid_answer: yes reports and writes nothing
    strict: Optional[bool]  # aid_answer: yes stops at the first bad row with nothing written
    strict_skills: Optional[bool]  # aid_answer: yes refuses skill codes and texts of listings that no taxonomy knows
    group: Optional[Group]  # where rows without a group column go; id 0: a row without one is bad
    map: Optional[str]  # "COLUMN=field,COLUMN=field"; a column name with a comma or an equals sign stands in double
    # quotes. Columns that are not mapped are used when they have the name of a field that is not mapped. For skills a
    # language tag is a field too: "preferredLabel=es". NULL: columns have the fields' names.
    separator: Optional[str]  # 1 to 4 bytes; NULL: found out
    encoding: Optional[str]  # "utf-8", "utf-16le", "utf-16be", "windows-1252"; NULL: found out



ACT_OPTIONS: Dict[str, Slot] = {
    "purpose": Slot('enum', 'purpose', of=Purpose),
    "role": Slot('role', 'role', of=Role),
}

ADVANCE_OPTIONS: Dict[str, Slot] = {
    "max_events": Slot('integer', 'max_events', low=0, high=18446744073709551615),
}

RESTORE_OPTIONS: Dict[str, Slot] = {
    "erased_row_size": Slot('integer', 'erased_row_size', low=0, high=4294967295),
    "erased_count": Slot('integer', 'erased_count', low=0, high=18446744073709551615),
    "erased_by": Slot('text', 'erased_by'),
}

GROUP_OPTIONS: Dict[str, Slot] = {
    "kind": Slot('enum', 'kind', of=GroupKind),
    "presence": Slot('mask', 'presence', of=Presence, bit=1),
    "parent": Slot('handle', 'parent', of=Group, bit=0),
    "founder": Slot('handle', 'founder', of=Member),
    "legal_form": Slot('enum', 'legal_form', of=LegalForm),
    "sensitive": Slot('answer', 'sensitive', bit=8),
    "place": Slot('place', 'latitude', beside='placed', bit=2),
    "name": Slot('text', 'name'),
    "topics": Slot('text', 'topics', bit=5),
    "text": Slot('text', 'text', bit=6),
    "reference": Slot('text', 'reference', bit=7),
    "zone": Slot('text', 'zone', bit=3),
    "languages": Slot('text', 'languages', bit=4),
}

POLICY: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "credit_min": Slot('integer', 'credit_min', bit=0, low=-9223372036854775808, high=9223372036854775807),
    "credit_max": Slot('integer', 'credit_max', bit=1, low=-9223372036854775808, high=9223372036854775807),
    "credit_min_mode": Slot('enum', 'credit_min_mode', of=CreditMode),
    "credit_max_mode": Slot('enum', 'credit_max_mode', of=CreditMode),
    "default_minutes": Slot('minutes', 'default_minutes', low=-2147483648, high=2147483647),
    "silence_days": Slot('integer', 'silence_days', bit=2, low=-2147483648, high=2147483647),
    "proposal_days": Slot('integer', 'proposal_days', bit=3, low=-2147483648, high=2147483647),
    "ban_days": Slot('integer', 'ban_days', bit=4, low=-2147483648, high=2147483647),
    "generalise": Slot('integer', 'generalise', bit=7, low=-2147483648, high=2147483647),
    "hold_days": Slot('integer', 'hold_days', bit=8, low=-2147483648, high=2147483647),
    "tier_hours": Slot('numbers', 'tier_hours', bit=5),
    "weights": Slot('by', 'weights', of=Term, bit=6),
}

MEMBER_OPTIONS: Dict[str, Slot] = {
    "group": Slot('handle', 'group', of=Group),
    "roles": Slot('mask', 'roles', of=Role),
    "pause_until": Slot('time', 'pause_until', bit=15),
    "week": Slot('week', 'week', bit=11, forget=16),
    "place": Slot('place', 'latitude', beside='placed', bit=9, forget=18),
    "exact_place": Slot('answer', 'exact_place'),
    "reach_m": Slot('integer', 'reach_m', bit=10, low=-2147483648, high=2147483647),
    "day_minutes": Slot('minutes', 'day_minutes', bit=12, low=-2147483648, high=2147483647),
    "week_minutes": Slot('minutes', 'week_minutes', bit=13, low=-2147483648, high=2147483647),
    "asks_per_week": Slot('integer', 'asks_per_week', bit=14, low=-2147483648, high=2147483647),
    "matching": Slot('answer', 'matching'),
    "online": Slot('answer', 'online'),
    "name": Slot('text', 'name'),
    "preferred_name": Slot('text', 'preferred_name', bit=0),
    "reference": Slot('text', 'reference', bit=1),
    "birth_band": Slot('text', 'birth_band', bit=2),
    "phones": Slot('text', 'phones', bit=3),
    "emails": Slot('text', 'emails', bit=4),
    "address": Slot('text', 'address', bit=5),
    "preferred_contact": Slot('text', 'preferred_contact', bit=6),
    "languages": Slot('text', 'languages', bit=7),
    "zone": Slot('text', 'zone', bit=8),
}

JOIN_OPTIONS: Dict[str, Slot] = {
    "roles": Slot('mask', 'roles', of=Role),
}

LEAVE_OPTIONS: Dict[str, Slot] = {
    "reason": Slot('text', 'reason'),
}

CREDENTIAL_OPTIONS: Dict[str, Slot] = {
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
    "code": Slot('text', 'code'),
    "issuer": Slot('text', 'issuer'),
    "evidence": Slot('text', 'evidence'),
}

SEARCH_OPTIONS: Dict[str, Slot] = {
    "group": Slot('handle', 'group', of=Group),
    "languages": Slot('text', 'languages'),
}

SKILL_OPTIONS: Dict[str, Slot] = {
    "retired": Slot('answer', 'retired'),
    "parent": Slot('handle', 'parent', of=Skill, bit=0),
    "group": Slot('handle', 'group', of=Group),
    "labels": Slot('labels', 'labels', of=Label, beside='label_count', bit=1),
    "code": Slot('text', 'code', bit=2),
    "label": Slot('text', 'label'),
}

LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=ListingState),
    "group": Slot('handle', 'group', of=Group),
    "member": Slot('handle', 'member', of=Member),
    "skill": Slot('handle', 'skill', of=Skill),
    "expires_before": Slot('time', 'expires_before'),
}

OFFER_OPTIONS: Dict[str, Slot] = {
    "strict_skill": Slot('answer', 'strict_skill'),
    "group": Slot('handle', 'group', of=Group),
    "skill": Slot('handle', 'skill', of=Skill),
    "posted": Slot('time', 'posted'),
    "expires": Slot('time', 'expires', bit=0),
    "price": Slot('integer', 'price', low=-9223372036854775808, high=9223372036854775807),
    "week": Slot('week', 'week', bit=1, forget=11),
    "minutes": Slot('minutes', 'minutes', low=-2147483648, high=2147483647),
    "seats": Slot('integer', 'seats', low=-2147483648, high=2147483647),
    "level": Slot('integer', 'level', bit=10, low=-2147483648, high=2147483647),
    "place": Slot('place', 'latitude', beside='placed', bit=3),
    "exact_place": Slot('answer', 'exact_place'),
    "reach_m": Slot('integer', 'reach_m', bit=4, low=-2147483648, high=2147483647),
    "online": Slot('answer', 'online'),
    "unit": Slot('enum', 'unit', of=Unit),
    "skills": Slot('handles', 'skills', of=Skill, beside='skill_count'),
    "windows": Slot('windows', 'windows', of=Window, beside='window_count', bit=2),
    "skill_text": Slot('text', 'skill_text'),
    "title": Slot('text', 'title', bit=7),
    "text": Slot('text', 'text', bit=8),
    "languages": Slot('text', 'languages', bit=5),
    "credentials": Slot('text', 'credentials', bit=6),
    "reference": Slot('text', 'reference', bit=9),
}

REQUEST_OPTIONS: Dict[str, Slot] = {
    "strict_skill": Slot('answer', 'strict_skill'),
    "group": Slot('handle', 'group', of=Group),
    "skill": Slot('handle', 'skill', of=Skill),
    "posted": Slot('time', 'posted'),
    "expires": Slot('time', 'expires', bit=0),
    "price": Slot('integer', 'price', low=-9223372036854775808, high=9223372036854775807),
    "week": Slot('week', 'week', bit=1, forget=11),
    "minutes": Slot('minutes', 'minutes', low=-2147483648, high=2147483647),
    "seats": Slot('integer', 'seats', low=-2147483648, high=2147483647),
    "level": Slot('integer', 'level', bit=10, low=-2147483648, high=2147483647),
    "place": Slot('place', 'latitude', beside='placed', bit=3),
    "exact_place": Slot('answer', 'exact_place'),
    "reach_m": Slot('integer', 'reach_m', bit=4, low=-2147483648, high=2147483647),
    "online": Slot('answer', 'online'),
    "unit": Slot('enum', 'unit', of=Unit),
    "urgency": Slot('enum', 'urgency', of=Urgency),
    "essential": Slot('answer', 'essential'),
    "all_seats": Slot('answer', 'all_seats'),
    "generalise": Slot('integer', 'generalise', bit=12, low=-2147483648, high=2147483647),
    "repeat_cover": Slot('integer', 'repeat_cover', low=-2147483648, high=2147483647),
    "repeats": Slot('text', 'repeats'),
    "skills": Slot('handles', 'skills', of=Skill, beside='skill_count'),
    "windows": Slot('windows', 'windows', of=Window, beside='window_count', bit=2),
    "skill_text": Slot('text', 'skill_text'),
    "title": Slot('text', 'title', bit=7),
    "text": Slot('text', 'text', bit=8),
    "languages": Slot('text', 'languages', bit=5),
    "credentials": Slot('text', 'credentials', bit=6),
    "reference": Slot('text', 'reference', bit=9),
}

EXCHANGE_OPTIONS: Dict[str, Slot] = {
    "minutes": Slot('minutes', 'minutes', low=-2147483648, high=2147483647),
    "confirm_unusual": Slot('answer', 'confirm_unusual'),
    "accept_warning": Slot('answer', 'accept_warning'),
    "side": Slot('enum', 'side', of=Side),
    "starts": Slot('time', 'starts'),
    "happened": Slot('time', 'happened'),
    "price": Slot('integer', 'price', low=-9223372036854775808, high=9223372036854775807),
    "payer": Slot('handle', 'payer', of=Member),
    "note": Slot('text', 'note'),
    "override_reason": Slot('text', 'override_reason'),
}

LOG_OPTIONS: Dict[str, Slot] = {
    "minutes": Slot('minutes', 'minutes', low=-2147483648, high=2147483647),
    "requester": Slot('handle', 'requester', of=Member),
    "helper": Slot('handle', 'helper', of=Member),
    "group": Slot('handle', 'group', of=Group),
    "request": Slot('handle', 'request', of=Request),
    "offer": Slot('handle', 'offer', of=Offer),
    "skill": Slot('handle', 'skill', of=Skill),
    "happened": Slot('time', 'happened'),
    "price": Slot('integer', 'price', low=-9223372036854775808, high=9223372036854775807),
    "payer": Slot('handle', 'payer', of=Member),
    "confirm_unusual": Slot('answer', 'confirm_unusual'),
    "accept_warning": Slot('answer', 'accept_warning'),
    "unit": Slot('enum', 'unit', of=Unit),
    "for_group": Slot('answer', 'for_group'),
    "memo": Slot('text', 'memo'),
    "reference": Slot('text', 'reference'),
    "override_reason": Slot('text', 'override_reason'),
    "helper_group": Slot('handle', 'helper_group', of=Group),
}

EXCHANGE_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=ExchangeState),
    "group": Slot('handle', 'group', of=Group),
    "member": Slot('handle', 'member', of=Member),
    "request": Slot('handle', 'request', of=Request),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
}

TERMS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "from_": Slot('time', 'from_'),
    "credit_min": Slot('integer', 'credit_min', bit=0, low=-9223372036854775808, high=9223372036854775807),
    "credit_max": Slot('integer', 'credit_max', bit=1, low=-9223372036854775808, high=9223372036854775807),
    "price_cap": Slot('integer', 'price_cap', bit=3, low=-9223372036854775808, high=9223372036854775807),
    "pool_min": Slot('integer', 'pool_min', bit=4, low=-9223372036854775808, high=9223372036854775807),
    "demurrage_exempt": Slot('integer', 'demurrage_exempt', bit=6, low=-9223372036854775808, high=9223372036854775807),
    "adaptive_base": Slot('integer', 'adaptive_base', bit=9, low=-9223372036854775808, high=9223372036854775807),
    "adaptive_least": Slot('integer', 'adaptive_least', bit=11, low=-9223372036854775808, high=9223372036854775807),
    "adaptive_most": Slot('integer', 'adaptive_most', bit=12, low=-9223372036854775808, high=9223372036854775807),
    "credit_min_mode": Slot('enum', 'credit_min_mode', of=CreditMode),
    "credit_max_mode": Slot('enum', 'credit_max_mode', of=CreditMode),
    "fee_bp": Slot('integer', 'fee_bp', bit=2, low=-2147483648, high=2147483647),
    "demurrage_bp": Slot('integer', 'demurrage_bp', bit=5, low=-2147483648, high=2147483647),
    "expiry_days": Slot('integer', 'expiry_days', bit=7, low=-2147483648, high=2147483647),
    "notice_days": Slot('integer', 'notice_days', bit=8, low=-2147483648, high=2147483647),
    "adaptive": Slot('answer', 'adaptive'),
    "adaptive_num": Slot('integer', 'adaptive_num', bit=10, low=-2147483648, high=2147483647),
    "adaptive_den": Slot('integer', 'adaptive_den', low=-2147483648, high=2147483647),
    "suspend_at": Slot('integer', 'suspend_at', bit=13, low=-2147483648, high=2147483647),
    "ceiling_weeks": Slot('integer', 'ceiling_weeks', bit=14, low=-2147483648, high=2147483647),
}

STATEMENT_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "group": Slot('handle', 'group', of=Group),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
}

FUND_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "closed": Slot('answer', 'closed'),
    "name": Slot('text', 'name'),
    "purposes": Slot('text', 'purposes'),
}

TRANSFER_OPTIONS: Dict[str, Slot] = {
    "kind": Slot('enum', 'kind', of=TransferKind),
    "amount": Slot('integer', 'amount', low=-9223372036854775808, high=9223372036854775807),
    "group": Slot('handle', 'group', of=Group),
    "payer": Slot('handle', 'payer', of=Member),
    "receiver": Slot('handle', 'receiver', of=Member),
    "fund": Slot('handle', 'fund', of=Fund),
    "happened": Slot('time', 'happened'),
    "unit": Slot('enum', 'unit', of=Unit),
    "receipt": Slot('enum', 'receipt', of=Receipt),
    "hold_days": Slot('integer', 'hold_days', low=-2147483648, high=2147483647),
    "accept_warning": Slot('answer', 'accept_warning'),
    "purpose": Slot('text', 'purpose'),
    "memo": Slot('text', 'memo'),
    "body": Slot('handle', 'body', of=Group),
}

TRANSFER_ACT_OPTIONS: Dict[str, Slot] = {
    "stands": Slot('answer', 'stands'),
    "note": Slot('text', 'note'),
}

TRANSFER_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=TransferState),
    "group": Slot('handle', 'group', of=Group),
    "fund": Slot('handle', 'fund', of=Fund),
    "member": Slot('handle', 'member', of=Member),
    "kind": Slot('enum', 'kind', of=TransferKind),
}

PARTNER_OPTIONS: Dict[str, Slot] = {
    "closed": Slot('answer', 'closed'),
    "other_group": Slot('integer', 'other_group', low=0, high=18446744073709551615),
    "group": Slot('handle', 'group', of=Group),
    "community": Slot('text', 'community'),
    "key": Slot('text', 'key'),
    "name": Slot('text', 'name'),
}

DEAL_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "most": Slot('integer', 'most', low=-9223372036854775808, high=9223372036854775807),
    "other_most": Slot('integer', 'other_most', low=-9223372036854775808, high=9223372036854775807),
    "from_": Slot('time', 'from_'),
    "other_unit": Slot('enum', 'other_unit', of=Unit),
    "rate_num": Slot('integer', 'rate_num', low=-2147483648, high=2147483647),
    "rate_den": Slot('integer', 'rate_den', low=-2147483648, high=2147483647),
}

TRADE_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "amount": Slot('integer', 'amount', low=-9223372036854775808, high=9223372036854775807),
    "receiver": Slot('integer', 'receiver', low=0, high=18446744073709551615),
    "payer": Slot('handle', 'payer', of=Member),
    "hold_hours": Slot('integer', 'hold_hours', low=-2147483648, high=2147483647),
    "accept_warning": Slot('answer', 'accept_warning'),
    "memo": Slot('text', 'memo'),
}

MAY_OPTIONS: Dict[str, Slot] = {
    "extent": Slot('enum', 'extent', of=Extent),
    "classes": Slot('integer', 'classes', low=0, high=18446744073709551615),
    "author": Slot('handle', 'author', of=Member),
    "assigned": Slot('handle', 'assigned', of=Member),
    "purpose": Slot('enum', 'purpose', of=ConsentPurpose),
    "credential": Slot('text', 'credential'),
}

ACCESS_LIST_OPTIONS: Dict[str, Slot] = {
    "support_case": Slot('handle', 'support_case', of=Case),
    "actor": Slot('handle', 'actor', of=Member),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
    "before": Slot('integer', 'before', low=0, high=18446744073709551615),
}

CONSENT_OPTIONS: Dict[str, Slot] = {
    "purpose": Slot('enum', 'purpose', of=ConsentPurpose),
    "classes": Slot('integer', 'classes', low=0, high=18446744073709551615),
    "roles": Slot('integer', 'roles', low=0, high=18446744073709551615),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
    "majority": Slot('time', 'majority'),
    "review": Slot('time', 'review'),
    "ground": Slot('enum', 'ground', of=Basis),
    "notice": Slot('text', 'notice'),
    "text": Slot('text', 'text'),
    "method": Slot('text', 'method'),
    "document": Slot('text', 'document'),
}

CASE_OPTIONS: Dict[str, Slot] = {
    "level": Slot('enum', 'level', of=CaseLevel),
    "types": Slot('integer', 'types', low=0, high=18446744073709551615),
    "group": Slot('handle', 'group', of=Group),
    "family": Slot('handle', 'family', of=Group),
    "title": Slot('text', 'title'),
    "text": Slot('text', 'text'),
}

CASE_ACT_OPTIONS: Dict[str, Slot] = {
    "reason": Slot('enum', 'reason', of=CaseReason),
    "level": Slot('enum', 'level', of=CaseLevel),
    "text": Slot('text', 'text'),
}

CASE_ROLE_OPTIONS: Dict[str, Slot] = {
    "role": Slot('enum', 'role', of=CaseRole),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
    "accept_warning": Slot('answer', 'accept_warning'),
    "text": Slot('text', 'text'),
}

ENTRY_OPTIONS: Dict[str, Slot] = {
    "kind": Slot('enum', 'kind', of=CaseEntryKind),
    "about": Slot('handle', 'about', of=Member),
    "corrects": Slot('handle', 'corrects', of=Entry),
    "audience": Slot('enum', 'audience', of=Audience),
    "text": Slot('text', 'text'),
}

ASSESSMENT_OPTIONS: Dict[str, Slot] = {
    "about": Slot('handle', 'about', of=Member),
    "happened": Slot('time', 'happened'),
    "instrument": Slot('text', 'instrument'),
    "answers": Slot('text', 'answers'),
    "strengths": Slot('text', 'strengths'),
    "text": Slot('text', 'text'),
}

PLAN_OPTIONS: Dict[str, Slot] = {
    "support_case": Slot('handle', 'support_case', of=Case),
    "replaces": Slot('handle', 'replaces', of=Plan),
    "title": Slot('text', 'title'),
    "text": Slot('text', 'text'),
}

GOAL_OPTIONS: Dict[str, Slot] = {
    "number": Slot('integer', 'number', low=0, high=4294967295),
    "about": Slot('handle', 'about', of=Member),
    "domain": Slot('enum', 'domain', of=Domain),
    "aim": Slot('enum', 'aim', of=Aim),
    "text": Slot('text', 'text'),
    "target": Slot('text', 'target'),
}

MEASURE_OPTIONS: Dict[str, Slot] = {
    "number": Slot('integer', 'number', low=0, high=4294967295),
    "goal": Slot('integer', 'goal', low=0, high=4294967295),
    "responsible": Slot('handle', 'responsible', of=Member),
    "service": Slot('handle', 'service', of=Service),
    "due": Slot('time', 'due'),
    "after": Slot('text', 'after'),
    "credential": Slot('text', 'credential'),
    "code": Slot('text', 'code'),
    "text": Slot('text', 'text'),
}

PLAN_ACT_OPTIONS: Dict[str, Slot] = {
    "refused": Slot('integer', 'refused', low=0, high=18446744073709551615),
    "review": Slot('time', 'review'),
    "text": Slot('text', 'text'),
}

MEASURE_ACT_OPTIONS: Dict[str, Slot] = {
    "result": Slot('enum', 'result', of=MeasureResult),
    "exchange": Slot('handle', 'exchange', of=Exchange),
    "text": Slot('text', 'text'),
}

EMERGENCY_OPTIONS: Dict[str, Slot] = {
    "reason": Slot('enum', 'reason', of=EmergencyReason),
    "classes": Slot('integer', 'classes', low=0, high=18446744073709551615),
    "notice_from": Slot('time', 'notice_from'),
    "minutes": Slot('minutes', 'minutes', low=-2147483648, high=2147483647),
    "text": Slot('text', 'text'),
}

EMERGENCY_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=EmergencyState),
    "support_case": Slot('handle', 'support_case', of=Case),
    "subject": Slot('handle', 'subject', of=Member),
    "member": Slot('handle', 'member', of=Member),
}

EVALUATION_OPTIONS: Dict[str, Slot] = {
    "side": Slot('enum', 'side', of=Side),
    "flags": Slot('mask', 'flags', of=EvaluationFlag),
    "stands": Slot('answer', 'stands'),
    "text": Slot('text', 'text'),
}

EVALUATION_LIST_OPTIONS: Dict[str, Slot] = {
    "which": Slot('enum', 'which', of=EvaluationListKind),
    "member": Slot('handle', 'member', of=Member),
    "group": Slot('handle', 'group', of=Group),
}

BETWEEN_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "group": Slot('handle', 'group', of=Group),
    "other": Slot('handle', 'other', of=Group),
    "by": Slot('handle', 'by', of=Group),
    "from_": Slot('time', 'from_'),
    "limit": Slot('integer', 'limit', low=-9223372036854775808, high=9223372036854775807),
    "limited": Slot('answer', 'limited'),
    "unit_there": Slot('enum', 'unit_there', of=Unit),
    "rate_num": Slot('integer', 'rate_num', low=-2147483648, high=2147483647),
    "rate_den": Slot('integer', 'rate_den', low=-2147483648, high=2147483647),
}

BETWEEN_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=BetweenState),
    "group": Slot('handle', 'group', of=Group),
    "other": Slot('handle', 'other', of=Group),
    "in_force": Slot('answer', 'in_force'),
}

MATCH_OPTIONS: Dict[str, Slot] = {
    "meet_new_people": Slot('answer', 'meet_new_people'),
    "seed": Slot('integer', 'seed', low=0, high=18446744073709551615),
    "group": Slot('handle', 'group', of=Group),
    "now": Slot('time', 'now'),
    "weights": Slot('by', 'weights', of=Term, bit=0),
    "fairness": Slot('enum', 'fairness', of=Fairness),
    "load_weight": Slot('integer', 'load_weight', low=-2147483648, high=2147483647),
    "ageing_days": Slot('integer', 'ageing_days', bit=1, low=-2147483648, high=2147483647),
    "isolated_every": Slot('integer', 'isolated_every', bit=2, low=-2147483648, high=2147483647),
}

MATCH_REPAIR_OPTIONS: Dict[str, Slot] = {
    "keep": Slot('answer', 'keep'),
}

MATCH_COMMIT_OPTIONS: Dict[str, Slot] = {
    "keep_valid": Slot('answer', 'keep_valid'),
}

CRITERION_OPTIONS: Dict[str, Slot] = {
    "special": Slot('answer', 'special'),
    "document": Slot('answer', 'document'),
    "days": Slot('integer', 'days', low=-2147483648, high=2147483647),
    "code": Slot('text', 'code'),
    "label": Slot('text', 'label'),
    "labels": Slot('text', 'labels'),
}

SERVICE_OPTIONS: Dict[str, Slot] = {
    "type": Slot('enum', 'type', of=SupportType),
    "assured": Slot('time', 'assured'),
    "fee": Slot('integer', 'fee', bit=5, low=-9223372036854775808, high=9223372036854775807),
    "week": Slot('week', 'week', bit=3),
    "tier": Slot('enum', 'tier', of=Tier),
    "unit": Slot('integer', 'unit', low=-2147483648, high=2147483647),
    "capacity": Slot('integer', 'capacity', bit=4, low=-2147483648, high=2147483647),
    "answer_hours": Slot('integer', 'answer_hours', low=-2147483648, high=2147483647),
    "place": Slot('place', 'latitude', beside='placed', bit=1),
    "reach_m": Slot('integer', 'reach_m', bit=2, low=-2147483648, high=2147483647),
    "online": Slot('answer', 'online'),
    "name": Slot('text', 'name'),
    "code": Slot('text', 'code'),
    "measures": Slot('text', 'measures', bit=13),
    "topics": Slot('text', 'topics', bit=12),
    "text": Slot('text', 'text', bit=6),
    "contact": Slot('text', 'contact', bit=7),
    "documents": Slot('text', 'documents', bit=8),
    "legal_basis": Slot('text', 'legal_basis', bit=9),
    "languages": Slot('text', 'languages', bit=10),
    "credentials": Slot('text', 'credentials', bit=11),
    "rule": Slot('text', 'rule', bit=0),
}

SERVICE_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=ServiceState),
    "flags": Slot('mask', 'flags', of=ServiceFlag),
    "group": Slot('handle', 'group', of=Group),
    "type": Slot('integer', 'type', low=-2147483648, high=2147483647),
    "tier": Slot('integer', 'tier', low=-2147483648, high=2147483647),
}

NEED_OPTIONS: Dict[str, Slot] = {
    "type": Slot('enum', 'type', of=SupportType),
    "when": Slot('time', 'when'),
    "place": Slot('place', 'latitude', beside='placed'),
    "online": Slot('answer', 'online'),
    "all": Slot('answer', 'all'),
    "measure": Slot('text', 'measure'),
    "criteria": Slot('text', 'criteria'),
    "languages": Slot('text', 'languages'),
}

SERVICE_REQUEST_OPTIONS: Dict[str, Slot] = {
    "kind": Slot('enum', 'kind', of=ServiceRequestKind),
    "person": Slot('handle', 'person', of=Member),
    "service": Slot('handle', 'service', of=Service),
    "about": Slot('handle', 'about', of=ServiceRequest),
    "type": Slot('enum', 'type', of=SupportType),
    "urgency": Slot('enum', 'urgency', of=Urgency),
    "place": Slot('place', 'latitude', beside='placed'),
    "emergency": Slot('answer', 'emergency'),
    "measure": Slot('text', 'measure'),
    "summary": Slot('text', 'summary'),
    "criteria": Slot('text', 'criteria'),
}

SERVICE_REQUEST_LIST_OPTIONS: Dict[str, Slot] = {
    "state": Slot('enum', 'state', of=ServiceRequestState),
    "group": Slot('handle', 'group', of=Group),
    "person": Slot('handle', 'person', of=Member),
    "kind": Slot('enum', 'kind', of=ServiceRequestKind),
    "overdue": Slot('answer', 'overdue'),
}

INSIGHT_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "seed": Slot('integer', 'seed', low=0, high=18446744073709551615),
    "cycle_work": Slot('integer', 'cycle_work', low=0, high=18446744073709551615),
    "group": Slot('handle', 'group', of=Group),
    "from_": Slot('time', 'from_'),
    "until": Slot('time', 'until'),
    "books_only": Slot('answer', 'books_only'),
    "null_model": Slot('answer', 'null_model'),
    "circulation": Slot('answer', 'circulation'),
    "rewirings": Slot('integer', 'rewirings', low=-2147483648, high=2147483647),
    "hour_value": Slot('integer', 'hour_value', low=-9223372036854775808, high=9223372036854775807),
    "step": Slot('enum', 'step', of=Step),
}

CREDIT_ADVICE_OPTIONS: Dict[str, Slot] = {
    "unit": Slot('enum', 'unit', of=Unit),
    "from_": Slot('time', 'from_'),
    "refused": Slot('integer', 'refused', low=-9223372036854775808, high=9223372036854775807),
}

IMPORT_OPTIONS: Dict[str, Slot] = {
    "kind": Slot('enum', 'kind', of=ImportKind),
    "dry_run": Slot('answer', 'dry_run'),
    "strict": Slot('answer', 'strict'),
    "strict_skills": Slot('answer', 'strict_skills'),
    "group": Slot('handle', 'group', of=Group),
    "map": Slot('text', 'map'),
    "separator": Slot('text', 'separator'),
    "encoding": Slot('text', 'encoding'),
}


# How single fields are read, by kind of handle and name; Store.read takes those that are asked for.
READERS: Dict[str, Dict[str, Callable[[Any, Home], Any]]] = {
    "Group": {
        "kind": lambda s, home: GroupKind(s.kind),
        "withheld": lambda s, home: Withheld(s.withheld),
        "presence": lambda s, home: Presence(s.presence),
        "member_count": lambda s, home: s.member_count,
        "number": lambda s, home: s.number,
        "parent": lambda s, home: home.group(s.parent.id) if s.parent.id != 0 else None,
        "founder": lambda s, home: home.member(s.founder.id) if s.founder.id != 0 else None,
        "legal_form": lambda s, home: LegalForm(s.legal_form),
        "sensitive": lambda s, home: read_answer(s.sensitive),
        "place": lambda s, home: read_place(s),
        "closed": lambda s, home: s.closed != 0,
        "name": lambda s, home: read_text(s.name),
        "topics": lambda s, home: read_text(s.topics),
        "text": lambda s, home: read_text(s.text),
        "reference": lambda s, home: read_text(s.reference),
        "zone": lambda s, home: read_text(s.zone),
        "languages": lambda s, home: read_text(s.languages),
    },
    "Member": {
        "withheld_identity": lambda s, home: Withheld(s.withheld_identity),
        "withheld_contact": lambda s, home: Withheld(s.withheld_contact),
        "number": lambda s, home: s.number,
        "group_count": lambda s, home: s.group_count,
        "first_group": lambda s, home: home.group(s.first_group.id) if s.first_group.id != 0 else None,
        "pause_until": lambda s, home: read_time(s.pause_until) if s.pause_until != 0 else None,
        "week": lambda s, home: Week(tuple(s.week.quarter)) if s.week_stated else None,
        "place": lambda s, home: read_place(s),
        "reach_m": lambda s, home: s.reach_m if s.reach_m != -1 else None,
        "day_minutes": lambda s, home: s.day_minutes if s.day_minutes != -1 else None,
        "week_minutes": lambda s, home: s.week_minutes if s.week_minutes != -1 else None,
        "asks_per_week": lambda s, home: s.asks_per_week if s.asks_per_week != -1 else None,
        "matching": lambda s, home: read_answer(s.matching),
        "online": lambda s, home: read_answer(s.online),
        "name": lambda s, home: read_text(s.name),
        "preferred_name": lambda s, home: read_text(s.preferred_name),
        "reference": lambda s, home: read_text(s.reference),
        "birth_band": lambda s, home: read_text(s.birth_band),
        "phones": lambda s, home: read_text(s.phones),
        "emails": lambda s, home: read_text(s.emails),
        "address": lambda s, home: read_text(s.address),
        "preferred_contact": lambda s, home: read_text(s.preferred_contact),
        "languages": lambda s, home: read_text(s.languages),
        "zone": lambda s, home: read_text(s.zone),
    },
    "Skill": {
        "retired": lambda s, home: s.retired != 0,
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "offers": lambda s, home: s.offers,
        "requests": lambda s, home: s.requests,
        "parent": lambda s, home: home.skill(s.parent.id) if s.parent.id != 0 else None,
        "group": lambda s, home: home.group(s.group.id) if s.group.id != 0 else None,
        "typed_by": lambda s, home: home.member(s.typed_by.id) if s.typed_by.id != 0 else None,
        "labels": lambda s, home: tuple(read_label(one, home) for one in s.labels[:s.label_count]),
        "code": lambda s, home: read_text(s.code),
        "label": lambda s, home: read_text(s.label),
    },
    "Offer": {
        "state": lambda s, home: ListingState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "member": lambda s, home: home.member(s.member.id),
        "group": lambda s, home: home.group(s.group.id),
        "skill": lambda s, home: home.skill(s.skill.id),
        "posted": lambda s, home: read_time(s.posted),
        "expires": lambda s, home: read_time(s.expires) if s.expires != 0 else None,
        "price": lambda s, home: s.price,
        "week": lambda s, home: Week(tuple(s.week.quarter)) if s.week_stated else None,
        "minutes": lambda s, home: s.minutes,
        "seats": lambda s, home: s.seats,
        "taken": lambda s, home: s.taken,
        "level": lambda s, home: s.level,
        "place": lambda s, home: read_place(s),
        "reach_m": lambda s, home: s.reach_m if s.reach_m != -1 else None,
        "online": lambda s, home: read_answer(s.online),
        "unit": lambda s, home: Unit(s.unit),
        "urgency": lambda s, home: Urgency(s.urgency) if s.urgency != 0 else None,
        "essential": lambda s, home: read_answer(s.essential),
        "skills": lambda s, home: tuple(home.skill(one.id) for one in s.skills[:s.skill_count]),
        "windows": lambda s, home: tuple(read_window(one, home) for one in s.windows[:s.window_count]),
        "title": lambda s, home: read_text(s.title),
        "text": lambda s, home: read_text(s.text),
        "languages": lambda s, home: read_text(s.languages),
        "credentials": lambda s, home: read_text(s.credentials),
        "reference": lambda s, home: read_text(s.reference),
    },
    "Request": {
        "state": lambda s, home: ListingState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "member": lambda s, home: home.member(s.member.id),
        "group": lambda s, home: home.group(s.group.id),
        "skill": lambda s, home: home.skill(s.skill.id),
        "series": lambda s, home: home.request(s.series.id) if s.series.id != 0 else None,
        "posted": lambda s, home: read_time(s.posted),
        "expires": lambda s, home: read_time(s.expires) if s.expires != 0 else None,
        "price": lambda s, home: s.price,
        "week": lambda s, home: Week(tuple(s.week.quarter)) if s.week_stated else None,
        "minutes": lambda s, home: s.minutes,
        "seats": lambda s, home: s.seats,
        "taken": lambda s, home: s.taken,
        "level": lambda s, home: s.level,
        "place": lambda s, home: read_place(s),
        "reach_m": lambda s, home: s.reach_m if s.reach_m != -1 else None,
        "online": lambda s, home: read_answer(s.online),
        "unit": lambda s, home: Unit(s.unit),
        "urgency": lambda s, home: Urgency(s.urgency) if s.urgency != 0 else None,
        "essential": lambda s, home: read_answer(s.essential),
        "occurrence": lambda s, home: s.occurrence,
        "repeat_cover": lambda s, home: s.repeat_cover,
        "repeats": lambda s, home: read_text(s.repeats),
        "skills": lambda s, home: tuple(home.skill(one.id) for one in s.skills[:s.skill_count]),
        "windows": lambda s, home: tuple(read_window(one, home) for one in s.windows[:s.window_count]),
        "title": lambda s, home: read_text(s.title),
        "text": lambda s, home: read_text(s.text),
        "languages": lambda s, home: read_text(s.languages),
        "credentials": lambda s, home: read_text(s.credentials),
        "reference": lambda s, home: read_text(s.reference),
    },
    "Exchange": {
        "state": lambda s, home: ExchangeState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "request": lambda s, home: home.request(s.request.id) if s.request.id != 0 else None,
        "offer": lambda s, home: home.offer(s.offer.id) if s.offer.id != 0 else None,
        "group": lambda s, home: home.group(s.group.id),
        "requester": lambda s, home: home.member(s.requester.id) if s.requester.id != 0 else None,
        "helper": lambda s, home: home.member(s.helper.id),
        "skill": lambda s, home: home.skill(s.skill.id) if s.skill.id != 0 else None,
        "corrects": lambda s, home: home.exchange(s.corrects.id) if s.corrects.id != 0 else None,
        "created": lambda s, home: read_time(s.created),
        "starts": lambda s, home: read_time(s.starts) if s.starts != 0 else None,
        "happened": lambda s, home: read_time(s.happened) if s.happened != 0 else None,
        "deadline": lambda s, home: read_time(s.deadline) if s.deadline != 0 else None,
        "price": lambda s, home: s.price,
        "amount": lambda s, home: s.amount,
        "held": lambda s, home: s.held,
        "payer": lambda s, home: home.member(s.payer.id) if s.payer.id != 0 else None,
        "minutes": lambda s, home: s.minutes,
        "requester_minutes": lambda s, home: s.requester_minutes if s.requester_minutes != 0 else None,
        "helper_minutes": lambda s, home: s.helper_minutes if s.helper_minutes != 0 else None,
        "unit": lambda s, home: Unit(s.unit),
        "over_limit": lambda s, home: s.over_limit != 0,
        "by_silence": lambda s, home: s.by_silence != 0,
        "by_pool": lambda s, home: s.by_pool != 0,
        "gifted": lambda s, home: s.gifted != 0,
        "memo": lambda s, home: read_text(s.memo),
        "reference": lambda s, home: read_text(s.reference),
        "helper_group": lambda s, home: home.group(s.helper_group.id) if s.helper_group.id != 0 else None,
        "credited": lambda s, home: s.credited,
        "credited_unit": lambda s, home: Unit(s.credited_unit),
    },
    "Fund": {
        "unit": lambda s, home: Unit(s.unit),
        "number": lambda s, home: s.number,
        "group": lambda s, home: home.group(s.group.id),
        "balance": lambda s, home: s.balance,
        "held": lambda s, home: s.held,
        "spent": lambda s, home: s.spent,
        "receipt": lambda s, home: {one: s.receipt[one] for one in Receipt},
        "closed": lambda s, home: s.closed != 0,
        "name": lambda s, home: read_text(s.name),
        "purposes": lambda s, home: read_text(s.purposes),
    },
    "Transfer": {
        "state": lambda s, home: TransferState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "amount": lambda s, home: s.amount,
        "held": lambda s, home: s.held,
        "group": lambda s, home: home.group(s.group.id),
        "payer": lambda s, home: home.member(s.payer.id) if s.payer.id != 0 else None,
        "receiver": lambda s, home: home.member(s.receiver.id) if s.receiver.id != 0 else None,
        "fund": lambda s, home: home.fund(s.fund.id) if s.fund.id != 0 else None,
        "body": lambda s, home: home.group(s.body.id) if s.body.id != 0 else None,
        "created": lambda s, home: read_time(s.created),
        "happened": lambda s, home: read_time(s.happened),
        "deadline": lambda s, home: read_time(s.deadline) if s.deadline != 0 else None,
        "kind": lambda s, home: TransferKind(s.kind),
        "unit": lambda s, home: Unit(s.unit),
        "receipt": lambda s, home: Receipt(s.receipt) if s.receipt != 0 else None,
        "over_limit": lambda s, home: s.over_limit != 0,
        "purpose": lambda s, home: read_text(s.purpose),
        "memo": lambda s, home: read_text(s.memo),
        "credited": lambda s, home: s.credited,
        "credited_unit": lambda s, home: Unit(s.credited_unit),
    },
    "Partner": {
        "closed": lambda s, home: s.closed != 0,
        "number": lambda s, home: s.number,
        "other_group": lambda s, home: s.other_group,
        "group": lambda s, home: home.group(s.group.id),
        "since": lambda s, home: read_time(s.since),
        "trades": lambda s, home: s.trades,
        "community": lambda s, home: read_text(s.community),
        "key": lambda s, home: read_text(s.key),
        "name": lambda s, home: read_text(s.name),
    },
    "Trade": {
        "state": lambda s, home: TradeState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "partner": lambda s, home: home.partner(s.partner.id),
        "member": lambda s, home: home.member(s.member.id) if s.member.id != 0 else None,
        "other": lambda s, home: s.other,
        "amount": lambda s, home: s.amount,
        "other_amount": lambda s, home: s.other_amount,
        "extra": lambda s, home: s.extra,
        "version": lambda s, home: s.version,
        "made": lambda s, home: read_time(s.made),
        "deadline": lambda s, home: read_time(s.deadline),
        "ended": lambda s, home: read_time(s.ended) if s.ended != 0 else None,
        "direction": lambda s, home: TradeDirection(s.direction),
        "unit": lambda s, home: Unit(s.unit),
        "other_unit": lambda s, home: Unit(s.other_unit),
        "over_limit": lambda s, home: s.over_limit != 0,
        "code": lambda s, home: read_text(s.code),
        "reason": lambda s, home: read_text(s.reason),
        "memo": lambda s, home: read_text(s.memo),
    },
    "Consent": {
        "state": lambda s, home: ConsentState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "number": lambda s, home: s.number,
        "classes": lambda s, home: frozenset(one for one in Class if s.classes >> one & 1),
        "roles": lambda s, home: frozenset(one for one in CaseRole if s.roles >> one & 1),
        "subject": lambda s, home: home.member(s.subject.id),
        "giver": lambda s, home: home.member(s.giver.id) if s.giver.id != 0 else None,
        "asker": lambda s, home: home.member(s.asker.id) if s.asker.id != 0 else None,
        "created": lambda s, home: read_time(s.created),
        "decided": lambda s, home: read_time(s.decided) if s.decided != 0 else None,
        "from_": lambda s, home: read_time(s.from_) if s.from_ != 0 else None,
        "until": lambda s, home: read_time(s.until) if s.until != 0 else None,
        "majority": lambda s, home: read_time(s.majority) if s.majority != 0 else None,
        "review": lambda s, home: read_time(s.review) if s.review != 0 else None,
        "purpose": lambda s, home: ConsentPurpose(s.purpose),
        "ground": lambda s, home: Basis(s.ground),
        "notice": lambda s, home: read_text(s.notice),
        "text": lambda s, home: read_text(s.text),
        "method": lambda s, home: read_text(s.method),
        "document": lambda s, home: read_text(s.document),
    },
    "Case": {
        "state": lambda s, home: CaseState(s.state),
        "level": lambda s, home: CaseLevel(s.level),
        "reason": lambda s, home: CaseReason(s.reason) if s.reason != 0 else None,
        "ground": lambda s, home: Ground(s.ground) if s.ground != 0 else None,
        "number": lambda s, home: s.number,
        "withheld": lambda s, home: Withheld(s.withheld),
        "types": lambda s, home: frozenset(one for one in SupportType if s.types >> one & 1),
        "group": lambda s, home: home.group(s.group.id),
        "family": lambda s, home: home.group(s.family.id) if s.family.id != 0 else None,
        "subject": lambda s, home: home.member(s.subject.id),
        "lead": lambda s, home: home.member(s.lead.id) if s.lead.id != 0 else None,
        "opened": lambda s, home: read_time(s.opened),
        "changed": lambda s, home: read_time(s.changed),
        "entries": lambda s, home: s.entries,
        "title": lambda s, home: read_text(s.title),
        "text": lambda s, home: read_text(s.text),
    },
    "Entry": {
        "kind": lambda s, home: CaseEntryKind(s.kind),
        "audience": lambda s, home: Audience(s.audience),
        "number": lambda s, home: s.number,
        "withheld": lambda s, home: Withheld(s.withheld),
        "support_case": lambda s, home: home.case(s.support_case.id),
        "corrects": lambda s, home: home.entry(s.corrects.id) if s.corrects.id != 0 else None,
        "corrected_by": lambda s, home: home.entry(s.corrected_by.id) if s.corrected_by.id != 0 else None,
        "about": lambda s, home: home.member(s.about.id),
        "author": lambda s, home: home.member(s.author.id),
        "written": lambda s, home: read_time(s.written),
        "answer_by": lambda s, home: read_time(s.answer_by) if s.answer_by != 0 else None,
        "answered": lambda s, home: read_time(s.answered) if s.answered != 0 else None,
        "text": lambda s, home: read_text(s.text),
        "answer": lambda s, home: read_text(s.answer),
    },
    "Assessment": {
        "voided": lambda s, home: s.voided != 0,
        "number": lambda s, home: s.number,
        "scored": lambda s, home: s.scored != 0,
        "withheld": lambda s, home: Withheld(s.withheld),
        "support_case": lambda s, home: home.case(s.support_case.id),
        "about": lambda s, home: home.member(s.about.id),
        "author": lambda s, home: home.member(s.author.id),
        "happened": lambda s, home: read_time(s.happened),
        "score": lambda s, home: s.score,
        "need": lambda s, home: s.need != 0,
        "domain": lambda s, home: Domain(s.domain) if s.domain != 0 else None,
        "version": lambda s, home: s.version,
        "instrument": lambda s, home: read_text(s.instrument),
        "answers": lambda s, home: read_text(s.answers),
        "strengths": lambda s, home: read_text(s.strengths),
        "text": lambda s, home: read_text(s.text),
        "void_text": lambda s, home: read_text(s.void_text),
    },
    "Plan": {
        "state": lambda s, home: PlanState(s.state),
        "number": lambda s, home: s.number,
        "goals": lambda s, home: s.goals,
        "measures": lambda s, home: s.measures,
        "finished": lambda s, home: s.finished,
        "withheld": lambda s, home: Withheld(s.withheld),
        "support_case": lambda s, home: home.case(s.support_case.id) if s.support_case.id != 0 else None,
        "subject": lambda s, home: home.member(s.subject.id),
        "author": lambda s, home: home.member(s.author.id),
        "replaces": lambda s, home: home.plan(s.replaces.id) if s.replaces.id != 0 else None,
        "drafted": lambda s, home: read_time(s.drafted),
        "changed": lambda s, home: read_time(s.changed),
        "review": lambda s, home: read_time(s.review) if s.review != 0 else None,
        "refused": lambda s, home: frozenset(one for one in Domain if s.refused >> one & 1),
        "title": lambda s, home: read_text(s.title),
        "text": lambda s, home: read_text(s.text),
        "objection": lambda s, home: read_text(s.objection),
        "answer": lambda s, home: read_text(s.answer),
    },
    "Emergency": {
        "state": lambda s, home: EmergencyState(s.state),
        "withheld": lambda s, home: Withheld(s.withheld),
        "classes": lambda s, home: s.classes,
        "support_case": lambda s, home: home.case(s.support_case.id),
        "subject": lambda s, home: home.member(s.subject.id),
        "member": lambda s, home: home.member(s.member.id),
        "reviewer": lambda s, home: home.member(s.reviewer.id) if s.reviewer.id != 0 else None,
        "opened": lambda s, home: read_time(s.opened),
        "until": lambda s, home: read_time(s.until),
        "ended": lambda s, home: read_time(s.ended) if s.ended != 0 else None,
        "notice_from": lambda s, home: read_time(s.notice_from) if s.notice_from != 0 else None,
        "review_by": lambda s, home: read_time(s.review_by),
        "reviewed": lambda s, home: read_time(s.reviewed) if s.reviewed != 0 else None,
        "reason": lambda s, home: EmergencyReason(s.reason) if s.reason != 0 else None,
        "outcome": lambda s, home: EmergencyOutcome(s.outcome) if s.outcome != 0 else None,
        "number": lambda s, home: s.number,
        "extent": lambda s, home: Extent(s.extent),
        "credential": lambda s, home: read_text(s.credential),
        "text": lambda s, home: read_text(s.text),
        "finding": lambda s, home: read_text(s.finding),
    },
    "Between": {
        "state": lambda s, home: BetweenState(s.state),
        "number": lambda s, home: s.number,
        "group": lambda s, home: home.group(s.group.id),
        "other": lambda s, home: home.group(s.other.id),
        "by": lambda s, home: home.group(s.by.id),
        "proposed": lambda s, home: read_time(s.proposed),
        "answered": lambda s, home: read_time(s.answered) if s.answered != 0 else None,
        "from_": lambda s, home: read_time(s.from_),
        "limit": lambda s, home: s.limit,
        "kept": lambda s, home: s.kept,
        "limited": lambda s, home: s.limited != 0,
        "in_force": lambda s, home: s.in_force != 0,
        "unit": lambda s, home: Unit(s.unit),
        "unit_there": lambda s, home: Unit(s.unit_there),
        "rate_num": lambda s, home: s.rate_num,
        "rate_den": lambda s, home: s.rate_den,
    },
    "Service": {
        "state": lambda s, home: ServiceState(s.state),
        "number": lambda s, home: s.number,
        "flags": lambda s, home: ServiceFlag(s.flags),
        "answered": lambda s, home: s.answered,
        "group": lambda s, home: home.group(s.group.id),
        "assured": lambda s, home: read_time(s.assured) if s.assured != 0 else None,
        "fee": lambda s, home: s.fee,
        "week": lambda s, home: Week(tuple(s.week.quarter)),
        "type": lambda s, home: SupportType(s.type) if s.type != 0 else None,
        "tier": lambda s, home: Tier(s.tier),
        "unit": lambda s, home: s.unit,
        "fee_stated": lambda s, home: s.fee_stated != 0,
        "hours_stated": lambda s, home: s.hours_stated != 0,
        "capacity": lambda s, home: s.capacity,
        "served": lambda s, home: s.served,
        "answer_hours": lambda s, home: s.answer_hours,
        "place": lambda s, home: read_place(s),
        "reach_m": lambda s, home: s.reach_m,
        "online": lambda s, home: read_answer(s.online),
        "name": lambda s, home: read_text(s.name),
        "code": lambda s, home: read_text(s.code),
        "measures": lambda s, home: read_text(s.measures),
        "topics": lambda s, home: read_text(s.topics),
        "text": lambda s, home: read_text(s.text),
        "contact": lambda s, home: read_text(s.contact),
        "documents": lambda s, home: read_text(s.documents),
        "legal_basis": lambda s, home: read_text(s.legal_basis),
        "languages": lambda s, home: read_text(s.languages),
        "credentials": lambda s, home: read_text(s.credentials),
        "rule": lambda s, home: read_text(s.rule),
        "zone": lambda s, home: read_text(s.zone),
    },
    "ServiceRequest": {
        "kind": lambda s, home: ServiceRequestKind(s.kind),
        "number": lambda s, home: s.number,
        "withheld": lambda s, home: Withheld(s.withheld),
        "person": lambda s, home: home.member(s.person.id) if s.person.id != 0 else None,
        "service": lambda s, home: home.service(s.service.id) if s.service.id != 0 else None,
        "group": lambda s, home: home.group(s.group.id) if s.group.id != 0 else None,
        "appeal_to": lambda s, home: home.group(s.appeal_to.id),
        "about": lambda s, home: home.service_request(s.about.id),
        "created": lambda s, home: read_time(s.created),
        "deadline": lambda s, home: read_time(s.deadline),
        "state": lambda s, home: ServiceRequestState(s.state),
        "urgency": lambda s, home: Urgency(s.urgency),
        "type": lambda s, home: SupportType(s.type),
        "reason": lambda s, home: Refusal(s.reason),
        "ground": lambda s, home: TierGround(s.ground),
        "overdue": lambda s, home: s.overdue != 0,
        "sendings": lambda s, home: s.sendings,
        "measure": lambda s, home: read_text(s.measure),
        "summary": lambda s, home: read_text(s.summary),
        "criteria": lambda s, home: read_text(s.criteria),
        "note": lambda s, home: read_text(s.note),
    },
}
