/** What a rehearsal adds to a run. Questions and breaks are marks of the run like any others, so nothing is lost of them. */
import type { Answer } from '@shared/domain/answer'
import { type Mark, type Run, standingMarks } from '@shared/domain/run'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { pauseFreeAt, thrownIn, withFallbackTried } from '@shared/run/rehearsal'
import { nextQuestion, nextQuestionAt } from '@shared/run/thrown-in'
import type { Walk } from '@shared/run/walk'
import { now } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { dayOf } from '../../../../time'
import { mark, readState } from '../run-actions'

const store = useStore.getState

/** The question that was thrown in last, while nobody has said whether it was answered. */
export const openThrownIn = (run: Run): Mark | undefined =>
  thrownIn(run).findLast(({ triage }) => triage === undefined)

/** When the next is due, in pause-free milliseconds. */
export function nextAt(run: Run, walk: Walk): number {
  const thrown = thrownIn(run)
  const last = thrown.at(-1)
  return nextQuestionAt(
    run.id,
    thrown.length,
    last === undefined ? 0 : pauseFreeAt(walk, Date.parse(last.at)),
  )
}

/** Asks the next question at the room's level; says so when all of them were asked. */
export async function throwIn(
  answers: readonly Answer[] | undefined,
  copy: ScriptCopy | undefined,
): Promise<void> {
  const { run, records, say } = store()
  if (run === null || answers === undefined || openThrownIn(run) !== undefined) return
  const question = nextQuestion(answers, {
    seed: run.id,
    levels: levelsIn(run, records),
    topics: topicsNow(copy),
    asked: new Set(thrownIn(run).flatMap(({ answerId }) => answerId ?? [])),
  })
  if (question === undefined) {
    say(answers.length === 0 ? 'There are no answers yet to ask about.' : 'Every answer was asked about.')
    return
  }
  await mark('question', { text: question.words, answerId: question.answerId })
}

export const judge = ({ id }: Mark, triage: 'answered' | 'open') => store().changeMark(id, { triage })

export const breakNow = () => mark('failure')

/** A failure at this step of which nobody has said yet how it went. */
export const openFailure = (run: Run, stepId: string): Mark | undefined =>
  standingMarks(run).findLast(
    one => one.form === 'failure' && one.stepId === stepId && one.text === undefined,
  )

export type Outcome = 'worked' | 'failed' | 'none'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  worked: 'Fallback shown, it worked',
  failed: 'Fallback shown, it did not work',
  none: 'No fallback was written',
}

/** Keeps how it went with the mark; one that worked is tried, as of today, at the step itself. */
export async function closeFailure(markId: string, stepId: string, outcome: Outcome): Promise<void> {
  const { run, zone, change, changeMark } = store()
  await changeMark(markId, { text: outcomeWords[outcome] })
  if (run === null || outcome !== 'worked') return
  const on = dayOf(now(), zone)
  if (run.scriptId !== undefined)
    change('script', run.scriptId, story => withFallbackTried(story, stepId, on), 'Fallback tried')
  else if (run.scriptCopyId !== undefined)
    change('script-copy', run.scriptCopyId, story => withFallbackTried(story, stepId, on), 'Fallback tried')
}

type Records = ReturnType<typeof store>['records']

function levelsIn({ callId }: Run, records: Records): readonly number[] {
  const call = callId === undefined ? undefined : records[callId]
  if (call?.kind !== 'call') return []
  return call.attendees.flatMap(({ personId, attendance }) => {
    const person = personId === undefined ? undefined : records[personId]
    return person?.kind !== 'person' || attendance === 'declined' ? [] : (person.level?.value ?? [])
  })
}

/** Of the step on screen; before and after the steps, of all of them. */
function topicsNow(copy: ScriptCopy | undefined): readonly string[] {
  const here = readState()?.current.step?.topics ?? []
  return here.length > 0 ? here : (copy?.steps.flatMap(step => step.topics) ?? [])
}
