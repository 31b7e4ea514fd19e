import type { Script } from '@shared/domain/script'
import type { Step } from '@shared/domain/step'
import { type OutlineRow as Line, rowsOf } from '@shared/script/outline'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { type Side, useDragOrder } from '../../../parts/steps/use-drag-order'
import { BreakGlyph } from '../../../ui/glyphs'
import { Icon } from '../../../ui/Icon'
import { useLettersAreCommands } from '../../../ui/ListKeysContext'
import styles from './Outline.module.css'
import { OutlineRow, type OutlineRowProps } from './OutlineRow'
import { numberWithinMs, type OutlineKey, outlineKey, typedNumber } from './outline-keys'
import type { Opened, ScriptActs } from './use-script-editor'

interface OutlineProps {
  readonly script: Script
  readonly opened: Opened
  readonly acts: ScriptActs
  readonly folded: ReadonlySet<string>
  readonly onFold: (chapterId: string, isFolded: boolean) => void
  /** What is wrong at a step, for its line; the same element while nothing changes. */
  readonly flagOf?: ((stepId: string) => ReactNode) | undefined
}

/** Hello, the steps by chapter, and what is kept free. The tree has the focus; arrows say which line is open. */
export function Outline({ script, opened, acts, folded, onFold, flagOf }: OutlineProps) {
  const treeId = useId()
  const tree = useRef<HTMLDivElement>(null)
  const letters = useLettersAreCommands()
  const lines = useMemo(() => rowsOf(script, folded), [script, folded])
  const keys = useMemo(
    () => ['about', 'hello', ...lines.map(({ id }) => id), 'questions', 'next-steps'],
    [lines],
  )
  const drag = useDragOrder('step', (key, side, target) => dropOn(acts, lines, { key, side, target }))
  const typed = useRef({ digits: '', at: 0 })
  useEffect(() => {
    if (opened.focus?.at === 'outline') tree.current?.focus()
  }, [opened.focus])

  const chapterOpen = lines.find(line => line.kind === 'chapter' && line.id === opened.key)
  const goToNumber = (digit: string, time: number) => {
    const before = time - typed.current.at < numberWithinMs ? typed.current.digits : ''
    const digits = typedNumber(before, digit, script.steps.length)
    typed.current = { digits, at: time }
    const wanted = rowsOf(script).find(line => line.kind === 'step' && line.number === Number(digits))
    if (wanted?.kind !== 'step') return
    if (wanted.chapterId !== undefined) onFold(wanted.chapterId, false)
    acts.select(wanted.id)
  }
  const act = (pressed: OutlineKey, time: number) => {
    if (pressed.does === 'move') return acts.select(keys[pressed.to] ?? opened.key)
    if (pressed.does === 'number') return goToNumber(pressed.digit, time)
    if (pressed.does === 'open') return acts.select(opened.key, { at: 'title' })
    if (pressed.does === 'remove') return acts.remove({ at: 'outline' })
    if (chapterOpen !== undefined) return onFold(chapterOpen.id, pressed.does === 'fold')
    const line = lines.find(({ id }) => id === opened.key)
    if (pressed.does === 'fold' && line?.kind === 'step' && line.chapterId !== undefined)
      acts.select(line.chapterId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const where = { at: keys.indexOf(opened.key), count: keys.length, letters }
    const pressed = outlineKey(event, where)
    if (pressed === undefined) return
    event.preventDefault()
    act(pressed, event.timeStamp)
  }
  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
    const key = row?.dataset.key
    if (key === undefined) return
    const isFold = target instanceof Element && target.closest('[data-fold]') !== null
    if (isFold) return onFold(key, !folded.has(key))
    acts.select(key)
  }
  const row = (rowKey: string) => ({
    rowKey,
    id: `${treeId}-${rowKey}`,
    isSelected: rowKey === opened.key,
    drop: drag.over?.key === rowKey ? drag.over.side : undefined,
  })
  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Outline"
      aria-activedescendant={`${treeId}-${opened.key}`}
      tabIndex={0}
      className={styles.tree}
      data-outline=""
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...drag.handlers}
    >
      <OutlineRow {...row('about')} look="plain" words="About" minutes={undefined} />
      <OutlineRow {...row('hello')} look="head" words="Hello" minutes={script.helloMinutes} />
      {lines.map(line => (
        <OutlineRow
          key={line.id}
          {...row(line.id)}
          {...lineProps(line, folded)}
          flags={flagsOf(line, flagOf)}
        />
      ))}
      <div className={styles.kept} role="presentation">
        Kept free
      </div>
      <OutlineRow
        {...row('questions')}
        look="plain"
        words="Their questions"
        minutes={script.questionsMinutes}
        isKept
      />
      <OutlineRow
        {...row('next-steps')}
        look="plain"
        words="Next steps"
        minutes={script.nextStepsMinutes}
        isKept
      />
    </div>
  )
}

type LineProps = Pick<OutlineRowProps, 'look' | 'words' | 'minutes'> & Partial<OutlineRowProps>

function lineProps(line: Line, folded: ReadonlySet<string>): LineProps {
  if (line.kind === 'chapter') {
    return {
      look: 'head',
      words: line.chapter.title || 'New chapter',
      isUntitled: line.chapter.title === '',
      minutes: line.minutes,
      isFolded: folded.has(line.id),
      isDraggable: true,
    }
  }
  const { step, number, chapterId } = line
  return {
    look: 'step',
    words: wordsFor(step),
    isUntitled: step.title === '',
    minutes: step.minutes,
    number,
    isInside: chapterId !== undefined,
    isOptional: !step.must,
    isDraggable: true,
  }
}

/** The title, or the first words that are said. */
const wordsFor = ({ title, tell }: Step): string =>
  title || tell.trim().split('\n')[0]?.slice(0, 60) || 'New step'

const gapFlag = (
  <span className={styles.flag} title="A gap is told here">
    <Icon of={BreakGlyph} size="sm" tone="warn" />
  </span>
)

function flagsOf(line: Line, flagOf: OutlineProps['flagOf']): ReactNode {
  if (line.kind === 'chapter') return undefined
  return flagOf?.(line.id) ?? (line.step.watchOuts.some(({ form }) => form === 'gap') ? gapFlag : undefined)
}

interface Drop {
  readonly key: string
  readonly side: Side
  readonly target: string
}

/** A step goes beside a step or into a chapter; a chapter beside another one, or beside that of the step. */
function dropOn(acts: ScriptActs, lines: readonly Line[], { key, side, target }: Drop): void {
  const [dragged, at] = [lines.find(({ id }) => id === key), lines.find(({ id }) => id === target)]
  if (dragged?.kind === 'step') {
    acts.select(dragged.id)
    if (at?.kind === 'step') acts.drop(dragged.id, { kind: side, stepId: at.id })
    if (at?.kind === 'chapter') acts.drop(dragged.id, { kind: 'first-of', chapterId: at.id })
    if (target === 'questions') acts.drop(dragged.id, { kind: 'end' })
    return
  }
  if (dragged?.kind !== 'chapter') return
  const other = at?.kind === 'step' ? at.chapterId : at?.id
  if (other !== undefined) acts.dropChapter(dragged.id, side, other)
}
