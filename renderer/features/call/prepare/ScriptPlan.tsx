import { stepMinutes } from '@shared/domain/script'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { later } from '../../../app/later'
import { useCommands } from '../../../app/use-commands'
import { RehearseButton } from '../../../parts/rehearse/RehearseButton'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { AddChip } from '../../../ui/Chips'
import { IconButton } from '../../../ui/IconButton'
import { useAsked } from '../../../ui/landing'
import { Tag } from '../../../ui/Tag'
import { SaveBackButton } from '../SaveBackButton'
import { dropPlan, takeOwnPlan, takeScript } from './actions'
import { FitButton } from './adapt/FitButton'
import { BlocksAgain } from './block/BlocksAgain'
import { ReleaseNotes } from './ReleaseNotes'
import styles from './Script.module.css'
import { ScriptChooser, useScripts } from './ScriptChooser'
import { SlotBar } from './SlotBar'
import { StepEditing } from './StepEditing'
import { StepTable } from './StepTable'
import type { PrepareView } from './use-prepare'

const FitReview = later(async () => (await import('./adapt/FitReview')).FitReview, 'Looking')

/** What is told: the call's copy of a script, how it fills the call, and its steps. */
export function ScriptPlan({ view }: { readonly view: PrepareView }) {
  const { call, copy } = view
  const [shown, setShown] = useState<'steps' | 'editing' | 'fitting'>('steps')
  const isEditing = shown === 'editing'
  useCommands({ 'call.rehearse': () => void useStore.getState().startRehearsal({ callId: call.id }) })
  const toggle = (what: typeof shown) => setShown(shown === what ? 'steps' : what)
  // The words of a step are written where the steps are edited; what is kept free is only in the table.
  useAsked(field => {
    if (field.startsWith('step:')) setShown('editing')
    if (field.startsWith('reserve:')) setShown('steps')
  })
  return (
    <section className={styles.panel} aria-labelledby="script-plan">
      <header className={styles.head}>
        <h2 id="script-plan">{copy?.form === 'questions' ? 'Question plan' : 'Demo script'}</h2>
        <div className={styles.chooser} data-field="script">
          <ScriptChooser view={view} />
        </div>
        <Revision view={view} />
        <div className={styles.end}>
          {copy === undefined ? (
            <AddChip onPress={() => void takeOwnPlan(view).then(() => setShown('editing'))}>
              own steps
            </AddChip>
          ) : (
            <>
              <Button size="sm" variant="quiet" icon={Pencil} onPress={() => toggle('editing')}>
                {isEditing ? 'Done' : 'Edit'}
              </Button>
              <RehearseButton of={{ callId: call.id }} />
              <SaveBackButton callId={call.id} />
              <IconButton
                label="Remove the script from this call"
                icon={Trash2}
                size="xs"
                onPress={() => void dropPlan(view)}
              />
            </>
          )}
        </div>
      </header>
      {copy === undefined ? (
        <p className={styles.none}>
          Any script will do; so will steps of your own, a title and minutes each.
        </p>
      ) : (
        <>
          <SlotBar copy={copy} callMinutes={call.minutes} />
          <FitButton view={view} copy={copy} isOn={shown === 'fitting'} onPress={() => toggle('fitting')} />
          <ReleaseNotes view={view} />
          <BlocksAgain view={view} copy={copy} />
          {shown === 'fitting' && <FitReview view={view} copy={copy} onDone={() => setShown('steps')} />}
          {isEditing && <StepEditing view={view} copy={copy} />}
          {shown === 'steps' && <StepTable view={view} copy={copy} />}
          {copy.steps.length > 0 && stepMinutes(copy.steps) === 0 && (
            <p className={styles.none}>The steps have no minutes yet.</p>
          )}
        </>
      )}
    </section>
  )
}

/** The copy keeps its revision; a newer one of the library is offered, never taken by itself. */
function Revision({ view }: { readonly view: PrepareView }) {
  const { copy } = view
  const newest = useScripts().find(script => script.id === copy?.scriptId)?.revision
  if (copy?.scriptRevision === undefined) return null
  const isOld = newest !== undefined && newest > copy.scriptRevision
  return (
    <>
      <Tag>rev {copy.scriptRevision}</Tag>
      {isOld && copy.scriptId !== undefined && (
        <Button size="xs" onPress={() => void takeScript(view, copy.scriptId ?? '')}>
          Take rev {newest}
        </Button>
      )}
    </>
  )
}
