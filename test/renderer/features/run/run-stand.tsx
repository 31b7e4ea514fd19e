/** The live view on a stand: the real store, the real session of the main process, and a bridge and a disk that are not. */
import '../../ui/happy-dom-document'
import { newAttendee } from '@shared/domain/call'
import type { RecordKind } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import { type Run, standingMarks } from '@shared/domain/run'
import { summarize } from '@shared/domain/summary'
import { defaultSettings, type Settings } from '@shared/settings'
import { act, cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { vi } from 'vitest'
import { createRunSession } from '../../../../electron/run/run-session'
import { listenForKeys } from '../../../../renderer/app/use-commands'
import { RunView } from '../../../../renderer/features/call/run/RunView'
import { setClock } from '../../../../renderer/state/clock'
import { useStore } from '../../../../renderer/state/store'
import {
  aCall,
  aGap,
  aMe,
  aNeed,
  aPerson,
  aProspect,
  aScriptCopy,
  aStep,
  making,
  testStart,
} from '../../../helpers/builders'

const names = ['Helen Brandt', 'Marcus Oyelaran', 'Sofia Reyes']

/** A call of three people with three steps: two rows to click in the first, a gap in the second. */
export function aRoom({ hasScript = true } = {}) {
  const people = names.map(name => aPerson({ name }))
  const attendees = people.map(person => newAttendee({ personId: person.id }, making.newId))
  const gap = aGap()
  const need = aNeed({ words: 'Nobody may delete it', personId: people[1]?.id, on: '2026-11-04' })
  const prospect = aProspect({ needs: [need] })
  const call = aCall({ prospectId: prospect.id, attendees, goal: { text: 'Helen agrees to a monthly test' } })
  const row = (form: 'open' | 'copy' | 'click', text: string, value?: string) => ({
    ...{ id: making.newId() as never, form, text, value },
  })
  const steps = [
    aStep({
      title: 'Back this shift',
      minutes: 6,
      tell: 'Watch the shift',
      show: [
        row('open', 'Open the vault', 'https://demo.example/vault'),
        row('copy', 'The name', 'corvane-admin'),
      ],
      needIds: [need.id],
    }),
    aStep({
      title: 'No one can delete',
      minutes: 6,
      watchOuts: [{ id: making.newId() as never, form: 'gap', gapId: gap.id, title: 'A set lock' }],
    }),
    aStep({ title: 'Seven years', minutes: 6, must: false }),
  ]
  const copy = aScriptCopy({ callId: call.id, steps, scriptRevision: 7 })
  const withCopy = hasScript ? { ...call, scriptCopyId: copy.id } : call
  return {
    call: withCopy,
    copy,
    steps,
    gap,
    attendees,
    records: [...people, gap, prospect, copy, withCopy, aMe()],
  }
}
export type Room = ReturnType<typeof aRoom>

const ok = (value: unknown) => Promise.resolve({ ok: true, value })

function fakeBridge(room: Room) {
  const files = new Map<string, AnyRecord>(room.records.map(record => [record.id, record]))
  const session = createRunSession({
    store: {
      read: async (_kind, id) => ({ kind: 'ok', record: files.get(id) }) as never,
      save: async ({ record, baseRev }) => {
        const saved = { ...record, rev: baseRev + 1 }
        files.set(record.id, saved)
        return { rev: saved.rev, merged: false, record: saved }
      },
      summaries: () => [],
    },
    clock: { nowMs: Date.now, monotonicMs: Date.now },
    newId: making.newId,
    onChanged: () => undefined,
  })
  const opened: string[] = []
  /** What the user says to the question before a page. */
  const answers = { opens: true }
  const bridge = {
    readChanges: () => ok({ found: [], debriefs: [] }),
    readCall: () => ok({ records: [], siblings: [], dayCalls: [] }),
    startRun: async ({ callId }: { callId: string }) => ok(await session.startRun(callId, 'live')),
    addMark: async (input: never) => ok(await session.addMark(input)),
    changeMark: async ({ markId, change }: { markId: string; change: never }) =>
      ok(await session.changeMark(markId, change)),
    undoMark: async ({ markId }: { markId: string }) => ok(await session.undoMark(markId)),
    redoMark: async ({ markId }: { markId: string }) => ok(await session.redoMark(markId)),
    endRun: async () => ok(await session.endRun()),
    listSummaries: ({ kind }: { kind: RecordKind }) =>
      ok(JSON.stringify([...files.values()].filter(one => one.kind === kind).map(one => summarize(one)))),
    readRecords: ({ refs }: { refs: readonly { id: string }[] }) =>
      ok(refs.flatMap(({ id }) => files.get(id) ?? [])),
    openShowRow: async ({ rowId }: { rowId: string }) => {
      opened.push(await session.addressOfRow(rowId))
      return { ok: true, value: answers.opens }
    },
    copyText: ({ text }: { text: string }) => ok(opened.push(text) && null),
    hearLeader: () => ok({ kind: 'off' }),
    saveSettings: (settings: unknown) => ok(settings),
    saveRecords: () => ok({ savedAt: testStart, saved: [], failed: [] }),
  }
  return { bridge, opened, answers }
}

function Stand({ callId }: { readonly callId: string }) {
  useEffect(listenForKeys, [])
  return <RunView callId={callId} />
}

export async function mountRun({ settings = {}, room = aRoom(), isLive = true }: Mounting = {}) {
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
    now: Date.parse(testStart),
  })
  setClock({ now: testStart, ticking: true })
  Element.prototype.scrollIntoView = () => undefined
  const { bridge, opened, answers } = fakeBridge(room)
  vi.stubGlobal('presnap', bridge)
  // The testing library waits by a timer after each key and looks for fake ones under this name.
  vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) })
  useStore.setState({
    ...{
      run: null,
      unfinishedRun: null,
      leader: { kind: 'off' },
      leaderHeard: null,
      toasts: [],
      unsaved: {},
      zone: 'Europe/Berlin',
      platform: 'linux',
    },
    summaries: {},
    records: Object.fromEntries(room.records.map(record => [record.id, record])),
    settings: { ...defaultSettings, ...settings },
    view: { kind: 'call', id: room.call.id, tab: 'run' },
  })
  if (isLive) await useStore.getState().startRun(room.call.id)
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime, delay: null })
  render(<Stand callId={room.call.id} />)
  await settle()
  return {
    ...{ room, opened, answers, user },
    /** Keys as user-event writes them: 'q', '{Enter}', '[PageDown]'. */
    type: async (keys: string) => {
      await user.keyboard(keys)
      await settle()
    },
    pass: async (ms: number) => {
      await act(async () => vi.advanceTimersByTime(ms))
      await settle()
    },
  }
}
interface Mounting {
  readonly settings?: Partial<Settings>
  readonly room?: Room
  readonly isLive?: boolean
}

/** Lets what was asked of main be answered. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await act(async () => undefined)
}

export function unmountRun(): void {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
}

export const theRun = (): Run => {
  const { run } = useStore.getState()
  if (run === null) throw new Error('No run is live')
  return run
}

/** The standing marks as form and text, the moves as the step's title. */
export const marksOf = (room: Room): readonly string[] =>
  standingMarks(theRun()).map(({ form, text, stepId }) => {
    const title = room.steps.find(step => step.id === stepId)?.title ?? stepId
    return form.startsWith('step') ? `${form} ${title}` : [form, text].filter(Boolean).join(': ')
  })
