// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Insights } from '../../../../renderer/features/insights/Insights'
import { useStore } from '../../../../renderer/state/store'
import { aCall, aDebrief } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { expected, insightNow, insightScene } from '../../../helpers/insight-scene'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  press,
  region,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

/** As the frame shows it: the view is the store's. */
function Screen() {
  const view = useStore(one => one.view)
  return view.kind === 'insights' ? <Insights view={view} /> : null
}

const show = async (records: Parameters<typeof showScreen>[1] & object) => {
  const main = await showScreen(<Screen />, { view: { kind: 'insights' }, ...records })
  await settled()
  await settled()
  return main
}
const season = () => show({ records: insightScene(), now: insightNow })

const closed = (count: number, outcome: 'goal-reached' | 'partly' | 'did-not-happen') =>
  Array.from({ length: count }, () => {
    const call = aCall({ status: 'held', start: '2026-11-01T09:00:00.000Z' })
    return [call, aDebrief({ callId: call.id, outcome, closedAt: '2026-11-01T10:00:00.000Z' })]
  }).flat()

describe('insights before there is enough', () => {
  it('say how many debriefs there are, and count no call that did not happen', async () => {
    await show({ records: [...closed(9, 'partly'), ...closed(5, 'did-not-happen')] })
    expect(screen.getByText('9 of 10 debriefs')).toBeDefined()
    await expectAccessible()
  })

  it('come at ten', async () => {
    await show({ records: [...closed(7, 'partly'), ...closed(3, 'goal-reached')] })
    expect(screen.getByRole('heading', { name: /^3 of 10 calls reached the goal: too few/ })).toBeDefined()
  })
})

describe('insights over a season', () => {
  it('lead with five figures, each with its n', async () => {
    await season()
    const keys = region('Key figures')
      .getAllByRole('button')
      .map(one => one.textContent?.replaceAll('\u00A0', ' '))
    expect(keys).toEqual([
      `${expected.reached} of ${expected.debriefed} callsreached the goal, 62%`,
      '25 h medianper won deal, n = 5, baseline 24 h',
      '16.5 days medianfrom telling a gap to the decision, n = 10',
      '+1:34 medianover plan per step shown, n = 15',
      `${expected.debriefed} of ${expected.calls} callsdebriefed, ${expected.sameDay} the same day`,
    ])
    await expectAccessible()
  })

  it('say a finding for every figure, or that there is none', async () => {
    await season()
    const findings = screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent)
    expect(findings).toHaveLength(11)
    expect(findings).toContain('2 steps run over in more than half of their calls')
    expect(findings).toContain('8 of 12 promises due kept on time, 67%')
  })

  it('lead from a figure to its records, and back', async () => {
    await season()
    await click(region('Key figures').getAllByRole('button')[4] as HTMLElement)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('45 of 50 calls')
    expect(screen.getAllByRole('row')).toHaveLength(expected.calls)
    await press('{Escape}')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Insights, 2026')
  })

  it('go through a plot by arrows, and open the record of a point by Enter', async () => {
    await season()
    const plot = screen.getByRole('group', { name: /^Hours per deal against baseline/ })
    const points = plot.querySelectorAll<SVGGElement>('[data-point]')
    await act(() => points[0]?.focus())
    await press('{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Norrland Freight, lost: 58 h/)
    await press('{Enter}')
    expect(state().view).toMatchObject({ kind: 'deal' })
  })

  it('show the same as a table', async () => {
    await season()
    await click(button('Table: Goals reached'))
    const rows = [...screen.getByRole('table', { name: 'Goals reached' }).querySelectorAll('tbody tr')]
    expect(rows.map(row => row.textContent).slice(0, 2)).toEqual(['Jan11002', 'Feb21003'])
    await expectAccessible()
  })

  it('are narrowed by kind of call', async () => {
    await season()
    await click(button('Filter'))
    await choose(/Kind of call$/, 'Discovery')
    expect(region('Key figures').getAllByRole('button')[4]?.textContent).toContain('of 17 calls')
    expect(button('Filter, 1')).toBeDefined()
  })

  it('leave as CSV, a figure or all of them, and the board as Markdown or for a tracker', async () => {
    const main = await season()
    await click(button('Export CSV'))
    await click(button('Export: Promises kept'))
    await click(screen.getByRole('menuitem', { name: 'Save as CSV' }))
    await click(button('Export: Gaps for the product team'))
    await click(screen.getByRole('menuitem', { name: 'Save as Markdown' }))
    await click(button('Export: Gaps for the product team'))
    await click(screen.getByRole('menuitem', { name: 'Copy as issue text' }))
    const saved = main.inputsOf('saveFigure')
    expect(saved.map(({ as, name }) => `${name}.${as}`)).toEqual([
      'Insights.csv',
      'Promises kept.csv',
      'Gaps for the product team.md',
    ])
    expect(saved[1]?.content).toBe(
      'State,Promises\r\nKept on time,8\r\nKept late,2\r\nOverdue,2\r\nNot due yet,0\r\nWithout a date,0\r\n',
    )
    expect(saved[2]?.content).not.toContain('EUR')
    expect(main.copied[0]?.text).toContain('> I want the lock gone when a pilot ends')
  })

  it('show money on the board only when asked', async () => {
    await season()
    const board = region(/gap met a need/)
    expect(board.queryByText(/EUR/)).toBeNull()
    await click(board.getByRole('switch', { name: 'Show the value of the deals' }))
    expect(board.getByText(/EUR/)).toBeDefined()
  })

  it('name what could not be read, and show the others', async () => {
    const main = await showScreen(<Screen />, { records: insightScene(), now: insightNow })
    main.fail('readCallFacts', 'damaged', 'The disk did not answer.')
    await act(() => state().go({ kind: 'insights' }))
    for (let turn = 0; turn < 3; turn += 1) await settled()
    expect(screen.getByRole('heading', { name: 'Minutes over plan: not counted' })).toBeDefined()
    expect(screen.getByRole('heading', { name: '8 of 12 promises due kept on time, 67%' })).toBeDefined()
    expect(region('Key figures').getAllByRole('button')[3]?.textContent).toContain('Could not be read')
    await expectAccessible()
  })
})
