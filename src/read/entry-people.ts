import type { WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import { piecesBetween } from '../recognise/parts.ts';
import { splitNames } from '../recognise/people.ts';
import { readPerson } from '../recognise/person.ts';
import { viewOf } from '../recognise/view.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Draft } from './drafts.ts';

/** What a working group is called: « pour le Partner Day » is the Partner Day's. */
export function groupName({ head }: Draft): string | null {
  const words = head?.name == null ? null : squeeze(head.name.text);
  if (words === null) return null;
  const bare = words.replace(
    /^(?:pour(?: l[ea]s?)?|du|de la|de l['’]|des|de|d['’]|sur|voor(?: de| het)?|over|van|for(?: the)?|on)[\s\u00a0]*(?=\S)/i,
    '',
  );
  return bare === '' ? words : bare;
}

/** The point that is put off, where the words of it name one: « *Point* Budget 2026 *reporté au 4/9* », `Punt Begroting wordt uitgesteld`. */
export function pointNamed(text: string, { lexicon, words }: ReadContext): string | null {
  const [lead = '', noun = ''] = /^(?:(?:le|het|the)\s)?(\p{L}+)\s/iu.exec(text.slice(0, pointLimit)) ?? [];
  if (!lexicon.itemWords.has(normalize(noun))) return null;
  const rest = text.slice(lead.length, pointLimit);
  const verb = [...rest.matchAll(/(?<=\s)\p{Ll}/gu)].find(({ index }) => {
    const said = normalize(rest.slice(index));
    const [being = ''] = wholePhrasesBefore(said, words.beingVerbs);
    return wholePhrasesBefore(said.slice(being.length).trimStart(), words.deferred).length > 0;
  });
  const name =
    verb === undefined ? '' : squeeze(rest.slice(0, verb.index).replace(/^["“«„\s]{1,9}|["”»\s:,–-]{1,9}$/g, ''));
  return /\p{L}{2}/u.test(name) ? name : null;
}

/** No point is named in more letters. */
const pointLimit = 160;

/** Contacts: those of the bracket, else of the text up to its first full stop. Members: those of the bracket, else all that text and list name. */
export function peopleOf({ parts, role, text: ranges }: Draft, text: string, context: ReadContext): WrittenPerson[] {
  const named = parts.owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []));
  if (named.length > 0) return named;
  const [first] = ranges;
  if (first === undefined) return [];
  const isOneLine = ranges.length === 1 && role === 'contact';
  const stop = isOneLine ? text.slice(first.start, first.end).search(/\.(?=[\s\u00a0]|$)/) : -1;
  const places = stop === -1 ? ranges : [{ start: first.start, end: first.start + stop }];
  return mergeEmails(places.flatMap((place) => peopleIn(text, place, context)));
}

function peopleIn(text: string, { start, end }: Place, context: ReadContext): WrittenPerson[] {
  const view = viewOf(text, start, end);
  const names = piecesBetween(view, 0, view.text.length).flatMap((slice) => splitNames(slice, context));
  return names.map((name) => readPerson(name.text.replace(/\.$/, ''), name.place));
}

/** `Elisabeth, e.jerome@example.org` is one person. */
function mergeEmails(people: readonly WrittenPerson[]): WrittenPerson[] {
  const merged: WrittenPerson[] = [];
  for (const person of people) {
    const last = merged.at(-1);
    if (person.name === null && person.organisation === null && person.email !== null) {
      if (last !== undefined && last.email === null) merged[merged.length - 1] = { ...last, email: person.email };
    } else if (person.name !== null || person.organisation !== null) merged.push(person);
  }
  return merged;
}
