import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';
import { vocabulary } from './vocabulary.ts';

const and = '(?:,| and|;| /)? ?';

/** A count, in figures or in words. */
const count = `(?:\\d{1,4}|${vocabulary.numbers.flat().join('|')})`;

/** What English minutes say in sentences. */
export const ruleWords: RuleWords = {
  modes: [
    `[Uu]nanimously(?:,? (?:with )?${count} abstentions?)?`,
    `${count} (?:votes )?(?:for|in favou?r)${and}${count} (?:votes )?against(?:${and}${count} abst(?:entions?|ained))?`,
    `${count} (?:yes|ayes?)${and}${count} (?:no|nays?)(?:${and}${count} abst(?:ain|entions?|ained))?`,
    `${count} (?:votes )?(?:for|in favou?r)${and}${count} abst(?:entions?|ained)`,
    `${count} votes? to ${count}`,
  ],
  toldModes: [
    // A sentence of its own.
    [
      '[.;]',
      `(?:(?:[Bb]y )?[Cc]onsensus|(?:[Bb]y (?:a )?)?[Mm]ajority|[Uu]nanimous)(?:,? (?:with )?${count} abstentions?)?`,
    ],
    // « 5 to 2 » alone may be hours: the word before it belongs to it.
    ['', `(?:[Cc]arried|[Pp]assed|[Aa]pproved|[Aa]dopted) ${count} to ${count}(?: with ${count} abstentions?)?`],
    [
      '(?:[Cc]arried|[Pp]assed|[Aa]pproved|[Aa]dopted|[Aa]greed)',
      'by consensus|by (?:a )?majority(?: vote)?|(?:0|[1-9]\\d{0,2})(?:[-–](?:0|[1-9]\\d{0,2})){1,2}',
    ],
  ],
  modeStems: ['nanim', 'onsensus', 'majorit', 'vote', ' for', 'avour', 'avor', ' to ', 'yes', 'aye', '\\d[-–]\\d'],
  aboutModes: ['required', 'taken', 'decisions', 'shall ', 'will ', 'must ', 'should '],
  toCome: ['to be defined', 'to be determined', 'to be confirmed', 'to be completed', 'tbd', 'tbc'],
  beforeDays: ['on', 'at', 'by'],
  formFields: ['name', 'date', 'time', 'place', 'title'],
  internal: internalWords,
  bodies: {
    assembly: ['general assembly', 'general meeting', 'annual general meeting', 'AGM', 'EGM'],
    board: ['board', 'board of directors', 'trustees'],
    bureau: ['executive committee'],
  },
};
