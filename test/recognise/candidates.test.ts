import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import { emptyRegistry } from '../../src/model/config.ts';
import { findCandidates } from '../../src/recognise/candidates.ts';
import { wordsOf } from '../../src/recognise/evidence-words.ts';
import { plain } from '../../src/recognise/pieces.ts';
import { formsOf } from '../../src/text/forms.ts';
import { candidateReader, type Known } from '../helpers/candidates.ts';
import { expectFile } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

let read: Awaited<ReturnType<typeof candidateReader>>;

beforeAll(async () => {
  read = await candidateReader();
});

function candidatesOf(text: string, known: Known = {}): Candidate[] {
  const { document, context } = read('minutes/2024-05-14.md', text, known);
  return findCandidates(document, context);
}

/** A PV of one item, with people in three languages. */
function minutesOf(body: string, head = '## Point'): string {
  return `---\ndate: 2024-05-14\nprésents:\n  - Nadia Ferrand (La Grange)\n  - Tom De Wilde\n  - Ruth Okafor\n  - Jean-Pierre Collard\n---\n\n# Réunion\n\n${head}\n\n${body}\n`;
}

function shown({ role, certainty, text, owners, due, mode, ref, evidence }: Candidate, line: number): string {
  const parts = [
    `${line}`,
    role,
    certainty,
    text,
    owners.map(({ name }) => name).join(' + ') || '–',
    due === null ? '–' : (due.date ?? (due.from === null ? '?' : `${due.from} … ${due.to}`)),
    ...(mode === null ? [] : [mode.kind]),
    ...(ref === null ? [] : [ref]),
    evidence.join(', '),
  ];
  return parts.join(' | ');
}

/** What the page shows under each example is what is found: `npx vitest run test/recognise -u` writes it anew. */
test('the page', () => {
  const path = join(root, 'src/recognise/candidates.md');
  let examples = 0;
  const page = readFileSync(path, 'utf8').replace(
    /(```markdown\n(.*?)```\s+```candidates\n).*?```/gs,
    (_, before: string, minutes: string) => {
      examples++;
      const lines = candidatesOf(minutes).map((one) =>
        shown(one, minutes.slice(0, one.place.start).split('\n').length),
      );
      return `${before}${lines.join('\n') || 'none'}\n\`\`\``;
    },
  );
  expect(examples).toBeGreaterThan(3);
  expectFile(path, page);
});

/** One sentence of which a role is expected; null: plain talk. */
const sentences: readonly (readonly [
  text: string,
  role: Candidate['role'] | null,
  owners?: readonly string[],
  due?: string,
])[] = [
  ['Nadia imprime les cartes pour le 10.', 'action', ['Nadia Ferrand'], '2024-06-10'],
  ['Nadia et Tom mettent à jour le fichier → 10/06', 'action', ['Nadia Ferrand', 'Tom De Wilde'], '2024-06-10'],
  ['Ruth will order the flags by the 20th', 'action', ['Ruth Okafor'], '2024-05-20'],
  ["→ Nadia s'en charge avant fin mai", 'action', ['Nadia Ferrand'], '2024-05-31'],
  ['- Tom => réserver la salle pour le 3 juin', 'action', ['Tom De Wilde'], '2024-06-03'],
  ['Ruth se charge d’envoyer le compte rendu à la commune.', 'action', ['Ruth Okafor']],
  ['JPC contacte le traiteur avant le 20 mai.', 'action', ['Jean-Pierre Collard'], '2024-05-20'],
  ['TdW contacte le traiteur avant le 20 mai.', 'action', ['Tom De Wilde'], '2024-05-20'],
  ['Tom contacteert de leden; deadline 20 mei.', 'action', ['Tom De Wilde'], '2024-05-20'],
  ['Nadia relance le traiteur ; échéance : 20 mai.', 'action', ['Nadia Ferrand'], '2024-05-20'],
  ['Tous envoient leurs disponibilités à Nadia avant le 1er juin.', 'action', ['Tous'], '2024-06-01'],
  ['Tout le monde est d’accord : on loue la grande salle.', 'decision'],
  ['Le logo bleu est choisi.', 'decision'],
  ['Nous ne sommes pas d’accord avec la hausse.', 'rejected'],
  ['Wij gaan niet akkoord.', 'rejected'],
  ['De verwarming is stuk. Het bestuur aanvaardt haar ontslag.', 'decision'],
  ['Het bestuur gaat niet akkoord met de verhoging.', 'rejected'],
  ['De beslissing van 13 april over de sleutels wordt ingetrokken.', 'decision'],
  ['Twee prijzen voor het dak. Stemming: Daems 3, Roels 5. Het BO kiest Roels.', 'decision'],
  ['The hall needs paint. The committee chooses the second quote.', 'decision'],
  ["L'organe d'administration choisit le deuxième devis.", 'decision'],
  ['We do not agree to the rise.', 'rejected'],
  ['We raakten het niet eens over de datum.', 'pending'],
  ['On n’est pas d’accord sur la date.', 'pending'],
  ['La Grange est admise comme membre.', 'decision'],
  ['Le règlement est renvoyé au groupe de travail.', 'postponed'],
  ['Het reglement wordt terugverwezen naar de werkgroep.', 'postponed'],
  ['The rules were referred back to the working group.', 'postponed'],
  ['Nadia devient trésorière.', 'decision'],
  ['Nadia sera trésorière à partir de juin.', 'decision'],
  ['Tom wordt penningmeester.', 'decision'],
  ['Ruth becomes treasurer.', 'decision'],
  ['Ruth was co-opted as a trustee.', 'decision'],
  ['Mrs Vale was duly elected Vice-Chair.', 'decision'],
  ['Ruth Vale was co-opted onto the Council.', 'decision'],
  ['Qui sera trésorier ?', null],
  ['La demande de l’école est refusée.', 'rejected'],
  ['Ruth propose d’ouvrir aussi le samedi.', 'proposal'],
  ['On se revoit le mardi 4 juin à 19h30, chez Tom.', 'next-meeting', [], '2024-06-04'],
  ['Le conseil s’est réuni le mardi 14 mai 2024 à 18 h à l’école.', null],
  ['Tom arrive à 19h40.', 'presence', ['Tom De Wilde']],
  ['Ruth trouve que le prix est élevé.', null],
  ['Qui apporte les verres ?', null],
  ['L’an passé il y avait trop de bruit.', null],
  ['« On verra bien », dit Nadia.', null],
  ['Si le temps le permet, on mangerait dehors.', null],
  ['Tom neemt contact op met de gemeente tegen 31 mei.', 'action', ['Tom De Wilde'], '2024-05-31'],
  ['- zaal reserveren (Ruth, 3/6)', 'action', ['Ruth Okafor'], '2024-06-03'],
  ['Iedereen gaat akkoord met de nieuwe affiche.', 'decision'],
  ['Het voorstel wordt verworpen.', 'rejected'],
  ['Tom vindt dat het te lang duurt.', null],
  ['Ruth will call the printer by 24 May.', 'action', ['Ruth Okafor'], '2024-05-24'],
  ['Tom said the hall was cold.', null],
  // Asked, wished, not done, had been, decided by others: nothing that those present decide or do.
  ['Ruth demande qui fermera la salle.', null],
  ['Tom vraagt zich af of de zaal groot genoeg is.', null],
  ['Nadia ne se représentera pas en juin.', null],
  ['Ruth préférerait un autre traiteur.', null],
  ['Tom rappelle que la porte doit être fermée à clé.', null],
  ['Si la commune refuse, on demandera à la paroisse.', null],
  ['L’an passé on avait décidé de ne plus louer la sono.', null],
  ['Le rectorat a donné son accord pour deux matinées.', null],
  ['De tent is afgekeurd door de brandweer.', null],
  ['Volgens Tom moet alles anders.', null],
  ['Le frigo fait du bruit.', null],
  // What those present do, whatever the verb.
  ['On rachète un four d’occasion.', 'decision'],
  ['Du coup on repeint le local.', 'decision'],
  ['We schrijven een brief naar de schepen.', 'decision'],
  ['We skip the raffle.', 'decision'],
  ['On est nombreux ce soir.', null],
  // After a name, a statement; nouns that end as infinitives do; what is only spoken of.
  ['Ruth : le four était froid et il fallait attendre une bonne demi-heure.', null],
  ['Tom also liked the bigger room.', null],
  ['- Signature : Ruth, hier', null],
  ['Ce sera l’occasion de revoir les anciens.', null],
  ['Le local est ouvert le lundi dès 8 h.', null],
  ['The hall opens an hour later.', null],
  ['- Ruth : ranger les tréteaux', 'action', ['Ruth Okafor']],
  ['- Tom: de tafels lenen', 'action', ['Tom De Wilde']],
  ['Ruth est réélue présidente.', 'decision'],
  // All who are to do it, an office among them, and whom it is done to is none of them.
  ['Messrs Collard and De Wilde to meet him by 24 May.', 'action', ['Jean-Pierre Collard', 'Tom De Wilde']],
  ['Ruth and the treasurer to visit her by 24 May.', 'action', ['Ruth Okafor', 'treasurer']],
  ['The treasurer & Ruth to draft it by 24 May.', 'action', ['treasurer', 'Ruth Okafor']],
  ['The treasurer is to write to Mr Trent by 24 May.', 'action', ['treasurer']],
  ['Tom en de penningmeester bellen haar tegen 24 mei.', 'action', ['Tom De Wilde', 'penningmeester']],
  ['Nadia et le trésorier doivent rappeler la commune pour le 24 mai.', 'action', ['Nadia Ferrand', 'trésorier']],
];

describe('a sentence', () => {
  test.each(sentences.map(([text, role, owners = null, due = null]) => ({ text, role, owners, due })))(
    '$text',
    ({ text, role, owners, due }) => {
      const language = /[éèà’]|\b(?:le|la|Tous|Qui|Prochaine|réserver|arrive)\b/.test(text)
        ? 'fr'
        : /\b(?:de|het|met|zaal|dat)\b/i.test(text)
          ? 'nl'
          : 'en';
      const found = candidatesOf(minutesOf(text), { language });
      expect(found[0]?.role ?? null).toBe(role);
      if (owners !== null && role === 'action') expect(found[0]?.owners.map(({ name }) => name)).toEqual(owners);
      if (due !== null) expect(found[0]?.due?.date).toBe(due);
    },
  );
});

test('nothing of what is read already, of headings, quotations, code and tables is a candidate', () => {
  const body = [
    '**Décision D1 :** Nadia envoie la lettre avant le 20 mai.',
    '',
    '> Nadia envoie la lettre avant le 20 mai.',
    '',
    '```',
    'Nadia envoie la lettre avant le 20 mai.',
    '```',
    '',
    '## Nadia envoie la lettre avant le 20 mai',
  ].join('\n');
  expect(candidatesOf(minutesOf(body))).toEqual([]);
});

test('what a sentence says of the one before is no candidate of its own', () => {
  const of = (body: string) =>
    candidatesOf(minutesOf(body), { language: 'fr' }).map(({ role, text }) => `${role}: ${text}`);
  expect(of('Ruth propose un toit végétal ; cette idée n’est pas retenue.')).toEqual([
    'rejected: Ruth propose un toit végétal ; cette idée n’est pas retenue.',
  ]);
  expect(of('Nadia rédige une lettre à la commune. À envoyer avant le 1er juin.')).toEqual([
    'action: Nadia rédige une lettre à la commune. À envoyer avant le 1er juin.',
  ]);
  expect(of('On garde 8 € le mètre pour les habitants, 12 pour les autres.')).toEqual([
    'decision: On garde 8 € le mètre pour les habitants, 12 pour les autres.',
  ]);
});

test('names alone after what is to be done say who does it', () => {
  const of = (body: string) =>
    candidatesOf(minutesOf(body), { language: 'fr' }).map(({ role, owners }) => [
      role,
      ...owners.map(({ name }) => name),
    ]);
  expect(of('La pompe fuit.\n\nIl faut réparer la pompe.\n→ Tom')).toEqual([['action', 'Tom De Wilde']]);
  expect(of('La pompe fuit.\n\nIl faut réparer la pompe. Tom ?')).toEqual([['action']]);
  // To whom, and not who.
  expect(of('La pompe fuit.\n\nEnvoyer le courrier à la commune avant le 20 mai.')).toEqual([['action']]);
  expect(of('La pompe fuit.\n\nTom accepte de réparer la pompe.')).toEqual([['action', 'Tom De Wilde']]);
});

test('when a meeting closes is read, and nothing is decided', () => {
  const roles = (body: string) =>
    candidatesOf(minutesOf(`Il fait beau.\n\n${body}`), { language: 'fr' }).map(({ role }) => role);
  expect(roles('On clôture à 21h30, merci à tous.')).toEqual([]);
  expect(roles('Tom envoie le devis, on clôture à 21h30.')).toEqual(['action']);
});

test('places are those of the sentence in the document', () => {
  const text = minutesOf('Le devis est arrivé. **Tom** relance le plombier avant le 20 mai. Il fait beau.');
  const [found] = candidatesOf(text);
  expect(text.slice(found?.place.start, found?.place.end)).toBe('**Tom** relance le plombier avant le 20 mai.');
  expect(text.slice(found?.owners[0]?.place?.start, found?.owners[0]?.place?.end)).toBe('Tom');
  expect(text.slice(found?.due?.place.start, found?.due?.place.end)).toBe('avant le 20 mai');
});

test('an outcome says of which open entry it is', () => {
  const open = [
    { ref: '2024-04-09/A1', role: 'action', text: 'commander les gobelets', item: 'Fête', owners: ['Tom De Wilde'] },
    {
      ref: '2024-04-09/A2',
      role: 'action',
      text: 'demander un devis pour la toiture',
      item: 'Toit',
      owners: ['Ruth Okafor'],
    },
  ] as const;
  const [found] = candidatesOf(minutesOf('- gobelets : fait, 120 euros', '## Suivi'), { open });
  expect(found?.role).toBe('outcome');
  expect(found?.ref).toBe('2024-04-09/A1');
});

test('a proposal that is cited and said withdrawn is that one', () => {
  const open = [
    { ref: '2024-04-09/P1', role: 'proposal', text: 'adopter la RFC-13', item: 'RFC-13', owners: [] },
  ] as const;
  const said = (text: string) =>
    candidatesOf(minutesOf(text, '## RFC-13'), { open, language: 'en' }).map(({ role, ref }) => [role, ref]);
  expect(said('RFC-13 (2024-04-09/P1) was withdrawn by its author.')).toEqual([['outcome', '2024-04-09/P1']]);
  expect(said('The new logo was rejected.')).toEqual([['rejected', null]]);
});

test('names and a day answer who does something', () => {
  const said = (text: string) => candidatesOf(minutesOf(text)).map(({ role, text: words }) => `${role} ${words}`);
  expect(said('Qui adapte la liste ? Nadia, cette semaine encore.')).toEqual([
    'action Qui adapte la liste ? Nadia, cette semaine encore.',
  ]);
  expect(said('Qui a cassé la vitre ? Nadia, hier.')).toEqual([]);
});

test('what waits for nobody to object is not decided, and what is decided in capitals is', () => {
  const said = (text: string) =>
    candidatesOf(minutesOf(text), { language: 'en' }).map(({ role, text: words }) => `${role} ${words}`);
  expect(said('Lazy consensus: unless somebody objects by 17 May, RFC-13 is accepted.')).toEqual([]);
  expect(said('The Clerk read it out. Council RESOLVED to OBJECT to it.')).toEqual([
    'decision Council RESOLVED to OBJECT to it.',
  ]);
});

test('what stands under the actions that are done is no new one', () => {
  const under = (head: string) => candidatesOf(minutesOf('- affiches (Ruth)', head)).map(({ role }) => role);
  expect(under('## Affiches')).toEqual(['action']);
  expect(under('## Actions réalisées')).not.toContain('action');
});

test.each([
  'Il est proposé de prévoir un stand. L’assemblée marque son accord.',
  'Nadia propose de prévoir un stand. Les membres approuvent à l’unanimité.',
  'Ruth stelt voor om een stand te voorzien. De vergadering gaat akkoord.',
])('what was proposed and agreed on is one decision: %s', (text) => {
  expect(candidatesOf(minutesOf(text)).map((one) => `${one.role} ${one.text}`)).toEqual([`decision ${text}`]);
});

test.each([
  ['Nadia demande à Tom de relire la liste.', ['Tom De Wilde']],
  ['Il est demandé à Ruth de relire la liste pour le 3 juin.', ['Ruth Okafor']],
  ['Ruth vraagt aan Tom om de lijst na te lezen.', ['Tom De Wilde']],
  ['Tom présente le cadastre. Il rappelle que chaque section doit rendre sa liste pour le 3 juin.', []],
  ['Tom rappelle que Ruth doit rendre sa liste pour le 3 juin.', ['Ruth Okafor']],
  ['Mmes Ferrand et Diallo enverront la liste.', ['Nadia Ferrand', 'Diallo']],
  ['La liste sera transmise à Ruth pour le 3 juin.', []],
  ['La présidence écrira au ministre pour le 3 juin.', ['présidence']],
  ['Les membres enverront leur liste à Ruth pour le 3 juin.', ['membres']],
])('who is to do it: %s', (text, owners) => {
  const found = candidatesOf(minutesOf(text)).filter(({ role }) => role === 'action');
  expect(found.map((one) => one.owners.map(({ name }) => name))).toEqual([owners]);
});

test.each([
  [
    'Nadia achète les bacs, Ruth cherche des bénévoles pour fin juin et Tom relit la lettre.',
    [
      'Nadia achète les bacs,|Nadia Ferrand',
      'Ruth cherche des bénévoles pour fin juin|Ruth Okafor',
      'et Tom relit la lettre.|Tom De Wilde',
    ],
  ],
  [
    'Tom maakt een ontwerp tegen 10 juni, Nadia en Ruth sturen de lijst.',
    ['Tom maakt een ontwerp tegen 10 juni,|Tom De Wilde', 'Nadia en Ruth sturen de lijst.|Nadia Ferrand + Ruth Okafor'],
  ],
  // What stands in a bracket, and who is only named, is of the same thing.
  ['Nadia envoie la lettre (Ruth relit) à Tom.', ['Nadia envoie la lettre (Ruth relit) à Tom.|Nadia Ferrand']],
  [
    'Nadia envoie la lettre (Ruth relit, Tom signe et Ruth classe).',
    ['Nadia envoie la lettre (Ruth relit, Tom signe et Ruth classe).|Nadia Ferrand'],
  ],
  ['Nadia envoie la lettre à Ruth et Tom.', ['Nadia envoie la lettre à Ruth et Tom.|Nadia Ferrand']],
])('each who is to do something in one sentence is asked about apart: %s', (sentence, expected) => {
  expect(
    candidatesOf(minutesOf(sentence)).map(
      ({ text, owners }) => `${text}|${owners.map(({ name }) => name).join(' + ')}`,
    ),
  ).toEqual(expected);
});

test('the thousands of the votes in a sentence are theirs', () => {
  const said = 'De vergadering kiest voor Orbis (3.742 voor, 770 tegen: Tom).';
  const [found] = candidatesOf(minutesOf(said, '## Lift'), { language: 'nl' });
  expect([found?.role, found?.mode]).toEqual(['decision', { kind: 'vote', for: 3742, against: 770, abstain: null }]);
});

test('what a decision charges somebody with is asked apart, before and after it is taken', () => {
  const found = (text: string) =>
    candidatesOf(minutesOf(text)).map((one) => [one.role, one.text, one.owners.map(({ name }) => name).join()]);
  const clause = 'et demande à Ruth de l’envoyer avant le 3 juin.';
  const whole = `L’assemblée approuve la note ${clause}`;
  expect(found(whole)).toEqual([
    ['decision', whole, ''],
    ['action', whole, 'Ruth Okafor'],
  ]);
  expect(found(`Décision : ${whole}`)).toEqual([['action', clause, 'Ruth Okafor']]);
  expect(found('Décision : on garde la salle et on la repeint.')).toEqual([]);
});

test('an impersonal « il » proposes nothing', () => {
  const found = candidatesOf(minutesOf('Tom envoie la liste. Il est proposé de la relire.'));
  expect(found.filter(({ role }) => role === 'proposal').map(({ owners }) => owners)).toEqual([[]]);
});

test('the agenda of a meeting that is announced, in its line', () => {
  const found = candidatesOf(minutesOf('On se revoit le mardi 4 juin à 19h30. ODJ : comptes, potager et garderie'));
  expect(found.map(({ role, text }) => `${role} ${text}`)).toEqual([
    'next-meeting On se revoit le mardi 4 juin à 19h30.',
    'agenda comptes',
    'agenda potager',
    'agenda garderie',
  ]);
});

test('who comes and who goes, and when', () => {
  const lines = ['Tom De Wilde arrive à 19h20.', 'Ruth Okafor komt binnen om 20u.', 'Nadia Ferrand left at 9pm.'];
  const found = candidatesOf(minutesOf(lines.join('\n\n')));
  expect(found.map(({ move }) => move)).toEqual([
    { kind: 'arrival', time: '19:20' },
    { kind: 'arrival', time: '20:00' },
    { kind: 'departure', time: '21:00' },
  ]);
});

test('who writes, called by a first name, is whom the list has', () => {
  const [found] = candidatesOf(
    '---\ndate: 2024-05-14\nsecrétaire: Tom\nprésents:\n  - Tom De Wilde\n  - Ruth Okafor\n---\n\n## Point\n\nTom envoie la lettre avant le 30/6.\n',
  );
  expect(found?.owners.map(({ name }) => name)).toEqual(['Tom De Wilde']);
});

test('who goes on another day, or leaves those who meet, does not leave the meeting for sure', () => {
  const found = candidatesOf(
    minutesOf(
      'Nadia Ferrand quitte le CC le 30/6, merci.\n\nTom part à la retraite le 31 décembre.\n\nRuth verlaat het bestuur.\n\nTom remercie Ruth, qui quitte l’école.\n\nTom quitte la réunion.',
    ),
  );
  expect(found.map(({ role, certainty, move }) => [role, certainty, move?.kind ?? null])).toEqual([
    ['presence', 'medium', null],
    ['presence', 'medium', null],
    ['presence', 'medium', null],
    ['presence', 'medium', null],
    ['presence', 'high', 'departure'],
  ]);
});

test('a verdict alone is on the sentence before it', () => {
  const said = (text: string, language: 'fr' | 'nl' = 'fr') =>
    candidatesOf(minutesOf(text), { language }).map(({ role, text: words }) => `${role} ${words}`);
  expect(said('Budget demandé : 300 €. Accordé.')).toEqual(['decision Budget demandé : 300 €. Accordé.']);
  expect(said('Tom veut une tente. Refusé.')).toEqual(['rejected Tom veut une tente. Refusé.']);
  expect(said('Aanvraag voor een tent. Geweigerd.', 'nl')).toEqual(['rejected Aanvraag voor een tent. Geweigerd.']);
});

test('what somebody does of a proposal stands in a later sentence of its text', () => {
  const found = candidatesOf(minutesOf('Proposition de Tom : changer de banque. Nadia demande les tarifs pour mardi.'));
  expect(found.map(({ role, text }) => `${role} ${text}`)).toEqual(['action Nadia demande les tarifs pour mardi.']);
});

test('a verb that is taken apart ends its sentence', () => {
  const found = candidatesOf(minutesOf('Ruth Okafor komt pas om 20.15 uur binnen.'), { language: 'nl' });
  expect(found.map(({ move }) => move)).toEqual([{ kind: 'arrival', time: '20:15' }]);
});

test('what stands under a heading of open questions is to be decided', () => {
  const found = candidatesOf(minutesOf('- le prix du bail\n- la couleur des chaises', '## Questions ouvertes'));
  expect(found.map(({ role }) => role)).toEqual(['pending', 'pending']);
});

test('what is due in days that only the meeting tells', () => {
  const due = (text: string) => candidatesOf(minutesOf(text))[0]?.due?.date;
  expect(due('Tom prévient le plombier demain.')).toBe('2024-05-15');
  expect(due('Tom contacte le plombier dans deux semaines.')).toBe('2024-05-28');
  expect(due('- Tom : appeler le plombier lundi')).toBe('2024-05-20');
});

test('a transcript proposes little', () => {
  const turns = [
    'Nadia: we could ask the town for the hall',
    'Tom: I will call them by 20 May',
    'Ruth: agreed',
    'Nadia: next meeting on 4 June?',
  ];
  const text = minutesOf(Array.from({ length: 10 }, () => turns.join('\n\n')).join('\n\n'));
  expect(candidatesOf(text, { language: 'en' }).length).toBeLessThan(16);
});

test('in a transcript what a speaker says was agreed is told, and what nobody objects to is decided', () => {
  const turns = [
    '**Nadia** : the roof leaks again and the last builder never sent his bill, we had agreed on that price.',
    '… and the one before him was no better.',
    '**Tom** : Agreed.',
    '**Ruth** : so we keep the small hall for the winter.',
    'No objections.',
  ];
  const text = minutesOf(Array.from({ length: 4 }, () => turns.join('\n\n')).join('\n\n'));
  const found = candidatesOf(text, { language: 'en' }).map(({ role, text: words }) => `${role} ${words}`);
  expect(new Set(found)).toEqual(new Set(['decision No objections.']));
});

test('speakers whose names stand as headings take turns, too', () => {
  const turns = [
    '**Nadia Ferrand**\n\nI will hand over to Tom for that. It has been a long week for all of us at the hall, as you know.',
    '**Tom**\n\nThanks. We decided on the builder some time ago, I think, and his price was the lowest of all of them.',
  ];
  const text = minutesOf(Array.from({ length: 6 }, () => turns.join('\n\n')).join('\n\n'));
  const found = candidatesOf(text, { language: 'en' });
  expect(found.filter(({ role }) => role === 'decision')).toEqual([]);
});

test('an item with a name over a list of its own is a heading, not an action', () => {
  const actions = (body: string) => candidatesOf(minutesOf(body)).filter(({ role }) => role === 'action');
  expect(actions('- affiches (Ruth)').map(({ text }) => text)).toEqual(['affiches (Ruth)']);
  expect(actions('- affiches (Ruth)\n  - deux modèles, rien de neuf')).toEqual([]);
});

test('a heading that says how long an item takes names no minutes', () => {
  const line = 'The pipes come first, rather than the paint.';
  const rolesUnder = (head: string) => candidatesOf(minutesOf(line, head), { language: 'en' }).map(({ role }) => role);
  expect(rolesUnder('## Feb minutes')).toContain('correction');
  expect(rolesUnder('## Works (Tom, 10 minutes)')).not.toContain('correction');
});

test('a sentence goes on in the next line where a paragraph is wrapped, though others are not', () => {
  const lines = [
    'Le devis du toit est arrivé la semaine passée et il est plus élevé que ce que',
    'tout le monde pensait, mais il tient compte des gouttières et aussi du jardin.',
    'Tom relance le plombier avant le 20 mai, à moins que la pluie ne cesse encore',
    'une fois.',
  ];
  const notes = ['tables : ok', 'bancs à voir', 'verres lavés', 'gobelets perdus', 'sono rendue'];
  const found = candidatesOf(minutesOf(`${lines.join('\n')}\n\n${notes.join('\n')}`));
  expect(found.map(({ text }) => text)).toContain(
    'Tom relance le plombier avant le 20 mai, à moins que la pluie ne cesse encore une fois.',
  );
});

test('a link to an agenda is no line of it', () => {
  const body = (line: string) => `On se revoit le mardi 4 juin à 19h30.\n\n**Ordre du jour**\n\n- ${line}`;
  const agenda = (line: string) => candidatesOf(minutesOf(body(line))).filter(({ role }) => role === 'agenda');
  expect(agenda('comptes')).toHaveLength(1);
  expect(agenda('[Ordre du jour](https://example.org/odj)')).toEqual([]);
});

test('what somebody tells after an introduction is no action', () => {
  expect(candidatesOf(minutesOf('Cependant, Nadia met en garde sur la difficulté de trouver une salle.'))).toEqual([]);
});

test('a handle is somebody of whom no list knows, and an entity is what a page shows', () => {
  const [found] = candidatesOf(minutesOf('- louer la sono pour le 3 juin -&gt; [@theo]({{ site.url }}/membres/theo/)'));
  expect([found?.role, found?.owners.map(({ name }) => name)]).toEqual(['action', ['theo']]);
  expect(
    candidatesOf(minutesOf('Écrire à theo@example.org, dit Ruth.'))[0]?.owners.map(({ name }) => name) ?? [],
  ).toEqual([]);
});

test('a first name that is a particle of others is somebody', () => {
  const text =
    '---\ndate: 2024-05-14\nlanguage: en\nattendees:\n  - Ben Ross\n---\n\n# Committee\n\n## Water\n\nBen to buy a hose.\n';
  expect(candidatesOf(text, { language: 'en' })[0]?.owners.map(({ name }) => name)).toEqual(['Ben Ross']);
});

test('what somebody does of a decision, in its text after its first sentence, is an action', () => {
  const found = (body: string): string[] => candidatesOf(minutesOf(body)).map(({ role, text }) => `${role}: ${text}`);
  expect(found('Décision : on garde le local. Nadia Ferrand prévient le bailleur avant juin. Merci à elle.')).toEqual([
    'action: Nadia Ferrand prévient le bailleur avant juin.',
  ]);
  expect(found('Decision: close in August; Ruth Okafor will tell the members.')).toEqual([
    'action: Ruth Okafor will tell the members.',
  ]);
  expect(found('Décision : on garde le local. Le loyer reste le même. Nadia Ferrand trouve cela cher.')).toEqual([]);
});

test('a label in the middle of a line is one', () => {
  const [found] = candidatesOf(minutesOf('De zaal is te klein, vindt Ruth. ACTIE Kantine: een grotere zaal zoeken.'), {
    language: 'nl',
  });
  expect([found?.role, found?.text]).toEqual(['action', 'ACTIE Kantine: een grotere zaal zoeken.']);
  const [after] = candidatesOf(minutesOf('Après un tour de table, décision : on vend le vélo.'));
  expect(after?.role).toBe('decision');
  expect(candidatesOf(minutesOf('Rien à dire. Actions réglementaires : une loi est en préparation.'))).toEqual([]);
});

describe('minutes that tell at length', () => {
  const told = [
    'Tom licht toe hoe de vorige editie verlopen is en welke indruk de bezoekers daarvan hadden.',
    'Nadia vraagt zich af of de buurt daar na al die jaren nog altijd op zit te wachten.',
    'Ruth merkt op dat de zaal in het voorjaar meestal bezet is en dat de huur ieder jaar stijgt.',
    'Er wordt nog wat gepraat over de kleur van de affiches en over het weer van die dag.',
    'Jean-Pierre vindt dat de muziek te luid stond en dat de buren daar terecht over klaagden.',
    'Vroeger werd zoiets door de gemeente betaald, maar die tijd komt niet meer terug.',
  ];
  const long = (ends: readonly string[]): string =>
    minutesOf([...Array.from({ length: 10 }, () => told.join(' ')), ...ends].join('\n\n'));

  test('propose next to nothing of what is only told', () => {
    expect(candidatesOf(long([]), { language: 'nl' }).length).toBeLessThan(3);
  });

  test('and what was decided and what somebody will do', () => {
    const ends = [
      'Het voorstel wordt na stemming aangenomen.',
      'Tom zal de gemeente tegen 1 juni een brief schrijven.',
    ];
    const found = candidatesOf(long(ends), { language: 'nl' }).map(({ role, text }) => `${role} ${text}`);
    expect(found.slice(-2)).toEqual([`decision ${ends[0]}`, `action ${ends[1]}`]);
  });

  test('and what somebody proposes, not what one could do', () => {
    const ends = [
      'Misschien kunnen we een tent huren voor de kinderen.',
      'Wilfred stelt voor om een tent te huren.',
      'Idee: een tent huren voor de kinderen.',
    ];
    const found = candidatesOf(long(ends), { language: 'nl' }).filter(({ role }) => role === 'proposal');
    expect(found.map(({ text }) => text)).toEqual(ends.slice(1));
  });

  test('of somebody of whom no list knows, too', () => {
    const ends = [
      'Iedereen dankt, met naam en toenaam, Wilfred en ook Anneke voor het werk.',
      'De hele groep kent Wilfred al jaren.',
      'Wilfred zal de brief aan de gemeente schrijven.',
    ];
    const found = candidatesOf(long(ends), { language: 'nl' }).map(({ role, text }) => `${role} ${text}`);
    expect(found).toContain(`action ${ends[2]}`);
  });
});

test('a hostile line takes no time', () => {
  const start = performance.now();
  for (const unit of ['Nadia envoie avant le 3 mai ', 'on garde (', '- : ', '[x](', '**a ', '20/5 '])
    candidatesOf(minutesOf(unit.repeat(Math.ceil(100_000 / unit.length))));
  expect(performance.now() - start).toBeLessThan(5000);
});

test('forms are written once', () => {
  expect(formsOf('adopté(e)(s)').sort()).toEqual(['adopté', 'adoptée', 'adoptées', 'adoptés']);
});

test('words are cut at apostrophes, and marks are blanks of the same length', () => {
  expect(wordsOf('Nadia s’en charge').map(({ normalized }) => normalized)).toEqual(['nadia', "s'", 'en', 'charge']);
  const marked = '**Tom** _et_ [Ruth](https://example.org/x) ~~Ann~~';
  expect(plain(marked)).toHaveLength(marked.length);
  expect(plain(marked)).not.toMatch(/Ann|example|\*/);
});

describe('where minutes are approved', () => {
  test.each([
    ['fr', 'Tom : au point 2, lire « 350 € » et non « 250 € ».', 'correction'],
    ['fr', "C'est la salle Verte, pas la salle Bleue.", 'correction'],
    ['nl', 'Bij punt 3: het orgel komt van Okra, niet van de parochie.', 'correction'],
    ['en', 'The fair is on 17 May, not the 10th.', 'correction'],
    ['fr', 'Tout le monde a relu, pas de remarque.', null],
    ['nl', 'Iedereen heeft gelezen, geen opmerkingen.', null],
    ['fr', 'Faut-il lire 350 et non 250 ?', null],
  ] as const)('%s: %s', (language, text, role) => {
    const roles = candidatesOf(minutesOf(text, '## Approbation du PV'), { language }).map((one) => one.role);
    expect(roles.includes('correction')).toBe(role === 'correction');
  });

  test.each([
    ['fr', "Reporté à sept., pas tout le monde l'a reçu", []],
    ['fr', 'Reporté.', []],
    ['nl', 'Uitgesteld naar september, niet iedereen heeft het gekregen', []],
    ['en', 'Postponed to September, not everybody has had them', []],
    ['fr', "On reporte à septembre, pas tout le monde l'a reçu", ['postponed']],
  ] as const)('%s: what is put off there is the approval, and corrects nothing: %s', (language, text, roles) => {
    const found = candidatesOf(minutesOf(text, '## Approbation du PV'), { language });
    expect(found.map(({ role }) => role)).toEqual(roles);
  });

  test('elsewhere the same words correct nothing', () => {
    const found = candidatesOf(minutesOf("C'est la salle Verte, pas la salle Bleue.", '## Fête'), { language: 'fr' });
    expect(found.map(({ role }) => role)).not.toContain('correction');
  });

  test('hours without a word are no candidate', () => {
    expect(candidatesOf(minutesOf('14h00 → 16h10'))).toEqual([]);
  });
});

describe('what looks like something else', () => {
  const reasons = (body: string): string[] => candidatesOf(minutesOf(body)).flatMap(({ evidence }) => evidence);

  test('a day is no vote of 15 to 7', () => {
    expect(reasons('Charte : pas encore faite par Nadia, reportée au 15/07.')).not.toContain('vote');
    expect(reasons('La charte est adoptée, 15/07.')).not.toContain('vote');
  });

  test('a label over nothing asks nothing', () => {
    expect(candidatesOf(minutesOf('Beslissing: geen.\n\nActie: geen'))).toEqual([]);
  });

  test('a name is no verb', () => {
    const known = minutesOf('Caisse : Pierre la tient.').replace('Tom De Wilde', 'Pierre Demol');
    expect(candidatesOf(known).flatMap(({ evidence }) => evidence)).not.toContain('infinitive');
  });
});

test('a refusal answers what somebody wished in the sentence before, and a last word what is done', () => {
  const of = (body: string, head?: string) =>
    candidatesOf(minutesOf(body, head)).map(({ role, text }) => `${role} ${text}`);
  expect(of('Tom voulait qu’on achète nos propres bacs. Trop cher (400 €), on laisse tomber.')).toEqual([
    'rejected Tom voulait qu’on achète nos propres bacs. Trop cher (400 €), on laisse tomber.',
  ]);
  expect(of('- Propreté : Nadia les a eus, un passage en plus le dimanche. Réglé 👍', '## Suivi')).toEqual([
    'outcome Propreté : Nadia les a eus, un passage en plus le dimanche. Réglé 👍',
  ]);
});

test('who does not agree decides nothing, and a meeting to come is none of the decisions', () => {
  const of = (body: string) =>
    candidatesOf(minutesOf(body), { language: 'nl' }).map(({ role, certainty }) => `${role} ${certainty}`);
  expect(of('Over een petitie raakten we het niet eens.')).toEqual(['pending medium']);
  expect(of('We komen opnieuw samen op maandag 3 juni, 20 uur.')).toEqual(['next-meeting high']);
  expect(of('Tom moet om half tien door naar een andere vergadering.')).toEqual(['presence high']);
});

test('of a block of quotation, what has a label or was voted', () => {
  const of = (body: string) =>
    candidatesOf(minutesOf(body), { language: 'fr' }).map(({ role, text }) => `${role}: ${text}`);
  expect(of('> **Décision 7.1** : la rue reste fermée.\n> Action (Ruth) : prévenir les écoles.')).toEqual([
    'decision: Décision 7.1 : la rue reste fermée.',
    'action: Action (Ruth) : prévenir les écoles.',
  ]);
  expect(of("> Les statuts sont approuvés à l'unanimité.")).toHaveLength(1);
  expect(of('> Bonjour à tous, la commune a décidé de fermer la rue.\n> Ruth vous rappelle demain.')).toEqual([]);
});

describe('what became of an earlier action', () => {
  const entry = (id: string, text: string) => ({
    ref: `2024-05-13/${id}`,
    role: 'action' as const,
    text,
    item: '1. Divers',
    owners: ['Nadia Ferrand'],
  });
  const open = [
    entry('A1', 'envoyer les attestations'),
    entry('A2', 'imprimer les affiches'),
    entry('A3', 'demander trois devis'),
  ];
  const told = (body: string, head = '## Suivi des actions') =>
    candidatesOf(minutesOf(body, head), { open, language: 'fr' }).map(({ role, ref, outcome }) => [role, ref, outcome]);

  test.each([
    ['- Affiches : Ruth les a imprimées.', '2024-05-13/A2', 'done'],
    ['- Attestations : envoyées le 2/5.', '2024-05-13/A1', 'done'],
    ['- Attestations (Nadia) : deux envoyées, la troisième suit.', '2024-05-13/A1', 'in-progress'],
    ['- Trois devis ont été reçus.', '2024-05-13/A3', 'done'],
    ['- Deux devis ont été reçus.', '2024-05-13/A3', 'in-progress'],
  ])('%s', (line, ref, outcome) => {
    expect(told(line)).toEqual([['outcome', ref, outcome]]);
  });

  test.each([
    ['- De affiches: Ruth deed dit vorige week.', 'nl', 'done'],
    ['- De affiches: Ruth deed dit nog niet.', 'nl', 'in-progress'],
    ['- The posters: Ruth did this last week.', 'en', 'done'],
  ] as const)('%s', (line, language, outcome) => {
    const [head, text] = language === 'nl' ? ['Opvolging', 'de affiches drukken'] : ['Follow-up', 'print the posters'];
    const found = candidatesOf(minutesOf(line, `## ${head}`), { open: [entry('A4', text)], language });
    expect(found.map((one) => [one.role, one.outcome])).toEqual([['outcome', outcome]]);
  });

  test('is told by more than its verb, and by no item that every meeting has', () => {
    const refs = (body: string) => told(body, '## Divers').map(([, ref]) => ref);
    expect(refs("Le PV du 17 septembre n'a pas été envoyé.")).not.toContain('2024-05-13/A1');
    expect(refs('Tom a envoyé le rapport le 3/5.')).not.toContain('2024-05-13/A1');
  });
});

test.each<[line: string, found: readonly string[]]>([
  ['Prochaine réunion : mardi 11 juin à 9h30. Tom réserve la salle.', ['action: Tom réserve la salle.']],
  ['Prochaine réunion : mardi 11 juin à 9h30. Rue Haute 4, Uccle.', []],
  [
    'Prochaine réunion : mardi 11 juin à 9h30. Points : budget. La réunion suivante aura lieu le 16 septembre.',
    ['next-meeting: La réunion suivante aura lieu le 16 septembre.'],
  ],
  ['Prochaine réunion : mardi 11 juin à 9h30. Points : budget. Fête. Divers.', []],
])('on the line of a next meeting, « %s »', (line, found) => {
  expect(candidatesOf(minutesOf(line)).map(({ role, text }) => `${role}: ${text}`)).toEqual(found);
});

test.each<[line: string, found: readonly string[]]>([
  [
    'Le carrelage est mis aux voix : 2 pour, 2 contre. À parité, l’achat est refusé.',
    ['rejected: À parité, l’achat est refusé.'],
  ],
  ['3.1 M. De Wilde enverra le plan avant le 3 juin.', ['action: 3.1 M. De Wilde enverra le plan avant le 3 juin.']],
])('of one sentence, and of a tie, « %s »', (line, found) => {
  expect(candidatesOf(minutesOf(line)).map(({ role, text }) => `${role}: ${text}`)).toEqual(found);
});

test('the votes of each bench are one sentence, and no count is taken of the last', () => {
  const line = 'Vote – délégation employeur : 2 pour ; délégation travailleurs : 3 pour, 1 contre.';
  expect(candidatesOf(minutesOf(line)).map(({ text, mode }) => [text, mode])).toEqual([[line, null]]);
});

test('what an action of the same people and day tells is not asked once more', () => {
  const table = '| Quoi | Qui | Quand |\n| --- | --- | --- |\n| Avertir les riverains | Nadia | 15/10/2024 |';
  const of = (sentence: string) =>
    candidatesOf(minutesOf(`${sentence}\n\n${table}`), { language: 'fr' }).map(({ role, text }) => `${role}: ${text}`);
  expect(of('Nadia avertira les riverains par courrier avant le 15 octobre 2024.')).toEqual([]);
  expect(of('Nadia avertira les riverains par courrier avant le 12 octobre 2024.')).toHaveLength(1);
  expect(of('Nadia réservera la salle avant le 15 octobre 2024.')).toHaveLength(1);
  // She stands in the table without her title.
  expect(of('Mme Ferrand avertira les riverains avant le 15 octobre 2024.')).toEqual([]);
  expect(of('Mme Okafor avertira les riverains avant le 15 octobre 2024.')).toHaveLength(1);
});

test('two sentences with an entry between them are two', () => {
  const [first, second] = candidatesOf(
    minutesOf('Nadia prépare les flyers.\nAction Tom : comptes\nÀ payer avant le 31/12.'),
  );
  expect(first).toMatchObject({ role: 'action', text: 'Nadia prépare les flyers.', due: null });
  expect(second?.due?.date ?? null).not.toBe(first?.due?.date);
});

test('who writes the minutes has nothing to do, unless it is by a day', () => {
  expect(candidatesOf(minutesOf('Mme Ferrand tient le procès-verbal.'))).toEqual([]);
  expect(candidatesOf(minutesOf('Nadia rédige le procès-verbal pour le 20 mai.'))).toMatchObject([{ role: 'action' }]);
});

test('who has an office of the meeting, or signs as such, has nothing to do; who is appointed or looks for somebody is told', () => {
  for (const line of [
    'Mme Nadia Ferrand fait office de secrétaire.',
    'Tom De Wilde treedt op als secretaris.',
    'Ruth acts as secretary.',
    'Le président, La secrétaire,',
    'De voorzitter, De secretaris,',
    'La présidente Le secrétaire',
    'P = présente Nadia, E = excusée',
    'Bureau : Nadia Ferrand, présidente de séance ;',
  ])
    expect(candidatesOf(minutesOf(line))).toEqual([]);
  expect(candidatesOf(minutesOf("Nadia cherche quelqu'un comme secrétaire."))).toMatchObject([{ role: 'action' }]);
  expect(candidatesOf(minutesOf('Nadia est désignée en qualité de secrétaire.'))).toMatchObject([{ role: 'decision' }]);
});

test('what is handed to somebody is not put off, nor is anything by a next meeting without a day', () => {
  for (const line of ['La clé est remise à Nadia.', 'Volgende vergadering: nog te bepalen'])
    expect(candidatesOf(minutesOf(line)).filter(({ role }) => role === 'postponed')).toEqual([]);
  for (const line of ['Le budget est remis à la prochaine réunion.', 'Site : reporté, Nadia n’est pas là.'])
    expect(candidatesOf(minutesOf(line))).toMatchObject([{ role: 'postponed' }]);
});

test.each(['## Suivi', '## 5. Suivi', '## Point 5 : Suivi'])('what is done under « %s » is an outcome', (head) => {
  const body = 'Le dossier du parking a été transmis par Ruth.';
  expect(candidatesOf(minutesOf(body, head)).map(({ role }) => role)).toEqual(['outcome']);
});

test('a bare answer after a decision that is read says nothing more', () => {
  expect(
    candidatesOf(minutesOf('Tom stelt voor er 10 euro bij te doen. Stemming: 1 voor, 4 tegen. Dus niet.')),
  ).toEqual([]);
});

test('a name that is a word of another language makes no sentence one of that language', () => {
  const text = (name: string): string =>
    `---\ndate: 2024-05-14\ntaal: nl\naanwezig: Hilde Maes, ${name} Van den Broeck\n---\n\n# Bestuur\n\n## 1. Feest\n\n${name} vertrekt na punt 4 (10u40).\n`;
  for (const name of ['An', 'An-Sofie', 'Sofie'])
    expect(candidatesOf(text(name)).map(({ role, certainty }) => `${role} ${certainty}`)).toEqual(['presence high']);
});

test.each([
  [
    'On prend le cochon, quatre pour, un contre et une abstention.',
    'fr',
    { kind: 'vote', for: 4, against: 1, abstain: 1 },
  ],
  [
    'La cotisation passe à dix-huit euros, vote cinq pour.',
    'fr',
    { kind: 'vote', for: 5, against: null, abstain: null },
  ],
  ['We kiezen het blauwe logo, niemand tegen.', 'nl', { kind: 'consensus' }],
  ["On achète un banc. Tous d'accord.", 'fr', { kind: 'unanimous' }],
  ['We kopen een bank, iedereen is akkoord.', 'nl', { kind: 'consensus' }],
] as const)('%s: how it was decided is read as under a label', (line, language, mode) => {
  expect(candidatesOf(minutesOf(line), { language })).toMatchObject([{ role: 'decision', mode }]);
});

test('who comes or goes in a meeting that began in the evening does so in the evening', () => {
  const move = (start: string): unknown =>
    candidatesOf(minutesOf('Ruth left at 8.55.').replace('présents:', `${start}présents:`)).at(0)?.move;
  expect(move('début: 19h30\n')).toEqual({ kind: 'departure', time: '20:55' });
  expect(move('début: 8h30\n')).toEqual({ kind: 'departure', time: '08:55' });
  expect(move('')).toEqual({ kind: 'departure', time: '08:55' });
});

test('figures with a stop after a word that leads to an hour are one, of who comes or goes', () => {
  const moves = (line: string): unknown[] =>
    candidatesOf(minutesOf(line), { language: 'en' }).flatMap(({ move }) => (move === null ? [] : [move]));
  expect(moves('Ruth left at 11.20.')).toEqual([{ kind: 'departure', time: '11:20' }]);
  expect(moves('Ruth arrived 11.20.')).toEqual([{ kind: 'arrival', time: '11:20' }]);
  expect(moves('Ruth left the room after 4.20.')).not.toContainEqual({ kind: 'departure', time: '04:20' });
});

test.each([
  ["Après un tour de table, chacun se range à l'idée d'ouvrir le samedi.", 'decision'],
  ['After some back and forth: the hut stays shut on Sundays.', 'decision'],
  ['Na wat heen en weer kiezen we voor het kleine formaat.', 'decision'],
  ["Ruth voulait un feu d'artifice => non, trop cher", 'rejected'],
  ['Ruth aurait voulu une pétition. 2 pour, 3 contre, donc non', 'rejected'],
  ['Dropping the old form was floated by Ruth and turned down.', 'rejected'],
  ['=> on demande quand même un second devis.', 'decision'],
  ["Les avis divergent et la question n'est pas tranchée.", 'pending'],
  ['Le choix du logo est remis à novembre, Mme Ferrand étant absente.', 'postponed'],
  ['The opening hours were left till March.', 'postponed'],
  ['Le point sera repris en septembre.', 'postponed'],
  ['Wordt in september bekeken.', 'postponed'],
  ['Bourse aux vêtements : on en parle en février', 'postponed'],
])('%s', (line, role) => {
  expect(candidatesOf(minutesOf(line)).map((one) => one.role)).toEqual([role]);
});

test.each([
  "Approbation du PV : Ruth n'avait pas donné sa voix à Inès mais à Tom.",
  'Vorig verslag: Ruth woont niet in de straat maar op de hoek.',
])('what earlier minutes say is denied, and what they should say follows: %s', (line) => {
  expect(candidatesOf(minutesOf(line, '## 1. Approbation du PV')).map(({ role }) => role)).toEqual(['correction']);
});

test('a line of its own sign is no quotation, nor is the one below it', () => {
  const of = (body: string) => candidatesOf(minutesOf(body)).map(({ role, text }) => `${role}: ${text}`);
  expect(of('>> Ruth to sign the order\nA second dishwasher was turned down.')).toEqual([
    'action: Ruth to sign the order',
    'rejected: A second dishwasher was turned down.',
  ]);
});

test("what opens the meeting is nobody's task", () => {
  const of = (body: string) => candidatesOf(minutesOf(body), { language: 'en' });
  expect(of('CALL TO ORDER: Tom De Wilde presiding, called to order 6:30 PM.')).toEqual([]);
  expect(of('Tom De Wilde to call the county by Friday.')).toHaveLength(1);
});

test('who has no capital in the list has none in the text', () => {
  const text = (people: string) =>
    `---\ndate: 2024-05-14\nlanguage: en\npresent:\n${people}---\n\n## Misc\n\n- pip to order stickers\n- sam to call the hall\n`;
  const owners = (people: string) => candidatesOf(text(people)).map((one) => one.owners.map(({ name }) => name));
  expect(owners("  - '@pip'\n  - sam\n")).toEqual([['@pip'], ['sam']]);
  expect(owners('  - Pip Moor\n  - Sam Bell\n').flat()).toEqual([]);
});

test('the months of dates in figures stand where another date of the text has them', () => {
  const dueOf = (body: string) => candidatesOf(minutesOf(body), { language: 'en' }).map(({ due }) => due?.date);
  expect(dueOf('Ruth to call the county by 6/8.')).toEqual(['2024-08-06']);
  expect(dueOf('Ruth to call the county by 6/8.\n\nTom to send the contract by 6/28.')).toEqual([
    '2024-06-08',
    '2024-06-28',
  ]);
});

test('talk that is told concludes nothing', () => {
  expect(candidatesOf(minutesOf('A long discussion followed about heat pumps.'))).toEqual([]);
});

test('what is left open is what was asked', () => {
  expect(candidatesOf(minutesOf("Faut-il l'avis de la tutelle ? Personne n'en est sûr, on en reparle."))).toMatchObject(
    [{ role: 'pending', text: "Faut-il l'avis de la tutelle ? Personne n'en est sûr, on en reparle." }],
  );
});

test('an agenda may follow its verb', () => {
  const lines = (last: string) =>
    candidatesOf(minutesOf(`On se revoit le mardi 4 juin 2024 à 9h30. ${last}`)).flatMap(({ role, text }) =>
      role === 'agenda' ? [text] : [],
    );
  expect(lines("Seront à l'ordre du jour le budget, la charte et le logo.")).toEqual([
    'le budget',
    'la charte',
    'le logo',
  ]);
  expect(lines('On y parlera de la fête et du budget.')).toEqual(['fête', 'budget']);
});

test('an earlier decision that ends is one', () => {
  const roles = (line: string): string[] => candidatesOf(minutesOf(line)).map(({ role }) => role);
  expect(roles('La décision 2024-02-01/D2 est abrogée : trop de conflits.')).toEqual(['decision']);
  expect(roles("La décision 2024-02-01/D2 n'est pas abrogée.")).toEqual([]);
  expect(roles('Cette décision annule et remplace celle du 14 janvier.')).toEqual(['decision']);
  expect(roles('Cette décision ne remplace pas celle du 14 janvier.')).toEqual([]);
  expect(roles('Faut-il que la décision 2024-02-01/D2 soit abrogée ?')).not.toContain('decision');
});

test('what is not unanimous is left open', () => {
  expect(candidatesOf(minutesOf("La mise en commun ne fait pas l'unanimité."))).toMatchObject([
    { role: 'pending', mode: null },
  ]);
});

test.each([
  ['Nadia demande que 1 abstention soit ajoutée. Approuvé.', null],
  [
    'On garde le devis de la pompe, 5 pour (sans la pose), 1 contre, dit Ruth',
    { kind: 'vote', for: 5, against: 1, abstain: null },
  ],
  ['On commande les flyers, OK de tous.', { kind: 'consensus' }],
  ['On commande les flyers, OK de tous sauf Ruth.', null],
  ["Pas de tombola : décidé à l'unanimité.", { kind: 'unanimous' }],
  ["Pas de tombola : décidé à l'unanimité moins une voix.", null],
])('of a vote in %s', (line, mode) => {
  expect(candidatesOf(minutesOf(line)).find(({ role }) => role === 'decision')?.mode ?? null).toEqual(mode);
});

test('a ballot is of the decision before it', () => {
  expect(
    candidatesOf(minutesOf('Est nommée administratrice : Mme Ferrand. Vote à bulletins secrets : 6 oui, 1 nul.')),
  ).toMatchObject([{ text: 'Est nommée administratrice : Mme Ferrand. Vote à bulletins secrets : 6 oui, 1 nul.' }]);
});

test('what members tell one another is nothing to be sure of', () => {
  const news = '- La Grange organise une visite, inscriptions chez Ruth avant le 20/9/2024';
  expect(candidatesOf(minutesOf(news, "## Points d'info")).map(({ certainty }) => certainty)).not.toContain('high');
  expect(candidatesOf(minutesOf(news, '## Salon')).map(({ certainty }) => certainty)).toEqual(['high']);
});

test('a label at the end of a line leads to its list', () => {
  const list = 'Première lecture de la charte. Décisions :\n\n- elle est revue en janvier\n- geen\n';
  expect(candidatesOf(minutesOf(list)).map(({ role, text }) => [role, text])).toEqual([
    ['decision', 'elle est revue en janvier'],
  ]);
});

test('a sentence does not end in a bracket, nor after an abbreviation', () => {
  const [first, ...more] = candidatesOf(
    minutesOf('Ruth contacte un sponsor (Caisse St. Éloi. Bureau de Mons) avant le 12/06/2024.'),
  );
  expect(more).toEqual([]);
  expect(first).toMatchObject({ role: 'action', due: { date: '2024-06-12' } });
});

test('who abstains, or was against, has nothing to do', () => {
  for (const line of ["Nadia s'abstient sur ce point.", 'Tegen: Nadia, Tom, Ruth.', 'Ruth abstained.'])
    expect(candidatesOf(minutesOf(line))).toEqual([]);
  expect(candidatesOf(minutesOf('- Pour la buvette : Nadia')).map(({ role }) => role)).toEqual(['action']);
});

test('a question that all answer is decided', () => {
  expect(candidatesOf(minutesOf("On refait la fête en juin ? Oui à l'unan."))).toMatchObject([{ role: 'decision' }]);
});

test('somebody who is listed by handle has the name that people.yaml gives to the handle', () => {
  const people = [
    {
      name: 'Ruth Okafor',
      aliases: ['@ruthok'],
      organisation: null,
      formerly: [],
      email: null,
      from: null,
      until: null,
      functionMailbox: false,
      familyName: null,
      shares: null,
      publication: 'full' as const,
    },
  ];
  const text = minutesOf('- @ruthok will order the flags.').replace('Ruth Okafor', '"@ruthok"');
  const [found] = candidatesOf(text, { registry: { ...emptyRegistry, people }, language: 'en' });
  expect(found?.owners.map(({ name }) => name)).toEqual(['Ruth Okafor']);
});

test.each([
  ['en', '**Decision D1:** we buy a tent.\nAgreed, +1 all round (Ruth: +1 by mail).', 0],
  ['fr', "**Décision D1 :** on achète une tente.\nD'accord, +1 de tous (Ruth par mail).", 0],
  ['nl', '**Beslissing D1:** we kopen een tent.\nAkkoord, iedereen (Ruth per mail).', 0],
  ['en', '**Decision D1:** we buy a tent.\nAgreed, Ruth will call the shop.', 1],
] as const)('in %s, that all agree is said of the decision right above: %s', (language, body, least) => {
  expect(Math.min(candidatesOf(minutesOf(body), { language }).length, 1)).toBe(least);
});

test('the first letters of a name end no sentence, and a vote that is read is asked about no more', () => {
  const found = candidatesOf(
    minutesOf(
      'Une remarque de Th. Ferrand : il faut une clé.\n\nVote à main levée : 2 pour, 1 contre.\n\n**Décision :** on achète une clé.',
    ),
  );
  expect(found.map(({ text }) => text)).not.toContain('Vote à main levée : 2 pour, 1 contre.');
  expect(found.some(({ text }) => text.endsWith('Th.'))).toBe(false);
});

test.each(['Nadia demande une heure de plus le 20/5.', 'Nadia souhaite une réponse avant le 20/5.'])(
  'what somebody wishes is no action for sure: %s',
  (body) => {
    const [found] = candidatesOf(minutesOf(body));
    expect(found?.certainty ?? 'medium').toBe('medium');
  },
);

test('each line of a cell is looked at by itself; one of few words, of an entry or of who was there is none', () => {
  const found = candidatesOf(
    minutesOf(
      [
        '| N° | Point | Discussion |',
        '| --- | --- | --- |',
        '| 1 | Préau | Le devis est là.<br>On a décidé de prendre la firme Noël. |',
        '| 2 | Vin | Décidé. |',
        '',
        '| Action | Qui |',
        '| --- | --- |',
        '| On a décidé de louer la salle | Nadia |',
      ].join('\n'),
    ),
  );
  expect(found.map(({ text }) => text)).toEqual(['On a décidé de prendre la firme Noël.']);
});
