import { escaped, escapedLine } from '../format/html-text.ts';
import { calendarOf } from '../format/mail/ics.ts';
import { calendarEvents } from '../report/calendar.ts';
import { sha256 } from '../text/sha256.ts';
import { stateWord } from '../text/wording.ts';
import { stateOf, type ToldEntries, textOf } from './entries.ts';
import { look } from './look.ts';
import type { Site } from './site.ts';

/** So many meetings stand in the feed. */
const most = 30;

/** The latest meetings with what was decided in them (Atom, RFC 4287). Times are the meetings', never the clock's. */
export function feed(site: Site, told: ToldEntries): string {
  const { says, archive, words } = site;
  const { baseUrl } = site.options;
  const held = archive.meetings
    .filter((one) => one.held)
    .toReversed()
    .slice(0, most);
  const at = (date: string): string => `${date}T00:00:00Z`;
  const title = escaped(site.organisation);
  const entries = held.map((meeting) => {
    const { id, date, status } = meeting;
    const page = site.places.meeting(id);
    const what = told.of(id).map((one) => `<li>${stateOf(site, one)} ${one.id} ${textOf(one)}</li>`);
    const content = what.length === 0 ? '' : `<content type="html">${escaped(`<ul>${what.join('')}</ul>`)}</content>\n`;
    const state = status === 'approved' ? null : stateWord(`meeting/${status}`, words);
    return `<entry>
<id>${idOf(site, id)}</id>
<title>${escaped(site.say(says.entry, { date, status: state }))}</title>
<updated>${at(date)}</updated>
<link rel="alternate" type="text/html" href="${escaped((baseUrl ?? '') + page)}"/>
${content}</entry>
`;
  });
  const updated = held[0]?.date ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
<id>${idOf(site, '')}</id>
<title>${title}</title>
<updated>${at(updated)}</updated>
<author><name>${title}</name></author>
<generator>czs</generator>
<link rel="alternate" type="text/html" href="${escaped(`${baseUrl ?? ''}index.html`)}"/>
${baseUrl === null ? '' : `<link rel="self" type="application/atom+xml" href="${escaped(`${baseUrl}feed.xml`)}"/>\n`}${entries.join('')}</feed>
`;
}

/** An id that stays, made of whose archive it is and the meeting's id. */
function idOf(site: Site, meeting: string): string {
  const {
    archive: { config },
    options,
  } = site;
  const of = site.named(meeting);
  if (options.baseUrl !== null) return escaped(`${options.baseUrl}${of === '' ? '' : `#${encodeURIComponent(of)}`}`);
  const hash = sha256(`czs site ${config.acronym ?? config.organisation ?? ''} ${of}`);
  // A UUID of version 8: its bits are ours.
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** All meetings for a calendar, with those that are only announced; each is known by the id that its invitation has. */
export function calendar(site: Site): string {
  const { archive, options, movedFrom } = site;
  const events = calendarEvents(archive, movedFrom, site.organisation).map(({ event, meeting }) => ({
    ...event,
    uid: site.named(event.uid),
    title: site.told(event.title),
    place: event.place === null ? null : site.told(event.place),
    url: meeting === null || options.baseUrl === null ? null : options.baseUrl + site.places.meeting(meeting.id),
  }));
  return site.kept(
    'calendar.ics',
    () => events,
    () => calendarOf(events),
  );
}

/** The addresses of all pages, for search engines (sitemaps.org): only where the site has an address. */
export function sitemap(baseUrl: string, pages: readonly string[]): string {
  const urls = pages.map((page) => `<url><loc>${escaped(baseUrl + (page === 'index.html' ? '' : page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** What search engines are asked to leave alone. */
export function robots({ options }: Site): string {
  const map = options.baseUrl === null || !options.index ? '' : `Sitemap: ${options.baseUrl}sitemap.xml\n`;
  return `User-agent: *\n${options.index ? 'Allow: /' : 'Disallow: /'}\n${map}`;
}

/** What a server shows for an address that is no page, whatever folder it seems to be in: it has its style in itself. */
export function notFoundPage(site: Site): string {
  const { says } = site;
  const home = site.options.baseUrl ?? 'index.html';
  return `<!doctype html>
<html lang="${site.words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${site.html(says.notFound.title)} – ${escapedLine(site.organisation)}</title>
<style>${look}</style>
</head>
<body>
<main id="main">
<header>
<h1>${site.html(says.notFound.title)}</h1>
</header>
<p>${site.html(says.notFound.text)}</p>
<p><a href="${escaped(home)}">${site.html(says.nav.home)}</a></p>
</main>
</body>
</html>
`;
}
