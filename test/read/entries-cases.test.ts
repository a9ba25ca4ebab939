import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { idEdits } from '../../src/draft/ids.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { ruleOf } from '../../src/model/finding.ts';
import type { Language, Minutes } from '../../src/model/minutes.ts';
import { applyEdits } from '../../src/model/place.ts';
import { type Case, readCases } from '../helpers/cases.ts';
import { printEntry, printItem, printNext } from '../helpers/notation.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';
import { eachFourth, oneOf } from '../helpers/thorough.ts';

const page = readFileSync(new URL('../entries.cases.md', import.meta.url), 'utf8');

/** The people of the page, from its own list. */
const roster = /In its lists are:\n\n((?:- .+\n)+)/.exec(page)?.[1] ?? '';

const headings: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  plain: { fr: 'Point', nl: 'Punt', en: 'Item' },
  review: { fr: 'Suivi des actions', nl: 'Opvolging acties', en: 'Action review' },
  next: { fr: 'Prochaines réunions', nl: 'Volgende vergaderingen', en: 'Next meetings' },
};

const languageOf = (context: readonly string[]): Language =>
  (context.find((word) => word === 'nl' || word === 'en') ?? 'fr') as Language;

/** The file that a case stands in. `heading`: null where the case has its own. */
function fileOf(typed: string, language: Language, heading: string | null): string {
  const above = heading === null ? '' : `## ${headings[heading]?.[language]}\n\n`;
  return `---\ndate: 2020-03-05\nlanguage: ${language}\nattendees:\n${roster.replace(/^- /gm, '  - ')}---\n\n${above}${typed}\n`;
}

/** The file of a case that stands under `heading` where it does not say otherwise. */
function textOf(one: Case, heading: string | null): string {
  const where = one.context.includes('whole') ? null : one.context.includes('review') ? 'review' : heading;
  return fileOf(one.typed, languageOf(one.context), where);
}

const print = (minutes: Minutes, lines: readonly string[]) => ({
  read: lines,
  problems: minutes.problems.map((one) => ruleOf(one.code)).sort(),
});

const expected = (one: Case) => ({ read: one.read, problems: [...one.problems].sort() });

let ways: Readonly<Record<'fast' | 'reference', ReadFile>>;
beforeAll(async () => {
  const { fast, reference } = await readers({ acronyms: ['CRV', 'Coordination Rue Verte'] });
  ways = { fast: once(fast), reference: once(reference) };
});

/** Several tests look at the same files: each is read once. */
function once(read: ReadFile): ReadFile {
  const known = new Map<string, ReturnType<ReadFile>>();
  return (path, text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(path, text);
    known.set(text, made);
    return made;
  };
}

const kinds = [
  { kind: 'cases', heading: 'plain', lines: (minutes: Minutes) => minutes.entries.map(printEntry) },
  { kind: 'items', heading: null, lines: (minutes: Minutes) => minutes.items.map(printItem) },
  { kind: 'next', heading: 'next', lines: (minutes: Minutes) => minutes.next.map(printNext) },
];

describe('entries.cases.md', () => {
  for (const { kind, heading, lines } of kinds) {
    for (const one of readCases(page, kind)) {
      test(`${kind}, line ${one.line}: ${one.typed.split('\n')[0]}`, () => {
        const { minutes } = ways.fast('minutes/2020-03-05.md', textOf(one, heading));
        expect(print(minutes, lines(minutes))).toEqual(expected(one));
      });
    }
  }
});

test('what is read loosely is written so that it is read alike, once', () => {
  let fixed = 0;
  for (const one of readCases(page, 'cases')) {
    const text = fileOf(one.typed, languageOf(one.context), one.context.includes('whole') ? null : 'plain');
    const { minutes } = ways.fast('minutes/2020-03-05.md', text);
    const edits = minutes.problems.filter(({ code }) => code === 'read-loosely').flatMap((found) => found.edits);
    if (edits.length === 0) continue;
    fixed++;
    const again = ways.fast('minutes/2020-03-05.md', applyEdits(text, edits)).minutes;
    const told = (entries: Minutes) => entries.entries.map((entry) => printEntry(entry).replace(/[.!]+”/, '”'));
    expect.soft(told(again), `line ${one.line}: ${one.typed}`).toEqual(told(minutes));
    expect
      .soft(
        again.problems.filter(({ code, edits: more }) => code === 'read-loosely' && more.length > 0),
        `line ${one.line}`,
      )
      .toEqual([]);
  }
  expect(fixed).toBeGreaterThan(5);
});

/** What is read otherwise once it has its id: a line that goes on in the next one, what is struck out. */
const readOtherwise = ['met 5\nstemmen tegen 2', '- [x] ~~ranger la cave~~'];

test('ids are written so that each case is read alike, with them', () => {
  for (const one of readCases(page, 'cases')) {
    const text = fileOf(one.typed, languageOf(one.context), one.context.includes('whole') ? null : 'plain');
    const { minutes } = ways.fast('minutes/2020-03-05.md', text);
    const edits = idEdits(text, minutes, { told: new Map() }, vocabularies[minutes.language]);
    if (edits.length === 0) continue;
    const again = ways.fast('minutes/2020-03-05.md', applyEdits(text, edits)).minutes;
    // Beside a label a vote that the words tell is taken off them: « On suit la grève : 4 pour, 1 contre ».
    // What gets no id has a number that goes on after those that do.
    const told = ({ entries }: Minutes) =>
      entries.map(({ text: words, ...entry }, at) =>
        printEntry({
          ...entry,
          number: again.entries[at]?.idWritten === true ? entry.number : null,
          idWritten: true,
          text: entry.letter === 'D' ? '' : words.replace(/[.!]+$/, ''),
        }),
      );
    const expected = told(minutes);
    const known = readOtherwise.find((part) => one.typed.includes(part));
    if (known === undefined) expect.soft(told(again), `line ${one.line}: ${one.typed}`).toEqual(expected);
    else expect.soft(told(again), `${known}: no longer`).not.toEqual(expected);
  }
});

test('both ways of reading say the same of every case, to the last place', () => {
  for (const { kind, heading } of kinds) {
    for (const one of eachFourth(readCases(page, kind))) {
      const text = textOf(one, heading);
      const [fast, reference] = (['fast', 'reference'] as const).map(
        (way) => ways[way]('minutes/2020-03-05.md', text).minutes,
      );
      expect(fast, `line ${one.line}`).toEqual(reference);
    }
  }
});

const changes: readonly { readonly name: string; readonly change: (text: string) => string }[] = [
  { name: 'CRLF', change: (text: string) => text.replaceAll('\n', '\r\n') },
  { name: 'CR', change: (text: string) => text.replaceAll('\n', '\r') },
  { name: 'decomposed accents', change: (text: string) => text.normalize('NFD') },
  { name: 'curly apostrophes', change: (text: string) => text.replaceAll("'", '’') },
  {
    name: 'entities',
    change: (text: string) => {
      const body = text.indexOf('\n---\n') + 5;
      const entity = (letter: string) => `&#${letter.codePointAt(0)};`;
      return (
        text.slice(0, body) +
        text.slice(body).replace(/`[^`]*`|[À-ÿ\u00a0\u202f’]/g, (one) => (one.length > 1 ? one : entity(one)))
      );
    },
  },
  { name: 'blanks at the ends of lines', change: (text: string) => text.replace(/(?<=^[^\n-].*[^\s|`>])$/gm, ' ') },
];

test.each(changes)('$name change nothing', ({ name, change }) => {
  for (const { kind, heading, lines } of kinds) {
    for (const [at, one] of readCases(page, kind).entries()) {
      if (!oneOf(changes, at).some((each) => each.name === name)) continue;
      // The scanner, which mends near marks, does not know lines that end in a return alone.
      // Nor is an entity a mark.
      if (
        /^(?:CR|entities)$/.test(name) &&
        one.problems.some((code) => code === 'markup-near-miss' || code === 'task-box-malformed')
      )
        continue;
      const text = textOf(one, heading);
      const plain = (minutes: Minutes) =>
        JSON.stringify(print(minutes, lines(minutes)))
          .normalize('NFC')
          .replaceAll("'", '’');
      const before = plain(ways.fast('minutes/2020-03-05.md', text).minutes);
      for (const way of oneOf(['fast', 'reference'] as const, Math.floor(at / changes.length))) {
        const after = ways[way]('minutes/2020-03-05.md', change(text)).minutes;
        expect(plain(after), `line ${one.line}, ${way}`).toBe(before);
      }
    }
  }
});

describe('every label, however it is typed', () => {
  const rows = [...page.matchAll(/^\| ([a-z][\w-]*(?:, unanimous)?) \| (.+) \| (.+) \| (.+) \|$/gm)].slice(1);
  const labels = rows.flatMap((row) =>
    (['fr', 'nl', 'en'] as const).flatMap((language, index) =>
      (row[index + 2] as string).split(', ').map((label) => ({ role: row[1] as string, language, label })),
    ),
  );

  test('the table is read', () => {
    expect(rows).toHaveLength(11);
    expect(labels.length).toBeGreaterThan(70);
  });

  /** Between label and colon where the role asks for it: an owner, a name with a member. */
  const more = (role: string, label: string): string =>
    role === 'working-group'
      ? ' Fête (Tom Baker)'
      : /^(Suivi|Opvolging|À charge de)$/.test(label)
        ? ' (Tom Baker)'
        : '';

  const normalized = (label: string) => label.normalize('NFD').replace(/\p{M}/gu, '');
  const spelt: readonly ((label: string) => string)[] = [
    (label) => label,
    (label) => label.toUpperCase(),
    (label) => label.toLowerCase(),
    normalized,
    (label) => normalized(label).toUpperCase(),
    (label) => label.normalize('NFD'),
    (label) => label.replaceAll("'", '’'),
  ];
  const marked: readonly ((label: string, rest: string) => string)[] = [
    (label, rest) => `${label}${rest} : le texte`,
    (label, rest) => `${label}${rest}: le texte`,
    (label, rest) => `${label}${rest}\u00a0: le texte`,
    (label, rest) => `${label}${rest}\u202f: le texte`,
    (label, rest) => `${label}${rest}  : le texte`,
    (label, rest) => `**${label}${rest} :** le texte`,
    (label, rest) => `**${label}**${rest} : le texte`,
    (label, rest) => `__${label}${rest} :__ le texte`,
    (label, rest) => `*${label}${rest} :* le texte`,
    (label, rest) => `${label}${rest}&nbsp;: le texte`,
    (label, rest) => `<u>${label}${rest} :</u> le texte`,
    (label, rest) => `- ${label}${rest} : le texte`,
    (label, rest) => `1. ${label}${rest} : le texte`,
    (label, rest) => `- **${label}${rest} :** le texte`,
  ];

  test.each(labels)('$language $label: $role', ({ role, language, label }) => {
    const wanted = role === 'decision, unanimous' ? 'decision unanimous' : role;
    const typed = marked.flatMap((mark, at) => oneOf(spelt, at).map((spell) => mark(spell(label), more(role, label))));
    const { minutes } = ways.fast('minutes/2020-03-05.md', fileOf(typed.join('\n\n'), language, 'plain'));
    const got = minutes.entries.map((entry) => {
      const said = [entry.role, ...(entry.mode === null ? [] : [entry.mode.kind])].join(' ');
      return said === wanted && entry.text === 'le texte' ? 'as wanted' : printEntry(entry);
    });
    expect(got).toEqual(typed.map(() => 'as wanted'));
    expect(minutes.problems).toEqual([]);
  });
});
