/** Where somebody is known from: the meeting's own lists, `people.yaml`, the lists of other meetings. */
export type NameSource = 'meeting' | 'registry' | 'archive';

/** A person as a list has it. */
export interface KnownPerson {
  readonly kind: 'person';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organisation: string | null;
  /** Of which organisations he or she was before. */
  readonly formerly?: readonly string[];
  readonly email: string | null;
  /** Where the order of the name is in doubt. */
  readonly familyName?: string | null;
  readonly source: NameSource;
}

/** An organisation as a list has it. */
export interface KnownOrganisation {
  readonly kind: 'organisation';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly acronym: string | null;
  readonly source: NameSource;
}
