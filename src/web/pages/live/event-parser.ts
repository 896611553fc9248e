export type StreamEvent = Readonly<{ name: string; data: string }>

/**
 * Reads a server-sent event stream piece by piece. Our own reader, because EventSource hides the pings
 * that tell a live line from a dead one, and gives up for good after an answer that is not 200.
 */
export function eventParser(): (piece: string) => readonly StreamEvent[] {
  let rest = ''
  let name = ''
  let data: string[] = []
  return (piece) => {
    const found: StreamEvent[] = []
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (data.length) found.push({ name: name || 'message', data: data.join('\n') })
        name = ''
        data = []
      }
      const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
      if (field === 'event') name = value ?? ''
      if (field === 'data') data.push(value ?? '')
    }
    return found
  }
}
