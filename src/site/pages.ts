import type { Meeting } from '../model/archive.ts';
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

/**
 * All files of a site, each with its path in it, one by one: pages that link to one another, their pictures, what they are drawn with, and feeds. The
 * same archive gives the same bytes.
 */
export function* siteFiles(source: SiteSource): Generator<readonly [path: string, content: string | Uint8Array]> {
  const site = new Site(source);
  const { archive, options, places } = site;
  const told = toldEntries(site);
  const pages: string[] = [];
  const page = (path: string, content: string) => {
    pages.push(path);
    return [path, content] as const;
  };
  yield page('index.html', homePage(site, [...told.all.values()]));
  yield page('meetings.html', meetingsPage(site));
  yield page('decisions.html', decisionsPage(site));
  yield page('actions.html', actionsPage(site));
  if (archive.proposals.length > 0) yield page('proposals.html', proposalsPage(site));
  yield page('subjects.html', subjectsPage(site));
  if (options.people !== 'none') yield page('people.html', peoplePage(site));
  yield page('figures.html', figuresPage(site));
  yield page('search.html', searchPage(site));
  const index = new Map<Meeting, string>();
  for (const meeting of archive.meetings) {
    // A copy is told once, for its page and for the index.
    const copy = site.copyOf(meeting);
    yield page(places.meeting(meeting.id), meetingPage(site, meeting, copy, told.of(meeting.id)));
    index.set(meeting, indexLine(site, meeting, copy, told.all));
  }
  for (const subject of site.subjects) yield page(places.subject(subject.key) as string, subjectPage(site, subject));
  yield ['404.html', notFoundPage(site)];
  yield* indexScripts(site, index);
  yield ['site.js', script];
  yield ['style.css', look];
  yield ['icon.svg', icon];
  yield ['calendar.ics', calendar(site)];
  yield ['feed.xml', feed(site, told)];
  yield ['robots.txt', robots(site)];
  if (options.baseUrl !== null) yield ['sitemap.xml', sitemap(options.baseUrl, pages)];
  yield* site.pictures;
}
