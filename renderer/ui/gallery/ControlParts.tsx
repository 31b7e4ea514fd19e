import { Copy, Ellipsis, Plus, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../Button'
import { Checkbox } from '../Checkbox'
import { AddChip, ToggleChip } from '../Chips'
import { ChoiceCard, ChoiceCards } from '../ChoiceCard'
import { IconButton } from '../IconButton'
import { KeyButton, KeyButtonPair } from '../KeyButton'
import { KeyCaps } from '../KeyCaps'
import { Radio } from '../Radio'
import { RadioGroup } from '../RadioGroup'
import { SegmentedControl } from '../SegmentedControl'
import { Switch } from '../Switch'
import { Tabs } from '../Tabs'
import styles from './Gallery.module.css'
import { Forced, Line, Spec } from './Spec'

const nothing = () => undefined

/** Buttons, choices, tabs, keys. */
export function ControlParts() {
  return (
    <>
      <Buttons />
      <Choices />
      <Cards />
      <Keys />
    </>
  )
}

function Buttons() {
  return (
    <Spec title="Buttons" note="one filled per screen">
      <Line>
        <Button variant="primary" keys="Enter">
          Prepare
        </Button>
        <Button>Run</Button>
        <Button variant="quiet" keys="Escape">
          Cancel
        </Button>
      </Line>
      <Line>
        <Forced state="hovered">
          <Button variant="primary">Hover</Button>
        </Forced>
        <Forced state="focus-visible">
          <Button variant="primary">Focus</Button>
        </Forced>
        <Forced state="focus-visible">
          <Button>Focus</Button>
        </Forced>
        <Button isDisabled>Off</Button>
        <Button isPending>Saving</Button>
      </Line>
      <Line>
        <Button variant="danger-quiet">Delete call</Button>
        <Button variant="danger">Delete</Button>
        <Forced state="hovered">
          <Button variant="danger">Hover</Button>
        </Forced>
      </Line>
      <Line>
        <Button size="sm" icon={Plus} keys="Mod+N">
          Small
        </Button>
        <Button size="xs" icon={Copy}>
          Extra small
        </Button>
        <IconButton label="More" icon={Ellipsis} />
        <IconButton label="Settings" icon={SlidersHorizontal} keys="Mod+," isOn />
        <Forced state="focus-visible">
          <IconButton label="Copy" icon={Copy} size="xs" />
        </Forced>
        <IconButton label="Copy, off" icon={Copy} isDisabled />
      </Line>
    </Spec>
  )
}

function Choices() {
  const [box, setBox] = useState(true)
  const [depth, setDepth] = useState<'inform' | 'show' | 'train'>('inform')
  const [role, setRole] = useState<'lead' | 'active'>('lead')
  const [mine, setMine] = useState(true)
  return (
    <Spec title="Choice">
      <Line>
        <Checkbox isSelected={!box} onChange={on => setBox(!on)}>
          Open
        </Checkbox>
        <Checkbox isSelected={box} onChange={setBox}>
          Done
        </Checkbox>
        <Checkbox isSelected={false} isSome onChange={nothing}>
          Some
        </Checkbox>
        <Forced state="focus-visible">
          <Checkbox isSelected={false} onChange={nothing}>
            Focus
          </Checkbox>
        </Forced>
        <Checkbox isSelected isDisabled onChange={nothing}>
          Off
        </Checkbox>
      </Line>
      <Line>
        <RadioGroup label="Role" labelHidden orientation="horizontal" value={role} onChange={setRole}>
          <Radio value="lead">Lead</Radio>
          <Radio value="active">Active</Radio>
        </RadioGroup>
        <Switch isSelected={mine} onChange={setMine}>
          On
        </Switch>
        <Switch isSelected={!mine} onChange={on => setMine(!on)}>
          Off
        </Switch>
      </Line>
      <Line>
        <SegmentedControl
          label="Depth"
          segments={[
            { id: 'inform', label: 'Inform' },
            { id: 'show', label: 'Show' },
            { id: 'train', label: 'Train' },
          ]}
          value={depth}
          onChange={setDepth}
        />
      </Line>
      <Line>
        <ToggleChip isSelected={mine} onChange={setMine}>
          Only mine
        </ToggleChip>
        <ToggleChip isSelected={false} onChange={nothing}>
          Owed first
        </ToggleChip>
        <ToggleChip isSelected={false} isDisabled onChange={nothing}>
          Off
        </ToggleChip>
      </Line>
      <Line>
        <AddChip onPress={nothing}>play</AddChip>
        <Forced state="hovered">
          <AddChip onPress={nothing}>hover</AddChip>
        </Forced>
        <Forced state="focus-visible">
          <AddChip onPress={nothing}>focus</AddChip>
        </Forced>
      </Line>
    </Spec>
  )
}

function Cards() {
  const [play, setPlay] = useState<'gap' | 'room' | 'guess'>('room')
  const [outcome, setOutcome] = useState<'reached' | 'partly' | 'lost'>('reached')
  return (
    <>
      <Spec title="Cards that are chosen">
        <ChoiceCards label="Opening" value={play} onChange={setPlay}>
          <ChoiceCard value="gap" title="Gap on the table">
            Open with what we lack. Earns trust, costs 6 min.
          </ChoiceCard>
          <ChoiceCard value="room" title="Whole room">
            One story each person can see their own day in.
          </ChoiceCard>
          <ChoiceCard value="guess" title="Suggested" isSuggested>
            Dashed until somebody accepts it.
          </ChoiceCard>
        </ChoiceCards>
      </Spec>
      <Spec title="Radio cards">
        <RadioGroup
          label="Outcome"
          labelHidden
          orientation="horizontal"
          value={outcome}
          onChange={setOutcome}
        >
          <Radio value="reached" isCard>
            Goal reached
          </Radio>
          <Radio value="partly" isCard>
            Partly
          </Radio>
          <Forced state="focus-visible">
            <Radio value="lost" isCard>
              Lost ground
            </Radio>
          </Forced>
        </RadioGroup>
      </Spec>
    </>
  )
}

function Keys() {
  const [tab, setTab] = useState<'prepare' | 'run' | 'debrief'>('prepare')
  return (
    <>
      <Spec title="Tabs">
        <Forced state="focus-visible" on="[role=tab]:last-child">
          <Tabs
            label="Phase"
            selected={tab}
            onSelect={setTab}
            items={[
              { id: 'prepare', label: 'Prepare', keys: 'Alt+1' },
              { id: 'run', label: 'Run', keys: 'Alt+2' },
              { id: 'debrief', label: 'Debrief', keys: 'Alt+3' },
            ]}
          />
        </Forced>
      </Spec>
      <Spec title="Key caps">
        <Line>
          <KeyCaps keys="Mod+Shift+K" spoken />
          <KeyCaps keys="P P" spoken />
          <KeyCaps keys="+" spoken />
          <KeyCaps keys="-" spoken />
          <KeyCaps keys="Delete" spoken />
          <KeyCaps keys="Q" size="lg" spoken />
        </Line>
      </Spec>
      <Spec title="Live marks" note="never take the focus">
        <div className={styles.stack}>
          <div className={styles.pair}>
            <KeyButton label="Question" keys="Q" note="2" onPress={nothing} />
            <Forced state="focus-visible">
              <KeyButton label="Gap told" keys="G" note="0 of 2" onPress={nothing} />
            </Forced>
          </div>
          <KeyButtonPair label="How it lands">
            <KeyButton label="Lands well" keys="+" note="1" onPress={nothing} />
            <KeyButton label="Falls flat" keys="-" note="1" onPress={nothing} />
          </KeyButtonPair>
          <KeyButton label="Next step" keys="Space" note="4 of 8" isPrimary onPress={nothing} />
        </div>
      </Spec>
    </>
  )
}
