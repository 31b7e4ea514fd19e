import { freshId } from '@shared/domain/schema'
import { newScript, type Script } from '@shared/domain/script'
import { copyScript, type ScriptCopy } from '@shared/domain/script-copy'
import type { Step } from '@shared/domain/step'
import {
  type Bound,
  findSpecifics,
  type Specific,
  type Specifics,
  storyForLibrary,
  takenBack,
} from '@shared/library/save-back'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aNeed, aScript, aStep, making } from '../../helpers/builders'

const callId = aCall().id
const needs = [aNeed({ topics: ['restore'] }), aNeed({ topics: ['audit', 'proof'] })]
const helen = freshId('person', making.newId)
const whose: Specifics = {
  tool: 'SharePoint',
  company: 'Corvane Packaging',
  people: [
    { name: 'Helen Brandt', parts: ['champion'] },
    { name: 'Will Osei', parts: [] },
  ],
}
const theirs = {
  needs,
  tool: whose.tool,
  company: whose.company,
  people: { champion: 'Helen Brandt' },
}
const bound: Bound = { needs, partsOf: id => (id === helen ? ['champion'] : []) }
const proposed = (specifics: readonly Specific[]) =>
  new Set(specifics.filter(one => one.isProposed).map(one => one.id))

function back(copy: ScriptCopy, script: Script, names: Specifics = whose): Script {
  const specifics = findSpecifics(copy, script, names)
  return takenBack(script, storyForLibrary(copy, specifics, proposed(specifics), bound))
}
const revised = (copy: ScriptCopy, change: (step: Step) => Partial<Step>): ScriptCopy => ({
  ...copy,
  steps: copy.steps.map(step => ({ ...step, ...change(step) })),
})

describe('what names the prospect', () => {
  const script = aScript({ steps: [aStep({ tell: 'Out of {{their tool}}', topics: ['restore'] })] })
  const copy = copyScript(script, callId, theirs, making)
  const say = (tell: string, names = whose, from = script) =>
    findSpecifics(
      revised(copy, () => ({ tell })),
      from,
      names,
    )

  it.each<[string, string, readonly string[]]>([
    ['the tool, whatever the case', 'out of sharepoint', ['{{their tool}}']],
    ['a name with a sign in it', 'on X-Files (old)', ['{{their tool}}']],
    ['not a part of a word', 'SharePointless', []],
    [
      'the company, whole or by its first word',
      'Corvane Packaging, or Corvane',
      ['{{their company}}', '{{their company}}'],
    ],
    ['not the rest of its name', 'Packaging lines', []],
    [
      'people, by full or first name',
      'Ask Helen Brandt, then Helen',
      ['{{their champion}}', '{{their champion}}'],
    ],
    ['somebody without a part', 'Will asked', ['{{their colleague}}']],
    ['not a word that is no name', 'it will be back', []],
    ['not what is a placeholder already', 'Out of {{their tool}}', []],
  ])('is %s', (_, tell, placeholders) => {
    const names = tell.includes('X-Files') ? { ...whose, tool: 'X-Files (old)' } : whose
    expect(say(tell, names).map(one => one.placeholder)).toEqual(placeholders)
  })

  it('is shown but not proposed where the script said so itself, or in an address', () => {
    const own = aScript({
      steps: [{ ...copy.steps[0], ...aStep({ id: copy.steps[0]?.id, tell: 'SharePoint' }) }],
    })
    expect(say('SharePoint', whose, own).map(one => one.isProposed)).toEqual([false])
    expect(say('https://x.example/SharePoint').map(one => one.isProposed)).toEqual([false])
    expect(say('SharePoint').map(one => one.isProposed)).toEqual([true])
  })

  it('is the plain words where the script has a placeholder that nobody could fill', () => {
    const blank = { people: [] }
    const unnamed = copyScript(script, callId, { needs }, making)
    expect(unnamed.steps[0]?.tell).toBe('Out of their tool')
    expect(back(unnamed, script, blank).steps[0]?.tell).toBe('Out of {{their tool}}')
    expect(say('their champion said', blank)).toEqual([])
  })

  it('stays where it is not ticked', () => {
    const named = revised(copy, () => ({ tell: 'SharePoint, then Helen' }))
    const specifics = findSpecifics(named, script, whose)
    const [tool] = specifics
    const story = storyForLibrary(named, specifics, new Set([tool?.id ?? '']), bound)
    expect(story.steps[0]?.tell).toBe('{{their tool}}, then Helen')
  })
})

describe('a step taken back', () => {
  const script = aScript({ steps: [aStep({ topics: ['restore'] })] })
  const copy = copyScript(script, callId, theirs, making)

  it('keeps no need, no person and no speaker, but the topics and parts they stood for', () => {
    const speakerId = freshId('colleague', making.newId)
    const bindings = { needIds: needs.map(({ id }) => id), personIds: [helen], speakerId }
    const [step] = back(
      revised(copy, () => bindings),
      script,
    ).steps
    expect(step).toMatchObject({ needIds: [], personIds: [], forParts: ['champion'] })
    expect(step?.topics).toEqual(['restore', 'audit', 'proof'])
    expect(step).not.toHaveProperty('speakerId')
  })

  it('stays in the block it stands in by now', () => {
    const blockId = freshId('block', making.newId)
    const linked = { ...script, steps: script.steps.map(step => ({ ...step, blockId })) }
    expect(back(copy, linked).steps[0]?.blockId).toBe(blockId)
    expect(back(copyScript(linked, callId, theirs, making), script).steps[0]?.blockId).toBeUndefined()
  })

  it('says its own words again where the call told it in those of a layer', () => {
    const told = { toldAs: 'executive' as const, plainTell: 'Out of SharePoint', tell: 'It saves a day' }
    const [step] = back(
      revised(copy, () => told),
      script,
    ).steps
    expect(step?.tell).toBe('Out of {{their tool}}')
    expect(step).not.toHaveProperty('toldAs')
    expect(step).not.toHaveProperty('plainTell')
  })

  it('leaves the script its name, its dates and its industries', () => {
    const kept = aScript({ name: 'Ours', industries: ['pharma'], lastVerifiedOn: '2026-11-01', revision: 4 })
    const next = back({ ...copyScript(kept, callId, theirs, making), name: 'For Corvane' }, kept)
    expect(next).toMatchObject({
      name: 'Ours',
      industries: ['pharma'],
      lastVerifiedOn: '2026-11-01',
      revision: 4,
    })
  })
})

describe('over copy, revise and save back', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...[
          'restore',
          'Helen Brandt',
          'SharePoint',
          'Corvane Packaging',
          '{{their tool}}',
          '{{their champion}}',
        ],
        ...['{{their company}}', '.', 'the file', '{{guest}}', '{{ their tool }}', '\n'],
      ),
      { maxLength: 8 },
    )
    .map(list => list.join(' '))
  const steps = fc.array(
    fc.record({
      title: words,
      tell: words,
      takeaway: fc.option(words, { nil: undefined }),
      topics: fc.uniqueArray(fc.constantFrom('restore', 'audit', 'cost')),
      minutes: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 5 },
  )
  const scripts = steps.map(list => newScript({ name: 'S', steps: list.map(step => aStep(step)) }, making))
  const revisions = fc.array(words, { maxLength: 5 })

  it('ids stay, and nothing of the call is left', () => {
    fc.assert(
      fc.property(scripts, revisions, fc.boolean(), (script, texts, turn) => {
        const copy = copyScript(script, callId, theirs, making)
        const retold = copy.steps.map((step, at) => ({ ...step, tell: texts[at] ?? step.tell }))
        const next = back({ ...copy, steps: turn ? retold.toReversed() : retold }, script)
        const ids = script.steps.map(({ id }) => id)
        expect(next.steps.map(({ id }) => id)).toEqual(turn ? ids.toReversed() : ids)
        expect(next.id).toBe(script.id)
        expect(next.steps.flatMap(step => [...step.needIds, ...step.personIds])).toEqual([])
      }),
    )
  })

  it('the saved-back script copied for the same prospect says the same steps', () => {
    fc.assert(
      fc.property(scripts, revisions, (script, texts) => {
        const copy = copyScript(script, callId, theirs, making)
        const retold = {
          ...copy,
          steps: copy.steps.map((step, at) => ({ ...step, tell: texts[at] ?? step.tell })),
        }
        // What is written by hand with a placeholder in it is filled when it is copied again.
        const said = copyScript({ ...script, steps: retold.steps }, callId, theirs, making)
        const again = copyScript(back(said, script), callId, theirs, making)
        expect(again.steps).toEqual(said.steps)
      }),
    )
  })

  it('a call that changed nothing gives the script as it was', () => {
    const plain = aScript({
      steps: [aStep({ title: '{{their tool}} is slow', tell: 'Ask {{their champion}}', topics: ['audit'] })],
    })
    expect(back(copyScript(plain, callId, theirs, making), plain).steps).toEqual(plain.steps)
  })
})
