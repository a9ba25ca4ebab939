import type { PresenceWord } from '../../language/import.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import type { TablePresence } from '../../recognise/people-table.ts';
import { normalize } from '../../text/normalize.ts';
import { type Lexicon, presenceOf, presenceWithin, wordsOf } from './lexicon.ts';
import { type Line, labelOf, line as lineOf } from './lines.ts';
import { PeopleList } from './people-list.ts';
import { takePeopleTable } from './people-tables.ts';
import { type ForeignPerson, isOrganisation, looksLikeName, readForeignPerson } from './person.ts';
import { FoundPresence, type PresenceFound, type PresenceLabel } from './presence-found.ts';
import { gluedLabel, noticeAtEnd, type Segment, segmentsOf } from './presence-segments.ts';
import { PresenceTold } from './presence-told.ts';

/**
 * Finds the people of a PV and takes their lines out of it. What stands in such a list and is nobody stays in the text.
 */
export function findPresence(lines: Line[], lexicon: Lexicon): PresenceFound {
  return new PresenceFinder(lines, lexicon).find();
}

/** So many lines after a list are looked at. */
const farthest = 400;

/** So far from the top a label may say by one of its words that it stands over people. */
const headLines = 80;

/** Where a list ends and how many others there were begins: « …, Luc Petit. 6 members of the public »; null where it names people to its end. */
function countAtEnd(list: string): { readonly from: number; readonly at: number } | null {
  for (const { index } of list.matchAll(/(?<=\s)\d{1,4}\s\p{L}/gu)) {
    const before = list.slice(0, index).trimEnd();
    const mark = /(?:[,.;&+]|\s(?:et|en|and))$/.exec(before.slice(-5));
    const words = list.slice(index, index + 70).split(/[,;.]/, 1)[0] as string;
    const next = list.slice(index + words.length, index + words.length + 2);
    if (mark !== null && words.length < 70 && /^(?:\.\s?)?$/.test(next))
      return { from: before.length - mark[0].length, at: index };
  }
  return null;
}

/** Whether a line looks like a label over what follows it. */
function standsAlone({ block, text }: Line): boolean {
  return block.kind === 'heading' || block.look.bold || block.look.underline || /:\s*$/.test(text);
}

class PresenceFinder {
  private readonly lines: Line[];
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private readonly told: PresenceTold;
  private readonly found: FoundPresence;
  /** Lines as titles are compared, each normalized once. */
  private readonly titles = new Map<Line, string>();
  /** How many people there were before the label that is read now. */
  private begun = 0;

  constructor(lines: Line[], lexicon: Lexicon) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.list = new PeopleList(lexicon);
    this.found = new FoundPresence(lexicon, this.list);
    this.told = new PresenceTold(lines, lexicon, this.list, this.found);
  }

  find(): PresenceFound {
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text') continue;
      this.begun = this.found.people.length;
      this.found.open(line);
      this.read(line, index);
      this.found.close();
    }
    this.told.away();
    for (const [index, line] of this.lines.entries()) if (line.as === 'text') this.told.proxies(index);
    if (this.found.people.length === 0) this.told.seated();
    return this.found;
  }

  private read(line: Line, index: number): void {
    if (line.block.kind === 'table') {
      this.table(line, null);
      return;
    }
    if (line.text.length > 3000 || line.block.kind === 'raw') return;
    const whole = line.text.length <= 100 ? presenceOf(line.text, this.lexicon) : null;
    if (whole !== null) this.section(index, whole);
    else if (index < headLines && this.bare(index)) return;
    else if (index < headLines && standsAlone(line)) {
      const within = presenceWithin(line.text.replace(/\s{0,3}:$/, ''), this.lexicon);
      if (within === null || !this.isFullName(this.lines[index + 1])) this.inline(index);
      else this.section(index, within);
    } else this.inline(index);
  }

  /** `Présents : A, B. Excusé : D.` on one line, or broken over several. */
  private inline(index: number): void {
    const more = this.brokenOff(index);
    if (more.length === 0 || !this.labelled(index, more)) this.labelled(index, []);
  }

  /** The lines after a label and its first people that go on with the list: the line before them stops where no list does. */
  private brokenOff(index: number): Line[] {
    const out: Line[] = [];
    let before = (this.lines[index] as Line).text;
    const label = labelOf(before, 60);
    if (label === null || label.rest === '' || presenceOf(label.text, this.lexicon) === null) return out;
    let open = 0;
    for (const next of this.lines.slice(index + 1, index + 20)) {
      open += before.split('(').length - before.split(')').length;
      const stops =
        /[,;&+–—-]$/.test(before) ||
        open > 0 ||
        /^\p{Ll}/u.test(next.text) ||
        // A line that is full, before one with more of them.
        (before.length >= 60 && /[^.:!?]$/.test(before) && next.text.includes(',')) ||
        this.lexicon.and.has(normalize(before.slice(before.lastIndexOf(' ') + 1)));
      if (!stops || next.as !== 'text' || next.block.kind !== 'paragraph' || next.text.length > 400) break;
      if (open <= 0 && labelOf(next.text) !== null) break;
      // After an empty line, only what names several.
      const isUnder = next.glued || next.block.under;
      if (!isUnder && (this.list.peopleIn(next.text)?.length ?? 0) < 2) break;
      out.push(next);
      before = next.text;
    }
    return out;
  }

  /** Whether a line is the full name of somebody, with what may stand beside it. */
  private isFullName(line: Line | undefined): boolean {
    if (line?.as !== 'text' || (line.block.kind !== 'item' && line.block.kind !== 'paragraph')) return false;
    const people = this.list.itemPeople(line);
    return people?.every(({ name }) => name?.includes(' ') && looksLikeName(name, this.lexicon, 'prose')) === true;
  }

  /** `Staff :`, **Members** between the people under a label: whoever follows is under that label, too. */
  private isSubHead(line: Line, at: number): boolean {
    const words = line.text.replace(/\s{0,3}:$/, '');
    const own = this.found.people.slice(this.begun);
    // A word alone between full names, a bullet over lines that are none.
    const isWord = !words.includes(' ') && own.every(({ name }) => name?.includes(' '));
    const isBullet =
      line.block.kind === 'item' &&
      this.lines[at + 1]?.block.kind === 'paragraph' &&
      this.list.itemPeople(line) === null;
    if (
      (!standsAlone(line) && !isWord && !isBullet) ||
      words.length > 60 ||
      words.split(' ').length > 7 ||
      (line.block.kind !== 'paragraph' && !isBullet)
    )
      return false;
    if (this.isKnownItem(line) || fieldOf(words, this.lexicon.spoken) !== undefined) return false;
    if (this.lexicon.agenda.has(plainLabel(words))) return false;
    const next = this.lines[at + 1];
    return this.isFullName(next) || (next !== undefined && standsAlone(line) && this.isRow(next, own.length === 0));
  }

  /** Whether a line names several, or whom its own label means: `CP : Anne Petit`. `directly`: under a label of presence, where surnames do. */
  private isRow(line: Line, directly: boolean): boolean {
    if (line.as !== 'text' || line.block.kind !== 'paragraph' || line.text.length > 400) return false;
    const label = labelOf(line.text);
    const people = this.named(label === null ? line.text : label.rest);
    const full = people?.every(({ name }) => name?.includes(' '));
    return people !== null && (full ? people.length > 1 || label !== null : directly && people.length > 2);
  }

  /** A table of people leaves the body. */
  private table(line: Line, under: PresenceWord | null): boolean {
    if (!takePeopleTable(line, under, this.lexicon, this.list, this.found)) return false;
    this.found.take(line);
    return true;
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
    let listKind: 'item' | 'paragraph' | null = null;
    let stacked = false;
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
        if (found === 0 && this.table(line, presence)) found++;
        break;
      }
      if (presenceOf(line.text, this.lexicon) !== null) break;
      const inner = labelOf(line.text);
      if (inner !== null && presenceOf(inner.text, this.lexicon) !== null) break;
      if (this.twoListsIn(line, presence)) {
        taken.push(at);
        found++;
        listKind ??= block.kind === 'item' ? 'item' : 'paragraph';
        continue;
      }
      // « Pouvoirs : M. Petit à Mme Roy »: who is named there was away.
      if (inner !== null && this.lexicon.spoken.proxies.has(plainLabel(inner.text))) break;
      // `Council: Carol, Mark` under a heading: its own people, and its label kept.
      if (inner !== null && inner.rest !== '' && !inner.rest.startsWith('//')) {
        const head = this.lexicon.spoken.fields.get(plainLabel(inner.text));
        if (head !== undefined) break;
        const person = readForeignPerson(line.text, this.lexicon, 'list');
        if (person !== null && person.email !== null) {
          this.found.add(person, presence, block.line, true);
          this.found.dropNumber(block.number);
          taken.push(at);
          found++;
          listKind ??= block.kind === 'item' ? 'item' : 'paragraph';
          continue;
        }
        const people = this.list.peopleIn(inner.rest);
        if (people !== null && people.length > 0) {
          // `Pour la Commune de Forest : Mme Martin`
          const house = this.houseOf(inner.text);
          for (const each of people)
            this.found.add({ ...each, organisation: each.organisation ?? house }, presence, block.line, true);
          this.found.dropNumber(block.number);
          this.found.label(presence, inner.text + this.found.joints(inner.rest));
          taken.push(at);
          found++;
          continue;
        }
        if (block.kind !== 'item') break;
      }
      if (this.isSubHead(line, at)) {
        this.found.label(presence, line.text);
        taken.push(at);
        continue;
      }
      // « Guests: » over « Content: »: nobody is called so.
      if (block.kind === 'paragraph' && inner?.rest === '') break;
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
        const people = this.list.itemPeople(line);
        if (people === null) {
          if (found === 0 && ++skipped > 3) break;
          continue;
        }
        const role: TablePresence =
          block.box === null
            ? presence
            : block.box === 'done'
              ? presence
              : presence === 'present'
                ? 'absent'
                : presence;
        for (const person of people) this.found.add(person, role, block.line, true);
        if (block.box === 'done') this.found.drop({ reason: 'presence-mark', text: 'x', count: 1 });
        this.found.dropNumber(block.number);
        if (people.length > 1) joints.push(this.found.joints(line.text));
        taken.push(at);
        found++;
        continue;
      }
      // A paragraph: somebody's name, or a list of names.
      if (!heading) break;
      // Names that stood directly under each other end at an empty line.
      const isUnder = line.glued || block.under;
      if (listKind === 'paragraph' && stacked && !isUnder) break;
      stacked = isUnder && listKind === 'paragraph';
      const people = this.list.peopleIn(line.text);
      if (listKind === 'item' && people?.some(({ name }) => !name?.includes(' '))) break;
      if (
        people !== null &&
        people.length > 0 &&
        (people.length > 1 || this.oneAlone(line, at, people[0] as ForeignPerson))
      ) {
        for (const person of people) this.found.add(person, presence, block.line, true);
        if (people.length > 1) joints.push(this.found.joints(line.text));
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
    for (const each of taken) this.found.take(this.lines[each] as Line);
    this.found.take(label);
    this.found.label(presence, label.text + joints.join(''));
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

  /** One name on a line is believed where the next line is a name too, or nothing more of the list follows. */
  private oneAlone(line: Line, at: number, person: ForeignPerson): boolean {
    // « M. Dupont, vice-président, ouvre la séance. »
    if (person.note !== null && /[.!?]$/.test(line.text)) return false;
    if (person.email !== null || person.organisation !== null || person.role !== null) return true;
    // A word alone, where everybody else of the list has a full name, is the text that follows it.
    const own = this.found.people.slice(this.begun);
    if (!line.text.includes(' ') && own.length > 0 && own.every(({ name }) => name?.includes(' '))) return false;
    const next = this.lines[at + 1];
    if (next === undefined || next.block.kind === 'heading') return true;
    return line.text.split(' ').length >= 2 || this.list.peopleIn(next.text) !== null;
  }

  /** `2) Present - Mark (chair), Dorothy`, `1 Present John Martin` over more full names: a label that no colon ends. */
  private bare(index: number): boolean {
    const line = this.lines[index] as Line;
    const { block } = line;
    if (block.kind === 'heading' || line.text.length > 400 || labelOf(line.text) !== null) return false;
    const number = /^\d{1,2}[.)]?\s/.exec(line.text)?.[0] ?? '';
    const words = line.text.slice(number.length).split(' ');
    for (let count = Math.min(4, words.length - 1); count > 0; count--) {
      const label = words.slice(0, count).join(' ');
      const presence = label.includes(':') ? null : presenceOf(label, this.lexicon);
      if (presence === null) continue;
      const rest = words
        .slice(count)
        .join(' ')
        .replace(/^[-–—]\s/, '');
      const people = this.named(rest);
      const more: Line[] = [];
      for (let at = index + 1; this.lines[at]?.block.kind === 'paragraph'; at++) {
        const next = this.lines[at] as Line;
        if (next.as !== 'text' || !this.named(next.text)?.some(({ name }) => name?.includes(' '))) break;
        more.push(next);
      }
      const isList = people !== null && (people.length > 1 || (people[0]?.name?.includes(' ') && more.length > 0));
      if (!isList) return false;
      for (const each of [line, ...more]) {
        for (const person of this.named(each === line ? rest : each.text) ?? [])
          this.found.add(person, presence, each.block.line, true);
        this.found.take(each);
      }
      this.found.dropNumber(block.number ?? (number.trim() || null));
      this.found.label(presence, label + this.found.joints(rest));
      return true;
    }
    return false;
  }

  /** Everybody of words that are nothing but names. */
  private named(text: string): ForeignPerson[] | null {
    const people = this.list.peopleIn(text, true);
    return people?.every(({ name }) => name !== null && looksLikeName(name, this.lexicon, 'prose')) ? people : null;
  }

  /** `Présents : A, B et C. Excusé : D.` with the lines that go on with it; false: they are no people. */
  private labelled(index: number, more: readonly Line[]): boolean {
    const line = this.lines[index] as Line;
    const text = [line, ...more].map((one) => one.text).join(' ');
    const start = this.labelInside(text);
    let kept = text.slice(0, start);
    const segments = this.segments(text.slice(start));
    const first = segments[0];
    if (first === undefined || first.presence === null || first.at > 0) {
      if (more.length === 0) this.told.sentence(index);
      return false;
    }
    let role: TablePresence = first.presence;
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
      const all = told?.rest ?? segment.rest.trim();
      // A number of people is nobody by name.
      const count = segment.presence === null ? null : countAtEnd(all);
      const counted = count === null ? all : all.slice(0, count.from);
      // `Apologies for absence: Apologies were received from Ann and Bob`
      const again = segment.presence === null ? '' : this.told.saidAgain(counted);
      const rest = counted.slice(again.length);
      if (count !== null) kept += `${all.slice(count.at)} `;
      if (told && role === 'absent') role = 'excused';
      if (rest === '' || /^(?:\/|-|–|néant|aucun[e]?|geen|none|nihil|n\/?a)\.?$/i.test(rest)) {
        if (segment.presence !== null) labels.push({ presence: role, text: `${segment.label} : ${rest}` });
        else kept += `${segment.label}: ${rest} `;
        good++;
        continue;
      }
      // `Apologies: Plot holders: Tom and Paul`
      const inner = segment.presence === null ? null : labelOf(rest, 40);
      const under = inner === null || inner.rest === '' ? null : this.named(inner.rest);
      const people =
        under ??
        this.list.peopleIn(rest, segment.presence !== null) ??
        this.firstPeople(rest, (left) => {
          kept += left;
        });
      if (people === null) {
        if (segment.presence === null) {
          kept += `${segment.label}: ${rest} `;
          continue;
        }
        return false;
      }
      good++;
      const where = role;
      for (const person of people) added.push(() => this.found.add(person, where, line.block.line, true));
      const label = [segment.label, inner !== null && under !== null ? inner.text : again.trim()]
        .filter(Boolean)
        .join(' : ');
      labels.push({ presence: role, text: label + this.found.joints(rest) + (told ? ` ${told.notice}` : '') });
    }
    if (good === 0 || (added.length === 0 && labels.every((each) => !each.text.includes(':')))) return false;
    // A label with nothing after it may head a list on the next lines.
    if (added.length === 0) {
      if (kept.trim() !== '' || more.length > 0) return false;
      this.found.take(line);
      for (const each of labels) this.found.label(each.presence, each.text);
      return true;
    }
    for (const each of added) each();
    for (const each of labels) this.found.label(each.presence, each.text);
    for (const each of more) this.found.take(each);
    if (kept.trim() === '') this.found.take(line);
    else {
      this.found.dropNumber(line.block.number);
      this.lines[index] = lineOf({
        ...line.block,
        kind: 'paragraph',
        depth: 0,
        source: null,
        spans: [{ text: kept.trim(), bold: false, italic: false, strike: false, href: null, raw: null }],
      });
    }
    if (kept.trim() !== '') this.told.sentence(index);
    return true;
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
    const stop = /(?<=\p{L}{2}(?<!\bCllrs?)|\))\.\s+(?=\p{Lu})/u.exec(text);
    if (stop === null) return null;
    const people = this.list.peopleIn(text.slice(0, stop.index));
    if (people === null || people.length < 2) return null;
    keep(`${text.slice(stop.index + stop[0].length)} `);
    return people;
  }

  /** `Mark, Ryan Unavailable: Khio` under a label: those before the second label are under the first. */
  private twoListsIn(line: Line, first: TablePresence): boolean {
    const { text } = line;
    const glued = text.length > 2000 ? null : gluedLabel(text, 0, text.length, this.lexicon);
    const before = glued === null ? null : this.list.peopleIn(text.slice(0, glued.index), true);
    if (glued === null || before === null) return false;
    const others = this.segments(text.slice(glued.index + glued[0].length)).map(({ presence, label, rest }) => ({
      presence,
      label,
      people: this.list.peopleIn(rest.trim(), true),
    }));
    if (others.length === 0 || others.some(({ presence, people }) => presence === null || people === null))
      return false;
    for (const person of before) this.found.add(person, first, line.block.line, true);
    for (const { presence, label, people } of others) {
      for (const person of people ?? []) this.found.add(person, presence ?? first, line.block.line, true);
      this.found.label(presence ?? first, label);
    }
    return true;
  }

  private segments(text: string): Segment[] {
    return segmentsOf(text, this.lexicon, (label, rest) => this.listWithin(label, rest));
  }

  private isFiller(label: string): boolean {
    return wordsOf(plainLabel(label)).every((word) => this.lexicon.spoken.presenceFillers.has(word));
  }

  /** `Aanwezige eigenaars: A, B en C`: all of the list are full names. */
  private listWithin(label: string, rest: string): PresenceWord | null {
    const within = presenceWithin(label, this.lexicon);
    const people = within === null ? null : this.list.peopleIn(rest, true);
    const isFull = ({ name }: ForeignPerson): boolean => name?.includes(' ') === true;
    const enough = people !== null && (people.length > 1 || this.found.people.length > 0);
    return enough && people.every(isFull) ? within : null;
  }
}
