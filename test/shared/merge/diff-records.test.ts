import { changedWords, diffRecords, diffText } from '@shared/merge/diff-records'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aGap, anAttendee, aProspect, aScript, aStep } from '../../helpers/builders'
import { edited, someEdits, wholeRecords } from './edits'

const said = (changes: ReturnType<typeof diffRecords>) =>
  changes.map(({ label, how, before, after }) => [label, how, before, after])

describe('the difference of two records', () => {
  const [a, b, c] = ['Sign in', 'Restore a file', 'Show the log'].map(title =>
    aStep({ title, minutes: 4 }),
  ) as [ReturnType<typeof aStep>, ReturnType<typeof aStep>, ReturnType<typeof aStep>]
  const script = aScript({ steps: [a, b, c] })

  it('names fields and list items in words, with values as people read them', () => {
    const after = {
      ...script,
      lastVerifiedOn: '2026-11-18',
      helloMinutes: 5,
      steps: [a, { ...b, minutes: 6, must: !b.must, depth: 'train' as const }, c],
    }
    expect(said(diffRecords(script, after)).toSorted()).toEqual(
      [
        ['Last verified', 'added', undefined, '18 Nov 2026'],
        ['Hello minutes', 'changed', '3 min', '5 min'],
        ['Step 2 “Restore a file” · minutes', 'changed', '4 min', '6 min'],
        ['Step 2 “Restore a file” · must', 'changed', b.must ? 'Yes' : 'No', b.must ? 'No' : 'Yes'],
        ['Step 2 “Restore a file” · depth', 'changed', 'Show', 'Train'],
      ].toSorted(),
    )
  })

  it('tells an item added, removed or moved from one changed', () => {
    const d = aStep({ title: 'Hand over' })
    const after = { ...script, steps: [c, a, d] }
    expect(said(diffRecords(script, after)).map(([label, how]) => [label, how])).toEqual([
      ['Step 1 “Show the log”', 'moved'],
      ['Step 3 “Hand over”', 'added'],
      ['Step 2 “Restore a file”', 'removed'],
    ])
    expect(diffRecords(script, after)[0]).toMatchObject({ before: '3rd of 3', after: '1st of 3' })
  })

  it('says who is meant where it is told the names, and that it does not know where not', () => {
    const helen = anAttendee()
    const call = aCall({ attendees: [helen] })
    const gone = { ...call, attendees: [{ ...helen, attendance: 'declined' as const }] }
    const names = (id: string) => (id === helen.personId ? 'Helen Brandt' : undefined)
    expect(said(diffRecords(call, gone, { names }))).toEqual([
      ['Attendee 1 “Helen Brandt” · attendance', 'changed', 'Accepted', 'Declined'],
    ])
    const linked = { ...call, prospectId: aProspect().id }
    expect(said(diffRecords(call, linked))).toEqual([
      ['Prospect', 'added', undefined, 'something that is not here'],
    ])
  })

  it('says instants in the zone it is given', () => {
    const call = aCall({ start: '2026-11-19T13:30:00.000Z' })
    const later = { ...call, start: '2026-11-19T14:30:00.000Z' }
    expect(said(diffRecords(call, later, { zone: 'Europe/Berlin' }))).toEqual([
      ['Start', 'changed', '19 Nov 2026, 14:30', '19 Nov 2026, 15:30'],
    ])
  })

  it('leaves out what the store keeps for itself, and empty against missing', () => {
    const gap = aGap({ workaround: undefined })
    const other = {
      ...gap,
      rev: 7,
      updatedAt: '2026-11-21T00:00:00.000Z',
      lineage: ['7:a'],
      workaround: '',
      sample: true,
    }
    expect(diffRecords(gap, other)).toEqual([])
  })

  it('shows a record that came or went, field by field', () => {
    const gap = aGap()
    expect(diffRecords(undefined, gap).every(change => change.how === 'added')).toBe(true)
    expect(diffRecords(gap, undefined).every(change => change.how === 'removed')).toBe(true)
    expect(diffRecords(undefined, gap).map(change => change.label)).toContain('What it does not do')
  })

  it('says all that an added thing holds, with what is in it on a line each', () => {
    const show = [
      {
        id: a.id as never,
        form: 'open' as const,
        text: 'The share',
        value: 'https://demo.harborline.example',
      },
      { id: b.id as never, form: 'click' as const, text: 'Restore' },
    ]
    const added = aStep({ title: 'Show it', tell: 'Wait.', show })
    const [change] = diffRecords(script, { ...script, steps: [...script.steps, added] })
    expect(change?.after?.split('\n')).toEqual(
      expect.arrayContaining(['Title: Show it', 'Tell: Wait.', 'Click · Restore']),
    )
    expect(change?.after).toContain('Open · The share · https://demo.harborline.example')
  })

  it('has something to say exactly where content differs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wholeRecords), someEdits, (before, edits) => {
        const after = edited(before, edits, 'ours')
        const changes = diffRecords(before, after)
        expect(diffRecords(after, before)).toHaveLength(changes.length)
        const words = JSON.stringify(after).match(/\bours\d+/gu) ?? []
        for (const word of words) expect(JSON.stringify(changes).toLowerCase()).toContain(word)
      }),
      { numRuns: 1_000 },
    )
  })

  it('counts what a line of a history has no room for', () => {
    const after = {
      ...script,
      name: 'x',
      actor: 'x',
      trigger: 'x',
      result: 'x',
      workflow: 'x',
      audience: 'x',
    }
    expect(changedWords(script, after)).toHaveLength(6)
    expect(changedWords(script, { ...after, product: 'x' }).slice(4)).toEqual([expect.any(String), '2 more'])
    expect(changedWords(script, script)).toEqual([])
    expect(changedWords(script, { ...script, steps: [a, c] })).toEqual(['Step 2 “Restore a file” removed'])
  })
})

describe('the difference of two texts', () => {
  it('marks words, not letters, and leaves lines alone that did not change', () => {
    expect(diffText('We ship in March.\nBye', 'We ship late in April.\nBye')).toEqual([
      { how: 'same', text: 'We ship' },
      { how: 'added', text: ' late' },
      { how: 'same', text: ' in' },
      { how: 'removed', text: ' March.' },
      { how: 'added', text: ' April.' },
      { how: 'same', text: '\nBye' },
    ])
    expect(diffText('', '')).toEqual([])
    expect(diffText('same', 'same')).toEqual([{ how: 'same', text: 'same' }])
  })

  it('holds both texts, whole', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'c.'), { maxLength: 40 })
      .map(all => all.join(''))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = diffText(before, after)
        const without = (how: string) =>
          parts
            .filter(part => part.how !== how)
            .map(part => part.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })

  it('comes to an end with the longest texts', () => {
    const before = 'a b\n'.repeat(120_000)
    const after = 'b a\n'.repeat(120_000)
    expect(diffText(before, after).length).toBeGreaterThan(0)
  })
})
