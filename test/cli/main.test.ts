import { describe, expect, it } from 'vitest';
import type { CommandModule } from '../../src/cli/command.ts';
import type { Loaders } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';
import { commands } from '../../src/cli/registry.ts';
import { UserError } from '../../src/cli/user-error.ts';
import type { CommandId } from '../../src/language/help.ts';
import { type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';

/** All commands, as if they were built; one of them as given. */
function loadersWith<Id extends Exclude<CommandId, 'help'>>(id: Id, run: CommandModule<Id>['run']): Loaders {
  const none = async () => ({ run: () => 0 });
  const all = Object.fromEntries(Object.keys(commands).map((each) => [each, none]));
  delete all.help;
  return { ...all, [id]: async () => ({ run }) } as Loaders;
}

async function czs(
  argv: readonly string[],
  loaders: Loaders = loadersWith('decisions', () => 0),
  options: MemoryWorldOptions & { files?: Readonly<Record<string, string>> } = {},
) {
  const world = memoryWorld(options.files ?? {}, options);
  const code = await main(argv, world, loaders);
  return { code, out: world.stdout.text, err: world.stderr.text };
}

describe('a command', () => {
  it('gets its arguments and options by name, and gives the exit code', async () => {
    let seen: unknown;
    const loaders = loadersWith('decisions', (_world, context, args, options) => {
      seen = { context, args, options };
      return 1;
    });
    const argv = ['decisions', '--since', '2020', '--status=adopted,pending', '--today', '05/03/2020', '--dir', 'x'];
    expect(await czs(argv, loaders)).toEqual({ code: 1, out: '', err: '' });
    expect(seen).toEqual({
      context: { language: 'fr', today: '2020-03-05', dir: 'x', width: null, color: 0 },
      args: {},
      options: {
        status: ['adopted', 'pending'],
        all: false,
        since: '2020-01-01',
        until: null,
        item: null,
        person: null,
        search: null,
        inForce: false,
        ref: null,
        format: 'text',
        csvExcel: false,
        for: 'public',
        anonymise: [],
        output: null,
        force: false,
      },
    });
  });

  it('is found by its name in any language, with or without accents, wherever its options stand', async () => {
    for (const name of ['décisions', 'decisions', 'DÉCISIONS', 'de\u0301cisions', 'beslissingen']) {
      expect(
        await czs(
          [name],
          loadersWith('decisions', () => 7),
        ),
      ).toMatchObject({ code: 7 });
    }
    expect(
      await czs(
        ['--format', 'json', 'décisions'],
        loadersWith('decisions', () => 7),
      ),
    ).toMatchObject({ code: 7 });
    expect(
      await czs(
        ['actions'],
        loadersWith('follow-ups', () => 7),
      ),
    ).toMatchObject({ code: 7 });
  });

  it('is status where nothing is said, and help where there is no status', async () => {
    expect(
      await czs(
        [],
        loadersWith('status', () => 7),
      ),
    ).toMatchObject({ code: 7 });
    expect((await czs([], {})).out).toMatch(/^czs – /);
  });

  it('is unknown until it exists', async () => {
    expect(await czs(['decisions'], {})).toMatchObject({ code: 2 });
  });
});

describe('wrong usage', () => {
  const wrong: readonly (readonly [argv: string, message: string])[] = [
    ['decisons', 'czs: “decisons” is not a command. Did you mean “decisions”? The list: czs help'],
    ['xyzzy', 'czs: “xyzzy” is not a command. The list: czs help'],
    [
      'decisions --formt json',
      'czs: --formt is not an option of “decisions”. Did you mean --format? The list: czs help decisions',
    ],
    ['decisions --in-force=yes', 'czs: The option --in-force takes no value. Write it alone.'],
    ['decisions -x', 'czs: -x is not an option of “decisions”. The list: czs help decisions'],
    [
      'decisions --format jsn',
      'czs: --format does not know “jsn”. Did you mean json? The choices: text, markdown, csv, json, html, docx, odt or pdf.',
    ],
    [
      'status --format csv',
      'czs: --format csv is for the registers, which are tables: czs decisions, czs follow-ups, czs meetings and so on; of the whole archive: czs dump --to csv --output FOLDER. Here the choices are text, markdown, html, json, docx, odt or pdf.',
    ],
    [
      'decisions --format json --for members',
      'czs: JSON is the whole model, what was said in closed session too: without --for members. A copy has another format: text, markdown, csv, html, docx, odt or pdf.',
    ],
    [
      'follow-ups --output tasks.json --anonymise Ann',
      'czs: JSON is the whole model, what was said in closed session too: without --anonymise. A copy has another format: text, markdown, csv, html, docx, odt or pdf.',
    ],
    [
      'decisions --status adopted,new',
      'czs: --status does not know “new”. The choices: adopted, pending, rejected, superseded or repealed.',
    ],
    [
      'decisions --since 31/04/2020',
      'czs: “31/04/2020” is not a date (--since). Write for example 2020-03-05 or 05/03/2020 (day/month/year).',
    ],
    [
      'decisions --today 2020',
      'czs: “2020” is not a date (--today). Write for example 2020-03-05 or 05/03/2020 (day/month/year).',
    ],
    [
      'decisions --since 2021 --until 2020-06',
      'czs: --since (1\u00a0Jan\u00a02021) is later than --until (30\u00a0Jun\u00a02020). Swap them.',
    ],
    ['new-meeting --start 25h', 'czs: “25h” is not a time (--start). Write for example 9:30.'],
    ['decisions --since', 'czs: A value is missing after --since: DATE.'],
    ['decisions --format', 'czs: A value is missing after --format: CHOICE.'],
    ['decisions --output --force', 'czs: A value is missing after --output: FILE.'],
    ['show', 'czs: <meeting> is missing after “show”. Its help: czs help show'],
    [
      'decisions 2020',
      'czs: “2020” is one word too many after “decisions”: here, a day is given with --since. Its help: czs help decisions',
    ],
    [
      'postpone 2020-03-05 2020-03-12',
      'czs: “2020-03-12” is one word too many after “postpone”: here, a day is given with --to. Its help: czs help postpone',
    ],
    [
      'decisions budget',
      'czs: “budget” is one word too many after “decisions”; put quotes around several words that belong together. Its help: czs help decisions',
    ],
    ['dump --format sqlite', 'czs: --format is not an option of “dump”. Did you mean --to? The list: czs help dump'],
  ];
  it.each(wrong)('%s', async (argv, message) => {
    expect(await czs(['--lang', 'en', ...argv.split(' ')])).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it.each([
    ['dir', ['decisions', '--dir', ''], 'FOLDER'],
    ['output', ['decisions', '--output= '], 'FILE'],
    ['title', ['new-meeting', '--title', ''], 'TEXT'],
    ['today', ['decisions', '--today', ''], 'DATE'],
    ['status', ['decisions', '--status', ''], 'CHOICE'],
    ['present', ['roll-call', '--present', 'Ada', '--present', ' '], 'NAME'],
    ['note', ['done', 'D1', '--note', '   '], 'TEXT'],
  ])('an empty --%s is no value: the variable that it should come from was not set', async (option, argv, value) => {
    expect(await czs(['--lang', 'en', ...argv])).toEqual({
      code: 2,
      out: '',
      err: `czs: A value is missing after --${option}: ${value}.\n`,
    });
  });

  it('is said in the language of --lang, else of czs.yaml, else of the environment, else in French', async () => {
    const said = async (argv: readonly string[], options: Parameters<typeof czs>[2] = {}) =>
      (await czs([...argv, 'x'], {}, options)).err;
    const files = {
      '/a/czs.yaml': 'format: 1\nlanguage: nl # of the archive\n',
      '/a/pv/x.md': '',
      '/a/b/minutes/y.md': '',
    };
    const [cwd, below, nearer] = ['/a', '/a/pv', '/a/b'];
    const [french, dutch, english] = [/n’est pas/, /is geen/, /is not/];
    expect(await said([])).toMatch(french);
    expect(await said([], { env: { LANG: 'nl_BE.UTF-8' } })).toMatch(dutch);
    expect(await said([], { env: { LANG: 'nl_BE.UTF-8', LC_ALL: 'en_GB.UTF-8' } })).toMatch(english);
    expect(await said([], { env: { LANG: 'C.UTF-8' } })).toMatch(french);
    expect(await said([], { env: { LANG: 'nld' } })).toMatch(french);
    expect(await said([], { files, cwd, env: { LANG: 'en' } })).toMatch(dutch);
    expect(await said([], { files, cwd: below })).toMatch(dutch);
    expect(await said([], { files, cwd: nearer })).toMatch(french);
    expect(await said(['--dir', '/a'], { files, cwd: nearer })).toMatch(dutch);
    expect(await said(['--lang', 'EN'], { files, cwd })).toMatch(english);
  });

  it('shows nothing that could steer a terminal', async () => {
    const { err } = await czs(['\u001b[31mred\u202e\n2']);
    expect(err).toBe(
      'czs\u00a0: «\u00a0\\u001B[31mred\\u202E\\u000A2\u00a0» n’est pas une commande. La liste\u00a0: czs aide\n',
    );
  });

  it('is what a command throws as a UserError', async () => {
    const loaders = loadersWith('decisions', () => {
      throw new UserError('cannot-read', { file: 'a.md', failure: 'too-large', detail: '2 > 1' });
    });
    expect(await czs(['decisions', '--lang', 'en'], loaders)).toEqual({
      code: 2,
      out: '',
      err: 'czs: “a.md” was not read: it is too large (2 > 1).\n',
    });
  });
});

describe('a bug', () => {
  it('is 70, with the stack and where to report it', async () => {
    const loaders = loadersWith('decisions', () => {
      throw new TypeError('no \u001b such thing');
    });
    const { code, out, err } = await czs(['decisions', '--lang', 'en'], loaders);
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toMatch(
      /^This is a bug in czs, not a mistake of yours \(czs \d.*report it.*\nTypeError: no \\u001B such thing\n +at /,
    );
  });
});

describe('--version', () => {
  it('is the version of package.json, also beside other options', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    for (const argv of [['--version'], ['-V'], ['--lang', 'nl', '--version']]) {
      expect(await czs(argv)).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
    }
  });
});
