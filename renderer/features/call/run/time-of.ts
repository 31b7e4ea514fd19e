import { clockSeconds, clockTime } from '../../../time'

/** Whole minutes without seconds: "14:56", else "14:59:20". */
export function timeOf(at: number, zone: string): string {
  const iso = new Date(Math.round(at / 1000) * 1000).toISOString()
  return iso.endsWith(':00.000Z') ? clockTime(iso, zone) : clockSeconds(iso, zone)
}
