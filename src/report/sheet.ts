import { affiliationsOf } from '../ledger/affiliations.ts';
import type { Archive, Meeting } from '../model/archive.ts';
import type { Cell, Document, Fact, Row, Table } from '../model/table.ts';
import { agendaFacts } from './agenda.ts';
import { numberCell, personCell, phrase, textCell } from './cells.ts';
import { noticeOf } from './meetings.ts';

/** Lines for whoever comes without being called. */
const more = 5;

/** The list that goes round at a meeting, to be signed: those who are called to it, or stand in its lists, and lines for others. */
export function sheetDocument(archive: Archive, meeting: Meeting): Document {
  const { minutes, people, date } = meeting;
  const affiliationOf = affiliationsOf(archive);
  const facts: readonly Fact[] = agendaFacts(meeting);
  const sign: Cell = { kind: 'inlines', children: [{ kind: 'break' }] };
  const line = (number: number, name: Cell, organisation: Cell): Row => ({
    cells: { number: numberCell(number), name, organisation, signature: sign },
  });
  const blank: Cell = { kind: 'inlines', children: [] };
  const rows = people.map(({ person }, at) =>
    line(
      at + 1,
      personCell(person),
      person.kind === 'organisation' ? blank : (textCell(affiliationOf(person, date)) ?? blank),
    ),
  );
  for (let at = 0; at < more; at++) rows.push(line(people.length + at + 1, blank, blank));
  const table: Table = {
    id: 'sheet',
    columns: ['number', 'name', 'organisation', 'signature'].map((id) => ({ id })),
    shown: [
      { head: 'number', cells: ['number'], align: 'right' },
      { head: 'name', cells: ['name'] },
      { head: 'organisation', cells: ['organisation'] },
      { head: 'signature', cells: ['signature'], grow: true },
    ],
    rows,
    summary: [],
    empty: [],
  };
  return {
    id: 'sheet',
    title:
      minutes.title === null ? null : [{ kind: 'phrase', phrase: phrase('sheet/title', { title: minutes.title }) }],
    notice: minutes.status === 'cancelled' ? noticeOf(meeting) : null,
    date,
    parts: [
      { kind: 'facts', facts },
      { kind: 'table', table },
    ],
  };
}
