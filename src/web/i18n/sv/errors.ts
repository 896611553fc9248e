import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { Message } from '../message.ts'

/** What happened, what is safe, what to do, in that order. One text per code: the type demands all. */
export const errors = {
  'error.internal': 'Något gick fel hos oss. Det du skrev finns kvar. Försök igen om en stund.',
  'error.not-found': 'Det du söker finns inte här, eller så får du inte se det. Gå tillbaka till listan.',
  'error.not-signed-in': 'Du har varit borta länge. Logga in igen, det du skrev finns kvar.',
  'error.forbidden': 'Din roll får inte göra det här. Be den som leder arbetet.',
  'error.invalid-input': 'Någon uppgift behöver rättas. Det du skrev finns kvar.',
  'error.stale-version':
    'Någon annan hann ändra före dig. Det du skrev finns kvar. Läs om sidan och försök igen.',
  'error.database-away': 'Väntar på databasen. Inget är förlorat. Försök igen om en stund.',
  'error.disk-full':
    'Disken är full på den dator där Samsyn körs. Frigör plats och försök igen. Det som är sparat finns kvar.',
  'error.too-many-attempts': 'Det blev många försök på kort tid. Vänta en stund och försök igen.',
  'error.origin-refused':
    'Sidan öppnades från en annan adress än Samsyns. Öppna Samsyn på nytt och försök igen.',
  'error.room-held-elsewhere':
    'Rummet öppnades inte från den här konferensen. Det stängs där det öppnades, eller när Samsyn stoppas.',
  'error.room-not-here':
    'Samsyn nås redan på en egen adress här. Telefonerna använder den; inget rum behöver öppnas.',
  'error.command-spent':
    'Den här begäran är redan använd till något annat. Läs in sidan igen och försök en gång till.',
  'error.room-port-taken':
    'Rummet kunde inte öppnas: porten {port} används redan. Stäng det andra programmet eller starta med ROOM_PORT=4812.',
  'error.report-changed':
    'Underlaget har ändrats sedan rapporten godkändes. Inget är publicerat. Läs rapporten igen och godkänn den på nytt.',
  'error.report-faulty': 'Filerna klarade inte kontrollen. Inget är publicerat. Det som saknas: {faults}.',
  'error.report-no-typesetter':
    'PDF kan inte göras på den här datorn: programmet som sätter den finns inte för den. Webbsida, Word och tabeller går att göra.',
  'error.report-not-rendered': 'Filerna kunde inte göras. Det du skrev finns kvar. Försök igen om en stund.',
  'error.report-reason-missing': 'Skriv ett skäl. Det visas för alla som läser rapporten.',
  'error.measurement.draft-exists': 'Formuläret har redan ett utkast. Inget är ändrat. Läs om sidan.',
  'error.measurement.instrument-incomplete':
    'Formuläret går inte att låsa än. Inget är ändrat. Se listan över det som saknas.',
  'error.measurement.instrument-locked':
    'Formuläret är låst. Inget är ändrat. Skapa en ny version, den kan bryta tidsserien.',
  'error.measurement.item-known': 'Frågan {item} finns redan i formuläret. Inget är ändrat.',
  'error.measurement.item-unknown': 'Frågan {item} finns inte kvar i formuläret. Läs om sidan.',
  'error.measurement.xlsform-faults': 'Filen har {n} fel och kom inte in. Ladda upp den igen för att se dem.',
  'error.measurement.translation-unreadable':
    'Filen är ingen tabell för översättning. Spara den som CSV, med kolumnerna som de var.',
  'error.measurement.translation-own': 'Svenska och engelska har Samsyn redan. Välj ett annat språk.',
  'error.measurement.translation-faulty':
    'Översättningen har fel eller luckor. Rätta dem och läs in filen igen.',
  'error.measurement.xlsform-unreadable':
    'Filen går inte att läsa. Den ska vara en arbetsbok i formatet xlsx.',
  'error.report-wrong-state': 'Rapporten är i ett annat läge nu. Inget är ändrat. Läs om sidan.',
  'error.too-large': 'Filen är för stor. Inget är sparat. Dela den och försök igen.',
  'error.account.wrong-sign-in':
    'E-postadressen eller lösenordet stämmer inte. Försök igen, eller skaffa ett nytt lösenord.',
  'error.account.wrong-code': 'Koden stämmer inte. Vänta tills appen visar nästa kod och skriv den.',
  'error.account.link-spent': 'Länken är redan använd eller för gammal. Be den som gav dig länken om en ny.',
  'error.account.password-weak':
    'Lösenordet är för lätt att gissa. Ta minst 12 tecken, gärna några ord som inte hör ihop.',
  'error.account.prove-again': 'Visa att det är du: skriv ditt lösenord en gång till. Inget är ändrat än.',
  'error.account.last-admin':
    'Rollen kan inte tas bort: ingen annan är förbundschef i Samsyn. Ge rollen till någon annan först.',
  'error.account.role-held': 'Personen har redan den rollen. Inget är ändrat.',
  'error.account.second-factor-compulsory':
    'Din roll kräver ett andra steg vid inloggning. Lägg till ett annat innan du tar bort det här.',
  'error.account.sign-in-to-accept':
    'Det finns redan ett konto med den adressen. Logga in med det, så tas inbjudan emot.',
  'error.account.passkey-refused':
    'Passnyckeln kunde inte användas. Försök igen, eller logga in på annat sätt.',
  'error.account.key-away':
    'Samsyn kan inte läsa ditt andra steg: nyckelfilen är en annan än förut. Använd en reservkod.',
  'error.account.belongs-elsewhere':
    'Kontot hör också till andra. Bara den som sköter installationen kan ge en ny länk.',
  'error.account.guest-cannot': 'Som gäst kan du inte släppa in andra. Logga in med ett konto först.',
  'error.account.has-admin': 'Förbundet har redan en förbundschef i Samsyn. Be den personen.',
  'error.account.organisation-away':
    'Din organisations inloggning svarar inte. Försök igen om en stund, eller logga in med lösenord.',
  'error.account.unknown-here':
    'Din organisation känner dig, men du har inget konto här. Be om en inbjudan till Samsyn.',
  'error.consensus.ballot-invalid':
    'Rösten gick inte att läsa. Dina val finns kvar. Läs om sidan och skicka igen.',
  'error.consensus.ballot-stale':
    'Listan har ändrats sedan du öppnade den. Dina val finns kvar. Läs om sidan och skicka igen.',
  'error.consensus.ballot-too-late': 'Omröstningen är stängd. Din röst kom inte med.',
  'error.consensus.ballot-too-many': 'Du har valt {chosen}, högst {most}. Ta bort det som är för mycket.',
  'error.consensus.conference-round-open':
    'En omröstning pågår. Räkna eller avbryt den innan konferensen avslutas.',
  'error.consensus.conference-wrong-state':
    'Konferensen har gått vidare sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
  'error.consensus.first-round-not-frozen':
    'Första omröstningen är inte låst än. Lås dess regel och förslag först.',
  'error.consensus.no-run-off': 'Här finns inget lika att avgöra längre. Läs om sidan.',
  'error.consensus.no-seats': 'Ingen har en plats än. Lägg till experterna först.',
  'error.consensus.protocol-adopted': 'Protokollet är antaget och ändras inte. Gör en ny version.',
  'error.consensus.protocol-core-outside':
    'Kärnprotokollet har indikatorer som saknas i det omfattande. Ta med dem där först.',
  'error.consensus.protocol-empty':
    'Protokollet har inga indikatorer. Avsluta en omröstning som går till protokollet först.',
  'error.consensus.reason-missing': 'Skriv varför.',
  'error.consensus.round-wrong-state':
    'Omröstningen har gått vidare sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
  'error.consensus.round-has-arguments':
    'Borden har skrivit argument inför omröstning {no}, så den kan inte tas bort. Inget är ändrat. Låt den vara kvar, eller gör om den till det ni vill rösta om.',
  'error.consensus.argument-personal':
    'Texten kan peka ut en person. Inget är sparat. Skriv om den, eller spara ändå.',
  'error.consensus.groups-impossible':
    'Så kan borden inte läggas. Planen är som förut. Ändra antalet bord eller önskemålen och försök igen.',
  'error.consensus.rule-impossible': 'Regeln går inte att följa. Rätta det som står vid raderna.',
  'error.consensus.run-off-waits': 'Några förslag är lika vid gränsen. Avgör dem först.',
  'error.consensus.slot-wrong-state': 'Förslaget på väggen har gått vidare. Inget är ändrat. Läs om sidan.',
  'error.consensus.too-few-ballots':
    '{cast} har röstat, minst {needed} behövs för att rösterna ska öppnas. Låt fler rösta eller annullera omröstningen.',
  'error.consensus.change-built-on':
    'Ändringen går inte att ta tillbaka: något annat har hänt med förslaget sedan dess. Ändra det i stället på nytt.',
  'error.consensus.decision-recorded': 'Beslutet står redan i protokollet och ändras inte.',
  'error.consensus.import-empty': 'Det finns inga rader att ta in. Ta bort ”hoppa över” för minst en rad.',
  'error.consensus.import-stopped':
    '{n} rader går inte att ta in som de är. Rätta dem eller hoppa över dem. Inget är sparat, och inget är borta.',
  'error.consensus.import-unreadable':
    'Filen gick inte att läsa som en tabell. Inget är sparat. Spara den som CSV eller Excel (.xlsx), eller klistra in texten.',
  'error.consensus.proposal-not-active':
    'Förslaget är inte längre med i listan. Det du skrev finns kvar. Läs om sidan.',
  'error.consensus.proposal-not-withdrawn': 'Förslaget är redan med i listan. Läs om sidan.',
  'error.consensus.proposal-unchanged': 'Inget är ändrat än. Skriv om texten, eller stäng utan att spara.',
  'error.consensus.below-quorum':
    'Bara {cast} har röstat, och regeln kräver {needed}. Kuverten är inte öppnade. Ge mer tid, eller gör om omröstningen.',
  'error.consensus.cards-while-voting':
    'Så länge en omröstning eller utvärderingen pågår visas inga koder. Med en kod går det att rösta eller svara i dess ställe. Skriv ut korten före eller efter. Behöver en enda person ett kort: välj Nytt kort vid platsen.',
  'error.consensus.cards-lost':
    'Nyckeln till korten finns inte här. Inga röster berörs. Gör nya kort till alla.',
  'error.consensus.clock-wrong':
    'Klockan går fel, eller har ställts tillbaka, med omkring {minutes} minuter. Omröstningen öppnas inte. Ställ klockan först.',
  'error.consensus.disk-full':
    'Det är bara {megabytes} MB ledigt på disken, och omröstningen behöver {least} MB. Frigör plats och öppna sedan.',
  'error.consensus.earlier-round-waits':
    'Omröstning {round} är inte klar, och den här tar vid efter den. Gör klart den först.',
  'error.consensus.envelope-damaged':
    '{damaged} kuvert går inte att öppna. Inget är räknat. Annullera omröstningen och rösta om.',
  'error.consensus.evaluation-closed': 'Utvärderingen är stängd. Dina svar kom inte med.',
  'error.consensus.evaluation-open':
    'Utvärderingen är inte klar. Stäng och räkna den, eller avsluta den oöppnad.',
  'error.consensus.evaluation-wrong-state':
    'Utvärderingen har gått vidare sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
  'error.consensus.too-few-answers':
    '{cast} har lämnat in, minst {needed} behövs för att svaren ska öppnas. Låt fler svara, eller avsluta oöppnad.',
  'error.consensus.expert-in-round':
    'En omröstning har redan öppnats för den här platsen. Markera den som inte på plats i stället.',
  'error.consensus.floor-too-low': 'Kuverten öppnas inte med färre än {lowest} röster. Ange ett större tal.',
  'error.consensus.free-seats-closed':
    'Här behövs ett personligt kort. Skriv koden från kortet, eller fråga den som leder.',
  'error.consensus.fsync-off':
    'Databasen lovar inte att det som sparas överlever ett strömavbrott. Omröstningen öppnas inte. Slå på fsync och synchronous_commit.',
  'error.consensus.key-away':
    'Nyckeln till kuverten finns på {node}, som inte svarar. Rösterna ligger kvar. Vänta tills den är tillbaka.',
  'error.consensus.key-lost':
    'Nyckeln till kuverten saknas i nyckelmappen {node}. Rösterna ligger kvar. Lägg tillbaka mappens filer om de finns, annars annullera och rösta om.',
  'error.server-full':
    'Servern har inte plats för fler som följer omröstningen just nu. Vänta lite och försök igen.',
  'error.consensus.box-away': 'Servern kan inte ta emot röster just nu. Vänta lite och skicka igen.',
  'error.consensus.nobody-present': 'Ingen är markerad som på plats. Markera dem som är i rummet först.',
  'error.consensus.not-in-round': 'Omröstningen öppnades innan du kom. Du är med i nästa.',
  'error.consensus.not-present': 'Du är inte markerad som på plats. Fråga den som leder.',
  'error.consensus.practice-under-way': 'En övning visas för rummet. Ta bort den först.',
  'error.consensus.practice-wrong-state':
    'Övningen har gått vidare sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
  'error.consensus.other-round-open': 'En annan omröstning pågår. Gör klart den först.',
  'error.consensus.round-not-open': 'Omröstningen är inte öppen nu. Det du har valt finns kvar.',
  'error.consensus.seat-unknown':
    'Koden från kortet stämmer inte. Se efter en gång till, eller fråga den som leder.',
  'error.consensus.decision-missing':
    'Skriv vilket organ som har beslutat och när. Bara konferensledaren kan anta protokollen för konferensen.',
  'error.consensus.card-unknown':
    'Koden från kortet gäller inte i den här omröstningen. Se efter en gång till, eller fråga den som leder.',
  'error.consensus.cards-too-many':
    'Det är {present} närvarande, så det kan finnas högst {present} kort. Det finns redan {made}.',
  'error.consensus.ticket-invalid': 'Röstbiljetten gäller inte. Läs om sidan och försök igen.',
  'error.consensus.ticket-needs-https':
    'Blinda biljetter fungerar bara när adressen börjar med https. Välj kort ur skål i stället.',
  'error.consensus.ticket-taken':
    'En annan telefon har redan hämtat den här platsens röstbiljett. Säg till konferensledaren.',
  'error.consensus.card-cast':
    'Kortet har redan röstat från en telefon, och den rösten räknas. Lägg papperet åt sidan: det räknas inte.',
  'error.consensus.card-doubled': 'Kortet på papper {pos} finns på ett papper till i bunten. Titta på båda.',
  'error.consensus.paper-handed-out':
    'Du har fått en pappersröst i den här omröstningen. Lägg den i lådan. Telefonen tar inte emot någon röst.',
  'error.consensus.paper-impossible': 'Den här omröstningen kan inte blandas med pappersröster.',
  'error.consensus.papers-differ':
    'Papperen är inte klara: {left} inmatningar saknas och {differing} papper är lästa olika.',
  'error.consensus.papers-wait': '{handedOut} papper är utdelade. För in dem innan rösterna räknas.',
  'error.consensus.pile-taken': 'Två andra matar redan in bunten. En tredje person kan inte göra det.',
  'error.consensus.pile-too-large':
    'Det finns {handedOut} utdelade papper, så bunten kan inte ha {papers}. Räkna om.',
  'error.measurement.cut-shown': 'Gruppen är redan utgiven. Den står i tabellen.',
  'error.measurement.answers-gone':
    'Svaren är gallrade. Det som redan är utgivet står kvar, men inget nytt kan räknas.',
  'error.measurement.text-unreadable': 'För få skrev under frågan. Ingen får läsa vad de skrev.',
  'error.measurement.figure-hidden': 'Siffran är skyddad och kan inte lämnas ut till andra.',
  'error.measurement.not-core': 'Bara kärnindikatorer lämnas ut till andra förbund.',
  'error.measurement.release-reveals': 'Visas inte: en grupp blir mindre än {k}. Välj ett grövre urval.',
  'error.measurement.point-frozen':
    'Mätpunkten är godkänd och ändras inte. Skapa en ny version, så finns den gamla kvar.',
  'error.measurement.point-incomplete': 'Mätpunkten kan inte godkännas än. Fyll i det som saknas.',
  'error.measurement.point-wrong-source':
    'Mätpunkten hämtar sina värden från ett annat håll. Inget är sparat.',
  'error.measurement.register-faulty':
    'Filen har {n} fel. Inget är sparat. Rätta raderna och läs in filen igen.',
  'error.consensus.links-lost':
    'Nyckeln till länkarna finns inte här. Utskicket är orört. Gör nya länkar till alla.',
  'error.consensus.pack-incomplete': 'Något saknas i utskicket. Inget är låst. Skriv det som saknas först.',
  'error.consensus.pack-wrong-state':
    'Utskicket har ändrats sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
  'error.consensus.preparation-over': 'Konferensen är över. Förberedelserna är stängda.',
  'error.consensus.question-personal': 'Texten kan peka ut en person. Inget är skickat. Skriv om den.',
  'error.consensus.too-few-readings':
    'Färre än {needed} har lämnat sina markeringar. Ingen sammanställning görs, och inget är visat.',
  'error.consensus.witness-missing': 'Två personer ska godkänna det. Skriv namnet på den andra.',
  'error.measurement.answers-too-long':
    'Svaren är längre än formuläret tillåter. Inget är skickat. Korta det du skrev och försök igen.',
  'error.measurement.code-used': 'Koden är redan använd. Har du inte svarat, be om en ny lapp.',
  'error.measurement.code-wrong': 'Koden stämmer inte. Jämför med lappen.',
  'error.measurement.instrument-changed':
    'Formuläret är inte det som mätomgången aktiverades med. Inget är öppnat. Ta kontakt med den som sköter driften.',
  'error.measurement.key-away':
    'Svaren kan inte tas emot från den här datorn just nu. Dina svar finns kvar på sidan. Försök igen om en stund.',
  'error.measurement.key-lost':
    'Nyckeln till svaren saknas i nyckelmappen. De förseglade svaren ligger kvar. Lägg tillbaka filerna om de finns, annars kan ingen läsa svaren.',
  'error.measurement.keying-waits':
    'Inmatningen av papper är inte klar: {halfKeyed} är inmatade en gång och {mismatches} skiljer sig. Inget är öppnat.',
  'error.measurement.paper-faulty': 'Något på blanketten går inte att läsa så. Rätta det och försök igen.',
  'error.measurement.paper-keyed': 'Blanketten är redan inmatad av två. Inget är ändrat.',
  'error.measurement.paper-undecided': 'Avgör varje fält som skiljer sig. Inget är ändrat.',
  'error.measurement.passphrase-weak':
    'Lösenfrasen är för lätt att gissa. Skriv minst 16 tecken, gärna flera ord efter varandra.',
  'error.measurement.passphrase-wrong': 'Lösenfrasen stämmer inte. Inget är ändrat. Försök igen.',
  'error.measurement.reason-missing': 'Skriv varför.',
  'error.measurement.card-idle': 'Ingen mätomgång i uppföljningen tar emot svar nu. Spara kortet.',
  'error.measurement.card-withdrawn': 'Deltagandet är avslutat. Kortet gäller inte längre.',
  'error.measurement.study-ended': 'Uppföljningen är avslutad. Inget är ändrat.',
  'error.measurement.study-waits':
    'Uppföljningen har mätomgångar med låsta svar. Öppna eller makulera dem först.',
  'error.measurement.slips-too-many': 'Det blir för många lappar på en gång. Gör högst {most} åt gången.',
  'error.measurement.texts-wait': '{left} fritextsvar är inte granskade. Inget är ändrat.',
  'error.measurement.unit-faulty':
    'Enheten kan inte sparas så. Inget är ändrat. Kontrollera namn, år och plats i trädet.',
  'error.measurement.contacts-faulty': 'Listan eller adressen går inte att ta emot. Inget är ändrat.',
  'error.measurement.contacts-too-many': 'En mätomgång har högst {most} inbjudna. Inget är ändrat.',
  'error.measurement.invite-wrong': 'Länken stämmer inte. Öppna den igen från brevet.',
  'error.measurement.mail-away': 'Samsyn har ingen e-post. Visa länkarna och dela ut dem i stället.',
  'error.measurement.token-taken': 'Koden är redan hämtad, i en annan webbläsare.',
  'error.measurement.unit-unknown': 'Enheten finns inte i mätomgången. Inget är ändrat.',
  'error.measurement.wave-closed': 'Mätomgången är stängd. Dina svar kom inte med.',
  'error.measurement.wave-incomplete': 'Mätomgången kan inte aktiveras än. Något saknas i uppgifterna.',
  'error.measurement.wave-wrong-state':
    'Mätomgången har gått vidare sedan du öppnade sidan. Inget är ändrat. Läs om sidan.',
} as const satisfies Record<`error.${ErrorCode}`, Message>
