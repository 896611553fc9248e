import type { Catalogue } from './catalogue.ts'

/**
 * All that may ever stand beside a ballot or an answer (`?`: not in every release). No time, order, person, seat,
 * address, device, language, node or request: a column added here needs a reason that a voter would accept.
 */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ballot: {
    association_id: 'uuid',
    round_id: 'uuid',
    slot: 'integer',
    ballot_id: 'uuid',
    answers: 'text',
    stratum: 'text',
    'panel_tag?': 'text',
    'receipt?': 'text',
  },
  ballot_intake: {
    association_id: 'uuid',
    round_id: 'uuid',
    slot: 'integer',
    envelope_key: 'bytea',
    sealed: 'bytea',
  },
  // Level 3. Who fetched a ticket, but neither when nor what it says; which cards there are, but not whose.
  token_issue: {
    association_id: 'uuid',
    round_id: 'uuid',
    seat_id: 'uuid',
    blinded_sha256: 'bytea',
    blind_sig: 'bytea',
  },
  ballot_card: {
    association_id: 'uuid',
    round_id: 'uuid',
    token_sha256: 'bytea',
  },
  ticket_replacement: {
    association_id: 'uuid',
    round_id: 'uuid',
    no: 'integer',
    reason: 'text',
    approved_by: 'text[]',
  },
  // Papers. Who was handed one, but not which; what two people read at a place in the shuffled pile, but not whose.
  paper_handout: {
    association_id: 'uuid',
    round_id: 'uuid',
    seat_id: 'uuid',
  },
  paper_key: {
    association_id: 'uuid',
    pile_id: 'uuid',
    pos: 'integer',
    pass: 'integer',
    sealed: 'bytea',
  },
  channel_total: {
    association_id: 'uuid',
    round_id: 'uuid',
    channel: 'text',
    n: 'integer',
  },
  evaluation_answer: {
    association_id: 'uuid',
    conference_id: 'uuid',
    question_no: 'integer',
    answer_id: 'uuid',
    option: 'text',
    own_text: 'text',
  },
  evaluation_intake: {
    association_id: 'uuid',
    conference_id: 'uuid',
    envelope_key: 'bytea',
    sealed: 'bytea',
  },
  // A private list, found by a hash of its owner's code and sealed under the code itself: nobody's, to whoever looks.
  prep_list: {
    association_id: 'uuid',
    conference_id: 'uuid',
    list_sha256: 'bytea',
    sealed: 'bytea',
  },
  prep_contribution: {
    association_id: 'uuid',
    conference_id: 'uuid',
    contribution_key: 'bytea',
    readings: 'jsonb',
  },
  // The asker is not there, nor when it was asked.
  'clarification?': {
    association_id: 'uuid',
    clarification_id: 'uuid',
    conference_id: 'uuid',
    proposal_id: 'uuid',
    v: 'integer',
    question: 'text',
    withdrawn_reason: 'text',
  },
  // Answers to questionnaires: sealed as they came, sealed and mixed, opened; and what was written, by itself.
  answer_intake: {
    association_id: 'uuid',
    wave_id: 'uuid',
    intake_id: 'uuid',
    sealed: 'bytea',
  },
  answer_pool: {
    association_id: 'uuid',
    wave_id: 'uuid',
    batch_id: 'uuid',
    sealed: 'bytea[]',
  },
  answer_set: {
    association_id: 'uuid',
    wave_id: 'uuid',
    set_id: 'uuid',
    unit_id: 'uuid',
    answers: 'jsonb',
    // Mode C alone, out of the sealed answer: by which the answers of one person are put together.
    'person?': 'text',
  },
  // A card as a keyed hash, and that somebody has withdrawn as another: neither when, nor in which wave.
  study_card: {
    association_id: 'uuid',
    study_id: 'uuid',
    card_hmac: 'bytea',
    unit_id: 'uuid',
  },
  study_withdrawal: {
    association_id: 'uuid',
    study_id: 'uuid',
    mark: 'bytea',
  },
  answer_text: {
    association_id: 'uuid',
    wave_id: 'uuid',
    text_id: 'uuid',
    item_id: 'text',
    own_text: 'text',
    'shown_text?': 'text',
    review: 'text',
  },
  // Keyings of a paper by the hash of its number, each under lock and key; who keyed, never when.
  wave_paper: {
    association_id: 'uuid',
    wave_id: 'uuid',
    slip_hmac: 'bytea',
    first_by: 'text',
    first: 'bytea',
    second_by: 'text',
    second: 'bytea',
  },
  // What is to be sent to whom a wave asks, and who has fetched a code; never when, nor what it says.
  wave_letter: {
    association_id: 'uuid',
    wave_id: 'uuid',
    contact_id: 'uuid',
    round: 'integer',
    state: 'text',
  },
  wave_token: {
    association_id: 'uuid',
    wave_id: 'uuid',
    contact_id: 'uuid',
    blinded_sha256: 'bytea',
    blind_sig: 'bytea',
  },
  // A code as a hash, and whether it has been used; neither when nor for what.
  slip: {
    association_id: 'uuid',
    wave_id: 'uuid',
    slip_hmac: 'bytea',
    unit_id: 'uuid',
    spent: 'bytea',
    settled: 'boolean',
  },
  'argument?': {
    association_id: 'uuid',
    argument_id: 'uuid',
    round_id: 'uuid',
    table_no: 'integer',
    proposal_id: 'uuid',
    v: 'integer',
    stance: 'text',
    text: 'text',
  },
}

const nameOf = (entry: string) => entry.replace('?', '')

export function ballotFaults(catalogue: Catalogue): string[] {
  return Object.entries(ALLOWED).flatMap(([entry, allowed]) => tableFaults(catalogue, entry, allowed))
}

function tableFaults(
  { tables, columns, foreignKeys }: Catalogue,
  entry: string,
  allowed: Readonly<Record<string, string>>,
): string[] {
  const table = nameOf(entry)
  if (!tables.some(({ name }) => name === table)) return entry.endsWith('?') ? [] : [`${table}: not there`]
  const mine = columns.filter((column) => column.table === table)
  const types = new Map(Object.entries(allowed).map(([name, type]) => [nameOf(name), type]))
  return [
    ...mine
      .filter(({ name, type }) => types.get(name) !== type)
      .map(({ name, type }) => `${table}.${name} ${type}: may not stand beside a ballot`),
    // A default could be a clock or a counter.
    ...mine.filter(({ hasDefault }) => hasDefault).map(({ name }) => `${table}.${name}: has a default`),
    ...Object.keys(allowed)
      .filter((name) => !name.endsWith('?') && !mine.some((column) => column.name === name))
      .map((name) => `${table}.${name}: not there`),
    ...foreignKeys
      .filter(({ target }) => target === table)
      .map((key) => `${key.table}: key ${key.name} points at a ballot`),
  ]
}
