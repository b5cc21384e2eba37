/* SPDX-License-Identifier: MIT */
/** @file insight.h
 * Is everybody giving and getting fairly? Figures over what was really done in a window of time: how much comes back and
 * by which way, how evenly it is spread, who is alone, who is relied on too much. What each figure does not say is in
 * docs/reciprocity.md.
 *
 * **What counts.** Booked exchanges (done or contested) in minutes of time credit or unpaid, by when the help took place
 * (`from` ≤ t < `until`). A reversed exchange is gone with its reversal. w_ij is the minutes that i helped j, i ≠ j; L is the
 * number of arcs (ordered pairs with w > 0), W their sum; G_i = Σ_j w_ij is what i gave, R_i = Σ_j w_ji what i received. A group
 * helped by many is one arc a helper. The n members are those who belonged at the window's end, whether they did anything or not,
 * and those who had left by then and have minutes in it; a window that ends before the first member was recorded (help
 * brought in from before) takes the members of now.
 *
 * **Undefined is never 0.** A figure without a meaning (no help at all, one member, no solution) has denominator 0 and its
 * bit in aid_insight_summary.defined is clear; show it as "–" or null. Where the figure is a fraction of integers it is
 * given exactly, unreduced, so that "330 of 810 minutes" can be said; where it is not (see each), or where the integers pass
 * 64 bits, in billionths, and `exact` is 0.
 *
 * **The figures**, by ::aid_figure:
 *
 * - DENSITY ā = L/(n(n−1)). Undefined for n < 2.
 * - RECIPROCITY r = L↔/L, L↔ the arcs whose opposite is there. RECIPROCITY_EXCESS ρ = (r−ā)/(1−ā): beyond chance
 *   (Garlaschelli and Loffredo, Phys. Rev. Lett. 93:268701, 2004); undefined for L = 0 and ā = 1; negative when less comes
 *   back than by chance.
 * - MUTUAL_MINUTES r_w = Σ_{i≠j} min(w_ij, w_ji)/W; grows with the window. MUTUAL_EXPECTED ⟨r_w⟩ is the same on average
 *   in the weighted configuration model, where everybody gives and receives as much as they did, and MUTUAL_EXCESS
 *   ρ_w = (r_w−⟨r_w⟩)/(1−⟨r_w⟩) (Squartini, Picciolo, Ruzzenenti and Garlaschelli, Sci. Rep. 3:2729, 2013). Not
 *   fractions. They depend on the unit in which weights are counted, which is fixed at 30 minutes; with another unit
 *   even the sign may change. Found to 1e−6 in at most 10⁴ rounds, else undefined (all help through one person has no
 *   solution); O(n²) a round, so only up to 200 members unless asked, never above 2,000.
 * - IMBALANCE I = Σ|G_i−R_i|/2W. Of one member, give and take is g = (G−R)/(G+R), from −1 only received to 1 only
 *   gave, undefined when both are 0: the two numbers are in ::aid_member_insight.
 * - DIRECT = MUTUAL_MINUTES; INDIRECT, the maximum circulation of the graph in which each pair is netted, /W;
 *   GENERALISED, the rest. CIRCULATION C* is the maximum circulation of the whole /W: DIRECT + INDIRECT ≤ C* ≤ 1 − I.
 *   Exact: a minimum-cost circulation with cost −1 an arc. Takes seconds from some 100,000 links on, so INDIRECT,
 *   GENERALISED and CIRCULATION are left undefined beyond that unless asked for.
 * - GINI of what members gave, received, both together, and of how often they were asked to help, over all n, zeros
 *   included: Σ(2k−n−1)v_(k)/(nΣv), v rising. Undefined when Σv = 0. (Not for balances: their mean is 0. Use I.)
 * - CONCENTRATION Σ(G_i/W)² (Herfindahl–Hirschman), TOP_SHARE max G_i/W.
 * - CIRCLE_MINUTES: minutes inside circles (strong components) /W; LARGEST_CIRCLE: members of the largest /n.
 * - ON_CYCLES_k: minutes on arcs that lie on a simple cycle of at most k members /W, k = 2..5. Undefined when there are
 *   too many arcs to look at (`cycle_work`), with all longer ones.
 * - ON_CYCLES_k_Z, LARGEST_CIRCLE_Z: how far these lie from their mean in networks rewired at random, in standard deviations
 *   (z-scores; Mattsson, Criscione and Takes, Sci. Rep. 13:5864, 2023, for Sarafu): everybody keeps how many they help and by
 *   how many they are helped, minutes stay with the giver. Only with `rewirings` of 2 or more; undefined when all samples are
 *   alike. Not fractions.
 * - VELOCITY V = turnover/K̄ per window: turnover is what members' time accounts were credited in the window, K̄ the mean
 *   over time of the sum of all positive balances, from balances at `from`. Undefined while K̄ = 0, and for unpaid minutes.
 *   Say the window's days beside it.
 * - SOLIDARITY: minutes that pools paid for someone's help /W. GIFT: unpaid minutes of unpaid and time-credit minutes,
 *   whatever `unit` says.
 *
 * **In money.** What unpaid hours would have cost is ⌊minutes × hour_value / 60⌋: replacement cost, a stated rate for every
 * hour (ILO, Manual on the Measurement of Volunteer Work, 2011, section 7). The rate is the host's to state and to say beside the
 * figure; nothing else here depends on it.
 *
 * Figures of fewer than five people can show who they are: suppress such cells in anything that is published. */
#ifndef MUTUALAID_INSIGHT_H
#define MUTUALAID_INSIGHT_H

#include <mutualaid/match.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What was found. Keeps nothing of its store and may outlive it. */
typedef struct aid_insight aid_insight;

/** Over what. */
typedef struct aid_insight_options {
    uint32_t struct_size;     /**< sizeof(aid_insight_options) */
    int32_t unit;             /**< ::aid_unit: time or volunteer; 0 both together */
    uint64_t set;             /**< no bit is known yet: 0 */
    uint64_t seed;            /**< of the rewiring; the same seed gives the same figures */
    uint64_t cycle_work;      /**< arcs to look at for each length of cycles; 0 a hundred million */
    aid_group group;          /**< a group with all groups below it, such as a union; id 0 the whole community */
    aid_time from;            /**< from this time on; 0 from the first help there is */
    aid_time until;           /**< before this time; 0 to now */
    int32_t books_only;       /**< ::aid_answer: yes leaves out the groups below `group` */
    int32_t null_model;       /**< ::aid_answer: yes, up to 2,000 members; no, never; 0 up to 200 */
    int32_t circulation;      /**< ::aid_answer: yes, however long it takes; no, never; 0 up to 100,000 links */
    int32_t rewirings;        /**< random networks to compare the cycles with, at most 10,000; 0 none; 100 is usual */
    aid_progress_fn progress; /**< may cancel; may be NULL. Must not call the store */
    void *progress_context;   /**< handed to `progress` */
    int64_t hour_value;       /**< what an unpaid hour is worth, in minor units of some currency, 0..10⁹; 0 not stated */
    int32_t step;             /**< ::aid_step: how the window is cut; 0 the finest with at most 60 periods */
    int32_t reserved;         /**< 0 */
} aid_insight_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_insight_options_init(aid_insight_options *options, uint32_t struct_size);

/** Finds all figures of a window. Changes nothing. Takes the host, or a coordinator or auditor of the group (of every
 * group without a parent, when the whole community is asked for); what says who is relied on too much is for the host
 * and coordinators alone and is left out of an auditor's.
 *
 * Everything but three parts is linear in members and exchanges, save for sorting: the null model (see above), the cycles
 * (bounded by `cycle_work`), and the circulation (cost scaling, O(n²·L·log n); three seconds for 820,000 links).
 * @param store        the community
 * @param options      NULL: the whole community from its first day
 * @param out_insight  receives the result, to be ended with ::aid_insight_free; untouched on failure
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND (group); AID_E_DENIED; AID_E_ARGUMENT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_insight_run(aid_store *store, const aid_insight_options *options, aid_insight **out_insight,
                                   aid_error *error);

/** One figure. */
typedef struct aid_figure_info {
    uint32_t struct_size; /**< sizeof(aid_figure_info) */
    int32_t exact;        /**< 1: the fraction is exact; otherwise it is rounded to billionths */
    int64_t numerator;    /**< the figure is numerator/denominator */
    int64_t denominator;  /**< more than 0; 0 when the figure is undefined, which is not the figure 0 */
} aid_figure_info;

/** Fills one figure.
 * @param insight   the result
 * @param figure    ::aid_figure
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK, also when the figure is undefined; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_figure(const aid_insight *insight, int32_t figure, aid_figure_info *out_info,
                                      aid_error *error);

/** What was counted. Minutes are of the unit asked for unless said otherwise. */
typedef struct aid_insight_summary {
    uint32_t struct_size;        /**< sizeof(aid_insight_summary) */
    int32_t reserved;            /**< 0 */
    uint64_t defined;            /**< ::aid_figure bits: the figures that have a meaning here */
    aid_time from;               /**< the window as used */
    aid_time until;              /**< its end */
    uint64_t members;            /**< n */
    uint64_t took_part;          /**< members who gave or received */
    uint64_t exchanges;          /**< exchanges in the window */
    uint64_t links;              /**< L: ordered pairs with help */
    uint64_t mutual_links;       /**< of them, those whose opposite is there */
    int64_t minutes;             /**< W */
    int64_t mutual_minutes;      /**< that came back the same way */
    int64_t indirect_minutes;    /**< that came back round longer circles; 0 where INDIRECT is undefined */
    int64_t circulating_minutes; /**< the most that can run in circles at once; 0 where CIRCULATION is undefined */
    int64_t time_minutes;        /**< of time credit, in whatever unit was asked for */
    int64_t volunteer_minutes;   /**< unpaid, likewise */
    int64_t pool_minutes;        /**< that pools paid for help */
    int64_t turnover;            /**< that time accounts of members were credited */
    uint64_t components;         /**< parts of the network without a link between them; an isolate is one */
    uint64_t largest_component;  /**< members of the largest */
    uint64_t isolates;           /**< members without a partner */
    uint64_t alone_90_days;      /**< members without a partner in the 90 days before the end */
    uint64_t one_link;           /**< members with one partner only */
    uint64_t articulations;      /**< members without whom a part would fall apart */
    uint64_t bridges;            /**< links without which a part would fall apart */
    uint64_t largest_core;       /**< the largest k such that some members all have k partners among themselves */
    uint64_t circles;            /**< strong components; a member in none is one */
    uint64_t largest_circle;     /**< members of the largest */
    uint64_t in_2_cycles;        /**< members with help both ways */
    uint64_t in_3_cycles;        /**< members in a circle of three */
    uint64_t over_relied;        /**< members relied on too much; 0 for an auditor */
    uint64_t never_received;     /**< members who received nothing */
    uint64_t never_gave;         /**< members who gave nothing */
    uint64_t never_asked;        /**< members whom no proposal asked to help */
    uint64_t cycles[4];          /**< simple cycles of 2, 3, 4 and 5 members; 0 where ON_CYCLES is undefined */
    int64_t hour_value;          /**< as asked; 0 not stated */
    int64_t volunteer_value;     /**< ⌊volunteer_minutes × hour_value / 60⌋; 0 while no value is stated */
} aid_insight_summary;

/** Fills what was counted.
 * @param insight      the result
 * @param out_summary  with its struct_size set
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_summary_get(const aid_insight *insight, aid_insight_summary *out_summary,
                                           aid_error *error);

/** What advice about limits is to go by. */
typedef struct aid_credit_advice_options {
    uint32_t struct_size; /**< sizeof(aid_credit_advice_options) */
    int32_t unit;         /**< ::aid_unit: time; 0 time */
    uint64_t set;         /**< no bit is known yet: 0 */
    aid_time from;        /**< from this time to now; 0 the last 90 days */
    int64_t refused;      /**< commands in that time that ended in AID_E_LIMIT with reason AID_REASON_CREDIT, as the host counted them */
} aid_credit_advice_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_credit_advice_options_init(aid_credit_advice_options *options, uint32_t struct_size);

/** How a group's limits work out, and what could be changed. Minutes, counts and basis points. */
typedef struct aid_credit_advice {
    uint32_t struct_size;         /**< sizeof(aid_credit_advice) */
    int32_t unit;                 /**< ::aid_unit */
    int32_t fee_bp;               /**< the fee to the pool now, in 1/10,000 */
    int32_t advised_fee_bp;       /**< the fee by which the last 12 full weeks would have filled the pool to zero, ⌈deficit·10⁴/turnover⌉, at most 1,000; never below `fee_bp` */
    aid_time from;                /**< the window as used */
    aid_time until;               /**< its end: now */
    int64_t posted;               /**< exchanges booked in it */
    int64_t refused;              /**< as the host counted */
    int64_t waiting;              /**< open requests that are not essential and that their requester has no credit for now */
    int64_t refusal_numerator;    /**< `refused` + `waiting` */
    int64_t refusal_denominator;  /**< these + `posted`; 0: no rate can be said */
    int64_t beyond_limit;         /**< of `posted`, booked beyond a limit: flagged, warned of or overridden */
    int64_t pool_paid;            /**< of `posted`, paid by the pool */
    int64_t gifted;               /**< of `posted`, booked unpaid because the pool could not pay either */
    int64_t accounts;             /**< members' accounts in the books */
    int64_t idle_accounts;        /**< of them, above zero and with nothing spent for 90 days */
    int64_t credit;               /**< Σ of the balances above zero */
    int64_t idle_credit;          /**< what of it lies on idle accounts */
    int64_t below;                /**< how far the others lie below zero together, as a positive number */
    int64_t pool_balance;         /**< of the solidarity pool */
    int64_t credit_min;           /**< the limit now; where it is adaptive, −base */
    int64_t advised_credit_min;   /**< the same while at most 2 % are refused or no limit refuses; else credit · 5/4, from 10 % on · 3/2, to whole quarter-hours */
} aid_credit_advice;

/** How do the limits of a group work out? Refusal rate, idle credit, and a limit and a fee that follow from them by the
 * formulas beside the fields; docs/reciprocity.md gives their reasons. Changes nothing: a limit is changed by
 * ::aid_terms_set alone. A refused command leaves no record, so the host counts refusals and says them. Takes the
 * host, or a coordinator or auditor of the group. O(exchanges + listings + lines of 90 days).
 * @param store       the community
 * @param group       whose books
 * @param options     NULL: the last 90 days, nothing counted by the host
 * @param out_advice  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_credit(aid_store *store, aid_group group, const aid_credit_advice_options *options,
                                      aid_credit_advice *out_advice, aid_error *error);

/** How many members a result is about.
 * @param insight   the result
 * @param out_size  receives n
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_member_size(const aid_insight *insight, size_t *out_size, aid_error *error);

/** What was found about one member. */
typedef struct aid_member_insight {
    uint32_t struct_size;    /**< sizeof(aid_member_insight) */
    int32_t reserved;        /**< 0 */
    aid_member member;       /**< who */
    uint64_t flags;          /**< ::aid_insight_flag bits */
    int64_t given;           /**< G: minutes given. Give and take is (G−R)/(G+R), undefined when both are 0 */
    int64_t received;        /**< R: minutes received */
    int64_t recent;          /**< minutes given in the 28 days before the end */
    uint64_t partners;       /**< people helped or helped by */
    uint64_t helped;         /**< people helped */
    uint64_t helped_by;      /**< people helped by */
    uint64_t asked;          /**< proposals to help, made in the window */
    uint64_t component;      /**< which part of the network, from 1 in order of its first member */
    uint64_t component_size; /**< its members */
    uint64_t circle;         /**< which strong component, numbered likewise */
    uint64_t circle_size;    /**< its members */
    uint64_t core;           /**< the largest k such that this member is in a k-core */
    uint64_t sole_provider_of; /**< members who received from nobody else */
    uint64_t cycles[4];      /**< cycles of 2, 3, 4 and 5 members through this one; of all, by the summary's, the share */
} aid_member_insight;

/** Fills what was found about one member.
 * @param insight     the result
 * @param index       0 … size − 1, in order of enrolment
 * @param out_member  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_member(const aid_insight *insight, size_t index, aid_member_insight *out_member,
                                      aid_error *error);

/** How many links the network has.
 * @param insight   the result
 * @param out_size  receives L
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_link_size(const aid_insight *insight, size_t *out_size, aid_error *error);

/** One link of the network: all help of a giver to a receiver. */
typedef struct aid_link_insight {
    uint32_t struct_size; /**< sizeof(aid_link_insight) */
    int32_t bridge;       /**< 1: without it a part of the network would fall apart */
    aid_member giver;     /**< who helped */
    aid_member receiver;  /**< who was helped */
    uint64_t from;        /**< the giver's index in this result */
    uint64_t to;          /**< the receiver's */
    int64_t minutes;      /**< of help */
    int64_t back;         /**< minutes of help the other way; 0 none */
} aid_link_insight;

/** Fills one link.
 * @param insight   the result
 * @param index     0 … size − 1, by giver, then receiver
 * @param out_link  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_link(const aid_insight *insight, size_t index, aid_link_insight *out_link,
                                    aid_error *error);

/** Into how many periods the window was cut.
 * @param insight   the result
 * @param out_size  receives the number; 0 when nothing was ever done
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_period_size(const aid_insight *insight, size_t *out_size, aid_error *error);

/** What happened in one part of the window. Help counts by when it took place; requests and proposals by when they were
 * made and by what has become of them by now. */
typedef struct aid_period_insight {
    uint32_t struct_size;          /**< sizeof(aid_period_insight) */
    int32_t reserved;              /**< 0 */
    aid_time from;                 /**< from this time on: a whole step, but for the window's first and last period */
    aid_time until;                /**< before this time */
    int64_t time_minutes;          /**< of time credit; 0 when only unpaid help was asked for */
    int64_t volunteer_minutes;     /**< unpaid; 0 when only time credit was asked for */
    uint64_t exchanges;            /**< booked */
    uint64_t givers;               /**< people who helped */
    uint64_t receivers;            /**< people who were helped */
    uint64_t people;               /**< either */
    uint64_t requests;             /**< posted, of any unit */
    uint64_t requests_filled;      /**< of them: every seat was filled */
    uint64_t requests_withdrawn;   /**< of them: taken back */
    uint64_t requests_expired;     /**< of them: their time ran out */
    uint64_t requests_open;        /**< of them: still open */
    uint64_t proposals;            /**< made, of any unit */
    uint64_t proposals_done;       /**< of them: booked */
    uint64_t proposals_ended;      /**< of them: declined, called off or lapsed */
    uint64_t proposals_questioned; /**< of them: disputed or contested, and not yet settled */
    uint64_t proposals_reversed;   /**< of them: booked and undone */
} aid_period_insight;

/** Fills one period.
 * @param insight     the result
 * @param index       0 … size − 1, in order of time
 * @param out_period  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_period(const aid_insight *insight, size_t index, aid_period_insight *out_period,
                                      aid_error *error);

/** How many kinds of help there were, those above them counted in.
 * @param insight   the result
 * @param out_size  receives the number
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_skill_size(const aid_insight *insight, size_t *out_size, aid_error *error);

/** One kind of help with all kinds below it (each below its first parent), over booked exchanges of the window. */
typedef struct aid_skill_insight {
    uint32_t struct_size; /**< sizeof(aid_skill_insight) */
    int32_t reserved;     /**< 0 */
    aid_skill skill;      /**< which; id 0: help whose kind was not stated */
    aid_skill parent;     /**< the kind above it; id 0 at the top. Those at the top add up to W */
    int64_t minutes;      /**< of help, with the kinds below */
    int64_t own_minutes;  /**< of help that names just this one */
    uint64_t exchanges;   /**< with the kinds below, and so the following */
    uint64_t givers;      /**< people who helped */
    uint64_t receivers;   /**< people who were helped */
    uint64_t people;      /**< either */
} aid_skill_insight;

/** Fills one kind of help.
 * @param insight    the result
 * @param index      0 … size − 1, in order of the skills' numbers
 * @param out_skill  with its struct_size set
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_insight_skill(const aid_insight *insight, size_t index, aid_skill_insight *out_skill,
                                     aid_error *error);

/** Ends a result. NULL is fine.
 * @param insight  to end
 * @since 0.1 */
AID_API void aid_insight_free(aid_insight *insight);

#ifdef __cplusplus
}
#endif
#endif
