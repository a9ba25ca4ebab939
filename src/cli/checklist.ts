/** A checklist that narrows as one types, in the user's language: clack's own says some of its words in English only. */
import { styleText } from 'node:util';
import { AutocompletePrompt, isCancel } from '@clack/core';
import { limitOptions, S_BAR, S_BAR_END, S_CHECKBOX_INACTIVE, S_CHECKBOX_SELECTED, symbol } from '@clack/prompts';
import { normalize } from '../text/normalize.ts';
import { Cancelled } from './prompts.ts';

export interface Choice {
  readonly value: string;
  /** Behind it, and looked at too. */
  readonly hint: string | null;
}

export interface ChecklistWords {
  /** Before what is typed. */
  readonly filter: string;
  /** What the keys do. */
  readonly keys: string;
  readonly none: string;
  /** How many are ticked. */
  ticked(n: number): string;
}

/** Ticks all who are not ticked yet; none, where all are: no name has it, and every keyboard. */
const everyKey = '*';

/** What was typed to find somebody has done its work once he or she is ticked. */
class Checklist extends AutocompletePrompt<Choice & { readonly label: string }> {
  constructor(options: ConstructorParameters<typeof AutocompletePrompt<Choice & { readonly label: string }>>[0]) {
    super(options);
    this.on('key', (character) => {
      if (character !== everyKey) return;
      this._clearUserInput();
      const all = this.options.map(({ value }) => value);
      this.selectedValues = this.selectedValues.length === all.length ? [] : all;
    });
  }

  override toggleSelected(value: string): void {
    super.toggleSelected(value);
    if (!this.isNavigating) this._clearUserInput();
  }
}

/** So many lines of the list are shown at once. */
const shown = 12;

/**
 * Asks who of a list is meant. Accents and capitals do not count in what is typed; Tab ticks, `*` ticks all, Enter confirms.
 * @throws Cancelled
 */
export async function askMany(
  message: string,
  choices: readonly Choice[],
  ticked: readonly string[],
  words: ChecklistWords,
): Promise<string[]> {
  const options = choices.map((one) => ({ ...one, label: one.value }));
  const prompt = new Checklist({
    options,
    multiple: true,
    initialValue: [...ticked],
    filter: (typed, { value, hint }) => normalize(`${value} ${hint ?? ''}`).includes(normalize(typed)),
    render() {
      const head = `${styleText('gray', S_BAR)}\n${symbol(this.state)}  ${message}\n`;
      const count = words.ticked(this.selectedValues.length);
      if (this.state === 'submit') return `${head}${styleText('gray', S_BAR)}  ${styleText('dim', count)}`;
      if (this.state === 'cancel') return `${head}${styleText('gray', S_BAR)}`;
      const bar = `${styleText('cyan', S_BAR)}  `;
      const typed = this.isNavigating ? styleText('dim', this.userInput) : this.userInputWithCursor;
      const lines = limitOptions({
        options: this.filteredOptions,
        cursor: this.cursor,
        maxItems: shown,
        rowPadding: 6,
        style: ({ value, hint }, active) => {
          const box = this.selectedValues.includes(value)
            ? styleText('green', S_CHECKBOX_SELECTED)
            : styleText('dim', S_CHECKBOX_INACTIVE);
          const name = active ? value : styleText('dim', value);
          return `${box} ${name}${hint === null ? '' : styleText('dim', ` (${hint})`)}`;
        },
      });
      const found = lines.length > 0 ? lines : [styleText('yellow', words.none)];
      return [
        `${head}${bar}${styleText('dim', words.filter)} ${typed}`,
        ...found.map((line) => `${bar}${line}`),
        `${bar}${styleText('dim', `${count} · ${words.keys}`)}`,
        styleText('cyan', S_BAR_END),
      ].join('\n');
    },
  });
  const answer = await prompt.prompt();
  if (isCancel(answer) || answer === undefined) throw new Cancelled();
  return [answer].flat();
}
