import type { FileFailure, Result } from '../model/world.ts';
import { codeOf } from './disk.ts';

const failures: Readonly<Record<string, FileFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  // A folder that somebody filled meanwhile.
  ENOTEMPTY: 'exists',
  ELOOP: 'link',
  // What FreeBSD says for a link that is not to be followed.
  EMLINK: 'link',
  EISDIR: 'not-a-file',
  // A socket.
  ENXIO: 'not-a-file',
  EACCES: 'denied',
  EPERM: 'denied',
  // Windows, where another program holds the file.
  EBUSY: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** Thrown inside store/ to leave with a failure of our own; `attempt` turns it into a value. */
export class Refusal extends Error {
  readonly failure: FileFailure;

  constructor(failure: FileFailure, detail: string) {
    super(detail);
    this.failure = failure;
  }
}

/** Runs `work`; what the system refuses, and a Refusal, become values. Any other error is a bug, and goes on. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return failureOf(error);
  }
}

/** The failure that an error stands for; throws it again where it is a bug. */
export function failureOf(error: unknown): { ok: false; failure: FileFailure; detail: string } {
  if (error instanceof Refusal) return { ok: false, failure: error.failure, detail: error.message };
  const code = codeOf(error);
  if (code === null) throw error;
  return { ok: false, failure: failures[code] ?? 'other', detail: wordsOf(error as Error) };
}

/** What the system said, without the call and the path that Node adds. */
function wordsOf(error: Error): string {
  const comma = error.message.indexOf(', ');
  return comma === -1 ? error.message : error.message.slice(0, comma);
}
