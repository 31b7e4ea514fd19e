import { Building2, Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { clockTime } from '../../time'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { Approach } from './Approach'
import { Companies } from './Companies'
import styles from './Person.module.css'
import { PrivateNotes } from './PrivateNotes'
import { Standing } from './Standing'
import { Traces } from './Traces'
import { type PersonView, usePerson } from './use-person'
import { Who } from './Who'

/** One person on their side: who they are, how they stand, how to meet them, and where they have been. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const view = usePerson(personId)
  const history = useRecordHistory('person', personId)
  useCommands(history.commands)
  if (view === undefined) return <LoadingState label="Opening the person" lines={8} />
  return (
    <div className={styles.page}>
      <Head view={view}>
        <HistoryButton history={history} />
      </Head>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Who view={view} />
          <Companies view={view} />
        </div>
        <div className={styles.column}>
          <Standing view={view} />
          <Approach view={view} />
        </div>
        <div className={styles.column}>
          <Traces view={view} />
          <PrivateNotes person={view.person} />
        </div>
      </div>
    </div>
  )
}

function Head({ view, children }: { readonly view: PersonView; readonly children: React.ReactNode }) {
  const { person, affiliation, prospect } = view
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const company = prospect?.name ?? affiliation?.company
  return (
    <PageHead
      title={person.name}
      sub={[[affiliation?.title, company].filter(Boolean).join(' at '), localTime(view)]
        .filter(Boolean)
        .join('. ')}
    >
      {prospect !== undefined && (
        <Button icon={Building2} onPress={() => go({ kind: 'prospect', id: prospect.id })}>
          {prospect.name}
        </Button>
      )}
      {children}
      <Button
        variant="danger-quiet"
        icon={Trash2}
        onPress={() => {
          trash('person', person.id, 'Person moved to the trash')
          go(prospect === undefined ? { kind: 'prospects' } : { kind: 'prospect', id: prospect.id })
        }}
      >
        Move to the trash
      </Button>
    </PageHead>
  )
}

/** "12:48 in London now, 1 h behind you"; nothing while their zone is not known. */
function localTime({ person, now, zone }: PersonView): string | undefined {
  if (person.zone === undefined) return undefined
  const theirs = clockTime(now, person.zone)
  const city = person.zone.split('/').at(-1)?.replaceAll('_', ' ')
  return `${theirs} in ${city} now${theirs === clockTime(now, zone) ? ', as with you' : ''}`
}
