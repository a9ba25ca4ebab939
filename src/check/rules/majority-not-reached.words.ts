import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une majorité qui n'est pas atteinte",
    nl: 'Een meerderheid die niet bereikt is',
    en: 'A majority that is not reached',
  },
  findings: {
    'majority-not-reached': {
      message: {
        fr: "La décision demande la {needed:state} {of:state}, et n'a que {for} {by:state} sur {base}.",
        nl: 'De beslissing vraagt de {needed:state} {of:state}, en heeft maar {for} {by:state} van de {base}.',
        en: 'The decision needs the {needed:state} {of:state}, and has only {for} of {base} {by:state}.',
      },
      remedy: {
        fr: "Vérifier les votes ; s'ils sont justes, écrire « Rejeté » au lieu de « Décision ».",
        nl: 'Kijk de stemmen na; kloppen ze, schrijf dan “Verworpen” in plaats van “Beslissing”.',
        en: 'Check the votes; if they are right, write “Rejected” instead of “Decision”.',
      },
    },
    'majority-not-reached/reached': {
      message: {
        fr: 'Rejetée, avec {for} {by:state} sur {base} : la {needed:state} {of:state} est atteinte.',
        nl: 'Verworpen, met {for} {by:state} van de {base}: de {needed:state} {of:state} is bereikt.',
        en: 'Rejected, with {for} of {base} {by:state}: the {needed:state} {of:state} is reached.',
      },
      remedy: {
        fr: 'Vérifier les votes, ou écrire quelle majorité il fallait : « Rejeté (majorité des deux tiers, …) ».',
        nl: 'Kijk de stemmen na, of schrijf welke meerderheid nodig was: “Verworpen (tweederdemeerderheid, …)”.',
        en: 'Check the votes, or write which majority was needed: “Rejected (two-thirds majority, …)”.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision a besoin de la majorité que donne `votes: majority` dans czs.yaml, ou de celle qu’elle nomme elle-même (*majorité des deux tiers*). L’écart est signalé avec le compte qui a servi : par têtes, ou par quotités si czs.yaml dit `weights: people.yaml` et que les votes sont nominatifs ou comptés en quotités.',
      nl: 'Een beslissing heeft de meerderheid nodig die `votes: majority` in czs.yaml vraagt, of die ze zelf noemt (*tweederdemeerderheid*). Het verschil wordt gemeld met de telling die gebruikt is: per hoofd, of per aandeel als czs.yaml `weights: people.yaml` zegt en de stemmen op naam of in aandelen zijn.',
    },
    {
      fr: 'La part est celle des voix pour et contre, sans les abstentions ; `of: present` la prend de tous ceux qui étaient là, `of: members` de tous les membres. Où un nombre manque, nul ne peut le dire, et rien n’est signalé.',
      nl: 'Het deel is dat van de stemmen voor en tegen, zonder de onthoudingen; `of: present` neemt het van wie er was, `of: members` van alle leden. Waar een aantal ontbreekt, kan niemand het zeggen, en wordt er niets gemeld.',
    },
  ],
} satisfies RuleSentences;
