import type { MailLanguage } from '@shared/debrief/mail-words'

const formatters = new Map<string, Intl.DateTimeFormat>()
const locales: Readonly<Record<MailLanguage, string>> = { en: 'en-GB', de: 'de-DE' }

/** "Fri 20 Nov" and "Friday 20 November" for a calendar day, in the language of the mail. */
export function mailDay(day: string, language: MailLanguage, length: 'short' | 'long'): string {
  const key = `${language} ${length}`
  const format =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      weekday: length,
      day: 'numeric',
      month: length,
      timeZone: 'UTC',
    })
  formatters.set(key, format)
  const words = format.format(Date.parse(`${day}T12:00:00Z`))
  return language === 'en' ? words.replace(',', '') : words
}
