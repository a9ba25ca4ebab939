/**
 * What strangers put into an archive, end to end: every command answers with 0, 1 or 2, names the file, runs nothing, changes nothing, and
 * nothing that is in a file steers what reads the output. docs/reliability.md says which promise each of these keeps.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { type Content, memoryWorld } from '../helpers/memory-world.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { oneOf, sized, thorough } from '../helpers/thorough.ts';

const good =
  '---\ndate: 2020-02-06\nprésents: [Aline Morel]\n---\n\n## Divers\n\n**Décision D1 :** le local est repeint.\n';

async function czs(files: Content, line: string, options: Parameters<typeof memoryWorld>[1] = {}) {
  const world = memoryWorld({ 'minutes/2020-02-06.md': good, ...files }, { today: '2020-04-14', ...options });
  const before = world.snapshot();
  const code = await main(
    line.split(' ').filter((word) => word !== ''),
    world,
  );
  return {
    code,
    out: world.stdout.text,
    err: world.stderr.text,
    unchanged: isDeepStrictEqual(before, world.snapshot()),
  };
}

const reports = [
  'decisions',
  'follow-ups --status open,done,cancelled',
  'proposals --all',
  'meetings',
  'attendance',
  'status',
  'report',
];

/** What check says of an archive that no report may fall over, nor anything change. */
async function harmless(files: Content): Promise<string> {
  for (const line of reports) {
    const ran = await czs(files, line);
    expect([line, ran.code]).toEqual([line, 0]);
    expect(ran.unchanged).toBe(true);
  }
  const register = await czs(files, 'decisions');
  expect(register.out).toContain('le local est repeint');
  const checked = await czs(files, 'check --format json --lang en');
  expect([0, 1]).toContain(checked.code);
  expect(checked.unchanged).toBe(true);
  return checked.out;
}

describe('nothing in a file runs', () => {
  const front: readonly (readonly [text: string, said: RegExp])[] = [
    ['---js\nprocess.exit(42)\n---\n', /“---js” is not read/],
    ['---JS\n({date: globalThis.pwned = 1})\n---\n', /“---JS” is not read/],
    ['---javascript\nthrow new Error("ran")\n---\n', /is not read: it could run code/],
    ['---json\n{"date":"2020-03-05"}\n---\n', /is not read/],
    ['---constructor\nx\n---\n', /is not read/],
    ['---__proto__\nx\n---\n', /is not read/],
    ['--- js\nprocess.exit(42)\n---\n', /is not read/],
    ['---toml\ndate = 2020-03-05\n---\n', /is not read/],
    ['---coffee\nprocess.exit 42\n---\n', /is not read/],
  ];
  it.each(front)('%j', async (text, said) => {
    const files = { 'minutes/2020-03-05.md': `${text}\n## Divers\n\n**Décision :** piège.\n` };
    expect(await harmless(files)).toMatch(said);
    expect((await czs(files, 'decisions')).out).not.toContain('piège');
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });

  const yaml: readonly (readonly [text: string, said: RegExp])[] = [
    ['date: 2020-03-05\ntitre: !!js/function "function () { process.exit(42) }"\n', /YAML tags/],
    ['date: !!timestamp 2020-03-05\n', /YAML tags/],
    ['date: 2020-03-05\na: &a [x]\nb: *a\n', /YAML aliases \(\*a\) are not followed/],
    ['date: 2020-03-05\na: &a [x]\n', /YAML anchors/],
    ['date: 2020-03-05\n<<: {statut: approuvé}\n', /This key is not a word/],
    ['__proto__: {x: 1}\ndate: 2020-03-05\n', /is not a known key/],
    ['date: 2020-03-05\nconstructor: {prototype: {x: 1}}\n', /is not a known key/],
    ['? [a, b]\n: c\ndate: 2020-03-05\n', /This key is not a word/],
    ['%YAML 1.2\ndate: 2020-03-05\n', /YAML directive/],
    ['date: 2020-03-05\ndate: 2021-03-05\n', /is given twice/],
    ['date: 2020-03-05\nprésents: {a: {b: {c: d}}}\n', /takes a list|no known key|no name/],
  ];
  it.each(yaml)('yaml %j', async (text, said) => {
    expect(await harmless({ 'minutes/2020-03-05.md': `---\n${text}---\n\n## Divers\n` })).toMatch(said);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('settings are data', async () => {
    const ran = await czs(
      { 'czs.yaml': 'format: 1\nplugins: [./evil.js]\nextends: evil\nminutes: ../..\n' },
      'check --format json',
    );
    expect(ran.code).toBeLessThanOrEqual(2);
    expect(ran.out).toContain('plugins');
    expect(ran.out).toContain('extends');
  });
});

describe('bounded', () => {
  const huge: Record<string, string> = {
    'alias bomb': `---\ndate: 2020-03-05\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n`,
    'deep yaml': `---\ndate: 2020-03-05\nx: ${'['.repeat(20_000)}\n---\n`,
    'deep indents': `---\ndate: 2020-03-05\n${Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}k:\n`).join('')}---\n`,
    'long front matter': `---\ndate: 2020-03-05\n${'a: b\n'.repeat(20_000)}---\n`,
    'unclosed front matter': `---\ndate: 2020-03-05\n${'x\n'.repeat(sized(50_000))}`,
    'deep quotes': `---\ndate: 2020-03-05\n---\n${'>'.repeat(5_000)} a\n`,
    'deep lists':
      `---\ndate: 2020-03-05\n---\n${Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')}`.slice(
        0,
        1_000_000,
      ),
    brackets: `---\ndate: 2020-03-05\n---\n${'['.repeat(50_000)}\n`,
    stars: `---\ndate: 2020-03-05\n---\n${'*a_ '.repeat(20_000)}\n`,
    backticks: `---\ndate: 2020-03-05\n---\n${Array.from({ length: 600 }, (_, at) => `${'`'.repeat(at)} `).join('')}\n`,
    instructions: `---\ndate: 2020-03-05\n---\n${'<?'.repeat(40_000)}\n`,
    'reference flood': `---\ndate: 2020-03-05\n---\n${Array.from({ length: sized(9_000) }, (_, at) => `[a${at}]: x\n`).join('')}`,
    footnotes: `---\ndate: 2020-03-05\n---\n${Array.from({ length: sized(4_000) }, (_, at) => `[^${at}]: x\n\n`).join('')}`,
    'wide table': `---\ndate: 2020-03-05\n---\n|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`,
    'empty headings': `---\ndate: 2020-03-05\n---\n${'##\n'.repeat(sized(100_000))}`,
    'one line': `---\ndate: 2020-03-05\n---\n${'a'.repeat(900_000)}`,
    'a hundred thousand colons': `---\ndate: 2020-03-05\n---\n${'Décision : '.repeat(sized(50_000))}`,
    'a long list of people': `---\ndate: 2020-03-05\n---\n## Présents\n\n${'- Anne Petit, Actiris, Bruxelles\n'.repeat(sized(20_000))}`,
    'a hundred thousand brackets': `---\ndate: 2020-03-05\n---\nDécision ${'('.repeat(100_000)}`,
    'a long text that ends in a bracket': `---\ndate: 2020-03-05\nprésents: [Aline Morel]\n---\nDécision : ${'x\n'.repeat(sized(70_000))}x (Aline Morel)\n`,
    'a long word before the day of the next meeting': `---\ndate: 2020-03-05\n---\n\n## Prochaine réunion\n\n- ${'a'.repeat(200_000)} 12/04/2020 à 20h, salle B\n`,
    'a long agenda of a meeting that is announced twice': `---\ndate: 2020-03-05\n---\n\n## Prochaine réunion\n\n- 12/04\n\n- 12/04\n${'  - a\n'.repeat(sized(132_000))}`,
    'blanks between the names of a contact': `---\ndate: 2020-03-05\nprésents: [Aline Morel]\n---\n\n**Pour le suivi (Aline Morel${' '.repeat(40_000)}x) :** Aline Morel${' '.repeat(40_000)}x, Bram\n`,
    'many postponed items': `---\ndate: 2020-03-05\n---\n\n## Divers\n\n${'Reporté : x\n\n'.repeat(sized(74_000))}`,
    'many entries': `---\ndate: 2020-03-05\n---\n${'Action (Aline) : x\n'.repeat(sized(20_000))}`,
    'many names': `---\ndate: 2020-03-05\nprésents:\n${Array.from({ length: 3_000 }, (_, at) => `  - Prénom${at} Nom${at}\n`).join('')}---\n`,
  };
  it.each(Object.keys(huge).map((name, at) => [name, at] as const))('%s', async (name, at) => {
    const files = { 'minutes/2020-03-05.md': huge[name] as string };
    for (const line of oneOf(['decisions', 'check --format json'], at)) {
      const seconds = await secondsOf(async () => expect([0, 1]).toContain((await czs(files, line)).code));
      // Five seconds is the promise for a machine of its own; tests share theirs.
      expect(seconds).toBeLessThan(thorough ? 15 : 5);
    }
  });

  // What looks from each of a hundred thousand blanks for the end of a line takes minutes: each place where a person types, with such a run in it.
  const shapes = (run: string): readonly string[] => [
    `Présents : Aline${run}Morel, Bram${run}\n`,
    `Excusés : Bram (${run}), Aline${run}x donne procuration à Bram${run}x\n`,
    `Lieu : salle${run}x\n\nAbsents${run}: Bram\n`,
    `PV du 12/04${run}à 20h${run}chez Bram\n`,
    `Aline Morel${run}était là${run}et Bram${run}excusé\n`,
    `| Présents${run} | Aline${run}Morel, Bram${run} |\n|-|-|\n| Lieu${run} | salle${run}x |\n`,
    `## Présents\n\n- Aline${run}Morel${run}x\n- Bram${run}\n`,
    `## Divers${run}x\n\n- Aline${run}: doit faire x${run}\n`,
    `## Divers\n\nDécision : x${run}y\n\n**Décision${run}x** y${run}z\n`,
    `## Divers\n\nAction : Aline Morel x${run}y\n\nAline Morel a décidé de x${run}y et Bram aussi.\n`,
    `## Divers\n\n| Qui | Quoi | Quand | Statut |\n|-|-|-|-|\n| Aline Morel | x${run}y | 12/04 | fait${run}x |\n`,
    `## Divers\n\nVote : 8 pour${run}2 contre${run}.x\n`,
    `## Suivi du PV précédent\n\n- x${run}: fait${run}x\n`,
    `## Divers\n\nProchaine réunion : le 12/04${run}à 20h${run}salle x\n`,
    `## Prochaine réunion\n\n- 12/04${run}x\n- Ordre du jour : x${run}y\n`,
    `## Divers\n\nLa séance est levée${run}à 20h${run}x\n`,
  ];
  it.each([' ', '.', ': ', '*', '\u00a0'])('runs of %j where a person types', async (sign) => {
    const texts = shapes(sign.repeat(sized(100_000) / sign.length));
    const files = Object.fromEntries(
      texts.map((text, at) => [`minutes/2020-03-${10 + at}.md`, `---\ndate: 2020-03-${10 + at}\n---\n\n${text}`]),
    );
    const seconds = await secondsOf(async () => expect((await czs(files, 'review --all --format json')).code).toBe(0));
    expect(seconds).toBeLessThan(thorough ? 15 : 5);
  });

  it('lines in which one after another is to do something', async () => {
    const line = `${'Aline appelle A, Bram relance B et '.repeat(112)}fin.\n\n`;
    const text = `---\ndate: 2020-03-05\nprésents: [Aline Morel, Bram Peeters]\n---\n\n## Divers\n\n${line.repeat(sized(400_000) / 4000)}`;
    const files = { 'minutes/2020-03-05.md': text };
    const seconds = await secondsOf(async () => expect((await czs(files, 'review --all --format json')).code).toBe(0));
    expect(seconds).toBeLessThan(thorough ? 15 : 5);
  });

  it.runIf(thorough)('more dates of meetings than a call has arguments', async () => {
    const files = {
      'minutes/2020-03-05.md': `---\ndate: 2020-03-05\n---\n\n## Prochaine réunion\n\n${'12/04, '.repeat(140_000)}\n`,
    };
    expect((await czs(files, 'meetings --format json')).code).toBe(0);
  });

  it('what is nested too deep is counted before it is parsed', async () => {
    const said = await czs({ 'minutes/2020-03-05.md': huge['deep yaml'] as string }, 'check --format json --lang en');
    expect(said.out).toContain('Too many nested levels');
  });

  it('megabytes are refused by name, and the others are read', async () => {
    const files = { 'minutes/2020-03-05.md': 'x'.repeat(sized(50_000_000)) };
    const ran = await czs(files, 'check --format json');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('"file": "minutes/2020-03-05.md"');
    expect(ran.out).toContain('"rule": "file-unreadable"');
    expect((await czs(files, 'decisions')).out).toContain('le local est repeint');
  });
});

describe('what deceives a reader or a program fails a check', () => {
  const vote = (text: string): string => `\n## Vote\n\n**Décision :** ${text}\n`;
  it.each([
    ['turned round', vote('12 \u202econtre\u202c, 3 pour')],
    ['isolated', vote('\u206712 pour\u2069, 3 contre')],
    ['wiped from a terminal', vote('12 pour\u001b[2K3 contre')],
    ['struck over', vote('12 pour\b\b3 contre')],
    ['with NUL', vote('12\u0000 pour')],
  ])('a vote %s, whatever the status, and whatever a comment says', async (_, body) => {
    for (const status of ['', 'statut: projet\n', 'statut: approuvé\n', 'statut: annulée\n']) {
      const ignore = '<!-- czs-ignore-file control-character: si -->\n';
      const pv = `---\ndate: 2020-03-05\n${status}---\n${body}\n${ignore}`;
      const { code, out } = await czs({ 'minutes/2020-03-05.md': pv }, 'check --format json');
      const errors = JSON.parse(out).findings.filter(({ severity }: { severity: string }) => severity === 'error');
      expect([code, errors.map(({ rule }: { rule: string }) => rule)]).toEqual([
        1,
        expect.arrayContaining([expect.stringMatching(/^(?:control-character|file-unreadable)$/)]),
      ]);
    }
  });

  it.each([
    ['a tag', 'titre: !!js/function "x"'],
    ['a tag of YAML', 'titre: !!str x'],
    ['an anchor', 'titre: &a x'],
    ['an alias', 'titre: &a x\nlieu: *a'],
    ['a bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['a merge', 'titre: x\n<<: { lieu: y }'],
    ['a merge of an alias', 'x: &a { lieu: y }\n<<: *a'],
    ['a list of merges', '<<: [{ lieu: y }, { lieu: z }]'],
    ['a key that is no text', '? [a, b]\n: x'],
    ['a directive', '%YAML 1.1'],
  ])('front matter with %s', async (_, lines) => {
    const pv = `---\ndate: 2020-03-05\n${lines}\n---\n\n## Divers\n\nRien.\n`;
    const { code } = await czs({ 'minutes/2020-03-05.md': pv }, 'check --rule front-matter-invalid');
    expect(code).toBe(1);
  });
});

describe('nothing leaks into another language', () => {
  const nasty = [
    '\u001b]0;pwned\u0007',
    '\u009b31m',
    '\u202e',
    '\u200b',
    '::error file=x::y',
    '=HYPERLINK("http://x")',
    '@SUM(1)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    'a | b',
    '`a`',
    ']]>',
    '%0A::set-output name=x::y',
    '\u0000',
    '\ufffe',
  ].join(' ');
  const files = {
    'czs.yaml': `format: 1\norganisation: "O ${'<b>'} | x"\n`,
    'minutes/2020-03-05.md': `---\ndate: 2020-03-05\nprésents:\n  - "Eve <script>x</script> (=1+1)"\n---\n\n# T ${nasty}\n\n## 1. ${nasty}\n\n**Décision (proposée par Aline) :** ${nasty}\n\n- [ ] **Action (Zoé Nulle, pour juin) :** ${nasty}\n\nProposition : ${nasty}\n`,
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

  it.each(reports)('%s to a terminal', async (line) => {
    const { out, err } = await czs(files, `${line} --no-color`, { columns: 80 });
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(controls);
    expect(err).not.toMatch(controls);
  });

  it('check to a terminal', async () => {
    const { out, err } = await czs(files, 'check --no-color', { columns: 80 });
    expect(out).not.toMatch(controls);
    expect(err).not.toMatch(controls);
  });

  it('HTML: no script, no handler, no address that runs', async () => {
    for (const line of reports) {
      const { out } = await czs(files, `${line} --format html`);
      expect(out).not.toMatch(/<script|<img|onerror=(?!&)|href="javascript/i);
      expect(out).toContain('Content-Security-Policy');
    }
  });

  it('Markdown: every row of a table has its columns', async () => {
    const { out } = await czs(files, 'decisions --format markdown');
    const rows = out.split('\n').filter((row) => row.startsWith('|'));
    const columns = (row: string) => row.replaceAll(/\\\|/g, '').split('|').length;
    expect(new Set(rows.map(columns)).size).toBe(1);
  });

  it('CSV: no cell begins a formula', async () => {
    const { out } = await czs(
      {
        'minutes/2020-03-05.md':
          '---\ndate: 2020-03-05\n---\nDécision : =1+1\n\nDécision : +1\n\nDécision : @x\n\nDécision : -1\n',
      },
      'decisions --format csv',
    );
    for (const cell of out.split(/[\n,]/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it('annotations: one line each, and no command of the file’s', async () => {
    const { out } = await czs(files, 'check --format github');
    // The last line counts; a line that begins with `::` is a command to the runner.
    for (const line of out.split('\n').filter((one) => /^\s*::/.test(one)))
      expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  });

  it('file names, too', async () => {
    const { out, err } = await czs(
      { 'minutes/2020-03-05-a\n::error::x\u001b[31m.md': '---\nx: 1\n---\n' },
      'check --no-color',
      { columns: 80 },
    );
    expect(out + err).not.toMatch(controls);
    const github = await czs(
      { 'minutes/x\n::error::y.md': '---\ndate: 2020-03-05\nzz: 1\n---\n' },
      'check --format github',
    );
    for (const line of github.out.split('\n').filter((one) => /^\s*::/.test(one)))
      expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  });

  describe('no log gives an order to the machine that runs czs', () => {
    const orders = [
      '##[add-mask]x',
      '##vso[task.setvariable variable=PATH]x',
      '##teamcity[buildStop]',
      '::stop-commands::x',
    ];
    const order = /##[a-z]{0,16}\[|^\s*::/im;
    const ordering = (at: string): Record<string, string> => ({
      'czs.yaml': `format: 1\nlanguage: fr\n"${at}": 1\n`,
      [`minutes/${at.replaceAll(/\W/g, '')}.md`]: 'x',
      'minutes/2020-03-05.md': `---\ndate: 2020-03-05\ntitre: "${at}"\nlieu: "${at}"\nprésents:\n  - ${at}\n---\n\n## 1. ${at}\n\n${at}\nDécison : ${at}\n\n**Décision :** ${at}\n${at}\n\n- [ ] **Action (tous, pour mars) :** ${at}\n`,
    });
    const commands = [
      ...['text', 'json', 'gitlab', 'sarif', 'junit'].map((format) => `check --format ${format}`),
      'check --fix --dry-run',
      'check --write-baseline --dry-run',
      ...['text', 'csv', 'markdown', 'json', 'html'].map((format) => `decisions --format ${format}`),
      'follow-ups --format csv',
      'show 2020-03-05',
      'search x',
      'dump --to json',
      'dump --to ndjson',
    ];
    it.each([
      ['TF_BUILD', 1],
      ['GITHUB_ACTIONS', 3],
      ['TEAMCITY_VERSION', 2],
    ])('%s', async (runner, at) => {
      const files = ordering(orders[at] as string);
      let given = 0;
      for (const command of commands) {
        const { out, err } = await czs(files, command, { env: { [runner]: 'true' } });
        expect(out + err, command).not.toMatch(order);
        const { out: plain } = await czs(files, command);
        if (order.test(plain)) given++;
        // What is withheld from a log is another matter.
        if (command.endsWith(' json') && !command.startsWith('check'))
          expect(JSON.parse(out)).toEqual(JSON.parse(plain));
      }
      expect(given).toBeGreaterThan(1);
    });

    it('annotations are orders, and no other is among them', async () => {
      for (const each of orders) {
        const { out } = await czs(ordering(each), 'check --format github', { env: { GITHUB_ACTIONS: 'true' } });
        expect(out).toMatch(/^::warning file=/m);
        for (const line of out.split('\n'))
          if (order.test(line)) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
      }
    });

    it('what goes to a file is no log', async () => {
      const { out } = await czs(ordering('##vso[x]'), 'decisions --format csv', {
        env: { CI: '1' },
        stdoutIsFile: true,
      });
      expect(out).toContain('##vso[x]');
    });
  });

  it('XML and JSON hold any text', async () => {
    const junit = await czs(files, 'check --format junit');
    expect(junit.out).not.toMatch(controls);
    for (const format of ['json', 'sarif', 'gitlab']) {
      const { out } = await czs(files, `check --format ${format}`);
      expect(() => JSON.parse(out)).not.toThrow();
    }
  });
});

describe('encodings', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
  const text = '---\ndate: 2020-03-05\n---\n\n**Décision :** l’été, c’est bien.\n';

  it('a BOM, CRLF, a lone CR, NFD and no-break spaces change nothing', async () => {
    const plain = JSON.parse((await czs({ 'minutes/2020-03-05.md': text }, 'decisions --format json')).out) as {
      text: string;
    }[];
    for (const other of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      text.normalize('NFD'),
      text.replace('Décision :', 'Décision\u00a0:'),
      text.replace('Décision :', 'Décision\u202f:'),
    ]) {
      const read = JSON.parse((await czs({ 'minutes/2020-03-05.md': other }, 'decisions --format json')).out) as {
        text: string;
      }[];
      expect(read.map((one) => one.text)).toEqual(plain.map((one) => one.text));
    }
  });

  const wrong: Record<string, [Uint8Array, string]> = {
    'UTF-16': [bytes(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
    'Windows-1252': [bytes(text.replaceAll('’', "'"), 'latin1'), '1252'],
    'broken UTF-8': [Buffer.concat([bytes(text, 'utf8'), Uint8Array.of(0xc3, 0x28, 0xff)]), 'UTF-8'],
    binary: [Uint8Array.from({ length: 5_000 }, (_, at) => at % 256), ''],
  };
  it.each(Object.keys(wrong))('%s is named, with what to do', async (name) => {
    const [content, said] = wrong[name] as [Uint8Array, string];
    const ran = await czs({ 'minutes/2020-03-05.md': content }, 'check --no-color', { columns: 100 });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('minutes/2020-03-05.md');
    expect(ran.out).toContain(said);
    const register = await czs({ 'minutes/2020-03-05.md': content }, 'decisions');
    expect([register.code, register.out.includes('le local est repeint')]).toEqual([0, true]);
    expect(register.err).toContain('2020-03-05.md');
  });

  it('a key with letters that only look Latin is named', async () => {
    const { out } = await czs(
      { 'minutes/2020-03-05.md': '---\ndate: 2020-03-05\nst\u0430tut: projet\n---\n' },
      'check --format json',
    );
    expect(out).toContain('front-matter-invalid');
  });
});

describe('arguments', () => {
  const lines: string[] = [
    'new-meeting ../../etc/passwd',
    'new-meeting 2020-13-01',
    'new-meeting 2020-05-05 --slug ../x',
    'new-meeting 2020-05-05 --slug A/B',
    'show ../../etc/passwd',
    'new-meeting 2020-05-05 --template ../../../etc/passwd',
    'check ../../etc/passwd',
    'decisions --format \u001b[31m',
    'decisions --since 2020-02-30',
    '\u001b]0;x\u0007',
    'decisions --output=/nowhere/at/all',
    'explain ../../x',
    '--today 2020-02-30',
    '--lang xx',
    'decisions --ref ../x',
  ];
  it.each(lines)('%j', async (line) => {
    const ran = await czs({}, line);
    // A filter that nothing passes is no error.
    expect(line === 'decisions --ref ../x' ? [0] : [2]).toContain(ran.code);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(ran.out + ran.err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(ran.unchanged).toBe(true);
    if (ran.code === 2) expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
