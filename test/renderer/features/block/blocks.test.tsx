// @vitest-environment happy-dom

import { insertBlock } from '@shared/library/blocks'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Blocks } from '../../../../renderer/features/block/Blocks'
import { aBlock, aCall, aProspect, aScript, aScriptCopy, aStep } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  saved,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const block = aBlock({ name: 'Sign in', rev: 1, steps: [aStep({ title: 'Log in as Ada' })] })
const bare = (name: string) => aScript({ name, rev: 1 })
const first = insertBlock(bare('Recovery'), block)
const second = insertBlock(bare('Audit'), block)
const outside = bare('Price')
const corvane = aProspect({ name: 'Corvane' })
const call = aCall({ prospectId: corvane.id, start: '2026-11-20T10:00:00.000Z' })
const copy = aScriptCopy({ callId: call.id, scriptId: first.id, steps: first.steps, rev: 1 })
const records = [block, first, second, outside, corvane, call, copy]
const titles = (main: Awaited<ReturnType<typeof showScreen>>, id: string) =>
  main.onDisk('script', id).steps.map(step => step.title)

async function openEdited() {
  const main = await showScreen(<Blocks openId={block.id} />, { records })
  await fill(field('Title of step 1'), 'Log in as Grace')
  await saved()
  await settled()
  return main
}

it('is edited once; its scripts change when it is said so, all in one step, and no other', async () => {
  const main = await openEdited()
  expect(titles(main, first.id)).toContain('Log in as Ada')
  await click(button('Change 2 scripts…'))
  const dialog = within(screen.getByRole('dialog'))
  expect(screen.getByRole('dialog').textContent).toContain('1 planned call has a copy and keeps it: Corvane.')
  expect(dialog.getByRole('list', { name: 'What changes in Recovery' }).textContent).toContain('Grace')
  await expectAccessible()
  await click(dialog.getByRole('button', { name: 'Change 2 scripts' }))
  await saved()
  expect(titles(main, first.id)).toContain('Log in as Grace')
  expect(titles(main, second.id)).toContain('Log in as Grace')
  expect(main.onDisk('script', outside.id)).toEqual(outside)
  expect(main.onDisk('script-copy', copy.id).steps.map(step => step.title)).toContain('Log in as Ada')
  await act(() => state().undo())
  expect(titles(main, first.id)).toContain('Log in as Ada')
  expect(titles(main, second.id)).toContain('Log in as Ada')
})

it('leaves out a script that is unticked', async () => {
  const main = await openEdited()
  await click(button('Change 2 scripts…'))
  await click(screen.getByRole('checkbox', { name: 'Audit' }))
  await click(button('Change 1 script'))
  await saved()
  expect(titles(main, first.id)).toContain('Log in as Grace')
  expect(titles(main, second.id)).toContain('Log in as Ada')
})

it('says where it stands, and is unlinked there', async () => {
  const main = await showScreen(<Blocks openId={block.id} />, { records })
  const holders = () => screen.getByRole('list', { name: 'Scripts that hold it' }).textContent
  expect(holders()).toContain('says the same')
  await click(button('Unlink it in Audit: its steps stay there'))
  await saved()
  expect(main.onDisk('script', second.id).steps.at(-1)).not.toHaveProperty('blockId')
  expect(titles(main, second.id)).toContain('Log in as Ada')
  expect(holders()).not.toContain('Audit')
})

it('goes to the trash without a step being lost', async () => {
  const main = await showScreen(<Blocks openId={block.id} />, { records })
  await click(button('Move to the trash'))
  await saved()
  expect(main.onDisk('block', block.id).deletedAt).toBeDefined()
  expect(titles(main, first.id)).toContain('Log in as Ada')
  expect(main.onDisk('script', first.id).steps.some(step => step.blockId !== undefined)).toBe(false)
})
