import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une convocation sans l'approbation du PV précédent",
    nl: 'Een uitnodiging zonder de goedkeuring van het vorige verslag',
    en: 'An agenda without the approval of the last minutes',
  },
  findings: {
    'approval-item-missing': {
      message: {
        fr: "Le PV du {date:numeric} n'est pas approuvé, et aucun point ne le prévoit.",
        nl: 'Het verslag van {date:numeric} is niet goedgekeurd, en geen punt voorziet dat.',
        en: 'The minutes of {date:numeric} are not approved, and no item is for that.',
      },
      remedy: {
        fr: 'Ajouter un point « Approbation du PV du {date:long} ».',
        nl: 'Voeg een punt “Goedkeuring van het verslag van {date:long}” toe.',
        en: 'Add an item “Approval of the minutes of {date:long}”.',
      },
    },
  },
  related: {
    'related-unapproved': {
      fr: 'le PV à approuver',
      nl: 'het verslag dat goed te keuren is',
      en: 'the minutes to approve',
    },
  },
  page: [
    {
      fr: 'L’ordre du jour de la prochaine réunion n’a aucun point pour approuver le PV précédent, qui est encore un projet.',
      nl: 'De agenda van de volgende vergadering heeft geen punt om het vorige verslag goed te keuren, dat nog een ontwerp is.',
    },
  ],
} satisfies RuleSentences;
