/** Small pictures, made here. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey PNG; `more`: chunks after its head, `data`: what stands for its points. */
export function pngOf(
  width: number,
  height: number,
  { more = {}, data }: { more?: Readonly<Record<string, string | Uint8Array>>; data?: Uint8Array } = {},
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  // Each row begins with how it is written: 0, as it is.
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 0x60)]);
  const points = data ?? deflateSync(Buffer.alloc(row.length * height, row));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      ...Object.entries(more).map(([type, content]) => chunk(type, Buffer.from(content))),
      chunk('IDAT', points),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

const tiny = Buffer.from(
  '/9j/4AAQSkZJRgABAQEACgAKAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEG/8QAFhABAQEAAAAAAAAAAAAAAAAAAQAR/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ANNQRNESSD//2Q==',
  'base64',
);

/** A JPEG of 16 × 8 points, as a camera that was held so writes it, with a remark. */
export function jpegOf({ orientation = 1, remark = '' } = {}): Uint8Array {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff]);
  const said = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + remark.length]), Buffer.from(remark, 'latin1')]);
  return new Uint8Array(Buffer.concat([tiny.subarray(0, 2), exif, said, tiny.subarray(2)]));
}

/** A drawing with something in it. */
export function svgOf(inside = '<rect width="20" height="10"/>', attributes = 'width="40mm" height="20mm"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" ${attributes}>${inside}</svg>`;
}
