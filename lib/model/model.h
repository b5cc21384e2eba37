/* SPDX-License-Identifier: MIT */
/* The model: what a community is right now, as tables in memory.
 *
 * Invariants
 * - Only aid__model_apply (and undo) writes it. It stores and adds; it never decides.
 * - Rows are numbered from 1 in order of appearance and never move or vanish (but see undo); row 0 of every table is
 *   an empty row that stands for "none", so a cleared link is no link. Row numbers are the short numbers people see.
 * - Personal text is not here. A row keeps the journal number of the event that says it last.
 * - Everything is an integer. The sum of all balances is zero per (group, unit) after every event.
 * - Undo restores every byte of every row and every map; it allocates nothing and cannot fail. */
#ifndef AID_MODEL_MODEL_H
#define AID_MODEL_MODEL_H

#include "base/buffer.h"
#include "base/calendar.h"
#include "base/map.h"
#include "base/vector.h"
#include "event/events.h"

typedef uint32_t aid__row;

typedef enum aid__table {
    AID__TABLE_GROUP,
    AID__TABLE_MEMBER,
    AID__TABLE_SKILL,
    AID__TABLE_LISTING,
    AID__TABLE_EXCHANGE,
    AID__TABLE_MEMBERSHIP,
    AID__TABLE_ACCOUNT,
    AID__TABLE_POSTING,
    AID__TABLE_PAIR,
    AID__TABLE_CREDENTIAL,
    AID__TABLE_POLICY,
    AID__TABLE_TERMS,
    AID__TABLE_BOOK,
    AID__TABLE_FUND,
    AID__TABLE_TRANSFER,
    AID__TABLE_AGREEMENT,
    AID__TABLE_SYMBOL,
    AID__TABLE_COMMAND,
    AID__TABLE_EVALUATION,
    AID__TABLE_TURN,
    AID__TABLE_CRITERION,
    AID__TABLE_SERVICE,
    AID__TABLE_SERVICE_REQUEST,
    AID__TABLE_SENDING,
    AID__TABLE_CHARTER,
    AID__TABLE_CONSENT,
    AID__TABLE_SIGNER,
    AID__TABLE_CASE,
    AID__TABLE_CASE_ROLE,
    AID__TABLE_ENTRY,
    AID__TABLE_READING,
    AID__TABLE_EMERGENCY,
    AID__TABLE_SERIES,
    AID__TABLE_BETWEEN,
    AID__TABLE_PARTNER,
    AID__TABLE_DEAL,
    AID__TABLE_POSITION,
    AID__TABLE_TRADE,
    AID__TABLE_INSTRUMENT,
    AID__TABLE_ASSESSMENT,
    AID__TABLE_PLAN,
    AID__TABLE_GOAL,
    AID__TABLE_RATING,
    AID__TABLE_MEASURE,
    AID__TABLE_COUNT
} aid__table;

/* What an id belongs to; the numbers that aid_id_kind answers. */
typedef enum aid__thing {
    AID__THING_NONE = 0,
    AID__THING_GROUP = 1,
    AID__THING_MEMBER = 2,
    AID__THING_SKILL = 3,
    AID__THING_OFFER = 4,
    AID__THING_REQUEST = 5,
    AID__THING_EXCHANGE = 6,
    AID__THING_FUND = 7,
    AID__THING_TRANSFER = 8,
    AID__THING_CASE = 9,
    AID__THING_ENTRY = 10,
    AID__THING_ASSESSMENT = 11,
    AID__THING_PLAN = 12,
    AID__THING_CONSENT = 13,
    AID__THING_SERVICE = 14,
    AID__THING_SERVICE_REQUEST = 15,
    AID__THING_PARTNER = 20,
    AID__THING_TRADE = 21,
    AID__THING_EMERGENCY = 22,
    AID__THING_BETWEEN = 18,
    AID__THING_LIMIT = 32 /* kinds and rows share 32 bits: 5 for the kind, 27 for the row */
} aid__thing;

enum { AID__ROW_LIMIT = (1 << 27) - 1 };

/* Kind and row in one number, as the maps keep them. */
static inline uint32_t aid__place(aid__thing thing, aid__row row)
{
    return (uint32_t)thing << 27 | row;
}

static inline aid__thing aid__place_thing(uint32_t place)
{
    return (aid__thing)(place >> 27);
}

static inline aid__row aid__place_row(uint32_t place)
{
    return place & AID__ROW_LIMIT;
}

/* With its article: "a group". */
const char *aid__thing_words(aid__thing thing);

/* A run of words in the model's pool: list elements, or text packed eight bytes a word (then `count` is bytes). */
typedef struct aid__span {
    uint32_t offset;
    uint32_t count;
} aid__span;

/* "Stated as zero" for numbers where 0 means "not stated". */
enum { AID__STATED_ZERO = -1 };

typedef struct aid__group_row {
    uint64_t id;
    uint64_t text_seq; /* the event that names it last */
    uint64_t presence;
    aid__row parent;
    aid__row founder; /* member */
    aid__row policy;
    aid__row first_membership, last_membership;
    uint32_t member_count; /* active */
    int32_t kind;
    int32_t legal_form;
    int32_t sensitive;
    int32_t placed;
    int32_t latitude, longitude;
    uint32_t zone; /* symbol */
    uint32_t closed;
    aid__span languages; /* packed codes */
    aid__row first_agreement;
    aid__row charter; /* the newest; 0 none */
} aid__group_row;

typedef struct aid__member_row {
    uint64_t id;
    uint64_t identity_seq;
    uint64_t contact_seq; /* 0: none given */
    int64_t pause_until;
    int64_t last_asked; /* 0: never */
    aid__span languages;
    aid__span week; /* empty: not stated; else 11 words */
    aid__row first_membership, last_membership;
    aid__row last_as_requester, last_as_helper; /* exchanges, newest first */
    aid__row last_listing;
    aid__row first_credential;
    uint32_t group_count; /* active memberships */
    uint32_t accepted, done; /* exchanges as helper, all time; done ≤ accepted */
    uint32_t disputes;       /* open ones against this member */
    uint32_t zone; /* symbol; 0 not stated */
    int32_t placed;
    int32_t latitude, longitude;
    int32_t reach_m, day_minutes, week_minutes, asks_per_week; /* 0 not stated, AID__STATED_ZERO is 0 */
    int32_t matching, online;                                  /* aid_answer */
    uint64_t held;   /* classes that may not be erased now, bits by aid_class */
    uint64_t asked;  /* classes whose erasure was asked for */
    uint64_t erased; /* classes that are erased */
    int32_t hold_ground; /* aid_hold_ground; 0 when nothing is held */
    aid__row first_consent; /* newest first, like the next */
    aid__row first_reading; /* who read what is kept about this member */
    aid__row first_emergency; /* opened by this member */
} aid__member_row;

typedef struct aid__membership_row {
    aid__row member, group;
    uint64_t roles;
    int64_t since; /* of the newest joining */
    uint32_t active;
    aid__row next_of_member, next_of_group;
    uint32_t reserved;
} aid__membership_row;

typedef struct aid__skill_row {
    uint64_t id;
    uint64_t text_seq; /* the event with its labels */
    aid__row parent;
    aid__row group;    /* 0: the community's */
    aid__row typed_by; /* member whose words it still is; 0: public */
    uint32_t code;     /* symbol */
    aid__span also_under; /* rows of further parents, one a word */
    uint32_t retired;
    uint32_t offers, requests; /* open ones that name it */
    uint32_t reserved;
} aid__skill_row;

typedef struct aid__listing_row {
    uint64_t id;
    uint64_t text_seq;
    uint64_t contact_seq; /* exact place; 0 none */
    int64_t posted, expires;
    aid__row member, group;
    aid__row previous_of_member;
    uint32_t is_request;
    aid__span skills; /* rows, one a word */
    aid__span week;
    aid__span windows;   /* from, until, … */
    aid__span languages; /* packed codes, one a word */
    aid__span credentials; /* symbols, one a word */
    int32_t state;
    int32_t minutes, seats, taken;
    int32_t level, generalise; /* generalise: 0 not stated, AID__STATED_ZERO is 0 */
    int32_t placed, latitude, longitude, reach_m;
    int32_t online, unit;
    int32_t urgency, essential, all_seats;
    int32_t number; /* in its series, from 1; 0: it is in none */
    int64_t price; /* of an hour, in the unit; 0 not stated */
    aid__row series;
    aid__row previous_in_series;
} aid__listing_row;

/* A need that comes again. Its occurrences are requests, each with a life of its own. */
typedef struct aid__series_row {
    int64_t first_from, first_until; /* of the first occurrence */
    int64_t until; /* none begins later; 0 no end */
    int64_t next;  /* when the next one that is not there yet begins; 0: none comes */
    aid__row first, last; /* occurrences, listings */
    int32_t weeks, days, count; /* see base/repeat.h */
    int32_t cover;              /* ‰ */
    aid__span except;           /* days left out, one a word */
} aid__series_row;

typedef struct aid__exchange_row {
    uint64_t id;
    uint64_t seq; /* proposed or logged here */
    uint64_t act_seq; /* newest event about it */
    int64_t created, starts, happened, deadline;
    aid__row request, offer; /* listings */
    aid__row group, requester, helper, skill;
    aid__row corrects;
    aid__row previous_of_requester, previous_of_helper;
    int32_t state;
    int32_t unit;
    int32_t minutes, requester_minutes, helper_minutes;
    uint32_t flags;
    aid__row first_posting; /* of the booking; its lines follow each other */
    uint32_t posting_count;
    uint32_t has_memo; /* the event at `seq` has a personal part */
    uint32_t was_accepted;
    aid__row proposed_by; /* the member who acted; 0 the host */
    aid__row payer;       /* the member who pays instead of the requester; 0 none */
    aid__row against;     /* the member whom its open dispute is against; 0 none */
    int64_t price;        /* of an hour, in the unit */
    int64_t hold;         /* kept free on the payer's account */
    aid__row helper_group; /* in whose books the helper is credited; 0 the same */
    aid__row between;     /* whose rate its booking went by; 0 none */
    int64_t fraction;     /* what rounding kept back of its booking, in 1/rate_den; below 0: released beyond its own */
} aid__exchange_row;

typedef struct aid__account_row {
    uint64_t owner; /* id of a member or group */
    int64_t balance;
    int64_t given, received;
    int64_t held; /* kept free for what is agreed and not booked yet */
    aid__row group;
    aid__row last_posting;
    uint32_t posting_count;
    int32_t kind; /* aid_account_kind, 0 ordinary */
    int32_t unit;
    aid__row owner_row; /* member row when the owner is a member; else 0 */
    aid__row book;
    aid__row next_in_book;
} aid__account_row;

enum { AID__BOOK_WEEKS = 13 };

/* The books of a group in one unit. */
typedef struct aid__book_row {
    aid__row group;
    int32_t unit;
    aid__row first_account, last_account;
    int64_t sum;      /* of all balances: 0 after every event */
    int64_t below;    /* what members' balances lie below zero, together, as a positive number */
    int64_t above;    /* what they lie above zero */
    int64_t opened;   /* when its first line was booked */
    int64_t levied;   /* the month start of the newest expiry and demurrage; at first `opened` */
    int64_t week;     /* ISO weeks since 1970 that have begun, at the newest line */
    int64_t turnover[AID__BOOK_WEEKS]; /* what members were credited, by week % AID__BOOK_WEEKS */
    aid__row terms;   /* the newest */
    aid__row levy_next; /* account to go on with in a levy under way; 0 none */
    int32_t levy_kind;  /* AID__ENTRY_… of the levy under way; 0 none */
    uint32_t reserved;
    int64_t levy_period; /* of the levy under way */
} aid__book_row;

typedef struct aid__posting_row {
    uint64_t seq;
    int64_t amount;
    int64_t at, happened;
    aid__row account;
    aid__row exchange;
    aid__row previous; /* of the same account */
    uint32_t flags;    /* AID__FLAG_… and AID__POSTING_REVERSAL */
    int32_t kind;      /* AID__ENTRY_… */
    aid__row transfer; /* 0 none */
    aid__row trade;    /* 0 none */
    uint32_t reserved;
} aid__posting_row;

enum { AID__POSTING_REVERSAL = 1 << 16 };

typedef struct aid__pair_row {
    aid__row a, b; /* members; block: a blocked b; household: a < b; ban: a requester, b helper; guardian: of a is b */
    int32_t kind;
    uint32_t active;
    int64_t until; /* ban: not before; guardian: until then; 0 for ever */
} aid__pair_row;

typedef struct aid__credential_row {
    int64_t from, until; /* until 0: for ever */
    aid__row member;
    uint32_t code; /* symbol */
    int32_t state; /* aid_credential_state: claimed, verified or revoked */
    aid__row next_of_member;
    aid__row verifier; /* member; 0 the host program, or nobody yet */
    uint32_t reserved;
    uint64_t seq; /* the event that tells issuer and evidence */
} aid__credential_row;

/* A version of a group's charter. */
typedef struct aid__charter_row {
    uint64_t seq;
    aid__span forbids; /* one a word; see lib/rules/may.h */
    aid__row group;
    aid__row previous;
    int32_t glass_minutes, threshold; /* 0 not said */
    uint32_t service_team; /* 1: see lib/rules/charter.h */
    uint32_t reserved;
} aid__charter_row;

typedef struct aid__consent_row {
    uint64_t id;
    uint64_t seq, act_seq; /* the record that states it whole; the newest about it */
    uint64_t support_case; /* id; 0: not of one case alone */
    uint64_t classes, roles;
    int64_t created, decided; /* asked or given; given, refused, withdrawn or confirmed */
    int64_t from, until, majority, review; /* 0: none */
    aid__span recipients; /* ids, one a word */
    aid__row subject, giver; /* members */
    aid__row asker;          /* member; 0 nobody asked */
    aid__row next_of_subject;
    int32_t state; /* aid_consent_state as it was left: asked, given, refused or withdrawn */
    int32_t purpose, ground;
    uint32_t notice; /* symbol */
} aid__consent_row;

typedef struct aid__policy_row {
    int64_t credit_min, credit_max;
    aid__row group;
    uint32_t version; /* 1, 2, … within the group */
    int32_t unit, credit_min_mode, credit_max_mode;
    int32_t default_minutes, silence_days, proposal_days, ban_days, generalise, hold_days;
    int32_t tier_hours[4];
    int32_t weights[10];
    aid__row previous; /* version of the group */
    uint32_t reserved;
    int64_t since;     /* holds from then on */
} aid__policy_row;

/* What holds for a unit in a group's books, from a date on. */
typedef struct aid__terms_row {
    int64_t from;
    int64_t credit_min, credit_max, price_cap, pool_min, demurrage_exempt;
    int64_t adaptive_base, adaptive_least, adaptive_most;
    aid__row group;
    int32_t unit;
    uint32_t version;
    aid__row previous; /* in order of saying; the newest whose `from` has come is in force */
    int32_t credit_min_mode, credit_max_mode;
    int32_t fee_bp, demurrage_bp, expiry_days, notice_days;
    int32_t adaptive, adaptive_num, adaptive_den, suspend_at, ceiling_weeks;
    uint32_t reserved;
} aid__terms_row;

typedef struct aid__agreement_row {
    aid__row a, b; /* groups, a < b */
    uint32_t active;
    uint32_t reserved;
} aid__agreement_row;

/* How what a side said stands. */
enum { AID__STAND_SAID = 1, AID__STAND_CONTESTED = 2, AID__STAND_UPHELD = 3, AID__STAND_SET_ASIDE = 4 };

/* What one side said of the other. */
typedef struct aid__evaluation_side {
    uint64_t seq;         /* the record with its words; 0: nothing yet */
    uint64_t contest_seq; /* the record that contests it; 0: none */
    uint32_t flags;       /* aid_evaluation_flag bits */
    uint32_t stand;       /* AID__STAND_… */
} aid__evaluation_side;

typedef struct aid__evaluation_row {
    aid__evaluation_side said[2]; /* by side: requester, helper */
    int64_t deadline;             /* when it is shown although one side is silent; 0 no date */
    int64_t shown;                /* when; 0 not yet */
    aid__row exchange;
    uint32_t reserved;
} aid__evaluation_row;

/* A membership that began or ended: its history, in order of time. */
typedef struct aid__turn_row {
    int64_t at;
    aid__row membership;
    uint32_t active;
} aid__turn_row;

/* A key that signs for the community; the newest row's is the one in use. */
typedef struct aid__signer_row {
    uint8_t key[32]; /* Ed25519, public */
    uint64_t seq;    /* published here */
    int64_t since;
} aid__signer_row;

typedef struct aid__case_row {
    uint64_t id;
    uint64_t seq;             /* opened here, with title and text */
    uint64_t types;           /* bits by aid_support_type */
    int64_t opened, changed;  /* when it was opened; when its state was reached */
    aid__row group, family, subject;
    aid__row last_role, last_entry; /* newest first */
    uint32_t entries;
    uint32_t waiting;         /* findings that are not answered */
    int32_t state, level, reason, ground;
    aid__row last_assessment, last_plan; /* newest first */
    uint32_t reserved;
} aid__case_row;

/* A role on a case, or (role 0) that somebody is barred from it. */
typedef struct aid__case_role_row {
    int64_t from, until; /* until 0: open */
    aid__row support_case, member, granted_by;
    aid__row previous_of_case;
    int32_t role;
    uint32_t ended; /* 1: before its time, by a command */
} aid__case_role_row;

typedef struct aid__entry_row {
    uint64_t id;
    uint64_t seq, answer_seq; /* written here; answered here, 0 not */
    int64_t written, answer_by, answered;
    aid__row support_case, about, author, corrects, corrected_by;
    aid__row previous_of_case;
    int32_t kind, audience;
} aid__entry_row;

/* A line of the access log. */
typedef struct aid__reading_row {
    int64_t at;
    uint64_t seq;
    uint64_t object; /* id of what was read */
    uint64_t classes;
    aid__row actor, subject, support_case, consent, emergency;
    aid__row next_of_subject;
    int32_t action, role, condition; /* aid_action, aid_case_role, aid_condition */
    int32_t purpose, acting;         /* aid_purpose; aid_role plus 1 as the actor said it, 0 not said */
    uint32_t reserved;
} aid__reading_row;
/* A version of an instrument. */
typedef struct aid__instrument_row {
    uint64_t seq; /* the event with its text */
    uint32_t code; /* symbol */
    uint32_t version;
} aid__instrument_row;

typedef struct aid__assessment_row {
    uint64_t id;
    uint64_t seq, void_seq; /* recorded here; voided here, 0 not */
    int64_t happened;
    aid__row support_case, about, author;
    aid__row previous_of_case;
} aid__assessment_row;

typedef struct aid__plan_row {
    uint64_t id;
    uint64_t seq;                       /* drafted here */
    uint64_t agree_seq, act_seq;        /* the newest agreement, the newest act; 0 none */
    uint64_t objection_seq, answer_seq; /* the newest; 0 none */
    int64_t drafted, changed;
    int64_t review; /* 0 not approved yet */
    aid__row support_case; /* 0: somebody's own plan */
    aid__row subject, author, objector, replaces;
    aid__row previous_of_case;
    aid__row last_goal, last_measure; /* newest first */
    uint32_t goals, measures;
    int32_t state;
} aid__plan_row;

typedef struct aid__goal_row {
    uint64_t seq;
    aid__row plan, about, author;
    aid__row previous_of_plan;
    aid__row last_rating;
    uint32_t number;
} aid__goal_row;

typedef struct aid__rating_row {
    uint64_t seq;
    int64_t at;
    aid__row goal, author;
    aid__row previous_of_goal;
    uint32_t reserved;
} aid__rating_row;

typedef struct aid__measure_row {
    uint64_t seq, act_seq; /* stated here; newest act, 0 none */
    int64_t due, started, ended;
    aid__row plan, about, author, responsible, service, exchange;
    aid__row previous_of_plan;
    uint32_t number, goal;
    uint32_t credential; /* symbol */
    int32_t state, result;
    aid__span after; /* numbers, one a word */
} aid__measure_row;

/* An emergency access to one case. */
typedef struct aid__emergency_row {
    uint64_t id;
    uint64_t seq, end_seq, review_seq; /* opened, ended, reviewed here; 0 not yet */
    uint64_t classes;
    int64_t opened, until, ended, notice_from, reviewed;
    aid__row support_case, member, reviewer;
    aid__row next_of_member;
    int32_t reason, outcome; /* aid_emergency_reason, aid_emergency_outcome */
    uint32_t code;           /* symbol of the credential */
    uint32_t reserved;
} aid__emergency_row;
/* A group of another community. */
typedef struct aid__partner_row {
    uint64_t id;
    uint64_t other_group;
    uint64_t trades; /* how many there were */
    int64_t since;
    uint8_t community[16];
    uint8_t key[32]; /* Ed25519, public */
    aid__row group;
    aid__row last_deal, last_trade; /* newest first */
    uint32_t name; /* symbol */
    uint32_t closed;
    uint32_t reserved;
} aid__partner_row;

/* Terms with a partner. In force once both sides have said them, from their date on. */
typedef struct aid__deal_row {
    uint64_t version;
    int64_t most, other_most; /* how much each side may have received beyond what it gave, in its own unit */
    int64_t from;
    int64_t fraction; /* what rounding left of what went out, in parts of `den` */
    aid__row partner, previous, position;
    uint32_t said; /* bits: AID__DEAL_HERE, AID__DEAL_THERE */
    int32_t unit, other_unit;
    int32_t num, den; /* `num` of other_unit are `den` of unit */
    uint32_t trades;  /* made under them */
    uint32_t reserved;
} aid__deal_row;

/* Where a partner and we stand in one pair of units. */
typedef struct aid__position_row {
    int64_t here;       /* what this side has received beyond what it gave: the clearing account */
    int64_t there;      /* what the partner's clearing account must be */
    int64_t held;       /* goes out, and is not booked yet */
    int64_t other_held; /* comes in, is promised and not booked yet: in the partner's unit */
    aid__row partner;
    int32_t unit, other_unit;
    uint32_t reserved;
} aid__position_row;

typedef struct aid__trade_row {
    uint64_t id;
    uint64_t seq, act_seq; /* held or promised here; newest event about it */
    uint64_t proof_seq;    /* the record with the other side's signature; 0 not booked */
    uint64_t other;        /* id of who pays or receives there; 0 the pool */
    int64_t here, there;   /* the amount in each side's unit */
    int64_t made, until, ended;
    uint8_t code[16];
    aid__row partner, deal, member, previous_of_partner; /* member 0: the pool */
    int32_t direction, state, extra;
    uint32_t flags;
    uint32_t reason; /* symbol: why it is void */
    aid__row first_posting;
    uint32_t posting_count;
    uint32_t has_memo; /* the event at `seq` has a personal part */
} aid__trade_row;

typedef struct aid__symbol_row {
    aid__span text;
} aid__symbol_row;

typedef struct aid__command_row {
    uint8_t id[16];
    uint8_t digest[32];
    uint64_t seq;
    uint64_t handle;
} aid__command_row;

enum { AID__FUND_RECEIPTS = 8, AID__FUND_PURPOSES = 100 };

typedef struct aid__fund_row {
    uint64_t id;
    int64_t spent;                     /* and not reversed */
    int64_t receipt[AID__FUND_RECEIPTS]; /* by aid_receipt, and not reversed */
    aid__row group;
    int32_t unit;
    uint32_t closed;
    uint32_t name;      /* symbol */
    aid__span purposes; /* symbols, one a word */
} aid__fund_row;

typedef struct aid__transfer_row {
    uint64_t id;
    uint64_t seq, act_seq; /* made here; newest event about it */
    int64_t amount, created, happened, deadline;
    int64_t hold; /* kept free on the payer's account, or the fund's */
    aid__row group, payer, receiver, fund, body;
    int32_t kind, unit, state, receipt;
    uint32_t purpose; /* symbol */
    uint32_t flags;
    aid__row first_posting; /* of the booking; its lines follow each other */
    uint32_t posting_count;
    uint32_t has_memo; /* the event at `seq` has a personal part */
    aid__row between;  /* whose rate its booking went by; 0 none */
    int64_t fraction;  /* as in an exchange */
} aid__transfer_row;

/* What holds between two groups' books: `group` pays, `other` is credited. */
typedef struct aid__between_row {
    uint64_t id;
    int64_t from;     /* in force from then on, once agreed */
    int64_t said, answered;
    int64_t limit;    /* how far `group` may have received more than it gave; counts when `limited` */
    int64_t fraction; /* what rounding has kept back so far, in 1/rate_den */
    aid__row group, other, proposer;
    aid__row previous; /* agreed before it, of the same two and unit */
    int32_t unit, unit_there;
    int32_t rate_num, rate_den;
    int32_t limited;
    int32_t state;
} aid__between_row;

/* A criterion of eligibility: a word that rules may use. */
typedef struct aid__criterion_row {
    uint64_t text_seq; /* the event that says its labels last */
    uint32_t code;     /* symbol */
    int32_t special;   /* 1: of what the law protects most */
    int32_t document;  /* 1: counts only when a document says it */
    int32_t days;      /* how long it holds once said; 0 without end */
    uint32_t services; /* whose rule uses it, closed ones not counted */
    uint32_t reserved;
} aid__criterion_row;

/* A service of the catalogue. In `rule` the words of an alternative stand as term rows; 0 ends it. */
typedef struct aid__service_row {
    uint64_t id;
    uint64_t text_seq;
    int64_t fee; /* AID__STATED_ZERO is free of charge; 0 not stated */
    int64_t assured;
    aid__row group;
    uint32_t code; /* symbol */
    uint32_t answered;
    int32_t state, type, tier, unit;
    int32_t capacity; /* 0 not stated, AID__STATED_ZERO is 0 */
    int32_t served;
    int32_t answer_hours;
    int32_t placed, latitude, longitude;
    int32_t reach_m; /* 0 not stated, AID__STATED_ZERO is 0 */
    int32_t online;
    uint32_t has_legal_basis;
    aid__span measures;    /* symbols, one a word */
    aid__span credentials; /* symbols, one a word */
    aid__span languages;   /* packed codes, one a word */
    aid__span week;
    aid__span rule;
} aid__service_row;

/* Somebody asks for support. */
typedef struct aid__service_request_row {
    uint64_t id;
    uint64_t seq, act_seq; /* asked here; newest act, 0 none */
    int64_t created, deadline;
    aid__row person, author, group, service, about;
    aid__row appeal;     /* group that decides an appeal; 0 nothing was refused */
    aid__row decided_by; /* member who acted last; 0 the host */
    aid__row last_sending;
    uint32_t measure; /* symbol */
    int32_t kind, state, urgency, type, reason, ground, sendings;
    int32_t placed, latitude, longitude; /* coarse */
} aid__service_request_row;

/* How the sending of a request to a service ended. */
enum { AID__SENDING_OUT = 1, AID__SENDING_ACCEPTED, AID__SENDING_DECLINED, AID__SENDING_TIMED_OUT, AID__SENDING_WITHDRAWN };

typedef struct aid__sending_row {
    int64_t at;
    aid__row request, service;
    aid__row previous; /* of the request */
    int32_t outcome;
    int32_t ground; /* aid_tier_ground */
    uint32_t reserved;
} aid__sending_row;

enum { AID__SERVICE_WORDS = 200 }; /* measures, credentials, or words of a rule with their ends */

/* One line of the undo log. */
typedef struct aid__undo_entry {
    uint32_t what; /* AID__UNDO_… */
    uint32_t where; /* table or map */
    aid__row row;  /* or the map's old value */
    uint32_t reserved;
    aid__map_key key;
    size_t saved; /* offset of the row's old bytes */
} aid__undo_entry;

enum { AID__UNDO_ROW = 1, AID__UNDO_ADDED, AID__UNDO_MAP };

typedef enum aid__model_map { AID__MAP_IDS, AID__MAP_LINKS, AID__MAP_SYMBOLS, AID__MAP_COMMANDS, AID__MAP_COUNT } aid__model_map;

typedef struct aid__model {
    const aid_allocator *allocator;
    aid__vector tables[AID__TABLE_COUNT];
    aid__map maps[AID__MAP_COUNT];
    aid__vector words; /* the pool that spans point into; what nothing points to any more stays until the end */
    aid__vector undo;  /* aid__undo_entry */
    aid__buffer saved; /* old row bytes */
    int32_t recording; /* 1: undo log is kept */
    uint64_t seq;      /* of the last applied event */
    int64_t at;        /* when it was appended */
    uint64_t sealed;   /* number of the event from which on personal parts are sealed; 0: they are not */
} aid__model;

/* Where the undo log and the pool stood. */
typedef struct aid__mark {
    size_t undo, words, saved;
    uint64_t seq;
    int64_t at;
} aid__mark;

/* An event as it is applied: the record with what its journal record says around it. */
typedef struct aid__event {
    aid__event_kind kind;
    uint32_t has_parts; /* 1: some personal field is given */
    uint64_t seq;
    int64_t at, due; /* due 0: at */
    uint64_t actor, subject;
    uint64_t role, purpose;
    const uint8_t *command; /* 48 bytes, or NULL */
    const void *record;
} aid__event;

aid_status aid__model_init(aid__model *model, const aid_allocator *allocator, aid_error *error);
void aid__model_free(aid__model *model);

/* Applies one event. AID_E_CORRUPT when it names what is not there (only a broken journal can), AID_E_MEMORY; then the
 * caller undoes to its mark. */
aid_status aid__model_apply(aid__model *model, const aid__event *event, aid_error *error);

aid__mark aid__model_mark(const aid__model *model);
void aid__model_undo(aid__model *model, aid__mark mark);
void aid__model_keep(aid__model *model); /* forgets the undo log: what happened stands */

/* The state as a hash: BLAKE2b-256 over the numbered list of tables and columns. AID__STATE_LIST is the newest list. */
enum { AID__STATE_LIST = 1 };
void aid__model_hash(const aid__model *model, uint32_t list, uint8_t out[32]);

/* Checks I1 and I2: balances sum to zero per (group, unit), and each balance is the sum of its lines. O(n). */
aid_status aid__model_check(const aid__model *model, aid_error *error);

/* The rest of what books must keep: I1 book by book, what is held, I6, funds, I7. O(n). Called by the above. */
aid_status aid__model_check_books(const aid__model *model, aid_error *error);

/* What the books say towards other communities. O(n). Called by the above. */
aid_status aid__model_check_partners(const aid__model *model, aid_error *error);

/* ---- reading ---- */

static inline const void *aid__model_row(const aid__model *model, aid__table table, aid__row row)
{
    return aid__vector_at(&model->tables[table], row);
}

static inline uint32_t aid__model_count(const aid__model *model, aid__table table) /* rows, without row 0 */
{
    return (uint32_t)model->tables[table].count - 1;
}

#define AID__ROW_READER(noun, TABLE)                                                             \
    static inline const aid__##noun##_row *aid__##noun##_at(const aid__model *model, aid__row row) \
    {                                                                                            \
        return (const aid__##noun##_row *)model->tables[AID__TABLE_##TABLE].rows + row;          \
    }
AID__ROW_READER(group, GROUP)
AID__ROW_READER(member, MEMBER)
AID__ROW_READER(skill, SKILL)
AID__ROW_READER(listing, LISTING)
AID__ROW_READER(exchange, EXCHANGE)
AID__ROW_READER(membership, MEMBERSHIP)
AID__ROW_READER(account, ACCOUNT)
AID__ROW_READER(posting, POSTING)
AID__ROW_READER(pair, PAIR)
AID__ROW_READER(credential, CREDENTIAL)
AID__ROW_READER(policy, POLICY)
AID__ROW_READER(terms, TERMS)
AID__ROW_READER(book, BOOK)
AID__ROW_READER(fund, FUND)
AID__ROW_READER(transfer, TRANSFER)
AID__ROW_READER(agreement, AGREEMENT)
AID__ROW_READER(symbol, SYMBOL)
AID__ROW_READER(command, COMMAND)
AID__ROW_READER(evaluation, EVALUATION)
AID__ROW_READER(turn, TURN)
AID__ROW_READER(criterion, CRITERION)
AID__ROW_READER(service, SERVICE)
AID__ROW_READER(service_request, SERVICE_REQUEST)
AID__ROW_READER(sending, SENDING)
AID__ROW_READER(charter, CHARTER)
AID__ROW_READER(consent, CONSENT)
AID__ROW_READER(signer, SIGNER)
AID__ROW_READER(case, CASE)
AID__ROW_READER(case_role, CASE_ROLE)
AID__ROW_READER(entry, ENTRY)
AID__ROW_READER(reading, READING)
AID__ROW_READER(emergency, EMERGENCY)
AID__ROW_READER(series, SERIES)
AID__ROW_READER(between, BETWEEN)
AID__ROW_READER(partner, PARTNER)
AID__ROW_READER(deal, DEAL)
AID__ROW_READER(position, POSITION)
AID__ROW_READER(trade, TRADE)
AID__ROW_READER(instrument, INSTRUMENT)
AID__ROW_READER(assessment, ASSESSMENT)
AID__ROW_READER(plan, PLAN)
AID__ROW_READER(goal, GOAL)
AID__ROW_READER(rating, RATING)
AID__ROW_READER(measure, MEASURE)
#undef AID__ROW_READER

static inline const uint64_t *aid__model_words(const aid__model *model, aid__span span)
{
    return (const uint64_t *)model->words.rows + span.offset;
}

/* Text of a symbol or of a text span, NUL-terminated; "" for none. Lives until the next apply. */
const char *aid__model_symbol_text(const aid__model *model, uint32_t symbol);

static inline uint32_t aid__model_get(const aid__model *model, aid__model_map map, aid__map_key key) /* 0: not there */
{
    uint32_t value = aid__map_get(&model->maps[map], key);
    return value == AID__MAP_NONE ? 0 : value;
}

static inline aid__thing aid__model_find(const aid__model *model, uint64_t id, aid__row *out_row) /* NONE: not known */
{
    uint32_t value = id == 0 ? 0 : aid__model_get(model, AID__MAP_IDS, aid__key(0, id));
    *out_row = aid__place_row(value);
    return aid__place_thing(value);
}

aid__row aid__model_membership(const aid__model *model, aid__row member, aid__row group); /* active or not; 0 none */
bool aid__model_is_active(const aid__model *model, aid__row member, aid__row group);
aid__row aid__model_book(const aid__model *model, aid__row group, int32_t unit);
aid__row aid__model_pair(const aid__model *model, int32_t kind, aid__row a, aid__row b);
aid__row aid__model_reading(const aid__model *model, aid__row actor, uint64_t object, int32_t purpose); /* the newest */
aid__row aid__model_evaluation(const aid__model *model, aid__row exchange); /* 0: nobody said anything */
aid__row aid__model_between(const aid__model *model, aid__row group, aid__row other, int32_t unit); /* newest agreed; 0 none */
aid__row aid__model_agreement(const aid__model *model, aid__row a, aid__row b); /* active or not; 0 none */
aid__row aid__model_skill_code(const aid__model *model, aid__row group, const char *code);
aid__row aid__model_criterion(const aid__model *model, uint32_t symbol);         /* 0: no word of rules */
aid__row aid__model_service_code(const aid__model *model, const char *code); /* 0: none has it */
uint32_t aid__model_symbol_find(const aid__model *model, const char *text); /* 0 none */
aid__row aid__model_deal(const aid__model *model, aid__row partner, uint64_t version);
aid__row aid__model_position(const aid__model *model, aid__row partner, int32_t unit, int32_t other_unit);
aid__row aid__model_trade(const aid__model *model, const uint8_t code[16]);
aid__row aid__model_command(const aid__model *model, const uint8_t id[16]);

/* ---- writing: only for apply ---- */

void *aid__model_add(aid__model *model, aid__table table, aid__row *out_row); /* cleared; NULL: out of memory */
void *aid__model_touch(aid__model *model, aid__table table, aid__row row);    /* old bytes kept; NULL: out of memory */
bool aid__model_link(aid__model *model, aid__model_map map, aid__map_key key, uint32_t value);
bool aid__model_unlink(aid__model *model, aid__model_map map, aid__map_key key);
bool aid__model_span(aid__model *model, const uint64_t *words, size_t count, aid__span *out);
bool aid__model_text_span(aid__model *model, const char *text, aid__span *out);
bool aid__model_symbol(aid__model *model, const char *text, uint32_t *out_symbol); /* "" gives 0 */

/* What each event does; one file a noun. */
typedef struct aid__apply {
    aid__model *model;
    const aid__event *event;
    int64_t when; /* due, or at */
    aid_error *error;
} aid__apply;

aid_status aid__apply_group(aid__apply *apply);
aid_status aid__apply_member(aid__apply *apply);
aid_status aid__apply_erasure(aid__apply *apply);
aid_status aid__apply_membership(aid__apply *apply);
aid_status aid__apply_pair(aid__apply *apply);
aid_status aid__apply_credential(aid__apply *apply);
aid_status aid__apply_skill(aid__apply *apply);
aid_status aid__apply_listing(aid__apply *apply);
aid_status aid__apply_series(aid__apply *apply);
aid_status aid__apply_exchange(aid__apply *apply);
aid_status aid__apply_evaluation(aid__apply *apply);
aid_status aid__apply_terms(aid__apply *apply);
aid_status aid__apply_levy(aid__apply *apply);
aid_status aid__apply_fund(aid__apply *apply);
aid_status aid__apply_transfer(aid__apply *apply);
aid_status aid__apply_partner(aid__apply *apply);
aid_status aid__apply_deal(aid__apply *apply);
aid_status aid__apply_trade(aid__apply *apply);
aid_status aid__apply_trade_act(aid__apply *apply);
aid_status aid__apply_criterion(aid__apply *apply);
aid_status aid__apply_service(aid__apply *apply);
aid_status aid__apply_service_request(aid__apply *apply);
aid_status aid__apply_charter(aid__apply *apply);
aid_status aid__apply_consent(aid__apply *apply);
aid_status aid__apply_case(aid__apply *apply);
aid_status aid__apply_case_role(aid__apply *apply);
aid_status aid__apply_entry(aid__apply *apply);
aid_status aid__apply_reading(aid__apply *apply);
aid_status aid__apply_emergency(aid__apply *apply);
aid_status aid__apply_between(aid__apply *apply);
/* Adds to what rounding kept back by these terms (row 0: nothing). */
aid_status aid__apply_fraction(aid__apply *apply, aid__row between, int64_t change);
aid_status aid__apply_instrument(aid__apply *apply);
aid_status aid__apply_assessment(aid__apply *apply);
aid_status aid__apply_plan(aid__apply *apply);
aid_status aid__apply_goal(aid__apply *apply);
aid_status aid__apply_measure(aid__apply *apply);

/* What the lines of an event are about. */
typedef struct aid__apply_books {
    aid__row group; /* whose books, where a line does not say */
    int32_t unit;
    int32_t kind; /* AID__ENTRY_… */
    aid__row exchange, transfer, trade; /* 0 none */
    uint32_t flags;
    int64_t happened; /* 0: now */
} aid__apply_books;
aid_status aid__apply_postings(aid__apply *apply, const aid__postings *postings, const aid__apply_books *books);
/* Keeps `change` more of an account free (less, when negative). */
typedef struct aid__hold_key {
    uint64_t owner;
    int32_t kind;
    aid__row group;
    int32_t unit;
} aid__hold_key;
aid_status aid__apply_hold(aid__apply *apply, aid__hold_key key, int64_t change);
aid_status aid__apply_book(aid__apply *apply, aid__row group, int32_t unit, aid__row *out_row); /* made when new */

/* Shared by them. */
aid_status aid__apply_unknown(const aid__apply *apply, const char *what, uint64_t id); /* AID_E_CORRUPT */
aid_status aid__apply_row(const aid__apply *apply, aid__thing thing, uint64_t id, aid__row *out_row); /* id 0 gives 0 */
bool aid__apply_languages(aid__apply *apply, const char *text, aid__span *out);
bool aid__apply_week(aid__apply *apply, const aid__nums *ranges, aid__span *out);

static inline aid__map_key aid__link_membership(aid__row member, aid__row group)
{
    return aid__key((uint64_t)1 << 56 | member, group);
}
static inline aid__map_key aid__link_account(uint64_t owner, int32_t kind, aid__row group, int32_t unit)
{
    return aid__key((uint64_t)2 << 56 | (uint64_t)kind << 48 | (uint64_t)unit << 32 | group, owner);
}
static inline aid__row aid__model_account(const aid__model *model, uint64_t owner, int32_t kind, aid__row group, int32_t unit)
{
    return aid__model_get(model, AID__MAP_LINKS, aid__link_account(owner, kind, group, unit));
}
/* Where a week's turnover stands in a book. */
static inline size_t aid__book_slot(int64_t week)
{
    int64_t slot = week % AID__BOOK_WEEKS;
    return (size_t)(slot < 0 ? slot + AID__BOOK_WEEKS : slot);
}

static inline aid__map_key aid__link_book(aid__row group, int32_t unit)
{
    return aid__key((uint64_t)6 << 56 | group, (uint64_t)unit);
}
static inline aid__map_key aid__link_pair(int32_t kind, aid__row a, aid__row b)
{
    return aid__key((uint64_t)3 << 56 | (uint64_t)kind << 48 | a, b);
}
static inline aid__map_key aid__link_agreement(aid__row a, aid__row b)
{
    return aid__key((uint64_t)4 << 56 | (a < b ? a : b), a < b ? b : a);
}
static inline aid__map_key aid__link_deal(aid__row partner, uint64_t version)
{
    return aid__key((uint64_t)0x38 << 56 | partner, version);
}
static inline aid__map_key aid__link_position(aid__row partner, int32_t unit, int32_t other_unit)
{
    return aid__key((uint64_t)0x39 << 56 | partner, (uint64_t)(uint32_t)unit << 32 | (uint32_t)other_unit);
}
static inline aid__map_key aid__link_trade(const uint8_t code[16]) /* 120 of its random bits are enough */
{
    uint64_t high, low;
    memcpy(&high, code, sizeof high);
    memcpy(&low, code + sizeof high, sizeof low);
    return aid__key((uint64_t)0x3A << 56 | high >> 8, low);
}
static inline aid__map_key aid__link_evaluation(aid__row exchange)
{
    return aid__key((uint64_t)9 << 56, exchange);
}
static inline aid__map_key aid__link_reading(aid__row actor, uint64_t object, int32_t purpose)
{
    return aid__key((uint64_t)10 << 56 | (uint64_t)purpose << 48 | actor, object);
}
static inline aid__map_key aid__link_criterion(uint32_t symbol)
{
    return aid__key((uint64_t)0x30 << 56, symbol);
}
static inline aid__map_key aid__link_service_code(uint32_t symbol)
{
    return aid__key((uint64_t)0x31 << 56, symbol);
}
static inline aid__map_key aid__link_between(aid__row group, aid__row other, int32_t unit)
{
    return aid__key((uint64_t)0x50 << 56 | (uint64_t)(uint32_t)unit << 32 | group, other);
}
static inline aid__map_key aid__link_code(aid__row group, uint32_t symbol)
{
    return aid__key((uint64_t)5 << 56 | group, symbol);
}

#endif
