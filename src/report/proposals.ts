import type { Archive, Person, Proposal, ProposalStatus, Source } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Cell, Phrase, Report, Row, Table, Tone } from '../model/table.ts';
import {
  type Audience,
  dateCell,
  emptiness,
  internalCell,
  itemCell,
  meetingsOf,
  numberCell,
  peopleCell,
  phrase,
  phraseCell,
  sources,
  stateCell,
  textCell,
} from './cells.ts';
import { type Closed, closedIn } from './closed.ts';
import { hrefOf } from './source.ts';

/** A proposal of the JSON contract (`czs proposals --format json`). */
export interface ProposalRecord {
  readonly ref: string;
  readonly meeting: string;
  readonly date: IsoDate;
  readonly status: ProposalStatus;
  readonly text: string;
  readonly proposers: readonly Person[];
  readonly internal: boolean;
  readonly item: Proposal['item'];
  readonly updates: Proposal['updates'];
  readonly source: Source;
}

/** The JSON record of a proposal: fields and order are the contract's. */
export function proposalRecord(proposal: Proposal): ProposalRecord {
  return {
    ref: proposal.ref,
    meeting: proposal.meeting,
    date: proposal.date,
    status: proposal.status,
    text: proposal.text,
    proposers: proposal.proposers,
    internal: proposal.internal,
    item: proposal.item,
    updates: proposal.updates,
    source: proposal.source,
  };
}

const tones: Readonly<Record<ProposalStatus, Tone>> = { open: 'waiting', adopted: 'good', rejected: 'quiet' };

/** The proposals without outcome, or all of them. */
export function proposalsReport(archive: Archive, filters: { readonly all: boolean }, audience: Audience): Report {
  const found = archive.proposals.filter((proposal) => filters.all || proposal.status === 'open');
  const parts: Phrase[] = [];
  for (const status of ['open', 'adopted', 'rejected'] as const) {
    const n = found.filter((proposal) => proposal.status === status).length;
    if (n > 0) parts.push(phrase(`proposals/${status}`, { n }));
  }
  return {
    get records() {
      return found.map(proposalRecord);
    },
    get table(): Table {
      return {
        id: 'proposals',
        columns: [
          { id: 'ref' },
          { id: 'date' },
          { id: 'status' },
          { id: 'text' },
          { id: 'proposers' },
          { id: 'item' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown: [
          { head: 'ref', cells: ['ref'] },
          ...(filters.all ? [{ head: 'status', cells: ['status'] }] : []),
          { head: 'proposal', cells: ['text', 'note'], grow: true },
        ],
        rows: found.map((proposal) => row(proposal, audience, closedIn(archive))),
        summary: found.length === 0 ? [] : [parts, ...sources(archive, found.flatMap(meetingsOf))],
        empty: emptiness(archive, 'proposals', archive.proposals.length),
      };
    },
  };
}

function row(proposal: Proposal, audience: Audience, closed: Closed): Row {
  const { source } = proposal;
  const ref: Cell = { kind: 'ref', ref: proposal.ref, href: hrefOf(source) };
  const date = dateCell(proposal.date);
  const status = stateCell(`proposal/${proposal.status}`, tones[proposal.status]);
  const file = textCell(source.file);
  const line = numberCell(source.line);
  const quiet = proposal.status === 'rejected';
  if (proposal.internal && audience !== 'board')
    return { cells: { ref, date, status, file, line, text: internalCell() }, quiet };
  return {
    quiet,
    // Written out: V8 makes a slow object of one that begins with the properties of another.
    cells: {
      ref,
      date,
      status,
      file,
      line,
      text: textCell(proposal.text),
      proposers: peopleCell(proposal.proposers),
      item: itemCell(proposal.item, closed, audience),
      note:
        proposal.proposers.length > 0
          ? phraseCell('proposed-by', { people: proposal.proposers.map((one) => one.name) })
          : null,
    },
  };
}
