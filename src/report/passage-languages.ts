import { byLanguage } from '../model/by-language.ts';
import { type Language, languages } from '../model/minutes.ts';
import type { Inline, ListItem, Part } from '../model/table.ts';
import { type CommonWords, commonIn, type WordCounts } from '../text/spoken-language.ts';

/**
 * The body of minutes in which what is in another language than they are says so, for who has it read aloud and for who checks its spelling: a
 * paragraph by its own words, else by those of all that stands under its heading.
 */
export function withLanguages(parts: readonly Part[], language: Language, common: CommonWords): Part[] {
  const out: Part[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = from + 1;
    while (to < parts.length && parts[to]?.kind !== 'heading') to++;
    const section = parts.slice(from, to);
    const counts = new Map<Part, WordCounts>();
    for (const part of section) countWords(part, common, counts);
    const around = certain(sum(counts.values()), 3) ?? language;
    out.push(...section.map((part) => told(part, { language, around, counts })));
    from = to;
  }
  return out;
}

interface Told {
  readonly language: Language;
  /** That of the section. */
  readonly around: Language;
  /** The common words of each of its headings and paragraphs. */
  readonly counts: ReadonlyMap<Part, WordCounts>;
}

/** Counts the words of each heading and paragraph of a part. */
function countWords(part: Part, common: CommonWords, counts: Map<Part, WordCounts>): void {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      counts.set(part, commonIn(textOf(part.children), common));
      break;
    case 'list':
      for (const { children } of part.items) for (const one of children) countWords(one, common, counts);
      break;
    case 'quote':
      for (const one of part.children) countWords(one, common, counts);
      break;
    default:
  }
}

function sum(all: Iterable<WordCounts>): WordCounts {
  const counts = { ...noWords };
  for (const one of all) for (const language of languages) counts[language] += one[language];
  return counts;
}

const noWords: WordCounts = byLanguage(() => 0);

/** The language of most common words, where there are enough of them and no other has half as many. */
function certain(counts: WordCounts, enough: number): Language | null {
  const most = languages.reduce((one, other) => (counts[other] > counts[one] ? other : one));
  if (counts[most] < enough) return null;
  return languages.every((one) => one === most || counts[most] >= 2 * counts[one]) ? most : null;
}

function told(part: Part, context: Told): Part {
  switch (part.kind) {
    case 'heading':
    case 'paragraph': {
      const spoken = certain(context.counts.get(part) ?? noWords, 2) ?? context.around;
      return spoken === context.language ? part : { ...part, children: inLanguage(part.children, spoken) };
    }
    case 'list':
      return {
        ...part,
        items: part.items.map(
          (item): ListItem => ({ ...item, children: item.children.map((one) => told(one, context)) }),
        ),
      };
    case 'quote':
      return { ...part, children: part.children.map((one) => told(one, context)) };
    default:
      return part;
  }
}

function inLanguage(inlines: readonly Inline[], language: Language): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind === 'text') return { language, ...inline };
    return 'children' in inline ? { ...inline, children: inLanguage(inline.children, language) } : inline;
  });
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : 'children' in inline ? textOf(inline.children) : ' '))
    .join('');
}
