/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * The tables of generated.c by name. */
#ifndef AIDLUA_GENERATED_H
#define AIDLUA_GENERATED_H

#include "shape.h"

/* Kinds of handles; the first are as aid_id_kind numbers them. */
enum {
    AIDLUA_GROUP = 1,
    AIDLUA_MEMBER,
    AIDLUA_SKILL,
    AIDLUA_OFFER,
    AIDLUA_REQUEST,
    AIDLUA_EXCHANGE,
    AIDLUA_ASSESSMENT,
    AIDLUA_BETWEEN,
    AIDLUA_CASE,
    AIDLUA_CONSENT,
    AIDLUA_EMERGENCY,
    AIDLUA_ENTRY,
    AIDLUA_FUND,
    AIDLUA_PARTNER,
    AIDLUA_PLAN,
    AIDLUA_SERVICE,
    AIDLUA_SERVICE_REQUEST,
    AIDLUA_TRADE,
    AIDLUA_TRANSFER,
    AIDLUA_THINGS
};

extern const char *const aidlua_thing_names[AIDLUA_THINGS];
extern const aidlua_word aidlua_words_account_kind[];
extern const aidlua_word aidlua_words_action[];
extern const aidlua_word aidlua_words_aim[];
extern const aidlua_word aidlua_words_audience[];
extern const aidlua_word aidlua_words_balance_objective[];
extern const aidlua_word aidlua_words_basis[];
extern const aidlua_word aidlua_words_between_state[];
extern const aidlua_word aidlua_words_case_entry_kind[];
extern const aidlua_word aidlua_words_case_level[];
extern const aidlua_word aidlua_words_case_reason[];
extern const aidlua_word aidlua_words_case_role[];
extern const aidlua_word aidlua_words_case_state[];
extern const aidlua_word aidlua_words_checkpoint_finding[];
extern const aidlua_word aidlua_words_class[];
extern const aidlua_word aidlua_words_condition[];
extern const aidlua_word aidlua_words_consent_purpose[];
extern const aidlua_word aidlua_words_consent_state[];
extern const aidlua_word aidlua_words_constraint[];
extern const aidlua_word aidlua_words_credential_state[];
extern const aidlua_word aidlua_words_credit_mode[];
extern const aidlua_word aidlua_words_day_part[];
extern const aidlua_word aidlua_words_difference_kind[];
extern const aidlua_word aidlua_words_domain[];
extern const aidlua_word aidlua_words_emergency_outcome[];
extern const aidlua_word aidlua_words_emergency_reason[];
extern const aidlua_word aidlua_words_emergency_state[];
extern const aidlua_word aidlua_words_entry_kind[];
extern const aidlua_word aidlua_words_evaluation_flag[];
extern const aidlua_word aidlua_words_evaluation_list_kind[];
extern const aidlua_word aidlua_words_evaluation_state[];
extern const aidlua_word aidlua_words_exchange_state[];
extern const aidlua_word aidlua_words_extent[];
extern const aidlua_word aidlua_words_fairness[];
extern const aidlua_word aidlua_words_figure[];
extern const aidlua_word aidlua_words_ground[];
extern const aidlua_word aidlua_words_group_kind[];
extern const aidlua_word aidlua_words_hit_kind[];
extern const aidlua_word aidlua_words_hold_ground[];
extern const aidlua_word aidlua_words_import_kind[];
extern const aidlua_word aidlua_words_insight_flag[];
extern const aidlua_word aidlua_words_label_kind[];
extern const aidlua_word aidlua_words_legal_form[];
extern const aidlua_word aidlua_words_listing_state[];
extern const aidlua_word aidlua_words_match_stage[];
extern const aidlua_word aidlua_words_measure_result[];
extern const aidlua_word aidlua_words_measure_state[];
extern const aidlua_word aidlua_words_message_outcome[];
extern const aidlua_word aidlua_words_objective[];
extern const aidlua_word aidlua_words_open_flag[];
extern const aidlua_word aidlua_words_open_mode[];
extern const aidlua_word aidlua_words_plan_state[];
extern const aidlua_word aidlua_words_presence[];
extern const aidlua_word aidlua_words_purpose[];
extern const aidlua_word aidlua_words_reason_code[];
extern const aidlua_word aidlua_words_receipt[];
extern const aidlua_word aidlua_words_refusal[];
extern const aidlua_word aidlua_words_role[];
extern const aidlua_word aidlua_words_sealing[];
extern const aidlua_word aidlua_words_secret_kind[];
extern const aidlua_word aidlua_words_service_bar[];
extern const aidlua_word aidlua_words_service_flag[];
extern const aidlua_word aidlua_words_service_request_kind[];
extern const aidlua_word aidlua_words_service_request_state[];
extern const aidlua_word aidlua_words_service_state[];
extern const aidlua_word aidlua_words_side[];
extern const aidlua_word aidlua_words_solve_state[];
extern const aidlua_word aidlua_words_status_code[];
extern const aidlua_word aidlua_words_stays[];
extern const aidlua_word aidlua_words_step[];
extern const aidlua_word aidlua_words_support_type[];
extern const aidlua_word aidlua_words_term[];
extern const aidlua_word aidlua_words_tier[];
extern const aidlua_word aidlua_words_tier_ground[];
extern const aidlua_word aidlua_words_trade_direction[];
extern const aidlua_word aidlua_words_trade_state[];
extern const aidlua_word aidlua_words_transfer_kind[];
extern const aidlua_word aidlua_words_transfer_state[];
extern const aidlua_word aidlua_words_unit[];
extern const aidlua_word aidlua_words_urgency[];
extern const aidlua_word aidlua_words_weekday[];
extern const aidlua_word aidlua_words_withheld[];
extern const aidlua_shape aidlua_act_options;
extern const aidlua_shape aidlua_advance_options;
extern const aidlua_shape aidlua_restore_options;
extern const aidlua_shape aidlua_group_options;
extern const aidlua_shape aidlua_policy;
extern const aidlua_shape aidlua_member_options;
extern const aidlua_shape aidlua_join_options;
extern const aidlua_shape aidlua_leave_options;
extern const aidlua_shape aidlua_credential_options;
extern const aidlua_shape aidlua_search_options;
extern const aidlua_shape aidlua_skill_options;
extern const aidlua_shape aidlua_list_options;
extern const aidlua_shape aidlua_offer_options;
extern const aidlua_shape aidlua_request_options;
extern const aidlua_shape aidlua_exchange_options;
extern const aidlua_shape aidlua_log_options;
extern const aidlua_shape aidlua_exchange_list_options;
extern const aidlua_shape aidlua_terms;
extern const aidlua_shape aidlua_statement_options;
extern const aidlua_shape aidlua_fund_options;
extern const aidlua_shape aidlua_transfer_options;
extern const aidlua_shape aidlua_transfer_act_options;
extern const aidlua_shape aidlua_transfer_list_options;
extern const aidlua_shape aidlua_partner_options;
extern const aidlua_shape aidlua_deal_options;
extern const aidlua_shape aidlua_trade_options;
extern const aidlua_shape aidlua_may_options;
extern const aidlua_shape aidlua_access_list_options;
extern const aidlua_shape aidlua_consent_options;
extern const aidlua_shape aidlua_case_options;
extern const aidlua_shape aidlua_case_act_options;
extern const aidlua_shape aidlua_case_role_options;
extern const aidlua_shape aidlua_entry_options;
extern const aidlua_shape aidlua_assessment_options;
extern const aidlua_shape aidlua_plan_options;
extern const aidlua_shape aidlua_goal_options;
extern const aidlua_shape aidlua_measure_options;
extern const aidlua_shape aidlua_plan_act_options;
extern const aidlua_shape aidlua_measure_act_options;
extern const aidlua_shape aidlua_emergency_options;
extern const aidlua_shape aidlua_emergency_list_options;
extern const aidlua_shape aidlua_evaluation_options;
extern const aidlua_shape aidlua_evaluation_list_options;
extern const aidlua_shape aidlua_between_options;
extern const aidlua_shape aidlua_between_list_options;
extern const aidlua_shape aidlua_match_options;
extern const aidlua_shape aidlua_match_repair_options;
extern const aidlua_shape aidlua_match_commit_options;
extern const aidlua_shape aidlua_criterion_options;
extern const aidlua_shape aidlua_service_options;
extern const aidlua_shape aidlua_service_list_options;
extern const aidlua_shape aidlua_need_options;
extern const aidlua_shape aidlua_service_request_options;
extern const aidlua_shape aidlua_service_request_list_options;
extern const aidlua_shape aidlua_insight_options;
extern const aidlua_shape aidlua_credit_advice_options;
extern const aidlua_shape aidlua_import_options;
extern const aidlua_shape aidlua_store_info;
extern const aidlua_shape aidlua_verify_report;
extern const aidlua_shape aidlua_log_row;
extern const aidlua_shape aidlua_checkpoint_info;
extern const aidlua_shape aidlua_holder_row;
extern const aidlua_shape aidlua_backup_info;
extern const aidlua_shape aidlua_erased_row;
extern const aidlua_shape aidlua_group_info;
extern const aidlua_shape aidlua_credential;
extern const aidlua_shape aidlua_member_info;
extern const aidlua_shape aidlua_member_hit;
extern const aidlua_shape aidlua_signature_key_row;
extern const aidlua_shape aidlua_label;
extern const aidlua_shape aidlua_skill_info;
extern const aidlua_shape aidlua_skill_hit;
extern const aidlua_shape aidlua_window;
extern const aidlua_shape aidlua_offer_info;
extern const aidlua_shape aidlua_request_info;
extern const aidlua_shape aidlua_exchange_info;
extern const aidlua_shape aidlua_unit_info;
extern const aidlua_shape aidlua_standing;
extern const aidlua_shape aidlua_balance_row;
extern const aidlua_shape aidlua_posting;
extern const aidlua_shape aidlua_fund_info;
extern const aidlua_shape aidlua_transfer_info;
extern const aidlua_shape aidlua_application;
extern const aidlua_shape aidlua_partner_info;
extern const aidlua_shape aidlua_deal_row;
extern const aidlua_shape aidlua_trade_info;
extern const aidlua_shape aidlua_message_info;
extern const aidlua_shape aidlua_difference;
extern const aidlua_shape aidlua_erasure_info;
extern const aidlua_shape aidlua_data_row;
extern const aidlua_shape aidlua_verdict_info;
extern const aidlua_shape aidlua_access_row;
extern const aidlua_shape aidlua_charter_info;
extern const aidlua_shape aidlua_consent_info;
extern const aidlua_shape aidlua_statement_info;
extern const aidlua_shape aidlua_case_role_row;
extern const aidlua_shape aidlua_case_info;
extern const aidlua_shape aidlua_entry_info;
extern const aidlua_shape aidlua_instrument_info;
extern const aidlua_shape aidlua_instrument_row;
extern const aidlua_shape aidlua_assessment_info;
extern const aidlua_shape aidlua_plan_info;
extern const aidlua_shape aidlua_goal_info;
extern const aidlua_shape aidlua_measure_info;
extern const aidlua_shape aidlua_emergency_info;
extern const aidlua_shape aidlua_evaluation_info;
extern const aidlua_shape aidlua_between_info;
extern const aidlua_shape aidlua_clearing_row;
extern const aidlua_shape aidlua_candidate;
extern const aidlua_shape aidlua_match_summary;
extern const aidlua_shape aidlua_proposal;
extern const aidlua_shape aidlua_unserved;
extern const aidlua_shape aidlua_shortage;
extern const aidlua_shape aidlua_recruit;
extern const aidlua_shape aidlua_reason;
extern const aidlua_shape aidlua_decision;
extern const aidlua_shape aidlua_match_change;
extern const aidlua_shape aidlua_match_next_row;
extern const aidlua_shape aidlua_criterion_row;
extern const aidlua_shape aidlua_service_info;
extern const aidlua_shape aidlua_service_hit;
extern const aidlua_shape aidlua_route_row;
extern const aidlua_shape aidlua_service_request_info;
extern const aidlua_shape aidlua_unmet_row;
extern const aidlua_shape aidlua_figure_info;
extern const aidlua_shape aidlua_insight_summary;
extern const aidlua_shape aidlua_credit_advice;
extern const aidlua_shape aidlua_member_insight;
extern const aidlua_shape aidlua_link_insight;
extern const aidlua_shape aidlua_period_insight;
extern const aidlua_shape aidlua_skill_insight;
extern const aidlua_shape aidlua_import_report;
extern const aidlua_shape aidlua_import_file;

#endif
