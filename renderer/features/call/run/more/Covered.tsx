import type { ReactNode } from 'react'
import { useAnswerSearch } from '../../../../parts/answer/use-answer-search'
import { AnswerLookup } from '../lookup/AnswerLookup'
import { type Cover, useRunUi, useRunUiActions } from '../run-ui'
import styles from './More.module.css'

/** The step, and what lies over it for a moment: the answer lookup, an objection's cue, the fallback. */
export function Covered({ children }: { readonly children: ReactNode }) {
  const { cover } = useRunUi()
  const { showCover, backToStep } = useRunUiActions()
  const close = () => {
    showCover(null)
    backToStep()
  }
  return (
    <div className={styles.covered}>
      <AnswersReady />
      <div className={styles.under} inert={cover !== null}>
        {children}
      </div>
      {cover !== null && (
        <div className={styles.cover}>
          <Over cover={cover} onClose={close} />
        </div>
      )}
    </div>
  )
}

function Over({ cover, onClose }: { readonly cover: Cover; readonly onClose: () => void }) {
  switch (cover.kind) {
    case 'lookup':
      return <AnswerLookup onClose={onClose} />
    default:
      return null
  }
}

/** Reads the answers while nothing is asked, so that two letters find one at once. */
function AnswersReady() {
  useAnswerSearch()
  return null
}
