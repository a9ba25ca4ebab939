import type { Args } from '../model/finding.ts';
import { type IsoDate, isIsoDate } from '../model/iso-date.ts';
import { type Language, languages } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { errorSentence, UserError } from './user-error.ts';
import { chooseLanguage, loadHelp, loadMessages } from './words.ts';

/** What a program that uses czs has to change: its message is a sentence, its code and its arguments are for the program. */
export class CzsError extends Error {
  readonly code: string;
  readonly args: Args;

  constructor(message: string, { code, args }: Pick<CzsError, 'code' | 'args'>) {
    super(message);
    this.name = 'CzsError';
    this.code = code;
    this.args = args;
  }
}

/** Does some work; what is wrong with what it was given is told in the language that is asked for, else as `czs` in that folder would. */
export async function inSentences<T>(
  world: World,
  { language, folder = null }: { readonly language?: Language | undefined; readonly folder?: string | null },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const spoken = chooseLanguage(world, typeof language === 'string' ? language : null, folder);
    const [help, words] = await Promise.all([loadHelp(spoken), loadMessages(spoken)]);
    throw new CzsError(errorSentence(error, help, words), error);
  }
}

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
  const said = { option: 'language', value: language, suggestion: null, choices: languages };
  throw new UserError('choice-unknown', said);
}
