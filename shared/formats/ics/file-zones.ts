/**
 * Which clock a written time follows. The file's own VTIMEZONE is honoured whenever it says what happens
 * every year; the platform's zone data answers when the file has none, or only a snapshot of one offset.
 */
import type { Notice } from '../draft'
import { isoOf, offsetAt, toInstant, type Wall, wallMs, wallOf } from '../zones/zone'
import { zoneOfTzid } from '../zones/zone-names'
import type { Steps } from './bounded-rule'
import { type BundledZone, readBundledZone } from './bundled-zone'
import type { Component } from './components'
import type { WrittenTime } from './times'

/** A clock to read wall times by; `floating` when the file named none. */
export interface Clock {
  readonly zone: string
  readonly floating: boolean
  readonly toInstant: (wall: Wall) => number
}

/** The clocks of one file. `clockFor` adds a notice, once, when a zone is unknown or differs. */
export interface FileZones {
  readonly clockFor: (time: WrittenTime, line: number) => Clock
}

export function readFileZones(
  timezones: readonly Component[],
  ownZone: string,
  notices: Notice[],
  steps: Steps,
): FileZones {
  const bundled = new Map<string, BundledZone>()
  for (const component of timezones) {
    const zone = readBundledZone(component, steps)
    if (zone) bundled.set(zone.tzid, zone)
  }
  const utc = intlClock('Etc/UTC', false)
  const own = intlClock(ownZone, true)
  const said = new Set<string>()
  return {
    clockFor: (time, line) => {
      if (time.utc) return utc
      if (time.tzid === undefined || time.dateOnly) return own
      const { clock, problem } = namedClock(time.tzid, bundled.get(time.tzid), time.wall, ownZone)
      if (problem && !said.has(time.tzid)) notices.push({ line, message: problem })
      said.add(time.tzid)
      return clock
    },
  }
}

interface Named {
  readonly clock: Clock
  readonly problem?: string
}

function namedClock(tzid: string, own: BundledZone | undefined, wall: Wall, ownZone: string): Named {
  const known = zoneOfTzid(tzid) ?? (own?.location === undefined ? undefined : zoneOfTzid(own.location))
  if (own && known) return bothClocks(tzid, own, known, wall)
  if (known) return { clock: intlClock(known, false) }
  if (own) return { clock: bundledClock(own, nearestZone(own, wall, ownZone)) }
  return {
    clock: intlClock(ownZone, false),
    problem: `The time zone "${tzid.slice(0, 60)}" is not known. Its times were read in your own zone, ${ownZone}: check them.`,
  }
}

function bothClocks(tzid: string, own: BundledZone, known: string, wall: Wall): Named {
  const theirs = own.toInstant(wall)
  const ours = toInstant(wall, known)
  if (theirs === ours || !own.hasRules)
    return { clock: own.hasRules ? bundledClock(own, known) : intlClock(known, false) }
  const minutes = Math.round(Math.abs(theirs - ours) / 60_000)
  return {
    clock: bundledClock(own, known),
    problem: `The file's own rules for "${tzid.slice(0, 60)}" differ from the known ones by ${minutes} min. The file was followed (${isoOf(theirs)}): check the time.`,
  }
}

/** A name for a zone only the file knows: the user's own when its offset is the same then, else the offset. */
function nearestZone(own: BundledZone, wall: Wall, ownZone: string): string {
  const at = own.toInstant(wall)
  const offset = wallMs(wall) - at
  if (offsetAt(at, ownZone) === offset) return ownZone
  const hours = Math.round(offset / 3_600_000)
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.min(Math.abs(hours), 12)}`
}

function intlClock(zone: string, floating: boolean): Clock {
  return { zone, floating, toInstant: wall => toInstant(wall, zone) }
}

function bundledClock(own: BundledZone, zone: string): Clock {
  return { zone, floating: false, toInstant: own.toInstant }
}

/** The wall time a clock shows at an instant: the inverse of its `toInstant`, by one correction. */
export function wallAt(clock: Clock, instant: number): Wall {
  const guess = instant + offsetAt(instant, clock.zone)
  const error = clock.toInstant(wallOf(guess)) - instant
  return wallOf(guess - error)
}
