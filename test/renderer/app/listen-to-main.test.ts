// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { listenToMain } from '../../../renderer/app/listen-to-main'
import { aCall, aGap, aRun } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const gap = aGap({ rev: 1 })
let main: FakeBridge
beforeEach(() => {
  main = freshStore({ records: [gap] })
  listenToMain()
  state().receive([gap])
})

it('takes in what another window has changed', () => {
  main.tell('recordsChanged', { records: [{ ...gap, title: 'Theirs', rev: 2 }] })
  expect(state().records[gap.id]).toMatchObject({ title: 'Theirs' })
})

it('mirrors the run of another window', () => {
  const run = aRun()
  main.tell('runChanged', { run })
  expect(state().run).toEqual(run)
})

it('shows that the folder is gone, and what could not be read', () => {
  const workspace = { kind: 'missing', folder: '/w', why: 'It was moved.' } as const
  const problems = [
    { id: 'a', form: 'quarantined', file: 'a.json', message: 'Damaged.', actions: [] },
  ] as const
  main.tell('workspaceChanged', { workspace, problems, problemCount: 1 })
  expect(state()).toMatchObject({ workspace, problems })
})

it('reads a file that was given to the running app', async () => {
  main.tell('fileGiven', { path: '/tmp/invite.ics' })
  await expect.poll(() => state().intake.kind).toBe('refused')
  expect(main.inputsOf('readFile')).toEqual([{ path: '/tmp/invite.ics' }])
})

it('goes on with what a closed window could not write', async () => {
  const why = { code: 'disk-full', message: 'The disk is full.', detail: {} } as const
  main.tell('unsavedLeft', { unsaved: [{ record: { ...gap, title: 'Typed over there' }, why }] })
  expect(state().unsaved[gap.id]?.why).toEqual(why)
  await state().saveNow()
  expect(main.onDisk('gap', gap.id).title).toBe('Typed over there')
})

it('shows what can be undone, by whichever window', () => {
  const undo = { id: gap.id, label: 'Over there' }
  main.tell('undoChanged', { undo, redo: null })
  expect(state().standing).toEqual({ undo, redo: null })
})

it('asks before the end when main holds it, and no more once nothing is unsaved', async () => {
  main.tell('quitHeld', { unsaved: 2, why: 'The disk is full.' })
  expect(state().quitHeld).toEqual({ unsaved: 2, why: 'The disk is full.' })
  main.tell('quitHeld', { unsaved: 0, why: '' })
  expect(state().quitHeld).toBeNull()
})

it('answers that all is written only when it is', async () => {
  const open = main.hold('saveRecords')
  state().change('gap', gap.id, one => ({ ...one, title: 'Typed just now' }))
  main.tell('flushWanted', { token: 7 })
  await expect.poll(() => main.inputsOf('saveRecords')).toHaveLength(1)
  expect(main.flushed).toEqual([])
  open()
  await expect.poll(() => main.flushed).toEqual([7])
  expect(main.onDisk('gap', gap.id).title).toBe('Typed just now')
})

it('answers as well when a write fails: what was not written is no reason to stay open for ever', async () => {
  main.refuse(gap.id, 'disk-full')
  state().change('gap', gap.id, one => ({ ...one, title: 'Typed just now' }))
  main.tell('flushWanted', { token: 8 })
  await expect.poll(() => main.flushed).toEqual([8])
  expect(state().isUnsaved(gap.id)).toBe(true)
})

it('writes at once when the window loses the focus', async () => {
  state().receive([aCall()])
  state().change('gap', gap.id, one => ({ ...one, title: 'Typed just now' }))
  window.dispatchEvent(new Event('blur'))
  await expect.poll(() => main.onDisk('gap', gap.id).title).toBe('Typed just now')
})
