/** The ways a calendar file or a text comes into Presnap, as a person would use them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import { answerDialogs, appFolder, isRoot, type RunningApp } from '../../helpers/launch-app'
import { button } from '../../helpers/screens'

/** A calendar file of the fixtures. */
export const icsFile = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/ics/${name}`, import.meta.url))

export type WayIn = (running: RunningApp, file: string) => Promise<void>

/** Mod+O, with the system's dialog answered. */
export const byDialog: WayIn = async (running, file) => {
  await answerDialogs(running, { open: file })
  await running.page.keyboard.press('Control+o')
}

/** Dropped by Chromium itself, so that the file has its place on disk. */
export const byDrop: WayIn = async ({ page }, file) => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await session.detach()
}

/** As a double click on a file does while Presnap is open. */
export const bySecondStart: WayIn = async ({ home, workspace }, file) => {
  const electron: unknown = createRequire(import.meta.url)('electron')
  const words = [appFolder, ...(isRoot ? ['--no-sandbox'] : []), file]
  const env = { ...process.env, PRESNAP_HOME: home, PRESNAP_WORKSPACE: workspace }
  const second = spawn(String(electron), words, { env, stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code, 'a second start hands its file over and ends').toBe(0)
}

export async function putOnClipboard({ app }: RunningApp, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
}

export const clipboardText = ({ app }: RunningApp): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText())

/** The heading of the preview: "From google-invite.ics". */
export const previewOf = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name: `From ${name}` })

export const youQuestion = (page: Page): Locator =>
  page.getByRole('radiogroup', { name: /^Which one is you/ })

/** Answers "Which one is you?" by a press on the card. */
export const sayWhoIsMe = (page: Page, name: RegExp): Promise<void> =>
  youQuestion(page).locator('label').filter({ hasText: name }).click()

export const create = (page: Page): Promise<void> => button(page, /^(Create|Update|Open the) call/).click()
