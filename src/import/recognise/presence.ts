import type { ColumnWord, PresenceWord } from '../../language/import.ts';
import { readAttendees, readBeside } from '../../recognise/attendees.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Dropped, ForeignBlock } from '../foreign.ts';
import { plain } from '../spans.ts';
import { type Lexicon, presenceOf, presenceWithin, wordsOf } from './lexicon.ts';
import { type Line, labelOf, line as lineOf } from './lines.ts';
import { type ForeignPerson, isOrganisation, looksLikeName, nobody, readForeignPerson, splitPeople } from './person.ts';

export type Presence = PresenceWord | 'represented';

export interface FoundPerson extends ForeignPerson {
  readonly presence: Presence;
  readonly representedBy: string | null;
  /** Line of the source. */
  readonly line: number;
  /** false: the list rests on a guess (a table without heads, a sentence). */
  readonly sure: boolean;
  /** Which of {@link PresenceFound.groups} it came with. */
  readonly group: number;
}

/** Words of a label that put people in a list: they stand beside the list's key. */
export interface PresenceLabel {
  readonly presence: Presence;
  readonly text: string;
  readonly line: number;
  /** Which of {@link PresenceFound.groups} it came with. */
  readonly group: number;
}

/** What one label brought: its lines left the body. */
interface PresenceGroup {
  readonly label: Line;
  readonly lines: readonly Line[];
}

export interface PresenceFound {
  readonly people: readonly FoundPerson[];
  readonly labels: readonly PresenceLabel[];
  readonly groups: readonly PresenceGroup[];
  readonly dropped: readonly Dropped[];
}

/**
 * Finds the people of a PV and takes their lines out of it. What stands in such a list and is nobody stays in the text.
 */
export function findPresence(lines: Line[], lexicon: Lexicon, isItem: (line: Line) => boolean): PresenceFound {
  return new PresenceFinder(lines, lexicon, isItem).find();
}

/** So many lines after a list are looked at. */
const farthest = 400;

/** So far from the top a label may say by one of its words that it stands over people. */
const headLines = 80;

/** Whether a line looks like a label over what follows it. */
function standsAlone({ block, text }: Line): boolean {
  return block.kind === 'heading' || block.look.bold || block.look.underline || /:\s*$/.test(text);
}

const nowhere = { start: 0, end: 0 };

const placeOf = { excused: 'excused', absent: 'absent', guest: 'guests', invited: 'invited' } as const;

/** A label of a line, and what follows it up to the next. */
interface Segment {
  readonly presence: PresenceWord | null;
  readonly label: string;
  rest: string;
  readonly at: number;
  /** It begins a sentence of its own. */
  readonly isSentence: boolean;
}

class PresenceFinder {
  private readonly lines: Line[];
  private readonly lexicon: Lexicon;
  private readonly isItem: (line: Line) => boolean;
  private readonly people: FoundPerson[] = [];
  private readonly labels: PresenceLabel[] = [];
  private readonly dropped: Dropped[] = [];
  private readonly groups: PresenceGroup[] = [];
  /** Lines as titles are compared, each normalized once. */
  private readonly titles = new Map<Line, string>();
  private current: Line | null = null;
  private taken: Line[] = [];
  /** How many people there were before the label that is read now. */
  private begun = 0;

  constructor(lines: Line[], lexicon: Lexicon, isItem: (line: Line) => boolean) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.isItem = isItem;
  }

  find(): PresenceFound {
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text') continue;
      this.current = line;
      const before = this.people.length + this.labels.length;
      this.taken = [];
      this.begun = this.people.length;
      this.read(line, index);
      // Closes the group of what this line brought, if it brought anything.
      if (this.people.length + this.labels.length > before) this.groups.push({ label: line, lines: this.taken });
    }
    this.away();
    for (const [index, line] of this.lines.entries()) if (line.as === 'text') this.proxies(index);
    if (this.people.length === 0) this.seated();
    return this.found();
  }

  /**
   * Where no label tells who was there, a sentence at the head may: `In de zaal zitten A, B en C`, or a list of full names under one that ends
   * in a colon. It stays where it is.
   */
  private seated(): void {
    const isFull = ({ name }: ForeignPerson): boolean =>
      name?.includes(' ') === true && looksLikeName(name, this.lexicon, 'prose');
    for (const [index, line] of this.lines.slice(0, 40).entries()) {
      if (line.block.kind !== 'paragraph' || line.text.length > 1500) continue;
      for (const sentence of line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
        const normalized = ` ${normalize(sentence)} `;
        const verb = this.lexicon.sits.find(
          (one) => normalized.includes(` ${one} `) || normalized.includes(` ${one}:`),
        );
        if (verb === undefined) continue;
        const rest = sentence.slice(normalized.indexOf(` ${verb}`) + verb.length).replace(/^[\s:]{1,5}/, '');
        const people: ForeignPerson[] = [];
        if (rest === '' || rest.endsWith(':')) {
          const list = this.lines[index + 1]?.block;
          const goesOn = (one: Line | undefined): boolean =>
            one?.block.kind === 'item' && one.block.ordered === list?.ordered;
          for (let at = index + 1; goesOn(this.lines[at]); at++)
            people.push(...(this.itemPeople(this.lines[at] as Line) ?? [nobody]));
        } else people.push(...(this.peopleIn(rest.slice(rest.indexOf(': ') + 1).trim()) ?? []));
        const full = people.filter(isFull);
        if (full.length < 2 || full.length < people.length * 0.8) continue;
        for (const person of full) this.add(person, 'present', line.block.line, false);
      }
    }
  }

  /**
   * A sentence at the head that says who was not there: `Piet en An hebben zich afgemeld`, « Luc est excusé, Eva est absente ». It stays where it
   * is, and tells nothing of who is in a list.
   */
  private away(): void {
    const listed = new Set(this.people.map(({ name }) => normalize(name ?? '')));
    let heads = 0;
    for (const line of this.lines.slice(0, 40)) {
      if (line.block.kind === 'heading' && line.as === 'text' && heads++ > 0) return;
      if (line.as !== 'text' || line.block.kind !== 'paragraph' || line.text.length > 1500) continue;
      for (const sentence of line.text.split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u))
        for (const [names, presence] of this.awayIn(sentence))
          for (const person of this.peopleIn(names) ?? []) {
            const name = normalize(person.name ?? '');
            if (listed.has(name) || !looksLikeName(person.name ?? '', this.lexicon, 'prose')) continue;
            this.add(person, presence, line.block.line, false);
          }
    }
  }

  /** The names of a sentence before each phrase that says that they were away. */
  private awayIn(sentence: string): [names: string, presence: 'excused' | 'absent'][] {
    const normalized = normalize(sentence);
    // Places in the one are those in the other.
    if (normalized.length !== sentence.length) return [];
    const found: [string, 'excused' | 'absent'][] = [];
    for (let from = 0; from < sentence.length; ) {
      let next: { at: number; end: number; presence: 'excused' | 'absent' } | null = null;
      for (const [phrase, presence] of this.lexicon.isAway) {
        const at = normalized.indexOf(` ${phrase}`, from);
        const end = at + phrase.length + 1;
        if (at === -1 || /\p{L}/u.test(normalized.charAt(end)) || (next !== null && next.at <= at)) continue;
        next = { at, end, presence };
      }
      if (next === null) return found;
      const names = sentence.slice(from, next.at).replace(/^(?:\s*[,;]|\s+(?:et|en|and)(?=\s))\s*/, '');
      if (/^\p{Lu}/u.test(names)) found.push([names.trim(), next.presence]);
      from = next.end;
    }
    return found;
  }

  /**
   * `Volmachten: An 't Hooft aan Jan De Smet`, on the line or in a list under the label: who votes for somebody stands beside him or her in the list,
   * or is said of somebody who is in none. The lines stay.
   */
  private proxies(index: number): void {
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

  private proxiesIn(text: string, line: number): void {
    for (const piece of splitPeople(text.slice(0, 300).replace(/\.$/, ''), this.lexicon)) {
      for (const { attendee } of readAttendees(piece, nowhere, 'represented', this.lexicon.beside)) {
        const { name, representedBy } = attendee;
        if (name !== null && representedBy !== null && looksLikeName(representedBy, this.lexicon, 'prose'))
          this.represent(name, representedBy, line);
      }
    }
  }

  private represent(name: string, proxy: string, line: number): void {
    const normalized = normalize(name);
    // Who is in no list was not there.
    if (!this.people.some((one) => one.name !== null && normalize(one.name) === normalized)) {
      if (name.includes(' ') && looksLikeName(name, this.lexicon, 'prose'))
        this.add({ ...nobody, name }, 'represented', line, false, proxy);
      return;
    }
    const at = this.people.findIndex(
      (one) =>
        one.name !== null &&
        normalize(one.name) === normalized &&
        (one.presence === 'excused' || one.presence === 'absent'),
    );
    if (at !== -1)
      this.people[at] = { ...(this.people[at] as FoundPerson), presence: 'represented', representedBy: proxy };
  }

  private read(line: Line, index: number): void {
    if (line.block.kind === 'table') {
      this.table(index, null);
      return;
    }
    if (line.text.length > 3000 || line.block.kind === 'raw') return;
    const whole = line.text.length <= 100 ? presenceOf(line.text, this.lexicon) : null;
    if (whole !== null) this.section(index, whole);
    else if (index < headLines && standsAlone(line)) {
      const within = presenceWithin(line.text.replace(/\s*:$/, ''), this.lexicon);
      if (within === null || !this.isFullName(this.lines[index + 1])) this.inline(index);
      else this.section(index, within);
    } else this.inline(index);
  }

  /** Whether a line is the full name of somebody, with what may stand beside it. */
  private isFullName(line: Line | undefined): boolean {
    if (line?.as !== 'text' || (line.block.kind !== 'item' && line.block.kind !== 'paragraph')) return false;
    const people = this.itemPeople(line);
    return people?.every(({ name }) => name?.includes(' ') && looksLikeName(name, this.lexicon, 'prose')) === true;
  }

  /** `Staff :`, **Members** between the people under a label: whoever follows is under that label, too. */
  private isSubHead(line: Line, at: number): boolean {
    const words = line.text.replace(/\s*:$/, '');
    const own = this.people.slice(this.begun);
    // A word alone between full names.
    const isWord = !words.includes(' ') && own.every(({ name }) => name?.includes(' '));
    if (
      (!standsAlone(line) && !isWord) ||
      words.length > 40 ||
      words.split(' ').length > 4 ||
      line.block.kind !== 'paragraph'
    )
      return false;
    if (this.isKnownItem(line) || fieldOf(words, this.lexicon.spoken) !== undefined) return false;
    if (this.lexicon.agenda.has(plainLabel(words))) return false;
    return this.isFullName(this.lines[at + 1]);
  }

  private found(): PresenceFound {
    return { people: this.people, labels: this.labels, groups: this.groups, dropped: this.dropped };
  }

  /** A line that leaves the body. */
  private take(line: Line): void {
    line.as = 'gone';
    this.taken.push(line);
  }

  private label(presence: Presence, text: string): void {
    this.labels.push({ presence, text, line: this.current?.block.line ?? 0, group: this.groups.length });
  }

  /** Organisations that were named, normalized. */
  private readonly organisations = new Set<string>();

  private add(
    person: ForeignPerson,
    presence: Presence,
    line: number,
    sure: boolean,
    representedBy: string | null = null,
  ): void {
    // `Kate (excused)` on the list of those who came.
    const word = person.note?.split(/[\s,-]/)[0] ?? null;
    const told =
      person.told !== null
        ? placeOf[person.told]
        : word === null || this.lexicon.spoken.represented.has(normalize(word))
          ? null
          : presenceOf(word, this.lexicon);
    const where = presence === 'present' ? (told ?? presence) : presence;
    let { from, until, proxy } = person;
    for (const words of person.note?.split(', ') ?? []) {
      const said = readBeside(words, this.lexicon.beside);
      from ??= said?.from ?? null;
      until ??= said?.until ?? null;
      proxy ??= said?.representedBy ?? null;
    }
    // Who is a guest has no vote to give.
    const away = proxy !== null && where !== 'guests' && where !== 'invited';
    this.people.push({
      ...person,
      from,
      until,
      presence: away ? 'represented' : where,
      line,
      sure,
      representedBy: representedBy ?? proxy,
      group: this.groups.length,
    });
    if (person.organisation !== null) this.organisations.add(normalize(person.organisation));
  }

  /** People under a label that stands alone. */
  private section(index: number, presence: PresenceWord): void {
    const label = this.lines[index] as Line;
    const heading =
      standsAlone(label) || (this.isFullName(this.lines[index + 1]) && this.isFullName(this.lines[index + 2]));
    let found = 0;
    let skipped = 0;
    let at = index + 1;
    const taken: number[] = [];
    const joints: string[] = [];
    const currentRole: Presence = presence;
    let listKind: 'item' | 'paragraph' | null = null;
    for (; at < this.lines.length; at++) {
      const line = this.lines[at] as Line;
      if (line.as !== 'text') break;
      const { block } = line;
      if (block.kind === 'rule') {
        if (found > 0) break;
        continue;
      }
      if (block.kind === 'heading' || block.kind === 'raw') break;
      if (block.kind === 'table') {
        if (found === 0 && this.table(at, presence)) found++;
        break;
      }
      if (presenceOf(line.text, this.lexicon) !== null) break;
      const inner = labelOf(line.text);
      if (inner !== null && presenceOf(inner.text, this.lexicon) !== null) break;
      // `Council: Carol, Mark` under a heading: its own people, and its label kept.
      if (inner !== null && inner.rest !== '' && !inner.rest.startsWith('//')) {
        const head = this.lexicon.spoken.fields.get(plainLabel(inner.text));
        if (head !== undefined) break;
        const person = readForeignPerson(line.text, this.lexicon, 'list');
        if (person !== null && person.email !== null) {
          this.add(person, currentRole, block.line, true);
          this.dropNumber(block.number);
          taken.push(at);
          found++;
          listKind ??= block.kind === 'item' ? 'item' : 'paragraph';
          continue;
        }
        const people = this.peopleIn(inner.rest);
        if (people !== null && people.length > 0) {
          // `Pour la Commune de Forest : Mme Martin`
          const house = this.houseOf(inner.text);
          for (const each of people)
            this.add({ ...each, organisation: each.organisation ?? house }, currentRole, block.line, true);
          this.dropNumber(block.number);
          this.label(currentRole, inner.text + this.joints(inner.rest));
          taken.push(at);
          found++;
          continue;
        }
        if (block.kind !== 'item') break;
      }
      if (this.isSubHead(line, at)) {
        this.label(currentRole, line.text);
        taken.push(at);
        continue;
      }
      if (block.kind === 'item') {
        // Under a label that is an item itself, only what is below it or looks otherwise.
        if (label.block.kind === 'item' && block.depth <= label.block.depth && !(label.block.ordered && !block.ordered))
          break;
        if (listKind === 'paragraph' && (found > 2 || block.number !== null)) break;
        // Numbers after bullets begin another list.
        const before = (this.lines[taken[taken.length - 1] ?? index] as Line).block;
        if (listKind === 'item' && before.kind === 'item' && before.ordered !== block.ordered) break;
        if (this.isKnownItem(line) || (listKind !== 'item' && this.isAgendaList(at))) break;
        listKind = 'item';
        // A second list begins where numbers begin again.
        if (
          block.number === '1' &&
          taken.length > 0 &&
          (this.lines[at - 1] as Line).block.number !== null &&
          (this.lines[at - 1] as Line).block.number !== '0'
        )
          break;
        const people = this.itemPeople(line);
        if (people === null) {
          if (found === 0 && ++skipped > 3) break;
          continue;
        }
        const role: Presence =
          block.box === null
            ? currentRole
            : block.box === 'done'
              ? currentRole
              : presence === 'present'
                ? 'absent'
                : currentRole;
        for (const person of people) this.add(person, role, block.line, true);
        if (block.box === 'done') this.dropped.push({ reason: 'presence-mark', text: 'x', count: 1 });
        this.dropNumber(block.number);
        if (people.length > 1) joints.push(this.joints(line.text));
        taken.push(at);
        found++;
        continue;
      }
      // A paragraph: somebody's name, or a list of names.
      if (listKind === 'item' && block.depth === 0 && !heading) break;
      if (!heading) break;
      const people = this.peopleIn(line.text);
      if (
        people !== null &&
        people.length > 0 &&
        (people.length > 1 || this.oneAlone(line, at, people[0] as ForeignPerson))
      ) {
        for (const person of people) this.add(person, currentRole, block.line, true);
        if (people.length > 1) joints.push(this.joints(line.text));
        taken.push(at);
        found++;
        listKind ??= 'paragraph';
        continue;
      }
      if (found === 0 && skipped === 0 && label.block.kind === 'heading' && line.text.length < 100) {
        skipped++;
        continue;
      }
      break;
    }
    if (found === 0) return;
    for (const each of taken) this.take(this.lines[each] as Line);
    this.take(label);
    this.label(presence, label.text + joints.join(''));
  }

  /** Whether a line has the title of a known item (`Divers`): nobody is called so. */
  private isKnownItem(line: Line): boolean {
    const { headings, headingStarts } = this.lexicon;
    const title = this.titleOf(line);
    return headings.has(title) || headingStarts.some(([start]) => title.startsWith(start));
  }

  /**
   * Under a label that names nobody (`Excusés :`) the agenda may follow at once: its numbers go on after some text, or several of its titles
   * come once more.
   */
  private isAgendaList(at: number): boolean {
    if (!(this.lines[at] as Line).block.ordered) return false;
    const isItem = (one: Line | undefined): one is Line => one?.as === 'text' && one.block.kind === 'item';
    const titles = new Set<string>();
    let end = at;
    for (; isItem(this.lines[end]) && end < at + farthest; end++) titles.add(this.titleOf(this.lines[end] as Line));
    const last = Number((this.lines[end - 1] as Line).block.number);
    const after = this.lines.slice(end, end + farthest);
    const next = after.slice(0, 40).find((one) => isItem(one) && one.block.ordered);
    if (after[0]?.block.kind === 'paragraph' && next !== undefined && Number(next.block.number) === last + 1)
      return true;
    return after.filter((one) => one.text.length < 140 && titles.has(this.titleOf(one))).length >= 2;
  }

  private titleOf(line: Line): string {
    let title = this.titles.get(line);
    if (title === undefined) {
      title = plainLabel(line.text);
      this.titles.set(line, title);
    }
    return title;
  }

  /** The organisation that a label over people names, without `Pour la` before it; null where it names none. */
  private houseOf(label: string): string | null {
    const words = label.split(' ');
    const told = this.lexicon.onBehalf.has(normalize(words[0] as string));
    const from = words.findIndex((word, at) => (at > 0 || !told) && /^(?:[dl]['’])?\p{Lu}/u.test(word));
    const name =
      from === -1
        ? ''
        : words
            .slice(from)
            .join(' ')
            .replace(/^[dl]['’]/i, '');
    return name.length > 1 && (told || isOrganisation(name, this.lexicon)) ? name : null;
  }

  /** The number that somebody had in a list. */
  private dropNumber(number: string | null): void {
    if (number !== null) this.dropped.push({ reason: 'list-number', text: number, count: 1 });
  }

  /** The words for *and* that stood between people: they stay beside the label. */
  private joints(text: string): string {
    const found = text.split(/\s+/).filter((word) => this.lexicon.and.has(normalize(word)) && /\p{L}/u.test(word));
    return found.length === 0 ? '' : ` … ${found.join(' … ')}`;
  }

  /** One name on a line is believed where the next line is a name too, or nothing more of the list follows. */
  private oneAlone(line: Line, at: number, person: ForeignPerson): boolean {
    if (person.email !== null || person.organisation !== null || person.role !== null) return true;
    // A word alone, where everybody else of the list has a full name, is the text that follows it.
    const own = this.people.slice(this.begun);
    if (!line.text.includes(' ') && own.length > 0 && own.every(({ name }) => name?.includes(' '))) return false;
    const next = this.lines[at + 1];
    if (next === undefined || next.block.kind === 'heading') return true;
    return line.text.split(' ').length >= 2 || this.peopleIn(next.text) !== null;
  }

  private itemPeople(line: Line): ForeignPerson[] | null {
    const one = line.text.includes('•') ? null : readForeignPerson(line.text, this.lexicon, 'list');
    if (one !== null) {
      // `Alice Martin, Bob Dupont, Carole Petit` in one item.
      if ((one.organisation !== null || one.role !== null) && one.email === null && !line.text.includes('(')) {
        const many = this.peopleIn(line.text);
        if (
          many !== null &&
          many.length >= 3 &&
          many.every((each) => each.name?.includes(' ') && looksLikeName(each.name, this.lexicon, 'prose'))
        )
          return many;
      }
      return [one];
    }
    const many = this.peopleIn(line.text);
    return many !== null && many.length > 1 ? many : null;
  }

  /** Everybody in an inline list; null where too much of it is nobody. `labelled`: a label says that these are people. */
  private peopleIn(text: string, labelled = false): ForeignPerson[] | null {
    const clean = text.replace(/\.$/, '');
    const pieces = splitPeople(clean, this.lexicon);
    if (pieces.length === 0 || pieces.length > 400) return null;
    const people: ForeignPerson[] = [];
    let doubtful = 0;
    for (const piece of pieces) {
      const person =
        readForeignPerson(piece, this.lexicon, 'prose') ??
        (pieces.length > 1 || labelled ? readForeignPerson(piece, this.lexicon, 'list') : null);
      if (person === null) {
        // One odd name in a long list is a name, too.
        if (++doubtful > pieces.length * 0.2 || piece.length > 60 || /\d{3}/.test(piece)) return null;
        people.push({ ...nobody, name: piece });
        continue;
      }
      if (person.name === null && pieces.length === 1) return null;
      people.push(person);
    }
    // `Marie Dupont, Commune de Forest` is one.
    const [first, second] = people;
    if (people.length === 2 && first?.name != null && first.organisation === null && second !== undefined) {
      if (second.name === null || this.organisations.has(normalize(second.name)))
        return [{ ...first, organisation: second.organisation ?? second.name }];
    }
    return people;
  }

  /** `Présents : A, B et C. Excusé : D.` on one line. */
  private inline(index: number): void {
    const line = this.lines[index] as Line;
    if (this.isItem(line)) return;
    const start = this.labelInside(line.text);
    let kept = line.text.slice(0, start);
    const segments = this.segments(line.text.slice(start));
    const first = segments[0];
    if (first === undefined || first.presence === null || first.at > 0) {
      this.sentence(index);
      return;
    }
    let role: Presence = first.presence;
    const added: (() => void)[] = [];
    const labels: Pick<PresenceLabel, 'presence' | 'text'>[] = [];
    let good = 0;
    for (const segment of segments) {
      // `Minutes: H. Orr.` names an office, and nobody who was away.
      if (segment.presence === null && fieldOf(segment.label, this.lexicon.spoken) !== undefined) {
        kept += `${segment.label}: ${segment.rest.trim()} `;
        continue;
      }
      // « A, B. Rapporteurs : C »: another sentence is under a label that nobody knows; not « Zoom : C ».
      if (segment.presence === null && segment.isSentence && !this.isFiller(segment.label)) {
        kept += `${segment.label}: ${segment.rest.trim()} `;
        continue;
      }
      if (segment.presence !== null) role = segment.presence;
      // `Afwezig: Piet, met afmelding` says how all of them were away.
      const told = segment.presence === null ? null : noticeAtEnd(segment.rest.trim(), this.lexicon);
      const rest = told?.rest ?? segment.rest.trim();
      if (told && role === 'absent') role = 'excused';
      if (rest === '' || /^(?:\/|-|–|néant|aucun[e]?|geen|none|nihil|n\/?a)\.?$/i.test(rest)) {
        if (segment.presence !== null) labels.push({ presence: role, text: `${segment.label} : ${rest}` });
        else kept += `${segment.label}: ${rest} `;
        good++;
        continue;
      }
      const people =
        this.peopleIn(rest, segment.presence !== null) ??
        this.firstPeople(rest, (left) => {
          kept += left;
        });
      if (people === null) {
        if (segment.presence === null) {
          kept += `${segment.label}: ${rest} `;
          continue;
        }
        return;
      }
      good++;
      const where = role;
      for (const person of people) added.push(() => this.add(person, where, line.block.line, true));
      labels.push({ presence: role, text: segment.label + this.joints(rest) + (told ? ` ${told.notice}` : '') });
    }
    if (good === 0 || (added.length === 0 && labels.every((each) => !each.text.includes(':')))) return;
    // A label with nothing after it may head a list on the next lines.
    if (added.length === 0) {
      if (kept.trim() !== '') return;
      this.take(line);
      for (const each of labels) this.label(each.presence, each.text);
      return;
    }
    for (const each of added) each();
    for (const each of labels) this.label(each.presence, each.text);
    if (kept.trim() === '') this.take(line);
    else {
      this.dropNumber(line.block.number);
      this.lines[index] = lineOf({
        ...line.block,
        kind: 'paragraph',
        depth: 0,
        source: null,
        spans: [{ text: kept.trim(), bold: false, italic: false, strike: false, href: null, raw: null }],
      });
    }
    this.following(index, first.presence);
    if (kept.trim() !== '') this.sentence(index);
  }

  /** Where a sentence begins with a label of presence: `… in Gent. Aanwezig: A en B`; 0 where none does. */
  private labelInside(text: string): number {
    if (!text.includes(':') || text.length > 2000) return 0;
    for (const match of text.matchAll(/[.!?;]\s{1,3}(?=\p{Lu}[^.:;!?]{2,50}:\s)/gu)) {
      const at = match.index + match[0].length;
      const label = labelOf(text.slice(at), 60);
      if (label === null || presenceOf(label.text, this.lexicon) === null) continue;
      const first = labelOf(text, 60);
      return first !== null && presenceOf(first.text, this.lexicon) !== null ? 0 : at;
    }
    return 0;
  }

  /** Names at the start of a text that goes on: `A, B, C. De voorzitter opent …`. */
  private firstPeople(text: string, keep: (left: string) => void): ForeignPerson[] | null {
    const stop = /(?<=\p{L}{2}|\))\.\s+(?=\p{Lu})/u.exec(text);
    if (stop === null) return null;
    const people = this.peopleIn(text.slice(0, stop.index));
    if (people === null || people.length < 2) return null;
    keep(`${text.slice(stop.index + stop[0].length)} `);
    return people;
  }

  /** More lines of an inline list that was broken: `Présents : A, B,` / `C, D`. */
  private following(index: number, presence: Presence): void {
    const before = this.lines[index] as Line;
    if (!/[,;]\s*$/.test(before.text)) return;
    for (let at = index + 1; at < Math.min(index + 20, this.lines.length); at++) {
      const line = this.lines[at] as Line;
      const people = line.as === 'text' && line.block.kind === 'paragraph' ? this.peopleIn(line.text) : null;
      if (people === null || people.length < 2) return;
      for (const person of people) this.add(person, presence, line.block.line, true);
      if (this.joints(line.text) !== '') this.label(presence, this.joints(line.text).trim());
      this.take(line);
      if (!/[,;]\s*$/.test(line.text)) return;
    }
  }

  /** The labels of a line and what follows each: a label begins the line or a sentence. */
  private segments(text: string): Segment[] {
    const out: Segment[] = [];
    let at = 0;
    let lastFrom = 0;
    let isSentence = false;
    while (at < text.length && out.length < 30) {
      const label = labelOf(text.slice(at), 60);
      if (label === null) break;
      const presence = presenceOf(label.text, this.lexicon) ?? this.listWithin(label.text, label.rest);
      if (out.length === 0 && presence === null) return [];
      // The next label begins after a full stop, a semicolon, a dash or a bracket that closes.
      const from = at + label.at;
      let next = text.length;
      const marks = /(?:[.;]|\s[-–—|])\s{1,3}(?=\p{Lu}[^.;:()]{1,50}(?:\([^()]{1,40}\)\s?)?:)/gu;
      marks.lastIndex = from;
      const match = marks.exec(text);
      if (match !== null) next = match.index;
      out.push({ presence, label: label.text, rest: text.slice(from, next), at, isSentence });
      lastFrom = from;
      if (match === null) break;
      isSentence = match[0].startsWith('.');
      at = match.index + match[0].length;
    }
    // What looked like one more label and is none belongs to the last.
    const last = out[out.length - 1];
    if (last !== undefined) last.rest = text.slice(lastFrom);
    return out;
  }

  private isFiller(label: string): boolean {
    return wordsOf(plainLabel(label)).every((word) => this.lexicon.spoken.presenceFillers.has(word));
  }

  /** `Aanwezige eigenaars: A, B en C`: all of the list are full names. */
  private listWithin(label: string, rest: string): PresenceWord | null {
    const within = presenceWithin(label, this.lexicon);
    const people = within === null ? null : this.peopleIn(rest, true);
    const isFull = ({ name }: ForeignPerson): boolean => name?.includes(' ') === true;
    const enough = people !== null && (people.length > 1 || this.people.length > 0);
    return enough && people.every(isFull) ? within : null;
  }

  /** `Sont présents A, B et C`; `… le bureau (A, B, C et D) …` after words of presence. */
  private sentence(index: number): void {
    const line = this.lines[index] as Line;
    if (line.block.kind !== 'paragraph' || line.text.length > 1500) return;
    const words = line.text.split(' ');
    for (let count = Math.min(6, words.length - 2); count >= 1; count--) {
      const presence = presenceOf(words.slice(0, count).join(' '), this.lexicon);
      if (presence === null) continue;
      if (!/^\p{Lu}/u.test(words[count] as string)) return;
      const stop = /(?<=\p{L}{2}|\))\.(?:\s|$)/u.exec(line.text);
      const list = words
        .slice(count)
        .join(' ')
        .slice(0, stop === null ? undefined : Math.max(0, stop.index - words.slice(0, count).join(' ').length - 1));
      const people = this.peopleIn(list);
      // The sentence stays: people are only read off it.
      if (people !== null && people.length >= 2) {
        for (const person of people) this.add(person, presence, line.block.line, false);
      }
      return;
    }
    if (index > 12) return;
    for (const match of line.text.matchAll(/\(([^()]{10,600})\)/g)) {
      const people = this.peopleIn(match[1] as string);
      if (people === null || people.length < 3) continue;
      if (
        !people.every(
          (person) =>
            person.name !== null && looksLikeName(person.name, this.lexicon, 'prose') && person.name.includes(' '),
        )
      )
        continue;
      for (const person of people) this.add(person, 'present', line.block.line, false);
      return;
    }
  }

  /** A table of people: a column of names with their presence in marks, in the head of each column, or in the label before it. */
  private table(index: number, under: PresenceWord | null): boolean {
    let label = under;
    const line = this.lines[index] as Line;
    const rows = line.block.rows.map((row) =>
      row.map((cell) => squeeze(cell.blocks.map((block) => plain(block.spans)).join('\n'))),
    );
    if (rows.length < 1 || rows.length > 1000) return false;
    const head = rows[0] as string[];
    const lists = this.tableOfLists(line.block, rows);
    if (lists) {
      this.take(line);
      return true;
    }
    if (this.sideBySide(line, rows)) return true;
    const kinds = this.headOf(rows);
    const withHead = kinds.some((kind) => kind !== null);
    const body = withHead ? rows.slice(1) : rows;
    // Columns whose head says nothing, and that no other reader of this table explains.
    const isOpen = (column: number): boolean => column !== nameColumn && kinds[column] == null && marks[column] == null;
    const width = Math.max(...rows.map((row) => row.length));
    const marks: (Presence | null)[] = [];
    let nameColumn = kinds.findIndex((kind) => kind?.column === 'name');
    for (let column = 0; column < width; column++) {
      const kind = kinds[column];
      marks.push(kind?.presence ?? null);
    }
    this.letterHeads(head, body, marks);
    const isMark = (text: string): boolean => {
      const normalized = normalize(text);
      return (
        normalized === '' ||
        this.lexicon.yes.has(normalized) ||
        this.lexicon.no.has(normalized) ||
        this.lexicon.excusedMark.has(normalized) ||
        this.lexicon.proxyMark.has(normalized)
      );
    };
    // Without heads: a column of marks beside a column of names.
    if (!marks.some((mark) => mark !== null) && (label !== null || body.length >= 3)) {
      for (let column = 1; column < width; column++) {
        const cells = body.map((row) => row[column] ?? '');
        if (
          cells.every(isMark) &&
          cells.filter((cell) => this.lexicon.yes.has(normalize(cell))).length >= Math.max(1, cells.length * 0.2)
        ) {
          marks[column] = 'present';
          break;
        }
      }
    }
    if (nameColumn === -1) {
      // The column with the most names.
      let best = 0;
      for (let column = 0; column < width; column++) {
        if (marks[column] != null) continue;
        const names = body.filter(
          (row) =>
            looksLikeName(row[column] ?? '', this.lexicon, 'prose') && !isOrganisation(row[column] ?? '', this.lexicon),
        ).length;
        if (names > best) {
          best = names;
          nameColumn = column;
        }
      }
      if (best < body.length * 0.6) return false;
    }
    // « Participants | Fonction »: the head of the names says that they were there.
    label ??= withHead ? presenceOf(head[nameColumn] ?? '', this.lexicon) : null;
    const hasMarks = marks.some((mark) => mark !== null);
    // `Bijen, Antoon`: where all of a column have a comma, the family name stands first.
    const named = body.map((row) => row[nameColumn] ?? '').filter((cell) => cell !== '');
    const isTurned = named.length > 0 && named.every((cell) => familyFirst.test(cell));
    const inOrder = (name: string): string => (isTurned ? name.replace(familyFirst, '$2 $1') : name);
    const described = kinds.filter((kind) => kind !== null).length;
    const people = kinds.some((kind) => kind?.column === 'what' || kind?.column === 'when')
      ? false
      : hasMarks ||
        label !== null ||
        (described >= 2 &&
          kinds.some(
            (kind) => kind?.column === 'email' || kind?.column === 'first-name' || kind?.column === 'organisation',
          ));
    if (!people || nameColumn === -1) return false;
    const at = (row: readonly string[], column: ColumnWord): string => {
      const found = kinds.findIndex((kind) => kind?.column === column);
      return found === -1 ? '' : (row[found] ?? '');
    };
    // Crosses that nobody has read: who was there is for a person to look at.
    const unread = [...head.keys()].some(
      (column) =>
        isOpen(column) &&
        body.every((row) => isMark(row[column] ?? '')) &&
        body.some((row) => (row[column] ?? '') !== ''),
    );
    let count = 0;
    const extra: string[] = [];
    for (const row of body) {
      const name = row[nameColumn] ?? '';
      const first = at(row, 'first-name');
      const parts = name === '' ? null : this.namesOf(first === '' ? inOrder(name) : `${first} ${name}`);
      if (parts === null) {
        const left = row.filter((cell) => cell !== '' && !isMark(cell)).join(' ');
        if (left !== '') extra.push(left);
        continue;
      }
      let presence: Presence = label ?? 'present';
      let representedBy: string | null = null;
      const beside: string[] = [];
      if (hasMarks) {
        presence = 'absent';
        for (let column = 0; column < width; column++) {
          const mark = marks[column];
          if (mark == null || (row[column] ?? '') === '') continue;
          const read = this.marked(row[column] as string, mark);
          presence = read.presence ?? presence;
          if (read.note !== null) beside.push(read.note);
          if (/[\p{L}\p{N}]/u.test(read.mark))
            this.dropped.push({ reason: 'presence-mark', text: read.mark, count: 1 });
        }
      }
      // `Excusé` in the column for signatures.
      for (let column = 0; column < width; column++) {
        const cell = row[column] ?? '';
        if (!isOpen(column) || cell === '' || cell.length > 60) continue;
        const said = presenceOf(cell, this.lexicon);
        if (said === null) continue;
        presence = said;
        beside.push(cell);
      }
      const proxy = at(row, 'proxy');
      if (proxy !== '' && !isMark(proxy) && looksLikeName(proxy, this.lexicon, 'prose')) representedBy = proxy;
      const used = new Set([nameColumn]);
      const take = (column: ColumnWord): string | null => {
        const found = kinds.findIndex((kind) => kind?.column === column);
        if (found !== -1) used.add(found);
        return at(row, column) || null;
      };
      take('first-name');
      take('proxy');
      const organisation = take('organisation');
      const email = take('email');
      const role = take('role');
      const rest = row.filter(
        (cell, column) => !used.has(column) && marks[column] == null && cell !== '' && !isMark(cell),
      );
      for (const person of parts) {
        // Initials are no organisation.
        const named = rest.filter((cell) => !/^\p{Lu}{1,4}$/u.test(cell));
        const initials = rest.filter((cell) => !named.includes(cell));
        const isOpenPlace = organisation === null && person.organisation === null;
        const [firstRest, ...others] = isOpenPlace
          ? [named[0] ?? null, ...named.slice(1), ...initials]
          : [null, ...rest];
        this.add(
          {
            ...person,
            organisation: person.organisation ?? organisation ?? firstRest ?? null,
            email: person.email ?? (email?.includes('@') ? email : null),
            role: person.role ?? role,
            note:
              [person.note, email !== null && !email.includes('@') ? email : null, ...beside, ...others]
                .filter((each) => each)
                .join(', ') || null,
          },
          representedBy !== null && presence !== 'present' ? 'represented' : presence,
          line.block.line,
          (hasMarks ? withHead || label !== null : true) && !unread,
          representedBy,
        );
        count++;
      }
    }
    if (count === 0) return false;
    this.take(line);
    if (withHead) this.label(label ?? 'present', head.filter((cell) => cell !== '').join(' '));
    if (extra.length > 0) this.label(label ?? 'present', extra.join(' ; '));
    return true;
  }

  /** Several lists beside one another: `Aanwezig | Organisatie | Verontschuldigd | Organisatie`, or one of them in two halves. */
  private sideBySide(line: Line, rows: readonly (readonly string[])[]): boolean {
    const [head = [], ...body] = rows;
    const starts = head.flatMap((cell, column) => {
      const presence = presenceOf(cell, this.lexicon);
      const isAgain =
        column > 0 && normalize(cell) === normalize(head[0] ?? '') && this.columnOf(cell)?.column === 'name';
      return presence !== null || isAgain ? [{ column, presence: presence ?? 'present' }] : [];
    });
    if (starts.length < 2 || starts[0]?.column !== 0 || starts.length === head.length) return false;
    const others = head.map((cell) => this.columnOf(cell)?.column ?? null);
    const isStart = (column: number): boolean => starts.some((start) => start.column === column);
    if (
      !head.every(
        (cell, column) =>
          isStart(column) || cell === '' || others[column] === 'organisation' || others[column] === 'role',
      )
    )
      return false;
    const found: (() => void)[] = [];
    for (const row of body) {
      for (const [at, { column, presence }] of starts.entries()) {
        const name = row[column] ?? '';
        const end = starts[at + 1]?.column ?? head.length;
        const beside = (kind: ColumnWord): string | null => {
          const where = others.findIndex((other, index) => index > column && index < end && other === kind);
          return where === -1 ? null : row[where] || null;
        };
        if (name === '') continue;
        const people = this.namesOf(name);
        if (people === null || normalize(name).length < 2) return false;
        for (const person of people) {
          const organisation = person.organisation ?? beside('organisation');
          const role = person.role ?? beside('role');
          found.push(() => this.add({ ...person, organisation, role }, presence, line.block.line, true));
        }
      }
    }
    if (found.length < 2) return false;
    for (const add of found) add();
    for (const { column, presence } of starts) this.label(presence, head[column] as string);
    for (const [column, cell] of head.entries()) if (!isStart(column) && cell !== '') this.label('present', cell);
    this.take(line);
    return true;
  }

  /** What the heads of columns say; nothing where the first row is somebody with a word of presence, as the rows below it are. */
  private headOf(rows: readonly (readonly string[])[]): ReturnType<PresenceFinder['columnOf']>[] {
    const [head = [], ...body] = rows;
    const kinds = head.map((cell) => this.columnOf(cell));
    const said = kinds.flatMap((kind, column) => (kind === null ? [] : [{ kind, column }]));
    const isPerson = head.some(
      (cell, column) => kinds[column] === null && cell.includes(' ') && looksLikeName(cell, this.lexicon, 'prose'),
    );
    const goesOn = said.every(
      ({ kind, column }) =>
        kind.column === null && body.some((row) => presenceOf(row[column] ?? '', this.lexicon) !== null),
    );
    return said.length > 0 && isPerson && goesOn ? head.map(() => null) : kinds;
  }

  /** Heads of one letter, `P | E | A`, over columns of nothing but marks: one alone says nothing, and one for those present is among them. */
  private letterHeads(head: readonly string[], body: readonly (readonly string[])[], marks: (Presence | null)[]): void {
    if (marks.some((mark) => mark !== null)) return;
    const { yes, no, excusedMark } = this.lexicon;
    const found = new Map<Presence, number>();
    for (const [column, cell] of head.entries()) {
      const letter = normalize(cell).replace(/\.$/, '');
      if (!/^\p{L}{1,4}$/u.test(letter) || letter === 'x' || letter === 'o') continue;
      const crosses = body.map((row) => normalize(row[column] ?? '').split(/[\s(]/)[0] as string);
      if (!crosses.every((cross) => cross === '' || yes.has(cross) || no.has(cross))) continue;
      const says = [
        ...(yes.has(letter) ? (['present'] as const) : []),
        ...(excusedMark.has(letter) ? (['excused'] as const) : []),
        ...(no.has(letter) ? (['absent'] as const) : []),
      ].find((one) => !found.has(one));
      if (says !== undefined) found.set(says, column);
    }
    if (found.size < 2 || !found.has('present')) return;
    for (const [presence, column] of found) marks[column] = presence;
  }

  /**
   * What a cell under a head of presence says: `X`, `X (jusque 11h)`, `excusé, arrive à 10h`, `procuration à Anne Martin`. The words beside the
   * mark are a note. null: it leaves open whether somebody was there.
   */
  private marked(
    cell: string,
    mark: Presence,
  ): { readonly presence: Presence | null; readonly mark: string; readonly note: string | null } {
    const { proxyMark, excusedMark, yes, no } = this.lexicon;
    const tell = (text: string): Presence | 'no' | null => {
      const normalized = normalize(text);
      if (proxyMark.has(normalized)) return 'represented';
      if (excusedMark.has(normalized)) return 'excused';
      return yes.has(normalized) ? mark : no.has(normalized) ? 'no' : null;
    };
    const whole = tell(cell);
    if (whole !== null) return { presence: whole === 'no' ? null : whole, mark: cell, note: null };
    const said = presenceOf(cell, this.lexicon);
    if (said !== null) return { presence: said, mark: cell, note: null };
    // `A partir de 10h` begins with no mark: a letter is one before a bracket or a comma only, but for the cross.
    const first =
      /^(?:[xX](?=[\s(,;:])|[^\p{L}\p{N}\s](?=[\s(,;:])|\p{L}{1,2}(?=\s?[(,;:])|\p{L}{3,20}(?=[\s(,;:]))/u.exec(
        cell,
      )?.[0];
    const told = first === undefined ? null : (tell(first) ?? presenceOf(first, this.lexicon));
    if (first === undefined || told === null) return { presence: mark, mark: '', note: cell };
    const rest = squeeze(cell.slice(first.length).replace(/^[\s,;:–—-]{1,10}/, ''));
    // The words of a proxy are one with what follows them.
    if (told === 'represented') return { presence: told, mark: '', note: cell };
    return { presence: told === 'no' ? null : told, mark: first, note: rest.replace(/^\(([^()]*)\)$/, '$1') || null };
  }

  /** Names in one cell: `Eve ROY Guy BEC` are two where surnames are in capitals. */
  private namesOf(text: string): ForeignPerson[] | null {
    const two = text.length <= 120 ? twoWithCapitals(text) : null;
    if (two) {
      const both = two.map((each) => readForeignPerson(each, this.lexicon, 'prose'));
      if (both.every((each) => each !== null)) return both as ForeignPerson[];
    }
    if (text.includes('\n') || / et | en | and /.test(text)) {
      const many = this.peopleIn(text);
      if (many !== null && many.length > 1) return many;
    }
    const one = readForeignPerson(text, this.lexicon, 'list');
    return one === null ? null : [one];
  }

  /** `Présents | A, B, C` and `Excusés | D`, or one column for each list. */
  private tableOfLists(block: ForeignBlock, rows: readonly (readonly string[])[]): boolean {
    const cellPeople = (row: number, column: number): ForeignPerson[] | null => {
      const blocks = block.rows[row]?.[column]?.blocks ?? [];
      const out: ForeignPerson[] = [];
      for (const one of blocks) {
        const text = plain(one.spans);
        const single = readForeignPerson(text, this.lexicon, 'list');
        const many = blocks.length === 1 ? this.peopleIn(text) : null;
        const found = many !== null && many.length > 1 ? many : single === null ? null : [single];
        if (found === null) return null;
        out.push(...found);
      }
      return out;
    };
    const collected: { presence: PresenceWord; label: string; people: ForeignPerson[]; line: number }[] = [];
    const first = rows[0] as readonly string[];
    const byRow = rows.every((row) => row.length === 2 && presenceOf(row[0] as string, this.lexicon) !== null);
    const byColumn =
      rows.length >= 2 && first.length >= 2 && first.every((cell) => presenceOf(cell, this.lexicon) !== null);
    if (!byRow && !byColumn) return false;
    for (let row = byRow ? 0 : 1; row < rows.length; row++) {
      for (let column = byRow ? 1 : 0; column < (rows[row] as readonly string[]).length; column++) {
        const label = byRow ? (rows[row]?.[0] as string) : (first[column] as string);
        if (byColumn && normalize(rows[row]?.[column] ?? '').length <= 1) {
          if (/[\p{L}\p{N}]/u.test(rows[row]?.[column] ?? '')) return false;
          continue;
        }
        const people = cellPeople(row, column);
        if (people === null) return false;
        collected.push({ presence: presenceOf(label, this.lexicon) as PresenceWord, label, people, line: block.line });
      }
    }
    if (!collected.some((each) => each.people.length > 0)) return false;
    if (byColumn)
      for (const label of first)
        if (!collected.some((each) => each.label === label))
          this.label(presenceOf(label, this.lexicon) as PresenceWord, label);
    for (const { presence, label, people, line } of collected) {
      this.label(presence, label);
      for (const person of people) this.add(person, presence, line, true);
    }
    return true;
  }

  private columnOf(cell: string): { column: ColumnWord | null; presence: Presence | null } | null {
    if (cell === '' || cell.length > 60) return null;
    const known = this.lexicon.columns.get(plainLabel(cell));
    const presence = presenceOf(cell, this.lexicon);
    if (
      known?.includes('name') ||
      known?.includes('first-name') ||
      known?.includes('organisation') ||
      known?.includes('email') ||
      known?.includes('role')
    ) {
      const column =
        (['name', 'first-name', 'organisation', 'email', 'role'] as const).find((each) => known.includes(each)) ?? null;
      return { column, presence: null };
    }
    if (known !== undefined && presence === null) return { column: known[0] ?? null, presence: null };
    return presence === null ? null : { column: null, presence };
  }
}

/** A family name, a comma and first names, and nothing else. */
const familyFirst = /^(\p{Lu}[^,()]{1,40}), (\p{Lu}[^,()\d]{1,30})$/u;

/** First names, then a surname in capitals, twice: `Eve ROY Guy BEC`. Word by word, since an expression for it takes for ever. */
function twoWithCapitals(text: string): [string, string] | null {
  const words = text.split(/\s+/);
  let shape = '';
  for (const word of words) {
    if (/^\p{Lu}[\p{Lu}'’-]+$/u.test(word)) shape += 'S';
    else if (/^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)?$/u.test(word)) shape += 'f';
    else return null;
  }
  const match = /^f{1,4}S{1,4}(?=f)/.exec(shape);
  if (!match || !/^f{1,4}S{1,4}$/.test(shape.slice(match[0].length))) return null;
  return [words.slice(0, match[0].length).join(' '), words.slice(match[0].length).join(' ')];
}

/** `Piet, met afmelding`: the names, and the notice that was given; null where there is none. */
function noticeAtEnd(text: string, lexicon: Lexicon): { rest: string; notice: string } | null {
  const match = /^(.{2,400}),? ((?:met|avec|with) (\p{L}{4,20}))\.?$/u.exec(text);
  if (!match || !lexicon.spoken.withNotice.has(normalize(match[3] as string))) return null;
  return { rest: (match[1] as string).replace(/,$/, ''), notice: match[2] as string };
}
