import { existsSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { inShort, seed } from './length'
import { type Act, act, World } from './outside-model'

const runs = Number(process.env.PRESNAP_INTERLEAVINGS ?? inShort(1_000, 50_000))

it(`R7: ${runs} interleavings of saves and outside edits: both sides are found again in all of them (seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 10 }), interleave), {
    seed,
    numRuns: runs,
  })
}, 3_600_000)

/** What a failing seed has shown stays as a case of its own. */
const once: readonly (readonly [string, readonly Act[]])[] = []

it.each(once)('R7: %s', async (_what, acts) => interleave(acts))

/** In memory where there is such a place: what is proven here needs no disk, and flushes would take most of the time. */
function newFolder(): string {
  const memory = '/dev/shm'
  return existsSync(memory) ? mkdtempSync(join(memory, 'presnap-edits-')) : createTempFolder('presnap-edits')
}

async function interleave(acts: readonly Act[]): Promise<void> {
  const base = newFolder()
  const world = new World(base)
  try {
    await world.begin()
    for (const each of acts) await world.take(each)
    expect(await world.missing()).toEqual([])
  } finally {
    await world.end()
    if (existsSync(base)) removeFolder(base)
  }
}
