import { compareText } from '../text/compare-text.ts';
import type { NameSource } from '../text/known.ts';
import { normalize } from '../text/normalize.ts';
import { compareForms, compareOrganisations } from './compare.ts';
import type { NameReader } from './form.ts';
import type { Known } from './name-index.ts';

/** Which records, of one list or of several, are of one person or organisation. */

/** The same people once each, the fullest record of each, in an order that does not depend on the list's. */
export function distinct(reader: NameReader, known: readonly Known[]): Known[] {
  if (known.length < 2) return [...known];
  const out: Known[] = [];
  for (const candidate of [...new Set(known)].sort(fullestFirst)) {
    if (!out.some((other) => isSame(candidate, other, reader))) out.push(candidate);
  }
  return out.sort((a, b) => compareText(a.name, b.name) || fullestFirst(a, b));
}

/** True for a mailbox that is a function's: `info@…`. */
export function isFunctionMailbox(email: string, reader: NameReader): boolean {
  const local = normalize(email.slice(0, email.indexOf('@')));
  return local.split(/[._+-]/).some((word) => reader.isMailbox(word));
}

/** True where the organisation that was written cannot be the known person's, and was not before. */
export function contradicted(known: Known, organisation: string | null, reader: NameReader): boolean {
  if (known.kind !== 'person') return false;
  return [known.organisation, ...(known.formerly ?? [])].every((one) => areTwo(one, organisation, reader));
}

function areTwo(a: string | null, b: string | null, reader: NameReader): boolean {
  return a !== null && b !== null && compareOrganisations(a, b, reader).kind === 'different';
}

/** True where two records are of one person or organisation, as far as one can tell. */
function isSame(a: Known, b: Known, reader: NameReader): boolean {
  if (a === b) return true;
  if (a.kind === 'organisation' || b.kind === 'organisation') {
    if (a.kind !== b.kind) return false;
    return ['same', 'variant'].includes(compareOrganisations(a.name, b.name, reader).kind);
  }
  const sameMail = a.email !== null && b.email !== null && a.email.toLowerCase() === b.email.toLowerCase();
  const { kind } = compareForms(reader.form(a.name), reader.form(b.name), reader);
  if (kind === 'different') return false;
  if (kind === 'near') return sameMail && !isFunctionMailbox(a.email, reader);
  // People change affiliations over the years; in one list, two affiliations are two people.
  if (sameMail || a.source === 'archive' || b.source === 'archive') return true;
  return !areTwo(a.organisation, b.organisation, reader);
}

const sourceOrder: Readonly<Record<NameSource, number>> = { meeting: 0, registry: 1, archive: 2 };

function fullestFirst(a: Known, b: Known): number {
  return (
    a.kind.length - b.kind.length ||
    sourceOrder[a.source] - sourceOrder[b.source] ||
    fullness(b) - fullness(a) ||
    compareText(a.name, b.name) ||
    compareText(detail(a), detail(b))
  );
}

function fullness(known: Known): number {
  if (known.kind === 'organisation') return (known.acronym === null ? 0 : 1) + (known.aliases.length > 0 ? 1 : 0);
  return (known.organisation === null ? 0 : 1) + (known.email === null ? 0 : 1) + (known.aliases.length > 0 ? 1 : 0);
}

function detail(known: Known): string {
  return known.kind === 'person' ? `${known.organisation ?? ''}|${known.email ?? ''}` : (known.acronym ?? '');
}
