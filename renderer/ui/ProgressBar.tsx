import { Meter, type MeterProps } from './Meter'

/** A Meter for work under way. */
export function ProgressBar(props: Omit<MeterProps, 'role'>) {
  return <Meter {...props} role="progressbar" />
}
