/** A row of a register says in which language its PV is; HTML marks it where it is another than the page's. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/format/html.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Messages } from '../../src/language/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import { decisionsReport, noDecisionFilters } from '../../src/report/decisions.ts';
import { followUpsReport, openActions } from '../../src/report/follow-ups.ts';
import { wholeOf } from '../format/whole.ts';
import { archiveOf } from '../helpers/archives.ts';

const files = {
  'minutes/2026-03-05.md': `---
date: 2026-03-05
langue: fr
---

## Jardin

**Décision D1 (à l'unanimité) :** un banc.

**Décision à prendre D2 :** la couleur ?

**Action A1 :** semer.
`,
  'minutes/2026-04-02.md': `---
date: 2026-04-02
taal: nl
---

## Tuin

**Beslissing 2026-03-05/D2 (unaniem):** groen.

**Actie A1:** zaaien.
`,
};

describe('the language of rows', async () => {
  const archive = await archiveOf(files, '2026-05-01');
  const decisions = decisionsReport(archive, noDecisionFilters, 'board');
  const actions = followUpsReport(archive, openActions, 'board');

  it('is that of the PV whose words they show', () => {
    const told = [...decisions.records, ...actions.records] as { ref: string; lang: string }[];
    expect(told.map(({ ref, lang }) => `${ref} ${lang}`)).toEqual([
      '2026-03-05/D1 fr',
      '2026-03-05/D2 nl',
      '2026-03-05/A1 fr',
      '2026-04-02/A1 nl',
    ]);
  });

  it('is marked in HTML where it is another than that of the page', () => {
    const marked = (words: Messages) => {
      const options = { words, today: null, width: null, color: 0 } as const;
      const pages = [decisions, actions].map((report) => wholeOf(html.render(report, options)));
      return pages.flatMap((page) => page.match(/<span lang="..">[^<]*<\/span>/g) ?? []);
    };
    expect(marked(fr)).toEqual(['<span lang="nl">groen.</span>', '<span lang="nl">zaaien.</span>']);
    expect(marked(nl)).toEqual(['<span lang="fr">un banc.</span>', '<span lang="fr">semer.</span>']);
  });
});
