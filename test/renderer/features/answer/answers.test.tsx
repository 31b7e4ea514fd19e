// @vitest-environment happy-dom

import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Answers } from '../../../../renderer/features/answer/Answers'
import { aCall, aMe, aNeed, anAnswer, aProof, aProspect, aQuestion, testNow } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const sso = anAnswer({
  question: 'Do you support single sign-on?',
  short: 'You sign in with your own provider.',
  topics: ['sign-in'],
  lastCheckedOn: '2026-11-03',
  reviewBy: undefined,
  rev: 1,
})
const old = anAnswer({ question: 'What does it cost?', short: 'By machine.', lastCheckedOn: '2026-01-03' })
const tape = anAnswer({ form: 'objection', question: 'We already have tape.', lastCheckedOn: '2026-11-01' })
const rows = () => screen.getAllByRole('row').map(row => row.getAttribute('aria-label'))
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find answers' })

describe('the library of answers', () => {
  it('stands in groups, what waits for an answer first with how late it is', async () => {
    const owed = aQuestion({ words: 'Which ports?', state: 'owed', dueOn: '2026-11-18', answerId: undefined })
    const given = aQuestion({ words: 'SSO?', state: 'answered-live', answerId: sso.id })
    await showScreen(<Answers />, { records: [sso, old, tape, owed, given] })
    expect(rows().slice(0, 3)).toEqual(['No answer yet', 'Which ports?', 'Questions'])
    expect(rows().slice(-2)).toEqual(['Objections', tape.question])
    expect(screen.getByRole('row', { name: 'Which ports?' }).textContent).toContain('1 d late')
    expect(screen.getByRole('row', { name: sso.question }).textContent).toContain('16 d1')
    expect(screen.getByRole('row', { name: old.question }).querySelector('[data-warn]')?.textContent).toBe(
      '11 months',
    )
    await expectAccessible()
  })

  it('finds by meaning from two letters on, and Enter opens the best', async () => {
    await showScreen(<Answers />, { records: [sso, old, tape] })
    await press('{Control>}f{/Control}')
    expect(document.activeElement).toBe(search())
    await write('okta')
    await settled()
    expect(rows()[0]).toBe(sso.question)
    await press('{Enter}')
    expect(state().view).toEqual({ kind: 'answer', id: sso.id })
  })

  it('narrows to objections', async () => {
    await showScreen(<Answers />, { records: [sso, old, tape] })
    await click(screen.getByRole('radio', { name: 'Objections' }))
    expect(rows()).toEqual(['Objections', tape.question])
  })

  it('takes Space on a row for "still true today", with undo', async () => {
    const main = await showScreen(<Answers openId={old.id} />, {
      records: [old, aMe({ name: 'Mira Vogel' })],
    })
    await act(() => screen.getByRole('row', { name: old.question }).focus())
    await press(' ')
    await saved()
    expect(main.onDisk('answer', old.id)).toMatchObject({
      lastCheckedOn: '2026-11-19',
      checkedBy: 'Mira Vogel',
    })
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('answer', old.id).lastCheckedOn).toBe('2026-01-03')
  })

  it('shows a question nobody has answered, with the nearest of one’s own', async () => {
    const asked = aQuestion({ words: 'Can we use Okta?', state: 'open', answerId: undefined, rev: 1 })
    const main = await showScreen(<Answers />, { records: [sso, old, asked] })
    await click(screen.getByRole('row', { name: 'Can we use Okta?' }))
    await expectAccessible()
    await click(button(`Take ${sso.question}`))
    await saved()
    expect(main.onDisk('question', asked.id).answerId).toBe(sso.id)
    expect(state().view).toEqual({ kind: 'answer', id: sso.id })
  })

  it('makes an answer of such a question', async () => {
    const asked = aQuestion({ words: 'Which ports?', state: 'owed', answerId: undefined, rev: 1 })
    const main = await showScreen(<Answers />, { records: [sso, asked] })
    await click(screen.getByRole('row', { name: 'Which ports?' }))
    await click(button('Write the answer'))
    await saved()
    const { view } = state()
    const id = 'id' in view ? view.id : ''
    expect(main.onDisk('answer', id).question).toBe('Which ports?')
    expect(main.onDisk('question', asked.id).answerId).toBe(id)
  })
})

describe('an answer', () => {
  const show = (over = {}, more: readonly ReturnType<typeof aProof>[] = []) =>
    showScreen(<Answers openId={sso.id} />, { records: [{ ...sso, ...over }, ...more] })

  it('takes variants as chips', async () => {
    const main = await show({ variants: ['sso'] })
    await click(button('Add a variant'))
    await write('Entra ID')
    await press('{Enter}')
    await click(button('Remove sso'))
    await saved()
    expect(main.onDisk('answer', sso.id).variants).toEqual(['Entra ID'])
    await expectAccessible()
  })

  it('counts the words of its short form as they are said', async () => {
    await show()
    await fill(field('Short answer'), 'One two three.')
    expect(screen.getByText('3 words, one line in a run')).toBeDefined()
  })

  it('flags a claim without proof, as advice, until one is named', async () => {
    const proof = aProof({ title: 'Setup guide', on: '2026-11-03', source: 'Guide' })
    const main = await show({ proof: undefined, proofIds: [] }, [proof])
    await fill(field('Short answer'), 'Yes, within 72 hours.')
    expect(screen.getByText(/A claim without proof: “Yes”/)).toBeDefined()
    await click(button('Name a proof of the library'))
    await fill(field('Proof of the library'), 'Setup')
    await click(screen.getByRole('option', { name: 'Setup guide' }))
    expect(screen.queryByText(/A claim without proof/)).toBeNull()
    await saved()
    expect(main.onDisk('answer', sso.id).proofIds).toEqual([proof.id])
  })

  it('keeps words not to say with their reason', async () => {
    const main = await show({ doNotSay: [] })
    await click(button('Add words not to say'))
    await write('Any provider')
    await press('{Enter}')
    await fill(field('Why not 1'), 'LDAP alone is not supported')
    await fill(field('Do not say 1'), 'Any provider at all')
    await saved()
    expect(main.onDisk('answer', sso.id)).toMatchObject({
      doNotSay: ['Any provider at all'],
      whyNot: [{ words: 'Any provider at all', why: 'LDAP alone is not supported' }],
    })
  })

  it('has a layer for executives once somebody writes it', async () => {
    const main = await show({ layers: [] })
    await click(button('Add the answer for executives'))
    await write('One login less.')
    await saved()
    expect(main.onDisk('answer', sso.id).layers).toEqual([{ audience: 'executive', text: 'One login less.' }])
  })

  it('tells where it was given and which calls may ask', async () => {
    const prospect = aProspect({ name: 'Corvane', needs: [aNeed({ topics: ['Sign-in'] })] })
    const held = aCall({
      prospectId: prospect.id,
      title: 'Deep dive',
      status: 'held',
      start: '2026-11-12T09:00:00.000Z',
    })
    const next = aCall({ prospectId: prospect.id, title: 'Review', start: '2026-11-20T09:00:00.000Z' })
    const asked = aQuestion({
      words: 'SSO?',
      state: 'answered-live',
      answerId: sso.id,
      callId: held.id,
      askedAt: testNow,
    })
    const owed = aQuestion({ words: 'And LDAP?', state: 'owed', answerId: sso.id, callId: held.id })
    await showScreen(<Answers openId={sso.id} />, { records: [sso, prospect, held, next, asked, owed] })
    const aside = region('Age and use')
    expect(aside.getByText('2 times in one call')).toBeDefined()
    expect(aside.getByText('1 on the spot, 1 owed')).toBeDefined()
    expect(region(/^Used in calls/).getByRole('button').textContent).toContain('Corvane, Deep dive')
    await click(region(/^Next calls that may ask/).getByRole('button', { name: /Corvane, Review/ }))
    expect(state().view).toMatchObject({ kind: 'call', id: next.id, tab: 'prepare' })
  })

  it('flags a cell of the comparison that has no source', async () => {
    await show({ form: 'competitor', rival: 'Tapewise', criteria: [{ criterion: 'Lock' }] })
    await fill(field('Us: Lock'), 'By design')
    expect(screen.getByText(/A cell without a source/)).toBeDefined()
    await fill(field('Source, Us: Lock'), 'Paper')
    expect(screen.queryByText(/A cell without a source/)).toBeNull()
  })
})
