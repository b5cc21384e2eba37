/* SPDX-License-Identifier: MIT */
/* make_statement FILE: writes Ben's signed statement of a small town into FILE, and prints the key that signed it, his id and
 * the closing balance as the program in docs/statements.md does. */
#include "town.h"

static int32_t statement_into(void *file, const uint8_t *text, size_t length)
{
    return fwrite(text, 1, length, file) == length ? 0 : 1;
}

int main(int argc, char **argv)
{
    town t;
    size_t count = 0;
    aid_signature_key_row key;
    FILE *file = argc == 2 ? fopen(argv[1], "wb") : NULL;
    if (file == NULL)
        return 1;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 90);
    town_log(&t, t.ben, t.cy, 25);
    if (aid_signature_begin(t.store, &t.error) != AID_OK ||
        aid_statement_sign(t.store, t.ben, NULL, statement_into, file, &t.error) != AID_OK || fclose(file) != 0 ||
        aid_signature_keys(t.store, &key, sizeof key, 1, &count, &t.error) != AID_OK) {
        fprintf(stderr, "%s\n", t.error.message);
        return 1;
    }
    printf("%s %llu %lld\n", key.key, (unsigned long long)t.ben.id, (long long)town_balance(&t, t.ben));
    aid_store_close(t.store);
    return 0;
}
