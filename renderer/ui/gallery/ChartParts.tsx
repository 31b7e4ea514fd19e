import { BarRow, BarRows } from '../BarRow'
import { Meter } from '../Meter'
import { PaceBar, type PaceSegment } from '../PaceBar'
import { ProgressBar } from '../ProgressBar'
import { CountBars } from '../plot/CountBars'
import { DotRows } from '../plot/DotRows'
import { PlotKey } from '../plot/marks'
import { StackColumns } from '../plot/StackColumns'
import { Ring } from '../Ring'
import { StackBar } from '../StackBar'
import styles from './Gallery.module.css'
import { Line, Spec } from './Spec'

const segments: readonly PaceSegment[] = [
  { id: '1', label: 'Hello', state: 'done', plan: { from: 0, to: 3 }, real: { from: 0, to: 3.8 } },
  { id: '2', label: 'Batch record', state: 'done', plan: { from: 3, to: 7 }, real: { from: 3.8, to: 10.3 } },
  {
    id: '3',
    label: 'Delete, live',
    state: 'current',
    plan: { from: 7, to: 12 },
    real: { from: 10.3, to: 15.3 },
  },
  {
    id: '4',
    label: 'Lock',
    state: 'ahead',
    isOptional: true,
    plan: { from: 12, to: 14 },
    real: { from: 15.3, to: 17.3 },
  },
  { id: '5', label: 'Proof', state: 'ahead', plan: { from: 14, to: 17 }, real: { from: 17.3, to: 20.3 } },
  { id: '6', label: 'Calendar', state: 'ahead', isOptional: true, plan: { from: 17, to: 18 } },
  {
    id: '7',
    label: 'Questions',
    state: 'ahead',
    tone: 'ask',
    plan: { from: 21, to: 26 },
    real: { from: 24.3, to: 29.3 },
  },
  {
    id: '8',
    label: 'Next steps',
    state: 'ahead',
    tone: 'accent',
    plan: { from: 26, to: 30 },
    real: { from: 26, to: 30 },
  },
]

const minutes = (value: number) => `${Math.round(value * 10) / 10} min`

/** Numbers as pictures, each with its words. */
export function ChartParts() {
  return (
    <>
      <Spec title="Readiness and progress" note="words beside the ring">
        <Line>
          <Ring value={68} label="ready" size={64} tone="warn" />
          <Ring value={91} label="ready" />
          <Ring value={44} label="ready" tone="warn" />
          <Ring value={22} label="ready" tone="idle" />
          <Ring value={68} label="ready" tone="warn" size={22} />
          <Ring value={0} label="ready" tone="idle" />
        </Line>
        <div className={styles.stack}>
          <ProgressBar
            label="Restoring the demo tenant"
            value={11}
            max={28}
            text="11 of 28 min"
            tone="warn"
            start="Started 13:50, ready 14:18"
            end="12 min spare"
          />
          <Meter label="Hours on this deal" value={21.5} max={40} text="21.5 of 40 h" />
          <Meter label="Past the line" value={71} max={40} text="71 of 40 h" tone="danger" isBare />
        </div>
      </Spec>
      <Spec title="Pace, plan above actual">
        <PaceBar
          label="Behind plan by 3 minutes 20 seconds; next steps start at 29:20"
          from={0}
          to={30}
          now={13.7}
          segments={segments}
          late={{ from: 10.3, to: 13.7 }}
          squeezed={{ from: 26, to: 29.3 }}
          ticks={[
            { at: 0, label: '14:30' },
            { at: 13.7, label: '14:43' },
            { at: 26, label: '14:56' },
            { at: 30, label: '15:00' },
          ]}
          format={minutes}
        />
      </Spec>
      <Spec title="One length divided">
        <StackBar
          label="3 minutes hello, 18 to show, 5 for their questions, 4 for next steps"
          groups={[
            { id: 'hello', caption: '3', parts: [{ id: 'a', size: 3 }] },
            {
              id: 'show',
              caption: '18 show',
              parts: [
                { id: 'a', size: 4 },
                { id: 'b', size: 5 },
                { id: 'c', size: 2, isOptional: true },
                { id: 'd', size: 3 },
                { id: 'e', size: 4 },
              ],
            },
            { id: 'theirs', caption: '5 theirs', tone: 'ask', parts: [{ id: 'a', size: 5 }] },
            { id: 'next', caption: '4 next', tone: 'accent', parts: [{ id: 'a', size: 4 }] },
          ]}
        />
      </Spec>
      <Spec title="Planned and actual">
        <BarRows label="Two steps ran over, one was skipped">
          <BarRow
            number={1}
            label="Hello, what we heard"
            planned={3}
            real={3.8}
            max={8}
            delta="+0:50"
            format={minutes}
          />
          <BarRow
            number={2}
            label="Batch record"
            planned={4}
            real={6.5}
            max={8}
            delta="+2:30"
            stands
            format={minutes}
          />
          <BarRow
            number={4}
            label="Set up your own lock"
            planned={2}
            real={null}
            max={8}
            delta="skipped"
            format={minutes}
          />
          <BarRow
            label="Their questions"
            planned={5}
            real={3.8}
            max={8}
            delta="−1:10"
            tone="ask"
            format={minutes}
          />
          <BarRow
            label="Next steps"
            planned={4}
            real={4}
            max={8}
            delta="0:00"
            tone="accent"
            format={minutes}
          />
        </BarRows>
      </Spec>
      <Spec title="Plots" note="Tab, then arrows; Enter opens">
        <Plots />
      </Spec>
    </>
  )
}

const ignore = () => undefined
const unit = (key: string) => ({ key, name: key, onOpen: ignore })

/** Rows of dots, columns of parts, bars of counts. */
function Plots() {
  return (
    <>
      <PlotKey
        entries={[
          { words: 'reference', mark: 'line' },
          { words: 'yes', mark: 'disc' },
          { words: 'no', mark: 'cross' },
          { words: 'not yet', mark: 'ring' },
        ]}
      />
      <DotRows
        label="Dots"
        rows={(['disc', 'cross', 'ring'] as const).map((look, at) => ({
          ...{ key: look, label: `Row ${at + 1}`, tick: 20 },
          points: [{ ...unit(look), value: 10 + at * 12, look }],
          end: { words: `${at * 12 - 10}`, isOver: at > 0 },
        }))}
        axis={{
          from: 0,
          to: 40,
          ticks: [0, 20, 40].map(value => ({ value, label: `${value}` })),
          words: 'hours',
        }}
        rowHeight={36}
        labelWidth={80}
        endWidth={40}
      />
      <StackColumns
        label="Columns"
        hasUnits
        columns={[1, 2, 3].map(count => ({
          ...{ key: `${count}`, label: `M${count}` },
          parts: (['full', 'open', 'crossed'] as const).map(look => ({
            ...unit(look),
            look,
            units: Array.from({ length: count }, (_, at) => unit(`${look} ${at}`)),
          })),
        }))}
      />
      <CountBars
        label="Bars"
        bars={(['soft', 'warn', 'dashed', 'faint'] as const).map((look, at) => ({
          ...unit(look),
          ...{ label: look, end: `${at + 1}`, parts: [{ key: look, look, size: at + 1 }] },
        }))}
        endWidth={24}
      />
    </>
  )
}
