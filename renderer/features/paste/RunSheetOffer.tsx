import type { RunSheetResult } from '@shared/formats/run-sheet/sheet'
import { useEffect, useState } from 'react'
import { ask } from '../../api'
import type { GivenSheet } from '../../state/run-sheet'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Paste.module.css'

/** What reads like a run sheet may become a script instead. Said only where it surely does; never done unasked. */
export function RunSheetOffer() {
  const intake = useStore(state => state.intake)
  const takeSheet = useStore(state => state.takeSheet)
  const text = intake.kind === 'draft' ? intake.text : null
  const path = intake.kind === 'draft' ? intake.path : null
  const steps = useSteps(text, path)
  if (steps === 0) return null
  const take = async () => {
    if (path !== null) await takeSheet({ path })
    else if (text !== null) await takeSheet(await withMarks(text))
  }
  return (
    <section className={styles.notices} aria-label="It may be a run sheet">
      <Notice
        isLive
        action={
          <Button size="sm" onPress={() => void take()}>
            Read it as a run sheet
          </Button>
        }
      >
        This reads like a run sheet: {steps} steps. It can become a script instead.
      </Notice>
    </section>
  )
}

/** How many, if it surely is one. */
function useSteps(text: string | null, path: string | null): number {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const given: GivenSheet | undefined = path !== null ? { path } : text !== null ? { text } : undefined
    setSteps(0)
    if (given === undefined) return
    // Where it cannot be told, nothing is offered; the way from Scripts says why.
    void ask('readRunSheet', given)
      .then(result => isCurrent && setSteps(stepsIn(result)))
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [text, path])
  return steps
}

const stepsIn = (result: RunSheetResult): number =>
  result.kind === 'sheet' && result.sheet.isLikely
    ? result.sheet.rows.filter(({ form }) => form === 'step').length
    : 0

/** The clipboard may still hold the same words with their table and headings. */
async function withMarks(text: string): Promise<GivenSheet> {
  const rich = await ask('readRichClipboard')
  return rich.html !== null && rich.text.trim() === text.trim() ? { text, html: rich.html } : { text }
}
