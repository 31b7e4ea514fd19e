import { NumberField, type NumberFieldProps } from './NumberField'

/** Whole minutes, never negative. */
export function MinutesField(props: Omit<NumberFieldProps, 'unit' | 'step'>) {
  return <NumberField {...props} min={props.min ?? 0} step={1} unit="min" />
}
