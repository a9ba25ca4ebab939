import { addressesIn, mayHoldAddress } from '../text/addresses.ts';
import type { Instead } from '../text/instead.ts';
import { memoize, memoized, oncePer } from '../text/memo.ts';
import { detached, normalize } from '../text/normalize.ts';
import type { LeftOut } from './left-out.ts';
import { fits, type NameForm, NameForms, type TextWord } from './name-forms.ts';
import { isParticle, longEnough, wordPattern, wordsOf } from './name-parts.ts';
import { namedIn, type Peopled, thingsIn } from './named-people.ts';
import { type NameWords, type Withheld, withheldPeople, withholdsSomebody } from './withheld-people.ts';

/** So many texts are remembered. */
const most = 200_000;
const none: readonly Instead[] = [];

/** What stands within a word and is no part of it: marks of its source, what nobody sees. */
const within = /[*\u00ad\u200b-\u200d\u2060]+/g;
/** The name of a meeting after its day: `2025-01-16-name`. */
export const meetingNames = /\d{4}-\d{2}-\d{2}((?:-[\p{L}\p{N}]{1,80}){1,20})/gu;

/**
 * Names of people, to be left out of copies: whole, in either order, with initials, and each word of them that begins with a capital. Who is
 * known: whoever stands in a list, an entry or people.yaml. Names of organisations stay, unless somebody's whole name is in them.
 */
export class NamesLeftOut implements LeftOut {
  readonly #forms: NameForms;
  /** What was found in texts: pages and registers say the same ones. */
  readonly #found = new Map<string, readonly Instead[]>();
  /** Whether a word, as written, is one that tells a form. */
  readonly #words = new Map<string, boolean>();
  /** What stands for any handle; null: only handles of those who are left out go. */
  readonly #handle: string | null;
  /** Words of the names of those who are left out though others are shown: no address has them. */
  readonly #inAddresses = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor(archive: Peopled, withheld: Withheld, says: NameWords) {
    const { names, organisations } = namedIn(archive);
    this.#forms = new NameForms(archive.isTitle, thingsIn(archive));
    this.#handle = withheld.people === 'names' ? null : withheld.people === 'initials' ? '…' : says.name;
    const people = withheldPeople(archive, withheld, says);
    const taken = new Set<string>();
    const hide = (name: string, instead: string | null, asked: boolean): void => {
      if (!taken.has(name)) this.#forms.hide(name, instead, asked);
      taken.add(name);
    };
    // Whose names are hidden most comes first: a first name that two have is hidden as his or hers.
    for (const one of people) for (const name of one.names) hide(name, one.instead, true);
    for (const name of names)
      if (withheld.people !== 'names') hide(name, withheld.people === 'none' ? says.name : null, false);
      else if (!taken.has(name)) this.#forms.keep(name);
    for (const one of people)
      for (const word of [...one.names].flatMap(wordsOf))
        if (word.length > 2 && !isParticle(word)) this.#inAddresses.add(word);
    for (const { name, aliases, email } of archive.registry.people)
      if (email !== null && [name, ...aliases].some((each) => taken.has(each)))
        this.#addresses.add(email.toLowerCase());
    // After the names: what is as long as somebody's name is his or hers.
    for (const name of organisations) this.#forms.keepOrganisation(name);
    this.#forms.sort();
  }

  /** Whether a word of a text tells a name: most have none, and are looked at no further. */
  mayStandIn(text: string): boolean {
    if (this.#handle !== null && text.includes('@')) return true;
    if (this.#inAddresses.size > 0 && mayHoldAddress(text)) return true;
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
      const code = at === text.length ? 0 : text.charCodeAt(at);
      // Marks within a word, and what nobody sees there.
      if (code === 0x2a || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060) return true;
      if (isOfWord(code)) {
        if (start === -1) start = at;
      } else if (start !== -1) {
        if (this.#tells(text.slice(start, at))) return true;
        start = -1;
      }
    }
    return false;
  }

  #tells(written: string): boolean {
    const known = this.#words.get(written);
    return known ?? memoize(this.#words, most, detached(written), this.#forms.areToldBy(written));
  }

  placesIn(text: string): readonly Instead[] {
    return memoized(this.#found, most, text, () => {
      const places = this.#find(text);
      return places.length === 0 ? none : places;
    });
  }

  /** Itself, or what was made before, where the same names are left out in the same way: what it has found holds. */
  orAsBefore(before: NamesLeftOut | null): NamesLeftOut {
    return before !== null && this.#key() === before.#key() ? before : this;
  }

  #key(): string {
    return JSON.stringify([this.#handle, this.#forms, [...this.#inAddresses], [...this.#addresses]]);
  }

  #find(text: string): Instead[] {
    const addresses = this.#addressesIn(text);
    const found = [...addresses];
    const words = wordsIn(text);
    let free = 0;
    let given: Instead | null = null;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as TextWord;
      if (addresses.some(({ start, end }) => word.start >= start && word.start < end)) {
        free = word.end;
        continue;
      }
      const isHandle = text[word.start - 1] === '@' && (word.start === 1 || /\W/.test(text[word.start - 2] ?? ''));
      if (isHandle && this.#handle !== null) {
        const [handle = ''] = /^[\p{L}\p{M}\p{N}_-]+/u.exec(text.slice(word.start, word.start + 120)) ?? [];
        free = word.start + handle.length;
        found.push({ start: word.start - 1, end: free, words: this.#handle });
        while ((words[at + 1]?.start ?? free) < free) at++;
        continue;
      }
      const match = this.#formAt(text, words, at, isHandle);
      if (match === null) continue;
      const { form, isPossessive } = match;
      at += form.words.length - 1;
      let { start } = word;
      let { end } = words[at] as TextWord;
      if (form.instead === null) {
        free = end;
        continue;
      }
      if (isHandle) start--;
      start -= initialsBefore(text.slice(Math.max(free, start - 12), start)).length;
      const isInitials = form.kind === 'initials' || form.kind === 'given';
      if (isInitials && text[end] === '.' && form.words.length > 1) end++;
      // `Zoé L.`, `J.-P. D.`: so does what begins the rest of it, after it.
      const after = /^[ \u00a0\u202f](\p{Lu})(?:\.|(?![\p{L}\p{M}\p{N}'\u2019]))/u.exec(text.slice(end, end + 4));
      if (after !== null && form.initials.includes(normalize(after[1] ?? ''))) {
        end += after[0].length;
        at++;
      }
      const shown = isPossessive ? `${form.instead}s` : form.instead;
      // `J-P Dubois`: initials of a given name, and the name that they stand before.
      if (given !== null && form.kind === 'part' && /^[ \u00a0\u202f]$/.test(text.slice(given.end, start))) {
        found.pop();
        found.push({ start: given.start, end, words: given.words === shown ? shown : `${given.words}\u00a0${shown}` });
      } else found.push({ start, end, words: shown });
      given = form.kind === 'given' ? { start, end, words: shown } : null;
      free = end;
    }
    return found.sort((a, b) => a.start - b.start);
  }

  #formAt(
    text: string,
    words: readonly TextWord[],
    at: number,
    isHandle: boolean,
  ): { readonly form: NameForm; readonly isPossessive: boolean } | null {
    const { folded } = words[at] as TextWord;
    for (const form of this.#forms.from(folded))
      if (fits(form, text, words, at, isHandle, false)) return { form, isPossessive: false };
    // « Jans voorstel »: what somebody has, in Dutch.
    if (folded.length < 4 || !folded.endsWith('s')) return null;
    for (const form of this.#forms.from(folded.slice(0, -1))) {
      if (form.words.length > 1 || form.instead === null || form.kind !== 'part') continue;
      if (fits(form, text, words, at, isHandle, true)) return { form, isPossessive: true };
    }
    return null;
  }

  /** E-mail addresses of those who are left out, where addresses are told. */
  #addressesIn(text: string): Instead[] {
    if (this.#inAddresses.size === 0) return [];
    return addressesIn(text).filter(({ start, end }) => {
      const address = text
        .slice(start, end)
        .toLowerCase()
        .replace(/^<?(?:mailto:)?|>$/g, '');
      if (this.#addresses.has(address)) return true;
      const local = normalize(address.slice(0, address.search(/@|%40|[([{]/)));
      if (local.split(/[^a-z0-9]+/).some((word) => this.#inAddresses.has(word))) return true;
      return [...this.#inAddresses].some((word) => word.length >= longEnough && local.includes(word));
    });
  }
}

function wordsIn(text: string): readonly TextWord[] {
  const slugs = [...text.matchAll(meetingNames)].map(({ 0: whole, 1: slug = '', index }) => ({
    start: index + whole.length - slug.length,
    end: index + whole.length,
  }));
  return [...text.matchAll(wordPattern)].map(({ 0: typed, index }) => {
    const written = typed.replace(within, '');
    const isSlug = slugs.some(({ start, end }) => index >= start && index < end);
    return { written, folded: normalize(written), start: index, end: index + typed.length, isSlug };
  });
}

/** `P. Verbruggen`, `J.-P. Dubois`: initials go with the name that they stand before. */
function initialsBefore(text: string): string {
  return /(?:(?<![\p{L}\p{M}\p{N}])\p{Lu}\.[- \u00a0\u202f]?){1,3}$/u.exec(text)?.[0] ?? '';
}

/** Letters, digits and their marks, and perhaps some other signs that no text has within a word. */
function isOfWord(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0x3000 && code < 0x3040);
}

/** What is left out of the names of people in a copy; null: nothing is. */
export function namesLeftOut(archive: Peopled, withheld: Withheld, says: NameWords): NamesLeftOut | null {
  const { people, anonymised, published } = withheld;
  if (people === 'names' && anonymised.length === 0 && !(published && withholdsSomebody(archive.registry))) return null;
  const key = JSON.stringify([people, anonymised, published, says]);
  return memoized(leftOutOf(archive), 8, key, () => new NamesLeftOut(archive, withheld, says));
}

/** Each copy of an archive leaves out the same ones. */
const leftOutOf = oncePer((_: Peopled) => new Map<string, NamesLeftOut>());
