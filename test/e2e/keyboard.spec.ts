/** The main job with keys alone, and how much of it is typing. */
import { expect, fictionNow, test } from '../helpers/launch-app'
import { expectWalkAfterStart } from './pages/after-walk'
import { walkByKeys } from './pages/keyboard-walk'
import { handsOnKeys } from './pages/keys'

test('one real call, from a paste to a debrief, by keyboard alone; after a new start all of it is there', async ({
  launch,
}) => {
  const running = await launch({ now: `${fictionNow}+` })
  const keys = await handsOnKeys(running.page)
  await walkByKeys(running, keys)
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  const { fields, characters, keys: pressed } = keys.tally()
  console.log(`    by keyboard: ${fields} fields typed (${characters} characters), ${pressed} other keys`)
  await expectWalkAfterStart(running, launch)
})
