import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pasteText, readPaste } from './paste-summary'

const stamp = (second: number) => `00:00:${String(second % 60).padStart(2, '0')}.000`
const cue = (words: string, at: number) => `${at + 1}\n${stamp(at)} --> ${stamp(at + 1)}\n${words}\n`
const vtt = (cues: readonly string[]) => `WEBVTT\n\n${cues.map(cue).join('\n')}`
const notesOf = (text: string) => readPaste(text).sentences.filter(each => each.use === 'note')

describe('a transcript', () => {
  test('joins what a speaker said over many cues, and names them as its people', () => {
    const notes = notesOf(pasteText('31-transcript.vtt.txt'))
    expect(notes.map(each => [each.who, each.text])).toEqual([
      ['Helen Brandt', 'We lost a batch record in September.'],
      ['Helen Brandt', 'QA waited two days for it.'],
      ['Marcus Oyelaran', 'Who holds the keys?'],
      ['Mira Lindqvist', 'I will send you the paper by Friday.'],
    ])
  })

  test('ends a sentence where a cue ends it, and no earlier', () => {
    const notes = notesOf(
      vtt(['<v Helen>Who holds it?', '<v Helen>We ask Dr.', '<v Helen>Brandt and', '<v Helen>Marcus.']),
    )
    expect(notes.map(each => each.text)).toEqual(['Who holds it?', 'We ask Dr. Brandt and Marcus.'])
  })

  test('keeps its times and cue numbers as service text', () => {
    const { sentences } = readPaste(pasteText('32-zoom-transcript.txt'))
    expect(sentences.filter(each => each.use === 'boilerplate').map(each => each.text)).toEqual([
      'WEBVTT',
      '1',
      '00:00:01.000 --> 00:00:04.000',
      '2',
      '00:00:04.000 --> 00:00:07.000',
      '3',
      '00:00:07.000 --> 00:00:09.000',
    ])
  })

  test('is known by its cues without its first line, and an arrow in a note makes none', () => {
    const cues = [
      `${stamp(1)} --> ${stamp(2)}\n<v Helen Brandt>We waited`,
      `${stamp(2)} --> ${stamp(3)}\n<v Helen Brandt>two days.`,
    ]
    expect(notesOf(cues.join('\n\n')).map(each => each.text)).toEqual(['We waited two days.'])
    expect(notesOf('Tape --> cloud, they said.').map(each => [each.text, each.from])).toEqual([
      ['Tape --> cloud, they said.', undefined],
    ])
  })

  test('gives a line that names nobody to nobody', () => {
    expect(notesOf(vtt(['<v Helen Brandt>Two days.', 'And who pays?'])).map(each => each.who)).toEqual([
      'Helen Brandt',
      undefined,
    ])
  })

  test('without any full stop does not become one sentence of an hour', () => {
    const cues = Array.from({ length: 300 }, (_, at) => `<v Helen Brandt>and so it went on and on ${at}`)
    const notes = notesOf(vtt(cues))
    expect(notes.length).toBeGreaterThan(3)
    expect(Math.max(...notes.map(each => each.text.length))).toBeLessThan(1_700)
  })

  test('loses no word of anybody, in whatever pieces it comes', () => {
    const word = fc.constantFrom(
      'we',
      'lost',
      'two',
      'days.',
      'Who',
      'signs?',
      'Dr.',
      'Vance',
      '3.',
      'Dezember',
      'ok',
    )
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map(each => each.join(' '))
    const who = fc.constantFrom('Helen Brandt', 'Marcus Oyelaran')
    fc.assert(
      fc.property(fc.array(fc.tuple(who, words), { minLength: 1, maxLength: 12 }), said => {
        const notes = notesOf(vtt(said.map(([name, text]) => `<v ${name}>${text}</v>`)))
        const heard = (name: string) =>
          notes
            .filter(each => each.who === name)
            .map(each => each.text)
            .join(' ')
        for (const name of ['Helen Brandt', 'Marcus Oyelaran']) {
          const spoken = said
            .filter(([each]) => each === name)
            .map(([, text]) => text)
            .join(' ')
          expect(heard(name)).toBe(spoken)
        }
      }),
      { seed: 42, numRuns: 300 },
    )
  })
})
