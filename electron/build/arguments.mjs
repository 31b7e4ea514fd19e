/** What `npm start -- ...` hands to the app. npm runs scripts in the root, so paths count from where the user stood. */
import { resolve } from 'node:path'

const folderOption = '--workspace'

/** Relative paths become absolute ones; switches pass untouched. @param {string[]} words @param {string} from the caller's folder @returns {string[]} */
export function resolveArguments(words, from) {
  return words.map((word, i) => {
    if (word.startsWith(`${folderOption}=`))
      return `${folderOption}=${resolve(from, word.slice(folderOption.length + 1))}`
    // The word after any option but ours may be anything; only ours is known to be a path.
    if (word.startsWith('-')) return word
    const before = words[i - 1]
    return before === undefined || before === folderOption || !before.startsWith('-')
      ? resolve(from, word)
      : word
  })
}

/** Electron's own words first: the app folder, then what Chromium needs, then the user's. @param {string} app @param {string[]} words @param {boolean} isRoot @returns {string[]} */
export function electronArguments(app, words, isRoot) {
  return [app, ...(isRoot ? ['--no-sandbox'] : []), ...words]
}

/** Chromium's sandbox refuses to run as root. @param {NodeJS.Platform} platform @param {number | undefined} user */
export function isLinuxRoot(platform = process.platform, user = process.getuid?.()) {
  return platform === 'linux' && user === 0
}
