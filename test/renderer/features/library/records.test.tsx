// @vitest-environment happy-dom

import { newChecklistItem } from '@shared/domain/checklist'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Answers } from '../../../../renderer/features/answer/Answers'
import { Calls } from '../../../../renderer/features/calls/Calls'
import { Checklists } from '../../../../renderer/features/checklist/Checklists'
import { Gaps } from '../../../../renderer/features/gap/Gaps'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import { ScriptPage } from '../../../../renderer/features/script/ScriptPage'
import { Scripts } from '../../../../renderer/features/script/Scripts'
import {
  aCall,
  aChecklist,
  aFact,
  aGap,
  aHouseRule,
  aNeed,
  anAnswer,
  aPerson,
  aProspect,
  aScript,
  aStep,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  settled,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const item = (text: string) => newChecklistItem({ text }, making.newId)

const gap = aGap({ rev: 1 })
const answer = anAnswer({ rev: 1, lastCheckedOn: undefined })
const checklist = aChecklist({ rev: 1, items: [item('Agree the goal'), item('Send the link')] })
const prospect = aProspect({ rev: 1, needs: [aNeed()], facts: [aFact()], houseRules: [aHouseRule()] })

describe('a gap', () => {
  it('says what is missing until it may be told', async () => {
    const bare = aGap({ workaround: undefined, proof: undefined, rev: 1 })
    await showScreen(<Gaps openId={bare.id} />, { records: [bare] })
    expect(screen.getByText(/a workaround or a plain answer and proof missing/)).toBeDefined()
    await fill(field('Plain answer'), 'Not before spring.')
    expect(screen.getByText(/Not ready to tell: proof missing/)).toBeDefined()
    await fill(field('Proof'), 'Page 4')
    expect(screen.getByText('Ready to tell.')).toBeDefined()
  })

  it('takes topics line by line without calling one’s own typing a change made elsewhere', async () => {
    const main = await showScreen(<Gaps openId={gap.id} />, { records: [gap] })
    await fill(field('Topics'), 'lock\n')
    await settled()
    expect(screen.queryByText(/elsewhere/i)).toBeNull()
    await press(' retention {Enter}{Enter}tape')
    expect(field('Topics').value).toBe('lock\n retention \n\ntape')
    await saved()
    expect(main.onDisk('gap', gap.id).topics).toEqual(['lock', 'retention', 'tape'])
  })

  it('has a status', async () => {
    const main = await showScreen(<Gaps openId={gap.id} />, { records: [gap] })
    await choose(/Status$/, 'Will not be fixed')
    await saved()
    expect(main.onDisk('gap', gap.id).status).toBe('will-not-fix')
  })
})

describe('an answer', () => {
  it('says when it was checked', async () => {
    const main = await showScreen(<Answers openId={answer.id} />, { records: [answer] })
    await click(button('Still true today'))
    await saved()
    expect(main.onDisk('answer', answer.id).lastCheckedOn).toBe('2026-11-19')
  })

  it('names the rival when it is about one', async () => {
    const main = await showScreen(<Answers openId={answer.id} />, { records: [answer] })
    expect(screen.queryByRole('textbox', { name: 'Rival' })).toBeNull()
    await click(screen.getByRole('radio', { name: 'Competitor' }))
    await fill(field('Rival'), 'Stowbank')
    await saved()
    expect(main.onDisk('answer', answer.id)).toMatchObject({ form: 'competitor', rival: 'Stowbank' })
  })
})

describe('a checklist', () => {
  const texts = (record: AnyRecord | undefined) =>
    record?.kind === 'checklist' ? record.items.map(one => one.text) : []

  it('takes items, each moved and removed', async () => {
    const main = await showScreen(<Checklists openId={checklist.id} />, { records: [checklist] })
    await click(button('Add an item'))
    expect(document.activeElement).toBe(field('Item 3'))
    await fill(field('Item 3'), 'Test the sound')
    await click(button('Move Test the sound up'))
    await click(button('Remove Agree the goal'))
    await saved()
    expect(texts(main.disk.get(checklist.id))).toEqual(['Test the sound', 'Send the link'])
    await act(() => state().undo())
    await act(() => state().undo())
    await saved()
    expect(texts(main.disk.get(checklist.id))).toEqual(['Agree the goal', 'Send the link', 'Test the sound'])
  })

  it('says when it is too short to be read and done', async () => {
    await showScreen(<Checklists openId={checklist.id} />, { records: [checklist] })
    expect(screen.getByText('2 items; 5 to 9 are read and done')).toBeDefined()
  })

  it('begins with one of ours while it is empty, and says so from then on', async () => {
    const empty = aChecklist({ name: 'New checklist', items: [] })
    const main = await showScreen(<Checklists openId={empty.id} />, { records: [empty] })
    await click(button('On site, 7 items'))
    await saved()
    expect(main.onDisk('checklist', empty.id)).toMatchObject({
      name: 'On site',
      mode: 'on-site',
      starter: 'on-site',
    })
    expect(texts(main.disk.get(empty.id))).toContain('Guest network')
    expect(screen.getByText('began with Presnap’s')).toBeDefined()
  })
})

describe('a script', () => {
  const steps = ['Morning', 'Restore', 'Lock'].map(title => aStep({ title, minutes: 4 }))
  const long = aScript({ steps, rev: 1 })
  const titles = (record: AnyRecord | undefined) =>
    record?.kind === 'script' ? record.steps.map(step => step.title) : []

  it('has its steps moved by key and by button, and keeps their ids', async () => {
    const main = await showScreen(<ScriptPage scriptId={long.id} />, { records: [long] })
    field('Title of step 1').focus()
    await press('{Alt>}{ArrowDown}{/Alt}')
    await click(screen.getByRole('treeitem', { name: /^3 ?, Lock/ }))
    await click(button('More for this step'))
    await click(screen.getByRole('menuitem', { name: 'Move up' }))
    await saved()
    expect(titles(main.disk.get(long.id))).toEqual(['Restore', 'Lock', 'Morning'])
    expect(
      main
        .onDisk('script', long.id)
        .steps.map(step => step.id)
        .toSorted(),
    ).toEqual(steps.map(step => step.id).toSorted())
  })

  it('takes a new step with its title first, then what is said and shown', async () => {
    const main = await showScreen(<ScriptPage scriptId={long.id} />, { records: [long] })
    await click(screen.getByRole('treeitem', { name: /^3 ?, Lock/ }))
    await click(button('Add a step'))
    expect(document.activeElement).toBe(field('Title of step 4'))
    await write('Seven years')
    await fill(field('Tell'), 'One file, seven years old')
    await click(button('Add a row'))
    await write('Open the vault')
    await click(button(/takeaway/))
    await fill(field('Takeaway'), 'It is still there')
    await expectAccessible()
    await saved()
    expect(main.onDisk('script', long.id).steps.at(-1)).toMatchObject({
      title: 'Seven years',
      tell: 'One file, seven years old',
      show: [{ form: 'click', text: 'Open the vault' }],
      takeaway: 'It is still there',
    })
  })

  it('loses a step and gets it back', async () => {
    const main = await showScreen(<ScriptPage scriptId={long.id} />, { records: [long] })
    await click(screen.getByRole('treeitem', { name: /^2 ?, Restore/ }))
    await press('{Delete}')
    await saved()
    expect(titles(main.disk.get(long.id))).toEqual(['Morning', 'Lock'])
    await act(() => state().undo())
    await saved()
    expect(titles(main.disk.get(long.id))).toEqual(['Morning', 'Restore', 'Lock'])
  })

  it('counts its minutes as they change', async () => {
    await showScreen(<ScriptPage scriptId={long.id} />, { records: [long] })
    const minutes = () =>
      Number(/(\d+) minutes/.exec(screen.getByText(/minutes with hello/).textContent ?? '')?.[1])
    const before = minutes()
    await fill(field(/Minutes of Morning/), '9')
    await press('{Enter}')
    expect(minutes()).toBe(before + 5)
  })

  it('may be a question plan', async () => {
    const main = await showScreen(<Scripts />)
    await click(button('From…'))
    await click(screen.getByRole('menuitem', { name: 'New question plan' }))
    expect([...main.disk.values()]).toMatchObject([{ kind: 'script', form: 'questions' }])
  })
})

describe('a prospect', () => {
  it('takes needs in their words with a code, a priority and topics', async () => {
    const main = await showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect] })
    await click(button('Need'))
    await write('Never again by hand.')
    await click(screen.getAllByRole('radio', { name: 'High' }).at(-1) as HTMLElement)
    await saved()
    expect(main.onDisk('prospect', prospect.id).needs).toMatchObject([
      {},
      { words: 'Never again by hand.', priority: 3 },
    ])
  })

  it('takes facts with their day, and house rules', async () => {
    const main = await showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect] })
    await click(button('Fact'))
    await write('Two sites')
    await click(button('House rule'))
    await write('No recording')
    await click(button('Remove house rule 1'))
    await saved()
    expect(main.onDisk('prospect', prospect.id)).toMatchObject({
      facts: [{}, { value: 'Two sites', on: '2026-11-19' }],
      houseRules: [{ text: 'No recording' }],
    })
  })

  it('shows its people and its calls, the latest first; a call opens in its phase', async () => {
    const there = aPerson({ name: 'Jon Ek', affiliations: [{ prospectId: prospect.id }] as never })
    const held = aCall({
      prospectId: prospect.id,
      title: 'First talk',
      status: 'held',
      start: '2026-11-02T09:00:00.000Z',
    })
    const planned = aCall({ prospectId: prospect.id, title: 'Next talk' })
    await showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect, there, held, planned] })
    expect(screen.getByText('Jon Ek')).toBeDefined()
    const calls = screen.getAllByRole('button', { name: /talk/ })
    expect(calls.map(call => call.textContent?.slice(0, 5))).toEqual(['Next ', 'First'])
    await click(calls[1] as HTMLElement)
    expect(state().view).toEqual({ kind: 'call', id: held.id, tab: 'debrief' })
  })
})

describe('calls', () => {
  it('stand with their prospect, the latest first, and open in their phase', async () => {
    const held = aCall({ title: 'First talk', status: 'held', start: '2026-11-02T09:00:00.000Z' })
    const planned = aCall({ prospectId: prospect.id })
    await showScreen(<Calls />, { records: [prospect, held, planned] })
    const rows = screen.getAllByRole('row')
    expect(rows.map(row => row.textContent?.slice(0, 10))).toEqual(['Corvane Pa', 'First talk'])
    await expectAccessible()
    await click(rows[0] as HTMLElement)
    expect(state().view).toEqual({ kind: 'call', id: planned.id, tab: 'prepare' })
  })

  it('begin by paste, import or by hand', async () => {
    const main = await showScreen(<Calls />)
    await expectAccessible()
    await press('{Control>}n{/Control}')
    expect([...main.disk.values()]).toMatchObject([{ kind: 'call', title: 'New call' }])
    await press('{Control>}o{/Control}')
    expect(main.inputsOf('chooseFile')).toHaveLength(1)
  })
})
