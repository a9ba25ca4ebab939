/** An invented PV of the shapes that real ones have, written once and printed as .docx, .odt, .html, .txt and .md. */
import { docx, escapeXml, numbering, odt, paragraph } from './make.ts';

type Part =
  | { readonly kind: 'bold' | 'underlined' | 'text' | 'bullet' | 'empty'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: number };

const bold = (text: string): Part => ({ kind: 'bold', text });
const underlined = (text: string): Part => ({ kind: 'underlined', text });
const text = (words: string): Part => ({ kind: 'text', text: words });
const bullet = (words: string): Part => ({ kind: 'bullet', text: words });
const number = (at: number, words: string): Part => ({ kind: 'number', text: words, number: at });
const empty: Part = { kind: 'empty', text: '' };

const parts: readonly Part[] = [
  bold('PV Coordination des Potagers Nord – 12 mai 2021'),
  empty,
  bold('Personnes présentes :'),
  bullet('Anne-Laure Van Hoeck (Potager 1030) : al.vanhoeck@potager.example'),
  bullet('Bachir Ouali (La Serre asbl) : bachir@laserre.example'),
  bullet('Clément du Faux Bois (Commune de Ville-Haute) : cdufaux@villehaute.example'),
  bullet('Célestine Martin (Potagers réunis) : mcelestine@potagers.example'),
  bullet('Ngoc Tran (Ferme des Deux Rives) : n.tran@rives.example'),
  empty,
  bold('Ordre du jour :'),
  number(1, 'Retour du groupe « Semences - enquête auprès des voisins » ;'),
  number(2, 'État des parcelles 2021 ;'),
  number(3, 'Organisation de la Fête des Récoltes ;'),
  number(4, 'Divers'),
  number(5, 'Prochaines réunions'),
  empty,
  bold('1. Retour du groupe « Semences - enquête auprès des voisins »'),
  text('Question : « Sait-on ce que les voisins voudraient semer ? »'),
  underlined('La méthode :'),
  bullet('Rencontrer les voisins ;'),
  bullet('Noter ce qu’ils cultivent.'),
  text('Pour le suivi : Célestine, mcelestine@potagers.example'),
  bold('2. État des parcelles 2021'),
  text('Le 12 mai, trois parcelles sont libres. Les travaux en trois étapes :'),
  number(1, 'Désherber'),
  number(2, 'Amender le sol'),
  number(3, 'Planter les haies (2 semaines)'),
  text('+ le compost commun'),
  text('Rem. : la liste d’attente n’est pas close.'),
  bullet('Proposition : partager une serre avec l’école.'),
  bold('3. Organisation de la Fête des Récoltes'),
  text('Date : 18 septembre 2021 de 10h00 à 18h30.'),
  text('Lieu : la place du Marché, n° 4 rue Haute.'),
  underlined('Le Groupe de travail pour la Fête :'),
  bullet('Anne-Laure Vanhoeck'),
  bullet('Ngoc Tran'),
  bullet('Bachir Ouali'),
  text('À l’unanimité : la fête se tient sur la place, comme le propose Ngoc Tran.'),
  text('Le groupe de travail : il se réunit dès la semaine prochaine et reste ouvert à tous.'),
  text('Décision prise : Une buvette sans alcool est installée à côté du four à pain.'),
  text('Proposition de Bachir Ouali : inviter une fanfare du quartier.'),
  text('Autre proposition : imprimer l’affiche à l’école.'),
  bold('4. Les divers (infos)'),
  text('Outils : la tondeuse revient de réparation (http://www.outils.example/tondeuse_rouge).'),
  bold('5. Prochaines réunions'),
  bullet('Atelier compost : le 26/05 à partir de 14h au four à pain, 3 rue Basse.'),
  bullet('Prochaines CPN : le 10/06 à 18h30 à la Ferme des Deux Rives et le 09/09 à 18h30 à La Serre.'),
  underlined('Ordre du jour de la CPN du 10/06 :'),
  bullet('Quel horaire d’été pour l’arrosage ?'),
  bullet('Décision à prendre : soit on ferme le portail la nuit, soit on le laisse ouvert ;'),
  bullet('Bilan de l’enquête.'),
  underlined('Ordre du jour de la CPN du 09/09 :'),
  bullet('Dernière main à la fête'),
  bullet('Le budget 2022'),
  text('À venir : un échange de graines.'),
];

/** All its words, as a person reads them. */
export const plain: string = parts
  .map((part) => (part.kind === 'number' ? `${part.number}. ${part.text}` : part.text))
  .join('\n');

const asText = (): string =>
  parts
    .map((part) => {
      if (part.kind === 'number') return `${part.number}. ${part.text}`;
      if (part.kind === 'bullet') return `· ${part.text}`;
      // A bookmark of Word, as it stays when the text is copied.
      return part.text.startsWith('Proposition de') ? `[bookmark: _GoBack]${part.text}` : part.text;
    })
    .join('\n');

const asDocx = (): Uint8Array =>
  docx({
    body: parts
      .map((part) => {
        if (part.kind === 'empty') return '<w:p/>';
        if (part.kind === 'number') return paragraph(`${part.number}. ${part.text}`);
        if (part.kind === 'bullet') return paragraph(part.text, { list: [1, 0] });
        return paragraph(part.text, { bold: part.kind === 'bold', underline: part.kind === 'underlined' });
      })
      .join(''),
    numbering,
  });

/** Numbers that Word makes, headings that are styles: the other half of the archive. */
const asStyledDocx = (): Uint8Array => {
  let list = 1;
  return docx({
    body: parts
      .map((part, index) => {
        if (part.kind === 'empty') return '';
        if (part.kind === 'number') {
          if (part.number === 1) list++;
          return paragraph(part.text, { list: [list, 0] });
        }
        if (part.kind === 'bullet') return paragraph(part.text, { list: [1, 0] });
        if (part.kind !== 'bold') return paragraph(part.text);
        return paragraph(part.text, { style: index === 0 ? 'Titre' : 'Point' });
      })
      .join(''),
    numbering,
    styles: `<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point de la réunion"/><w:basedOn w:val="T1"/></w:style>`,
  });
};

const asOdt = (): Uint8Array => {
  const out: string[] = [];
  for (const part of parts) {
    const words = escapeXml(part.text);
    if (part.kind === 'bullet')
      out.push(
        `<text:list text:style-name="L0"><text:list-item><text:p>${words}</text:p></text:list-item></text:list>`,
      );
    else if (part.kind === 'number') out.push(`<text:p>${part.number}. ${words}</text:p>`);
    else if (part.kind === 'bold') out.push(`<text:p><text:span text:style-name="B">${words}</text:span></text:p>`);
    else if (part.kind === 'underlined') out.push(`<text:p text:style-name="U">${words}</text:p>`);
    else out.push(words === '' ? '<text:p/>' : `<text:p>${words}</text:p>`);
  }
  return odt(out.join(''));
};

const asHtml = (): string =>
  `<!doctype html><html><head><title>${escapeXml(parts[0]?.text ?? '')}</title><style>p{margin:0}</style></head><body>${parts
    .map((part) => {
      const words = escapeXml(part.text);
      if (part.kind === 'bold') return `<p><b>${words}</b></p>`;
      if (part.kind === 'underlined') return `<p><u>${words}</u></p>`;
      if (part.kind === 'bullet') return `<ul><li>${words}</li></ul>`;
      if (part.kind === 'number') return `<p>${part.number}. ${words}</p>`;
      return words === '' ? '<p>&nbsp;</p>' : `<p>${words}</p>`;
    })
    .join('\n')}</body></html>`;

const asMarkdown = (): string =>
  parts
    .map((part, index) => {
      if (part.kind === 'bold') return `\n${index === 0 ? '#' : '##'} ${part.text}\n`;
      if (part.kind === 'bullet') return `* ${part.text}`;
      if (part.kind === 'number') return `${part.number}. ${part.text}`;
      return part.text === '' ? '' : `\n${part.text}\n`;
    })
    .join('\n');

/** The PV by the name of its file. */
export const samples: Readonly<Record<string, Uint8Array | string>> = {
  'bold.docx': asDocx(),
  'styles.docx': asStyledDocx(),
  'libre.odt': asOdt(),
  'page.html': asHtml(),
  'copied.txt': asText(),
  'free.md': asMarkdown(),
};
