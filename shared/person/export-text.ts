/** What is kept of a person, as they get it: a summary to read, and the same as data. */
import type { Place } from './find-places'
import type { Raw } from './walk'

export interface PersonExport {
  readonly name: string
  /** ISO instant. */
  readonly madeAt: string
  /** Their own record; undefined when only earlier versions are left. */
  readonly own: Raw | undefined
  readonly ownVersions: readonly Raw[]
  readonly records: readonly {
    readonly kind: string
    readonly id: string
    readonly title: string
    readonly places: readonly Place[]
  }[]
  readonly versions: number
  readonly backups: readonly string[]
  readonly other: readonly string[]
  readonly remains: readonly string[]
}

/** Readable JSON. Of other records only the places that name the person: the rest is about others. */
export function exportData(found: PersonExport): string {
  const about = 'Everything Presnap keeps of one person on this computer.'
  const records = found.records.map(({ kind, id, title, places }) => ({
    ...{ kind, id, title },
    places: places.map(({ words }) => words),
  }))
  return `${JSON.stringify({ presnapPerson: 1, about, ...found, records }, null, 2)}\n`
}

/** Markdown. */
export function exportSummary(found: PersonExport): string {
  const { name, madeAt, own, records, versions, backups, other, remains } = found
  const lines = [
    `# What is kept of ${name}`,
    `Made on ${madeAt.slice(0, 10)} by Presnap. The file data.json holds the same as data, with every earlier version of their own record.`,
    '## Their own record',
    ...(own === undefined ? ['It is gone; only earlier versions are left.'] : fieldLines(own)),
    `## Places that name them (${records.length})`,
    ...records.map(({ kind, title, places }) =>
      [
        `- ${kind.replaceAll('-', ' ')} “${oneLine(title)}”`,
        ...places.map(({ words }) => `  - ${oneLine(words)}`),
      ].join('\n'),
    ),
    '## Besides',
    [
      `- ${versions} earlier versions`,
      `- ${backups.length} backups`,
      ...other.map(words => `- ${words}`),
    ].join('\n'),
    '## What Presnap cannot reach',
    remains.map(words => `- ${words}`).join('\n'),
  ]
  return `${lines.join('\n\n')}\n`
}

const own: ReadonlySet<string> = new Set(['id', 'kind', 'schemaVersion', 'rev', 'lineage', 'hash'])

function fieldLines(record: Raw): readonly string[] {
  const filled = Object.entries(record).filter(
    ([key, value]) => !own.has(key) && !(Array.isArray(value) && value.length === 0),
  )
  return [filled.map(([key, value]) => `- ${key}: ${inWords(value)}`).join('\n')]
}

const inWords = (value: unknown): string => oneLine(typeof value === 'string' ? value : JSON.stringify(value))
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
