/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * The words of every enum, and the fields of every struct that crosses into Lua. */
#include "generated.h"

#include <mutualaid.h>
#include <stddef.h>

const char *const aidlua_thing_names[AIDLUA_THINGS] = {
    "",
    "mutualaid.group",
    "mutualaid.member",
    "mutualaid.skill",
    "mutualaid.offer",
    "mutualaid.request",
    "mutualaid.exchange",
    "mutualaid.assessment",
    "mutualaid.between",
    "mutualaid.case",
    "mutualaid.consent",
    "mutualaid.emergency",
    "mutualaid.entry",
    "mutualaid.fund",
    "mutualaid.partner",
    "mutualaid.plan",
    "mutualaid.service",
    "mutualaid.service_request",
    "mutualaid.trade",
    "mutualaid.transfer",
};

const aidlua_word aidlua_words_account_kind[] = {
    { "pool", 1 },
    { "gift", 2 },
    { "opening", 3 },
    { "clearing", 4 },
    { "fund", 5 },
    { "outside", 6 },
    { "conversion", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_action[] = {
    { "open_request", 1 },
    { "read_shared", 2 },
    { "read_team", 3 },
    { "read_restricted", 4 },
    { "write_entry", 5 },
    { "assess", 6 },
    { "draft_plan", 7 },
    { "agree_plan", 8 },
    { "approve_plan", 9 },
    { "do_measure", 10 },
    { "refer", 11 },
    { "answer_request", 12 },
    { "grant_role", 13 },
    { "close_case", 14 },
    { "give_consent", 15 },
    { "break_glass", 16 },
    { "review_glass", 17 },
    { "see_access", 18 },
    { "verify_credential", 19 },
    { "complain", 20 },
    { "statistics", 21 },
    { "export_person", 22 },
    { "erase_person", 23 },
    { "release", 24 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_aim[] = {
    { "overcome", 1 },
    { "reduce", 2 },
    { "resolve", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_audience[] = {
    { "shared", 1 },
    { "team", 2 },
    { "restricted", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_balance_objective[] = {
    { "max_then_lex", 1 },
    { "lex", 2 },
    { "score", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_basis[] = {
    { "consent", 1 },
    { "contract", 2 },
    { "law", 3 },
    { "vital", 4 },
    { "public", 5 },
    { "court", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_between_state[] = {
    { "proposed", 1 },
    { "agreed", 2 },
    { "refused", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_case_entry_kind[] = {
    { "note", 1 },
    { "statement", 2 },
    { "incident", 3 },
    { "finding", 4 },
    { "decision", 5 },
    { "advice", 6 },
    { "release", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_case_level[] = {
    { "protected", 1 },
    { "closed", 2 },
    { "audited", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_case_reason[] = {
    { "need_met", 1 },
    { "reduced", 2 },
    { "elsewhere", 3 },
    { "withdrew", 4 },
    { "no_capacity", 5 },
    { "moved", 6 },
    { "died", 7 },
    { "other", 8 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_case_role[] = {
    { "client", 1 },
    { "guardian", 2 },
    { "peer", 3 },
    { "specialist", 4 },
    { "lead", 5 },
    { "intake", 6 },
    { "manager", 7 },
    { "council", 8 },
    { "researcher", 9 },
    { "privacy", 10 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_case_state[] = {
    { "intake", 1 },
    { "active", 2 },
    { "paused", 3 },
    { "closed", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_checkpoint_finding[] = {
    { "holds", 1 },
    { "cut", 2 },
    { "replaced", 3 },
    { "broken", 4 },
    { "community", 5 },
    { "stranger", 6 },
    { "state", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_class[] = {
    { "identity", 1 },
    { "contact", 2 },
    { "case", 3 },
    { "special", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_condition[] = {
    { "actor", 1 },
    { "role", 2 },
    { "own", 3 },
    { "ground", 4 },
    { "second", 5 },
    { "glass", 6 },
    { "aggregates", 7 },
    { "headers", 8 },
    { "credential", 9 },
    { "state", 10 },
    { "forbidden", 11 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_consent_purpose[] = {
    { "help", 1 },
    { "contact", 2 },
    { "refer", 3 },
    { "oversight", 4 },
    { "research", 5 },
    { "emergency", 6 },
    { "legal", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_consent_state[] = {
    { "asked", 1 },
    { "given", 2 },
    { "refused", 3 },
    { "withdrawn", 4 },
    { "expired", 5 },
    { "waiting", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_constraint[] = {
    { "consent", 0 },
    { "self", 1 },
    { "block", 2 },
    { "skill", 3 },
    { "level", 4 },
    { "credential", 5 },
    { "language", 6 },
    { "place", 7 },
    { "window", 8 },
    { "capacity", 9 },
    { "busy", 10 },
    { "unit", 11 },
    { "credit", 12 },
    { "asked", 13 },
    { "tier", 14 },
    { "host", 15 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_credential_state[] = {
    { "claimed", 1 },
    { "verified", 2 },
    { "revoked", 3 },
    { "expired", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_credit_mode[] = {
    { "off", 1 },
    { "flag", 2 },
    { "warn", 3 },
    { "block", 4 },
    { "override", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_day_part[] = {
    { "night", 1 },
    { "morning", 2 },
    { "afternoon", 3 },
    { "evening", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_difference_kind[] = {
    { "under_way", 1 },
    { "payer_lost", 2 },
    { "receiver_lost", 3 },
    { "amount", 4 },
    { "position", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_domain[] = {
    { "adaptation", 1 },
    { "crisis", 2 },
    { "habits", 3 },
    { "status", 4 },
    { "interaction", 5 },
    { "participation", 6 },
    { "loneliness", 7 },
    { "confidence", 8 },
    { "livelihood", 9 },
    { "integration", 10 },
    { "quality", 11 },
    { "family", 12 },
    { "safety", 13 },
    { "other", 14 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_emergency_outcome[] = {
    { "justified", 1 },
    { "not_justified", 2 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_emergency_reason[] = {
    { "life", 1 },
    { "child", 2 },
    { "violence", 3 },
    { "unreachable", 4 },
    { "authority", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_emergency_state[] = {
    { "open", 1 },
    { "over", 2 },
    { "overdue", 3 },
    { "reviewed", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_entry_kind[] = {
    { "help", 1 },
    { "fee", 2 },
    { "demurrage", 3 },
    { "expiry", 4 },
    { "donation", 5 },
    { "opening", 6 },
    { "write_off", 7 },
    { "closing", 8 },
    { "receipt", 9 },
    { "spending", 10 },
    { "award", 11 },
    { "across", 12 },
    { "trade", 13 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_evaluation_flag[] = {
    { "again", 0 },
    { "safe", 1 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_evaluation_list_kind[] = {
    { "to_give", 1 },
    { "contested", 2 },
    { "not_safe", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_evaluation_state[] = {
    { "none", 1 },
    { "waits", 2 },
    { "shown", 3 },
    { "contested", 4 },
    { "upheld", 5 },
    { "set_aside", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_exchange_state[] = {
    { "proposed", 1 },
    { "accepted", 2 },
    { "one_side", 3 },
    { "differs", 4 },
    { "disputed", 5 },
    { "done", 6 },
    { "contested", 7 },
    { "reversed", 8 },
    { "void", 9 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_extent[] = {
    { "content", 1 },
    { "headers", 2 },
    { "aggregates", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_fairness[] = {
    { "score", 1 },
    { "loads_first", 2 },
    { "weighed", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_figure[] = {
    { "density", 0 },
    { "reciprocity", 1 },
    { "reciprocity_excess", 2 },
    { "mutual_minutes", 3 },
    { "mutual_expected", 4 },
    { "mutual_excess", 5 },
    { "imbalance", 6 },
    { "direct", 7 },
    { "indirect", 8 },
    { "generalised", 9 },
    { "circulation", 10 },
    { "gini_given", 11 },
    { "gini_received", 12 },
    { "gini_activity", 13 },
    { "gini_asked", 14 },
    { "concentration", 15 },
    { "top_share", 16 },
    { "circle_minutes", 17 },
    { "largest_circle", 18 },
    { "on_cycles_2", 19 },
    { "on_cycles_3", 20 },
    { "on_cycles_4", 21 },
    { "on_cycles_5", 22 },
    { "velocity", 23 },
    { "solidarity", 24 },
    { "gift", 25 },
    { "on_cycles_2_z", 26 },
    { "on_cycles_3_z", 27 },
    { "on_cycles_4_z", 28 },
    { "on_cycles_5_z", 29 },
    { "largest_circle_z", 30 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_ground[] = {
    { "none", 1 },
    { "consent", 2 },
    { "other", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_group_kind[] = {
    { "self_help", 1 },
    { "mutual_aid", 2 },
    { "time_bank", 3 },
    { "volunteer_centre", 4 },
    { "club", 5 },
    { "third_age_university", 6 },
    { "public_service", 7 },
    { "host_institution", 8 },
    { "foundation", 9 },
    { "partner", 10 },
    { "public_council", 11 },
    { "union", 12 },
    { "federation", 13 },
    { "family", 14 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_hit_kind[] = {
    { "exact", 1 },
    { "synonym", 2 },
    { "prefix", 3 },
    { "typo", 4 },
    { "trigram", 5 },
    { "related", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_hold_ground[] = {
    { "law", 1 },
    { "claim", 2 },
    { "safety", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_import_kind[] = {
    { "skills", 1 },
    { "groups", 2 },
    { "members", 3 },
    { "listings", 4 },
    { "exchanges", 5 },
    { "services", 6 },
    { "criteria", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_insight_flag[] = {
    { "took_part", 0 },
    { "isolate", 1 },
    { "alone_90_days", 2 },
    { "one_link", 3 },
    { "articulation", 4 },
    { "on_bridge", 5 },
    { "never_received", 6 },
    { "never_gave", 7 },
    { "never_asked", 8 },
    { "in_2_cycle", 9 },
    { "in_3_cycle", 10 },
    { "over_relied", 11 },
    { "full_weeks", 12 },
    { "far_above", 13 },
    { "sole_provider", 14 },
    { "gives_only", 15 },
    { "left", 16 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_label_kind[] = {
    { "preferred", 1 },
    { "synonym", 2 },
    { "hidden", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_legal_form[] = {
    { "informal", 1 },
    { "chartered", 2 },
    { "registered", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_listing_state[] = {
    { "open", 1 },
    { "filled", 2 },
    { "withdrawn", 3 },
    { "expired", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_match_stage[] = {
    { "seats", 1 },
    { "nearness", 2 },
    { "kept", 3 },
    { "loads", 4 },
    { "score", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_measure_result[] = {
    { "reached", 1 },
    { "partly", 2 },
    { "informed", 3 },
    { "employed", 4 },
    { "means", 5 },
    { "skill", 6 },
    { "contact", 7 },
    { "right", 8 },
    { "other", 9 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_measure_state[] = {
    { "planned", 1 },
    { "started", 2 },
    { "done", 3 },
    { "failed", 4 },
    { "skipped", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_message_outcome[] = {
    { "done", 1 },
    { "known", 2 },
    { "refused", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_objective[] = {
    { "seats_then_score", 1 },
    { "score", 2 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_open_flag[] = {
    { "require_actor", 0 },
    { "no_taxonomy", 1 },
    { "verify", 2 },
    { "any_clock", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_open_mode[] = {
    { "may_create", 1 },
    { "must_exist", 2 },
    { "must_create", 3 },
    { "read_only", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_plan_state[] = {
    { "draft", 1 },
    { "proposed", 2 },
    { "agreed", 3 },
    { "objected", 4 },
    { "active", 5 },
    { "stopped", 6 },
    { "replaced", 7 },
    { "ended", 8 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_presence[] = {
    { "in_person", 0 },
    { "online", 1 },
    { "supported", 2 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_purpose[] = {
    { "self", 1 },
    { "coordination", 2 },
    { "administration", 3 },
    { "audit", 4 },
    { "support", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_reason_code[] = {
    { "options", 1 },
    { "null", 2 },
    { "text_encoding", 3 },
    { "text_long", 4 },
    { "text_missing", 5 },
    { "text_control", 6 },
    { "range", 7 },
    { "value", 8 },
    { "time_format", 9 },
    { "zone", 10 },
    { "language", 11 },
    { "place", 12 },
    { "handle", 13 },
    { "handle_kind", 14 },
    { "reference", 15 },
    { "cycle", 16 },
    { "not_member", 17 },
    { "already", 18 },
    { "closed", 19 },
    { "transition", 20 },
    { "credit", 21 },
    { "unusual", 22 },
    { "amount", 23 },
    { "skill_ambiguous", 24 },
    { "skill_unknown", 25 },
    { "actor_required", 26 },
    { "role", 27 },
    { "blocked", 28 },
    { "match_stale", 29 },
    { "no_transaction", 30 },
    { "in_transaction", 31 },
    { "command_id", 32 },
    { "clock", 33 },
    { "read_only", 34 },
    { "no_store", 35 },
    { "exists", 36 },
    { "not_database", 37 },
    { "disk_full", 38 },
    { "busy", 39 },
    { "io", 40 },
    { "backend", 41 },
    { "community", 42 },
    { "layout_newer", 43 },
    { "event_newer", 44 },
    { "event_format", 45 },
    { "event_size", 46 },
    { "chain", 47 },
    { "gap", 48 },
    { "state_hash", 49 },
    { "csv_column", 50 },
    { "csv_quote", 51 },
    { "csv_map", 52 },
    { "callback", 53 },
    { "fork", 54 },
    { "cancelled", 55 },
    { "memory", 56 },
    { "closed_store", 57 },
    { "credential", 58 },
    { "problem", 59 },
    { "policy", 60 },
    { "taxonomy", 61 },
    { "sealed", 62 },
    { "erased", 63 },
    { "wrong_key", 64 },
    { "no_keys", 65 },
    { "no_signer", 66 },
    { "signature", 67 },
    { "between", 68 },
    { "rate", 69 },
    { "backup", 73 },
    { "consent", 77 },
    { "second_person", 78 },
    { "glass", 79 },
    { "forbidden", 80 },
    { "not_own", 81 },
    { "extent", 82 },
    { "case_state", 83 },
    { "purpose", 84 },
    { "review", 85 },
    { "plan", 87 },
    { "order", 88 },
    { "instrument", 89 },
    { "service", 90 },
    { "rule", 91 },
    { "tier", 92 },
    { "capacity", 93 },
    { "ineligible", 94 },
    { "message", 104 },
    { "partner", 105 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_receipt[] = {
    { "grant", 1 },
    { "foundation", 2 },
    { "donation", 3 },
    { "fee", 4 },
    { "sale", 5 },
    { "group", 6 },
    { "other", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_refusal[] = {
    { "no_capacity", 1 },
    { "ineligible", 2 },
    { "out_of_area", 3 },
    { "other_service", 4 },
    { "no_answer", 5 },
    { "unsafe", 6 },
    { "other", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_role[] = {
    { "member", 0 },
    { "coordinator", 1 },
    { "specialist", 2 },
    { "volunteer", 3 },
    { "auditor", 4 },
    { "certified", 5 },
    { "intake", 6 },
    { "council", 7 },
    { "researcher", 8 },
    { "privacy", 9 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_sealing[] = {
    { "off", 0 },
    { "locked", 1 },
    { "open", 2 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_secret_kind[] = {
    { "key", 1 },
    { "passphrase", 2 },
    { "recovery", 3 },
    { "service", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_service_bar[] = {
    { "state", 0 },
    { "type", 1 },
    { "measure", 2 },
    { "place", 3 },
    { "rule", 4 },
    { "capacity", 5 },
    { "language", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_service_flag[] = {
    { "no_legal_basis", 0 },
    { "not_assured", 1 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_service_request_kind[] = {
    { "application", 1 },
    { "call", 2 },
    { "outreach", 3 },
    { "complaint", 6 },
    { "appeal", 7 },
    { "job", 8 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_service_request_state[] = {
    { "open", 1 },
    { "sent", 2 },
    { "accepted", 3 },
    { "declined", 4 },
    { "withdrawn", 5 },
    { "fulfilled", 6 },
    { "failed", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_service_state[] = {
    { "draft", 1 },
    { "open", 2 },
    { "paused", 3 },
    { "closed", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_side[] = {
    { "requester", 1 },
    { "helper", 2 },
    { "coordinator", 3 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_solve_state[] = {
    { "optimal", 1 },
    { "gap", 2 },
    { "time_limit", 3 },
    { "infeasible", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_status_code[] = {
    { "ok", 0 },
    { "argument", 1 },
    { "denied", 2 },
    { "not_found", 3 },
    { "ambiguous", 4 },
    { "limit", 5 },
    { "state", 6 },
    { "conflict", 7 },
    { "unknown", 8 },
    { "repeated", 9 },
    { "rewound", 10 },
    { "newer", 11 },
    { "storage", 12 },
    { "format", 13 },
    { "corrupt", 14 },
    { "cancelled", 15 },
    { "memory", 16 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_stays[] = {
    { "life", 1 },
    { "books", 2 },
    { "rules", 3 },
    { "duty", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_step[] = {
    { "week", 1 },
    { "month", 2 },
    { "quarter", 3 },
    { "year", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_support_type[] = {
    { "domestic", 1 },
    { "medical", 2 },
    { "pedagogical", 3 },
    { "psychological", 4 },
    { "labour", 5 },
    { "legal", 6 },
    { "extension", 100 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_term[] = {
    { "skill", 0 },
    { "distance", 1 },
    { "load", 2 },
    { "continuity", 3 },
    { "balance", 4 },
    { "idle", 5 },
    { "language", 6 },
    { "time", 7 },
    { "reliability", 8 },
    { "tie", 9 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_tier[] = {
    { "self_help", 1 },
    { "neighbours", 2 },
    { "association", 3 },
    { "federation", 4 },
    { "municipality", 5 },
    { "state", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_tier_ground[] = {
    { "lowest", 1 },
    { "ineligible", 2 },
    { "no_capacity", 3 },
    { "timeout", 4 },
    { "declined", 5 },
    { "emergency", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_trade_direction[] = {
    { "out", 1 },
    { "in", 2 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_trade_state[] = {
    { "held", 1 },
    { "posted", 2 },
    { "settled", 3 },
    { "void", 4 },
    { "accepted", 5 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_transfer_kind[] = {
    { "donation", 1 },
    { "opening", 2 },
    { "write_off", 3 },
    { "closing", 4 },
    { "receipt", 5 },
    { "spending", 6 },
    { "award", 7 },
    { "across", 8 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_transfer_state[] = {
    { "held", 1 },
    { "posted", 2 },
    { "void", 3 },
    { "disputed", 4 },
    { "contested", 5 },
    { "reversed", 6 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_unit[] = {
    { "time", 1 },
    { "volunteer", 2 },
    { "none", 3 },
    { "points", 4 },
    { "money", 1000 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_urgency[] = {
    { "critical", 1 },
    { "high", 2 },
    { "normal", 3 },
    { "low", 4 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_weekday[] = {
    { "monday", 1 },
    { "tuesday", 2 },
    { "wednesday", 3 },
    { "thursday", 4 },
    { "friday", 5 },
    { "saturday", 6 },
    { "sunday", 7 },
    { NULL, 0 },
};

const aidlua_word aidlua_words_withheld[] = {
    { "not_given", 0 },
    { "sealed", 1 },
    { "erased", 2 },
    { "denied", 3 },
    { NULL, 0 },
};

static const aidlua_field fields_act_options[] = {
    { "purpose", AIDLUA_ENUM, offsetof(aid_act_options, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_purpose, .optional = 1, .bit = -1, .forget = -1 },
    { "role", AIDLUA_ROLE, offsetof(aid_act_options, role), .size = 4, .is_signed = 1, .words = aidlua_words_role, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_act_options = { "act_options", sizeof(aid_act_options), -1, 1, fields_act_options };

static const aidlua_field fields_advance_options[] = {
    { "max_events", AIDLUA_INTEGER, offsetof(aid_advance_options, max_events), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_advance_options = { "advance_options", sizeof(aid_advance_options), -1, 1, fields_advance_options };

static const aidlua_field fields_restore_options[] = {
    { "erased_row_size", AIDLUA_INTEGER, offsetof(aid_restore_options, erased_row_size), .size = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "erased_count", AIDLUA_INTEGER, offsetof(aid_restore_options, erased_count), .size = 8, .bit = -1, .forget = -1 },
    { "erased_by", AIDLUA_TEXT, offsetof(aid_restore_options, erased_by), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_restore_options = { "restore_options", sizeof(aid_restore_options), -1, 1, fields_restore_options };

static const aidlua_field fields_group_options[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_group_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_group_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "presence", AIDLUA_MASK, offsetof(aid_group_options, presence), .size = 8, .words = aidlua_words_presence, .optional = 1, .bit = 1, .forget = -1 },
    { "parent", AIDLUA_HANDLE, offsetof(aid_group_options, parent), .thing = AIDLUA_GROUP, .bit = 0, .forget = -1 },
    { "founder", AIDLUA_HANDLE, offsetof(aid_group_options, founder), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "legal_form", AIDLUA_ENUM, offsetof(aid_group_options, legal_form), .size = 4, .is_signed = 1, .words = aidlua_words_legal_form, .optional = 1, .bit = -1, .forget = -1 },
    { "sensitive", AIDLUA_ANSWER, offsetof(aid_group_options, sensitive), .size = 4, .is_signed = 1, .bit = 8, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_group_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_group_options, placed), .bit = 2, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_group_options, name), .bit = -1, .forget = -1 },
    { "topics", AIDLUA_TEXT, offsetof(aid_group_options, topics), .bit = 5, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_group_options, text), .bit = 6, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_group_options, reference), .bit = 7, .forget = -1 },
    { "zone", AIDLUA_TEXT, offsetof(aid_group_options, zone), .bit = 3, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_group_options, languages), .bit = 4, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_group_options = { "group_options", sizeof(aid_group_options), offsetof(aid_group_options, set), 1, fields_group_options };

static const aidlua_field fields_policy[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_policy, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "credit_min", AIDLUA_INTEGER, offsetof(aid_policy, credit_min), .size = 8, .is_signed = 1, .bit = 0, .forget = -1 },
    { "credit_max", AIDLUA_INTEGER, offsetof(aid_policy, credit_max), .size = 8, .is_signed = 1, .bit = 1, .forget = -1 },
    { "credit_min_mode", AIDLUA_ENUM, offsetof(aid_policy, credit_min_mode), .size = 4, .is_signed = 1, .words = aidlua_words_credit_mode, .bit = -1, .forget = -1 },
    { "credit_max_mode", AIDLUA_ENUM, offsetof(aid_policy, credit_max_mode), .size = 4, .is_signed = 1, .words = aidlua_words_credit_mode, .bit = -1, .forget = -1 },
    { "default_minutes", AIDLUA_MINUTES, offsetof(aid_policy, default_minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "silence_days", AIDLUA_INTEGER, offsetof(aid_policy, silence_days), .size = 4, .is_signed = 1, .bit = 2, .forget = -1 },
    { "proposal_days", AIDLUA_INTEGER, offsetof(aid_policy, proposal_days), .size = 4, .is_signed = 1, .bit = 3, .forget = -1 },
    { "ban_days", AIDLUA_INTEGER, offsetof(aid_policy, ban_days), .size = 4, .is_signed = 1, .bit = 4, .forget = -1 },
    { "generalise", AIDLUA_INTEGER, offsetof(aid_policy, generalise), .size = 4, .is_signed = 1, .bit = 7, .forget = -1 },
    { "hold_days", AIDLUA_INTEGER, offsetof(aid_policy, hold_days), .size = 4, .is_signed = 1, .bit = 8, .forget = -1 },
    { "tier_hours", AIDLUA_NUMBERS, offsetof(aid_policy, tier_hours), .size = 4, .is_signed = 1, .count = 4, .bit = 5, .forget = -1 },
    { "weights", AIDLUA_BY, offsetof(aid_policy, weights), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = 6, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_policy = { "policy", sizeof(aid_policy), offsetof(aid_policy, set), 1, fields_policy };

static const aidlua_field fields_member_options[] = {
    { "group", AIDLUA_HANDLE, offsetof(aid_member_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "roles", AIDLUA_MASK, offsetof(aid_member_options, roles), .size = 8, .words = aidlua_words_role, .optional = 1, .bit = -1, .forget = -1 },
    { "pause_until", AIDLUA_TIME, offsetof(aid_member_options, pause_until), .size = 8, .is_signed = 1, .optional = 1, .bit = 15, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_member_options, week), .bit = 11, .forget = 16 },
    { "place", AIDLUA_PLACE, offsetof(aid_member_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_member_options, placed), .bit = 9, .forget = 18 },
    { "exact_place", AIDLUA_ANSWER, offsetof(aid_member_options, exact_place), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_member_options, reach_m), .size = 4, .is_signed = 1, .optional = 1, .bit = 10, .forget = -1 },
    { "day_minutes", AIDLUA_MINUTES, offsetof(aid_member_options, day_minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = 12, .forget = -1 },
    { "week_minutes", AIDLUA_MINUTES, offsetof(aid_member_options, week_minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = 13, .forget = -1 },
    { "asks_per_week", AIDLUA_INTEGER, offsetof(aid_member_options, asks_per_week), .size = 4, .is_signed = 1, .optional = 1, .bit = 14, .forget = -1 },
    { "matching", AIDLUA_ANSWER, offsetof(aid_member_options, matching), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_member_options, online), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_member_options, name), .bit = -1, .forget = -1 },
    { "preferred_name", AIDLUA_TEXT, offsetof(aid_member_options, preferred_name), .bit = 0, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_member_options, reference), .bit = 1, .forget = -1 },
    { "birth_band", AIDLUA_TEXT, offsetof(aid_member_options, birth_band), .bit = 2, .forget = -1 },
    { "phones", AIDLUA_TEXT, offsetof(aid_member_options, phones), .bit = 3, .forget = -1 },
    { "emails", AIDLUA_TEXT, offsetof(aid_member_options, emails), .bit = 4, .forget = -1 },
    { "address", AIDLUA_TEXT, offsetof(aid_member_options, address), .bit = 5, .forget = -1 },
    { "preferred_contact", AIDLUA_TEXT, offsetof(aid_member_options, preferred_contact), .bit = 6, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_member_options, languages), .bit = 7, .forget = -1 },
    { "zone", AIDLUA_TEXT, offsetof(aid_member_options, zone), .bit = 8, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_member_options = { "member_options", sizeof(aid_member_options), offsetof(aid_member_options, set), 1, fields_member_options };

static const aidlua_field fields_join_options[] = {
    { "roles", AIDLUA_MASK, offsetof(aid_join_options, roles), .size = 8, .words = aidlua_words_role, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_join_options = { "join_options", sizeof(aid_join_options), -1, 1, fields_join_options };

static const aidlua_field fields_leave_options[] = {
    { "reason", AIDLUA_TEXT, offsetof(aid_leave_options, reason), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_leave_options = { "leave_options", sizeof(aid_leave_options), -1, 1, fields_leave_options };

static const aidlua_field fields_credential_options[] = {
    { "from", AIDLUA_TIME, offsetof(aid_credential_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_credential_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_credential_options, code), .bit = -1, .forget = -1 },
    { "issuer", AIDLUA_TEXT, offsetof(aid_credential_options, issuer), .optional = 1, .bit = -1, .forget = -1 },
    { "evidence", AIDLUA_TEXT, offsetof(aid_credential_options, evidence), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_credential_options = { "credential_options", sizeof(aid_credential_options), -1, 1, fields_credential_options };

static const aidlua_field fields_search_options[] = {
    { "group", AIDLUA_HANDLE, offsetof(aid_search_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_search_options, languages), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_search_options = { "search_options", sizeof(aid_search_options), -1, 1, fields_search_options };

static const aidlua_field fields_skill_options[] = {
    { "retired", AIDLUA_ANSWER, offsetof(aid_skill_options, retired), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "parent", AIDLUA_HANDLE, offsetof(aid_skill_options, parent), .thing = AIDLUA_SKILL, .optional = 1, .bit = 0, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_skill_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "labels", AIDLUA_LABELS, offsetof(aid_skill_options, labels), .beside = offsetof(aid_skill_options, label_count), .bit = 1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_skill_options, code), .bit = 2, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_skill_options, label), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_skill_options = { "skill_options", sizeof(aid_skill_options), offsetof(aid_skill_options, set), 1, fields_skill_options };

static const aidlua_field fields_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_listing_state, .optional = 1, .extra = { "all", -1 }, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_list_options, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_list_options, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "expires_before", AIDLUA_TIME, offsetof(aid_list_options, expires_before), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_list_options = { "list_options", sizeof(aid_list_options), -1, 1, fields_list_options };

static const aidlua_field fields_offer_options[] = {
    { "strict_skill", AIDLUA_ANSWER, offsetof(aid_offer_options, strict_skill), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_offer_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_offer_options, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "posted", AIDLUA_TIME, offsetof(aid_offer_options, posted), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "expires", AIDLUA_TIME, offsetof(aid_offer_options, expires), .size = 8, .is_signed = 1, .optional = 1, .bit = 0, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_offer_options, price), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_offer_options, week), .bit = 1, .forget = 11 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_offer_options, minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_offer_options, seats), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "level", AIDLUA_INTEGER, offsetof(aid_offer_options, level), .size = 4, .is_signed = 1, .bit = 10, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_offer_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_offer_options, placed), .bit = 3, .forget = -1 },
    { "exact_place", AIDLUA_ANSWER, offsetof(aid_offer_options, exact_place), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_offer_options, reach_m), .size = 4, .is_signed = 1, .optional = 1, .bit = 4, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_offer_options, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_offer_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "skills", AIDLUA_HANDLES, offsetof(aid_offer_options, skills), .beside = offsetof(aid_offer_options, skill_count), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "windows", AIDLUA_WINDOWS, offsetof(aid_offer_options, windows), .beside = offsetof(aid_offer_options, window_count), .bit = 2, .forget = -1 },
    { "skill_text", AIDLUA_TEXT, offsetof(aid_offer_options, skill_text), .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_offer_options, title), .bit = 7, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_offer_options, text), .bit = 8, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_offer_options, languages), .optional = 1, .bit = 5, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_offer_options, credentials), .bit = 6, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_offer_options, reference), .bit = 9, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_offer_options = { "offer_options", sizeof(aid_offer_options), offsetof(aid_offer_options, set), 1, fields_offer_options };

static const aidlua_field fields_request_options[] = {
    { "strict_skill", AIDLUA_ANSWER, offsetof(aid_request_options, strict_skill), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_request_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_request_options, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "posted", AIDLUA_TIME, offsetof(aid_request_options, posted), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "expires", AIDLUA_TIME, offsetof(aid_request_options, expires), .size = 8, .is_signed = 1, .optional = 1, .bit = 0, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_request_options, price), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_request_options, week), .bit = 1, .forget = 11 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_request_options, minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_request_options, seats), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "level", AIDLUA_INTEGER, offsetof(aid_request_options, level), .size = 4, .is_signed = 1, .bit = 10, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_request_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_request_options, placed), .bit = 3, .forget = -1 },
    { "exact_place", AIDLUA_ANSWER, offsetof(aid_request_options, exact_place), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_request_options, reach_m), .size = 4, .is_signed = 1, .optional = 1, .bit = 4, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_request_options, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_request_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "urgency", AIDLUA_ENUM, offsetof(aid_request_options, urgency), .size = 4, .is_signed = 1, .words = aidlua_words_urgency, .optional = 1, .bit = -1, .forget = -1 },
    { "essential", AIDLUA_ANSWER, offsetof(aid_request_options, essential), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "all_seats", AIDLUA_ANSWER, offsetof(aid_request_options, all_seats), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "generalise", AIDLUA_INTEGER, offsetof(aid_request_options, generalise), .size = 4, .is_signed = 1, .bit = 12, .forget = -1 },
    { "repeat_cover", AIDLUA_INTEGER, offsetof(aid_request_options, repeat_cover), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "repeats", AIDLUA_TEXT, offsetof(aid_request_options, repeats), .optional = 1, .bit = -1, .forget = -1 },
    { "skills", AIDLUA_HANDLES, offsetof(aid_request_options, skills), .beside = offsetof(aid_request_options, skill_count), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "windows", AIDLUA_WINDOWS, offsetof(aid_request_options, windows), .beside = offsetof(aid_request_options, window_count), .bit = 2, .forget = -1 },
    { "skill_text", AIDLUA_TEXT, offsetof(aid_request_options, skill_text), .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_request_options, title), .bit = 7, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_request_options, text), .bit = 8, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_request_options, languages), .optional = 1, .bit = 5, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_request_options, credentials), .bit = 6, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_request_options, reference), .bit = 9, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_request_options = { "request_options", sizeof(aid_request_options), offsetof(aid_request_options, set), 1, fields_request_options };

static const aidlua_field fields_exchange_options[] = {
    { "minutes", AIDLUA_MINUTES, offsetof(aid_exchange_options, minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "confirm_unusual", AIDLUA_ANSWER, offsetof(aid_exchange_options, confirm_unusual), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "accept_warning", AIDLUA_ANSWER, offsetof(aid_exchange_options, accept_warning), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "side", AIDLUA_ENUM, offsetof(aid_exchange_options, side), .size = 4, .is_signed = 1, .words = aidlua_words_side, .optional = 1, .bit = -1, .forget = -1 },
    { "starts", AIDLUA_TIME, offsetof(aid_exchange_options, starts), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_exchange_options, happened), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_exchange_options, price), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_exchange_options, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "note", AIDLUA_TEXT, offsetof(aid_exchange_options, note), .bit = -1, .forget = -1 },
    { "override_reason", AIDLUA_TEXT, offsetof(aid_exchange_options, override_reason), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_exchange_options = { "exchange_options", sizeof(aid_exchange_options), -1, 1, fields_exchange_options };

static const aidlua_field fields_log_options[] = {
    { "minutes", AIDLUA_MINUTES, offsetof(aid_log_options, minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "requester", AIDLUA_HANDLE, offsetof(aid_log_options, requester), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_log_options, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_log_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "request", AIDLUA_HANDLE, offsetof(aid_log_options, request), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "offer", AIDLUA_HANDLE, offsetof(aid_log_options, offer), .thing = AIDLUA_OFFER, .optional = 1, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_log_options, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_log_options, happened), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_log_options, price), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_log_options, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "confirm_unusual", AIDLUA_ANSWER, offsetof(aid_log_options, confirm_unusual), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "accept_warning", AIDLUA_ANSWER, offsetof(aid_log_options, accept_warning), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_log_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "for_group", AIDLUA_ANSWER, offsetof(aid_log_options, for_group), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_log_options, memo), .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_log_options, reference), .bit = -1, .forget = -1 },
    { "override_reason", AIDLUA_TEXT, offsetof(aid_log_options, override_reason), .bit = -1, .forget = -1 },
    { "helper_group", AIDLUA_HANDLE, offsetof(aid_log_options, helper_group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_log_options = { "log_options", sizeof(aid_log_options), -1, 1, fields_log_options };

static const aidlua_field fields_exchange_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_exchange_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_exchange_state, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_exchange_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_exchange_list_options, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "request", AIDLUA_HANDLE, offsetof(aid_exchange_list_options, request), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_exchange_list_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_exchange_list_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_exchange_list_options = { "exchange_list_options", sizeof(aid_exchange_list_options), -1, 1, fields_exchange_list_options };

static const aidlua_field fields_terms[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_terms, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_terms, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "credit_min", AIDLUA_INTEGER, offsetof(aid_terms, credit_min), .size = 8, .is_signed = 1, .bit = 0, .forget = -1 },
    { "credit_max", AIDLUA_INTEGER, offsetof(aid_terms, credit_max), .size = 8, .is_signed = 1, .bit = 1, .forget = -1 },
    { "price_cap", AIDLUA_INTEGER, offsetof(aid_terms, price_cap), .size = 8, .is_signed = 1, .optional = 1, .bit = 3, .forget = -1 },
    { "pool_min", AIDLUA_INTEGER, offsetof(aid_terms, pool_min), .size = 8, .is_signed = 1, .bit = 4, .forget = -1 },
    { "demurrage_exempt", AIDLUA_INTEGER, offsetof(aid_terms, demurrage_exempt), .size = 8, .is_signed = 1, .bit = 6, .forget = -1 },
    { "adaptive_base", AIDLUA_INTEGER, offsetof(aid_terms, adaptive_base), .size = 8, .is_signed = 1, .bit = 9, .forget = -1 },
    { "adaptive_least", AIDLUA_INTEGER, offsetof(aid_terms, adaptive_least), .size = 8, .is_signed = 1, .bit = 11, .forget = -1 },
    { "adaptive_most", AIDLUA_INTEGER, offsetof(aid_terms, adaptive_most), .size = 8, .is_signed = 1, .bit = 12, .forget = -1 },
    { "credit_min_mode", AIDLUA_ENUM, offsetof(aid_terms, credit_min_mode), .size = 4, .is_signed = 1, .words = aidlua_words_credit_mode, .bit = -1, .forget = -1 },
    { "credit_max_mode", AIDLUA_ENUM, offsetof(aid_terms, credit_max_mode), .size = 4, .is_signed = 1, .words = aidlua_words_credit_mode, .bit = -1, .forget = -1 },
    { "fee_bp", AIDLUA_INTEGER, offsetof(aid_terms, fee_bp), .size = 4, .is_signed = 1, .bit = 2, .forget = -1 },
    { "demurrage_bp", AIDLUA_INTEGER, offsetof(aid_terms, demurrage_bp), .size = 4, .is_signed = 1, .bit = 5, .forget = -1 },
    { "expiry_days", AIDLUA_INTEGER, offsetof(aid_terms, expiry_days), .size = 4, .is_signed = 1, .optional = 1, .bit = 7, .forget = -1 },
    { "notice_days", AIDLUA_INTEGER, offsetof(aid_terms, notice_days), .size = 4, .is_signed = 1, .bit = 8, .forget = -1 },
    { "adaptive", AIDLUA_ANSWER, offsetof(aid_terms, adaptive), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "adaptive_num", AIDLUA_INTEGER, offsetof(aid_terms, adaptive_num), .size = 4, .is_signed = 1, .bit = 10, .forget = -1 },
    { "adaptive_den", AIDLUA_INTEGER, offsetof(aid_terms, adaptive_den), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "suspend_at", AIDLUA_INTEGER, offsetof(aid_terms, suspend_at), .size = 4, .is_signed = 1, .optional = 1, .bit = 13, .forget = -1 },
    { "ceiling_weeks", AIDLUA_INTEGER, offsetof(aid_terms, ceiling_weeks), .size = 4, .is_signed = 1, .optional = 1, .bit = 14, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_terms = { "terms", sizeof(aid_terms), offsetof(aid_terms, set), 1, fields_terms };

static const aidlua_field fields_statement_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_statement_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_statement_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_statement_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_statement_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_statement_options = { "statement_options", sizeof(aid_statement_options), -1, 1, fields_statement_options };

static const aidlua_field fields_fund_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_fund_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "closed", AIDLUA_ANSWER, offsetof(aid_fund_options, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_fund_options, name), .bit = -1, .forget = -1 },
    { "purposes", AIDLUA_TEXT, offsetof(aid_fund_options, purposes), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_fund_options = { "fund_options", sizeof(aid_fund_options), -1, 1, fields_fund_options };

static const aidlua_field fields_transfer_options[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_transfer_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_transfer_kind, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_transfer_options, amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_transfer_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_transfer_options, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "receiver", AIDLUA_HANDLE, offsetof(aid_transfer_options, receiver), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "fund", AIDLUA_HANDLE, offsetof(aid_transfer_options, fund), .thing = AIDLUA_FUND, .optional = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_transfer_options, happened), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_transfer_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "receipt", AIDLUA_ENUM, offsetof(aid_transfer_options, receipt), .size = 4, .is_signed = 1, .words = aidlua_words_receipt, .bit = -1, .forget = -1 },
    { "hold_days", AIDLUA_INTEGER, offsetof(aid_transfer_options, hold_days), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "accept_warning", AIDLUA_ANSWER, offsetof(aid_transfer_options, accept_warning), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_TEXT, offsetof(aid_transfer_options, purpose), .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_transfer_options, memo), .bit = -1, .forget = -1 },
    { "body", AIDLUA_HANDLE, offsetof(aid_transfer_options, body), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_transfer_options = { "transfer_options", sizeof(aid_transfer_options), -1, 1, fields_transfer_options };

static const aidlua_field fields_transfer_act_options[] = {
    { "stands", AIDLUA_ANSWER, offsetof(aid_transfer_act_options, stands), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "note", AIDLUA_TEXT, offsetof(aid_transfer_act_options, note), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_transfer_act_options = { "transfer_act_options", sizeof(aid_transfer_act_options), -1, 1, fields_transfer_act_options };

static const aidlua_field fields_transfer_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_transfer_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_transfer_state, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_transfer_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "fund", AIDLUA_HANDLE, offsetof(aid_transfer_list_options, fund), .thing = AIDLUA_FUND, .optional = 1, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_transfer_list_options, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_transfer_list_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_transfer_kind, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_transfer_list_options = { "transfer_list_options", sizeof(aid_transfer_list_options), -1, 1, fields_transfer_list_options };

static const aidlua_field fields_partner_options[] = {
    { "closed", AIDLUA_ANSWER, offsetof(aid_partner_options, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "other_group", AIDLUA_INTEGER, offsetof(aid_partner_options, other_group), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_partner_options, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "community", AIDLUA_TEXT, offsetof(aid_partner_options, community), .bit = -1, .forget = -1 },
    { "key", AIDLUA_TEXT, offsetof(aid_partner_options, key), .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_partner_options, name), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_partner_options = { "partner_options", sizeof(aid_partner_options), -1, 1, fields_partner_options };

static const aidlua_field fields_deal_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_deal_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "most", AIDLUA_INTEGER, offsetof(aid_deal_options, most), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "other_most", AIDLUA_INTEGER, offsetof(aid_deal_options, other_most), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_deal_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "other_unit", AIDLUA_ENUM, offsetof(aid_deal_options, other_unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "rate_num", AIDLUA_INTEGER, offsetof(aid_deal_options, rate_num), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "rate_den", AIDLUA_INTEGER, offsetof(aid_deal_options, rate_den), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_deal_options = { "deal_options", sizeof(aid_deal_options), -1, 1, fields_deal_options };

static const aidlua_field fields_trade_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_trade_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_trade_options, amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "receiver", AIDLUA_INTEGER, offsetof(aid_trade_options, receiver), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_trade_options, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "hold_hours", AIDLUA_INTEGER, offsetof(aid_trade_options, hold_hours), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "accept_warning", AIDLUA_ANSWER, offsetof(aid_trade_options, accept_warning), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_trade_options, memo), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_trade_options = { "trade_options", sizeof(aid_trade_options), -1, 1, fields_trade_options };

static const aidlua_field fields_may_options[] = {
    { "extent", AIDLUA_ENUM, offsetof(aid_may_options, extent), .size = 4, .is_signed = 1, .words = aidlua_words_extent, .optional = 1, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_INTEGER, offsetof(aid_may_options, classes), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "author", AIDLUA_HANDLE, offsetof(aid_may_options, author), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "assigned", AIDLUA_HANDLE, offsetof(aid_may_options, assigned), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_ENUM, offsetof(aid_may_options, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_consent_purpose, .optional = 1, .bit = -1, .forget = -1 },
    { "credential", AIDLUA_TEXT, offsetof(aid_may_options, credential), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_may_options = { "may_options", sizeof(aid_may_options), -1, 1, fields_may_options };

static const aidlua_field fields_access_list_options[] = {
    { "support_case", AIDLUA_HANDLE, offsetof(aid_access_list_options, support_case), .thing = AIDLUA_CASE, .optional = 1, .bit = -1, .forget = -1 },
    { "actor", AIDLUA_HANDLE, offsetof(aid_access_list_options, actor), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_access_list_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_access_list_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "before", AIDLUA_INTEGER, offsetof(aid_access_list_options, before), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_access_list_options = { "access_list_options", sizeof(aid_access_list_options), offsetof(aid_access_list_options, set), 1, fields_access_list_options };

static const aidlua_field fields_consent_options[] = {
    { "purpose", AIDLUA_ENUM, offsetof(aid_consent_options, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_consent_purpose, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_INTEGER, offsetof(aid_consent_options, classes), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "roles", AIDLUA_INTEGER, offsetof(aid_consent_options, roles), .size = 8, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_consent_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_consent_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "majority", AIDLUA_TIME, offsetof(aid_consent_options, majority), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "review", AIDLUA_TIME, offsetof(aid_consent_options, review), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "ground", AIDLUA_ENUM, offsetof(aid_consent_options, ground), .size = 4, .is_signed = 1, .words = aidlua_words_basis, .optional = 1, .bit = -1, .forget = -1 },
    { "notice", AIDLUA_TEXT, offsetof(aid_consent_options, notice), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_consent_options, text), .optional = 1, .bit = -1, .forget = -1 },
    { "method", AIDLUA_TEXT, offsetof(aid_consent_options, method), .optional = 1, .bit = -1, .forget = -1 },
    { "document", AIDLUA_TEXT, offsetof(aid_consent_options, document), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_consent_options = { "consent_options", sizeof(aid_consent_options), -1, 1, fields_consent_options };

static const aidlua_field fields_case_options[] = {
    { "level", AIDLUA_ENUM, offsetof(aid_case_options, level), .size = 4, .is_signed = 1, .words = aidlua_words_case_level, .optional = 1, .bit = -1, .forget = -1 },
    { "types", AIDLUA_INTEGER, offsetof(aid_case_options, types), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_case_options, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "family", AIDLUA_HANDLE, offsetof(aid_case_options, family), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_case_options, title), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_case_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_case_options = { "case_options", sizeof(aid_case_options), offsetof(aid_case_options, set), 1, fields_case_options };

static const aidlua_field fields_case_act_options[] = {
    { "reason", AIDLUA_ENUM, offsetof(aid_case_act_options, reason), .size = 4, .is_signed = 1, .words = aidlua_words_case_reason, .bit = -1, .forget = -1 },
    { "level", AIDLUA_ENUM, offsetof(aid_case_act_options, level), .size = 4, .is_signed = 1, .words = aidlua_words_case_level, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_case_act_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_case_act_options = { "case_act_options", sizeof(aid_case_act_options), offsetof(aid_case_act_options, set), 1, fields_case_act_options };

static const aidlua_field fields_case_role_options[] = {
    { "role", AIDLUA_ENUM, offsetof(aid_case_role_options, role), .size = 4, .is_signed = 1, .words = aidlua_words_case_role, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_case_role_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_case_role_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "accept_warning", AIDLUA_ANSWER, offsetof(aid_case_role_options, accept_warning), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_case_role_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_case_role_options = { "case_role_options", sizeof(aid_case_role_options), offsetof(aid_case_role_options, set), 1, fields_case_role_options };

static const aidlua_field fields_entry_options[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_entry_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_case_entry_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_entry_options, about), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "corrects", AIDLUA_HANDLE, offsetof(aid_entry_options, corrects), .thing = AIDLUA_ENTRY, .optional = 1, .bit = -1, .forget = -1 },
    { "audience", AIDLUA_ENUM, offsetof(aid_entry_options, audience), .size = 4, .is_signed = 1, .words = aidlua_words_audience, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_entry_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_entry_options = { "entry_options", sizeof(aid_entry_options), offsetof(aid_entry_options, set), 1, fields_entry_options };

static const aidlua_field fields_assessment_options[] = {
    { "about", AIDLUA_HANDLE, offsetof(aid_assessment_options, about), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_assessment_options, happened), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "instrument", AIDLUA_TEXT, offsetof(aid_assessment_options, instrument), .bit = -1, .forget = -1 },
    { "answers", AIDLUA_TEXT, offsetof(aid_assessment_options, answers), .bit = -1, .forget = -1 },
    { "strengths", AIDLUA_TEXT, offsetof(aid_assessment_options, strengths), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_assessment_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_assessment_options = { "assessment_options", sizeof(aid_assessment_options), offsetof(aid_assessment_options, set), 1, fields_assessment_options };

static const aidlua_field fields_plan_options[] = {
    { "support_case", AIDLUA_HANDLE, offsetof(aid_plan_options, support_case), .thing = AIDLUA_CASE, .optional = 1, .bit = -1, .forget = -1 },
    { "replaces", AIDLUA_HANDLE, offsetof(aid_plan_options, replaces), .thing = AIDLUA_PLAN, .optional = 1, .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_plan_options, title), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_plan_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_plan_options = { "plan_options", sizeof(aid_plan_options), offsetof(aid_plan_options, set), 1, fields_plan_options };

static const aidlua_field fields_goal_options[] = {
    { "number", AIDLUA_INTEGER, offsetof(aid_goal_options, number), .size = 4, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_goal_options, about), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "domain", AIDLUA_ENUM, offsetof(aid_goal_options, domain), .size = 4, .is_signed = 1, .words = aidlua_words_domain, .bit = -1, .forget = -1 },
    { "aim", AIDLUA_ENUM, offsetof(aid_goal_options, aim), .size = 4, .is_signed = 1, .words = aidlua_words_aim, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_goal_options, text), .bit = -1, .forget = -1 },
    { "target", AIDLUA_TEXT, offsetof(aid_goal_options, target), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_goal_options = { "goal_options", sizeof(aid_goal_options), offsetof(aid_goal_options, set), 1, fields_goal_options };

static const aidlua_field fields_measure_options[] = {
    { "number", AIDLUA_INTEGER, offsetof(aid_measure_options, number), .size = 4, .bit = -1, .forget = -1 },
    { "goal", AIDLUA_INTEGER, offsetof(aid_measure_options, goal), .size = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "responsible", AIDLUA_HANDLE, offsetof(aid_measure_options, responsible), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "service", AIDLUA_HANDLE, offsetof(aid_measure_options, service), .thing = AIDLUA_SERVICE, .optional = 1, .bit = -1, .forget = -1 },
    { "due", AIDLUA_TIME, offsetof(aid_measure_options, due), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "after", AIDLUA_TEXT, offsetof(aid_measure_options, after), .bit = -1, .forget = -1 },
    { "credential", AIDLUA_TEXT, offsetof(aid_measure_options, credential), .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_measure_options, code), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_measure_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_measure_options = { "measure_options", sizeof(aid_measure_options), offsetof(aid_measure_options, set), 1, fields_measure_options };

static const aidlua_field fields_plan_act_options[] = {
    { "refused", AIDLUA_INTEGER, offsetof(aid_plan_act_options, refused), .size = 8, .bit = -1, .forget = -1 },
    { "review", AIDLUA_TIME, offsetof(aid_plan_act_options, review), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_plan_act_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_plan_act_options = { "plan_act_options", sizeof(aid_plan_act_options), offsetof(aid_plan_act_options, set), 1, fields_plan_act_options };

static const aidlua_field fields_measure_act_options[] = {
    { "result", AIDLUA_ENUM, offsetof(aid_measure_act_options, result), .size = 4, .is_signed = 1, .words = aidlua_words_measure_result, .bit = -1, .forget = -1 },
    { "exchange", AIDLUA_HANDLE, offsetof(aid_measure_act_options, exchange), .thing = AIDLUA_EXCHANGE, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_measure_act_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_measure_act_options = { "measure_act_options", sizeof(aid_measure_act_options), offsetof(aid_measure_act_options, set), 1, fields_measure_act_options };

static const aidlua_field fields_emergency_options[] = {
    { "reason", AIDLUA_ENUM, offsetof(aid_emergency_options, reason), .size = 4, .is_signed = 1, .words = aidlua_words_emergency_reason, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_INTEGER, offsetof(aid_emergency_options, classes), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "notice_from", AIDLUA_TIME, offsetof(aid_emergency_options, notice_from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_emergency_options, minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_emergency_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_emergency_options = { "emergency_options", sizeof(aid_emergency_options), offsetof(aid_emergency_options, set), 1, fields_emergency_options };

static const aidlua_field fields_emergency_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_emergency_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_emergency_state, .optional = 1, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_emergency_list_options, support_case), .thing = AIDLUA_CASE, .optional = 1, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_HANDLE, offsetof(aid_emergency_list_options, subject), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_emergency_list_options, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_emergency_list_options = { "emergency_list_options", sizeof(aid_emergency_list_options), offsetof(aid_emergency_list_options, set), 1, fields_emergency_list_options };

static const aidlua_field fields_evaluation_options[] = {
    { "side", AIDLUA_ENUM, offsetof(aid_evaluation_options, side), .size = 4, .is_signed = 1, .words = aidlua_words_side, .bit = -1, .forget = -1 },
    { "flags", AIDLUA_MASK, offsetof(aid_evaluation_options, flags), .size = 8, .words = aidlua_words_evaluation_flag, .bit = -1, .forget = -1 },
    { "stands", AIDLUA_ANSWER, offsetof(aid_evaluation_options, stands), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_evaluation_options, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_evaluation_options = { "evaluation_options", sizeof(aid_evaluation_options), offsetof(aid_evaluation_options, set), 1, fields_evaluation_options };

static const aidlua_field fields_evaluation_list_options[] = {
    { "which", AIDLUA_ENUM, offsetof(aid_evaluation_list_options, which), .size = 4, .is_signed = 1, .words = aidlua_words_evaluation_list_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_evaluation_list_options, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_evaluation_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_evaluation_list_options = { "evaluation_list_options", sizeof(aid_evaluation_list_options), -1, 1, fields_evaluation_list_options };

static const aidlua_field fields_between_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_between_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_between_options, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "other", AIDLUA_HANDLE, offsetof(aid_between_options, other), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "by", AIDLUA_HANDLE, offsetof(aid_between_options, by), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_between_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "limit", AIDLUA_INTEGER, offsetof(aid_between_options, limit), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "limited", AIDLUA_ANSWER, offsetof(aid_between_options, limited), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit_there", AIDLUA_ENUM, offsetof(aid_between_options, unit_there), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "rate_num", AIDLUA_INTEGER, offsetof(aid_between_options, rate_num), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "rate_den", AIDLUA_INTEGER, offsetof(aid_between_options, rate_den), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_between_options = { "between_options", sizeof(aid_between_options), -1, 1, fields_between_options };

static const aidlua_field fields_between_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_between_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_between_state, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_between_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "other", AIDLUA_HANDLE, offsetof(aid_between_list_options, other), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "in_force", AIDLUA_ANSWER, offsetof(aid_between_list_options, in_force), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_between_list_options = { "between_list_options", sizeof(aid_between_list_options), -1, 1, fields_between_list_options };

static const aidlua_field fields_match_options[] = {
    { "meet_new_people", AIDLUA_ANSWER, offsetof(aid_match_options, meet_new_people), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seed", AIDLUA_INTEGER, offsetof(aid_match_options, seed), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_match_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "now", AIDLUA_TIME, offsetof(aid_match_options, now), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "weights", AIDLUA_BY, offsetof(aid_match_options, weights), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = 0, .forget = -1 },
    { "fairness", AIDLUA_ENUM, offsetof(aid_match_options, fairness), .size = 4, .is_signed = 1, .words = aidlua_words_fairness, .bit = -1, .forget = -1 },
    { "load_weight", AIDLUA_INTEGER, offsetof(aid_match_options, load_weight), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "ageing_days", AIDLUA_INTEGER, offsetof(aid_match_options, ageing_days), .size = 4, .is_signed = 1, .bit = 1, .forget = -1 },
    { "isolated_every", AIDLUA_INTEGER, offsetof(aid_match_options, isolated_every), .size = 4, .is_signed = 1, .bit = 2, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_options = { "match_options", sizeof(aid_match_options), offsetof(aid_match_options, set), 1, fields_match_options };

static const aidlua_field fields_match_repair_options[] = {
    { "keep", AIDLUA_ANSWER, offsetof(aid_match_repair_options, keep), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_repair_options = { "match_repair_options", sizeof(aid_match_repair_options), -1, 1, fields_match_repair_options };

static const aidlua_field fields_match_commit_options[] = {
    { "keep_valid", AIDLUA_ANSWER, offsetof(aid_match_commit_options, keep_valid), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_commit_options = { "match_commit_options", sizeof(aid_match_commit_options), -1, 1, fields_match_commit_options };

static const aidlua_field fields_criterion_options[] = {
    { "special", AIDLUA_ANSWER, offsetof(aid_criterion_options, special), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "document", AIDLUA_ANSWER, offsetof(aid_criterion_options, document), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "days", AIDLUA_INTEGER, offsetof(aid_criterion_options, days), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_criterion_options, code), .bit = -1, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_criterion_options, label), .bit = -1, .forget = -1 },
    { "labels", AIDLUA_TEXT, offsetof(aid_criterion_options, labels), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_criterion_options = { "criterion_options", sizeof(aid_criterion_options), -1, 1, fields_criterion_options };

static const aidlua_field fields_service_options[] = {
    { "type", AIDLUA_ENUM, offsetof(aid_service_options, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .optional = 1, .bit = -1, .forget = -1 },
    { "assured", AIDLUA_TIME, offsetof(aid_service_options, assured), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "fee", AIDLUA_INTEGER, offsetof(aid_service_options, fee), .size = 8, .is_signed = 1, .optional = 1, .bit = 5, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_service_options, week), .bit = 3, .forget = -1 },
    { "tier", AIDLUA_ENUM, offsetof(aid_service_options, tier), .size = 4, .is_signed = 1, .words = aidlua_words_tier, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_INTEGER, offsetof(aid_service_options, unit), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "capacity", AIDLUA_INTEGER, offsetof(aid_service_options, capacity), .size = 4, .is_signed = 1, .optional = 1, .bit = 4, .forget = -1 },
    { "answer_hours", AIDLUA_INTEGER, offsetof(aid_service_options, answer_hours), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_service_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_service_options, placed), .bit = 1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_service_options, reach_m), .size = 4, .is_signed = 1, .optional = 1, .bit = 2, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_service_options, online), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_service_options, name), .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_service_options, code), .bit = -1, .forget = -1 },
    { "measures", AIDLUA_TEXT, offsetof(aid_service_options, measures), .bit = 13, .forget = -1 },
    { "topics", AIDLUA_TEXT, offsetof(aid_service_options, topics), .bit = 12, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_service_options, text), .bit = 6, .forget = -1 },
    { "contact", AIDLUA_TEXT, offsetof(aid_service_options, contact), .bit = 7, .forget = -1 },
    { "documents", AIDLUA_TEXT, offsetof(aid_service_options, documents), .bit = 8, .forget = -1 },
    { "legal_basis", AIDLUA_TEXT, offsetof(aid_service_options, legal_basis), .bit = 9, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_service_options, languages), .optional = 1, .bit = 10, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_service_options, credentials), .bit = 11, .forget = -1 },
    { "rule", AIDLUA_TEXT, offsetof(aid_service_options, rule), .bit = 0, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_options = { "service_options", sizeof(aid_service_options), offsetof(aid_service_options, set), 1, fields_service_options };

static const aidlua_field fields_service_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_service_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_service_state, .optional = 1, .bit = -1, .forget = -1 },
    { "flags", AIDLUA_MASK, offsetof(aid_service_list_options, flags), .size = 8, .words = aidlua_words_service_flag, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_service_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "type", AIDLUA_INTEGER, offsetof(aid_service_list_options, type), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_service_list_options, tier), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_list_options = { "service_list_options", sizeof(aid_service_list_options), -1, 1, fields_service_list_options };

static const aidlua_field fields_need_options[] = {
    { "type", AIDLUA_ENUM, offsetof(aid_need_options, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .optional = 1, .bit = -1, .forget = -1 },
    { "when", AIDLUA_TIME, offsetof(aid_need_options, when), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_need_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_need_options, placed), .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_need_options, online), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "all", AIDLUA_ANSWER, offsetof(aid_need_options, all), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "measure", AIDLUA_TEXT, offsetof(aid_need_options, measure), .optional = 1, .bit = -1, .forget = -1 },
    { "criteria", AIDLUA_TEXT, offsetof(aid_need_options, criteria), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_need_options, languages), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_need_options = { "need_options", sizeof(aid_need_options), -1, 1, fields_need_options };

static const aidlua_field fields_service_request_options[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_service_request_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_service_request_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "person", AIDLUA_HANDLE, offsetof(aid_service_request_options, person), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "service", AIDLUA_HANDLE, offsetof(aid_service_request_options, service), .thing = AIDLUA_SERVICE, .optional = 1, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_service_request_options, about), .thing = AIDLUA_SERVICE_REQUEST, .bit = -1, .forget = -1 },
    { "type", AIDLUA_ENUM, offsetof(aid_service_request_options, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .bit = -1, .forget = -1 },
    { "urgency", AIDLUA_ENUM, offsetof(aid_service_request_options, urgency), .size = 4, .is_signed = 1, .words = aidlua_words_urgency, .optional = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_service_request_options, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_service_request_options, placed), .bit = -1, .forget = -1 },
    { "emergency", AIDLUA_ANSWER, offsetof(aid_service_request_options, emergency), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "measure", AIDLUA_TEXT, offsetof(aid_service_request_options, measure), .optional = 1, .bit = -1, .forget = -1 },
    { "summary", AIDLUA_TEXT, offsetof(aid_service_request_options, summary), .bit = -1, .forget = -1 },
    { "criteria", AIDLUA_TEXT, offsetof(aid_service_request_options, criteria), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_request_options = { "service_request_options", sizeof(aid_service_request_options), -1, 1, fields_service_request_options };

static const aidlua_field fields_service_request_list_options[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_service_request_list_options, state), .size = 4, .is_signed = 1, .words = aidlua_words_service_request_state, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_service_request_list_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "person", AIDLUA_HANDLE, offsetof(aid_service_request_list_options, person), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_service_request_list_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_service_request_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "overdue", AIDLUA_ANSWER, offsetof(aid_service_request_list_options, overdue), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_request_list_options = { "service_request_list_options", sizeof(aid_service_request_list_options), -1, 1, fields_service_request_list_options };

static const aidlua_field fields_insight_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_insight_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "seed", AIDLUA_INTEGER, offsetof(aid_insight_options, seed), .size = 8, .bit = -1, .forget = -1 },
    { "cycle_work", AIDLUA_INTEGER, offsetof(aid_insight_options, cycle_work), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_insight_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_insight_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_insight_options, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "books_only", AIDLUA_ANSWER, offsetof(aid_insight_options, books_only), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "null_model", AIDLUA_ANSWER, offsetof(aid_insight_options, null_model), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "circulation", AIDLUA_ANSWER, offsetof(aid_insight_options, circulation), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "rewirings", AIDLUA_INTEGER, offsetof(aid_insight_options, rewirings), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "hour_value", AIDLUA_INTEGER, offsetof(aid_insight_options, hour_value), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "step", AIDLUA_ENUM, offsetof(aid_insight_options, step), .size = 4, .is_signed = 1, .words = aidlua_words_step, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_insight_options = { "insight_options", sizeof(aid_insight_options), offsetof(aid_insight_options, set), 1, fields_insight_options };

static const aidlua_field fields_credit_advice_options[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_credit_advice_options, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_credit_advice_options, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "refused", AIDLUA_INTEGER, offsetof(aid_credit_advice_options, refused), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_credit_advice_options = { "credit_advice_options", sizeof(aid_credit_advice_options), offsetof(aid_credit_advice_options, set), 1, fields_credit_advice_options };

static const aidlua_field fields_import_options[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_import_options, kind), .size = 4, .is_signed = 1, .words = aidlua_words_import_kind, .bit = -1, .forget = -1 },
    { "dry_run", AIDLUA_ANSWER, offsetof(aid_import_options, dry_run), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "strict", AIDLUA_ANSWER, offsetof(aid_import_options, strict), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "strict_skills", AIDLUA_ANSWER, offsetof(aid_import_options, strict_skills), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_import_options, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "map", AIDLUA_TEXT, offsetof(aid_import_options, map), .optional = 1, .bit = -1, .forget = -1 },
    { "separator", AIDLUA_TEXT, offsetof(aid_import_options, separator), .optional = 1, .bit = -1, .forget = -1 },
    { "encoding", AIDLUA_TEXT, offsetof(aid_import_options, encoding), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_import_options = { "import_options", sizeof(aid_import_options), -1, 1, fields_import_options };

static const aidlua_field fields_store_info[] = {
    { "in_transaction", AIDLUA_BOOLEAN, offsetof(aid_store_info, in_transaction), .size = 4, .bit = -1, .forget = -1 },
    { "community", AIDLUA_BYTES, offsetof(aid_store_info, community), .size = 1, .count = 16, .bit = -1, .forget = -1 },
    { "head", AIDLUA_BYTES, offsetof(aid_store_info, head), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "records", AIDLUA_INTEGER, offsetof(aid_store_info, records), .size = 8, .bit = -1, .forget = -1 },
    { "groups", AIDLUA_INTEGER, offsetof(aid_store_info, groups), .size = 8, .bit = -1, .forget = -1 },
    { "members", AIDLUA_INTEGER, offsetof(aid_store_info, members), .size = 8, .bit = -1, .forget = -1 },
    { "skills", AIDLUA_INTEGER, offsetof(aid_store_info, skills), .size = 8, .bit = -1, .forget = -1 },
    { "offers", AIDLUA_INTEGER, offsetof(aid_store_info, offers), .size = 8, .bit = -1, .forget = -1 },
    { "requests", AIDLUA_INTEGER, offsetof(aid_store_info, requests), .size = 8, .bit = -1, .forget = -1 },
    { "exchanges", AIDLUA_INTEGER, offsetof(aid_store_info, exchanges), .size = 8, .bit = -1, .forget = -1 },
    { "now", AIDLUA_TIME, offsetof(aid_store_info, now), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_store_info, name), .bit = -1, .forget = -1 },
    { "sealing", AIDLUA_ENUM, offsetof(aid_store_info, sealing), .size = 4, .is_signed = 1, .words = aidlua_words_sealing, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_store_info = { "store_info", sizeof(aid_store_info), -1, 1, fields_store_info };

static const aidlua_field fields_verify_report[] = {
    { "ok", AIDLUA_BOOLEAN, offsetof(aid_verify_report, ok), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "records", AIDLUA_INTEGER, offsetof(aid_verify_report, records), .size = 8, .bit = -1, .forget = -1 },
    { "bad_seq", AIDLUA_INTEGER, offsetof(aid_verify_report, bad_seq), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "head", AIDLUA_BYTES, offsetof(aid_verify_report, head), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "state_hash", AIDLUA_BYTES, offsetof(aid_verify_report, state_hash), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "problem", AIDLUA_ERROR, offsetof(aid_verify_report, problem), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_verify_report = { "verify_report", sizeof(aid_verify_report), -1, 1, fields_verify_report };

static const aidlua_field fields_log_row[] = {
    { "seq", AIDLUA_INTEGER, offsetof(aid_log_row, seq), .size = 8, .bit = -1, .forget = -1 },
    { "at", AIDLUA_TIME, offsetof(aid_log_row, at), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "due", AIDLUA_TIME, offsetof(aid_log_row, due), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_INTEGER, offsetof(aid_log_row, subject), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "thing", AIDLUA_INTEGER, offsetof(aid_log_row, thing), .size = 8, .bit = -1, .forget = -1 },
    { "actor", AIDLUA_HANDLE, offsetof(aid_log_row, actor), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "role", AIDLUA_ROLE, offsetof(aid_log_row, role), .size = 4, .is_signed = 1, .words = aidlua_words_role, .optional = 1, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_ENUM, offsetof(aid_log_row, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_purpose, .optional = 1, .bit = -1, .forget = -1 },
    { "hash", AIDLUA_BYTES, offsetof(aid_log_row, hash), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_TEXT, offsetof(aid_log_row, kind), .bit = -1, .forget = -1 },
    { "body", AIDLUA_TEXT, offsetof(aid_log_row, body), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_log_row = { "log_row", sizeof(aid_log_row), -1, 0, fields_log_row };

static const aidlua_field fields_checkpoint_info[] = {
    { "finding", AIDLUA_ENUM, offsetof(aid_checkpoint_info, finding), .size = 4, .is_signed = 1, .words = aidlua_words_checkpoint_finding, .bit = -1, .forget = -1 },
    { "records", AIDLUA_INTEGER, offsetof(aid_checkpoint_info, records), .size = 8, .bit = -1, .forget = -1 },
    { "present", AIDLUA_INTEGER, offsetof(aid_checkpoint_info, present), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "bad_seq", AIDLUA_INTEGER, offsetof(aid_checkpoint_info, bad_seq), .size = 8, .bit = -1, .forget = -1 },
    { "at", AIDLUA_TIME, offsetof(aid_checkpoint_info, at), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "community", AIDLUA_BYTES, offsetof(aid_checkpoint_info, community), .size = 1, .count = 16, .bit = -1, .forget = -1 },
    { "head", AIDLUA_BYTES, offsetof(aid_checkpoint_info, head), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "state_hash", AIDLUA_BYTES, offsetof(aid_checkpoint_info, state_hash), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "key", AIDLUA_BYTES, offsetof(aid_checkpoint_info, key), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "problem", AIDLUA_ERROR, offsetof(aid_checkpoint_info, problem), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_checkpoint_info = { "checkpoint_info", sizeof(aid_checkpoint_info), -1, 1, fields_checkpoint_info };

static const aidlua_field fields_holder_row[] = {
    { "key_id", AIDLUA_INTEGER, offsetof(aid_holder_row, key_id), .size = 8, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_holder_row, kind), .size = 4, .is_signed = 1, .words = aidlua_words_secret_kind, .bit = -1, .forget = -1 },
    { "passes", AIDLUA_INTEGER, offsetof(aid_holder_row, passes), .size = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "memory_kib", AIDLUA_INTEGER, offsetof(aid_holder_row, memory_kib), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_holder_row, name), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_holder_row = { "holder_row", sizeof(aid_holder_row), -1, 0, fields_holder_row };

static const aidlua_field fields_backup_info[] = {
    { "records", AIDLUA_INTEGER, offsetof(aid_backup_info, records), .size = 8, .bit = -1, .forget = -1 },
    { "keys", AIDLUA_INTEGER, offsetof(aid_backup_info, keys), .size = 8, .bit = -1, .forget = -1 },
    { "size", AIDLUA_INTEGER, offsetof(aid_backup_info, size), .size = 8, .bit = -1, .forget = -1 },
    { "at", AIDLUA_TIME, offsetof(aid_backup_info, at), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "community", AIDLUA_BYTES, offsetof(aid_backup_info, community), .size = 1, .count = 16, .bit = -1, .forget = -1 },
    { "head", AIDLUA_BYTES, offsetof(aid_backup_info, head), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_backup_info = { "backup_info", sizeof(aid_backup_info), -1, 1, fields_backup_info };

static const aidlua_field fields_erased_row[] = {
    { "member", AIDLUA_INTEGER, offsetof(aid_erased_row, member), .size = 8, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_SET, offsetof(aid_erased_row, classes), .size = 8, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_erased_row = { "erased_row", sizeof(aid_erased_row), -1, 0, fields_erased_row };

static const aidlua_field fields_group_info[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_group_info, kind), .size = 4, .is_signed = 1, .words = aidlua_words_group_kind, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_group_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "presence", AIDLUA_MASK, offsetof(aid_group_info, presence), .size = 8, .words = aidlua_words_presence, .bit = -1, .forget = -1 },
    { "member_count", AIDLUA_INTEGER, offsetof(aid_group_info, member_count), .size = 8, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_group_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "parent", AIDLUA_HANDLE, offsetof(aid_group_info, parent), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "founder", AIDLUA_HANDLE, offsetof(aid_group_info, founder), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "legal_form", AIDLUA_ENUM, offsetof(aid_group_info, legal_form), .size = 4, .is_signed = 1, .words = aidlua_words_legal_form, .bit = -1, .forget = -1 },
    { "sensitive", AIDLUA_ANSWER, offsetof(aid_group_info, sensitive), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_group_info, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_group_info, placed), .bit = -1, .forget = -1 },
    { "closed", AIDLUA_BOOLEAN, offsetof(aid_group_info, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_group_info, name), .optional = 1, .bit = -1, .forget = -1 },
    { "topics", AIDLUA_TEXT, offsetof(aid_group_info, topics), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_group_info, text), .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_group_info, reference), .bit = -1, .forget = -1 },
    { "zone", AIDLUA_TEXT, offsetof(aid_group_info, zone), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_group_info, languages), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_group_info = { "group_info", sizeof(aid_group_info), -1, 1, fields_group_info };

static const aidlua_field fields_credential[] = {
    { "from", AIDLUA_TIME, offsetof(aid_credential, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_credential, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "revoked", AIDLUA_BOOLEAN, offsetof(aid_credential, revoked), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "state", AIDLUA_ENUM, offsetof(aid_credential, state), .size = 4, .is_signed = 1, .words = aidlua_words_credential_state, .bit = -1, .forget = -1 },
    { "holder", AIDLUA_HANDLE, offsetof(aid_credential, holder), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "verifier", AIDLUA_HANDLE, offsetof(aid_credential, verifier), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_credential, code), .bit = -1, .forget = -1 },
    { "issuer", AIDLUA_TEXT, offsetof(aid_credential, issuer), .bit = -1, .forget = -1 },
    { "evidence", AIDLUA_TEXT, offsetof(aid_credential, evidence), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_credential = { "credential", sizeof(aid_credential), -1, 0, fields_credential };

static const aidlua_field fields_member_info[] = {
    { "withheld_identity", AIDLUA_MASK, offsetof(aid_member_info, withheld_identity), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "withheld_contact", AIDLUA_MASK, offsetof(aid_member_info, withheld_contact), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_member_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "group_count", AIDLUA_INTEGER, offsetof(aid_member_info, group_count), .size = 8, .bit = -1, .forget = -1 },
    { "first_group", AIDLUA_HANDLE, offsetof(aid_member_info, first_group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "pause_until", AIDLUA_TIME, offsetof(aid_member_info, pause_until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_member_info, week), .beside = offsetof(aid_member_info, week_stated), .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_member_info, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_member_info, placed), .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_member_info, reach_m), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "day_minutes", AIDLUA_MINUTES, offsetof(aid_member_info, day_minutes), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "week_minutes", AIDLUA_MINUTES, offsetof(aid_member_info, week_minutes), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "asks_per_week", AIDLUA_INTEGER, offsetof(aid_member_info, asks_per_week), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "matching", AIDLUA_ANSWER, offsetof(aid_member_info, matching), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_member_info, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_member_info, name), .optional = 1, .bit = -1, .forget = -1 },
    { "preferred_name", AIDLUA_TEXT, offsetof(aid_member_info, preferred_name), .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_member_info, reference), .bit = -1, .forget = -1 },
    { "birth_band", AIDLUA_TEXT, offsetof(aid_member_info, birth_band), .bit = -1, .forget = -1 },
    { "phones", AIDLUA_TEXT, offsetof(aid_member_info, phones), .bit = -1, .forget = -1 },
    { "emails", AIDLUA_TEXT, offsetof(aid_member_info, emails), .bit = -1, .forget = -1 },
    { "address", AIDLUA_TEXT, offsetof(aid_member_info, address), .bit = -1, .forget = -1 },
    { "preferred_contact", AIDLUA_TEXT, offsetof(aid_member_info, preferred_contact), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_member_info, languages), .bit = -1, .forget = -1 },
    { "zone", AIDLUA_TEXT, offsetof(aid_member_info, zone), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_member_info = { "member_info", sizeof(aid_member_info), -1, 1, fields_member_info };

static const aidlua_field fields_member_hit[] = {
    { "member", AIDLUA_HANDLE, offsetof(aid_member_hit, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "points", AIDLUA_INTEGER, offsetof(aid_member_hit, points), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_member_hit, kind), .size = 4, .is_signed = 1, .words = aidlua_words_hit_kind, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_member_hit, name), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_member_hit = { "member_hit", sizeof(aid_member_hit), -1, 0, fields_member_hit };

static const aidlua_field fields_signature_key_row[] = {
    { "seq", AIDLUA_INTEGER, offsetof(aid_signature_key_row, seq), .size = 8, .bit = -1, .forget = -1 },
    { "since", AIDLUA_TIME, offsetof(aid_signature_key_row, since), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "key", AIDLUA_TEXT, offsetof(aid_signature_key_row, key), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_signature_key_row = { "signature_key_row", sizeof(aid_signature_key_row), -1, 0, fields_signature_key_row };

static const aidlua_field fields_label[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_label, kind), .size = 4, .is_signed = 1, .words = aidlua_words_label_kind, .bit = -1, .forget = -1 },
    { "language", AIDLUA_TEXT, offsetof(aid_label, language), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_label, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_label = { "label", sizeof(aid_label), -1, 0, fields_label };

static const aidlua_field fields_skill_info[] = {
    { "retired", AIDLUA_BOOLEAN, offsetof(aid_skill_info, retired), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_skill_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_skill_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "offers", AIDLUA_INTEGER, offsetof(aid_skill_info, offers), .size = 8, .bit = -1, .forget = -1 },
    { "requests", AIDLUA_INTEGER, offsetof(aid_skill_info, requests), .size = 8, .bit = -1, .forget = -1 },
    { "parent", AIDLUA_HANDLE, offsetof(aid_skill_info, parent), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_skill_info, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "typed_by", AIDLUA_HANDLE, offsetof(aid_skill_info, typed_by), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "labels", AIDLUA_LABELS, offsetof(aid_skill_info, labels), .beside = offsetof(aid_skill_info, label_count), .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_skill_info, code), .optional = 1, .bit = -1, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_skill_info, label), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_skill_info = { "skill_info", sizeof(aid_skill_info), -1, 1, fields_skill_info };

static const aidlua_field fields_skill_hit[] = {
    { "skill", AIDLUA_HANDLE, offsetof(aid_skill_hit, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "points", AIDLUA_INTEGER, offsetof(aid_skill_hit, points), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_skill_hit, kind), .size = 4, .is_signed = 1, .words = aidlua_words_hit_kind, .bit = -1, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_skill_hit, label), .bit = -1, .forget = -1 },
    { "language", AIDLUA_TEXT, offsetof(aid_skill_hit, language), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_skill_hit = { "skill_hit", sizeof(aid_skill_hit), -1, 0, fields_skill_hit };

static const aidlua_field fields_window[] = {
    { "from", AIDLUA_TIME, offsetof(aid_window, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_window, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_window = { "window", sizeof(aid_window), -1, 0, fields_window };

static const aidlua_field fields_offer_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_offer_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_listing_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_offer_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_offer_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_offer_info, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_offer_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_offer_info, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "posted", AIDLUA_TIME, offsetof(aid_offer_info, posted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "expires", AIDLUA_TIME, offsetof(aid_offer_info, expires), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_offer_info, price), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_offer_info, week), .beside = offsetof(aid_offer_info, week_stated), .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_offer_info, minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_offer_info, seats), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "taken", AIDLUA_INTEGER, offsetof(aid_offer_info, taken), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "level", AIDLUA_INTEGER, offsetof(aid_offer_info, level), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_offer_info, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_offer_info, placed), .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_offer_info, reach_m), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_offer_info, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_offer_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "urgency", AIDLUA_ENUM, offsetof(aid_offer_info, urgency), .size = 4, .is_signed = 1, .words = aidlua_words_urgency, .optional = 1, .bit = -1, .forget = -1 },
    { "essential", AIDLUA_ANSWER, offsetof(aid_offer_info, essential), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "skills", AIDLUA_HANDLES, offsetof(aid_offer_info, skills), .beside = offsetof(aid_offer_info, skill_count), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "windows", AIDLUA_WINDOWS, offsetof(aid_offer_info, windows), .beside = offsetof(aid_offer_info, window_count), .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_offer_info, title), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_offer_info, text), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_offer_info, languages), .bit = -1, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_offer_info, credentials), .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_offer_info, reference), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_offer_info = { "offer_info", sizeof(aid_offer_info), -1, 1, fields_offer_info };

static const aidlua_field fields_request_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_request_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_listing_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_request_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_request_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_request_info, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_request_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_request_info, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "series", AIDLUA_HANDLE, offsetof(aid_request_info, series), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "posted", AIDLUA_TIME, offsetof(aid_request_info, posted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "expires", AIDLUA_TIME, offsetof(aid_request_info, expires), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_request_info, price), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_request_info, week), .beside = offsetof(aid_request_info, week_stated), .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_request_info, minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_request_info, seats), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "taken", AIDLUA_INTEGER, offsetof(aid_request_info, taken), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "level", AIDLUA_INTEGER, offsetof(aid_request_info, level), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_request_info, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_request_info, placed), .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_request_info, reach_m), .size = 4, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_request_info, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_request_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "urgency", AIDLUA_ENUM, offsetof(aid_request_info, urgency), .size = 4, .is_signed = 1, .words = aidlua_words_urgency, .optional = 1, .bit = -1, .forget = -1 },
    { "essential", AIDLUA_ANSWER, offsetof(aid_request_info, essential), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "occurrence", AIDLUA_INTEGER, offsetof(aid_request_info, occurrence), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "repeat_cover", AIDLUA_INTEGER, offsetof(aid_request_info, repeat_cover), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "repeats", AIDLUA_TEXT, offsetof(aid_request_info, repeats), .optional = 1, .bit = -1, .forget = -1 },
    { "skills", AIDLUA_HANDLES, offsetof(aid_request_info, skills), .beside = offsetof(aid_request_info, skill_count), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "windows", AIDLUA_WINDOWS, offsetof(aid_request_info, windows), .beside = offsetof(aid_request_info, window_count), .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_request_info, title), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_request_info, text), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_request_info, languages), .bit = -1, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_request_info, credentials), .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_request_info, reference), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_request_info = { "request_info", sizeof(aid_request_info), -1, 1, fields_request_info };

static const aidlua_field fields_exchange_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_exchange_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_exchange_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_exchange_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_exchange_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "request", AIDLUA_HANDLE, offsetof(aid_exchange_info, request), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "offer", AIDLUA_HANDLE, offsetof(aid_exchange_info, offer), .thing = AIDLUA_OFFER, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_exchange_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "requester", AIDLUA_HANDLE, offsetof(aid_exchange_info, requester), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_exchange_info, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_exchange_info, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "corrects", AIDLUA_HANDLE, offsetof(aid_exchange_info, corrects), .thing = AIDLUA_EXCHANGE, .optional = 1, .bit = -1, .forget = -1 },
    { "created", AIDLUA_TIME, offsetof(aid_exchange_info, created), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "starts", AIDLUA_TIME, offsetof(aid_exchange_info, starts), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_exchange_info, happened), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "deadline", AIDLUA_TIME, offsetof(aid_exchange_info, deadline), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "price", AIDLUA_INTEGER, offsetof(aid_exchange_info, price), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_exchange_info, amount), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_INTEGER, offsetof(aid_exchange_info, held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_exchange_info, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_exchange_info, minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "requester_minutes", AIDLUA_MINUTES, offsetof(aid_exchange_info, requester_minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "helper_minutes", AIDLUA_MINUTES, offsetof(aid_exchange_info, helper_minutes), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_exchange_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "over_limit", AIDLUA_BOOLEAN, offsetof(aid_exchange_info, over_limit), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "by_silence", AIDLUA_BOOLEAN, offsetof(aid_exchange_info, by_silence), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "by_pool", AIDLUA_BOOLEAN, offsetof(aid_exchange_info, by_pool), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "gifted", AIDLUA_BOOLEAN, offsetof(aid_exchange_info, gifted), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_exchange_info, memo), .optional = 1, .bit = -1, .forget = -1 },
    { "reference", AIDLUA_TEXT, offsetof(aid_exchange_info, reference), .bit = -1, .forget = -1 },
    { "helper_group", AIDLUA_HANDLE, offsetof(aid_exchange_info, helper_group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "credited", AIDLUA_INTEGER, offsetof(aid_exchange_info, credited), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "credited_unit", AIDLUA_ENUM, offsetof(aid_exchange_info, credited_unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_exchange_info = { "exchange_info", sizeof(aid_exchange_info), -1, 1, fields_exchange_info };

static const aidlua_field fields_unit_info[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_unit_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "priced", AIDLUA_BOOLEAN, offsetof(aid_unit_info, priced), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "exponent", AIDLUA_INTEGER, offsetof(aid_unit_info, exponent), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_unit_info, code), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_unit_info = { "unit_info", sizeof(aid_unit_info), -1, 1, fields_unit_info };

static const aidlua_field fields_standing[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_standing, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_standing, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_standing, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_INTEGER, offsetof(aid_standing, held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "limit", AIDLUA_INTEGER, offsetof(aid_standing, limit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "available", AIDLUA_INTEGER, offsetof(aid_standing, available), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "expiring", AIDLUA_INTEGER, offsetof(aid_standing, expiring), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "expires", AIDLUA_TIME, offsetof(aid_standing, expires), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "limit_mode", AIDLUA_ENUM, offsetof(aid_standing, limit_mode), .size = 4, .is_signed = 1, .words = aidlua_words_credit_mode, .bit = -1, .forget = -1 },
    { "suspended", AIDLUA_BOOLEAN, offsetof(aid_standing, suspended), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "certified", AIDLUA_BOOLEAN, offsetof(aid_standing, certified), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "disputes", AIDLUA_INTEGER, offsetof(aid_standing, disputes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_standing = { "standing", sizeof(aid_standing), -1, 1, fields_standing };

static const aidlua_field fields_balance_row[] = {
    { "member", AIDLUA_HANDLE, offsetof(aid_balance_row, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_balance_row, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "given", AIDLUA_INTEGER, offsetof(aid_balance_row, given), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "received", AIDLUA_INTEGER, offsetof(aid_balance_row, received), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "entries", AIDLUA_INTEGER, offsetof(aid_balance_row, entries), .size = 8, .bit = -1, .forget = -1 },
    { "account", AIDLUA_ENUM, offsetof(aid_balance_row, account), .size = 4, .is_signed = 1, .words = aidlua_words_account_kind, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_balance_row, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_balance_row = { "balance_row", sizeof(aid_balance_row), -1, 0, fields_balance_row };

static const aidlua_field fields_posting[] = {
    { "seq", AIDLUA_INTEGER, offsetof(aid_posting, seq), .size = 8, .bit = -1, .forget = -1 },
    { "at", AIDLUA_TIME, offsetof(aid_posting, at), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_posting, happened), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_posting, amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_posting, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "exchange", AIDLUA_HANDLE, offsetof(aid_posting, exchange), .thing = AIDLUA_EXCHANGE, .optional = 1, .bit = -1, .forget = -1 },
    { "transfer", AIDLUA_INTEGER, offsetof(aid_posting, transfer), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "other", AIDLUA_HANDLE, offsetof(aid_posting, other), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_posting, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "reversal", AIDLUA_BOOLEAN, offsetof(aid_posting, reversal), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "over_limit", AIDLUA_BOOLEAN, offsetof(aid_posting, over_limit), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_posting, kind), .size = 4, .is_signed = 1, .words = aidlua_words_entry_kind, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_posting, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_posting, memo), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_posting = { "posting", sizeof(aid_posting), -1, 0, fields_posting };

static const aidlua_field fields_fund_info[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_fund_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_fund_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_fund_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_fund_info, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_INTEGER, offsetof(aid_fund_info, held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "spent", AIDLUA_INTEGER, offsetof(aid_fund_info, spent), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "receipt", AIDLUA_BY, offsetof(aid_fund_info, receipt), .size = 8, .is_signed = 1, .count = 8, .words = aidlua_words_receipt, .bit = -1, .forget = -1 },
    { "closed", AIDLUA_BOOLEAN, offsetof(aid_fund_info, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_fund_info, name), .optional = 1, .bit = -1, .forget = -1 },
    { "purposes", AIDLUA_TEXT, offsetof(aid_fund_info, purposes), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_fund_info = { "fund_info", sizeof(aid_fund_info), -1, 1, fields_fund_info };

static const aidlua_field fields_transfer_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_transfer_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_transfer_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_transfer_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_transfer_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_transfer_info, amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_INTEGER, offsetof(aid_transfer_info, held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_transfer_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "payer", AIDLUA_HANDLE, offsetof(aid_transfer_info, payer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "receiver", AIDLUA_HANDLE, offsetof(aid_transfer_info, receiver), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "fund", AIDLUA_HANDLE, offsetof(aid_transfer_info, fund), .thing = AIDLUA_FUND, .optional = 1, .bit = -1, .forget = -1 },
    { "body", AIDLUA_HANDLE, offsetof(aid_transfer_info, body), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "created", AIDLUA_TIME, offsetof(aid_transfer_info, created), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_transfer_info, happened), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "deadline", AIDLUA_TIME, offsetof(aid_transfer_info, deadline), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_transfer_info, kind), .size = 4, .is_signed = 1, .words = aidlua_words_transfer_kind, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_transfer_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "receipt", AIDLUA_ENUM, offsetof(aid_transfer_info, receipt), .size = 4, .is_signed = 1, .words = aidlua_words_receipt, .optional = 1, .bit = -1, .forget = -1 },
    { "over_limit", AIDLUA_BOOLEAN, offsetof(aid_transfer_info, over_limit), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_TEXT, offsetof(aid_transfer_info, purpose), .optional = 1, .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_transfer_info, memo), .bit = -1, .forget = -1 },
    { "credited", AIDLUA_INTEGER, offsetof(aid_transfer_info, credited), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "credited_unit", AIDLUA_ENUM, offsetof(aid_transfer_info, credited_unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_transfer_info = { "transfer_info", sizeof(aid_transfer_info), -1, 1, fields_transfer_info };

static const aidlua_field fields_application[] = {
    { "body", AIDLUA_HANDLE, offsetof(aid_application, body), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "asked", AIDLUA_INTEGER, offsetof(aid_application, asked), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "points", AIDLUA_INTEGER, offsetof(aid_application, points), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_application = { "application", sizeof(aid_application), -1, 0, fields_application };

static const aidlua_field fields_partner_info[] = {
    { "closed", AIDLUA_BOOLEAN, offsetof(aid_partner_info, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_partner_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "other_group", AIDLUA_INTEGER, offsetof(aid_partner_info, other_group), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_partner_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "since", AIDLUA_TIME, offsetof(aid_partner_info, since), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "trades", AIDLUA_INTEGER, offsetof(aid_partner_info, trades), .size = 8, .bit = -1, .forget = -1 },
    { "community", AIDLUA_TEXT, offsetof(aid_partner_info, community), .optional = 1, .bit = -1, .forget = -1 },
    { "key", AIDLUA_TEXT, offsetof(aid_partner_info, key), .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_partner_info, name), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_partner_info = { "partner_info", sizeof(aid_partner_info), -1, 1, fields_partner_info };

static const aidlua_field fields_deal_row[] = {
    { "version", AIDLUA_INTEGER, offsetof(aid_deal_row, version), .size = 8, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_deal_row, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "most", AIDLUA_INTEGER, offsetof(aid_deal_row, most), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "other_most", AIDLUA_INTEGER, offsetof(aid_deal_row, other_most), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "position", AIDLUA_INTEGER, offsetof(aid_deal_row, position), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "mirror", AIDLUA_INTEGER, offsetof(aid_deal_row, mirror), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_INTEGER, offsetof(aid_deal_row, held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "other_held", AIDLUA_INTEGER, offsetof(aid_deal_row, other_held), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "fraction", AIDLUA_INTEGER, offsetof(aid_deal_row, fraction), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_deal_row, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "other_unit", AIDLUA_ENUM, offsetof(aid_deal_row, other_unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "rate_num", AIDLUA_INTEGER, offsetof(aid_deal_row, rate_num), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "rate_den", AIDLUA_INTEGER, offsetof(aid_deal_row, rate_den), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "said_here", AIDLUA_BOOLEAN, offsetof(aid_deal_row, said_here), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "said_there", AIDLUA_BOOLEAN, offsetof(aid_deal_row, said_there), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "in_force", AIDLUA_BOOLEAN, offsetof(aid_deal_row, in_force), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_deal_row = { "deal_row", sizeof(aid_deal_row), -1, 0, fields_deal_row };

static const aidlua_field fields_trade_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_trade_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_trade_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_trade_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_trade_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "partner", AIDLUA_HANDLE, offsetof(aid_trade_info, partner), .thing = AIDLUA_PARTNER, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_trade_info, member), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "other", AIDLUA_INTEGER, offsetof(aid_trade_info, other), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "amount", AIDLUA_INTEGER, offsetof(aid_trade_info, amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "other_amount", AIDLUA_INTEGER, offsetof(aid_trade_info, other_amount), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "extra", AIDLUA_INTEGER, offsetof(aid_trade_info, extra), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "version", AIDLUA_INTEGER, offsetof(aid_trade_info, version), .size = 8, .bit = -1, .forget = -1 },
    { "made", AIDLUA_TIME, offsetof(aid_trade_info, made), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "deadline", AIDLUA_TIME, offsetof(aid_trade_info, deadline), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "ended", AIDLUA_TIME, offsetof(aid_trade_info, ended), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "direction", AIDLUA_ENUM, offsetof(aid_trade_info, direction), .size = 4, .is_signed = 1, .words = aidlua_words_trade_direction, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_trade_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "other_unit", AIDLUA_ENUM, offsetof(aid_trade_info, other_unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "over_limit", AIDLUA_BOOLEAN, offsetof(aid_trade_info, over_limit), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_trade_info, code), .optional = 1, .bit = -1, .forget = -1 },
    { "reason", AIDLUA_TEXT, offsetof(aid_trade_info, reason), .bit = -1, .forget = -1 },
    { "memo", AIDLUA_TEXT, offsetof(aid_trade_info, memo), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_trade_info = { "trade_info", sizeof(aid_trade_info), -1, 1, fields_trade_info };

static const aidlua_field fields_message_info[] = {
    { "outcome", AIDLUA_ENUM, offsetof(aid_message_info, outcome), .size = 4, .is_signed = 1, .words = aidlua_words_message_outcome, .bit = -1, .forget = -1 },
    { "used", AIDLUA_INTEGER, offsetof(aid_message_info, used), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "partner", AIDLUA_HANDLE, offsetof(aid_message_info, partner), .thing = AIDLUA_PARTNER, .bit = -1, .forget = -1 },
    { "trade", AIDLUA_HANDLE, offsetof(aid_message_info, trade), .thing = AIDLUA_TRADE, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_message_info = { "message_info", sizeof(aid_message_info), -1, 1, fields_message_info };

static const aidlua_field fields_difference[] = {
    { "trade", AIDLUA_HANDLE, offsetof(aid_difference, trade), .thing = AIDLUA_TRADE, .optional = 1, .bit = -1, .forget = -1 },
    { "here", AIDLUA_INTEGER, offsetof(aid_difference, here), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "there", AIDLUA_INTEGER, offsetof(aid_difference, there), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "what", AIDLUA_ENUM, offsetof(aid_difference, what), .size = 4, .is_signed = 1, .words = aidlua_words_difference_kind, .bit = -1, .forget = -1 },
    { "state", AIDLUA_ENUM, offsetof(aid_difference, state), .size = 4, .is_signed = 1, .words = aidlua_words_trade_state, .optional = 1, .bit = -1, .forget = -1 },
    { "other_state", AIDLUA_ENUM, offsetof(aid_difference, other_state), .size = 4, .is_signed = 1, .words = aidlua_words_trade_state, .optional = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_difference, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_difference, code), .bit = -1, .forget = -1 },
    { "advice", AIDLUA_TEXT, offsetof(aid_difference, advice), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_difference = { "difference", sizeof(aid_difference), -1, 0, fields_difference };

static const aidlua_field fields_erasure_info[] = {
    { "ground", AIDLUA_ENUM, offsetof(aid_erasure_info, ground), .size = 4, .is_signed = 1, .words = aidlua_words_hold_ground, .optional = 1, .bit = -1, .forget = -1 },
    { "held", AIDLUA_SET, offsetof(aid_erasure_info, held), .size = 8, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { "asked", AIDLUA_SET, offsetof(aid_erasure_info, asked), .size = 8, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { "erased", AIDLUA_SET, offsetof(aid_erasure_info, erased), .size = 8, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { "parts", AIDLUA_INTEGER, offsetof(aid_erasure_info, parts), .size = 8, .bit = -1, .forget = -1 },
    { "parts_held", AIDLUA_INTEGER, offsetof(aid_erasure_info, parts_held), .size = 8, .bit = -1, .forget = -1 },
    { "records", AIDLUA_INTEGER, offsetof(aid_erasure_info, records), .size = 8, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_erasure_info = { "erasure_info", sizeof(aid_erasure_info), -1, 1, fields_erasure_info };

static const aidlua_field fields_data_row[] = {
    { "kind", AIDLUA_TEXT, offsetof(aid_data_row, kind), .bit = -1, .forget = -1 },
    { "personal_class", AIDLUA_ENUM, offsetof(aid_data_row, personal_class), .size = 4, .is_signed = 1, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { "held", AIDLUA_BOOLEAN, offsetof(aid_data_row, held), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "parts", AIDLUA_INTEGER, offsetof(aid_data_row, parts), .size = 8, .bit = -1, .forget = -1 },
    { "erased", AIDLUA_INTEGER, offsetof(aid_data_row, erased), .size = 8, .bit = -1, .forget = -1 },
    { "sealed", AIDLUA_INTEGER, offsetof(aid_data_row, sealed), .size = 8, .bit = -1, .forget = -1 },
    { "stays", AIDLUA_ENUM, offsetof(aid_data_row, stays), .size = 4, .is_signed = 1, .words = aidlua_words_stays, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_data_row = { "data_row", sizeof(aid_data_row), -1, 0, fields_data_row };

static const aidlua_field fields_verdict_info[] = {
    { "permitted", AIDLUA_ANSWER, offsetof(aid_verdict_info, permitted), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "roles", AIDLUA_SET, offsetof(aid_verdict_info, roles), .size = 8, .words = aidlua_words_case_role, .bit = -1, .forget = -1 },
    { "role", AIDLUA_ENUM, offsetof(aid_verdict_info, role), .size = 4, .is_signed = 1, .words = aidlua_words_case_role, .optional = 1, .bit = -1, .forget = -1 },
    { "condition", AIDLUA_ENUM, offsetof(aid_verdict_info, condition), .size = 4, .is_signed = 1, .words = aidlua_words_condition, .bit = -1, .forget = -1 },
    { "reason", AIDLUA_ENUM, offsetof(aid_verdict_info, reason), .size = 4, .is_signed = 1, .words = aidlua_words_reason_code, .optional = 1, .bit = -1, .forget = -1 },
    { "letter", AIDLUA_INTEGER, offsetof(aid_verdict_info, letter), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_verdict_info = { "verdict_info", sizeof(aid_verdict_info), -1, 1, fields_verdict_info };

static const aidlua_field fields_access_row[] = {
    { "number", AIDLUA_INTEGER, offsetof(aid_access_row, number), .size = 8, .bit = -1, .forget = -1 },
    { "at", AIDLUA_TIME, offsetof(aid_access_row, at), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "actor", AIDLUA_HANDLE, offsetof(aid_access_row, actor), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_access_row, support_case), .thing = AIDLUA_CASE, .optional = 1, .bit = -1, .forget = -1 },
    { "object", AIDLUA_INTEGER, offsetof(aid_access_row, object), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "consent", AIDLUA_HANDLE, offsetof(aid_access_row, consent), .thing = AIDLUA_CONSENT, .optional = 1, .bit = -1, .forget = -1 },
    { "emergency", AIDLUA_HANDLE, offsetof(aid_access_row, emergency), .thing = AIDLUA_EMERGENCY, .optional = 1, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_INTEGER, offsetof(aid_access_row, classes), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "action", AIDLUA_ENUM, offsetof(aid_access_row, action), .size = 4, .is_signed = 1, .words = aidlua_words_action, .bit = -1, .forget = -1 },
    { "role", AIDLUA_ENUM, offsetof(aid_access_row, role), .size = 4, .is_signed = 1, .words = aidlua_words_case_role, .bit = -1, .forget = -1 },
    { "condition", AIDLUA_ENUM, offsetof(aid_access_row, condition), .size = 4, .is_signed = 1, .words = aidlua_words_condition, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_ENUM, offsetof(aid_access_row, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_purpose, .optional = 1, .bit = -1, .forget = -1 },
    { "acting", AIDLUA_ROLE, offsetof(aid_access_row, acting), .size = 4, .is_signed = 1, .words = aidlua_words_role, .optional = 1, .bit = -1, .forget = -1 },
    { "extent", AIDLUA_ENUM, offsetof(aid_access_row, extent), .size = 4, .is_signed = 1, .words = aidlua_words_extent, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_access_row = { "access_row", sizeof(aid_access_row), -1, 0, fields_access_row };

static const aidlua_field fields_charter_info[] = {
    { "glass_minutes", AIDLUA_MINUTES, offsetof(aid_charter_info, glass_minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "forbids", AIDLUA_INTEGER, offsetof(aid_charter_info, forbids), .size = 8, .bit = -1, .forget = -1 },
    { "threshold", AIDLUA_INTEGER, offsetof(aid_charter_info, threshold), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "service_team", AIDLUA_BOOLEAN, offsetof(aid_charter_info, service_team), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_charter_info, text), .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_charter_info = { "charter_info", sizeof(aid_charter_info), -1, 1, fields_charter_info };

static const aidlua_field fields_consent_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_consent_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_consent_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_consent_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_consent_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_SET, offsetof(aid_consent_info, classes), .size = 8, .words = aidlua_words_class, .bit = -1, .forget = -1 },
    { "roles", AIDLUA_SET, offsetof(aid_consent_info, roles), .size = 8, .words = aidlua_words_case_role, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_HANDLE, offsetof(aid_consent_info, subject), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "giver", AIDLUA_HANDLE, offsetof(aid_consent_info, giver), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "asker", AIDLUA_HANDLE, offsetof(aid_consent_info, asker), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "created", AIDLUA_TIME, offsetof(aid_consent_info, created), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "decided", AIDLUA_TIME, offsetof(aid_consent_info, decided), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_consent_info, from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_consent_info, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "majority", AIDLUA_TIME, offsetof(aid_consent_info, majority), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "review", AIDLUA_TIME, offsetof(aid_consent_info, review), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "purpose", AIDLUA_ENUM, offsetof(aid_consent_info, purpose), .size = 4, .is_signed = 1, .words = aidlua_words_consent_purpose, .bit = -1, .forget = -1 },
    { "ground", AIDLUA_ENUM, offsetof(aid_consent_info, ground), .size = 4, .is_signed = 1, .words = aidlua_words_basis, .bit = -1, .forget = -1 },
    { "notice", AIDLUA_TEXT, offsetof(aid_consent_info, notice), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_consent_info, text), .bit = -1, .forget = -1 },
    { "method", AIDLUA_TEXT, offsetof(aid_consent_info, method), .bit = -1, .forget = -1 },
    { "document", AIDLUA_TEXT, offsetof(aid_consent_info, document), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_consent_info = { "consent_info", sizeof(aid_consent_info), -1, 1, fields_consent_info };

static const aidlua_field fields_statement_info[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_statement_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "sequence", AIDLUA_INTEGER, offsetof(aid_statement_info, sequence), .size = 8, .bit = -1, .forget = -1 },
    { "entries", AIDLUA_INTEGER, offsetof(aid_statement_info, entries), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_INTEGER, offsetof(aid_statement_info, group), .size = 8, .bit = -1, .forget = -1 },
    { "member", AIDLUA_INTEGER, offsetof(aid_statement_info, member), .size = 8, .bit = -1, .forget = -1 },
    { "made", AIDLUA_TIME, offsetof(aid_statement_info, made), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_statement_info, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_statement_info, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "opening", AIDLUA_INTEGER, offsetof(aid_statement_info, opening), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "given", AIDLUA_INTEGER, offsetof(aid_statement_info, given), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "received", AIDLUA_INTEGER, offsetof(aid_statement_info, received), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "closing", AIDLUA_INTEGER, offsetof(aid_statement_info, closing), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_statement_info, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "community", AIDLUA_BYTES, offsetof(aid_statement_info, community), .size = 1, .count = 16, .bit = -1, .forget = -1 },
    { "head", AIDLUA_BYTES, offsetof(aid_statement_info, head), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { "key", AIDLUA_BYTES, offsetof(aid_statement_info, key), .size = 1, .count = 32, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_statement_info = { "statement_info", sizeof(aid_statement_info), -1, 1, fields_statement_info };

static const aidlua_field fields_case_role_row[] = {
    { "member", AIDLUA_HANDLE, offsetof(aid_case_role_row, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "granted_by", AIDLUA_HANDLE, offsetof(aid_case_role_row, granted_by), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_case_role_row, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_case_role_row, until), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "role", AIDLUA_ENUM, offsetof(aid_case_role_row, role), .size = 4, .is_signed = 1, .words = aidlua_words_case_role, .optional = 1, .bit = -1, .forget = -1 },
    { "active", AIDLUA_BOOLEAN, offsetof(aid_case_role_row, active), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_case_role_row = { "case_role_row", sizeof(aid_case_role_row), -1, 0, fields_case_role_row };

static const aidlua_field fields_case_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_case_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_case_state, .bit = -1, .forget = -1 },
    { "level", AIDLUA_ENUM, offsetof(aid_case_info, level), .size = 4, .is_signed = 1, .words = aidlua_words_case_level, .bit = -1, .forget = -1 },
    { "reason", AIDLUA_ENUM, offsetof(aid_case_info, reason), .size = 4, .is_signed = 1, .words = aidlua_words_case_reason, .optional = 1, .bit = -1, .forget = -1 },
    { "ground", AIDLUA_ENUM, offsetof(aid_case_info, ground), .size = 4, .is_signed = 1, .words = aidlua_words_ground, .optional = 1, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_case_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_case_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "types", AIDLUA_SET, offsetof(aid_case_info, types), .size = 8, .words = aidlua_words_support_type, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_case_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "family", AIDLUA_HANDLE, offsetof(aid_case_info, family), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_HANDLE, offsetof(aid_case_info, subject), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "lead", AIDLUA_HANDLE, offsetof(aid_case_info, lead), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "opened", AIDLUA_TIME, offsetof(aid_case_info, opened), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "changed", AIDLUA_TIME, offsetof(aid_case_info, changed), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "entries", AIDLUA_INTEGER, offsetof(aid_case_info, entries), .size = 8, .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_case_info, title), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_case_info, text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_case_info = { "case_info", sizeof(aid_case_info), -1, 1, fields_case_info };

static const aidlua_field fields_entry_info[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_entry_info, kind), .size = 4, .is_signed = 1, .words = aidlua_words_case_entry_kind, .bit = -1, .forget = -1 },
    { "audience", AIDLUA_ENUM, offsetof(aid_entry_info, audience), .size = 4, .is_signed = 1, .words = aidlua_words_audience, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_entry_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_entry_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_entry_info, support_case), .thing = AIDLUA_CASE, .bit = -1, .forget = -1 },
    { "corrects", AIDLUA_HANDLE, offsetof(aid_entry_info, corrects), .thing = AIDLUA_ENTRY, .optional = 1, .bit = -1, .forget = -1 },
    { "corrected_by", AIDLUA_HANDLE, offsetof(aid_entry_info, corrected_by), .thing = AIDLUA_ENTRY, .optional = 1, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_entry_info, about), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "author", AIDLUA_HANDLE, offsetof(aid_entry_info, author), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "written", AIDLUA_TIME, offsetof(aid_entry_info, written), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "answer_by", AIDLUA_TIME, offsetof(aid_entry_info, answer_by), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "answered", AIDLUA_TIME, offsetof(aid_entry_info, answered), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_entry_info, text), .optional = 1, .bit = -1, .forget = -1 },
    { "answer", AIDLUA_TEXT, offsetof(aid_entry_info, answer), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_entry_info = { "entry_info", sizeof(aid_entry_info), -1, 1, fields_entry_info };

static const aidlua_field fields_instrument_info[] = {
    { "version", AIDLUA_INTEGER, offsetof(aid_instrument_info, version), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "domain", AIDLUA_ENUM, offsetof(aid_instrument_info, domain), .size = 4, .is_signed = 1, .words = aidlua_words_domain, .bit = -1, .forget = -1 },
    { "less_is_better", AIDLUA_BOOLEAN, offsetof(aid_instrument_info, less_is_better), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "least_change", AIDLUA_INTEGER, offsetof(aid_instrument_info, least_change), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "has_need", AIDLUA_BOOLEAN, offsetof(aid_instrument_info, has_need), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "need_from", AIDLUA_INTEGER, offsetof(aid_instrument_info, need_from), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "again_days", AIDLUA_INTEGER, offsetof(aid_instrument_info, again_days), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "least", AIDLUA_INTEGER, offsetof(aid_instrument_info, least), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "most", AIDLUA_INTEGER, offsetof(aid_instrument_info, most), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "special", AIDLUA_BOOLEAN, offsetof(aid_instrument_info, special), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_instrument_info, code), .optional = 1, .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_instrument_info, title), .bit = -1, .forget = -1 },
    { "licence", AIDLUA_TEXT, offsetof(aid_instrument_info, licence), .bit = -1, .forget = -1 },
    { "source", AIDLUA_TEXT, offsetof(aid_instrument_info, source), .bit = -1, .forget = -1 },
    { "credential", AIDLUA_TEXT, offsetof(aid_instrument_info, credential), .bit = -1, .forget = -1 },
    { "questions", AIDLUA_TEXT, offsetof(aid_instrument_info, questions), .bit = -1, .forget = -1 },
    { "answers", AIDLUA_TEXT, offsetof(aid_instrument_info, answers), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_instrument_info = { "instrument_info", sizeof(aid_instrument_info), -1, 1, fields_instrument_info };

static const aidlua_field fields_instrument_row[] = {
    { "code", AIDLUA_TEXT, offsetof(aid_instrument_row, code), .bit = -1, .forget = -1 },
    { "version", AIDLUA_INTEGER, offsetof(aid_instrument_row, version), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_instrument_row = { "instrument_row", sizeof(aid_instrument_row), -1, 0, fields_instrument_row };

static const aidlua_field fields_assessment_info[] = {
    { "voided", AIDLUA_BOOLEAN, offsetof(aid_assessment_info, voided), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_assessment_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "scored", AIDLUA_BOOLEAN, offsetof(aid_assessment_info, scored), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_assessment_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_assessment_info, support_case), .thing = AIDLUA_CASE, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_assessment_info, about), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "author", AIDLUA_HANDLE, offsetof(aid_assessment_info, author), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "happened", AIDLUA_TIME, offsetof(aid_assessment_info, happened), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_assessment_info, score), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "need", AIDLUA_BOOLEAN, offsetof(aid_assessment_info, need), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "domain", AIDLUA_ENUM, offsetof(aid_assessment_info, domain), .size = 4, .is_signed = 1, .words = aidlua_words_domain, .optional = 1, .bit = -1, .forget = -1 },
    { "version", AIDLUA_INTEGER, offsetof(aid_assessment_info, version), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "instrument", AIDLUA_TEXT, offsetof(aid_assessment_info, instrument), .optional = 1, .bit = -1, .forget = -1 },
    { "answers", AIDLUA_TEXT, offsetof(aid_assessment_info, answers), .bit = -1, .forget = -1 },
    { "strengths", AIDLUA_TEXT, offsetof(aid_assessment_info, strengths), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_assessment_info, text), .bit = -1, .forget = -1 },
    { "void_text", AIDLUA_TEXT, offsetof(aid_assessment_info, void_text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_assessment_info = { "assessment_info", sizeof(aid_assessment_info), -1, 1, fields_assessment_info };

static const aidlua_field fields_plan_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_plan_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_plan_state, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_plan_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "goals", AIDLUA_INTEGER, offsetof(aid_plan_info, goals), .size = 4, .bit = -1, .forget = -1 },
    { "measures", AIDLUA_INTEGER, offsetof(aid_plan_info, measures), .size = 4, .bit = -1, .forget = -1 },
    { "finished", AIDLUA_INTEGER, offsetof(aid_plan_info, finished), .size = 4, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_plan_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_plan_info, support_case), .thing = AIDLUA_CASE, .optional = 1, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_HANDLE, offsetof(aid_plan_info, subject), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "author", AIDLUA_HANDLE, offsetof(aid_plan_info, author), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "replaces", AIDLUA_HANDLE, offsetof(aid_plan_info, replaces), .thing = AIDLUA_PLAN, .optional = 1, .bit = -1, .forget = -1 },
    { "drafted", AIDLUA_TIME, offsetof(aid_plan_info, drafted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "changed", AIDLUA_TIME, offsetof(aid_plan_info, changed), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "review", AIDLUA_TIME, offsetof(aid_plan_info, review), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "refused", AIDLUA_SET, offsetof(aid_plan_info, refused), .size = 8, .words = aidlua_words_domain, .bit = -1, .forget = -1 },
    { "title", AIDLUA_TEXT, offsetof(aid_plan_info, title), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_plan_info, text), .bit = -1, .forget = -1 },
    { "objection", AIDLUA_TEXT, offsetof(aid_plan_info, objection), .bit = -1, .forget = -1 },
    { "answer", AIDLUA_TEXT, offsetof(aid_plan_info, answer), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_plan_info = { "plan_info", sizeof(aid_plan_info), -1, 1, fields_plan_info };

static const aidlua_field fields_goal_info[] = {
    { "number", AIDLUA_INTEGER, offsetof(aid_goal_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_goal_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "plan", AIDLUA_HANDLE, offsetof(aid_goal_info, plan), .thing = AIDLUA_PLAN, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_goal_info, about), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "domain", AIDLUA_ENUM, offsetof(aid_goal_info, domain), .size = 4, .is_signed = 1, .words = aidlua_words_domain, .optional = 1, .bit = -1, .forget = -1 },
    { "aim", AIDLUA_ENUM, offsetof(aid_goal_info, aim), .size = 4, .is_signed = 1, .words = aidlua_words_aim, .optional = 1, .bit = -1, .forget = -1 },
    { "ratings", AIDLUA_INTEGER, offsetof(aid_goal_info, ratings), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "rating", AIDLUA_INTEGER, offsetof(aid_goal_info, rating), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "rated", AIDLUA_BOOLEAN, offsetof(aid_goal_info, rated), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_goal_info, text), .optional = 1, .bit = -1, .forget = -1 },
    { "target", AIDLUA_TEXT, offsetof(aid_goal_info, target), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_goal_info = { "goal_info", sizeof(aid_goal_info), -1, 1, fields_goal_info };

static const aidlua_field fields_measure_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_measure_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_measure_state, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_measure_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "goal", AIDLUA_INTEGER, offsetof(aid_measure_info, goal), .size = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_measure_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "plan", AIDLUA_HANDLE, offsetof(aid_measure_info, plan), .thing = AIDLUA_PLAN, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_measure_info, about), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "responsible", AIDLUA_HANDLE, offsetof(aid_measure_info, responsible), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "service", AIDLUA_HANDLE, offsetof(aid_measure_info, service), .thing = AIDLUA_SERVICE, .optional = 1, .bit = -1, .forget = -1 },
    { "exchange", AIDLUA_HANDLE, offsetof(aid_measure_info, exchange), .thing = AIDLUA_EXCHANGE, .optional = 1, .bit = -1, .forget = -1 },
    { "due", AIDLUA_TIME, offsetof(aid_measure_info, due), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "started", AIDLUA_TIME, offsetof(aid_measure_info, started), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "ended", AIDLUA_TIME, offsetof(aid_measure_info, ended), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "result", AIDLUA_ENUM, offsetof(aid_measure_info, result), .size = 4, .is_signed = 1, .words = aidlua_words_measure_result, .optional = 1, .bit = -1, .forget = -1 },
    { "waits_for", AIDLUA_INTEGER, offsetof(aid_measure_info, waits_for), .size = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "overdue", AIDLUA_BOOLEAN, offsetof(aid_measure_info, overdue), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "after", AIDLUA_TEXT, offsetof(aid_measure_info, after), .optional = 1, .bit = -1, .forget = -1 },
    { "credential", AIDLUA_TEXT, offsetof(aid_measure_info, credential), .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_measure_info, code), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_measure_info, text), .bit = -1, .forget = -1 },
    { "result_text", AIDLUA_TEXT, offsetof(aid_measure_info, result_text), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_measure_info = { "measure_info", sizeof(aid_measure_info), -1, 1, fields_measure_info };

static const aidlua_field fields_emergency_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_emergency_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_emergency_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_emergency_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "classes", AIDLUA_INTEGER, offsetof(aid_emergency_info, classes), .size = 8, .bit = -1, .forget = -1 },
    { "support_case", AIDLUA_HANDLE, offsetof(aid_emergency_info, support_case), .thing = AIDLUA_CASE, .bit = -1, .forget = -1 },
    { "subject", AIDLUA_HANDLE, offsetof(aid_emergency_info, subject), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "member", AIDLUA_HANDLE, offsetof(aid_emergency_info, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "reviewer", AIDLUA_HANDLE, offsetof(aid_emergency_info, reviewer), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "opened", AIDLUA_TIME, offsetof(aid_emergency_info, opened), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_emergency_info, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "ended", AIDLUA_TIME, offsetof(aid_emergency_info, ended), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "notice_from", AIDLUA_TIME, offsetof(aid_emergency_info, notice_from), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "review_by", AIDLUA_TIME, offsetof(aid_emergency_info, review_by), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "reviewed", AIDLUA_TIME, offsetof(aid_emergency_info, reviewed), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "reason", AIDLUA_ENUM, offsetof(aid_emergency_info, reason), .size = 4, .is_signed = 1, .words = aidlua_words_emergency_reason, .optional = 1, .bit = -1, .forget = -1 },
    { "outcome", AIDLUA_ENUM, offsetof(aid_emergency_info, outcome), .size = 4, .is_signed = 1, .words = aidlua_words_emergency_outcome, .optional = 1, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_emergency_info, number), .size = 4, .bit = -1, .forget = -1 },
    { "extent", AIDLUA_ENUM, offsetof(aid_emergency_info, extent), .size = 4, .is_signed = 1, .words = aidlua_words_extent, .bit = -1, .forget = -1 },
    { "credential", AIDLUA_TEXT, offsetof(aid_emergency_info, credential), .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_emergency_info, text), .bit = -1, .forget = -1 },
    { "finding", AIDLUA_TEXT, offsetof(aid_emergency_info, finding), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_emergency_info = { "emergency_info", sizeof(aid_emergency_info), -1, 1, fields_emergency_info };

static const aidlua_field fields_evaluation_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_evaluation_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_evaluation_state, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_evaluation_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "flags", AIDLUA_MASK, offsetof(aid_evaluation_info, flags), .size = 8, .words = aidlua_words_evaluation_flag, .bit = -1, .forget = -1 },
    { "exchange", AIDLUA_HANDLE, offsetof(aid_evaluation_info, exchange), .thing = AIDLUA_EXCHANGE, .bit = -1, .forget = -1 },
    { "author", AIDLUA_HANDLE, offsetof(aid_evaluation_info, author), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_evaluation_info, about), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "deadline", AIDLUA_TIME, offsetof(aid_evaluation_info, deadline), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "shown", AIDLUA_TIME, offsetof(aid_evaluation_info, shown), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_evaluation_info, text), .optional = 1, .bit = -1, .forget = -1 },
    { "contest", AIDLUA_TEXT, offsetof(aid_evaluation_info, contest), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_evaluation_info = { "evaluation_info", sizeof(aid_evaluation_info), -1, 1, fields_evaluation_info };

static const aidlua_field fields_between_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_between_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_between_state, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_between_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_between_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "other", AIDLUA_HANDLE, offsetof(aid_between_info, other), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "by", AIDLUA_HANDLE, offsetof(aid_between_info, by), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "proposed", AIDLUA_TIME, offsetof(aid_between_info, proposed), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "answered", AIDLUA_TIME, offsetof(aid_between_info, answered), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_between_info, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "limit", AIDLUA_INTEGER, offsetof(aid_between_info, limit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "kept", AIDLUA_INTEGER, offsetof(aid_between_info, kept), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "limited", AIDLUA_BOOLEAN, offsetof(aid_between_info, limited), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "in_force", AIDLUA_BOOLEAN, offsetof(aid_between_info, in_force), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_between_info, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "unit_there", AIDLUA_ENUM, offsetof(aid_between_info, unit_there), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "rate_num", AIDLUA_INTEGER, offsetof(aid_between_info, rate_num), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "rate_den", AIDLUA_INTEGER, offsetof(aid_between_info, rate_den), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_between_info = { "between_info", sizeof(aid_between_info), -1, 1, fields_between_info };

static const aidlua_field fields_clearing_row[] = {
    { "other", AIDLUA_HANDLE, offsetof(aid_clearing_row, other), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "balance", AIDLUA_INTEGER, offsetof(aid_clearing_row, balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "received", AIDLUA_INTEGER, offsetof(aid_clearing_row, received), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "given", AIDLUA_INTEGER, offsetof(aid_clearing_row, given), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "limit", AIDLUA_INTEGER, offsetof(aid_clearing_row, limit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "other_limit", AIDLUA_INTEGER, offsetof(aid_clearing_row, other_limit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "converted", AIDLUA_INTEGER, offsetof(aid_clearing_row, converted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_ENUM, offsetof(aid_clearing_row, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "closed", AIDLUA_BOOLEAN, offsetof(aid_clearing_row, closed), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_clearing_row = { "clearing_row", sizeof(aid_clearing_row), -1, 0, fields_clearing_row };

static const aidlua_field fields_candidate[] = {
    { "offer", AIDLUA_HANDLE, offsetof(aid_candidate, offer), .thing = AIDLUA_OFFER, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_candidate, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "distance_m", AIDLUA_INTEGER, offsetof(aid_candidate, distance_m), .size = 8, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_candidate, score), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "points", AIDLUA_BY, offsetof(aid_candidate, points), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_candidate, tier), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_candidate = { "candidate", sizeof(aid_candidate), -1, 0, fields_candidate };

static const aidlua_field fields_match_summary[] = {
    { "status", AIDLUA_ENUM, offsetof(aid_match_summary, status), .size = 4, .is_signed = 1, .words = aidlua_words_solve_state, .bit = -1, .forget = -1 },
    { "proposals", AIDLUA_INTEGER, offsetof(aid_match_summary, proposals), .size = 8, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_match_summary, seats), .size = 8, .bit = -1, .forget = -1 },
    { "seats_wanted", AIDLUA_INTEGER, offsetof(aid_match_summary, seats_wanted), .size = 8, .bit = -1, .forget = -1 },
    { "requests", AIDLUA_INTEGER, offsetof(aid_match_summary, requests), .size = 8, .bit = -1, .forget = -1 },
    { "unserved", AIDLUA_INTEGER, offsetof(aid_match_summary, unserved), .size = 8, .bit = -1, .forget = -1 },
    { "offers", AIDLUA_INTEGER, offsetof(aid_match_summary, offers), .size = 8, .bit = -1, .forget = -1 },
    { "pairs", AIDLUA_INTEGER, offsetof(aid_match_summary, pairs), .size = 8, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_match_summary, score), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_match_summary, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "isolated_wanted", AIDLUA_INTEGER, offsetof(aid_match_summary, isolated_wanted), .size = 8, .bit = -1, .forget = -1 },
    { "isolated_seats", AIDLUA_INTEGER, offsetof(aid_match_summary, isolated_seats), .size = 8, .bit = -1, .forget = -1 },
    { "kept", AIDLUA_INTEGER, offsetof(aid_match_summary, kept), .size = 8, .bit = -1, .forget = -1 },
    { "load_squares", AIDLUA_INTEGER, offsetof(aid_match_summary, load_squares), .size = 8, .bit = -1, .forget = -1 },
    { "refused", AIDLUA_BY, offsetof(aid_match_summary, refused), .size = 8, .count = 16, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { "would_open", AIDLUA_BY, offsetof(aid_match_summary, would_open), .size = 8, .count = 16, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_summary = { "match_summary", sizeof(aid_match_summary), -1, 1, fields_match_summary };

static const aidlua_field fields_proposal[] = {
    { "score", AIDLUA_INTEGER, offsetof(aid_proposal, score), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "request", AIDLUA_HANDLE, offsetof(aid_proposal, request), .thing = AIDLUA_REQUEST, .bit = -1, .forget = -1 },
    { "offer", AIDLUA_HANDLE, offsetof(aid_proposal, offer), .thing = AIDLUA_OFFER, .bit = -1, .forget = -1 },
    { "requester", AIDLUA_HANDLE, offsetof(aid_proposal, requester), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_proposal, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_proposal, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_proposal, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "starts", AIDLUA_TIME, offsetof(aid_proposal, starts), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "distance_m", AIDLUA_INTEGER, offsetof(aid_proposal, distance_m), .size = 8, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "points", AIDLUA_BY, offsetof(aid_proposal, points), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "weights", AIDLUA_BY, offsetof(aid_proposal, weights), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_MINUTES, offsetof(aid_proposal, minutes), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_proposal, tier), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_proposal = { "proposal", sizeof(aid_proposal), -1, 1, fields_proposal };

static const aidlua_field fields_unserved[] = {
    { "seats_missing", AIDLUA_INTEGER, offsetof(aid_unserved, seats_missing), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "request", AIDLUA_HANDLE, offsetof(aid_unserved, request), .thing = AIDLUA_REQUEST, .bit = -1, .forget = -1 },
    { "candidates", AIDLUA_INTEGER, offsetof(aid_unserved, candidates), .size = 8, .bit = -1, .forget = -1 },
    { "refused", AIDLUA_BY, offsetof(aid_unserved, refused), .size = 8, .count = 16, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { "would_open", AIDLUA_BY, offsetof(aid_unserved, would_open), .size = 8, .count = 16, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { "rivals", AIDLUA_INTEGER, offsetof(aid_unserved, rivals), .size = 8, .bit = -1, .forget = -1 },
    { "helpers", AIDLUA_INTEGER, offsetof(aid_unserved, helpers), .size = 8, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_unserved = { "unserved", sizeof(aid_unserved), -1, 1, fields_unserved };

static const aidlua_field fields_shortage[] = {
    { "weekday", AIDLUA_ENUM, offsetof(aid_shortage, weekday), .size = 4, .is_signed = 1, .words = aidlua_words_weekday, .optional = 1, .bit = -1, .forget = -1 },
    { "day_part", AIDLUA_ENUM, offsetof(aid_shortage, day_part), .size = 4, .is_signed = 1, .words = aidlua_words_day_part, .optional = 1, .bit = -1, .forget = -1 },
    { "requests", AIDLUA_INTEGER, offsetof(aid_shortage, requests), .size = 8, .bit = -1, .forget = -1 },
    { "offers", AIDLUA_INTEGER, offsetof(aid_shortage, offers), .size = 8, .bit = -1, .forget = -1 },
    { "need", AIDLUA_INTEGER, offsetof(aid_shortage, need), .size = 8, .bit = -1, .forget = -1 },
    { "capacity", AIDLUA_INTEGER, offsetof(aid_shortage, capacity), .size = 8, .bit = -1, .forget = -1 },
    { "elsewhere", AIDLUA_INTEGER, offsetof(aid_shortage, elsewhere), .size = 8, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_shortage, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "sentence", AIDLUA_BUFFER, offsetof(aid_shortage, sentence), .size = 1, .count = 160, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_shortage = { "shortage", sizeof(aid_shortage), -1, 1, fields_shortage };

static const aidlua_field fields_recruit[] = {
    { "skill", AIDLUA_HANDLE, offsetof(aid_recruit, skill), .thing = AIDLUA_SKILL, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_recruit, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "serves", AIDLUA_INTEGER, offsetof(aid_recruit, serves), .size = 8, .bit = -1, .forget = -1 },
    { "unserved", AIDLUA_INTEGER, offsetof(aid_recruit, unserved), .size = 8, .bit = -1, .forget = -1 },
    { "weekday", AIDLUA_INTEGER, offsetof(aid_recruit, weekday), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "day_part", AIDLUA_INTEGER, offsetof(aid_recruit, day_part), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "sentence", AIDLUA_BUFFER, offsetof(aid_recruit, sentence), .size = 1, .count = 160, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_recruit = { "recruit", sizeof(aid_recruit), -1, 0, fields_recruit };

static const aidlua_field fields_reason[] = {
    { "chosen", AIDLUA_BOOLEAN, offsetof(aid_reason, chosen), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "violated", AIDLUA_SET, offsetof(aid_reason, violated), .size = 8, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { "first", AIDLUA_ENUM, offsetof(aid_reason, first), .size = 4, .is_signed = 1, .words = aidlua_words_constraint, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_reason, score), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "distance_m", AIDLUA_INTEGER, offsetof(aid_reason, distance_m), .size = 8, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "points", AIDLUA_BY, offsetof(aid_reason, points), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "weights", AIDLUA_BY, offsetof(aid_reason, weights), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_reason, tier), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "stage", AIDLUA_ENUM, offsetof(aid_reason, stage), .size = 4, .is_signed = 1, .words = aidlua_words_match_stage, .optional = 1, .bit = -1, .forget = -1 },
    { "seats_change", AIDLUA_INTEGER, offsetof(aid_reason, seats_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "outer_change", AIDLUA_INTEGER, offsetof(aid_reason, outer_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "loads_change", AIDLUA_INTEGER, offsetof(aid_reason, loads_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score_change", AIDLUA_INTEGER, offsetof(aid_reason, score_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "loses", AIDLUA_HANDLE, offsetof(aid_reason, loses), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "moved", AIDLUA_INTEGER, offsetof(aid_reason, moved), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "sentence", AIDLUA_BUFFER, offsetof(aid_reason, sentence), .size = 1, .count = 240, .bit = -1, .forget = -1 },
    { "instead", AIDLUA_BUFFER, offsetof(aid_reason, instead), .size = 1, .count = 200, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_reason = { "reason", sizeof(aid_reason), -1, 1, fields_reason };

static const aidlua_field fields_decision[] = {
    { "request", AIDLUA_HANDLE, offsetof(aid_decision, request), .thing = AIDLUA_REQUEST, .bit = -1, .forget = -1 },
    { "offer", AIDLUA_HANDLE, offsetof(aid_decision, offer), .thing = AIDLUA_OFFER, .bit = -1, .forget = -1 },
    { "requester", AIDLUA_HANDLE, offsetof(aid_decision, requester), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_decision, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_decision, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "skill", AIDLUA_HANDLE, offsetof(aid_decision, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "violated", AIDLUA_SET, offsetof(aid_decision, violated), .size = 8, .words = aidlua_words_constraint, .bit = -1, .forget = -1 },
    { "distance_m", AIDLUA_INTEGER, offsetof(aid_decision, distance_m), .size = 8, .is_signed = 1, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "first", AIDLUA_ENUM, offsetof(aid_decision, first), .size = 4, .is_signed = 1, .words = aidlua_words_constraint, .optional = 1, .missing = -1, .bit = -1, .forget = -1 },
    { "chosen", AIDLUA_BOOLEAN, offsetof(aid_decision, chosen), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_decision, score), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_decision, tier), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "points", AIDLUA_BY, offsetof(aid_decision, points), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { "weights", AIDLUA_BY, offsetof(aid_decision, weights), .size = 4, .is_signed = 1, .count = 10, .words = aidlua_words_term, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_decision = { "decision", sizeof(aid_decision), -1, 0, fields_decision };

static const aidlua_field fields_match_change[] = {
    { "request", AIDLUA_HANDLE, offsetof(aid_match_change, request), .thing = AIDLUA_REQUEST, .bit = -1, .forget = -1 },
    { "from", AIDLUA_HANDLE, offsetof(aid_match_change, from), .thing = AIDLUA_OFFER, .optional = 1, .bit = -1, .forget = -1 },
    { "to", AIDLUA_HANDLE, offsetof(aid_match_change, to), .thing = AIDLUA_OFFER, .optional = 1, .bit = -1, .forget = -1 },
    { "follows", AIDLUA_BOOLEAN, offsetof(aid_match_change, follows), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "sentence", AIDLUA_BUFFER, offsetof(aid_match_change, sentence), .size = 1, .count = 120, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_change = { "match_change", sizeof(aid_match_change), -1, 0, fields_match_change };

static const aidlua_field fields_match_next_row[] = {
    { "offer", AIDLUA_HANDLE, offsetof(aid_match_next_row, offer), .thing = AIDLUA_OFFER, .bit = -1, .forget = -1 },
    { "helper", AIDLUA_HANDLE, offsetof(aid_match_next_row, helper), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "moved_request", AIDLUA_HANDLE, offsetof(aid_match_next_row, moved_request), .thing = AIDLUA_REQUEST, .optional = 1, .bit = -1, .forget = -1 },
    { "moved_from", AIDLUA_HANDLE, offsetof(aid_match_next_row, moved_from), .thing = AIDLUA_OFFER, .bit = -1, .forget = -1 },
    { "moved_to", AIDLUA_HANDLE, offsetof(aid_match_next_row, moved_to), .thing = AIDLUA_OFFER, .optional = 1, .bit = -1, .forget = -1 },
    { "seats_change", AIDLUA_INTEGER, offsetof(aid_match_next_row, seats_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score_change", AIDLUA_INTEGER, offsetof(aid_match_next_row, score_change), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_match_next_row, score), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_INTEGER, offsetof(aid_match_next_row, tier), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "moved", AIDLUA_INTEGER, offsetof(aid_match_next_row, moved), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "sentence", AIDLUA_BUFFER, offsetof(aid_match_next_row, sentence), .size = 1, .count = 200, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_match_next_row = { "match_next_row", sizeof(aid_match_next_row), -1, 0, fields_match_next_row };

static const aidlua_field fields_criterion_row[] = {
    { "services", AIDLUA_INTEGER, offsetof(aid_criterion_row, services), .size = 8, .bit = -1, .forget = -1 },
    { "special", AIDLUA_BOOLEAN, offsetof(aid_criterion_row, special), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "document", AIDLUA_BOOLEAN, offsetof(aid_criterion_row, document), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "days", AIDLUA_INTEGER, offsetof(aid_criterion_row, days), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_criterion_row, code), .bit = -1, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_criterion_row, label), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_criterion_row = { "criterion_row", sizeof(aid_criterion_row), -1, 0, fields_criterion_row };

static const aidlua_field fields_service_info[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_service_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_service_state, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_service_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "flags", AIDLUA_MASK, offsetof(aid_service_info, flags), .size = 8, .words = aidlua_words_service_flag, .bit = -1, .forget = -1 },
    { "answered", AIDLUA_INTEGER, offsetof(aid_service_info, answered), .size = 8, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_service_info, group), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "assured", AIDLUA_TIME, offsetof(aid_service_info, assured), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "fee", AIDLUA_INTEGER, offsetof(aid_service_info, fee), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "week", AIDLUA_WEEK, offsetof(aid_service_info, week), .bit = -1, .forget = -1 },
    { "type", AIDLUA_ENUM, offsetof(aid_service_info, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .optional = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_ENUM, offsetof(aid_service_info, tier), .size = 4, .is_signed = 1, .words = aidlua_words_tier, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_INTEGER, offsetof(aid_service_info, unit), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "fee_stated", AIDLUA_BOOLEAN, offsetof(aid_service_info, fee_stated), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "hours_stated", AIDLUA_BOOLEAN, offsetof(aid_service_info, hours_stated), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "capacity", AIDLUA_INTEGER, offsetof(aid_service_info, capacity), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "served", AIDLUA_INTEGER, offsetof(aid_service_info, served), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "answer_hours", AIDLUA_INTEGER, offsetof(aid_service_info, answer_hours), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_service_info, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_service_info, placed), .bit = -1, .forget = -1 },
    { "reach_m", AIDLUA_INTEGER, offsetof(aid_service_info, reach_m), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "online", AIDLUA_ANSWER, offsetof(aid_service_info, online), .size = 4, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_service_info, name), .optional = 1, .bit = -1, .forget = -1 },
    { "code", AIDLUA_TEXT, offsetof(aid_service_info, code), .bit = -1, .forget = -1 },
    { "measures", AIDLUA_TEXT, offsetof(aid_service_info, measures), .bit = -1, .forget = -1 },
    { "topics", AIDLUA_TEXT, offsetof(aid_service_info, topics), .bit = -1, .forget = -1 },
    { "text", AIDLUA_TEXT, offsetof(aid_service_info, text), .bit = -1, .forget = -1 },
    { "contact", AIDLUA_TEXT, offsetof(aid_service_info, contact), .bit = -1, .forget = -1 },
    { "documents", AIDLUA_TEXT, offsetof(aid_service_info, documents), .bit = -1, .forget = -1 },
    { "legal_basis", AIDLUA_TEXT, offsetof(aid_service_info, legal_basis), .bit = -1, .forget = -1 },
    { "languages", AIDLUA_TEXT, offsetof(aid_service_info, languages), .bit = -1, .forget = -1 },
    { "credentials", AIDLUA_TEXT, offsetof(aid_service_info, credentials), .bit = -1, .forget = -1 },
    { "rule", AIDLUA_TEXT, offsetof(aid_service_info, rule), .bit = -1, .forget = -1 },
    { "zone", AIDLUA_TEXT, offsetof(aid_service_info, zone), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_info = { "service_info", sizeof(aid_service_info), -1, 1, fields_service_info };

static const aidlua_field fields_service_hit[] = {
    { "service", AIDLUA_HANDLE, offsetof(aid_service_hit, service), .thing = AIDLUA_SERVICE, .bit = -1, .forget = -1 },
    { "points", AIDLUA_INTEGER, offsetof(aid_service_hit, points), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "kind", AIDLUA_ENUM, offsetof(aid_service_hit, kind), .size = 4, .is_signed = 1, .words = aidlua_words_hit_kind, .bit = -1, .forget = -1 },
    { "label", AIDLUA_TEXT, offsetof(aid_service_hit, label), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_hit = { "service_hit", sizeof(aid_service_hit), -1, 0, fields_service_hit };

static const aidlua_field fields_route_row[] = {
    { "service", AIDLUA_HANDLE, offsetof(aid_route_row, service), .thing = AIDLUA_SERVICE, .bit = -1, .forget = -1 },
    { "bars", AIDLUA_MASK, offsetof(aid_route_row, bars), .size = 8, .words = aidlua_words_service_bar, .bit = -1, .forget = -1 },
    { "distance_m", AIDLUA_INTEGER, offsetof(aid_route_row, distance_m), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "tier", AIDLUA_ENUM, offsetof(aid_route_row, tier), .size = 4, .is_signed = 1, .words = aidlua_words_tier, .bit = -1, .forget = -1 },
    { "free", AIDLUA_INTEGER, offsetof(aid_route_row, free), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_route_row = { "route_row", sizeof(aid_route_row), -1, 0, fields_route_row };

static const aidlua_field fields_service_request_info[] = {
    { "kind", AIDLUA_ENUM, offsetof(aid_service_request_info, kind), .size = 4, .is_signed = 1, .words = aidlua_words_service_request_kind, .bit = -1, .forget = -1 },
    { "number", AIDLUA_INTEGER, offsetof(aid_service_request_info, number), .size = 8, .bit = -1, .forget = -1 },
    { "withheld", AIDLUA_MASK, offsetof(aid_service_request_info, withheld), .size = 8, .words = aidlua_words_withheld, .bit = -1, .forget = -1 },
    { "person", AIDLUA_HANDLE, offsetof(aid_service_request_info, person), .thing = AIDLUA_MEMBER, .optional = 1, .bit = -1, .forget = -1 },
    { "service", AIDLUA_HANDLE, offsetof(aid_service_request_info, service), .thing = AIDLUA_SERVICE, .optional = 1, .bit = -1, .forget = -1 },
    { "group", AIDLUA_HANDLE, offsetof(aid_service_request_info, group), .thing = AIDLUA_GROUP, .optional = 1, .bit = -1, .forget = -1 },
    { "appeal_to", AIDLUA_HANDLE, offsetof(aid_service_request_info, appeal_to), .thing = AIDLUA_GROUP, .bit = -1, .forget = -1 },
    { "about", AIDLUA_HANDLE, offsetof(aid_service_request_info, about), .thing = AIDLUA_SERVICE_REQUEST, .bit = -1, .forget = -1 },
    { "created", AIDLUA_TIME, offsetof(aid_service_request_info, created), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "deadline", AIDLUA_TIME, offsetof(aid_service_request_info, deadline), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "state", AIDLUA_ENUM, offsetof(aid_service_request_info, state), .size = 4, .is_signed = 1, .words = aidlua_words_service_request_state, .bit = -1, .forget = -1 },
    { "urgency", AIDLUA_ENUM, offsetof(aid_service_request_info, urgency), .size = 4, .is_signed = 1, .words = aidlua_words_urgency, .bit = -1, .forget = -1 },
    { "type", AIDLUA_ENUM, offsetof(aid_service_request_info, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .bit = -1, .forget = -1 },
    { "reason", AIDLUA_ENUM, offsetof(aid_service_request_info, reason), .size = 4, .is_signed = 1, .words = aidlua_words_refusal, .bit = -1, .forget = -1 },
    { "ground", AIDLUA_ENUM, offsetof(aid_service_request_info, ground), .size = 4, .is_signed = 1, .words = aidlua_words_tier_ground, .bit = -1, .forget = -1 },
    { "overdue", AIDLUA_BOOLEAN, offsetof(aid_service_request_info, overdue), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "sendings", AIDLUA_INTEGER, offsetof(aid_service_request_info, sendings), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "measure", AIDLUA_TEXT, offsetof(aid_service_request_info, measure), .optional = 1, .bit = -1, .forget = -1 },
    { "summary", AIDLUA_TEXT, offsetof(aid_service_request_info, summary), .bit = -1, .forget = -1 },
    { "criteria", AIDLUA_TEXT, offsetof(aid_service_request_info, criteria), .bit = -1, .forget = -1 },
    { "note", AIDLUA_TEXT, offsetof(aid_service_request_info, note), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_service_request_info = { "service_request_info", sizeof(aid_service_request_info), -1, 1, fields_service_request_info };

static const aidlua_field fields_unmet_row[] = {
    { "people", AIDLUA_INTEGER, offsetof(aid_unmet_row, people), .size = 8, .bit = -1, .forget = -1 },
    { "type", AIDLUA_ENUM, offsetof(aid_unmet_row, type), .size = 4, .is_signed = 1, .words = aidlua_words_support_type, .optional = 1, .bit = -1, .forget = -1 },
    { "place", AIDLUA_PLACE, offsetof(aid_unmet_row, latitude), .size = 4, .is_signed = 1, .beside = offsetof(aid_unmet_row, placed), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_unmet_row = { "unmet_row", sizeof(aid_unmet_row), -1, 0, fields_unmet_row };

static const aidlua_field fields_figure_info[] = {
    { "exact", AIDLUA_BOOLEAN, offsetof(aid_figure_info, exact), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "numerator", AIDLUA_INTEGER, offsetof(aid_figure_info, numerator), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "denominator", AIDLUA_INTEGER, offsetof(aid_figure_info, denominator), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_figure_info = { "figure_info", sizeof(aid_figure_info), -1, 1, fields_figure_info };

static const aidlua_field fields_insight_summary[] = {
    { "defined", AIDLUA_SET, offsetof(aid_insight_summary, defined), .size = 8, .words = aidlua_words_figure, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_insight_summary, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_insight_summary, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "members", AIDLUA_INTEGER, offsetof(aid_insight_summary, members), .size = 8, .bit = -1, .forget = -1 },
    { "took_part", AIDLUA_INTEGER, offsetof(aid_insight_summary, took_part), .size = 8, .bit = -1, .forget = -1 },
    { "exchanges", AIDLUA_INTEGER, offsetof(aid_insight_summary, exchanges), .size = 8, .bit = -1, .forget = -1 },
    { "links", AIDLUA_INTEGER, offsetof(aid_insight_summary, links), .size = 8, .bit = -1, .forget = -1 },
    { "mutual_links", AIDLUA_INTEGER, offsetof(aid_insight_summary, mutual_links), .size = 8, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "mutual_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, mutual_minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "indirect_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, indirect_minutes), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "circulating_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, circulating_minutes), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "time_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, time_minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "volunteer_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, volunteer_minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "pool_minutes", AIDLUA_INTEGER, offsetof(aid_insight_summary, pool_minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "turnover", AIDLUA_INTEGER, offsetof(aid_insight_summary, turnover), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "components", AIDLUA_INTEGER, offsetof(aid_insight_summary, components), .size = 8, .bit = -1, .forget = -1 },
    { "largest_component", AIDLUA_INTEGER, offsetof(aid_insight_summary, largest_component), .size = 8, .bit = -1, .forget = -1 },
    { "isolates", AIDLUA_INTEGER, offsetof(aid_insight_summary, isolates), .size = 8, .bit = -1, .forget = -1 },
    { "alone_90_days", AIDLUA_INTEGER, offsetof(aid_insight_summary, alone_90_days), .size = 8, .bit = -1, .forget = -1 },
    { "one_link", AIDLUA_INTEGER, offsetof(aid_insight_summary, one_link), .size = 8, .bit = -1, .forget = -1 },
    { "articulations", AIDLUA_INTEGER, offsetof(aid_insight_summary, articulations), .size = 8, .bit = -1, .forget = -1 },
    { "bridges", AIDLUA_INTEGER, offsetof(aid_insight_summary, bridges), .size = 8, .bit = -1, .forget = -1 },
    { "largest_core", AIDLUA_INTEGER, offsetof(aid_insight_summary, largest_core), .size = 8, .bit = -1, .forget = -1 },
    { "circles", AIDLUA_INTEGER, offsetof(aid_insight_summary, circles), .size = 8, .bit = -1, .forget = -1 },
    { "largest_circle", AIDLUA_INTEGER, offsetof(aid_insight_summary, largest_circle), .size = 8, .bit = -1, .forget = -1 },
    { "in_2_cycles", AIDLUA_INTEGER, offsetof(aid_insight_summary, in_2_cycles), .size = 8, .bit = -1, .forget = -1 },
    { "in_3_cycles", AIDLUA_INTEGER, offsetof(aid_insight_summary, in_3_cycles), .size = 8, .bit = -1, .forget = -1 },
    { "over_relied", AIDLUA_INTEGER, offsetof(aid_insight_summary, over_relied), .size = 8, .optional = 1, .bit = -1, .forget = -1 },
    { "never_received", AIDLUA_INTEGER, offsetof(aid_insight_summary, never_received), .size = 8, .bit = -1, .forget = -1 },
    { "never_gave", AIDLUA_INTEGER, offsetof(aid_insight_summary, never_gave), .size = 8, .bit = -1, .forget = -1 },
    { "never_asked", AIDLUA_INTEGER, offsetof(aid_insight_summary, never_asked), .size = 8, .bit = -1, .forget = -1 },
    { "cycles", AIDLUA_NUMBERS, offsetof(aid_insight_summary, cycles), .size = 8, .count = 4, .optional = 1, .bit = -1, .forget = -1 },
    { "hour_value", AIDLUA_INTEGER, offsetof(aid_insight_summary, hour_value), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "volunteer_value", AIDLUA_INTEGER, offsetof(aid_insight_summary, volunteer_value), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_insight_summary = { "insight_summary", sizeof(aid_insight_summary), -1, 1, fields_insight_summary };

static const aidlua_field fields_credit_advice[] = {
    { "unit", AIDLUA_ENUM, offsetof(aid_credit_advice, unit), .size = 4, .is_signed = 1, .words = aidlua_words_unit, .bit = -1, .forget = -1 },
    { "fee_bp", AIDLUA_INTEGER, offsetof(aid_credit_advice, fee_bp), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "advised_fee_bp", AIDLUA_INTEGER, offsetof(aid_credit_advice, advised_fee_bp), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "from", AIDLUA_TIME, offsetof(aid_credit_advice, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_credit_advice, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "posted", AIDLUA_INTEGER, offsetof(aid_credit_advice, posted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "refused", AIDLUA_INTEGER, offsetof(aid_credit_advice, refused), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "waiting", AIDLUA_INTEGER, offsetof(aid_credit_advice, waiting), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "refusal_numerator", AIDLUA_INTEGER, offsetof(aid_credit_advice, refusal_numerator), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "refusal_denominator", AIDLUA_INTEGER, offsetof(aid_credit_advice, refusal_denominator), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "beyond_limit", AIDLUA_INTEGER, offsetof(aid_credit_advice, beyond_limit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "pool_paid", AIDLUA_INTEGER, offsetof(aid_credit_advice, pool_paid), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "gifted", AIDLUA_INTEGER, offsetof(aid_credit_advice, gifted), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "accounts", AIDLUA_INTEGER, offsetof(aid_credit_advice, accounts), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "idle_accounts", AIDLUA_INTEGER, offsetof(aid_credit_advice, idle_accounts), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "credit", AIDLUA_INTEGER, offsetof(aid_credit_advice, credit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "idle_credit", AIDLUA_INTEGER, offsetof(aid_credit_advice, idle_credit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "below", AIDLUA_INTEGER, offsetof(aid_credit_advice, below), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "pool_balance", AIDLUA_INTEGER, offsetof(aid_credit_advice, pool_balance), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "credit_min", AIDLUA_INTEGER, offsetof(aid_credit_advice, credit_min), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "advised_credit_min", AIDLUA_INTEGER, offsetof(aid_credit_advice, advised_credit_min), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_credit_advice = { "credit_advice", sizeof(aid_credit_advice), -1, 1, fields_credit_advice };

static const aidlua_field fields_member_insight[] = {
    { "member", AIDLUA_HANDLE, offsetof(aid_member_insight, member), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "flags", AIDLUA_SET, offsetof(aid_member_insight, flags), .size = 8, .words = aidlua_words_insight_flag, .bit = -1, .forget = -1 },
    { "given", AIDLUA_INTEGER, offsetof(aid_member_insight, given), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "received", AIDLUA_INTEGER, offsetof(aid_member_insight, received), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "recent", AIDLUA_INTEGER, offsetof(aid_member_insight, recent), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "partners", AIDLUA_INTEGER, offsetof(aid_member_insight, partners), .size = 8, .bit = -1, .forget = -1 },
    { "helped", AIDLUA_INTEGER, offsetof(aid_member_insight, helped), .size = 8, .bit = -1, .forget = -1 },
    { "helped_by", AIDLUA_INTEGER, offsetof(aid_member_insight, helped_by), .size = 8, .bit = -1, .forget = -1 },
    { "asked", AIDLUA_INTEGER, offsetof(aid_member_insight, asked), .size = 8, .bit = -1, .forget = -1 },
    { "component", AIDLUA_INTEGER, offsetof(aid_member_insight, component), .size = 8, .bit = -1, .forget = -1 },
    { "component_size", AIDLUA_INTEGER, offsetof(aid_member_insight, component_size), .size = 8, .bit = -1, .forget = -1 },
    { "circle", AIDLUA_INTEGER, offsetof(aid_member_insight, circle), .size = 8, .bit = -1, .forget = -1 },
    { "circle_size", AIDLUA_INTEGER, offsetof(aid_member_insight, circle_size), .size = 8, .bit = -1, .forget = -1 },
    { "core", AIDLUA_INTEGER, offsetof(aid_member_insight, core), .size = 8, .bit = -1, .forget = -1 },
    { "sole_provider_of", AIDLUA_INTEGER, offsetof(aid_member_insight, sole_provider_of), .size = 8, .bit = -1, .forget = -1 },
    { "cycles", AIDLUA_NUMBERS, offsetof(aid_member_insight, cycles), .size = 8, .count = 4, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_member_insight = { "member_insight", sizeof(aid_member_insight), -1, 1, fields_member_insight };

static const aidlua_field fields_link_insight[] = {
    { "bridge", AIDLUA_BOOLEAN, offsetof(aid_link_insight, bridge), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "giver", AIDLUA_HANDLE, offsetof(aid_link_insight, giver), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "receiver", AIDLUA_HANDLE, offsetof(aid_link_insight, receiver), .thing = AIDLUA_MEMBER, .bit = -1, .forget = -1 },
    { "from", AIDLUA_INTEGER, offsetof(aid_link_insight, from), .size = 8, .bit = -1, .forget = -1 },
    { "to", AIDLUA_INTEGER, offsetof(aid_link_insight, to), .size = 8, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_INTEGER, offsetof(aid_link_insight, minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "back", AIDLUA_INTEGER, offsetof(aid_link_insight, back), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_link_insight = { "link_insight", sizeof(aid_link_insight), -1, 1, fields_link_insight };

static const aidlua_field fields_period_insight[] = {
    { "from", AIDLUA_TIME, offsetof(aid_period_insight, from), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "until", AIDLUA_TIME, offsetof(aid_period_insight, until), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "time_minutes", AIDLUA_INTEGER, offsetof(aid_period_insight, time_minutes), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "volunteer_minutes", AIDLUA_INTEGER, offsetof(aid_period_insight, volunteer_minutes), .size = 8, .is_signed = 1, .optional = 1, .bit = -1, .forget = -1 },
    { "exchanges", AIDLUA_INTEGER, offsetof(aid_period_insight, exchanges), .size = 8, .bit = -1, .forget = -1 },
    { "givers", AIDLUA_INTEGER, offsetof(aid_period_insight, givers), .size = 8, .bit = -1, .forget = -1 },
    { "receivers", AIDLUA_INTEGER, offsetof(aid_period_insight, receivers), .size = 8, .bit = -1, .forget = -1 },
    { "people", AIDLUA_INTEGER, offsetof(aid_period_insight, people), .size = 8, .bit = -1, .forget = -1 },
    { "requests", AIDLUA_INTEGER, offsetof(aid_period_insight, requests), .size = 8, .bit = -1, .forget = -1 },
    { "requests_filled", AIDLUA_INTEGER, offsetof(aid_period_insight, requests_filled), .size = 8, .bit = -1, .forget = -1 },
    { "requests_withdrawn", AIDLUA_INTEGER, offsetof(aid_period_insight, requests_withdrawn), .size = 8, .bit = -1, .forget = -1 },
    { "requests_expired", AIDLUA_INTEGER, offsetof(aid_period_insight, requests_expired), .size = 8, .bit = -1, .forget = -1 },
    { "requests_open", AIDLUA_INTEGER, offsetof(aid_period_insight, requests_open), .size = 8, .bit = -1, .forget = -1 },
    { "proposals", AIDLUA_INTEGER, offsetof(aid_period_insight, proposals), .size = 8, .bit = -1, .forget = -1 },
    { "proposals_done", AIDLUA_INTEGER, offsetof(aid_period_insight, proposals_done), .size = 8, .bit = -1, .forget = -1 },
    { "proposals_ended", AIDLUA_INTEGER, offsetof(aid_period_insight, proposals_ended), .size = 8, .bit = -1, .forget = -1 },
    { "proposals_questioned", AIDLUA_INTEGER, offsetof(aid_period_insight, proposals_questioned), .size = 8, .bit = -1, .forget = -1 },
    { "proposals_reversed", AIDLUA_INTEGER, offsetof(aid_period_insight, proposals_reversed), .size = 8, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_period_insight = { "period_insight", sizeof(aid_period_insight), -1, 1, fields_period_insight };

static const aidlua_field fields_skill_insight[] = {
    { "skill", AIDLUA_HANDLE, offsetof(aid_skill_insight, skill), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "parent", AIDLUA_HANDLE, offsetof(aid_skill_insight, parent), .thing = AIDLUA_SKILL, .optional = 1, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_INTEGER, offsetof(aid_skill_insight, minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "own_minutes", AIDLUA_INTEGER, offsetof(aid_skill_insight, own_minutes), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "exchanges", AIDLUA_INTEGER, offsetof(aid_skill_insight, exchanges), .size = 8, .bit = -1, .forget = -1 },
    { "givers", AIDLUA_INTEGER, offsetof(aid_skill_insight, givers), .size = 8, .bit = -1, .forget = -1 },
    { "receivers", AIDLUA_INTEGER, offsetof(aid_skill_insight, receivers), .size = 8, .bit = -1, .forget = -1 },
    { "people", AIDLUA_INTEGER, offsetof(aid_skill_insight, people), .size = 8, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_skill_insight = { "skill_insight", sizeof(aid_skill_insight), -1, 1, fields_skill_insight };

static const aidlua_field fields_import_report[] = {
    { "read", AIDLUA_INTEGER, offsetof(aid_import_report, read), .size = 8, .bit = -1, .forget = -1 },
    { "added", AIDLUA_INTEGER, offsetof(aid_import_report, added), .size = 8, .bit = -1, .forget = -1 },
    { "updated", AIDLUA_INTEGER, offsetof(aid_import_report, updated), .size = 8, .bit = -1, .forget = -1 },
    { "repeated", AIDLUA_INTEGER, offsetof(aid_import_report, repeated), .size = 8, .bit = -1, .forget = -1 },
    { "rejected", AIDLUA_INTEGER, offsetof(aid_import_report, rejected), .size = 8, .bit = -1, .forget = -1 },
    { "groups", AIDLUA_INTEGER, offsetof(aid_import_report, groups), .size = 8, .bit = -1, .forget = -1 },
    { "groups_added", AIDLUA_INTEGER, offsetof(aid_import_report, groups_added), .size = 8, .bit = -1, .forget = -1 },
    { "members_added", AIDLUA_INTEGER, offsetof(aid_import_report, members_added), .size = 8, .bit = -1, .forget = -1 },
    { "skills_added", AIDLUA_INTEGER, offsetof(aid_import_report, skills_added), .size = 8, .bit = -1, .forget = -1 },
    { "offers_added", AIDLUA_INTEGER, offsetof(aid_import_report, offers_added), .size = 8, .bit = -1, .forget = -1 },
    { "requests_added", AIDLUA_INTEGER, offsetof(aid_import_report, requests_added), .size = 8, .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_import_report = { "import_report", sizeof(aid_import_report), -1, 1, fields_import_report };

static const aidlua_field fields_import_file[] = {
    { "length", AIDLUA_INTEGER, offsetof(aid_import_file, length), .size = 8, .bit = -1, .forget = -1 },
    { "name", AIDLUA_TEXT, offsetof(aid_import_file, name), .bit = -1, .forget = -1 },
    { .name = NULL },
};
const aidlua_shape aidlua_import_file = { "import_file", sizeof(aid_import_file), -1, 0, fields_import_file };
