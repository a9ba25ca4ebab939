import type { Help } from '../language/help.ts';
import type { LifeWords } from '../language/life.ts';
import type { Messages } from '../language/messages.ts';
import { spoken } from '../language/spoken.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { fill, type Locale } from '../text/wording.ts';
import type { Context } from './command.ts';
import { writeNote, writeSentence } from './notes.ts';
import { loadHelp, loadMessages } from './words.ts';

/** Says what a command has done: the result on stdout, what goes with it on stderr. `says`: the sentences of that command. */
export class Messenger<Says extends { readonly next: string } = LifeWords> {
  readonly says: Says;
  readonly help: Help;
  readonly words: Messages;
  private readonly world: World;
  private readonly today: IsoDate;

  constructor(world: World, today: IsoDate, says: Says, help: Help, words: Messages) {
    this.world = world;
    this.today = today;
    this.says = says;
    this.help = help;
    this.words = words;
  }

  /** With the sentences of the commands of a PV's life. */
  static async of(world: World, { language, today }: Context): Promise<Messenger> {
    const [says, help, words] = await Promise.all([
      spoken[language].life(),
      loadHelp(language),
      loadMessages(language),
    ]);
    return new Messenger(world, today, says, help, words);
  }

  /** In what words it speaks. */
  get locale(): Locale {
    return { words: this.words, today: this.today };
  }

  /** A sentence in words, nothing in it that could steer a terminal. */
  text(sentence: string, args: Args = {}): string {
    return escapeControls(fill(sentence, args, { words: this.words, today: this.today }));
  }

  result(sentence: string, args: Args = {}): void {
    writeSentence(this.world, this.text(sentence, args));
  }

  note(sentence: string, args: Args = {}): void {
    writeNote(this.world, this.text(sentence, args));
  }

  /** Counts as words, those of nothing left out. */
  counts(parts: readonly (readonly [sentence: string, n: number])[]): string {
    return parts.flatMap(([sentence, n]) => (n === 0 ? [] : [this.text(sentence, { n })])).join(', ');
  }

  /** The command to go on with. */
  next(command: keyof Help['commands'], id: string | null = null): void {
    this.note(this.says.next, { command: this.help.commands[command].name, id });
  }
}
