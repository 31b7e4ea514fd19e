/** We are live in its states, and the leader in the live view. */
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { foldersWith } from '../e2e/pages/scene'
import { expect } from '../helpers/launch-app'
import { button, heading, tab } from '../helpers/screens'
import { type Tour, test } from './pictures'

const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })

/** As main would tell it. */
async function tell({ app }: Tour, event: string, payload: unknown): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, told) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(`presnap:event:${told.event}`, told.payload),
    { event, payload },
  )
}

test('We are live, and the leader', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:29:10+01:00', on: await foldersWith(sample) })
  const { page } = tour
  await page.getByRole('region', { name: 'Upcoming calls' }).getByRole('button', { name: 'Prepare' }).click()
  await expect(tab(page, 'Prepare')).toHaveAttribute('aria-selected', 'true')
  await button(page, 'Start the run').click()
  await expect(heading(page, 'We are live')).toBeVisible()
  await tour.picture('live-first')
  await button(page, 'Practise for 30 seconds').click()
  await tell(tour, 'leaderChanged', {
    kind: 'waiting',
    keys: 'Ctrl+Shift+Space',
    isDoubtful: false,
    deaf: [],
  })
  await tour.picture('live-practice')
  await button(page, 'Leave the practice').click()
  for (const digit of '123') await page.keyboard.press(digit)
  await page.keyboard.press('j')
  await page.keyboard.type('Priya, from finance')
  await page.keyboard.press('Enter')
  await tell(tour, 'leaderChanged', { kind: 'ready', keys: 'Ctrl+Shift+Space', isDoubtful: false, deaf: [] })
  const heard = { command: 'mark.question', key: 'Q', isTest: true, isElsewhere: true, made: [] }
  await tell(tour, 'leaderHeard', { ...heard, at: '2026-11-19T13:28:52.000Z' })
  await expect(page.getByText(/Heard Q/)).toBeVisible()
  await tour.picture('live-heard')
  await tell(tour, 'leaderChanged', { kind: 'refused', keys: 'Ctrl+Shift+Space' })
  await tour.picture('live-refused')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
  await tour.picture('live-ready')
  await tell(tour, 'leaderChanged', {
    kind: 'waiting',
    keys: 'Ctrl+Shift+Space',
    isDoubtful: false,
    deaf: [],
  })
  await tour.picture('live-waiting')
})
