/** A tenant that two calls of a day want, from Today to the press that solves it, by keys alone. */
import { join } from 'node:path'
import { expect, fictionNow, freshFolders, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { aDayOfTenants } from '../helpers/today-scene'
import { writeWorkspace } from '../helpers/write-workspace'
import { handsOnKeys } from './pages/keys'

test('a clash of tenants is said on Today, leads to where it is mended, and is gone', async ({ launch }) => {
  const folders = freshFolders()
  await writeWorkspace(join(folders.workspace), aDayOfTenants())
  const { page } = await launch({ on: folders, now: `${fictionNow}+` })
  const { press, tabTo, pointerEvents } = await handsOnKeys(page)
  const tenants = page.getByRole('region', { name: 'Tenants and buffers' })
  const clash = tenants.getByRole('button', {
    name: /A reset does not fit in between: 28 min needed, 20 there/,
  })
  await expect(button(page, 'Prepare')).toBeFocused()
  await expect(tenants).toContainText('1 clash')
  // Past what is owed, which is nothing, and the pages of the day.
  await press('F6', 'F6')
  await expect(clash).toBeFocused()
  await press('Enter')
  const way = button(page, /^Use Staging/)
  await tabTo(way)
  await press('Enter')
  await expect(way).toHaveCount(0)
  await press('Control+1')
  await expect(tenants).toBeVisible()
  await expect(clash).toHaveCount(0)
  await expect(tenants).not.toContainText('clash')
  await press('Control+z')
  await expect(clash).toBeVisible()
  await press('Control+Shift+z')
  await expect(clash).toHaveCount(0)
  await expect(tenants).toContainText('Bellweather Logistics 15:20 to 16:05')
  expect(await pointerEvents(), 'no mouse was used').toBe(0)
})
