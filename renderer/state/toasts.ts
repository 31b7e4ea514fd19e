/** Short messages with a way back. What can be undone never asks first. */
import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import type { Step } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { newId } from './clock'
import type { State } from './store'
import type { View } from './view'
import { isOnList, isOnPage, pageOf } from './whereabouts'

export interface Toast {
  readonly id: string
  readonly text: string
  readonly tone: 'plain' | 'danger'
  /** Offers Undo for exactly this step. */
  readonly stepId: string | null
  /** Offers to go where it happened. */
  readonly show: View | null
  /** Says what undo or redo did; the next one takes its place. */
  readonly isOfUndo: boolean
}

interface SayOptions {
  /** Offers Undo for the newest step of this window. */
  readonly undoes?: boolean
  readonly tone?: Toast['tone']
}

export interface ToastSlice {
  readonly toasts: readonly Toast[]
  say(text: string, options?: SayOptions): void
  /** What was undone or redone, and where, if that is not on screen. `kept` fields stand as somebody else made them. */
  sayUndone(name: 'undo' | 'redo', step: Step, records: readonly AnyRecord[], kept: number): void
  dismissToast(id: string): void
  /** The step was undone: nothing offers that any more. */
  dismissStep(stepId: string): void
}

const mostToasts = 3

export const createToastSlice: StateCreator<State, [], [], ToastSlice> = (set, get) => {
  const add = (toast: Omit<Toast, 'id'>, before: readonly Toast[]) =>
    set({ toasts: [...before, { id: newId(), ...toast }].slice(-mostToasts) })
  return {
    toasts: [],
    say: (text, { undoes = false, tone = 'plain' } = {}) => {
      const stepId = undoes ? (get().newestStep?.id ?? null) : null
      add({ text, tone, stepId, show: null, isOfUndo: false }, get().toasts)
    },
    sayUndone: (name, step, records, kept) => {
      if (name === 'undo') get().dismissStep(step.id)
      const { view, records: known } = get()
      const isHere = (record: AnyRecord) => isOnList(record, view) || isOnPage(record, view, known)
      const away = records.some(isHere) ? undefined : records[0]
      const text = [wordsOf(name, step, away), keptWords(kept)].filter(Boolean).join(' ')
      const others = get().toasts.filter(toast => !toast.isOfUndo)
      const show = away === undefined ? null : pageOf(away)
      add({ text, tone: 'plain', stepId: null, show, isOfUndo: true }, others)
    },
    dismissToast: id => set({ toasts: get().toasts.filter(toast => toast.id !== id) }),
    dismissStep: stepId => {
      const toasts = get().toasts.filter(toast => toast.stepId !== stepId)
      if (toasts.length < get().toasts.length) set({ toasts })
    },
  }
}

function wordsOf(name: 'undo' | 'redo', { label }: Step, away: AnyRecord | undefined): string {
  const where = away === undefined ? '' : (summarize(away) as Summary).title
  const done = name === 'undo' ? 'Undone' : 'Done again'
  return where === '' ? `${done}: ${label}.` : `${done}: ${label}, in “${where}”.`
}

function keptWords(kept: number): string {
  if (kept === 0) return ''
  return kept === 1
    ? '1 field was changed elsewhere since and stays as it is.'
    : `${kept} fields were changed elsewhere since and stay as they are.`
}
