/** Debian and Ubuntu packages: installed when we may, else the one command that does it. */
import { runQuietly, succeeds } from './run.mjs'
import { Trouble } from './say.mjs'

const waitForOthers = 'DPkg::Lock::Timeout=180'
const tries = 3

/** @param {string[][]} choices for each need its possible package names @returns {Promise<void>} */
export async function installWithApt(choices) {
  const right = findRight()
  const knows = /** @param {string} name */ name => succeeds('apt-cache', ['show', '--no-all-versions', name])
  if (right === undefined) throw missingTrouble(choosePackages(choices, knows))
  if (!choices.every(names => names.some(knows)))
    await runApt(right, 'Reading the list of system packages', ['update'])
  const packages = choosePackages(choices, knows)
  const label = `Installing system packages: ${packages.join(' ')}`
  let tail = ''
  for (let attempt = 1; attempt <= tries; attempt++) {
    const result = await runApt(right, label, ['install', '-y', '--no-install-recommends', ...packages])
    if (result.ok) return
    tail = result.tail
    if (attempt < tries) await runApt(right, 'That failed; reading the package list anew', ['update'])
  }
  throw new Trouble(
    `The system packages could not be installed. apt-get said:\n${tail}`,
    wordCommand(packages),
  )
}

/** The first name apt knows; the last, which is the oldest, when it knows none. @param {string[][]} choices @param {(name: string) => boolean} knows @returns {string[]} */
export function choosePackages(choices, knows) {
  return choices.map(names => names.find(knows) ?? names.at(-1) ?? '')
}

/** @param {string[]} packages */
export function wordCommand(packages, isRoot = process.getuid?.() === 0) {
  const sudo = isRoot ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`
}

/** The words before `apt-get`, or undefined when installing is not ours to do. @returns {string[] | undefined} */
function findRight() {
  if (process.getuid?.() === 0) return []
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

/** @param {string[]} right @param {string} label @param {string[]} args */
function runApt(right, label, args) {
  const words = [
    ...right,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    waitForOthers,
    '-o',
    'Acquire::Retries=3',
    ...args,
  ]
  const [command = 'env', ...rest] = words
  return runQuietly(label, command, rest)
}

/** @param {string[]} packages */
function missingTrouble(packages) {
  const what = packages.length === 1 ? 'A system package is' : 'Some system packages are'
  return new Trouble(
    `${what} missing: ${packages.join(', ')}. Installing them needs administrator rights.`,
    wordCommand(packages),
  )
}
