import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';
import { vocabulary } from './vocabulary.ts';

const body =
  "(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )(?:assemblée(?: générale)?|AG|conseil(?: d['’]administration)?|CA|bureau|comité|collège|groupe(?: de travail)?|GT|commission|coordination|équipe|membres(?: présents)?|participants|administrateurs)(?: [A-ZÉÀ][^ ,.;:!?]{1,30}){0,3}";

/** Words that may stand between a verb and its participle. */
const between =
  "(?:(?:donc|ainsi|également|aussi|alors|enfin|ensuite|finalement|unanimement|à l['’]unanimité|par consensus) ){0,2}";

const and = '(?:,| et|;| /)? ?';

/** A count, in figures or in words. */
const count = `(?:\\d{1,4}|${vocabulary.numbers.flat().join('|')})`;

/** What French minutes say in sentences. */
export const ruleWords: RuleWords = {
  deciding: [
    // « Il est décidé de … », « On décide que … », « La décision est prise de … »
    `(?:[Ii]l (?:est|a été) ${between}(?:décidé|convenu|acté)|[Oo]n (?:décide|convient)|[Nn]ous (?:décidons|convenons)|[Ll]a décision est prise) (?:de |d['’]|que |qu['’]|à )`,
    // « L’assemblée décide de … », « Le CA a voté … »
    `${body} (?:(?:décide|convient|décident|conviennent|a décidé|ont décidé) (?:à l['’]unanimité )?(?:de |d['’]|que |qu['’])|(?:adopte|approuve|valide|vote|acte|rejette|adoptent|approuvent|valident|votent|actent|rejettent|a adopté|a approuvé|a voté) )`,
    // « La proposition est adoptée à l’unanimité. »
    `(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’]|[Cc]ette |[Cc]e |[Cc]es )[^.;:!?\\n]{2,80}? (?:est|sont) ${between}(?:adopté|approuvé|validé|rejeté|voté|élu)(?:e|es|s)?(?=[.,;!]|$| et | à l['’]unanimité| à la majorité| par consensus| moins )`,
    "[ÀA] l['’]unanimité(?: des [^,.;:]{3,30})?, ",
    // « Approuvé à l’unanimité. »
    "(?:Approuvé|Adopté|Accepté|Validé)(?:e|es|s)? (?:à l['’]unanimité|à la majorité|par consensus)",
  ],
  decidingStems: [
    'décid',
    'décision est prise',
    'écide',
    'onven',
    'onvien',
    'dopt',
    'pprou',
    'alid',
    'vot[eé]',
    'act[eé]',
    'ejet',
    'élu',
    'nanim',
    'ccept',
  ],
  elsewhere: ['compte[s]?[- ]rendu', 'procès-verba', 'PV', 'ordre du jour'],
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
