import { type Lexicon, presenceOf, presenceWithin } from './lexicon.ts';
import type { Line } from './lines.ts';
import { PeopleList } from './people-list.ts';
import { PeopleBelow, standsAlone } from './presence-below.ts';
import { FoundPresence, type PresenceFound } from './presence-found.ts';
import { LabelledPeople } from './presence-labelled.ts';
import { PresenceTold } from './presence-told.ts';

/**
 * Finds the people of a PV and takes their lines out of it. What stands in such a list and is nobody stays in the text.
 */
export function findPresence(lines: Line[], lexicon: Lexicon): PresenceFound {
  return new PresenceFinder(lines, lexicon).find();
}

/** So far from the top a label may say by one of its words that it stands over people. */
const headLines = 80;

class PresenceFinder {
  private readonly lines: Line[];
  private readonly lexicon: Lexicon;
  private readonly told: PresenceTold;
  private readonly found: FoundPresence;
  private readonly labelled: LabelledPeople;
  private readonly below: PeopleBelow;

  constructor(lines: Line[], lexicon: Lexicon) {
    this.lines = lines;
    this.lexicon = lexicon;
    const list = new PeopleList(lexicon);
    this.found = new FoundPresence(lexicon, list);
    this.told = new PresenceTold(lines, lexicon, list, this.found);
    this.labelled = new LabelledPeople(lines, lexicon, list, this.found, this.told);
    this.below = new PeopleBelow(lines, lexicon, list, this.found, this.labelled);
  }

  find(): PresenceFound {
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text') continue;
      this.told.membersAbove(index);
      this.found.open(line);
      this.read(line, index);
      this.found.close();
    }
    this.told.away();
    for (const [index, line] of this.lines.entries()) if (line.as === 'text') this.told.proxies(index);
    if (this.found.people.length === 0) this.below.ticked();
    if (this.found.people.length === 0) this.told.seated();
    return this.found;
  }

  /** « ANNEXE – Liste des présences » over nothing but a table of people goes with it. */
  private headOf(index: number): void {
    const [above, after] = [this.lines[index - 1], this.lines[index + 1]];
    const isHeading = (line: Line): boolean => line.block.kind === 'heading';
    if (above === undefined || above.as !== 'text' || !isHeading(above) || this.lines.find(isHeading) === above) return;
    if ((after !== undefined && !isHeading(after)) || presenceWithin(above.text, this.lexicon) === null) return;
    this.found.label('present', above.text);
    this.found.take(above);
  }

  private read(line: Line, index: number): void {
    if (line.block.kind === 'table') {
      if (this.below.table(line, null)) this.headOf(index);
      return;
    }
    if (line.text.length > 3000 || line.block.kind === 'raw') return;
    const whole = line.text.length <= 100 ? presenceOf(line.text, this.lexicon) : null;
    if (whole !== null) this.below.section(index, whole);
    else if (index < headLines && this.labelled.bare(index)) return;
    else if (index < headLines && this.found.people.length === 0 && this.below.byHouses(index)) return;
    else if (index < headLines && standsAlone(line)) {
      const within = presenceWithin(line.text.replace(/\s{0,3}:$/, ''), this.lexicon);
      if (within === null || !this.below.isFullName(this.lines[index + 1])) this.labelled.inline(index);
      else this.below.section(index, within);
    } else this.labelled.inline(index);
  }
}
