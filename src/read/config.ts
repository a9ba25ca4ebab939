import type {
  Config,
  Registry,
  RegistryOrganisation,
  RegistryPerson,
  RuleSetting,
  VoteSettings,
} from '../model/config.ts';
import { defaultConfig, defaultVotes, publications } from '../model/config.ts';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { isIsoDate } from '../model/iso-date.ts';
import { languages, majorities } from '../model/minutes.ts';
import { exactOf } from '../names/form.ts';
import { nearest } from '../text/distance.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { Fence, FrontMap, FrontNode, FrontPair } from './front-node.ts';

type YamlReader = (text: string, fence: Fence) => FrontMap;

type MapNode = Extract<FrontNode, { kind: 'map' }>;

/** Reads the value of a key; null where it says nothing that can be used: what is wrong is a problem at it. */
type Read<Value> = (pair: FrontPair, problems: Problem[]) => Value | null;

/** By key, which setting it is and how its value is read; of one that is none, only whether it is right. */
type Settings<T> = Readonly<
  Record<string, { [K in keyof T]: readonly [name: K, read: Read<T[K]>] }[keyof T] | readonly [null, Read<null>]>
>;

const configSettings = (ruleIds: readonly string[]): Settings<Config> => ({
  format: [null, formatOf],
  organisation: ['organisation', textOf],
  acronym: ['acronym', textOf],
  language: ['language', choiceOf(languages)],
  minutes: ['minutes', pathOf],
  templates: ['templates', pathOf],
  people: ['people', pathOf],
  'standing-items': ['standingItems', textsOf],
  quorum: ['quorum', wordOf('quorum', quorumIn)],
  votes: ['votes', votesOf],
  notice: ['notice', wordOf('notice', daysIn)],
  timezone: ['timezone', wordOf('timezone', (zone) => (isZone(zone) ? zone : null))],
  rules: ['rules', (pair, problems) => rulesOf(pair, problems, ruleIds)],
  baseline: ['baseline', pathOf],
  'inline-ignores': ['inlineIgnores', booleanOf],
  distribution: ['distribution', distributionOf],
});

const personSettings: Settings<RegistryPerson> = {
  name: ['name', textOf],
  aliases: ['aliases', textsOf],
  organisation: ['organisation', textOf],
  formerly: ['formerly', formerlyOf],
  email: ['email', textOf],
  from: ['from', dateOf],
  until: ['until', dateOf],
  'function-mailbox': ['functionMailbox', booleanOf],
  'family-name': ['familyName', textOf],
  shares: ['shares', countOf],
  // What is not understood is meant to hide something.
  publication: ['publication', (pair, problems) => choiceOf(publications)(pair, problems) ?? 'none'],
};

const organisationSettings: Settings<RegistryOrganisation> = {
  name: ['name', textOf],
  aliases: ['aliases', textsOf],
  acronym: ['acronym', textOf],
  domains: ['domains', textsOf],
  kind: ['kind', textOf],
};

const voteSettings: Settings<VoteSettings> = {
  majority: ['majority', choiceOf(majorities)],
  of: ['of', choiceOf(['expressed', 'present', 'members'])],
  proxies: ['proxies', countOf],
  // The registry is the one file that knows shares.
  weights: ['weights', (pair, problems) => choiceOf(['people.yaml'])(pair, problems) !== null],
  total: ['total', countOf],
};

/** Settings with what some pairs say; what is wrong, or says nothing, keeps its default. */
function withPairs<T>(defaults: T, pairs: readonly FrontPair[], settings: Settings<T>, problems: Problem[]): T {
  const read = { ...defaults };
  for (const pair of known(pairs, Object.keys(settings), problems)) {
    if (pair.value.kind === 'null') continue;
    const [name, readValue] = settings[pair.key] as readonly [keyof T | null, Read<T[keyof T]>];
    const value = readValue(pair, problems);
    if (name !== null && value !== null) read[name] = value;
  }
  return read;
}

/** Reads `czs.yaml`: data only, each problem at its key; what is wrong keeps its default. `ruleIds`: to say « did you mean ». */
export function readConfig(text: string, yaml: YamlReader, ruleIds: readonly string[] = []): Config {
  const map = yaml(text, { from: 0, to: text.length, body: text.length });
  const problems = map.problems.map(asConfig);
  return { ...withPairs(defaultConfig, map.pairs, configSettings(ruleIds), problems), problems };
}

/** Reads `people.yaml`: a map with `people` and `organisations`, or a list of people alone. */
export function readRegistry(text: string, yaml: YamlReader): Registry {
  const map = yaml(text, { from: 0, to: text.length, body: text.length });
  const problems = map.problems.map(asConfig);
  const people: RegistryPerson[] = [];
  const organisations: RegistryOrganisation[] = [];
  for (const pair of known(map.pairs, ['people', 'organisations'], problems)) {
    if (pair.value.kind === 'null') continue;
    if (pair.value.kind !== 'list') {
      problems.push(problem('config-invalid/list', pair.value.place, { key: pair.key }));
      continue;
    }
    for (const node of pair.value.items) {
      if (node.kind !== 'text' && node.kind !== 'map')
        problems.push(problem('config-invalid/entry', node.place, { key: pair.key }));
      else if (pair.key === 'people') people.push(...entryOf(somebody, node, personSettings, problems));
      else organisations.push(...entryOf(someOrganisation, node, organisationSettings, problems));
    }
    problems.push(...sharedAliases(pair.value.items));
  }
  return { people, organisations, problems };
}

/** An entry of a list, which may be a name alone; none where a map has no name. */
function entryOf<T extends { readonly name: string }>(
  defaults: T,
  node: TextNode | MapNode,
  settings: Settings<T>,
  problems: Problem[],
): T[] {
  if (node.kind === 'text') return [{ ...defaults, name: squeeze(node.value) }];
  const entry = withPairs(defaults, node.pairs, settings, problems);
  if (entry.name !== '') return [entry];
  problems.push(problem('config-invalid/nameless', node.place));
  return [];
}

const somebody: RegistryPerson = {
  name: '',
  aliases: [],
  organisation: null,
  formerly: [],
  email: null,
  from: null,
  until: null,
  functionMailbox: false,
  familyName: null,
  shares: null,
  publication: 'full',
};

const someOrganisation: RegistryOrganisation = { name: '', aliases: [], acronym: null, domains: [], kind: null };

type TextNode = Extract<FrontNode, { kind: 'text' }>;

/** Whom an entry of a list of `people.yaml` is about, with all that it is also called. */
interface Called {
  readonly name: TextNode;
  readonly aliases: readonly TextNode[];
}

/** Aliases that do not tell whom they mean: what is the name of another in the list, and what two have. */
function sharedAliases(items: readonly FrontNode[]): Problem[] {
  const all = items.map(calledOf).filter((one) => one !== null);
  const names = new Map(all.map(({ name }) => [exactOf(name.value), name]));
  const first = new Map<string, { name: TextNode; alias: TextNode }>();
  const problems: Problem[] = [];
  for (const { name, aliases } of all) {
    const own = exactOf(name.value);
    for (const alias of aliases) {
      const key = exactOf(alias.value);
      const named = names.get(key);
      const other = named === undefined ? first.get(key) : { name: named, alias: named };
      if (key === '' || key === own) continue;
      if (other === undefined) first.set(key, { name, alias });
      else if (exactOf(other.name.value) !== own) {
        const code = named === undefined ? 'config-invalid/shared-alias' : 'config-invalid/alias-is-name';
        const args = { alias: squeeze(alias.value), name: squeeze(name.value), other: squeeze(other.name.value) };
        const related = [{ code: 'related-name', args: { name: args.other }, file: null, place: other.alias.place }];
        problems.push(problem(code, alias.place, args, { related }));
      }
    }
  }
  return problems;
}

function calledOf(node: FrontNode): Called | null {
  if (node.kind === 'text') return { name: node, aliases: [] };
  if (node.kind !== 'map') return null;
  const texts = (key: string): TextNode[] => {
    const value = node.pairs.find((pair) => pair.key === key)?.value;
    return (value?.kind === 'list' ? value.items : [value]).filter((one) => one?.kind === 'text');
  };
  const [name] = texts('name');
  return name === undefined ? null : { name, aliases: [...texts('aliases'), ...texts('acronym')] };
}

/** `[{organisation: Ateliers, until: 2024-06-30}]`; what lacks one of both is a problem. */
function formerlyOf(pair: FrontPair, problems: Problem[]): { organisation: string; until: string }[] {
  const { value } = pair;
  const nodes = value.kind === 'list' ? value.items : [value];
  return nodes.flatMap((node) => {
    if (node.kind !== 'map') {
      problems.push(problem('config-invalid/formerly', node.place));
      return [];
    }
    const pairs = known(node.pairs, ['organisation', 'until'], problems);
    const of = pairs.find(({ key }) => key === 'organisation');
    const last = pairs.find(({ key }) => key === 'until');
    const organisation = of === undefined ? null : textOf(of, problems);
    const until = last === undefined ? null : dateOf(last, problems);
    if (organisation !== null && until !== null) return [{ organisation, until }];
    if (of === undefined || last === undefined) problems.push(problem('config-invalid/formerly', node.place));
    return [];
  });
}

/** A zone as the tz database spells it, which calendars know. */
function isZone(name: string): boolean {
  if (!/^(?:UTC|GMT|[A-Z][A-Za-z_]{1,30}(?:\/[A-Za-z_+-]{1,30}){1,2})$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The pairs whose keys are known; the others are problems with the nearest key. */
function known(pairs: readonly FrontPair[], keys: readonly string[], problems: Problem[]): FrontPair[] {
  const seen = new Set<string>();
  return pairs.filter(({ key, keyPlace }) => {
    const isNew = !seen.has(key);
    seen.add(key);
    if (keys.includes(key)) return isNew;
    problems.push(problem('config-invalid/unknown-key', keyPlace, { key, near: meant(key, keys) }));
    return false;
  });
}

/** Keys and ids of rules are written small, with hyphens. */
function meant(word: string, words: readonly string[]): string | null {
  return nearest(normalize(word).replaceAll('_', '-'), words);
}

function textOf(pair: FrontPair, problems: Problem[]): string | null {
  if (pair.value.kind === 'text') return squeeze(pair.value.value) || null;
  problems.push(problem('config-invalid/text', pair.value.place, { key: pair.key }));
  return null;
}

function textsOf(pair: FrontPair, problems: Problem[]): string[] {
  if (pair.value.kind === 'text') return [squeeze(pair.value.value)];
  if (pair.value.kind === 'list') {
    const texts: string[] = [];
    for (const node of pair.value.items) {
      if (node.kind === 'text') texts.push(squeeze(node.value));
      else problems.push(problem('config-invalid/text', node.place, { key: pair.key }));
    }
    return texts;
  }
  if (pair.value.kind !== 'null') problems.push(problem('config-invalid/list', pair.value.place, { key: pair.key }));
  return [];
}

/** Reads a word that means a value; one that means none is a problem. */
function wordOf<Value>(code: string, valueIn: (word: string) => Value | null, args: Problem['args'] = {}): Read<Value> {
  return (pair, problems) => {
    const word = textOf(pair, problems);
    const value = word === null ? null : valueIn(word);
    if (word !== null && value === null)
      problems.push(problem(`config-invalid/${code}`, pair.value.place, { key: pair.key, value: word, ...args }));
    return value;
  };
}

function choiceOf<const Choice extends string>(choices: readonly Choice[]): Read<Choice> {
  return wordOf('choice', (word) => choices.find((one) => one === word) ?? null, { choices });
}

function dateOf(pair: FrontPair, problems: Problem[]): string | null {
  return wordOf('date', (word) => (isIsoDate(word) ? word : null))(pair, problems);
}

/** A folder or file inside the archive: relative, with `/`, never upward. */
function pathOf(pair: FrontPair, problems: Problem[]): string | null {
  return wordOf('path', (path) => {
    const clean = path.replace(/\/{1,100}$/, '').replace(/^\.\//, '');
    const isOutside = clean === '' || /^(?:\/|[a-z]:)/i.test(clean) || clean.split('/').includes('..');
    return isOutside || clean.includes('\\') ? null : clean;
  })(pair, problems);
}

function booleanOf(pair: FrontPair, problems: Problem[]): boolean | null {
  const isTrue = (word: string): boolean | null =>
    /^(?:true|yes|oui|ja)$/i.test(word) ? true : /^(?:false|no|non|nee)$/i.test(word) ? false : null;
  return wordOf('boolean', isTrue)(pair, problems);
}

/** `10000`, `10.000` */
function countOf(pair: FrontPair, problems: Problem[]): number | null {
  const isCount = (word: string): boolean => /^(?:\d{1,7}|\d{1,3}(?:\.\d{3}){1,2})$/.test(word);
  return wordOf('count', (word) => (isCount(word) ? Number(word.replaceAll('.', '')) : null))(pair, problems);
}

function quorumIn(word: string): Config['quorum'] {
  if (/^\d{1,4}$/.test(word)) return { count: Number(word) };
  const percent = /^(\d{1,3})\s?%$/.exec(word);
  if (percent && Number(percent[1]) <= 100) return { share: Number(percent[1]) / 100 };
  const fraction = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  const isShare = fraction && Number(fraction[2]) > 0 && Number(fraction[1]) <= Number(fraction[2]);
  return isShare ? { share: Number(fraction[1]) / Number(fraction[2]) } : null;
}

/** `15 days`, `15 jours`, `15` */
function daysIn(word: string): number | null {
  const days = Number(/^(\d{1,3})(?: ?(?:days?|jours?|dagen|dag))?$/i.exec(word)?.[1] ?? 0);
  return days > 0 && days < 366 ? days : null;
}

function formatOf(pair: FrontPair, problems: Problem[]): null {
  const { value } = pair;
  if (textOf(pair, problems) !== '1')
    problems.push(
      problem('config-invalid/format', value.place, { value: value.kind === 'text' ? value.value : value.kind }),
    );
  return null;
}

/** Lists of addresses by name, or one for all. */
function distributionOf(pair: FrontPair, problems: Problem[]): Config['distribution'] {
  if (pair.value.kind !== 'map') return { all: textsOf(pair, problems) };
  return Object.fromEntries(pair.value.pairs.map((list) => [list.key, textsOf(list, problems)]));
}

/** How votes are counted: which majority of which votes, how many proxies, and whether by the shares of `people.yaml`. */
function votesOf(pair: FrontPair, problems: Problem[]): VoteSettings {
  if (pair.value.kind === 'map') return withPairs(defaultVotes, pair.value.pairs, voteSettings, problems);
  problems.push(problem('config-invalid/map', pair.value.place, { key: pair.key }));
  return defaultVotes;
}

const severityOf = choiceOf(['off', 'info', 'warning', 'error']);

function rulesOf(pair: FrontPair, problems: Problem[], ruleIds: readonly string[]): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = Object.create(null) as Record<string, RuleSetting>;
  if (pair.value.kind !== 'map') {
    problems.push(problem('config-invalid/map', pair.value.place, { key: pair.key }));
    return rules;
  }
  for (const rule of pair.value.pairs) {
    if (ruleIds.length > 0 && !ruleIds.includes(rule.key)) {
      problems.push(problem('config-invalid/rule', rule.keyPlace, { key: rule.key, near: meant(rule.key, ruleIds) }));
      continue;
    }
    if (rule.value.kind === 'text') {
      const severity = severityOf(rule, problems);
      if (severity !== null) rules[rule.key] = { severity, options: {} };
    } else if (rule.value.kind === 'map') {
      let severity: RuleSetting['severity'] = null;
      const options: Record<string, string | number | boolean | readonly string[]> = {};
      for (const option of rule.value.pairs) {
        if (option.key === 'severity') severity = severityOf(option, problems) ?? severity;
        else
          options[option.key] =
            option.value.kind === 'list' ? textsOf(option, problems) : scalar(textOf(option, problems) ?? '');
      }
      rules[rule.key] = { severity, options };
    } else if (rule.value.kind !== 'null')
      problems.push(problem('config-invalid/text', rule.value.place, { key: rule.key }));
  }
  return rules;
}

function scalar(word: string): string | number | boolean {
  if (/^-?\d{1,9}(?:\.\d{1,6})?$/.test(word)) return Number(word);
  return word === 'true' ? true : word === 'false' ? false : word;
}

/** YAML's own problems are the same ones as in front matter, in another file. */
function asConfig(one: Problem): Problem {
  return { ...one, code: one.code.replace('front-matter-invalid', 'config-invalid') };
}
