import type { Action } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf, subjectOf } from '../text/stems.ts';

/** Shorter words are those of many actions. */
const shortestCarried = 12;

/** What so many actions have in common tells none of them from the others. */
const mostAlike = 50;

/** What has the words and the owners of an action. */
interface OfAction {
  readonly entry: Pick<Entry, 'text' | 'owners'>;
}

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

  add(action: One): void {
    this.added.push(action);
  }

  private index(): void {
    for (const action of this.added) {
      const words = normalize(action.entry.text);
      if (words.length >= shortestCarried) this.byWords.set(words, action);
      const told = { action, stems: stemsOf(action.entry.text) };
      for (const stem of told.stems) {
        const same = this.byStem.get(stem);
        if (same === undefined) this.byStem.set(stem, [told]);
        else same.push(told);
      }
    }
    this.added = [];
  }

  /** The last action of the very same words; undefined where there is none, or they are few. */
  same({ text }: OfAction['entry']): One | undefined {
    this.index();
    const words = normalize(text);
    return words.length < shortestCarried ? undefined : this.byWords.get(words);
  }

  /**
   * The one action that a line of a follow-up speaks of, as anybody at the table would say: it has most of the words of the shorter of the two, or all
   * of its first words (« soldeerstation: … »), or some and the same owner; no other that is open has as many. Null where two have, or none.
   */
  meant({ text, owners }: OfAction['entry'], isOpen: (action: One) => boolean): One | null {
    this.index();
    // « machine for CI. Her manager said yes »: the first sentence names it.
    const first = /^[^.;!?]{3,200}/.exec(text)?.[0] ?? text;
    const said = stemsOf(first);
    const subject = stemsOf(subjectOf(first) ?? first);
    const who = namesOf(owners);
    const shared = new Map<Told<One>, number>();
    for (const stem of said) {
      const alike = (this.byStem.get(stem) ?? []).filter(({ action }) => isOpen(action));
      if (alike.length <= mostAlike) for (const told of alike) shared.set(told, (shared.get(told) ?? 0) + 1);
    }
    const rated = [...shared].map(([told, count]) => {
      const theirs = namesOf(told.action.entry.owners);
      const own = theirs.some((name) => who.includes(name));
      // A word in common is not enough for what is somebody else's.
      const alien = !own && who.length > 0 && theirs.length > 0;
      const isSubject = subject.size > 0 && [...subject].every((stem) => told.stems.has(stem));
      return { told, count, own, alien, isSubject, points: count + (own ? 0.5 : 0) + (isSubject ? 1 : 0) };
    });
    rated.sort((a, b) => b.points - a.points);
    const [best, second] = rated;
    if (best === undefined || (second !== undefined && second.points >= best.points)) return null;
    const { told, count, own, alien, isSubject } = best;
    const share = count / Math.min(told.stems.size, said.size);
    return (count >= 2 && share >= 0.6) || (isSubject && !alien) || (own && share >= 0.5) ? told.action : null;
  }
}

/** First names, or what an organisation is called: enough to tell the owners of one meeting's actions apart. */
function namesOf(owners: Entry['owners']): string[] {
  return owners.flatMap((owner) =>
    owner.kind === 'person' && owner.person.name !== null ? [normalize(owner.person.name).split(' ')[0] as string] : [],
  );
}

/** The one action of those before a day that a text speaks of, whoever has it, of two that are as near the one that is open; null where none is. */
export function meantOf<One extends OfAction & Pick<Action, 'date' | 'status'>>(
  actions: readonly One[],
): (text: string, before: IsoDate) => One | null {
  const told = new ToldActions<One>();
  for (const action of actions) told.add(action);
  return (text, before) => {
    const words = { text, owners: [] };
    const meant = told.meant(words, ({ date }) => date < before);
    return meant ?? told.meant(words, ({ date, status }) => date < before && status === 'open');
  };
}
