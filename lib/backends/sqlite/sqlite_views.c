/* SPDX-License-Identifier: MIT */
/* Views for people with an SQL shell or a spreadsheet: what the journal says in clear about groups, members, skills,
 * offers, requests, exchanges and balances. The library itself never reads them.
 *
 * An event of a thing's founding or updating restates all that is clear about it, so the newest one is the whole truth:
 * that is the `max(key)` with bare columns beside it, which SQLite takes from the row of the maximum. What is personal is
 * not here; a sensitive group's name is NULL. Times are UTC text, ids are numbers, minutes are minutes. Changing a view
 * needs no new layout number, for a view holds no data. */
#include "backends/sqlite/sqlite_storage.h"

#define SQL_VIEWS_TIME(us) "strftime('%Y-%m-%dT%H:%M:%SZ', (" us ") / 1000000, 'unixepoch')"
#define SQL_VIEWS_OPTIONAL_TIME(us) "CASE WHEN " us " IS NOT NULL THEN " SQL_VIEWS_TIME(us) " END"

/* The newest event of some kinds per value of one field: rows (number, key, at, kind, id, body). */
#define SQL_VIEWS_NEWEST(field, kinds)                                                                        \
    "(SELECT key >> 40 AS number, max(key) AS key, at, kind, body ->> '" field "' AS id, body FROM aid_event " \
    "WHERE kind IN (" kinds ") GROUP BY key >> 40, body ->> '" field "')"

#define SQL_VIEWS_COMMUNITY " JOIN aid_community AS c USING(number)"

#define SQL_VIEWS_LISTING_STATE "CASE coalesce(s.state, 1) WHEN 1 THEN 'open' WHEN 2 THEN 'filled' " \
                            "WHEN 3 THEN 'withdrawn' WHEN 4 THEN 'expired' END"

#define SQL_VIEWS_UNIT(unit) "CASE " unit " WHEN 1 THEN 'time' WHEN 2 THEN 'volunteer' WHEN 3 THEN 'none' END"

#define SQL_VIEWS_LISTING_COLUMNS                                                                                  \
    "e.id AS listing_id, e.body ->> 'member' AS member_id, e.body ->> 'group' AS group_id, "                   \
    "e.body -> 'skills' AS skill_ids, e.body ->> 'minutes' AS minutes, e.body ->> 'seats' AS seats, "          \
    SQL_VIEWS_UNIT("e.body ->> 'unit'") " AS unit, e.body ->> 'latitude' AS latitude, "                            \
    "e.body ->> 'longitude' AS longitude, " SQL_VIEWS_OPTIONAL_TIME("e.body ->> 'posted'") " AS posted, "          \
    SQL_VIEWS_OPTIONAL_TIME("e.body ->> 'expires'") " AS expires, " SQL_VIEWS_LISTING_STATE " AS state "

static const char sqlite_views_group[] =
    "CREATE VIEW aid_group_view AS SELECT c.name AS community, e.id AS group_id, e.body ->> 'name' AS name, "
    "e.body ->> 'parent' AS parent_id, e.body ->> 'kind' AS kind, e.body ->> 'zone' AS zone, "
    "e.body ->> 'languages' AS languages, coalesce(e.body ->> 'sensitive', 0) AS sensitive, "
    "e.body ->> 'latitude' AS latitude, e.body ->> 'longitude' AS longitude, x.id IS NOT NULL AS closed "
    "FROM " SQL_VIEWS_NEWEST("group", "'group.founded', 'group.updated'") " AS e" SQL_VIEWS_COMMUNITY
    " LEFT JOIN " SQL_VIEWS_NEWEST("group", "'group.closed'") " AS x ON x.number = e.number AND x.id = e.id;";

static const char sqlite_views_member[] =
    "CREATE VIEW aid_member_view AS SELECT c.name AS community, e.id AS member_id, " SQL_VIEWS_TIME("f.at") " AS enrolled, "
    "e.body ->> 'languages' AS languages, e.body ->> 'zone' AS zone, e.body ->> 'latitude' AS latitude, "
    "e.body ->> 'longitude' AS longitude, e.body ->> 'reach_m' AS reach_m, "
    SQL_VIEWS_OPTIONAL_TIME("e.body ->> 'pause_until'") " AS paused_until "
    "FROM " SQL_VIEWS_NEWEST("member", "'member.enrolled', 'member.updated'") " AS e" SQL_VIEWS_COMMUNITY
    " LEFT JOIN " SQL_VIEWS_NEWEST("member", "'member.enrolled'") " AS f ON f.number = e.number AND f.id = e.id;";

static const char sqlite_views_membership[] =
    "CREATE VIEW aid_membership_view AS SELECT c.name AS community, m.member_id, m.group_id, m.roles, "
    SQL_VIEWS_TIME("m.at") " AS since, m.kind <> 'member.left' AS active "
    "FROM (SELECT key >> 40 AS number, max(key) AS key, at, kind, body ->> 'member' AS member_id, "
    "body ->> 'group' AS group_id, body ->> 'roles' AS roles FROM aid_event "
    "WHERE kind IN ('member.joined', 'member.left', 'member.roles_set') "
    "GROUP BY key >> 40, body ->> 'member', body ->> 'group') AS m" SQL_VIEWS_COMMUNITY ";";

static const char sqlite_views_skill[] =
    "CREATE VIEW aid_skill_view AS SELECT c.name AS community, e.id AS skill_id, "
    "(SELECT l.value ->> 'text' FROM json_each(e.body, '$.labels') AS l "
    "ORDER BY coalesce(l.value ->> 'kind', 9), l.key LIMIT 1) AS label, "
    "e.body ->> 'code' AS code, e.body ->> 'parent' AS parent_id, e.body ->> 'group' AS group_id, "
    "coalesce(e.body ->> 'retired', 0) AS retired "
    "FROM " SQL_VIEWS_NEWEST("skill", "'skill.added', 'skill.updated'") " AS e" SQL_VIEWS_COMMUNITY ";";

static const char sqlite_views_offer[] =
    "CREATE VIEW aid_offer_view AS SELECT c.name AS community, " SQL_VIEWS_LISTING_COLUMNS
    "FROM " SQL_VIEWS_NEWEST("listing", "'offer.posted', 'offer.updated'") " AS e" SQL_VIEWS_COMMUNITY
    " LEFT JOIN (SELECT n.number, n.id, n.body ->> 'state' AS state FROM "
    SQL_VIEWS_NEWEST("listing", "'offer.withdrawn', 'offer.expired'") " AS n) AS s "
    "ON s.number = e.number AND s.id = e.id;";

/* A request's state also follows from its exchanges: their events carry `request_state` when they change it. */
static const char sqlite_views_request[] =
    "CREATE VIEW aid_request_view AS WITH "
    "asked AS (SELECT key >> 40 AS number, body ->> 'exchange' AS exchange_id, body ->> 'request' AS id FROM aid_event "
    "WHERE kind IN ('exchange.proposed', 'exchange.logged')), "
    "said AS (SELECT key >> 40 AS number, key, body ->> 'listing' AS id, body ->> 'state' AS state FROM aid_event "
    "WHERE kind IN ('request.withdrawn', 'request.expired') "
    "UNION ALL SELECT a.number, e.key, a.id, e.body ->> 'request_state' FROM aid_event AS e "
    "JOIN asked AS a ON a.number = e.key >> 40 AND a.exchange_id = e.body ->> 'exchange' "
    "WHERE e.kind LIKE 'exchange.%' AND e.body ->> 'request_state' IS NOT NULL), "
    "s AS (SELECT number, id, max(key) AS key, state FROM said GROUP BY number, id) "
    "SELECT c.name AS community, " SQL_VIEWS_LISTING_COLUMNS ", e.body ->> 'urgency' AS urgency "
    "FROM " SQL_VIEWS_NEWEST("listing", "'request.opened', 'request.updated'") " AS e" SQL_VIEWS_COMMUNITY
    " LEFT JOIN s ON s.number = e.number AND s.id = e.id;";

static const char sqlite_views_exchange[] =
    "CREATE VIEW aid_exchange_view AS SELECT c.name AS community, e.id AS exchange_id, "
    "e.body ->> 'group' AS group_id, e.body ->> 'requester' AS requester_id, e.body ->> 'helper' AS helper_id, "
    "e.body ->> 'skill' AS skill_id, e.body ->> 'request' AS request_id, e.body ->> 'offer' AS offer_id, "
    SQL_VIEWS_UNIT("e.body ->> 'unit'") " AS unit, e.body ->> 'minutes' AS minutes, "
    SQL_VIEWS_OPTIONAL_TIME("e.body ->> 'starts'") " AS starts, " SQL_VIEWS_TIME("e.at") " AS recorded, "
    "CASE s.body ->> 'state' WHEN 1 THEN 'proposed' WHEN 2 THEN 'accepted' WHEN 3 THEN 'one side' "
    "WHEN 4 THEN 'differs' WHEN 5 THEN 'disputed' WHEN 6 THEN 'done' WHEN 7 THEN 'contested' "
    "WHEN 8 THEN 'reversed' WHEN 9 THEN 'void' END AS state, " SQL_VIEWS_TIME("s.at") " AS state_since "
    "FROM " SQL_VIEWS_NEWEST("exchange", "'exchange.proposed', 'exchange.logged'") " AS e" SQL_VIEWS_COMMUNITY
    " LEFT JOIN (SELECT key >> 40 AS number, max(key) AS key, at, body ->> 'exchange' AS id, body FROM aid_event "
    "WHERE kind LIKE 'exchange.%' AND body ->> 'state' IS NOT NULL GROUP BY key >> 40, body ->> 'exchange') AS s "
    "ON s.number = e.number AND s.id = e.id;";

static const char sqlite_views_posting[] =
    "CREATE VIEW aid_posting_view AS SELECT c.name AS community, e.key & 0xFFFFFFFFFF AS seq, "
    SQL_VIEWS_TIME("CASE e.due WHEN 0 THEN e.at ELSE e.due END") " AS booked, e.kind, "
    "e.body ->> 'exchange' AS exchange_id, p.value ->> 'owner' AS owner_id, "
    "CASE coalesce(p.value ->> 'kind', 0) WHEN 0 THEN 'own' WHEN 1 THEN 'pool' WHEN 2 THEN 'gift' "
    "WHEN 3 THEN 'opening' WHEN 4 THEN 'clearing' END AS account, "
    "coalesce(p.value ->> 'group', e.body ->> 'group') AS group_id, "
    SQL_VIEWS_UNIT("coalesce(p.value ->> 'unit', e.body ->> 'unit')") " AS unit, p.value ->> 'amount' AS amount "
    "FROM aid_event AS e JOIN aid_community AS c ON c.number = e.key >> 40 "
    "JOIN json_each(e.body, '$.postings') AS p;";

static const char sqlite_views_balance[] =
    "CREATE VIEW aid_balance_view AS SELECT community, group_id, owner_id, account, unit, sum(amount) AS balance, "
    "count(*) AS postings, max(booked) AS last_booked FROM aid_posting_view "
    "GROUP BY community, group_id, owner_id, account, unit;";

const char *const aid__sqlite_views[] = {
    sqlite_views_group, sqlite_views_member, sqlite_views_membership, sqlite_views_skill, sqlite_views_offer,
    sqlite_views_request, sqlite_views_exchange, sqlite_views_posting, sqlite_views_balance, NULL,
};
