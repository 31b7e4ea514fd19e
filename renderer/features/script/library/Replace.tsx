import type { Query } from '@shared/contract/library-calls'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../../api'
import { useStore } from '../../../state/store'
import { useAnswerOf } from '../../../state/use-answer-of'
import { Checkbox } from '../../../ui/Checkbox'
import { PageHead } from '../../../ui/PageHead'
import { EmptyState, FailedState, LoadingState } from '../../../ui/States'
import { TextField } from '../../../ui/TextField'
import { Hits } from './Hits'
import styles from './Replace.module.css'

/** Words of the whole library, found where they stand and replaced where they are ticked. */
export function Replace() {
  const [query, setQuery] = useState<Query>({ find: '', matchCase: false, wholeWord: false })
  const [replacement, setReplacement] = useState('')
  const set = (fields: Partial<Query>) => setQuery({ ...query, ...fields })
  return (
    <div className={styles.page}>
      <PageHead
        title="Search and replace"
        sub="Scripts, blocks, answers, gaps and checklists. What calls have copied stays as it is."
      />
      <section className={styles.form} aria-label="What to find">
        <TextField
          label="Find"
          type="search"
          icon={Search}
          value={query.find}
          hint="Enter searches"
          autoFocus
          onCommit={find => set({ find: find.slice(0, longestFind) })}
        />
        <TextField
          label="Replace with"
          value=""
          hint="Empty takes the words out"
          onDraft={words => setReplacement(words.slice(0, longestFind))}
        />
        <div className={styles.options}>
          <Checkbox isSelected={query.matchCase} onChange={matchCase => set({ matchCase })}>
            Match case
          </Checkbox>
          <Checkbox isSelected={query.wholeWord} onChange={wholeWord => set({ wholeWord })}>
            Whole words
          </Checkbox>
        </div>
      </section>
      {query.find === '' ? (
        <EmptyState title="What is to be found?">
          Every place is shown before anything is replaced, and all of it is one step to undo.
        </EmptyState>
      ) : (
        <Found key={JSON.stringify(query)} query={query} replacement={replacement} />
      )}
    </div>
  )
}

const longestFind = 500

interface FoundProps {
  readonly query: Query
  readonly replacement: string
}

function Found({ query, replacement }: FoundProps) {
  const saveNow = useStore(state => state.saveNow)
  const [done, setDone] = useState<string | null>(null)
  const { answer, again } = useAnswerOf(
    JSON.stringify(query),
    async () => {
      // Main reads the files: what was typed a moment ago is to be in them.
      await saveNow()
      return ask('findInLibrary', query)
    },
    false,
  )
  if (done !== null) {
    const search = () => {
      setDone(null)
      again()
    }
    return (
      <EmptyState title={done} action={{ label: 'Search again', onPress: search }}>
        All of it is one step: undo brings every word back.
      </EmptyState>
    )
  }
  if (answer.kind === 'reading') return <LoadingState label="Looking through the library" lines={6} />
  if (answer.kind === 'failed') {
    return (
      <FailedState title="The library could not be read" action={{ label: 'Try again', onPress: again }}>
        {`${answer.message} Nothing was replaced.`}
      </FailedState>
    )
  }
  const { value } = answer
  if (value.count === 0) {
    return (
      <EmptyState title={`“${query.find}” stands nowhere`}>
        {`${value.records} ${value.records === 1 ? 'record was' : 'records were'} looked through.`}
        {query.matchCase || query.wholeWord ? ' Case or whole words may be what hides it.' : ''}
      </EmptyState>
    )
  }
  return <Hits found={value} query={query} replacement={replacement} onReplaced={setDone} />
}
