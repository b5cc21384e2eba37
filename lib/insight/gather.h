/* SPDX-License-Identifier: MIT */
/* The one file of this folder that knows the model: it turns booked exchanges of a window into plain arrays, and has
 * every figure found over them. */
#ifndef AID_INSIGHT_GATHER_H
#define AID_INSIGHT_GATHER_H

#include "insight/figures.h"
#include "model/model.h"

typedef struct aid__insight_scope {
    const aid__model *model;
    aid__row group;      /* 0: the whole community */
    int32_t books_only;  /* 1: without the groups below it */
    int32_t unit;        /* AID_UNIT_TIME or AID_UNIT_VOLUNTEER; 0 both */
    int32_t null_model;  /* aid_answer; 0: up to AID__NULL_MODEL_USUAL members */
    int32_t circulation; /* aid_answer; 0: up to AID__CIRCULATION_USUAL links */
    uint32_t rewirings;  /* fewer than 2: none */
    uint64_t seed;
    int64_t from, until; /* [from, until); from 0: from the first help there is; until > from */
    uint64_t cycle_work;
} aid__insight_scope;

enum { AID__NULL_MODEL_USUAL = 200, AID__NULL_MODEL_MOST = 2000, AID__CIRCULATION_USUAL = 100000 };

/* All figures; members by the numbers of `insight`. The allocator, null_unit and progress of `insight` are given. */
typedef struct aid__insight_report {
    aid__insight insight;
    uint64_t *ids;      /* by member */
    int64_t from;       /* as used; until when nothing was there */
    uint64_t exchanges; /* in the window */
    int64_t time_minutes, volunteer_minutes, pool_minutes;
} aid__insight_report;

/* Marks, by group row, which groups the scope takes in: model groups + 1 bytes, cleared. */
void aid__insight_groups(const aid__insight_scope *scope, uint8_t *included);

aid_status aid__insight_report_make(aid__insight_report *report, const aid__insight_scope *scope, aid_error *error);
void aid__insight_report_free(aid__insight_report *report);

#endif
