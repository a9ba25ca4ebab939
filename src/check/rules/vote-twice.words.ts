import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un nom deux fois dans un même vote',
    nl: 'Een naam twee keer in één stemming',
    en: 'A name twice in one vote',
  },
  findings: {
    'vote-twice': {
      message: {
        fr: '{name} est deux fois dans ce vote : {one:state}.',
        nl: '{name} staat twee keer in deze stemming: {one:state}.',
        en: '{name} is twice in this vote: {one:state}.',
      },
      remedy: {
        fr: 'Enlever un des deux noms, ou corriger celui qui est faux.',
        nl: 'Schrap een van de twee namen, of verbeter de foute.',
        en: 'Take one of the names out, or correct the one that is wrong.',
      },
    },
    'vote-twice/both': {
      message: {
        fr: '{name} a deux votes : {one:state} et {other:state}.',
        nl: '{name} heeft twee stemmen: {one:state} en {other:state}.',
        en: '{name} has two votes: {one:state} and {other:state}.',
      },
      remedy: {
        fr: 'Garder celui qui est juste.',
        nl: 'Behoud de juiste.',
        en: 'Keep the right one.',
      },
    },
  },
  page: [
    {
      fr: 'Une même personne figure deux fois parmi les votes d’une décision, ou dans deux listes. Les deux restent dans le registre jusqu’à ce que quelqu’un tranche.',
      nl: 'Eén persoon staat twee keer bij de stemmen over een beslissing, of op twee lijsten. Beide blijven in het register tot iemand beslist.',
    },
  ],
} satisfies RuleSentences;
