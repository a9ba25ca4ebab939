import { type Block, firstLine } from '../markdown/block.ts';
import type { BodyText } from '../markdown/body-text.ts';
import { byLanguage } from '../model/by-language.ts';
import { type AgendaItem, type ItemRole, type Language, languages } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { approvalTold } from '../recognise/approvals.ts';
import type { ReadContext } from '../recognise/context.ts';
import { detached } from '../text/normalize.ts';
import { type HeadingText, readHeading } from './heading.ts';

/** An item while it is being read. */
export type OpenItem = { -readonly [K in keyof AgendaItem]: AgendaItem[K] };

/** The blocks under one heading, up to the next one of its level. */
export interface Section {
  readonly role: ItemRole | null;
  readonly heading: HeadingText | null;
  /** Where the words of the heading stand. */
  readonly place: Place | null;
  /** Index into the items; -1 where the section is none. */
  readonly item: number;
  readonly internal: boolean;
  /** Indexes of blocks, the heading excluded; half open. */
  readonly from: number;
  readonly to: number;
}

/** The title of a PV, its agenda items, and the sections that its blocks stand in. */
export interface Outline {
  readonly title: string | null;
  readonly items: OpenItem[];
  readonly sections: readonly Section[];
  readonly languages: Readonly<Record<Language, number>>;
}

/** Reads the headings of a PV. */
export function readOutline(body: BodyText, blocks: readonly Block[], context: ReadContext): Outline {
  const level = itemLevel(blocks);
  const items: OpenItem[] = [];
  const sections: Section[] = [];
  const languages: Record<Language, number> = { ...byLanguage(() => 0) };
  const titleBlock =
    level === 1
      ? blocks.find(({ kind }) => kind === 'heading')
      : blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  let hasAgenda = false;
  let open: Omit<Section, 'to'> = { role: null, heading: null, place: null, item: -1, internal: false, from: 0 };
  /** The depth of a sub-heading that names the meeting to come, and the section it stands in, which goes on after it. */
  let under: { readonly depth: number; readonly parent: Omit<Section, 'to'> } | null = null;
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || block === titleBlock) return;
    if (block.depth === 1 && level > 1) return;
    const place = firstLine(block);
    if (block.depth > level) {
      const announces = open.role !== 'next-meetings' && headingAt(body, place, context).role === 'next-meetings';
      if (!announces && (under === null || block.depth > under.depth)) return;
      sections.push({ ...open, to: at });
      const parent: Omit<Section, 'to'> = under === null ? open : under.parent;
      under = announces ? { depth: block.depth, parent } : null;
      // The heading of a part that goes on is one of its blocks.
      open = announces
        ? { ...parent, role: 'next-meetings', heading: null, place, from: at + 1 }
        : { ...parent, heading: null, place: null, from: at };
      return;
    }
    under = null;
    sections.push({ ...open, to: at });
    const said = headingAt(body, place, context);
    // « 5. Agenda », after other points and over no list, is a point.
    const isPoint =
      said.role === 'agenda' && said.typedNumber !== null && items.length > 0 && blocks[at + 1]?.kind === 'paragraph';
    const heading: HeadingText = isPoint
      ? { ...said, role: null, roleLanguage: null }
      : items.length === 0 && !hasAgenda && isOtherAgenda(body, blocks, at, said, context)
        ? { ...said, role: 'agenda' }
        : said;
    hasAgenda ||= heading.role === 'agenda';
    if (heading.roleLanguage !== null) languages[heading.roleLanguage]++;
    const isItem = heading.role !== 'agenda' && heading.role !== 'presence';
    if (isItem) items.push(itemOf(heading, block, place, items.length + 1, context));
    const item = isItem ? items.length - 1 : -1;
    open = { role: heading.role, heading, place, item, internal: heading.internal, from: at + 1 };
  });
  sections.push({ ...open, to: blocks.length });
  for (const section of sections) if (section.item !== -1) close(items[section.item] as OpenItem, section, blocks);
  const titlePlace = titleBlock === undefined ? null : firstLine(titleBlock);
  const words = titlePlace === null ? '' : body.words(titlePlace.start, titlePlace.end);
  return {
    title: words === '' ? null : detached(words),
    items,
    sections,
    languages,
  };
}

/** « ## agenda » over no day, before any other point: in French a calendar, it is here what it is elsewhere. */
function isOtherAgenda(
  body: BodyText,
  blocks: readonly Block[],
  at: number,
  { role, title }: HeadingText,
  context: ReadContext,
): boolean {
  const next = blocks[at + 1];
  if (role !== null || next === undefined || next.kind === 'heading' || next.kind === 'table') return false;
  const isAgenda = languages.some((language) => readHeading(title, { ...context, language }).role === 'agenda');
  const end = blocks.find(({ kind }, index) => kind === 'heading' && index > at)?.start;
  return (
    isAgenda &&
    end !== undefined &&
    !/\d/.test(body.masked.slice(next.start, end).replace(/^[ \t]{0,8}\d{1,2}[.)]\s/gm, ''))
  );
}

/** The level of the headings that are agenda items: 2, or that of the most where people use another for all of them. */
function itemLevel(blocks: readonly Block[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { kind, depth } of blocks) if (kind === 'heading') counts[depth] = (counts[depth] as number) + 1;
  if ((counts[2] as number) > 0) return 2;
  if ((counts[1] as number) > 2) return 1;
  return (counts[3] as number) > 0 ? 3 : 2;
}

/** What a heading says: a comment in it parts no word and keeps no bold from closing. */
function headingAt(body: BodyText, { start, end }: Place, context: ReadContext): HeadingText {
  const heading = readHeading(body.masked.slice(start, end), context);
  if (body.comments === null && body.begins.size === 0) return heading;
  const title = body.words(start + heading.titlePlace.start, start + heading.titlePlace.end);
  if (title === heading.title) return heading;
  const { role, roleLanguage } = readHeading(title, context);
  return { ...heading, title, role, roleLanguage };
}

function itemOf(
  heading: HeadingText,
  { start, end }: Block,
  place: Place,
  number: number,
  context: ReadContext,
): OpenItem {
  // « 1. PV du 15/12 : approuvé » says all that there is to say.
  const isSaid = heading.role === 'approval' && approvalTold(heading.title, context) === true;
  return {
    number,
    typedNumber: heading.typedNumber,
    title: heading.title,
    role: heading.role as OpenItem['role'],
    purpose: heading.purpose,
    minutes: heading.minutes,
    internal: heading.internal,
    state: heading.postponed ? 'postponed' : isSaid ? 'treated' : 'empty',
    place: { start, end },
    titlePlace: { start: place.start + heading.titlePlace.start, end: place.start + heading.titlePlace.end },
    extent: { start, end },
  };
}

/** Says of an item how far it goes, and whether something stands in it. */
function close(item: OpenItem, { from, to }: Section, blocks: readonly Block[]): void {
  let end = Math.max(item.place.end, item.extent.end);
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    end = Math.max(end, block.end);
    if (item.state === 'empty' && block.kind !== 'comment' && block.kind !== 'rule' && block.kind !== 'definition')
      item.state = 'treated';
  }
  item.extent = { start: item.place.start, end };
}
