import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une réunion tenue sans présents',
    nl: 'Een gehouden vergadering zonder aanwezigen',
    en: 'A meeting held with nobody present',
  },
  findings: {
    'nobody-present': {
      message: {
        fr: "Aucun présent n'est noté.",
        nl: 'Er is niemand als aanwezig genoteerd.',
        en: 'Nobody is noted as present.',
      },
      remedy: {
        fr: "Les noter : czs appel ; ou, si la réunion n'a pas eu lieu : czs annuler.",
        nl: 'Noteer ze: czs aanwezigen; of, als de vergadering niet doorging: czs annuleren.',
        en: 'Note them: czs roll-call; or, if the meeting was not held: czs cancel.',
      },
    },
    'nobody-present/everybody': {
      message: {
        fr: 'Ce « tout le monde » ne nomme personne : ceux qui étaient là ne sont dans aucune liste.',
        nl: 'Dit “iedereen” noemt niemand bij naam: wie er was, staat in geen enkele lijst.',
        en: 'This “everybody” names nobody: those who were there are in no list.',
      },
      remedy: {
        fr: 'Les noter : czs appel --all-present --excused …',
        nl: 'Noteer hen: czs aanwezigen --all-present --excused …',
        en: 'Note them: czs roll-call --all-present --excused …',
      },
    },
  },
  page: [
    {
      fr: 'Une réunion a été tenue, et personne n’y est noté présent : elle n’entre dans aucun relevé des présences, et aucun quorum ne peut être établi.',
      nl: 'Een vergadering die gehouden is, en waarvan niemand als aanwezig genoteerd is: ze telt niet mee voor de aanwezigheden, en er valt geen quorum te bepalen.',
    },
    {
      fr: '« Tous », « tout le monde sauf … » à la place des noms est dit aussi : personne n’y est nommé.',
      nl: '“Allen”, “iedereen behalve …” in plaats van namen wordt ook gemeld: daar staat niemand bij naam.',
    },
  ],
} satisfies RuleSentences;
