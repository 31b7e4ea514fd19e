import { useState } from 'react'
import { AppIcon } from '../AppIcon'
import { SegmentedControl } from '../SegmentedControl'
import { ChartParts } from './ChartParts'
import { ControlParts } from './ControlParts'
import { FieldParts } from './FieldParts'
import styles from './Gallery.module.css'
import { ListParts } from './ListParts'
import { MarkParts } from './MarkParts'
import { OverlayParts } from './OverlayParts'
import { StateParts } from './StateParts'

const themes = [
  { id: 'inherit', label: 'As set' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const

type Theme = (typeof themes)[number]['id']

/** Every component of this folder in every state, in either theme. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('inherit')
  return (
    <div className={styles.gallery} data-theme={theme === 'inherit' ? undefined : theme}>
      <header className={styles.head}>
        <AppIcon />
        <h1>Components</h1>
        <p>Rows 28, 32, 44. Controls 24, 28, 32. Every state by keyboard.</p>
        <SegmentedControl label="Theme" segments={themes} value={theme} onChange={setTheme} />
      </header>
      <div className={styles.columns}>
        <ControlParts />
        <FieldParts />
        <MarkParts />
        <ListParts />
        <ChartParts />
        <OverlayParts />
        <StateParts />
      </div>
    </div>
  )
}
