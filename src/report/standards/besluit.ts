import type { Archive, Decision, Person } from '../../model/archive.ts';
import {
  isSomebody,
  type OpenMeeting,
  OpenModel,
  outcomeOf,
  type StandardDump,
  type StandardOptions,
} from './open-model.ts';

const context = {
  besluit: 'http://data.vlaanderen.be/ns/besluit#',
  mandaat: 'http://data.vlaanderen.be/ns/mandaat#',
  leiding: 'http://data.lblod.info/vocabularies/leidinggevenden/',
  eli: 'http://data.europa.eu/eli/ontology#',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  ext: 'http://mu.semte.ch/vocabularies/ext/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Languages as the authority of the European Union names them. */
const languages: Readonly<Record<string, string>> = {
  fr: 'http://publications.europa.eu/resource/authority/language/FRA',
  nl: 'http://publications.europa.eu/resource/authority/language/NLD',
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
};

const outcomes = { adopted: 'aangenomen', rejected: 'verworpen' };

type Node = Record<string, unknown>;

/**
 * An archive in the OSLO application profile *Besluit publicatie*, as JSON-LD: sessions, points, their treatment, votes, decisions. Those who were
 * there are mandataries, the secretary a functionary: the profile knows nobody else.
 */
export function besluit(archive: Archive, options: StandardOptions): StandardDump {
  const model = new OpenModel(archive, options);
  const body = model.idOf('bodies', 'body');
  const graph: Node[] = [
    {
      '@id': body,
      '@type': 'besluit:Bestuursorgaan',
      ...(model.organisation !== null && { 'skos:prefLabel': model.organisation }),
    },
    ...Object.values(languages).map((id) => ({ '@id': id, '@type': 'skos:Concept' })),
  ];
  const mandataries = new Map<string, string>();
  const ids = (people: readonly Person[]): Node[] =>
    people.filter(isSomebody).map(({ name }) => {
      const id = model.idOf('mandataries', name);
      mandataries.set(name, id);
      return { '@id': id };
    });
  const functionaries = new Map<string, string>();
  const secretary = (person: Person): Node => {
    const id = model.idOf('functionaries', person.name);
    functionaries.set(person.name, id);
    return { '@id': id };
  };
  const typed = (value: string, type: string): Node => ({ '@value': value, '@type': `xsd:${type}` });
  const whole = (value: number): Node => typed(String(value), 'integer');

  const voting = (decision: Decision, meeting: OpenMeeting): Node | null => {
    const { mode } = decision;
    const result = outcomeOf(decision);
    if (mode === null || result === null || (mode.kind !== 'vote' && (mode.votes ?? []).length === 0)) return null;
    const named = mode.votes ?? [];
    const those = (...casts: readonly string[]): Person[] =>
      named.filter(({ vote }) => casts.includes(vote)).map(({ person }) => person);
    const counted = (key: 'for' | 'against' | 'abstain'): number | null =>
      mode.kind === 'vote' ? mode[key] : named.length > 0 ? those(key).length : null;
    const [inFavour, against, abstaining] = [counted('for'), counted('against'), counted('abstain')];
    if (inFavour === null || against === null || abstaining === null) model.lack('votes');
    const voters = those('for', 'against', 'abstain');
    if (voters.length === 0) model.lack('voters');
    if (meeting.present.length === 0) model.lack('present');
    const id = model.idOf('votes', decision.ref);
    graph.push({
      '@id': id,
      '@type': 'besluit:Stemming',
      'besluit:heeftAanwezige': ids(meeting.present),
      'besluit:heeftStemmer': ids(voters),
      'besluit:heeftVoorstander': ids(those('for')),
      'besluit:heeftTegenstander': ids(those('against')),
      'besluit:heeftOnthouder': ids(those('abstain')),
      ...(inFavour !== null && { 'besluit:aantalVoorstanders': whole(inFavour) }),
      ...(against !== null && { 'besluit:aantalTegenstanders': whole(against) }),
      ...(abstaining !== null && { 'besluit:aantalOnthouders': whole(abstaining) }),
      'besluit:geheim': typed(String(mode.secret === true), 'boolean'),
      'besluit:gevolg': { '@value': outcomes[result], '@language': 'nl' },
      'besluit:onderwerp': { '@value': decision.text, '@language': decision.lang },
    });
    return { '@id': id };
  };

  for (const meeting of model.meetings) {
    const { id, items, present, absent, chair, held, status } = meeting;
    if (status === 'cancelled') {
      model.leave('cancelled');
      continue;
    }
    const session = model.idOf('meetings', id);
    const start = model.moment('start', meeting);
    const end = model.moment('end', meeting);
    if (items.length === 0) model.lack('items');
    let before: string | null = null;
    const points = items.map(({ number, title, decisions }): Node => {
      const point = `${session}/items/${number}`;
      graph.push({ '@id': point, '@type': 'besluit:Agendapunt', 'dct:title': title });
      const votes = decisions.flatMap((one) => voting(one, meeting) ?? []);
      const adopted = decisions.filter((one) => outcomeOf(one) === 'adopted');
      if (decisions.some((one) => outcomeOf(one) !== null)) {
        const treatment = `${session}/treatments/${number}`;
        if (adopted.length === 0) model.lack('decision');
        graph.push({
          '@id': treatment,
          '@type': 'besluit:BehandelingVanAgendapunt',
          'dct:subject': { '@id': point },
          'besluit:openbaar': typed('true', 'boolean'),
          ...(before !== null && { 'besluit:gebeurtNa': { '@id': before } }),
          'prov:generated': adopted.map((one) => ({ '@id': model.idOf('decisions', one.ref) })),
          'besluit:heeftStemming': votes,
        });
        before = treatment;
      }
      for (const one of adopted) {
        model.lack('motivation');
        graph.push({
          '@id': model.idOf('decisions', one.ref),
          '@type': 'besluit:Besluit',
          'eli:title': one.text,
          'prov:value': one.text,
          'eli:language': { '@id': languages[one.lang] },
        });
      }
      return { '@id': point };
    });
    graph.push({
      '@id': session,
      '@type': 'besluit:Zitting',
      ...(start !== undefined && { 'besluit:geplandeStart': typed(start, 'dateTime') }),
      ...(held && start !== undefined && { 'prov:startedAtTime': typed(start, 'dateTime') }),
      ...(end !== undefined && { 'prov:endedAtTime': typed(end, 'dateTime') }),
      'besluit:isGehoudenDoor': { '@id': body },
      'besluit:behandelt': points,
      'besluit:heeftAanwezigeBijStart': held ? ids(present) : [],
      'ext:heeftAfwezigeBijStart': held ? ids(absent) : [],
      ...(chair !== null && isSomebody(chair) && { 'besluit:heeftVoorzitter': ids([chair])[0] }),
      ...(meeting.secretary !== null &&
        isSomebody(meeting.secretary) && { 'besluit:heeftSecretaris': secretary(meeting.secretary) }),
    });
    model.leave('loose', meeting.decisions.length);
  }
  model.leave('pending', model.decisions.filter((one) => outcomeOf(one) === null).length);
  model.leave('actions', model.actions.length);
  model.leave('proposals', model.proposals.length);
  const person = (name: string): Node => ({ '@id': model.idOf('people', name) });
  for (const [name, id] of mandataries)
    graph.push({ '@id': id, '@type': 'mandaat:Mandataris', 'mandaat:isBestuurlijkeAliasVan': person(name) });
  for (const [name, id] of functionaries)
    graph.push({ '@id': id, '@type': 'leiding:Functionaris', 'mandaat:isBestuurlijkeAliasVan': person(name) });
  for (const name of new Set([...mandataries.keys(), ...functionaries.keys()]))
    graph.push({ ...person(name), '@type': 'foaf:Person', 'foaf:name': name });
  return model.done({ '@context': context, '@graph': graph });
}
