import type { Attachment, Mail, Mailbox } from '../../model/letter.ts';
import { escapeControls } from '../../text/controls.ts';
import { base64 } from '../base64.ts';

/**
 * A mail as a file that a mail program opens as a draft (RFC 5322, MIME); see eml.md. It says no date and no sender: the program that sends it
 * does.
 */
export function mailFile(mail: Mail): string {
  const { to, bcc, calendar, attachments } = mail;
  const page = textPart('html', mail.html);
  const pictures = mail.pictures.map(pictured);
  const texts = [
    textPart('plain', mail.text),
    pictures.length === 0 ? page : multipart('related', [page, ...pictures], '; type="text/html"'),
  ];
  if (calendar !== null) {
    const type = `text/calendar; charset=utf-8; method=${calendar.method}`;
    texts.push([`Content-Type: ${type}`, ...base64Part(new TextEncoder().encode(calendar.text))].join('\r\n'));
  }
  const body = multipart('alternative', texts);
  const lines = [
    'X-Unsent: 1',
    ...addresses('To', to),
    ...addresses('Bcc', bcc),
    header('Subject', mail.subject),
    `Content-Language: ${mail.language}`,
    'MIME-Version: 1.0',
  ];
  const content = attachments.length === 0 ? body : multipart('mixed', [body, ...attachments.map(attached)]);
  return `${lines.join('\r\n')}\r\n${content}\r\n`;
}

/** Marks between parts: `=_` stands in no part, since both ways of writing parts have `=` otherwise. */
function multipart(kind: 'alternative' | 'mixed' | 'related', parts: readonly string[], more = ''): string {
  const boundary = `=_czs_${kind}`;
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${more}\r\n\r\n${inner}--${boundary}--`;
}

function textPart(kind: 'plain' | 'html', text: string): string {
  return [
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ].join('\r\n');
}

function attached({ name, mediaType, bytes }: Attachment): string {
  const ascii = name.replace(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  const also = ascii === name ? '' : `; filename*=utf-8''${whole}`;
  return [
    `Content-Type: ${mediaType}`,
    `Content-Disposition: attachment; filename="${ascii}"${also}`,
    ...base64Part(bytes),
  ].join('\r\n');
}

/** A picture that the page beside it names. */
function pictured({ name, mediaType, bytes }: Attachment): string {
  return [
    `Content-Type: ${mediaType}`,
    `Content-Disposition: inline; filename="${name}"`,
    `Content-ID: <${name}@czs>`,
    ...base64Part(bytes),
  ].join('\r\n');
}

function base64Part(bytes: Uint8Array): string[] {
  const lines = base64(bytes).match(/.{1,76}/g) ?? [];
  return ['Content-Transfer-Encoding: base64', '', lines.join('\r\n')];
}

// --- headers

/** A header of words: those that are not plain are encoded (RFC 2047), in pieces that are not too long. */
function header(name: string, words: string): string {
  const text = oneLine(words);
  return `${name}: ${/^[\x20-\x7e]*$/.test(text) && text.length < 70 ? text : encodedWords(text).join('\r\n ')}`;
}

function encodedWords(text: string): string[] {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (encoder.encode(piece + letter).length > 42) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  if (piece !== '') pieces.push(piece);
  return pieces.map((each) => `=?utf-8?B?${base64(encoder.encode(each))}?=`);
}

/** A line an address: a long list is no long line. */
function addresses(name: string, mailboxes: readonly Mailbox[]): string[] {
  if (mailboxes.length === 0) return [];
  return [`${name}: ${mailboxes.map(written).join(',\r\n ')}`];
}

function written({ name, address }: Mailbox): string {
  if (name === null) return `<${address}>`;
  const text = oneLine(name);
  const shown = /^[\w .'-]{1,60}$/.test(text) ? `"${text}"` : encodedWords(text).join('\r\n ');
  // A long line is broken before the address.
  return `${shown}${shown.length + address.length > 60 ? '\r\n' : ''} <${address}>`;
}

function oneLine(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim());
}

// --- encodings

/** Text in lines of at most 76 characters, all of them ASCII. */
function quotedPrintable(text: string): string {
  const encoder = new TextEncoder();
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      let out = '';
      let size = 0;
      const letters = [...line];
      for (const [at, letter] of letters.entries()) {
        const isLast = at === letters.length - 1;
        const plain = /[\x21-\x3c\x3e-\x7e]/.test(letter) || (/[ \t]/.test(letter) && !isLast);
        const coded = plain ? letter : Array.from(encoder.encode(letter), hex).join('');
        if (size + coded.length > 73) {
          out += '=\r\n';
          size = 0;
        }
        // A line with nothing but a full stop would end the mail on its way.
        const piece = size === 0 && coded === '.' ? '=2E' : coded;
        out += piece;
        size += piece.length;
      }
      return out;
    })
    .join('\r\n');
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
