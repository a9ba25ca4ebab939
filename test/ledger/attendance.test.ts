import { describe, expect, it } from 'vitest';
import { attendanceByOrganisation, attendanceByPerson, quorumOf } from '../../src/ledger/attendance.ts';
import { quorumAt } from '../../src/ledger/quorum.ts';
import type { Meeting } from '../../src/model/archive.ts';
import { defaultConfig, emptyRegistry } from '../../src/model/config.ts';
import type { Attendee, Presence } from '../../src/model/minutes.ts';
import { openActions, selectActions } from '../../src/report/follow-ups.ts';
import { archiveOf } from '../helpers/archives.ts';

const pv = (date: string, ...people: readonly string[]) =>
  `---\ndate: ${date}\nprésents:\n${people.map((one) => `  - ${one}\n`).join('')}---\n\n## Jardin\n\nOn sème.\n`;

it('an organisation is there with its people, also where a list does not say whose they are', async () => {
  const archive = await archiveOf(
    {
      'minutes/2025-01-09.md': pv('2025-01-09', 'Aline Morel'),
      'minutes/2025-02-06.md': pv('2025-02-06', 'Aline Morel (Maison Rouge)', 'Bram Peeters'),
      'minutes/2025-03-06.md': pv('2025-03-06', 'Aline Morel'),
      'minutes/2025-04-03.md': pv('2025-04-03', 'Aline Morel (Buurthuis Zuid)'),
      'minutes/2025-05-08.md': pv('2025-05-08', 'Aline Morel'),
    },
    '2025-06-01',
  );
  const found = attendanceByOrganisation(archive, { since: null, until: null });
  expect(found.map(({ name, presence }) => `${name}: ${[...presence.keys()].join(' ')}`)).toEqual([
    'Buurthuis Zuid: 2025-04-03 2025-05-08',
    'Maison Rouge: 2025-01-09 2025-02-06 2025-03-06',
  ]);
});

it('an action is of the organisation of whoever is to do it, also where a list does not say which', async () => {
  const files = {
    'minutes/2025-02-06.md': pv('2025-02-06', 'Aline Morel (Maison Rouge)', 'Bram Peeters'),
    'minutes/2025-03-06.md': `${pv('2025-03-06', 'Aline Morel', 'Bram Peeters')}
Action A1 (Aline) : semer

Action A2 (Bram) : biner
`,
  };
  const archive = await archiveOf(files, '2025-06-01');
  const found = selectActions(archive, { ...openActions, organisation: 'Maison Rouge' });
  expect(found.map(({ ref }) => ref)).toEqual(['2025-03-06/A1']);
});

/** A PV with lists, by the keys of its front matter. */
const listing = (date: string, lists: Readonly<Record<string, readonly string[]>>, status = 'projet') => {
  const keys = Object.entries(lists).map(([key, names]) => `${key}:\n${names.map((one) => `  - ${one}\n`).join('')}`);
  return `---\ndate: ${date}\nstatut: ${status}\n${keys.join('')}---\n\n## Jardin\n\nOn sème.\n`;
};
const always = { since: null, until: null };

describe('attendance', () => {
  it('counts neither guests nor those who are only invited, who are in no list of their own', async () => {
    const archive = await archiveOf(
      {
        'minutes/2025-01-09.md': listing('2025-01-09', {
          présents: ['Aline Morel'],
          invités: ['Gaël Roux'],
          convoqués: ['Aline Morel', 'Hugo Lang'],
        }),
      },
      '2025-06-01',
    );
    expect(attendanceByPerson(archive, always).map(({ name, meetings }) => `${name} ${meetings}`)).toEqual([
      'Aline Morel 1',
    ]);
  });

  it('counts a meeting that is held today, none of tomorrow, planned or called off', async () => {
    const files = {
      'minutes/2025-01-09.md': listing('2025-01-09', { présents: ['Aline Morel'] }),
      'minutes/2025-02-06.md': listing('2025-02-06', { présents: ['Aline Morel'] }, 'annulée'),
      'minutes/2025-03-06.md': listing('2025-03-06', { présents: ['Aline Morel'] }),
      'minutes/2025-03-07.md': listing('2025-03-07', { présents: ['Aline Morel'] }),
      'minutes/2025-03-08.md': listing('2025-03-08', { présents: ['Aline Morel'] }, 'convoquée'),
    };
    const days = async (today: string) => {
      const [one] = attendanceByPerson(await archiveOf(files, today), always);
      return [...(one?.presence.keys() ?? [])].join(' ');
    };
    expect(await days('2025-03-05')).toBe('2025-01-09');
    expect(await days('2025-03-06')).toBe('2025-01-09 2025-03-06');
    expect(await days('2025-12-31')).toBe('2025-01-09 2025-03-06 2025-03-07');
  });

  it('takes the first and the last day of a period', async () => {
    const archive = await archiveOf(
      {
        'minutes/2025-01-09.md': listing('2025-01-09', { présents: ['Aline Morel'] }),
        'minutes/2025-02-06.md': listing('2025-02-06', { excusés: ['Aline Morel'] }),
        'minutes/2025-03-06.md': listing('2025-03-06', { présents: ['Aline Morel'] }),
      },
      '2025-06-01',
    );
    const counted = (since: string | null, until: string | null) =>
      attendanceByPerson(archive, { since, until }).map(({ present, excused, rate }) => [present, excused, rate]);
    expect(counted('2025-01-09', '2025-02-06')).toEqual([[1, 1, 0.5]]);
    expect(counted('2025-01-10', '2025-02-05')).toEqual([]);
    expect(counted('2025-02-06', null)).toEqual([[1, 1, 0.5]]);
    expect(counted(null, null)).toEqual([[2, 1, 0.667]]);
  });

  it('tells since when somebody comes or stays away, meeting after meeting', async () => {
    const files: Record<string, string> = {};
    const record = async () => {
      const [one] = attendanceByPerson(await archiveOf(files, '2025-12-31'), always);
      return [one?.streak, one?.first, one?.lastPresent];
    };
    const steps = [
      ['2025-01-09', 'excusés', [-1, '2025-01-09', null]],
      ['2025-02-06', 'absents', [-2, '2025-01-09', null]],
      ['2025-03-06', 'présents', [1, '2025-01-09', '2025-03-06']],
      ['2025-04-03', 'présents', [2, '2025-01-09', '2025-04-03']],
      ['2025-05-08', 'excusés', [-1, '2025-01-09', '2025-04-03']],
    ] as const;
    for (const [date, key, expected] of steps) {
      files[`minutes/${date}.md`] = listing(date, { [key]: ['Aline Morel'] });
      expect(await record(), date).toEqual(expected);
    }
  });

  /** From what counts most. */
  const ways: readonly Presence[] = ['present', 'represented', 'excused', 'absent'];
  const said: Partial<Record<Presence, string>> = { excused: 'excusés', absent: 'absents' };
  const listed = (presence: Presence, name: string) =>
    `  - nom: ${name}\n    organisation: Maison Rouge\n${presence === 'represented' ? '    représenté par: Hugo Lang\n' : ''}`;
  const pairs = ways.flatMap((strong, at) =>
    ways.slice(at + 1).flatMap((weak) => [
      { one: strong, other: weak, counts: strong },
      { one: weak, other: strong, counts: strong },
    ]),
  );
  it.each(pairs)('of an organisation with one $one and one $other: $counts', async ({ one, other, counts }) => {
    const lists = new Map<string, string>();
    for (const [presence, name] of [
      [one, 'Aline Morel'],
      [other, 'Bram Peeters'],
    ] as const) {
      const key = said[presence] ?? 'présents';
      lists.set(key, `${lists.get(key) ?? `${key}:\n`}${listed(presence, name)}`);
    }
    const holder = 'invités:\n  - Hugo Lang (Buurthuis Zuid)\n';
    const text = `---\ndate: 2025-01-09\n${[...lists.values()].join('')}${holder}---\n\nOn sème.\n`;
    const archive = await archiveOf({ 'minutes/2025-01-09.md': text }, '2025-06-01');
    expect(attendanceByOrganisation(archive, always).map((each) => [each.name, ...each.presence.values()])).toEqual([
      ['Maison Rouge', counts],
    ]);
  });
});

describe('who comes in the place of somebody', () => {
  const came = async (beside: string, ...others: readonly string[]) => {
    const lists = {
      présents: ['Bram Peeters (Buurthuis Zuid)', ...others],
      excusés: [`Aline Morel (Maison Rouge, ${beside})`],
    };
    const archive = await archiveOf({ 'minutes/2025-01-09.md': listing('2025-01-09', lists) }, '2025-06-01');
    const told = [...attendanceByPerson(archive, always), ...attendanceByOrganisation(archive, always)];
    return told.map(({ name, presence }) => `${name}: ${[...presence.values()].join()}`);
  };

  it('was there, for her organisation, where no list says more of him', async () => {
    expect(await came('remplacée par M. Hugo Lang')).toEqual([
      'Aline Morel: represented',
      'Bram Peeters: present',
      'Hugo Lang: present',
      'Buurthuis Zuid: present',
      'Maison Rouge: present',
    ]);
  });

  it('is counted once, and for his own, where a list has him, in full or not', async () => {
    for (const by of ['procuration à Bram', 'procuration à Bram Peeters', 'remplacée par M. Peeters'])
      expect(await came(by)).toEqual([
        'Aline Morel: represented',
        'Bram Peeters: present',
        'Buurthuis Zuid: present',
        'Maison Rouge: represented',
      ]);
  });

  it('is nobody where no name says who', async () => {
    expect(await came('remplacée par le Bureau')).toHaveLength(4);
    expect(await came('procuration à Hugo')).toHaveLength(4);
  });

  it('has the actions that the minutes give him, by his first name too', async () => {
    const text = `${listing('2025-01-09', { excusés: ['Aline Morel (Maison Rouge, remplacée par Hugo Lang)'] })}
Action A1 (Hugo) : semer
`;
    const archive = await archiveOf({ 'minutes/2025-01-09.md': text }, '2025-06-01');
    expect(selectActions(archive, { ...openActions, organisation: 'Maison Rouge' })).toHaveLength(1);
  });
});

describe('a quorum', () => {
  const people = (counts: Partial<Record<Presence, number>>) =>
    Object.entries(counts).flatMap(([presence, count]) =>
      Array.from({ length: count }, () => ({ presence }) as Attendee),
    );
  const member = (from: string | null, until: string | null) => ({
    name: 'Aline Morel',
    organisation: null,
    formerly: [],
    email: null,
    aliases: [],
    from,
    until,
    functionMailbox: false,
    familyName: null,
    shares: null,
    publication: 'full' as const,
  });
  const asked = (
    quorum: { readonly count: number } | { readonly share: number } | null,
    counts: Partial<Record<Presence, number>>,
    members: readonly ReturnType<typeof member>[] = [],
  ) =>
    quorumOf(
      { config: { ...defaultConfig, quorum }, registry: { ...emptyRegistry, people: members } },
      { people: people(counts), date: '2025-03-06' },
    );

  it('is none where none is asked', () => expect(asked(null, { present: 3 })).toBeNull());

  // As numbers in binary 28 % of 25 is a little more than 7, and 7 members are enough.
  it.each([
    [0.28, 25, 7],
    [0.07, 100, 7],
    [0.29, 100, 29],
    [0.5, 4, 2],
    [0.5, 5, 3],
    [1 / 3, 9, 3],
    [1 / 3, 10, 4],
    [2 / 3, 9, 6],
    [0.501, 10, 6],
    [1, 7, 7],
  ])('of %d of %d members is %d', (share, members, needed) => {
    expect(asked({ share }, { present: needed, absent: members - needed })).toEqual({
      needed,
      there: needed,
      reached: true,
    });
    expect(asked({ share }, { present: needed - 1, absent: members - needed + 1 })?.reached).toBe(false);
  });

  it('counts those present and those represented, as a number too', () => {
    const lists = { present: 2, represented: 1, excused: 4, absent: 4, guest: 4, invited: 4 };
    expect(asked({ count: 3 }, lists)).toEqual({ needed: 3, there: 3, reached: true });
    expect(asked({ count: 4 }, lists)).toEqual({ needed: 4, there: 3, reached: false });
  });

  it('is of the members listed, or of those invited where they are more; guests are none', () => {
    const half = { share: 0.5 };
    expect(asked(half, { present: 2, represented: 1, excused: 2, absent: 1, guest: 9 })?.needed).toBe(3);
    expect(asked(half, { present: 2, guest: 9, invited: 8 })?.needed).toBe(4);
    expect(asked(half, { present: 8, invited: 2 })?.needed).toBe(4);
  });

  it('is of those of the registry on the day of the meeting, the first and the last of theirs included', () => {
    const members = [
      member(null, null),
      member('2025-03-06', null),
      member(null, '2025-03-06'),
      member('2025-03-07', null),
      member(null, '2025-03-05'),
    ];
    expect(asked({ share: 1 }, { present: 9 }, members)?.needed).toBe(3);
  });

  // As of members, 28 % of 25 is 7.
  it('of 0.28 of 25 shares is 7', () => {
    const people = [18, 7].map((shares, at) => ({ ...member(null, null), name: `Member ${at}`, shares }));
    const [, there] = people.map(({ name }) => ({ person: { name }, written: { presence: 'present' } }));
    const config = { ...defaultConfig, quorum: { share: 0.28 }, votes: { ...defaultConfig.votes, weights: true } };
    const meeting = { date: '2025-03-06', people: [there] } as unknown as Meeting;
    expect(quorumAt({ config, registry: { ...emptyRegistry, people } }, meeting)).toEqual({
      needed: 7,
      there: 7,
      reached: true,
      by: 'shares',
    });
  });
});

describe('a first name among those present', () => {
  const told = async (present: readonly string[], invited: readonly string[]) => {
    const lists = { présents: present, convoqués: invited };
    const archive = await archiveOf({ 'minutes/2025-01-09.md': listing('2025-01-09', lists) }, '2025-06-01');
    return attendanceByPerson(archive, always).map(({ name }) => name);
  };

  it('is who alone of those invited is called so', async () => {
    expect(await told(['Aline', 'B. Peeters', 'HL'], ['Aline Morel (Maison Rouge)', 'Hugo Lang'])).toEqual([
      'Aline Morel',
      'B. Peeters',
      'Hugo Lang',
    ]);
  });

  it('has the organisation that the invitation gives her, and so has who comes in her place', async () => {
    const lists = { excusés: ['Aline (remplacée par Hugo Lang)'], convoqués: ['Aline Morel (Maison Rouge)'] };
    const archive = await archiveOf({ 'minutes/2025-01-09.md': listing('2025-01-09', lists) }, '2025-06-01');
    expect(attendanceByPerson(archive, always).map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Aline Morel', 'Maison Rouge'],
      ['Hugo Lang', 'Maison Rouge'],
    ]);
    expect(attendanceByOrganisation(archive, always)).toMatchObject([{ name: 'Maison Rouge', present: 1 }]);
  });

  it('may have no capital, and those away a shortened label', async () => {
    const head = 'date: 2025-01-09\nconvoqués:\n  - Aline Morel\n  - Hugo Lang\n  - Bram Peeters\n  - Gaël Roux';
    const typed = async (lines: string) => {
      const text = `---\n${head}\n---\n\n# Conseil\n\n${lines}\n\n## Jardin\n\nOn sème.\n`;
      const archive = await archiveOf({ 'minutes/2025-01-09.md': text }, '2025-06-01');
      return attendanceByPerson(archive, always).map(({ name, present }) => `${name} ${present}`);
    };
    expect(await typed('aanwezig: aline, Hugo\nexc. Gaël')).toEqual(['Aline Morel 1', 'Gaël Roux 0', 'Hugo Lang 1']);
    expect(await typed('présents : Hugo, bram')).toEqual(['Bram Peeters 1', 'Hugo Lang 1']);
    expect(await typed('présents : Hugo, pizza')).toEqual(['Hugo Lang 1']);
  });

  it('is itself where two are called so, or nobody is', async () => {
    expect(await told(['Aline', 'Bram'], ['Aline Morel', 'Aline Roux'])).toEqual(['Aline', 'Bram']);
  });
});
