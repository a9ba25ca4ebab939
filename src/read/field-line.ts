import type { HeadWord, PresenceWord } from '../language/import.ts';
import type { PeopleContext } from '../recognise/attendees.ts';
import { presenceOf } from '../recognise/presence.ts';
import type { View } from '../recognise/view.ts';
import { normalize } from '../text/normalize.ts';

/** What the label of a field line says of what follows it: a list of people, who stands in for whom, or a key of the front matter. */
export type FieldLabel =
  | { readonly kind: 'people'; readonly presence: PresenceWord }
  | { readonly kind: 'proxies' }
  | { readonly kind: 'field'; readonly field: HeadWord };

/** One field of a line: its label, and where its value stands in the view. */
export interface FieldSaid {
  readonly label: FieldLabel;
  readonly from: number;
  readonly to: number;
}

/** No label is longer. */
const labelLimit = 70;

/** A label before the sign that ends it: a colon anywhere, a dash only where the words before it are known. */
const firstLabel = /^\s*([^\s:–—][^:\n–—]{1,69}?)(?:\s*:(?!\/\/)|\s+[-–—](?=\s))\s*/u;

/** Where another field may begin on the same line: after two blanks, a dash, a bar, a comma, a stop or a semicolon. */
const nextLabel = /(?:\s{2,}|\s[-–—/|]\s+|[.,;|]\s+)(\p{L}[^:.,;|\n–—]{1,40}?)\s*:(?!\/\/)\s*/gu;

/**
 * The fields that a line says, in their order: « Présidente de séance : Mme Koskas - Secrétaire : Mme Hanot » are two. Empty where its first label is
 * not known.
 */
export function fieldsOf(view: View, context: Pick<PeopleContext, 'words'>): readonly FieldSaid[] {
  const first = firstLabel.exec(view.text.slice(0, 200));
  const label = first === null ? null : labelOf(first[1] as string, context);
  if (first === null || label === null) return [];
  const found: { label: FieldLabel; from: number; to: number }[] = [
    { label, from: first[0].length, to: view.text.length },
  ];
  const rest = view.text.slice(0, 600);
  // What parts two fields may be the blank that the first label takes.
  for (const next of rest.matchAll(nextLabel)) {
    const last = found.at(-1) as (typeof found)[number];
    const also = labelOf(next[1] as string, context);
    if (also === null || next.index < last.from) continue;
    last.to = next.index;
    found.push({ label: also, from: next.index + next[0].length, to: view.text.length });
  }
  return found;
}

/** Whether a line begins with a label that is not known, and goes on: « Pour le syndic : Mme Hanot ». */
export function hasOtherLabel({ text }: View): boolean {
  return /^\s*[^:,;\n]{2,60}:\s+\S/.test(text.slice(0, 120));
}

/** What a label says; null where it is not known. `Président / Voorzitter`: one of its parts says it. */
export function labelOf(written: string, { words }: Pick<PeopleContext, 'words'>): FieldLabel | null {
  if (written.length > labelLimit) return null;
  const plain = normalize(
    written
      .replace(/[*_]/g, '')
      .replace(/\((?:e|trice|s|es)\)/g, '')
      .replace(/[·.](?:e|trice)\b/g, ''),
  ).trim();
  if (words.proxies.has(plain)) return { kind: 'proxies' };
  if (words.represented.has(plain)) return { kind: 'proxies' };
  const presence = presenceOf(written, words);
  if (presence !== null) return { kind: 'people', presence };
  for (const part of plain.split(/\s*[/|]\s*/)) {
    const field = words.fields.get(part.trim());
    if (field !== undefined && field !== 'next' && field !== 'title') return { kind: 'field', field };
  }
  return null;
}
