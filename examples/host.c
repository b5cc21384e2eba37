/* SPDX-License-Identifier: MIT */
/* The library inside a host that watches its memory and writes its own log: an allocator that counts and has a limit, a
 * log callback, and the proof that a refusal is an answer and everything is given back. */
#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct host_memory {
    size_t used, most, limit;
} host_memory;

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    host_memory *memory = context;
    if (new_size > old_size && memory->used - old_size + new_size > memory->limit)
        return NULL; /* refused: the old block stands */
    void *moved = NULL;
    if (new_size == 0)
        free(block);
    else if ((moved = realloc(block, new_size)) == NULL)
        return NULL;
    memory->used = memory->used - old_size + new_size;
    if (memory->used > memory->most)
        memory->most = memory->used;
    return moved;
}

static void host_log(void *context, int32_t level, const char *message)
{
    fprintf(context, "host: %s: %s\n", level == 1 ? "trouble" : "note", message);
}

/* Opens a community within the limit and enrols people until memory is refused, at most `wanted`; answers how many. */
static size_t host_enrol(host_memory *memory, size_t wanted, aid_error *error)
{
    const aid_allocator allocator = { .struct_size = sizeof allocator, .resize = host_resize, .context = memory };
    aid_store *town = NULL;
    size_t enrolled = 0, listed = 0;
    aid_status status = aid_store_open("memory:", AID_WITH(aid_store_options, .allocator = &allocator, .log = host_log,
                                                           .log_context = stderr, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY)),
                                       &town, error);
    while (status == AID_OK && enrolled < wanted) {
        status = aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Somebody"), NULL, error);
        enrolled += status == AID_OK;
    }
    /* Whatever was refused changed nothing. */
    if (town != NULL && (aid_member_list(town, NULL, 0, &listed, NULL) != AID_OK || listed != enrolled))
        fprintf(stderr, "%zu members are listed\n", listed);
    aid_store_close(town);
    return enrolled;
}

int main(void)
{
    aid_error error = { 0 };
    host_memory roomy = { .limit = 64 * 1024 * 1024 }, tight = { .limit = 512 * 1024 };

    printf("%zu of 2000 with room\n", host_enrol(&roomy, 2000, &error));
    size_t few = host_enrol(&tight, 2000, &error);
    printf("fewer in 512 KiB: %s, %s\n", few < 2000 ? "yes" : "no", aid_status_name(error.status));
    printf("never more than the limit: %s\n", tight.most <= tight.limit ? "yes" : "no");
    printf("given back: %s\n", roomy.used == 0 && tight.used == 0 ? "everything" : "not everything");
    return 0;
}
