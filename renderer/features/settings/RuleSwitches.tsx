import { ruleEntries, ruleIds } from '@shared/playbook/rules'
import { useStore } from '../../state/store'
import { Panel } from '../../ui/Panel'
import { Switch } from '../../ui/Switch'
import styles from './SettingsPage.module.css'

/** Which rules speak. A rule that is off says nothing anywhere; no rule ever stops a call. */
export function RuleSwitches() {
  const rules = useStore(state => state.settings.rules)
  const change = useStore(state => state.changeSettings)
  const set = (rule: string, on: boolean) => {
    const others = rules.filter(entry => entry.rule !== rule)
    const { off: _, ...kept } = rules.find(entry => entry.rule === rule) ?? { rule }
    const entry = on ? kept : { ...kept, off: true }
    const saysMore = Object.keys(entry).length > 1
    void change({ rules: saysMore ? [...others, entry] : others })
  }
  const isOff = (rule: string) => rules.some(entry => entry.rule === rule && entry.off === true)
  return (
    <Panel title="Rules" count={ruleIds.filter(id => !isOff(id)).length}>
      {ruleIds.map(id => (
        <div key={id} className={styles.row}>
          <div>
            <div>
              {ruleEntries[id].name} <span className={styles.why}>{id}</span>
            </div>
            <div className={styles.why}>{ruleEntries[id].backing}</div>
          </div>
          <Switch
            label={`${ruleEntries[id].name} speaks`}
            isSelected={!isOff(id)}
            onChange={on => set(id, on)}
          />
        </div>
      ))}
    </Panel>
  )
}
