import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une décision sans texte',
    nl: 'Een beslissing zonder tekst',
    en: 'A decision without a text',
  },
  findings: {
    'decision-empty': {
      message: {
        fr: "Cette décision n'a pas de texte.",
        nl: 'Deze beslissing heeft geen tekst.',
        en: 'This decision has no text.',
      },
      remedy: {
        fr: 'Écrire ce qui a été décidé après le deux-points.',
        nl: 'Schrijf na de dubbelepunt wat er beslist is.',
        en: 'Write what was decided after the colon.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision dont le texte manque : le registre aurait une ligne qui ne dit rien.',
      nl: 'Een beslissing waar niets bij staat: het register zou een regel hebben die niets zegt.',
    },
    {
      fr: 'Le texte se place après le deux-points, ou dans la liste qui suit immédiatement.',
      nl: 'De tekst staat na de dubbelepunt, of in de lijst vlak daaronder.',
    },
  ],
} satisfies RuleSentences;
