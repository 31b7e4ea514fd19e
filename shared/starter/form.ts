/** Short forms in which the starters are written. Ours, to begin from; what only the user knows stands in {{our …}}. */
import type { Answer } from '../domain/answer'
import type { CallKind } from '../domain/call'
import type { ShowRowForm, Step } from '../domain/step'
import type { Template } from '../domain/template'
import type { CardId } from '../playbook/card'

interface Starter {
  /** Stable: the record made of it gets its id from this name. */
  readonly id: string
  readonly trade: string
  readonly cards: readonly CardId[]
}

export type RowLine = readonly [form: ShowRowForm, text: string, value?: string]

export type StarterStep = Partial<Omit<Step, 'id' | 'show' | 'chapterId' | 'tell'>> & {
  readonly title: string
  readonly tell: string
  readonly minutes: number
  readonly rows?: readonly RowLine[]
}

export interface StarterScript extends Starter {
  readonly name: string
  readonly callKind: CallKind
  /** Length of the call it fits. */
  readonly minutes: number
  readonly itPros?: boolean
  readonly workflow: string
  readonly actor: string
  readonly trigger: string
  readonly result: string
  readonly audience: string
  readonly chapters: readonly StarterChapter[]
}

export interface StarterChapter {
  readonly title: string
  /** How not to do it, for teaching. */
  readonly badExample?: boolean
  readonly steps: readonly StarterStep[]
}

export const questionTypes = ['situation', 'problem', 'implication', 'need-payoff'] as const
export type QuestionType = (typeof questionTypes)[number]

export interface StarterQuestions extends Starter {
  readonly name: string
  readonly audience: string
  /** Each a question and what to listen for. */
  readonly questions: Readonly<Record<QuestionType, readonly (readonly [question: string, cue: string])[]>>
}

export interface StarterAnswer extends Starter {
  readonly form: Answer['form']
  readonly question: string
  readonly variants: readonly string[]
  readonly short: string
  readonly topics: readonly string[]
  readonly doNotSay?: readonly string[]
  readonly rival?: string
  readonly criteria?: readonly string[]
  readonly trapQuestions?: readonly string[]
}

export interface StarterTemplate extends Starter {
  readonly name: string
  readonly audience: Template['audience']
  readonly callKinds: readonly CallKind[]
  /** English where none is named. */
  readonly language?: string
  readonly use?: Template['use']
  readonly subject: string
  readonly body: string
}
