import { labelEdits } from '../draft/ids.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { Entry } from '../model/minutes.ts';
import { applyEdits } from '../model/place.ts';
import type { Reading } from '../read/reader.ts';
import { normalize } from '../text/normalize.ts';

/** So often a label that changes what is read is taken back, before all are. */
const mostTries = 8;

const mostTurns = 4;

/**
 * Writes the labels of what czs reads in imported minutes by what stands around it: from then on they say it themselves. A label that would change
 * what is read is not written.
 */
export async function writeLabels(text: string, read: (text: string) => Promise<Reading>): Promise<string> {
  let labelled = text;
  // Of two sentences of a paragraph that follow one another, the second gets its label when it has become a paragraph itself.
  for (let turn = 0; turn < mostTurns; turn++) {
    const after = await labelOnce(labelled, read);
    if (after === labelled) break;
    labelled = after;
  }
  return labelled;
}

async function labelOnce(text: string, read: (text: string) => Promise<Reading>): Promise<string> {
  const { minutes } = await read(text);
  const before = minutes.entries.map(said);
  let edits = labelEdits(text, minutes, vocabularies[minutes.language]);
  for (let tries = 0; tries < mostTries && edits.length > 0; tries++) {
    const after = applyEdits(text, edits);
    const again = await read(after);
    const now = again.minutes.entries.map(said);
    const changed = before.findIndex((one, at) => !isSame(one, now[at]));
    if (changed === -1 && now.length === before.length) return after;
    const { start } = (minutes.entries[changed] ?? (minutes.entries.at(-1) as Entry)).extent;
    const near = edits.filter((edit) => edit.start <= start).at(-1) ?? edits[0];
    edits = edits.filter((edit) => edit !== near);
  }
  return text;
}

interface Said {
  readonly facts: string;
  readonly words: string;
}

/** What a register says of an entry. */
function said({ role, item, text, owners, due, mode, outcome, internal, updates }: Entry): Said {
  const names = owners.map((owner) =>
    owner.kind === 'person' ? (owner.person.name ?? owner.person.organisation) : '*',
  );
  const facts = [role, item, names.sort(), due?.date ?? due?.text, mode, outcome?.kind, internal, updates];
  return { facts: JSON.stringify(facts), words: normalize(text) };
}

/** The words of a vote may stand in the text, or in the bracket of the label that says the same. */
function isSame(before: Said, after: Said | undefined): boolean {
  if (after === undefined || before.facts !== after.facts) return false;
  return before.words.startsWith(after.words.slice(0, 20)) || after.words.startsWith(before.words.slice(0, 20));
}
