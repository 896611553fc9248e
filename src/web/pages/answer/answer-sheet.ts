import { sheet } from '../page-sheet.ts'

/** One column, one question, the thumb at the bottom; the same sheet for a phone, a screen and a browser of 2017. */
export const answerSheet = sheet(`
html{scroll-padding-bottom:6rem}
.bar{border-bottom:1px solid var(--line)}
.bar>div,main{max-width:36rem;margin:0 auto;padding:0 1rem}
.bar>div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center}
.bar p,.bar ul{padding:.625rem 0}
.bar ul{list-style:none;display:flex;flex-wrap:wrap}
.bar li{-webkit-margin-start:1rem;margin-inline-start:1rem}
main{padding-top:1rem}
main>*+*,form>*+*{margin-top:1rem}
h1{font-size:1.125rem;line-height:1.625rem;font-weight:400}
.of{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center}
.of a{padding:.625rem 0}
.way{width:100%;height:.375rem;border-radius:.1875rem;background:var(--bg3)}
.way rect{fill:var(--blue)}
.asks{display:block;margin:0 0 1rem;font-size:1.5rem;line-height:1.9375rem;font-weight:650;letter-spacing:-.012em}
.easy .asks{font-size:1.75rem;line-height:2.25rem}
.easy .answer,.easy .reason{font-size:1.25rem}
.told{white-space:pre-line}
.question>*+*{margin-top:.75rem}
.wrong{-webkit-padding-start:1rem;padding-inline-start:1rem;-webkit-border-start:4px solid var(--red);border-inline-start:4px solid var(--red)}
.fault{display:flex;margin-bottom:.75rem;color:var(--red);font-weight:600}
.fault svg{margin:.3rem .5rem 0}
.answer,.reason{display:flex;align-items:center;min-height:3.25rem;padding:.5rem 1rem;cursor:pointer;touch-action:manipulation}
.answer{margin-top:.5rem;border:1px solid var(--line2);border-radius:8px}
.reason{min-height:2.75rem}
.reasons{margin-top:1rem}
.answer input,.reason input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--blue)}
.answer span,.reason span{-webkit-margin-start:.75rem;margin-inline-start:.75rem}
.answer img{display:inline-block;vertical-align:middle;-webkit-margin-end:.75rem;margin-inline-end:.75rem}
input:checked+span{font-weight:600}
.answer:focus-within{outline:3px solid var(--focus);outline-offset:2px}
.answer input:focus{outline:none}
@supports selector(:has(*)){.answer:has(:checked){background:var(--blue-tint);border-color:var(--blue);box-shadow:inset 0 0 0 1px var(--blue)}}
input[type=text],textarea{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:1px solid var(--line2);border-radius:6px;background:var(--bg);color:var(--ink);font:inherit}
input.short{width:14rem;max-width:100%}
[aria-invalid]{border:2px solid var(--red)!important}
audio{display:block;width:100%;max-width:20rem;min-height:2.75rem}
.note{padding:.75rem 1rem;-webkit-border-start:4px solid var(--line2);border-inline-start:4px solid var(--line2);background:var(--bg2)}
.note.act{border-color:var(--amber-edge);background:var(--amber-tint)}
.note.bad{border-color:var(--red);background:var(--red-tint)}
.note ul{list-style:none}
.note li a{display:inline-block;padding:.625rem 0}
.foot{position:-webkit-sticky;position:sticky;bottom:0;display:flex;margin:1.5rem -1rem 0;padding:.75rem 1rem;border-top:1px solid var(--line);background:var(--bg)}
.foot>*{flex:2}
.foot>.lesser{flex:1;-webkit-margin-end:.75rem;margin-inline-end:.75rem}
h1.title{font-size:1.5rem;line-height:1.9375rem;font-weight:650}
.text>*+*,.lead>*+*,.picks>*+*,.code>*+*{margin-top:.75rem}
.text h2{margin:1.5rem 0 .5rem}
.text li{margin-top:.5rem}
.text ul{-webkit-padding-start:1.25rem;padding-inline-start:1.25rem}
.picks>*+*{margin-top:1.5rem}
.code label{display:block;font-weight:600}
.code input{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:1px solid var(--line2);border-radius:6px;background:var(--bg);letter-spacing:.1em;text-transform:uppercase}
.given{list-style:none}
.given li{padding:.75rem 0;border-top:1px solid var(--line)}
.person{max-width:36rem;margin:2rem auto 0;padding:1rem}
.person .note{position:fixed;left:0;right:0;top:0;z-index:2}
.person a{display:inline-block;padding:.625rem 0}
.bar .plain,.of .plain{padding:.625rem 0}
@media print{.bar,.foot,.of a{display:none}}
`)
