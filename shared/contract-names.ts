/**
 * The contract's names without its schemas, so that the preload script, which loads before every page, stays
 * small. The compiler refuses a name that is missing here or too many.
 */
import type { calls, EventName } from './contract'

export type CallName = keyof typeof calls

const everyName: Readonly<Record<CallName, true>> = {
  openWorkspace: true,
  readToday: true,
  listSummaries: true,
  readRecords: true,
  readCall: true,
  findKnown: true,
  saveRecords: true,
  openSample: true,
  removeSample: true,
  startEmpty: true,
  saveSettings: true,
  chooseFile: true,
  readFile: true,
  readText: true,
  copyText: true,
  readClipboard: true,
  openLink: true,
  showWorkspace: true,
  controlWindow: true,
  setZoom: true,
  startRun: true,
  resumeRun: true,
  addMark: true,
  changeMark: true,
  undoMark: true,
  redoMark: true,
  endRun: true,
  undoStep: true,
  redoStep: true,
  listTrash: true,
  restoreFromTrash: true,
  emptyTrash: true,
  listVersions: true,
  readVersion: true,
  restoreVersion: true,
  listProblems: true,
  readProblem: true,
  solveProblem: true,
  listBackups: true,
  backUpNow: true,
  readBackup: true,
  restoreBackup: true,
  showBackups: true,
  cancelTask: true,
  chooseFolder: true,
  moveWorkspace: true,
  openFolder: true,
  searchRecords: true,
  findPerson: true,
  exportPerson: true,
  forgetPerson: true,
  openWindow: true,
  answerQuit: true,
}
export const callNames = Object.keys(everyName) as readonly CallName[]

const everyEvent: Readonly<Record<EventName, true>> = {
  recordsChanged: true,
  runChanged: true,
  workspaceChanged: true,
  fileGiven: true,
  commandChosen: true,
  undoChanged: true,
  clockRead: true,
  taskChanged: true,
  quitHeld: true,
  unsavedLeft: true,
  flushWanted: true,
}
export const eventNames = Object.keys(everyEvent) as readonly EventName[]
