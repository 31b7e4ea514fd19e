import { useEffect } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStaleDays, useWhyStale } from '../../../parts/stale/use-stale'
import { verifyScript } from '../../../parts/stale/verify-script'
import { staleSentence } from '../../../parts/stale/words'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './StaleScript.module.css'

/**
 * Before a run: the script of this call asks to be looked at. One line and one press, in nobody's way: the run starts
 * all the same. Says nothing for steps of one's own, or where the script is gone.
 */
export function StaleScript({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const scriptId = useRecord('script-copy', call?.scriptCopyId)?.scriptId
  const script = useRecord('script', scriptId)
  const load = useStore(state => state.loadRecords)
  const go = useStore(state => state.go)
  const why = useWhyStale()
  const staleDays = useStaleDays()
  useEffect(() => {
    if (scriptId !== undefined) void load([{ kind: 'script', id: scriptId }])
  }, [load, scriptId])
  const reason = script && why(script)
  const verify = () => {
    if (script !== undefined) void verifyScript(script.id, staleDays)
  }
  useCommands({ 'script.verify': () => (reason === undefined ? false : verify()) })
  if (script === undefined || reason === undefined) return null
  return (
    <div className={styles.ask}>
      <Notice
        tone="warn"
        action={
          <span className={styles.ways}>
            <Button size="sm" keys="Mod+Shift+V" onPress={verify}>
              Still true
            </Button>
            <Button size="sm" variant="quiet" onPress={() => go({ kind: 'script', id: script.id })}>
              Look at it
            </Button>
          </span>
        }
      >
        {`“${script.name}”: ${staleSentence(reason)}`}
      </Notice>
    </div>
  )
}
