import type { Entry } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import { bothModes } from '../recognise/modes.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';

/** How a sentence takes a decision that its own words tell. */
const sentences: ReadonlySet<Draft['family']> = new Set(['vote-sentence', 'resolution']);

/** A sentence that decides, with its words. */
interface Told {
  readonly draft: Draft;
  readonly words: ReadonlySet<string>;
}

/**
 * Drafts without the sentences that tell once more what a row of a table of votes decided: « | Comptes 2025 | 6 | 0 | 0 | », and below it « L'assemblée approuve les comptes
 * 2025 par 6 voix ». They have all words of the row, stand in its item, and count no other votes; each is the only one.
 */
export function toldOnce(drafts: readonly Draft[], text: string): readonly Draft[] {
  const again = new Set<Draft>();
  const isNew = ({ role, updates }: Draft): boolean => isTaken(role) && updates === null;
  const rows = drafts.filter((draft) => draft.family === 'table' && draft.parts.mode !== null && isNew(draft));
  if (rows.length === 0) return drafts;
  // By item and word: a row is compared with few.
  const told = new Map<string, Told[]>();
  for (const draft of drafts) {
    if (!sentences.has(draft.family) || !isNew(draft)) continue;
    const one = { draft, words: new Set(wordsOf(text, draft)) };
    for (const word of one.words) addTo(told, `${draft.item} ${word}`, one);
  }
  for (const row of rows) {
    const words = wordsOf(text, row);
    const [fewest = []] = words
      .map((word) => told.get(`${row.item} ${word}`) ?? [])
      .sort((one, two) => one.length - two.length);
    const [only, other] = fewest.filter(
      (one) => one.draft.role === row.role && fits(one.draft, row) && words.every((word) => one.words.has(word)),
    );
    if (only !== undefined && other === undefined) again.add(only.draft);
  }
  return again.size === 0 ? drafts : drafts.filter((draft) => !again.has(draft));
}

/** A word that more actions have tells none of them. */
const mostAlike = 40;

/** So many words say what is to be done. */
const fewestWords = 3;

/**
 * Entries without the rows of a table that sum up actions told before it: « Action : Marc écrit à tous les locataires », and at the end « | Marc | écrire à
 * tous les locataires | 30/4 | ». All words of such a row but its verb are in the action, and it is of the same people; a day of the row alone is that of the action.
 */
export function summedUp(entries: readonly Entry[]): readonly Entry[] {
  const isNew = ({ role, updates, outcome, reviews }: Entry): boolean =>
    role === 'action' && updates === null && outcome === null && reviews === null;
  const rows = entries.filter((entry) => entry.family === 'table' && isNew(entry) && !entry.idWritten);
  if (rows.length === 0) return entries;
  const told = new Map<string, { readonly entry: Entry; readonly words: ReadonlySet<string> }[]>();
  for (const entry of entries) {
    if (entry.family === 'table' || !isNew(entry)) continue;
    const one = { entry, words: new Set(plainWords(entry.text)) };
    for (const word of one.words) addTo(told, word, one);
  }
  const changed = new Map<Entry, Entry | null>();
  for (const row of rows) {
    const words = plainWords(row.text);
    if (words.length < fewestWords) continue;
    // « écrit » is « écrire » there: one word may be another, so that one of the two rarest is in both.
    const [rare = [], rarer = []] = words
      .map((word) => told.get(word) ?? [])
      .filter((alike) => alike.length <= mostAlike)
      .sort((one, two) => one.length - two.length);
    const spare = words.length > fewestWords ? 1 : 0;
    const [only, other] = [...new Set([...rare, ...(spare === 0 ? [] : rarer)])].filter(
      ({ entry, words: all }) =>
        entry.place.end <= row.place.start &&
        words.filter((word) => !all.has(word)).length <= spare &&
        areOne(entry, row),
    );
    if (only === undefined || other !== undefined || changed.has(only.entry)) continue;
    changed.set(row, null);
    if (only.entry.due === null) changed.set(only.entry, { ...only.entry, due: row.due });
  }
  return entries.flatMap((entry) => {
    const now = changed.get(entry);
    return now === undefined ? [entry] : now === null ? [] : [now];
  });
}

/** Whether two actions are of the same people, by the same day. */
function areOne({ owners, due }: Entry, row: Entry): boolean {
  const names = (all: Entry['owners']): string =>
    all
      .map((owner) =>
        normalize(owner.kind === 'person' ? (owner.person.name ?? owner.person.organisation ?? '') : owner.text),
      )
      .map((name) => name.split(' ', 1)[0])
      .sort()
      .join(' ');
  const isSameDay = due === null || row.due === null || row.due.date === null || due.date === row.due.date;
  return isSameDay && names(owners) === names(row.owners);
}

function fits({ parts: { mode } }: Draft, { parts }: Draft): boolean {
  return mode === null || parts.mode === null || bothModes(parts.mode, mode) !== null;
}

/** The words and numbers of a draft, without short ones. */
function wordsOf(text: string, { text: places }: Draft): string[] {
  const said = places.map(({ start, end }: Place) => text.slice(start, end)).join(' ');
  return plainWords(said);
}

function plainWords(said: string): string[] {
  return normalize(said).match(/[a-z]{3,}|\d+/g) ?? [];
}
