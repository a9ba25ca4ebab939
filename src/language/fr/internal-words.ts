import type { InternalWords } from '../internal-words.ts';

/** What French minutes say of what is internal. */
export const internalWords: InternalWords = {
  phrases: [
    'huis clos',
    'portes fermées',
    'séance non publique',
    'partie non publique',
    'séance secrète',
    'comité secret',
    'sous embargo',
    'embargo jusqu',
    'strictement confidentiel',
    'strictement confidentielle',
    'ne pas diffuser',
    'ne pas publier',
    'points suivants sont confidentiels',
    'ne pas mettre dans le PV',
  ],
  alone: [
    'interne',
    'confidentiel',
    'confidentielle',
    'usage interne',
    'strictement interne',
    'note interne',
    'non public',
    'non publique',
    'réservé au bureau',
    'réservé au CA',
    'hors PV',
  ],
  lines: [],
  titles: ['privé', 'privée'],
};
