/* SPDX-License-Identifier: MIT */
/* What is known about people before any pair is looked at. A whole scene is one pass over the exchanges; the scene of a
 * pair walks the helper's own exchanges only, so that proposing one costs little in a large community. */
#include "match/finder.h"

#include "base/calendar.h"
#include <assert.h>
#include <string.h>

enum {
    SCENE_LOAD_DAYS = 28,
    SCENE_ASK_DAYS = 7,
    SCENE_TIE_DAYS = 90,
    SCENE_WEEK_DAYS = 8 /* how far back a commitment can lie in the present local week */
};

bool aid__scene_given(const aid__exchange_row *exchange)
{
    return exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED;
}

static bool scene_open(const aid__exchange_row *exchange)
{
    return exchange->state >= AID_EXCHANGE_PROPOSED && exchange->state <= AID_EXCHANGE_DISPUTED;
}

int64_t aid__scene_when(const aid__exchange_row *exchange)
{
    if (exchange->happened != 0)
        return exchange->happened;
    return aid__scene_given(exchange) ? exchange->created : exchange->starts;
}

/* Was the helper asked, or was the help only entered afterwards? What was entered has no side's own minutes. */
static bool scene_was_asked(const aid__exchange_row *exchange)
{
    bool booked = aid__scene_given(exchange) || exchange->state == AID_EXCHANGE_REVERSED;
    return !booked || exchange->requester_minutes != 0 || exchange->helper_minutes != 0;
}

aid__match_person *aid__scene_person(const aid__match_scene *scene, aid__row member)
{
    if (scene->whole)
        return &scene->people[member];
    if (scene->finder != NULL) {
        uint32_t at = aid__map_get(&scene->known, aid__key(0, member));
        return at == AID__MAP_NONE ? NULL : *(aid__match_person **)aid__vector_at(&scene->met, at);
    }
    for (size_t i = 0; i < 2; i++)
        if (scene->only[i] == member)
            return &scene->people[i + 1];
    return NULL;
}

/* ---- ties ---- */

static aid__row scene_component(const aid__match_scene *scene, aid__row member)
{
    aid__match_person *people = scene->people;
    while (people[member].component != member) { /* halving the path keeps it short */
        people[member].component = people[people[member].component].component;
        member = people[member].component;
    }
    return member;
}

bool aid__scene_connected(const aid__match_scene *scene, aid__row a, aid__row b)
{
    if (scene->whole)
        return scene_component(scene, a) == scene_component(scene, b);
    assert(scene->finder != NULL);
    return aid__finder_connected(scene->finder, a, b, scene->context->now - SCENE_TIE_DAYS * AID__DAY_US);
}

/* Counts for the ties of now? What a finder keeps of it is only what is given and when. */
static bool scene_ties(const aid__match_scene *scene, const aid__exchange_row *exchange)
{
    int64_t now = scene->context->now, at = aid__scene_when(exchange);
    return aid__scene_given(exchange) && at >= now - SCENE_TIE_DAYS * AID__DAY_US && at <= now;
}

static void scene_partner(aid__match_person *person, aid__row other)
{
    if (person->partners == 0)
        person->partner = other;
    if (person->partners == 0 || (person->partners == 1 && person->partner != other))
        person->partners++;
}

static void scene_tie(aid__match_scene *scene, const aid__exchange_row *exchange)
{
    aid__row a = exchange->requester, b = exchange->helper;
    if (a == b || a == 0) /* 0: the group as a whole was helped */
        return;
    scene_partner(&scene->people[a], b);
    scene_partner(&scene->people[b], a);
    a = scene_component(scene, a);
    b = scene_component(scene, b);
    scene->people[a > b ? a : b].component = a > b ? b : a;
}

/* ---- helpers ---- */

bool aid__scene_promise(aid__match_scene *scene, aid__row helper, aid__match_commitment commitment)
{
    aid__match_person *person = aid__scene_person(scene, helper);
    aid__match_commitment *added = aid__vector_push(&scene->commitments);
    if (added == NULL)
        return false;
    *added = commitment;
    added->next = person->first_commitment;
    person->first_commitment = (uint32_t)scene->commitments.count;
    return true;
}

bool aid__scene_visit(aid__match_scene *scene, aid__row requester, aid__match_commitment commitment)
{
    aid__match_person *person = aid__scene_person(scene, requester);
    aid__match_commitment *added = aid__vector_push(&scene->commitments);
    if (added == NULL)
        return false;
    *added = commitment;
    added->next = person->first_visit;
    person->first_visit = (uint32_t)scene->commitments.count;
    return true;
}

static aid__match_commitment scene_commitment(const aid__match_scene *scene, const aid__exchange_row *exchange)
{
    const aid__model *model = scene->context->model;
    const aid__listing_row *request = aid__listing_at(model, exchange->request); /* row 0 has no place */
    const aid__member_row *requester = aid__member_at(model, exchange->requester);
    return (aid__match_commitment){
        .at = aid__scene_when(exchange),
        .request = exchange->request,
        .minutes = exchange->minutes,
        .busy = exchange->state == AID_EXCHANGE_ACCEPTED && exchange->starts != 0,
        .placed = request->placed != 0 || requester->placed != 0,
        .latitude = request->placed ? request->latitude : requester->latitude,
        .longitude = request->placed ? request->longitude : requester->longitude,
    };
}

static bool scene_commit(aid__match_scene *scene, const aid__exchange_row *exchange)
{
    int64_t at = aid__scene_when(exchange);
    if (at != 0 && at < scene->context->now - SCENE_WEEK_DAYS * AID__DAY_US)
        return true;
    const aid__member_row *helper = aid__member_at(scene->context->model, exchange->helper);
    bool keeps_busy = exchange->state == AID_EXCHANGE_ACCEPTED && exchange->starts != 0;
    if (!keeps_busy && helper->day_minutes == 0 && helper->week_minutes == 0)
        return true; /* minutes are only counted against a limit */
    return aid__scene_promise(scene, exchange->helper, scene_commitment(scene, exchange));
}

/* Accepted help that is still to come, or under way, keeps who gets it busy as well. */
static bool scene_got(aid__match_scene *scene, aid__row requester, const aid__exchange_row *exchange)
{
    if (requester == 0 || exchange->state != AID_EXCHANGE_ACCEPTED || exchange->starts == 0
        || exchange->starts + exchange->minutes * AID__MINUTE_US < scene->context->now - AID__DAY_US)
        return true;
    return aid__scene_visit(scene, requester, scene_commitment(scene, exchange));
}

static bool scene_helped(aid__match_scene *scene, aid__match_person *helper, const aid__exchange_row *exchange)
{
    int64_t now = scene->context->now, at = aid__scene_when(exchange);
    if (aid__scene_given(exchange) && at < now && at >= now - SCENE_LOAD_DAYS * AID__DAY_US)
        helper->load += exchange->minutes;
    if (exchange->created > now - SCENE_ASK_DAYS * AID__DAY_US && scene_was_asked(exchange))
        helper->asked++;
    return !(scene_open(exchange) || aid__scene_given(exchange)) || scene_commit(scene, exchange);
}

static void scene_describe(aid__match_scene *scene, aid__match_person *person, aid__row member)
{
    int64_t last = aid__member_at(scene->context->model, member)->last_asked;
    int64_t since = (scene->context->now - last) / AID__DAY_US;
    person->asked_days = last == 0 ? -1 : since < 0 ? 0 : since;
    person->component = member;
}

/* ---- history ---- */

static void scene_meet(const aid__match_scene *scene, aid__row requester, aid__row other,
                       const aid__exchange_row *exchange)
{
    aid__match_person *person = aid__scene_person(scene, other);
    if (person == NULL)
        return;
    if (person->met_by != requester)
        person->met = 0;
    person->met_by = requester;
    person->holds = 0;
    if (aid__scene_given(exchange) || exchange->state == AID_EXCHANGE_REVERSED)
        person->met |= AID__MET_EVER;
    if (exchange->state == AID_EXCHANGE_DONE && (exchange->flags & AID__FLAG_NOT_WELL) == 0)
        person->met |= AID__MET_WELL;
}

static bool scene_holds(const aid__match_scene *scene, const aid__listing_row *request, const aid__exchange_row *exchange)
{
    return request->series != 0 && scene_open(exchange)
           && aid__listing_at(scene->context->model, exchange->request)->series == request->series;
}

void aid__scene_history(const aid__match_scene *scene, const aid__listing_row *request)
{
    const aid__model *model = scene->context->model;
    aid__row requester = request->member;
    const aid__member_row *member = aid__member_at(model, requester);
    for (aid__row row = member->last_as_requester; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        scene_meet(scene, requester, exchange->helper, exchange);
        row = exchange->previous_of_requester;
    }
    for (aid__row row = member->last_as_helper; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        scene_meet(scene, requester, exchange->requester, exchange);
        row = exchange->previous_of_helper;
    }
    for (aid__row row = request->series != 0 ? member->last_as_requester : 0; row != 0;) { /* after all have been met */
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        aid__match_person *helper = aid__scene_person(scene, exchange->helper);
        if (helper != NULL && scene_holds(scene, request, exchange))
            helper->holds = exchange->offer;
        row = exchange->previous_of_requester;
    }
}

/* ---- making ---- */

static void scene_clear(aid__match_scene *scene, const aid__match_context *context, size_t people)
{
    const aid_allocator *memory = context->allocator;
    *scene = (aid__match_scene){ .context = context, .people_count = people,
                                 .skill_count = aid__model_count(context->model, AID__TABLE_SKILL) + (size_t)1,
                                 .quarter = aid__quarter_up(context->now) };
    aid__vector_init(&scene->commitments, memory, sizeof(aid__match_commitment));
    aid__vector_init(&scene->pledges, memory, sizeof(aid__match_pledge));
    aid__vector_init(&scene->hours, memory, sizeof(aid__hours));
    aid__vector_init(&scene->met, memory, sizeof(aid__match_person *));
    aid__map_init(&scene->known, memory);
}

static aid_status scene_make(aid__match_scene *scene, const aid__match_context *context, size_t people,
                             aid_error *error)
{
    const aid_allocator *memory = context->allocator;
    scene_clear(scene, context, people);
    size_t skills = scene->skill_count;
    scene->people = aid__take_zero(memory, people * sizeof *scene->people);
    scene->kin = aid__take_zero(memory, skills * sizeof *scene->kin);
    scene->queue = aid__take(memory, skills * sizeof *scene->queue);
    if (scene->people != NULL && scene->kin != NULL && scene->queue != NULL
        && aid__vector_push(&scene->hours) != NULL) /* number 0 means none */
        return AID_OK;
    aid__scene_free(scene);
    return aid__fail_memory(error);
}

aid_status aid__scene_init(aid__match_scene *scene, const aid__match_context *context, aid_error *error)
{
    const aid__model *model = context->model;
    aid_status status = scene_make(scene, context, aid__model_count(model, AID__TABLE_MEMBER) + (size_t)1, error);
    if (status != AID_OK)
        return status;
    scene->whole = 1;
    for (aid__row member = 1; member < scene->people_count; member++)
        scene_describe(scene, &scene->people[member], member);
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_PAIR); row++) {
        const aid__pair_row *pair = aid__pair_at(model, row);
        scene->people[pair->a].marked |= pair->active;
        scene->people[pair->b].marked |= pair->active;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (scene_ties(scene, exchange))
            scene_tie(scene, exchange);
        if (!scene_helped(scene, &scene->people[exchange->helper], exchange)
            || !scene_got(scene, exchange->requester, exchange)) {
            aid__scene_free(scene);
            return aid__fail_memory(error);
        }
    }
    return AID_OK;
}

/* What one person has promised, given and is to get. */
static bool scene_of_person(aid__match_scene *scene, aid__row member)
{
    const aid__model *model = scene->context->model;
    aid__match_person *person = aid__scene_person(scene, member);
    for (aid__row row = aid__member_at(model, member)->last_as_helper; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (!scene_helped(scene, person, exchange))
            return false;
        row = exchange->previous_of_helper;
    }
    for (aid__row row = aid__member_at(model, member)->last_as_requester; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (!scene_got(scene, member, exchange))
            return false;
        row = exchange->previous_of_requester;
    }
    return true;
}

aid_status aid__scene_pair(aid__match_scene *scene, const aid__match_context *context, aid__row requester,
                           aid__row helper, aid_error *error)
{
    aid_status status = scene_make(scene, context, 3, error);
    if (status != AID_OK)
        return status;
    scene->only[0] = requester;
    scene->only[1] = helper;
    scene_describe(scene, &scene->people[1], requester);
    scene_describe(scene, &scene->people[2], helper);
    scene->people[1].marked = scene->people[2].marked = 1; /* look every mark up */
    if (scene_of_person(scene, helper) && (requester == helper || scene_of_person(scene, requester)))
        return AID_OK;
    aid__scene_free(scene);
    return aid__fail_memory(error);
}

aid_status aid__scene_lazy(aid__match_scene *scene, const aid__match_context *context, aid_error *error)
{
    aid__finder *finder = context->finder;
    scene_clear(scene, context, 0);
    assert(finder->kin_count >= scene->skill_count);
    if (finder->serial > UINT32_MAX / 2) { /* stamps begin again before they run out */
        memset(finder->kin, 0, finder->kin_count * sizeof *finder->kin);
        finder->serial = 0;
    }
    scene->finder = finder;
    scene->kin = finder->kin;
    scene->queue = finder->queue;
    scene->serial = finder->serial;
    if (aid__vector_push(&scene->hours) != NULL) /* number 0 means none */
        return AID_OK;
    aid__scene_free(scene);
    return aid__fail_memory(error);
}

/* Everything that the whole scene knows of a person, from their own exchanges alone. */
static bool scene_recall(aid__match_scene *scene, aid__match_person *person, aid__row member)
{
    const aid__model *model = scene->context->model;
    scene_describe(scene, person, member);
    person->marked = *(const uint8_t *)aid__vector_at(&scene->finder->marked, member);
    for (aid__row row = aid__member_at(model, member)->last_as_helper; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (!scene_helped(scene, person, exchange))
            return false;
        if (scene_ties(scene, exchange) && exchange->requester != member && exchange->requester != 0)
            scene_partner(person, exchange->requester);
        row = exchange->previous_of_helper;
    }
    for (aid__row row = aid__member_at(model, member)->last_as_requester; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (scene_ties(scene, exchange) && exchange->helper != member)
            scene_partner(person, exchange->helper);
        if (!scene_got(scene, member, exchange))
            return false;
        row = exchange->previous_of_requester;
    }
    return true;
}

aid_status aid__scene_meet(aid__match_scene *scene, aid__row member, aid_error *error)
{
    assert(scene->whole || scene->finder != NULL);
    if (aid__scene_person(scene, member) != NULL) /* in a whole scene everybody is */
        return AID_OK;
    aid__match_person **added = aid__vector_push(&scene->met);
    if (added == NULL)
        return aid__fail_memory(error);
    *added = aid__take_zero(scene->context->allocator, sizeof **added); /* must not move: commitments are found by it */
    if (*added != NULL && aid__map_set(&scene->known, aid__key(0, member), (uint32_t)(scene->met.count - 1))
        && scene_recall(scene, *added, member))
        return AID_OK;
    return aid__fail_memory(error);
}

void aid__scene_free(aid__match_scene *scene)
{
    const aid_allocator *memory = scene->context->allocator;
    aid__give(memory, scene->people, scene->people_count * sizeof *scene->people);
    if (scene->finder != NULL) {
        scene->finder->serial = scene->serial;
    } else {
        aid__give(memory, scene->kin, scene->skill_count * sizeof *scene->kin);
        aid__give(memory, scene->queue, scene->skill_count * sizeof *scene->queue);
    }
    for (size_t i = 0; i < scene->met.count; i++)
        aid__give(memory, *(aid__match_person **)aid__vector_at(&scene->met, i), sizeof(aid__match_person));
    aid__vector_free(&scene->met);
    aid__map_free(&scene->known);
    scene->people = NULL;
    scene->kin = NULL;
    scene->queue = NULL;
    aid__vector_free(&scene->commitments);
    aid__vector_free(&scene->pledges);
    aid__vector_free(&scene->hours);
}
