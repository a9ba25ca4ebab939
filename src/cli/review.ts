import { dismissedKey } from '../check/dismissed.ts';
import { keptIds } from '../draft/ids.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { Meeting } from '../model/archive.ts';
import type { Candidate } from '../model/candidate.ts';
import type { World } from '../model/world.ts';
import type { FoundCandidate } from '../report/candidates.ts';
import { CandidateFinder } from './candidates.ts';
import { type OpenFile, openFile, withEdits, writeFile } from './change-file.ts';
import type { Dismissed } from './dismissed.ts';
import type { Loaded } from './load.ts';

/** One PV that is gone through. */
export class Review {
  readonly meeting: Meeting;
  readonly dismissed: Dismissed;
  readonly finder: CandidateFinder;
  private readonly world: World;
  private readonly loaded: Loaded;

  constructor(world: World, loaded: Loaded, meeting: Meeting, dismissed: Dismissed) {
    this.world = world;
    this.loaded = loaded;
    this.meeting = meeting;
    this.dismissed = dismissed;
    this.finder = new CandidateFinder(loaded, dismissed.read());
  }

  /** The PV as it stands on the disk. */
  open(): Promise<OpenFile> {
    return openFile(this.world, this.loaded, this.meeting.minutes.file);
  }

  /** Its candidates, with the edit that takes each. */
  async found(): Promise<FoundCandidate[]> {
    const open = await this.open();
    return this.foundIn(open);
  }

  foundIn(open: OpenFile): FoundCandidate[] {
    return this.finder.in(open.text, open).map((candidate) => ({
      file: open.file,
      lines: open.minutes.lines,
      candidate,
      edit: this.finder.edit(open.text, open.minutes, candidate),
    }));
  }

  /** The PV with a candidate taken; null where its label would not be read as what it is, or would change what is read already. */
  async take(
    open: OpenFile,
    { candidate, edit }: Pick<FoundCandidate, 'candidate' | 'edit'>,
  ): Promise<OpenFile | null> {
    if (edit === null) return null;
    const after = await withEdits(this.world, this.loaded, open, [edit]);
    return isTaken(open, after, candidate) ? after : null;
  }

  /** The PV with the numbers written down that entries had before something was taken, and have no more. */
  async keepNumbers(before: OpenFile, after: OpenFile): Promise<{ open: OpenFile; ids: readonly string[] }> {
    const words = vocabularies[after.minutes.language];
    const { ids, edits } = keptIds(after.text, before.minutes, after.minutes, this.meeting, words);
    return { open: await withEdits(this.world, this.loaded, after, edits), ids };
  }

  /** The PV with another text. */
  withText(open: OpenFile, text: string): Promise<OpenFile> {
    return withEdits(this.world, this.loaded, open, [{ start: 0, end: open.text.length, text }]);
  }

  write(open: OpenFile, dryRun: boolean): boolean {
    return writeFile(this.world, this.loaded, open, dryRun);
  }

  keyOf(candidate: Candidate): string {
    return dismissedKey(this.meeting.id, candidate);
  }
}

type Minutes = OpenFile['minutes'];
type Entry = Minutes['entries'][number];

function sharesIn(entries: readonly Entry[]): number {
  return entries.filter(({ family }) => family === 'share').length;
}

/** Whether an arrow below the entry with a ref now says what became of it, and nothing else is another. */
function isTold(before: Minutes, after: Minutes, { ref, outcome }: Pick<Candidate, 'ref' | 'outcome'>): boolean {
  let told = 0;
  for (const [at, one] of after.entries.entries()) {
    const was = before.entries[at] as Entry;
    const isSame = one.role === was.role && one.outcome?.kind === was.outcome?.kind;
    // What became of it may stand at the end of its own line.
    const isOwn = was.updates === ref && was.text.startsWith(one.text);
    if ((one.text !== was.text && !isOwn) || (!isSame && was.updates !== ref)) return false;
    if (isSame) continue;
    if (!isSaid(one, was, outcome)) return false;
    told++;
  }
  return told === 1;
}

/** Whether an entry is what an arrow was to make of it: « → en cours. ok, Tom s'en charge » adopts nothing. */
function isSaid(now: Entry, was: Entry, outcome: Candidate['outcome']): boolean {
  if (was.letter === 'A') return now.outcome?.kind === (outcome ?? 'in-progress');
  const verdict = outcome === 'adopted' ? 'decision' : outcome === 'rejected' ? 'rejected' : was.role;
  return now.role === verdict;
}

/**
 * Whether the entries are those from before, in their order, and one more: a meeting announced, an item put off and somebody who comes are none. What
 * stood in the text of a decision ends that text.
 */
function isTaken({ minutes: before }: OpenFile, { minutes: after }: OpenFile, candidate: Candidate): boolean {
  const { role, place } = candidate;
  if (role === 'outcome' && after.entries.length === before.entries.length) return isTold(before, after, candidate);
  const shape = ({ role: as, text, updates }: Pick<Entry, 'role' | 'text' | 'updates'>): string =>
    `${as}|${updates ?? ''}|${text}`;
  const left = after.entries.map(shape);
  for (const one of before.entries) {
    const holds = one.textPlace.start < place.start && place.end <= one.textPlace.end;
    const at = holds
      ? after.entries.findIndex(
          ({ text, ...rest }) =>
            text !== '' && one.text.startsWith(text) && shape({ ...rest, text: one.text }) === shape(one),
        )
      : left.indexOf(shape(one));
    if (at === -1) return false;
    left.splice(holds ? left.indexOf(shape(after.entries[at] as Entry)) : at, 1);
  }
  if (role === 'presence') return left.length === 0 && after.moves.length === before.moves.length + 1;
  // « Tom achète les boissons, Fatiha les biscuits » is what each of them is to do.
  const shares = role === 'action' ? sharesIn(after.entries) - sharesIn(before.entries) : 0;
  return (
    left.length - shares === 1 ||
    (role === 'next-meeting' && left.length === 0 && after.next.length > before.next.length)
  );
}
