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
        fr: '{text:quoted} est lu comme le {date:numeric}.',
        nl: '{text:quoted} is gelezen als {date:numeric}.',
        en: '{text:quoted} is read as {date:numeric}.',
      },
      remedy: {
        fr: "L'écrire « date: {date} » : czs vérifier --fix",
        nl: 'Schrijf “datum: {date}”: czs nakijken --fix',
        en: 'Write it “date: {date}”: czs check --fix',
      },
    },
    'date-invalid/named': {
      message: {
        fr: "L'en-tête ne dit pas de date : ce PV est lu à celle de son nom, le {date:numeric}.",
        nl: 'De hoofding zegt geen datum: dit verslag wordt gelezen met die van zijn naam, {date:numeric}.',
        en: 'The front matter says no date: these minutes are read with that of their name, {date:numeric}.',
      },
      remedy: {
        fr: 'Écrire « date: {date} » : czs vérifier --fix',
        nl: 'Schrijf “datum: {date}”: czs nakijken --fix',
        en: 'Write “date: {date}”: czs check --fix',
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
      fr: 'La date de la réunion. Absente, ou qui n’est pas un jour du calendrier, elle est une erreur : le PV n’entre dans aucun registre. Écrite autrement que `2020-03-05`, elle est lue si elle ne peut être qu’un jour, et `--fix` l’écrit ainsi ; sans date dans l’en-tête, c’est celle du nom du fichier.',
      nl: 'De datum van de vergadering. Ontbreekt hij of is hij geen dag van de kalender, dan is dat een fout: het verslag staat in geen register. Anders geschreven dan `2020-03-05` wordt hij gelezen als hij maar één dag kan zijn, en `--fix` schrijft hem zo; zegt de hoofding er geen, dan is het die van de naam van het bestand.',
    },
  ],
} satisfies RuleSentences;
