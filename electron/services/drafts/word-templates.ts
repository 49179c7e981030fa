import type { AppHandlers } from '../../../shared/contract/contract';
import type { WordTemplate } from '../../../shared/contract/word-templates';
import type { ShellServices } from '../shell-services';

type Handlers = AppHandlers['wordTemplates'];

/** The institution's Word templates: copies in the data folder, and which of their styles plays which role. */
export class WordTemplates implements Handlers {
  constructor(
    private readonly options: { dataFolder: string; shell: Pick<ShellServices, 'askForFile'> },
    private readonly onChanged: () => void,
  ) {}

  list: Handlers['list'] = () => [];

  add: Handlers['add'] = async () => {
    await this.options.shell.askForFile({ extensions: ['dotx', 'docx'] });
    this.onChanged();
    return null;
  };

  rename: Handlers['rename'] = () => null;

  map: Handlers['map'] = () => null;

  remove: Handlers['remove'] = () => null;

  /** The bytes of a template that was checked, and its mapping. @throws AppFailure `not-found` */
  read(_id: string): { template: WordTemplate; bytes: Uint8Array } {
    throw new Error('no templates');
  }
}
