/**
 * The run in a smaller window. W goes from the full window to compact, to the strip, and back.
 *
 * In compact and strip the full window steps aside (it is minimised, so the taskbar still has it): a sales engineer who
 * asks for less wants the demo in front, and a minimised window hands the keyboard back to the program that had it
 * before. W once more brings it back with the keyboard, because whoever asks for the full view is about to work in it.
 * The cue window is made when it is first wanted, is hidden in between, and goes with the run.
 */
import type { Run } from '@shared/domain/run'
import { AppError } from '@shared/errors'
import { type Capture, captureOf } from '@shared/run/capture'
import { type CueSize, type CueState, nextSize } from '@shared/run/cue'
import { type BrowserWindow, screen, type WebContents } from 'electron'
import type { CueFile, KeptCue } from './cue-file'
import { displayUnder, otherDisplay, placeCue, wholeIn, withPlace } from './cue-place'
import { openCueWindow } from './cue-window'
import type { DisplayList, DisplayPlace } from './displays'
import { mainWindows } from './page-windows'
import type { Bounds } from './window-state'

export interface Cue {
  readonly state: () => CueState
  /** Without a size: the next one. `from` is the page that asks. */
  readonly show: (size?: CueSize, from?: WebContents) => CueState
  /** The window the run is shown in goes to the next display, if there is one. */
  readonly moveToOther: (from?: WebContents) => CueState
  readonly setNeutral: (isNeutral: boolean) => CueState
  readonly change: (change: Pick<Partial<KeptCue>, 'opacity' | 'keepsOut'>) => Promise<CueState>
  readonly drag: (phase: 'start' | 'move' | 'end') => void
  /** The run as it now is: with its end the cue window goes. */
  readonly followRun: (run: Run) => void
  /** A window that has just been opened keeps to what holds for all. */
  readonly takeIn: (window: BrowserWindow) => void
}

export interface CueParts {
  readonly preload: string
  readonly file: CueFile
  readonly displays: DisplayList
  readonly zoom: () => number
  /** The full window, which steps aside and comes back. */
  readonly full: {
    readonly of: (page: WebContents | undefined) => BrowserWindow | undefined
    readonly comeBack: (window: BrowserWindow | undefined) => void
  }
  readonly tell: (state: CueState) => void
  readonly onFailure: (where: string, error: unknown) => void
}

export function createCue(parts: CueParts): Cue {
  const { file, displays, full, tell, onFailure } = parts
  let size: CueSize = 'full'
  let isNeutral = false
  let isLive = false
  let window: BrowserWindow | undefined
  let aside: BrowserWindow | undefined
  let grip: { readonly bounds: Bounds; readonly from: { readonly x: number; readonly y: number } } | undefined
  let isFollowingDisplays = false

  const state = (): CueState => ({
    size,
    isNeutral,
    opacity: file.current().opacity,
    canFade: process.platform !== 'linux',
    keepsOut: file.current().keepsOut,
    capture: captureHere(),
    hasOtherDisplay: displays.all().length > 1,
  })
  const told = (): CueState => {
    const now = state()
    tell(now)
    return now
  }
  const keep = (change: Partial<KeptCue>) =>
    file.change(change).catch(error => onFailure('keeping the cue window’s place', error))

  /** Where it stood last; else where the full window stands, which is the display the customer does not see. */
  function displayToUse(): DisplayPlace | undefined {
    const all = displays.all()
    if (window?.isVisible()) return displayUnder(window.getBounds(), all)
    const known = all.find(one => one.key === file.current().display)
    return known ?? (aside === undefined ? all[0] : displayUnder(aside.getNormalBounds(), all))
  }

  function place(on: DisplayPlace | undefined): void {
    if (size === 'full' || on === undefined) return
    const bounds = placeCue(size, parts.zoom(), on, file.current().places)
    if (window === undefined) {
      window = openCueWindow({ ...parts, bounds })
      window.setOpacity(file.current().opacity)
      keepOut(window)
      window.once('closed', forget)
    } else {
      window.setBounds(bounds)
      window.showInactive()
    }
    void keep({ display: on.key })
  }

  function forget(): void {
    window = undefined
  }

  function keepOut(one: BrowserWindow): void {
    if (!one.isDestroyed()) one.setContentProtection(isLive && file.current().keepsOut)
  }
  const keepAllOut = () => {
    for (const one of [...mainWindows(), ...(window === undefined ? [] : [window])]) keepOut(one)
  }

  function stepAside(from: WebContents | undefined): void {
    const one = full.of(from)
    if (one === undefined || one.isDestroyed() || one.isMinimized()) return
    aside = one
    one.minimize()
  }

  function comeBack(): void {
    window?.hide()
    full.comeBack(aside?.isDestroyed() === false ? aside : undefined)
    aside = undefined
  }

  /** Its display may be gone or smaller: it comes back whole on one that is there. */
  function followDisplays(): void {
    if (isFollowingDisplays) return
    isFollowingDisplays = true
    displays.onChanged(() => {
      if (window !== undefined && size !== 'full') {
        const all = displays.all()
        const on = all.find(one => one.key === file.current().display)
        if (on === undefined) place(all[0])
        else window.setBounds(wholeIn(on.area, window.getBounds()))
      }
      told()
    })
  }

  function dropDrag(one: BrowserWindow): void {
    const on = displayUnder(one.getBounds(), displays.all())
    if (size === 'full' || on === undefined) return
    const bounds = wholeIn(on.area, one.getBounds())
    one.setBounds(bounds)
    void keep({ display: on.key, places: withPlace(file.current().places, size, on, bounds) })
    told()
  }

  return {
    state,
    show: (wanted = nextSize(size), from) => {
      if (!isLive) throw noRun()
      followDisplays()
      const before = size
      if (before === 'full' && wanted !== 'full') stepAside(from)
      size = wanted
      if (wanted === 'full') comeBack()
      else if (wanted !== before) place(displayToUse())
      return told()
    },
    moveToOther: from => {
      const one = size === 'full' ? full.of(from) : window
      const here = one && displayUnder(one.getBounds(), displays.all())
      const other = here && otherDisplay(here.key, displays.all())
      if (one === undefined || here === undefined || other === undefined) return state()
      if (size === 'full') carryOver(one, here, other)
      else place(other)
      return told()
    },
    setNeutral: on => {
      isNeutral = on
      return told()
    },
    change: async change => {
      await file.change(change)
      window?.setOpacity(file.current().opacity)
      keepAllOut()
      return told()
    },
    drag: phase => {
      if (window === undefined) return
      if (phase === 'start') grip = { bounds: window.getBounds(), from: screen.getCursorScreenPoint() }
      if (grip === undefined) return
      const at = screen.getCursorScreenPoint()
      const { bounds, from } = grip
      window.setBounds({ ...bounds, x: bounds.x + at.x - from.x, y: bounds.y + at.y - from.y })
      if (phase !== 'end') return
      grip = undefined
      dropDrag(window)
    },
    followRun: run => {
      const wasLive = isLive
      isLive = run.endedAt === undefined
      if (wasLive === isLive) return
      keepAllOut()
      if (isLive) return
      if (size !== 'full') comeBack()
      size = 'full'
      window?.destroy()
      told()
    },
    takeIn: keepOut,
  }
}

/** The full window on the other display, as it stood on this one. */
function carryOver(window: BrowserWindow, from: DisplayPlace, to: DisplayPlace): void {
  const isMaximized = window.isMaximized()
  if (isMaximized) window.unmaximize()
  const bounds = window.getNormalBounds()
  const moved = { ...bounds, x: bounds.x - from.area.x + to.area.x, y: bounds.y - from.area.y + to.area.y }
  window.setBounds(wholeIn(to.area, moved))
  if (isMaximized) window.maximize()
}

function captureHere(): Capture {
  const { platform } = process
  const known = platform === 'darwin' || platform === 'win32' ? platform : 'linux'
  return captureOf(known, process.getSystemVersion())
}

const noRun = () =>
  new AppError('no-run', 'No run is going on, so there is nothing to show in the cue window.')
