/** Handlers of the commands that work everywhere. They stand first, so any screen may answer before them. */
import { newCall } from '@shared/domain/call'
import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ask } from '../api'
import { making } from '../state/clock'
import { useStore } from '../state/store'
import { standingOf } from '../state/undo'
import { useCueCommands } from './cue-commands'
import { catchLetters } from './letters-ahead'
import { movePane } from './panes'
import { places } from './places'
import { type Handlers, listenForKeys, useCommands } from './use-commands'

export function AppCommands() {
  useEffect(listenForKeys, [])
  const { undo, redo } = useStore(useShallow(standingOf))
  // A key pressed while a step is taken back waits its turn; it is never lost.
  const isTakingBack = useStore(({ isTakingBack }) => isTakingBack)
  useCommands({
    ...handlers,
    ...useCueCommands(),
    ...((undo !== null || isTakingBack) && { 'app.undo': () => void state().undo() }),
    ...((redo !== null || isTakingBack) && { 'app.redo': () => void state().redo() }),
  })
  return null
}

const state = useStore.getState

const handlers: Handlers = {
  ...Object.fromEntries(places.map(place => [`go.${place.view.kind}`, () => state().go(place.view)])),
  'go.blocks': () => state().go({ kind: 'blocks' }),
  'go.replace': () => state().go({ kind: 'replace' }),
  'go.proofs': () => state().go({ kind: 'proofs' }),
  'go.questionnaires': () => state().go({ kind: 'questionnaires' }),
  'go.environments': () => state().go({ kind: 'environments' }),
  'go.back': () => state().goBack(),
  'go.forward': () => state().goForward(),
  'app.palette': openPalette,
  'app.keys': () => state().openOverlay('keys'),
  'effort.log': () => state().openOverlay('log-time'),
  'app.settings': () => state().go({ kind: 'settings' }),
  'app.gallery': () => state().go({ kind: 'gallery' }),
  'app.import': () => void state().chooseFile(),
  'app.paste': () => void state().pasteClipboard(),
  'script.from-run-sheet': () => state().go({ kind: 'run-sheet' }),
  'starter.open': () => state().go({ kind: 'starter' }),
  'app.save': () => void saveAndSay(),
  'app.new-window': () => void ask('openWindow'),
  'app.sidebar': () =>
    void state().changeSettings({ sidebar: state().settings.sidebar === 'full' ? 'narrow' : 'full' }),
  'app.zoom-in': () => void zoomTo(state().settings.zoom + 0.1),
  'app.zoom-out': () => void zoomTo(state().settings.zoom - 0.1),
  'app.zoom-reset': () => void zoomTo(1),
  'app.next-pane': () => movePane(1),
  'app.previous-pane': () => movePane(-1),
  'app.show-folder': () => void ask('showWorkspace'),
  'app.files': () => state().go({ kind: 'files', tab: 'folder' }),
  'app.backups': () => state().go({ kind: 'files', tab: 'backups' }),
  'app.back-up-now': () => void state().backUpNow(),
  'app.trash': () => state().go({ kind: 'files', tab: 'trash' }),
  'app.problems': () => state().go({ kind: 'files', tab: 'problems' }),
  'app.forget-person': () => state().go({ kind: 'files', tab: 'person' }),
  'call.new': () => void createCall(),
  'call.prepare': () => showTab('prepare'),
  'call.run': () => showTab('run'),
  'call.debrief': () => showTab('debrief'),
}

function openPalette(): void {
  if (state().overlay === 'palette') return
  state().openOverlay('palette')
  catchLetters()
}

/** A new call has no time yet; Prepare asks for it first. */
async function createCall(): Promise<void> {
  const call = newCall({ title: 'New call', zone: state().zone }, making())
  await state().commit([call], 'New call')
  state().go({ kind: 'call', id: call.id, tab: 'prepare' })
}

function showTab(tab: 'prepare' | 'run' | 'debrief'): void | false {
  const view = state().view
  if (view.kind !== 'call') return false
  state().go({ kind: 'call', id: view.id, tab })
}

async function saveAndSay(): Promise<void> {
  await state().saveNow()
  const failed = Object.values(state().unsaved).find(entry => entry.why !== null)?.why
  state().say(failed ? failed.message : 'Everything is saved.', failed ? { tone: 'danger' } : {})
}

async function zoomTo(wanted: number): Promise<void> {
  const zoom = Math.round(Math.min(2, Math.max(0.8, wanted)) * 10) / 10
  await ask('setZoom', { factor: zoom })
  await state().changeSettings({ zoom })
}
