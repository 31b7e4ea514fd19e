// @vitest-environment happy-dom
/**
 * Every finding leads to its field: each case of each rule is put on disk, opened, and its link followed as a person
 * would, from Prepare or, where it waits until after the call, from Today's own link. A rule whose target has no
 * field on any screen fails here.
 */
import '../../ui/happy-dom-document'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import type { Target } from '@shared/advisor/finding'
import { readinessItems } from '@shared/advisor/readiness'
import { isCalm } from '@shared/prepare/sections'
import { fieldsOf } from '@shared/prepare/target-fields'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Screen } from '../../../../renderer/app/Screen'
import { useStore } from '../../../../renderer/state/store'
import { PlatformContext } from '../../../../renderer/ui/PlatformContext'
import { freshStore, state } from '../../../helpers/fresh-store'
import { onDisk } from '../../../helpers/records-of-world'
import { press } from '../../../helpers/screen-stand'
import { callOf, now, withNeeds, worldOf } from '../../../shared/advisor/world'
import { collectWays, speaking, type Way } from './landing-ways'

const widths = { wide: 1440, narrow: 1100 } as const

// Screens are fetched when first opened; here that is not what is waited for.
beforeAll(async () => {
  await Promise.all([
    import('../../../../renderer/features/call/CallPage'),
    import('../../../../renderer/features/call/prepare/Prepare'),
    import('../../../../renderer/features/call/debrief/Debrief'),
    import('../../../../renderer/features/prospect/ProspectPage'),
    import('../../../../renderer/features/deal/DealPage'),
    import('../../../../renderer/features/answer/Answers'),
  ])
}, 60_000)

let scrolled: Element[] = []
beforeEach(() => {
  scrolled = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const settle = () =>
  act(async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setTimeout(resolve, 0))
  })

async function open(world: CallNeighbourhood, width: keyof typeof widths): Promise<string> {
  const { happyDOM } = window as { happyDOM?: { setViewport(size: { width: number; height: number }): void } }
  happyDOM?.setViewport({ width: widths[width], height: 900 })
  const { call, records, settings } = onDisk(world)
  freshStore({ records, settings, now })
  await state().open()
  await state().loadCall(call.id)
  state().go({ kind: 'call', id: call.id, tab: 'prepare' })
  render(
    <PlatformContext value="other">
      <App />
    </PlatformContext>,
  )
  await settle()
  return call.id
}

function App() {
  return <Screen view={useStore(store => store.view)} />
}

/** The finding in Prepare itself, where it is shown; else the same link as Today has it. */
async function follow(callId: string, { target, title }: Way): Promise<void> {
  // By its selector: finding it by role among so many fields takes longer than all the rest.
  const links = document.querySelectorAll<HTMLElement>('ul[aria-label="What could hurt"] button')
  const link = title === undefined ? undefined : [...links].find(one => one.textContent?.includes(title))
  await act(() =>
    link === undefined ? state().go({ kind: 'call', id: callId, tab: 'prepare', target }) : link.click(),
  )
  await settle()
}

function expectLanded(target: Target): void {
  const [name] = fieldsOf(target)
  const focused = document.activeElement
  const place = focused?.closest(`[data-field~="${name}"]`)
  expect(place ?? `the focus is in ${whereIs(focused)}, not in ${name}`).toBeInstanceOf(Element)
  expect(place?.closest('[hidden], [inert], [aria-hidden="true"]')).toBe(null)
  const isInDialog = place?.closest('[role="dialog"]') != null
  expect(isInDialog || scrolled.some(one => one === place || one.contains(focused))).toBe(true)
}

const whereIs = (one: Element | null): string =>
  one?.closest('[data-field]')?.getAttribute('data-field') ?? one?.outerHTML.slice(0, 80) ?? 'nothing'

const ways = [...collectWays()]

it('every rule has a link to follow', () => {
  const linked = new Set(ways.flatMap(([, way]) => [...way.rules]))
  expect(speaking.filter(rule => !linked.has(rule))).toEqual([])
})

describe('the focus lands on', () => {
  // What lands in the columns of a narrow window, of which one is folded away, lands in those of a wide one.
  it.each(ways)('%s', async (_, way) => {
    await follow(await open(way.world, 'narrow'), way)
    expectLanded(way.target)
  })

  const inColumns = ways.filter(([, { world }]) => !isCalm(collectFacts(world, now)))
  it('the same in a wide window, from one screen to the next', async () => {
    const [, first] = inColumns[0] ?? []
    if (first === undefined) throw new Error('No call in columns')
    const callId = await open(first.world, 'wide')
    for (const target of ofTheCall) {
      await follow(callId, { ...first, target, title: undefined })
      expectLanded(target)
    }
  })
})

describe('a link that leads to another screen', () => {
  const wayTo = (kind: Target['kind'], about: Partial<Target> = {}): Way => {
    const found = ways.find(([, { target }]) => target.kind === kind && isMatch(target, about))?.[1]
    if (found === undefined) throw new Error(`No rule leads to ${kind}`)
    return found
  }
  const isMatch = (target: Target, about: object) =>
    Object.entries(about).every(([key, value]) => (target as Record<string, unknown>)[key] === value)

  it('leads back to the call, which stays', async () => {
    const way = wayTo('prospect-facts')
    const callId = await open(way.world, 'wide')
    await act(() => state().go({ kind: 'today' }))
    await act(() => state().go({ kind: 'call', id: callId, tab: 'prepare', target: way.target }))
    await settle()
    expect(state().view.kind).toBe('prospect')
    await act(() => state().goBack())
    await settle()
    expect(state().view).toMatchObject({ kind: 'call', id: callId })
    await act(() => state().goBack())
    expect(state().view.kind).toBe('today')
  })

  it('offers the comparison nobody has made, and lands in its first row', async () => {
    const way = wayTo('comparison', { answerId: undefined })
    const callId = await open(way.world, 'wide')
    await follow(callId, way)
    await press('{Enter}')
    await settle()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Criterion 1')
    await press('Restore time')
    const sheet = Object.values(state().records).find(one => one.kind === 'answer')
    expect(sheet).toMatchObject({ rival: 'Tapewise', criteria: [{ criterion: 'Restore time' }] })
  })
})

const groupNames = { team: 'Our team', theirFacts: 'Their facts', setting: 'Setting' } as const

/** Under the score: the group, then what it lacks. */
async function pressLacking(callId: string, group: keyof typeof groupNames, label: string): Promise<boolean> {
  await act(() => state().go({ kind: 'call', id: callId, tab: 'prepare' }))
  await settle()
  const named = (name: string, list: string) =>
    [...document.querySelectorAll<HTMLElement>(`ul[aria-label="${list}"] button`)].find(
      one => one.textContent === name,
    )
  const head = named(groupNames[group], 'What the score is made of')
  if (head?.getAttribute('aria-expanded') === 'false') await act(() => head.click())
  const link = named(label, `${groupNames[group]}, not there yet`)
  await act(() => link?.click())
  await settle()
  return link !== undefined
}

describe('each fact that is missing leads to its field', () => {
  const bare = {
    myRole: undefined,
    goal: undefined,
    attendees: [],
    agendaSentAt: undefined,
    start: undefined,
  }
  const unknown = { deal: undefined, colleagues: [], scriptCopy: undefined, people: [] }
  const noted = { ...withNeeds([]), facts: [] }
  it.each<[string, Partial<CallNeighbourhood>]>([
    [
      'before a first discovery',
      { ...unknown, call: callOf({ ...bare, callKind: 'discovery' }), prospect: noted },
    ],
    ['in a demo', { ...unknown, call: callOf({ ...bare, play: 'whole-room' }), prospect: noted }],
    [
      'with a company nobody knows',
      { ...unknown, call: callOf({ ...bare, play: 'whole-room' }), prospect: undefined },
    ],
  ])('%s', async (_, fields) => {
    const world = worldOf(fields)
    const callId = await open(world, 'wide')
    const missing = readinessItems(collectFacts(world, now)).filter(item => !item.isPresent)
    expect(missing.length).toBeGreaterThan(5)
    for (const { target, group, label } of missing) {
      const isPressed = await pressLacking(callId, group, label)
      // One column has no score to press.
      expect(isPressed).toBe(!isCalm(collectFacts(world, now)))
      if (!isPressed) await follow(callId, { world, target, rules: new Set() })
      expectLanded(target)
      if (document.querySelector('[role="dialog"]') !== null) await press('{Escape}{Escape}')
    }
  })
})

/** What every call has a field for, whatever is known of it. */
const ofTheCall: readonly Target[] = (
  ['goal', 'goal-heard', 'my-role', 'play', 'checklist', 'jobs', 'start', 'length', 'place'] as const
).map(kind => ({ kind }))

/** A target that is new to the code fails the type check here until it is walked. */
const everyKind: Readonly<Record<Target['kind'], 'of a rule' | 'of the screen'>> = {
  goal: 'of a rule',
  'goal-heard': 'of a rule',
  'my-role': 'of a rule',
  play: 'of a rule',
  needs: 'of a rule',
  gaps: 'of a rule',
  attendees: 'of a rule',
  checklist: 'of the screen',
  jobs: 'of the screen',
  start: 'of a rule',
  length: 'of the screen',
  place: 'of a rule',
  agenda: 'of a rule',
  script: 'of a rule',
  prospect: 'of a rule',
  'current-tool': 'of the screen',
  deal: 'of a rule',
  salesperson: 'of the screen',
  room: 'of a rule',
  fidelity: 'of a rule',
  marathon: 'of a rule',
  'release-notes': 'of a rule',
  questions: 'of a rule',
  'deal-field': 'of a rule',
  comparison: 'of a rule',
  question: 'of a rule',
  'house-rule': 'of a rule',
  'other-call': 'of a rule',
  attendee: 'of a rule',
  gap: 'of a rule',
  exposure: 'of a rule',
  'script-step': 'of a rule',
  reserve: 'of a rule',
  preflight: 'of a rule',
  environment: 'of a rule',
  'prospect-facts': 'of a rule',
}

it('every kind of target a rule can name is followed by one of its cases', () => {
  const named = Object.entries(everyKind).flatMap(([kind, by]) => (by === 'of a rule' ? [kind] : []))
  expect([...new Set(ways.map(([, { target }]) => target.kind))].toSorted()).toEqual(named.toSorted())
})
