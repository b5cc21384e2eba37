# SPDX-License-Identifier: MIT
# Written by bindings/generate.py from the public headers; do not edit.
"""The C interface, one to one: enums, structs, function types and the signature of every function."""
from __future__ import annotations

from ctypes import (CFUNCTYPE, POINTER, Structure, c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint8,
                    c_uint32, c_uint64, c_void_p)
from typing import Any, Callable, Dict, List, Tuple

from ._enums import Mask, Named


class StatusCode(Named):
    """Every status there is; the numbers never change."""

    OK = 0  # done
    ARGUMENT = 1  # an input is wrong; the message names it and what would be right
    DENIED = 2  # the acting member may not do this
    NOT_FOUND = 3  # no such thing in this community
    AMBIGUOUS = 4  # the text fits several things; the message names the nearest
    LIMIT = 5  # a credit, size or number limit would be passed
    STATE = 6  # the thing is not in a state that allows this
    CONFLICT = 7  # undone; the same call may be tried again
    UNKNOWN = 8  # the storage's answer was lost; the store's next call finds out
    REPEATED = 9  # a transaction under this command id was committed before
    REWOUND = 10  # the storage is behind what this store has already seen
    NEWER = 11  # written by a newer library; the message names both versions
    STORAGE = 12  # the storage failed: disk full, read-only, not a database, no such file
    FORMAT = 13  # a text, file or record does not have its format; line and column say where
    CORRUPT = 14  # a record does not fit the chain; the message names its sequence number
    CANCELLED = 15  # the progress callback asked to stop; nothing was changed
    MEMORY = 16  # the allocator refused; nothing was changed


class GroupKind(Named):
    """What kind of group."""

    SELF_HELP = 1  # people who share a situation and meet
    MUTUAL_AID = 2  # neighbours who help each other
    TIME_BANK = 3  # help is booked in minutes, everyone's minute is worth the same
    VOLUNTEER_CENTRE = 4  # unpaid help for others
    CLUB = 5  # people with a common interest
    THIRD_AGE_UNIVERSITY = 6  # older people who teach and learn
    PUBLIC_SERVICE = 7  # a social service of the state or municipality
    HOST_INSTITUTION = 8  # an institution at which groups work
    FOUNDATION = 9  # gives means to others
    PARTNER = 10  # another organisation that works along
    PUBLIC_COUNCIL = 11  # watches over the rest for the public
    UNION = 12  # groups of one field joined
    FEDERATION = 13  # groups of many fields joined
    FAMILY = 14  # a household or family


class LegalForm(Named):
    """How far a group is an institution in law."""

    INFORMAL = 1  # people who agreed by word
    CHARTERED = 2  # has a written charter
    REGISTERED = 3  # a legal person


class Presence(Mask):
    """How a group meets: bit numbers of a mask."""

    IN_PERSON = 1 << 0  # meets at a place
    ONLINE = 1 << 1  # meets online
    SUPPORTED = 1 << 2  # a professional accompanies it


class Role(Mask):
    """What a member may be in a group: bit numbers of a mask."""

    MEMBER = 1 << 0  # takes part
    COORDINATOR = 1 << 1  # may act for members who are not online, settles, sets policy
    SPECIALIST = 1 << 2  # helps with a credential
    VOLUNTEER = 1 << 3  # helps without being booked for it
    AUDITOR = 1 << 4  # reads the books, changes nothing
    CERTIFIED = 1 << 5  # cannot give for now: where their credit does not reach, the group's pool pays. A coordinator
    # says so; no reason is kept
    INTAKE = 1 << 6  # takes in applications and calls, and is on call
    COUNCIL = 1 << 7  # of the public council: watches over the group, never reads what a case says
    RESEARCHER = 1 << 8  # sees counts, never people
    PRIVACY = 1 << 9  # privacy officer: exports, erases and reviews for others, never reads what a case says


class CaseRole(Named):
    """What someone is towards a support case, a person or a group when aid_may decides: the ten columns of the
    table. As bits of a mask: AID_BIT(role)."""

    CLIENT = 1  # CL whom it is about
    GUARDIAN = 2  # GU acts for a client who cannot yet, or not any more, act alone
    PEER = 3  # PE peer or volunteer on the case
    SPECIALIST = 4  # SP specialist on the team
    LEAD = 5  # LE leads the case
    INTAKE = 6  # IN intake and on call: AID_ROLE_INTAKE in the group, or an open emergency access
    MANAGER = 7  # MA runs the service: AID_ROLE_COORDINATOR in the group
    COUNCIL = 8  # CO public council: AID_ROLE_COUNCIL in the group or one above it
    RESEARCHER = 9  # RE AID_ROLE_RESEARCHER in the group or one above it
    PRIVACY = 10  # DP AID_ROLE_PRIVACY in the group or one above it


class Action(Named):
    """What someone wants to do on the support side: the 24 rows of the table that aid_may decides by."""

    OPEN_REQUEST = 1  # open a request for support, apply
    READ_SHARED = 2  # read what team, client and guardians share
    READ_TEAM = 3  # read what the team has written for itself
    READ_RESTRICTED = 4  # read what protects somebody: a source, a third party
    WRITE_ENTRY = 5  # write an entry
    ASSESS = 6  # record an assessment
    DRAFT_PLAN = 7  # draft a plan
    AGREE_PLAN = 8  # agree to a plan or object to it
    APPROVE_PLAN = 9  # approve a plan that another has drafted
    DO_MEASURE = 10  # start or do a measure
    REFER = 11  # refer or transfer to somebody outside
    ANSWER_REQUEST = 12  # accept or decline a request for support
    GRANT_ROLE = 13  # grant or end a role on a case
    CLOSE_CASE = 14  # close or reopen a case
    GIVE_CONSENT = 15  # give, refuse or withdraw consent
    BREAK_GLASS = 16  # open an emergency access
    REVIEW_GLASS = 17  # review an emergency access of another
    SEE_ACCESS = 18  # see who looked
    VERIFY_CREDENTIAL = 19  # verify or revoke a credential of another
    COMPLAIN = 20  # complain, or file a finding
    STATISTICS = 21  # see counts
    EXPORT_PERSON = 22  # export all that is kept about a person
    ERASE_PERSON = 23  # erase a person, or set a hold
    RELEASE = 24  # release figures for research


class CaseState(Named):
    """Where a support case stands."""

    INTAKE = 1  # opened; nothing is agreed yet
    ACTIVE = 2  # under way, with consent or another recorded ground
    PAUSED = 3  # resting
    CLOSED = 4  # ended, with a reason; can be taken up again


class Domain(Named):
    """What a goal of a plan, or an instrument, is about: the tasks of social support and what people hope for."""

    ADAPTATION = 1  # to find one's way in new circumstances
    CRISIS = 2  # out of a crisis
    HABITS = 3  # to be well, and away from habits that harm
    STATUS = 4  # one's standing among others
    INTERACTION = 5  # to get on with others, and to find oneself
    PARTICIPATION = 6  # back among people, active and needed
    LONELINESS = 7  # not to be lonely
    CONFIDENCE = 8  # to trust in oneself
    LIVELIHOOD = 9  # work, means, a home
    INTEGRATION = 10  # at home in the society around one
    QUALITY = 11  # quality of life
    FAMILY = 12  # how a family lives together
    SAFETY = 13  # to be safe
    OTHER = 14  # something else, said in words


class Aim(Named):
    """How far a goal goes."""

    OVERCOME = 1  # to get over a difficulty
    REDUCE = 2  # to make its effect smaller
    RESOLVE = 3  # to be rid of its consequences altogether


class PlanState(Named):
    """Where a plan stands. The table that moves it is lib/rules/care_life.c."""

    DRAFT = 1  # being written
    PROPOSED = 2  # waits for the client
    AGREED = 3  # the client agrees; waits for somebody else than its authors to approve it
    OBJECTED = 4  # the client objects, before it was approved; waits for an answer
    ACTIVE = 5  # is being done
    STOPPED = 6  # the client objects while it is being done: nothing goes on until that is answered
    REPLACED = 7  # a newer one took its place
    ENDED = 8  # over, with a reason


class MeasureState(Named):
    """Where a measure of a plan stands."""

    PLANNED = 1  # not begun
    STARTED = 2  # begun
    DONE = 3  # done, with a result
    FAILED = 4  # tried, and did not come about; may be tried again
    SKIPPED = 5  # left out, with a reason


class MeasureResult(Named):
    """What came of a measure that was done."""

    REACHED = 1  # what was meant is reached
    PARTLY = 2  # in part
    INFORMED = 3  # somebody knows now what they did not
    EMPLOYED = 4  # somebody has work
    MEANS = 5  # somebody has more to live on, or a home
    SKILL = 6  # somebody can do what they could not
    CONTACT = 7  # somebody is among people again
    RIGHT = 8  # a right is upheld
    OTHER = 9  # something else, said in words


class Trend(Named):
    """What a series of figures says."""

    UNKNOWN = 1  # there is no beginning to compare with, or nothing after it
    IMPROVING = 2  # better than at the beginning, by the least difference that counts or more
    NO_CHANGE = 3  # the difference is less than what counts
    WORSENING = 4  # worse, by the least difference that counts or more


class CaseLevel(Named):
    """How closely a support case is kept."""

    PROTECTED = 1  # the default: the team only, with emergency access
    CLOSED = 2  # for violence and the like: the team only, and no emergency access whatever happens
    AUDITED = 3  # where a charter makes all specialists of the service the team


class Extent(Named):
    """How much of something is wanted."""

    CONTENT = 1  # the thing itself
    HEADERS = 2  # that it happened, when and by whom
    AGGREGATES = 3  # counts only


class Ground(Named):
    """What makes it lawful to look, ask or do."""

    NONE = 1  # nothing does
    CONSENT = 2  # a consent, given and in force
    OTHER = 3  # another recorded ground: a law, a contract, a court, with its document


class ConsentPurpose(Named):
    """What a consent is for."""

    HELP = 1  # to be helped: what the team of a case needs to know
    CONTACT = 2  # to be reached: phones, e-mails, address, the exact place
    REFER = 3  # to be referred: what goes along to another service
    OVERSIGHT = 4  # to be heard with a complaint: what a council sees of it
    RESEARCH = 5  # to count in a research base
    EMERGENCY = 6  # to be helped in an emergency
    LEGAL = 7  # what a law or a court asks for


class CredentialState(Named):
    """Where a credential stands."""

    CLAIMED = 1  # its holder says so; nobody has looked at the document yet
    VERIFIED = 2  # somebody else than the holder has looked
    REVOKED = 3  # taken back
    EXPIRED = 4  # verified, and its time is over or has not come; never stored, always computed


class ConsentState(Named):
    """Where a consent stands."""

    ASKED = 1  # asked for, not answered
    GIVEN = 2  # in force
    REFUSED = 3  # answered with no
    WITHDRAWN = 4  # taken back
    EXPIRED = 5  # its period is over; never stored, always computed
    WAITING = 6  # a guardian gave it, who is guardian no more, or the subject has come of age: nothing may be done by
    # it until the subject confirms; never stored, always computed


class Basis(Named):
    """On what the use of personal data rests."""

    CONSENT = 1  # consent of the person or a guardian
    CONTRACT = 2  # a contract with the person
    LAW = 3  # a legal duty
    VITAL = 4  # somebody's life
    PUBLIC = 5  # a task in the public interest
    COURT = 6  # the decision of a court or authority


class AccessTime(Named):
    """Times of the access log and of emergency access."""

    ACCESS_SAME_MINUTES = 15  # the same actor, object and purpose within so long are one line of the log
    EMERGENCY_MINUTES = 180  # how long an emergency access is open at most; a charter can say less
    EMERGENCY_REVIEW_DAYS = 7  # so many days after it was opened it must be reviewed; else the right to it is
    # suspended


class EmergencyReason(Named):
    """Why an emergency access was opened."""

    LIFE = 1  # somebody's life or health is in danger
    CHILD = 2  # a child is in danger
    VIOLENCE = 3  # violence threatens
    UNREACHABLE = 4  # nobody of the team can be reached, and it cannot wait
    AUTHORITY = 5  # an authority that may asks for it at once


class EmergencyState(Named):
    """Where an emergency access stands."""

    OPEN = 1  # opens the case at this moment
    OVER = 2  # is over and waits for its review
    OVERDUE = 3  # was not reviewed in time: whoever opened it opens no other until it is; always computed
    REVIEWED = 4  # another person has looked at it


class EmergencyOutcome(Named):
    """What a review of an emergency access found."""

    JUSTIFIED = 1  # it was right
    NOT_JUSTIFIED = 2  # it was not; what follows is for people to say


class CredentialFact(Named):
    """A credential that something asks for, at this moment."""

    NOT_NEEDED = 1  # none is asked for
    HELD = 2  # held, verified, in force, not revoked
    LACKING = 3  # asked for and not held


class Condition(Named):
    """Which condition of the table a decision of aid_may stands or falls by."""

    ACTOR = 1  # somebody must act: the host program alone never does
    ROLE = 2  # y: the role is enough
    OWN = 3  # o: one's own part, or what is assigned to one
    GROUND = 4  # c: consent or another ground
    SECOND = 5  # 4: somebody else than whoever wrote it, or than whom it is about
    GLASS = 6  # b: emergency access, opened with a reason, not over, not at AID_LEVEL_CLOSED, and the right to it not
    # suspended
    AGGREGATES = 7  # a: counts only
    HEADERS = 8  # h: headers only
    CREDENTIAL = 9  # the credential that it asks for, at this moment
    STATE = 10  # the case stands where this can be done
    FORBIDDEN = 11  # a charter forbids it, or the person is barred from this case


class Purpose(Named):
    """For what purpose someone acts; named on every event."""

    SELF = 1  # one's own affairs
    COORDINATION = 2  # on behalf of others in the group
    ADMINISTRATION = 3  # running the community
    AUDIT = 4  # checking
    SUPPORT = 5  # a support case


class SupportType(Named):
    """The six types of social support. Numbers from AID_SUPPORT_EXTENSION to 999 are a community's own."""

    DOMESTIC = 1  # social and domestic: the household, daily life, means
    MEDICAL = 2  # medical and social
    PEDAGOGICAL = 3  # pedagogical: upbringing, learning, parents and children
    PSYCHOLOGICAL = 4  # psychological
    LABOUR = 5  # work and vocation
    LEGAL = 6  # legal
    EXTENSION = 100  # the first number that a community may give a meaning of its own


class Tier(Named):
    """Who is to help first: the smallest circle that can. A higher tier helps where a lower one cannot."""

    SELF_HELP = 1  # a self-help group, a club, a family
    NEIGHBOURS = 2  # neighbours: mutual aid, a time bank
    ASSOCIATION = 3  # an association: a volunteer centre, a host institution, a foundation, a partner
    FEDERATION = 4  # a union or federation of groups
    MUNICIPALITY = 5  # a public service of the municipality
    STATE = 6  # a public service of the state


class ServiceState(Named):
    """Where a service stands. The table that moves it is lib/rules/service_life.c."""

    DRAFT = 1  # being written; nobody finds it
    OPEN = 2  # found, and can be applied to
    PAUSED = 3  # known, but nobody is sent there for now
    CLOSED = 4  # ended for good


class ServiceFlag(Mask):
    """What a coordinator should look at in a service: bit numbers of a mask."""

    NO_LEGAL_BASIS = 1 << 0  # a service of municipality or state that names no law it rests on
    NOT_ASSURED = 1 << 1  # nobody made sure within a year that what it says is true


class ServiceBar(Mask):
    """Why a service cannot help: bit numbers of a mask."""

    STATE = 1 << 0  # it is not open
    TYPE = 1 << 1  # another type of support
    MEASURE = 1 << 2  # does not do what is needed
    PLACE = 1 << 3  # too far, or online only where in person is needed
    RULE = 1 << 4  # its rule does not hold for the person, as far as stated
    CAPACITY = 1 << 5  # nobody more can be served now
    LANGUAGE = 1 << 6  # no common language


class ServiceRequestKind(Named):
    """What a request for support is. Numbers 4 and 5 are kept for what is passed on under a consent."""

    APPLICATION = 1  # somebody applies, for themselves or for somebody else
    CALL = 2  # somebody called; nobody need be named
    OUTREACH = 3  # a service goes to people in difficulty; it opens no case
    COMPLAINT = 6  # something went wrong with a request
    APPEAL = 7  # against a refusal: another person decides
    JOB = 8  # work is looked for


class ServiceRequestState(Named):
    """Where a request for support stands. The table that moves it is lib/rules/service_request_rules.c."""

    OPEN = 1  # asked, and not sent to a service yet
    SENT = 2  # waits for the service's answer
    ACCEPTED = 3  # taken on
    DECLINED = 4  # refused; may be sent to another service
    WITHDRAWN = 5  # taken back
    FULFILLED = 6  # given
    FAILED = 7  # could not be given


class Refusal(Named):
    """Why a request for support is refused, or failed."""

    NO_CAPACITY = 1  # nobody more can be served now
    INELIGIBLE = 2  # the service is for others
    OUT_OF_AREA = 3  # too far
    OTHER_SERVICE = 4  # another service does this
    NO_ANSWER = 5  # nobody answered, or the person could not be reached
    UNSAFE = 6  # could not be done safely
    OTHER = 7  # anything else: say it in the note


class TierGround(Named):
    """Why a tier was open for a request."""

    LOWEST = 1  # nothing below it does this at all
    INELIGIBLE = 2  # what is below is for others
    NO_CAPACITY = 3  # what is below is full
    TIMEOUT = 4  # what is below let its time pass
    DECLINED = 5  # what is below declined
    EMERGENCY = 6  # an emergency


class Unit(Named):
    """In what help is counted."""

    TIME = 1  # minutes of time credit
    VOLUNTEER = 2  # unpaid minutes: counted, thanked, never spendable
    NONE = 3  # gift mode: only participation counts
    POINTS = 4  # points of the group's own; what an hour costs is agreed per exchange
    MONEY = 1000  # money, as a record and not a payment: 1000 plus the ISO 4217 number of the currency, in its minor
    # units, so 1978 counts euro cents; 1000 itself is no unit. See aid_unit_parse


class CreditMode(Named):
    """What happens when an entry would pass a credit limit."""

    OFF = 1  # nothing is checked
    FLAG = 2  # posted; the entry carries a flag
    WARN = 3  # refused unless the command says `accept_warning`
    BLOCK = 4  # refused
    OVERRIDE = 5  # refused unless a coordinator overrides with a recorded reason


class Urgency(Named):
    """How urgent a request is."""

    CRITICAL = 1  # first; open to everyone at once. Not an emergency service
    HIGH = 2  # before the normal ones
    NORMAL = 3  # the default
    LOW = 4  # after the others


class Answer(Named):
    """Yes or no where "not stated" is a third answer."""

    YES = 1  # stated: yes
    NO = 2  # stated: no


class ListingState(Named):
    """Where an offer or a request stands."""

    OPEN = 1  # can be matched
    FILLED = 2  # every seat has an accepted or done exchange
    WITHDRAWN = 3  # taken back by its member or a coordinator
    EXPIRED = 4  # its time ran out


class ExchangeState(Named):
    """Where an exchange stands. The table that moves it is lib/rules/life.c."""

    PROPOSED = 1  # someone or the engine suggests it
    ACCEPTED = 2  # both sides mean to do it
    ONE_SIDE = 3  # one side has confirmed the minutes
    DIFFERS = 4  # the sides named different minutes; nothing is booked yet
    DISPUTED = 5  # disputed before it was booked
    DONE = 6  # booked
    CONTESTED = 7  # booked, then disputed
    REVERSED = 8  # booked, then undone by a new transaction
    VOID = 9  # declined, cancelled or lapsed; nothing was booked


class Side(Named):
    """Which side of an exchange someone is on."""

    REQUESTER = 1  # receives the help
    HELPER = 2  # gives it
    COORDINATOR = 3  # settles between them


class EvaluationFlag(Mask):
    """What a side reports after help, besides words: bit numbers of a mask."""

    AGAIN = 1 << 0  # would rather not meet again
    SAFE = 1 << 1  # did not feel safe; coordinators see it at once


class EvaluationState(Named):
    """Where stands what one side said."""

    NONE = 1  # nothing was said
    WAITS = 2  # said; shown when the other side has spoken, or after the deadline
    SHOWN = 3  # both sides see it
    CONTESTED = 4  # whoever it is about says that it is not right
    UPHELD = 5  # a coordinator let it stand
    SET_ASIDE = 6  # a coordinator set it aside


class EvaluationListKind(Named):
    """Which exchanges aid_evaluation_list lists."""

    TO_GIVE = 1  # the member may still say how it was
    CONTESTED = 2  # a coordinator is to settle
    NOT_SAFE = 3  # somebody did not feel safe


class EvaluationTime(Named):
    """Times of mutual evaluation."""

    DAYS = 14  # after so many days from the first word it is shown although the other side is silent
    OPEN_DAYS = 60  # so many days after the help it can be said how it was


class Constraint(Named):
    """Why a pair cannot be matched: bit numbers of a mask, cheapest test first."""

    CONSENT = 0  # H0 withdrew, paused, or said no to matching
    SELF = 1  # H1 the same person or household
    BLOCK = 2  # H2 one blocked the other, or the pair was declined and must wait
    SKILL = 3  # H3 no offered skill reaches a wanted one
    LEVEL = 4  # H4 the level is too low
    CREDENTIAL = 5  # H5 no credential valid to the end of the service
    LANGUAGE = 6  # H6 no common language
    PLACE = 7  # H7 too far, or one side online only and the other in person only
    WINDOW = 8  # H8 no common time
    CAPACITY = 9  # H9 no minutes left in the helper's day or week, or no seat in the offer
    BUSY = 10  # H10 the helper is elsewhere then
    UNIT = 11  # H11 they count help in different units
    CREDIT = 12  # H12 the requester's credit does not reach
    ASKED = 13  # H13 the helper was asked often enough for now
    TIER = 14  # H14 not open to the helper's group (yet)
    HOST = 15  # H15 the host's own predicate says no


class Term(Named):
    """The ten score terms, in the order of weights and points."""

    SKILL = 0  # fits closely, spares experts
    DISTANCE = 1  # near
    LOAD = 2  # helped little in the last 28 days
    CONTINUITY = 3  # went well together before (or its mirror: never met)
    BALANCE = 4  # low balance first
    IDLE = 5  # not asked for long
    LANGUAGE = 6  # the requester's preferred language
    TIME = 7  # covers the recurrences
    RELIABILITY = 8  # does what was accepted
    TIE = 9  # brings in people without ties


class Withheld(Mask):
    """Why text of an info struct is empty."""

    NOT_GIVEN = 1 << 0  # bit: never given
    SEALED = 1 << 1  # bit: this store has no key for it
    ERASED = 1 << 2  # bit: the person was erased
    DENIED = 1 << 3  # bit: the acting member may not read it


class Class(Named):
    """The class of a personal field: what consent, sealing and retention go by."""

    IDENTITY = 1  # names, references, words typed about oneself
    CONTACT = 2  # phones, e-mails, addresses, the exact place
    CASE = 3  # notes and messages about help
    SPECIAL = 4  # what the law protects most: health, belief, origin


class AccountKind(Named):
    """What an account is for, beside the owner's ordinary one (0)."""

    POOL = 1  # the group's solidarity pool
    GIFT = 2  # the counter-account of unpaid minutes
    OPENING = 3  # the counter-account of opening balances
    CLEARING = 4  # towards another group
    FUND = 5  # a fund's own
    OUTSIDE = 6  # the world outside: the counter-account of what funds receive and spend
    CONVERSION = 7  # where a rate turns what came from another group into what is credited here


class TransferKind(Named):
    """What a transfer is."""

    DONATION = 1  # a member gives to a member, the pool or a fund
    OPENING = 2  # a member's balance brought along from older books, against the opening account
    WRITE_OFF = 3  # the pool takes on what is open on the opening account
    CLOSING = 4  # a member's account is closed: what is in it goes to an heir or the pool; what lies below zero the
    # pool takes on, and nobody is pursued for it
    RECEIPT = 5  # a fund receives
    SPENDING = 6  # a fund is spent, on one of its purposes
    AWARD = 7  # a fund's means are awarded to a group; see aid_fund_award
    ACROSS = 8  # a member or the pool gives to a member or the pool of another group, whose books are its own


class TransferState(Named):
    """Where a transfer stands."""

    HELD = 1  # kept free, not booked yet
    POSTED = 2  # booked
    VOID = 3  # called off by people or by time; nothing was booked
    DISPUTED = 4  # held, and disputed: frozen
    CONTESTED = 5  # booked, then disputed
    REVERSED = 6  # booked, then undone by a new transaction


class BetweenState(Named):
    """Where terms between two groups stand."""

    PROPOSED = 1  # one side's coordinator proposed them; the other side is asked
    AGREED = 2  # both sides agreed; in force from their date on, until newer ones are
    REFUSED = 3  # the other side refused, or the proposer took them back


class Receipt(Named):
    """Where a fund's means come from."""

    GRANT = 1  # a social grant of the state or municipality
    FOUNDATION = 2  # a charitable foundation
    DONATION = 3  # a private donation
    FEE = 4  # members' dues and fees
    SALE = 5  # something sold: a bazaar, a concert
    GROUP = 6  # another group, union or federation
    OTHER = 7  # anything else


class EntryKind(Named):
    """What a line of the books is."""

    HELP = 1  # help given and received, its fee, and what undoes them
    FEE = 2  # a fee of its own
    DEMURRAGE = 3  # a part of what lay idle above the exempt balance, to the pool
    EXPIRY = 4  # credit that grew too old, to the pool
    DONATION = 5  # given away: to a member, the pool or a fund
    OPENING = 6  # a balance brought along from older books
    WRITE_OFF = 7  # what is open of opening balances, taken on by the pool
    CLOSING = 8  # the account of somebody who left, passed on or taken on by the pool
    RECEIPT = 9  # came into a fund
    SPENDING = 10  # was spent from a fund
    AWARD = 11  # was awarded from a fund to a group
    ACROSS = 12  # was given across two groups' books
    TRADE = 13  # paid to, or by, somebody in another community


class TradeDirection(Named):
    """Whether a trade with another community goes out from here or comes in."""

    OUT = 1  # somebody here pays
    IN = 2  # somebody here receives


class TradeState(Named):
    """Where a trade with another community stands at this side."""

    HELD = 1  # out: kept free on the payer's account, and offered
    POSTED = 2  # out: booked; the other side has not said yet that it has booked it too
    SETTLED = 3  # booked on both sides, as far as this side knows
    VOID = 4  # refused, called off, or not promised in time: nothing was booked
    ACCEPTED = 5  # in: promised; it is booked when the payer's side has booked it


class MessageOutcome(Named):
    """What became of a message from a partner."""

    DONE = 1  # it changed something here
    KNOWN = 2  # what it says was known, or is past; nothing changed
    REFUSED = 3  # the answer says no, and why; nothing changed


class DifferenceKind(Named):
    """Where two communities see their trade differently."""

    UNDER_WAY = 1  # no fault: a message is under way
    PAYER_LOST = 2  # the receiver's side has booked it, the payer's knows nothing of that
    RECEIVER_LOST = 3  # the payer's side has booked it, the receiver's knows nothing of it
    AMOUNT = 4  # the amounts differ
    POSITION = 5  # the clearing accounts do not mirror each other


class HitKind(Named):
    """How a text found its skill. Better ones first."""

    EXACT = 1  # the text is a preferred label
    SYNONYM = 2  # the text is another label
    PREFIX = 3  # every word begins a word of the label
    TYPO = 4  # every word is a few letters from a word of the label
    TRIGRAM = 5  # the letters are alike
    RELATED = 6  # a parent or sibling of a hit; never a hit itself


class Objective(Named):
    """What an assignment is to achieve."""

    SEATS_THEN_SCORE = 1  # most seats, most urgent tier first; then the nearer tiers; then the score
    SCORE = 2  # the highest total score; a seat that adds nothing stays empty


class Fairness(Named):
    """How much the loads of helpers count in an assignment, after seats and edge tiers."""

    SCORE = 1  # not at all: the score decides
    LOADS_FIRST = 2  # the lowest Σ load² first, then the score: for tasks of one size this is the leximin of the
    # loads (Frank and Murota, arXiv 2007.09616)
    WEIGHED = 3  # the highest Σ score − load_weight · Σ load²


class Ruling(Named):
    """What a coordinator says about a pair."""

    PIN = 1  # it stays, whatever else
    BAN = 2  # it is not to be, for good or until a time
    KEEP = 3  # it is to stay where that costs no seat and no nearness
    NONE = 4  # nothing any more


class MatchStage(Named):
    """What plans are compared by, in this order."""

    SEATS = 1  # seats filled, the most urgent first
    NEARNESS = 2  # the fewest pairs with outer groups
    KEPT = 3  # pairs that a coordinator wants to stay
    LOADS = 4  # level loads, with AID_FAIRNESS_LOADS_FIRST
    SCORE = 5  # the sum of scores (less what loads cost, with AID_FAIRNESS_WEIGHED)


class Weekday(Named):
    """Days of the week."""

    MONDAY = 1  # Monday
    TUESDAY = 2  # Tuesday
    WEDNESDAY = 3  # Wednesday
    THURSDAY = 4  # Thursday
    FRIDAY = 5  # Friday
    SATURDAY = 6  # Saturday
    SUNDAY = 7  # Sunday


class DayPart(Named):
    """Quarters of the day, as clocks show it."""

    NIGHT = 1  # from midnight to six
    MORNING = 2  # from six to noon
    AFTERNOON = 3  # from noon to six
    EVENING = 4  # from six to midnight


class SolveState(Named):
    """How good a solver's answer is."""

    OPTIMAL = 1  # proven: nothing better exists
    GAP = 2  # valid, stopped by its work limit; the bound says how much better could exist
    TIME_LIMIT = 3  # the same, stopped by the clock: another run may stop elsewhere
    INFEASIBLE = 4  # what was demanded cannot be had; the nearest best plan is given


class AssignLimit(Named):
    """Bounds on the numbers of an assignment problem."""

    SCORE_MAX = 1000000000  # the highest score of an edge
    EDGE_TIER_MAX = 3  # the outermost edge tier
    TIERS = 256  # how many request tiers there are: what `tier_seats` must hold
    ROWS_MAX = 2147483646  # requests, helpers or edges
    SIDE_MAX = 67108864  # the smaller of requests and helpers
    SIDE_OUTER_MAX = 131072  # the same where edge tiers 1, 2 and 3 all occur
    LOAD_MAX = 1000000  # a helper's load before the plan, and `load_weight`


class RingsLimit(Named):
    """Bounds on the numbers of a rings problem."""

    SCORE_MAX = 1000000  # the highest score of an arc
    GIVERS_MAX = 1048576  # members and altruists together
    COLUMNS_MAX = 4194304  # rings and chains that are listed at most


class SetoffLimit(Named):
    """Bounds on the numbers of a set-off."""

    PARTIES_MAX = 67108864  # parties
    OBLIGATIONS_MAX = 536870912  # obligations


class BalanceObjective(Named):
    """What a balanced exchange is to achieve."""

    MAX_THEN_LEX = 1  # the most exchanged; then the most for each member, by priority
    LEX = 2  # the most for each member, by priority
    SCORE = 3  # the highest total score


class BalanceLimit(Named):
    """Bounds on the numbers of a balanced exchange."""

    MEMBERS_MAX = 33554432  # members
    ARCS_MAX = 536870912  # arcs
    RING_MAX = 64  # the highest ring cap below the number of members


class ScheduleLimit(Named):
    """Bounds on the numbers of a timetable."""

    SCORE_MAX = 1000000  # the highest score of an edge
    ROWS_MAX = 65536  # tasks and helpers together; places
    TOURS_MAX = 2097152  # tours that are listed at most


class Step(Named):
    """Into what a window is cut to see how things went, all in UTC."""

    WEEK = 1  # Monday to Sunday
    MONTH = 2  # the calendar's
    QUARTER = 3  # from January, April, July, October
    YEAR = 4  # from January


class Figure(Named):
    """The figures of giving and getting; each is a ratio of two integers or, where the text says so, a number
    alone. Their formulas, sources and edge cases are in <mutualaid/insight.h>."""

    DENSITY = 0  # L/(n(n−1)): the share of all possible arcs that are there
    RECIPROCITY = 1  # L↔/L: the share of arcs that have their opposite
    RECIPROCITY_EXCESS = 2  # (r−ā)/(1−ā): the same beyond chance
    MUTUAL_MINUTES = 3  # Σ min(w_ij, w_ji)/W: minutes that came back the same way
    MUTUAL_EXPECTED = 4  # the same in the null model of given strengths; a number alone
    MUTUAL_EXCESS = 5  # (r_w−⟨r_w⟩)/(1−⟨r_w⟩); a number alone
    IMBALANCE = 6  # Σ|G−R|/2W: 0 everybody got what they gave, 1 nobody did
    DIRECT = 7  # minutes returned to the giver, of W; equals AID_FIGURE_MUTUAL_MINUTES
    INDIRECT = 8  # minutes that came back in circles of three or more, of W
    GENERALISED = 9  # the rest of W: given without coming back
    CIRCULATION = 10  # the most minutes that can run in circles of any length, of W
    GINI_GIVEN = 11  # how unevenly giving is spread: 0 evenly
    GINI_RECEIVED = 12  # how unevenly receiving is spread
    GINI_ACTIVITY = 13  # how unevenly both together are spread
    GINI_ASKED = 14  # how unevenly requests for help fall on people
    CONCENTRATION = 15  # Σ(G/W)²: Herfindahl and Hirschman's index of giving
    TOP_SHARE = 16  # the largest giver's share of W
    CIRCLE_MINUTES = 17  # minutes between members of one circle (strong component), of W
    LARGEST_CIRCLE = 18  # members of the largest circle, of n
    ON_CYCLES_2 = 19  # minutes on arcs of some cycle of length 2, of W
    ON_CYCLES_3 = 20  # the same up to length 3
    ON_CYCLES_4 = 21  # the same up to length 4
    ON_CYCLES_5 = 22  # the same up to length 5
    VELOCITY = 23  # turnover of time credit by its mean stock, per window
    SOLIDARITY = 24  # minutes that the pool paid, of W
    GIFT = 25  # unpaid minutes, of unpaid and time-credit minutes
    ON_CYCLES_2_Z = 26  # ON_CYCLES_2 against networks rewired at random, in standard deviations
    ON_CYCLES_3_Z = 27  # ON_CYCLES_3 likewise
    ON_CYCLES_4_Z = 28  # ON_CYCLES_4 likewise
    ON_CYCLES_5_Z = 29  # ON_CYCLES_5 likewise
    LARGEST_CIRCLE_Z = 30  # LARGEST_CIRCLE likewise


class InsightFlag(Named):
    """What stands out about one member: bit numbers of a mask."""

    TOOK_PART = 0  # gave or received in the window; without it give_take says nothing
    ISOLATE = 1  # has no partner in the window
    ALONE_90_DAYS = 2  # had no partner in the 90 days before the window's end
    ONE_LINK = 3  # has one partner only: one link from isolation
    ARTICULATION = 4  # without this member others would lose touch with each other
    ON_BRIDGE = 5  # one end of a link whose loss would part the network
    NEVER_RECEIVED = 6  # received nothing in the window
    NEVER_GAVE = 7  # gave nothing in the window
    NEVER_ASKED = 8  # was never asked to help in the window
    IN_2_CYCLE = 9  # helps someone who helps back
    IN_3_CYCLE = 10  # is in a circle of three
    OVER_RELIED = 11  # any of the next four; for the member and a coordinator only
    FULL_WEEKS = 12  # gave at least 80 % of the stated week_minutes in 4 of the 8 full ISO weeks before the window's
    # end
    FAR_ABOVE = 13  # gave at least median + 5 MAD and 10 hours in the 28 days before the window's end
    SOLE_PROVIDER = 14  # is the only giver of two members or more
    GIVES_ONLY = 15  # gave 20 hours or more and received nothing
    LEFT = 16  # is no active member here any more


class ReasonCode(Named):
    """Why a call failed, finer than its status; pinned, so that a host can translate."""

    OPTIONS = 1  # a struct_size, unknown `set` bit or reserved field is wrong
    NULL = 2  # a pointer that must not be NULL is
    TEXT_ENCODING = 3  # text is not valid UTF-8
    TEXT_LONG = 4  # text is longer than its limit
    TEXT_MISSING = 5  # a text that must be given is not
    TEXT_CONTROL = 6  # text holds a control character
    RANGE = 7  # a number is outside its range
    VALUE = 8  # an enum value or mask bit that does not exist
    TIME_FORMAT = 9  # not an ISO 8601 time, a duration or a week text
    ZONE = 10  # a time zone that the zone data does not know
    LANGUAGE = 11  # not a language tag
    PLACE = 12  # latitude or longitude out of range, or only one of them
    HANDLE = 13  # a handle that this community does not know
    HANDLE_KIND = 14  # a handle of another kind of thing
    REFERENCE = 15  # a reference that is taken, or that nothing has
    CYCLE = 16  # a group or skill would become its own ancestor
    NOT_MEMBER = 17  # the person is not an active member of the group
    ALREADY = 18  # it is so already
    CLOSED = 19  # the group, offer, request or exchange is closed
    TRANSITION = 20  # the exchange's state does not allow this act
    CREDIT = 21  # a credit limit would be passed
    UNUSUAL = 22  # unusually many minutes; say `confirm_unusual`
    AMOUNT = 23  # an amount, sum or balance would pass ±(2^53−1)
    SKILL_AMBIGUOUS = 24  # the text fits several skills; the message names the nearest three
    SKILL_UNKNOWN = 25  # no skill fits, and a free one is not allowed here
    ACTOR_REQUIRED = 26  # this store needs aid_store_act_as first
    ROLE = 27  # the acting member's role does not allow it
    BLOCKED = 28  # one of the two has blocked the other
    MATCH_STALE = 29  # a proposed pair is no longer allowed
    NO_TRANSACTION = 30  # commit without begin
    IN_TRANSACTION = 31  # begin inside begin
    COMMAND_ID = 32  # a command id was used before with other arguments
    CLOCK = 33  # the clock is too far behind or ahead of the journal
    READ_ONLY = 34  # the store was opened read-only, or its file is
    NO_STORE = 35  # nothing is there and creating was not allowed
    EXISTS = 36  # something is there and it must not be
    NOT_DATABASE = 37  # the file is not a libmutualaid store
    DISK_FULL = 38  # no room left
    BUSY = 39  # another process kept the lock longer than wait_ms
    IO = 40  # the storage reported an error
    BACKEND = 41  # this library was built without that storage backend
    COMMUNITY = 42  # the location names no community, or several are there
    LAYOUT_NEWER = 43  # the storage layout is newer than this library
    EVENT_NEWER = 44  # an event kind or version is newer than this library
    EVENT_FORMAT = 45  # an event's body is not what its kind demands
    EVENT_SIZE = 46  # an event would be larger than 256 KiB
    CHAIN = 47  # a record's hash does not fit
    GAP = 48  # a record is missing
    STATE_HASH = 49  # replay does not give the state that is in memory
    CSV_COLUMN = 50  # a named column is not in the file, or a row has too few or too many
    CSV_QUOTE = 51  # a quote is not closed or stands in the middle of a field
    CSV_MAP = 52  # the column map is wrong
    CALLBACK = 53  # a callback called its own store, or failed
    FORK = 54  # the store was opened before a fork
    CANCELLED = 55  # the progress callback said stop
    MEMORY = 56  # the allocator refused
    CLOSED_STORE = 57  # the match's store is closed
    CREDENTIAL = 58  # no valid credential
    PROBLEM = 59  # a solver's problem is not well formed
    POLICY = 60  # the group's policy does not allow it
    TAXONOMY = 61  # a taxonomy file is not as it should be
    SEALED = 62  # it is sealed, and this store has no key
    ERASED = 63  # the person was erased
    WRONG_KEY = 64  # the secret opens no holder's copy of the master key
    NO_KEYS = 65  # the key store is missing, or this backend keeps no keys
    NO_SIGNER = 66  # the community has no signing key at hand
    SIGNATURE = 67  # a signature does not fit what it is under
    BETWEEN = 68  # the limit that two groups agreed on for help between them is reached
    RATE = 69  # no rate is agreed between the two groups for this unit
    BACKUP = 73  # the file is no whole backup
    CONSENT = 77  # no consent in force and no other ground covers it
    SECOND_PERSON = 78  # another person must do it than who wrote it or whom it is about
    GLASS = 79  # no emergency access is open, or none is possible here
    FORBIDDEN = 80  # a charter forbids it, or the person is barred from this case
    NOT_OWN = 81  # it is neither one's own nor assigned to one
    EXTENT = 82  # only headers, or only counts, may be seen
    CASE_STATE = 83  # the case, consent or credential does not stand where this can be done
    PURPOSE = 84  # reading this needs a purpose
    REVIEW = 85  # an emergency access is still open, or was reviewed already
    PLAN = 87  # where the plan or the measure stands, or what it holds, does not allow this
    ORDER = 88  # a measure comes before this one and is neither done nor skipped
    INSTRUMENT = 89  # an instrument is not well formed, or the answers are not those that it asks for
    SERVICE = 90  # where the service, or the request for it, stands does not allow this
    RULE = 91  # a rule or a list of terms holds a word that is not known, or is not well formed
    TIER = 92  # a lower tier comes first, and nothing says yet that it cannot help
    CAPACITY = 93  # nobody more can be served now
    INELIGIBLE = 94  # the service's rule does not hold for the person
    MESSAGE = 104  # a signed text is not as its format says, or its sums do not add up
    PARTNER = 105  # no such partner, it is closed, or the two have not agreed on that


class Limit(Named):
    """Limits on text and events, in bytes."""

    NAME_BYTES = 200  # names, titles, labels, references, topics
    LINE_BYTES = 320  # one phone number, e-mail address or address line
    TEXT_BYTES = 65536  # descriptions, memos, messages, reasons
    EVENT_BYTES = 262144  # one event, body and personal parts together
    LIST = 1000  # skills, windows, lines of one thing
    MINUTES = 525600  # minutes of one offer, request or exchange: a year
    SEATS = 10000  # seats of one offer or request


class AttachMode(Named):
    """How `attach` treats a community that is or is not there."""

    MAY_CREATE = 1  # found or made
    MUST_EXIST = 2  # AID_E_NOT_FOUND when missing
    MUST_CREATE = 3  # AID_E_STATE (reason EXISTS) when there


class StorageLimit(Named):
    """Numbers a backend may rely on."""

    PARTS_MAX = 1024  # personal parts of one record
    NAME_BYTES = 200  # a community's name
    KEY_BYTES = 512  # a sealed key


class StorageKeys(Named):
    """Which entries of the key store are wanted."""

    OF = 1  # those of one subject; subject 0: the holders of the master key
    GONE = 2  # the tombstones of all subjects: what was destroyed
    ALL = 3  # every entry, for a copy


class OpenMode(Named):
    """How to treat a location that is or is not there."""

    MAY_CREATE = 1  # the default
    MUST_EXIST = 2  # AID_E_NOT_FOUND (NO_STORE) when missing
    MUST_CREATE = 3  # AID_E_STATE (EXISTS) when there
    READ_ONLY = 4  # must exist; every command answers AID_E_STORAGE (READ_ONLY)


class OpenFlag(Mask):
    """Bits of aid_store_options.flags."""

    REQUIRE_ACTOR = 1 << 0  # bit: every command needs aid_store_act_as with a member
    NO_TAXONOMY = 1 << 1  # bit: a new community starts without the shipped skills
    VERIFY = 1 << 2  # bit: check the whole chain while opening
    ANY_CLOCK = 1 << 3  # bit: accept a clock far behind or ahead of the journal


class SecretKind(Named):
    """What opens the personal parts of a sealed community; see keys.h."""

    KEY = 1  # 32 random bytes, such as a key file holds
    PASSPHRASE = 2  # words that a person remembers; stretched with Argon2id
    RECOVERY = 3  # the text of a recovery sheet; spaces, hyphens and case do not matter
    SERVICE = 4  # the host's own key service wraps and unwraps


class CheckpointFinding(Named):
    """What became of a journal since a checkpoint."""

    HOLDS = 1  # the journal continues from it: nothing before was cut, changed or replaced
    CUT = 2  # the journal ends before it: records at its end are gone
    REPLACED = 3  # the chain is whole, but it is another one: the history was written anew
    BROKEN = 4  # the chain itself does not fit: a record was changed, dropped or put in
    COMMUNITY = 5  # it is about another community
    STRANGER = 6  # it was not signed by a key that the given one leads to, so it proves nothing here
    STATE = 7  # the records are the same, but this library reads another state out of them


class CsvEncoding(Named):
    """How the bytes of a file stand for characters."""

    UTF_8 = 1  # UTF-8, with or without byte order mark
    UTF_16LE = 2  # UTF-16, low byte first ("Unicode text" of older spreadsheets)
    UTF_16BE = 3  # UTF-16, high byte first
    WINDOWS_1252 = 4  # Western European Windows; what a file that is none of the others is taken for


class Sealing(Named):
    """Whether personal parts are sealed, and whether this store can read them."""

    OFF = 0  # nothing is sealed
    LOCKED = 1  # sealed, and this store has no key
    OPEN = 2  # sealed, and this store has the key


class KeyLimit(Named):
    """Numbers about keys."""

    RECOVERY_TEXT_BYTES = 80  # enough for a recovery text and its end
    HOLDER_NAME_BYTES = 100  # a holder's name
    SECRET_WRAPPED_BYTES = 256  # a master key that the host's own service has wrapped


class GroupField(Named):
    """Bit numbers for aid_group_options.set: the field counts even when it is 0 or NULL."""

    PARENT = 0  # parent: id 0 takes the group out of its parent
    PRESENCE = 1  # presence
    PLACE = 2  # placed, latitude, longitude
    ZONE = 3  # zone
    LANGUAGES = 4  # languages
    TOPICS = 5  # topics
    TEXT = 6  # text
    REFERENCE = 7  # reference
    SENSITIVE = 8  # sensitive


class PolicyField(Named):
    """Bit numbers for aid_policy.set."""

    CREDIT_MIN = 0  # credit_min: 0 is "never below zero"
    CREDIT_MAX = 1  # credit_max: 0 is "never above zero"
    SILENCE_DAYS = 2  # silence_days: 0 is "silence never counts"
    PROPOSAL_DAYS = 3  # proposal_days: 0 is "proposals never lapse"
    BAN_DAYS = 4  # ban_days: 0 is "may come back at once"
    TIER_HOURS = 5  # tier_hours: zeros are "open at once"
    WEIGHTS = 6  # weights: zeros count
    GENERALISE = 7  # generalise: 0 is "exact skill or narrower only"
    HOLD_DAYS = 8  # hold_days: 0 is "what was accepted stays"


class MemberField(Named):
    """Bit numbers for aid_member_options.set: the field counts even when it is 0 or NULL."""

    PREFERRED_NAME = 0  # preferred_name
    REFERENCE = 1  # reference
    BIRTH_BAND = 2  # birth_band
    PHONES = 3  # phones
    EMAILS = 4  # emails
    ADDRESS = 5  # address
    PREFERRED_CONTACT = 6  # preferred_contact
    LANGUAGES = 7  # languages
    ZONE = 8  # zone
    PLACE = 9  # placed, latitude, longitude
    REACH = 10  # reach_m: 0 is "same place only"
    WEEK = 11  # week: all zero is "never"
    DAY_MINUTES = 12  # day_minutes: 0 is "none"
    WEEK_MINUTES = 13  # week_minutes: 0 is "none"
    ASKS = 14  # asks_per_week: 0 is "do not ask me"
    PAUSE = 15  # pause_until: 0 ends a pause
    UNSTATE_WEEK = 16  # forgets the week: always available again
    UNSTATE_MINUTES = 17  # forgets day_minutes, week_minutes and asks_per_week
    UNSTATE_PLACE = 18  # forgets place and reach: anywhere again


class Mark(Named):
    """What a list of marked pairs shows."""

    BLOCK = 1  # whom the member has blocked
    HOUSEHOLD = 2  # with whom the member lives
    GUARDIAN = 4  # who is named as the member's guardian


class SignatureLimit(Named):
    """Numbers about signatures."""

    TEXT = 65  # a public key as hex digits, and its end


class LabelKind(Named):
    """What kind of label."""

    PREFERRED = 1  # shown to people; one a language
    SYNONYM = 2  # also found
    HIDDEN = 3  # found, never shown: common misspellings


class SkillField(Named):
    """Bit numbers for aid_skill_options.set."""

    PARENT = 0  # parent: id 0 makes it a root
    LABELS = 1  # labels: also when there are none
    CODE = 2  # code


class OfferField(Named):
    """Bit numbers for aid_offer_options.set: the field counts even when it is 0 or NULL."""

    EXPIRES = 0  # expires: 0 never
    WEEK = 1  # week: all zero is "never"; in an update
    WINDOWS = 2  # windows: none
    PLACE = 3  # placed 0: the member's place again
    REACH = 4  # reach_m: 0 is "same place only"
    LANGUAGES = 5  # languages
    CREDENTIALS = 6  # credentials
    TITLE = 7  # title
    TEXT = 8  # text
    REFERENCE = 9  # reference
    LEVEL = 10  # level
    UNSTATE_WEEK = 11  # forgets the week


class RequestField(Named):
    """Bit numbers for aid_request_options.set: the field counts even when it is 0 or NULL."""

    EXPIRES = 0  # expires: 0 never
    WEEK = 1  # week: all zero is "never"; in an update
    WINDOWS = 2  # windows: none
    PLACE = 3  # placed 0: the member's place again
    REACH = 4  # reach_m: 0 is "same place only"
    LANGUAGES = 5  # languages
    CREDENTIALS = 6  # credentials
    TITLE = 7  # title
    TEXT = 8  # text
    REFERENCE = 9  # reference
    LEVEL = 10  # level
    UNSTATE_WEEK = 11  # forgets the week
    GENERALISE = 12  # generalise: 0 is "this skill or narrower"


class TermsField(Named):
    """Bit numbers for aid_terms.set: the field counts even when it is 0."""

    CREDIT_MIN = 0  # credit_min: 0 is "never below zero"
    CREDIT_MAX = 1  # credit_max: 0 is "never above zero"
    FEE_BP = 2  # fee_bp: 0 ends it
    PRICE_CAP = 3  # price_cap: 0 ends it
    POOL_MIN = 4  # pool_min: 0 is "never below zero"
    DEMURRAGE_BP = 5  # demurrage_bp: 0 ends it
    DEMURRAGE_EXEMPT = 6  # demurrage_exempt: 0 exempts nothing
    EXPIRY_DAYS = 7  # expiry_days: 0 ends it
    NOTICE_DAYS = 8  # notice_days: 0 gives none
    ADAPTIVE_BASE = 9  # adaptive_base: 0 gives newcomers none
    ADAPTIVE_NUM = 10  # adaptive_num: 0 counts nothing given
    ADAPTIVE_LEAST = 11  # adaptive_least: 0
    ADAPTIVE_MOST = 12  # adaptive_most: 0
    SUSPEND_AT = 13  # suspend_at: 0 ends it
    CEILING_WEEKS = 14  # ceiling_weeks: 0 ends it


class HoldGround(Named):
    """Why something may not be erased for now."""

    LAW = 1  # a law demands that it is kept
    CLAIM = 2  # it is needed for a legal claim
    SAFETY = 3  # somebody's safety depends on it


class Stays(Named):
    """Why the clear body of a record stays when the person is erased."""

    LIFE = 1  # ids and days of belonging: who was there when
    BOOKS = 2  # minutes and money that are in the books of others too
    RULES = 3  # what a group decided for all, and the catalogue
    DUTY = 4  # proof of who decided what, when, and on which ground


class ReceiptForm(Named):
    """The form of a receipt."""

    TEXT = 1  # lines `word: value`, to be printed; signed by the community when it has a key (signature.h)
    JSON = 2  # the same as JSON; its member `text` is the text form, with its signature


class CaseReason(Named):
    """Why a case ended."""

    NEED_MET = 1  # the need is met
    REDUCED = 2  # the need has become smaller
    ELSEWHERE = 3  # somebody else helps
    WITHDREW = 4  # the client did not wish to go on
    NO_CAPACITY = 5  # nobody could
    MOVED = 6  # the client moved away
    DIED = 7  # the client died
    OTHER = 8  # another reason, said in the text


class CaseEntryKind(Named):
    """What an entry of a case is."""

    NOTE = 1  # a note of the team
    STATEMENT = 2  # what somebody says in their own words
    INCIDENT = 3  # something that happened and should not have
    FINDING = 4  # an oversight finding or a complaint; it must be answered within AID_ENTRY_ANSWER_DAYS days
    DECISION = 5  # a decision that somebody else took, such as a court
    ADVICE = 6  # advice
    RELEASE = 7  # something that was handed on


class Audience(Named):
    """Who may read an entry, by the table of aid_may."""

    SHARED = 1  # client, guardians and team
    TEAM = 2  # the team; the client by their own export
    RESTRICTED = 3  # its author and the lead: it protects a source or a third person. Others see that it is there


class CaseNumber(Named):
    """Numbers that hold for all cases."""

    CASELOAD_WARN = 20  # open cases of one specialist from which a further one wants `accept_warning`
    CASELOAD_MOST = 40  # open cases of one specialist beyond which no other is assigned
    ENTRY_ANSWER_DAYS = 30  # days within which a finding is to be answered


class CareNumber(Named):
    """Numbers that hold for all plans."""

    REVIEW_DAYS = 90  # days after which an approved plan is looked at again, unless said otherwise
    GOALS_MOST = 32  # goals of one plan
    MEASURES_MOST = 128  # measures of one plan


class MatchField(Named):
    """Bit numbers for aid_match_options.set."""

    WEIGHTS = 0  # weights: count even where 0; their sum must not be 0
    AGEING_DAYS = 1  # ageing_days: 0 means that waiting changes nothing
    ISOLATED_EVERY = 2  # isolated_every: 0 means no share


class ServiceField(Named):
    """Bit numbers for aid_service_options.set: the field counts even when it is 0 or NULL."""

    RULE = 0  # rule: "" anyone
    PLACE = 1  # placed 0: the group's place again
    REACH = 2  # reach_m: 0 is "same place only"
    WEEK = 3  # week: all zero is "never"
    CAPACITY = 4  # capacity: 0 is "nobody more"
    FEE = 5  # fee: 0 is free of charge
    TEXT = 6  # text
    CONTACT = 7  # contact
    DOCUMENTS = 8  # documents
    LEGAL_BASIS = 9  # legal_basis
    LANGUAGES = 10  # languages
    CREDENTIALS = 11  # credentials
    TOPICS = 12  # topics
    MEASURES = 13  # measures


class ImportKind(Named):
    """What kind of rows a file has. Its fields are listed here; docs/import.md says what each may hold. A row's key
    decides whether it is new: what is known under it is compared with the fields that the row states (a cell that
    is empty states nothing), and changed where they differ."""

    SKILLS = 1  # code, parent, label, synonyms, and a column of labels per language, named by its tag (cells split at
    # `|`); or ESCO's own CSV files. Key: code.
    GROUPS = 2  # reference, name, kind, parent, zone, languages, latitude, longitude, topics, text. Key: reference,
    # else name.
    MEMBERS = 3  # reference, name, preferred_name, groups, roles, languages, zone, latitude, longitude, availability,
    # day_minutes, week_minutes, phones, emails, address, birth_band. Key: reference, else name and first group.
    LISTINGS = 4  # group, member, kind, reference, title, text, skills, minutes, seats, availability, place, reach_m,
    # online, languages, urgency, essential, expires, date. Key: group, kind and reference, else the row's content.
    EXCHANGES = 5  # group, date, requester, helper, skill, minutes, memo, reference. Key: group and reference, else
    # the row's content. What is booked is never changed by an import.
    SERVICES = 6  # code, group, name, type, measures, tier, rule, credentials, capacity, open, contact, documents,
    # legal_basis, languages, latitude, longitude, reach_m, online, answer_hours, assured, topics, text. Key: code,
    # else the row's content. New ones are opened; a service does not move to another group.
    CRITERIA = 7  # code, label, special, document, days, and a column of labels per language, named by its tag. Key:
    # code. A row is the whole truth about its word.


# Owned by the caller who opened them; never looked into.

class aid_store(Structure):
    """An open community: its journal and its model. Used by one thread at a time."""

    _fields_ = ()


class aid_match(Structure):
    """What the matching engine proposes. Keeps a counted reference to its store's shell; may outlive the store."""

    _fields_ = ()


class aid_csv(Structure):
    """A CSV file that is being read. Owning; ended by aid_csv_close."""

    _fields_ = ()


class aid_csv_writer(Structure):
    """A CSV file that is being written. Owning; ended by aid_csv_writer_close."""

    _fields_ = ()


class aid_assignment(Structure):
    """A plan that stays the best one while requests and helpers come and go: each change costs one shortest path a
    seat. After every change the plan equals a fresh one in all stage values (seats per tier, edge tiers, loads with
    aid_fairness, Σ score), not in its pairs: it changes as little as that allows. Used by one thread at a time.
    @code aid_assignment *plan = NULL; if (aid_assignment_open(&problem, NULL, NULL, &plan, &error) == AID_OK) {
    aid_assignment_keep(plan, &error); // the fewest are to be disturbed aid_assignment_add_request(plan, &arrival,
    &request, &error); aid_assignment_helpers(plan, request, helpers, 4, &count, &error);
    aid_assignment_set_capacity(plan, 7, 1, &error); // helper 7 has less time aid_assignment_moves(plan, moves,
    sizeof *moves, 16, &count, &error); // and these were moved by it aid_assignment_add_helper(plan, &newcomer,
    &helper, &error); aid_assignment_drop_helper(plan, 3, &error); aid_assignment_drop_request(plan, request,
    &error); aid_assignment_info_get(plan, &info, &error); } aid_assignment_free(plan); @endcode."""

    _fields_ = ()


class aid_insight(Structure):
    """What was found. Keeps nothing of its store and may outlive it."""

    _fields_ = ()


# Declared first, filled below: callbacks and structs name each other.

class aid_error(Structure):
    """Why a call failed. Caller-owned, last parameter of every call, may be NULL. 256 bytes, frozen for ever."""


class aid_group(Structure):
    """A group of people: a self-help group, a time bank, a volunteer centre, …."""


class aid_member(Structure):
    """A person."""


class aid_skill(Structure):
    """Something a person can do, or a kind of service."""


class aid_offer(Structure):
    """What a member offers."""


class aid_request(Structure):
    """What a member asks for."""


class aid_exchange(Structure):
    """One member helping another, from proposal to books."""


class aid_fund(Structure):
    """A fund: means that a group collects and spends for a purpose. Has its number like the others."""


class aid_transfer(Structure):
    """A transfer: what moved in the books without an exchange."""


class aid_between(Structure):
    """What holds between the books of two groups in one direction and unit."""


class aid_partner(Structure):
    """A partner: a group of another community that one of this community trades with. Has its number like the
    others."""


class aid_trade(Structure):
    """A trade: a payment to or from somebody in another community."""


class aid_service(Structure):
    """A service in the catalogue of support."""


class aid_service_request(Structure):
    """A request for support: somebody asks a service."""


class aid_consent(Structure):
    """A consent, asked for or given, or another recorded ground."""


class aid_case(Structure):
    """A support case."""


class aid_entry(Structure):
    """An entry of a support case."""


class aid_emergency(Structure):
    """An emergency access to one case."""


class aid_assessment(Structure):
    """An assessment: what a client answered to an instrument."""


class aid_plan(Structure):
    """A plan of support: goals and ordered measures."""


class aid_allocator(Structure):
    """Where a store takes its own memory from. Every failure is survivable."""


class aid_version_info(Structure):
    """The library's version as numbers."""


class aid_week(Structure):
    """A week of 672 quarter-hours from Monday 00:00 local time. Frozen for ever."""


class aid_storage_part(Structure):
    """One personal part of a record: what erasure can cut out without breaking the chain."""


class aid_storage_record(Structure):
    """One record of the journal. Text is NUL-terminated and `body` also has its length. Everything must come back
    exactly as it was given, for the hash is over all of it: numbers over their whole range of ±(2^53−1), parts in
    their order, an empty part (bytes not NULL, length 0) as something else than a cut one (bytes NULL)."""


class aid_storage_head(Structure):
    """Where a community's journal ends."""


class aid_storage_key(Structure):
    """One entry of the key store: a key that seals one subject's parts of one class, itself sealed by the master
    key; or, with subject 0, one way for its holder to get at the master key; or, with the subject 2^53 that no
    person has, the secret half of the community's signing key. An entry without bytes is a tombstone: the key was
    destroyed and no other may take its place."""


class aid_storage(Structure):
    """A storage backend: its context and its slots. The object is copied by aid_store_open."""


class aid_secret(Structure):
    """One secret. Nothing of it is kept: its memory may be wiped as soon as the call returns."""


class aid_store_options(Structure):
    """How to open a store. All zero is a good default."""


class aid_act_options(Structure):
    """In which role and for which purpose someone acts."""


class aid_begin_options(Structure):
    """How a transaction begins."""


class aid_commit_options(Structure):
    """How a transaction ends."""


class aid_advance_options(Structure):
    """How far to advance."""


class aid_store_info(Structure):
    """What a store knows about itself."""


class aid_verify_options(Structure):
    """How to verify."""


class aid_verify_report(Structure):
    """What verifying found."""


class aid_log_row(Structure):
    """One record of the journal as the log shows it. Text lives as info text does."""


class aid_checkpoint_info(Structure):
    """What a checkpoint says, and what was found."""


class aid_csv_options(Structure):
    """How to read. NULL or all zero: everything is found out, the first record is the header."""


class aid_csv_info(Structure):
    """What is known of a file that is being read."""


class aid_csv_writer_options(Structure):
    """How to write. NULL or all zero: comma, CRLF as RFC 4180 says, no byte order mark, formulas disarmed."""


class aid_holder_row(Structure):
    """One holder of the master key. Text lives as info text does."""


class aid_backup_options(Structure):
    """How to write or check a backup."""


class aid_backup_info(Structure):
    """What is in a backup."""


class aid_erased_row(Structure):
    """Somebody who was erased, as aid_store_erased lists them."""


class aid_restore_options(Structure):
    """How to restore a backup."""


class aid_group_options(Structure):
    """What a group is. For aid_group_found and aid_group_update."""


class aid_group_info(Structure):
    """What is known about a group."""


class aid_policy(Structure):
    """What a group has decided for itself. Charter versions judge commands, never what is booked already."""


class aid_member_options(Structure):
    """What a member tells about themselves. Only `name` is needed; what is not stated does not constrain matching."""


class aid_join_options(Structure):
    """Joining a group."""


class aid_leave_options(Structure):
    """Leaving a group."""


class aid_credential_options(Structure):
    """A credential that matching can ask for."""


class aid_credential(Structure):
    """A credential that a member holds or held."""


class aid_member_info(Structure):
    """What is known about a person, as far as the acting member may see it."""


class aid_search_options(Structure):
    """How to search."""


class aid_member_hit(Structure):
    """Someone whose name is like the text."""


class aid_signature_key_row(Structure):
    """One public key of the community. Text lives as info text does."""


class aid_label(Structure):
    """One name of a skill."""


class aid_skill_options(Structure):
    """What a skill is."""


class aid_skill_info(Structure):
    """What is known about a skill."""


class aid_skill_hit(Structure):
    """A skill that fits a text."""


class aid_window(Structure):
    """A span of time."""


class aid_list_options(Structure):
    """Which offers or requests to list."""


class aid_offer_options(Structure):
    """What someone offers."""


class aid_offer_info(Structure):
    """What is known about an offer."""


class aid_request_options(Structure):
    """What someone needs."""


class aid_request_info(Structure):
    """What is known about a request."""


class aid_exchange_options(Structure):
    """What an act may say besides itself."""


class aid_log_options(Structure):
    """Help already given."""


class aid_exchange_info(Structure):
    """What is known about an exchange."""


class aid_exchange_list_options(Structure):
    """Which exchanges to list."""


class aid_unit_info(Structure):
    """A unit as people write it."""


class aid_terms(Structure):
    """What a group has decided for all accounts of one unit, from a date on. What happened is judged by the terms
    of its date; what is booked stays. Nothing here is on unless stated. Amounts are in the unit; shares in basis
    points (bp), of which 10,000 are the whole. Rounding is always down, so in favour of who pays a levy, and no
    levy takes a balance below zero."""


class aid_standing(Structure):
    """How an account stands and how far it may go."""


class aid_balance_row(Structure):
    """One account's standing."""


class aid_statement_options(Structure):
    """Which lines of an account."""


class aid_posting(Structure):
    """One line of a member's account."""


class aid_fund_options(Structure):
    """What a fund is. For aid_fund_open and aid_fund_update."""


class aid_fund_info(Structure):
    """What is known about a fund."""


class aid_transfer_options(Structure):
    """What is to move."""


class aid_transfer_act_options(Structure):
    """What an act on a transfer may say."""


class aid_transfer_info(Structure):
    """What is known about a transfer."""


class aid_transfer_list_options(Structure):
    """Which transfers to list."""


class aid_application(Structure):
    """One who asks for a share of a budget: what is asked, and how the application was judged. There is no field
    for what kind of body it is, so no rule can look at it: access is equal."""


class aid_partner_options(Structure):
    """Who the partner is."""


class aid_partner_info(Structure):
    """What is known about a partner."""


class aid_deal_options(Structure):
    """Terms between two partners, for one pair of units."""


class aid_deal_row(Structure):
    """Terms as they stand, with what was traded under that pair of units."""


class aid_trade_options(Structure):
    """A payment to somebody in another community."""


class aid_trade_info(Structure):
    """What is known about a trade."""


class aid_message_info(Structure):
    """What became of a message."""


class aid_difference(Structure):
    """Where the two sides differ. Text lives as info text does."""


class aid_erasure_info(Structure):
    """How far a person's erasure has come. Masks are bits by aid_class."""


class aid_data_row(Structure):
    """How much of one class one kind of record says about a person. Text lives as info text does."""


class aid_may_options(Structure):
    """What else a decision goes by."""


class aid_verdict_info(Structure):
    """A decision, and what it rests on."""


class aid_access_list_options(Structure):
    """Which lines of the access log."""


class aid_access_row(Structure):
    """One line of the access log: somebody read something about a person."""


class aid_charter_info(Structure):
    """What charters say in a group: its own text, and the strictest of its own and of all above it."""


class aid_consent_options(Structure):
    """What is asked for or given."""


class aid_consent_info(Structure):
    """What is known about a consent."""


class aid_statement_info(Structure):
    """What a signed statement says."""


class aid_case_options(Structure):
    """What a new case states."""


class aid_case_act_options(Structure):
    """What an act on a case says."""


class aid_case_role_options(Structure):
    """What a role on a case states."""


class aid_case_role_row(Structure):
    """One role on a case, past or present."""


class aid_case_info(Structure):
    """What is known of a case."""


class aid_entry_options(Structure):
    """What an entry states."""


class aid_entry_info(Structure):
    """What is known of an entry."""


class aid_instrument_info(Structure):
    """What is known of an instrument."""


class aid_instrument_row(Structure):
    """An instrument of the list."""


class aid_assessment_options(Structure):
    """What an assessment states."""


class aid_assessment_info(Structure):
    """What is known of an assessment."""


class aid_plan_options(Structure):
    """What a plan states as it is begun."""


class aid_goal_options(Structure):
    """What a goal states."""


class aid_measure_options(Structure):
    """What a measure states."""


class aid_plan_act_options(Structure):
    """What an act on a plan says."""


class aid_plan_info(Structure):
    """What is known of a plan."""


class aid_goal_info(Structure):
    """What is known of a goal."""


class aid_measure_info(Structure):
    """What is known of a measure."""


class aid_measure_act_options(Structure):
    """What an act on a measure says."""


class aid_emergency_options(Structure):
    """What an emergency access states."""


class aid_emergency_info(Structure):
    """What is known of an emergency access."""


class aid_emergency_list_options(Structure):
    """Which emergency accesses."""


class aid_evaluation_options(Structure):
    """What an act about an evaluation says."""


class aid_evaluation_info(Structure):
    """What is known of what one side said."""


class aid_evaluation_list_options(Structure):
    """Which exchanges to list."""


class aid_between_options(Structure):
    """What is to hold between two groups. What is not stated stays as it is in force."""


class aid_between_info(Structure):
    """What holds, or was proposed."""


class aid_between_list_options(Structure):
    """Which terms to list."""


class aid_clearing_row(Structure):
    """How a group stands towards another in a unit."""


class aid_assign_problem(Structure):
    """Who could help whom. Rows of edges are compressed by request: the edges of request r are `offsets[r] …
    offsets[r + 1] − 1`."""


class aid_solve_options(Structure):
    """How a solver runs."""


class aid_assign_result(Structure):
    """The plan and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted); all
    else is written. Everything is untouched unless the call answers AID_OK. **The certificate.** Of each dual there
    are three words, compared like the stages: (seat, outer, score). Let g(e) be (256 − tier of the request,
    −outer_price of the edge's tier, score); under AID_OBJECTIVE_SCORE (0, 0, score), with `complete` (256, 0,
    score). Of an optimal plan, word by word in this order: request and helper duals are ≥ 0; a request with empty
    seats has dual 0, or has no edge left; a helper with room has dual 0; a chosen edge has g ≥ request dual +
    helper dual; any other edge has g ≤ it. So in each word Σ g of the plan = Σ seats·request dual + Σ
    capacity·helper dual + Σ over edges of max(0, g − both duals), and that sum bounds every plan. With aid_fairness
    the duals are written as 0: there the proof is that no path of exchanges improves the plan. The first word of a
    helper's dual is 0 when one more seat of that helper would serve nobody more, else 256 − the most urgent tier of
    which it would serve one seat more: where to recruit."""


class aid_hall_info(Structure):
    """Too few helpers, proven (P. Hall, 1935): the requests of the set need more seats than their helpers can give.
    `need` > `capacity` + `elsewhere` always holds, so nobody can fill all of these seats."""


class aid_hall_lists(Structure):
    """The two lists of a Hall set: indexes in rising order."""


class aid_assign_change(Structure):
    """What insisting on one pair changes; every difference is "with the pair" minus "without the demand"."""


class aid_assign_row(Structure):
    """A request that is put in."""


class aid_assign_column(Structure):
    """A helper who is put in."""


class aid_assign_move(Structure):
    """One step of a change: a seat of `request` goes from one helper to another."""


class aid_assignment_info(Structure):
    """What the plan is worth now."""


class aid_rings_problem(Structure):
    """Who could serve whom. Givers are the members 0 … member_count − 1 and after them the altruists; the arcs of
    giver g are `offsets[g] … offsets[g + 1] − 1`."""


class aid_rings_result(Structure):
    """The packing and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted);
    all else is written. Everything is untouched unless the call answers AID_OK."""


class aid_setoff_problem(Structure):
    """Who owes what to whom. Σ amounts and Σ credits are at most 2^53 − 1 each."""


class aid_setoff_result(Structure):
    """What is struck out. The caller sets `struct_size`, the capacities and the array pointers (NULL: not wanted);
    all else is written. Everything is untouched unless the call answers AID_OK. The list of cycles is the audit
    trail: each cycle names its parties, each owing the next and the last the first, and the amount struck out
    around it; the sums over the list are the amounts struck out. Cycles of few parties come first, each starting
    from its lowest party, and of one size those of the lowest party first. A cycle through the source contains the
    number `party_count` for it, and is a chain that credit has closed."""


class aid_balance_problem(Structure):
    """Who could give to whom."""


class aid_balance_result(Structure):
    """The plan. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written.
    Everything is untouched unless the call answers AID_OK."""


class aid_schedule_problem(Structure):
    """Tasks, helpers, and who could do what. The edges of task t are `offsets[t] … offsets[t + 1] − 1`, the windows
    of helper h `window_offsets[h] … window_offsets[h + 1] − 1`. All times are within ±2^40."""


class aid_schedule_result(Structure):
    """The timetable. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written.
    Everything is untouched unless the call answers AID_OK."""


class aid_match_options(Structure):
    """How to match."""


class aid_candidate(Structure):
    """A helper who can answer a request."""


class aid_match_summary(Structure):
    """What a plan amounts to."""


class aid_proposal(Structure):
    """One proposed pair."""


class aid_unserved(Structure):
    """A request that keeps an empty seat, and why."""


class aid_shortage(Structure):
    """What an empty seat is short of, when offers could answer it: the smallest set of requests, itself among them,
    that want more seats than the offers they share can give (P. Hall, On representatives of subsets, 1935)."""


class aid_recruit(Structure):
    """Whom to look for: somebody new with one skill."""


class aid_reason(Structure):
    """Why a pair was chosen, could be, or cannot be."""


class aid_decision(Structure):
    """One decision of a run: a pair whose skill fits, what stood in its way, or its terms and whether the plan has
    it."""


class aid_match_repair_options(Structure):
    """How to repair a plan."""


class aid_match_change(Structure):
    """One step from the plan before a repair to the plan after it."""


class aid_match_next_row(Structure):
    """Another offer for a request, and what insisting on it costs others."""


class aid_match_commit_options(Structure):
    """How to commit a plan."""


class aid_criterion_options(Structure):
    """A word that rules may use: a category of people a service is for."""


class aid_criterion_row(Structure):
    """A word that rules may use."""


class aid_service_options(Structure):
    """What a service is."""


class aid_service_info(Structure):
    """What is known about a service."""


class aid_service_list_options(Structure):
    """Which services to list."""


class aid_service_hit(Structure):
    """A service that fits a text."""


class aid_need_options(Structure):
    """What is needed, where, by whom. What is not stated does not constrain."""


class aid_route_row(Structure):
    """A service on the way to help."""


class aid_service_request_options(Structure):
    """What is asked."""


class aid_service_request_info(Structure):
    """What is known about a request for support. Its words are for the person, for whoever asked for them, and for
    coordinators of the service while it is sent or accepted: access ends with the refusal, withdrawal or end."""


class aid_service_request_list_options(Structure):
    """Which requests for support to list."""


class aid_unmet_row(Structure):
    """A need that stays unmet, by place and type."""


class aid_insight_options(Structure):
    """Over what."""


class aid_figure_info(Structure):
    """One figure."""


class aid_insight_summary(Structure):
    """What was counted. Minutes are of the unit asked for unless said otherwise."""


class aid_credit_advice_options(Structure):
    """What advice about limits is to go by."""


class aid_credit_advice(Structure):
    """How a group's limits work out, and what could be changed. Minutes, counts and basis points."""


class aid_member_insight(Structure):
    """What was found about one member."""


class aid_link_insight(Structure):
    """One link of the network: all help of a giver to a receiver."""


class aid_period_insight(Structure):
    """What happened in one part of the window. Help counts by when it took place; requests and proposals by when
    they were made and by what has become of them by now."""


class aid_skill_insight(Structure):
    """One kind of help with all kinds below it (each below its first parent), over booked exchanges of the window."""


class aid_import_options(Structure):
    """How to import."""


class aid_import_report(Structure):
    """What an import did. read = added + updated + repeated + rejected."""


class aid_import_file(Structure):
    """A file of a directory, in memory."""


aid_progress_fn = CFUNCTYPE(c_int32, c_void_p, c_char_p, c_uint64, c_uint64)
aid_text_fn = CFUNCTYPE(c_int32, c_void_p, POINTER(c_uint8), c_size_t)
aid_storage_record_fn = CFUNCTYPE(c_int32, c_void_p, POINTER(aid_storage_record), POINTER(aid_error))
aid_storage_key_fn = CFUNCTYPE(c_int32, c_void_p, POINTER(aid_storage_key), POINTER(aid_error))
aid_storage_name_fn = CFUNCTYPE(c_int32, c_void_p, c_char_p, POINTER(c_uint8), POINTER(aid_error))
aid_storage_read_fn = CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64, aid_storage_record_fn, c_void_p,
    POINTER(aid_error))
aid_clock_fn = CFUNCTYPE(c_int64, c_void_p)
aid_random_fn = CFUNCTYPE(None, c_void_p, POINTER(c_uint8), c_size_t)
aid_zone_data_fn = CFUNCTYPE(c_int32, c_void_p, c_char_p, POINTER(c_uint8), c_size_t, POINTER(c_size_t))
aid_log_fn = CFUNCTYPE(None, c_void_p, c_int32, c_char_p)
aid_wrap_fn = CFUNCTYPE(c_int32, c_void_p, c_int32, POINTER(c_uint8), c_size_t, POINTER(c_uint8), c_size_t,
    POINTER(c_size_t))
aid_csv_write_fn = CFUNCTYPE(c_int32, c_void_p, c_char_p, c_size_t)
aid_pair_fn = CFUNCTYPE(c_int32, c_void_p, aid_request, aid_offer)
aid_import_problem_fn = CFUNCTYPE(c_int32, c_void_p, POINTER(aid_error))
aid_import_note_fn = CFUNCTYPE(c_int32, c_void_p, c_char_p)

aid_error._fields_ = [("status", c_int32), ("reason", c_int32), ("line", c_uint32), ("column", c_uint32), ("message",
    c_char * 240)]

aid_group._fields_ = [("id", c_uint64)]

aid_member._fields_ = [("id", c_uint64)]

aid_skill._fields_ = [("id", c_uint64)]

aid_offer._fields_ = [("id", c_uint64)]

aid_request._fields_ = [("id", c_uint64)]

aid_exchange._fields_ = [("id", c_uint64)]

aid_fund._fields_ = [("id", c_uint64)]

aid_transfer._fields_ = [("id", c_uint64)]

aid_between._fields_ = [("id", c_uint64)]

aid_partner._fields_ = [("id", c_uint64)]

aid_trade._fields_ = [("id", c_uint64)]

aid_service._fields_ = [("id", c_uint64)]

aid_service_request._fields_ = [("id", c_uint64)]

aid_consent._fields_ = [("id", c_uint64)]

aid_case._fields_ = [("id", c_uint64)]

aid_entry._fields_ = [("id", c_uint64)]

aid_emergency._fields_ = [("id", c_uint64)]

aid_assessment._fields_ = [("id", c_uint64)]

aid_plan._fields_ = [("id", c_uint64)]

aid_allocator._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("resize", CFUNCTYPE(c_void_p, c_void_p,
    c_void_p, c_size_t, c_size_t)), ("context", c_void_p)]

aid_version_info._fields_ = [("struct_size", c_uint32), ("major", c_uint32), ("minor", c_uint32), ("patch", c_uint32)]

aid_week._fields_ = [("quarter", c_uint64 * 11)]

aid_storage_part._fields_ = [("subject", c_uint64), ("personal_class", c_int32), ("reserved", c_uint32), ("key_id",
    c_uint64), ("hash", c_uint8 * 32), ("bytes", POINTER(c_uint8)), ("length", c_size_t)]

aid_storage_record._fields_ = [("seq", c_uint64), ("batch_first", c_uint64), ("batch_length", c_uint64), ("at",
    c_int64), ("due", c_int64), ("kind", c_char_p), ("version", c_uint64), ("actor", c_uint64), ("subject", c_uint64),
    ("role", c_uint64), ("purpose", c_uint64), ("command", c_uint8 * 48), ("has_command", c_uint64), ("hash", c_uint8
    * 32), ("body", c_char_p), ("body_length", c_size_t), ("parts", POINTER(aid_storage_part)), ("part_count",
    c_size_t)]

aid_storage_head._fields_ = [("seq", c_uint64), ("hash", c_uint8 * 32)]

aid_storage_key._fields_ = [("subject", c_uint64), ("personal_class", c_int32), ("reserved", c_uint32), ("key_id",
    c_uint64), ("bytes", POINTER(c_uint8)), ("length", c_size_t)]

aid_storage._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("context", c_void_p), ("list",
    CFUNCTYPE(c_int32, c_void_p, aid_storage_name_fn, c_void_p, POINTER(aid_error))), ("attach", CFUNCTYPE(c_int32,
    c_void_p, c_char_p, c_int32, POINTER(c_uint8), POINTER(c_uint8), POINTER(aid_error))), ("head", CFUNCTYPE(c_int32,
    c_void_p, POINTER(aid_storage_head), POINTER(aid_error))), ("lock", CFUNCTYPE(c_int32, c_void_p, c_uint32,
    POINTER(aid_storage_head), POINTER(aid_error))), ("unlock", CFUNCTYPE(None, c_void_p)), ("append",
    CFUNCTYPE(c_int32, c_void_p, POINTER(aid_storage_head), POINTER(aid_storage_record), c_size_t,
    POINTER(aid_error))), ("read", CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64, aid_storage_record_fn, c_void_p,
    POINTER(aid_error))), ("backup", CFUNCTYPE(c_int32, c_void_p, c_char_p, aid_progress_fn, c_void_p,
    POINTER(aid_error))), ("close", CFUNCTYPE(None, c_void_p)), ("keys", CFUNCTYPE(c_int32, c_void_p, c_int32,
    c_uint64, aid_storage_key_fn, c_void_p, POINTER(aid_error))), ("put_keys", CFUNCTYPE(c_int32, c_void_p,
    POINTER(aid_storage_key), c_size_t, POINTER(aid_error))), ("cut", CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64,
    POINTER(aid_error)))]

aid_secret._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("memory_kib", c_uint64), ("passes", c_uint32),
    ("reserved", c_uint32), ("bytes", c_void_p), ("length", c_size_t), ("wrap", aid_wrap_fn), ("wrap_context",
    c_void_p)]

aid_store_options._fields_ = [("struct_size", c_uint32), ("mode", c_int32), ("set", c_uint64), ("flags", c_uint64),
    ("wait_ms", c_uint32), ("max_clock_jump_days", c_uint32), ("clock", aid_clock_fn), ("clock_context", c_void_p),
    ("random", aid_random_fn), ("random_context", c_void_p), ("zone_data", aid_zone_data_fn), ("zone_context",
    c_void_p), ("log", aid_log_fn), ("log_context", c_void_p), ("allocator", POINTER(aid_allocator)), ("storage",
    POINTER(aid_storage)), ("progress", aid_progress_fn), ("progress_context", c_void_p), ("secret",
    POINTER(aid_secret))]

aid_act_options._fields_ = [("struct_size", c_uint32), ("purpose", c_int32), ("role", c_int32), ("reserved", c_int32)]

aid_begin_options._fields_ = [("struct_size", c_uint32), ("wait_ms", c_uint32)]

aid_commit_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32)]

aid_advance_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("max_events", c_uint64)]

aid_store_info._fields_ = [("struct_size", c_uint32), ("in_transaction", c_uint32), ("community", c_uint8 * 16),
    ("head", c_uint8 * 32), ("records", c_uint64), ("groups", c_uint64), ("members", c_uint64), ("skills", c_uint64),
    ("offers", c_uint64), ("requests", c_uint64), ("exchanges", c_uint64), ("now", c_int64), ("name", c_char_p),
    ("sealing", c_int32), ("reserved", c_int32)]

aid_verify_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("progress", aid_progress_fn),
    ("progress_context", c_void_p)]

aid_verify_report._fields_ = [("struct_size", c_uint32), ("ok", c_int32), ("records", c_uint64), ("bad_seq",
    c_uint64), ("head", c_uint8 * 32), ("state_hash", c_uint8 * 32), ("problem", aid_error)]

aid_log_row._fields_ = [("seq", c_uint64), ("at", c_int64), ("due", c_int64), ("subject", c_uint64), ("thing",
    c_uint64), ("actor", aid_member), ("role", c_int32), ("purpose", c_int32), ("hash", c_uint8 * 32), ("kind",
    c_char_p), ("body", c_char_p)]

aid_checkpoint_info._fields_ = [("struct_size", c_uint32), ("finding", c_int32), ("records", c_uint64), ("present",
    c_uint64), ("bad_seq", c_uint64), ("at", c_int64), ("community", c_uint8 * 16), ("head", c_uint8 * 32),
    ("state_hash", c_uint8 * 32), ("key", c_uint8 * 32), ("problem", aid_error)]

aid_csv_options._fields_ = [("struct_size", c_uint32), ("encoding", c_int32), ("set", c_uint64), ("no_header",
    c_int32), ("reserved", c_uint32), ("separator", c_char_p), ("allocator", POINTER(aid_allocator))]

aid_csv_info._fields_ = [("struct_size", c_uint32), ("encoding", c_int32), ("columns", c_uint32), ("has_bom",
    c_int32), ("separator", c_char_p)]

aid_csv_writer_options._fields_ = [("struct_size", c_uint32), ("bom", c_int32), ("set", c_uint64), ("lf", c_int32),
    ("raw_formulas", c_int32), ("separator", c_char_p), ("allocator", POINTER(aid_allocator))]

aid_holder_row._fields_ = [("key_id", c_uint64), ("kind", c_int32), ("passes", c_uint32), ("memory_kib", c_uint64),
    ("name", c_char_p)]

aid_backup_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("secret", POINTER(aid_secret)),
    ("progress", aid_progress_fn), ("progress_context", c_void_p)]

aid_backup_info._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("records", c_uint64), ("keys",
    c_uint64), ("size", c_uint64), ("at", c_int64), ("community", c_uint8 * 16), ("head", c_uint8 * 32)]

aid_erased_row._fields_ = [("member", c_uint64), ("classes", c_uint64)]

aid_restore_options._fields_ = [("struct_size", c_uint32), ("erased_row_size", c_uint32), ("erased_count", c_uint64),
    ("secret", POINTER(aid_secret)), ("erased", POINTER(aid_erased_row)), ("erased_by", c_char_p), ("store",
    POINTER(aid_store_options)), ("progress", aid_progress_fn), ("progress_context", c_void_p)]

aid_group_options._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("set", c_uint64), ("presence", c_uint64),
    ("parent", aid_group), ("founder", aid_member), ("legal_form", c_int32), ("sensitive", c_int32), ("placed",
    c_int32), ("latitude", c_int32), ("longitude", c_int32), ("reserved", c_int32), ("name", c_char_p), ("topics",
    c_char_p), ("text", c_char_p), ("reference", c_char_p), ("zone", c_char_p), ("languages", c_char_p)]

aid_group_info._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("withheld", c_uint64), ("presence",
    c_uint64), ("member_count", c_uint64), ("number", c_uint64), ("parent", aid_group), ("founder", aid_member),
    ("legal_form", c_int32), ("sensitive", c_int32), ("placed", c_int32), ("latitude", c_int32), ("longitude",
    c_int32), ("closed", c_int32), ("name", c_char_p), ("topics", c_char_p), ("text", c_char_p), ("reference",
    c_char_p), ("zone", c_char_p), ("languages", c_char_p)]

aid_policy._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("set", c_uint64), ("credit_min", c_int64),
    ("credit_max", c_int64), ("credit_min_mode", c_int32), ("credit_max_mode", c_int32), ("default_minutes", c_int32),
    ("silence_days", c_int32), ("proposal_days", c_int32), ("ban_days", c_int32), ("generalise", c_int32),
    ("hold_days", c_int32), ("tier_hours", c_int32 * 4), ("weights", c_int32 * 10)]

aid_member_options._fields_ = [("struct_size", c_uint32), ("placed", c_int32), ("set", c_uint64), ("group",
    aid_group), ("roles", c_uint64), ("pause_until", c_int64), ("week", aid_week), ("latitude", c_int32),
    ("longitude", c_int32), ("exact_place", c_int32), ("reach_m", c_int32), ("day_minutes", c_int32), ("week_minutes",
    c_int32), ("asks_per_week", c_int32), ("matching", c_int32), ("online", c_int32), ("reserved", c_int32), ("name",
    c_char_p), ("preferred_name", c_char_p), ("reference", c_char_p), ("birth_band", c_char_p), ("phones", c_char_p),
    ("emails", c_char_p), ("address", c_char_p), ("preferred_contact", c_char_p), ("languages", c_char_p), ("zone",
    c_char_p)]

aid_join_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("roles", c_uint64)]

aid_leave_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("reason", c_char_p)]

aid_credential_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("from_", c_int64), ("until",
    c_int64), ("code", c_char_p), ("issuer", c_char_p), ("evidence", c_char_p)]

aid_credential._fields_ = [("from_", c_int64), ("until", c_int64), ("revoked", c_int32), ("state", c_int32),
    ("holder", aid_member), ("verifier", aid_member), ("code", c_char_p), ("issuer", c_char_p), ("evidence",
    c_char_p)]

aid_member_info._fields_ = [("struct_size", c_uint32), ("placed", c_int32), ("withheld_identity", c_uint64),
    ("withheld_contact", c_uint64), ("number", c_uint64), ("group_count", c_uint64), ("first_group", aid_group),
    ("pause_until", c_int64), ("week", aid_week), ("latitude", c_int32), ("longitude", c_int32), ("reach_m", c_int32),
    ("day_minutes", c_int32), ("week_minutes", c_int32), ("asks_per_week", c_int32), ("matching", c_int32), ("online",
    c_int32), ("week_stated", c_int32), ("reserved", c_int32), ("name", c_char_p), ("preferred_name", c_char_p),
    ("reference", c_char_p), ("birth_band", c_char_p), ("phones", c_char_p), ("emails", c_char_p), ("address",
    c_char_p), ("preferred_contact", c_char_p), ("languages", c_char_p), ("zone", c_char_p)]

aid_search_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("group", aid_group), ("languages",
    c_char_p)]

aid_member_hit._fields_ = [("member", aid_member), ("points", c_int32), ("kind", c_int32), ("name", c_char_p)]

aid_signature_key_row._fields_ = [("seq", c_uint64), ("since", c_int64), ("key", c_char_p)]

aid_label._fields_ = [("kind", c_int32), ("reserved", c_uint32), ("language", c_char_p), ("text", c_char_p)]

aid_skill_options._fields_ = [("struct_size", c_uint32), ("retired", c_int32), ("set", c_uint64), ("parent",
    aid_skill), ("group", aid_group), ("label_count", c_uint64), ("labels", POINTER(aid_label)), ("code", c_char_p),
    ("label", c_char_p)]

aid_skill_info._fields_ = [("struct_size", c_uint32), ("retired", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("label_count", c_uint64), ("offers", c_uint64), ("requests", c_uint64), ("parent", aid_skill),
    ("group", aid_group), ("typed_by", aid_member), ("labels", POINTER(aid_label)), ("code", c_char_p), ("label",
    c_char_p)]

aid_skill_hit._fields_ = [("skill", aid_skill), ("points", c_int32), ("kind", c_int32), ("label", c_char_p),
    ("language", c_char_p)]

aid_window._fields_ = [("from_", c_int64), ("until", c_int64)]

aid_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("group", aid_group), ("member",
    aid_member), ("skill", aid_skill), ("expires_before", c_int64)]

aid_offer_options._fields_ = [("struct_size", c_uint32), ("strict_skill", c_int32), ("set", c_uint64), ("skill_count",
    c_uint64), ("group", aid_group), ("skill", aid_skill), ("posted", c_int64), ("expires", c_int64), ("price",
    c_int64), ("window_count", c_uint64), ("week", aid_week), ("minutes", c_int32), ("seats", c_int32), ("level",
    c_int32), ("placed", c_int32), ("latitude", c_int32), ("longitude", c_int32), ("exact_place", c_int32),
    ("reach_m", c_int32), ("online", c_int32), ("unit", c_int32), ("reserved", c_int32), ("reserved2", c_int32),
    ("skills", POINTER(aid_skill)), ("windows", POINTER(aid_window)), ("skill_text", c_char_p), ("title", c_char_p),
    ("text", c_char_p), ("languages", c_char_p), ("credentials", c_char_p), ("reference", c_char_p)]

aid_offer_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("skill_count", c_uint64), ("window_count", c_uint64), ("member", aid_member), ("group", aid_group),
    ("skill", aid_skill), ("posted", c_int64), ("expires", c_int64), ("price", c_int64), ("week", aid_week),
    ("minutes", c_int32), ("seats", c_int32), ("taken", c_int32), ("level", c_int32), ("placed", c_int32),
    ("latitude", c_int32), ("longitude", c_int32), ("reach_m", c_int32), ("online", c_int32), ("unit", c_int32),
    ("week_stated", c_int32), ("urgency", c_int32), ("essential", c_int32), ("reserved", c_int32), ("skills",
    POINTER(aid_skill)), ("windows", POINTER(aid_window)), ("title", c_char_p), ("text", c_char_p), ("languages",
    c_char_p), ("credentials", c_char_p), ("reference", c_char_p)]

aid_request_options._fields_ = [("struct_size", c_uint32), ("strict_skill", c_int32), ("set", c_uint64),
    ("skill_count", c_uint64), ("group", aid_group), ("skill", aid_skill), ("posted", c_int64), ("expires", c_int64),
    ("price", c_int64), ("window_count", c_uint64), ("week", aid_week), ("minutes", c_int32), ("seats", c_int32),
    ("level", c_int32), ("placed", c_int32), ("latitude", c_int32), ("longitude", c_int32), ("exact_place", c_int32),
    ("reach_m", c_int32), ("online", c_int32), ("unit", c_int32), ("urgency", c_int32), ("essential", c_int32),
    ("all_seats", c_int32), ("generalise", c_int32), ("repeat_cover", c_int32), ("reserved", c_int32), ("repeats",
    c_char_p), ("skills", POINTER(aid_skill)), ("windows", POINTER(aid_window)), ("skill_text", c_char_p), ("title",
    c_char_p), ("text", c_char_p), ("languages", c_char_p), ("credentials", c_char_p), ("reference", c_char_p)]

aid_request_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("skill_count", c_uint64), ("window_count", c_uint64), ("member", aid_member), ("group", aid_group),
    ("skill", aid_skill), ("series", aid_request), ("posted", c_int64), ("expires", c_int64), ("price", c_int64),
    ("week", aid_week), ("minutes", c_int32), ("seats", c_int32), ("taken", c_int32), ("level", c_int32), ("placed",
    c_int32), ("latitude", c_int32), ("longitude", c_int32), ("reach_m", c_int32), ("online", c_int32), ("unit",
    c_int32), ("week_stated", c_int32), ("urgency", c_int32), ("essential", c_int32), ("occurrence", c_int32),
    ("repeat_cover", c_int32), ("reserved", c_int32), ("repeats", c_char_p), ("skills", POINTER(aid_skill)),
    ("windows", POINTER(aid_window)), ("title", c_char_p), ("text", c_char_p), ("languages", c_char_p),
    ("credentials", c_char_p), ("reference", c_char_p)]

aid_exchange_options._fields_ = [("struct_size", c_uint32), ("minutes", c_int32), ("confirm_unusual", c_int32),
    ("accept_warning", c_int32), ("side", c_int32), ("reserved", c_int32), ("starts", c_int64), ("happened", c_int64),
    ("price", c_int64), ("payer", aid_member), ("note", c_char_p), ("override_reason", c_char_p)]

aid_log_options._fields_ = [("struct_size", c_uint32), ("minutes", c_int32), ("requester", aid_member), ("helper",
    aid_member), ("group", aid_group), ("request", aid_request), ("offer", aid_offer), ("skill", aid_skill),
    ("happened", c_int64), ("price", c_int64), ("payer", aid_member), ("confirm_unusual", c_int32), ("accept_warning",
    c_int32), ("unit", c_int32), ("for_group", c_int32), ("memo", c_char_p), ("reference", c_char_p),
    ("override_reason", c_char_p), ("helper_group", aid_group)]

aid_exchange_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("request", aid_request), ("offer", aid_offer), ("group", aid_group), ("requester", aid_member),
    ("helper", aid_member), ("skill", aid_skill), ("corrects", aid_exchange), ("created", c_int64), ("starts",
    c_int64), ("happened", c_int64), ("deadline", c_int64), ("price", c_int64), ("amount", c_int64), ("held",
    c_int64), ("payer", aid_member), ("minutes", c_int32), ("requester_minutes", c_int32), ("helper_minutes",
    c_int32), ("unit", c_int32), ("over_limit", c_int32), ("by_silence", c_int32), ("by_pool", c_int32), ("gifted",
    c_int32), ("memo", c_char_p), ("reference", c_char_p), ("helper_group", aid_group), ("credited", c_int64),
    ("credited_unit", c_int32), ("reserved", c_int32)]

aid_exchange_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("group", aid_group), ("member",
    aid_member), ("request", aid_request), ("from_", c_int64), ("until", c_int64)]

aid_unit_info._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("priced", c_int32), ("exponent", c_int32),
    ("code", c_char_p)]

aid_terms._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("set", c_uint64), ("from_", c_int64),
    ("credit_min", c_int64), ("credit_max", c_int64), ("price_cap", c_int64), ("pool_min", c_int64),
    ("demurrage_exempt", c_int64), ("adaptive_base", c_int64), ("adaptive_least", c_int64), ("adaptive_most",
    c_int64), ("credit_min_mode", c_int32), ("credit_max_mode", c_int32), ("fee_bp", c_int32), ("demurrage_bp",
    c_int32), ("expiry_days", c_int32), ("notice_days", c_int32), ("adaptive", c_int32), ("adaptive_num", c_int32),
    ("adaptive_den", c_int32), ("suspend_at", c_int32), ("ceiling_weeks", c_int32), ("reserved", c_int32)]

aid_standing._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("group", aid_group), ("balance", c_int64),
    ("held", c_int64), ("limit", c_int64), ("available", c_int64), ("expiring", c_int64), ("expires", c_int64),
    ("limit_mode", c_int32), ("suspended", c_int32), ("certified", c_int32), ("disputes", c_int32)]

aid_balance_row._fields_ = [("member", aid_member), ("balance", c_int64), ("given", c_int64), ("received", c_int64),
    ("entries", c_uint64), ("account", c_int32), ("unit", c_int32)]

aid_statement_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("group", aid_group), ("from_",
    c_int64), ("until", c_int64)]

aid_posting._fields_ = [("seq", c_uint64), ("at", c_int64), ("happened", c_int64), ("amount", c_int64), ("balance",
    c_int64), ("exchange", aid_exchange), ("transfer", c_uint64), ("other", aid_member), ("skill", aid_skill),
    ("reversal", c_int32), ("over_limit", c_int32), ("kind", c_int32), ("unit", c_int32), ("memo", c_char_p)]

aid_fund_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("closed", c_int32), ("reserved", c_int32),
    ("name", c_char_p), ("purposes", c_char_p)]

aid_fund_info._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("number", c_uint64), ("group", aid_group),
    ("balance", c_int64), ("held", c_int64), ("spent", c_int64), ("receipt", c_int64 * 8), ("closed", c_int32),
    ("reserved", c_int32), ("name", c_char_p), ("purposes", c_char_p)]

aid_transfer_options._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("amount", c_int64), ("group",
    aid_group), ("payer", aid_member), ("receiver", aid_member), ("fund", aid_fund), ("happened", c_int64), ("unit",
    c_int32), ("receipt", c_int32), ("hold_days", c_int32), ("accept_warning", c_int32), ("purpose", c_char_p),
    ("memo", c_char_p), ("body", aid_group)]

aid_transfer_act_options._fields_ = [("struct_size", c_uint32), ("stands", c_int32), ("note", c_char_p)]

aid_transfer_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("amount", c_int64), ("held", c_int64), ("group", aid_group), ("payer", aid_member), ("receiver",
    aid_member), ("fund", aid_fund), ("body", aid_group), ("created", c_int64), ("happened", c_int64), ("deadline",
    c_int64), ("kind", c_int32), ("unit", c_int32), ("receipt", c_int32), ("over_limit", c_int32), ("purpose",
    c_char_p), ("memo", c_char_p), ("credited", c_int64), ("credited_unit", c_int32), ("reserved", c_int32)]

aid_transfer_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("group", aid_group), ("fund",
    aid_fund), ("member", aid_member), ("kind", c_int32), ("reserved", c_int32)]

aid_application._fields_ = [("body", aid_group), ("asked", c_int64), ("points", c_int32), ("reserved", c_int32)]

aid_partner_options._fields_ = [("struct_size", c_uint32), ("closed", c_int32), ("other_group", c_uint64), ("group",
    aid_group), ("community", c_char_p), ("key", c_char_p), ("name", c_char_p)]

aid_partner_info._fields_ = [("struct_size", c_uint32), ("closed", c_int32), ("number", c_uint64), ("other_group",
    c_uint64), ("group", aid_group), ("since", c_int64), ("trades", c_uint64), ("community", c_char_p), ("key",
    c_char_p), ("name", c_char_p)]

aid_deal_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("most", c_int64), ("other_most", c_int64),
    ("from_", c_int64), ("other_unit", c_int32), ("rate_num", c_int32), ("rate_den", c_int32), ("reserved", c_int32)]

aid_deal_row._fields_ = [("version", c_uint64), ("from_", c_int64), ("most", c_int64), ("other_most", c_int64),
    ("position", c_int64), ("mirror", c_int64), ("held", c_int64), ("other_held", c_int64), ("fraction", c_int64),
    ("unit", c_int32), ("other_unit", c_int32), ("rate_num", c_int32), ("rate_den", c_int32), ("said_here", c_int32),
    ("said_there", c_int32), ("in_force", c_int32), ("reserved", c_int32)]

aid_trade_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("amount", c_int64), ("receiver",
    c_uint64), ("payer", aid_member), ("hold_hours", c_int32), ("accept_warning", c_int32), ("memo", c_char_p)]

aid_trade_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("partner", aid_partner), ("member", aid_member), ("other", c_uint64), ("amount", c_int64),
    ("other_amount", c_int64), ("extra", c_int64), ("version", c_uint64), ("made", c_int64), ("deadline", c_int64),
    ("ended", c_int64), ("direction", c_int32), ("unit", c_int32), ("other_unit", c_int32), ("over_limit", c_int32),
    ("code", c_char_p), ("reason", c_char_p), ("memo", c_char_p)]

aid_message_info._fields_ = [("struct_size", c_uint32), ("outcome", c_int32), ("used", c_uint64), ("partner",
    aid_partner), ("trade", aid_trade)]

aid_difference._fields_ = [("trade", aid_trade), ("here", c_int64), ("there", c_int64), ("what", c_int32), ("state",
    c_int32), ("other_state", c_int32), ("unit", c_int32), ("code", c_char_p), ("advice", c_char_p)]

aid_erasure_info._fields_ = [("struct_size", c_uint32), ("ground", c_int32), ("held", c_uint64), ("asked", c_uint64),
    ("erased", c_uint64), ("parts", c_uint64), ("parts_held", c_uint64), ("records", c_uint64)]

aid_data_row._fields_ = [("kind", c_char_p), ("personal_class", c_int32), ("held", c_int32), ("parts", c_uint64),
    ("erased", c_uint64), ("sealed", c_uint64), ("stays", c_int32), ("reserved", c_int32)]

aid_may_options._fields_ = [("struct_size", c_uint32), ("extent", c_int32), ("classes", c_uint64), ("author",
    aid_member), ("assigned", aid_member), ("purpose", c_int32), ("reserved", c_int32), ("credential", c_char_p)]

aid_verdict_info._fields_ = [("struct_size", c_uint32), ("permitted", c_int32), ("roles", c_uint64), ("role",
    c_int32), ("condition", c_int32), ("reason", c_int32), ("letter", c_int32)]

aid_access_list_options._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("set", c_uint64),
    ("support_case", aid_case), ("actor", aid_member), ("from_", c_int64), ("until", c_int64), ("before", c_uint64)]

aid_access_row._fields_ = [("number", c_uint64), ("at", c_int64), ("actor", aid_member), ("support_case", aid_case),
    ("object", c_uint64), ("consent", aid_consent), ("emergency", aid_emergency), ("classes", c_uint64), ("action",
    c_int32), ("role", c_int32), ("condition", c_int32), ("purpose", c_int32), ("acting", c_int32), ("extent",
    c_int32)]

aid_charter_info._fields_ = [("struct_size", c_uint32), ("glass_minutes", c_int32), ("forbids", c_uint64),
    ("threshold", c_int32), ("service_team", c_int32), ("text", c_char_p)]

aid_consent_options._fields_ = [("struct_size", c_uint32), ("purpose", c_int32), ("classes", c_uint64), ("roles",
    c_uint64), ("recipient_count", c_uint64), ("from_", c_int64), ("until", c_int64), ("majority", c_int64),
    ("review", c_int64), ("ground", c_int32), ("reserved", c_int32), ("recipients", POINTER(c_uint64)), ("notice",
    c_char_p), ("text", c_char_p), ("method", c_char_p), ("document", c_char_p)]

aid_consent_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("number",
    c_uint64), ("classes", c_uint64), ("roles", c_uint64), ("recipient_count", c_uint64), ("subject", aid_member),
    ("giver", aid_member), ("asker", aid_member), ("created", c_int64), ("decided", c_int64), ("from_", c_int64),
    ("until", c_int64), ("majority", c_int64), ("review", c_int64), ("purpose", c_int32), ("ground", c_int32),
    ("recipients", POINTER(c_uint64)), ("notice", c_char_p), ("text", c_char_p), ("method", c_char_p), ("document",
    c_char_p)]

aid_statement_info._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("sequence", c_uint64), ("entries",
    c_uint64), ("group", c_uint64), ("member", c_uint64), ("made", c_int64), ("from_", c_int64), ("until", c_int64),
    ("opening", c_int64), ("given", c_int64), ("received", c_int64), ("closing", c_int64), ("balance", c_int64),
    ("community", c_uint8 * 16), ("head", c_uint8 * 32), ("key", c_uint8 * 32)]

aid_case_options._fields_ = [("struct_size", c_uint32), ("level", c_int32), ("set", c_uint64), ("types", c_uint64),
    ("group", aid_group), ("family", aid_group), ("title", c_char_p), ("text", c_char_p)]

aid_case_act_options._fields_ = [("struct_size", c_uint32), ("reason", c_int32), ("set", c_uint64), ("level",
    c_int32), ("reserved", c_int32), ("text", c_char_p)]

aid_case_role_options._fields_ = [("struct_size", c_uint32), ("role", c_int32), ("set", c_uint64), ("from_", c_int64),
    ("until", c_int64), ("accept_warning", c_int32), ("reserved", c_int32), ("text", c_char_p)]

aid_case_role_row._fields_ = [("member", aid_member), ("granted_by", aid_member), ("from_", c_int64), ("until",
    c_int64), ("role", c_int32), ("active", c_int32)]

aid_case_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("level", c_int32), ("reason", c_int32),
    ("ground", c_int32), ("number", c_uint32), ("withheld", c_uint64), ("types", c_uint64), ("group", aid_group),
    ("family", aid_group), ("subject", aid_member), ("lead", aid_member), ("opened", c_int64), ("changed", c_int64),
    ("entries", c_uint64), ("title", c_char_p), ("text", c_char_p)]

aid_entry_options._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("set", c_uint64), ("about", aid_member),
    ("corrects", aid_entry), ("audience", c_int32), ("reserved", c_int32), ("text", c_char_p)]

aid_entry_info._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("audience", c_int32), ("number", c_uint32),
    ("withheld", c_uint64), ("support_case", aid_case), ("corrects", aid_entry), ("corrected_by", aid_entry),
    ("about", aid_member), ("author", aid_member), ("written", c_int64), ("answer_by", c_int64), ("answered",
    c_int64), ("text", c_char_p), ("answer", c_char_p)]

aid_instrument_info._fields_ = [("struct_size", c_uint32), ("version", c_int32), ("domain", c_int32),
    ("less_is_better", c_int32), ("least_change", c_int32), ("has_need", c_int32), ("need_from", c_int32),
    ("again_days", c_int32), ("least", c_int32), ("most", c_int32), ("question_count", c_int32), ("special", c_int32),
    ("code", c_char_p), ("title", c_char_p), ("licence", c_char_p), ("source", c_char_p), ("credential", c_char_p),
    ("questions", c_char_p), ("answers", c_char_p)]

aid_instrument_row._fields_ = [("code", c_char_p), ("version", c_int32), ("reserved", c_int32)]

aid_assessment_options._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("set", c_uint64), ("about",
    aid_member), ("happened", c_int64), ("instrument", c_char_p), ("answers", c_char_p), ("strengths", c_char_p),
    ("text", c_char_p)]

aid_assessment_info._fields_ = [("struct_size", c_uint32), ("voided", c_int32), ("number", c_uint32), ("scored",
    c_int32), ("withheld", c_uint64), ("support_case", aid_case), ("about", aid_member), ("author", aid_member),
    ("happened", c_int64), ("score", c_int32), ("need", c_int32), ("domain", c_int32), ("version", c_int32),
    ("instrument", c_char_p), ("answers", c_char_p), ("strengths", c_char_p), ("text", c_char_p), ("void_text",
    c_char_p)]

aid_plan_options._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("set", c_uint64), ("support_case",
    aid_case), ("replaces", aid_plan), ("title", c_char_p), ("text", c_char_p)]

aid_goal_options._fields_ = [("struct_size", c_uint32), ("number", c_uint32), ("set", c_uint64), ("about",
    aid_member), ("domain", c_int32), ("aim", c_int32), ("text", c_char_p), ("target", c_char_p)]

aid_measure_options._fields_ = [("struct_size", c_uint32), ("number", c_uint32), ("set", c_uint64), ("goal",
    c_uint32), ("reserved", c_int32), ("responsible", aid_member), ("service", aid_service), ("due", c_int64),
    ("after", c_char_p), ("credential", c_char_p), ("code", c_char_p), ("text", c_char_p)]

aid_plan_act_options._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("set", c_uint64), ("refused",
    c_uint64), ("review", c_int64), ("text", c_char_p)]

aid_plan_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("number", c_uint32), ("goals", c_uint32),
    ("measures", c_uint32), ("finished", c_uint32), ("withheld", c_uint64), ("support_case", aid_case), ("subject",
    aid_member), ("author", aid_member), ("replaces", aid_plan), ("drafted", c_int64), ("changed", c_int64),
    ("review", c_int64), ("refused", c_uint64), ("title", c_char_p), ("text", c_char_p), ("objection", c_char_p),
    ("answer", c_char_p)]

aid_goal_info._fields_ = [("struct_size", c_uint32), ("number", c_uint32), ("withheld", c_uint64), ("plan", aid_plan),
    ("about", aid_member), ("domain", c_int32), ("aim", c_int32), ("ratings", c_int32), ("rating", c_int32), ("rated",
    c_int32), ("reserved", c_int32), ("text", c_char_p), ("target", c_char_p)]

aid_measure_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("number", c_uint32), ("goal", c_uint32),
    ("withheld", c_uint64), ("plan", aid_plan), ("about", aid_member), ("responsible", aid_member), ("service",
    aid_service), ("exchange", aid_exchange), ("due", c_int64), ("started", c_int64), ("ended", c_int64), ("result",
    c_int32), ("waits_for", c_uint32), ("overdue", c_int32), ("reserved", c_int32), ("after", c_char_p),
    ("credential", c_char_p), ("code", c_char_p), ("text", c_char_p), ("result_text", c_char_p)]

aid_measure_act_options._fields_ = [("struct_size", c_uint32), ("result", c_int32), ("set", c_uint64), ("exchange",
    aid_exchange), ("text", c_char_p)]

aid_emergency_options._fields_ = [("struct_size", c_uint32), ("reason", c_int32), ("set", c_uint64), ("classes",
    c_uint64), ("notice_from", c_int64), ("minutes", c_int32), ("reserved", c_int32), ("text", c_char_p)]

aid_emergency_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("classes",
    c_uint64), ("support_case", aid_case), ("subject", aid_member), ("member", aid_member), ("reviewer", aid_member),
    ("opened", c_int64), ("until", c_int64), ("ended", c_int64), ("notice_from", c_int64), ("review_by", c_int64),
    ("reviewed", c_int64), ("reason", c_int32), ("outcome", c_int32), ("number", c_uint32), ("extent", c_int32),
    ("credential", c_char_p), ("text", c_char_p), ("finding", c_char_p)]

aid_emergency_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("set", c_uint64),
    ("support_case", aid_case), ("subject", aid_member), ("member", aid_member)]

aid_evaluation_options._fields_ = [("struct_size", c_uint32), ("side", c_int32), ("set", c_uint64), ("flags",
    c_uint64), ("stands", c_int32), ("reserved", c_int32), ("text", c_char_p)]

aid_evaluation_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("withheld", c_uint64), ("flags",
    c_uint64), ("exchange", aid_exchange), ("author", aid_member), ("about", aid_member), ("deadline", c_int64),
    ("shown", c_int64), ("text", c_char_p), ("contest", c_char_p)]

aid_evaluation_list_options._fields_ = [("struct_size", c_uint32), ("which", c_int32), ("member", aid_member),
    ("group", aid_group)]

aid_between_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("group", aid_group), ("other",
    aid_group), ("by", aid_group), ("from_", c_int64), ("limit", c_int64), ("limited", c_int32), ("unit_there",
    c_int32), ("rate_num", c_int32), ("rate_den", c_int32)]

aid_between_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("number", c_uint64), ("group",
    aid_group), ("other", aid_group), ("by", aid_group), ("proposed", c_int64), ("answered", c_int64), ("from_",
    c_int64), ("limit", c_int64), ("kept", c_int64), ("limited", c_int32), ("in_force", c_int32), ("unit", c_int32),
    ("unit_there", c_int32), ("rate_num", c_int32), ("rate_den", c_int32)]

aid_between_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("group", aid_group), ("other",
    aid_group), ("in_force", c_int32), ("reserved", c_int32)]

aid_clearing_row._fields_ = [("other", aid_group), ("balance", c_int64), ("received", c_int64), ("given", c_int64),
    ("limit", c_int64), ("other_limit", c_int64), ("converted", c_int64), ("unit", c_int32), ("closed", c_int32)]

aid_assign_problem._fields_ = [("struct_size", c_uint32), ("objective", c_int32), ("set", c_uint64), ("request_count",
    c_uint64), ("helper_count", c_uint64), ("edge_count", c_uint64), ("seed", c_uint64), ("complete", c_int32),
    ("fairness", c_int32), ("load_weight", c_int64), ("offsets", POINTER(c_uint64)), ("helpers", POINTER(c_uint32)),
    ("scores", POINTER(c_int32)), ("seats", POINTER(c_uint32)), ("tiers", POINTER(c_uint8)), ("capacities",
    POINTER(c_uint32)), ("edge_tiers", POINTER(c_uint8)), ("request_ids", POINTER(c_uint64)), ("helper_ids",
    POINTER(c_uint64)), ("loads", POINTER(c_uint32)), ("loads_before", POINTER(c_uint32))]

aid_solve_options._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("set", c_uint64), ("work_limit",
    c_uint64), ("time_limit_ms", c_int64), ("progress", aid_progress_fn), ("context", c_void_p), ("allocator",
    POINTER(aid_allocator))]

aid_assign_result._fields_ = [("struct_size", c_uint32), ("status_code", c_int32), ("objective", c_int64), ("bound",
    c_int64), ("seats", c_int64), ("seats_bound", c_int64), ("work", c_uint64), ("components", c_uint64),
    ("outer_price", c_int64 * 4), ("outer_seats", c_uint64 * 4), ("load_squares", c_uint64), ("tier_capacity",
    c_uint64), ("tier_count", c_uint64), ("chosen", POINTER(c_uint8)), ("tier_seats", POINTER(c_uint64)),
    ("request_duals", POINTER(c_int64)), ("helper_duals", POINTER(c_int64)), ("request_seat_duals", POINTER(c_int64)),
    ("helper_seat_duals", POINTER(c_int64)), ("request_outer_duals", POINTER(c_int64)), ("helper_outer_duals",
    POINTER(c_int64))]

aid_hall_info._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("need", c_uint64), ("capacity",
    c_uint64), ("elsewhere", c_uint64), ("request_count", c_uint64), ("helper_count", c_uint64)]

aid_hall_lists._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("request_capacity", c_uint64),
    ("helper_capacity", c_uint64), ("requests", POINTER(c_uint32)), ("helpers", POINTER(c_uint32))]

aid_assign_change._fields_ = [("struct_size", c_uint32), ("tier", c_int32), ("tier_seats", c_int64), ("seats",
    c_int64), ("outer", c_int64 * 4), ("load_squares", c_int64), ("score", c_int64)]

aid_assign_row._fields_ = [("struct_size", c_uint32), ("seats", c_uint32), ("tier", c_uint32), ("reserved", c_uint32),
    ("edge_count", c_uint64), ("helpers", POINTER(c_uint32)), ("scores", POINTER(c_int32)), ("edge_tiers",
    POINTER(c_uint8))]

aid_assign_column._fields_ = [("struct_size", c_uint32), ("capacity", c_uint32), ("load_before", c_uint32),
    ("reserved", c_uint32), ("edge_count", c_uint64), ("requests", POINTER(c_uint32)), ("scores", POINTER(c_int32)),
    ("edge_tiers", POINTER(c_uint8))]

aid_assign_move._fields_ = [("request", c_uint64), ("from_", c_int64), ("to", c_int64)]

aid_assignment_info._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("requests", c_uint64), ("helpers",
    c_uint64), ("seats", c_uint64), ("tier_seats", c_uint64 * 256), ("outer_seats", c_uint64 * 4), ("load_squares",
    c_uint64), ("objective", c_int64), ("work", c_uint64)]

aid_rings_problem._fields_ = [("struct_size", c_uint32), ("max_ring", c_uint32), ("set", c_uint64), ("member_count",
    c_uint64), ("altruist_count", c_uint64), ("arc_count", c_uint64), ("max_chain", c_uint32), ("success_ppm",
    c_uint32), ("offsets", POINTER(c_uint64)), ("targets", POINTER(c_uint32)), ("scores", POINTER(c_int32))]

aid_rings_result._fields_ = [("struct_size", c_uint32), ("status_code", c_int32), ("objective", c_int64), ("bound",
    c_int64), ("unit", c_int64), ("score", c_int64), ("members", c_uint64), ("ring_count", c_uint64), ("chain_count",
    c_uint64), ("columns", c_uint64), ("nodes", c_uint64), ("work", c_uint64), ("chosen", POINTER(c_uint8)), ("group",
    POINTER(c_uint32))]

aid_setoff_problem._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("set", c_uint64), ("party_count",
    c_uint64), ("obligation_count", c_uint64), ("debtors", POINTER(c_uint32)), ("creditors", POINTER(c_uint32)),
    ("amounts", POINTER(c_int64)), ("consents", POINTER(c_uint8)), ("credits", POINTER(c_int64))]

aid_setoff_result._fields_ = [("struct_size", c_uint32), ("status_code", c_int32), ("objective", c_int64), ("bound",
    c_int64), ("total", c_int64), ("net_debt", c_int64), ("credit_used", c_int64), ("pairs", c_uint64), ("work",
    c_uint64), ("cycle_count", c_uint64), ("place_count", c_uint64), ("cycle_capacity", c_uint64), ("place_capacity",
    c_uint64), ("cycles_written", c_uint64), ("cleared", POINTER(c_int64)), ("drawn", POINTER(c_int64)), ("claims",
    POINTER(c_int64)), ("cycle_starts", POINTER(c_uint64)), ("cycle_amounts", POINTER(c_int64)), ("cycle_parties",
    POINTER(c_uint32))]

aid_balance_problem._fields_ = [("struct_size", c_uint32), ("objective", c_int32), ("set", c_uint64), ("member_count",
    c_uint64), ("arc_count", c_uint64), ("max_ring", c_uint32), ("reserved", c_uint32), ("givers", POINTER(c_uint32)),
    ("receivers", POINTER(c_uint32)), ("quotas", POINTER(c_int64)), ("scores", POINTER(c_int32)), ("supplies",
    POINTER(c_int64)), ("priorities", POINTER(c_uint32))]

aid_balance_result._fields_ = [("struct_size", c_uint32), ("status_code", c_int32), ("objective", c_int64), ("bound",
    c_int64), ("exchanged", c_int64), ("exchanged_bound", c_int64), ("members", c_uint64), ("rings", c_uint64),
    ("work", c_uint64), ("amounts", POINTER(c_int64)), ("received", POINTER(c_int64))]

aid_schedule_problem._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("set", c_uint64), ("task_count",
    c_uint64), ("helper_count", c_uint64), ("edge_count", c_uint64), ("window_count", c_uint64), ("place_count",
    c_uint64), ("speed_m_per_hour", c_uint64), ("earliest", POINTER(c_int64)), ("latest", POINTER(c_int64)),
    ("durations", POINTER(c_int64)), ("offsets", POINTER(c_uint64)), ("helpers", POINTER(c_uint32)), ("scores",
    POINTER(c_int32)), ("window_offsets", POINTER(c_uint64)), ("window_from", POINTER(c_int64)), ("window_to",
    POINTER(c_int64)), ("task_places", POINTER(c_uint32)), ("helper_places", POINTER(c_uint32)), ("latitudes",
    POINTER(c_int32)), ("longitudes", POINTER(c_int32)), ("travel", POINTER(c_uint32))]

aid_schedule_result._fields_ = [("struct_size", c_uint32), ("status_code", c_int32), ("objective", c_int64), ("bound",
    c_int64), ("seats", c_int64), ("seats_bound", c_int64), ("minutes", c_uint64), ("tours", c_uint64), ("nodes",
    c_uint64), ("work", c_uint64), ("done_by", POINTER(c_uint32)), ("starts", POINTER(c_int64))]

aid_match_options._fields_ = [("struct_size", c_uint32), ("meet_new_people", c_int32), ("set", c_uint64), ("seed",
    c_uint64), ("group", aid_group), ("now", c_int64), ("weights", c_int32 * 10), ("fairness", c_int32),
    ("load_weight", c_int32), ("ageing_days", c_int32), ("isolated_every", c_int32), ("allow", aid_pair_fn),
    ("allow_context", c_void_p), ("progress", aid_progress_fn), ("progress_context", c_void_p)]

aid_candidate._fields_ = [("offer", aid_offer), ("helper", aid_member), ("distance_m", c_int64), ("score", c_int32),
    ("points", c_int32 * 10), ("tier", c_int32)]

aid_match_summary._fields_ = [("struct_size", c_uint32), ("status", c_int32), ("proposals", c_uint64), ("seats",
    c_uint64), ("seats_wanted", c_uint64), ("requests", c_uint64), ("unserved", c_uint64), ("offers", c_uint64),
    ("pairs", c_uint64), ("score", c_int64), ("bound", c_int64), ("isolated_wanted", c_uint64), ("isolated_seats",
    c_uint64), ("kept", c_uint64), ("load_squares", c_uint64), ("refused", c_uint64 * 16), ("would_open", c_uint64 *
    16)]

aid_proposal._fields_ = [("struct_size", c_uint32), ("score", c_int32), ("request", aid_request), ("offer",
    aid_offer), ("requester", aid_member), ("helper", aid_member), ("group", aid_group), ("skill", aid_skill),
    ("starts", c_int64), ("distance_m", c_int64), ("points", c_int32 * 10), ("weights", c_int32 * 10), ("minutes",
    c_int32), ("tier", c_int32)]

aid_unserved._fields_ = [("struct_size", c_uint32), ("seats_missing", c_int32), ("request", aid_request),
    ("candidates", c_uint64), ("refused", c_uint64 * 16), ("would_open", c_uint64 * 16), ("rivals", c_uint64),
    ("helpers", c_uint64)]

aid_shortage._fields_ = [("struct_size", c_uint32), ("weekday", c_int32), ("day_part", c_int32), ("reserved",
    c_int32), ("requests", c_uint64), ("offers", c_uint64), ("need", c_uint64), ("capacity", c_uint64), ("elsewhere",
    c_uint64), ("skill", aid_skill), ("sentence", c_char * 160)]

aid_recruit._fields_ = [("skill", aid_skill), ("group", aid_group), ("serves", c_uint64), ("unserved", c_uint64),
    ("weekday", c_int32), ("day_part", c_int32), ("sentence", c_char * 160)]

aid_reason._fields_ = [("struct_size", c_uint32), ("chosen", c_int32), ("violated", c_uint64), ("first", c_int32),
    ("score", c_int32), ("distance_m", c_int64), ("points", c_int32 * 10), ("weights", c_int32 * 10), ("tier",
    c_int32), ("stage", c_int32), ("seats_change", c_int64), ("outer_change", c_int64), ("loads_change", c_int64),
    ("score_change", c_int64), ("loses", aid_request), ("moved", c_int32), ("reserved", c_int32), ("sentence", c_char
    * 240), ("instead", c_char * 200)]

aid_decision._fields_ = [("request", aid_request), ("offer", aid_offer), ("requester", aid_member), ("helper",
    aid_member), ("group", aid_group), ("skill", aid_skill), ("violated", c_uint64), ("distance_m", c_int64),
    ("first", c_int32), ("chosen", c_int32), ("score", c_int32), ("tier", c_int32), ("points", c_int32 * 10),
    ("weights", c_int32 * 10)]

aid_match_repair_options._fields_ = [("struct_size", c_uint32), ("keep", c_int32)]

aid_match_change._fields_ = [("request", aid_request), ("from_", aid_offer), ("to", aid_offer), ("follows", c_int32),
    ("reserved", c_int32), ("sentence", c_char * 120)]

aid_match_next_row._fields_ = [("offer", aid_offer), ("helper", aid_member), ("moved_request", aid_request),
    ("moved_from", aid_offer), ("moved_to", aid_offer), ("seats_change", c_int64), ("score_change", c_int64),
    ("score", c_int32), ("tier", c_int32), ("moved", c_int32), ("reserved", c_int32), ("sentence", c_char * 200)]

aid_match_commit_options._fields_ = [("struct_size", c_uint32), ("keep_valid", c_int32)]

aid_criterion_options._fields_ = [("struct_size", c_uint32), ("special", c_int32), ("document", c_int32), ("days",
    c_int32), ("code", c_char_p), ("label", c_char_p), ("labels", c_char_p)]

aid_criterion_row._fields_ = [("services", c_uint64), ("special", c_int32), ("document", c_int32), ("days", c_int32),
    ("reserved", c_uint32), ("code", c_char_p), ("label", c_char_p)]

aid_service_options._fields_ = [("struct_size", c_uint32), ("type", c_int32), ("set", c_uint64), ("assured", c_int64),
    ("fee", c_int64), ("week", aid_week), ("tier", c_int32), ("unit", c_int32), ("capacity", c_int32),
    ("answer_hours", c_int32), ("placed", c_int32), ("latitude", c_int32), ("longitude", c_int32), ("reach_m",
    c_int32), ("online", c_int32), ("reserved", c_int32), ("name", c_char_p), ("code", c_char_p), ("measures",
    c_char_p), ("topics", c_char_p), ("text", c_char_p), ("contact", c_char_p), ("documents", c_char_p),
    ("legal_basis", c_char_p), ("languages", c_char_p), ("credentials", c_char_p), ("rule", c_char_p)]

aid_service_info._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("number", c_uint64), ("flags", c_uint64),
    ("answered", c_uint64), ("group", aid_group), ("assured", c_int64), ("fee", c_int64), ("week", aid_week), ("type",
    c_int32), ("tier", c_int32), ("unit", c_int32), ("fee_stated", c_int32), ("hours_stated", c_int32), ("capacity",
    c_int32), ("served", c_int32), ("answer_hours", c_int32), ("placed", c_int32), ("latitude", c_int32),
    ("longitude", c_int32), ("reach_m", c_int32), ("online", c_int32), ("reserved", c_int32), ("name", c_char_p),
    ("code", c_char_p), ("measures", c_char_p), ("topics", c_char_p), ("text", c_char_p), ("contact", c_char_p),
    ("documents", c_char_p), ("legal_basis", c_char_p), ("languages", c_char_p), ("credentials", c_char_p), ("rule",
    c_char_p), ("zone", c_char_p)]

aid_service_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("flags", c_uint64), ("group",
    aid_group), ("type", c_int32), ("tier", c_int32)]

aid_service_hit._fields_ = [("service", aid_service), ("points", c_int32), ("kind", c_int32), ("label", c_char_p)]

aid_need_options._fields_ = [("struct_size", c_uint32), ("type", c_int32), ("when", c_int64), ("placed", c_int32),
    ("latitude", c_int32), ("longitude", c_int32), ("online", c_int32), ("all", c_int32), ("reserved", c_int32),
    ("measure", c_char_p), ("criteria", c_char_p), ("languages", c_char_p)]

aid_route_row._fields_ = [("service", aid_service), ("bars", c_uint64), ("distance_m", c_int64), ("tier", c_int32),
    ("free", c_int32)]

aid_service_request_options._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("person", aid_member),
    ("service", aid_service), ("about", aid_service_request), ("type", c_int32), ("urgency", c_int32), ("placed",
    c_int32), ("latitude", c_int32), ("longitude", c_int32), ("emergency", c_int32), ("measure", c_char_p),
    ("summary", c_char_p), ("criteria", c_char_p)]

aid_service_request_info._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("number", c_uint64), ("withheld",
    c_uint64), ("person", aid_member), ("service", aid_service), ("group", aid_group), ("appeal_to", aid_group),
    ("about", aid_service_request), ("created", c_int64), ("deadline", c_int64), ("state", c_int32), ("urgency",
    c_int32), ("type", c_int32), ("reason", c_int32), ("ground", c_int32), ("overdue", c_int32), ("sendings",
    c_int32), ("reserved", c_int32), ("measure", c_char_p), ("summary", c_char_p), ("criteria", c_char_p), ("note",
    c_char_p)]

aid_service_request_list_options._fields_ = [("struct_size", c_uint32), ("state", c_int32), ("group", aid_group),
    ("person", aid_member), ("kind", c_int32), ("overdue", c_int32)]

aid_unmet_row._fields_ = [("people", c_uint64), ("type", c_int32), ("placed", c_int32), ("latitude", c_int32),
    ("longitude", c_int32)]

aid_insight_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("set", c_uint64), ("seed", c_uint64),
    ("cycle_work", c_uint64), ("group", aid_group), ("from_", c_int64), ("until", c_int64), ("books_only", c_int32),
    ("null_model", c_int32), ("circulation", c_int32), ("rewirings", c_int32), ("progress", aid_progress_fn),
    ("progress_context", c_void_p), ("hour_value", c_int64), ("step", c_int32), ("reserved", c_int32)]

aid_figure_info._fields_ = [("struct_size", c_uint32), ("exact", c_int32), ("numerator", c_int64), ("denominator",
    c_int64)]

aid_insight_summary._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("defined", c_uint64), ("from_",
    c_int64), ("until", c_int64), ("members", c_uint64), ("took_part", c_uint64), ("exchanges", c_uint64), ("links",
    c_uint64), ("mutual_links", c_uint64), ("minutes", c_int64), ("mutual_minutes", c_int64), ("indirect_minutes",
    c_int64), ("circulating_minutes", c_int64), ("time_minutes", c_int64), ("volunteer_minutes", c_int64),
    ("pool_minutes", c_int64), ("turnover", c_int64), ("components", c_uint64), ("largest_component", c_uint64),
    ("isolates", c_uint64), ("alone_90_days", c_uint64), ("one_link", c_uint64), ("articulations", c_uint64),
    ("bridges", c_uint64), ("largest_core", c_uint64), ("circles", c_uint64), ("largest_circle", c_uint64),
    ("in_2_cycles", c_uint64), ("in_3_cycles", c_uint64), ("over_relied", c_uint64), ("never_received", c_uint64),
    ("never_gave", c_uint64), ("never_asked", c_uint64), ("cycles", c_uint64 * 4), ("hour_value", c_int64),
    ("volunteer_value", c_int64)]

aid_credit_advice_options._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("set", c_uint64), ("from_",
    c_int64), ("refused", c_int64)]

aid_credit_advice._fields_ = [("struct_size", c_uint32), ("unit", c_int32), ("fee_bp", c_int32), ("advised_fee_bp",
    c_int32), ("from_", c_int64), ("until", c_int64), ("posted", c_int64), ("refused", c_int64), ("waiting", c_int64),
    ("refusal_numerator", c_int64), ("refusal_denominator", c_int64), ("beyond_limit", c_int64), ("pool_paid",
    c_int64), ("gifted", c_int64), ("accounts", c_int64), ("idle_accounts", c_int64), ("credit", c_int64),
    ("idle_credit", c_int64), ("below", c_int64), ("pool_balance", c_int64), ("credit_min", c_int64),
    ("advised_credit_min", c_int64)]

aid_member_insight._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("member", aid_member), ("flags",
    c_uint64), ("given", c_int64), ("received", c_int64), ("recent", c_int64), ("partners", c_uint64), ("helped",
    c_uint64), ("helped_by", c_uint64), ("asked", c_uint64), ("component", c_uint64), ("component_size", c_uint64),
    ("circle", c_uint64), ("circle_size", c_uint64), ("core", c_uint64), ("sole_provider_of", c_uint64), ("cycles",
    c_uint64 * 4)]

aid_link_insight._fields_ = [("struct_size", c_uint32), ("bridge", c_int32), ("giver", aid_member), ("receiver",
    aid_member), ("from_", c_uint64), ("to", c_uint64), ("minutes", c_int64), ("back", c_int64)]

aid_period_insight._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("from_", c_int64), ("until",
    c_int64), ("time_minutes", c_int64), ("volunteer_minutes", c_int64), ("exchanges", c_uint64), ("givers",
    c_uint64), ("receivers", c_uint64), ("people", c_uint64), ("requests", c_uint64), ("requests_filled", c_uint64),
    ("requests_withdrawn", c_uint64), ("requests_expired", c_uint64), ("requests_open", c_uint64), ("proposals",
    c_uint64), ("proposals_done", c_uint64), ("proposals_ended", c_uint64), ("proposals_questioned", c_uint64),
    ("proposals_reversed", c_uint64)]

aid_skill_insight._fields_ = [("struct_size", c_uint32), ("reserved", c_int32), ("skill", aid_skill), ("parent",
    aid_skill), ("minutes", c_int64), ("own_minutes", c_int64), ("exchanges", c_uint64), ("givers", c_uint64),
    ("receivers", c_uint64), ("people", c_uint64)]

aid_import_options._fields_ = [("struct_size", c_uint32), ("kind", c_int32), ("dry_run", c_int32), ("strict",
    c_int32), ("strict_skills", c_int32), ("reserved", c_int32), ("group", aid_group), ("map", c_char_p),
    ("separator", c_char_p), ("encoding", c_char_p), ("problem", aid_import_problem_fn), ("problem_context",
    c_void_p), ("note", aid_import_note_fn), ("note_context", c_void_p), ("progress", aid_progress_fn),
    ("progress_context", c_void_p), ("allocator", POINTER(aid_allocator))]

aid_import_report._fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("read", c_uint64), ("added",
    c_uint64), ("updated", c_uint64), ("repeated", c_uint64), ("rejected", c_uint64), ("groups", c_uint64),
    ("groups_added", c_uint64), ("members_added", c_uint64), ("skills_added", c_uint64), ("offers_added", c_uint64),
    ("requests_added", c_uint64)]

aid_import_file._fields_ = [("length", c_uint64), ("name", c_char_p), ("bytes", c_void_p)]

STRUCTS = {
    "aid_error": aid_error,
    "aid_group": aid_group,
    "aid_member": aid_member,
    "aid_skill": aid_skill,
    "aid_offer": aid_offer,
    "aid_request": aid_request,
    "aid_exchange": aid_exchange,
    "aid_fund": aid_fund,
    "aid_transfer": aid_transfer,
    "aid_between": aid_between,
    "aid_partner": aid_partner,
    "aid_trade": aid_trade,
    "aid_service": aid_service,
    "aid_service_request": aid_service_request,
    "aid_consent": aid_consent,
    "aid_case": aid_case,
    "aid_entry": aid_entry,
    "aid_emergency": aid_emergency,
    "aid_assessment": aid_assessment,
    "aid_plan": aid_plan,
    "aid_allocator": aid_allocator,
    "aid_version_info": aid_version_info,
    "aid_week": aid_week,
    "aid_storage_part": aid_storage_part,
    "aid_storage_record": aid_storage_record,
    "aid_storage_head": aid_storage_head,
    "aid_storage_key": aid_storage_key,
    "aid_storage": aid_storage,
    "aid_secret": aid_secret,
    "aid_store_options": aid_store_options,
    "aid_act_options": aid_act_options,
    "aid_begin_options": aid_begin_options,
    "aid_commit_options": aid_commit_options,
    "aid_advance_options": aid_advance_options,
    "aid_store_info": aid_store_info,
    "aid_verify_options": aid_verify_options,
    "aid_verify_report": aid_verify_report,
    "aid_log_row": aid_log_row,
    "aid_checkpoint_info": aid_checkpoint_info,
    "aid_csv_options": aid_csv_options,
    "aid_csv_info": aid_csv_info,
    "aid_csv_writer_options": aid_csv_writer_options,
    "aid_holder_row": aid_holder_row,
    "aid_backup_options": aid_backup_options,
    "aid_backup_info": aid_backup_info,
    "aid_erased_row": aid_erased_row,
    "aid_restore_options": aid_restore_options,
    "aid_group_options": aid_group_options,
    "aid_group_info": aid_group_info,
    "aid_policy": aid_policy,
    "aid_member_options": aid_member_options,
    "aid_join_options": aid_join_options,
    "aid_leave_options": aid_leave_options,
    "aid_credential_options": aid_credential_options,
    "aid_credential": aid_credential,
    "aid_member_info": aid_member_info,
    "aid_search_options": aid_search_options,
    "aid_member_hit": aid_member_hit,
    "aid_signature_key_row": aid_signature_key_row,
    "aid_label": aid_label,
    "aid_skill_options": aid_skill_options,
    "aid_skill_info": aid_skill_info,
    "aid_skill_hit": aid_skill_hit,
    "aid_window": aid_window,
    "aid_list_options": aid_list_options,
    "aid_offer_options": aid_offer_options,
    "aid_offer_info": aid_offer_info,
    "aid_request_options": aid_request_options,
    "aid_request_info": aid_request_info,
    "aid_exchange_options": aid_exchange_options,
    "aid_log_options": aid_log_options,
    "aid_exchange_info": aid_exchange_info,
    "aid_exchange_list_options": aid_exchange_list_options,
    "aid_unit_info": aid_unit_info,
    "aid_terms": aid_terms,
    "aid_standing": aid_standing,
    "aid_balance_row": aid_balance_row,
    "aid_statement_options": aid_statement_options,
    "aid_posting": aid_posting,
    "aid_fund_options": aid_fund_options,
    "aid_fund_info": aid_fund_info,
    "aid_transfer_options": aid_transfer_options,
    "aid_transfer_act_options": aid_transfer_act_options,
    "aid_transfer_info": aid_transfer_info,
    "aid_transfer_list_options": aid_transfer_list_options,
    "aid_application": aid_application,
    "aid_partner_options": aid_partner_options,
    "aid_partner_info": aid_partner_info,
    "aid_deal_options": aid_deal_options,
    "aid_deal_row": aid_deal_row,
    "aid_trade_options": aid_trade_options,
    "aid_trade_info": aid_trade_info,
    "aid_message_info": aid_message_info,
    "aid_difference": aid_difference,
    "aid_erasure_info": aid_erasure_info,
    "aid_data_row": aid_data_row,
    "aid_may_options": aid_may_options,
    "aid_verdict_info": aid_verdict_info,
    "aid_access_list_options": aid_access_list_options,
    "aid_access_row": aid_access_row,
    "aid_charter_info": aid_charter_info,
    "aid_consent_options": aid_consent_options,
    "aid_consent_info": aid_consent_info,
    "aid_statement_info": aid_statement_info,
    "aid_case_options": aid_case_options,
    "aid_case_act_options": aid_case_act_options,
    "aid_case_role_options": aid_case_role_options,
    "aid_case_role_row": aid_case_role_row,
    "aid_case_info": aid_case_info,
    "aid_entry_options": aid_entry_options,
    "aid_entry_info": aid_entry_info,
    "aid_instrument_info": aid_instrument_info,
    "aid_instrument_row": aid_instrument_row,
    "aid_assessment_options": aid_assessment_options,
    "aid_assessment_info": aid_assessment_info,
    "aid_plan_options": aid_plan_options,
    "aid_goal_options": aid_goal_options,
    "aid_measure_options": aid_measure_options,
    "aid_plan_act_options": aid_plan_act_options,
    "aid_plan_info": aid_plan_info,
    "aid_goal_info": aid_goal_info,
    "aid_measure_info": aid_measure_info,
    "aid_measure_act_options": aid_measure_act_options,
    "aid_emergency_options": aid_emergency_options,
    "aid_emergency_info": aid_emergency_info,
    "aid_emergency_list_options": aid_emergency_list_options,
    "aid_evaluation_options": aid_evaluation_options,
    "aid_evaluation_info": aid_evaluation_info,
    "aid_evaluation_list_options": aid_evaluation_list_options,
    "aid_between_options": aid_between_options,
    "aid_between_info": aid_between_info,
    "aid_between_list_options": aid_between_list_options,
    "aid_clearing_row": aid_clearing_row,
    "aid_assign_problem": aid_assign_problem,
    "aid_solve_options": aid_solve_options,
    "aid_assign_result": aid_assign_result,
    "aid_hall_info": aid_hall_info,
    "aid_hall_lists": aid_hall_lists,
    "aid_assign_change": aid_assign_change,
    "aid_assign_row": aid_assign_row,
    "aid_assign_column": aid_assign_column,
    "aid_assign_move": aid_assign_move,
    "aid_assignment_info": aid_assignment_info,
    "aid_rings_problem": aid_rings_problem,
    "aid_rings_result": aid_rings_result,
    "aid_setoff_problem": aid_setoff_problem,
    "aid_setoff_result": aid_setoff_result,
    "aid_balance_problem": aid_balance_problem,
    "aid_balance_result": aid_balance_result,
    "aid_schedule_problem": aid_schedule_problem,
    "aid_schedule_result": aid_schedule_result,
    "aid_match_options": aid_match_options,
    "aid_candidate": aid_candidate,
    "aid_match_summary": aid_match_summary,
    "aid_proposal": aid_proposal,
    "aid_unserved": aid_unserved,
    "aid_shortage": aid_shortage,
    "aid_recruit": aid_recruit,
    "aid_reason": aid_reason,
    "aid_decision": aid_decision,
    "aid_match_repair_options": aid_match_repair_options,
    "aid_match_change": aid_match_change,
    "aid_match_next_row": aid_match_next_row,
    "aid_match_commit_options": aid_match_commit_options,
    "aid_criterion_options": aid_criterion_options,
    "aid_criterion_row": aid_criterion_row,
    "aid_service_options": aid_service_options,
    "aid_service_info": aid_service_info,
    "aid_service_list_options": aid_service_list_options,
    "aid_service_hit": aid_service_hit,
    "aid_need_options": aid_need_options,
    "aid_route_row": aid_route_row,
    "aid_service_request_options": aid_service_request_options,
    "aid_service_request_info": aid_service_request_info,
    "aid_service_request_list_options": aid_service_request_list_options,
    "aid_unmet_row": aid_unmet_row,
    "aid_insight_options": aid_insight_options,
    "aid_figure_info": aid_figure_info,
    "aid_insight_summary": aid_insight_summary,
    "aid_credit_advice_options": aid_credit_advice_options,
    "aid_credit_advice": aid_credit_advice,
    "aid_member_insight": aid_member_insight,
    "aid_link_insight": aid_link_insight,
    "aid_period_insight": aid_period_insight,
    "aid_skill_insight": aid_skill_insight,
    "aid_import_options": aid_import_options,
    "aid_import_report": aid_import_report,
    "aid_import_file": aid_import_file,
}

CONSTANTS: Dict[str, int] = {
    "AID_OK": 0,
    "AID_E_ARGUMENT": 1,
    "AID_E_DENIED": 2,
    "AID_E_NOT_FOUND": 3,
    "AID_E_AMBIGUOUS": 4,
    "AID_E_LIMIT": 5,
    "AID_E_STATE": 6,
    "AID_E_CONFLICT": 7,
    "AID_E_UNKNOWN": 8,
    "AID_E_REPEATED": 9,
    "AID_E_REWOUND": 10,
    "AID_E_NEWER": 11,
    "AID_E_STORAGE": 12,
    "AID_E_FORMAT": 13,
    "AID_E_CORRUPT": 14,
    "AID_E_CANCELLED": 15,
    "AID_E_MEMORY": 16,
    "AID_GROUP_SELF_HELP": 1,
    "AID_GROUP_MUTUAL_AID": 2,
    "AID_GROUP_TIME_BANK": 3,
    "AID_GROUP_VOLUNTEER_CENTRE": 4,
    "AID_GROUP_CLUB": 5,
    "AID_GROUP_THIRD_AGE_UNIVERSITY": 6,
    "AID_GROUP_PUBLIC_SERVICE": 7,
    "AID_GROUP_HOST_INSTITUTION": 8,
    "AID_GROUP_FOUNDATION": 9,
    "AID_GROUP_PARTNER": 10,
    "AID_GROUP_PUBLIC_COUNCIL": 11,
    "AID_GROUP_UNION": 12,
    "AID_GROUP_FEDERATION": 13,
    "AID_GROUP_FAMILY": 14,
    "AID_LEGAL_INFORMAL": 1,
    "AID_LEGAL_CHARTERED": 2,
    "AID_LEGAL_REGISTERED": 3,
    "AID_PRESENCE_IN_PERSON": 0,
    "AID_PRESENCE_ONLINE": 1,
    "AID_PRESENCE_SUPPORTED": 2,
    "AID_ROLE_MEMBER": 0,
    "AID_ROLE_COORDINATOR": 1,
    "AID_ROLE_SPECIALIST": 2,
    "AID_ROLE_VOLUNTEER": 3,
    "AID_ROLE_AUDITOR": 4,
    "AID_ROLE_CERTIFIED": 5,
    "AID_ROLE_INTAKE": 6,
    "AID_ROLE_COUNCIL": 7,
    "AID_ROLE_RESEARCHER": 8,
    "AID_ROLE_PRIVACY": 9,
    "AID_CASE_ROLE_CLIENT": 1,
    "AID_CASE_ROLE_GUARDIAN": 2,
    "AID_CASE_ROLE_PEER": 3,
    "AID_CASE_ROLE_SPECIALIST": 4,
    "AID_CASE_ROLE_LEAD": 5,
    "AID_CASE_ROLE_INTAKE": 6,
    "AID_CASE_ROLE_MANAGER": 7,
    "AID_CASE_ROLE_COUNCIL": 8,
    "AID_CASE_ROLE_RESEARCHER": 9,
    "AID_CASE_ROLE_PRIVACY": 10,
    "AID_ACTION_OPEN_REQUEST": 1,
    "AID_ACTION_READ_SHARED": 2,
    "AID_ACTION_READ_TEAM": 3,
    "AID_ACTION_READ_RESTRICTED": 4,
    "AID_ACTION_WRITE_ENTRY": 5,
    "AID_ACTION_ASSESS": 6,
    "AID_ACTION_DRAFT_PLAN": 7,
    "AID_ACTION_AGREE_PLAN": 8,
    "AID_ACTION_APPROVE_PLAN": 9,
    "AID_ACTION_DO_MEASURE": 10,
    "AID_ACTION_REFER": 11,
    "AID_ACTION_ANSWER_REQUEST": 12,
    "AID_ACTION_GRANT_ROLE": 13,
    "AID_ACTION_CLOSE_CASE": 14,
    "AID_ACTION_GIVE_CONSENT": 15,
    "AID_ACTION_BREAK_GLASS": 16,
    "AID_ACTION_REVIEW_GLASS": 17,
    "AID_ACTION_SEE_ACCESS": 18,
    "AID_ACTION_VERIFY_CREDENTIAL": 19,
    "AID_ACTION_COMPLAIN": 20,
    "AID_ACTION_STATISTICS": 21,
    "AID_ACTION_EXPORT_PERSON": 22,
    "AID_ACTION_ERASE_PERSON": 23,
    "AID_ACTION_RELEASE": 24,
    "AID_CASE_INTAKE": 1,
    "AID_CASE_ACTIVE": 2,
    "AID_CASE_PAUSED": 3,
    "AID_CASE_CLOSED": 4,
    "AID_DOMAIN_ADAPTATION": 1,
    "AID_DOMAIN_CRISIS": 2,
    "AID_DOMAIN_HABITS": 3,
    "AID_DOMAIN_STATUS": 4,
    "AID_DOMAIN_INTERACTION": 5,
    "AID_DOMAIN_PARTICIPATION": 6,
    "AID_DOMAIN_LONELINESS": 7,
    "AID_DOMAIN_CONFIDENCE": 8,
    "AID_DOMAIN_LIVELIHOOD": 9,
    "AID_DOMAIN_INTEGRATION": 10,
    "AID_DOMAIN_QUALITY": 11,
    "AID_DOMAIN_FAMILY": 12,
    "AID_DOMAIN_SAFETY": 13,
    "AID_DOMAIN_OTHER": 14,
    "AID_AIM_OVERCOME": 1,
    "AID_AIM_REDUCE": 2,
    "AID_AIM_RESOLVE": 3,
    "AID_PLAN_DRAFT": 1,
    "AID_PLAN_PROPOSED": 2,
    "AID_PLAN_AGREED": 3,
    "AID_PLAN_OBJECTED": 4,
    "AID_PLAN_ACTIVE": 5,
    "AID_PLAN_STOPPED": 6,
    "AID_PLAN_REPLACED": 7,
    "AID_PLAN_ENDED": 8,
    "AID_MEASURE_PLANNED": 1,
    "AID_MEASURE_STARTED": 2,
    "AID_MEASURE_DONE": 3,
    "AID_MEASURE_FAILED": 4,
    "AID_MEASURE_SKIPPED": 5,
    "AID_RESULT_REACHED": 1,
    "AID_RESULT_PARTLY": 2,
    "AID_RESULT_INFORMED": 3,
    "AID_RESULT_EMPLOYED": 4,
    "AID_RESULT_MEANS": 5,
    "AID_RESULT_SKILL": 6,
    "AID_RESULT_CONTACT": 7,
    "AID_RESULT_RIGHT": 8,
    "AID_RESULT_OTHER": 9,
    "AID_TREND_UNKNOWN": 1,
    "AID_TREND_IMPROVING": 2,
    "AID_TREND_NO_CHANGE": 3,
    "AID_TREND_WORSENING": 4,
    "AID_LEVEL_PROTECTED": 1,
    "AID_LEVEL_CLOSED": 2,
    "AID_LEVEL_AUDITED": 3,
    "AID_EXTENT_CONTENT": 1,
    "AID_EXTENT_HEADERS": 2,
    "AID_EXTENT_AGGREGATES": 3,
    "AID_GROUND_NONE": 1,
    "AID_GROUND_CONSENT": 2,
    "AID_GROUND_OTHER": 3,
    "AID_CONSENT_HELP": 1,
    "AID_CONSENT_CONTACT": 2,
    "AID_CONSENT_REFER": 3,
    "AID_CONSENT_OVERSIGHT": 4,
    "AID_CONSENT_RESEARCH": 5,
    "AID_CONSENT_EMERGENCY": 6,
    "AID_CONSENT_LEGAL": 7,
    "AID_CREDENTIAL_CLAIMED": 1,
    "AID_CREDENTIAL_VERIFIED": 2,
    "AID_CREDENTIAL_REVOKED": 3,
    "AID_CREDENTIAL_EXPIRED": 4,
    "AID_CONSENT_ASKED": 1,
    "AID_CONSENT_GIVEN": 2,
    "AID_CONSENT_REFUSED": 3,
    "AID_CONSENT_WITHDRAWN": 4,
    "AID_CONSENT_EXPIRED": 5,
    "AID_CONSENT_WAITING": 6,
    "AID_BASIS_CONSENT": 1,
    "AID_BASIS_CONTRACT": 2,
    "AID_BASIS_LAW": 3,
    "AID_BASIS_VITAL": 4,
    "AID_BASIS_PUBLIC": 5,
    "AID_BASIS_COURT": 6,
    "AID_ACCESS_SAME_MINUTES": 15,
    "AID_EMERGENCY_MINUTES": 180,
    "AID_EMERGENCY_REVIEW_DAYS": 7,
    "AID_EMERGENCY_LIFE": 1,
    "AID_EMERGENCY_CHILD": 2,
    "AID_EMERGENCY_VIOLENCE": 3,
    "AID_EMERGENCY_UNREACHABLE": 4,
    "AID_EMERGENCY_AUTHORITY": 5,
    "AID_EMERGENCY_OPEN": 1,
    "AID_EMERGENCY_OVER": 2,
    "AID_EMERGENCY_OVERDUE": 3,
    "AID_EMERGENCY_REVIEWED": 4,
    "AID_EMERGENCY_JUSTIFIED": 1,
    "AID_EMERGENCY_NOT_JUSTIFIED": 2,
    "AID_CREDENTIAL_NOT_NEEDED": 1,
    "AID_CREDENTIAL_HELD": 2,
    "AID_CREDENTIAL_LACKING": 3,
    "AID_CONDITION_ACTOR": 1,
    "AID_CONDITION_ROLE": 2,
    "AID_CONDITION_OWN": 3,
    "AID_CONDITION_GROUND": 4,
    "AID_CONDITION_SECOND": 5,
    "AID_CONDITION_GLASS": 6,
    "AID_CONDITION_AGGREGATES": 7,
    "AID_CONDITION_HEADERS": 8,
    "AID_CONDITION_CREDENTIAL": 9,
    "AID_CONDITION_STATE": 10,
    "AID_CONDITION_FORBIDDEN": 11,
    "AID_PURPOSE_SELF": 1,
    "AID_PURPOSE_COORDINATION": 2,
    "AID_PURPOSE_ADMINISTRATION": 3,
    "AID_PURPOSE_AUDIT": 4,
    "AID_PURPOSE_SUPPORT": 5,
    "AID_SUPPORT_DOMESTIC": 1,
    "AID_SUPPORT_MEDICAL": 2,
    "AID_SUPPORT_PEDAGOGICAL": 3,
    "AID_SUPPORT_PSYCHOLOGICAL": 4,
    "AID_SUPPORT_LABOUR": 5,
    "AID_SUPPORT_LEGAL": 6,
    "AID_SUPPORT_EXTENSION": 100,
    "AID_TIER_SELF_HELP": 1,
    "AID_TIER_NEIGHBOURS": 2,
    "AID_TIER_ASSOCIATION": 3,
    "AID_TIER_FEDERATION": 4,
    "AID_TIER_MUNICIPALITY": 5,
    "AID_TIER_STATE": 6,
    "AID_SERVICE_DRAFT": 1,
    "AID_SERVICE_OPEN": 2,
    "AID_SERVICE_PAUSED": 3,
    "AID_SERVICE_CLOSED": 4,
    "AID_SERVICE_NO_LEGAL_BASIS": 0,
    "AID_SERVICE_NOT_ASSURED": 1,
    "AID_SERVICE_BAR_STATE": 0,
    "AID_SERVICE_BAR_TYPE": 1,
    "AID_SERVICE_BAR_MEASURE": 2,
    "AID_SERVICE_BAR_PLACE": 3,
    "AID_SERVICE_BAR_RULE": 4,
    "AID_SERVICE_BAR_CAPACITY": 5,
    "AID_SERVICE_BAR_LANGUAGE": 6,
    "AID_SERVICE_REQUEST_APPLICATION": 1,
    "AID_SERVICE_REQUEST_CALL": 2,
    "AID_SERVICE_REQUEST_OUTREACH": 3,
    "AID_SERVICE_REQUEST_COMPLAINT": 6,
    "AID_SERVICE_REQUEST_APPEAL": 7,
    "AID_SERVICE_REQUEST_JOB": 8,
    "AID_SERVICE_REQUEST_OPEN": 1,
    "AID_SERVICE_REQUEST_SENT": 2,
    "AID_SERVICE_REQUEST_ACCEPTED": 3,
    "AID_SERVICE_REQUEST_DECLINED": 4,
    "AID_SERVICE_REQUEST_WITHDRAWN": 5,
    "AID_SERVICE_REQUEST_FULFILLED": 6,
    "AID_SERVICE_REQUEST_FAILED": 7,
    "AID_REFUSAL_NO_CAPACITY": 1,
    "AID_REFUSAL_INELIGIBLE": 2,
    "AID_REFUSAL_OUT_OF_AREA": 3,
    "AID_REFUSAL_OTHER_SERVICE": 4,
    "AID_REFUSAL_NO_ANSWER": 5,
    "AID_REFUSAL_UNSAFE": 6,
    "AID_REFUSAL_OTHER": 7,
    "AID_TIER_GROUND_LOWEST": 1,
    "AID_TIER_GROUND_INELIGIBLE": 2,
    "AID_TIER_GROUND_NO_CAPACITY": 3,
    "AID_TIER_GROUND_TIMEOUT": 4,
    "AID_TIER_GROUND_DECLINED": 5,
    "AID_TIER_GROUND_EMERGENCY": 6,
    "AID_UNIT_TIME": 1,
    "AID_UNIT_VOLUNTEER": 2,
    "AID_UNIT_NONE": 3,
    "AID_UNIT_POINTS": 4,
    "AID_UNIT_MONEY": 1000,
    "AID_CREDIT_OFF": 1,
    "AID_CREDIT_FLAG": 2,
    "AID_CREDIT_WARN": 3,
    "AID_CREDIT_BLOCK": 4,
    "AID_CREDIT_OVERRIDE": 5,
    "AID_URGENCY_CRITICAL": 1,
    "AID_URGENCY_HIGH": 2,
    "AID_URGENCY_NORMAL": 3,
    "AID_URGENCY_LOW": 4,
    "AID_YES": 1,
    "AID_NO": 2,
    "AID_LISTING_OPEN": 1,
    "AID_LISTING_FILLED": 2,
    "AID_LISTING_WITHDRAWN": 3,
    "AID_LISTING_EXPIRED": 4,
    "AID_EXCHANGE_PROPOSED": 1,
    "AID_EXCHANGE_ACCEPTED": 2,
    "AID_EXCHANGE_ONE_SIDE": 3,
    "AID_EXCHANGE_DIFFERS": 4,
    "AID_EXCHANGE_DISPUTED": 5,
    "AID_EXCHANGE_DONE": 6,
    "AID_EXCHANGE_CONTESTED": 7,
    "AID_EXCHANGE_REVERSED": 8,
    "AID_EXCHANGE_VOID": 9,
    "AID_SIDE_REQUESTER": 1,
    "AID_SIDE_HELPER": 2,
    "AID_SIDE_COORDINATOR": 3,
    "AID_EVALUATION_NOT_AGAIN": 0,
    "AID_EVALUATION_NOT_SAFE": 1,
    "AID_EVALUATION_NONE": 1,
    "AID_EVALUATION_WAITS": 2,
    "AID_EVALUATION_SHOWN": 3,
    "AID_EVALUATION_CONTESTED": 4,
    "AID_EVALUATION_UPHELD": 5,
    "AID_EVALUATION_SET_ASIDE": 6,
    "AID_EVALUATION_LIST_TO_GIVE": 1,
    "AID_EVALUATION_LIST_CONTESTED": 2,
    "AID_EVALUATION_LIST_NOT_SAFE": 3,
    "AID_EVALUATION_DAYS": 14,
    "AID_EVALUATION_OPEN_DAYS": 60,
    "AID_CONSTRAINT_CONSENT": 0,
    "AID_CONSTRAINT_SELF": 1,
    "AID_CONSTRAINT_BLOCK": 2,
    "AID_CONSTRAINT_SKILL": 3,
    "AID_CONSTRAINT_LEVEL": 4,
    "AID_CONSTRAINT_CREDENTIAL": 5,
    "AID_CONSTRAINT_LANGUAGE": 6,
    "AID_CONSTRAINT_PLACE": 7,
    "AID_CONSTRAINT_WINDOW": 8,
    "AID_CONSTRAINT_CAPACITY": 9,
    "AID_CONSTRAINT_BUSY": 10,
    "AID_CONSTRAINT_UNIT": 11,
    "AID_CONSTRAINT_CREDIT": 12,
    "AID_CONSTRAINT_ASKED": 13,
    "AID_CONSTRAINT_TIER": 14,
    "AID_CONSTRAINT_HOST": 15,
    "AID_TERM_SKILL": 0,
    "AID_TERM_DISTANCE": 1,
    "AID_TERM_LOAD": 2,
    "AID_TERM_CONTINUITY": 3,
    "AID_TERM_BALANCE": 4,
    "AID_TERM_IDLE": 5,
    "AID_TERM_LANGUAGE": 6,
    "AID_TERM_TIME": 7,
    "AID_TERM_RELIABILITY": 8,
    "AID_TERM_TIE": 9,
    "AID_TERM_COUNT": 10,
    "AID_WITHHELD_NOT_GIVEN": 0,
    "AID_WITHHELD_SEALED": 1,
    "AID_WITHHELD_ERASED": 2,
    "AID_WITHHELD_DENIED": 3,
    "AID_CLASS_IDENTITY": 1,
    "AID_CLASS_CONTACT": 2,
    "AID_CLASS_CASE": 3,
    "AID_CLASS_SPECIAL": 4,
    "AID_ACCOUNT_POOL": 1,
    "AID_ACCOUNT_GIFT": 2,
    "AID_ACCOUNT_OPENING": 3,
    "AID_ACCOUNT_CLEARING": 4,
    "AID_ACCOUNT_FUND": 5,
    "AID_ACCOUNT_OUTSIDE": 6,
    "AID_ACCOUNT_CONVERSION": 7,
    "AID_TRANSFER_DONATION": 1,
    "AID_TRANSFER_OPENING": 2,
    "AID_TRANSFER_WRITE_OFF": 3,
    "AID_TRANSFER_CLOSING": 4,
    "AID_TRANSFER_RECEIPT": 5,
    "AID_TRANSFER_SPENDING": 6,
    "AID_TRANSFER_AWARD": 7,
    "AID_TRANSFER_ACROSS": 8,
    "AID_TRANSFER_HELD": 1,
    "AID_TRANSFER_POSTED": 2,
    "AID_TRANSFER_VOID": 3,
    "AID_TRANSFER_DISPUTED": 4,
    "AID_TRANSFER_CONTESTED": 5,
    "AID_TRANSFER_REVERSED": 6,
    "AID_BETWEEN_PROPOSED": 1,
    "AID_BETWEEN_AGREED": 2,
    "AID_BETWEEN_REFUSED": 3,
    "AID_RECEIPT_GRANT": 1,
    "AID_RECEIPT_FOUNDATION": 2,
    "AID_RECEIPT_DONATION": 3,
    "AID_RECEIPT_FEE": 4,
    "AID_RECEIPT_SALE": 5,
    "AID_RECEIPT_GROUP": 6,
    "AID_RECEIPT_OTHER": 7,
    "AID_ENTRY_HELP": 1,
    "AID_ENTRY_FEE": 2,
    "AID_ENTRY_DEMURRAGE": 3,
    "AID_ENTRY_EXPIRY": 4,
    "AID_ENTRY_DONATION": 5,
    "AID_ENTRY_OPENING": 6,
    "AID_ENTRY_WRITE_OFF": 7,
    "AID_ENTRY_CLOSING": 8,
    "AID_ENTRY_RECEIPT": 9,
    "AID_ENTRY_SPENDING": 10,
    "AID_ENTRY_AWARD": 11,
    "AID_ENTRY_ACROSS": 12,
    "AID_ENTRY_TRADE": 13,
    "AID_TRADE_OUT": 1,
    "AID_TRADE_IN": 2,
    "AID_TRADE_HELD": 1,
    "AID_TRADE_POSTED": 2,
    "AID_TRADE_SETTLED": 3,
    "AID_TRADE_VOID": 4,
    "AID_TRADE_ACCEPTED": 5,
    "AID_MESSAGE_DONE": 1,
    "AID_MESSAGE_KNOWN": 2,
    "AID_MESSAGE_REFUSED": 3,
    "AID_DIFFERENCE_UNDER_WAY": 1,
    "AID_DIFFERENCE_PAYER_LOST": 2,
    "AID_DIFFERENCE_RECEIVER_LOST": 3,
    "AID_DIFFERENCE_AMOUNT": 4,
    "AID_DIFFERENCE_POSITION": 5,
    "AID_HIT_EXACT": 1,
    "AID_HIT_SYNONYM": 2,
    "AID_HIT_PREFIX": 3,
    "AID_HIT_TYPO": 4,
    "AID_HIT_TRIGRAM": 5,
    "AID_HIT_RELATED": 6,
    "AID_OBJECTIVE_SEATS_THEN_SCORE": 1,
    "AID_OBJECTIVE_SCORE": 2,
    "AID_FAIRNESS_SCORE": 1,
    "AID_FAIRNESS_LOADS_FIRST": 2,
    "AID_FAIRNESS_WEIGHED": 3,
    "AID_RULING_PIN": 1,
    "AID_RULING_BAN": 2,
    "AID_RULING_KEEP": 3,
    "AID_RULING_NONE": 4,
    "AID_STAGE_SEATS": 1,
    "AID_STAGE_NEARNESS": 2,
    "AID_STAGE_KEPT": 3,
    "AID_STAGE_LOADS": 4,
    "AID_STAGE_SCORE": 5,
    "AID_WEEKDAY_MONDAY": 1,
    "AID_WEEKDAY_TUESDAY": 2,
    "AID_WEEKDAY_WEDNESDAY": 3,
    "AID_WEEKDAY_THURSDAY": 4,
    "AID_WEEKDAY_FRIDAY": 5,
    "AID_WEEKDAY_SATURDAY": 6,
    "AID_WEEKDAY_SUNDAY": 7,
    "AID_DAY_PART_NIGHT": 1,
    "AID_DAY_PART_MORNING": 2,
    "AID_DAY_PART_AFTERNOON": 3,
    "AID_DAY_PART_EVENING": 4,
    "AID_SOLVE_OPTIMAL": 1,
    "AID_SOLVE_GAP": 2,
    "AID_SOLVE_TIME_LIMIT": 3,
    "AID_SOLVE_INFEASIBLE": 4,
    "AID_ASSIGN_SCORE_MAX": 1000000000,
    "AID_ASSIGN_EDGE_TIER_MAX": 3,
    "AID_ASSIGN_TIERS": 256,
    "AID_ASSIGN_ROWS_MAX": 2147483646,
    "AID_ASSIGN_SIDE_MAX": 67108864,
    "AID_ASSIGN_SIDE_OUTER_MAX": 131072,
    "AID_ASSIGN_LOAD_MAX": 1000000,
    "AID_RINGS_SCORE_MAX": 1000000,
    "AID_RINGS_GIVERS_MAX": 1048576,
    "AID_RINGS_COLUMNS_MAX": 4194304,
    "AID_SETOFF_PARTIES_MAX": 67108864,
    "AID_SETOFF_OBLIGATIONS_MAX": 536870912,
    "AID_BALANCE_MAX_THEN_LEX": 1,
    "AID_BALANCE_LEX": 2,
    "AID_BALANCE_SCORE": 3,
    "AID_BALANCE_MEMBERS_MAX": 33554432,
    "AID_BALANCE_ARCS_MAX": 536870912,
    "AID_BALANCE_RING_MAX": 64,
    "AID_SCHEDULE_SCORE_MAX": 1000000,
    "AID_SCHEDULE_ROWS_MAX": 65536,
    "AID_SCHEDULE_TOURS_MAX": 2097152,
    "AID_STEP_WEEK": 1,
    "AID_STEP_MONTH": 2,
    "AID_STEP_QUARTER": 3,
    "AID_STEP_YEAR": 4,
    "AID_FIGURE_DENSITY": 0,
    "AID_FIGURE_RECIPROCITY": 1,
    "AID_FIGURE_RECIPROCITY_EXCESS": 2,
    "AID_FIGURE_MUTUAL_MINUTES": 3,
    "AID_FIGURE_MUTUAL_EXPECTED": 4,
    "AID_FIGURE_MUTUAL_EXCESS": 5,
    "AID_FIGURE_IMBALANCE": 6,
    "AID_FIGURE_DIRECT": 7,
    "AID_FIGURE_INDIRECT": 8,
    "AID_FIGURE_GENERALISED": 9,
    "AID_FIGURE_CIRCULATION": 10,
    "AID_FIGURE_GINI_GIVEN": 11,
    "AID_FIGURE_GINI_RECEIVED": 12,
    "AID_FIGURE_GINI_ACTIVITY": 13,
    "AID_FIGURE_GINI_ASKED": 14,
    "AID_FIGURE_CONCENTRATION": 15,
    "AID_FIGURE_TOP_SHARE": 16,
    "AID_FIGURE_CIRCLE_MINUTES": 17,
    "AID_FIGURE_LARGEST_CIRCLE": 18,
    "AID_FIGURE_ON_CYCLES_2": 19,
    "AID_FIGURE_ON_CYCLES_3": 20,
    "AID_FIGURE_ON_CYCLES_4": 21,
    "AID_FIGURE_ON_CYCLES_5": 22,
    "AID_FIGURE_VELOCITY": 23,
    "AID_FIGURE_SOLIDARITY": 24,
    "AID_FIGURE_GIFT": 25,
    "AID_FIGURE_ON_CYCLES_2_Z": 26,
    "AID_FIGURE_ON_CYCLES_3_Z": 27,
    "AID_FIGURE_ON_CYCLES_4_Z": 28,
    "AID_FIGURE_ON_CYCLES_5_Z": 29,
    "AID_FIGURE_LARGEST_CIRCLE_Z": 30,
    "AID_FIGURE_COUNT": 31,
    "AID_INSIGHT_TOOK_PART": 0,
    "AID_INSIGHT_ISOLATE": 1,
    "AID_INSIGHT_ALONE_90_DAYS": 2,
    "AID_INSIGHT_ONE_LINK": 3,
    "AID_INSIGHT_ARTICULATION": 4,
    "AID_INSIGHT_ON_BRIDGE": 5,
    "AID_INSIGHT_NEVER_RECEIVED": 6,
    "AID_INSIGHT_NEVER_GAVE": 7,
    "AID_INSIGHT_NEVER_ASKED": 8,
    "AID_INSIGHT_IN_2_CYCLE": 9,
    "AID_INSIGHT_IN_3_CYCLE": 10,
    "AID_INSIGHT_OVER_RELIED": 11,
    "AID_INSIGHT_FULL_WEEKS": 12,
    "AID_INSIGHT_FAR_ABOVE": 13,
    "AID_INSIGHT_SOLE_PROVIDER": 14,
    "AID_INSIGHT_GIVES_ONLY": 15,
    "AID_INSIGHT_LEFT": 16,
    "AID_REASON_OPTIONS": 1,
    "AID_REASON_NULL": 2,
    "AID_REASON_TEXT_ENCODING": 3,
    "AID_REASON_TEXT_LONG": 4,
    "AID_REASON_TEXT_MISSING": 5,
    "AID_REASON_TEXT_CONTROL": 6,
    "AID_REASON_RANGE": 7,
    "AID_REASON_VALUE": 8,
    "AID_REASON_TIME_FORMAT": 9,
    "AID_REASON_ZONE": 10,
    "AID_REASON_LANGUAGE": 11,
    "AID_REASON_PLACE": 12,
    "AID_REASON_HANDLE": 13,
    "AID_REASON_HANDLE_KIND": 14,
    "AID_REASON_REFERENCE": 15,
    "AID_REASON_CYCLE": 16,
    "AID_REASON_NOT_MEMBER": 17,
    "AID_REASON_ALREADY": 18,
    "AID_REASON_CLOSED": 19,
    "AID_REASON_TRANSITION": 20,
    "AID_REASON_CREDIT": 21,
    "AID_REASON_UNUSUAL": 22,
    "AID_REASON_AMOUNT": 23,
    "AID_REASON_SKILL_AMBIGUOUS": 24,
    "AID_REASON_SKILL_UNKNOWN": 25,
    "AID_REASON_ACTOR_REQUIRED": 26,
    "AID_REASON_ROLE": 27,
    "AID_REASON_BLOCKED": 28,
    "AID_REASON_MATCH_STALE": 29,
    "AID_REASON_NO_TRANSACTION": 30,
    "AID_REASON_IN_TRANSACTION": 31,
    "AID_REASON_COMMAND_ID": 32,
    "AID_REASON_CLOCK": 33,
    "AID_REASON_READ_ONLY": 34,
    "AID_REASON_NO_STORE": 35,
    "AID_REASON_EXISTS": 36,
    "AID_REASON_NOT_DATABASE": 37,
    "AID_REASON_DISK_FULL": 38,
    "AID_REASON_BUSY": 39,
    "AID_REASON_IO": 40,
    "AID_REASON_BACKEND": 41,
    "AID_REASON_COMMUNITY": 42,
    "AID_REASON_LAYOUT_NEWER": 43,
    "AID_REASON_EVENT_NEWER": 44,
    "AID_REASON_EVENT_FORMAT": 45,
    "AID_REASON_EVENT_SIZE": 46,
    "AID_REASON_CHAIN": 47,
    "AID_REASON_GAP": 48,
    "AID_REASON_STATE_HASH": 49,
    "AID_REASON_CSV_COLUMN": 50,
    "AID_REASON_CSV_QUOTE": 51,
    "AID_REASON_CSV_MAP": 52,
    "AID_REASON_CALLBACK": 53,
    "AID_REASON_FORK": 54,
    "AID_REASON_CANCELLED": 55,
    "AID_REASON_MEMORY": 56,
    "AID_REASON_CLOSED_STORE": 57,
    "AID_REASON_CREDENTIAL": 58,
    "AID_REASON_PROBLEM": 59,
    "AID_REASON_POLICY": 60,
    "AID_REASON_TAXONOMY": 61,
    "AID_REASON_SEALED": 62,
    "AID_REASON_ERASED": 63,
    "AID_REASON_WRONG_KEY": 64,
    "AID_REASON_NO_KEYS": 65,
    "AID_REASON_NO_SIGNER": 66,
    "AID_REASON_SIGNATURE": 67,
    "AID_REASON_BETWEEN": 68,
    "AID_REASON_RATE": 69,
    "AID_REASON_BACKUP": 73,
    "AID_REASON_CONSENT": 77,
    "AID_REASON_SECOND_PERSON": 78,
    "AID_REASON_GLASS": 79,
    "AID_REASON_FORBIDDEN": 80,
    "AID_REASON_NOT_OWN": 81,
    "AID_REASON_EXTENT": 82,
    "AID_REASON_CASE_STATE": 83,
    "AID_REASON_PURPOSE": 84,
    "AID_REASON_REVIEW": 85,
    "AID_REASON_PLAN": 87,
    "AID_REASON_ORDER": 88,
    "AID_REASON_INSTRUMENT": 89,
    "AID_REASON_SERVICE": 90,
    "AID_REASON_RULE": 91,
    "AID_REASON_TIER": 92,
    "AID_REASON_CAPACITY": 93,
    "AID_REASON_INELIGIBLE": 94,
    "AID_REASON_MESSAGE": 104,
    "AID_REASON_PARTNER": 105,
    "AID_LIMIT_NAME_BYTES": 200,
    "AID_LIMIT_LINE_BYTES": 320,
    "AID_LIMIT_TEXT_BYTES": 65536,
    "AID_LIMIT_EVENT_BYTES": 262144,
    "AID_LIMIT_LIST": 1000,
    "AID_LIMIT_MINUTES": 525600,
    "AID_LIMIT_SEATS": 10000,
    "AID_ATTACH_MAY_CREATE": 1,
    "AID_ATTACH_MUST_EXIST": 2,
    "AID_ATTACH_MUST_CREATE": 3,
    "AID_STORAGE_PARTS_MAX": 1024,
    "AID_STORAGE_NAME_BYTES": 200,
    "AID_STORAGE_KEY_BYTES": 512,
    "AID_STORAGE_KEYS_OF": 1,
    "AID_STORAGE_KEYS_GONE": 2,
    "AID_STORAGE_KEYS_ALL": 3,
    "AID_OPEN_MAY_CREATE": 1,
    "AID_OPEN_MUST_EXIST": 2,
    "AID_OPEN_MUST_CREATE": 3,
    "AID_OPEN_READ_ONLY": 4,
    "AID_OPEN_REQUIRE_ACTOR": 0,
    "AID_OPEN_NO_TAXONOMY": 1,
    "AID_OPEN_VERIFY": 2,
    "AID_OPEN_ANY_CLOCK": 3,
    "AID_SECRET_KEY": 1,
    "AID_SECRET_PASSPHRASE": 2,
    "AID_SECRET_RECOVERY": 3,
    "AID_SECRET_SERVICE": 4,
    "AID_CHECKPOINT_HOLDS": 1,
    "AID_CHECKPOINT_CUT": 2,
    "AID_CHECKPOINT_REPLACED": 3,
    "AID_CHECKPOINT_BROKEN": 4,
    "AID_CHECKPOINT_COMMUNITY": 5,
    "AID_CHECKPOINT_STRANGER": 6,
    "AID_CHECKPOINT_STATE": 7,
    "AID_CSV_UTF_8": 1,
    "AID_CSV_UTF_16LE": 2,
    "AID_CSV_UTF_16BE": 3,
    "AID_CSV_WINDOWS_1252": 4,
    "AID_SEALING_OFF": 0,
    "AID_SEALING_LOCKED": 1,
    "AID_SEALING_OPEN": 2,
    "AID_RECOVERY_TEXT_BYTES": 80,
    "AID_HOLDER_NAME_BYTES": 100,
    "AID_SECRET_WRAPPED_BYTES": 256,
    "AID_GROUP_FIELD_PARENT": 0,
    "AID_GROUP_FIELD_PRESENCE": 1,
    "AID_GROUP_FIELD_PLACE": 2,
    "AID_GROUP_FIELD_ZONE": 3,
    "AID_GROUP_FIELD_LANGUAGES": 4,
    "AID_GROUP_FIELD_TOPICS": 5,
    "AID_GROUP_FIELD_TEXT": 6,
    "AID_GROUP_FIELD_REFERENCE": 7,
    "AID_GROUP_FIELD_SENSITIVE": 8,
    "AID_POLICY_FIELD_CREDIT_MIN": 0,
    "AID_POLICY_FIELD_CREDIT_MAX": 1,
    "AID_POLICY_FIELD_SILENCE_DAYS": 2,
    "AID_POLICY_FIELD_PROPOSAL_DAYS": 3,
    "AID_POLICY_FIELD_BAN_DAYS": 4,
    "AID_POLICY_FIELD_TIER_HOURS": 5,
    "AID_POLICY_FIELD_WEIGHTS": 6,
    "AID_POLICY_FIELD_GENERALISE": 7,
    "AID_POLICY_FIELD_HOLD_DAYS": 8,
    "AID_MEMBER_FIELD_PREFERRED_NAME": 0,
    "AID_MEMBER_FIELD_REFERENCE": 1,
    "AID_MEMBER_FIELD_BIRTH_BAND": 2,
    "AID_MEMBER_FIELD_PHONES": 3,
    "AID_MEMBER_FIELD_EMAILS": 4,
    "AID_MEMBER_FIELD_ADDRESS": 5,
    "AID_MEMBER_FIELD_PREFERRED_CONTACT": 6,
    "AID_MEMBER_FIELD_LANGUAGES": 7,
    "AID_MEMBER_FIELD_ZONE": 8,
    "AID_MEMBER_FIELD_PLACE": 9,
    "AID_MEMBER_FIELD_REACH": 10,
    "AID_MEMBER_FIELD_WEEK": 11,
    "AID_MEMBER_FIELD_DAY_MINUTES": 12,
    "AID_MEMBER_FIELD_WEEK_MINUTES": 13,
    "AID_MEMBER_FIELD_ASKS": 14,
    "AID_MEMBER_FIELD_PAUSE": 15,
    "AID_MEMBER_FIELD_UNSTATE_WEEK": 16,
    "AID_MEMBER_FIELD_UNSTATE_MINUTES": 17,
    "AID_MEMBER_FIELD_UNSTATE_PLACE": 18,
    "AID_MARK_BLOCK": 1,
    "AID_MARK_HOUSEHOLD": 2,
    "AID_MARK_GUARDIAN": 4,
    "AID_SIGNATURE_KEY_TEXT": 65,
    "AID_LABEL_PREFERRED": 1,
    "AID_LABEL_SYNONYM": 2,
    "AID_LABEL_HIDDEN": 3,
    "AID_SKILL_FIELD_PARENT": 0,
    "AID_SKILL_FIELD_LABELS": 1,
    "AID_SKILL_FIELD_CODE": 2,
    "AID_OFFER_FIELD_EXPIRES": 0,
    "AID_OFFER_FIELD_WEEK": 1,
    "AID_OFFER_FIELD_WINDOWS": 2,
    "AID_OFFER_FIELD_PLACE": 3,
    "AID_OFFER_FIELD_REACH": 4,
    "AID_OFFER_FIELD_LANGUAGES": 5,
    "AID_OFFER_FIELD_CREDENTIALS": 6,
    "AID_OFFER_FIELD_TITLE": 7,
    "AID_OFFER_FIELD_TEXT": 8,
    "AID_OFFER_FIELD_REFERENCE": 9,
    "AID_OFFER_FIELD_LEVEL": 10,
    "AID_OFFER_FIELD_UNSTATE_WEEK": 11,
    "AID_REQUEST_FIELD_EXPIRES": 0,
    "AID_REQUEST_FIELD_WEEK": 1,
    "AID_REQUEST_FIELD_WINDOWS": 2,
    "AID_REQUEST_FIELD_PLACE": 3,
    "AID_REQUEST_FIELD_REACH": 4,
    "AID_REQUEST_FIELD_LANGUAGES": 5,
    "AID_REQUEST_FIELD_CREDENTIALS": 6,
    "AID_REQUEST_FIELD_TITLE": 7,
    "AID_REQUEST_FIELD_TEXT": 8,
    "AID_REQUEST_FIELD_REFERENCE": 9,
    "AID_REQUEST_FIELD_LEVEL": 10,
    "AID_REQUEST_FIELD_UNSTATE_WEEK": 11,
    "AID_REQUEST_FIELD_GENERALISE": 12,
    "AID_TERMS_FIELD_CREDIT_MIN": 0,
    "AID_TERMS_FIELD_CREDIT_MAX": 1,
    "AID_TERMS_FIELD_FEE_BP": 2,
    "AID_TERMS_FIELD_PRICE_CAP": 3,
    "AID_TERMS_FIELD_POOL_MIN": 4,
    "AID_TERMS_FIELD_DEMURRAGE_BP": 5,
    "AID_TERMS_FIELD_DEMURRAGE_EXEMPT": 6,
    "AID_TERMS_FIELD_EXPIRY_DAYS": 7,
    "AID_TERMS_FIELD_NOTICE_DAYS": 8,
    "AID_TERMS_FIELD_ADAPTIVE_BASE": 9,
    "AID_TERMS_FIELD_ADAPTIVE_NUM": 10,
    "AID_TERMS_FIELD_ADAPTIVE_LEAST": 11,
    "AID_TERMS_FIELD_ADAPTIVE_MOST": 12,
    "AID_TERMS_FIELD_SUSPEND_AT": 13,
    "AID_TERMS_FIELD_CEILING_WEEKS": 14,
    "AID_HOLD_LAW": 1,
    "AID_HOLD_CLAIM": 2,
    "AID_HOLD_SAFETY": 3,
    "AID_STAYS_LIFE": 1,
    "AID_STAYS_BOOKS": 2,
    "AID_STAYS_RULES": 3,
    "AID_STAYS_DUTY": 4,
    "AID_RECEIPT_TEXT": 1,
    "AID_RECEIPT_JSON": 2,
    "AID_CASE_NEED_MET": 1,
    "AID_CASE_REDUCED": 2,
    "AID_CASE_ELSEWHERE": 3,
    "AID_CASE_WITHDREW": 4,
    "AID_CASE_NO_CAPACITY": 5,
    "AID_CASE_MOVED": 6,
    "AID_CASE_DIED": 7,
    "AID_CASE_OTHER": 8,
    "AID_CASE_ENTRY_NOTE": 1,
    "AID_CASE_ENTRY_STATEMENT": 2,
    "AID_CASE_ENTRY_INCIDENT": 3,
    "AID_CASE_ENTRY_FINDING": 4,
    "AID_CASE_ENTRY_DECISION": 5,
    "AID_CASE_ENTRY_ADVICE": 6,
    "AID_CASE_ENTRY_RELEASE": 7,
    "AID_AUDIENCE_SHARED": 1,
    "AID_AUDIENCE_TEAM": 2,
    "AID_AUDIENCE_RESTRICTED": 3,
    "AID_CASELOAD_WARN": 20,
    "AID_CASELOAD_MOST": 40,
    "AID_ENTRY_ANSWER_DAYS": 30,
    "AID_PLAN_REVIEW_DAYS": 90,
    "AID_PLAN_GOALS_MOST": 32,
    "AID_PLAN_MEASURES_MOST": 128,
    "AID_MATCH_FIELD_WEIGHTS": 0,
    "AID_MATCH_FIELD_AGEING_DAYS": 1,
    "AID_MATCH_FIELD_ISOLATED_EVERY": 2,
    "AID_SERVICE_FIELD_RULE": 0,
    "AID_SERVICE_FIELD_PLACE": 1,
    "AID_SERVICE_FIELD_REACH": 2,
    "AID_SERVICE_FIELD_WEEK": 3,
    "AID_SERVICE_FIELD_CAPACITY": 4,
    "AID_SERVICE_FIELD_FEE": 5,
    "AID_SERVICE_FIELD_TEXT": 6,
    "AID_SERVICE_FIELD_CONTACT": 7,
    "AID_SERVICE_FIELD_DOCUMENTS": 8,
    "AID_SERVICE_FIELD_LEGAL_BASIS": 9,
    "AID_SERVICE_FIELD_LANGUAGES": 10,
    "AID_SERVICE_FIELD_CREDENTIALS": 11,
    "AID_SERVICE_FIELD_TOPICS": 12,
    "AID_SERVICE_FIELD_MEASURES": 13,
    "AID_IMPORT_SKILLS": 1,
    "AID_IMPORT_GROUPS": 2,
    "AID_IMPORT_MEMBERS": 3,
    "AID_IMPORT_LISTINGS": 4,
    "AID_IMPORT_EXCHANGES": 5,
    "AID_IMPORT_SERVICES": 6,
    "AID_IMPORT_CRITERIA": 7,
}

# Of each function: what it returns, and what it takes.
FUNCTIONS: Dict[str, Tuple[Any, List[Any]]] = {
    "aid_status_name": (c_char_p, [c_int32]),
    "aid_version": (c_char_p, []),
    "aid_abi": (c_uint32, []),
    "aid_version_get": (c_int32, [POINTER(aid_version_info), POINTER(aid_error)]),
    "aid_reason_text": (c_char_p, [c_int32]),
    "aid_time_parse": (c_int32, [c_char_p, POINTER(c_int64), POINTER(aid_error)]),
    "aid_time_format": (c_int32, [c_int64, c_char_p, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_minutes_parse": (c_int32, [c_char_p, POINTER(c_int64), POINTER(aid_error)]),
    "aid_week_parse": (c_int32, [c_char_p, POINTER(aid_week), POINTER(aid_error)]),
    "aid_week_format": (c_int32, [POINTER(aid_week), c_char_p, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_text_columns": (c_int32, [c_char_p, POINTER(c_uint32), POINTER(aid_error)]),
    "aid_text_fold": (c_int32, [c_char_p, c_char_p, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_storage_fail": (c_int32, [POINTER(aid_error), c_int32, c_int32, c_char_p]),
    "aid_storage_choose": (c_int32, [c_char_p, c_int32, c_int32, POINTER(aid_error)]),
    "aid_storage_judge": (c_int32, [aid_storage_read_fn, c_void_p, POINTER(aid_storage_head),
        POINTER(aid_storage_record), c_size_t, POINTER(aid_storage_head), POINTER(aid_error)]),
    "aid_storage_pack": (c_size_t, [POINTER(aid_storage_record), c_size_t, POINTER(c_uint8), c_size_t]),
    "aid_storage_unpack": (c_int32, [POINTER(c_uint8), c_size_t, c_uint64, c_uint64, aid_storage_record_fn, c_void_p,
        POINTER(aid_error)]),
    "aid_store_options_init": (None, [POINTER(aid_store_options), c_uint32]),
    "aid_store_open": (c_int32, [c_char_p, POINTER(aid_store_options), POINTER(POINTER(aid_store)),
        POINTER(aid_error)]),
    "aid_store_close": (None, [POINTER(aid_store)]),
    "aid_store_act_as": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_act_options), POINTER(aid_error)]),
    "aid_store_command_id": (c_int32, [POINTER(aid_store), POINTER(c_uint8), POINTER(aid_error)]),
    "aid_store_begin": (c_int32, [POINTER(aid_store), POINTER(aid_begin_options), POINTER(aid_error)]),
    "aid_store_commit": (c_int32, [POINTER(aid_store), POINTER(aid_commit_options), POINTER(aid_error)]),
    "aid_store_rollback": (None, [POINTER(aid_store)]),
    "aid_store_refresh": (c_int32, [POINTER(aid_store), POINTER(c_uint64), POINTER(aid_error)]),
    "aid_store_advance": (c_int32, [POINTER(aid_store), POINTER(aid_advance_options), POINTER(c_uint64),
        POINTER(c_int32), POINTER(aid_error)]),
    "aid_store_forget_text": (None, [POINTER(aid_store)]),
    "aid_store_get": (c_int32, [POINTER(aid_store), POINTER(aid_store_info), POINTER(aid_error)]),
    "aid_store_verify": (c_int32, [POINTER(aid_store), POINTER(aid_verify_options), POINTER(aid_verify_report),
        POINTER(aid_error)]),
    "aid_store_backup": (c_int32, [POINTER(aid_store), c_char_p, aid_progress_fn, c_void_p, POINTER(aid_error)]),
    "aid_log_read": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_log_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_zone_offset": (c_int32, [POINTER(aid_store), c_char_p, c_int64, POINTER(c_int32), POINTER(aid_error)]),
    "aid_id_kind": (c_int32, [POINTER(aid_store), c_uint64]),
    "aid_checkpoint_make": (c_int32, [POINTER(aid_store), aid_text_fn, c_void_p, POINTER(aid_error)]),
    "aid_checkpoint_read": (c_int32, [c_char_p, c_size_t, c_char_p, POINTER(aid_checkpoint_info),
        POINTER(aid_error)]),
    "aid_checkpoint_check": (c_int32, [POINTER(aid_store), c_char_p, c_size_t, c_char_p, POINTER(aid_checkpoint_info),
        POINTER(aid_error)]),
    "aid_csv_options_init": (None, [POINTER(aid_csv_options)]),
    "aid_csv_open": (c_int32, [c_void_p, c_size_t, POINTER(aid_csv_options), POINTER(POINTER(aid_csv)),
        POINTER(aid_error)]),
    "aid_csv_open_file": (c_int32, [c_char_p, POINTER(aid_csv_options), POINTER(POINTER(aid_csv)),
        POINTER(aid_error)]),
    "aid_csv_close": (None, [POINTER(aid_csv)]),
    "aid_csv_get": (c_int32, [POINTER(aid_csv), POINTER(aid_csv_info), POINTER(aid_error)]),
    "aid_csv_column": (c_int32, [POINTER(aid_csv), c_char_p, POINTER(c_uint32), POINTER(aid_error)]),
    "aid_csv_name": (c_int32, [POINTER(aid_csv), c_uint32, POINTER(c_char_p), POINTER(aid_error)]),
    "aid_csv_next": (c_int32, [POINTER(aid_csv), POINTER(c_int32), POINTER(aid_error)]),
    "aid_csv_field": (c_int32, [POINTER(aid_csv), c_uint32, POINTER(c_char_p), POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_csv_place": (c_int32, [POINTER(aid_csv), c_uint32, POINTER(c_uint32), POINTER(c_uint32),
        POINTER(aid_error)]),
    "aid_csv_writer_options_init": (None, [POINTER(aid_csv_writer_options)]),
    "aid_csv_writer_open": (c_int32, [aid_csv_write_fn, c_void_p, POINTER(aid_csv_writer_options),
        POINTER(POINTER(aid_csv_writer)), POINTER(aid_error)]),
    "aid_csv_writer_text": (c_int32, [POINTER(aid_csv_writer), c_char_p, POINTER(aid_error)]),
    "aid_csv_writer_integer": (c_int32, [POINTER(aid_csv_writer), c_int64, POINTER(aid_error)]),
    "aid_csv_writer_end_row": (c_int32, [POINTER(aid_csv_writer), POINTER(aid_error)]),
    "aid_csv_writer_bytes": (c_int32, [POINTER(aid_csv_writer), POINTER(c_char_p), POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_csv_writer_close": (None, [POINTER(aid_csv_writer)]),
    "aid_keys_init": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_secret), POINTER(aid_error)]),
    "aid_keys_unlock": (c_int32, [POINTER(aid_store), POINTER(aid_secret), POINTER(aid_error)]),
    "aid_keys_lock": (None, [POINTER(aid_store)]),
    "aid_keys_add": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_secret), POINTER(aid_error)]),
    "aid_keys_change": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_secret), POINTER(aid_error)]),
    "aid_keys_remove": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_error)]),
    "aid_keys_check": (c_int32, [POINTER(aid_store), POINTER(aid_secret), POINTER(c_char_p), POINTER(aid_error)]),
    "aid_keys_recovery": (c_int32, [POINTER(aid_store), c_char_p, c_char_p, c_size_t, POINTER(aid_error)]),
    "aid_keys_holders": (c_int32, [POINTER(aid_store), POINTER(aid_holder_row), c_uint32, c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_backup_make": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_backup_options), POINTER(aid_backup_info),
        POINTER(aid_error)]),
    "aid_backup_check": (c_int32, [c_char_p, POINTER(aid_backup_options), POINTER(aid_backup_info),
        POINTER(aid_error)]),
    "aid_backup_restore": (c_int32, [c_char_p, c_char_p, POINTER(aid_restore_options), POINTER(POINTER(aid_store)),
        POINTER(aid_error)]),
    "aid_store_erased": (c_int32, [POINTER(aid_store), POINTER(aid_erased_row), c_uint32, c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_store_erase_again": (c_int32, [POINTER(aid_store), POINTER(aid_erased_row), c_uint32, c_size_t,
        POINTER(aid_error)]),
    "aid_group_options_init": (None, [POINTER(aid_group_options), c_uint32]),
    "aid_group_found": (c_int32, [POINTER(aid_store), POINTER(aid_group_options), POINTER(aid_group),
        POINTER(aid_error)]),
    "aid_group_update": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_group_options), POINTER(aid_error)]),
    "aid_group_close": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_error)]),
    "aid_group_get": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_group_info), POINTER(aid_error)]),
    "aid_group_find": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_group), POINTER(aid_error)]),
    "aid_group_list": (c_int32, [POINTER(aid_store), POINTER(aid_group), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_group_members": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_member), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_group_agree": (c_int32, [POINTER(aid_store), aid_group, aid_group, POINTER(aid_error)]),
    "aid_group_end_agreement": (c_int32, [POINTER(aid_store), aid_group, aid_group, POINTER(aid_error)]),
    "aid_group_agreements": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_group), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_policy_init": (None, [POINTER(aid_policy), c_uint32]),
    "aid_group_policy_get": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_policy), POINTER(aid_error)]),
    "aid_group_policy_set": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_policy), POINTER(aid_error)]),
    "aid_member_options_init": (None, [POINTER(aid_member_options), c_uint32]),
    "aid_member_enrol": (c_int32, [POINTER(aid_store), POINTER(aid_member_options), POINTER(aid_member),
        POINTER(aid_error)]),
    "aid_member_update": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_member_options), POINTER(aid_error)]),
    "aid_member_join": (c_int32, [POINTER(aid_store), aid_member, aid_group, POINTER(aid_join_options),
        POINTER(aid_error)]),
    "aid_member_leave": (c_int32, [POINTER(aid_store), aid_member, aid_group, POINTER(aid_leave_options),
        POINTER(aid_error)]),
    "aid_member_set_roles": (c_int32, [POINTER(aid_store), aid_member, aid_group, c_uint64, POINTER(aid_error)]),
    "aid_member_roles": (c_int32, [POINTER(aid_store), aid_member, aid_group, POINTER(c_uint64), POINTER(aid_error)]),
    "aid_member_block": (c_int32, [POINTER(aid_store), aid_member, aid_member, c_int32, c_char_p,
        POINTER(aid_error)]),
    "aid_member_household": (c_int32, [POINTER(aid_store), aid_member, aid_member, c_int32, POINTER(aid_error)]),
    "aid_member_marked": (c_int32, [POINTER(aid_store), aid_member, c_int32, POINTER(aid_member), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_member_claim_credential": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_credential_options),
        POINTER(aid_error)]),
    "aid_member_grant_credential": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_credential_options),
        POINTER(aid_error)]),
    "aid_member_revoke_credential": (c_int32, [POINTER(aid_store), aid_member, c_char_p, POINTER(aid_error)]),
    "aid_member_credentials": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_credential), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_credential_expiring": (c_int32, [POINTER(aid_store), aid_group, c_int32, POINTER(aid_credential), c_uint32,
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_member_guardian": (c_int32, [POINTER(aid_store), aid_member, aid_member, c_int32, c_int64, c_char_p,
        POINTER(aid_error)]),
    "aid_member_get": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_member_info), POINTER(aid_error)]),
    "aid_member_find": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_member), POINTER(aid_error)]),
    "aid_member_list": (c_int32, [POINTER(aid_store), POINTER(aid_member), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_member_groups": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_group), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_member_search": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_search_options),
        POINTER(aid_member_hit), c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_signature_begin": (c_int32, [POINTER(aid_store), POINTER(aid_error)]),
    "aid_signature_keys": (c_int32, [POINTER(aid_store), POINTER(aid_signature_key_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_signature_check": (c_int32, [c_char_p, c_size_t, c_char_p, c_char_p, c_size_t, POINTER(aid_error)]),
    "aid_signature_chain": (c_int32, [POINTER(aid_store), aid_text_fn, c_void_p, POINTER(aid_error)]),
    "aid_signature_chain_check": (c_int32, [c_char_p, c_size_t, c_char_p, c_char_p, POINTER(aid_error)]),
    "aid_skill_options_init": (None, [POINTER(aid_skill_options), c_uint32]),
    "aid_skill_add": (c_int32, [POINTER(aid_store), POINTER(aid_skill_options), POINTER(aid_skill),
        POINTER(aid_error)]),
    "aid_skill_update": (c_int32, [POINTER(aid_store), aid_skill, POINTER(aid_skill_options), POINTER(aid_error)]),
    "aid_skill_get": (c_int32, [POINTER(aid_store), aid_skill, c_char_p, POINTER(aid_skill_info),
        POINTER(aid_error)]),
    "aid_skill_find": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_skill), POINTER(aid_error)]),
    "aid_skill_list": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_skill), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_skill_unadopted": (c_int32, [POINTER(aid_store), POINTER(aid_skill), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_skill_search": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_search_options), POINTER(aid_skill_hit),
        c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_skill_resolve": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_search_options), POINTER(aid_skill),
        POINTER(aid_error)]),
    "aid_offer_options_init": (None, [POINTER(aid_offer_options), c_uint32]),
    "aid_offer_post": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_offer_options), POINTER(aid_offer),
        POINTER(aid_error)]),
    "aid_offer_update": (c_int32, [POINTER(aid_store), aid_offer, POINTER(aid_offer_options), POINTER(aid_error)]),
    "aid_offer_withdraw": (c_int32, [POINTER(aid_store), aid_offer, c_char_p, POINTER(aid_error)]),
    "aid_offer_get": (c_int32, [POINTER(aid_store), aid_offer, POINTER(aid_offer_info), POINTER(aid_error)]),
    "aid_offer_find": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_offer), POINTER(aid_error)]),
    "aid_offer_list": (c_int32, [POINTER(aid_store), POINTER(aid_list_options), POINTER(aid_offer), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_request_options_init": (None, [POINTER(aid_request_options), c_uint32]),
    "aid_request_open": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_request_options), POINTER(aid_request),
        POINTER(aid_error)]),
    "aid_request_update": (c_int32, [POINTER(aid_store), aid_request, POINTER(aid_request_options),
        POINTER(aid_error)]),
    "aid_request_withdraw": (c_int32, [POINTER(aid_store), aid_request, c_char_p, POINTER(aid_error)]),
    "aid_request_end_repeat": (c_int32, [POINTER(aid_store), aid_request, c_char_p, POINTER(aid_error)]),
    "aid_request_get": (c_int32, [POINTER(aid_store), aid_request, POINTER(aid_request_info), POINTER(aid_error)]),
    "aid_request_find": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_request),
        POINTER(aid_error)]),
    "aid_request_list": (c_int32, [POINTER(aid_store), POINTER(aid_list_options), POINTER(aid_request), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_exchange_options_init": (None, [POINTER(aid_exchange_options), c_uint32]),
    "aid_exchange_propose": (c_int32, [POINTER(aid_store), aid_request, aid_offer, POINTER(aid_exchange_options),
        POINTER(aid_exchange), POINTER(aid_error)]),
    "aid_exchange_accept": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_decline": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_cancel": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_confirm": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_dispute": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_settle": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_reverse": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_error)]),
    "aid_exchange_correct": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_options),
        POINTER(aid_exchange), POINTER(aid_error)]),
    "aid_log_options_init": (None, [POINTER(aid_log_options), c_uint32]),
    "aid_exchange_log": (c_int32, [POINTER(aid_store), POINTER(aid_log_options), POINTER(aid_exchange),
        POINTER(aid_error)]),
    "aid_exchange_log_group": (c_int32, [POINTER(aid_store), POINTER(aid_log_options), POINTER(aid_member), c_size_t,
        POINTER(aid_exchange), POINTER(aid_error)]),
    "aid_exchange_get": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_exchange_info), POINTER(aid_error)]),
    "aid_exchange_find": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_exchange),
        POINTER(aid_error)]),
    "aid_exchange_list": (c_int32, [POINTER(aid_store), POINTER(aid_exchange_list_options), POINTER(aid_exchange),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_unit_get": (c_int32, [c_int32, POINTER(aid_unit_info), POINTER(aid_error)]),
    "aid_unit_parse": (c_int32, [c_char_p, POINTER(c_int32), POINTER(aid_error)]),
    "aid_terms_init": (None, [POINTER(aid_terms), c_uint32]),
    "aid_terms_get": (c_int32, [POINTER(aid_store), aid_group, c_int32, c_int64, POINTER(aid_terms),
        POINTER(aid_error)]),
    "aid_terms_set": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_terms), POINTER(aid_error)]),
    "aid_standing_get": (c_int32, [POINTER(aid_store), aid_member, aid_group, c_int32, POINTER(aid_standing),
        POINTER(aid_error)]),
    "aid_balance_get": (c_int32, [POINTER(aid_store), aid_member, aid_group, c_int32, POINTER(c_int64),
        POINTER(aid_error)]),
    "aid_balance_list": (c_int32, [POINTER(aid_store), aid_group, c_int32, POINTER(aid_balance_row), c_uint32,
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_statement": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_statement_options), POINTER(aid_posting),
        c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_fund_options_init": (None, [POINTER(aid_fund_options), c_uint32]),
    "aid_fund_open": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_fund_options), POINTER(aid_fund),
        POINTER(aid_error)]),
    "aid_fund_update": (c_int32, [POINTER(aid_store), aid_fund, POINTER(aid_fund_options), POINTER(aid_error)]),
    "aid_fund_get": (c_int32, [POINTER(aid_store), aid_fund, POINTER(aid_fund_info), POINTER(aid_error)]),
    "aid_fund_list": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_fund), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_transfer_options_init": (None, [POINTER(aid_transfer_options), c_uint32]),
    "aid_transfer_make": (c_int32, [POINTER(aid_store), POINTER(aid_transfer_options), POINTER(aid_transfer),
        POINTER(aid_error)]),
    "aid_transfer_act_options_init": (None, [POINTER(aid_transfer_act_options), c_uint32]),
    "aid_transfer_post": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_act_options),
        POINTER(aid_error)]),
    "aid_transfer_void": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_act_options),
        POINTER(aid_error)]),
    "aid_transfer_dispute": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_act_options),
        POINTER(aid_error)]),
    "aid_transfer_resolve": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_act_options),
        POINTER(aid_error)]),
    "aid_transfer_reverse": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_act_options),
        POINTER(aid_error)]),
    "aid_transfer_get": (c_int32, [POINTER(aid_store), aid_transfer, POINTER(aid_transfer_info), POINTER(aid_error)]),
    "aid_transfer_list_options_init": (None, [POINTER(aid_transfer_list_options), c_uint32]),
    "aid_transfer_list": (c_int32, [POINTER(aid_store), POINTER(aid_transfer_list_options), POINTER(aid_transfer),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_award_share": (c_int32, [c_int64, POINTER(aid_application), c_uint32, c_size_t, POINTER(c_int64),
        POINTER(aid_error)]),
    "aid_fund_award": (c_int32, [POINTER(aid_store), aid_fund, c_char_p, c_int64, POINTER(aid_application), c_uint32,
        c_size_t, POINTER(c_int64), POINTER(aid_error)]),
    "aid_partner_options_init": (None, [POINTER(aid_partner_options), c_uint32]),
    "aid_partner_add": (c_int32, [POINTER(aid_store), POINTER(aid_partner_options), POINTER(aid_partner),
        POINTER(aid_error)]),
    "aid_partner_update": (c_int32, [POINTER(aid_store), aid_partner, POINTER(aid_partner_options),
        POINTER(aid_error)]),
    "aid_partner_get": (c_int32, [POINTER(aid_store), aid_partner, POINTER(aid_partner_info), POINTER(aid_error)]),
    "aid_partner_list": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_partner), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_deal_options_init": (None, [POINTER(aid_deal_options), c_uint32]),
    "aid_deal_propose": (c_int32, [POINTER(aid_store), aid_partner, POINTER(aid_deal_options), POINTER(c_uint64),
        POINTER(aid_error)]),
    "aid_deal_agree": (c_int32, [POINTER(aid_store), aid_partner, c_uint64, POINTER(aid_error)]),
    "aid_deal_list": (c_int32, [POINTER(aid_store), aid_partner, POINTER(aid_deal_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_trade_options_init": (None, [POINTER(aid_trade_options), c_uint32]),
    "aid_trade_pay": (c_int32, [POINTER(aid_store), aid_partner, POINTER(aid_trade_options), POINTER(aid_trade),
        POINTER(aid_error)]),
    "aid_trade_void": (c_int32, [POINTER(aid_store), aid_trade, POINTER(aid_error)]),
    "aid_trade_get": (c_int32, [POINTER(aid_store), aid_trade, POINTER(aid_trade_info), POINTER(aid_error)]),
    "aid_trade_list": (c_int32, [POINTER(aid_store), aid_partner, c_int32, POINTER(aid_trade), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_partner_outbox": (c_int32, [POINTER(aid_store), aid_partner, aid_trade, aid_text_fn, c_void_p,
        POINTER(aid_error)]),
    "aid_partner_receive": (c_int32, [POINTER(aid_store), c_char_p, c_size_t, aid_text_fn, c_void_p,
        POINTER(aid_message_info), POINTER(aid_error)]),
    "aid_partner_position": (c_int32, [POINTER(aid_store), aid_partner, aid_text_fn, c_void_p, POINTER(aid_error)]),
    "aid_partner_compare": (c_int32, [POINTER(aid_store), c_char_p, c_size_t, POINTER(aid_difference), c_uint32,
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_member_erasure": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_erasure_info), POINTER(aid_error)]),
    "aid_member_data": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_data_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_member_hold": (c_int32, [POINTER(aid_store), aid_member, c_uint64, c_int32, POINTER(aid_error)]),
    "aid_member_erase": (c_int32, [POINTER(aid_store), aid_member, c_uint64, POINTER(aid_error)]),
    "aid_member_export": (c_int32, [POINTER(aid_store), aid_member, aid_text_fn, c_void_p, POINTER(aid_error)]),
    "aid_may_options_init": (None, [POINTER(aid_may_options), c_uint32]),
    "aid_may": (c_int32, [POINTER(aid_store), c_int32, c_uint64, POINTER(aid_may_options), POINTER(aid_verdict_info),
        POINTER(aid_error)]),
    "aid_may_letter": (c_int32, [c_int32, c_int32]),
    "aid_access_list_options_init": (None, [POINTER(aid_access_list_options), c_uint32]),
    "aid_access_list": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_access_list_options),
        POINTER(aid_access_row), c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_group_set_charter": (c_int32, [POINTER(aid_store), aid_group, c_char_p, POINTER(aid_error)]),
    "aid_group_charter": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_charter_info), POINTER(aid_error)]),
    "aid_consent_options_init": (None, [POINTER(aid_consent_options), c_uint32]),
    "aid_consent_ask": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_consent_options), POINTER(aid_consent),
        POINTER(aid_error)]),
    "aid_consent_give": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_consent_options), POINTER(aid_consent),
        POINTER(aid_error)]),
    "aid_consent_accept": (c_int32, [POINTER(aid_store), aid_consent, POINTER(aid_error)]),
    "aid_consent_refuse": (c_int32, [POINTER(aid_store), aid_consent, c_char_p, POINTER(aid_error)]),
    "aid_consent_withdraw": (c_int32, [POINTER(aid_store), aid_consent, c_char_p, POINTER(aid_error)]),
    "aid_consent_confirm": (c_int32, [POINTER(aid_store), aid_consent, c_char_p, POINTER(aid_error)]),
    "aid_consent_get": (c_int32, [POINTER(aid_store), aid_consent, POINTER(aid_consent_info), POINTER(aid_error)]),
    "aid_consent_find": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_consent), POINTER(aid_error)]),
    "aid_consent_list": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_consent), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_consent_receipt": (c_int32, [POINTER(aid_store), aid_consent, c_int32, aid_text_fn, c_void_p,
        POINTER(aid_error)]),
    "aid_statement_sign": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_statement_options), aid_text_fn,
        c_void_p, POINTER(aid_error)]),
    "aid_statement_check": (c_int32, [c_char_p, c_size_t, c_char_p, POINTER(aid_statement_info), POINTER(aid_error)]),
    "aid_case_options_init": (None, [POINTER(aid_case_options), c_uint32]),
    "aid_case_open": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_case_options), POINTER(aid_case),
        POINTER(aid_error)]),
    "aid_case_act_options_init": (None, [POINTER(aid_case_act_options), c_uint32]),
    "aid_case_activate": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_act_options), POINTER(aid_error)]),
    "aid_case_pause": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_act_options), POINTER(aid_error)]),
    "aid_case_close": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_act_options), POINTER(aid_error)]),
    "aid_case_reopen": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_act_options), POINTER(aid_error)]),
    "aid_case_set_level": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_act_options),
        POINTER(aid_error)]),
    "aid_case_role_options_init": (None, [POINTER(aid_case_role_options), c_uint32]),
    "aid_case_grant": (c_int32, [POINTER(aid_store), aid_case, aid_member, POINTER(aid_case_role_options),
        POINTER(aid_error)]),
    "aid_case_end_role": (c_int32, [POINTER(aid_store), aid_case, aid_member, POINTER(aid_case_role_options),
        POINTER(aid_error)]),
    "aid_case_bar": (c_int32, [POINTER(aid_store), aid_case, aid_member, POINTER(aid_case_role_options),
        POINTER(aid_error)]),
    "aid_case_team": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_role_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_case_get": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_case_info), POINTER(aid_error)]),
    "aid_case_list": (c_int32, [POINTER(aid_store), aid_member, POINTER(aid_case), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_case_find": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_case), POINTER(aid_error)]),
    "aid_entry_options_init": (None, [POINTER(aid_entry_options), c_uint32]),
    "aid_entry_write": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_entry_options), POINTER(aid_entry),
        POINTER(aid_error)]),
    "aid_entry_answer": (c_int32, [POINTER(aid_store), aid_entry, c_char_p, POINTER(aid_error)]),
    "aid_entry_get": (c_int32, [POINTER(aid_store), aid_entry, POINTER(aid_entry_info), POINTER(aid_error)]),
    "aid_entry_find": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_entry), POINTER(aid_error)]),
    "aid_entry_list": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_entry), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_instrument_set": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_error)]),
    "aid_instrument_get": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_instrument_info), POINTER(aid_error)]),
    "aid_instrument_list": (c_int32, [POINTER(aid_store), POINTER(aid_instrument_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_assessment_options_init": (None, [POINTER(aid_assessment_options), c_uint32]),
    "aid_assessment_record": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_assessment_options),
        POINTER(aid_assessment), POINTER(aid_error)]),
    "aid_assessment_void": (c_int32, [POINTER(aid_store), aid_assessment, c_char_p, POINTER(aid_error)]),
    "aid_assessment_get": (c_int32, [POINTER(aid_store), aid_assessment, POINTER(aid_assessment_info),
        POINTER(aid_error)]),
    "aid_assessment_find": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_assessment), POINTER(aid_error)]),
    "aid_assessment_list": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_assessment), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_plan_options_init": (None, [POINTER(aid_plan_options), c_uint32]),
    "aid_plan_draft": (c_int32, [POINTER(aid_store), POINTER(aid_plan_options), POINTER(aid_plan),
        POINTER(aid_error)]),
    "aid_goal_options_init": (None, [POINTER(aid_goal_options), c_uint32]),
    "aid_plan_set_goal": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_goal_options), POINTER(c_uint32),
        POINTER(aid_error)]),
    "aid_measure_options_init": (None, [POINTER(aid_measure_options), c_uint32]),
    "aid_plan_set_measure": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_measure_options), POINTER(c_uint32),
        POINTER(aid_error)]),
    "aid_plan_act_options_init": (None, [POINTER(aid_plan_act_options), c_uint32]),
    "aid_plan_propose": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_agree": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_approve": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_object": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_answer": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_revise": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_end": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_act_options), POINTER(aid_error)]),
    "aid_plan_get": (c_int32, [POINTER(aid_store), aid_plan, POINTER(aid_plan_info), POINTER(aid_error)]),
    "aid_plan_find": (c_int32, [POINTER(aid_store), c_uint64, POINTER(aid_plan), POINTER(aid_error)]),
    "aid_plan_list": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_plan), c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_goal_get": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_goal_info), POINTER(aid_error)]),
    "aid_goal_rate": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, c_int32, c_char_p, POINTER(aid_error)]),
    "aid_measure_get": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_measure_info),
        POINTER(aid_error)]),
    "aid_measure_act_options_init": (None, [POINTER(aid_measure_act_options), c_uint32]),
    "aid_measure_start": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_measure_act_options),
        POINTER(aid_error)]),
    "aid_measure_do": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_measure_act_options),
        POINTER(aid_error)]),
    "aid_measure_fail": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_measure_act_options),
        POINTER(aid_error)]),
    "aid_measure_skip": (c_int32, [POINTER(aid_store), aid_plan, c_uint32, POINTER(aid_measure_act_options),
        POINTER(aid_error)]),
    "aid_emergency_options_init": (None, [POINTER(aid_emergency_options), c_uint32]),
    "aid_emergency_open": (c_int32, [POINTER(aid_store), aid_case, POINTER(aid_emergency_options),
        POINTER(aid_emergency), POINTER(aid_error)]),
    "aid_emergency_end": (c_int32, [POINTER(aid_store), aid_emergency, POINTER(aid_error)]),
    "aid_emergency_review": (c_int32, [POINTER(aid_store), aid_emergency, c_int32, c_char_p, POINTER(aid_error)]),
    "aid_emergency_get": (c_int32, [POINTER(aid_store), aid_emergency, POINTER(aid_emergency_info),
        POINTER(aid_error)]),
    "aid_emergency_list_options_init": (None, [POINTER(aid_emergency_list_options), c_uint32]),
    "aid_emergency_list": (c_int32, [POINTER(aid_store), POINTER(aid_emergency_list_options), POINTER(aid_emergency),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_evaluation_options_init": (None, [POINTER(aid_evaluation_options), c_uint32]),
    "aid_evaluation_give": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_evaluation_options),
        POINTER(aid_error)]),
    "aid_evaluation_contest": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_evaluation_options),
        POINTER(aid_error)]),
    "aid_evaluation_settle": (c_int32, [POINTER(aid_store), aid_exchange, POINTER(aid_evaluation_options),
        POINTER(aid_error)]),
    "aid_evaluation_get": (c_int32, [POINTER(aid_store), aid_exchange, c_int32, POINTER(aid_evaluation_info),
        POINTER(aid_error)]),
    "aid_evaluation_list": (c_int32, [POINTER(aid_store), POINTER(aid_evaluation_list_options), POINTER(aid_exchange),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_between_options_init": (None, [POINTER(aid_between_options), c_uint32]),
    "aid_between_propose": (c_int32, [POINTER(aid_store), POINTER(aid_between_options), POINTER(aid_between),
        POINTER(aid_error)]),
    "aid_between_answer": (c_int32, [POINTER(aid_store), aid_between, c_int32, POINTER(aid_error)]),
    "aid_between_get": (c_int32, [POINTER(aid_store), aid_between, POINTER(aid_between_info), POINTER(aid_error)]),
    "aid_between_list_options_init": (None, [POINTER(aid_between_list_options), c_uint32]),
    "aid_between_list": (c_int32, [POINTER(aid_store), POINTER(aid_between_list_options), POINTER(aid_between),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_clearing_list": (c_int32, [POINTER(aid_store), aid_group, c_int32, POINTER(aid_clearing_row), c_uint32,
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_solve_assign": (c_int32, [POINTER(aid_assign_problem), POINTER(aid_solve_options),
        POINTER(aid_assign_result), POINTER(aid_error)]),
    "aid_solve_hall": (c_int32, [POINTER(aid_assign_problem), POINTER(aid_assign_result), c_uint64,
        POINTER(aid_solve_options), POINTER(aid_hall_lists), POINTER(aid_hall_info), POINTER(aid_error)]),
    "aid_solve_force": (c_int32, [POINTER(aid_assign_problem), POINTER(aid_assign_result), c_uint64,
        POINTER(aid_solve_options), POINTER(aid_assign_change), POINTER(aid_error)]),
    "aid_assignment_open": (c_int32, [POINTER(aid_assign_problem), POINTER(aid_assign_result),
        POINTER(aid_solve_options), POINTER(POINTER(aid_assignment)), POINTER(aid_error)]),
    "aid_assignment_add_request": (c_int32, [POINTER(aid_assignment), POINTER(aid_assign_row), POINTER(c_uint64),
        POINTER(aid_error)]),
    "aid_assignment_drop_request": (c_int32, [POINTER(aid_assignment), c_uint64, POINTER(aid_error)]),
    "aid_assignment_add_helper": (c_int32, [POINTER(aid_assignment), POINTER(aid_assign_column), POINTER(c_uint64),
        POINTER(aid_error)]),
    "aid_assignment_set_capacity": (c_int32, [POINTER(aid_assignment), c_uint64, c_uint32, POINTER(aid_error)]),
    "aid_assignment_drop_helper": (c_int32, [POINTER(aid_assignment), c_uint64, POINTER(aid_error)]),
    "aid_assignment_keep": (c_int32, [POINTER(aid_assignment), POINTER(aid_error)]),
    "aid_assignment_info_get": (c_int32, [POINTER(aid_assignment), POINTER(aid_assignment_info), POINTER(aid_error)]),
    "aid_assignment_helpers": (c_int32, [POINTER(aid_assignment), c_uint64, POINTER(c_uint32), c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_assignment_moves": (c_int32, [POINTER(aid_assignment), POINTER(aid_assign_move), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_assignment_free": (None, [POINTER(aid_assignment)]),
    "aid_solve_rings": (c_int32, [POINTER(aid_rings_problem), POINTER(aid_solve_options), POINTER(aid_rings_result),
        POINTER(aid_error)]),
    "aid_solve_setoff": (c_int32, [POINTER(aid_setoff_problem), POINTER(aid_solve_options),
        POINTER(aid_setoff_result), POINTER(aid_error)]),
    "aid_solve_balance": (c_int32, [POINTER(aid_balance_problem), POINTER(aid_solve_options),
        POINTER(aid_balance_result), POINTER(aid_error)]),
    "aid_solve_schedule": (c_int32, [POINTER(aid_schedule_problem), POINTER(aid_solve_options),
        POINTER(aid_schedule_result), POINTER(aid_error)]),
    "aid_match_options_init": (None, [POINTER(aid_match_options), c_uint32]),
    "aid_match_best": (c_int32, [POINTER(aid_store), aid_request, POINTER(aid_match_options), POINTER(aid_candidate),
        c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_asking": (c_int32, [c_int32, c_int32, POINTER(c_int32), POINTER(aid_error)]),
    "aid_match_run": (c_int32, [POINTER(aid_store), POINTER(aid_match_options), POINTER(POINTER(aid_match)),
        POINTER(aid_error)]),
    "aid_match_summary_get": (c_int32, [POINTER(aid_match), POINTER(aid_match_summary), POINTER(aid_error)]),
    "aid_match_size": (c_int32, [POINTER(aid_match), POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_proposal": (c_int32, [POINTER(aid_match), c_size_t, POINTER(aid_proposal), POINTER(aid_error)]),
    "aid_match_unserved": (c_int32, [POINTER(aid_match), c_size_t, POINTER(aid_unserved), POINTER(aid_error)]),
    "aid_match_shortage": (c_int32, [POINTER(aid_match), c_size_t, POINTER(aid_shortage), POINTER(aid_error)]),
    "aid_match_rivals": (c_int32, [POINTER(aid_match), c_size_t, POINTER(aid_request), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_shared": (c_int32, [POINTER(aid_match), c_size_t, POINTER(aid_offer), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_recruit": (c_int32, [POINTER(aid_match), POINTER(aid_recruit), c_uint32, c_size_t, POINTER(c_size_t),
        POINTER(aid_error)]),
    "aid_match_explain": (c_int32, [POINTER(aid_match), aid_request, aid_offer, POINTER(aid_reason),
        POINTER(aid_error)]),
    "aid_match_decisions": (c_int32, [POINTER(aid_match), aid_request, POINTER(aid_decision), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_rule": (c_int32, [POINTER(aid_match), aid_request, aid_offer, c_int32, c_int64, POINTER(aid_error)]),
    "aid_match_repair": (c_int32, [POINTER(aid_match), POINTER(aid_match_repair_options), POINTER(POINTER(aid_match)),
        POINTER(aid_error)]),
    "aid_match_changes": (c_int32, [POINTER(aid_match), POINTER(aid_match_change), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_next": (c_int32, [POINTER(aid_match), aid_request, POINTER(aid_match_next_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_commit": (c_int32, [POINTER(aid_match), POINTER(aid_match_commit_options), POINTER(aid_exchange),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_match_free": (None, [POINTER(aid_match)]),
    "aid_criterion_options_init": (None, [POINTER(aid_criterion_options), c_uint32]),
    "aid_criterion_set": (c_int32, [POINTER(aid_store), POINTER(aid_criterion_options), POINTER(aid_error)]),
    "aid_criterion_list": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_criterion_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_service_options_init": (None, [POINTER(aid_service_options), c_uint32]),
    "aid_service_add": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_service_options), POINTER(aid_service),
        POINTER(aid_error)]),
    "aid_service_update": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_service_options),
        POINTER(aid_error)]),
    "aid_service_set_capacity": (c_int32, [POINTER(aid_store), aid_service, c_int32, POINTER(aid_error)]),
    "aid_service_publish": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_error)]),
    "aid_service_pause": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_error)]),
    "aid_service_close": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_error)]),
    "aid_service_get": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_service_info), POINTER(aid_error)]),
    "aid_service_answer": (c_int32, [POINTER(aid_store), aid_service, POINTER(aid_service_info), POINTER(aid_error)]),
    "aid_service_list": (c_int32, [POINTER(aid_store), POINTER(aid_service_list_options), POINTER(aid_service),
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_service_find": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_service), POINTER(aid_error)]),
    "aid_service_search": (c_int32, [POINTER(aid_store), c_char_p, POINTER(aid_search_options),
        POINTER(aid_service_hit), c_uint32, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_need_options_init": (None, [POINTER(aid_need_options), c_uint32]),
    "aid_service_route": (c_int32, [POINTER(aid_store), POINTER(aid_need_options), POINTER(aid_route_row), c_uint32,
        c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_service_request_options_init": (None, [POINTER(aid_service_request_options), c_uint32]),
    "aid_service_request_open": (c_int32, [POINTER(aid_store), POINTER(aid_service_request_options),
        POINTER(aid_service_request), POINTER(aid_error)]),
    "aid_service_request_send": (c_int32, [POINTER(aid_store), aid_service_request, aid_service, c_int32,
        POINTER(aid_error)]),
    "aid_service_request_accept": (c_int32, [POINTER(aid_store), aid_service_request, c_char_p, POINTER(aid_error)]),
    "aid_service_request_decline": (c_int32, [POINTER(aid_store), aid_service_request, c_int32, c_char_p,
        POINTER(aid_error)]),
    "aid_service_request_withdraw": (c_int32, [POINTER(aid_store), aid_service_request, POINTER(aid_error)]),
    "aid_service_request_fulfil": (c_int32, [POINTER(aid_store), aid_service_request, c_char_p, POINTER(aid_error)]),
    "aid_service_request_fail": (c_int32, [POINTER(aid_store), aid_service_request, c_int32, c_char_p,
        POINTER(aid_error)]),
    "aid_service_request_get": (c_int32, [POINTER(aid_store), aid_service_request, POINTER(aid_service_request_info),
        POINTER(aid_error)]),
    "aid_service_request_list": (c_int32, [POINTER(aid_store), POINTER(aid_service_request_list_options),
        POINTER(aid_service_request), c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_unmet_list": (c_int32, [POINTER(aid_store), c_int32, POINTER(aid_unmet_row), c_uint32, c_size_t,
        POINTER(c_size_t), POINTER(aid_error)]),
    "aid_insight_options_init": (None, [POINTER(aid_insight_options), c_uint32]),
    "aid_insight_run": (c_int32, [POINTER(aid_store), POINTER(aid_insight_options), POINTER(POINTER(aid_insight)),
        POINTER(aid_error)]),
    "aid_insight_figure": (c_int32, [POINTER(aid_insight), c_int32, POINTER(aid_figure_info), POINTER(aid_error)]),
    "aid_insight_summary_get": (c_int32, [POINTER(aid_insight), POINTER(aid_insight_summary), POINTER(aid_error)]),
    "aid_credit_advice_options_init": (None, [POINTER(aid_credit_advice_options), c_uint32]),
    "aid_insight_credit": (c_int32, [POINTER(aid_store), aid_group, POINTER(aid_credit_advice_options),
        POINTER(aid_credit_advice), POINTER(aid_error)]),
    "aid_insight_member_size": (c_int32, [POINTER(aid_insight), POINTER(c_size_t), POINTER(aid_error)]),
    "aid_insight_member": (c_int32, [POINTER(aid_insight), c_size_t, POINTER(aid_member_insight),
        POINTER(aid_error)]),
    "aid_insight_link_size": (c_int32, [POINTER(aid_insight), POINTER(c_size_t), POINTER(aid_error)]),
    "aid_insight_link": (c_int32, [POINTER(aid_insight), c_size_t, POINTER(aid_link_insight), POINTER(aid_error)]),
    "aid_insight_period_size": (c_int32, [POINTER(aid_insight), POINTER(c_size_t), POINTER(aid_error)]),
    "aid_insight_period": (c_int32, [POINTER(aid_insight), c_size_t, POINTER(aid_period_insight),
        POINTER(aid_error)]),
    "aid_insight_skill_size": (c_int32, [POINTER(aid_insight), POINTER(c_size_t), POINTER(aid_error)]),
    "aid_insight_skill": (c_int32, [POINTER(aid_insight), c_size_t, POINTER(aid_skill_insight), POINTER(aid_error)]),
    "aid_insight_free": (None, [POINTER(aid_insight)]),
    "aid_import_csv": (c_int32, [POINTER(aid_store), c_void_p, c_size_t, POINTER(aid_import_options),
        POINTER(aid_import_report), POINTER(aid_error)]),
    "aid_import_template": (c_int32, [c_int32, c_char_p, c_size_t, POINTER(c_size_t), POINTER(aid_error)]),
    "aid_import_hsds": (c_int32, [POINTER(aid_store), POINTER(aid_import_file), c_uint32, c_size_t,
        POINTER(aid_import_options), POINTER(aid_import_report), POINTER(aid_error)]),
}


def _absent(name: str) -> Callable[..., Any]:
    def refuse(*arguments: Any) -> Any:
        raise NotImplementedError("the library that is loaded has no %s; a later version has" % name)
    return refuse


def declare(library: Any) -> None:
    """Tells ctypes the signature of every function. One that an older library does not have refuses when it is called."""
    for name, (result, takes) in FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            setattr(library, name, _absent(name))
        else:
            function.restype, function.argtypes = result, takes
