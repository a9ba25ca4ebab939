import { normalize } from './normalize.ts';

/** The words of a text that carry sense, cut to their stems: by them two texts are compared that speak of one thing. */
export function stemsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of normalize(text).matchAll(/[a-z0-9]{4,}/g))
    if (!common.has(word)) found.add(stemOf(word).slice(0, 7));
  return found;
}

/** One thing is told as a verb, a noun and a participle: « réserver », « la réservation », « réservée »; `bestelt`, `bestelling`, `besteld`. */
const endings = /(?:ations?|ements?|itions?|ing|ee|er|ez|en|ed|es|[esxtd])$/;

/** A word without its endings, of four letters at least. */
function stemOf(word: string): string {
  const stem = word.replace(endings, '');
  // « plant » and « plan » are two.
  const least = /[td]$/.test(word) ? 5 : 4;
  if (stem === word || stem.length < least) return word;
  return stemOf(stem.length > 4 ? stem.replace(/(.)\1$/, '$1') : stem);
}

/** What a line names before its first sign: « gobelets : fait », « la serre, trop chère »; null where nothing stands there. */
export function subjectOf(line: string): string | null {
  const end = line.slice(0, 44).search(/[:,(]|\s[-–]\s|->|=>|→/);
  return end < 3 ? null : line.slice(0, end);
}

/** Words of minutes that tell no entry from another. */
const common = new Set(
  'pour avec dans voor naar with from point punt item reunion vergadering meeting action actie decision prochaine volgende next proposition voorstel proposal tous faire doen notre onze leur deze this will avant tegen before divers varia'.split(
    ' ',
  ),
);

const ofDates = new Set(
  [
    'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche',
    'januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'january february june july august october monday tuesday wednesday thursday friday saturday sunday',
  ].flatMap((words) => [...stemsOf(words)]),
);

/** Whether a stem is that of a month, but `march`, which « marché » is too, or of a weekday: « solde au 30 avril » says nothing of what was to be done « pour le 17 avril ». */
export function isOfDate(stem: string): boolean {
  return ofDates.has(stem);
}
