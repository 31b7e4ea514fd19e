/** Ids of the sample are made from names, so that opening it twice makes the same files and never a second set. */

/** A lower-case UUID (version 8) that depends on `name` alone. Not for secrets: four 32-bit hashes side by side. */
export function uuidFromName(name: string): string {
  const hex = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f].map(seed => hex32(hash32(name, seed))).join('')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

function hash32(text: string, seed: number): number {
  let hash = seed ^ text.length
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const hex32 = (value: number): string => value.toString(16).padStart(8, '0')
