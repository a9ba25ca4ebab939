import type { Action } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry } from '../model/minutes.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf, subjectOf } from '../text/stems.ts';

/** Shorter words are those of many actions, where nothing says that they are told again. */
const shortestCarried = 12;

/** What so many actions have in common tells none of them from the others. */
const mostAlike = 50;

/** What has the words of an action. */
interface OfAction {
  readonly entry: { readonly text: string };
}

/** The names of those who have it, as far as it is known who they are. */
type Owners<One> = (action: One) => readonly string[];

interface Told<One> {
  readonly action: One;
  readonly stems: ReadonlySet<string>;
}

/** The actions told so far, by their words. */
export class ToldActions<One extends OfAction> {
  private readonly byWords = new Map<string, One>();
  private readonly byStem = new Map<string, Told<One>[]>();
  /** They are looked at when somebody asks for one: most archives cite actions by their refs. */
  private added: One[] = [];
  private readonly ownersOf: Owners<One>;

  /** `ownersOf` is asked of few: initials are the person they stand for in their own meeting. */
  constructor(ownersOf: Owners<One>) {
    this.ownersOf = ownersOf;
  }

  add(action: One): void {
    this.added.push(action);
  }

  private index(): void {
    for (const action of this.added) {
      this.byWords.set(normalize(action.entry.text), action);
      const told = { action, stems: stemsOf(action.entry.text) };
      for (const stem of told.stems) {
        addTo(this.byStem, stem, told);
      }
    }
    this.added = [];
  }

  /** The last action of the very same words, or of those after a word and its colon; undefined where there is none, or they are few. */
  same({ text }: OfAction['entry']): One | undefined {
    this.index();
    const words = normalize(text);
    // « RAPPEL : état des lieux », « Urgent : … »
    const [, again = ''] = /^\p{L}+ ?: (.*)$/su.exec(words) ?? [];
    return [words, again]
      .filter((one) => one.length >= shortestCarried)
      .map((one) => this.byWords.get(one))
      .find(Boolean);
  }

  /** Whether one that is open has half of the words of a text, or of its own: it may be that one. */
  isAlike(text: string, isOpen: (action: One) => boolean): boolean {
    this.index();
    const said = stemsOf(text);
    return [...this.sharedBy(said, isOpen)].some(([told, count]) => count * 2 >= Math.min(told.stems.size, said.size));
  }

  /** How many of some words each action that is open has. */
  private sharedBy(said: ReadonlySet<string>, isOpen: (action: One) => boolean): Map<Told<One>, number> {
    const shared = new Map<Told<One>, number>();
    for (const stem of said) {
      const alike = (this.byStem.get(stem) ?? []).filter(({ action }) => isOpen(action));
      if (alike.length <= mostAlike) for (const told of alike) shared.set(told, (shared.get(told) ?? 0) + 1);
    }
    return shared;
  }

  /**
   * The one action that a line of a follow-up speaks of, as anybody at the table would say: it has the very words (« bar »), or most of the words of the
   * shorter of the two, or all of its first words (« soldeerstation: … »), or some and the same owner; no other that is open has as many. Null where two
   * have, or none. `mayBeNew`: it may as well be another thing about one noun, which one word does not tell apart.
   */
  meant(text: string, owners: readonly string[], isOpen: (action: One) => boolean, mayBeNew = false): One | null {
    this.index();
    // « machine for CI. Her manager said yes »: the first sentence names it.
    const first = /^[^.;!?]{3,200}/.exec(text)?.[0] ?? text;
    const said = stemsOf(first);
    const subject = stemsOf(subjectOf(first) ?? first);
    const who = owners.map(firstName);
    const theirsIn = (action: One): { readonly own: boolean; readonly alien: boolean } => {
      const theirs = this.ownersOf(action).map(firstName);
      const own = theirs.some((name) => who.includes(name));
      // A word in common is not enough for what is somebody else's.
      return { own, alien: !own && who.length > 0 && theirs.length > 0 };
    };
    const same = this.byWords.get(normalize(subjectOf(first) ?? first));
    if (same !== undefined && isOpen(same) && !theirsIn(same).alien) return same;
    const shared = this.sharedBy(said, isOpen);
    const rated = [...shared].map(([told, count]) => {
      const { own, alien } = theirsIn(told.action);
      const isSubject = subject.size > 0 && [...subject].every((stem) => told.stems.has(stem));
      return { told, count, own, alien, isSubject, points: count + (own ? 0.5 : 0) + (isSubject ? 1 : 0) };
    });
    rated.sort((a, b) => b.points - a.points);
    const [best, second] = rated;
    if (best === undefined || (second !== undefined && second.points >= best.points)) return null;
    const { told, count, own, alien, isSubject } = best;
    const share = count / Math.min(told.stems.size, said.size);
    return (count >= 2 && share >= 0.6) ||
      (isSubject && !alien) ||
      (own && share >= 0.5 && (count >= 2 || share === 1 || !mayBeNew))
      ? told.action
      : null;
  }
}

/** « | Karim | Louer la salle | 15/06 | en cours | », « … | open | »: a row that says of what is still to be done by when. What was put off was given before. */
export function isUnderWay({ family, due, outcome }: Entry, meeting: IsoDate | null): boolean {
  const isToCome = due !== null && due.date !== null && meeting !== null && due.date >= meeting;
  return family === 'table' && (outcome === null || outcome.kind === 'in-progress') && isToCome;
}

/** Whether a row of a table says by when and not what became of it, as that of a new action does. */
export function isNewRow({ family, outcome, due }: Entry): boolean {
  return family === 'table' && outcome === null && due !== null;
}

/** The first name, or the first word of what an organisation is called: enough to tell the owners of one meeting's actions apart. */
function firstName(name: string): string {
  return normalize(name).split(' ')[0] as string;
}

/** The one action of those before a day that a text speaks of, whoever has it, of two that are as near the one that is open; null where none is. */
export function meantOf<One extends OfAction & Pick<Action, 'date' | 'status'>>(
  actions: readonly One[],
): (text: string, before: IsoDate) => One | null {
  const told = new ToldActions<One>(() => []);
  for (const action of actions) told.add(action);
  return (text, before) => {
    const meant = told.meant(text, [], ({ date }) => date < before);
    return meant ?? told.meant(text, [], ({ date, status }) => date < before && status === 'open');
  };
}
