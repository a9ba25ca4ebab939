/** `czs review` on a terminal. Loaded only there: clack takes its time to load. */

import { Prompt } from '@clack/core';
import { asNumberedBefore } from '../draft/ids.ts';
import type { Candidate, CandidateRole } from '../model/candidate.ts';
import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { countsOf, sentencesOf } from '../report/candidates.ts';
import { idRuns } from '../text/id-runs.ts';
import { squeeze } from '../text/normalize.ts';
import { capitalised, formatDateNear, sayPhrase } from '../text/wording.ts';
import type { OpenFile } from './change-file.ts';
import type { Context } from './command.ts';
import { Messenger } from './messenger.ts';
import { askOne, askText, Cancelled } from './prompts.ts';
import type { Review } from './review.ts';
import { type Shown, screenOf } from './review-screen.ts';
import { widthOf } from './terminal.ts';
import { UserError } from './user-error.ts';

/** What was done of a candidate, so that it can be undone. */
type Done =
  | {
      readonly kind: 'taken';
      readonly role: CandidateRole;
      readonly keys: readonly string[];
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'dismissed'; readonly keys: readonly string[] }
  | { readonly kind: 'later'; readonly keys: readonly string[] };

const keysOfReview = ['return', 'e', 'n', 's', 'u', 'q'] as const;
type Pressed = (typeof keysOfReview)[number];

/** Goes through the candidates of a PV, one key each. Every answer is written at once, so that nothing is lost where it is broken off. */
export async function reviewOnTerminal(
  world: World,
  context: Context,
  review: Review,
  dryRun: boolean,
): Promise<number> {
  const session = new Session(world, review, dryRun, await Messenger.of(world, context));
  await session.run();
  return session.end();
}

class Session {
  private readonly world: World;
  private readonly review: Review;
  private readonly dryRun: boolean;
  private readonly say: Messenger;
  private readonly done: Done[] = [];
  private readonly later = new Set<string>();
  /** Dismissed in this session: the finder knows those from before. */
  private readonly none = new Set<string>();
  private readonly taken = new Set<string>();
  /** Those that were found once, with their words. */
  private readonly met = new Map<string, { readonly candidate: Candidate; readonly words: string }>();
  private open: OpenFile | null = null;
  /** As it was when the session began. */
  private first: OpenFile | null = null;
  /** The numbers that were written so that they stay. */
  private readonly kept: string[] = [];
  /** What somebody took and no label would be read before. */
  private readonly byHand: string[] = [];
  private changed: { readonly key: string; readonly to: Candidate } | null = null;

  constructor(world: World, review: Review, dryRun: boolean, say: Messenger) {
    this.world = world;
    this.review = review;
    this.dryRun = dryRun;
    this.say = say;
  }

  async run(): Promise<void> {
    this.first = await this.review.open();
    this.open = this.first;
    for (;;) {
      const left = sentencesOf(this.left().map((candidate) => ({ candidate })));
      const [sentence] = left;
      if (sentence === undefined) return;
      const [{ candidate }, ...others] = sentence;
      const also = others.map((one) => one.candidate.role);
      const pressed = await this.ask(candidate, also, left.length);
      if (pressed === 'q') return;
      if (pressed === 'u') await this.undo();
      else if (pressed === 'e') await this.change(candidate);
      else if (pressed === 's') this.postpone(candidate);
      else if (pressed === 'n') this.dismiss(candidate);
      else await this.take(candidate);
    }
  }

  /** Says what was done; with `--dry-run` shows what would change. */
  end(): number {
    const { say, review } = this;
    const { says } = say;
    const taken = this.done.flatMap((one) => (one.kind === 'taken' ? [{ role: one.role }] : []));
    const dismissed = this.done.filter(({ kind }) => kind === 'dismissed').length;
    if (this.dryRun && this.open !== null) {
      review.write(this.open, true);
      return 0;
    }
    const agenda = this.candidates().filter(({ role }) => role === 'agenda');
    const left = sentencesOf(this.left().map((candidate) => ({ candidate }))).length + this.putOff() + agenda.length;
    if (this.done.length === 0 && left === 0) {
      say.result(says.review.none, { date: review.meeting.date });
      return 0;
    }
    const first = say.counts([[says.review.taken, taken.length]]);
    const parts = say.counts([
      [says.review.dismissed, dismissed],
      [says.review.left, left],
    ]);
    const kinds = countsOf(taken).map((one) => sayPhrase(one, say.locale));
    say.result(says.review.end, first === '' ? { first: parts } : { first, kinds, parts: parts === '' ? null : parts });
    const texts = [...this.byHand, ...agenda.map(({ text }) => text)];
    if (texts.length > 0) say.note(says.review.byHand, { n: texts.length, texts });
    const { file } = review.meeting.minutes;
    if (taken.length > 0) say.note(says.wrote, { file });
    if (this.kept.length > 0) say.note(says.ids, { file, ids: idRuns(this.kept) });
    say.next('check', review.meeting.id);
    return 0;
  }

  /** A sentence beside one that was taken may read less like an entry than before: it is asked about all the same. */
  private candidates(): Candidate[] {
    const { open } = this;
    if (open === null) return [];
    const found = this.review.foundIn(open).map(({ candidate }) => candidate);
    const keys = new Set(found.map((one) => this.keyOf(one)));
    for (const [key, { candidate, words }] of this.met) {
      if (keys.has(key) || this.taken.has(key) || this.none.has(key)) continue;
      const start = open.text.indexOf(words);
      const isClear = start !== -1 && open.text.indexOf(words, start + 1) === -1;
      if (isClear && !open.minutes.entries.some(({ extent }) => extent.start <= start && start < extent.end))
        found.push(movedBy(candidate, start - candidate.place.start));
    }
    found.sort((a, b) => a.place.start - b.place.start);
    for (const one of found)
      this.met.set(this.keyOf(one), { candidate: one, words: open.text.slice(one.place.start, one.place.end) });
    return found;
  }

  /** What is still to be asked about: not the lines of an agenda, before which no label stands. */
  private left(): Candidate[] {
    const isLeft = (key: string): boolean => !this.later.has(key) && !this.none.has(key);
    return this.candidates().filter((one) => one.role !== 'agenda' && isLeft(this.keyOf(one)));
  }

  private keyOf(candidate: Candidate): string {
    return this.review.keyOf(candidate);
  }

  /** Shows a candidate and waits for one of the keys. */
  private async ask(candidate: Candidate, also: readonly CandidateRole[], left: number): Promise<Pressed> {
    const { say } = this;
    const asked = this.asChanged(candidate);
    const shown = this.shownOf(asked, also, this.done.length + 1, this.done.length + left);
    const columns = widthOf(this.world.stdout, this.world.env) ?? 80;
    const screen = screenOf(shown, columns);
    let pressed: Pressed = 'q';
    // What cannot be written is not taken.
    const did = (): string =>
      say.says.review.did[pressed === 'return' && typeof shown.edit === 'string' ? 's' : pressed];
    const prompt = new Prompt<string>(
      {
        render() {
          if (this.state === 'cancel') return '';
          return this.state === 'submit' ? say.text(did(), { text: asked.text }) : screen;
        },
      },
      false,
    );
    prompt.on('key', (_, { name }) => {
      const found = keysOfReview.find((key) => key === name);
      if (found === undefined) return;
      pressed = found;
      prompt.value = found;
      prompt.state = 'submit';
    });
    await prompt.prompt();
    return prompt.state === 'submit' ? pressed : 'q';
  }

  private asChanged(candidate: Candidate): Candidate {
    return this.changed?.key === this.keyOf(candidate) ? { ...this.changed.to, place: candidate.place } : candidate;
  }

  private shownOf(candidate: Candidate, also: readonly CandidateRole[], n: number, of: number): Shown {
    const { say, review } = this;
    const { review: says } = say.says;
    const open = this.open as OpenFile;
    const edit = review.finder.edit(open.text, this.numbered(open), candidate);
    const { role, owners, due, evidence, ref, about } = candidate;
    const args = {
      role: `candidate/${role}`,
      also: also.length === 0 ? null : also.map((one) => say.text('{role:state}', { role: `candidate/${one}` })),
      owners: owners.map(({ name }) => name),
      due: due?.written ?? null,
      day: due?.date == null ? null : formatDateNear(due.date, say.locale, 'brief'),
      ref,
    };
    const reasons = evidence.map((code) => sayPhrase({ code: `evidence/${code}`, args: {} }, say.locale));
    return {
      title: say.text(says.title, { date: review.meeting.date }),
      position: say.text(says.position, { n, of }),
      text: open.text,
      heading: open.minutes.items.findLast(({ place }) => place.start < candidate.place.start)?.place ?? null,
      candidate,
      read: capitalised(say.text(says.read, args), say.locale.words),
      about:
        ref === null || about === null
          ? null
          : sayPhrase({ code: 'candidate/about', args: { ref, text: about } }, say.locale),
      reasons: reasons.join(' · '),
      edit: edit ?? say.text(says.cannot),
      keys: say.text(edit === null ? says.keysByHand : says.keys),
    };
  }

  /** The PV with the numbers that its entries had at first, so that the next one leaves no hole. */
  private numbered(open: OpenFile): OpenFile['minutes'] {
    return asNumberedBefore((this.first ?? open).minutes, open.minutes);
  }

  private async take(candidate: Candidate): Promise<void> {
    const { review, say } = this;
    const open = this.open as OpenFile;
    const taken = this.asChanged(candidate);
    const keys = this.sameSentence(candidate);
    const edit = review.finder.edit(open.text, this.numbered(open), taken);
    const read = await review.take(open, { candidate: taken, edit });
    if (read === null) {
      if (edit !== null) say.note(say.says.review.cannot);
      this.byHand.push(taken.text);
      this.postpone(candidate);
      return;
    }
    const { open: after, ids } = await review.keepNumbers(this.first ?? open, read);
    this.kept.push(...ids);
    for (const key of keys) this.taken.add(key);
    if (await this.write(after))
      this.done.push({ kind: 'taken', role: taken.role, keys, before: open.text, after: after.text });
    else for (const key of keys) this.taken.delete(key);
    this.changed = null;
  }

  /** Writes the PV; where somebody else changed it meanwhile, it is read again and the candidate is asked about once more. */
  private async write(after: OpenFile): Promise<boolean> {
    if (this.dryRun) {
      this.open = after;
      return true;
    }
    try {
      this.review.write(after, false);
      return true;
    } catch (error) {
      if (!(error instanceof UserError) || !['changed', 'busy'].includes(String(error.args.failure))) throw error;
      this.say.note(this.say.says.review.changed);
      return false;
    } finally {
      this.open = await this.review.open();
    }
  }

  /** It is no entry, whatever the role: nobody is asked again. */
  private dismiss(candidate: Candidate): void {
    const keys = this.sameSentence(candidate);
    for (const key of keys) this.none.add(key);
    if (!this.dryRun) this.review.dismissed.change(keys, 'add');
    this.done.push({ kind: 'dismissed', keys });
  }

  private postpone(candidate: Candidate): void {
    const keys = this.sameSentence(candidate);
    for (const key of keys) this.later.add(key);
    this.done.push({ kind: 'later', keys });
  }

  /** A candidate, and the other roles of its sentence. */
  private sameSentence({ place }: Candidate): string[] {
    const same = this.left().filter((one) => one.place.start < place.end && one.place.end > place.start);
    return same.map((one) => this.keyOf(one));
  }

  /** Sentences that were left for later. */
  private putOff(): number {
    return this.done.filter(({ kind }) => kind === 'later').length;
  }

  private async undo(): Promise<void> {
    const last = this.done.pop();
    if (last === undefined) return;
    if (last.kind === 'later') for (const key of last.keys) this.later.delete(key);
    else if (last.kind === 'dismissed') {
      for (const key of last.keys) this.none.delete(key);
      if (!this.dryRun) this.review.dismissed.change(last.keys, 'remove');
    } else {
      const open = this.open as OpenFile;
      // What somebody else wrote since is not undone.
      if (open.text !== last.after) {
        this.say.note(this.say.says.review.changed);
        return;
      }
      for (const key of last.keys) this.taken.delete(key);
      const back = await this.review.withText(open, last.before);
      await this.write(back);
    }
  }

  /** Another role, other people, another day. */
  private async change(candidate: Candidate): Promise<void> {
    const { say } = this;
    const { review: says } = say.says;
    const now = this.asChanged(candidate);
    try {
      const roles: readonly CandidateRole[] = ['action', 'decision', 'rejected', 'pending', 'proposal', 'postponed'];
      const ordered = [now.role, ...roles.filter((role) => role !== now.role)];
      const role = (await askOne(
        say.text(says.askRole),
        ordered.map((value) => ({ value, label: say.text('{role:state}', { role: `candidate/${value}` }) })),
      )) as CandidateRole;
      let { owners, due } = now;
      if (role === 'action' || role === 'proposal') {
        const typed = await askText(say.text(says.askOwners), { initial: owners.map(({ name }) => name).join(', ') });
        const names = typed
          .split(',')
          .map(squeeze)
          .filter((name) => name !== '');
        owners = names.map((name) => owners.find((one) => one.name === name) ?? { name, place: null });
      }
      if (role === 'action' || role === 'pending') {
        const typed = squeeze(await askText(say.text(says.askDue), { initial: due?.written ?? '' }));
        if (typed === '') due = null;
        else if (typed !== due?.written)
          due = this.review.finder.dueOf(typed, (this.open as OpenFile).minutes, now.place);
      }
      this.changed = { key: this.keyOf(candidate), to: { ...now, role, owners, due } };
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }
}

/** A candidate whose sentence stands elsewhere now. */
function movedBy(candidate: Candidate, by: number): Candidate {
  const moved = ({ start, end }: Place): Place => ({ start: start + by, end: end + by });
  const { place, owners, due } = candidate;
  return {
    ...candidate,
    place: moved(place),
    owners: owners.map((one) => (one.place === null ? one : { ...one, place: moved(one.place) })),
    due: due === null ? null : { ...due, place: moved(due.place) },
  };
}
