import type { Finding } from '../model/finding.ts';
import type { Entry, Minutes } from '../model/minutes.ts';
import { applyEdits, type Edit } from '../model/place.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { editsOf } from './fixes.ts';

/** The rules whose fixes write down what is read already. Those of others make it read, which was not. */
const writeDown: ReadonlySet<string> = new Set(['read-loosely', 'id-missing']);

const isCareful = ({ rule, edits }: Finding): boolean => writeDown.has(rule) && edits.length > 0;

/** What is written as a whole or not at all: all edits of a finding, or one number; `letter`: of that number. */
interface Unit {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  readonly letter: string | null;
}

/** So many times a file is read again at most: what is left then is not written. */
const mostReadings = 100;

/**
 * The edits of findings that can be made together, without those that are to write down what is read and would make something else be read: a
 * number that would cite an entry of another meeting, a sentence that would be cut in two. Of the numbers of a letter those up to the first that cannot
 * be written, since the others go on after it.
 * @param read the minutes that a text of the file gives
 */
export async function safeEdits(
  text: string,
  findings: readonly Finding[],
  read: (text: string) => Promise<Minutes>,
): Promise<readonly Edit[]> {
  const careful = findings.filter(isCareful);
  if (careful.length === 0) return editsOf(findings);
  const before = await read(text);
  const kept: Unit[] = [];
  const stopped = new Set<string | null>();
  let readings = 0;
  const keep = async (units: readonly Unit[]): Promise<void> => {
    const tried = units.filter(({ letter }) => !stopped.has(letter));
    if (tried.length === 0 || readings++ === mostReadings) return;
    const edits = editsOf([...written([...kept, ...tried]).values()]);
    if (isAlike(before, await read(applyEdits(text, edits)))) kept.push(...tried);
    else if (tried.length > 1) {
      await keep(tried.slice(0, tried.length >> 1));
      await keep(tried.slice(tried.length >> 1));
    } else if (tried[0]?.letter != null) stopped.add(tried[0].letter);
  };
  await keep(careful.flatMap(unitsOf));
  const left = written(kept);
  return editsOf(findings.flatMap((one) => (isCareful(one) ? (left.get(one) ?? []) : one)));
}

function unitsOf(finding: Finding): readonly Unit[] {
  const { rule, edits } = finding;
  if (rule !== 'id-missing') return [{ finding, edits, letter: null }];
  return edits.map((edit) => ({ finding, edits: [edit], letter: /[DAP](?=\d)/.exec(edit.text)?.[0] ?? '' }));
}

/** The findings of units, each with what is written of it. */
function written(units: readonly Unit[]): ReadonlyMap<Finding, Finding> {
  const edits = new Map<Finding, Edit[]>();
  for (const unit of units) for (const edit of unit.edits) addTo(edits, unit.finding, edit);
  return new Map([...edits].map(([finding, all]) => [finding, { ...finding, edits: all }]));
}

/** Whether the entries of a PV say the same: an entry by its number, who, when, what became of it, and its words. */
function isAlike({ entries: before }: Minutes, { entries: after }: Minutes): boolean {
  return (
    JSON.stringify(before.map(said)) === JSON.stringify(after.map(said)) &&
    before.every(({ text }, at) => keepsWords(text, after[at]?.text ?? ''))
  );
}

/** No more words say how something was decided: « …, 4 voix pour, 3 contre et 1 abstention ». */
const mostOfVote = 8;

/** Whether a text is still what it was, but for words at one of its ends that a label may say as well. */
function keepsWords(before: string, after: string): boolean {
  const wordsOf = (words: string): readonly string[] => normalize(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const lost = was.length - is.length;
  if (lost > mostOfVote || (is.length === 0 && was.length > 0)) return false;
  const stands = (from: number): boolean => was.slice(from).every((word, at) => at >= is.length || word === is[at]);
  return stands(0) || (lost > 0 && stands(lost));
}

function said(entry: Entry): unknown {
  const { role, letter, number, updates, owners, due, mode, votes, proposers, outcome, links, internal, box } = entry;
  return [
    role,
    `${letter}${number}`,
    updates,
    owners.map((owner) => (owner.kind === 'person' ? owner.person.name : owner.kind)),
    due?.date ?? null,
    mode,
    votes.length,
    proposers.map(({ name }) => name),
    outcome === null ? null : [outcome.kind, outcome.date],
    links.map(({ kind, ref }) => [kind, ref]),
    internal,
    box,
  ];
}
