import type { Vocabulary } from '../language/vocabulary.ts';
import { type Action, type Decision, type Person, type Proposal, timesCarried } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import type { Language, Ref } from '../model/minutes.ts';
import { formatPerson } from '../names/person-text.ts';
import { normalize } from '../text/normalize.ts';
import { dueQualifier, entryHead, headingText, markdownText } from './entry-text.ts';
import type { MeetingPlan, PlannedItem } from './new-meeting.ts';
import type { TemplateValues } from './template.ts';
import { yamlText } from './yaml-text.ts';

/** The words of the new file's language, and of the others, which its records may be written in. */
export interface AgendaWords {
  readonly own: Vocabulary;
  readonly all: Readonly<Record<Language, Vocabulary>>;
}

/** What a template may say of a planned meeting: docs/templates.md. All texts are Markdown already; dates and times are ISO. */
export function templateValues(plan: MeetingPlan, config: Config, { own, all }: AgendaWords): TemplateValues {
  const words = new Writer(own, all);
  const titleOf = (role: 'review' | 'any-other-business' | 'next-meetings') => {
    const title = plan.titles[role];
    return title === undefined ? null : headingText(title);
  };
  return {
    front_matter: frontMatter(plan, config, own),
    number: 1,
    written: plan.opened !== null,
    id: plan.id,
    date: plan.date,
    start: plan.start,
    end: plan.end,
    place: plan.place === null ? null : markdownText(plan.place),
    title: plan.title === null ? null : headingText(plan.title),
    language: plan.language,
    organisation: config.organisation === null ? null : headingText(config.organisation),
    acronym: config.acronym === null ? null : headingText(config.acronym),
    invited: plan.invited.map(({ name, organisation }) => ({
      name: markdownText(name),
      organisation: organisation === null ? null : markdownText(organisation),
    })),
    approve: plan.approve.map(({ id, date, minutes }) => ({
      id,
      date,
      title: minutes.title === null ? null : headingText(minutes.title),
    })),
    actions: plan.actions.map((one) => words.action(one)),
    items: plan.items.map((item) => ({
      title: headingText(item.title),
      heading: words.heading(item),
      purpose: item.purpose,
      minutes: item.minutes,
      internal: item.internal,
      origin: item.origin,
      decisions: item.decisions.map((one) => words.decision(one)),
      proposals: item.proposals.map((one) => words.proposal(one)),
    })),
    proposals: plan.proposals.map((one) => words.proposal(one)),
    standing_items: plan.standing.map((title) => headingText(title)),
    review: titleOf('review'),
    other_business: titleOf('any-other-business'),
    next_meetings: titleOf('next-meetings'),
  };
}

/** The front matter of a planned meeting in its language, without its fences; only keys that have a value. */
function frontMatter(plan: MeetingPlan, config: Config, words: Vocabulary): string {
  const key = (name: keyof Vocabulary['keys']) => words.keys[name][0] as string;
  const lines = [`${key('date')}: ${plan.date}`, `${key('status')}: ${words.statuses.planned[0]}`];
  if (plan.language !== config.language) lines.push(`${key('language')}: ${plan.language}`);
  if (plan.opened !== null)
    lines.push(
      `${key('kind')}: ${words.kinds.written[0]}`,
      `${key('opened')}: ${plan.opened}`,
      `${key('closes')}: ${plan.date}`,
    );
  if (plan.start !== null) lines.push(`${key('start')}: "${plan.start}"`);
  if (plan.end !== null) lines.push(`${key('end')}: "${plan.end}"`);
  if (plan.place !== null) lines.push(`${key('place')}: ${yamlText(plan.place)}`);
  if (plan.invited.length > 0) {
    lines.push(`${key('invited')}:`);
    for (const { kind, name, organisation } of plan.invited) {
      lines.push(
        kind === 'organisation'
          ? `  - ${words.personKeys.organisation[0]}: ${yamlText(name)}`
          : `  - ${yamlText(formatPerson({ name, organisation, email: null }))}`,
      );
    }
  }
  return lines.join('\n');
}

class Writer {
  private readonly own: Vocabulary;
  private readonly everyone: ReadonlySet<string>;
  private readonly outcomes: readonly string[];

  constructor(own: Vocabulary, all: Readonly<Record<Language, Vocabulary>>) {
    this.own = own;
    this.outcomes = Object.values(all).flatMap(({ outcomes }) => Object.values(outcomes).flat().map(normalize));
    this.everyone = new Set(Object.values(all).flatMap(({ everyone }) => everyone.map(normalize)));
  }

  /** A title with its qualifiers: `Budget (pour décision, 20 min)`. */
  heading({ title, purpose, minutes, internal }: PlannedItem): string {
    const { purposes, minutes: unit, internal: secret } = this.own;
    const parts = [
      ...(purpose === null ? [] : [purposes[purpose][0] as string]),
      ...(minutes === null ? [] : [`${minutes} ${unit[0]}`]),
      ...(internal ? [secret[1] ?? (secret[0] as string)] : []),
    ];
    return `${headingText(title)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  }

  action(action: Action) {
    const owners = action.owners.map((owner) => this.name(owner));
    const due = action.due === null ? [] : [dueQualifier(action.due, this.own)];
    return {
      ...this.record('action', action, [...owners, ...due]),
      line: `- [ ] ${this.line('action', action, [...owners, ...due])}`,
      owners,
      due: action.due?.date ?? null,
      due_words: action.due === null ? null : markdownText(action.due.text),
      overdue: action.overdue,
    };
  }

  decision(decision: Decision) {
    const due = decision.due;
    // A day that has come is this meeting's; a later one or mere words are said again.
    const qualifiers = due !== null && due.date === null ? [markdownText(due.text)] : [];
    return { ...this.record('pending', decision, [...this.proposedBy(decision.proposers), ...qualifiers]) };
  }

  proposal(proposal: Proposal) {
    return {
      ...this.record('proposal', proposal, this.proposedBy(proposal.proposers)),
      text: markdownText(proposal.text),
      carried: timesCarried(proposal),
      proposers: proposal.proposers.map((one) => this.name(one)),
    };
  }

  private record(
    role: 'action' | 'pending' | 'proposal',
    record: { readonly ref: Ref; readonly text: string; readonly internal: boolean },
    qualifiers: readonly string[],
  ) {
    const { ref, text, internal } = record;
    return { line: this.line(role, record, qualifiers), ref, text: markdownText(text), internal };
  }

  /** An entry that updates a record: its full ref, what holds of it, its text. */
  private line(
    role: 'action' | 'pending' | 'proposal',
    { ref, text, internal }: { readonly ref: Ref; readonly text: string; readonly internal: boolean },
    qualifiers: readonly string[],
  ): string {
    const all = internal ? [...qualifiers, this.own.internal[0] as string] : qualifiers;
    return `${entryHead(role, ref, all, this.own)} ${this.withoutOutcome(markdownText(text))}`;
  }

  /** Under *Suivi des actions*, `… : fait`, `… → fait` or `… Fait.` at the end of a line closes an action: a text that ends so has its last words in italics. */
  private withoutOutcome(text: string): string {
    const stop = text.lastIndexOf('. ', text.length - 2);
    const ends = [
      /[:–—-][ \u00a0\u202f]{1,3}([^\s:–—*-][^:–—*]{0,60})$/.exec(text)?.[1],
      /[→⇒>][ \u00a0\u202f]{0,3}([^\s→⇒>*][^→⇒>*]{0,60})$/.exec(text)?.[1],
      stop === -1 ? undefined : text.slice(stop + 2),
    ];
    for (const end of ends) {
      if (end === undefined || end.length === text.length) continue;
      const words = end.trim();
      const normalized = normalize(words);
      if (!words.includes('*') && this.outcomes.some((outcome) => saysFirst(normalized, outcome)))
        return `${text.slice(0, text.length - end.length)}*${words}*`;
    }
    return text;
  }

  private proposedBy(people: readonly Person[]): string[] {
    if (people.length === 0) return [];
    const [by = '', and = ''] = [this.own.proposedBy[0], this.own.and[0]];
    return [`${by} ${people.map((one) => this.name(one)).join(` ${and} `)}`];
  }

  private name({ kind, name }: Person): string {
    const everyone = kind === 'everyone' || this.everyone.has(normalize(name));
    return everyone ? (this.own.everyone[0] as string) : markdownText(name);
  }
}

/** « okafor » does not begin with the word « ok ». */
function saysFirst(normalized: string, words: string): boolean {
  return normalized.startsWith(words) && !/^[\p{L}\d]/u.test(normalized.slice(words.length));
}
