import type { Need } from '@shared/domain/need'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { type BlockChoice, isProposed, takeBlock } from '@shared/library/take-block'
import { useState } from 'react'
import { DiffView } from '../../../../parts/diff/DiffView'
import { sayUndoable } from '../../../../state/say-undoable'
import { Button } from '../../../../ui/Button'
import { Checkbox } from '../../../../ui/Checkbox'
import { Dialog } from '../../../../ui/Dialog'
import { Tag } from '../../../../ui/Tag'
import { changeCopy } from '../actions'
import type { PrepareView } from '../use-prepare'
import styles from './TakeBlock.module.css'
import type { BlockAgain } from './use-blocks-again'

interface TakeBlockProps extends BlockAgain {
  readonly view: PrepareView
  readonly copy: ScriptCopy
  readonly onClose: () => void
}

const none: readonly Need[] = []

/** What the block says otherwise, line by line, before anything changes; what the call changed itself is unticked. */
export function TakeBlock({ view, copy, block, choices, onClose }: TakeBlockProps) {
  const [changed, change] = useState<ReadonlyMap<string, boolean>>(new Map())
  const needs = view.prospect?.needs ?? none
  const isTicked = (choice: BlockChoice) => changed.get(choice.id) ?? isProposed(choice)
  const chosen = choices.filter(isTicked)
  const take = () => {
    onClose()
    const label = `“${block.name}” taken again`
    changeCopy(copy.id, before => takeBlock(before, block, chosen, needs), label)
    sayUndoable(label)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="broad"
      title={`“${block.name}” again in this call`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={take} isDisabled={chosen.length === 0}>
            {chosen.length === 1 ? 'Take 1 change' : `Take ${chosen.length} changes`}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <p>Needs, people and speakers stay as they are in this call. {unknownWords(choices)}</p>
        <ul aria-label="What the block says otherwise">
          {choices.map(choice => (
            <li key={choice.id}>
              <Checkbox
                label={`${choiceWords(choice)}${choice.whose === 'call' ? ', changed in this call' : ''}`}
                isSelected={isTicked(choice)}
                onChange={is => change(before => new Map(before).set(choice.id, is))}
              >
                <span className={styles.choice}>
                  <b>{choice.title || 'A step without a title'}</b>
                  {choice.whose === 'call' && <Tag tone="warn">changed in this call</Tag>}
                </span>
              </Checkbox>
              <DiffView
                before={copy}
                after={takeBlock(copy, block, [choice], needs)}
                label={choiceWords(choice)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function choiceWords({ title, what }: BlockChoice): string {
  const step = title || 'A step without a title'
  return what.kind === 'field' ? `${step}: ${what.field}` : `${step}: ${what.kind}`
}

/** Without the revision it came from nobody knows whose words stand there. */
const unknownWords = (choices: readonly BlockChoice[]): string =>
  choices.some(({ whose }) => whose === 'unknown')
    ? 'What you changed here yourself cannot be told apart from what the block changed: look at each line, and untick what is to stay.'
    : ''
