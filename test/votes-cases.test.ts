import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { type Case, readCases } from './helpers/cases.ts';
import { memoryWorld } from './helpers/memory-world.ts';

const page = readFileSync(new URL('./votes.cases.md', import.meta.url), 'utf8');
const cases = readCases(page, 'cases');

const shares: Readonly<Record<string, number>> = {
  'Camille Renard': 300,
  'Adrien Lambert': 200,
  'Lotte Peeters': 150,
  'Tom Baker': 100,
  'Zoé Marchal': 100,
  'Paul Noiret': 100,
  'Hugo Marin': 50,
};

/** The rules that look at what the page is about. */
const rules = new Set([
  'move-inconsistent',
  'voter-not-there',
  'vote-twice',
  'vote-inconsistent',
  'secret-vote-named',
  'proxies-exceeded',
  'quorum-lost',
  'majority-not-reached',
  'weights-inconsistent',
  'answer-late',
]);

function archiveOf({ typed, context }: Case): Record<string, string> {
  const asked = (key: string): string | null =>
    context.includes(key) ? (context[context.indexOf(key) + 1] ?? null) : null;
  const votes = [
    ...['majority', 'of', 'proxies'].flatMap((key) => (asked(key) === null ? [] : [`  ${key}: ${asked(key)}`])),
    ...(context.includes('weights') ? ['  weights: people.yaml', '  total: 1000'] : []),
  ];
  const quorum = asked('quorum');
  const config = ['format: 1', ...(quorum === null ? [] : [`quorum: ${quorum}`])];
  if (votes.length > 0) config.push('votes:', ...votes);
  const language = context.find((word) => word === 'nl' || word === 'en') ?? 'fr';
  const closes = asked('closes');
  const head = [
    'date: 2026-03-05',
    `language: ${language}`,
    'start: "09:30"',
    ...(closes === null ? [] : ['kind: written', `closes: ${closes}`]),
    'attendees: [Camille Renard, Adrien Lambert, Lotte Peeters, Tom Baker]',
    'excused:',
    '  - Zoé Marchal',
    '  - { name: Paul Noiret, represented-by: Camille Renard }',
    'absent: [Hugo Marin]',
    'guests: [Nora Klein]',
  ];
  return {
    'czs.yaml': `${config.join('\n')}\n`,
    'minutes/2026-03-05.md': `---\n${head.join('\n')}\n---\n\n${typed}\n`,
    ...(context.includes('weights')
      ? {
          'people.yaml': `people:\n${Object.entries(shares)
            .map(([name, share]) => `  - { name: ${name}, shares: ${share} }\n`)
            .join('')}`,
        }
      : {}),
  };
}

async function asked(files: Record<string, string>, ...words: string[]): Promise<string> {
  const world = memoryWorld(files, { today: '2026-04-01' });
  await main([...words, '--lang', 'fr'], world);
  return world.stdout.text;
}

const first = (name: string): string => name.split(' ')[0] as string;

interface MoveJson {
  readonly person: { readonly name: string } | null;
  readonly kind: string;
  readonly time: string | null;
  readonly until: string | null;
  readonly item: number | null;
  readonly representedBy: { readonly name: string } | null;
}

function moveLine({ person, kind, time, until, item, representedBy }: MoveJson): string {
  const at = `@${item ?? '?'}`;
  if (person === null) return `${kind} ${time}${until === null ? '' : `–${until}`} ${at}`;
  const by = representedBy === null ? '' : ` (${first(representedBy.name)})`;
  return `${kind} ${first(person.name)} ${time} ${at}${by}`;
}

interface ItemJson {
  readonly item: { readonly number: number };
  readonly people: readonly { readonly name: string; readonly presence: string }[];
}

const marks: Readonly<Record<string, string>> = { present: '', left: '~', represented: '*', unknown: '?' };

function thereLine({ item, people }: ItemJson): string {
  const there = people.filter(({ presence }) => presence !== 'away');
  return `there ${item.number}: ${there.map(({ name, presence }) => `${first(name)}${marks[presence]}`).join(' ')}`;
}

interface DecisionJson {
  readonly ref: string;
  readonly status: string;
  readonly decided: string;
  readonly mode: {
    readonly kind: string;
    readonly for?: number | null;
    readonly against?: number | null;
    readonly abstain?: number | null;
    readonly secret?: boolean;
    readonly votes?: readonly { readonly person: { readonly name: string }; readonly vote: string }[];
  } | null;
  readonly majority: {
    readonly needed: string;
    readonly by: string;
    readonly for: number | null;
    readonly base: number | null;
    readonly reached: boolean | null;
  } | null;
}

function decisionLines({ ref, status, mode, majority }: DecisionJson): string[] {
  const id = ref.slice(ref.indexOf('/') + 1);
  const counts =
    mode === null
      ? ''
      : mode.kind === 'vote'
        ? ` ${[mode.for, mode.against, mode.abstain].map((count) => count ?? '-').join('/')}`
        : ` ${mode.kind}`;
  const names = ['for', 'against', 'abstain', 'present', 'not-voting'].flatMap((cast) => {
    const own = (mode?.votes ?? []).filter(({ vote }) => vote === cast).map(({ person }) => first(person.name));
    return own.length === 0 ? [] : [` ${cast} ${own.join(' ')}`];
  });
  const lines = [`${id}: ${status}${counts}${mode?.secret === true ? ' secret' : ''}${names.join('')}`];
  if (majority !== null) {
    const { needed, by, base, reached } = majority;
    const said = reached === null ? 'nobody can tell' : reached ? 'reached' : 'not reached';
    const count = base === null ? '' : `${majority.for} of ${base} ${by}, `;
    lines.push(`${id} needs ${needed}: ${count}${said}`);
  }
  return lines;
}

/** The order in a line of those who are there says nothing. */
const sorted = (line: string): string =>
  line.startsWith('there ') ? `${line.slice(0, 8)}${line.slice(8).trim().split(' ').sort().join(' ')}` : line;

describe('votes.cases.md', () => {
  test('has at least 40 situations in each way of saying them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    for (const language of ['fr', 'nl', 'en'])
      expect(cases.filter(({ context }) => context.includes(language)).length, language).toBeGreaterThanOrEqual(8);
  });

  for (const one of cases) {
    test(`line ${one.line}, ${one.context.join(' ')}`, async () => {
      const files = archiveOf(one);
      const [meeting] = JSON.parse(await asked(files, 'meetings', '--format', 'json')) as { moves: MoveJson[] }[];
      const moves = meeting?.moves ?? [];
      const items = JSON.parse(await asked(files, 'attendance', '--by', 'item', '--format', 'json')) as ItemJson[];
      const decisions = JSON.parse(await asked(files, 'decisions', '--format', 'json')) as DecisionJson[];
      const goes = moves.some(({ kind }) => kind !== 'suspension');
      const got = [...moves.map(moveLine), ...(goes ? items.map(thereLine) : []), ...decisions.flatMap(decisionLines)];
      expect(got.map(sorted)).toEqual(one.read.filter((line) => line !== 'nothing').map(sorted));
      const checked = JSON.parse(await asked(files, 'check', '--format', 'json')) as { findings: { rule: string }[] };
      const codes = checked.findings.map(({ rule }) => rule).filter((rule) => rules.has(rule));
      expect(codes.sort()).toEqual(one.problems.map((code) => code.split('/')[0]).sort());

      // The other registers say the same.
      const dump = JSON.parse(await asked(files, 'dump', '--to', 'json')) as {
        decisions: unknown;
        meetings: unknown[];
      };
      expect(dump.decisions).toEqual(decisions);
      expect((dump.meetings[0] as { moves: unknown }).moves).toEqual(moves);
      const shown = JSON.parse(await asked(files, 'show', '2026-03-05', '--format', 'json')) as { decisions: unknown };
      expect(shown.decisions).toEqual(decisions);
      const closes = one.context[one.context.indexOf('closes') + 1];
      for (const { decided } of decisions) expect(decided).toBe(one.context.includes('closes') ? closes : '2026-03-05');
    });
  }
});
