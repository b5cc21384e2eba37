# SPDX-License-Identifier: MIT
"""What the checks share: where the files are, and a reading of C that is just good enough.

The reader knows comments, strings, preprocessor lines and brackets. It reads the headers' dialect and this project's
own style, not all of C; a file that it cannot read is a failure of the check that asked, never a silent pass.
"""
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Folders in the source that hold nothing of ours; so do build directories, wherever they stand.
STRANGERS = {'.git', 'subprojects', '__pycache__', '.cache'}


def files(*suffixes, under=''):
    """Every file of the project with one of the suffixes, sorted, as paths relative to the root."""
    found = []
    for folder, folders, names in os.walk(ROOT / under):
        folders[:] = [] if 'build.ninja' in names else [name for name in folders if name not in STRANGERS
                                                        and not name.startswith('build')]
        if 'build.ninja' not in names:
            found += [pathlib.Path(folder, name).relative_to(ROOT) for name in names
                      if not suffixes or name.endswith(suffixes)]
    return sorted(found)


def text(path):
    """A file's content; invalid UTF-8 is an error."""
    return (ROOT / path).read_text(encoding='utf-8')


_LEXEME = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def without_comments(source, strings=True):
    """C without comments; with `strings` false also without what stands inside quotes. Lines stay where they are."""
    def blank(match):
        lexeme = match.group()
        if lexeme.startswith('/'):
            return ' ' + '\n' * lexeme.count('\n')
        return lexeme if strings else lexeme[0] * 2
    return _LEXEME.sub(blank, source)


_DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n\\]|\\.|\\\n)*', re.M)


def without_directives(source):
    """C without preprocessor lines."""
    return _DIRECTIVE.sub(lambda match: '\n' * match.group().count('\n'), source)


def macros(source):
    """Names that a file defines and leaves defined, with their lines."""
    plain = without_comments(source)
    defined = {}
    for match in re.finditer(r'^[ \t]*#[ \t]*(define|undef)[ \t]+(\w+)', plain, re.M):
        if match.group(1) == 'undef':
            defined.pop(match.group(2), None)
        else:
            defined[match.group(2)] = plain.count('\n', 0, match.start()) + 1
    return defined


def declarations(source):
    """Yields (line, head, body) for each thing at file scope: `head` up to its brace, `;` or `=`, `body` what the
    braces hold, or ''."""
    plain = without_directives(without_comments(source, strings=False))
    plain = re.sub(r'extern\s+""\s*\{', lambda match: '\n' * match.group().count('\n'), plain)
    # A table of macro calls, a line each, declares what the compiler will see (the amalgamation), not what is read here.
    plain = re.sub(r'^[A-Z][A-Z0-9_]*\([^\n;{}]*\)[ \t]*$', '', plain, flags=re.M)
    head, start, depth, body, braces = [], None, 0, [], 0
    line = 1
    ended_by_brace = False
    for character in plain:
        if character == '\n':
            line += 1
        if depth == 0 and ended_by_brace:
            # After a closing brace: a function ends there; anything else goes on to its semicolon.
            joined = ''.join(head)
            if _is_function(joined):
                yield start, joined.strip(), ''.join(body)
                head, body, start, ended_by_brace = [], [], None, False
            elif character == ';':
                yield start, joined.strip(), ''.join(body)
                head, body, start, ended_by_brace = [], [], None, False
                continue
        if character == '{':
            depth += 1
            if depth == 1:
                continue
        elif character == '}':
            depth -= 1
            if depth < 0:      # the end of extern "C"
                depth = 0
                continue
            if depth == 0:
                ended_by_brace = True
                continue
        elif character == ';' and depth == 0:
            yield start if start else line, ''.join(head).strip(), ''
            head, body, start = [], [], None
            continue
        if depth:
            body.append(character)
        elif character.strip() or head:
            if start is None:
                start = line
            head.append(character)
    rest = ''.join(head).strip()
    if depth or (rest and not ended_by_brace):
        raise ValueError('cannot read the declaration that begins at line %s: %r' % (start, rest[:60]))
    if rest:
        yield start, rest, ''.join(body)


def _is_function(head):
    """Whether a head that a brace followed is a function's: it ends in a parameter list and nothing is assigned."""
    return head.rstrip().endswith(')') and '=' not in head


def declared_name(head):
    """The name that a function or variable declaration gives."""
    plain = head.split('=')[0]
    plain = re.sub(r'__attribute__\s*\(\(.*?\)\)', '', plain)
    pointer = re.search(r'\(\s*\*\s*(?:const\s+)?(\w+)', plain)
    if pointer:
        return pointer.group(1)
    plain = plain.split('(')[0]
    plain = re.sub(r'\[.*', '', plain, flags=re.S)
    words = re.findall(r'\w+', plain)
    return words[-1] if words else ''


def report(check, problems, good):
    """Prints what is wrong, or one line that all is well, and ends the program."""
    for problem in problems:
        print('%s: %s' % (check, problem))
    if problems:
        sys.exit(1)
    print('%s: %s' % (check, good))
    sys.exit(0)
