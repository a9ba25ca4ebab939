import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des mots barrés dans ce qui compte',
    nl: 'Doorgestreepte woorden in wat telt',
    en: 'Struck words in what counts',
  },
  findings: {
    'struck-text': {
      message: {
        fr: '« {text} » est barré, et se lit pourtant au registre comme le reste.',
        nl: '“{text}” is doorgestreept, en staat toch zoals de rest in het register.',
        en: '“{text}” is struck, and reads in the register as the rest does.',
      },
      remedy: {
        fr: 'Supprimer ces mots, ou seulement leurs « ~~ ».',
        nl: 'Verwijder die woorden, of alleen hun “~~”.',
        en: 'Delete these words, or only their “~~”.',
      },
    },
    'struck-text/entry': {
      message: {
        fr: '« {text} » est barré, et ne compte pas.',
        nl: '“{text}” is doorgestreept, en telt niet.',
        en: '“{text}” is struck, and does not count.',
      },
      remedy: {
        fr: 'Supprimer ces mots ; si cela tient, ôter les « ~~ ».',
        nl: 'Verwijder die woorden; neem de “~~” weg als het nog geldt.',
        en: 'Delete these words; if it stands, take the “~~” away.',
      },
    },
    'struck-text/action': {
      message: {
        fr: '« {text} » est barré, et ne compte pas.',
        nl: '“{text}” is doorgestreept, en telt niet.',
        en: '“{text}” is struck, and does not count.',
      },
      remedy: {
        fr: "Pour la clore, écrire « (fait) » ou « (abandonnée) » entre l'intitulé et le deux-points ; si elle tient, ôter les « ~~ ».",
        nl: 'Schrijf “(gedaan)” of “(vervallen)” tussen label en dubbelepunt om ze af te sluiten; neem de “~~” weg als ze nog geldt.',
        en: 'To close it, write “(done)” or “(dropped)” between label and colon; if it stands, take the “~~” away.',
      },
    },
    'struck-text/item': {
      message: {
        fr: '{text:quoted} est barré, et reste un point de la réunion.',
        nl: '{text:quoted} is doorgestreept, en blijft een punt van de vergadering.',
        en: '{text:quoted} is struck, and is still an item of the meeting.',
      },
      remedy: {
        fr: 'Supprimer ce titre, ou ses « ~~ ».',
        nl: 'Verwijder die titel, of zijn “~~”.',
        en: 'Delete this heading, or its “~~”.',
      },
    },
    'struck-text/part': {
      message: {
        fr: '« {text} » est barré, et ne compte pas.',
        nl: '“{text}” is doorgestreept, en telt niet.',
        en: '“{text}” is struck, and does not count.',
      },
      remedy: {
        fr: 'Supprimer ces mots.',
        nl: 'Verwijder die woorden.',
        en: 'Delete these words.',
      },
    },
  },
  page: [
    {
      fr: 'Des mots barrés par `~~` (ou `<del>`) dans ce qui compte. Une entrée dont l’intitulé ou tout le texte est barré n’est dans aucun registre, et son numéro ne sert plus ; un nom, une échéance ou un jour annoncé qui sont barrés ne comptent pas. Un titre barré reste un point. Les autres mots barrés se lisent dans les registres comme s’ils ne l’étaient pas : un registre n’a pas de telles marques.',
      nl: 'Woorden die met `~~` (of `<del>`) doorgestreept zijn in wat telt. Een vermelding waarvan het label of de hele tekst doorgestreept is, staat in geen register, en haar nummer wordt niet opnieuw gebruikt; een doorgestreepte naam, termijn of aangekondigde dag telt niet. Een doorgestreepte titel blijft een punt. Andere doorgestreepte woorden staan in de registers alsof ze dat niet waren: een register kent zulke tekens niet.',
    },
    {
      fr: 'Ce qui est clos peut être barré, et ce qui est interne le reste.',
      nl: 'Wat afgesloten is mag ook doorgestreept zijn, en wat intern is blijft het.',
    },
  ],
} satisfies RuleSentences;
