import fc from 'fast-check';
import type { PointId, ThemeId } from '../../../shared/domain/ids';
import { pointKinds } from '../../../shared/domain/vocabulary';
import { documentOfPoints, type PointsDocument } from '../../../shared/notes/points-schema';

/** A well-formed UUIDv7 out of a small number. */
export function idOf(number: number): PointId {
  return `0190a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as PointId;
}

/** Documents of a few points with short texts of few letters, so that neighbours often look alike. */
export const anyDocument: fc.Arbitrary<PointsDocument> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 9 }).map(idOf),
      kind: fc.constantFrom(...pointKinds),
      isVerbatim: fc.boolean(),
      themeIds: fc.uniqueArray(
        fc.integer({ min: 100, max: 102 }).map((number) => idOf(number) as unknown as ThemeId),
      ),
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ id }) => id },
  )
  .map(documentOfPoints);
