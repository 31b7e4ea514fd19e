/** What is open in the live view besides the step: a mark's text box, the further marks, the step number. */
import type { MarkForm } from '@shared/domain/run'
import type { ClockFace } from '@shared/run/clock'
import { createContext, use } from 'react'

export interface OpenBox {
  readonly form: MarkForm
  /** The mark's id once main has answered. */
  readonly marking: Promise<string | undefined>
  readonly text: string
  /** Just marked: digits say who, a letter on its own is a key. */
  readonly isFresh: boolean
  readonly key: number
}

/** What lies over the step, its head and the clock left free. */
export type Cover =
  | { readonly kind: 'lookup' }
  /** How an objection or a complaint is met. */
  | {
      readonly kind: 'cue'
      readonly form: 'objection' | 'complaint'
      readonly marking: Promise<string | undefined>
      readonly stepId: StepOfCover
    }
  /** What to show instead of what broke. */
  | { readonly kind: 'fallback'; readonly stepId: StepOfCover }

/** The step it is of, once its mark is known: a quick step before the mark may still be under way. */
type StepOfCover = Promise<string | undefined>

export interface RunUi {
  readonly cover: Cover | null
  readonly box: OpenBox | null
  readonly isMoreOpen: boolean
  readonly isGoToOpen: boolean
  readonly face: ClockFace
}

/** These never change while the run is on screen, so who only acts does not render again. */
export interface RunUiActions {
  readonly openBox: (box: Omit<OpenBox, 'key'>) => void
  /** Closes the box with that key; a newer one stays. */
  readonly closeBox: (key: number) => void
  /** Null uncovers the step. */
  readonly showCover: (cover: Cover | null) => void
  readonly showMore: (isOpen: boolean) => void
  readonly showGoTo: (isOpen: boolean) => void
  readonly turnFace: () => void
  /** The focus back to the step, where every key acts. */
  readonly backToStep: () => void
}

export const RunUiContext = createContext<RunUi | null>(null)
export const RunUiActionsContext = createContext<RunUiActions | null>(null)

export function useRunUi(): RunUi {
  return inside(use(RunUiContext))
}

export function useRunUiActions(): RunUiActions {
  return inside(use(RunUiActionsContext))
}

function inside<T>(value: T | null): T {
  if (value === null) throw new Error('The live view stands inside a run')
  return value
}
