import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { loadFindings } from '../../src/cli/words.ts';
import type { FindingOptions } from '../../src/format/findings/format.ts';
import { jobSummary } from '../../src/format/findings/github.ts';
import { type FindingFormatId, findingFormatIds, loadFindingFormat } from '../../src/format/findings/index.ts';
import { xml } from '../../src/format/findings/junit.ts';
import { messages } from '../../src/language/fr/messages.ts';
import type { CheckReport, ShownFinding } from '../../src/model/check.ts';
import type { Severity } from '../../src/model/finding.ts';
import { escapeControls } from '../../src/text/controls.ts';

const options: FindingOptions = {
  locale: { words: messages, today: null },
  findings: await loadFindings('fr'),
  width: null,
  color: 0,
  fixCommand: 'czs vérifier --fix',
  version: '1.2.3',
  home: 'https://example.org/czs',
  failing: new Set(['error']),
};

const rules = [
  {
    id: 'a-rule',
    severity: 'error',
    summary: 'Ce que <a> trouve',
    about: 'Une page.',
    page: '# a-rule\n\nUne `page`.\n',
  },
  { id: 'b-rule', severity: 'info', summary: 'Ce que b trouve', about: 'b', page: '# b-rule' },
] as const;

function reportOf(findings: readonly ShownFinding[], prefix = ''): CheckReport {
  const files = [...new Set(findings.map(({ file }) => file))].sort();
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return {
    files: 14,
    filesWithFindings: files.length,
    series: [],
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    fixable: findings.filter(({ fixable }) => fixable).length,
    groups: files.map((file) => ({ file, findings: findings.filter((each) => each.file === file) })),
    rules,
    prefix,
  };
}

async function render(id: FindingFormatId, report: CheckReport, more: Partial<FindingOptions> = {}): Promise<string> {
  const format = await loadFindingFormat(id);
  let out = '';
  for await (const piece of format.render(report, { ...options, ...more })) out += piece;
  return out;
}

const one: ShownFinding = {
  rule: 'a-rule',
  severity: 'error',
  file: 'minutes/2020-03-05.md',
  line: 3,
  column: 3,
  endLine: 3,
  endColumn: 9,
  message: '« A : B » : 100 % faux.',
  remedy: 'Écrire « C ».',
  fixable: true,
  related: [{ message: 'déjà ici', file: 'minutes/2020-01-01.md', line: 1, column: 2 }],
  excerpt: { line: 3, text: '- action : rien', from: 2, to: 8 },
  fingerprint: 'a-rule 2020-03-05 A1',
};

/** What files, messages and lines may hold: anything. What is shown was escaped before. */
const nasty = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      ' ',
      '\n::error::',
      '%',
      '\r',
      ':',
      ',',
      '##[',
      ']]>',
      '<',
      '&',
      '"',
      '|',
      '\u0000',
      '\u001b[31m',
      '\u202e',
      '\ud800',
      '\ufffe',
      '日',
      '👩‍👧',
      '`',
      '@me',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const shown = nasty.map((text) => escapeControls(text));
const finding: fc.Arbitrary<ShownFinding> = fc.record({
  rule: fc.constantFrom('a-rule', 'b-rule'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  file: nasty.map((text) => `minutes/${text}.md`),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.integer({ min: 1, max: 99 }),
  endLine: fc.integer({ min: 100, max: 120 }),
  endColumn: fc.integer({ min: 1, max: 99 }),
  message: shown.map((text) => `m${text}`),
  remedy: fc.option(shown),
  fixable: fc.boolean(),
  related: fc.array(fc.record({ message: shown, file: nasty, line: fc.constant(1), column: fc.constant(1) }), {
    maxLength: 2,
  }),
  excerpt: fc.option(shown.map((text) => ({ line: 1, text: `x${text}`, from: 0, to: 1 }))),
  fingerprint: nasty,
});
const reports = fc.array(finding, { maxLength: 8 }).map((all) => reportOf(all, 'archive/'));
const property = (check: (report: CheckReport) => Promise<void>) =>
  fc.assert(fc.asyncProperty(reports, check), { seed: 7, numRuns: 60 });

/** Pages are typed with plain blanks. */
const typed = (out: string): string => out.replace(/[\u00a0\u202f]/g, ' ');

describe('findings as text', () => {
  it('show place, severity, message, remedy, rule, line and evidence', async () => {
    expect(typed(await render('text', reportOf([one]), { width: 90 }))).toBe(`minutes/2020-03-05.md
  3:3  ✕ erreur « A : B » : 100 % faux. Écrire « C ». [a-rule]
       │ - action : rien
       │   ^^^^^^
       → minutes/2020-01-01.md:1:2 déjà ici

1 erreur dans 1 fichier sur 14.
1 se corrige d’une commande : czs vérifier --fix
`);
  });

  it('begin with their place where they go elsewhere, as it is called from there', async () => {
    expect(
      typed(await render('text', reportOf([one], 'orga/')))
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      'orga/minutes/2020-03-05.md:3:3 ✕ erreur « A : B » : 100 % faux. Écrire « C ». [a-rule]',
      '  │ - action : rien',
      '  │   ^^^^^^',
      '  → orga/minutes/2020-01-01.md:1:2 déjà ici',
      '',
    ]);
  });

  it('fit a terminal, the marked words in sight', async () => {
    const text = `${'mot '.repeat(20)}ICI${' mot'.repeat(20)}`;
    const excerpt = { line: 3, text, from: 80, to: 83 };
    const out = await render('text', reportOf([{ ...one, excerpt }]), { width: 60 });
    const lines = out.split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    const at = lines.findIndex((line) => line.includes('ICI'));
    expect(lines[at + 1]?.indexOf('^^^')).toBe(lines[at]?.indexOf('ICI'));
  });

  it('put carets under wide characters', async () => {
    const excerpt = { line: 1, text: '日本 ici', from: 3, to: 6 };
    const lines = (await render('text', reportOf([{ ...one, excerpt }]), { width: 90 })).split('\n');
    expect(lines[3]).toBe(`       │ ${' '.repeat(5)}^^^`);
  });

  it('stop at 200 a file, and count the rest', async () => {
    const out = await render('text', reportOf(Array.from({ length: 203 }, (_, at) => ({ ...one, line: at + 1 }))));
    expect(out.match(/\[a-rule\]/g)).toHaveLength(200);
    expect(out).toContain('et 3 autres constats dans ce fichier');
    expect(out).toContain('203 erreurs dans 1 fichier sur 14.');
  });

  it('stop at 200 a file, no error hidden behind what is less', async () => {
    const infos = Array.from({ length: 250 }, (_, at) => ({ ...one, severity: 'info' as const, line: at + 1 }));
    const grave = [
      { ...one, line: 300 },
      { ...one, severity: 'warning' as const, line: 301 },
    ];
    const lines = typed(await render('text', reportOf([...infos, ...grave]), { width: 90 })).split('\n');
    expect(lines.filter((line) => line.includes('[a-rule]'))).toHaveLength(200);
    expect(lines.findLast((line) => line.includes('✕ erreur'))).toContain('300:3');
    expect(lines.find((line) => line.includes('▲'))).toContain('301:3');
    expect(lines).toContain('         et 52 autres constats dans ce fichier : 52 remarques');
  });

  it('say that nothing was found', async () => {
    expect(typed(await render('text', reportOf([])))).toBe('Rien à signaler : 14 fichiers lus.\n');
  });

  it('never steer a terminal, nor begin a workflow command', () =>
    property(async (report) => {
      const out = await render('text', report);
      expect(out).toBe(escapeControls(out, true));
      expect(out.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
    }));
});

describe('findings as JSON', () => {
  it('are the document of the contract, keys in its order', async () => {
    const out = JSON.parse(await render('json', reportOf([one])));
    expect(Object.keys(out)).toEqual(['version', 'files', 'counts', 'findings']);
    expect(out.counts).toEqual({ error: 1, warning: 0, info: 0 });
    expect(Object.keys(out.findings[0])).toEqual(
      'rule severity message file line column endLine endColumn fixable suggestion related url'.split(' '),
    );
    expect(Object.keys(out.findings[0].related[0])).toEqual(['message', 'file', 'line', 'column']);
  });

  it('are what JSON.stringify writes, for any text', () =>
    property(async (report) => {
      const out = await render('json', report);
      const all = [...report.groups].flatMap((each) => each.findings);
      expect(JSON.parse(out).findings.map(({ message }: ShownFinding) => message)).toEqual(
        all.map(({ message }) => message),
      );
      for (const control of ['\u001b', '\u202e']) expect(out).not.toContain(control);
    }));

  it('are laid out as one JSON.stringify', async () => {
    const out = await render('json', reportOf([one, { ...one, line: 5 }]));
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    const none = await render('json', reportOf([]));
    expect(none).toBe(`${JSON.stringify(JSON.parse(none), null, 2)}\n`);
  });
});

describe('findings for GitHub', () => {
  it('are annotations, escaped', async () => {
    expect(await render('github', reportOf([{ ...one, file: 'minutes/a:b,c.md' }], 'archive/'))).toBe(
      `::error file=archive/minutes/a%3Ab%2Cc.md,line=3,endLine=3,col=3,endColumn=9,title=a-rule::« A : B » : 100 %25 faux. Écrire « C ».
1 erreur dans 1 fichier sur 14.
`,
    );
  });

  it('hold nothing that a terminal obeys, the name of the file included', async () => {
    const said = await render('github', reportOf([{ ...one, file: 'a\u001b[31m\u202e.md', message: 'b\u009bc' }]));
    expect(said).toContain('file=a\\u001B[31m\\u202E.md,');
    expect(said).toContain('::b\\u009Bc');
  });

  it('are one command a finding, whatever a file holds', () =>
    property(async (report) => {
      const lines = (await render('github', report)).split(/\r\n|\r|\n/).slice(0, -2);
      expect(lines).toHaveLength([...report.groups].flatMap((each) => each.findings).length);
      for (const line of lines)
        expect(line).toMatch(
          /^::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[ab]-rule::/,
        );
    }));

  it('come with a job summary that is inert Markdown and has its limit', async () => {
    const summary = jobSummary(reportOf([{ ...one, message: 'a|b <img> [x](y) @me `c`' }]), options);
    expect(summary).toContain('| minutes/2020-03-05.md:3 | Erreur |');
    expect(summary).not.toMatch(/<img|\[x\]|`c`|@me/);
    const many = jobSummary(reportOf(Array.from({ length: 9000 }, () => one)), options);
    expect(Buffer.byteLength(many)).toBeLessThan(1024 * 1024);
    expect(many).toMatch(/\n… \+ \d+\n$/);
  });
});

describe('findings for GitLab', () => {
  it('have a fingerprint each that no line number changes', async () => {
    const [first] = JSON.parse(await render('gitlab', reportOf([one])));
    const [moved] = JSON.parse(await render('gitlab', reportOf([{ ...one, line: 9, endLine: 9, message: 'x' }])));
    expect(first).toEqual({
      description: '« A : B » : 100 % faux. Écrire « C ».',
      check_name: 'a-rule',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'minutes/2020-03-05.md', lines: { begin: 3, end: 3 } },
    });
    expect(moved.fingerprint).toBe(first.fingerprint);
  });

  it('are an array for any text', () =>
    property(async (report) => {
      const issues = JSON.parse(await render('gitlab', report));
      for (const { severity } of issues) expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
    }));
});

/** The parts of the SARIF 2.1.0 schema that czs writes: `additionalProperties` is false in each. */
const sarifShapes: Record<string, { required: string[]; allowed: Record<string, string> }> = {
  log: { required: ['version', 'runs'], allowed: { $schema: 'string', version: '2.1.0', runs: 'run[]' } },
  run: {
    required: ['tool'],
    allowed: { tool: 'tool', language: 'string', columnKind: 'columnKind', results: 'result[]' },
  },
  tool: { required: ['driver'], allowed: { driver: 'component' } },
  component: {
    required: ['name'],
    allowed: {
      name: 'string',
      version: 'string',
      semanticVersion: 'string',
      informationUri: 'string',
      rules: 'descriptor[]',
    },
  },
  descriptor: {
    required: ['id'],
    allowed: {
      id: 'string',
      shortDescription: 'multiformat',
      fullDescription: 'multiformat',
      help: 'multiformat',
      defaultConfiguration: 'configuration',
    },
  },
  multiformat: { required: ['text'], allowed: { text: 'string', markdown: 'string' } },
  configuration: { required: [], allowed: { level: 'level' } },
  result: {
    required: ['message'],
    allowed: {
      ruleId: 'string',
      ruleIndex: 'index',
      level: 'level',
      message: 'message',
      locations: 'location[]',
      relatedLocations: 'location[]',
      partialFingerprints: 'strings',
    },
  },
  message: { required: ['text'], allowed: { text: 'string' } },
  location: { required: [], allowed: { id: 'index', physicalLocation: 'physical', message: 'message' } },
  physical: { required: ['artifactLocation'], allowed: { artifactLocation: 'artifact', region: 'region' } },
  artifact: { required: ['uri'], allowed: { uri: 'uri', uriBaseId: 'string' } },
  region: {
    required: ['startLine'],
    allowed: {
      startLine: 'positive',
      startColumn: 'positive',
      endLine: 'positive',
      endColumn: 'positive',
      snippet: 'snippet',
    },
  },
  snippet: { required: ['text'], allowed: { text: 'string' } },
};

function expectShape(value: unknown, shape: string, path: string): void {
  if (shape.endsWith('[]')) {
    expect(Array.isArray(value), path).toBe(true);
    for (const [at, each] of (value as unknown[]).entries()) expectShape(each, shape.slice(0, -2), `${path}[${at}]`);
  } else if (shape in sarifShapes) {
    const { required, allowed } = sarifShapes[shape] as (typeof sarifShapes)[string];
    const entries = Object.entries(value as object);
    expect(
      entries.map(([key]) => key),
      path,
    ).toEqual(expect.arrayContaining(required));
    for (const [key, each] of entries) {
      expect(Object.keys(allowed), `${path}.${key}`).toContain(key);
      expectShape(each, allowed[key] as string, `${path}.${key}`);
    }
  } else if (shape === 'positive') expect(Number.isInteger(value) && (value as number) >= 1, path).toBe(true);
  else if (shape === 'index') expect(Number.isInteger(value) && (value as number) >= 0, path).toBe(true);
  else if (shape === 'level') expect(['none', 'note', 'warning', 'error'], path).toContain(value);
  else if (shape === 'columnKind') expect(value, path).toBe('utf16CodeUnits');
  else if (shape === '2.1.0') expect(value, path).toBe('2.1.0');
  else if (shape === 'uri') expect(value, path).toMatch(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=@/]|%[0-9A-F]{2})*$/);
  else if (shape === 'strings') for (const each of Object.values(value as object)) expectShape(each, 'string', path);
  else expect(typeof value, path).toBe('string');
}

describe('findings as SARIF', () => {
  it('fit the schema, for any text', () =>
    property(async (report) => {
      const log = JSON.parse(await render('sarif', report));
      expectShape(log, 'log', '$');
      for (const result of log.runs[0].results) {
        expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
        expect(result.message.text).not.toBe('');
      }
    }));

  it('carry the help of each rule, and the place in the repository', async () => {
    const log = JSON.parse(await render('sarif', reportOf([{ ...one, file: 'minutes/été 1.md' }], 'archive/')));
    expect(log.runs[0].tool.driver.rules[0].help.markdown).toContain('Une `page`.');
    const [{ physicalLocation, ...rest }] = log.runs[0].results[0].locations;
    expect(rest).toEqual({});
    expect(physicalLocation.artifactLocation).toEqual({
      uri: 'archive/minutes/%C3%A9t%C3%A9%201.md',
      uriBaseId: '%SRCROOT%',
    });
    expect(physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 3,
      endLine: 3,
      endColumn: 9,
      snippet: { text: 'action' },
    });
  });
});

describe('findings as JUnit XML', () => {
  it('fail for what fails the check, and pass for the rest', async () => {
    const out = await render('junit', reportOf([one, { ...one, severity: 'warning', line: 5 }]));
    expect(out).toContain('<testsuites name="czs" tests="2" failures="1" errors="0">');
    expect(out).toContain(
      '<testcase name="a-rule (3:3)" classname="minutes/2020-03-05.md" file="minutes/2020-03-05.md" line="3">',
    );
    expect(out.match(/<failure /g)).toHaveLength(1);
    expect(out.match(/<system-out>/g)).toHaveLength(1);
  });

  it('have one case that passes where nothing was found', async () => {
    expect(await render('junit', reportOf([]))).toContain('<testcase name="check" classname="czs"/>');
  });

  it('are XML 1.0 for any text', () =>
    property(async (report) => {
      const out = await render('junit', report);
      expect(() => fromXml(out)).not.toThrow();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
      expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
    }));

  it('give back attributes with line ends and tabs', () => {
    expect(xml('a\tb\nc"<&>\u0000\ud800')).toBe('a&#9;b&#10;c&quot;&lt;&amp;&gt;\ufffd\ufffd');
  });
});

it('every format writes the same bytes for the same input', async () => {
  for (const id of findingFormatIds) expect(await render(id, reportOf([one]))).toBe(await render(id, reportOf([one])));
});
