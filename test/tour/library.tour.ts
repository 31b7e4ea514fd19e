/** The script library: what is true and in use, its figures, revisions, blocks, words, and the way back from a call. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goTo } from '../e2e/pages/frame'
import { expect, type Folders } from '../helpers/launch-app'
import { button, field, tab } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { block, library, recoveryName, stale } from './library-scene'
import { test } from './pictures'

async function folders(records = library): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-library')
  rmSync(folder, { recursive: true, force: true })
  const made = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(made.workspace, records)
  return made
}

test('the library', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await folders() })
  const { page } = tour
  await goTo(page, 'Scripts')
  const row = page.getByRole('row', { name: new RegExp(`^${recoveryName}`) })
  await expect(row).toContainText('calls')
  await tour.picture('library-list')
  await row.focus()
  await page.keyboard.press('Control+Shift+U')
  await expect(page.getByRole('dialog').getByRole('list').first()).toBeVisible()
  await tour.picture('library-use')
  await page.getByRole('radio', { name: 'What its steps did' }).click()
  await expect(page.getByRole('table', { name: 'What the steps did' })).toBeVisible()
  await tour.picture('library-steps')
  await page
    .getByRole('button', { name: /over in most calls/ })
    .first()
    .click()
  await tour.picture('library-runs')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: /^Where/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await button(page, `More for ${recoveryName}`).click()
  await page.getByRole('menuitem', { name: 'Compare revisions' }).click()
  await page.getByRole('button', { name: /From$/ }).click()
  await page.getByRole('option', { name: /^Revision 6/ }).click()
  await tour.picture('library-compare')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await button(page, 'Blocks').click()
  await page.getByRole('row', { name: new RegExp(`^${block.name}`) }).click()
  await expect(button(page, /^Change 2 scripts/)).toBeVisible()
  await tour.picture('library-block')
  await button(page, /^Change 2 scripts/).click()
  await tour.picture('library-block-apply')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox', { name: 'Find' }).fill('vault')
  await page.keyboard.press('Enter')
  await field(page, 'Replace with').fill('safe')
  await expect(page.getByRole('grid', { name: 'Where it stands' })).toBeVisible()
  await tour.picture('library-replace')
  await goTo(page, 'Scripts')
  await row.click()
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible()
  await page.getByRole('treeitem', { name: /^2 ?, / }).click()
  await expect(page.getByText(/over in most calls/)).toBeVisible()
  await tour.picture('library-editor')
})

test('the way back from a call, and what is asked before a run', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await folders(stale) })
  const { page } = tour
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: /^Next call/ })
    .click()
  await expect(button(page, 'Save back to the library')).toBeVisible()
  await button(page, 'Save back to the library').click()
  await expect(button(page, /^Save revision/)).toBeVisible()
  await tour.picture('library-save-back')
  await button(page, 'What changes in the script').click()
  await tour.picture('library-save-back-changes')
  await page.keyboard.press('Escape')
  await tab(page, 'Run').click()
  await expect(page.getByRole('heading', { name: 'We are live' })).toBeVisible()
  await tour.picture('library-run-start')
})
