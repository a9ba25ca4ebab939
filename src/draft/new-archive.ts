import type { LifeWords } from '../language/life.ts';
import type { Language } from '../model/minutes.ts';
import { takeHandle } from '../names/handle.ts';
import { parsePerson } from '../names/person-text.ts';
import { install } from './install.ts';
import { yamlText } from './yaml-text.ts';

/** What somebody says of an archive that is to be. */
export interface ArchiveWishes {
  readonly organisation: string | null;
  readonly acronym: string | null;
  readonly language: Language;
  /** The folder of the PVs. */
  readonly minutes: string;
  readonly standingItems: readonly string[];
  /** `Name (Organisation) <email>` */
  readonly members: readonly string[];
  /** It is a git repository that machines check: a workflow, a hook and the settings of editors go with it. */
  readonly git: boolean;
}

/** What czs itself brings to a new archive. */
export interface ArchiveSupplies {
  /** Of the tz database. */
  readonly timezone: string;
  /** The agenda's template in the archive's language. */
  readonly agenda: string;
  /** JSON Schemas as text, for editors. */
  readonly schemas: { readonly config: string; readonly people: string };
  /** In the archive's language. */
  readonly words: LifeWords['init'];
  /** The way from the root of git's repository to the archive, with `/`; empty where that is where the archive is, or there is none. */
  readonly below: string;
  /** Where the repository is kept, whose machines check it. */
  readonly host: GitHost;
}

/** What machines read workflows of. */
export type GitHost = 'github' | 'gitlab';

const hookFile = '.pre-commit-config.yaml';

/** What is read at the root of a repository only: by its host, and by pre-commit. */
export const rootFiles: Readonly<Record<GitHost, readonly string[]>> = {
  github: ['.github/workflows/czs.yml', '.github/workflows/czs-site.yml', hookFile],
  gitlab: ['.gitlab-ci.yml', hookFile],
};

export interface NewFile {
  /** Relative to the archive's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** The files of a new archive. `czs.yaml`, by which an archive is known, is the last: what was stopped before it can be done again. */
export function archiveFiles(wishes: ArchiveWishes, supplies: ArchiveSupplies): NewFile[] {
  const { minutes, language } = wishes;
  const { agenda, schemas, words, below, host, timezone } = supplies;
  const machines = host === 'gitlab' ? [pipeline(below, words)] : [workflow(below, words), siteWorkflow(below, words)];
  return [
    { file: `${minutes}/README.md`, text: words.readme },
    { file: `templates/agenda.${language}.md`, text: agenda },
    { file: 'people.yaml', text: peopleFile(wishes, words) },
    ...(wishes.git
      ? [
          ...machines.map((text, at) => ({ file: rootFiles[host][at] as string, text })),
          { file: hookFile, text: hook(below, minutes, words) },
          { file: '.gitignore', text: 'node_modules/\n' },
          { file: '.editorconfig', text: editorConfig },
          { file: '.vscode/settings.json', text: editorSettings },
          { file: '.vscode/czs.schema.json', text: schemas.config },
          { file: '.vscode/people.schema.json', text: schemas.people },
        ]
      : []),
    { file: 'czs.yaml', text: configFile(wishes, timezone, words) },
  ];
}

/** A folder inside the archive, with `/`; null where it would not be. */
export function folderName(typed: string): string | null {
  const parts = typed
    .trim()
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const sound = (part: string) => !part.startsWith('.') && part !== 'node_modules' && !/[:*?"<>|]/.test(part);
  if (typed.trim().startsWith('/') || parts.length === 0 || !parts.every(sound)) return null;
  return parts.join('/');
}

function configFile(wishes: ArchiveWishes, timezone: string, words: LifeWords['init']): string {
  const lines = [`# ${words.configNote}`, 'format: 1'];
  if (wishes.organisation !== null) lines.push(`organisation: ${yamlText(wishes.organisation)}`);
  if (wishes.acronym !== null) lines.push(`acronym: ${yamlText(wishes.acronym)}`);
  lines.push(`language: ${wishes.language}`, `minutes: ${yamlText(wishes.minutes)}`);
  lines.push(`timezone: ${timezone}`);
  if (wishes.standingItems.length > 0)
    lines.push('standing-items:', ...wishes.standingItems.map((title) => `  - ${yamlText(title)}`));
  // Who is in the list is known; that others come, too, is nothing to be told at each meeting.
  if (wishes.members.length > 0) lines.push('rules:', '  attendee-unknown: off');
  return `${lines.join('\n')}\n`;
}

function peopleFile({ members }: ArchiveWishes, words: LifeWords['init']): string {
  const lines = [`# ${words.peopleNote}`, 'people:'];
  for (const member of members) {
    const { email, ...written } = parsePerson(member);
    const called = takeHandle(written.name, written.organisation);
    const { name, organisation } = called ?? written;
    lines.push(`  - name: ${yamlText(name ?? member)}`);
    if (called !== null) lines.push(`    aliases: [${yamlText(called.handle)}]`);
    if (organisation !== null) lines.push(`    organisation: ${yamlText(organisation)}`);
    if (email !== null) lines.push(`    email: ${yamlText(email)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A word of a command line: between quotes where a shell would take it apart, in those that all shells know where they do. */
export function shellWord(word: string): string {
  if (/^[\w./@%+:,=-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

function workflow(below: string, words: LifeWords['init']): string {
  const folder = below === '' ? '' : `    defaults:\n      run:\n        working-directory: ${yamlText(below)}\n`;
  return `name: ${yamlText(words.hook)}
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
${folder}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: ${install.node}
      # czs is the one that package-lock.json pins: nothing is fetched by its name.
      - run: ${install.pinned}
      - run: ${install.czs()} check --format github
`;
}

/** Publishes a site when somebody asks for it: what is public is nobody's doing but theirs. */
function siteWorkflow(below: string, words: LifeWords['init']): string {
  const folder = below === '' ? '' : `    defaults:\n      run:\n        working-directory: ${yamlText(below)}\n`;
  const site = below === '' ? '_site' : `${below}/_site`;
  const notes = words.siteNotes.map((note) => `# ${note}\n`).join('');
  return `${notes}name: ${yamlText(words.site)}
on: workflow_dispatch
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: pages
jobs:
  site:
    runs-on: ubuntu-latest
    environment: github-pages
${folder}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: ${install.node}
      - id: pages
        uses: actions/configure-pages@v5
      - run: ${install.pinned}
      - run: ${install.czs()} site --output _site --base-url "$SITE"
        env:
          SITE: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${yamlText(site)}
      - uses: actions/deploy-pages@v4
`;
}

/** Both, in the one file that GitLab reads. */
function pipeline(below: string, words: LifeWords['init']): string {
  const into = below === '' ? '' : `    - cd ${shellWord(below)}\n`;
  const notes = words.gitlabNotes.map((note) => `# ${note}\n`).join('');
  const report = 'gl-code-quality-report.json';
  return `${notes}default:
  image: node:${install.node}

czs:
  stage: test
  script:
${into}    # czs is the one that package-lock.json pins: nothing is fetched by its name.
    - ${install.pinned}
    - ${install.czs()} check --format gitlab --output ${report} --force
  artifacts:
    when: always
    reports:
      codequality: ${yamlText(below === '' ? report : `${below}/${report}`)}

# ${words.site}
pages:
  stage: deploy
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: manual
  script:
${into}    - ${install.pinned}
    - ${install.czs()} site --output "$CI_PROJECT_DIR/public" --base-url "$CI_PAGES_URL"
  artifacts:
    paths:
      - public
`;
}

function hook(below: string, minutes: string, words: LifeWords['init']): string {
  const literal = (path: string) => path.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&').replaceAll("'", "''");
  const at = below === '' ? '' : shellWord(below);
  const [from, dir] = below === '' ? ['', ''] : [literal(`${below}/`), ` --dir ${at}`];
  return `# pre-commit install
repos:
  - repo: local
    hooks:
      - id: czs-check
        name: ${yamlText(words.hook)}
        language: system
        entry: ${yamlText(`${install.czs(at)} check${dir}`)}
        pass_filenames: false
        files: '^${from}(${literal(minutes)}/.*\\.md|czs\\.yaml|people\\.yaml)$'
`;
}

const editorConfig = `root = true

[*.{md,yaml}]
charset = utf-8
end_of_line = lf
indent_style = space
insert_final_newline = true
`;

const editorSettings = `{
  "files.encoding": "utf8",
  "files.eol": "\\n",
  "[markdown]": {
    "editor.wordWrap": "on",
    "editor.quickSuggestions": { "other": "off", "comments": "off", "strings": "off" }
  },
  "yaml.schemas": {
    "./.vscode/czs.schema.json": "czs.yaml",
    "./.vscode/people.schema.json": "people.yaml"
  }
}
`;
