import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un mot qui ressemble à un intitulé sans en être un',
    nl: 'Een woord dat op een label lijkt maar er geen is',
    en: 'A word that is nearly a label',
  },
  findings: {
    'label-near-miss': {
      message: {
        fr: "« {written} : » n'est pas reconnu ; ce texte n'entre pas au registre.",
        nl: '“{written}:” wordt niet herkend; deze tekst komt niet in het register.',
        en: '“{written}:” is not recognised; this text is in no register.',
      },
      remedy: {
        fr: 'Écrire « {label} : ».',
        nl: 'Schrijf “{label}:”.',
        en: 'Write “{label}:”.',
      },
    },
    'label-near-miss/internal': {
      message: {
        fr: "« {written} : » n'est pas reconnu : ce passage serait dans toutes les copies.",
        nl: '“{written}:” wordt niet herkend: deze passage zou in elke kopie staan.',
        en: '“{written}:” is not recognised: this passage would be in every copy.',
      },
      remedy: {
        fr: "Écrire « {label} : », ou un autre mot s'il n'est pas interne.",
        nl: 'Schrijf “{label}:”, of een ander woord als ze niet intern is.',
        en: 'Write “{label}:”, or another word if it is not internal.',
      },
    },
  },
  page: [
    {
      fr: 'Un mot en début de ligne, avant un deux-points, et à une ou deux lettres d’un intitulé : ce qui suit n’entre dans aucun registre. Si cet intitulé est celui d’un passage interne, c’est une erreur, car le passage serait dans toutes les copies, et aucune n’est faite.',
      nl: 'Een woord aan het begin van een regel, voor een dubbelepunt, dat een of twee letters van een label verschilt: wat volgt, staat in geen register. Lijkt het op een intern label, dan is het een fout, want de passage zou in elke kopie staan, en er wordt er geen gemaakt.',
    },
    {
      fr: 'Tout autre mot avant un deux-points est du texte, même s’il est proche d’un intitulé par hasard.',
      nl: 'Elk ander woord voor een dubbelepunt is tekst, ook een woord dat toevallig op een label lijkt.',
    },
  ],
} satisfies RuleSentences;
