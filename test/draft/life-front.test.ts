/** Edits of the front matter: people go from list to list, and a byte that need not change does not. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listOf, type Move, moveEdits, type PeopleKey, setLines, setScalar } from '../../src/draft/front-edits.ts';
import { moveEdits as dayEdits, movedEdits } from '../../src/draft/move-meeting.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { applyEdits, type Edit } from '../../src/model/place.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';

let read: Readonly<Record<'fast' | 'reference', ReadFile>>;
beforeAll(async () => {
  read = await readers();
});

const file = 'minutes/2024-05-16.md';

/** What the front matter is, for edits. */
function sourceOf(text: string, reader: ReadFile = read.fast) {
  const { minutes, fence } = reader(file, text);
  if (fence === null) throw new Error('no front matter');
  return { text, minutes, fence, words: vocabularies.fr };
}

function moved(text: string, names: Readonly<Record<string, PeopleKey>>): string {
  const source = sourceOf(text);
  const moves: Move[] = Object.entries(names).map(([name, to]) => {
    const from = source.minutes.people.find((one) => one.name === name) ?? null;
    return { to, from, person: from ?? { name, organisation: null, email: null }, representedBy: null };
  });
  return applyEdits(text, moveEdits(source, moves));
}

const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# Titre\n`;

describe('people in lists', () => {
  it('go with their lines and the comments under them', () => {
    const text = front(
      'date: 2024-05-16',
      'convoqués: # tous',
      '  - Nadia',
      '  - Oscar # tard',
      '    # à confirmer',
      '  - Pia',
    );
    expect(moved(text, { Oscar: 'attendees' })).toBe(
      front(
        'date: 2024-05-16',
        'convoqués: # tous',
        '  - Nadia',
        '  - Pia',
        'présents:',
        '  - Oscar # tard',
        '    # à confirmer',
      ),
    );
  });

  it('keep the indentation of the list they come to', () => {
    const text = front(
      'date: 2024-05-16',
      'présents:',
      '- Nadia',
      'convoqués:',
      '    - nom: Oscar',
      '      fonction: x',
    );
    expect(moved(text, { Oscar: 'attendees' })).toBe(
      front('date: 2024-05-16', 'présents:', '- Nadia', '- nom: Oscar', '  fonction: x'),
    );
  });

  it('leave an empty key for those who come', () => {
    const text = front('date: 2024-05-16', 'excusés: # personne', 'convoqués:', '  - Nadia', '  - Oscar');
    expect(moved(text, { Nadia: 'excused' })).toBe(
      front('date: 2024-05-16', 'excusés: # personne', '  - Nadia', 'convoqués:', '  - Oscar'),
    );
  });

  it('make lines of a list on one line', () => {
    const text = front('date: 2024-05-16', 'convoqués: [Nadia, "Oscar", Pia]', 'absents: []');
    expect(moved(text, { Oscar: 'absent', Nouveau: 'guests' })).toBe(
      front(
        'date: 2024-05-16',
        'convoqués:',
        '  - Nadia',
        '  - Pia',
        'absents:',
        '  - "Oscar"',
        'invités:',
        '  - Nouveau',
      ),
    );
  });

  it('change places', () => {
    const text = front('date: 2024-05-16', 'présents:', '  - Nadia', 'excusés:', '  - Oscar');
    expect(moved(text, { Nadia: 'excused', Oscar: 'attendees' })).toBe(
      front('date: 2024-05-16', 'présents:', '  - Oscar', 'excusés:', '  - Nadia'),
    );
  });

  it('are written as YAML, where their names would not be plain', () => {
    const text = front('date: 2024-05-16');
    const after = moved(text, { Yes: 'guests', '@lex: le Bref': 'guests' });
    expect(after).toBe(front('date: 2024-05-16', 'invités:', '  - "Yes"', '  - "@lex: le Bref"'));
  });
});

describe('a proxy', () => {
  const given = (text: string, proxies: Readonly<Record<string, string | null>>) => {
    const source = sourceOf(text);
    const moves = Object.entries(proxies).map(([name, representedBy]): Move => {
      const from = source.minutes.people.find((one) => one.name === name) ?? null;
      const person = from ?? { name, organisation: null, email: null };
      return { to: representedBy === null ? 'attendees' : 'excused', from, person, representedBy };
    });
    return applyEdits(text, moveEdits(source, moves));
  };

  it('is one key more where somebody has keys, and all else is as it was typed', () => {
    const keys = [
      '  - nom: "Pia"',
      '    fonction:   trésorière # depuis mai',
      '    # au bureau',
      '    téléphone: "02 1"',
    ];
    const text = front('date: 2024-05-16', 'convoqués:', '  - Nadia', ...keys, '    # fin');
    const after = front(
      'date: 2024-05-16',
      'convoqués:',
      '  - Nadia',
      'excusés:',
      ...keys,
      '    représenté par: Nadia',
      '    # fin',
    );
    expect(given(text, { Pia: 'Nadia' })).toBe(after);
    const back = front('date: 2024-05-16', 'convoqués:', '  - Nadia', 'présents:', ...keys, '    # fin');
    expect(given(after, { Pia: null })).toBe(back);
    const other = given(after.replace('convoqués:', 'invités:'), { Nadia: null, Pia: 'Omar' });
    expect(other).toBe(
      front('date: 2024-05-16', 'présents:', '  - Nadia', 'excusés:', ...keys, '    représenté par: Omar', '    # fin'),
    );
  });

  it('makes keys of somebody who had none, with the comments beside and below', () => {
    const text = front(
      'date: 2024-05-16',
      'excusés:',
      '- Oscar (Le Quai) <o@x.example> # tard',
      '  # à confirmer',
      '- Tom',
    );
    expect(given(text, { Oscar: 'Tom', Léa: 'Tom' })).toBe(
      front(
        'date: 2024-05-16',
        'excusés:',
        '- Tom',
        '- nom: Oscar # tard',
        '  organisation: Le Quai',
        '  courriel: o@x.example',
        '  représenté par: Tom',
        '  # à confirmer',
        '- nom: Léa',
        '  représenté par: Tom',
      ),
    );
  });

  it('makes keys of what stands beside a name, and loses none of it', () => {
    const text = front('date: 2024-05-16', 'excusés:', '  - Oscar (trésorier, remplace Ana Cruz, 20h-21h)');
    expect(given(text, { Oscar: 'Tom' })).toBe(
      front(
        'date: 2024-05-16',
        'excusés:',
        '  - nom: Oscar',
        '    fonction: trésorier',
        '    représenté par: Tom',
        '    de: "20:00"',
        '    à: "21:00"',
        '    remplace: Ana Cruz',
      ),
    );
  });

  it.each([
    ['  - {nom: Oscar, fonction: x, représenté par: Tom}'],
    ['  - représenté par: Tom', '    nom: Oscar', '    fonction: x'],
    ['  - nom: Oscar', '    représenté par: Tom # par mail', '    fonction: x'],
    ['  - nom: Oscar', '    represented-by: Tom', '    fonction: x'],
    ['  - nom: Oscar', '    représenté par:', '      Tom', '    fonction: x'],
  ])('goes, however it is written: %s', (...lines) => {
    const text = front('date: 2024-05-16', 'excusés:', ...lines);
    const { minutes } = sourceOf(given(text, { Oscar: null }));
    expect(minutes.people).toMatchObject([{ name: 'Oscar', role: 'x', representedBy: null, presence: 'present' }]);
  });
});

describe('one value', () => {
  const set = (text: string, edit: (source: ReturnType<typeof sourceOf>) => Edit) =>
    applyEdits(text, [edit(sourceOf(text))]);

  it('is replaced, with all around it as it was', () => {
    for (const written of ['convoquée', '"convoquée"', "'convoquée'"]) {
      const text = front('date: 2024-05-16', `statut:   ${written}   # bientôt`, 'lieu: là');
      expect(set(text, (source) => setScalar(source, 'status', 'projet'))).toBe(
        front('date: 2024-05-16', 'statut:   projet   # bientôt', 'lieu: là'),
      );
    }
  });

  it('is added where it belongs', () => {
    const text = front('# notre format', 'date: 2024-05-16 # jeudi', 'lieu: là');
    expect(set(text, (source) => setScalar(source, 'status', 'projet'))).toBe(
      front('# notre format', 'date: 2024-05-16 # jeudi', 'statut: projet', 'lieu: là'),
    );
    const empty = front('date: 2024-05-16', 'statut:', 'lieu: là');
    expect(set(empty, (source) => setScalar(source, 'status', 'projet'))).toBe(
      front('date: 2024-05-16', 'statut: projet', 'lieu: là'),
    );
  });

  it('of several lines is replaced whole', () => {
    const text = front('date: 2024-05-16', 'approuvé:', '  le: 2024-06-01', '  # note', '  empreinte: x', 'lieu: là');
    expect(set(text, (source) => setLines(source, 'approved', ['approuvé:', '  le: 2024-07-01']))).toBe(
      front('date: 2024-05-16', 'approuvé:', '  le: 2024-07-01', 'lieu: là'),
    );
  });
});

const lists: readonly PeopleKey[] = ['invited', 'attendees', 'excused', 'absent', 'guests'];
const names = [
  'Nadia Ferrant',
  'Oscar Leduc',
  'Pia Nève',
  'Quentin Roland',
  'Rita Sorel',
  'Samuel Thoma',
  'Ursule Van Damme',
];

/** Somebody in a list, in one of the forms people write. */
const forms: readonly ((name: string) => string[])[] = [
  (name) => [`  - ${name}`],
  (name) => [`  - ${name} (Comité du quai) <x@example.org>`],
  (name) => [`  - "${name} (Comité)" # note`],
  (name) => [`  - nom: ${name}`, '    organisation: Écluse 21'],
  (name) => [`  - ${name} (Comité) : x@example.org`],
  (name) => [`  - nom: ${name}`, '    # note', '    fonction: aide', '    # note'],
];

const someFront = fc
  .record({
    where: fc.tuple(...names.map(() => fc.constantFrom(...lists))),
    form: fc.tuple(...names.map(() => fc.nat(forms.length - 1))),
    flow: fc.constantFrom<PeopleKey | null>(null, ...lists),
    eol: fc.constantFrom('\n', '\r\n', '\r'),
    bare: fc.boolean(),
  })
  .map(({ where, form, flow, eol, bare }) => {
    const lines = ['---', 'date: 2024-05-16', 'statut: convoquée'];
    for (const key of lists) {
      const here = names.map((name, at) => ({ name, at })).filter(({ at }) => where[at] === key);
      const word = vocabularies.fr.keys[key][0];
      if (here.length === 0) {
        if (bare) lines.push(`${word}:`);
      } else if (flow === key) lines.push(`${word}: [${here.map(({ name }) => name).join(', ')}]`);
      else lines.push(`${word}:`, ...here.flatMap(({ name, at }) => (forms[form[at] as number] ?? (() => []))(name)));
    }
    lines.push('---', '', '# Titre', '', 'Texte.', '');
    return lines.join(eol);
  });

describe('any front matter', () => {
  it('has everybody in the list that is asked for, everybody else where they were, and its body', () => {
    fc.assert(
      fc.property(
        someFront,
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...lists, 'proxy' as const)), { maxLength: 7 }),
        (text, wanted) => {
          const source = sourceOf(text);
          const before = new Map(source.minutes.people.map((one) => [one.name, one]));
          const to = new Map(wanted.map(([name, key]) => [name, key === 'proxy' ? 'excused' : key]));
          const proxies = new Map(wanted.map(([name, key]) => [name, key === 'proxy' ? 'Zoé: la Grande' : null]));
          const moves = [...to].flatMap(([name, key]): Move[] => {
            const from = before.get(name) ?? null;
            const representedBy = proxies.get(name) ?? null;
            if (from !== null && listOf(source.minutes, from) === key && representedBy === null) return [];
            return [{ to: key, from, person: from ?? { name, organisation: null, email: null }, representedBy }];
          });
          const after = applyEdits(text, moveEdits(source, moves));
          for (const reader of [read.fast, read.reference]) {
            const { minutes, fence } = sourceOf(after, reader);
            expect(minutes.problems.filter((one) => one.code.startsWith('front-matter'))).toEqual([]);
            expect(minutes.people.map((one) => one.name).sort()).toEqual([...names].sort());
            for (const one of minutes.people) {
              const was = before.get(one.name as string);
              if (!was) throw new Error('nobody new here');
              expect([one.name, listOf(minutes, one)]).toEqual([
                one.name,
                to.get(one.name as string) ?? listOf(source.minutes, was),
              ]);
              expect([one.organisation, one.email, one.role]).toEqual([was.organisation, was.email, was.role]);
              expect(one.representedBy).toBe(proxies.get(one.name as string) ?? null);
            }
            expect(after.slice(fence.to)).toBe(text.slice(source.fence.to));
            expect(after.split('# note')).toHaveLength(text.split('# note').length);
          }
        },
      ),
      { numRuns: 150, seed: 16 },
    );
  });
});

describe('a meeting that is moved', () => {
  const forms = (date: string) => [`${Number(date.slice(8))} mai`, `${date.slice(8)}/05`];
  const source = (text: string) => {
    const { minutes, fence } = read.fast(file, text);
    if (fence === null) throw new Error('no front matter');
    return { text, minutes, fence, words: vocabularies.fr, body: fence.body };
  };
  const elsewhere = (text: string) => applyEdits(text, dayEdits(source(text), '2024-05-30', forms));

  it.each([
    [
      'title: Le 16 mai au quai',
      '# Le 16/05\n\nLe 16 mai.\n',
      'title: Le 30 mai au quai',
      '# Le 30/05\n\nLe 16 mai.\n',
    ],
    ['title: Le 17 mai', '\n \n# Le 16 mai, le 16/05\n', 'title: Le 17 mai', '\n \n# Le 30 mai, le 16/05\n'],
    ['title: Au quai', 'Le 16 mai, # rien.\n', 'title: Au quai', 'Le 16 mai, # rien.\n'],
    ['title: Au quai', '## Le 16 mai\n', 'title: Au quai', '## Le 16 mai\n'],
    ['title: Au quai', '', 'title: Au quai', ''],
  ])('has its new day where its titles say the old one: %s, %j', (title, body, newTitle, newBody) => {
    expect(elsewhere(`---\ndate: 2024-05-16\n${title}\n---\n${body}`)).toBe(
      `---\ndate: 2024-05-30\n${newTitle}\n---\n${newBody}`,
    );
  });

  it.each([
    ['# Titre\n\nUn texte.\n', '# Titre\n\nVoir là.\n\nUn texte.\n'],
    ['# Titre', '# Titre\n\nVoir là.\n'],
    ['# Titre\n- un\n', '# Titre\n\nVoir là.\n\n- un\n'],
    ['Un texte.\n', '\nVoir là.\n\nUn texte.\n'],
    ['', '\nVoir là.\n'],
  ])('leaves a sentence under the title of its file: %j', (body, newBody) => {
    const text = `---\ndate: 2024-05-16\n---\n${body}`;
    expect(applyEdits(text, movedEdits(source(text), 'Voir là.'))).toBe(
      `---\ndate: 2024-05-16\nstatut: annulée\n---\n${newBody}`,
    );
  });
});
