/** What stands for a meeting on the command line, in any language: the latest that was held, the earliest that is planned. Folded. */
export const meetingWords: Readonly<Record<'last' | 'next', ReadonlySet<string>>> = {
  last: new Set(['last', 'derniere', 'dernier', 'laatste']),
  next: new Set(['next', 'prochaine', 'prochain', 'volgende']),
};
