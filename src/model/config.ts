import type { Problem, Severity } from './finding.ts';
import type { Language, Majority } from './minutes.ts';

/** `czs.yaml`, with the defaults where it is silent. Data only. */
export interface Config {
  readonly organisation: string | null;
  readonly acronym: string | null;
  readonly language: Language | null;
  /** Folder of the minutes, relative to the archive's root. */
  readonly minutes: string;
  readonly templates: string;
  /** File of the registry, relative to the archive's root. */
  readonly people: string;
  /** Agenda items of every meeting, in order. */
  readonly standingItems: readonly string[];
  /** Least number of people present, or a share of those who are members (0 to 1). */
  readonly quorum: { readonly count: number } | { readonly share: number } | null;
  /** How votes are counted. */
  readonly votes: VoteSettings;
  /** Days between the convocation and the meeting. */
  readonly notice: number | null;
  /** Of the tz database: whose hours the meetings have, for calendars. */
  readonly timezone: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** File of the baseline, relative to the archive's root. */
  readonly baseline: string | null;
  readonly inlineIgnores: boolean;
  readonly distribution: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

/** `votes` of `czs.yaml`. */
export interface VoteSettings {
  /** What a decision needs, where it does not say so itself. */
  readonly majority: Majority | null;
  /** Of which votes: those for and against, those of all who are there, those of all members. */
  readonly of: 'expressed' | 'present' | 'members';
  /** For how many others somebody may vote; null: there is no limit. */
  readonly proxies: number | null;
  /** The people of the registry have shares, and votes by name are counted by them. */
  readonly weights: boolean;
  /** What all shares make together. */
  readonly total: number | null;
}

export const defaultVotes: VoteSettings = {
  majority: null,
  of: 'expressed',
  proxies: null,
  weights: false,
  total: null,
};

export interface RuleSetting {
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** How much of somebody's name copies for others show, the most first; the last two show none of it, `function` what he or she does. */
export const publications = ['full', 'initials', 'function', 'none'] as const;

export type Publication = (typeof publications)[number];

/** Somebody in `people.yaml`. */
export interface RegistryPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organisation: string | null;
  /** Where he or she was of before, each with the last day. */
  readonly formerly: readonly { readonly organisation: string; readonly until: string }[];
  readonly email: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Its address is a function's, not a person's: says nothing of the name. */
  readonly functionMailbox: boolean;
  readonly familyName: string | null;
  /** Its votes, where they are counted by shares. */
  readonly shares: number | null;
  readonly publication: Publication;
}

export interface RegistryOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly acronym: string | null;
  readonly domains: readonly string[];
  readonly kind: string | null;
}

/** `people.yaml`: who the archive is about, canonical names and aliases. */
export interface Registry {
  readonly people: readonly RegistryPerson[];
  readonly organisations: readonly RegistryOrganisation[];
  readonly problems: readonly Problem[];
}

/** Of which organisation somebody of the registry was on a day. */
export function organisationOn({ organisation, formerly }: RegistryPerson, date: string): string | null {
  const then = formerly.filter(({ until }) => date <= until).sort((a, b) => (a.until < b.until ? -1 : 1));
  return then[0]?.organisation ?? organisation;
}

export const emptyRegistry: Registry = { people: [], organisations: [], problems: [] };

export const defaultConfig: Config = {
  organisation: null,
  acronym: null,
  language: null,
  minutes: 'minutes',
  templates: 'templates',
  people: 'people.yaml',
  standingItems: [],
  quorum: null,
  votes: defaultVotes,
  notice: null,
  timezone: 'Europe/Brussels',
  rules: {},
  baseline: null,
  inlineIgnores: true,
  distribution: {},
  problems: [],
};
