/** Questions on a terminal. This file is loaded only where one is asked: clack takes its time to load. */
import { isCancel, multiselect, select, text } from '@clack/prompts';

/** Ctrl-C or Escape at a question: nothing is done, and the exit code is 130. */
export class Cancelled extends Error {}

/**
 * Asks for one line.
 * @param wrong what is wrong with an answer, or null
 * @throws Cancelled
 */
export async function askText(
  message: string,
  options: {
    readonly initial?: string;
    readonly placeholder?: string;
    readonly wrong?: (answer: string) => string | null;
  } = {},
): Promise<string> {
  const answer = await text({
    message,
    ...(options.initial === undefined ? {} : { initialValue: options.initial }),
    ...(options.placeholder === undefined ? {} : { placeholder: options.placeholder }),
    validate: (value) => options.wrong?.((value ?? '').trim()) ?? undefined,
  });
  if (isCancel(answer)) throw new Cancelled();
  return (answer ?? '').trim();
}

/**
 * Asks for one of some things, the first to begin with.
 * @throws Cancelled
 */
export async function askOne(
  message: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Promise<string> {
  const answer = await select({ message, options: choices.map((one) => ({ ...one })), showInstructions: false });
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}

/**
 * Asks which of some things are wanted; all are to begin with.
 * @throws Cancelled
 */
export async function askWhich(
  message: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Promise<ReadonlySet<string>> {
  const answer = await multiselect({
    message,
    options: choices.map((one) => ({ ...one })),
    initialValues: choices.map(({ value }) => value),
    required: false,
    maxItems: 15,
    // Its own are English; the question says the keys.
    showInstructions: false,
  });
  if (isCancel(answer)) throw new Cancelled();
  return new Set(answer);
}
