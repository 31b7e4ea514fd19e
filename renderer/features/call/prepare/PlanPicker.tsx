import { slotFor } from '@shared/advisor/slot'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { fillingOf, reservedMinutes, setReserve } from '@shared/prepare/plan'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { later } from '../../../app/later'
import { Button } from '../../../ui/Button'
import { AddChip } from '../../../ui/Chips'
import { ChoiceCard, ChoiceCards } from '../../../ui/ChoiceCard'
import { useAsked } from '../../../ui/landing'
import { changeCopy, dropPlan, takeOwnPlan, takeScript } from './actions'
import { FitButton } from './adapt/FitButton'
import styles from './Calm.module.css'
import { MinutesInput } from './MinutesInput'
import { ReleaseNotes } from './ReleaseNotes'
import { ScriptChooser, useScripts } from './ScriptChooser'
import { StepEditing } from './StepEditing'
import type { PrepareView } from './use-prepare'

const FitReview = later(async () => (await import('./adapt/FitReview')).FitReview, 'Looking')

const fewQuestions = 3

/** A question plan, any script, or steps of one's own: each of them makes the call usable. */
export function PlanPicker({ view }: { readonly view: PrepareView }) {
  const { call, copy } = view
  const scripts = useScripts()
  const questionPlan = scripts.find(script => script.form === 'questions')
  const [isEditing, setEditing] = useState(false)
  const [isFitting, setFitting] = useState(false)
  useAsked(field => field.startsWith('step:') && setEditing(true))
  return (
    <div data-field="script" className={styles.plan}>
      <div className={styles.pick}>
        {questionPlan !== undefined && (
          <ChoiceCards
            label="Plan"
            columns={1}
            value={copy?.scriptId === questionPlan.id ? questionPlan.id : null}
            onChange={id => void takeScript(view, id)}
          >
            <ChoiceCard value={questionPlan.id} title={questionPlan.title}>
              {questionPlan.steps} questions, {questionPlan.minutes} min, no demo needed
            </ChoiceCard>
          </ChoiceCards>
        )}
        <div className={styles.pickAny}>
          <ScriptChooser view={view} placeholder={`Any script: choose from ${scripts.length}`} />
          {copy === undefined && (
            <AddChip onPress={() => void takeOwnPlan(view).then(() => setEditing(true))}>
              {call.callKind === 'discovery' ? 'own questions' : 'own steps'}
            </AddChip>
          )}
        </div>
      </div>
      {copy !== undefined && (
        <>
          <FitButton view={view} copy={copy} isOn={isFitting} onPress={() => setFitting(!isFitting)} />
          {isFitting && <FitReview view={view} copy={copy} onDone={() => setFitting(false)} />}
          {isEditing ? <StepEditing view={view} copy={copy} /> : <FirstSteps copy={copy} />}
          <KeptFree copy={copy} />
          <ReleaseNotes view={view} />
          <div className={styles.planEnd}>
            <Button
              size="xs"
              variant="quiet"
              icon={isEditing ? undefined : Pencil}
              onPress={() => setEditing(!isEditing)}
            >
              {isEditing ? 'Done' : 'Edit'}
            </Button>
            <Button size="xs" variant="quiet" icon={Trash2} onPress={() => void dropPlan(view)}>
              Remove the plan
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function FirstSteps({ copy }: { readonly copy: ScriptCopy }) {
  const more = copy.steps.length - fewQuestions
  return (
    <ol className={styles.steps} aria-label={copy.form === 'questions' ? 'Questions' : 'Steps'}>
      {copy.steps.slice(0, fewQuestions).map(step => (
        <li key={step.id}>{step.title || 'Untitled step'}</li>
      ))}
      {more > 0 && <li data-more="">{more} more</li>}
    </ol>
  )
}

const kept = [
  { which: 'questions', label: 'Their questions' },
  { which: 'next-steps', label: 'Next steps' },
] as const

/** What no step may take: time for what they ask, and for what happens next. */
function KeptFree({ copy }: { readonly copy: ScriptCopy }) {
  return (
    <div className={styles.kept}>
      <span aria-hidden="true">Kept free, in minutes</span>
      {kept.map(({ which, label }) => (
        <span key={which} data-field={`reserve:${which}`}>
          <span aria-hidden="true">{label}</span>
          <MinutesInput
            label={`Minutes of ${label}`}
            value={reservedMinutes(copy, which)}
            onChange={minutes =>
              changeCopy(copy.id, before => setReserve(before, which, minutes), `${label} changed`)
            }
          />
        </span>
      ))}
    </div>
  )
}

/** "30 min: 3 hello, 18 listen, 5 theirs, 4 next steps." */
export function slotWords({ call, copy, hasItPros }: PrepareView): string {
  const verb = call.callKind === 'discovery' ? 'listen' : 'show'
  const slot = slotFor(call.minutes, hasItPros)
  const filling = copy === undefined ? undefined : fillingOf(copy, call.minutes)
  const parts =
    filling === undefined
      ? [slot.hello, slot.show, slot.questions, slot.nextSteps]
      : [filling.hello, filling.steps, filling.questions, filling.nextSteps]
  const [hello, show, questions, nextSteps] = parts
  const rest = filling !== undefined && filling.over > 0 ? `, ${filling.over} too many` : ''
  return `${call.minutes} min: ${hello} hello, ${show} ${verb}, ${questions} theirs, ${nextSteps} next steps${rest}.`
}
