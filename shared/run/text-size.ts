/** The size of the notes in the live view: CSS pixels in a window of 900 lines, 14 to 48 (settings.runTextSize). */
export const textSizes = [14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 40, 44, 48] as const

/** The next size in that direction; from a size in between the nearest one there. At either end it stays. */
export function textSizeAfter(size: number, way: 'larger' | 'smaller'): number {
  const next = way === 'larger' ? textSizes.find(one => one > size) : textSizes.findLast(one => one < size)
  return next ?? size
}
