/** Chance for the career-sized workspace: seeded, so that every machine measures the same files. */

export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly upTo: (below: number) => number
  readonly oneOf: <T>(list: readonly T[]) => T
  /** True in about `percent` of 100 cases. */
  readonly inPercent: (percent: number) => boolean
  /** A sentence of plain words; career-sized texts differ, so that search has something to find. */
  readonly sentence: (words: number) => string
}

/** Mulberry32: 32 bits of state, good enough to spread test data. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const upTo = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
  const oneOf = <T>(list: readonly T[]): T => {
    const found = list[upTo(list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, () => oneOf(plainWords)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { upTo, oneOf, inPercent: percent => upTo(100) < percent, sentence }
}

export const firstNames =
  'Ada Bruno Carla David Elin Farid Greta Hugo Ines Jonas Karin Luca Maria Nils Olga Pablo Quentin Rosa Samir Tilda Ugo Vera Wanda Xenia Yusuf Zora'.split(
    ' ',
  )
export const lastNames =
  'Adler Berg Castell Drummond Ekman Fischer Grant Hollis Iversen Jansen Keller Lund Moreau Nadal Osei Petrov Quist Rossi Silva Thorne Ullman Vidal Weber Yilmaz Zanetti'.split(
    ' ',
  )
export const companyFirst =
  'Alder Birch Cobalt Delta Ember Fjord Granite Harrow Indigo Juniper Kestrel Larch Maple North Onyx Pine Quarry River Sable Tern Umber Vale Willow Yarrow'.split(
    ' ',
  )
export const companySecond =
  'brook dale field ford gate haven hurst land mere mont point ridge stead stone water worth'.split(' ')
export const trades = [
  'Logistics',
  'Foods',
  'Clinics',
  'Steel',
  'Optics',
  'Packaging',
  'Architects',
  'Marine',
  'Print',
  'Labs',
  'Freight',
  'Trust',
]
export const titles = [
  'Finance Director',
  'IT Manager',
  'Systems Administrator',
  'Head of Operations',
  'Security Officer',
  'Quality Lead',
  'Managing Partner',
  'Plant Lead',
]
export const topics = [
  'restore time',
  'deletion',
  'restore tests',
  'cost',
  'sign-in',
  'downtime',
  'rebuild',
  'old servers',
  'network',
  'audit',
  'sites',
  'tape',
]

const plainWords =
  'the a backup file restore night shift plant server audit price year team site key lock test report signs asks shows waits before after again needs keeps loses finds copy week record drawing order truck clinic ship depot office list folder date name page log call room answer question'.split(
    ' ',
  )
