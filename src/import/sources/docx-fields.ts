import { safeLink } from './common.ts';
import { flag, on } from './docx-styles.ts';
import { attribute, child, descendants, textOf, type XmlElement } from './xml.ts';

/** The fields of a Word document that are open where it is read: numbers of pages, links, boxes of forms. */
export class WordFields {
  private readonly fields: { code: string; shown: boolean; href: string | null }[] = [];

  /** Whether what is said now is what a field does, or the number of a page. */
  inCode(): boolean {
    return this.fields.some((one) => !one.shown) || this.fields.some((one) => /^\s*(?:PAGE|NUMPAGES)\b/.test(one.code));
  }

  /** Where the field leads whose text is said now. */
  link(): string | null {
    for (let index = this.fields.length - 1; index >= 0; index--) {
      const { href, shown } = this.fields[index] as { href: string | null; shown: boolean };
      if (shown && href !== null) return href;
    }
    return null;
  }

  /** A field begins, shows its text, or ends. */
  mark(type: string, node: XmlElement, add: (text: string) => void): void {
    if (type === 'begin') {
      const box = child(child(node, 'w:ffData'), 'w:checkBox');
      if (box !== null) add((flag(box, 'w:checked') ?? flag(box, 'w:default') ?? false) ? '☑' : '☐');
      if (this.fields.length < 50) this.fields.push({ code: '', shown: false, href: null });
    } else if (type === 'separate') {
      const top = this.fields[this.fields.length - 1];
      if (top === undefined) return;
      top.shown = true;
      const link = /^\s{0,20}HYPERLINK\s{1,20}"([^"]{1,2000})"/.exec(top.code)?.[1];
      top.href = safeLink(link ?? null);
    } else if (type === 'end') this.fields.pop();
  }

  addCode(text: string): void {
    const top = this.fields[this.fields.length - 1];
    if (top !== undefined) top.code += text.slice(0, 2000);
  }
}

/** Whether a field somewhere in an element is the number of the page, or of all of them. */
export function numbersPages(element: XmlElement): boolean {
  const isPage = (code: string): boolean => /^\s*(?:PAGE|NUMPAGES)\b/.test(code);
  for (const one of descendants(element))
    if (one.name === 'w:instrText' ? isPage(textOf(one)) : isPage(attribute(one, 'w:instr') ?? '')) return true;
  return false;
}

/** Whether a control that is a box is ticked; null for any other. */
export function checkboxOf(sdt: XmlElement): boolean | null {
  const box = child(child(sdt, 'w:sdtPr'), 'w14:checkbox');
  if (box === null) return null;
  const checked = child(box, 'w14:checked');
  return checked !== null && on(attribute(checked, 'w14:val') ?? '1');
}
