# SPDX-License-Identifier: MIT
"""Writes the layout probe: a program that prints how the compiler lays out every struct, and every constant."""

HEAD = '''/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * Prints how this compiler lays out every public struct, and every constant: what ctypes believes must be the same. */
#include <mutualaid.h>
#include <stdio.h>

#define SIZE(type) printf("size %s %zu\\n", #type, sizeof(type))
#define FIELD(type, field) printf("field %s.%s %zu %zu\\n", #type, #field, offsetof(type, field), sizeof(((type *)0)->field))
#define CONSTANT(name) printf("constant %s %lld\\n", #name, (long long)(name))

'''


def probe(header):
    """tests/bindings/layout.c"""
    out, calls = [HEAD], []
    for struct in header.structs.values():
        short = 'layout_' + struct.name[4:]
        calls.append('    %s();\n' % short)
        out.append('static void %s(void)\n{\n    SIZE(%s);\n' % (short, struct.name))
        out += ['    FIELD(%s, %s);\n' % (struct.name, field.name) for field in struct.fields]
        out.append('}\n\n')
    out.append('static void layout_constants(void)\n{\n')
    out += ['    CONSTANT(%s);\n' % name for enum in header.enums.values() for name, _, _ in enum.values]
    out.append('}\n\nint main(void)\n{\n')
    out += calls + ['    layout_constants();\n    return 0;\n}\n']
    return ''.join(out)
