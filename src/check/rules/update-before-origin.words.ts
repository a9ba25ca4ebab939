import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une suite donnée avant l'origine",
    nl: 'Een opvolging in een verslag van vóór wat ze opvolgt',
    en: 'An update before its origin',
  },
  findings: {
    'update-before-origin': {
      message: {
        fr: "{ref} n'est née que le {date:numeric}, après cette réunion.",
        nl: '{ref} is pas ontstaan op {date:numeric}, na deze vergadering.',
        en: '{ref} was first written on {date:numeric}, after this meeting.',
      },
      remedy: {
        fr: 'Corriger la référence.',
        nl: 'Verbeter de verwijzing.',
        en: 'Correct the ref.',
      },
    },
  },
  page: [
    {
      fr: 'Un PV dit ce qu’est devenue une décision ou une action qui n’est née qu’à une réunion ultérieure. La référence est fausse : cette suite reste sans effet.',
      nl: 'Een verslag zegt wat er geworden is van een beslissing of een actie die pas op een latere vergadering ontstaan is. De verwijzing is fout: ze volgt niets op.',
    },
  ],
} satisfies RuleSentences;
