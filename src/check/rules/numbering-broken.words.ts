import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Des points mal numérotés',
    nl: 'Punten met een verkeerde nummering',
    en: 'Items that are misnumbered',
  },
  findings: {
    'numbering-broken': {
      message: {
        fr: 'Ce point porte le numéro {number} ; on attendait {expected}.',
        nl: 'Dit punt draagt nummer {number}; verwacht was {expected}.',
        en: 'This item has number {number}; {expected} was expected.',
      },
      remedy: {
        fr: "czs vérifier --fix numérote de nouveau à partir d'ici.",
        nl: 'czs nakijken --fix nummert opnieuw vanaf hier.',
        en: 'czs check --fix numbers anew from here.',
      },
    },
  },
  page: [
    {
      fr: 'Les numéros placés devant les titres ne se suivent pas. La correction d’office numérote de nouveau à partir du premier qui est faux.',
      nl: 'De nummers voor de titels volgen elkaar niet op. De verbetering nummert ze opnieuw vanaf waar het fout gaat.',
    },
    {
      fr: 'Un numéro laissé libre par un point de l’ordre du jour qui n’a pas de titre relève de `agenda-mismatch`.',
      nl: 'Een nummer dat openblijft door een punt van de agenda zonder titel, is voor `agenda-mismatch`.',
    },
  ],
} satisfies RuleSentences;
