/** How the workspace stands, in words. */
import { AppError } from '@shared/errors'
import type { LockText } from './lock-file'
import type { Notice } from './notices'
import { markerName } from './workspace-folder'

export const mayNotWrite = 'Presnap may read this folder but not write to it.'

export const newerWorkspace =
  'A newer Presnap has written this workspace. Everything can be read here and nothing is changed. Update Presnap to write.'

/** Who holds the folder, and since when. */
export function heldWords({ host, startedAt, pid, token }: LockText, now: Date): string {
  if (token === '')
    return 'Another Presnap is just opening this folder. Until that is done you can read here.'
  return `Another Presnap on this computer (${host}, process ${pid}) has been writing here since ${timeWords(startedAt, now)}. You can read everything; as soon as that one is closed, you can write here too.`
}

export function readOnlyError(why: string): AppError {
  return new AppError('read-only', `${why} Your change is kept and is not saved yet.`)
}

/** Told, never in the way: what both change is merged. */
export function elsewhereNotice({ host, startedAt, token }: LockText, now: Date): Notice {
  return {
    id: `elsewhere:${token}`,
    form: 'lock',
    actions: ['dismiss'],
    file: '',
    at: startedAt,
    message: `Presnap is also open on ${host}, since ${timeWords(startedAt, now)}. You can go on working: what both change is merged, and nothing is lost.`,
  }
}

export function lockNotice(why: string): Notice {
  return {
    id: 'lock',
    form: 'lock',
    actions: ['dismiss'],
    file: '',
    message: `Presnap could not mark this folder as in use (${why}). Everything is saved as usual; only a second Presnap on this computer would not notice this one.`,
  }
}

export function markerNotice(kept: string): Notice {
  return {
    id: `marker:${kept}`,
    form: 'unreadable',
    actions: ['dismiss', 'show-file'],
    file: kept,
    keptAt: kept,
    message: `The file that marks this folder as a workspace (${markerName}) could not be read. It was written anew and the old one is kept as ${kept}. Your records are here.`,
  }
}

function timeWords(at: string, now: Date): string {
  const time = new Date(at)
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`
  if (time.toDateString() === now.toDateString()) return clock
  return `${clock} on ${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

const two = (number: number): string => String(number).padStart(2, '0')
