// @vitest-environment happy-dom
import type { SearchAnswer, SearchHit } from '@shared/safety'
import { beforeEach, describe, expect, it } from 'vitest'
import { Palette } from '../../../renderer/app/Palette'
import { aCall, aGap, aProspect, testNow } from '../../helpers/builders'
import type { FakeBridge, FakeBridgeOptions } from '../../helpers/fake-bridge'
import { state } from '../../helpers/fresh-store'
import { act, expectAccessible, press, screen, settled, showScreen, within } from '../../helpers/screen-stand'

const garrow = aProspect({ name: 'Garrow Freight' })
const call = aCall({ title: 'Whole-room proof', prospectId: garrow.id })
const gap = aGap({ title: 'A set lock' })
const hit: SearchHit = {
  ...{ kind: 'question', id: gap.id.replace(/.$/, 'f'), title: 'Is every restore logged?' },
  ...{ prospect: 'Garrow Freight', prospectId: garrow.id, callId: call.id, at: testNow },
  snippet: '… a whole depot from tape …',
}
const answer = (fields: Partial<SearchAnswer> = {}): SearchAnswer => ({
  ...{ hits: [hit], total: 1, complete: true },
  ...fields,
})

async function open(answers: FakeBridgeOptions['answers'] = {}): Promise<FakeBridge> {
  const main = await showScreen(<Palette />, { records: [garrow, call, gap], answers })
  await act(() => state().openOverlay('palette'))
  await settled()
  return main
}
const field = () =>
  screen.getByLabelText<HTMLInputElement>('Search actions and records', { selector: 'input' })
const results = () => within(screen.getByRole('menu', { name: 'Results' })).queryAllByRole('menuitem')
const texts = () => results().map(one => one.textContent)
const asked = (main: FakeBridge) => main.inputsOf('searchRecords').at(-1)
const status = () => screen.getByRole('status').textContent

function down(key: string, more: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})

describe('the palette', () => {
  it('shows what main finds, with kind, prospect, date and the words around the match', async () => {
    await open({ searchRecords: () => answer() })
    await press('depot')
    expect(texts()).toEqual([
      'Garrow Freight · Is every restore logged?… a whole depot from tape …Question · 19 Nov',
    ])
    expect(screen.getByText('depot').tagName).toBe('MARK')
    expect(status()).toBe('1 found')
    await expectAccessible()
  })

  it('takes the letters that were typed before its field stood, and nothing else hears them', async () => {
    await showScreen(<Palette />, { records: [garrow, call, gap] })
    const heard: string[] = []
    const listen = ({ key }: KeyboardEvent) => void heard.push(key)
    window.addEventListener('keydown', listen)
    await act(() => {
      for (const key of ['k', 'd', 'x', 'Backspace', 'e', 'Enter']) down(key, { ctrlKey: key === 'k' })
    })
    await settled()
    expect(field().value).toBe('de')
    expect(document.activeElement).toBe(field())
    await press('pot')
    expect(field().value).toBe('depot')
    await press('{Escape}')
    heard.length = 0
    await act(() => down('x'))
    expect(heard).toEqual(['x'])
    window.removeEventListener('keydown', listen)
  })

  it('opens a question at its call’s debrief', async () => {
    await open({ searchRecords: () => answer() })
    await press('depot')
    await press('{Enter}')
    expect(state().view).toMatchObject({ kind: 'call', id: call.id, tab: 'debrief' })
    expect(state().overlay).toBe('none')
  })

  it('opens the row that is marked, also before the list has taken notice of it', async () => {
    await open({ searchRecords: () => answer() })
    await press('depot')
    await press('{ArrowRight}')
    results()[0]?.setAttribute('data-focused', 'true')
    await press('{Enter}')
    expect(state().view).toMatchObject({ kind: 'call', id: call.id, tab: 'debrief' })
  })

  it('shows titles at once, while main has not answered', async () => {
    const main = await open({ searchRecords: () => answer() })
    const letGo = main.hold('searchRecords')
    await press('whole')
    expect(texts()).toEqual([expect.stringContaining('Whole-room proof')])
    letGo()
    await settled()
    expect(results()).toHaveLength(2)
  })

  it('drops an answer that comes after a newer question', async () => {
    const answers: ((value: SearchAnswer) => void)[] = []
    await open({ searchRecords: () => new Promise(resolve => answers.push(resolve)) })
    await press('de')
    await press('pot')
    const last = answers.at(-1)
    await act(async () => last?.(answer({ total: 7 })))
    await settled()
    for (const late of answers.slice(0, -1)) await act(async () => late(answer({ hits: [], total: 99 })))
    await settled()
    expect(status()).toBe('The best 1 of 7')
  })

  it('asks from two letters on', async () => {
    const main = await open({ searchRecords: () => answer() })
    await press('d')
    expect(main.inputsOf('searchRecords')).toEqual([])
    await press('e')
    expect(asked(main)).toMatchObject({ text: 'de' })
  })

  it('turns a typed filter into a token that Backspace takes off again', async () => {
    const main = await open({ searchRecords: () => answer() })
    await press('gap:')
    expect(field().value).toBe('')
    expect(screen.getByRole('button', { name: 'Remove filter Gap' })).toBeDefined()
    expect(asked(main)).toMatchObject({ text: '', kinds: ['gap'] })
    await press('{Backspace}')
    expect(screen.queryByRole('button', { name: 'Remove filter Gap' })).toBeNull()
  })

  it('reaches a filter by keyboard: from its button to its choices to a token', async () => {
    const main = await open({ searchRecords: () => answer() })
    await press('{Tab}{Tab}')
    expect(document.activeElement?.textContent).toBe('Prospect')
    await press('{Enter}')
    expect(document.activeElement).toBe(field())
    expect(field().value).toBe('in:')
    await press('gar')
    await press('{Enter}')
    expect(screen.getByRole('button', { name: 'Remove filter Garrow Freight' })).toBeDefined()
    expect(field().value).toBe('')
    expect(asked(main)).toMatchObject({ prospectId: garrow.id })
    expect(state().overlay).toBe('palette')
  })

  it('says how far reading is, and asks again until everything is read', async () => {
    let isBuilt = false
    const building = { done: 1_200, total: 14_000 }
    await open({
      searchRecords: () => (isBuilt ? answer() : answer({ hits: [], total: 0, complete: false, building })),
    })
    await press('depot')
    expect(status()).toBe('Still reading 1,200 of 14,000')
    expect(screen.getByText('Nothing yet. Files are still being read.')).toBeDefined()
    isBuilt = true
    await screen.findByText('1 found')
  })

  it('says that nothing was found, and still finds titles when main fails', async () => {
    const main = await open({ searchRecords: () => answer({ hits: [], total: 0 }) })
    await press('zebra')
    expect(screen.getByText(/Nothing has these words/)).toBeDefined()
    main.fail('searchRecords', 'not-allowed', 'The folder may not be read.')
    await press('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}whole')
    expect(texts()).toEqual([expect.stringContaining('Whole-room proof')])
    expect(status()).toBe('The folder may not be read. Titles are still found.')
  })
})
