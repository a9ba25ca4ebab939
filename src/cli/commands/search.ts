import { marksInternal } from '../../ledger/internal.ts';
import { byTime } from '../../ledger/replay.ts';
import type { Alteration, Doubt } from '../../model/archive.ts';
import type { Minutes } from '../../model/minutes.ts';
import { passagesOf } from '../../read/passages.ts';
import { type InternalContent, internalContentOf } from '../../redaction/internal-content.ts';
import { withholdsSomebody } from '../../redaction/withheld-people.ts';
import { type Found, type Hit, hitsIn, openHits, type SearchFilters, searchReport } from '../../report/search.ts';
import { createFinder, mayHoldAny } from '../../text/finder.ts';
import { alterationOf } from '../alterations.ts';
import type { CommandModule } from '../command.ts';
import { doubtOf } from '../doubts.ts';
import { internalWords, saysNothingInternal } from '../internal-words.ts';
import { emptyArchive, listFiles, loadArchive, openArchive, readFiles, type Unread } from '../load.ts';
import { print } from '../print.ts';
import { progressOn } from '../progress.ts';

/** The name of a file that is a meeting's. */
const namedByDay = /(?:^|\/)\d{4}-\d\d-\d\d[^/]*$/;

/** Full text over the archive. Only files that may hold the words are read, and of these only what was found is kept. */
export const run: CommandModule<'search'>['run'] = async (world, context, args, options) => {
  const opened = await openArchive(world, context.dir);
  const { root, config } = opened;
  const files = listFiles(world, opened);
  const finder = createFinder(args.words);
  const filters: SearchFilters = {
    person: options.person,
    roles: options.role ?? [],
    since: options.since,
    until: options.until,
  };
  const complete = options.format === 'json' || options.for === 'board';
  const mayMark = complete ? () => false : mayHoldAny(internalWords());
  const open = complete ? null : saysNothingInternal;
  const all: Hit[] = [];
  /** What a copy asks of the PVs: whose hits they are, and which of them mark anything as internal. */
  const found: Found[] = [];
  const marking: Minutes[] = [];
  const doubts = new Map<string, Doubt>();
  const alterations = new Map<string, Alteration>();
  const unread: Unread[] = [];
  // A README beside them is none; what has another name is known once it is read.
  const looked = new Set(files.flatMap(({ path }) => (namedByDay.test(path) ? [path] : [])));
  const progress = progressOn(world);
  await readFiles(world, opened, files, {
    wants: (text) => finder.mayHold(text) || mayMark(text),
    keep({ text, reading }) {
      const { ours, minutes, blocks } = reading;
      if (!ours) return;
      looked.add(minutes.file);
      const hits = hitsIn(minutes, passagesOf(text, minutes, blocks, open), finder, filters);
      const doubt = complete || hits.length === 0 ? null : doubtOf(text, reading, config);
      const alteration = hits.length === 0 ? null : alterationOf(text, reading, config);
      if (alteration !== null) alterations.set(minutes.file, alteration);
      if (doubt !== null) doubts.set(minutes.file, doubt);
      // One by one: a file may have more of them than a call takes.
      else for (const { hit } of hits) all.push(hit);
      if (complete) return;
      const marks = marksInternal(minutes);
      if (hits.length === 0 && !marks) return;
      if (hits.length > 0 && doubt === null) found.push({ minutes, hits });
      if (marks) marking.push(minutes);
    },
    refuse(one) {
      unread.push(one);
      looked.delete(one.file);
    },
    progress: progress.step,
  });
  progress.end();
  const shown = marking.length === 0 ? all : openHits(found, await whatIsClosed());
  const report = searchReport(shown, { words: args.words, files: looked.size, filters, closed: marking.length > 0 });
  // Whose name is left out is known by all PVs.
  const isWithheld = !complete && (options.anonymise.length > 0 || withholdsSomebody(opened.registry));
  const { archive } = isWithheld
    ? await loadArchive(world, opened, context.today)
    : emptyArchive(opened, context.today);
  const printed = {
    root,
    config,
    reader: opened.reader,
    settings: opened.settings,
    unread,
    archive: { ...archive, undated: [], duplicates: [], doubles: [], doubts, alterations },
  };
  return print(world, context, printed, report, options);

  /** Whichever PV marks something as internal, it is so in what was found; a ref without slug needs the PVs of its day. */
  async function whatIsClosed(): Promise<InternalContent> {
    const concerned = new Set([...marking, ...found.map((one) => one.minutes)]);
    const known = new Set<string>();
    const days = new Set<string>();
    for (const one of concerned) {
      known.add(one.file);
      for (const { updates } of one.entries) if (updates !== null) days.add(updates.slice(0, 10));
    }
    const origins = files.filter(
      ({ path }) => !known.has(path) && days.has(path.slice(path.lastIndexOf('/') + 1).slice(0, 10)),
    );
    await readFiles(world, opened, origins, {
      keep: ({ reading: { ours, minutes } }) => void (ours && concerned.add(minutes)),
      refuse() {},
    });
    return internalContentOf([...concerned].sort(byTime));
  }
};
