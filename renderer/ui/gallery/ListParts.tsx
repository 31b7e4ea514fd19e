import { useState } from 'react'
import { Avatar } from '../Avatar'
import { DataTable } from '../DataTable'
import { Disclosure } from '../Disclosure'
import { DropArea } from '../DropArea'
import { List } from '../List'
import { Panel } from '../Panel'
import { EmptyState } from '../States'
import { Tag } from '../Tag'
import styles from './Gallery.module.css'
import { Forced, Spec } from './Spec'

const nothing = () => undefined

const steps = [
  { id: 's2', name: 'Batch record', who: 'Dieter Vogt', code: 'N1' },
  { id: 's3', name: 'Delete, live', who: 'Sofia Reyes', code: 'N3' },
  { id: 's4', name: 'Lock', who: 'Marcus Oyelaran', code: 'N3' },
] as const

const deals = [
  { id: 'd1', name: 'Corvane Packaging', next: 'today 14:30', hours: '21.5' },
  { id: 'd2', name: 'Bellweather Logistics', next: 'today 15:30', hours: '3.0' },
  { id: 'd3', name: 'Tessamine Foods', next: 'Fri 20, 10:00', hours: '9.0' },
  { id: 'd4', name: 'Garrow Steel', next: 'none', hours: '71.0' },
] as const

type Deal = (typeof deals)[number]

const columns = [
  { id: 'deal', title: 'Deal', cell: (deal: Deal) => deal.name },
  { id: 'next', title: 'Next call', cell: (deal: Deal) => deal.next },
  { id: 'hours', title: 'Hours', cell: (deal: Deal) => deal.hours, isNumber: true },
] as const

const many = Array.from({ length: 600 }, (_, at) => ({ id: `m${at}`, name: `Row ${at + 1}` }))

/** Rows, tables, panels, and places to drop things. */
export function ListParts() {
  return (
    <>
      <Rows />
      <Ticked />
      <Spec title="Table rows">
        <Forced state="hovered" on="tbody tr:nth-child(2)">
          <Forced state="focus-visible" on="tbody tr:nth-child(3) button">
            <DataTable
              label="Deals"
              columns={columns}
              rows={deals}
              rowKey={deal => deal.id}
              selectedKey="d1"
              onOpen={nothing}
            />
          </Forced>
        </Forced>
      </Spec>
      <Spec title="Panels and disclosure">
        <Panel title="Owed" count={2} trailing="oldest first" look="card" level={3}>
          <Disclosure title="Answered" count={5}>
            <p>Five answers went out this week.</p>
          </Disclosure>
          <Disclosure title="Open" count={1} startsOpen>
            <p>Can the lock differ per share?</p>
          </Disclosure>
        </Panel>
      </Spec>
      <Spec title="Drop area">
        <DropArea label="Drop a calendar file here" onFiles={nothing} accept=".ics" />
      </Spec>
    </>
  )
}

function Ticked() {
  const [picked, pick] = useState<ReadonlySet<string>>(new Set(['s3']))
  return (
    <Spec title="Rows to tick" note="Space ticks, Enter opens">
      <List
        label="Steps to tick"
        rows={steps}
        rowKey={step => step.id}
        rowText={step => step.name}
        picked={picked}
        onPick={pick}
        onOpen={nothing}
      >
        {step => <span className={styles.grow}>{step.name}</span>}
      </List>
    </Spec>
  )
}

function Rows() {
  const [selected, setSelected] = useState('s3')
  return (
    <>
      <Spec title="Rows" note="J, K, arrows, Home, End">
        <Forced state="focus-visible" on="[role=row]:nth-child(3)">
          <List
            label="Steps"
            rows={steps}
            rowKey={step => step.id}
            rowText={step => step.name}
            selectedKey={selected}
            onSelect={setSelected}
          >
            {step => (
              <>
                <span className={styles.grow}>{step.name}</span>
                <Avatar name={step.who} size="sm" />
                <Tag code>{step.code}</Tag>
              </>
            )}
          </List>
        </Forced>
      </Spec>
      <Spec title="600 rows" note="only those in sight exist">
        <div className={styles.tall}>
          <List label="Many rows" rows={many} rowKey={row => row.id} rowText={row => row.name} rowSize="sm">
            {row => <span className={styles.grow}>{row.name}</span>}
          </List>
        </div>
      </Spec>
      <Spec title="No rows">
        <List
          label="Nothing yet"
          rows={[]}
          rowKey={() => ''}
          rowText={() => ''}
          empty={<EmptyState title="No rows yet">What you add lands here.</EmptyState>}
        >
          {() => null}
        </List>
      </Spec>
    </>
  )
}
