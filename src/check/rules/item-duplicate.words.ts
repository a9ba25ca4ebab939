import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Deux points du même titre',
    nl: 'Twee punten met dezelfde titel',
    en: 'Two items with one title',
  },
  findings: {
    'item-duplicate': {
      message: {
        fr: "Deux points s'intitulent {title:quoted}.",
        nl: 'Twee punten heten {title:quoted}.',
        en: 'Two items are called {title:quoted}.',
      },
      remedy: {
        fr: "Les réunir, ou préciser l'un des titres.",
        nl: 'Voeg ze samen, of maak een van de titels duidelijker.',
        en: 'Merge them, or make one title clearer.',
      },
    },
  },
  page: [
    {
      fr: 'Deux points portent le même titre : une référence à l’un ou à l’autre n’est pas claire, et l’un d’eux a peut-être été recopié.',
      nl: 'Twee punten dragen dezelfde titel: verwijzingen naar een van beide zijn onduidelijk, en misschien is een ervan gekopieerd.',
    },
  ],
} satisfies RuleSentences;
