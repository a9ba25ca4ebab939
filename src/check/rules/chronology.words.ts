import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un bilan prévu avant ce dont il est le bilan',
    nl: 'Een terugblik die vóór de gebeurtenis gepland is',
    en: 'A report on an event that comes after it',
  },
  findings: {
    chronology: {
      message: {
        fr: '{title:quoted} est prévu le {date:numeric}, avant {event:quoted} ({on:numeric}).',
        nl: '{title:quoted} is gepland op {date:numeric}, vóór {event:quoted} ({on:numeric}).',
        en: '{title:quoted} is planned for {date:numeric}, before {event:quoted} ({on:numeric}).',
      },
      remedy: {
        fr: 'Déplacer le point ou préciser le titre.',
        nl: 'Verplaats het punt of verduidelijk de titel.',
        en: 'Move the item, or make its title clearer.',
      },
    },
  },
  page: [
    {
      fr: 'Un point qui revient sur un événement (*Bilan*, *Évaluation*, *Retour sur*, *Terugblik*, *Review of*) est à l’ordre du jour d’une réunion qui se tient avant cet événement, d’après la date qu’en donne le même PV.',
      nl: 'Een punt dat op een gebeurtenis terugblikt (*Terugblik*, *Evaluatie*, *Nabespreking*, *Bilan*, *Review of*), staat op de agenda van een vergadering die vóór die gebeurtenis gehouden wordt, volgens de datum die hetzelfde verslag eraan geeft.',
    },
    {
      fr: 'Une ligne `Date :` sous un titre qui nomme l’événement porte aussi sur celui-ci.',
      nl: 'Ook een regel `Datum:` onder een titel die de gebeurtenis noemt, gaat over die gebeurtenis.',
    },
    {
      fr: 'L’événement doit être désigné par un nom propre ou par plusieurs mots, et n’avoir qu’un seul jour dans le PV. Le jour pour lequel une chose est à faire n’est pas le jour de l’événement, et une année dans le titre doit être celle de l’événement.',
      nl: 'De gebeurtenis moet met een eigennaam of met meerdere woorden genoemd zijn, en in het verslag maar één dag hebben. De dag waartegen iets klaar moet zijn, is niet de dag van de gebeurtenis, en een jaar in de titel moet dat van de gebeurtenis zijn.',
    },
  ],
} satisfies RuleSentences;
