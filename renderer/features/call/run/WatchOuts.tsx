import type { Gap } from '@shared/domain/gap'
import type { Step, WatchOut } from '@shared/domain/step'
import { type AskedHere, askedAt, gapsStillDue } from '@shared/run/at-step'
import { Check, CircleAlert, CircleHelp, Users } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { BreakGlyph } from '../../../ui/glyphs'
import { Icon } from '../../../ui/Icon'
import { KeyCaps } from '../../../ui/KeyCaps'
import { namesOf, useRun } from './run-model'
import styles from './Stage.module.css'

/** What can blow up at this step, with the words for it; what they have asked about it; gaps nobody told yet. */
export function WatchOuts({ step }: { readonly step: Step }) {
  const { gaps, run, state, openQuestions } = useRun()
  const asked = useMemo(() => askedAt(step, run, openQuestions), [step, run, openQuestions])
  const due = gapsStillDue(state).flatMap(id => gaps.find(gap => gap.id === id) ?? [])
  if (step.watchOuts.length + asked.length + due.length === 0) return null
  return (
    <ul className={styles.watchOuts} aria-label="Watch out">
      {step.watchOuts.map(one => (
        <Watch
          key={one.id}
          watchOut={one}
          gap={gaps.find(gap => gap.id === one.gapId)}
          isTold={one.gapId !== undefined && state.gapsTold.has(one.gapId)}
        />
      ))}
      {due.length > 0 && <StillDue gaps={due} />}
      {asked.length > 0 && <Asked asked={asked} />}
    </ul>
  )
}

const icons = { gap: BreakGlyph, 'too-technical': Users, other: CircleAlert } as const

interface WatchProps {
  readonly watchOut: WatchOut
  readonly gap: Gap | undefined
  readonly isTold: boolean
}

function Watch({ watchOut, gap, isTold }: WatchProps) {
  return (
    <li data-form={isTold ? 'told' : watchOut.form}>
      <Icon of={isTold ? Check : icons[watchOut.form]} size="lg" />
      <div>
        <b>
          {isTold ? 'Told' : 'Watch out'}: {watchOut.title}
        </b>
        {!isTold && <p>{wordsOf(watchOut, gap)}</p>}
      </div>
    </li>
  )
}

/** The step's own words stand; without them, what the gap's record says. */
function wordsOf(one: WatchOut, gap: Gap | undefined): ReactNode {
  const keys = one.form === 'too-technical' && <KeyCaps keys="P P" size="sm" />
  if (one.text || gap === undefined) {
    return (
      <>
        {one.text || (keys && 'Take it one-to-one')} {keys}
      </>
    )
  }
  return <GapWords gap={gap} />
}

/** The plain answer, the workaround, and the question that settles it (P04). */
function GapWords({ gap }: { readonly gap: Gap }) {
  const answer = gap.plainAnswer?.trim()
  const workaround = gap.workaround?.trim()
  return (
    <>
      Say <q>{answer || workaround || gap.doesNot}</q>
      {answer && workaround && (
        <>
          , meanwhile <q>{workaround}</q>
        </>
      )}
      , then ask <q>is that a deal killer?</q>
      {gap.doNotSay[0] && (
        <>
          {' '}
          Never <q>{gap.doNotSay[0]}</q>.
        </>
      )}
    </>
  )
}

/** Planned for this call and for no step to come. */
function StillDue({ gaps: [first, ...others] }: { readonly gaps: readonly Gap[] }) {
  if (first === undefined) return null
  return (
    <li data-form="gap">
      <Icon of={BreakGlyph} size="lg" />
      <div>
        <b>Still to tell: {first.title}</b>
        <p>
          <GapWords gap={first} />
          {others.length > 0 && ` Then: ${others.map(({ title }) => title).join(', ')}.`}
        </p>
      </div>
    </li>
  )
}

/** What fits beside the rest; the others stand at Questions. */
const mostAsked = 2

const whenAsked = { known: 'before this call', guess: 'before this call, may belong here' } as const

function Asked({ asked }: { readonly asked: readonly AskedHere[] }) {
  const { seats } = useRun()
  const more = asked.length - mostAsked
  return (
    <li data-form="asked">
      <Icon of={CircleHelp} size="lg" />
      <div>
        <b>They asked</b>
        {asked.slice(0, mostAsked).map(({ id, words, attendeeIds, earlier }) => (
          <p key={id}>
            <q>{words}</q> <small>{earlier ? whenAsked[earlier] : namesOf(seats, attendeeIds)}</small>
          </p>
        ))}
        {more > 0 && <p>and {more} more</p>}
      </div>
    </li>
  )
}
