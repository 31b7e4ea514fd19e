/** The main job from a paste to a debrief, by mouse, and after it a new start. */
import { fictionNow, test } from '../helpers/launch-app'
import { expectWalkAfterStart } from './pages/after-walk'
import { walkByMouse } from './pages/whole-walk'

test('one real call, from a paste to a debrief, by mouse; after a new start all of it is there', async ({
  launch,
}) => {
  const running = await launch({ now: `${fictionNow}+` })
  await walkByMouse(running)
  await expectWalkAfterStart(running, launch)
})
