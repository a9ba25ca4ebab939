import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un quorum perdu au moment du vote',
    nl: 'Een quorum dat er bij de stemming niet meer is',
    en: 'A quorum lost at the vote',
  },
  findings: {
    'quorum-lost': {
      message: {
        fr: 'Il ne reste que {there} {there|présent ou représenté|présents ou représentés} à ce moment, et le quorum est de {needed}.',
        nl: 'Er {there|blijft op dat ogenblik maar # aanwezige of vertegenwoordigde|blijven op dat ogenblik maar # aanwezigen of vertegenwoordigden} over, en het quorum is {needed}.',
        en: 'Only {there} present or represented are left at that time, and the quorum is {needed}.',
      },
      remedy: {
        fr: "Vérifier les départs ; s'ils sont justes, la décision est à confirmer.",
        nl: 'Kijk na wie vertrok; klopt het, dan moet de beslissing bevestigd worden.',
        en: 'Check the departures; if they are right, the decision is to be confirmed.',
      },
    },
    'quorum-lost/shares': {
      message: {
        fr: 'Il ne reste que {there} {there|quotité présente ou représentée|quotités présentes ou représentées} à ce moment, et le quorum est de {needed}.',
        nl: 'Er {there|blijft op dat ogenblik maar # aandeel|blijven op dat ogenblik maar # aandelen} over, en het quorum is {needed}.',
        en: 'Only {there} {there|share is|shares are} present or represented at that time, and the quorum is {needed}.',
      },
      remedy: {
        fr: "Vérifier les départs ; s'ils sont justes, la décision est à confirmer.",
        nl: 'Kijk na wie vertrok; klopt het, dan moet de beslissing bevestigd worden.',
        en: 'Check the departures; if they are right, the decision is to be confirmed.',
      },
    },
  },
  page: [
    {
      fr: 'Le quorum de czs.yaml était atteint à l’ouverture, et des départs l’ont fait perdre avant une décision. Qui part pendant le point, après la décision, compte comme peut-être là : rien n’est signalé tant que le quorum a pu être atteint.',
      nl: 'Het quorum van czs.yaml was bij de opening bereikt, en door vertrek is het er bij een beslissing niet meer. Wie tijdens het punt vertrekt, na de beslissing, telt als misschien aanwezig: er wordt niets gemeld zolang het quorum bereikt kan zijn.',
    },
    {
      fr: 'Si le quorum est une part des quotités, on compte celles des personnes qui restent.',
      nl: 'Is het quorum een deel van de aandelen, dan tellen die van wie overblijft.',
    },
  ],
} satisfies RuleSentences;
