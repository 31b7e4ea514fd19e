import type { Script } from '@shared/domain/script'
import { stepsOfChapter, whyNoBlock } from '@shared/library/blocks'
import { toldSteps } from '@shared/script/outline'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { makeBlockOf } from './block-acts'
import styles from './Library.module.css'

interface MakeBlockProps {
  readonly script: Script
  readonly openKey: string
  readonly onClose: () => void
}

/** Which steps become a block: at first those of the open chapter, or the open step. */
export function MakeBlock({ script, openKey, onClose }: MakeBlockProps) {
  const chapter = script.chapters.find(one => one.id === openKey)
  const usual =
    chapter === undefined
      ? script.steps.filter(one => one.id === openKey && one.blockId === undefined)
      : stepsOfChapter(script, chapter.id)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(usual.map(one => one.id)))
  const first = chapter?.title.trim() || usual[0]?.title.trim() || ''
  const [name, setName] = useState(first)
  const why = whyNoBlock(script, chosen) ?? (name.trim() === '' ? 'Give it a name.' : undefined)
  const make = () => {
    if (why !== undefined) return
    onClose()
    void makeBlockOf(script.id, chosen, name.trim())
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Make a block of steps"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={make} isDisabled={why !== undefined}>
            Make the block
          </Button>
        </>
      }
    >
      <div className={styles.pick}>
        <p>Scripts that hold the block are changed together, when you say so.</p>
        <TextField label="Name of the block" value={first} onDraft={setName} onEnter={make} autoFocus />
        <div className={styles.choices}>
          {toldSteps(script).map((step, at) => (
            <Checkbox
              key={step.id}
              isSelected={chosen.has(step.id)}
              isDisabled={step.blockId !== undefined}
              onChange={isIn => choose(before => toggled(before, step.id, isIn))}
            >
              {`${at + 1} ${step.title.trim() || 'without a title'}`}
            </Checkbox>
          ))}
        </div>
        {why !== undefined && <p className={styles.why}>{why}</p>}
      </div>
    </Dialog>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}
