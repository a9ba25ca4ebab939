import type { Candidate, CandidateRole } from '../model/candidate.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Mode } from '../model/minutes.ts';
import { type Edit, type LineStarts, spanOf } from '../model/place.ts';
import type { Phrase, Report, Row, Tone } from '../model/table.ts';
import { listCell, numberCell, phrase, phraseCell, stateCell, textCell } from './cells.ts';

/** A candidate of a PV, and the edit that takes it; null where nothing can be written before its words. */
export interface FoundCandidate {
  readonly file: string;
  readonly lines: LineStarts;
  readonly candidate: Candidate;
  readonly edit: Edit | null;
}

/** A candidate of the JSON contract (`czs review --format json`). */
export interface CandidateRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly role: CandidateRole;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: {
    readonly written: string;
    readonly date: IsoDate | null;
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
  } | null;
  readonly mode: Mode | null;
  readonly ref: string | null;
  readonly certainty: 'high' | 'medium';
  readonly family: string;
  readonly edit: Edit | null;
}

/** The JSON record of a candidate: fields and order are the contract's. */
function candidateRecord({ file, lines, candidate, edit }: FoundCandidate): CandidateRecord {
  const { role, text, owners, due, mode, ref, certainty, family, place } = candidate;
  return {
    file,
    ...spanOf(lines, place),
    role,
    text,
    owners: owners.map(({ name }) => name),
    due: due && { written: due.written, date: due.date, from: due.from, to: due.to },
    mode,
    ref,
    certainty,
    family,
    edit,
  };
}

const tones: Readonly<Record<Candidate['certainty'], Tone>> = { high: 'good', medium: 'waiting' };

/** The sentences that read like an entry, and what each would be. */
export function candidatesReport(found: readonly FoundCandidate[]): Report {
  const isSeveral = found.some(({ file }) => file !== found[0]?.file);
  return {
    records: found.map(candidateRecord),
    table: {
      id: 'candidates',
      columns: [
        { id: 'line', align: 'right' },
        { id: 'candidate' },
        { id: 'text' },
        { id: 'about' },
        { id: 'owners' },
        { id: 'due' },
        { id: 'evidence' },
        { id: 'file' },
      ],
      shown: [
        // Numbers of lines of several PVs are of nothing alone.
        ...(isSeveral ? [{ head: 'file', cells: ['file'] }] : []),
        { head: 'line', cells: ['line'], align: 'right' },
        { head: 'candidate', cells: ['candidate', 'certainty'] },
        { head: 'text', cells: ['text', 'about', 'evidence'], grow: true },
        { head: 'owners', cells: ['owners', 'due'] },
      ],
      rows: sentencesOf(found).map(row),
      summary: [countsOf(sentencesOf(found).map(([{ candidate }]) => candidate))],
      empty: [phrase('empty/candidates')],
    },
  };
}

/** Candidates of one sentence, which may be a decision and an action: the likeliest first. */
export type OfOneSentence<Of> = readonly [Of, ...Of[]];

/** Candidates by their sentences, in the order of the document. */
export function sentencesOf<Of extends { readonly candidate: Pick<Candidate, 'place'>; readonly file?: string }>(
  found: readonly Of[],
): OfOneSentence<Of>[] {
  const sentences: [Of, ...Of[]][] = [];
  for (const one of found) {
    const last = sentences.at(-1);
    const { candidate, file } = last?.[0] ?? {};
    if (
      last !== undefined &&
      candidate !== undefined &&
      file === one.file &&
      one.candidate.place.start < candidate.place.end
    )
      last.push(one);
    else sentences.push([one]);
  }
  return sentences;
}

function row(sentence: OfOneSentence<FoundCandidate>): Row {
  const [{ file, lines, candidate }] = sentence;
  const { certainty, text, evidence, place, ref, about } = candidate;
  const all = sentence.map((one) => one.candidate);
  const owners = all.find((one) => one.owners.length > 0)?.owners ?? [];
  const due = all.find((one) => one.due !== null)?.due ?? null;
  return {
    cells: {
      line: numberCell(spanOf(lines, place).line),
      candidate: listCell(all.map((one) => stateCell(roleOf(one), tones[one.certainty]))),
      certainty: phraseCell(`certainty/${certainty}`),
      text: textCell(text),
      about: ref === null || about === null ? null : phraseCell('candidate/about', { ref, text: about }),
      owners: textCell(owners.map(({ name }) => name).join(', ')),
      due: due === null ? null : textCell(due.written),
      evidence: listCell(evidence.map((code) => phraseCell(`evidence/${code}`))),
      file: textCell(file),
    },
  };
}

/** The code of what a candidate would be; of an outcome, of which. */
export function roleOf({ role, outcome }: Pick<Candidate, 'role' | 'outcome'>): string {
  return outcome === null ? `candidate/${role}` : `candidate/${role}/${outcome}`;
}

/** `12 actions, 3 decisions, 2 others`: refusals and what is to be decided are counted with decisions. */
export function countsOf(candidates: readonly Pick<Candidate, 'role'>[]): Phrase[] {
  const counts = { action: 0, decision: 0, proposal: 0, other: 0 };
  for (const { role } of candidates) {
    if (role === 'action' || role === 'proposal') counts[role]++;
    else if (role === 'decision' || role === 'rejected' || role === 'pending') counts.decision++;
    else counts.other++;
  }
  return (Object.entries(counts) as [keyof typeof counts, number][]).flatMap(([kind, n]) =>
    n === 0 ? [] : [phrase(`candidates/${kind}`, { n })],
  );
}
