/** What stands behind the program's name on the command line: a workspace folder, a file to open, a mark to set. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Given {
  readonly workspace?: string | undefined
  readonly file?: string | undefined
  /** A key of the run, for the Presnap that is running. */
  readonly mark?: string | undefined
}

/** As it travels from a second start to the first; Chromium reorders the words of the event's own argv. */
export interface Launch {
  readonly words: readonly string[]
  readonly folder: string
}

const takesNext = new Set(['--workspace', '--mark', '-r', '--require'])

/**
 * Reads the words after the program. `appPath` is left out: a development start names the app's own folder.
 * The last plain word is the file; other switches belong to Electron and are passed over.
 */
export function readArguments({ words, folder }: Launch, appPath: string): Given {
  let workspace: string | undefined
  let file: string | undefined
  let mark: string | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word.startsWith('--workspace=')) workspace = word.slice('--workspace='.length)
    else if (word === '--workspace') workspace = words[at + 1]
    else if (word.startsWith('--mark=')) mark = word.slice('--mark='.length)
    else if (word === '--mark') mark = words[at + 1] ?? ''
    else if (!word.startsWith('-')) file = fileOf(word, folder, appPath) ?? file
    if (takesNext.has(word)) at += 1
  }
  return { workspace: workspace ? resolve(folder, workspace) : undefined, file, mark }
}

/** The launch a second start sent along, or nothing when it is not one of ours. */
export function asLaunch(value: unknown): Launch | undefined {
  if (typeof value !== 'object' || value === null || !('words' in value) || !('folder' in value))
    return undefined
  const { words, folder } = value
  if (typeof folder !== 'string' || !Array.isArray(words)) return undefined
  return { folder, words: words.filter(word => typeof word === 'string') }
}

function fileOf(word: string, folder: string, appPath: string): string | undefined {
  if (word === '') return undefined
  if (/^file:\/\//i.test(word)) return pathOfUrl(word)
  if (/^[a-z][a-z0-9+.-]+:/i.test(word)) return undefined
  const path = resolve(folder, word)
  return path === resolve(appPath) ? undefined : path
}

/** Desktops hand files over as URLs; one on another host is not a file of ours. */
function pathOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}
