import type { PersonDraft } from '@shared/formats/draft'
import { peopleOfDraft, personKey } from '@shared/intake/known'
import type { MeCandidate, MeChoice } from '@shared/intake/who-is-us'
import { uniquePeople } from '@shared/intake/who-is-us'
import { Lock } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Avatar } from '../../ui/Avatar'
import { Icon } from '../../ui/Icon'
import { KeyCap } from '../../ui/KeyCap'
import { Panel } from '../../ui/Panel'
import { Radio } from '../../ui/Radio'
import { RadioGroup } from '../../ui/RadioGroup'
import { Tag } from '../../ui/Tag'
import styles from './Paste.module.css'
import type { PreviewProps } from './PastePreview'

interface PeopleProps extends PreviewProps {
  /** Create was pressed before the question was answered. */
  readonly asksAgain: boolean
}

/** Everyone found, with their side. While nobody is me, the one question is asked; once. */
export function People(props: PeopleProps) {
  const people = uniquePeople(peopleOfDraft(props.draft))
  // The plan stops asking once it has an answer; the question stays in sight so that the answer can be changed.
  const [candidates] = useState(props.plan.whichOneIsYou)
  return (
    <Panel title="People" trailing={`${people.length} found`}>
      {candidates.length > 0 && <WhichOneIsYou candidates={candidates} {...props} />}
      <ul className={styles.people} aria-label="People found">
        {people.map(person => (
          <li key={personKey(person)}>
            <Avatar name={person.name} />
            <span>
              <b>{person.name}</b>
              <small>{[person.title, person.email].filter(Boolean).join(', ')}</small>
            </span>
            <Side person={person} {...props} />
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className={styles.hint}>Nobody is named in it.</p>}
      <p className={`${styles.hint} ${styles.local}`}>
        <Icon of={Lock} size="sm" />
        {props.choices.target?.kind === 'prospect'
          ? 'Read on this computer. What you sort is kept with the prospect, the rest is not.'
          : 'Read on this computer. The pasted text is kept with the call.'}
      </p>
    </Panel>
  )
}

const nobody = 'nobody'

interface WhichOneProps extends PeopleProps {
  readonly candidates: readonly MeCandidate[]
}

function WhichOneIsYou({ candidates, choices, choose, asksAgain }: WhichOneProps) {
  const group = useRef<HTMLElement>(null)
  useEffect(() => {
    group.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [])
  useEffect(() => {
    if (asksAgain) group.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [asksAgain])
  const value = choices.me === undefined ? null : choices.me.kind === 'candidate' ? choices.me.key : nobody
  const set = (key: string) => choose({ me: meOf(key) })
  const byDigit = (event: KeyboardEvent) => {
    const candidate = candidates[Number(event.key) - 1]
    if (candidate !== undefined) set(candidate.key)
  }
  return (
    <section className={styles.you} ref={group} onKeyDown={byDigit} aria-label="Which one is you?">
      <RadioGroup
        label="Which one is you? Asked once, then remembered."
        value={value}
        onChange={set}
        error={
          asksAgain ? 'Say which one is you, or that none of them is. It is asked only this once.' : undefined
        }
      >
        {candidates.map((candidate, at) => (
          <Radio key={candidate.key} value={candidate.key} isCard>
            <span className={styles.candidate}>
              <KeyCap label={String(at + 1)} />
              <Avatar name={candidate.name} />
              <span>
                <b>{candidate.name}</b>
                <small>
                  {[candidate.email?.split('@')[1], candidate.organiser && 'sent the invite']
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </span>
            </span>
          </Radio>
        ))}
        <Radio value={nobody} isCard>
          None of them
        </Radio>
      </RadioGroup>
    </section>
  )
}

const meOf = (key: string): MeChoice => (key === nobody ? { kind: 'none' } : { kind: 'candidate', key })

/** "customer" or "our team", as the plan sees it: by whether a colleague or a person comes of them. */
function Side({ person, plan }: PeopleProps & { readonly person: PersonDraft }) {
  if (person.kind !== 'person') return <Tag outline>{person.kind}</Tag>
  const isOurs = plan.changes.some(({ record }) => record.kind === 'colleague' && matches(record, person))
  const isTheirs = plan.changes.some(({ record }) => record.kind === 'person' && matches(record, person))
  if (isOurs) return <Tag>our team</Tag>
  return <Tag outline={!isTheirs}>{isTheirs ? 'customer' : 'known'}</Tag>
}

function matches(
  record: { readonly name: string; readonly emails: readonly string[] },
  person: PersonDraft,
): boolean {
  return person.email === undefined
    ? record.name === person.name
    : record.emails.includes(person.email.toLowerCase())
}
