/** Nothing leaves this computer while the main job is done, from the first start to a closed debrief. */
import { spawnSync } from 'node:child_process'
import { expect, fictionNow, test } from '../helpers/launch-app'
import { watchNetwork } from '../helpers/watch-network'
import { expectWalkOnDisk } from './pages/after-walk'
import { walkByMouse } from './pages/whole-walk'

const hasStrace = spawnSync('strace', ['-V']).status === 0

test('P4: no network request and no name look-up leaves during the whole walk', async ({ launch }) => {
  test.skip(!hasStrace, 'strace is not installed, so the system calls cannot be watched')
  const watch = watchNetwork()
  try {
    const running = await launch({ now: `${fictionNow}+`, executable: watch.executable })
    const requests: string[] = []
    running.page.on('request', request => requests.push(request.url()))
    await walkByMouse(running)
    await running.quit()
    expectWalkOnDisk(running)
    expect(requests.filter(url => !url.startsWith('app://presnap/'))).toEqual([])
    expect(watch.seen(), 'the watch saw something').toBeGreaterThan(0)
    expect(watch.outside()).toEqual([])
  } finally {
    watch.end()
  }
})
