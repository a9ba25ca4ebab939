import { styleText } from 'node:util';
import type { Candidate } from '../model/candidate.ts';
import { applyEdits, type Edit, type Place } from '../model/place.ts';
import { escapeControls } from '../text/controls.ts';

/** What is shown of one candidate; its words are said already. */
export interface Shown {
  readonly title: string;
  readonly position: string;
  readonly text: string;
  /** The title of the item that it stands in. */
  readonly heading: Place | null;
  readonly candidate: Candidate;
  /** What czs reads in it, and why. */
  readonly read: string;
  /** What it would say something of: an earlier entry in its own words; null: of none. */
  readonly about: string | null;
  readonly reasons: string;
  /** The edit that takes it, or what is said where there is none. */
  readonly edit: Edit | string;
  readonly keys: string;
}

type Style = Parameters<typeof styleText>[0];

/** Words of one style. */
interface Run {
  readonly text: string;
  readonly style: Style | null;
}

/** One candidate for a terminal of so many columns: the line in its context, what is read in it, the line to be written, the keys. */
export function screenOf(shown: Shown, columns: number): string {
  const room = Math.max(20, columns - 6);
  const gap = Math.max(2, columns - 2 - shown.title.length - shown.position.length);
  const rows: string[] = [`${styleText('bold', shown.title)}${' '.repeat(gap)}${styleText('dim', shown.position)}`, ''];
  const { before, runs, after } = contextOf(shown);
  for (const line of before) rows.push(`   ${styleText('dim', cut(line, room))}`);
  for (const [at, line] of wrapped(runs, room).entries())
    rows.push(at === 0 ? ` ${styleText('cyan', '▸')} ${line}` : `   ${line}`);
  for (const line of after) rows.push(`   ${styleText('dim', cut(line, room))}`);
  rows.push('', `   ${styleText('bold', shown.read)}`);
  for (const line of wrapped([{ text: shown.about ?? '', style: null }], room))
    if (shown.about !== null) rows.push(`   ${line}`);
  for (const line of wrapped([{ text: shown.reasons, style: 'dim' }], room)) rows.push(`   ${line}`);
  rows.push('');
  const written =
    typeof shown.edit === 'string' ? [shown.edit] : writtenBy(shown.text, shown.edit, shown.candidate.place);
  for (const line of written) {
    const style: Style = typeof shown.edit === 'string' ? 'yellow' : 'green';
    for (const [at, part] of wrapped([{ text: line, style }], room - 2).entries())
      rows.push(`   ${at === 0 ? '' : '  '}${part}`);
  }
  rows.push('', ` ${styleText('dim', shown.keys)}`);
  return rows.join('\n');
}

/** The line of a candidate with the lines around it, and what was read in it. */
function contextOf({ text, heading, candidate: { place, owners, due } }: Shown): {
  before: string[];
  runs: Run[];
  after: string[];
} {
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  const next = text.indexOf('\n', place.end);
  const end = next === -1 ? text.length : next;
  const marks: { at: Place; style: Style }[] = owners.flatMap(({ place: at }) =>
    at === null ? [] : [{ at, style: 'cyan' }],
  );
  if (due !== null) marks.push({ at: due.place, style: 'yellow' });
  marks.sort((a, b) => a.at.start - b.at.start);
  const runs: Run[] = [{ text: text.slice(start, place.start), style: 'dim' }];
  let from = place.start;
  for (const { at, style } of marks) {
    if (at.start < from || at.end > place.end) continue;
    runs.push({ text: text.slice(from, at.start), style: null }, { text: text.slice(at.start, at.end), style });
    from = at.end;
  }
  runs.push({ text: text.slice(from, place.end), style: null }, { text: text.slice(place.end, end), style: 'dim' });
  return { before: above(text, start, heading), runs, after: below(text, end) };
}

/** The heading above a line and the line right above it. */
function above(text: string, start: number, title: Place | null): string[] {
  const lines = text.slice(0, start).split('\n').slice(0, -1);
  const found: string[] = [];
  const last = lines.findLast((line) => line.trim() !== '') ?? '';
  const from = title === null ? -1 : text.lastIndexOf('\n', title.start - 1) + 1;
  const heading =
    title === null ? lines.findLast((line) => /^#{1,6}\s/.test(line)) : text.slice(from).split('\n', 1)[0];
  if (heading !== undefined && heading !== last) found.push(heading);
  if (last !== '' && last !== '---') found.push(last);
  return found;
}

function below(text: string, end: number): string[] {
  const line = text.slice(end + 1).split('\n', 1)[0] ?? '';
  return line.trim() === '' ? [] : [line];
}

/** The lines that an edit would leave, from the label to the end of its sentence. */
function writtenBy(text: string, edit: Edit, place: Place): string[] {
  const after = applyEdits(text, [edit]);
  const start = after.lastIndexOf('\n', edit.start - 1) + 1;
  const whole = edit.start + edit.text.length + Math.max(0, place.end - edit.end);
  const from = /\S/.test(after.slice(start, edit.start)) && edit.text.startsWith('\n') ? edit.start : start;
  return after
    .slice(from, whole)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function cut(line: string, room: number): string {
  const shown = escapeControls(line.replaceAll('\t', ' '));
  return shown.length <= room ? shown : `${shown.slice(0, room - 1)}…`;
}

/** Runs of words in lines of so many columns, broken at blanks. */
function wrapped(runs: readonly Run[], room: number): string[] {
  const lines: string[] = [''];
  let used = 0;
  for (const { text, style } of runs) {
    for (const word of escapeControls(text.replace(/\s+/g, ' ')).match(/ ?[^ ]+| /g) ?? []) {
      let shown = word;
      if (used > 0 && used + shown.length > room) {
        lines.push('');
        used = 0;
        shown = shown.trimStart();
      }
      lines[lines.length - 1] += style === null ? shown : styleText(style, shown);
      used += shown.length;
    }
  }
  return lines;
}
