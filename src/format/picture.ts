/** Pictures that stand in minutes: what kind they are, how large they are on paper, and nothing in them but what is seen. */

import { joinedBytes } from '../text/bytes.ts';
import { crc32 } from '../text/crc32.ts';

export type PictureKind = 'png' | 'jpeg' | 'svg';

/** A picture as a copy has it. */
export interface Picture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** As large as it is where there is room, in centimetres, turned as it is shown. */
  readonly width: number;
  readonly height: number;
  /** How far it is to be turned, clockwise, by what does not read that in the file itself. */
  readonly turn: 0 | 90 | 180 | 270;
  /** What minutes call it. */
  readonly name: string;
}

/** Why bytes are no picture that is shown: of no kind that we know, damaged, with too many points, or one that runs or fetches something. */
export type PictureProblem = 'kind' | 'broken' | 'large' | 'unsafe';

export const pictureTypes: Readonly<Record<PictureKind, { readonly extension: string; readonly mediaType: string }>> = {
  png: { extension: 'png', mediaType: 'image/png' },
  jpeg: { extension: 'jpg', mediaType: 'image/jpeg' },
  svg: { extension: 'svg', mediaType: 'image/svg+xml' },
};

/** Whoever shows a picture has four bytes a point in memory. */
const mostPoints = 50_000_000;

/** Points an inch, where a picture says nothing that can be meant. */
const screen = 96;

type Made = Omit<Picture, 'name'> | PictureProblem;

/**
 * A picture from the bytes of a file, by what they begin with. What a camera or a program wrote beside it (where it was taken, by whom, a
 * smaller picture) is left out.
 */
export function pictureOf(bytes: Uint8Array, name: string): Picture | PictureProblem {
  const made = madeOf(bytes);
  return typeof made === 'string' ? made : { ...made, name };
}

function madeOf(bytes: Uint8Array): Made {
  if (startsWith(bytes, pngHead)) return pngOf(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegOf(bytes);
  return svgOf(bytes);
}

/** A picture's sides within the room that there is, in the unit of the room. */
export function fitted(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

function sized(
  bytes: Uint8Array,
  kind: 'png' | 'jpeg',
  points: { readonly width: number; readonly height: number; readonly density: number; readonly turn: Picture['turn'] },
): Made {
  const { density, turn } = points;
  if (points.width === 0 || points.height === 0) return 'broken';
  if (points.width * points.height > mostPoints) return 'large';
  // Cameras say 72 of whatever they take.
  const scale = 2.54 / (density > screen && density <= 1200 ? density : screen);
  const [width, height] = [points.width * scale, points.height * scale];
  const lies = turn === 90 || turn === 270;
  return { kind, bytes, turn, width: lies ? height : width, height: lies ? width : height };
}

// --- PNG

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What is seen of a PNG: the others hold words, days, places. */
const seenChunks = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'IDAT',
  'IEND',
]);

function pngOf(bytes: Uint8Array): Made {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  let sides: { readonly width: number; readonly height: number } | null = null;
  let density = 0;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'broken';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((type === 'IHDR') !== (at === 8)) return 'broken';
    if (type === 'IHDR' && length === 13) sides = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (type === 'pHYs' && length === 9 && bytes[at + 16] === 1) density = view.getUint32(at + 8) * 0.0254;
    hasData ||= type === 'IDAT' && length > 0;
    if (seenChunks.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND')
      return sides === null || !hasData ? 'broken' : sized(joinedBytes(kept), 'png', { ...sides, density, turn: 0 });
    at = end;
  }
  return 'broken';
}

// --- JPEG

/** How far a camera was turned, by the numbers of EXIF; mirrors nobody takes pictures with. */
const turns: Readonly<Record<number, Picture['turn']>> = { 3: 180, 6: 90, 8: 270 };

/** Frames of the kinds that are shown: baseline, extended and progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];

function jpegOf(bytes: Uint8Array): Made {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let sides: { readonly width: number; readonly height: number } | null = null;
  let density = 0;
  let turn: Picture['turn'] = 0;
  let isSeen = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return 'broken';
    const segment = bytes.subarray(at, end);
    const says = (words: string): boolean => latin(segment.subarray(4)).startsWith(words);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (!frames.includes(marker) || segment.length < 10) return 'kind';
      sides = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === 0xe0 && says('JFIF') && segment.length >= 16)
      density = view.getUint16(at + 12) * ([0, 1, 2.54][bytes[at + 11] as number] ?? 0);
    if (marker === 0xe1 && says('Exif')) turn = turns[orientationOf(segment.subarray(10))] ?? turn;
    const isSaid = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isSaid || (marker === 0xe2 && says('ICC_PROFILE')) || (marker === 0xee && says('Adobe'))) kept.push(segment);
    at = end;
    if (marker === 0xda) {
      const scan = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, scan));
      isSeen ||= scan > at;
      at = scan;
    }
  }
  if (sides === null || !isSeen) return 'broken';
  const orientation = Number(Object.keys(turns).find((number) => turns[Number(number)] === turn) ?? 1);
  const head = turn === 0 ? [0xff, 0xd8] : [0xff, 0xd8, ...exif(orientation)];
  return sized(joinedBytes([Uint8Array.from(head), ...kept, Uint8Array.from([0xff, 0xd9])]), 'jpeg', {
    ...sides,
    density,
    turn,
  });
}

/** Where what follows a scan begins: a marker that is neither a byte of it nor one to start again from. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 12));
}

/** What EXIF says of how the camera was held: the first entry 0x0112. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const little = tiff[0] === 0x49;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return 1;
  const count = view.getUint16(first, little);
  for (let n = 0, at = first + 2; n < count && at + 12 <= tiff.length; n++, at += 12)
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  return 1;
}

/** EXIF with nothing but how the camera was held. */
function exif(orientation: number): number[] {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return [0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
}

// --- SVG

/** Larger drawings are pictures in disguise. */
const mostSvg = 4 * 1024 * 1024;

/** What runs, or asks for something else than a part or a picture of the drawing itself. */
const unsafe =
  /<!ENTITY|<!DOCTYPE[^<>[]*\[|<(?:\w+:)?(?:script|foreignObject|iframe|handler|listener)\b|\son[a-z]+\s*=|javascript:|@import|url\(\s*["']?(?!#)|\b(?:href|src)\s*=\s*(?!["'](?:#|data:image\/(?:png|jpeg);))/i;

/** A text without what stands between two marks, and without them; an element that closes itself ends there. */
function withoutParts(text: string, open: string, close: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const tag = close.startsWith('</') ? text.indexOf('>', at) : -1;
    const isEmpty = tag !== -1 && text.charAt(tag - 1) === '/';
    const end = isEmpty ? tag : text.indexOf(close, at + open.length);
    if (end === -1) break;
    out += text.slice(from, at);
    from = end + (isEmpty ? 1 : close.length);
  }
  return out + text.slice(from);
}

function svgOf(bytes: Uint8Array): Made {
  if (bytes.length > mostSvg || bytes.includes(0)) return 'kind';
  // What is seen of a drawing are no comments, and not what its program noted.
  const text = withoutParts(withoutParts(new TextDecoder().decode(bytes), '<!--', '-->'), '<metadata', '</metadata>');
  const root = /^\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!DOCTYPE[^<>]*>\s*)?<svg\b([^<>]*)>/.exec(text);
  if (root === null) return /<svg\b/.test(text.slice(0, 2000)) ? 'unsafe' : 'kind';
  if (text.includes('\ufffd')) return 'broken';
  // Where a click leads is not fetched.
  if (unsafe.test(text.replace(/(<a\b[^<>]*?\bhref\s*=\s*)(["'])https?:[^"'<>]*\2/g, '$1"#"'))) return 'unsafe';
  const [width, height] = svgSides(root[1] ?? '');
  if (!(width > 0 && height > 0 && width < 1e4 && height < 1e4)) return 'broken';
  return { kind: 'svg', bytes: new TextEncoder().encode(text), width, height, turn: 0 };
}

/** Centimetres in the units of CSS. */
const units: Readonly<Record<string, number>> = {
  '': 2.54 / screen,
  px: 2.54 / screen,
  pt: 2.54 / 72,
  pc: 2.54 / 6,
  mm: 0.1,
  cm: 1,
  in: 2.54,
};

/** The sides that a drawing gives itself, else those of what it shows of its plane. */
function svgSides(attributes: string): readonly [number, number] {
  const side = (name: string): number | null => {
    const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]{1,12})\\s*([a-z]{0,2})\\s*["']`).exec(attributes);
    const unit = units[found?.[2] ?? 'none'];
    return found === null || unit === undefined ? null : Number(found[1]) * unit;
  };
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/.exec(attributes);
  const [across, down] = box === null ? [300, 150] : [Number(box[1]), Number(box[2])];
  const [width, height] = [side('width'), side('height')];
  if (width !== null) return [width, height ?? (width * down) / across];
  if (height !== null) return [(height * across) / down, height];
  return [(across * 2.54) / screen, (down * 2.54) / screen];
}
