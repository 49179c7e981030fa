import { outputLanguages } from '../domain/draft';
import type { ReportContext } from './context';
import type { Masthead } from './report';

/** The head of a document as the profile wants it; null where it has none. */
export function masthead(context: ReportContext): Masthead | null {
  const { data, events, profile, texts } = context;
  const { isShown, meeting, organizationNames } = profile.masthead;
  if (!isShown) return null;
  const event = events.at(-1);
  const day = event?.startsOn ?? event?.endsOn;
  return {
    organizationNames: organizationNames.length > 0 ? organizationNames : convenerNames(context),
    meeting,
    symbol: [...new Set(events.map(({ symbol }) => symbol))].filter(Boolean).join(', '),
    original: texts.original(data.dialogue.language),
    placeAndDate: [event?.place, day ? texts.dateRange(day, day) : ''].filter(Boolean).join(', '),
  };
}

/** In its languages where the registry knows the convener, else as the dialogue has it. */
function convenerNames({ data, registry, texts }: ReportContext): Masthead['organizationNames'] {
  const name = data.dialogue.organization.trim();
  if (name === '') return [];
  const known = registry?.organizations.find(({ names }) =>
    outputLanguages.some((language) => names[language].toLowerCase() === name.toLowerCase()),
  );
  if (!known) return [{ language: texts.language, name }];
  return outputLanguages
    .map((language) => ({ language, name: known.names[language] }))
    .filter((each) => each.name !== '');
}
