import type { Language } from '../model/minutes.ts';

/** Words as people shorten them in a hurry, normalized, and the word that each stands for; none is another word of its language. */
export const shorthand: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    ns: 'nous',
    tt: 'tout',
    tte: 'toute',
    ts: 'tous',
    ttes: 'toutes',
    pr: 'pour',
    ds: 'dans',
    ss: 'sans',
    qd: 'quand',
    bcp: 'beaucoup',
    dc: 'donc',
    tjrs: 'toujours',
    tjs: 'toujours',
    proch: 'prochaine',
  },
  nl: {
    vlg: 'volgende',
    vlgd: 'volgende',
    vgd: 'vergadering',
    verg: 'vergadering',
    iedr: 'iedereen',
    wrdt: 'wordt',
    mss: 'misschien',
    wss: 'waarschijnlijk',
  },
  en: {
    tmrw: 'tomorrow',
    tmw: 'tomorrow',
    nxt: 'next',
    mtg: 'meeting',
    mtgs: 'meetings',
    agrd: 'agreed',
    ppl: 'people',
    prob: 'probably',
    poss: 'possibly',
  },
};
