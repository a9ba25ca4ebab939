import type { EditorWords } from '../editor.ts';

/** What czs says in an editor, in a shell and while it watches, in English. */
export const editorWords: EditorWords = {
  insert: 'Insert {text:quoted}',
  replace: 'Replace {old:quoted} by {new:quoted}',
  remove: 'Remove {old:quoted}',
  change: 'Correct ({n} {n|change|changes})',
  take: 'Take it as {text:quoted}',
  dismiss: 'Dismiss this sentence: it is no entry',
  fixAll: 'Correct all that czs can correct in these minutes',
  addPerson: 'Add {name:quoted} to {file}',
  ignore: 'Make an exception to {rule:quoted} here, with its reason',
  ignoreFile: 'Make an exception to {rule:quoted} in all of these minutes, with its reason',
  reason: 'reason',
  openActions: '{n} open {n|action|actions}',
  suggest: {
    frontMatter: 'front matter',
    label: 'label',
    nextId: 'next number',
    closes: 'note that it is done',
    heading: 'agenda item',
  },
  rename: {
    none: 'Only the written number of a decision, an action or a proposal can be changed.',
    form: 'Type the new number like {example:quoted}.',
    taken: '{ref} is there already.',
    approved: '{file} is approved: no number changes there.',
    words: '{file} cites it in other words ({text:quoted}): change that by hand first.',
  },
  noArchive: 'czs finds no archive: {folder} holds neither a czs.yaml nor a folder minutes.',
  failed: 'czs cannot read the archive any more. {why}',
  completion: {
    ask: 'Write {path}?',
    yes: 'yes',
    no: 'no',
    written: 'Written: {path}. It holds in a new shell.',
    once: 'To be added once to the settings of the shell:',
  },
  watching: 'Again at each save. Ctrl-C to stop.',
};
