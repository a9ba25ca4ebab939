import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** What every such phrase has: most decisions have none of it. */
const stems = /nanim|enparig|lgemene stemmen|consensus|majorit|meerderheid|voix|vote|pour|stemmen|voor|\d[-–]\d|avour/;

const and = '(?:,| et| en| and|;| /)? ?';

/** How a decision was taken, as a bracket would say it. */
const modes = [
  "[Ààa] l['’]unanimité(?: des (?:présents|membres présents|membres|voix|votants|suffrages exprimés))?(?:,? moins (?:une|deux|trois|[123]) abstentions?)?",
  `\\d{1,4} (?:voix )?pour${and}\\d{1,4} (?:voix )?contre(?:${and}\\d{1,4} abstentions?)?`,
  '\\d{1,4} voix contre \\d{1,4}',
  '(?:[Uu]naniem|[Ee]enparig|[Mm]et eenparigheid van stemmen|[Mm]et algemene stemmen)(?: op (?:één|twee|drie|1) onthouding(?:en)? na)?',
  `\\d{1,4} (?:stemmen )?voor${and}\\d{1,4} (?:stemmen )?tegen(?:${and}\\d{1,4} onthouding(?:en)?)?`,
  '\\d{1,4} stemmen tegen \\d{1,4}',
  '[Uu]nanimously(?: with (?:one|two|three|[123]) abstentions?)?',
  `\\d{1,4} (?:votes )?(?:for|in favou?r)${and}\\d{1,4} (?:votes )?against(?:${and}\\d{1,4} abst(?:entions?|ained))?`,
  '\\d{1,4} votes? to \\d{1,4}',
];

/** The same where only a verb before it tells that it is said of this decision. */
const told = [
  '(?:adopté|approuvé|validé|accepté|voté|décidé)(?:e|es|s)? ((?:par|au) consensus|à la majorité(?: (?:simple|absolue|qualifiée|des voix|des présents|des deux tiers))?|par \\d{1,4} voix)(?=[.,;)]|$)',
  '(?:goedgekeurd|aangenomen|beslist|besloten|aanvaard) ((?:bij|met|in) consensus|(?:bij|met) (?:een )?(?:gewone |volstrekte )?meerderheid(?: van stemmen)?)(?=[.,;)]|$)',
  '(?:[Cc]arried|[Pp]assed|[Aa]pproved|[Aa]dopted|[Aa]greed) (by consensus|by (?:a )?majority|\\d{1,3}[-–]\\d{1,3}(?:[-–]\\d{1,3})?)(?=[.,;)]|$)',
];

let patterns: readonly RegExp[] | null = null;

/** What is to be decided so from now on is what this decision is about. */
const rules =
  /(?:prises?|prendre|requise?|adoptées|required|taken|vereist|genomen|beslissingen|décisions|decisions)[^.]{0,20}$/;

/** A decision whose text says how it was taken: only its bracket tells that to the register. */
export const rule: MeetingRule = {
  id: 'mode-in-text',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  mayFind: ({ minutes }) => minutes.entries.some(mayTell),
  *run({ minutes }) {
    for (const entry of minutes.entries) {
      if (!mayTell(entry)) continue;
      const mode = modeIn(entry.text);
      if (mode !== null) yield problem('mode-in-text', entry.place, { mode, label: entry.label });
    }
  },
};

function mayTell({ role, mode, label, text }: Entry): boolean {
  return (role === 'decision' || role === 'rejected') && mode === null && label !== null && stems.test(text);
}

function modeIn(text: string): string | null {
  patterns ??= [
    new RegExp(`(?<![\\p{L}\\d])(${modes.join('|')})(?![\\p{L}\\d])`, 'u'),
    ...told.map((one) => new RegExp(one)),
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found === null || rules.test(text.slice(Math.max(0, found.index - 40), found.index))) continue;
    const mode = found[1] as string;
    return mode.charAt(0).toLowerCase() + mode.slice(1);
  }
  return null;
}
