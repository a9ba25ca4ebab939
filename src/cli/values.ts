/** What is typed after an option or as an argument, turned into values. Each reader gives null where it cannot. */
import { daysInMonth, type IsoDate, type IsoTime, isoDate } from '../model/iso-date.ts';

const shapes = {
  iso: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  european: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
  month: /^(\d{4})-(\d{1,2})$/,
  year: /^\d{4}$/,
  time: /^(\d{1,2})(?:[h:u](\d{2})?)?$/i,
};

/** `2020-03-05`, `05/03/2020` and, where `edge` says which day is meant, `2020-03` and `2020`. */
export function readDate(typed: string, edge: 'first' | 'last' | null): IsoDate | null {
  const iso = shapes.iso.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = shapes.european.exec(typed);
  if (european) return isoDate(Number(european[3]), Number(european[2]), Number(european[1]));
  if (edge === null) return null;
  if (shapes.year.test(typed)) return edge === 'first' ? isoDate(Number(typed), 1, 1) : isoDate(Number(typed), 12, 31);
  const month = shapes.month.exec(typed);
  if (!month) return null;
  const [year, number] = [Number(month[1]), Number(month[2])];
  return isoDate(year, number, edge === 'first' ? 1 : daysInMonth(year, number));
}

/** `09:30`, `9:30`, `9h30`, `9u30`, `9h`, `9`. */
export function readTime(typed: string): IsoTime | null {
  const match = shapes.time.exec(typed);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `null` for a word of one letter, or where two candidates are as near: a guess helps only when it is one. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const limit = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least && distance < Math.max(word.length, candidate.length)) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Edits between two words, a swap of neighbours counting one. Both are short: the length of what is typed is bounded by `nearest`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] as number) + 1);
      }
      row.push(value);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
