import type { Script } from '@shared/domain/script'
import { stepMinutes } from '@shared/domain/script'
import { toldSteps } from '@shared/script/outline'
import { Plus, Search } from 'lucide-react'
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/Button'
import { KeyCaps } from '../../../ui/KeyCaps'
import { TextField } from '../../../ui/TextField'
import { NextCalls } from './NextCalls'
import { Outline } from './Outline'
import styles from './Outline.module.css'
import type { Opened, ScriptActs } from './use-script-editor'

interface OutlineColumnProps {
  readonly script: Script
  readonly opened: Opened
  readonly acts: ScriptActs
  /** An object of its own each time a step is looked for; null while none is. */
  readonly finding: object | null
  readonly onFound: () => void
  readonly flagOf?: ((stepId: string) => ReactNode) | undefined
}

/** The outline with what adds to it, and the calls that will show it. */
export const OutlineColumn = memo((props: OutlineColumnProps) => {
  const { script, opened, acts, finding, onFound, flagOf } = props
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const fold = (chapterId: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(chapterId)
    else next.delete(chapterId)
    setFolded(next)
    // The line that is open stays in sight.
    const isHidden = script.steps.some(step => step.id === opened.key && step.chapterId === chapterId)
    if (isFolded && isHidden) acts.select(chapterId)
  }
  const chapterId = script.steps.find(step => step.id === opened.key)?.chapterId
  const shown = useMemo(() => {
    if (chapterId === undefined || !folded.has(chapterId)) return folded
    return new Set([...folded].filter(id => id !== chapterId))
  }, [folded, chapterId])
  const { helloMinutes, questionsMinutes, nextStepsMinutes, steps } = script
  const verb = script.form === 'questions' ? 'listen' : 'show'
  return (
    <>
      {finding !== null && (
        <Find key="find" script={script} finding={finding} acts={acts} onFound={onFound} />
      )}
      <Outline script={script} opened={opened} acts={acts} folded={shown} onFold={fold} flagOf={flagOf} />
      <div className={styles.foot}>
        <div className={styles.adds}>
          <Button
            size="xs"
            icon={Plus}
            aria-label="Add a step"
            onPress={() =>
              steps.some(({ id }) => id === opened.key) ? acts.addStepBelow() : acts.addStepAtEnd()
            }
          >
            Step
          </Button>
          <Button size="xs" icon={Plus} aria-label="Add a chapter" onPress={acts.addChapter}>
            Chapter
          </Button>
        </div>
        <p>
          {helloMinutes} hello, {Math.round(stepMinutes(steps) * 10) / 10} {verb}, {questionsMinutes}{' '}
          questions, {nextStepsMinutes} next steps. Drag, or move with{' '}
          <KeyCaps keys="Alt+ArrowUp" size="sm" /> <KeyCaps keys="Alt+ArrowDown" size="sm" />
        </p>
      </div>
      <NextCalls scriptId={script.id} />
    </>
  )
})

interface FindProps {
  readonly script: Script
  readonly finding: object
  readonly acts: ScriptActs
  readonly onFound: () => void
}

/** A step by its number or by words in it: opened as they are typed; Enter goes there, Esc stays. */
function Find({ script, finding, acts, onFound }: FindProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [none, setNone] = useState(false)
  useEffect(() => {
    if (finding !== null) box.current?.focus()
  }, [finding])
  const look = (text: string) => {
    const found = foundStep(script, text)
    setNone(found === undefined && text.trim() !== '')
    if (found !== undefined) acts.select(found)
  }
  const leave = (text: string) => {
    const found = foundStep(script, text)
    if (found === undefined) return
    onFound()
    acts.select(found, { at: 'title' })
  }
  return (
    <search
      className={styles.find}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onFound()
      }}
    >
      <TextField
        inputRef={box}
        label="Find a step"
        labelHidden
        type="search"
        icon={Search}
        placeholder="Number or words of a step"
        value=""
        onDraft={look}
        onEnter={leave}
        hint={none ? 'No step says that' : undefined}
      />
    </search>
  )
}

function foundStep(script: Script, text: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return undefined
  const steps = toldSteps(script)
  const numbered = /^\d+$/.test(wanted) ? steps[Number(wanted) - 1] : undefined
  const says = (words: string) => words.toLowerCase().includes(wanted)
  return (numbered ?? steps.find(({ title }) => says(title)) ?? steps.find(({ tell }) => says(tell)))?.id
}
