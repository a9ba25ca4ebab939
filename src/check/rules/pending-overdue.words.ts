import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une décision à prendre qui n'a pas été prise à temps",
    nl: 'Een te nemen beslissing die niet op tijd genomen is',
    en: 'A pending decision that is overdue',
  },
  findings: {
    'pending-overdue': {
      message: {
        fr: "{ref} devait être prise le {due:numeric} et ne l'est pas ({text:quoted}).",
        nl: '{ref} moest genomen worden op {due:numeric} en is het niet ({text:quoted}).',
        en: '{ref} was to be decided by {due:numeric} and is not ({text:quoted}).',
      },
      remedy: {
        fr: 'Noter la décision, ou « Reporté : » et la nouvelle date.',
        nl: 'Noteer de beslissing, of “Uitgesteld:” met de nieuwe datum.',
        en: 'Note the decision, or “Postponed:” and the new date.',
      },
    },
    'pending-overdue/put-off': {
      message: {
        fr: "{ref} n'est pas encore prise, et garde son échéance du {due:numeric}, qui est passée.",
        nl: '{ref} is nog niet beslist, en houdt haar termijn van {due:numeric}, die voorbij is.',
        en: '{ref} is not decided yet, and keeps its due date of {due:long}, which is over.',
      },
      remedy: {
        fr: 'Écrire la nouvelle : « Décision à prendre {ref} (pour le …) : … ».',
        nl: 'Schrijf de nieuwe: “Te beslissen {ref} (tegen …): …”.',
        en: 'Write the new one: “Decision needed {ref} (by …): …”.',
      },
    },
  },
  page: [
    {
      fr: 'Une décision était à prendre à une réunion, qui s’est tenue sans la prendre et sans la reporter. Le constat se place dans le PV de cette réunion, où la décision est à noter.',
      nl: 'Een beslissing moest genomen worden op een vergadering, en die is gehouden zonder ze te nemen en zonder ze uit te stellen. Ze wordt getoond in het verslag van die vergadering, waar ze te noteren is.',
    },
    {
      fr: 'Prise, rejetée ou reportée à un autre jour, à cette réunion ou plus tard, la décision n’est pas oubliée.',
      nl: 'Wat daar of later beslist, verworpen of naar een andere dag uitgesteld is, is niet vergeten.',
    },
    {
      fr: 'Reportée sans nouveau jour, elle garde celui qu’elle avait, qui est passé : une remarque.',
      nl: 'Uitgesteld zonder nieuwe dag houdt ze die van tevoren, en die is voorbij: een opmerking.',
    },
  ],
} satisfies RuleSentences;
