import type { Entry, Mentioned } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { type Citing, daysOfId } from '../recognise/links.ts';
import { intern } from '../text/normalize.ts';

const mentioned = /^(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAPdap])(\d{1,4})(?!\w)/;
/** No ref is longer. */
const mentionLimit = 360;

/** A letter, a digit, `_` or `-`. */
function isRefLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

/** An id, and a word after it. */
const speltOut = /[DAP]\s?(\d{1,4})(?=\s\p{L})/gu;

/** `A1 of 5 March`, « D3 du 5 mars »: ids with the day of their meeting. */
function spelt(text: string, from: number, context: Citing): Mentioned[] {
  return [...text.matchAll(speltOut)].flatMap(({ 0: written, 1: number, index }) => {
    const end = index + written.length;
    if (index < from || /[\p{L}\p{N}/]$/u.test(text.slice(Math.max(0, index - 2), index))) return [];
    const days = daysOfId(text.slice(end, end + 60), context);
    if (days === null || days.from !== days.until) return [];
    const place = { start: index, end };
    const ref = intern(`${days.from}/${written.charAt(0)}${Number(number)}`);
    return [{ ref, spelt: true, place, passage: passageAround(text, place, from) }];
  });
}

/** The refs that a text names, from an offset on, but for those by which entries say what they update or link to. */
export function findMentions(text: string, from: number, entries: readonly Entry[], context: Citing): Mentioned[] {
  let own: Set<number> | null = null;
  const found = spelt(text, from, context).filter(({ place }) => {
    own ??= ownRefs(entries);
    return !own.has(place.start);
  });
  // The slash is looked for: there are few in minutes.
  for (let slash = text.indexOf('/', from); slash !== -1; slash = text.indexOf('/', slash + 1)) {
    const letter = text.charCodeAt(slash + 1) | 32;
    if (letter !== 100 && letter !== 97 && letter !== 112) continue;
    let start = slash;
    while (start > from && slash - start <= mentionLimit && isRefLetter(text.charCodeAt(start - 1))) start--;
    if (start === slash || text.charCodeAt(start - 1) === 47) continue;
    const match = mentioned.exec(text.slice(start, slash + 8));
    if (match === null) continue;
    own ??= ownRefs(entries);
    if (own.has(start)) continue;
    const place = { start, end: start + match[0].length };
    found.push({
      ref: intern(`${match[1]}/${(match[2] as string).toUpperCase()}${Number(match[3])}`),
      spelt: false,
      place,
      passage: passageAround(text, place, from),
    });
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}

/** True where a ref stands at an offset, perhaps after marks of bold or italics. */
export function beginsWithRef(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95) at++;
  return mentioned.test(text.slice(at, at + mentionLimit));
}

/** What begins a passage of its own, or is blank. */
const begins = /^[ \t>]{0,40}(?:[-*+#|]|\d{1,4}[.)][ \t]|\r?$)/;
const blank = /^[ \t>]{0,40}\r?$/;
/** A passage is looked for in so many lines on either side. */
const passageLimit = 100;

function passageAround(text: string, { start, end }: Place, from: number): Place {
  const passage = { start: text.lastIndexOf('\n', start - 1) + 1, end: endOfLine(text, end) };
  for (let line = 0; line < passageLimit && passage.start > from; line++) {
    if (begins.test(text.slice(passage.start, passage.start + 60).split('\n', 1)[0] as string)) break;
    const before = text.lastIndexOf('\n', passage.start - 2) + 1;
    if (blank.test(text.slice(before, passage.start - 1))) break;
    passage.start = before;
  }
  for (let line = 0; line < passageLimit && passage.end < text.length; line++) {
    const next = passage.end + 1;
    const last = endOfLine(text, next);
    if (begins.test(text.slice(next, last))) break;
    passage.end = last;
  }
  return { start: Math.max(from, passage.start), end: passage.end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Where entries say which one they update, and what they link to. */
function ownRefs(entries: readonly Entry[]): Set<number> {
  const own = new Set<number>();
  for (const entry of entries) {
    if (entry.updates !== null) own.add(entry.idPlace.start);
    for (const link of entry.links) own.add(link.place.start);
    if (entry.corrects !== null) own.add(entry.corrects.place.start);
  }
  return own;
}
