import type { Instead } from '../text/instead.ts';
import { isAnyOf } from './name-parts.ts';
import { namedIn, type Peopled, writingsOf } from './named-people.ts';
import { meetingNames, NamesLeftOut } from './withheld-names.ts';

/** Where somebody is named. */
export interface Mention extends Instead {
  /** Nobody else has a name with these words. */
  readonly certain: boolean;
}

/** Where somebody is named in texts, in any writing: all that a copy without the name leaves out. */
export class Mentions {
  readonly #names: NamesLeftOut;
  readonly #isCertain: (written: string) => boolean;

  /** @param called the name, and what else the archive knows to be it; @param instead what may stand there */
  constructor(archive: Peopled, called: readonly string[], instead = '') {
    const withheld = { people: 'names', anonymised: called, published: false } as const;
    this.#names = new NamesLeftOut(archive, withheld, { name: instead, chair: '', secretary: '' });
    const aliases = archive.registry.people.flatMap((one) => (called.includes(one.name) ? one.aliases : []));
    const own = new Set([...aliases, ...called.flatMap((name) => [...writingsOf(archive, name, [name])])]);
    const others = [...namedIn(archive).names].filter((name) => !own.has(name));
    this.#isCertain = (written) => !others.some((name) => isAnyOf(name, [written], archive.isTitle));
  }

  /** All of them, in order; in names of files and what cites them, too. */
  all(text: string): Mention[] {
    return this.#names
      .placesIn(text)
      .map((place) => ({ ...place, certain: this.#isCertain(text.slice(place.start, place.end)) }));
  }

  /** The first of which there is no doubt, else the first. */
  first(text: string): Mention | null {
    const all = this.all(text);
    return all.find(({ certain }) => certain) ?? all[0] ?? null;
  }
}

/** Whether a place of a text is in the name of a meeting, which files have and refs cite. */
export function isInMeetingId(text: string, { start, end }: Pick<Instead, 'start' | 'end'>): boolean {
  return [...text.matchAll(meetingNames)].some(({ 0: whole, index }) => index <= start && end <= index + whole.length);
}
