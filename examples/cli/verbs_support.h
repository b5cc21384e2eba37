/* SPDX-License-Identifier: MIT */
/* The support side of the tool: its words, its verbs, and how its things are named on the command line. */
#ifndef CLI_VERBS_SUPPORT_H
#define CLI_VERBS_SUPPORT_H

#include "cli.h"

/* The words of the library's enumerations, from value 1; masks from bit 1 unless it says otherwise. */
#define CLI_WORDS_SUPPORT "domestic|medical|pedagogical|psychological|labour|legal"
#define CLI_WORDS_TIER "self_help|neighbours|association|federation|municipality|state"
#define CLI_WORDS_SERVICE "draft|open|paused|closed"
#define CLI_WORDS_SERVICE_FLAG "no_legal_basis|not_assured"                                  /* from bit 0 */
#define CLI_WORDS_SERVICE_BAR "state|type|measure|place|rule|capacity|language"              /* from bit 0 */
#define CLI_WORDS_ASKED_KIND "application|call|outreach|referral|transfer|complaint|appeal|job"
#define CLI_WORDS_ASKED "open|sent|accepted|declined|withdrawn|fulfilled|failed"
#define CLI_WORDS_REFUSAL "no_capacity|ineligible|out_of_area|other_service|no_answer|unsafe|other"
#define CLI_WORDS_TIER_GROUND "lowest|ineligible|no_capacity|timeout|declined|emergency"
#define CLI_WORDS_CONSENT_FOR "help|contact|refer|oversight|research|emergency|legal"
#define CLI_WORDS_CONSENT "asked|given|refused|withdrawn|expired|waiting"
#define CLI_WORDS_BASIS "consent|contract|law|vital|public|court"
#define CLI_WORDS_CASE_ROLE "client|guardian|peer|specialist|lead|intake|manager|council|researcher|privacy"
#define CLI_WORDS_TEAM_ROLE "guardian|peer|specialist|lead"
#define CLI_WORDS_CASE "intake|active|paused|closed"
#define CLI_WORDS_LEVEL "protected|closed|audited"
#define CLI_WORDS_CASE_REASON "need_met|reduced|elsewhere|withdrew|no_capacity|moved|died|other"
#define CLI_WORDS_GROUND "none|consent|other"
#define CLI_WORDS_NOTE "note|statement|incident|finding|decision|advice|release"
#define CLI_WORDS_AUDIENCE "shared|team|restricted"
#define CLI_WORDS_CREDENTIAL "claimed|verified|revoked|expired"
#define CLI_WORDS_EXTENT "content|headers|aggregates"
#define CLI_WORDS_CONDITION "actor|role|own|ground|second|glass|aggregates|headers|credential|state|forbidden"
#define CLI_WORDS_DOMAIN \
    "adaptation|crisis|habits|status|interaction|participation|loneliness|confidence|livelihood|integration|quality|family|" \
    "safety|other"
#define CLI_WORDS_AIM "overcome|reduce|resolve"
#define CLI_WORDS_CARE "draft|proposed|agreed|objected|active|stopped|replaced|ended"
#define CLI_WORDS_MEASURE "planned|started|done|failed|skipped"
#define CLI_WORDS_RESULT "reached|partly|informed|employed|means|skill|contact|right|other"
#define CLI_WORDS_EMERGENCY_REASON "life|child|violence|unreachable|authority"
#define CLI_WORDS_EMERGENCY "open|over|overdue|reviewed"
#define CLI_WORDS_EMERGENCY_OUTCOME "justified|not_justified"
#define CLI_WORDS_ACTION \
    "open_request|read_shared|read_team|read_restricted|write_entry|assess|draft_plan|agree_plan|approve_plan|do_measure|" \
    "refer|answer_request|grant_role|close_case|give_consent|break_glass|review_glass|see_access|verify_credential|" \
    "complain|statistics|export_person|erase_person|release"

/* who_support.c: a service by its code, number or a part of its name; the others by number or `@ID`. */
bool cli_find_service(cli *tool, const char *name, aid_service *out);
bool cli_find_asked(cli *tool, const char *name, aid_service_request *out);
bool cli_find_consent(cli *tool, const char *name, aid_consent *out);
bool cli_find_case(cli *tool, const char *name, aid_case *out);
bool cli_find_entry(cli *tool, const char *name, aid_entry *out);
bool cli_find_plan(cli *tool, const char *name, aid_plan *out);
bool cli_find_assessment(cli *tool, const char *name, aid_assessment *out);
/* "anna" a person; "group:elm", "case:3", "consent:2" what they say. */
bool cli_find_object(cli *tool, const char *name, uint64_t *out_id);
/* What an id names, for people: a person's or group's name; "" unknown. Owned by the caller. */
char *cli_object_name(cli *tool, uint64_t id);
bool cli_all_services(cli *tool, const aid_service_list_options *options, aid_service **out, size_t *out_count);
bool cli_all_asked(cli *tool, const aid_service_request_list_options *options, aid_service_request **out, size_t *out_count);
/* A type of support: its word, or the community's own number. Not said leaves it. */
bool cli_support_type(cli *tool, const char *option, int32_t *out);
const char *cli_support_word(int32_t type, char buffer[CLI_WORD_BYTES]);

/* verbs_service.c */
extern const cli_shape cli_shape_service[], cli_shape_services[], cli_shape_route[], cli_shape_criteria[];
bool cli_verb_criterion_set(cli *tool);
bool cli_verb_criterion_list(cli *tool);
bool cli_verb_service_add(cli *tool);
bool cli_verb_service_edit(cli *tool);
bool cli_verb_service_capacity(cli *tool);
bool cli_verb_service_publish(cli *tool);
bool cli_verb_service_pause(cli *tool);
bool cli_verb_service_close(cli *tool);
bool cli_verb_service_show(cli *tool);
bool cli_verb_service_tell(cli *tool);
bool cli_verb_service_list(cli *tool);
bool cli_verb_service_search(cli *tool);
bool cli_verb_service_route(cli *tool);

/* verbs_support.c */
extern const cli_shape cli_shape_asked[], cli_shape_asked_list[], cli_shape_unmet[];
bool cli_verb_support_apply(cli *tool);
bool cli_verb_support_call(cli *tool);
bool cli_verb_support_outreach(cli *tool);
bool cli_verb_support_job(cli *tool);
bool cli_verb_support_complain(cli *tool);
bool cli_verb_support_appeal(cli *tool);
bool cli_verb_support_send(cli *tool);
bool cli_verb_support_accept(cli *tool);
bool cli_verb_support_decline(cli *tool);
bool cli_verb_support_withdraw(cli *tool);
bool cli_verb_support_fulfil(cli *tool);
bool cli_verb_support_fail(cli *tool);
bool cli_verb_support_show(cli *tool);
bool cli_verb_support_list(cli *tool);
bool cli_verb_support_unmet(cli *tool);

/* verbs_consent.c */
extern const cli_shape cli_shape_consent[], cli_shape_consents[];
bool cli_verb_consent_ask(cli *tool);
bool cli_verb_consent_give(cli *tool);
bool cli_verb_consent_accept(cli *tool);
bool cli_verb_consent_refuse(cli *tool);
bool cli_verb_consent_withdraw(cli *tool);
bool cli_verb_consent_confirm(cli *tool);
bool cli_verb_consent_show(cli *tool);
bool cli_verb_consent_list(cli *tool);

/* verbs_rights.c */
extern const cli_shape cli_shape_may[], cli_shape_credentials[];
bool cli_verb_may(cli *tool);
bool cli_verb_member_guardian(cli *tool);
bool cli_verb_group_charter(cli *tool);
bool cli_verb_credential_claim(cli *tool);
bool cli_verb_credential_verify(cli *tool);
bool cli_verb_credential_revoke(cli *tool);
bool cli_verb_credential_list(cli *tool);
bool cli_verb_credential_expiring(cli *tool);

/* verbs_case.c */
extern const cli_shape cli_shape_case[], cli_shape_cases[], cli_shape_team[];
bool cli_verb_case_open(cli *tool);
bool cli_verb_case_activate(cli *tool);
bool cli_verb_case_pause(cli *tool);
bool cli_verb_case_close(cli *tool);
bool cli_verb_case_reopen(cli *tool);
bool cli_verb_case_level(cli *tool);
bool cli_verb_case_role(cli *tool);
bool cli_verb_case_bar(cli *tool);
bool cli_verb_case_team(cli *tool);
bool cli_verb_case_show(cli *tool);
bool cli_verb_case_list(cli *tool);

/* verbs_emergency.c */
extern const cli_shape cli_shape_access[], cli_shape_emergency[], cli_shape_emergencies[];
bool cli_verb_access_list(cli *tool);
bool cli_verb_emergency_open(cli *tool);
bool cli_verb_emergency_end(cli *tool);
bool cli_verb_emergency_review(cli *tool);
bool cli_verb_emergency_show(cli *tool);
bool cli_verb_emergency_list(cli *tool);

/* verbs_assess.c */
extern const cli_shape cli_shape_instruments[], cli_shape_assessment[], cli_shape_assessments[];
bool cli_verb_assess_load(cli *tool);
bool cli_verb_assess_instruments(cli *tool);
bool cli_verb_assess_record(cli *tool);
bool cli_verb_assess_list(cli *tool);
bool cli_verb_assess_show(cli *tool);
bool cli_verb_assess_void(cli *tool);

/* verbs_care.c */
extern const cli_shape cli_shape_care[], cli_shape_cares[];
bool cli_verb_care_draft(cli *tool);
bool cli_verb_care_goal(cli *tool);
bool cli_verb_care_measure(cli *tool);
bool cli_verb_care_propose(cli *tool);
bool cli_verb_care_agree(cli *tool);
bool cli_verb_care_approve(cli *tool);
bool cli_verb_care_object(cli *tool);
bool cli_verb_care_answer(cli *tool);
bool cli_verb_care_revise(cli *tool);
bool cli_verb_care_end(cli *tool);
bool cli_verb_care_start(cli *tool);
bool cli_verb_care_do(cli *tool);
bool cli_verb_care_fail(cli *tool);
bool cli_verb_care_skip(cli *tool);
bool cli_verb_care_rate(cli *tool);
bool cli_verb_care_show(cli *tool);
bool cli_verb_care_list(cli *tool);

/* verbs_entry.c */
extern const cli_shape cli_shape_entry[], cli_shape_entries[];
bool cli_verb_case_write(cli *tool);
bool cli_verb_case_entries(cli *tool);
bool cli_verb_case_entry(cli *tool);
bool cli_verb_case_answer(cli *tool);

#endif
