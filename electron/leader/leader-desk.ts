/** The leader at work: what it hears goes into the run or, before one, is only shown; pages are told how it stands. */

import type { Run } from '@shared/domain/run'
import { AppError } from '@shared/errors'
import { type LeaderState, leaderKeyOfWord } from '@shared/run/leader'
import { BrowserWindow, globalShortcut, type WebContents } from 'electron'
import type { Clock } from '../clock'
import { tellPage, tellWindows } from '../ipc/events'
import type { Log } from '../log'
import type { RunSession } from '../run/run-session'
import type { SettingsFile } from '../settings-file'
import type { RecordStore } from '../store/record-store'
import { createLeader, type LeaderPress } from './leader'
import { showRunLive } from './live-sign'
import { createRunKeys, type KeyOutcome } from './run-keys'

export interface LeaderDesk {
  /** A page tries the leader, shows the run, or does neither any more. */
  readonly hear: (page: WebContents, as: 'trial' | 'live' | 'none') => LeaderState
  /** The run has changed: the leader is held while it goes on. */
  readonly follow: (run: Run) => void
  /** `presnap --mark WORD` of a second start. */
  readonly takeWord: (word: string) => void
  readonly settle: () => void
  readonly close: () => void
}

export interface LeaderDeskOptions {
  readonly home: string
  readonly clock: Clock
  readonly log: Log
  readonly settings: SettingsFile
  readonly session: () => Promise<RunSession>
  readonly store: () => Promise<RecordStore>
}

export function createLeaderDesk({
  home,
  clock,
  log,
  settings,
  session,
  store,
}: LeaderDeskOptions): LeaderDesk {
  const pages = createPages()
  let isLive = false
  const keys = createRunKeys({
    ...{ session, store, now: clock.now },
    showPage: command => {
      const page = pages.live()
      if (page !== undefined) tellPage(page, 'leaderPressed', { command })
      return page !== undefined
    },
  })
  const tell = ({ command, key, chordAt }: LeaderPress, isTest: boolean, outcome: KeyOutcome) =>
    tellWindows('leaderHeard', { command, key, at: chordAt, isTest, isElsewhere: isElsewhere(), ...outcome })
  const mark = (press: LeaderPress) => {
    keys
      .press(press)
      .catch((error: unknown): KeyOutcome => {
        if (error instanceof AppError) return { made: [], problem: error.message }
        log.failure('a key of the leader', error)
        return { made: [], problem: 'That key did not come through.' }
      })
      .then(outcome => tell(press, false, outcome))
      .catch(error => log.failure('telling of the leader', error))
  }
  const leader = createLeader({
    shortcuts: globalShortcut,
    settings: settings.current,
    now: clock.now,
    isDoubtful: process.platform === 'linux' && process.env.XDG_SESSION_TYPE === 'wayland',
    onPress: press => (isLive ? mark(press) : tell(press, true, { made: [] })),
    onState: state => tellWindows('leaderChanged', state),
  })
  const show = (isShown: boolean) => {
    try {
      showRunLive(home, isShown)
    } catch (error) {
      log.failure('the sign of a live run', error)
    }
  }
  show(false)
  return {
    hear: (page, as) => {
      pages.hear(page, as, () => leader.want(page.id, false))
      leader.want(page.id, as === 'trial')
      return leader.state()
    },
    follow: run => {
      isLive = run.endedAt === undefined
      show(isLive)
      leader.want(desk, isLive)
    },
    takeWord: word => {
      const key = leaderKeyOfWord(word, settings.current().keys)
      if (key !== undefined) mark({ ...key, chordAt: clock.now() })
    },
    settle: leader.settle,
    close: () => {
      leader.close()
      show(false)
    },
  }
}

/** The run's own wish for the leader, beside those of pages. */
const desk = 'run'

const isElsewhere = (): boolean => BrowserWindow.getFocusedWindow() === null

/** Pages that show the run, the newest last; a page that is gone or loads anew has said nothing. */
function createPages() {
  const showing = new Set<WebContents>()
  const followed = new WeakSet<WebContents>()
  return {
    live: () => [...showing].findLast(page => !page.isDestroyed()),
    hear: (page: WebContents, as: 'trial' | 'live' | 'none', onGone: () => void) => {
      showing.delete(page)
      if (as === 'live') showing.add(page)
      if (followed.has(page)) return
      followed.add(page)
      const forget = () => {
        showing.delete(page)
        onGone()
      }
      page.on('destroyed', forget)
      page.on('render-process-gone', forget)
      page.on('did-navigate', forget)
    },
  }
}
