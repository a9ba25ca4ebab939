import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des quotités qui ne vont pas ensemble',
    nl: 'Aandelen die niet samengaan',
    en: 'Shares that do not go together',
  },
  findings: {
    'weights-inconsistent': {
      message: {
        fr: 'Les quotités font {sum}, et czs.yaml en annonce {total}.',
        nl: 'De aandelen zijn samen {sum}, en czs.yaml zegt {total}.',
        en: 'The shares make {sum}, and czs.yaml says {total}.',
      },
      remedy: {
        fr: 'Vérifier les quotités (shares) de chacun, ou le total.',
        nl: 'Kijk de aandelen (shares) van ieder na, of het totaal.',
        en: 'Check the shares of each, or the total.',
      },
    },
    'weights-inconsistent/missing': {
      message: {
        fr: "{name} vote et n'a pas de quotités dans le registre : le vote n'est pas compté par quotités.",
        nl: '{name} stemt en heeft geen aandelen in het register: de stemming wordt niet per aandeel geteld.',
        en: '{name} votes and has no shares in the registry: the vote is not counted by shares.',
      },
      remedy: {
        fr: 'Ajouter shares à cette personne dans people.yaml.',
        nl: 'Voeg shares toe bij die persoon in people.yaml.',
        en: 'Add shares to that person in people.yaml.',
      },
    },
    'weights-inconsistent/other': {
      message: {
        fr: '{name} a {own} quotités dans le registre, et {shares} ici.',
        nl: '{name} heeft {own} aandelen in het register, en {shares} hier.',
        en: '{name} has {own} shares in the registry, and {shares} here.',
      },
      remedy: {
        fr: "Corriger l'un ou l'autre ; czs compte celles du registre.",
        nl: 'Verbeter een van beide; czs telt die van het register.',
        en: 'Correct one or the other; czs counts those of the registry.',
      },
    },
    'weights-inconsistent/more': {
      message: {
        fr: "Le vote compte {sum} quotités, et il n'y en a que {total}.",
        nl: 'De stemming telt {sum} aandelen, en er zijn er maar {total}.',
        en: 'The vote counts {sum} shares, and there are only {total}.',
      },
      remedy: {
        fr: 'Vérifier les nombres.',
        nl: 'Kijk de aantallen na.',
        en: 'Check the counts.',
      },
    },
  },
  page: [
    {
      fr: 'Avec `votes: weights: people.yaml`, les votes nominatifs comptent pour les quotités (`shares`) de chacun. Elles doivent faire le `total` de czs.yaml ; qui vote doit en avoir ; et celles qui sont écrites dans un PV doivent être les mêmes.',
      nl: 'Met `votes: weights: people.yaml` tellen stemmen op naam voor de aandelen (`shares`) van ieder. Samen moeten ze het `total` van czs.yaml zijn; wie stemt moet er hebben; en die in een verslag moeten dezelfde zijn.',
    },
  ],
} satisfies RuleSentences;
