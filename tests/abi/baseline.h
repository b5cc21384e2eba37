/* SPDX-License-Identifier: MIT */
/* The interface that tests/abi/gate.py compares with; written by its --renew, do not edit. */
#ifndef MUTUALAID_H
#define MUTUALAID_H
#ifndef MUTUALAID_BASE_H
#define MUTUALAID_BASE_H
#include <stddef.h>
#include <stdint.h>
#if defined(AID_STATIC)
#define AID_API
#elif defined(_WIN32) && defined(AID_BUILDING)
#define AID_API __declspec(dllexport)
#elif defined(_WIN32)
#define AID_API __declspec(dllimport)
#elif defined(__GNUC__)
#define AID_API __attribute__((visibility("default")))
#else
#define AID_API
#endif
#ifdef __cplusplus
extern "C" {
#endif
typedef int32_t aid_status;
typedef enum aid_status_code {
    AID_OK = 0,
    AID_E_ARGUMENT = 1,
    AID_E_DENIED = 2,
    AID_E_NOT_FOUND = 3,
    AID_E_AMBIGUOUS = 4,
    AID_E_LIMIT = 5,
    AID_E_STATE = 6,
    AID_E_CONFLICT = 7,
    AID_E_UNKNOWN = 8,
    AID_E_REPEATED = 9,
    AID_E_REWOUND = 10,
    AID_E_NEWER = 11,
    AID_E_STORAGE = 12,
    AID_E_FORMAT = 13,
    AID_E_CORRUPT = 14,
    AID_E_CANCELLED = 15,
    AID_E_MEMORY = 16
} aid_status_code;
AID_API const char *aid_status_name(aid_status status);
typedef struct aid_error {
    aid_status status;
    int32_t reason;
    uint32_t line;
    uint32_t column;
    char message[240];
} aid_error;
typedef int64_t aid_time;
typedef struct aid_group {
    uint64_t id;
} aid_group;
typedef struct aid_member {
    uint64_t id;
} aid_member;
typedef struct aid_skill {
    uint64_t id;
} aid_skill;
typedef struct aid_offer {
    uint64_t id;
} aid_offer;
typedef struct aid_request {
    uint64_t id;
} aid_request;
typedef struct aid_exchange {
    uint64_t id;
} aid_exchange;
typedef struct aid_fund {
    uint64_t id;
} aid_fund;
typedef struct aid_transfer {
    uint64_t id;
} aid_transfer;
typedef struct aid_service {
    uint64_t id;
} aid_service;
typedef struct aid_service_request {
    uint64_t id;
} aid_service_request;
typedef struct aid_consent {
    uint64_t id;
} aid_consent;
typedef struct aid_case {
    uint64_t id;
} aid_case;
typedef struct aid_entry {
    uint64_t id;
} aid_entry;
typedef struct aid_store aid_store;
typedef struct aid_match aid_match;
#define AID_BIT(n) ((uint64_t)1 << (n))
#ifndef __cplusplus
#define AID_WITH(type, ...) (&(type){ .struct_size = (uint32_t)sizeof(type), __VA_ARGS__ })
#endif
typedef int32_t (*aid_progress_fn)(void *context, const char *stage, uint64_t done, uint64_t total);
typedef struct aid_allocator {
    uint32_t struct_size;
    uint32_t reserved;
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} aid_allocator;
typedef struct aid_version_info {
    uint32_t struct_size;
    uint32_t major;
    uint32_t minor;
    uint32_t patch;
} aid_version_info;
AID_API const char *aid_version(void);
AID_API uint32_t aid_abi(void);
AID_API aid_status aid_version_get(aid_version_info *out_info, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_VALUES_H
#define MUTUALAID_VALUES_H
typedef enum aid_group_kind {
    AID_GROUP_SELF_HELP = 1,
    AID_GROUP_MUTUAL_AID = 2,
    AID_GROUP_TIME_BANK = 3,
    AID_GROUP_VOLUNTEER_CENTRE = 4,
    AID_GROUP_CLUB = 5,
    AID_GROUP_THIRD_AGE_UNIVERSITY = 6,
    AID_GROUP_PUBLIC_SERVICE = 7,
    AID_GROUP_HOST_INSTITUTION = 8,
    AID_GROUP_FOUNDATION = 9,
    AID_GROUP_PARTNER = 10,
    AID_GROUP_PUBLIC_COUNCIL = 11,
    AID_GROUP_UNION = 12,
    AID_GROUP_FEDERATION = 13,
    AID_GROUP_FAMILY = 14
} aid_group_kind;
typedef enum aid_legal_form {
    AID_LEGAL_INFORMAL = 1,
    AID_LEGAL_CHARTERED = 2,
    AID_LEGAL_REGISTERED = 3
} aid_legal_form;
typedef enum aid_presence {
    AID_PRESENCE_IN_PERSON = 0,
    AID_PRESENCE_ONLINE = 1,
    AID_PRESENCE_SUPPORTED = 2
} aid_presence;
typedef enum aid_role {
    AID_ROLE_MEMBER = 0,
    AID_ROLE_COORDINATOR = 1,
    AID_ROLE_SPECIALIST = 2,
    AID_ROLE_VOLUNTEER = 3,
    AID_ROLE_AUDITOR = 4,
    AID_ROLE_CERTIFIED = 5,
    AID_ROLE_INTAKE = 6,
    AID_ROLE_COUNCIL = 7,
    AID_ROLE_RESEARCHER = 8,
    AID_ROLE_PRIVACY = 9
} aid_role;
typedef enum aid_case_role {
    AID_CASE_ROLE_CLIENT = 1,
    AID_CASE_ROLE_GUARDIAN = 2,
    AID_CASE_ROLE_PEER = 3,
    AID_CASE_ROLE_SPECIALIST = 4,
    AID_CASE_ROLE_LEAD = 5,
    AID_CASE_ROLE_INTAKE = 6,
    AID_CASE_ROLE_MANAGER = 7,
    AID_CASE_ROLE_COUNCIL = 8,
    AID_CASE_ROLE_RESEARCHER = 9,
    AID_CASE_ROLE_PRIVACY = 10
} aid_case_role;
typedef enum aid_action {
    AID_ACTION_OPEN_REQUEST = 1,
    AID_ACTION_READ_SHARED = 2,
    AID_ACTION_READ_TEAM = 3,
    AID_ACTION_READ_RESTRICTED = 4,
    AID_ACTION_WRITE_ENTRY = 5,
    AID_ACTION_ASSESS = 6,
    AID_ACTION_DRAFT_PLAN = 7,
    AID_ACTION_AGREE_PLAN = 8,
    AID_ACTION_APPROVE_PLAN = 9,
    AID_ACTION_DO_MEASURE = 10,
    AID_ACTION_REFER = 11,
    AID_ACTION_ANSWER_REQUEST = 12,
    AID_ACTION_GRANT_ROLE = 13,
    AID_ACTION_CLOSE_CASE = 14,
    AID_ACTION_GIVE_CONSENT = 15,
    AID_ACTION_BREAK_GLASS = 16,
    AID_ACTION_REVIEW_GLASS = 17,
    AID_ACTION_SEE_ACCESS = 18,
    AID_ACTION_VERIFY_CREDENTIAL = 19,
    AID_ACTION_COMPLAIN = 20,
    AID_ACTION_STATISTICS = 21,
    AID_ACTION_EXPORT_PERSON = 22,
    AID_ACTION_ERASE_PERSON = 23,
    AID_ACTION_RELEASE = 24
} aid_action;
typedef enum aid_case_state {
    AID_CASE_INTAKE = 1,
    AID_CASE_ACTIVE = 2,
    AID_CASE_PAUSED = 3,
    AID_CASE_CLOSED = 4
} aid_case_state;
typedef enum aid_case_level {
    AID_LEVEL_PROTECTED = 1,
    AID_LEVEL_CLOSED = 2,
    AID_LEVEL_AUDITED = 3
} aid_case_level;
typedef enum aid_extent {
    AID_EXTENT_CONTENT = 1,
    AID_EXTENT_HEADERS = 2,
    AID_EXTENT_AGGREGATES = 3
} aid_extent;
typedef enum aid_ground {
    AID_GROUND_NONE = 1,
    AID_GROUND_CONSENT = 2,
    AID_GROUND_OTHER = 3
} aid_ground;
typedef enum aid_consent_purpose {
    AID_CONSENT_HELP = 1,
    AID_CONSENT_CONTACT = 2,
    AID_CONSENT_REFER = 3,
    AID_CONSENT_OVERSIGHT = 4,
    AID_CONSENT_RESEARCH = 5,
    AID_CONSENT_EMERGENCY = 6,
    AID_CONSENT_LEGAL = 7
} aid_consent_purpose;
typedef enum aid_credential_state {
    AID_CREDENTIAL_CLAIMED = 1,
    AID_CREDENTIAL_VERIFIED = 2,
    AID_CREDENTIAL_REVOKED = 3,
    AID_CREDENTIAL_EXPIRED = 4
} aid_credential_state;
typedef enum aid_consent_state {
    AID_CONSENT_ASKED = 1,
    AID_CONSENT_GIVEN = 2,
    AID_CONSENT_REFUSED = 3,
    AID_CONSENT_WITHDRAWN = 4,
    AID_CONSENT_EXPIRED = 5,
    AID_CONSENT_WAITING = 6
} aid_consent_state;
typedef enum aid_basis {
    AID_BASIS_CONSENT = 1,
    AID_BASIS_CONTRACT = 2,
    AID_BASIS_LAW = 3,
    AID_BASIS_VITAL = 4,
    AID_BASIS_PUBLIC = 5,
    AID_BASIS_COURT = 6
} aid_basis;
typedef enum aid_credential_fact {
    AID_CREDENTIAL_NOT_NEEDED = 1,
    AID_CREDENTIAL_HELD = 2,
    AID_CREDENTIAL_LACKING = 3
} aid_credential_fact;
typedef enum aid_condition {
    AID_CONDITION_ACTOR = 1,
    AID_CONDITION_ROLE = 2,
    AID_CONDITION_OWN = 3,
    AID_CONDITION_GROUND = 4,
    AID_CONDITION_SECOND = 5,
    AID_CONDITION_GLASS = 6,
    AID_CONDITION_AGGREGATES = 7,
    AID_CONDITION_HEADERS = 8,
    AID_CONDITION_CREDENTIAL = 9,
    AID_CONDITION_STATE = 10,
    AID_CONDITION_FORBIDDEN = 11
} aid_condition;
typedef enum aid_purpose {
    AID_PURPOSE_SELF = 1,
    AID_PURPOSE_COORDINATION = 2,
    AID_PURPOSE_ADMINISTRATION = 3,
    AID_PURPOSE_AUDIT = 4,
    AID_PURPOSE_SUPPORT = 5
} aid_purpose;
typedef enum aid_support_type {
    AID_SUPPORT_DOMESTIC = 1,
    AID_SUPPORT_MEDICAL = 2,
    AID_SUPPORT_PEDAGOGICAL = 3,
    AID_SUPPORT_PSYCHOLOGICAL = 4,
    AID_SUPPORT_LABOUR = 5,
    AID_SUPPORT_LEGAL = 6,
    AID_SUPPORT_EXTENSION = 100
} aid_support_type;
typedef enum aid_tier {
    AID_TIER_SELF_HELP = 1,
    AID_TIER_NEIGHBOURS = 2,
    AID_TIER_ASSOCIATION = 3,
    AID_TIER_FEDERATION = 4,
    AID_TIER_MUNICIPALITY = 5,
    AID_TIER_STATE = 6
} aid_tier;
typedef enum aid_service_state {
    AID_SERVICE_DRAFT = 1,
    AID_SERVICE_OPEN = 2,
    AID_SERVICE_PAUSED = 3,
    AID_SERVICE_CLOSED = 4
} aid_service_state;
typedef enum aid_service_flag {
    AID_SERVICE_NO_LEGAL_BASIS = 0,
    AID_SERVICE_NOT_ASSURED = 1
} aid_service_flag;
typedef enum aid_service_bar {
    AID_SERVICE_BAR_STATE = 0,
    AID_SERVICE_BAR_TYPE = 1,
    AID_SERVICE_BAR_MEASURE = 2,
    AID_SERVICE_BAR_PLACE = 3,
    AID_SERVICE_BAR_RULE = 4,
    AID_SERVICE_BAR_CAPACITY = 5,
    AID_SERVICE_BAR_LANGUAGE = 6
} aid_service_bar;
typedef enum aid_service_request_kind {
    AID_SERVICE_REQUEST_APPLICATION = 1,
    AID_SERVICE_REQUEST_CALL = 2,
    AID_SERVICE_REQUEST_OUTREACH = 3,
    AID_SERVICE_REQUEST_COMPLAINT = 6,
    AID_SERVICE_REQUEST_APPEAL = 7,
    AID_SERVICE_REQUEST_JOB = 8
} aid_service_request_kind;
typedef enum aid_service_request_state {
    AID_SERVICE_REQUEST_OPEN = 1,
    AID_SERVICE_REQUEST_SENT = 2,
    AID_SERVICE_REQUEST_ACCEPTED = 3,
    AID_SERVICE_REQUEST_DECLINED = 4,
    AID_SERVICE_REQUEST_WITHDRAWN = 5,
    AID_SERVICE_REQUEST_FULFILLED = 6,
    AID_SERVICE_REQUEST_FAILED = 7
} aid_service_request_state;
typedef enum aid_refusal {
    AID_REFUSAL_NO_CAPACITY = 1,
    AID_REFUSAL_INELIGIBLE = 2,
    AID_REFUSAL_OUT_OF_AREA = 3,
    AID_REFUSAL_OTHER_SERVICE = 4,
    AID_REFUSAL_NO_ANSWER = 5,
    AID_REFUSAL_UNSAFE = 6,
    AID_REFUSAL_OTHER = 7
} aid_refusal;
typedef enum aid_tier_ground {
    AID_TIER_GROUND_LOWEST = 1,
    AID_TIER_GROUND_INELIGIBLE = 2,
    AID_TIER_GROUND_NO_CAPACITY = 3,
    AID_TIER_GROUND_TIMEOUT = 4,
    AID_TIER_GROUND_DECLINED = 5,
    AID_TIER_GROUND_EMERGENCY = 6
} aid_tier_ground;
typedef enum aid_unit {
    AID_UNIT_TIME = 1,
    AID_UNIT_VOLUNTEER = 2,
    AID_UNIT_NONE = 3,
    AID_UNIT_POINTS = 4,
    AID_UNIT_MONEY = 1000
} aid_unit;
typedef enum aid_credit_mode {
    AID_CREDIT_OFF = 1,
    AID_CREDIT_FLAG = 2,
    AID_CREDIT_WARN = 3,
    AID_CREDIT_BLOCK = 4,
    AID_CREDIT_OVERRIDE = 5
} aid_credit_mode;
typedef enum aid_urgency {
    AID_URGENCY_CRITICAL = 1,
    AID_URGENCY_HIGH = 2,
    AID_URGENCY_NORMAL = 3,
    AID_URGENCY_LOW = 4
} aid_urgency;
typedef enum aid_answer {
    AID_YES = 1,
    AID_NO = 2
} aid_answer;
typedef enum aid_listing_state {
    AID_LISTING_OPEN = 1,
    AID_LISTING_FILLED = 2,
    AID_LISTING_WITHDRAWN = 3,
    AID_LISTING_EXPIRED = 4
} aid_listing_state;
typedef enum aid_exchange_state {
    AID_EXCHANGE_PROPOSED = 1,
    AID_EXCHANGE_ACCEPTED = 2,
    AID_EXCHANGE_ONE_SIDE = 3,
    AID_EXCHANGE_DIFFERS = 4,
    AID_EXCHANGE_DISPUTED = 5,
    AID_EXCHANGE_DONE = 6,
    AID_EXCHANGE_CONTESTED = 7,
    AID_EXCHANGE_REVERSED = 8,
    AID_EXCHANGE_VOID = 9
} aid_exchange_state;
typedef enum aid_side {
    AID_SIDE_REQUESTER = 1,
    AID_SIDE_HELPER = 2,
    AID_SIDE_COORDINATOR = 3
} aid_side;
typedef enum aid_evaluation_flag {
    AID_EVALUATION_NOT_AGAIN = 0,
    AID_EVALUATION_NOT_SAFE = 1
} aid_evaluation_flag;
typedef enum aid_evaluation_state {
    AID_EVALUATION_NONE = 1,
    AID_EVALUATION_WAITS = 2,
    AID_EVALUATION_SHOWN = 3,
    AID_EVALUATION_CONTESTED = 4,
    AID_EVALUATION_UPHELD = 5,
    AID_EVALUATION_SET_ASIDE = 6
} aid_evaluation_state;
typedef enum aid_evaluation_list_kind {
    AID_EVALUATION_LIST_TO_GIVE = 1,
    AID_EVALUATION_LIST_CONTESTED = 2,
    AID_EVALUATION_LIST_NOT_SAFE = 3
} aid_evaluation_list_kind;
typedef enum aid_evaluation_time {
    AID_EVALUATION_DAYS = 14,
    AID_EVALUATION_OPEN_DAYS = 60
} aid_evaluation_time;
typedef enum aid_constraint {
    AID_CONSTRAINT_CONSENT = 0,
    AID_CONSTRAINT_SELF = 1,
    AID_CONSTRAINT_BLOCK = 2,
    AID_CONSTRAINT_SKILL = 3,
    AID_CONSTRAINT_LEVEL = 4,
    AID_CONSTRAINT_CREDENTIAL = 5,
    AID_CONSTRAINT_LANGUAGE = 6,
    AID_CONSTRAINT_PLACE = 7,
    AID_CONSTRAINT_WINDOW = 8,
    AID_CONSTRAINT_CAPACITY = 9,
    AID_CONSTRAINT_BUSY = 10,
    AID_CONSTRAINT_UNIT = 11,
    AID_CONSTRAINT_CREDIT = 12,
    AID_CONSTRAINT_ASKED = 13,
    AID_CONSTRAINT_TIER = 14,
    AID_CONSTRAINT_HOST = 15
} aid_constraint;
typedef enum aid_term {
    AID_TERM_SKILL = 0,
    AID_TERM_DISTANCE = 1,
    AID_TERM_LOAD = 2,
    AID_TERM_CONTINUITY = 3,
    AID_TERM_BALANCE = 4,
    AID_TERM_IDLE = 5,
    AID_TERM_LANGUAGE = 6,
    AID_TERM_TIME = 7,
    AID_TERM_RELIABILITY = 8,
    AID_TERM_TIE = 9,
    AID_TERM_COUNT = 10
} aid_term;
typedef enum aid_withheld {
    AID_WITHHELD_NOT_GIVEN = 0,
    AID_WITHHELD_SEALED = 1,
    AID_WITHHELD_ERASED = 2,
    AID_WITHHELD_DENIED = 3
} aid_withheld;
typedef enum aid_class {
    AID_CLASS_IDENTITY = 1,
    AID_CLASS_CONTACT = 2,
    AID_CLASS_CASE = 3,
    AID_CLASS_SPECIAL = 4
} aid_class;
typedef enum aid_account_kind {
    AID_ACCOUNT_POOL = 1,
    AID_ACCOUNT_GIFT = 2,
    AID_ACCOUNT_OPENING = 3,
    AID_ACCOUNT_CLEARING = 4,
    AID_ACCOUNT_FUND = 5,
    AID_ACCOUNT_OUTSIDE = 6
} aid_account_kind;
typedef enum aid_transfer_kind {
    AID_TRANSFER_DONATION = 1,
    AID_TRANSFER_OPENING = 2,
    AID_TRANSFER_WRITE_OFF = 3,
    AID_TRANSFER_CLOSING = 4,
    AID_TRANSFER_RECEIPT = 5,
    AID_TRANSFER_SPENDING = 6,
    AID_TRANSFER_AWARD = 7
} aid_transfer_kind;
typedef enum aid_transfer_state {
    AID_TRANSFER_HELD = 1,
    AID_TRANSFER_POSTED = 2,
    AID_TRANSFER_VOID = 3,
    AID_TRANSFER_DISPUTED = 4,
    AID_TRANSFER_CONTESTED = 5,
    AID_TRANSFER_REVERSED = 6
} aid_transfer_state;
typedef enum aid_receipt {
    AID_RECEIPT_GRANT = 1,
    AID_RECEIPT_FOUNDATION = 2,
    AID_RECEIPT_DONATION = 3,
    AID_RECEIPT_FEE = 4,
    AID_RECEIPT_SALE = 5,
    AID_RECEIPT_GROUP = 6,
    AID_RECEIPT_OTHER = 7
} aid_receipt;
typedef enum aid_entry_kind {
    AID_ENTRY_HELP = 1,
    AID_ENTRY_FEE = 2,
    AID_ENTRY_DEMURRAGE = 3,
    AID_ENTRY_EXPIRY = 4,
    AID_ENTRY_DONATION = 5,
    AID_ENTRY_OPENING = 6,
    AID_ENTRY_WRITE_OFF = 7,
    AID_ENTRY_CLOSING = 8,
    AID_ENTRY_RECEIPT = 9,
    AID_ENTRY_SPENDING = 10,
    AID_ENTRY_AWARD = 11
} aid_entry_kind;
typedef enum aid_hit_kind {
    AID_HIT_EXACT = 1,
    AID_HIT_SYNONYM = 2,
    AID_HIT_PREFIX = 3,
    AID_HIT_TYPO = 4,
    AID_HIT_TRIGRAM = 5,
    AID_HIT_RELATED = 6
} aid_hit_kind;
typedef enum aid_objective {
    AID_OBJECTIVE_SEATS_THEN_SCORE = 1,
    AID_OBJECTIVE_SCORE = 2
} aid_objective;
typedef enum aid_fairness {
    AID_FAIRNESS_SCORE = 1,
    AID_FAIRNESS_LOADS_FIRST = 2,
    AID_FAIRNESS_WEIGHED = 3
} aid_fairness;
typedef enum aid_ruling {
    AID_RULING_PIN = 1,
    AID_RULING_BAN = 2,
    AID_RULING_KEEP = 3,
    AID_RULING_NONE = 4
} aid_ruling;
typedef enum aid_match_stage {
    AID_STAGE_SEATS = 1,
    AID_STAGE_NEARNESS = 2,
    AID_STAGE_KEPT = 3,
    AID_STAGE_LOADS = 4,
    AID_STAGE_SCORE = 5
} aid_match_stage;
typedef enum aid_weekday {
    AID_WEEKDAY_MONDAY = 1,
    AID_WEEKDAY_TUESDAY = 2,
    AID_WEEKDAY_WEDNESDAY = 3,
    AID_WEEKDAY_THURSDAY = 4,
    AID_WEEKDAY_FRIDAY = 5,
    AID_WEEKDAY_SATURDAY = 6,
    AID_WEEKDAY_SUNDAY = 7
} aid_weekday;
typedef enum aid_day_part {
    AID_DAY_PART_NIGHT = 1,
    AID_DAY_PART_MORNING = 2,
    AID_DAY_PART_AFTERNOON = 3,
    AID_DAY_PART_EVENING = 4
} aid_day_part;
typedef enum aid_solve_state {
    AID_SOLVE_OPTIMAL = 1,
    AID_SOLVE_GAP = 2,
    AID_SOLVE_TIME_LIMIT = 3,
    AID_SOLVE_INFEASIBLE = 4
} aid_solve_state;
typedef enum aid_assign_limit {
    AID_ASSIGN_SCORE_MAX = 1000000000,
    AID_ASSIGN_EDGE_TIER_MAX = 3,
    AID_ASSIGN_TIERS = 256,
    AID_ASSIGN_ROWS_MAX = 2147483646,
    AID_ASSIGN_SIDE_MAX = 67108864,
    AID_ASSIGN_SIDE_OUTER_MAX = 131072,
    AID_ASSIGN_LOAD_MAX = 1000000
} aid_assign_limit;
typedef enum aid_rings_limit {
    AID_RINGS_SCORE_MAX = 1000000,
    AID_RINGS_GIVERS_MAX = 1048576,
    AID_RINGS_COLUMNS_MAX = 4194304
} aid_rings_limit;
typedef enum aid_setoff_limit {
    AID_SETOFF_PARTIES_MAX = 67108864,
    AID_SETOFF_OBLIGATIONS_MAX = 536870912
} aid_setoff_limit;
typedef enum aid_balance_objective {
    AID_BALANCE_MAX_THEN_LEX = 1,
    AID_BALANCE_LEX = 2,
    AID_BALANCE_SCORE = 3
} aid_balance_objective;
typedef enum aid_balance_limit {
    AID_BALANCE_MEMBERS_MAX = 33554432,
    AID_BALANCE_ARCS_MAX = 536870912,
    AID_BALANCE_RING_MAX = 64
} aid_balance_limit;
typedef enum aid_schedule_limit {
    AID_SCHEDULE_SCORE_MAX = 1000000,
    AID_SCHEDULE_ROWS_MAX = 65536,
    AID_SCHEDULE_TOURS_MAX = 2097152
} aid_schedule_limit;
typedef enum aid_step {
    AID_STEP_WEEK = 1,
    AID_STEP_MONTH = 2,
    AID_STEP_QUARTER = 3,
    AID_STEP_YEAR = 4
} aid_step;
typedef enum aid_figure {
    AID_FIGURE_DENSITY = 0,
    AID_FIGURE_RECIPROCITY = 1,
    AID_FIGURE_RECIPROCITY_EXCESS = 2,
    AID_FIGURE_MUTUAL_MINUTES = 3,
    AID_FIGURE_MUTUAL_EXPECTED = 4,
    AID_FIGURE_MUTUAL_EXCESS = 5,
    AID_FIGURE_IMBALANCE = 6,
    AID_FIGURE_DIRECT = 7,
    AID_FIGURE_INDIRECT = 8,
    AID_FIGURE_GENERALISED = 9,
    AID_FIGURE_CIRCULATION = 10,
    AID_FIGURE_GINI_GIVEN = 11,
    AID_FIGURE_GINI_RECEIVED = 12,
    AID_FIGURE_GINI_ACTIVITY = 13,
    AID_FIGURE_GINI_ASKED = 14,
    AID_FIGURE_CONCENTRATION = 15,
    AID_FIGURE_TOP_SHARE = 16,
    AID_FIGURE_CIRCLE_MINUTES = 17,
    AID_FIGURE_LARGEST_CIRCLE = 18,
    AID_FIGURE_ON_CYCLES_2 = 19,
    AID_FIGURE_ON_CYCLES_3 = 20,
    AID_FIGURE_ON_CYCLES_4 = 21,
    AID_FIGURE_ON_CYCLES_5 = 22,
    AID_FIGURE_VELOCITY = 23,
    AID_FIGURE_SOLIDARITY = 24,
    AID_FIGURE_GIFT = 25,
    AID_FIGURE_ON_CYCLES_2_Z = 26,
    AID_FIGURE_ON_CYCLES_3_Z = 27,
    AID_FIGURE_ON_CYCLES_4_Z = 28,
    AID_FIGURE_ON_CYCLES_5_Z = 29,
    AID_FIGURE_LARGEST_CIRCLE_Z = 30,
    AID_FIGURE_COUNT = 31
} aid_figure;
typedef enum aid_insight_flag {
    AID_INSIGHT_TOOK_PART = 0,
    AID_INSIGHT_ISOLATE = 1,
    AID_INSIGHT_ALONE_90_DAYS = 2,
    AID_INSIGHT_ONE_LINK = 3,
    AID_INSIGHT_ARTICULATION = 4,
    AID_INSIGHT_ON_BRIDGE = 5,
    AID_INSIGHT_NEVER_RECEIVED = 6,
    AID_INSIGHT_NEVER_GAVE = 7,
    AID_INSIGHT_NEVER_ASKED = 8,
    AID_INSIGHT_IN_2_CYCLE = 9,
    AID_INSIGHT_IN_3_CYCLE = 10,
    AID_INSIGHT_OVER_RELIED = 11,
    AID_INSIGHT_FULL_WEEKS = 12,
    AID_INSIGHT_FAR_ABOVE = 13,
    AID_INSIGHT_SOLE_PROVIDER = 14,
    AID_INSIGHT_GIVES_ONLY = 15,
    AID_INSIGHT_LEFT = 16
} aid_insight_flag;
typedef enum aid_reason_code {
    AID_REASON_OPTIONS = 1,
    AID_REASON_NULL = 2,
    AID_REASON_TEXT_ENCODING = 3,
    AID_REASON_TEXT_LONG = 4,
    AID_REASON_TEXT_MISSING = 5,
    AID_REASON_TEXT_CONTROL = 6,
    AID_REASON_RANGE = 7,
    AID_REASON_VALUE = 8,
    AID_REASON_TIME_FORMAT = 9,
    AID_REASON_ZONE = 10,
    AID_REASON_LANGUAGE = 11,
    AID_REASON_PLACE = 12,
    AID_REASON_HANDLE = 13,
    AID_REASON_HANDLE_KIND = 14,
    AID_REASON_REFERENCE = 15,
    AID_REASON_CYCLE = 16,
    AID_REASON_NOT_MEMBER = 17,
    AID_REASON_ALREADY = 18,
    AID_REASON_CLOSED = 19,
    AID_REASON_TRANSITION = 20,
    AID_REASON_CREDIT = 21,
    AID_REASON_UNUSUAL = 22,
    AID_REASON_AMOUNT = 23,
    AID_REASON_SKILL_AMBIGUOUS = 24,
    AID_REASON_SKILL_UNKNOWN = 25,
    AID_REASON_ACTOR_REQUIRED = 26,
    AID_REASON_ROLE = 27,
    AID_REASON_BLOCKED = 28,
    AID_REASON_MATCH_STALE = 29,
    AID_REASON_NO_TRANSACTION = 30,
    AID_REASON_IN_TRANSACTION = 31,
    AID_REASON_COMMAND_ID = 32,
    AID_REASON_CLOCK = 33,
    AID_REASON_READ_ONLY = 34,
    AID_REASON_NO_STORE = 35,
    AID_REASON_EXISTS = 36,
    AID_REASON_NOT_DATABASE = 37,
    AID_REASON_DISK_FULL = 38,
    AID_REASON_BUSY = 39,
    AID_REASON_IO = 40,
    AID_REASON_BACKEND = 41,
    AID_REASON_COMMUNITY = 42,
    AID_REASON_LAYOUT_NEWER = 43,
    AID_REASON_EVENT_NEWER = 44,
    AID_REASON_EVENT_FORMAT = 45,
    AID_REASON_EVENT_SIZE = 46,
    AID_REASON_CHAIN = 47,
    AID_REASON_GAP = 48,
    AID_REASON_STATE_HASH = 49,
    AID_REASON_CSV_COLUMN = 50,
    AID_REASON_CSV_QUOTE = 51,
    AID_REASON_CSV_MAP = 52,
    AID_REASON_CALLBACK = 53,
    AID_REASON_FORK = 54,
    AID_REASON_CANCELLED = 55,
    AID_REASON_MEMORY = 56,
    AID_REASON_CLOSED_STORE = 57,
    AID_REASON_CREDENTIAL = 58,
    AID_REASON_PROBLEM = 59,
    AID_REASON_POLICY = 60,
    AID_REASON_TAXONOMY = 61,
    AID_REASON_SEALED = 62,
    AID_REASON_ERASED = 63,
    AID_REASON_WRONG_KEY = 64,
    AID_REASON_NO_KEYS = 65,
    AID_REASON_NO_SIGNER = 66,
    AID_REASON_SIGNATURE = 67,
    AID_REASON_CONSENT = 77,
    AID_REASON_SECOND_PERSON = 78,
    AID_REASON_GLASS = 79,
    AID_REASON_FORBIDDEN = 80,
    AID_REASON_NOT_OWN = 81,
    AID_REASON_EXTENT = 82,
    AID_REASON_CASE_STATE = 83,
    AID_REASON_SERVICE = 90,
    AID_REASON_RULE = 91,
    AID_REASON_TIER = 92,
    AID_REASON_CAPACITY = 93,
    AID_REASON_INELIGIBLE = 94
} aid_reason_code;
AID_API const char *aid_reason_text(int32_t reason);
typedef enum aid_limit {
    AID_LIMIT_NAME_BYTES = 200,
    AID_LIMIT_LINE_BYTES = 320,
    AID_LIMIT_TEXT_BYTES = 65536,
    AID_LIMIT_EVENT_BYTES = 262144,
    AID_LIMIT_LIST = 1000,
    AID_LIMIT_MINUTES = 525600,
    AID_LIMIT_SEATS = 10000
} aid_limit;
#endif
#ifndef MUTUALAID_CALENDAR_H
#define MUTUALAID_CALENDAR_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_week {
    uint64_t quarter[11];
} aid_week;
AID_API aid_status aid_time_parse(const char *text, aid_time *out_time, aid_error *error);
AID_API aid_status aid_time_format(aid_time time, char *text, size_t capacity, size_t *out_length, aid_error *error);
AID_API aid_status aid_minutes_parse(const char *text, int64_t *out_minutes, aid_error *error);
AID_API aid_status aid_week_parse(const char *text, aid_week *out_week, aid_error *error);
AID_API aid_status aid_week_format(const aid_week *week, char *text, size_t capacity, size_t *out_length,
                                   aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_TEXT_H
#define MUTUALAID_TEXT_H
#ifdef __cplusplus
extern "C" {
#endif
AID_API aid_status aid_text_columns(const char *text, uint32_t *out_columns, aid_error *error);
AID_API aid_status aid_text_fold(const char *text, char *out, size_t capacity, size_t *out_length, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_CSV_H
#define MUTUALAID_CSV_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_csv_encoding {
    AID_CSV_UTF_8 = 1,
    AID_CSV_UTF_16LE = 2,
    AID_CSV_UTF_16BE = 3,
    AID_CSV_WINDOWS_1252 = 4
} aid_csv_encoding;
typedef struct aid_csv aid_csv;
typedef struct aid_csv_writer aid_csv_writer;
typedef struct aid_csv_options {
    uint32_t struct_size;
    int32_t encoding;
    uint64_t set;
    int32_t no_header;
    uint32_t reserved;
    const char *separator;
    const aid_allocator *allocator;
} aid_csv_options;
typedef struct aid_csv_info {
    uint32_t struct_size;
    int32_t encoding;
    uint32_t columns;
    int32_t has_bom;
    const char *separator;
} aid_csv_info;
AID_API void aid_csv_options_init(aid_csv_options *out_options);
AID_API aid_status aid_csv_open(const void *bytes, size_t length, const aid_csv_options *options, aid_csv **out_csv,
                                aid_error *error);
AID_API aid_status aid_csv_open_file(const char *path, const aid_csv_options *options, aid_csv **out_csv,
                                     aid_error *error);
AID_API void aid_csv_close(aid_csv *csv);
AID_API aid_status aid_csv_get(const aid_csv *csv, aid_csv_info *out_info, aid_error *error);
AID_API aid_status aid_csv_column(const aid_csv *csv, const char *name, uint32_t *out_column, aid_error *error);
AID_API aid_status aid_csv_name(const aid_csv *csv, uint32_t column, const char **out_text, aid_error *error);
AID_API aid_status aid_csv_next(aid_csv *csv, int32_t *out_row, aid_error *error);
AID_API aid_status aid_csv_field(const aid_csv *csv, uint32_t column, const char **out_text, size_t *out_length,
                                 aid_error *error);
AID_API aid_status aid_csv_place(const aid_csv *csv, uint32_t column, uint32_t *out_line, uint32_t *out_column,
                                 aid_error *error);
typedef int32_t (*aid_csv_write_fn)(void *context, const char *bytes, size_t length);
typedef struct aid_csv_writer_options {
    uint32_t struct_size;
    int32_t bom;
    uint64_t set;
    int32_t lf;
    int32_t raw_formulas;
    const char *separator;
    const aid_allocator *allocator;
} aid_csv_writer_options;
AID_API void aid_csv_writer_options_init(aid_csv_writer_options *out_options);
AID_API aid_status aid_csv_writer_open(aid_csv_write_fn write, void *context, const aid_csv_writer_options *options,
                                       aid_csv_writer **out_writer, aid_error *error);
AID_API aid_status aid_csv_writer_text(aid_csv_writer *writer, const char *text, aid_error *error);
AID_API aid_status aid_csv_writer_integer(aid_csv_writer *writer, int64_t value, aid_error *error);
AID_API aid_status aid_csv_writer_end_row(aid_csv_writer *writer, aid_error *error);
AID_API aid_status aid_csv_writer_bytes(const aid_csv_writer *writer, const char **out_bytes, size_t *out_length,
                                        aid_error *error);
AID_API void aid_csv_writer_close(aid_csv_writer *writer);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_STORAGE_H
#define MUTUALAID_STORAGE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_attach_mode {
    AID_ATTACH_MAY_CREATE = 1,
    AID_ATTACH_MUST_EXIST = 2,
    AID_ATTACH_MUST_CREATE = 3
} aid_attach_mode;
typedef struct aid_storage_part {
    uint64_t subject;
    int32_t personal_class;
    uint32_t reserved;
    uint64_t key_id;
    uint8_t hash[32];
    const uint8_t *bytes;
    size_t length;
} aid_storage_part;
typedef struct aid_storage_record {
    uint64_t seq;
    uint64_t batch_first;
    uint64_t batch_length;
    int64_t at;
    int64_t due;
    const char *kind;
    uint64_t version;
    uint64_t actor;
    uint64_t subject;
    uint64_t role;
    uint64_t purpose;
    uint8_t command[48];
    uint64_t has_command;
    uint8_t hash[32];
    const char *body;
    size_t body_length;
    const aid_storage_part *parts;
    size_t part_count;
} aid_storage_record;
typedef enum aid_storage_limit {
    AID_STORAGE_PARTS_MAX = 1024,
    AID_STORAGE_NAME_BYTES = 200,
    AID_STORAGE_KEY_BYTES = 512
} aid_storage_limit;
typedef struct aid_storage_head {
    uint64_t seq;
    uint8_t hash[32];
} aid_storage_head;
typedef enum aid_storage_keys {
    AID_STORAGE_KEYS_OF = 1,
    AID_STORAGE_KEYS_GONE = 2,
    AID_STORAGE_KEYS_ALL = 3
} aid_storage_keys;
typedef struct aid_storage_key {
    uint64_t subject;
    int32_t personal_class;
    uint32_t reserved;
    uint64_t key_id;
    const uint8_t *bytes;
    size_t length;
} aid_storage_key;
typedef aid_status (*aid_storage_record_fn)(void *context, const aid_storage_record *record, aid_error *error);
typedef aid_status (*aid_storage_key_fn)(void *context, const aid_storage_key *key, aid_error *error);
typedef aid_status (*aid_storage_name_fn)(void *context, const char *name, const uint8_t id[16], aid_error *error);
typedef struct aid_storage {
    uint32_t struct_size;
    uint32_t reserved;
    void *context;
    aid_status (*list)(void *context, aid_storage_name_fn each, void *each_context, aid_error *error);
    aid_status (*attach)(void *context, const char *name, int32_t mode, const uint8_t new_id[16], uint8_t out_id[16],
                         aid_error *error);
    aid_status (*head)(void *context, aid_storage_head *out_head, aid_error *error);
    aid_status (*lock)(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error);
    void (*unlock)(void *context);
    aid_status (*append)(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                         size_t count, aid_error *error);
    aid_status (*read)(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *each_context,
                       aid_error *error);
    aid_status (*backup)(void *context, const char *path, aid_progress_fn progress, void *progress_context,
                         aid_error *error);
    void (*close)(void *context);
    aid_status (*keys)(void *context, int32_t which, uint64_t subject, aid_storage_key_fn each, void *each_context,
                       aid_error *error);
    aid_status (*put_keys)(void *context, const aid_storage_key *keys, size_t count, aid_error *error);
    aid_status (*cut)(void *context, uint64_t subject, uint64_t classes, aid_error *error);
} aid_storage;
AID_API aid_status aid_storage_fail(aid_error *error, aid_status status, int32_t reason, const char *sentence);
AID_API aid_status aid_storage_choose(const char *name, int32_t mode, int32_t exists, aid_error *error);
typedef aid_status (*aid_storage_read_fn)(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                                          void *each_context, aid_error *error);
AID_API aid_status aid_storage_judge(aid_storage_read_fn read, void *context, const aid_storage_head *expected,
                                     const aid_storage_record *records, size_t count, aid_storage_head *out_head,
                                     aid_error *error);
AID_API size_t aid_storage_pack(const aid_storage_record *records, size_t count, uint8_t *out, size_t capacity);
AID_API aid_status aid_storage_unpack(const uint8_t *packed, size_t size, uint64_t after, uint64_t until,
                                      aid_storage_record_fn each, void *each_context, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_STORE_H
#define MUTUALAID_STORE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_open_mode {
    AID_OPEN_MAY_CREATE = 1,
    AID_OPEN_MUST_EXIST = 2,
    AID_OPEN_MUST_CREATE = 3,
    AID_OPEN_READ_ONLY = 4
} aid_open_mode;
typedef enum aid_open_flag {
    AID_OPEN_REQUIRE_ACTOR = 0,
    AID_OPEN_NO_TAXONOMY = 1,
    AID_OPEN_VERIFY = 2,
    AID_OPEN_ANY_CLOCK = 3
} aid_open_flag;
typedef aid_time (*aid_clock_fn)(void *context);
typedef void (*aid_random_fn)(void *context, uint8_t *bytes, size_t length);
typedef int32_t (*aid_zone_data_fn)(void *context, const char *zone, uint8_t *bytes, size_t capacity,
                                    size_t *out_size);
typedef void (*aid_log_fn)(void *context, int32_t level, const char *message);
typedef enum aid_secret_kind {
    AID_SECRET_KEY = 1,
    AID_SECRET_PASSPHRASE = 2,
    AID_SECRET_RECOVERY = 3,
    AID_SECRET_SERVICE = 4
} aid_secret_kind;
typedef int32_t (*aid_wrap_fn)(void *context, int32_t unwrap, const uint8_t *bytes, size_t length, uint8_t *out,
                               size_t capacity, size_t *out_length);
typedef struct aid_secret {
    uint32_t struct_size;
    int32_t kind;
    uint64_t memory_kib;
    uint32_t passes;
    uint32_t reserved;
    const void *bytes;
    size_t length;
    aid_wrap_fn wrap;
    void *wrap_context;
} aid_secret;
typedef struct aid_store_options {
    uint32_t struct_size;
    int32_t mode;
    uint64_t set;
    uint64_t flags;
    uint32_t wait_ms;
    uint32_t max_clock_jump_days;
    aid_clock_fn clock;
    void *clock_context;
    aid_random_fn random;
    void *random_context;
    aid_zone_data_fn zone_data;
    void *zone_context;
    aid_log_fn log;
    void *log_context;
    const aid_allocator *allocator;
    const aid_storage *storage;
    aid_progress_fn progress;
    void *progress_context;
    const aid_secret *secret;
} aid_store_options;
AID_API void aid_store_options_init(aid_store_options *options, uint32_t struct_size);
AID_API aid_status aid_store_open(const char *location, const aid_store_options *options, aid_store **out_store,
                                  aid_error *error);
AID_API void aid_store_close(aid_store *store);
typedef struct aid_act_options {
    uint32_t struct_size;
    int32_t purpose;
    int32_t role;
    int32_t reserved;
} aid_act_options;
AID_API aid_status aid_store_act_as(aid_store *store, aid_member member, const aid_act_options *options,
                                    aid_error *error);
AID_API aid_status aid_store_command_id(aid_store *store, const uint8_t id[16], aid_error *error);
typedef struct aid_begin_options {
    uint32_t struct_size;
    uint32_t wait_ms;
} aid_begin_options;
typedef struct aid_commit_options {
    uint32_t struct_size;
    uint32_t reserved;
} aid_commit_options;
AID_API aid_status aid_store_begin(aid_store *store, const aid_begin_options *options, aid_error *error);
AID_API aid_status aid_store_commit(aid_store *store, const aid_commit_options *options, aid_error *error);
AID_API void aid_store_rollback(aid_store *store);
AID_API aid_status aid_store_refresh(aid_store *store, uint64_t *out_events, aid_error *error);
typedef struct aid_advance_options {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t max_events;
} aid_advance_options;
AID_API aid_status aid_store_advance(aid_store *store, const aid_advance_options *options, uint64_t *out_events,
                                     int32_t *out_more, aid_error *error);
AID_API void aid_store_forget_text(aid_store *store);
typedef struct aid_store_info {
    uint32_t struct_size;
    uint32_t in_transaction;
    uint8_t community[16];
    uint8_t head[32];
    uint64_t records;
    uint64_t groups;
    uint64_t members;
    uint64_t skills;
    uint64_t offers;
    uint64_t requests;
    uint64_t exchanges;
    aid_time now;
    const char *name;
    int32_t sealing;
    int32_t reserved;
} aid_store_info;
AID_API aid_status aid_store_get(aid_store *store, aid_store_info *out_info, aid_error *error);
typedef struct aid_verify_options {
    uint32_t struct_size;
    uint32_t reserved;
    aid_progress_fn progress;
    void *progress_context;
} aid_verify_options;
typedef struct aid_verify_report {
    uint32_t struct_size;
    int32_t ok;
    uint64_t records;
    uint64_t bad_seq;
    uint8_t head[32];
    uint8_t state_hash[32];
    aid_error problem;
} aid_verify_report;
AID_API aid_status aid_store_verify(aid_store *store, const aid_verify_options *options,
                                    aid_verify_report *out_report, aid_error *error);
AID_API aid_status aid_store_backup(aid_store *store, const char *path, aid_progress_fn progress, void *context,
                                    aid_error *error);
typedef struct aid_log_row {
    uint64_t seq;
    aid_time at;
    aid_time due;
    uint64_t subject;
    uint64_t thing;
    aid_member actor;
    int32_t role;
    int32_t purpose;
    uint8_t hash[32];
    const char *kind;
    const char *body;
} aid_log_row;
AID_API aid_status aid_log_read(aid_store *store, uint64_t after, aid_log_row *rows, uint32_t row_size,
                                size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_zone_offset(aid_store *store, const char *zone, aid_time time, int32_t *out_seconds,
                                   aid_error *error);
AID_API int32_t aid_id_kind(aid_store *store, uint64_t id);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_KEYS_H
#define MUTUALAID_KEYS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_sealing {
    AID_SEALING_OFF = 0,
    AID_SEALING_LOCKED = 1,
    AID_SEALING_OPEN = 2
} aid_sealing;
AID_API aid_status aid_keys_init(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);
AID_API aid_status aid_keys_unlock(aid_store *store, const aid_secret *secret, aid_error *error);
AID_API void aid_keys_lock(aid_store *store);
AID_API aid_status aid_keys_add(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);
AID_API aid_status aid_keys_change(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);
AID_API aid_status aid_keys_remove(aid_store *store, const char *holder, aid_error *error);
AID_API aid_status aid_keys_check(aid_store *store, const aid_secret *secret, const char **out_holder,
                                  aid_error *error);
AID_API aid_status aid_keys_recovery(aid_store *store, const char *holder, char *text, size_t capacity,
                                     aid_error *error);
typedef enum aid_key_limit {
    AID_RECOVERY_TEXT_BYTES = 80,
    AID_HOLDER_NAME_BYTES = 100,
    AID_SECRET_WRAPPED_BYTES = 256
} aid_key_limit;
typedef struct aid_holder_row {
    uint64_t key_id;
    int32_t kind;
    uint32_t passes;
    uint64_t memory_kib;
    const char *name;
} aid_holder_row;
AID_API aid_status aid_keys_holders(aid_store *store, aid_holder_row *rows, uint32_t row_size, size_t capacity,
                                    size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_GROUP_H
#define MUTUALAID_GROUP_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_group_field {
    AID_GROUP_FIELD_PARENT = 0,
    AID_GROUP_FIELD_PRESENCE = 1,
    AID_GROUP_FIELD_PLACE = 2,
    AID_GROUP_FIELD_ZONE = 3,
    AID_GROUP_FIELD_LANGUAGES = 4,
    AID_GROUP_FIELD_TOPICS = 5,
    AID_GROUP_FIELD_TEXT = 6,
    AID_GROUP_FIELD_REFERENCE = 7,
    AID_GROUP_FIELD_SENSITIVE = 8
} aid_group_field;
typedef struct aid_group_options {
    uint32_t struct_size;
    int32_t kind;
    uint64_t set;
    uint64_t presence;
    aid_group parent;
    aid_member founder;
    int32_t legal_form;
    int32_t sensitive;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t reserved;
    const char *name;
    const char *topics;
    const char *text;
    const char *reference;
    const char *zone;
    const char *languages;
} aid_group_options;
AID_API void aid_group_options_init(aid_group_options *options, uint32_t struct_size);
AID_API aid_status aid_group_found(aid_store *store, const aid_group_options *options, aid_group *out_group,
                                   aid_error *error);
AID_API aid_status aid_group_update(aid_store *store, aid_group group, const aid_group_options *options,
                                    aid_error *error);
AID_API aid_status aid_group_close(aid_store *store, aid_group group, const char *reason, aid_error *error);
typedef struct aid_group_info {
    uint32_t struct_size;
    int32_t kind;
    uint64_t withheld;
    uint64_t presence;
    uint64_t member_count;
    uint64_t number;
    aid_group parent;
    aid_member founder;
    int32_t legal_form;
    int32_t sensitive;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t closed;
    const char *name;
    const char *topics;
    const char *text;
    const char *reference;
    const char *zone;
    const char *languages;
} aid_group_info;
AID_API aid_status aid_group_get(aid_store *store, aid_group group, aid_group_info *out_info, aid_error *error);
AID_API aid_status aid_group_find(aid_store *store, const char *reference, aid_group *out_group, aid_error *error);
AID_API aid_status aid_group_list(aid_store *store, aid_group *groups, size_t capacity, size_t *out_count,
                                  aid_error *error);
AID_API aid_status aid_group_members(aid_store *store, aid_group group, aid_member *members, size_t capacity,
                                     size_t *out_count, aid_error *error);
AID_API aid_status aid_group_agree(aid_store *store, aid_group group, aid_group other, aid_error *error);
AID_API aid_status aid_group_end_agreement(aid_store *store, aid_group group, aid_group other, aid_error *error);
AID_API aid_status aid_group_agreements(aid_store *store, aid_group group, aid_group *groups, size_t capacity,
                                        size_t *out_count, aid_error *error);
typedef enum aid_policy_field {
    AID_POLICY_FIELD_CREDIT_MIN = 0,
    AID_POLICY_FIELD_CREDIT_MAX = 1,
    AID_POLICY_FIELD_SILENCE_DAYS = 2,
    AID_POLICY_FIELD_PROPOSAL_DAYS = 3,
    AID_POLICY_FIELD_BAN_DAYS = 4,
    AID_POLICY_FIELD_TIER_HOURS = 5,
    AID_POLICY_FIELD_WEIGHTS = 6,
    AID_POLICY_FIELD_GENERALISE = 7,
    AID_POLICY_FIELD_HOLD_DAYS = 8
} aid_policy_field;
typedef struct aid_policy {
    uint32_t struct_size;
    int32_t unit;
    uint64_t set;
    int64_t credit_min;
    int64_t credit_max;
    int32_t credit_min_mode;
    int32_t credit_max_mode;
    int32_t default_minutes;
    int32_t silence_days;
    int32_t proposal_days;
    int32_t ban_days;
    int32_t generalise;
    int32_t hold_days;
    int32_t tier_hours[4];
    int32_t weights[10];
} aid_policy;
AID_API void aid_policy_init(aid_policy *policy, uint32_t struct_size);
AID_API aid_status aid_group_policy_get(aid_store *store, aid_group group, aid_policy *out_policy, aid_error *error);
AID_API aid_status aid_group_policy_set(aid_store *store, aid_group group, const aid_policy *policy,
                                        aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_MEMBER_H
#define MUTUALAID_MEMBER_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_member_field {
    AID_MEMBER_FIELD_PREFERRED_NAME = 0,
    AID_MEMBER_FIELD_REFERENCE = 1,
    AID_MEMBER_FIELD_BIRTH_BAND = 2,
    AID_MEMBER_FIELD_PHONES = 3,
    AID_MEMBER_FIELD_EMAILS = 4,
    AID_MEMBER_FIELD_ADDRESS = 5,
    AID_MEMBER_FIELD_PREFERRED_CONTACT = 6,
    AID_MEMBER_FIELD_LANGUAGES = 7,
    AID_MEMBER_FIELD_ZONE = 8,
    AID_MEMBER_FIELD_PLACE = 9,
    AID_MEMBER_FIELD_REACH = 10,
    AID_MEMBER_FIELD_WEEK = 11,
    AID_MEMBER_FIELD_DAY_MINUTES = 12,
    AID_MEMBER_FIELD_WEEK_MINUTES = 13,
    AID_MEMBER_FIELD_ASKS = 14,
    AID_MEMBER_FIELD_PAUSE = 15,
    AID_MEMBER_FIELD_UNSTATE_WEEK = 16,
    AID_MEMBER_FIELD_UNSTATE_MINUTES = 17,
    AID_MEMBER_FIELD_UNSTATE_PLACE = 18
} aid_member_field;
typedef struct aid_member_options {
    uint32_t struct_size;
    int32_t placed;
    uint64_t set;
    aid_group group;
    uint64_t roles;
    aid_time pause_until;
    aid_week week;
    int32_t latitude;
    int32_t longitude;
    int32_t exact_place;
    int32_t reach_m;
    int32_t day_minutes;
    int32_t week_minutes;
    int32_t asks_per_week;
    int32_t matching;
    int32_t online;
    int32_t reserved;
    const char *name;
    const char *preferred_name;
    const char *reference;
    const char *birth_band;
    const char *phones;
    const char *emails;
    const char *address;
    const char *preferred_contact;
    const char *languages;
    const char *zone;
} aid_member_options;
AID_API void aid_member_options_init(aid_member_options *options, uint32_t struct_size);
AID_API aid_status aid_member_enrol(aid_store *store, const aid_member_options *options, aid_member *out_member,
                                    aid_error *error);
AID_API aid_status aid_member_update(aid_store *store, aid_member member, const aid_member_options *options,
                                     aid_error *error);
typedef struct aid_join_options {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t roles;
} aid_join_options;
typedef struct aid_leave_options {
    uint32_t struct_size;
    uint32_t reserved;
    const char *reason;
} aid_leave_options;
AID_API aid_status aid_member_join(aid_store *store, aid_member member, aid_group group,
                                   const aid_join_options *options, aid_error *error);
AID_API aid_status aid_member_leave(aid_store *store, aid_member member, aid_group group,
                                    const aid_leave_options *options, aid_error *error);
AID_API aid_status aid_member_set_roles(aid_store *store, aid_member member, aid_group group, uint64_t roles,
                                        aid_error *error);
AID_API aid_status aid_member_roles(aid_store *store, aid_member member, aid_group group, uint64_t *out_roles,
                                    aid_error *error);
AID_API aid_status aid_member_block(aid_store *store, aid_member member, aid_member other, int32_t blocked,
                                    const char *reason, aid_error *error);
AID_API aid_status aid_member_household(aid_store *store, aid_member member, aid_member other, int32_t together,
                                        aid_error *error);
typedef enum aid_mark {
    AID_MARK_BLOCK = 1,
    AID_MARK_HOUSEHOLD = 2,
    AID_MARK_GUARDIAN = 4
} aid_mark;
AID_API aid_status aid_member_marked(aid_store *store, aid_member member, int32_t mark, aid_member *members,
                                     size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_credential_options {
    uint32_t struct_size;
    uint32_t reserved;
    aid_time from;
    aid_time until;
    const char *code;
    const char *issuer;
    const char *evidence;
} aid_credential_options;
AID_API aid_status aid_member_claim_credential(aid_store *store, aid_member member,
                                               const aid_credential_options *options, aid_error *error);
AID_API aid_status aid_member_grant_credential(aid_store *store, aid_member member,
                                               const aid_credential_options *options, aid_error *error);
AID_API aid_status aid_member_revoke_credential(aid_store *store, aid_member member, const char *code,
                                                aid_error *error);
typedef struct aid_credential {
    aid_time from;
    aid_time until;
    int32_t revoked;
    int32_t state;
    aid_member holder;
    aid_member verifier;
    const char *code;
    const char *issuer;
    const char *evidence;
} aid_credential;
AID_API aid_status aid_member_credentials(aid_store *store, aid_member member, aid_credential *rows, uint32_t row_size,
                                          size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_credential_expiring(aid_store *store, aid_group group, int32_t days, aid_credential *rows,
                                           uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_member_guardian(aid_store *store, aid_member ward, aid_member guardian, int32_t named, aid_time until,
                                       const char *document, aid_error *error);
typedef struct aid_member_info {
    uint32_t struct_size;
    int32_t placed;
    uint64_t withheld_identity;
    uint64_t withheld_contact;
    uint64_t number;
    uint64_t group_count;
    aid_group first_group;
    aid_time pause_until;
    aid_week week;
    int32_t latitude;
    int32_t longitude;
    int32_t reach_m;
    int32_t day_minutes;
    int32_t week_minutes;
    int32_t asks_per_week;
    int32_t matching;
    int32_t online;
    int32_t week_stated;
    int32_t reserved;
    const char *name;
    const char *preferred_name;
    const char *reference;
    const char *birth_band;
    const char *phones;
    const char *emails;
    const char *address;
    const char *preferred_contact;
    const char *languages;
    const char *zone;
} aid_member_info;
AID_API aid_status aid_member_get(aid_store *store, aid_member member, aid_member_info *out_info, aid_error *error);
AID_API aid_status aid_member_find(aid_store *store, aid_group group, const char *reference, aid_member *out_member,
                                   aid_error *error);
AID_API aid_status aid_member_list(aid_store *store, aid_member *members, size_t capacity, size_t *out_count,
                                   aid_error *error);
AID_API aid_status aid_member_groups(aid_store *store, aid_member member, aid_group *groups, size_t capacity,
                                     size_t *out_count, aid_error *error);
typedef struct aid_search_options {
    uint32_t struct_size;
    uint32_t reserved;
    aid_group group;
    const char *languages;
} aid_search_options;
typedef struct aid_member_hit {
    aid_member member;
    int32_t points;
    int32_t kind;
    const char *name;
} aid_member_hit;
AID_API aid_status aid_member_search(aid_store *store, const char *name, const aid_search_options *options,
                                     aid_member_hit *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                     aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_PRIVACY_H
#define MUTUALAID_PRIVACY_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_hold_ground {
    AID_HOLD_LAW = 1,
    AID_HOLD_CLAIM = 2,
    AID_HOLD_SAFETY = 3
} aid_hold_ground;
typedef struct aid_erasure_info {
    uint32_t struct_size;
    int32_t ground;
    uint64_t held;
    uint64_t asked;
    uint64_t erased;
    uint64_t parts;
    uint64_t parts_held;
    uint64_t records;
} aid_erasure_info;
AID_API aid_status aid_member_erasure(aid_store *store, aid_member member, aid_erasure_info *out_info,
                                      aid_error *error);
typedef enum aid_stays {
    AID_STAYS_LIFE = 1,
    AID_STAYS_BOOKS = 2,
    AID_STAYS_RULES = 3,
    AID_STAYS_DUTY = 4
} aid_stays;
typedef struct aid_data_row {
    const char *kind;
    int32_t personal_class;
    int32_t held;
    uint64_t parts;
    uint64_t erased;
    uint64_t sealed;
    int32_t stays;
    int32_t reserved;
} aid_data_row;
AID_API aid_status aid_member_data(aid_store *store, aid_member member, aid_data_row *rows, uint32_t row_size,
                                   size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_member_hold(aid_store *store, aid_member member, uint64_t classes, int32_t ground,
                                   aid_error *error);
AID_API aid_status aid_member_erase(aid_store *store, aid_member member, uint64_t classes, aid_error *error);
typedef int32_t (*aid_text_fn)(void *context, const uint8_t *text, size_t length);
AID_API aid_status aid_member_export(aid_store *store, aid_member member, aid_text_fn write, void *context,
                                     aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_ACCESS_H
#define MUTUALAID_ACCESS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_may_options {
    uint32_t struct_size;
    int32_t extent;
    uint64_t classes;
    aid_member author;
    aid_member assigned;
    int32_t purpose;
    int32_t reserved;
    const char *credential;
} aid_may_options;
AID_API void aid_may_options_init(aid_may_options *options, uint32_t struct_size);
typedef struct aid_verdict_info {
    uint32_t struct_size;
    int32_t permitted;
    uint64_t roles;
    int32_t role;
    int32_t condition;
    int32_t reason;
    int32_t letter;
} aid_verdict_info;
AID_API aid_status aid_may(aid_store *store, int32_t action, uint64_t object, const aid_may_options *options,
                           aid_verdict_info *out_info, aid_error *error);
AID_API int32_t aid_may_letter(int32_t action, int32_t role);
AID_API aid_status aid_group_set_charter(aid_store *store, aid_group group, const char *text, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_CONSENT_H
#define MUTUALAID_CONSENT_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_consent_options {
    uint32_t struct_size;
    int32_t purpose;
    uint64_t classes;
    uint64_t roles;
    uint64_t recipient_count;
    aid_time from;
    aid_time until;
    aid_time majority;
    aid_time review;
    int32_t ground;
    int32_t reserved;
    const uint64_t *recipients;
    const char *notice;
    const char *text;
    const char *method;
    const char *document;
} aid_consent_options;
AID_API void aid_consent_options_init(aid_consent_options *options, uint32_t struct_size);
AID_API aid_status aid_consent_ask(aid_store *store, aid_member subject, const aid_consent_options *options,
                                   aid_consent *out_consent, aid_error *error);
AID_API aid_status aid_consent_give(aid_store *store, aid_member subject, const aid_consent_options *options,
                                    aid_consent *out_consent, aid_error *error);
AID_API aid_status aid_consent_accept(aid_store *store, aid_consent consent, aid_error *error);
AID_API aid_status aid_consent_refuse(aid_store *store, aid_consent consent, const char *note, aid_error *error);
AID_API aid_status aid_consent_withdraw(aid_store *store, aid_consent consent, const char *note, aid_error *error);
AID_API aid_status aid_consent_confirm(aid_store *store, aid_consent consent, const char *note, aid_error *error);
typedef struct aid_consent_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t number;
    uint64_t classes;
    uint64_t roles;
    uint64_t recipient_count;
    aid_member subject;
    aid_member giver;
    aid_member asker;
    aid_time created;
    aid_time decided;
    aid_time from;
    aid_time until;
    aid_time majority;
    aid_time review;
    int32_t purpose;
    int32_t ground;
    const uint64_t *recipients;
    const char *notice;
    const char *text;
    const char *method;
    const char *document;
} aid_consent_info;
AID_API aid_status aid_consent_get(aid_store *store, aid_consent consent, aid_consent_info *out_info, aid_error *error);
AID_API aid_status aid_consent_list(aid_store *store, aid_member subject, aid_consent *consents, size_t capacity,
                                    size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SIGNATURE_H
#define MUTUALAID_SIGNATURE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_signature_limit {
    AID_SIGNATURE_KEY_TEXT = 65
} aid_signature_limit;
AID_API aid_status aid_signature_begin(aid_store *store, aid_error *error);
typedef struct aid_signature_key_row {
    uint64_t seq;
    aid_time since;
    const char *key;
} aid_signature_key_row;
AID_API aid_status aid_signature_keys(aid_store *store, aid_signature_key_row *rows, uint32_t row_size, size_t capacity,
                                      size_t *out_count, aid_error *error);
AID_API aid_status aid_signature_check(const char *text, size_t length, const char *key, char *out_key, size_t capacity,
                                       aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SKILL_H
#define MUTUALAID_SKILL_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_label_kind {
    AID_LABEL_PREFERRED = 1,
    AID_LABEL_SYNONYM = 2,
    AID_LABEL_HIDDEN = 3
} aid_label_kind;
typedef struct aid_label {
    int32_t kind;
    uint32_t reserved;
    const char *language;
    const char *text;
} aid_label;
typedef enum aid_skill_field {
    AID_SKILL_FIELD_PARENT = 0,
    AID_SKILL_FIELD_LABELS = 1,
    AID_SKILL_FIELD_CODE = 2
} aid_skill_field;
typedef struct aid_skill_options {
    uint32_t struct_size;
    int32_t retired;
    uint64_t set;
    aid_skill parent;
    aid_group group;
    uint64_t label_count;
    const aid_label *labels;
    const char *code;
    const char *label;
} aid_skill_options;
AID_API void aid_skill_options_init(aid_skill_options *options, uint32_t struct_size);
AID_API aid_status aid_skill_add(aid_store *store, const aid_skill_options *options, aid_skill *out_skill,
                                 aid_error *error);
AID_API aid_status aid_skill_update(aid_store *store, aid_skill skill, const aid_skill_options *options,
                                    aid_error *error);
typedef struct aid_skill_info {
    uint32_t struct_size;
    int32_t retired;
    uint64_t withheld;
    uint64_t number;
    uint64_t label_count;
    uint64_t offers;
    uint64_t requests;
    aid_skill parent;
    aid_group group;
    aid_member typed_by;
    const aid_label *labels;
    const char *code;
    const char *label;
} aid_skill_info;
AID_API aid_status aid_skill_get(aid_store *store, aid_skill skill, const char *languages, aid_skill_info *out_info,
                                 aid_error *error);
AID_API aid_status aid_skill_find(aid_store *store, aid_group group, const char *code, aid_skill *out_skill,
                                  aid_error *error);
AID_API aid_status aid_skill_list(aid_store *store, aid_group group, aid_skill *skills, size_t capacity,
                                  size_t *out_count, aid_error *error);
AID_API aid_status aid_skill_unadopted(aid_store *store, aid_skill *skills, size_t capacity, size_t *out_count,
                                       aid_error *error);
typedef struct aid_skill_hit {
    aid_skill skill;
    int32_t points;
    int32_t kind;
    const char *label;
    const char *language;
} aid_skill_hit;
AID_API aid_status aid_skill_search(aid_store *store, const char *text, const aid_search_options *options,
                                    aid_skill_hit *hits, uint32_t row_size, size_t capacity, size_t *out_count,
                                    aid_error *error);
AID_API aid_status aid_skill_resolve(aid_store *store, const char *text, const aid_search_options *options,
                                     aid_skill *out_skill, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_OFFER_H
#define MUTUALAID_OFFER_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_window {
    aid_time from;
    aid_time until;
} aid_window;
typedef struct aid_list_options {
    uint32_t struct_size;
    int32_t state;
    aid_group group;
    aid_member member;
    aid_skill skill;
    aid_time expires_before;
} aid_list_options;
typedef enum aid_offer_field {
    AID_OFFER_FIELD_EXPIRES = 0,
    AID_OFFER_FIELD_WEEK = 1,
    AID_OFFER_FIELD_WINDOWS = 2,
    AID_OFFER_FIELD_PLACE = 3,
    AID_OFFER_FIELD_REACH = 4,
    AID_OFFER_FIELD_LANGUAGES = 5,
    AID_OFFER_FIELD_CREDENTIALS = 6,
    AID_OFFER_FIELD_TITLE = 7,
    AID_OFFER_FIELD_TEXT = 8,
    AID_OFFER_FIELD_REFERENCE = 9,
    AID_OFFER_FIELD_LEVEL = 10,
    AID_OFFER_FIELD_UNSTATE_WEEK = 11
} aid_offer_field;
typedef struct aid_offer_options {
    uint32_t struct_size;
    int32_t strict_skill;
    uint64_t set;
    uint64_t skill_count;
    aid_group group;
    aid_skill skill;
    aid_time posted;
    aid_time expires;
    int64_t price;
    uint64_t window_count;
    aid_week week;
    int32_t minutes;
    int32_t seats;
    int32_t level;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t exact_place;
    int32_t reach_m;
    int32_t online;
    int32_t unit;
    int32_t reserved;
    int32_t reserved2;
    const aid_skill *skills;
    const aid_window *windows;
    const char *skill_text;
    const char *title;
    const char *text;
    const char *languages;
    const char *credentials;
    const char *reference;
} aid_offer_options;
AID_API void aid_offer_options_init(aid_offer_options *options, uint32_t struct_size);
AID_API aid_status aid_offer_post(aid_store *store, aid_member member, const aid_offer_options *options,
                                  aid_offer *out_offer, aid_error *error);
AID_API aid_status aid_offer_update(aid_store *store, aid_offer offer, const aid_offer_options *options,
                                    aid_error *error);
AID_API aid_status aid_offer_withdraw(aid_store *store, aid_offer offer, const char *reason, aid_error *error);
typedef struct aid_offer_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t number;
    uint64_t skill_count;
    uint64_t window_count;
    aid_member member;
    aid_group group;
    aid_skill skill;
    aid_time posted;
    aid_time expires;
    int64_t price;
    aid_week week;
    int32_t minutes;
    int32_t seats;
    int32_t taken;
    int32_t level;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t reach_m;
    int32_t online;
    int32_t unit;
    int32_t week_stated;
    int32_t urgency;
    int32_t essential;
    int32_t reserved;
    const aid_skill *skills;
    const aid_window *windows;
    const char *title;
    const char *text;
    const char *languages;
    const char *credentials;
    const char *reference;
} aid_offer_info;
AID_API aid_status aid_offer_get(aid_store *store, aid_offer offer, aid_offer_info *out_info, aid_error *error);
AID_API aid_status aid_offer_find(aid_store *store, aid_group group, const char *reference, aid_offer *out_offer,
                                  aid_error *error);
AID_API aid_status aid_offer_list(aid_store *store, const aid_list_options *options, aid_offer *offers,
                                  size_t capacity, size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_REQUEST_H
#define MUTUALAID_REQUEST_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_request_field {
    AID_REQUEST_FIELD_EXPIRES = 0,
    AID_REQUEST_FIELD_WEEK = 1,
    AID_REQUEST_FIELD_WINDOWS = 2,
    AID_REQUEST_FIELD_PLACE = 3,
    AID_REQUEST_FIELD_REACH = 4,
    AID_REQUEST_FIELD_LANGUAGES = 5,
    AID_REQUEST_FIELD_CREDENTIALS = 6,
    AID_REQUEST_FIELD_TITLE = 7,
    AID_REQUEST_FIELD_TEXT = 8,
    AID_REQUEST_FIELD_REFERENCE = 9,
    AID_REQUEST_FIELD_LEVEL = 10,
    AID_REQUEST_FIELD_UNSTATE_WEEK = 11,
    AID_REQUEST_FIELD_GENERALISE = 12
} aid_request_field;
typedef struct aid_request_options {
    uint32_t struct_size;
    int32_t strict_skill;
    uint64_t set;
    uint64_t skill_count;
    aid_group group;
    aid_skill skill;
    aid_time posted;
    aid_time expires;
    int64_t price;
    uint64_t window_count;
    aid_week week;
    int32_t minutes;
    int32_t seats;
    int32_t level;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t exact_place;
    int32_t reach_m;
    int32_t online;
    int32_t unit;
    int32_t urgency;
    int32_t essential;
    int32_t all_seats;
    int32_t generalise;
    int32_t repeat_cover;
    int32_t reserved;
    const char *repeats;
    const aid_skill *skills;
    const aid_window *windows;
    const char *skill_text;
    const char *title;
    const char *text;
    const char *languages;
    const char *credentials;
    const char *reference;
} aid_request_options;
AID_API void aid_request_options_init(aid_request_options *options, uint32_t struct_size);
AID_API aid_status aid_request_open(aid_store *store, aid_member member, const aid_request_options *options,
                                  aid_request *out_request, aid_error *error);
AID_API aid_status aid_request_update(aid_store *store, aid_request request, const aid_request_options *options,
                                    aid_error *error);
AID_API aid_status aid_request_withdraw(aid_store *store, aid_request request, const char *reason, aid_error *error);
AID_API aid_status aid_request_end_repeat(aid_store *store, aid_request request, const char *reason, aid_error *error);
typedef struct aid_request_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t number;
    uint64_t skill_count;
    uint64_t window_count;
    aid_member member;
    aid_group group;
    aid_skill skill;
    aid_request series;
    aid_time posted;
    aid_time expires;
    int64_t price;
    aid_week week;
    int32_t minutes;
    int32_t seats;
    int32_t taken;
    int32_t level;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t reach_m;
    int32_t online;
    int32_t unit;
    int32_t week_stated;
    int32_t urgency;
    int32_t essential;
    int32_t occurrence;
    int32_t repeat_cover;
    int32_t reserved;
    const char *repeats;
    const aid_skill *skills;
    const aid_window *windows;
    const char *title;
    const char *text;
    const char *languages;
    const char *credentials;
    const char *reference;
} aid_request_info;
AID_API aid_status aid_request_get(aid_store *store, aid_request request, aid_request_info *out_info, aid_error *error);
AID_API aid_status aid_request_find(aid_store *store, aid_group group, const char *reference, aid_request *out_request,
                                  aid_error *error);
AID_API aid_status aid_request_list(aid_store *store, const aid_list_options *options, aid_request *requests,
                                  size_t capacity, size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_CASE_H
#define MUTUALAID_CASE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_case_reason {
    AID_CASE_NEED_MET = 1,
    AID_CASE_REDUCED = 2,
    AID_CASE_ELSEWHERE = 3,
    AID_CASE_WITHDREW = 4,
    AID_CASE_NO_CAPACITY = 5,
    AID_CASE_MOVED = 6,
    AID_CASE_DIED = 7,
    AID_CASE_OTHER = 8
} aid_case_reason;
typedef enum aid_case_entry_kind {
    AID_CASE_ENTRY_NOTE = 1,
    AID_CASE_ENTRY_STATEMENT = 2,
    AID_CASE_ENTRY_INCIDENT = 3,
    AID_CASE_ENTRY_FINDING = 4,
    AID_CASE_ENTRY_DECISION = 5,
    AID_CASE_ENTRY_ADVICE = 6,
    AID_CASE_ENTRY_RELEASE = 7
} aid_case_entry_kind;
typedef enum aid_audience {
    AID_AUDIENCE_SHARED = 1,
    AID_AUDIENCE_TEAM = 2,
    AID_AUDIENCE_RESTRICTED = 3
} aid_audience;
typedef enum aid_case_number {
    AID_CASELOAD_WARN = 20,
    AID_CASELOAD_MOST = 40,
    AID_ENTRY_ANSWER_DAYS = 30
} aid_case_number;
typedef struct aid_case_options {
    uint32_t struct_size;
    int32_t level;
    uint64_t set;
    uint64_t types;
    aid_group group;
    aid_group family;
    const char *title;
    const char *text;
} aid_case_options;
AID_API void aid_case_options_init(aid_case_options *options, uint32_t struct_size);
AID_API aid_status aid_case_open(aid_store *store, aid_member subject, const aid_case_options *options, aid_case *out_case,
                                 aid_error *error);
typedef struct aid_case_act_options {
    uint32_t struct_size;
    int32_t reason;
    uint64_t set;
    int32_t level;
    int32_t reserved;
    const char *text;
} aid_case_act_options;
AID_API void aid_case_act_options_init(aid_case_act_options *options, uint32_t struct_size);
AID_API aid_status aid_case_activate(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                     aid_error *error);
AID_API aid_status aid_case_pause(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                  aid_error *error);
AID_API aid_status aid_case_close(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                  aid_error *error);
AID_API aid_status aid_case_reopen(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                   aid_error *error);
AID_API aid_status aid_case_set_level(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                      aid_error *error);
typedef struct aid_case_role_options {
    uint32_t struct_size;
    int32_t role;
    uint64_t set;
    aid_time from;
    aid_time until;
    int32_t accept_warning;
    int32_t reserved;
    const char *text;
} aid_case_role_options;
AID_API void aid_case_role_options_init(aid_case_role_options *options, uint32_t struct_size);
AID_API aid_status aid_case_grant(aid_store *store, aid_case support_case, aid_member member,
                                  const aid_case_role_options *options, aid_error *error);
AID_API aid_status aid_case_end_role(aid_store *store, aid_case support_case, aid_member member,
                                     const aid_case_role_options *options, aid_error *error);
AID_API aid_status aid_case_bar(aid_store *store, aid_case support_case, aid_member member,
                                const aid_case_role_options *options, aid_error *error);
typedef struct aid_case_role_row {
    aid_member member;
    aid_member granted_by;
    aid_time from;
    aid_time until;
    int32_t role;
    int32_t active;
} aid_case_role_row;
AID_API aid_status aid_case_team(aid_store *store, aid_case support_case, aid_case_role_row *rows, uint32_t row_size,
                                 size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_case_info {
    uint32_t struct_size;
    int32_t state;
    int32_t level;
    int32_t reason;
    int32_t ground;
    uint32_t number;
    uint64_t withheld;
    uint64_t types;
    aid_group group;
    aid_group family;
    aid_member subject;
    aid_member lead;
    aid_time opened;
    aid_time changed;
    uint64_t entries;
    const char *title;
    const char *text;
} aid_case_info;
AID_API aid_status aid_case_get(aid_store *store, aid_case support_case, aid_case_info *out_info, aid_error *error);
AID_API aid_status aid_case_list(aid_store *store, aid_member subject, aid_case *cases, size_t capacity, size_t *out_count,
                                 aid_error *error);
typedef struct aid_entry_options {
    uint32_t struct_size;
    int32_t kind;
    uint64_t set;
    aid_member about;
    aid_entry corrects;
    int32_t audience;
    int32_t reserved;
    const char *text;
} aid_entry_options;
AID_API void aid_entry_options_init(aid_entry_options *options, uint32_t struct_size);
AID_API aid_status aid_entry_write(aid_store *store, aid_case support_case, const aid_entry_options *options,
                                   aid_entry *out_entry, aid_error *error);
AID_API aid_status aid_entry_answer(aid_store *store, aid_entry entry, const char *text, aid_error *error);
typedef struct aid_entry_info {
    uint32_t struct_size;
    int32_t kind;
    int32_t audience;
    uint32_t number;
    uint64_t withheld;
    aid_case support_case;
    aid_entry corrects;
    aid_entry corrected_by;
    aid_member about;
    aid_member author;
    aid_time written;
    aid_time answer_by;
    aid_time answered;
    const char *text;
    const char *answer;
} aid_entry_info;
AID_API aid_status aid_entry_get(aid_store *store, aid_entry entry, aid_entry_info *out_info, aid_error *error);
AID_API aid_status aid_entry_list(aid_store *store, aid_case support_case, aid_entry *entries, size_t capacity,
                                  size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_EVALUATION_H
#define MUTUALAID_EVALUATION_H
#ifndef MUTUALAID_EXCHANGE_H
#define MUTUALAID_EXCHANGE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_exchange_options {
    uint32_t struct_size;
    int32_t minutes;
    int32_t confirm_unusual;
    int32_t accept_warning;
    int32_t side;
    int32_t reserved;
    aid_time starts;
    aid_time happened;
    int64_t price;
    aid_member payer;
    const char *note;
    const char *override_reason;
} aid_exchange_options;
AID_API void aid_exchange_options_init(aid_exchange_options *options, uint32_t struct_size);
AID_API aid_status aid_exchange_propose(aid_store *store, aid_request request, aid_offer offer,
                                        const aid_exchange_options *options, aid_exchange *out_exchange,
                                        aid_error *error);
AID_API aid_status aid_exchange_accept(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);
AID_API aid_status aid_exchange_decline(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);
AID_API aid_status aid_exchange_cancel(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);
AID_API aid_status aid_exchange_confirm(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);
AID_API aid_status aid_exchange_dispute(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);
AID_API aid_status aid_exchange_settle(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);
AID_API aid_status aid_exchange_reverse(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);
AID_API aid_status aid_exchange_correct(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_exchange *out_exchange, aid_error *error);
typedef struct aid_log_options {
    uint32_t struct_size;
    int32_t minutes;
    aid_member requester;
    aid_member helper;
    aid_group group;
    aid_request request;
    aid_offer offer;
    aid_skill skill;
    aid_time happened;
    int64_t price;
    aid_member payer;
    int32_t confirm_unusual;
    int32_t accept_warning;
    int32_t unit;
    int32_t for_group;
    const char *memo;
    const char *reference;
    const char *override_reason;
} aid_log_options;
AID_API void aid_log_options_init(aid_log_options *options, uint32_t struct_size);
AID_API aid_status aid_exchange_log(aid_store *store, const aid_log_options *options, aid_exchange *out_exchange,
                                    aid_error *error);
AID_API aid_status aid_exchange_log_group(aid_store *store, const aid_log_options *options, const aid_member *helpers,
                                          size_t count, aid_exchange *out_exchanges, aid_error *error);
typedef struct aid_exchange_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t number;
    aid_request request;
    aid_offer offer;
    aid_group group;
    aid_member requester;
    aid_member helper;
    aid_skill skill;
    aid_exchange corrects;
    aid_time created;
    aid_time starts;
    aid_time happened;
    aid_time deadline;
    int64_t price;
    int64_t amount;
    int64_t held;
    aid_member payer;
    int32_t minutes;
    int32_t requester_minutes;
    int32_t helper_minutes;
    int32_t unit;
    int32_t over_limit;
    int32_t by_silence;
    int32_t by_pool;
    int32_t gifted;
    const char *memo;
    const char *reference;
} aid_exchange_info;
AID_API aid_status aid_exchange_get(aid_store *store, aid_exchange exchange, aid_exchange_info *out_info,
                                    aid_error *error);
AID_API aid_status aid_exchange_find(aid_store *store, aid_group group, const char *reference,
                                     aid_exchange *out_exchange, aid_error *error);
typedef struct aid_exchange_list_options {
    uint32_t struct_size;
    int32_t state;
    aid_group group;
    aid_member member;
    aid_request request;
    aid_time from;
    aid_time until;
} aid_exchange_list_options;
AID_API aid_status aid_exchange_list(aid_store *store, const aid_exchange_list_options *options,
                                     aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_evaluation_options {
    uint32_t struct_size;
    int32_t side;
    uint64_t set;
    uint64_t flags;
    int32_t stands;
    int32_t reserved;
    const char *text;
} aid_evaluation_options;
AID_API void aid_evaluation_options_init(aid_evaluation_options *options, uint32_t struct_size);
AID_API aid_status aid_evaluation_give(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                       aid_error *error);
AID_API aid_status aid_evaluation_contest(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                          aid_error *error);
AID_API aid_status aid_evaluation_settle(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                         aid_error *error);
typedef struct aid_evaluation_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t flags;
    aid_exchange exchange;
    aid_member author;
    aid_member about;
    aid_time deadline;
    aid_time shown;
    const char *text;
    const char *contest;
} aid_evaluation_info;
AID_API aid_status aid_evaluation_get(aid_store *store, aid_exchange exchange, int32_t side, aid_evaluation_info *out_info,
                                      aid_error *error);
typedef struct aid_evaluation_list_options {
    uint32_t struct_size;
    int32_t which;
    aid_member member;
    aid_group group;
} aid_evaluation_list_options;
AID_API aid_status aid_evaluation_list(aid_store *store, const aid_evaluation_list_options *options,
                                       aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_LEDGER_H
#define MUTUALAID_LEDGER_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_unit_info {
    uint32_t struct_size;
    int32_t unit;
    int32_t priced;
    int32_t exponent;
    const char *code;
} aid_unit_info;
AID_API aid_status aid_unit_get(int32_t unit, aid_unit_info *out_info, aid_error *error);
AID_API aid_status aid_unit_parse(const char *code, int32_t *out_unit, aid_error *error);
typedef enum aid_terms_field {
    AID_TERMS_FIELD_CREDIT_MIN = 0,
    AID_TERMS_FIELD_CREDIT_MAX = 1,
    AID_TERMS_FIELD_FEE_BP = 2,
    AID_TERMS_FIELD_PRICE_CAP = 3,
    AID_TERMS_FIELD_POOL_MIN = 4,
    AID_TERMS_FIELD_DEMURRAGE_BP = 5,
    AID_TERMS_FIELD_DEMURRAGE_EXEMPT = 6,
    AID_TERMS_FIELD_EXPIRY_DAYS = 7,
    AID_TERMS_FIELD_NOTICE_DAYS = 8,
    AID_TERMS_FIELD_ADAPTIVE_BASE = 9,
    AID_TERMS_FIELD_ADAPTIVE_NUM = 10,
    AID_TERMS_FIELD_ADAPTIVE_LEAST = 11,
    AID_TERMS_FIELD_ADAPTIVE_MOST = 12,
    AID_TERMS_FIELD_SUSPEND_AT = 13,
    AID_TERMS_FIELD_CEILING_WEEKS = 14
} aid_terms_field;
typedef struct aid_terms {
    uint32_t struct_size;
    int32_t unit;
    uint64_t set;
    aid_time from;
    int64_t credit_min;
    int64_t credit_max;
    int64_t price_cap;
    int64_t pool_min;
    int64_t demurrage_exempt;
    int64_t adaptive_base;
    int64_t adaptive_least;
    int64_t adaptive_most;
    int32_t credit_min_mode;
    int32_t credit_max_mode;
    int32_t fee_bp;
    int32_t demurrage_bp;
    int32_t expiry_days;
    int32_t notice_days;
    int32_t adaptive;
    int32_t adaptive_num;
    int32_t adaptive_den;
    int32_t suspend_at;
    int32_t ceiling_weeks;
    int32_t reserved;
} aid_terms;
AID_API void aid_terms_init(aid_terms *terms, uint32_t struct_size);
AID_API aid_status aid_terms_get(aid_store *store, aid_group group, int32_t unit, aid_time at, aid_terms *out_terms,
                                 aid_error *error);
AID_API aid_status aid_terms_set(aid_store *store, aid_group group, const aid_terms *terms, aid_error *error);
typedef struct aid_standing {
    uint32_t struct_size;
    int32_t unit;
    aid_group group;
    int64_t balance;
    int64_t held;
    int64_t limit;
    int64_t available;
    int64_t expiring;
    aid_time expires;
    int32_t limit_mode;
    int32_t suspended;
    int32_t certified;
    int32_t disputes;
} aid_standing;
AID_API aid_status aid_standing_get(aid_store *store, aid_member member, aid_group group, int32_t unit,
                                    aid_standing *out_standing, aid_error *error);
AID_API aid_status aid_balance_get(aid_store *store, aid_member member, aid_group group, int32_t unit,
                                   int64_t *out_balance, aid_error *error);
typedef struct aid_balance_row {
    aid_member member;
    int64_t balance;
    int64_t given;
    int64_t received;
    uint64_t entries;
    int32_t account;
    int32_t unit;
} aid_balance_row;
AID_API aid_status aid_balance_list(aid_store *store, aid_group group, int32_t unit, aid_balance_row *rows,
                                    uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_statement_options {
    uint32_t struct_size;
    int32_t unit;
    aid_group group;
    aid_time from;
    aid_time until;
} aid_statement_options;
typedef struct aid_posting {
    uint64_t seq;
    aid_time at;
    aid_time happened;
    int64_t amount;
    int64_t balance;
    aid_exchange exchange;
    uint64_t transfer;
    aid_member other;
    aid_skill skill;
    int32_t reversal;
    int32_t over_limit;
    int32_t kind;
    int32_t unit;
    const char *memo;
} aid_posting;
AID_API aid_status aid_statement(aid_store *store, aid_member member, const aid_statement_options *options,
                                 aid_posting *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                 aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_TRANSFER_H
#define MUTUALAID_TRANSFER_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_fund_options {
    uint32_t struct_size;
    int32_t unit;
    int32_t closed;
    int32_t reserved;
    const char *name;
    const char *purposes;
} aid_fund_options;
AID_API void aid_fund_options_init(aid_fund_options *options, uint32_t struct_size);
AID_API aid_status aid_fund_open(aid_store *store, aid_group group, const aid_fund_options *options, aid_fund *out_fund,
                                 aid_error *error);
AID_API aid_status aid_fund_update(aid_store *store, aid_fund fund, const aid_fund_options *options, aid_error *error);
typedef struct aid_fund_info {
    uint32_t struct_size;
    int32_t unit;
    uint64_t number;
    aid_group group;
    int64_t balance;
    int64_t held;
    int64_t spent;
    int64_t receipt[8];
    int32_t closed;
    int32_t reserved;
    const char *name;
    const char *purposes;
} aid_fund_info;
AID_API aid_status aid_fund_get(aid_store *store, aid_fund fund, aid_fund_info *out_info, aid_error *error);
AID_API aid_status aid_fund_list(aid_store *store, aid_group group, aid_fund *funds, size_t capacity, size_t *out_count,
                                 aid_error *error);
typedef struct aid_transfer_options {
    uint32_t struct_size;
    int32_t kind;
    int64_t amount;
    aid_group group;
    aid_member payer;
    aid_member receiver;
    aid_fund fund;
    aid_time happened;
    int32_t unit;
    int32_t receipt;
    int32_t hold_days;
    int32_t accept_warning;
    const char *purpose;
    const char *memo;
} aid_transfer_options;
AID_API void aid_transfer_options_init(aid_transfer_options *options, uint32_t struct_size);
AID_API aid_status aid_transfer_make(aid_store *store, const aid_transfer_options *options, aid_transfer *out_transfer,
                                     aid_error *error);
typedef struct aid_transfer_act_options {
    uint32_t struct_size;
    int32_t stands;
    const char *note;
} aid_transfer_act_options;
AID_API void aid_transfer_act_options_init(aid_transfer_act_options *options, uint32_t struct_size);
AID_API aid_status aid_transfer_post(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                     aid_error *error);
AID_API aid_status aid_transfer_void(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                     aid_error *error);
AID_API aid_status aid_transfer_dispute(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);
AID_API aid_status aid_transfer_resolve(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);
AID_API aid_status aid_transfer_reverse(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);
typedef struct aid_transfer_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t withheld;
    uint64_t number;
    int64_t amount;
    int64_t held;
    aid_group group;
    aid_member payer;
    aid_member receiver;
    aid_fund fund;
    aid_group body;
    aid_time created;
    aid_time happened;
    aid_time deadline;
    int32_t kind;
    int32_t unit;
    int32_t receipt;
    int32_t over_limit;
    const char *purpose;
    const char *memo;
} aid_transfer_info;
AID_API aid_status aid_transfer_get(aid_store *store, aid_transfer transfer, aid_transfer_info *out_info, aid_error *error);
typedef struct aid_transfer_list_options {
    uint32_t struct_size;
    int32_t state;
    aid_group group;
    aid_fund fund;
    aid_member member;
    int32_t kind;
    int32_t reserved;
} aid_transfer_list_options;
AID_API void aid_transfer_list_options_init(aid_transfer_list_options *options, uint32_t struct_size);
AID_API aid_status aid_transfer_list(aid_store *store, const aid_transfer_list_options *options, aid_transfer *transfers,
                                     size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_application {
    aid_group body;
    int64_t asked;
    int32_t points;
    int32_t reserved;
} aid_application;
AID_API aid_status aid_award_share(int64_t budget, const aid_application *applications, uint32_t row_size, size_t count,
                                   int64_t *out_awards, aid_error *error);
AID_API aid_status aid_fund_award(aid_store *store, aid_fund fund, const char *purpose, int64_t budget,
                                  const aid_application *applications, uint32_t row_size, size_t count, int64_t *out_awards,
                                  aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SOLVE_H
#define MUTUALAID_SOLVE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_assign_problem {
    uint32_t struct_size;
    int32_t objective;
    uint64_t set;
    uint64_t request_count;
    uint64_t helper_count;
    uint64_t edge_count;
    uint64_t seed;
    int32_t complete;
    int32_t fairness;
    int64_t load_weight;
    const uint64_t *offsets;
    const uint32_t *helpers;
    const int32_t *scores;
    const uint32_t *seats;
    const uint8_t *tiers;
    const uint32_t *capacities;
    const uint8_t *edge_tiers;
    const uint64_t *request_ids;
    const uint64_t *helper_ids;
    const uint32_t *loads;
    const uint32_t *loads_before;
} aid_assign_problem;
typedef struct aid_solve_options {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t set;
    uint64_t work_limit;
    int64_t time_limit_ms;
    aid_progress_fn progress;
    void *context;
    const aid_allocator *allocator;
} aid_solve_options;
typedef struct aid_assign_result {
    uint32_t struct_size;
    int32_t status_code;
    int64_t objective;
    int64_t bound;
    int64_t seats;
    int64_t seats_bound;
    uint64_t work;
    uint64_t components;
    int64_t outer_price[4];
    uint64_t outer_seats[4];
    uint64_t load_squares;
    uint64_t tier_capacity;
    uint64_t tier_count;
    uint8_t *chosen;
    uint64_t *tier_seats;
    int64_t *request_duals;
    int64_t *helper_duals;
    int64_t *request_seat_duals;
    int64_t *helper_seat_duals;
    int64_t *request_outer_duals;
    int64_t *helper_outer_duals;
} aid_assign_result;
AID_API aid_status aid_solve_assign(const aid_assign_problem *problem, const aid_solve_options *options,
                                    aid_assign_result *result, aid_error *error);
typedef struct aid_hall_info {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t need;
    uint64_t capacity;
    uint64_t elsewhere;
    uint64_t request_count;
    uint64_t helper_count;
} aid_hall_info;
typedef struct aid_hall_lists {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t request_capacity;
    uint64_t helper_capacity;
    uint32_t *requests;
    uint32_t *helpers;
} aid_hall_lists;
AID_API aid_status aid_solve_hall(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t request,
                                  const aid_solve_options *options, const aid_hall_lists *lists,
                                  aid_hall_info *out_info, aid_error *error);
typedef struct aid_assign_change {
    uint32_t struct_size;
    int32_t tier;
    int64_t tier_seats;
    int64_t seats;
    int64_t outer[4];
    int64_t load_squares;
    int64_t score;
} aid_assign_change;
AID_API aid_status aid_solve_force(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t edge,
                                   const aid_solve_options *options, aid_assign_change *out_change, aid_error *error);
typedef struct aid_assignment aid_assignment;
typedef struct aid_assign_row {
    uint32_t struct_size;
    uint32_t seats;
    uint32_t tier;
    uint32_t reserved;
    uint64_t edge_count;
    const uint32_t *helpers;
    const int32_t *scores;
    const uint8_t *edge_tiers;
} aid_assign_row;
typedef struct aid_assign_column {
    uint32_t struct_size;
    uint32_t capacity;
    uint32_t load_before;
    uint32_t reserved;
    uint64_t edge_count;
    const uint32_t *requests;
    const int32_t *scores;
    const uint8_t *edge_tiers;
} aid_assign_column;
typedef struct aid_assign_move {
    uint64_t request;
    int64_t from;
    int64_t to;
} aid_assign_move;
typedef struct aid_assignment_info {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t requests;
    uint64_t helpers;
    uint64_t seats;
    uint64_t tier_seats[256];
    uint64_t outer_seats[4];
    uint64_t load_squares;
    int64_t objective;
    uint64_t work;
} aid_assignment_info;
AID_API aid_status aid_assignment_open(const aid_assign_problem *problem, const aid_assign_result *result,
                                       const aid_solve_options *options, aid_assignment **out_assignment,
                                       aid_error *error);
AID_API aid_status aid_assignment_add_request(aid_assignment *assignment, const aid_assign_row *row,
                                              uint64_t *out_request, aid_error *error);
AID_API aid_status aid_assignment_drop_request(aid_assignment *assignment, uint64_t request, aid_error *error);
AID_API aid_status aid_assignment_add_helper(aid_assignment *assignment, const aid_assign_column *column,
                                             uint64_t *out_helper, aid_error *error);
AID_API aid_status aid_assignment_set_capacity(aid_assignment *assignment, uint64_t helper, uint32_t capacity,
                                               aid_error *error);
AID_API aid_status aid_assignment_drop_helper(aid_assignment *assignment, uint64_t helper, aid_error *error);
AID_API aid_status aid_assignment_keep(aid_assignment *assignment, aid_error *error);
AID_API aid_status aid_assignment_info_get(const aid_assignment *assignment, aid_assignment_info *out_info,
                                           aid_error *error);
AID_API aid_status aid_assignment_helpers(const aid_assignment *assignment, uint64_t request, uint32_t *helpers,
                                          size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_assignment_moves(const aid_assignment *assignment, aid_assign_move *rows, uint32_t row_size,
                                        size_t capacity, size_t *out_count, aid_error *error);
AID_API void aid_assignment_free(aid_assignment *assignment);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SOLVE_RINGS_H
#define MUTUALAID_SOLVE_RINGS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_rings_problem {
    uint32_t struct_size;
    uint32_t max_ring;
    uint64_t set;
    uint64_t member_count;
    uint64_t altruist_count;
    uint64_t arc_count;
    uint32_t max_chain;
    uint32_t success_ppm;
    const uint64_t *offsets;
    const uint32_t *targets;
    const int32_t *scores;
} aid_rings_problem;
typedef struct aid_rings_result {
    uint32_t struct_size;
    int32_t status_code;
    int64_t objective;
    int64_t bound;
    int64_t unit;
    int64_t score;
    uint64_t members;
    uint64_t ring_count;
    uint64_t chain_count;
    uint64_t columns;
    uint64_t nodes;
    uint64_t work;
    uint8_t *chosen;
    uint32_t *group;
} aid_rings_result;
AID_API aid_status aid_solve_rings(const aid_rings_problem *problem, const aid_solve_options *options,
                                   aid_rings_result *result, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SOLVE_SETOFF_H
#define MUTUALAID_SOLVE_SETOFF_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_setoff_problem {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t set;
    uint64_t party_count;
    uint64_t obligation_count;
    const uint32_t *debtors;
    const uint32_t *creditors;
    const int64_t *amounts;
    const uint8_t *consents;
    const int64_t *credits;
} aid_setoff_problem;
typedef struct aid_setoff_result {
    uint32_t struct_size;
    int32_t status_code;
    int64_t objective;
    int64_t bound;
    int64_t total;
    int64_t net_debt;
    int64_t credit_used;
    uint64_t pairs;
    uint64_t work;
    uint64_t cycle_count;
    uint64_t place_count;
    uint64_t cycle_capacity;
    uint64_t place_capacity;
    uint64_t cycles_written;
    int64_t *cleared;
    int64_t *drawn;
    int64_t *claims;
    uint64_t *cycle_starts;
    int64_t *cycle_amounts;
    uint32_t *cycle_parties;
} aid_setoff_result;
AID_API aid_status aid_solve_setoff(const aid_setoff_problem *problem, const aid_solve_options *options,
                                    aid_setoff_result *result, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SOLVE_BALANCE_H
#define MUTUALAID_SOLVE_BALANCE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_balance_problem {
    uint32_t struct_size;
    int32_t objective;
    uint64_t set;
    uint64_t member_count;
    uint64_t arc_count;
    uint32_t max_ring;
    uint32_t reserved;
    const uint32_t *givers;
    const uint32_t *receivers;
    const int64_t *quotas;
    const int32_t *scores;
    const int64_t *supplies;
    const uint32_t *priorities;
} aid_balance_problem;
typedef struct aid_balance_result {
    uint32_t struct_size;
    int32_t status_code;
    int64_t objective;
    int64_t bound;
    int64_t exchanged;
    int64_t exchanged_bound;
    uint64_t members;
    uint64_t rings;
    uint64_t work;
    int64_t *amounts;
    int64_t *received;
} aid_balance_result;
AID_API aid_status aid_solve_balance(const aid_balance_problem *problem, const aid_solve_options *options,
                                     aid_balance_result *result, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SOLVE_SCHEDULE_H
#define MUTUALAID_SOLVE_SCHEDULE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_schedule_problem {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t set;
    uint64_t task_count;
    uint64_t helper_count;
    uint64_t edge_count;
    uint64_t window_count;
    uint64_t place_count;
    uint64_t speed_m_per_hour;
    const int64_t *earliest;
    const int64_t *latest;
    const int64_t *durations;
    const uint64_t *offsets;
    const uint32_t *helpers;
    const int32_t *scores;
    const uint64_t *window_offsets;
    const int64_t *window_from;
    const int64_t *window_to;
    const uint32_t *task_places;
    const uint32_t *helper_places;
    const int32_t *latitudes;
    const int32_t *longitudes;
    const uint32_t *travel;
} aid_schedule_problem;
typedef struct aid_schedule_result {
    uint32_t struct_size;
    int32_t status_code;
    int64_t objective;
    int64_t bound;
    int64_t seats;
    int64_t seats_bound;
    uint64_t minutes;
    uint64_t tours;
    uint64_t nodes;
    uint64_t work;
    uint32_t *done_by;
    int64_t *starts;
} aid_schedule_result;
AID_API aid_status aid_solve_schedule(const aid_schedule_problem *problem, const aid_solve_options *options,
                                      aid_schedule_result *result, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_MATCH_H
#define MUTUALAID_MATCH_H
#ifdef __cplusplus
extern "C" {
#endif
typedef int32_t (*aid_pair_fn)(void *context, aid_request request, aid_offer offer);
typedef enum aid_match_field {
    AID_MATCH_FIELD_WEIGHTS = 0,
    AID_MATCH_FIELD_AGEING_DAYS = 1,
    AID_MATCH_FIELD_ISOLATED_EVERY = 2
} aid_match_field;
typedef struct aid_match_options {
    uint32_t struct_size;
    int32_t meet_new_people;
    uint64_t set;
    uint64_t seed;
    aid_group group;
    aid_time now;
    int32_t weights[10];
    int32_t fairness;
    int32_t load_weight;
    int32_t ageing_days;
    int32_t isolated_every;
    aid_pair_fn allow;
    void *allow_context;
    aid_progress_fn progress;
    void *progress_context;
} aid_match_options;
AID_API void aid_match_options_init(aid_match_options *options, uint32_t struct_size);
typedef struct aid_candidate {
    aid_offer offer;
    aid_member helper;
    int64_t distance_m;
    int32_t score;
    int32_t points[10];
    int32_t tier;
} aid_candidate;
AID_API aid_status aid_match_best(aid_store *store, aid_request request, const aid_match_options *options,
                                  aid_candidate *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                  aid_error *error);
AID_API aid_status aid_match_asking(int32_t needed, int32_t yes_ppm, int32_t *out_people, aid_error *error);
AID_API aid_status aid_match_run(aid_store *store, const aid_match_options *options, aid_match **out_match,
                                 aid_error *error);
typedef struct aid_match_summary {
    uint32_t struct_size;
    int32_t status;
    uint64_t proposals;
    uint64_t seats;
    uint64_t seats_wanted;
    uint64_t requests;
    uint64_t unserved;
    uint64_t offers;
    uint64_t pairs;
    int64_t score;
    int64_t bound;
    uint64_t isolated_wanted;
    uint64_t isolated_seats;
    uint64_t kept;
    uint64_t load_squares;
    uint64_t refused[16];
    uint64_t would_open[16];
} aid_match_summary;
AID_API aid_status aid_match_summary_get(const aid_match *match, aid_match_summary *out_summary, aid_error *error);
AID_API aid_status aid_match_size(const aid_match *match, size_t *out_size, aid_error *error);
typedef struct aid_proposal {
    uint32_t struct_size;
    int32_t score;
    aid_request request;
    aid_offer offer;
    aid_member requester;
    aid_member helper;
    aid_group group;
    aid_skill skill;
    aid_time starts;
    int64_t distance_m;
    int32_t points[10];
    int32_t weights[10];
    int32_t minutes;
    int32_t tier;
} aid_proposal;
AID_API aid_status aid_match_proposal(const aid_match *match, size_t index, aid_proposal *out_proposal,
                                      aid_error *error);
typedef struct aid_unserved {
    uint32_t struct_size;
    int32_t seats_missing;
    aid_request request;
    uint64_t candidates;
    uint64_t refused[16];
    uint64_t would_open[16];
    uint64_t rivals;
    uint64_t helpers;
} aid_unserved;
AID_API aid_status aid_match_unserved(const aid_match *match, size_t index, aid_unserved *out_unserved,
                                      aid_error *error);
typedef struct aid_shortage {
    uint32_t struct_size;
    int32_t weekday;
    int32_t day_part;
    int32_t reserved;
    uint64_t requests;
    uint64_t offers;
    uint64_t need;
    uint64_t capacity;
    uint64_t elsewhere;
    aid_skill skill;
    char sentence[160];
} aid_shortage;
AID_API aid_status aid_match_shortage(const aid_match *match, size_t index, aid_shortage *out_shortage, aid_error *error);
AID_API aid_status aid_match_rivals(const aid_match *match, size_t index, aid_request *rows, uint32_t row_size,
                                    size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_match_shared(const aid_match *match, size_t index, aid_offer *rows, uint32_t row_size,
                                    size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_recruit {
    aid_skill skill;
    aid_group group;
    uint64_t serves;
    uint64_t unserved;
    int32_t weekday;
    int32_t day_part;
    char sentence[160];
} aid_recruit;
AID_API aid_status aid_match_recruit(const aid_match *match, aid_recruit *rows, uint32_t row_size, size_t capacity,
                                     size_t *out_count, aid_error *error);
typedef struct aid_reason {
    uint32_t struct_size;
    int32_t chosen;
    uint64_t violated;
    int32_t first;
    int32_t score;
    int64_t distance_m;
    int32_t points[10];
    int32_t weights[10];
    int32_t tier;
    int32_t stage;
    int64_t seats_change;
    int64_t outer_change;
    int64_t loads_change;
    int64_t score_change;
    aid_request loses;
    int32_t moved;
    int32_t reserved;
    char sentence[240];
    char instead[200];
} aid_reason;
AID_API aid_status aid_match_explain(const aid_match *match, aid_request request, aid_offer offer,
                                     aid_reason *out_reason, aid_error *error);
typedef struct aid_decision {
    aid_request request;
    aid_offer offer;
    aid_member requester;
    aid_member helper;
    aid_group group;
    aid_skill skill;
    uint64_t violated;
    int64_t distance_m;
    int32_t first;
    int32_t chosen;
    int32_t score;
    int32_t tier;
    int32_t points[10];
    int32_t weights[10];
} aid_decision;
AID_API aid_status aid_match_decisions(const aid_match *match, aid_request request, aid_decision *rows,
                                       uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_match_rule(aid_match *match, aid_request request, aid_offer offer, int32_t ruling, aid_time until,
                                  aid_error *error);
typedef struct aid_match_repair_options {
    uint32_t struct_size;
    int32_t keep;
} aid_match_repair_options;
AID_API aid_status aid_match_repair(aid_match *match, const aid_match_repair_options *options, aid_match **out_match,
                                    aid_error *error);
typedef struct aid_match_change {
    aid_request request;
    aid_offer from;
    aid_offer to;
    int32_t follows;
    int32_t reserved;
    char sentence[120];
} aid_match_change;
AID_API aid_status aid_match_changes(const aid_match *match, aid_match_change *rows, uint32_t row_size, size_t capacity,
                                     size_t *out_count, aid_error *error);
typedef struct aid_match_next_row {
    aid_offer offer;
    aid_member helper;
    aid_request moved_request;
    aid_offer moved_from;
    aid_offer moved_to;
    int64_t seats_change;
    int64_t score_change;
    int32_t score;
    int32_t tier;
    int32_t moved;
    int32_t reserved;
    char sentence[200];
} aid_match_next_row;
AID_API aid_status aid_match_next(const aid_match *match, aid_request request, aid_match_next_row *rows,
                                  uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);
typedef struct aid_match_commit_options {
    uint32_t struct_size;
    int32_t keep_valid;
} aid_match_commit_options;
AID_API aid_status aid_match_commit(aid_match *match, const aid_match_commit_options *options,
                                    aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);
AID_API void aid_match_free(aid_match *match);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SERVICE_H
#define MUTUALAID_SERVICE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_criterion_options {
    uint32_t struct_size;
    int32_t special;
    int32_t document;
    int32_t days;
    const char *code;
    const char *label;
    const char *labels;
} aid_criterion_options;
AID_API void aid_criterion_options_init(aid_criterion_options *options, uint32_t struct_size);
AID_API aid_status aid_criterion_set(aid_store *store, const aid_criterion_options *options, aid_error *error);
typedef struct aid_criterion_row {
    uint64_t services;
    int32_t special;
    int32_t document;
    int32_t days;
    uint32_t reserved;
    const char *code;
    const char *label;
} aid_criterion_row;
AID_API aid_status aid_criterion_list(aid_store *store, const char *languages, aid_criterion_row *rows, uint32_t row_size,
                                 size_t capacity, size_t *out_count, aid_error *error);
typedef enum aid_service_field {
    AID_SERVICE_FIELD_RULE = 0,
    AID_SERVICE_FIELD_PLACE = 1,
    AID_SERVICE_FIELD_REACH = 2,
    AID_SERVICE_FIELD_WEEK = 3,
    AID_SERVICE_FIELD_CAPACITY = 4,
    AID_SERVICE_FIELD_FEE = 5,
    AID_SERVICE_FIELD_TEXT = 6,
    AID_SERVICE_FIELD_CONTACT = 7,
    AID_SERVICE_FIELD_DOCUMENTS = 8,
    AID_SERVICE_FIELD_LEGAL_BASIS = 9,
    AID_SERVICE_FIELD_LANGUAGES = 10,
    AID_SERVICE_FIELD_CREDENTIALS = 11,
    AID_SERVICE_FIELD_TOPICS = 12,
    AID_SERVICE_FIELD_MEASURES = 13
} aid_service_field;
typedef struct aid_service_options {
    uint32_t struct_size;
    int32_t type;
    uint64_t set;
    aid_time assured;
    int64_t fee;
    aid_week week;
    int32_t tier;
    int32_t unit;
    int32_t capacity;
    int32_t answer_hours;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t reach_m;
    int32_t online;
    int32_t reserved;
    const char *name;
    const char *code;
    const char *measures;
    const char *topics;
    const char *text;
    const char *contact;
    const char *documents;
    const char *legal_basis;
    const char *languages;
    const char *credentials;
    const char *rule;
} aid_service_options;
AID_API void aid_service_options_init(aid_service_options *options, uint32_t struct_size);
AID_API aid_status aid_service_add(aid_store *store, aid_group group, const aid_service_options *options,
                                   aid_service *out_service, aid_error *error);
AID_API aid_status aid_service_update(aid_store *store, aid_service service, const aid_service_options *options,
                                      aid_error *error);
AID_API aid_status aid_service_set_capacity(aid_store *store, aid_service service, int32_t capacity, aid_error *error);
AID_API aid_status aid_service_publish(aid_store *store, aid_service service, aid_error *error);
AID_API aid_status aid_service_pause(aid_store *store, aid_service service, aid_error *error);
AID_API aid_status aid_service_close(aid_store *store, aid_service service, aid_error *error);
typedef struct aid_service_info {
    uint32_t struct_size;
    int32_t state;
    uint64_t number;
    uint64_t flags;
    uint64_t answered;
    aid_group group;
    aid_time assured;
    int64_t fee;
    aid_week week;
    int32_t type;
    int32_t tier;
    int32_t unit;
    int32_t fee_stated;
    int32_t hours_stated;
    int32_t capacity;
    int32_t served;
    int32_t answer_hours;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t reach_m;
    int32_t online;
    int32_t reserved;
    const char *name;
    const char *code;
    const char *measures;
    const char *topics;
    const char *text;
    const char *contact;
    const char *documents;
    const char *legal_basis;
    const char *languages;
    const char *credentials;
    const char *rule;
    const char *zone;
} aid_service_info;
AID_API aid_status aid_service_get(aid_store *store, aid_service service, aid_service_info *out_info, aid_error *error);
AID_API aid_status aid_service_answer(aid_store *store, aid_service service, aid_service_info *out_info,
                                      aid_error *error);
typedef struct aid_service_list_options {
    uint32_t struct_size;
    int32_t state;
    uint64_t flags;
    aid_group group;
    int32_t type;
    int32_t tier;
} aid_service_list_options;
AID_API aid_status aid_service_list(aid_store *store, const aid_service_list_options *options, aid_service *services,
                                    size_t capacity, size_t *out_count, aid_error *error);
AID_API aid_status aid_service_find(aid_store *store, const char *code, aid_service *out_service, aid_error *error);
typedef struct aid_service_hit {
    aid_service service;
    int32_t points;
    int32_t kind;
    const char *label;
} aid_service_hit;
AID_API aid_status aid_service_search(aid_store *store, const char *text, const aid_search_options *options,
                                      aid_service_hit *hits, uint32_t row_size, size_t capacity, size_t *out_count,
                                      aid_error *error);
typedef struct aid_need_options {
    uint32_t struct_size;
    int32_t type;
    aid_time when;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t online;
    int32_t all;
    int32_t reserved;
    const char *measure;
    const char *criteria;
    const char *languages;
} aid_need_options;
AID_API void aid_need_options_init(aid_need_options *options, uint32_t struct_size);
typedef struct aid_route_row {
    aid_service service;
    uint64_t bars;
    int64_t distance_m;
    int32_t tier;
    int32_t free;
} aid_route_row;
AID_API aid_status aid_service_route(aid_store *store, const aid_need_options *need, aid_route_row *rows,
                                     uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_SERVICE_REQUEST_H
#define MUTUALAID_SERVICE_REQUEST_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_service_request_options {
    uint32_t struct_size;
    int32_t kind;
    aid_member person;
    aid_service service;
    aid_service_request about;
    int32_t type;
    int32_t urgency;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
    int32_t emergency;
    const char *measure;
    const char *summary;
    const char *criteria;
} aid_service_request_options;
AID_API void aid_service_request_options_init(aid_service_request_options *options, uint32_t struct_size);
AID_API aid_status aid_service_request_open(aid_store *store, const aid_service_request_options *options,
                                            aid_service_request *out_request, aid_error *error);
AID_API aid_status aid_service_request_send(aid_store *store, aid_service_request request, aid_service service,
                                            int32_t emergency, aid_error *error);
AID_API aid_status aid_service_request_accept(aid_store *store, aid_service_request request, const char *note,
                                              aid_error *error);
AID_API aid_status aid_service_request_decline(aid_store *store, aid_service_request request, int32_t reason,
                                               const char *note, aid_error *error);
AID_API aid_status aid_service_request_withdraw(aid_store *store, aid_service_request request, aid_error *error);
AID_API aid_status aid_service_request_fulfil(aid_store *store, aid_service_request request, const char *note,
                                              aid_error *error);
AID_API aid_status aid_service_request_fail(aid_store *store, aid_service_request request, int32_t reason,
                                            const char *note, aid_error *error);
typedef struct aid_service_request_info {
    uint32_t struct_size;
    int32_t kind;
    uint64_t number;
    uint64_t withheld;
    aid_member person;
    aid_service service;
    aid_group group;
    aid_group appeal_to;
    aid_service_request about;
    aid_time created;
    aid_time deadline;
    int32_t state;
    int32_t urgency;
    int32_t type;
    int32_t reason;
    int32_t ground;
    int32_t overdue;
    int32_t sendings;
    int32_t reserved;
    const char *measure;
    const char *summary;
    const char *criteria;
    const char *note;
} aid_service_request_info;
AID_API aid_status aid_service_request_get(aid_store *store, aid_service_request request,
                                           aid_service_request_info *out_info, aid_error *error);
typedef struct aid_service_request_list_options {
    uint32_t struct_size;
    int32_t state;
    aid_group group;
    aid_member person;
    int32_t kind;
    int32_t overdue;
} aid_service_request_list_options;
AID_API aid_status aid_service_request_list(aid_store *store, const aid_service_request_list_options *options,
                                            aid_service_request *requests, size_t capacity, size_t *out_count,
                                            aid_error *error);
typedef struct aid_unmet_row {
    uint64_t people;
    int32_t type;
    int32_t placed;
    int32_t latitude;
    int32_t longitude;
} aid_unmet_row;
AID_API aid_status aid_unmet_list(aid_store *store, int32_t least, aid_unmet_row *rows, uint32_t row_size, size_t capacity,
                                  size_t *out_count, aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_INSIGHT_H
#define MUTUALAID_INSIGHT_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct aid_insight aid_insight;
typedef struct aid_insight_options {
    uint32_t struct_size;
    int32_t unit;
    uint64_t set;
    uint64_t seed;
    uint64_t cycle_work;
    aid_group group;
    aid_time from;
    aid_time until;
    int32_t books_only;
    int32_t null_model;
    int32_t circulation;
    int32_t rewirings;
    aid_progress_fn progress;
    void *progress_context;
    int64_t hour_value;
    int32_t step;
    int32_t reserved;
} aid_insight_options;
AID_API void aid_insight_options_init(aid_insight_options *options, uint32_t struct_size);
AID_API aid_status aid_insight_run(aid_store *store, const aid_insight_options *options, aid_insight **out_insight,
                                   aid_error *error);
typedef struct aid_figure_info {
    uint32_t struct_size;
    int32_t exact;
    int64_t numerator;
    int64_t denominator;
} aid_figure_info;
AID_API aid_status aid_insight_figure(const aid_insight *insight, int32_t figure, aid_figure_info *out_info,
                                      aid_error *error);
typedef struct aid_insight_summary {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t defined;
    aid_time from;
    aid_time until;
    uint64_t members;
    uint64_t took_part;
    uint64_t exchanges;
    uint64_t links;
    uint64_t mutual_links;
    int64_t minutes;
    int64_t mutual_minutes;
    int64_t indirect_minutes;
    int64_t circulating_minutes;
    int64_t time_minutes;
    int64_t volunteer_minutes;
    int64_t pool_minutes;
    int64_t turnover;
    uint64_t components;
    uint64_t largest_component;
    uint64_t isolates;
    uint64_t alone_90_days;
    uint64_t one_link;
    uint64_t articulations;
    uint64_t bridges;
    uint64_t largest_core;
    uint64_t circles;
    uint64_t largest_circle;
    uint64_t in_2_cycles;
    uint64_t in_3_cycles;
    uint64_t over_relied;
    uint64_t never_received;
    uint64_t never_gave;
    uint64_t never_asked;
    uint64_t cycles[4];
    int64_t hour_value;
    int64_t volunteer_value;
} aid_insight_summary;
AID_API aid_status aid_insight_summary_get(const aid_insight *insight, aid_insight_summary *out_summary,
                                           aid_error *error);
typedef struct aid_credit_advice_options {
    uint32_t struct_size;
    int32_t unit;
    uint64_t set;
    aid_time from;
    int64_t refused;
} aid_credit_advice_options;
AID_API void aid_credit_advice_options_init(aid_credit_advice_options *options, uint32_t struct_size);
typedef struct aid_credit_advice {
    uint32_t struct_size;
    int32_t unit;
    int32_t fee_bp;
    int32_t advised_fee_bp;
    aid_time from;
    aid_time until;
    int64_t posted;
    int64_t refused;
    int64_t waiting;
    int64_t refusal_numerator;
    int64_t refusal_denominator;
    int64_t beyond_limit;
    int64_t pool_paid;
    int64_t gifted;
    int64_t accounts;
    int64_t idle_accounts;
    int64_t credit;
    int64_t idle_credit;
    int64_t below;
    int64_t pool_balance;
    int64_t credit_min;
    int64_t advised_credit_min;
} aid_credit_advice;
AID_API aid_status aid_insight_credit(aid_store *store, aid_group group, const aid_credit_advice_options *options,
                                      aid_credit_advice *out_advice, aid_error *error);
AID_API aid_status aid_insight_member_size(const aid_insight *insight, size_t *out_size, aid_error *error);
typedef struct aid_member_insight {
    uint32_t struct_size;
    int32_t reserved;
    aid_member member;
    uint64_t flags;
    int64_t given;
    int64_t received;
    int64_t recent;
    uint64_t partners;
    uint64_t helped;
    uint64_t helped_by;
    uint64_t asked;
    uint64_t component;
    uint64_t component_size;
    uint64_t circle;
    uint64_t circle_size;
    uint64_t core;
    uint64_t sole_provider_of;
    uint64_t cycles[4];
} aid_member_insight;
AID_API aid_status aid_insight_member(const aid_insight *insight, size_t index, aid_member_insight *out_member,
                                      aid_error *error);
AID_API aid_status aid_insight_link_size(const aid_insight *insight, size_t *out_size, aid_error *error);
typedef struct aid_link_insight {
    uint32_t struct_size;
    int32_t bridge;
    aid_member giver;
    aid_member receiver;
    uint64_t from;
    uint64_t to;
    int64_t minutes;
    int64_t back;
} aid_link_insight;
AID_API aid_status aid_insight_link(const aid_insight *insight, size_t index, aid_link_insight *out_link,
                                    aid_error *error);
AID_API aid_status aid_insight_period_size(const aid_insight *insight, size_t *out_size, aid_error *error);
typedef struct aid_period_insight {
    uint32_t struct_size;
    int32_t reserved;
    aid_time from;
    aid_time until;
    int64_t time_minutes;
    int64_t volunteer_minutes;
    uint64_t exchanges;
    uint64_t givers;
    uint64_t receivers;
    uint64_t people;
    uint64_t requests;
    uint64_t requests_filled;
    uint64_t requests_withdrawn;
    uint64_t requests_expired;
    uint64_t requests_open;
    uint64_t proposals;
    uint64_t proposals_done;
    uint64_t proposals_ended;
    uint64_t proposals_questioned;
    uint64_t proposals_reversed;
} aid_period_insight;
AID_API aid_status aid_insight_period(const aid_insight *insight, size_t index, aid_period_insight *out_period,
                                      aid_error *error);
AID_API aid_status aid_insight_skill_size(const aid_insight *insight, size_t *out_size, aid_error *error);
typedef struct aid_skill_insight {
    uint32_t struct_size;
    int32_t reserved;
    aid_skill skill;
    aid_skill parent;
    int64_t minutes;
    int64_t own_minutes;
    uint64_t exchanges;
    uint64_t givers;
    uint64_t receivers;
    uint64_t people;
} aid_skill_insight;
AID_API aid_status aid_insight_skill(const aid_insight *insight, size_t index, aid_skill_insight *out_skill,
                                     aid_error *error);
AID_API void aid_insight_free(aid_insight *insight);
#ifdef __cplusplus
}
#endif
#endif
#ifndef MUTUALAID_IMPORT_H
#define MUTUALAID_IMPORT_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum aid_import_kind {
    AID_IMPORT_SKILLS = 1,
    AID_IMPORT_GROUPS = 2,
    AID_IMPORT_MEMBERS = 3,
    AID_IMPORT_LISTINGS = 4,
    AID_IMPORT_EXCHANGES = 5
} aid_import_kind;
typedef int32_t (*aid_import_problem_fn)(void *context, const aid_error *problem);
typedef int32_t (*aid_import_note_fn)(void *context, const char *sentence);
typedef struct aid_import_options {
    uint32_t struct_size;
    int32_t kind;
    int32_t dry_run;
    int32_t strict;
    int32_t strict_skills;
    int32_t reserved;
    aid_group group;
    const char *map;
    const char *separator;
    const char *encoding;
    aid_import_problem_fn problem;
    void *problem_context;
    aid_import_note_fn note;
    void *note_context;
    aid_progress_fn progress;
    void *progress_context;
    const aid_allocator *allocator;
} aid_import_options;
typedef struct aid_import_report {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t read;
    uint64_t added;
    uint64_t updated;
    uint64_t repeated;
    uint64_t rejected;
    uint64_t groups;
    uint64_t groups_added;
    uint64_t members_added;
    uint64_t skills_added;
    uint64_t offers_added;
    uint64_t requests_added;
} aid_import_report;
AID_API aid_status aid_import_csv(aid_store *store, const void *bytes, size_t length,
                                  const aid_import_options *options, aid_import_report *out_report, aid_error *error);
AID_API aid_status aid_import_template(int32_t kind, char *out, size_t capacity, size_t *out_length,
                                       aid_error *error);
#ifdef __cplusplus
}
#endif
#endif
#endif
