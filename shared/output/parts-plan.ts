/** The plan with its times: hello, steps, questions, next steps, one after the other from the call's start. */
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import { withPlannedGaps } from '../run/planned-gaps'
import { isBlank } from './clean'
import { cuesOf, minutesWords, type OutputFacts } from './facts'
import { watchOut } from './nodes'
import type { Block } from './sheet'

export interface Beat {
  readonly kind: 'hello' | 'step' | 'questions' | 'next-steps'
  readonly title: string
  readonly minutes: number
  /** "14:33"; undefined while the call has no start. */
  readonly at: string | undefined
  readonly step?: Step
}

/** The plan of the call, with its planned gaps watched for at their steps. */
export function planOf({ facts, neighbourhood }: OutputFacts): ScriptCopy | undefined {
  const { plan, call, deal } = facts
  if (plan === undefined) return undefined
  return withPlannedGaps(plan, call, deal, id => neighbourhood.gaps.find(gap => gap.id === id)?.title)
}

/** `zone` is that of the clock times. Steps without a title have nothing to say and keep their minutes. */
export function beatsOf(facts: OutputFacts, zone: string): readonly Beat[] {
  const plan = planOf(facts)
  if (plan === undefined) return []
  const parts: readonly Omit<Beat, 'at'>[] = [
    { kind: 'hello', title: 'Hello and agenda', minutes: plan.helloMinutes },
    ...plan.steps.map(step => ({ kind: 'step' as const, title: step.title, minutes: step.minutes, step })),
    { kind: 'questions', title: 'Their questions', minutes: plan.questionsMinutes },
    { kind: 'next-steps', title: 'Next steps', minutes: plan.nextStepsMinutes },
  ]
  let gone = 0
  return parts
    .filter(({ kind, minutes }) => kind === 'step' || minutes > 0)
    .map(part => {
      const at = clockAfter(facts, gone, zone)
      gone += part.minutes
      return { ...part, at }
    })
}

function clockAfter(
  { facts: { call }, times }: OutputFacts,
  minutes: number,
  zone: string,
): string | undefined {
  if (call.start === undefined || call.allDay === true) return undefined
  return times.clock(new Date(Date.parse(call.start) + minutes * 60_000).toISOString(), zone)
}

const titleOf = (title: string): string => title.trim() || 'Step without a title'

type StepBlock = Extract<Block, { form: 'step' }>

/** A step with everything to say at it. `withClicks` adds what to click, open and copy. */
export function stepBlock(
  { title, minutes, at, step }: Beat,
  number: number | undefined,
  { withClicks }: { readonly withClicks: boolean },
): StepBlock {
  const base = { form: 'step' as const, number, title: titleOf(title), at }
  if (step === undefined) return { ...base, minutes: minutesWords(minutes), cues: [], show: [], notes: [] }
  return {
    ...base,
    minutes: minutesWords(minutes),
    tags: step.must ? [] : ['optional'],
    cues: [...cuesOf(step.tell)],
    show: withClicks ? step.show.map(({ form, text, value }) => ({ form, text, value })) : [],
    notes: notesOf(step),
  }
}

function notesOf(step: Step): StepBlock['notes'] {
  const all = [
    { label: 'Today they', text: step.todayThey },
    { label: 'With us', text: step.withUs },
    { label: 'Takeaway', text: step.takeaway },
    ...step.watchOuts.map(({ title, text }) => ({
      label: watchOut,
      text: [title, text].filter(words => !isBlank(words)).join(': '),
    })),
    ...step.ifAsked.map(({ question, words }) => ({
      label: 'If asked',
      text: [question, words].filter(part => !isBlank(part)).join(' '),
    })),
    { label: 'If it breaks', text: step.fallback },
    { label: 'Skip when', text: step.skipWhen },
    { label: 'Before', text: step.prerequisites.map(({ text }) => text).join('; ') },
  ]
  return all.flatMap(({ label, text }) => (text === undefined || isBlank(text) ? [] : [{ label, text }]))
}

/** The plan as a table of times. Optional steps and the parts around them are set quietly. */
export function timetable(facts: OutputFacts, zone: string): Block | undefined {
  const beats = beatsOf(facts, zone)
  if (beats.length === 0) return undefined
  return {
    form: 'timetable',
    rows: beats.map(({ kind, title, minutes, at, step }) => ({
      at,
      title: `${titleOf(title)}${step?.must === false ? ' (optional)' : ''}`,
      note: step === undefined ? undefined : watchWords(step),
      minutes: minutesWords(minutes),
      isQuiet: kind !== 'step' || step?.must === false,
    })),
  }
}

function watchWords({ watchOuts }: Step): string | undefined {
  const words = watchOuts.map(({ title }) => title).filter(title => !isBlank(title))
  return words.length === 0 ? undefined : `Watch out: ${words.join('; ')}`
}
