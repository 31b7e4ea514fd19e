/** Minutes of the steps, once the whole sheet is known: a clock alone says how long only beside the next one. */
import type { ClockTime, TimePhrase } from './times'

export interface Timed {
  readonly phrase?: TimePhrase | undefined
  /** Stands where a length would: in brackets, at the end, in a column of lengths. */
  readonly isLength?: boolean | undefined
}

/** Hours and minutes make no sense beyond this for one step; then they are minutes and seconds. */
const longestStep = 60

/** Minutes of each, or undefined where nothing says so. In the order of the sheet. */
export function settleTimes(all: readonly Timed[]): readonly (number | undefined)[] {
  const readsShort = all.some(({ phrase }) => phrase?.kind === 'range' && spanOf(phrase, false) > longestStep)
  const starts = startsOf(all, readsShort)
  const placeOf = new Map(starts.map(({ index }, place) => [index, place]))
  return all.map(({ phrase, isLength }, at) => {
    if (phrase === undefined) return undefined
    if (phrase.kind === 'length') return phrase.minutes
    if (phrase.kind === 'range') return sound(spanOf(phrase, readsShort))
    if (isLength === true) return sound(lengthOf(phrase.at))
    const place = placeOf.get(at)
    if (place === undefined) return sound(lengthOf(phrase.at))
    const [own, next] = [starts[place], starts[place + 1]]
    return own === undefined || next === undefined ? undefined : sound(next.at - own.at)
  })
}

/** Rising clocks are when each begins. Fewer than two, or falling ones, are no such list. */
function startsOf(all: readonly Timed[], readsShort: boolean) {
  const clocks = all.flatMap(({ phrase, isLength }, index) => {
    const begins = phrase?.kind === 'range' ? phrase.from : phrase?.kind === 'clock' ? phrase.at : undefined
    return begins === undefined || isLength === true ? [] : [{ index, time: begins }]
  })
  const read = (short: boolean) => clocks.map(({ index, time }) => ({ index, at: readAs(time, short) }))
  const long = read(readsShort)
  const widest = long.reduce((most, { at }, i) => Math.max(most, at - (long[i - 1]?.at ?? at)), 0)
  const settled = widest > longestStep ? read(true) : long
  const rises = settled.every(({ at }, i) => i === 0 || at >= (settled[i - 1]?.at ?? 0))
  return settled.length >= 2 && rises ? settled : []
}

const readAs = ({ minutes, short }: ClockTime, isShort: boolean): number =>
  isShort && short !== undefined ? short : minutes

const spanOf = (
  { from, to }: { readonly from: ClockTime; readonly to: ClockTime },
  isShort: boolean,
): number => {
  const span = readAs(to, isShort) - readAs(from, isShort)
  // "11:50–12:05" over noon, written without am and pm.
  return span < 0 ? span + 12 * 60 : span
}

/** "0:05" is five minutes, "3:30" three and a half. */
const lengthOf = ({ minutes, short }: ClockTime): number =>
  minutes < 60 || short === undefined ? minutes : short

const sound = (minutes: number): number | undefined =>
  minutes > 0 && minutes <= 24 * 60 ? Math.round(minutes * 4) / 4 || 0.25 : undefined
