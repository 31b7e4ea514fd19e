import { join } from 'node:path'
import { root } from './paths.mjs'

const scripts = {
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
}

/** @typedef {keyof typeof scripts} Tool */

/** @param {string} name @returns {name is Tool} */
export function isTool(name) {
  return Object.hasOwn(scripts, name)
}

/** A package's command run by this very Node: the same on every system, no shell. @param {Tool} name @param {string[]} args */
export function toolCommand(name, args) {
  return { command: process.execPath, args: [join(root, 'node_modules', scripts[name]), ...args] }
}
