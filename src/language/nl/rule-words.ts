import type { RuleWords } from '../rule-words.ts';
import { internalWords } from './internal-words.ts';

/** What Dutch minutes say in sentences. */
export const ruleWords: RuleWords = {
  toCome: [
    'nader te bepalen',
    'nog te bepalen',
    'te bepalen',
    'in te vullen',
    'aan te vullen',
    'te bevestigen',
    'n.t.b.',
    'ntb',
  ],
  beforeDays: ['de', 'op', 'om', 'van'],
  formFields: ['naam', 'datum', 'uur', 'plaats', 'titel'],
  revisits: [
    'terug op de beslissing',
    'terugkomen op de beslissing',
    'herziet de beslissing',
    'herzien van de beslissing',
    'wijzigt de beslissing',
    'de beslissing wijzigen',
    'de beslissing herzien',
    'vervangt de beslissing van',
    'vervangt die van',
    'in tegenstelling tot de beslissing',
    'de beslissing van … wordt ingetrokken',
    'de beslissing van … wordt herroepen',
    'de beslissing van … wordt opgeheven',
    'trekt de beslissing',
  ],
  internal: internalWords,
  bodies: {
    assembly: ['algemene vergadering', 'algemene ledenvergadering', 'ledenvergadering', 'AV', 'ALV'],
    board: ['raad van bestuur', 'RvB', 'RVB', 'bestuursvergadering', 'bestuursorgaan'],
    bureau: ['dagelijks bestuur'],
  },
};
