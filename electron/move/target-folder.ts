/** Whether a folder may become the place of the workspace. Throws what to tell the user; touches nothing. */
import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '@shared/errors'
import { isErrno } from '../store/errno'
import { type FolderState, inspectFolder } from '../store/workspace-folder'

/** The folder by its real name, with links followed as far as it is there. */
export async function realPlace(folder: string): Promise<string> {
  if (!isAbsolute(folder)) {
    throw new AppError('bad-input', 'Name the folder from its root on, for example /home/you/Presnap.')
  }
  const wanted = resolve(folder)
  try {
    return await realpath(wanted)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(wanted) === wanted) throw unreachable(folder, error)
    return join(await realPlace(dirname(wanted)), basename(wanted))
  }
}

/** An empty folder, or none yet, that neither holds nor lies in one of `others`. */
export async function assertVacant(place: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    if (isWithin(place, other) || isWithin(other, place)) throw refused(insideWords)
  }
  const state = await inspectFolder(place)
  if (state.kind === 'unreachable') throw unreachable(place, state.errno)
  if (state.kind !== 'vacant') throw inUse()
}

/** A folder that is there and holds a workspace or nothing. */
export async function inspectToOpen(
  place: string,
  home: string,
): Promise<Extract<FolderState, { kind: 'workspace' | 'vacant' }>> {
  if (isWithin(place, home)) throw refused(ownWords)
  await realpath(place).catch(error => Promise.reject(unreachable(place, error)))
  const state = await inspectFolder(place)
  if (state.kind === 'unreachable') throw unreachable(place, state.errno)
  if (state.kind === 'unmarked') throw inUse()
  return state
}

/** The same folder, or one inside of it. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

const insideWords =
  'The new folder may not lie in the present one or in Presnap’s own, nor hold one of them. Nothing was changed. Choose a folder beside it.'
const ownWords = 'This is Presnap’s own folder. Nothing was changed. Choose another one.'

const refused = (words: string) => new AppError('refused', words)
const inUse = () =>
  new AppError(
    'folder-in-use',
    'This folder holds files that are no Presnap workspace. Nothing was changed. Choose an empty folder.',
  )
const unreachable = (folder: string, error: unknown): AppError => {
  if (error instanceof AppError) return error
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new AppError(
    'not-found',
    `${folder} cannot be opened (${why}). Nothing was changed. Choose another folder.`,
  )
}
