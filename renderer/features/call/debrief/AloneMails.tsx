import { aloneMails, questionsTo } from '@shared/debrief/mail-facts'
import type { Debrief } from '@shared/domain/debrief'
import type { AfterFacts } from '@shared/output/facts'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { changeDebrief } from './change-debrief'

interface AloneMailsProps {
  readonly debrief: Debrief
  readonly mail: AfterFacts['mail']
}

/** Questions for one person only are in no mail to all: each such person gets one of their own. */
export function AloneMails({ debrief, mail }: AloneMailsProps) {
  const { facts, to } = mail
  const write = (aloneFor: string | undefined) =>
    changeDebrief(debrief.id, { followUp: { ...debrief.followUp, aloneFor } }, 'Mail chosen')
  const name = (personId: string) =>
    facts.people.find(({ id }) => id === personId)?.name ?? 'someone not named'
  const isAlone = to.kind === 'alone'
  const others = aloneMails(facts).filter(personId => !isAlone || personId !== to.personId)
  return (
    <>
      {isAlone && (
        <Notice
          action={
            <Button size="xs" onPress={() => write(undefined)}>
              Back to the mail to all
            </Button>
          }
        >
          To {name(to.personId)} alone: one-to-one only.
        </Notice>
      )}
      {others.map(personId => (
        <Notice
          key={personId}
          tone="ask"
          action={
            <Button size="xs" onPress={() => write(personId)}>
              Write to {name(personId)} alone
            </Button>
          }
        >
          {leftOutWords(questionsTo(facts, { kind: 'alone', personId }).length, name(personId))}
        </Notice>
      ))}
    </>
  )
}

const leftOutWords = (count: number, name: string): string =>
  count === 1
    ? `1 one-to-one question of ${name} is not in this mail.`
    : `${count} one-to-one questions of ${name} are not in this mail.`
