import { StartFailure, type StartFailureCode } from '#adapters/start-failure.ts'
import { ConfigError } from '../config.ts'
import type { CliLanguage } from './file-command.ts'

type Text = Readonly<Record<CliLanguage, string>>

/** What happened and what to do about it. A reason without its sentence does not compile. */
const texts: Readonly<Record<StartFailureCode, Text>> = {
  'address-unusable': {
    sv: 'Samsyn får inte lyssna på {host} port {port} ({reason}). Välj en annan PORT (1024 eller högre) eller HOST.',
    en: 'Samsyn may not listen on {host} port {port} ({reason}). Choose another PORT (1024 or above) or HOST.',
  },
  'already-running': {
    sv: 'Samsyn körs redan med den här datamappen: {address}',
    en: 'Samsyn is already running on this data folder: {address}',
  },
  'backup-damaged': {
    sv: 'Säkerhetskopian är skadad ({place}). Inget är ändrat. Ta en annan kopia.',
    en: 'The backup is damaged ({place}). Nothing has been changed. Use another copy.',
  },
  'backup-newer': {
    sv: 'Säkerhetskopian är gjord med en nyare Samsyn (steg {backup}, den här har {program}). Inget är ändrat. Uppdatera Samsyn först.',
    en: 'The backup was made with a newer Samsyn (step {backup}, this one has {program}). Nothing has been changed. Update Samsyn first.',
  },
  'backup-unreadable': {
    sv: 'Filen {file} är ingen säkerhetskopia från Samsyn, eller gick inte att läsa ({reason}). Inget är ändrat.',
    en: 'The file {file} is no Samsyn backup, or could not be read ({reason}). Nothing has been changed.',
  },
  'cluster-not-made': {
    sv: 'Den inbyggda databasen kunde inte skapas: {reason}',
    en: 'The embedded database could not be created: {reason}',
  },
  'cluster-not-ours': {
    sv: 'Databasen i {folder} tillhör en annan användare på datorn. Starta som den användaren, eller ge mappen till dig själv med: sudo chown -R "$(id -u)" {folder}',
    en: 'The database in {folder} belongs to another user of this computer. Start as that user, or take it over with: sudo chown -R "$(id -u)" {folder}',
  },
  'database-collation': {
    sv: 'Databasservern kan inte sortera på svenska (fick: {found}). Den behöver ICU med språket sv-SE.',
    en: 'The database server cannot sort Swedish (got: {found}). It needs ICU with the locale sv-SE.',
  },
  'database-encoding': {
    sv: "Databasen har teckenkodningen {found}. Skapa en med UTF8: create database samsyn encoding 'UTF8' template template0",
    en: "The database is encoded as {found}. Create one in UTF8: create database samsyn encoding 'UTF8' template template0",
  },
  'database-newer': {
    sv: 'Databasen är från en nyare Samsyn (steg {database}, den här har {program}). Inget är ändrat. Uppdatera Samsyn.',
    en: 'The database is from a newer Samsyn (step {database}, this one has {program}). Nothing has been changed. Update Samsyn.',
  },
  'database-not-durable': {
    sv: 'Databasservern sparar inte säkert: {setting} är av. Slå på den, annars kan en röst gå förlorad vid strömavbrott.',
    en: 'The database server does not save safely: {setting} is off. Turn it on, or a power cut may lose a vote.',
  },
  'database-not-empty': {
    sv: 'Databasen är inte tom ({table} har innehåll), så inget är ändrat. Läs tillbaka till en tom: välj en ny mapp med SAMSYN_DATA, eller en ny databas.',
    en: 'The database is not empty ({table} has content), so nothing has been changed. Restore into an empty one: choose a new folder with SAMSYN_DATA, or a new database.',
  },
  'database-remembers-commits': {
    sv: 'Databasservern sparar tiden för varje ändring (track_commit_timestamp). Stäng av det, annars syns när varje röst kom.',
    en: 'The database server keeps the time of every change (track_commit_timestamp). Turn it off, or it shows when each vote came.',
  },
  'database-remembers-parameters': {
    sv: 'Databasservern skriver värden i sin logg ({setting}). Stäng av det, eller sätt log_parameter_max_length och log_parameter_max_length_on_error till 0.',
    en: 'The database server writes values to its log ({setting}). Turn it off, or set log_parameter_max_length and log_parameter_max_length_on_error to 0.',
  },
  'database-role-unsafe': {
    sv: 'Rollen {role} går förbi radskyddet (superuser eller bypassrls). Ge Samsyn en roll utan det, eller en som får skapa roller.',
    en: 'The role {role} bypasses row security (superuser or bypassrls). Give Samsyn a role without it, or one that may create roles.',
  },
  'database-too-old': {
    sv: 'Databasservern är PostgreSQL {found}. Samsyn behöver {needed} eller nyare.',
    en: 'The database server is PostgreSQL {found}. Samsyn needs {needed} or newer.',
  },
  'database-unreachable': {
    sv: 'Databasen i DATABASE_URL svarar inte: {reason}',
    en: 'The database in DATABASE_URL does not answer: {reason}',
  },
  'disk-full': {
    sv: 'Det är för lite plats i {folder}: {free} MB ledigt, {needed} MB behövs.',
    en: 'There is too little room in {folder}: {free} MB free, {needed} MB needed.',
  },
  'file-exists': {
    sv: 'Filen {file} finns redan och skrivs inte över. Välj ett annat namn.',
    en: 'The file {file} is already there and is not overwritten. Choose another name.',
  },
  'folder-in-use': {
    sv: 'Datamappen används just nu av ett annat Samsyn-program (process {pid}). Vänta tills det är klart.',
    en: 'The data folder is in use by another Samsyn program (process {pid}). Wait until it has finished.',
  },
  'folder-unusable': {
    sv: 'Samsyn kan inte skriva i {folder} ({reason}). Ge din användare rätt till mappen, eller välj en annan med SAMSYN_DATA.',
    en: 'Samsyn cannot write to {folder} ({reason}). Give your user the right to it, or choose another with SAMSYN_DATA.',
  },
  'migration-failed': {
    sv: 'Databasen kunde inte uppdateras: steg {step} gick inte ({reason}). Alla uppgifter är som före starten.',
    en: 'The database could not be updated: step {step} failed ({reason}). All data is as before the start.',
  },
  'no-database': {
    sv: 'Det finns ingen databas i {folder} än. Starta Samsyn en gång först, eller ange rätt mapp med SAMSYN_DATA.',
    en: 'There is no database in {folder} yet. Start Samsyn once first, or name the right folder in SAMSYN_DATA.',
  },
  'port-taken': {
    sv: 'Port {port} används redan. Kör med PORT={next}.',
    en: 'Port {port} is already in use. Run with PORT={next}.',
  },
  'postgres-gave-up': {
    sv: 'Den inbyggda databasen startar inte. Det sista den skrev:\n{log}',
    en: 'The embedded database does not start. The last it wrote:\n{log}',
  },
  'postgres-not-allowed': {
    sv: 'Den inbyggda databasen får inte startas i {folder} ({reason}). Kör som vanlig användare, eller välj en datamapp på en disk där program får köras.',
    en: 'The embedded database is not allowed to start in {folder} ({reason}). Run as an ordinary user, or choose a data folder on a disk where programs may run.',
  },
  'postgres-not-for-platform': {
    sv: 'Det finns ingen inbyggd databas för {platform}. Ange en egen PostgreSQL med DATABASE_URL.',
    en: 'There is no embedded database for {platform}. Name a PostgreSQL of your own in DATABASE_URL.',
  },
  'restored-differs': {
    sv: 'Tabellen {table} blev inte som i säkerhetskopian. Allt är backat, databasen är tom som förut.',
    en: 'The table {table} did not come out as in the backup. Everything is undone, the database is empty as before.',
  },
  'running-now': {
    sv: 'Samsyn körs just nu. Stoppa det först, och läs sedan tillbaka.',
    en: 'Samsyn is running. Stop it first, then restore.',
  },
  'user-unknown': {
    sv: 'Den inbyggda databasen kan inte skapas av en användare utan namn (uid {uid} finns inte i /etc/passwd). Kör som en namngiven användare eller som root, eller ange en egen PostgreSQL med DATABASE_URL.',
    en: 'The embedded database cannot be created by a user without a name (uid {uid} is not in /etc/passwd). Run as a named user or as root, or name a PostgreSQL of your own in DATABASE_URL.',
  },
}

/** The sentence for a failure that a person can do something about; undefined for a fault of ours. */
export function failureLine(error: unknown, language: CliLanguage): string | undefined {
  if (error instanceof ConfigError) return error.words[language]
  if (!(error instanceof StartFailure)) return undefined
  const { port } = error.detail
  const facts: StartFailure['detail'] =
    typeof port === 'number' ? { ...error.detail, next: port + 1 } : error.detail
  return texts[error.code][language].replace(/\{(\w+)\}/g, (_slot, name: string) => `${facts[name] ?? ''}`)
}
