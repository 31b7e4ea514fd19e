/** The one store of the renderer, in slices by lifetime. Rules live in shared/; an action is pure call, set, save. */
import { create, type StateCreator } from 'zustand'
import { type CueSlice, createCueSlice } from './cue'
import { createFilesSlice, type FilesSlice } from './files'
import { createIntakeSlice, type IntakeSlice } from './intake'
import { createLeaderSlice, type LeaderSlice } from './leader'
import { createLeavingSlice, type LeavingSlice } from './leaving'
import { createRecordsSlice, type RecordsSlice } from './records'
import { createRunSlice, type RunSlice } from './run'
import { createRunSheetSlice, type RunSheetSlice } from './run-sheet'
import { createSavingSlice, type SavingSlice } from './saving'
import { createSettingsSlice, type SettingsSlice } from './settings'
import { createToastSlice, type ToastSlice } from './toasts'
import { createUndoSlice, type UndoSlice } from './undo'
import { createViewSlice, type ViewSlice } from './view'
import { createWorkspaceSlice, type WorkspaceSlice } from './workspace'

export type State = WorkspaceSlice &
  RecordsSlice &
  SavingSlice &
  UndoSlice &
  ViewSlice &
  IntakeSlice &
  RunSheetSlice &
  RunSlice &
  LeaderSlice &
  CueSlice &
  SettingsSlice &
  FilesSlice &
  LeavingSlice &
  ToastSlice

/** The state as at the start of the app. */
export const createState: StateCreator<State> = (...store) => ({
  ...createWorkspaceSlice(...store),
  ...createRecordsSlice(...store),
  ...createSavingSlice(...store),
  ...createUndoSlice(...store),
  ...createViewSlice(...store),
  ...createIntakeSlice(...store),
  ...createRunSheetSlice(...store),
  ...createRunSlice(...store),
  ...createLeaderSlice(...store),
  ...createCueSlice(...store),
  ...createSettingsSlice(...store),
  ...createFilesSlice(...store),
  ...createLeavingSlice(...store),
  ...createToastSlice(...store),
})

export const useStore = create<State>()(createState)
