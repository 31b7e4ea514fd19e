import { suggestFromTitle } from '@shared/intake/titles'
import { describe, expect, test } from 'vitest'

describe('a job title', () => {
  test.each([
    ['CEO', ['signs'], 1],
    ['Chief Financial Officer', ['signs'], 1],
    ['Geschäftsführerin', ['signs'], 1],
    ['Directrice générale', ['signs'], 1],
    ['CTO', ['signs', 'technical-evaluator'], 4],
    ['CISO', ['technical-evaluator'], 4],
    ['IT Manager', ['technical-evaluator'], 4],
    ['Head of Infrastructure', ['technical-evaluator'], 4],
    ['Leiter IT', ['technical-evaluator'], 4],
    ['IT-Leiterin', ['technical-evaluator'], 4],
    ['Responsable informatique', ['technical-evaluator'], 4],
    ['Hoofd ICT', ['technical-evaluator'], 4],
    ['Jefe de sistemas', ['technical-evaluator'], 4],
    ['Senior Systems Engineer', ['technical-evaluator'], 5],
    ['Backup Administrator', ['technical-evaluator'], 5],
    ['Systembeheerder', ['technical-evaluator'], 5],
    ['Enterprise Architect', ['technical-evaluator'], 5],
    ['QA and Validation Lead', ['end-user'], 2],
    ['Produktionsleiterin', ['end-user'], 2],
    ['Business Analyst', ['end-user'], 2],
    ['Head of Procurement', [], 1],
    ['Einkäufer', [], 1],
    ['Compliance Officer', [], 2],
    ['Internal Auditor', [], 2],
  ])('"%s" suggests %j, level %i', (title, parts, level) => {
    const guess = suggestFromTitle(title)
    expect(guess?.parts.map(each => each.part)).toEqual(parts)
    expect(guess?.level).toEqual({ value: level, basis: 'suggested', why: `from the title "${title}"` })
    expect(guess?.parts.every(each => each.basis === 'suggested')).toBe(true)
  })

  test.each([[undefined], [''], ['Corvane Packaging'], ['Reality'], ['Benefits']])(
    '%j says nothing',
    title => {
      expect(suggestFromTitle(title)).toBeUndefined()
    },
  )
})
