import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Un responsable dont le nom désigne plusieurs personnes',
    nl: 'Een verantwoordelijke van wie de naam op meer dan één persoon slaat',
    en: 'An owner whose name several people have',
  },
  findings: {
    'owner-ambiguous': {
      message: {
        fr: '{text:quoted} : {candidates:or} ?',
        nl: '{text:quoted}: {candidates:or}?',
        en: '{text:quoted}: {candidates:or}?',
      },
      remedy: {
        fr: 'Écrire le nom complet.',
        nl: 'Schrijf de volledige naam.',
        en: 'Write the full name.',
      },
    },
  },
  page: [
    {
      fr: 'Le nom d’un responsable est porté par plusieurs personnes ou organisations connues. czs ne choisit pas : tant que le nom complet n’est pas écrit, l’action n’appartient à personne.',
      nl: 'De naam van een verantwoordelijke is die van meerdere bekende personen of organisaties. czs kiest niet: zolang de volledige naam er niet staat, is de actie van niemand.',
    },
  ],
} satisfies RuleSentences;
