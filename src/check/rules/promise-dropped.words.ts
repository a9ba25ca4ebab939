import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une chose remise à la prochaine réunion, absente de son ordre du jour',
    nl: 'Iets dat naar de volgende vergadering verwezen is en op de agenda ontbreekt',
    en: 'Something put off to the next meeting that its agenda lacks',
  },
  findings: {
    'promise-dropped': {
      message: {
        fr: "{name:quoted} manque à l'ordre du jour du {date:numeric}, alors qu'un PV dit {words:quoted}.",
        nl: '{name:quoted} ontbreekt op de agenda van {date:numeric}, terwijl een verslag zegt {words:quoted}.',
        en: '{name:quoted} is not on the agenda of {date:numeric}, while minutes say {words:quoted}.',
      },
      remedy: {
        fr: 'Ajouter un point ou noter le report.',
        nl: 'Voeg een punt toe of noteer het uitstel.',
        en: 'Add an item, or write that it is put off.',
      },
    },
  },
  related: {
    'related-promise': {
      fr: 'promis ici',
      nl: 'hier beloofd',
      en: 'promised here',
    },
  },
  page: [
    {
      fr: 'Un PV dit d’une chose, en la nommant, qu’elle viendra à la prochaine réunion, et l’ordre du jour de celle-ci ne porte pas ce nom. Ce n’est qu’une remarque.',
      nl: 'Een verslag zegt dat iets op de volgende vergadering aan bod komt, en noemt daarbij een naam; op de agenda van die vergadering staat die naam niet. Dit is enkel een opmerking.',
    },
    {
      fr: 'Une action reprise n’est pas un point de l’ordre du jour. Ce qui est à faire *d’ici* la prochaine réunion ne promet rien, et ce qui est déjà fait non plus.',
      nl: 'Een actie die overgenomen is, is geen punt van de agenda. Wat *tegen* de volgende vergadering te doen is, belooft niets, en wat al gedaan is evenmin.',
    },
  ],
} satisfies RuleSentences;
