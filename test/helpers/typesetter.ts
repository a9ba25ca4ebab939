import type { Typesetter } from '../../src/model/world.ts';

/** In the place of Typst: what would be on the pages as text, a line for each stretch of words. */
export const plainTypesetter: Typesetter = ({ pages }) => {
  const lines: string[] = ['%PDF of words'];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') lines.push(value);
    else if (Array.isArray(value) && value.length > 0 && value.every(isRun)) {
      lines.push(value.map(({ text }) => text).join(''), ...value.flatMap(({ href }) => href ?? []));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(JSON.parse(pages));
  return { ok: true, pdf: new TextEncoder().encode(lines.join('\n')), accessible: true, missing: [], refused: [] };
};

function isRun(value: unknown): value is { readonly text: string; readonly href?: string } {
  return typeof value === 'object' && value !== null && 'text' in value && !('kind' in value);
}
