const pieceSize = 64 * 1024

/** Short texts as UTF-8 in pieces of a size worth sending. Nothing is taken before it is asked for. */
export async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const text of texts) {
    waiting += text
    if (waiting.length < pieceSize) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}
