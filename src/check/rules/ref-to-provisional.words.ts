import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une référence à un numéro qui n'est pas encore écrit",
    nl: 'Een verwijzing naar een nummer dat nog niet geschreven is',
    en: 'A ref to an id that is not written yet',
  },
  findings: {
    'ref-to-provisional': {
      message: {
        fr: "{ref} n'est pas encore écrit dans {file} : le numéro peut changer.",
        nl: '{ref} is nog niet geschreven in {file}: het nummer kan veranderen.',
        en: '{ref} is not written in {file} yet: the number may change.',
      },
      remedy: {
        fr: "L'écrire : czs vérifier --fix {file:word}",
        nl: 'Schrijf het: czs nakijken --fix {file:word}',
        en: 'Write it: czs check --fix {file:word}',
      },
    },
  },
  page: [
    {
      fr: 'Un PV cite une entrée d’un autre PV, où le numéro de celle-ci n’est pas écrit : si une entrée était ajoutée avant elle, la référence ne désignerait plus la même. Faire écrire les numéros par `czs vérifier --fix`.',
      nl: 'Een verslag haalt een item van een ander verslag aan waarvan het nummer daar niet geschreven is: als er een item vóór ingevoegd wordt, wijst de verwijzing iets anders aan. Laat de nummers schrijven met `czs nakijken --fix`.',
    },
  ],
} satisfies RuleSentences;
