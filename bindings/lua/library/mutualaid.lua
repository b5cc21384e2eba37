-- SPDX-License-Identifier: MIT
-- Annotations of the Lua module for editors (LuaCATS). Written by bindings/generate.py; do not edit. Put this folder into
-- "workspace.library" of lua-language-server. Nothing here runs.
--
-- What can fail answers nil, a sentence, the status as a word, and a table with the reason; a mistake is an error.
---@meta mutualaid

---@alias Time number|string seconds since 1970 as os.time() counts them, or a text such as "2026-11-24T10:00Z"
---@alias Place number[] latitude and longitude in degrees
---@alias Progress fun(stage: string, done: integer, total: integer): boolean? true cancels
---@alias Label string|string[] a text, or {language, text}
---@class None
---@class ErrorDetails
---@field reason? string
---@field line? integer
---@field column? integer

---@class StoreOptions
---@field mode? OpenMode
---@field flags? OpenFlag|OpenFlag[]
---@field wait_ms? integer
---@field max_clock_jump_days? integer
---@field clock? fun(): Time the present
---@field random? fun(length: integer): string so many random bytes
---@field log? fun(message: string, level: integer)
---@field progress? Progress
---@field secret? Secret opens what is personal; a new community is sealed with it

---@class Secret one of the first three
---@field passphrase? string words that a person remembers
---@field key? string 32 random bytes
---@field recovery? string the text of a recovery sheet
---@field passes? integer how hard guessing a new passphrase is made
---@field memory_kib? integer

---@class AssignRow
---@field helpers integer[] who could help it; none twice
---@field scores? integer[] of each; 0 each when left out
---@field edge_tiers? integer[] of each: 0 own group … 3 outermost
---@field seats? integer helpers wanted; 1
---@field tier? integer urgency, 0 first

---@class AssignColumn
---@field requests integer[] which the helper could answer; none twice
---@field scores? integer[] of each; 0 each when left out
---@field edge_tiers? integer[] of each: 0 own group … 3 outermost
---@field capacity? integer seats the helper can take; 1
---@field load_before? integer seats carried already

---@class AssignmentInfo
---@field requests integer that are there
---@field helpers integer that are there
---@field seats integer filled
---@field tier_seats integer[] filled, by request tier, without the zeros at the end
---@field outer_seats integer[] filled, by edge tier, without the zeros at the end
---@field load_squares integer
---@field objective integer the sum of scores
---@field work integer edges looked at since it was opened

---@class AssignMove a seat goes from one helper to another
---@field request integer
---@field before? integer nil: the seat was empty
---@field after? integer nil: it is empty now, or the request left

---@class Figure
---@field numerator integer
---@field denominator integer
---@field value number
---@class Insight
---@field summary InsightSummary
---@field figures table<FigureKind, Figure>
---@field members MemberInsight[]

---@alias AccountKind "pool"|"gift"|"opening"|"clearing"|"fund"|"outside"|"conversion"

---@alias Action "open_request"|"read_shared"|"read_team"|"read_restricted"|"write_entry"|"assess"|"draft_plan"|"agree_plan"|"approve_plan"|"do_measure"|"refer"|"answer_request"|"grant_role"|"close_case"|"give_consent"|"break_glass"|"review_glass"|"see_access"|"verify_credential"|"complain"|"statistics"|"export_person"|"erase_person"|"release"

---@alias Aim "overcome"|"reduce"|"resolve"

---@alias Audience "shared"|"team"|"restricted"

---@alias BalanceObjective "max_then_lex"|"lex"|"score"

---@alias Basis "consent"|"contract"|"law"|"vital"|"public"|"court"

---@alias BetweenState "proposed"|"agreed"|"refused"

---@alias CaseEntryKind "note"|"statement"|"incident"|"finding"|"decision"|"advice"|"release"

---@alias CaseLevel "protected"|"closed"|"audited"

---@alias CaseReason "need_met"|"reduced"|"elsewhere"|"withdrew"|"no_capacity"|"moved"|"died"|"other"

---@alias CaseRole "client"|"guardian"|"peer"|"specialist"|"lead"|"intake"|"manager"|"council"|"researcher"|"privacy"

---@alias CaseState "intake"|"active"|"paused"|"closed"

---@alias CheckpointFinding "holds"|"cut"|"replaced"|"broken"|"community"|"stranger"|"state"

---@alias Class "identity"|"contact"|"case"|"special"

---@alias Condition "actor"|"role"|"own"|"ground"|"second"|"glass"|"aggregates"|"headers"|"credential"|"state"|"forbidden"

---@alias ConsentPurpose "help"|"contact"|"refer"|"oversight"|"research"|"emergency"|"legal"

---@alias ConsentState "asked"|"given"|"refused"|"withdrawn"|"expired"|"waiting"

---@alias Constraint "consent"|"self"|"block"|"skill"|"level"|"credential"|"language"|"place"|"window"|"capacity"|"busy"|"unit"|"credit"|"asked"|"tier"|"host"

---@alias CredentialState "claimed"|"verified"|"revoked"|"expired"

---@alias CreditMode "off"|"flag"|"warn"|"block"|"override"

---@alias DayPart "night"|"morning"|"afternoon"|"evening"

---@alias DifferenceKind "under_way"|"payer_lost"|"receiver_lost"|"amount"|"position"

---@alias Domain "adaptation"|"crisis"|"habits"|"status"|"interaction"|"participation"|"loneliness"|"confidence"|"livelihood"|"integration"|"quality"|"family"|"safety"|"other"

---@alias EmergencyOutcome "justified"|"not_justified"

---@alias EmergencyReason "life"|"child"|"violence"|"unreachable"|"authority"

---@alias EmergencyState "open"|"over"|"overdue"|"reviewed"

---@alias EntryKind "help"|"fee"|"demurrage"|"expiry"|"donation"|"opening"|"write_off"|"closing"|"receipt"|"spending"|"award"|"across"|"trade"

---@alias EvaluationFlag "again"|"safe"

---@alias EvaluationListKind "to_give"|"contested"|"not_safe"

---@alias EvaluationState "none"|"waits"|"shown"|"contested"|"upheld"|"set_aside"

---@alias ExchangeState "proposed"|"accepted"|"one_side"|"differs"|"disputed"|"done"|"contested"|"reversed"|"void"

---@alias Extent "content"|"headers"|"aggregates"

---@alias Fairness "score"|"loads_first"|"weighed"

---@alias FigureKind "density"|"reciprocity"|"reciprocity_excess"|"mutual_minutes"|"mutual_expected"|"mutual_excess"|"imbalance"|"direct"|"indirect"|"generalised"|"circulation"|"gini_given"|"gini_received"|"gini_activity"|"gini_asked"|"concentration"|"top_share"|"circle_minutes"|"largest_circle"|"on_cycles_2"|"on_cycles_3"|"on_cycles_4"|"on_cycles_5"|"velocity"|"solidarity"|"gift"|"on_cycles_2_z"|"on_cycles_3_z"|"on_cycles_4_z"|"on_cycles_5_z"|"largest_circle_z"

---@alias Ground "none"|"consent"|"other"

---@alias GroupKind "self_help"|"mutual_aid"|"time_bank"|"volunteer_centre"|"club"|"third_age_university"|"public_service"|"host_institution"|"foundation"|"partner"|"public_council"|"union"|"federation"|"family"

---@alias HitKind "exact"|"synonym"|"prefix"|"typo"|"trigram"|"related"

---@alias HoldGround "law"|"claim"|"safety"

---@alias ImportKind "skills"|"groups"|"members"|"listings"|"exchanges"|"services"|"criteria"

---@alias InsightFlag "took_part"|"isolate"|"alone_90_days"|"one_link"|"articulation"|"on_bridge"|"never_received"|"never_gave"|"never_asked"|"in_2_cycle"|"in_3_cycle"|"over_relied"|"full_weeks"|"far_above"|"sole_provider"|"gives_only"|"left"

---@alias LabelKind "preferred"|"synonym"|"hidden"

---@alias LegalForm "informal"|"chartered"|"registered"

---@alias ListingState "open"|"filled"|"withdrawn"|"expired"

---@alias MatchStage "seats"|"nearness"|"kept"|"loads"|"score"

---@alias MeasureResult "reached"|"partly"|"informed"|"employed"|"means"|"skill"|"contact"|"right"|"other"

---@alias MeasureState "planned"|"started"|"done"|"failed"|"skipped"

---@alias MessageOutcome "done"|"known"|"refused"

---@alias Objective "seats_then_score"|"score"

---@alias OpenFlag "require_actor"|"no_taxonomy"|"verify"|"any_clock"

---@alias OpenMode "may_create"|"must_exist"|"must_create"|"read_only"

---@alias PlanState "draft"|"proposed"|"agreed"|"objected"|"active"|"stopped"|"replaced"|"ended"

---@alias Presence "in_person"|"online"|"supported"

---@alias Purpose "self"|"coordination"|"administration"|"audit"|"support"

---@alias ReasonCode "options"|"null"|"text_encoding"|"text_long"|"text_missing"|"text_control"|"range"|"value"|"time_format"|"zone"|"language"|"place"|"handle"|"handle_kind"|"reference"|"cycle"|"not_member"|"already"|"closed"|"transition"|"credit"|"unusual"|"amount"|"skill_ambiguous"|"skill_unknown"|"actor_required"|"role"|"blocked"|"match_stale"|"no_transaction"|"in_transaction"|"command_id"|"clock"|"read_only"|"no_store"|"exists"|"not_database"|"disk_full"|"busy"|"io"|"backend"|"community"|"layout_newer"|"event_newer"|"event_format"|"event_size"|"chain"|"gap"|"state_hash"|"csv_column"|"csv_quote"|"csv_map"|"callback"|"fork"|"cancelled"|"memory"|"closed_store"|"credential"|"problem"|"policy"|"taxonomy"|"sealed"|"erased"|"wrong_key"|"no_keys"|"no_signer"|"signature"|"between"|"rate"|"backup"|"consent"|"second_person"|"glass"|"forbidden"|"not_own"|"extent"|"case_state"|"purpose"|"review"|"plan"|"order"|"instrument"|"service"|"rule"|"tier"|"capacity"|"ineligible"|"message"|"partner"

---@alias Receipt "grant"|"foundation"|"donation"|"fee"|"sale"|"group"|"other"

---@alias Refusal "no_capacity"|"ineligible"|"out_of_area"|"other_service"|"no_answer"|"unsafe"|"other"

---@alias Role "member"|"coordinator"|"specialist"|"volunteer"|"auditor"|"certified"|"intake"|"council"|"researcher"|"privacy"

---@alias Sealing "off"|"locked"|"open"

---@alias SecretKind "key"|"passphrase"|"recovery"|"service"

---@alias ServiceBar "state"|"type"|"measure"|"place"|"rule"|"capacity"|"language"

---@alias ServiceFlag "no_legal_basis"|"not_assured"

---@alias ServiceRequestKind "application"|"call"|"outreach"|"complaint"|"appeal"|"job"

---@alias ServiceRequestState "open"|"sent"|"accepted"|"declined"|"withdrawn"|"fulfilled"|"failed"

---@alias ServiceState "draft"|"open"|"paused"|"closed"

---@alias Side "requester"|"helper"|"coordinator"

---@alias SolveState "optimal"|"gap"|"time_limit"|"infeasible"

---@alias StatusCode "ok"|"argument"|"denied"|"not_found"|"ambiguous"|"limit"|"state"|"conflict"|"unknown"|"repeated"|"rewound"|"newer"|"storage"|"format"|"corrupt"|"cancelled"|"memory"

---@alias Stays "life"|"books"|"rules"|"duty"

---@alias Step "week"|"month"|"quarter"|"year"

---@alias SupportType "domestic"|"medical"|"pedagogical"|"psychological"|"labour"|"legal"|"extension"

---@alias Term "skill"|"distance"|"load"|"continuity"|"balance"|"idle"|"language"|"time"|"reliability"|"tie"

---@alias Tier "self_help"|"neighbours"|"association"|"federation"|"municipality"|"state"

---@alias TierGround "lowest"|"ineligible"|"no_capacity"|"timeout"|"declined"|"emergency"

---@alias TradeDirection "out"|"in"

---@alias TradeState "held"|"posted"|"settled"|"void"|"accepted"

---@alias TransferKind "donation"|"opening"|"write_off"|"closing"|"receipt"|"spending"|"award"|"across"

---@alias TransferState "held"|"posted"|"void"|"disputed"|"contested"|"reversed"

---@alias Unit "time"|"volunteer"|"none"|"points"|"money"

---@alias Urgency "critical"|"high"|"normal"|"low"

---@alias Weekday "monday"|"tuesday"|"wednesday"|"thursday"|"friday"|"saturday"|"sunday"

---@alias Withheld "not_given"|"sealed"|"erased"|"denied"

---@class ActOptions
---@field purpose? Purpose|None aid_purpose; 0 not stated
---@field role? Role|None aid_role plus 1; 0 whatever role fits best

---@class AdvanceOptions
---@field max_events? integer|None stop after so many; 0 no limit

---@class RestoreOptions
---@field erased_row_size? integer|None sizeof(aid_erased_row); 0 when there are none
---@field erased_count? integer|None rows of `erased`
---@field erased_by? string|None path of a later key store (such as town.aid-keys.old) whose tombstones count; NULL none

---@class GroupOptions
---@field kind? GroupKind|None aid_group_kind; 0 mutual aid when founding
---@field presence? Presence|Presence[] aid_presence bits; 0 not stated
---@field parent? Group|None the group it belongs to; a group is never its own ancestor
---@field founder? Member|None becomes its first coordinator; id 0: the acting member, if any. Founding only
---@field legal_form? LegalForm|None aid_legal_form; 0 informal when founding
---@field sensitive? boolean|None aid_answer: yes seals name and topics too (health, addiction, crisis, …)
---@field place? Place|None in degrees
---@field name? string|None required when founding; at most 200 bytes
---@field topics? string|None one a line
---@field text? string|None a description; at most 64 KiB
---@field reference? string|None the host's own key, unique among the community's groups; at most 200 bytes
---@field zone? string|None such as "Europe/Berlin"; default of its members; not stated: UTC
---@field languages? string|None tags in order of preference, such as "ru en"

---@class Policy
---@field unit? Unit|None aid_unit of its help; default by kind: volunteer centres count volunteer minutes, the rest time
---@field credit_min? integer|None lowest balance, ≤ 0, in the unit; default −600
---@field credit_max? integer|None highest balance, ≥ 0; default 1800
---@field credit_min_mode? CreditMode|None aid_credit_mode; default AID_CREDIT_BLOCK
---@field credit_max_mode? CreditMode|None aid_credit_mode; default AID_CREDIT_FLAG
---@field default_minutes? integer|None minutes of a listing that states none; default 60
---@field silence_days? integer|None after so many days the other side's silence is consent; default 14
---@field proposal_days? integer|None a proposal lapses after so many days; default 14
---@field ban_days? integer|None a declined pair is not proposed again for so many days; default 90
---@field generalise? integer|None how many levels up in the skill tree an offer may be; default 2
---@field hold_days? integer|None what was accepted is called off when nobody confirms it so many days after it was to take place; default 90
---@field tier_hours? integer[]|None hours after which tiers 0..3 open: own group, agreements, ancestors' groups, public service; default 0 24 48 72
---@field weights? table<Term, integer>|None score weights by aid_term, 0..10⁶; default 20 15 15 15 10 5 5 5 5 5

---@class MemberOptions
---@field group? Group|None a group to join at once; id 0 none. Enrolling only
---@field roles? Role|Role[] aid_role bits in that group; 0 a plain member. Enrolling only
---@field pause_until? Time|None not matched before this time; 0 not paused
---@field week? string|None when they can help, in their own zone; all zero: always
---@field place? Place|None in degrees
---@field exact_place? boolean|None aid_answer: yes lets matching see the exact place; otherwise a cell of 150 m or more
---@field reach_m? integer|None how far they go, metres; 0 any distance
---@field day_minutes? integer|None most minutes of help a day; 0 any
---@field week_minutes? integer|None most minutes of help a week; 0 any
---@field asks_per_week? integer|None how often they want to be asked; 0 any
---@field matching? boolean|None aid_answer: no keeps them out of matching
---@field online? boolean|None aid_answer: yes helps online too, no in person only
---@field name? string|None required when enrolling; at most 200 bytes
---@field preferred_name? string|None how they want to be called
---@field reference? string|None the host's own key, unique among the community's members
---@field birth_band? string|None such as "1950-1959"
---@field phones? string|None one a line
---@field emails? string|None one a line
---@field address? string|None lines
---@field preferred_contact? string|None such as "phone, evenings"
---@field languages? string|None tags in order of preference
---@field zone? string|None such as "Asia/Yekaterinburg"; not stated: their first group's

---@class JoinOptions
---@field roles? Role|Role[] aid_role bits; 0 a plain member. More than member and volunteer needs a coordinator

---@class LeaveOptions
---@field reason? string|None a note, kept as the leaving member's; may be NULL

---@class CredentialOptions
---@field from? Time|None valid from; 0 from now
---@field until? Time|None valid until; 0 for ever
---@field code? string|None which, such as "first-aid" or "over-18"; letters, digits, '-', '_', '.'; at most 64 bytes
---@field issuer? string|None who issued it; clear text; may be NULL
---@field evidence? string|None a hash of the document, 16 to 64 hex digits; the document itself is not kept; may be NULL

---@class SearchOptions
---@field group? Group|None members: only this group's; skills: also this group's own list; id 0 the whole community
---@field languages? string|None skills: labels in these languages first

---@class SkillOptions
---@field retired? boolean|None aid_answer: yes takes it out of search; what uses it keeps it
---@field parent? Skill|None the wider skill; id 0 a root
---@field group? Group|None whose own list it belongs to; id 0 the community's. Adding only
---@field labels? Label[]|None all of them; the first preferred one is the default label
---@field code? string|None a stable code such as "home.plumbing", unique in its list; at most 200 bytes
---@field label? string|None shorthand for one preferred label of any language

---@class ListOptions
---@field state? ListingState|None aid_listing_state; 0 open ones; -1 all
---@field group? Group|None only this group's; id 0 all
---@field member? Member|None only this member's; id 0 all
---@field skill? Skill|None only with this skill or a narrower one; id 0 all
---@field expires_before? Time|None only those that end before this time; 0 all

---@class OfferOptions
---@field strict_skill? boolean|None aid_answer: yes refuses a `skill_text` that no skill fits, instead of making a free one
---@field group? Group|None where; id 0 when the member has one group only
---@field skill? Skill|string the skill, when it is one
---@field posted? Time|None when it was really posted, for imports; 0 now
---@field expires? Time|None when it ends; 0 never
---@field price? integer|None what an hour costs, in units of money or points; 0 not stated
---@field week? string|None when, in the member's zone, if it differs from the member's own week; all zero: not stated
---@field minutes? integer|None minutes of help at a time, 1..525,600; 0 the group's default
---@field seats? integer|None how many exchanges at most run at a time on it; 0 means 1
---@field level? integer|None how well the member can do it, 0..5
---@field place? Place|None in degrees
---@field exact_place? boolean|None aid_answer: yes lets matching see the exact place
---@field reach_m? integer|None how far the member goes for it, metres; 0 the member's, or any
---@field online? boolean|None aid_answer: yes online, no in person only; 0 either
---@field unit? Unit|None aid_unit; 0 the group's
---@field skills? Skill[]|None several acceptable skills instead of one
---@field windows? Time[][]|None dates on which it holds, besides or instead of `week`
---@field skill_text? string|None the skill in words; what fits one skill is used, what fits several is AID_E_AMBIGUOUS, what fits none becomes a free skill
---@field title? string|None at most 200 bytes
---@field text? string|None at most 64 KiB
---@field languages? string|None tags in order of preference; NULL the member's
---@field credentials? string|None what the member brings along for it (informative; what counts is what was granted), codes separated by spaces
---@field reference? string|None the host's own key, unique among the group's offers

---@class RequestOptions
---@field strict_skill? boolean|None aid_answer: yes refuses a `skill_text` that no skill fits, instead of making a free one
---@field group? Group|None where; id 0 when the member has one group only
---@field skill? Skill|string the skill, when it is one
---@field posted? Time|None when it was really opened, for imports; 0 now
---@field expires? Time|None when it ends; 0 never
---@field price? integer|None what an hour may cost at most, in units of money or points; 0 not stated
---@field week? string|None when it suits, in the member's zone; all zero: not stated
---@field minutes? integer|None minutes of help at a time, 1..525,600; 0 the group's default
---@field seats? integer|None how many helpers are needed; 0 means 1
---@field level? integer|None the least level a helper needs, 0..5
---@field place? Place|None in degrees
---@field exact_place? boolean|None aid_answer: yes lets matching see the exact place
---@field reach_m? integer|None how far away a helper may be, metres; 0 the member's, or any
---@field online? boolean|None aid_answer: yes online, no in person only; 0 either
---@field unit? Unit|None aid_unit; 0 the group's
---@field urgency? Urgency|None aid_urgency; 0 normal
---@field essential? boolean|None aid_answer: yes is never refused for a balance
---@field all_seats? boolean|None aid_answer: yes makes fewer helpers than `seats` useless
---@field generalise? integer|None how many levels wider an offer may be, 0..8; not stated: the group's policy
---@field repeat_cover? integer|None with `repeats`: of a thousand of its times that are known a helper has time at so many, or is not proposed; 0 any
---@field repeats? string|None it comes again: a rule of RFC 5545 for weeks, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10", or UNTIL=20261231 instead of COUNT, and EXDATE=20261224,… for days left out; the only window is the first time, and clocks of the member's zone count; NULL once. See aid_request_open
---@field skills? Skill[]|None several acceptable skills instead of one
---@field windows? Time[][]|None spans of time in which it can take place, besides or instead of `week`
---@field skill_text? string|None the skill in words; what fits one skill is used, what fits several is AID_E_AMBIGUOUS, what fits none becomes a free skill
---@field title? string|None at most 200 bytes
---@field text? string|None at most 64 KiB
---@field languages? string|None tags in order of preference; NULL the member's
---@field credentials? string|None what a helper must hold to the end of the service, codes separated by spaces
---@field reference? string|None the host's own key, unique among the group's requests

---@class ExchangeOptions
---@field minutes? integer|None confirm, settle, correct: minutes of help, 1..525,600; 0 as agreed, or as the other side named
---@field confirm_unusual? boolean|None aid_answer: yes, more than three times what was agreed or over 16 hours is meant
---@field accept_warning? boolean|None aid_answer: yes, go on although a credit limit warns
---@field side? Side|None aid_side for whom a coordinator or the host acts; 0 the acting member's own; when nobody acts: both
---@field starts? Time|None propose, accept: when it is to take place; 0 open
---@field happened? Time|None confirm, correct: when it took place; 0 now, or as logged
---@field price? integer|None propose: what an hour costs, in the unit of money or points; 0 as offered or asked for
---@field payer? Member|None propose: the member who pays instead of the requester; id 0 nobody. Only this member, a coordinator or the host may say so
---@field note? string|None kept as the author's; at most 64 KiB
---@field override_reason? string|None a coordinator's reason to pass a credit limit in override mode

---@class LogOptions
---@field minutes? integer|None minutes of help, 1..525,600; required
---@field requester? Member|None who received it; required unless `request` says it
---@field helper? Member|None who gave it; required unless `offer` says it
---@field group? Group|None in whose books; id 0 the request's, or the one group both belong to
---@field request? Request|None the request it answers; id 0 none
---@field offer? Offer|None the offer it came from; id 0 none
---@field skill? Skill|None what kind of help; id 0 not stated
---@field happened? Time|None when; 0 now; not in the future
---@field price? integer|None what an hour cost, in a unit of money or points; 0: the request's or the offer's
---@field payer? Member|None the member who pays instead of the requester; id 0 nobody. Then this member, a coordinator or the host books it
---@field confirm_unusual? boolean|None aid_answer: yes, over 16 hours is meant
---@field accept_warning? boolean|None aid_answer: yes, go on although a credit limit warns
---@field unit? Unit|None aid_unit; 0 the request's, or the group's
---@field for_group? boolean|None aid_answer: yes, the group as a whole was helped and its pool pays; no requester then
---@field memo? string|None kept as the author's; at most 64 KiB
---@field reference? string|None the host's own key, unique among the group's exchanges
---@field override_reason? string|None a coordinator's reason to pass a credit limit in override mode
---@field helper_group? Group|None in whose books the helper is credited; id 0: `group` where the helper belongs to it, else the offer's group or the one the helper belongs to; see <mutualaid/between.h>

---@class ExchangeListOptions
---@field state? ExchangeState|None aid_exchange_state; 0 all
---@field group? Group|None only in this group's books; id 0 all
---@field member? Member|None only with this member on either side; id 0 all
---@field request? Request|None only of this request; id 0 all
---@field from? Time|None only that took place (or began) at this time or later; 0 all
---@field until? Time|None only before this time; 0 all

---@class Terms
---@field unit? Unit|None aid_unit; 0 the group's own
---@field from? Time|None from when on, not in the past; 0 now
---@field credit_min? integer|None lowest balance of a member, ≤ 0. In the group's own unit the policy says it
---@field credit_max? integer|None highest balance, ≥ 0. Likewise
---@field price_cap? integer|None what an hour may cost at most; 0 no cap
---@field pool_min? integer|None how low the pool may go when it pays, ≤ 0: the community's promise; default no limit
---@field demurrage_exempt? integer|None the balance up to which demurrage takes nothing
---@field adaptive_base? integer|None the credit of someone who gave nothing yet; default 300
---@field adaptive_least? integer|None the least credit; default 180
---@field adaptive_most? integer|None the most; default 1800
---@field credit_min_mode? CreditMode|None aid_credit_mode; default AID_CREDIT_OFF. Not for the group's own unit
---@field credit_max_mode? CreditMode|None aid_credit_mode; default AID_CREDIT_OFF. Likewise
---@field fee_bp? integer|None of what a helper gets, to the pool, 0..5000
---@field demurrage_bp? integer|None of what lies above the exempt balance, to the pool at the start of each month (UTC), 0..5000
---@field expiry_days? integer|None credit older than so many days goes to the pool at the start of a month; the oldest is used up first; 0 never
---@field notice_days? integer|None nothing expires before this many days after expiry was decided; default 30
---@field adaptive? boolean|None aid_answer: yes, a member's lowest balance follows what they gave in 180 days: −clamp(base + ⌊num·given/den⌋, least, most); for the first 30 days in the group the base
---@field adaptive_num? integer|None default 1
---@field adaptive_den? integer|None default 2
---@field suspend_at? integer|None with so many open disputes against them a member's account pays for nothing new; 0 off
---@field ceiling_weeks? integer|None members' balances may lie below zero together by so many times the lower median of what members were credited a week, over the last 12 full weeks; 0 no ceiling; 8 is usual

---@class StatementOptions
---@field unit? Unit|None aid_unit; 0 the group's
---@field group? Group|None in whose books; id 0 the member's first group
---@field from? Time|None only lines that took effect at this time or later; 0 from the start
---@field until? Time|None only before this time; 0 to the end

---@class FundOptions
---@field unit? Unit|None aid_unit: time, points or money; 0 the group's. Opening only
---@field closed? boolean|None aid_answer: yes, nothing more is collected or spent. Updating only
---@field name? string|None required when opening; at most 200 bytes, unique among the group's funds
---@field purposes? string|None what it may be spent on, one a line; required when opening

---@class TransferOptions
---@field kind? TransferKind|None aid_transfer_kind; required
---@field amount? integer|None in the unit, above 0. Opening: negative for somebody who has received more. Closing: 0, all there is. Write-off: 0, all that is open
---@field group? Group|None in whose books; id 0 the fund's, or the one group of the member
---@field payer? Member|None donation: who gives, required; across: who gives, id 0 the pool; receipt: the member it comes from, id 0 somebody outside; closing: whose account, required
---@field receiver? Member|None donation: who gets it, id 0 the pool or the fund; across: who gets it there, id 0 the other group's pool; opening: whose account, required; closing: the heir, id 0 the pool; spending: the member paid, id 0 somebody outside
---@field fund? Fund|None receipt, spending: which, required; donation: id 0 none
---@field happened? Time|None when it took place; 0 now; not in the future
---@field unit? Unit|None aid_unit; 0 the fund's, or the group's
---@field receipt? Receipt|None aid_receipt; required for receipt; a donation to a fund is AID_RECEIPT_DONATION
---@field hold_days? integer|None donation, receipt, spending: kept free for so many days, until posted or called off; 0 booked at once
---@field accept_warning? boolean|None aid_answer: yes, go on although a credit limit warns
---@field purpose? string|None spending: one of the fund's purposes, required
---@field memo? string|None kept as the author's; at most 64 KiB
---@field body? Group|None across: the other group, whose books are its own; required

---@class TransferActOptions
---@field stands? boolean|None aid_answer: resolve: yes, it is booked, or stays so; no, it is called off, or reversed; required
---@field note? string|None why; kept as the author's; at most 64 KiB

---@class TransferListOptions
---@field state? TransferState|None aid_transfer_state; 0 all
---@field group? Group|None only in this group's books; id 0 all
---@field fund? Fund|None only of this fund; id 0 all
---@field member? Member|None only with this member on either side; id 0 all
---@field kind? TransferKind|None aid_transfer_kind; 0 all

---@class PartnerOptions
---@field closed? boolean|None aid_answer: yes, nothing new is traded; no, again. Updating only
---@field other_group? integer|None id of the group in the other community, as its people tell it; required when adding
---@field group? Group|None which group trades with it; required when adding
---@field community? string|None id of the other community, 32 hex digits; required when adding
---@field key? string|None its public key, 64 hex digits, had on a way that you trust; required when adding
---@field name? string|None what it is called here; at most 200 bytes; required when adding

---@class DealOptions
---@field unit? Unit|None aid_unit here: time, points or money; 0 the group's
---@field most? integer|None how much this side may have received beyond what it gave, in `unit`; 0 nothing
---@field other_most? integer|None how much the other side may, in `other_unit`; 0 nothing
---@field from? Time|None judges trades made from then on; 0 now
---@field other_unit? Unit|None aid_unit there; 0 the same as here
---@field rate_num? integer|None `rate_num` of `other_unit` are `rate_den` of `unit`; 1..1,000,000; 0 is 1
---@field rate_den? integer|None 1..1,000,000; 0 is 1

---@class TradeOptions
---@field unit? Unit|None aid_unit here; 0 the group's
---@field amount? integer|None what the payer pays, in `unit`, above 0; the receiver gets ⌊amount · rate_num / rate_den⌋
---@field receiver? integer|None id of the member over there; 0 the pool of the partner's group
---@field payer? Member|None who pays; id 0 the group's pool: a gift, or to bring the position back
---@field hold_hours? integer|None void without a promise after so many hours; 1..8760; 0 is 72
---@field accept_warning? boolean|None aid_answer: yes, go on although a credit limit warns
---@field memo? string|None kept here as the author's, never sent; at most 64 KiB

---@class MayOptions
---@field extent? Extent|None aid_extent; 0 the thing itself
---@field classes? integer|None what would be seen: a bit for each class; 0 AID_CLASS_CASE
---@field author? Member|None who wrote it, and so is no second person; id 0 nobody
---@field assigned? Member|None to whom it is assigned; id 0 nobody
---@field purpose? ConsentPurpose|None aid_consent_purpose; 0 AID_CONSENT_HELP
---@field credential? string|None the code that it asks for at this moment; NULL none

---@class AccessListOptions
---@field support_case? Case|None only of this case; id 0 all
---@field actor? Member|None only what this member read; id 0 anybody
---@field from? Time|None not before; 0 no bound
---@field until? Time|None before; 0 no bound
---@field before? integer|None only lines with lower numbers: the last number of the page before; 0 from the newest

---@class ConsentOptions
---@field purpose? ConsentPurpose|None aid_consent_purpose; required
---@field classes? integer|None a bit for each class; 0 nothing at all
---@field roles? integer|None recipients by what they are towards the person: a bit for each role
---@field from? Time|None begins then; 0 at once
---@field until? Time|None over at that very second; 0 until withdrawn
---@field majority? Time|None given by a guardian: when the person comes of age and has to confirm; 0 not known
---@field review? Time|None another ground than consent: counts until then; required there
---@field ground? Basis|None aid_basis; 0 AID_BASIS_CONSENT
---@field notice? string|None which version of the notice was read, such as "2026-11"; clear text; may be NULL
---@field text? string|None what was put to the person, in words; kept as the person's; may be NULL
---@field method? string|None how it was said, such as "on paper, signed"; kept as the person's; may be NULL
---@field document? string|None another ground than consent: its document; required there; kept as the person's

---@class CaseOptions
---@field level? CaseLevel|None aid_case_level; 0 AID_LEVEL_PROTECTED
---@field types? integer|None what support it is about: a bit for each type; 0 not stated
---@field group? Group|None whose service it is; required
---@field family? Group|None of kind AID_GROUP_FAMILY when the case is for a family; the subject then speaks for it
---@field title? string|None at most 200 bytes
---@field text? string|None what it is about; at most 64 KiB

---@class CaseActOptions
---@field reason? CaseReason|None close: aid_case_reason; required
---@field level? CaseLevel|None set level: aid_case_level; required
---@field text? string|None a remark; at most 64 KiB. Closing with AID_CASE_OTHER needs it

---@class CaseRoleOptions
---@field role? CaseRole|None aid_case_role: guardian, peer, specialist or lead
---@field from? Time|None from when; 0 now
---@field until? Time|None until when; 0 until it is ended
---@field accept_warning? boolean|None aid_answer: yes assigns a specialist beyond AID_CASELOAD_WARN
---@field text? string|None a remark; at most 64 KiB

---@class EntryOptions
---@field kind? CaseEntryKind|None aid_case_entry_kind; 0 a note
---@field about? Member|None in a family case the member of it whom it is about; id 0 the subject
---@field corrects? Entry|None the entry that this one corrects, of the same case; id 0 none
---@field audience? Audience|None aid_audience; 0 shared
---@field text? string|None required; at most 64 KiB

---@class AssessmentOptions
---@field about? Member|None in a family case who of it answered; id 0 the subject
---@field happened? Time|None when it was answered; 0 now; not in the future
---@field instrument? string|None its code, or "code@version"; required
---@field answers? string|None the numbers in the order of the questions, "2 0 1"; required
---@field strengths? string|None what the client is good at and can build on; at most 64 KiB
---@field text? string|None a remark; at most 64 KiB

---@class PlanOptions
---@field support_case? Case|None of which case; id 0: the acting member's own plan, which nobody else reads
---@field replaces? Plan|None an active plan of the same case whose place it takes when it is approved; id 0 none
---@field title? string|None at most 200 bytes
---@field text? string|None at most 64 KiB

---@class GoalOptions
---@field number? integer|None 0: a new one; else the one of the draft that it restates
---@field about? Member|None in a family case whose goal it is; id 0 the subject's
---@field domain? Domain|None aid_domain; required
---@field aim? Aim|None aid_aim: how far it goes; required
---@field text? string|None what is hoped for; required, at most 64 KiB
---@field target? string|None by what one will see that it is reached; at most 64 KiB

---@class MeasureOptions
---@field number? integer|None 0: a new one; else the one of the draft that it restates
---@field goal? integer|None number of the goal that it serves; 0 none in particular
---@field responsible? Member|None the one person who does it; required
---@field service? Service|None the service that gives it: its credentials are asked for too; id 0 none
---@field due? Time|None by when; 0 no date
---@field after? string|None numbers of the measures that come first, "1 2"; each smaller than its own
---@field credential? string|None code of the credential that the responsible person must hold when it starts; NULL none
---@field code? string|None what kind of measure, such as "psychology.counselling"; at most 200 bytes
---@field text? string|None what is done; required, at most 64 KiB

---@class PlanActOptions
---@field refused? integer|None agree: domains in which the client wants no goal although an assessment says need: a bit for each
---@field review? Time|None approve: when the plan is looked at again; 0 after AID_PLAN_REVIEW_DAYS days
---@field text? string|None a remark; objecting, answering and ending need it, and proposing a plan in which the client does nothing; at most 64 KiB

---@class MeasureActOptions
---@field result? MeasureResult|None done: aid_measure_result; required
---@field exchange? Exchange|None done: the exchange in the books that holds the hours, between the responsible person and whom it is about; id 0 none
---@field text? string|None a remark; failing and skipping need it, and AID_RESULT_OTHER; at most 64 KiB

---@class EmergencyOptions
---@field reason? EmergencyReason|None aid_emergency_reason; required
---@field classes? integer|None what is needed: a bit for each class; 0 AID_CLASS_CASE
---@field notice_from? Time|None the client sees it from then on, at the latest when its review is due; 0 at once. Whoever leads the case sees it at once, and `text` says why the client does not
---@field minutes? integer|None how long, at most AID_EMERGENCY_MINUTES or what the charter says; 0 as long as that
---@field text? string|None why, in words; required; kept as the client's; at most 64 KiB

---@class EmergencyListOptions
---@field state? EmergencyState|None aid_emergency_state; 0 all
---@field support_case? Case|None only to this case; id 0 any
---@field subject? Member|None only to this client's cases; id 0 anybody's
---@field member? Member|None only those that this member opened; id 0 anybody's

---@class EvaluationOptions
---@field side? Side|None aid_side: who speaks (give), or who spoke (contest, settle): requester or helper. Give: 0 the acting member's own; contest: 0 the other than the acting member's
---@field flags? EvaluationFlag|EvaluationFlag[] give: aid_evaluation_flag bits
---@field stands? boolean|None settle: aid_answer, yes lets it stand, no sets it aside; required
---@field text? string|None what is said, or why; at most 64 KiB

---@class EvaluationListOptions
---@field which? EvaluationListKind|None aid_evaluation_list_kind; 0 those in which `member` may still speak
---@field member? Member|None whose; required for 0 and AID_EVALUATION_LIST_TO_GIVE; id 0 anybody's
---@field group? Group|None only in this group's books; id 0 all

---@class BetweenOptions
---@field unit? Unit|None aid_unit in which `group` pays: time, points or money; 0 the group's own
---@field group? Group|None whose books pay; required
---@field other? Group|None whose books credit; required
---@field by? Group|None which of the two proposes it; id 0 the one that the acting member coordinates
---@field from? Time|None from when on, not in the past; 0 as soon as both agree
---@field limit? integer|None how far `group` may have received more than it gave, 0 or more
---@field limited? boolean|None aid_answer: yes, `limit` holds; no, there is none; 0: yes when `limit` is not 0
---@field unit_there? Unit|None aid_unit in which `other` credits; 0 the same, or as in force
---@field rate_num? integer|None of an amount in `unit` this many …
---@field rate_den? integer|None … to so many are credited; both above 0, or both 0: 1 to 1, or as in force

---@class BetweenListOptions
---@field state? BetweenState|None aid_between_state; 0 all
---@field group? Group|None only with this group on either side; id 0 all
---@field other? Group|None only between `group` and this one; id 0 all
---@field in_force? boolean|None aid_answer: yes, only what holds now

---@class MatchOptions
---@field meet_new_people? boolean|None aid_answer: yes turns the continuity term into its mirror
---@field seed? integer|None breaks exact ties; the same seed gives the same plan
---@field group? Group|None only requests of this group; id 0 all
---@field now? Time|None matched as of this time; 0 the store's clock
---@field weights? table<Term, integer>|None by aid_term, 0..10⁶; all zero: the group's policy
---@field fairness? Fairness|None aid_fairness: level loads of offers before the score, or in it; a seat counts as an hour beside the hours that the helper gave in the last 28 days; 0: score
---@field load_weight? integer|None with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..10⁶
---@field ageing_days? integer|None each so many days of waiting make a request one step more urgent; 0: 7
---@field isolated_every? integer|None of so many seats at least one goes to a member without a partner in the last 90 days, where that can be; 0: 20
---@field allow? fun(request: Request, offer: Offer): boolean the host's own opinion on a pair, asked last
---@field progress? Progress

---@class MatchRepairOptions
---@field keep? boolean|None aid_answer: no makes a fresh plan under the rulings; else the pairs of the present plan are to stay, and only those with another ruling, or that cannot be any more, may go

---@class MatchCommitOptions
---@field keep_valid? boolean|None aid_answer: yes leaves out pairs that are no longer allowed, instead of refusing all

---@class CriterionOptions
---@field special? boolean|None aid_answer: yes: saying it of somebody says what the law protects most; always sealed
---@field document? boolean|None aid_answer: yes: counts only when a document says it
---@field days? integer|None for how many days it holds once said, 0 without end
---@field code? string|None the word: a letter, then letters, digits, '.', '-' or '_'; at most 64 bytes
---@field label? string|None what people call it; at most 200 bytes
---@field labels? string|None the same in other languages, a line each: "ru малоимущие семьи"; NULL none

---@class ServiceOptions
---@field type? SupportType|None aid_support_type, or a number of the community's own from AID_SUPPORT_EXTENSION to 999; 0 not stated
---@field assured? Time|None when somebody last made sure that all this is true; 0 not stated
---@field fee? integer|None what it costs, in the smallest part of `unit`; 0 not stated
---@field week? string|None when it is open, in the group's zone; all zero: not stated
---@field tier? Tier|None aid_tier; 0: what the group's kind says
---@field unit? integer|None of the fee; 0 the group's
---@field capacity? integer|None how many people it can serve at a time; 0 not stated: as many as come
---@field answer_hours? integer|None within how many hours it answers who applies; 0: by urgency
---@field place? Place|None in degrees
---@field reach_m? integer|None how far from there it serves, metres; 0 not stated: anywhere
---@field online? boolean|None aid_answer: yes: also online or by phone, so from anywhere
---@field name? string|None what people call it; at most 200 bytes
---@field code? string|None the host's own key, unique in the community; at most 200 bytes
---@field measures? string|None what is done, as codes with spaces between, the main one first: "psychology.counselling"
---@field topics? string|None further words it is found by, a line each
---@field text? string|None what it is, at most 64 KiB
---@field contact? string|None how to reach it: phone, address, page; a line each
---@field documents? string|None what to bring along, a line each
---@field legal_basis? string|None the law or decision it rests on; a service of the state without one is flagged
---@field languages? string|None in which it is given; NULL any
---@field credentials? string|None what whoever gives it must hold, codes with spaces between
---@field rule? string|None for whom: alternatives, one a line; the words of a line must all hold; "" anyone

---@class ServiceListOptions
---@field state? ServiceState|None aid_service_state; 0 open ones; -1 all
---@field flags? ServiceFlag|ServiceFlag[] only those with one of these aid_service_flag bits; 0 all
---@field group? Group|None only this group's; id 0 all
---@field type? integer|None only of this type; 0 all
---@field tier? integer|None only of this tier; 0 all

---@class NeedOptions
---@field type? SupportType|None aid_support_type; 0 any
---@field when? Time|None when the words in `criteria` must hold; 0 now
---@field place? Place|None in degrees
---@field online? boolean|None aid_answer: yes: online or by phone will do; no: must be in person
---@field all? boolean|None aid_answer: yes also lists, after those that can help, those that cannot, and why
---@field measure? string|None a code, or the beginning of one up to a '.' or '-', such as "psychology"; NULL any
---@field criteria? string|None what holds for the person, as for aid_service_request_options; stored nowhere
---@field languages? string|None what the person speaks; NULL not stated

---@class ServiceRequestOptions
---@field kind? ServiceRequestKind|None aid_service_request_kind; 0 an application
---@field person? Member|None for whom; id 0: nobody is named, and no word of anybody may be stored
---@field service? Service|None where it is sent at once; id 0: not sent yet
---@field about? ServiceRequest|None complaint or appeal: the request it is about
---@field type? SupportType|None aid_support_type of what is needed; 0: the service's
---@field urgency? Urgency|None aid_urgency; 0 normal
---@field place? Place|None in degrees
---@field emergency? boolean|None aid_answer: yes opens every tier at once, and is recorded
---@field measure? string|None a code such as "psychology.counselling"; NULL any
---@field summary? string|None what it is about, in words: sealed as the person's; needs `person`
---@field criteria? string|None what holds for the person, a word a line, "low-income" or "low-income = document": sealed as what the law protects most; needs `person`

---@class ServiceRequestListOptions
---@field state? ServiceRequestState|None aid_service_request_state; 0 all
---@field group? Group|None only those that this group answers; id 0 all
---@field person? Member|None only for this person; id 0 all
---@field kind? ServiceRequestKind|None aid_service_request_kind; 0 all
---@field overdue? boolean|None aid_answer: yes only those whose answer was due before now, the longest overdue first

---@class InsightOptions
---@field unit? Unit|None aid_unit: time or volunteer; 0 both together
---@field seed? integer|None of the rewiring; the same seed gives the same figures
---@field cycle_work? integer|None arcs to look at for each length of cycles; 0 a hundred million
---@field group? Group|None a group with all groups below it, such as a union; id 0 the whole community
---@field from? Time|None from this time on; 0 from the first help there is
---@field until? Time|None before this time; 0 to now
---@field books_only? boolean|None aid_answer: yes leaves out the groups below `group`
---@field null_model? boolean|None aid_answer: yes, up to 2,000 members; no, never; 0 up to 200
---@field circulation? boolean|None aid_answer: yes, however long it takes; no, never; 0 up to 100,000 links
---@field rewirings? integer|None random networks to compare the cycles with, at most 10,000; 0 none; 100 is usual
---@field hour_value? integer|None what an unpaid hour is worth, in minor units of some currency, 0..10⁹; 0 not stated
---@field step? Step|None aid_step: how the window is cut; 0 the finest with at most 60 periods
---@field progress? Progress

---@class CreditAdviceOptions
---@field unit? Unit|None aid_unit: time; 0 time
---@field from? Time|None from this time to now; 0 the last 90 days
---@field refused? integer|None commands in that time that ended in AID_E_LIMIT with reason AID_REASON_CREDIT, as the host counted them

---@class ImportOptions
---@field kind? ImportKind|None aid_import_kind; required
---@field dry_run? boolean|None aid_answer: yes reports and writes nothing
---@field strict? boolean|None aid_answer: yes stops at the first bad row with nothing written
---@field strict_skills? boolean|None aid_answer: yes refuses skill codes and texts of listings that no taxonomy knows
---@field group? Group|None where rows without a group column go; id 0: a row without one is bad
---@field map? string|None "COLUMN=field,COLUMN=field"; a column name with a comma or an equals sign stands in double quotes. Columns that are not mapped are used when they have the name of a field that is not mapped. For skills a language tag is a field too: "preferredLabel=es". NULL: columns have the fields' names.
---@field separator? string|None 1 to 4 bytes; NULL: found out
---@field encoding? string|None "utf-8", "utf-16le", "utf-16be", "windows-1252"; NULL: found out
---@field problem? fun(message: string, code: string, details: ErrorDetails): boolean? a row not taken
---@field note? fun(sentence: string): boolean? what a person should read first
---@field progress? Progress

---@class StoreInfo
---@field in_transaction boolean 1 inside begin…commit
---@field community string the community's id, drawn when it was made
---@field head string hash of the last record this store has seen
---@field records integer number of the last record this store has seen
---@field groups integer how many groups there are
---@field members integer how many members
---@field skills integer how many skills
---@field offers integer how many offers, open or not
---@field requests integer how many requests, open or not
---@field exchanges integer how many exchanges, in any state
---@field now number the store's clock
---@field name string the community's name here
---@field sealing Sealing aid_sealing

---@class VerifyReport
---@field ok boolean 1: everything fits
---@field records integer records read
---@field bad_seq? integer number of the first record that does not fit; 0 when all do
---@field head string the chain's hash at the end
---@field state_hash string hash of the state that the journal gives
---@field problem string what is wrong, when ok is 0

---@class LogRow
---@field seq integer its number
---@field at number when it was appended
---@field due number when it took effect
---@field subject? integer id of the member it was done for; 0 nobody
---@field thing integer id of the group, member, skill, offer, request or exchange it is about
---@field actor? Member who acted; id 0 the host
---@field role? Role aid_role plus 1; 0 not stated
---@field purpose? Purpose aid_purpose; 0 not stated
---@field hash string the chain's hash at this record
---@field kind string such as "exchange.confirmed"
---@field body string its clear body, JSON

---@class CheckpointInfo
---@field finding CheckpointFinding aid_checkpoint_finding; of aid_checkpoint_read HOLDS or STRANGER
---@field records integer records when it was made
---@field present? integer records there are now; 0 when nothing was compared
---@field bad_seq integer BROKEN: the first record that does not fit; else 0
---@field at number when it was made
---@field community string the community's id
---@field head string the chain's hash at record `records`
---@field state_hash string hash of the state then
---@field key string the public key that signed it
---@field problem string what was found, in a sentence; empty when it holds

---@class HolderRow
---@field key_id integer its number
---@field kind SecretKind aid_secret_kind
---@field passes? integer Argon2id passes of a passphrase; 0 for other kinds
---@field memory_kib? integer Argon2id memory of a passphrase in KiB; 0 for other kinds
---@field name string as it was given

---@class BackupInfo
---@field records integer records of the journal
---@field keys integer entries of the key store, tombstones too
---@field size integer of the file, in bytes
---@field at number when it was made
---@field community string the community's id
---@field head string the chain's hash at the last record

---@class ErasedRow
---@field member integer the person's id
---@field classes table<Class, true> aid_class bits whose erasure was asked for

---@class GroupInfo
---@field kind GroupKind aid_group_kind
---@field withheld table<Withheld, true> aid_withheld bits for the text that is empty
---@field presence table<Presence, true> aid_presence bits
---@field member_count integer active members
---@field number integer short number, from 1, in order of founding
---@field parent? Group id 0 none
---@field founder? Member id 0 the host program
---@field legal_form LegalForm aid_legal_form
---@field sensitive boolean aid_answer
---@field place Place in degrees
---@field closed boolean 1 once closed
---@field name? string never NULL, nor are the following
---@field topics string one a line
---@field text string description
---@field reference string the host's key
---@field zone string "" is UTC
---@field languages string tags separated by spaces

---@class Credential
---@field from number valid from
---@field until? number valid until; 0 for ever
---@field revoked boolean 1: taken back
---@field state CredentialState aid_credential_state at this moment
---@field holder Member whose
---@field verifier? Member who looked at the document; id 0 the host program, or nobody yet
---@field code string which; lives as info text does, like the next two
---@field issuer string who issued it
---@field evidence string a hash of the document

---@class MemberInfo
---@field withheld_identity table<Withheld, true> aid_withheld bits: why name, reference, birth band are empty
---@field withheld_contact table<Withheld, true> aid_withheld bits: why phones, e-mails, address are empty
---@field number integer short number, from 1, in order of enrolling
---@field group_count integer groups they are active in
---@field first_group? Group the first of them; id 0 none
---@field pause_until? number 0 not paused
---@field week string when they can help
---@field place Place in degrees
---@field reach_m? integer −1 not stated
---@field day_minutes? integer −1 not stated
---@field week_minutes? integer −1 not stated
---@field asks_per_week? integer −1 not stated
---@field matching? boolean aid_answer; 0 not stated
---@field online? boolean aid_answer; 0 not stated
---@field name? string never NULL, nor are the following
---@field preferred_name string how they want to be called
---@field reference string the host's key
---@field birth_band string such as "1950-1959"
---@field phones string one a line
---@field emails string one a line
---@field address string lines
---@field preferred_contact string such as "phone, evenings"
---@field languages string tags separated by spaces
---@field zone string "" not stated

---@class MemberHit
---@field member Member who
---@field points integer how well it fits, 0..1000
---@field kind HitKind aid_hit_kind
---@field name string their name; lives as info text does

---@class SignatureKeyRow
---@field seq integer the record that published it
---@field since number when
---@field key string 64 hex digits

---@class LabelRow
---@field kind LabelKind aid_label_kind
---@field language string a tag such as "ru"; "" any language
---@field text string at most 200 bytes

---@class SkillInfo
---@field retired boolean 1 once retired
---@field withheld table<Withheld, true> aid_withheld bits: why the label is empty
---@field number integer short number, from 1
---@field offers integer open offers that name it
---@field requests integer open requests that name it
---@field parent? Skill id 0 a root
---@field group? Group whose own list; id 0 the community's
---@field typed_by? Member a free skill that nobody adopted yet: who typed it; else id 0
---@field labels LabelRow[] all labels; live as info text does
---@field code? string never NULL, nor are the following
---@field label string preferred label in the asked language, else the default one, else what was typed

---@class SkillHit
---@field skill Skill which
---@field points integer how well it fits, 0..1000
---@field kind HitKind aid_hit_kind
---@field label string the label that was hit; lives as info text does
---@field language string the label's language; "" any

---@class Window
---@field from number not before
---@field until number not after; later than `from`

---@class OfferInfo
---@field state ListingState aid_listing_state
---@field withheld table<Withheld, true> aid_withheld bits: why title, text, reference are empty
---@field number integer short number, from 1, in order of coming in (offers and requests together)
---@field member Member whose
---@field group Group where
---@field skill Skill the first of `skills`
---@field posted number when it came in
---@field expires? number 0 never
---@field price? integer what an hour costs, in units of money or points; 0 not stated
---@field week string weekly times
---@field minutes integer minutes at a time
---@field seats integer how many at most
---@field taken integer exchanges that run on it now, from proposed to disputed
---@field level integer 0..5
---@field place Place in degrees
---@field reach_m? integer −1 not stated
---@field online? boolean aid_answer; 0 either
---@field unit Unit aid_unit
---@field urgency? Urgency aid_urgency; 0 for offers
---@field essential? boolean aid_answer; 0 for offers
---@field skills Skill[] all skills; live as info text does, like the rest
---@field windows Window[] all windows
---@field title? string never NULL, nor are the following
---@field text string description
---@field languages string tags separated by spaces
---@field credentials string codes separated by spaces
---@field reference string the host's key

---@class RequestInfo
---@field state ListingState aid_listing_state
---@field withheld table<Withheld, true> aid_withheld bits: why title, text, reference are empty
---@field number integer short number, from 1, in order of coming in (offers and requests together)
---@field member Member whose
---@field group Group where
---@field skill Skill the first of `skills`
---@field series? Request the first request of the need that comes again; id 0: it comes once
---@field posted number when it came in
---@field expires? number 0 never
---@field price? integer what an hour may cost at most, in units of money or points; 0 not stated
---@field week string weekly times
---@field minutes integer minutes at a time
---@field seats integer how many at most
---@field taken integer seats with an open or done exchange
---@field level integer 0..5
---@field place Place in degrees
---@field reach_m? integer −1 not stated
---@field online? boolean aid_answer; 0 either
---@field unit Unit aid_unit
---@field urgency? Urgency aid_urgency; 0 for offers
---@field essential? boolean aid_answer; 0 for offers
---@field occurrence? integer which time of its series, from 1, days left out counted; 0 it comes once
---@field repeat_cover integer as in the options
---@field repeats? string the rule of its series in one spelling, UNTIL as an instant; "" once. Never NULL
---@field skills Skill[] all skills; live as info text does, like the rest
---@field windows Window[] all windows
---@field title? string never NULL, nor are the following
---@field text string description
---@field languages string tags separated by spaces
---@field credentials string codes separated by spaces
---@field reference string the host's key

---@class ExchangeInfo
---@field state ExchangeState aid_exchange_state
---@field withheld table<Withheld, true> aid_withheld bits: why memo and reference are empty
---@field number integer short number, from 1
---@field request? Request id 0 none
---@field offer? Offer id 0 none
---@field group Group in whose books
---@field requester? Member who receives; id 0 the group as a whole
---@field helper Member who gives
---@field skill? Skill id 0 not stated
---@field corrects? Exchange the reversed exchange that this one replaces; id 0 none
---@field created number when it was proposed or logged
---@field starts? number when it is to take place; 0 open
---@field happened? number when it took place; 0 not yet
---@field deadline? number when time alone moves it on; 0 never
---@field price integer what an hour costs, in units that have a price
---@field amount? integer what is booked, in the unit; 0 nothing
---@field held integer what the payer's account keeps free for it
---@field payer? Member who pays instead of the requester; id 0 nobody
---@field minutes integer agreed; once booked: booked
---@field requester_minutes? integer named by the requester; 0 not yet
---@field helper_minutes? integer named by the helper; 0 not yet
---@field unit Unit aid_unit
---@field over_limit boolean 1: booked beyond a credit limit
---@field by_silence boolean 1: booked because one side stayed silent
---@field by_pool boolean 1: the group's pool paid
---@field gifted boolean 1: nobody could pay, so it is counted as unpaid help
---@field memo? string never NULL, nor is the following
---@field reference string the host's key
---@field helper_group? Group in whose books the helper is credited, where these are not `group`'s; id 0 the same
---@field credited? integer what the helper is credited, in `credited_unit`; 0 nothing
---@field credited_unit Unit aid_unit

---@class UnitInfo
---@field unit Unit aid_unit
---@field priced boolean 1: help in it has a price an hour
---@field exponent integer decimal places of the main unit: EUR 2, JPY 0, KWD 3; other units 0
---@field code string "time", "volunteer", "none", "points", or an ISO 4217 code; static

---@class Standing
---@field unit Unit aid_unit
---@field group Group in whose books
---@field balance integer in the unit
---@field held integer kept free for what is agreed and not booked yet
---@field limit integer the lowest balance that the terms let it have now
---@field available integer balance − held − limit, never below 0; INT64_MAX where nothing limits
---@field expiring integer what goes to the pool at `expires` if it is not used before
---@field expires? number the next month start at which credit expires; 0 none does
---@field limit_mode CreditMode aid_credit_mode: what happens beyond the limit
---@field suspended boolean 1: too many disputes are open against this member
---@field certified boolean 1: the pool pays where their credit does not reach
---@field disputes integer open disputes against this member

---@class BalanceRow
---@field member? Member whose; id 0 for the group's own accounts
---@field balance integer in the unit
---@field given integer sum of what came in
---@field received integer sum of what went out, as a positive number
---@field entries integer how many lines
---@field account? AccountKind aid_account_kind; 0 a member's ordinary account
---@field unit Unit aid_unit

---@class Posting
---@field seq integer number of the journal record
---@field at number when it was booked
---@field happened number when the help took place
---@field amount integer positive: given; negative: received
---@field balance integer after this line, in order of booking
---@field exchange? Exchange which exchange; id 0 none
---@field transfer? integer id of the transfer, see <mutualaid/transfer.h>; 0 none
---@field other? Member the other side; id 0 the group
---@field skill? Skill id 0 not stated
---@field reversal boolean 1: this line undoes an earlier one
---@field over_limit boolean 1: booked beyond a credit limit
---@field kind EntryKind aid_entry_kind
---@field unit Unit aid_unit
---@field memo? string never NULL; lives as info text does

---@class FundInfo
---@field unit Unit aid_unit
---@field number integer short number, from 1
---@field group Group whose
---@field balance integer what is in it
---@field held integer what of it is held for spending
---@field spent integer what was spent and not reversed
---@field receipt table<Receipt, integer> what came in and was not reversed, by aid_receipt; [0] is 0. Their sum less `spent` is `balance`
---@field closed boolean 1: nothing more is collected or spent
---@field name? string never NULL, nor is the following
---@field purposes string one a line

---@class TransferInfo
---@field state TransferState aid_transfer_state
---@field withheld table<Withheld, true> aid_withheld bits: why the memo is empty
---@field number integer short number, from 1
---@field amount integer in the unit
---@field held integer kept free for it
---@field group Group in whose books
---@field payer? Member id 0 none
---@field receiver? Member id 0 none
---@field fund? Fund id 0 none
---@field body? Group award, across: the group that got it; id 0 none
---@field created number when it was made
---@field happened number when it took place
---@field deadline? number when time calls it off; 0 never
---@field kind TransferKind aid_transfer_kind
---@field unit Unit aid_unit
---@field receipt? Receipt aid_receipt; 0 none
---@field over_limit boolean 1: booked beyond a credit limit
---@field purpose? string never NULL, nor is the following
---@field memo string a note
---@field credited? integer award, across: what is credited in the other group's books, in `credited_unit`; 0 nothing
---@field credited_unit Unit aid_unit

---@class Application
---@field body Group the group that asks; aid_award_share does not look at it
---@field asked integer in the unit, above 0
---@field points integer how it was judged, 0..1000

---@class PartnerInfo
---@field closed boolean 1: nothing new is traded
---@field number integer short number, from 1
---@field other_group integer id of its group in its community
---@field group Group which group trades with it
---@field since number when it was entered
---@field trades integer how many trades there were
---@field community? string its id, 32 hex digits; never NULL, nor are the following
---@field key string its public key, 64 hex digits
---@field name string what it is called here

---@class DealRow
---@field version integer their number
---@field from number judges trades made from then on
---@field most integer how much this side may have received beyond what it gave, in `unit`
---@field other_most integer how much the other side may, in `other_unit`
---@field position integer how much this side has, in `unit`; negative: it gave more. The clearing account's balance
---@field mirror integer what the partner's own position should be, in `other_unit`
---@field held integer offered and not booked yet, in `unit`
---@field other_held integer promised to the partner and not booked yet, in `other_unit`
---@field fraction integer what rounding left of what went out, in parts of `rate_den`: a whole unit goes to the other side's pool when it is full
---@field unit Unit aid_unit here
---@field other_unit Unit aid_unit there
---@field rate_num integer `rate_num` of `other_unit` …
---@field rate_den integer … are `rate_den` of `unit`
---@field said_here boolean 1: this side has said them
---@field said_there boolean 1: the partner has
---@field in_force boolean 1: they judge what is traded now

---@class TradeInfo
---@field state TradeState aid_trade_state
---@field withheld table<Withheld, true> aid_withheld bits: why the memo is empty
---@field number integer short number, from 1
---@field partner Partner with whom
---@field member? Member who pays or receives here; id 0 the pool
---@field other? integer id of who receives or pays there; 0 the pool
---@field amount integer here, in `unit`
---@field other_amount integer there, in `other_unit`
---@field extra integer what rounding had left before and made a whole: to the receiving side's pool, besides the amount
---@field version integer of the terms that judged it
---@field made number when it was held
---@field deadline number when it is void without a promise
---@field ended? number when it was booked or became void; 0 not yet
---@field direction TradeDirection aid_trade_direction
---@field unit Unit aid_unit here
---@field other_unit Unit aid_unit there
---@field over_limit boolean 1: booked beyond a credit limit
---@field code? string 32 hex digits, the same on both sides; never NULL, nor are the following
---@field reason string why it is void, in one word; "" otherwise
---@field memo string a note

---@class MessageInfo
---@field outcome MessageOutcome aid_message_outcome
---@field used? integer bytes of the text that this message took; further ones may follow it. Set on failure too, 0 where no message can be told from the rest
---@field partner Partner who sent it
---@field trade? Trade which trade it is about; id 0 none

---@class Difference
---@field trade? Trade which trade here; id 0: not known here, or the positions as a whole
---@field here integer amount here, in this side's unit; of positions: the clearing account
---@field there integer what the other side says it is
---@field what DifferenceKind aid_difference_kind
---@field state? TradeState aid_trade_state here; 0 not known here
---@field other_state? TradeState aid_trade_state there; 0 not known there
---@field unit Unit aid_unit here
---@field code string the trade's; "" of the positions
---@field advice string what explains it and what mends it, in one English sentence

---@class ErasureInfo
---@field ground? HoldGround aid_hold_ground of the hold; 0 nothing is held
---@field held table<Class, true> aid_class bits that may not be erased now
---@field asked table<Class, true> aid_class bits whose erasure was asked for
---@field erased table<Class, true> aid_class bits that are gone
---@field parts integer personal parts that are still there
---@field parts_held integer those of them that the hold keeps
---@field records integer records that stay, under the person's number

---@class DataRow
---@field kind string of the record, such as "member.enrolled"
---@field personal_class Class aid_class
---@field held boolean 1: a hold keeps it
---@field parts integer how many parts are there
---@field erased integer how many are gone
---@field sealed integer how many of those that are there this store cannot read
---@field stays Stays aid_stays: why ids, times and amounts of the record stay

---@class VerdictInfo
---@field permitted boolean aid_answer
---@field roles table<CaseRole, true> what the acting member is towards the object: aid_case_role bits
---@field role? CaseRole aid_case_role that permitted, or whose condition failed; 0 none has the action at all
---@field condition Condition aid_condition that the permission rests on, or that failed
---@field reason? ReasonCode aid_reason_code; 0 when permitted
---@field letter integer the table's letter there, as a character: y o c 4 b a h or -

---@class AccessRow
---@field number integer of the line, rising
---@field at number when; AID_ACCESS_SAME_MINUTES from then on are the same line
---@field actor Member who
---@field support_case? Case in which case; id 0 in none
---@field object? integer what was read: the id of the case, entry or request; 0 not shown to headers only
---@field consent? Consent the consent or other ground that it rested on; id 0 none was needed, or headers only
---@field emergency? Emergency the emergency access that was opened, or that it rested on; id 0 none, or headers only
---@field classes? integer which classes: a bit for each; 0 headers only
---@field action Action aid_action
---@field role CaseRole aid_case_role that permitted it
---@field condition Condition aid_condition that the permission rested on
---@field purpose? Purpose aid_purpose that the actor named; 0 headers only
---@field acting? Role aid_role plus 1 in which the actor said to act; 0 not said
---@field extent Extent aid_extent: how much of the line is shown

---@class CharterInfo
---@field glass_minutes integer how long an emergency access is open at most
---@field forbids integer how many prohibitions hold here
---@field threshold? integer how many people a published figure is about at least; 0 no charter says it
---@field service_team boolean 1: all specialists are the team of a case that is kept at AID_LEVEL_AUDITED
---@field text? string the group's own; never NULL

---@class ConsentInfo
---@field state ConsentState aid_consent_state at this moment
---@field withheld table<Withheld, true> aid_withheld bits: why text, method and document are empty
---@field number integer short number, from 1
---@field classes table<Class, true> aid_class bits
---@field roles table<CaseRole, true> aid_case_role bits
---@field subject Member about whom
---@field giver? Member who gave it; id 0 not given; of another ground who recorded it
---@field asker? Member who asked; id 0 nobody, or the host program
---@field created number asked, or given unasked
---@field decided? number given, refused, withdrawn or confirmed; 0 not yet
---@field from? number 0 at once
---@field until? number 0 until withdrawn
---@field majority? number 0 not known
---@field review? number 0 none
---@field purpose ConsentPurpose aid_consent_purpose
---@field ground Basis aid_basis
---@field notice? string never NULL, nor are the following
---@field text string what was put to the person
---@field method string how it was said
---@field document string of another ground

---@class StatementInfo
---@field unit Unit aid_unit
---@field sequence integer records of the journal that it knows
---@field entries integer lines in the period
---@field group integer id of the group in whose books
---@field member integer id of the member
---@field made number when it was written
---@field from number of the period; 0: from the start
---@field until number its end, not within it; 0: to the end
---@field opening integer before the period
---@field given integer what came in in the period
---@field received integer what went out, as a positive number
---@field closing integer opening + given − received
---@field balance integer of the account with everything that was booked by then
---@field community string the community's id
---@field head string hash of the journal's last record
---@field key string the public key that signed

---@class CaseRoleRow
---@field member Member whose
---@field granted_by? Member by whom; id 0 the host program
---@field from number from when
---@field until? number until when; 0 open
---@field role? CaseRole aid_case_role; 0 barred
---@field active boolean 1: held at this moment, or barred

---@class CaseInfo
---@field state CaseState aid_case_state
---@field level CaseLevel aid_case_level
---@field reason? CaseReason aid_case_reason; 0 it is not closed
---@field ground? Ground aid_ground that it was made active on; 0 it never was
---@field number integer short number
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field types table<SupportType, true> what support it is about: aid_support_type bits
---@field group Group whose service
---@field family? Group id 0: for one person
---@field subject Member the client
---@field lead? Member who leads it at this moment; id 0 nobody
---@field opened number when
---@field changed number when its state was reached
---@field entries integer how many entries it has
---@field title? string never NULL, nor is the following
---@field text string what it is about

---@class EntryInfo
---@field kind CaseEntryKind aid_case_entry_kind
---@field audience Audience aid_audience
---@field number integer short number
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field support_case Case in which case
---@field corrects? Entry id 0 none
---@field corrected_by? Entry id 0 it stands
---@field about Member whom it is about
---@field author Member who wrote it
---@field written number when
---@field answer_by? number a finding: when it is to be answered; 0 no such date
---@field answered? number when it was; 0 it was not
---@field text? string never NULL, nor is the following
---@field answer string "" there is none

---@class InstrumentInfo
---@field version integer from 1
---@field domain Domain aid_domain
---@field less_is_better boolean 1: a lower score is better
---@field least_change integer least difference of two scores that counts
---@field has_need boolean 1: need_from says from which score on there is a need
---@field need_from integer downwards when more is better
---@field again_days? integer days after which it is asked again; 0 not said
---@field least integer least score
---@field most integer highest score
---@field special boolean 1: answers are sealed as what the law protects most
---@field code? string such as "loneliness-3"; never NULL, nor is the following
---@field title string what people call it
---@field licence string what allows its use
---@field source string where it comes from and what is proven about it
---@field credential string asked of whoever records it for somebody else; "" none
---@field questions string one a line
---@field answers string one a line: number, space, words

---@class InstrumentRow
---@field code string lives as info text does
---@field version integer the newest

---@class AssessmentInfo
---@field voided boolean 1: it does not count
---@field number integer short number
---@field scored boolean 1: `score` and `need` are known; 0: the answers are sealed or erased
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field support_case Case in which case
---@field about Member who answered
---@field author Member who recorded it
---@field happened number when it was answered
---@field score integer by the instrument's rule
---@field need boolean 1: the instrument says that there is a need
---@field domain? Domain aid_domain of the instrument; 0 not known
---@field version integer of the instrument
---@field instrument? string its code; never NULL, nor is the following
---@field answers string "2 0 1"
---@field strengths string what the client can build on
---@field text string a remark
---@field void_text string why it does not count

---@class PlanInfo
---@field state PlanState aid_plan_state
---@field number integer short number
---@field goals integer how many goals, numbered from 1
---@field measures integer how many measures, numbered from 1
---@field finished integer how many of them are done, failed or skipped
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field support_case? Case id 0: somebody's own plan
---@field subject Member the client
---@field author Member who began it
---@field replaces? Plan id 0 none
---@field drafted number when
---@field changed number when its state was reached
---@field review? number when an approved one is looked at again; 0 not approved
---@field refused table<Domain, true> domains in which the client wants no goal: aid_domain bits
---@field title? string never NULL, nor is the following
---@field text string what it is about
---@field objection string the newest; "" there was none
---@field answer string to it; "" not yet

---@class GoalInfo
---@field number integer in the plan, from 1
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field plan Plan of which plan
---@field about Member whose goal
---@field domain? Domain aid_domain; 0 withheld
---@field aim? Aim aid_aim; 0 withheld
---@field ratings integer how often it was rated
---@field rating integer the newest, −2 to 2
---@field rated boolean 1: `rating` is known
---@field text? string never NULL, nor is the following
---@field target string by what one will see that it is reached

---@class MeasureInfo
---@field state MeasureState aid_measure_state
---@field number integer in the plan, from 1
---@field goal? integer the goal that it serves; 0 none in particular
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field plan Plan of which plan
---@field about Member whose data its texts are
---@field responsible Member who does it
---@field service? Service id 0 none
---@field exchange? Exchange the hours in the books; id 0 none
---@field due? number 0 no date
---@field started? number 0 not yet
---@field ended? number 0 not yet
---@field result? MeasureResult aid_measure_result; 0 it is not done
---@field waits_for? integer number of a measure that comes first and is not over; 0 it may start
---@field overdue boolean 1: it is not over, and was due before now
---@field after? string numbers of the measures that come first; never NULL, nor is the following
---@field credential string that the responsible person must hold
---@field code string what kind of measure
---@field text string what is done
---@field result_text string what came of it, or why not

---@class EmergencyInfo
---@field state EmergencyState aid_emergency_state at this moment
---@field withheld table<Withheld, true> aid_withheld bits: why texts are empty
---@field classes integer what it opens: a bit for each class
---@field support_case Case which case
---@field subject Member whose
---@field member Member who opened it
---@field reviewer? Member who reviewed it; id 0 nobody yet
---@field opened number when
---@field until number open until then at most
---@field ended? number when it ended; 0 it is open
---@field notice_from? number the client sees it from then on; 0 at once
---@field review_by number when it has to be reviewed
---@field reviewed? number when it was; 0 not yet
---@field reason? EmergencyReason aid_emergency_reason; 0 headers only
---@field outcome? EmergencyOutcome aid_emergency_outcome; 0 not reviewed, or headers only
---@field number integer short number
---@field extent Extent aid_extent: how much is shown
---@field credential? string the one it was opened with; never NULL, nor are the following
---@field text string why
---@field finding string what the review found

---@class EvaluationInfo
---@field state EvaluationState aid_evaluation_state
---@field withheld table<Withheld, true> aid_withheld bits: why text and flags are empty
---@field flags table<EvaluationFlag, true> aid_evaluation_flag bits
---@field exchange Exchange about which
---@field author Member who spoke, or may
---@field about Member the other side
---@field deadline? number when it is shown even if the other side stays silent; 0 no date
---@field shown? number when it was shown to both; 0 not yet
---@field text? string never NULL, nor is the following
---@field contest string why it was contested; "" it was not

---@class BetweenInfo
---@field state BetweenState aid_between_state
---@field number integer short number, from 1
---@field group Group whose books pay
---@field other Group whose books credit
---@field by Group which of the two proposed it
---@field proposed number when
---@field answered? number when; 0 not yet
---@field from number from when on
---@field limit integer counts when `limited`
---@field kept integer what rounding has kept back by it so far, in parts of `rate_den`
---@field limited boolean 1: there is a limit
---@field in_force boolean 1: it holds now
---@field unit Unit aid_unit
---@field unit_there Unit aid_unit
---@field rate_num integer see aid_between_options
---@field rate_den integer see aid_between_options

---@class ClearingRow
---@field other Group towards whom
---@field balance integer received from the other less given to it; the other's row says the same, negated
---@field received integer Σ of what came from there
---@field given integer Σ of what went there
---@field limit integer how far the balance may go; INT64_MAX no limit
---@field other_limit integer how far the other's may
---@field converted integer on the conversion account of this group's books: what rates took (above 0) or added, in the unit
---@field unit Unit aid_unit
---@field closed boolean 1: at its limit; no new help comes from there until something goes the other way

---@class Candidate
---@field offer Offer with which offer
---@field helper Member who
---@field distance_m? integer metres; −1 not known or online
---@field score integer 0..1000
---@field points table<Term, integer> by aid_term, 0..1000 each
---@field tier? integer 0 own group, 1 agreement, 2 common ancestor, 3 public service

---@class MatchSummary
---@field status SolveState aid_solve_state
---@field proposals integer proposed pairs
---@field seats integer seats filled, the same number
---@field seats_wanted integer seats that were open
---@field requests integer open requests looked at
---@field unserved integer requests with a seat that stays empty
---@field offers integer open offers looked at
---@field pairs integer pairs that could be
---@field score integer sum of scores
---@field bound integer proven upper bound of that sum at these seats
---@field isolated_wanted integer seats that were to go to members without a partner in the last 90 days
---@field isolated_seats integer seats that do; fewer than wanted: more cannot be
---@field kept integer pinned pairs, and pairs that were to stay and do
---@field load_squares integer with fairness: Σ load² over the offers, in hours and seats
---@field refused table<Constraint, integer> by aid_constraint: pairs whose first violated constraint it is, among pairs of open requests and offers
---@field would_open table<Constraint, integer> by aid_constraint: pairs that fail this one only

---@class Proposal
---@field score integer 0..1000
---@field request Request what is needed
---@field offer Offer what answers it
---@field requester Member who needs
---@field helper Member who helps
---@field group Group in whose books
---@field skill Skill the offered skill that fits best
---@field starts? number earliest time that suits both; 0 when no time was stated
---@field distance_m? integer metres; −1 not known or online
---@field points table<Term, integer> by aid_term
---@field weights table<Term, integer> by aid_term, as used
---@field minutes integer as requested
---@field tier integer as in aid_candidate

---@class Unserved
---@field seats_missing integer how many seats stay empty
---@field request Request which
---@field candidates integer offers that could answer it
---@field refused table<Constraint, integer> by aid_constraint: offers whose first violated constraint it is
---@field would_open table<Constraint, integer> by aid_constraint: offers that fail this one only
---@field rivals integer requests (itself included) that share too few helpers, when candidates is not 0 (Hall's theorem)
---@field helpers integer the helpers they share

---@class Shortage
---@field weekday? Weekday aid_weekday on which all of them want it, as clocks there show; 0 several, or not stated
---@field day_part? DayPart aid_day_part in which most of their time lies; 0 several, or not stated
---@field requests integer requests that compete; 0: too few offers is not the reason
---@field offers integer offers they share
---@field need integer seats that the requests want
---@field capacity integer seats that the offers can give
---@field elsewhere integer pairs of the plan of these requests with other offers; need > capacity + elsewhere
---@field skill Skill what most of the requests ask for
---@field sentence string the same in words, without the skill's

---@class Recruit
---@field skill Skill that she would offer
---@field group Group where
---@field serves integer seats more that the plan would fill; with k seats of her own min(k, serves)
---@field unserved integer requests with an empty seat that she could answer
---@field weekday? integer when those want it, as in aid_shortage; 0 several, or not stated
---@field day_part integer as in aid_shortage
---@field sentence string the same in words, without the skill's and the group's

---@class Reason
---@field chosen boolean 1: the plan has it
---@field violated table<Constraint, true> aid_constraint bits; 0: the pair could be
---@field first? Constraint the first violated aid_constraint; −1 none
---@field score? integer 0..1000; 0 when it cannot be
---@field distance_m? integer metres; −1 not known or online
---@field points table<Term, integer> by aid_term
---@field weights table<Term, integer> by aid_term, as used
---@field tier integer as in aid_candidate
---@field stage? MatchStage a pair that could be and is not: the first aid_match_stage that insisting on it would change; 0 none (a tie), or nothing is known: `instead` says which
---@field seats_change integer … by so many seats of the whole plan
---@field outer_change integer … pairs with outer groups
---@field loads_change integer … of Σ load², under fairness
---@field score_change integer … of the sum of scores
---@field loses? Request … the most urgent request that would have a seat fewer; id 0 none
---@field moved integer … other requests whose helper would be another
---@field sentence string why, in one English sentence
---@field instead string what insisting would change, in one English sentence; empty where that is no question

---@class Decision
---@field request Request what is needed
---@field offer Offer what might answer it
---@field requester Member who needs
---@field helper Member who might help
---@field group Group the request's
---@field skill? Skill the offered skill that fits best; id 0 none does
---@field violated table<Constraint, true> aid_constraint bits; 0: the pair could be
---@field distance_m? integer metres; −1 not known or online
---@field first? Constraint the first violated aid_constraint; −1 none
---@field chosen boolean 1: the plan has it
---@field score? integer 0..1000; 0 when it cannot be
---@field tier integer as in aid_candidate
---@field points table<Term, integer> by aid_term
---@field weights table<Term, integer> by aid_term, as used

---@class MatchChange
---@field request Request whose helper changes
---@field from? Offer the offer before; id 0: nobody
---@field to? Offer the offer now; id 0: nobody
---@field follows boolean 1: because the step before takes its helper, "r1 to B, so r2 to C"
---@field sentence string the same in words, with the short numbers that people see

---@class MatchNextRow
---@field offer Offer which
---@field helper Member whose
---@field moved_request? Request the first other request whose helper would change; id 0: none
---@field moved_from Offer its offer now
---@field moved_to? Offer its offer then; id 0: nobody
---@field seats_change integer seats of the whole plan: 0, or fewer
---@field score_change integer sum of scores of the whole plan
---@field score integer of the pair, 0..1000
---@field tier integer as in aid_candidate
---@field moved integer other requests whose helper would change
---@field sentence string the same in words, with the short numbers that people see

---@class CriterionRow
---@field services integer services whose rule uses it, closed ones not counted
---@field special boolean 1: what the law protects most
---@field document boolean 1: counts only when a document says it
---@field days? integer how long it holds once said; 0 without end
---@field code string the word; lives as info text does
---@field label string in the asked language where there is one

---@class ServiceInfo
---@field state ServiceState aid_service_state
---@field number integer short number, from 1
---@field flags table<ServiceFlag, true> aid_service_flag bits: what a coordinator should look at
---@field answered integer how often it was told to somebody who asked; see aid_service_answer
---@field group Group who gives it
---@field assured? number when somebody last made sure that all this is true; 0 never
---@field fee? integer in the smallest part of `unit`; 0 free of charge or not stated: see `fee_stated`
---@field week string when it is open, in `zone`; see `hours_stated`
---@field type? SupportType aid_support_type or the community's own; 0 not stated
---@field tier Tier aid_tier
---@field unit integer of the fee
---@field fee_stated boolean 1: the fee is stated, even when it is 0
---@field hours_stated boolean 1: `week` says when it is open
---@field capacity integer how many people at a time; -1 not stated
---@field served integer how many it serves now
---@field answer_hours? integer within how many hours it answers; 0 by urgency
---@field place Place in degrees
---@field reach_m integer metres from there; -1 not stated: anywhere
---@field online? boolean aid_answer; 0 not stated
---@field name? string never NULL, nor are the following
---@field code string the host's own key
---@field measures string codes with spaces between
---@field topics string a line each
---@field text string what it is
---@field contact string how to reach it
---@field documents string what to bring along
---@field legal_basis string what it rests on
---@field languages string tags with spaces between; "" any
---@field credentials string what whoever gives it must hold
---@field rule string for whom; "" anyone
---@field zone string the group's time zone

---@class ServiceHit
---@field service Service which
---@field points integer how well it fits, 0..1000
---@field kind HitKind aid_hit_kind
---@field label string the name or topic that was hit; lives as info text does

---@class RouteRow
---@field service Service which
---@field bars table<ServiceBar, true> aid_service_bar bits: why it cannot help; 0: it can
---@field distance_m integer from the person to its place; -1 where one of the two is not known
---@field tier Tier aid_tier
---@field free integer how many more people it can serve; -1 not stated

---@class ServiceRequestInfo
---@field kind ServiceRequestKind aid_service_request_kind
---@field number integer short number, from 1
---@field withheld table<Withheld, true> aid_withheld bits: why summary, criteria and note are empty
---@field person? Member for whom; id 0 nobody named
---@field service? Service where it is, or was last; id 0 not sent
---@field group? Group who answers; id 0 nobody yet
---@field appeal_to Group after a refusal: who decides an appeal
---@field about ServiceRequest complaint or appeal: what it is about
---@field created number when it was asked
---@field deadline number when the answer is due
---@field state ServiceRequestState aid_service_request_state
---@field urgency Urgency aid_urgency
---@field type SupportType aid_support_type
---@field reason Refusal aid_refusal of the last refusal or failure
---@field ground TierGround aid_tier_ground: why the tier of the last sending was open
---@field overdue boolean 1: open or sent, and the answer was due before now
---@field sendings integer how often it was sent
---@field measure? string never NULL, nor are the following
---@field summary string what it is about
---@field criteria string what holds for the person
---@field note string of the last answer

---@class UnmetRow
---@field people integer how many people, unnamed callers counted one by one
---@field type? SupportType aid_support_type; 0 not stated
---@field place Place in degrees

---@class FigureInfo
---@field exact boolean 1: the fraction is exact; otherwise it is rounded to billionths
---@field numerator integer the figure is numerator/denominator
---@field denominator? integer more than 0; 0 when the figure is undefined, which is not the figure 0

---@class InsightSummary
---@field defined table<FigureKind, true> aid_figure bits: the figures that have a meaning here
---@field from number the window as used
---@field until number its end
---@field members integer n
---@field took_part integer members who gave or received
---@field exchanges integer exchanges in the window
---@field links integer L: ordered pairs with help
---@field mutual_links integer of them, those whose opposite is there
---@field minutes integer W
---@field mutual_minutes integer that came back the same way
---@field indirect_minutes? integer that came back round longer circles; 0 where INDIRECT is undefined
---@field circulating_minutes? integer the most that can run in circles at once; 0 where CIRCULATION is undefined
---@field time_minutes integer of time credit, in whatever unit was asked for
---@field volunteer_minutes integer unpaid, likewise
---@field pool_minutes integer that pools paid for help
---@field turnover integer that time accounts of members were credited
---@field components integer parts of the network without a link between them; an isolate is one
---@field largest_component integer members of the largest
---@field isolates integer members without a partner
---@field alone_90_days integer members without a partner in the 90 days before the end
---@field one_link integer members with one partner only
---@field articulations integer members without whom a part would fall apart
---@field bridges integer links without which a part would fall apart
---@field largest_core integer the largest k such that some members all have k partners among themselves
---@field circles integer strong components; a member in none is one
---@field largest_circle integer members of the largest
---@field in_2_cycles integer members with help both ways
---@field in_3_cycles integer members in a circle of three
---@field over_relied? integer members relied on too much; 0 for an auditor
---@field never_received integer members who received nothing
---@field never_gave integer members who gave nothing
---@field never_asked integer members whom no proposal asked to help
---@field cycles? integer[] simple cycles of 2, 3, 4 and 5 members; 0 where ON_CYCLES is undefined
---@field hour_value? integer as asked; 0 not stated
---@field volunteer_value? integer ⌊volunteer_minutes × hour_value / 60⌋; 0 while no value is stated

---@class CreditAdvice
---@field unit Unit aid_unit
---@field fee_bp integer the fee to the pool now, in 1/10,000
---@field advised_fee_bp integer the fee by which the last 12 full weeks would have filled the pool to zero, ⌈deficit·10⁴/turnover⌉, at most 1,000; never below `fee_bp`
---@field from number the window as used
---@field until number its end: now
---@field posted integer exchanges booked in it
---@field refused integer as the host counted
---@field waiting integer open requests that are not essential and that their requester has no credit for now
---@field refusal_numerator integer `refused` + `waiting`
---@field refusal_denominator integer these + `posted`; 0: no rate can be said
---@field beyond_limit integer of `posted`, booked beyond a limit: flagged, warned of or overridden
---@field pool_paid integer of `posted`, paid by the pool
---@field gifted integer of `posted`, booked unpaid because the pool could not pay either
---@field accounts integer members' accounts in the books
---@field idle_accounts integer of them, above zero and with nothing spent for 90 days
---@field credit integer Σ of the balances above zero
---@field idle_credit integer what of it lies on idle accounts
---@field below integer how far the others lie below zero together, as a positive number
---@field pool_balance integer of the solidarity pool
---@field credit_min integer the limit now; where it is adaptive, −base
---@field advised_credit_min integer the same while at most 2 % are refused or no limit refuses; else credit · 5/4, from 10 % on · 3/2, to whole quarter-hours

---@class MemberInsight
---@field member Member who
---@field flags table<InsightFlag, true> aid_insight_flag bits
---@field given integer G: minutes given. Give and take is (G−R)/(G+R), undefined when both are 0
---@field received integer R: minutes received
---@field recent integer minutes given in the 28 days before the end
---@field partners integer people helped or helped by
---@field helped integer people helped
---@field helped_by integer people helped by
---@field asked integer proposals to help, made in the window
---@field component integer which part of the network, from 1 in order of its first member
---@field component_size integer its members
---@field circle integer which strong component, numbered likewise
---@field circle_size integer its members
---@field core integer the largest k such that this member is in a k-core
---@field sole_provider_of integer members who received from nobody else
---@field cycles integer[] cycles of 2, 3, 4 and 5 members through this one; of all, by the summary's, the share

---@class LinkInsight
---@field bridge boolean 1: without it a part of the network would fall apart
---@field giver Member who helped
---@field receiver Member who was helped
---@field from integer the giver's index in this result
---@field to integer the receiver's
---@field minutes integer of help
---@field back? integer minutes of help the other way; 0 none

---@class PeriodInsight
---@field from number from this time on: a whole step, but for the window's first and last period
---@field until number before this time
---@field time_minutes? integer of time credit; 0 when only unpaid help was asked for
---@field volunteer_minutes? integer unpaid; 0 when only time credit was asked for
---@field exchanges integer booked
---@field givers integer people who helped
---@field receivers integer people who were helped
---@field people integer either
---@field requests integer posted, of any unit
---@field requests_filled integer of them: every seat was filled
---@field requests_withdrawn integer of them: taken back
---@field requests_expired integer of them: their time ran out
---@field requests_open integer of them: still open
---@field proposals integer made, of any unit
---@field proposals_done integer of them: booked
---@field proposals_ended integer of them: declined, called off or lapsed
---@field proposals_questioned integer of them: disputed or contested, and not yet settled
---@field proposals_reversed integer of them: booked and undone

---@class SkillInsight
---@field skill? Skill which; id 0: help whose kind was not stated
---@field parent? Skill the kind above it; id 0 at the top. Those at the top add up to W
---@field minutes integer of help, with the kinds below
---@field own_minutes integer of help that names just this one
---@field exchanges integer with the kinds below, and so the following
---@field givers integer people who helped
---@field receivers integer people who were helped
---@field people integer either

---@class ImportReport
---@field read integer rows read, without the header
---@field added integer new things
---@field updated integer things changed
---@field repeated integer rows that change nothing: known already, or superseded by a later row of the same key
---@field rejected integer bad rows
---@field groups integer different groups that its rows belong to
---@field groups_added integer groups that were made
---@field members_added integer members that were made for listings without one
---@field skills_added integer skills that were made, not counting words that stay with one listing
---@field offers_added integer offers among the added
---@field requests_added integer requests among the added

---@class ImportFile
---@field length integer bytes, less than 2 GiB
---@field name string such as "services.csv"; a folder before it does not count

---@class Store
local Store = {}

---Ends a store; an open transaction is rolled back.
function Store:close() end

---Fills what a store knows about itself.
---@return StoreInfo?
---@return string? message, string? code, ErrorDetails? details
function Store:info() end

---Founds a group.
---@param options GroupOptions
---@return Group?
---@return string? message, string? code, ErrorDetails? details
function Store:group(options) end

---Enrols a person, perhaps in no group yet.
---@param options MemberOptions
---@return Member?
---@return string? message, string? code, ErrorDetails? details
function Store:enrol(options) end

---Adds a skill to the tree or to a group's own list.
---@param options SkillOptions
---@return Skill?
---@return string? message, string? code, ErrorDetails? details
function Store:skill(options) end

---Books help already given, in one event.
---@param options LogOptions
---@return Exchange?
---@return string? message, string? code, ErrorDetails? details
function Store:log_exchange(options) end

---Makes a transfer.
---@param options TransferOptions
---@return Transfer?
---@return string? message, string? code, ErrorDetails? details
function Store:transfer(options) end

---Lists transfers in order of making.
---@param options? TransferListOptions
---@return Transfer[]?
---@return string? message, string? code, ErrorDetails? details
function Store:transfers(options) end

---One side's coordinator proposes what is to hold between two groups that have an agreement or a common parent.
---@param options BetweenOptions
---@return Between?
---@return string? message, string? code, ErrorDetails? details
function Store:propose_between(options) end

---Lists terms between groups in order of proposing.
---@param options? BetweenListOptions
---@return Between[]?
---@return string? message, string? code, ErrorDetails? details
function Store:betweens(options) end

---Lists the funds of a group in order of opening.
---@param group? Group
---@return Fund[]?
---@return string? message, string? code, ErrorDetails? details
function Store:funds(group) end

---Lists all groups in order of founding.
---@return Group[]?
---@return string? message, string? code, ErrorDetails? details
function Store:groups() end

---Lists all members in order of enrolling.
---@return Member[]?
---@return string? message, string? code, ErrorDetails? details
function Store:members() end

---Lists skills in order of adding.
---@return Skill[]?
---@return string? message, string? code, ErrorDetails? details
function Store:skills() end

---Lists free-text skills that members typed and nobody has adopted yet
---@return Skill[]?
---@return string? message, string? code, ErrorDetails? details
function Store:unadopted_skills() end

---Lists offers in order of coming in.
---@param options? ListOptions
---@return Offer[]?
---@return string? message, string? code, ErrorDetails? details
function Store:offers(options) end

---Lists requests in order of coming in.
---@param options? ListOptions
---@return Request[]?
---@return string? message, string? code, ErrorDetails? details
function Store:requests(options) end

---Lists exchanges in order of coming in.
---@param options? ExchangeListOptions
---@return Exchange[]?
---@return string? message, string? code, ErrorDetails? details
function Store:exchanges(options) end

---Lists exchanges by what is open about their evaluation, in order of coming in.
---@param options EvaluationListOptions
---@return Exchange[]?
---@return string? message, string? code, ErrorDetails? details
function Store:evaluations(options) end

---Finds a group by its reference, exactly.
---@param reference string
---@return Group?
---@return string? message, string? code, ErrorDetails? details
function Store:find_group(reference) end

---Finds a member by reference, exactly.
---@param reference string
---@param group? Group
---@return Member?
---@return string? message, string? code, ErrorDetails? details
function Store:find_member(reference, group) end

---Finds a skill by its code, exactly
---@param code string
---@param group? Group
---@return Skill?
---@return string? message, string? code, ErrorDetails? details
function Store:find_skill(code, group) end

---Finds an offer by reference, exactly.
---@param reference string
---@param group Group
---@return Offer?
---@return string? message, string? code, ErrorDetails? details
function Store:find_offer(reference, group) end

---Finds a request by reference, exactly.
---@param reference string
---@param group Group
---@return Request?
---@return string? message, string? code, ErrorDetails? details
function Store:find_request(reference, group) end

---Finds an exchange by the reference it was logged with, exactly.
---@param reference string
---@param group Group
---@return Exchange?
---@return string? message, string? code, ErrorDetails? details
function Store:find_exchange(reference, group) end

---Searches people by name
---@param text string
---@param options? SearchOptions
---@return MemberHit[]?
---@return string? message, string? code, ErrorDetails? details
function Store:search_members(text, options) end

---Searches skills by text
---@param text string
---@param options? SearchOptions
---@return SkillHit[]?
---@return string? message, string? code, ErrorDetails? details
function Store:search_skills(text, options) end

---Resolves a text the way offers and requests do, and changes nothing
---@param text string
---@param options? SearchOptions
---@return Skill?
---@return string? message, string? code, ErrorDetails? details
function Store:resolve_skill(text, options) end

---Begins a transaction
---@param wait_ms? integer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:begin(wait_ms) end

---Ends the transaction
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:commit() end

---Undoes the open transaction; without one it does nothing.
function Store:rollback() end

---Runs the body in a transaction: durable together; undone when it throws, which is thrown on, or answers nil or false.
---@param body fun(store: Store): any
---@return any?
---@return string? message, string? code, ErrorDetails? details
function Store:transaction(body) end

---Says who acts from now on.
---@param member? Member
---@param options? ActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:act_as(member, options) end

---Names the next command, or the next transaction when aid_store_begin comes next.
---@param id string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:command_id(id) end

---Catches up with what other processes and handles wrote.
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Store:refresh() end

---Books what time alone causes by now
---@param options? AdvanceOptions
---@return integer, boolean
---@return string? message, string? code, ErrorDetails? details
function Store:advance(options) end

---Reads the whole journal again, recomputes every hash, replays it into a second model, checks that books balance and that the replayed state is the one in memory.
---@param options? {progress: Progress}
---@return VerifyReport?
---@return string? message, string? code, ErrorDetails? details
function Store:verify(options) end

---Writes one consistent copy to a new file while others go on working.
---@param path string
---@param options? {progress: Progress}
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:backup(path, options) end

---Wipes the text that info structs handed out, now rather than at the next command.
function Store:forget_text() end

---The journal's records after number `after`: `for seq, row in town:log() do … end`.
---@param after? integer
---@return fun(): integer, LogRow
---@return string? message, string? code, ErrorDetails? details
function Store:log(after) end

---A member's balance in a group's books
---@param member Member
---@param group? Group
---@param unit? Unit
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Store:balance(member, group, unit) end

---A member's statement, oldest line first.
---@param member Member
---@param options? StatementOptions
---@return Posting[]?
---@return string? message, string? code, ErrorDetails? details
function Store:statement(member, options) end

---What kind of thing an id belongs to
---@param id integer
---@return Group|Member|Skill|Offer|Request|Exchange|nil
---@return string? message, string? code, ErrorDetails? details
function Store:thing(id) end

---How far a zone's clocks are ahead of UTC at an instant, by the store's zone data.
---@param zone string
---@param time Time
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Store:zone_offset(zone, time) end

---Imports CSV bytes in one transaction.
---@param bytes string
---@param options ImportOptions
---@return ImportReport?
---@return string? message, string? code, ErrorDetails? details
function Store:import(bytes, options) end

---Chosen fields of many things, the thing itself as "handle": `for i, name in town:read("member", "name") do … end`.
---@param kind "group"|"member"|"skill"|"offer"|"request"|"exchange"
---@param ... string
---@return fun(): integer, any
---@return string? message, string? code, ErrorDetails? details
function Store:read(kind, ...) end

---The best plan for all open requests
---@param options? MatchOptions
---@return Match?
---@return string? message, string? code, ErrorDetails? details
function Store:match(options) end

---Finds all figures of a window.
---@param options? InsightOptions
---@return Insight?
---@return string? message, string? code, ErrorDetails? details
function Store:insight(options) end

---Seals a community from now on
---@param holder string
---@param secret Secret
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:seal(holder, secret) end

---Opens the personal parts of a store that was opened without a secret.
---@param secret Secret
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:unlock(secret) end

---Wipes the keys from this store's memory.
function Store:lock() end

---Lists the holders, oldest first; no key is needed for it.
---@return HolderRow[]?
---@return string? message, string? code, ErrorDetails? details
function Store:holders() end

---Adds a holder, who from then on opens the same master key.
---@param holder string
---@param secret Secret
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:add_holder(holder, secret) end

---Gives a holder another secret.
---@param holder string
---@param secret Secret
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:change_holder(holder, secret) end

---Takes a holder's way to the master key away.
---@param holder string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Store:remove_holder(holder) end

---Whether a secret opens the community, without changing what this store can read.
---@param secret Secret
---@return string?
---@return string? message, string? code, ErrorDetails? details
function Store:check_secret(secret) end

---Adds a holder of kind AID_SECRET_RECOVERY with a key drawn now, and writes the text that opens it
---@param holder string
---@return string?
---@return string? message, string? code, ErrorDetails? details
function Store:recovery_sheet(holder) end

---@class Group
---@field id integer its number, for the host's own tables
---@field kind string
local Group = {}

---Fills what is known about a group.
---@return GroupInfo?
---@return string? message, string? code, ErrorDetails? details
function Group:info() end

---Changes a group
---@param options GroupOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:update(options) end

---Closes a group for good
---@param reason? string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:close(reason) end

---Lists a group's active members in order of joining.
---@return Member[]?
---@return string? message, string? code, ErrorDetails? details
function Group:members() end

---Lists skills in order of adding.
---@return Skill[]?
---@return string? message, string? code, ErrorDetails? details
function Group:skills() end

---Reads the policy in force
---@return Policy?
---@return string? message, string? code, ErrorDetails? details
function Group:policy() end

---Changes the policy
---@param policy Policy
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:set_policy(policy) end

---Reads the terms of a unit in a group's books on a date; every field has its value, stated or default.
---@param unit? Unit
---@return Terms?
---@return string? message, string? code, ErrorDetails? details
function Group:terms(unit) end

---How do the limits of a group work out? Refusal rate, idle credit, and a limit and a fee that follow from them by the formulas beside the fields; docs/reciprocity.md gives their reasons.
---@param options? CreditAdviceOptions
---@return CreditAdvice?
---@return string? message, string? code, ErrorDetails? details
function Group:credit_advice(options) end

---Decides the terms of a unit from a date on
---@param terms Terms
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:set_terms(terms) end

---Two groups agree to help each other
---@param other Group
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:agree(other) end

---Lists the groups that this one has an agreement with, in order of founding.
---@return Group[]?
---@return string? message, string? code, ErrorDetails? details
function Group:agreements() end

---Ends such an agreement.
---@param other Group
---@return true
---@return string? message, string? code, ErrorDetails? details
function Group:end_agreement(other) end

---Enrols a person, perhaps in no group yet.
---@param options MemberOptions
---@return Member?
---@return string? message, string? code, ErrorDetails? details
function Group:enrol(options) end

---Lists the accounts of a group's books in order of opening; their balances sum to zero per unit.
---@param unit? Unit
---@return BalanceRow[]?
---@return string? message, string? code, ErrorDetails? details
function Group:balances(unit) end

---Lists the funds of a group in order of opening.
---@return Fund[]?
---@return string? message, string? code, ErrorDetails? details
function Group:funds() end

---Opens a fund in a group's books.
---@param options FundOptions
---@return Fund?
---@return string? message, string? code, ErrorDetails? details
function Group:open_fund(options) end

---Lists how a group stands towards each other group that it has traded with or agreed on something with, in order of the first line, then of agreeing.
---@param unit? Unit
---@return ClearingRow[]?
---@return string? message, string? code, ErrorDetails? details
function Group:clearing(unit) end

---Chosen fields of its active members, the member itself as "handle": `for i, name in street:read("name") do … end`.
---@param ... string
---@return fun(): integer, any
---@return string? message, string? code, ErrorDetails? details
function Group:read(...) end

---@class Member
---@field id integer its number, for the host's own tables
---@field kind string
local Member = {}

---Fills what is known about a person.
---@return MemberInfo?
---@return string? message, string? code, ErrorDetails? details
function Member:info() end

---Changes what is known about a person
---@param options MemberOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:update(options) end

---Lists the groups a member is active in, in order of joining.
---@return Group[]?
---@return string? message, string? code, ErrorDetails? details
function Member:groups() end

---A person joins a group; one who left may come back.
---@param group Group
---@param options? JoinOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:join(group, options) end

---A person leaves a group, at any time.
---@param group Group
---@param options? LeaveOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:leave(group, options) end

---Which roles a member has in a group.
---@param group Group
---@return table<Role, true>
---@return string? message, string? code, ErrorDetails? details
function Member:roles(group) end

---Says which roles a member has in a group.
---@param group Group
---@param roles Role|Role[]
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:set_roles(group, roles) end

---Blocks or unblocks another person
---@param other Member
---@param reason? string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:block(other, reason) end

---Blocks or unblocks another person
---@param other Member
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:unblock(other) end

---Lists the people whom a member has blocked, or lives with, in order of enrolling.
---@return Member[]?
---@return string? message, string? code, ErrorDetails? details
function Member:blocked() end

---Says that two people live together
---@param other Member
---@param together? boolean
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:household(other, together) end

---Lists the people whom a member has blocked, or lives with, in order of enrolling.
---@return Member[]?
---@return string? message, string? code, ErrorDetails? details
function Member:housemates() end

---Lists a member's credentials, the newest first.
---@return Credential[]?
---@return string? message, string? code, ErrorDetails? details
function Member:credentials() end

---Records that a member holds a credential
---@param options CredentialOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:grant(options) end

---Takes a credential back.
---@param code string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:revoke(code) end

---Posts an offer.
---@param options OfferOptions
---@return Offer?
---@return string? message, string? code, ErrorDetails? details
function Member:offer(options) end

---Asks the community for help.
---@param options RequestOptions
---@return Request?
---@return string? message, string? code, ErrorDetails? details
function Member:request(options) end

---A member's balance in a group's books
---@param group? Group
---@param unit? Unit
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Member:balance(group, unit) end

---A member's standing in a group's books.
---@param group? Group
---@param unit? Unit
---@return Standing?
---@return string? message, string? code, ErrorDetails? details
function Member:standing(group, unit) end

---A member's statement, oldest line first.
---@param options? StatementOptions
---@return Posting[]?
---@return string? message, string? code, ErrorDetails? details
function Member:statement(options) end

---Gives what is theirs to a member, a fund or the pool: `ben:give{amount = 30, receiver = ana}`.
---@param options TransferOptions
---@return Transfer?
---@return string? message, string? code, ErrorDetails? details
function Member:give(options) end

---Lists what is kept about a person, by kind of record and class
---@return DataRow[]?
---@return string? message, string? code, ErrorDetails? details
function Member:data() end

---Tells how far a person's erasure has come, and what an erasure now would take and leave.
---@return ErasureInfo?
---@return string? message, string? code, ErrorDetails? details
function Member:erasure() end

---Writes everything that is kept about a person as one JSON document
---@return string?
---@return string? message, string? code, ErrorDetails? details
function Member:export() end

---Keeps classes of a person's data from being erased, or lets go of them again.
---@param classes? Class|Class[]
---@param ground? HoldGround
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:hold(classes, ground) end

---Erases a person, or some classes of what is kept about them.
---@param classes? Class|Class[]
---@return true
---@return string? message, string? code, ErrorDetails? details
function Member:erase(classes) end

---@class Assignment
local Assignment = {}

---Ends a plan.
function Assignment:close() end

---Puts a request in
---@param row AssignRow
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Assignment:add_request(row) end

---Takes a request out
---@param request integer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Assignment:drop_request(request) end

---Puts a helper in
---@param column AssignColumn
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Assignment:add_helper(column) end

---Takes a helper out
---@param helper integer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Assignment:drop_helper(helper) end

---Changes how many seats a helper can take; 0 leaves the helper in, without a seat.
---@param helper integer
---@param capacity integer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Assignment:set_capacity(helper, capacity) end

---From now on the pairs of the present plan count
---@return true
---@return string? message, string? code, ErrorDetails? details
function Assignment:keep() end

---Fills what the plan is worth now.
---@return AssignmentInfo?
---@return string? message, string? code, ErrorDetails? details
function Assignment:info() end

---Who helps a request now.
---@param request integer
---@return integer[]?
---@return string? message, string? code, ErrorDetails? details
function Assignment:helpers(request) end

---Who was moved by the last change, step by step
---@return AssignMove[]?
---@return string? message, string? code, ErrorDetails? details
function Assignment:moves() end

---@class Skill
---@field id integer its number, for the host's own tables
---@field kind string
local Skill = {}

---Fills what is known about a skill.
---@param languages? string
---@return SkillInfo?
---@return string? message, string? code, ErrorDetails? details
function Skill:info(languages) end

---Changes a skill
---@param options SkillOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Skill:update(options) end

---@class Offer
---@field id integer its number, for the host's own tables
---@field kind string
local Offer = {}

---Fills what is known about an offer.
---@return OfferInfo?
---@return string? message, string? code, ErrorDetails? details
function Offer:info() end

---Changes an offer that is open
---@param options OfferOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Offer:update(options) end

---Takes an offer back.
---@param reason? string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Offer:withdraw(reason) end

---@class Request
---@field id integer its number, for the host's own tables
---@field kind string
local Request = {}

---Fills what is known about a request.
---@return RequestInfo?
---@return string? message, string? code, ErrorDetails? details
function Request:info() end

---Changes a request that is open
---@param options RequestOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Request:update(options) end

---Takes a request back.
---@param reason? string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Request:withdraw(reason) end

---Ends a need that comes again
---@param reason? string
---@return true
---@return string? message, string? code, ErrorDetails? details
function Request:end_repeat(reason) end

---The best helpers for one request, best first.
---@param options? MatchOptions
---@return Candidate[]?
---@return string? message, string? code, ErrorDetails? details
function Request:best(options) end

---Suggests that the offer's member helps the request's member.
---@param offer Offer
---@param options? ExchangeOptions
---@return Exchange?
---@return string? message, string? code, ErrorDetails? details
function Request:propose(offer, options) end

---@class Exchange
---@field id integer its number, for the host's own tables
---@field kind string
local Exchange = {}

---Fills what is known about an exchange.
---@return ExchangeInfo?
---@return string? message, string? code, ErrorDetails? details
function Exchange:info() end

---Accepts a proposal
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:accept(options) end

---Declines a proposal; the pair is not proposed again for the group's ban_days.
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:decline(options) end

---Calls off an exchange that is not booked.
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:cancel(options) end

---One side says that it was done and how long it took.
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:confirm(options) end

---Says that something is wrong
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:dispute(options) end

---A coordinator settles differing or disputed minutes (never by an average of the library's own), or lets a contested booking stand.
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:settle(options) end

---Undoes a booked exchange by a new transaction with every amount negated; at most once.
---@param options? ExchangeOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:reverse(options) end

---Reverses a booked exchange and enters it again with other minutes, in one transaction.
---@param options ExchangeOptions
---@return Exchange?
---@return string? message, string? code, ErrorDetails? details
function Exchange:correct(options) end

---One side says how it was.
---@param options? EvaluationOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:evaluate(options) end

---Whoever was spoken about says that it is not right.
---@param options? EvaluationOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:contest_evaluation(options) end

---A coordinator who is neither side lets a contested evaluation stand or sets it aside.
---@param options EvaluationOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Exchange:settle_evaluation(options) end

---Fills what is known of what one side said.
---@param side Side
---@return EvaluationInfo?
---@return string? message, string? code, ErrorDetails? details
function Exchange:evaluation(side) end

---@class Fund
---@field id integer its number, for the host's own tables
---@field kind string
local Fund = {}

---Fills what is known about a fund.
---@return FundInfo?
---@return string? message, string? code, ErrorDetails? details
function Fund:info() end

---Changes a fund's name or purposes, or closes it.
---@param options FundOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Fund:update(options) end

---Books what came in: `winter:receive{amount = 500, receipt = "grant"}`.
---@param options TransferOptions
---@return Transfer?
---@return string? message, string? code, ErrorDetails? details
function Fund:receive(options) end

---Books what was spent on a purpose: `winter:spend{amount = 120, purpose = "heating"}`.
---@param options TransferOptions
---@return Transfer?
---@return string? message, string? code, ErrorDetails? details
function Fund:spend(options) end

---Awards of a fund to groups by aid_award_share, in one transaction
---@param purpose string
---@param budget integer
---@param applications Application[]
---@return integer[]?
---@return string? message, string? code, ErrorDetails? details
function Fund:award(purpose, budget, applications) end

---@class Transfer
---@field id integer its number, for the host's own tables
---@field kind string
local Transfer = {}

---Fills what is known about a transfer.
---@return TransferInfo?
---@return string? message, string? code, ErrorDetails? details
function Transfer:info() end

---Books a held transfer.
---@param options? TransferActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Transfer:post(options) end

---Calls off a held transfer.
---@param options? TransferActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Transfer:void(options) end

---Says that something is wrong
---@param options? TransferActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Transfer:dispute(options) end

---A coordinator decides a dispute; who and why are recorded.
---@param options TransferActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Transfer:resolve(options) end

---Undoes a booked transfer by a new transaction with every line negated; at most once.
---@param options? TransferActOptions
---@return true
---@return string? message, string? code, ErrorDetails? details
function Transfer:reverse(options) end

---@class Between
---@field id integer its number, for the host's own tables
---@field kind string
local Between = {}

---Fills what is known about terms between two groups.
---@return BetweenInfo?
---@return string? message, string? code, ErrorDetails? details
function Between:info() end

---The other side's coordinator agrees or refuses; the proposing side can take it back, by refusing.
---@return true
---@return string? message, string? code, ErrorDetails? details
function Between:agree() end

---The other side's coordinator agrees or refuses; the proposing side can take it back, by refusing.
---@return true
---@return string? message, string? code, ErrorDetails? details
function Between:refuse() end

---@class Match
local Match = {}

---Ends a match result.
function Match:close() end

---Fills what a plan amounts to.
---@return MatchSummary?
---@return string? message, string? code, ErrorDetails? details
function Match:summary() end

---How many pairs a plan proposes.
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function Match:size() end

---Each pair with its reasons: `for i, proposal in match:proposals() do … end`.
---@return fun(): integer, Proposal
---@return string? message, string? code, ErrorDetails? details
function Match:proposals() end

---Each request that found nobody, with what stood in the way.
---@return fun(): integer, Unserved
---@return string? message, string? code, ErrorDetails? details
function Match:unserved() end

---Explains one pair.
---@param request Request
---@param offer Offer
---@return Reason?
---@return string? message, string? code, ErrorDetails? details
function Match:explain(request, offer) end

---What the unserved request of this number, from 1, is short of.
---@param index integer
---@return Shortage?
---@return string? message, string? code, ErrorDetails? details
function Match:shortage(index) end

---The requests that compete for too few offers with the unserved one of this number.
---@param index integer
---@return Request[]?
---@return string? message, string? code, ErrorDetails? details
function Match:rivals(index) end

---The offers that the rivals share.
---@param index integer
---@return Offer[]?
---@return string? message, string? code, ErrorDetails? details
function Match:shared(index) end

---Recruiting advice
---@param limit? integer
---@return Recruit[]?
---@return string? message, string? code, ErrorDetails? details
function Match:recruit(limit) end

---The record of what was decided, for an audit outside
---@param request? Request
---@return Decision[]?
---@return string? message, string? code, ErrorDetails? details
function Match:decisions(request) end

---Makes every proposed pair a proposed exchange, in one transaction, after deciding each again.
---@param options? MatchCommitOptions
---@return (Exchange|false)[]?
---@return string? message, string? code, ErrorDetails? details
function Match:commit(options) end

---This pair stays, from the next repair on.
---@param request Request
---@param offer Offer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Match:pin(request, offer) end

---This pair is not to be, for good or until a time.
---@param request Request
---@param offer Offer
---@param until_time? Time
---@return true
---@return string? message, string? code, ErrorDetails? details
function Match:ban(request, offer, until_time) end

---This pair is to stay where that costs no seat and no nearness.
---@param request Request
---@param offer Offer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Match:prefer(request, offer) end

---Says something about a pair.
---@param request Request
---@param offer Offer
---@return true
---@return string? message, string? code, ErrorDetails? details
function Match:release(request, offer) end

---The plan that follows from the present one after a no, a cancellation, an arrival, or a ruling.
---@param options? MatchRepairOptions
---@return Match?
---@return string? message, string? code, ErrorDetails? details
function Match:repair(options) end

---What a repair changed, each step after the one it follows from.
---@return MatchChange[]?
---@return string? message, string? code, ErrorDetails? details
function Match:changes() end

---The next best for one request
---@param request Request
---@param limit? integer
---@return MatchNextRow[]?
---@return string? message, string? code, ErrorDetails? details
function Match:next(request, limit) end

---@class mutualaid
---@field none None says that there is none: `{expires = mutualaid.none}`
local mutualaid = {}

---Opens a community.
---@param location string
---@param options? StoreOptions
---@return Store?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.open(location, options) end

---The version of the library that is loaded.
---@return string?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.version() end

---Read an instant
---@param text string
---@return number?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.time(text) end

---Write an instant as "2026-11-24T22:48:01Z", with the fraction of its second where it has one.
---@param time Time
---@return string?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.time_text(time) end

---Read a duration
---@param text string
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.minutes(text) end

---Fold a text to the form in which search compares
---@param text string
---@return string?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.fold(text) end

---How many people to ask at once, so that enough say yes
---@param needed integer
---@param yes_ppm integer
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.people_to_ask(needed, yes_ppm) end

---The unit that a word or an ISO 4217 code names.
---@param code string
---@return Unit|integer?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.unit(code) end

---What a unit is.
---@param unit Unit|integer
---@return UnitInfo?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.unit_info(unit) end

---Shares a budget
---@param budget integer
---@param applications Application[]
---@return integer[]?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.share_award(budget, applications) end

---How many columns of a terminal a text fills
---@param text string
---@return integer?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.columns(text) end

---Writes an empty CSV of a kind
---@param kind ImportKind
---@return string?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.template(kind) end

mutualaid.solve = {}

---@class AssignProblem
---@field offsets? integer[] request_count + 1; starts with 0, never falls, ends with edge_count
---@field helpers? integer[] edge_count: the helper of each edge; none twice in one request
---@field scores? integer[] edge_count: 0..AID_ASSIGN_SCORE_MAX; NULL means 0 each
---@field seats? integer[] request_count: helpers wanted; NULL means 1 each
---@field tiers? integer[] request_count: urgency, 0 first; NULL means 0 each
---@field capacities? integer[] helper_count: seats (with `loads`: load) a helper can take; NULL means 1 each
---@field edge_tiers? integer[] edge_count: 0 own group … 3 outermost; NULL means 0 each
---@field request_ids? integer[] request_count, all different: for ties only; NULL means the indexes
---@field helper_ids? integer[] helper_count, all different: for ties only; NULL means the indexes
---@field loads? integer[] edge_count: what the edge takes of its helper's capacity, at least 1; NULL means 1 each. See "Loads" at ::aid_solve_assign
---@field loads_before? integer[] helper_count: what a helper has carried already, in seats, 0..AID_ASSIGN_LOAD_MAX; counts with `fairness` only; NULL means 0 each
---@field objective? Objective one of aid_objective; 0 means AID_OBJECTIVE_SEATS_THEN_SCORE
---@field seed? integer of the tie rule
---@field complete? boolean AID_YES: every seat is to be filled; where that cannot be, the answer is AID_SOLVE_INFEASIBLE with the best plan of the most seats
---@field fairness? Fairness one of aid_fairness; 0 means AID_FAIRNESS_SCORE
---@field load_weight? integer with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..AID_ASSIGN_LOAD_MAX
---@field request_count? integer requests, at most AID_ASSIGN_ROWS_MAX
---@field helper_count? integer helpers, at most AID_ASSIGN_ROWS_MAX
---@field edge_count? integer edges, at most AID_ASSIGN_ROWS_MAX
---@field work_limit? integer
---@field time_limit_ms? integer
---@field progress? Progress

---@class AssignResult
---@field state SolveState one of aid_solve_state
---@field objective integer Σ score of the plan
---@field bound integer no plan has a higher Σ score (among those of equal seats and edge tiers when AID_SOLVE_OPTIMAL or AID_SOLVE_INFEASIBLE, where it equals `objective`)
---@field seats integer seats filled
---@field seats_bound integer no plan fills more; equals `seats` when optimal under SEATS_THEN_SCORE
---@field work integer edges looked at
---@field components integer connected parts that were solved one by one
---@field outer_price integer[] per edge tier: its weight in the second dual word; 0 for tier 0
---@field outer_seats integer[] per edge tier: seats of the plan
---@field load_squares integer Σ (load before + seats given)² over the helpers; 0 with `loads`
---@field tier_count integer 1 + the highest tier of the problem; 0 without requests
---@field chosen integer[] edge_count: 1 = in the plan, 0 = not
---@field tier_seats integer[] tier_capacity: seats filled per tier; min(tier_capacity, tier_count) written
---@field request_duals integer[] request_count: score word: what one seat more would add
---@field helper_duals integer[] helper_count: score word: what one seat of capacity more would add
---@field request_seat_duals integer[] request_count: seat word
---@field helper_seat_duals integer[] helper_count: seat word
---@field request_outer_duals integer[] request_count: outer word
---@field helper_outer_duals integer[] helper_count: outer word

---Find the best plan. Indexes count from 0.
---@param problem AssignProblem
---@return AssignResult?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.assign(problem) end

---@class RingsProblem
---@field offsets? integer[] member_count + altruist_count + 1; starts with 0, never falls, ends with arc_count
---@field targets? integer[] arc_count: the member who is served; none twice in one row, nobody herself
---@field scores? integer[] arc_count: 0..AID_RINGS_SCORE_MAX; NULL means 1 each
---@field max_ring? integer most members in a ring: 0 no cap, 1 no rings at all
---@field max_chain? integer most arcs in a chain; 0 no chains
---@field success_ppm? integer p in millionths, 1..1000000; 0 means 1000000: certain
---@field member_count? integer members
---@field altruist_count? integer altruists; together with the members at most AID_RINGS_GIVERS_MAX
---@field arc_count? integer arcs, at most AID_ASSIGN_ROWS_MAX less the members
---@field work_limit? integer
---@field time_limit_ms? integer
---@field progress? Progress

---@class RingsResult
---@field state SolveState one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
---@field objective integer Σ value of the packing; in millionths when success_ppm is below 1,000,000
---@field bound integer no packing has a higher value, in the same unit; equals `objective` when optimal
---@field unit integer what one point counts in both: 1, or 1,000,000
---@field score integer Σ score of the arcs chosen
---@field members integer members who are served
---@field ring_count integer rings chosen
---@field chain_count integer chains chosen
---@field columns integer different rings and chains that were looked at; 0 where none had to be listed
---@field nodes integer problems that the search has split
---@field work integer arcs and places looked at
---@field chosen integer[] arc_count: 1 = in the packing, 0 = not
---@field group integer[] member_count + altruist_count: which ring or chain, numbered from 0 by their lowest giver; UINT32_MAX: in none

---Find the best packing of rings and chains. Indexes count from 0.
---@param problem RingsProblem
---@return RingsResult?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.rings(problem) end

---@class SetoffProblem
---@field debtors? integer[] obligation_count: who owes
---@field creditors? integer[] obligation_count: to whom; never the debtor herself
---@field amounts? integer[] obligation_count: how much, ≥ 0
---@field consents? integer[] party_count: 1 takes part, 0 does not, and then none of her obligations shrinks; NULL: all take part
---@field credits? integer[] party_count: what the source would lend her, ≥ 0; NULL: nothing
---@field party_count? integer parties, at most AID_SETOFF_PARTIES_MAX
---@field obligation_count? integer obligations, at most AID_SETOFF_OBLIGATIONS_MAX
---@field work_limit? integer
---@field time_limit_ms? integer
---@field progress? Progress

---@class SetoffResult
---@field state SolveState AID_SOLVE_OPTIMAL; GAP or TIME_LIMIT when stopped: then nothing is struck out
---@field objective integer Σ struck out of the obligations
---@field bound integer no circulation strikes out more; equals `objective` when optimal
---@field total integer Σ of all obligations
---@field net_debt integer Σ of positive net positions: what no set-off without credit can go below
---@field credit_used integer Σ of credit drawn
---@field pairs integer different ordered pairs among the obligations
---@field work integer places looked at
---@field cycle_count integer cycles of the list
---@field place_count integer Σ of their parties
---@field cycles_written integer the first so many cycles fitted both
---@field cleared integer[] obligation_count: what is struck out of each
---@field drawn integer[] party_count: credit drawn
---@field claims integer[] party_count: claims on the source that end the chains
---@field cycle_starts integer[] cycle_capacity + 1: where each cycle starts in `cycle_parties`; then the end
---@field cycle_amounts integer[] cycle_capacity: what is struck out around each
---@field cycle_parties integer[] place_capacity

---Find the most that can be struck out. Indexes count from 0.
---@param problem SetoffProblem
---@return SetoffResult?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.setoff(problem) end

---@class BalanceProblem
---@field givers? integer[] arc_count: who would give
---@field receivers? integer[] arc_count: to whom; never the giver. Two arcs of one pair are two services
---@field quotas? integer[] arc_count: how much is accepted, ≥ 0; NULL means 1 each
---@field scores? integer[] arc_count: worth of one unit, 0..AID_ASSIGN_SCORE_MAX; NULL means 1 each
---@field supplies? integer[] member_count: how much she can give, ≥ 0; their sum is at most 2^53 − 1; NULL means 1 each
---@field priorities? integer[] member_count: lower goes first, equal ones by index; NULL means the indexes
---@field objective? BalanceObjective one of aid_balance_objective; 0 means AID_BALANCE_MAX_THEN_LEX
---@field max_ring? integer most members in a ring: at most AID_BALANCE_RING_MAX; 0, or as many as there are members: no cap
---@field member_count? integer members, at most AID_BALANCE_MEMBERS_MAX
---@field arc_count? integer arcs, at most AID_BALANCE_ARCS_MAX
---@field work_limit? integer
---@field time_limit_ms? integer
---@field progress? Progress

---@class BalanceResult
---@field state SolveState one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
---@field objective integer Σ score · amount of the plan
---@field bound integer no plan has more under AID_BALANCE_SCORE; equals `objective` when optimal
---@field exchanged integer Σ of what members receive
---@field exchanged_bound integer no plan exchanges more; equals `exchanged` when optimal under MAX_THEN_LEX
---@field members integer members who receive something
---@field rings integer with a cap: rings of members that are possible at all
---@field work integer arcs looked at
---@field amounts integer[] arc_count: what is given along each
---@field received integer[] member_count: y, what each receives, and gives

---Find the best balanced plan. Indexes count from 0.
---@param problem BalanceProblem
---@return BalanceResult?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.balance(problem) end

---@class ScheduleProblem
---@field earliest? integer[] task_count: the first minute at which it may start
---@field latest? integer[] task_count: the last one, ≥ earliest
---@field durations? integer[] task_count: minutes, ≥ 1
---@field offsets? integer[] task_count + 1; starts with 0, never falls, ends with edge_count
---@field helpers? integer[] edge_count: a helper who could do the task; none twice in one task
---@field scores? integer[] edge_count: 0..AID_SCHEDULE_SCORE_MAX; NULL means 0 each
---@field window_offsets? integer[] helper_count + 1, likewise with window_count; NULL: helpers have always time
---@field window_from? integer[] window_count: the first minute
---@field window_to? integer[] window_count: the minute at which all must be done, ≥ window_from
---@field task_places? integer[] task_count: a place, or UINT32_MAX for none; NULL: none have one
---@field helper_places? integer[] helper_count: where she starts, likewise
---@field latitudes? integer[] place_count: degrees · 10^7, ±90°; NULL with `travel`
---@field longitudes? integer[] place_count: degrees · 10^7, ±180°; NULL with `travel`
---@field travel? integer[] place_count²: minutes from the place of the row to that of the column; NULL: by distance
---@field speed_m_per_hour? integer of travel between `latitudes` and `longitudes`; not used with `travel`
---@field task_count? integer tasks; together with the helpers at most AID_SCHEDULE_ROWS_MAX
---@field helper_count? integer helpers
---@field edge_count? integer edges, at most AID_ASSIGN_ROWS_MAX
---@field window_count? integer windows of all helpers
---@field place_count? integer places, at most AID_SCHEDULE_ROWS_MAX
---@field work_limit? integer
---@field time_limit_ms? integer
---@field progress? Progress

---@class ScheduleResult
---@field state SolveState one of aid_solve_state: OPTIMAL, GAP or TIME_LIMIT
---@field objective integer Σ score
---@field bound integer no timetable with as many tasks as `seats` has more (any timetable at all, when `seats` is below `seats_bound`); equals `objective` when optimal
---@field seats integer tasks done
---@field seats_bound integer no timetable does more; equals `seats` when optimal
---@field minutes integer Σ durations of the tasks done
---@field tours integer different tours that were listed
---@field nodes integer problems that the search has split
---@field work integer steps looked at
---@field done_by integer[] task_count: the helper, or UINT32_MAX
---@field starts integer[] task_count: the minute it starts, as early as the tour allows; 0 when not done

---Find the best timetable. Indexes count from 0.
---@param problem ScheduleProblem
---@return ScheduleResult?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.schedule(problem) end

---@class HallSet
---@field need integer
---@field capacity integer
---@field elsewhere integer
---@field requests integer[]
---@field helpers integer[]

---Why a seat of `request` stayed empty
---@param problem AssignProblem
---@param plan AssignResult
---@param request integer
---@return HallSet?
function mutualaid.solve.hall(problem, plan, request) end

---@class AssignChange
---@field tier? integer
---@field tier_seats integer
---@field seats integer
---@field score integer

---What would change if the pair of `edge` had to be in the plan
---@param problem AssignProblem
---@param plan AssignResult
---@param edge integer
---@return AssignChange?
function mutualaid.solve.force(problem, plan, edge) end

---Opens a plan to be kept up to date.
---@param problem AssignProblem
---@return Assignment?
---@return string? message, string? code, ErrorDetails? details
function mutualaid.solve.assignment(problem) end

return mutualaid
