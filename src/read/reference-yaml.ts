import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Fence, FrontMap, FrontNode, FrontPair } from './front-node.ts';
import { afterBreak, frontNestingLimit, lineEnd } from './front-node.ts';

/** Stands for the colon of `title: PV : mars` while YAML reads the line; a private-use character of the same length. */
const colonStandIn = '\ue03a';
/** The same for the `@` of `- @alice`, with which no value of YAML may begin. */
const atStandIn = '\ue040';

const refuse = (): never => {
  throw new Error('front matter that runs code is refused');
};

/**
 * Reads front matter with `yaml`, strings only, places kept. Anchors, aliases, merge keys, tags and keys that are no text are
 * problems; nothing is expanded, nothing runs, nothing throws.
 */
export function readReferenceYaml(text: string, fence: Fence): FrontMap {
  const problems: Problem[] = [];
  // YAML knows no line that ends in a return alone; a line feed in its stead moves nothing.
  const source = text.slice(fence.from, fence.to).replace(/\r(?!\n)/g, '\n');
  const nested = nestingProblem(source, fence.from);
  if (nested) return { pairs: looseLines(text, fence), problems: [nested] };
  const directive = /^%/m.exec(source);
  if (directive) {
    const start = fence.from + directive.index;
    return {
      pairs: looseLines(text, fence),
      problems: [problem('front-matter-invalid/directive', { start, end: lineEnd(text, start) })],
    };
  }
  const prepared = quoteWords(text, fence, problems);
  const yamlSource = fencedBlock(prepared);
  const counter = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yamlSource, {
      version: '1.2',
      schema: 'failsafe',
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: counter,
    });
  } catch (error) {
    const start = fence.from;
    return {
      pairs: looseLines(text, fence),
      problems: [
        problem(
          'front-matter-invalid/syntax',
          { start, end: lineEnd(text, start) },
          { detail: String((error as Error).message).slice(0, 200) },
        ),
      ],
    };
  }
  const place = (start: number, end: number): Place => ({ start: fence.from + start, end: fence.from + end });
  for (const error of document.errors.slice(0, 20)) {
    problems.push(
      problem('front-matter-invalid/syntax', place(error.pos[0], Math.max(error.pos[0], error.pos[1])), {
        detail: error.code,
      }),
    );
  }
  const root = document.contents;
  if (root === null) return { pairs: [], problems };
  const node = convert(root, 0);
  if (node.kind !== 'map') {
    if (problems.length === 0) problems.push(problem('front-matter-invalid/not-a-map', node.place));
    return { pairs: looseLines(text, fence), problems };
  }
  const known = new Set(node.pairs.map((pair) => pair.key));
  // Broken YAML elsewhere does not hide a readable key.
  const rescued = document.errors.length > 0 ? looseLines(text, fence).filter((pair) => !known.has(pair.key)) : [];
  return { pairs: [...node.pairs, ...rescued], problems };

  function convert(from: Node | null, depth: number): FrontNode {
    if (from === null) return { kind: 'null', place: place(0, 0) };
    const range = from.range ?? [0, 0, 0];
    const at = place(range[0], range[1]);
    if (depth > frontNestingLimit) {
      problems.push(problem('front-matter-invalid/nesting', at, { limit: frontNestingLimit }));
      return { kind: 'null', place: at };
    }
    if (isAlias(from)) {
      problems.push(problem('front-matter-invalid/alias', at, { name: from.source }));
      return { kind: 'null', place: at };
    }
    if ('anchor' in from && from.anchor)
      problems.push(problem('front-matter-invalid/anchor', at, { name: String(from.anchor) }));
    // Only a tag that is typed is set.
    if (from.tag) problems.push(problem('front-matter-invalid/tag', at, { name: typedTag(from.tag) }));
    if (isScalar(from)) {
      const quoted = from.type === 'QUOTE_DOUBLE' || from.type === 'QUOTE_SINGLE';
      // Where the closing quote is missing, `yaml` drops the last letter in its stead, and reads the lines of other keys in.
      if (quoted && (at.end - at.start < 2 || text.charAt(at.end - 1) !== text.charAt(at.start))) {
        const rest = text.slice(at.start + 1, at.end);
        const nextKey = rest.search(/[\r\n]\S/);
        const value = restore((nextKey === -1 ? rest : rest.slice(0, nextKey)).trimEnd());
        return { kind: 'text', value, place: { start: at.start, end: at.start + 1 + value.length }, quoted: false };
      }
      const value = restore(wordsOf(from));
      if (!quoted && (value === '' || value === '~')) return { kind: 'null', place: at };
      return { kind: 'text', value, place: at, quoted };
    }
    // The range of a list or map that is not in brackets goes on to the next key: it ends where its last part does.
    const upTo = (ends: readonly number[]): Place =>
      (from as { flow?: boolean }).flow ? at : { start: at.start, end: Math.max(at.start, ...ends) };
    if (isSeq(from)) {
      const items = from.items.map((item) => convert(item as Node | null, depth + 1));
      return { kind: 'list', items, place: upTo(items.map((item) => item.place.end)) };
    }
    if (isMap(from)) {
      const pairs: FrontPair[] = [];
      const seen = new Map<string, Place>();
      for (const item of from.items) {
        const keyNode = item.key as Node | null;
        const keyRange = keyNode?.range ?? range;
        const keyPlace = place(keyRange[0], keyRange[1]);
        if (keyNode === null || !isScalar(keyNode) || (typeof keyNode.value === 'string' && keyNode.value === '<<')) {
          problems.push(problem('front-matter-invalid/key', keyPlace));
          continue;
        }
        if (keyNode.anchor) problems.push(problem('front-matter-invalid/anchor', keyPlace, { name: keyNode.anchor }));
        const key = restore(wordsOf(keyNode));
        if (seen.has(key)) {
          problems.push(
            problem(
              'front-matter-invalid/duplicate',
              keyPlace,
              { key },
              {
                related: [{ code: 'related-first', args: { key }, file: null, place: seen.get(key) as Place }],
              },
            ),
          );
          continue;
        }
        seen.set(key, keyPlace);
        const value = convert(item.value as Node | null, depth + 1);
        pairs.push({
          key,
          keyPlace,
          value: item.value === null ? { kind: 'null', place: { start: keyPlace.end, end: keyPlace.end } } : value,
        });
      }
      return {
        kind: 'map',
        pairs,
        place: upTo(pairs.map((pair) => Math.max(pair.keyPlace.end, pair.value.place.end))),
      };
    }
    return { kind: 'null', place: at };
  }
}

/**
 * gray-matter takes the block apart, with our engine in the place of its own: the block is only handed over, and every engine that would
 * run or guess is refused. Its options are always given, since without them it caches broken files as empty data.
 */
function fencedBlock(prepared: string): string {
  let handed: string | null = null;
  const keep = (block: string) => {
    handed = block;
    return {};
  };
  try {
    matter(`---\n${prepared}${prepared.endsWith('\n') ? '' : '\n'}---\n`, {
      language: 'yaml',
      engines: { yaml: { parse: keep }, json: refuse, javascript: refuse },
    });
  } catch {
    handed = null;
  }
  // It hands the block over with the break after the fence and without the last one; a block of comments alone it does not hand over.
  const block = handed === null ? prepared : (handed as string).slice(1);
  if (!prepared.startsWith(block)) return prepared;
  // Half of a line end is a token that YAML does not know after a bracket.
  return block.endsWith('\r') ? `${block}\n` : block;
}

/** What a scalar says, as typed: a tag makes a date or a number of it, and it is the words that count. */
function wordsOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}

/** `!!timestamp`, as somebody types it, for the name that YAML makes of it. */
function typedTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}

function restore(value: string): string {
  const whole = value.includes(colonStandIn) ? value.replaceAll(colonStandIn, ':') : value;
  return whole.startsWith(atStandIn) ? `@${whole.slice(1)}` : whole;
}

/** Counts `[`/`{` and indentation before anything parses: deep nesting is refused by count, not by stack. */
function nestingProblem(source: string, offset: number): Problem | null {
  let depth = 0;
  let deepest = 0;
  let where = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 91 || code === 123) {
      depth++;
      if (depth > deepest) {
        deepest = depth;
        where = at;
      }
    } else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  let indents = 0;
  let dashes = 0;
  for (const line of source.split('\n')) {
    const lead = /^[ -]{0,4096}/.exec(line)?.[0] ?? '';
    indents = Math.max(indents, lead.length);
    dashes = Math.max(dashes, lead.split('-').length - 1);
  }
  if (deepest <= frontNestingLimit && indents <= frontNestingLimit * 8 && dashes <= frontNestingLimit) return null;
  return problem(
    'front-matter-invalid/nesting',
    { start: offset + where, end: offset + where + 1 },
    { limit: frontNestingLimit },
  );
}

/** A value that begins with `@`, and what stands before it: a dash, a key, or both. */
const atValue = /^ {0,40}(?:- {1,8})?(?:\p{L}[\p{L}\p{M} '’()·_-]{0,60}: {1,8})?(?=@)/u;

/**
 * `title: PV : mars` and `- @alice` break YAML; the words are plain, so the mark is hidden from it and the quotes are proposed.
 */
function quoteWords(text: string, fence: Fence, problems: Problem[]): string {
  let out = '';
  for (let at = fence.from; at < fence.to; ) {
    const end = Math.min(lineEnd(text, at), fence.to);
    const next = Math.min(afterBreak(text, end), fence.to);
    const line = text.slice(at, end);
    const lead = line.includes('@') ? (atValue.exec(line)?.[0] ?? '') : '';
    const match = /^(\p{L}[\p{L}\p{M} '’()·_-]{0,60}):[ ]+(?=[^\s&*!|>%@`{}[\],#?"'-])/u.exec(line);
    const value = match ? line.slice(match[0].length) : '';
    if (lead.trim() !== '') {
      const comment = line.indexOf(' #', lead.length);
      const typed = line.slice(lead.length, comment === -1 ? line.length : comment).trimEnd();
      problems.push(unquoted('front-matter-invalid/unquoted-at', at + lead.length, typed));
      out += lead + atStandIn + typed.slice(1).replaceAll(':', colonStandIn) + line.slice(lead.length + typed.length);
    } else if (match && /:(?: |$)/.test(value.trimEnd()) && !value.includes(' #')) {
      problems.push(unquoted('front-matter-invalid/unquoted-colon', at + match[0].length, value.trimEnd()));
      out += match[0] + value.replaceAll(':', colonStandIn);
    } else out += line;
    const lineBreak = text.slice(end, next);
    out += lineBreak === '\r' ? '\n' : lineBreak;
    at = next;
  }
  return out;
}

/** The finding for words that want quotes, which the fix puts around them. */
function unquoted(code: string, start: number, words: string): Problem {
  const quoted = words.includes('"') || words.includes('\\') ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
  const place = { start, end: start + words.length };
  return problem(code, place, { text: words }, { edits: [{ ...place, text: quoted }] });
}

/** The top-level `key: value` lines, whatever stands around them: so that broken YAML does not hide a date. */
function looseLines(text: string, fence: Fence): FrontPair[] {
  const pairs: FrontPair[] = [];
  for (let at = fence.from; at < fence.to; ) {
    const end = Math.min(lineEnd(text, at), fence.to);
    const match = /^(\p{L}[\p{L}\p{M} '’()·_-]{0,60}?) ?:[ ]+(?=\S)/u.exec(text.slice(at, Math.min(end, at + 400)));
    if (match) {
      const start = at + match[0].length;
      const value = text.slice(start, end).trimEnd();
      if (!/^[&*!|>%@`{[]/.test(value)) {
        const key = match[1] as string;
        pairs.push({
          key,
          keyPlace: { start: at, end: at + key.length },
          value: {
            kind: 'text',
            value: value.replace(/^(["'])(.*)\1$/, '$2'),
            place: { start, end: start + value.length },
            quoted: false,
          },
        });
      }
    }
    at = afterBreak(text, end);
  }
  return pairs;
}
