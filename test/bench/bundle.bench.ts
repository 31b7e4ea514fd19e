/** The page's own scripts and styles as they would travel, and the part of them that the first screen loads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { appFolder } from '../helpers/launch-app'
import { expect, test } from './career-bench'
import { report } from './figures'

const assets = join(appFolder, 'out/build/renderer/assets')

test('bundle', async ({ page }, testInfo) => {
  const names = readdirSync(assets).filter(isCode)
  const first = new Set<string>()
  page.on('request', request => first.add(request.url().split('/').at(-1) ?? ''))
  await page.reload()
  await page.getByRole('region', { name: 'Upcoming calls' }).waitFor()
  const shown = names.filter(name => first.has(name))
  expect(shown.length).toBeGreaterThan(0)
  const total = kilobytes(names)
  report(testInfo, {
    ...{ id: 'bundle.gzip', value: total, unit: 'KB', limit: 350, n: names.length },
    note: `scripts and styles, ${names.length} files; Today loads ${kilobytes(shown).toFixed(0)} KB in ${shown.length}`,
  })
})

const isCode = (name: string): boolean => /\.(js|css)$/.test(name)

const kilobytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0) / 1024
