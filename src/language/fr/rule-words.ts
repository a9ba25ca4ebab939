import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';

/** What French minutes say in sentences. */
export const ruleWords: RuleWords = {
  toCome: ['à définir', 'à déterminer', 'à préciser', 'à compléter', 'à remplir', 'à confirmer', 'à vérifier'],
  beforeDays: ['le', 'du', 'au', 'à'],
  formFields: ['nom', 'noms', 'date', 'heure', 'lieu', 'titre'],
  revisits: [
    'revient sur la decision',
    'reviennent sur la decision',
    'revenir sur la decision',
    'revenu sur la decision',
    'retour sur la decision',
    'revoit la decision',
    'revoir la decision',
    'modifie la decision',
    'annule la decision',
    'remplace la decision d',
    'remplace celle d',
    'contrairement a la decision',
    'la decision d … est abrogee',
    'la decision d … est annulee',
    'la decision d … est retiree',
  ],
  internal: internalWords,
  bodies: {
    assembly: ['assemblee generale', 'AG', 'AGO', 'AGE'],
    board: ["conseil d'administration", 'CA', "organe d'administration"],
    bureau: ['bureau'],
  },
};
