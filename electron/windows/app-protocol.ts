/**
 * `app://presnap/` serves the built page, and nothing outside its folder: what a path really is decides, after links
 * are followed. In development the server's answers pass through here too, so that origin and policy stay the same.
 */
import { randomBytes } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { net, protocol } from 'electron'
import { contentPolicy, pageOrigin, safeHeaders, withNonce } from './content-policy'

/** Before ready, or the scheme has neither an origin nor fetch. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

export interface PageSource {
  readonly folder: string
  /** Address of the development server, if this is a development start. */
  readonly development?: string | undefined
}

export function servePage(source: PageSource): void {
  const root = realpath(source.folder)
  protocol.handle('app', async request => {
    const path = pathIn(request)
    if (typeof path === 'number') return refusal(path)
    if (source.development !== undefined) return answerFromServer(source.development, path, request.url)
    return answerFromFolder(await root, path)
  })
}

/** The decoded path of an acceptable request, or the status that refuses it. */
export function pathIn({ url, method }: { readonly url: string; readonly method: string }): string | number {
  if (method !== 'GET' && method !== 'HEAD') return 405
  if (!url.startsWith(`${pageOrigin}/`)) return 404
  try {
    const path = decodeURIComponent(new URL(url).pathname)
    if (/[\\\0]/.test(path) || path.split('/').includes('..')) return 400
    return path === '/' ? '/index.html' : path
  } catch {
    return 400
  }
}

/** The file's bytes with the safe headers; 404 for what is not there, 403 for what lies outside `root`. */
export async function answerFromFolder(root: string, path: string): Promise<Response> {
  try {
    const file = await realpath(join(root, path))
    if (!file.startsWith(root + sep)) return refusal(403)
    if (!(await stat(file)).isFile()) return refusal(404)
    return answer(await readFile(file), contentTypes[extname(file)] ?? 'application/octet-stream')
  } catch {
    return refusal(404)
  }
}

async function answerFromServer(server: string, path: string, url: string): Promise<Response> {
  const response = await net.fetch(new URL(path + new URL(url).search, server).href)
  if (!response.ok) return refusal(response.status)
  const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
  return answer(Buffer.from(await response.arrayBuffer()), contentType, server)
}

function answer(bytes: Buffer, contentType: string, development?: string): Response {
  const nonce = randomBytes(18).toString('base64')
  const headers = safeHeaders(contentType, contentPolicy(nonce, development))
  const isPage = contentType.startsWith('text/html')
  const body = isPage
    ? withNonce(bytes.toString('utf8'), nonce, development !== undefined)
    : new Uint8Array(bytes)
  return new Response(body, { headers })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: safeHeaders('text/plain', contentPolicy('none')) })
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
