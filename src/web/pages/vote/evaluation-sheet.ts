/** What the evaluation's form has and no ballot. A browser that cannot fold the own words away shows them always. */
export const evaluationSheet =
  '.own{margin:.625rem 0 0}' +
  '@supports selector(:has(*)){.own{display:none}.item:has([value=own]:checked) .own{display:block}}' +
  '.own label,.words label{display:block;margin-bottom:.25rem;font-weight:500}' +
  '.own input,.words textarea{display:block;width:100%;min-height:3rem;padding:.5rem 1rem;border:1px solid var(--line2);border-radius:6px;background:var(--bg);color:var(--ink);font:inherit}' +
  '.words{margin:1.25rem 0}.words textarea{min-height:8rem}' +
  '#evaluation .note{margin-top:1rem}'
