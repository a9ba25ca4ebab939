import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une organisation écrite de deux façons',
    nl: 'Een organisatie die op twee manieren geschreven is',
    en: 'An organisation written in two ways',
  },
  findings: {
    'organisation-variant': {
      message: {
        fr: '{written:quoted} et {listed:quoted} semblent être une seule organisation.',
        nl: '{written:quoted} en {listed:quoted} lijken één organisatie te zijn.',
        en: '{written:quoted} and {listed:quoted} seem to be one organisation.',
      },
      remedy: {
        fr: 'Choisir un nom, ou ajouter un alias dans people.yaml.',
        nl: 'Kies een naam, of voeg in people.yaml een alias toe.',
        en: 'Choose one name, or add an alias to people.yaml.',
      },
    },
  },
  page: [
    {
      fr: 'Une seule organisation, que les listes écrivent de deux façons : dans le registre des présences, il y en a deux.',
      nl: 'Eén organisatie die de lijsten op twee manieren schrijven: in het register van de aanwezigheden zijn dat er twee.',
    },
    {
      fr: 'Deux noms dont l’un a tous les mots de l’autre n’en font qu’un quand quelqu’un est des deux :',
      nl: 'Twee namen waarvan de ene alle woorden van de andere heeft zijn er één als iemand bij beide hoort:',
    },
    {
      fr: '## Pour trancher',
      nl: '## Vastgelegd',
    },
    {
      fr: 'Un alias dans `people.yaml` tranche la question.',
      nl: 'Een alias in `people.yaml` legt het vast.',
    },
  ],
} satisfies RuleSentences;
