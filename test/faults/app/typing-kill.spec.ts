/** Named so that it comes after the soak, which takes longest and has to begin first. */
import { setTimeout as pass } from 'node:timers/promises'
import { goTo } from '../../e2e/pages/frame'
import { onlyOf, problemsOfFiles } from '../../e2e/pages/on-disk'
import { foldersWith } from '../../e2e/pages/scene'
import * as make from '../../helpers/builders'
import { expect, type Launch, type RunningApp, test } from '../../helpers/launch-app'
import { inShort } from '../length'
import { startTyping } from './typist'

const rounds = inShort(12, 40)
const words = ['restores', 'from', 'tape', 'within', 'the', 'shift', 'and', 'says', 'so']
/** PRODUCT, promise 1: every keystroke is on disk within a second. */
const mostLostMs = 1_000

test(`P1: ${rounds} kills of the app while somebody types lose at most the last second`, async ({
  launch,
}) => {
  test.setTimeout(rounds * 30_000)
  let folders = await foldersWith([make.aGap({ title: 'No lock per share', does: '' })])
  let before = ''
  const starts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = Date.now()
    const app = await openGap(launch, folders)
    starts.push(Date.now() - began)
    const field = app.page.getByRole('textbox', { name: 'It does', exact: true })
    await expect(field, `round ${round}`).toHaveValue(before)
    const typist = startTyping(app.page, field, words)
    await pass(1_200 + ((round * 137) % 1_700))
    const killedAt = Date.now()
    await app.kill()
    await typist.done
    folders = app
    expect(problemsOfFiles(folders), `round ${round}`).toEqual([])
    const onDisk = onlyOf(folders, 'gap').does
    const all = before + typist.typed()
    expect(all.startsWith(onDisk), `round ${round}: “${onDisk.slice(-60)}” was typed`).toBe(true)
    const owed = before + typist.typedBefore(killedAt, mostLostMs)
    expect(onDisk.length, `round ${round}: characters on disk`).toBeGreaterThanOrEqual(owed.length)
    before = onDisk
  }
  expect(before.length).toBeGreaterThan(rounds * 5)
  starts.sort((a, b) => a - b)
  console.log(
    `Start to the open gap: median ${starts[Math.floor(starts.length / 2)]} ms, worst ${starts.at(-1)} ms`,
  )
})

async function openGap(launch: Launch, folders: Parameters<typeof onlyOf>[0]): Promise<RunningApp> {
  const app = await launch({ on: folders, now: '2026-11-19T12:48:00.000Z+' })
  await goTo(app.page, 'Gaps')
  await app.page.getByRole('row', { name: /No lock per share/ }).click()
  return app
}
