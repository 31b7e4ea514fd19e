/** Files that are no calendar, half a calendar or a trap: one sentence with the file and the line, nothing changed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { bytesOf, countsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'
import { byDialog, byDrop, icsFile, previewOf } from './pages/ways-in'

const refused = [
  [
    'broken-login-page.ics',
    '"broken-login-page.ics" is a web page, not a calendar (line 1 begins with "<!DOCTYPE html><html><head><ti").',
  ],
  ['broken-truncated.ics', '"broken-truncated.ics" ends in the middle of an event, at line 40.'],
] as const

test('what is no calendar is refused by file and line, and not a byte on disk changes', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await expect(button(page, 'Import')).toBeVisible()
  const bytes = bytesOf(running)
  for (const [name, sentence] of refused) {
    await byDialog(running, icsFile(name))
    const why = page.getByRole('main').getByText(sentence)
    await expect(why).toBeVisible()
    await expect(why).toContainText('Nothing was changed.')
    await expect(page.getByText(`${name} could not be read`)).toBeVisible()
  }
  for (const [name, content, words] of made) {
    const path = join(running.home, name)
    writeFileSync(path, content)
    await byDrop(running, path)
    await expect(page.getByRole('main').getByText(words)).toBeVisible()
  }
  expect(bytesOf(running)).toEqual(bytes)
  await page.keyboard.press('Escape')
  await expect(page.getByText(/could not be read/)).toHaveCount(0)
})
const made = [
  ['empty.ics', '', /"empty\.ics" is empty\./],
  [
    'picture.ics',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    /"picture\.ics" is .*not a calendar \(line 1\)/,
  ],
] as const

test('one bad line of many costs only its own event, and is named', async ({ launch }) => {
  const running = await launch({ words: [icsFile('broken-one-bad-line-of-many.ics')] })
  const { page } = running
  await expect(previewOf(page, 'broken-one-bad-line-of-many.ics')).toBeVisible()
  const notes = page.getByRole('region', { name: 'What to know about this import' })
  await expect(notes).toContainText('"Bad one" has a start that is no date')
  await expect(notes).toContainText('(line 13)')
  await expect(page.getByRole('list', { name: 'Calls in this file' }).getByRole('checkbox')).toHaveCount(2)
  expect(bytesOf(running), 'a preview makes nothing').toEqual({})
  await button(page, 'Create call').click()
  await expect.poll(() => countsOf(running).call).toBe(2)
})

test('a rule that would repeat every second for ever is read at once, with its first date only', async ({
  launch,
}) => {
  const running = await launch()
  const took = await timeToPreview(running)
  expect(took, 'milliseconds from the choice to the preview').toBeLessThan(4_000)
  await expect(running.page.getByRole('region', { name: 'What to know about this import' })).toContainText(
    'repeats more often than daily',
  )
  await button(running.page, 'Create call').click()
  await expect.poll(() => countsOf(running)).toEqual({ call: 1 })
})

async function timeToPreview(running: RunningApp): Promise<number> {
  const begun = performance.now()
  await byDialog(running, icsFile('bomb-yearly-cross.ics'))
  await expect(previewOf(running.page, 'bomb-yearly-cross.ics')).toBeVisible()
  return performance.now() - begun
}
