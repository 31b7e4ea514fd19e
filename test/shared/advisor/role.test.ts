import { collectFacts } from '@shared/advisor/facts'
import { adviseRole, roleAdviceRule, roleUnknownRule } from '@shared/advisor/role'
import { callKinds } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Deal } from '@shared/domain/deal'
import { describe, expect, it } from 'vitest'
import { callOf, changed, dealOf, now, says, tom, worldOf } from './world'

type Inputs = readonly [Colleague['experience'], Deal['invited'], Deal['complexity']]

const worldWith = ([experience, invited, complexity]: Inputs, call = callOf({ myRole: undefined })) => ({
  call,
  colleagues: [{ ...tom, experience }],
  deal: dealOf({ invited, complexity }),
})
const adviceFor = (inputs: Inputs) => adviseRole(collectFacts(worldOf(worldWith(inputs)), now))
const early = 'before-first-technical-call'

describe('R02, role advice', () => {
  it.each<readonly [Inputs, string, number]>([
    [['seasoned', 'later', 'low'], 'passive', 0],
    [['seasoned', 'later', 'medium'], 'passive', 0],
    [['new', 'later', 'low'], 'active', 1],
    [['seasoned', early, 'low'], 'active', 1],
    [['seasoned', 'later', 'high'], 'active', 1],
    [['new', early, 'low'], 'active', 2],
    [['seasoned', early, 'high'], 'active', 2],
    [['new', early, 'high'], 'lead', 3],
  ])('%j gives %s', (inputs, role, points) => {
    expect(adviceFor(inputs)).toMatchObject({ kind: 'advised', role, points })
  })

  it.each<readonly [Inputs, string]>([
    [[undefined, early, 'high'], 'whether Tom Okafor is new to selling with us'],
    [['new', undefined, 'high'], 'when we were invited'],
    [['new', early, undefined], 'how complex the deal is'],
  ])('%j is not guessed: ask', (inputs, missing) => {
    expect(adviceFor(inputs)).toMatchObject({ kind: 'ask', missing: [missing] })
  })

  it('without a deal and a salesperson names all three', () => {
    const advice = adviseRole(collectFacts(worldOf({ deal: undefined }), now))
    expect(advice).toMatchObject({ kind: 'ask', facts: [] })
    expect(advice.kind === 'ask' && advice.missing).toHaveLength(3)
  })

  it('is said only where the choice differs and no reason is noted, and never over an unknown input', () => {
    const lead: Inputs = ['new', early, 'high']
    const chosen = (myRole: 'lead' | 'passive', myRoleReason?: string) => callOf({ myRole, myRoleReason })
    expect(says(roleAdviceRule, worldWith(lead, chosen('passive')))).toMatchObject([
      { rule: 'R02', playbook: 'P09', severity: 'info', target: { kind: 'my-role' } },
    ])
    expect(says(roleAdviceRule, worldWith(lead, chosen('lead')))).toEqual([])
    expect(says(roleAdviceRule, worldWith(lead, chosen('passive', 'Tom knows them well')))).toEqual([])
    expect(says(roleAdviceRule, worldWith(['new', early, undefined], chosen('passive')))).toEqual([])
    expect(says(roleAdviceRule, worldWith(lead))).toEqual([])
  })

  it('follows changed thresholds', () => {
    const world = worldWith(['new', 'later', 'low'], callOf({ myRole: 'active' }))
    expect(says(roleAdviceRule, world)).toEqual([])
    expect(says(roleAdviceRule, world, changed({ leadFromPoints: 1 }))).toHaveLength(1)
  })
})

describe('R01, role unknown', () => {
  it.each(callKinds)('gates a %s', callKind => {
    expect(says(roleUnknownRule, { call: callOf({ callKind, myRole: undefined }) })).toMatchObject([
      { rule: 'R01', playbook: 'P09', severity: 'gate', minutesToMend: 1, target: { kind: 'my-role' } },
    ])
  })

  it.each(['lead', 'active', 'passive'] as const)('is silent once the role is %s', myRole => {
    expect(says(roleUnknownRule, { call: callOf({ myRole }) })).toEqual([])
  })

  it('passes the advice on, or says whom to ask', () => {
    expect(says(roleUnknownRule, worldWith(['new', early, 'high']))[0]?.why).toContain(
      'The facts speak for lead.',
    )
    const [asking] = says(roleUnknownRule, worldWith(['new', early, undefined]))
    expect(asking?.why).toContain('ask your salesperson')
    expect(asking?.missing).toContain('how complex the deal is')
    expect(asking?.facts.map(fact => fact.label)).toEqual(['Salesperson', 'Invited'])
  })
})
