import type { AllRuleWords } from '../../language/rule-words.ts';
import { problem } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';
import { madeOf, oneOf } from '../rule-words.ts';

/** What stands for what is to come. */
const patterns = madeOf((all): readonly RegExp[] => {
  const toCome = anyOf(all.flatMap((words) => words.toCome));
  return [
    // `{{ meeting.date }}`: a template that was not filled. In a link it is a website's.
    /(?<!\]\(|["'=/<])\{\{(?! ?(?:site|page)\.)[^{}\n]{1,80}\}\}/g,
    // « le ?? mars », « Lieu : ?? », « (???) »: not a question that ends so.
    new RegExp(
      `(?<=[:(|=][ \\u00a0\\u202f]{0,3})\\?{2,9}(?=[ \\u00a0]{0,3}(?:[).,;|]|$))|(?<=(?:^|[ \\u00a0(])${anyOf(all.flatMap((words) => words.beforeDays))}[ \\u00a0])\\?{2,9}|\\?{2,9}(?=\\/\\d|h\\d)|(?<=\\d\\/|\\dh)\\?{2,9}`,
      'gimu',
    ),
    // XXX alone; in a word, a number or an address it is something else.
    /(?<![\p{L}\p{N}_./-])(?:X{3,}|x{3,})(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/gu,
    // Alone, in a bracket or before a colon; « la liste TODO » is one.
    /(?<=^[*_>]{0,3}|[([:|][ \u00a0\u202f]{0,3}[*_]{0,3})(?:TODO|FIXME|TBD)(?=[ \u00a0]{0,3}[*_]{0,3}(?::|[)\].|]|$))/gmu,
    /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
    new RegExp(
      `(?<=[:([|][ \\u00a0\\u202f]{0,3}[*_]{0,3})${toCome}(?=[*_]{0,3}[ \\u00a0]{0,3}[.)\\]|]{0,2}$|[)\\]])`,
      'gimu',
    ),
    new RegExp(`(?<=^[*_([]{0,3})${toCome}(?=[*_)\\].]{0,3}$)`, 'gimu'),
    // `[Nom]`, `<lieu>`, `[à compléter]`: the fields of forms.
    new RegExp(`\\[${anyOf(all.flatMap((words) => words.formFields))}\\](?![([:])`, 'gi'),
    /_{5,}|\.{10,}|…{4,}/g,
  ];
});

/** One of some words, as they are written: in an expression. */
function anyOf(words: readonly string[]): string {
  return oneOf(words.map((word) => word.replaceAll('.', '\\.')));
}

/** Something that was to be filled in before the PV is sent. */
export const rule: MeetingRule = {
  id: 'placeholder-left',
  severity: 'warning',
  scope: 'meeting',
  // An agenda to come may well have a place that is not known yet.
  statuses: ['draft'],
  *run({ minutes, text, blocks, body, words }) {
    const hits = [...suspects(text, words)];
    if (hits.length === 0) return;
    // By their starts: a file may have a hundred thousand of what is looked for, and as many labels.
    const labels = new Map(minutes.entries.map(({ head }) => [head.start, head.end]));
    const isLabel = ({ start, end }: Place): boolean => {
      for (let at = start; at > start - 4; at--) if ((labels.get(at) ?? -1) >= end) return true;
      return false;
    };
    const pieces: Place[] = [];
    // `lieu: à définir`: the front matter, key by key.
    for (const place of Object.values(minutes.keys)) pieces.push(place);
    // `# à confirmer`, which czs import leaves above what it is not sure of.
    for (const { 0: line, index } of text.slice(0, body).matchAll(/^# .{1,60}$/gm))
      pieces.push({ start: index + 2, end: index + line.length });
    for (const { kind, start, lines } of blocks) {
      if (start < body || kind === 'code' || kind === 'html' || kind === 'comment' || kind === 'definition') continue;
      for (let at = 0; at + 1 < lines.length; at += 2)
        pieces.push({ start: lines[at] as number, end: lines[at + 1] as number });
    }
    let next = 0;
    pieces.sort((one, other) => one.start - other.start);
    const seen = new Set<number>();
    for (const piece of pieces) {
      while (next < hits.length && (hits[next] as number) < piece.start) next++;
      if ((hits[next] ?? piece.end) >= piece.end) continue;
      const plain = text.slice(piece.start, piece.end).replace(/`[^`]{1,200}`/g, (code) => ' '.repeat(code.length));
      const found: Place[] = [];
      // Which characters are part of something that was found: an earlier pattern goes first.
      const taken = new Uint8Array(plain.length);
      for (const pattern of patterns(words)) {
        for (const { 0: match, index } of plain.matchAll(pattern)) {
          const place = { start: piece.start + index, end: piece.start + index + match.length };
          if (taken.subarray(index, index + match.length).includes(1)) continue;
          // `TODO :` is a label.
          if (isLabel(place)) continue;
          if (!seen.has(place.start)) {
            found.push(place);
            taken.fill(1, index, index + match.length);
          }
          seen.add(place.start);
        }
      }
      for (const place of found.sort((a, b) => a.start - b.start))
        yield problem('placeholder-left', place, { text: text.slice(place.start, place.end) });
    }
  },
};

/** Where in a file something of the kind may stand. */
function* suspects(text: string, words: AllRuleWords): Iterable<number> {
  for (const { index } of text.matchAll(suspicious(words))) yield index;
}

const suspicious = madeOf(
  (all) =>
    new RegExp(
      `\\?\\?|xxx|\\{\\{|todo|fixme|tbd|lorem|_{5}|\\.{10}|…{4}|\\[[a-z]{3,6}\\]|${anyOf(all.flatMap(({ toCome }) => toCome))}`,
      'gi',
    ),
);
