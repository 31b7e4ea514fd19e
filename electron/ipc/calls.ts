/** Every call of the contract with its handler; the compiler refuses one without. */
import type { Services } from '../services'
import { fileCalls } from './files'
import { type Handlers, handleCalls } from './handle'
import { recordCalls } from './records'
import { runCalls } from './run'
import { settingsCalls } from './settings'
import { windowCalls } from './window'
import { workspaceCalls } from './workspace'

export function answerCalls(services: Services): void {
  const handlers: Handlers = {
    ...workspaceCalls(services),
    ...recordCalls(services),
    ...fileCalls(services),
    ...windowCalls(),
    ...runCalls(services),
    ...settingsCalls(services),
  }
  const { flusher, givenFiles, log } = services
  handleCalls(handlers, { flushed: flusher.flushed, dropped: givenFiles.allow }, log.failure)
}
