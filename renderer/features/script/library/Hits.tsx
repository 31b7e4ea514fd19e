import type { Query } from '@shared/contract/library-calls'
import type { FoundInLibrary, Hit } from '@shared/library/replace'
import { Link } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import type { View } from '../../../state/view'
import { Button } from '../../../ui/Button'
import { List } from '../../../ui/List'
import { Tag } from '../../../ui/Tag'
import styles from './Replace.module.css'
import { hitsWords, replaceAll } from './replace-actions'

interface HitsProps {
  readonly found: FoundInLibrary
  readonly query: Query
  readonly replacement: string
  /** What was replaced, in words. */
  readonly onReplaced: (words: string) => void
}

const kindWords = {
  script: 'Script',
  block: 'Block',
  answer: 'Answer',
  gap: 'Gap',
  checklist: 'Checklist',
} as const

/** Every hit with its words around it; those in addresses are left out until they are ticked. */
export function Hits({ found, query, replacement, onReplaced }: HitsProps) {
  const { hits, count, records } = found
  const usual = useMemo(() => new Set(hits.filter(one => !one.isLink).map(one => one.id)), [hits])
  const [picked, pick] = useState<ReadonlySet<string>>(usual)
  const go = useStore(state => state.go)
  const ticked = hits.filter(one => picked.has(one.id))
  const replace = () => {
    if (ticked.length > 0)
      void replaceAll(ticked, query, replacement).then(words => words && onReplaced(words))
  }
  useCommands({ 'app.primary': replace })
  const links = hits.filter(one => one.isLink).length
  return (
    <div className={styles.found}>
      <div className={styles.bar}>
        <p role="status">
          {hitsWords(count, new Set(hits.map(one => one.recordId)).size, records)}
          {count > hits.length && ` The first ${hits.length} are shown: narrow the search for the rest.`}
          {links > 0 && ` ${links === 1 ? '1 is' : `${links} are`} part of an address and left out.`}
        </p>
        <Button size="sm" variant="quiet" onPress={() => pick(picked.size === 0 ? usual : new Set())}>
          {picked.size === 0 ? 'Tick all' : 'Tick none'}
        </Button>
        <Button variant="primary" keys="Mod+Enter" onPress={replace} isDisabled={ticked.length === 0}>
          {`Replace ${ticked.length}`}
        </Button>
      </div>
      <div className={styles.list} data-pane="list">
        <List
          label="Where it stands"
          rows={hits}
          rowKey={hit => hit.id}
          rowText={hit => `${hit.recordTitle}, ${hit.label}: ${hit.before}${hit.found}${hit.after}`}
          picked={picked}
          onPick={pick}
          onOpen={({ kind, recordId }) => go({ kind, id: recordId } satisfies View)}
          rowSize="lg"
        >
          {hit => <HitRow hit={hit} replacement={replacement} isPicked={picked.has(hit.id)} />}
        </List>
      </div>
    </div>
  )
}

interface HitRowProps {
  readonly hit: Hit
  readonly replacement: string
  readonly isPicked: boolean
}

function HitRow({ hit, replacement, isPicked }: HitRowProps) {
  return (
    <span className={styles.hit}>
      <span className={styles.where}>
        {kindWords[hit.kind]} · {hit.recordTitle} · {hit.label}
      </span>
      <span className={styles.words}>
        {hit.before}
        {isPicked ? (
          <>
            <del>{hit.found}</del>
            {replacement !== '' && <ins>{replacement}</ins>}
          </>
        ) : (
          <mark>{hit.found}</mark>
        )}
        {hit.after}
      </span>
      {hit.isLink && (
        <Tag icon={Link} tone="warn">
          address
        </Tag>
      )}
    </span>
  )
}
