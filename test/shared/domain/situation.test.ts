import {
  editSituation,
  missingFields,
  missingOfDate,
  newSituation,
  type Situation,
  situationFields,
} from '@shared/domain/situation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { making } from '../../helpers/builders'

const full = (fields: Partial<Situation> = {}) =>
  newSituation(
    {
      title: 'Finance Director',
      issue: 'A finding stays open',
      reasons: ['Nobody has tested a restore since March'],
      capabilities: ['A restore test with a date on paper'],
      delta: 'Two days without a record against the same shift',
      date: { on: '2026-12-11', force: 'outside', consequence: 'The finding is repeated in the report' },
      ...fields,
    },
    making,
  )

describe('a situation card', () => {
  it('has six fields, all missing in a new one and none in a full one', () => {
    expect(missingFields(newSituation({}, making))).toEqual(situationFields)
    expect(missingFields(full())).toEqual([])
  })

  it.each([
    { lacks: 'title', fields: { title: ' ' } },
    { lacks: 'issue', fields: { issue: '' } },
    { lacks: 'reasons', fields: { reasons: ['', ' '] } },
    { lacks: 'capabilities', fields: { capabilities: [] } },
    { lacks: 'delta', fields: { delta: '\n' } },
    { lacks: 'date', fields: { date: { on: '2026-12-11', force: 'inside' as const } } },
    { lacks: 'date', fields: { date: undefined } },
  ])('lacks its $lacks with $fields', ({ lacks, fields }) => {
    expect(missingFields(full(fields))).toEqual([lacks])
  })

  it('says what of the date is not known', () => {
    expect(missingOfDate(full({ date: undefined }))).toEqual(['day', 'force', 'consequence'])
    expect(missingOfDate(full({ date: { on: '2026-12-11', consequence: ' ' } }))).toEqual([
      'force',
      'consequence',
    ])
  })

  it('loses the stamp of the customer when its words change, and keeps it when they do not', () => {
    const confirmed = full({ confirmed: { on: '2026-11-12' } })
    expect(editSituation(confirmed, { delta: 'Three days' }).confirmed).toBe(undefined)
    expect(editSituation(confirmed, { delta: confirmed.delta }).confirmed).toEqual({ on: '2026-11-12' })
    expect(editSituation(full(), { confirmed: { on: '2026-11-19' } }).confirmed).toEqual({ on: '2026-11-19' })
  })

  it('never lacks more for being filled', () => {
    const part = fc.record({
      title: fc.string(),
      issue: fc.string(),
      reasons: fc.array(fc.string(), { maxLength: 2 }),
      capabilities: fc.array(fc.string(), { maxLength: 2 }),
      delta: fc.string(),
    })
    fc.assert(
      fc.property(part, fc.constantFrom(...situationFields), (fields, field) => {
        const before = newSituation(fields, making)
        const after = { ...before, [field]: full()[field] }
        expect(missingFields(after)).toEqual(missingFields(before).filter(one => one !== field))
      }),
    )
  })
})
