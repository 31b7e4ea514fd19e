import type { Query } from '@shared/contract/library-calls'
import { findInRecords, hitsIn, replaceHits } from '@shared/library/replace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aChecklist, aGap, anAnswer, aScript, aStep, making, testNow } from '../../helpers/builders'

const query = (o: Partial<Query> = {}): Query => ({ find: 'vault', matchCase: false, wholeWord: false, ...o })
const step = aStep({
  title: 'Vault opens',
  tell: 'The vault, the Vaults.\nSee https://vault.example/start for more vault.',
  show: [
    { id: making.newId() as never, form: 'open', text: 'Open the vault', value: 'vault.example/app' },
    { id: making.newId() as never, form: 'copy', text: 'Copy', value: 'vault-7' },
  ],
  topics: ['vault'],
})
const script = aScript({ name: 'Vault for a mixed room', steps: [step] })
const found = (o: Partial<Query> = {}) => hitsIn(script, query(o)).map(({ found }) => found)

describe('a search', () => {
  it.each<[string, Partial<Query>, number]>([
    ['finds every text of a script, whatever the case', {}, 9],
    ['keeps to the case when asked', { matchCase: true }, 6],
    ['keeps to whole words when asked', { wholeWord: true }, 8],
    ['takes signs for what they are', { find: 'vault.example' }, 2],
    ['finds nothing in ids and topics', { find: step.id }, 0],
  ])('%s', (_, o, count) => {
    expect(found(o)).toHaveLength(count)
  })

  it('shows where each stands, and which are part of an address', () => {
    const hits = hitsIn(script, query())
    expect(hits.map(({ label, isLink }) => [label, isLink])).toEqual([
      ['Name', false],
      ['Step 1 “Vault opens” · title', false],
      ['Step 1 “Vault opens” · tell', false],
      ['Step 1 “Vault opens” · tell', false],
      ['Step 1 “Vault opens” · tell', true],
      ['Step 1 “Vault opens” · tell', false],
      ['Step 1 “Vault opens” · row of Show 1 “Open the vault” · text', false],
      ['Step 1 “Vault opens” · row of Show 1 “Open the vault” · value', true],
      ['Step 1 “Vault opens” · row of Show 2 “Copy” · value', false],
    ])
    expect(hits[3]).toMatchObject({ before: 'The vault, the ', found: 'Vault' })
  })

  it('looks through answers, gaps and checklists too, and leaves the trash alone', () => {
    const answer = anAnswer({ question: 'Is the vault ours?', doNotSay: ['vaulted'], topics: ['vault'] })
    const gap = aGap({ title: 'No vault per share' })
    const gone = aGap({ title: 'No vault', deletedAt: testNow })
    const { hits, count, records } = findInRecords([answer, gap, gone, aChecklist()], query())
    expect(hits.map(({ recordTitle }) => recordTitle)).toEqual([answer.question, answer.question, gap.title])
    expect([count, records]).toEqual([3, 4])
  })
})

describe('a replacement', () => {
  it('changes the chosen hits, word for word, and nothing else', () => {
    const hits = hitsIn(script, query())
    const chosen = new Set(hits.filter((_, at) => at === 0 || at === 3).map(({ id }) => id))
    const next = replaceHits(script, query(), '$& Ledger', chosen)
    expect(next.name).toBe('$& Ledger for a mixed room')
    expect(next.steps[0]).toEqual({ ...step, tell: step.tell.replace('Vaults', () => '$& Ledgers') })
  })

  it('finds nothing to do where the text is another by now', () => {
    const ids = new Set(hitsIn(script, query()).map(({ id }) => id))
    const changed = { ...script, name: 'Something else', steps: [] }
    expect(replaceHits(changed, query(), 'x', ids)).toBe(changed)
  })

  it('of everything leaves no hit, and of nothing the very same record', () => {
    const words = fc.array(
      fc.constantFrom('vault', 'VAULT', ' ', 'x', '\n', 'https://vault.io', '.', 'vaults'),
    )
    fc.assert(
      fc.property(words, words, fc.boolean(), fc.boolean(), (tell, title, matchCase, wholeWord) => {
        const one = aScript({ steps: [aStep({ tell: tell.join(''), title: title.join('') })] })
        const asked = query({ matchCase, wholeWord })
        const hits = hitsIn(one, asked)
        const replaced = replaceHits(one, asked, '•', new Set(hits.map(({ id }) => id)))
        expect(hitsIn(replaced, asked)).toEqual([])
        expect(replaceHits(one, asked, '•', new Set())).toBe(one)
        expect(replaced.steps.map(({ id }) => id)).toEqual(one.steps.map(({ id }) => id))
      }),
    )
  })
})
