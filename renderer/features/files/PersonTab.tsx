import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Avatar } from '../../ui/Avatar'
import { List } from '../../ui/List'
import { Row } from '../../ui/Row'
import { EmptyState, LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Files.module.css'
import { KeyHints } from './KeyHints'
import { PersonReportView } from './PersonReportView'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly words: string
}

/** One person: what is kept of them and where, as a file to hand out, and gone if they ask for it. */
export function PersonTab({ open }: { readonly open?: string | undefined }) {
  const people = usePeople()
  if (people === undefined)
    return (
      <div className={styles.pad}>
        <LoadingState label="Reading the people" lines={8} />
      </div>
    )
  return <People people={people} open={open} />
}

function usePeople(): readonly PersonRow[] | undefined {
  const summaries = useInTitleOrder(useSummaries('person'))
  const prospects = useSummaries('prospect')
  return useMemo(() => {
    const names = new Map((prospects ?? []).map(({ id, title }) => [id, title]))
    return summaries?.map(({ id, title, jobTitle, emails, prospectId = '' }) => {
      const note = [jobTitle, names.get(prospectId)].filter(Boolean).join(', ') || (emails[0] ?? '')
      return { id, name: title, note, words: `${title} ${note} ${emails.join(' ')}`.toLowerCase() }
    })
  }, [summaries, prospects])
}

interface PeopleProps {
  readonly people: readonly PersonRow[]
  readonly open: string | undefined
}

function People({ people, open }: PeopleProps) {
  const [typed, setTyped] = useState('')
  const go = useStore(state => state.go)
  const wanted = useDeferredValue(typed)
  const found = useMemo(() => filtered(people, wanted), [people, wanted])
  // Removed meanwhile, their report still says what remains.
  const [removedId, setRemoved] = useState<string | null>(null)
  const isKnown = open !== undefined && (open === removedId || people.some(({ id }) => id === open))
  if (people.length === 0 && !isKnown)
    return (
      <div className={styles.pad}>
        <EmptyState title="Nobody is known yet">
          People come with the invites you paste and the calls you make.
        </EmptyState>
      </div>
    )
  return (
    <div className={styles.split}>
      <div className={styles.master} data-pane="people">
        <div className={styles.tools}>
          <div className={styles.filter}>
            <TextField
              label="Find a person"
              labelHidden
              type="search"
              icon={Search}
              placeholder="A name, a company, an address"
              value=""
              onDraft={setTyped}
            />
          </div>
        </div>
        <div className={styles.rows}>
          <List
            label="People"
            rows={found}
            rowKey={({ id }) => id}
            rowText={({ name }) => name}
            rowSize="lg"
            selectedKey={open ?? null}
            onOpen={({ id }) => go({ kind: 'files', tab: 'person', open: id })}
            empty={<p className={styles.none}>Nobody has these letters.</p>}
          >
            {({ name, note }) => <Row start={<Avatar name={name} />} title={name} note={note} />}
          </List>
        </div>
        <KeyHints
          hints={[
            ['ArrowUp ArrowDown', 'move'],
            ['Enter', 'open'],
          ]}
        />
      </div>
      <div className={styles.detail} data-pane="detail">
        {isKnown ? (
          <PersonReportView key={open} personId={open} onRemoved={() => setRemoved(open)} />
        ) : (
          <div className={styles.about}>
            <h2>What do you keep about me?</h2>
            <p>
              When a customer asks, choose the person: you see every place that names them, earlier versions
              and backups included. Export it as one file to send, or remove it.
            </p>
          </div>
        )}
      </div>
    </div>
  )
}

function filtered(people: readonly PersonRow[], typed: string): readonly PersonRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? people : people.filter(one => words.every(word => one.words.includes(word)))
}
