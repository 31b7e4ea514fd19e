import type { Script } from '@shared/domain/script'
import { plannedMinutes } from '@shared/domain/script'
import type { Template } from '@shared/domain/template'
import { cardOf } from '@shared/playbook/card'
import { recordKindOf, type StarterItem, type StarterRecord } from '@shared/starter/library'
import { Copy } from 'lucide-react'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Tag } from '../../ui/Tag'
import { OwnMessage } from './OwnMessage'
import styles from './Starter.module.css'
import { kindWords, recordOf, toFill } from './words'

interface StarterPreviewProps {
  readonly item: StarterItem
  readonly isTaken: boolean
  readonly isTicked: boolean
  readonly onTick: () => void
}

/** One starter as it would stand in the library, with the rules it follows and what is left to fill in. */
export function StarterPreview({ item, isTaken, isTicked, onTick }: StarterPreviewProps) {
  const open = toFill(item)
  return (
    <article className={styles.preview} aria-label={item.title}>
      <header>
        <h2>{item.title}</h2>
        <p className={styles.meta}>
          {kindWords[item.kind].one} · {item.trade}
        </p>
      </header>
      <div className={styles.actions}>
        {item.kind === 'template' && <CopyMessage item={item} isTaken={isTaken} />}
        {isTaken ? (
          <OpenIt item={item} />
        ) : (
          <Button size="sm" keys="Space" onPress={onTick}>
            {isTicked ? 'Take the tick off' : 'Tick it'}
          </Button>
        )}
      </div>
      {open.length > 0 && (
        <Notice>
          {open.length === 1 ? 'One thing is' : `${open.length} things are`} yours to fill in:{' '}
          {open.join(', ')}.
        </Notice>
      )}
      {item.kind === 'template' && isTaken ? (
        <OwnMessage key={item.id} templateId={item.id} />
      ) : (
        <Contents record={recordOf(item)} />
      )}
      <section aria-label="Why it is so" className={styles.cards}>
        <h3>After the playbook</h3>
        <ul>
          {item.cards.map(id => (
            <li key={id}>
              <Tag code>{id}</Tag> {cardOf(id)?.title}
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}

/** A message is used by copying it into a mail: in one's own words, once it is taken. */
function CopyMessage({ item, isTaken }: Pick<StarterPreviewProps, 'item' | 'isTaken'>) {
  const say = useStore(state => state.say)
  const copy = async () => {
    const record = (isTaken ? await ownMessage(item) : undefined) ?? recordOf(item)
    if (record.kind !== 'template') return
    const text = [record.subject, record.body].filter(part => part !== undefined).join('\n\n')
    if (await orSay(say, () => ask('copyText', { text }))) say('The message is on the clipboard.')
  }
  return (
    <Button size="sm" icon={Copy} onPress={() => void copy()}>
      Copy the message
    </Button>
  )
}

async function ownMessage({ id }: StarterItem): Promise<Template | undefined> {
  await useStore.getState().loadRecords([{ kind: 'template', id }])
  const own = useStore.getState().records[id]
  return own?.kind === 'template' && own.deletedAt === undefined ? own : undefined
}

function OpenIt({ item }: { readonly item: StarterItem }) {
  const go = useStore(state => state.go)
  const kind = recordKindOf(item.kind)
  // One that was begun elsewhere from the same starter has an id of its own.
  const summaries = useStore(state => state.summaries[kind])
  const isHere = summaries?.some(({ id }) => id === item.id) === true
  return (
    <>
      <Tag>already yours</Tag>
      {kind !== 'template' && isHere && (
        <Button size="sm" onPress={() => go({ kind, id: item.id })}>
          Open it
        </Button>
      )}
    </>
  )
}

function Contents({ record }: { readonly record: StarterRecord }) {
  switch (record.kind) {
    case 'script':
      return <Story script={record} />
    case 'answer':
      return (
        <div className={styles.contents}>
          <p className={styles.said}>{record.short}</p>
          {record.variants.length > 0 && (
            <p className={styles.meta}>Also asked as: {record.variants.join(' · ')}</p>
          )}
          {record.doNotSay.length > 0 && (
            <p className={styles.meta}>Do not say: {record.doNotSay.join(' · ')}</p>
          )}
          {record.criteria.length > 0 && (
            <p className={styles.meta}>
              Compared by: {record.criteria.map(({ criterion }) => criterion).join(' · ')}
            </p>
          )}
        </div>
      )
    case 'checklist':
      return (
        <ol className={styles.contents}>
          {record.items.map(({ id, text }) => (
            <li key={`${id} ${text}`}>{text}</li>
          ))}
        </ol>
      )
    default:
      return (
        <div className={styles.contents}>
          <p>
            <b>{record.subject}</b>
          </p>
          <p className={styles.said}>{record.body}</p>
          <p className={styles.meta}>Take it, and it is yours to write in your own words.</p>
        </div>
      )
  }
}

function Story({ script }: { readonly script: Script }) {
  const { actor, trigger, result, chapters, steps, form } = script
  return (
    <div className={styles.contents}>
      {form === 'workflow' && (
        <dl className={styles.facts}>
          <dt>Who</dt>
          <dd>{actor}</dd>
          <dt>What sets it off</dt>
          <dd>{trigger}</dd>
          <dt>Result</dt>
          <dd>{result}</dd>
        </dl>
      )}
      <p className={styles.meta}>
        {steps.length} {form === 'workflow' ? 'steps' : 'questions'} in {chapters.length} chapters,{' '}
        {plannedMinutes(script)} min
      </p>
      {chaptersWithSteps(script).map(({ title, badExample, own }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title} {badExample === true && <Tag tone="warn">how not to do it</Tag>}
          </h3>
          <ol>
            {own.map(({ title: step, tell, minutes }) => (
              <li key={step}>
                <b>{step}</b> <span className={styles.meta}>{minutes} min</span>
                <p>{tell}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function chaptersWithSteps({ chapters, steps }: Script) {
  return chapters.map(chapter => ({
    ...chapter,
    own: steps.filter(({ chapterId }) => chapterId === chapter.id),
  }))
}
