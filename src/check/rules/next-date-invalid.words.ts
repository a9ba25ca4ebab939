import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une prochaine réunion dont la date ou l'heure ne se lit pas",
    nl: 'Een volgende vergadering waarvan de datum of het uur niet te lezen is',
    en: 'A next meeting whose date or hour cannot be read',
  },
  findings: {
    'next-date-invalid': {
      message: {
        fr: "{text:quoted} n'existe pas dans le calendrier : cette réunion n'est pas annoncée.",
        nl: '{text:quoted} bestaat niet in de kalender: deze vergadering is niet aangekondigd.',
        en: '{text:quoted} is not in the calendar: this meeting is not announced.',
      },
      remedy: {
        fr: 'Corriger la date.',
        nl: 'Verbeter de datum.',
        en: 'Correct the date; in numbers the day comes before the month.',
      },
    },
    'next-date-invalid/choice': {
      message: {
        fr: "{text:quoted} : un seul de ces jours sera le bon. Aucune réunion n'est annoncée.",
        nl: '{text:quoted}: maar één van die dagen wordt het. Er is geen vergadering aangekondigd.',
        en: '{text:quoted}: it will be one of these days only. No meeting is announced.',
      },
      remedy: {
        fr: "Écrire le jour retenu ; ou, s'il y a plusieurs réunions, « et ».",
        nl: 'Schrijf de gekozen dag; of, als het meer vergaderingen zijn, “en”.',
        en: 'Write the day that was chosen; or, for several meetings, “and”.',
      },
    },
    'next-date-invalid/hour': {
      message: {
        fr: "{text:quoted} n'est pas une heure : la réunion est annoncée sans elle.",
        nl: '{text:quoted} is geen uur: de vergadering is zonder dat uur aangekondigd.',
        en: '{text:quoted} is not an hour: the meeting is announced without it.',
      },
      remedy: {
        fr: "Corriger l'heure.",
        nl: 'Verbeter het uur.',
        en: 'Correct the hour.',
      },
    },
    'next-date-invalid/none': {
      message: {
        fr: "{text:quoted} ne dit le jour d'aucune réunion : rien n'est annoncé.",
        nl: '{text:quoted} zegt van geen vergadering de dag: er is niets aangekondigd.',
        en: '{text:quoted} is not the day of a meeting: nothing is announced.',
      },
      remedy: {
        fr: 'Écrire le jour de chaque réunion dans une liste : « - 12/03/2025 à 14 h, Salle du Moulin ».',
        nl: 'Schrijf de dag van elke vergadering in een lijst: “- 12/03/2025 om 14 u., zaal De Molen”.',
        en: 'Write the day of each meeting in a list: “- 12/03/2025 at 14:00, Mill Hall”.',
      },
    },
    'next-date-invalid/zone': {
      message: {
        fr: "{zone:quoted} n'est pas l'heure de cette archive : la réunion est annoncée à {time}, dans le fuseau {timezone} (czs.yaml), et sa convocation aussi.",
        nl: '{zone:quoted} is niet de tijd van dit archief: de vergadering is aangekondigd om {time}, tijd van {timezone} (czs.yaml), en haar uitnodiging ook.',
        en: '{zone:quoted} is not the time of this archive: the meeting is announced at {time}, the time of {timezone} (czs.yaml), and so is its invitation.',
      },
      remedy: {
        fr: "Écrire l'heure dans ce fuseau ; ou, si toutes les heures sont dites ainsi, {zone} dans czs.yaml (timezone).",
        nl: 'Schrijf het uur van {timezone}; of, als alle uren zo gezegd zijn, die tijdzone in czs.yaml (timezone).',
        en: 'Write the hour of {timezone}; or, where all hours are said so, that zone in czs.yaml (timezone).',
      },
    },
    'next-date-invalid/weekday': {
      message: {
        fr: "{text:quoted} : cette date est le {date:full}. Cette réunion n'est pas annoncée.",
        nl: '{text:quoted}: die datum is {date:full}. Deze vergadering is niet aangekondigd.',
        en: '{text:quoted}: that date is {date:full}. This meeting is not announced.',
      },
      remedy: {
        fr: 'Corriger le jour de la semaine, ou la date.',
        nl: 'Verbeter de weekdag of de datum.',
        en: 'Correct the weekday, or the date.',
      },
    },
  },
  page: [
    {
      fr: 'Sous *Prochaines réunions*, une date qui n’est pas dans le calendrier, qui tombe un autre jour de la semaine, ou qui est au choix avec d’autres. czs ne devine pas ce qui était voulu : rien n’est annoncé, et `czs nouvelle-réunion` ne trouvera pas cette réunion. Une heure qu’aucun jour n’a n’est pas annoncée non plus. Celle d’un autre fuseau que celui de `czs.yaml` est signalée : elle est annoncée comme une heure de celui-ci. Une date avant ou après laquelle une réunion doit se tenir est une limite, et n’est celle d’aucune.',
      nl: 'Onder *Volgende vergaderingen* staat een dag die niet in de kalender voorkomt, die op een andere weekdag valt, of die een van meerdere is. czs raadt niet wat bedoeld was: er is niets aangekondigd, en `czs nieuwe-vergadering` zal de vergadering niet vinden. Ook een uur dat geen dag heeft, wordt niet aangekondigd. Een uur in een andere tijdzone dan die van `czs.yaml` wordt gemeld: het is aangekondigd als een uur in die zone. Een dag voor of na welke een vergadering moet plaatsvinden, is een grens, en de dag van geen enkele.',
    },
    {
      fr: 'Ailleurs que sous un tel titre, rien n’est annoncé non plus : une ligne qui se lit comme une prochaine réunion est signalée par `entry-in-prose`.',
      nl: 'Elders dan onder zo’n titel wordt evenmin iets aangekondigd: een regel die als een volgende vergadering leest, meldt `entry-in-prose`.',
    },
  ],
} satisfies RuleSentences;
