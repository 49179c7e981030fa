import { Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron';
import { texts } from './texts';

interface MenuOptions {
  readonly isMac: boolean;
  readonly allowsDeveloperTools: boolean;
  /** Runs a keyboard command of the window by its id. */
  readonly run: (commandId: string) => void;
  /** Undo within the text field that has the focus. */
  readonly editText: (what: 'undo' | 'redo') => void;
  /** 0 is the normal size, otherwise steps up or down. */
  readonly changeTextSize: (steps: number) => void;
  readonly revealLog: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Puts the menu above the window, or at the top of the screen on a Mac. */
export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The menu of the platform as data. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  return [
    ...(options.isMac ? [macMenu(options)] : []),
    fileMenu(options),
    editMenu(options),
    viewMenu(options),
    ...(options.isMac ? [{ role: 'windowMenu' as const }] : []),
    helpMenu(options),
  ];
}

/**
 * An entry for a command whose keys the window itself listens to. They are shown, but not registered: pressing them
 * would do everything twice. A Mac knows no such difference, but offers keys to the page first.
 */
function command(
  { run }: MenuOptions,
  id: string,
  label: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => {
      run(id);
    },
  };
}

function macMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settingsEntry(options),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function settingsEntry(options: MenuOptions): MenuItemConstructorOptions {
  return command(options, 'app.settings', texts.menu.settings, 'CmdOrCtrl+,');
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: texts.menu.file,
    submenu: [
      command(options, 'home.new', texts.menu.newDialogue, 'CmdOrCtrl+N'),
      command(options, 'app.home', texts.menu.allDialogues),
      separator,
      // Both have the same keys: which of the two they mean depends on whether a dialogue is open.
      command(options, 'imports.choose', texts.menu.importIntoDialogue, 'CmdOrCtrl+O'),
      command(options, 'home.import', texts.menu.importDialogue, 'CmdOrCtrl+O'),
      {
        label: texts.menu.exportReport,
        submenu: [
          command(options, 'draft.export-docx', texts.menu.asWord),
          command(options, 'draft.export-md', texts.menu.asMarkdown),
        ],
      },
      ...(options.isMac
        ? [separator, { role: 'close' as const }]
        : [separator, settingsEntry(options), separator, { role: 'quit' as const }]),
    ],
  };
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: texts.menu.edit,
    submenu: [
      historyEntry(options, 'undo', 'CmdOrCtrl+Z'),
      historyEntry(options, 'redo', options.isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      command(options, 'search.open', texts.menu.find, 'CmdOrCtrl+Shift+F'),
    ],
  };
}

/**
 * Undo of the whole app rather than of the text field. On a Mac the keys arrive here when the page left them alone,
 * which it does for the sake of a text field.
 */
function historyEntry(
  options: MenuOptions,
  what: 'undo' | 'redo',
  accelerator: string,
): MenuItemConstructorOptions {
  return {
    ...command(options, `history.${what}`, texts.menu[what], accelerator),
    click: (_item, _window: BaseWindow | undefined, { triggeredByAccelerator }) => {
      if (triggeredByAccelerator) options.editText(what);
      else options.run(`history.${what}`);
    },
  };
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const textSize = (
    label: string,
    accelerator: string,
    steps: number,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => {
      options.changeTextSize(steps);
    },
  });
  return {
    label: texts.menu.view,
    submenu: [
      command(options, 'app.palette', texts.menu.palette, 'CmdOrCtrl+K'),
      command(options, 'speakers.chair', texts.menu.chairWindow, 'F7'),
      separator,
      textSize(texts.menu.largerText, 'CmdOrCtrl+Plus', 1),
      // The same key without Shift, which is how most people press it.
      {
        ...textSize(texts.menu.largerText, 'CmdOrCtrl+=', 1),
        visible: false,
        acceleratorWorksWhenHidden: true,
      },
      textSize(texts.menu.smallerText, 'CmdOrCtrl+-', -1),
      textSize(texts.menu.normalText, 'CmdOrCtrl+0', 0),
      separator,
      { role: 'togglefullscreen' },
      ...(options.allowsDeveloperTools
        ? [separator, { role: 'toggleDevTools' as const, label: texts.menu.developerTools }]
        : []),
    ],
  };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: texts.menu.help,
    submenu: [
      command(options, 'app.keys', texts.menu.keys, 'F1'),
      { label: texts.menu.showLog, click: options.revealLog },
      ...(options.isMac ? [] : [separator, { role: 'about' as const }]),
    ],
  };
}
