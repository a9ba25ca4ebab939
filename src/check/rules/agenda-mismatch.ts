import { type Problem, problem } from '../../model/finding.ts';
import type { AgendaItem, AgendaLine } from '../../model/minutes.ts';
import { titleKey } from '../../text/title-key.ts';
import type { MeetingRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** No agenda has more lines; lists that are longer are not compared. */
const most = 200;

/** The agenda list and the headings do not say the same: a point without its heading, a heading without its point, another order or title. */
export const rule: MeetingRule = {
  id: 'agenda-mismatch',
  severity: 'warning',
  variants: { extra: 'info', retitled: 'info', order: 'info', other: 'info' },
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes: { agenda, items } }) {
    if (agenda === null || agenda.length === 0 || items.length === 0) return;
    if (agenda.length > most || items.length > most || saysTheSame(agenda, items)) return;
    const { pairs, retitled } = match(agenda, items);
    const found: Problem[] = [];
    for (const line of agenda) {
      const item = pairs.get(line);
      if (!item) found.push(problem('agenda-mismatch', line.place, { title: line.title }));
      else if (retitled.has(line)) {
        const related = [{ code: 'related-agenda', args: {}, file: null, place: line.place }];
        found.push(
          problem('agenda-mismatch/retitled', item.titlePlace, { title: item.title, line: line.title }, { related }),
        );
      }
    }
    const listed = new Set(pairs.values());
    for (const item of items) {
      // Points of every meeting need no line.
      if (listed.has(item) || item.role !== null) continue;
      found.push(problem('agenda-mismatch/extra', item.titlePlace, { title: item.title }));
    }
    const inOrder = agenda.flatMap((line) => pairs.get(line) ?? []);
    const kept = new Set(longestInOrder(inOrder));
    for (const item of inOrder) {
      if (!kept.has(item)) found.push(problem('agenda-mismatch/order', item.titlePlace, { title: item.title }));
    }
    if (found.length > 2 && found.length > pairs.size) {
      // A list of something else, or a body that goes by other headings: each line would be a finding, and none would help.
      yield problem('agenda-mismatch/other', (agenda[0] as AgendaLine).place, { n: found.length });
    } else yield* found.sort((a, b) => a.place.start - b.place.start);
  },
};

/** A prefilter: true where the points of the list are the headings, word for word and in their order, but for those of every meeting. */
function saysTheSame(agenda: readonly AgendaLine[], items: readonly AgendaItem[]): boolean {
  let next = 0;
  const others: AgendaItem[] = [];
  for (const item of items) {
    if (item.title === agenda[next]?.title) next++;
    else if (item.role === null) return false;
    else others.push(item);
  }
  if (next < agenda.length) return false;
  if (others.length === 0) return true;
  const keys = new Set(agenda.map(({ title }) => titleKey(title)));
  return !others.some(({ title }) => keys.has(titleKey(title)));
}

/** Each line with its heading: of the same title, of a title that goes on, or of one with the same words. */
function match(agenda: readonly AgendaLine[], items: readonly AgendaItem[]) {
  const pairs = new Map<AgendaLine, AgendaItem>();
  const retitled = new Set<AgendaLine>();
  const free = new Set(items);
  const take = (line: AgendaLine, item: AgendaItem | undefined): boolean => {
    if (!item) return false;
    pairs.set(line, item);
    free.delete(item);
    return true;
  };
  const keys = new Map<AgendaItem | AgendaLine, string>([...agenda, ...items].map((one) => [one, titleKey(one.title)]));
  const left: AgendaLine[] = [];
  for (const line of agenda) {
    if (
      !take(
        line,
        [...free].find((item) => keys.get(item) === keys.get(line)),
      )
    )
      left.push(line);
  }
  const still: AgendaLine[] = [];
  for (const line of left) {
    const key = keys.get(line) as string;
    const found = [...free].find((item) => goesOn(key, keys.get(item) as string));
    if (!take(line, found)) still.push(line);
  }
  const words = new Map<AgendaItem | AgendaLine, Set<string>>();
  for (const one of [...still, ...free]) words.set(one, contentWords(one.title));
  for (const line of still) {
    let best: AgendaItem | undefined;
    let score = 0.5;
    for (const item of free) {
      const alike = likeness(words.get(line) as Set<string>, words.get(item) as Set<string>);
      const sameNumber = line.typedNumber !== null && line.typedNumber === item.typedNumber;
      if (alike + (sameNumber && alike > 0 ? 0.2 : 0) >= score) {
        best = item;
        score = alike;
      }
    }
    if (take(line, best)) retitled.add(line);
  }
  return { pairs, retitled };
}

/** One is the beginning of the other: a heading that is cut short, or says more. */
function goesOn(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

/** Shared words, as a part of the words of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The most items that stand in the order of their numbers. */
function longestInOrder(items: readonly AgendaItem[]): AgendaItem[] {
  const lengths = items.map(() => 1);
  const before = items.map(() => -1);
  let last = 0;
  items.forEach((item, at) => {
    for (let other = 0; other < at; other++) {
      const longer = (lengths[other] as number) + 1;
      if ((items[other] as AgendaItem).number < item.number && longer > (lengths[at] as number)) {
        lengths[at] = longer;
        before[at] = other;
      }
    }
    if ((lengths[at] as number) > (lengths[last] as number)) last = at;
  });
  const kept: AgendaItem[] = [];
  for (let at = items.length > 0 ? last : -1; at !== -1; at = before[at] as number)
    kept.unshift(items[at] as AgendaItem);
  return kept;
}
