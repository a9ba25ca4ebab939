import { sayReport } from '../../text/finding-words.ts';
import { stateWord } from '../../text/wording.ts';
import type { FindingFormat } from './format.ts';

/** What XML 1.0 has no way to write, in any form. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Any text as XML 1.0 in an attribute, where blanks other than spaces need an escape. */
export function xml(text: string): string {
  return content(text).replace(/["\t\n]/g, (mark) => entities[mark] as string);
}

/** Any text as XML 1.0 between tags. */
function content(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>\r]/g, (mark) => entities[mark] as string);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

/** JUnit XML: a suite a file, a case a finding; what does not fail the check is a case that passes and says so. See junit.md. */
export const junit: FindingFormat = {
  *render({ counts, groups, prefix }, { locale, failing, findings: words }) {
    const severities = ['error', 'warning', 'info'] as const;
    const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
    const failures = severities.reduce((sum, severity) => sum + (failing.has(severity) ? counts[severity] : 0), 0);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'czs', tests: Math.max(1, all), failures, errors: 0 })}>\n`;
    if (all === 0) {
      yield '  <testsuite name="czs" tests="1" failures="0" errors="0">\n    <testcase name="check" classname="czs"/>\n  </testsuite>\n';
    }
    for (const { file, findings } of groups) {
      const failed = findings.filter(({ severity }) => failing.has(severity)).length;
      const suite = { name: prefix + file, tests: findings.length, failures: failed, errors: 0 };
      yield `  <testsuite${attributes(suite)}>\n`;
      for (const { rule, line, column, severity, message, remedy, related, excerpt } of findings) {
        const testcase = { name: `${rule} (${line}:${column})`, classname: prefix + file, file: prefix + file, line };
        const body = [
          ...(remedy === null ? [] : [remedy]),
          ...(excerpt === null ? [] : [excerpt.text]),
          ...related.map((each) => `${each.file}:${each.line}:${each.column} ${each.message}`),
          sayReport('explain', { command: `czs explain ${rule}` }, words, locale),
        ].join('\n');
        const type = stateWord(`severity/${severity}`, locale.words);
        const inner = failing.has(severity)
          ? `<failure${attributes({ message, type })}>${content(body)}</failure>`
          : `<system-out>${content(`${type} ${message}\n${body}`)}</system-out>`;
        yield `    <testcase${attributes(testcase)}>\n      ${inner}\n    </testcase>\n`;
      }
      yield '  </testsuite>\n';
    }
    yield '</testsuites>\n';
  },
};
