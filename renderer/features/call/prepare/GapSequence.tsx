import type { TouchingGap } from '@shared/advisor/gap-links'
import { type Gap, hasProof, hasWords } from '@shared/domain/gap'
import { needCode } from '@shared/domain/need'
import { exposureField } from '@shared/prepare/target-fields'
import { Ellipsis, MessageSquareText, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { WordingNotes } from '../../../parts/gap/WordingNotes'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import { Tag } from '../../../ui/Tag'
import { noteTold, unlinkTouches } from './actions'
import styles from './Gaps.module.css'
import { GapWords } from './GapWords'
import { linkedTouches } from './gap-touches'
import { MaybeTouches } from './MaybeTouches'
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
  const [lacked] = useState({ words: !hasWords(gap), proof: !hasProof(gap) })
  const words = isOpen || lacked.words || !hasWords(gap)
  const proof = isOpen || lacked.proof || !hasProof(gap)
  const takeOff = () =>
    void unlinkTouches(
      view,
      gap,
      touches.map(({ need }) => need.id),
    )
  const fields = touches.map(({ need }) => exposureField(gap, need)).join(' ')
  return (
    <li className={styles.gap} data-gap={gap.id}>
      <div className={styles.head}>
        <h3>{gap.title}</h3>
        {touches.map(({ need }) => (
          <Tag key={need.id} code>
            {needCode(need)}
          </Tag>
        ))}
        <ReadyTag gap={gap} />
        <MaybeTouches view={view} touching={touching} />
        <span className={styles.told} data-field={fields}>
          <PlanGapField view={view} touching={touching} />
          <Menu
            label={gap.title}
            placement="bottom end"
            entries={[
              {
                id: 'told',
                label: 'They have been told',
                icon: MessageSquareText,
                onPress: () => void noteTold(view, gap),
              },
              {
                id: 'words',
                label: isOpen ? 'Hide the words' : 'Edit the words',
                icon: Pencil,
                onPress: () => setOpen(!isOpen),
              },
              { id: 'off', label: 'Take off this deal', icon: Trash2, isDanger: true, onPress: takeOff },
            ]}
          >
            <IconButton label={`More for ${gap.title}`} icon={Ellipsis} size="xs" />
          </Menu>
        </span>
      </div>
      <Sequence gap={gap} onTold={() => void noteTold(view, gap)} />
      {(words || proof) && <GapWords gap={gap} words={words} proof={proof} />}
      <WordingNotes gap={gap} />
    </li>
  )
}

/** Ready to tell only with words and proof (R09); missing words stand out in the sequence itself. */
function ReadyTag({ gap }: { readonly gap: Gap }) {
  if (!hasWords(gap)) return null
  return hasProof(gap) ? <Tag tone="accent">ready to tell</Tag> : <Tag tone="warn">no proof yet</Tag>
}

function Sequence({ gap, onTold }: { readonly gap: Gap; readonly onTold: () => void }) {
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
        {hasWords(gap) && hasProof(gap) && (
          <div className={styles.tell}>
            <Button size="xs" keys="G" aria-label={`Told: ${gap.title}`} onPress={onTold}>
              Told
            </Button>
          </div>
        )}
      </li>
    </ol>
  )
}
