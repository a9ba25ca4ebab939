import type { Action, Archive } from '../../model/archive.ts';
import { isSomebody, OpenModel, outcomeOf, type StandardOptions } from './open-model.ts';

/** What schema.org calls the state of an action. */
const states = {
  open: 'https://schema.org/PotentialActionStatus',
  done: 'https://schema.org/CompletedActionStatus',
  cancelled: 'https://schema.org/FailedActionStatus',
} as const satisfies Readonly<Record<Action['status'], string>>;

/** An archive in the vocabulary of schema.org, as JSON-LD: meetings are events, what was decided and is to be done are actions. */
export function jsonld(archive: Archive, options: StandardOptions) {
  const model = new OpenModel(archive, options);
  const organisation = model.idOf('organisations', 'organisation');
  const person = (name: string) => ({ '@id': model.idOf('people', name) });
  const events = model.meetings.map((meeting) => {
    const { id, date, title, place, start, end, status, language, present, items } = meeting;
    return {
      '@type': 'Event' as const,
      '@id': model.idOf('meetings', id),
      name: title ?? date,
      startDate: start === null ? date : model.at(date, start),
      ...(end !== null && { endDate: model.at(date, end) }),
      eventStatus:
        status === 'cancelled'
          ? ('https://schema.org/EventCancelled' as const)
          : ('https://schema.org/EventScheduled' as const),
      ...(place !== null && { location: { '@type': 'Place' as const, name: place } }),
      organizer: { '@id': organisation },
      attendee: present.map(({ name }) => person(name)),
      about: items.map(({ title: name }) => ({ '@type': 'Thing' as const, name })),
      inLanguage: language,
    };
  });
  const decisions = model.decisions.flatMap((decision) => {
    const outcome = outcomeOf(decision);
    return [
      {
        '@type': 'ChooseAction' as const,
        '@id': model.idOf('decisions', decision.ref),
        description: decision.text,
        agent: { '@id': organisation },
        ...(decision.decided !== null && { endTime: decision.decided }),
        actionStatus: outcome === null ? states.open : outcome === 'adopted' ? states.done : states.cancelled,
        participant: decision.proposers.filter(isSomebody).map(({ name }) => person(name)),
      },
    ];
  });
  const actions = model.actions.map(({ ref, text, owners, due, status, closed }) => ({
    '@type': 'Action' as const,
    '@id': model.idOf('actions', ref),
    description: text,
    agent: owners.filter(isSomebody).map(({ name }) => person(name)),
    ...(closed === null ? due?.date != null && { endTime: due.date } : { endTime: closed }),
    actionStatus: states[status],
  }));
  model.leave('votes', model.decisions.filter(({ mode }) => mode !== null).length);
  model.leave('proposals', model.proposals.length);
  model.leave(
    'absent',
    model.meetings.reduce((sum, { absent }) => sum + absent.length, 0),
  );
  return model.done({
    '@context': 'https://schema.org' as const,
    '@graph': [
      {
        '@type': 'Organization' as const,
        '@id': organisation,
        ...(model.organisation !== null && { name: model.organisation }),
        ...(model.acronym !== null && { alternateName: model.acronym }),
      },
      ...model.people().map(({ name }) => ({ '@type': 'Person' as const, ...person(name), name })),
      ...events,
      ...decisions,
      ...actions,
    ],
  });
}
