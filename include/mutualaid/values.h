/* SPDX-License-Identifier: MIT */
/** @file values.h
 * Every enumeration and mask of the interface. Values are carried in int32_t (enums) and uint64_t (masks; the
 * enumerators are bit numbers for ::AID_BIT), so an enum may grow. 0 is always "not stated". Numbers never change. */
#ifndef MUTUALAID_VALUES_H
#define MUTUALAID_VALUES_H

#include <mutualaid/base.h>

/** What kind of group. */
typedef enum aid_group_kind {
    AID_GROUP_SELF_HELP = 1,         /**< people who share a situation and meet */
    AID_GROUP_MUTUAL_AID = 2,        /**< neighbours who help each other */
    AID_GROUP_TIME_BANK = 3,         /**< help is booked in minutes, everyone's minute is worth the same */
    AID_GROUP_VOLUNTEER_CENTRE = 4,  /**< unpaid help for others */
    AID_GROUP_CLUB = 5,              /**< people with a common interest */
    AID_GROUP_THIRD_AGE_UNIVERSITY = 6, /**< older people who teach and learn */
    AID_GROUP_PUBLIC_SERVICE = 7,    /**< a social service of the state or municipality */
    AID_GROUP_HOST_INSTITUTION = 8,  /**< an institution at which groups work */
    AID_GROUP_FOUNDATION = 9,        /**< gives means to others */
    AID_GROUP_PARTNER = 10,          /**< another organisation that works along */
    AID_GROUP_PUBLIC_COUNCIL = 11,   /**< watches over the rest for the public */
    AID_GROUP_UNION = 12,            /**< groups of one field joined */
    AID_GROUP_FEDERATION = 13,       /**< groups of many fields joined */
    AID_GROUP_FAMILY = 14            /**< a household or family */
} aid_group_kind;

/** How far a group is an institution in law. */
typedef enum aid_legal_form {
    AID_LEGAL_INFORMAL = 1,  /**< people who agreed by word */
    AID_LEGAL_CHARTERED = 2, /**< has a written charter */
    AID_LEGAL_REGISTERED = 3 /**< a legal person */
} aid_legal_form;

/** How a group meets: bit numbers of a mask. */
typedef enum aid_presence {
    AID_PRESENCE_IN_PERSON = 0, /**< meets at a place */
    AID_PRESENCE_ONLINE = 1,    /**< meets online */
    AID_PRESENCE_SUPPORTED = 2  /**< a professional accompanies it */
} aid_presence;

/** What a member may be in a group: bit numbers of a mask. */
typedef enum aid_role {
    AID_ROLE_MEMBER = 0,      /**< takes part */
    AID_ROLE_COORDINATOR = 1, /**< may act for members who are not online, settles, sets policy */
    AID_ROLE_SPECIALIST = 2,  /**< helps with a credential */
    AID_ROLE_VOLUNTEER = 3,   /**< helps without being booked for it */
    AID_ROLE_AUDITOR = 4,     /**< reads the books, changes nothing */
    AID_ROLE_CERTIFIED = 5,   /**< cannot give for now: where their credit does not reach, the group's pool pays. A
                                   coordinator says so; no reason is kept */
    AID_ROLE_INTAKE = 6,      /**< takes in applications and calls, and is on call */
    AID_ROLE_COUNCIL = 7,     /**< of the public council: watches over the group, never reads what a case says */
    AID_ROLE_RESEARCHER = 8,  /**< sees counts, never people */
    AID_ROLE_PRIVACY = 9      /**< privacy officer: exports, erases and reviews for others, never reads what a case says */
} aid_role;

/** What someone is towards a support case, a person or a group when ::aid_may decides: the ten columns of the table.
 * As bits of a mask: AID_BIT(role). */
typedef enum aid_case_role {
    AID_CASE_ROLE_CLIENT = 1,      /**< CL whom it is about */
    AID_CASE_ROLE_GUARDIAN = 2,    /**< GU acts for a client who cannot yet, or not any more, act alone */
    AID_CASE_ROLE_PEER = 3,        /**< PE peer or volunteer on the case */
    AID_CASE_ROLE_SPECIALIST = 4,  /**< SP specialist on the team */
    AID_CASE_ROLE_LEAD = 5,        /**< LE leads the case */
    AID_CASE_ROLE_INTAKE = 6,      /**< IN intake and on call: ::AID_ROLE_INTAKE in the group, or an open emergency access */
    AID_CASE_ROLE_MANAGER = 7,     /**< MA runs the service: ::AID_ROLE_COORDINATOR in the group */
    AID_CASE_ROLE_COUNCIL = 8,     /**< CO public council: ::AID_ROLE_COUNCIL in the group or one above it */
    AID_CASE_ROLE_RESEARCHER = 9,  /**< RE ::AID_ROLE_RESEARCHER in the group or one above it */
    AID_CASE_ROLE_PRIVACY = 10     /**< DP ::AID_ROLE_PRIVACY in the group or one above it */
} aid_case_role;

/** What someone wants to do on the support side: the 24 rows of the table that ::aid_may decides by. */
typedef enum aid_action {
    AID_ACTION_OPEN_REQUEST = 1,      /**< open a request for support, apply */
    AID_ACTION_READ_SHARED = 2,       /**< read what team, client and guardians share */
    AID_ACTION_READ_TEAM = 3,         /**< read what the team has written for itself */
    AID_ACTION_READ_RESTRICTED = 4,   /**< read what protects somebody: a source, a third party */
    AID_ACTION_WRITE_ENTRY = 5,       /**< write an entry */
    AID_ACTION_ASSESS = 6,            /**< record an assessment */
    AID_ACTION_DRAFT_PLAN = 7,        /**< draft a plan */
    AID_ACTION_AGREE_PLAN = 8,        /**< agree to a plan or object to it */
    AID_ACTION_APPROVE_PLAN = 9,      /**< approve a plan that another has drafted */
    AID_ACTION_DO_MEASURE = 10,       /**< start or do a measure */
    AID_ACTION_REFER = 11,            /**< refer or transfer to somebody outside */
    AID_ACTION_ANSWER_REQUEST = 12,   /**< accept or decline a request for support */
    AID_ACTION_GRANT_ROLE = 13,       /**< grant or end a role on a case */
    AID_ACTION_CLOSE_CASE = 14,       /**< close or reopen a case */
    AID_ACTION_GIVE_CONSENT = 15,     /**< give, refuse or withdraw consent */
    AID_ACTION_BREAK_GLASS = 16,      /**< open an emergency access */
    AID_ACTION_REVIEW_GLASS = 17,     /**< review an emergency access of another */
    AID_ACTION_SEE_ACCESS = 18,       /**< see who looked */
    AID_ACTION_VERIFY_CREDENTIAL = 19, /**< verify or revoke a credential of another */
    AID_ACTION_COMPLAIN = 20,         /**< complain, or file a finding */
    AID_ACTION_STATISTICS = 21,       /**< see counts */
    AID_ACTION_EXPORT_PERSON = 22,    /**< export all that is kept about a person */
    AID_ACTION_ERASE_PERSON = 23,     /**< erase a person, or set a hold */
    AID_ACTION_RELEASE = 24           /**< release figures for research */
} aid_action;

/** Where a support case stands. */
typedef enum aid_case_state {
    AID_CASE_INTAKE = 1, /**< opened; nothing is agreed yet */
    AID_CASE_ACTIVE = 2, /**< under way, with consent or another recorded ground */
    AID_CASE_PAUSED = 3, /**< resting */
    AID_CASE_CLOSED = 4  /**< ended, with a reason; can be taken up again */
} aid_case_state;

/** What a goal of a plan, or an instrument, is about: the tasks of social support and what people hope for. */
typedef enum aid_domain {
    AID_DOMAIN_ADAPTATION = 1,    /**< to find one's way in new circumstances */
    AID_DOMAIN_CRISIS = 2,        /**< out of a crisis */
    AID_DOMAIN_HABITS = 3,        /**< to be well, and away from habits that harm */
    AID_DOMAIN_STATUS = 4,        /**< one's standing among others */
    AID_DOMAIN_INTERACTION = 5,   /**< to get on with others, and to find oneself */
    AID_DOMAIN_PARTICIPATION = 6, /**< back among people, active and needed */
    AID_DOMAIN_LONELINESS = 7,    /**< not to be lonely */
    AID_DOMAIN_CONFIDENCE = 8,    /**< to trust in oneself */
    AID_DOMAIN_LIVELIHOOD = 9,    /**< work, means, a home */
    AID_DOMAIN_INTEGRATION = 10,  /**< at home in the society around one */
    AID_DOMAIN_QUALITY = 11,      /**< quality of life */
    AID_DOMAIN_FAMILY = 12,       /**< how a family lives together */
    AID_DOMAIN_SAFETY = 13,       /**< to be safe */
    AID_DOMAIN_OTHER = 14         /**< something else, said in words */
} aid_domain;

/** How far a goal goes. */
typedef enum aid_aim {
    AID_AIM_OVERCOME = 1, /**< to get over a difficulty */
    AID_AIM_REDUCE = 2,   /**< to make its effect smaller */
    AID_AIM_RESOLVE = 3   /**< to be rid of its consequences altogether */
} aid_aim;

/** Where a plan stands. The table that moves it is lib/rules/care_life.c. */
typedef enum aid_plan_state {
    AID_PLAN_DRAFT = 1,    /**< being written */
    AID_PLAN_PROPOSED = 2, /**< waits for the client */
    AID_PLAN_AGREED = 3,   /**< the client agrees; waits for somebody else than its authors to approve it */
    AID_PLAN_OBJECTED = 4, /**< the client objects, before it was approved; waits for an answer */
    AID_PLAN_ACTIVE = 5,   /**< is being done */
    AID_PLAN_STOPPED = 6,  /**< the client objects while it is being done: nothing goes on until that is answered */
    AID_PLAN_REPLACED = 7, /**< a newer one took its place */
    AID_PLAN_ENDED = 8     /**< over, with a reason */
} aid_plan_state;

/** Where a measure of a plan stands. */
typedef enum aid_measure_state {
    AID_MEASURE_PLANNED = 1, /**< not begun */
    AID_MEASURE_STARTED = 2, /**< begun */
    AID_MEASURE_DONE = 3,    /**< done, with a result */
    AID_MEASURE_FAILED = 4,  /**< tried, and did not come about; may be tried again */
    AID_MEASURE_SKIPPED = 5  /**< left out, with a reason */
} aid_measure_state;

/** What came of a measure that was done. */
typedef enum aid_measure_result {
    AID_RESULT_REACHED = 1,  /**< what was meant is reached */
    AID_RESULT_PARTLY = 2,   /**< in part */
    AID_RESULT_INFORMED = 3, /**< somebody knows now what they did not */
    AID_RESULT_EMPLOYED = 4, /**< somebody has work */
    AID_RESULT_MEANS = 5,    /**< somebody has more to live on, or a home */
    AID_RESULT_SKILL = 6,    /**< somebody can do what they could not */
    AID_RESULT_CONTACT = 7,  /**< somebody is among people again */
    AID_RESULT_RIGHT = 8,    /**< a right is upheld */
    AID_RESULT_OTHER = 9     /**< something else, said in words */
} aid_measure_result;

/** What a series of figures says. */
typedef enum aid_trend {
    AID_TREND_UNKNOWN = 1,   /**< there is no beginning to compare with, or nothing after it */
    AID_TREND_IMPROVING = 2, /**< better than at the beginning, by the least difference that counts or more */
    AID_TREND_NO_CHANGE = 3, /**< the difference is less than what counts */
    AID_TREND_WORSENING = 4  /**< worse, by the least difference that counts or more */
} aid_trend;

/** How closely a support case is kept. */
typedef enum aid_case_level {
    AID_LEVEL_PROTECTED = 1, /**< the default: the team only, with emergency access */
    AID_LEVEL_CLOSED = 2,    /**< for violence and the like: the team only, and no emergency access whatever happens */
    AID_LEVEL_AUDITED = 3    /**< where a charter makes all specialists of the service the team */
} aid_case_level;

/** How much of something is wanted. */
typedef enum aid_extent {
    AID_EXTENT_CONTENT = 1,   /**< the thing itself */
    AID_EXTENT_HEADERS = 2,   /**< that it happened, when and by whom */
    AID_EXTENT_AGGREGATES = 3 /**< counts only */
} aid_extent;

/** What makes it lawful to look, ask or do. */
typedef enum aid_ground {
    AID_GROUND_NONE = 1,    /**< nothing does */
    AID_GROUND_CONSENT = 2, /**< a consent, given and in force */
    AID_GROUND_OTHER = 3    /**< another recorded ground: a law, a contract, a court, with its document */
} aid_ground;

/** What a consent is for. */
typedef enum aid_consent_purpose {
    AID_CONSENT_HELP = 1,      /**< to be helped: what the team of a case needs to know */
    AID_CONSENT_CONTACT = 2,   /**< to be reached: phones, e-mails, address, the exact place */
    AID_CONSENT_REFER = 3,     /**< to be referred: what goes along to another service */
    AID_CONSENT_OVERSIGHT = 4, /**< to be heard with a complaint: what a council sees of it */
    AID_CONSENT_RESEARCH = 5,  /**< to count in a research base */
    AID_CONSENT_EMERGENCY = 6, /**< to be helped in an emergency */
    AID_CONSENT_LEGAL = 7      /**< what a law or a court asks for */
} aid_consent_purpose;

/** Where a credential stands. */
typedef enum aid_credential_state {
    AID_CREDENTIAL_CLAIMED = 1,  /**< its holder says so; nobody has looked at the document yet */
    AID_CREDENTIAL_VERIFIED = 2, /**< somebody else than the holder has looked */
    AID_CREDENTIAL_REVOKED = 3,  /**< taken back */
    AID_CREDENTIAL_EXPIRED = 4   /**< verified, and its time is over or has not come; never stored, always computed */
} aid_credential_state;

/** Where a consent stands. */
typedef enum aid_consent_state {
    AID_CONSENT_ASKED = 1,     /**< asked for, not answered */
    AID_CONSENT_GIVEN = 2,     /**< in force */
    AID_CONSENT_REFUSED = 3,   /**< answered with no */
    AID_CONSENT_WITHDRAWN = 4, /**< taken back */
    AID_CONSENT_EXPIRED = 5,   /**< its period is over; never stored, always computed */
    AID_CONSENT_WAITING = 6    /**< a guardian gave it, who is guardian no more, or the subject has come of age: nothing may be done
                                    by it until the subject confirms; never stored, always computed */
} aid_consent_state;

/** On what the use of personal data rests. */
typedef enum aid_basis {
    AID_BASIS_CONSENT = 1,  /**< consent of the person or a guardian */
    AID_BASIS_CONTRACT = 2, /**< a contract with the person */
    AID_BASIS_LAW = 3,      /**< a legal duty */
    AID_BASIS_VITAL = 4,    /**< somebody's life */
    AID_BASIS_PUBLIC = 5,   /**< a task in the public interest */
    AID_BASIS_COURT = 6     /**< the decision of a court or authority */
} aid_basis;

/** Times of the access log and of emergency access. */
typedef enum aid_access_time {
    AID_ACCESS_SAME_MINUTES = 15,  /**< the same actor, object and purpose within so long are one line of the log */
    AID_EMERGENCY_MINUTES = 180,   /**< how long an emergency access is open at most; a charter can say less */
    AID_EMERGENCY_REVIEW_DAYS = 7  /**< so many days after it was opened it must be reviewed; else the right to it is suspended */
} aid_access_time;

/** Why an emergency access was opened. */
typedef enum aid_emergency_reason {
    AID_EMERGENCY_LIFE = 1,        /**< somebody's life or health is in danger */
    AID_EMERGENCY_CHILD = 2,       /**< a child is in danger */
    AID_EMERGENCY_VIOLENCE = 3,    /**< violence threatens */
    AID_EMERGENCY_UNREACHABLE = 4, /**< nobody of the team can be reached, and it cannot wait */
    AID_EMERGENCY_AUTHORITY = 5    /**< an authority that may asks for it at once */
} aid_emergency_reason;

/** Where an emergency access stands. */
typedef enum aid_emergency_state {
    AID_EMERGENCY_OPEN = 1,    /**< opens the case at this moment */
    AID_EMERGENCY_OVER = 2,    /**< is over and waits for its review */
    AID_EMERGENCY_OVERDUE = 3, /**< was not reviewed in time: whoever opened it opens no other until it is; always computed */
    AID_EMERGENCY_REVIEWED = 4 /**< another person has looked at it */
} aid_emergency_state;

/** What a review of an emergency access found. */
typedef enum aid_emergency_outcome {
    AID_EMERGENCY_JUSTIFIED = 1,    /**< it was right */
    AID_EMERGENCY_NOT_JUSTIFIED = 2 /**< it was not; what follows is for people to say */
} aid_emergency_outcome;

/** A credential that something asks for, at this moment. */
typedef enum aid_credential_fact {
    AID_CREDENTIAL_NOT_NEEDED = 1, /**< none is asked for */
    AID_CREDENTIAL_HELD = 2,       /**< held, verified, in force, not revoked */
    AID_CREDENTIAL_LACKING = 3     /**< asked for and not held */
} aid_credential_fact;

/** Which condition of the table a decision of ::aid_may stands or falls by. */
typedef enum aid_condition {
    AID_CONDITION_ACTOR = 1,       /**< somebody must act: the host program alone never does */
    AID_CONDITION_ROLE = 2,        /**< y: the role is enough */
    AID_CONDITION_OWN = 3,         /**< o: one's own part, or what is assigned to one */
    AID_CONDITION_GROUND = 4,      /**< c: consent or another ground */
    AID_CONDITION_SECOND = 5,      /**< 4: somebody else than whoever wrote it, or than whom it is about */
    AID_CONDITION_GLASS = 6,       /**< b: emergency access, opened with a reason, not over, not at ::AID_LEVEL_CLOSED, and the
                                        right to it not suspended */
    AID_CONDITION_AGGREGATES = 7,  /**< a: counts only */
    AID_CONDITION_HEADERS = 8,     /**< h: headers only */
    AID_CONDITION_CREDENTIAL = 9,  /**< the credential that it asks for, at this moment */
    AID_CONDITION_STATE = 10,      /**< the case stands where this can be done */
    AID_CONDITION_FORBIDDEN = 11   /**< a charter forbids it, or the person is barred from this case */
} aid_condition;

/** For what purpose someone acts; named on every event. */
typedef enum aid_purpose {
    AID_PURPOSE_SELF = 1,           /**< one's own affairs */
    AID_PURPOSE_COORDINATION = 2,   /**< on behalf of others in the group */
    AID_PURPOSE_ADMINISTRATION = 3, /**< running the community */
    AID_PURPOSE_AUDIT = 4,          /**< checking */
    AID_PURPOSE_SUPPORT = 5         /**< a support case */
} aid_purpose;

/** The six types of social support. Numbers from AID_SUPPORT_EXTENSION to 999 are a community's own. */
typedef enum aid_support_type {
    AID_SUPPORT_DOMESTIC = 1,      /**< social and domestic: the household, daily life, means */
    AID_SUPPORT_MEDICAL = 2,       /**< medical and social */
    AID_SUPPORT_PEDAGOGICAL = 3,   /**< pedagogical: upbringing, learning, parents and children */
    AID_SUPPORT_PSYCHOLOGICAL = 4, /**< psychological */
    AID_SUPPORT_LABOUR = 5,        /**< work and vocation */
    AID_SUPPORT_LEGAL = 6,         /**< legal */
    AID_SUPPORT_EXTENSION = 100    /**< the first number that a community may give a meaning of its own */
} aid_support_type;

/** Who is to help first: the smallest circle that can. A higher tier helps where a lower one cannot. */
typedef enum aid_tier {
    AID_TIER_SELF_HELP = 1,    /**< a self-help group, a club, a family */
    AID_TIER_NEIGHBOURS = 2,   /**< neighbours: mutual aid, a time bank */
    AID_TIER_ASSOCIATION = 3,  /**< an association: a volunteer centre, a host institution, a foundation, a partner */
    AID_TIER_FEDERATION = 4,   /**< a union or federation of groups */
    AID_TIER_MUNICIPALITY = 5, /**< a public service of the municipality */
    AID_TIER_STATE = 6         /**< a public service of the state */
} aid_tier;

/** Where a service stands. The table that moves it is lib/rules/service_life.c. */
typedef enum aid_service_state {
    AID_SERVICE_DRAFT = 1,  /**< being written; nobody finds it */
    AID_SERVICE_OPEN = 2,   /**< found, and can be applied to */
    AID_SERVICE_PAUSED = 3, /**< known, but nobody is sent there for now */
    AID_SERVICE_CLOSED = 4  /**< ended for good */
} aid_service_state;

/** What a coordinator should look at in a service: bit numbers of a mask. */
typedef enum aid_service_flag {
    AID_SERVICE_NO_LEGAL_BASIS = 0, /**< a service of municipality or state that names no law it rests on */
    AID_SERVICE_NOT_ASSURED = 1     /**< nobody made sure within a year that what it says is true */
} aid_service_flag;

/** Why a service cannot help: bit numbers of a mask. */
typedef enum aid_service_bar {
    AID_SERVICE_BAR_STATE = 0,    /**< it is not open */
    AID_SERVICE_BAR_TYPE = 1,     /**< another type of support */
    AID_SERVICE_BAR_MEASURE = 2,  /**< does not do what is needed */
    AID_SERVICE_BAR_PLACE = 3,    /**< too far, or online only where in person is needed */
    AID_SERVICE_BAR_RULE = 4,     /**< its rule does not hold for the person, as far as stated */
    AID_SERVICE_BAR_CAPACITY = 5, /**< nobody more can be served now */
    AID_SERVICE_BAR_LANGUAGE = 6  /**< no common language */
} aid_service_bar;

/** What a request for support is. Numbers 4 and 5 are kept for what is passed on under a consent. */
typedef enum aid_service_request_kind {
    AID_SERVICE_REQUEST_APPLICATION = 1, /**< somebody applies, for themselves or for somebody else */
    AID_SERVICE_REQUEST_CALL = 2,        /**< somebody called; nobody need be named */
    AID_SERVICE_REQUEST_OUTREACH = 3,    /**< a service goes to people in difficulty; it opens no case */
    AID_SERVICE_REQUEST_COMPLAINT = 6,   /**< something went wrong with a request */
    AID_SERVICE_REQUEST_APPEAL = 7,      /**< against a refusal: another person decides */
    AID_SERVICE_REQUEST_JOB = 8          /**< work is looked for */
} aid_service_request_kind;

/** Where a request for support stands. The table that moves it is lib/rules/service_request_rules.c. */
typedef enum aid_service_request_state {
    AID_SERVICE_REQUEST_OPEN = 1,      /**< asked, and not sent to a service yet */
    AID_SERVICE_REQUEST_SENT = 2,      /**< waits for the service's answer */
    AID_SERVICE_REQUEST_ACCEPTED = 3,  /**< taken on */
    AID_SERVICE_REQUEST_DECLINED = 4,  /**< refused; may be sent to another service */
    AID_SERVICE_REQUEST_WITHDRAWN = 5, /**< taken back */
    AID_SERVICE_REQUEST_FULFILLED = 6, /**< given */
    AID_SERVICE_REQUEST_FAILED = 7     /**< could not be given */
} aid_service_request_state;

/** Why a request for support is refused, or failed. */
typedef enum aid_refusal {
    AID_REFUSAL_NO_CAPACITY = 1,   /**< nobody more can be served now */
    AID_REFUSAL_INELIGIBLE = 2,    /**< the service is for others */
    AID_REFUSAL_OUT_OF_AREA = 3,   /**< too far */
    AID_REFUSAL_OTHER_SERVICE = 4, /**< another service does this */
    AID_REFUSAL_NO_ANSWER = 5,     /**< nobody answered, or the person could not be reached */
    AID_REFUSAL_UNSAFE = 6,        /**< could not be done safely */
    AID_REFUSAL_OTHER = 7          /**< anything else: say it in the note */
} aid_refusal;

/** Why a tier was open for a request. */
typedef enum aid_tier_ground {
    AID_TIER_GROUND_LOWEST = 1,      /**< nothing below it does this at all */
    AID_TIER_GROUND_INELIGIBLE = 2,  /**< what is below is for others */
    AID_TIER_GROUND_NO_CAPACITY = 3, /**< what is below is full */
    AID_TIER_GROUND_TIMEOUT = 4,     /**< what is below let its time pass */
    AID_TIER_GROUND_DECLINED = 5,    /**< what is below declined */
    AID_TIER_GROUND_EMERGENCY = 6    /**< an emergency */
} aid_tier_ground;

/** In what help is counted. */
typedef enum aid_unit {
    AID_UNIT_TIME = 1,     /**< minutes of time credit */
    AID_UNIT_VOLUNTEER = 2, /**< unpaid minutes: counted, thanked, never spendable */
    AID_UNIT_NONE = 3,     /**< gift mode: only participation counts */
    AID_UNIT_POINTS = 4,   /**< points of the group's own; what an hour costs is agreed per exchange */
    AID_UNIT_MONEY = 1000  /**< money, as a record and not a payment: 1000 plus the ISO 4217 number of the currency, in its
                                minor units, so 1978 counts euro cents; 1000 itself is no unit. See ::aid_unit_parse */
} aid_unit;

/** What happens when an entry would pass a credit limit. */
typedef enum aid_credit_mode {
    AID_CREDIT_OFF = 1,     /**< nothing is checked */
    AID_CREDIT_FLAG = 2,    /**< posted; the entry carries a flag */
    AID_CREDIT_WARN = 3,    /**< refused unless the command says `accept_warning` */
    AID_CREDIT_BLOCK = 4,   /**< refused */
    AID_CREDIT_OVERRIDE = 5 /**< refused unless a coordinator overrides with a recorded reason */
} aid_credit_mode;

/** How urgent a request is. */
typedef enum aid_urgency {
    AID_URGENCY_CRITICAL = 1, /**< first; open to everyone at once. Not an emergency service */
    AID_URGENCY_HIGH = 2,     /**< before the normal ones */
    AID_URGENCY_NORMAL = 3,   /**< the default */
    AID_URGENCY_LOW = 4       /**< after the others */
} aid_urgency;

/** Yes or no where "not stated" is a third answer. */
typedef enum aid_answer {
    AID_YES = 1, /**< stated: yes */
    AID_NO = 2   /**< stated: no */
} aid_answer;

/** Where an offer or a request stands. */
typedef enum aid_listing_state {
    AID_LISTING_OPEN = 1,      /**< can be matched */
    AID_LISTING_FILLED = 2,    /**< every seat has an accepted or done exchange */
    AID_LISTING_WITHDRAWN = 3, /**< taken back by its member or a coordinator */
    AID_LISTING_EXPIRED = 4    /**< its time ran out */
} aid_listing_state;

/** Where an exchange stands. The table that moves it is lib/rules/life.c. */
typedef enum aid_exchange_state {
    AID_EXCHANGE_PROPOSED = 1,  /**< someone or the engine suggests it */
    AID_EXCHANGE_ACCEPTED = 2,  /**< both sides mean to do it */
    AID_EXCHANGE_ONE_SIDE = 3,  /**< one side has confirmed the minutes */
    AID_EXCHANGE_DIFFERS = 4,   /**< the sides named different minutes; nothing is booked yet */
    AID_EXCHANGE_DISPUTED = 5,  /**< disputed before it was booked */
    AID_EXCHANGE_DONE = 6,      /**< booked */
    AID_EXCHANGE_CONTESTED = 7, /**< booked, then disputed */
    AID_EXCHANGE_REVERSED = 8,  /**< booked, then undone by a new transaction */
    AID_EXCHANGE_VOID = 9       /**< declined, cancelled or lapsed; nothing was booked */
} aid_exchange_state;

/** Which side of an exchange someone is on. */
typedef enum aid_side {
    AID_SIDE_REQUESTER = 1, /**< receives the help */
    AID_SIDE_HELPER = 2,    /**< gives it */
    AID_SIDE_COORDINATOR = 3 /**< settles between them */
} aid_side;

/** What a side reports after help, besides words: bit numbers of a mask. */
typedef enum aid_evaluation_flag {
    AID_EVALUATION_NOT_AGAIN = 0, /**< would rather not meet again */
    AID_EVALUATION_NOT_SAFE = 1   /**< did not feel safe; coordinators see it at once */
} aid_evaluation_flag;

/** Where stands what one side said. */
typedef enum aid_evaluation_state {
    AID_EVALUATION_NONE = 1,      /**< nothing was said */
    AID_EVALUATION_WAITS = 2,     /**< said; shown when the other side has spoken, or after the deadline */
    AID_EVALUATION_SHOWN = 3,     /**< both sides see it */
    AID_EVALUATION_CONTESTED = 4, /**< whoever it is about says that it is not right */
    AID_EVALUATION_UPHELD = 5,    /**< a coordinator let it stand */
    AID_EVALUATION_SET_ASIDE = 6  /**< a coordinator set it aside */
} aid_evaluation_state;

/** Which exchanges aid_evaluation_list lists. */
typedef enum aid_evaluation_list_kind {
    AID_EVALUATION_LIST_TO_GIVE = 1,   /**< the member may still say how it was */
    AID_EVALUATION_LIST_CONTESTED = 2, /**< a coordinator is to settle */
    AID_EVALUATION_LIST_NOT_SAFE = 3   /**< somebody did not feel safe */
} aid_evaluation_list_kind;

/** Times of mutual evaluation. */
typedef enum aid_evaluation_time {
    AID_EVALUATION_DAYS = 14,     /**< after so many days from the first word it is shown although the other side is silent */
    AID_EVALUATION_OPEN_DAYS = 60 /**< so many days after the help it can be said how it was */
} aid_evaluation_time;

/** Why a pair cannot be matched: bit numbers of a mask, cheapest test first. */
typedef enum aid_constraint {
    AID_CONSTRAINT_CONSENT = 0,    /**< H0 withdrew, paused, or said no to matching */
    AID_CONSTRAINT_SELF = 1,       /**< H1 the same person or household */
    AID_CONSTRAINT_BLOCK = 2,      /**< H2 one blocked the other, or the pair was declined and must wait */
    AID_CONSTRAINT_SKILL = 3,      /**< H3 no offered skill reaches a wanted one */
    AID_CONSTRAINT_LEVEL = 4,      /**< H4 the level is too low */
    AID_CONSTRAINT_CREDENTIAL = 5, /**< H5 no credential valid to the end of the service */
    AID_CONSTRAINT_LANGUAGE = 6,   /**< H6 no common language */
    AID_CONSTRAINT_PLACE = 7,      /**< H7 too far, or one side online only and the other in person only */
    AID_CONSTRAINT_WINDOW = 8,     /**< H8 no common time */
    AID_CONSTRAINT_CAPACITY = 9,   /**< H9 no minutes left in the helper's day or week, or no seat in the offer */
    AID_CONSTRAINT_BUSY = 10,      /**< H10 the helper is elsewhere then */
    AID_CONSTRAINT_UNIT = 11,      /**< H11 they count help in different units */
    AID_CONSTRAINT_CREDIT = 12,    /**< H12 the requester's credit does not reach */
    AID_CONSTRAINT_ASKED = 13,     /**< H13 the helper was asked often enough for now */
    AID_CONSTRAINT_TIER = 14,      /**< H14 not open to the helper's group (yet) */
    AID_CONSTRAINT_HOST = 15       /**< H15 the host's own predicate says no */
} aid_constraint;

/** The ten score terms, in the order of weights and points. */
typedef enum aid_term {
    AID_TERM_SKILL = 0,       /**< fits closely, spares experts */
    AID_TERM_DISTANCE = 1,    /**< near */
    AID_TERM_LOAD = 2,        /**< helped little in the last 28 days */
    AID_TERM_CONTINUITY = 3,  /**< went well together before (or its mirror: never met) */
    AID_TERM_BALANCE = 4,     /**< low balance first */
    AID_TERM_IDLE = 5,        /**< not asked for long */
    AID_TERM_LANGUAGE = 6,    /**< the requester's preferred language */
    AID_TERM_TIME = 7,        /**< covers the recurrences */
    AID_TERM_RELIABILITY = 8, /**< does what was accepted */
    AID_TERM_TIE = 9,         /**< brings in people without ties */
    AID_TERM_COUNT = 10       /**< how many terms there are */
} aid_term;

/** Why text of an info struct is empty. */
typedef enum aid_withheld {
    AID_WITHHELD_NOT_GIVEN = 0, /**< bit: never given */
    AID_WITHHELD_SEALED = 1,    /**< bit: this store has no key for it */
    AID_WITHHELD_ERASED = 2,    /**< bit: the person was erased */
    AID_WITHHELD_DENIED = 3     /**< bit: the acting member may not read it */
} aid_withheld;

/** The class of a personal field: what consent, sealing and retention go by. */
typedef enum aid_class {
    AID_CLASS_IDENTITY = 1, /**< names, references, words typed about oneself */
    AID_CLASS_CONTACT = 2,  /**< phones, e-mails, addresses, the exact place */
    AID_CLASS_CASE = 3,     /**< notes and messages about help */
    AID_CLASS_SPECIAL = 4   /**< what the law protects most: health, belief, origin */
} aid_class;

/** What an account is for, beside the owner's ordinary one (0). */
typedef enum aid_account_kind {
    AID_ACCOUNT_POOL = 1,    /**< the group's solidarity pool */
    AID_ACCOUNT_GIFT = 2,    /**< the counter-account of unpaid minutes */
    AID_ACCOUNT_OPENING = 3, /**< the counter-account of opening balances */
    AID_ACCOUNT_CLEARING = 4, /**< towards another group */
    AID_ACCOUNT_FUND = 5,    /**< a fund's own */
    AID_ACCOUNT_OUTSIDE = 6, /**< the world outside: the counter-account of what funds receive and spend */
    AID_ACCOUNT_CONVERSION = 7 /**< where a rate turns what came from another group into what is credited here */
} aid_account_kind;

/** What a transfer is. */
typedef enum aid_transfer_kind {
    AID_TRANSFER_DONATION = 1,  /**< a member gives to a member, the pool or a fund */
    AID_TRANSFER_OPENING = 2,   /**< a member's balance brought along from older books, against the opening account */
    AID_TRANSFER_WRITE_OFF = 3, /**< the pool takes on what is open on the opening account */
    AID_TRANSFER_CLOSING = 4,   /**< a member's account is closed: what is in it goes to an heir or the pool; what lies below zero
                                     the pool takes on, and nobody is pursued for it */
    AID_TRANSFER_RECEIPT = 5,    /**< a fund receives */
    AID_TRANSFER_SPENDING = 6,  /**< a fund is spent, on one of its purposes */
    AID_TRANSFER_AWARD = 7,     /**< a fund's means are awarded to a group; see ::aid_fund_award */
    AID_TRANSFER_ACROSS = 8     /**< a member or the pool gives to a member or the pool of another group, whose books are its own */
} aid_transfer_kind;

/** Where a transfer stands. */
typedef enum aid_transfer_state {
    AID_TRANSFER_HELD = 1,      /**< kept free, not booked yet */
    AID_TRANSFER_POSTED = 2,    /**< booked */
    AID_TRANSFER_VOID = 3,      /**< called off by people or by time; nothing was booked */
    AID_TRANSFER_DISPUTED = 4,  /**< held, and disputed: frozen */
    AID_TRANSFER_CONTESTED = 5, /**< booked, then disputed */
    AID_TRANSFER_REVERSED = 6   /**< booked, then undone by a new transaction */
} aid_transfer_state;

/** Where terms between two groups stand. */
typedef enum aid_between_state {
    AID_BETWEEN_PROPOSED = 1, /**< one side's coordinator proposed them; the other side is asked */
    AID_BETWEEN_AGREED = 2,   /**< both sides agreed; in force from their date on, until newer ones are */
    AID_BETWEEN_REFUSED = 3   /**< the other side refused, or the proposer took them back */
} aid_between_state;

/** Where a fund's means come from. */
typedef enum aid_receipt {
    AID_RECEIPT_GRANT = 1,      /**< a social grant of the state or municipality */
    AID_RECEIPT_FOUNDATION = 2, /**< a charitable foundation */
    AID_RECEIPT_DONATION = 3,   /**< a private donation */
    AID_RECEIPT_FEE = 4,        /**< members' dues and fees */
    AID_RECEIPT_SALE = 5,       /**< something sold: a bazaar, a concert */
    AID_RECEIPT_GROUP = 6,      /**< another group, union or federation */
    AID_RECEIPT_OTHER = 7       /**< anything else */
} aid_receipt;

/** What a line of the books is. */
typedef enum aid_entry_kind {
    AID_ENTRY_HELP = 1,      /**< help given and received, its fee, and what undoes them */
    AID_ENTRY_FEE = 2,       /**< a fee of its own */
    AID_ENTRY_DEMURRAGE = 3, /**< a part of what lay idle above the exempt balance, to the pool */
    AID_ENTRY_EXPIRY = 4,    /**< credit that grew too old, to the pool */
    AID_ENTRY_DONATION = 5,  /**< given away: to a member, the pool or a fund */
    AID_ENTRY_OPENING = 6,   /**< a balance brought along from older books */
    AID_ENTRY_WRITE_OFF = 7, /**< what is open of opening balances, taken on by the pool */
    AID_ENTRY_CLOSING = 8,   /**< the account of somebody who left, passed on or taken on by the pool */
    AID_ENTRY_RECEIPT = 9,    /**< came into a fund */
    AID_ENTRY_SPENDING = 10, /**< was spent from a fund */
    AID_ENTRY_AWARD = 11,    /**< was awarded from a fund to a group */
    AID_ENTRY_ACROSS = 12,   /**< was given across two groups' books */
    AID_ENTRY_TRADE = 13      /**< paid to, or by, somebody in another community */
} aid_entry_kind;

/** Whether a trade with another community goes out from here or comes in. */
typedef enum aid_trade_direction {
    AID_TRADE_OUT = 1, /**< somebody here pays */
    AID_TRADE_IN = 2   /**< somebody here receives */
} aid_trade_direction;

/** Where a trade with another community stands at this side. */
typedef enum aid_trade_state {
    AID_TRADE_HELD = 1,    /**< out: kept free on the payer's account, and offered */
    AID_TRADE_POSTED = 2,  /**< out: booked; the other side has not said yet that it has booked it too */
    AID_TRADE_SETTLED = 3, /**< booked on both sides, as far as this side knows */
    AID_TRADE_VOID = 4,    /**< refused, called off, or not promised in time: nothing was booked */
    AID_TRADE_ACCEPTED = 5 /**< in: promised; it is booked when the payer's side has booked it */
} aid_trade_state;

/** What became of a message from a partner. */
typedef enum aid_message_outcome {
    AID_MESSAGE_DONE = 1,   /**< it changed something here */
    AID_MESSAGE_KNOWN = 2,  /**< what it says was known, or is past; nothing changed */
    AID_MESSAGE_REFUSED = 3 /**< the answer says no, and why; nothing changed */
} aid_message_outcome;

/** Where two communities see their trade differently. */
typedef enum aid_difference_kind {
    AID_DIFFERENCE_UNDER_WAY = 1,     /**< no fault: a message is under way */
    AID_DIFFERENCE_PAYER_LOST = 2,    /**< the receiver's side has booked it, the payer's knows nothing of that */
    AID_DIFFERENCE_RECEIVER_LOST = 3, /**< the payer's side has booked it, the receiver's knows nothing of it */
    AID_DIFFERENCE_AMOUNT = 4,        /**< the amounts differ */
    AID_DIFFERENCE_POSITION = 5       /**< the clearing accounts do not mirror each other */
} aid_difference_kind;

/** How a text found its skill. Better ones first. */
typedef enum aid_hit_kind {
    AID_HIT_EXACT = 1,   /**< the text is a preferred label */
    AID_HIT_SYNONYM = 2, /**< the text is another label */
    AID_HIT_PREFIX = 3,  /**< every word begins a word of the label */
    AID_HIT_TYPO = 4,    /**< every word is a few letters from a word of the label */
    AID_HIT_TRIGRAM = 5, /**< the letters are alike */
    AID_HIT_RELATED = 6  /**< a parent or sibling of a hit; never a hit itself */
} aid_hit_kind;

/** What an assignment is to achieve. */
typedef enum aid_objective {
    AID_OBJECTIVE_SEATS_THEN_SCORE = 1, /**< most seats, most urgent tier first; then the nearer tiers; then the score */
    AID_OBJECTIVE_SCORE = 2             /**< the highest total score; a seat that adds nothing stays empty */
} aid_objective;

/** How much the loads of helpers count in an assignment, after seats and edge tiers. */
typedef enum aid_fairness {
    AID_FAIRNESS_SCORE = 1,       /**< not at all: the score decides */
    AID_FAIRNESS_LOADS_FIRST = 2, /**< the lowest Σ load² first, then the score: for tasks of one size this is the
                                       leximin of the loads (Frank and Murota, arXiv 2007.09616) */
    AID_FAIRNESS_WEIGHED = 3      /**< the highest Σ score − load_weight · Σ load² */
} aid_fairness;

/** What a coordinator says about a pair. */
typedef enum aid_ruling {
    AID_RULING_PIN = 1,  /**< it stays, whatever else */
    AID_RULING_BAN = 2,  /**< it is not to be, for good or until a time */
    AID_RULING_KEEP = 3, /**< it is to stay where that costs no seat and no nearness */
    AID_RULING_NONE = 4  /**< nothing any more */
} aid_ruling;

/** What plans are compared by, in this order. */
typedef enum aid_match_stage {
    AID_STAGE_SEATS = 1,    /**< seats filled, the most urgent first */
    AID_STAGE_NEARNESS = 2, /**< the fewest pairs with outer groups */
    AID_STAGE_KEPT = 3,     /**< pairs that a coordinator wants to stay */
    AID_STAGE_LOADS = 4,    /**< level loads, with AID_FAIRNESS_LOADS_FIRST */
    AID_STAGE_SCORE = 5     /**< the sum of scores (less what loads cost, with AID_FAIRNESS_WEIGHED) */
} aid_match_stage;

/** Days of the week. */
typedef enum aid_weekday {
    AID_WEEKDAY_MONDAY = 1,    /**< Monday */
    AID_WEEKDAY_TUESDAY = 2,   /**< Tuesday */
    AID_WEEKDAY_WEDNESDAY = 3, /**< Wednesday */
    AID_WEEKDAY_THURSDAY = 4,  /**< Thursday */
    AID_WEEKDAY_FRIDAY = 5,    /**< Friday */
    AID_WEEKDAY_SATURDAY = 6,  /**< Saturday */
    AID_WEEKDAY_SUNDAY = 7     /**< Sunday */
} aid_weekday;

/** Quarters of the day, as clocks show it. */
typedef enum aid_day_part {
    AID_DAY_PART_NIGHT = 1,     /**< from midnight to six */
    AID_DAY_PART_MORNING = 2,   /**< from six to noon */
    AID_DAY_PART_AFTERNOON = 3, /**< from noon to six */
    AID_DAY_PART_EVENING = 4    /**< from six to midnight */
} aid_day_part;

/** How good a solver's answer is. */
typedef enum aid_solve_state {
    AID_SOLVE_OPTIMAL = 1,    /**< proven: nothing better exists */
    AID_SOLVE_GAP = 2,        /**< valid, stopped by its work limit; the bound says how much better could exist */
    AID_SOLVE_TIME_LIMIT = 3, /**< the same, stopped by the clock: another run may stop elsewhere */
    AID_SOLVE_INFEASIBLE = 4  /**< what was demanded cannot be had; the nearest best plan is given */
} aid_solve_state;

/** Bounds on the numbers of an assignment problem. */
typedef enum aid_assign_limit {
    AID_ASSIGN_SCORE_MAX = 1000000000, /**< the highest score of an edge */
    AID_ASSIGN_EDGE_TIER_MAX = 3,      /**< the outermost edge tier */
    AID_ASSIGN_TIERS = 256,            /**< how many request tiers there are: what `tier_seats` must hold */
    AID_ASSIGN_ROWS_MAX = 2147483646,  /**< requests, helpers or edges */
    AID_ASSIGN_SIDE_MAX = 67108864,    /**< the smaller of requests and helpers */
    AID_ASSIGN_SIDE_OUTER_MAX = 131072, /**< the same where edge tiers 1, 2 and 3 all occur */
    AID_ASSIGN_LOAD_MAX = 1000000       /**< a helper's load before the plan, and `load_weight` */
} aid_assign_limit;

/** Bounds on the numbers of a rings problem. */
typedef enum aid_rings_limit {
    AID_RINGS_SCORE_MAX = 1000000,  /**< the highest score of an arc */
    AID_RINGS_GIVERS_MAX = 1048576, /**< members and altruists together */
    AID_RINGS_COLUMNS_MAX = 4194304 /**< rings and chains that are listed at most */
} aid_rings_limit;

/** Bounds on the numbers of a set-off. */
typedef enum aid_setoff_limit {
    AID_SETOFF_PARTIES_MAX = 67108864,    /**< parties */
    AID_SETOFF_OBLIGATIONS_MAX = 536870912 /**< obligations */
} aid_setoff_limit;

/** What a balanced exchange is to achieve. */
typedef enum aid_balance_objective {
    AID_BALANCE_MAX_THEN_LEX = 1, /**< the most exchanged; then the most for each member, by priority */
    AID_BALANCE_LEX = 2,          /**< the most for each member, by priority */
    AID_BALANCE_SCORE = 3         /**< the highest total score */
} aid_balance_objective;

/** Bounds on the numbers of a balanced exchange. */
typedef enum aid_balance_limit {
    AID_BALANCE_MEMBERS_MAX = 33554432, /**< members */
    AID_BALANCE_ARCS_MAX = 536870912,   /**< arcs */
    AID_BALANCE_RING_MAX = 64           /**< the highest ring cap below the number of members */
} aid_balance_limit;

/** Bounds on the numbers of a timetable. */
typedef enum aid_schedule_limit {
    AID_SCHEDULE_SCORE_MAX = 1000000, /**< the highest score of an edge */
    AID_SCHEDULE_ROWS_MAX = 65536,    /**< tasks and helpers together; places */
    AID_SCHEDULE_TOURS_MAX = 2097152  /**< tours that are listed at most */
} aid_schedule_limit;

/** Into what a window is cut to see how things went, all in UTC. */
typedef enum aid_step {
    AID_STEP_WEEK = 1,    /**< Monday to Sunday */
    AID_STEP_MONTH = 2,   /**< the calendar's */
    AID_STEP_QUARTER = 3, /**< from January, April, July, October */
    AID_STEP_YEAR = 4     /**< from January */
} aid_step;

/** The figures of giving and getting; each is a ratio of two integers or, where the text says so, a number alone. Their
 * formulas, sources and edge cases are in <mutualaid/insight.h>. */
typedef enum aid_figure {
    AID_FIGURE_DENSITY = 0,            /**< L/(n(n−1)): the share of all possible arcs that are there */
    AID_FIGURE_RECIPROCITY = 1,        /**< L↔/L: the share of arcs that have their opposite */
    AID_FIGURE_RECIPROCITY_EXCESS = 2, /**< (r−ā)/(1−ā): the same beyond chance */
    AID_FIGURE_MUTUAL_MINUTES = 3,     /**< Σ min(w_ij, w_ji)/W: minutes that came back the same way */
    AID_FIGURE_MUTUAL_EXPECTED = 4,    /**< the same in the null model of given strengths; a number alone */
    AID_FIGURE_MUTUAL_EXCESS = 5,      /**< (r_w−⟨r_w⟩)/(1−⟨r_w⟩); a number alone */
    AID_FIGURE_IMBALANCE = 6,          /**< Σ|G−R|/2W: 0 everybody got what they gave, 1 nobody did */
    AID_FIGURE_DIRECT = 7,             /**< minutes returned to the giver, of W; equals AID_FIGURE_MUTUAL_MINUTES */
    AID_FIGURE_INDIRECT = 8,           /**< minutes that came back in circles of three or more, of W */
    AID_FIGURE_GENERALISED = 9,        /**< the rest of W: given without coming back */
    AID_FIGURE_CIRCULATION = 10,       /**< the most minutes that can run in circles of any length, of W */
    AID_FIGURE_GINI_GIVEN = 11,        /**< how unevenly giving is spread: 0 evenly */
    AID_FIGURE_GINI_RECEIVED = 12,     /**< how unevenly receiving is spread */
    AID_FIGURE_GINI_ACTIVITY = 13,     /**< how unevenly both together are spread */
    AID_FIGURE_GINI_ASKED = 14,        /**< how unevenly requests for help fall on people */
    AID_FIGURE_CONCENTRATION = 15,     /**< Σ(G/W)²: Herfindahl and Hirschman's index of giving */
    AID_FIGURE_TOP_SHARE = 16,         /**< the largest giver's share of W */
    AID_FIGURE_CIRCLE_MINUTES = 17,    /**< minutes between members of one circle (strong component), of W */
    AID_FIGURE_LARGEST_CIRCLE = 18,    /**< members of the largest circle, of n */
    AID_FIGURE_ON_CYCLES_2 = 19,       /**< minutes on arcs of some cycle of length 2, of W */
    AID_FIGURE_ON_CYCLES_3 = 20,       /**< the same up to length 3 */
    AID_FIGURE_ON_CYCLES_4 = 21,       /**< the same up to length 4 */
    AID_FIGURE_ON_CYCLES_5 = 22,       /**< the same up to length 5 */
    AID_FIGURE_VELOCITY = 23,          /**< turnover of time credit by its mean stock, per window */
    AID_FIGURE_SOLIDARITY = 24,        /**< minutes that the pool paid, of W */
    AID_FIGURE_GIFT = 25,              /**< unpaid minutes, of unpaid and time-credit minutes */
    AID_FIGURE_ON_CYCLES_2_Z = 26,     /**< ON_CYCLES_2 against networks rewired at random, in standard deviations */
    AID_FIGURE_ON_CYCLES_3_Z = 27,     /**< ON_CYCLES_3 likewise */
    AID_FIGURE_ON_CYCLES_4_Z = 28,     /**< ON_CYCLES_4 likewise */
    AID_FIGURE_ON_CYCLES_5_Z = 29,     /**< ON_CYCLES_5 likewise */
    AID_FIGURE_LARGEST_CIRCLE_Z = 30,  /**< LARGEST_CIRCLE likewise */
    AID_FIGURE_COUNT = 31              /**< how many figures there are */
} aid_figure;

/** What stands out about one member: bit numbers of a mask. */
typedef enum aid_insight_flag {
    AID_INSIGHT_TOOK_PART = 0,       /**< gave or received in the window; without it give_take says nothing */
    AID_INSIGHT_ISOLATE = 1,         /**< has no partner in the window */
    AID_INSIGHT_ALONE_90_DAYS = 2,   /**< had no partner in the 90 days before the window's end */
    AID_INSIGHT_ONE_LINK = 3,        /**< has one partner only: one link from isolation */
    AID_INSIGHT_ARTICULATION = 4,    /**< without this member others would lose touch with each other */
    AID_INSIGHT_ON_BRIDGE = 5,       /**< one end of a link whose loss would part the network */
    AID_INSIGHT_NEVER_RECEIVED = 6,  /**< received nothing in the window */
    AID_INSIGHT_NEVER_GAVE = 7,      /**< gave nothing in the window */
    AID_INSIGHT_NEVER_ASKED = 8,     /**< was never asked to help in the window */
    AID_INSIGHT_IN_2_CYCLE = 9,      /**< helps someone who helps back */
    AID_INSIGHT_IN_3_CYCLE = 10,     /**< is in a circle of three */
    AID_INSIGHT_OVER_RELIED = 11,    /**< any of the next four; for the member and a coordinator only */
    AID_INSIGHT_FULL_WEEKS = 12,     /**< gave at least 80 % of the stated week_minutes in 4 of the 8 full ISO weeks before the window's end */
    AID_INSIGHT_FAR_ABOVE = 13,      /**< gave at least median + 5 MAD and 10 hours in the 28 days before the window's end */
    AID_INSIGHT_SOLE_PROVIDER = 14,  /**< is the only giver of two members or more */
    AID_INSIGHT_GIVES_ONLY = 15,     /**< gave 20 hours or more and received nothing */
    AID_INSIGHT_LEFT = 16            /**< is no active member here any more */
} aid_insight_flag;

/** Why a call failed, finer than its status; pinned, so that a host can translate. */
typedef enum aid_reason_code {
    AID_REASON_OPTIONS = 1,        /**< a struct_size, unknown `set` bit or reserved field is wrong */
    AID_REASON_NULL = 2,           /**< a pointer that must not be NULL is */
    AID_REASON_TEXT_ENCODING = 3,  /**< text is not valid UTF-8 */
    AID_REASON_TEXT_LONG = 4,      /**< text is longer than its limit */
    AID_REASON_TEXT_MISSING = 5,   /**< a text that must be given is not */
    AID_REASON_TEXT_CONTROL = 6,   /**< text holds a control character */
    AID_REASON_RANGE = 7,          /**< a number is outside its range */
    AID_REASON_VALUE = 8,          /**< an enum value or mask bit that does not exist */
    AID_REASON_TIME_FORMAT = 9,    /**< not an ISO 8601 time, a duration or a week text */
    AID_REASON_ZONE = 10,          /**< a time zone that the zone data does not know */
    AID_REASON_LANGUAGE = 11,      /**< not a language tag */
    AID_REASON_PLACE = 12,         /**< latitude or longitude out of range, or only one of them */
    AID_REASON_HANDLE = 13,        /**< a handle that this community does not know */
    AID_REASON_HANDLE_KIND = 14,   /**< a handle of another kind of thing */
    AID_REASON_REFERENCE = 15,     /**< a reference that is taken, or that nothing has */
    AID_REASON_CYCLE = 16,         /**< a group or skill would become its own ancestor */
    AID_REASON_NOT_MEMBER = 17,    /**< the person is not an active member of the group */
    AID_REASON_ALREADY = 18,       /**< it is so already */
    AID_REASON_CLOSED = 19,        /**< the group, offer, request or exchange is closed */
    AID_REASON_TRANSITION = 20,    /**< the exchange's state does not allow this act */
    AID_REASON_CREDIT = 21,        /**< a credit limit would be passed */
    AID_REASON_UNUSUAL = 22,       /**< unusually many minutes; say `confirm_unusual` */
    AID_REASON_AMOUNT = 23,        /**< an amount, sum or balance would pass ±(2^53−1) */
    AID_REASON_SKILL_AMBIGUOUS = 24, /**< the text fits several skills; the message names the nearest three */
    AID_REASON_SKILL_UNKNOWN = 25, /**< no skill fits, and a free one is not allowed here */
    AID_REASON_ACTOR_REQUIRED = 26, /**< this store needs aid_store_act_as first */
    AID_REASON_ROLE = 27,          /**< the acting member's role does not allow it */
    AID_REASON_BLOCKED = 28,       /**< one of the two has blocked the other */
    AID_REASON_MATCH_STALE = 29,   /**< a proposed pair is no longer allowed */
    AID_REASON_NO_TRANSACTION = 30, /**< commit without begin */
    AID_REASON_IN_TRANSACTION = 31, /**< begin inside begin */
    AID_REASON_COMMAND_ID = 32,    /**< a command id was used before with other arguments */
    AID_REASON_CLOCK = 33,         /**< the clock is too far behind or ahead of the journal */
    AID_REASON_READ_ONLY = 34,     /**< the store was opened read-only, or its file is */
    AID_REASON_NO_STORE = 35,      /**< nothing is there and creating was not allowed */
    AID_REASON_EXISTS = 36,        /**< something is there and it must not be */
    AID_REASON_NOT_DATABASE = 37,  /**< the file is not a libmutualaid store */
    AID_REASON_DISK_FULL = 38,     /**< no room left */
    AID_REASON_BUSY = 39,          /**< another process kept the lock longer than wait_ms */
    AID_REASON_IO = 40,            /**< the storage reported an error */
    AID_REASON_BACKEND = 41,       /**< this library was built without that storage backend */
    AID_REASON_COMMUNITY = 42,     /**< the location names no community, or several are there */
    AID_REASON_LAYOUT_NEWER = 43,  /**< the storage layout is newer than this library */
    AID_REASON_EVENT_NEWER = 44,   /**< an event kind or version is newer than this library */
    AID_REASON_EVENT_FORMAT = 45,  /**< an event's body is not what its kind demands */
    AID_REASON_EVENT_SIZE = 46,    /**< an event would be larger than 256 KiB */
    AID_REASON_CHAIN = 47,         /**< a record's hash does not fit */
    AID_REASON_GAP = 48,           /**< a record is missing */
    AID_REASON_STATE_HASH = 49,    /**< replay does not give the state that is in memory */
    AID_REASON_CSV_COLUMN = 50,    /**< a named column is not in the file, or a row has too few or too many */
    AID_REASON_CSV_QUOTE = 51,     /**< a quote is not closed or stands in the middle of a field */
    AID_REASON_CSV_MAP = 52,       /**< the column map is wrong */
    AID_REASON_CALLBACK = 53,      /**< a callback called its own store, or failed */
    AID_REASON_FORK = 54,          /**< the store was opened before a fork */
    AID_REASON_CANCELLED = 55,     /**< the progress callback said stop */
    AID_REASON_MEMORY = 56,        /**< the allocator refused */
    AID_REASON_CLOSED_STORE = 57,  /**< the match's store is closed */
    AID_REASON_CREDENTIAL = 58,    /**< no valid credential */
    AID_REASON_PROBLEM = 59,       /**< a solver's problem is not well formed */
    AID_REASON_POLICY = 60,        /**< the group's policy does not allow it */
    AID_REASON_TAXONOMY = 61,      /**< a taxonomy file is not as it should be */
    AID_REASON_SEALED = 62,        /**< it is sealed, and this store has no key */
    AID_REASON_ERASED = 63,        /**< the person was erased */
    AID_REASON_WRONG_KEY = 64,     /**< the secret opens no holder's copy of the master key */
    AID_REASON_NO_KEYS = 65,       /**< the key store is missing, or this backend keeps no keys */
    AID_REASON_NO_SIGNER = 66,     /**< the community has no signing key at hand */
    AID_REASON_SIGNATURE = 67,     /**< a signature does not fit what it is under */
    AID_REASON_BETWEEN = 68,       /**< the limit that two groups agreed on for help between them is reached */
    AID_REASON_RATE = 69,          /**< no rate is agreed between the two groups for this unit */
    AID_REASON_BACKUP = 73,        /**< the file is no whole backup */
    AID_REASON_CONSENT = 77,       /**< no consent in force and no other ground covers it */
    AID_REASON_SECOND_PERSON = 78, /**< another person must do it than who wrote it or whom it is about */
    AID_REASON_GLASS = 79,         /**< no emergency access is open, or none is possible here */
    AID_REASON_FORBIDDEN = 80,     /**< a charter forbids it, or the person is barred from this case */
    AID_REASON_NOT_OWN = 81,       /**< it is neither one's own nor assigned to one */
    AID_REASON_EXTENT = 82,        /**< only headers, or only counts, may be seen */
    AID_REASON_CASE_STATE = 83,    /**< the case, consent or credential does not stand where this can be done */
    AID_REASON_PURPOSE = 84,       /**< reading this needs a purpose */
    AID_REASON_REVIEW = 85,        /**< an emergency access is still open, or was reviewed already */
    AID_REASON_PLAN = 87,          /**< where the plan or the measure stands, or what it holds, does not allow this */
    AID_REASON_ORDER = 88,         /**< a measure comes before this one and is neither done nor skipped */
    AID_REASON_INSTRUMENT = 89,    /**< an instrument is not well formed, or the answers are not those that it asks for */
    AID_REASON_SERVICE = 90,       /**< where the service, or the request for it, stands does not allow this */
    AID_REASON_RULE = 91,          /**< a rule or a list of terms holds a word that is not known, or is not well formed */
    AID_REASON_TIER = 92,          /**< a lower tier comes first, and nothing says yet that it cannot help */
    AID_REASON_CAPACITY = 93,      /**< nobody more can be served now */
    AID_REASON_INELIGIBLE = 94,    /**< the service's rule does not hold for the person */
    AID_REASON_MESSAGE = 104,      /**< a signed text is not as its format says, or its sums do not add up */
    AID_REASON_PARTNER = 105       /**< no such partner, it is closed, or the two have not agreed on that */
} aid_reason_code;

/** What a reason means.
 * @param reason  any number
 * @return a few English words; "unknown reason" for a number that is none. Never NULL, static
 * @since 0.1 */
AID_API const char *aid_reason_text(int32_t reason);

/** Limits on text and events, in bytes. */
typedef enum aid_limit {
    AID_LIMIT_NAME_BYTES = 200,      /**< names, titles, labels, references, topics */
    AID_LIMIT_LINE_BYTES = 320,      /**< one phone number, e-mail address or address line */
    AID_LIMIT_TEXT_BYTES = 65536,    /**< descriptions, memos, messages, reasons */
    AID_LIMIT_EVENT_BYTES = 262144,  /**< one event, body and personal parts together */
    AID_LIMIT_LIST = 1000,           /**< skills, windows, lines of one thing */
    AID_LIMIT_MINUTES = 525600,      /**< minutes of one offer, request or exchange: a year */
    AID_LIMIT_SEATS = 10000          /**< seats of one offer or request */
} aid_limit;

#endif
