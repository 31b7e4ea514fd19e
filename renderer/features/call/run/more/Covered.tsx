import { assertNever } from '@shared/assert-never'
import { type ReactNode, useEffect, useState } from 'react'
import { useAnswerSearch } from '../../../../parts/answer/use-answer-search'
import { AnswerLookup } from '../lookup/AnswerLookup'
import { useRun } from '../run-model'
import { type Cover, useRunUi, useRunUiActions } from '../run-ui'
import { Fallback } from './Fallback'
import { GoingOn } from './GoingOn'
import styles from './More.module.css'
import { ObjectionCue } from './ObjectionCue'
import { WayBack } from './WayBack'

/** The step, and what lies over it for a moment: the answer lookup, an objection's cue, the fallback. */
export function Covered({ children }: { readonly children: ReactNode }) {
  const { cover } = useRunUi()
  const { showCover, backToStep } = useRunUiActions()
  useUncoverAtNext(cover, showCover)
  const close = () => {
    showCover(null)
    backToStep()
  }
  return (
    <div className={styles.covered}>
      <AnswersReady />
      {cover?.kind !== 'fallback' && <GoingOn form="failure" />}
      <GoingOn form="on-a-roll" />
      <WayBack />
      <div className={styles.under}>
        <div className={styles.under} inert={cover !== null}>
          {children}
        </div>
        {cover !== null && (
          <div className={styles.cover}>
            <Over cover={cover} onClose={close} />
          </div>
        )}
      </div>
    </div>
  )
}

/** Cue and fallback are of the step on screen: going on leaves them. */
function useUncoverAtNext(cover: Cover | null, showCover: (cover: Cover | null) => void): void {
  const { id } = useRun().state.current
  const [of, setOf] = useState<{ readonly cover: Cover; readonly stepId: string | undefined }>()
  useEffect(() => {
    if (cover === null || cover.kind === 'lookup') return
    void cover.stepId.then(stepId => setOf({ cover, stepId }))
  }, [cover])
  useEffect(() => {
    if (of !== undefined && of.cover === cover && of.stepId !== undefined && of.stepId !== id) showCover(null)
  }, [of, id, cover, showCover])
}

function Over({ cover, onClose }: { readonly cover: Cover; readonly onClose: () => void }) {
  switch (cover.kind) {
    case 'lookup':
      return <AnswerLookup onClose={onClose} />
    case 'cue':
      return <ObjectionCue form={cover.form} marking={cover.marking} onClose={onClose} />
    case 'fallback':
      return <Fallback onClose={onClose} />
    default:
      return assertNever(cover)
  }
}

/** Reads the answers while nothing is asked, so that two letters find one at once. */
function AnswersReady() {
  useAnswerSearch()
  return null
}
