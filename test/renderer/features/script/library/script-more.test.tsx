// @vitest-environment happy-dom

import { freshId } from '@shared/domain/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { runCommand } from '../../../../../renderer/app/use-commands'
// Loaded late in the app; here before, so that no test waits for it.
import '../../../../../renderer/features/script/library/InsertBlock'
import '../../../../../renderer/features/script/library/MakeBlock'
import { ScriptMore } from '../../../../../renderer/features/script/library/ScriptMore'
import { aBlock, aScript, aStep, making } from '../../../../helpers/builders'
import { state } from '../../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../../helpers/screen-stand'

afterEach(cleanup)

const chapter = { id: freshId('chapter', making.newId), title: 'The close', standsAlone: true }
const [one, two, three] = ['One', 'Two', 'Three'].map(title => aStep({ title, chapterId: chapter.id }))
const script = aScript({
  name: 'Recovery',
  rev: 1,
  chapters: [chapter],
  steps: [aStep({ title: 'Before' }), ...[one, two, three].flatMap(step => step ?? [])],
})
const block = aBlock({ name: 'Sign in', rev: 1, steps: [aStep({ title: 'Log in' })] })

async function open(openKey: string, command: string) {
  const main = await showScreen(<ScriptMore script={script} openKey={openKey} />, {
    records: [script, block],
  })
  await act(() => state().loadRecords([{ kind: 'script', id: script.id }]))
  await act(() => void runCommand(command))
  await settled()
  return main
}

it('makes a block of the open chapter, with its name', async () => {
  const main = await open(chapter.id, 'script.make-block')
  expect(
    screen.getAllByRole('checkbox', { checked: true }).map(box => box.closest('label')?.textContent),
  ).toEqual(['2 One', '3 Two', '4 Three'])
  await expectAccessible()
  await click(button('Make the block'))
  await saved()
  const made = [...main.disk.values()].find(each => each.kind === 'block' && each.id !== block.id)
  expect(made).toMatchObject({
    name: 'The close',
    steps: [{ id: one?.id }, { id: two?.id }, { id: three?.id }],
  })
  const held = main.onDisk('script', script.id).steps.map(step => step.blockId)
  expect(held).toEqual([undefined, made?.id, made?.id, made?.id])
  await act(() => state().undo())
  expect(main.onDisk('script', script.id).steps.every(step => step.blockId === undefined)).toBe(true)
})

it('says why steps apart are no block', async () => {
  await open(one?.id ?? '', 'script.make-block')
  await click(screen.getByRole('checkbox', { name: '4 Three' }))
  expect(screen.getByText('A block is a stretch of steps that follow each other.')).toBeTruthy()
  expect(button('Make the block').hasAttribute('disabled')).toBe(true)
})

it('inserts a block behind the open step, in its chapter', async () => {
  const main = await open(one?.id ?? '', 'script.insert-block')
  await act(() => screen.getByRole('row', { name: 'Sign in' }).focus())
  await press('{Enter}')
  await saved()
  const { steps } = main.onDisk('script', script.id)
  expect(steps.map(step => step.title)).toEqual(['Before', 'One', 'Log in', 'Two', 'Three'])
  expect(steps[2]).toMatchObject({ chapterId: chapter.id, blockId: block.id, id: block.steps[0]?.id })
})
