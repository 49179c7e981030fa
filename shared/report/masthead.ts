import type { ReportContext } from './context';
import type { Masthead } from './report';

/** The head of a document as the profile wants it; null where it has none. */
export function masthead({ data, events, profile, texts }: ReportContext): Masthead | null {
  const { isShown, meeting, organizationNames } = profile.masthead;
  if (!isShown) return null;
  const { organization } = data.dialogue;
  const own = organization ? [{ language: texts.language, name: organization }] : [];
  const event = events.at(-1);
  const day = event?.startsOn ?? event?.endsOn;
  return {
    organizationNames: organizationNames.length > 0 ? organizationNames : own,
    meeting,
    symbol: [...new Set(events.map(({ symbol }) => symbol))].filter(Boolean).join(', '),
    original: texts.original(data.dialogue.language),
    placeAndDate: [event?.place, day ? texts.dateRange(day, day) : ''].filter(Boolean).join(', '),
  };
}
