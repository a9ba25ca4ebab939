import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';
import { vocabulary } from './vocabulary.ts';

const and = '(?:,| en|;| /)? ?';

/** A count, in figures or in words. */
const count = `(?:\\d{1,4}|${vocabulary.numbers.flat().join('|')})`;

/** What Dutch minutes say in sentences. */
export const ruleWords: RuleWords = {
  modes: [
    '(?:[Uu]naniem|[Ee]enparig|[Mm]et eenparigheid van stemmen|[Mm]et algemene stemmen)(?: op ' +
      `${count} onthouding(?:en)? na|,? (?:(?:met|bij) )?${count} onthouding(?:en)?)?`,
    `${count} (?:stemmen )?voor${and}${count} (?:stemmen )?tegen(?:${and}${count} onthouding(?:en)?)?`,
    `${count} (?:stemmen )?voor${and}${count} onthouding(?:en)?`,
    `${count} stemmen tegen ${count}`,
  ],
  toldModes: [
    // A sentence of its own.
    [
      '[.;]',
      `(?:(?:[Bb]ij |[Mm]et )?[Cc]onsensus|[Bb]ij (?:gewone )?meerderheid)(?:,? (?:(?:met|bij) )?${count} onthouding(?:en)?)?`,
    ],
    [
      '(?:[Gg]oedgekeurd|[Aa]angenomen|[Bb]eslist|[Bb]esloten|[Aa]anvaard)',
      '(?:bij|met|in) consensus|(?:bij|met) (?:een )?(?:gewone |volstrekte )?meerderheid(?: van stemmen)?',
    ],
  ],
  modeStems: ['naniem', 'enparig', 'lgemene stemmen', 'onsensus', 'meerderheid', 'voor', 'stemmen'],
  aboutModes: ['vereist', 'genomen', 'beslissingen', 'zal ', 'zullen ', 'mo(?:et|eten) ', 'voortaan'],
  toCome: [
    'nader te bepalen',
    'nog te bepalen',
    'te bepalen',
    'in te vullen',
    'aan te vullen',
    'te bevestigen',
    'n.t.b.',
    'ntb',
  ],
  beforeDays: ['de', 'op', 'om', 'van'],
  formFields: ['naam', 'datum', 'uur', 'plaats', 'titel'],
  internal: internalWords,
  bodies: {
    assembly: ['algemene vergadering', 'algemene ledenvergadering', 'ledenvergadering', 'AV', 'ALV'],
    board: ['raad van bestuur', 'RvB', 'RVB', 'bestuursvergadering', 'bestuursorgaan'],
    bureau: ['dagelijks bestuur'],
  },
};
