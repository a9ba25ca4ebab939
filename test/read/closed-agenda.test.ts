import { expect, it } from 'vitest';
import { readers } from '../helpers/readers.ts';

it.each(['- personeel: Sofie Maes (besloten)', 'Personeel: Sofie Maes (besloten).'])(
  'what an announced agenda says is closed is no decision, wherever it stands: %s',
  async (line) => {
    const { fast } = await readers({ language: 'nl' });
    const text = `---\ndatum: 2026-01-14\n---\n## 1. Volgende vergadering\n\n11 februari 2026 om 19u30. Agenda:\n${line}\n\n## 2. Varia\n\n${line}\n- lidgeld 20 euro (beslist)\n`;
    expect(fast('minutes/2026-01-14.md', text).minutes.entries.map((one) => one.text)).toEqual(['lidgeld 20 euro']);
  },
);
