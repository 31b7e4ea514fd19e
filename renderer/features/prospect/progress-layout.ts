/** Where the words of an arrow stand: beside its end where there is room for them, else on a line of their own. */

export type LabelPlace =
  | { readonly side: 'after' | 'before' /** Of the track, from that side. */; readonly percent: number }
  | { readonly side: 'below' }

/** A label that has less than this share of the track beside its arrow would be broken into slivers. */
const leastRoom = 30

/** `last` is the index of the last milestone; an arrow may point either way. */
export function placeLabel(from: number, to: number, last: number): LabelPlace {
  const start = (Math.min(from, to) / last) * 100
  const end = (Math.max(from, to) / last) * 100
  const room = 100 - end
  if (Math.max(room, start) < leastRoom) return { side: 'below' }
  return room >= start ? { side: 'after', percent: end } : { side: 'before', percent: 100 - start }
}
