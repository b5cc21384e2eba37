# SPDX-License-Identifier: MIT
"""The public headers as data: types, enums, structs and functions, with the words that stand beside them.

pycparser reads the declarations; their comments, which the preprocessor drops, come from the same reader as the check
that every public thing has its words (tests/checks/headers.py). What the headers must not contain is refused here, by
name: a binding is generated only from what every host language can follow.
"""
import pathlib
import re
import subprocess
import sys

from pycparser import c_ast, c_parser

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'checks'))
import headers  # noqa: E402  (found only after the line above)

# Size and alignment of the scalars that the dialect knows, and the name of each in ctypes.
SCALARS = {'char': 1, 'int8_t': 1, 'uint8_t': 1, 'int16_t': 2, 'uint16_t': 2, 'int32_t': 4, 'uint32_t': 4,
           'int64_t': 8, 'uint64_t': 8, 'size_t': 8}
# Enums whose values are bit numbers and that stand together in a mask. The others name one value.
MASKS = {'aid_presence', 'aid_role', 'aid_withheld', 'aid_open_flag', 'aid_evaluation_flag', 'aid_service_flag', 'aid_service_bar'}
ENDINGS = ('_free', '_close')


class Type:
    """A C type of the dialect. `kind` is scalar, void, struct, opaque, pointer, array, or function."""

    def __init__(self, kind, name='', of=None, size=0, const=False, alias='', parameters=()):
        self.kind, self.name, self.of, self.size, self.const = kind, name, of, size, const
        self.alias, self.parameters = alias, list(parameters)

    @property
    def is_text(self):
        """Text that is only read: `const char *`."""
        return self.kind == 'pointer' and self.of.kind == 'scalar' and self.of.name == 'char' and self.of.const

    def points_to(self, kind):
        return self.kind == 'pointer' and self.of.kind == kind


class Field:
    """A field of a struct or a parameter of a function."""

    def __init__(self, name, type_, doc=''):
        self.name, self.type, self.doc = name, type_, doc


class Struct:
    def __init__(self, name, fields, doc, home):
        self.name, self.fields, self.doc, self.home = name, fields, doc, home       # home: the header's file name

    @property
    def is_handle(self):
        return [(f.name, f.type.name) for f in self.fields] == [('id', 'uint64_t')]

    def field(self, name):
        return next((f for f in self.fields if f.name == name), None)


class Enum:
    def __init__(self, name, values, doc):
        self.name, self.values, self.doc = name, values, doc      # values: (C name, number, words)

    @property
    def is_mask(self):
        return self.name in MASKS

    @property
    def prefix(self):
        """What the names of all values begin with, up to an underscore."""
        own = self.name.upper() + '_'
        names = [name for name, _, _ in self.values]
        if all(name.startswith(own) for name in names):
            return own
        common = names[0]
        while not all(name.startswith(common) for name in names):
            common = common[:-1]
        return common[:common.rindex('_') + 1]

    def short(self, name):
        """A value's name without the prefix; AID_E_LIMIT is LIMIT."""
        short = name[len(self.prefix):]
        return short[2:] if self.name == 'aid_status_code' and short.startswith('E_') else short


class Function:
    def __init__(self, name, result, parameters, doc):
        self.name, self.result, self.parameters, self.doc = name, result, parameters, doc


def words(doc):
    """A comment as one line of plain words."""
    flat = re.sub(r'^[ \t]*\*+[ \t]?', '', re.sub(r'/\*\*<?|\*/', '', doc or ''), flags=re.M)
    return re.sub(r'\s+', ' ', flat).strip()


class Header:
    """Everything the public headers declare, in their order."""

    def __init__(self, compiler='cc'):
        self.problems, self.enums, self.structs, self.functions = [], {}, {}, []
        self.opaques, self.callbacks, self._aliases = {}, {}, {}
        self._words()
        source = subprocess.run(
            [compiler, '-E', '-P', '-nostdinc', '-undef', '-DAID_STATIC', '-I', str(ROOT / 'bindings/fake'),
             '-I', str(ROOT / 'include'), str(ROOT / 'include/mutualaid.h')],
            check=True, stdout=subprocess.PIPE, text=True).stdout
        for node in c_parser.CParser().parse(source, 'mutualaid.h').ext:
            self._declaration(node)
        self._lint()

    def problem(self, where, what):
        self.problems.append('%s: %s' % (where, what))

    def resolved(self, name):
        """The scalar behind a name such as aid_time."""
        return self._aliases.get(name, name)

    # ---- reading ----

    def _words(self):
        self._docs, self._homes = {}, {}
        for thing in headers.everything():
            self._docs[thing.name] = words(thing.doc)
            self._homes[thing.name] = thing.header.name
            for member in getattr(thing, 'members', ()):
                self._docs[thing.name, member.name] = words(member.doc)

    def _doc(self, *key):
        doc = self._docs.get(key if len(key) > 1 else key[0], '')
        if not doc:
            self.problem('.'.join(key), 'has no comment')
        return doc

    def _declaration(self, node):
        if isinstance(node, c_ast.Typedef):
            self._typedef(node)
        elif isinstance(node, c_ast.Decl) and isinstance(node.type, c_ast.FuncDecl):
            self._function(node)
        elif isinstance(node, c_ast.FuncDef):
            self.problem(node.decl.name, 'a function with a body; the headers only declare')
        elif isinstance(node, c_ast.Decl) and node.name is None and isinstance(node.type, (c_ast.Struct, c_ast.Enum)):
            self.problem(node.type.name, 'has a tag and no typedef')
        else:
            self.problem(getattr(node, 'name', None) or type(node).__name__, 'is no function and no typedef')

    def _typedef(self, node):
        name, type_ = node.name, node.type
        if name in SCALARS:
            return
        if isinstance(type_, c_ast.PtrDecl) and isinstance(type_.type, c_ast.FuncDecl):
            self.callbacks[name] = self._function_type(name, type_.type)
            self._doc(name)
        elif not isinstance(type_, c_ast.TypeDecl):
            self.problem(name, 'a typedef of a pointer or an array')
        elif isinstance(type_.type, c_ast.Struct) and type_.type.decls is None:
            self.opaques[name] = self._doc(name)
        elif isinstance(type_.type, c_ast.Struct):
            fields = [self._field(name, field) for field in type_.type.decls]
            self.structs[name] = Struct(name, fields, self._doc(name), self._homes.get(name, ''))
        elif isinstance(type_.type, c_ast.Enum):
            self._enum(name, type_.type)
        elif isinstance(type_.type, c_ast.IdentifierType):
            self._aliases[name] = type_.type.names[0]
            if self.resolved(name) not in SCALARS:
                self.problem(name, 'stands for "%s", which is not in the dialect' % ' '.join(type_.type.names))
        else:
            self.problem(name, 'a %s, which not every language can follow' % type(type_.type).__name__.lower())
        if not name.startswith('aid_'):
            self.problem(name, 'does not begin with aid_')

    def _field(self, struct, node):
        where = '%s.%s' % (struct, node.name)
        if node.bitsize is not None:
            self.problem(where, 'a bit-field')
        return Field(node.name, self._type(where, node.type), self._doc(struct, node.name))

    def _enum(self, name, node):
        values = []
        for item in node.values.enumerators:
            if not isinstance(item.value, c_ast.Constant):
                self.problem('%s.%s' % (name, item.name), 'has no written number')
                continue
            values.append((item.name, int(item.value.value, 0), self._doc(name, item.name)))
        self.enums[name] = Enum(name, values, self._doc(name))

    def _function(self, node):
        signature = self._function_type(node.name, node.type)
        if signature.of.kind == 'pointer' and not signature.of.is_text:
            self.problem(node.name, 'returns a pointer; a result goes through an out parameter')
        if not node.name.startswith('aid_'):
            self.problem(node.name, 'does not begin with aid_')
        self.functions.append(Function(node.name, signature.of, signature.parameters, self._doc(node.name)))

    def _function_type(self, where, node):
        parameters = []
        if node.args is None:
            self.problem(where, 'has an empty parameter list; write (void)')
        for item in node.args.params if node.args else ():
            if isinstance(item, c_ast.EllipsisParam):
                self.problem(where, 'takes a variable number of arguments')
            elif isinstance(item, c_ast.Typename):
                if self._type(where, item.type).kind != 'void':
                    self.problem(where, 'has a parameter without a name')
            else:
                parameters.append(Field(item.name, self._type('%s(%s)' % (where, item.name), item.type)))
        return Type('function', of=self._type(where, node.type), parameters=parameters)

    def _type(self, where, node):
        if isinstance(node, c_ast.TypeDecl):
            return self._named(where, node.type, 'const' in node.quals)
        if isinstance(node, c_ast.PtrDecl):
            if isinstance(node.type, c_ast.FuncDecl):
                return self._function_type(where, node.type)
            return Type('pointer', of=self._type(where, node.type))
        if isinstance(node, c_ast.ArrayDecl):
            if not isinstance(node.dim, c_ast.Constant):
                self.problem(where, 'an array without a written size')
                return Type('void')
            return Type('array', of=self._type(where, node.type), size=int(node.dim.value, 0))
        self.problem(where, 'a type that not every language can follow')
        return Type('void')

    def _named(self, where, node, const):
        name = node.names[0] if isinstance(node, c_ast.IdentifierType) and len(node.names) == 1 else None
        if name == 'void':
            return Type('void', const=const)
        if name in self.callbacks:
            return Type('function', name=name, of=self.callbacks[name].of, parameters=self.callbacks[name].parameters)
        for kind, known in (('struct', self.structs), ('opaque', self.opaques)):
            if name in known:
                return Type(kind, name, const=const)
        if name is not None and self.resolved(name) in SCALARS:
            return Type('scalar', self.resolved(name), const=const, alias=name)
        self.problem(where, '"%s" is not in the dialect: intN_t, uintN_t, size_t, char, structs and pointers are'
                     % (' '.join(getattr(node, 'names', ())) or type(node).__name__.lower()))
        return Type('void')

    # ---- what must hold of the whole ----

    def _lint(self):
        names = {function.name for function in self.functions}
        for handle in self.opaques:
            if not any(handle + ending in names or 'aid_store_close' in names and handle == 'aid_store'
                       for ending in ENDINGS):
                self.problem(handle, 'is owned, and neither %s_free nor %s_close ends it' % (handle, handle))
        for name in MASKS - set(self.enums):
            self.problem(name, 'is called a mask by the generator, and is no enum')
        for struct in self.structs.values():
            self._lint_layout(struct)
            size = struct.field('struct_size')
            if size is not None and (size is not struct.fields[0] or size.type.name != 'uint32_t'):
                self.problem(struct.name, 'struct_size must come first and be a uint32_t')

    def _measure(self, type_):
        """Size and alignment on a machine with pointers of 64 bits."""
        if type_.kind == 'scalar':
            return SCALARS[type_.name], SCALARS[type_.name]
        if type_.kind == 'array':
            size, alignment = self._measure(type_.of)
            return size * type_.size, alignment
        if type_.kind == 'struct':
            sizes = [self._measure(field.type) for field in self.structs[type_.name].fields]
            return sum(size for size, _ in sizes), max(alignment for _, alignment in sizes)
        return 8, 8

    def _lint_layout(self, struct):
        offset, widest = 0, 1
        for field in struct.fields:
            size, alignment = self._measure(field.type)
            if offset % alignment:
                self.problem('%s.%s' % (struct.name, field.name), 'hidden padding stands before it')
            offset, widest = offset + size, max(widest, alignment)
        if offset % widest:
            self.problem(struct.name, 'hidden padding stands at its end')
