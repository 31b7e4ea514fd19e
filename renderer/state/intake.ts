/** Text or a file on its way in: read by main's limited process, then shown as a draft. Nothing is made until the user says so. */
import type { ImportDraft, ReadResult } from '@shared/formats/draft'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import type { State } from './store'

export type Intake =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'draft'; readonly draft: ImportDraft; readonly text: string | null }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly message: string
      readonly line?: number | undefined
      readonly safe: string
    }

export interface IntakeSlice {
  readonly intake: Intake
  takeText(text: string): Promise<void>
  takeFile(path: string): Promise<void>
  chooseFile(): Promise<void>
  pasteClipboard(): Promise<void>
  leaveIntake(): void
}

export const createIntakeSlice: StateCreator<State, [], [], IntakeSlice> = (set, get) => {
  async function take(name: string, text: string | null, reading: () => Promise<ReadResult>): Promise<void> {
    set({ intake: { kind: 'reading', name } })
    get().go({ kind: 'paste' })
    try {
      const result = await reading()
      set({
        intake: result.kind === 'draft' ? { kind: 'draft', draft: result.draft, text } : { ...result, name },
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      set({ intake: { kind: 'refused', name, message, safe: 'Nothing was changed.' } })
    }
  }
  return {
    intake: { kind: 'none' },
    takeText: text => take('pasted text', text, () => ask('readText', { text })),
    takeFile: path => take(path.split(/[\\/]/).at(-1) ?? path, null, () => ask('readFile', { path })),
    chooseFile: async () => {
      const path = await ask('chooseFile')
      if (path !== null) await get().takeFile(path)
    },
    pasteClipboard: async () => {
      const text = await ask('readClipboard')
      if (text.trim() === '') return get().say('The clipboard holds no text. Copy an invite or a mail first.')
      await get().takeText(text)
    },
    leaveIntake: () => {
      set({ intake: { kind: 'none' } })
      get().goBack()
    },
  }
}
