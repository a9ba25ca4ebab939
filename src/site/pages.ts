import { toldEntries } from './entries.ts';
import { calendar, feed, notFoundPage, robots, sitemap } from './feeds.ts';
import { homePage } from './home-page.ts';
import { icon, look } from './look.ts';
import { meetingPage } from './meeting-page.ts';
import {
  actionsPage,
  decisionsPage,
  figuresPage,
  meetingsPage,
  peoplePage,
  proposalsPage,
  subjectPage,
  subjectsPage,
} from './registers.ts';
import { script } from './script.ts';
import { indexLine, indexScripts, searchPage } from './search.ts';
import { Site, type SiteSource } from './site.ts';

/** All files of a site, by their paths in it: pages that link to one another, their pictures, what they are drawn with, and feeds. The same archive gives the same bytes. */
export function siteFiles(source: SiteSource): ReadonlyMap<string, string | Uint8Array> {
  const site = new Site(source);
  const { archive, options } = site;
  const told = toldEntries(site);
  const files = new Map<string, string | Uint8Array>();
  files.set('index.html', homePage(site, [...told.all.values()]));
  files.set('meetings.html', meetingsPage(site));
  files.set('decisions.html', decisionsPage(site));
  files.set('actions.html', actionsPage(site));
  if (archive.proposals.length > 0) files.set('proposals.html', proposalsPage(site));
  files.set('subjects.html', subjectsPage(site));
  if (options.people !== 'none') files.set('people.html', peoplePage(site));
  files.set('figures.html', figuresPage(site));
  files.set('search.html', searchPage(site));
  // A copy is told once, for its page and for the index.
  const index = indexScripts(site, (meeting) => {
    const copy = site.copyOf(meeting);
    files.set(site.places.meeting(meeting.id), meetingPage(site, meeting, copy, told.of(meeting.id)));
    return indexLine(site, meeting, copy, told.all);
  });
  for (const subject of site.subjects)
    files.set(site.places.subject(subject.key) as string, subjectPage(site, subject));
  const pages = [...files.keys()];
  files.set('404.html', notFoundPage(site));
  for (const [path, text] of index) files.set(path, text);
  files.set('site.js', script);
  files.set('style.css', look);
  files.set('icon.svg', icon);
  files.set('calendar.ics', calendar(site));
  files.set('feed.xml', feed(site, told));
  files.set('robots.txt', robots(site));
  if (options.baseUrl !== null) files.set('sitemap.xml', sitemap(options.baseUrl, pages));
  for (const [path, bytes] of site.pictures) files.set(path, bytes);
  return files;
}
