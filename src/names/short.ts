import { compareForms } from './compare.ts';
import { joinedLetters, type NameForm, type NameReader, unitLimit } from './form.ts';
import { groupVariants } from './groups.ts';
import { isInitials } from './handle.ts';

/** A name that is cut short, and another of the list that it may be short for. */
export interface ShortName {
  readonly short: string;
  readonly name: string;
}

/**
 * The names of a list that say less than another of it: one word of it alone (`Sofie`, `Peeters`), its last words (`El Amrani`), or initials
 * (`S. Peeters`, `SP`). One pair for each, with the first name of the list that it may stand for, in the order of the list.
 */
export function shortNames(names: readonly string[], reader: NameReader): ShortName[] {
  const forms = names.map((name) => reader.form(name));
  const longer = new Map<number, number>();
  const ends = new Map<string, number>();
  const called = new Map<string, number>();
  forms.forEach(({ units }, at) => {
    if (units.length < 2 || units.length > unitLimit) return;
    for (const unit of [units[0], units[units.length - 1]])
      if (unit !== undefined && unit.initials === null && !ends.has(unit.letters)) ends.set(unit.letters, at);
    for (let from = 1; from < units.length - 1; from++) {
      const last = joinedLetters(units, from);
      if (!ends.has(last)) ends.set(last, at);
    }
    const initials = units.map(({ letters }) => letters.charAt(0)).join('');
    if (!called.has(initials)) called.set(initials, at);
  });
  forms.forEach(({ units }, at) => {
    const found = (isInitials(names[at] as string) ? called : ends).get(joinedLetters(units));
    if (found !== undefined) longer.set(at, found);
  });
  for (const { a, b, comparison } of groupVariants(names, reader).near) {
    if (comparison.evidence.kind !== 'initials') continue;
    const [short, full] = lettersOf(forms[a]) < lettersOf(forms[b]) ? [a, b] : [b, a];
    if (!longer.has(short)) longer.set(short, full);
  }
  return [...longer]
    .sort(([a], [b]) => a - b)
    .filter(([at, full]) => compareForms(forms[at] as NameForm, forms[full] as NameForm, reader).kind !== 'same')
    .map(([at, full]) => ({ short: names[at] as string, name: names[full] as string }));
}

function lettersOf(form: NameForm | undefined): number {
  return form?.letters.length ?? 0;
}
