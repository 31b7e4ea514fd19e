/** The sign-off and the page of the first day: what was promised, counted, and nothing private. */
import { addChangeOrder, changeOrder } from '@shared/commitment/change-orders'
import { addScopeLine } from '@shared/commitment/scope'
import { advanced, type Commitment, withEvidence } from '@shared/domain/commitment'
import { documentForms } from '@shared/output/documents'
import { leaving, nothingChosen } from '@shared/output/leaving'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { neighbourhoodOf, outputFacts, secrets } from './facts-of'

const around = neighbourhoodOf()
const [helen] = around.people
const [me] = around.colleagues

const drill = (() => {
  let one: Commitment = make.aCommitment({
    words: 'Maybe a restore drill',
    ourWording: 'A restore drill on your own data by 4 December',
    ownerId: me?.id,
    personId: helen?.id,
    dueOn: '2026-12-04',
    note: 'Narwhal note',
  })
  one = withEvidence(advanced(one, make.testNow), 'documented', 'Ostrich evidence')
  one = addScopeLine(one, { inScope: true, text: 'Nightly restore of one share', done: true }, make.making)
  one = addScopeLine(one, { inScope: true, text: 'Weekly report', disputed: true }, make.making)
  one = addScopeLine(one, { inScope: false, text: 'Tape' }, make.making)
  one = addChangeOrder(one, { number: 4, on: '2026-11-18' }, make.making)
  const [order] = one.changeOrders
  if (order === undefined) throw new Error('no order')
  return changeOrder(one, order.id, { text: 'A second site', effectHours: 6, effectDate: '2026-12-12' })
})()
const deal = make.aDeal({
  ...around.deal,
  notes: 'Penguin notes',
  dayOne: { on: '2026-12-14', words: 'Marcus opens the console.', personId: helen?.id },
  signOff: { personId: helen?.id, theirOn: '2026-12-11' },
})

const page = (kind: 'sign-off' | 'day-one', commitments: readonly Commitment[] = [drill]) =>
  leaving(documentForms[kind].write(outputFacts({ ...around, deal }, { commitments })), nothingChosen)

describe('the sign-off page', () => {
  it('says each promise in our wording with their words beside it, each line done or not, and counts the disputed', () => {
    const text = writePlainText(page('sign-off'))
    for (const words of [
      'A restore drill on your own data by 4 December',
      'said: “Maybe a restore drill”',
      'documented 19 Nov',
      'Nightly restore of one share',
      'not done, disputed',
      '1 of 3 lines disputed',
      'Tape',
      'A second site',
      '6 h',
      '12 Dec',
      'Helen Brandt, 11 Dec',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/For us.*____/)
  })

  it('keeps the number of a change order in Markdown too', () => {
    expect(writeMarkdown(page('sign-off'))).toMatch(/\| 4 \| A second site \|/)
  })

  it('says so while no scope is drawn, and holds no empty part', () => {
    const sheet = page('sign-off', [make.aCommitment({ words: 'A drill' })])
    expect(sheet.head).toContain('no line of scope is written down')
    expect(sheet.sections.map(({ id }) => id)).toEqual(['promises', 'signatures'])
  })

  it('names every promise and every line once, whatever there is', () => {
    const words = fc.constantFrom('alpha', 'beta', 'gamma')
    const sheets = fc.array(fc.array(fc.record({ text: words, inScope: fc.boolean() }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(sheets, all => {
        const commitments = all.map((lines, at) =>
          lines.reduce(
            (one, line, index) =>
              addScopeLine(one, { ...line, text: `${line.text} ${at}-${index}` }, make.making),
            make.aCommitment({ words: `promise ${at}` }),
          ),
        )
        const text = writePlainText(page('sign-off', commitments))
        const once = (part: string) => expect([part, text.split(part).length - 1]).toEqual([part, 1])
        commitments.forEach((one, at) => {
          once(`promise ${at}`)
          for (const line of one.scope) once(line.text)
        })
      }),
    )
  })
})

describe('the page of the first day', () => {
  it('says what runs, what does not, and who calls whom', () => {
    const text = writePlainText(page('day-one'))
    for (const words of [
      'Go-live 14 Dec',
      'Agreed by Helen Brandt',
      'Marcus opens the console.',
      'Weekly report',
      'Tape',
      'Mira Lindqvist',
      'mira.lindqvist@harborline.example',
    ])
      expect(text).toContain(words)
  })

  it('tells what runs from the promises while no scope is drawn', () => {
    const sheet = page('day-one', [make.aCommitment({ words: 'A drill' })])
    expect(sheet.sections.find(({ id }) => id === 'running')?.blocks[0]).toMatchObject({
      rows: [['A drill', 'said 19 Nov']],
    })
    expect(writePlainText(sheet)).toContain('nobody named yet')
  })
})

it.each(['sign-off', 'day-one'] as const)('nothing private is on the %s page, in any writing', kind => {
  const hidden = [...Object.values(secrets), 'Ostrich evidence', 'Narwhal note', 'Penguin notes']
  const draft = documentForms[kind].write(outputFacts({ ...around, deal }, { commitments: [drill] }))
  expect(draft.sections.flatMap(({ blocks }) => blocks.filter(({ secret }) => secret !== undefined))).toEqual(
    [],
  )
  for (const text of [writePlainText(page(kind)), writeMarkdown(page(kind))])
    expect(hidden.filter(words => text.includes(words))).toEqual([])
})
