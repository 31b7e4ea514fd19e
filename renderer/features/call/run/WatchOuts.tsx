import type { Gap } from '@shared/domain/gap'
import type { Step, WatchOut } from '@shared/domain/step'
import { CircleAlert, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { BreakGlyph } from '../../../ui/glyphs'
import { Icon } from '../../../ui/Icon'
import { KeyCaps } from '../../../ui/KeyCaps'
import { useRun } from './run-model'
import styles from './Stage.module.css'

/** What can blow up at this step, with the words for it. */
export function WatchOuts({ step }: { readonly step: Step }) {
  const { gaps } = useRun()
  if (step.watchOuts.length === 0) return null
  return (
    <ul className={styles.watchOuts} aria-label="Watch out">
      {step.watchOuts.map(one => (
        <li key={one.id} data-form={one.form}>
          <Icon of={icons[one.form]} size="lg" />
          <div>
            <b>Watch out: {one.title}</b>
            <p>
              {wordsOf(
                one,
                gaps.find(gap => gap.id === one.gapId),
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const icons = { gap: BreakGlyph, 'too-technical': Users, other: CircleAlert } as const

/** The step's own words stand; without them, what the gap's record says. */
function wordsOf(one: WatchOut, gap: Gap | undefined): ReactNode {
  const keys = one.form === 'too-technical' && <KeyCaps keys="P P" size="sm" />
  if (one.text || gap === undefined) {
    return (
      <>
        {one.text || (keys && 'Take it one-to-one')} {keys}
      </>
    )
  }
  const answer = gap.plainAnswer?.trim()
  const workaround = gap.workaround?.trim()
  return (
    <>
      Say <q>{answer || workaround || gap.doesNot}</q>
      {answer && workaround && (
        <>
          , meanwhile <q>{workaround}</q>
        </>
      )}
      , then ask <q>is that a deal killer?</q>
      {gap.doNotSay[0] && (
        <>
          {' '}
          Never <q>{gap.doNotSay[0]}</q>.
        </>
      )}
    </>
  )
}
