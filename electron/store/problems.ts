/** The words about files that are not as they should be: what happened, what is safe, what to do. One notice per file. */
import { basename } from 'node:path'
import type { RecordKind, RecordRef } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import type { Notice } from './notices'
import type { Quarantined } from './quarantine'

export function quarantinedProblem({ kind, keptAt, reason }: Quarantined): Notice {
  const ref = refOfKept(kind, keptAt)
  return {
    id: keptAt,
    form: 'quarantined',
    actions: [...(ref ? (['restore-last-good'] as const) : []), 'show-file', 'dismiss'],
    file: keptAt,
    keptAt,
    ...(ref && { ref }),
    message: `The file of a ${named(kind)} ${reason}. It is kept unchanged in ${keptAt}. Everything else is here.`,
  }
}

export function unreadableProblem(kind: RecordKind, file: string, reason: string): Notice {
  const ref = refInPlace(kind, file)
  return {
    id: file,
    form: 'unreadable',
    actions: ['show-file', ...(ref ? (['restore-last-good'] as const) : [])],
    file,
    ...(ref && { ref }),
    message: `The file of a ${named(kind)} ${reason}. Nothing was changed; the file is left as it is at ${file}.`,
  }
}

export function newerProblem(kind: RecordKind, file: string): Notice {
  return {
    id: file,
    form: 'newer',
    actions: ['show-file'],
    file,
    message: `A ${named(kind)} was written by a newer Presnap. It can be read but not changed here. Update Presnap.`,
  }
}

export function notMigratedProblem(kind: RecordKind, file: string, reason: string): Notice {
  return {
    id: file,
    form: 'not-migrated',
    actions: ['show-file'],
    file,
    message: `A ${named(kind)} of an earlier Presnap could not be brought to the present form (${reason}). Its file is left as it is at ${file}; it cannot be changed here. Everything else is here.`,
  }
}

/** One that was to be made by itself; the next one that succeeds takes it off the list. */
export function backupProblem(reason: string): Notice {
  return { id: backupProblemId, form: 'backup', actions: ['dismiss'], file: '', message: reason }
}
export const backupProblemId = 'backup'

/** Nothing, or not all, was rewritten; what is older is migrated each time it is read, so nobody has to wait for it. */
export function upgradeProblem(reason: string): Notice {
  return {
    id: 'upgrade',
    form: 'not-migrated',
    actions: ['dismiss'],
    file: '',
    message: `Your records are still stored in the form of an earlier Presnap. ${reason} Everything can be used as usual; it is tried again at the next start.`,
  }
}

export function outsideChangeProblem(kind: RecordKind, file: string, title: string): Notice {
  const name = title === '' ? `A ${named(kind)}` : `“${title}”`
  return {
    id: file,
    form: 'outside-change',
    actions: ['dismiss', 'restore-last-good', 'show-file'],
    file,
    message: `${name} was changed outside Presnap. The change is shown as it stands in ${file}. Look it over.`,
  }
}

export function strangeFileProblem(kind: RecordKind, file: string): Notice {
  return {
    id: file,
    form: 'unreadable',
    actions: ['show-file'],
    file,
    message: `${file} does not have the name of a ${named(kind)}'s file, so it is not shown. It is left as it is.`,
  }
}

/** Whose file it was: its name in quarantine begins with the id. */
function refOfKept(kind: RecordKind, keptAt: string): RecordRef | undefined {
  const id = basename(keptAt).slice(0, idLength)
  return isId(id) ? { kind, id } : undefined
}

const idLength = 36

/** A file in the place of a record is that record's, whatever it holds. */
function refInPlace(kind: RecordKind, file: string): RecordRef | undefined {
  const id = file.startsWith(`${kind}/`) ? file.slice(kind.length + 1, -'.json'.length) : ''
  return isId(id) ? { kind, id } : undefined
}

function named(kind: RecordKind): string {
  return kind.replaceAll('-', ' ')
}
