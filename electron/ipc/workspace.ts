/** Opening the workspace, Today, and the workspace as a whole. */
import type { Opening } from '@shared/contract'
import { mostProblemsTold } from '@shared/safety'
import { app, shell } from 'electron'
import type { Services } from '../services'
import { readToday } from '../workspace/read-today'
import { openSample, removeSample } from '../workspace/sample'
import { readableRecords } from '../workspace/workspace'
import type { Handlers } from './handle'

type Calls = 'openWorkspace' | 'readToday' | 'openSample' | 'removeSample' | 'startEmpty' | 'showWorkspace'

export function workspaceCalls(services: Services): Pick<Handlers, Calls> {
  const { clock } = services
  return {
    openWorkspace: () => describeOpening(services),
    readToday: async () => readToday(await services.workspace, clock),
    openSample: async () => {
      await openSample(await services.workspace, clock)
      return null
    },
    removeSample: async () => ({ removed: await removeSample(await services.workspace, clock) }),
    startEmpty: async () => {
      await (await services.workspace).store.createWorkspace()
      return null
    },
    showWorkspace: async () => {
      const { folder } = (await services.workspace).store.state()
      await shell.openPath(folder)
      return null
    },
  }
}

async function describeOpening({ workspace, settings, clock, run, givenFiles }: Services): Promise<Opening> {
  const opened = await workspace
  const { store, lookup, undo, journal } = opened
  const colleagues = lookup.list('colleague').map(({ kind, id }) => ({ kind, id }))
  return {
    settings: settings.current(),
    clock: clock.reading(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: platformHere(),
    version: app.getVersion(),
    today: await readToday(opened, clock),
    colleagues: await readableRecords(opened, colleagues),
    liveRun: (await run).live(),
    unfinishedRun: await (await run).unfinished(),
    givenFile: givenFiles.take(),
    // Last: what was read above may have found a problem.
    workspace: store.state(),
    counts: store.counts(),
    problems: store.problems().slice(0, mostProblemsTold),
    problemCount: store.problems().length,
    undo: undo.standing(),
    unsaved: journal.entries().map(({ record, why }) => ({ record, why })),
  }
}

export function platformHere(): Opening['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
