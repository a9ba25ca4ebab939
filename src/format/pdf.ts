import type { TypesetPicture } from '../model/world.ts';
import type { Format } from './format.ts';
import { pagesOf, type Run } from './pages.ts';
import { layout } from './pdf-layout.ts';
import { type Picture, pictureTypes } from './picture.ts';

/** Pages as they are printed, and that a screen reader can read; see pdf.md. Typst sets them: it is handed in, as `options.typeset`. */
export const pdf: Format = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  binary: true,
  pictures: ['png', 'jpeg', 'svg'],
  render(what, options) {
    const pages = pagesOf(what, options);
    if (options.typeset === undefined) throw new Error('a PDF needs a typesetter');
    const pictures = new Map<Picture, TypesetPicture>();
    /** Of a picture only its name stands among the data. */
    const named = (_: string, value: unknown): unknown => {
      if (!isPictured(value)) return value;
      const { picture, ...run } = value;
      const { kind, bytes, name, width, height } = picture;
      const file = pictures.get(picture)?.file ?? `czs-${pictures.size + 1}.${pictureTypes[kind].extension}`;
      pictures.set(picture, { file, bytes, name });
      return { ...run, picture: { file, width, height } };
    };
    const data = JSON.stringify(pages, named);
    return [
      options.typeset({
        source: [
          layout.head,
          ...(options.layout === undefined ? [] : [layout.before, options.layout, layout.after]),
          layout.body,
        ].join('\n'),
        pages: data,
        pictures: [...pictures.values()],
        date: pages.date,
      }),
    ];
  },
};

function isPictured(value: unknown): value is Run & { readonly picture: Picture } {
  return typeof value === 'object' && value !== null && 'picture' in value && 'bytes' in (value.picture as object);
}
