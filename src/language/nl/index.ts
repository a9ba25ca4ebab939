import type { SpokenLanguage } from '../spoken-language.ts';

/** Dutch, with what czs says in it: each part is loaded when it is asked for. */
export const nl: SpokenLanguage = {
  name: 'Nederlands',
  folder: 'minutes',
  help: async () => (await import('./help.ts')).help,
  messages: async () => (await import('./messages.ts')).messages,
  findings: async () => (await import('./findings.ts')).aroundFindings,
  life: async () => (await import('./life.ts')).lifeWords,
  newMeeting: async () => (await import('./new-meeting.ts')).newMeetingWords,
  editor: async () => (await import('./editor.ts')).editorWords,
  importing: async () => (await import('./import.ts')).messages,
  site: async () => (await import('./site.ts')).siteWords,
  agenda: async () => (await import('../../../templates/agenda.nl.md?raw')).default,
};
