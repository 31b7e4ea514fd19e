// @vitest-environment happy-dom
import { nameRevision } from '@shared/domain/revision'
import { copyScript } from '@shared/domain/script-copy'
import { insertBlock } from '@shared/library/blocks'
import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { aBlock, aScript, aStep, making } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { button, click, expectAccessible } from '../../../helpers/screen-stand'
import { aRichDemo, mountPrepare, settle, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

/** A block that was changed after the call took its script, and a call that changed one of its titles itself. */
function aStage() {
  const stage = aRichDemo()
  const block = aBlock({
    name: 'Way in',
    rev: 1,
    steps: [aStep({ title: 'Sign in', minutes: 4, takeaway: 'In' })],
  })
  const named = nameRevision(
    insertBlock(aScript({ name: 'Recovery' }), block),
    { on: '2026-11-18', taken: [] },
    making,
  )
  if (named === undefined) throw new Error('too long')
  const copied = copyScript(named.record, stage.call.id, { needs: [] }, making)
  const copy = {
    ...copied,
    steps: copied.steps.map(step => (step.blockId ? { ...step, title: 'Log in at Corvane' } : step)),
  }
  const [step] = block.steps
  const changed = { ...block, steps: step ? [{ ...step, title: 'Log in', minutes: 6 }] : [] }
  const call = { ...stage.call, scriptCopyId: copy.id }
  const others = stage.records.filter(one => one.id !== call.id)
  return { call, copy, block, records: [...others, call, copy, changed, named.record, named.revision] }
}

it('takes a block again in a planned call: shown first, what the call changed stays, one undo takes it back', async () => {
  const { call, copy, block, records } = aStage()
  const { fake: main } = await mountPrepare({ call, records })
  await settle()
  await click(button('Take “Way in” again…'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(
    dialog.getByRole<HTMLInputElement>('checkbox', { name: /title, changed in this call/ }).checked,
  ).toBe(false)
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /minutes/ }).checked).toBe(true)
  expect(dialog.getByRole('list', { name: /minutes/ }).textContent).toContain('6')
  await expectAccessible()
  await click(dialog.getByRole('button', { name: 'Take 1 change' }))
  await act(() => state().saveNow())
  const held = () => main.onDisk('script-copy', copy.id).steps.find(step => step.blockId === block.id)
  expect(held()).toMatchObject({ title: 'Log in at Corvane', minutes: 6, id: block.steps[0]?.id })
  await act(() => state().undo())
  expect(held()).toMatchObject({ title: 'Log in at Corvane', minutes: 4 })
})

it('offers nothing in a call that was held', async () => {
  const { call, records } = aStage()
  const held = { ...call, status: 'held' as const }
  await mountPrepare({ call: held, records: records.map(one => (one.id === call.id ? held : one)) })
  await settle()
  expect(screen.queryByText('Changed in the library:')).toBeNull()
})
