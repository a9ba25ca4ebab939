import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Une personne qui n'est pas dans people.yaml",
    nl: 'Iemand die niet in people.yaml staat',
    en: 'Somebody who is not in people.yaml',
  },
  findings: {
    'attendee-unknown': {
      message: {
        fr: "{name:quoted} n'est pas dans people.yaml.",
        nl: '{name:quoted} staat niet in people.yaml.',
        en: '{name:quoted} is not in people.yaml.',
      },
      remedy: {
        fr: "L'y ajouter : czs personnes --write ; ou l'inscrire parmi les invités.",
        nl: 'Voeg de persoon toe: czs personen --write; of zet hem of haar bij de gasten.',
        en: 'Add the person: czs people --write; or list them among the guests.',
      },
    },
    'attendee-unknown/ambiguous': {
      message: {
        fr: '{name:quoted} peut être {candidates:or} (people.yaml).',
        nl: '{name:quoted} kan {candidates:or} zijn (people.yaml).',
        en: '{name:quoted} may be {candidates:or} (people.yaml).',
      },
      remedy: {
        fr: 'Écrire le nom complet.',
        nl: 'Schrijf de volledige naam.',
        en: 'Write the full name.',
      },
    },
    'attendee-unknown/near': {
      message: {
        fr: "{name:quoted} n'est pas dans people.yaml, et ressemble à {near:quoted}.",
        nl: '{name:quoted} staat niet in people.yaml, en lijkt op {near:quoted}.',
        en: '{name:quoted} is not in people.yaml, and looks like {near:quoted}.',
      },
      remedy: {
        fr: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
        nl: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
        en: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
      },
    },
  },
  page: [
    {
      fr: 'Quelqu’un qui figure dans une liste mais pas dans `people.yaml`, quand ce fichier existe ; le nom le plus proche est indiqué. Les invités n’ont pas à y figurer.',
      nl: 'Iemand uit een lijst ontbreekt in `people.yaml`, als dat bestand er is; de naam die er het dichtst bij komt, wordt getoond. Gasten horen niet in dat bestand.',
    },
  ],
} satisfies RuleSentences;
