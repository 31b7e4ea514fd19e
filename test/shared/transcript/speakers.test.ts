import { speakerFinder } from '@shared/transcript/speakers'
import { describe, expect, it } from 'vitest'
import { aColleague, aMe, aPerson } from '../../helpers/builders'

const [me, tom] = [aMe({ name: 'Mara Lind' }), aColleague({ name: 'Tom Okafor' })]
const people = [
  aPerson({ name: 'Helen Brandt' }),
  aPerson({ name: 'Zoë Müller' }),
  aPerson({ name: 'Marcus Oyelaran' }),
  aPerson({ name: 'Marcus de Wit' }),
]
const find = speakerFinder({ people, colleagues: [me, tom] })

describe('who a speaker is', () => {
  it.each([
    ['Helen Brandt', 'theirs', 'Helen Brandt'],
    ['helen brandt', 'theirs', 'Helen Brandt'],
    ['Brandt, Helen', 'theirs', 'Helen Brandt'],
    ['Helen Brandt (Corvane)', 'theirs', 'Helen Brandt'],
    ['Helen', 'theirs', 'Helen Brandt'],
    ['Zoe Muller', 'theirs', 'Zoë Müller'],
    ['Zoë A. Müller', 'theirs', 'Zoë Müller'],
    ['de Wit', 'unknown', 'de Wit'],
    ['Marcus de Wit', 'theirs', 'Marcus de Wit'],
    ['Marcus', 'unknown', 'Marcus'],
    ['Tom', 'ours', 'Tom Okafor'],
    ['You', 'ours', 'Mara Lind'],
    ['Speaker 1', 'unknown', 'Speaker 1'],
    ['Tim Okafor', 'unknown', 'Tim Okafor'],
    [undefined, 'unknown', undefined],
  ])('%s is %s: %s', (name, kind, is) => {
    const found = find(name)
    expect([found.kind, found.name]).toEqual([kind, is])
  })

  it('is who the user says it is', () => {
    const given = [{ name: 'Speaker 1', id: people[0]?.id ?? '' }]
    expect(speakerFinder({ people, colleagues: [me], given })('Speaker 1').name).toBe('Helen Brandt')
    expect(speakerFinder({ people: [], colleagues: [me], given })('Speaker 1').kind).toBe('unknown')
  })
})
