import { shortened } from '@shared/advisor/words'
import type { Gap } from '@shared/domain/gap'
import { type Need, needCode } from '@shared/domain/need'
import { touched } from '@shared/domain/record'
import { ensureDeal, linkGap, tellGap } from '@shared/prepare/disclosure'
import { useState } from 'react'
import { making } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { ComboBox } from '../../../ui/ComboBox'
import { Select } from '../../../ui/Select'
import styles from './GapsTold.module.css'
import type { DebriefFacts } from './use-debrief'

const longestNeed = 44

interface AddToldGapProps {
  readonly facts: DebriefFacts
  readonly onDone: () => void
}

/** A gap of the library that was told in this call, for a need of theirs where nobody has linked it yet. */
export function AddToldGap({ facts, onDone }: AddToldGapProps) {
  const gaps = useSummaries('gap')
  const needs = facts.prospect?.needs ?? []
  const [chosen, setChosen] = useState<Need['id']>()
  const needId = chosen ?? needs[0]?.id
  if (needId === undefined) {
    return (
      <div className={styles.add}>
        <p className={styles.none}>A gap is told for a need. Write down a need of theirs first.</p>
        <Button size="xs" variant="quiet" onPress={onDone}>
          Close
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.add}>
      <ComboBox
        label="Gap told"
        placeholder="Which one"
        autoFocus
        options={(gaps ?? []).map(({ id, title }) => ({ id: id as Gap['id'], label: title }))}
        value={null}
        onChange={gapId => {
          if (gapId === null) return
          void tell(facts, gapId, needId).then(onDone)
        }}
      />
      <Select
        label="For the need"
        options={needs.map(one => ({
          id: one.id,
          label: `${needCode(one)} ${shortened(one.words, longestNeed)}`,
        }))}
        value={needId}
        onChange={setChosen}
      />
      <Button size="xs" variant="quiet" onPress={onDone}>
        Close
      </Button>
    </div>
  )
}

/** As it stands now in the store: the deal, made where there is none, with the gap told in this call. */
async function tell({ call, prospect, deal }: DebriefFacts, gapId: Gap['id'], needId: Need['id']) {
  if (prospect === undefined) return
  const { records, commit, loadRecords, say } = useStore.getState()
  await loadRecords([{ kind: 'gap', id: gapId }])
  const known = deal === undefined ? undefined : records[deal.id]
  const made = making()
  const ensured = ensureDeal(call, prospect, known?.kind === 'deal' ? known : deal, made)
  const isLinked = ensured.deal.exposures.some(one => one.gapId === gapId)
  const linked = isLinked ? ensured.deal : linkGap(ensured.deal, gapId, needId, made)
  const told = tellGap(linked, gapId, { at: toldAt(call, made.now), callId: call.id, personIds: [] })
  if (told === linked && isLinked) return say('That gap has been told before.')
  const changed = [told, ...(ensured.call === call ? [] : [ensured.call])]
  await commit(
    changed.map(record => touched(record, made.now)),
    'Gap told',
  )
}

/** Within the call it was told in: at its start, unless that is still to come. */
const toldAt = ({ start }: DebriefFacts['call'], at: string): string =>
  start !== undefined && start < at ? start : at
