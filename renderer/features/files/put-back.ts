/** Out of the trash: a few as one step to undo; very many part by part, with how far it is and a way to stop. */
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import type { TrashRow } from './trash-rows'
import { counted } from './words'

/** More than this many are no single step: the disk is busy with them for many seconds. */
export const mostAtOnce = 1_000

/** `onPart` hears how many are back and answers false to stop there. True when nothing failed. */
export function putBack(
  which: readonly TrashRow[],
  onPart: (done: number) => boolean = () => true,
): Promise<boolean> {
  return which.length <= mostAtOnce ? putBackAsStep(which) : putBackInParts(which, onPart)
}

async function putBackAsStep(which: readonly TrashRow[]): Promise<boolean> {
  const { say, takeDone } = useStore.getState()
  return await orSay(say, async () => takeDone(await restore(which), backWords(which)))
}

async function putBackInParts(
  which: readonly TrashRow[],
  onPart: (done: number) => boolean,
): Promise<boolean> {
  const { say, receive, noteChange } = useStore.getState()
  let done = 0
  const isDone = await orSay(say, async () => {
    while (done < which.length && onPart(done)) {
      const part = which.slice(done, done + mostAtOnce)
      receive((await restore(part)).records)
      done += part.length
    }
  })
  noteChange()
  if (done > 0) say(backWords(which.slice(0, done)))
  return isDone
}

const restore = (rows: readonly TrashRow[]) =>
  ask('restoreFromTrash', { refs: rows.map(({ kind, id }) => ({ kind, id })) })

const backWords = (rows: readonly TrashRow[]): string =>
  rows.length === 1 ? `“${rows[0]?.title}” is back.` : `${counted(rows.length, 'record')} are back.`
