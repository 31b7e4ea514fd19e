/** Answers by keyboard: found in other words, checked, given a variant; then a questionnaire of sixty lines, filled and sent back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lettersOf } from '@shared/formats/table/fill-workbook'
import { readWorkbook } from '@shared/formats/table/read-workbook'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { workbookOf } from '../shared/formats/table/a-workbook'
import { goTo, messages, saved } from './pages/frame'
import { onlyOf, recordsOf } from './pages/on-disk'

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const questions = [
  'Can people log in with their Okta account?',
  'Is a second factor possible?',
  'What is the “licence fee” for a copy of seven years, all in?',
]
const sixty = Array.from({ length: 60 }, (_, at) => `${questions[at % questions.length]} (${at + 1})`)

async function onClipboard({ app }: RunningApp): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

test('an answer is found by two letters, still true, and gets a variant; sixty questions are answered and are there after a restart', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await button(page, 'Open the sample').click()
  await expect(region(page, 'Upcoming calls')).toBeVisible()
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('grid', { name: 'Answers' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ok')
  await page.keyboard.type('ta')
  await expect(page.getByRole('row').first()).toHaveAccessibleName('Do you support single sign-on?')
  await page.keyboard.press('Enter')
  await expect(region(page, 'Do you support single sign-on?')).toBeVisible()
  await button(page, 'Add a variant').click()
  await page.keyboard.type('corporate account')
  await page.keyboard.press('Enter')
  await button(page, 'Still true today').click()
  await expect(page.getByText('Checked today.')).toBeVisible()
  const sso = () => recordsOf(first, 'answer').find(one => one.question === 'Do you support single sign-on?')
  await expect.poll(() => sso()?.variants).toContain('corporate account')
  await expect.poll(() => sso()?.lastCheckedOn).toBe('2026-11-19')

  await button(page, 'Questionnaires').click()
  await field(page, 'Paste their questions').fill(
    ['No\tQuestion\tAnswer', ...sixty.map((one, at) => `${at + 1}\t${one}\t`)].join('\n'),
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('60 questions: 0 answered, 60 open')).toBeVisible()
  await expect(page.getByRole('row', { name: sixty[0] ?? '' })).toBeFocused()
  for (const asked of sixty) {
    await expect(page.getByRole('row', { name: asked })).toBeFocused()
    await expect(region(page, asked).getByRole('list', { name: 'Nearest of your own answers' })).toBeVisible()
    await page.keyboard.press('1')
    await expect(field(page, 'Answer that goes out')).not.toHaveValue('')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('60 questions: 60 answered, 0 open')).toBeVisible()
  await button(page, 'Copy the table').click()
  await expect.poll(() => onClipboard(first)).toContain(sixty[59] ?? '')
  const copied = (await onClipboard(first)).trimEnd().split(/\r?\n/)
  expect(copied.map(row => row.split('\t')[1]?.replaceAll('""', '"').replace(/^"|"$/g, ''))).toEqual([
    'Question',
    ...sixty,
  ])
  expect(copied[1]).toContain('identity provider')
  await saved(page)
  await first.quit()

  const again = await launch({ on: first })
  await expect(region(again.page, 'Upcoming calls')).toBeVisible()
  await goTo(again.page, 'Answers')
  await button(again.page, 'Questionnaires').click()
  await again.page.getByRole('row', { name: /Questions pasted/ }).click()
  await expect(again.page.getByText('60 questions: 60 answered, 0 open')).toBeVisible()
  expect(onlyOf(again, 'questionnaire').lines.filter(({ state }) => state === 'answered')).toHaveLength(60)

  await fillWorkbook(again)
})

/** Their workbook is read in the limited process and comes back with the answer in its own cell. */
async function fillWorkbook(running: RunningApp): Promise<void> {
  const { page, app, home } = running
  const [theirs, ours] = [join(home, 'Theirs.xlsx'), join(home, 'Filled.xlsx')]
  writeFileSync(theirs, workbookOf([['Question', 'Answer'], ...questions.map(one => [one, ''])], lettersOf))
  await app.evaluate(
    ({ dialog }, { theirs, ours }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [theirs] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: ours })
    },
    { theirs, ours },
  )
  await button(page, 'Answers').first().click()
  await button(page, 'Questionnaires').click()
  await button(page, 'Choose a file').click()
  await expect(page.getByRole('heading', { name: 'Theirs' })).toBeVisible()
  await expect(page.getByRole('row', { name: questions[0] ?? '' })).toBeFocused()
  await expect(page.getByRole('list', { name: 'Nearest of your own answers' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(field(page, 'Answer that goes out')).not.toHaveValue('')
  await button(page, 'Fill the workbook').click()
  await expect(messages(page)).toContainText(`Saved: ${ours}`)
  const read = readWorkbook(readFileSync(ours), 'Filled.xlsx')
  const rows = read.kind === 'table' ? read.sheets[0]?.rows : undefined
  expect(rows?.map(row => row[0])).toEqual(['Question', ...questions])
  expect(rows?.[1]?.[1]).toContain('identity provider')
}
