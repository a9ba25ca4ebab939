/** Starts the server that comes with the extension, and no program that a workspace names. */
import { workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** @type {LanguageClient | null} */
let client = null;

/** @param {import('vscode').ExtensionContext} context */
export async function activate(context) {
  const server = {
    module: context.asAbsolutePath('server/host.cjs'),
    transport: TransportKind.stdio,
    // The language of its czs.yaml is spoken.
    options: { cwd: workspace.workspaceFolders?.[0]?.uri.fsPath ?? context.extensionPath },
  };
  client = new LanguageClient(
    'czs',
    'czs',
    { run: server, debug: server },
    {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'file', language: 'yaml', pattern: '**/{czs,people}.yaml' },
      ],
    },
  );
  await client.start();
}

export async function deactivate() {
  await client?.stop();
}
