import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un nom dont l'ordre contredit l'adresse",
    nl: 'Een naam waarvan de volgorde het adres tegenspreekt',
    en: 'A name whose order the e-mail address contradicts',
  },
  findings: {
    'name-order-doubtful': {
      message: {
        fr: "{name:quoted} : l'adresse suggère l'ordre inverse (nom de famille : {family}).",
        nl: '{name:quoted}: het adres wijst op de omgekeerde volgorde (familienaam: {family}).',
        en: '{name:quoted}: the e-mail address suggests the other order (family name: {family}).',
      },
      remedy: {
        fr: 'Vérifier auprès de la personne, puis indiquer family-name dans people.yaml.',
        nl: 'Vraag het na, en noteer family-name in people.yaml.',
        en: 'Ask the person, then say family-name in people.yaml.',
      },
    },
  },
  page: [
    {
      fr: 'Un nom dont l’adresse électronique donne les mots dans l’autre ordre : lequel est le nom de famille ? Il est signalé une seule fois par personne, au dernier endroit où il figure.',
      nl: 'Een naam waarvan het e-mailadres de woorden in de andere volgorde heeft: welk woord is de familienaam? Het wordt voor elke persoon één keer gemeld, waar de naam het laatst staat.',
    },
    {
      fr: '## Pour trancher',
      nl: '## Vastgelegd',
    },
    {
      fr: 'Une fois la question tranchée, `people.yaml` indique `family-name`, ou `function-mailbox: true` pour une adresse qui n’appartient en propre à personne.',
      nl: 'Waar het vaststaat, zegt `people.yaml` het met `family-name`, of met `function-mailbox: true` voor een adres dat van niemand persoonlijk is.',
    },
  ],
} satisfies RuleSentences;
