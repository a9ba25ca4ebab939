import type { InternalWords } from '../internal-words.ts';

/** What Dutch minutes say of what is internal. */
export const internalWords: InternalWords = {
  phrases: [
    'besloten zitting',
    'besloten vergadering',
    'gesloten zitting',
    'geheime zitting',
    'niet-openbare zitting',
    'gesloten deuren',
    'besloten behandeld',
    'besloten besproken',
    'besloten deel',
    'besloten gedeelte',
    'onder embargo',
    'embargo tot',
    'strikt vertrouwelijk',
    'niet verspreiden',
    'niet voor publicatie',
  ],
  alone: [
    'intern',
    'vertrouwelijk',
    'confidentieel',
    'strikt intern',
    'intern gebruik',
    'interne nota',
    'niet openbaar',
    'niet publiek',
    'alleen bestuur',
  ],
  lines: ['besloten'],
  titles: ['privé'],
};
