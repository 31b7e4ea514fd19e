/** Every call of the contract with its handler; the compiler refuses one without. */
import type { Services } from '../services'
import type { Cue } from '../windows/cue'
import { backupCalls } from './backups'
import { calendarCalls } from './calendar'
import { changeCalls } from './changes'
import { cueCalls } from './cue'
import { fileCalls } from './files'
import { type Handlers, handleCalls } from './handle'
import { insightCalls } from './insights'
import { leaderCalls } from './leader'
import { leavingCalls, type WindowOpener } from './leaving'
import { libraryCalls } from './library'
import { outputCalls } from './output'
import { personCalls } from './person'
import { problemCalls } from './problems'
import { recordCalls } from './records'
import { runCalls } from './run'
import { searchCalls } from './search'
import { settingsCalls } from './settings'
import { tableCalls } from './tables'
import { undoCalls } from './undo'
import { windowCalls } from './window'
import { workspaceCalls } from './workspace'

export function answerCalls(services: Services, windows: WindowOpener & { readonly cue: Cue }): void {
  const handlers: Handlers = {
    ...workspaceCalls(services),
    ...recordCalls(services),
    ...fileCalls(services),
    ...windowCalls(),
    ...runCalls(services),
    ...leaderCalls(services),
    ...cueCalls(services, windows),
    ...settingsCalls(services),
    ...undoCalls(services),
    ...problemCalls(services),
    ...backupCalls(services),
    ...searchCalls(services),
    ...outputCalls(services),
    ...libraryCalls(services),
    ...tableCalls(services),
    ...changeCalls(services),
    ...calendarCalls(),
    ...personCalls(services),
    ...insightCalls(services),
    ...leavingCalls(services, windows),
  }
  const { flusher, givenFiles, log } = services
  handleCalls(handlers, { flushed: flusher.flushed, dropped: givenFiles.allow }, log.failure)
}
