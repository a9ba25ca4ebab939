import type { Archive, Meeting, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Attendee, Presence } from '../model/minutes.ts';
import type { Cell, Inline } from '../model/table.ts';
import { isHandle, takeHandle } from '../names/handle.ts';
import { normalize } from '../text/normalize.ts';
import { phraseCell } from './cells.ts';
import { said, text } from './inlines.ts';
import { addressOf } from './letters.ts';

/** What a list says of somebody beside the name, as JSON has it. */
export type BesideRecord = Pick<Attendee, 'representedBy' | 'role' | 'from' | 'until' | 'replaces'>;

/** Somebody in a list of a PV, as JSON has it. */
export interface PresenceRecord extends BesideRecord {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly presence: string;
  /** `@alice`, where it is written beside the name, or in its stead. */
  readonly handle: string | null;
}

/** Somebody in a list of a PV, as written. */
export function presenceRecord(person: Attendee): PresenceRecord {
  const { email, presence } = person;
  const called = takeHandle(person.name, person.organisation);
  const { name, organisation } = called ?? person;
  const handle = called?.handle ?? (name !== null && isHandle(name) ? name : null);
  return { name, organisation, email, presence, ...besideRecord(person), handle };
}

/** What a list says of somebody beside the name. */
export function besideRecord({ representedBy, role, from, until, replaces }: Attendee): BesideRecord {
  return { representedBy, role, from, until, replaces };
}

/** The same in words, but the role: when he or she came and went, whose place he or she takes, and who takes his or hers. */
export function besideCells({ representedBy, from, until, replaces }: Attendee): Cell[] {
  return [
    ...hourCells({ from, until }),
    ...(replaces === null ? [] : [phraseCell('stands-in', { name: replaces })]),
    ...(representedBy === null ? [] : [phraseCell('represented-by', { name: representedBy })]),
  ];
}

/** How people of a list are told. */
interface Telling {
  readonly audience: Audience;
  /** Whether what else is told names the chair and the secretary: that somebody is one of them is not told again. */
  readonly officers: boolean;
}

/** People of a list of a PV, on one line: each with what the list says of them in a bracket. */
export function attendeesLine(
  archive: Archive,
  meeting: Meeting,
  people: Meeting['people'],
  { audience, officers }: Telling,
): Inline[] {
  // A comma before a small letter leads what somebody does: « Ann, secrétaire ».
  const isParted = people.some(({ person }, at) => at > 0 && /^\p{Ll}/u.test(person.name));
  const between = isParted ? [said('parted'), text(' ')] : [text(', ')];
  return people.flatMap(({ written, person }, at): Inline[] => {
    const address = audience === 'public' ? null : (written.email ?? addressOf(archive, person));
    return [
      ...(at === 0 ? [] : between),
      said(person.kind === 'everyone' ? 'everyone' : 'person-of', { name: person.name, organisation: null }),
      ...bracket(meeting, person, written, officers),
      ...(address === null ? [] : [text(' '), mailTo(address)]),
    ];
  });
}

/** Who is told under a presence: each name with the organisation that stands beside it, and without. */
export function namesTold({ people }: Meeting): (presence: Presence) => ReadonlySet<string> {
  return (presence) =>
    new Set(
      people
        .filter(({ written }) => written.presence === presence)
        .flatMap(({ person: { name, organisation } }) =>
          organisation === null || organisation === name ? [name] : [name, `${name} (${organisation})`],
        ),
    );
}

/** What stands in the bracket after a name: whose he or she is, what he or she does, and what else the list says. A role goes where the name goes. */
function bracket(meeting: Meeting, person: Person, written: Attendee, officers: boolean): Inline[] {
  const organisation = person.organisation === person.name ? null : person.organisation;
  const handle = takeHandle(written.name, written.organisation)?.handle;
  const does = officers ? otherRole(meeting, person, written) : written.role;
  // « (Secrétariat) » beside somebody whom people.yaml has of that: once.
  const role = organisation !== null && does !== null && normalize(does) === normalize(organisation) ? null : does;
  const pieces: Inline[] = [
    ...[organisation, handle].flatMap((one) => (one == null ? [] : [text(one)])),
    ...(role === null
      ? []
      : [{ kind: 'text', text: role, language: meeting.minutes.language, of: person.name } as const]),
    ...besideCells(written).map((cell) => ({ kind: 'cell', cell }) as const),
  ];
  const [first] = pieces;
  if (first === undefined) return [];
  const around = pieces.length === 1 ? nameOf(first) : undefined;
  const inside = pieces.flatMap((one, at) =>
    at === 0 ? [one] : [text(', ', nameOf(one) ?? (at === 1 ? nameOf(first) : undefined)), one],
  );
  return [text(' (', around), ...inside, text(')', around)];
}

/** What somebody does, but for being the chair, the secretary or both of a meeting, which is told elsewhere. */
function otherRole(meeting: Meeting, { name }: Person, { role, offices, roleBesideOffice }: Attendee): string | null {
  return offices.every((office) => meeting[office]?.name === name) ? roleBesideOffice : role;
}

/** The name that a text goes with. */
function nameOf(inline: Inline): string | undefined {
  return inline.kind === 'text' ? inline.of : undefined;
}

function hourCells({ from, until }: Pick<Attendee, 'from' | 'until'>): Cell[] {
  if (from !== null && until !== null) return [phraseCell('there-between', { from, until })];
  if (from !== null) return [phraseCell('there-from', { from })];
  return until === null ? [] : [phraseCell('there-until', { until })];
}

function mailTo(email: string): Inline {
  return { kind: 'link', href: `mailto:${email}`, children: [text(email)] };
}
