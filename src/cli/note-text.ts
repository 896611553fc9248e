import type { StartNote } from '#adapters/start-failure.ts'
import type { CliLanguage } from './file-command.ts'

/** A line for whoever waits. */
export function noteLine(note: StartNote, language: CliLanguage): string {
  const sv = language === 'sv'
  switch (note.code) {
    case 'creating-cluster':
      return sv
        ? 'Skapar databasen (bara första gången) ...'
        : 'Creating the database (the first time only) ...'
    case 'home-moved':
      return sv
        ? `Databasen ligger i ${note.folder}, för att databasservern inte kommer åt datamappen när Samsyn körs som root.`
        : `The database is in ${note.folder}, because its server cannot reach the data folder when Samsyn runs as root.`
    case 'stopping-orphan':
      return sv
        ? `Avslutar databasservern som en tidigare start lämnade (process ${note.pid}) ...`
        : `Ending the database server that an earlier start left behind (process ${note.pid}) ...`
    case 'recovering':
      return sv
        ? `Databasen är snart klar. Efter ett avbrott tar det längre tid (${note.seconds} s hittills) ...`
        : `The database is nearly ready. After an interruption it takes longer (${note.seconds} s so far) ...`
    case 'reindexed':
      return sv
        ? 'Databasens sorteringsordning är uppdaterad efter en ny version.'
        : "The database's sort order has been brought up to a new version."
    case 'database-down':
      return sv
        ? 'Databasservern föll. Startar den igen ...'
        : 'The database server fell. Starting it again ...'
    case 'database-up':
      return sv
        ? 'Databasservern är igång igen. Inget är förlorat.'
        : 'The database server is back. Nothing is lost.'
    case 'database-gave-up':
      return sv
        ? `Databasservern har fallit fem gånger på en minut och startas inte mer. Starta om Samsyn. Det sista den skrev:\n${note.log}`
        : `The database server has fallen five times in a minute and is left down. Restart Samsyn. The last it wrote:\n${note.log}`
    case 'migrating':
      return sv ? `Uppdaterar databasen: ${note.step} ...` : `Updating the database: ${note.step} ...`
  }
}
