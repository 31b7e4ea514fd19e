/** Short messages with a way back. What can be undone never asks first. */
import type { StateCreator } from 'zustand'
import { newId } from './clock'
import type { State } from './store'

export interface Toast {
  readonly id: string
  readonly text: string
  readonly tone: 'plain' | 'danger'
  /** Offers Undo for the newest entry of the undo stack. */
  readonly undoes: boolean
}

export interface ToastSlice {
  readonly toasts: readonly Toast[]
  say(text: string, options?: { readonly undoes?: boolean; readonly tone?: Toast['tone'] }): void
  dismissToast(id: string): void
}

const mostToasts = 3

export const createToastSlice: StateCreator<State, [], [], ToastSlice> = (set, get) => ({
  toasts: [],
  say: (text, { undoes = false, tone = 'plain' } = {}) => {
    const toast: Toast = { id: newId(), text, tone, undoes }
    set({ toasts: [...get().toasts, toast].slice(-mostToasts) })
  },
  dismissToast: id => set({ toasts: get().toasts.filter(toast => toast.id !== id) }),
})
