import { useState } from 'react'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import type { TrashRow } from './trash-rows'
import { counted, figure } from './words'

interface EmptyTrashProps {
  readonly all: readonly TrashRow[]
  /** Ticked ones: then only these go. */
  readonly chosen: readonly TrashRow[]
  readonly onEmptied: () => void
}

/** The one thing here that has no undo, so it asks, and rests on keeping them. */
export function EmptyTrash({ all, chosen, onEmptied }: EmptyTrashProps) {
  const [isAsked, setAsked] = useState(false)
  const canChange = useStore(state => state.workspace?.kind === 'ready')
  const isSome = chosen.length > 0
  const count = isSome ? chosen.length : all.length
  const empty = async () => {
    setAsked(false)
    await removeForGood(isSome ? chosen : null)
    onEmptied()
  }
  return (
    <>
      <Button variant="danger-quiet" isDisabled={!canChange} onPress={() => setAsked(true)}>
        {isSome ? `Remove ${figure(chosen.length)} for good…` : 'Empty the trash…'}
      </Button>
      <Dialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={isSome ? `Remove ${counted(count, 'record')} for good?` : 'Empty the trash?'}
        isAlert
        actions={
          <>
            <Button autoFocus onPress={() => setAsked(false)}>
              Keep {count === 1 ? 'it' : 'them'}
            </Button>
            <Button variant="danger" onPress={() => void empty()}>
              {isSome ? 'Remove for good' : 'Empty the trash'}
            </Button>
          </>
        }
      >
        {counted(count, 'record')} {count === 1 ? 'goes' : 'go'} from this folder, and there is no undo.
        Backups made until now still hold {count === 1 ? 'it' : 'them'} until they are four weeks old, and
        earlier versions stay in the history for a while.
      </Dialog>
    </>
  )
}

async function removeForGood(rows: readonly TrashRow[] | null): Promise<void> {
  const { say, noteChange } = useStore.getState()
  await orSay(say, async () => {
    const refs = rows?.map(({ kind, id }) => ({ kind, id }))
    const { removed } = await ask('emptyTrash', refs === undefined ? {} : { refs })
    noteChange()
    say(removed === 1 ? '1 record is gone for good.' : `${figure(removed)} records are gone for good.`)
  })
}
