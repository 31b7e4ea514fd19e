/**
 * Electron's security checklist against the built app: what lies outside the page, and the way there. Fuses are checked
 * where the app is packaged.
 */
import { expect, type Page } from '@playwright/test'
import { callNames, eventNames } from '../../shared/contract-names'
import type { RunningApp } from '../helpers/launch-app'
import { test } from './pages/one-app'

const pageUrl = 'app://presnap/index.html'

test('11, 12: a webview stays an unknown element', async ({ running }) => {
  const { app, page } = running
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    document.body.append(view)
  })
  await settled(page)
  expect(await countContents({ app })).toBe(1)
})

test('13: the window stays where it is, whatever the page tries', async ({ running }) => {
  const { page } = running
  for (const leave of waysToLeave) {
    await page.evaluate(leave)
    await settled(page)
    expect(page.url(), leave).toBe(pageUrl)
  }
})
const waysToLeave = [
  `location.href = 'https://example.com/'`,
  `location.assign('app://evil/')`,
  `location.href = 'file:///etc/passwd'`,
  `location.href = 'data:text/html,hello'`,
  `Object.assign(document.body.appendChild(document.createElement('a')), { href: 'https://example.com/' }).click()`,
  `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0; url=https://example.com/">')`,
]

test('14: no second window opens', async ({ running }) => {
  const { app, page } = running
  await page.evaluate(() => {
    window.open('https://example.com/')
    window.open('app://presnap/index.html')
    window.open('about:blank')
    const link = document.createElement('a')
    Object.assign(link, {
      href: 'app://presnap/index.html',
      target: '_blank',
      textContent: 'elsewhere',
      id: 'away',
    })
    Object.assign(link.style, {
      position: 'fixed',
      top: '100px',
      left: '100px',
      zIndex: '9999',
      padding: '20px',
    })
    document.body.append(link)
  })
  await page.locator('#away').click({ force: true })
  await page.locator('#away').click({ button: 'middle', force: true })
  await page.locator('#away').click({ modifiers: ['Control'], force: true })
  await page.locator('#away').click({ modifiers: ['Shift'], force: true })
  await settled(page)
  expect(await countContents({ app })).toBe(1)
})

test('15: a link opens only after a yes, and only where the question said', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], asked: [] as string[], answer: 1 }
    Reflect.set(globalThis, 'seen', seen)
    shell.openExternal = async url => void seen.opened.push(url)
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message)
      return { response: seen.answer, checkboxChecked: false }
    }) as never
  })
  const open = (url: string) => page.evaluate(url => window.presnap.openLink({ url }), url)
  await open('https://docs.example.com/page')
  await app.evaluate(() => Object.assign(Reflect.get(globalThis, 'seen'), { answer: 0 }))
  await open('https://docs.example.com/page')
  expect(await open('file:///etc/passwd')).toMatchObject({ ok: false, error: { code: 'refused' } })
  const seen = await app.evaluate(
    () => Reflect.get(globalThis, 'seen') as { opened: string[]; asked: string[] },
  )
  expect(seen.opened).toEqual(['https://docs.example.com/page'])
  expect(seen.asked).toEqual(Array(2).fill('Open docs.example.com in your browser?'))
})

test('downloads: nothing a page offers is written to disk', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ session }) => {
    Reflect.set(globalThis, 'downloads', [])
    session.defaultSession.on('will-download', event => {
      Reflect.get(globalThis, 'downloads').push(event.defaultPrevented)
    })
  })
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click()
  })
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloads'))).toEqual([true])
})

test('17: a stranger with our own preload script is refused every call', async ({ running }) => {
  const { app } = running
  for (const url of ['data:text/html,hello', 'app://evil/index.html', 'about:blank']) {
    const answers = await callAllFrom(app, url)
    expect(Object.keys(answers).length, url).toBe(callNames.length)
    for (const [name, answer] of Object.entries(answers)) {
      expect(answer, `${name} from ${url}`).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  }
})

/** A second window with the same preload, showing something that is not ours. */
async function callAllFrom(app: RunningApp['app'], url: string): Promise<Record<string, unknown>> {
  return app.evaluate(
    async ({ app, BrowserWindow }, { url, names }) => {
      const preload = `${app.getAppPath()}/out/build/preload/preload.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL(url).catch(() => undefined)
      const code = `(async () => {
        const answers = {}
        for (const name of ${JSON.stringify(names)}) answers[name] = await window.presnap[name]({})
        return answers
      })()`
      const answers = await window.webContents.executeJavaScript(code)
      window.destroy()
      return answers
    },
    { url, names: callNames },
  )
}

test('17: only the calls of the contract have a channel', async ({ running }) => {
  const { app } = running
  const channels = await app.evaluate(({ ipcMain }) => ({
    calls: [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()],
    notices: ipcMain.eventNames().map(String),
  }))
  expect(channels.calls.toSorted()).toEqual(callNames.map(name => `presnap:${name}`).toSorted())
  // Electron itself listens to 'error'.
  expect(channels.notices.toSorted()).toEqual(['error', 'presnap:dropped', 'presnap:flushed'])
})

test('17: hostile payloads are refused and the app goes on', async ({ running }) => {
  const { page } = running
  const codes = await page.evaluate(async () => {
    const callId = '00000000-0000-4000-8000-000000000001'
    const deep: Record<string, unknown> = { callId }
    let at = deep
    for (let depth = 0; depth < 200; depth += 1) at = at.more = {} as Record<string, unknown>
    const hostile = [
      undefined,
      7,
      'text',
      { callId: 7 },
      { callId: '../../etc/passwd' },
      { callId: '__proto__' },
      { callId, more: 'x'.repeat(50_000_000) },
      { callId, more: new Map([['a', 1]]) },
      { callId, more: new ArrayBuffer(8) },
      deep,
    ]
    const answers = []
    for (const payload of hostile) {
      answers.push(await window.presnap.readCall(payload as never))
    }
    return answers.map(answer => (answer.ok ? 'let in' : answer.error.code))
  })
  expect(new Set(codes)).toEqual(new Set(['bad-request']))
  expect(await page.evaluate(() => window.presnap.readToday())).toMatchObject({ ok: true })
})

test('17: only a file that was chosen, dropped or given is read', async ({ running }) => {
  const { page } = running
  const answer = await page.evaluate(() => window.presnap.readFile({ path: '/etc/passwd' }))
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } })
})

test('18: no path leads out of the page’s folder', async ({ running }) => {
  const { app } = running
  const statuses = await app.evaluate(async ({ session }, paths) => {
    const ask = async (url: string) =>
      session.defaultSession.fetch(url, { bypassCustomProtocolHandlers: false }).then(
        async answer => (answer.ok && !(await answer.text()).includes('<html') ? `served ${url}` : 'refused'),
        () => 'refused',
      )
    return Promise.all(paths.map(ask))
  }, waysOut)
  expect(statuses.filter(status => status !== 'refused')).toEqual([])
})
const waysOut = [
  'app://presnap/../main/main.js',
  'app://presnap/%2e%2e/main/main.js',
  'app://presnap/..%2fmain%2fmain.js',
  'app://presnap/..%5cmain%5cmain.js',
  'app://presnap/assets/..%2f..%2fmain%2fmain.js',
  'app://presnap//etc/passwd',
  'app://presnap/%2fetc%2fpasswd',
  'app://presnap/index.html%00.js',
  'app://presnap/%',
  'app://presnap/%c0%ae%c0%ae/main/main.js',
  'app://evil/index.js',
  'app://presnap.evil/index.js',
  'app://presnap:80/../main/main.js',
]

test('18: what is served says what it is and may not be read as anything else', async ({ running }) => {
  const { app } = running
  const headers = await app.evaluate(async ({ session }, url) => {
    const answer = await session.defaultSession.fetch(url)
    return Object.fromEntries(answer.headers.entries())
  }, pageUrl)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-type']).toContain('text/html')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('20: the bridge holds named functions and nothing of Electron', async ({ running }) => {
  const { page } = running
  const members = await page.evaluate(() =>
    Object.entries(window.presnap).map(([name, value]) => [name, typeof value, Object.keys(value).length]),
  )
  const events = eventNames.map(name => `on${name[0]?.toUpperCase()}${name.slice(1)}`)
  const wanted = [...callNames, ...events, 'pathOfFile', 'flushed']
  expect(members.map(([name]) => name).toSorted()).toEqual(wanted.toSorted())
  expect(members.filter(([, type, keys]) => type !== 'function' || keys !== 0)).toEqual([])
})

test('20: an event reaches the page as its payload alone', async ({ running }) => {
  const { app, page } = running
  const heard = page.evaluate(
    () =>
      new Promise(resolve => {
        window.presnap.onCommandChosen((...heard) => resolve(heard.map(one => Object.keys(one))))
        document.title = 'listening'
      }),
  )
  await expect(page).toHaveTitle('listening')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('presnap:event:commandChosen', { command: 'x.none' }),
  )
  expect(await heard).toEqual([['command']])
})

async function countContents({ app }: Pick<RunningApp, 'app'>): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
}

/** Long enough for a navigation or a window to have begun: main has answered three times. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let round = 0; round < 3; round += 1) {
      await window.presnap.readToday()
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  })
}
