type Take<Where> = (where: Where) => Promise<string | null>

const most = 2_000

/**
 * One seat for one form that was sent, however often it is tapped: the second tap gets the code that the first got.
 * Kept in memory for the latest few; nothing of it is written down.
 */
export function freeSeatOnce<Where>(
  take: Take<Where>,
): (where: Where, form: string) => Promise<string | null> {
  const given = new Map<string, Promise<string | null>>()
  return (where, form) => {
    const earlier = given.get(form)
    if (earlier) return earlier
    const taking = take(where)
    given.set(form, taking)
    const forget = () => given.delete(form)
    // No seat was free: whoever tries again later may be luckier.
    taking.then((code) => code ?? forget(), forget)
    const [oldest] = given.keys()
    if (given.size > most && oldest !== undefined) given.delete(oldest)
    return taking
  }
}
