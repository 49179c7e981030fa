import type { DialogueId, SessionId } from '../../shared/domain/ids';
import type { Preferences } from '../../shared/contract/app';
import type { Report } from '../../shared/report/report';
import type { JobOptions } from './job-runner';

/** The list that the chair's window shows. */
export interface ChairWindowTarget {
  dialogueId: DialogueId;
  sessionId: SessionId;
}

/** What only the desktop can do; services get it as an argument and never see Electron. */
export interface ShellServices {
  /** @returns the chosen path, or null when the person changes their mind */
  askForFile: (options: { extensions: string[] }) => Promise<string | null>;
  askWhereToSave: (options: {
    suggestedName: string;
    extensions: string[];
  }) => Promise<string | null>;
  /** Opens a file in the program that the system has for it. @throws AppFailure `file-not-opened` */
  openFile: (path: string) => Promise<void>;
  /** Shows a file in its folder. */
  reveal: (path: string) => void;
  revealLog: () => void;
  preferences: { get: () => Preferences; set: (changes: Partial<Preferences>) => void };
  /** Languages the person prefers, BCP 47. */
  languages: () => string[];
  /** The second window, for the chair. */
  chairWindow: {
    /** Opens it, or brings it to another list. */
    open: (target: ChairWindowTarget) => void;
    /** Closes it where it shows this dialogue, which is no longer there. */
    closeOn: (dialogueId: DialogueId) => void;
    toggleFullScreen: () => void;
  };
  /** Paper and PDF, of a page that stands alone: it runs no script and loads nothing but the app's fonts. */
  printer: {
    toPdf: (html: string) => Promise<Uint8Array>;
    /** A report on the pages that its preview shows. @throws AppFailure `cancelled` */
    reportToPdf: (report: Report, job: JobOptions) => Promise<Uint8Array>;
    /** Asks how in the system's dialog. @returns false where the person cancelled. @throws AppFailure `print-failed` */
    print: (html: string) => Promise<boolean>;
  };
  pictures: {
    /** A drawing as PNG, at twice its size in CSS pixels where that is not too large to hold. */
    toPng: (drawing: { svg: string; width: number; height: number }) => Promise<Uint8Array>;
  };
  /** The window has saved everything. */
  onFlushed: () => void;
}

export interface Log {
  info: (message: string) => void;
  /** @returns a reference that a person can quote and that is found in the log */
  problem: (error: unknown) => string;
}
