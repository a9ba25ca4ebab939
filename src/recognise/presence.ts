import type { PresenceWord } from '../language/import.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** Two words, of which the first is who: « Copropriétaires présents », `Parents present`. */
export function namesWho([who = '', said = '', more]: readonly string[]): boolean {
  return /^\p{L}{4,}[sx]$/u.test(who) && said !== '' && more === undefined;
}

/**
 * What a label or a heading says of the people after it: « Présents », « Membres excusés (3) », `Aanwezig / Présents`, « Absents et excusés »;
 * null where it says nothing of the kind. All of its words must be known, but for who they are: « Copropriétaires présents ».
 */
export function presenceOf(label: string, words: Words): PresenceWord | null {
  // `Afwezig m.k.`: initials are one word.
  const normalized = withoutEnd(
    normalize(withoutInclusiveEndings(label.replace(/[*_#]/g, '')).replace(/\([^()]{0,80}\)/g, ' ')).replace(
      /(?<=\b[a-z])\.(?=[a-z]\b)/g,
      '',
    ),
    ':.',
  );
  if (normalized === '' || normalized.length > 90) return null;
  if (words.represented.has(normalized)) return 'excused';
  // `Roll call`, whose words say nothing of it one by one.
  const whole = words.presence.get(normalized);
  if (whole !== undefined) return whole;
  const said = normalized.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  if (said.length === 0 || said.length > 9) return null;
  const found: PresenceWord[] = [];
  const told: string[] = [];
  for (const word of namesWho(said) && words.presence.has(said[1] as string) ? said.slice(1) : said) {
    const kind = words.presence.get(word);
    if (kind !== undefined) {
      found.push(kind);
      told.push(word);
    } else if (
      !words.not.has(word) &&
      !words.withNotice.has(word) &&
      !words.without.has(word) &&
      !words.represented.has(word) &&
      // « Excusés avec procuration »
      !words.proxies.has(word) &&
      !words.presenceFillers.has(word) &&
      !/^\d{1,4}$/.test(word)
    )
      return null;
  }
  // `laat zich verontschuldigen`: nobody is late.
  const first = found.find((_, at) => !words.late.has(told[at] as string)) ?? found[0];
  if (first === undefined) return null;
  const has = (set: ReadonlySet<string>): boolean => said.some((word) => set.has(word));
  // « Présents et excusés » are present, « Absents excusés » are excused.
  const role = first === 'absent' && found.includes('excused') ? 'excused' : first;
  if (has(words.not) && (role === 'present' || role === 'excused')) return 'absent';
  // `Afwezig zonder kennisgeving`
  if (has(words.without) && role === 'excused') return 'absent';
  return role === 'absent' && has(words.withNotice) && !has(words.not) && !has(words.without) ? 'excused' : role;
}

/** Whether a label or a sentence begins by saying who was there beside those who are present: `In attendance`, « Sont également présents ». */
export function saysBeside(text: string, { besidePresent, presenceFillers }: Words): boolean {
  let said = normalize(text.slice(0, 80)).trim();
  for (let count = 0; count < 3; count++) {
    if (phrasesBefore(said, besidePresent).length > 0) return true;
    const word = /^[a-z]+ /.exec(said)?.[0] ?? '';
    if (!presenceFillers.has(word.trimEnd())) return false;
    said = said.slice(word.length);
  }
  return false;
}

/** Whether a label over those who are away says that they gave a proxy: « Membres représentés », `Verontschuldigd met volmacht`. */
export function givesProxies(label: string, words: Words): boolean {
  const presence = presenceOf(label, words);
  const said = normalize(label).match(/[a-z]+/g) ?? [];
  if (presence !== 'excused' && presence !== 'absent') return false;
  // « Absents et représentés » says it of some of them.
  const isSaid = (one: string): boolean => presence === 'excused' && words.represented.has(one);
  return [...said, said.join(' ')].some((one) => words.proxies.has(one) || isSaid(one));
}

/** « Absent(e)s », « excusé·es »: as if all were men or women. */
function withoutInclusiveEndings(label: string): string {
  if (!/[(·.•-]/.test(label)) return label;
  return label
    .replace(/(?<=\p{L})\((?:e|s|es|ne|n|en|trices?)\)s?/giu, 's')
    .replace(/(?<=\p{L})[·.•-](?:e|es|ne)(?:[·.•-]?s)?(?!\p{L})/giu, 's');
}

/** Whether words beside somebody who is absent say that it was announced: « met kennisgeving », « justifiée ». */
export function saysNotice(
  beside: string,
  words: Pick<Words, 'withNotice' | 'without' | 'not' | 'presenceFillers'>,
): boolean {
  const said = normalize(beside).match(/[a-z]+/g) ?? [];
  return (
    said.some((word) => words.withNotice.has(word)) &&
    !said.some((word) => words.without.has(word) || words.not.has(word)) &&
    said.every((word) => words.withNotice.has(word) || words.presenceFillers.has(word))
  );
}
