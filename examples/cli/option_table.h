/* SPDX-License-Identifier: MIT */
/* The options of each command; see option_table.c. */
#ifndef CLI_OPTION_TABLE_H
#define CLI_OPTION_TABLE_H

#include "command.h"

/* How an option fills a field of one of the library's structs. */
#define OPTION(type, field, kind, bit) CLI_OPTION_##kind, bit, offsetof(type, field), 0
#define OPTION_WEEK(type, bit, unstate) CLI_OPTION_WEEK, bit, offsetof(type, week), unstate
#define OPTION_PLACE(type, bit) CLI_OPTION_PLACE, bit, offsetof(type, latitude), offsetof(type, placed)
#define OPTION_BITS(type, field) CLI_OPTION_MASK, CLI_NO_BIT, offsetof(type, field), 1 /* bits from 1 */
#define OPTION_NUMBERS(type, field, bit, count) CLI_OPTION_NUMBERS, bit, offsetof(type, field), count
#define OPTION_OWN CLI_OPTION_OWN, CLI_NO_BIT, 0, 0
#define OPTION_END { NULL, NULL, NULL, OPTION_OWN }

extern const cli_option cli_options_key_new[], cli_options_erase[], cli_options_hold[], cli_options_export[];
extern const cli_option cli_options_checkpoint_make[], cli_options_checkpoint_check[];
extern const cli_option cli_options_backup[], cli_options_backup_check[], cli_options_restore[];
extern const cli_option cli_options_init[], cli_options_advance[], cli_options_log[];
extern const cli_option cli_options_import[], cli_options_import_listings[], cli_options_import_directory[];
extern const cli_option cli_options_group_add[], cli_options_group_edit[], cli_options_policy[];
extern const cli_option cli_options_exchange_together[];
extern const cli_option cli_options_standing[], cli_options_transfer_add[], cli_options_transfer_act[];
extern const cli_option cli_options_transfer_resolve[], cli_options_transfer_list[], cli_options_fund_add[];
extern const cli_option cli_options_fund_edit[], cli_options_between[], cli_options_between_list[], cli_options_unit[];
extern const cli_option cli_options_terms[], cli_options_terms_set[];
extern const cli_option cli_options_member_add[], cli_options_member_edit[];
extern const cli_option cli_options_join[], cli_options_credential[];
extern const cli_option cli_options_skill_add[], cli_options_skill_edit[], cli_options_skill_list[], cli_options_skill_show[];
extern const cli_option cli_options_offer_add[], cli_options_offer_edit[];
extern const cli_option cli_options_request_add[], cli_options_request_edit[];
extern const cli_option cli_options_listing_list[], cli_options_expiring[];
extern const cli_option cli_options_exchange_act[], cli_options_exchange_start[], cli_options_exchange_confirm[];
extern const cli_option cli_options_exchange_log[], cli_options_exchange_list[];
extern const cli_option cli_options_statement[], cli_options_check[], cli_options_chain[], cli_options_search[], cli_options_match[], cli_options_stats[], cli_options_report[],
    cli_options_evaluation_give[], cli_options_evaluation_act[], cli_options_evaluation_settle[],
    cli_options_evaluation_list[];
extern const cli_option cli_options_reason[], cli_options_end[], cli_options_in_group[];
extern const cli_option cli_options_draft[], cli_options_plan[], cli_options_plan_pin[],
    cli_options_plan_forbid[], cli_options_plan_next[];
extern const cli_option cli_options_solve_assign[], cli_options_solve_balance[], cli_options_solve_rings[];
extern const cli_option cli_options_solve_schedule[], cli_options_solve_setoff[];

/* option_table_support.c */
extern const cli_option cli_options_criterion_set[], cli_options_languages[];
extern const cli_option cli_options_service_add[], cli_options_service_edit[], cli_options_service_list[];
extern const cli_option cli_options_service_route[];
extern const cli_option cli_options_asked_open[], cli_options_asked_send[], cli_options_asked_answer[], cli_options_asked_list[];
extern const cli_option cli_options_unmet[], cli_options_consent[], cli_options_consent_answer[];
extern const cli_option cli_options_may[], cli_options_guardian[], cli_options_credential_expiring[];
extern const cli_option cli_options_case_open[], cli_options_case_act[], cli_options_case_role[], cli_options_case_bar[];
extern const cli_option cli_options_assess[], cli_options_care_draft[], cli_options_care_goal[], cli_options_care_measure[];
extern const cli_option cli_options_care_act[], cli_options_care_agree[], cli_options_care_approve[], cli_options_care_step[];
extern const cli_option cli_options_case_write[], cli_options_access[], cli_options_emergency_open[], cli_options_emergency_list[];

#endif
