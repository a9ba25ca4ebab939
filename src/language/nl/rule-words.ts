import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';
import { vocabulary } from './vocabulary.ts';

const body =
  '(?:het|de|Het|De) (?:bestuur|vergadering|algemene vergadering|ledenvergadering|ALV|AV|raad|comité|commissie|werkgroep|kerngroep|stuurgroep|leden|aanwezigen)';

/** Words that may stand between a verb and its participle. */
const between =
  '(?:(?:dan|dus|ook|daarom|alsnog|verder|toch|unaniem|eenparig|met eenparigheid van stemmen|zonder te stemmen|na stemming) ){0,2}';

const and = '(?:,| en|;| /)? ?';

/** A count, in figures or in words. */
const count = `(?:\\d{1,4}|${vocabulary.numbers.flat().join('|')})`;

/** What Dutch minutes say in sentences. */
export const ruleWords: RuleWords = {
  deciding: [
    // « Besloten wordt dat … », « Er wordt beslist om … », « Daarom wordt besloten … »
    '(?:[Bb]esloten|[Bb]eslist|[Aa]fgesproken) (?:wordt|werd|is) ',
    `(?:[Ee]r (?:wordt|werd|is)|(?:Daarom|Dus|Ook|Verder|Vervolgens|Uiteindelijk|Hierop|Daarop|Na [^.;:!?\\n]{3,60}?) (?:wordt|werd|is)(?: er)?) ${between}(?:besloten|beslist|afgesproken|overeengekomen)(?= |:|,)`,
    // « Het bestuur gaat akkoord. », « Na discussie besluit het bestuur … », « We besluiten … »
    `(?:Na [^.;:!?\\n]{3,60}? (?:gaat|gaan) )?${body} (?:(?:gaat|gaan) )?(?:[a-z]+ ){0,3}akkoord`,
    `${body} (?:besluit|beslist|besluiten|beslissen)(?= |:)|${body} (?:keurt|keuren) `,
    `(?:Na [^.;:!?\\n]{3,60}?|Daarom|Ook|Vervolgens|Uiteindelijk|Hierop|Daarop) (?:besluit|beslist|besluiten|beslissen) (?:${body}|we|wij) `,
    '[Ww]e (?:(?:besluiten|beslissen)(?= |:)|spreken af(?= dat | om |:))|(?:[Aa]llen|[Ii]edereen) (?:zijn|is) het er ?over eens (?:dat|om) ',
    // « Het voorstel wordt aangenomen. », « An en Bo worden verkozen. »
    `(?:[Hh]et |[Dd]e |[Dd]it |[Dd]eze |Vervolgens wordt (?:het|de) )[^.;:!?\\n]{2,80}? (?:(?:wordt|worden|werd|werden) )?${between}(?:aangenomen|goedgekeurd|verworpen|weggestemd)(?=[.,;:!]|$| en | met | bij )`,
    `[A-Z][^.;:!?\\n]{2,80}? (?:wordt|worden) ${between}(?:gekozen|verkozen|herkozen)(?=[.,;!]|$| als | tot )`,
    // « Unaniem goedgekeurd. »
    '(?:Unaniem|Eenparig) (?:goedgekeurd|aangenomen|beslist|besloten)',
  ],
  decidingStems: [
    'kkoord',
    'eslis',
    'eslo',
    'eslui',
    'eens',
    'keur',
    'enomen',
    'worpen',
    'stemd',
    'kozen',
    'proken',
    'gekomen',
    'preken',
  ],
  elsewhere: [
    'notulen',
    'verslag',
    'agenda',
    'vorige? ',
    'eerder',
    'destijds',
    'geleden',
    '(?:^De|door de) (?:gemeente|stad|provincie|overheid) ',
  ],
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
