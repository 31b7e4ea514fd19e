/** The script library in the real app: what a call changed comes back as a revision, and a block changes its scripts. */
import { copyScript } from '@shared/domain/script-copy'
import { insertBlock } from '@shared/library/blocks'
import { aBlock, aCall, aMe, aProspect, aScript, aStep, making } from '../helpers/builders'
import { expect, type Folders, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { goTo, messages, saved } from './pages/frame'
import { recordsOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'
import { undoInMessage } from './pages/steps'

const step = aStep({ title: 'Restore one file', tell: 'Out of {{their tool}}', minutes: 6 })
const script = aScript({ name: 'Recovery', lastVerifiedOn: '2026-01-05', steps: [step] })
const corvane = aProspect({ currentTool: { name: 'SharePoint', stillDoesWell: [], noLongerDoes: [] } })
const call = aCall({ prospectId: corvane.id })
const copied = copyScript(script, call.id, { needs: [], tool: 'SharePoint' }, making)
const copy = { ...copied, steps: copied.steps.map(one => ({ ...one, tell: 'Out of SharePoint, at once' })) }
const block = aBlock({ name: 'Sign in', steps: [aStep({ title: 'Log in as Ada' })] })
const audit = insertBlock(aScript({ name: 'Audit' }), block)
const price = insertBlock(aScript({ name: 'Price' }), block)
const records = [script, corvane, { ...call, scriptCopyId: copy.id }, copy, block, audit, price, aMe()]

const scriptOnDisk = (folders: Folders, id: string) => recordsOf(folders, 'script').find(one => one.id === id)

test('a call’s change becomes a revision, and a stale script is asked about before the run', async ({
  launch,
}) => {
  const folders = await foldersWith(records)
  const first = await launch({ on: folders })
  const { page } = first
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: /^Next call/ })
    .click()
  await button(page, 'Save back to the library').click()
  await expect(page.getByRole('checkbox', { name: /SharePoint becomes/ })).toBeChecked()
  await field(page, 'What is new in it').fill('At once')
  await button(page, 'Save revision 2').click()
  await expect(messages(page)).toContainText('Revision 2 of Recovery saved')
  await saved(page)
  expect(scriptOnDisk(first, script.id)).toMatchObject({
    revision: 2,
    note: 'At once',
    steps: [{ id: step.id, tell: 'Out of {{their tool}}, at once' }],
  })
  await page.getByRole('tab', { name: 'Run' }).click()
  await expect(page.getByText(/“Recovery”: It was last verified/)).toBeVisible()
  await expect(button(page, /^Start/)).toBeEnabled()
  await page.keyboard.press('Control+Shift+V')
  await expect(page.getByText(/“Recovery”: It was last verified/)).toBeHidden()
  await expect.poll(() => scriptOnDisk(first, script.id)?.lastVerifiedOn).not.toBe('2026-01-05')
  await first.quit()
  const again = await launch({ on: folders })
  await goTo(again.page, 'Scripts')
  const row = again.page.getByRole('row', { name: /^Recovery/ })
  await expect(row).toContainText('rev 2')
  await expect(row).toContainText('1 call')
  await row.focus()
  await again.page.keyboard.press('Control+Shift+U')
  await expect(again.page.getByRole('dialog')).toContainText('on revision 2')
})

test('a block is edited once, its scripts change together, and so do words of the whole library', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(records) })
  const { page } = running
  const titles = (id: string) => scriptOnDisk(running, id)?.steps.map(one => one.title)
  await goTo(page, 'Scripts')
  await button(page, 'Blocks').click()
  await page.getByRole('row', { name: /^Sign in/ }).click()
  await field(page, 'Title of step 1').fill('Log in as Grace')
  await saved(page)
  await button(page, 'Change 2 scripts…').click()
  await expect(page.getByRole('list', { name: 'What changes in Audit' })).toContainText('Grace')
  await page.getByRole('dialog').getByRole('button', { name: 'Change 2 scripts' }).click()
  await expect.poll(() => titles(audit.id)).toContain('Log in as Grace')
  await expect.poll(() => titles(price.id)).toContain('Log in as Grace')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox', { name: 'Find' }).fill('grace')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row')).toHaveCount(3)
  await field(page, 'Replace with').fill('Joan')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => titles(price.id)).toContain('Log in as Joan')
  await expect.poll(() => recordsOf(running, 'block')[0]?.steps[0]?.title).toBe('Log in as Joan')
  // The words that came before stand there too, with an undo of their own.
  await expect(messages(page)).toContainText('replaced in 3 records')
  await undoInMessage(page).click()
  await expect.poll(() => titles(price.id)).toContain('Log in as Grace')
  await expect.poll(() => titles(audit.id)).toContain('Log in as Grace')
})
