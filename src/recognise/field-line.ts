import type { HeadWord, PresenceWord } from '../language/import.ts';
import { normalize } from '../text/normalize.ts';
import type { PeopleContext } from './attendees.ts';
import { withoutNow } from './officers.ts';
import { givesProxies, namesWho, presenceOf } from './presence.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** What the label of a field line says of what follows it: a list of people, who stands in for whom, or a key of the front matter. */
export type FieldLabel =
  | { readonly kind: 'people'; readonly presence: PresenceWord }
  | { readonly kind: 'proxies' }
  | { readonly kind: 'field'; readonly field: HeadWord };

/** One field of a line: its label, and where its value stands in the view. */
export interface FieldSaid {
  readonly label: FieldLabel;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** No label is longer. */
const labelLimit = 70;

/** A label before the sign that ends it: a colon anywhere, a dash only where the words before it are known. */
const firstLabel = /^\s*([^\s:–—][^:\n–—]{1,69}?)(?:\s*:(?!\/\/)|\s+[-–—](?=\s))\s*/u;

/** Where another field may begin on the same line: after two blanks, a dash, a bar, a plus, a comma, a stop or a semicolon; a dash may end the label of a list of people. */
const nextLabel =
  /(?:\s{2,}|\s(?:[-–—|+]|\/{1,2})\s+|[.,;|]\s+)(\p{L}[^:.,;|+\n–—]{1,40}?\.?)(?:\s*:(?!\/\/)|\s[-–—](?=\s\p{Lu}))\s*/gu;

/** The fields that a line says, in their order: « Présidente de séance : Mme Koskas - Secrétaire : Mme Hanot » are two. */
export function fieldsOf(view: View, context: Pick<PeopleContext, 'words'>): readonly FieldSaid[] {
  const first = firstLabel.exec(view.text.slice(0, 200));
  const label =
    first === null ? null : (labelOf(first[1] as string, context) ?? whoLabel(first[1] as string, view.text, context));
  // « Réunion du 5/03, 9h30 - 11h45 »: what a dash ends with a figure in it is no label.
  // « Conseil de participation - école Saint-Remacle » is a title.
  const isBeside =
    first !== null &&
    (first[0].includes(':') || label?.kind !== 'people' || /^[\p{Lu}@\d]/u.test(view.text.slice(first[0].length)));
  const isFirst =
    first !== null && label !== null && isBeside && (!/\d/.test(first[1] as string) || first[0].includes(':'));
  const found: { label: FieldLabel; start: number; from: number; to: number }[] = isFirst
    ? [{ ...ownLabel(view.text, first[0].length, label, context), start: 0, to: view.text.length }]
    : [];
  const rest = view.text.slice(0, 600);
  // What parts two fields may be the blank that the first label takes.
  for (const next of rest.matchAll(nextLabel)) {
    const last = found.at(-1);
    // « Début 19h35. Animation : Nadia. »: without a label before it, one begins a sentence, or stands far from what is before.
    if (last === undefined && !/^(?:\. |\s{2})/.test(next[0])) continue;
    const written = next[1] as string;
    const whole = labelFor(written, last, context);
    // « …, Bob / pas : Luc »
    const slash = whole === null ? written.lastIndexOf(' / ') : -1;
    const also = slash === -1 ? whole : labelFor(written.slice(slash + 3), last, context);
    const start = slash === -1 ? next.index : next.index + next[0].indexOf(written) + slash;
    if (also === null || start < (last?.from ?? 0)) continue;
    if (also.kind !== 'people' && !next[0].includes(':')) continue;
    if (last !== undefined) last.to = start;
    found.push({ label: also, start, from: next.index + next[0].length, to: view.text.length });
  }
  return found;
}

/** What a label says after another: « Présents : Ann, Bob / *pas* : Luc ». */
function labelFor(
  written: string,
  before: { readonly label: FieldLabel } | undefined,
  context: Pick<PeopleContext, 'words'>,
): FieldLabel | null {
  if (before?.label.kind === 'people' && context.words.not.has(plainLabel(written)))
    return { kind: 'people', presence: 'absent' };
  return labelOf(written, context);
}

/** `wie: ann, bob / niet: luc`: who was there, and nothing that they are to do; `line`: of which the label begins. */
export function whoLabel(
  written: string,
  line: string,
  { words }: Pick<PeopleContext, 'words'>,
): Extract<FieldLabel, { kind: 'people' }> | null {
  const said = line.slice(line.indexOf(':') + 1).trim();
  if (words.columns.get(plainLabel(written)) !== 'who' || said.length > longestWho) return null;
  const all = said
    .replace(/\([^()]{0,60}\)/g, '')
    .split(/\s[/|]\s|[,;+&]|\s(?:et|en|and)\s/)
    .map((one) => one.trim());
  const isName = (one: string): boolean => {
    const [, word = '', name = ''] = /^(?:(\p{L}{2,8})\s?:\s)?([^:]+?)\.?$/u.exec(one) ?? [];
    return (word === '' || words.not.has(normalize(word))) && nameShape.test(name);
  };
  return all.length > 1 && all.every(isName) ? { kind: 'people', presence: 'present' } : null;
}

const longestWho = 300;

/** « Ann », « Ann De Wit », « ann »: not « Ann relit la lettre ». */
const nameShape = /^@?(?:\p{Lu}[\p{L}.'’-]*(?:\s(?:d['’])?\p{Lu}[\p{L}.'’-]*){0,3}|\p{Ll}[\p{L}'’-]+)$/u;

/** `ROLL CALL: Present - Ann Hill, …`: a label of people, and one right after it that says it better. */
function ownLabel(
  text: string,
  from: number,
  label: FieldLabel,
  context: Pick<PeopleContext, 'words'>,
): Pick<FieldSaid, 'label' | 'from'> {
  const next = label.kind === 'people' ? firstLabel.exec(text.slice(from, from + 200)) : null;
  const own = next === null ? null : labelOf(next[1] as string, context);
  return next === null || own?.kind !== 'people' ? { label, from } : { label: own, from: from + next[0].length };
}

/** Whether a line begins with a label that is not known, and goes on: « Pour le syndic : Mme Hanot ». */
export function hasOtherLabel({ text }: View): boolean {
  return /^\s*[^:,;\n]{2,60}:\s+\S/.test(text.slice(0, 120));
}

/** What a label says; null where it is not known. `Président / Voorzitter`: one of its parts says it. */
export function labelOf(written: string, { words }: Pick<PeopleContext, 'words'>): FieldLabel | null {
  if (written.length > labelLimit) return null;
  const plain = plainLabel(written);
  const said = plain.split(' ');
  const last = namesWho(said) ? (said[1] as string) : plain;
  if (words.proxies.has(plain) || words.represented.has(last) || givesProxies(written, words))
    return { kind: 'proxies' };
  const presence = words.thereLabels.has(plain)
    ? 'present'
    : words.awayLabels.has(plain)
      ? 'excused'
      : presenceOf(written, words);
  if (presence !== null) return { kind: 'people', presence };
  const field = fieldOf(written, words);
  return field === undefined || field === 'next' || field === 'title' ? null : { kind: 'field', field };
}

/**
 * What a label in the head of a PV is about; undefined where it says nothing of the kind. `Date / heure / durée` says the first of them that is known,
 * and `Date de l’entretien`, `Meeting Date`, `Lieu de rendez-vous` what their first or last word says.
 */
export function fieldOf(
  written: string,
  words: Pick<Words, 'fields' | 'offices' | 'nextWords' | 'thisTime'>,
): HeadWord | undefined {
  const { fields, offices, nextWords } = words;
  const plain = plainLabel(written);
  const direct = fields.get(plain);
  if (direct !== undefined) return direct;
  for (const part of plain.split(/[/|,&]/)) {
    const field = fields.get(part.trim());
    if (field !== undefined) return field;
  }
  // « Secrétaire f.f. », `Voorzitter vanavond`
  const office = offices.get(withoutNow(plain, words)) ?? officeShortened(written, plain, words);
  if (office !== undefined) return office;
  const said = plain.match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu) ?? [];
  if (said.length > 5 || said.length === 0) return undefined;
  const first = fields.get(said[0] as string);
  if (first === 'date' || first === 'place') return said.some((word) => nextWords.includes(word)) ? 'next' : first;
  const last = fields.get(said[said.length - 1] as string);
  return said.length <= 3 && last === 'date' ? last : undefined;
}

/** `Voorz.:`, `Facil.:`: the start of the word for an office, with a full stop. */
function officeShortened(written: string, plain: string, { offices }: Pick<Words, 'offices'>): HeadWord | undefined {
  if (!/^[\s*_]*\p{L}{4,14}\.[\s*_:]*$/u.test(written)) return undefined;
  for (const [name, office] of offices) if (name.startsWith(plain) && name.length > plain.length) return office;
  return undefined;
}

/** A label normalized, without inclusive endings and what stands around its words. */
export function plainLabel(written: string): string {
  return normalize(written)
    .replace(/\((?:e|s|es|trice|trices|n|en)\)(?:\(?s\)?)?/g, '')
    .replace(/(?<=\p{L})[·.•](?:e|es|trice|euse)(?:[·.•]?s)?(?![\p{L}\p{N}])/gu, '')
    .replace(/[*_#]{1,8}/g, '')
    .replace(/^[\p{P}\p{S}\s]{1,5}|[\s:.;,!?–-]{1,40}$/gu, '');
}
