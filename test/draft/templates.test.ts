import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateValues } from '../../src/draft/agenda-file.ts';
import { planMeeting } from '../../src/draft/new-meeting.ts';
import { fillTemplate } from '../../src/draft/template.ts';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Language } from '../../src/model/minutes.ts';
import { formatDate } from '../../src/text/wording.ts';
import { archiveOf } from '../helpers/archives.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { expectPart } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

const languages: readonly Language[] = ['fr', 'nl', 'en'];
const words = { fr, nl, en };
const page = join(root, 'docs/templates.md');

const minutes = `---
date: 2025-03-06
statut: projet
titre: PV de mars
convoqués: []
présents:
  - Aline Morel (Chœur)
---

## 1. Concert

Action A1 (Aline Morel, pour le 08/03/2025) : réserver

Proposition P1 (proposée par Aline Morel) : chanter dehors

## 2. Prochaines réunions

- 03/04/2025 de 20h à 22h, Salle paroissiale
    1. Bilan
    2. **Décision à prendre D1 :** Un second concert ?
`;

async function valuesOf(language: Language) {
  const archive = await archiveOf(
    { 'minutes/2025-03-06.md': minutes },
    '2025-03-10',
    'organisation: Chœur\nacronym: C\nstanding-items:\n  - Infos\n  - Tour de table\n',
  );
  const wishes = {
    date: '2025-04-03',
    slug: null,
    title: 'Titre',
    start: null,
    place: null,
    language,
    from: null,
    carryOver: true,
    written: false,
    opened: null,
  };
  const plan = planMeeting(archive, wishes, vocabularies);
  return templateValues(plan, archive.config, { own: vocabularies[language], all: vocabularies });
}

describe('the templates that come with czs', () => {
  for (const language of languages) {
    it(`are filled: ${language}`, async () => {
      const template = readFileSync(join(root, `templates/agenda.${language}.md`), 'utf8');
      const filled = fillTemplate(template, await valuesOf(language), words[language]);
      expect(filled).toMatchObject({ ok: true });
      expect(filled.ok && filled.text).toMatch(
        /^---\n(?:.+\n)+---\n\n# Titre\n\n## 1\. .+\n\n## 2\. .+\n\n- \[ \] \*\*Acti/,
      );
      expect(filled.ok && filled.text).not.toMatch(/\n\n\n|[ \t]\n|\{\{|%\}/);
    });
  }
});

describe('docs/templates.md', () => {
  it('lists the values there are', async () => {
    expectPart(page, 'values', valueTable(await valuesOf('fr')));
  });

  it('lists the styles of dates', () => {
    const rows = Object.keys(fr.dates.shapes).map(
      (style) =>
        `| \`${style}\` | ${languages.map((one) => formatDate('2025-04-03', words[one], style as 'full')).join(' | ')} |`,
    );
    expectPart(page, 'styles', `| style | fr | nl | en |\n| --- | --- | --- | --- |\n${rows.join('\n')}`);
  });
});

/** What each value is; every name that a template is given must be here. */
const meanings: Readonly<Record<string, string>> = {
  front_matter: 'the front matter, without the lines `---`',
  number: '1, for `{% increment number %}`',
  id: 'the meeting: its date, and a slug where it has one',
  date: 'its day',
  written: 'true for a consultation in writing, which closes on that day',
  start: 'when it begins',
  end: 'when it ends',
  place: 'where it is',
  title: 'the title, where `--title` says one',
  language: '`fr`, `nl` or `en`',
  organisation: 'as `czs.yaml` says',
  acronym: 'as `czs.yaml` says',
  invited: 'who is called to it',
  'invited.name': '',
  'invited.organisation': '',
  approve: 'earlier meetings whose minutes are to be approved',
  'approve.id': '',
  'approve.date': '',
  'approve.title': '',
  actions: 'open actions, overdue first',
  'actions.line': 'the entry to write',
  'actions.ref': '`2025-03-06/A1`',
  'actions.text': '',
  'actions.internal': 'true for the board alone',
  'actions.owners': 'names',
  'actions.due': 'the day',
  'actions.due_words': 'the due date as it was written',
  'actions.overdue': '',
  items: 'what was announced, not treated, or is to be decided',
  'items.title': '',
  'items.heading': 'the title with its qualifiers: `Budget (pour décision, 20 min)`',
  'items.purpose': '`decision`, `information`, `discussion` or nothing',
  'items.minutes': 'how long it is to take',
  'items.internal': '',
  'items.origin': '`announced`, `untreated` or `owed`',
  'items.decisions': 'decisions to take: `line`, `ref`, `text`, `internal`',
  'items.proposals': 'as `proposals`',
  proposals: 'proposals without an outcome that are in no item',
  'proposals.line': 'the entry to write',
  'proposals.ref': '',
  'proposals.text': '',
  'proposals.internal': '',
  'proposals.carried': 'in how many meetings it stood since, without an outcome',
  'proposals.proposers': 'names',
  standing_items: 'titles from `czs.yaml`',
  review: 'what the archive calls *Suivi des actions*, where it says so itself',
  other_business: 'the same for *Divers*',
  next_meetings: 'the same for *Prochaines réunions*',
};

function valueTable(values: Readonly<Record<string, unknown>>): string {
  const names: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    names.push(name);
    const first = Array.isArray(value) ? value[0] : null;
    if (typeof first === 'object' && first !== null) for (const key of Object.keys(first)) names.push(`${name}.${key}`);
  }
  expect([...names].sort()).toEqual(Object.keys(meanings).sort());
  const lines: string[] = [];
  for (const name of Object.keys(meanings)) {
    const meaning = meanings[name] as string;
    if (!name.includes('.')) lines.push(`| \`${name}\`${Array.isArray(values[name]) ? ' (list)' : ''} | ${meaning} |`);
    else lines.push(`| – \`${name.slice(name.indexOf('.') + 1)}\` | ${meaning} |`);
  }
  return `| name | is |\n| --- | --- |\n${lines.join('\n')}`;
}

describe('a template', () => {
  const values = { title: 'T', date: '2025-04-03', start: '20:00', empty: null, list: [{ name: 'a' }], number: 1 };
  const fill = (template: string) => fillTemplate(template, values, fr);
  const failure = (template: string) => {
    const result = fill(template);
    return result.ok ? result.text : result.failure;
  };

  it('writes dates and hours as the language does', () => {
    expect(fill('{{ date | date }}, {{ date | date: "full" }}, {{ start | time }}{{ empty | date }}')).toEqual({
      ok: true,
      text: '3\u00a0avril 2025, jeudi 3\u00a0avril 2025, 20h\n',
    });
  });

  it('numbers, and leaves one empty line of several', () => {
    expect(
      fill(
        '{% for one in list %}\n\n{% increment number %}. {{ one.name }}   \n\n\n{% endfor %}\n\n{% increment number %}.',
      ),
    ).toEqual({
      ok: true,
      text: '1. a\n\n2.\n',
    });
  });

  it('says where a name is wrong', () => {
    expect(failure('a\n\n  {{ titel }}')).toEqual({ kind: 'unknown-variable', name: 'titel', line: 3, column: 6 });
    expect(failure('{% for one in list %}\n{{ one.nom }}{% endfor %}')).toMatchObject({
      kind: 'unknown-variable',
      line: 2,
    });
    expect(failure('{{ title | shout }}')).toEqual({ kind: 'unknown-filter', name: 'shout', line: 1, column: 1 });
    expect(failure('{{ date | date: "%d" }}')).toMatchObject({ kind: 'unknown-style', name: '%d', line: 1 });
    expect(failure('{% if title %}')).toMatchObject({
      kind: 'broken',
      detail: 'tag {% if title %} not closed',
      line: 1,
      column: 1,
    });
    expect(failure('x\n{% if %}{% endif %}')).toMatchObject({ kind: 'broken', line: 2 });
  });

  it('reads no file', () => {
    for (const tag of ['include', 'render', 'layout'])
      expect(failure(`{% ${tag} "/etc/hostname" %}`)).toEqual({ kind: 'file', line: 1, column: 1 });
  });

  it('reaches no code', () => {
    for (const path of ['title.constructor', 'list.constructor', 'list[0].__proto__', 'title["constructor"]'])
      expect(failure(`{{ ${path} }}`), path).toMatchObject({ kind: 'unknown-variable' });
    expect(failure('{{ list | map: "constructor" | join }}')).not.toMatch(/function|native/);
    expect(failure('{{ process }}')).toMatchObject({ kind: 'unknown-variable', name: 'process' });
  });

  it('is stopped where it asks for too much', async () => {
    const templates = [
      '{% for i in (1..1000000000) %}{% endfor %}',
      '{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}',
      '{% assign a = "xxxxxxxxxx" %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
      'x'.repeat(100_001),
      `${'{% if title %}'.repeat(3500)}x${'{% endif %}'.repeat(3500)}`,
    ];
    const seconds = await secondsOf(() => {
      for (const template of templates) expect(failure(template)).toMatchObject({ kind: 'limit' });
    });
    expect(seconds).toBeLessThan(8);
  });
});
