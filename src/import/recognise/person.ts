import { isHandle } from '../../names/handle.ts';
import { parsePerson } from '../../names/person-text.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Lexicon } from './lexicon.ts';

/** Somebody named in a list, as written. At least one of name and organisation is there. */
export interface ForeignPerson {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly role: string | null;
  /** Who votes in his or her place: `procuration à …`. */
  readonly proxy: string | null;
  /** Words that are none of these (`via Skype`, `@handle`). */
  readonly note: string | null;
}

/** How much is asked of words before they are a name: `list` is an item under a presence label, `prose` anything else. */
export type NameTrust = 'list' | 'prose';

/** Reads one person as PVs write them: brackets, dashes, commas, addresses, functions. Null where the words are no person. */
export function readForeignPerson(text: string, lexicon: Lexicon, trust: NameTrust): ForeignPerson | null {
  const notes: string[] = [];
  let words = squeeze(text)
    .replace(/[\s;,]{1,20}$/, '')
    .replace(/\(?@[\w.-]{2,40}(?![\w.-]{0,40}[@.]\w)\)?/g, (handle, at: number, whole: string) => {
      if (at > 0 && /[\w.-]/.test(whole[at - 1] as string)) return handle;
      notes.push(handle.replace(/[()]/g, ''));
      return ' ';
    });
  // A full stop ends a sentence, not an initial.
  if (/\p{Ll}\.$/u.test(words) && !/\s\p{L}\.$/u.test(words)) words = words.slice(0, -1);
  if (words.trim() === '') {
    const [handle = ''] = notes;
    const alone = trust === 'list' && notes.length === 1 && isHandle(handle);
    return alone ? { name: handle, organisation: null, email: null, role: null, note: null, proxy: null } : null;
  }
  // `Nom (organisme` where the bracket was never closed.
  const opened = words.split('(').length - words.split(')').length;
  if (opened === 1) words += ')';
  // `Ann Lee (ALE) North Farm`
  const initials = /^([^()]{3,50}) \((\p{Lu}{2,5})\) (\p{Lu}[^()]{1,60})$/u.exec(words);
  if (initials !== null) {
    notes.push(initials[2] as string);
    words = `${initials[1] as string} (${initials[3] as string})`;
  }
  const behind = proxyBehind(words, lexicon);
  if (behind !== null) {
    notes.push(behind.words.replace(/^\(([^()]*)\)$/, '$1'));
    words = behind.name;
  }
  const parsed = parsePerson(words);
  const { email } = parsed;
  let { name } = parsed;
  let organisation: string | null = null;
  let role: string | null = null;
  let proxy: string | null = null;
  const add = (part: string): void => {
    const piece = squeeze(part).replace(/^[-–—,;:.\s]{1,10}|[-–—,;:\s]{1,10}$/g, '');
    if (piece === '') return;
    const told = proxy === null ? proxyIn(piece, lexicon) : null;
    if (told !== null) {
      proxy = told.name;
      if (!isKeyOfProxy(told.words, lexicon)) notes.push(told.words);
    }
    // `Anne Martin, échevine, présidente` has two functions, and neither is an organisation.
    else if (isRole(piece, lexicon)) role = role === null ? piece : `${role}, ${piece}`;
    // `(1)` is the mark of a footnote.
    else if (
      /^\d{1,3}$/.test(piece) ||
      isNote(piece) ||
      standInOf(piece, lexicon) !== null ||
      saysLittle(piece, lexicon)
    )
      notes.push(piece);
    else organisation = organisation === null ? piece : `${organisation}, ${piece}`;
  };
  if (name !== null) {
    const [first, ...rest] = splitName(name, lexicon, email);
    name = first as string;
    for (const part of rest) add(part);
  }
  if (parsed.organisation !== null) for (const part of splitBracket(parsed.organisation, lexicon)) add(part);
  if (parsed.rest !== null) {
    const rest = parsed.rest.replace(/^\((.*)\)$/, '$1');
    for (const part of rest.split(/\s[-–—]\s|,\s/)) {
      if (organisation === null || isRole(part, lexicon)) add(part);
      else notes.push(part.trim());
    }
  }
  name = name === null ? null : name.replace(/^[-–—•\s]{1,10}|[\s,:;–—-]{1,10}$/g, '');
  if (name === null || name === '') return null;
  const note = notes.length === 0 ? null : notes.join(', ');
  if (isOrganisation(name, lexicon) && organisation === null)
    return { name: null, organisation: name, email, role, proxy, note };
  if (!looksLikeName(name, lexicon, trust)) return null;
  return { name, organisation, email, role, proxy, note };
}

/** `volmacht aan Lotte Peeters`: the words before the name, and the name; null for any other words. */
export function proxyIn(text: string, lexicon: Lexicon): { readonly words: string; readonly name: string } | null {
  const words = text.split(' ');
  const normalized = normalize(text);
  for (const phrase of lexicon.proxyTo) {
    if (!normalized.startsWith(`${phrase} `)) continue;
    const count = phrase.split(' ').length;
    const name = words.slice(count).join(' ');
    if (looksLikeName(name, lexicon, 'prose')) return { words: words.slice(0, count).join(' '), name };
  }
  return null;
}

/** True of words that are the key itself, in one of the languages: they need not be kept beside it. */
function isKeyOfProxy(words: string, { vocabularies }: Lexicon): boolean {
  const normalized = normalize(words);
  return Object.values(vocabularies).some((one) =>
    one.personKeys['represented-by'].some((form) => normalize(form) === normalized),
  );
}

/**
 * Who stands in for somebody, as a note beside the name says it: `procuration à Anne Martin`, `représentée par Anne Martin`. Null where it
 * names nobody, and for `procuration de Bob`, which somebody holds.
 */
export function standInOf(note: string, lexicon: Lexicon): string | null {
  const words = note.split(' ');
  let at = words.findIndex((word) => isProxyWord(word, lexicon)) + 1;
  if (at === 0 || at > 6) return null;
  const from = at;
  while (words[at] === ':' || lexicon.proxyAfter.has(normalize(words[at] ?? '').replace(/:$/, ''))) at++;
  if (at === from && /^\p{Ll}/u.test(words[at] ?? '')) return null;
  const name = words
    .slice(at)
    .join(' ')
    .replace(/^[([]|[)\].,;]{1,5}$/g, '');
  return looksLikeName(name, lexicon, 'prose') ? name : null;
}

function isProxyWord(word: string, lexicon: Lexicon): boolean {
  const bare = normalize(word).replace(/^[(,]|[:),]{1,3}$/g, '');
  return lexicon.proxyMark.has(bare) && bare.length > 4;
}

/** `Anne Martin qui donne procuration à Bob Dupont`: the name, and what is said of it, where neither a bracket nor a comma parts the two. */
function proxyBehind(text: string, lexicon: Lexicon): { readonly name: string; readonly words: string } | null {
  if (text.length > 160) return null;
  const words = text.split(' ');
  const at = words.findIndex((word) => isProxyWord(word, lexicon));
  // What stands in a bracket is read with it.
  if (at < 1 || (words[at] as string).startsWith('(')) return null;
  let from = at;
  // `qui a donné`: words in small letters that no name has.
  while (
    from > 1 &&
    /^\p{Ll}+$/u.test(words[from - 1] as string) &&
    !lexicon.particles.has(normalize(words[from - 1] as string))
  )
    from--;
  const name = words.slice(0, from).join(' ');
  const rest = words.slice(from).join(' ');
  if (/[(,–—]|\s-$/.test(name) || standInOf(rest, lexicon) === null) return null;
  return { name, words: rest };
}

/** A name and what follows it after a dash or a comma. */
function splitName(text: string, lexicon: Lexicon, email: string | null): string[] {
  const parts: string[] = [];
  let rest = text;
  const cut = /\s[-–—/|]\s|\s?,\s|\s[-–—](?=\S)|[-–—]\s|\s:\s/.exec(rest);
  if (cut !== null && cut.index > 0) {
    parts.push(rest.slice(0, cut.index));
    // A function in front of the organisation: `Chairperson, Animal Logic`.
    parts.push(...splitRole(rest.slice(cut.index + cut[0].length), lexicon));
  } else parts.push(rest);
  rest = parts[0] as string;
  // `Anne MARTIN-Centre culturel`
  const glued = /^(.{3,50}?)-(\p{Lu}\p{L}+\b.*)$/u.exec(rest);
  if (glued && lexicon.organisations.has(normalize((glued[2] as string).split(/[\s’']/)[0] as string)))
    parts.splice(0, 1, glued[1] as string, glued[2] as string);
  else {
    const words = rest.split(' ');
    const last = words[words.length - 1] as string;
    const domain = email === null ? '' : (email.split('@')[1] ?? '').toLowerCase();
    const named =
      domain !== '' && normalize(last).length > 2 && domain.split('.').some((label) => label === normalize(last));
    if (words.length >= 3 && (named || /\d/.test(last))) parts.splice(0, 1, words.slice(0, -1).join(' '), last);
  }
  return parts;
}

function splitRole(text: string, lexicon: Lexicon): string[] {
  const comma = text.indexOf(', ');
  if (comma > 0 && (isRole(text.slice(0, comma), lexicon) || isRole(text.slice(comma + 2), lexicon)))
    return [text.slice(0, comma), text.slice(comma + 2)];
  const dash = / [-–—/] /.exec(text);
  if (dash && (isRole(text.slice(0, dash.index), lexicon) || isRole(text.slice(dash.index + 3), lexicon)))
    return [text.slice(0, dash.index), text.slice(dash.index + 3)];
  return [text];
}

function splitBracket(text: string, lexicon: Lexicon): string[] {
  const parts = text.split(', ');
  return parts.length > 1 &&
    parts.some((part) => isRole(part, lexicon) || isNote(part) || proxyIn(part, lexicon) !== null)
    ? parts
    : [text];
}

function isRole(text: string, lexicon: Lexicon): boolean {
  const normalized = normalize(text);
  if (lexicon.roles.has(normalized)) return true;
  const words = normalized.split(/[\s/-]+/);
  return (
    words.length <= 4 && lexicon.roles.has(words[0] as string) && !words.some((word) => lexicon.organisations.has(word))
  );
}

/** Small letters alone name no organisation, unless one of the words is what organisations are called. */
function saysLittle(text: string, lexicon: Lexicon): boolean {
  const words = normalize(text).split(/[\s'’]+/);
  return !/\p{Lu}/u.test(text) && !words.some((word) => lexicon.organisations.has(word));
}

/** `via Skype`, `à partir de 20h`, `par visio`, `partiellement`. */
function isNote(text: string): boolean {
  return (
    /^(?:via|par|en|online|visio|skype|zoom|teams|remote|à partir|jusqu|arriv|départ|vanaf|tot|from|until|partiel|deels|part[- ]time|excus|absent|présent|présente|aanwezig|proxy|procuration|volmacht|inconnu|tél|phone)/i.test(
      text,
    ) && text.length < 60
  );
}

/** Whether words are an organisation and not a person. */
export function isOrganisation(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/[\s'’]+/);
  return (
    words.length > 1 &&
    words.some(
      (word, index) =>
        lexicon.organisations.has(normalize(word)) &&
        (index === 0 || /^\p{Lu}/u.test(word) || word === 'asbl' || word === 'vzw'),
    )
  );
}

/** Whether words can be somebody's name. */
export function looksLikeName(text: string, lexicon: Lexicon, trust: NameTrust): boolean {
  if (text.length < 2 || text.length > 60 || /[!?"“”«»<>=*#@[\]{}|/\\]|\.{2}|\d{2}/.test(text)) return false;
  if (/[.;:]\s/.test(text.replace(/(?<=^|[\s.-])\p{L}{1,4}\.\s/gu, ' '))) return false;
  const words = text.split(/[\s\u00a0]+/).filter((word) => word !== '');
  if (words.length > 7) return false;
  let capitals = 0;
  let lower = 0;
  for (const [index, word] of words.entries()) {
    const normalized = normalize(word).replace(/[.,()]/g, '');
    // « Ann Allen » is somebody, « Allen » alone says everybody; « A. » is an initial, « a » a word.
    const told = (index === 0 && !/^\p{Lu}\.$/u.test(word)) || /^\p{Ll}/u.test(word);
    if (told && lexicon.notNames.has(normalized) && !(lexicon.particles.has(normalized) && words.length > 1))
      return false;
    if (/^[\p{Lu}\p{Lt}]/u.test(word) || /^[dlDL]['’]\p{Lu}/u.test(word) || /^['’(]/.test(word)) capitals++;
    else if (!lexicon.particles.has(normalized)) lower++;
  }
  if (capitals === 0) return trust === 'list' && words.length === 1 && /^[\p{L}\p{N}._-]{2,30}$/u.test(text);
  return trust === 'list' ? lower <= 1 && words.length <= 6 : lower === 0 && words.length <= 6;
}

/** The stretches of a list of people: at semicolons where there are some, else at commas and *and*, outside brackets. */
export function splitPeople(text: string, lexicon: Lexicon): string[] {
  const hard = /;/.test(text.replace(/\([^()]*\)/g, ''));
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') out.push(piece);
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    // « Ann Lee   • Bob Ray »: two columns of bullets.
    if (mark === ';' || mark === '\n' || mark === '•' || (mark === ',' && !hard)) cut(at, at + 1);
    else if (mark === ' ' && !hard) {
      const word = /^ (\S{1,3}) /.exec(text.slice(at, at + 6))?.[1];
      if (word !== undefined && (lexicon.and.has(normalize(word)) || word === '+')) {
        cut(at, at + word.length + 2);
        at = from - 1;
      }
    }
  }
  cut(text.length, text.length);
  // `Marie Dupont, présidente` is one person, and so is `Marie Dupont, procuration à Jean Petit`.
  const people: string[] = [];
  for (const piece of out) {
    // What begins in small letters is no name, but for its particle.
    const last = people[people.length - 1];
    const isRemark = /^\p{Ll}/u.test(piece) && !lexicon.particles.has(normalize(piece.split(/[\s'’]/)[0] as string));
    if (last !== undefined && (isRemark ? /^[\p{Lu}@]/u.test(last) : /^\p{Ll}/u.test(piece) && proxyIn(piece, lexicon)))
      people[people.length - 1] = `${last}, ${piece}`;
    else people.push(piece);
  }
  return people;
}
