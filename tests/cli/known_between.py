# SPDX-License-Identifier: MIT
"""The known answers between groups, from the command line: the files of tests/data/between that the C test reads too, each
lived through in a store of its own.

    python3 known_between.py TOOL DATA_FOLDER"""
import json
import pathlib
import subprocess
import sys
import tempfile

TOOL, DATA = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve() / 'between'


class Scene:
    def __init__(self, folder):
        self.folder, self.homes, self.helps = folder, {}, []
        self.tool('init', '--no-taxonomy', '--no-seal')
        self.tool('group', 'add', 'Town', '--reference', 'town')

    def tool(self, *words, may_refuse=False):
        done = subprocess.run([TOOL, '--store', 'town.aid', '--json', *words], cwd=self.folder, capture_output=True, text=True,
                              timeout=60)
        if done.returncode != 0 and not may_refuse:
            raise RuntimeError('%s: %s' % (' '.join(words), done.stdout + done.stderr))
        return json.loads(done.stdout) if done.returncode == 0 and done.stdout.strip() else None

    # ---- what is done ----

    def group(self, name):
        self.tool('group', 'add', name, '--reference', name, '--kind', 'time_bank', '--parent', 'town')
        self.tool('group', 'policy', 'set', name, '--credit-min', '-1000:00')

    def member(self, name, group):
        self.tool('member', 'add', name, '--reference', name, '--group', group)
        self.homes[name] = group

    def between(self, group, other, *words):
        options = [text for pair in zip(words[::2], words[1::2]) for text in ('--' + pair[0], pair[1])]
        made = self.tool('between', 'propose', group, other, *options)
        self.tool('between', 'agree', str(made['number']))

    def fee(self, group, bp):
        self.tool('group', 'terms', 'set', group, '--fee', bp)

    def undo(self, number):
        self.tool('exchange', 'reverse', str(self.helps[int(number) - 1]['number']), '--yes')

    def give(self, group, other, amount):
        self.tool('transfer', 'add', 'across', amount, '--group', group, '--body', other)

    def help(self, requester, helper, minutes, *refused):
        made = self.tool('exchange', 'log', helper, requester, minutes, '--group', self.homes[requester], '--helper-group',
                         self.homes[helper], may_refuse=True)
        assert (made is None) == bool(refused), 'help %s %s %s: %s' % (requester, helper, minutes, made)
        if made is not None:
            self.helps.append(made)

    # ---- what is expected ----

    def balance(self, member):
        return self.tool('standing', member)['balance']

    def credited(self):
        return self.helps[-1].get('credited') or 0

    def kept(self, group, other):
        rows = self.tool('between', 'list', group, '--with', other, '--in-force')['between']
        return int([row for row in rows if row['group_name'] == group][-1]['kept'].split('/')[0])

    def row(self, group, other):
        return [row for row in self.tool('clearing', group)['clearing'] if row['other_name'] == other][0]

    def clearing(self, group, other):
        return self.row(group, other)['balance']

    def converted(self, group, other):
        return self.row(group, other)['converted']

    def closed(self, group, other):
        return self.row(group, other)['closed']


EXPECTED = ('balance', 'credited', 'kept', 'clearing', 'converted', 'closed')


def main():
    checks = 0
    for path in sorted(DATA.glob('*.txt')):
        with tempfile.TemporaryDirectory() as folder:
            scene = Scene(folder)
            for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
                words = line.split('#')[0].split()
                if not words:
                    continue
                if words[0] not in EXPECTED:
                    getattr(scene, words[0])(*words[1:])
                    continue
                found, wanted = getattr(scene, words[0])(*words[1:-1]), words[-1]
                wanted = wanted == 'yes' if words[0] == 'closed' else int(wanted)
                assert found == wanted, '%s line %d: %s; %s is right' % (path.name, number, found, wanted)
                checks += 1
            scene.tool('verify')
    print('%d files, %d checks' % (len(list(DATA.glob('*.txt'))), checks))
    assert checks > 40


main()
