/** Takes starters into the library as one step that can be undone. What is there stays as it is; what lies in the trash comes back. */
import type { AnyRecord } from '@shared/domain/records'
import { recordKindOf, type StarterItem } from '@shared/starter/library'
import { ask } from '../../api'
import { making } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'

export async function takeStarters(items: readonly StarterItem[]): Promise<void> {
  const { say, commit } = useStore.getState()
  await orSay(say, async () => {
    const refs = items.map(({ kind, id }) => ({ kind: recordKindOf(kind), id }))
    const known = new Map((await ask('readRecords', { refs })).map(record => [record.id as string, record]))
    const records = items.flatMap((item): readonly AnyRecord[] => {
      const before = known.get(item.id)
      if (before === undefined) return [item.make(making())]
      return before.deletedAt === undefined ? [] : [{ ...before, deletedAt: undefined }]
    })
    // What comes back is known with what it was, so that undo takes it to the trash again.
    useStore.getState().receive([...known.values()])
    if (records.length === 0) return say('All of it is in your library already.')
    const label = records.length === 1 ? 'Starter taken' : `${records.length} starters taken`
    await commit(records, label)
    say(
      records.length === 1
        ? `“${items.find(({ id }) => id === records[0]?.id)?.title}” is yours now.`
        : `${records.length} starters are yours now.`,
      { undoes: true },
    )
  })
}
