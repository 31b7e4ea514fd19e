import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { choosePackages, wordCommand } from '../../../electron/build/apt.mjs'
import { canDownloadItself, findRuntime } from '../../../electron/build/electron-runtime.mjs'
import { hasIntegrity, integrityOf } from '../../../electron/build/integrity.mjs'
import { isInstalled, nodeModulesState } from '../../../electron/build/node-modules.mjs'
import { cacheFolder } from '../../../electron/build/paths.mjs'
import { acceptTarball, placeRuntimeFile } from '../../../electron/build/registry-runtime.mjs'
import { canSandbox } from '../../../electron/build/sandbox.mjs'
import { Trouble, wordSeconds, wordTrouble } from '../../../electron/build/say.mjs'
import { withSetUpLock } from '../../../electron/build/set-up-lock.mjs'
import { findMissing, listNeeds } from '../../../electron/build/system-libraries.mjs'
import { unzip } from '../../../electron/build/unzip.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'presnap-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('node_modules', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' }

  it.each([
    ['all as in the lock', { a: entry }, { a: entry }, true],
    ['another version', { a: entry }, { a: { ...entry, version: '1.0.1' } }, false],
    ['another content', { a: entry }, { a: { ...entry, integrity: 'sha512-b' } }, false],
    ['one missing', { a: entry, b: entry }, { a: entry }, false],
    ['one too many', { a: entry }, { a: entry, b: entry }, false],
    ['one for another system missing', { a: entry, b: { ...entry, optional: true } }, { a: entry }, true],
  ])('with %s', (_title, wanted, installed, current) => {
    expect(isInstalled({ packages: { '': {}, ...wanted } }, { packages: installed })).toBe(current)
  })

  it('that an interrupted installation left without a record are missing', () => {
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}')
    mkdirSync(join(folder, 'node_modules', 'react'), { recursive: true })
    expect(nodeModulesState(folder)).toBe('missing')
  })

  it('cannot be judged by a damaged lock file, which is said with the way back', () => {
    writeFileSync(join(folder, 'package-lock.json'), '{"pack')
    expect(() => nodeModulesState(folder)).toThrow('package-lock.json is missing or damaged.')
  })
})

describe('system packages', () => {
  const nothing = () => false

  it.each([
    [{ hasDisplay: true, tests: false }, []],
    [{ hasDisplay: false, tests: false }, ['Xvfb', 'xauth']],
    [{ hasDisplay: true, tests: true }, ['Xvfb', 'xauth', 'strace', 'openbox', 'xdotool', 'pdftotext']],
    [{ hasDisplay: true, tests: false, nightly: true }, ['mkfs.xfs', 'mkfs.btrfs']],
  ])('for %o the programs are %o', (situation, programs) => {
    expect(listNeeds(situation).flatMap(need => need.program ?? [])).toEqual(programs)
  })

  it('are asked for only where they are missing', () => {
    const needs = listNeeds({ hasDisplay: false, tests: false })
    const missing = findMissing(
      needs,
      library => library !== 'libgtk-3.so.0',
      program => program !== 'Xvfb',
    )
    expect(missing.map(need => need.packages.at(-1))).toEqual(['libgtk-3-0', 'xvfb'])
    expect(findMissing(needs, nothing, nothing)).toHaveLength(needs.length)
  })

  it('go by the name this release knows, the older one when it knows none', () => {
    const choices = [['libasound2t64', 'libasound2'], ['xvfb']]
    expect(choosePackages(choices, name => name !== 'libasound2t64')).toEqual(['libasound2', 'xvfb'])
    expect(choosePackages(choices, () => true)).toEqual(['libasound2t64', 'xvfb'])
    expect(choosePackages(choices, nothing)).toEqual(['libasound2', 'xvfb'])
  })

  it('are named in one command to paste', () => {
    expect(wordCommand(['xvfb', 'xauth'], false)).toBe(
      'sudo apt-get update && sudo apt-get install -y xvfb xauth',
    )
    expect(wordCommand(['xvfb'], true)).toBe('apt-get update && apt-get install -y xvfb')
  })
})

describe('a fetched runtime', () => {
  it('enters the cache when it is exactly the one expected', async () => {
    const fetched = join(folder, 'fetched')
    writeFileSync(fetched, 'the runtime')
    await acceptTarball(fetched, join(folder, 'kept'), await integrityOf(fetched))
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('the runtime')
  })

  it('is refused, and not kept, when one byte differs', async () => {
    const fetched = join(folder, 'fetched')
    writeFileSync(fetched, 'the runtime')
    const integrity = await integrityOf(fetched)
    writeFileSync(fetched, 'the runtimE')
    await expect(acceptTarball(fetched, join(folder, 'kept'), integrity)).rejects.toThrow('checksum differs')
    expect(existsSync(join(folder, 'kept'))).toBe(false)
  })

  it('that is absent or half there never has the integrity', async () => {
    const path = join(folder, 'half')
    expect(await hasIntegrity(path, 'sha512-')).toBe(false)
    writeFileSync(path, 'the runtime')
    const integrity = await integrityOf(path)
    writeFileSync(path, 'the run')
    expect(await hasIntegrity(path, integrity)).toBe(false)
  })

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    ['Cypress/resources/app/index.js', undefined],
    ['Cypress/resources/app-update.yml', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['elsewhere.txt', undefined],
  ])('places %s at %s', (name, path) => {
    expect(placeRuntimeFile(name)).toBe(path)
  })
})

describe('finding Electron', () => {
  function makeDist(...names: string[]) {
    mkdirSync(join(folder, 'dist'), { recursive: true })
    for (const name of names) writeFileSync(join(folder, 'dist', name), name === 'version' ? 'v45.4.1' : '')
  }

  it('takes a whole one and says its version', () => {
    makeDist('electron', 'version')
    expect(findRuntime(folder, {}, 'linux')?.version).toBe('45.4.1')
  })

  it.each([[['electron']], [['version']], [[]]])('does not take a half one with only %o', names => {
    makeDist(...names)
    expect(findRuntime(folder, {}, 'linux')).toBeUndefined()
  })

  it('goes by the override before all, also when that one is empty', () => {
    makeDist('electron', 'version')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }
    expect(findRuntime(folder, env, 'linux')).toBeUndefined()
    expect(
      findRuntime(join(folder, 'no-module'), { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }, 'linux'),
    ).toBeDefined()
  })

  it.each([
    ['22.11.9', false],
    ['22.12.0', true],
    ['20.20.2', false],
    ['24.0.0', true],
  ])("on Node %s, Electron's own download can work is %s", (version, can) => {
    expect(canDownloadItself(version)).toBe(can)
  })
})

describe("Chromium's sandbox", () => {
  const free = { restricted: '', clone: '', helperOwner: 1000, helperMode: 0o100755 }
  const helper = { helperOwner: 0, helperMode: 0o104755 }

  it.each([
    ['on a system that knows no limits', free, true],
    ['on one that could limit and does not', { ...free, restricted: '0', clone: '1' }, true],
    ['on one that limits', { ...free, restricted: '1' }, false],
    ['on one that limits the older way', { ...free, clone: '0' }, false],
    ['on one that limits, with the helper given to root', { ...free, ...helper, restricted: '1' }, true],
    ["with root's helper not marked", { ...free, ...helper, helperMode: 0o100755, restricted: '1' }, false],
  ])('%s', (_title, facts, can) => {
    expect(canSandbox(facts)).toBe(can)
  })
})

describe('taking files out of an archive', () => {
  it('writes what was chosen, packed or stored or empty, and nothing else', async () => {
    const zip = join(folder, 'a.zip')
    writeFileSync(
      zip,
      makeZip({
        'a/packed': ['x'.repeat(5000), true],
        'a/stored': ['plain', false],
        'a/empty': ['', false],
        'b/other': ['no', true],
      }),
    )
    await unzip(zip, folder, name => (name.startsWith('a/') ? name.slice(2) : undefined))
    expect(readFileSync(join(folder, 'packed'), 'utf8')).toBe('x'.repeat(5000))
    expect(readFileSync(join(folder, 'stored'), 'utf8')).toBe('plain')
    expect(readFileSync(join(folder, 'empty'), 'utf8')).toBe('')
    expect(existsSync(join(folder, 'other'))).toBe(false)
  })

  it('refuses half an archive', async () => {
    const zip = join(folder, 'half.zip')
    writeFileSync(zip, makeZip({ a: ['x'.repeat(100), false] }).subarray(0, 90))
    await expect(unzip(zip, folder, name => name)).rejects.toThrow('not a whole zip archive')
  })
})

describe('the set-up lock', () => {
  it('lets one set-up work at a time', async () => {
    const events: string[] = []
    const work = (name: string) => async () => {
      events.push(`${name} begins`)
      await new Promise(resolve => setImmediate(resolve))
      events.push(`${name} ends`)
    }
    await Promise.all([withSetUpLock(work('a'), folder), withSetUpLock(work('b'), folder)])
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('is taken over from a set-up that was killed, and released after a failure', async () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    writeFileSync(join(folder, 'set-up.lock'), dead)
    await expect(withSetUpLock(() => Promise.reject(new Error('no')), folder)).rejects.toThrow('no')
    expect(existsSync(join(folder, 'set-up.lock'))).toBe(false)
  })
})

describe('words', () => {
  it('give a failure as one sentence and the command that mends it', () => {
    expect(wordTrouble(new Trouble('It is missing.', 'npm ci'))).toBe(
      'It is missing.\n  Mend it with:  npm ci',
    )
    expect(wordTrouble(new Error('It broke.'))).toBe('It broke.')
  })

  it.each([
    [940, '0.9 s'],
    [9_940, '9.9 s'],
    [61_400, '61 s'],
  ])('give %d ms as %s', (milliseconds, words) => expect(wordSeconds(milliseconds)).toBe(words))

  it('keep downloads where the system or the user wants them', () => {
    expect(cacheFolder({ PRESNAP_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/c')
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'presnap'))
  })
})

function makeZip(files: Record<string, [content: string, packed: boolean]>) {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, [content, packed]] of Object.entries(files)) {
    const data = packed ? deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt16LE(packed ? 8 : 0, 10)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    directory.push(central, Buffer.from(name))
    bodies.push(local, Buffer.from(name), data)
    offset += local.length + name.length + data.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}
