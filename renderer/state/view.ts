/** Where the user is. No router: a view is data, and back and forward are two stacks. */
import type { Target } from '@shared/advisor/finding'
import type { Ref } from '@shared/insights/figure'
import type { Range } from '@shared/insights/range'
import type { Filter } from '@shared/insights/scope'
import type { DocumentKind } from '@shared/output/sheet'
import type { StateCreator } from 'zustand'
import type { State } from './store'

export const callTabs = ['prepare', 'run', 'debrief'] as const
export type CallTab = (typeof callTabs)[number]

export const filesTabs = ['folder', 'backups', 'trash', 'problems', 'person'] as const
export type FilesTab = (typeof filesTabs)[number]

export const dealParts = ['about', 'commitments', 'review', 'poc', 'effort'] as const
export type DealPart = (typeof dealParts)[number]

export type View =
  | {
      readonly kind: 'today' | 'calls' | 'prospects' | 'scripts' | 'gaps' | 'checklists'
    }
  | InsightsView
  | { readonly kind: 'paste' | 'run-sheet' | 'starter' | 'settings' | 'gallery' | 'environments' }
  | { readonly kind: 'proofs' | 'questionnaires' }
  | { readonly kind: 'blocks' | 'replace' }
  | { readonly kind: 'block'; readonly id: string }
  | {
      readonly kind: 'files'
      readonly tab: FilesTab
      /** The backup, problem or person that is open there. */
      readonly open?: string | undefined
    }
  | ({
      readonly kind: 'call'
      readonly id: string
      readonly tab: CallTab
      /** Debriefs opened one after the other: those that come after this one. */
      readonly batch?: readonly string[] | undefined
    } & AtField)
  | ({ readonly kind: 'deal'; readonly id: string; readonly part?: DealPart | undefined } & AtField)
  /** A document of a call, as it would leave. */
  | { readonly kind: 'output'; readonly id: string; readonly document: DocumentKind }
  /** A rehearsal by its run: the live view while it goes on, what it showed once it is over. */
  | { readonly kind: 'rehearsal'; readonly id: string }
  /** Needs, steps and gaps of a call. */
  | { readonly kind: 'matrix'; readonly id: string }
  | ({ readonly kind: 'answers' } & AtField)
  | ({ readonly kind: 'prospect' | 'answer'; readonly id: string } & AtField)
  | {
      readonly kind: 'person' | 'script' | 'gap' | 'checklist' | 'environment' | 'proof' | 'questionnaire'
      readonly id: string
    }

/** Insights over a range and a filter; `behind` lists the records that one of its figures counts. */
export interface InsightsView {
  readonly kind: 'insights'
  readonly range?: Range | undefined
  readonly filter?: Filter | undefined
  readonly behind?: { readonly title: string; readonly refs: readonly Ref[] } | undefined
}

/** The field a link leads to: shown and focused where it opens. */
interface AtField {
  readonly target?: Target | undefined
}

export interface ViewSlice {
  readonly view: View
  readonly back: readonly View[]
  readonly forward: readonly View[]
  readonly overlay: 'none' | 'palette' | 'keys' | 'log-time'
  go(view: View): void
  goBack(): void
  goForward(): void
  openOverlay(overlay: ViewSlice['overlay']): void
}

const longestTrail = 100

export const createViewSlice: StateCreator<State, [], [], ViewSlice> = (set, get) => ({
  view: { kind: 'today' },
  back: [],
  forward: [],
  overlay: 'none',
  go: view => {
    const from = get().view
    if (isSameView(from, view)) return set({ overlay: 'none', view })
    // The marks of a run sit where messages of before would stand.
    if (view.kind === 'rehearsal' || (view.kind === 'call' && view.tab === 'run')) set({ toasts: [] })
    set({ view, back: [...get().back, from].slice(-longestTrail), forward: [], overlay: 'none' })
  },
  goBack: () => {
    const { back, forward, view } = get()
    const to = back.at(-1)
    if (to !== undefined)
      set({ view: to, back: back.slice(0, -1), forward: [view, ...forward], overlay: 'none' })
  },
  goForward: () => {
    const { back, forward, view } = get()
    const to = forward[0]
    if (to !== undefined) set({ view: to, back: [...back, view], forward: forward.slice(1), overlay: 'none' })
  },
  openOverlay: overlay => set({ overlay }),
})

/** The same place; a finding's target inside it does not make another. */
function isSameView(a: View, b: View): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'call' && b.kind === 'call') return a.id === b.id && a.tab === b.tab
  if (a.kind === 'output' && b.kind === 'output') return a.id === b.id && a.document === b.document
  if (a.kind === 'files' && b.kind === 'files') return a.tab === b.tab
  if (a.kind === 'deal' && b.kind === 'deal') return a.id === b.id && a.part === b.part
  if (a.kind === 'insights' && b.kind === 'insights')
    return (a.behind === undefined) === (b.behind === undefined)
  return !('id' in a) || !('id' in b) || a.id === b.id
}
