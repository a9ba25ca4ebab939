import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un quorum qui n'est pas atteint",
    nl: 'Een quorum dat niet bereikt is',
    en: 'A quorum that is not reached',
  },
  findings: {
    'quorum-not-reached': {
      message: {
        fr: '{present} {present|présent ou représenté|présents ou représentés}, et le quorum est de {needed}.',
        nl: '{present} {present|aanwezige of vertegenwoordigde|aanwezigen of vertegenwoordigden}, en het quorum is {needed}.',
        en: '{present} present or represented, and the quorum is {needed}.',
      },
      remedy: {
        fr: "Vérifier la liste ; si c'est juste, les décisions sont à confirmer.",
        nl: 'Kijk de lijst na; klopt ze, dan moeten de beslissingen bevestigd worden.',
        en: 'Check the list; if it is right, the decisions are to be confirmed.',
      },
    },
    'quorum-not-reached/shares': {
      message: {
        fr: '{present} {present|quotité présente ou représentée|quotités présentes ou représentées}, et le quorum est de {needed}.',
        nl: '{present} {present|aandeel aanwezig of vertegenwoordigd|aandelen aanwezig of vertegenwoordigd}, en het quorum is {needed}.',
        en: '{present} {present|share|shares} present or represented, and the quorum is {needed}.',
      },
      remedy: {
        fr: "Vérifier la liste et les quotités de people.yaml ; si c'est juste, les décisions sont à confirmer.",
        nl: 'Kijk de lijst en de aandelen in people.yaml na; kloppen ze, dan moeten de beslissingen bevestigd worden.',
        en: 'Check the list and the shares of people.yaml; if they are right, the decisions are to be confirmed.',
      },
    },
  },
  page: [
    {
      fr: 'Moins de personnes présentes ou représentées que n’en demande le quorum de `czs.yaml`, qui est un nombre ou une part des membres. Les membres sont les personnes de `people.yaml` au jour de la réunion ; s’il ne nomme personne, celles des listes qui ne sont pas des invités, ou celles qui étaient convoquées si elles sont plus nombreuses.',
      nl: 'Er zijn minder personen aanwezig of vertegenwoordigd dan het quorum van `czs.yaml`: een aantal, of een deel van de leden. Leden zijn de personen die op die dag in `people.yaml` staan; staat er niemand in, dan zijn het die van de lijsten die geen gast zijn, of de opgeroepenen als die talrijker zijn.',
    },
    {
      fr: 'Avec `votes: {weights: people.yaml}`, une part se compte en quotités : celles des personnes présentes ou représentées, sur toutes.',
      nl: 'Met `votes: {weights: people.yaml}` wordt een deel in aandelen geteld: die van wie aanwezig of vertegenwoordigd is, op alle.',
    },
  ],
} satisfies RuleSentences;
