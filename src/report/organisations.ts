import type { Spell } from '../ledger/people.ts';
import type { Archive } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Report, Table } from '../model/table.ts';
import type { NameReader } from '../names/form.ts';
import { listCell, textCell } from './cells.ts';
import { everybodyFor, type NameRecord, nameCells, nameRecord, nameSummary, nobody } from './people.ts';

/** A row of `czs organisations --format json`. */
export interface OrganisationRecord extends NameRecord {
  readonly acronym: string | null;
  /** Who was of it, from when to when. */
  readonly people: readonly Spell[];
}

/** The organisations that the archive knows, with the writings of each name and the people of each. */
export function organisationsReport(archive: Archive, names: NameReader, audience: Audience): Report {
  return {
    get records(): readonly OrganisationRecord[] {
      return everybodyFor(archive, names, 'board').organisations.map((one) => ({
        ...nameRecord(one),
        acronym: one.acronym,
        people: one.people,
      }));
    },
    get table(): Table {
      const { organisations } = everybodyFor(archive, names, audience);
      return {
        id: 'organisations',
        columns: [
          { id: 'organisation' },
          { id: 'acronym' },
          { id: 'reason' },
          { id: 'variants' },
          { id: 'near' },
          { id: 'people' },
          { id: 'meetings', align: 'right' },
          { id: 'first' },
          { id: 'last' },
        ],
        shown: [
          {
            head: 'organisation',
            cells: ['organisation', 'acronym', 'shownReason', 'variants', 'shownNear'],
          },
          { head: 'people', cells: ['people'] },
          { head: 'meetings', cells: ['count', 'span'] },
        ],
        rows: organisations.map((one) => ({
          cells: {
            ...nameCells(one, archive),
            organisation: textCell(one.name),
            acronym: textCell(one.acronym),
            people: listCell(one.people.map(({ name }) => textCell(name))),
          },
          quiet: one.reason.kind === 'unlisted',
        })),
        summary: organisations.length === 0 ? [] : [nameSummary(organisations, 'attendance/organisations')],
        empty: nobody(archive, 'organisations'),
      };
    },
  };
}
