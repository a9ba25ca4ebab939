import type { Locale } from '../text/wording.ts';
import type { Format } from './format.ts';
import { escapedLine } from './html-text.ts';
import { HtmlWriter } from './html-writer.ts';
import { style } from './style.ts';
import { captionOf, titleWords } from './words.ts';

/** For a browser, a printer or a mail: one file, nothing from elsewhere, no script; see html.md. */
export const html: Format = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  pictures: ['png', 'jpeg', 'svg'],
  render(what, options) {
    const page = new HtmlWriter(options);
    const locale: Locale = { words: options.words, today: null };
    const caption = captionOf(what, options);
    const title = escapedLine(titleWords(what, locale));
    const main =
      'table' in what
        ? page.header(title, '', caption) + page.table(what.table)
        : page.document('document' in what ? what.document : what, caption);
    const images = page.hasPictures ? ` img-src ${options.pictureAddress === undefined ? 'data:' : 'cid:'};` : '';
    return [
      `<!doctype html>
<html lang="${options.words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';${images} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`,
    ];
  },
};
