import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { ruleOf } from '../../src/model/finding.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { printAttendee, printEntry, printItem, printMove, printNext } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';
import { expectFile, expectPart } from '../helpers/renew.ts';

/** What a secretary needs, and the tables. */
const pages = ['docs/format.md', 'docs/format-reference.md'] as const;
const path = pages[1];

/** A table row; a cell lists the words that are read, those that czs writes first. */
const row = (name: string, words: (vocabulary: Vocabulary) => readonly string[]): string => {
  const { en, fr, nl } = vocabularies;
  const cell = (vocabulary: Vocabulary) => [...new Set(words(vocabulary))].join(', ');
  return `| ${[name, cell(en), cell(fr), cell(nl)].map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`;
};
const table = (head: string, rows: readonly string[]): string =>
  `| ${head} | en | fr | nl |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;

/** The keys of a record of the vocabulary, as its type names them. */
const names = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

describe('the tables of docs/format-reference.md are what czs reads', () => {
  const { en } = vocabularies as Readonly<Record<'en', Vocabulary>>;

  test('front matter', () => {
    expectPart(
      path,
      'keys',
      table(
        'key',
        names(en.keys).map((key) => row(`\`${key}\``, (one) => one.keys[key])),
      ),
    );
    expectPart(
      path,
      'statuses',
      table(
        'status',
        names(en.statuses).map((status) => row(status, (one) => one.statuses[status])),
      ),
    );
    const keys = names(en.personKeys).map((key) => row(`\`${key}\``, (one) => one.personKeys[key]));
    expectPart(path, 'person-keys', table('key', keys));
  });

  test('headings and labels', () => {
    expectPart(
      path,
      'headings',
      table(
        'role',
        names(en.headings).map((role) => row(role, (one) => one.headings[role])),
      ),
    );
    const labels = names(en.labels).map((role) =>
      row(role === 'unanimous' ? 'decision, unanimous' : role, (one) => [
        ...one.labels[role].one,
        ...one.labels[role].many,
      ]),
    );
    const progress = [...new Set(Object.values(vocabularies).flatMap((one: Vocabulary) => one.progressLabels))];
    expectPart(
      path,
      'labels',
      `${table('role', labels)}\n\n${progress.map((word) => `*${word}*`).join(', ')} only with an owner, a due date or a box: alone they report progress.`,
    );
  });

  test('qualifiers', () => {
    const rows = [
      row('owners: names, organisations, or', (one) => one.everyone),
      row('before an owner', (one) => one.ownerMarks),
      row('before a due date', (one) => one.dueMarks),
      row('due, and no day: a finding', (one) => one.undated),
      row('unanimous', (one) => one.unanimous),
      row('counts in words', (one) => one.numbers.slice(0, 13).flat()),
      row('none', (one) => one.noVotes),
      row('joins votes to what stands before', (one) => one.beforeVotes),
      row('before abstentions', (one) => one.lessAbstentions.map(([before, after]) => `${before} … ${after}`.trim())),
      row('beside as many for as against', (one) => one.castingVote),
      row('by consensus', (one) => one.consensus),
      row('by majority', (one) => one.majority),
      row('which majority', (one) => Object.values(one.majorities).flat()),
      row('of which votes', (one) => one.ofVotes),
      row('votes for', (one) => one.votesFor),
      row('votes against', (one) => one.votesAgainst),
      row('abstentions', (one) => one.abstentions),
      row('before votes', (one) => one.voteLeads),
      row('proposer', (one) => one.proposedBy),
      row('outcome: done (and a date)', (one) => one.outcomes.done),
      row('outcome: cancelled', (one) => one.outcomes.cancelled),
      row('outcome: in progress (stays open)', (one) => one.outcomes['in-progress']),
      row('outcome: postponed (stays open)', (one) => one.outcomes.postponed),
      row('outcome: reopened', (one) => one.outcomes.reopened),
      row('link: supersedes', (one) => one.links.supersedes),
      row('link: repeals', (one) => one.links.repeals),
      row('link: adopts', (one) => one.links.adopts),
      row('link: follows', (one) => one.links.follows),
      row('internal', (one) => one.internal),
      row('internal, and no label', (one) => one.reserved),
    ];
    expectPart(path, 'qualifiers', table('kind', rows));
  });
});

describe('the page of a secretary', () => {
  test('is read in ten minutes', () => {
    expect(readFileSync(pages[0], 'utf8').split('\n').length).toBeLessThan(400);
  });
});

/** An example: what is typed, and under it what is read. */
const example = /^```(markdown|yaml)\n([\s\S]*?)\n```\n\n```text\n([\s\S]*?)```$/gm;

describe.each(pages)('the examples of %s', async (path) => {
  const ways = await readers({ language: 'fr' });
  // The meeting in which the other examples stand.
  const front = /^---\ndate: 2025-03-06\n[\s\S]*?\n---\n/m.exec(readFileSync(pages[0], 'utf8'))?.[0] ?? '';

  /** What stands in the example: items where it has its own, entries, announced meetings, and what is wrong. */
  const print = (minutes: Minutes, own: boolean): string[] => [
    ...(own ? minutes.items.map(printItem) : []),
    ...minutes.moves.map(printMove),
    ...minutes.entries.map(printEntry),
    ...minutes.next.map(printNext),
    ...minutes.problems.map((one) => `! ${ruleOf(one.code)}`),
  ];

  const readAs = (kind: string, typed: string, way: 'fast' | 'reference'): string => {
    if (kind === 'yaml') {
      const { minutes } = ways[way]('minutes/2025-03-06.md', `---\ndate: 2025-03-06\n${typed}\n---\n`);
      return [...minutes.people.map(printAttendee), ...minutes.problems.map((one) => `! ${one.code}`)].join('\n');
    }
    const own = /^## /m.test(typed);
    const text = typed.startsWith('---') ? typed : `${front}\n${own ? '' : '## Point\n\n'}${typed}`;
    return print(ways[way]('minutes/2025-03-06.md', `${text}\n`).minutes, own).join('\n');
  };

  test('are read as they say', () => {
    let examples = 0;
    // Read now: its tables may have been renewed.
    const written = readFileSync(path, 'utf8').replace(example, (_, kind: string, typed: string) => {
      examples++;
      const read = readAs(kind, typed, 'fast');
      expect(readAs(kind, typed, 'reference')).toBe(read);
      return `\`\`\`${kind}\n${typed}\n\`\`\`\n\n\`\`\`text\n${read}\n\`\`\``;
    });
    expect(examples).toBeGreaterThan(5);
    expect(front).not.toBe('');
    expectFile(path, written);
  });
});
