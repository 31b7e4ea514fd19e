import { newNeed } from '@shared/domain/need'
import { copyScript } from '@shared/domain/script-copy'
import type { Step } from '@shared/domain/step'
import { insertBlock } from '@shared/library/blocks'
import { blockChoices, inTheirWords, isProposed, takeBlock } from '@shared/library/take-block'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBlock, aCall, aScript, aStep, making } from '../../helpers/builders'

const signIn = aStep({ title: 'Sign in', tell: 'Open {{their tool}}', minutes: 4, topics: ['login'] })
const role = aStep({ title: 'Choose the role', minutes: 2 })
const taken = aBlock({ name: 'Way in', steps: [signIn, role] })
const own = aStep({ title: 'Hello' })
const script = insertBlock(aScript({ steps: [own], revision: 3 }), taken)
const need = newNeed({ words: 'One password', topics: ['login'] }, [], making)
const theirs = { needs: [need], tool: 'SharePoint' }
const copy = copyScript(script, aCall().id, theirs, making)
const origin = { atRevision: inTheirWords(script, theirs).steps }
const edited = (changes: readonly Partial<Step>[], more: readonly Step[] = []) => ({
  ...taken,
  steps: [...taken.steps.map((step, at) => ({ ...step, ...changes[at] })), ...more],
})
const look = (block: typeof taken, of = copy, from: Parameters<typeof blockChoices>[2] = origin) =>
  blockChoices(of, inTheirWords(block, theirs), from)
const withStep = (fields: Partial<Step>) => ({
  ...copy,
  steps: copy.steps.map(step => (step.id === signIn.id ? { ...step, ...fields } : step)),
})

describe('a block that says it otherwise than a call', () => {
  it('is nothing to choose from where both say the same in their words', () => {
    expect(look(taken)).toEqual([])
  })

  it.each([
    ['what only the block changed', {}, { minutes: 5 }, origin, ['block']],
    ['nothing where only the call changed', { minutes: 3 }, {}, origin, []],
    ['what both changed, as the call’s', { minutes: 3 }, { minutes: 5 }, origin, ['call']],
    ['a difference nobody can place', { minutes: 3 }, { minutes: 5 }, {}, ['unknown']],
    [
      'what the script still says, as the block’s',
      {},
      { minutes: 5 },
      { standing: origin.atRevision },
      ['block'],
    ],
    ['nothing of what is the call’s alone', { personIds: ['x' as never] }, {}, origin, []],
  ] as const)('offers %s', (_, ours, changed, from, whose) => {
    const choices = look(edited([changed]), withStep(ours), from)
    expect(choices.map(one => one.whose)).toEqual(whose)
    expect(choices.filter(isProposed)).toHaveLength(whose.filter(one => one !== 'call').length)
  })

  it('renews what is chosen in their words; ids, needs, order and what is not chosen stay', () => {
    const moved = withStep({ title: 'Log in at Corvane' })
    const ours = { ...moved, steps: moved.steps.toReversed() }
    const block = edited([{ title: 'Log in', tell: 'Close {{their tool}}', takeaway: 'Done' }])
    const choices = look(block, ours)
    const after = takeBlock(ours, inTheirWords(block, theirs), choices.filter(isProposed), [need])
    expect(after.steps.map(step => step.id)).toEqual([role.id, signIn.id, own.id])
    expect(after.steps[1]).toMatchObject({
      ...{ title: 'Log in at Corvane', tell: 'Close SharePoint', takeaway: 'Done' },
      ...{ needIds: [need.id], blockId: taken.id },
    })
    expect(takeBlock(ours, block, [], [need])).toBe(ours)
  })

  it('brings a new step behind the one it follows, bound to their needs, and takes out a dropped one', () => {
    const news = aStep({ title: 'Second factor', topics: ['login'] })
    const block = { ...taken, steps: [signIn, news] }
    const choices = look(block)
    expect(choices.map(({ what }) => what.kind)).toEqual(['added', 'dropped'])
    const after = takeBlock(copy, block, choices, [need])
    expect(after.steps.map(({ id }) => id)).toEqual([own.id, signIn.id, news.id])
    expect(after.steps[2]).toMatchObject({ blockId: taken.id, needIds: [need.id] })
  })

  it('asks before it brings back a step that this call left out, or drops one that it changed', () => {
    const without = { ...copy, steps: copy.steps.filter(({ id }) => id !== role.id) }
    expect(look(taken, without).map(({ what, whose }) => [what.kind, whose])).toEqual([['added', 'call']])
    const shorter = { ...taken, steps: [role] }
    expect(look(shorter, withStep({ minutes: 1 })).map(({ whose }) => whose)).toEqual(['call'])
    expect(look(shorter).map(({ whose }) => whose)).toEqual(['block'])
  })

  it('stays in the words of the layer it is told in', () => {
    const layers = [{ audience: 'executive' as const, tell: 'Money' }]
    const ours = withStep({ tell: 'Money', toldAs: 'executive', plainTell: 'Open SharePoint', layers })
    const block = edited([{ tell: 'Shut it', layers: [{ audience: 'executive' as const, tell: 'Savings' }] }])
    const from = {
      atRevision: origin.atRevision.map(step => (step.id === signIn.id ? { ...step, layers } : step)),
    }
    const choices = look(block, ours, from)
    const after = takeBlock(ours, block, choices, [])
    expect(after.steps[1]).toMatchObject({ tell: 'Savings', plainTell: 'Shut it', toldAs: 'executive' })
  })

  it('says the same once all is taken, whatever either changed, and no step of another is touched', () => {
    const words = fc.record(
      {
        title: fc.constantFrom('a', 'b'),
        minutes: fc.constantFrom(1, 2),
        takeaway: fc.constantFrom('c', 'd'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(words, words, fc.boolean(), fc.boolean(), (ours, changed, isDropped, isKnown) => {
        const block = { ...edited([changed]), ...(isDropped && { steps: [{ ...signIn, ...changed }] }) }
        const from = isKnown ? {} : { standing: origin.atRevision }
        const start = withStep(ours)
        const inWords = inTheirWords(block, theirs)
        const after = takeBlock(start, inWords, look(block, start, from), [need])
        expect(look(block, after, from)).toEqual([])
        expect(after.steps.find(({ id }) => id === own.id)).toBe(start.steps[0])
      }),
    )
  })
})
