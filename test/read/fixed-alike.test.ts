import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fixed } from '../../src/check/fixes.ts';
import { safeEdits } from '../../src/check/same-reading.ts';
import { idEdits } from '../../src/draft/ids.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { type Finding, problem } from '../../src/model/finding.ts';
import type { Entry, Minutes } from '../../src/model/minutes.ts';
import { readCases } from '../helpers/cases.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';
import { eachFourth } from '../helpers/thorough.ts';

const page = readFileSync(new URL('../entries.cases.md', import.meta.url), 'utf8');
const roster = /In its lists are:\n\n((?:- .+\n)+)/.exec(page)?.[1] ?? '';

let read: ReadFile;
beforeAll(async () => {
  read = (await readers({ acronyms: ['CRV', 'Coordination Rue Verte'] })).fast;
});

const idsOf = (text: string, minutes: Minutes) =>
  idEdits(text, minutes, { told: new Map() }, vocabularies[minutes.language]);

const minutesOf = (text: string): Minutes => read('minutes/2020-03-05.md', text).minutes;

/** What check --fix makes of what is read loosely and of ids, round by round. */
async function fixedText(text: string): Promise<string> {
  let current = text;
  for (let round = 0; round < 6; round++) {
    const minutes = minutesOf(current);
    const found = minutes.problems
      .filter(({ code }) => code === 'read-loosely')
      .map((one) => ({ ...one, rule: one.code, severity: 'info' as const, file: '' }));
    const ids = problem('id-missing', { start: 0, end: 0 }, {}, { edits: idsOf(current, minutes) });
    const findings: Finding[] = [...found, { ...ids, rule: 'id-missing', severity: 'info', file: '' }];
    const after = fixed(current, await safeEdits(current, findings, async (one) => minutesOf(one)));
    if (after === null) return current;
    current = after;
  }
  return current;
}

/** What of an entry others build on. */
const told = (entry: Entry) =>
  [
    entry.role,
    `${entry.letter}${entry.number}`,
    entry.updates,
    entry.owners.map((owner) => (owner.kind === 'person' ? owner.person.name : owner.kind)).join(),
    entry.due?.date ?? null,
    JSON.stringify(entry.mode),
    entry.proposers.map(({ name }) => name).join(),
    entry.outcome?.kind ?? null,
    entry.links.map(({ kind, ref }) => `${kind} ${ref}`).join(),
    entry.internal,
    entry.box,
  ].join(' · ');

test('check --fix changes nothing that is read', async () => {
  let changed = 0;
  for (const one of eachFourth(readCases(page, 'cases'))) {
    const language = one.context.find((word) => word === 'nl' || word === 'en') ?? 'fr';
    const above = one.context.includes('whole') ? '' : `## ${{ fr: 'Point', nl: 'Punt', en: 'Item' }[language]}\n\n`;
    const text = `---\ndate: 2020-03-05\nlanguage: ${language}\nattendees:\n${roster.replace(/^- /gm, '  - ')}---\n\n${above}${one.typed}\n`;
    const after = await fixedText(text);
    if (after === text) continue;
    changed++;
    expect
      .soft(
        minutesOf(after).entries.map(told),
        `line ${one.line}: ${one.typed}\n=>\n${after.slice(text.indexOf('\n---\n') + 5)}`,
      )
      .toEqual(minutesOf(text).entries.map(told));
    for (const [at, { text: is }] of minutesOf(after).entries.entries()) {
      const was = minutesOf(text).entries[at]?.text ?? '';
      expect.soft(was.includes(is) || is.includes(was), `line ${one.line}: “${was}” became “${is}”`).toBe(true);
      expect.soft(is === '', `line ${one.line}`).toBe(was === '');
    }
  }
  expect(changed).toBeGreaterThan(100);
});

/** Proposals that czs gives a number are no others: not those of an earlier meeting, nor ones that say what came of them. */
test.each([
  [
    'Voorstel Camille: een tekst vertalen. -> te duur, niet weerhouden',
    'Voorstel P1 Camille (niet weerhouden): een tekst vertalen. -> te duur',
  ],
  ['Proposition de Camille : un banc. -> refusée', 'Proposition P1 de Camille : un banc. -> refusée'],
])('%s', async (typed, written) => {
  const text = `---\ndate: 2020-03-05\nattendees:\n${roster.replace(/^- /gm, '  - ')}---\n\n## Point\n\n${typed}\n`;
  expect(await fixedText(text)).toBe(text.replace(typed, written));
  expect(minutesOf(await fixedText(text)).entries).toMatchObject([
    { letter: 'P', number: 1, idWritten: true, updates: null },
  ]);
});

test('a number that would be read as something else is not written, nor those after it', async () => {
  const text =
    '---\ndate: 2020-03-05\n---\n\n## Point\n\nDécision : on garde le local.\n\nDécision : on vend la cave.\n\nAction (tous) : ranger.\n';
  const ids = (minutes: Minutes) => [
    {
      ...problem('id-missing', { start: 0, end: 0 }, {}, { edits: idsOf(text, minutes) }),
      rule: 'id-missing',
      severity: 'info' as const,
      file: '',
    },
  ];
  // As if D1 made a decision of another meeting of it.
  const spoilt = async (one: string): Promise<Minutes> => {
    const minutes = minutesOf(one);
    return one.includes('D1') ? { ...minutes, entries: minutes.entries.slice(1) } : minutes;
  };
  expect(fixed(text, await safeEdits(text, ids(minutesOf(text)), spoilt))).toBe(text.replace('Action', 'Action A1'));
});

test('a text that a label would tear is not given one', async () => {
  const text =
    '---\ndate: 2020-03-05\n---\n\n## Point\n\nDécision : on garde le local de la rue du Four, avec sa cave, son grenier et ses meubles.\n';
  const found = problem('id-missing', { start: 0, end: 0 }, {}, { edits: idsOf(text, minutesOf(text)) });
  const findings = [{ ...found, rule: 'id-missing', severity: 'info' as const, file: '' }];
  const torn = async (one: string): Promise<Minutes> => {
    const minutes = minutesOf(one);
    const entries = minutes.entries.map((entry) =>
      one.includes('D1') ? { ...entry, text: 'on garde le local' } : entry,
    );
    return { ...minutes, entries };
  };
  expect(fixed(text, await safeEdits(text, findings, torn))).toBeNull();
});
