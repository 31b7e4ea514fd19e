/** A list holds ten thousand: its rows are handed out in parts, and none of that shows. */
import { newGap } from '@shared/domain/gap'
import { countingIds } from '../helpers/ids'
import { expect, freshFolders, test } from '../helpers/launch-app'
import { writeWorkspace } from '../helpers/write-workspace'
import { goTo } from './pages/frame'

const many = 3_000

test('the last of three thousand gaps is one key away, and the filter finds any of them', async ({
  launch,
}) => {
  const folders = freshFolders()
  const making = { now: '2026-11-19T12:00:00.000Z', newId: countingIds() }
  const gaps = Array.from({ length: many }, (_, at) => newGap({ title: `Gap number ${at + 1}` }, making))
  await writeWorkspace(folders.workspace, gaps)
  const { page } = await launch({ on: folders })
  await goTo(page, 'Gaps')
  const list = page.getByRole('grid', { name: 'Gaps' })
  await list.getByRole('row', { name: 'Gap number 1', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('row', { name: 'Gap number 2', exact: true })).toBeFocused()
  await page.keyboard.press('End')
  await expect(list.getByRole('row', { name: `Gap number ${many}`, exact: true })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(list.getByRole('row', { name: 'Gap number 1', exact: true })).toBeFocused()
  await page.getByRole('searchbox', { name: 'Filter gaps' }).fill('number 2987')
  await expect(list.getByRole('row')).toHaveCount(1)
  await expect(list.getByRole('row', { name: 'Gap number 2987', exact: true })).toBeVisible()
})
