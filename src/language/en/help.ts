import type { Help } from '../help.ts';

/** How czs explains itself in English. */
export const help: Help = {
  tagline: 'minutes in Markdown, with their registers and checks',
  headings: {
    usage: 'Usage',
    arguments: 'Arguments',
    options: 'Options',
    commonOptions: 'Options of every command',
  },
  groups: {
    meeting: 'For each meeting',
    registers: 'Registers',
    checks: 'Checks',
    tools: 'Tools',
  },
  commands: {
    status: { name: 'status', aliases: ['overview'], summary: 'what needs you now (czs alone does the same)' },
    'new-meeting': {
      name: 'new-meeting',
      aliases: ['new'],
      summary: 'prepares the agenda of the next meeting',
      options: {
        from: 'the meeting from which to carry over what is open',
        language: 'the language of the agenda',
        title: 'the title of the meeting',
        start: 'when it starts',
        place: 'where it is held',
      },
    },
    agenda: {
      name: 'agenda',
      aliases: [],
      summary: 'the invitation to a meeting, ready to send',
      options: { template: 'the letterhead: a .docx, or a .typ for the PDF' },
    },
    'roll-call': {
      name: 'roll-call',
      aliases: [],
      summary: 'notes who is present, excused or absent',
      options: { template: 'the letterhead: a .docx, or a .typ for the PDF' },
    },
    done: {
      name: 'done',
      aliases: [],
      summary: 'notes that an action is done',
      options: { in: 'the minutes in which to note it' },
    },
    close: {
      name: 'close',
      aliases: [],
      summary: 'notes what became of a proposal or of a decision needed',
      options: { in: 'the minutes in which to note it' },
    },
    correct: {
      name: 'correct',
      aliases: [],
      summary: 'notes in later minutes what is to be corrected in approved ones',
      options: { in: 'the minutes in which to note it' },
    },
    review: {
      name: 'review',
      aliases: [],
      summary: 'goes through the sentences that read like decisions or actions',
      options: { all: 'all draft minutes' },
    },
    approve: {
      name: 'approve',
      aliases: [],
      summary: 'freezes minutes once they are approved',
      options: { in: 'the meeting that approves', on: 'the day of the approval' },
    },
    cancel: { name: 'cancel', aliases: [], summary: 'a planned meeting will not be held' },
    postpone: {
      name: 'postpone',
      aliases: [],
      summary: 'a planned meeting will be held on another day',
      options: { to: 'the new day' },
    },
    decisions: {
      name: 'decisions',
      aliases: ['decision'],
      summary: 'the register of decisions',
      options: {
        all: 'all of them, as it does of itself',
        since: 'taken since this day, month or year',
        until: 'taken until this day, month or year',
        person: 'proposed by this person',
        ref: 'only this decision',
      },
    },
    'follow-ups': {
      name: 'follow-ups',
      aliases: ['actions', 'action', 'follow-up'],
      summary: 'the actions: who does what, and by when',
      options: {
        all: 'those done and cancelled, too',
        organisation: 'those of this organisation',
        since: 'noted since this day, month or year',
        until: 'noted until this day, month or year',
      },
    },
    proposals: {
      name: 'proposals',
      aliases: ['proposal'],
      summary: 'the proposals without outcome',
      options: { since: 'noted since this day, month or year', until: 'noted until this day, month or year' },
    },
    meetings: { name: 'meetings', aliases: ['meeting'], summary: 'the meetings held, planned and announced' },
    show: { name: 'show', aliases: [], summary: 'the minutes of one meeting, laid out for the terminal' },
    export: {
      name: 'export',
      aliases: [],
      summary: 'turns minutes into a file to hand out: Word, ODT, PDF, HTML',
      options: { template: 'the letterhead: a .docx, or a .typ for the PDF', to: 'the formats, separated by commas' },
    },
    site: {
      name: 'site',
      aliases: [],
      summary: 'makes a site of the archive for the members: pages, registers, search',
      options: {
        open: 'opens the site in the browser',
        output: 'the folder of the site',
        for: 'for whom: a site for members is never offered to search engines',
        force: 'replaces files that are not from a site of czs, too',
      },
    },
    extract: {
      name: 'extract',
      aliases: [],
      summary: 'the extract of minutes, with decisions, to be signed',
      options: { template: 'the letterhead: a .docx, or a .typ for the PDF' },
    },
    history: { name: 'history', aliases: [], summary: 'the thread of a subject, a decision or an action' },
    search: {
      name: 'search',
      aliases: [],
      summary: 'finds words in all minutes',
      options: { person: 'where this person is named', role: 'decision, action, proposal …' },
    },
    attendance: { name: 'attendance', aliases: [], summary: 'who came, by person, organisation or meeting' },
    report: { name: 'report', aliases: [], summary: 'the summary of a year or a period' },
    check: {
      name: 'check',
      aliases: [],
      summary: 'finds what is missing or contradictory in the minutes',
      options: { rule: 'the severity of a rule: ID=off, info, warning or error; ID alone: only this rule' },
    },
    explain: { name: 'explain', aliases: [], summary: 'explains a rule of “check”, or lists them' },
    init: {
      name: 'init',
      aliases: [],
      summary: 'lays out an archive in a folder',
      options: { organisation: 'the name of the organisation', language: 'the language of the archive' },
    },
    import: {
      name: 'import',
      aliases: [],
      summary: 'turns minutes in Word, ODT, HTML or text into Markdown',
      options: {
        report: 'the account of what was recognised',
        date: 'the date, where the document has it wrong',
        output: 'writes to a file, or into a folder under the name YYYY-MM-DD.md',
      },
    },
    people: {
      name: 'people',
      aliases: ['person'],
      summary: 'the people, with the variants of their names',
      options: {
        on: 'the last day of who leaves, the first of who moves (else today)',
        to: 'the organisation of who moves',
      },
    },
    organisations: {
      name: 'organisations',
      aliases: ['organisation'],
      summary: 'the organisations, with the variants of their names',
    },
    dump: { name: 'dump', aliases: [], summary: 'all the data, for other programs', options: { to: 'the format' } },
    schema: { name: 'schema', aliases: [], summary: 'the JSON Schema of the files and of the results' },
    lsp: { name: 'lsp', aliases: [], summary: 'talks to an editor while you write (LSP server)' },
    completion: { name: 'completion', aliases: [], summary: 'completes commands in bash, zsh, fish or PowerShell' },
    help: { name: 'help', aliases: [], summary: 'this help, or that of one command' },
  },
  arguments: {
    command: { name: 'command', summary: 'a command' },
    date: { name: 'date', summary: 'the day of the meeting, for example 2020-04-23 or 23 April 2020' },
    decisions: { name: 'ref', summary: 'one reference of a decision or several, for example 2020-03-05/D1' },
    files: { name: 'file', summary: 'one or more documents, or a folder' },
    meeting: {
      name: 'meeting',
      summary: 'its date or the beginning of it, its file, last (the latest held) or next (the earliest planned)',
    },
    meetings: {
      name: 'meeting',
      summary: 'one or more meetings; their date or the beginning of it, their file, last or next',
    },
    paths: { name: 'path', summary: 'files, folders or meetings; without any, the whole archive' },
    person: { name: 'name', summary: 'of whom the archive says all that it knows' },
    ref: {
      name: 'ref',
      summary: 'the reference of a decision, an action or a proposal, for example 2020-03-05/D1, or a meeting',
    },
    refs: { name: 'ref', summary: 'the reference of what is closed, for example 2020-03-05/A1' },
    rule: { name: 'rule', summary: 'a rule, for example action-without-owner' },
    schema: { name: 'schema', summary: 'which one; without it, the list' },
    shell: { name: 'shell', summary: 'bash, zsh, fish or powershell' },
    subject: { name: 'subject', summary: 'a reference (2020-03-05/D1) or words' },
    words: { name: 'word', summary: 'words; accents and capitals do not count' },
    year: { name: 'year', summary: 'a year, for example 2020' },
  },
  values: {
    port: 'PORT',
    line: 'line',
    choice: 'CHOICE',
    date: 'DATE',
    file: 'FILE',
    folder: 'FOLDER',
    meeting: 'MEETING',
    name: 'NAME',
    ref: 'REF',
    revision: 'REVISION',
    rule: 'RULE',
    text: 'TEXT',
    time: 'TIME',
  },
  options: {
    rewrite: 'rewrites drafts without the name, with --anonymise; never approved minutes',
    anonymise: 'leaves this name out of the copy',
    serve: 'shows the site on this machine, again at each save; --serve=PORT chooses the port',
    'base-url': 'the address where what is written will be published',
    index: 'lets search engines list the site',
    people: 'what the site shows of the names of people',
    accept: 'takes these lines, or those that are certain (high)',
    dismiss: 'these lines are no decision and no action',
    absent: 'absent without apology',
    acronym: 'the acronym of the organisation',
    'all-present': 'all who were invited are present, but those named otherwise',
    all: 'those with an outcome too',
    approved: 'these minutes were approved long ago, and are no drafts',
    'as-read': 'with what czs understood beside each line',
    attach: 'the formats in which the text is attached, separated by commas',
    by: 'how to group',
    'by-owner': 'by owner, as a reminder to send',
    'carry-over': 'carry nothing over from earlier meetings',
    written: 'a consultation in writing, without a meeting',
    closes: 'the day on which a consultation in writing closes',
    changed: 'only files changed since a git revision',
    color: 'with colours or without (else: in a terminal)',
    'csv-excel': 'a CSV for Excel in French or Dutch',
    date: 'the date',
    dir: 'the folder of the archive',
    'dry-run': 'shows what would be written, and writes nothing',
    'due-before': 'due before this day',
    excused: 'excused',
    'fail-on': 'from which severity on the exit code is 1',
    fix: 'mends what can be mended without touching a word',
    for: 'for whom: members keeps the addresses, board internal entries too',
    force: 'replaces a file that exists',
    format: 'the format',
    from: 'from',
    git: 'a git repository that machines check: with workflow, hook and the settings of editors',
    guest: 'a guest of the meeting',
    help: 'this help',
    as: 'what became of it: adopted, rejected or dropped',
    in: 'in',
    'in-force': 'only those in force',
    invite: 'a mail to each person, who accepts or declines',
    install: 'writes it, once asked, where the shell reads it',
    item: 'under an item with these words in its title',
    lang: 'the language of czs',
    language: 'the language',
    left: 'who leaves, with --on DAY',
    moved: 'who goes to another organisation, with --to ORGANISATION',
    member: 'a member: “Name (Organisation)”',
    minutes: 'the folder of the minutes',
    text: 'what to read, for example “read 450 euros instead of 540 euros”',
    note: 'a few words to add',
    on: 'the day',
    open: 'opens the file in the editor ($VISUAL or $EDITOR)',
    organisation: 'the organisation',
    output: 'writes to a file',
    overdue: 'only those that are late',
    owner: 'those of this person',
    person: 'this person',
    place: 'the place',
    present: 'present',
    ref: 'the reference',
    'replaced-by': 'who comes instead',
    'reply-by': 'the day until which to answer',
    report: 'the account',
    restore: 'restores the text that was approved',
    represented: 'represented: “Name by Name”',
    role: 'the kind of passage',
    rule: 'a rule',
    search: 'with these words in the text',
    sent: 'notes the day on which it left (today, else --sent=DATE)',
    sheet: 'the list to be signed',
    since: 'since this day, month or year',
    slug: 'a word more in the file name, for a second meeting on one day',
    split: 'one set of minutes a meeting, where a file tells of several',
    'standing-item': 'an item of every agenda',
    start: 'the time',
    stdio: 'over standard input and output (which it always does)',
    status: 'the state, or several with commas',
    template: 'a template, by its name or file',
    title: 'the title',
    to: 'to',
    today: 'acts as if it were this day',
    undated: 'only those without a due date',
    unowned: 'only those without an owner',
    until: 'until this day, month or year',
    version: 'the version of czs',
    watch: 'again at each save, until Ctrl-C',
    with: 'what the copy holds',
    write: 'proposes people.yaml, or completes the one that is there',
    'write-baseline': 'accepts what is found today, so that only what is new is shown',
  },
  notes: {
    also: 'also: {names}',
    choices: '({choices}{default?; else #})',
    many: '(several times if need be)',
    more: 'The help of one command: {line}',
  },
  errors: {
    'review-no-draft': 'no minutes are a draft: there is nothing to review',
    'review-one': '--accept and --dismiss name lines of one set of minutes: say which',
    'review-no-line': 'no sentence to review on line {line}{lines?; there are on: #}',
    'command-unknown': '{word:quoted} is not a command.{suggestion? Did you mean “#”?} The list: czs help',
    'option-unknown':
      '{option} is not an option of “{command}”.{suggestion? Did you mean #?} The list: czs help {command}',
    'value-missing': 'A value is missing after {option}{value?: #}.',
    'value-unexpected': 'The option {option} takes no value. Write it alone.',
    'choice-unknown': '{option} does not know {value:quoted}.{suggestion? Did you mean #?} The choices: {choices:or}.',
    'csv-no-table':
      '--format csv is for the registers, which are tables: czs decisions, czs follow-ups, czs meetings and so on; of the whole archive: czs dump --to csv --output FOLDER. Here the choices are {choices:or}.',
    'meeting-moved': 'Meeting {meeting} was moved. Ask for that of the new day: {to}.',
    'invite-organiser':
      'An invitation says whom it is from: the address of the secretary of {meeting}{name?, #,} is not known. Note it in people.yaml, and “secretary:” in the front matter.',
    'extract-meetings': 'An extract is of one meeting: {other} was not taken at the same one as {first}. Make two.',
    'extract-internal': 'Decision {ref} is internal. The extract of the board has it: --for board',
    'extract-pending': 'Decision {ref} is not taken: there is nothing to extract.',
    'extract-changed':
      'No extract: {file} was changed after it was approved, and nothing in it is certain any more. To restore the approved text: czs approve {meeting} --restore; to see what changed: czs check {file:word}',
    'extract-conflict':
      'No extract: {file} has two versions of a passage (line {line}, marks of git). Keep the right text and delete the lines <<<<<<<, ======= and >>>>>>>.',
    'eml-by-owner': '--format eml makes a mail for each person: add --by-owner, and --output FOLDER/',
    'sheet-people': '--sheet notes nobody: give --sheet alone, then note who is there.',
    'letterhead-kind': '{file:quoted} is no letterhead: a .docx for Word, or a .typ for the PDF.',
    'letterhead-no-docx':
      '{file:quoted} is no document for Word that can be read. Save it as .docx in Word or LibreOffice.',
    'letterhead-macros': '{file:quoted} has macros, and none are handed on. Save it as .docx without macros.',
    'letterhead-no-body':
      '{file:quoted} does not say where the text goes: write {body} alone in a paragraph of it (and {title} where the title goes).',
    'letterhead-network': '{file:quoted} asks the network for a package, and czs does not. Copy what it needs into it.',
    'letterhead-unused':
      '{file:quoted} is for the format {format}, which is not asked for. Add it, or leave --template out.',
    'mail-template': '{file}: write {mark} once, alone on its line, where the invitation or the minutes go.',
    'sent-before': 'The agenda is noted as sent on {date:long}: that day stays. To note another one: --sent={typed}',
    'sent-apart':
      '{date:quoted} is not a meeting of this archive. The day on which the invitation left is typed without a blank: --sent={date}',
    'needs-eml': '{option} goes with a mail: add --format eml.',
    'pdf-missing':
      'A PDF needs Typst, which is not installed beside czs (50 MB): npm install -g @myriaddreamin/typst-ts-node-compiler@0.7.0. Without it: --output FILE.docx',
    'pdf-failed': 'Typst could not set these pages{detail? (#)}. Try --output FILE.docx',
    'output-folder': '{n} files do not fit into one. Give a folder: --output FOLDER/',
    'output-other':
      '{file:quoted} would end in {ending} and be {format}. Give it its own ending, or say --output alone.',
    'output-ending': '{ending} is the ending of no format. The choices: {choices:or}.',
    'letter-terminal': 'A mail is opened in a mail program; a terminal shows its code only. Write it: --output {name}',
    'binary-terminal':
      'The format {format} is no text: a terminal does not show it. Write it to a file: --output FILE.{extension}',
    'date-unreadable':
      '{value:quoted} is not a date ({what}). Write for example 2020-03-05 or 05/03/2020 (day/month/year).',
    'year-unreadable': '{value:quoted} is not a year. Write for example 2020, or --since and --until.',
    'year-and-period': 'The year {value} is a period already. Give the year alone, or --since and --until.',
    'period-reversed': '--since ({since:numeric}) is later than --until ({until:numeric}). Swap them.',
    'time-unreadable': '{value:quoted} is not a time ({what}). Write for example 9:30.',
    'argument-missing': '<{argument}> is missing after “{command}”. Its help: czs help {command}',
    'argument-extra':
      '{word:quoted} is one word too many after “{command}”; put quotes around several words that belong together. Its help: czs help {command}',
    'folder-is-file': '{folder:quoted} is not a folder. Correct --dir.',
    'minutes-missing':
      'The folder of the minutes, {folder:quoted}, is not in the archive. Make it, or correct “minutes:” in czs.yaml.',
    'folder-missing': 'The folder {folder:quoted} does not exist. Correct --dir.',
    'archive-missing':
      'No archive in {folder:quoted} or above it: a file czs.yaml or a folder minutes belongs there. Point to it with --dir, or make one: czs init',
    'cannot-read': '{file:quoted} was not read: {failure}{detail? (#)}.',
    'cannot-write': '{file:quoted} was not written: {failure}{detail? (#)}.',
    'output-failed': 'The output could not be written to its end ({failure}). The result is incomplete.',
    'terminal-needed': 'Asking questions takes a terminal, one that moves its cursor. Without it, give {options}.',
    'rule-unknown': '{rule:quoted} is not a rule.{suggestion? Did you mean “#”?} The list: czs explain',
    'path-outside': '{file:quoted} is not in the archive {folder:quoted}. Point to the other archive with --dir.',
    'baseline-partial':
      '--write-baseline notes everything that is found: use it without paths, --rule ID or --changed.',
    'nothing-read':
      'No minutes were read in {folder:quoted}: nothing was checked. Point to the archive with --dir, or to the folder with “minutes:” in czs.yaml; each file begins with its date (--- date: 2020-03-05 ---), or is named by it.',
    'git-no-git': 'git is not installed: --changed needs it.',
    'git-no-repository': 'The archive is not in a git repository: --changed has nothing to compare with.',
    'git-unknown-revision':
      'git does not know the revision {base:quoted}. Check --changed=…, or get it first: git fetch',
    'git-shallow':
      'This git clone does not reach back to {base:quoted}. Complete it: git fetch --unshallow (on GitHub: fetch-depth: 0).',
    'git-partial':
      'This git clone lacks files of {base:quoted}, and czs fetches nothing. Complete it: git fetch --refetch --no-filter',
    'git-other': 'git could not say what changed since {base:quoted}{detail? (#)}.',
    'meeting-none-held': 'No meeting has been held in this archive. Begin with: czs new-meeting',
    'meeting-none-planned': 'No meeting is planned. Prepare one: czs new-meeting',
    'meeting-unread': '{file} is there, but cannot be read. Why: czs check {file:word}',
    'meeting-announced':
      'The meeting of {date:brief} is announced in the minutes {by}, and has no file yet. Prepare it first: czs new-meeting {date}',
    'argument-extra-date':
      '{word:quoted} is one word too many after “{command}”: here, a day is given with --{option}. Its help: czs help {command}',
    'meeting-unknown':
      '{meeting:quoted} is not a meeting of this archive.{suggestion? Did you mean #?} The list: czs meetings',
    'meeting-ambiguous': '{meeting:quoted} may be {ids:or}. Type it in full.',
    'closes-before': 'The consultation would close on {closes:numeric}, before it opens on {opened:numeric}.',
    'roll-call-written':
      '{meeting} is a consultation in writing: nobody is present at it. Note the answers under each question (“- For: …”), then “status: draft” in the front matter.',
    'closes-needed':
      'A consultation in writing needs the day on which it closes: czs new-meeting --written --closes 2020-04-23',
    'date-needed':
      'No meeting is announced from {today:numeric} on. Give its date, for example: czs new-meeting 2020-04-23',
    'date-choice': 'Several meetings are announced for {date:numeric}, at {starts:or}. Say which with --start.',
    'date-past': '{date:numeric} is past (today is {today:numeric}); nothing was written. Give a date to come.',
    'meeting-past':
      '{date:numeric} is past (today is {today:numeric}); nothing was written. Give a date to come; for the minutes of a meeting already held: czs new-meeting {date} --today {date}',
    'meeting-exists':
      '{file} exists already; nothing was written. Open it, choose another date, or add --slug for a second meeting that day.',
    'slug-invalid':
      '{slug:quoted} cannot be in the name of a file: letters without accents, digits and hyphens.{suggestion? For example: --slug #}',
    'template-missing':
      'There is no template {name:quoted}.{choices? Those of this archive: #.} Give its name or its file.',
    'template-variable':
      '{file}:{line}:{column}: there is no variable {name:quoted}; nothing was written.{suggestion? Did you mean #?} The list: docs/templates.md',
    'template-filter':
      '{file}:{line}:{column}: there is no filter {name:quoted}; nothing was written. The list: docs/templates.md',
    'template-style': '{file}:{line}:{column}: {name:quoted} is not a date style. The choices: {choices:or}.',
    'template-file':
      '{file}:{line}:{column}: a template cannot read another file; nothing was written. Copy what is needed into it.',
    'template-limit':
      '{file}:{line}:{column}: this template asks for too much (a loop without an end?); nothing was written.',
    'template-broken':
      '{file}:{line}:{column}: this template cannot be filled ({detail}); nothing was written. How to write it: docs/templates.md',
    'template-result':
      '{file}: what this template writes is not a planned meeting ({key} gets lost); nothing was written. Keep {{ front_matter }} in it, between two lines ---.',
    'editor-missing': 'No editor for --open: neither $VISUAL nor $EDITOR is set. Nothing was written.',
    'editor-failed': 'The editor {editor:quoted} did not open ({detail}). The file is written; open it otherwise.',
    'meeting-to-come':
      'Meeting {meeting} is to come ({date:long}): this is written once it was held. Who is excused can be noted now: czs roll-call {meeting} --excused NAME',
    'approve-not-held':
      'Meeting {meeting} ({date:long}) is not noted as held; nothing was written. Once it was held, note who came: czs roll-call {meeting}',
    'meeting-not-planned':
      'Meeting {meeting} is not planned (its state: {status:state}): only a planned meeting is cancelled or moved. The list: czs meetings',
    'meeting-approved':
      'The minutes {meeting} are approved: they no longer change. Note the correction in later minutes: czs correct {meeting}',
    'meeting-cancelled': 'Meeting {meeting} is cancelled: nothing is written in it. Prepare another: czs new-meeting',
    'agenda-near-internal':
      'Nothing was written: in {file}, line {line}, “{written}” is nearly “{label}”, and the agenda would take that passage over. Write “{label}”, or another word if it is not internal.',
    'copy-near-internal':
      'No copy was made: in {file}, line {line}, “{written}” is nearly “{label}”, and that passage would be in it. Write “{label}”, or another word if it is not internal. The board’s copy is always made: --for board',
    'agenda-bare-internal':
      'Nothing was written: in {file}, line {line}, a colon is missing after “{label}”, and the agenda would take that passage over. Write “{label}: …”, or begin the sentence otherwise if it is not internal.',
    'copy-bare-internal':
      'No copy was made: in {file}, line {line}, a colon is missing after “{label}”, and that passage would be in it. Write “{label}: …”, or begin the sentence otherwise if it is not internal. The board’s copy is always made: --for board',
    'agenda-unmarked-internal':
      'Nothing was written: in {file}, line {line}, {written:quoted} says that something is internal, nothing is marked so there, or not all of it, and the agenda would take that passage over. Mark it (“Internal: …”, or “(closed session)” at the end of a title); write it another way; or, if nothing is internal, put “<!-- czs-ignore internal-unmarked: reason -->” above it (for the front matter: czs-ignore-file, anywhere).',
    'copy-unmarked-internal':
      'No copy was made: in {file}, line {line}, {written:quoted} says that something is internal, and nothing is marked so there, or not all of it. Mark it (“Internal: …”, or “(closed session)” at the end of a title); write it another way; or, if nothing is internal, put “<!-- czs-ignore internal-unmarked: reason -->” above it (for the front matter: czs-ignore-file, anywhere). The board’s copy is always made: --for board',
    'agenda-approved-internal':
      'Nothing was written: in {file}, which is approved, line {line}, {written:quoted} says, or nearly says, that something is internal, nothing is marked so there, or not all of it, and the agenda would take over from these minutes. Approved minutes do not change: if nothing is internal, write in czs.yaml, under “rules:”, “{setting}”; otherwise take nothing over: --no-carry-over',
    'copy-approved-internal':
      'No copy was made: in {file}, which is approved, line {line}, {written:quoted} says, or nearly says, that something is internal, and nothing is marked so there, or not all of it. Approved minutes do not change: if nothing is internal, write in czs.yaml, under “rules:”, “{setting}”; otherwise only the board’s copy is made: --for board',
    'front-matter-needed':
      '{file} has no readable front matter between two lines “---”: nothing was written. What it needs: czs check {file:word}',
    'person-unknown':
      '{name:quoted} is in no list of this archive.{suggestion? Did you mean “#”?} Somebody passing by is noted with --guest; somebody else goes to people.yaml.',
    'person-ambiguous': '{name:quoted} may be {names:or}. Write the whole name.',
    'person-twice': '{name:quoted} is given in two lists at once. Keep one.',
    'proxy-form': '{value:quoted} does not say who represents whom. Write: --represented “Name by Name”',
    'ref-unknown':
      '{ref:quoted} is not an action of this archive.{suggestion? Did you mean #?} The list: czs follow-ups',
    'entry-unknown':
      '{ref:quoted} is not a decision, action or proposal of this archive.{suggestion? Did you mean #?} For a subject, type words: czs history budget',
    'site-output': 'Where is the site to be written? --output FOLDER; or, to see it without writing it: --serve',
    nobody: "{name:quoted} is nobody's name in the archive. The list: czs people",
    'site-port': '{value:quoted} is no port: a number from 1 to 65535, for example --serve=8000',
    'site-port-taken': 'Port {port} is not free ({detail}). Another: --serve={other}',
    'site-url': '{url:quoted} is no address of a site. For example: https://example.org/minutes/',
    'site-index': 'A site for members is not offered to search engines: without --index, or --for public.',
    'site-folder':
      '{folder} holds something else than a site ({file}): nothing was written. Choose another folder, or add --force, which leaves what has not the name of a page.',
    'site-changed': '{file}, in {folder}, was changed by hand: nothing was written. To replace it: --force',
    'dump-base-url':
      '--to {to} knows each thing by its address: give --base-url, for instance https://example.be/minutes/',
    'dump-csv-output': '--to {to} writes a folder of tables: give --output FOLDER.',
    'dump-sqlite-output': '--to sqlite writes a binary file: give --output FILE.',
    'ref-ambiguous': '{ref:quoted} may be {refs:or}. Write it with its meeting.',
    'action-closed':
      'Action {ref} is no longer open (its state: {status:state}, on {on:numeric}). Reopening is noted in minutes: “{ref} (reopened): …”',
    'ref-no-action': '{ref:quoted} is not an action: only an action can be done. The list: czs follow-ups',
    'ref-to-close':
      '{ref:quoted} is not an action: only an action can be done. Note what became of it: czs close {ref} --as adopted, rejected or dropped',
    'done-where':
      'There is no planned meeting and no draft of {today:numeric} to write in. Say in which minutes: --in MEETING{meeting? (the last draft: #)}, or prepare the next: czs new-meeting',
    'done-too-early': '{ref} is more recent than the minutes {meeting}. Write it in later ones: --in MEETING',
    'restore-missing': 'The approved text of {meeting} is not kept in .czs/approved. Take it from git or a backup.',
    'needs-anonymise': '--rewrite goes with --anonymise NAME: who is no longer named in drafts.',
    'anonymise-one': '--rewrite replaces one name at a time: one --anonymise.',
    'anonymise-otherwise':
      'Without that name, {file} would be read otherwise: nothing was written. To be changed by hand.',
    'needs-left': '{option} goes with --left NAME: who leaves.',
    'needs-left-or-moved':
      '{option} goes with --left NAME, who leaves, or --moved NAME, who goes to another organisation.',
    'left-and-moved': '--left and --moved do not go together: one person after the other.',
    'needs-moved': '{option} goes with --moved NAME: who goes to another organisation.',
    'needs-to': '--moved NAME goes with --to ORGANISATION: where to.',
    'person-whole': 'What the archive knows of somebody is given whole: without --for {audience}.',
    'json-whole':
      'JSON is the whole model, what was said in closed session too: without {option}. A copy has another format: text, markdown, csv, html, docx, odt or pdf.',
    'people-unknown':
      '{name:quoted} is neither in people.yaml nor in any list of attendees.{suggestion? Did you mean “#”?} The list: czs people',
    'correct-text': 'Say what to read: --text "read 450 euros instead of 540 euros"',
    'correct-draft': 'The minutes {meeting} are not approved: correct them in the file itself, {file}.',
    'close-unknown':
      '{ref:quoted} is neither an open proposal nor a decision needed.{suggestion? Did you mean #?} The lists: czs proposals, czs decisions',
    'close-how': 'Say what became of it: --as {choices:or}.',
    'close-what': '{text:quoted} waits for a decision: say which. czs close {ref} --as adopted --note “…”',
    'close-action': '{ref} is an action. It is closed by: czs done {ref}',
    'entry-closed': '{ref} waits for nothing any more (its state: {status:state}).',
    'close-planned':
      'Meeting {meeting} is not noted as held yet, and nothing was decided there. First note who is there: czs roll-call {meeting}',
    'close-where': 'No draft minutes of a meeting held since {refs:or}. Say where it was decided: --in MEETING',
    'approve-when':
      'No meeting held after {meeting} can have approved it. Say which: --in MEETING, or on what day: --on DATE',
    'approve-item-empty':
      'Minutes {by} do not say that {meeting} are approved: their item is empty, put off, or says something else. If they were approved that day: --in {by}; later: --in MEETING, or --on DATE',
    'approve-unsaid':
      'No minutes of a meeting held after {meeting} say that it approved them. If they were, say where: --in {by} (the next one), or on what day: --on DATE',
    'approve-early':
      'The minutes {meeting} cannot have been approved on {on:numeric}, before they were held or after today. Correct --on or --in.',
    'approve-errors':
      '{file} has {n|an error|# errors} (line {line}): nothing was written. Read them, then try again: czs check {file:word}',
    'init-exists': '{folder:quoted} is an archive already ({file}); nothing was written. What waits in it: czs',
    'folder-invalid':
      '{value:quoted} cannot be the folder of the minutes: a name such as minutes, inside the archive. Correct --minutes.',
    'people-file':
      '{file} cannot be completed line by line; nothing was written. What is wrong: czs check. What is missing: czs people',
    'shell-unknown':
      '{name:quoted} is no shell that czs completes.{suggestion? Did you mean #?} The choices: {choices:or}.',
    'lsp-terminal': '“czs lsp” talks to an editor, not to a terminal: see docs/editor.md.',
    'watch-with': '--watch shows and writes nothing: leave out {option}.',
    'schema-unknown': 'There is no schema {name:quoted}.{suggestion? Did you mean #?} The choices: {choices:or}.',
  },
  failures: {
    missing: 'it does not exist',
    'no-folder': 'the folder that it should stand in does not exist',
    'not-a-folder': 'something else, which is not a folder, has this name',
    exists: 'it exists already; choose another name, or add --force',
    'not-a-file': 'it is not a file',
    link: 'it is a link, and czs follows none',
    'too-large': 'it is too large',
    'too-deep': 'it is below more than 32 folders',
    'bad-name': 'its name is not UTF-8; rename it',
    busy: 'another czs is writing it; try again',
    denied: 'access is denied; check its permissions',
    'read-only': 'the disk or the folder is read-only',
    changed: 'it changed in the meantime; try again',
    full: 'the disk is full',
    outside: 'it is outside the folder of the archive',
    other: 'the system refuses it',
  },
  bug: 'This is a bug in czs, not a mistake of yours (czs {version}, Node {node}). Please report it to its authors, with the command you typed and what follows:',
};
