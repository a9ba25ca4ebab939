import type { Archive, Decision } from '../../model/archive.ts';
import type { Cast } from '../../model/minutes.ts';
import { isSomebody, OpenModel, outcomeOf, type StandardDump, type StandardOptions } from './open-model.ts';

/** What Popolo calls votes. */
const options: Readonly<Record<Cast, string>> = {
  for: 'yes',
  against: 'no',
  abstain: 'abstain',
  present: 'not voting',
  'not-voting': 'not voting',
};

/** An archive in Popolo (popoloproject.com): people, organisations, memberships, events, and decisions as motions with their votes. */
export function popolo(archive: Archive, asked: StandardOptions): StandardDump {
  const model = new OpenModel(archive, asked);
  const organisationId = model.organisation === null ? null : model.idOf('organisations', model.organisation);
  const personId = (name: string): string => model.idOf('people', name);
  const people = model.people();
  const houses = new Map<string, string>();
  if (model.organisation !== null && organisationId !== null) houses.set(model.organisation, organisationId);
  for (const { organisation } of people)
    if (organisation !== null) houses.set(organisation, model.idOf('organisations', organisation));
  const vote = (decision: Decision): object[] => {
    const { mode } = decision;
    if (mode === null) return [];
    const counted = mode.kind === 'vote' ? mode : null;
    const counts =
      counted === null
        ? []
        : (['for', 'against', 'abstain'] as const).flatMap((key) => {
            const value = counted[key];
            return value === null ? [] : [{ option: options[key], value }];
          });
    if (counted !== null && counts.length < 3) model.lack('votes');
    const votes = (mode.votes ?? []).flatMap(({ person, vote: cast }) =>
      isSomebody(person) ? [{ voter_id: personId(person.name), option: options[cast] }] : [],
    );
    const result = outcomeOf(decision);
    return [
      {
        id: model.idOf('votes', decision.ref),
        motion_id: model.idOf('motions', decision.ref),
        organization_id: organisationId,
        ...(result !== null && { result: result === 'adopted' ? 'pass' : 'fail' }),
        ...(counts.length > 0 && { counts }),
        ...(votes.length > 0 && { votes }),
      },
    ];
  };
  const motions = model.decisions.map((decision) => {
    const meeting = model.meetings.find(({ id }) => id === decision.meeting);
    const date = meeting === undefined ? undefined : model.moment('start', meeting);
    const [creator] = decision.proposers.filter(isSomebody);
    const result = outcomeOf(decision);
    return {
      id: model.idOf('motions', decision.ref),
      organization_id: organisationId,
      ...(creator !== undefined && { creator_id: personId(creator.name) }),
      text: decision.text,
      ...(date !== undefined && { date }),
      ...(decision.majority !== null && { requirement: decision.majority.needed }),
      ...(result !== null && { result: result === 'adopted' ? 'pass' : 'fail' }),
      vote_events: vote(decision),
    };
  });
  const events = model.meetings.map((meeting) => {
    const { id, date, title, place, status, start, end } = meeting;
    return {
      id: model.idOf('meetings', id),
      ...(title !== null && { name: title }),
      start_date: start === null ? date : model.at(date, start),
      ...(end !== null && { end_date: model.at(date, end) }),
      ...(place !== null && { location: place }),
      status: status === 'cancelled' ? 'cancelled' : meeting.held ? 'held' : 'planned',
      classification: 'meeting',
      organization_id: organisationId,
      attendees: meeting.present.map(({ name }) => ({ id: personId(name), name })),
    };
  });
  model.leave('actions', model.actions.length);
  model.leave('proposals', model.proposals.length);
  model.leave(
    'absent',
    model.meetings.reduce((sum, { absent }) => sum + absent.length, 0),
  );
  return model.done({
    persons: people.map(({ name }) => ({ id: personId(name), name })),
    organizations: [...houses].map(([name, id]) => ({
      id,
      name,
      ...(name === model.organisation &&
        model.acronym !== null && { other_names: [{ name: model.acronym, note: 'acronym' }] }),
    })),
    memberships: people.flatMap(({ name, organisation }) =>
      organisation === null ? [] : [{ person_id: personId(name), organization_id: houses.get(organisation) }],
    ),
    events,
    motions,
  });
}
