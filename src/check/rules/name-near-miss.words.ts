import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: "Un nom qui ressemble à celui d'une liste",
    nl: 'Een naam die op die van een lijst lijkt',
    en: 'A name that looks like one of the lists',
  },
  findings: {
    'name-near-miss': {
      message: {
        fr: '{written:quoted} ressemble à {listed:quoted}.',
        nl: '{written:quoted} lijkt op {listed:quoted}.',
        en: '{written:quoted} looks like {listed:quoted}.',
      },
      remedy: {
        fr: "Si c'est la même personne, corriger une graphie ou ajouter un alias dans people.yaml.",
        nl: 'Is het dezelfde persoon, verbeter een schrijfwijze of voeg in people.yaml een alias toe.',
        en: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
      },
    },
    'name-near-miss/variant': {
      message: {
        fr: "{written:quoted} s'écrit {listed:quoted} dans la liste.",
        nl: '{written:quoted} staat in de lijst als {listed:quoted}.',
        en: '{written:quoted} is {listed:quoted} in the list.',
      },
      remedy: {
        fr: 'Choisir une graphie, ou ajouter un alias dans people.yaml.',
        nl: 'Kies een schrijfwijze, of voeg in people.yaml een alias toe.',
        en: 'Choose one spelling, or add an alias to people.yaml.',
      },
    },
  },
  related: {
    'related-name-swapped': {
      fr: '« {name} » : deux lettres sont interverties ({written} / {listed})',
      nl: '“{name}”: twee letters zijn verwisseld ({written} / {listed})',
      en: '“{name}”: two letters are swapped ({written} / {listed})',
    },
    'related-name-missing': {
      fr: '« {name} » : une lettre manque ({written} / {listed})',
      nl: '“{name}”: een letter ontbreekt ({written} / {listed})',
      en: '“{name}”: a letter is missing ({written} / {listed})',
    },
    'related-name-extra': {
      fr: '« {name} » : une lettre de trop ({written} / {listed})',
      nl: '“{name}”: een letter te veel ({written} / {listed})',
      en: '“{name}”: a letter too many ({written} / {listed})',
    },
    'related-name-replaced': {
      fr: '« {name} » : une lettre diffère ({written} / {listed})',
      nl: '“{name}”: een letter verschilt ({written} / {listed})',
      en: '“{name}”: a letter differs ({written} / {listed})',
    },
  },
  page: [
    {
      fr: 'Dans le texte ou dans une autre liste, un nom est proche d’un nom des listes : une seule personne écrite de deux façons, ou deux personnes. Les deux endroits sont montrés, avec ce qui diffère. czs ne corrige jamais un nom.',
      nl: 'Een naam, in de tekst of in een andere lijst, die op een naam van de lijsten lijkt: één persoon die op twee manieren geschreven is, of twee personen. Beide plaatsen worden getoond, met wat verschilt. czs verbetert nooit een naam.',
    },
    {
      fr: 'Après un titre, un nom de famille suffit.',
      nl: 'Na een aanspreking volstaat een familienaam.',
    },
    {
      fr: 'Quand une personne est dans `people.yaml` sous cette graphie, comme nom ou comme alias, la question a déjà été examinée ; de même pour deux personnes de deux organisations. Des accents qui manquent ne sont la faute de personne.',
      nl: 'Wie onder die schrijfwijze in `people.yaml` staat, als naam of als alias, is al nagekeken; twee personen van twee organisaties ook. Ontbrekende accenten zijn niemands fout.',
    },
    {
      fr: 'Pour le responsable d’une action, c’est `owner-unresolved` qui le dit.',
      nl: 'Gaat het om de verantwoordelijke van een actie, dan meldt `owner-unresolved` het.',
    },
  ],
} satisfies RuleSentences;
