import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un numéro de téléphone dans le texte',
    nl: 'Een telefoonnummer in de tekst',
    en: 'A telephone number in the text',
  },
  findings: {
    'phone-in-body': {
      message: {
        fr: 'Le numéro {text} se lirait dans toutes les copies.',
        nl: 'Het nummer {text} zou in alle kopieën te lezen zijn.',
        en: 'The number {text} would be in every copy.',
      },
      remedy: {
        fr: "L'effacer.",
        nl: 'Wis het.',
        en: 'Delete it.',
      },
    },
  },
  page: [
    {
      fr: 'Un numéro de téléphone écrit dans le texte, et que toutes les copies montrent. La règle est désactivée, sauf si `czs.yaml` la demande :',
      nl: 'Een telefoonnummer dat in de tekst staat, en dat elke kopie toont. De regel is uitgeschakeld, tenzij `czs.yaml` erom vraagt:',
    },
  ],
} satisfies RuleSentences;
