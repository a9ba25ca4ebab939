import { chartFigure } from '../format/html-chart.ts';
import { escaped } from '../format/html-text.ts';
import type { Cell, Row, Table } from '../model/table.ts';
import { attendanceReport } from '../report/attendance.ts';
import { decisionsReport, noDecisionFilters } from '../report/decisions.ts';
import { figuresOf } from '../report/figures.ts';
import { followUpsReport } from '../report/follow-ups.ts';
import { threadTable } from '../report/history.ts';
import { meetingsReport } from '../report/meetings.ts';
import { proposalsReport } from '../report/proposals.ts';
import type { Subject } from '../report/subjects.ts';
import { titleKey } from '../text/title-key.ts';
import { stateWord } from '../text/wording.ts';
import { framed, type Page } from './frame.ts';
import { wayTo } from './places.ts';
import type { Site } from './site.ts';

const always = { since: null, until: null };

/** What a register is filtered by is said in its rows: a state, and a year. */
function filterData({ cells }: Row): string {
  const { status = null, date = null } = cells;
  const state = status?.kind === 'state' ? ` data-state="${escaped(status.code)}"` : '';
  return date?.kind === 'date' ? `${state} data-year="${date.date.slice(0, 4)}"` : state;
}

/** Registers of a page, each as a report gives it. */
interface Part {
  readonly title: string | null;
  readonly table: Table;
  readonly latestFirst: boolean;
}

/** A row as a site shows it: what it tells, its point leading to its subject. */
function shown(site: Site, row: Row): Row {
  const told = site.told(row);
  const item: Cell = told.cells.item ?? null;
  if (item?.kind !== 'text') return told;
  const href = `subject:${titleKey(item.text)}`;
  const link: Cell = {
    kind: 'inlines',
    children: [{ kind: 'link', href, children: [{ kind: 'cell', cell: item }] }],
  };
  return { ...told, cells: { ...told.cells, item: link } };
}

/** With another way of drawing one of its columns. */
function withCells(table: Table, head: string, change: (cells: readonly string[]) => readonly string[]): Table {
  return {
    ...table,
    shown: table.shown.map((column) => (column.head === head ? { ...column, cells: change(column.cells) } : column)),
  };
}

/** What leaves rows of a register out. It is of use with a script only, which shows it. */
function filters(site: Site, tables: readonly Table[]): string {
  const { filter } = site.says;
  const rows = tables.flatMap((table) => table.rows);
  if (rows.length < 2) return '';
  const states = new Set<string>();
  const years = new Set<string>();
  for (const { cells } of rows) {
    if (cells.status?.kind === 'state') states.add(cells.status.code);
    if (cells.date?.kind === 'date') years.add(cells.date.date.slice(0, 4));
  }
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): string =>
    options.length < 2
      ? ''
      : `<label>${site.html(label)} <select name="${name}"><option value="">${site.html(filter.all)}</option>${options
          .map(([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`)
          .join('')}</select></label>\n`;
  const words = (one: string) => stateWord(one, site.words);
  return `<form class="filter" role="search" aria-label="${site.html(filter.label)}" data-one="${site.html(filter.one)}" data-many="${site.html(filter.many)}" data-nothing="${site.html(filter.nothing)}" hidden>
<label>${site.html(filter.words)} <input type="search" name="q" autocomplete="off"></label>
${select(
  'state',
  filter.state,
  [...states].sort().map((one) => [one, words(one)]),
)}${select(
  'year',
  filter.year,
  [...years]
    .sort()
    .reverse()
    .map((one) => [one, one]),
)}<button type="reset">${site.html(filter.reset)}</button>
<output></output>
</form>
`;
}

/** A table with nothing in its rows but what is shown, and what they are filtered by; the latest first. */
function asShown({ table, latestFirst }: Part): Table {
  const ids = [...new Set([...table.shown.flatMap(({ cells }) => cells), 'status', 'date'])];
  const rows = table.rows.map((row): Row => {
    const cells: Record<string, Cell> = {};
    for (const id of ids) if (row.cells[id] != null) cells[id] = row.cells[id];
    return { ...row, cells };
  });
  return { ...table, rows: latestFirst ? rows.reverse() : rows, summary: table.summary.slice(0, 1) };
}

/** Its rows are kept, and so it is put together each time. */
function register(site: Site, about: Pick<Page, 'path' | 'title' | 'at'>, parts: readonly Part[]): string {
  const tables = parts.map(asShown);
  const written = site.longTables(about.path, tables, (row) => shown(site, row), filterData);
  const sections = parts.map(
    ({ title }, at) => `<section>\n${title === null ? '' : `<h2>${escaped(title)}</h2>\n`}${written[at]}</section>\n`,
  );
  const main = `<header>\n<h1>${escaped(about.title)}</h1>\n</header>\n${filters(site, tables)}${sections.join('')}`;
  return framed(site, { ...about, main, scripts: ['site.js'] });
}

/** The register of decisions. */
export function decisionsPage(site: Site): string {
  const { table } = decisionsReport(site.archive, noDecisionFilters, 'public');
  const subject = withCells(table, 'decision', ([text = 'text', ...others]) => [text, 'item', ...others]);
  const about = { path: 'decisions.html', title: site.say(site.says.nav.decisions), at: 'decisions' } as const;
  return register(site, about, [{ title: null, table: subject, latestFirst: true }]);
}

/** The register of actions: those that are open first, by their due dates. */
export function actionsPage(site: Site): string {
  const { archive, says } = site;
  const asked = {
    ...always,
    overdue: false,
    dueBefore: null,
    owner: null,
    organisation: null,
    unowned: false,
    undated: false,
  };
  const tableOf = (status: readonly ('open' | 'done' | 'cancelled')[]): Table =>
    withCells(
      followUpsReport(archive, { ...asked, status }, 'public').table,
      'action',
      ([text = 'text', ...others]) => [text, 'item', ...others],
    );
  const open: Part = { title: site.say(says.openActions), table: tableOf(['open']), latestFirst: false };
  const closed: Part = {
    title: site.say(says.closedActions),
    table: tableOf(['done', 'cancelled']),
    latestFirst: true,
  };
  const both = closed.table.rows.length > 0 ? [open, closed] : [{ ...open, title: null }];
  return register(site, { path: 'actions.html', title: site.say(says.nav.actions), at: 'actions' }, both);
}

/** The register of proposals. */
export function proposalsPage(site: Site): string {
  const { table } = proposalsReport(site.archive, { ...always, all: true }, 'public');
  const about = { path: 'proposals.html', title: site.say(site.says.nav.proposals), at: 'proposals' } as const;
  return register(site, about, [{ title: null, table, latestFirst: true }]);
}

/** All meetings, the latest first. */
export function meetingsPage(site: Site): string {
  const { table } = meetingsReport(site.archive, always, 'public');
  const about = { path: 'meetings.html', title: site.say(site.says.nav.meetings), at: 'meetings' } as const;
  // The day is what a meeting is known by: it leads to it.
  const days = {
    ...table,
    shown: table.shown
      .filter(({ head }) => head !== 'id')
      .map((column) => (column.head === 'date' ? { ...column, cells: ['id', ...column.cells.slice(1)] } : column)),
    rows: table.rows.map((row) =>
      row.cells.id == null ? { ...row, cells: { ...row.cells, id: row.cells.day ?? null } } : row,
    ),
  };
  return register(site, about, [{ title: null, table: days, latestFirst: true }]);
}

/** Who took part, as far as names are shown. */
export function peoplePage(site: Site): string {
  const { says } = site;
  const { table } = attendanceReport(site.archive, 'person', always, 'public');
  const path = 'people.html';
  const main = `<header>\n<h1>${site.html(says.nav.people)}</h1>\n</header>\n<p>${site.html(says.peopleLead)}</p>\n${site.writer(path).table(site.told(table))}`;
  return framed(site, { path, title: site.say(says.nav.people), at: 'people', main });
}

/** The points of all agendas, each leading to what came of it. */
export function subjectsPage(site: Site): string {
  const { says } = site;
  const path = 'subjects.html';
  const items = site.subjects.map((subject) => {
    const { key, last } = subject;
    const title = site.told(subject.title);
    const lang = subject.language === site.words.language ? '' : ` lang="${subject.language}"`;
    return `<li data-year="${last.slice(0, 4)}"><a href="${wayTo(site.places.subject(key) ?? path, path)}"${lang}>${escaped(title)}</a> <span class="sub">${aboutSubject(site, subject)}</span></li>\n`;
  });
  const { filter } = says;
  const form =
    items.length < 8
      ? ''
      : `<form class="filter" role="search" aria-label="${site.html(filter.label)}" data-one="${site.html(filter.one)}" data-many="${site.html(filter.many)}" data-nothing="${site.html(filter.nothing)}" hidden>\n<label>${site.html(filter.words)} <input type="search" name="q" autocomplete="off"></label>\n<button type="reset">${site.html(filter.reset)}</button>\n<output></output>\n</form>\n`;
  const list =
    items.length === 0
      ? `<p class="empty">${site.html(says.subjects.none)}</p>\n`
      : `<ul class="subjects">\n${items.join('')}</ul>\n`;
  const main = `<header>\n<h1>${site.html(says.nav.subjects)}</h1>\n</header>\n<p>${site.html(says.subjects.lead)}</p>\n${form}${list}`;
  return framed(site, { path, title: site.say(says.nav.subjects), at: 'subjects', main, scripts: ['site.js'] });
}

function aboutSubject(site: Site, { meetings, decisions, open, last }: Subject): string {
  const says = site.says.subjects;
  const parts = [
    site.html(says.meetings, { n: meetings }),
    ...(decisions > 0 ? [site.html(says.decisions, { n: decisions })] : []),
    ...(open > 0 ? [site.html(says.open, { n: open })] : []),
    site.html(says.last, { date: last }),
  ];
  return parts.join(' · ');
}

/** What became of one subject, meeting by meeting. */
export function subjectPage(site: Site, subject: Subject): string {
  const path = site.places.subject(subject.key) as string;
  const steps = subject.steps();
  const { steps: _, ...about } = subject;
  const of = () => [
    about,
    ...steps.flatMap(({ meeting, kind, ref, text, internal, title }) => {
      const { id, file, held, status } = meeting;
      return [id, file, held, status, kind, ref, text, internal, title];
    }),
  ];
  return site.kept(path, of, () => writtenSubject(site, subject, threadTable(steps), path));
}

function writtenSubject(site: Site, subject: Subject, table: Table, path: string): string {
  const title = site.told(subject.title);
  const foreign = subject.language === site.words.language ? '' : ` lang="${subject.language}"`;
  const main = `<header>
<p class="crumbs"><a href="${wayTo('subjects.html', path)}">${site.html(site.says.nav.subjects)}</a></p>
<h1${foreign}>${escaped(title)}</h1>
<p class="caption">${aboutSubject(site, subject)}</p>
</header>
${site.longTables(path, [table], (row) => site.told(row)).join('')}`;
  return framed(site, { path, title, at: 'subjects', main });
}

/** Plots, each with its figures as a table behind it. */
export function figuresPage(site: Site): string {
  const { says } = site;
  const path = 'figures.html';
  const writer = site.writer(path);
  const figures = figuresOf(site.archive).map(
    ({ chart, table }, at) =>
      `<section class="plot">\n<div class="scroll" role="region" tabindex="0" aria-labelledby="chart-${at + 1}">\n${chartFigure(chart, `chart-${at + 1}`, site.words)}</div>\n<details><summary>${site.html(says.figures.numbers)}</summary>\n${writer.table(table)}</details>\n</section>\n`,
  );
  const none = `<p class="empty">${site.html(says.figures.none)}</p>\n`;
  const main = `<header>\n<h1>${site.html(says.nav.figures)}</h1>\n</header>\n${figures.length === 0 ? none : figures.join('')}`;
  return framed(site, { path, title: site.say(says.nav.figures), at: 'figures', main });
}
