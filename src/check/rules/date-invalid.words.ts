import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une date de réunion absente ou impossible',
    nl: 'Een vergaderdatum die ontbreekt of niet bestaat',
    en: 'A meeting date that is missing or impossible',
  },
  findings: {
    'date-invalid': {
      message: {
        fr: "{text:quoted} n'est pas une date.",
        nl: '{text:quoted} is geen datum.',
        en: '{text:quoted} is not a date.',
      },
      remedy: {
        fr: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
        nl: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
        en: 'Write “date: {date}”; until then these minutes are in no register.',
      },
    },
    'date-invalid/form': {
      message: {
        fr: "{text:quoted} n'est pas écrit comme czs le lit.",
        nl: '{text:quoted} is niet geschreven zoals czs het leest.',
        en: '{text:quoted} is not written as czs reads it.',
      },
      remedy: {
        fr: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
        nl: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
        en: 'Write “date: {date}”; until then these minutes are in no register.',
      },
    },
    'date-invalid/impossible': {
      message: {
        fr: "{text:quoted} n'existe pas.",
        nl: '{text:quoted} bestaat niet.',
        en: '{text:quoted} does not exist.',
      },
      remedy: {
        fr: "Corriger la date ; d'ici là, ce PV n'entre pas dans les registres.",
        nl: 'Verbeter de datum; tot dan staat dit verslag in geen register.',
        en: 'Correct the date; until then these minutes are in no register.',
      },
    },
    'date-invalid/missing': {
      message: {
        fr: 'La date de la réunion manque.',
        nl: 'De datum van de vergadering ontbreekt.',
        en: 'The date of the meeting is missing.',
      },
      remedy: {
        fr: "Écrire « date: {date} » ; d'ici là, ce PV n'entre pas dans les registres.",
        nl: 'Schrijf “datum: {date}”; tot dan staat dit verslag in geen register.',
        en: 'Write “date: {date}”; until then these minutes are in no register.',
      },
    },
  },
  page: [
    {
      fr: 'La date de la réunion, sans laquelle un PV n’entre dans aucun registre : elle manque, n’est pas un jour du calendrier, ou est écrite autrement que `2020-03-05`.',
      nl: 'De datum van de vergadering ontbreekt, is geen dag van de kalender, of is anders geschreven dan `2020-03-05`. Zonder datum staat een verslag in geen register.',
    },
    {
      fr: 'czs ne suppose jamais une date : le nom du fichier dit quelle réunion ce devrait être, et l’en-tête doit le dire aussi.',
      nl: 'czs veronderstelt nooit een datum: de naam van het bestand zegt welke vergadering bedoeld is, en de hoofding moet het ook zeggen.',
    },
  ],
} satisfies RuleSentences;
