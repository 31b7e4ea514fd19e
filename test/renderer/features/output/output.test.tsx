// @vitest-environment happy-dom

import type { AnyRecord } from '@shared/domain/records'
import type { DocumentKind } from '@shared/output/sheet'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OutputPage } from '../../../../renderer/features/output/OutputPage'
import { state } from '../../../helpers/fresh-store'
import { button, click, press, region, showScreen } from '../../../helpers/screen-stand'
import { neighbourhoodOf, secrets } from '../../../shared/output/facts-of'

const { call: planned, prospect, deal, people, colleagues, gaps, scriptCopy } = neighbourhoodOf()
if (prospect === undefined || deal === undefined || scriptCopy === undefined) throw new Error('no whole call')
const call = { ...planned, scriptCopyId: scriptCopy.id }
const records: readonly AnyRecord[] = [call, prospect, deal, ...people, ...colleagues, ...gaps, scriptCopy]
const { reason, stake } = secrets

const show = (document: DocumentKind) =>
  showScreen(<OutputPage callId={call.id} document={document} />, {
    records,
    view: { kind: 'output', id: call.id, document },
  })
const format = (name: string) => click(screen.getByRole('radio', { name }))
const preview = () => {
  const text = (element: Element): string =>
    element.shadowRoot === null
      ? [...element.children].map(text).join('') + (element.children.length === 0 ? element.textContent : '')
      : (element.shadowRoot.textContent ?? '')
  return text(screen.getByRole('region', { name: /^As it leaves/ }))
}
const secretBox = () =>
  within(screen.getByRole('group', { name: /^Private/ })).getByRole<HTMLInputElement>('checkbox', {
    name: /Why I play this part/,
  })

describe('a document before it leaves', () => {
  it('is shown whole, with what is private out and a box to take it in', async () => {
    await show('brief')
    expect(preview()).toContain('Helen agrees to a restore test.')
    expect(preview()).not.toContain(reason)
    expect(secretBox().checked).toBe(false)
    await click(secretBox())
    expect(preview()).toContain(reason)
    expect(preview()).not.toContain(stake)
  })

  it('is copied for Slack exactly as it is shown', async () => {
    const main = await show('brief')
    await format('Slack')
    const shown = region(/^As it leaves/).getByText(/Huddle brief/).textContent
    await press('{Control>}{Enter}{/Control}')
    expect(main.copied).toEqual([{ text: shown }])
    expect(shown).not.toContain(reason)
    expect(screen.getByText('On the clipboard, written for Slack.')).toBeTruthy()
  })

  it('loses a section that is unticked', async () => {
    await show('brief')
    await format('Plain text')
    expect(preview()).toContain('THEIR WORDS')
    await click(
      within(screen.getByRole('group', { name: 'What leaves' })).getByRole('checkbox', {
        name: 'Their words',
      }),
    )
    expect(preview()).not.toContain('THEIR WORDS')
    expect(preview()).not.toContain(prospect.needs[0]?.words)
  })

  it('says where the action was when it could not be written', async () => {
    const main = await show('brief')
    main.fail('saveDocument', 'disk-full', 'The file could not be written to /media.')
    await press('{Control>}{Enter}{/Control}')
    expect(region('Hand it out').getByText('The file could not be written to /media.')).toBeTruthy()
  })

  it('says how many pages were saved, and where', async () => {
    await show('brief')
    await press('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Saved to /home/mira/corvane-packaging-huddle-brief.pdf, 1 page.')).toBeTruthy()
  })
})

describe('the agenda', () => {
  it('is noted as sent when the user says so, and not by copying it', async () => {
    const main = await show('agenda')
    await click(button(/^Copy as rich text/))
    const sentAt = () => {
      const record = state().records[call.id]
      return record?.kind === 'call' ? record.agendaSentAt : undefined
    }
    expect(main.copied[0]?.html).toContain('<h1>Agenda</h1>')
    expect(sentAt()).toBeUndefined()
    await click(button('It was sent'))
    expect(sentAt()).toBeDefined()
  })

  it('has nothing private to tick', async () => {
    await show('agenda')
    expect(screen.getByText('Nothing private is in this document.')).toBeTruthy()
  })
})

describe('the cue sheet of one of several speakers', () => {
  it('is chosen where two of us speak, and holds only what they tell', async () => {
    const tom = colleagues.find(({ me }) => !me)
    const [first, second] = scriptCopy.steps
    if (tom === undefined || first === undefined || second === undefined) throw new Error('no second speaker')
    const copy = { ...scriptCopy, steps: [first, { ...second, speakerId: tom.id }] }
    await showScreen(<OutputPage callId={call.id} document="cue-sheet" />, {
      records: [...records.filter(({ id }) => id !== copy.id), copy],
      view: { kind: 'output', id: call.id, document: 'cue-sheet' },
    })
    await format('Plain text')
    expect(preview()).toContain(first.title)
    await click(button(/^Whose|Whose$/))
    await click(screen.getByRole('option', { name: tom.name }))
    expect(preview()).not.toContain(`1. ${first.title}`)
    expect(preview()).toContain(`Take over: from`)
    expect(preview()).toContain(second.title)
  })

  it('is no choice while one tells it all', async () => {
    await show('cue-sheet')
    expect(screen.queryByRole('region', { name: 'Whose' })).toBeNull()
  })
})
