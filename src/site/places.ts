import type { Archive } from '../model/archive.ts';
import type { MeetingId, Ref } from '../model/minutes.ts';
import type { Subject } from '../report/subjects.ts';
import { normalize } from '../text/normalize.ts';
import { titleKey } from '../text/title-key.ts';

/** Names that Windows keeps for itself. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Where things stand in a site: the file of each meeting and subject. */
export class Places {
  readonly #meetings = new Map<MeetingId, string>();
  /** By the file of the PV, and by its name alone: what links in PVs name. */
  readonly #files = new Map<string, string>();
  readonly #subjects = new Map<string, string>();
  readonly #entries: ReadonlySet<Ref>;

  /** @param told what is told of a text: names of files say no more, and what is told is found by it */
  constructor(
    { meetings, decisions, actions, proposals }: Archive,
    subjects: readonly Subject[],
    told: (text: string) => string,
  ) {
    const taken = new Set<string>();
    for (const { id, file } of meetings) {
      const page = `meetings/${nameOf(told(id), taken)}.html`;
      this.#meetings.set(id, page);
      if (!this.#meetings.has(told(id))) this.#meetings.set(told(id), page);
      this.#files.set(file, page);
      this.#files.set(file.slice(file.lastIndexOf('/') + 1), page);
    }
    taken.clear();
    for (const { key, title } of subjects) {
      const shown = told(title);
      const open = shown === title ? key : titleKey(shown);
      const page = `subjects/${nameOf(open, taken)}.html`;
      this.#subjects.set(key, page);
      if (!this.#subjects.has(open)) this.#subjects.set(open, page);
    }
    this.#entries = new Set([...decisions, ...actions, ...proposals].flatMap(({ ref }) => [ref, told(ref)]));
  }

  /** Whether all things stand where they stood. */
  isAs(other: Places): boolean {
    return (
      areAs(this.#meetings, other.#meetings) &&
      areAs(this.#files, other.#files) &&
      areAs(this.#subjects, other.#subjects) &&
      this.#entries.size === other.#entries.size &&
      [...this.#entries].every((ref) => other.#entries.has(ref))
    );
  }

  meeting(id: MeetingId): string {
    return this.#meetings.get(id) as string;
  }

  subject(key: string): string | null {
    return this.#subjects.get(key) ?? null;
  }

  /** The page of what is named: a ref, a meeting, `subject:` and its key, the file of a PV; null where none has it. */
  of(target: string): string | null {
    const page = this.#meetings.get(target);
    if (page !== undefined) return page;
    if (target.startsWith('subject:')) return this.subject(target.slice(8));
    const slash = target.lastIndexOf('/');
    if (this.#entries.has(target)) return `${this.#meetings.get(target.slice(0, slash))}#${target.slice(slash + 1)}`;
    if (!/\.md(?:#|$)/.test(target)) return null;
    const file = (target.split('#', 1)[0] as string).replace(/^(?:\.{1,2}\/){1,9}/, '');
    return this.#files.get(file) ?? null;
  }
}

function areAs(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([key, value]) => others.get(key) === value);
}

/** The way from one page to another, each from the root of the site. */
export function wayTo(page: string, from: string): string {
  if (page.startsWith(`${from}#`)) return page.slice(from.length);
  return `${from.includes('/') ? '../' : ''}${page}`;
}

/** A name of a file that every system and every address takes. */
function nameOf(words: string, taken: Set<string>): string {
  const plain = normalize(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const name = plain === '' || kept.test(plain) ? `${plain}-page`.replace(/^-/, '') : plain;
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  taken.add(free);
  return free;
}
