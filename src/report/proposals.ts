import type { Archive, Proposal } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Phrase, Register, Row, Table } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import {
  emptiness,
  entryCells,
  isWithheld,
  itemCell,
  peopleCell,
  phrase,
  phraseCell,
  textCell,
  underRegister,
  withCorrections,
  withheldCell,
} from './cells.ts';

/** A proposal of the JSON contract (`czs proposals --format json`). */
export type ProposalRecord = Omit<Proposal, 'entry' | 'idWritten' | 'doubtful' | 'became'>;

/** The JSON record of a proposal: its fields in their order, but those that are for czs itself. */
export function proposalRecord({ entry, idWritten, doubtful, became, ...record }: Proposal): ProposalRecord {
  return record;
}

export interface ProposalFilters {
  /** Those with an outcome too. */
  readonly all: boolean;
  /** The first and the last day of the meetings that they come from. */
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  /** First written in this meeting. */
  readonly meeting?: MeetingId;
}

/** The proposals without outcome, or all of them. */
export function proposalsReport(
  archive: Archive,
  filters: ProposalFilters,
  audience: Audience,
): Register<ProposalRecord> {
  const { all, since, until, meeting } = filters;
  const candidates = archive.proposals.filter(
    (one) => (all || one.status === 'open') && (meeting === undefined || one.meeting === meeting),
  );
  const found = candidates.filter(({ date }) => (since === null || date >= since) && (until === null || date <= until));
  const parts: Phrase[] = [];
  for (const status of ['open', 'adopted', 'rejected', 'dropped'] as const) {
    const n = found.filter(({ became }) => became === status).length;
    if (n > 0) parts.push(phrase(`proposals/${status}`, { n }));
  }
  return {
    get records(): readonly ProposalRecord[] {
      return found.map(proposalRecord);
    },
    get table(): Table {
      const internalContent = internalContentIn(archive);
      return {
        id: 'proposals',
        columns: [
          { id: 'ref' },
          { id: 'date' },
          { id: 'status' },
          { id: 'text' },
          { id: 'proposers' },
          { id: 'item' },
          { id: 'corrected' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown: [
          { head: 'ref', cells: ['ref'] },
          ...(filters.all ? [{ head: 'status', cells: ['status'] }] : []),
          { head: 'proposal', cells: ['text', 'note', 'corrected'], grow: true },
        ],
        rows: found.map((proposal) =>
          withCorrections(archive, proposal, row(proposal, audience, internalContent), audience),
        ),
        summary: underRegister(archive, parts, found, candidates.length),
        hints: found
          .filter(({ status }) => status === 'open')
          .slice(0, 1)
          .map(({ ref }) => phrase('hint/close', { ref })),
        empty:
          archive.proposals.length > 0 && (since !== null || until !== null)
            ? [phrase('empty/proposals-period')]
            : emptiness(archive, 'proposals', archive.proposals.length),
      };
    },
  };
}

function row(proposal: Proposal, audience: Audience, internalContent: InternalContent): Row {
  const common = entryCells(proposal, audience);
  const quiet = proposal.status === 'rejected';
  if (isWithheld(proposal, audience)) return { cells: { ...common, text: withheldCell(proposal) }, quiet };
  return {
    quiet,
    cells: {
      ...common,
      text: textCell(proposal.text, proposal.lang),
      proposers: peopleCell(proposal.proposers),
      item: itemCell(proposal.item, internalContent, audience),
      note:
        proposal.proposers.length > 0
          ? phraseCell('proposed-by', { people: proposal.proposers.map((one) => one.name) })
          : null,
    },
  };
}
