// @vitest-environment happy-dom

import { nameRevision } from '@shared/domain/revision'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
// Loaded late in the app; here before, so that no test waits for it.
import '../../../../../renderer/features/script/library/CompareRevisions'
import '../../../../../renderer/features/script/library/WhereUsed'
import { runCommand } from '../../../../../renderer/app/use-commands'
import { Scripts } from '../../../../../renderer/features/script/Scripts'
import {
  aCall,
  aMark,
  aMe,
  aProspect,
  aRun,
  aScript,
  aScriptCopy,
  aStep,
  making,
  testNow,
} from '../../../../helpers/builders'
import { state } from '../../../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  press,
  saved,
  screen,
  settled,
  showScreen,
  within,
  write,
} from '../../../../helpers/screen-stand'

afterEach(cleanup)

const step = aStep({ title: 'Restore one file', minutes: 3 })
const recovery = aScript({
  name: 'Recovery',
  rev: 1,
  workflow: 'One file back',
  industries: ['pharma'],
  lastVerifiedOn: '2026-11-12',
  steps: [step],
})
const archive = aScript({
  name: 'Archive walk',
  rev: 1,
  workflow: 'Closing a job',
  lastVerifiedOn: '2026-06-01',
})
const old = aScript({ name: 'Old one', rev: 1, archivedAt: testNow })
const corvane = aProspect({ name: 'Corvane Packaging' })
const call = aCall({ prospectId: corvane.id, start: '2026-11-20T10:00:00.000Z' })
const copy = aScriptCopy({ callId: call.id, scriptId: recovery.id, scriptRevision: 1 })
const records = [recovery, archive, old, corvane, call, copy]

const names = () => screen.getAllByRole('row').map(row => row.textContent?.split(/Workflow|One|Closing/)[0])
const row = (name: RegExp) => screen.getByRole('row', { name })
const focusRow = (name: RegExp) => act(() => row(name).focus())

describe('the script library', () => {
  it('says of each how long it is, its revision, whether it is true, and where it is used', async () => {
    await showScreen(<Scripts />, { records })
    expect(names()).toEqual(['Archive walk', 'Recovery'])
    expect(row(/^Recovery/).textContent).toContain('1 step, 15 min')
    expect(row(/^Recovery/).textContent).toContain('rev 1')
    expect(row(/^Recovery/).textContent).toContain('12 Nov')
    expect(row(/^Recovery/).textContent).toContain('1 call')
    expect(row(/^Recovery/).textContent).toContain('Fri 20 Nov, Corvane Packaging')
    expect(row(/^Archive/).textContent).toContain('no call yet')
    await expectAccessible()
  })

  it('narrows by workflow, by what asks to be checked, by letters, and to the archive', async () => {
    await showScreen(<Scripts />, { records })
    await choose(/Workflow filter$/, 'One file back')
    expect(names()).toEqual(['Recovery'])
    await choose(/Workflow filter$/, 'Any workflow')
    await click(button('1 to check'))
    expect(names()).toEqual(['Archive walk'])
    await click(button('1 to check'))
    await click(button('1 archived'))
    expect(screen.getAllByRole('row').map(one => one.textContent)).toEqual([
      expect.stringContaining('Old one'),
    ])
    await click(button('1 archived'))
    await act(() => field('Filter scripts').focus())
    await write('pharma')
    await settled()
    expect(names()).toEqual(['Recovery'])
  })

  it('stands in the order of a column, and turns it round', async () => {
    await showScreen(<Scripts />, { records })
    await click(button(/^Used in/))
    expect(names()).toEqual(['Recovery', 'Archive walk'])
    await click(button(/^Verified/))
    expect(names()).toEqual(['Archive walk', 'Recovery'])
    await click(button(/^Verified/))
    expect(names()).toEqual(['Recovery', 'Archive walk'])
  })

  it('opens by Enter, and takes a row to the trash by Delete, with the way back', async () => {
    const main = await showScreen(<Scripts />, { records })
    await focusRow(/^Archive/)
    await press('{Delete}')
    await saved()
    expect(main.onDisk('script', archive.id).deletedAt).toBeDefined()
    expect(names()).toEqual(['Recovery'])
    expect(state().toasts.at(-1)?.text).toBe('Script moved to the trash')
    await act(() => state().undo())
    expect(names()).toEqual(['Archive walk', 'Recovery'])
    await focusRow(/^Recovery/)
    await press('{Enter}')
    expect(state().view).toEqual({ kind: 'script', id: recovery.id })
  })

  it('takes nothing to the trash while no row has the focus', async () => {
    const main = await showScreen(<Scripts />, { records })
    await focusRow(/^Archive/)
    await act(() => button(/^Used in/).focus())
    await press('{Delete}')
    await saved()
    expect(main.onDisk('script', archive.id).deletedAt).toBeUndefined()
  })

  it('duplicates, archives and verifies the row in focus by command', async () => {
    const main = await showScreen(<Scripts />, { records: [...records, aMe({ name: 'Mira Vogel' })] })
    await focusRow(/^Archive/)
    await act(() => void runCommand('script.verify'))
    await settled()
    await saved()
    expect(main.onDisk('script', archive.id)).toMatchObject({
      ...{ lastVerifiedOn: '2026-11-19', checkedBy: 'Mira Vogel' },
    })
    expect(row(/^Archive/).textContent).toContain('19 Nov by Mira Vogel')
    await act(() => void runCommand('script.archive'))
    await settled()
    await saved()
    expect(main.onDisk('script', archive.id).archivedAt).toBe(testNow)
    expect(names()).toEqual(['Recovery'])
    await focusRow(/^Recovery/)
    await press('{Control>}{Shift>}D{/Shift}{/Control}')
    await saved()
    const twin = [...main.disk.values()].find(one => one.kind === 'script' && one.name === 'Recovery, copy')
    expect(twin).toMatchObject({ revision: 1, steps: [{ id: step.id }], workflow: 'One file back' })
    expect(state().view).toEqual({ kind: 'script', id: twin?.id })
  })

  it('lists the calls a script is used in, with the revision each is on', async () => {
    await showScreen(<Scripts />, { records })
    await focusRow(/^Recovery/)
    await press('{Control>}{Shift>}U{/Shift}{/Control}')
    await settled()
    const dialog = within(await screen.findByRole('dialog', { name: 'Where “Recovery” is used' }))
    expect(dialog.getByRole('button', { name: /^Fri 20 Nov/ }).textContent).toContain('on revision 1')
    await expectAccessible()
    await click(dialog.getByRole('button', { name: /^Fri 20 Nov/ }))
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'prepare' })
  })

  it('tells what a step did from three runs on, and shows the calls behind it', async () => {
    const held = [1, 2, 3].map(day => {
      const one = aCall({ prospectId: corvane.id, status: 'held', start: `2026-11-0${day}T10:00:00.000Z` })
      const plan = aScriptCopy({ callId: one.id, scriptId: recovery.id, steps: [step], helloMinutes: 0 })
      const run = aRun({
        callId: one.id,
        scriptCopyId: plan.id,
        startedAt: `2026-11-0${day}T10:00:00.000Z`,
        plannedEnd: `2026-11-0${day}T10:30:00.000Z`,
        endedAt: `2026-11-0${day}T10:04:20.000Z`,
        marks: [
          aMark({ at: `2026-11-0${day}T10:00:00.000Z`, form: 'step-begun', stepId: step.id }),
          aMark({
            at: `2026-11-0${day}T10:01:00.000Z`,
            form: 'question',
            stepId: step.id,
            text: 'How fast?',
          }),
        ],
      })
      return [one, plan, run]
    })
    const show = async (runs: number) => {
      await showScreen(<Scripts />, { records: [...records, ...held.slice(0, runs).flat()] })
      await focusRow(/^Recovery/)
      await press('{Control>}{Shift>}U{/Shift}{/Control}')
      await settled()
      await click(await screen.findByRole('radio', { name: 'What its steps did' }))
      await settled()
    }
    await show(2)
    expect(screen.getByRole('dialog').textContent).toContain(
      'Figures of a step come from 3 live runs on. There are 2',
    )
    await show(3)
    const figure = screen.getByRole('button', { name: /Ran \+1:20 over in most calls/ })
    expect(figure.textContent).toContain('n = 3')
    await expectAccessible()
    await click(figure)
    const behind = within(screen.getByRole('list', { name: 'The calls behind it' }))
    expect(behind.getAllByRole('button')).toHaveLength(3)
    expect(behind.getAllByText('How fast?')).toHaveLength(3)
    await click(behind.getAllByRole('button')[0] as HTMLElement)
    expect(state().view).toMatchObject({ kind: 'call', tab: 'debrief', id: held[2]?.[0]?.id })
  })

  it('compares any two revisions step by step', async () => {
    const name = (record: typeof recovery, note: string, taken: readonly number[]) =>
      nameRevision(record, { on: '2026-11-02', note, taken }, making)
    const one = name(recovery, 'First', [0])
    const changed = {
      ...recovery,
      steps: [{ ...step, tell: 'Wait for the nod' }, aStep({ title: 'New end' })],
    }
    const two = name(changed, 'Second', [1])
    if (one === undefined || two === undefined) throw new Error('No revisions')
    const stands = { ...changed, revision: 2, result: 'They agree' }
    await showScreen(<Scripts />, {
      records: [stands, { ...one.revision, number: 1 }, { ...two.revision, number: 2 }],
    })
    await focusRow(/^Recovery/)
    await act(() => void runCommand('script.compare'))
    await screen.findByRole('list', { name: 'What differs, step by step' })
    const list = () => screen.getByRole('list', { name: 'What differs, step by step' })
    expect(list().textContent).toContain('About the script')
    expect(list().textContent).toContain('They agree')
    expect(list().textContent).not.toContain('New end')
    await choose(/From$/, 'Revision 1, 2 Nov: First')
    expect(list().textContent).toContain('Step 2 “New end”added')
    expect(list().textContent).toContain('Wait for the nod')
    await choose(/To$/, 'Revision 2, 2 Nov: Second')
    expect(list().textContent).not.toContain('They agree')
    await expectAccessible()
  })

  it('leads on where there is nothing yet', async () => {
    await showScreen(<Scripts />)
    expect(screen.queryByRole('grid')).toBeNull()
    await press('{Control>}{Enter}{/Control}')
    expect(state().view.kind).toBe('script')
  })
})
