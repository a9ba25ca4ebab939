import { isLetter, isMark, isNumber } from '../text/letters.ts';
import { normalize } from '../text/normalize.ts';
import type { NameForm, NameReader, NameUnit, OrganisationForm } from './form.ts';
import { exactOf, lettersOf, unitLimit } from './form.ts';
import { type NameEvidence, nearEvidence, nearOrganisation } from './resemblance.ts';

/** In what two writings of the same letters differ. */
export type Difference =
  | 'accent'
  | 'hyphen'
  | 'space'
  | 'particle'
  | 'punctuation'
  | 'order'
  | 'minor-word'
  | 'legal-form';

/** Two names beside each other. `variant`: the same letters; `near`: they may be one, see the evidence. */
export type NameComparison =
  | { readonly kind: 'same'; readonly score: 1 }
  | { readonly kind: 'variant'; readonly differences: readonly Difference[]; readonly score: number }
  | { readonly kind: 'near'; readonly evidence: NameEvidence; readonly score: number }
  | { readonly kind: 'different'; readonly score: 0 };

const same: NameComparison = { kind: 'same', score: 1 };
const different: NameComparison = { kind: 'different', score: 0 };

/** Compares two people's names taken apart. Symmetrical but for who is `written` and who is `listed`. */
export function compareForms(a: NameForm, b: NameForm, reader: NameReader): NameComparison {
  if (a.exact === b.exact) return same;
  if (a.letters === '' || b.letters === '') return different;
  const differences = variantDifferences(a, b, reader);
  if (differences !== null) return { kind: 'variant', differences, score: differences.includes('order') ? 0.95 : 0.98 };
  const evidence = nearEvidence(a, b);
  return evidence === null ? different : { kind: 'near', evidence, score: evidence.score };
}

/** In what two names of the same letters differ; null where the letters do, particles apart. */
export function variantDifferences(a: NameForm, b: NameForm, reader: NameReader): Difference[] | null {
  if (a.letters === b.letters) return differencesBetween(a.text, b.text, reader);
  const turned = turnedLike(a, (unit) => unit.letters, b.letters);
  if (turned !== null) return ['order', ...differencesBetween(turned, plain(b.text), reader)];
  const other = turnedLike(b, (unit) => unit.letters, a.letters);
  if (other !== null) return ['order', ...differencesBetween(plain(a.text), other, reader)];
  // Other particles, or none: only where more than a family name agrees.
  if (a.units.length < 2 || b.units.length < 2 || a.bare.length < 4) return null;
  if (a.bare === b.bare) return ['particle'];
  const bare = (unit: NameUnit) => unit.bare;
  return turnedLike(a, bare, b.bare) === null && turnedLike(b, bare, a.bare) === null ? null : ['order', 'particle'];
}

/** Without the comma of `Durand, Anne`, which the order accounts for. */
function plain(text: string): string {
  return text.replaceAll(',', '');
}

/** The text of a name with its units turned round (`Durand Anne` for `Anne Durand`) so that its letters are `letters`. */
function turnedLike({ units }: NameForm, pick: (unit: NameUnit) => string, letters: string): string | null {
  if (units.length < 2 || units.length > unitLimit) return null;
  let length = 0;
  for (const unit of units) length += pick(unit).length;
  if (length !== letters.length) return null;
  for (let from = 1; from < units.length; from++) {
    if (!letters.startsWith(pick(units[from] as NameUnit))) continue;
    const turned = [...units.slice(from), ...units.slice(0, from)];
    if (turned.map(pick).join('') === letters) return turned.map((unit) => unit.text).join(' ');
  }
  return null;
}

const order: readonly Difference[] = [
  'order',
  'particle',
  'hyphen',
  'space',
  'accent',
  'minor-word',
  'legal-form',
  'punctuation',
];

/** What two texts with the same letters differ in: between their letters, and in accents. */
function differencesBetween(a: string, b: string, reader: NameReader): Difference[] {
  const found = new Set<Difference>();
  const [x, y] = [normalize(a), normalize(b)];
  let [i, j] = [0, 0];
  const isWord = (code: number) => isLetter(code) || isNumber(code);
  let [wordStartX, wordStartY] = [0, 0];
  while (i < x.length || j < y.length) {
    const [fromX, fromY] = [i, j];
    while (i < x.length && !isWord(x.charCodeAt(i))) i++;
    while (j < y.length && !isWord(y.charCodeAt(j))) j++;
    const [gapX, gapY] = [x.slice(fromX, i), y.slice(fromY, j)];
    if (gapX !== gapY) {
      const inside = i < x.length && j < y.length && fromX > 0 && fromY > 0;
      const before = gapX === '' ? y.slice(wordStartY, fromY) : x.slice(wordStartX, fromX);
      const apart = gapX === '' || gapY === '';
      if (!inside) found.add('punctuation');
      else if (apart && reader.isParticle(before + (gapX + gapY).replace(/[^']/g, ''))) found.add('particle');
      else if (gapX.includes('-') || gapY.includes('-')) found.add('hyphen');
      else if (apart && (gapX + gapY).trim() === '') found.add('space');
      else found.add('punctuation');
    }
    if (gapX !== '') wordStartX = i;
    if (gapY !== '') wordStartY = j;
    i++;
    j++;
  }
  if (lettersWithAccents(a) !== lettersWithAccents(b)) found.add('accent');
  // What is neither: capitals are none, so only the kind of blank or mark is left.
  return order.filter((difference) => found.has(difference));
}

function lettersWithAccents(text: string): string {
  let letters = '';
  for (const character of exactOf(text)) {
    const code = character.codePointAt(0) as number;
    if (isLetter(code) || isMark(code) || isNumber(code)) letters += character;
  }
  return letters;
}

/** Compares two organisations as written. */
export function compareOrganisations(a: string, b: string, reader: NameReader): NameComparison {
  return compareOrganisationForms(reader.organisation(a), reader.organisation(b), reader);
}

/** Compares two organisations taken apart. */
function compareOrganisationForms(a: OrganisationForm, b: OrganisationForm, reader: NameReader): NameComparison {
  if (a.exact === b.exact) return same;
  if (a.letters === '' || b.letters === '') return different;
  if (a.letters === b.letters) {
    return { kind: 'variant', differences: organisationDifferences(a, b, reader), score: 0.98 };
  }
  const evidence = nearOrganisation(a, b);
  return evidence === null ? different : { kind: 'near', evidence, score: evidence.score };
}

/** In what two writings of one organisation differ. */
export function organisationDifferences(a: OrganisationForm, b: OrganisationForm, reader: NameReader): Difference[] {
  const tokens = (form: OrganisationForm) => normalize(form.text).split(/[\s'’-]+/);
  const [x, y] = [tokens(a), tokens(b)];
  const only = [...x.filter((word) => !y.includes(word)), ...y.filter((word) => !x.includes(word))];
  const found = new Set<Difference>();
  for (const word of only) {
    if (reader.isLegalForm(word)) found.add('legal-form');
    else if (reader.isMinorWord(word) || reader.isMinorWord(`${word}'`)) found.add('minor-word');
  }
  if (lettersOf(a.normalized) === lettersOf(b.normalized)) {
    for (const difference of differencesBetween(a.text, b.text, reader)) {
      found.add(difference === 'particle' ? 'space' : difference);
    }
  } else if (found.size === 0) found.add('order');
  return order.filter((difference) => found.has(difference));
}
