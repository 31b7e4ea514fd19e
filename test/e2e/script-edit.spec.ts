/** A script of twelve steps in three chapters, written by keyboard alone, and all of it there after a restart, where a mouse drags. */
import type { Script } from '@shared/domain/script'
import { rowsOf } from '@shared/script/outline'
import { expect, test } from '../helpers/launch-app'
import { field } from '../helpers/screens'
import { goTo, messages, saved } from './pages/frame'
import { handsOnKeys } from './pages/keys'
import { onlyOf } from './pages/on-disk'

const chapters = ['A lost file comes back', 'A ransomware morning', 'The auditor asks']
const titles = Array.from({ length: 12 }, (_, at) => `Step ${'abcdefghijkl'.charAt(at)}`)
const tellOf = (title: string) => `You open the vault for ${title}`

const linesOf = (script: Script) =>
  rowsOf(script).map(row => (row.kind === 'chapter' ? row.chapter.title : row.step.title))

test('a script is written, cut into chapters, split, joined, moved and undone by keyboard', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  const { press, type, pointerEvents } = await handsOnKeys(page)
  const outline = page.getByRole('tree', { name: 'Outline' })
  const onDisk = async () => {
    await saved(page)
    return onlyOf(first, 'script')
  }

  await press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Scripts' })).toBeVisible()
  await press('Control+Enter')
  for (const [at, title] of titles.entries()) {
    if (at > 0) await press('Control+Shift+Enter')
    await type(field(page, `Title of step ${at + 1}`), title)
    await press('Enter')
    await type(field(page, 'Tell'), tellOf(title))
  }
  await press('Shift+F6')
  await expect(outline).toBeFocused()
  for (const [at, title] of chapters.entries()) {
    await press(String(1 + at * 4), 'Control+Shift+t')
    await type(field(page, 'Title of the chapter'), title)
    await press('Shift+F6')
  }
  const written = await onDisk()
  expect(linesOf(written)).toEqual([
    ...chapters.flatMap((chapter, at) => [chapter, ...titles.slice(at * 4, at * 4 + 4)]),
  ])
  expect(written.steps.map(({ tell }) => tell)).toEqual(titles.map(tellOf))

  await test.step('split and join', async () => {
    await press('2', 'Enter', 'Enter')
    await expect(field(page, 'Tell')).toBeFocused()
    await press('Home', ...Array(9).fill('ArrowRight'), 'Alt+Enter')
    await expect(field(page, 'Tell')).toHaveValue(/^the vault for/)
    const split = await onDisk()
    expect(split.steps.slice(1, 3).map(({ tell }) => tell)).toEqual(['You open ', 'the vault for Step b'])
    await press('Control+Shift+j')
    await expect(field(page, 'Tell')).toHaveValue(tellOf('Step b'))
    expect((await onDisk()).steps).toEqual(written.steps)
  })

  await test.step('move, remove and undo', async () => {
    await press('Shift+F6')
    await expect(outline).toBeFocused()
    await press('5', 'Alt+ArrowUp', 'Alt+ArrowUp', '9', 'Alt+ArrowLeft')
    const moved = linesOf(await onDisk())
    expect(moved.slice(0, 6)).toEqual([chapters[0], 'Step a', 'Step b', 'Step c', 'Step e', 'Step d'])
    expect(moved.at(-1)).toBe('Step i')
    await press('Delete')
    await expect(messages(page)).toContainText('Step removed')
    expect((await onDisk()).steps).toHaveLength(11)
    await press('Control+z', 'Control+z')
    await expect(page.getByRole('treeitem', { name: /^9 ?, Step i/ })).toBeVisible()
  })

  await press('Control+Enter')
  await type(field(page, 'What is new in it'), 'First telling')
  await press('Enter')
  await expect(messages(page)).toContainText('Revision 2 saved.')
  const kept = await onDisk()
  expect(kept.steps.map(({ id }) => id).toSorted()).toEqual(written.steps.map(({ id }) => id).toSorted())
  expect(await pointerEvents()).toBe(0)
  await first.quit()

  const again = await launch({ on: first })
  await goTo(again.page, 'Scripts')
  await again.page.getByRole('row', { name: /New script/ }).click()
  await expect(again.page.getByRole('treeitem', { name: /^12 ?, Step l/ })).toBeVisible()
  expect(onlyOf(again, 'script').steps).toEqual(kept.steps)
  await expect(again.page.getByRole('list', { name: 'Revisions' })).toContainText('First telling')

  await test.step('drag with the mouse, and undo', async () => {
    const row = (name: RegExp) => again.page.getByRole('treeitem', { name })
    await row(/^12 ?, Step l/).dragTo(row(/^1 ?, Step a/), { targetPosition: { x: 60, y: 3 } })
    await expect(row(/^1 ?, Step l/)).toBeVisible()
    await saved(again.page)
    const [dragged, before, ...rest] = onlyOf(again, 'script').steps
    expect([dragged?.title, before?.title, rest.length]).toEqual(['Step l', 'Step a', 10])
    expect(dragged?.chapterId).toBe(before?.chapterId)
    await again.page.keyboard.press('Control+z')
    await expect(row(/^12 ?, Step l/)).toBeVisible()
    await saved(again.page)
    expect(onlyOf(again, 'script').steps).toEqual(kept.steps)
  })
})
