/** The content security policy of every page, and the nonce that lets the component library's one style in. */

export const pageOrigin = 'app://presnap'

/** `development`: the address of the development server, whose hot updates come over a socket. */
export function contentPolicy(nonce: string, development?: string): string {
  const socket = development === undefined ? '' : ` ${development.replace(/^http/, 'ws').replace(/\/$/, '')}`
  const script = development === undefined ? '' : ` 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src 'self'${script}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "worker-src 'self'",
  ].join('; ')
}

/** Headers of everything served; `policy` as above. */
export function safeHeaders(contentType: string, policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  }
}

/** Puts the nonce where the page's libraries look for it; in development also on the inline scripts of the server. */
export function withNonce(html: string, nonce: string, development: boolean): string {
  const meta = `<meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`
  const page = html.replace(/<head(\s[^>]*)?>/i, head => `${head}${meta}`)
  return development ? page.replaceAll('<script', `<script nonce="${nonce}"`) : page
}
