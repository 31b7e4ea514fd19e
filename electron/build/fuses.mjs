/** The fuses of a packaged app: no Node by variable or switch, no debugger, nothing run but our own archive. */
import { join } from 'node:path'
import { Trouble } from './say.mjs'

const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)

/** Electron's default to the left of each arrow. EnableCookieEncryption stays off: Presnap keeps no cookies. */
export const wantedFuses = {
  RunAsNode: false, // on ->
  EnableCookieEncryption: false, // off ->
  EnableNodeOptionsEnvironmentVariable: false, // on ->
  EnableNodeCliInspectArguments: false, // on ->
  EnableEmbeddedAsarIntegrityValidation: true, // off -> (macOS and Windows; Linux ignores it)
  OnlyLoadAppFromAsar: true, // off ->
  LoadBrowserProcessSpecificV8Snapshot: false, // off ->
  GrantFileProtocolExtraPrivileges: false, // on ->
}

/** Sets them and reads them back. @param {string} folder the packager's result @param {NodeJS.Platform} [platform] */
export async function closeFuses(folder, platform = process.platform) {
  const { flipFuses, getCurrentFuseWire, FuseV1Options, FuseVersion } = (await import('@electron/fuses'))
    .default
  const executable = join(folder, packagedExecutable(platform))
  const entries = Object.entries(wantedFuses).map(([name, value]) => [
    FuseV1Options[/** @type {keyof typeof wantedFuses} */ (name)],
    value,
  ])
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    ...Object.fromEntries(entries),
  })
  const wrong = differingFuses(await getCurrentFuseWire(executable), entries)
  if (wrong.length > 0) throw new Trouble(`The fuses ${wrong.join(', ')} did not take.`, 'npm run package')
}

/** @param {Record<number, unknown>} wire @param {unknown[][]} entries @returns {unknown[]} the fuses that are not as wanted */
function differingFuses(wire, entries) {
  return entries.filter(([fuse, value]) => wire[Number(fuse)] !== (value ? on : off)).map(([fuse]) => fuse)
}

/** @param {NodeJS.Platform} platform */
function packagedExecutable(platform) {
  if (platform === 'darwin') return join('Presnap.app', 'Contents', 'MacOS', 'Presnap')
  return platform === 'win32' ? 'Presnap.exe' : 'Presnap'
}
