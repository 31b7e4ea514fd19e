// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import { CopyCrm } from '../../../../renderer/features/call/debrief/CopyCrm'
import { useDebrief } from '../../../../renderer/features/call/debrief/use-debrief'
import { OutputPage } from '../../../../renderer/features/output/OutputPage'
import {
  aCall,
  aColleague,
  aCommitment,
  aDebrief,
  aMe,
  aPerson,
  aProspect,
  aQuestion,
  aTemplate,
  making,
} from '../../../helpers/builders'
import type { FakeBridge } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  region,
  saved,
  screen,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const now = '2026-11-20T14:10:00.000Z'
const [me, tom, prospect, helen] = [aMe(), aColleague(), aProspect(), aPerson()]
const jon = aPerson({ name: 'Jon Ek', emails: ['jon@corvane.example'] })
const attendees = [helen, jon].map(({ id }) => newAttendee({ personId: id }, making.newId))
const call = aCall({
  start: '2026-11-20T13:30:00.000Z',
  callKind: 'demo',
  prospectId: prospect.id,
  salespersonId: tom.id,
  attendees,
})
const of = { callId: call.id, prospectId: prospect.id }
const debrief = aDebrief({ callId: call.id, outcome: 'partly' })
const alone = aQuestion({ ...of, words: 'Is my job safe?', oneToOne: true, personId: jon.id })
const world: readonly AnyRecord[] = [
  ...[me, tom, prospect, helen, jon, call, debrief, alone],
  aQuestion(of),
  aCommitment(of),
]
const show = async (records = world): Promise<FakeBridge> => {
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    records,
    now,
    view: { kind: 'call', id: call.id, tab: 'debrief' },
  })
  await screen.findByText('Restore drill on your own data.')
  return main
}
const mail = () => screen.getByRole('article', { name: 'Follow-up mail' }).textContent ?? ''
const debriefOf = (main: FakeBridge) => {
  const record = main.disk.get(debrief.id)
  return record?.kind === 'debrief' ? record : undefined
}
const templates = (main: FakeBridge) => [...main.disk.values()].filter(({ kind }) => kind === 'template')

describe('the follow-up', () => {
  it('is written by the template that is chosen, and remembers it', async () => {
    const main = await show()
    expect(mail()).toContain('Hello Helen and Jon,')
    await choose(/Template$/, 'Technical, German: Nachfassen: Ihre Fragen zuerst')
    expect(mail()).toContain('Guten Tag Helen Brandt und Jon Ek,')
    await saved()
    expect(debriefOf(main)?.followUp?.templateId).toBe('template/follow-up-technical-de')
  })

  it('makes a template of ours the user’s when it is edited, and shows the mail by it', async () => {
    const main = await show()
    await click(button('Edit the template'))
    await fill(region('The template').getByLabelText('Subject'), 'After {{day}}')
    expect(mail()).toContain('After Friday 20 November')
    await saved()
    expect(templates(main)).toMatchObject([
      { starter: 'template/follow-up-technical', use: 'follow-up', subject: 'After {{day}}' },
    ])
    await expectAccessible()
  })

  it('copies a template under a name of its own, and puts one in the trash with a way back', async () => {
    const own = aTemplate({
      use: 'follow-up',
      name: 'Mine',
      callKinds: ['demo'],
      body: 'Yours,\n{{my name}}',
    })
    const main = await show([...world, own])
    expect(mail()).toContain('Yours,')
    expect(screen.getByText(/has no place for thanks/)).toBeTruthy()
    await click(button('New template from this one'))
    await saved()
    expect(templates(main)).toHaveLength(2)
    await click(button('Move the template to the trash'))
    expect(state().toasts).toContainEqual(
      expect.objectContaining({ text: 'Template moved to the trash', stepId: expect.any(String) }),
    )
  })

  it('offers a mail of its own for a question that is one to one', async () => {
    await show()
    expect(mail()).not.toContain('job safe')
    expect(screen.getByText('1 one-to-one question of Jon Ek is not in this mail.')).toBeTruthy()
    await click(button('Write to Jon Ek alone'))
    expect(mail()).toContain('Is my job safe?')
    expect(mail()).not.toContain('Can the lock differ')
    await click(button('Back to the mail to all'))
    expect(mail()).toContain('Can the lock differ')
  })

  it('has a line for each that only that person could get', async () => {
    await show()
    await fill(field('A line only Jon Ek could get'), 'Your Tuesday is safe.')
    expect(mail()).toContain('Jon Ek: Your Tuesday is safe.')
  })

  it('is copied for a mail, saved as a draft, and says why there is no mail link', async () => {
    const main = await show()
    await click(region('Follow-up mail').getByRole('button', { name: 'Copy' }))
    expect(main.copied[0]?.html).toContain('<strong>Can the lock differ per share?</strong>')
    expect(main.copied[0]?.text).not.toContain('Your question from')
    expect(screen.getByText(/^No mail link: A mail link goes to one person/)).toBeTruthy()
    await click(button('Save as a mail draft'))
    expect(state().toasts.at(-1)?.text).toContain(
      'Saved to /home/mira/your-question-from-friday-20-november.eml',
    )
    await click(button('Write to Jon Ek alone'))
    await click(button('Open in my mail program'))
    expect(main.asked.filter(({ name }) => name === 'openLink').map(({ input }) => input)).toMatchObject([
      { url: expect.stringMatching(/^mailto:jon@corvane\.example\?/) },
    ])
  })
})

describe('the page of what leaves after a call', () => {
  const page = (records: readonly AnyRecord[], document: 'follow-up' | 'hand-off') =>
    showScreen(<OutputPage callId={call.id} document={document} />, {
      records,
      now,
      view: { kind: 'output', id: call.id, document },
    })

  it('has the mail draft among the forms of a follow-up only', async () => {
    await page(world, 'follow-up')
    expect(screen.getByRole('radio', { name: 'Mail draft' })).toBeTruthy()
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual(['Follow-up', 'Hand-off pack'])
    cleanup()
    await page(world, 'hand-off')
    expect(screen.queryByRole('radio', { name: 'Mail draft' })).toBeNull()
  })

  it('says so where there is no debrief yet, and leads to it', async () => {
    await page(
      world.filter(record => record !== debrief),
      'hand-off',
    )
    await click(button('Open the debrief'))
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'debrief' })
  })
})

describe('the block for the CRM', () => {
  function Stand() {
    const facts = useDebrief(call.id)
    return facts === undefined ? null : <CopyCrm facts={facts} />
  }
  const open = async () => {
    const main = await showScreen(<Stand />, {
      records: world,
      now,
      view: { kind: 'call', id: call.id, tab: 'debrief' },
    })
    await state().loadCall(call.id)
    await screen.findByRole('button', { name: 'CRM' })
    return main
  }

  it('is on the clipboard under the labels that are kept', async () => {
    const main = await open()
    await click(button('What the CRM gets'))
    await fill(field('Label 3'), 'Stage')
    await click(button('Remove field 1'))
    await click(button('Field 2 up'))
    expect(state().settings.crmFields?.slice(0, 2)).toEqual([
      { label: 'Stage', fact: 'outcome' },
      { label: 'Goal', fact: 'goal' },
    ])
    await click(button('Copy'))
    expect(main.copied[0]?.text.split('\n')[0]).toBe('Stage: Partly')
    expect(region('As it leaves').getByText(/^Stage: Partly/)).toBeTruthy()
    await expectAccessible()
  })
})
