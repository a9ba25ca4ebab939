/** What a program says to czs as a library: it is held to what a person would be held to at the command line. */
import { type IsoDate, isIsoDate } from '../model/iso-date.ts';
import { type Language, languages } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { UserError } from './user-error.ts';

/**
 * The day to go by: what is late and what is to come depends on it.
 * @throws UserError where it is no day of the calendar
 */
export function dayOf(world: World, today: string | undefined): IsoDate {
  if (today === undefined) return world.today();
  if (isIsoDate(today)) return today;
  throw new UserError('date-unreadable', { what: 'today', value: String(today) });
}

/**
 * The language that is asked for; null where none is.
 * @throws UserError where czs does not speak it
 */
export function languageOf(language: Language | undefined): Language | null {
  if (language === undefined) return null;
  if (languages.includes(language)) return language;
  const said = { option: 'language', value: String(language), suggestion: null, choices: languages };
  throw new UserError('choice-unknown', said);
}
