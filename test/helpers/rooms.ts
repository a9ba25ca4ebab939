/**
 * The rooms of src/ and what each may import: the one table behind biome.json's overrides, test/architecture.test.ts and the table in
 * ARCHITECTURE.md.
 */
export interface Room {
  /** What stands in it. */
  readonly holds: string;
  /** Rooms whose code it may run. */
  readonly uses: readonly string[];
  /** Rooms of which it may name the types, and nothing else. */
  readonly types: readonly string[];
  /** What it must never do; the other half of each message. */
  readonly never: string;
  /** Pure: no clock, no `node:`, no `process`, no `console`; it compiles under tsconfig.pure.json. */
  readonly pure: boolean;
}

export const rooms = {
  model: {
    holds: 'nouns: minutes, entries, people, places, findings, tables, the world; dates as text',
    uses: [],
    types: [],
    never: 'know Markdown, YAML, files or the clock',
    pure: true,
  },
  language: {
    holds: 'words: what minutes say and what czs says, in French, Dutch and English',
    uses: [],
    types: ['model'],
    never: 'hold logic',
    pure: true,
  },
  text: {
    holds: 'words as such: normalizing, wording, control characters, addresses, what nearly says internal',
    uses: ['model'],
    types: ['language'],
    never: 'read a file, or know what a decision is',
    pure: true,
  },
  dates: {
    holds: 'dates and hours in prose, in three languages',
    uses: ['model', 'text'],
    types: ['language'],
    never: 'know what day it is, or what a date is for',
    pure: true,
  },
  names: {
    holds: 'names of people: how they are written, and whom one of them means',
    uses: ['model', 'text'],
    types: ['language'],
    never: 'change a name that somebody typed',
    pure: true,
  },
  markdown: {
    holds: 'Markdown → blocks and inlines: two parsers, masks, comments, footnotes, limits',
    uses: ['model', 'text'],
    types: [],
    never: 'know minutes: what a heading, a list or a table is about',
    pure: true,
  },
  recognise: {
    holds:
      'a line → what it says: the grammar of labels, votes, tables, people; sentences → what they may be, by named evidence',
    uses: ['model', 'text', 'dates', 'names'],
    types: ['language'],
    never: 'read a file, or say that something is a fact which no label and no context does',
    pure: true,
  },
  read: {
    holds: 'text → minutes, as written',
    uses: ['model', 'text', 'recognise', 'dates', 'names', 'markdown'],
    types: ['language'],
    never: 'throw on bad input, or know what day it is',
    pure: true,
  },
  ledger: {
    holds: 'minutes of an archive → what stands: names resolved, updates replayed over the meetings',
    uses: ['model', 'text', 'names'],
    types: ['language'],
    never: 'parse, or word anything',
    pure: true,
  },
  check: {
    holds: 'minutes and ledger → findings: one rule a file',
    uses: ['model', 'ledger', 'text', 'dates', 'names'],
    types: ['language'],
    never: 'parse again, or import a sibling rule',
    pure: true,
  },
  redaction: {
    holds:
      'what of an archive is left out of a copy for an audience: internal passages, what cites them, addresses, names',
    uses: ['model', 'ledger', 'text'],
    types: [],
    never: 'parse again, or decide for whom a copy is',
    pure: true,
  },
  report: {
    holds: 'minutes and ledger → a table or a document: one report a file',
    uses: ['model', 'ledger', 'redaction', 'text', 'names'],
    types: ['language'],
    never: 'parse again, print or colour',
    pure: true,
  },
  draft: {
    holds: 'minutes and ledger → new Markdown, or edits of a file',
    uses: ['model', 'text', 'names'],
    types: ['language', 'ledger'],
    never: "know today's date (it is given it), or print a person's file anew",
    pure: true,
  },
  import: {
    holds: 'a foreign document → draft Markdown, and what was found in it',
    uses: ['model', 'text', 'recognise', 'dates', 'names'],
    types: ['language', 'read'],
    never: 'throw on bad input, or lose a word',
    pure: true,
  },
  format: {
    holds: 'table, document, findings → bytes, in the language it is given',
    uses: ['model', 'text'],
    types: ['language'],
    never: 'filter, sort, or decide an exit code',
    pure: true,
  },
  site: {
    holds:
      'ledger and copies of minutes → the files of a site: pages that lead to one another, an index for its search, feeds',
    uses: ['model', 'text', 'redaction', 'report', 'format'],
    types: ['language'],
    never: 'write a file, or show what did not pass the filter of copies',
    pure: true,
  },
  editor: {
    holds: 'what a place in a text says and may become while it is typed: suggestions, hover, citations, symbols',
    uses: ['model', 'text', 'ledger', 'check', 'draft'],
    types: ['language'],
    never: 'parse again, or know the protocol of an editor',
    pure: true,
  },
  store: {
    holds: 'the machine: files, atomic writes, git, streams, the worker',
    uses: ['model', 'text'],
    types: [],
    never: 'know what a decision is',
    pure: false,
  },
  cli: {
    holds: 'the commands: they compose the other rooms; streams, colours, exit codes',
    uses: [
      'model',
      'language',
      'text',
      'dates',
      'names',
      'markdown',
      'read',
      'recognise',
      'ledger',
      'check',
      'redaction',
      'report',
      'draft',
      'import',
      'format',
      'site',
      'editor',
      'store',
    ],
    types: [],
    never: 'hold a rule or a regular expression over minutes, or call process.exit()',
    pure: false,
  },
} as const satisfies Readonly<Record<string, Room>>;

export type RoomName = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as RoomName[];

/** What to do instead of importing a room that is not allowed. */
const instead: Readonly<Record<RoomName, string>> = {
  model: '',
  language: 'take the words as an argument (only types may be imported)',
  text: 'move what it needs of text/ into this room, or take it as an argument',
  dates: 'move what it needs of dates/ into this room, or take it as an argument',
  names: 'move what it needs of names/ into this room, or take it as an argument',
  markdown: 'take what it needs of the text as an argument: read/ and import/ know blocks',
  read: 'take Minutes as an argument: cli/ reads, once',
  recognise: 'take Candidate[] as an argument: cli/ looks for them',
  ledger: 'take the Ledger as an argument: cli/ replays, once',
  check: 'take Finding[] as an argument: cli/ runs the rules',
  redaction: 'take what was left in as an argument: report/ and cli/ leave out',
  report: 'take the Table or Document as an argument: cli/ makes it',
  draft: 'take the edits as an argument: cli/ drafts them',
  import: 'take the drafted Markdown as an argument',
  format: 'give a Table, Document or Finding[] back: cli/ formats it',
  site: 'take the files as an argument: cli/ makes and writes them',
  editor: 'editors are served by cli/lsp.ts alone',
  store: 'take what the machine knows as an argument: cli/ asks the World',
  cli: 'cli/ calls the other rooms, never the other way round: take it as an argument',
};

/** Why `room` may not import `target`, and what to do instead. */
export function forbidden(room: RoomName, target: RoomName): string {
  return `${room}/ may not import ${target}/: ${instead[target]}. See ARCHITECTURE.md, Rooms.`;
}

/** The part of biome.json that says the same, so that an editor shows it while one types. */
export function biomeOverrides(): unknown[] {
  return roomNames.map((name) => {
    const room: Room = rooms[name];
    const patterns = roomNames
      .filter(
        (target) =>
          target !== name && !room.uses.includes(target) && !(target !== 'language' && room.types.includes(target)),
      )
      .map((target) => ({
        // Types of language/ stand beside its folders; words stand in them.
        group: target === 'language' && room.types.includes('language') ? ['**/language/*/**'] : [`**/${target}/**`],
        message: forbidden(name, target),
      }));
    const machine = {
      group: ['node:*'],
      message: `${name}/ is pure: take what the machine knows as an argument; store/ and cli/ alone import node:.`,
    };
    const clock = { Date: 'core code has no clock: take `today` (an IsoDate) as an argument; see model/iso-date.ts.' };
    return {
      includes: [`src/${name}/**`],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: { patterns: [...patterns, ...(room.pure ? [machine] : [])] },
            },
            ...(room.pure ? { noRestrictedGlobals: { level: 'error', options: { deniedGlobals: clock } } } : {}),
          },
        },
      },
    };
  });
}
