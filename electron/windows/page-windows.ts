/** The windows with the app's page in them: those that are told of changes, asked to write, and counted. */
import { BrowserWindow } from 'electron'

/** Windows that only draw what is printed. Nobody sees them and nothing is asked of them. */
const apart = new WeakSet<BrowserWindow>()

export function keepApart(window: BrowserWindow): void {
  apart.add(window)
}

export const pageWindows = (): readonly BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter(window => !apart.has(window))
