import { fold } from '../../text/fold.ts';
import { hasReadProblems, type MeetingRule, readProblems } from '../rule.ts';

/** Words of their own right that are a letter or two away from a label: « Actif : 12 000 € », « Internet : », « Report : ». */
const ownWords = new Set(
  'acte actes actif actifs actives contenu contents contrat contrats content contract contracts division divisions internet report reports rejet voordeel voordelen'.split(
    ' ',
  ),
);

/** A word one or two letters away from a label: the text is in no register; next to an internal label it would be in every copy. */
export const rule: MeetingRule = {
  id: 'label-near-miss',
  severity: 'warning',
  variants: { internal: 'error' },
  scope: 'meeting',
  mayFind: hasReadProblems,
  *run({ minutes }) {
    for (const found of readProblems(minutes, 'label-near-miss')) {
      if (!ownWords.has(fold(String(found.args.written)))) yield found;
    }
  },
};
