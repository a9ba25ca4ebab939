import { readAttendees } from '../../recognise/attendees.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { saysBeside } from '../../recognise/presence.ts';
import { attendanceTold, type ToldPeople } from '../../recognise/told-attendance.ts';
import { normalize } from '../../text/normalize.ts';
import { type Lexicon, presenceOf, wordsOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { type ForeignPerson, isInFull, looksLikeName, nobody, splitPeople } from './person.ts';
import type { FoundPresence } from './presence-found.ts';

/** Whether people are said not to be there. */
function isAway(presence: ToldPeople['presence']): presence is 'excused' | 'absent' {
  return presence === 'excused' || presence === 'absent';
}

/** So many lines above those who were there beside others, the others may be listed. */
const mostBetween = 6;

/** What a line says without what is struck out. */
function leftOf({ block }: Line): string {
  const left = block.spans.flatMap(({ strike, text }) => (strike ? [] : [text]));
  return left
    .join('')
    .replace(/,\s{0,3}(?=,)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const nowhere = { start: 0, end: 0 };

/** Reads who was there, and who was not, where sentences tell it and no label does. The lines stay where they are. */
export class PresenceTold {
  private readonly lines: readonly Line[];
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private readonly found: FoundPresence;

  constructor(lines: readonly Line[], lexicon: Lexicon, list: PeopleList, found: FoundPresence) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.list = list;
    this.found = found;
  }

  /**
   * Where no label tells who was there, a sentence at the head may: `In de zaal zitten A, B en C`, or a list of full names under one that ends
   * in a colon. It stays where it is.
   */
  seated(): void {
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
            people.push(...(this.list.itemPeople(this.lines[at] as Line) ?? [nobody]));
        } else people.push(...(this.list.peopleIn(rest.slice(rest.indexOf(': ') + 1).trim()) ?? []));
        const full = people.filter((one) => isInFull(one, this.lexicon));
        if (full.length < 2 || full.length < people.length * 0.8) continue;
        for (const person of full) this.found.add(person, 'present', line.block.line, false);
      }
    }
  }

  /**
   * A sentence at the head that says who was not there: `Piet en An hebben zich afgemeld`, « Luc est excusé, Eva est absente ». It stays where it
   * is, and tells nothing of who is in a list.
   */
  away(): void {
    let heads = 0;
    for (const line of this.lines.slice(0, 40)) {
      if (line.block.kind === 'heading' && line.as === 'text' && heads++ > 0) return;
      if (line.as !== 'text' || line.block.kind !== 'paragraph' || line.text.length > 1500) continue;
      for (const { presence, people } of attendanceTold(line.text, this.lexicon.beside))
        if (isAway(presence))
          for (const person of people.flatMap(({ text }) => this.list.peopleIn(text) ?? [])) {
            if (this.found.has(person) || !looksLikeName(person.name ?? '', this.lexicon, 'prose')) continue;
            this.found.add(person, presence, line.block.line, false);
          }
    }
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

  /**
   * « Membres : Anne Petit, Luc Roy » above « Sont également présents … »: a list of who they are, which does not say that they were there, does so where
   * others were there beside them. It stays where it is; whom it strikes out is in no list.
   */
  membersAbove(index: number): void {
    const { spoken } = this.lexicon;
    const isPresent = this.found.people.some(({ presence }) => presence === 'present');
    if (isPresent || !saysBeside((this.lines[index] as Line).text, spoken)) return;
    for (const line of this.lines.slice(Math.max(0, index - mostBetween), index)) {
      const label = line.as === 'text' && line.block.kind === 'paragraph' ? labelOf(leftOf(line)) : null;
      if (label === null || !wordsOf(plainLabel(label.text)).every((word) => spoken.presenceFillers.has(word)))
        continue;
      const people = this.list.peopleIn(label.rest, true) ?? [];
      if (people.length < 2 || !people.every(({ name }) => looksLikeName(name ?? '', this.lexicon, 'prose'))) continue;
      this.found.open(line);
      for (const person of people) this.found.add(person, 'present', line.block.line, false);
      this.found.close();
    }
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

  /** `Sont présents A, B et C`; `… le bureau (A, B, C et D) …` after words of presence. */
  sentence(index: number): void {
    const line = this.lines[index] as Line;
    if (line.block.kind !== 'paragraph' || line.text.length > 1500) return;
    const isTold = ({ presence, people }: ToldPeople): boolean => people.length >= 2 && !isAway(presence);
    const told = attendanceTold(line.text, this.lexicon.beside).filter(isTold);
    // The sentence stays: people are only read off it.
    for (const { presence, people } of told)
      for (const person of people.flatMap(({ text }) => this.list.peopleIn(text) ?? []))
        this.found.add(person, presence, line.block.line, false);
    if (told.length > 0) return;
    if (index > 12) return;
    for (const match of line.text.matchAll(/\(([^()]{10,600})\)/g)) {
      const people = this.list.peopleIn(match[1] as string);
      if (people === null || people.length < 3) continue;
      if (
        !people.every(
          (person) =>
            person.name !== null && looksLikeName(person.name, this.lexicon, 'prose') && person.name.includes(' '),
        )
      )
        continue;
      for (const person of people) this.found.add(person, 'present', line.block.line, false);
      return;
    }
  }
}
