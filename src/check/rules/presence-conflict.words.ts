import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une personne présente et excusée',
    nl: 'Iemand die aanwezig en verontschuldigd is',
    en: 'Somebody present and excused',
  },
  findings: {
    'presence-conflict': {
      message: {
        fr: "{name:quoted} est à la fois parmi ceux qui étaient là et ceux qui n'y étaient pas.",
        nl: '{name:quoted} staat zowel bij wie er was als bij wie er niet was.',
        en: '{name:quoted} is both among those who were there and those who were not.',
      },
      remedy: {
        fr: "Garder une seule des deux listes ; pour une présence partielle : « de: » ou « jusqu'à: ».",
        nl: 'Houd één van beide lijsten; voor wie deels aanwezig was: “van:” of “tot:”.',
        en: 'Keep one of the two lists; for partial presence: “from:” or “until:”.',
      },
    },
    'presence-conflict/office': {
      message: {
        fr: "{name:quoted} préside la réunion ou en écrit le PV, et est parmi ceux qui n'y étaient pas.",
        nl: '{name:quoted} zit de vergadering voor of schrijft het verslag, en staat bij wie er niet was.',
        en: '{name:quoted} chairs the meeting or writes its minutes, and is among those who were not there.',
      },
      remedy: {
        fr: 'Corriger les listes, ou nommer qui a présidé ou écrit ce jour-là.',
        nl: 'Verbeter de lijsten, of noem wie die dag voorzat of schreef.',
        en: 'Correct the lists, or name who chaired or wrote that day.',
      },
    },
  },
  page: [
    {
      fr: 'D’après les listes, une même personne était là et n’y était pas.',
      nl: 'Iemand is genoteerd als aanwezig, en ook als niet aanwezig.',
    },
    {
      fr: 'Pour qui n’est venu qu’à une partie de la réunion, `de` ou `jusqu’à` le dit.',
      nl: 'Dat iemand maar een deel van de vergadering bijwoonde, schrijft men met `van` of `tot`.',
    },
    {
      fr: 'Qui préside, ou écrit, était là : un tableau dont les colonnes ont été lues à l’envers se voit ainsi, lui aussi.',
      nl: 'Wie voorzit, of schrijft, was er: zo valt ook een tabel op waarvan de kolommen omgekeerd gelezen werden.',
    },
  ],
} satisfies RuleSentences;
