import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une personne qui n'en était pas ce jour-là",
    nl: 'Iemand die er die dag niet bij hoorde',
    en: 'Somebody who was none of them on that day',
  },
  findings: {
    'attendee-left': {
      message: {
        fr: '{name:quoted} est dans une liste, et en était jusqu’au {until:long} (people.yaml).',
        nl: '{name:quoted} staat in een lijst, en was erbij tot {until:long} (people.yaml).',
        en: '{name:quoted} is in a list, and was one of them until {until:long} (people.yaml).',
      },
      remedy: {
        fr: "L'ôter de la liste, l'inscrire parmi les invités, ou corriger la date dans people.yaml.",
        nl: 'Haal de naam uit de lijst, zet hem bij de gasten, of verbeter de datum in people.yaml.',
        en: 'Take the name out of the list, put it among the guests, or correct the date in people.yaml.',
      },
    },
    'attendee-left/early': {
      message: {
        fr: '{name:quoted} est dans une liste, et n’en est que depuis le {from:long} (people.yaml).',
        nl: '{name:quoted} staat in een lijst, en is er pas sinds {from:long} bij (people.yaml).',
        en: '{name:quoted} is in a list, and is one of them only since {from:long} (people.yaml).',
      },
      remedy: {
        fr: "L'inscrire parmi les invités, ou corriger la date dans people.yaml.",
        nl: 'Zet de naam bij de gasten, of verbeter de datum in people.yaml.',
        en: 'Put the name among the guests, or correct the date in people.yaml.',
      },
    },
  },
  page: [
    {
      fr: 'Quelqu’un figure dans une liste, et `people.yaml` dit par `until` ou `from` qu’il n’en était plus, ou pas encore : présent, il compte pour le quorum et les votes. Les invités peuvent venir quand ils veulent, et les PV approuvés ne changent plus.',
      nl: 'Iemand staat in een lijst, en `people.yaml` zegt met `until` of `from` dat hij of zij er niet meer, of nog niet, bij was: wie aanwezig is, telt voor het quorum en de stemmen. Gasten mogen altijd komen, en goedgekeurde notulen veranderen niet meer.',
    },
  ],
} satisfies RuleSentences;
