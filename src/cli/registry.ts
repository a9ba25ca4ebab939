/**
 * Every command with what it takes: data only. Parsing, help, completion and the README's table are made from it; the words stand in
 * language/<code>/help.ts, the work in commands/<id>.ts, and a command exists once commands.ts can load it.
 */

import type { ArgumentId, CommandGroup, CommandId, OptionId, ValueId } from '../language/help.ts';
import { languages } from '../model/minutes.ts';
import type { NearYear } from './values.ts';

/** What an option takes. A list is comma-separated; `many` may be given several times. */
export type OptionSpec =
  | { readonly kind: 'flag' }
  /** `--name` and `--no-name`; unsaid is null. */
  | { readonly kind: 'switch' }
  /** Only `--no-name` is of use: true unless said. */
  | { readonly kind: 'unless' }
  /** `edge`: the day that stands for a year or a month; `near`: which year a day without one is in, seen from today. */
  | { readonly kind: 'date'; readonly edge: 'first' | 'last' | null; readonly near: NearYear }
  | { readonly kind: 'time' }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string | null }
  | { readonly kind: 'list'; readonly choices: readonly string[]; readonly default: string | null }
  /** `bare`: `--name` alone is allowed, and is the empty text; a value is then joined by `=`. */
  | { readonly kind: 'text'; readonly value: ValueId; readonly bare: boolean }
  | { readonly kind: 'many'; readonly value: ValueId };

const flag = { kind: 'flag' } as const;
const onOff = { kind: 'switch' } as const;
const unless = { kind: 'unless' } as const;
const day = { kind: 'date', edge: null, near: 'nearest' } as const;
const dayToCome = { kind: 'date', edge: null, near: 'next' } as const;
const dayGone = { kind: 'date', edge: null, near: 'last' } as const;
const from = { kind: 'date', edge: 'first', near: 'last' } as const;
const until = { kind: 'date', edge: 'last', near: 'last' } as const;
const time = { kind: 'time' } as const;
const text = { kind: 'text', value: 'text', bare: false } as const;
const name = { kind: 'text', value: 'name', bare: false } as const;
const names = { kind: 'many', value: 'name' } as const;
const meeting = { kind: 'text', value: 'meeting', bare: false } as const;
const ref = { kind: 'text', value: 'ref', bare: false } as const;
const file = { kind: 'text', value: 'file', bare: false } as const;
const folder = { kind: 'text', value: 'folder', bare: false } as const;

/** One of some words; the first where nothing is said, unless `fallback` says otherwise. */
function choice<const C extends readonly [string, ...string[]], D extends C[number] | null = C[0]>(
  choices: C,
  ...fallback: [D?]
): { readonly kind: 'choice'; readonly choices: C; readonly default: D } {
  return { kind: 'choice', choices, default: (fallback.length === 0 ? choices[0] : fallback[0]) as D };
}

function list<const C extends readonly string[]>(choices: C, fallback: C[number] | null = null) {
  return { kind: 'list', choices, default: fallback } as const;
}

/** For whom a copy is: members see e-mail addresses, the board internal entries too. */
const audiences = ['public', 'members', 'board'] as const;
const audience = choice(audiences);

/** For whom a copy is, and whose names it does not tell. */
const copy = { for: audience, anonymise: names } as const;

/** For whom a site is: that for members is never offered to search engines. */
const siteAudience = choice(['public', 'members']);

/** What a site shows of the names of people. */
const peopleShown = choice(['none', 'initials', 'names']);

/** From which severity on findings make `check` fail. */
const failOn = choice(['error', 'warning', 'info', 'never']);
const listFormat = choice(['text', 'json']);
const findingFormat = choice(['text', 'github', 'gitlab', 'sarif', 'junit', 'json']);

/** What a file that a command writes asks for. */
const output = { output: file, force: flag } as const;

/** What every register takes. */
const register = {
  format: choice(['text', 'markdown', 'csv', 'json', 'html', 'docx', 'odt', 'pdf']),
  'csv-excel': flag,
  ...copy,
  ...output,
} as const;

/** What every text for people takes. */
const document = {
  format: choice(['text', 'markdown', 'html', 'json', 'docx', 'odt', 'pdf']),
  ...copy,
  ...output,
} as const;

/** What a convocation is written as. */
const convocation = choice(['text', 'markdown', 'html', 'docx', 'odt', 'pdf', 'eml', 'ics']);

/** What a text for others is written as. */
const extracts = choice(['text', 'markdown', 'html', 'docx', 'odt', 'pdf']);

/** What actions are written as; `eml`: a mail to each person. */
const reminders = choice([...register.format.choices, 'eml']);

/** What is sent when a meeting changes. */
const letters = { format: list(['eml', 'ics']), ...output } as const;

/** What `search` can look in: roles of entries, of agenda items, and the rest. */
const passageRoles = [
  'decision',
  'pending',
  'rejected',
  'action',
  'proposal',
  'postponed',
  'contact',
  'working-group',
  'information',
  'internal',
  'approval',
  'review',
  'any-other-business',
  'next-meetings',
  'appendix',
  'item',
  'title',
  'text',
] as const;

const period = { since: from, until } as const;

/** The options of every command. */
export const commonOptions = {
  lang: choice(languages, null),
  today: day,
  dir: folder,
  color: onOff,
  help: flag,
} as const satisfies Partial<Record<OptionId, OptionSpec>>;

export interface CommandSpec {
  readonly group: CommandGroup;
  /** In order: `<meeting>` is required, `[meeting]` is not; `…` at the end takes all that follow. */
  readonly arguments: readonly (`<${ArgumentId}>` | `[${ArgumentId}]` | `<${ArgumentId}…>` | `[${ArgumentId}…]`)[];
  /** Beside {@link commonOptions}. */
  readonly options: Readonly<Partial<Record<OptionId, OptionSpec>>>;
}

/** In the order in which help lists them. */
export const commands = {
  status: { group: 'meeting', arguments: [], options: document },
  'new-meeting': {
    group: 'meeting',
    arguments: ['[date]'],
    options: {
      title: text,
      start: time,
      place: text,
      slug: text,
      template: text,
      language: choice(languages, null),
      from: meeting,
      'carry-over': unless,
      written: flag,
      closes: dayToCome,
      open: flag,
      'dry-run': flag,
    },
  },
  agenda: {
    group: 'meeting',
    arguments: ['[meeting]'],
    options: {
      format: convocation,
      ...copy,
      attach: list(['docx', 'odt', 'pdf', 'html']),
      invite: flag,
      'reply-by': dayToCome,
      sent: { kind: 'text', value: 'date', bare: true },
      template: file,
      ...output,
    },
  },
  'roll-call': {
    group: 'meeting',
    arguments: ['[meeting]'],
    options: {
      'all-present': flag,
      present: names,
      excused: names,
      absent: names,
      represented: names,
      guest: names,
      sheet: flag,
      template: file,
      format: list(['docx', 'odt', 'pdf', 'html']),
      ...output,
      'dry-run': flag,
    },
  },
  done: { group: 'meeting', arguments: ['<refs…>'], options: { in: meeting, note: text, 'dry-run': flag } },
  close: {
    group: 'meeting',
    arguments: ['<refs…>'],
    options: { as: choice(['adopted', 'rejected', 'dropped'], null), in: meeting, note: text, 'dry-run': flag },
  },
  correct: { group: 'meeting', arguments: ['<ref>'], options: { text, in: meeting, 'dry-run': flag } },
  review: {
    group: 'meeting',
    arguments: ['[meeting]'],
    options: {
      accept: { kind: 'many', value: 'line' },
      dismiss: { kind: 'many', value: 'line' },
      all: flag,
      format: listFormat,
      'dry-run': flag,
    },
  },
  approve: {
    group: 'meeting',
    arguments: ['<meeting>'],
    options: { in: meeting, on: day, restore: flag, 'dry-run': flag },
  },
  cancel: { group: 'meeting', arguments: ['[meeting]'], options: { ...letters, 'dry-run': flag } },
  postpone: { group: 'meeting', arguments: ['[meeting]'], options: { to: dayToCome, ...letters, 'dry-run': flag } },
  decisions: {
    group: 'registers',
    arguments: [],
    options: {
      status: list(['adopted', 'pending', 'rejected', 'superseded', 'repealed']),
      all: flag,
      ...period,
      item: text,
      person: name,
      search: text,
      'in-force': flag,
      ref,
      ...register,
    },
  },
  'follow-ups': {
    group: 'registers',
    arguments: [],
    options: {
      status: list(['open', 'done', 'cancelled'], 'open'),
      all: flag,
      overdue: flag,
      'due-before': dayToCome,
      ...period,
      owner: name,
      organisation: name,
      unowned: flag,
      undated: flag,
      'by-owner': flag,
      ...register,
      format: reminders,
    },
  },
  proposals: { group: 'registers', arguments: [], options: { all: flag, ...period, ...register } },
  meetings: { group: 'registers', arguments: [], options: { ...period, ...register } },
  show: { group: 'registers', arguments: ['<meeting>'], options: { 'as-read': flag, watch: flag, ...document } },
  history: { group: 'registers', arguments: ['<subject…>'], options: register },
  search: {
    group: 'registers',
    arguments: ['<words…>'],
    options: { person: name, role: list(passageRoles), ...period, ...register },
  },
  attendance: {
    group: 'registers',
    arguments: [],
    options: { by: choice(['person', 'organisation', 'meeting', 'item']), ...period, ...register },
  },
  export: {
    group: 'registers',
    arguments: ['<meetings…>'],
    options: {
      to: list(['docx', 'odt', 'pdf', 'html', 'md', 'eml', 'ics']),
      ...copy,
      with: list(['attendance', 'agenda', 'body', 'registers']),
      template: file,
      ...output,
    },
  },
  extract: {
    group: 'registers',
    arguments: ['<decisions…>'],
    options: { format: extracts, ...copy, template: file, ...output },
  },
  site: {
    group: 'registers',
    arguments: [],
    options: {
      output: folder,
      'base-url': text,
      for: siteAudience,
      people: peopleShown,
      anonymise: names,
      index: flag,
      serve: { kind: 'text', value: 'port', bare: true },
      watch: flag,
      open: flag,
      force: flag,
    },
  },
  report: { group: 'registers', arguments: ['[year]'], options: { ...period, ...document } },
  check: {
    group: 'checks',
    arguments: ['[paths…]'],
    options: {
      fix: flag,
      'fail-on': failOn,
      rule: { kind: 'many', value: 'rule' },
      changed: { kind: 'text', value: 'revision', bare: true },
      'write-baseline': flag,
      watch: flag,
      format: findingFormat,
      ...output,
      'dry-run': flag,
    },
  },
  explain: { group: 'checks', arguments: ['[rule]'], options: {} },
  init: {
    group: 'tools',
    arguments: [],
    options: {
      organisation: name,
      acronym: text,
      language: choice(languages, null),
      minutes: folder,
      'standing-item': { kind: 'many', value: 'text' },
      member: names,
      git: flag,
      'dry-run': flag,
    },
  },
  import: {
    group: 'tools',
    arguments: ['<files…>'],
    options: {
      date: dayGone,
      approved: flag,
      split: flag,
      report: choice(['text', 'json']),
      ...output,
      'dry-run': flag,
    },
  },
  people: {
    group: 'tools',
    arguments: ['[person…]'],
    options: {
      write: flag,
      left: name,
      moved: name,
      to: name,
      on: day,
      'replaced-by': name,
      rewrite: flag,
      'dry-run': flag,
      ...register,
      for: choice(audiences, null),
    },
  },
  organisations: { group: 'tools', arguments: [], options: { write: flag, 'dry-run': flag, ...register } },
  dump: {
    group: 'tools',
    arguments: [],
    options: {
      to: choice(['json', 'ndjson', 'csv', 'sqlite', 'parquet', 'jsonld', 'besluit', 'popolo', 'oparl', 'ical']),
      'base-url': text,
      ...output,
    },
  },
  schema: { group: 'tools', arguments: ['[schema]'], options: output },
  lsp: { group: 'tools', arguments: [], options: { stdio: flag } },
  completion: { group: 'tools', arguments: ['<shell>'], options: { install: flag } },
  help: { group: 'tools', arguments: ['[command]'], options: {} },
} as const satisfies Readonly<Record<CommandId, CommandSpec>>;

/** The options with their ids, in order. */
export function entriesOf(
  options: Readonly<Partial<Record<OptionId, OptionSpec>>>,
): (readonly [OptionId, OptionSpec])[] {
  return Object.entries(options) as [OptionId, OptionSpec][];
}

/** What an option takes; null: nothing. */
export function valueIdOf(spec: OptionSpec): ValueId | null {
  switch (spec.kind) {
    case 'date':
    case 'time':
      return spec.kind;
    case 'choice':
    case 'list':
      return 'choice';
    case 'text':
    case 'many':
      return spec.value;
    default:
      return null;
  }
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

type Value<S extends OptionSpec> = S extends { kind: 'flag' | 'unless' }
  ? boolean
  : S extends { kind: 'switch' }
    ? boolean | null
    : S extends { kind: 'choice'; choices: readonly (infer C)[]; default: infer D }
      ? C | (D extends null ? null : never)
      : S extends { kind: 'list'; choices: readonly (infer C)[] }
        ? readonly C[] | null
        : S extends { kind: 'many' }
          ? readonly string[]
          : string | null;

/** The options of a command as its `run` gets them: `--due-before` is `dueBefore`; what is not said is null, false or empty. */
export type Options<Id extends CommandId> = {
  readonly [K in keyof (typeof commands)[Id]['options'] &
    string as Camel<K>]: (typeof commands)[Id]['options'][K] extends OptionSpec
    ? Value<(typeof commands)[Id]['options'][K]>
    : never;
};

type ArgumentOf<A> = A extends `<${infer N extends ArgumentId}>`
  ? { readonly [K in N]: string }
  : A extends `[${infer N extends ArgumentId}]`
    ? { readonly [K in N]: string | null }
    : A extends `<${infer N extends ArgumentId}…>` | `[${infer N extends ArgumentId}…]`
      ? { readonly [K in N]: readonly string[] }
      : never;

/** The arguments of a command as its `run` gets them, by name. */
export type Arguments<Id extends CommandId> = (typeof commands)[Id]['arguments'] extends readonly []
  ? Readonly<Record<never, never>>
  : ArgumentOf<(typeof commands)[Id]['arguments'][number]>;
