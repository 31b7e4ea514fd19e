/** Values as they stand in a record's file, looked at without knowing their schema: fields of newer versions included. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Equal as JSON: the order of fields does not count, and a field that is undefined is a field that is not there. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => isEqual(item, b[at]))
  if (!isObject(a) || !isObject(b)) return false
  return keysOf(a, b).every(key => isEqual(a[key], b[key]))
}

/** The fields of all of them, each once, in the order in which they are first met. */
export function keysOf(...objects: readonly (JsonObject | undefined)[]): readonly string[] {
  return [...new Set(objects.flatMap(object => (object === undefined ? [] : Object.keys(object))))]
}

/** One text per value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const fields = Object.keys(value).filter(key => value[key] !== undefined)
  return `{${fields
    .toSorted()
    .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`
}
