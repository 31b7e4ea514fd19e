/** A draft with a block of every form, whose texts are whatever a test wants them to be. */
import { cleanLine } from '@shared/output/clean'
import { leaving, nothingChosen } from '@shared/output/leaving'
import type { Block, Draft, Sheet } from '@shared/output/sheet'

export type NextText = () => string

export const everyBlock = (next: NextText): readonly Block[] => [
  { form: 'heading', text: next() },
  { form: 'paragraph', text: next() },
  { form: 'paragraph', text: `${next()}\n${next()}`, look: 'lead' },
  { form: 'quote', text: next(), who: next(), when: next() },
  { form: 'list', look: 'dots', items: [next(), next()] },
  { form: 'paragraph', text: next() },
  { form: 'list', look: 'numbers', items: [next(), next()] },
  { form: 'paragraph', text: next() },
  { form: 'list', look: 'boxes', items: [next()] },
  { form: 'heading', text: next() },
  { form: 'facts', rows: [{ label: next(), value: next() }] },
  { form: 'table', columns: [next(), next()], rows: [[cleanLine(next()), cleanLine(next())]] },
  { form: 'timetable', rows: [{ at: next(), title: next(), note: next(), minutes: next() }] },
  {
    form: 'step',
    number: 1,
    title: next(),
    at: next(),
    minutes: next(),
    tags: [next()],
    cues: [next()],
    show: [{ form: 'open', text: next(), value: `${next()} to copy` }],
    notes: [{ label: next(), text: next() }],
  },
  { form: 'paragraph', text: next() },
  {
    form: 'asked',
    rows: [
      { words: next(), reply: next() },
      { words: next(), reply: next() },
    ],
  },
  { form: 'note', label: next(), text: next() },
  { form: 'room', label: next(), lines: 2 },
]

export function draftOf(next: NextText, kind: Draft['kind'] = 'brief'): Draft {
  return {
    kind,
    title: next(),
    about: next(),
    head: [next(), next()],
    sections: [
      {
        id: 'one',
        title: next(),
        blocks: everyBlock(next).map(block => ({ block, from: { kind: 'call' } })),
      },
    ],
    foot: next(),
  }
}

export const sheetOf = (next: NextText): Sheet => leaving(draftOf(next), nothingChosen)

/** Gives these texts one after the other, over and over. */
export function cycling(texts: readonly string[]): NextText {
  let at = 0
  return () => {
    const text = texts[at % texts.length] ?? ''
    at += 1
    return text
  }
}
