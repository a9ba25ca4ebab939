import { affiliationsOf } from '../ledger/affiliations.ts';
import type { Action, Archive, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Document, DocumentReport, Inline, ListItem, Part, Phrase, Report, Row, Table } from '../model/table.ts';
import { internalContentIn } from '../redaction/internal-content.ts';
import { compareText } from '../text/compare-text.ts';
import { normalize } from '../text/normalize.ts';
import {
  dateCell,
  emptiness,
  isCalled,
  isWithheld,
  lacksOf,
  personCell,
  phrase,
  textCell,
  withheldPhrase,
} from './cells.ts';
import {
  type ActionFilters,
  type ActionRecord,
  actionRecord,
  actionRow,
  ofOrganisation,
  selectActions,
  tellable,
} from './follow-ups.ts';
import { said, text } from './inlines.ts';

/** What one person (null: nobody yet) is to do; an action with two owners stands with both. */
export interface OwnerRecord {
  readonly owner: Person | null;
  readonly actions: readonly ActionRecord[];
}

interface Group {
  readonly owner: Person | null;
  /** Said instead of whose it is, where a copy does not tell that; null: it tells. */
  readonly withheld: Phrase | null;
  readonly actions: readonly Action[];
}

/** The digest to mail: a block for each person by name, then what is for everyone, then what nobody has taken, then the numbers of what is internal. */
export function byOwnerReport(archive: Archive, filters: ActionFilters, audience: Audience): DocumentReport {
  const groups = groupsOf(archive, filters, 'board');
  return {
    get data(): OwnerRecord[] {
      return groups.map(({ owner, actions }) => ({ owner, actions: actions.map(actionRecord) }));
    },
    get document(): Document {
      const parts = groupsOf(archive, filters, audience).flatMap((group) => blockOf(group, audience));
      const empty = emptiness(archive, 'actions', archive.actions.length).flat();
      return {
        id: 'follow-ups',
        title: null,
        aside: [{ kind: 'cell', cell: dateCell(archive.today) }],
        parts: parts.length > 0 ? parts : [{ kind: 'paragraph', children: empty.map((one) => said(one)) }],
      };
    },
  };
}

/** What each person has to do, by name, with what is for everyone under it: to be sent to one at a time. */
export function ownerReports(
  archive: Archive,
  filters: ActionFilters,
  audience: Audience,
): { readonly owner: Person; readonly parts: readonly Part[] }[] {
  const groups = groupsOf(archive, filters, audience);
  const all = groups.filter(({ owner }) => owner?.kind === 'everyone');
  return groups.flatMap((group) =>
    group.owner?.kind === 'person' && group.withheld === null
      ? [{ owner: group.owner, parts: [group, ...all].flatMap((one) => blockOf(one, audience)) }]
      : [],
  );
}

/** Who has something to do and is nobody to whom a mail goes: everyone, an organisation, a group, a name that no list has. */
export function unreminded(archive: Archive, filters: ActionFilters, audience: Audience): Person[] {
  return groupsOf(archive, filters, audience).flatMap(({ owner, withheld }) =>
    owner !== null && owner.kind !== 'person' && withheld === null ? [owner] : [],
  );
}

/** The same as a table for spreadsheets: a row for each owner of each action. */
export function byOwnerTable(archive: Archive, filters: ActionFilters, audience: Audience): Report {
  const groups = groupsOf(archive, filters, audience);
  return {
    records: [],
    get table(): Table {
      const rows = groups.flatMap(({ owner, withheld, actions }) =>
        actions.map((action): Row => {
          const { cells, quiet } = actionRow(action, audience, internalContentIn(archive));
          const own: Row['cells'] = withheld
            ? {}
            : {
                owners: owner === null ? null : personCell(owner),
                organisation: textCell(owner?.organisation ?? null),
              };
          return { cells: { ...cells, ...own }, quiet: quiet ?? false };
        }),
      );
      const columns = [
        'owners',
        'organisation',
        'ref',
        'status',
        'due',
        'dueText',
        'text',
        'ageInMeetings',
        'file',
        'line',
      ];
      return {
        id: 'follow-ups',
        columns: columns.map((id) => ({ id })),
        shown: [],
        rows,
        summary: [],
        empty: [],
      };
    },
  };
}

function groupsOf(archive: Archive, filters: ActionFilters, audience: Audience): Group[] {
  const groups = new Map<string, { owner: Person | null; withheld: Phrase | null; actions: Action[] }>();
  const add = (key: string, owner: Person | null, action: Action, withheld: Phrase | null = null): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { owner, withheld, actions: [action] });
    else group.actions.push(action);
  };
  const { owner: name, organisation } = filters;
  const affiliationOf = affiliationsOf(archive);
  for (const action of tellable(selectActions(archive, filters), filters, audience)) {
    if (isWithheld(action, audience)) {
      add(action.internal ? '3' : '4', null, action, withheldPhrase(action));
      continue;
    }
    if (action.owners.length === 0) add('2', null, action);
    for (const owner of action.owners) {
      if (name !== null && !isCalled(archive, owner, name)) continue;
      if (organisation !== null && !ofOrganisation(affiliationOf(owner, action.date), organisation)) continue;
      add(keyOf(owner), owner, action);
    }
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

/** Everyone after the people, who are in the order of their names; what differs in accents alone is one. */
function keyOf({ kind, name }: Person): string {
  return `${kind === 'everyone' ? 1 : 0} ${normalize(name)}`;
}

/** The people who have a block of their own, by name, as the audience sees them. */
export function ownerNames(archive: Archive, filters: ActionFilters, audience: Audience): string[] {
  return groupsOf(archive, filters, audience).flatMap(({ owner }) => (owner?.kind === 'person' ? [owner.name] : []));
}

function blockOf({ owner, withheld, actions }: Group, audience: Audience): Part[] {
  const heading: Inline = withheld
    ? said(withheld)
    : owner === null
      ? said('unassigned')
      : owner.kind === 'everyone'
        ? said('everyone')
        : said('person-of', { name: owner.name, organisation: owner.organisation });
  const open = actions.filter((action) => action.status === 'open').length;
  const { overdue } = lacksOf(actions, audience);
  const counts = [
    ...(open > 0 ? [phrase('actions/open', { n: open })] : []),
    ...(overdue > 0 ? [phrase('actions/overdue', { n: overdue })] : []),
    ...(['done', 'cancelled'] as const).flatMap((status) => {
      const n = actions.filter((action) => action.status === status).length;
      return n > 0 ? [phrase(`actions/${status}`, { n })] : [];
    }),
  ];
  return [
    { kind: 'heading', level: 1, children: [heading] },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: actions.map((action) => itemOf(action, owner, withheld)),
    },
    {
      kind: 'paragraph',
      children: [...counts.flatMap((one, at) => (at === 0 ? [said(one)] : [text(', '), said(one)])), text('.')],
    },
  ];
}

function itemOf(action: Action, owner: Person | null, withheld: Phrase | null): ListItem {
  const children: Inline[] = [];
  // In the bracket, since the text may end in a full stop.
  const about: Inline[] = [];
  if (withheld) children.push({ kind: 'phrase', phrase: withheld, tone: 'quiet' });
  else {
    children.push({ kind: 'text', text: action.text, language: action.lang });
    const { due } = action;
    if (due !== null)
      about.push(
        due.date === null
          ? { kind: 'cell', cell: { kind: 'text', text: due.text, quoted: true } }
          : { kind: 'cell', cell: dateCell(due.date, { weekday: true, late: action.overdue }) },
      );
    const others = action.owners.filter((one) => owner === null || keyOf(one) !== keyOf(owner)).map((one) => one.name);
    if (others.length > 0) about.push(said('together-with', { people: others }));
  }
  about.push({ kind: 'cell', cell: { kind: 'ref', ref: action.ref } });
  children.push(text(' ('), ...about.flatMap((one, at) => (at === 0 ? [one] : [text(', '), one])), text(')'));
  return {
    box: action.status === 'done' ? 'done' : action.status === 'open' ? 'open' : null,
    children: [{ kind: 'paragraph', children }],
  };
}
