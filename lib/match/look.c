/* SPDX-License-Identifier: MIT */
/* All about one pair. */
#include "match/context.h"

#include <string.h>

void aid__match_describe(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                         const aid__match_facts *facts, aid__match_pair *out)
{
    const aid__model *model = scene->context->model;
    const aid__listing_row *request = ask->side.listing;
    *out = (aid__match_pair){ .request = ask->side.row, .offer = offer->row,
                              .request_id = request->id, .offer_id = offer->listing->id,
                              .requester_id = ask->side.member->id, .helper_id = offer->member->id,
                              .group_id = aid__group_at(model, request->group)->id,
                              .skill_id = aid__skill_at(model, facts->skill)->id,
                              .distance_m = facts->distance_m, .starts = facts->starts,
                              .tier = facts->tier, .minutes = ask->minutes };
    memcpy(out->weights, ask->weights, sizeof out->weights);
}

static void look_score(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                       const aid__match_facts *facts, aid__match_pair *out)
{
    aid__match_points(scene, ask, offer, facts, out->points);
    out->score = aid__match_score(out->points, out->weights);
}

static aid_status look_at(aid__match_scene *scene, aid__row request, aid__row offer, uint64_t *out_violated,
                            aid__match_pair *out_pair, aid_error *error)
{
    aid__match_ask ask;
    aid__match_side side;
    aid__match_facts facts;
    aid_status status = aid__side_offer(scene, offer, &side, error);
    if (status != AID_OK)
        return status;
    aid__side_request(scene, request, &ask);
    aid__scene_history(scene, ask.side.listing);
    uint64_t violated = aid__match_judge(scene, &ask, &side, AID__CONSTRAINTS, &facts);
    aid__match_describe(scene, &ask, &side, &facts, out_pair);
    if (violated == 0 && scene->whole)
        look_score(scene, &ask, &side, &facts, out_pair);
    *out_violated = violated;
    return AID_OK;
}

aid_status aid__match_look(const aid__match_context *context, aid__row request, aid__row offer,
                           uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error)
{
    aid__match_scene scene;
    aid_status status = aid__scene_init(&scene, context, error);
    if (status != AID_OK)
        return status;
    status = look_at(&scene, request, offer, out_violated, out_pair, error);
    aid__scene_free(&scene);
    return status;
}

aid_status aid__match_check(const aid__match_context *context, aid__row request, aid__row offer,
                            uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error)
{
    const aid__model *model = context->model;
    aid__match_scene scene;
    aid_status status = aid__scene_pair(&scene, context, aid__listing_at(model, request)->member,
                                        aid__listing_at(model, offer)->member, error);
    if (status != AID_OK)
        return status;
    status = look_at(&scene, request, offer, out_violated, out_pair, error);
    aid__scene_free(&scene);
    return status;
}

aid_status aid__match_progress(const aid__match_context *context, const char *stage, uint64_t done, uint64_t total,
                               aid_error *error)
{
    if (context->progress == NULL || context->progress(context->progress_context, stage, done, total) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the progress callback said stop; nothing was changed");
}
