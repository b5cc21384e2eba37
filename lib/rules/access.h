/* SPDX-License-Identifier: MIT */
/* Who may do what: one table, default deny. A row is an act; what stands in it are the relations that permit it. */
#ifndef AID_RULES_ACCESS_H
#define AID_RULES_ACCESS_H

#include "model/model.h"

/* Who acts, and as what. */
typedef struct aid__actor {
    uint64_t id;     /* member; 0 the host program */
    aid__row row;
    int32_t role;    /* aid_role plus 1; 0 not stated */
    int32_t purpose; /* aid_purpose; 0 not stated */
    int32_t required; /* 1: the host program itself may not act */
} aid__actor;

typedef enum aid__act {
    AID__ACT_FOUND_GROUP,
    AID__ACT_EDIT_GROUP,
    AID__ACT_ENROL,
    AID__ACT_EDIT_MEMBER,
    AID__ACT_JOIN,
    AID__ACT_LEAVE,
    AID__ACT_SET_ROLES,
    AID__ACT_BLOCK,
    AID__ACT_CREDENTIAL,
    AID__ACT_EDIT_SKILLS,
    AID__ACT_LIST,     /* post, open, update, withdraw */
    AID__ACT_PROPOSE,
    AID__ACT_ANSWER,   /* accept, decline, cancel, confirm, dispute */
    AID__ACT_SETTLE,   /* settle, reverse, correct */
    AID__ACT_LOG,      /* book help already given */
    AID__ACT_PAY,      /* pay from this person's account */
    AID__ACT_KEEP_BOOKS, /* funds, opening balances, closing accounts */
    AID__ACT_READ_BOOKS,
    AID__ACT_READ_LOG,
    AID__ACT_READ_CONTACT,
    AID__ACT_READ_MEMO,
    AID__ACT_HOLD,      /* keep data from being erased */
    AID__ACT_ERASE,
    AID__ACT_READ_DATA, /* everything that is kept about a person */
    AID__ACT_KEYS,     /* say who holds the key to what is sealed */
    AID__ACT_NAME_GUARDIAN,
    AID__ACT_ASK_CONSENT,
    AID__ACT_READ_INSIGHT, /* figures of a group and its members */
    AID__ACT_EDIT_SERVICES, /* the catalogue, and the words of its rules */
    AID__ACT_INFORM,        /* tell somebody about a service */
    AID__ACT_APPLY,         /* ask for support, for anybody */
    AID__ACT_SERVE,         /* answer who asks a service */
    AID__ACT_TAKE_BACK,     /* take back what was asked */
    AID__ACT_STATE,         /* have an account stated in signed form */
    AID__ACT_COUNT
} aid__act;

/* Relations of the actor to what the act is about. */
enum {
    AID__RELATION_HOST = 1,         /* the host program itself */
    AID__RELATION_SELF = 2,         /* it is about the actor */
    AID__RELATION_OTHER_SIDE = 4,   /* the actor is the other party */
    AID__RELATION_COORDINATOR = 8,  /* coordinates the group, or a group of the person */
    AID__RELATION_FELLOW = 16,      /* is active in the group, or in a group of the person */
    AID__RELATION_AUDITOR = 32,     /* audits the group */
    AID__RELATION_ANYONE = 64       /* any member of the community */
};

/* What an act is about. Rows are 0 where there is none. */
typedef struct aid__access {
    aid__row subject; /* the person it is done for */
    aid__row other;   /* the other party */
    aid__row group;
} aid__access;

/* AID_OK, or AID_E_DENIED with the reason. */
aid_status aid__access_check(const aid__model *model, const aid__actor *actor, aid__act act, const aid__access *access,
                             aid_error *error);

/* The actor's relations, for decisions that depend on them. */
uint32_t aid__access_relations(const aid__model *model, const aid__actor *actor, const aid__access *access);

#endif
