import { parentPort } from 'node:worker_threads'
import { DomainError } from '#domain/kernel/error.ts'
import { type Answer, type Question, solve } from './question.ts'

function answer(question: Question): Answer {
  const { no } = question
  try {
    return { no, found: solve(question) }
  } catch (error) {
    if (error instanceof DomainError) return { no, refused: { code: error.code, detail: error.detail } }
    return { no, failed: error instanceof Error ? error.message : 'unknown' }
  }
}

// A thread of its own: a search takes seconds, and votes are taken by the main one.
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))
