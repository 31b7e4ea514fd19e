import { hidesTheNo, wordingWarnings } from '@shared/domain/gap-wording'
import { describe, expect, it } from 'vitest'
import { aGap } from '../../helpers/builders'

describe('wording that keeps the no visible', () => {
  it.each([
    ['You can start with fourteen days in the pilot.', true],
    ['You cannot shorten it; start with fourteen days.', false],
    ["You can't shorten it. You can start with fourteen days.", false],
    ['You can’t shorten it, but you can start shorter.', false],
    ['You can add days, not take them away.', false],
    ['That works without an agent.', false],
    ['Simply copy it to a newer server.', true],
    ['Copy it to a newer server first.', false],
    ['No problem, of course.', true],
    ['That is not an issue, the agent supports it.', true],
    ['It supports newer servers only.', false],
    ['CAN be done by hand', true],
    ['The canteen is open', false],
    ['Notable', false],
    ['', false],
    ['   ', false],
  ])('%j hides the no: %s', (text, hides) => {
    expect(hidesTheNo(text)).toBe(hides)
  })

  it('is read in the workaround and in the plain answer, and names the words', () => {
    const gap = aGap({ workaround: 'You can just copy it.', plainAnswer: 'It simply works.' })
    expect(wordingWarnings(gap)).toEqual([
      { field: 'workaround', kind: 'hides-the-no', words: ['can', 'just'] },
      { field: 'plainAnswer', kind: 'hides-the-no', words: ['simply', 'works'] },
    ])
  })

  it.each([
    ['Coming soon, until then not.', undefined, 1],
    ['Coming soon, until then not.', '2027-01-15', 0],
    ['It is not on the roadmap.', undefined, 1],
    ['It is not there.', undefined, 0],
  ])('asks for a date where %j promises later and the date is %s', (workaround, fixOn, count) => {
    const later = wordingWarnings(aGap({ workaround, fixOn })).filter(
      one => one.kind === 'later-without-a-date',
    )
    expect(later).toHaveLength(count)
  })

  it('asks what it does not do, once there are words for it', () => {
    expect(wordingWarnings(aGap({ doesNot: ' ' }))).toMatchObject([{ field: 'doesNot', kind: 'no-limit' }])
    expect(wordingWarnings(aGap({ doesNot: '', workaround: undefined }))).toEqual([])
    expect(wordingWarnings(aGap())).toEqual([])
  })
})
