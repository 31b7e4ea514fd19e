import type { gapStatuses } from '@shared/domain/gap'

export const statusLabels: Readonly<Record<(typeof gapStatuses)[number], string>> = {
  open: 'Open',
  planned: 'Planned',
  fixed: 'Fixed',
  'will-not-fix': 'Will not be fixed',
}

const isStatus = (status: string): status is keyof typeof statusLabels => Object.hasOwn(statusLabels, status)

export const statusWords = (status: string): string => (isStatus(status) ? statusLabels[status] : status)
