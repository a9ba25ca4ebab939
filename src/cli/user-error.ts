import { resolve } from 'node:path';
import type { ErrorCode, Help } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import type { Args } from '../model/finding.ts';
import type { Result, World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import { fill, typeset } from '../text/wording.ts';

type Failed = Result<unknown> & { readonly ok: false };

/**
 * Wrong usage, wrong configuration, or input that cannot be read: exit 2, one line in the user's language, with what to do. It carries
 * a code and arguments as typed; `main` words it.
 */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly args: Args;

  constructor(code: ErrorCode, args: Args) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'UserError';
    this.code = code;
    this.args = args;
  }
}

/** Why a file that was named could not be made: what does not exist is the folder that it should stand in. */
export function cannotMakeFile(world: World, file: string, { failure, detail }: Failed): UserError {
  if (failure === 'missing') return new UserError('cannot-write', { file, failure: 'no-folder', detail: null });
  if (failure !== 'exists') return new UserError('cannot-write', { file, failure, detail });
  const taken = world.files.kind(resolve(world.cwd, file)) === 'file' ? failure : 'not-a-file';
  return new UserError('cannot-write', { file, failure: taken, detail: null });
}

/** The same for a folder: what exists in its place is something else. */
export function cannotMakeFolder(folder: string, { failure, detail }: Failed): UserError {
  const ours = failure === 'missing' ? 'no-folder' : failure === 'exists' ? 'not-a-folder' : null;
  return new UserError('cannot-write', {
    file: folder,
    failure: ours ?? failure,
    detail: ours === null ? detail : null,
  });
}

/** The one line that says a UserError at the command line. */
export function sayError(error: UserError, help: Help, words: Messages): string {
  return `czs${words.typography.colon}${errorSentence(error, help, words)}`;
}

/** A UserError in words, nothing in it that could steer a terminal. */
export function errorSentence({ code, args }: UserError, help: Help, words: Messages): string {
  const said: Record<string, Args[string]> = { ...args };
  const inWords = (key: string, names: Readonly<Record<string, string>>): void => {
    const id = args[key];
    if (typeof id === 'string' && Object.hasOwn(names, id)) said[key] = typeset(names[id] as string, words);
  };
  const named = (texts: Readonly<Record<string, { readonly name: string }>>) =>
    Object.fromEntries(Object.entries(texts).map(([id, { name }]) => [id, name]));
  inWords('command', named(help.commands));
  inWords('argument', named(help.arguments));
  inWords('what', named(help.arguments));
  inWords('value', code === 'value-missing' ? help.values : {});
  inWords('failure', help.failures);
  if (code === 'choice-unknown' && args.suggestion === null) said.suggestion = choiceMeant(args, words);
  return escapeControls(fill(help.errors[code], said, { words, today: null }));
}

/** The choice that a word of the reader's language stands for: « prise », as the register says it, is `adopted`. */
function choiceMeant({ value, choices }: Args, words: Messages): string | null {
  if (typeof value !== 'string' || !Array.isArray(choices)) return null;
  const byWord = new Map<string, string>();
  for (const [id, word] of Object.entries(words.states)) {
    const choice = id.slice(id.indexOf('/') + 1);
    if (choices.includes(choice)) byWord.set(normalize(word), choice);
  }
  return byWord.get(nearest(normalize(value), byWord.keys()) ?? '') ?? null;
}
