# SPDX-License-Identifier: MIT
"""The known answers of the solvers, from the command line: the fixtures of tests/data that the C tests read too, each
through `mutualaid solve … --json`, and what every answer must say.

    python3 known_answers.py TOOL DATA_FOLDER"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

TOOL, DATA = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
STATES = {1: 'optimal', 2: 'gap', 3: 'time_limit', 4: 'infeasible'}
OWN = {'assign': ['seats', 'seats_bound'], 'balance': ['minutes', 'members'], 'rings': ['members', 'rings', 'chains'],
       'schedule': ['seats', 'seats_bound', 'minutes'], 'setoff': ['cleared', 'total', 'rings']}
problems, checks = [], 0


def expect(name, what, found, wanted):
    global checks
    checks += 1
    if found != wanted:
        problems.append('%s: %s is %s; %s is right' % (name, what, found, wanted))


def solve(kind, path, *options):
    """The answer, and the lines of its solution; fields that every answer has are looked at."""
    with tempfile.TemporaryDirectory() as folder:
        solution = pathlib.Path(folder) / 'solution'
        command = [TOOL, 'solve', kind, path, *options, '--solution', solution, '--time-limit', '60', '--json']
        answers = []
        for threads in '1', '2':
            done = subprocess.run([*command, '--threads', threads], capture_output=True, text=True, timeout=120)
            if done.returncode != 0:
                problems.append('%s: exit %d: %s' % (path, done.returncode, done.stderr))
                return {}, []
            answers.append((json.loads(done.stdout), solution.read_text(encoding='utf-8').splitlines()))
    answer, lines = answers[0]
    same = [{k: v for k, v in a.items() if k not in ('seconds', 'read_seconds', 'peak_kib')} for a, _ in answers]
    expect(path, 'the answer with two threads', (same[1], answers[1][1]), (same[0], lines))
    for field in ['objective', 'bound', 'peak_kib', *OWN[kind]]:
        expect(path, field + ' being a whole number', isinstance(answer.get(field), int), True)
    for field in 'seconds', 'read_seconds':
        expect(path, field + ' being a time', isinstance(answer.get(field), float) and answer[field] >= 0, True)
    expect(path, 'the status being known', answer.get('status') in STATES.values(), True)
    expect(path, 'the bound being kept', answer['bound'] >= answer['objective'], True)
    return answer, lines


def numbers(words):
    return {name: int(number) for name, number in re.findall(r'([a-z]+) (-?\d+)', words)}


def assign(path):
    text = path.read_text(encoding='utf-8')
    options = ['--objective', 'score'] if 'c objective score' in text else []
    answer, lines = solve('assign', path, *options, *(['--complete'] if '\nc complete' in text else []))
    pairs = sorted(line.replace(' ', '-') for line in lines)
    for words in re.findall(r'^c expect (.*)$', text, re.M):
        if words.startswith('pairs '):
            choices = [sorted(choice.split()) for choice in words[6:].split(' or ')]
            expect(path.name, 'the plan', pairs in choices and pairs, pairs)
        elif re.match(r'(seats|objective|bound|status) ', words):
            wanted = numbers(words)
            for name in wanted:
                value = STATES[wanted[name]] if name == 'status' else wanted[name]
                expect(path.name, name, answer.get(name), value)


def balance(path):
    text = path.read_text(encoding='utf-8')
    options = []
    for name, option in ('objective', '--objective'), ('max_ring', '--max-ring'):
        for value in re.findall(r'^c %s (\S+)' % name, text, re.M):
            options += [option, value]
    answer, lines = solve('balance', path, *options)
    given = {}
    for line in lines:
        giver, _, amount = map(int, line.split())
        given[giver] = given.get(giver, 0) + amount
    expect(path.name, 'what is exchanged', answer.get('minutes'), sum(given.values()))
    for words in re.findall(r'^c expect (.*)$', text, re.M):
        name, *values = words.split()
        if name == 'y':
            expect(path.name, 'who gives what', [given.get(i + 1, 0) for i in range(len(values))], list(map(int, values)))
        elif name in ('exchanged', 'objective'):
            expect(path.name, name, answer.get({'exchanged': 'minutes'}.get(name, name)), int(values[0]))


def rings(path):
    for line in path.with_suffix('.expect').read_text(encoding='utf-8').splitlines():
        if line.startswith('c'):
            continue
        ring, chain, success, value = line.split()
        answer, lines = solve('rings', path, '--max-ring', ring, '--max-chain', chain, '--success', success)
        name = '%s %s %s %s' % (path.name, ring, chain, success)
        expect(name, 'the value', answer.get('objective'), int(value))
        expect(name, 'the unit', answer.get('unit'), 1 if success == '1000000' else 1000000)
        expect(name, 'the status', answer.get('status'), 'optimal')
        expect(name, 'an arc for everybody who is served', len(lines), answer.get('members'))


def setoff(path):
    answer, lines = solve('setoff', path)
    left = {}
    for line in lines[1:]:
        debtor, creditor, amount, cleared = line.split(',')
        left[debtor, creditor] = left.get((debtor, creditor), 0) + int(amount) - int(cleared)
    for line in path.with_suffix('.expect').read_text(encoding='utf-8').splitlines():
        name, *words = line.split()
        if name in ('with', 'without'):
            break  # credit and consent have no place in the format
        if name in ('cleared', 'total'):
            expect(path.name, name, answer.get(name), int(words[0]))
            expect(path.name, 'the objective', answer.get('objective'), answer.get('cleared'))
        elif name == 'left':
            expect(path.name, 'what is left of %s %s' % tuple(words[:2]), left.get(tuple(words[:2])), int(words[2]))


def schedule(path):
    """The fixture's kilometres are laid along a meridian; five minutes a kilometre are 12 km/h. Its helpers have all day."""
    text = path.read_text(encoding='utf-8')
    tasks = [list(map(int, words.split())) for words in re.findall(r'^t (.*)$', text, re.M)]
    with tempfile.TemporaryDirectory() as folder:
        day = pathlib.Path(folder)
        (day / 'Resources.csv').write_text('Resource ID,Latitude,Longitude\n1,0,0\n', encoding='utf-8')
        (day / 'Resources_Skills.csv').write_text('Resource ID,Skill ID\n1,1\n', encoding='utf-8')
        rows = ['Task ID,Required Skill ID,Latitude,Longitude,Earliest start time (min),Latest start time (min),'
                'Duration (Min.)']
        rows += ['%d,1,%.7f,0,%d,%d,%d' % (i + 1, km / 111.19509, earliest, latest, minutes)
                 for i, (earliest, latest, minutes, km) in enumerate(tasks)]
        (day / 'Tasks.csv').write_text('\n'.join(rows) + '\n', encoding='utf-8')
        answer, lines = solve('schedule', day, '--speed-kmh', '12')
    for words in re.findall(r'^c expect (.*)$', text, re.M):
        if words.startswith('seats '):
            expect(path.name, 'seats', answer.get('seats'), int(words.split()[1]))
            expect(path.name, 'the status', answer.get('status'), 'optimal')
        elif words.startswith('done '):
            expect(path.name, 'the tasks', [line.split()[1] for line in lines], words.split()[1:])


TABLE = [(assign, 'assign/*.txt'), (balance, 'balance/*.txt'), (rings, 'rings/*.input'), (setoff, 'setoff/*.csv'),
         (schedule, 'schedule/m4.txt')]
for judge, pattern in TABLE:
    found = sorted(DATA.glob(pattern))
    if not found:
        problems.append('%s: there is no such fixture' % pattern)
    for fixture in found:
        judge(fixture)
print('%d things checked, %d wrong' % (checks, len(problems)))
print('\n'.join(problems))
sys.exit(len(problems) > 0)
