// @vitest-environment happy-dom
import type { DealField, Target } from '@shared/advisor/finding'
import { newQuestion } from '@shared/domain/question'
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { making } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { aRichDemo, mountPrepare, settle, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

const dealFields: readonly DealField[] = [
  'decision-date',
  'size-band',
  'competitors',
  'price-answer',
  'paper-ready',
  'effort',
  'effort-estimate',
  'outcome',
]

describe('what the advisors ask for', () => {
  it('has a field of its own for each target, and the finding lands on it', async () => {
    const stage = aRichDemo({ goal: { text: 'Helen agrees', heardWhen: 'she says so' } })
    const question = newQuestion(
      { words: 'How long does a restore take?', prospectId: stage.prospect.id },
      making,
    )
    const targets: readonly Target[] = [
      { kind: 'room' },
      { kind: 'fidelity' },
      { kind: 'marathon' },
      { kind: 'questions' },
      { kind: 'question', questionId: question.id },
      ...dealFields.map(field => ({ kind: 'deal-field', field }) as const),
    ]
    const { aim } = await mountPrepare({ ...stage, records: [...stage.records, question] })
    const complained = vi.spyOn(console, 'error')
    for (const target of targets) {
      await aim(target)
      const name = Object.values(target).join(':')
      const landed = document.activeElement?.closest(`[data-field~="${name}"]`)
      expect(landed, `the focus is in ${name}`).not.toBe(null)
    }
    // A number that loses the focus while React draws would.
    expect(complained).not.toHaveBeenCalled()
    complained.mockRestore()
  })

  it('is answered in their question, and the finding is gone', async () => {
    const stage = aRichDemo()
    const question = newQuestion({ words: 'How long is a restore?', prospectId: stage.prospect.id }, making)
    const { user } = await mountPrepare({ ...stage, records: [...stage.records, question] })
    await user.click(button(/^Not answered: "How long is a restore/))
    await settle()
    await user.keyboard('A restore: minutes.')
    await settle()
    expect(state().records[question.id]).toMatchObject({ answer: 'A restore: minutes.' })
    expect(screen.queryByRole('button', { name: /^Not answered/ })).toBe(null)
  })

  it('makes the deal with the first word about it', async () => {
    const { user, theCall, aim } = await mountPrepare(aRichDemo())
    await aim({ kind: 'deal-field', field: 'competitors' })
    await user.type(box('Whom or what else they look at'), 'Tapewise{Enter}')
    await settle()
    const deal = state().records[theCall().dealId ?? '']
    expect(deal).toMatchObject({ kind: 'deal', competitors: [{ name: 'Tapewise' }] })
    expect(within(screen.getByRole('list', { name: 'Rivals' })).getByText('Tapewise')).toBeDefined()
  })
})

describe('a rule that does not fit a customer', () => {
  it('is switched off for them with a reason, which stands in sight and is taken back', async () => {
    const stage = aRichDemo()
    const { user } = await mountPrepare(stage)
    const { name } = stage.prospect
    await user.click(button('Why: No goal yet'))
    await user.click(button(`Not for ${name}`))
    expect(document.activeElement).toBe(box(`Why this does not fit ${name}`))
    await user.keyboard('They set it{Enter}')
    await settle()
    expect(screen.queryByRole('button', { name: /^No goal yet/ })).toBe(null)
    const off = screen.getByRole('list', { name: `Otherwise for ${name}` })
    expect(off.textContent).toContain(`Goal that can be heard is switched off for ${name}: They set it`)
    await user.click(button('As everywhere: Goal that can be heard'))
    await settle()
    expect(button(/^No goal yet/)).toBeDefined()
  })

  it('goes by another size for them with a reason, which undo takes back', async () => {
    const stage = aRichDemo()
    const { user } = await mountPrepare(stage)
    const { name } = stage.prospect
    const changes = () => {
      const prospect = state().records[stage.prospect.id]
      return prospect?.kind === 'prospect' ? prospect.ruleChanges : undefined
    }
    await user.click(button(/^Why: .*agenda/i))
    await user.click(button(`Other sizes for ${name}: Agenda not sent`))
    const size = box(/^To send the agenda/)
    expect(button(`Keep for ${name}`)).toHaveProperty('disabled', true)
    await user.clear(size)
    await user.type(size, '8{Enter}')
    await user.type(box(`Why it is otherwise for ${name}`), 'They want it printed{Enter}')
    await settle()
    expect(changes()).toMatchObject([
      { rule: 'mendAgendaMinutes', threshold: 8, reason: 'They want it printed' },
    ])
    const otherwise = screen.getByRole('list', { name: `Otherwise for ${name}` })
    expect(otherwise.textContent).toContain(`To send the agenda: 8 min for ${name}: They want it printed`)
    await act(() => state().undo())
    expect(changes()).toBe(undefined)
  })
})
