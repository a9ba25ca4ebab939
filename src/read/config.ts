import type { Config, Registry, RegistryOrganisation, RegistryPerson, RuleSetting } from '../model/config.ts';
import { defaultConfig, defaultVotes, publications } from '../model/config.ts';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { isIsoDate } from '../model/iso-date.ts';
import { type Language, majorities } from '../model/minutes.ts';
import { exactOf } from '../names/form.ts';
import { nearest } from '../text/distance.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { Fence, FrontMap, FrontNode, FrontPair } from './front-node.ts';

type YamlReader = (text: string, fence: Fence) => FrontMap;

const configKeys = [
  'format',
  'organisation',
  'acronym',
  'language',
  'minutes',
  'templates',
  'people',
  'standing-items',
  'quorum',
  'votes',
  'notice',
  'timezone',
  'rules',
  'baseline',
  'inline-ignores',
  'distribution',
] as const;

const personKeys = [
  'name',
  'aliases',
  'organisation',
  'formerly',
  'email',
  'from',
  'until',
  'function-mailbox',
  'family-name',
  'shares',
  'publication',
] as const;
const formerKeys = ['organisation', 'until'] as const;
const voteKeys = ['majority', 'of', 'proxies', 'weights', 'total'] as const;
const organisationKeys = ['name', 'aliases', 'acronym', 'domains', 'kind'] as const;

const severities = ['off', 'info', 'warning', 'error'] as const;

/** Reads `czs.yaml`: data only, each problem at its key; what is wrong keeps its default. `ruleIds`: to say « did you mean ». */
export function readConfig(text: string, yaml: YamlReader, ruleIds: readonly string[] = []): Config {
  const problems: Problem[] = [];
  const map = yaml(text, { from: 0, to: text.length, body: text.length });
  problems.push(...map.problems.map(asConfig));
  const config: { -readonly [K in keyof Config]: Config[K] } = { ...defaultConfig };
  for (const pair of known(map.pairs, configKeys, problems)) {
    const { value } = pair;
    if (value.kind === 'null') continue;
    switch (pair.key) {
      case 'format':
        if (textOf(pair, problems) !== '1')
          problems.push(problem('config-invalid/format', value.place, { value: shown(value) }));
        break;
      case 'organisation':
        config.organisation = textOf(pair, problems);
        break;
      case 'acronym':
        config.acronym = textOf(pair, problems);
        break;
      case 'language': {
        const code = textOf(pair, problems);
        if (code === 'fr' || code === 'nl' || code === 'en') config.language = code as Language;
        else if (code !== null)
          problems.push(
            problem('config-invalid/choice', value.place, { key: pair.key, value: code, choices: ['fr', 'nl', 'en'] }),
          );
        break;
      }
      case 'minutes':
        config.minutes = pathOf(pair, problems) ?? config.minutes;
        break;
      case 'templates':
        config.templates = pathOf(pair, problems) ?? config.templates;
        break;
      case 'people':
        config.people = pathOf(pair, problems) ?? config.people;
        break;
      case 'baseline':
        config.baseline = pathOf(pair, problems);
        break;
      case 'standing-items':
        config.standingItems = textsOf(pair, problems);
        break;
      case 'quorum':
        config.quorum = quorumOf(pair, problems);
        break;
      case 'votes':
        config.votes = votesOf(pair, problems);
        break;
      case 'notice':
        config.notice = daysOf(pair, problems);
        break;
      case 'timezone':
        config.timezone = zoneOf(pair, problems) ?? config.timezone;
        break;
      case 'rules':
        config.rules = rulesOf(pair, problems, ruleIds);
        break;
      case 'inline-ignores':
        config.inlineIgnores = booleanOf(pair, problems) ?? true;
        break;
      case 'distribution': {
        if (value.kind === 'map') {
          const lists: Record<string, readonly string[]> = {};
          for (const inner of value.pairs) lists[inner.key] = textsOf(inner, problems);
          config.distribution = lists;
        } else config.distribution = { all: textsOf(pair, problems) };
        break;
      }
    }
  }
  config.problems = problems;
  return config;
}

/** Reads `people.yaml`: a map with `people` and `organisations`, or a list of people alone. */
export function readRegistry(text: string, yaml: YamlReader): Registry {
  const problems: Problem[] = [];
  const map = yaml(text, { from: 0, to: text.length, body: text.length });
  problems.push(...map.problems.map(asConfig));
  const people: RegistryPerson[] = [];
  const organisations: RegistryOrganisation[] = [];
  for (const pair of known(map.pairs, ['people', 'organisations'], problems)) {
    if (pair.value.kind === 'null') continue;
    if (pair.value.kind !== 'list') {
      problems.push(problem('config-invalid/list', pair.value.place, { key: pair.key }));
      continue;
    }
    for (const node of pair.value.items) {
      if (node.kind === 'text') {
        const name = squeeze(node.value);
        if (pair.key === 'people') people.push(bare(name));
        else organisations.push({ name, aliases: [], acronym: null, domains: [], kind: null });
      } else if (node.kind === 'map') {
        if (pair.key === 'people') {
          const person = personOf(node, problems);
          if (person) people.push(person);
        } else {
          const organisation = organisationOf(node, problems);
          if (organisation) organisations.push(organisation);
        }
      } else problems.push(problem('config-invalid/entry', node.place, { key: pair.key }));
    }
    problems.push(...sharedAliases(pair.value.items));
  }
  return { people, organisations, problems };
}

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

function bare(name: string): RegistryPerson {
  return {
    name,
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
}

function personOf(node: Extract<FrontNode, { kind: 'map' }>, problems: Problem[]): RegistryPerson | null {
  const person: { -readonly [K in keyof RegistryPerson]: RegistryPerson[K] } = bare('');
  for (const pair of known(node.pairs, personKeys, problems)) {
    if (pair.value.kind === 'null') continue;
    switch (pair.key) {
      case 'name':
        person.name = textOf(pair, problems) ?? '';
        break;
      case 'aliases':
        person.aliases = textsOf(pair, problems);
        break;
      case 'organisation':
        person.organisation = textOf(pair, problems);
        break;
      case 'email':
        person.email = textOf(pair, problems);
        break;
      case 'formerly':
        person.formerly = formerlyOf(pair, problems);
        break;
      case 'family-name':
        person.familyName = textOf(pair, problems);
        break;
      case 'shares':
        person.shares = countOf(pair, problems);
        break;
      case 'publication':
        // What is not understood is meant to hide something.
        person.publication = choiceOf(pair, publications, problems) ?? 'none';
        break;
      case 'function-mailbox':
        person.functionMailbox = booleanOf(pair, problems) ?? false;
        break;
      default:
        person[pair.key as 'from' | 'until'] = dateOf(pair, problems);
    }
  }
  if (person.name !== '') return person;
  problems.push(problem('config-invalid/nameless', node.place));
  return null;
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
    const pairs = known(node.pairs, formerKeys, problems);
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
function zoneOf(pair: FrontPair, problems: Problem[]): string | null {
  const zone = textOf(pair, problems);
  if (zone === null || isZone(zone)) return zone;
  problems.push(problem('config-invalid/timezone', pair.value.place, { value: zone }));
  return null;
}

function isZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]{1,30}(?:\/[A-Za-z_+-]{1,30}){1,2}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function dateOf(pair: FrontPair, problems: Problem[]): string | null {
  const date = textOf(pair, problems);
  if (date === null || isIsoDate(date)) return date;
  problems.push(problem('config-invalid/date', pair.value.place, { key: pair.key, value: date }));
  return null;
}

function organisationOf(node: Extract<FrontNode, { kind: 'map' }>, problems: Problem[]): RegistryOrganisation | null {
  let name: string | null = null;
  let acronym: string | null = null;
  let kind: string | null = null;
  let aliases: string[] = [];
  let domains: string[] = [];
  for (const pair of known(node.pairs, organisationKeys, problems)) {
    if (pair.value.kind === 'null') continue;
    if (pair.key === 'name') name = textOf(pair, problems);
    else if (pair.key === 'acronym') acronym = textOf(pair, problems);
    else if (pair.key === 'kind') kind = textOf(pair, problems);
    else if (pair.key === 'aliases') aliases = textsOf(pair, problems);
    else domains = textsOf(pair, problems);
  }
  if (name !== null) return { name, aliases, acronym, domains, kind };
  problems.push(problem('config-invalid/nameless', node.place));
  return null;
}

/** The pairs whose keys are known; the others are problems with the nearest key. */
function known<K extends string>(
  pairs: readonly FrontPair[],
  keys: readonly K[],
  problems: Problem[],
): (FrontPair & { key: K })[] {
  const seen = new Map<string, FrontPair>();
  const found: (FrontPair & { key: K })[] = [];
  for (const pair of pairs) {
    const key = pair.key as K;
    if (!keys.includes(key)) {
      problems.push(
        problem('config-invalid/unknown-key', pair.keyPlace, { key: pair.key, near: meant(pair.key, keys) }),
      );
      continue;
    }
    if (seen.has(key)) continue;
    seen.set(key, pair);
    found.push(pair as FrontPair & { key: K });
  }
  return found;
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

/** A folder or file inside the archive: relative, with `/`, never upward. */
function pathOf(pair: FrontPair, problems: Problem[]): string | null {
  const path = textOf(pair, problems);
  if (path === null) return null;
  const clean = path.replace(/\/{1,100}$/, '').replace(/^\.\//, '');
  if (
    clean === '' ||
    clean.startsWith('/') ||
    /^[a-z]:/i.test(clean) ||
    clean.includes('\\') ||
    clean.split('/').includes('..')
  ) {
    problems.push(problem('config-invalid/path', pair.value.place, { key: pair.key, value: path }));
    return null;
  }
  return clean;
}

function booleanOf(pair: FrontPair, problems: Problem[]): boolean | null {
  const word = textOf(pair, problems);
  if (word === null) return null;
  if (/^(?:true|yes|oui|ja)$/i.test(word)) return true;
  if (/^(?:false|no|non|nee)$/i.test(word)) return false;
  problems.push(problem('config-invalid/boolean', pair.value.place, { key: pair.key, value: word }));
  return null;
}

function quorumOf(pair: FrontPair, problems: Problem[]): Config['quorum'] {
  const word = textOf(pair, problems);
  if (word === null) return null;
  if (/^\d{1,4}$/.test(word)) return { count: Number(word) };
  const percent = /^(\d{1,3})\s?%$/.exec(word);
  if (percent && Number(percent[1]) <= 100) return { share: Number(percent[1]) / 100 };
  const fraction = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  if (fraction && Number(fraction[2]) > 0 && Number(fraction[1]) <= Number(fraction[2]))
    return { share: Number(fraction[1]) / Number(fraction[2]) };
  problems.push(problem('config-invalid/quorum', pair.value.place, { value: word }));
  return null;
}

/** How votes are counted: which majority of which votes, how many proxies, and whether by the shares of `people.yaml`. */
function votesOf(pair: FrontPair, problems: Problem[]): Config['votes'] {
  const votes: { -readonly [K in keyof Config['votes']]: Config['votes'][K] } = { ...defaultVotes };
  if (pair.value.kind !== 'map') {
    problems.push(problem('config-invalid/map', pair.value.place, { key: pair.key }));
    return votes;
  }
  for (const one of known(pair.value.pairs, voteKeys, problems)) {
    if (one.value.kind === 'null') continue;
    switch (one.key) {
      case 'majority':
        votes.majority = choiceOf(one, majorities, problems);
        break;
      case 'of':
        votes.of = choiceOf(one, ['expressed', 'present', 'members'] as const, problems) ?? votes.of;
        break;
      case 'weights':
        // The registry is the one file that knows shares.
        votes.weights = choiceOf(one, ['people.yaml'] as const, problems) !== null;
        break;
      default:
        votes[one.key] = countOf(one, problems);
    }
  }
  return votes;
}

function choiceOf<Choice extends string>(
  pair: FrontPair,
  choices: readonly Choice[],
  problems: Problem[],
): Choice | null {
  const word = textOf(pair, problems);
  if (word === null || choices.includes(word as Choice)) return word as Choice | null;
  problems.push(problem('config-invalid/choice', pair.value.place, { key: pair.key, value: word, choices }));
  return null;
}

/** `10000`, `10.000` */
function countOf(pair: FrontPair, problems: Problem[]): number | null {
  const word = textOf(pair, problems);
  if (word === null) return null;
  if (/^(?:\d{1,7}|\d{1,3}(?:\.\d{3}){1,2})$/.test(word)) return Number(word.replaceAll('.', ''));
  problems.push(problem('config-invalid/count', pair.value.place, { key: pair.key, value: word }));
  return null;
}

/** `15 days`, `15 jours`, `15` */
function daysOf(pair: FrontPair, problems: Problem[]): number | null {
  const word = textOf(pair, problems);
  if (word === null) return null;
  const days = Number(/^(\d{1,3})(?: ?(?:days?|jours?|dagen|dag))?$/i.exec(word)?.[1] ?? 0);
  if (days > 0 && days < 366) return days;
  problems.push(problem('config-invalid/notice', pair.value.place, { value: word }));
  return null;
}

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
      const severity = squeeze(rule.value.value);
      if ((severities as readonly string[]).includes(severity))
        rules[rule.key] = { severity: severity as RuleSetting['severity'], options: {} };
      else
        problems.push(
          problem('config-invalid/choice', rule.value.place, { key: rule.key, value: severity, choices: severities }),
        );
    } else if (rule.value.kind === 'map') {
      let severity: RuleSetting['severity'] = null;
      const options: Record<string, string | number | boolean | readonly string[]> = {};
      for (const option of rule.value.pairs) {
        if (option.key === 'severity') {
          const word = textOf(option, problems);
          if (word !== null && (severities as readonly string[]).includes(word))
            severity = word as RuleSetting['severity'];
          else if (word !== null)
            problems.push(
              problem('config-invalid/choice', option.value.place, {
                key: option.key,
                value: word,
                choices: severities,
              }),
            );
        } else
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

function shown(node: FrontNode): string {
  return node.kind === 'text' ? node.value : node.kind;
}

/** YAML's own problems are the same ones as in front matter, in another file. */
function asConfig(one: Problem): Problem {
  return { ...one, code: one.code.replace('front-matter-invalid', 'config-invalid') };
}
