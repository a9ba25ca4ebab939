/** Minutes that were sent in a mail: what the mail has around them is not in them. */
import { describe, expect, it } from 'vitest';
import { imported, lost } from './importing.ts';

const minutes = `Conseil des parents - jeudi 26 mars 2026, 18h30, préau

Présents : Anne Martin, Bob Dupont

1) Budget

Décision : quatre bancs sont achetés.

2) Divers

Rien.
`;

describe('the head of a mail', () => {
  it.each([
    [
      'De : a.martin@example.org\nÀ : parents@example.org\nDate : ven. 27 mars 2026 à 08:41\nObjet : TR: PV du 26 mars\n',
      4,
    ],
    [
      'Van: Anne Martin <anne@example.org>\nVerzonden: vrijdag 27 maart 2026 8:41\nAan: parents@example.org;\nbob@example.org\nOnderwerp: RE: verslag\n',
      5,
    ],
    ['From: Anne Martin\nSent: Friday, 27 March 2026 08:41\nTo: Bob Dupont\nSubject: Fwd: minutes\n', 4],
  ])('is left out, and said to be: %s', async (head, count) => {
    const done = await imported(`${head}\n${minutes}`);
    expect(done.report.dropped.filter(({ reason }) => reason === 'mail')).toMatchObject([{ count }]);
    expect(done.report.date?.value).toBe('2026-03-26');
    expect(done.report.start?.value).toBe('18:30');
    expect(done.report.conflicts).toEqual([]);
    expect(done.report.people).toHaveLength(2);
    expect(done.markdown).not.toMatch(/example\.org|08:41|Verzonden|Sent|TR:|Fwd:/);
    expect(lost(head + minutes, done)).toEqual([]);
  });

  it('gives a day without a year the year in which it was sent', async () => {
    const head = 'De : a.martin@example.org\nEnvoyé : lundi 13 octobre 2025 09:12\nObjet : PV du jeudi 9 octobre\n';
    const { report } = await imported(
      `${head}\nPrésents : Anne Martin, Bob Dupont\n\n1) Budget\n\nRien.\n\n2) Divers\n\nRien.\n`,
    );
    expect(report.title).toBe('PV du jeudi 9 octobre');
    expect(report.date?.value).toBe('2025-10-09');
  });

  it('is none without an address and an hour: a note to somebody', async () => {
    const head = 'De : la secrétaire\nÀ : tous les membres\nDate : 26 mars 2026\nObjet : PV\n';
    const done = await imported(`${head}\nPrésents : Anne Martin, Bob Dupont\n\n1) Budget\n\nRien.\n`);
    expect(done.report.dropped.filter(({ reason }) => reason === 'mail')).toEqual([]);
    expect(done.report.date?.value).toBe('2026-03-26');
  });

  it('below the minutes begins an older mail', async () => {
    const older =
      '-----Message d’origine-----\nDe : Bob <bob@example.org>\nEnvoyé : lundi 2 mars 2026 09:12\nObjet : lettre\n\nNe le dis à personne.\n';
    const done = await imported(`${minutes}\n${older}`);
    expect(done.markdown).not.toMatch(/personne|Bob </);
    expect(lost(minutes + older, done)).toEqual([]);
  });
});

describe('what a mail has at its foot', () => {
  const quote =
    '> Le 8 octobre 2025, Bob Dupont a écrit :\n> Ne le dis à personne, surtout pas à ceux qui étaient là, et encore\n> moins à Anne.\n';

  it('is left out: a signature, and another mail', async () => {
    const foot = `Bien à vous,\nAnne\n\n--\nAnne Martin – secrétariat – 0470 00 00 00\n\n${quote}`;
    const done = await imported(`${minutes}\n${foot}`);
    expect(done.markdown).toContain('Bien à vous,');
    expect(done.markdown).not.toMatch(/0470|personne|moins/);
    expect(lost(minutes + foot, done)).toEqual([]);
  });

  it.each([
    'Op 8 oktober 2025 om 9:12 schreef Bob Dupont:\n> Zeg het niemand.\n',
    'On 8 October 2025, Bob Dupont wrote:\n> Tell nobody.\n',
  ])('is left out with who wrote it: %s', async (foot) => {
    const { markdown } = await imported(`${minutes}\n${foot}`);
    expect(markdown).not.toMatch(/Bob Dupont (?:wrote|a écrit)|schreef|niemand|nobody/);
  });

  it('is not left out where the minutes themselves are quoted, or nobody is said to have written it', async () => {
    const whole = `Voici.\n\nLe 27 mars 2026, Anne Martin a écrit :\n${minutes.replace(/^/gm, '> ')}`;
    expect((await imported(whole)).markdown).toContain('quatre bancs');
    expect((await imported(`${minutes}\n> À revoir en mai.\n`)).markdown).toContain('À revoir en mai.');
    expect((await imported(`${minutes}\n--\nÀ revoir en mai.\n`)).markdown).toContain('À revoir en mai.');
  });
});

describe('a text whose lines a mail broke', () => {
  const text = `Compte rendu du comité du 19 septembre 2024

voici le compte rendu de la réunion de jeudi (19 septembre 2024, 18h00-19h45,
local 12).

Étaient là : Anne, Nadia, Bob et Léa. Excusés :
Tom, Sophie.

* Rentrée
Tout va bien. Le comité demande à Anne de prévenir le centre de santé avant
la fin du mois.

* Fête
Elle a lieu en mai.
`;

  it('has its sentences whole, and on the next line who was excused', async () => {
    const done = await imported(text);
    expect(done.markdown).toContain('prévenir le centre de santé avant la fin du mois.');
    expect(done.report.people.filter(({ presence }) => presence === 'excused').map(({ name }) => name)).toEqual([
      'Tom',
      'Sophie',
    ]);
    expect(done.report.place?.value).toBe('local 12');
    expect(lost(text, done)).toEqual([]);
  });

  it('has points in the lines of a list, each over a paragraph of its own', async () => {
    expect((await imported(text)).report.items.map(({ title }) => title)).toEqual(['Rentrée', 'Fête']);
    const listed = text.replace('* Fête', '* Fête ;\n* Jeux ;');
    expect((await imported(listed)).report.items).toEqual([]);
  });
});
