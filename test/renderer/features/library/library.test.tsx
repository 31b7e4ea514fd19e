// @vitest-environment happy-dom

import { newChecklistItem } from '@shared/domain/checklist'
import type { AnyRecord, RecordKind } from '@shared/domain/records'
import { act, cleanup } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Answers } from '../../../../renderer/features/answer/Answers'
import { Checklists } from '../../../../renderer/features/checklist/Checklists'
import { Gaps } from '../../../../renderer/features/gap/Gaps'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import { Prospects } from '../../../../renderer/features/prospect/Prospects'
import { ScriptPage } from '../../../../renderer/features/script/ScriptPage'
import { Scripts } from '../../../../renderer/features/script/Scripts'
import {
  aChecklist,
  aFact,
  aGap,
  aHouseRule,
  aNeed,
  anAnswer,
  aProspect,
  aScript,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  press,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const item = (text: string) => newChecklistItem({ text }, making.newId)

const gap = aGap({ rev: 1 })
const answer = anAnswer({ rev: 1, lastCheckedOn: undefined })
const checklist = aChecklist({ rev: 1, items: [item('Agree the goal'), item('Send the link')] })
const script = aScript({ rev: 1 })
const prospect = aProspect({ rev: 1, needs: [aNeed()], facts: [aFact()], houseRules: [aHouseRule()] })

interface Library {
  readonly kind: RecordKind
  readonly record: AnyRecord
  readonly list: ReactNode
  readonly page: ReactNode
  readonly label: string
  /** The line of its outline where that field is. */
  readonly line?: string
  readonly before: string
  readonly home: string
  readonly titleOf: (record: AnyRecord) => unknown
}
const libraries: readonly Library[] = [
  {
    kind: 'gap',
    record: gap,
    list: <Gaps />,
    page: <Gaps openId={gap.id} />,
    label: 'Gap',
    before: gap.title,
    home: 'gaps',
    titleOf: record => record.kind === 'gap' && record.title,
  },
  {
    kind: 'answer',
    record: answer,
    list: <Answers />,
    page: <Answers openId={answer.id} />,
    label: 'How they ask it',
    before: answer.question,
    home: 'answers',
    titleOf: record => record.kind === 'answer' && record.question,
  },
  {
    kind: 'checklist',
    record: checklist,
    list: <Checklists />,
    page: <Checklists openId={checklist.id} />,
    label: 'Name',
    before: checklist.name,
    home: 'checklists',
    titleOf: record => record.kind === 'checklist' && record.name,
  },
  {
    kind: 'script',
    record: script,
    list: <Scripts />,
    page: <ScriptPage scriptId={script.id} />,
    label: 'Name',
    line: 'About',
    before: script.name,
    home: 'scripts',
    titleOf: record => record.kind === 'script' && record.name,
  },
  {
    kind: 'prospect',
    record: prospect,
    list: <Prospects />,
    page: <ProspectPage prospectId={prospect.id} />,
    label: 'Name',
    before: prospect.name,
    home: 'prospects',
    titleOf: record => record.kind === 'prospect' && record.name,
  },
]

describe.each(libraries.map(library => [library.kind, library] as const))('the %s library', (_, library) => {
  const { kind, record, list, page, label, line, before, home, titleOf } = library

  it('lists its records, and a press opens one', async () => {
    await showScreen(list, { records: [record] })
    const row = screen.getByRole('row', { name: new RegExp(before.slice(0, 12).replace('?', '')) })
    await expectAccessible()
    await click(row)
    expect(state().view).toEqual({ kind, id: record.id })
  })

  it('says what it is for while it is empty, and makes the first by key', async () => {
    const main = await showScreen(list)
    expect(screen.queryByRole('grid')).toBeNull()
    await expectAccessible()
    await press('{Control>}{Enter}{/Control}')
    const [made] = [...main.disk.values()]
    expect([made?.kind, state().view]).toEqual([kind, { kind, id: made?.id }])
    await act(() => state().undo())
    await saved()
    expect(main.disk.get(made?.id ?? '')?.deletedAt).toBeDefined()
  })

  it('saves an edit, shows it in the title and takes it back', async () => {
    const main = await showScreen(page, { records: [record] })
    if (line !== undefined) await click(screen.getByRole('treeitem', { name: line }))
    expect(field(label).value).toBe(before)
    await expectAccessible()
    await fill(field(label), 'Another name')
    await leaveField()
    await saved()
    expect(titleOf(main.disk.get(record.id) as AnyRecord)).toBe('Another name')
    await act(() => state().undo())
    await settled()
    await saved()
    expect(titleOf(main.disk.get(record.id) as AnyRecord)).toBe(before)
    expect(field(label).value).toBe(before)
  })

  it('moves it to the trash, and back by undo', async () => {
    const main = await showScreen(page, { records: [record] })
    await click(button('Move to the trash'))
    expect(state().view.kind).toBe(home)
    expect(state().toasts[0]).toMatchObject({ stepId: state().newestStep?.id })
    await saved()
    expect(main.disk.get(record.id)?.deletedAt).toBeDefined()
    await act(() => state().undo())
    await saved()
    expect(main.disk.get(record.id)?.deletedAt).toBeUndefined()
  })
})

describe('a list', () => {
  const gaps = ['Alpha lock', 'Beta lock', 'Gamma'].map(title => aGap({ title }))

  it('narrows to rows that have every typed word', async () => {
    await showScreen(<Gaps />, { records: gaps })
    await fill(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter gaps' }), 'lock b')
    await settled()
    expect(screen.getAllByRole('row').map(row => row.textContent)).toEqual([expect.stringContaining('Beta')])
    await fill(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter gaps' }), 'nothing like it')
    await settled()
    expect(screen.getByText('Nothing has these letters.')).toBeDefined()
  })

  it('stands in the order of its titles, numbers by their size', async () => {
    const made = ['Gap 10', 'Gap 2', 'Gap 1'].map(title => aGap({ title }))
    await showScreen(<Gaps />, { records: made })
    expect(screen.getAllByRole('row').map(row => row.getAttribute('aria-label'))).toEqual([
      'Gap 1',
      'Gap 2',
      'Gap 10',
    ])
  })

  it('keeps its order while one of its rows is edited', async () => {
    await showScreen(<Gaps openId={gaps[0]?.id ?? ''} />, { records: gaps })
    await fill(field('Gap'), 'Zeta')
    await settled()
    expect(screen.getAllByRole('row').map(row => row.textContent?.slice(0, 4))).toEqual([
      'Zeta',
      'Beta',
      'Gamm',
    ])
  })
})
