/* SPDX-License-Identifier: MIT */
/* The store: the only place with effects. It holds the journal and the model together, so that what is in the model is
 * what is in the journal, or is about to be, or is undone.
 *
 * How a command goes (command.c): lock the journal and read its tail; append what is due; let the decision complete the
 * draft of its event; apply the event under the undo log; encode it; append and give the lock back; forget the undo log.
 * Whatever fails on the way undoes all of it. Inside begin…commit the lock is held and the append waits for commit.
 *
 * Derived data (search indexes, references, what is due, zones) lives here, is never hashed, and can be dropped and
 * built again at any time. */
#ifndef AID_STORE_STORE_H
#define AID_STORE_STORE_H

#include "base/error.h"
#include "base/platform.h"
#include "base/zone.h"
#include "event/codec.h"
#include "journal/journal.h"
#include "match/finder.h"
#include "model/model.h"
#include "rules/access.h"
#include "search/search_index.h"
#include "store/keyring.h"
#include <mutualaid/store.h>

/* What a match result holds on to: it outlives its store and knows when that is closed. */
typedef struct aid__shell {
    aid_store *store; /* NULL once closed */
    aid_allocator memory;
    uint32_t references;
} aid__shell;

typedef struct aid__due {
    int64_t at;
    aid__table table;
    aid__row row;
} aid__due;

typedef struct aid__zone_slot {
    uint32_t symbol;
    uint32_t reserved;
    aid__zone *zone; /* NULL: UTC, or its data was not to be had; then it counts as UTC, and the log says so */
} aid__zone_slot;

/* References of all kinds, by a keyed hash of (kind, group, text): see reference.c. */
typedef struct aid__references {
    int32_t built;
    uint8_t key[32];
    aid__map rows; /* hash → aid__place(thing, row) */
    aid__map keys; /* (thing, row) → index into `hashes` */
    aid__vector hashes; /* aid__map_key */
} aid__references;

enum { AID__RANDOM_POOL = 512 };

struct aid_store {
    aid_allocator memory;
    aid__shell *shell;
    aid_store_options options; /* callbacks and numbers; pointers to text and structs are not kept */
    char *name;
    aid__fork_guard guard; /* the process where it was opened */
    int32_t read_only;
    int32_t in_callback;
    aid__journal journal;
    aid__keyring keyring;
    aid__model model;
    aid__actor actor, actor_outside; /* the second comes back when a transaction ends */

    /* the open transaction */
    int32_t in_transaction;
    int32_t reserved;
    aid__mark start;
    aid__vector pending; /* aid_storage_record; text in `batch` */
    aid__arena *batch;
    aid__encoded encoded;
    uint8_t command[48];
    int32_t has_command; /* 1: `command` holds an id for the next command; 2: for the open transaction */
    int32_t command_used;

    aid__arena *text;    /* what info structs point into */
    aid__arena *scratch; /* decoding during replay */

    aid__vector due; /* aid__due, a binary heap */
    int32_t due_built;
    int32_t due_popped; /* 1: entries were taken that an undo would need again */
    int32_t random_left;
    int32_t zone_refused; /* 1: a zone was taken for UTC because memory ran out; see aid__store_zones_had */
    uint8_t random_pool[AID__RANDOM_POOL];
    aid__vector zones; /* aid__zone_slot */
    aid__references references;
    aid__search_index *skills; /* NULL: not built */
    aid__search_index *names;
    aid__search_index *services;
    aid__finder *finder; /* open offers by skill and place; NULL: not made */
};

/* ---- entering ---- */

/* May it be called? Ends a doubt first, so that nobody ever sees what may not be there. */
aid_status aid__store_check_slowly(aid_store *store, aid_error *error);
static inline aid_status aid__store_check(aid_store *store, aid_error *error)
{
    bool ready = store != NULL && !store->in_callback && !store->journal.in_doubt && aid__fork_guard_holds(&store->guard);
    return ready ? AID_OK : aid__store_check_slowly(store, error);
}
int64_t aid__store_now(aid_store *store);
void aid__store_random(aid_store *store, uint8_t *bytes, size_t length);
uint64_t aid__store_draw_id(aid_store *store);
const char *aid__store_community(const aid_store *store, char hex[33]); /* its id as text; answers `hex` */
/* NULL: UTC. Whoever decides by zones asks aid__store_zones_had afterwards: AID_E_MEMORY when one of them was taken for
 * UTC only because memory ran out. */
const aid__zone *aid__store_zone(aid_store *store, uint32_t symbol);
void aid__store_log(aid_store *store, int32_t level, const char *message); /* to the host's log, if there is one */
aid_status aid__store_zones_had(aid_store *store, aid_error *error);
aid_status aid__store_zone_check(aid_store *store, const char *name, aid_error *error);
aid__shell *aid__store_shell(aid_store *store); /* counted: give it back with the next */
void aid__shell_release(aid__shell *shell);

/* ---- commands ---- */

typedef struct aid__command {
    aid_store *store;
    aid__mark mark;
    size_t first_pending;
    int64_t at;       /* the event's time */
    int32_t alone;    /* 1: a transaction of one */
    int32_t repeated; /* 1: committed before under this id; `handle` is its answer */
    uint64_t handle;
    uint64_t subject;      /* for whom it is done; the decision says it */
    int32_t names_command; /* 1: the next event carries the host's command id */
    aid__membership_record joins; /* enrolling: the group to join at once */
    int32_t used_before;   /* whether the transaction's id was on an event already */
} aid__command;

/* Completes the draft of an event after deciding that it may be; may emit events that must come before it. */
typedef aid_status (*aid__decide_fn)(aid__command *command, void *draft, void *context, aid_error *error);

/* What must follow the event in the same transaction; may emit more. */
typedef aid_status (*aid__after_fn)(aid__command *command, const void *draft, aid_error *error);

/* The whole of a command: begin, notice a repeat, decide, emit `kind` with the draft, what follows, end. `extra` is what the draft
 * does not say of the arguments (for the repeat's digest; may be NULL). *out_handle receives the draft's first field. */
typedef struct aid__execution {
    aid__event_kind kind;
    void *draft;
    aid__decide_fn decide;
    void *context;
    aid__after_fn after; /* NULL: nothing follows */
    const char *extra;
    uint64_t *out_handle;
} aid__execution;
aid_status aid__execute(aid_store *store, const aid__execution *execution, aid_error *error);

aid_status aid__command_open(aid_store *store, aid__command *command, aid_error *error); /* lock, tail, time */
aid_status aid__command_begin(aid_store *store, aid__command *command, aid_error *error); /* and what is due */
aid_status aid__command_emit(aid__command *command, aid__event_kind kind, const void *record, uint64_t subject,
                             aid_error *error);
aid_status aid__command_emit_due(aid__command *command, aid__event_kind kind, const void *record, uint64_t subject,
                                 int64_t due, aid_error *error);
aid_status aid__command_end(aid__command *command, aid_status status, aid_error *error);

/* ---- transactions ---- */

aid_status aid__store_settle(aid_store *store, aid_error *error); /* ends a doubt, if there is one */
aid_status aid__store_lock(aid_store *store, uint32_t wait_ms, aid_error *error); /* lock and read the tail */
aid_status aid__store_append(aid_store *store, aid_error *error); /* pending → journal; undone on failure */
void aid__store_undo(aid_store *store, aid__mark mark, size_t pending);
void aid__store_end_command_id(aid_store *store, aid_status status); /* the call it named has answered */

/* ---- replay ---- */

aid_status aid__store_catch_up(aid_store *store, int32_t verify, aid_progress_fn progress, void *context,
                               aid_error *error);
aid_status aid__replay_record(aid__model *model, aid__arena *arena, const aid_storage_record *record, aid_error *error);

/* The hash of the state that records 1 to `seq` give. */
aid_status aid__verify_state_at(aid_store *store, uint64_t seq, uint8_t out_hash[32], aid_error *error);

/* ---- erasing ---- */

/* Classes of personal data that can be erased, bits by aid_class. */
#define AID__ERASURE_ALL (AID_BIT(AID_CLASS_IDENTITY) | AID_BIT(AID_CLASS_CONTACT) | AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL))
enum { AID__ERASURE_CLASSES = AID_CLASS_SPECIAL + 1 };

uint64_t aid__erasure_due(const aid_store *store, aid__row member); /* classes that are to be erased now */
aid_status aid__erase_finish(aid_store *store, aid__row member, aid_error *error); /* outside any command */
/* Rows of (member id, classes): leaves tombstones for those that the journal knows and whose erasure it does not, and
 * erases them. Outside any command. */
aid_status aid__erase_again(aid_store *store, const char *rows, size_t row_size, size_t count, aid_error *error);
aid_status aid__erase_resume(aid_store *store, aid_error *error); /* whatever was left, or came back with a copy */

/* ---- due ---- */

enum { AID__DUE_BATCH = 1000 }; /* events that time causes in one append */

aid_status aid__due_book(aid__command *command, uint64_t max_events, int32_t *out_more, aid_error *error);
void aid__due_touch(aid_store *store, aid__mark since); /* looks at the rows that changed since */
aid_status aid__due_build(aid_store *store, aid_error *error);

/* ---- text ---- */

/* Reads the event at `seq` with its personal parts into `record`; text lives in the store's text arena. `gaps` gets the
 * classes whose text is not there; without it what is sealed and cannot be opened is AID_E_STATE (SEALED): whoever
 * restates a record must have read all of it. */
aid_status aid__store_recall(aid_store *store, uint64_t seq, aid__any_record *record, aid__gaps *gaps,
                             aid_error *error);
aid_status aid__store_recall_into(aid_store *store, aid__arena *arena, uint64_t seq, aid__any_record *record,
                                  aid__gaps *gaps, aid_error *error); /* the same into another arena */
aid_status aid__store_fetch(aid_store *store, aid__arena *arena, uint64_t seq, aid_storage_record *out,
                            aid_error *error); /* a copy of the kept record, parts as they stand there */
uint64_t aid__withheld(const aid__gaps *gaps, uint64_t classes); /* aid_withheld bits; 0: nothing is missing */
const char *aid__store_keep_text(aid_store *store, const char *text); /* a copy in the text arena; NULL: out of memory */

/* ---- references ---- */

aid_status aid__reference_find(aid_store *store, aid__thing thing, aid__row group, const char *reference,
                               aid__row *out_row, aid_error *error); /* row 0: nothing has it */
aid_status aid__reference_set(aid_store *store, aid__thing thing, aid__row row, aid__row group, const char *reference,
                              aid_error *error);
void aid__reference_drop(aid_store *store);

/* ---- search ---- */

aid_status aid__skills_index(aid_store *store, aid__search_index **out, aid_error *error);
aid_status aid__names_index(aid_store *store, aid__search_index **out, aid_error *error);
aid_status aid__services_index(aid_store *store, aid__search_index **out, aid_error *error);
aid_status aid__index_event(aid_store *store, aid__event_kind kind, const void *record, aid_error *error);
void aid__index_drop(aid_store *store);
aid_status aid__finder_index(aid_store *store, aid__finder **out, aid_error *error);
void aid__finder_touch(aid_store *store, aid__mark since); /* hears of the rows that changed since, or are being undone */

#endif
