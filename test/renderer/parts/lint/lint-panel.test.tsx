// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import type { Script } from '@shared/domain/script'
import type { LintPlace } from '@shared/lint/finding'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useCommands } from '../../../../renderer/app/use-commands'
import { LintPanel } from '../../../../renderer/parts/lint/LintPanel'
import { useLintPanel } from '../../../../renderer/parts/lint/use-lint-panel'
import { useScriptLint } from '../../../../renderer/parts/lint/use-script-lint'
import { useNeighbourhood } from '../../../../renderer/state/selectors'
import { useStore } from '../../../../renderer/state/store'
import { useLoaded } from '../../../../renderer/state/use-loaded'
import { aCall, aGap, aProof, aProspect, aRun, aScript, aScriptCopy, aStep } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

let gone: LintPlace[] = []

interface EditorProps {
  readonly id: string
  readonly callId?: string
  readonly isReadOnly?: boolean
}

function Editor({ id, callId, isReadOnly = false }: EditorProps) {
  const script = useLoaded('script', id)
  return script ? <Checked {...{ script, callId, isReadOnly }} /> : null
}

interface CheckedProps extends Omit<EditorProps, 'id'> {
  readonly script: Script
}

function Checked({ script, callId = '', isReadOnly }: CheckedProps) {
  useLoaded('call', callId)
  const change = useStore(state => state.change)
  const neighbourhood = useNeighbourhood(callId)
  const lint = useScriptLint(script, { neighbourhood })
  const view = useLintPanel({
    story: script,
    lint,
    onGo: place => gone.push(place),
    onChange: isReadOnly ? undefined : (update, label) => change('script', script.id, update, label),
  })
  useCommands(view.commands)
  return <LintPanel view={view} />
}

const hedged = aStep({ title: 'Second', tell: 'You basically type it.', topics: ['restore'], minutes: 9 })
const trained = aStep({ title: 'Third', depth: 'train', topics: ['restore'], minutes: 9 })
const script = aScript({
  actor: 'The shift lead',
  steps: [
    aStep({ title: 'First', topics: ['restore'], minutes: 0.5, takeaway: 'It should be back.' }),
    hedged,
    trained,
  ],
})

/** A rehearsal of it, run to its end in some call. */
function rehearsalOf({ id }: Script): readonly AnyRecord[] {
  const call = aCall({ title: 'Some call' })
  const run = aRun({ callId: call.id, form: 'rehearsal', endedAt: '2026-11-18T10:00:00.000Z' })
  return [call, aScriptCopy({ callId: call.id, scriptId: id }), run]
}

async function show(props: Partial<EditorProps> = {}, records: readonly AnyRecord[] = [], of = script) {
  gone = []
  const main = await showScreen(<Editor id={of.id} {...props} />, { records: [of, ...records] })
  await settled()
  return main
}

const now = (): Script => state().records[script.id] as Script
const findings = () =>
  region('Style and checks')
    .queryAllByRole('listitem')
    .map(row => row.textContent)
/** The finding that has the focus; the page itself is none. */
const focused = (): string | null | undefined =>
  document.activeElement?.matches('[data-finding]') ? document.activeElement.textContent : undefined
const row = (name: RegExp) => region('Style and checks').getByRole('button', { name })

describe('what the linter found', () => {
  it('stands in one line each, worst first, with its place', async () => {
    await show()
    expect(findings().slice(0, 3)).toEqual([
      'Hedges: “should”step 1',
      'Hedges: “basically”step 2',
      'Trains instead of showingstep 3',
    ])
    expect(region('Style and checks').getByText('3 findings')).toBeDefined()
    await expectAccessible()
  })

  it('is gone to by a press, with the field and the words that are meant', async () => {
    await show()
    await click(row(/^Hedges: “basically”/))
    expect(gone).toEqual([
      {
        kind: 'step',
        stepId: hedged.id,
        field: 'tell',
        ranges: [expect.objectContaining({ start: 4, end: 13 })],
      },
    ])
  })

  it('says why, what backs it and which card, and shows the words in their text', async () => {
    await show()
    await click(button('Why: Hedges: “basically”, step 2'))
    expect(screen.getByText(/It softens what you say/)).toBeDefined()
    expect(screen.getByText('practice')).toBeDefined()
    expect(screen.getByText(/P14 Say it, write it, show it/)).toBeDefined()
    expect(screen.getByText('basically').tagName).toBe('MARK')
    await expectAccessible()
  })

  it('is walked by F8 and mended by F, one after the other, and undone in one go', async () => {
    await show()
    await press('{F8}')
    expect(focused()).toContain('“should”')
    await press('{F8}')
    await press('f')
    expect(now().steps[1]?.tell).toBe('You type it.')
    expect(focused()).toContain('instead of showing')
    await press('f')
    expect(now().steps[2]?.depth).toBe('show')
    expect(focused()).toContain('“should”')
    await press('f')
    expect(now().steps[0]?.takeaway).toBe('It should be back.')
    await act(() => state().undo())
    expect(now().steps[2]?.depth).toBe('train')
  })

  it('goes back with Shift+F8, and to the place with Enter', async () => {
    await show()
    await press('{Shift>}{F8}{/Shift}')
    expect(focused()).toContain('instead of showing')
    await press('{Enter}')
    expect(gone).toEqual([{ kind: 'step', stepId: trained.id, field: 'depth' }])
  })

  it('keeps an F that is pressed elsewhere out of the script', async () => {
    await show()
    await press('{F8}{F8}')
    await act(() => (document.activeElement as HTMLElement).blur())
    await press('f')
    expect(now().steps[1]?.tell).toBe('You basically type it.')
  })

  it('is settled with a reason and asked again only when that is taken back', async () => {
    await show()
    await click(button('Why: Trains instead of showing, step 3'))
    await click(button('Not for this script'))
    expect(button('Do not ask again').hasAttribute('disabled')).toBe(true)
    await fill(field('Why not for this script'), 'They asked for it')
    await press('{Enter}')
    expect(findings().join()).not.toContain('instead of showing')
    expect(now().lint?.settled).toMatchObject([{ rule: 'R15', reason: 'They asked for it' }])
    await click(button(/^Settled/))
    expect(screen.getByText('They asked for it')).toBeDefined()
    await click(button(/^Ask again: Trains instead/))
    expect(findings().join()).toContain('instead of showing')
    expect(now().lint).toBeUndefined()
  })

  it('can have its rule switched off here, and on again as everywhere', async () => {
    await show()
    await click(button('Why: Hedges: “basically”, step 2'))
    await click(button('Switch this rule off here'))
    expect(findings().join()).not.toContain('Hedges')
    await click(button(/^Otherwise for this script/))
    await click(button('As everywhere: Hedge words'))
    expect(findings().join()).toContain('Hedges')
  })

  it('offers rules before their time by hand', async () => {
    await show()
    await click(button(/^Come with the first rehearsal/))
    await click(button('Switch on: Result comes late'))
    expect(findings().join()).toContain('No step is marked as the result')
  })

  it('grows with the first rehearsal', async () => {
    await show({}, rehearsalOf(script))
    expect(findings().join()).toContain('No step is marked as the result')
    expect(screen.queryByRole('button', { name: /^Come with/ })).toBeNull()
  })

  it('can be read and not mended in a script that is read-only', async () => {
    await show({ isReadOnly: true })
    await press('{F8}{F8}f')
    expect(now().steps[1]?.tell).toBe('You basically type it.')
    expect(screen.queryByRole('button', { name: /Cut the hedge/ })).toBeNull()
    expect(screen.getByText(/It softens what you say/)).toBeDefined()
  })

  it('says when there is nothing, and what is still to come', async () => {
    const clean = aScript({ actor: 'The shift lead', steps: [aStep({ topics: ['restore'], minutes: 18 })] })
    await show({}, [], clean)
    expect(screen.getByText(/Nothing found. \d+ more rules come with the first rehearsal./)).toBeDefined()
    await expectAccessible()
  })

  it('draws a long list in parts', async () => {
    const steps = Array.from({ length: 100 }, () => aStep({ tell: 'Maybe you see.', topics: ['restore'] }))
    const long = aScript({ actor: 'The shift lead', steps, nextStepsMinutes: 60 })
    await show({}, [], long)
    expect(findings()).toHaveLength(80)
    await click(button('Show 20 more'))
    expect(findings()).toHaveLength(100)
  })
})

describe('what the workspace knows', () => {
  it('is read: a gap that is not ready to tell, by name and by what it lacks', async () => {
    const gap = aGap({ title: 'Server 2008 R2', proof: undefined })
    const step = aStep({
      topics: ['restore'],
      watchOuts: [{ id: trained.id as never, form: 'gap', gapId: gap.id, title: gap.title }],
    })
    await show({}, [gap], aScript({ actor: 'The shift lead', steps: [step], nextStepsMinutes: 9 }))
    await click(button(/^Why: Not ready to tell: Server 2008 R2/))
    expect(screen.getByText(/Not known:/).parentElement?.textContent).toBe('Not known: proof.')
  })

  it('offers the one proof that fits a claim', async () => {
    const proof = aProof({ title: 'Restore test', form: 'test', permission: 'public', topics: ['restore'] })
    const step = aStep({ topics: ['restore'], tell: 'You are 40 % faster.', isResult: true })
    const claims = aScript({ actor: 'The shift lead', steps: [step], nextStepsMinutes: 9 })
    await show({}, [proof, ...rehearsalOf(claims)], claims)
    await click(button(/^Why: Claim without proof/))
    await click(button(/^Attach “Restore test”/))
    expect((state().records[claims.id] as Script).steps[0]?.proofId).toBe(proof.id)
  })

  it('is asked once for a record that is not to be had, however much is typed', async () => {
    const lost = aGap()
    const step = aStep({
      topics: ['restore'],
      watchOuts: [{ id: trained.id as never, form: 'gap', gapId: lost.id, title: lost.title }],
    })
    const leaning = aScript({ actor: 'The shift lead', steps: [step] })
    const main = await show({}, [], leaning)
    const asked = () =>
      main.inputsOf('readRecords').filter(({ refs }) => refs.some(({ id }) => id === lost.id)).length
    const once = asked()
    await act(() =>
      state().change('script', leaning.id, before => ({ ...before, actor: 'Another' }), 'Edited'),
    )
    await settled()
    expect([once, asked()]).toEqual([1, 1])
  })

  it('lets style wait inside two hours of the call', async () => {
    const prospect = aProspect()
    const call = aCall({ prospectId: prospect.id })
    await show({ callId: call.id }, [call, prospect])
    expect(findings().join()).not.toContain('Hedges')
    expect(screen.getByText('2 of style wait until after the call.')).toBeDefined()
  })
})
