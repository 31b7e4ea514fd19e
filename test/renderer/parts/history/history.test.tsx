// @vitest-environment happy-dom

import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { VersionLine } from '@shared/safety'
import { describe, expect, it } from 'vitest'
import { isLive, runCommand } from '../../../../renderer/app/use-commands'
import { AnswerForm } from '../../../../renderer/features/answer/AnswerForm'
import { CallHeader } from '../../../../renderer/features/call/CallHeader'
import { ScriptPage } from '../../../../renderer/features/script/ScriptPage'
import { HistoryPanel } from '../../../../renderer/parts/history/HistoryPanel'
import { aCall, aGap, aMe, anAnswer, aQuestion, aRevision, aScript } from '../../../helpers/builders'
import type { FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

const hash = (at: number) => String(at).padStart(32, '0')
const line = (at: number, fields: Partial<VersionLine> = {}): VersionLine => ({
  hash: hash(at),
  rev: at,
  at: `2026-11-${String(at).padStart(2, '0')}T09:00:00.000Z`,
  by: 'edit',
  changed: ['Workaround'],
  isPresent: false,
  ...fields,
})

const now = aGap({ title: 'A lock stays', workaround: 'Start with 14 days', rev: 3 })
const states: Readonly<Record<string, AnyRecord>> = {
  [hash(19)]: now,
  [hash(18)]: { ...now, workaround: 'Start with 7 days' },
  [hash(17)]: { ...now, workaround: undefined },
}
const lines = [line(19, { isPresent: true }), line(18, { by: 'merge' }), line(17, { changed: [] })]
const done = {
  step: { id: now.id, label: 'Version restored' },
  standing: { undo: null, redo: null },
  kept: 0,
}

const answers: FakeBridgeOptions['answers'] = {
  listVersions: () => lines,
  readVersion: ({ hash: wanted }) => states[wanted] ?? now,
  restoreVersion: ({ hash: wanted }) => ({
    ...done,
    records: [{ ...(states[wanted] ?? now), rev: 4 } as AnyRecord],
  }),
}

const panel = (options: FakeBridgeOptions = {}, onClose = () => {}) =>
  showScreen(<HistoryPanel kind="gap" id={now.id} onClose={onClose} />, {
    records: [now],
    answers,
    ...options,
  })
const load = async () => {
  await act(() => state().loadRecords([{ kind: 'gap', id: now.id }]))
  await settled()
}

describe('the history of a record', () => {
  it('lists its versions, the newest first, with day, time, words and why', async () => {
    await panel()
    await load()
    expect(screen.getAllByRole('row').map(row => row.textContent)).toEqual([
      'Thu 19 Nov10:00Now: WorkaroundEdited here',
      'Wed 18 Nov10:00WorkaroundMerged with another edit',
      'Tue 17 Nov10:00Nothing known before itEdited here',
    ])
    await expectAccessible()
  })

  it('opens the newest that is not the present one, against how it stands now', async () => {
    await panel()
    await load()
    const detail = within(screen.getByRole('region', { name: 'Wed 18 Nov, 10:00' }))
    expect(detail.getByRole('listitem').textContent).toBe(
      'Changed: WorkaroundStart with 7 days, now Start with 14 days',
    )
  })

  it('shows what changed in it when held against the one before', async () => {
    await panel()
    await load()
    await click(screen.getByRole('radio', { name: 'With the one before' }))
    const detail = within(screen.getByRole('region', { name: 'Wed 18 Nov, 10:00' }))
    expect(detail.getByRole('listitem').textContent).toBe('Added: WorkaroundStart with 7 days')
  })

  it('is gone through with the arrows', async () => {
    await panel()
    await load()
    await press('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('region', { name: 'Tue 17 Nov, 10:00' })).toBeDefined()
    await press('{Home}')
    expect(screen.getByRole('region', { name: 'As it stands now' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Restore this version' })).toBeNull()
  })

  it('offers no way back to what says the same as now', async () => {
    await panel({ answers: { ...answers, readVersion: () => ({ ...now, rev: 1 }) } })
    await load()
    expect(screen.getByText('It says the same as now.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Restore this version' })).toBeNull()
  })

  it('restores the one that is open, closes, and offers the way back', async () => {
    let closed = 0
    const main = await panel({}, () => closed++)
    await load()
    await click(button('Restore this version'))
    expect(main.inputsOf('restoreVersion')).toEqual([{ ref: { kind: 'gap', id: now.id }, hash: hash(18) }])
    expect(state().records[now.id]).toMatchObject({ workaround: 'Start with 7 days', rev: 4 })
    expect(state().toasts.at(-1)).toMatchObject({
      text: 'Restored as it was on Wed 18 Nov, 10:00.',
      stepId: done.step.id,
    })
    expect(closed).toBe(1)
  })

  it('stays open and says why when restoring failed', async () => {
    let closed = 0
    const main = await panel({}, () => closed++)
    await load()
    main.fail('restoreVersion', 'disk-full', 'The disk is full. Nothing was changed.')
    await click(button('Restore this version'))
    expect(state().toasts.at(-1)).toMatchObject({
      tone: 'danger',
      text: 'The disk is full. Nothing was changed.',
    })
    expect([closed, state().records[now.id]]).toEqual([0, expect.objectContaining({ rev: 3 })])
  })

  it('shows what was saved elsewhere meanwhile, and stays on the version that is open', async () => {
    let known: readonly VersionLine[] = lines
    await panel({ answers: { ...answers, listVersions: () => known } })
    await load()
    await press('{ArrowDown}{ArrowDown}')
    known = [line(20, { isPresent: true }), ...lines.map(one => ({ ...one, isPresent: false }))]
    await act(async () => state().noteChange())
    await settled()
    expect(screen.getAllByRole('row')).toHaveLength(4)
    expect(screen.getByRole('region', { name: 'Tue 17 Nov, 10:00' })).toBeDefined()
    expect(document.activeElement?.textContent).toContain('Tue 17 Nov')
  })

  it('says what is missing when there is none, and offers to try again when it cannot be read', async () => {
    await panel({ answers: { listVersions: () => [] } })
    expect(screen.getByText('No earlier version yet')).toBeDefined()
    let fails = true
    await panel({
      answers: {
        ...answers,
        listVersions: () => {
          if (fails) throw new AppError('not-written', 'The history file is busy.')
          return lines
        },
      },
    })
    expect(screen.getByRole('alert').textContent).toContain(
      'The history file is busy. The record itself is as you see it.',
    )
    fails = false
    await click(button('Try again'))
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })

  it('shows the others when one version cannot be read', async () => {
    const main = await panel()
    await load()
    main.fail('readVersion', 'not-found', 'This version is gone.')
    await press('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('alert').textContent).toContain('This version is gone.')
    main.mend()
    await click(button('Try again'))
    expect(screen.getByRole('region', { name: 'Tue 17 Nov, 10:00' }).textContent).toContain(
      'Start with 14 days',
    )
  })

  it('says the day once for all versions of it', async () => {
    const hours = ['T15:00', 'T09:00'].map((time, at) => line(19 - at, { at: `2026-11-19${time}:00.000Z` }))
    await panel({ answers: { ...answers, listVersions: () => [...hours, line(17)] } })
    expect(screen.getAllByRole('row').map(row => row.textContent?.slice(0, 10))).toEqual([
      'Thu 19 Nov',
      '10:00Worka',
      'Tue 17 Nov',
    ])
  })

  it('opens thousands of versions at once', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      line(4_000 - at, { at: '2026-11-19T09:00:00.000Z' }),
    )
    await panel({ answers: { ...answers, listVersions: () => many } })
    expect(screen.getAllByRole('row').length).toBeLessThan(400)
    expect(screen.getAllByRole('row').filter(row => row.textContent?.startsWith('Thu 19 Nov'))).toHaveLength(
      1,
    )
  })
})

describe('a saved revision', () => {
  const script = aScript({ name: 'Whole room', revision: 4, rev: 2 })
  const me = aMe()

  it('is made by the one main action, with note and author, and undone as one', async () => {
    const main = await showScreen(<ScriptPage scriptId={script.id} />, { records: [script, me] })
    await press('{Control>}{Enter}{/Control}')
    expect((await screen.findByRole('dialog')).textContent).toContain('Save revision 5')
    expect(field('Author').value).toBe('Mira Lindqvist')
    await fill(field(/What is new in it/), 'Shorter hello')
    await press('{Enter}')
    const saved = main.inputsOf('saveRecords').at(-1)
    expect(saved?.together).toBe(true)
    expect(main.onDisk('script', script.id)).toMatchObject({
      revision: 5,
      revisedOn: '2026-11-19',
      note: 'Shorter hello',
    })
    const kept = [...main.disk.values()].find(record => record.kind === 'revision')
    expect(kept).toMatchObject({
      number: 5,
      author: 'Mira Lindqvist',
      note: 'Shorter hello',
      of: { id: script.id },
    })
    expect(state().toasts.at(-1)).toMatchObject({ text: 'Revision 5 saved.', stepId: expect.any(String) })
    expect(screen.getByText(/revision 5/)).toBeDefined()
  })

  it('counts on from the numbers given before', async () => {
    const earlier = aRevision({ of: { kind: 'script', id: script.id }, number: 8 })
    await showScreen(<ScriptPage scriptId={script.id} />, { records: [script, me, earlier] })
    await click(button(/Save revision/))
    expect((await screen.findByRole('dialog')).textContent).toContain('Save revision 9')
  })

  const kept = (number: number, name: string) =>
    aRevision({
      of: { kind: 'script', id: script.id },
      number,
      on: `2026-11-0${number}`,
      author: 'Mira Lindqvist',
      note: `Note ${number}`,
      snapshot: JSON.stringify({ ...script, name, revision: number, revisedOn: `2026-11-0${number}` }),
    })

  it('is listed with number, day, author and note, compared and brought back', async () => {
    const records = [script, me, kept(3, 'Half a room'), kept(2, 'A room')]
    const main = await showScreen(<ScriptPage scriptId={script.id} />, {
      records,
      answers: { listVersions: () => [] },
    })
    await click(button('History'))
    await screen.findByRole('dialog')
    await click(screen.getByRole('radio', { name: 'Saved revisions' }))
    expect(
      within(screen.getByRole('dialog'))
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['3 NovRevision 3Mira Lindqvist: Note 3', '2 NovRevision 2Mira Lindqvist: Note 2'])
    const detail = () => within(screen.getByRole('region', { name: 'Revision 3' })).getAllByRole('listitem')
    expect(detail().map(row => row.textContent)).toEqual(['Changed: NameHalf a room, now Whole room'])
    await click(screen.getByRole('radio', { name: 'With the one before' }))
    expect(detail().map(row => row.textContent)).toEqual(['Changed: NameA room, now Half a room'])
    await expectAccessible()
    await click(button('Restore this revision'))
    expect(main.onDisk('script', script.id)).toMatchObject({ name: 'Half a room', revision: 4, rev: 3 })
    expect(state().toasts.at(-1)?.text).toBe('Revision 3 restored.')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('that cannot be read any more says so and leaves the others', async () => {
    const broken = aRevision({ of: { kind: 'script', id: script.id }, number: 9, snapshot: '{' })
    await showScreen(<ScriptPage scriptId={script.id} />, {
      records: [script, broken, kept(3, 'Half a room')],
    })
    await click(button('History'))
    await screen.findByRole('dialog')
    await click(screen.getByRole('radio', { name: 'Saved revisions' }))
    expect(screen.getByRole('alert').textContent).toContain('not a record any more')
    await press('{Tab}')
    expect(within(screen.getByRole('dialog')).getAllByRole('row')).toHaveLength(2)
  })
})

describe('the pages that have a history', () => {
  it('an answer says that it has no revision yet, and which once it has', async () => {
    const answer = anAnswer()
    await showScreen(<AnswerForm answerId={answer.id} />, { records: [answer] })
    expect(screen.getByText('No revision saved yet')).toBeDefined()
    await click(button(/Save revision/))
    await screen.findByRole('dialog')
    await fill(field(/What is new in it/), 'First')
    await press('{Enter}')
    expect(screen.getByText('Revision 1, 19 Nov')).toBeDefined()
  })

  it('a call opens its history by command and keeps its own main action', async () => {
    const call = aCall()
    await showScreen(<CallHeader callId={call.id} tab="prepare" />, { records: [call] })
    expect([isLive('record.history'), isLive('record.save-revision')]).toEqual([true, false])
    await act(async () => void runCommand('record.history'))
    await settled()
    expect(await screen.findByRole('dialog', { name: /^History/ })).toBeDefined()
    await press('{Escape}')
    expect(screen.queryByRole('button', { name: /Save revision/ })).toBeNull()
    await press('{Control>}{Enter}{/Control}')
    expect(state().view).toMatchObject({ kind: 'call', tab: 'run' })
  })
})

describe('what belongs to the record on screen', () => {
  it('has its history there too, chosen by name', async () => {
    const call = aCall()
    const question = aQuestion({ callId: call.id, words: 'Is every restore logged?' })
    const main = await showScreen(<HistoryPanel kind="call" id={call.id} onClose={() => {}} />, {
      records: [call, question],
      answers: { listVersions: () => [] },
    })
    await act(() => state().loadRecords([call, question]))
    await settled()
    await click(button(/History of/))
    const names = screen.getAllByRole('option').map(option => option.textContent)
    expect(names).toEqual([expect.stringMatching(/^Call: /), 'Question: Is every restore logged?'])
    await click(screen.getByRole('option', { name: /Is every restore logged/ }))
    expect(main.inputsOf('listVersions').at(-1)).toEqual({ kind: 'question', id: question.id })
    expect(screen.getByRole('dialog', { name: 'History of “Is every restore logged?”' })).toBeTruthy()
    await expectAccessible()
  })

  it('is offered no choice where nothing belongs to it', async () => {
    await panel()
    await load()
    expect(screen.queryByRole('button', { name: /History of/ })).toBeNull()
  })
})
