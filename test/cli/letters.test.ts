/** What leaves about a meeting: to whom it goes, that a calendar knows it again, and that nothing is written where something is wrong. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { readMail } from '../helpers/mail-parts.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { allText } from '../helpers/zip-text.ts';

const files = {
  'czs.yaml': 'format: 1\norganisation: Ateliers du Vieux Port\nlanguage: fr\n',
  'people.yaml': 'people:\n  - name: Rik De Smet\n    email: rik@canal.example\n',
  'minutes/2025-03-06.md':
    '---\ndate: 2025-03-06\nstatut: projet\nprésents:\n  - Odile Marchand (Ateliers) <odile@canal.example>\n  - Rik De Smet\n---\n\n# Réunion de mars\n\n- [ ] **Action A1 (Odile Marchand) :** écrire à paul@canal.example\n\nInterne : CANARI-MARS\n',
  'minutes/2025-04-03.md':
    '---\ndate: 2025-04-03\nstatut: convoquée\ndébut: "19:30"\nsecrétaire: Odile Marchand\nconvoqués:\n  - Odile Marchand\n  - Rik De Smet\n  - Zoé Vandamme\n---\n\n# Réunion d’avril\n\n## 1. Approbation du PV du 6 mars\n\n## 2. CANARI-BAIL (huis clos)\n\n## 3. Le toit (pour décision)\n',
};

const world = (content: Readonly<Record<string, string>> = files): MemoryWorld =>
  memoryWorld(content, { today: '2025-03-20' });

async function czs(on: MemoryWorld, ...args: string[]): Promise<number> {
  return main(args, on);
}

function bytesOf(on: MemoryWorld, path: string): Uint8Array {
  const read = on.files.read(`/archive/${path}`, 1e7);
  if (!read.ok) throw new Error(`${path}: ${read.failure}`);
  return read.value;
}

const property = (ics: string, name: string): string | undefined =>
  new RegExp(`^${name}[^:\\n]*:(.*)\\r$`, 'm').exec(ics)?.[1];

describe('the mail of a convocation', () => {
  it('goes to those who are called, each unseen by the others, with what is to be approved', async () => {
    const on = world();
    expect(await czs(on, 'agenda', '--format', 'eml', '--attach', 'docx,odt', '--output', 'envoi/')).toBe(0);
    const { headers, parts } = readMail(bytesOf(on, 'envoi/2025-04-03-convocation.eml'));
    expect(headers.bcc).toBe('"Odile Marchand" <odile@canal.example>, "Rik De Smet" <rik@canal.example>');
    expect(headers.subject).toBe('Convocation : Réunion d’avril');
    const names = parts.map(
      (part) => /filename="([^"]+)"/.exec(part.headers['content-disposition'] ?? '')?.[1] ?? null,
    );
    const attached = [
      '2025-04-03-convocation.docx',
      '2025-04-03-convocation.odt',
      '2025-03-06-projet.docx',
      '2025-03-06-projet.odt',
      '2025-04-03-convocation.ics',
    ];
    expect(names).toEqual([null, null, ...attached]);
    for (const [at, name] of attached.entries())
      expect([...(parts[at + 2]?.bytes ?? [])], name).toEqual([...bytesOf(on, `envoi/${name}`)]);
    expect(on.stderr.text).toContain('odile@canal.example, rik@canal.example\n');
    expect(on.stderr.text).toContain('Zoé Vandamme');
  });

  it('has all minutes that the agenda has to be approved', async () => {
    const on = world({
      ...files,
      'minutes/2025-02-06.md':
        '---\ndate: 2025-02-06\nstatut: projet\nprésents: Rik De Smet\n---\n\n# Réunion de février\n',
      'minutes/2025-04-03.md': files['minutes/2025-04-03.md'].replace(
        '## 2.',
        '## Approbation du PV du 6 février\n\n## 2.',
      ),
    });
    expect(await czs(on, 'agenda', '--format', 'eml', '--attach', 'html', '--output', 'envoi/')).toBe(0);
    for (const day of ['2025-02-06', '2025-03-06']) expect(on.file(`envoi/${day}-projet.html`), day).not.toBeNull();
    const [mail] = readMail(bytesOf(on, 'envoi/2025-04-03-convocation.eml')).parts;
    const text = new TextDecoder().decode(mail?.bytes).replace(/\s+/g, ' ');
    for (const day of ['6 février 2025', '6 mars 2025'])
      expect(text).toContain(`Le PV du ${day}, à approuver, est joint.`);
  });

  it('has nothing internal and no address beside Bcc, in all languages, but for whom it may', async () => {
    for (const lang of ['fr', 'nl', 'en'])
      for (const audience of ['public', 'members', 'board'])
        for (const [command, chooser, id] of [
          ['agenda', '--format', '2025-04-03'],
          ['export', '--to', '2025-03-06'],
        ] as const)
          for (const format of ['eml', 'ics']) {
            const on = world();
            expect(await czs(on, command, id, chooser, format, '--for', audience, '--lang', lang), on.stderr.text).toBe(
              0,
            );
            const told = allText(on.stdout.bytes).replace(/^bcc: .*$/m, '');
            const where = `${command} ${format} ${audience} ${lang}`;
            if (audience !== 'board') expect(told, where).not.toContain('CANARI');
            // An event has no address whatever the copy.
            if (audience === 'public' || format === 'ics')
              expect(told.replace(/^UID:.*$/m, ''), where).not.toMatch(/\w@\w/);
            else expect(told, where).toMatch(/@canal/);
          }
  });

  it('asks each person with --invite, and needs to know who invites', async () => {
    const on = world();
    expect(await czs(on, 'agenda', '--format', 'eml', '--invite', '--output', 'envoi/')).toBe(0);
    for (const [slug, own, other] of [
      ['odile-marchand', 'odile', 'rik'],
      ['rik-de-smet', 'rik', null],
    ] as const) {
      const told = allText(bytesOf(on, `envoi/2025-04-03-convocation-${slug}.eml`));
      expect(told).toMatch(/METHOD:REQUEST/);
      expect(told).toContain(
        `RSVP=TRUE;CN="${own === 'rik' ? 'Rik De Smet' : 'Odile Marchand'}":mailto:${own}@canal.example`,
      );
      if (other !== null) expect(told).not.toContain(other);
    }
    const nobody = world({
      ...files,
      'minutes/2025-04-03.md': files['minutes/2025-04-03.md'].replace(/secrétaire.*\n/, ''),
    });
    expect(await czs(nobody, 'agenda', '--format', 'eml', '--invite', '--output', 'envoi/')).toBe(2);
    expect(nobody.stderr.text).toContain('people.yaml');
    expect(Object.keys(nobody.snapshot()).filter((path) => path.includes('envoi'))).toEqual([]);
  });

  it('comes from who kept the last minutes, where the meeting does not say who keeps its own', async () => {
    const on = world({
      ...files,
      'minutes/2025-03-06.md': files['minutes/2025-03-06.md'].replace('statut:', 'secrétaire: Rik De Smet\nstatut:'),
      'minutes/2025-04-03.md': files['minutes/2025-04-03.md'].replace(/secrétaire.*\n/, ''),
    });
    expect(await czs(on, 'agenda', '--format', 'eml', '--invite', '--output', 'envoi/'), on.stderr.text).toBe(0);
    expect(allText(bytesOf(on, 'envoi/2025-04-03-convocation-odile-marchand.eml'))).toContain(
      'ORGANIZER;CN="Rik De Smet":mailto:rik@canal.example',
    );
    expect(on.stderr.text).toMatch(/L’invitation vient de Rik De Smet, comme le PV 2025-03-06/);
  });

  it('is written again by the command that czs says, where it could not be after a meeting was called off', async () => {
    const on = world({ ...files, 'envoi/2025-04-03-annulee.eml': 'mine' });
    expect(await czs(on, 'cancel', '2025-04-03', '--format', 'eml', '--output', 'envoi/')).toBe(2);
    expect(on.file('minutes/2025-04-03.md')).toContain('statut: annulée');
    expect(on.file('envoi/2025-04-03-annulee.eml')).toBe('mine');
    expect(on.stderr.text).toMatch(/czs convocation 2025-04-03/);
    expect(await czs(on, 'agenda', '2025-04-03', '--format', 'eml', '--output', 'autre/')).toBe(0);
    expect(allText(bytesOf(on, 'autre/2025-04-03-annulee.eml'))).toContain('METHOD:CANCEL');
  });

  it('speaks in the archive’s own words, where there is a template', async () => {
    const own = {
      ...files,
      'templates/mail.md':
        '{% if kind == "agenda" %}Chers voisins,\nà {{ start | time }}, le {{ date | date: "day" }}.\n\n{% if reply_by %}Réponse : {{ reply_by | date }}.{% endif %}{% else %}Voici.{% endif %}\n\n{{ document }}\n\nÀ bientôt,\n{{ sender }} ({{ organisation }}), CANARI@canal.example\n',
    };
    const on = world(own);
    expect(await czs(on, 'agenda', '--format', 'eml', '--reply-by', '2025-04-01'), on.stderr.text).toBe(0);
    const [plain, html] = readMail(on.stdout.bytes).parts.map((part) => new TextDecoder().decode(part.bytes));
    expect(plain).toMatch(
      /^Chers voisins,\r\nà 19h30, le 3\u00a0avril\.\r\n\r\nRéponse : 1er\u00a0avril 2025\.\r\n[\s\S]*Le toit[\s\S]*À bientôt,\r\nOdile Marchand \(Ateliers du Vieux Port\), \[…\]$/,
    );
    expect(html).toContain('<p>Chers voisins,<br>');
    for (const wrong of ['Bonjour', '{{ document }} {{ document }}', '{{ document }} {{ datum }}']) {
      const bad = world({ ...own, 'templates/mail.md': wrong });
      expect(await czs(bad, 'agenda', '--format', 'eml')).toBe(2);
      expect(bad.stderr.text).toMatch(/templates\/mail\.md/);
      expect(bad.stdout.text).toBe('');
    }
  });

  it('is what --attach, --invite and --reply-by need', async () => {
    for (const more of [['--attach', 'docx'], ['--invite'], ['--reply-by', '2025-04-01']])
      for (const format of ['text', 'docx', 'ics']) {
        const on = world();
        expect(await czs(on, 'agenda', '--format', format, ...more)).toBe(2);
        expect(on.stderr.text).toContain(`${more[0]} va avec un courriel`);
      }
  });

  it('is in no copy of a PV that nearly says that it is internal', async () => {
    const near = { ...files, 'minutes/2025-03-06.md': `${files['minutes/2025-03-06.md']}\nIntrene : CANARI\n` };
    for (const format of ['eml', 'ics']) {
      const on = world(near);
      expect(await czs(on, 'agenda', '--format', format)).toBe(0);
      expect(on.stdout.text).not.toContain('CANARI');
    }
    // The minutes to be approved are attached.
    const attached = world(near);
    expect(await czs(attached, 'agenda', '--format', 'eml', '--attach', 'html', '--output', 'out/')).toBe(2);
    expect(attached.stderr.text).toContain('minutes/2025-03-06.md');
  });
});

describe('a meeting in a calendar', () => {
  it('is the same one over moves and where it is called off', async () => {
    const on = world();
    expect(await czs(on, 'agenda', '--format', 'ics', '--output', 'a.ics')).toBe(0);
    expect(await czs(on, 'postpone', '--to', '2025-04-10', '--format', 'eml,ics', '--output', 'b/')).toBe(0);
    expect(await czs(on, 'postpone', '--to', '2025-04-17', '--format', 'ics', '--output', 'c.ics')).toBe(0);
    expect(await czs(on, 'cancel', '--format', 'eml,ics', '--output', 'd/')).toBe(0);
    const seen = ['a.ics', 'b/2025-04-10-convocation.ics', 'c.ics', 'd/2025-04-17-annulee.ics'].map((path) => {
      const ics = allText(bytesOf(on, path));
      return ['UID', 'SEQUENCE', 'METHOD', 'DTSTART;TZID'].map((name) => property(`${ics}\n`, name));
    });
    const uid = '2025-04-03@ateliers-du-vieux-port.czs';
    expect(seen).toEqual([
      [uid, '0', 'PUBLISH', '20250403T193000'],
      [uid, '1', 'PUBLISH', '20250410T193000'],
      [uid, '2', 'PUBLISH', '20250417T193000'],
      [uid, '3', 'CANCEL', '20250417T193000'],
    ]);
    expect(allText(bytesOf(on, 'b/2025-04-10-convocation.eml'))).toContain('est déplacée au jeudi 10\u00a0avril 2025');
    expect(allText(bytesOf(on, 'd/2025-04-17-annulee.eml'))).toMatch(/est annulée[\s\S]*METHOD:CANCEL/);
    expect(await czs(on, 'agenda', '2025-04-10', '--format', 'ics')).toBe(2);
    expect(on.stderr.text).toContain('2025-04-17');
  });

  it('changes nothing where the mail that goes with it has nowhere to go', async () => {
    for (const args of [
      ['cancel', '--format', 'eml'],
      ['postpone', '--to', '2025-04-10', '--format', 'ics'],
    ]) {
      const on = world();
      const before = on.snapshot();
      expect(await czs(on, ...args)).toBe(2);
      expect(on.snapshot()).toEqual(before);
    }
  });
});

describe('a reminder to each person', () => {
  const open = {
    'czs.yaml': files['czs.yaml'],
    'people.yaml': files['people.yaml'],
    'minutes/2025-03-06.md': `---
date: 2025-03-06
présents:
  - Odile Marchand <odile@canal.example>
  - Rik De Smet
  - Zoé Vandamme
---

- [ ] **Action A1 (Odile Marchand, pour le 10/03/2025) :** écrire à paul@canal.example
- [ ] **Action A2 (Rik De Smet, interne) :** CANARI-RIK
- [ ] **Action A3 (Rik De Smet, Odile Marchand) :** louer la salle
- [ ] **Action A4 (Zoé Vandamme) :** peindre
- [ ] **Action A5 (tous) :** venir
`,
  };

  it('has what is his or hers and what is for all, and nobody else’s address', async () => {
    for (const audience of ['public', 'members']) {
      const on = world(open);
      expect(await czs(on, 'follow-ups', '--by-owner', '--format', 'eml', '--output', 'r/', '--for', audience)).toBe(0);
      const names = Object.keys(on.snapshot()).filter((path) => path.includes('/r/'));
      expect(names).toEqual([
        '/archive/r/actions-2025-03-20-odile-marchand.eml',
        '/archive/r/actions-2025-03-20-rik-de-smet.eml',
      ]);
      const [odile, rik] = names.map((path) => allText(bytesOf(on, path.slice('/archive/'.length))));
      expect(odile).toMatch(/^to: "Odile Marchand" <odile@canal\.example>$/m);
      expect(odile).toMatch(/écrire à[\s\S]*louer la salle[\s\S]*venir/);
      expect(odile).not.toMatch(/peindre|rik@/);
      expect(rik).not.toMatch(/CANARI|odile@|écrire à|A2/);
      expect(odile?.includes('paul@')).toBe(audience === 'members');
      expect(on.stderr.text).toContain('Sans adresse\u00a0: Zoé Vandamme');
    }
    const nobody = world({
      ...open,
      'minutes/2025-03-06.md': '---\ndate: 2025-03-06\n---\n\n- [ ] **Action A1 :** rien\n',
    });
    expect(await czs(nobody, 'follow-ups', '--by-owner', '--format', 'eml', '--output', 'r/')).toBe(0);
    expect(nobody.stderr.text).toContain('Aucun courriel');
  });
});

describe('papers around a meeting', () => {
  it('an extract has nothing internal but for the board, and no address for anybody', async () => {
    const content = {
      'czs.yaml': files['czs.yaml'],
      'minutes/2025-03-06.md':
        '---\ndate: 2025-03-06\nprésents:\n  - Odile Marchand <odile@canal.example>\n---\n\n## 1. CANARI-POINT (huis clos)\n\n**Décision D1 :** CANARI-VENDU\n\n## 2. Le toit\n\n**Décision D2 (proposée par Odile Marchand) :** écrire à paul@canal.example\n',
    };
    for (const lang of ['fr', 'nl', 'en'])
      for (const format of ['text', 'markdown', 'html', 'docx', 'odt', 'pdf'])
        for (const audience of ['public', 'members', 'board']) {
          const where = `${lang} ${format} ${audience}`;
          const closed = world(content);
          const more = ['--format', format, '--for', audience, '--lang', lang];
          expect(await czs(closed, 'extract', 'D1', ...more), where).toBe(audience === 'board' ? 0 : 2);
          expect(allText(closed.stdout.bytes).includes('CANARI'), where).toBe(audience === 'board');
          expect(closed.stderr.text, where).not.toContain('CANARI');
          const on = world(content);
          expect(await czs(on, 'extract', '2025-03-06/d2', ...more), where).toBe(0);
          const told = allText(on.stdout.bytes);
          expect(told, where).not.toContain('CANARI');
          expect(told, where).not.toMatch(/\w@\w/);
          expect(told, where).toContain('Odile Marchand');
        }
  });

  it('an attendance list names who is called, and has no address', async () => {
    for (const format of ['docx', 'odt', 'pdf', 'html']) {
      const on = world();
      expect(await czs(on, 'roll-call', '--sheet', '--format', format)).toBe(0);
      const told = allText(on.stdout.bytes);
      for (const name of ['Odile Marchand', 'Rik De Smet', 'Zoé Vandamme', 'Signature'])
        expect(told, format).toContain(name);
      expect(told, format).not.toMatch(/\w@\w|CANARI/);
    }
  });
});

describe('the day on which a convocation left', () => {
  const planned = (on: MemoryWorld): string => on.file('minutes/2025-04-03.md') as string;

  it('is noted once it was written, and goes with no move', async () => {
    const on = world();
    expect(await czs(on, 'agenda', '--format', 'eml', '--output', 'envoi/', '--sent=2025-03-18')).toBe(0);
    expect(planned(on)).toContain('\nenvoyée: 2025-03-18\n');
    expect(on.file('envoi/2025-04-03-convocation.eml')).toContain('X-Unsent');
    expect(on.stdout.text).toBe('');
    // A reminder: the day on which people were convened stays, unless another one is typed.
    expect(await czs(on, 'agenda', '--sent')).toBe(2);
    expect(planned(on).match(/envoyée: .*/g)).toEqual(['envoyée: 2025-03-18']);
    expect(await czs(on, 'agenda', '--sent=2025-03-20')).toBe(0);
    expect(planned(on).match(/envoyée: .*/g)).toEqual(['envoyée: 2025-03-20']);
    expect(await czs(on, 'postpone', '--to', '2025-04-24')).toBe(0);
    expect(on.file('minutes/2025-04-24.md')).not.toContain('envoyée');
  });

  it('is not noted where the mail could not be written, nor in what is cancelled', async () => {
    const on = world({ ...files, 'envoi.eml': 'hers' });
    expect(await czs(on, 'agenda', '--format', 'eml', '--output', 'envoi.eml', '--sent')).toBe(2);
    expect(planned(on)).not.toContain('envoyée');
    expect(await czs(on, 'cancel')).toBe(0);
    expect(await czs(on, 'agenda', '2025-04-03', '--sent')).toBe(2);
    expect(await czs(world(), 'agenda', '--sent=bientôt')).toBe(2);
  });
});
