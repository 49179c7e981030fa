import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { pointNodes } from '../../../renderer/features/capture/editor/point-nodes';
import { pointsSchema } from '../../../shared/notes/points-schema';

function shapeOf(schema: Schema) {
  return Object.fromEntries(
    Object.entries(schema.nodes).map(([name, { spec, isTextblock, inlineContent }]) => [
      name,
      {
        content: spec.content ?? '',
        marks: spec.marks ?? null,
        attributes: Object.fromEntries(
          Object.entries(spec.attrs ?? {}).map(([key, attribute]) => [key, attribute.default]),
        ),
        isTextblock,
        inlineContent,
      },
    ]),
  );
}

test('the editor writes the documents that the main process reads', () => {
  const schema = getSchema(pointNodes);
  expect(shapeOf(schema)).toEqual(shapeOf(pointsSchema));
  expect(schema.topNodeType.name).toBe(pointsSchema.topNodeType.name);
  expect(Object.keys(schema.marks)).toEqual([]);
});
