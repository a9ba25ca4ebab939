/** The registers of the simulated year, against those worked out by hand in test/fixtures/year/expected.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceByPerson } from '../../src/ledger/attendance.ts';
import type { Archive, Person } from '../../src/model/archive.ts';
import type { Mode } from '../../src/model/minutes.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'test/fixtures/year');
const page = readFileSync(join(folder, 'expected.md'), 'utf8');
const today = '2026-01-10';

/** The rows of the table under a heading whose first column is `key`, by column. */
function tableOf(heading: string, key: string): Record<string, string>[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) as string;
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const from = lines.findIndex((line) => line.startsWith(`| ${key} |`));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const head = cells(lines[from] as string);
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(from + 2)) {
    if (/^\| (?:ref|id|date|name) \|/.test(line)) break;
    rows.push(Object.fromEntries(cells(line).map((cell, at) => [head[at] as string, cell])));
  }
  return rows;
}

const said = (value: string | null | undefined): string =>
  value === null || value === undefined || value === '' ? '–' : value;
const names = (people: readonly Person[]): string => said(people.map((person) => person.name).join('; '));

function modeOf(mode: Mode | null): string {
  if (mode === null) return '–';
  if (mode.kind === 'vote') return `vote ${mode.for}–${mode.against}–${mode.abstain}`;
  return mode.kind === 'unanimous' && mode.abstain ? `unanimous less ${mode.abstain}` : mode.kind;
}

const without = (row: Record<string, string>, ...keys: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'why' && !keys.includes(key)));

describe('the registers at the end of the year', () => {
  let archive: Archive;
  beforeAll(async () => {
    const { files, settings } = filesOf(folder);
    archive = await archiveOf(files, today, settings);
  });

  it('meetings', () => {
    expect(
      archive.meetings.map((meeting) => ({
        id: meeting.id,
        status: meeting.minutes.status,
        held: meeting.held ? 'yes' : 'no',
        start: said(meeting.minutes.start),
        place: said(meeting.minutes.meetingPlace),
        items: String(meeting.minutes.items.length),
      })),
    ).toEqual(tableOf('Meetings', 'id').map((row) => without(row)));
  });

  it('announced', () => {
    expect(
      archive.announced.map((one) => ({
        date: one.date,
        by: one.by,
        start: said(one.next.start),
        place: said(one.next.meetingPlace),
        agenda: String(one.next.agenda.length),
        file: said(one.meeting),
      })),
    ).toEqual(tableOf('Meetings', 'date').map((row) => without(row)));
    expect(archive.announced.filter((one) => one.movedTo !== null).map((one) => [one.date, one.movedTo])).toEqual([
      ['2025-05-08', '2025-05-15'],
    ]);
  });

  it('elsewhere', () => {
    expect(archive.elsewhere.map(({ next }) => [next.title, next.date, next.start, next.end])).toEqual([
      ['Bourse aux semences', '2025-03-22', '10:00', '16:00'],
      ['Fête des récoltes', '2025-10-04', '14:00', null],
    ]);
  });

  it('decisions', () => {
    expect(
      archive.decisions.map((decision) => ({
        ref: decision.ref,
        status: decision.status,
        decided: said(decision.decided),
        mode: modeOf(decision.mode),
        'superseded by': said(decision.supersededBy.join(', ')),
        text: decision.text.replaceAll('’', "'").replaceAll('\u00a0', ' '),
      })),
    ).toEqual(tableOf('Decisions', 'ref').map((row) => without(row)));
  });

  it('actions', () => {
    expect(
      archive.actions.map((action) => ({
        ref: action.ref,
        status: action.status,
        overdue: action.overdue ? 'yes' : 'no',
        owners: names(action.owners),
        due: said(action.due?.date),
        closed: said(action.closed),
        age: String(action.ageInMeetings),
        text: action.text.replaceAll('’', "'"),
      })),
    ).toEqual(tableOf('Actions', 'ref').map((row) => without(row)));
  });

  it('proposals', () => {
    expect(
      archive.proposals.map((proposal) => ({
        ref: proposal.ref,
        status: proposal.status,
        proposers: names(proposal.proposers),
        text: proposal.text.replaceAll('’', "'"),
      })),
    ).toEqual(tableOf('Proposals', 'ref').map((row) => without(row)));
  });

  it('attendance', () => {
    expect(
      attendanceByPerson(archive, { since: null, until: null }).map((one) => ({
        name: one.name,
        organisation: said(one.organisation),
        meetings: String(one.meetings),
        present: String(one.present),
        excused: String(one.excused),
        absent: String(one.absent),
        represented: String(one.represented),
        rate: String(one.rate),
        'last present': said(one.lastPresent),
      })),
    ).toEqual(tableOf('Attendance', 'name').map((row) => without(row)));
  });

  it('finds nothing wrong with the links', () => {
    expect(archive.problems).toEqual([]);
  });

  it('is the same in any order of the files', async () => {
    const { files, settings } = filesOf(folder);
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const other = await archiveOf(turned, today, settings);
    const bare = (one: Archive) => JSON.stringify([one.decisions, one.actions, one.proposals, one.announced]);
    expect(bare(other)).toBe(bare(archive));
  });
});
