/** Whom an archive knows, and what is proposed for people.yaml. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadArchive, openArchive, readerFor } from '../../src/cli/load.ts';
import { main } from '../../src/cli/main.ts';
import { completePeopleFile, newPeopleFile } from '../../src/draft/people-file.ts';
import { completedRegistry, proposePeople } from '../../src/draft/people-proposal.ts';
import { everybodyKnown } from '../../src/ledger/people.ts';
import { emptyRegistry } from '../../src/model/config.ts';
import { applyEdits } from '../../src/model/place.ts';
import { shortNames } from '../../src/names/short.ts';
import { readRegistry } from '../../src/read/config.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';
import { peopleReport } from '../../src/report/people.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const names = readerFor({}).names.reader;
const pv = (date: string, lines: readonly string[], body = ''): string =>
  `---\ndate: ${date}\n${lines.join('\n')}\n---\n\n## Divers\n\n${body}\n`;
const present = (...people: string[]): string[] => ['présents:', ...people.map((one) => `  - ${one}`)];

async function known(files: Readonly<Record<string, string>>) {
  return everybodyKnown(await archiveOf(files, '2025-12-31'), names);
}

describe('czs people', () => {
  it('takes for the name what the lists have most, and of two as common the fuller', async () => {
    const most = await known({
      'minutes/2025-01-01.md': pv('2025-01-01', present('Lea Martin', 'Noemie Aubert')),
      'minutes/2025-02-01.md': pv('2025-02-01', present('Lea Martin', 'Noémie Aubert')),
      'minutes/2025-03-01.md': pv('2025-03-01', present('Léa Martin')),
    });
    expect(most.people.map(({ name, reason }) => [name, reason])).toEqual([
      ['Lea Martin', { kind: 'most-listed', n: 2, of: 3 }],
      ['Noémie Aubert', { kind: 'fullest', n: 1, of: 2 }],
    ]);
  });

  it('finds owners, proposers, contacts and members, and each place', async () => {
    const { people } = await known({
      'minutes/2025-01-01.md': pv(
        '2025-01-01',
        present('Léa Martin (Phare)', 'Tom Van Eck'),
        '**Action (Léa, pour le 01/02/2025) :** Écrire.\n\n**GT Fête :** Tom Van Eck\n\n**Contact :** Tom Van Eck.\n\n**Proposition de Martin Léa :** Fêter.',
      ),
    });
    const [lea, tom] = people;
    expect(lea?.writings.map(({ text, kind, listed, places }) => [text, kind, listed, places.length])).toEqual([
      ['Léa Martin', 'name', 1, 1],
      ['Martin Léa', 'variant', 0, 1],
      ['Léa', 'short', 0, 1],
    ]);
    expect(tom?.functions.map(({ kind, name }) => [kind, name])).toEqual([
      ['member', 'Fête'],
      ['contact', null],
    ]);
    expect(people).toHaveLength(2);
  });

  it('does not take two people of different organisations, whose names look alike, for one', async () => {
    const { people } = await known({
      'minutes/2025-01-01.md': pv('2025-01-01', present('Léa Martin (Phare)', 'Léo Martin (Digue)')),
      'minutes/2025-02-01.md': pv('2025-02-01', present('Anne Dubois (Phare)', 'Anne Duboys (Phare)')),
    });
    expect(people.map(({ name, near }) => [name, near.map((one) => one.name)])).toEqual([
      ['Anne Dubois', ['Anne Duboys']],
      ['Anne Duboys', ['Anne Dubois']],
      ['Léa Martin', []],
      ['Léo Martin', []],
    ]);
  });

  it('counts the meetings that name somebody as the lists do, on the simulated year', async () => {
    const { files, settings } = filesOf(join(root, 'test/fixtures/year'));
    const archive = await archiveOf(files, '2026-01-10', settings);
    const records = peopleReport(archive, names, 'public').records as {
      name: string;
      writings: { places: { file: string }[] }[];
      meetings: number;
    }[];
    expect(records.map(({ name }) => name)).toContain('Amina Berkane');
    for (const { name, writings, meetings } of records) {
      const held = archive.meetings.filter((meeting) => meeting.held);
      const listed = held.filter(({ people }) => people.some(({ person }) => person.name === name));
      expect(meetings).toBeGreaterThanOrEqual(listed.length);
      const places = new Set(writings.flatMap((one) => one.places.map(({ file }) => file)));
      expect(meetings).toBe(held.filter(({ minutes }) => places.has(minutes.file)).length);
    }
  });

  it('shows addresses to members, and names of internal entries to the board', async () => {
    const file = pv(
      '2025-01-01',
      present('Léa Martin <lea@phare.example>'),
      '**Action (Zoé Maes, huis clos) :** Voir.',
    );
    const seen = async (audience: string) => {
      const world = memoryWorld({ 'czs.yaml': 'format: 1\n', 'minutes/2025-01-01.md': file });
      expect(await main(['people', '--format', 'csv', '--for', audience], world)).toBe(0);
      return ['lea@phare.example', 'Zoé'].map((word) => world.stdout.text.includes(word));
    };
    expect(await seen('public')).toEqual([false, false]);
    expect(await seen('members')).toEqual([true, false]);
    expect(await seen('board')).toEqual([true, true]);
  });
});

describe('czs people --write', () => {
  const archive = {
    'czs.yaml': 'format: 1\n',
    'minutes/2025-01-01.md': pv('2025-01-01', present('Léa Martin (Phare)', 'Tom Van Eck <tom@phare.example>')),
    'minutes/2025-02-01.md': pv('2025-02-01', present('Martin Léa (Phare)', 'Léa Martin (Phare)', 'Léa')),
  };

  it('keeps an address that is one person’s alone, once, and no first name that somebody bears', async () => {
    const world = memoryWorld(archive);
    expect(await main(['people', '--write'], world)).toBe(0);
    const text = world.file('people.yaml') as string;
    expect(text).toContain('aliases: [Martin Léa]');
    expect(text).toContain('  - name: Tom Van Eck\n    email: tom@phare.example\n');
    expect(text).not.toMatch(/name: Léa$/m);
  });

  it('writes nothing with --dry-run', async () => {
    const world = memoryWorld({ ...archive, 'people.yaml': 'people:\n' });
    const before = world.snapshot();
    expect(await main(['people', '--write', '--dry-run'], world)).toBe(0);
    expect(world.stdout.text).toContain('+  - name: Léa Martin\n');
    expect(world.snapshot()).toEqual(before);
  });

  it('writes where czs.yaml says, and not over what somebody else wrote meanwhile', async () => {
    const there = memoryWorld({ ...archive, 'czs.yaml': 'format: 1\npeople: data/who.yaml\n' });
    expect(await main(['people', '--write'], there)).toBe(0);
    expect(there.file('data/who.yaml')).toContain('name: Léa Martin');

    const theirs = 'people: # theirs\n';
    let disturbed = false;
    const world = memoryWorld(
      { ...archive, 'people.yaml': 'people:\n' },
      {
        before: (step) => {
          if (step !== 'openNew' || disturbed) return;
          disturbed = true;
          world.disk.put('people.yaml', theirs);
        },
      },
    );
    expect(await main(['people', '--write'], world)).toBe(2);
    expect(world.file('people.yaml')).toBe(theirs);
  });

  const kept = [
    '',
    '# nothing yet\n',
    'people:\n',
    'people: []\n',
    'people: # all\n# last\n',
    'people:\n- Tom Van Eck',
    'people:\r\n  - Léa Martin # both\r\n  - Tom Van Eck\r\norganisations:\r\n',
    'people: [Léa Martin, {name: Tom Van Eck}]\n',
    'people:\n  - {name: Léa Martin, organisation: Phare} # flow\n',
    'people:\n  - aliases: [Lea]\n    name: Léa Martin\n',
    'people:\n  - name: Léa Martin\n    aliases: Lea # one\n',
    'people:\n  - name: Léa Martin\n    aliases:\n      - Lea\n    # after\n\n# end\n',
    'people:\n  - name: Léa Martin\n    aliases:\norganisations:\n  - Phare',
    'organisations:\n  - name: "Phare" # ours\n    kind: asbl\n',
    'people:\n  - name: Martin Léa\n    email: lea@phare.example\n',
  ];
  for (const text of kept)
    it(`keeps every line of ${JSON.stringify(text)}, once and for all`, async () => {
      const world = memoryWorld({ ...archive, 'people.yaml': text });
      expect(await main(['people', '--write'], world)).toBe(0);
      const after = world.file('people.yaml') as string;
      // Lines are kept whole, but for those that an alias, a name or a list in brackets is added to.
      for (const line of text.split(/\r?\n/)) {
        const words = line.split(/[[\]{}]|^ *- |aliases: | (?=#)/).filter((one) => one.trim() !== '');
        for (const one of words) expect(after).toContain(one.trim());
      }
      const registry = readRegistry(after, readReferenceYaml);
      expect(registry.problems).toEqual([]);
      const lea = registry.people.find(({ name }) => ['Léa Martin', 'Martin Léa'].includes(name));
      expect(registry.people.find(({ name }) => name === 'Tom Van Eck')?.email).toBe('tom@phare.example');
      expect([lea?.name, ...(lea?.aliases ?? [])]).toEqual(expect.arrayContaining(['Léa Martin', 'Martin Léa']));
      expect(registry.people.map(({ name }) => name)).toContain('Tom Van Eck');
      expect(registry.organisations.map(({ name }) => name)).toEqual(['Phare']);
      const again = memoryWorld({ ...archive, 'people.yaml': after });
      expect(await main(['people', '--write'], again)).toBe(0);
      expect(again.file('people.yaml')).toBe(after);
    });

  it('lets the list that is there grow before a new one, and leaves comments under whom they stand', async () => {
    const files = { ...archive, 'minutes/2025-03-01.md': pv('2025-03-01', present('Zoé Maes (Digue)')) };
    const write = async (text: string) => {
      const world = memoryWorld({ ...files, 'people.yaml': text });
      expect(await main(['people', '--write'], world)).toBe(0);
      return world.file('people.yaml');
    };
    expect(await write('organisations:\n  - name: Phare\n    # au port\n')).toBe(
      'organisations:\n  - name: Phare\n    # au port\n  - name: Digue\npeople:\n  - name: Léa Martin\n    aliases: [Martin Léa]\n    # Léa (minutes/2025-02-01.md:6) ressemble à Léa Martin\u00a0: à mettre dans aliases, ou quelqu’un d’autre\u202f?\n  - name: Tom Van Eck\n    email: tom@phare.example\n  - name: Zoé Maes\n',
    );
    expect(
      await write(
        'organisations: [Digue, Phare]\npeople:\n  - Tom Van Eck\n  - name: Léa Martin\n    aliases:\n      - Lea\n        # court\n    # la nôtre\n# fin\n',
      ),
    ).toBe(
      'organisations: [Digue, Phare]\npeople:\n  - name: Tom Van Eck\n    email: tom@phare.example\n  - name: Léa Martin\n    aliases:\n      - Lea\n        # court\n      - Martin Léa\n    # la nôtre\n  - name: Zoé Maes\n# fin\n',
    );
  });

  const broken = [
    'people: &a\n  - Tom Van Eck\n',
    'people: nobody\n',
    '- Tom Van Eck\n',
    'people:\n  - name: {a: b}\n',
  ];
  for (const text of broken)
    it(`leaves ${JSON.stringify(text)} as it is`, async () => {
      const world = memoryWorld({ ...archive, 'people.yaml': text });
      expect(await main(['people', '--write'], world)).toBe(2);
      expect(world.file('people.yaml')).toBe(text);
    });

  it('writes any name so that it is read as that name', async () => {
    const name = fc
      .tuple(
        fc.constantFrom('Léa', 'a: b', "d'Or", '"x', '#1', '[y]', '- z', 'null', 'é, f'),
        fc.string({ maxLength: 12 }),
      )
      // Brackets that nobody closes are refused by their number, wherever they stand.
      .map(([a, b]) => `${a} ${b.replace(/[[{]/g, '(')}`.replace(/\s+/gu, ' ').trim())
      .filter((one) => one !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.boolean(), (list, flow) => {
        const proposal = {
          people: list.map((one) => ({
            name: one,
            aliases: [one],
            organisation: one,
            email: null,
            undecided: [{ name: `${one}\nkey: x`, of: one, place: 'a.md:1' }],
          })),
          organisations: list.map((one) => ({ name: one, aliases: [one], undecided: [] })),
          aliases: [],
          emails: [],
          undecided: [],
        };
        const wanted = completedRegistry(emptyRegistry, proposal);
        const say = ({ name: said }: { name: string }) => said;
        expect(readRegistry(newPeopleFile(proposal, 'note', say), readReferenceYaml)).toEqual(wanted);
        const old = flow ? 'people: []\norganisations: []\n' : '# first\npeople:\norganisations:\n';
        const { pairs } = readReferenceYaml(old, { from: 0, to: old.length, body: old.length });
        const edits = completePeopleFile(old, pairs, proposal, say);
        expect(edits).not.toBeNull();
        expect(readRegistry(applyEdits(old, edits ?? []), readReferenceYaml)).toEqual(wanted);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('leaves the rarer of two names that look alike to a person', async () => {
    const everybody = await known({
      'minutes/2025-01-01.md': pv('2025-01-01', present('Anne Dubois', 'Tom Van Eck')),
      'minutes/2025-02-01.md': pv('2025-02-01', present('Anne Dubois')),
      'minutes/2025-03-01.md': pv('2025-03-01', present('Anne Duboys')),
    });
    const proposal = proposePeople(everybody, emptyRegistry, names);
    expect(proposal.people.map(({ name }) => name)).toEqual(['Anne Dubois', 'Tom Van Eck']);
    expect(proposal.undecided).toEqual([{ name: 'Anne Duboys', of: 'Anne Dubois', place: 'minutes/2025-03-01.md:4' }]);
  });
});

test('a family name of two words is left to a person, as one of one word is; two of one name are two', async () => {
  const everybody = await known({
    'minutes/2025-01-01.md': pv('2025-01-01', present('El Amrani (CPAS)', 'Luc Petit (CPAS)', 'Luc Petit (VDAB)')),
    'minutes/2025-02-01.md': pv('2025-02-01', present('Youssef El Amrani (CPAS)', 'Petit (CPAS)')),
  });
  const proposal = proposePeople(everybody, emptyRegistry, names);
  expect(proposal.people.map(({ name }) => name)).toEqual(['Luc Petit', 'Youssef El Amrani']);
  expect(proposal.undecided.map(({ name, of }) => `${name} < ${of}`)).toEqual([
    'El Amrani < Youssef El Amrani',
    'Petit < Luc Petit',
  ]);
});

describe('names that are cut short', () => {
  const pairs = (...all: string[]) => shortNames(all, names).map(({ short, name }) => `${short} < ${name}`);

  it('finds first names, family names and initials, each once', () => {
    expect(pairs('Sofie', 'Sofie Peeters', 'Marc D.', 'Marc Dumoulin', 'Verbruggen', 'Pierre Verbruggen')).toEqual([
      'Sofie < Sofie Peeters',
      'Marc D. < Marc Dumoulin',
      'Verbruggen < Pierre Verbruggen',
    ]);
    expect(pairs('Anne Martin', 'Anne Dupont', 'Anne')).toEqual(['Anne < Anne Martin']);
    expect(pairs('RA', 'CPAS', 'Ron Atwell')).toEqual(['RA < Ron Atwell']);
    expect(pairs('El Amrani', 'Youssef El Amrani')).toEqual(['El Amrani < Youssef El Amrani']);
  });

  it('says nothing of names that are in full, or that nothing else is like', () => {
    expect(pairs('Sofie', 'Marc Dumoulin', 'Sophie Peeters', 'M. Duval', 'Peter')).toEqual([]);
    expect(pairs('Sofie Peeters', 'Sofie Peters', 'sofie peeters')).toEqual([]);
  });

  it('czs attendance says so once, of the period that is asked for, and no more once people.yaml tells', async () => {
    const files = {
      'minutes/2025-01-01.md': pv('2025-01-01', present('Sofie', 'Marc Dumoulin')),
      'minutes/2025-02-01.md': pv('2025-02-01', present('Sofie Peeters', 'Marc Dumoulin')),
    };
    const said = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
      const world = memoryWorld({ ...files, ...more }, { today: '2025-12-31' });
      expect(await main(args, world)).toBe(0);
      return world.stderr.text;
    };
    for (const command of ['attendance', 'people'])
      for (const format of ['text', 'json', 'csv'])
        expect((await said([command, '--format', format])).trimEnd().split('\n')).toEqual([
          '« Sofie » et « Sofie Peeters » sont peut-être une même personne. Pour trancher : czs personnes --write'.replace(
            / (?=[»:])|(?<=«) /g,
            '\u00a0',
          ),
        ]);
    expect(await said(['attendance', '--since', '2025-01-15'])).toBe('');
    expect(await said(['attendance', '--by', 'organisation'])).toBe('');
    expect(await said(['attendance'], { 'people.yaml': 'people:\n  - name: Sofie Peeters\n' })).toBe('');
  });
});

describe('people.yaml', () => {
  const files = { 'minutes/2025-01-01.md': pv('2025-01-01', present('Odile Roux (Ville)', 'Théo Ledent (Parc)')) };
  const lists = {
    people: ['  - name: Odile Roux\n    aliases: [Théo Ledent, Odi]\n', '  - name: Théo Ledent\n'],
    organisations: ['  - name: Ville\n    aliases: [Parc, V]\n', '  - name: Parc\n'],
  };

  it.each([
    ['as it is', (list: readonly string[]) => list],
    ['from its end', (list: readonly string[]) => [...list].reverse()],
  ])('does not make one of two because a name of the one is an alias of the other: %s', async (_, order) => {
    const yaml = Object.entries(lists).map(([key, list]) => `${key}:\n${order(list).join('')}`);
    const world = memoryWorld({ ...files, 'people.yaml': yaml.join('') }, { today: '2025-03-01' });
    const { reader, archive } = await loadArchive(world, await openArchive(world, null), '2025-03-01');
    const { people, organisations } = everybodyKnown(archive, reader.names.reader);
    expect(people.map(({ name }) => name).sort()).toEqual(['Odile Roux', 'Théo Ledent']);
    expect(organisations.map(({ name }) => name).sort()).toEqual(['Parc', 'Ville']);
  });
});

describe('a quorum', () => {
  const people = ['Aline Morel', 'Bram Peeters', 'Célia Nardi', 'Denis Roux'];
  const files = {
    'czs.yaml': 'format: 1\nquorum: 3/4\nlanguage: fr\n',
    'people.yaml': `people:\n${people.map((name) => `  - name: ${name}\n`).join('')}`,
    'minutes/2025-01-09.md': '---\ndate: 2025-01-09\nprésents:\n  - Aline Morel\n  - Bram Peeters\n---\n',
    'minutes/2025-02-13.md': `---\ndate: 2025-02-13\nprésents:\n${people.map((name) => `  - ${name}\n`).join('')}---\n`,
  };

  it('is of the same members for czs attendance as for czs check', async () => {
    const run = async (args: readonly string[], content: Record<string, string> = files) => {
      const world = memoryWorld(content, { today: '2025-03-01' });
      await main(args, world);
      return world.stdout.text;
    };
    expect(await run(['check'])).toContain('2 présents ou représentés, et le quorum est de 3.');
    expect(await run(['attendance'])).toContain('quorum atteint 1 fois sur 2');
    const [first] = JSON.parse(await run(['attendance', '--by', 'meeting', '--format', 'json']));
    expect(first.quorum).toEqual({ needed: 3, there: 2, reached: false, by: 'heads' });
    const { 'people.yaml': _, ...listed } = files;
    expect(await run(['attendance'], listed)).toContain('quorum atteint 2 fois sur 2');
  });
});
