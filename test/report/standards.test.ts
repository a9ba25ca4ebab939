/**
 * `czs dump` in standards. What each asks for is told here in our own words, after what it publishes: Popolo's JSON schemas and those of OParl 1.1, the
 * shapes of the OSLO profile *Besluit publicatie* as the lblod project tests its notes with them. The types of schema.org are those of `schema-dts`. What is
 * not met is exactly what was reported as lacking.
 */
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Graph } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { NamedSchema, Schema } from '../../src/cli/schemas/schema.ts';
import type { Archive } from '../../src/model/archive.ts';
import { besluit } from '../../src/report/standards/besluit.ts';
import { jsonld } from '../../src/report/standards/jsonld.ts';
import { oparl } from '../../src/report/standards/oparl.ts';
import type { StandardDump, StandardOptions } from '../../src/report/standards/open-model.ts';
import { popolo } from '../../src/report/standards/popolo.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { misfits } from '../helpers/json-schema.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const year = filesOf(join(root, 'test/fixtures/year'));

/** Votes by name, what is internal, hours that lack, hostile names. */
const hard = {
  'minutes/2025-01-16.md': `---
date: 2025-01-16
début: "19:30"
fin: "21:00"
présidence: Zoé Lambert
secrétaire: Nora Piette
présents:
  - Zoé Lambert (Fêtes) <zoe@secret.invalid>
  - Nora Piette (Fêtes)
  - "Ö <Bé>"
excusés:
  - Luc Arnould
---

## 1. Budget

**Décision D1 (2 pour, 1 contre, 0 abstention) :** le budget est voté
- Pour : Zoé Lambert, Nora Piette
- Contre : Ö <Bé>

**Décision D2 (3 pour, proposée par Luc Arnould) :** un banc

**Rejeté D3 (à la majorité) :** une piscine

- [ ] **Action A1 (Nora Piette, pour le 20/02/2025) :** acheter le banc
- [x] **Action A2 (Luc Arnould) :** écrire

## 2. SECRET-POINT (huis clos)

**Décision D4 :** SECRET-DÉCISION

**Décision D5 (interne) :** SECRET-INTERNE

## 3. Divers

**Proposition P1 (proposée par Zoé Lambert) :** une fête
`,
  'minutes/2025-02-20.md':
    '---\ndate: 2025-02-20\nprésents:\n  - Nora Piette\n---\n\n**Décision :** sans point ni heure\n',
  'minutes/2025-03-20.md': '---\ndate: 2025-03-20\nstatut: annulée\n---\n\n## 1. Rien\n',
  'minutes/2025-04-17.md': '---\ndate: 2025-04-17\nstatut: convoquée\ndébut: "20:00"\n---\n\n## 1. Le bal\n',
};
const settings = 'format: 1\norganisation: Ateliers\nacronym: AT\nlanguage: fr\n';
const today = '2026-01-10';
const options: StandardOptions = { baseUrl: 'https://example.org/pv/', offsetAt: () => '+01:00' };

const archives: readonly (readonly [string, () => Promise<Archive>])[] = [
  ['a year', () => archiveOf(year.files, today, year.settings)],
  ['a hard one', () => archiveOf(hard, '2025-03-25', settings)],
  ['an empty one', () => archiveOf({}, today, settings)],
  ['one without settings', () => archiveOf({ 'minutes/2025-02-20.md': '---\ndate: 2025-02-20\n---\n\n# X\n' }, today)],
];

const standards: Readonly<Record<string, (archive: Archive, options: StandardOptions) => StandardDump>> = {
  popolo,
  oparl,
  besluit,
  jsonld,
};

const text: Schema = { type: 'string' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const fields = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const url: Schema = { type: 'string', pattern: '^https://example\\.org/pv/[a-z0-9/-]+$' };
const moment: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$' };
/** As Popolo has it: a year, a month, a day, or a moment with its zone. */
const day: Schema = {
  type: 'string',
  pattern: '^\\d{4}((-\\d{2}){0,2}|(-\\d{2}){2}T\\d{2}(:\\d{2}){0,2}(Z|[+-]\\d{2}(:\\d{2})?))$',
};
const yesNo: Schema = { type: 'boolean' };

const fits = (value: unknown, schema: Schema): string[] => misfits(value, schema, schema as NamedSchema);

describe('Popolo', () => {
  const id: Schema = { type: ['string', 'null'] };
  const vote = fields({
    id,
    motion_id: id,
    organization_id: id,
    result: text,
    counts: list(fields({ option: text, value: { type: 'integer' } }, 'option', 'value')),
    votes: list(fields({ voter_id: id, option: text })),
  });
  const schema = fields(
    {
      persons: list(fields({ id, name: text })),
      organizations: list(fields({ id, name: text, other_names: list(fields({ name: text, note: text }, 'name')) })),
      memberships: list(fields({ person_id: id, organization_id: id })),
      events: list(
        fields({
          id,
          name: text,
          start_date: day,
          end_date: day,
          location: text,
          status: text,
          classification: text,
          organization_id: id,
          attendees: list(fields({ id, name: text })),
        }),
      ),
      motions: list(
        fields({
          id,
          organization_id: id,
          creator_id: id,
          text,
          date: moment,
          requirement: text,
          result: text,
          vote_events: list(vote),
        }),
      ),
    },
    'persons',
    'organizations',
    'memberships',
    'events',
    'motions',
  );

  it.each(archives)('is kept to by %s', async (_, archive) => {
    expect(fits(popolo(await archive(), options).document, schema)).toEqual([]);
  });

  it('has votes by name, counts that somebody counted, and motions that are not decided yet', async () => {
    const { document, lacks } = popolo(await archiveOf(hard, '2025-03-25', settings), { ...options, baseUrl: null });
    const { motions } = document as { motions: { text: string; result?: string; vote_events: object[] }[] };
    expect(motions[0]).toMatchObject({
      text: 'le budget est voté',
      result: 'pass',
      vote_events: [
        {
          counts: [
            { option: 'yes', value: 2 },
            { option: 'no', value: 1 },
            { option: 'abstain', value: 0 },
          ],
          votes: [
            { voter_id: 'people/zoe-lambert', option: 'yes' },
            { voter_id: 'people/nora-piette', option: 'yes' },
            { voter_id: 'people/o-be', option: 'no' },
          ],
        },
      ],
    });
    expect(motions[1]?.vote_events).toMatchObject([{ counts: [{ option: 'yes', value: 3 }] }]);
    expect(motions[2]?.result).toBe('fail');
    expect(Object.fromEntries(lacks)).toEqual({ votes: 1, start: 1 });
  });
});

describe('OParl', () => {
  const type = (name: string): Schema => ({ const: `https://schema.oparl.org/1.1/${name}` });
  const objects = (schema: Schema): Schema =>
    fields(
      { data: list(schema), pagination: fields({ totalElements: { type: 'integer' } }), links: fields({}) },
      'data',
      'pagination',
      'links',
    );
  const location = fields({ id: url, type: type('Location'), description: text }, 'id', 'type');
  const item = fields(
    {
      id: url,
      type: type('AgendaItem'),
      meeting: url,
      order: { type: 'integer' },
      number: text,
      name: text,
      public: yesNo,
      resolutionText: text,
    },
    'id',
    'type',
    'order',
  );
  const schema = fields(
    {
      organization: objects(
        fields({ id: url, type: type('Organization'), body: url, name: text, shortName: text }, 'id', 'type'),
      ),
      person: objects(fields({ id: url, type: type('Person'), body: url, name: text }, 'id', 'type')),
      meeting: objects(
        fields(
          {
            id: url,
            type: type('Meeting'),
            name: text,
            meetingState: text,
            cancelled: yesNo,
            start: moment,
            end: moment,
            location,
            organization: list(url),
            participant: list(url),
            agendaItem: list(item),
          },
          'id',
          'type',
        ),
      ),
    },
    'organization',
    'person',
    'meeting',
  );
  interface Lists {
    organization: { data: { id: string }[] };
    person: { data: { id: string }[] };
    meeting: { data: { id: string; organization: string[]; participant?: string[]; agendaItem: { id: string }[] }[] };
  }

  it.each(archives)('is kept to by %s: each address is that of one thing', async (_, archive) => {
    const { document } = oparl(await archive(), options);
    expect(fits(document, schema)).toEqual([]);
    const { organization, person, meeting } = document as Lists;
    const ids = [
      ...organization.data,
      ...person.data,
      ...meeting.data,
      ...meeting.data.flatMap((one) => one.agendaItem),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    const known = new Set(ids.map(({ id }) => id));
    for (const one of meeting.data)
      for (const id of [...one.organization, ...(one.participant ?? [])]) expect(known, id).toContain(id);
  });
});

describe('the OSLO profile of decisions', () => {
  type Node = Record<string, unknown> & { '@id': string; '@type': string };
  type Shape = readonly (readonly [path: string, range: string, least: number, most: number])[];
  const any = Number.POSITIVE_INFINITY;
  const mandatary = 'mandaat:Mandataris';
  const shapes: Readonly<Record<string, Shape>> = {
    'besluit:Zitting': [
      ['besluit:behandelt', 'besluit:Agendapunt', 1, any],
      ['prov:startedAtTime', 'xsd:dateTime', 1, 1],
      ['prov:endedAtTime', 'xsd:dateTime', 1, 1],
      ['besluit:geplandeStart', 'xsd:dateTime', 1, 1],
      ['besluit:isGehoudenDoor', 'besluit:Bestuursorgaan', 1, 1],
      ['besluit:heeftAanwezigeBijStart', mandatary, 0, any],
      ['ext:heeftAfwezigeBijStart', mandatary, 0, any],
      ['besluit:heeftVoorzitter', mandatary, 0, 1],
      ['besluit:heeftSecretaris', 'leiding:Functionaris', 0, 1],
    ],
    'besluit:BehandelingVanAgendapunt': [
      ['dct:subject', 'besluit:Agendapunt', 1, 1],
      ['besluit:gebeurtNa', 'besluit:BehandelingVanAgendapunt', 0, 1],
      ['prov:generated', 'besluit:Besluit', 1, any],
      ['besluit:heeftStemming', 'besluit:Stemming', 0, any],
      ['besluit:openbaar', 'xsd:boolean', 1, 1],
    ],
    'besluit:Besluit': [
      ['eli:title', 'text', 1, any],
      ['prov:value', 'text', 1, 1],
      ['eli:language', 'skos:Concept', 1, 1],
      ['besluit:motivering', 'words', 1, 1],
    ],
    'besluit:Stemming': [
      ['besluit:heeftAanwezige', mandatary, 1, any],
      ['besluit:heeftStemmer', mandatary, 1, any],
      ['besluit:heeftVoorstander', mandatary, 0, any],
      ['besluit:heeftTegenstander', mandatary, 0, any],
      ['besluit:heeftOnthouder', mandatary, 0, any],
      ['besluit:aantalVoorstanders', 'xsd:integer', 1, 1],
      ['besluit:aantalTegenstanders', 'xsd:integer', 1, 1],
      ['besluit:aantalOnthouders', 'xsd:integer', 1, 1],
      ['besluit:geheim', 'xsd:boolean', 1, 1],
      ['besluit:gevolg', 'words', 1, 1],
      ['besluit:onderwerp', 'words', 1, 1],
    ],
  };
  /** What lacks, by what is reported: a session that is still to come has neither begun nor ended. */
  const reported: Readonly<Record<string, string>> = {
    'prov:endedAtTime': 'end',
    'prov:startedAtTime': 'start',
    'besluit:behandelt': 'items',
    'besluit:motivering': 'motivation',
    'besluit:heeftStemmer': 'voters',
    'besluit:heeftAanwezige': 'present',
    'besluit:aantalTegenstanders': 'votes',
    'prov:generated': 'decision',
  };

  const check = (graph: readonly Node[]) => {
    const types = new Map(graph.map((node) => [node['@id'], node['@type']]));
    const wrong: string[] = [];
    const lacks = new Map<string, number>();
    const rangeOf = (value: unknown): string => {
      if (typeof value === 'string') return 'text';
      const one = value as Record<string, string>;
      return one['@language'] !== undefined ? 'words' : (one['@type'] ?? types.get(one['@id'] ?? '') ?? 'nothing');
    };
    for (const node of graph) {
      const toCome = node['@type'] === 'besluit:Zitting' && node['prov:startedAtTime'] === undefined;
      for (const [path, range, least, most] of shapes[node['@type']] ?? []) {
        const values = node[path] === undefined ? [] : [node[path]].flat();
        if (values.length > most) wrong.push(`${node['@id']} ${path}: ${values.length}`);
        for (const value of values)
          if (rangeOf(value) !== range) wrong.push(`${path}: ${rangeOf(value)}, not ${range}`);
        if (values.length >= least || (toCome && path.startsWith('prov:'))) continue;
        lacks.set(path, (lacks.get(path) ?? 0) + 1);
      }
    }
    return { wrong, lacks };
  };

  it.each(archives)('is kept to by %s, but for what is reported as lacking', async (_, archive) => {
    const { document, lacks } = besluit(await archive(), options);
    const graph = (document as { '@graph': Node[] })['@graph'];
    const found = check(graph);
    expect(found.wrong).toEqual([]);
    for (const [path, n] of found.lacks) {
      const code = reported[path];
      // Hours that lack are in both of begun and planned; counts lack together.
      if (path === 'besluit:geplandeStart' || path.startsWith('besluit:aantal')) continue;
      expect(`${path} ${lacks.get(code ?? '') ?? 0}`).toBe(`${path} ${n}`);
    }
    expect(found.lacks.get('besluit:geplandeStart') ?? 0).toBe(lacks.get('start') ?? 0);
    expect(found.lacks.has('besluit:aantalTegenstanders')).toBe(lacks.has('votes'));
    expect(new Set(graph.map((node) => node['@id'])).size).toBe(graph.length);
  });

  it('a shape that is not kept to is seen', () => {
    const node = { '@id': 'x', '@type': 'besluit:Stemming', 'besluit:geheim': 'perhaps' } as Node;
    expect(check([node]).wrong).toEqual(['besluit:geheim: text, not xsd:boolean']);
    expect(check([node]).lacks.size).toBe(7);
  });
});

describe('schema.org', () => {
  const reference = fields({ '@id': url }, '@id');
  const kinds: Readonly<Record<string, Schema>> = {
    Organization: fields({ '@type': text, '@id': url, name: text, alternateName: text }),
    Person: fields({ '@type': text, '@id': url, name: text }),
    Event: fields({
      '@type': text,
      '@id': url,
      name: text,
      startDate: day,
      endDate: day,
      eventStatus: { enum: ['https://schema.org/EventScheduled', 'https://schema.org/EventCancelled'] },
      location: fields({ '@type': { const: 'Place' }, name: text }),
      organizer: reference,
      attendee: list(reference),
      about: list(fields({ '@type': { const: 'Thing' }, name: text })),
      inLanguage: text,
    }),
    Action: fields({
      '@type': text,
      '@id': url,
      description: text,
      agent: { anyOf: [reference, list(reference)] },
      participant: list(reference),
      endTime: day,
      actionStatus: {
        enum: ['Potential', 'Completed', 'Failed'].map((state) => `https://schema.org/${state}ActionStatus`),
      },
    }),
  };

  it.each(archives)('is kept to by %s', async (_, archive) => {
    // The types of schema.org as it publishes them, which the compiler holds it to.
    const document: Graph = jsonld(await archive(), options).document;
    const { '@context': context, '@graph': graph } = document as unknown as {
      '@context': string;
      '@graph': { '@type': string; '@id': string }[];
    };
    expect(context).toBe('https://schema.org');
    for (const node of graph) {
      const kind = node['@type'] === 'ChooseAction' ? 'Action' : node['@type'];
      expect(fits(node, kinds[kind] as Schema), JSON.stringify(node)).toEqual([]);
    }
    expect(new Set(graph.map((node) => node['@id'])).size).toBe(graph.length);
  });
});

describe.each(Object.keys(standards))('%s', (id) => {
  const asked = id === 'besluit' || id === 'oparl' ? ['--base-url', 'https://example.org/pv'] : [];
  const run = async (args: readonly string[]) => {
    const world = memoryWorld({ 'czs.yaml': settings, ...hard }, { today: '2025-03-25' });
    const code = await main(['dump', '--to', id, ...args], world);
    return { code, out: world.stdout.text, said: world.stderr.text };
  };

  it('has nothing internal and no address, says what it leaves out, and is the same each time', async () => {
    const { code, out, said } = await run(asked);
    expect(code, said).toBe(0);
    expect(out).not.toMatch(/SECRET|secret\.invalid/);
    expect(said).toMatch(/éléments? internes?/);
    expect((await run(asked)).out).toBe(out);
    expect(JSON.parse(out)).toEqual(
      standards[id]?.(await archiveOf(hard, '2025-03-25', settings), {
        ...options,
        baseUrl: asked.length > 0 ? options.baseUrl : null,
        offsetAt: (date) => (date > '2025-03-30' ? '+02:00' : '+01:00'),
      }).document,
    );
  });

  if (asked.length > 0)
    it('needs the address under which its things are', async () => {
      expect((await run([])).code).toBe(2);
      expect((await run(['--base-url', 'ftp://x'])).code).toBe(2);
    });
});

describe('ical', () => {
  /** As a calendar reads it that takes nothing but RFC 5545. */
  const read = (text: string) => {
    ICAL.design.strict = true;
    return new ICAL.Component(ICAL.parse(text));
  };

  it.each([
    ['a year', { 'czs.yaml': `${settings}timezone: Europe/Brussels\n`, ...year.files }],
    ['a hard one', { 'czs.yaml': settings, ...hard }],
    ['an empty one', { 'czs.yaml': settings }],
  ])('is read by a parser of RFC 5545: %s', async (_, files) => {
    const world = memoryWorld({ 'minutes/README.md': '# Nothing\n', ...files }, { today });
    expect(await main(['dump', '--to', 'ical'], world)).toBe(0);
    const { text: written } = world.stdout;
    const calendar = read(written);
    // Lines of at most 75 octets, each with its end (3.1).
    expect(written.endsWith('\r\n')).toBe(true);
    for (const line of written.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    }
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
    const events = calendar.getAllSubcomponents('vevent');
    // What each event must have (3.6.1), once, and a zone that the file defines.
    for (const event of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart']) expect(event.getAllProperties(name), name).toHaveLength(1);
      expect(event.getFirstPropertyValue('dtstamp')?.toString()).toMatch(/Z$/);
      const zone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
      if (zone !== undefined) expect(zones).toContain(zone);
      const [start, end] = [new ICAL.Event(event).startDate, new ICAL.Event(event).endDate];
      expect(end.compare(start)).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
    expect(events.length > 0).toBe(Object.keys(files).length > 1);
  });

  it('a file that no calendar would take is seen', () => {
    expect(() => read('BEGIN:VCALENDAR\r\nVERSION 2.0\r\nEND:VCALENDAR\r\n')).toThrow();
  });

  it('is the calendar of the site: every meeting, moved and called off ones too, nothing internal', async () => {
    const files = { 'czs.yaml': settings, ...hard };
    const world = memoryWorld(files, { today: '2025-03-25' });
    expect(await main(['dump', '--to', 'ical'], world)).toBe(0);
    const site = memoryWorld(files, { today: '2025-03-25' });
    expect(await main(['site', '--output', '/out', '--people', 'names'], site)).toBe(0);
    expect(world.stdout.text).toBe(site.file('/out/calendar.ics'));
    expect(world.stdout.text.match(/^BEGIN:VEVENT/gm)).toHaveLength(4);
    expect(world.stdout.text).not.toMatch(/SECRET|secret\.invalid/);
  });
});
