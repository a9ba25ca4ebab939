import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Deux fois le même numéro dans un PV',
    nl: 'Twee keer hetzelfde nummer in één verslag',
    en: 'The same id twice in one meeting',
  },
  findings: {
    'id-duplicate': {
      message: {
        fr: '{id} existe déjà dans ce PV : on ne peut citer que le premier.',
        nl: '{id} bestaat al in dit verslag: alleen het eerste kan aangehaald worden.',
        en: '{id} exists in these minutes already: only the first can be cited.',
      },
      remedy: {
        fr: 'Donner à celui-ci un autre numéro, jamais utilisé.',
        nl: 'Geef dit een ander, nooit gebruikt nummer.',
        en: 'Give this one another number, never used before.',
      },
    },
  },
  page: [
    {
      fr: 'Deux entrées d’un PV ont le même numéro : qui le cite désigne la première, et la seconde n’entre dans aucun registre. Un numéro écrit ne change jamais : c’est donc à la seconde qu’il faut en donner un autre.',
      nl: 'Twee items van één verslag hebben hetzelfde nummer: wie het aanhaalt, bedoelt het eerste, en het tweede staat in geen register. czs wijzigt nooit een geschreven nummer: geef het latere dus een ander.',
    },
  ],
} satisfies RuleSentences;
