import {
  mostCues,
  readTranscriptText,
  type Transcript,
  type TranscriptContext,
} from '@shared/formats/transcript'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const room: TranscriptContext = { names: ['Helen Brandt', 'Zoë Müller', 'Łukasz Żak', 'Mara Lind'] }

function read(text: string, context = room): Transcript {
  const result = readTranscriptText(text, context)
  if (result.kind === 'refused') throw new Error(result.message)
  return result.transcript
}
const lines = (text: string, context = room) =>
  read(text, context).cues.map(({ line, atMs, who, words }) => [line, atMs, who, words])
const refusal = (text: string) => {
  const result = readTranscriptText(text, room)
  return result.kind === 'refused' ? [result.message, result.line] : 'read'
}
const minutes = (hour: number, minute: number, second = 0) => ((hour * 60 + minute) * 60 + second) * 1000

/** Each form, with names beyond ASCII: form, clock, and [line, ms, who, words] of what is read. */
const forms: readonly (readonly [
  string,
  string,
  Transcript['form'],
  Transcript['clock'],
  readonly unknown[],
])[] = [
  [
    'WebVTT with voices, a note, a style and settings',
    'WEBVTT - Teams\n\nNOTE made by\na machine\n\nSTYLE\n::cue { color: red }\n\n1\n00:00:01.000 --> 00:00:04.500 align:start\n<v Zoë Müller>Can the lock differ per share?</v>\n\nid-2\n01:02:03.250 --> 01:02:05.000\n<v.loud Łukasz Żak>R&amp;D asks <i>why</i>.</v>',
    'vtt',
    'start',
    [
      [11, 1_000, 'Zoë Müller', 'Can the lock differ per share?'],
      [15, minutes(1, 2, 3) + 250, 'Łukasz Żak', 'R&D asks why.'],
    ],
  ],
  [
    'WebVTT with names before a colon, minutes only, and a voice that goes on',
    'WEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\nHelen: We lost a record.\r\nIn September.\r\n\r\n00:05.000 --> 00:06.000\r\nMara Lind: I will send the report.',
    'vtt',
    'start',
    [
      [4, 1_000, 'Helen', 'We lost a record.'],
      [5, 1_000, 'Helen', 'In September.'],
      [8, 5_000, 'Mara Lind', 'I will send the report.'],
    ],
  ],
  [
    'two voices in one cue',
    'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Helen Brandt>Why?</v> <v Mara Lind>Because.</v>',
    'vtt',
    'start',
    [
      [4, 1_000, 'Helen Brandt', 'Why?'],
      [4, 1_000, 'Mara Lind', 'Because.'],
    ],
  ],
  [
    'SubRip, without empty lines between its cues',
    '1\n00:00:01,000 --> 00:00:02,000\nZoë Müller: Why?\n2\n00:00:03,000 --> 00:00:04,000\nMara Lind: Because.',
    'srt',
    'start',
    [
      [3, 1_000, 'Zoë Müller', 'Why?'],
      [6, 3_000, 'Mara Lind', 'Because.'],
    ],
  ],
  [
    'a name and a time, then lines, as Teams copies',
    'Zoë Müller   0:12\nCan it differ?\nPer share, I mean.\n\nMara Lind   1:02:03\nYes.',
    'text',
    'start',
    [
      [2, 12_000, 'Zoë Müller', 'Can it differ?'],
      [3, 12_000, 'Zoë Müller', 'Per share, I mean.'],
      [6, minutes(1, 2, 3), 'Mara Lind', 'Yes.'],
    ],
  ],
  [
    'a name, a time below it, then lines',
    'Łukasz Żak\n0:12\nCan it differ?\nMara Lind\n0:20\nYes.',
    'text',
    'start',
    [
      [3, 12_000, 'Łukasz Żak', 'Can it differ?'],
      [6, 20_000, 'Mara Lind', 'Yes.'],
    ],
  ],
  [
    'a time in brackets before the name',
    '[00:12:34] Helen Brandt: Who signs?\n[00:12:40] Mara: I do.',
    'text',
    'start',
    [
      [1, minutes(0, 12, 34), 'Helen Brandt', 'Who signs?'],
      [2, minutes(0, 12, 40), 'Mara', 'I do.'],
    ],
  ],
  [
    'Zoom’s chat and its names in brackets, by the time of day',
    '14:32:10 From Zoë Müller to Everyone: Who signs?\n[Mara Lind] 14:32:30\nI do.',
    'text',
    'wall',
    [
      [1, minutes(14, 32, 10), 'Zoë Müller', 'Who signs?'],
      [3, minutes(14, 32, 30), 'Mara Lind', 'I do.'],
    ],
  ],
  [
    'Meet: times alone, names before a colon',
    '00:05:00\n\nHelen Brandt: Who signs?\nMara Lind: I do.\n\n00:10:00\n\nHelen Brandt: Good.',
    'text',
    'start',
    [
      [3, 300_000, 'Helen Brandt', 'Who signs?'],
      [4, 300_000, 'Mara Lind', 'I do.'],
      [8, 600_000, 'Helen Brandt', 'Good.'],
    ],
  ],
  [
    'half a day, as said in America',
    'Helen Brandt (Corvane)  2:32 PM\nWho signs?\nSpeaker 2  2:33 PM\nNobody knows.',
    'text',
    'wall',
    [
      [2, minutes(14, 32), 'Helen Brandt', 'Who signs?'],
      [4, minutes(14, 33), 'Speaker 2', 'Nobody knows.'],
    ],
  ],
  [
    'names without any time',
    'Helen: We lost a record.\nMara: I will send the report.',
    'summary',
    'none',
    [
      [1, undefined, 'Helen', 'We lost a record.'],
      [2, undefined, 'Mara', 'I will send the report.'],
    ],
  ],
]

/** At 14:30 a call began: then "14:32" is a time of day. */
const atHalfTwo: TranscriptContext = { ...room, startsAt: 14 * 60 + 30 }

describe('a transcript', () => {
  it.each(forms)('reads %s', (_title, text, form, clock, wanted) => {
    const context = clock === 'wall' ? atHalfTwo : room
    const { cues: _cues, ...rest } = read(text, context)
    expect(rest).toEqual({ form, clock, broken: [], leftOut: 0 })
    expect(lines(text, context)).toEqual(wanted)
  })

  it.each([
    ['14:32', undefined, 'start', minutes(0, 14, 32)],
    ['14:32', 14 * 60 + 30, 'wall', minutes(14, 32)],
    ['14:32', 16 * 60 + 32, 'wall', minutes(14, 32)],
    ['14:32', 16 * 60 + 33, 'start', minutes(0, 14, 32)],
    ['0:12', 14 * 60 + 30, 'start', 12_000],
  ] as const)('reads %s of a call that began at minute %s as of the %s', (told, startsAt, clock, ms) => {
    const result = read(`Helen Brandt  ${told}\nWho signs this one?`, { ...room, startsAt })
    expect([result.clock, result.cues[0]?.atMs]).toEqual([clock, ms])
  })

  it('keeps what stands under a heading of a summary with it', () => {
    const text =
      '## Summary\n- Helen asked whether the lock can differ.\n\nNext steps:\n* Mara to send the report\n2. A drill on 4 Dec\n\nQuestions\n- Retention of old servers'
    expect(read(text).cues.map(({ under, words }) => [under, words])).toEqual([
      [undefined, 'Helen asked whether the lock can differ.'],
      ['promises', 'Mara to send the report'],
      ['promises', 'A drill on 4 Dec'],
      ['questions', 'Retention of old servers'],
    ])
  })

  it('names broken cues by their line, and loses only them', () => {
    const text =
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne is well.\n\n00:99:01.000 --> 00:00:02.000\nLost\n\n00:00:09.000 --> 00:00:02.000\nLost\n\nstray\n\n00:00:04.000 --> 00:00:05.000\n\n00:00:06.000 --> 00:00:07.000\nTwo is well.'
    const { cues, broken } = read(text)
    expect(cues.map(({ words }) => words)).toEqual(['One is well.', 'Two is well.'])
    expect(broken).toEqual([
      { line: 6, words: 'a time that cannot be read' },
      { line: 9, words: 'a cue that ends before it begins' },
      { line: 12, words: 'words without a time' },
      { line: 14, words: 'a time without words' },
    ])
  })

  it('reads ten thousand cues and counts what is beyond', () => {
    const cue = (at: number) =>
      `${String(Math.floor(at / 3600)).padStart(2, '0')}:${String(Math.floor(at / 60) % 60).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000`
    const of = (count: number) =>
      `WEBVTT\n\n${Array.from({ length: count }, (_, at) => `${cue(at)} --> ${cue(at + 1)}\n<v Zoë Müller>Sentence number ${at}.\n`).join('\n')}`
    expect([read(of(mostCues)).cues.length, read(of(mostCues)).leftOut]).toEqual([mostCues, 0])
    const more = read(of(mostCues + 1))
    expect([more.cues.length, more.leftOut]).toEqual([mostCues, 1])
  })

  it('takes hostile text as text', () => {
    const [first] = read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v __proto__>&lt;img src=x onerror=alert(1)&gt; =HYPERLINK("http://x.example")',
    ).cues
    expect(first?.who).toBe('__proto__')
    expect(first?.words).toBe('<img src=x onerror=alert(1)> =HYPERLINK("http://x.example")')
  })

  it.each([
    ['', 'There is nothing in it.', undefined],
    [' \n', 'There is nothing in it.', undefined],
    ['x'.repeat(2_000_001), 'It is larger than 2 MB. Take the part of this call.', undefined],
    ['\u0000\u0001\u0002 PK', 'This is no text. Save the transcript as .vtt, .srt or .txt.', undefined],
    [
      'BEGIN:VCALENDAR\nEND:VCALENDAR',
      'This is a calendar or an address card, not a transcript or a summary.',
      undefined,
    ],
    ['{ "cues": [] }', 'This is data for a program, not a transcript or a summary.', undefined],
    ['<!DOCTYPE html><p>Hello', 'This is a web page, not a transcript or a summary.', undefined],
    ['WEBVTT', 'It has no cue that can be read.', undefined],
    ['WEBVTT\n\n00:00 --> 1\nLost', 'It has no cue that can be read.', 3],
    ['https://example.com', 'There is no sentence in it.', undefined],
    ['Hello!', 'There is no sentence in it.', undefined],
  ])('refuses what is none, and says why: %#', (text, message, line) => {
    expect(refusal(text)).toEqual([message, line])
  })

  it('never throws, and names only lines there are', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'WEBVTT',
        '',
        '00:00:01.000 --> 00:00:02.000',
        '-->',
        '<v Zoë>',
        'Helen: ',
        '[00:12] Mara: a',
        '- ',
        'NOTE',
        '1',
        '0:12',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('\n')
        const result = readTranscriptText(text, room)
        if (result.kind === 'refused') return
        const count = text.split(/\r\n|\n|\r/).length
        for (const { line } of [...result.transcript.cues, ...result.transcript.broken]) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(count)
        }
      }),
    )
  })
})
