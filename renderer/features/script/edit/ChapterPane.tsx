import { sayMinutes } from '@shared/advisor/words'
import { type Script, stepMinutes } from '@shared/domain/script'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { IconButton } from '../../../ui/IconButton'
import { TextField } from '../../../ui/TextField'
import styles from './Editor.module.css'
import { useFocusRequest } from './use-focus-request'
import type { FocusRequest, ScriptActs } from './use-script-editor'

interface ChapterPaneProps {
  readonly script: Script
  readonly chapter: Script['chapters'][number]
  readonly focus: FocusRequest | null
  readonly acts: ScriptActs
}

/** The chapter that is open: its name, its steps and their time. */
export function ChapterPane({ script, chapter, focus, acts }: ChapterPaneProps) {
  const root = useRef<HTMLDivElement>(null)
  useFocusRequest(root, focus, true)
  const steps = script.steps.filter(step => step.chapterId === chapter.id)
  return (
    <section ref={root} className={styles.pane} aria-label={`Chapter ${chapter.title}`.trim()}>
      <div className={styles.title} data-field="title">
        <TextField
          label="Title of the chapter"
          labelHidden
          isBare
          placeholder="A part of their day that stands alone"
          value={chapter.title}
          onDraft={title => acts.editChapter(chapter.id, { title })}
          onEnter={acts.addStepBelow}
        />
        <IconButton label="Move the chapter up" icon={ArrowUp} size="xs" onPress={() => acts.move(-1)} />
        <IconButton label="Move the chapter down" icon={ArrowDown} size="xs" onPress={() => acts.move(1)} />
        <IconButton
          label="Remove the chapter, its steps stay"
          icon={Trash2}
          size="xs"
          onPress={() => acts.remove(null)}
        />
      </div>
      <p className={styles.quiet}>
        {steps.length === 0
          ? 'No steps yet. Enter adds the first.'
          : `${steps.length === 1 ? '1 step' : `${steps.length} steps`}, ${sayMinutes(stepMinutes(steps))}`}
      </p>
      <Checkbox
        isSelected={chapter.standsAlone}
        onChange={standsAlone => acts.editChapter(chapter.id, { standsAlone })}
      >
        Can be shown without the others
      </Checkbox>
      {steps.length > 0 && (
        <ol className={styles.steps} aria-label="Steps of the chapter">
          {steps.map(step => (
            <li key={step.id}>
              <button type="button" onClick={() => acts.select(step.id, { at: 'title' })}>
                <span>{step.title || 'New step'}</span>
                <span>{sayMinutes(step.minutes)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="sm" icon={Plus} onPress={acts.addStepBelow}>
          Step in this chapter
        </Button>
      </div>
    </section>
  )
}
