/** The follow-up by keyboard: another template, the mail as it is seen, saved as a draft and read back by a mail reader. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import PostalMime from 'postal-mime'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { messages, saved } from './pages/frame'
import { handsOnKeys, type Keys } from './pages/keys'
import { onlyOf } from './pages/on-disk'
import { pdfText, saveTo } from './pages/papers'
import { call, foldersWith, helen, marcus, prospect, readyToRun } from './pages/scene'
import { clipboardText } from './pages/ways-in'

/** An hour after the planned end of the call. */
const afterwards = '2026-11-19T15:15:00.000Z'
const rule = 'Yonder nobody phones'
const asked = { callId: call.id, prospectId: prospect.id }

/** The call, held: one question for all, one for one person alone, a promise, and a gap that was told. */
const held: readonly AnyRecord[] = [
  ...readyToRun.map((record): AnyRecord => {
    if (record.kind === 'prospect') return { ...record, houseRules: [make.aHouseRule({ text: rule })] }
    if (record.kind !== 'deal') return record
    const told = { at: '2026-11-19T13:50:00.000Z', callId: call.id, personIds: [helen.id] }
    return { ...record, exposures: record.exposures.map(one => ({ ...one, told })) }
  }),
  make.aDebrief({ callId: call.id, outcome: 'partly', nextGoal: { text: 'Name the pilot share' } }),
  make.aQuestion({ ...asked, words: 'Kostet das “Prüfen” extra?', personId: helen.id }),
  make.aQuestion({ ...asked, words: 'Is my job safe?', personId: marcus.id, oneToOne: true }),
  make.aCommitment({ ...asked, words: 'A drill on your own data.', dueOn: '2026-11-27' }),
]

const mail = ({ page }: RunningApp) => page.getByRole('article', { name: 'Follow-up mail' })

/** An action by its words, from anywhere. */
async function act({ page }: RunningApp, { press, type }: Keys, words: string): Promise<void> {
  await press('Control+k')
  const search = page
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(page.getByRole('dialog').getByRole('textbox'))
  await type(search, words)
  await expect(page.getByRole('menuitem', { name: words }).first()).toBeVisible()
  await press('Enter')
}

test('by keyboard: another template, a draft that a mail reader understands, Markdown, and a mail to one alone', async ({
  launch,
}) => {
  const folders = await foldersWith(held)
  const running = await launch({ on: folders, now: afterwards })
  const { page } = running
  const keys = await handsOnKeys(page)
  const { press, tabTo } = keys

  await test.step('the mail by the template that fits', async () => {
    await tabTo(
      page
        .getByRole('region', { name: 'Debriefs to finish' })
        .getByRole('button', { name: /Corvane Packaging/ }),
    )
    await press('Enter')
    await expect(mail(running)).toContainText('Hello Marcus and Helen,')
    await expect(mail(running)).toContainText('A drill on your own data. By Fri 27 Nov.')
    await expect(mail(running)).not.toContainText('Is my job safe?')
  })

  await test.step('another template', async () => {
    await tabTo(page.getByRole('button', { name: /Template$/ }))
    await press('Enter')
    await expect(page.getByRole('listbox')).toBeVisible()
    await keys.press(...'Technical, German: Nachfassen: Ihre')
    await press('Enter')
    await expect(mail(running)).toContainText('Guten Tag Marcus Oyelaran und Helen Brandt,')
  })

  await test.step('saved as a draft, and read back', async () => {
    const path = join(folders.home, 'follow-up.eml')
    await saveTo(running, path)
    await act(running, keys, 'Save the follow-up as a mail draft')
    await expect(messages(page)).toContainText('your mail program shows a draft')
    await expect.poll(() => existsSync(path)).toBe(true)
    const file = readFileSync(path, 'latin1')
    expect(file).toMatch(/^X-Unsent: 1\r\n/)
    const draft = await PostalMime.parse(file)
    expect(draft.subject).toBe('Ihre Frage vom Donnerstag, 19. November')
    expect(draft.from).toMatchObject({ name: 'Mira Lindqvist' })
    expect(draft.to).toEqual([
      { name: 'Marcus Oyelaran', address: marcus.emails[0] },
      { name: 'Helen Brandt', address: helen.emails[0] },
    ])
    for (const part of [draft.text ?? '', draft.html ?? '']) {
      for (const words of [
        'Kostet das “Prüfen” extra?',
        'A drill on your own data.',
        'Start with 14 days in the pilot',
        'Name the pilot share',
        'Viele Grüße',
      ])
        expect(part).toContain(words)
      expect(part).not.toMatch(/job safe|Yonder/)
    }
  })

  await test.step('as Markdown', async () => {
    await act(running, keys, 'Copy the follow-up as Markdown')
    await expect.poll(() => clipboardText(running)).toMatch(/^# Ihre Frage vom Donnerstag, 19\. November\n/)
    expect(await clipboardText(running)).toContain('| Heute | Stattdessen | Termin |')
  })

  await test.step('to one alone', async () => {
    await tabTo(button(page, 'Write to Marcus Oyelaran alone'))
    await press('Enter')
    await expect(mail(running)).toContainText('Is my job safe?')
    await expect(mail(running)).not.toContainText('A drill on your own data')
    await tabTo(button(page, 'Back to the mail to all'))
    await press('Enter')
    await expect(mail(running)).toContainText('A drill on your own data')
  })

  expect(await keys.pointerEvents()).toBe(0)
  await test.step('after the next start', async () => {
    await saved(page)
    await running.quit()
    expect(onlyOf(folders, 'debrief').followUp?.templateId).toBe('template/follow-up-technical-de')
    const again = await launch({ on: folders, now: afterwards })
    await again.page
      .getByRole('region', { name: 'Debriefs to finish' })
      .getByRole('button', { name: /Corvane Packaging/ })
      .click()
    await expect(mail(again)).toContainText('Guten Tag Marcus Oyelaran und Helen Brandt,')
  })
})

test('the hand-off pack holds house rules only when they are ticked', async ({ launch }) => {
  const folders = await foldersWith(held)
  const running = await launch({ on: folders, now: afterwards })
  const { page } = running
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await button(page, 'Hand-off pack').click()
  const preview = page.getByRole('region', { name: /^As it leaves/ })
  await expect(preview).toContainText('A drill on your own data.')
  const save = async (name: string) => {
    const path = join(folders.home, name)
    await saveTo(running, path)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(`Saved to ${path}`)).toBeVisible()
    return pdfText(path).replace(/\s+/g, ' ')
  }
  const open = await save('open.pdf')
  for (const words of ['Hand-off pack', 'Where it ended', '14 days', 'Marcus Oyelaran'])
    expect(open).toContain(words)
  expect(open).not.toMatch(/Yonder|job safe/)
  await page
    .getByRole('group', { name: /^Private/ })
    .getByText('House rule')
    .click()
  await expect(preview).toContainText(rule)
  expect(await save('picked.pdf')).toContain(rule)
})
