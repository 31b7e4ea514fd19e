/** Page objects by role and name: how a person finds their way, and so do tests. */
import type { Locator, Page } from '@playwright/test'

export type Place =
  | 'Today'
  | 'Calls'
  | 'Prospects'
  | 'Scripts'
  | 'Answers'
  | 'Gaps'
  | 'Checklists'
  | 'Insights'
export type Tab = 'Prepare' | 'Run' | 'Debrief'

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
export const field = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name })
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name })

/** An entry of the main navigation. */
export const place = (page: Page, name: Place): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name })

/** A tab of the open call. */
export const tab = (page: Page, name: Tab): Locator => page.getByRole('tab', { name })

/** The one box of a first start. */
export const pasteBox = (page: Page): Locator => field(page, /paste or drop anything about your next call/i)

/** From a first start to Today with the sample in it. */
export async function openSample(page: Page): Promise<void> {
  await button(page, 'Open the sample').click()
  await heading(page, 'Today').waitFor()
}

export type FilesTab = 'Folder' | 'Backups' | 'Trash' | 'Problems' | 'A person’s data'

/** "Your files" from Settings, as a person would go there. */
export async function openFiles(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+,')
  await button(page, 'Folder, backups, trash').click()
  await heading(page, 'Your files').waitFor()
}

/** A tab of "Your files"; the one of the problems has their number behind its name. */
export const filesTab = (page: Page, name: FilesTab): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) })
