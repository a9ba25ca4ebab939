import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un PV sans lieu',
    nl: 'Een verslag zonder plaats',
    en: 'Minutes without a place',
  },
  findings: {
    'place-missing': {
      message: {
        fr: "Le lieu de la réunion n'est pas noté.",
        nl: 'De plaats van de vergadering is niet genoteerd.',
        en: 'The place of the meeting is missing.',
      },
      remedy: {
        fr: "Ajouter « lieu: … » à l'en-tête.",
        nl: 'Voeg “plaats: …” toe aan de hoofding.',
        en: 'Add “place: …” to the front matter.',
      },
    },
  },
  page: [
    {
      fr: 'Un PV qui ne dit pas où la réunion s’est tenue. L’ordre du jour d’une réunion à venir peut ne pas encore le dire, et un PV approuvé ne change plus : seuls les projets sont examinés.',
      nl: 'Een verslag dat niet zegt waar de vergadering was. Bij een komende agenda is dat misschien nog niet bekend, en een goedgekeurd verslag verandert niet meer: alleen ontwerpen worden bekeken.',
    },
  ],
} satisfies RuleSentences;
