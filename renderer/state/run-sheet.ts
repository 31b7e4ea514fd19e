/** A run sheet on its way in: read by main's limited process, then shown. Nothing is made until the user takes it. */
import { type RunSheet, type RunSheetResult, refuseSheet } from '@shared/formats/run-sheet/sheet'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay, wordsOf } from './say-failure'
import type { State } from './store'

export type GivenSheet =
  | { readonly path: string }
  | { readonly text: string; readonly html?: string | undefined }

export type SheetIntake =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'sheet'; readonly sheet: RunSheet }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string; readonly safe: string }

export interface RunSheetSlice {
  readonly sheetIntake: SheetIntake
  takeSheet(given: GivenSheet): Promise<void>
  pasteSheet(): Promise<void>
  chooseSheet(): Promise<void>
  leaveSheet(): void
}

export const createRunSheetSlice: StateCreator<State, [], [], RunSheetSlice> = (set, get) => ({
  sheetIntake: { kind: 'none' },
  takeSheet: async given => {
    const name = 'path' in given ? (given.path.split(/[\\/]/).at(-1) ?? given.path) : 'what you pasted'
    const begun: SheetIntake = { kind: 'reading', name }
    set({ sheetIntake: begun })
    get().go({ kind: 'run-sheet' })
    const result = await readSheet(given)
    // Left, or something else was given, while this was read: what is on screen stays.
    if (get().sheetIntake === begun)
      set({ sheetIntake: result.kind === 'sheet' ? result : { ...result, name } })
  },
  pasteSheet: async () => {
    await orSay(get().say, async () => {
      const { text, html } = await ask('readRichClipboard')
      if (text.trim() === '' && html === null)
        get().say('The clipboard holds no text. Copy the run sheet first.')
      else await get().takeSheet({ text, ...(html !== null && { html }) })
    })
  },
  chooseSheet: async () => {
    await orSay(get().say, async () => {
      const path = await ask('chooseFile')
      if (path !== null) await get().takeSheet({ path })
    })
  },
  leaveSheet: () => {
    set({ sheetIntake: { kind: 'none' } })
    get().goBack()
  },
})

async function readSheet(given: GivenSheet): Promise<RunSheetResult> {
  try {
    return await ask('readRunSheet', given)
  } catch (error) {
    return refuseSheet(wordsOf(error))
  }
}

/** Files that can only be a run sheet: nothing about a call comes in them. */
export const isSheetFile = (path: string): boolean => /\.(?:pptx|docx|x?html?)$/i.test(path)
