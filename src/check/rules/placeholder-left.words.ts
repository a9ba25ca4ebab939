import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un blanc qui reste à remplir',
    nl: 'Een plek die nog in te vullen is',
    en: 'Something left to fill in',
  },
  findings: {
    'placeholder-left': {
      message: {
        fr: '{text:quoted} reste à remplir.',
        nl: '{text:quoted} is nog in te vullen.',
        en: '{text:quoted} is still to be filled in.',
      },
      remedy: {
        fr: "Écrire ce qui manque, ou l'effacer.",
        nl: 'Schrijf wat ontbreekt, of wis het.',
        en: 'Write what is missing, or delete it.',
      },
    },
  },
  page: [
    {
      fr: 'Quelque chose qui était à remplir avant l’envoi du PV : un champ de modèle, `??` à la place d’un mot, *à définir* seul après un deux-points. Dans une phrase, *à définir* est ce qui a été dit.',
      nl: 'Iets wat in te vullen was voor het verslag verstuurd wordt: een veld van een sjabloon, `??` in de plaats van een woord, *nog te bepalen* alleen na een dubbelepunt. In een zin is *nog te bepalen* wat er gezegd is.',
    },
    {
      fr: 'L’ordre du jour d’une réunion à venir peut fort bien avoir un lieu qui n’est pas encore connu : seuls les projets de PV de réunions tenues sont examinés.',
      nl: 'Een komende agenda mag een plaats hebben die nog niet bekend is: alleen ontwerpen van verslagen van gehouden vergaderingen worden bekeken.',
    },
    {
      fr: '## Ce dont `czs importer` n’est pas sûr',
      nl: '## Waar `czs importeren` niet zeker van is',
    },
    {
      fr: 'Au-dessus d’une valeur qu’il a déduite, `czs importer` laisse un commentaire. Celui-ci reste un constat tant qu’il n’est pas effacé.',
      nl: 'Boven een waarde die het heeft afgeleid, laat `czs importeren` een commentaar achter. Tot dat gewist is, blijft het een bevinding.',
    },
  ],
} satisfies RuleSentences;
