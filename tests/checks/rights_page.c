/* SPDX-License-Identifier: MIT */
/* Prints docs/rights.md from the table of rights, or with `--check FILE` says whether that page is up to date. */
#include "rules/may.h"

#include "base/buffer.h"
#include <stdio.h>

static const char *const rights_head =
    "<!-- written by tests/checks/rights_page.c; do not edit -->\n"
    "# Who may do what\n\n"
    "The 24 actions and ten roles of the support side, from the one table in `lib/rules/may.c`. `aid_may` (`mutualaid may`) goes by\n"
    "it and says why; default is deny, and a prohibition beats every permission. What it means is in [support.md](support.md).\n\n"
    "| letter | who has the role may |\n|---|---|\n"
    "| y | do it |\n"
    "| o | do it with their own part, or what is assigned to them |\n"
    "| c | do it while a consent, or another recorded ground, covers them |\n"
    "| 4 | do it when they are a second person: neither who wrote it nor whom it is about |\n"
    "| b | do it under an emergency access that is open |\n"
    "| a | see counts only |\n"
    "| h | see headers only: that it happened, when and by whom |\n"
    "| \xC2\xB7 | never |\n\n";

static void rights_table(aid__buffer *out)
{
    aid__buffer_add_text(out, "## The table\n\n| to … |");
    for (int32_t role = 1; role <= AID__CASE_ROLES; role++) {
        aid__buffer_add_char(out, ' ');
        aid__buffer_add_text(out, aid__case_role_words(role));
        aid__buffer_add_text(out, " |");
    }
    aid__buffer_add_text(out, "\n|---|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|\n");
    for (int32_t action = 1; action <= AID__ACTIONS; action++) {
        aid__buffer_add_text(out, "| ");
        aid__buffer_add_text(out, aid__action_words(action));
        for (int32_t role = 1; role <= AID__CASE_ROLES; role++) {
            char letter = aid__may_letter(action, role);
            aid__buffer_add_text(out, " | ");
            if (letter == '-')
                aid__buffer_add_text(out, "\xC2\xB7");
            else
                aid__buffer_add_char(out, letter);
        }
        aid__buffer_add_text(out, " |\n");
    }
}

static void rights_states(aid__buffer *out)
{
    enum { STATES = AID_CASE_CLOSED + 1 }; /* the first: without a case */
    aid__buffer_add_text(out, "\n## When\n\nIn which states of a case each action can be done at all.\n\n"
                              "| to … | without a case | intake | active | resting | closed |\n|---|:-:|:-:|:-:|:-:|:-:|\n");
    for (int32_t action = 1; action <= AID__ACTIONS; action++) {
        uint32_t allowed = aid__may_states(action);
        aid__buffer_add_text(out, "| ");
        aid__buffer_add_text(out, aid__action_words(action));
        for (uint32_t state = 0; state < STATES; state++)
            aid__buffer_add_text(out, (allowed >> state & 1) != 0 ? " | yes" : " | \xC2\xB7");
        aid__buffer_add_text(out, " |\n");
    }
}

static bool rights_current(const char *path, const aid__buffer *page)
{
    FILE *file = fopen(path, "rb");
    bool same = file != NULL;
    for (size_t i = 0; same && i < page->length; i++)
        same = fgetc(file) == (unsigned char)page->bytes[i];
    same = same && fgetc(file) == EOF;
    if (file != NULL)
        fclose(file);
    return same;
}

int main(int count, char **arguments)
{
    aid_allocator memory;
    aid__buffer page;
    if (aid__allocator_choose(NULL, &memory, NULL) != AID_OK)
        return 1;
    aid__buffer_init(&page, &memory);
    aid__buffer_add_text(&page, rights_head);
    rights_table(&page);
    rights_states(&page);
    bool good = aid__buffer_ok(&page);
    if (good && count == 3 && strcmp(arguments[1], "--check") == 0) {
        good = rights_current(arguments[2], &page);
        if (good)
            printf("rights: the page is up to date\n");
        else
            printf("rights: %s is behind the table; run rights_page > docs/rights.md\n", arguments[2]);
    } else if (good) {
        fwrite(page.bytes, 1, page.length, stdout);
    }
    aid__buffer_free(&page);
    return good ? 0 : 1;
}
