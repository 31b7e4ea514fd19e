/** The worked cases of the playbook, part A5, as far as the advisors tell them. */
import { advise } from '@shared/advisor/advise'
import { collectFacts } from '@shared/advisor/facts'
import { adviseRole } from '@shared/advisor/role'
import { leastMinutesForBlocks, roomOptions } from '@shared/advisor/room-options'
import { costOfSilence } from '@shared/advisor/silence'
import { newAttendee } from '@shared/domain/call'
import type { Person } from '@shared/domain/person'
import { newPerson } from '@shared/domain/person'
import { describe, expect, it } from 'vitest'
import { callOf, dealOf, exposureOf, making, n1, newId, now, readyGap, tom, worldOf } from './world'

describe('my role', () => {
  it('is passive when a seasoned salesperson invites at the last minute to a simple deal', () => {
    const salesperson = { ...tom, experience: 'seasoned' as const }
    const deal = dealOf({ invited: 'later', complexity: 'low' })
    expect(adviseRole({ salesperson, deal })).toMatchObject({ kind: 'advised', role: 'passive', points: 0 })
  })

  it('is to lead when a newcomer invites early to a complex deal', () => {
    const salesperson = { ...tom, experience: 'new' as const }
    const deal = dealOf({ invited: 'before-first-technical-call', complexity: 'high' })
    expect(adviseRole({ salesperson, deal })).toMatchObject({ kind: 'advised', role: 'lead', points: 3 })
  })
})

const team = (
  [
    ['Ana Lind', 'Finance', 1],
    ['Ben Roy', 'IT', 5],
    ['Cas Dorn', 'IT', 4],
    ['Dee Pike', 'Warehouse', 2],
    ['Eli Stone', 'Warehouse', 2],
  ] as const
).map(([name, department, level]) =>
  newPerson(
    {
      name,
      affiliations: [{ form: 'prospect', department }],
      level: { value: level, basis: 'confirmed' },
      stance: 'for',
    },
    making,
  ),
)
const [ana] = team
const signs = (person: Person | undefined) => [
  {
    personId: (person ?? team[0])?.id as Person['id'],
    parts: [{ part: 'signs', basis: 'confirmed' }] as const,
  },
]

const wholeTeam = (minutes: number) => {
  const attendees = team.map(({ id }) => newAttendee({ personId: id }, newId))
  return worldOf({
    call: callOf({ minutes, attendees, roomPlan: undefined, start: '2026-11-20T09:00:00.000Z' }),
    people: team,
    deal: dealOf({ people: signs(ana) }),
  })
}

describe('the whole team for two hours', () => {
  const facts = collectFacts(wholeTeam(120), now)
  const options = roomOptions(facts)

  it('is a mixed room with three ways to serve it', () => {
    const mixed = advise(wholeTeam(120), now).findings.find(({ rule }) => rule === 'R27')
    expect(mixed).toMatchObject({ severity: 'warn', title: 'A mixed room: 4 levels apart, 3 departments' })
    expect(mixed?.waysOut).toHaveLength(3)
    expect(options.map(({ id }) => id)).toEqual(['blocks', 'separate', 'one-workflow'])
  })

  it('has a timetable in which each group arrives for its own part, and nobody is left out', () => {
    const [{ blocks = [] } = {}] = options
    expect(blocks.map(({ title, names, from, arrivesAt }) => [title, names, from, arrivesAt])).toEqual([
      ['What it changes', ['Ana Lind'], 0, '2026-11-20T09:00:00.000Z'],
      ['How it works', ['Ben Roy', 'Cas Dorn'], blocks[1]?.from, blocks[1]?.arrivesAt],
      ['A day with it', ['Dee Pike', 'Eli Stone'], blocks[2]?.from, blocks[2]?.arrivesAt],
    ])
    for (const [at, { from, minutes }] of blocks.entries())
      expect(from + minutes).toBe(blocks[at + 1]?.from ?? 120)
  })

  it('has words to ask for it, with the names of those who come first', () => {
    const [blocks, separate, whole] = options
    expect(blocks?.ask).toContain('- from the start: What it changes (Ana Lind)')
    expect(separate?.ask).toContain('With Ben and Cas first')
    expect([whole?.ask, whole?.level]).toEqual([undefined, 1])
  })

  it('is not cut into blocks first when it is short', () => {
    const first = (minutes: number) => roomOptions(collectFacts(wholeTeam(minutes), now))[0]?.id
    expect([first(leastMinutesForBlocks), first(leastMinutesForBlocks - 1)]).toEqual(['blocks', 'separate'])
  })

  it.each([0, 1, 7, 45])('has parts that sum to the call, of %d min too', minutes => {
    for (const { blocks } of roomOptions(collectFacts(wholeTeam(minutes), now))) {
      if (blocks.length === 0) continue
      expect(blocks.reduce((sum, block) => sum + block.minutes, 0)).toBe(minutes)
      expect(blocks.every(block => block.minutes >= 0)).toBe(true)
    }
  })
})

describe('a gap found in discovery and silent for 30 logged hours', () => {
  const gap = readyGap()
  const need = { ...n1, on: '2026-10-28' }
  const exposure = exposureOf(gap, need, { foundOn: '2026-11-12' })
  const deal = dealOf({ exposures: [exposure] })
  const log = (on: string, hours: number, more: object = {}) => ({
    id: newId(),
    on,
    minutes: hours * 60,
    dealId: deal.id,
    ...more,
  })
  const efforts = [log('2026-10-20', 9), log('2026-10-28', 2), log('2026-10-30', 18), log('2026-11-16', 12)]
  const prospect = { ...worldOf().prospect, needs: [need] } as NonNullable<
    ReturnType<typeof worldOf>['prospect']
  >
  const world = worldOf({ gaps: [gap], deal, prospect, efforts })

  it('shows what the silence has cost, with the days beside it', () => {
    const silence = advise(world, now).findings.find(({ rule }) => rule === 'R10')
    expect(silence).toMatchObject({
      severity: 'gate',
      title: 'Server 2008 R2: 30 h worked without telling it',
      target: { kind: 'exposure', gapId: gap.id, needId: need.id },
    })
    expect(silence?.facts).toContainEqual(expect.objectContaining({ label: 'Elapsed', value: '22 days' }))
  })

  it('counts what came after the need was known, on the day itself only what was another call', () => {
    const facts = collectFacts(world, now)
    expect(costOfSilence({ need, exposure }, facts)).toEqual({
      hours: 30,
      entries: 2,
      since: '2026-10-28',
      days: 22,
    })
    const heardIn = { ...need, callId: callOf().id }
    const sameDay = [
      log('2026-10-28', 1, { callId: heardIn.callId }),
      log('2026-10-28', 4, { callId: newId() }),
    ]
    expect(costOfSilence({ need: heardIn, exposure }, { ...facts, efforts: sameDay }).hours).toBe(4)
  })

  it('speaks a step milder when it is planned for this very call', () => {
    const call = callOf()
    const planned = dealOf({ exposures: [{ ...exposure, plannedCallId: call.id }] })
    const logged = efforts.map(one => ({ ...one, dealId: planned.id }))
    const told = advise({ ...world, call, deal: planned, efforts: logged }, now)
    expect(told.findings.find(({ rule }) => rule === 'R10')?.severity).toBe('warn')
  })
})
