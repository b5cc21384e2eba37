/* SPDX-License-Identifier: MIT */
/* Runs while the library is built: writes a file's bytes as a C source that defines aid__taxonomy_csv. A string
 * literal would do, but C11 promises no more than 4,095 characters of one. */
#include <stdio.h>
#include <stdlib.h>

static int embed(FILE *in, FILE *out)
{
    size_t length = 0;
    fputs("/* SPDX-License-Identifier: MIT */\n/* Generated from taxonomy.csv; do not edit. */\n"
          "#include \"search/taxonomy.h\"\n\nstatic const unsigned char taxonomy_bytes[] = {", out);
    for (int c; (c = getc(in)) != EOF; length++)
        fprintf(out, "%s%d,", length % 24 == 0 ? "\n    " : "", c);
    fprintf(out,
            "\n    0\n};\n\nconst char *aid__taxonomy_csv(size_t *out_length)\n{\n    *out_length = %lu;\n"
            "    return (const char *)taxonomy_bytes;\n}\n",
            (unsigned long)length);
    return ferror(in) || ferror(out) || length == 0;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: embed IN.csv OUT.c\n");
        return EXIT_FAILURE;
    }
    FILE *in = fopen(arguments[1], "rb");
    FILE *out = in == NULL ? NULL : fopen(arguments[2], "wb");
    if (out == NULL) {
        perror(in == NULL ? arguments[1] : arguments[2]);
        return EXIT_FAILURE;
    }
    int failed = embed(in, out);
    fclose(in);
    if (fclose(out) != 0 || failed) {
        fprintf(stderr, "embed: %s cannot be turned into %s\n", arguments[1], arguments[2]);
        remove(arguments[2]);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
