/** Electron's security checklist, item by item, against the built app. Fuses are checked where the app is packaged. */
import { expect, type Page } from '@playwright/test'
import { callNames, eventNames } from '../../shared/contract-names'
import { isRoot, type RunningApp, test } from '../helpers/launch-app'

const pageUrl = 'app://presnap/index.html'

test('1, 18: the page comes from app://presnap and nothing else is loaded', async ({ launch }) => {
  const { page } = await launch()
  expect(page.url()).toBe(pageUrl)
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.reload()
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter(url => !url.startsWith('app://presnap/'))).toEqual([])
})

test('2, 3, 4, 6, 8, 9, 10: every window has exactly the safe preferences', async ({ launch }) => {
  const { app } = await launch()
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    // Not in Electron's types, but the one way to see what a window was really made with.
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      Reflect.get(webContents, 'getLastWebPreferences').call(webContents),
    ),
  )
  expect(preferences).toHaveLength(1)
  for (const one of preferences) expect(one).toMatchObject(safePreferences)
})
const safePreferences = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
}

test('2: the page sees nothing of Node', async ({ launch }) => {
  const { page } = await launch()
  const types = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].map(
      name => typeof Reflect.get(window, name),
    ),
  )
  expect(new Set(types)).toEqual(new Set(['undefined']))
})

test('3: a page that bends its own prototypes does not bend the bridge', async ({ launch }) => {
  const { page } = await launch()
  const answer = await page.evaluate(async () => {
    const { push } = Array.prototype
    const { call, apply } = Function.prototype
    const stolen: unknown[] = []
    Array.prototype.push = (...items) => push.apply(stolen, items)
    Function.prototype.call = Function.prototype.apply = (...args) => stolen.push(args)
    const asking = window.presnap.readToday()
    Object.assign(Array.prototype, { push })
    Object.assign(Function.prototype, { call, apply })
    return { ...(await asking), stolen: stolen.length }
  })
  expect(answer).toMatchObject({ ok: true, stolen: 0 })
})

test('4: the page’s process runs in the system’s sandbox', async ({ launch }) => {
  test.skip(isRoot, 'Chromium runs without its sandbox as root')
  const { app } = await launch()
  const seccomp = await app.evaluate(({ BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    return process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/status`, 'utf8')
  })
  expect(seccomp).toMatch(/^Seccomp:\s+2$/m)
})

test('5: every permission is denied, asked for or not', async ({ launch }) => {
  const { app, page } = await launch()
  const states = await page.evaluate(async names => {
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        status => status.state,
        () => 'unknown here',
      )
    return Object.fromEntries(await Promise.all(names.map(async name => [name, await state(name)])))
  }, permissionNames)
  expect(
    Object.entries(states).filter(([, state]) => state !== 'denied' && state !== 'unknown here'),
  ).toEqual([])
  expect(Object.values(states).filter(state => state === 'denied').length).toBeGreaterThan(5)
  expect(await page.evaluate(tryDevices)).toEqual([])
  // Some permissions are only ever asked, never queried.
  expect(await app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())).toEqual([])
})
const permissionNames = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'idle-detection',
  'storage-access',
  'window-management',
  'local-fonts',
  'background-sync',
  'screen-wake-lock',
  'display-capture',
  'payment-handler',
  'periodic-background-sync',
]

async function tryDevices(): Promise<string[]> {
  const got: string[] = []
  const attempt = async (name: string, work: () => Promise<unknown> | undefined) => {
    try {
      if ((await work()) !== undefined) got.push(name)
    } catch {
      // Refused, as it should be.
    }
  }
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }))
  await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }))
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia())
  await attempt('clipboard', () => navigator.clipboard.readText())
  await attempt('place', () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)))
  if (Notification.permission !== 'denied') got.push('notification')
  if ((await Notification.requestPermission()) !== 'denied') got.push('notification on request')
  return got
}

test('7: no script, style, frame, request or form that is not ours gets through', async ({ launch }) => {
  const { page } = await launch()
  const blocked = await page.evaluate(tryInjections)
  expect(blocked.canary).toBe('alive')
  for (const directive of wantedViolations) expect(blocked.directives, directive).toContain(directive)
})
const wantedViolations = [
  'script-src-elem',
  'script-src-attr',
  'script-src',
  'style-src-elem',
  'img-src',
  'connect-src',
  'frame-src',
  'form-action',
  'base-uri',
  'object-src',
  'media-src',
]

async function tryInjections(): Promise<{ canary: string; directives: string[] }> {
  const directives = new Set<string>()
  document.addEventListener('securitypolicyviolation', event => directives.add(event.effectiveDirective))
  Reflect.set(window, 'canary', 'alive')
  const dead = `window.canary='dead'`
  const host = document.createElement('div')
  document.body.append(host)
  host.innerHTML = [
    `<img src=x onerror="${dead}">`,
    `<svg onload="${dead}"></svg>`,
    `<iframe srcdoc="<script>parent.canary='dead'</script>"></iframe>`,
    `<iframe src="https://example.com/"></iframe>`,
    '<img src="https://example.com/a.png">',
    '<object data="https://example.com/o"></object>',
    '<video src="https://example.com/v.mp4"></video>',
    '<style>body{display:none}</style>',
    `<form action="https://example.com/"><button id="send">x</button></form>`,
    `<a id="js" href="javascript:${dead}">x</a>`,
  ].join('')
  const script = document.createElement('script')
  script.textContent = dead
  const remote = document.createElement('script')
  remote.src = 'https://example.com/x.js'
  const base = document.createElement('base')
  base.href = 'https://example.com/'
  document.head.append(script, remote, base)
  document.getElementById('send')?.click()
  document.getElementById('js')?.click()
  // Later, because a debugger's own evaluation may always do this.
  setTimeout(() => setTimeout(dead))
  setTimeout(() => Function(dead)())
  await fetch('https://example.com/').catch(() => undefined)
  navigator.sendBeacon('https://example.com/', 'x')
  try {
    new WebSocket('wss://example.com/')
  } catch {
    // Refused, as it should be.
  }
  await new Promise(resolve => setTimeout(resolve, 300))
  host.remove()
  base.remove()
  return { canary: String(Reflect.get(window, 'canary')), directives: [...directives] }
}

test('7: the nonce is another one each time', async ({ launch }) => {
  const { page } = await launch()
  const nonce = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '')
  const first = await nonce()
  await page.reload()
  expect(first.length).toBeGreaterThan(16)
  expect(await nonce()).not.toBe(first)
})

test('11, 12: a webview stays an unknown element', async ({ launch }) => {
  const { app, page } = await launch()
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    document.body.append(view)
  })
  await settled(page)
  expect(await countContents({ app })).toBe(1)
})

test('13: the window stays where it is, whatever the page tries', async ({ launch }) => {
  const { page } = await launch()
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

test('14: no second window opens', async ({ launch }) => {
  const { app, page } = await launch()
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

test('17: a stranger with our own preload script is refused every call', async ({ launch }) => {
  const { app } = await launch()
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

test('17: only the calls of the contract have a channel', async ({ launch }) => {
  const { app } = await launch()
  const channels = await app.evaluate(({ ipcMain }) => ({
    calls: [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()],
    notices: ipcMain.eventNames().map(String),
  }))
  expect(channels.calls.toSorted()).toEqual(callNames.map(name => `presnap:${name}`).toSorted())
  // Electron itself listens to 'error'.
  expect(channels.notices.toSorted()).toEqual(['error', 'presnap:dropped', 'presnap:flushed'])
})

test('17: hostile payloads are refused and the app goes on', async ({ launch }) => {
  const { page } = await launch()
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

test('17: only a file that was chosen, dropped or given is read', async ({ launch }) => {
  const { page } = await launch()
  const answer = await page.evaluate(() => window.presnap.readFile({ path: '/etc/passwd' }))
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } })
})

test('18: no path leads out of the page’s folder', async ({ launch }) => {
  const { app } = await launch()
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

test('18: what is served says what it is and may not be read as anything else', async ({ launch }) => {
  const { app } = await launch()
  const headers = await app.evaluate(async ({ session }, url) => {
    const answer = await session.defaultSession.fetch(url)
    return Object.fromEntries(answer.headers.entries())
  }, pageUrl)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-type']).toContain('text/html')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('20: the bridge holds named functions and nothing of Electron', async ({ launch }) => {
  const { page } = await launch()
  const members = await page.evaluate(() =>
    Object.entries(window.presnap).map(([name, value]) => [name, typeof value, Object.keys(value).length]),
  )
  const events = eventNames.map(name => `on${name[0]?.toUpperCase()}${name.slice(1)}`)
  const wanted = [...callNames, ...events, 'pathOfFile', 'flushed']
  expect(members.map(([name]) => name).toSorted()).toEqual(wanted.toSorted())
  expect(members.filter(([, type, keys]) => type !== 'function' || keys !== 0)).toEqual([])
})

test('20: an event reaches the page as its payload alone', async ({ launch }) => {
  const { app, page } = await launch()
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
