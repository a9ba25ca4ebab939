/** What the rooms say, in the shapes of the protocol. */
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextFormat,
  type Location,
  MarkupKind,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InFile } from '../../editor/citations.ts';
import type { Suggestion } from '../../editor/completion.ts';
import type { Outlined } from '../../editor/symbols.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { type Edit, type LineStarts, lineStarts, type Place, spanOf } from '../../model/place.ts';
import { sayProblem, sayRelated } from '../../text/finding-words.ts';
import type { FindingSpeech } from '../show-findings.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A place in a document that is open. */
export function rangeIn(document: TextDocument, { start, end }: Place): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A place in a file whose lines are known. */
export function rangeOf(lines: LineStarts, place: Place): Range {
  const { line, column, endLine, endColumn } = spanOf(lines, place);
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

export function textEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: rangeIn(document, edit), newText: edit.text };
}

/** Edits of a file that need not be open. */
export function textEdits(text: string, edits: readonly Edit[]): TextEdit[] {
  const lines = lineStarts(text);
  return edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.text }));
}

/** A finding as the editor shows it. */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  { findings, locale }: FindingSpeech,
  link: string | null,
  locate: (at: InFile) => Location | null,
): Diagnostic {
  const { message, remedy } = sayProblem(finding, findings, locale);
  const related = finding.related.flatMap((each): DiagnosticRelatedInformation[] => {
    const location = locate({ file: each.file ?? finding.file, place: each.place });
    return location === null ? [] : [{ location, message: sayRelated(each, findings, locale) }];
  });
  const { start, end } = finding.place;
  return {
    range: rangeIn(document, { start, end: Math.max(end, start + 1) }),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'czs',
    message: remedy === null ? message : `${message}\n${remedy}`,
    ...(link === null ? {} : { codeDescription: { href: link } }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

const completionKinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  person: CompletionItemKind.Constant,
  label: CompletionItemKind.Keyword,
  ref: CompletionItemKind.Reference,
  heading: CompletionItemKind.Module,
  file: CompletionItemKind.File,
};

export function completionItem(
  document: TextDocument,
  suggestion: Suggestion,
  at: number,
  snippets: boolean,
): CompletionItem {
  const { kind, label, detail, place, text, snippet, filter } = suggestion;
  const isSnippet = snippets && snippet !== null;
  return {
    label,
    kind: completionKinds[kind],
    ...(detail === '' ? {} : { detail }),
    filterText: filter,
    // In the order of czs, whatever the editor would make of it.
    sortText: String(at).padStart(4, '0'),
    textEdit: { range: rangeIn(document, place), newText: isSnippet ? snippet : text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(suggestion.more === null ? {} : { documentation: { kind: MarkupKind.Markdown, value: suggestion.more() } }),
  };
}

const symbolKinds: Readonly<Record<Outlined['kind'], SymbolKind>> = {
  item: SymbolKind.Namespace,
  decision: SymbolKind.Constant,
  pending: SymbolKind.Interface,
  rejected: SymbolKind.Constant,
  proposal: SymbolKind.Interface,
  action: SymbolKind.Event,
  postponed: SymbolKind.Event,
  contact: SymbolKind.Object,
  'working-group': SymbolKind.Object,
  information: SymbolKind.String,
  correction: SymbolKind.String,
  internal: SymbolKind.Key,
};

export function symbolKind(kind: Outlined['kind']): SymbolKind {
  return symbolKinds[kind];
}

export function documentSymbol(document: TextDocument, outlined: Outlined): DocumentSymbol {
  return {
    name: outlined.name,
    kind: symbolKind(outlined.kind),
    range: rangeIn(document, outlined.extent),
    selectionRange: rangeIn(document, outlined.place),
    children: outlined.children.map((child) => documentSymbol(document, child)),
  };
}
