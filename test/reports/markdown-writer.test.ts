import { expect, it } from 'vitest';
import { annexOf, fullReport } from '../support/full-report';
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

    **Summary of Conclusions**

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

    ## Conclusion

    1\\) The end.
    "
  `);
  expect(text).not.toMatch(/00000000-0000/);
});

it('writes everything that a report may hold', async () => {
  const report = fullReport({ annex: annexOf(2, 'comments') });
  const text = new TextDecoder().decode(await writeReport(report, fileOptions('md')));
  expect(text).toMatchInlineSnapshot(`
    "**Convening body**\\
    Organisme organisateur\\
    Organismo organizador

    **Informal consultations**

    **IC/2026/1**\\
    Original: English\\
    Place 1, 16 April 2026

    # Dialogue 1

    **Event 1**

    4–5 March 2026

    ## Contents

    - 1\\. Introduction
    - 2\\. Convergence
    - 3\\. Abbreviations

    ## 1. Introduction

    1. The first paragraph has a note.[^1] It leads to paragraph 3, to “Introduction” and to area 1, not to **\\[gone]**.

    2. The **second** paragraph _en français_ and وفد المغرب. A control character, half a pair �, a whole 😀.

    - (a) To begin
    - (b) To go on

    ### A subheading

    - (a) To begin anew
    - (b) To end

    ## 2. Convergence

    3. Areas emerged:[^2]

    1) **Area 1.** Many States agreed. **\\[no evidence]**

       وفد المغرب spoke too.

    2) **Area 2.** Many States agreed. **\\[no evidence]**

       وفد المغرب spoke too.

    - One point
    - Another point

    ## 3. Abbreviations

    - **CB** – Convening body
    - **NGO** – non-governmental organization

    **Agenda**

    | Time | Session |
    | - | - |
    | 10:00 | Opening & \\<welcome> |
    | 11:00 | Panel 1 Two lines |
    | 12:00 | |

    ## Evidence

    | No. | Sentence | Speaker | Session | Time | Stance | Point |
    | - | - | - | - | - | - | - |
    | 1 | Many States agreed. | Delegation 0 | Panel 3 | 18 April 2026, 10:14 | supports | “Point 0.0: regular pathways need rules that are known to all who use them.” |
    | 1 | | Delegation 1 | Panel 3 | 18 April 2026, 10:14 | supports | Point 0.1: regular pathways need rules that are known to all who use them. |

    [^1]: See _report 1_ and paragraph 2.

    [^2]: Second note.
    "
  `);
});
