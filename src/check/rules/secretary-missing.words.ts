import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un PV sans secrétaire',
    nl: 'Een verslag zonder verslaggever',
    en: 'Minutes without a secretary',
  },
  findings: {
    'secretary-missing': {
      message: {
        fr: "Qui a tenu ce PV n'est pas noté.",
        nl: 'Wie dit verslag maakte, is niet genoteerd.',
        en: 'It does not say who took these minutes.',
      },
      remedy: {
        fr: "Ajouter « secrétaire: Prénom Nom » à l'en-tête.",
        nl: 'Voeg “verslaggever: Voornaam Naam” toe aan de hoofding.',
        en: 'Add “secretary: First Last” to the front matter.',
      },
    },
  },
  page: [
    {
      fr: 'Un PV qui ne dit pas qui l’a tenu.',
      nl: 'Een verslag dat niet zegt wie het geschreven heeft.',
    },
  ],
} satisfies RuleSentences;
