import type { PresenceWord } from '../../language/import.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import type { TablePresence } from '../../recognise/people-table.ts';
import { givesProxies } from '../../recognise/presence.ts';
import { normalize } from '../../text/normalize.ts';
import { type Lexicon, presenceOf, presenceWithin, wordsOf } from './lexicon.ts';
import { type Line, labelOf, line as lineOf } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { type ForeignPerson, looksLikeName, withProxy } from './person.ts';
import type { FoundPresence, PresenceLabel } from './presence-found.ts';
import { noticeAtEnd, type Segment, segmentsOf } from './presence-segments.ts';
import type { PresenceTold } from './presence-told.ts';

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

/** `Gant. Cllr Gant` of « Eastoe, Gant. Cllr Gant had given his proxy »: a sentence begins within a name. */
function holdsStop({ name }: ForeignPerson): boolean {
  return name !== null && /(?<=\p{L}{3}(?<!\bCllrs?))\.\s+(?=\p{Lu})/u.test(name);
}

/** Whether a line stops after another label of presence: « Présents : Anne et Tom. Excusés : ». */
function endsInLabel(text: string, lexicon: Lexicon): boolean {
  const [, ...after] = text.endsWith(':') ? text.slice(-60, -1).split(/[.;!?]\s|\s[-–—|]\s/) : [];
  const label = after.at(-1)?.trim() ?? '';
  return /^\p{Lu}[^:()]/u.test(label) && presenceOf(label, lexicon) !== null;
}

/** Reads the people on the line of their label, and on the lines that go on with it. */
export class LabelledPeople {
  private readonly lines: Line[];
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private readonly told: PresenceTold;
  private readonly found: FoundPresence;

  constructor(lines: Line[], lexicon: Lexicon, list: PeopleList, found: FoundPresence, told: PresenceTold) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.list = list;
    this.found = found;
    this.told = told;
  }

  /** `Présents : A, B. Excusé : D.` on one line, or broken over several. */
  inline(index: number): void {
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
        endsInLabel(before, this.lexicon) ||
        /^\p{Ll}/u.test(next.text) ||
        // A line that is full, before one with more of them.
        (before.length >= 60 && /[^.:!?]$/.test(before) && next.text.includes(',')) ||
        this.lexicon.and.has(normalize(before.slice(before.lastIndexOf(' ') + 1)));
      if (!stops || next.as !== 'text' || next.block.kind !== 'paragraph' || next.text.length > 400) break;
      if (open <= 0 && labelOf(next.text) !== null) break;
      // After an empty line, only what names several.
      const isUnder = next.glued || next.block.under;
      if (!isUnder && (this.list.peopleIn(next.text)?.filter(({ note }) => note === null).length ?? 0) < 2) break;
      out.push(next);
      before = next.text;
    }
    return out;
  }

  /** `2) Present - Mark (chair), Dorothy`, `1 Present John Martin` over more full names: a label that no colon ends. */
  bare(index: number): boolean {
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
      // `Apologies were received from Cllrs Eastoe and Gant.`, of whom a list has said it: a sentence of its item.
      if (people?.every((one) => this.found.has(one)) === true) return false;
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
      if (rest === '' || saysNothing(rest.replace(/[.;]$/, ''), this.lexicon.spoken)) {
        if (segment.presence !== null) labels.push({ presence: role, text: `${segment.label} : ${rest}` });
        else kept += `${segment.label}: ${rest} `;
        good++;
        continue;
      }
      // `Apologies: Plot holders: Tom and Paul`; who stands before a comma is part of no label.
      const inner = segment.presence === null ? null : labelOf(rest, 40);
      const under = inner === null || inner.rest === '' || /[,;]/.test(inner.text) ? null : this.named(inner.rest);
      const whole = this.list.peopleIn(rest, segment.presence !== null);
      const first = (): ForeignPerson[] | null =>
        this.firstPeople(rest, (left) => {
          kept += left;
        });
      const people = under ?? (whole?.some(holdsStop) ? (first() ?? whole) : (whole ?? first()));
      if (people === null) {
        // `Present: Ann, Bob. Apologies: none received`: what names nobody hides nobody.
        if (segment.presence !== null && more.length > 0) return false;
        kept += `${segment.label}: ${rest} `;
        continue;
      }
      good++;
      const where = role;
      const gives = segment.presence !== null && givesProxies(segment.label, this.lexicon.spoken);
      for (const one of people) {
        const person = gives ? withProxy(one, this.lexicon) : one;
        added.push(() => this.found.add(person, where, line.block.line, true));
      }
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

  /** Everybody of words that are nothing but names. */
  named(text: string): ForeignPerson[] | null {
    const people = this.list.peopleIn(text, true);
    return people?.every(({ name }) => name !== null && looksLikeName(name, this.lexicon, 'prose')) ? people : null;
  }

  segments(text: string): Segment[] {
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
