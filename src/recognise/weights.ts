export const modelRoles = ['decision', 'pending', 'action', 'proposal', 'postponed', 'outcome', 'next-meeting', 'presence'] as const;
export type ModelRole = (typeof modelRoles)[number];
export const operatingPoint = 1;
export const weights: Readonly<Record<ModelRole, Readonly<Record<string, number>>>> = { decision: {}, pending: {}, action: {}, proposal: {}, postponed: {}, outcome: {}, 'next-meeting': {}, presence: {} };
const even = { medium: 0.5, high: 0.8 };
export const thresholds: Readonly<Record<ModelRole, { readonly medium: number; readonly high: number }>> = { decision: even, pending: even, action: even, proposal: even, postponed: even, outcome: even, 'next-meeting': even, presence: even };
export const families: Readonly<Record<string, { readonly admitted: boolean }>> = {};
