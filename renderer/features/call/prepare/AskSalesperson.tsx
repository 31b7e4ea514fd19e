import { askMessage } from '@shared/prepare/ask-salesperson'
import { MessageCircleQuestion } from 'lucide-react'
import { ask } from '../../../api'
import { runCommand, useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { clockTime, dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { changeCall } from './actions'
import styles from './Huddle.module.css'
import type { PrepareView } from './use-prepare'

/** The five questions by one press; below it, when they went out and what to do with the reply. */
export function AskSalesperson({ view }: { readonly view: PrepareView }) {
  const zone = useStore(state => state.zone)
  const asked = view.call.askedSalespersonAt
  return (
    <div className={styles.askThem}>
      <Button
        size="sm"
        icon={MessageCircleQuestion}
        keys="Mod+Shift+A"
        onPress={() => runCommand('call.ask-salesperson')}
      >
        Ask my salesperson
      </Button>
      <small>
        {asked === undefined
          ? 'Five questions on the clipboard, ready to send.'
          : `Asked ${dayWords(asked, zone)}, ${clockTime(asked, zone)}. Paste the reply here to fill the fields.`}
      </small>
    </div>
  )
}

/** The command, wherever in Prepare the focus is. */
export function useAskSalesperson(view: PrepareView): void {
  useCommands({ 'call.ask-salesperson': () => void copyQuestions(view) })
}

async function copyQuestions({ call, prospect, me, salesperson }: PrepareView): Promise<void> {
  const { say, zone } = useStore.getState()
  const { start } = call
  const message = askMessage({
    salesperson: salesperson?.name,
    me: me?.name,
    call: prospect === undefined ? call.title : `${prospect.name}, ${call.title}`,
    when: start === undefined ? undefined : `${dayWords(start, zone)}, ${clockTime(start, zone)}`,
  })
  if (!(await orSay(say, () => ask('copyText', message)))) return
  const label = 'Salesperson asked'
  changeCall(call.id, before => ({ ...before, askedSalespersonAt: now() }), label)
  say(`Five questions for ${salesperson?.name ?? 'your salesperson'} are on the clipboard.`)
}
