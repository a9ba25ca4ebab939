import { escaped, escapedLine } from '../format/html-text.ts';
import { inlineWords, plain } from '../format/words.ts';
import type { Meeting } from '../model/archive.ts';
import type { Presence } from '../model/minutes.ts';
import type { Document, Fact, Part } from '../model/table.ts';
import { tellsWhole } from '../report/cells.ts';
import { noticeOf } from '../report/meetings.ts';
import { sayPhrase } from '../text/wording.ts';
import { sourceOf, stateOf, type Told, textOf } from './entries.ts';
import { framed, inertJson } from './frame.ts';
import { wayTo } from './places.ts';
import type { Site, ToldCopy } from './site.ts';

const presences: readonly Presence[] = ['present', 'represented', 'excused', 'absent', 'guest', 'invited'];

/** The page of one meeting: what came of it, its text, and the meetings before and after. `told`: what was first written in it, as the site tells it. */
export function meetingPage(site: Site, meeting: Meeting, copy: ToldCopy, told: readonly Told[]): string {
  const { archive, places } = site;
  const path = places.meeting(meeting.id);
  const around = () => {
    const beside = site
      .beside(meeting)
      .map((one) => (one === undefined ? null : [one.id, places.meeting(one.id), site.dayOf(one.id)]));
    const entries = told.map((one) => [one.id, one.page, one.state, sourceOf(one), one.lang]);
    return [meeting.status, entries, beside, tellsWhole(archive, 'public')(meeting), site.dayOf(meeting.id)];
  };
  const of = () => [meeting.minutes, ...copy.of(), ...around()];
  return site.kept(path, of, () => writtenPage(site, meeting, copy.document(), told));
}

function writtenPage(site: Site, meeting: Meeting, document: Document | null, told: readonly Told[]): string {
  const { says, archive } = site;
  const path = site.places.meeting(meeting.id);
  const writer = site.writer(path);
  const notice = noticeOf(meeting);
  const said = notice === null ? undefined : escapedLine(sayPhrase(notice, site.locale));
  const day = site.titleOf(meeting);
  const title = document?.title ? inlineWords(document.title, site.locale) : day;
  const lines = document === null ? [] : factsOf(site, meeting, document.parts);
  const facts: Part = { kind: 'facts', facts: lines };
  const body = document === null ? [] : document.parts.filter(({ kind }, at) => at > 0 || kind !== 'facts');
  const foreign = document?.language !== undefined && document.language !== site.words.language && document.title;
  const main = [
    `<article>\n<header>\n<p class="crumbs"><a href="${wayTo('meetings.html', path)}">${site.html(says.nav.meetings)}</a> <span aria-hidden="true">›</span> ${escapedLine(site.dayOf(meeting.id) ?? day)}</p>\n`,
    `<h1${foreign ? ` lang="${document.language}"` : ''}>${escapedLine(title)}</h1>\n</header>\n`,
    document === null ? `<p>${site.html(says.kept)}</p>\n` : writer.parts([facts]),
    outcomeOf(site, path, told),
    contentsOf(site, body),
    document === null
      ? ''
      : `<div class="text">\n${writer.body({ parts: body, ...(document.language && { language: document.language }) })}</div>\n`,
    '</article>\n',
    neighboursOf(site, path, ...site.beside(meeting)),
  ];
  return framed(site, {
    path,
    title: title === day ? day : `${title} – ${site.dayOf(meeting.id) ?? day}`,
    at: 'meetings',
    main: main.join(''),
    ...(said !== undefined && { notice: said }),
    head: tellsWhole(archive, 'public')(meeting)
      ? `<script type="application/ld+json">${inertJson(eventOf(site, meeting, title))}</script>\n`
      : '',
  });
}

/** When, where and who: names as the site shows them, and numbers of people where it shows none. */
function factsOf(site: Site, meeting: Meeting, parts: readonly Part[]): Fact[] {
  const [first] = parts;
  const facts = first?.kind === 'facts' ? first.facts : [];
  if (site.options.people !== 'none') return [...facts];
  const named = new Set(['show/chair', 'show/secretary', ...presences.map((presence) => `show/${presence}`)]);
  const codeOf = ({ label }: Fact): string => {
    const [one] = label;
    return one?.kind === 'phrase' ? one.phrase.code : '';
  };
  const counts = presences.flatMap((presence): string[] => {
    const n = meeting.people.filter(({ written }) => written.presence === presence).length;
    return n === 0 ? [] : [site.say(site.says.presence[presence], { n })];
  });
  const people: Fact[] =
    counts.length === 0
      ? []
      : [
          {
            label: [{ kind: 'text', text: site.say(site.words.titles.attendance ?? '') }],
            lines: [[{ kind: 'text', text: counts.join(', ') }]],
          },
        ];
  const kept = facts.filter((fact) => !named.has(codeOf(fact)));
  const place = kept.findIndex((fact) => codeOf(fact) === 'show/corrected');
  return place === -1 ? [...kept, ...people] : [...kept.slice(0, place), ...people, ...kept.slice(place)];
}

function outcomeOf(site: Site, path: string, told: readonly Told[]): string {
  if (told.length === 0) return '';
  const items = told.map(
    (one) =>
      `<li>${stateOf(site, one)} <a href="${wayTo(one.page, path)}">${one.id}</a> ${one.lang === '' ? textOf(one) : `<span${one.lang}>${textOf(one)}</span>`}</li>\n`,
  );
  return `<section class="brief" aria-labelledby="brief">\n<h2 id="brief">${site.html(site.says.outcome)}</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

/** The points of a PV, where there are enough of them to be looked for. */
function contentsOf(site: Site, body: readonly Part[]): string {
  const points = body.flatMap((part) =>
    part.kind === 'heading' && part.level === 1 && part.id !== undefined ? [part] : [],
  );
  if (points.length < 4) return '';
  const items = points.map(
    ({ id, children }) =>
      `<li><a href="#${escaped(id ?? '')}">${escapedLine(inlineWords(children, site.locale))}</a></li>\n`,
  );
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${site.html(site.says.contents)}</h2>\n<ul>\n${items.join('')}</ul>\n</nav>\n`;
}

function neighboursOf(site: Site, path: string, before: Meeting | undefined, after: Meeting | undefined): string {
  const { says, places } = site;
  const link = (meeting: Meeting, words: string, rel: string): string =>
    `<a rel="${rel}" href="${wayTo(places.meeting(meeting.id), path)}"><span>${site.html(words)}</span> ${escapedLine(site.dayOf(meeting.id) ?? '')}</a>\n`;
  if (before === undefined && after === undefined) return '';
  return `<nav class="beside" aria-label="${site.html(says.neighbours)}">\n${before === undefined ? '<span></span>\n' : link(before, says.previous, 'prev')}${after === undefined ? '' : link(after, says.following, 'next')}</nav>\n`;
}

/** The meeting for machines (schema.org). */
export function eventOf(site: Site, meeting: Meeting, title: string) {
  const { minutes, date, status } = meeting;
  const at = (time: string | null): string => (time === null ? date : `${date}T${time}`);
  const place = minutes.meetingPlace === null ? null : plain(site.told(minutes.meetingPlace));
  return {
    '@context': 'https://schema.org' as const,
    '@type': 'Event' as const,
    name: plain(title),
    startDate: at(minutes.start),
    ...(minutes.end !== null && minutes.start !== null && minutes.end > minutes.start && { endDate: at(minutes.end) }),
    eventStatus: `https://schema.org/${status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}` as const,
    ...(place !== null && {
      location: { '@type': 'Place' as const, name: place, address: place },
    }),
    ...(site.archive.config.organisation !== null && {
      organizer: { '@type': 'Organization' as const, name: plain(site.organisation) },
    }),
    ...(site.options.baseUrl !== null && { url: site.options.baseUrl + site.places.meeting(meeting.id) }),
    inLanguage: minutes.language,
  };
}
