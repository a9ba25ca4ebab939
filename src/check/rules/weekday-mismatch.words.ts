import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un jour de la semaine qui ne va pas avec sa date',
    nl: 'Een weekdag die niet bij de datum past',
    en: 'A weekday that does not fit its date',
  },
  findings: {
    'weekday-mismatch': {
      message: {
        fr: "{text:quoted} : d'après le calendrier, {date:full}.",
        nl: '{text:quoted}: volgens de kalender {date:full}.',
        en: '{text:quoted}: by the calendar, {date:full}.',
      },
      remedy: {
        fr: 'Corriger le jour ou la date.',
        nl: 'Verbeter de dag of de datum.',
        en: 'Correct the day or the date.',
      },
    },
  },
  page: [
    {
      fr: 'Une date qui tombe un autre jour de la semaine : quelqu’un viendra le mauvais jour. Seules les dates dont l’année est écrite sont examinées, pour ne rien supposer.',
      nl: 'Een datum die op een andere weekdag valt dan er staat: iemand zal op de verkeerde dag komen. Het wordt alleen gemeld waar het jaar geschreven staat, zodat er niets verondersteld wordt.',
    },
    {
      fr: 'Les échéances et les prochaines réunions ont leurs propres règles : `due-unresolved`, `next-date-invalid`. Une prochaine réunion est signalée une seule fois, où qu’elle soit annoncée, et `czs relire` ne la propose pas.',
      nl: 'Termijnen en volgende vergaderingen hebben hun eigen regels: `due-unresolved`, `next-date-invalid`. Een volgende vergadering wordt één keer gemeld, waar ze ook aangekondigd is, en `czs nalezen` vraagt er niet naar.',
    },
  ],
} satisfies RuleSentences;
