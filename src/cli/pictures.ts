import { dirname, join, resolve } from 'node:path';
import { type Picture, type PictureKind, type PictureProblem, pictureOf } from '../format/picture.ts';
import type { Messages } from '../language/messages.ts';
import type { FileFailure, World } from '../model/world.ts';
import { type LeftOut, toldText } from '../redaction/left-out.ts';
import { escapeControls } from '../text/controls.ts';
import { oncePer } from '../text/memo.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Opened } from './load.ts';
import { writeNote } from './notes.ts';

/** A picture as minutes name it. */
interface Named {
  readonly src: string;
  readonly file: string;
}

/** Why a picture is not in a copy. */
type Why = PictureProblem | 'missing' | 'outside' | 'elsewhere' | 'unread' | 'format';

/** A picture is read up to so many bytes, and all those of one copy together. */
const limits = { one: 16 * 1024 * 1024, all: 64 * 1024 * 1024 };

/** So many that are not in a copy are told one by one. */
const mostTold = 5;

/** What was told of a run, so that several formats of one copy do not tell it again. */
const told = oncePer((_: World) => new Set<string>());

/**
 * Finds the pictures that a copy names when it comes to them, so that what the filter left out is never read: in the archive, and of the kinds
 * that the format shows. Of any other it says in a line why it is not in the copy.
 */
export function pictureReader(
  world: World,
  { root }: Pick<Opened, 'root'>,
  words: Messages,
  {
    kinds,
    leftOut,
    repeated,
    most = limits.all,
    make = pictureOf,
  }: {
    readonly kinds: readonly PictureKind[];
    readonly leftOut: readonly LeftOut[];
    /** A picture stands in the file as often as it is seen. */
    readonly repeated: boolean;
    /** So many bytes of all of them together. */
    readonly most?: number;
    /** What makes a picture of the bytes of a file. */
    readonly make?: typeof pictureOf;
  },
): (image: Named) => Picture | null {
  const found = new Map<string, Picture | Why>();
  let left = most;

  const readAt = (path: string, name: string): Picture | Why => {
    const read = world.files.read(path, Math.min(limits.one, left));
    if (!read.ok) return reasons[read.failure] ?? 'unread';
    const picture = make(read.value, name);
    if (typeof picture === 'string') return picture;
    if (!kinds.includes(picture.kind)) return 'format';
    left -= picture.bytes.length;
    return picture.kind === 'svg' ? withoutWords(picture, leftOut) : picture;
  };

  const pictureAt = ({ src, file }: Named): Picture | Why => {
    const path = pathOf(src, join(root, dirname(file)), root);
    if (path === null) return 'elsewhere';
    // Every link on the way is followed before anything is opened.
    const real = world.files.locate(path, root);
    if (!real.ok) return reasons[real.failure] ?? 'unread';
    const known = found.get(real.value);
    if (known !== undefined && typeof known !== 'string' && repeated) {
      if (known.bytes.length > left) return 'large';
      left -= known.bytes.length;
    }
    if (known !== undefined) return known;
    const picture = readAt(real.value, src);
    found.set(real.value, picture);
    return picture;
  };

  return (image) => {
    const picture = pictureAt(image);
    if (typeof picture !== 'string') return picture;
    tell(world, words, image, picture);
    return null;
  };
}

const reasons: Partial<Readonly<Record<FileFailure, Why>>> = {
  missing: 'missing',
  'not-a-file': 'missing',
  'bad-name': 'missing',
  outside: 'outside',
  'too-large': 'large',
};

/** The file that an address names: beside the minutes, or from the root of the archive where it begins with `/`. Null for one of the web. */
function pathOf(src: string, folder: string, root: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) return null;
  const bare = decoded(src.replace(/[?#].*$/s, ''));
  return bare.startsWith('/') ? join(root, bare) : resolve(folder, bare);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The words of a drawing are words. */
function withoutWords(picture: Picture, leftOut: readonly LeftOut[]): Picture {
  const text = toldText(new TextDecoder().decode(picture.bytes), leftOut);
  return { ...picture, bytes: new TextEncoder().encode(text) };
}

function tell(world: World, words: Messages, { src, file }: Named, why: Why): void {
  const known = told(world);
  const key = `${why} ${file} ${src}`;
  if (known.has(key)) return;
  known.add(key);
  if (known.size > mostTold + 1) return;
  const code = known.size > mostTold ? 'note/picture-more' : `note/picture-${why}`;
  const shown = src.length > 80 ? `${src.slice(0, 79)}…` : src;
  const note = sayPhrase({ code, args: { src: shown, file } }, { words, today: null });
  writeNote(world, escapeControls(note));
}
