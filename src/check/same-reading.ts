import type { Finding } from '../model/finding.ts';
import type { Entry, Minutes } from '../model/minutes.ts';
import { applyEdits, type Edit } from '../model/place.ts';
import { editsOf } from './fixes.ts';

/** The rules whose fixes write down what is read already. Those of others make it read, which was not. */
const writeDown: ReadonlySet<string> = new Set(['read-loosely', 'id-missing']);

/**
 * The edits of findings that can be made together, without those that are to write down what is read and would make something else be read: a
 * number that would cite an entry of another meeting, a sentence that would be cut in two.
 * @param read the minutes that a text of the file gives
 */
export async function safeEdits(
  text: string,
  findings: readonly Finding[],
  read: (text: string) => Promise<Minutes>,
): Promise<readonly Edit[]> {
  const careful = findings.filter(({ rule, edits }) => writeDown.has(rule) && edits.length > 0);
  if (careful.length === 0) return editsOf(findings);
  const before = readingOf(await read(text));
  const isAlike = async (tried: readonly Finding[]): Promise<boolean> => {
    const edits = editsOf(tried);
    return edits.length === 0 || readingOf(await read(applyEdits(text, edits))) === before;
  };
  if (await isAlike(careful)) return editsOf(findings);
  const kept = new Map<Finding, Finding>();
  for (const finding of careful) {
    const tried = (one: Finding): Promise<boolean> => isAlike([...kept.values(), one]);
    const left = (await tried(finding))
      ? finding
      : finding.rule === 'id-missing'
        ? await idsKept(finding, tried)
        : null;
    if (left !== null) kept.set(finding, left);
  }
  return editsOf(findings.flatMap((one) => (careful.includes(one) ? (kept.get(one) ?? []) : one)));
}

/** The ids that can be written: of each letter those up to the first that cannot, since the numbers of the others go on after the written ones. */
async function idsKept(finding: Finding, isAlike: (one: Finding) => Promise<boolean>): Promise<Finding | null> {
  const stopped = new Set<string>();
  let edits: readonly Edit[] = [];
  for (const edit of finding.edits) {
    const letter = /[DAP](?=\d)/.exec(edit.text)?.[0] ?? '';
    if (stopped.has(letter)) continue;
    if (await isAlike({ ...finding, edits: [...edits, edit] })) edits = [...edits, edit];
    else stopped.add(letter);
  }
  return edits.length === 0 ? null : { ...finding, edits };
}

/** What the entries of a PV say, but for their words: an entry by its number, who, when, and what became of it. */
function readingOf({ entries }: Minutes): string {
  return JSON.stringify(entries.map(said));
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
