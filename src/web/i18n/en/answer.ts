import type { Counterpart } from '../message.ts'
import type { answer as swedish } from '../sv/answer.ts'

export const answer: Counterpart<typeof swedish> = {
  'answer.title': 'Answer',
  'answer.of': 'Question {x} of {n}',
  'answer.back': 'Back',
  'answer.next': 'Next',
  'answer.easy': 'Easy to read',
  'answer.standard': 'Standard text',
  'answer.listen': 'Listen',
  'answer.several': 'You may choose several.',
  'answer.range': 'A number from {min} to {max}.',
  'answer.year': 'A year with four digits.',
  'answer.day': 'Year, month and day, such as 2026-03-17.',
  'answer.most':
    'At most {n} characters. Write no names or numbers, and nothing else that shows who somebody is.',
  'answer.faultTitle': 'Error: {title}',
  'answer.faultHead': 'This needs to be changed',
  'answer.fault.wrong_type': 'The answer could not be read. Answer once more.',
  'answer.fault.unknown_code': 'The answer is not among the options. Choose one of them.',
  'answer.fault.not_a_number': 'Write the answer in digits.',
  'answer.fault.too_small': 'The number is too small. The smallest is {min}.',
  'answer.fault.too_large': 'The number is too large. The largest is {max}.',
  'answer.fault.too_many_decimals': 'The number has too many decimals.',
  'answer.fault.not_a_date': 'There is no such date. Write it like 2026-03-17.',
  'answer.fault.too_long': 'The text is too long. At most {n} characters.',
  'answer.fault.contradicting': 'One answer contradicts the other. Remove one of them.',
  'answer.paperHow': 'Mark one box for each question. You may skip questions.',
  'answer.paperText': 'Write no names or numbers, and nothing else that shows who anyone is.',
  'answer.paperNo': 'Form',
}
