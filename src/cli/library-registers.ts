import type { FormatId } from '../format/index.ts';
import { cellWords, titleWords } from '../format/words.ts';
import type { Archive } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Language } from '../model/minutes.ts';
import type { Report } from '../model/table.ts';
import type { World } from '../model/world.ts';
import { copyWithout } from '../redaction/left-out.ts';
import { attendanceReport } from '../report/attendance.ts';
import { type DecisionFilters, decisionsReport, noDecisionFilters } from '../report/decisions.ts';
import { type ActionFilters, followUpsReport, openActions } from '../report/follow-ups.ts';
import { type MeetingFilters, meetingsReport } from '../report/meetings.ts';
import { type ProposalFilters, proposalsReport } from '../report/proposals.ts';
import { wordOf } from '../text/wording.ts';
import type { Loaded } from './load.ts';
import { bytesOf, copyOf, leftOutOf } from './print.ts';
import { loadMessages } from './words.ts';

/** The registers, and what each can be asked for. */
export interface RegisterFilters {
  decisions: DecisionFilters;
  'follow-ups': ActionFilters;
  proposals: ProposalFilters;
  meetings: MeetingFilters;
  attendance: MeetingFilters & { readonly by: 'person' | 'organisation' | 'meeting' };
}

export type RegisterId = keyof RegisterFilters;

const period = { since: null, until: null };

const reports: {
  readonly [Id in RegisterId]: (archive: Archive, filters: Partial<RegisterFilters[Id]>, audience: Audience) => Report;
} = {
  decisions: (archive, filters, audience) => decisionsReport(archive, { ...noDecisionFilters, ...filters }, audience),
  'follow-ups': (archive, filters, audience) => followUpsReport(archive, { ...openActions, ...filters }, audience),
  proposals: (archive, filters, audience) => proposalsReport(archive, { all: false, ...period, ...filters }, audience),
  meetings: (archive, filters, audience) => meetingsReport(archive, { ...period, ...filters }, audience),
  attendance: (archive, { by = 'person', ...filters }, audience) =>
    attendanceReport(archive, by, { ...period, ...filters }, audience),
};

/** For whom a register is made, of what, and in which language it speaks. */
export interface RegisterOptions<Id extends RegisterId = RegisterId> {
  /** `public`: no e-mail address and nothing internal; `members`: nothing internal; `board`: everything. */
  readonly for: Audience;
  readonly filters: Partial<RegisterFilters[Id]>;
  readonly language: Language;
}

/** A register in words. */
export interface RegisterTable {
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** By the ids of the columns; '' for nothing. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export async function registerTable<Id extends RegisterId>(
  loaded: Loaded,
  id: Id,
  { for: audience, filters, language }: RegisterOptions<Id>,
): Promise<RegisterTable> {
  const locale = { words: await loadMessages(language), today: null };
  const complete = reports[id](loaded.archive, filters, audience);
  const report = copyWithout(complete, leftOutOf(loaded, locale.words, { for: audience }));
  const { columns, rows } = report.table;
  return {
    title: titleWords(report, locale),
    columns: columns.map(({ id: column, label }) => ({
      id: column,
      label: label === undefined ? wordOf('heads', column, locale.words) : cellWords(label, locale),
    })),
    rows: rows.map(({ cells }) =>
      Object.fromEntries(columns.map(({ id: column }) => [column, cellWords(cells[column] ?? null, locale)])),
    ),
  };
}

export async function registerText<Id extends RegisterId>(
  world: World,
  loaded: Loaded,
  id: Id,
  { for: audience, filters, language, format }: RegisterOptions<Id> & { readonly format: FormatId },
): Promise<string> {
  const { today } = loaded.archive;
  const report = reports[id](loaded.archive, filters, audience);
  const pieces = await copyOf(world, { language, today }, loaded, report, { format, for: audience });
  return new TextDecoder().decode(await bytesOf(pieces));
}
