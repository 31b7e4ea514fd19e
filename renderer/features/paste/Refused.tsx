import { canBeKept, keepAsNote } from '@shared/intake/keep-as-note'
import type { IntakeTarget } from '@shared/intake/planning'
import { ask } from '../../api'
import { newId, now } from '../../state/clock'
import type { Intake } from '../../state/intake'
import type { RecordMap } from '../../state/records'
import { orSay } from '../../state/say-failure'
import { sayUndoable } from '../../state/say-undoable'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { FailedState } from '../../ui/States'
import styles from './Paste.module.css'

type RefusedIntake = Extract<Intake, { kind: 'refused' }>

/** So much of a refused text is shown; all of it is kept. */
const mostShown = 4_000

/** Why it could not be read, and what was in it: to be tried again, kept as a note, or copied. Nothing is lost. */
export function Refused({ intake }: { readonly intake: RefusedIntake }) {
  const { name, message, line, safe, given } = intake
  const tryAgain = useStore(state => state.tryAgain)
  const chooseFile = useStore(state => state.chooseFile)
  return (
    <>
      <FailedState
        title={`${name.slice(0, 1).toUpperCase()}${name.slice(1)} could not be read`}
        action={{ label: 'Try again', onPress: () => void tryAgain() }}
        more={
          given.kind === 'text' ? (
            <TextWays text={given.text} origin={intake.origin} />
          ) : (
            <Button size="sm" variant="quiet" onPress={() => void chooseFile()}>
              Choose another file
            </Button>
          )
        }
      >
        {message}
        {line !== undefined && ` Line ${line}.`} {safe}
      </FailedState>
      {given.kind === 'text' && <Given text={given.text} />}
    </>
  )
}

interface TextWaysProps {
  readonly text: string
  readonly origin: IntakeTarget | null
}

function TextWays({ text, origin }: TextWaysProps) {
  const say = useStore(state => state.say)
  const company = useCompany(origin)
  const copy = async () => {
    if (await orSay(say, () => ask('copyText', { text }))) say('The text is on the clipboard.')
  }
  return (
    <>
      {company !== undefined && canBeKept(text) && (
        <Button size="sm" onPress={() => keep(company.id, text)}>
          Keep as a note of {company.name}
        </Button>
      )}
      <Button size="sm" variant="quiet" onPress={() => void copy()}>
        Copy the text
      </Button>
    </>
  )
}

/** The company that was open, or whose call was. */
function useCompany(origin: IntakeTarget | null) {
  const records = useStore(state => state.records)
  return useRecord('prospect', origin === null ? undefined : companyOf(origin, records))
}

function companyOf({ kind, id }: IntakeTarget, records: RecordMap): string | undefined {
  if (kind === 'prospect') return id
  const call = records[id]
  return call?.kind === 'call' ? call.prospectId : undefined
}

function keep(prospectId: string, text: string): void {
  const { zone, change, go } = useStore.getState()
  const on = dayOf(now(), zone)
  change('prospect', prospectId, before => keepAsNote(before, text, on, newId), 'Pasted text kept')
  useStore.setState({ intake: { kind: 'none' } })
  go({ kind: 'prospect', id: prospectId })
  sayUndoable('Kept as a note in the profile')
}

function Given({ text }: { readonly text: string }) {
  const isCut = text.length > mostShown
  return (
    <section className={styles.given} aria-label="What was pasted" data-pane="given">
      <pre>{text.slice(0, mostShown)}</pre>
      {isCut && (
        <p>
          The first {mostShown.toLocaleString('en-GB')} of {text.length.toLocaleString('en-GB')} letters.
        </p>
      )}
    </section>
  )
}
