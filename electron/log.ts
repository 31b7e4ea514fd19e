/**
 * The log: what failed and where, for a person who asks for help. It never holds what users or their prospects
 * wrote, so messages of bugs lose whatever stands in quotes. electron-log's Node entry, because its main entry
 * opens a channel of its own to every page.
 */
import { join } from 'node:path'
import logger from 'electron-log/node'

const largestBytes = 1024 * 1024
const longestMessage = 200

export interface Log {
  readonly info: (line: string) => void
  readonly failure: (where: string, error: unknown) => void
}

/** Writes to `folder`/presnap.log; the file before it is kept as presnap.old.log. */
export function openLog(folder: string): Log {
  const { file, console } = logger.transports
  file.resolvePathFn = () => join(folder, 'presnap.log')
  file.maxSize = largestBytes
  file.level = 'info'
  console.level = 'warn'
  return {
    info: line => logger.info(line),
    failure: (where, error) => logger.error(`${where}: ${describeBug(error)}`),
  }
}

/** Name, frames and the message without quoted parts: a parser quotes what it could not read. */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [`${error.name}${code}: ${withoutQuotes(error.message)}`, ...frames].join('\n')
}

function withoutQuotes(message: string): string {
  const plain = message.replace(/"[\s\S]*"|'[\s\S]*'|`[\s\S]*`|“[\s\S]*”|\{[\s\S]*\}|\[[\s\S]*\]/g, '…')
  return (plain.split('\n')[0] ?? '').slice(0, longestMessage)
}
