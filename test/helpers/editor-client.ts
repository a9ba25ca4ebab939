import { PassThrough, type Readable, type Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../src/cli/lsp/server.ts';
import type { IsoDate } from '../../src/model/iso-date.ts';
import type { Language } from '../../src/model/minutes.ts';
import type { World } from '../../src/model/world.ts';

/** What most editors can do. */
export const usual: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: { completion: { completionItem: { snippetSupport: false } } },
};

/** An editor, as far as a server knows: it opens documents of an archive, types in them, and asks. */
export class EditorClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly #root: string;
  readonly #open = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  constructor(root: string, fromServer: Readable, toServer: Writable) {
    this.#root = root;
    this.connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const look of this.#waiting) look();
    });
    for (const method of ['window/showMessage', 'window/logMessage'])
      this.connection.onNotification(method, ({ message }: { message: string }) => void this.messages.push(message));
    this.connection.listen();
  }

  async start(capabilities: ClientCapabilities = usual) {
    const initialized = await this.connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: null,
      rootUri: this.uri('.'),
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
    return initialized;
  }

  uri(file: string): string {
    return pathToFileURL(`${this.#root}/${file}`).href;
  }

  async open(file: string, text: string): Promise<void> {
    const uri = this.uri(file);
    this.#open.set(uri, TextDocument.create(uri, 'markdown', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  async close(file: string): Promise<void> {
    this.#open.delete(this.uri(file));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  text(file: string): string {
    return this.document(file).getText();
  }

  document(file: string): TextDocument {
    const document = this.#open.get(this.uri(file));
    if (document === undefined) throw new Error(`${file} is not open`);
    return document;
  }

  /** Replaces a range, as typing does. */
  async change(file: string, range: Range, text: string): Promise<void> {
    const document = this.document(file);
    const contentChanges = [{ range, text }];
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  /** Types at the end. */
  async type(file: string, text: string): Promise<void> {
    const end = this.end(file);
    await this.change(file, { start: end, end }, text);
  }

  end(file: string): Position {
    const document = this.document(file);
    return document.positionAt(document.getText().length);
  }

  /** The position before the first occurrence of some words, or `into` them. */
  at(file: string, words: string, into = 0): Position {
    const at = this.text(file).indexOf(words);
    if (at === -1) throw new Error(`no ${words} in ${file}`);
    return this.document(file).positionAt(at + into);
  }

  /** Asks about a position of a document. */
  async ask<T>(method: string, file: string, position: Position, more: object = {}): Promise<T> {
    return await this.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: this.uri(file) },
      position,
      ...more,
    });
  }

  /** Asks about a whole document. */
  async askAll<T>(method: string, file: string, more: object = {}): Promise<T> {
    return await this.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: this.uri(file) },
      ...more,
    });
  }

  async complete(file: string, position: Position = this.end(file)): Promise<readonly CompletionItem[]> {
    return (await this.ask<CompletionList | null>('completion', file, position))?.items ?? [];
  }

  /** Takes the suggestion that an editor would show first for what was typed. */
  async accept(file: string, label: string | RegExp): Promise<CompletionItem> {
    const items = await this.complete(file);
    const item = items.find((each) => (typeof label === 'string' ? each.label === label : label.test(each.label)));
    if (item === undefined) throw new Error(`no ${label} among ${items.map((each) => each.label).join(' | ')}`);
    const edit = item.textEdit as TextEdit;
    await this.change(file, edit.range, edit.newText);
    return item;
  }

  async actions(file: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    return (await this.askAll<CodeAction[] | null>('codeAction', file, { range, context })) ?? [];
  }

  /** The whole of a document. */
  range(file: string): Range {
    return { start: { line: 0, character: 0 }, end: this.end(file) };
  }

  /** Does what an edit says to open documents; gives what it says of others. */
  async apply(edit: WorkspaceEdit | undefined): Promise<Record<string, string>> {
    const others: Record<string, string> = {};
    const changes: [string, readonly TextEdit[]][] = [
      ...Object.entries(edit?.changes ?? {}),
      ...(edit?.documentChanges ?? []).flatMap((each): [string, TextEdit[]][] =>
        'kind' in each ? [] : [[each.textDocument.uri, (each as TextDocumentEdit).edits as TextEdit[]]],
      ),
    ];
    for (const [uri, edits] of changes) {
      const document = this.#open.get(uri);
      if (document === undefined) {
        others[uri] = edits.map(({ newText }) => newText).join('');
        continue;
      }
      const text = TextDocument.applyEdits(document, [...edits]);
      const file = uri.slice(this.uri('').length);
      await this.change(file, this.range(file), text);
    }
    return others;
  }

  /** What is found in a document, once the server has said something that satisfies. */
  async until(
    file: string,
    satisfied: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const uri = this.uri(file);
    const last = () => this.published.findLast((each) => each.uri === uri);
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`still: ${JSON.stringify(last()?.diagnostics.map(({ code, message }) => [code, message]))}`));
      }, 100_000);
      const look = (): void => {
        const said = last();
        if (said === undefined || (said.version ?? 0) < this.document(file).version || !satisfied(said.diagnostics))
          return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(said.diagnostics);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Says good-bye. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
  }
}

/** A server in this process, and an editor that talks to it. */
export function served(
  world: World,
  options: { language?: Language; today?: IsoDate; root?: string } = {},
): { client: EditorClient; toServer: Writable; code: Promise<number> } {
  const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
  const pages = { write: (name: string) => ({ ok: true as const, value: `/pages/${name}` }), remove() {} };
  const code = serve(world, toServer, fromServer, {
    language: options.language ?? 'fr',
    today: () => options.today ?? '2025-04-01',
    pages,
  });
  return { client: new EditorClient(options.root ?? '/archive', fromServer, toServer), toServer, code };
}
