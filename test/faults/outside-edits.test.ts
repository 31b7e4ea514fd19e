import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { removeFolder } from '../helpers/temp-folder'
import { inShort, seed } from './length'
import { createMemoryFolder } from './memory-folder'
import { type Act, act, World } from './outside-model'

const runs = inShort(1_000, 10_000)

it(`P2, R7: ${runs} interleavings of saves and outside edits: both sides are found again in all of them (seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 10 }), interleave), {
    seed,
    numRuns: runs,
  })
}, 3_600_000)

/** What a failing seed has shown stays as a case of its own. */
const once: readonly (readonly [string, readonly Act[]])[] = [
  [
    'an edit that hides behind its size and time is seen by the save of a page that is out of date',
    [
      { do: 'edit, same size, time set back', number: 0 },
      { do: 'save what a page still holds', number: 0, field: 'notes' },
    ],
  ],
  [
    'an edit that nothing but its content shows after a restart is not replaced unread',
    [
      { do: 'edit, same size, time set back', number: 1 },
      { do: 'restart' },
      { do: 'save what a page still holds', number: 1, field: 'title' },
    ],
  ],
  [
    'a file that a start puts back under its name is not lost when another program replaces it then',
    [
      { do: 'save elsewhere', number: 1, field: 'title' },
      { do: 'rename', number: 1 },
      { do: 'restart' },
      { do: 'check out older', number: 1, back: 1 },
    ],
  ],
]

it.each(once)('P2, R7: %s', async (_what, acts) => interleave(acts))

async function interleave(acts: readonly Act[]): Promise<void> {
  const base = createMemoryFolder('presnap-edits')
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
