/** Everything about one person: found, handed out, removed. */
import { AppError } from '@shared/errors'
import { dialog } from 'electron'
import { exportName, personExport, writeExport } from '../person/export-person'
import { asReport, findEverywhere } from '../person/find-person'
import { type ForgetUses, forgetPerson } from '../person/forget-person'
import type { Services } from '../services'
import { tellWindows } from './events'
import type { Handlers } from './handle'
import { windowOf } from './window'

type Calls = 'findPerson' | 'exportPerson' | 'forgetPerson'

export function personCalls(services: Services): Pick<Handlers, Calls> {
  return {
    findPerson: async ({ personId }) =>
      asReport(personId, await findEverywhere(await usesOf(services), personId)),
    exportPerson: async ({ personId }, from) => {
      const found = await personExport(await usesOf(services), personId)
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(from), {
        title: 'Export what is kept of this person',
        defaultPath: exportName(found.name),
        filters: [{ name: 'Zip', extensions: ['zip'] }],
      })
      if (canceled || filePath === '') return null
      await writeExport(filePath, found)
      return filePath
    },
    forgetPerson: async input => {
      const run = await services.run
      if (run.isLive()) {
        throw new AppError(
          'refused',
          'A run is going on and may name this person. End it first. Nothing was changed.',
        )
      }
      await services.flushPages()
      const uses = await usesOf(services)
      return services.tasks.run('forget', task => forgetPerson(uses, input, task))
    },
  }
}

async function usesOf(services: Services): Promise<ForgetUses> {
  return {
    workspace: await services.workspace,
    home: services.home.folder,
    now: services.clock.now,
    onChanged: records => tellWindows('recordsChanged', { records }),
  }
}
