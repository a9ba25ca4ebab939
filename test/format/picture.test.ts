/** Pictures: what they are by their bytes, how large, and what of them leaves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, type Picture, pictureOf } from '../../src/format/picture.ts';
import { jpegOf, pngOf, svgOf } from '../helpers/pictures.ts';

const made = (bytes: Uint8Array | string): Picture => {
  const picture = pictureOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'plan');
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
};
const wrong = (bytes: Uint8Array | string): unknown => {
  const picture = pictureOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'plan');
  return typeof picture === 'string' ? picture : picture.kind;
};
const text = ({ bytes }: Picture): string => new TextDecoder('latin1').decode(bytes);

describe('a PNG', () => {
  it('is as large as its points are on a screen, or as it says itself', () => {
    expect(made(pngOf(96, 48))).toMatchObject({ kind: 'png', width: 2.54, height: 1.27, turn: 0 });
    const density = Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    expect(made(pngOf(300, 150, { more: { pHYs: density } })).width).toBeCloseTo(2.54, 2);
    expect(made(pngOf(96, 96, { more: { pHYs: Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 1]) } })).width).toBe(2.54);
  });

  it('tells nothing of who made it, and when', () => {
    const whole = pngOf(4, 4, { more: { tEXt: 'Author\0CANARI', eXIf: 'CANARI', tIME: 'CANARI', gAMA: '\0\0\0\x01' } });
    const { bytes } = made(whole);
    expect(text({ bytes } as Picture)).not.toContain('CANARI');
    expect(text({ bytes } as Picture)).toContain('gAMA');
    expect(made(bytes).bytes).toEqual(bytes);
  });

  it('is none where it is damaged, or larger than a machine has room for', () => {
    const whole = pngOf(10, 10);
    for (let at = 8; at < whole.length; at++) {
      const bent = whole.slice();
      bent[at] = (bent[at] as number) ^ 0x40;
      expect(wrong(bent), String(at)).toBe('broken');
      expect(wrong(whole.subarray(0, at)), String(at)).toBe('broken');
    }
    expect(wrong(pngOf(0, 10, { data: new Uint8Array(3) }))).toBe('broken');
    expect(wrong(pngOf(60_000, 60_000, { data: new Uint8Array(3) }))).toBe('large');
  });
});

describe('a JPEG', () => {
  it('stands as the camera was held, and tells nothing else of it', () => {
    expect(made(jpegOf())).toMatchObject({ kind: 'jpeg', turn: 0 });
    const turned = made(jpegOf({ orientation: 6, remark: 'CANARI' }));
    expect(turned.turn).toBe(90);
    expect(turned.height / turned.width).toBeCloseTo(2);
    expect(text(turned)).not.toContain('CANARI');
    expect(made(jpegOf({ orientation: 3 })).turn).toBe(180);
    expect(made(jpegOf({ orientation: 8 })).turn).toBe(270);
    expect(made(turned.bytes)).toMatchObject({ turn: 90, bytes: turned.bytes });
    expect(text(made(jpegOf({ remark: 'CANARI' })))).not.toMatch(/CANARI|Exif/);
  });

  it('is none where nothing is seen of it', () => {
    const whole = jpegOf();
    const scan = Buffer.from(whole).lastIndexOf(Buffer.from([0xff, 0xda]));
    expect(wrong(whole.subarray(0, scan))).toBe('broken');
    expect(wrong(whole.subarray(0, 40))).toBe('broken');
    const lossless = whole.slice();
    lossless[Buffer.from(whole).indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
    expect(wrong(lossless)).toBe('kind');
  });
});

describe('an SVG', () => {
  it('has its own sides, or those of what it shows', () => {
    expect(made(svgOf())).toMatchObject({ kind: 'svg', width: 4, height: 2 });
    expect(made(svgOf('<g/>', 'width="96px"'))).toMatchObject({ width: 2.54, height: 1.27 });
    expect(made(svgOf('<g/>', ''))).toMatchObject({ width: (40 * 2.54) / 96, height: (20 * 2.54) / 96 });
    expect(made(`\ufeff<?xml version="1.0"?>\n<!-- by X -->\n<!DOCTYPE svg PUBLIC "a" "b">\n${svgOf()}`).width).toBe(4);
    expect(wrong(svgOf('', 'width="0" height="1"'))).toBe('broken');
    expect(wrong(svgOf('', 'width="1000000" height="1"'))).toBe('broken');
  });

  it('tells nothing that is not seen', () => {
    const { bytes } = made(svgOf('<!-- CANARI --><metadata><b>CANARI</b></metadata><metadata id="CANARI"/><g/>'));
    expect(text({ bytes } as Picture)).not.toContain('CANARI');
  });

  it.each([
    '<script>alert(1)</script>',
    '<svg:script/>',
    '<rect onload="alert(1)"/>',
    '<rect onload = "alert(1)"/>',
    '<image href="../secret.png"/>',
    '<image xlink:href="https://example.org/a.png"/>',
    '<image\nhref = "file:///etc/passwd"/>',
    '<use href="other.svg#a"/>',
    '<style>@import "https://example.org/a.css";</style>',
    '<rect style="fill:url(https://example.org/a)"/>',
    '<a href="javascript:alert(1)"><g/></a>',
    '<foreignObject/>',
    '<image href="data:text/html,x"/>',
  ])('is none where it runs or fetches something: %s', (inside) => {
    expect(wrong(svgOf(inside))).toBe('unsafe');
  });

  it('may name parts of its own, pictures within it, and where a click leads', () => {
    for (const inside of [
      '<use href="#a"/>',
      '<rect fill="url(#b)"/>',
      '<image href="data:image/png;base64,AA"/>',
      '<a href="https://example.org"><g/></a>',
    ])
      expect(wrong(svgOf(inside))).toBe('svg');
    expect(wrong(`<!DOCTYPE svg [<!ENTITY a "b">]>${svgOf()}`)).toBe('unsafe');
    expect(wrong(`<p>${svgOf()}</p>`)).toBe('unsafe');
  });
});

it('what is something else is no picture, whatever it is called, and no bytes are a bug', () => {
  for (const bytes of ['', 'GIF89a', 'RIFF0000WEBP', '%PDF-1.7', 'Bonjour', '\0\0']) expect(wrong(bytes)).toBe('kind');
  const heads = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg ')];
  const anyBytes = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }));
  fc.assert(fc.property(anyBytes, ([head, rest]) => void wrong(Buffer.concat([head, rest]))));
  const bentJpeg = fc.tuple(fc.nat(300), fc.nat(255)).map(([at, byte]) => {
    const bent = jpegOf({ orientation: 6 });
    if (at < bent.length) bent[at] = byte;
    return bent;
  });
  fc.assert(fc.property(bentJpeg, (bytes) => void wrong(bytes)));
});

it('fits the room that there is, and never grows', () => {
  expect(fitted({ width: 34, height: 10 }, { width: 17, height: 23 })).toEqual({ width: 17, height: 5 });
  expect(fitted({ width: 10, height: 46 }, { width: 17, height: 23 })).toEqual({ width: 5, height: 23 });
  expect(fitted({ width: 1, height: 1 }, { width: 17, height: 23 })).toEqual({ width: 1, height: 1 });
});
