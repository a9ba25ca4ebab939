import type { Cell, Document, DocumentReport, Inline, Phrase, Report, Row, Table } from '../../src/model/table.ts';

/** Reports and documents as literals, to be rendered: the two registers of the archive's first meeting, and an invented year. */

export const text = (words: string): Cell => ({ kind: 'text', text: words });
const phrase = (code: string, args: Phrase['args'] = {}): Phrase => ({ code, args });
const said = (code: string, args: Phrase['args'] = {}): Cell => ({ kind: 'phrase', phrase: phrase(code, args) });
const ref = (id: string): Cell => ({ kind: 'ref', ref: `2020-03-05/${id}`, href: 'minutes/2020-03-05.md' });
const words = (plain: string): Inline => ({ kind: 'text', text: plain });

function decision(id: string, state: 'adopted' | 'pending', cells: Row['cells']): Row {
  return {
    cells: {
      ref: ref(id),
      date: { kind: 'date', date: '2020-03-05' },
      status: { kind: 'state', code: `decision/${state}`, tone: state === 'adopted' ? 'good' : 'waiting' },
      ...cells,
    },
  };
}

export const decisions: Report = {
  records: [
    { ref: '2020-03-05/D1', status: 'adopted', text: 'Le Partner Day crée des liens.' },
    { ref: '2020-03-05/D2', status: 'adopted', text: 'La prochaine édition vise des synergies.' },
    { ref: '2020-03-05/D3', status: 'pending', text: 'Proche du public, ou hors de l’axe ?' },
  ],
  table: {
    id: 'decisions',
    columns: [
      { id: 'ref' },
      { id: 'date' },
      { id: 'status' },
      { id: 'mode' },
      { id: 'text' },
      { id: 'proposers' },
      { id: 'due' },
    ],
    shown: [
      { head: 'ref', cells: ['ref'] },
      { head: 'status', cells: ['status', 'mode', 'dueOn'] },
      { head: 'decision', cells: ['text', 'proposedBy'], grow: true },
    ],
    rows: [
      decision('D1', 'adopted', {
        mode: said('mode/unanimous'),
        text: text(
          'Le Partner Day sera une journée qui crée des liens, où l’on tente des actions faisables et évaluables.',
        ),
        proposers: { kind: 'list', cells: [text('Adrien Lenoble')] },
        proposedBy: said('proposed-by', { people: ['Adrien Lenoble'] }),
      }),
      decision('D2', 'adopted', {
        text: text('La prochaine édition cherchera des synergies nouvelles entre participants.'),
      }),
      decision('D3', 'pending', {
        due: { kind: 'date', date: '2020-04-23' },
        dueOn: said('due-on', { date: '2020-04-23' }),
        text: text('Ou bien la CZS se tient au plus près du public, ou bien elle quitte cet axe.'),
      }),
    ],
    summary: [
      [phrase('decisions/adopted', { n: 2 }), phrase('decisions/pending', { n: 1 })],
      phrase('source/draft', { date: '2020-03-05' }),
    ],
    empty: [],
  },
};

function action(id: string, due: Cell, owner: string, task: string): Row {
  return { cells: { ref: ref(id), due, owners: said(owner), text: text(task) } };
}

export const followUps: Report = {
  records: [{ ref: '2020-03-05/A5', due: { text: 'à la prochaine CZS', date: '2020-04-23' }, owners: [] }],
  table: {
    id: 'follow-ups',
    columns: [{ id: 'ref' }, { id: 'due' }, { id: 'owners' }, { id: 'text' }],
    shown: [
      { head: 'ref', cells: ['ref'] },
      { head: 'due', cells: ['due'] },
      { head: 'owners', cells: ['owners'] },
      { head: 'action', cells: ['text'], grow: true },
    ],
    rows: [
      action(
        'A5',
        { kind: 'date', date: '2020-04-23', weekday: true },
        'unassigned',
        'Convier des mandataires du VDAB à la réunion suivante de la CZS',
      ),
      action(
        'A4',
        { kind: 'date', date: '2020-04-30', weekday: true },
        'unassigned',
        'Déposer les projets d’économie sociale',
      ),
      action(
        'A1',
        { kind: 'text', text: 'pour juin', quoted: true },
        'unassigned',
        'Achever les outils de communication',
      ),
      action('A2', null, 'everyone', 'Suggérer des activités (Trajet Emploi)'),
    ],
    summary: [
      [phrase('actions/open', { n: 4 }), phrase('actions/overdue', { n: 0 }), phrase('actions/unowned', { n: 3 })],
    ],
    empty: [],
  },
};

/** People by meetings: heads that are data, and no column that grows. */
export const matrix: Table = {
  id: 'attendance',
  columns: [
    { id: 'name' },
    ...Array.from({ length: 12 }, (_, month) => ({
      id: `m${month}`,
      label: { kind: 'date' as const, date: `2021-${String(month + 1).padStart(2, '0')}-04` },
    })),
    { id: 'rate' },
  ],
  shown: [
    { head: 'name', cells: ['name'] },
    ...Array.from({ length: 12 }, (_, month) => ({
      head: `m${month}`,
      label: { kind: 'date' as const, date: `2021-${String(month + 1).padStart(2, '0')}-04` },
      cells: [`m${month}`],
    })),
    { head: 'rate', cells: ['rate'], align: 'right' as const },
  ],
  rows: [
    ['Odile Vasseur', 1],
    ['Théo Van den Berg', 0.5],
    ['山田 花子', 0.25],
  ].map(([name, rate]) => ({
    cells: {
      name: text(String(name)),
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, month): [string, Cell] => [
          `m${month}`,
          month % 4 < Number(rate) * 4 ? { kind: 'state', code: 'presence/present', tone: 'good', short: true } : null,
        ]),
      ),
      rate: { kind: 'rate', value: Number(rate) },
    },
  })),
  summary: [],
  empty: [],
};

/** The home page of screens.md: facts with what goes on from each. */
export const home: Document = {
  id: 'status',
  title: [words('Concertation Zonale Sud')],
  aside: [{ kind: 'cell', cell: text('mardi 14\u00a0avril 2020') }],
  parts: [
    {
      kind: 'facts',
      facts: [
        {
          label: [words('Prochaine réunion')],
          lines: [
            [words('jeudi 23\u00a0avril, 9h30, Mission Locale de Saint-Gilles')],
            [{ kind: 'phrase', phrase: phrase('in-days', { days: 9 }) }, words(', convocation à préparer')],
            [words('→ '), { kind: 'code', text: 'czs nouvelle-réunion' }],
          ],
        },
        {
          label: [words('À approuver')],
          lines: [[words('PV du 5\u00a0mars (projet) → '), { kind: 'code', text: 'czs vérifier 2020-03-05' }]],
        },
        {
          label: [words('Actions')],
          lines: [[words('4 ouvertes, 3 sans responsable → '), { kind: 'code', text: 'czs suivis' }]],
        },
      ],
    },
  ],
};

/** An invented year: every part that a document may have. */
export const year: DocumentReport = {
  data: { year: 2021, meetings: 12, attendance: 0.87 },
  document: {
    id: 'report',
    title: [words('Rapport 2021')],
    parts: [
      {
        kind: 'paragraph',
        children: [
          words('Douze réunions, '),
          { kind: 'cell', cell: { kind: 'rate', value: 0.87 } },
          words(' de présence en moyenne. '),
          { kind: 'strong', children: [words('Trois actions')] },
          words(' restent ouvertes ; le détail est sur '),
          { kind: 'link', href: 'https://example.org/czs', children: [words('la page de l’association')] },
          words('.'),
        ],
      },
      { kind: 'heading', level: 1, children: [words('Présence')] },
      {
        kind: 'chart',
        chart: {
          kind: 'bars',
          title: phrase('Présence par réunion'),
          unit: 'rate',
          max: 1,
          points: [0.92, 0.85, 0.8, 0.95, 0.74, 0.9, 0.88, 0.61, 0.93, 0.97, 0.9, 1].map((value, month) => ({
            label: '',
            date: `2021-${String(month + 1).padStart(2, '0')}-04`,
            value,
          })),
        },
      },
      {
        kind: 'chart',
        chart: {
          kind: 'line',
          title: phrase('Actions ouvertes'),
          unit: 'count',
          max: null,
          points: [2, 4, 7, 6, 9, 12, 11, 8, 8, 5, 4, 3].map((value, month) => ({
            label: '',
            date: `2021-${String(month + 1).padStart(2, '0')}-04`,
            value,
          })),
        },
      },
      { kind: 'heading', level: 1, children: [words('Décisions')] },
      { kind: 'table', table: decisions.table },
      { kind: 'heading', level: 2, children: [words('Ordre du jour type')] },
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [
          { box: null, children: [{ kind: 'paragraph', children: [words('Approbation du PV')] }] },
          {
            box: null,
            children: [
              {
                kind: 'paragraph',
                children: [
                  words(
                    'Suivi des actions, dans l’ordre des échéances, en commençant par celles qui sont en retard depuis plusieurs réunions',
                  ),
                ],
              },
              {
                kind: 'list',
                ordered: false,
                start: 1,
                items: [
                  { box: 'done', children: [{ kind: 'paragraph', children: [words('réserver la salle')] }] },
                  { box: 'open', children: [{ kind: 'paragraph', children: [words('inviter les partenaires')] }] },
                ],
              },
            ],
          },
        ],
      },
      { kind: 'heading', level: 3, children: [words('Citation')] },
      {
        kind: 'quote',
        children: [
          {
            kind: 'paragraph',
            children: [words('Un jour pour créer des liens.'), { kind: 'break' }, words('Deux, si possible.')],
          },
        ],
      },
      { kind: 'codeblock', text: '- [ ] Action (tous) : relire\n\tpour le 30/04\n' },
      { kind: 'rule' },
      { kind: 'paragraph', children: [{ kind: 'em', children: [words('Établi le 14 janvier 2022.')] }] },
    ],
  },
};
