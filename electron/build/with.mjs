/**
 * Runs one tool with what it needs: `with.mjs [packages] [build] [display] TOOL ARGUMENT...`.
 * `packages`: only node_modules. `build`: an up-to-date build. `display`: a display, virtual where there is none.
 */
import { provideBuild } from './build.mjs'
import { openDisplay } from './display.mjs'
import { provideNodeModules } from './node-modules.mjs'
import { root } from './paths.mjs'
import { provision } from './provision.mjs'
import { runShown } from './run.mjs'
import { giveUp, Trouble } from './say.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { isTool, toolCommand } from './tools.mjs'

const needs = ['packages', 'build', 'display']

await main(process.argv.slice(2)).catch(giveUp)

/** @param {string[]} words */
async function main(words) {
  const at = words.findIndex(word => !needs.includes(word))
  const wanted = words.slice(0, at)
  const [tool = '', ...args] = words.slice(at)
  if (!isTool(tool)) throw new Trouble(`No such tool: ${tool}.`)
  if (wanted.includes('packages')) await withSetUpLock(provideNodeModules)
  else await provision({ tests: true })
  if (wanted.includes('build')) await provideBuild()
  const launch = toolCommand(tool, args)
  if (!wanted.includes('display')) process.exit(await runShown(launch.command, launch.args, { cwd: root }))
  const display = await openDisplay(2)
  process.exit(await runShown(launch.command, launch.args, { cwd: root, env: display.env }))
}
