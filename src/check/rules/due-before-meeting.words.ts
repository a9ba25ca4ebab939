import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une échéance antérieure à la réunion',
    nl: 'Een termijn die vóór de vergadering valt',
    en: 'A due date before the meeting',
  },
  findings: {
    'due-before-meeting': {
      message: {
        fr: "L'échéance ({due:numeric}) est antérieure à la réunion ({date:numeric}).",
        nl: 'De termijn ({due:numeric}) valt vóór de vergadering ({date:numeric}).',
        en: 'The due date ({due:numeric}) is before the meeting ({date:numeric}).',
      },
      remedy: {
        fr: "Vérifier le jour et l'année.",
        nl: 'Controleer dag en jaar.',
        en: 'Check the day and the year.',
      },
    },
    'due-before-meeting/year': {
      message: {
        fr: '{text:quoted} est lu comme le {due:long}, puisque la réunion est du {date:long}.',
        nl: '{text:quoted} wordt gelezen als {due:long}, want de vergadering is van {date:long}.',
        en: '{text:quoted} is read as {due:long}, since the meeting is of {date:long}.',
      },
      remedy: {
        fr: 'Si ce jour est passé, le corriger ; sinon, écrire l’année.',
        nl: 'Is die dag voorbij, verbeter hem dan; schrijf anders het jaar.',
        en: 'If that day is past, correct it; else write the year.',
      },
    },
  },
  page: [
    {
      fr: 'Une action, ou une décision à prendre, dont l’échéance précède la réunion qui la fixe. Le plus souvent, l’année est fausse, ou le jour et le mois ont été intervertis. Un jour sans année qui vient de passer est lu comme un jour de l’année suivante : est-ce bien ce qui est voulu ?',
      nl: 'Een actie, of een te nemen beslissing, waarvan de termijn al voorbij was op de vergadering waar ze ontstaan is. Meestal is het jaar fout, of zijn dag en maand verwisseld. Een dag zonder jaar die net voorbij is, wordt gelezen als een dag van het volgende jaar: is dat de bedoeling?',
    },
    {
      fr: 'Ce qui est déjà fait peut porter une date passée, de même qu’une suite qui répète la date, et une ligne d’un tableau de suivi : à côté de ce qu’il en est, un jour sans année est celui qui vient de passer.',
      nl: 'Wat al gedaan is, mag een voorbije dag hebben, en een opvolging die de termijn herhaalt ook, net als een rij van een opvolgingstabel: naast wat ervan geworden is, is een dag zonder jaar die welke net voorbij is.',
    },
  ],
} satisfies RuleSentences;
