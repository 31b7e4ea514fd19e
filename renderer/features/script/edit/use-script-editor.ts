/**
 * What is open in the editor, and everything that can be done there. Acts read the script afresh from the store, so
 * that they never act on a drawing that is older than the last keystroke, and stay the same objects for the rows.
 */
import type { Script } from '@shared/domain/script'
import { newStep, type Step, type StepId } from '@shared/domain/step'
import {
  addChapter,
  changeChapter,
  moveChapter,
  newChapter,
  placeChapter,
  removeChapter,
  startChapterAt,
} from '@shared/script/chapters'
import {
  changeStep,
  insertStep,
  moveIn,
  moveOut,
  moveStep,
  type Place,
  placeStep,
  removeStep,
} from '@shared/script/move'
import { rowsOf } from '@shared/script/outline'
import { joinWithNext, splitStep, stepBefore } from '@shared/script/split'
import { useMemo, useRef, useState } from 'react'
import { making, newId } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'

type Chapter = Script['chapters'][number]

/** Where the focus goes when something is opened. Each request is an object of its own. */
export interface FocusRequest {
  /** "outline", or the `data-field` of the pane. */
  readonly at: string
  /** In the text; its end when left out. */
  readonly caret?: number | undefined
  /** Selected from the caret on. */
  readonly length?: number | undefined
}

/** `key` is the id of a step or chapter, or the name of another line of the outline. */
export interface Opened {
  readonly key: string
  readonly focus: FocusRequest | null
}

export type ScriptActs = ReturnType<typeof actsOn>

/** For a script that is loaded. */
export function useScriptEditor(scriptId: string) {
  const script = useStore(state => scriptIn(state.records[scriptId]))
  const [opened, setOpened] = useState<Opened>(() => firstOpened(script))
  const latest = useRef(opened)
  const acts = useMemo(
    () =>
      actsOn(scriptId, {
        current: () => latest.current,
        open: next => {
          latest.current = next
          setOpened(next)
        },
      }),
    [scriptId],
  )
  const isThere = script !== undefined && isLineOf(script, opened.key)
  // What is gone leaves the first step open.
  const shown = useMemo(
    () => (isThere || script === undefined ? opened : firstOf(script)),
    [isThere, script, opened],
  )
  latest.current = shown
  return { opened: shown, acts }
}

const scriptIn = (record: { readonly kind: string } | undefined): Script | undefined =>
  record?.kind === 'script' ? (record as Script) : undefined

const otherLines = ['about', 'hello', 'questions', 'next-steps'] as const

const isLineOf = ({ steps, chapters }: Script, key: string): boolean =>
  otherLines.some(line => line === key) ||
  steps.some(step => step.id === key) ||
  chapters.some(chapter => chapter.id === key)

function firstOf(script: Script): Opened {
  const first = rowsOf(script).find(row => row.kind === 'step')
  return { key: first?.id ?? 'about', focus: null }
}

/** A script that is just begun asks for its first title. */
function firstOpened(script: Script | undefined): Opened {
  if (script === undefined) return { key: 'about', focus: null }
  const isNew = script.steps.length === 1 && script.steps[0]?.title === ''
  return { ...firstOf(script), focus: isNew ? { at: 'title' } : null }
}

interface Position {
  readonly current: () => Opened
  readonly open: (next: Opened) => void
}

function actsOn(scriptId: string, { current, open }: Position) {
  const read = () => scriptIn(useStore.getState().records[scriptId])
  const change = (label: string, update: (script: Script) => Script) =>
    useStore.getState().change('script', scriptId, update, label)
  const select = (key: string, focus: FocusRequest | null = null) => open({ key, focus })
  const openStep = (): Step | undefined => read()?.steps.find(step => step.id === current().key)
  const openChapter = (): Chapter | undefined =>
    read()?.chapters.find(chapter => chapter.id === current().key)

  const placeBelow = (): Place => {
    const [step, chapter] = [openStep(), openChapter()]
    if (step !== undefined) return { kind: 'after', stepId: step.id }
    return chapter === undefined ? { kind: 'end' } : { kind: 'first-of', chapterId: chapter.id }
  }
  const addStep = (place: Place) => {
    const depth = openStep()?.depth ?? (read()?.form === 'questions' ? 'inform' : 'show')
    const step = newStep({ title: '', depth }, { newId })
    change('Step added', script => insertStep(script, step, place))
    select(step.id, { at: 'title' })
  }
  /** The line that is open when this one is gone. */
  const neighbour = (key: string): string => {
    const script = read()
    const rows = script === undefined ? [] : rowsOf(script)
    const at = rows.findIndex(row => row.id === key)
    return rows[at + 1]?.id ?? rows[at - 1]?.id ?? 'about'
  }
  const remove = (focus: FocusRequest | null) => {
    const [step, chapter] = [openStep(), openChapter()]
    const next = neighbour(current().key)
    if (step !== undefined) change('Step removed', script => removeStep(script, step.id))
    else if (chapter !== undefined) change('Chapter removed', script => removeChapter(script, chapter.id))
    else return
    select(next, focus)
    sayUndoable(step === undefined ? 'Chapter removed, its steps stay' : 'Step removed')
  }
  const joinAt = (step: Step | undefined) => {
    if (step === undefined) return
    const { id, tell } = step
    change('Steps joined', script => joinWithNext(script, id))
    select(id, { at: 'tell', caret: tell.length })
  }

  return {
    select,
    change,
    openStep,
    remove,
    focusOutline: () => select(current().key, { at: 'outline' }),
    edit: (stepId: StepId, fields: Partial<Step>) =>
      change('Step edited', script => changeStep(script, stepId, fields)),
    editChapter: (id: Chapter['id'], fields: Partial<Chapter>) =>
      change('Chapter edited', script => changeChapter(script, id, fields)),
    addStepBelow: () => addStep(placeBelow()),
    addStepAtEnd: () => addStep({ kind: 'end' }),
    addChapter: () => {
      const chapter = newChapter('', { newId })
      const after = openStep()?.id ?? openChapter()?.id
      change('Chapter added', script => addChapter(script, chapter, after))
      select(chapter.id, { at: 'title' })
    },
    startChapter: () => {
      const step = openStep()
      if (step === undefined) return false
      const chapter = newChapter('', { newId })
      change('Chapter added', script => startChapterAt(script, step.id, chapter))
      select(chapter.id, { at: 'title' })
      return true
    },
    move: (by: 1 | -1) => {
      const [step, chapter] = [openStep(), openChapter()]
      if (step !== undefined) change('Step moved', script => moveStep(script, step.id, by))
      if (chapter !== undefined) change('Chapter moved', script => moveChapter(script, chapter.id, by))
    },
    moveIn: () => {
      const step = openStep()
      if (step !== undefined) change('Step moved into the chapter', script => moveIn(script, step.id))
    },
    moveOut: () => {
      const step = openStep()
      if (step !== undefined) change('Step moved out of the chapter', script => moveOut(script, step.id))
    },
    drop: (stepId: StepId, place: Place) => change('Step moved', script => placeStep(script, stepId, place)),
    dropChapter: (id: Chapter['id'], side: 'before' | 'after', other: Chapter['id']) =>
      change('Chapter moved', script => placeChapter(script, id, side, other)),
    split: (caret: number) => {
      const [script, step] = [read(), openStep()]
      const split = script && step && splitStep(script, step.id, caret, making())
      if (split === undefined) return
      change('Step split', () => split.story)
      select(split.second, { at: 'tell', caret: 0 })
    },
    joinWithPrevious: () => {
      const [script, step] = [read(), openStep()]
      joinAt(script && step && stepBefore(script, step.id))
    },
    joinWithNext: () => joinAt(openStep()),
    goBy: (by: 1 | -1) => {
      const script = read()
      const steps = script === undefined ? [] : rowsOf(script).filter(row => row.kind === 'step')
      const at = steps.findIndex(row => row.id === current().key)
      const next = steps[at === -1 ? 0 : at + by]
      if (next !== undefined) select(next.id, { at: 'title' })
    },
  }
}
