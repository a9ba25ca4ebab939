import type { Language } from '../model/minutes.ts';
import type { Inline, ListItem, Part } from '../model/table.ts';
import { type CommonWords, spokenIn } from '../text/spoken-language.ts';

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
    const all = spokenIn(section.map(wordsOf).join('\n'), common);
    out.push(...section.map((part) => told(part, { language, common, around: certain(all, 3) ?? language })));
    from = to;
  }
  return out;
}

interface Told {
  readonly language: Language;
  readonly common: CommonWords;
  /** That of the section. */
  readonly around: Language;
}

/** The language of most common words, where there are enough of them and no other has half as many. */
function certain([first, second]: ReturnType<typeof spokenIn>, enough: number): Language | null {
  if (first === undefined || second === undefined) return null;
  return first[1] >= enough && first[1] >= 2 * second[1] ? first[0] : null;
}

function told(part: Part, context: Told): Part {
  switch (part.kind) {
    case 'heading':
    case 'paragraph': {
      const spoken = certain(spokenIn(textOf(part.children), context.common), 2) ?? context.around;
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

function wordsOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return textOf(part.children);
    case 'list':
      return part.items.flatMap(({ children }) => children.map(wordsOf)).join('\n');
    case 'quote':
      return part.children.map(wordsOf).join('\n');
    default:
      return '';
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : 'children' in inline ? textOf(inline.children) : ' '))
    .join('');
}
