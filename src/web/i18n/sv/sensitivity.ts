import type { Messages } from '../message.ts'

/** The same ballots by the rules of others, and how votes moved between rounds. */
export const sensitivity = {
  'sensitivity.heading': 'Vad hade valts enligt andra regler?',
  'sensitivity.lead':
    'Här läses samma röster med regler som andra använder. Utfallet ändras inte: omröstningens egen regel gäller.',
  'sensitivity.leadProtocol':
    'Här läses rösterna bakom listan med regler som andra använder. Protokollet ändras inte.',
  'sensitivity.none':
    'Rösterna bakom listan är inte publicerade förslag för förslag. Därför går det inte att jämföra.',
  'sensitivity.silent': {
    one: '{n} förslag är inte med i jämförelsen, för antalet ja är inte publicerat.',
    other: '{n} förslag är inte med i jämförelsen, för antalet ja är inte publicerat.',
  },
  'sensitivity.spanNote':
    'Troligt spann är Wilsons 95-procentsintervall. Det visar hur lite så få röster kan säga.',
  'sensitivity.rules': 'Reglerna',
  'sensitivity.rule': 'Regel',
  'sensitivity.own': 'Omröstningens egen',
  'sensitivity.ownProtocol': 'Protokollets egen',
  'sensitivity.fits': 'Passar rösterna',
  'sensitivity.fit.exact': 'Som den är',
  'sensitivity.fit.adapted': 'Anpassad',
  'sensitivity.fit.not-applicable': 'Går inte att använda',
  'sensitivity.asks': 'Kräver',
  'sensitivity.asksOwn': 'sin egen regel, den som står ovan',
  'sensitivity.asksYes': 'minst {percent} ja',
  'sensitivity.asksRatings.comet': 'minst 70 % gav 7–9 och färre än 15 % gav 1–3',
  'sensitivity.asksRatings.focus': 'minst 80 % gav 7–9 och högst 10 % gav 1–3',
  'sensitivity.asksRatings.rand-ucla': 'medianen är 7–9 och bedömningarna går inte isär',
  'sensitivity.asksRatings.delphistar-75': 'minst 75 % gav 7–9',
  'sensitivity.because.yes-is-top': 'Ja räknas som det högsta betyget.',
  'sensitivity.because.low-end-not-asked':
    'Kravet på få låga betyg går inte att pröva: ett nej är inget lågt betyg.',
  'sensitivity.because.one-group':
    'Regeln prövas egentligen i varje grupp. Rösterna har inga grupper, så alla räknas som en.',
  'sensitivity.because.nine-for-seven':
    'Regeln är gjord för sju steg och de två högsta. Här räknas 7–9 av nio.',
  'sensitivity.because.choices-are-limited':
    'När bara ett visst antal får väljas är ett utelämnat förslag inget nej.',
  'sensitivity.because.order-is-no-rating': 'En ordning säger inte hur viktigt något är.',
  'sensitivity.because.yes-has-no-spread':
    'Metoden mäter hur betygen sprider sig. Ja och nej har ingen sådan spridning.',
  'sensitivity.chosen': 'Hade valt',
  'sensitivity.turns': 'Vänder',
  'sensitivity.turnsNone': 'inget',
  'sensitivity.leaves': {
    one: 'Enligt {rule} hade {n} förslag inte kommit med: {names}.',
    other: 'Enligt {rule} hade {n} förslag inte kommit med: {names}.',
  },
  'sensitivity.enters': {
    one: 'Enligt {rule} hade {n} förslag till kommit med: {names}.',
    other: 'Enligt {rule} hade {n} förslag till kommit med: {names}.',
  },
  'sensitivity.same': 'Enligt {rule} hade samma förslag valts.',
  'sensitivity.ruleAnd': '{first} och {last}',
  'sensitivity.derived': 'Antalen ja är uträknade ur tryckta procenttal.',
  'sensitivity.andMore': { one: 'och {n} till', other: 'och {n} till' },
  'sensitivity.items': 'Varje förslag enligt varje regel',
  'sensitivity.item': 'Förslag',
  'sensitivity.entry': 'Nr',
  'sensitivity.inWords': 'Med ord',
  'sensitivity.outcome': 'Utfall',
  'sensitivity.stands': 'Står i listan',
  'sensitivity.verdict.in': 'vald',
  'sensitivity.verdict.out': 'inte vald',
  'sensitivity.verdict.undecided': 'inte avgjord',
  'sensitivity.verdict.carried': 'till slutdiskussion',
  'sensitivity.verdictUnknown': 'går inte att säga',
  'sensitivity.flip.enters': 'Hade kommit med',
  'sensitivity.flip.leaves': 'Hade fallit',
  'sensitivity.onlyFlips': 'Visa bara de som vänder',
  'sensitivity.all': 'Visa alla',
  'sensitivity.shown': '{x} av {n} visas',
  'sensitivity.csv': 'Ladda ner CSV',
  'sensitivity.saved': '{name} är nedladdad.',

  'sensitivity.sayYes': '{x} av {n} röstade ja ({share}, troligt spann {span}).',
  'sensitivity.sayUnpublished': 'Antalet ja är inte publicerat.',
  'sensitivity.sayNobody': 'Ingen röstade.',
  'sensitivity.why.among-most': {
    one: 'Kom med genom regeln att den med flest ja går vidare.',
    other: 'Kom med genom regeln att de {number} med flest ja går vidare.',
  },
  'sensitivity.why.among-most-process': {
    one: 'Kom med genom regeln att den processindikator som fick flest ja går vidare.',
    other: 'Kom med genom regeln att de {number} processindikatorer som fick flest ja går vidare.',
  },
  'sensitivity.why.among-most-effect': {
    one: 'Kom med genom regeln att den effektindikator som fick flest ja går vidare.',
    other: 'Kom med genom regeln att de {number} effektindikatorer som fick flest ja går vidare.',
  },
  'sensitivity.why.tied-in': 'Var lika vid gränsen och kom med genom regeln för lika.',
  'sensitivity.why.tied-out': 'Var lika vid gränsen och kom inte med genom regeln för lika.',
  'sensitivity.why.tied-run-off': 'Var lika vid gränsen. En ny omröstning mellan de lika avgör.',
  'sensitivity.why.no-place': 'Fick inte plats bland de {number} med flest ja.',
  'sensitivity.why.no-place-one': 'Fick inte den enda platsen.',
  'sensitivity.why.no-place-none': 'Regeln hade ingen plats för det här slaget.',
  'sensitivity.why.under-line':
    'Föll, för det fick under {percent} ja. Av {total} röster faller högst {most} ja.',
  'sensitivity.why.no-places-given': 'Regeln hade inga platser att fylla.',
  'sensitivity.why.not-applied': 'Regeln tillämpades inte.',
  'sensitivity.why.unknown': 'Utfallet här är inte publicerat.',
  'sensitivity.hadFallen': 'Med kravet {percent} ja hade den fallit.',
  'sensitivity.hadStood': 'Den hade klarat också kravet {percent} ja.',
  'sensitivity.hadStoodUntil': 'Den hade klarat kravet {least} ja, men inte {most}.',
  'sensitivity.hadEntered': 'Med kravet {percent} ja hade den kommit med.',
  'sensitivity.hadNotEntered': 'Den hade inte heller kommit med vid kravet {percent} ja.',

  'sensitivity.wordPrioritised':
    'Ordet för det som kom med är ”prioriterad”. Ingen gräns för ”konsensus” var bestämd före omröstningen.',

  'stability.heading': 'Höll sig rösterna?',
  'stability.lead':
    'Samma förslag i två omröstningar. Det visar om det som valdes håller sig, inte om alla är överens.',
  'stability.against': 'Jämfört med omröstning {no}, {name}',
  'stability.common': {
    one: '{n} förslag var med båda gångerna i samma ordalydelse.',
    other: '{n} förslag var med båda gångerna i samma ordalydelse.',
  },
  'stability.typical': 'Andelen ja flyttade sig typiskt {points} procentenheter.',
  'stability.rho': 'Ordningen mellan förslagen: Spearman {rho}, där 1 är samma ordning.',
  'stability.noRho.too-few-pairs': 'Så få förslag säger inget om ordningen.',
  'stability.noRho.no-variation': 'Alla fick samma andel, så det finns ingen ordning att jämföra.',
  'stability.reworded': {
    one: '{n} förslag hade ny ordalydelse och jämförs inte.',
    other: '{n} förslag hade ny ordalydelse och jämförs inte.',
  },
  'stability.unpublished': {
    one: '{n} förslag saknar publicerat antal och jämförs inte.',
    other: '{n} förslag saknar publicerat antal och jämförs inte.',
  },
  'stability.cast': '{before} röstade då och {after} nu. Vilka som ändrade sig vet ingen.',
  'stability.items': 'Förslag som var med tidigare',
  'stability.earlier': 'Tidigare',
  'stability.now': 'Nu',
  'stability.change': 'Ändring',
  'stability.inRound': 'omröstning {no}',
  'stability.points': '{points} procentenheter',
} as const satisfies Messages
