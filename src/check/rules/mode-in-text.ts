import type { AllRuleWords } from '../../language/rule-words.ts';
import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';
import { madeOf, oneOf } from '../rule-words.ts';

const phrases = madeOf((all) => ({
  stems: new RegExp(oneOf(all.flatMap(({ modeStems }) => modeStems))),
  modes: [
    new RegExp(`(?<![\\p{L}\\d])(${oneOf(all.flatMap(({ modes }) => modes))})(?![\\p{L}\\d])`, 'u'),
    ...all.flatMap(({ toldModes }) => toldModes.map(([verb, mode]) => new RegExp(`${verb} (${mode})(?=[.,;)]|$)`))),
  ],
  /** What is to be decided so from now on is what the decision is about. */
  about: new RegExp(`${oneOf(all.flatMap(({ aboutModes }) => aboutModes))}[^.]{0,20}$`),
}));

/** A decision whose text says how it was taken: only its bracket tells that to the register. */
export const rule: MeetingRule = {
  id: 'mode-in-text',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes, words }) {
    for (const entry of minutes.entries) {
      if (!mayTell(entry, words)) continue;
      const mode = modeIn(entry.text, words);
      if (mode !== null) yield problem('mode-in-text', entry.place, { mode, label: entry.label });
    }
  },
};

function mayTell({ role, mode, label, text }: Entry, words: AllRuleWords): boolean {
  if (mode !== null || label === null || (role !== 'decision' && role !== 'rejected')) return false;
  return phrases(words).stems.test(text);
}

function modeIn(typed: string, words: AllRuleWords): string | null {
  // « (à la majorité) on vend », its bracket after the colon: as a sentence of its own.
  const text = typed.startsWith('(') ? `. ${typed.slice(1)}` : ` ${typed}`;
  const { modes, about } = phrases(words);
  for (const pattern of modes) {
    const found = pattern.exec(text);
    if (found === null || about.test(text.slice(Math.max(0, found.index - 40), found.index))) continue;
    const mode = found[1] as string;
    return mode.charAt(0).toLowerCase() + mode.slice(1);
  }
  return null;
}
