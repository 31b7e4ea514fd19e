import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { answerFromFolder, pathIn } from '../../../electron/windows/app-protocol'
import { contentPolicy, withNonce } from '../../../electron/windows/content-policy'
import { tempFolder } from '../../helpers/temp-folder'

vi.mock('electron', () => ({ net: {}, protocol: {} }))

const get = (url: string) => pathIn({ url, method: 'GET' })

describe('a request for the page', () => {
  it.each([
    ['app://presnap/', '/index.html'],
    ['app://presnap/index.html', '/index.html'],
    ['app://presnap/assets/a%20b.js?v=1#x', '/assets/a b.js'],
  ])('%s asks for %s', (url, path) => expect(get(url)).toBe(path))
  it.each([
    ['app://evil/index.html', 404],
    ['app://presnap.evil/', 404],
    ['app://presnap:80/', 404],
    ['https://presnap/', 404],
    ['app://presnap/%2e%2e%2fmain.js', 400],
    ['app://presnap/..%5cmain.js', 400],
    ['app://presnap/a%00.js', 400],
    ['app://presnap/%', 400],
    ['app://presnap/%c0%ae', 400],
  ])('%s is refused with %i', (url, status) => expect(get(url)).toBe(status))
  it('only reads', () => expect(pathIn({ url: 'app://presnap/', method: 'POST' })).toBe(405))
})

describe('the page’s folder', () => {
  const scene = () => {
    const folder = tempFolder()
    const root = join(folder, 'page')
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.js'), 'secret')
    writeFileSync(join(root, 'index.html'), '<!doctype html><head></head>')
    writeFileSync(join(root, 'assets', 'a.js'), 'a')
    symlinkSync(join(folder, 'secret.js'), join(root, 'link.js'))
    symlinkSync(folder, join(root, 'up'))
    return root
  }
  it.each([
    ['/assets/a.js', 200],
    ['/assets', 404],
    ['/none.js', 404],
    ['/link.js', 403],
    ['/up/secret.js', 403],
    ['/../secret.js', 403],
    ['/', 403],
  ])('%s is answered with %i', async (path, status) => {
    expect((await answerFromFolder(scene(), path)).status).toBe(status)
  })
  it('serves nothing of a folder beside it whose name begins alike', async () => {
    const root = scene()
    mkdirSync(`${root}-other`)
    writeFileSync(join(`${root}-other`, 'x.js'), 'x')
    expect((await answerFromFolder(root, '/../page-other/x.js')).status).toBe(403)
  })
  it('gives the page the nonce of its own policy, another one each time', async () => {
    const root = scene()
    const [one, two] = [
      await answerFromFolder(root, '/index.html'),
      await answerFromFolder(root, '/index.html'),
    ]
    const nonce =
      /style-src 'self' 'nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(16)
    expect(await one.text()).toContain(`nonce="${nonce}"`)
    expect(await two.text()).not.toContain(nonce)
  })
})

describe('the policy', () => {
  it('allows nothing by default, and no inline script', () => {
    const policy = contentPolicy('N')
    expect(policy.startsWith("default-src 'none'; script-src 'self';")).toBe(true)
    expect(policy).not.toMatch(/unsafe|http|ws:|\*/)
  })
  it('in development lets in the server’s own scripts by nonce and its socket, nothing else', () => {
    const policy = contentPolicy('N', 'http://localhost:5173/')
    expect(policy).toContain("script-src 'self' 'nonce-N';")
    expect(policy).toContain("connect-src 'self' ws://localhost:5173;")
    expect(policy).not.toContain('unsafe')
    expect(withNonce('<head><script>x</script>', 'N', true)).toContain('<script nonce="N">x')
    expect(withNonce('<head><script>x</script>', 'N', false)).toContain('<script>x')
  })
})
