import type { Format } from './format.ts';
import { pagesOf } from './pages.ts';
import { layout } from './pdf-layout.ts';

/** Pages as they are printed, and that a screen reader can read; see pdf.md. Typst sets them: it is handed in, as `options.typeset`. */
export const pdf: Format = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  binary: true,
  render(what, options) {
    const pages = pagesOf(what, options);
    if (options.typeset === undefined) throw new Error('a PDF needs a typesetter');
    return [
      options.typeset({
        source: `${layout.head}\n${options.layout ?? ''}\n${layout.body}`,
        pages: JSON.stringify(pages),
        date: pages.date,
      }),
    ];
  },
};
