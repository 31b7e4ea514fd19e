/** R16, R17 and R18: when the result comes, how long one voice goes on, how long we speak of ourselves. */
import { knownFact } from '../advisor/finding'
import { unsayable } from '../advisor/script-time'
import { listed, sayMinutes, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import { placeStep } from '../script/move'
import { toldSteps } from '../script/outline'
import { splitStep } from '../script/split'
import type { StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, withStep } from './finding'
import type { LintRule } from './rule'
import { sentencesOf } from './sentences'
import { aboutUs } from './words'

/** R16 (P05): the first step that shows the result begins later than six minutes after the start. */
export const resultLateRule: LintRule = ({ isWorkflow, steps, story }, { resultWithinMinutes }) => {
  if (!isWorkflow || steps.length === 0) return []
  const result = steps.find(({ step }) => step.isResult === true)
  if (result === undefined) return [resultUnknown()]
  if (result.startsAt < resultWithinMinutes + unsayable) return []
  const { step, startsAt } = result
  return [
    lintFindingOf('R16', {
      severity: 'warn',
      title: `The result comes after ${sayMinutes(startsAt)}`,
      why: 'Who has seen what comes out wants to know how. Who has not is still waiting for a reason to listen.',
      place: { kind: 'step', stepId: step.id, field: 'isResult' },
      facts: [
        knownFact('Result', shortened(step.title, 60)),
        knownFact('Begins after', sayMinutes(startsAt)),
      ],
      fix: story.helloMinutes < resultWithinMinutes + unsayable ? resultFirst(step.id) : undefined,
    }),
  ]
}

const resultUnknown = (): LintFinding =>
  lintFindingOf('R16', {
    severity: 'info',
    title: 'No step is marked as the result',
    why: 'The best part comes early, and it cannot be told which step that is.',
    place: { kind: 'script', field: 'steps' },
    facts: [],
    missing: ['which step shows the result'],
  })

const resultFirst = (stepId: Step['id']): LintFix => ({
  label: 'Show the result first',
  apply: story => {
    const first = toldSteps(story)[0]?.id
    return first === undefined ? story : placeStep(story, stepId, { kind: 'before', stepId: first })
  },
})

/** Steps in a row with one speaker and one medium. A medium nobody has named may be the same. */
interface Stretch {
  readonly steps: readonly StepFacts[]
  readonly minutes: number
  readonly medium?: Step['medium']
}

/** R17 (P28): more than nine minutes of one speaker and one medium. */
export const oneVoiceRule: LintRule = ({ isWorkflow, steps }, { mostOneVoiceMinutes: most }) =>
  isWorkflow
    ? stretchesOf(steps)
        .filter(({ minutes }) => minutes >= most + unsayable)
        .flatMap(stretch => oneVoice(stretch, most))
    : []

function stretchesOf(steps: readonly StepFacts[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const one of steps) {
    const last = stretches.at(-1)
    if (last === undefined || isChange(last, one.step)) {
      stretches.push({ steps: [one], minutes: one.step.minutes, medium: one.step.medium })
    } else {
      const medium = last.medium ?? one.step.medium
      stretches[stretches.length - 1] = {
        steps: [...last.steps, one],
        minutes: last.minutes + one.step.minutes,
        medium,
      }
    }
  }
  return stretches
}

function isChange({ steps, medium }: Stretch, step: Step): boolean {
  if (steps.at(-1)?.step.speakerId !== step.speakerId) return true
  return medium !== undefined && step.medium !== undefined && medium !== step.medium
}

function oneVoice({ steps, minutes, medium }: Stretch, most: number): readonly LintFinding[] {
  const [first] = steps
  if (first === undefined) return []
  const unnamed = steps.filter(({ step }) => step.medium === undefined).map(({ number }) => `step ${number}`)
  const isKnown = unnamed.length === 0
  const last = steps.at(-1) ?? first
  return [
    lintFindingOf('R17', {
      severity: isKnown ? 'warn' : 'info',
      title: `${sayMinutes(minutes)} of one voice${isKnown ? ' and one medium' : ', perhaps of one medium'}`,
      why: `After ${sayMinutes(most)} attention goes. Change who speaks, or from screen to talk, before then.`,
      place: { kind: 'step', stepId: first.step.id, field: 'medium' },
      facts: [
        knownFact('Steps', first === last ? String(first.number) : `${first.number} to ${last.number}`),
        ...(medium === undefined ? [] : [knownFact('Medium', medium)]),
      ],
      missing: isKnown ? [] : [`the medium of ${listed(unnamed.slice(0, 5))}`],
      fix: isKnown && medium !== 'talk' ? changeOfMedium(steps, most) : undefined,
    }),
  ]
}

const changeOfMedium = (steps: readonly StepFacts[], most: number): LintFix | undefined => {
  const [only] = steps
  return only !== undefined && steps.length === 1 ? splitInTwo(only.step, most) : talkBetween(steps, most)
}

/** One long step becomes two, cut between two sentences; the second is talked through. */
function splitInTwo(step: Step, most: number): LintFix | undefined {
  const cuts = sentencesOf(step.tell).slice(1)
  const middle = step.tell.length / 2
  const caret = cuts.toSorted((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))[0]?.start
  if (caret === undefined) return undefined
  const tried = splitStep({ chapters: [], steps: [step] }, step.id, caret, { newId: () => step.id })
  if (tried === undefined || tried.story.steps.some(({ minutes }) => minutes >= most + unsayable)) {
    return undefined
  }
  return {
    label: 'Split the step, talk in its second half',
    apply: (story, newId) => {
      const parts = splitStep(story, step.id, caret, { newId })
      if (parts === undefined) return story
      return withStep(parts.story, parts.second, one => ({ ...one, title: step.title, medium: 'talk' }))
    },
  }
}

/** The step that is only told, so that no part before or after it is too long. */
function talkBetween(steps: readonly StepFacts[], most: number): LintFix | undefined {
  const minutesOf = (some: readonly StepFacts[]) => some.reduce((sum, { step }) => sum + step.minutes, 0)
  const at = steps.findIndex((one, index) =>
    [steps.slice(0, index), [one], steps.slice(index + 1)].every(part => minutesOf(part) < most + unsayable),
  )
  const talked = at > 0 && at < steps.length - 1 ? steps[at] : undefined
  if (talked === undefined) return undefined
  return {
    label: `Only talk at step ${talked.number}`,
    apply: story => withStep(story, talked.step.id, step => ({ ...step, medium: 'talk' })),
  }
}

/** R18 (P30): a step about the seller of more than two minutes. */
export const aboutUsRule: LintRule = ({ steps }, { mostAboutUsMinutes: most }) =>
  steps
    .filter(({ step }) => aboutUs.test(step.title) && step.minutes >= most + unsayable)
    .map(({ step }) =>
      lintFindingOf('R18', {
        severity: 'warn',
        title: `${sayMinutes(step.minutes)} about us`,
        why: 'They came to hear of their own work. Who we are is said when it answers something of theirs.',
        place: { kind: 'step', stepId: step.id, field: 'minutes' },
        facts: [knownFact('Step', shortened(step.title, 60))],
        fix: {
          label: `Keep ${sayMinutes(most)} of it`,
          apply: story =>
            withStep(story, step.id, now => ({
              ...now,
              minutes: most,
              ...(now.leastMinutes !== undefined && { leastMinutes: Math.min(now.leastMinutes, most) }),
            })),
        },
      }),
    )
