/** Records whose whole content follows from a number and a sequence, so that a reader can tell if a byte is wrong. */
import { type Call, newCall } from '@shared/domain/call'

const day = '2026-11-19T12:48:00.000Z'

export function recordId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** About `size` bytes of text. */
export function numberedCall(number: number, sequence: number, size: number): Call {
  const title = `${number} ${sequence} ${size}`
  const making = { now: day, newId: () => recordId(number) }
  return newCall({ title, zone: 'Europe/Berlin', notes: notesFor(title, size) }, making)
}

export function notesFor(title: string, size: number): string {
  const phrase = `${title}: they restore from tape. `
  return phrase.repeat(Math.ceil(size / phrase.length)).slice(0, size)
}
