/* SPDX-License-Identifier: MIT */
/* The files of this folder that know the model: gather.c turns booked exchanges of a window into plain arrays and has every
 * figure found over them; gather_time.c and gather_skill.c cut the same window into periods and kinds of help. */
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
    int32_t step;        /* aid_step; 0: the finest with few enough periods */
    int32_t reserved;
} aid__insight_scope;

enum { AID__NULL_MODEL_USUAL = 200, AID__NULL_MODEL_MOST = 2000, AID__CIRCULATION_USUAL = 100000 };

enum { AID__PERIODS_USUAL = 60, AID__PERIODS_MOST = 10000 };

/* What happened in one part of the window. */
typedef struct aid__insight_period {
    int64_t from, until;
    int64_t time_minutes, volunteer_minutes;
    uint32_t exchanges, givers, receivers, people;
    uint32_t posted, filled, withdrawn, expired, open; /* requests posted then, by what became of them */
    uint32_t proposed, done, fell_through, contested, reversed; /* proposals made then, likewise */
} aid__insight_period;

/* One kind of help, with all kinds below it. */
typedef struct aid__insight_skill {
    uint64_t id, parent; /* 0: not stated, at the top */
    int64_t minutes, own_minutes;
    uint32_t exchanges, givers, receivers, people;
} aid__insight_skill;

/* All figures; members by the numbers of `insight`. The allocator, null_unit and progress of `insight` are given. */
typedef struct aid__insight_report {
    aid__insight insight;
    uint64_t *ids;      /* by member */
    int64_t from;       /* as used; until when nothing was there */
    uint64_t exchanges; /* in the window */
    int64_t time_minutes, volunteer_minutes, pool_minutes;
    aid__insight_period *periods;
    aid__insight_skill *skills;
    size_t period_count, skill_count;
} aid__insight_report;

/* Is this exchange help that the scope counts, in its window and unit? `groups` as aid__insight_groups marks them. */
bool aid__insight_counts_help(const aid__insight_scope *scope, const uint8_t *groups, const aid__exchange_row *exchange);
int64_t aid__insight_when(const aid__exchange_row *exchange); /* when the help took place */
bool aid__insight_was_asked(const aid__exchange_row *exchange); /* it was proposed, not only logged */

/* Fill periods and skills of the report, whose `from` is known. Nothing to free when they fail. */
aid_status aid__insight_periods(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups,
                                aid_error *error);
aid_status aid__insight_skills(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups,
                               aid_error *error);

/* Marks, by group row, which groups the scope takes in: model groups + 1 bytes, cleared. */
void aid__insight_groups(const aid__insight_scope *scope, uint8_t *included);

aid_status aid__insight_report_make(aid__insight_report *report, const aid__insight_scope *scope, aid_error *error);
void aid__insight_report_free(aid__insight_report *report);

#endif
