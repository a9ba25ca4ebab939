import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';

/** What English minutes say in sentences. */
export const ruleWords: RuleWords = {
  toCome: ['to be defined', 'to be determined', 'to be confirmed', 'to be completed', 'tbd', 'tbc'],
  beforeDays: ['on', 'at', 'by'],
  formFields: ['name', 'date', 'time', 'place', 'title'],
  internal: internalWords,
  bodies: {
    assembly: ['general assembly', 'general meeting', 'annual general meeting', 'AGM', 'EGM'],
    board: ['board', 'board of directors', 'trustees'],
    bureau: ['executive committee'],
  },
};
