import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunnerCommands } from '../../src/text/runner-commands.ts';
import { secondsOf } from '../helpers/own-time.ts';

const escaped = (...parts: string[]): string => {
  const commands = new RunnerCommands();
  return parts.map((part) => commands.escape(part)).join('');
};

/** An order to one of the runners, as they look for one. */
const order = /##[a-z]{0,16}\[|^\s*::/im;

describe('orders to a runner', () => {
  it('are written out at the sign that completes them', () => {
    expect(escaped('a ##[group]b')).toBe('a ##\\u005Bgroup]b');
    expect(escaped('##vso[task.setvariable variable=x]y')).toBe('##vso\\u005Btask.setvariable variable=x]y');
    expect(escaped('##VSO[x] ##teamcity[y]')).toBe('##VSO\\u005Bx] ##teamcity\\u005By]');
    expect(escaped('::set-output name=x::y\n \t::error::z\r::notice::')).toBe(
      ':\\u003Aset-output name=x::y\n \t:\\u003Aerror::z\r:\\u003Anotice::',
    );
  });

  it('are so across parts, too', () => {
    expect(escaped('#', '#', 'vso', '[x]')).toBe('##vso\\u005Bx]');
    expect(escaped('a\n', '  ', ':', ':error::x')).toBe('a\n  :\\u003Aerror::x');
    expect(escaped('a', '::b')).toBe('a::b');
  });

  it('is all that is: no other text changes', () => {
    for (const text of ['## [lien](x)', 'std::string', '#[derive]', '# a: b', '### 3. Fête', 'à 10:30', '{"a":"#"}'])
      expect(escaped(text)).toBe(text);
  });

  it('leave a text of JSON the same', () =>
    fc.assert(
      fc.property(fc.json({ stringUnit: fc.constantFrom('##[', '##vso[', '::', ' ', '\\', '"', 'é') }), (json) => {
        const said = escaped(JSON.stringify(JSON.parse(json), null, 2));
        expect(JSON.parse(said)).toEqual(JSON.parse(json));
        expect(said).not.toMatch(order);
      }),
    ));

  it('are found in linear time', async () => {
    const long = 200_000;
    for (const text of [' ', '\n', ':', '#', '##a', ': ', ' :', '\n:', '::', '##a['])
      expect(await secondsOf(async () => escaped(`::${text.repeat(long)}##`, text.repeat(long))), text).toBeLessThan(2);
  });

  it('are in no text, however it is parted', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('#', '[', ':', 'vso', ' ', '\n', '\r', 'x') })),
        (parts) => {
          expect(escaped(...parts)).not.toMatch(order);
          expect(escaped(...parts)).toBe(escaped(parts.join('')));
        },
      ),
    ));
});
