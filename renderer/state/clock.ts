/** The renderer's clock: main's reading carried on, so that PRESNAP_NOW holds in every process. */
import type { ClockReading } from '@shared/contract'
import { useSyncExternalStore } from 'react'

let read = { shown: Date.now(), at: Date.now(), ticking: true }

export function setClock(reading: ClockReading): void {
  read = { shown: Date.parse(reading.now), at: Date.now(), ticking: reading.ticking }
}

/** Milliseconds since 1970. */
export function nowMs(): number {
  return read.ticking ? read.shown + Date.now() - read.at : read.shown
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
      length - (nowMs() % length) + 5,
    )
  }
  wait()
  return () => clearTimeout(timer)
}
