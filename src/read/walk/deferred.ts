import type { Block } from '../../markdown/block.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { normalize } from '../../text/normalize.ts';
import { wholePhrasesBefore } from '../../text/phrases.ts';
import type { Walk } from './state.ts';

/**
 * « Point reporté à la prochaine réunion », « Dit punt wordt uitgesteld »: the item goes on at a later meeting. `dated`: what follows those words is a
 * day or a meeting (« report à nouveau » is another thing).
 */
export function isDeferred(walk: Walk, words: string, block: Block, dated = false): boolean {
  if (words.length > 120 || (block.kind === 'item' && block.depth > 1)) return false;
  const normalized = withoutItem(normalize(words.replace(/^[\s>→=*_-]+|[*_]+/g, '')), walk.context);
  const [said] = wholePhrasesBefore(normalized, walk.context.words.deferred);
  if (said === undefined) return false;
  const after = normalized.slice(said.length);
  const rest = after.replace(/^[\s,.!:;–-]+|[\s.!]+$/g, '');
  return (
    rest === '' ||
    // « Reporté, pas assez d'infos »: why.
    /^\s?[(,]/.test(after) ||
    (!dated &&
      /^(?:a |à |au |aux |faute|vu |naar |tot |op |wegens|to |until |for |due |next|volgende|prochain|manque|door )/.test(
        rest,
      )) ||
    walk.context.dates.readDate(rest.replace(/^(?:a|naar|to) /, ''), walk.context) !== null ||
    // « reportée à la réunion d'avril », `until the AGM`
    (/^(?:a|au|naar|tot|to|until|till) /.test(rest) &&
      rest.split(/[\s']+/).some((word) => walk.context.words.meetingNouns.includes(word)))
  );
}

/** Normalized words without the item that they begin with, and its verb: « *ce point est* reporté », `*item* held over`. */
function withoutItem(normalized: string, { lexicon, words }: ReadContext): string {
  const [item = '', noun = ''] = /^(?:(?:le|ce|het|dit|the|this) )?([a-z]+) /.exec(normalized) ?? [];
  const rest = lexicon.itemWords.has(noun) ? normalized.slice(item.length) : normalized;
  const [verb = ''] = wholePhrasesBefore(rest, words.beingVerbs);
  return rest.slice(verb.length).trimStart();
}
