import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une liste de présence dans le texte',
    nl: 'Een aanwezigheidslijst in de tekst',
    en: 'An attendance list in the text',
  },
  findings: {
    'people-in-body': {
      message: {
        fr: '{heading:quoted} : les personnes citées ici ne sont pas comptées.',
        nl: '{heading:quoted}: wie hier staat, wordt niet geteld.',
        en: '{heading:quoted}: the people named here are not counted.',
      },
      remedy: {
        fr: "Les écrire dans l'en-tête, une par ligne : « - {first} », etc.",
        nl: 'Schrijf ze in de hoofding, een per regel: “- {first}” enz.',
        en: 'Write them in the front matter, one a line: “- {first}” and so on.',
      },
    },
    'people-in-body/empty': {
      message: {
        fr: "{heading:quoted} : les personnes se notent dans l'en-tête, où elles sont comptées.",
        nl: '{heading:quoted}: personen noteert men in de hoofding, waar ze geteld worden.',
        en: '{heading:quoted}: people are noted in the front matter, where they are counted.',
      },
      remedy: {
        fr: "Les écrire dans l'en-tête, puis effacer ce titre.",
        nl: 'Schrijf ze in de hoofding, en wis deze titel.',
        en: 'Write them there, then delete this heading.',
      },
    },
  },
  page: [
    {
      fr: 'Des présences notées dans le texte. La liste se lit, mais personne n’est compté : les présences, le quorum et les noms sont lus dans l’en-tête.',
      nl: 'De tekst bevat een aanwezigheidslijst. Die is leesbaar, maar niemand wordt geteld: aanwezigheden, quorum en namen worden in de hoofding gelezen.',
    },
  ],
} satisfies RuleSentences;
