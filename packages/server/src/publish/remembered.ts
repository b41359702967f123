/**
 * `make`, but each value is made once per owner and name and lives as long as its owner. For pure functions of a
 * published policy only, and for names of which there are few: never for what a visitor can invent.
 */
export function remembered<Owner extends object, Rest extends readonly unknown[], Value>(
  nameOf: (...rest: Rest) => string,
  make: (owner: Owner, ...rest: Rest) => Value,
): (owner: Owner, ...rest: Rest) => Value {
  const kept = new WeakMap<Owner, Map<string, Value>>();
  return (owner, ...rest) => {
    const values = kept.get(owner) ?? new Map<string, Value>();
    kept.set(owner, values);
    const name = nameOf(...rest);
    const had = values.get(name);
    if (had !== undefined) return had;
    const value = make(owner, ...rest);
    values.set(name, value);
    return value;
  };
}
