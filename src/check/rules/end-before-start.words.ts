import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une réunion qui finit avant de commencer',
    nl: 'Een vergadering die eindigt vóór ze begint',
    en: 'A meeting that ends before it starts',
  },
  findings: {
    'end-before-start': {
      message: {
        fr: 'La réunion finirait à {end:time}, avant de commencer à {start:time}.',
        nl: 'De vergadering zou eindigen om {end:time}, vóór ze begint om {start:time}.',
        en: 'The meeting would end at {end:time}, before it starts at {start:time}.',
      },
      remedy: {
        fr: "Corriger l'une des deux heures.",
        nl: 'Verbeter een van beide uren.',
        en: 'Correct one of the two.',
      },
    },
  },
  page: [
    {
      fr: 'L’heure de fin de la réunion précède l’heure de début.',
      nl: 'Het einde van de vergadering zou vóór het begin vallen.',
    },
    {
      fr: 'Une soirée peut se prolonger après minuit.',
      nl: 'Een avondvergadering mag na middernacht doorgaan.',
    },
  ],
} satisfies RuleSentences;
