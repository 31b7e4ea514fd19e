/** What was said, sentence by sentence. Meeting services cut a sentence over many cues: a speaker's cues are one text. */
import { splitTogether } from '../formats/pasted-text/sentences'
import type { Transcript, TranscriptCue } from '../formats/transcript'

export interface Said extends TranscriptCue {
  /** 0, 1, 2 ... in the order of the transcript. */
  readonly at: number
}

/** Captions without any full stop must not become one sentence of a whole hour. */
const longestTurn = 1_500
/** What is taken over of a sentence; nobody asks or promises at such length. */
const longestSentence = 2_000

export function saidIn({ cues, clock }: Transcript): readonly Said[] {
  const said: Said[] = []
  for (const turn of turnsOf(cues, clock === 'none')) {
    const byLine = new Map(turn.toReversed().map(cue => [cue.line, cue] as const))
    for (const { line, text } of splitTogether(turn.map(({ line, words }) => ({ line, text: words })))) {
      const cue = byLine.get(line) ?? turn[0]
      const words = text
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longestSentence)
      if (cue !== undefined && words !== '') said.push({ ...cue, line, words, at: said.length })
    }
  }
  return said
}

/** Each line of a summary stands for itself. */
function turnsOf(cues: readonly TranscriptCue[], areApart: boolean): readonly (readonly TranscriptCue[])[] {
  const turns: TranscriptCue[][] = []
  let length = 0
  for (const cue of cues) {
    const last = turns.at(-1)
    const goesOn = !areApart && last !== undefined && last[0]?.who === cue.who && length < longestTurn
    if (goesOn) last.push(cue)
    else turns.push([cue])
    length = (goesOn ? length : 0) + cue.words.length
  }
  return turns
}
