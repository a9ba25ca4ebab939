import { canIgnore } from '../check/ignores.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit } from '../model/place.ts';
import type { BlockFact } from '../model/read-text.ts';
import { type Editing, frontOf, say } from './editing.ts';

/** Something that a person may choose to have done. */
export interface QuickFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one of its kind that is most likely meant. */
  readonly isPreferred: boolean;
  /** Where something is to be typed in the first edit: its text up to there, what stands there, and what follows. */
  readonly hole: readonly [before: string, word: string, after: string] | null;
}

/**
 * The word that is perhaps meant, in the place of one that is nearly it: a label, a key, a name. czs changes no word by itself; here somebody
 * chooses.
 */
export function meantFor(editing: Editing, { args, place }: Finding): QuickFix | null {
  const written = args.written ?? args.key ?? args.name ?? args.text;
  const meant = args.label ?? args.near;
  if (typeof written !== 'string' || typeof meant !== 'string' || written === '' || written === meant) return null;
  const at = editing.text.slice(place.start, place.end).indexOf(written);
  if (at === -1) return null;
  const start = place.start + at;
  const edits = [{ start, end: start + written.length, text: meant }];
  return { title: fixTitle(editing, edits), edits, isPreferred: false, hole: null };
}

/** Words of an edit in a title. */
const shownLength = 60;

/** What mends a finding: its own edits, which are those of `czs check --fix`. */
export function fixOf(editing: Editing, { edits }: Finding): QuickFix | null {
  return edits.length === 0 ? null : { title: fixTitle(editing, edits), edits, isPreferred: true, hole: null };
}

function fixTitle(editing: Editing, edits: readonly Edit[]): string {
  const { says, text } = editing;
  const [first, another] = edits;
  if (first === undefined || another !== undefined) return say(editing, says.change, { n: edits.length });
  const old = shown(text.slice(first.start, first.end));
  const inserted = shown(first.text);
  if (old === '') return say(editing, says.insert, { text: inserted });
  if (inserted === '') return say(editing, says.remove, { old });
  return say(editing, says.replace, { old, new: inserted });
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}

/**
 * Exceptions to a rule, for the block that a finding is in and for the file. Their reason is not ours to give: it is a hole, and an
 * exception without one counts for nothing.
 */
export function exceptionsTo(editing: Editing, finding: Finding, blocks: readonly BlockFact[]): readonly QuickFix[] {
  const { text, says, archive } = editing;
  if (!archive.config.inlineIgnores || !canIgnore(finding)) return [];
  const fixes: QuickFix[] = [];
  const make = (title: string, at: number, before: string, after: string): void => {
    const hole = [before, says.reason, after] as const;
    const edit = { start: at, end: at, text: `${before}${after}` };
    fixes.push({ title: say(editing, title, { rule: finding.rule }), edits: [edit], isPreferred: false, hole });
  };
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const block = blocks
    .filter(
      ({ kind, start, end }) =>
        kind !== 'comment' &&
        lineStart(text, start) <= finding.place.start &&
        finding.place.start < Math.max(end, start + 1),
    )
    .at(-1);
  if (block !== undefined) {
    const at = lineStart(text, block.start);
    const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
    make(says.ignore, at, `${indent}<!-- czs-ignore ${finding.rule}: `, ` -->${eol}`);
  }
  const front = frontOf(text);
  const body = front === null ? 0 : bodyStart(text, front.end);
  make(
    says.ignoreFile,
    body,
    `${body === 0 ? '' : eol}<!-- czs-ignore-file ${finding.rule}: `,
    ` -->${eol}${body === 0 ? eol : ''}`,
  );
  return fixes;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** After the line `---` that stands at an offset. */
function bodyStart(text: string, closing: number): number {
  const line = /^---[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(closing));
  return closing + (line?.[0].length ?? 0);
}

/** Findings that name somebody whom nobody knows yet. */
const unknownPeople: ReadonlySet<string> = new Set([
  'attendee-unknown',
  'owner-unresolved',
  'mentioned-not-listed/chair',
  'mentioned-not-listed/secretary',
  'mentioned-not-listed/proposer',
]);

/** Whom a finding does not know, to be added to `people.yaml`; null where it is about something else. */
export function unknownPerson({ minutes }: Editing, { code, args, place }: Finding): Newcomer | null {
  const name = args.name ?? args.text;
  if (!unknownPeople.has(code) || typeof name !== 'string') return null;
  const listed = minutes.people.find((one) => one.place.start <= place.start && one.place.end >= place.end);
  return { name, organisation: listed?.organisation ?? null };
}

/** Somebody to be added to `people.yaml`. */
export interface Newcomer {
  readonly name: string;
  readonly organisation: string | null;
}
