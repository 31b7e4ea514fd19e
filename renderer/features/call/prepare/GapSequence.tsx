import type { TouchingGap } from '@shared/advisor/gap-links'
import { type Gap, hasProof, hasWords } from '@shared/domain/gap'
import { needCode } from '@shared/domain/need'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/IconButton'
import { Tag } from '../../../ui/Tag'
import { unlinkTouches } from './actions'
import styles from './Gaps.module.css'
import { GapWords } from './GapWords'
import { linkedTouches } from './gap-touches'
import { PlanGapField } from './PlanGapField'
import type { PrepareView } from './use-prepare'

interface GapSequenceProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/** One gap as it is told: what we do, what we do not, the workaround or plain answer, and the question after it. */
export function GapSequence({ view, touching }: GapSequenceProps) {
  const { gap } = touching
  const touches = linkedTouches(touching)
  const [isOpen, setOpen] = useState(false)
  // What was missing when it came on screen stays open while it is being written.
  const [wasBare] = useState(!hasWords(gap) || !hasProof(gap))
  const writes = isOpen || wasBare || !hasWords(gap) || !hasProof(gap)
  const fields = touches.map(({ need }) => `exposure:${gap.id}:${need.id}`).join(' ')
  return (
    <li className={styles.gap}>
      <div className={styles.head}>
        <h3>{gap.title}</h3>
        {touches.map(({ need }) => (
          <Tag key={need.id} code>
            {needCode(need)}
          </Tag>
        ))}
        <span className={styles.told} data-field={fields}>
          <PlanGapField view={view} touching={touching} />
        </span>
        <IconButton
          label={`Edit the words for ${gap.title}`}
          icon={Pencil}
          size="xs"
          isOn={writes}
          onPress={() => setOpen(!isOpen)}
        />
        <IconButton
          label={`Take ${gap.title} off this deal`}
          icon={Trash2}
          size="xs"
          onPress={() =>
            void unlinkTouches(
              view,
              gap,
              touches.map(({ need }) => need.id),
            )
          }
        />
      </div>
      <Sequence gap={gap} />
      {writes && <GapWords gap={gap} />}
    </li>
  )
}

function Sequence({ gap }: { readonly gap: Gap }) {
  const words = gap.workaround || gap.plainAnswer
  const name = !gap.workaround && gap.plainAnswer ? 'Plain answer' : 'Workaround'
  return (
    <ol className={styles.sequence} aria-label={`How ${gap.title} is told`}>
      <li>
        <span>It does</span>
        {gap.does || 'not written yet'}
      </li>
      <li>
        <span>It does not</span>
        {gap.doesNot || 'not written yet'}
      </li>
      <li data-missing={!words || undefined}>
        <span>{name}</span>
        {words || <b>No words yet</b>}
      </li>
      <li>
        <span>Then ask</span>“Is that a deal killer?”
      </li>
    </ol>
  )
}
