import type { EntryRole, Ref } from '../model/minutes.ts';
import { fold } from '../text/fold.ts';
import type { Sketch } from './sketch.ts';

/** An entry of an earlier meeting that is still open. */
export interface OpenEntry {
  readonly ref: Ref;
  readonly role: EntryRole;
  readonly text: string;
  /** The title of its item. */
  readonly item: string;
  readonly owners: readonly string[];
}

/** An open entry with the words by which others speak of it. */
interface Known {
  readonly entry: OpenEntry;
  readonly words: ReadonlySet<string>;
  readonly itemWords: ReadonlySet<string>;
}

/** Finds the entry that a sentence speaks of. */
export class OpenEntries {
  private readonly known: readonly Known[];

  constructor(entries: readonly OpenEntry[]) {
    this.known = entries.map((entry) => ({ entry, words: stems(entry.text), itemWords: stems(entry.item) }));
  }

  /** The one open entry that the words, the people and the item of a sentence point at; null where none does, or two do alike. */
  entryOf({ piece, mentions }: Sketch): OpenEntry | null {
    const cited = /\b\d{4}-\d{2}-\d{2}[a-z0-9-]*\/[DAP]\d+\b/.exec(piece.text)?.[0];
    if (cited !== undefined) return this.known.find(({ entry }) => entry.ref === cited)?.entry ?? null;
    const said = stems(piece.text);
    const head = stems(piece.head);
    // « gobelets : fait »: what stands before the sign names it.
    const subject = stems(/^[^:–(]{3,40}?(?=\s*(?::|\s[-–]\s|->|=>|→|\())/.exec(piece.text)?.[0] ?? '');
    let best: Known | null = null;
    let most = 0;
    let tie = false;
    for (const one of this.known) {
      const points = pointsOf(
        one,
        { said, head, subject },
        mentions.map(({ name }) => name),
      );
      if (points > most) {
        best = one;
        most = points;
        tie = false;
      } else if (points === most) tie = true;
    }
    return best === null || most < 1.3 || tie ? null : best.entry;
  }
}

/** The stems of a sentence, of the heading above it, and of what stands before its first sign. */
interface Said {
  readonly said: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
}

function pointsOf({ entry, words, itemWords }: Known, { said, head, subject }: Said, names: readonly string[]): number {
  let shared = 0;
  for (const word of said) if (words.has(word)) shared++;
  if (shared === 0) return 0;
  let about = 0;
  for (const word of head) if (itemWords.has(word) || words.has(word)) about++;
  const own = names.some((name) => entry.owners.includes(name)) ? 0.8 : 0;
  // One word of few is more than one of many.
  const named = subject.size > 0 && [...subject].every((word) => words.has(word)) ? 1 : 0;
  return shared + named + own + Math.min(about, 2) * 0.5 + (words.size <= 4 ? 0.5 : 0) - words.size * 0.02;
}

/** The words of a text that carry sense, cut to their stems. */
function stems(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of fold(text).matchAll(/[a-z0-9]{4,}/g))
    if (!common.has(word)) found.add(word.replace(/(?:en|es|er|s|x|e)$/, '').slice(0, 7));
  return found;
}

/** Words of minutes that tell no entry from another. */
const common = new Set(
  'pour avec dans voor naar with from point punt item reunion vergadering meeting action actie decision prochaine volgende next proposition voorstel proposal tous faire doen notre onze leur deze this will avant tegen before'.split(
    ' ',
  ),
);
