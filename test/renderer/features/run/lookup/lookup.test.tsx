// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { anAnswer, aProof } from '../../../../helpers/builders'
import { aRoom, mountRun, theRun, unmountRun } from '../run-stand'

afterEach(unmountRun)

const proof = aProof({ title: 'Setup guide, page 4' })
const sso = anAnswer({
  question: 'Do you support single sign-on?',
  variants: ['sso'],
  short: 'Yes, with your own Entra ID.',
  long: 'You connect it once, with SAML 2.0.',
  proofIds: [proof.id],
  doNotSay: ['any identity provider'],
  whyNot: [{ words: 'any identity provider', why: 'LDAP on its own is not supported.' }],
  layers: [{ audience: 'technical', text: 'SAML 2.0, or OIDC from 5.2 on.' }],
  lastCheckedOn: '2026-11-03',
})
const scim = anAnswer({
  question: 'Do you provision users with single sign-on groups?',
  variants: ['scim', 'sso groups'],
  short: 'Not yet: import from a group.',
  lastCheckedOn: '2026-04-10',
})
const price = anAnswer({
  form: 'objection',
  question: 'You are too expensive',
  variants: ['too expensive'],
  short: 'Compared with which loss?',
})
const rival = anAnswer({
  form: 'competitor',
  question: 'How do you compare with Coldharbor?',
  rival: 'Coldharbor',
  short: 'Same speed, and a lock nobody can take off.',
  criteria: [
    {
      criterion: 'Lock',
      us: { text: 'nobody', source: 'Manual', on: '2026-10-01' },
      them: { text: 'an admin may' },
    },
  ],
  trapQuestions: ['Who can take the lock off?'],
})
const open = anAnswer({ question: 'Which ports does the agent open?', variants: ['ports'], short: '' })
const library = [proof, sso, scim, price, rival, open]

const roomWithAnswers = (records = library as readonly object[]) => {
  const room = aRoom()
  return { ...room, records: [...room.records, ...records] as typeof room.records }
}
const mount = async (room = roomWithAnswers()) => {
  const stand = await mountRun({ room })
  await stand.pass(50)
  return stand
}
const lookup = () => within(screen.getByRole('region', { name: 'Answer lookup' }))
const isOpen = () => screen.queryByRole('region', { name: 'Answer lookup' }) !== null
const said = () => lookup().getByRole('article').querySelector('p')?.textContent
const last = () => theRun().marks.at(-1)

describe('the lookup', () => {
  it('opens over the step, whose head and clock stay; Esc leads back and marks nothing', async () => {
    const { type } = await mount()
    await type(' /')
    expect(screen.getByRole('textbox', { name: 'Find an answer' })).toBe(document.activeElement)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Back this shift')
    const marks = theRun().marks.length
    await type('ss{Escape}')
    expect([isOpen(), theRun().marks.length]).toEqual([false, marks])
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Current step' }))
  })

  it('shows the two lines from the second letter on, with proof, age and what not to say', async () => {
    const { type } = await mount()
    await type('/s')
    expect(lookup().queryByRole('article')).toBeNull()
    await type('so')
    expect(said()).toBe('Yes, with your own Entra ID.')
    const whole = lookup().getByRole('article').textContent
    expect(whole).toContain('Setup guide, page 4.')
    expect(whole).toContain('Checked 3 Nov, 16 days ago.')
    expect(whole).toContain('any identity provider. LDAP on its own is not supported.')
  })

  it('Enter marks the question as asked and answered with it, and a digit says who', async () => {
    const { type, room } = await mount()
    await type('/sso{Enter}')
    expect(isOpen()).toBe(false)
    expect(last()).toMatchObject({
      form: 'question',
      text: 'Do you support single sign-on?',
      triage: 'answered',
      answerId: sso.id,
      answer: 'Yes, with your own Entra ID.',
    })
    await type('2')
    expect(last()?.attendeeIds).toEqual([room.attendees[1]?.id])
  })

  it('answers the question that was marked just before, in their words', async () => {
    const { type } = await mount()
    await type('qCan we use Entra?{Enter}')
    await type('/sso{Enter}')
    expect(theRun().marks.filter(mark => mark.form === 'question')).toHaveLength(1)
    expect(last()).toMatchObject({ text: 'Can we use Entra?', triage: 'answered', answerId: sso.id })
  })

  it('keeps a whole question as it was typed', async () => {
    const { type } = await mount()
    await type('/can we use sso here{Enter}')
    expect(last()).toMatchObject({ text: 'can we use sso here', answerId: sso.id })
  })

  it('Down takes another, whose age is said; Right tells the long form, Left the short one', async () => {
    const { type } = await mount()
    await type('/sso{ArrowDown}')
    expect(said()).toBe('Not yet: import from a group.')
    expect(lookup().getByRole('article').textContent).toContain(
      'Checked 10 Apr, 7 months ago: check before you say it.',
    )
    await type('{ArrowUp}{ArrowRight}')
    expect(lookup().getByText('You connect it once, with SAML 2.0.')).toBeDefined()
    await type('{ArrowLeft}')
    expect(lookup().queryByText('You connect it once, with SAML 2.0.')).toBeNull()
  })

  it('speaks to a technical room in its own layer', async () => {
    const room = roomWithAnswers()
    const people = room.records.map(record =>
      record.kind === 'person' ? { ...record, level: { value: 5, basis: 'confirmed' } } : record,
    )
    const { type } = await mount({ ...room, records: people as typeof room.records })
    await type('/sso')
    expect(said()).toBe('SAML 2.0, or OIDC from 5.2 on.')
    await type('{Enter}')
    expect(last()).toMatchObject({ answer: 'SAML 2.0, or OIDC from 5.2 on.' })
  })

  it('finds a competitor with criteria and questions to ask in the long form, and an objection as one', async () => {
    const { type } = await mount()
    await type('/coldh{ArrowRight}')
    const cells = within(lookup().getByRole('table', { name: 'Criteria' })).getAllByRole('cell')
    expect(cells.map(cell => cell.textContent)).toEqual(['nobody Manual, 1 Oct', 'an admin may no source'])
    expect(lookup().getByText('Who can take the lock off?')).toBeDefined()
    await type('{Enter}')
    expect(last()).toMatchObject({ form: 'question', triage: 'answered', answerId: rival.id })
    await type('/expensive{Enter}')
    expect(last()).toMatchObject({ form: 'objection', answerId: price.id, text: 'You are too expensive' })
  })

  it('says when there is no answer, and Enter makes it one we owe', async () => {
    const { type } = await mount()
    await type('/zebra crossings')
    expect(lookup().getByRole('status').textContent).toContain('No answer to “zebra crossings” yet.')
    await type('{Enter}')
    expect(last()).toMatchObject({ form: 'question', text: 'zebra crossings', triage: 'open' })
    await type('/ports{Enter}')
    expect(last()).toMatchObject({ triage: 'open', answerId: open.id, text: open.question })
  })

  it('Shift+Enter owes it where what was found is not the answer', async () => {
    const { type } = await mount()
    await type('/sso{Shift>}{Enter}{/Shift}')
    expect(last()).toMatchObject({ form: 'question', text: 'sso', triage: 'open' })
    expect(last()?.answerId).toBeUndefined()
  })

  it('a clicker goes on from it, and a press on another answer takes that', async () => {
    const { type } = await mount()
    await type('/sso')
    fireEvent.click(lookup().getByRole('button', { name: /^2/ }))
    expect(said()).toBe('Not yet: import from a group.')
    await type('[PageDown]')
    expect([isOpen(), last()?.form]).toEqual([false, 'step-begun'])
  })
})

describe('the lookup by mouse', () => {
  it('opens from its button, marks by another, and closes by a third', async () => {
    const { user, type, pass } = await mount()
    await user.click(screen.getByRole('button', { name: 'answer lookup' }))
    await type('sso')
    fireEvent.click(lookup().getByRole('button', { name: 'asked and answered' }))
    expect(isOpen()).toBe(false)
    await pass(10)
    expect(last()).toMatchObject({ triage: 'answered', answerId: sso.id })
    await user.click(screen.getByRole('button', { name: 'answer lookup' }))
    fireEvent.click(lookup().getByRole('button', { name: /^back to/ }))
    expect(isOpen()).toBe(false)
  })
})
