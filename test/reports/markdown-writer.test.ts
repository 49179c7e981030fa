import { expect, it } from 'vitest';
import { writeReport } from '../../electron/reports/write-report';
import { fileOptions } from '../support/file-options';
import { buildSummary } from '../support/summary';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

it('writes CommonMark in which names and notes stay text', async () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ title: 'Event *1*', venue: '1. Hall_' });
  const session = builder.session(event, { title: '# Panel' });
  const area = builder.area(event, ['{quantifier} and {bracket} agreed.', '- second']);
  builder.voice(session, area, 'supports', {
    delegation: { name: '<b>Body</b> [x](y)' },
    point: { kind: 'good-practice', text: '* not a list' },
  });
  builder.area(event, ['{supporters} spoke.']);
  builder.area(event, ['Third.'], { section: 'further-action', lead: 'Do *it*' });
  builder.passage(event, 'conclusion', '1) The end.');
  const report = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
  const text = new TextDecoder().decode(await writeReport(report, fileOptions('md')));
  expect(text).toMatchInlineSnapshot(`
    "# Dialogue 1

    **Event \\*1\\***

    4–5 March 2026, 1. Hall\\_, Place 1

    ## Summary of Conclusions

    The workshop gathered one participant, representing governments.

    The discussion was structured around one panel.

    The workshop addressed one main theme: # Panel.

    This document summarizes the main conclusions of the deliberations held over the course of the two days.

    Two key areas of convergence emerged:

    1) **Area 1.** \\<b>Body\\</b> \\[x]\\(y) and \\[\\<b>Body\\</b> \\[x]\\(y)] agreed.

       \\- second

    2) **Area 2.** **\\[no evidence]** spoke.

    Speakers shared good practices, including in the following areas:

    - \\[\\<b>Body\\</b> \\[x]\\(y)]: \\* not a list.

    In addition to good practices, discussion during the workshop offered ideas for further action, including to:

    **Do \\*it\\*.** Third.

    ### Conclusion

    1\\) The end.
    "
  `);
  expect(text).not.toMatch(/00000000-0000/);
});
