import { Archive, ArchiveRestore, CircleCheck, Copy, GitCompare, MapPin, Trash2 } from 'lucide-react'
import type { MenuEntry } from '../../../ui/Menu'

/** What can be done with a script of the library, by the last part of its command. */
export type ScriptAct = 'verify' | 'use' | 'compare' | 'duplicate' | 'archive' | 'trash'

export const scriptActs: readonly ScriptAct[] = ['verify', 'use', 'compare', 'duplicate', 'archive', 'trash']

/** The same as a menu. */
export const scriptEntries = (isArchived: boolean, onAct: (act: ScriptAct) => void): readonly MenuEntry[] => [
  { id: 'verify', label: 'Still true today', icon: CircleCheck, onPress: () => onAct('verify') },
  { id: 'use', label: 'Where it is used', icon: MapPin, onPress: () => onAct('use') },
  { id: 'compare', label: 'Compare revisions', icon: GitCompare, onPress: () => onAct('compare') },
  'line',
  { id: 'duplicate', label: 'Duplicate', icon: Copy, onPress: () => onAct('duplicate') },
  isArchived
    ? {
        id: 'archive',
        label: 'Take out of the archive',
        icon: ArchiveRestore,
        onPress: () => onAct('archive'),
      }
    : { id: 'archive', label: 'Archive', icon: Archive, onPress: () => onAct('archive') },
  {
    id: 'trash',
    label: 'Move to the trash',
    icon: Trash2,
    keys: 'Delete',
    isDanger: true,
    onPress: () => onAct('trash'),
  },
]
