import { readsAsPromise, readsAsQuestion } from '@shared/transcript/reads-as'
import { describe, expect, it } from 'vitest'

describe('a sentence reads as a question', () => {
  it.each([
    ['Can the lock differ per share?', 'ends with a question mark'],
    ['and does the agent need a reboot', 'says “does the”'],
    ['How long must a lock hold', 'says “How long”'],
    ['Marcus asked whether the lock can differ', 'says “asked whether”'],
    ['My question is about the price', 'says “My question is”'],
    ['Wie lange hält die Sperre?', 'ends with a question mark'],
    ['Können Sie das verlängern', 'says “Können Sie”'],
    ['What we need is a restore', undefined],
    ['Can you hear me?', undefined],
    ['Can you see my screen?', undefined],
    ['Any other questions?', undefined],
    ['Does that make sense?', undefined],
    ['Right?', undefined],
    ['Why?', undefined],
    ['Never mention the price to Helen.', undefined],
    ['We lost a record in September.', undefined],
  ])('%s: %s', (words, why) => {
    expect(readsAsQuestion(words)).toBe(why)
  })
})

describe('a sentence reads as a promise', () => {
  it.each([
    ['I will send you the report.', 'says “I will send”'],
    ['We’ll run a drill on your data in December.', 'says “We’ll”'],
    ['You have it from us by Friday.', 'says “by Friday”'],
    ['We have to show that again by 4 December.', 'says “by 4”'],
    ['Mara to send the report', 'says “Mara to send”'],
    ['Ich schicke Ihnen das Papier.', 'says “Ich schicke”'],
    ['I’ll show you the vault now.', undefined],
    ['We will see.', undefined],
    ['Then I’ll share my screen.', undefined],
    ['Will we send it by Friday?', undefined],
    ['You should have it by Friday.', undefined],
    ['Do not call before Friday, I will not allow it.', undefined],
    ['The lock holds.', undefined],
  ])('%s: %s', (words, why) => {
    expect(readsAsPromise(words)).toBe(why)
  })
})
