import type { MeetingWishes } from '../draft/new-meeting.ts';
import type { Messages } from '../language/messages.ts';
import type { NewMeetingWords } from '../language/new-meeting.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { fill } from '../text/wording.ts';
import { writeNote } from './notes.ts';

/** What is asked for; the day may still be open. */
export type Wishes = Omit<MeetingWishes, 'date'> & { readonly date: IsoDate | null };

/** Words what this command has to say, on stderr. */
export class Speaker {
  readonly says: NewMeetingWords;
  readonly words: Messages;
  private readonly world: World;
  private readonly today: IsoDate;

  constructor(world: World, words: Messages, today: IsoDate, says: NewMeetingWords) {
    this.world = world;
    this.words = words;
    this.today = today;
    this.says = says;
  }

  /** A sentence in words, nothing in it that could steer a terminal. */
  text(sentence: string, args: Args = {}): string {
    return escapeControls(fill(sentence, args, { words: this.words, today: this.today }));
  }

  note(sentence: string, args: Args = {}): void {
    writeNote(this.world, this.text(sentence, args));
  }
}
