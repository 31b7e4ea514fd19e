/** The life of a script by keyboard: mended until nothing is found, revised from a debrief, compared, and brought back. */
import type { Page } from '@playwright/test'
import { freshId } from '@shared/domain/schema'
import { copyScript } from '@shared/domain/script-copy'
import { aCall, aMe, aProspect, aScript, aStep, making } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { messages, saved } from './pages/frame'
import { handsOnKeys, type Keys } from './pages/keys'
import { onlyOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'

const defects: Readonly<Record<number, Parameters<typeof aStep>[0]>> = {
  2: { depth: 'train', title: 'Set up your own lock' },
  4: { tell: 'Hopefully you see your file in the vault.' },
  6: {
    show: [{ id: freshId('show-row', making.newId), form: 'click', text: 'Delete it' }],
    fallback: undefined,
  },
}
const steps = Array.from({ length: 12 }, (_, at) =>
  aStep({
    ...{ title: `Part ${at + 1}`, minutes: 1.5, topics: ['recovery'], fallback: 'Screens 1 to 4' },
    ...defects[at],
  }),
)
const script = aScript({ name: 'Recovery', steps, nextStepsMinutes: 2 })
const prospect = aProspect()
const held = aCall({ prospectId: prospect.id, start: '2026-11-18T09:00:00.000Z', status: 'held' })
const copied = copyScript(script, held.id, { needs: [] }, making)
const copy = {
  ...copied,
  steps: copied.steps.map((one, at) => (at === 0 ? { ...one, title: 'Their own file' } : one)),
}
const records = [script, prospect, { ...held, scriptCopyId: copy.id }, copy, aMe()]

/** What no rule can write for anybody. */
const ownWords = [
  { to: /^No fallback/, name: 'If it breaks', words: 'Recording 2B' },
  { to: /^Nobody is named/, name: 'Who does it', words: 'Dieter' },
]

const checks = (page: Page) => page.getByRole('region', { name: /^Style and checks/ })
const noneLeft = (page: Page) => checks(page).getByText(/^Nothing found/)

test('a script is linted to zero, revised from a debrief, compared and restored, all by keyboard', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(records) })
  const { page } = running
  const keys = await handsOnKeys(page)
  await keys.press('Control+4')
  await expect(page.getByRole('row', { name: /^Recovery/ })).toBeVisible()
  await openFirstRow(page, keys)
  await test.step('lint to zero', () => lintToZero(running, keys))
  await test.step('revise from the debrief', () => reviseFromDebrief(running, keys))
  await test.step('compare and restore', () => compareAndRestore(running, keys))
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
})

async function openFirstRow(page: Page, { press, tabTo }: Keys): Promise<void> {
  await tabTo(page.getByRole('row', { name: /^Recovery/ }))
  await press('Enter')
  await expect(button(page, /^Save revision/)).toBeVisible()
}

async function lintToZero(running: RunningApp, { press, type }: Keys): Promise<void> {
  const { page } = running
  const findings = page.locator('[data-finding]')
  for (let left = 5; left > 0; left -= 1) {
    await expect(findings).toHaveCount(left)
    await press('F8')
    const open = page.locator('[data-finding]:focus')
    await expect(open).toBeVisible()
    const title = await open.innerText()
    const own = ownWords.find(({ to }) => to.test(title))
    await press(own === undefined ? 'f' : 'Enter')
    if (own === undefined) continue
    // A field that is not there yet is one press away.
    if (!(await field(page, own.name).isVisible())) await press('Enter')
    await type(field(page, own.name), own.words)
  }
  await expect(noneLeft(page)).toBeVisible()
  await saved(page)
  const { steps, nextStepsMinutes } = onlyOf(running, 'script')
  expect([steps[2]?.depth, steps[4]?.tell, steps[6]?.fallback, nextStepsMinutes]).toEqual([
    'show',
    'You see your file in the vault.',
    'Recording 2B',
    4,
  ])
  await press('Control+Enter')
  await type(field(page, 'What is new in it'), 'Nothing found')
  await press('Enter')
  await expect(messages(page)).toContainText('Revision 2 saved.')
}

async function reviseFromDebrief(running: RunningApp, { press, type, tabTo }: Keys): Promise<void> {
  const { page } = running
  await press('Control+2')
  await tabTo(page.getByRole('row', { name: new RegExp(prospect.name) }))
  await press('Enter', 'Alt+3')
  await tabTo(button(page, 'Save back to the library'))
  await press('Enter')
  await type(field(page, 'What is new in it'), 'Begin with their own file')
  await press('Enter')
  await expect(messages(page)).toContainText('Revision 3 of Recovery saved')
  await expect.poll(() => onlyOf(running, 'script').steps[0]?.title).toBe('Their own file')
}

async function compareAndRestore(running: RunningApp, keys: Keys): Promise<void> {
  const { page } = running
  const { press, tabTo } = keys
  await press('Control+4')
  await openFirstRow(page, keys)
  await tabTo(button(page, 'History'))
  await press('Enter')
  const history = page.getByRole('dialog', { name: /^History of/ })
  await tabTo(history.getByRole('radio').first())
  await press('ArrowRight', 'Space')
  await expect(history.getByRole('radio', { name: 'Saved revisions' })).toBeChecked()
  await tabTo(history.getByRole('row').first())
  await press('ArrowDown')
  await expect(history.getByRole('row', { name: /Nothing found/ })).toBeFocused()
  await expect(history.getByRole('list', { name: 'Changed since then' })).toContainText('Their own file')
  await tabTo(history.getByRole('button', { name: 'Restore this revision' }))
  await press('Enter')
  await expect.poll(() => onlyOf(running, 'script').steps[0]?.title).toBe('Part 1')
  expect(onlyOf(running, 'script').steps[2]?.depth).toBe('show')
}
