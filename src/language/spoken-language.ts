import type { EditorWords } from './editor.ts';
import type { AroundFindings } from './findings.ts';
import type { Help } from './help.ts';
import type { ImportMessages, ImportSentence } from './import.ts';
import type { LifeWords } from './life.ts';
import type { Messages } from './messages.ts';
import type { NewMeetingWords } from './new-meeting.ts';
import type { SiteWords } from './site.ts';

/** A language that czs speaks. */
export interface SpokenLanguage {
  /** As it calls itself. */
  readonly name: string;
  /** What a new archive calls the folder of its PVs. */
  readonly folder: string;
  help(): Promise<Help>;
  messages(): Promise<Messages>;
  /** What stands around findings. */
  findings(): Promise<AroundFindings>;
  /** What the commands of a PV's life say. */
  life(): Promise<LifeWords>;
  newMeeting(): Promise<NewMeetingWords>;
  /** What is said in an editor. */
  editor(): Promise<EditorWords>;
  importing(): Promise<ImportMessages<ImportSentence>>;
  /** What the pages of a site say. */
  site(): Promise<SiteWords>;
  /** The template of an agenda. */
  agenda(): Promise<string>;
}
