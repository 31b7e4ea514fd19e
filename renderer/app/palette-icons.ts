import type { RecordKind } from '@shared/domain/record'
import {
  BookOpen,
  Building2,
  CircleQuestionMark,
  Flag,
  Handshake,
  ListChecks,
  ListTree,
  MessageSquareWarning,
  NotebookPen,
  Phone,
  Play,
  SeparatorVertical,
  ShieldCheck,
  SquareCheck,
  Table2,
  Timer,
  User,
} from 'lucide-react'
import type { IconType } from '../ui/Icon'

/** Beside a record in a list of many kinds; the word for the kind stands there too. */
export const kindIcons: Readonly<Partial<Record<RecordKind, IconType>>> = {
  call: Phone,
  prospect: Building2,
  person: User,
  script: ListTree,
  'script-copy': ListTree,
  answer: BookOpen,
  proof: ShieldCheck,
  questionnaire: Table2,
  gap: SeparatorVertical,
  checklist: ListChecks,
  question: CircleQuestionMark,
  commitment: Handshake,
  complaint: MessageSquareWarning,
  debrief: NotebookPen,
  run: Play,
  task: SquareCheck,
  effort: Timer,
  deal: Flag,
  poc: Flag,
}
