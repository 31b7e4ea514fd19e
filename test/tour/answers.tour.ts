/** Answers in their states, proofs, and a questionnaire under way. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Folders } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { sample } from './files-scene'
import { test } from './pictures'

const now = '2026-11-19T13:48+01:00'

async function folders(): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-answers')
  rmSync(folder, { recursive: true, force: true })
  const made = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(made.workspace, sample)
  return made
}

const theirs = [
  'No\tChapter\tQuestion\tAnswer',
  '\t\tAccess\t',
  '1\tAccess\tCan people log in with their own company account (Okta, Entra)?\t',
  '2\tAccess\tIs a second factor enforced for administrators?\t',
  '\t\tData\t',
  '3\tData\tWhat protects the backups from being deleted by ransomware?\t',
  '4\tData\tHow long does it take to get a single file back?\t',
  '5\tCommercial\tWhat is the licence fee for seven years of retention?\t',
  '6\tCompany\tWho mows the lawn in front of your office?\t',
].join('\n')

test('answers, proofs and a questionnaire', async ({ start }) => {
  test.setTimeout(240_000)
  const tour = await start({ now, on: await folders() })
  const { page } = tour
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('row').first()).toBeVisible()
  await tour.picture('answers')
  await page.getByRole('row', { name: 'Do you support single sign-on?' }).click()
  await expect(page.getByRole('region', { name: 'Do you support single sign-on?' })).toBeVisible()
  await tour.picture('answers-open')
  const find = page.getByRole('searchbox', { name: 'Find answers' })
  await find.fill('how can they log on')
  await expect(page.getByRole('row').first()).toHaveAccessibleName('Do you support single sign-on?')
  await tour.picture('answers-found')
  await find.fill('')
  await page.getByRole('row', { name: /Coldharbor/ }).click()
  await expect(page.getByRole('list', { name: 'Criteria' })).toBeVisible()
  await tour.picture('answers-competitor')
  await button(page, 'Proofs').click()
  await page.getByRole('row', { name: /Meridew/ }).click()
  await expect(page.getByRole('region', { name: 'Where it is used' })).toBeVisible()
  await tour.picture('proofs-open')
  await button(page, 'Answers').first().click()
  await button(page, 'Questionnaires').click()
  await expect(field(page, 'Paste their questions')).toBeVisible()
  await tour.picture('questionnaires-none')
  await field(page, 'Paste their questions').fill(theirs)
  await button(page, 'Find the answers').click()
  await expect(page.getByRole('list', { name: 'Nearest of your own answers' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(field(page, 'Answer that goes out')).not.toHaveValue('')
  await page.keyboard.press('Enter')
  await tour.picture('questionnaire-open')
})
