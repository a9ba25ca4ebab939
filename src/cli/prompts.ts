/** Questions on a terminal. This file is loaded only where one is asked: clack takes its time to load. */
import { stdout } from 'node:process';
import { styleText } from 'node:util';
import { MultiSelectPrompt } from '@clack/core';
import {
  isCancel,
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_CHECKBOX_ACTIVE,
  S_CHECKBOX_INACTIVE,
  S_CHECKBOX_SELECTED,
  select,
  symbol,
  text,
} from '@clack/prompts';

/** Ctrl-C or Escape at a question: nothing is done, and the exit code is 130. */
export class Cancelled extends Error {}

/** Where a question is asked. A terminal that has not been told its size says 0, and a question would stand there letter under letter. */
function terminal(): typeof stdout {
  if (stdout.columns > 0 && stdout.rows > 0) return stdout;
  return Object.create(stdout, {
    columns: { value: stdout.columns > 0 ? stdout.columns : 80 },
    rows: { value: stdout.rows > 0 ? stdout.rows : 24 },
  });
}

/**
 * Asks for one line.
 * @param fallback shown until something is typed, and the answer where nothing is
 * @param wrong what is wrong with an answer, or null
 * @throws Cancelled
 */
export async function askText(
  message: string,
  options: {
    readonly initial?: string;
    readonly placeholder?: string;
    readonly fallback?: string;
    readonly wrong?: (answer: string) => string | null;
  } = {},
): Promise<string> {
  const { fallback = '' } = options;
  const answer = await text({
    message,
    output: terminal(),
    ...(options.initial === undefined ? {} : { initialValue: options.initial }),
    ...(options.placeholder === undefined ? {} : { placeholder: options.placeholder }),
    ...(fallback === '' ? {} : { placeholder: fallback, defaultValue: fallback }),
    validate: (value) => options.wrong?.((value ?? '').trim() || fallback) ?? undefined,
  });
  if (isCancel(answer)) throw new Cancelled();
  return (answer ?? '').trim();
}

/**
 * Asks for one of some things, the first to begin with.
 * @throws Cancelled
 */
export async function askOne<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly label: string }[],
): Promise<T> {
  const answer = await select<string>({
    message,
    output: terminal(),
    options: choices.map((one) => ({ ...one })),
    showInstructions: false,
  });
  if (isCancel(answer)) throw new Cancelled();
  return answer as T;
}

/** So many lines of a list are shown at once. */
const shown = 15;

/**
 * Asks which of some things are wanted; all are to begin with. The question says the keys.
 * @param none what is said where nothing is left: clack's own word is English in every language
 * @throws Cancelled
 */
export async function askWhich(
  message: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  none: string,
): Promise<ReadonlySet<string>> {
  const output = terminal();
  const prompt = new MultiSelectPrompt({
    output,
    options: choices.map((one) => ({ ...one })),
    initialValues: choices.map(({ value }) => value),
    required: false,
    render() {
      const bar = styleText('gray', S_BAR);
      const head = `${bar}\n${symbol(this.state)}  ${message}\n`;
      const wanted = new Set(this.value ?? []);
      if (this.state === 'cancel') return `${head}${bar}`;
      if (this.state === 'submit') {
        const labels = choices.filter(({ value }) => wanted.has(value)).map(({ label }) => label);
        return `${head}${bar}  ${styleText('dim', labels.length === 0 ? none : labels.join(', '))}`;
      }
      const edge = `${styleText('cyan', S_BAR)}  `;
      const lines = limitOptions({
        output,
        options: this.options,
        cursor: this.cursor,
        maxItems: shown,
        columnPadding: edge.length,
        rowPadding: 4,
        style: ({ value, label }, active) => {
          const box = wanted.has(value)
            ? styleText('green', S_CHECKBOX_SELECTED)
            : styleText(active ? 'cyan' : 'dim', active ? S_CHECKBOX_ACTIVE : S_CHECKBOX_INACTIVE);
          return `${box} ${active ? label : styleText('dim', label)}`;
        },
      });
      return `${head}${edge}${lines.join(`\n${edge}`)}\n${styleText('cyan', S_BAR_END)}\n`;
    },
  });
  const answer = await prompt.prompt();
  if (isCancel(answer)) throw new Cancelled();
  return new Set(answer ?? []);
}
