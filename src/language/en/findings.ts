import type { FindingsOf } from '../findings.ts';
import type { findings as french } from '../fr/findings.ts';

/** What `check` says in English. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'An exception (czs-ignore) that serves nothing',
    'ignore-without-reason': 'An exception (czs-ignore) without a reason',

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': 'An action left open that the next minutes do not carry over',
    'action-overdue': 'An open action whose due date is past',
    'action-without-due': 'An action without a due date',
    'action-without-owner': 'An action that nobody is to do',
    'announced-item-dropped': 'An announced point that the agenda lacks',
    'approved-changed': 'Approved minutes that were changed',
    chronology: 'A report on an event that comes after it',
    'decision-contradicts': 'Two decisions that seem to be about one thing',
    'decision-empty': 'A decision without a text',
    'due-before-meeting': 'A due date before the meeting',
    'due-unresolved': 'A due date that names no day',
    'duplicate-meeting': 'Two files for one meeting',
    'entry-glued': 'An entry glued to the one before it',
    'id-duplicate': 'The same id twice in one meeting',
    'id-missing': 'Decisions, actions or proposals without a written id',
    'label-near-miss': 'A word that is nearly a label',
    'label-unread': 'A label followed by other words, which is not read',
    'next-conflict': 'Two minutes that announce one meeting differently',
    'next-date-invalid': 'A next meeting whose date does not exist',
    'next-not-after': 'A next meeting that is not later',
    'next-unheld': 'A meeting announced, past, and without minutes',
    'owner-ambiguous': 'An owner whose name several bear',
    'owner-unresolved': 'An owner whom no list knows',
    'pending-overdue': 'A decision owed that was not taken in time',
    'promise-dropped': 'Something put off to the next meeting that its agenda lacks',
    'qualifier-unread': 'A part of a bracket that is not understood',
    'ref-to-provisional': 'A ref to an id that is not written yet',
    'ref-unknown': 'A ref that cites nothing',
    'status-late': 'A planned meeting whose date is past',
    'supersedes-unknown': 'A decision that replaces an unknown one',
    'update-before-origin': 'An update before its origin',
    'update-without-ref': 'A closing that does not cite what it closes',
    'vote-inconsistent': 'A vote that cannot be right',
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'This exception for {rule} serves nothing: the rule finds nothing here.',
      remedy: 'Delete the comment.',
    },
    'ignore-unused/rule': {
      message: '“{rule}” is no rule.{suggestion? Is it “#”?}',
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

    // B: decisions, actions, entries, ids, meetings
    'action-dropped': {
      message: '{ref} was open and is not here any more ({text:quoted}).',
      remedy: 'Carry it over, or: czs done {ref}',
    },
    'action-overdue': {
      message: '{ref} was due on {due:numeric} ({text:quoted}).',
      remedy: 'Close it: czs done {ref}; or give it a new due date at the next meeting.',
    },
    'action-without-due': {
      message: '{text:quoted}: no due date.',
      remedy: 'Write for example “Action (by 30/04): …”.',
    },
    'action-without-owner': {
      message: '{text:quoted}: nobody is to do it.',
      remedy: 'Write “Action (First Last): …” or “Action (all): …”.',
    },
    'action-without-owner/named': {
      message: '{text:quoted}: nobody is named as its owner.',
      remedy: 'If it is {name}, write “Action ({name}): …”.',
    },
    'announced-item-dropped': {
      message: '{text:quoted}, announced on {by:numeric}, is not on this agenda.',
      remedy: 'Add the point, or note “Postponed:” at the meeting.',
    },
    'approved-changed': {
      message: 'These approved minutes were changed.',
      remedy: 'Restore the approved version, then note a correction in the next minutes.',
    },
    chronology: {
      message: '{title:quoted} is planned for {date:numeric}, before {event:quoted} ({on:numeric}).',
      remedy: 'Move the point, or make its title clearer.',
    },
    'decision-contradicts': {
      message: '{ref} seems to be about the same as {other}, which stays in force.',
      remedy: 'If it replaces it, write “(replaces {other})”.',
    },
    'decision-empty': {
      message: 'This decision has no text.',
      remedy: 'Write what was decided after the colon.',
    },
    'due-before-meeting': {
      message: 'The due date ({due:numeric}) is before the meeting ({date:numeric}).',
      remedy: 'Check the day and the year.',
    },
    'due-unresolved': {
      message: '{text:quoted} names no day.',
      remedy: 'Write for example “by 30/06/2020”.',
    },
    'due-unresolved/ambiguous': {
      message: '{text:quoted} can be read in several ways.',
      remedy: 'Write day, month and year.',
    },
    'due-unresolved/impossible': {
      message: '{text:quoted} is not in the calendar.',
      remedy: 'Correct the date.',
    },
    'due-unresolved/period': {
      message: '{text:quoted} names no day: the first one, or the last?',
      remedy: 'Write for example “before 1 June” or “by 30 June”.',
    },
    'due-unresolved/weekday': {
      message: '{text:quoted}: that date is {date:full}.',
      remedy: 'Correct the weekday, or the date.',
    },
    'duplicate-meeting': {
      message: 'Meeting {id} has a file already: {other}. This one is in no register.',
      remedy: 'Join the two, or rename this one {id}-second.md if there were two meetings.',
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
    'label-unread': {
      message:
        '“{written}:” is not read: between {label:quoted} and the colon only an id and a bracket mean something.',
      remedy: 'Write “{label}: …”, or begin otherwise if it is none.',
    },
    'label-unread/owner': {
      message: '“{written}:” is not read: an owner stands in brackets.',
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
      remedy: 'Correct the date.',
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
      message: '{text:quoted} is in no list.',
      remedy: 'Check the name, or add it to the attendees or to people.yaml.',
    },
    'owner-unresolved/near': {
      message: '{text:quoted} resembles {near:quoted}.',
      remedy: 'If it is the same person, correct one spelling or add an alias to people.yaml.',
    },
    'pending-overdue': {
      message: '{ref} was to be taken on {due:numeric} and is not ({text:quoted}).',
      remedy: 'Note the decision, or “Postponed:” and the new date.',
    },
    'promise-dropped': {
      message: '{name:quoted} is not on the agenda of {date:numeric}, while minutes say {words:quoted}.',
      remedy: 'Add a point, or note that it is put off.',
    },
    'qualifier-unread': {
      message: '{text:quoted} is not understood: no known person, no due date, no mode of decision.',
      remedy: 'Write it otherwise, or take these words out of the bracket.',
    },
    'ref-to-provisional': {
      message: '{ref} is not written in {file} yet: the number may change.',
      remedy: 'Write it: czs check --fix {file}',
    },
    'ref-unknown': {
      message: '{ref} does not exist: those minutes have no {id}{there?, but #}.',
      remedy: 'Check the number: czs decisions, czs follow-ups.',
    },
    'ref-unknown/meeting': {
      message: '{ref} does not exist: there are no minutes {meeting}.',
      remedy: 'Check the date: czs meetings.',
    },
    'status-late': {
      message: 'This meeting is still “planned”, and its date is past ({date:numeric}).',
      remedy: 'Note who came: czs roll-call; or: czs cancel, czs postpone.',
    },
    'supersedes-unknown': {
      message: '{ref}, which is to be replaced, does not exist.',
      remedy: 'Check the date and the number: czs decisions.',
    },
    'update-before-origin': {
      message: '{ref} was born on {date:numeric} only, after this meeting.',
      remedy: 'Correct the ref.',
    },
    'update-without-ref': {
      message: '{text:quoted}: nothing says which action is closed; it stays open.',
      remedy: 'Write its ref: “Action 2020-03-05/A1 (done): …”.',
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
    'vote-inconsistent/modes': {
      message: '{text:quoted}: a unanimous decision has no votes against.',
      remedy: 'Keep one of the two.',
    },
  },

  related: {
    // A
    // B
    'related-first': 'the first time',
    'related-meeting': 'the other file of {id}',
    'related-origin': '{ref} begins here',
    'related-announced': 'announced in the minutes {by}',
    'related-decision': '{ref} stands here',
    'related-promise': 'promised here',
  },

  report: {
    clean: 'Nothing to report: {files} {files|file|files} read.',
    summary: '{findings} in {n} {n|file|files} of {files}.',
    'summary-elsewhere': '{findings}; {files} {files|file|files} read.',
    errors: '{n} {n|error|errors}',
    warnings: '{n} {n|warning|warnings}',
    infos: '{n} {n|note|notes}',
    fixable: '{n} can be fixed by a command: {command}',
    more: 'and {n} {n|more finding|more findings} in this file',
    baselined: '{n} known {n|finding is|findings are} left aside ({file}).',
    fixed: '{n} {n|fix|fixes} in {files} {files|file|files}.',
    'would-fix': '{n} {n|fix|fixes} would be made in {files} {files|file|files}; nothing was written.',
    'nothing-to-fix': 'Nothing that can be fixed by itself.',
    'fix-failed': '{file} was not fixed: {failure}.',
    'fix-approved': '{n} {n|fix was|fixes were} not made: approved minutes no longer change.',
    'baseline-written': '{n} {n|finding is|findings are} noted in {file} and will not be reported again.',
    'baseline-stale': '{n} {n|finding|findings} noted in {file} no longer exist{n|s|}: {command}',
    'nothing-changed': 'No minutes have changed since {base}.',
    rule: 'Rule',
    rules: 'Rules',
    severity: 'Severity',
    finding: 'Finding',
    place: 'Place',
    off: 'off',
    explain: 'A rule in detail: {command}',
  },
} as const satisfies FindingsOf<typeof french>;
