import type { Due, ItemRef, Person, Source, Update } from '../model/archive.ts';
import type { MeetingId, Mode, Ref } from '../model/minutes.ts';
import { jsonAt, jsonString, Repeated } from '../text/json.ts';

/*
 * The JSON of records in long registers, written from the record as it stands: objects that `JSON.stringify` takes would be made for nothing,
 * and it takes three times as long. Every record is an element of an array, two blanks deep; its fields are four.
 */

/** Records of a meeting come in a row, and items have the same titles in meeting after meeting. */
const meetings = new Repeated();
const titles = new Repeated();
const files = new Repeated();

export function meetingJson(id: MeetingId): string {
  return meetings.json(id);
}

/** The ref of a record: what it adds to the id of its meeting (`/D1`) needs no escape. */
export function refJson({ ref, meeting }: { readonly ref: Ref; readonly meeting: MeetingId }): string {
  return `${meetingJson(meeting).slice(0, -1)}${ref.slice(meeting.length)}"`;
}

export function textJson(text: string | null): string {
  return text === null ? 'null' : jsonString(text);
}

/** A date, or something else in which nothing can need an escape. */
export function plainJson(text: string | null): string {
  return text === null ? 'null' : `"${text}"`;
}

export function peopleJson(people: readonly Person[]): string {
  if (people.length === 0) return '[]';
  let out = '';
  for (const { kind, name, organisation } of people) {
    out += `${out === '' ? '[' : ','}
      {
        "kind": "${kind}",
        "name": ${jsonString(name)},
        "organisation": ${textJson(organisation)}
      }`;
  }
  return `${out}\n    ]`;
}

export function dueJson(due: Due | null): string {
  if (due === null) return 'null';
  return `{
      "text": ${jsonString(due.text)},
      "date": ${plainJson(due.date)}
    }`;
}

const unanimous = `{
      "kind": "unanimous"
    }`;

export function modeJson(mode: Mode | null): string {
  if (mode === null) return 'null';
  return mode.kind === 'unanimous' && mode.abstain === undefined ? unanimous : jsonAt(mode, '    ');
}

export function itemJson(item: ItemRef | null): string {
  if (item === null) return 'null';
  return `{
      "number": ${item.number},
      "title": ${titles.json(item.title)}
    }`;
}

export function updatesJson(updates: readonly Update[]): string {
  return updates.length === 0 ? '[]' : jsonAt(updates, '    ');
}

export function refsJson(refs: readonly string[]): string {
  return refs.length === 0 ? '[]' : jsonAt(refs, '    ');
}

export function sourceJson({ file, line, column, endLine, endColumn }: Source): string {
  return `{
      "file": ${files.json(file)},
      "line": ${line},
      "column": ${column},
      "endLine": ${endLine},
      "endColumn": ${endColumn}
    }`;
}
