const longest = 80

/** Parts of a file's name, joined by hyphens: small letters a to z and figures, so that every system takes it. */
export const fileName = (parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, longest)
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-')
