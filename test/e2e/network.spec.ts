/** Nothing leaves this computer. */
import { expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../helpers/launch-app'
import { type NetworkWatch, watchNetwork } from '../helpers/watch-network'

let watch: NetworkWatch
test.beforeEach(() => {
  watch = watchNetwork()
})
test.afterEach(() => watch.end())

/** Chromium looks for dictionaries and variations in its first seconds. */
const longEnoughSeconds = 6

test('P4: no request and no name look-up leaves from the start to the end', async ({ launch }) => {
  const running = await launch({ executable: watch.executable })
  const requests = collectRequests(running.page)
  await running.page.reload()
  await readSomething(running.page)
  await untilUp(running, longEnoughSeconds)
  await running.quit()
  expect(requests.length).toBeGreaterThan(0)
  expect(requests.filter(url => !url.startsWith('app://presnap/'))).toEqual([])
  expect(watch.seen()).toBeGreaterThan(0)
  expect(watch.outside()).toEqual([])
})

test('a page that tries to reach the network gets nowhere, not even a name is asked for', async ({
  launch,
}) => {
  const running = await launch({ executable: watch.executable })
  await running.page.evaluate(async () => {
    const image = new Image()
    image.src = 'https://example.com/pixel.png'
    navigator.sendBeacon('https://example.com/beacon', 'x')
    await fetch('https://example.com/').catch(() => undefined)
    const link = document.createElement('link')
    link.rel = 'dns-prefetch'
    link.href = 'https://prefetch.example.com/'
    document.head.append(link)
    const preconnect = document.createElement('link')
    preconnect.rel = 'preconnect'
    preconnect.href = 'https://preconnect.example.com/'
    document.head.append(preconnect)
  })
  await untilUp(running, longEnoughSeconds)
  await running.quit()
  expect(watch.outside().filter(line => !asksForARoute(line))).toEqual([])
})

test('the watch sees a name look-up when there is one', async ({ launch }) => {
  const running = await launch({ executable: watch.executable })
  await running.app.evaluate(async () => {
    const dns = process.getBuiltinModule('node:dns')
    await dns.promises.lookup('example.com').catch(() => undefined)
  })
  await running.quit()
  expect(watch.outside().length).toBeGreaterThan(0)
})

/** Chromium asks its own system whether there is a route for IPv6, by a socket that never sends a packet. */
const asksForARoute = (line: string): boolean =>
  line.includes('connect(') && line.includes('"2001:4860:4860::8888"')

function collectRequests(page: Page): readonly string[] {
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  return requests
}

/** Goes through the import process as well. */
async function readSomething(page: Page): Promise<void> {
  const answer = await page.evaluate(() =>
    window.presnap.readText({ text: 'Demo for Example Ltd, tomorrow at 3pm' }),
  )
  expect(answer.ok).toBe(true)
}

async function untilUp({ app }: RunningApp, seconds: number): Promise<void> {
  await expect.poll(() => app.evaluate(() => process.uptime())).toBeGreaterThan(seconds)
}
