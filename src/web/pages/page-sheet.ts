/**
 * Tokens and the few rules that every server-rendered page shares. Plain old CSS on purpose: it must hold on
 * a phone from 2017, so no light-dark(), no nesting, no flex gap.
 */
const dark = `
--bg:#11151b;--bg2:#191e26;--bg3:#242a34;--ink:#f0f2f5;--ink2:#aeb6c2;--line:#303844;--line2:#7d8796;
--blue:#82b4ff;--blue-hover:#a9ccff;--blue-tint:#172a45;--on-blue:#0b1a30;
--amber:#ffbe3d;--amber-edge:#ffbe3d;--amber-hatch:#14181f;--on-amber:#14181f;--amber-tint:#33270d;
--red:#ff9d94;--red-tint:#3a1a18;--on-red:#2a0b09;--green:#6fd39b;--focus:#fff;
`

export const tokens = `
:root{color-scheme:light dark;
--bg:#fff;--bg2:#f5f6f8;--bg3:#eaecf0;--ink:#14181f;--ink2:#4c5563;--line:#dadee4;--line2:#7a8492;
--blue:#0b57b7;--blue-hover:#08438f;--blue-tint:#e9f1fc;--on-blue:#fff;
--amber:#f0a500;--amber-edge:#7d4e00;--amber-hatch:#7d4e00;--on-amber:#14181f;--amber-tint:#fff5de;
--red:#a8201a;--red-tint:#fdeeec;--on-red:#fff;--green:#176b3f;--focus:#14181f}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media (forced-colors:active){:root{--bg:Canvas;--bg2:Canvas;--bg3:Canvas;--ink:CanvasText;--ink2:CanvasText;
--line:CanvasText;--line2:CanvasText;--blue:LinkText;--blue-hover:LinkText;--blue-tint:Canvas;--on-blue:Canvas;
--amber:Canvas;--amber-edge:CanvasText;--amber-hatch:CanvasText;--on-amber:CanvasText;--amber-tint:Canvas;
--red:CanvasText;--red-tint:Canvas;--on-red:Canvas;--green:CanvasText;--focus:Highlight}}
@media print{:root{color-scheme:light}}
`

export const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--bg);color:var(--ink)}
body{margin:0;overflow-wrap:break-word;
font:400 1.125rem/1.625rem system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1,h2,h3,p,ul,ol,dl,dd,fieldset,legend,figure{margin:0;padding:0;border:0;min-width:0}
h1,h2,h3{letter-spacing:-.012em;word-spacing:.04em;font-weight:650;text-wrap:balance}
h1{font-size:1.5rem;line-height:1.9375rem}
h2{font-size:1.25rem;line-height:1.75rem}
p,li{max-width:68ch}
a{color:var(--blue);text-decoration:underline;text-underline-offset:.18em}
a:hover{color:var(--blue-hover)}
button,input{font:inherit;color:inherit}
svg{display:block;flex:none}
[hidden]{display:none!important}
:focus{outline:3px solid var(--focus);outline-offset:2px}
:focus:not(:focus-visible){outline:none}
h1[tabindex]:focus,h2[tabindex]:focus,legend[tabindex]:focus,main:focus{outline:none}
.quiet{color:var(--ink2)}
.small{font-size:1rem;line-height:1.5rem}
.strong{font-weight:600}
.number{font-variant-numeric:tabular-nums}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);clip-path:inset(50%);white-space:nowrap}
.button{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:1px solid var(--line2);border-radius:6px;
background:var(--bg);color:var(--ink);font-weight:600;text-align:center;text-decoration:none;cursor:pointer;touch-action:manipulation}
.button:hover{border-color:var(--ink);color:var(--ink)}
.primary{background:var(--blue);border-color:var(--blue);color:var(--on-blue)}
.primary:hover{background:var(--blue-hover);border-color:var(--blue-hover);color:var(--on-blue)}
.button[aria-disabled=true]{background:var(--bg);border:1px dashed var(--line2);color:var(--ink2);cursor:default}
.plain{min-height:2.75rem;padding:.5rem 0;border:0;background:none;color:var(--blue);text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
.plain:hover{color:var(--blue-hover)}
.tag{display:inline-block;padding:0 .5rem;border:1px dashed var(--line2);border-radius:4px;color:var(--ink2);font-size:1rem;line-height:1.5rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;z-index:2;background:var(--bg);padding:.5rem 1rem}
.languages{display:flex;align-items:center;margin-top:1.5rem;color:var(--ink2);font-size:1rem}
.languages>*{margin-right:1rem}
`

export const sheet = (...parts: readonly string[]): string =>
  [tokens, base, ...parts].join('').replace(/\n+/g, '')
