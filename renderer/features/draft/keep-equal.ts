/** The old value where the new one says the same, so that nothing is done about it. For plain data. */
export function keepEqual<Value>(old: Value | undefined, value: Value): Value {
  return old !== undefined && isEqual(old, value) ? old : value;
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => key in other && isEqual(one[key as keyof object], other[key as keyof object]),
    )
  );
}
