import type { Transcript } from '@shared/formats/transcript'
import type { Alignment } from '@shared/transcript/align'
import { clockBase } from '@shared/transcript/call-facts'
import type { HeardTranscript } from '@shared/transcript/suggest'
import { useStore } from '../../../../state/store'
import { clockSeconds } from '../../../../time'
import { Checkbox } from '../../../../ui/Checkbox'
import { Disclosure } from '../../../../ui/Disclosure'
import { NumberField } from '../../../../ui/NumberField'
import { Select } from '../../../../ui/Select'
import type { DebriefFacts } from '../use-debrief'
import styles from './Talk.module.css'
import { holdTranscript } from './transcript-text'
import { changeTranscript } from './use-transcript'

interface TranscriptFactsProps {
  readonly facts: DebriefFacts
  readonly transcript: Transcript
  readonly text: string
  readonly heard: HeardTranscript | undefined
  readonly alignment: Alignment | undefined
}

const forms: Readonly<Record<Transcript['form'], string>> = {
  vtt: 'WebVTT',
  srt: 'SubRip',
  text: 'Transcript as text',
  summary: 'Summary',
}

/** What was read, where it begins on the run's clock, and who nobody knows: each can be put right. */
export function TranscriptFacts(props: TranscriptFactsProps) {
  const { facts, transcript, text, heard, alignment } = props
  const { debrief, call } = facts
  const keep = (isKept: boolean) => {
    holdTranscript(call.id, text)
    changeTranscript(
      debrief,
      { text: isKept ? text : undefined },
      isKept ? 'Transcript kept' : 'Transcript not kept',
    )
  }
  const unit = transcript.form === 'summary' ? 'line' : 'cue'
  return (
    <>
      <div className={styles.read}>
        <span>
          {forms[transcript.form]}, {counted(transcript.cues.length, unit)}
          {heard && heard.speakers.length > 0 && ` by ${counted(heard.speakers.length, 'speaker')}`}.
          {transcript.leftOut > 0 &&
            ` ${counted(transcript.leftOut, 'cue')} beyond the first 10,000 left out.`}
        </span>
        <Checkbox isSelected={debrief.transcript?.text !== undefined} onChange={keep}>
          Keep it with this debrief
        </Checkbox>
      </div>
      {alignment && <Shift {...props} alignment={alignment} />}
      {heard && <Speakers facts={facts} heard={heard} />}
      {transcript.broken.length > 0 && <Broken transcript={transcript} />}
    </>
  )
}

function Shift({ facts, transcript, alignment }: TranscriptFactsProps & { readonly alignment: Alignment }) {
  const { debrief } = facts
  const isByHand = debrief.transcript?.shiftMs !== undefined
  const zone = useStore(state => state.zone)
  const base = transcript.clock === 'none' ? undefined : clockBase({ ...facts, zone }, transcript.clock)
  const begins =
    base === undefined ? '' : clockSeconds(new Date(base + alignment.shiftMs).toISOString(), zone)
  return (
    <div className={styles.read}>
      <span>
        {transcript.clock === 'start' ? `Its 0:00 is ${begins}` : 'It tells the time of day'}
        {foundBy(alignment, isByHand)}
      </span>
      <span className={styles.shift}>
        <NumberField
          label={transcript.clock === 'start' ? 'Begins after the call’s start' : 'Its clock is behind by'}
          labelHidden
          unit="s later"
          step={5}
          value={Math.round(alignment.shiftMs / 1_000)}
          onCommit={seconds =>
            changeTranscript(
              debrief,
              { shiftMs: seconds === null ? undefined : seconds * 1_000 },
              'Transcript moved in time',
            )
          }
        />
      </span>
    </div>
  )
}

function foundBy({ matched, of }: Alignment, isByHand: boolean): string {
  if (isByHand) return ', as you set it.'
  if (matched > 0) return `, as ${matched} of ${counted(of, 'mark')} agree.`
  return of === 0 ? '. No mark says otherwise.' : `. None of ${counted(of, 'mark')} was found in it.`
}

/** Whom the call does not know by that name: said so, and chosen by hand where it matters. */
function Speakers({ facts, heard }: { readonly facts: DebriefFacts; readonly heard: HeardTranscript }) {
  const { debrief, people, colleagues } = facts
  const given = debrief.transcript?.speakers ?? []
  const open = heard.speakers.filter(
    ({ name, is }) => is.kind === 'unknown' || given.some(one => one.name === name),
  )
  if (open.length === 0) return null
  const options = [
    { id: '', label: 'unknown' },
    ...people.map(({ id, name }) => ({ id: id as string, label: name })),
    ...colleagues.map(({ id, name, me }) => ({ id: id as string, label: me ? 'me' : name })),
  ]
  return (
    <div className={styles.speakers}>
      {open.slice(0, mostSpeakers).map(({ name }) => (
        <span key={name} className={styles.shift}>
          {name} is
          <Select
            label={`Who is ${name}`}
            labelHidden
            size="sm"
            options={options}
            value={given.find(one => one.name === name)?.id ?? ''}
            onChange={id =>
              changeTranscript(
                debrief,
                {
                  speakers: [
                    ...given.filter(one => one.name !== name),
                    ...(id === '' ? [] : [{ name: name.slice(0, 2_000), id }]),
                  ],
                },
                'Speaker named',
              )
            }
          />
        </span>
      ))}
      {open.length > mostSpeakers && <span>and {open.length - mostSpeakers} more that nobody knows</span>}
    </div>
  )
}

const mostSpeakers = 6
const mostBroken = 50

function Broken({ transcript: { broken } }: { readonly transcript: Transcript }) {
  return (
    <Disclosure title={`${counted(broken.length, 'cue')} passed over`}>
      <div className={styles.broken}>
        {broken.slice(0, mostBroken).map(({ line, words }) => (
          <span key={line}>
            Line {line}: {words}.
          </span>
        ))}
        {broken.length > mostBroken && <span>and {broken.length - mostBroken} more</span>}
      </div>
    </Disclosure>
  )
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
