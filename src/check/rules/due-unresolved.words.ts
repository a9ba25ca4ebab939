import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une échéance qui n'indique pas de jour",
    nl: 'Een termijn zonder dag',
    en: 'A due date that names no day',
  },
  findings: {
    'due-unresolved': {
      message: {
        fr: "{text:quoted} n'indique pas de jour.",
        nl: '{text:quoted} noemt geen dag.',
        en: '{text:quoted} names no day.',
      },
      remedy: {
        fr: 'Écrire par exemple « pour le {example:numeric} ».',
        nl: 'Schrijf bijvoorbeeld “tegen {example:numeric}”.',
        en: 'Write for example “by {example:long}”.',
      },
    },
    'due-unresolved/ambiguous': {
      message: {
        fr: '{text:quoted} peut se lire de plusieurs façons.',
        nl: '{text:quoted} kan op meerdere manieren gelezen worden.',
        en: '{text:quoted} can be read in several ways.',
      },
      remedy: {
        fr: "Écrire le jour, le mois et l'année.",
        nl: 'Schrijf dag, maand en jaar.',
        en: 'Write day, month and year.',
      },
    },
    'due-unresolved/counted': {
      message: {
        fr: "{text:quoted} n'indique pas de jour. Compté depuis la réunion, c'est le {date:full}.",
        nl: '{text:quoted} noemt geen dag. Geteld vanaf de vergadering is het {date:full}.',
        en: '{text:quoted} names no day. Counted from the meeting, it is {date:full}.',
      },
      remedy: {
        fr: 'Si ce jour est le bon, écrire « pour le {date:numeric} ».',
        nl: 'Is dat de bedoelde dag, schrijf dan “tegen {date:numeric}”.',
        en: 'If that is the day, write “by {date:long}”.',
      },
    },
    'due-unresolved/either': {
      message: {
        fr: "{text:quoted} n'indique pas de jour : le {first:full}, ou le {last:full} ?",
        nl: '{text:quoted} noemt geen dag: {first:full}, of {last:full}?',
        en: '{text:quoted} names no day: {first:full}, or {last:full}?',
      },
      remedy: {
        fr: 'Écrire « pour le {first:numeric} » ou « pour le {last:numeric} ».',
        nl: 'Schrijf “tegen {first:numeric}” of “tegen {last:numeric}”.',
        en: 'Write “by {first:long}” or “by {last:long}”.',
      },
    },
    'due-unresolved/impossible': {
      message: {
        fr: "{text:quoted} n'existe pas dans le calendrier.",
        nl: '{text:quoted} bestaat niet in de kalender.',
        en: '{text:quoted} is not in the calendar.',
      },
      remedy: {
        fr: 'Corriger la date.',
        nl: 'Verbeter de datum.',
        en: 'Correct the date; in numbers the day comes before the month.',
      },
    },
    'due-unresolved/order': {
      message: {
        fr: '{text:quoted} est lu comme le {date:long} : en chiffres, le jour vient avant le mois.',
        nl: '{text:quoted} wordt gelezen als {date:long}: in cijfers komt de dag voor de maand.',
        en: '{text:quoted} is read as {date:long}: in numbers the day comes before the month.',
      },
      remedy: {
        fr: 'Écrire le mois en lettres, ou {date}.',
        nl: 'Schrijf de maand voluit, of {date}.',
        en: 'Write the month in words, or {date}.',
      },
    },
    'due-unresolved/start': {
      message: {
        fr: '{text:quoted} dit à partir de quand, et non pour quand.',
        nl: '{text:quoted} zegt vanaf wanneer, en niet tegen wanneer.',
        en: '{text:quoted} says from when on, and not by when.',
      },
      remedy: {
        fr: 'Écrire une échéance, par exemple « pour le … », et le reste dans le texte.',
        nl: 'Schrijf een termijn, bijvoorbeeld “tegen …”, en de rest in de tekst.',
        en: 'Write a due date, for example “by …”, and the rest in the text.',
      },
    },
    'due-unresolved/weekday': {
      message: {
        fr: '{text:quoted} : cette date est le {date:full}.',
        nl: '{text:quoted}: die datum is {date:full}.',
        en: '{text:quoted}: that date is {date:full}.',
      },
      remedy: {
        fr: 'Corriger le jour de la semaine, ou la date.',
        nl: 'Verbeter de weekdag of de datum.',
        en: 'Correct the weekday, or the date.',
      },
    },
    'due-unresolved/words': {
      message: {
        fr: "{text:quoted} n'indique pas de jour.",
        nl: '{text:quoted} noemt geen dag.',
        en: '{text:quoted} names no day.',
      },
      remedy: {
        fr: "Écrire le jour, le mois et l'année.",
        nl: 'Schrijf dag, maand en jaar.',
        en: 'Write day, month and year.',
      },
    },
  },
  page: [
    {
      fr: 'Une échéance dont on ne peut tirer aucun jour, si bien qu’aucun retard n’est jamais constaté. Un mois seul peut désigner son premier jour ou son dernier, « la semaine prochaine » son début ou sa fin. Un mois dont l’un des deux est passé le jour de la réunion est proposé, non lu comme ce jour ; ce qui se compte depuis la réunion (« d’ici quinze jours ») l’est. En anglais, un jour en chiffres est signalé là où le mois pourrait être l’un ou l’autre nombre : czs lit le jour d’abord, sauf là où une autre date du même PV ne peut avoir que le mois en tête (`2/28`).',
      nl: 'Een termijn die geen dag noemt, zodat er nooit iets te laat is. Een maand zonder meer kan de eerste of de laatste dag van die maand betekenen, “volgende vrijdag” die van deze week of van de volgende. Een maand waarvan een van beide dagen voorbij is op de dag van de vergadering, wordt voorgesteld, maar niet als die dag gelezen; wat vanaf de vergadering telt (“binnen twee weken”), wel. In het Engels wordt een dag in cijfers gemeld waar de maand een van beide getallen kan zijn: czs leest eerst de dag, tenzij een andere datum van hetzelfde verslag alleen de maand voorop kan hebben (`2/28`).',
    },
    {
      fr: 'La dernière échéance qu’un PV donne est celle qui compte ; elle est signalée là où elle est écrite, si ce PV est un projet. Ce qui est fait n’a plus besoin de date ; ce qui est décidé ou proposé peut l’être pour un mois, non pour un jour qui n’existe pas.',
      nl: 'Wat telt, is de laatste termijn die een verslag geeft; hij wordt getoond waar hij geschreven staat, als dat verslag een ontwerp is. Wat gedaan is, heeft geen termijn meer nodig; wat beslist of voorgesteld is, mag voor een maand zijn, maar niet voor een dag die niet bestaat.',
    },
  ],
} satisfies RuleSentences;
