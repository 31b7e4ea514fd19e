/** The questions that lines were owed as, and the answers behind them, read with the questionnaire and kept up with. */
import type { Questionnaire } from '@shared/domain/questionnaire'
import { type AnswerSince, answeredSince } from '@shared/questionnaire/answered-since'
import { useEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useStore } from '../../state/store'

export function useAnsweredSince(questionnaire: Questionnaire): readonly AnswerSince[] {
  const { lines } = questionnaire
  const load = useStore(state => state.loadRecords)
  const questionIds = useMemo(() => [...new Set(lines.flatMap(line => line.questionId ?? []))], [lines])
  const questions = useStore(useShallow(state => questionIds.map(id => state.records[id])))
  const answerIds = useMemo(
    () => questions.flatMap(one => (one?.kind === 'question' ? (one.answerId ?? []) : [])),
    [questions],
  )
  const answers = useStore(useShallow(state => answerIds.map(id => state.records[id])))
  useEffect(() => void load(questionIds.map(id => ({ kind: 'question', id }))), [load, questionIds])
  useEffect(() => void load(answerIds.map(id => ({ kind: 'answer', id }))), [load, answerIds])
  return useMemo(() => {
    const known = new Map([...questions, ...answers].flatMap(one => (one ? [[one.id as string, one]] : [])))
    return answeredSince(questionnaire, id => known.get(id))
  }, [questionnaire, questions, answers])
}
