/** A person asks to be forgotten: in the real app, then every file it keeps is searched, whoever wrote it. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { filesUnder } from '../../electron/person/look-through'
import { expect, type Folders, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { nextCall } from './pages/frame'
import { recordsOf } from './pages/on-disk'

test('nothing of a person is left in any file once they are removed, and after a new start neither', async ({
  launch,
}) => {
  const running = await launch()
  const { page } = running
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane Packaging')
  await nextCall(page).press('Enter')
  await page.keyboard.press('Control+1')
  const person = recordsOf(running, 'person').find(({ emails }) => emails.length > 0)
  if (person === undefined) throw new Error('The sample has nobody with an address.')
  const traces = [person.name, ...person.emails]

  const removal = await page.evaluate(async personId => {
    const made = await window.presnap.backUpNow()
    if (!made.ok) throw new Error(made.error.message)
    const found = await window.presnap.findPerson({ personId })
    if (!found.ok) throw new Error(found.error.message)
    const gone = await window.presnap.forgetPerson({ personId, alsoTheirWords: true })
    if (!gone.ok) throw new Error(gone.error.message)
    return { found: found.value, gone: gone.value }
  }, person.id)
  expect(removal.found.records.length).toBeGreaterThan(1)
  expect(removal.gone.backups).toBeGreaterThan(0)
  await running.quit()
  expect(await holding(running, traces)).toEqual([])

  const again = await launch({ on: running })
  await expect(again.page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane Packaging')
  await again.quit()
  expect(await holding(again, traces)).toEqual([])
})

/** Files that hold one of the words, zips and histories opened up. */
async function holding({ home, workspace }: Folders, words: readonly string[]): Promise<readonly string[]> {
  const paths = [...(await filesUnder(home)), ...(await filesUnder(workspace))]
  return paths.filter(path => {
    const text = readAll(path)
    return words.some(word => text.includes(word))
  })
}

function readAll(path: string): string {
  const bytes = readFileSync(path)
  if (path.endsWith('.zip')) {
    return Object.values(unzipSync(bytes))
      .map(part => Buffer.from(part).toString('utf8'))
      .join('\n')
  }
  const text = bytes.toString('utf8')
  if (!path.includes('history') || !path.endsWith('.jsonl')) return `${text}\n${bytes.toString('utf16le')}`
  const versions = text.split('\n').filter(Boolean)
  return versions
    .map(line => inflateRawSync(Buffer.from(String(JSON.parse(line).z), 'base64')).toString('utf8'))
    .join('\n')
}
