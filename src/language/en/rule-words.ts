import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';

/** What English minutes say in sentences. */
export const ruleWords: RuleWords = {
  toCome: ['to be defined', 'to be determined', 'to be confirmed', 'to be completed', 'tbd', 'tbc'],
  beforeDays: ['on', 'at', 'by'],
  formFields: ['name', 'date', 'time', 'place', 'title'],
  revisits: [
    'revisit the decision',
    'revisited the decision',
    'reverse the decision',
    'reversed the decision',
    'rescind the decision',
    'rescinded the decision',
    'overturn the decision',
    'overturned the decision',
    'change the decision',
    'changed the decision',
    'replaces the decision of',
    'supersedes the decision of',
    'replaces that of',
    'rescind the resolution',
    'rescind minute',
    'rescind the minute',
    'go back on the decision',
    'the decision of … is rescinded',
    'the decision of … is revoked',
    'the decision of … is withdrawn',
  ],
  internal: internalWords,
  bodies: {
    assembly: ['general assembly', 'general meeting', 'annual general meeting', 'AGM', 'EGM'],
    board: ['board', 'board of directors', 'trustees'],
    bureau: ['executive committee'],
  },
};
