/** The windows with the app's page in them: those that are told of changes, asked to write, and counted. */
import { BrowserWindow } from 'electron'

/** Windows that only draw what is printed. Nobody sees them and nothing is asked of them. */
const apart = new WeakSet<BrowserWindow>()

export function keepApart(window: BrowserWindow): void {
  apart.add(window)
}

export const pageWindows = (): readonly BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter(window => !apart.has(window))

/** Windows that show a part of what another shows: told like any, but nothing is asked of the user in them. */
const beside = new WeakSet<BrowserWindow>()

export function keepBeside(window: BrowserWindow): void {
  beside.add(window)
}

export const mainWindows = (): readonly BrowserWindow[] => pageWindows().filter(window => !beside.has(window))
