/**
 * Runs an app folder on a bare Electron, as Electron's own launcher does: `electron [-r module]... folder`.
 * Top-level await keeps Electron from becoming ready before the app's main file has run;
 * an app registers its schemes before that, and not after.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, folder } = readArguments(process.argv.slice(1))
const require = createRequire(join(process.cwd(), 'from-here.cjs'))
for (const preload of preloads) require(preload)
if (folder === undefined) {
  console.error('Name the folder of the app to run.')
  app.exit(2)
} else {
  await runApp(resolve(folder))
}

async function runApp(folder) {
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  app.name = productName ?? name
  if (version !== undefined) app.setVersion(version)
  app.setDesktopName(`${name}.desktop`)
  app.setAppPath(folder)
  await import(pathToFileURL(join(folder, main ?? 'index.js')).href)
}

function readArguments(words) {
  const preloads = []
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '-r' || words[i] === '--require') preloads.push(words[++i])
    else if (!words[i].startsWith('-')) return { preloads, folder: words[i] }
  }
  return { preloads, folder: undefined }
}
