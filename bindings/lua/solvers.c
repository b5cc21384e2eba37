/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * What goes into and out of each solver: arrays and how long they are, counts, settings, figures. */
#include "solvers.h"

#include <stddef.h>

static const aidlua_count assign_counts[] = {
    { "request_count", offsetof(aid_assign_problem, request_count), 0, 0 },
    { "helper_count", offsetof(aid_assign_problem, helper_count), 0, 0 },
    { "edge_count", offsetof(aid_assign_problem, edge_count), 0, 0 },
    { "tier_capacity", offsetof(aid_assign_result, tier_capacity), 0, offsetof(aid_assign_result, tier_count) },
    { NULL, 0, 0, 0 },
};

static const aidlua_array assign_inputs[] = {
    { "offsets", offsetof(aid_assign_problem, offsets), 8, 0, { 0, -1 }, 0, 1 },
    { "helpers", offsetof(aid_assign_problem, helpers), 4, 0, { 2, -1 }, 0, 0 },
    { "scores", offsetof(aid_assign_problem, scores), 4, 1, { 2, -1 }, 0, 0 },
    { "seats", offsetof(aid_assign_problem, seats), 4, 0, { 0, -1 }, 0, 0 },
    { "tiers", offsetof(aid_assign_problem, tiers), 1, 0, { 0, -1 }, 0, 0 },
    { "capacities", offsetof(aid_assign_problem, capacities), 4, 0, { 1, -1 }, 0, 0 },
    { "edge_tiers", offsetof(aid_assign_problem, edge_tiers), 1, 0, { 2, -1 }, 0, 0 },
    { "request_ids", offsetof(aid_assign_problem, request_ids), 8, 0, { 0, -1 }, 0, 0 },
    { "helper_ids", offsetof(aid_assign_problem, helper_ids), 8, 0, { 1, -1 }, 0, 0 },
    { "loads", offsetof(aid_assign_problem, loads), 4, 0, { 2, -1 }, 0, 0 },
    { "loads_before", offsetof(aid_assign_problem, loads_before), 4, 0, { 1, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_array assign_outputs[] = {
    { "chosen", offsetof(aid_assign_result, chosen), 1, 0, { 2, -1 }, 0, 0 },
    { "tier_seats", offsetof(aid_assign_result, tier_seats), 8, 0, { 3, -1 }, 0, 0 },
    { "request_duals", offsetof(aid_assign_result, request_duals), 8, 1, { 0, -1 }, 0, 0 },
    { "helper_duals", offsetof(aid_assign_result, helper_duals), 8, 1, { 1, -1 }, 0, 0 },
    { "request_seat_duals", offsetof(aid_assign_result, request_seat_duals), 8, 1, { 0, -1 }, 0, 0 },
    { "helper_seat_duals", offsetof(aid_assign_result, helper_seat_duals), 8, 1, { 1, -1 }, 0, 0 },
    { "request_outer_duals", offsetof(aid_assign_result, request_outer_duals), 8, 1, { 0, -1 }, 0, 0 },
    { "helper_outer_duals", offsetof(aid_assign_result, helper_outer_duals), 8, 1, { 1, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field assign_settings[] = {
    { "objective", AIDLUA_ENUM, offsetof(aid_assign_problem, objective), .size = 4, .is_signed = 1, .words = aidlua_words_objective, .bit = -1, .forget = -1 },
    { "seed", AIDLUA_INTEGER, offsetof(aid_assign_problem, seed), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "complete", AIDLUA_ANSWER, offsetof(aid_assign_problem, complete), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "fairness", AIDLUA_ENUM, offsetof(aid_assign_problem, fairness), .size = 4, .is_signed = 1, .words = aidlua_words_fairness, .bit = -1, .forget = -1 },
    { "load_weight", AIDLUA_INTEGER, offsetof(aid_assign_problem, load_weight), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static const aidlua_field assign_figures[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_assign_result, status_code), .size = 4, .is_signed = 1, .words = aidlua_words_solve_state, .bit = -1, .forget = -1 },
    { "objective", AIDLUA_INTEGER, offsetof(aid_assign_result, objective), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_assign_result, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_assign_result, seats), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats_bound", AIDLUA_INTEGER, offsetof(aid_assign_result, seats_bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "work", AIDLUA_INTEGER, offsetof(aid_assign_result, work), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "components", AIDLUA_INTEGER, offsetof(aid_assign_result, components), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "outer_price", AIDLUA_NUMBERS, offsetof(aid_assign_result, outer_price), .size = 8, .is_signed = 1, .count = 4, .bit = -1, .forget = -1 },
    { "outer_seats", AIDLUA_NUMBERS, offsetof(aid_assign_result, outer_seats), .size = 8, .is_signed = 0, .count = 4, .bit = -1, .forget = -1 },
    { "load_squares", AIDLUA_INTEGER, offsetof(aid_assign_result, load_squares), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "tier_count", AIDLUA_INTEGER, offsetof(aid_assign_result, tier_count), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static aid_status assign_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)
{
    return aid_solve_assign(problem, options, result, error);
}

static const aidlua_count rings_counts[] = {
    { "member_count", offsetof(aid_rings_problem, member_count), 0, 0 },
    { "altruist_count", offsetof(aid_rings_problem, altruist_count), 1, 0 },
    { "arc_count", offsetof(aid_rings_problem, arc_count), 0, 0 },
    { NULL, 0, 0, 0 },
};

static const aidlua_array rings_inputs[] = {
    { "offsets", offsetof(aid_rings_problem, offsets), 8, 0, { 0, 1 }, 0, 1 },
    { "targets", offsetof(aid_rings_problem, targets), 4, 0, { 2, -1 }, 0, 0 },
    { "scores", offsetof(aid_rings_problem, scores), 4, 1, { 2, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_array rings_outputs[] = {
    { "chosen", offsetof(aid_rings_result, chosen), 1, 0, { 2, -1 }, 0, 0 },
    { "group", offsetof(aid_rings_result, group), 4, 0, { 0, 1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field rings_settings[] = {
    { "max_ring", AIDLUA_INTEGER, offsetof(aid_rings_problem, max_ring), .size = 4, .is_signed = 0, .bit = -1, .forget = -1 },
    { "max_chain", AIDLUA_INTEGER, offsetof(aid_rings_problem, max_chain), .size = 4, .is_signed = 0, .bit = -1, .forget = -1 },
    { "success_ppm", AIDLUA_INTEGER, offsetof(aid_rings_problem, success_ppm), .size = 4, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static const aidlua_field rings_figures[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_rings_result, status_code), .size = 4, .is_signed = 1, .words = aidlua_words_solve_state, .bit = -1, .forget = -1 },
    { "objective", AIDLUA_INTEGER, offsetof(aid_rings_result, objective), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_rings_result, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "unit", AIDLUA_INTEGER, offsetof(aid_rings_result, unit), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "score", AIDLUA_INTEGER, offsetof(aid_rings_result, score), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "members", AIDLUA_INTEGER, offsetof(aid_rings_result, members), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "ring_count", AIDLUA_INTEGER, offsetof(aid_rings_result, ring_count), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "chain_count", AIDLUA_INTEGER, offsetof(aid_rings_result, chain_count), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "columns", AIDLUA_INTEGER, offsetof(aid_rings_result, columns), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "nodes", AIDLUA_INTEGER, offsetof(aid_rings_result, nodes), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "work", AIDLUA_INTEGER, offsetof(aid_rings_result, work), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static aid_status rings_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)
{
    return aid_solve_rings(problem, options, result, error);
}

static const aidlua_count setoff_counts[] = {
    { "party_count", offsetof(aid_setoff_problem, party_count), 0, 0 },
    { "obligation_count", offsetof(aid_setoff_problem, obligation_count), 0, 0 },
    { "cycle_capacity", offsetof(aid_setoff_result, cycle_capacity), 0, offsetof(aid_setoff_result, cycle_count) },
    { "place_capacity", offsetof(aid_setoff_result, place_capacity), 0, offsetof(aid_setoff_result, place_count) },
    { NULL, 0, 0, 0 },
};

static const aidlua_array setoff_inputs[] = {
    { "debtors", offsetof(aid_setoff_problem, debtors), 4, 0, { 1, -1 }, 0, 0 },
    { "creditors", offsetof(aid_setoff_problem, creditors), 4, 0, { 1, -1 }, 0, 0 },
    { "amounts", offsetof(aid_setoff_problem, amounts), 8, 1, { 1, -1 }, 0, 0 },
    { "consents", offsetof(aid_setoff_problem, consents), 1, 0, { 0, -1 }, 0, 0 },
    { "credits", offsetof(aid_setoff_problem, credits), 8, 1, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_array setoff_outputs[] = {
    { "cleared", offsetof(aid_setoff_result, cleared), 8, 1, { 1, -1 }, 0, 0 },
    { "drawn", offsetof(aid_setoff_result, drawn), 8, 1, { 0, -1 }, 0, 0 },
    { "claims", offsetof(aid_setoff_result, claims), 8, 1, { 0, -1 }, 0, 0 },
    { "cycle_starts", offsetof(aid_setoff_result, cycle_starts), 8, 0, { 2, -1 }, 0, 1 },
    { "cycle_amounts", offsetof(aid_setoff_result, cycle_amounts), 8, 1, { 2, -1 }, 0, 0 },
    { "cycle_parties", offsetof(aid_setoff_result, cycle_parties), 4, 0, { 3, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field setoff_settings[] = {
    { .name = NULL },
};

static const aidlua_field setoff_figures[] = {
    { "state", AIDLUA_INTEGER, offsetof(aid_setoff_result, status_code), .size = 4, .is_signed = 1, .bit = -1, .forget = -1 },
    { "objective", AIDLUA_INTEGER, offsetof(aid_setoff_result, objective), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_setoff_result, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "total", AIDLUA_INTEGER, offsetof(aid_setoff_result, total), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "net_debt", AIDLUA_INTEGER, offsetof(aid_setoff_result, net_debt), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "credit_used", AIDLUA_INTEGER, offsetof(aid_setoff_result, credit_used), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "pairs", AIDLUA_INTEGER, offsetof(aid_setoff_result, pairs), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "work", AIDLUA_INTEGER, offsetof(aid_setoff_result, work), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "cycle_count", AIDLUA_INTEGER, offsetof(aid_setoff_result, cycle_count), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "place_count", AIDLUA_INTEGER, offsetof(aid_setoff_result, place_count), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "cycles_written", AIDLUA_INTEGER, offsetof(aid_setoff_result, cycles_written), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static aid_status setoff_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)
{
    return aid_solve_setoff(problem, options, result, error);
}

static const aidlua_count balance_counts[] = {
    { "member_count", offsetof(aid_balance_problem, member_count), 0, 0 },
    { "arc_count", offsetof(aid_balance_problem, arc_count), 0, 0 },
    { NULL, 0, 0, 0 },
};

static const aidlua_array balance_inputs[] = {
    { "givers", offsetof(aid_balance_problem, givers), 4, 0, { 1, -1 }, 0, 0 },
    { "receivers", offsetof(aid_balance_problem, receivers), 4, 0, { 1, -1 }, 0, 0 },
    { "quotas", offsetof(aid_balance_problem, quotas), 8, 1, { 1, -1 }, 0, 0 },
    { "scores", offsetof(aid_balance_problem, scores), 4, 1, { 1, -1 }, 0, 0 },
    { "supplies", offsetof(aid_balance_problem, supplies), 8, 1, { 0, -1 }, 0, 0 },
    { "priorities", offsetof(aid_balance_problem, priorities), 4, 0, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_array balance_outputs[] = {
    { "amounts", offsetof(aid_balance_result, amounts), 8, 1, { 1, -1 }, 0, 0 },
    { "received", offsetof(aid_balance_result, received), 8, 1, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field balance_settings[] = {
    { "objective", AIDLUA_ENUM, offsetof(aid_balance_problem, objective), .size = 4, .is_signed = 1, .words = aidlua_words_balance_objective, .bit = -1, .forget = -1 },
    { "max_ring", AIDLUA_INTEGER, offsetof(aid_balance_problem, max_ring), .size = 4, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static const aidlua_field balance_figures[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_balance_result, status_code), .size = 4, .is_signed = 1, .words = aidlua_words_solve_state, .bit = -1, .forget = -1 },
    { "objective", AIDLUA_INTEGER, offsetof(aid_balance_result, objective), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_balance_result, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "exchanged", AIDLUA_INTEGER, offsetof(aid_balance_result, exchanged), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "exchanged_bound", AIDLUA_INTEGER, offsetof(aid_balance_result, exchanged_bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "members", AIDLUA_INTEGER, offsetof(aid_balance_result, members), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "rings", AIDLUA_INTEGER, offsetof(aid_balance_result, rings), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "work", AIDLUA_INTEGER, offsetof(aid_balance_result, work), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static aid_status balance_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)
{
    return aid_solve_balance(problem, options, result, error);
}

static const aidlua_count schedule_counts[] = {
    { "task_count", offsetof(aid_schedule_problem, task_count), 0, 0 },
    { "helper_count", offsetof(aid_schedule_problem, helper_count), 0, 0 },
    { "edge_count", offsetof(aid_schedule_problem, edge_count), 0, 0 },
    { "window_count", offsetof(aid_schedule_problem, window_count), 1, 0 },
    { "place_count", offsetof(aid_schedule_problem, place_count), 1, 0 },
    { NULL, 0, 0, 0 },
};

static const aidlua_array schedule_inputs[] = {
    { "earliest", offsetof(aid_schedule_problem, earliest), 8, 1, { 0, -1 }, 0, 0 },
    { "latest", offsetof(aid_schedule_problem, latest), 8, 1, { 0, -1 }, 0, 0 },
    { "durations", offsetof(aid_schedule_problem, durations), 8, 1, { 0, -1 }, 0, 0 },
    { "offsets", offsetof(aid_schedule_problem, offsets), 8, 0, { 0, -1 }, 0, 1 },
    { "helpers", offsetof(aid_schedule_problem, helpers), 4, 0, { 2, -1 }, 0, 0 },
    { "scores", offsetof(aid_schedule_problem, scores), 4, 1, { 2, -1 }, 0, 0 },
    { "window_offsets", offsetof(aid_schedule_problem, window_offsets), 8, 0, { 1, -1 }, 0, 1 },
    { "window_from", offsetof(aid_schedule_problem, window_from), 8, 1, { 3, -1 }, 0, 0 },
    { "window_to", offsetof(aid_schedule_problem, window_to), 8, 1, { 3, -1 }, 0, 0 },
    { "task_places", offsetof(aid_schedule_problem, task_places), 4, 0, { 0, -1 }, 0, 0 },
    { "helper_places", offsetof(aid_schedule_problem, helper_places), 4, 0, { 1, -1 }, 0, 0 },
    { "latitudes", offsetof(aid_schedule_problem, latitudes), 4, 1, { 4, -1 }, 0, 0 },
    { "longitudes", offsetof(aid_schedule_problem, longitudes), 4, 1, { 4, -1 }, 0, 0 },
    { "travel", offsetof(aid_schedule_problem, travel), 4, 0, { 4, -1 }, 1, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_array schedule_outputs[] = {
    { "done_by", offsetof(aid_schedule_result, done_by), 4, 0, { 0, -1 }, 0, 0 },
    { "starts", offsetof(aid_schedule_result, starts), 8, 1, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field schedule_settings[] = {
    { "speed_m_per_hour", AIDLUA_INTEGER, offsetof(aid_schedule_problem, speed_m_per_hour), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static const aidlua_field schedule_figures[] = {
    { "state", AIDLUA_ENUM, offsetof(aid_schedule_result, status_code), .size = 4, .is_signed = 1, .words = aidlua_words_solve_state, .bit = -1, .forget = -1 },
    { "objective", AIDLUA_INTEGER, offsetof(aid_schedule_result, objective), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "bound", AIDLUA_INTEGER, offsetof(aid_schedule_result, bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats", AIDLUA_INTEGER, offsetof(aid_schedule_result, seats), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "seats_bound", AIDLUA_INTEGER, offsetof(aid_schedule_result, seats_bound), .size = 8, .is_signed = 1, .bit = -1, .forget = -1 },
    { "minutes", AIDLUA_INTEGER, offsetof(aid_schedule_result, minutes), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "tours", AIDLUA_INTEGER, offsetof(aid_schedule_result, tours), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "nodes", AIDLUA_INTEGER, offsetof(aid_schedule_result, nodes), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { "work", AIDLUA_INTEGER, offsetof(aid_schedule_result, work), .size = 8, .is_signed = 0, .bit = -1, .forget = -1 },
    { .name = NULL },
};

static aid_status schedule_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)
{
    return aid_solve_schedule(problem, options, result, error);
}

const aidlua_solver aidlua_solvers[] = {
    { "assign", sizeof(aid_assign_problem), sizeof(aid_assign_result), assign_counts, assign_inputs, assign_outputs, assign_settings, assign_figures, assign_run },
    { "rings", sizeof(aid_rings_problem), sizeof(aid_rings_result), rings_counts, rings_inputs, rings_outputs, rings_settings, rings_figures, rings_run },
    { "setoff", sizeof(aid_setoff_problem), sizeof(aid_setoff_result), setoff_counts, setoff_inputs, setoff_outputs, setoff_settings, setoff_figures, setoff_run },
    { "balance", sizeof(aid_balance_problem), sizeof(aid_balance_result), balance_counts, balance_inputs, balance_outputs, balance_settings, balance_figures, balance_run },
    { "schedule", sizeof(aid_schedule_problem), sizeof(aid_schedule_result), schedule_counts, schedule_inputs, schedule_outputs, schedule_settings, schedule_figures, schedule_run },
    { NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL },
};
