import { cellWords, inlineWords, plain } from '../format/words.ts';
import type { Meeting } from '../model/archive.ts';
import type { Ref } from '../model/minutes.ts';
import { letterOf } from '../model/ref.ts';
import type { Document, Part } from '../model/table.ts';
import { idOf } from '../redaction/internal-content.ts';
import { stateWord } from '../text/wording.ts';
import type { Told } from './entries.ts';
import { framed, inertJson } from './frame.ts';
import type { Site, ToldCopy } from './site.ts';

/** A text that is looked in: where it is in its page, what it is (`D`, `A`, `P`, a title, a text), its words, and its state. */
type Block = readonly [id: string, kind: string, words: string, state?: string];

/** One meeting in the index of the search: its page, its day as words, as a date, and its texts. */
type Indexed = readonly [page: string, day: string, date: string, blocks: readonly Block[]];

/** The texts of a meeting's page, as it shows them. */
function indexed(site: Site, meeting: Meeting, document: Document | null, told: ReadonlyMap<Ref, Told>): Indexed {
  const blocks: Block[] = [];
  let point = '';
  const add = (id: string | undefined, words: string, kind = 't'): void => {
    const text = plain(words).trim();
    if (text === '') return;
    const entry = id === undefined ? undefined : told.get(id.includes('/') ? id : `${meeting.id}/${id}`);
    if (entry === undefined) blocks.push([id ?? point, kind, text]);
    else if (!entry.withheld)
      blocks.push([id as string, letterOf(entry.record.ref), text, stateWord(entry.state.code, site.words)]);
  };
  const walk = (part: Part, within?: string): void => {
    switch (part.kind) {
      case 'heading':
        if (part.id !== undefined) point = part.id;
        add(part.id, inlineWords(part.children, site.locale), 'h');
        break;
      case 'paragraph':
        add(part.id ?? within, inlineWords(part.children, site.locale));
        break;
      case 'list':
        for (const item of part.items) for (const child of item.children) walk(child);
        break;
      case 'quote':
        for (const child of part.children) walk(child);
        break;
      case 'codeblock':
        add(undefined, part.text);
        break;
      case 'table':
        for (const row of part.table.rows)
          add(
            row.id,
            part.table.columns
              .map(({ id }) => cellWords(row.cells[id] ?? null, site.locale))
              .filter(Boolean)
              .join(' · '),
          );
        break;
      case 'facts':
        for (const { label, lines } of part.facts)
          add(
            undefined,
            `${inlineWords(label, site.locale)} ${lines.map((line) => inlineWords(line, site.locale)).join(', ')}`,
          );
        break;
      default:
        break;
    }
  };
  const parts = document?.parts ?? [];
  if (document?.title) add(undefined, inlineWords(document.title, site.locale), 'h');
  // The facts under the title are said of the page, not in it.
  for (const part of parts[0]?.kind === 'facts' ? parts.slice(1) : parts) walk(part);
  return [site.places.meeting(meeting.id), site.dayOf(meeting.id) ?? meeting.id, meeting.date, blocks];
}

/** The same, as a line of the index. */
export function indexLine(site: Site, meeting: Meeting, copy: ToldCopy, told: ReadonlyMap<Ref, Told>): string {
  // What it says of entries is their states: those that it has, and those of which it says what became of them.
  const states = (): string[] =>
    meeting.minutes.entries.map((entry) => {
      const id = idOf(entry);
      const one = id === null ? undefined : told.get(id.includes('/') ? id : `${meeting.id}/${id}`);
      return one === undefined ? '' : `${one.state.code}${one.withheld ? '-' : ''}`;
    });
  const of = () => [meeting.minutes, ...copy.of(), states().join()];
  return site.kept(`index ${meeting.id}`, of, () => inertJson(indexed(site, meeting, copy.document(), told)));
}

/** The years of the meetings, each of which has an index of its own: the latest first. */
function yearsOf({ archive }: Site): string[] {
  return [...new Set(archive.meetings.map(({ date }) => date.slice(0, 4)))].sort().reverse();
}

const fileOf = (year: string): string => `search/${year}.js`;

/** The index as scripts, which are all that a browser reads from a folder: one a year, so that most of it stays as it was. */
export function indexScripts(site: Site, lineOf: (meeting: Meeting) => string): (readonly [string, string])[] {
  const lines = new Map<string, string[]>(yearsOf(site).map((year) => [year, []]));
  for (const meeting of site.archive.meetings) lines.get(meeting.date.slice(0, 4))?.push(lineOf(meeting));
  return [...lines].map(([year, all]) => {
    const make = () => `(window.czsIndex=window.czsIndex||[]).push(\n${all.join(',\n')}\n);\n`;
    return [fileOf(year), site.kept(fileOf(year), () => all, make)];
  });
}

/** The page on which words are looked for in all minutes. */
export function searchPage(site: Site): string {
  const { search, nav } = site.says;
  const kinds = (['D', 'A', 'P', 'h', 't'] as const).filter(
    (kind) => kind !== 'P' || site.archive.proposals.length > 0,
  );
  const path = 'search.html';
  const main = `<header>
<h1>${site.html(nav.search)}</h1>
</header>
<noscript><p>${site.html(search.noScript)}</p></noscript>
<form class="search" role="search" id="search" data-one="${site.html(search.one)}" data-many="${site.html(search.many)}" data-nothing="${site.html(search.nothing)}" data-partly="${site.html(search.partly)}" data-more="${site.html(search.more)}" ${kinds.map((kind) => `data-${kind.toLowerCase()}="${site.html(search.kinds[kind])}"`).join(' ')}>
<label for="q">${site.html(search.label)}</label>
<span class="field"><input type="search" id="q" name="q" autocomplete="off" placeholder="${site.html(search.example)}"><button>${site.html(search.button)}</button></span>
<label class="kind">${site.html(search.kind)} <select name="kind"><option value="">${site.html(search.all)}</option>${kinds.map((kind) => `<option value="${kind}">${site.html(search.kinds[kind])}</option>`).join('')}</select></label>
</form>
<p role="status" id="count"></p>
<ol class="results" id="results"></ol>
`;
  const scripts = [...yearsOf(site).map(fileOf), 'site.js'];
  return framed(site, { path, title: site.say(nav.search), at: 'search', main, scripts });
}
