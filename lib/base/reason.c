/* SPDX-License-Identifier: MIT */
/* What each pinned reason means, for aid_reason_text. */
#include "base/error.h"

const char *aid_reason_text(int32_t reason)
{
    switch (reason) {
    case AID_REASON_OPTIONS: return "a struct_size, unknown set bit or reserved field is wrong";
    case AID_REASON_NULL: return "a pointer that must not be NULL is";
    case AID_REASON_TEXT_ENCODING: return "text is not valid UTF-8";
    case AID_REASON_TEXT_LONG: return "text is longer than its limit";
    case AID_REASON_TEXT_MISSING: return "a text that must be given is not";
    case AID_REASON_TEXT_CONTROL: return "text holds a control character";
    case AID_REASON_RANGE: return "a number is outside its range";
    case AID_REASON_VALUE: return "an enum value or mask bit that does not exist";
    case AID_REASON_TIME_FORMAT: return "not an ISO 8601 time, a duration or a week text";
    case AID_REASON_ZONE: return "a time zone that the zone data does not know";
    case AID_REASON_LANGUAGE: return "not a language tag";
    case AID_REASON_PLACE: return "latitude or longitude out of range, or only one of them";
    case AID_REASON_HANDLE: return "a handle that this community does not know";
    case AID_REASON_HANDLE_KIND: return "a handle of another kind of thing";
    case AID_REASON_REFERENCE: return "a reference that is taken, or that nothing has";
    case AID_REASON_CYCLE: return "a group or skill would become its own ancestor";
    case AID_REASON_NOT_MEMBER: return "the person is not an active member of the group";
    case AID_REASON_ALREADY: return "it is so already";
    case AID_REASON_CLOSED: return "the group, offer, request or exchange is closed";
    case AID_REASON_TRANSITION: return "the exchange's state does not allow this act";
    case AID_REASON_CREDIT: return "a credit limit would be passed";
    case AID_REASON_UNUSUAL: return "unusually many minutes; say confirm_unusual";
    case AID_REASON_AMOUNT: return "an amount, sum or balance would pass ±(2^53−1)";
    case AID_REASON_SKILL_AMBIGUOUS: return "the text fits several skills; the message names the nearest three";
    case AID_REASON_SKILL_UNKNOWN: return "no skill fits, and a free one is not allowed here";
    case AID_REASON_ACTOR_REQUIRED: return "this store needs aid_store_act_as first";
    case AID_REASON_ROLE: return "the acting member's role does not allow it";
    case AID_REASON_BLOCKED: return "one of the two has blocked the other";
    case AID_REASON_MATCH_STALE: return "a proposed pair is no longer allowed";
    case AID_REASON_NO_TRANSACTION: return "commit without begin";
    case AID_REASON_IN_TRANSACTION: return "begin inside begin";
    case AID_REASON_COMMAND_ID: return "a command id was used before with other arguments";
    case AID_REASON_CLOCK: return "the clock is too far behind or ahead of the journal";
    case AID_REASON_READ_ONLY: return "the store was opened read-only, or its file is";
    case AID_REASON_NO_STORE: return "nothing is there and creating was not allowed";
    case AID_REASON_EXISTS: return "something is there and it must not be";
    case AID_REASON_NOT_DATABASE: return "the file is not a libmutualaid store";
    case AID_REASON_DISK_FULL: return "no room left";
    case AID_REASON_BUSY: return "another process kept the lock longer than wait_ms";
    case AID_REASON_IO: return "the storage reported an error";
    case AID_REASON_BACKEND: return "this library was built without that storage backend";
    case AID_REASON_COMMUNITY: return "the location names no community, or several are there";
    case AID_REASON_LAYOUT_NEWER: return "the storage layout is newer than this library";
    case AID_REASON_EVENT_NEWER: return "an event kind or version is newer than this library";
    case AID_REASON_EVENT_FORMAT: return "an event's body is not what its kind demands";
    case AID_REASON_EVENT_SIZE: return "an event would be larger than 256 KiB";
    case AID_REASON_CHAIN: return "a record's hash does not fit";
    case AID_REASON_GAP: return "a record is missing";
    case AID_REASON_STATE_HASH: return "replay does not give the state that is in memory";
    case AID_REASON_CSV_COLUMN: return "a named column is not in the file, or a row has too few or too many";
    case AID_REASON_CSV_QUOTE: return "a quote is not closed or stands in the middle of a field";
    case AID_REASON_CSV_MAP: return "the column map is wrong";
    case AID_REASON_CALLBACK: return "a callback called its own store, or failed";
    case AID_REASON_FORK: return "the store was opened before a fork";
    case AID_REASON_CANCELLED: return "the progress callback said stop";
    case AID_REASON_MEMORY: return "the allocator refused";
    case AID_REASON_CLOSED_STORE: return "the match's store is closed";
    case AID_REASON_CREDENTIAL: return "no valid credential";
    case AID_REASON_PROBLEM: return "a solver's problem is not well formed";
    case AID_REASON_POLICY: return "the group's policy does not allow it";
    case AID_REASON_TAXONOMY: return "a taxonomy file is not as it should be";
    case AID_REASON_SEALED: return "it is sealed, and this store has no key";
    case AID_REASON_ERASED: return "the person was erased";
    case AID_REASON_WRONG_KEY: return "the secret opens no holder's copy of the master key";
    case AID_REASON_NO_KEYS: return "the key store is missing, or this backend keeps no keys";
    case AID_REASON_BACKUP: return "the file is no whole backup";
    case AID_REASON_BETWEEN: return "the limit that two groups agreed on for help between them is reached";
    case AID_REASON_RATE: return "no rate is agreed between the two groups for this unit";
    case AID_REASON_CONSENT: return "no consent in force and no other ground covers it";
    case AID_REASON_SECOND_PERSON: return "another person must do it than who wrote it or whom it is about";
    case AID_REASON_GLASS: return "no emergency access is open, or none is possible here";
    case AID_REASON_FORBIDDEN: return "a charter forbids it, or the person is barred from this case";
    case AID_REASON_NOT_OWN: return "it is neither one's own nor assigned to one";
    case AID_REASON_EXTENT: return "only headers, or only counts, may be seen";
    case AID_REASON_CASE_STATE: return "the case, consent or credential does not stand where this can be done";
    case AID_REASON_PURPOSE: return "reading this needs a purpose";
    case AID_REASON_REVIEW: return "an emergency access is still open, or was reviewed already";
    case AID_REASON_PLAN: return "where the plan or the measure stands, or what it holds, does not allow this";
    case AID_REASON_ORDER: return "a measure comes before this one and is neither done nor skipped";
    case AID_REASON_INSTRUMENT: return "an instrument is not well formed, or the answers are not those that it asks for";
    case AID_REASON_SERVICE: return "where the service, or the request for it, stands does not allow this";
    case AID_REASON_RULE: return "a rule or a list of terms holds a word that is not known, or is not well formed";
    case AID_REASON_TIER: return "a lower tier comes first, and nothing says yet that it cannot help";
    case AID_REASON_CAPACITY: return "nobody more can be served now";
    case AID_REASON_INELIGIBLE: return "the service's rule does not hold for the person";
    case AID_REASON_PARTNER: return "no such partner, it is closed, or the two have not agreed on that";
    case AID_REASON_MESSAGE: return "a signed text is not as its format says, or its sums do not add up";
    case AID_REASON_NO_SIGNER: return "the community has no signing key at hand";
    case AID_REASON_SIGNATURE: return "a signature does not fit what it is under";
    default: return "unknown reason";
    }
}
