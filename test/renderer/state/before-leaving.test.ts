import { expect, it } from 'vitest'
import { beforeLeaving, writeWhatIsHeld } from '../../../renderer/state/before-leaving'

it('writes what every screen holds, waits for it, and lets one failure hold back no other', async () => {
  const written: string[] = []
  const takeBack = [
    beforeLeaving(async () => {
      throw new Error('The disk takes nothing.')
    }),
    beforeLeaving(async () => {
      await Promise.resolve()
      written.push('the mark’s text')
    }),
  ]
  await writeWhatIsHeld()
  expect(written).toEqual(['the mark’s text'])
  for (const one of takeBack) one()
  await writeWhatIsHeld()
  expect(written).toHaveLength(1)
})
