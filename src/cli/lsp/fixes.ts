/** What the editor offers to do about findings. */
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CreateFile,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fixed } from '../../check/fixes.ts';
import { safeEdits } from '../../check/same-reading.ts';
import { completePeopleFile, newPeopleFile } from '../../draft/people-file.ts';
import type { PeopleProposal } from '../../draft/people-proposal.ts';
import { type Editing, meetingOf, say } from '../../editor/editing.ts';
import {
  exceptionsTo,
  fixOf,
  meantFor,
  type Newcomer,
  type QuickFix,
  unknownPerson,
} from '../../editor/quick-fixes.ts';
import { spoken } from '../../language/spoken.ts';
import type { Finding } from '../../model/finding.ts';
import { changeBetween } from '../../model/place.ts';
import type { BlockFact } from '../../model/read-text.ts';
import { readText } from '../load.ts';
import { textOf } from '../show-findings.ts';
import type { Workspace } from '../workspace.ts';
import { rangeIn, textEdit, textEdits } from './answers.ts';
import type { OpenDocument } from './archives.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.czs`;

/** What the editor can do with an edit. */
export interface EditAbilities {
  readonly createsFiles: boolean;
  /** Edits with holes to fill in. */
  readonly snippets: boolean;
  uriOf(workspace: Workspace, file: string): string;
}

/** Fixes make others possible; as many rounds as `czs check --fix` makes. */
const rounds = 12;

/** The quick fixes of a range, and all fixes of the PV. */
export async function codeActions(
  open: OpenDocument,
  editing: Editing,
  blocks: readonly BlockFact[],
  { range, context }: CodeActionParams,
  abilities: EditAbilities,
): Promise<readonly CodeAction[]> {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const { document, workspace, file } = open;
  const isFrozen = editing.minutes.status === 'approved';
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const here = workspace
      .found(file)
      .filter(({ place }) => place.start <= to && Math.max(place.end, place.start + 1) >= from);
    for (const finding of here) actions.push(...(await fixesOf(open, editing, blocks, finding, isFrozen, abilities)));
  }
  if (wants(fixAllKind) && !isFrozen) {
    const after = await fixedText(workspace, file, editing.text);
    if (after !== editing.text) {
      const edits = [textEdit(document, changeBetween(editing.text, after))];
      actions.push({
        title: say(editing, editing.says.fixAll),
        kind: fixAllKind,
        edit: { documentChanges: [changeOf(open, edits)] },
      });
    }
  }
  return actions;
}

async function fixesOf(
  open: OpenDocument,
  editing: Editing,
  blocks: readonly BlockFact[],
  finding: Finding,
  isFrozen: boolean,
  abilities: EditAbilities,
): Promise<readonly CodeAction[]> {
  const fixes: CodeAction[] = [];
  // A quick fix names what it is about, so that the editor shows it there.
  const diagnostics = [
    { range: rangeIn(open.document, finding.place), code: finding.rule, source: 'czs', message: finding.rule },
  ];
  const add = (title: string, edit: WorkspaceEdit, isPreferred: boolean): void =>
    void fixes.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit,
      ...(isPreferred ? { isPreferred } : {}),
    });
  const own = isFrozen ? null : fixOf(editing, finding);
  if (own !== null) add(own.title, { documentChanges: [changeOf(open, editsIn(open, own, abilities))] }, true);
  const meant = isFrozen ? null : meantFor(editing, finding);
  if (meant !== null) add(meant.title, { documentChanges: [changeOf(open, editsIn(open, meant, abilities))] }, false);
  const somebody = unknownPerson(editing, finding);
  const added = somebody === null ? null : await additionOf(open.workspace, somebody, abilities);
  if (somebody !== null && added !== null) {
    const { people } = open.workspace.opened.config;
    add(say(editing, editing.says.addPerson, { name: somebody.name, file: people }), added, false);
  }
  if (isFrozen) return fixes;
  if (finding.rule === 'entry-in-prose')
    for (const { title, edit } of await candidateFixes(open, editing, finding, abilities)) add(title, edit, false);
  for (const each of exceptionsTo(editing, finding, blocks))
    add(each.title, { documentChanges: [changeOf(open, editsIn(open, each, abilities))] }, false);
  return fixes;
}

/** A sentence that reads like an entry: its label is put before it, as `czs review` does, or nobody is asked again. */
async function candidateFixes(
  open: OpenDocument,
  editing: Editing,
  { place }: Finding,
  abilities: EditAbilities,
): Promise<readonly { readonly title: string; readonly edit: WorkspaceEdit }[]> {
  const { workspace, document } = open;
  const meeting = meetingOf(editing);
  if (meeting === null) return [];
  const [{ Review }, { Dismissed }] = await Promise.all([import('../review.ts'), import('../dismissed.ts')]);
  const dismissed = new Dismissed(workspace.world, workspace.opened);
  const review = new Review(workspace.world, workspace.loaded, meeting, dismissed);
  const before = await review.open();
  const fixes: { title: string; edit: WorkspaceEdit }[] = [];
  for (const found of review.foundIn(before)) {
    if (found.candidate.place.start !== place.start || found.edit === null) continue;
    // Only what would then be read as what it is said to be.
    const read = await review.take(before, found);
    if (read === null) continue;
    const { open: after } = await review.keepNumbers(before, read);
    const text = /\*\*([^*]+)\*\*/.exec(found.edit.text)?.[1]?.replace(/:$/, '').trimEnd() ?? found.edit.text;
    const edits = [textEdit(document, changeBetween(before.text, after.text))];
    fixes.push({
      title: say(editing, editing.says.take, { text }),
      edit: { documentChanges: [changeOf(open, edits)] },
    });
  }
  const refused = review.foundIn(before).find(({ candidate }) => candidate.place.start === place.start);
  if (refused === undefined) return fixes;
  const { file, before: old, after } = dismissed.with([review.keyOf(refused.candidate)], 'add');
  if (old === null && !abilities.createsFiles) return fixes;
  const text = old === null ? '' : new TextDecoder().decode(old);
  const uri = abilities.uriOf(workspace, file);
  const edits = textEdits(text, [changeBetween(text, after)]);
  const documentChanges = [
    ...(old === null ? [CreateFile.create(uri)] : []),
    { textDocument: { uri, version: null }, edits },
  ];
  return [...fixes, { title: say(editing, editing.says.dismiss), edit: { documentChanges } }];
}

function changeOf({ uri, document }: OpenDocument, edits: readonly (TextEdit | SnippetTextEdit)[]): TextDocumentEdit {
  return { textDocument: { uri, version: document.version }, edits: [...edits] };
}

function editsIn({ document }: OpenDocument, { edits, hole }: QuickFix, { snippets }: EditAbilities) {
  const [first] = edits;
  if (hole === null || !snippets || first === undefined) return edits.map((edit) => textEdit(document, edit));
  const [before, word, after] = hole.map((part) => part.replace(/[\\$}]/g, '\\$&'));
  return [
    { range: rangeIn(document, first), snippet: { kind: 'snippet' as const, value: `${before}\${1:${word}}${after}` } },
  ];
}

/** The text once all is fixed, as `czs check --fix` would leave it. */
async function fixedText(workspace: Workspace, file: string, text: string): Promise<string> {
  const { world, opened } = workspace;
  const readAgain = async (one: string) => (await readText(world, opened.reader, file, one)).minutes;
  // Of what the rules of the archive found, nothing is left where something was typed since.
  let current = fixed(text, await safeEdits(text, await workspace.check(file), readAgain)) ?? text;
  for (let round = 1; round < rounds; round++) {
    const after = fixed(current, await safeEdits(current, await workspace.tried(file, current), readAgain));
    if (after === null) break;
    current = after;
  }
  return current;
}

/** The edit that adds somebody to `people.yaml`, made where there is none; null where it cannot be made line by line. */
async function additionOf(
  workspace: Workspace,
  { name, organisation }: Newcomer,
  { createsFiles, uriOf }: EditAbilities,
): Promise<WorkspaceEdit | null> {
  const { config, registry } = workspace.opened;
  const file = config.people;
  const uri = uriOf(workspace, file);
  const textDocument = { uri, version: null };
  const person = { name, organisation, email: null, aliases: [], undecided: [] };
  const proposal: PeopleProposal = { people: [person], organisations: [], aliases: [], emails: [], undecided: [] };
  if (workspace.world.files.kind(join(workspace.root, file)) === null) {
    if (!createsFiles) return null;
    const { init } = await spoken[config.language ?? 'fr'].life();
    const [before] = textEdits('', [{ start: 0, end: 0, text: newPeopleFile(proposal, init.peopleNote, () => '') }]);
    return { documentChanges: [CreateFile.create(uri), { textDocument, edits: before === undefined ? [] : [before] }] };
  }
  if (registry.problems.length > 0) return null;
  const text = textOf(workspace.world, workspace.root, file);
  const { readReferenceYaml } = await import('../../read/reference-yaml.ts');
  const { pairs, problems } = readReferenceYaml(text, { from: 0, to: text.length, body: text.length });
  const edits = problems.length > 0 ? null : completePeopleFile(text, pairs, proposal, () => '');
  return edits === null ? null : { documentChanges: [{ textDocument, edits: textEdits(text, edits) }] };
}
