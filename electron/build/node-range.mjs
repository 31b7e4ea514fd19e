/** The part of npm's version ranges that `engines.node` uses. What it cannot read throws: never silently right. */

/** @typedef {[number, number, number]} Version */

/** @param {string} version e.g. 20.20.2 @param {string} range e.g. `^20.19.0 || >=22.12.0` */
export function satisfies(version, range) {
  const asked = readVersion(version)
  return range
    .split('||')
    .some(part => comparators(part.trim()).every(([low, high]) => isWithin(asked, low, high)))
}

/** Each as a half-open span. @param {string} part @returns {[Version, Version][]} */
function comparators(part) {
  const hyphen = part.match(/^(\S+)\s+-\s+(\S+)$/)
  if (hyphen) return [span('>=', hyphen[1] ?? ''), span('<=', hyphen[2] ?? '')]
  const words = part.replace(/([<>=~^]+)\s+/g, '$1').split(/\s+/)
  return words.map(word => {
    const match = word.match(/^(>=|<=|>|<|=|~|\^|)v?([\dxX*].*|)$/)
    if (!match) throw new Error(`Cannot read the version range "${part}".`)
    return span(match[1] ?? '', match[2] ?? '')
  })
}

/** @param {string} operator @param {string} text @returns {[Version, Version]} */
function span(operator, text) {
  const given = text.split('.').filter(word => /^\d/.test(word)).length
  if (given === 0) return [start, end]
  const version = readVersion(text)
  const after = bump(version, Math.min(given, 3) - 1)
  if (operator === '>=') return [version, end]
  if (operator === '>') return [after, end]
  if (operator === '<') return [start, version]
  if (operator === '<=') return [start, after]
  if (operator === '^')
    return [
      version,
      bump(
        version,
        Math.max(
          0,
          version.findIndex(n => n > 0),
        ),
      ),
    ]
  if (operator === '~') return [version, bump(version, given === 1 ? 0 : 1)]
  return [version, after]
}

/** @type {Version} */
const start = [0, 0, 0]
/** @type {Version} */
const end = [Number.POSITIVE_INFINITY, 0, 0]

/** @param {string} text @returns {Version} */
function readVersion(text) {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(word => Number.parseInt(word, 10) || 0)
  return [major, minor, patch]
}

/** The first version after every one that shares the numbers up to `place`. @param {Version} version @param {number} place @returns {Version} */
function bump([major, minor, patch], place) {
  if (place === 0) return [major + 1, 0, 0]
  return place === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

/** @param {Version} version @param {Version} low @param {Version} high */
function isWithin(version, low, high) {
  return compare(version, low) >= 0 && compare(version, high) < 0
}

/** @param {Version} a @param {Version} b */
function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
