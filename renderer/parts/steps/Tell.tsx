import type { Step } from '@shared/domain/step'
import { marksIn } from '@shared/lint/marks'
import { cueAt, ownWordsOf, writeOwnWords } from '@shared/script/cues'
import { MessageSquare, Quote, X } from 'lucide-react'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../ui/Button'
import { AddChip } from '../../ui/Chips'
import { IconButton } from '../../ui/IconButton'
import { Markdown } from '../../ui/Markdown'
import { TextField } from '../../ui/TextField'
import { StepBlock } from './StepBlock'
import styles from './Steps.module.css'

interface TellProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
}

/** What is said: cues as Markdown, and beside each the speaker's own words where wanted. */
export function Tell({ step, onChange }: TellProps) {
  const [isPreview, setPreview] = useState(false)
  const [cue, setCue] = useState<string>()
  const own = ownWordsOf(step)
  const offers = cue !== undefined && !own.some(one => one.cue === cue)
  const noteCaret = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLTextAreaElement && target.closest('[data-field~="tell"]'))
      setCue(cueAt(target.value, target.selectionStart))
  }
  return (
    <StepBlock
      title="Tell"
      icon={MessageSquare}
      end={
        <>
          <Counts text={step.tell} />
          {step.tell !== '' && (
            <Button size="xs" variant="quiet" onPress={() => setPreview(!isPreview)}>
              {isPreview ? 'Write' : 'Preview'}
            </Button>
          )}
        </>
      }
    >
      {isPreview ? (
        <div className={styles.preview}>
          <Markdown text={step.tell} />
        </div>
      ) : (
        <div className={styles.tell} data-field="tell" onSelect={noteCaret}>
          <TextField
            label="Tell"
            labelHidden
            lines={2}
            placeholder="Cues, not sentences: one per line"
            value={step.tell}
            isHeavy
            onDraft={tell => onChange({ tell })}
          />
        </div>
      )}
      {own.map(({ cue: of, words, isAstray }) => (
        <div key={of} className={styles.own}>
          <TextField
            label={isAstray ? `In my words, of a cue that was rewritten: ${of}` : `In my words: ${of}`}
            icon={Quote}
            value={words}
            autoFocus={words === ''}
            onDraft={text => onChange(writeOwnWords(step, of, text))}
          />
          <IconButton
            label={`Remove my words: ${of}`}
            icon={X}
            size="xs"
            onPress={() => onChange(writeOwnWords(step, of, undefined))}
          />
        </div>
      ))}
      {offers && cue !== undefined && (
        <div className={styles.offer}>
          <AddChip label={`In my words: ${cue}`} onPress={() => onChange(writeOwnWords(step, cue, ''))}>
            in my words
          </AddChip>
          <span className={styles.cue}>{cue}</span>
        </div>
      )}
    </StepBlock>
  )
}

/** Hints, never a score. */
function Counts({ text }: { readonly text: string }) {
  if (text.trim() === '') return null
  const { we, you, words, seconds: exact } = marksIn(text)
  const seconds = Math.round(exact)
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className={styles.counts}>
      <span>
        you, your <b data-tone="accent">{you}</b>
      </span>
      <span>
        we, our <b data-tone={we > you ? 'warn' : undefined}>{we}</b>
      </span>
      <span>
        {words === 1 ? '1 word' : `${words} words`}, {clock}
      </span>
    </span>
  )
}
