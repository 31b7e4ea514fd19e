/**
 * What this computer does when a window asks to be left out of screen capture (PRODUCT, What the evidence adds).
 * The words are for the switch, the badges and the look before the start, so that all say the same.
 */
import { assertNever } from '../assert-never'

export const captures = ['kept-out', 'blacked-out', 'leaks', 'none'] as const
/**
 * `kept-out`: the window is not in the picture. `blacked-out`: a black box stands in its place. `leaks`: the system
 * takes the wish, and shares show the window all the same. `none`: there is no such wish.
 */
export type Capture = (typeof captures)[number]

/** The first macOS on which meeting programs see such windows. */
const leakyMac = 15
/** The first Windows 10 (2004) that leaves the window out instead of blacking it out. */
const leavingOutBuild = 19_041

/** `version` as the system names it: "10.0.22631", "14.6.1". One that cannot be read counts as the worse. */
export function captureOf(platform: 'linux' | 'darwin' | 'win32', version: string): Capture {
  const [major = Number.NaN, , build = 0] = version.split('.').map(Number)
  switch (platform) {
    case 'linux':
      return 'none'
    case 'darwin':
      return major < leakyMac ? 'kept-out' : 'leaks'
    case 'win32':
      return major > 10 || (major === 10 && build >= leavingOutBuild) ? 'kept-out' : 'blacked-out'
    default:
      return assertNever(platform)
  }
}

export interface CaptureWords {
  readonly isSeen: boolean
  readonly badge: string
  /** Of the badge, where there is little room. */
  readonly short: string
  readonly title: string
  readonly why: string
}

const seen = { isSeen: true, badge: 'Visible in screen shares', short: 'Visible' } as const
const hidden = { isSeen: false, badge: 'Hidden from screen share', short: 'Hidden' } as const
const seenHere = 'Visible in screen shares on this system'

/** `isWanted`: whether the user lets Presnap ask for it. */
export function captureWords(capture: Capture, isWanted: boolean): CaptureWords {
  if (capture === 'none')
    return { ...seen, title: seenHere, why: 'Linux has no way to keep a window out of a screen share.' }
  if (!isWanted)
    return { ...seen, title: 'Visible in screen shares', why: 'Keeping it out is switched off in Settings.' }
  switch (capture) {
    case 'kept-out':
      return {
        ...hidden,
        title: 'Kept out of capture.',
        why: 'On this system Presnap does not appear in a share while a run goes on.',
      }
    case 'blacked-out':
      return {
        ...hidden,
        title: 'Blacked out in capture.',
        why: 'On this version of Windows a share shows a black box where Presnap stands.',
      }
    case 'leaks':
      return {
        ...seen,
        title: seenHere,
        why: 'From macOS 15 on, shares show windows that ask to be left out.',
      }
    default:
      return assertNever(capture)
  }
}

/** For whoever is seen: what helps on every system. */
export const waysOut = 'Share the tab, or put this on another display.'
