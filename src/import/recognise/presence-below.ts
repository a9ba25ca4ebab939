import type { PresenceWord } from '../../language/import.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import type { TablePresence } from '../../recognise/people-table.ts';
import { givesProxies } from '../../recognise/presence.ts';
import { normalize } from '../../text/normalize.ts';
import { type Lexicon, presenceOf, presenceWithin } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { takePeopleTable } from './people-tables.ts';
import { type ForeignPerson, isInFull, isOrganisation, nobody, readForeignPerson, withProxy } from './person.ts';
import type { FoundPresence } from './presence-found.ts';
import type { LabelledPeople } from './presence-labelled.ts';

/** So many lines after a list are looked at. */
const farthest = 400;

/** Fewer boxes before names are what somebody is to do. */
const leastTicks = 3;

/** A list by organisations is no longer. */
const farthestHouse = 60;

/** Somebody under the label of an organisation: « Anne Roy (AR) » has initials beside her name. */
function inHouse(person: ForeignPerson, house: string | null): ForeignPerson {
  const { organisation, name, note } = person;
  if (house === null || organisation === house) return person;
  const letters = (name?.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  const isInitials = organisation !== null && /^\p{Lu}{2,5}$/u.test(organisation) && letters.startsWith(organisation);
  if (organisation !== null && !isInitials) return person;
  return {
    ...person,
    organisation: house,
    note:
      [...new Set([...(note?.split(', ') ?? []), ...(organisation === null ? [] : [organisation])])].join(', ') || null,
  };
}

/** Whether a line looks like a label over what follows it. */
export function standsAlone({ block, text }: Line): boolean {
  return block.kind === 'heading' || block.look.bold || block.look.underline || /:\s*$/.test(text);
}

/** Reads the people below a label that stands alone: items, rows, names one below the other. */
export class PeopleBelow {
  private readonly lines: readonly Line[];
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private readonly found: FoundPresence;
  private readonly labelled: LabelledPeople;
  /** Lines as titles are compared, each normalized once. */
  private readonly titles = new Map<Line, string>();
  /** Whether the labels under a line are those of organisations. */
  private houses: { readonly index: number; readonly found: boolean } | null = null;
  /** How many people there were before the label that is read now. */
  private begun = 0;

  constructor(
    lines: readonly Line[],
    lexicon: Lexicon,
    list: PeopleList,
    found: FoundPresence,
    labelled: LabelledPeople,
  ) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.list = list;
    this.found = found;
    this.labelled = labelled;
  }

  /** « ☒ Anne Martin (présidente) », « ☐ Luc Roy (excusé) » at the head, under no label: boxes before full names say who came. */
  ticked(): void {
    const isTick = (line: Line | undefined): boolean =>
      line?.as === 'text' && line.block.kind === 'item' && line.block.box !== null;
    const first = this.lines.slice(0, farthest).findIndex(isTick);
    if (first === -1 || this.lines.slice(0, first).filter(({ block }) => block.kind === 'heading').length > 1) return;
    const after = this.lines.findIndex((line, at) => at > first && !isTick(line));
    const ticks = this.lines.slice(first, after === -1 ? undefined : after);
    const people = ticks.flatMap((line) => {
      const [one, other] = this.list.itemPeople(line) ?? [];
      return one !== undefined && other === undefined && isInFull(one, this.lexicon) ? [one] : [];
    });
    if (ticks.length < leastTicks || people.length < ticks.length) return;
    this.found.open(ticks[0] as Line);
    for (const [at, line] of ticks.entries()) {
      const { box, line: typed } = line.block;
      this.found.add(people[at] as ForeignPerson, box === 'done' ? 'present' : 'absent', typed, false);
      if (box === 'done') this.found.drop({ reason: 'presence-mark', text: 'x', count: 1 });
      this.found.take(line);
    }
    this.found.close();
  }

  /** People under a label that stands alone. */
  section(index: number, presence: PresenceWord): void {
    this.begun = this.found.people.length;
    const label = this.lines[index] as Line;
    const heading =
      standsAlone(label) || (this.isFullName(this.lines[index + 1]) && this.isFullName(this.lines[index + 2]));
    let found = 0;
    let skipped = 0;
    let at = index + 1;
    const taken: number[] = [];
    const joints: string[] = [];
    const gives = givesProxies(label.text, this.lexicon.spoken);
    let listKind: 'item' | 'paragraph' | null = null;
    let stacked = false;
    // « Pour Actiris : » over names.
    let led: string | null = null;
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
      // « Absents : » over « RAS »
      if (saysNothing(line.text, this.lexicon.spoken)) {
        if (found > 0 || taken.length > 0) break;
        this.found.take(label);
        this.found.take(line);
        this.found.label(presence, `${label.text} ${line.text}`);
        return;
      }
      const inner = labelOf(line.text);
      if (inner !== null && presenceOf(inner.text, this.lexicon) !== null) break;
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
        // `Pour la Commune de Forest : Mme Martin`
        const house = this.houseOf(inner.text) ?? (this.areHouses(index) ? this.plainHouse(inner.text) : null);
        const own = house === null ? null : this.ofHouse(inner.rest, house);
        const people = own?.people ?? this.list.peopleIn(inner.rest);
        if (people !== null && (people.length > 0 || own !== null)) {
          const where = presence === 'present' ? (own?.presence ?? presence) : presence;
          for (const each of people) this.found.add(inHouse(each, house), where, block.line, true);
          if (own !== null && own.words !== '') this.found.label(where, `${inner.text} : ${own.words}`);
          else this.found.label(presence, inner.text + this.found.joints(inner.rest));
          this.found.dropNumber(block.number);
          taken.push(at);
          found++;
          continue;
        }
        if (block.kind !== 'item') break;
      }
      if (this.isSubHead(line, at)) {
        this.found.label(presence, line.text);
        const group = line.text.replace(/\s{0,3}:$/, '');
        led = this.isOnBehalf(group) ? this.houseOf(group) : null;
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
        for (const person of people)
          this.found.add(inHouse(gives ? withProxy(person, this.lexicon) : person, led), role, block.line, true);
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

  /**
   * « Pour la Commune : Mme Petit⏎Pour Actiris : Luc Roy », or such labels over lists of names: who came, told by organisations with no label over them;
   * false: they are no such lines.
   */
  byHouses(index: number): boolean {
    const { titles } = this.lexicon.spoken;
    const rows: { readonly line: Line; readonly label: string; readonly people: readonly ForeignPerson[] }[] = [];
    for (let at = index; at < Math.min(this.lines.length, index + farthestHouse); at++) {
      const line = this.lines[at] as Line;
      const inner =
        line.as === 'text' && line.block.kind !== 'heading' && line.text.length < 400 ? labelOf(line.text) : null;
      const house = inner !== null && this.isOnBehalf(inner.text) ? this.houseOf(inner.text) : null;
      // « Pour M. Petit : Mme Roy » is a proxy.
      const isHouse = house !== null && !titles.has(normalize(/^\p{L}+/u.exec(house)?.[0] ?? ''));
      if (inner?.rest === '' && (isHouse || this.isOfGroup(inner.text))) {
        const items = this.itemsBelow(at);
        if (items.length === 0) break;
        rows.push({ line, label: inner.text, people: [] });
        for (const one of items)
          rows.push({
            line: one,
            label: '',
            people: (this.list.itemPeople(one) ?? []).map((each) => inHouse(each, house)),
          });
        at += items.length;
        continue;
      }
      const people = inner === null || !isHouse ? null : this.labelled.named(inner.rest);
      if (inner === null || !people?.some(({ name }) => name?.includes(' '))) break;
      rows.push({
        line,
        label: inner.text + this.found.joints(line.text),
        people: people.map((one) => inHouse(one, house)),
      });
    }
    if (rows.length < 2) return false;
    for (const { line, label, people } of rows) {
      for (const one of people) this.found.add(one, 'present', line.block.line, false);
      if (label !== '') this.found.label('present', label);
      this.found.dropNumber(line.block.number);
      this.found.take(line);
    }
    return true;
  }

  /** « Pour la délégation »: a group that is no name. */
  private isOfGroup(label: string): boolean {
    const [, next = ''] = label.split(' ');
    return this.isOnBehalf(label) && /^\p{Ll}/u.test(next) && label.split(' ').length > 2;
  }

  /** The items right below a line, where each is somebody's full name. */
  private itemsBelow(index: number): readonly Line[] {
    const after = this.lines.slice(index + 1, index + farthestHouse);
    const end = after.findIndex((line) => line.as !== 'text' || line.block.kind !== 'item');
    const items = end === -1 ? after : after.slice(0, end);
    return items.every((line) => this.isFullName(line)) ? items : [];
  }

  private isOnBehalf(label: string): boolean {
    return this.lexicon.spoken.onBehalf.has(normalize(label.split(' ', 1)[0] as string));
  }

  /** Whether a line is the full name of somebody, with what may stand beside it. */
  isFullName(line: Line | undefined): boolean {
    if (line?.as !== 'text' || (line.block.kind !== 'item' && line.block.kind !== 'paragraph')) return false;
    const people = this.list.itemPeople(line);
    return people?.every((one) => isInFull(one, this.lexicon)) === true;
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
    const people = this.labelled.named(label === null ? line.text : label.rest);
    const full = people?.every(({ name }) => name?.includes(' '));
    return people !== null && (full ? people.length > 1 || label !== null : directly && people.length > 2);
  }

  /** A table of people leaves the body. */
  table(line: Line, under: PresenceWord | null): boolean {
    if (!takePeopleTable(line, under, this.lexicon, this.list, this.found)) return false;
    this.found.take(line);
    return true;
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
    const told = this.isOnBehalf(label);
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

  /** Whether the labels below another are organisations: one of them is, as it is called. */
  private areHouses(index: number): boolean {
    if (this.houses?.index !== index) {
      let found = false;
      for (const { text, as, block } of this.lines.slice(index + 1, index + farthestHouse)) {
        const label = as === 'text' && block.kind !== 'heading' ? labelOf(text) : null;
        if (label === null || found) break;
        found = this.houseOf(label.text) !== null;
      }
      this.houses = { index, found };
    }
    return this.houses.found;
  }

  /** What a label is called among organisations, where it is no office and no other words that stand over people. */
  private plainHouse(label: string): string | null {
    const words = label.split(' ');
    const { spoken } = this.lexicon;
    const isCommon = words
      .map(normalize)
      .some((word) => spoken.bodyNouns.has(word) || spoken.roles.has(word) || spoken.roles.has(word.replace(/s$/, '')));
    const isOther = isCommon || presenceWithin(label, this.lexicon) !== null || fieldOf(label, spoken) !== undefined;
    return isOther || words.length > 6 || !/^\p{Lu}/u.test(label) ? null : label;
  }

  /** Who came for an organisation, where it is not said by names alone: « excusé », « excusée (Sophie Petit) », « / », « personne »; null: it is. */
  private ofHouse(
    rest: string,
    house: string,
  ): {
    readonly people: readonly ForeignPerson[];
    readonly presence: PresenceWord | null;
    readonly words: string;
  } | null {
    const { spoken } = this.lexicon;
    const said = rest.replace(/[\s.;]{1,5}$/, '');
    const isNobody = spoken.nothing.has(normalize(said)) || /^[-–—/]$/.test(said);
    if (isNobody) return { people: [], presence: null, words: said };
    const [, word = '', names = ''] =
      /^(\p{L}[^():–—-]{2,40}?)\s?(?:\(|:\s|[–—-]\s)([^()]{3,200}?)\)?$/u.exec(said) ?? [];
    const presence = word === '' ? null : presenceOf(word, this.lexicon);
    const people = presence === null ? null : this.labelled.named(names);
    if (people !== null) return { people, presence, words: word };
    const alone = presenceOf(said, this.lexicon);
    if (alone !== null) return { people: [{ ...nobody, organisation: house }], presence: alone, words: said };
    return null;
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
}
