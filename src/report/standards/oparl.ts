import type { Archive } from '../../model/archive.ts';
import { type OpenMeeting, OpenModel, outcomeOf, type StandardDump, type StandardOptions } from './open-model.ts';

const schema = 'https://schema.oparl.org/1.1/';

/** What OParl recommends to call the state of a meeting. */
function stateOf({ held, status }: OpenMeeting): string {
  if (!held) return 'terminiert';
  return status === 'approved' ? 'durchgeführt' : 'eingeladen';
}

/** An archive in OParl 1.1: the lists of objects to which a body leads, each as its address would give it. */
export function oparl(archive: Archive, options: StandardOptions): StandardDump {
  const model = new OpenModel(archive, options);
  const people = model.people();
  const body = model.idOf('body', 'body');
  const organisation = model.idOf('organisations', 'organisation');
  const personId = (name: string): string => model.idOf('people', name);
  const list = (data: readonly object[]) => ({ data, pagination: { totalElements: data.length }, links: {} });
  const meetings = model.meetings.map((meeting) => {
    const { id, date, title, place, status, held, present, items } = meeting;
    const url = model.idOf('meetings', id);
    const start = model.moment('start', meeting);
    const end = model.moment('end', meeting);
    return {
      id: url,
      type: `${schema}Meeting`,
      name: title ?? date,
      meetingState: stateOf(meeting),
      cancelled: status === 'cancelled',
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(place !== null && {
        location: { id: `${url}/location`, type: `${schema}Location`, description: place },
      }),
      organization: [organisation],
      ...(held && { participant: present.map(({ name }) => personId(name)) }),
      agendaItem: items.map(({ number, title: name, decisions }, at) => {
        const texts = decisions.filter((one) => outcomeOf(one) === 'adopted').map(({ text }) => text);
        return {
          id: `${url}/items/${number}`,
          type: `${schema}AgendaItem`,
          meeting: url,
          order: at,
          number: String(number),
          name,
          public: true,
          ...(texts.length > 0 && { resolutionText: texts.join('\n') }),
        };
      }),
    };
  });
  for (const { decisions } of model.meetings) model.leave('loose', decisions.length);
  model.leave('rejected', model.decisions.filter((one) => outcomeOf(one) === 'rejected').length);
  model.leave('pending', model.decisions.filter((one) => outcomeOf(one) === null).length);
  model.leave('named-votes', model.decisions.filter(({ mode }) => (mode?.votes ?? []).length > 0).length);
  model.leave('actions', model.actions.length);
  model.leave('proposals', model.proposals.length);
  model.leave(
    'absent',
    model.meetings.reduce((sum, { absent }) => sum + absent.length, 0),
  );
  return model.done({
    organization: list([
      {
        id: organisation,
        type: `${schema}Organization`,
        body,
        ...(model.organisation !== null && { name: model.organisation }),
        ...(model.acronym !== null && { shortName: model.acronym }),
      },
    ]),
    person: list(people.map(({ name }) => ({ id: personId(name), type: `${schema}Person`, body, name }))),
    meeting: list(meetings),
  });
}
