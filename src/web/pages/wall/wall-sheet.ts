import { sheet } from '../page-sheet.ts'

/**
 * The wall, drawn for 1920 × 1080 and scaled as a whole: one rem is 16 px there. Nothing under 24 px.
 * On a small screen (somebody looking on a phone) it becomes one column with ordinary text.
 */
export const wallSheet = sheet(`
html{font-size:16px;font-size:min(.83333vw,1.48148vh)}
body{display:flex;flex-direction:column;min-height:100vh;padding:4.5rem 5.5rem 3rem;font-family:Inter,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;font-size:2.25rem;line-height:3rem}
p,li{max-width:none}
h1{font-size:3.25rem;line-height:4rem}
.head{display:flex;justify-content:space-between;align-items:baseline}
.head p{flex:none;padding-left:2rem;font-size:2.25rem}
main{flex:1;display:flex;align-items:center}
main.full{display:block}
.left{flex:1;min-width:0;padding-right:5rem}
.right{flex:none;width:34.875rem;padding-left:4.625rem;border-left:1px solid var(--line)}
.turnout{font-size:18rem;line-height:1;font-weight:650;letter-spacing:-.03em;white-space:nowrap}
.turnout.long{font-size:12rem}
.under{font-size:3.5rem;line-height:4.5rem}
.big+.under,.under+.under{margin-top:1.5rem}
.chart-cells{margin:2rem 0 2.75rem;height:3rem}
.status{display:flex;align-items:baseline;color:var(--ink2);font-size:2.125rem}
.status strong{margin-right:3rem;white-space:nowrap;color:var(--ink);font-variant-numeric:tabular-nums}
.status strong:empty{display:none}
.qr{width:28rem;background:#fff}
.unreachable{padding:1.5rem 2rem;border-left:.5rem solid var(--amber-edge);background:var(--amber-tint)}
.address{margin-top:1rem}
.code{font-size:6rem;line-height:7rem;font-weight:650;letter-spacing:.01em;white-space:nowrap}
.foot{display:flex;justify-content:space-between;margin-top:2rem;padding-top:1.75rem;border-top:1px solid var(--line);font-size:1.75rem;line-height:2.25rem;color:var(--ink2)}
.foot p+p{flex:none;padding-left:3rem}
.foot strong,.foot .strong{color:var(--ink)}
.steps{margin:2rem 0;padding-left:3.5rem;font-size:3rem;line-height:4rem}
.steps li{margin-top:1.5rem;padding-left:1rem}
.big{font-size:5rem;line-height:6rem;font-weight:650;letter-spacing:-.02em}
.item{margin:0 0 2rem;font-size:3.25rem;line-height:4.125rem;font-weight:600}
.item.long{font-size:2.5rem;line-height:3.25rem}
.item~.turnout{font-size:8rem}
.item~.under{font-size:2.5rem;line-height:3.25rem}
.item~#cells .chart-cells{margin:1rem 0 1.5rem;height:2.25rem}
.answers{width:100%;font-size:3rem;line-height:4rem}
.said{margin:1.5rem 0 0;padding-left:2rem;font-size:1.75rem;line-height:2.5rem}
.board{flex:1;min-width:0}.board>p{margin-top:3rem}
.tables{display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:2.5rem 3rem;width:100%;margin:0;padding:0;list-style:none}
.tables h2{margin:0 0 .5rem;padding-bottom:.5rem;border-bottom:1px solid var(--line);font-size:2.75rem;line-height:3.25rem}
.tables ul{margin:0;padding:0;list-style:none}
.tables ul li{font-size:1.875rem;line-height:2.5rem}
.answers div{display:flex;align-items:center;padding:1rem 0;border-top:1px solid var(--line)}
.answers dt{flex:0 0 27.5rem}
.answers dd{flex:1;display:flex;align-items:center;font-weight:600}
.answers svg{width:45%;height:2.5rem;margin-right:2rem;fill:var(--blue)}
.result{padding:2.25rem 5.5rem 1.25rem}
.result h1{font-size:2.75rem;line-height:3.25rem}
.result main{font-size:1.75rem;line-height:2.25rem}
.result .foot{margin-top:.75rem;padding-top:1rem;font-size:1.5rem}
.result .counts{font-size:2.25rem;line-height:3rem;margin:.5rem 0}
.result .big{font-size:5rem;line-height:6rem}
.result .head p{color:var(--ink2)}
.counts{display:flex;align-items:center;list-style:none;margin:1.25rem 0 .75rem}
.counts li{display:flex;align-items:center;margin-right:3.5rem}
.counts svg{width:2rem;height:2rem;margin-right:1.25rem}
.counts .tag{margin-left:auto;font-size:1.5rem;line-height:2rem}
.bars svg[role=img]{width:100%;height:auto}
.turn{display:flex;align-items:center;font-size:1.75rem}
.turn a{min-width:3rem;padding:0 1rem;text-decoration:none;text-align:center}
.chart-table{width:100%;border-collapse:collapse;font-size:1.75rem;line-height:2.25rem;text-align:left}
.chart-table caption{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.chart-table th,.chart-table td{padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
.chart-table thead th{color:var(--ink2)}
.chart-table td{white-space:nowrap;font-variant-numeric:tabular-nums}
.practising{margin:0 0 2.5rem;padding:1.25rem 2rem;border:.375rem solid var(--amber-edge);background:var(--amber-tint)}
.practising::before{content:"";display:block;height:1.25rem;margin:-1.25rem -2rem 1rem;background:repeating-linear-gradient(135deg,var(--amber) 0 1.5rem,var(--amber-hatch) 1.5rem 2rem)}
.practising strong{display:block;font-size:3.25rem;line-height:4rem}
.questions{margin:0 0 2rem;padding-left:3.5rem}
.named{display:grid;grid-template-columns:repeat(auto-fill,minmax(26rem,1fr));gap:.25rem 3rem;margin:0}
.named div{padding:.375rem 0;border-top:1px solid var(--line)}
.named dt{font-size:1.5rem;line-height:2rem;color:var(--ink2)}
.named dd{margin:0;font-weight:600}
.keys{position:fixed;right:0;top:0;padding:.25rem 1rem;border:1px solid var(--line);background:var(--bg);color:var(--ink);font:inherit;font-size:1.5rem;line-height:2rem;clip-path:inset(50%)}
body:hover .keys,.keys:focus-visible{clip-path:none}
.link{position:fixed;left:5.5rem;bottom:.5rem;font-size:1.5rem}
@media (max-width:1023px),(max-height:560px){
html{font-size:62.5%}
body{padding:2rem 1.6rem;font-size:1.8rem;line-height:2.6rem}
main,.head,.foot,.counts{display:block}
h1,.big{font-size:2.4rem;line-height:3rem}
.head p{padding:0;font-size:1.8rem}
.left,.right{width:auto;padding:2rem 0 0;border:0}
.turnout,.turnout.long,.item~.turnout{font-size:8rem}
.under,.status,.result h1,.result main,.result .counts,.result .foot,.item~.under,.steps,.item,.item.long,.answers,.foot,.turn,.chart-table{font-size:1.8rem;line-height:2.6rem}
.code{font-size:4.8rem;line-height:6rem}
.qr{width:20rem}
.answers dt{flex-basis:14rem}
.practising{margin-bottom:1.6rem}.practising strong{font-size:2.4rem;line-height:3rem}.named{display:block}.named dt{font-size:1.6rem}
.counts li{margin-bottom:.8rem}
.foot p+p{padding:1rem 0 0}
.result{padding:2rem 1.6rem}
.status,.status strong{display:block}
.bars,.turn{display:none!important}
[data-page=table]{display:block!important}
.chart-table td{white-space:normal}
.chart-table tr>:nth-child(1):not([colspan]),.chart-table tr>:nth-child(4){display:none}
.chart-table th{overflow-wrap:anywhere}
}
@media print{.turn{display:none}}
`)
