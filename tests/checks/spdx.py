# SPDX-License-Identifier: MIT
"""Every file that someone wrote says its licence near its top. Data is covered by the README of its folder, pages of
documentation by the comment in their first line or by LICENSE."""
import tree

LINE = 'SPDX-License-Identifier: MIT'
WRITTEN = ('.c', '.h', '.cpp', '.hpp', '.py', '.sh', '.lua', '.sql', '.map', '.symbols', 'meson.build', 'meson_options.txt',
           'Doxyfile', 'Doxyfile.in', '.in', '.yml')


def main():
    problems, count = [], 0
    for path in tree.files():
        script = not path.suffix and tree.ROOT.joinpath(path).read_bytes()[:2] == b'#!'
        if not path.name.endswith(WRITTEN) and not script:
            continue
        count += 1
        if LINE not in '\n'.join(tree.text(path).splitlines()[:3]):
            problems.append('%s: the first three lines do not say %s' % (path, LINE))
    if 'MIT License' not in tree.text('LICENSE'):
        problems.append('LICENSE is not the MIT licence')
    tree.report('spdx', problems, '%d files say their licence' % count)


main()
