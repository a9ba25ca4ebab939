import { normalize } from '../text/normalize.ts';
import type { NameForm, NameReader, NameUnit } from './form.ts';
import { joinedLetters, lettersOf, unitLimit } from './form.ts';

/** Which of the words of a name are the family name: what the writing itself and an e-mail address tell. */

/** The units that are the family name, `from` to `to`; null where the writing does not tell. */
export function familyOf(form: NameForm, familyName: string | null): { from: number; to: number } | null {
  const { units } = form;
  const count = units.length;
  if (count < 2) return null;
  if (familyName !== null) {
    const wanted = lettersOf(normalize(familyName));
    for (let cut = 1; cut < count; cut++) {
      if (joinedLetters(units, cut, count) === wanted) return { from: cut, to: count };
      if (joinedLetters(units, 0, cut) === wanted) return { from: 0, to: cut };
    }
  }
  if (form.commaAfter > 0) return { from: 0, to: form.commaAfter };
  const capitals = units.map((unit) => unit.capitals);
  const first = capitals.indexOf(true);
  const last = capitals.lastIndexOf(true);
  if (first !== -1 && last - first + 1 < count && capitals.slice(first, last + 1).every(Boolean)) {
    if (first === 0) return { from: 0, to: last + 1 };
    if (last === count - 1) return { from: first, to: count };
  }
  const particle = units.findIndex((unit) => unit.particle);
  if (particle === 0 && count === 2) return { from: 0, to: 1 };
  return particle === 1 && count === 2 ? { from: 1, to: 2 } : null;
}

/** What an e-mail address tells of the order of a name. */
export interface NameOrder {
  /** True where the address has the other order, and nothing in the writing tells the family name. */
  readonly doubtful: boolean;
  /** The words that the address takes for the family name, as typed; null where it says nothing. */
  readonly suggestedFamilyName: string | null;
  /** `initial`: initials, then a name (`ejerome`); `names`: two names (`anne.durand`); null where it says nothing. */
  readonly evidence: 'initial' | 'names' | null;
}

const silent: NameOrder = { doubtful: false, suggestedFamilyName: null, evidence: null };

type Reading = { order: 'straight' | 'turned'; evidence: 'initial' | 'names'; family: string };

/**
 * What an address tells of the order of a name: an initial is a first name's, and the name after it the family's, so
 * `ejerome@…` makes *Jérôme Elisabeth* doubtful. Mailboxes of functions, first names alone and organisations say nothing.
 */
export function nameOrderEvidence(
  name: string,
  email: string,
  reader: NameReader,
  familyName: string | null = null,
): NameOrder {
  const form = reader.form(name);
  const reading = readAddress(form, email, reader);
  if (reading === null) return silent;
  const { order, evidence, family } = reading;
  const told = familyOf(form, familyName) !== null;
  const doubtful = order === 'turned' && !told;
  return { doubtful, suggestedFamilyName: family, evidence };
}

/** What the last address of each name told: it is asked again in every list. */
const readings = new WeakMap<NameForm, { readonly email: string; readonly reading: Reading | null }>();

function readAddress(form: NameForm, email: string, reader: NameReader): Reading | null {
  let known = readings.get(form);
  if (known?.email !== email) {
    known = { email, reading: readAddressAnew(form, email, reader) };
    readings.set(form, known);
  }
  return known.reading;
}

function readAddressAnew(form: NameForm, email: string, reader: NameReader): Reading | null {
  const { units } = form;
  if (units.length < 2 || units.length > unitLimit || email.length > 200) return null;
  const local = normalize(email.slice(0, Math.max(0, email.indexOf('@')))).split('+', 1)[0] as string;
  const words = local
    .split(/[._-]+/)
    .map(lettersOf)
    .filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => reader.isMailbox(word))) return null;
  const readings: Reading[] = [];
  for (let cut = 1; cut < units.length; cut++) {
    const front = units.slice(0, cut);
    const back = units.slice(cut);
    const straight = fit(words, front, back);
    if (straight !== null) readings.push({ order: 'straight', evidence: straight, family: textOf(back) });
    const turned = fit(words, back, front);
    if (turned !== null) readings.push({ order: 'turned', evidence: turned, family: textOf(front) });
  }
  const straight = readings.find((reading) => reading.order === 'straight');
  const turned = readings.find((reading) => reading.order === 'turned');
  // An address that fits both orders (`aadam` for Adam Aadam) says nothing.
  if (straight !== undefined && turned !== undefined) return null;
  return straight ?? turned ?? null;
}

function textOf(units: readonly NameUnit[]): string {
  return units.map((unit) => unit.text).join(' ');
}

/** How an address fits a first and a family name: `adurand`, `a.durand`, `ab.durand`, `anne.durand`, `annedurand`. */
function fit(
  words: readonly string[],
  first: readonly NameUnit[],
  family: readonly NameUnit[],
): 'initial' | 'names' | null {
  const names = familyForms(family);
  const firstWords = first.flatMap((unit) => unit.words);
  const given = new Set([joinedLetters(first), firstWords.join(''), firstWords[0] as string]);
  const initials = firstWords.map((word) => word[0]).join('');
  const begins = new Set([initials, initials[0] as string]);
  const all = words.join('');
  if (words.length === 1) {
    for (const name of names) {
      if (name.length < 3 || !all.endsWith(name)) continue;
      const before = all.slice(0, all.length - name.length);
      if (begins.has(before)) return 'initial';
      if (given.has(before)) return 'names';
    }
    return null;
  }
  for (let cut = 1; cut < words.length; cut++) {
    const before = words.slice(0, cut).join('');
    const after = words.slice(cut).join('');
    if (!names.has(after)) continue;
    if (begins.has(before) && after.length > 1) return 'initial';
    if (given.has(before) && after.length > 1) return 'names';
  }
  return null;
}

/** What an address may have for a family name: all of it, without particles, or its first word. */
function familyForms(family: readonly NameUnit[]): Set<string> {
  const [first] = family as readonly [NameUnit, ...NameUnit[]];
  const last = family[family.length - 1] as NameUnit;
  const forms = [joinedLetters(family), family.map((unit) => unit.bare).join(''), first.letters, first.bare];
  if (first.words.length > 1) forms.push(first.words[0] as string);
  return new Set([...forms, last.letters, last.bare]);
}
