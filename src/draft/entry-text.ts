import type { Vocabulary } from '../language/vocabulary.ts';
import { datePartsOf, type IsoDate } from '../model/iso-date.ts';
import type { EntryRole, Mode, Ref } from '../model/minutes.ts';
import { letterOf } from '../model/ref.ts';
import { squeeze } from '../text/normalize.ts';

/** What is marks in Markdown, where it would be read as marks. */
const special = /[\\`*[\]<~]|&(?=[#a-zA-Z])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Plain text as Markdown on one line that is read as that text; for a place that begins no line. */
export function markdownText(text: string): string {
  return unbroken(squeeze(text)).replace(special, '\\$&');
}

/** The no-break spaces that French sets around its marks: reading normalizes them to blanks. Only Latin text with these blanks has any. */
function unbroken(text: string): string {
  return text
    .replace(/(?<=[^ ]) (?=[:»%](?:$|[ .,)]))/g, '\u00a0')
    .replace(/« (?=[^ ])/g, '«\u00a0')
    .replace(/(?<=[^ ]) (?=[;!?](?:$|[ .,)»]))/g, '\u202f');
}

/** A title as Markdown, for after `## 1. `: a mark at its end would close the heading. */
export function headingText(title: string): string {
  return markdownText(title).replace(/#(?=#*$)/g, '\\#');
}

/** The colon that ends a head or a label, as the language sets it: a no-break space before it in French. */
export function colonOf({ language }: Vocabulary): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

/** A date as minutes write it: `30/04/2020`; in English, where that is read in two ways, `2020-04-30`. */
export function numericDate(date: IsoDate, { language }: Vocabulary): string {
  if (language === 'en') return date;
  const { year, month, day } = datePartsOf(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
}

/** A due date as a qualifier: `pour le 30/04/2020`; words that name no day stay as they were written. */
export function dueQualifier(due: { readonly text: string; readonly date: IsoDate | null }, words: Vocabulary): string {
  if (due.date === null) return markdownText(due.text);
  return `${words.dueMarks[0]} ${words.language === 'fr' ? 'le ' : ''}${numericDate(due.date, words)}`;
}

/** How a decision was taken, as a qualifier: `12 pour, 2 contre, 1 abstention`. Votes that nobody cast are not counted out. */
export function modeQualifier(mode: Mode, words: Vocabulary): string {
  const { needed, shares, casting, secret } = mode;
  return [
    ...waySaid(mode, words),
    ...(needed === undefined ? [] : [words.byMajority[needed]]),
    ...(shares === true ? [words.inShares] : []),
    ...(casting === true ? [words.castingVote[0] as string] : []),
    ...(secret === true ? [words.secretBallot[0] as string] : []),
  ].join(', ');
}

function waySaid(mode: Mode, words: Vocabulary): string[] {
  switch (mode.kind) {
    case 'unanimous':
    case 'consensus': {
      const said = words[mode.kind][0] as string;
      return [mode.abstain === undefined ? said : `${said} ${lessAbstentions(mode.abstain, words)}`];
    }
    case 'majority':
      return [...(mode.needed === undefined ? [words.majority[0] as string] : []), ...countedVotes(mode, words)];
    case 'vote':
      return [
        ...(mode.for === null ? [] : [`${mode.for} ${words.votesFor[0]}`]),
        ...(mode.against === null ? [] : [`${mode.against} ${words.votesAgainst[0]}`]),
        ...(mode.abstain === null ? [] : [`${mode.abstain} ${abstentionsOf(mode.abstain, words)}`]),
      ];
  }
}

/** The label under which an entry is carried on. */
export function carriedRole(ref: Ref): EntryRole {
  const letter = letterOf(ref);
  return letter === 'A' ? 'action' : letter === 'P' ? 'proposal' : 'pending';
}

/** The canonical head of an entry, in bold: `**Action A1 (tous, pour le 30/04/2020) :**`; `id` null: without one. `qualifiers` are Markdown already. */
export function entryHead(
  role: EntryRole,
  id: string | null,
  qualifiers: readonly string[],
  words: Vocabulary,
): string {
  const bracket = qualifiers.length === 0 ? '' : ` (${qualifiers.join(', ')})`;
  return `**${words.labels[role].one[0]}${id === null ? '' : ` ${id}`}${bracket}${colonOf(words)}**`;
}

function countedVotes(
  { against, abstain }: { readonly against?: number | null; readonly abstain?: number | null },
  words: Vocabulary,
): string[] {
  return [
    ...((against ?? 0) > 0 ? [`${against} ${words.votesAgainst[0]}`] : []),
    ...(abstain != null && abstain > 0 ? [`${abstain} ${abstentionsOf(abstain, words)}`] : []),
  ];
}

function lessAbstentions(count: number, words: Vocabulary): string {
  const [before = '', after = ''] = words.lessAbstentions[0] ?? [];
  return `${before} ${words.numbers[count]?.[0] ?? count} ${abstentionsOf(count, words)} ${after}`.trimEnd();
}

function abstentionsOf(count: number, { abstentions }: Vocabulary): string {
  return abstentions[count === 1 ? 0 : 1] ?? (abstentions[0] as string);
}
