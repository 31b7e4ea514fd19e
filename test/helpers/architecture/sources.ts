/** Source files as the architecture rules see them: path from the root, text, code without comments, imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Source {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly text: string
}

export interface Import {
  /** A path from the root without its ending for our own files, else the package: 'zod', 'node:fs'. */
  readonly to: string
  readonly own: boolean
  /** By import(): loaded when it is first shown. */
  readonly lazy: boolean
  readonly typeOnly: boolean
}

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The files below a folder whose name ends so. Hidden ones, what is installed and what is built are left out. */
export function filesBelow(folder: string, endings: RegExp): readonly Source[] {
  if (!existsSync(root + folder)) return []
  return readdirSync(root + folder, { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) {
      return ['node_modules', 'out', '.git'].includes(entry.name) ? [] : filesBelow(path, endings)
    }
    return endings.test(entry.name) ? [{ path, text: readFileSync(root + path, 'utf8') }] : []
  })
}

const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/
const commentOrString = new RegExp(`(${quoted.source})|/\\*[\\s\\S]*?\\*/|(?<![:\\\\/])//[^\\n]*`, 'g')

/** The text without its comments; strings stay as they are. */
export const codeOf = ({ text }: Source): string => text.replace(commentOrString, (_, string) => string ?? '')

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const call = /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(source: Source): readonly Import[] {
  const code = codeOf(source)
  const stated = [...code.matchAll(statement)].map(([, type, to = '']) => ({
    ...resolved(source.path, to),
    lazy: false,
    typeOnly: type !== undefined,
  }))
  const called = [...code.matchAll(call)].map(([, to = '']) => ({
    ...resolved(source.path, to),
    lazy: true,
    typeOnly: false,
  }))
  return [...stated, ...called]
}

function resolved(from: string, to: string): Pick<Import, 'to' | 'own'> {
  const path = to.replace(/\?.*$/, '')
  if (path.startsWith('@shared/')) return { to: bare(`shared/${path.slice(8)}`), own: true }
  if (path.startsWith('.')) return { to: bare(posix.join(posix.dirname(from), path)), own: true }
  const parts = path.split('/')
  return { to: parts.slice(0, path.startsWith('@') ? 2 : 1).join('/'), own: false }
}

export const bare = (path: string): string => path.replace(/\.(tsx?|mjs|js)$/, '')
