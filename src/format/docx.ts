import type { Language } from '../model/minutes.ts';
import {
  BodyWriter,
  bodyRelations,
  contentType,
  coreXml,
  mediaFiles,
  noticeXml,
  numberingOf,
  overrides,
  pictureContentTypes,
  relation,
  relations,
  sheet,
  spaces,
  styleNames,
  styles,
  styleXml,
} from './docx-body.ts';
import { intoLetterhead } from './docx-letterhead.ts';
import type { Format } from './format.ts';
import { locales, xml, xmlHead, zipped } from './office.ts';
import { type Pages, pagesOf } from './pages.ts';

const { short, long, margin } = sheet;

function stylesXml(language: Language): string {
  const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${locales[language].join('-')}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const all = styleNames.map((name) => styleXml(name)).join('');
  return `${xmlHead}<w:styles ${spaces}>${defaults}${normal}${all}</w:styles>`;
}

function footerXml({ title, author, numbering, landscape }: Pages): string {
  const right = (landscape ? long : short) - 2 * margin;
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r>`;
  const field = (name: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const [before, between, after] = numbering;
  return `${xmlHead}<w:ftr ${spaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs></w:pPr>${text(author ?? title)}<w:r><w:tab/></w:r>${text(before)}${field('PAGE')}${text(between)}${field('NUMPAGES')}${text(after)}</w:p></w:ftr>`;
}

function contentTypes(body: BodyWriter): string {
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictureContentTypes(body)}${(Object.keys(overrides) as (keyof typeof overrides)[]).map(contentType).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

const packageRelations = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** A document for Word and all that read its files; see docx.md. */
export const docx: Format = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  binary: true,
  pictures: ['png', 'jpeg'],
  render(what, options) {
    const pages = pagesOf(what, options);
    if (options.letterhead !== undefined) return [intoLetterhead(options.letterhead, pages)];
    const body = new BodyWriter(pages, {
      styleId: (name) => styles[name].id,
      numbering: { bullets: 1, boxes: 2, first: 3 },
      prefix: 'link',
      language: pages.language,
    });
    const content = body.blocks(pages.blocks);
    const { patterns, counts } = numberingOf(body, { pattern: 0, bullets: 1, boxes: 2, list: 3 });
    const [width, height] = pages.landscape ? [long, short] : [short, long];
    const size = `<w:pgSz w:w="${width}" w:h="${height}"${pages.landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>`;
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>${size}</w:sectPr>`;
    const parts = ['styles', 'numbering', 'settings'].map((part) => relation(part, part)).join('');
    const ends = relation('header', 'header1') + relation('footer', 'footer1');
    return [
      zipped({
        '[Content_Types].xml': contentTypes(body),
        '_rels/.rels': packageRelations,
        'docProps/core.xml': coreXml(pages),
        'word/document.xml': `${xmlHead}<w:document ${spaces}><w:body>${content}${section}</w:body></w:document>`,
        'word/_rels/document.xml.rels': `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts}${ends}${bodyRelations(body, 'link')}</Relationships>`,
        'word/styles.xml': stylesXml(pages.language),
        'word/numbering.xml': `${xmlHead}<w:numbering ${spaces}>${patterns}${counts}</w:numbering>`,
        'word/settings.xml': `${xmlHead}<w:settings ${spaces}><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
        'word/header1.xml': `${xmlHead}<w:hdr ${spaces}>${pages.notice === null ? '<w:p/>' : noticeXml(pages.notice, 'Header')}</w:hdr>`,
        'word/footer1.xml': footerXml(pages),
        ...mediaFiles(body),
      }),
    ];
  },
};
