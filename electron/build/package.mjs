/** `npm run package`: a plain app folder in out/package, offline, on the runtime that is provisioned here. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideBuild } from './build.mjs'
import { findRuntime } from './electron-runtime.mjs'
import { closeFuses } from './fuses.mjs'
import { out, root } from './paths.mjs'
import { provision } from './provision.mjs'
import { giveUp, say, Trouble } from './say.mjs'

/** An archive with no entries. The packager insists on a zip; the runtime then comes from the folder we have. */
const emptyZip = Buffer.from([0x50, 0x4b, 0x05, 0x06, ...new Array(18).fill(0)])
const packages = join(out, 'package')

await provision().then(provideBuild).then(makePackage).catch(giveUp)

async function makePackage() {
  const runtime = findRuntime()
  if (runtime === undefined) throw new Trouble('The Electron runtime has vanished.', 'npm start')
  const work = mkdtempSync(join(tmpdir(), 'presnap-package-'))
  try {
    const folder = await runPackager(stageApp(work), work, runtime)
    await closeFuses(folder)
    say(`Packaged: ${folder}`)
    sayRuntime(runtime.version)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** What goes into the package: the bundles and the few lines of package.json that Electron reads. @param {string} work */
function stageApp(work) {
  const app = join(work, 'app')
  mkdirSync(app)
  const { name, productName, version, description, license, type, main } = readManifest()
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name, productName, version, description, license, type, main }),
  )
  const withoutStamp = {
    recursive: true,
    filter: /** @param {string} path */ path => !path.endsWith('built-from'),
  }
  cpSync(join(root, 'out', 'build'), join(app, 'out', 'build'), withoutStamp)
  cpSync(join(root, 'LICENSE'), join(app, 'LICENSE'))
  return app
}

/** @param {string} dir @param {string} work @param {{ dist: string, version: string }} runtime @returns {Promise<string>} the app folder */
async function runPackager(dir, work, { dist, version }) {
  const { platform, arch } = process
  writeFileSync(join(work, `electron-v${version}-${platform}-${arch}.zip`), emptyZip)
  const { packager } = (await import('@electron/packager')).default
  const [folder] = await packager({
    dir,
    name: readManifest().productName,
    out: packages,
    overwrite: true,
    quiet: true,
    prune: false,
    asar: true,
    platform: /** @type {import('@electron/packager').OfficialPlatform} */ (platform),
    arch,
    electronVersion: version,
    electronZipDir: work,
    afterExtract: [copyRuntime(dist)],
  })
  if (folder === undefined) throw new Trouble('The packager made nothing.', 'npm run package')
  return folder
}

/** @param {string} dist @returns {import('@electron/packager').HookFunction} */
function copyRuntime(dist) {
  return (folder, _version, _platform, _arch, done) => {
    cp(dist, folder, { recursive: true, verbatimSymlinks: true }).then(() => done(), done)
  }
}

/** @param {string} version */
function sayRuntime(version) {
  const wanted = readManifest().devDependencies.electron
  if (version === wanted) say(`It stands on Electron ${version}.`)
  else
    say(
      `It stands on Electron ${version}, a runtime for development; a release needs Electron ${wanted}. Do not hand it out.`,
    )
}

function readManifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
