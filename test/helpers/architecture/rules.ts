/**
 * The small arrows of ARCHITECTURE section 1, which the project references cannot hold. A rule gets sources and
 * names what breaks it; it reads no disk, so that each is tried on sources made up to break it.
 */
import { builtinModules } from 'node:module'
import { bare, codeOf, type Import, importsOf, type Source } from './sources'

export interface Rule {
  readonly name: string
  readonly broken: (sources: readonly Source[]) => readonly string[]
}

const inside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`)
const isOf =
  (...folders: readonly string[]) =>
  ({ path }: Source): boolean =>
    folders.some(folder => inside(path, folder))

/** A rule over each import of the files that `applies` picks. */
function importRule(
  name: string,
  applies: (source: Source) => boolean,
  allowed: (to: Import, from: Source) => boolean,
): Rule {
  return {
    name,
    broken: sources =>
      sources.filter(applies).flatMap(source =>
        importsOf(source)
          .filter(one => !allowed(one, source))
          .map(one => `${source.path} imports ${one.to}`),
      ),
  }
}

/** A rule over what may not stand in the code of the files that `applies` picks. */
function wordRule(name: string, applies: (source: Source) => boolean, words: RegExp): Rule {
  return {
    name,
    broken: sources =>
      sources.filter(applies).flatMap(source => {
        const found = codeOf(source).match(words)
        return found === null ? [] : [`${source.path} says ${found[0].trim()}`]
      }),
  }
}

const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)
const sharedPackages: readonly string[] = ['zod', 'ical.js', 'node-diff3', 'minisearch', 'fflate']
const shellPackages: readonly string[] = ['electron', 'electron-store', 'electron-log', 'conf']
const uiPackages: readonly string[] = [
  'react',
  'react-aria-components',
  'lucide-react',
  'react-markdown',
  'remark-gfm',
]

/** 'today', 'call', or with its phase 'call/run'. */
function featureOf(path: string): string | undefined {
  const [, , feature, phase] = /^renderer\/(features)\/([^/]+)(?:\/(prepare|run|debrief)\/)?/.exec(path) ?? []
  if (feature === undefined) return undefined
  return phase === undefined ? feature : `${feature}/${phase}`
}

/** A phase may use what its call shows in every phase; the call's own page opens the phases when they are shown. */
function mayUse(from: string, to: string, one: Import, path: string): boolean {
  if (from === to) return true
  if (from.startsWith('call/') && to === 'call') return true
  const opensPhases = /^renderer\/features\/call\/(CallPage|AttendeeStrip)\.tsx$/.test(path)
  return opensPhases && to.startsWith('call/') && one.lazy
}

/** What of shared/ knows of text and time only. */
const withoutProduct = [
  'shared/formats/zones/zone',
  'shared/merge/merge-text',
  'shared/merge/hunks',
  'shared/merge/words',
]

const importRules: readonly Rule[] = [
  importRule('shared imports itself, zod, ical.js, node-diff3, minisearch and fflate', isOf('shared'), one =>
    one.own ? inside(one.to, 'shared') : sharedPackages.includes(one.to),
  ),
  importRule(
    'electron imports nothing of the renderer',
    isOf('electron'),
    one => !one.own || inside(one.to, 'electron') || inside(one.to, 'shared') || one.to === 'package.json',
  ),
  importRule('the renderer imports neither electron nor Node', isOf('renderer'), one =>
    one.own
      ? inside(one.to, 'renderer') || inside(one.to, 'shared')
      : !isNode(one.to) && !shellPackages.includes(one.to),
  ),
  importRule('a feature never imports a feature', isOf('renderer/features'), (one, { path }) => {
    const [from, to] = [featureOf(path), featureOf(`${one.to}/`) ?? featureOf(one.to)]
    return from === undefined || to === undefined || mayUse(from, to, one, path)
  }),
  importRule(
    'what features share knows no feature and no frame',
    isOf('renderer/parts', 'renderer/state', 'renderer/ui'),
    one => !inside(one.to, 'renderer/features') && !inside(one.to, 'renderer/app'),
  ),
  importRule(
    'the state knows no component',
    isOf('renderer/state'),
    one =>
      !one.own || inside(one.to, 'shared') || inside(one.to, 'renderer/state') || one.to === 'renderer/api',
  ),
  importRule('renderer/ui knows no product', isOf('renderer/ui'), one =>
    one.own ? inside(one.to, 'renderer/ui') || withoutProduct.includes(one.to) : uiPackages.includes(one.to),
  ),
  importRule(
    'electron-store is imported by one file',
    ({ path }) => path !== 'electron/store/record-file.ts',
    one => one.to !== 'electron-store',
  ),
]

const colour =
  /(["'`:\s,(])(?:#(?:[0-9a-f]{3,4}){1,2}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([^)]*\))(?=["'`;\s,)}]|$)/im

const wordRules: readonly Rule[] = [
  wordRule('only electron/ipc answers pages', ({ path }) => !inside(path, 'electron/ipc'), /\bipcMain\b/),
  wordRule(
    'only the preload script asks main',
    ({ path }) => path !== 'electron/preload.ts',
    /\bipcRenderer\b/,
  ),
  wordRule(
    'shared has no clock and no chance',
    isOf('shared'),
    /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.now\b|\brandomUUID\b/,
  ),
  wordRule(
    'raw colours stand in tokens.css only',
    ({ path }) =>
      path !== 'renderer/ui/tokens.css' &&
      path !== 'electron/windows/theme.ts' &&
      // Paper has colours of its own.
      path !== 'shared/output/sheet-css.ts',
    colour,
  ),
  wordRule(
    // One that stands alone is asked of every element, and then each change in the page styles far too much anew.
    'a :has(), a :nth-child() and a sibling hang on a class or an element',
    ({ path }) => path.endsWith('.css'),
    /(?:^|[\s,>+~])(?::(?!(?:has|is|where)\b|nth-)[\w-]+(?:\([^)]*\))?)*:(?:has|nth-[\w-]+)\(|(?:^|[\s>])(?:\*|[a-z]+)(?:::?[\w-]+)*\s+[+~]\s+[\w*.]|(?:span|div|li|button|p|\)):nth-/m,
  ),
  wordRule(
    'text never becomes markup or code',
    () => true,
    /\bdangerouslySetInnerHTML\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\beval\(|\bnew Function\(/,
  ),
]

export const longest = 300
/** Nothing but data: the cards and rules of the playbook and the story of the sample. */
const pureData = /^shared\/(playbook\/(cards|rules)\.ts|sample\/.+|starter\/data\/.+)$/
/** A feature has one style sheet, so sheets are as long as their feature is wide. */
const hasLimit = ({ path }: Source): boolean => /\.(tsx?|mjs)$/.test(path) && !pureData.test(path)

const lengthRule: Rule = {
  name: `a file has ${longest} lines at most`,
  broken: sources =>
    sources.filter(hasLimit).flatMap(({ path, text }) => {
      const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
      return lines > longest ? [`${path} has ${lines} lines`] : []
    }),
}

const cycleRule: Rule = {
  name: 'no file of shared needs itself, by whatever way round',
  broken: sources => {
    const graph = new Map(sources.filter(isOf('shared')).map(one => [bare(one.path), neededBy(one)]))
    return [...graph.keys()].flatMap(start => {
      const way = wayBack(graph, start)
      return way === undefined || way.some(step => step < start) ? [] : [way.join(' > ')]
    })
  },
}

/** Types are gone when the code runs; they may point both ways. */
const neededBy = (source: Source): readonly string[] =>
  importsOf(source).flatMap(one => (one.own && !one.typeOnly ? [one.to] : []))

function wayBack(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): readonly string[] | undefined {
  const seen = new Set<string>()
  const open: (readonly string[])[] = [[start]]
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next]
      if (!seen.has(next)) open.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}

export const rules: readonly Rule[] = [...importRules, ...wordRules, lengthRule, cycleRule]

/** Where packages come from is the business of the machine that installs them; no file names a host. */
export const registryRule: Rule = {
  name: 'no file names a registry',
  broken: sources =>
    sources.flatMap(({ path, text }) => {
      const found = text.match(
        /\bregistry\.[a-z][\w-]*\.[a-z]{2,}|\bnpmjs\.(?:org|com)|"resolved":|^\s*registry\s*=/m,
      )
      return found === null ? [] : [`${path} names ${found[0]}`]
    }),
}
