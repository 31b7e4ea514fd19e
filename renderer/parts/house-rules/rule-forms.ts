import type { HouseRuleForm } from '@shared/domain/house-rule'
import { Ban, Clock, Hand, MapPin, ScrollText, UserX, Video } from 'lucide-react'
import type { IconType } from '../../ui/Icon'

interface FormLook {
  readonly label: string
  readonly icon: IconType
  readonly tone: 'danger' | 'warn'
}

/** Red is what must not happen at all, amber what takes care. */
export const ruleForms: Readonly<Record<HouseRuleForm, FormLook>> = {
  contact: { label: 'Who not to contact', icon: UserX, tone: 'danger' },
  hours: { label: 'Hours', icon: Clock, tone: 'warn' },
  place: { label: 'Place', icon: MapPin, tone: 'warn' },
  subject: { label: 'Subject to leave alone', icon: Ban, tone: 'danger' },
  permission: { label: 'Ask permission', icon: Hand, tone: 'warn' },
  recording: { label: 'Recording', icon: Video, tone: 'warn' },
  other: { label: 'Other', icon: ScrollText, tone: 'warn' },
}
