import { escapedLine } from '../format/html-text.ts';
import { isWithheld, tellsWhole } from '../report/cells.ts';
import { meetingsReport, meetingTones, toldAppointment, upcomingMeetings } from '../report/meetings.ts';
import { normalize } from '../text/normalize.ts';
import { formatTime } from '../text/wording.ts';
import { type Told, textOf } from './entries.ts';
import { framed, searchForm } from './frame.ts';
import { wayTo } from './places.ts';
import type { Site } from './site.ts';

/** How many of the latest are shown. */
const latest = 6;

/** The first page: what comes next, what was decided last, and where to look for the rest. */
export function homePage(site: Site, told: readonly Told[]): string {
  const { says, archive } = site;
  const path = 'index.html';
  const decided = told
    .filter(({ record, withheld, formal }) => 'mode' in record && record.status === 'adopted' && !withheld && !formal)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, latest);
  const open = archive.actions.filter(({ status }) => status === 'open');
  const overdue = open.filter((one) => one.overdue && !isWithheld(one, 'public')).length;
  const held = archive.meetings
    .filter((one) => one.held)
    .toReversed()
    .slice(0, latest);
  const tells = tellsWhole(archive, 'public');
  const contents = new Map(
    meetingsReport(archive, { since: null, until: null }, 'public').table.rows.map(({ cells }) => [
      cells.id?.kind === 'ref' ? cells.id.ref : '',
      cells.content ?? null,
    ]),
  );
  const stateOf = (status: string): string =>
    site.cell({ kind: 'state', code: `meeting/${status}`, tone: meetingTones[status] ?? 'plain' });
  const drafts = new Set(archive.meetings.flatMap(({ id, status }) => (status === 'draft' ? [id] : [])));
  const decisions = decided.map((one) => {
    const state = drafts.has(one.meeting) ? ` ${stateOf('draft')}` : '';
    return `<li><a href="${wayTo(one.page, path)}"${one.lang}>${textOf(one)}</a> <span class="sub">${site.cell({ kind: 'date', date: one.date })}${state}</span></li>\n`;
  });
  const meetings = held.map((one) => {
    const { title } = one.minutes;
    const lang = one.minutes.language === site.words.language ? '' : ` lang="${one.minutes.language}"`;
    // The organisation and the day are said already.
    const own = title !== null && tells(one) && !normalize(title).includes(normalize(site.organisation));
    const name = own ? `<span class="sub"${lang}>${escapedLine(site.told(title))}</span>` : '';
    const content = site.cell(contents.get(one.id) ?? null);
    return `<li><a href="${wayTo(site.places.meeting(one.id), path)}">${escapedLine(site.dayOf(one.id) ?? one.id)}</a> ${stateOf(one.status)}${name}<span class="sub">${content}</span></li>\n`;
  });
  const main = `<header>
<h1>${escapedLine(site.organisation)}</h1>
<p class="caption">${site.html(says.about)}</p>
</header>
${searchForm(site, path)}<div class="cards">
<section class="card" aria-labelledby="next"><h2 id="next">${site.html(says.next)}</h2>
${nextOf(site, path)}</section>
<section class="card" aria-labelledby="open"><h2 id="open">${site.html(says.openActions)}</h2>
<p class="large">${site.html(says.open, { n: open.length })}${overdue > 0 ? `<br><span class="bad">▲\u00a0${site.html(says.overdue, { n: overdue })}</span>` : ''}</p>
<p><a href="actions.html">${site.html(says.allActions)}</a></p></section>
</div>
<section class="list" aria-labelledby="decided"><h2 id="decided">${site.html(says.lastDecisions)}</h2>
${decisions.length === 0 ? `<p class="empty">${site.html(says.noDecisions)}</p>\n` : `<ul>\n${decisions.join('')}</ul>\n`}<p><a href="decisions.html">${site.html(says.allDecisions)}</a></p></section>
<section class="list" aria-labelledby="held"><h2 id="held">${site.html(says.lastMeetings)}</h2>
<ul>
${meetings.join('')}</ul>
<p><a href="meetings.html">${site.html(says.allMeetings)}</a></p></section>
`;
  // Without a meeting that was held there is no list.
  const shown = meetings.length === 0 ? main.replace('<ul>\n</ul>\n', '') : main;
  return framed(site, { path, title: site.organisation, at: 'home', main: shown });
}

function nextOf(site: Site, path: string): string {
  const { says } = site;
  const [first] = upcomingMeetings(site.archive);
  if (first === undefined) return `<p>${site.html(says.noNext)}</p>\n`;
  const { date, start, place } = toldAppointment(site.archive, 'public')(first);
  const line = site.html(says.nextLine, {
    date,
    start: start === null ? null : formatTime(start, site.words),
    place: place === null ? null : site.told(place),
  });
  const link =
    first.meeting === null
      ? ''
      : `<p><a href="${wayTo(site.places.meeting(first.meeting), path)}">${site.html(says.agenda)}</a></p>\n`;
  return `<p class="large">${line}</p>\n${link}`;
}
