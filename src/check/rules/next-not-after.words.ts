import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une prochaine réunion qui n'est pas postérieure",
    nl: 'Een volgende vergadering die niet later valt',
    en: 'A next meeting that is not later',
  },
  findings: {
    'next-not-after': {
      message: {
        fr: "La prochaine réunion ({next:numeric}) n'est pas après celle-ci ({date:numeric}).",
        nl: 'De volgende vergadering ({next:numeric}) valt niet na deze ({date:numeric}).',
        en: 'The next meeting ({next:numeric}) is not after this one ({date:numeric}).',
      },
      remedy: {
        fr: "Vérifier le jour et l'année.",
        nl: 'Controleer dag en jaar.',
        en: 'Check the day and the year.',
      },
    },
  },
  page: [
    {
      fr: 'Une prochaine réunion annoncée pour le jour même de la réunion, ou pour un jour antérieur. Le plus souvent, l’année est fausse.',
      nl: 'Een volgende vergadering die aangekondigd is voor de dag van de vergadering zelf, of voor een vroegere dag. Meestal is het jaar fout.',
    },
    {
      fr: 'Ce qui est dit d’une réunion annoncée plus tôt peut porter sur un jour passé.',
      nl: 'Wat gezegd wordt van een vergadering die eerder aangekondigd was, mag over een voorbije dag gaan.',
    },
  ],
} satisfies RuleSentences;
