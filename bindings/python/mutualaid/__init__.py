# SPDX-License-Identifier: MIT
"""libmutualaid: groups, matching and time accounts of mutual-aid communities.

>>> import mutualaid
>>> with mutualaid.Store.open("memory:") as town:
...     street = town.found_group(name="Elm Street", kind=mutualaid.GroupKind.TIME_BANK)
...     street.name, street.info.kind.name, len(town.members)
('Elm Street', 'TIME_BANK', 0)

Everything starts at `Store.open`. Things are named by handles (Group, Member, Skill, Offer, Request, Exchange), whose
`info` is read as a frozen dataclass; what a command is told are keyword arguments, and None clears. Times are datetime
with a zone, lengths of help are minutes or timedelta, failures are exceptions below `Error`. `mutualaid.solve` has the
solvers on plain arrays, without a store.
"""
from __future__ import annotations

from ctypes import byref, c_int32, c_int64, c_size_t, c_uint32, create_string_buffer, sizeof
from datetime import datetime

from . import _abi, solve
from ._abi import (Action, Aim, Basis, Condition, CredentialState, Domain, EmergencyOutcome, EmergencyReason, EmergencyState,
                   Extent, Ground, MeasureResult, MeasureState, PlanState, ServiceBar, ServiceFlag, TierGround, Trend, DifferenceKind, MessageOutcome, TradeDirection, TradeState, BetweenState, AccountKind, Constraint, CreditMode, EntryKind, ExchangeState, Figure, GroupKind, HitKind, ImportKind, InsightFlag, LabelKind, LegalForm,
                   ListingState, Audience, CaseEntryKind, CaseLevel, CaseReason, CaseRole, CaseState, ConsentPurpose, ConsentState, OpenFlag, OpenMode, Presence, Purpose, ReasonCode, Receipt, Refusal, Role, ServiceRequestKind, ServiceRequestState, ServiceState, Side, SupportType, Tier, SolveState, StatusCode,
                   Sealing, SecretKind,
                   Class, HoldGround,
                   Term, TransferKind, TransferState, Unit, Urgency, Withheld)
from ._bulk import Table
from ._convert import Place, Week, checked, give_text, read_time
from ._data import (BetweenFields, BetweenInfo, ClearingRow, Application, BalanceRow, Candidate, Credential, CredentialFields, DataRow, ErasureInfo, ExchangeFields, ExchangeInfo, ExchangeListFields, FundFields, FundInfo, GroupFields, HolderRow,
                    GroupInfo, ImportFields, ImportReport, InsightFields, InsightSummary, Label, ListFields, LogFields, LogRow, MatchFields,
                    MatchSummary, MemberFields, MemberHit, MemberInfo, MemberInsight, OfferFields, OfferInfo, Policy, PolicyFields,
                    Posting, Proposal, Reason, RequestFields, RequestInfo, SkillFields, SkillHit, SkillInfo,
                    Standing, StatementFields, StoreInfo, Terms, TermsFields, TransferFields, TransferInfo, TransferListFields, DealFields, DealRow, Difference, MessageInfo, PartnerFields, PartnerInfo, StatementInfo, TradeFields, TradeInfo, UnitInfo, Unserved, VerifyReport, Window)
from ._errors import (AmbiguousError, ArgumentError, CancelledError, ConflictError, CorruptError, DeniedError, Error,
                      FormatError, LimitError, NewerError, NotFoundError, OutOfMemoryError, RepeatedError, RewoundError,
                      StateError, StorageError, UnknownError)
from ._handles import Exchange, Group, Handle, Member, Offer, Request, Skill
from ._insight import Insight
from ._keys import (Keys, Secret, check_backup, check_signature, check_signing_chain, check_statement, read_checkpoint,
                    restore_backup)
from ._library import lib as _lib
from ._match import Match
from ._store import Advanced, Store
from ._care import Assessment, Plan
from ._case import Case, Emergency, Entry
from ._between import Between
from ._consent import Consent
from ._service import Service
from ._service_request import ServiceRequest
from ._partner import Partner, Trade
from ._transfer import Fund, Transfer, share_award

__version__ = "0.1.0"


def library_version() -> str:
    """The version of the C library that is loaded."""
    return str(_lib.aid_version().decode())


def parse_time(text: str) -> datetime:
    """An instant as people write it; without an offset it is UTC.

    >>> parse_time("2026-11-24T22:48+05:30").isoformat()
    '2026-11-24T17:18:00+00:00'
    """
    out = c_int64()
    checked(_lib.aid_time_parse, give_text(text), byref(out))
    return read_time(out.value)


def parse_minutes(text: str) -> int:
    """A length of time as people write it, in minutes.

    >>> parse_minutes("1h30"), parse_minutes("1.5 h"), parse_minutes("90")
    (90, 90, 90)
    """
    out = c_int64()
    checked(_lib.aid_minutes_parse, give_text(text), byref(out))
    return out.value


def parse_unit(code: str) -> Unit:
    """The unit of a word or an ISO 4217 code, to give wherever a unit is wanted; money is a number of its own.

    >>> int(parse_unit("EUR")), parse_unit("time")
    (1978, <Unit.TIME: 1>)
    """
    unit = c_int32()
    checked(_lib.aid_unit_parse, give_text(code, "code"), byref(unit))
    return Unit(unit.value)


def unit_info(unit: int) -> UnitInfo:
    """What a unit is called and how many decimal places its main unit has.

    >>> unit_info(1978).code, unit_info(1392).exponent
    ('EUR', 0)
    """
    found = _abi.aid_unit_info(sizeof(_abi.aid_unit_info))
    checked(_lib.aid_unit_get, int(unit), byref(found))
    return UnitInfo(unit=Unit(found.unit), priced=found.priced, exponent=found.exponent, code=found.code.decode())


def people_to_ask(needed: int, yes_ppm: int) -> int:
    """How many people to ask at once, so that `needed` say yes with a likelihood of nine tenths, when of a million who
    are asked `yes_ppm` say yes.

    >>> people_to_ask(1, 300_000), people_to_ask(2, 500_000)
    (7, 7)
    """
    out = c_int32()
    checked(_lib.aid_match_asking, needed, yes_ppm, byref(out))
    return out.value


def fold(text: str) -> str:
    """A text in the form in which search compares.

    >>> fold("Straße") == fold("STRASSE")
    True
    """
    given, length = give_text(text), c_size_t()
    checked(_lib.aid_text_fold, given, None, 0, byref(length))
    out = create_string_buffer(length.value + 1)
    checked(_lib.aid_text_fold, given, out, len(out), byref(length))
    return out.value.decode()


def columns(text: str) -> int:
    """How many columns of a terminal a text fills.

    >>> columns("日本")
    4
    """
    out = c_uint32()
    checked(_lib.aid_text_columns, give_text(text), byref(out))
    return out.value


def import_template(kind: ImportKind) -> str:
    """An empty CSV of a kind: its header line and an example row.

    >>> import_template(ImportKind.GROUPS).split(",")[:2]
    ['reference', 'name']
    """
    length = c_size_t()
    checked(_lib.aid_import_template, int(kind), None, 0, byref(length))
    out = create_string_buffer(length.value + 1)
    checked(_lib.aid_import_template, int(kind), out, len(out), byref(length))
    return out.value.decode()


__all__ = [
    "AccountKind", "Advanced", "AmbiguousError", "Application", "ArgumentError", "BalanceRow", "CancelledError", "Candidate",
    "ConflictError", "Constraint", "CorruptError", "Credential", "CredentialFields", "CreditMode", "DeniedError", "EntryKind", "Error", "Exchange",
    "Class", "DataRow", "ErasureInfo",
    "ExchangeFields", "ExchangeInfo", "ExchangeListFields", "ExchangeState", "Figure", "FormatError", "Group", "GroupFields",
    "GroupInfo", "GroupKind", "Handle", "HitKind", "HoldGround", "HolderRow", "ImportFields", "ImportKind", "ImportReport", "Insight", "InsightFields",
    "InsightFlag", "InsightSummary", "Keys", "Label", "LabelKind",
    "LegalForm", "LimitError", "ListFields", "ListingState", "LogFields", "LogRow", "Match", "MatchFields",
    "MatchSummary", "Member", "MemberFields", "MemberHit", "MemberInfo", "MemberInsight", "NewerError", "NotFoundError", "Offer",
    "OfferFields", "OfferInfo", "OpenFlag", "OpenMode", "OutOfMemoryError", "Place", "Policy", "PolicyFields",
    "Posting", "Presence", "Proposal", "Purpose", "Reason", "ReasonCode", "RepeatedError", "Request", "RequestFields",
    "RequestInfo", "RewoundError", "Role", "Side", "Skill", "SkillFields", "SkillHit", "SkillInfo", "SolveState",
    "Standing", "StateError", "StatementFields", "StatusCode", "StorageError", "Store", "StoreInfo", "Table", "Term", "Terms", "TermsFields",
    "Unit", "UnitInfo", "UnknownError", "Unserved", "Urgency", "VerifyReport", "Week", "Window", "Withheld", "columns", "fold",
    "import_template", "library_version", "parse_minutes", "parse_time", "people_to_ask", "parse_unit", "solve", "unit_info",
    "Sealing", "Secret", "SecretKind", "check_backup", "check_signature", "check_signing_chain", "check_statement",
    "read_checkpoint", "restore_backup",
    "Action", "Aim", "Basis", "Condition", "CredentialState", "Domain", "EmergencyOutcome", "EmergencyReason", "EmergencyState",
    "Extent", "Ground", "MeasureResult", "MeasureState", "PlanState", "ServiceBar", "ServiceFlag", "TierGround", "Trend",
    "CaseRole", "Consent", "ConsentPurpose", "ConsentState",
    "Audience", "Case", "CaseEntryKind", "CaseLevel", "CaseReason", "CaseState", "Entry",
    "Refusal", "Service", "ServiceRequest", "ServiceRequestKind", "ServiceRequestState", "ServiceState", "SupportType", "Tier", "Fund", "FundFields", "FundInfo", "Receipt", "Transfer", "TransferFields", "TransferInfo", "TransferKind", "TransferListFields",
    "TransferState", "share_award", "Between", "BetweenFields", "BetweenInfo", "BetweenState", "ClearingRow",
    "DealFields", "DealRow", "Difference", "DifferenceKind", "MessageInfo", "MessageOutcome", "Partner", "PartnerFields", "PartnerInfo",
    "StatementInfo", "Trade", "TradeDirection", "TradeFields", "TradeInfo", "TradeState",
]
