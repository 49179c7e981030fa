/**
 * What the desktop itself says: menu, dialogs, and what there is to say before a window can. Everything else a person
 * reads comes from the message catalogues of the window.
 */
export const texts = {
  menu: {
    file: 'File',
    newDialogue: 'New dialogue',
    allDialogues: 'All dialogues',
    importIntoDialogue: 'Import…',
    importDialogue: 'Import a dialogue…',
    exportReport: 'Export the report',
    asWord: 'As Word…',
    asMarkdown: 'As Markdown…',
    settings: 'Settings',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    find: 'Search the dialogue…',
    view: 'View',
    palette: 'Go to or do…',
    chairWindow: 'Speaker list in the chair’s window',
    largerText: 'Larger text',
    smallerText: 'Smaller text',
    normalText: 'Normal text size',
    developerTools: 'Developer tools',
    window: 'Window',
    help: 'Help',
    keys: 'Keys',
    showLog: 'Show the log file',
  },
  dialogueFiles: 'Dialogues',
  allFiles: 'All files',
  saving: 'Saving…',
  notSaved: {
    message: 'Not everything is saved yet',
    detail:
      'Rapporteur was asked to close, but the last things you wrote are not on the disk after five seconds.',
    keepOpen: 'Keep it open',
    wait: 'Wait longer',
    close: 'Close without them',
  },
  windowFailed: {
    message: 'The window had to start again',
    detail: 'It stopped working. Everything that was shown as saved is still here.',
    ok: 'Continue',
  },
  windowFailsAgain: {
    message: 'The window keeps stopping',
    detail:
      'Everything that was shown as saved is safe. Starting the computer again may help; the log says what happened.',
    tryAgain: 'Try again',
    quit: 'Quit',
    close: 'Close this window',
  },
  chairWindow: 'Speaker list – Rapporteur',
  cannotStart: 'Rapporteur cannot start',
  folderNotWritable: (folder: string, reason: string) =>
    [
      'It keeps its dialogues in this folder, but cannot write there:',
      folder,
      '',
      `The system says: ${reason}`,
      '',
      'Check that the folder exists, that it is yours to write to and that the disk is neither full nor read-only. ' +
        'Or start Rapporteur with another folder: --data <folder>',
    ].join('\n'),
  startFailed: (reference: string, logFile: string) =>
    `Something unexpected happened. The log file has the details under ${reference}:\n${logFile}`,
};
