# SPDX-License-Identifier: MIT
"""No protected attribute is known to the engine, so none can count: no field, enum or parameter of a header, of the
model, of the events or of the matching engine is named after one. What is kept for people to read alone (a year band of
birth, given freely) is in the list of exceptions, and lib/match and lib/model must not name even that."""
import re

import tree

WORDS = {'age', 'ages', 'sex', 'gender', 'genders', 'male', 'female', 'ethnicity', 'ethnic', 'race', 'racial', 'religion',
         'religious', 'faith', 'health', 'disability', 'disabled', 'diagnosis', 'orientation', 'sexuality', 'income',
         'wealth', 'nationality', 'citizenship', 'caste', 'birth', 'birthday', 'political', 'marital', 'pregnant'}
# Named, and neither compared nor scored: text that a member gives for people to read, and a kind of institution.
FREE = {('include', 'birth'), ('lib/event', 'birth'), ('lib/api', 'birth'), ('lib/formats', 'birth')}
KINDS = {'AID_GROUP_THIRD_AGE_UNIVERSITY'}
ROOMS = ('include', 'lib/event', 'lib/model', 'lib/match', 'lib/rules', 'lib/solve', 'lib/api', 'lib/formats')


def words(name):
    parts = re.sub(r'([a-z0-9])([A-Z])', r'\1_\2', name).lower().split('_')
    return {part for part in parts if part}


problems, seen = [], 0
for room in ROOMS:
    for path in tree.files('.h', '.hpp', '.c', under=room):
        for name in re.findall(r'[A-Za-z_][A-Za-z0-9_]*', tree.without_comments(tree.text(path), strings=False)):
            seen += 1
            problems += ['%s: %s names a protected attribute (%s)' % (path, name, word) for word in words(name) & WORDS
                         if (room, word) not in FREE and name not in KINDS]
assert words('aid_member_birthBand') & WORDS and not words('agent_package_pages') & WORDS, 'the check itself is blind'
tree.report('protected', sorted(set(problems)), '%d names, none of them a protected attribute' % seen)
