/** Electron's security checklist against the built app: what the page is and what it can do by itself. */
import { expect } from '@playwright/test'
import { isRoot } from '../helpers/launch-app'
import { test } from './pages/one-app'

const pageUrl = 'app://presnap/index.html'

test('1, 18: the page comes from app://presnap and nothing else is loaded', async ({ running }) => {
  const { page } = running
  expect(page.url()).toBe(pageUrl)
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.reload()
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter(url => !url.startsWith('app://presnap/'))).toEqual([])
})

test('2, 3, 4, 6, 8, 9, 10: every window has exactly the safe preferences', async ({ running }) => {
  const { app } = running
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

test('2: the page sees nothing of Node', async ({ running }) => {
  const { page } = running
  const types = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].map(
      name => typeof Reflect.get(window, name),
    ),
  )
  expect(new Set(types)).toEqual(new Set(['undefined']))
})

test('3: a page that bends its own prototypes does not bend the bridge', async ({ running }) => {
  const { page } = running
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

test('4: the page’s process runs in the system’s sandbox', async ({ running }) => {
  test.skip(isRoot, 'Chromium runs without its sandbox as root')
  const { app } = running
  const seccomp = await app.evaluate(({ BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    return process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/status`, 'utf8')
  })
  expect(seccomp).toMatch(/^Seccomp:\s+2$/m)
})

test('5: every permission is denied, asked for or not', async ({ running }) => {
  const { app, page } = running
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

test('7: no script, style, frame, request or form that is not ours gets through', async ({ running }) => {
  const { page } = running
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

test('7: the nonce is another one each time', async ({ running }) => {
  const { page } = running
  const nonce = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '')
  const first = await nonce()
  await page.reload()
  expect(first.length).toBeGreaterThan(16)
  expect(await nonce()).not.toBe(first)
})
