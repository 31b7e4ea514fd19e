/** What main tells this window, put into the store. */
import { writeWhatIsHeld } from '../state/before-leaving'
import { setClock } from '../state/clock'
import { useStore } from '../state/store'
import { commitDrafts } from '../ui/use-draft'
import { runCommand } from './use-commands'

export function listenToMain(): void {
  const { presnap } = window
  presnap.onRecordsChanged(({ records, gone = [] }) => {
    useStore.getState().receive(records)
    useStore.getState().dropGone(gone)
    useStore.getState().noteChange()
  })
  presnap.onRunChanged(({ run }) => {
    useStore.getState().mirrorRun(run)
    // What a rehearsal showed stands where it was shown.
    if (run?.endedAt !== undefined && run.form === 'live' && run.callId !== undefined)
      leaveEndedRun(run.callId)
  })
  presnap.onLeaderChanged(leader => useStore.getState().takeLeader(leader))
  presnap.onLeaderHeard(heard => useStore.getState().takeHeard(heard))
  presnap.onLeaderPressed(({ command }) => void doByLeader(command))
  presnap.onCueChanged(cue => useStore.getState().takeCue(cue))
  presnap.onWorkspaceChanged(({ workspace, problems, problemCount }) => {
    useStore.getState().takeWorkspace(workspace, problems)
    useStore.getState().takeProblemCount(problemCount)
    useStore.getState().noteChange()
  })
  presnap.onUndoChanged(standing => useStore.getState().takeStanding(standing))
  presnap.onClockRead(setClock)
  presnap.onQuitHeld(held => useStore.getState().holdQuit(held))
  presnap.onUnsavedLeft(({ unsaved }) => useStore.getState().takeUnsaved(unsaved))
  presnap.onTaskChanged(({ task }) => useStore.getState().takeTask(task))
  presnap.onFileGiven(({ path }) => void useStore.getState().takeFile(path))
  presnap.onCallWanted(({ callId }) => useStore.getState().go({ kind: 'call', id: callId, tab: 'prepare' }))
  presnap.onCommandChosen(({ command }) => void runCommand(command))
  presnap.onFlushWanted(async ({ token }) => {
    commitDrafts()
    await writeWhatIsHeld()
    await useStore.getState().saveNow()
    presnap.flushed(token)
  })
  window.addEventListener('blur', () => void useStore.getState().saveNow())
}

/** The cue window writes nothing of its own and asks nothing, so it hears only of what it shows. */
export function listenInCue(): void {
  const { presnap } = window
  presnap.onRecordsChanged(({ records, gone = [] }) => {
    useStore.getState().receive(records)
    useStore.getState().dropGone(gone)
  })
  // The windows that hold the whole workspace keep the time of a run that has ended.
  presnap.onRunChanged(({ run }) => {
    if (run?.endedAt === undefined) useStore.getState().mirrorRun(run)
  })
  presnap.onCueChanged(cue => useStore.getState().takeCue(cue))
  presnap.onClockRead(setClock)
  presnap.onFlushWanted(({ token }) => presnap.flushed(token))
}

/** Ended in whichever window: a run that is shown here makes way for its debrief. */
function leaveEndedRun(callId: string): void {
  const { view, go } = useStore.getState()
  if (view.kind === 'call' && view.id === callId && view.tab === 'run')
    go({ kind: 'call', id: callId, tab: 'debrief' })
}

/** What takes letters needs the keyboard, and the letters after the leader are another program's: so it comes forward. */
const takesLetters: readonly string[] = ['run.lookup', 'run.go-to-step']

async function doByLeader(command: string): Promise<void> {
  if (takesLetters.includes(command)) await window.presnap.showCue({ size: 'full' })
  runCommand(command)
}
