import type { FileFailure, GitFailure } from '../model/world.ts';

/** Every command that czs knows by name. Scripts may count on these names in each language. */
export type CommandId =
  | 'status'
  | 'new-meeting'
  | 'agenda'
  | 'roll-call'
  | 'done'
  | 'close'
  | 'correct'
  | 'review'
  | 'approve'
  | 'cancel'
  | 'postpone'
  | 'decisions'
  | 'follow-ups'
  | 'proposals'
  | 'meetings'
  | 'show'
  | 'export'
  | 'site'
  | 'extract'
  | 'history'
  | 'search'
  | 'attendance'
  | 'report'
  | 'check'
  | 'explain'
  | 'init'
  | 'import'
  | 'people'
  | 'organisations'
  | 'dump'
  | 'schema'
  | 'lsp'
  | 'completion'
  | 'help';

/** The parts of the list of commands, in its order. */
export type CommandGroup = 'meeting' | 'registers' | 'checks' | 'tools';

/** What may follow a command: how help calls it, by the key that the registry gives it. */
export type ArgumentId =
  | 'command'
  | 'date'
  | 'decisions'
  | 'files'
  | 'meeting'
  | 'meetings'
  | 'paths'
  | 'person'
  | 'ref'
  | 'refs'
  | 'rule'
  | 'schema'
  | 'shell'
  | 'subject'
  | 'words'
  | 'year';

/** What an option takes, as help and messages call it. `choice`: one of some words. */
export type ValueId =
  | 'choice'
  | 'date'
  | 'file'
  | 'folder'
  | 'line'
  | 'meeting'
  | 'name'
  | 'port'
  | 'ref'
  | 'revision'
  | 'rule'
  | 'text'
  | 'time';

export type OptionId =
  | 'absent'
  | 'accept'
  | 'acronym'
  | 'all'
  | 'all-present'
  | 'anonymise'
  | 'approved'
  | 'as'
  | 'as-read'
  | 'attach'
  | 'base-url'
  | 'by'
  | 'by-owner'
  | 'carry-over'
  | 'written'
  | 'closes'
  | 'changed'
  | 'color'
  | 'csv-excel'
  | 'date'
  | 'dir'
  | 'dismiss'
  | 'dry-run'
  | 'due-before'
  | 'excused'
  | 'fail-on'
  | 'fix'
  | 'for'
  | 'force'
  | 'format'
  | 'from'
  | 'git'
  | 'guest'
  | 'help'
  | 'in'
  | 'in-force'
  | 'index'
  | 'install'
  | 'invite'
  | 'item'
  | 'lang'
  | 'language'
  | 'left'
  | 'member'
  | 'minutes'
  | 'note'
  | 'on'
  | 'open'
  | 'moved'
  | 'organisation'
  | 'output'
  | 'overdue'
  | 'owner'
  | 'people'
  | 'person'
  | 'place'
  | 'present'
  | 'ref'
  | 'replaced-by'
  | 'reply-by'
  | 'report'
  | 'represented'
  | 'restore'
  | 'rewrite'
  | 'role'
  | 'rule'
  | 'search'
  | 'sent'
  | 'serve'
  | 'sheet'
  | 'since'
  | 'slug'
  | 'split'
  | 'standing-item'
  | 'start'
  | 'status'
  | 'stdio'
  | 'template'
  | 'text'
  | 'title'
  | 'to'
  | 'today'
  | 'undated'
  | 'unowned'
  | 'until'
  | 'version'
  | 'watch'
  | 'with'
  | 'write'
  | 'write-baseline';

/** Why a command cannot go on: what the user typed, the configuration, or a file (exit 2). */
export type ErrorCode =
  /** word, suggestion */
  | 'command-unknown'
  /** option, suggestion, command */
  | 'option-unknown'
  /** option, value: a ValueId */
  | 'value-missing'
  /** option */
  | 'value-unexpected'
  /** option, value, suggestion, choices */
  | 'choice-unknown'
  /** choices */
  | 'csv-no-table'
  /** meeting, to */
  | 'meeting-moved'
  /** name, meeting */
  | 'invite-organiser'
  /** first, other: decisions of different meetings */
  | 'extract-meetings'
  /** ref */
  | 'extract-internal'
  | 'extract-pending'
  /** meeting, file */
  | 'extract-changed'
  /** file, line */
  | 'extract-conflict'
  | 'eml-by-owner'
  | 'sheet-people'
  /** file */
  | 'letterhead-kind'
  | 'letterhead-no-docx'
  | 'letterhead-macros'
  | 'letterhead-no-body'
  | 'letterhead-network'
  /** file, format */
  | 'letterhead-unused'
  /** file, mark */
  | 'mail-template'
  /** option */
  | 'needs-eml'
  | 'sent-apart'
  | 'sent-before'
  | 'pdf-missing'
  /** detail */
  | 'pdf-failed'
  /** n: files */
  | 'output-folder'
  /** ending, choices */
  | 'output-ending'
  | 'output-other'
  /** format, extension */
  | 'binary-terminal'
  /** name: of the file */
  | 'letter-terminal'
  /** what: an option, or what the value is; value */
  | 'date-unreadable'
  | 'year-unreadable'
  /** value: a year that is given with --since or --until */
  | 'year-and-period'
  /** since, until */
  | 'period-reversed'
  | 'time-unreadable'
  /** argument: an ArgumentId; command */
  | 'argument-missing'
  /** word, command */
  | 'argument-extra'
  /** folder */
  | 'folder-missing'
  /** folder: it is a file */
  | 'folder-is-file'
  | 'archive-missing'
  /** folder: that of the PVs, as `czs.yaml` calls it */
  | 'minutes-missing'
  /** file, failure: a FileFailure, detail */
  | 'cannot-read'
  | 'cannot-write'
  /** failure */
  | 'output-failed'
  /** options: what to give instead of an answer */
  | 'terminal-needed'
  /** rule, suggestion */
  | 'rule-unknown'
  /** file, folder: of the archive */
  | 'path-outside'
  | 'baseline-partial'
  | 'nothing-read'
  /** base, detail */
  | `git-${GitFailure}`
  /** No PV was held, none is planned. */
  | 'meeting-none-held'
  | 'meeting-none-planned'
  /** meeting, suggestion */
  | 'meeting-announced'
  /** file */
  | 'meeting-unread'
  | 'meeting-unknown'
  | 'argument-extra-date'
  /** meeting, ids */
  | 'meeting-ambiguous'
  /** today: new-meeting without a date, and none is announced */
  | 'closes-needed'
  /** opened, closes: days */
  | 'closes-before'
  /** meeting: a consultation in writing */
  | 'roll-call-written'
  | 'date-needed'
  /** date, starts: two meetings are announced for that day */
  | 'date-choice'
  /** date, today */
  | 'date-past'
  /** date, today */
  | 'meeting-past'
  /** file */
  | 'meeting-exists'
  /** slug, suggestion */
  | 'slug-invalid'
  /** name, choices */
  | 'template-missing'
  /** file, line, column, name, suggestion */
  | 'template-variable'
  | 'template-filter'
  /** file, line, column, name, choices */
  | 'template-style'
  /** file, line, column */
  | 'template-file'
  | 'template-limit'
  /** file, line, column, detail */
  | 'template-broken'
  /** file, key */
  | 'template-result'
  /** option */
  | 'editor-missing'
  /** editor, detail */
  | 'editor-failed'
  /** meeting, date: its date is to come */
  | 'meeting-to-come'
  | 'approve-not-held'
  /** meeting, status: not that of a planned one */
  | 'meeting-not-planned'
  /** meeting */
  | 'meeting-approved'
  /** meeting */
  | 'meeting-cancelled'
  /** file, line, written, label: a word that is nearly an internal label */
  | 'copy-near-internal'
  | 'agenda-near-internal'
  | 'copy-bare-internal'
  | 'agenda-bare-internal'
  | 'copy-unmarked-internal'
  | 'agenda-unmarked-internal'
  /** file, line, written, setting: of an approved PV, in which nothing can be marked any more */
  | 'copy-approved-internal'
  | 'agenda-approved-internal'
  /** file */
  | 'front-matter-needed'
  /** name, suggestion */
  | 'person-unknown'
  /** name, names */
  | 'person-ambiguous'
  /** name */
  | 'person-twice'
  /** value */
  | 'proxy-form'
  /** ref, suggestion */
  | 'ref-unknown'
  | 'entry-unknown'
  | 'site-output'
  /** name: nobody's */
  | 'nobody'
  /** value */
  | 'site-port'
  /** port, detail, other */
  | 'site-port-taken'
  /** url */
  | 'site-url'
  | 'site-index'
  /** folder, file: one that stands in it and is not of a site */
  | 'site-folder'
  /** folder, file: one of the site that somebody changed */
  | 'site-changed'
  | 'dump-base-url'
  | 'dump-csv-output'
  | 'dump-sqlite-output'
  /** ref, refs: several actions have this number */
  | 'ref-ambiguous'
  /** ref, status, on */
  | 'action-closed'
  /** nothing */
  | 'correct-text'
  /** meeting: its text as it was approved is not kept */
  | 'restore-missing'
  /** option */
  | 'needs-anonymise'
  | 'anonymise-one'
  /** file */
  | 'anonymise-otherwise'
  | 'needs-left'
  | 'needs-left-or-moved'
  | 'left-and-moved'
  | 'needs-moved'
  | 'needs-to'
  /** name, suggestion */
  /** audience */
  | 'person-whole'
  /** option */
  | 'json-whole'
  | 'people-unknown'
  /** meeting, file: not approved */
  | 'correct-draft'
  /** ref: an entry that is no action; a proposal or a decision owed */
  | 'ref-no-action'
  | 'ref-to-close'
  /** today, meeting: no planned meeting, no draft of today; the last draft, if there is one */
  | 'done-where'
  /** ref, meeting: earlier than the entry */
  | 'done-too-early'
  /** ref, suggestion */
  | 'close-unknown'
  /** choices */
  | 'close-how'
  | 'close-what'
  /** ref: an action */
  | 'close-action'
  /** ref, status */
  | 'entry-closed'
  /** meeting: not held yet */
  | 'close-planned'
  /** refs: no draft of a meeting held since */
  | 'close-where'
  /** meeting */
  | 'approve-when'
  /** meeting, by: the item of the next one that was to approve it says nothing */
  | 'approve-item-empty'
  | 'approve-unsaid'
  /** meeting, on */
  | 'approve-early'
  /** file, n, line: errors that check finds */
  | 'approve-errors'
  /** No draft was held. */
  | 'review-no-draft'
  /** Lines are of one PV. */
  | 'review-one'
  /** line, lines: those that have a candidate */
  | 'review-no-line'
  /** file, folder */
  | 'init-exists'
  /** value */
  | 'folder-invalid'
  /** file: has problems, or is written in a way that cannot be completed */
  | 'people-file'
  /** name, suggestion, choices */
  | 'schema-unknown'
  | 'shell-unknown'
  | 'lsp-terminal'
  /** option */
  | 'watch-with';

interface CommandText {
  /** The name that help shows. */
  readonly name: string;
  /** Other names that work; the English one always does, and accents are optional everywhere. */
  readonly aliases: readonly string[];
  /** One line: what it does. */
  readonly summary: string;
  /** Options that mean something else here than in `Help.options`. */
  readonly options?: Readonly<Partial<Record<OptionId, string>>>;
}

/**
 * What czs says of itself in one language: help, and the messages for wrong usage. Words are typed plainly and sentences have holes, as
 * `messages.ts` describes.
 */
export interface Help {
  /** One line: what czs is. */
  readonly tagline: string;
  readonly headings: Readonly<Record<'usage' | 'arguments' | 'options' | 'commonOptions', string>>;
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly commands: Readonly<Record<CommandId, CommandText>>;
  readonly arguments: Readonly<Record<ArgumentId, { readonly name: string; readonly summary: string }>>;
  readonly values: Readonly<Record<ValueId, string>>;
  readonly options: Readonly<Record<OptionId, string>>;
  readonly notes: {
    /** names: other names of a command. */
    readonly also: string;
    /** choices, default: what an option takes, and what holds without it (or null). */
    readonly choices: string;
    /** An option that may be given several times. */
    readonly many: string;
    /** line: what to type for the help of one command. */
    readonly more: string;
  };
  /** What is wrong, and what to do: one line each. */
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** Ends of `cannot-read` and `cannot-write`. */
  readonly failures: Readonly<Record<FileFailure | 'no-folder' | 'not-a-folder', string>>;
  /** Before a bug's stack (exit 70): version, node. */
  readonly bug: string;
}
