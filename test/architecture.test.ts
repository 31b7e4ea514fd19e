import { describe, expect, it } from 'vitest'
import { longest, type Rule, registryRule, rules } from './helpers/architecture/rules'
import { filesBelow, importsOf, type Source } from './helpers/architecture/sources'

const code = ['shared', 'electron', 'renderer'].flatMap(folder =>
  filesBelow(folder, /\.(tsx?|mjs|css|html)$/),
)

const source = (path: string, text: string): Source => ({ path, text })
const call = 'renderer/features/call'

/** For each rule: sources that break it, and the like that do not. */
const madeUp: Readonly<
  Record<string, { readonly bad: readonly Source[]; readonly good: readonly Source[] }>
> = {
  'shared imports itself, zod, ical.js, node-diff3, minisearch and fflate': {
    bad: [
      source('shared/a.ts', "import { app } from 'electron'"),
      source('shared/a.ts', "import { readFile } from 'node:fs'"),
      source('shared/domain/a.ts', "import { ask } from '../../renderer/api'"),
      source('shared/a.ts', "export const late = () => import('react')"),
      source('shared/a.ts', "import {\n  a,\n  b,\n} from 'papaparse'"),
    ],
    good: [
      source('shared/a.ts', "import * as z from 'zod'"),
      source('shared/domain/a.ts', "import { b } from '../b'"),
      source('shared/a.ts', "import ICAL from 'ical.js'"),
      source('shared/a.ts', "import { diffIndices } from 'node-diff3'"),
      source('shared/a.ts', "/* import { app } from 'electron' */ // import 'node:fs'"),
    ],
  },
  'electron imports nothing of the renderer': {
    bad: [
      source('electron/main.ts', "import { useStore } from '../renderer/state/store'"),
      source('electron/ipc/a.ts', "import { aCall } from '../../test/helpers/builders'"),
    ],
    good: [source('electron/ipc/a.ts', "import { calls } from '@shared/contract'")],
  },
  'the renderer imports neither electron nor Node': {
    bad: [
      source('renderer/a.ts', "import { ipcRenderer as bus } from 'electron'"),
      source('renderer/a.ts', "import fs from 'fs'"),
      source('renderer/a.ts', "import path from 'node:path'"),
      source('renderer/app/a.ts', "import { paths } from '../../electron/paths'"),
    ],
    good: [source('renderer/a.ts', "import { create } from 'zustand'\nimport './a.css'")],
  },
  'a feature never imports a feature': {
    bad: [
      source('renderer/features/today/Today.tsx', "import { Gaps } from '../gap/Gaps'"),
      source('renderer/features/today/Today.tsx', "import { CallHeader } from '../call/CallHeader'"),
      source(`${call}/debrief/Debrief.tsx`, "import { Stage } from '../run/Stage'"),
      source(`${call}/prepare/Prepare.tsx`, "const late = () => import('../debrief/Debrief')"),
      source(`${call}/CallPage.tsx`, "import { Debrief } from './debrief/Debrief'"),
      source(`${call}/CallHeader.tsx`, "const late = () => import('./debrief/Debrief')"),
    ],
    good: [
      source(`${call}/debrief/Debrief.tsx`, "import { CallHeader } from '../CallHeader'"),
      source(`${call}/debrief/Debrief.tsx`, "import { Row } from '../../../ui/Row'\nimport './due'"),
      source(`${call}/CallPage.tsx`, "const late = () => import('./debrief/Debrief')"),
      source('renderer/app/Screen.tsx', "import { Today } from '../features/today/Today'"),
    ],
  },
  'what features share knows no feature and no frame': {
    bad: [
      source('renderer/parts/steps/StepList.tsx', "import { Today } from '../../features/today/Today'"),
      source('renderer/state/run.ts', "import { places } from '../app/places'"),
    ],
    good: [source('renderer/parts/steps/StepList.tsx', "import { Row } from '../../ui/Row'")],
  },
  'the state knows no component': {
    bad: [source('renderer/state/run.ts', "import { Row } from '../ui/Row'")],
    good: [source('renderer/state/run.ts', "import { ask } from '../api'\nimport { a } from './records'")],
  },
  'renderer/ui knows no product': {
    bad: [
      source('renderer/ui/Row.tsx', "import { newCall } from '@shared/domain/call'"),
      source('renderer/ui/Row.tsx', "import { useStore } from '../state/store'"),
      source('renderer/ui/Row.tsx', "import { create } from 'zustand'"),
    ],
    good: [source('renderer/ui/gallery/A.tsx', "import { toWall } from '@shared/formats/zones/zone'")],
  },
  'electron-store is imported by one file': {
    bad: [source('electron/settings-file.ts', "import Store from 'electron-store'")],
    good: [source('electron/store/record-file.ts', "import Store from 'electron-store'")],
  },
  'only electron/ipc answers pages': {
    bad: [source('electron/main.ts', "import { app, ipcMain } from 'electron'")],
    good: [source('electron/ipc/handle.ts', "import { ipcMain } from 'electron'")],
  },
  'only the preload script asks main': {
    bad: [source('electron/ipc/handle.ts', "import { ipcRenderer } from 'electron'")],
    good: [source('electron/preload.ts', "import { ipcRenderer } from 'electron'")],
  },
  'shared has no clock and no chance': {
    bad: [
      source('shared/a.ts', 'const at = Date.now()'),
      source('shared/a.ts', 'const at = new Date( )'),
      source('shared/a.ts', 'const id = Math.random()'),
      source('shared/a.ts', 'const id = crypto.randomUUID()'),
    ],
    good: [
      source('shared/a.ts', '/** No Date.now() here. */\nconst at = new Date(now) // not new Date()'),
      source('renderer/a.ts', 'const at = Date.now()'),
    ],
  },
  'raw colours stand in tokens.css only': {
    bad: [
      source('renderer/a.module.css', '.a { color: #fff; }'),
      source('renderer/a.module.css', '.a {\n  border: 1px solid #A1B2C3\n}'),
      source('renderer/a.module.css', '.a { background: rgb(0 0 0 / 50%); }'),
      source('renderer/a.tsx', "const look = { color: '#a1b2c3' }"),
      source('electron/main.ts', "const look = 'hsl(20, 10%, 10%)'"),
    ],
    good: [
      source('renderer/ui/tokens.css', ':root { --ink: #111; }'),
      source('renderer/a.module.css', '/* not #fff */\n.a { color: var(--ink); }'),
      source('renderer/a.tsx', 'const link = <a href="#details">#12345, step #7</a>'),
    ],
  },
  'a :has(), a :nth-child() and a sibling hang on a class or an element': {
    bad: [
      source('renderer/a.module.css', '.a > :has(input) { flex: 1; }'),
      source('renderer/a.module.css', '.a > :first-child:has(input) { flex: 1; }'),
      source('renderer/a.module.css', ':has(dialog) .a { flex: 1; }'),
      source('renderer/a.module.css', '.a > :nth-child(2) { flex: 1; }'),
      source('renderer/a.module.css', '.a > * + * { flex: 1; }'),
      source('renderer/a.module.css', '.a > li + li { flex: 1; }'),
      source('renderer/a.module.css', '.a > header + .b { flex: 1; }'),
      source('renderer/a.module.css', '.a > span:nth-child(2) { flex: 1; }'),
      source('renderer/a.module.css', '.a > :is(th, td):nth-child(2) { flex: 1; }'),
    ],
    good: [
      source('renderer/a.module.css', '.a:has(input) { flex: 1; }'),
      source('renderer/a.module.css', '.a:not(:has([data-b])) > .c { flex: 1; }'),
      source('renderer/a.module.css', '.a > .b:nth-child(2) { flex: 1; }'),
      source('renderer/a.module.css', '.a + li { flex: calc(var(--a) + var(--b)); }'),
    ],
  },
  'text never becomes markup or code': {
    bad: [
      source('renderer/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'),
      source('renderer/a.ts', 'node.innerHTML = text'),
      source('shared/a.ts', "new Function('return 1')"),
    ],
    good: [source('renderer/a.ts', 'node.textContent = text // never innerHTML')],
  },
  'a file has 300 lines at most': {
    bad: [
      source('shared/a.ts', 'a\n'.repeat(longest + 1)),
      source('renderer/A.tsx', '\n'.repeat(longest + 1)),
    ],
    good: [
      source('shared/a.ts', 'a\n'.repeat(longest)),
      source('shared/playbook/cards.ts', 'a\n'.repeat(longest + 1)),
    ],
  },
  'no file of shared needs itself, by whatever way round': {
    bad: [
      source('shared/a.ts', "import { b } from './domain/b'"),
      source('shared/domain/b.ts', "import { c } from './c'"),
      source('shared/domain/c.ts', "import { a } from '@shared/a'"),
    ],
    good: [
      source('shared/a.ts', "import { b } from './domain/b'"),
      source('shared/domain/b.ts', "import type { A } from '../a'"),
    ],
  },
}

/** Rules about several files at once are broken by all of them together. */
const together = (name: string): boolean => name.startsWith('no file of shared')

describe.each(rules.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  it('holds in the whole house', () => {
    expect(rule.broken(code)).toEqual([])
  })

  it('can fail', () => {
    const { bad, good } = madeUp[name] ?? { bad: [], good: [] }
    const cases = together(name) ? [bad] : bad.map(one => [one])
    expect(cases.length).toBeGreaterThan(0)
    for (const sources of cases) expect([sources.at(0)?.text, ...rule.broken(sources)]).toHaveLength(2)
    expect(rule.broken(good)).toEqual([])
  })
})

describe('reading imports', () => {
  it('sees every import of the house that the compiler sees as one', () => {
    const lines = code.filter(one => /\.tsx?$/.test(one.path)).flatMap(one => importsOf(one))
    expect(lines.length).toBeGreaterThan(1_000)
  })

  it('knows by statement, for effect, by type and by call', () => {
    const text = `
      import a, { b } from './b'
      import './c.css'
      import type { D } from '../d'
      export * from 'e/deep'
      const f = () => import('@f/g/h')`
    expect(importsOf(source('renderer/app/a.ts', text)).map(one => [one.to, one.lazy, one.typeOnly])).toEqual(
      [
        ['renderer/app/b', false, false],
        ['renderer/app/c.css', false, false],
        ['renderer/d', false, true],
        ['e', false, false],
        ['@f/g', true, false],
      ],
    )
  })
})

describe('the root', () => {
  const top = filesBelow('.', /^(package\.json|package-lock\.json|tsconfig\.json|\.npmrc|.*\.md)$/)
  const rootConfig = (): unknown => JSON.parse(top.find(one => one.path === 'tsconfig.json')?.text ?? '')

  it('has a compiler configuration that only lists the four projects', () => {
    expect(rootConfig()).toEqual({
      files: [],
      references: ['shared', 'electron', 'renderer', 'test'].map(path => ({ path })),
    })
  })

  const registry: Rule = registryRule
  it('names no registry in any file', () => {
    const tests = filesBelow('test', /\.(tsx?|json|mjs)$/).filter(one => !one.path.includes('architecture'))
    expect(top.length).toBeGreaterThan(2)
    expect(registry.broken([...code, ...top, ...tests])).toEqual([])
  })

  it.each([
    ['a lock that resolves', 'package-lock.json', '"resolved": "https://somewhere.example/zod.tgz"'],
    ['a host', 'electron/build/a.mjs', "fetch('https://registry.example.com/zod')"],
    ['a setting', '.npmrc', 'registry=https://somewhere.example'],
  ])('would name %s', (_, path, text) => {
    expect(registry.broken([source(path, text)])).toHaveLength(1)
  })
})
