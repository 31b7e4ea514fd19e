/**
 * The renderer's clock: main's reading carried on, so that PRESNAP_NOW holds in every process. Between readings it
 * follows the wall clock unless that is set back or forth; after a sleep main reads it anew, as for the run.
 */
import type { ClockReading } from '@shared/contract'
import { useSyncExternalStore } from 'react'

/** So far may the wall clock be from what has been counted before it is taken to have been set. */
const mostApartMs = 2_000

const anchor = () => ({ wall: Date.now(), counted: performance.now() })
let read = { shown: Date.now(), ticking: true, rate: 1, ...anchor() }

export function setClock(reading: ClockReading): void {
  const { now, ticking, rate = 1 } = reading
  read = { shown: Date.parse(now), ticking, rate, ...anchor() }
}

/** Milliseconds since 1970. */
export function nowMs(): number {
  if (!read.ticking) return read.shown
  const { wall, counted } = anchor()
  const { shown, rate } = read
  const [byWall, byCount] = [wall - read.wall, counted - read.counted]
  if (Math.abs(byWall - byCount) > mostApartMs) return Math.floor(shown + byCount * rate)
  read = { ...read, shown: shown + byWall * rate, wall, counted }
  return read.shown
}

/** ISO instant. */
export const now = (): string => new Date(nowMs()).toISOString()

/** A fresh lower-case UUID. */
export const newId = (): string => crypto.randomUUID()

/** Clock and chance for the constructors of shared/domain. */
export const making = () => ({ now: now(), newId })

const beat = { second: 1_000, minute: 60_000 } as const

/** The time in ms, rounded down to the beat; re-renders once per beat, in step with the clock. */
export function useNow(every: keyof typeof beat): number {
  const length = beat[every]
  return useSyncExternalStore(
    changed => onBeat(length, changed),
    () => Math.floor(nowMs() / length) * length,
  )
}

function onBeat(length: number, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(
      () => {
        changed()
        wait()
      },
      (length - (nowMs() % length)) / read.rate + 5,
    )
  }
  wait()
  return () => clearTimeout(timer)
}
