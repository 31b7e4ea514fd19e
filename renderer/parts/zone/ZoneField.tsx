import { isKnownZone } from '@shared/formats/zones/zone'
import { useStore } from '../../state/store'
import { ComboBox } from '../../ui/ComboBox'

// The zones most calls are held in; any other name the computer knows may be typed.
const common = [
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Amsterdam',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Stockholm',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Toronto',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'UTC',
] as const

interface ZoneFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (zone: string) => void
  readonly placeholder?: string
}

/** A time zone by its city. */
export function ZoneField({ label, value, onChange, placeholder }: ZoneFieldProps) {
  const own = useStore(state => state.zone)
  const zones = [...new Set([own, ...(value === undefined ? [] : [value]), ...common])]
  return (
    <ComboBox
      label={label}
      options={zones.map(id => ({ id, label: cityOf(id) }))}
      value={value ?? null}
      placeholder={placeholder}
      onChange={zone => zone !== null && onChange(zone)}
      onOther={typed => {
        const zone = typed.trim().replaceAll(' ', '_')
        if (isKnownZone(zone)) onChange(zone)
      }}
    />
  )
}

const cityOf = (zone: string): string => zone.replaceAll('_', ' ')
