import { readAttendees } from '../../recognise/attendees.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { attendanceTold } from '../../recognise/told-attendance.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import { looksLikeName, splitPeople } from './person.ts';
import type { FoundPresence } from './presence-found.ts';

const nowhere = { start: 0, end: 0 };

/** Reads who was there, and who was not, where sentences tell it and no label does. The lines stay where they are. */
export class PresenceTold {
  private readonly lines: readonly Line[];
  private readonly lexicon: Lexicon;
  private readonly found: FoundPresence;

  constructor(lines: readonly Line[], lexicon: Lexicon, found: FoundPresence) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.found = found;
  }

  /**
   * `Volmachten: An 't Hooft aan Jan De Smet`, on the line or in a list under the label: who votes for somebody stands beside him or her in the list,
   * or is said of somebody who is in none. The lines stay.
   */
  proxies(index: number): void {
    const { text, block } = this.lines[index] as Line;
    if (text.length > 300 || block.kind === 'table') return;
    const label = labelOf(text) ?? (block.kind === 'heading' ? { text, rest: '' } : null);
    if (label === null || !this.lexicon.spoken.proxies.has(plainLabel(label.text))) return;
    if (label.rest !== '') {
      this.proxiesIn(label.rest, block.line);
      return;
    }
    for (let at = index + 1; this.lines[at]?.as === 'text' && this.lines[at]?.block.kind === 'item'; at++)
      this.proxiesIn((this.lines[at] as Line).text, (this.lines[at] as Line).block.line);
  }

  /** The words of presence that a sentence under a label begins with, before the names: `Apologies were received from`; empty for none. */
  saidAgain(text: string): string {
    const first = attendanceTold(text, this.lexicon.beside)[0]?.people[0]?.place.start ?? 0;
    const said = text.slice(0, first);
    return presenceOf(said, this.lexicon) === null ? '' : said;
  }

  private proxiesIn(text: string, line: number): void {
    for (const piece of splitPeople(text.slice(0, 300).replace(/\.$/, ''), this.lexicon)) {
      for (const { attendee } of readAttendees(piece, nowhere, 'represented', this.lexicon.beside)) {
        const { name, representedBy } = attendee;
        if (name !== null && representedBy !== null && looksLikeName(representedBy, this.lexicon, 'prose'))
          this.found.represent(name, representedBy, line);
      }
    }
  }
}
