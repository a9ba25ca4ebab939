/** The reports over the simulated year: every filter, each summary and each format against what expected.md says by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FormatId, loadFormat, type Renderable, type RenderOptions } from '../../src/format/index.ts';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Messages } from '../../src/language/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/table.ts';
import { byOwnerReport, byOwnerTable, type OwnerRecord } from '../../src/report/by-owner.ts';
import { type DecisionFilters, decisionsReport, noDecisionFilters } from '../../src/report/decisions.ts';
import { type ActionFilters, followUpsReport, openActions } from '../../src/report/follow-ups.ts';
import { meetingsReport } from '../../src/report/meetings.ts';
import { proposalsReport } from '../../src/report/proposals.ts';
import { whole } from '../format/whole.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'test/fixtures/year');
const page = readFileSync(join(folder, 'expected.md'), 'utf8');
const today = '2026-01-10';

type Line = Readonly<Record<string, string>>;

/** The rows of the first table under a heading, by column. */
function expected(heading: string): Line[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) as string;
  const table = section.split('\n\n').find((part) => part.startsWith('| ')) as string;
  const rows = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const head = rows[0] as string[];
  return rows.slice(2).map((row) => Object.fromEntries(row.map((cell, at) => [head[at] as string, cell])));
}

const decisions = expected('Decisions');
const actions = expected('Actions');
const proposals = expected('Proposals');
const meetings = expected('Meetings');

const refs = (report: Report): string[] => Array.from(report.records, (record) => (record as { ref: string }).ref);
const those = (rows: readonly Line[], test: (row: Line) => boolean): string[] =>
  rows.filter(test).map((row) => row.ref as string);
const internal = (row: Line): boolean => (row.why as string).startsWith('internal');

let archive: Archive;
beforeAll(async () => {
  const { files, settings } = filesOf(folder);
  archive = await archiveOf(files, today, settings);
});

const decided = (filters: Partial<DecisionFilters>, audience: Audience = 'public') =>
  decisionsReport(archive, { ...noDecisionFilters, ...filters }, audience);
const acted = (filters: Partial<ActionFilters>, audience: Audience = 'public') =>
  followUpsReport(archive, { ...openActions, ...filters }, audience);
const everyAction: Partial<ActionFilters> = { status: ['open', 'done', 'cancelled'] };

/** The meeting that a ref belongs to, as a day. */
const dayOf = (ref: string): string => ref.slice(0, 10);

describe('decisions', () => {
  it('all, in the order in which they were first written', () => {
    expect(refs(decided({}))).toEqual(those(decisions, () => true));
  });

  it.each(['adopted', 'pending', 'rejected', 'superseded', 'repealed'] as const)('--status %s', (status) => {
    const found = those(decisions, (row) => row.status === status);
    expect(found).not.toEqual([]);
    expect(refs(decided({ status: [status] }))).toEqual(found);
  });

  it('--status of several', () => {
    expect(refs(decided({ status: ['pending', 'repealed'] }))).toEqual(
      those(decisions, (row) => row.status === 'pending' || row.status === 'repealed'),
    );
  });

  it('--in-force', () => {
    expect(refs(decided({ inForce: true }))).toEqual(those(decisions, (row) => row.status === 'adopted'));
    expect(refs(decided({ inForce: true, status: ['superseded'] }))).toEqual([]);
  });

  it('--since and --until look at the day of the decision, else at the meeting’s; both ends count', () => {
    const day = (row: Line): string => (row.decided === '–' ? dayOf(row.ref as string) : (row.decided as string));
    const days = [...new Set(decisions.map(day))];
    for (const from of days)
      for (const to of days)
        expect(refs(decided({ since: from, until: to })), `${from}…${to}`).toEqual(
          those(decisions, (row) => day(row) >= from && day(row) <= to),
        );
    expect(refs(decided({ since: '2025-03-13', until: '2025-03-13' }))).toContain('2025-01-16/D4');
  });

  it('--search looks into the text and into the question, accents and capitals aside', () => {
    expect(refs(decided({ search: 'CHIENS' }))).toEqual(['2025-01-16/D4']);
    expect(refs(decided({ search: 'honden' }))).toEqual(['2025-01-16/D4']);
    expect(refs(decided({ search: 'fete' }))).toEqual(
      those(decisions, ({ text, why }) => /fête/i.test(`${text} ${why?.split('Question:')[1] ?? ''}`)),
    );
    expect(refs(decided({ search: 'mois compost' }))).toEqual(['2025-06-19/D2']);
  });

  it('--item is that of the deciding meeting', () => {
    expect(refs(decided({ item: 'honden' }))).toEqual(['2025-01-16/D4']);
    expect(refs(decided({ item: 'cotisation' }))).toEqual(['2025-01-16/D2', '2025-06-19-ag/D2']);
  });

  it('--person is who proposed it, in any order of the names', () => {
    for (const name of ['Chloé Dardenne', 'dardenne chloe', 'DARDENNE'])
      expect(refs(decided({ person: name })), name).toEqual(
        those(decisions, (row) => (row.why as string).includes('proposed by Chloé Dardenne')),
      );
    expect(refs(decided({ person: 'Dard' }))).toEqual([]);
  });

  it('--ref names one', () => {
    for (const { ref } of decisions) expect(refs(decided({ ref: ref as string }))).toEqual([ref]);
    expect(refs(decided({ ref: '2025-01-16/A1' }))).toEqual([]);
  });

  it('the line under the table counts what expected.md counts', async () => {
    const text = await say(decided({}), fr);
    expect(text).toContain('19 prises, 1 à prendre, 1 rejetée, 3 remplacées, 1 retirée.');
    expect(await say(decided({}), nl)).toContain('19 genomen, 1 te nemen, 1 verworpen, 3 vervangen, 1 ingetrokken.');
    expect(await say(decided({}), en)).toContain('19 adopted, 1 to decide, 1 rejected, 3 superseded, 1 repealed.');
    expect(text).toContain('10 PV, du 16/01/2025 au 20/11/2025. 2 PV sont des projets');
  });
});

describe('follow-ups', () => {
  const byDay = (rows: readonly Line[]): string[] => {
    const rank = (row: Line): string =>
      row.due !== '–' ? (row.due as string) : (row.why as string).includes('is no day') ? '9998' : '9999';
    return [...rows].sort((a, b) => (rank(a) + a.ref < rank(b) + b.ref ? -1 : 1)).map((row) => row.ref as string);
  };

  it('the open ones, the earliest day first', () => {
    expect(refs(acted({}))).toEqual(byDay(actions.filter((row) => row.status === 'open')));
  });

  it.each(['open', 'done', 'cancelled'] as const)('--status %s', (status) => {
    expect(refs(acted({ status: [status] }))).toEqual(byDay(actions.filter((row) => row.status === status)));
  });

  it('--overdue', () => {
    expect(refs(acted({ ...everyAction, overdue: true }))).toEqual(
      byDay(actions.filter((row) => row.overdue === 'yes')),
    );
  });

  it('--due-before leaves that day out', () => {
    const days = actions.map((row) => row.due as string).filter((due) => due !== '–');
    for (const day of days)
      expect(refs(acted({ ...everyAction, dueBefore: day })), day).toEqual(
        byDay(actions.filter((row) => row.due !== '–' && (row.due as string) < day)),
      );
  });

  it('--owner', () => {
    for (const name of new Set(actions.flatMap((row) => (row.owners as string).split('; ')))) {
      if (name === '–' || name === 'tous') continue;
      expect(refs(acted({ ...everyAction, owner: name })), name).toEqual(
        byDay(actions.filter((row) => (row.owners as string).split('; ').includes(name))),
      );
    }
  });

  it('--organisation is that of the owners, or is the owner', () => {
    const of = (person: string): string =>
      ({ 'Hugo Peremans': 'Buurthuis Noord', 'Dirk Van Hove': 'Buurthuis Noord' })[person] ?? person;
    expect(refs(acted({ ...everyAction, organisation: 'buurthuis' }))).toEqual(
      byDay(actions.filter((row) => (row.owners as string).split('; ').map(of).includes('Buurthuis Noord'))),
    );
  });

  it('--unowned and --undated', () => {
    expect(refs(acted({ ...everyAction, unowned: true }))).toEqual(byDay(actions.filter((row) => row.owners === '–')));
    expect(refs(acted({ ...everyAction, undated: true }))).toEqual(byDay(actions.filter((row) => row.due === '–')));
  });

  it('the line under the table', async () => {
    expect(await say(acted({}), fr)).toContain('6 ouvertes, 3 en retard, 1 sans responsable.');
    expect(await say(acted(everyAction), en)).toContain('6 open, 3 overdue, 1 without an owner, 12 done, 2 dropped.');
  });

  it('JSON says the age of each', () => {
    const ages = Array.from(acted(everyAction).records, (record) => {
      const { ref, ageInMeetings } = record as { ref: string; ageInMeetings: number };
      return [ref, String(ageInMeetings)];
    });
    expect(Object.fromEntries(ages)).toEqual(Object.fromEntries(actions.map((row) => [row.ref, row.age])));
  });
});

describe('follow-ups --by-owner', () => {
  it('gives every action to each of its owners, and those without to nobody', () => {
    const records = byOwnerReport(archive, { ...openActions, ...everyAction }, 'public').data as OwnerRecord[];
    const found = records.flatMap(({ owner, actions: of }) =>
      of.map(({ ref }) => `${owner === null ? '–' : owner.kind === 'everyone' ? 'tous' : owner.name} ${ref}`),
    );
    const wanted = actions.flatMap((row) => (row.owners as string).split('; ').map((name) => `${name} ${row.ref}`));
    expect(found.sort()).toEqual(wanted.sort());
    expect(new Set(found).size).toBe(found.length);
  });

  it('shows only the owner asked for, and names those that share the action', async () => {
    const filters = { ...openActions, ...everyAction, owner: 'Eva Lindqvist' };
    const report = byOwnerReport(archive, filters, 'public');
    expect((report.data as OwnerRecord[]).map(({ owner }) => owner?.name)).toEqual(['Eva Lindqvist']);
    const text = await rendered(report, { format: 'text', words: fr, today, width: 80, color: 0 });
    expect(text).toContain('avec Hugo Peremans');
  });

  it('keeps the number of what is internal and nothing else, in each format', async () => {
    const filters = { ...openActions, ...everyAction };
    for (const format of ['text', 'markdown', 'html'] as const) {
      const text = await rendered(byOwnerReport(archive, filters, 'members'), {
        format,
        words: fr,
        today,
        width: 80,
        color: 0,
      });
      expect(text).toContain('2025-05-15/A2');
      expect(text).not.toContain('remise');
    }
    const csv = await rendered(byOwnerTable(archive, filters, 'public'), {
      format: 'csv',
      words: fr,
      today,
      width: null,
      color: 0,
    });
    const line = csv.split('\n').find((one) => one.includes('2025-05-15/A2')) as string;
    expect(line).toMatch(/^,,2025-05-15\/A2,faite,,,huis clos,/);
  });
});

describe('proposals', () => {
  it('those without outcome, or all', () => {
    expect(refs(proposalsReport(archive, { all: false, since: null, until: null }, 'public'))).toEqual(
      those(proposals, (row) => row.status === 'open'),
    );
    expect(refs(proposalsReport(archive, { all: true, since: null, until: null }, 'public'))).toEqual(
      those(proposals, () => true),
    );
  });

  it.each([
    ['2025-05-15', null],
    [null, '2025-05-15'],
    ['2025-01-17', '2025-09-18'],
  ])('noted from %s to %s', (since, until) => {
    const day = (row: Line): string => (row.ref as string).slice(0, 10);
    expect(refs(proposalsReport(archive, { all: true, since, until }, 'public'))).toEqual(
      those(proposals, (row) => (since === null || day(row) >= since) && (until === null || day(row) <= until)),
    );
  });

  it('the line under the table', async () => {
    const text = await say(proposalsReport(archive, { all: true, since: null, until: null }, 'public'), fr);
    expect(text).toContain('2 en suspens, 2 adoptées, 3 rejetées.');
  });
});

describe('meetings', () => {
  const listed = (filters: { since?: string; until?: string }) =>
    meetingsReport(archive, { since: filters.since ?? null, until: filters.until ?? null }, 'public');

  it('those with a file, and those announced that have none', () => {
    const found = Array.from(listed({}).records, (record) => {
      const { id, date, status } = record as { id: string | null; date: string; status: string };
      return `${id ?? date} ${status}`;
    });
    const wanted = meetings.map((row) => `${row.id} ${row.status}`);
    wanted.splice(wanted.length - 1, 0, '2025-12-18 announced');
    expect(found).toEqual(wanted);
  });

  it('--since and --until count both ends', () => {
    const ids = Array.from(
      listed({ since: '2025-06-19', until: '2025-12-18' }).records,
      (one) => (one as { id: string | null }).id,
    );
    expect(ids).toEqual(['2025-06-19-ag', '2025-06-19', '2025-09-18', '2025-10-16', '2025-11-20', null]);
  });

  it('the line under the table', async () => {
    expect(await say(listed({}), fr)).toContain('10 tenues, 1 convoquée, 1 annulée, 1 annoncée.');
  });
});

describe('copies', () => {
  const secrets = ['médiateur', 'litige', 'demande de remise'];

  it('say nothing internal, and keep its number', async () => {
    const closed = [...those(decisions, internal), ...those(actions, internal)];
    expect(closed).toEqual(['2025-01-16/D3', '2025-05-15/A2']);
    for (const format of ['text', 'markdown', 'csv', 'html'] as const) {
      for (const audience of ['public', 'members', 'board'] as const) {
        const options = { format, words: fr, today, width: null, color: 0 } as const;
        const copy =
          (await rendered(decided({}, audience), options)) + (await rendered(acted(everyAction, audience), options));
        for (const ref of closed) expect(copy).toContain(ref);
        for (const words of secrets)
          expect(copy.includes(words), `${format} ${audience} ${words}`).toBe(audience === 'board');
      }
    }
  });

  it('JSON is the model, complete', () => {
    const record = [...decided({ ref: '2025-01-16/D3' }).records][0] as { text: string; internal: boolean };
    expect(record).toMatchObject({ internal: true, text: 'Un médiateur est appelé pour le litige du 14.' });
  });
});

/** A report in one text. */
async function rendered(
  what: Renderable,
  { format, ...options }: RenderOptions & { format: FormatId },
): Promise<string> {
  return whole((await loadFormat(format)).render(what, options));
}

function say(report: Report, words: Messages): Promise<string> {
  return rendered(report, { format: 'text', words, today, width: null, color: 0 });
}
