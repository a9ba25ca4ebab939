import type { ErrorCode, Help } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import type { Args } from '../model/finding.ts';
import { escapeControls } from '../text/controls.ts';
import { fill, typeset } from '../text/wording.ts';

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

/** The one line that says a UserError, nothing in it that could steer a terminal. */
export function sayError({ code, args }: UserError, help: Help, words: Messages): string {
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
  return `czs${words.typography.colon}${escapeControls(fill(help.errors[code], said, { words, today: null }))}`;
}
