import { withoutEnd } from '../text/normalize.ts';
import type { PeopleContext } from './attendees.ts';
import type { HeadLine } from './head-line.ts';
import { isUnsettled } from './unsettled.ts';

/** What the words after a label say of when and where: « Début : 19h30 – 21h », « Lieu : salle du Conseil - 9h40 ». */
export function readFieldValue(
  field: 'start' | 'end' | 'place',
  words: string,
  { dates, words: vocabulary }: Pick<PeopleContext, 'dates' | 'words'>,
): HeadLine {
  if (field === 'place') {
    // « Waar: refter, 20u », « Salle du Conseil, de 19h35 à 21h50 »
    const hour = /(?:\s[-–]|,)\s+(?:(?:van|de|from|om|at|à)\s+)?(\d[^,]{1,24})$/.exec(words);
    const at = hour === null ? null : dates.readTime(hour[1] as string);
    const where = at === null ? words : words.slice(0, hour?.index);
    const place = isUnsettled(where, vocabulary) ? null : withoutEnd(where, '.;');
    return { start: at?.start ?? null, end: at?.end ?? null, place };
  }
  const [first, second] = dates.findTimes(words);
  const time = first?.time ?? dates.readTime(words);
  return field === 'end'
    ? { start: null, end: time?.start ?? null, place: null }
    : { start: time?.start ?? null, end: time?.end ?? second?.time.start ?? null, place: null };
}
