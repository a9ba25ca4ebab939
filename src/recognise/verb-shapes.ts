import type { Language } from '../model/minutes.ts';
import type { Word } from './evidence-words.ts';

/** How verbs end: present and future forms, past ones, infinitives. */

export const presentShape: Readonly<Record<Language, RegExp>> = {
  fr: /^\p{L}+(?:e|t|d|s|ent|a|ra|ront|ez)$/u,
  nl: /^\p{L}+(?:t|en|aan)$/u,
  en: /^(?:\p{L}{2,}s|will|to|ll)$/u,
};
export const futureShape: Readonly<Record<Language, RegExp>> = {
  fr: /^\p{L}{2,}(?:e|i|d|t|v|r|au)r(?:ai?|ont)$/u,
  nl: /^(?:zal|zullen|gaat|gaan)$/,
  en: /^(?:will|ll|shall)$/,
};
/** No French future is shorter. */
const shortestFuture = 5;

export function isFuture({ normalized }: Word, language: Language): boolean {
  return (language !== 'fr' || normalized.length >= shortestFuture) && futureShape[language].test(normalized);
}

export const pastShape: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:a|ont|est|etait|avait|sont)$/,
  nl: /^(?:heeft|had|was|is|zijn|hebben|\p{L}{2,}(?:de|te|den|ten))$/u,
  en: /^(?:has|had|was|is|have|were|are|\p{L}{2,}ed)$/u,
};
/** « vérifier », « prévoir », « transmettre »: not « trésorier », « signature », « première ». */
export const infinitiveShape =
  /^(?=\p{L}{4})\p{L}*(?:(?<!i)er|(?:f|bl|ud|op|oc|erc|tr)ier|ir|[aeio]ndre|erdre|oudre|[ae]ttre|aitre|[dl]ire|uire|crire|(?<!f)faire|[uv]ivre|clure)$/u;
export const noInfinitive = /^(?:lettre|maitre|avoir|soir|fer|mer|hiver|cher)$/;
export const dutchVerbShape = /^\p{L}{2,}(?:en|aan|doen|zien)$/u;
export const passiveBefore: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:est|sont|ete|reste|soit)$/,
  nl: /^(?:wordt|worden|werd|werden|is|zijn|hebben)$/,
  en: /^(?:was|were|is|are|be|been)$/,
};

/** Words that end as verbs in the present do. */
export const joints = /^(?:et|en|nous|vous|and|ou|of|or|met|avec|with|pour|voor|for|dans|sont|est|niet|dat|met|ont)$/;
