/** What no page of ours may do, whatever it is made to load: leave, open windows, embed, ask for devices, download. */
import { app, type Session, session, type WebContents } from 'electron'
import { pageOrigin } from './content-policy'

/** For every page that is ever made, before it loads anything. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    for (const leaving of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)
      holdBack(contents, leaving)
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

type Leaving = 'will-navigate' | 'will-redirect' | 'will-frame-navigate'

function holdBack(contents: WebContents, leaving: Leaving): void {
  const hold = (event: { readonly url: string; preventDefault(): void }) => {
    if (!event.url.startsWith(`${pageOrigin}/`)) event.preventDefault()
  }
  // The three events differ in type only.
  contents.on(leaving as 'will-navigate', hold)
}

/**
 * No name is ever looked up. A policy cannot say this: a page may still hint at hosts it means to visit, and each
 * hint asks the network for the name. Before ready.
 */
export function refuseNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
}

/**
 * Electron grants every permission unless told otherwise, and looks a dictionary up on the network unless the list
 * of languages is empty. Before the first window. `development` is the one address that may be fetched.
 */
export async function guardSession(development?: string): Promise<void> {
  const rules = session.defaultSession
  rules.setSpellCheckerLanguages([])
  rules.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  rules.setPermissionCheckHandler(() => false)
  rules.setDevicePermissionHandler(() => false)
  rules.on('will-download', event => event.preventDefault())
  refuseNetwork(rules, development)
  // Without this a system's automatic proxy search would ask the network.
  await rules.setProxy({ mode: 'direct' })
}

function refuseNetwork(rules: Session, development: string | undefined): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  const allowed = development === undefined ? undefined : new URL(development).host
  rules.webRequest.onBeforeRequest({ urls }, ({ url }, answer) => {
    answer({ cancel: new URL(url).host !== allowed })
  })
}
