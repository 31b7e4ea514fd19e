import { shortened } from '@shared/advisor/words'
import { type Gap, newGap } from '@shared/domain/gap'
import { type Need, needCode } from '@shared/domain/need'
import { useState } from 'react'
import { making } from '../../../state/clock'
import { ComboBox } from '../../../ui/ComboBox'
import { Select } from '../../../ui/Select'
import { commitAll, confirmTouch } from './actions'
import styles from './Gaps.module.css'
import type { PrepareView } from './use-prepare'

const longestNeed = 44

interface AddGapProps {
  readonly view: PrepareView
  readonly onDone: () => void
}

/** A gap of the library, or a new one, and the need it touches. */
export function AddGap({ view, onDone }: AddGapProps) {
  const needs = view.prospect?.needs ?? []
  const [needId, setNeedId] = useState<Need['id'] | undefined>(needs[0]?.id)
  const need = needId ?? needs[0]?.id
  if (need === undefined) {
    return <p className={styles.none}>A gap is told for a need. Write down a need of theirs first.</p>
  }
  const link = (gapId: Gap['id']) => void confirmTouch(view, gapId, need).then(onDone)
  const create = async (title: string) => {
    const gap = newGap({ title }, making())
    await commitAll([gap], 'Gap added')
    link(gap.id)
  }
  return (
    <div className={styles.add}>
      <ComboBox
        label="Gap"
        placeholder="Choose, or name a new one"
        options={view.neighbourhood.gaps.map(({ id, title }) => ({ id, label: title }))}
        value={null}
        onChange={id => id !== null && link(id)}
        onOther={title => void create(title)}
      />
      <Select
        label="Touches"
        options={needs.map(one => ({
          id: one.id,
          label: `${needCode(one)} ${shortened(one.words, longestNeed)}`,
        }))}
        value={need}
        onChange={setNeedId}
      />
    </div>
  )
}
