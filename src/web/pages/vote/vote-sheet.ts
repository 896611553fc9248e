import { sheet } from '../page-sheet.ts'

const tick = (colour: string): string =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3.2 8.4l3.1 3.1 6.5-6.6' fill='none' stroke='%23${colour}' stroke-width='2.2'/%3E%3C/svg%3E")`

/** The voter's pages: one column, thumb zone at the bottom, nothing that must be seen to be understood. */
export const voteSheet = sheet(`
body{display:flex;flex-direction:column;min-height:100vh}
.bar{display:flex;justify-content:space-between;align-items:center;min-height:3.25rem;padding:.5rem 1rem;border-bottom:1px solid var(--line)}
.bar p:last-child{color:var(--ink2);font-size:1rem;text-align:right}
main{flex:1;display:flex;flex-direction:column;width:100%;max-width:37rem;margin:0 auto;padding:1.25rem 1rem 1rem}
main>*,.screen>*,form>*{flex:none}
main p+p,main p+form,main form+p,main form+form{margin-top:.75rem}
h1{margin-bottom:1rem}
.lines{border-top:1px solid var(--line);margin-top:1rem;padding-top:.75rem}
.field{margin:0 0 .75rem}
.field label{display:block;margin-bottom:.25rem;font-weight:500}
.field input,.ranked select{display:block;width:100%;min-height:3rem;padding:.5rem 1rem;border:1px solid var(--line2);border-radius:6px;
background:var(--bg);color:var(--ink);font:inherit}
.field input{min-height:4rem;font-size:1.875rem;line-height:2.25rem;font-weight:650;letter-spacing:.06em;text-transform:uppercase}
.wrong{border-left:4px solid var(--red);padding-left:1rem}
.wrong input{border:2px solid var(--red)}
.fault{display:flex;margin-bottom:.5rem;color:var(--red);font-weight:600}
.fault svg{margin:.3rem .5rem 0 0}
.mark{margin:1.75rem 0 1.5rem}
.mark svg{width:3.25rem;height:3.25rem}
.note{border-left:4px solid var(--line2);background:var(--bg2);padding:.75rem 1rem;margin-bottom:1rem}
.note.act{border-color:var(--amber-edge);background:var(--amber-tint)}
#link{position:fixed;z-index:1;top:0;left:0;right:0;min-height:3.25rem;padding:.25rem 1rem;background:var(--bg2);font-size:1rem;line-height:1.375rem}
.end{margin-top:auto;padding-top:1.5rem}
.end>div,.end>form{border-top:1px solid var(--line);padding-top:.75rem}
.screen{flex:1;display:flex;flex-direction:column}
.screen .button{margin-top:1rem}.screen .button+form{margin-top:1.5rem}
.ballot{flex:1;display:flex;flex-direction:column}
.item{padding:0 0 1.25rem;margin-top:1.25rem;border-bottom:1px solid var(--line)}
#opening{margin-bottom:1rem}.one #opening{margin:0}
.item legend{display:block;width:100%}
.item .of{display:block;font-size:1rem;line-height:1.5rem;color:var(--ink2)}
.item h2,.item h2+p{margin:.25rem 0 .75rem}
.item h2.short{font-size:1.5rem;line-height:1.9375rem}
.item details{margin:0 0 .75rem;color:var(--ink2)}
summary{display:inline-block;min-height:2.75rem;padding:.5rem 0;color:var(--blue);text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
.answer{position:relative;display:block;margin-top:.625rem}
.answer span{display:block;min-height:3.75rem;padding:1rem 1rem 1rem 3.5rem;border:1px solid var(--line2);border-radius:8px;cursor:pointer}
.answer:hover span{border-color:var(--ink)}
.answer input{position:absolute;left:1rem;top:1.125rem;width:1.5rem;height:1.5rem;margin:0;border:2px solid var(--line2);border-radius:50%;
background:var(--bg);-webkit-appearance:none;appearance:none;cursor:pointer}
.answer input[type=checkbox]{border-radius:4px}
.answer input:checked{border:.5rem solid var(--blue)}
.answer input[type=checkbox]:checked{border:2px solid var(--blue);background:var(--blue) ${tick('fff')} center/100%}
@media (prefers-color-scheme:dark){.answer input[type=checkbox]:checked{background-image:${tick('0b1a30')}}}
.answer input:checked+span{background:var(--blue-tint);border-color:var(--blue);box-shadow:inset 0 0 0 1px var(--blue);font-weight:600}
.answer input:focus{outline:none}
.answer input:focus+span{outline:3px solid var(--focus);outline-offset:2px}
.answer input:focus:not(:focus-visible)+span{outline:none}
.answer .name{display:block;min-height:0;padding:0;border:0;font-weight:inherit}
.one .languages,.voting>.end{display:none}
.step{margin-top:-.75rem;display:flex;justify-content:space-between;align-items:center;font-size:1rem}
.step a{padding:.625rem 0}
.track{display:block;width:100%;height:.5rem;margin-bottom:.75rem;border-radius:4px;background:var(--bg3);fill:var(--blue)}
html{scroll-padding-bottom:14rem}
.foot{position:-webkit-sticky;position:sticky;bottom:0;display:flex;margin:auto -1rem -1rem;padding:.75rem 1rem;border-top:1px solid var(--line);background:var(--bg)}
.foot .button{margin:0;width:auto;flex:0 0 auto}
.foot .primary{flex:1 1 8rem}
.foot .button+.button{margin-left:.75rem}
.foot p{flex:1 1 100%;margin-bottom:.5rem}
.foot.column{flex-wrap:wrap}
.ballot[data-mode=plenary] .item{border:0;margin:0}
.one .item{display:none;border:0;padding:0 0 1rem;margin:0}
.one .item.now{display:block}
.one .item .of{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.rows{list-style:none;border-bottom:1px solid var(--line);margin-bottom:1rem}
.rows li,.rows div{display:flex;align-items:center;min-height:2.75rem;padding:.25rem 0;border-top:1px solid var(--line);max-width:none}
.rows dt,.rows .what{flex:1;min-width:0;padding-right:.75rem}
.rows dd{font-weight:600}
.rows .no{flex:0 0 2.5rem;color:var(--ink2);font-variant-numeric:tabular-nums}
.rows svg{margin-right:.5rem}
.rows dt{display:flex;align-items:center}
.rows a,.rows .plain{flex:none;padding:.625rem 0}
.rows a.whole{flex:1;display:flex;padding:.625rem 0;color:var(--ink);text-decoration-color:var(--line2)}
.over{color:var(--red)}
.kinds{font-size:1.25rem;line-height:1.75rem;margin-top:1.5rem}
.fate{display:flex;align-items:center;margin:1.5rem 0 .5rem}
.fate svg{width:1.25rem;height:1.25rem;margin-right:.5rem}
.rows .sum{flex:none;font-variant-numeric:tabular-nums}
.ends,.code{font-size:1rem;line-height:1.5rem;color:var(--ink2)}
.scale{display:grid;grid-template-columns:repeat(3,1fr);grid-gap:.5rem;margin-bottom:.625rem}
.scale .answer{margin:0}.scale .answer span{text-align:center}.scale .answer>span{padding:1rem .5rem 1rem 2.5rem}
.scale .answer input{left:.75rem}
.ranked{padding:.75rem 0;border-top:1px solid var(--line)}
.ranked label{display:block;margin-bottom:.375rem}
@media (min-width:360px){.item details[open]>summary{display:none}}
.item details.said[open]>summary{display:inline-block}.said ul{margin:0;padding-left:1.25rem}
@media (forced-colors:active){.answer input{-webkit-appearance:auto;appearance:auto;border:0}.answer input[type=checkbox]:checked{background:none}.answer input:checked+span{outline:3px solid Highlight}.track{border:1px solid CanvasText;fill:Highlight}}
@media print{.foot,.bar p:last-child,.languages{display:none}}
`)

/** Running text under headings, which a ballot has none of. */
export const textSheet =
  '.text h2{margin:2rem 0 .5rem}.text h3{margin:1.25rem 0 .5rem;font-size:1.125rem}.text ul,.text ol{padding-left:1.25rem}.text li+li{margin-top:.5rem}'
