/** Text or a file on its way in: read by main's limited process, then shown as a draft. Nothing is made until the user says so. */
import type { ImportDraft, ReadResult } from '@shared/formats/draft'
import type { IntakeTarget } from '@shared/intake/planning'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { isSheetFile } from './run-sheet'
import { orSay, wordsOf } from './say-failure'
import type { State } from './store'

export type Intake =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly origin: IntakeTarget | null }
  | {
      readonly kind: 'draft'
      readonly draft: ImportDraft
      readonly text: string | null
      /** The file it came in. */
      readonly path: string | null
      /** The call or company that was on screen when it was given. */
      readonly origin: IntakeTarget | null
    }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly message: string
      readonly line?: number | undefined
      readonly safe: string
      /** What was refused, so that it is not lost: it can be tried again, or kept as it is. */
      readonly given: Given
      readonly origin: IntakeTarget | null
    }

export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }

export interface IntakeSlice {
  readonly intake: Intake
  takeText(text: string): Promise<void>
  takeFile(path: string): Promise<void>
  chooseFile(): Promise<void>
  pasteClipboard(): Promise<void>
  /** What was refused is read once more. */
  tryAgain(): Promise<void>
  leaveIntake(): void
}

export const createIntakeSlice: StateCreator<State, [], [], IntakeSlice> = (set, get) => {
  async function take(name: string, given: Given): Promise<void> {
    const origin = originOf(get())
    const begun: Intake = { kind: 'reading', name, origin }
    set({ intake: begun })
    get().go({ kind: 'paste' })
    const done = await outcomeOf(name, given, origin)
    // Left, or something else was given, while this was read: what is on screen stays.
    if (get().intake === begun) set({ intake: done })
  }
  return {
    intake: { kind: 'none' },
    takeText: text => take('pasted text', { kind: 'text', text }),
    takeFile: path =>
      isSheetFile(path)
        ? get().takeSheet({ path })
        : take(path.split(/[\\/]/).at(-1) ?? path, { kind: 'file', path }),
    tryAgain: async () => {
      const { intake } = get()
      if (intake.kind === 'refused') await take(intake.name, intake.given)
    },
    chooseFile: async () => {
      await orSay(get().say, async () => {
        const path = await ask('chooseFile')
        if (path !== null) await get().takeFile(path)
      })
    },
    pasteClipboard: async () => {
      await orSay(get().say, async () => {
        const text = await ask('readClipboard')
        if (text.trim() === '') get().say('The clipboard holds no text. Copy an invite or a mail first.')
        else await get().takeText(text)
      })
    },
    leaveIntake: () => {
      set({ intake: { kind: 'none' } })
      get().goBack()
    },
  }
}

/** What is open; while a preview is, what was open before it. */
function originOf({ view, intake }: Pick<State, 'view' | 'intake'>): IntakeTarget | null {
  if (view.kind === 'call' || view.kind === 'prospect') return { kind: view.kind, id: view.id }
  return view.kind === 'paste' && intake.kind !== 'none' ? intake.origin : null
}

async function outcomeOf(name: string, given: Given, origin: IntakeTarget | null): Promise<Intake> {
  try {
    const result = await read(given)
    if (result.kind === 'refused') return { ...result, name, given, origin }
    return {
      kind: 'draft',
      draft: result.draft,
      text: given.kind === 'text' ? given.text : null,
      path: given.kind === 'file' ? given.path : null,
      origin,
    }
  } catch (error) {
    return { kind: 'refused', name, message: wordsOf(error), safe: 'Nothing was changed.', given, origin }
  }
}

const read = (given: Given): Promise<ReadResult> =>
  given.kind === 'text' ? ask('readText', { text: given.text }) : ask('readFile', { path: given.path })
