/** After an update that changed the form of records: a backup, then the rewriting, shown as a long piece of work. */
import type { AnyRecord } from '@shared/domain/records'
import type { Tasks } from '../tasks'
import type { Workspace } from './workspace'

/** Records that cross to the pages at once. */
const toldAtOnce = 200

/** Pages learn the new numbers of what they show. Rejects only when another long piece of work goes on. */
export async function upgradeWorkspace(
  { store, backups }: Pick<Workspace, 'store' | 'backups'>,
  tasks: Tasks,
  tell: (records: readonly AnyRecord[]) => void,
): Promise<void> {
  if (store.state().kind !== 'ready' || store.olderCount() === 0) return
  await tasks.run('migrate', async task => {
    const result = await store.upgrade({
      backUp: () => backups.make('before-migrate'),
      progress: task.progress,
    })
    if (result.kind !== 'done') return
    const records = result.upgraded.map(({ record }) => record)
    for (let from = 0; from < records.length; from += toldAtOnce) tell(records.slice(from, from + toldAtOnce))
  })
}
