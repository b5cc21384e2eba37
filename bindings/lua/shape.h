/* SPDX-License-Identifier: MIT */
/* How a C struct is described to the Lua module: a table of its fields, written by bindings/generate.py. */
#ifndef AIDLUA_SHAPE_H
#define AIDLUA_SHAPE_H

#include <stdint.h>

/* What a field means; see bindings/generator/meaning.py. */
typedef enum aidlua_kind {
    AIDLUA_TEXT = 1,
    AIDLUA_INTEGER,
    AIDLUA_MINUTES,
    AIDLUA_BOOLEAN,
    AIDLUA_ANSWER,
    AIDLUA_ENUM,
    AIDLUA_ROLE,
    AIDLUA_MASK,
    AIDLUA_SET,
    AIDLUA_TIME,
    AIDLUA_HANDLE,
    AIDLUA_HANDLES,
    AIDLUA_WINDOWS,
    AIDLUA_LABELS,
    AIDLUA_WEEK,
    AIDLUA_PLACE,
    AIDLUA_BY,
    AIDLUA_NUMBERS,
    AIDLUA_BYTES,
    AIDLUA_BUFFER,
    AIDLUA_ERROR
} aidlua_kind;

/* A value of an enum by its word; for masks and sets the number is that of a bit. */
typedef struct aidlua_word {
    const char *word;
    int32_t number;
} aidlua_word;

typedef struct aidlua_field {
    const char *name;
    aidlua_kind kind;
    uint32_t offset;
    uint32_t beside;          /* the C field that goes with it: the count of a list, `placed`, `week_stated`; 0 none */
    uint32_t size;            /* of the number, or of an element of an array */
    uint32_t count;           /* elements of an array */
    int32_t is_signed;
    int32_t thing;            /* the kind of handle, as aid_id_kind numbers them */
    int32_t optional;         /* `missing` says that there is none */
    int32_t missing;
    int32_t bit;              /* to set when it is stated; -1 none */
    int32_t forget;           /* to set when it is stated to be nothing; -1 none */
    const aidlua_word *words; /* of its enum */
    aidlua_word extra;        /* one more word that only this field knows */
} aidlua_field;

typedef struct aidlua_shape {
    const char *name;
    uint32_t size;
    int32_t set;              /* where the bits are; -1 there are none */
    int32_t sized;            /* its first field is struct_size */
    const aidlua_field *fields;
} aidlua_shape;

#endif
