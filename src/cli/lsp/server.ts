/** `czs lsp`: what czs knows, while somebody types. The protocol is here and in answers.ts; what is said is said by the rooms. */
import type { Readable, Writable } from 'node:stream';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  FoldingRangeKind,
  type InitializeParams,
  type InitializeResult,
  InlayHintKind,
  InlayHintRefreshRequest,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type WatchDog,
} from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dismissedName } from '../../check/dismissed.ts';
import { definitionOf, type InFile, numberPart, refAt, referencesTo, renamed } from '../../editor/citations.ts';
import { suggestionsAt } from '../../editor/completion.ts';
import { type Editing, meetingOf, say } from '../../editor/editing.ts';
import { hoverAt } from '../../editor/hover.ts';
import { foldsOf, hintsOf, outlineOf, searchSymbols } from '../../editor/symbols.ts';
import type { EditorWords } from '../../language/editor.ts';
import { spoken } from '../../language/spoken.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import type { BlockFact } from '../../model/read-text.ts';
import type { World } from '../../model/world.ts';
import { type FindingSpeech, textOf } from '../show-findings.ts';
import { sayError, UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { loadFindings, loadHelp, loadMessages } from '../words.ts';
import type { Workspace } from '../workspace.ts';
import { completionItem, diagnosticOf, documentSymbol, rangeIn, rangeOf, symbolKind, textEdits } from './answers.ts';
import { Archives, type OpenDocument } from './archives.ts';
import { codeActions, fixAllKind } from './fixes.ts';
import { type PageFolder, RuleLinks } from './rule-links.ts';

export interface ServerOptions {
  readonly language: Language;
  today(): IsoDate;
  readonly pages: PageFolder;
}

/** Milliseconds between looks whether the editor is still there. */
const parentWatch = 3000;

/** Serves an editor over two streams, until it says good-bye or is gone; gives the exit code. */
export function serve(world: World, input: Readable, output: Writable, options: ServerOptions): Promise<number> {
  return new Promise((resolve) => {
    let isOver = false;
    let parent: NodeJS.Timeout | undefined;
    let close = (): void => {};
    const end = (code: number): void => {
      if (isOver) return;
      isOver = true;
      clearInterval(parent);
      close();
      options.pages.remove();
      resolve(code);
    };
    const watchDog: WatchDog = {
      shutdownReceived: false,
      initialize({ processId }) {
        if (processId === null) return;
        parent = setInterval(() => {
          if (!isAlive(processId)) end(1);
        }, parentWatch);
      },
      exit: end,
    };
    const connection = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
      watchDog,
    );
    const server = new Server(world, connection, options);
    close = () => {
      server.close();
      connection.dispose();
    };
    input.on('close', () => end(watchDog.shutdownReceived ? 0 : 1));
    input.on('end', () => end(watchDog.shutdownReceived ? 0 : 1));
    output.on('error', () => end(1));
    connection.listen();
  });
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

type Connection = ReturnType<typeof createConnection>;

/** What is said in the language of who writes. */
interface Speech extends FindingSpeech {
  readonly says: EditorWords;
}

/** An open PV with what is read in it. */
interface Opened extends OpenDocument {
  readonly editing: Editing;
  readonly blocks: readonly BlockFact[];
}

class Server {
  readonly #connection: Connection;
  readonly #options: ServerOptions;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #archives: Archives;
  readonly #links: RuleLinks;
  readonly #said = new Set<string>();
  #speech: Promise<Speech> | null = null;
  #isOver = false;
  #client: InitializeParams['capabilities'] = {};

  constructor(world: World, connection: Connection, options: ServerOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#links = new RuleLinks(options.pages, options.language);
    this.#archives = new Archives(world, () => options.today(), {
      changed: (open) => void this.#guarded(() => this.#publish(open)),
      noArchive: (folder) => void this.#noArchive(folder),
      failed: (error) => void this.#failed(error),
    });
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#watch());
    this.#documents.onDidChangeContent(({ document }) => this.#archives.put(document));
    this.#documents.onDidSave(() => this.#archives.filesChanged());
    this.#documents.onDidClose(({ document: { uri } }) => {
      void this.#guarded(() => this.#archives.drop(uri));
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.onDidChangeWatchedFiles(() => this.#archives.filesChanged());
    this.#answerAboutPlaces();
    this.#answerAboutFiles();
  }

  close(): void {
    this.#isOver = true;
    this.#archives.close();
  }

  #initialize({ capabilities }: InitializeParams): InitializeResult {
    this.#client = capabilities;
    return {
      serverInfo: { name: 'czs', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        completionProvider: { triggerCharacters: ['/', '(', '-', ' ', '*', '#'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        inlayHintProvider: true,
      },
    };
  }

  /** Asks the editor to tell of files that change. */
  #watch(): void {
    if (this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = ['**/*.md', '**/*.yaml', `**/${dismissedName}`].map((globPattern) => ({ globPattern }));
    const registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    registered.catch((error: unknown) => this.#connection.console.warn(String(error)));
  }

  #answerAboutPlaces(): void {
    const connection = this.#connection;
    connection.onHover(({ textDocument, position }) =>
      this.#answer(textDocument.uri, null, ({ editing, document }) => {
        const hover = hoverAt(editing, document.offsetAt(position));
        if (hover === null) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: rangeIn(document, hover.place),
        };
      }),
    );
    connection.onCompletion(({ textDocument, position }) =>
      this.#answer(textDocument.uri, null, ({ editing, document }) => {
        const snippets = this.#client.textDocument?.completion?.completionItem?.snippetSupport === true;
        const found = suggestionsAt(editing, document.offsetAt(position));
        // More is found as more is typed.
        return { isIncomplete: true, items: found.map((each, at) => completionItem(document, each, at, snippets)) };
      }),
    );
    connection.onDefinition(({ textDocument, position }) =>
      this.#answer(textDocument.uri, null, ({ editing, document, workspace }) => {
        const at = refAt(editing, document.offsetAt(position));
        const found = at === null ? null : definitionOf(editing.archive, at.ref);
        return found === null ? null : this.#locate(workspace, found);
      }),
    );
    connection.onReferences(({ textDocument, position, context }) =>
      this.#answer(textDocument.uri, null, ({ editing, document, workspace }) => {
        const at = refAt(editing, document.offsetAt(position));
        if (at === null) return null;
        return referencesTo(editing.archive, at.ref, context.includeDeclaration).flatMap(
          (each) => this.#locate(workspace, each) ?? [],
        );
      }),
    );
    connection.onPrepareRename(({ textDocument, position }) =>
      this.#answer(textDocument.uri, null, ({ editing, document }) => {
        const at = refAt(editing, document.offsetAt(position));
        const part = at === null ? null : numberPart(editing.text, at.place);
        return part === null ? null : rangeIn(document, part);
      }),
    );
    connection.onRenameRequest(({ textDocument, position, newName }) =>
      this.#answer(textDocument.uri, null, ({ editing, document, workspace }) => {
        const text = (file: string) => textOf(workspace.world, workspace.root, file);
        const done = renamed(editing, document.offsetAt(position), newName, text);
        if (!done.ok) return new ResponseError(LSPErrorCodes.RequestFailed, done.why);
        const changes = [...done.edits].map(([file, edits]) => [
          this.#archives.uriOf(workspace, file),
          textEdits(text(file), edits),
        ]);
        return { changes: Object.fromEntries(changes) };
      }),
    );
  }

  #answerAboutFiles(): void {
    const connection = this.#connection;
    connection.onCodeAction((params) =>
      this.#answer(params.textDocument.uri, null, async ({ editing, blocks, ...open }) => {
        const { workspaceEdit } = this.#client.workspace ?? {};
        const abilities = {
          createsFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
          snippets: workspaceEdit?.snippetEditSupport === true,
          uriOf: (workspace: Workspace, file: string) => this.#archives.uriOf(workspace, file),
        };
        return [...(await codeActions(open, editing, blocks, params, abilities))];
      }),
    );
    connection.onDocumentSymbol(({ textDocument }) =>
      this.#answer(textDocument.uri, null, ({ editing, document }) =>
        outlineOf(editing.minutes).map((each) => documentSymbol(document, each)),
      ),
    );
    connection.onWorkspaceSymbol(({ query }) =>
      this.#guarded(async () => {
        const { locale } = await this.#speaking();
        return (await this.#archives.workspaces()).flatMap((workspace) =>
          searchSymbols(workspace.loaded.archive, query, locale).flatMap(({ name, kind, about, file, place }) => {
            const location = this.#locate(workspace, { file, place });
            return location === null ? [] : [{ name, kind: symbolKind(kind), containerName: about, location }];
          }),
        );
      }),
    );
    connection.onFoldingRanges(({ textDocument }) =>
      this.#answer(textDocument.uri, null, ({ editing }) =>
        foldsOf(editing.text, editing.minutes).map(({ from, to }) => ({
          startLine: from - 1,
          endLine: to - 1,
          kind: FoldingRangeKind.Region,
        })),
      ),
    );
    connection.languages.inlayHint.on(({ textDocument, range }) =>
      this.#answer(textDocument.uri, null, ({ editing, document }) => {
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        return hintsOf(editing.minutes, meetingOf(editing))
          .filter(({ offset }) => offset >= from && offset <= to)
          .map(({ offset, id }) => ({
            position: document.positionAt(offset),
            label: id,
            kind: InlayHintKind.Type,
            paddingLeft: true,
            paddingRight: true,
          }));
      }),
    );
  }

  /** What is asked about a document, answered with what is read in it; `none` where it is none of ours, or cannot be read. */
  async #answer<T, N>(uri: string, none: N, about: (opened: Opened) => T | Promise<T>): Promise<T | N> {
    const answer = await this.#guarded(async () => {
      const open = await this.#archives.find(uri);
      if (!open?.workspace.isMinutes(open.file)) return none;
      await this.#archives.read(open);
      await open.workspace.check(open.file);
      const read = await open.workspace.read(open.file);
      if (read === null) return none;
      const { minutes, blocks } = read.reading;
      const { says, locale } = await this.#speaking();
      const words = vocabularies[minutes.language];
      const { archive } = open.workspace.loaded;
      return about({
        ...open,
        blocks,
        editing: { file: open.file, text: read.text, minutes, archive, words, says, locale },
      });
    });
    return answer ?? none;
  }

  #speaking(): Promise<Speech> {
    const { language } = this.#options;
    this.#speech ??= Promise.all([loadFindings(language), loadMessages(language), spoken[language].editor()]).then(
      ([findings, words, says]) => ({ findings, says, locale: { words, today: null } }),
    );
    return this.#speech;
  }

  async #publish({ uri, document, workspace, file }: OpenDocument): Promise<void> {
    const speech = await this.#speaking();
    const found = workspace.found(file);
    const text = document.getText();
    const diagnostics = [];
    for (const finding of found) {
      // Of a text that is gone since.
      if (finding.place.start > text.length) continue;
      const link = await this.#links.of(finding.rule);
      diagnostics.push(diagnosticOf(document, finding, speech, link, (at) => this.#locate(workspace, at)));
    }
    await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    if (this.#client.workspace?.inlayHint?.refreshSupport === true)
      await this.#connection.sendRequest(InlayHintRefreshRequest.type);
  }

  #locate(workspace: Workspace, { file, place }: InFile): Location | null {
    const known = workspace.linesOf(file);
    return known === null ? null : { uri: this.#archives.uriOf(workspace, file), range: rangeOf(known, place) };
  }

  async #noArchive(folder: string): Promise<void> {
    const { says, locale } = await this.#speaking();
    const message = say({ locale }, says.noArchive, { folder });
    if (this.#isToSay('no archive')) this.#connection.console.info(message);
  }

  /** Says once what is wrong, in words where we have them; the server stays up. */
  async #failed(error: unknown): Promise<void> {
    const { language } = this.#options;
    if (error instanceof UserError) {
      const [help, { says, locale }] = await Promise.all([loadHelp(language), this.#speaking()]);
      const message = say({ locale }, says.failed, { why: sayError(error, help, locale.words) });
      if (!this.#isToSay(message)) return;
      await this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      return;
    }
    const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    if (this.#isToSay(stack)) this.#connection.console.error(stack);
  }

  /** Once each, and not to an editor that has left while it was read for it. */
  #isToSay(message: string): boolean {
    const isNew = !this.#said.has(message);
    this.#said.add(message);
    return isNew && !this.#isOver;
  }

  async #guarded<T>(work: () => T | Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      await this.#failed(error);
      return null;
    }
  }
}
