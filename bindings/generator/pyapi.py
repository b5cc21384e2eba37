# SPDX-License-Identifier: MIT
"""Writes docs/api-python.md from the docstrings of the Python package, and says which method calls which C function.
The source is read, not run, so no library is needed."""
import ast
import inspect
import re

from generator import header as reading

PACKAGE = reading.ROOT / 'bindings/python/mutualaid'
# What people meet, in the order in which they do: module and its classes and functions; '' is what the module has.
PAGES = (('_store', ['Store']), ('_handles', ['Handle', 'Group', 'Member', 'Skill', 'Offer', 'Request', 'Exchange']),
         ('_transfer', ['Transfer', 'Fund', 'share_award']), ('_between', ['Between']), ('_partner', ['Partner', 'Trade']), ('_service', ['Service']), ('_service_request', ['ServiceRequest']),
         ('_match', ['Match']), ('_insight', ['Insight']), ('_bulk', ['Table']), ('_convert', ['Place', 'Week']), ('__init__', []),
         ('_errors', []), ('solve', []), ('_solve', ['HallSet', 'Change', 'hall', 'force']), ('_live', ['Assignment', 'AssignmentInfo', 'Move']))
TITLES = {'__init__': 'Functions of the module', '_errors': 'Exceptions', 'solve': 'mutualaid.solve', '_solve': 'About a plan of assign',
          '_live': 'A plan that is kept up to date', '_transfer': 'Transfers and funds', '_between': 'Between groups', '_partner': 'Trade with other communities', '_service': 'Services', '_service_request': 'Requests for support'}


def tree(module):
    return ast.parse((PACKAGE / (module + '.py')).read_text(encoding='utf-8'))


def signature(node, owner=''):
    """A function as it is called: without self, defaults as written."""
    arguments = ast.unparse(node.args)
    arguments = re.sub(r'^(self|cls)(, )?', '', arguments).replace('/, ', '', 1) if owner else arguments
    answers = ' → %s' % ast.unparse(node.returns) if node.returns is not None and ast.unparse(node.returns) != 'None' else ''
    return '%s%s(%s)%s' % (owner, node.name, arguments, answers)


def decorators(node):
    return {ast.unparse(one) for one in node.decorator_list}


def words(node):
    """A docstring as Markdown: its examples stand in code."""
    out, code = [], False
    for line in inspect.cleandoc(ast.get_docstring(node) or '').splitlines():
        if line.startswith('>>>') and not code:
            out.append('```python')
            code = True
        elif code and not line:
            out.append('```')
            code = False
        out.append(line)
    if code:
        out.append('```')
    return '\n'.join(out)


def public(node):
    return isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith('_') and ast.get_docstring(node)


def function_text(node, level, owner=''):
    name = '%s%s' % (owner, node.name) if 'property' in decorators(node) else signature(node, owner)
    return '\n%s `%s`\n\n%s\n' % ('#' * level, name, words(node))


def class_text(node, level):
    bases = ', '.join(ast.unparse(base) for base in node.bases)
    out = ['\n%s `%s`\n\n%s\n' % ('#' * level, node.name + ('(%s)' % bases if bases else ''), words(node))]
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and not one.target.id.startswith('_')]
    if fields:
        out.append('\nFields: %s\n' % ', '.join('`%s: %s`' % (one.target.id, ast.unparse(one.annotation)) for one in fields))
    owner = node.name.lower() + '.'
    out += [function_text(one, level + 1, node.name + '.' if 'classmethod' in decorators(one) else owner)
            for one in node.body if isinstance(one, ast.FunctionDef) and public(one)]
    return ''.join(out)


def page(header):
    """docs/api-python.md"""
    out = ['<!-- written by bindings/generate.py; do not edit -->\n# The Python package\n\n'
           'From the docstrings, whose examples run as tests. `**fields` are the keyword arguments of the class that is named, as\n'
           '`help(mutualaid.MemberFields)` shows them; the dataclasses that are answered (`mutualaid.MemberInfo` and so on) have\n'
           'the fields of the C struct of the same name. [python.md](python.md) is the quick start.\n']
    for module, names in PAGES:
        nodes = [one for one in tree(module).body if public(one) and (not names or one.name in names)]
        if module in TITLES:
            out.append('\n## %s\n' % TITLES[module])
        for node in nodes:
            level = 3 if module in TITLES else 2
            out.append(class_text(node, level) if isinstance(node, ast.ClassDef) else function_text(node, level))
    return re.sub(r'\n{3,}', '\n\n', ''.join(out))


def callers():
    """C function: the public names whose body names it."""
    found = {}
    for module in ('__init__', '_store', '_handles', '_transfer', '_between', '_partner', '_service', '_service_request', '_match', '_insight', '_keys', '_live', '_convert', '_home', 'solve', '_solve'):
        for node in tree(module).body:
            methods = [(node.name + '.', one) for one in node.body if isinstance(one, ast.FunctionDef)] \
                if isinstance(node, ast.ClassDef) else [('', node)] if isinstance(node, ast.FunctionDef) else []
            for owner, one in methods:
                name = {'_attach': 'open'}.get(one.name, one.name)
                if name.startswith('_') or owner.startswith('_'):
                    continue
                owner_name = {'Home.': 'Store.'}.get(owner, owner) if module != 'solve' else 'solve.'
                text = ast.unparse(one)
                for function in sorted(set(re.findall(r'\baid_[a-z0-9_]+\b', text))):
                    found.setdefault(function, []).append(owner_name + name)
        if module == 'solve':
            for function in re.findall(r'"(aid_solve_\w+)"', (PACKAGE / 'solve.py').read_text(encoding='utf-8')):
                found.setdefault(function, []).append('solve.' + function[len('aid_solve_'):])
    return found
