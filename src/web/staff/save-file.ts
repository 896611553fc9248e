/** Hands what the server wrote to the browser as a file. */
export function saveFile({
  name,
  mediaType,
  content,
}: Readonly<{ name: string; mediaType: string; content: string | Uint8Array<ArrayBuffer> }>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read by then; a revoked address would give an empty file in some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
