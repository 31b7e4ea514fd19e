/** States that a folder comes into only by a mishap: main's answers and tellings, put in its mouth for a picture. */
import type { CallName, EventName, Events, OutputOf } from '@shared/contract'
import type { EncodedError } from '@shared/errors'
import type { RunningApp } from '../helpers/launch-app'

type Answers = { readonly [N in CallName]?: OutputOf<N> }

/** These calls are answered like this from now on. */
export async function answer({ app }: RunningApp, answers: Answers): Promise<void> {
  const crossing = Object.entries(answers).map(([name, value]) => [name, { ok: true, value }] as const)
  await app.evaluate(replaceHandlers, crossing)
}

/** These calls fail with these words from now on. */
export async function refuse(
  { app }: RunningApp,
  names: readonly CallName[],
  message: string,
): Promise<void> {
  const error: EncodedError = { code: 'not-written', message, detail: {} }
  await app.evaluate(
    replaceHandlers,
    names.map(name => [name, { ok: false, error }] as const),
  )
}

/** This call is not answered at all, as while it goes on. */
export async function hold({ app }: RunningApp, name: CallName): Promise<void> {
  await app.evaluate(({ ipcMain }, channel) => {
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, () => new Promise(() => {}))
  }, `presnap:${name}`)
}

export async function tell<E extends EventName>(
  { app }: RunningApp,
  event: E,
  payload: Events[E],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, told)
    },
    [`presnap:event:${event}`, payload] as const,
  )
}

function replaceHandlers(
  { ipcMain }: typeof import('electron'),
  answers: readonly (readonly [name: string, crossing: unknown])[],
): void {
  for (const [name, crossing] of answers) {
    ipcMain.removeHandler(`presnap:${name}`)
    ipcMain.handle(`presnap:${name}`, () => crossing)
  }
}
