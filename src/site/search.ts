import { escaped } from '../format/html-text.ts';
import { cellWords, inlineWords, plain } from '../format/words.ts';
import type { Meeting } from '../model/archive.ts';
import type { Ref } from '../model/minutes.ts';
import { letterOf } from '../model/ref.ts';
import type { Document, Part } from '../model/table.ts';
import { idOf } from '../redaction/internal-content.ts';
import { titleKey } from '../text/title-key.ts';
import { stateWord } from '../text/wording.ts';
import { sourceOf, type Told } from './entries.ts';
import { framed, inertJson } from './frame.ts';
import { wayTo } from './places.ts';
import type { Site, ToldCopy } from './site.ts';

/** A text that is looked in: where it is in its page, what it is (`D`, `A`, `P`, a title, a text), its words, its state, and 1 where it holds no more. */
type Block = readonly [id: string, kind: string, words: string, state?: string, gone?: 1];

/** One meeting in the index of the search: its page, its day as words, as a date, and its texts. */
type Indexed = readonly [page: string, day: string, date: string, blocks: readonly Block[]];

/** What was decided, where the text only asks what is to be. */
function answerTo({ record, words }: Told, text: string): string {
  if (!('decided' in record) || record.decided === null || record.decided === record.date) return '';
  const told = plain(words()).trim();
  return titleKey(text).includes(titleKey(told)) ? '' : ` → ${told}`;
}

/** It was decided once, or given to somebody, and does not hold any more. A refusal does. */
function isGone({ record: { status } }: Told): boolean {
  return status === 'superseded' || status === 'repealed' || status === 'cancelled';
}

/** The texts of a meeting's page, as it shows them. */
function indexed(site: Site, meeting: Meeting, document: Document | null, told: ReadonlyMap<Ref, Told>): Indexed {
  const blocks: Block[] = [];
  let point = '';
  const add = (id: string | undefined, words: string, kind = 't'): void => {
    const text = plain(words).trim();
    if (text === '') return;
    const entry = id === undefined ? undefined : told.get(id.includes('/') ? id : `${meeting.id}/${id}`);
    if (entry === undefined) blocks.push([id ?? point, kind, text]);
    else if (!entry.withheld) {
      const said = [id as string, letterOf(entry.record.ref), text + answerTo(entry, text)] as const;
      const state = stateWord(entry.state.code, site.words);
      blocks.push(isGone(entry) ? [...said, state, 1] : [...said, state]);
    }
  };
  const walk = (part: Part): void => {
    switch (part.kind) {
      case 'heading':
        if (part.id !== undefined) point = part.id;
        add(part.id, inlineWords(part.children, site.locale), 'h');
        break;
      case 'paragraph':
        add(part.id, inlineWords(part.children, site.locale));
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
  const states = () =>
    meeting.minutes.entries.map((entry) => {
      const id = idOf(entry);
      const one = id === null ? undefined : told.get(id.includes('/') ? id : `${meeting.id}/${id}`);
      return one === undefined ? null : [one.state.code, sourceOf(one)];
    });
  const of = () => [meeting.minutes, ...copy.of(), ...states()];
  return site.kept(`index ${meeting.id}`, of, () => inertJson(indexed(site, meeting, copy.document(), told)));
}

/** The years of the meetings, each of which has an index of its own: the latest first. */
function yearsOf({ archive }: Site): string[] {
  return [...new Set(archive.meetings.map(({ date }) => date.slice(0, 4)))].sort().reverse();
}

const fileOf = (year: string): string => `search/${year}.js`;

/** The index as scripts, which are all that a browser reads from a folder: one a year, so that most of it stays as it was. */
export function indexScripts(site: Site, index: ReadonlyMap<Meeting, string>): (readonly [string, string])[] {
  const lines = new Map<string, string[]>(yearsOf(site).map((year) => [year, []]));
  for (const [meeting, line] of index) lines.get(meeting.date.slice(0, 4))?.push(line);
  return [...lines].map(([year, all]) => {
    const make = () => `(window.czsIndex=window.czsIndex||[]).push(\n${all.join(',\n')}\n);\n`;
    return [fileOf(year), site.kept(fileOf(year), () => all, make)];
  });
}

/** So many subjects stand under the search. */
const mostSubjects = 40;

/** For who has no word, or one that minutes do not use. */
function subjectsOf(site: Site, path: string): string {
  const { search } = site.says;
  if (site.subjects.length === 0) return '';
  const items = site.subjects.slice(0, mostSubjects).map(({ key, title, language }) => {
    const lang = language === site.words.language ? '' : ` lang="${language}"`;
    return `<li><a href="${wayTo(site.places.subject(key) ?? path, path)}"${lang}>${escaped(site.told(title))}</a></li>\n`;
  });
  const all =
    items.length === site.subjects.length
      ? ''
      : `<p><a href="subjects.html">${site.html(search.allSubjects)}</a></p>\n`;
  return `<section class="contents" id="browse" aria-labelledby="browse-title">
<h2 id="browse-title">${site.html(search.browse)}</h2>
<ul>
${items.join('')}</ul>
${all}</section>
`;
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
<form class="search" role="search" id="search" data-one="${site.html(search.one)}" data-many="${site.html(search.many)}" data-nothing="${site.html(search.nothing)}" data-partly="${site.html(search.partly)}" data-nearly="${site.html(search.nearly)}" data-slight="${escaped(search.slight)}" data-more="${site.html(search.more)}" ${kinds.map((kind) => `data-${kind.toLowerCase()}="${site.html(search.kinds[kind])}"`).join(' ')}>
<label for="q">${site.html(search.label)}</label>
<span class="field"><input type="search" id="q" name="q" autocomplete="off" placeholder="${site.html(search.example)}"><button>${site.html(search.button)}</button></span>
<label class="kind">${site.html(search.kind)} <select name="kind"><option value="">${site.html(search.all)}</option>${kinds.map((kind) => `<option value="${kind}">${site.html(search.kinds[kind])}</option>`).join('')}</select></label>
</form>
<p role="status" id="count"></p>
<ol class="results" id="results"></ol>
${subjectsOf(site, path)}`;
  const scripts = [...yearsOf(site).map(fileOf), 'site.js'];
  return framed(site, { path, title: site.say(nav.search), at: 'search', main, scripts });
}
