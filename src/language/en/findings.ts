import type { FindingsOf } from '../findings.ts';
import type { findings as french } from '../fr/findings.ts';

/** What `check` says in English. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'An exception (czs-ignore) that does nothing',
    'ignore-without-reason': 'An exception (czs-ignore) without a reason',

    // A: front matter, people, agenda, copy
    'agenda-mismatch': 'An agenda and headings that do not match',
    'approval-item-missing': 'An agenda without the approval of the last minutes',
    'attendee-duplicate': 'Somebody listed twice',
    'attendee-unknown': 'Somebody who is not in people.yaml',
    'body-unread': 'A body too large or too deep to be read, or hidden by an open comment',
    'config-invalid': 'A mistake in czs.yaml or people.yaml',
    'conflict-marker': 'Conflict marks left by git',
    'control-character': 'Invisible characters',
    'date-invalid': 'A meeting date that is missing or impossible',
    'email-in-body': 'An e-mail address in the text',
    'end-before-start': 'A meeting that ends before it starts',
    'file-name-mismatch': 'A file, a front matter and a title with different dates',
    'file-unreadable': 'A file that cannot be read',
    'front-matter-invalid': 'Front matter that czs cannot use',
    'front-matter-missing': 'Minutes without front matter',
    'item-duplicate': 'Two items with one title',
    'item-empty': 'An item without content',
    'link-broken': 'A link to a file that does not exist',
    'markup-near-miss': 'A Markdown mark that is nearly right',
    'mentioned-not-listed': 'A chair, secretary or proposer who is not in any list',
    'mode-in-text': 'A mode of decision in the text',
    'name-inconsistent': 'A name written in two ways across minutes',
    'name-near-miss': 'A name that looks like one of the lists',
    'name-order-doubtful': 'A name whose order the e-mail address contradicts',
    'nobody-present': 'A meeting held with nobody present',
    'numbering-broken': 'Items that are misnumbered',
    'organisation-variant': 'An organisation written in two ways',
    'people-in-body': 'An attendance list in the text',
    'phone-in-body': 'A telephone number in the text',
    'place-missing': 'Minutes without a place',
    'placeholder-left': 'Something left to fill in',
    'presence-conflict': 'Somebody present and excused',
    'quorum-not-reached': 'A quorum that is not reached',
    'secretary-missing': 'Minutes without a secretary',
    'task-box-malformed': 'A malformed task box, or that its words contradict',
    'weekday-mismatch': 'A weekday that does not fit its date',

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': 'An action left open that the next minutes do not carry over',
    'action-overdue': 'An open action whose due date is past',
    'action-without-due': 'An action without a due date',
    'action-without-owner': 'An action without an owner',
    'announced-item-dropped': 'An announced item that the agenda lacks',
    'approved-changed': 'Approved minutes that were changed',
    chronology: 'A report on an event that comes after it',
    'decision-contradicts': 'Two decisions that seem to be about one thing',
    'decision-empty': 'A decision without a text',
    'decision-in-prose': 'A decision told in a sentence, without a label',
    'due-before-meeting': 'A due date before the meeting',
    'due-unresolved': 'A due date that names no day',
    'duplicate-meeting': 'Two files for one meeting',
    'entry-glued': 'An entry glued to the one before it',
    'id-duplicate': 'The same id twice in one meeting',
    'id-missing': 'Decisions, actions or proposals without a written id',
    'label-near-miss': 'A word that is nearly a label',
    'label-unread': 'A label followed by other words, which is not read',
    'label-without-role': 'A word that reads like a label, and has no register',
    'next-conflict': 'Two minutes that announce one meeting differently',
    'next-date-invalid': 'A next meeting whose date or hour cannot be read',
    'next-not-after': 'A next meeting that is not later',
    'next-unheld': 'A meeting announced, past, and without minutes',
    'owner-ambiguous': 'An owner whose name several people have',
    'owner-unresolved': 'An owner who is not in any list',
    'pending-overdue': 'A pending decision that is overdue',
    'promise-dropped': 'Something put off to the next meeting that its agenda lacks',
    'qualifier-unread': 'Words in brackets that are not understood',
    'ref-to-provisional': 'A ref to an id that is not written yet',
    'ref-unknown': 'A ref that cites nothing, or changes nothing',
    'status-late': 'A planned meeting whose date is past',
    'struck-text': 'Struck words in what counts',
    'supersedes-unknown': 'A decision that replaces an unknown one',
    'two-series': 'Minutes of two bodies in one archive',
    'update-before-origin': 'An update before its origin',
    'update-without-ref': 'A closing that does not cite what it closes',
    'vote-inconsistent': 'A vote that cannot be right',
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'This exception for {rule} does nothing: the rule finds nothing here.',
      remedy: 'Delete the comment.',
    },
    'ignore-unused/rule': {
      message: '“{rule}” is not a rule.{suggestion? Is it “#”?}',
      remedy: 'Correct the name; the list: czs explain.',
    },
    'ignore-unused/forbidden': {
      message: 'An exception cannot silence {rule}.',
      remedy: 'Mend what the rule reports, and delete the comment.',
    },
    'ignore-unused/off': {
      message: 'Exceptions in minutes are switched off in czs.yaml (inline-ignores).',
      remedy: 'Delete the comment.',
    },
    'ignore-without-reason': {
      message: 'An exception without a reason does not count.',
      remedy: 'Write <!-- czs-ignore {rule}: the reason -->.',
    },

    // A: front matter, people, agenda, copy
    'agenda-mismatch': {
      message: '{title:quoted} is on the agenda and has no heading.',
      remedy: 'Add the item; if it was not discussed, write “Not discussed” under it.',
    },
    'agenda-mismatch/extra': {
      message: '{title:quoted} is not on the agenda.',
      remedy: 'Add it there, or make it a level-3 heading.',
    },
    'agenda-mismatch/order': {
      message: '{title:quoted} is not where the agenda has it.',
      remedy: 'Put both in the same order.',
    },
    'agenda-mismatch/other': {
      message: 'The agenda and the headings hardly match ({n} differences).',
      remedy: 'Give the items the titles of the agenda.',
    },
    'agenda-mismatch/retitled': {
      message: '{title:quoted} is called {line:quoted} on the agenda.',
      remedy: 'Use the same title in both places.',
    },
    'approval-item-missing': {
      message: 'The minutes of {date:numeric} are not approved, and no item is for that.',
      remedy: 'Add an item “Approval of the minutes of {date:long}”.',
    },
    'attendee-duplicate': {
      message: '{name:quoted} is listed twice.',
      remedy: 'Keep one, or add the organisation if they are two people.',
    },
    'attendee-unknown': {
      message: '{name:quoted} is not in people.yaml.',
      remedy: 'Add the person: czs people --write; or list them among the guests.',
    },
    'attendee-unknown/ambiguous': {
      message: '{name:quoted} may be {candidates:or} (people.yaml).',
      remedy: 'Write the full name.',
    },
    'attendee-unknown/near': {
      message: '{name:quoted} is not in people.yaml, and looks like {near:quoted}.',
      remedy: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
    },
    'body-unread': {
      message: 'The body of these minutes could not be read; only the front matter counts.',
      remedy: 'Make it simpler, or cut it in two.',
    },
    'body-unread/comment': {
      message: 'This comment is not closed: what follows is neither read nor shown.',
      remedy: 'Write “-->” where it ends.',
    },
    'body-unread/line': {
      message:
        'The body of these minutes has a line of more than {limit} characters: it is not read, and only the front matter counts.',
      remedy: 'Shorten it, or put the appendices in another file.',
    },
    'body-unread/lines': {
      message:
        'The body of these minutes has more than {limit} lines: it is not read, and only the front matter counts.',
      remedy: 'Shorten it, or put the appendices in another file.',
    },
    'body-unread/nesting': {
      message:
        'The body of these minutes has more than {limit} nested lists or quotes: it is not read, and only the front matter counts.',
      remedy: 'Shorten it, or put the appendices in another file.',
    },
    'body-unread/size': {
      message:
        'The body of these minutes is longer than {limit} characters: it is not read, and only the front matter counts.',
      remedy: 'Shorten it, or put the appendices in another file.',
    },
    'body-unread/timeout': {
      message: 'The body of these minutes could not be read within {budget} seconds; only the front matter counts.',
      remedy: 'Make it simpler, or cut it in two.',
    },
    'config-invalid': {
      message: 'This setting is not understood.',
      remedy: 'Correct it; until then its default holds.',
    },
    'config-invalid/alias': {
      message: 'YAML aliases (*{name}) are not followed.',
      remedy: 'Write the value out.',
    },
    'config-invalid/alias-is-name': {
      message: '{alias:quoted}, an alias of {name}, is the name of another record, and means that one.',
      remedy: 'Delete the alias, or complete the name of the other record.',
    },
    'config-invalid/anchor': {
      message: 'YAML anchors (&{name}) do nothing here.',
      remedy: 'Delete “&{name}”.',
    },
    'config-invalid/boolean': {
      message: '{key:quoted} takes true or false, not {value:quoted}.',
      remedy: 'Write “{key}: false” or “{key}: true”.',
    },
    'config-invalid/choice': {
      message: '{value:quoted} is not a value of {key:quoted}.',
      remedy: 'Write {choices:or}.',
    },
    'config-invalid/date': {
      message: '{value:quoted} is not a date.',
      remedy: 'Write {key} as 2020-03-05.',
    },
    'config-invalid/directive': {
      message: 'A YAML directive (%) has no place here.',
      remedy: 'Delete the line.',
    },
    'config-invalid/duplicate': {
      message: '{key:quoted} is given twice; only the first value counts.',
      remedy: 'Merge the two.',
    },
    'config-invalid/entry': {
      message: 'This entry of {key:quoted} is neither a name nor a record.',
      remedy: 'Write “- name: First Last”.',
    },
    'config-invalid/format': {
      message: 'This version of czs reads format 1, not {value:quoted}.',
      remedy: 'Write “format: 1”, or update czs.',
    },
    'config-invalid/key': {
      message: 'This key is not a word.',
      remedy: 'Write a known key, for example “language”.',
    },
    'config-invalid/list': {
      message: '{key:quoted} takes a list.',
      remedy: 'Write one value a line, each after a dash.',
    },
    'config-invalid/map': {
      message: '{key:quoted} takes pairs, “name: value”.',
      remedy: 'Write them one a line, indented.',
    },
    'config-invalid/nameless': {
      message: 'This record has no name.',
      remedy: 'Add “name:”.',
    },
    'config-invalid/nesting': {
      message: 'Too many nested levels (more than {limit}).',
      remedy: 'Write plain lists.',
    },
    'config-invalid/not-a-map': {
      message: 'These are not lines of “key: value”.',
      remedy: 'Write one key a line, for example “language: fr”.',
    },
    'config-invalid/path': {
      message: '{value:quoted} is not a path in the archive.',
      remedy: 'Write a relative path, with slashes, without “..”.',
    },
    'config-invalid/quorum': {
      message: '{value:quoted} is not a quorum.',
      remedy: 'Write a number (8), a share (1/2) or a percentage (50%).',
    },
    'config-invalid/rule': {
      message: '{key:quoted} is not a rule.{near? Is it “#”?}',
      remedy: 'Correct the name; the list: czs explain.',
    },
    'config-invalid/shared-alias': {
      message: '{alias:quoted} is an alias of {other} and of {name}: alone it does not tell who.',
      remedy: 'Leave it to one of the two records.',
    },
    'config-invalid/syntax': {
      message: 'This passage is not valid YAML; the rest is read as well as may be.',
      remedy: 'Look at the indentation, colons and quotes of this line.',
    },
    'config-invalid/tag': {
      message: 'YAML tags ({name}) are not read.',
      remedy: 'Delete “{name}”.',
    },
    'config-invalid/text': {
      message: '{key:quoted} takes a text.',
      remedy: 'Write it on the same line.',
    },
    'config-invalid/unknown-key': {
      message: '{key:quoted} is not a known key.{near? Is it “#”?}',
      remedy: 'Correct or delete the line.',
    },
    'config-invalid/unquoted-at': {
      message: '{text:quoted} begins with “@”: YAML wants quotes.',
      remedy: 'czs check --fix adds them.',
    },
    'config-invalid/unquoted-colon': {
      message: '{text:quoted} has a colon: YAML wants quotes.',
      remedy: 'czs check --fix adds them.',
    },
    'conflict-marker': {
      message: 'Two versions of this passage contradict each other.',
      remedy: 'Keep the right text and delete the lines <<<<<<<, ======= and >>>>>>>.',
    },
    'conflict-marker/half': {
      message: 'A conflict mark of git was left alone.',
      remedy: 'Look at the passage and delete the line.',
    },
    'control-character': {
      message: '{n} control {n|character|characters} ({text}) in this file.',
      remedy: 'Delete {n|it|them}: nothing should hide there.',
    },
    'control-character/direction': {
      message:
        '{n} {n|character|characters} ({text}) that {n|turns|turn} the reading direction: what is shown is not what is written.',
      remedy: 'Delete {n|it|them}, and read the line again.',
    },
    'control-character/invisible': {
      message: '{n} invisible {n|character|characters} ({text}), probably pasted.',
      remedy: 'Delete {n|it|them}: a search does not find the words they part.',
    },
    'date-invalid': {
      message: '{text:quoted} is not a date.',
      remedy: 'Write “date: {date}”; until then these minutes are in no register.',
    },
    'date-invalid/form': {
      message: '{text:quoted} is not written as czs reads it.',
      remedy: 'Write “date: {date}”; until then these minutes are in no register.',
    },
    'date-invalid/impossible': {
      message: '{text:quoted} does not exist.',
      remedy: 'Correct the date; until then these minutes are in no register.',
    },
    'date-invalid/missing': {
      message: 'The date of the meeting is missing.',
      remedy: 'Write “date: {date}”; until then these minutes are in no register.',
    },
    'email-in-body': {
      message: 'The address {text} is read by whoever sees the archive.',
      remedy: 'Delete it, or move it to the front matter if the archive is not public.',
    },
    'end-before-start': {
      message: 'The meeting would end at {end:time}, before it starts at {start:time}.',
      remedy: 'Correct one of the two.',
    },
    'file-name-mismatch': {
      message: 'The file is called {name}, and the meeting is of {date:numeric}.',
      remedy: 'Rename the file {rename}, or correct the date.',
    },
    'file-name-mismatch/name': {
      message: '{name} is not named by its date.',
      remedy: 'Rename it {date}.md, or {date}-word.md if that day has two meetings.',
    },
    'file-name-mismatch/title': {
      message: 'The title says {title:numeric}, the front matter {date:numeric}.',
      remedy: 'Correct one of the two.',
    },
    'file-unreadable': {
      message: 'This file could not be read{detail? (#)}.',
      remedy: 'Look at the file; until then it is in no register.',
    },
    'file-unreadable/bad-name': {
      message: 'The name of this file is not UTF-8.',
      remedy: 'Rename it, for example 2020-03-05.md.',
    },
    'file-unreadable/binary': {
      message: 'This is not a text file (line {line}).',
      remedy: 'If it comes from a word processor: czs import.',
    },
    'file-unreadable/broken-utf-8': {
      message: 'A character cannot be read (line {line}, column {column}).',
      remedy: 'Open the file, correct that character and save it as UTF-8.',
    },
    'file-unreadable/changed': {
      message: 'This file changed while it was read.',
      remedy: 'Run it again.',
    },
    'file-unreadable/denied': {
      message: 'This file may not be read.',
      remedy: 'Look at its permissions.',
    },
    'file-unreadable/link': {
      message: 'This is a link to another file, which czs does not follow.',
      remedy: 'Put the file itself here.',
    },
    'file-unreadable/too-deep': {
      message: 'This folder is more than 32 levels down.',
      remedy: 'Move it nearer to minutes/.',
    },
    'file-unreadable/too-large': {
      message: 'This file is larger than {limit} bytes.',
      remedy: 'Move appendices and images to other files.',
    },
    'file-unreadable/utf-16be': {
      message: 'This file is {from}, not UTF-8.',
      remedy: 'Save it as UTF-8 (in the editor: “Save with encoding”).',
    },
    'file-unreadable/utf-16le': {
      message: 'This file is {from}, not UTF-8.',
      remedy: 'Save it as UTF-8 (in the editor: “Save with encoding”).',
    },
    'file-unreadable/windows-1252': {
      message: 'This file is {from}, not UTF-8.',
      remedy: 'Save it as UTF-8 (in the editor: “Save with encoding”).',
    },
    'front-matter-invalid': {
      message: 'The front matter is not understood here.',
      remedy: 'Correct the line.',
    },
    'front-matter-invalid/alias': {
      message: 'YAML aliases (*{name}) are not followed.',
      remedy: 'Write the value out.',
    },
    'front-matter-invalid/anchor': {
      message: 'YAML anchors (&{name}) do nothing here.',
      remedy: 'Delete “&{name}”.',
    },
    'front-matter-invalid/approval': {
      message: 'The approval cannot be read.',
      remedy: 'Restore what “czs approve” wrote.',
    },
    'front-matter-invalid/approval-missing': {
      message: 'These minutes are marked as approved, without saying when or where.',
      remedy: 'Put back “status: draft”, then: czs approve.',
    },
    'front-matter-invalid/directive': {
      message: 'A YAML directive (%) has no place here.',
      remedy: 'Delete the line.',
    },
    'front-matter-invalid/duplicate': {
      message: '{key:quoted} is given twice; only the first value counts.',
      remedy: 'Merge the two.',
    },
    'front-matter-invalid/engine': {
      message: 'Front matter “---{engine}” is not read: it could run code.',
      remedy: 'Write “---” alone.',
    },
    'front-matter-invalid/key': {
      message: 'This key is not a word.',
      remedy: 'Write a known key, for example “date”.',
    },
    'front-matter-invalid/language': {
      message: '{value:quoted} is not a language of czs.',
      remedy: 'Write fr, nl or en.',
    },
    'front-matter-invalid/lookalike': {
      message: '{key:quoted} has letters of another alphabet.',
      remedy: 'Type the key again.',
    },
    'front-matter-invalid/near-key': {
      message: '{key:quoted} is not a known key. Is it {near:quoted}?',
      remedy: 'Correct the key; until then it counts for nothing.',
    },
    'front-matter-invalid/nesting': {
      message: 'Too many nested levels (more than {limit}).',
      remedy: 'Write plain lists.',
    },
    'front-matter-invalid/not-a-list': {
      message: '{key:quoted} takes a list.',
      remedy: 'Write one person a line, each after a dash.',
    },
    'front-matter-invalid/not-a-map': {
      message: 'These are not lines of “key: value”.',
      remedy: 'Write one key a line, for example “date: 2020-03-05”.',
    },
    'front-matter-invalid/not-text': {
      message: '{key:quoted} takes a text, not a list.',
      remedy: 'Write it on the same line.',
    },
    'front-matter-invalid/person': {
      message: 'A list in the list {key:quoted} is not a person.',
      remedy: 'Write one person a line, each after a dash.',
    },
    'front-matter-invalid/person-key': {
      message: '{key:quoted} is not a known key of a person.',
      remedy: 'The known ones: docs/format.md.',
    },
    'front-matter-invalid/person-mixed': {
      message: '{who:quoted} is read as the name of one person.',
      remedy: 'Write one person per line, “First Last (Organisation)”; a proxy has a key of its own (represented-by).',
    },
    'front-matter-invalid/person-nameless': {
      message: 'This person has no name.',
      remedy: 'Write “First Last (Organisation)”.',
    },
    'front-matter-invalid/person-proxy': {
      message: '{rest:quoted}, after {who:quoted}, is not read: a proxy has a line of its own.',
      remedy: 'Write one under the other: “- name: {who}”, “organisation: …”, “represented-by: {proxy}”.',
    },
    'front-matter-invalid/person-rest': {
      message: '{rest:quoted}, after {who:quoted}, is not read.',
      remedy:
        'Write one person per line, in the list that says whether they were there; a function, a proxy or a part of the meeting has a key of its own (role, represented-by, from, until).',
    },
    'front-matter-invalid/status': {
      message: '{value:quoted} is not a status.',
      remedy: 'Write planned, draft, approved or cancelled.',
    },
    'front-matter-invalid/syntax': {
      message: 'This passage is not valid YAML; the rest is read as well as may be.',
      remedy: 'Look at the indentation, colons and quotes of this line.',
    },
    'front-matter-invalid/tag': {
      message: 'YAML tags ({name}) are not read.',
      remedy: 'Delete “{name}”.',
    },
    'front-matter-invalid/time': {
      message: '{value:quoted} is not a time of day.',
      remedy: 'Write for example “09:30”.',
    },
    'front-matter-invalid/time-rest': {
      message: '{rest:quoted}, after the hour, is not read: an hour has no time zone here, and {time} counts.',
      remedy: 'Write it with the place, for example “place: Zoom (UTC)”.',
    },
    'front-matter-invalid/time-form': {
      message: '{value:quoted} is written “{time}” in the front matter.',
      remedy: 'czs check --fix corrects it.',
    },
    'front-matter-invalid/too-long': {
      message: 'The front matter is not closed within the first {limit} characters.',
      remedy: 'Put “---” alone on a line after the last key.',
    },
    'front-matter-invalid/unclosed': {
      message: 'The front matter is not closed.',
      remedy: 'Put “---” alone on a line after the last key.',
    },
    'front-matter-invalid/unknown-key': {
      message: '{key:quoted} is not a known key.',
      remedy: 'Delete it, or write this in the text.',
    },
    'front-matter-invalid/unquoted-at': {
      message: '{text:quoted} begins with “@”: YAML wants quotes.',
      remedy: 'czs check --fix adds them.',
    },
    'front-matter-invalid/unquoted-colon': {
      message: '{text:quoted} has a colon: YAML wants quotes.',
      remedy: 'czs check --fix adds them.',
    },
    'front-matter-missing': {
      message: 'These minutes have no front matter: they are in no register.',
      remedy: 'Begin the file with the lines “---”, “date: {date}” and “---”.',
    },
    'item-duplicate': {
      message: 'Two items are called {title:quoted}.',
      remedy: 'Merge them, or make one title clearer.',
    },
    'item-empty': {
      message: '{title:quoted} is empty: the item counts as not treated.',
      remedy: 'Write what was said, or “Not discussed”.',
    },
    'item-empty/several': {
      message: '{n} items are empty and count as not treated: {titles}.',
      remedy: 'Write under each what was said, or “Not discussed”.',
    },
    'link-broken': {
      message: '{target:quoted} does not exist.',
      remedy: 'Correct the path, or add the file.',
    },
    'markup-near-miss': {
      message: 'This mark is read as it is meant, but shown as typed elsewhere.',
      remedy: 'czs check --fix corrects it.',
    },
    'markup-near-miss/bold': {
      message: 'This label is not shown in bold: a space must follow **.',
      remedy: 'czs check --fix adds it.',
    },
    'markup-near-miss/box': {
      message: 'This box is not shown as one: an ordinary space must follow.',
      remedy: 'czs check --fix adds it.',
    },
    'markup-near-miss/bullet': {
      message: 'This bullet is not shown as a list.',
      remedy: 'czs check --fix writes a dash.',
    },
    'markup-near-miss/heading': {
      message: 'This heading is not shown as one: an ordinary space must follow the #.',
      remedy: 'czs check --fix adds it.',
    },
    'mentioned-not-listed': {
      message: '{name:quoted} is not in any list.',
      remedy: 'Add the person to those present or excused.',
    },
    'mentioned-not-listed/chair': {
      message: '{name:quoted} chairs and is not in any list.',
      remedy: 'Add the person to those present.',
    },
    'mentioned-not-listed/proposer': {
      message: '{name:quoted} proposes and is not in any list.',
      remedy: 'Check the name, or add the person to those present.',
    },
    'mentioned-not-listed/secretary': {
      message: '{name:quoted} takes the minutes and is not in any list.',
      remedy: 'Add the person to those present.',
    },
    'mode-in-text': {
      message: '“{mode}” is in the text of the decision, and the register does not have it.',
      remedy: 'If it was taken so, write “{label} ({mode}): …”.',
    },
    'name-inconsistent': {
      message: '{written:quoted} looks like {listed:quoted} of other minutes.',
      remedy: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
    },
    'name-inconsistent/owner': {
      message: '{written:quoted} is read as {listed:quoted} of people.yaml or other minutes.',
      remedy: 'Choose one spelling, or add an alias to people.yaml.',
    },
    'name-inconsistent/variant': {
      message: '{written:quoted} is written {listed:quoted} in other minutes.',
      remedy: 'Choose one spelling, or add an alias to people.yaml.',
    },
    'name-near-miss': {
      message: '{written:quoted} looks like {listed:quoted}.',
      remedy: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
    },
    'name-near-miss/variant': {
      message: '{written:quoted} is {listed:quoted} in the list.',
      remedy: 'Choose one spelling, or add an alias to people.yaml.',
    },
    'name-order-doubtful': {
      message: '{name:quoted}: the e-mail address suggests the other order (family name: {family}).',
      remedy: 'Ask the person, then say family-name in people.yaml.',
    },
    'nobody-present': {
      message: 'Nobody is noted as present.',
      remedy: 'Note them: czs roll-call; or, if the meeting was not held: czs cancel.',
    },
    'numbering-broken': {
      message: 'This item has number {number}; {expected} was expected.',
      remedy: 'czs check --fix numbers anew from here.',
    },
    'organisation-variant': {
      message: '{written:quoted} and {listed:quoted} seem to be one organisation.',
      remedy: 'Choose one name, or add an alias to people.yaml.',
    },
    'people-in-body': {
      message: '{heading:quoted}: the people named here are not counted.',
      remedy: 'Write them in the front matter, one a line: “- {first}” and so on.',
    },
    'people-in-body/empty': {
      message: '{heading:quoted}: people are noted in the front matter, where they are counted.',
      remedy: 'Write them there, then delete this heading.',
    },
    'phone-in-body': {
      message: 'The number {text} would be in every copy.',
      remedy: 'Delete it.',
    },
    'place-missing': {
      message: 'The place of the meeting is missing.',
      remedy: 'Add “place: …” to the front matter.',
    },
    'placeholder-left': {
      message: '{text:quoted} is still to be filled in.',
      remedy: 'Write what is missing, or delete it.',
    },
    'presence-conflict': {
      message: '{name:quoted} is both among those who were there and those who were not.',
      remedy: 'Keep one of the two lists; for partial presence: “from:” or “until:”.',
    },
    'quorum-not-reached': {
      message: '{present} present or represented, and the quorum is {needed}.',
      remedy: 'Check the list; if it is right, the decisions are to be confirmed.',
    },
    'secretary-missing': {
      message: 'It does not say who took these minutes.',
      remedy: 'Add “secretary: First Last” to the front matter.',
    },
    'task-box-malformed': {
      message: '{typed:quoted} is read as a box, but not shown as one.',
      remedy: 'czs check --fix writes “{meant}”.',
    },
    'task-box-malformed/contradicted': {
      message: 'The box is ticked, and “{outcome|in progress|postponed|reopened}” is written: the action stays open.',
      remedy: 'Delete these words if it is done, or untick the box.',
    },
    'task-box-malformed/glued': {
      message: 'A space is missing after the box {typed:quoted}.',
      remedy: 'czs check --fix adds it.',
    },
    'weekday-mismatch': {
      message: '{text:quoted}: by the calendar, {date:full}.',
      remedy: 'Correct the day or the date.',
    },

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': {
      message: '{ref} was open and is missing here ({text:quoted}).',
      remedy: 'Carry it over, or: czs done {ref}',
    },
    'action-overdue': {
      message: '{ref} was due on {due:numeric} ({text:quoted}).',
      remedy: 'Close it: czs done {ref}; or give it a new due date at the next meeting.',
    },
    'action-without-due': {
      message: '{text:quoted}: no due date.',
      remedy: 'Write for example “Action (by 30 April): …”.',
    },
    'action-without-due/counted': {
      message: '{text:quoted}: no due date in a bracket. Counted from the meeting, “{words}” is {date:full}.',
      remedy: 'If that is the day, write “Action (by {date:long}): …”.',
    },
    'action-without-due/said': {
      message: '{text:quoted}: no due date in a bracket.',
      remedy: 'If it is “{due}”, write “Action ({due}): …”.',
    },
    'action-without-owner': {
      message: '{text:quoted}: no owner.',
      remedy: 'Write “Action (First Last): …” or “Action (all): …”.',
    },
    'action-without-owner/named': {
      message: '{text:quoted}: nobody is named as the owner.',
      remedy: 'If it is {name}, write “Action ({name}): …”.',
    },
    'announced-item-dropped': {
      message: '{text:quoted}, announced on {by:numeric}, is not on this agenda.',
      remedy: 'Add the item, or write “Postponed:” at the meeting.',
    },
    'approved-changed': {
      message: 'These approved minutes were changed.',
      remedy: 'Restore the approved version, then note a correction in the next minutes.',
    },
    chronology: {
      message: '{title:quoted} is planned for {date:numeric}, before {event:quoted} ({on:numeric}).',
      remedy: 'Move the item, or make its title clearer.',
    },
    'decision-contradicts': {
      message: '{ref} seems to be about the same as {other}, which stays in force.',
      remedy: 'If it replaces it, write “(replaces {other})”.',
    },
    'decision-empty': {
      message: 'This decision has no text.',
      remedy: 'Write what was decided after the colon.',
    },
    'decision-in-prose': {
      message: '{text:quoted} reads like a decision and is in no register.',
      remedy: 'If it is one, write “Decision: …” on a new line.',
    },
    'due-before-meeting': {
      message: 'The due date ({due:numeric}) is before the meeting ({date:numeric}).',
      remedy: 'Check the day and the year.',
    },
    'due-before-meeting/year': {
      message: '{text:quoted} is read as {due:long}, since the meeting is of {date:long}.',
      remedy: 'If that day is past, correct it; else write the year.',
    },
    'due-unresolved': {
      message: '{text:quoted} names no day.',
      remedy: 'Write for example “by {example:long}”.',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} can be read in several ways.',
      remedy: 'Write day, month and year.',
    },
    'due-unresolved/counted': {
      message: '{text:quoted} names no day. Counted from the meeting, it is {date:full}.',
      remedy: 'If that is the day, write “by {date:long}”.',
    },
    'due-unresolved/either': {
      message: '{text:quoted} names no day: {first:full}, or {last:full}?',
      remedy: 'Write “by {first:long}” or “by {last:long}”.',
    },
    'due-unresolved/impossible': {
      message: '{text:quoted} is not in the calendar.',
      remedy: 'Correct the date; in numbers the day comes before the month.',
    },
    'due-unresolved/order': {
      message: '{text:quoted} is read as {date:long}: in numbers the day comes before the month.',
      remedy: 'Write the month in words, or {date}.',
    },
    'due-unresolved/start': {
      message: '{text:quoted} says from when on, and not by when.',
      remedy: 'Write a due date, for example “by …”, and the rest in the text.',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted}: that date is {date:full}.',
      remedy: 'Correct the weekday, or the date.',
    },
    'duplicate-meeting': {
      message: 'Meeting {id} has a file already: {other}. This one is in no register.',
      remedy: 'Merge the two, or rename this one {id}-second.md if there were two meetings.',
    },
    'duplicate-meeting/same': {
      message: 'These minutes have the same content as {other}: the registers count them twice.',
      remedy: 'If it is a copy, delete one of the two files.',
    },
    'entry-glued': {
      message: 'This is read as an entry of its own, but is shown glued to the one before.',
      remedy: 'Put a blank line before it.',
    },
    'id-duplicate': {
      message: '{id} exists in these minutes already: only the first can be cited.',
      remedy: 'Give this one another number, never used before.',
    },
    'id-missing': {
      message: '{n|One id is not written|# ids are not written}: {ids}.',
      remedy: '{n|Write it|Write them}: czs check --fix',
    },
    'label-near-miss': {
      message: '“{written}:” is not recognised; this text is in no register.',
      remedy: 'Write “{label}:”.',
    },
    'label-near-miss/internal': {
      message: '“{written}:” is not recognised: this passage would be in every copy.',
      remedy: 'Write “{label}:”, or another word if it is not internal.',
    },
    'label-without-role': {
      message: '“{label}:” is the label of no register.',
      remedy: 'If it is a decision, write “Decision: …”; if somebody is to act, “Action (First Last): …”.',
    },
    'label-without-role/vote': {
      message: '“{label}:” is the label of no register: the vote is in none.',
      remedy: 'Put it in brackets after the label: “Decision (5 for, 2 against): …”.',
    },
    'label-unread': {
      message:
        '“{written}:” is not read: between {label:quoted} and the colon only an id and words in brackets mean something.',
      remedy: 'Write “{label}: …”, or begin the sentence otherwise.',
    },
    'label-unread/bracket': {
      message: 'The bracket after {label:quoted} is not closed: this text is in no register.',
      remedy: 'Close it before the colon: “{label} (…): …”.',
    },
    'label-unread/ref': {
      message: 'A colon is missing after {ref:quoted}: this line changes nothing about it.',
      remedy: 'Write “{ref}: …”, or “{ref} (done): …” to close it.',
    },
    'label-unread/ref-other': {
      message: 'A colon is missing after {ref:quoted}: this line changes nothing about it.',
      remedy: 'Write “{ref}: …”.',
    },
    'label-unread/decision': {
      message: '{written:quoted} without a label decides nothing: {ref} is still to be decided.',
      remedy: 'Write “Decision {ref}: …”, and what is decided.',
    },
    'label-unread/adopted': {
      message: '{written:quoted} without a label decides nothing: {ref} is still a proposal.',
      remedy: 'Write “Decision (adopts {ref}): …”, and what is decided.',
    },
    'label-unread/rejected': {
      message: '{written:quoted} without a label decides nothing: {ref} is still open.',
      remedy: 'Write “Rejected {ref}: …”.',
    },
    'label-unread/colon': {
      message: 'A colon is missing after {label:quoted}: this text is in no register.',
      remedy: 'Write “{label}: …”, or begin the sentence otherwise.',
    },
    'label-unread/heading': {
      message: '“{written}” is an item of the agenda: the list under it is in no register.',
      remedy: 'Write “### {written}”, or a label before each line.',
    },
    'label-unread/inside-owner': {
      message: '“{written}:” within a line is not read: this text is in no register.',
      remedy: 'Begin the line with “{label} ({name}): …”.',
    },
    'label-unread/several': {
      message: '“{written}” joins several labels: the list under it is in no register.',
      remedy: 'Make a list under each of them.',
    },
    'label-unread/internal': {
      message: 'A colon is missing after {label:quoted}: this passage would be in every copy.',
      remedy: 'Write “{label}: …”, or begin the sentence otherwise if it is not internal.',
    },
    'label-unread/inside': {
      message: '“{label}:” within a line is not read: this text is in no register.',
      remedy: 'Begin a new line before {label:quoted}.',
    },
    'label-unread/internal-inside': {
      message: '“{written}:” within a line is not read: this passage would be in every copy.',
      remedy: 'Begin a new line with “{label}: …”.',
    },
    'label-unread/internal-elsewhere': {
      message: '{written:quoted} is not read there: this passage would be in every copy.',
      remedy:
        'Begin a paragraph with “{label}: …”, or put “(closed session)” at the end of a title; write it otherwise if nothing is internal.',
    },
    'label-unread/internal-ballot': {
      message:
        'Does {written:quoted} say how the vote was taken, or that the passage is internal? It would be in every copy.',
      remedy:
        'Write “secret ballot” if the result is public; else begin the passage with “Internal: …”, or put “(closed session)” at the end of a title.',
    },
    'label-unread/internal-presence': {
      message: '{written:quoted} beside a name is not read: who is present is in every copy.',
      remedy:
        'Take it out of the list, and say under the closed item who was there: “Internal: …”; a presence that is to stay secret is noted only there.',
    },
    'label-unread/internal-alone': {
      message: '{written:quoted} stands alone on its line and covers nothing: what follows would be in every copy.',
      remedy: 'Put it in brackets at the end of a heading, or before each passage: “{label}: …”.',
    },
    'label-unread/letter': {
      message: '“{label} {id}” counts as {counted}: D is the letter of a decision, A of an action, P of a proposal.',
      remedy: 'Write “{label} {counted}”, or change the label to keep {id}.',
    },
    'label-unread/proposer': {
      message: '“{written}:” is not read: who proposes stands in brackets.',
      remedy: 'Write “{label} (proposed by {name}): …”.',
    },
    'label-unread/qualifier': {
      message: '“{written}:” is not read: what goes with the label stands in brackets.',
      remedy: 'Write “{label} ({name}): …”.',
    },
    'label-unread/owner': {
      message: '“{written}:” is not read: an owner goes in brackets.',
      remedy: 'Write “{label} ({name}): …”.',
    },
    'next-conflict/place': {
      message:
        'The minutes of {by:numeric} announce the meeting of {date:numeric} elsewhere: {one:quoted}, and here {other:quoted}.',
      remedy: 'Check, and correct what is wrong.',
    },
    'next-conflict/start': {
      message:
        'The minutes of {by:numeric} announce the meeting of {date:numeric} at {one:time}, and here it is {other:time}.',
      remedy: 'Check, and correct what is wrong.',
    },
    'next-date-invalid': {
      message: '{text:quoted} is not in the calendar: this meeting is not announced.',
      remedy: 'Correct the date; in numbers the day comes before the month.',
    },
    'next-date-invalid/bound': {
      message: '{text:quoted} is a limit, and not the day of a meeting. No meeting is announced.',
      remedy: 'Write the day of the meeting.',
    },
    'next-date-invalid/choice': {
      message: '{text:quoted}: it will be one of these days only. No meeting is announced.',
      remedy: 'Write the day that was chosen; or, for several meetings, “and”.',
    },
    'next-date-invalid/elsewhere': {
      message: '“{label}:” announces nothing here: its date is read only under a heading “Next meetings”.',
      remedy: 'Put this line under “## Next meetings”.',
    },
    'next-date-invalid/hour': {
      message: '{text:quoted} is not an hour: the meeting is announced without it.',
      remedy: 'Correct the hour.',
    },
    'next-date-invalid/range': {
      message: '{text:quoted}: none of these days is certain. No meeting is announced.',
      remedy: 'Write the first day; or, if each day has its meeting, each of them: “3, 4 and 5 May”.',
    },
    'next-date-invalid/table': {
      message: '{text:quoted}: in a table, no meeting is announced.',
      remedy: 'Make it a list under “## Next meetings”: “- 12/03/2025 at 14:00, Mill Hall”.',
    },
    'next-date-invalid/unread': {
      message: '{text:quoted} is not read as a date: nothing is announced.',
      remedy: 'Put a space between the date and what it touches.',
    },
    'next-date-invalid/weekday': {
      message: '{text:quoted}: that date is {date:full}. This meeting is not announced.',
      remedy: 'Correct the weekday, or the date.',
    },
    'next-not-after': {
      message: 'The next meeting ({next:numeric}) is not after this one ({date:numeric}).',
      remedy: 'Check the day and the year.',
    },
    'next-unheld': {
      message: 'The meeting of {date:numeric} was announced and has no minutes.',
      remedy: 'Write them; or note in other minutes, under “Next meetings”: “{date:numeric}: cancelled”.',
    },
    'next-unheld/near': {
      message:
        'The meeting of {date:numeric} was announced and has no minutes; that of {near:numeric} was not announced.',
      remedy: 'If it was moved, note under “Next meetings”: “{date:numeric}, moved to {near:numeric}”.',
    },
    'owner-ambiguous': {
      message: '{text:quoted}: {candidates:or}?',
      remedy: 'Write the full name.',
    },
    'owner-unresolved': {
      message: '{text:quoted} is not in any list.',
      remedy: 'Check the name, or add it to the attendees or to people.yaml.',
    },
    'owner-unresolved/near': {
      message: '{text:quoted} looks like {near:quoted}.',
      remedy: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
    },
    'pending-overdue': {
      message: '{ref} was to be decided by {due:numeric} and is not ({text:quoted}).',
      remedy: 'Note the decision, or “Postponed:” and the new date.',
    },
    'pending-overdue/put-off': {
      message: '{ref} is not decided yet, and keeps its due date of {due:long}, which is over.',
      remedy: 'Write the new one: “Decision needed {ref} (by …): …”.',
    },
    'promise-dropped': {
      message: '{name:quoted} is not on the agenda of {date:numeric}, while minutes say {words:quoted}.',
      remedy: 'Add an item, or write that it is put off.',
    },
    'qualifier-unread': {
      message: '{text:quoted} is not understood: no known person, no due date, no mode of decision.',
      remedy: 'Write it another way, or take these words out of the brackets.',
    },
    'qualifier-unread/internal': {
      message: '“{written}” is not recognised: this passage would be in every copy.',
      remedy: 'Write “{label}”, or another word if it is not internal.',
    },
    'qualifier-unread/internal-ballot': {
      message:
        'Does {written:quoted} say how the vote was taken, or that the passage is internal? It would be in every copy.',
      remedy:
        'Write “secret ballot” if the result is public; else begin the passage with “Internal: …”, or put “(closed session)” at the end of a title.',
    },
    'qualifier-unread/ending': {
      message: '{text:quoted} in the text is not read: nothing changes about {ref}.',
      remedy: 'Write “{ref} ({text}): …”.',
    },
    'qualifier-unread/outcomes': {
      message: '{text:quoted} contradicts what is said before it of how this goes on.',
      remedy: 'Keep one or the other.',
    },
    'qualifier-unread/vote': {
      message: '{text:quoted}: no result of a vote is read in it.',
      remedy: 'Write for example “5 for, 2 against, 1 abstention”, “unanimous” or “by majority”.',
    },
    'qualifier-unread/closing': {
      message: '{text:quoted} changes nothing of the action: after such a word only a day is read.',
      remedy: 'Write for instance “: done”, “: done on 12/03” or “: postponed 12/04”, and the rest before it.',
    },
    'qualifier-unread/owner': {
      message: '{text:quoted} is in the brackets of a decision, and decisions have no owner.',
      remedy: 'Write “proposed by {text}”, or what is to be done as an action: “Action ({text}): …”.',
    },
    'qualifier-unread/outcome': {
      message: '{text:quoted} does not count: its date is not a day of the calendar.',
      remedy: 'Correct the date, or give none.',
    },
    'ref-to-provisional': {
      message: '{ref} is not written in {file} yet: the number may change.',
      remedy: 'Write it: czs check --fix {file}',
    },
    'ref-unknown': {
      message: '{ref} does not exist: those minutes have no {id}{there?, but #}.',
      remedy: 'Check the number: czs decisions, czs follow-ups.',
    },
    'ref-unknown/carrier': {
      message:
        '“{link|replaces|repeals|adopts} {ref}” has no effect here: only a decision that is taken, or a proposal that is adopted, does that.',
      remedy: 'Write an entry of its own: “Decision ({link|replaces|repeals|adopts} {ref}): …”.',
    },
    'ref-unknown/closed': {
      message: '{ref} is {status:state}: what is written here does not reopen it.',
      remedy: 'Write “{ref} (reopened): …”, or make it a new entry, without a ref.',
    },
    'ref-unknown/decided': {
      message: '{ref} is no longer to be decided: “{label}” does not reopen it.',
      remedy: 'Write “{label} {ref} (reopened): …”, or correct the ref.',
    },
    'ref-unknown/ended': {
      message: '“{link|replaces|repeals|adopts} {ref}”: {ref} is already {status:state}{by?, by #}.',
      remedy: 'Cite what is in force today, or delete this ref.',
    },
    'ref-unknown/itself': {
      message: '“{link|replaces|repeals|adopts|follows} {ref}” has no effect: that is this entry itself.',
      remedy:
        'If you mean one of other minutes, write its date: “{link|replaces|repeals|adopts|follows} YYYY-MM-DD/…”.',
    },
    'ref-unknown/label': {
      message:
        '“{label}” does not fit {ref}, which is {kind|a decision|an action|a proposal}: what is said here is in no register.',
      remedy: 'Correct the ref, or give this entry an id of its own.',
    },
    'ref-unknown/link': {
      message: '“{link|replaces|repeals|adopts} {ref}” has no effect: it is {kind|a decision|an action|a proposal}.',
      remedy:
        '“replaces” and “repeals” cite a decision, “adopts” a proposal. Correct the ref, or update that entry: “{kind|Decision|Action|Decision} {ref} …: …”.',
    },
    'ref-unknown/meeting': {
      message: '{ref} does not exist: there are no minutes {meeting}.',
      remedy: 'Check the date: czs meetings.',
    },
    'ref-unknown/same-meeting': {
      message: '“{link|replaces|repeals|adopts} {id}” cites decision {id} of these same minutes.',
      remedy:
        'If you mean one of other minutes, write its date: “{link|replaces|repeals|adopts} YYYY-MM-DD/{id}”; else write {ref}.',
    },
    'status-late': {
      message: 'This meeting is still “planned”, and its date is past ({date:numeric}).',
      remedy: 'Note who came: czs roll-call; or: czs cancel, czs postpone.',
    },
    'struck-text': {
      message: '“{text}” is struck, and reads in the register as the rest does.',
      remedy: 'Delete these words, or only their “~~”.',
    },
    'struck-text/entry': {
      message: '“{text}” is struck, and does not count.',
      remedy: 'Delete these words; if it stands, take the “~~” away.',
    },
    'struck-text/action': {
      message: '“{text}” is struck, and does not count.',
      remedy: 'To close it, write “(done)” or “(dropped)” between label and colon; if it stands, take the “~~” away.',
    },
    'struck-text/item': {
      message: '{text:quoted} is struck, and is still an item of the meeting.',
      remedy: 'Delete this heading, or its “~~”.',
    },
    'struck-text/part': {
      message: '“{text}” is struck, and does not count.',
      remedy: 'Delete these words.',
    },
    'supersedes-unknown': {
      message: '{ref}, which is to be replaced, does not exist.',
      remedy: 'Check the date and the number: czs decisions.',
    },
    'two-series': {
      message:
        'These minutes seem to be of another body than the others, and an archive is one series of meetings: each would approve the minutes of the other, under one quorum.',
      remedy:
        'Put the minutes of each body in a folder of its own, with its czs.yaml; if they are one series, write “rules: { two-series: off }” in czs.yaml.',
    },
    'update-before-origin': {
      message: '{ref} was first written on {date:numeric}, after this meeting.',
      remedy: 'Correct the ref.',
    },
    'update-without-ref': {
      message: '{text:quoted}: nothing says which action is closed; it stays open.',
      remedy: 'Write its ref: “Action 2020-03-05/A1 (done): …”.',
    },
    'update-without-ref/about': {
      message: '{text:quoted}: nothing says which action this is about. Is it {ref} ({near:quoted})?',
      remedy: 'Write “{ref}: …”.',
    },
    'update-without-ref/near': {
      message: '{text:quoted}: nothing says which action is closed. Is it {ref} ({near:quoted})?',
      remedy: 'Write “Action {ref} (done): …”.',
    },
    'vote-inconsistent': {
      message:
        '{votes} votes are counted, but {present} {present|person was present or represented|people were present or represented}.',
      remedy: 'Check the count, or the list of attendees.',
    },
    'vote-inconsistent/none-for': {
      message: 'No vote for is noted: the register counts none.',
      remedy:
        'Write it: “5 for, 0 against, 2 abstentions”, “unanimous, less two abstentions” or “by majority, 2 against”.',
    },
    'vote-inconsistent/lost': {
      message: '{for} for and {against} against: most voted against, and the decision counts as taken.',
      remedy: 'Check the votes; or, if it was rejected, write “Rejected” instead of “Decision”.',
    },
    'vote-inconsistent/modes': {
      message: '{text:quoted}: a unanimous decision has no votes against.',
      remedy: 'Keep one of the two.',
    },
    'vote-inconsistent/two': {
      message: '{text:quoted}: another way of deciding is given already.',
      remedy: 'Keep one of the two.',
    },
  },

  related: {
    // A
    'related-name': '“{name}”',
    'related-name-swapped': '“{name}”: two letters are swapped ({written} / {listed})',
    'related-name-missing': '“{name}”: a letter is missing ({written} / {listed})',
    'related-name-extra': '“{name}”: a letter too many ({written} / {listed})',
    'related-name-replaced': '“{name}”: a letter differs ({written} / {listed})',
    'related-agenda': 'on the agenda',
    'related-unapproved': 'the minutes to approve',
    // B
    'related-first': 'the first time',
    'related-meeting': 'the other file of {id}',
    'related-origin': '{ref} begins here',
    'related-announced': 'announced in the minutes {by}',
    'related-decision': '{ref} stands here',
    'related-promise': 'promised here',
    'related-series': 'minutes of the other body',
  },

  report: {
    clean: 'Nothing to report: {files} {files|file|files} read.',
    summary: '{findings} in {n} {n|file|files} of {files}.',
    'summary-elsewhere': '{findings}; {files} {files|file|files} read.',
    errors: '{n} {n|error|errors}',
    warnings: '{n} {n|warning|warnings}',
    infos: '{n} {n|note|notes}',
    fixable: '{n} can be fixed by a command: {command}',
    more: 'and {n} {n|more finding|more findings} in this file: {findings}',
    baselined: '{n} known {n|finding is|findings are} left aside ({file}).',
    fixed: '{n} {n|line|lines} changed in {files} {files|file|files}.',
    'would-fix': '{n} {n|line|lines} would change in {files} {files|file|files}; nothing was written.',
    'nothing-to-fix': 'Nothing that can be fixed by itself.',
    'fix-failed': '{file} was not fixed: {failure}.',
    'fix-approved': '{n} {n|fix was|fixes were} not made: approved minutes no longer change.',
    'baseline-written': '{n} {n|finding is|findings are} noted in {file} and will not be reported again.',
    'baseline-stale': '{n} {n|finding|findings} noted in {file} no longer exist{n|s|}: {command}',
    'nothing-changed': 'No minutes have changed since {base}.',
    withheld: '{rule}.',
    'withheld-remedy': 'The passage is internal, or a comment: its words are not shown here.',
    'withheld-all': 'No copy of these minutes can be made for now: their words are not shown here.',
    'withheld-settings': 'No copy is made of this file: its words are not shown here.',
    'withheld-related': '(internal)',
    rule: 'Rule',
    rules: 'Rules',
    severity: 'Severity',
    finding: 'Finding',
    place: 'Place',
    off: 'off',
    explain: 'A rule in detail: {command}',
    examples: 'The examples are in French; what they show holds in every language.',
  },
} as const satisfies FindingsOf<typeof french>;
