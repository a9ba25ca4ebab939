import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un ordre du jour et des titres qui ne concordent pas',
    nl: 'Een agenda en titels die niet overeenstemmen',
    en: 'An agenda and headings that do not match',
  },
  findings: {
    'agenda-mismatch': {
      message: {
        fr: "{title:quoted} est à l'ordre du jour et n'a pas de titre.",
        nl: '{title:quoted} staat op de agenda en heeft geen titel.',
        en: '{title:quoted} is on the agenda and has no heading.',
      },
      remedy: {
        fr: "Ajouter le point ; s'il n'a pas été abordé, écrire « Non abordé » dessous.",
        nl: 'Voeg het punt toe; is het niet besproken, schrijf eronder “Niet besproken”.',
        en: 'Add the item; if it was not discussed, write “Not discussed” under it.',
      },
    },
    'agenda-mismatch/extra': {
      message: {
        fr: "{title:quoted} n'est pas à l'ordre du jour.",
        nl: '{title:quoted} staat niet op de agenda.',
        en: '{title:quoted} is not on the agenda.',
      },
      remedy: {
        fr: "L'y ajouter, ou en faire un titre de niveau 3.",
        nl: 'Voeg het toe, of maak er een titel van niveau 3 van.',
        en: 'Add it there, or make it a level-3 heading.',
      },
    },
    'agenda-mismatch/order': {
      message: {
        fr: "{title:quoted} n'est pas à sa place de l'ordre du jour.",
        nl: '{title:quoted} staat niet op zijn plaats van de agenda.',
        en: '{title:quoted} is not where the agenda has it.',
      },
      remedy: {
        fr: 'Mettre les deux dans le même ordre.',
        nl: 'Zet beide in dezelfde volgorde.',
        en: 'Put both in the same order.',
      },
    },
    'agenda-mismatch/other': {
      message: {
        fr: "L'ordre du jour et les titres du PV ne concordent guère ({n} différences).",
        nl: 'De agenda en de titels van het verslag stemmen nauwelijks overeen ({n} verschillen).',
        en: 'The agenda and the headings hardly match ({n} differences).',
      },
      remedy: {
        fr: "Donner aux points les titres de l'ordre du jour.",
        nl: 'Geef de punten de titels van de agenda.',
        en: 'Give the items the titles of the agenda.',
      },
    },
    'agenda-mismatch/retitled': {
      message: {
        fr: "{title:quoted} s'appelle {line:quoted} à l'ordre du jour.",
        nl: '{title:quoted} heet op de agenda {line:quoted}.',
        en: '{title:quoted} is called {line:quoted} on the agenda.',
      },
      remedy: {
        fr: 'Reprendre le même titre aux deux endroits.',
        nl: 'Gebruik op beide plaatsen dezelfde titel.',
        en: 'Use the same title in both places.',
      },
    },
  },
  related: {
    'related-agenda': {
      fr: "à l'ordre du jour",
      nl: 'op de agenda',
      en: 'on the agenda',
    },
  },
  page: [
    {
      fr: 'La liste de l’ordre du jour et les titres d’un PV ne disent pas la même chose : un point sans son titre, un titre sans son point, un ordre différent, un titre différent. Les points de toute réunion (approbation, divers, prochaines réunions) n’ont pas besoin d’une ligne dans la liste.',
      nl: 'De agenda en de titels van een verslag zeggen niet hetzelfde: een punt zonder titel, een titel zonder punt, een andere volgorde, een andere titel. De punten van elke vergadering (goedkeuring, varia, volgende vergaderingen) hebben op de agenda geen regel nodig.',
    },
    {
      fr: 'Un titre abrégé ou prolongé reste le même point. Quand il y a plus de différences que de concordances, la liste parle d’autre chose, et une seule remarque le dit.',
      nl: 'Een titel die ingekort is of verder doorloopt, blijft hetzelfde punt. Waar meer verschilt dan overeenstemt, gaat de lijst over iets anders; één opmerking zegt dat dan.',
    },
  ],
} satisfies RuleSentences;
