import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';
import { vocabulary } from './vocabulary.ts';

const and = '(?:,| et|;| /)? ?';

/** A count, in figures or in words. */
const count = `(?:\\d{1,4}|${vocabulary.numbers.flat().join('|')})`;

/** What French minutes say in sentences. */
export const ruleWords: RuleWords = {
  modes: [
    "[Ààa] l['’]unanimité(?: des (?:présents|membres présents|membres|voix|votants|suffrages exprimés))?(?:,? (?:(?:moins|avec) )?" +
      `${count} abstentions?)?`,
    `${count} (?:voix )?pour${and}${count} (?:voix )?contre(?:${and}${count} abstentions?)?`,
    `[Pp]our ?: ?${count}[,;.] ?[Cc]ontre ?: ?${count}`,
    `${count} (?:voix )?pour${and}${count} abstentions?`,
    `${count} voix contre ${count}`,
  ],
  toldModes: [
    // A sentence of its own.
    [
      '[.;]',
      `(?:[Pp]ar consensus|[Cc]onsensus|[Uu]nanimité|(?:[Àà] la )?[Mm]ajorité)(?:,? (?:(?:moins|avec) )?${count} abstentions?)?`,
    ],
    [
      '(?:[Aa]dopté|[Aa]pprouvé|[Vv]alidé|[Aa]ccepté|[Vv]oté|[Dd]écidé|[Dd]écision (?:est )?prise)(?:e|es|s)?',
      '(?:par|au) consensus|à la majorité(?: (?:simple|absolue|qualifiée|des voix|des présents|des deux tiers))?|par \\d{1,4} voix',
    ],
  ],
  modeStems: ['nanim', 'onsensus', 'ajorit', 'voix', 'pour', 'Pour'],
  aboutModes: [
    'prises',
    'prendre',
    'prennent',
    'requise?',
    'adoptées',
    'décisions',
    'ser(?:a|ont) ',
    'doi(?:t|vent) ',
    '(?:toute|chaque|une) décision',
  ],
  toCome: ['à définir', 'à déterminer', 'à préciser', 'à compléter', 'à remplir', 'à confirmer', 'à vérifier'],
  beforeDays: ['le', 'du', 'au', 'à'],
  formFields: ['nom', 'noms', 'date', 'heure', 'lieu', 'titre'],
  internal: internalWords,
  bodies: {
    assembly: ['assemblee generale', 'AG', 'AGO', 'AGE'],
    board: ["conseil d'administration", 'CA', "organe d'administration"],
    bureau: ['bureau'],
  },
};
