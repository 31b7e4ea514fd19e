/** Documents leave as they were previewed: one page, read back from the PDF, with nothing private that was not ticked. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { nextCall } from './pages/frame'
import { pagesOf, pdfInfo, pdfText, saveTo } from './pages/papers'
import { call, foldersWith, helen, prospect, readyToRun } from './pages/scene'

const secrets = {
  reason: 'Zanzibar is why I lead',
  stake: 'Quixote is her stake',
  rule: 'Yonder nobody phones',
}

/** The call of the scene, with everything private that a document could give away. */
function withSecrets(over: Partial<typeof call> = {}): readonly AnyRecord[] {
  return readyToRun.map(record => {
    if (record.id === call.id)
      return { ...record, myRole: 'lead', myRoleReason: secrets.reason, ...over } as AnyRecord
    if (record.id === helen.id) return { ...record, stake: secrets.stake } as AnyRecord
    if (record.id === prospect.id)
      return { ...record, houseRules: [make.aHouseRule({ text: secrets.rule })] } as AnyRecord
    return record
  })
}

async function format({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'How it leaves' }).getByText(name, { exact: true }).click()
}

test('by keyboard to a one-page brief; nothing private in any writing until it is ticked', async ({
  launch,
}) => {
  const folders = await foldersWith(withSecrets())
  const running = await launch({ on: folders })
  const { app, page } = running
  const out = join(folders.home, 'out')
  mkdirSync(out, { recursive: true })
  const brief = join(out, 'brief.pdf')
  await nextCall(page).click()
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeVisible()

  await app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, { webContents }) => {
      // Not in Electron's types, but the one way to see what a window was really made with.
      const made = Reflect.get(webContents, 'getLastWebPreferences').call(webContents)
      Object.assign(globalThis, { madeWith: made })
    })
  })
  await saveTo(running, brief)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('region', { name: 'As it leaves' })).toContainText(
    'Helen agrees to a monthly restore test.',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Saved to ${brief}, 1 page.`)).toBeVisible()
  expect(pagesOf(brief)).toBe(1)
  expect(pdfInfo(brief)).toContain('A4')
  const text = pdfText(brief)
  for (const words of [
    'Huddle brief',
    'Helen agrees to a monthly restore test.',
    'Heard when',
    'Restore one batch record',
    'before the shift ends',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(words)

  const writings: string[] = [text]
  for (const [name, action] of [
    ['Rich text', 'Copy as rich text'],
    ['Markdown', 'Copy as Markdown'],
    ['Slack', 'Copy for Slack'],
    ['Teams', 'Copy for Teams'],
    ['Plain text', 'Copy as plain text'],
  ] as const) {
    await format(running, name)
    await button(page, action).click()
    await expect(page.getByText(/^On the clipboard/)).toBeVisible()
    writings.push(await app.evaluate(({ clipboard }) => clipboard.readText()))
    if (name === 'Rich text')
      writings.push(await app.evaluate(({ clipboard }) => Reflect.get(clipboard, 'readHTML').call(clipboard)))
  }
  const file = join(out, 'brief.html')
  await saveTo(running, file)
  await format(running, 'Web page')
  await button(page, 'Save the web page').click()
  await expect(page.getByText(`Saved to ${file}.`)).toBeVisible()
  writings.push(readFileSync(file, 'utf8'))
  for (const kind of ['Agenda', 'Note for the salesperson', 'Cue sheet', 'Backup pack']) {
    await page.getByRole('tab', { name: kind }).click()
    await saveTo(running, join(out, `${kind}.pdf`))
    await format(running, 'PDF')
    await button(page, 'Save as PDF').click()
    await expect(page.getByText(/^Saved to/)).toBeVisible()
    writings.push(pdfText(join(out, `${kind}.pdf`)))
  }
  for (const writing of writings) {
    expect(writing.length).toBeGreaterThan(100)
    for (const secret of Object.values(secrets)) expect(writing).not.toContain(secret)
  }

  await test.step('one that is ticked leaves, alone', async () => {
    await page.getByRole('tab', { name: 'Huddle brief' }).click()
    const box = page
      .getByRole('group', { name: /^Private/ })
      .getByRole('checkbox', { name: /Why I play this part/ })
    await box.focus()
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
    await expect(page.getByRole('region', { name: 'As it leaves' })).toContainText(secrets.reason)
    await page.getByRole('radio', { name: 'Letter' }).click()
    const letter = join(out, 'letter.pdf')
    await saveTo(running, letter)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(`Saved to ${letter}, 1 page.`)).toBeVisible()
    expect(pdfInfo(letter)).toMatch(/Page size:\s+612 x 792 pts \(letter\)/)
    expect(pdfText(letter)).toContain(secrets.reason)
    expect(pdfText(letter)).not.toContain(secrets.stake)
    expect(pdfText(letter)).not.toContain(secrets.rule)
  })

  await test.step('a place that cannot be written says so and is left alone', async () => {
    const taken = join(out, 'taken.pdf')
    mkdirSync(taken)
    await saveTo(running, taken)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/could not be written to .*out\. Choose another folder/)).toBeVisible()
    expect(readdirSync(out).filter(name => name.includes('taken'))).toEqual(['taken.pdf'])
  })

  await test.step('the window that drew it is gone, and had no bridge', async () => {
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    const made = await app.evaluate(() => Reflect.get(globalThis, 'madeWith'))
    expect(made).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
    })
    expect(made.preload ?? '').toBe('')
  })

  await test.step('the agenda is noted as sent when the user says so', async () => {
    await page.getByRole('tab', { name: 'Agenda' }).click()
    await button(page, 'It was sent').click()
    await expect(page.getByText(/^Sent Thu 19 Nov/)).toBeVisible()
  })
})

test('forty steps and pasted pages are one page all the same, and what is left out is said', async ({
  launch,
}) => {
  const pasted = 'Somebody pasted the whole mail here and nobody read it. '.repeat(80)
  const steps = Array.from({ length: 40 }, (_, at) =>
    make.aStep({ title: `Step ${at + 1}: ${pasted.slice(0, 400)}`, minutes: 1 }),
  )
  const needs = Array.from({ length: 40 }, () => make.aNeed({ words: pasted, quoted: true }))
  const long = withSecrets({ goal: { text: `${pasted} Helen agrees.`, heardWhen: pasted } }).map(record => {
    if (record.kind === 'script-copy') return { ...record, steps }
    return record.kind === 'prospect' ? { ...record, needs } : record
  })
  const folders = await foldersWith(long)
  const running = await launch({ on: folders })
  const { page } = running
  await nextCall(page).click()
  await page.getByRole('button', { name: 'Brief, agenda and other documents' }).click()
  await page.getByRole('menuitem', { name: 'Huddle brief' }).click()
  for (const paper of ['A4', 'Letter']) {
    await page.getByRole('radio', { name: paper }).click()
    const path = join(folders.home, `${paper}.pdf`)
    await saveTo(running, path)
    await button(page, 'Save as PDF').click()
    await expect(page.getByText(`Saved to ${path}, 1 page.`)).toBeVisible()
    expect(pagesOf(path)).toBe(1)
    const text = pdfText(path).replace(/\s+/g, ' ')
    expect(text).toMatch(/Left out to fit the page: .*\d+ steps not shown/)
    expect(text).toMatch(/\d+ texts shortened/)
    expect(text).toMatch(/Step 1/)
  }
  await format(running, 'Markdown')
  await expect(page.getByRole('region', { name: /^As it leaves/ })).toContainText('Step 40')
})
