import { escaped, escapedLine } from '../format/html-text.ts';
import type { SiteWords } from '../language/site.ts';
import { wayTo } from './places.ts';
import type { Site } from './site.ts';

/**
 * What a browser may do with a page: show it, with the pictures, the styles and the scripts beside it. `file:` is for browsers to whom each file of a folder is
 * from elsewhere.
 */
export const policy =
  "default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src 'self' file:; form-action 'self' file:; base-uri 'none'";

/** A page of a site. */
export interface Page {
  /** Its file, from the root of the site. */
  readonly path: string;
  readonly title: string;
  /** Where it is in the navigation. */
  readonly at: keyof SiteWords['nav'] | null;
  /** HTML. */
  readonly main: string;
  /** What is said on every sheet of it, escaped: that it is a draft. */
  readonly notice?: string;
  /** Scripts, from the root of the site. */
  readonly scripts?: readonly string[];
  /** HTML in its head. */
  readonly head?: string;
}

/** The pages to which every page leads, those that are empty left out. */
function navigationOf(site: Site): (readonly [keyof SiteWords['nav'], string])[] {
  const { archive, options } = site;
  const pages: (readonly [keyof SiteWords['nav'], string])[] = [
    ['home', 'index.html'],
    ['meetings', 'meetings.html'],
    ['decisions', 'decisions.html'],
    ['actions', 'actions.html'],
  ];
  if (archive.proposals.length > 0) pages.push(['proposals', 'proposals.html']);
  pages.push(['subjects', 'subjects.html']);
  if (options.people !== 'none') pages.push(['people', 'people.html']);
  pages.push(['figures', 'figures.html'], ['search', 'search.html']);
  return pages;
}

/** A page as a file: its head, what leads elsewhere, and itself. */
export function framed(site: Site, page: Page): string {
  const { says, options, words } = site;
  const { path, at, main, title, notice, scripts = [], head = '' } = page;
  const way = (to: string): string => wayTo(to, path);
  const name = escapedLine(site.organisation);
  const links = navigationOf(site).map(
    ([id, to]) =>
      `<li><a href="${way(to)}"${id === at ? ' aria-current="page"' : ''}>${site.html(says.nav[id])}</a></li>`,
  );
  const address = options.baseUrl;
  const canonical =
    address === null ? '' : `<link rel="canonical" href="${escaped(address + (path === 'index.html' ? '' : path))}">\n`;
  const full = path === 'index.html' ? name : `${escapedLine(title)} – ${name}`;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${options.index ? '' : '<meta name="robots" content="noindex">\n'}<title>${full}</title>
<link rel="stylesheet" href="${way('style.css')}">
<link rel="icon" href="${way('icon.svg')}" type="image/svg+xml">
${canonical}<link rel="alternate" type="application/atom+xml" href="${way('feed.xml')}" title="${site.html(says.feed)}">
${head}</head>
<body>
<a class="skip" href="#main">${site.html(says.skip)}</a>
<header class="top"><div class="in">
<a class="whose" href="${way('index.html')}">${name}</a>
<nav aria-label="${site.html(says.navigation)}"><ul>
${links.join('\n')}
</ul></nav>
</div>${notice === undefined ? '' : `\n<p class="notice"><span>${notice}</span></p>\n`}</header>
<main id="main">
${main}</main>
<footer class="foot"><div class="in">
<p>${name}. ${site.html(says.made)}${options.audience === 'members' ? ` ${site.html(says.members)}` : ''}</p>
<p><a href="${way('calendar.ics')}">${site.html(says.calendar)}</a> <a href="${way('feed.xml')}">${site.html(says.feed)}</a></p>
</div></footer>
${scripts.map((script) => `<script src="${way(script)}"></script>\n`).join('')}</body>
</html>
`;
}

/** A form that looks for words on the page of the search. */
export function searchForm(site: Site, path: string): string {
  const { search } = site.says;
  return `<form class="search" role="search" action="${wayTo('search.html', path)}">
<label for="q">${site.html(search.label)}</label>
<span class="field"><input type="search" id="q" name="q" autocomplete="off" placeholder="${site.html(search.example)}"><button>${site.html(search.button)}</button></span>
</form>
`;
}

/** JSON that ends no element of a page and no line of a script, whatever is in it. */
export function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
