/* SPDX-License-Identifier: MIT */
/* What the command table names: the verbs, and the shapes of their answers. */
#ifndef CLI_VERBS_H
#define CLI_VERBS_H

#include "cli.h"

/* The words of the library's enumerations, from value 1; masks from bit 0. */
#define CLI_WORDS_GROUP_KIND                                                                                       \
    "self_help|mutual_aid|time_bank|volunteer_centre|club|third_age_university|public_service|host_institution|" \
    "foundation|partner|public_council|union|federation|family"
#define CLI_WORDS_LEGAL "informal|chartered|registered"
#define CLI_WORDS_PRESENCE "in_person|online|supported"
#define CLI_WORDS_SECRET "key|passphrase|recovery|service"
#define CLI_WORDS_CLASS "identity|contact|case|special"
#define CLI_WORDS_CHECKPOINT "holds|cut|replaced|broken|community|stranger|state"
#define CLI_WORDS_HOLD "law|claim|safety"
#define CLI_WORDS_STAYS "life|books|rules|duty"
#define CLI_WORDS_ROLE "member|coordinator|specialist|volunteer|auditor|certified|intake|council|researcher|privacy"
#define CLI_WORDS_ENTRY "help|fee|demurrage|expiry|donation|opening|write_off|closing|receipt|spending|award|trade"
#define CLI_WORDS_TRANSFER_MAKE "donation|opening|write_off|closing|receipt|spending"
#define CLI_WORDS_TRANSFER CLI_WORDS_TRANSFER_MAKE "|award|across"
#define CLI_WORDS_BETWEEN "proposed|agreed|refused"
#define CLI_WORDS_TRANSFER_STATE "held|posted|void|disputed|contested|reversed"
#define CLI_WORDS_RECEIPT "grant|foundation|donation|fee|sale|group|other"
#define CLI_WORDS_PURPOSE "self|coordination|administration|audit|support"
#define CLI_WORDS_UNIT "time, volunteer, none, points, or a currency such as EUR"
#define CLI_WORDS_CREDIT "off|flag|warn|block|override"
#define CLI_WORDS_URGENCY "critical|high|normal|low"
#define CLI_WORDS_ANSWER "yes|no"
#define CLI_WORDS_LISTING "open|filled|withdrawn|expired"
#define CLI_WORDS_EXCHANGE "proposed|accepted|one_side|differs|disputed|done|contested|reversed|void"
#define CLI_WORDS_SIDE "requester|helper|coordinator"
#define CLI_WORDS_SPOKE "requester|helper"
#define CLI_WORDS_EVALUATION "nothing|waits|shown|contested|upheld|set_aside"
#define CLI_WORDS_ACCOUNT "pool|gift|opening|clearing|fund|outside|conversion"
#define CLI_WORDS_HIT "exact|synonym|prefix|typo|trigram|related"
#define CLI_WORDS_SOLVE "optimal|gap|time_limit|infeasible"
#define CLI_WORDS_THING "group|member|skill|offer|request|exchange|fund|transfer"

/* verbs_store.c */
extern const cli_shape cli_shape_init[], cli_shape_advance[], cli_shape_backup[], cli_shape_verify[], cli_shape_log[];
bool cli_verb_init(cli *tool);
bool cli_verb_advance(cli *tool);
bool cli_verb_backup(cli *tool);
extern const cli_shape cli_shape_keys[], cli_shape_key[], cli_shape_data[];
bool cli_keys_sheet(cli *tool, const char *holder, cli_table *row); /* draws, shows and answers a recovery sheet */
bool cli_verb_key_init(cli *tool);
bool cli_verb_key_list(cli *tool);
bool cli_verb_key_add(cli *tool);
bool cli_verb_key_change(cli *tool);
bool cli_verb_key_remove(cli *tool);
bool cli_verb_key_check(cli *tool);
bool cli_verb_key_recovery(cli *tool);
bool cli_verb_member_data(cli *tool);
bool cli_verb_member_hold(cli *tool);
bool cli_verb_member_erase(cli *tool);
bool cli_verb_member_export(cli *tool);
bool cli_verb_verify(cli *tool);

/* verbs_backup.c */
extern const cli_shape cli_shape_restore[];
bool cli_verb_backup_check(cli *tool);
bool cli_verb_restore(cli *tool);

/* verbs_checkpoint.c */
extern const cli_shape cli_shape_checkpoint[];
bool cli_verb_checkpoint_make(cli *tool);
bool cli_verb_checkpoint_check(cli *tool);

extern const cli_shape cli_shape_solve[];
bool cli_verb_solve_assign(cli *tool);
bool cli_verb_solve_balance(cli *tool);
bool cli_verb_solve_rings(cli *tool);
bool cli_verb_solve_schedule(cli *tool);
bool cli_verb_solve_setoff(cli *tool);
bool cli_verb_log(cli *tool);

/* verbs_stats.c */
extern const cli_shape cli_shape_stats[];
bool cli_verb_stats(cli *tool);

/* verbs_exchange.c: a row about an exchange in the list `key`, or of the document itself. */
bool cli_exchange_row(cli *tool, const char *key, aid_exchange exchange);

/* verbs_evaluation.c */
extern const cli_shape cli_shape_evaluation[], cli_shape_evaluations[];
bool cli_verb_evaluation_give(cli *tool);
bool cli_verb_evaluation_contest(cli *tool);
bool cli_verb_evaluation_settle(cli *tool);
bool cli_verb_evaluation_show(cli *tool);
bool cli_verb_evaluation_list(cli *tool);

/* verbs_report.c */
extern const cli_shape cli_shape_report[];
bool cli_verb_report(cli *tool);

/* verbs_import.c */
extern const cli_shape cli_shape_import[], cli_shape_template[];
bool cli_read_file(cli *tool, const char *path, cli_text *out); /* "-" is standard input */
bool cli_verb_import_skills(cli *tool);
bool cli_verb_import_groups(cli *tool);
bool cli_verb_import_members(cli *tool);
bool cli_verb_import_listings(cli *tool);
bool cli_verb_import_exchanges(cli *tool);
bool cli_verb_import_services(cli *tool);
bool cli_verb_import_criteria(cli *tool);
bool cli_verb_import_directory(cli *tool);
bool cli_verb_import_template(cli *tool);

/* verbs_group.c */
extern const cli_shape cli_shape_group[], cli_shape_groups[], cli_shape_policy[];
bool cli_verb_group_add(cli *tool);
bool cli_verb_group_list(cli *tool);
bool cli_verb_group_show(cli *tool);
bool cli_verb_group_edit(cli *tool);
bool cli_verb_group_close(cli *tool);
bool cli_verb_group_agree(cli *tool);
bool cli_verb_group_policy(cli *tool);
/* verbs_terms.c */
extern const cli_shape cli_shape_terms[];
bool cli_verb_terms(cli *tool);
bool cli_verb_terms_set(cli *tool);
/* verbs_fund.c */
extern const cli_shape cli_shape_fund[], cli_shape_funds[], cli_shape_award[];
bool cli_verb_fund_add(cli *tool);
bool cli_verb_fund_edit(cli *tool);
bool cli_verb_fund_show(cli *tool);
bool cli_verb_fund_list(cli *tool);
bool cli_verb_fund_award(cli *tool);
/* verbs_transfer.c */
extern const cli_shape cli_shape_transfer[], cli_shape_transfers[];
bool cli_verb_transfer_add(cli *tool);
bool cli_verb_transfer_post(cli *tool);
bool cli_verb_transfer_void(cli *tool);
bool cli_verb_transfer_dispute(cli *tool);
bool cli_verb_transfer_resolve(cli *tool);
bool cli_verb_transfer_reverse(cli *tool);
bool cli_verb_transfer_show(cli *tool);
bool cli_verb_transfer_list(cli *tool);
/* verbs_between.c */
extern const cli_shape cli_shape_between[], cli_shape_betweens[], cli_shape_clearing[];
bool cli_verb_between_propose(cli *tool);
bool cli_verb_between_agree(cli *tool);
bool cli_verb_between_refuse(cli *tool);
bool cli_verb_between_show(cli *tool);
bool cli_verb_between_list(cli *tool);
bool cli_verb_clearing(cli *tool);
/* verbs_standing.c */
extern const cli_shape cli_shape_standing[];
bool cli_verb_standing(cli *tool);
bool cli_verb_group_policy_set(cli *tool);

/* verbs_member.c */
extern const cli_shape cli_shape_member[], cli_shape_members[];
bool cli_verb_member_add(cli *tool);
bool cli_verb_member_list(cli *tool);
bool cli_verb_group_members(cli *tool);
bool cli_verb_member_show(cli *tool);
bool cli_verb_member_edit(cli *tool);

/* verbs_membership.c */
bool cli_verb_member_join(cli *tool);
bool cli_verb_member_leave(cli *tool);
bool cli_verb_member_role(cli *tool);
bool cli_verb_member_block(cli *tool);
bool cli_verb_member_unblock(cli *tool);
bool cli_verb_member_household(cli *tool);
bool cli_verb_member_pause(cli *tool);
/* Answers with the member as `member show` does, after a sentence for people. In verbs_member.c. */
bool cli_member_done(cli *tool, aid_member member, const char *what);

/* verbs_skill.c */
extern const cli_shape cli_shape_skill[], cli_shape_skills[];
bool cli_verb_skill_add(cli *tool);
bool cli_verb_skill_list(cli *tool);
bool cli_verb_skill_show(cli *tool);
bool cli_verb_skill_edit(cli *tool);

/* verbs_listing.c */
extern const cli_shape cli_shape_listing[], cli_shape_offers[], cli_shape_requests[], cli_shape_expiring[];
bool cli_verb_offer_add(cli *tool);
bool cli_verb_offer_list(cli *tool);
bool cli_verb_offer_show(cli *tool);
bool cli_verb_offer_edit(cli *tool);
bool cli_verb_offer_withdraw(cli *tool);
bool cli_verb_request_add(cli *tool);
bool cli_verb_request_list(cli *tool);
bool cli_verb_request_show(cli *tool);
bool cli_verb_request_edit(cli *tool);
bool cli_verb_request_withdraw(cli *tool);
bool cli_verb_request_end(cli *tool);

/* Shared by the two files of requests. */
bool cli_listing_request_done(cli *tool, aid_request request, const char *what);
bool cli_series_rule(cli *tool, aid_request_options *options); /* what --every and its like say */
bool cli_verb_expiring(cli *tool);

/* verbs_exchange.c */
extern const cli_shape cli_shape_exchange[], cli_shape_exchanges[];
bool cli_verb_exchange_propose(cli *tool);
bool cli_verb_exchange_accept(cli *tool);
bool cli_verb_exchange_decline(cli *tool);
bool cli_verb_exchange_cancel(cli *tool);
bool cli_verb_exchange_dispute(cli *tool);
bool cli_verb_exchange_settle(cli *tool);
bool cli_verb_exchange_reverse(cli *tool);
bool cli_verb_exchange_correct(cli *tool);
bool cli_verb_exchange_log(cli *tool);
bool cli_verb_exchange_together(cli *tool);
bool cli_verb_exchange_list(cli *tool);
bool cli_verb_exchange_show(cli *tool);
bool cli_verb_confirm(cli *tool);

/* verbs_ledger.c */
extern const cli_shape cli_shape_statement[], cli_shape_balances[];
bool cli_verb_statement(cli *tool);
bool cli_verb_balances(cli *tool);

/* verbs_signature.c */
extern const cli_shape cli_shape_signature[], cli_shape_check[];
bool cli_verb_signature_begin(cli *tool);
bool cli_verb_signature_list(cli *tool);
bool cli_verb_signature_chain(cli *tool);
bool cli_verb_statement_check(cli *tool);
/* Writes a member's signed statement; "-" is standard output. */
bool cli_statement_signed(cli *tool, aid_member member, const aid_statement_options *options, const char *path);

/* verbs_search.c */
extern const cli_shape cli_shape_search[];
bool cli_verb_search(cli *tool);

/* verbs_match.c */
extern const cli_shape cli_shape_match[];
bool cli_verb_match(cli *tool);

/* match_log.c: writes what was decided, a JSON object a line */
bool cli_match_log(cli *tool, const aid_match *match, const char *path);

/* verbs_plan.c */
extern const cli_shape cli_shape_plan[];
bool cli_verb_plan(cli *tool);
bool cli_verb_plan_show(cli *tool);
bool cli_verb_plan_calls(cli *tool);
bool cli_verb_plan_pin(cli *tool);
bool cli_verb_plan_forbid(cli *tool);
bool cli_verb_plan_next(cli *tool);
bool cli_verb_plan_drop(cli *tool);
bool cli_verb_plan_repair(cli *tool);
bool cli_verb_plan_commit(cli *tool);
bool cli_verb_answered(cli *tool);

/* generate.c */
bool cli_verb_generate(cli *tool);

#endif
