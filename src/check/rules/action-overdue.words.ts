import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une action ouverte dont l'échéance est passée",
    nl: 'Een open actie waarvan de termijn voorbij is',
    en: 'An open action whose due date is past',
  },
  findings: {
    'action-overdue': {
      message: {
        fr: '{ref} devait être faite pour le {due:numeric} ({text:quoted}).',
        nl: '{ref} moest klaar zijn tegen {due:numeric} ({text:quoted}).',
        en: '{ref} was due on {due:numeric} ({text:quoted}).',
      },
      remedy: {
        fr: 'La clôturer : czs fait {ref} ; ou lui donner une nouvelle échéance à la prochaine réunion.',
        nl: 'Sluit ze af: czs gedaan {ref}; of geef ze op de volgende vergadering een nieuwe termijn.',
        en: 'Close it: czs done {ref}; or give it a new due date at the next meeting.',
      },
    },
  },
  page: [
    {
      fr: 'Une action qui reste ouverte après son échéance. Le jour même de l’échéance, elle n’est pas en retard. Le constat dépend du jour : il n’est donc jamais une erreur, et `--changed` le laisse de côté.',
      nl: 'Een actie die na haar termijn nog openstaat. Wat vandaag klaar moet zijn, is nog niet te laat. Dit hangt af van de dag: het is dus nooit een fout, en met `--changed` wordt het niet gemeld.',
    },
    {
      fr: 'L’échéance qui compte est la dernière qui a été donnée ; le constat se place là où elle est écrite.',
      nl: 'De termijn die telt, is de laatste die gegeven is; hij wordt getoond waar hij geschreven staat.',
    },
  ],
} satisfies RuleSentences;
