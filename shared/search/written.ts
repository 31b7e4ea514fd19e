/** Which texts of a record somebody wrote, and which are ids, dates, and choices from a list of ours. */

/** What the store keeps of every record. */
export const envelope: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'schemaVersion', 'rev', 'hash', 'lineage', 'createdAt', 'updatedAt'],
  ...['sample', 'deletedAt', 'mergedInto'],
])

/** Keys whose words come from a list of ours, and a revision's snapshot, whose record is found itself. */
const choices: ReadonlySet<string> = new Set([
  ...['form', 'status', 'basis', 'mode', 'attendance', 'callKind', 'callKinds', 'play', 'myRole', 'kind'],
  ...['confidence', 'part', 'forParts', 'stance', 'depth', 'medium', 'permission', 'audience', 'wants'],
  ...['owner', 'doer', 'experience', 'role', 'state', 'triage', 'stage', 'is', 'invited', 'sizeBand'],
  ...['complexity', 'saleType', 'pricingForm', 'editedFields', 'zone', 'language', 'currency', 'phase'],
  ...['rule', 'outcome', 'decision', 'topic', 'stepId', 'snapshot', 'force'],
  // What the linter was told of a script: rules and findings by their ids.
  ...['off', 'on', 'key'],
])

const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const date = /^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/

/** Whether a person wrote this text, in the field of this name. */
export const isWritten = (key: string, value: string): boolean =>
  !choices.has(key) && !id.test(value) && !date.test(value)
