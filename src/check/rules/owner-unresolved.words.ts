import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un responsable que personne ne connaît',
    nl: 'Een verantwoordelijke die in geen lijst staat',
    en: 'An owner who is not in any list',
  },
  findings: {
    'owner-unresolved': {
      message: {
        fr: "{text:quoted} n'est dans aucune liste.",
        nl: '{text:quoted} staat in geen enkele lijst.',
        en: '{text:quoted} is not in any list.',
      },
      remedy: {
        fr: "Vérifier le nom, ou l'ajouter aux présents ou à people.yaml.",
        nl: 'Controleer de naam, of voeg hem toe aan de aanwezigen of aan people.yaml.',
        en: 'Check the name, or add it to the attendees or to people.yaml.',
      },
    },
    'owner-unresolved/near': {
      message: {
        fr: '{text:quoted} ressemble à {near:quoted}.',
        nl: '{text:quoted} lijkt op {near:quoted}.',
        en: '{text:quoted} looks like {near:quoted}.',
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
      fr: 'Un responsable que ne connaissent ni les listes de la réunion, ni `people.yaml`, ni les listes des autres PV. Un nom qui ressemble à un nom connu est signalé avec celui-ci ; czs n’en conclut pas que c’est la même personne.',
      nl: 'Een verantwoordelijke die nergens voorkomt: niet in de lijsten van de vergadering, niet in `people.yaml`, niet in de lijsten van de andere verslagen. Een naam die op een bekende lijkt, wordt met die bekende getoond; czs neemt niet aan dat het die persoon is.',
    },
  ],
} satisfies RuleSentences;
