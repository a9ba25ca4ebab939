/** For whom a copy is: the public sees no e-mail address and nothing internal, members see addresses, the board everything. */
export type Audience = 'public' | 'members' | 'board';
